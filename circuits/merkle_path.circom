pragma circom 2.1.6;

include "merkle_node.circom";

/**
 * The digests on the path from a leaf upwards. `children`: of each node on the path, lowest first, all four; that
 * the one on the path is among them is checked. `path`: the leaf's index in bits, lowest first.
 * Does not check: `path` is assumed to be bits. The caller compares the digest at its tree's depth with the root.
 * Constraints: 300 a level.
 */
template MerklePath(depth) {
    signal input leaf;
    signal input path[2 * depth];
    signal input children[depth][4];
    signal output digest[depth + 1];

    signal lower[depth];
    signal upper[depth];
    digest[0] <== leaf;
    for (var i = 0; i < depth; i++) {
        lower[i] <== children[i][0] + path[2 * i] * (children[i][1] - children[i][0]);
        upper[i] <== children[i][2] + path[2 * i] * (children[i][3] - children[i][2]);
        digest[i] === lower[i] + path[2 * i + 1] * (upper[i] - lower[i]);
        digest[i + 1] <== MerkleNode()(children[i]);
    }
}
