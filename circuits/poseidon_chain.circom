pragma circom 2.1.6;

include "circomlib/circuits/poseidon.circom";

/**
 * Poseidon of n field elements under a domain tag, which stands in the capacity: the first up to 16 are hashed into
 * an accumulator; then it and the next up to 15, and so on (src/hash/poseidon.ts).
 * Does not check: n is part of the statement; the same tag must not be used for lists of several lengths unless
 * what stands first determines the length.
 * Constraints: about 39 an element.
 */
template PoseidonChain(n, tag) {
    signal input elements[n];
    signal output out;

    var blocks = n <= 16 ? 1 : 1 + (n - 16 + 14) \ 15;
    component hash[blocks];
    var at = 0;
    for (var block = 0; block < blocks; block++) {
        var first = block == 0 ? 0 : 1;
        var size = n - at + first < 16 ? n - at + first : 16;
        hash[block] = PoseidonEx(size, 1);
        hash[block].initialState <== tag;
        if (block > 0) { hash[block].inputs[0] <== hash[block - 1].out[0]; }
        for (var i = first; i < size; i++) {
            hash[block].inputs[i] <== elements[at];
            at++;
        }
    }
    out <== hash[blocks - 1].out[0];
}
