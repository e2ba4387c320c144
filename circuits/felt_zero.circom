pragma circom 2.1.6;

include "range.circom";

/**
 * Four coefficients of powers of 2^64 that stand for 0: sums of two limbs, less two limbs, of words of w bits.
 * Checks: the number is 0 in the circuit's field. It is below 2^(w + 1) in absolute value, so up to 252 bits it is 0
 * then. Longer ones could be a multiple of the field's modulus, which is odd: checks that it is a multiple of 2^64, too.
 * Does not check: the coefficients are assumed to be above -2^65 and below 2^65, so the lowest one carries -1 to 1.
 * Constraints: 0; above 252 bits 2.
 */
template FeltZero(w) {
    assert(w <= 256);
    signal input in[4];

    var sum = 0;
    for (var i = 0; i < 4; i++) { sum += in[i] * (1 << (64 * i)); }
    sum === 0;
    if (w > 252) {
        signal carry <-- in[0] < 0 ? -(-in[0] >> 64) : in[0] >> 64;
        Range(2)(carry + 1);
        in[0] === carry * (1 << 64);
    }
}
