pragma circom 2.1.6;

include "to_bits.circom";

/**
 * 32 bytes out of 64, from byte `place` on, as words of 8 bytes: word 3 has the first ones, each word is read big-endian.
 * The 64 bytes are four halves of leaves of 16, first bytes first, each read big-endian.
 * Checks: the halves are below 2^128. Does not check: `place`, lowest bit first, is assumed to be bits.
 * Constraints: 698.
 */
template PreimageWindow() {
    signal input halves[4];
    signal input place[5];
    signal output words[4];

    component bits[4];
    var bytes[64];
    for (var h = 0; h < 4; h++) {
        bits[h] = ToBits(128);
        bits[h].in <== halves[h];
        for (var i = 0; i < 16; i++) {
            for (var k = 0; k < 8; k++) { bytes[16 * h + i] += bits[h].out[8 * (15 - i) + k] * (1 << k); }
        }
    }
    // Moved by 16 bytes, then by 8, down to 1; as many are left as further moves look at: 31 and the size of the move.
    signal moved[5 * 31 + 31];
    var next = 0;
    for (var level = 4; level >= 0; level--) {
        var size = 1 << level;
        for (var i = 0; i < 31 + size; i++) {
            moved[next] <== place[level] * (bytes[i + size] - bytes[i]);
            bytes[i] = bytes[i] + moved[next];
            next++;
        }
    }
    for (var w = 0; w < 4; w++) {
        var word = 0;
        for (var i = 0; i < 8; i++) { word += bytes[8 * (3 - w) + i] * (1 << (8 * (7 - i))); }
        words[w] <== word;
    }
}
