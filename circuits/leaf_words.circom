pragma circom 2.1.6;

include "merkle_leaf.circom";
include "range.circom";

/**
 * The digest of a leaf that is given in words of `width` bits, lowest address first, each read big-endian.
 * Checks: words are below 2^width.
 * Constraints: 496.
 */
template LeafWords(width) {
    var count = 128 \ width;
    signal input words[2 * count];
    signal output digest;

    var high = 0;
    var low = 0;
    for (var i = 0; i < count; i++) {
        Range(width)(words[i]);
        Range(width)(words[count + i]);
        high = high * (1 << width) + words[i];
        low = low * (1 << width) + words[count + i];
    }
    digest <== MerkleLeaf()(low, high);
}
