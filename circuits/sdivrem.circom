pragma circom 2.1.6;

include "negate_if.circom";
include "udivrem.circom";

/**
 * Quotient and remainder, signed, as SMT-LIB has them (bvsdiv, bvsrem): truncated towards zero, the remainder's
 * sign that of x; x / 0 is -1 for x >= 0 and 1 for x < 0, x % 0 is x; the least value / -1 is itself, remainder 0.
 * Does not check: `x` and `y` are assumed to be below 2^w, and each sign to be the top bit (see Sign); signs of
 * 0 make the division unsigned.
 * Constraints: 3w + 11.
 */
template SDivRem(w) {
    signal input x;
    signal input y;
    signal input signX;
    signal input signY;
    signal output quotient;
    signal output remainder;

    component divide = UDivRem(w);
    divide.x <== x + signX * ((1 << w) - 2 * x);
    divide.y <== y + signY * ((1 << w) - 2 * y);
    signal sign <== signX + signY - 2 * signX * signY;
    signal q[1] <== NegateIf(w)([divide.quotient], sign);
    signal r[1] <== NegateIf(w)([divide.remainder], signX);
    quotient <== q[0];
    remainder <== r[0];
}
