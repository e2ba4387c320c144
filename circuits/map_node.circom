pragma circom 2.1.6;

include "circomlib/circuits/poseidon.circom";

/**
 * The digest of a node of a map's tree: of its four children, and of which of them are entries (bit i of `entries`).
 * Constraints: 297.
 */
template MapNode() {
    signal input entries;
    signal input children[4];
    signal output out;

    component hash = PoseidonEx(4, 1);
    hash.initialState <== 16 + entries;
    hash.inputs <== children;
    out <== hash.out[0];
}
