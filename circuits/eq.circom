pragma circom 2.1.6;

include "is_zero.circom";

/**
 * `out` is 1 if `a` and `b` are the same field element, else 0.
 * Does not check: ranges. Words are equal as words only if both are canonical.
 * Constraints: 2.
 */
template Eq() {
    signal input a;
    signal input b;
    signal output out;

    out <== IsZero()(a - b);
}
