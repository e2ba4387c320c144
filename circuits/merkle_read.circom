pragma circom 2.1.6;

include "merkle_node.circom";
include "to_bits.circom";

/**
 * The root of a tree of 2^bits leaves in which `leaf` is the digest of leaf `index`. `children`: of each node on
 * the path, lowest first, all four; that the one on the path is among them is checked.
 * Checks: `index` is below 2^bits. Does not check: the caller compares `root`.
 * Constraints: 300 a level of four and one an index bit; 32 bits: 4,832.
 */
template MerkleRead(bits) {
    var depth = (bits + 1) \ 2;
    signal input leaf;
    signal input index;
    signal input children[depth][4];
    signal output root;

    signal path[2 * depth + 1];
    signal pathBits[bits] <== ToBits(bits)(index);
    for (var i = 0; i < bits; i++) { path[i] <== pathBits[i]; }
    for (var i = bits; i <= 2 * depth; i++) { path[i] <== 0; }
    signal digest[depth + 1];
    signal lower[depth];
    signal upper[depth];
    digest[0] <== leaf;
    for (var i = 0; i < depth; i++) {
        lower[i] <== children[i][0] + path[2 * i] * (children[i][1] - children[i][0]);
        upper[i] <== children[i][2] + path[2 * i] * (children[i][3] - children[i][2]);
        digest[i] === lower[i] + path[2 * i + 1] * (upper[i] - lower[i]);
        digest[i + 1] <== MerkleNode()(children[i]);
    }
    root <== digest[depth];
}
