pragma circom 2.1.6;

include "sub.circom";

/**
 * 1 if a < b, unsigned (bvult).
 * Does not check: `a` and `b` are assumed to be below 2^w. For a signed comparison whose sign bits are known
 * already, give it `x + 2^(w - 1) - sign * 2^w`, as SLt does.
 * Constraints: w + 1.
 */
template ULt(w) {
    signal input a;
    signal input b;
    signal output out;

    component difference = Sub(w);
    difference.a <== a;
    difference.b <== b;
    out <== difference.borrow;
}
