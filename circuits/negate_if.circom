pragma circom 2.1.6;

include "is_zero.circom";
include "functions.circom";

/**
 * `in`, or its two's complement modulo 2^w if `negate` is 1 (bvneg under a condition), in 64-bit limbs.
 * Does not check: the limbs are assumed to be in range, `negate` to be 0 or 1.
 *
 * -x is all ones - x + 1, and the 1 is carried exactly past the limbs that are zero.
 * Constraints: 3 a limb.
 */
template NegateIf(w) {
    var n = limbCount(w);
    signal input in[n];
    signal input negate;
    signal output out[n];

    signal carry[n + 1];
    carry[0] <== 1;
    var sum = 0;
    for (var i = 0; i < n; i++) {
        var size = 1 << limbWidth(w, i);
        sum += in[i];
        carry[i + 1] <== IsZero()(sum);
        out[i] <== in[i] + negate * (size - 1 - 2 * in[i] + carry[i] - carry[i + 1] * size);
    }
}
