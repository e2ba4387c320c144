pragma circom 2.1.6;

/**
 * Bitwise complement of a word of w bits (bvnot).
 * Does not check: `in` is assumed to be below 2^w.
 * Constraints: 0.
 */
template Not(w) {
    signal input in;
    signal output out;

    out <== (1 << w) - 1 - in;
}
