pragma circom 2.1.6;

include "circomlib/circuits/poseidon.circom";

/**
 * The digest of a memory leaf of 32 bytes: its last 16 as `low`, its first 16 as `high`, big-endian.
 * Does not check: both halves are assumed to be below 2^128.
 * Constraints: 240.
 */
template MerkleLeaf() {
    signal input low;
    signal input high;
    signal output out;

    component hash = PoseidonEx(2, 1);
    hash.initialState <== 0;
    hash.inputs[0] <== low;
    hash.inputs[1] <== high;
    out <== hash.out[0];
}
