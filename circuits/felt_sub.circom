pragma circom 2.1.6;

include "felt_canonical.circom";
include "felt_functions.circom";
include "felt_zero.circom";

/**
 * Difference modulo a prime P of w bits (193 to 256), in four 64-bit limbs.
 * Checks: `out` is canonical. Does not check: `a` and `b` are assumed to be canonical (see FeltCanonical).
 * Constraints: FeltCanonical + 1, above 252 bits + 3; Stark's prime: 255.
 */
template FeltSub(w, P) {
    signal input a[4];
    signal input b[4];
    signal output out[4];

    var less[4];
    for (var i = 0; i < 4; i++) { less[i] = a[i] - b[i]; }
    var hint[5] = wrapLimbs(less, P);
    for (var i = 0; i < 4; i++) { out[i] <-- hint[i]; }
    FeltCanonical(w, P)(out);
    signal wrap <-- hint[4];
    wrap * (wrap - 1) === 0;

    var rest[4];
    for (var i = 0; i < 4; i++) { rest[i] = a[i] - b[i] + wrap * P[i] - out[i]; }
    FeltZero(w)(rest);
}
