pragma circom 2.1.6;

include "functions.circom";
include "is_zero.circom";
include "ult.circom";

/**
 * 1 if a < b, unsigned, for words of w bits in 64-bit limbs (bvult).
 * Does not check: the limbs are assumed to be in range. The highest limbs that differ decide: only they are compared.
 * Constraints: 65 + 4 for each further limb, less 1; w = 256: 76.
 */
template WideULt(w) {
    var n = limbCount(w);
    signal input a[n];
    signal input b[n];
    signal output out;

    // equal[i]: all limbs from i on are equal. Where it is 1, the differences above contributed nothing.
    signal equal[n + 1];
    signal same[n];
    signal term[n];
    equal[n] <== 1;
    var difference = 0;
    for (var i = n - 1; i >= 0; i--) {
        term[i] <== equal[i + 1] * (a[i] - b[i]);
        difference += term[i];
        if (i > 0) {
            same[i] <== IsZero()(a[i] - b[i]);
            equal[i] <== equal[i + 1] * same[i];
        } else {
            same[i] <== 0;
            equal[i] <== 0;
        }
    }
    out <== ULt(64)(difference, 0);
}
