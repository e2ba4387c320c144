pragma circom 2.1.6;

include "felt_mul.circom";
include "functions.circom";
include "is_zero.circom";

/** x^(P - 2) modulo P, in limbs: a hint. */
function inverseLimbs(x, P) {
    var divisor[8];
    for (var i = 0; i < 4; i++) { divisor[i] = P[i]; }
    var exponent[4] = [P[0] - 2, P[1], P[2], P[3]];
    var result[4] = [1, 0, 0, 0];
    for (var i = 255; i >= 0; i--) {
        var square[2][8] = divideLimbs(8, multiplyLimbs(4, result, result), divisor);
        for (var k = 0; k < 4; k++) { result[k] = square[1][k]; }
        if (((exponent[i \ 64] >> (i % 64)) & 1) == 1) {
            var product[2][8] = divideLimbs(8, multiplyLimbs(4, result, x), divisor);
            for (var k = 0; k < 4; k++) { result[k] = product[1][k]; }
        }
    }
    return result;
}

/**
 * The inverse modulo a prime P of w bits (193 to 252), in four 64-bit limbs; 0 for 0.
 * Checks: `out` is canonical where `in` is not 0: FeltMul's quotient and range checks take any representative, so it
 * is checked by itself. Does not check: `in` is assumed to be canonical.
 * Constraints: FeltMul + FeltCanonical + 6.
 */
template FeltInverse(w, P) {
    signal input in[4];
    signal output out[4];

    signal zero <== IsZero()(in[0] + in[1] + in[2] + in[3]);
    var hint[4] = inverseLimbs(in, P);
    for (var i = 0; i < 4; i++) { out[i] <-- hint[i]; }
    FeltCanonical(w, P)(out);
    signal product[4] <== FeltMul(w, P)(in, out);
    product[0] === 1 - zero;
    for (var i = 1; i < 4; i++) { product[i] === 0; }
    // 0 times anything is 0: of all of them, 0.
    zero * (out[0] + out[1] + out[2] + out[3]) === 0;
}
