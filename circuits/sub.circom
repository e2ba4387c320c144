pragma circom 2.1.6;

include "range.circom";

/**
 * Difference of two words modulo 2^w (bvsub), and its borrow: 1 if a < b, unsigned.
 * Checks: `out` is in range, `borrow` is 0 or 1. Does not check: `a` and `b` are assumed to be below 2^w.
 * Constraints: w + 1.
 */
template Sub(w) {
    signal input a;
    signal input b;
    signal output out;
    signal output borrow;

    borrow <-- a < b ? 1 : 0;
    borrow * (borrow - 1) === 0;
    out <== a - b + borrow * (1 << w);
    Range(w)(out);
}
