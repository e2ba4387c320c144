pragma circom 2.1.6;

include "is_zero.circom";
include "merkle_leaf.circom";
include "merkle_path.circom";
include "range.circom";
include "to_bits.circom";
include "zero_digest.circom";

/**
 * The root of the tree of data of `length` bytes (src/preimage/poseidon.ts), which is zero behind them: `leaf`, low and
 * high half, is the one with the last byte, or leaf 0 of no data; `children` are the nodes on its path, as in MerklePath.
 * Checks: `length` is at most 2^23; the bytes of the leaf behind the last one are zero, and so is each subtree to the right
 * of the path. So no two trees are one data's. Does not check: what lies before the last leaf may be no digest of anything.
 * Constraints: 3,392.
 */
template PreimageEnd() {
    signal input length;
    signal input leaf[2];
    signal input children[9][4];
    signal output root;

    signal isEmpty <== IsZero()(length);
    // Where the last byte lies, below 2^23; that of no data counts as 0.
    component last = ToBits(23);
    last.in <== length - 1 + isEmpty;

    // The half with the last byte is a multiple of 256 to the number of bytes behind it; what is behind that half is 0.
    var low = leaf[0];
    var high = leaf[1];
    Range(128)(low);
    Range(128)(high);
    signal inLow <== last.out[4] * (low - high);
    signal part <== high + inLow;
    signal behind[4];
    behind[0] <== 1 + (1 - last.out[0]) * ((1 << 8) - 1);
    for (var k = 1; k < 4; k++) {
        behind[k] <== behind[k - 1] * (1 + (1 - last.out[k]) * ((1 << (8 << k)) - 1));
    }
    // Below 2^128 times at most 2^120: no product of the field that wraps.
    signal quotient <-- part \ behind[3];
    Range(128)(quotient);
    part === quotient * behind[3];
    (1 - last.out[4]) * low === 0;
    isEmpty * high === 0;

    component path = MerklePath(9);
    path.leaf <== MerkleLeaf()(low, high);
    signal both[9];
    for (var i = 0; i < 9; i++) {
        var bit1 = last.out[5 + 2 * i];
        var bit2 = last.out[6 + 2 * i];
        path.path[2 * i] <== bit1;
        path.path[2 * i + 1] <== bit2;
        path.children[i] <== children[i];
        both[i] <== bit1 * bit2;
        (1 - bit1 - bit2 + both[i]) * (children[i][1] - zeroDigest(i)) === 0;
        (1 - bit2) * (children[i][2] - zeroDigest(i)) === 0;
        (1 - both[i]) * (children[i][3] - zeroDigest(i)) === 0;
    }
    root <== path.digest[9];
}
