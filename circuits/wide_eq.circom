pragma circom 2.1.6;

include "functions.circom";
include "is_zero.circom";

/**
 * 1 if two words of w bits are equal, in 64-bit limbs.
 * Does not check: the limbs are assumed to be in range. A field element compares three limbs at once.
 * Constraints: 2 up to 192 bits, 5 up to 256.
 */
template WideEq(w) {
    assert(w <= 384);
    var n = limbCount(w);
    signal input a[n];
    signal input b[n];
    signal output out;

    var difference[2];
    for (var i = 0; i < n; i++) {
        difference[i \ 3] += (a[i] - b[i]) * (1 << (64 * (i % 3)));
    }
    signal low <== IsZero()(difference[0]);
    if (n <= 3) {
        out <== low;
    } else {
        signal high <== IsZero()(difference[1]);
        out <== low * high;
    }
}
