pragma circom 2.1.6;

include "range.circom";
include "to_bits.circom";

/**
 * The aligned word of 2^k bytes of a leaf that holds a byte, big-endian: its bits, lowest first, and the half of the
 * leaf that it lies in. `place`: bits k to 4 of the byte's address.
 * Checks: the half is below 2^128, and the cut. Does not check: `place` is assumed to be bits; the other half is not
 * looked at.
 * Constraints: 129 + one for each of the 4 - k cuts.
 */
template LeafCut(k) {
    assert(k <= 4);
    signal input low;
    signal input high;
    signal input place[5 - k];
    signal output half;
    signal output bits[8 << k];

    half <== high + place[4 - k] * (low - high);
    signal word[5 - k];
    signal other[5 - k];
    signal moved[5 - k];
    word[4 - k] <== half;
    other[4 - k] <== 0;
    moved[4 - k] <== 0;
    for (var i = 3 - k; i >= 0; i--) {
        // The lower address is the upper part of the number.
        var size = 8 << (k + i);
        var upper = word[i + 1] >> size;
        var lower = word[i + 1] & ((1 << size) - 1);
        word[i] <-- place[i] ? lower : upper;
        other[i] <-- place[i] ? upper : lower;
        moved[i] <== place[i] * (other[i] - word[i]);
        word[i + 1] === (word[i] + moved[i]) * (1 << size) + other[i] - moved[i];
        Range(size)(other[i]);
    }
    bits <== ToBits(8 << k)(word[0]);
}
