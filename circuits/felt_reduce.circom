pragma circom 2.1.6;

include "felt_canonical.circom";
include "functions.circom";
include "range.circom";

/**
 * A word of 256 bits in four 64-bit limbs, modulo a prime P of w bits (193 to 256), in limbs too.
 * Checks: `out` is canonical. Does not check: the limbs of `in` are assumed to be in range.
 * in - quotient * P - out is 0 as an integer: its lower half is a multiple of 2^128, and with what that carries, so
 * is the upper half, which is 0 then.
 * Constraints: FeltCanonical + 2 * (257 - w) + 2; Stark's prime: 266, 2^255 - 19: 265.
 */
template FeltReduce(w, P) {
    signal input in[4];
    signal output out[4];

    var value[8];
    var divisor[8];
    for (var i = 0; i < 4; i++) {
        value[i] = in[i];
        divisor[i] = P[i];
    }
    var hint[2][8] = divideLimbs(4, value, divisor);
    signal quotient <-- hint[0][0];
    Range(257 - w)(quotient);
    for (var i = 0; i < 4; i++) { out[i] <-- hint[1][i]; }
    FeltCanonical(w, P)(out);

    var rest[4];
    for (var i = 0; i < 4; i++) { rest[i] = in[i] - quotient * P[i] - out[i]; }
    var low = rest[0] + rest[1] * (1 << 64);
    signal carry <-- low < 0 ? -(-low >> 128) : low >> 128;
    Range(259 - w)(carry + (1 << (258 - w)));
    low === carry * (1 << 128);
    rest[2] + rest[3] * (1 << 64) + carry === 0;
}
