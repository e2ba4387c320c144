pragma circom 2.1.6;

include "circomlib/circuits/poseidon.circom";

/**
 * The digest of an inner node of a memory tree: of its four children, lowest address first.
 * Constraints: 297.
 */
template MerkleNode() {
    signal input children[4];
    signal output out;

    component hash = PoseidonEx(4, 1);
    hash.initialState <== 1;
    hash.inputs <== children;
    out <== hash.out[0];
}
