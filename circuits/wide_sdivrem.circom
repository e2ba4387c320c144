pragma circom 2.1.6;

include "negate_if.circom";
include "wide_udivrem.circom";

/**
 * Quotient and remainder of words of w bits, signed, in 64-bit limbs (bvsdiv, bvsrem): see SDivRem.
 * Does not check: the limbs of `x` and `y` are assumed to be in range, and each sign to be the top bit of its top
 * limb (see Sign); signs of 0 make the division unsigned.
 * Constraints: WideUDivRem + 12 for each limb + 1; w = 256: 713.
 */
template WideSDivRem(w) {
    var n = limbCount(w);
    signal input x[n];
    signal input y[n];
    signal input signX;
    signal input signY;
    signal output quotient[n];
    signal output remainder[n];

    component divide = WideUDivRem(w);
    divide.x <== NegateIf(w)(x, signX);
    divide.y <== NegateIf(w)(y, signY);
    signal sign <== signX + signY - 2 * signX * signY;
    quotient <== NegateIf(w)(divide.quotient, sign);
    remainder <== NegateIf(w)(divide.remainder, signX);
}
