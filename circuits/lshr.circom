pragma circom 2.1.6;

include "range.circom";
include "shift_factor.circom";

/**
 * Logical shift right (bvlshr): 0 if amount >= w.
 * Checks: `amount` is below 2^k (see ShiftFactor). Does not check: `in` is assumed to be below 2^w.
 * Constraints: ShiftFactor + 2w + 1; w = 32, k = 5: 74.
 */
template Lshr(w, k) {
    assert(w <= 125);
    signal input in;
    signal input amount;
    signal output out;

    signal factor <== ShiftFactor(w, k)(amount, 1);
    signal product <== in * factor;
    signal low <-- product & ((1 << w) - 1);
    out <-- product >> w;
    Range(w)(low);
    Range(w)(out);
    product === out * (1 << w) + low;
}
