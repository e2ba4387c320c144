pragma circom 2.1.6;

include "functions.circom";

/**
 * Four 64-bit limbs that represent a number below a prime P of w bits (193 to 252), P given in limbs.
 * Checks: exactly that, by comparing bit by bit from the top with P - 1: while the bits so far are equal to those of
 * P - 1 (`run`), a bit over a 0 must be 0, by the same constraint that makes it a bit.
 * Constraints: w + the number of ones of P - 1, less 1; Stark's prime: 254.
 */
template FeltCanonical(w, P) {
    assert(w > 192 && w <= 252);
    signal input in[4];

    // P is odd: only its lowest limb changes.
    var top[4] = [P[0] - 1, P[1], P[2], P[3]];
    signal bits[w];
    signal run[w + 1];
    run[w] <== 1;
    var sum[4];
    for (var i = w - 1; i >= 0; i--) {
        bits[i] <-- (in[i \ 64] >> (i % 64)) & 1;
        if (((top[i \ 64] >> (i % 64)) & 1) == 1) {
            bits[i] * (bits[i] - 1) === 0;
            run[i] <== run[i + 1] * bits[i];
        } else {
            bits[i] * (1 - run[i + 1] - bits[i]) === 0;
            run[i] <== run[i + 1];
        }
        sum[i \ 64] += bits[i] * (1 << (i % 64));
    }
    for (var i = 0; i < 4; i++) { in[i] === sum[i]; }
}
