pragma circom 2.1.6;

include "sign.circom";
include "ult.circom";

/**
 * 1 if a < b, signed (bvslt).
 * Checks: `a` and `b` are below 2^w. Flipping the sign bits turns signed into unsigned order.
 * Constraints: 3w + 1.
 */
template SLt(w) {
    signal input a;
    signal input b;
    signal output out;

    signal signA <== Sign(w)(a);
    signal signB <== Sign(w)(b);
    out <== ULt(w)(a + (1 << (w - 1)) - signA * (1 << w), b + (1 << (w - 1)) - signB * (1 << w));
}
