pragma circom 2.1.6;

include "functions.circom";
include "sign.circom";
include "wide_ult.circom";

/**
 * 1 if a < b, signed, for words of w bits in 64-bit limbs (bvslt).
 * Checks: the top limbs are in range. Does not check: the other limbs are assumed to be.
 * Constraints: WideULt + 2 for each bit of the top limb; w = 256: 204.
 */
template WideSLt(w) {
    var n = limbCount(w);
    var top = limbWidth(w, n - 1);
    signal input a[n];
    signal input b[n];
    signal output out;

    signal signA <== Sign(top)(a[n - 1]);
    signal signB <== Sign(top)(b[n - 1]);
    component less = WideULt(w);
    for (var i = 0; i < n - 1; i++) {
        less.a[i] <== a[i];
        less.b[i] <== b[i];
    }
    less.a[n - 1] <== a[n - 1] + (1 << (top - 1)) - signA * (1 << top);
    less.b[n - 1] <== b[n - 1] + (1 << (top - 1)) - signB * (1 << top);
    out <== less.out;
}
