pragma circom 2.1.6;

include "felt_canonical.circom";
include "functions.circom";
include "limb_products.circom";
include "range.circom";

/**
 * Product modulo a prime P of w bits (193 to 256), in four 64-bit limbs.
 * Checks: `out` is canonical. Does not check: `a` and `b` are assumed to be canonical (see FeltCanonical).
 *
 * a * b - quotient * P - out is 0 modulo the circuit's field, without carries, and modulo 2^256, with two; up to 252
 * bits it is below 2^505 in absolute value and the two moduli multiply to more than 2^509: so it is 0. Longer primes
 * take a third carry: below 2^513, and 0 modulo 2^384.
 * Constraints: FeltCanonical + w + 142, above 252 bits + 210; Stark's prime: 648, 2^255 - 19: 724.
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

    // Each chunk is a multiple of 2^128; the last one's carry goes nowhere, but must be an integer.
    var chunks = w <= 252 ? 2 : 3;
    signal carry[chunks];
    for (var c = 0; c < chunks; c++) {
        var chunk = rest[2 * c] + rest[2 * c + 1] * (1 << 64) + (c > 0 ? carry[c > 0 ? c - 1 : 0] : 0);
        var bits = c == 0 ? 67 : 68;
        carry[c] <-- chunk < 0 ? -(-chunk >> 128) : chunk >> 128;
        Range(bits)(carry[c] + (1 << (bits - 1)));
        chunk === carry[c] * (1 << 128);
    }
}
