pragma circom 2.1.6;

include "functions.circom";
include "is_zero.circom";
include "to_bits.circom";
include "ult.circom";

/**
 * What to multiply a word of w bits by in order to shift it: 2^amount, or 2^(w - amount) if `right` is 1 (the
 * result is then the product's upper word); 0 if amount >= w, so that an oversized shift gives 0.
 * Checks: `amount` is below 2^k. Does not check: `right` is assumed to be 0 or 1; as a constant it costs nothing.
 * Choose k as small as the amount's known range: with 2^k <= w nothing is spent on oversized amounts.
 * Constraints, w a power of two, right a constant: 2k - 1 for 2^k <= w, else k + log2(w) + 2 (1 less for 2^k = 2w).
 */
template ShiftFactor(w, k) {
    signal input amount;
    signal input right;
    signal output out;

    var m = min(k, log2Ceil(w));
    signal bits[k] <== ToBits(k)(amount);
    signal fits;
    if (1 << k <= w) {
        fits <== 1;
    } else if (1 << m == w) {
        var above = 0;
        for (var i = m; i < k; i++) { above += bits[i]; }
        if (k == m + 1) {
            fits <== 1 - above;
        } else {
            fits <== IsZero()(above);
        }
    } else {
        fits <== ULt(k)(amount, w);
    }

    // w - amount = (w - (2^m - 1)) + the sum of the complemented bits; the first term may be negative.
    var base = w - ((1 << m) - 1);
    var scale = base >= 0 ? 1 << base : 1 / (1 << -base);
    signal exponent[m];
    signal product[m + 2];
    product[0] <== fits;
    for (var i = 0; i < m; i++) {
        exponent[i] <== bits[i] + right - 2 * bits[i] * right;
        product[i + 1] <== product[i] * (1 + exponent[i] * ((1 << (1 << i)) - 1));
    }
    product[m + 1] <== product[m] * (1 + right * (scale - 1));
    out <== product[m + 1];
}
