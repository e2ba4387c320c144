pragma circom 2.1.6;

include "to_bits.circom";

/**
 * Bitwise and, or, exclusive or of two words (bvand, bvor, bvxor): the last two are linear in the first.
 * Checks: `a` and `b` are below 2^w.
 * Constraints: 3w.
 */
template Bitwise(w) {
    signal input a;
    signal input b;
    signal output and;
    signal output or;
    signal output xor;

    signal bitsA[w] <== ToBits(w)(a);
    signal bitsB[w] <== ToBits(w)(b);
    signal both[w];
    var sum = 0;
    for (var i = 0; i < w; i++) {
        both[i] <== bitsA[i] * bitsB[i];
        sum += both[i] * (1 << i);
    }
    and <== sum;
    or <== a + b - and;
    xor <== a + b - 2 * and;
}
