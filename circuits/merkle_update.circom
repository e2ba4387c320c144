pragma circom 2.1.6;

include "merkle_node.circom";
include "to_bits.circom";

/**
 * Two roots of a tree of 2^bits leaves: in the first, leaf `index` has the digest `before`, in the second `after`;
 * all else is the same. `children`: those of the first tree, as in MerkleRead.
 * Checks: `index` is below 2^bits. Does not check: the caller compares both roots.
 * Constraints: 600 a level of four and one an index bit; 32 bits: 9,632.
 */
template MerkleUpdate(bits) {
    var depth = (bits + 1) \ 2;
    signal input before;
    signal input after;
    signal input index;
    signal input children[depth][4];
    signal output rootBefore;
    signal output rootAfter;

    signal path[2 * depth + 1];
    signal pathBits[bits] <== ToBits(bits)(index);
    for (var i = 0; i < bits; i++) { path[i] <== pathBits[i]; }
    for (var i = bits; i <= 2 * depth; i++) { path[i] <== 0; }
    signal old[depth + 1];
    signal new[depth + 1];
    signal lower[depth];
    signal upper[depth];
    // What the update adds to the child on the path, times each product of the two path bits.
    signal times1[depth];
    signal times2[depth];
    signal times12[depth];
    old[0] <== before;
    new[0] <== after;
    for (var i = 0; i < depth; i++) {
        var bit1 = path[2 * i];
        var bit2 = path[2 * i + 1];
        lower[i] <== children[i][0] + bit1 * (children[i][1] - children[i][0]);
        upper[i] <== children[i][2] + bit1 * (children[i][3] - children[i][2]);
        old[i] === lower[i] + bit2 * (upper[i] - lower[i]);
        var change = new[i] - old[i];
        times1[i] <== bit1 * change;
        times2[i] <== bit2 * change;
        times12[i] <== bit2 * times1[i];
        old[i + 1] <== MerkleNode()(children[i]);
        new[i + 1] <== MerkleNode()([
            children[i][0] + change - times1[i] - times2[i] + times12[i],
            children[i][1] + times1[i] - times12[i],
            children[i][2] + times2[i] - times12[i],
            children[i][3] + times12[i]
        ]);
    }
    rootBefore <== old[depth];
    rootAfter <== new[depth];
}
