pragma circom 2.1.6;

/**
 * `active` at element `index` of 2^k, zero at all others; the index is given in bits, lowest first.
 * Does not check: `index` is assumed to be bits.
 * Constraints: 2^k - 1.
 */
template OneHot(k) {
    signal input active;
    signal input index[k];
    signal output out[1 << k];

    signal node[2 << k];
    node[0] <== 0;
    node[1] <== active;
    for (var level = 0; level < k; level++) {
        for (var i = 0; i < 1 << level; i++) {
            var at = (1 << level) + i;
            node[2 * at + 1] <== node[at] * index[k - 1 - level];
            node[2 * at] <== node[at] - node[2 * at + 1];
        }
    }
    for (var i = 0; i < 1 << k; i++) { out[i] <== node[(1 << k) + i]; }
}
