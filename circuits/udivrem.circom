pragma circom 2.1.6;

include "range.circom";

/**
 * Quotient and remainder, unsigned, as SMT-LIB has them (bvudiv, bvurem): x / 0 is all ones, x % 0 is x.
 * Checks: both results are in range. Does not check: `x` and `y` are assumed to be below 2^w.
 * w <= 125.
 *
 * A divisor of zero is replaced by 2^w, which makes the remainder x and the quotient 0. That it is replaced then
 * and only then: `replaced` is 0 or 1 - y by its constraint. If it is 0, y = 0 leaves -1 - remainder as the
 * gap, out of range. If it is 1 - y and y >= 2, the divisor is negative, at least -2^(2w), and so is the gap.
 * Constraints: 3w + 2.
 */
template UDivRem(w) {
    assert(w <= 125);
    signal input x;
    signal input y;
    signal output quotient;
    signal output remainder;

    signal replaced <-- y == 0 ? 1 : 0;
    replaced * (y + replaced - 1) === 0;
    signal divisor <== y + replaced * (1 << w);
    signal raw <-- x \ divisor;
    remainder <-- x % divisor;
    raw * divisor === x - remainder;
    Range(w)(raw);
    Range(w)(remainder);
    Range(w)(divisor - 1 - remainder);
    quotient <== raw + replaced * ((1 << w) - 1);
}
