pragma circom 2.1.6;

include "merkle_node.circom";

/**
 * The digests on the path from a leaf upwards before and after the leaf changes: see MerklePath, whose `children` are
 * those before.
 * Does not check: `path` is assumed to be bits. The caller compares `before`, and goes on with `after`.
 * Constraints: 600 a level.
 */
template MerkleRewrite(depth) {
    signal input leafBefore;
    signal input leafAfter;
    signal input path[2 * depth];
    signal input children[depth][4];
    signal output before[depth + 1];
    signal output after[depth + 1];

    signal lower[depth];
    signal upper[depth];
    // What the change adds to the child on the path, times each product of the two path bits.
    signal times1[depth];
    signal times2[depth];
    signal times12[depth];
    before[0] <== leafBefore;
    after[0] <== leafAfter;
    for (var i = 0; i < depth; i++) {
        var bit1 = path[2 * i];
        var bit2 = path[2 * i + 1];
        lower[i] <== children[i][0] + bit1 * (children[i][1] - children[i][0]);
        upper[i] <== children[i][2] + bit1 * (children[i][3] - children[i][2]);
        before[i] === lower[i] + bit2 * (upper[i] - lower[i]);
        var change = after[i] - before[i];
        times1[i] <== bit1 * change;
        times2[i] <== bit2 * change;
        times12[i] <== bit2 * times1[i];
        before[i + 1] <== MerkleNode()(children[i]);
        after[i + 1] <== MerkleNode()([
            children[i][0] + change - times1[i] - times2[i] + times12[i],
            children[i][1] + times1[i] - times12[i],
            children[i][2] + times2[i] - times12[i],
            children[i][3] + times12[i]
        ]);
    }
}
