pragma circom 2.1.6;

include "felt_canonical.circom";
include "functions.circom";
include "limb_products.circom";
include "range.circom";

/**
 * Product modulo a prime P of w bits (193 to 252), in four 64-bit limbs.
 * Checks: `out` is canonical. Does not check: `a` and `b` are assumed to be canonical (see FeltCanonical).
 *
 * a * b - quotient * P - out is 0 modulo the circuit's field, without carries, and modulo 2^256, with two; it is
 * below 2^505 in absolute value and the two moduli multiply to more than 2^509: so it is 0.
 * Constraints: FeltCanonical + w + 142; Stark's prime: 648.
 */
template FeltMul(w, P) {
    signal input a[4];
    signal input b[4];
    signal output out[4];

    var product[8] = multiplyLimbs(4, a, b);
    var divisor[8];
    for (var i = 0; i < 4; i++) { divisor[i] = P[i]; }
    var hint[2][8] = divideLimbs(8, product, divisor);
    signal quotient[4];
    for (var i = 0; i < 4; i++) {
        quotient[i] <-- hint[0][i];
        out[i] <-- hint[1][i];
        Range(limbWidth(w, i))(quotient[i]);
    }
    FeltCanonical(w, P)(out);

    signal columns[7] <== LimbProducts(4)(a, b);
    var rest[7];
    var modField = 0;
    for (var k = 0; k < 7; k++) {
        rest[k] = columns[k] - (k < 4 ? out[k < 4 ? k : 0] : 0);
        for (var i = 0; i < 4; i++) {
            if (k >= i && k - i < 4) { rest[k] -= quotient[i] * P[k - i]; }
        }
        modField += rest[k] * (1 << 64) ** k;
    }
    modField === 0;

    // Each chunk is a multiple of 2^128; the second one's carry goes nowhere, but must be an integer.
    signal carry[2];
    var low = rest[0] + rest[1] * (1 << 64);
    carry[0] <-- low < 0 ? -(-low >> 128) : low >> 128;
    Range(67)(carry[0] + (1 << 66));
    low === carry[0] * (1 << 128);
    var high = rest[2] + rest[3] * (1 << 64) + carry[0];
    carry[1] <-- high < 0 ? -(-high >> 128) : high >> 128;
    Range(68)(carry[1] + (1 << 67));
    high === carry[1] * (1 << 128);
}
