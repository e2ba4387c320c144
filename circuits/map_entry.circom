pragma circom 2.1.6;

include "circomlib/circuits/poseidon.circom";

/**
 * The digest of an entry of a map: key and value, each its low and its high 128 bits.
 * Does not check: the halves are assumed to be below 2^128.
 * Constraints: 297.
 */
template MapEntry() {
    signal input key[2];
    signal input value[2];
    signal output out;

    component hash = PoseidonEx(4, 1);
    hash.initialState <== 12;
    hash.inputs <== [key[0], key[1], value[0], value[1]];
    out <== hash.out[0];
}
