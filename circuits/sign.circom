pragma circom 2.1.6;

include "range.circom";

/**
 * The top bit of a word of w bits.
 * Checks: `in` is below 2^w, and `out` is its bit w - 1.
 * Constraints: w.
 */
template Sign(w) {
    signal input in;
    signal output out;

    out <-- (in >> (w - 1)) & 1;
    out * (out - 1) === 0;
    Range(w - 1)(in - out * (1 << (w - 1)));
}
