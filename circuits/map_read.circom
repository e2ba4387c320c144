pragma circom 2.1.6;

include "is_zero.circom";
include "map_entry.circom";
include "map_node.circom";
include "map_path.circom";

/**
 * What a key holds in the map with the root `root`.
 *
 * The walk from the root along the key's path comes by `inside[i] = 1` nodes, whose children and kinds (see MapNode)
 * are given, to nothing, to the key's own entry, or to the entry of another key.
 * Checks: the tree has what is given, and nothing, or that entry, where the walk ends. Does not check: `root` is assumed
 * to be the root of a map, so that an entry lies on the path of its key. The halves of the key are below 2^128.
 * Constraints: 311 a level and 899; 22 levels: 7,741.
 */
template MapRead(levels) {
    signal input key[2];
    // 1 for each node of the walk, from the root on.
    signal input inside[levels];
    signal input children[levels][4];
    // Which children are entries. Were these not bits, an entry could pass for a node whose children are key and value.
    signal input kinds[levels][4];
    // The entry at the walk's end; all zeros if there is nothing.
    signal input entryKey[2];
    signal input entryValue[2];
    signal input isEntry;
    signal output value[2];
    signal output root;

    signal path[2 * levels] <== MapPath(levels)(key[0], key[1]);
    isEntry * (isEntry - 1) === 0;
    signal sameLow <== IsZero()(entryKey[0] - key[0]);
    signal sameHigh <== IsZero()(entryKey[1] - key[1]);
    signal same <== sameLow * sameHigh;
    signal found <== isEntry * same;
    value[0] <== found * entryValue[0];
    value[1] <== found * entryValue[1];

    signal entry <== MapEntry()(entryKey, entryValue);
    signal end <== isEntry * entry;
    signal lower[levels];
    signal upper[levels];
    signal child[levels];
    signal node[levels];
    signal digest[levels + 1];
    digest[levels] <== end;
    for (var i = levels - 1; i >= 0; i--) {
        inside[i] * (inside[i] - 1) === 0;
        if (i > 0) { inside[i] * (1 - inside[i - 1]) === 0; }
        lower[i] <== children[i][0] + path[2 * i] * (children[i][1] - children[i][0]);
        upper[i] <== children[i][2] + path[2 * i] * (children[i][3] - children[i][2]);
        child[i] <== lower[i] + path[2 * i + 1] * (upper[i] - lower[i]);
        inside[i] * (child[i] - digest[i + 1]) === 0;
        var entries = 0;
        for (var j = 0; j < 4; j++) {
            kinds[i][j] * (kinds[i][j] - 1) === 0;
            entries += kinds[i][j] * (1 << j);
        }
        node[i] <== MapNode()(entries, children[i]);
        digest[i] <== end + inside[i] * (node[i] - end);
    }
    root <== digest[0];
}
