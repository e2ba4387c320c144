pragma circom 2.1.6;

include "mul.circom";
include "shift_factor.circom";

/**
 * Shift left (bvshl): 0 if amount >= w.
 * Checks: `amount` is below 2^k (see ShiftFactor). Does not check: `in` is assumed to be below 2^w.
 * Constraints: ShiftFactor + 2w + 1; w = 32, k = 5: 74.
 */
template Shl(w, k) {
    signal input in;
    signal input amount;
    signal output out;

    component product = Mul(w);
    product.a <== in;
    product.b <== ShiftFactor(w, k)(amount, 0);
    out <== product.low;
}
