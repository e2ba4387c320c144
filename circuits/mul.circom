pragma circom 2.1.6;

include "range.circom";

/**
 * The full product of two unsigned words, as two words: bvmul, and the upper half.
 * Checks: both halves are in range. Does not check: `a` and `b` are assumed to be below 2^w.
 * w <= 126, so that the product does not wrap the field.
 * Constraints: 2w + 1.
 */
template Mul(w) {
    assert(w <= 126);
    signal input a;
    signal input b;
    signal output low;
    signal output high;

    signal product <== a * b;
    low <-- product & ((1 << w) - 1);
    high <-- product >> w;
    Range(w)(low);
    Range(w)(high);
    product === high * (1 << w) + low;
}
