pragma circom 2.1.6;

include "canonical_bits.circom";
include "circomlib/circuits/poseidon.circom";

/**
 * The way to a key of a map: the first `levels` digits of its path, of two bits each, lowest first.
 * Does not check: both halves of the key are assumed to be below 2^128.
 * Constraints: 593.
 */
template MapPath(levels) {
    signal input low;
    signal input high;
    signal output out[2 * levels];

    component hash = PoseidonEx(2, 1);
    hash.initialState <== 11;
    hash.inputs[0] <== low;
    hash.inputs[1] <== high;
    component bits = CanonicalBits();
    bits.in <== hash.out[0];
    for (var i = 0; i < 2 * levels; i++) { out[i] <== bits.out[i]; }
}
