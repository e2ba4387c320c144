pragma circom 2.1.6;

include "lshr.circom";

/**
 * Arithmetic shift right (bvashr): all sign bits if amount >= w.
 * Checks: `amount` is below 2^k (see ShiftFactor). Does not check: `in` is assumed to be below 2^w and `sign`
 * to be its top bit (see Sign); a sign of 0 makes the shift logical.
 * Constraints: Lshr + 2.
 */
template Ashr(w, k) {
    signal input in;
    signal input amount;
    signal input sign;
    signal output out;

    var ones = (1 << w) - 1;
    signal folded <== in + sign * (ones - 2 * in);
    signal shifted <== Lshr(w, k)(folded, amount);
    out <== shifted + sign * (ones - 2 * shifted);
}
