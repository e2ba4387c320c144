pragma circom 2.1.6;

include "bitwise.circom";
include "functions.circom";

/**
 * Bitwise and, or, exclusive or of words of w bits, in 64-bit limbs: see Bitwise.
 * Checks: the limbs of `a` and `b` are in range.
 * Constraints: 3w.
 */
template WideBitwise(w) {
    var n = limbCount(w);
    signal input a[n];
    signal input b[n];
    signal output and[n];
    signal output or[n];
    signal output xor[n];

    component limb[n];
    for (var i = 0; i < n; i++) {
        limb[i] = Bitwise(limbWidth(w, i));
        limb[i].a <== a[i];
        limb[i].b <== b[i];
        and[i] <== limb[i].and;
        or[i] <== limb[i].or;
        xor[i] <== limb[i].xor;
    }
}
