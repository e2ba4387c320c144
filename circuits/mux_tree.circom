pragma circom 2.1.6;

/**
 * Element `index` of 2^k, the index given in bits, lowest first.
 * Does not check: `index` is assumed to be bits.
 * Constraints: 2^k - 1.
 */
template MuxTree(k) {
    signal input in[1 << k];
    signal input index[k];
    signal output out;

    // Level by level: node[2^(k - level) + i] of those that are left.
    signal node[2 << k];
    node[0] <== 0;
    for (var i = 0; i < 1 << k; i++) { node[(1 << k) + i] <== in[i]; }
    for (var level = 0; level < k; level++) {
        var size = 1 << (k - level - 1);
        for (var i = 0; i < size; i++) {
            var first = node[2 * size + 2 * i];
            var second = node[2 * size + 2 * i + 1];
            node[size + i] <== first + index[level] * (second - first);
        }
    }
    out <== node[1];
}
