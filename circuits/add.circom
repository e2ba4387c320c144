pragma circom 2.1.6;

include "range.circom";

/**
 * Sum of two words modulo 2^w (bvadd), and its carry.
 * Checks: `out` is in range, `carry` is 0 or 1. Does not check: `a` and `b` are assumed to be below 2^w.
 * Constraints: w + 1.
 */
template Add(w) {
    signal input a;
    signal input b;
    signal output out;
    signal output carry;

    carry <-- (a + b) >> w;
    carry * (carry - 1) === 0;
    out <== a + b - carry * (1 << w);
    Range(w)(out);
}
