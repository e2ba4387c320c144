pragma circom 2.1.6;

include "canonical_bits.circom";
include "is_zero.circom";
include "merkle_leaf.circom";
include "merkle_node.circom";
include "merkle_path.circom";
include "preimage_end.circom";
include "preimage_window.circom";
include "to_bits.circom";
include "ult.circom";
include "zero_digest.circom";

/**
 * What a preimage with a Poseidon key reads as at an offset, and its key (src/preimage/key.ts, poseidon.ts, part.ts): the
 * length, 8 bytes, then the data; `words` of 8 bytes, word 3 the first, and how many bytes there are.
 *
 * Before the data's leaves stands the leaf of the length, whose last 8 bytes are what is read first. `leaves`, low and high
 * half: the one in which the offset lies, the one behind it, and the last one of the data. `children`: the nodes on their
 * paths, as in MerklePath. Where a leaf is not one of the data, because it is the length or behind the end of the tree, its
 * path has to be one but leads anywhere.
 * Checks: if the key is that of some data, it has `length` bytes, and outputs are what it reads as. The key is given without
 * its first byte, the type: its lowest 128 bits and the 120 above. Does not check: `offset` is assumed to be below 2^64, and
 * leaves that are not opened may be no data's.
 * Constraints: 10,999.
 */
template PreimageRead() {
    signal input offset;
    signal input length;
    signal input leaves[3][2];
    signal input children[3][9][4];
    signal output key[2];
    signal output words[4];
    signal output size;

    component end = PreimageEnd();
    end.length <== length;
    end.leaf <== leaves[2];
    end.children <== children[2];

    // Below the end, 2^23 + 8 at most, the offset counts as itself; else as 0, and nothing is read.
    signal inside <== ULt(64)(offset, length + 8);
    signal from <== inside * offset;
    component rest = ToBits(24);
    rest.in <== length + 8 - from;
    var few = 0;
    var many = 0;
    for (var i = 0; i < 5; i++) { few += rest.out[i] * (1 << i); }
    for (var i = 5; i < 24; i++) { many += rest.out[i]; }
    signal isFew <== IsZero()(many);
    signal count <== 32 + isFew * (few - 32);
    size <== inside * count;

    // Counted in leaves; the first leaf holds the length.
    component at = ToBits(24);
    at.in <== from + 24;
    var block = 0;
    for (var i = 5; i < 24; i++) { block += at.out[i] * (1 << (i - 5)); }
    signal isFirst <== IsZero()(block);
    component index = ToBits(18);
    index.in <== block - 1 + isFirst;
    var isLast = at.out[23];

    component path[2];
    for (var k = 0; k < 2; k++) {
        path[k] = MerklePath(9);
        path[k].leaf <== MerkleLeaf()(leaves[k][0], leaves[k][1]);
        path[k].children <== children[k];
        for (var i = 0; i < 18; i++) { path[k].path[i] <== k == 0 ? index.out[i] : at.out[5 + i]; }
    }
    (1 - isFirst) * (path[0].digest[9] - end.root) === 0;
    isFirst * (leaves[0][0] - length) === 0;
    isFirst * leaves[0][1] === 0;
    // Behind the last leaf of the tree there are zeros.
    (1 - isLast) * (path[1].digest[9] - end.root) === 0;
    isLast * leaves[1][0] === 0;
    isLast * leaves[1][1] === 0;

    component window = PreimageWindow();
    window.halves <== [leaves[0][1], leaves[0][0], leaves[1][1], leaves[1][0]];
    for (var i = 0; i < 5; i++) { window.place[i] <== at.out[i]; }
    // Behind the end of the data there are zeros as well: PreimageEnd checks it.
    for (var w = 0; w < 4; w++) { words[w] <== inside * window.words[w]; }

    signal lengthLeaf <== MerkleLeaf()(length, 0);
    signal digest <== MerkleNode()([lengthLeaf, end.root, zeroDigest(0), zeroDigest(0)]);
    signal bits[254] <== CanonicalBits()(digest);
    var low = 0;
    var high = 0;
    for (var i = 0; i < 128; i++) { low += bits[i] * (1 << i); }
    for (var i = 0; i < 120; i++) { high += bits[128 + i] * (1 << i); }
    key[0] <== low;
    key[1] <== high;
}
