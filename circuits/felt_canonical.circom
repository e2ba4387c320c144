pragma circom 2.1.6;

include "functions.circom";
include "is_zero.circom";

/** Bit i of a number in limbs. */
function limbBit(x, i) {
    return (x[i \ 64] >> (i % 64)) & 1;
}

/** How many ones a number in limbs has from bit i downwards before the next 0, which it must have. */
function onesFrom(x, i) {
    var count = 0;
    while (((x[(i - count) \ 64] >> ((i - count) % 64)) & 1) == 1) { count++; }
    return count;
}

/**
 * Four 64-bit limbs that represent a number below a prime P of w bits (up to 256), P given in limbs.
 * Checks: exactly that, by comparing bit by bit from the top with P - 1: while the bits so far are equal to those of
 * P - 1 (`run`), a bit over a 0 must be 0, by the same constraint that makes it a bit. Where P - 1 has four and more
 * ones in a row, the bits over them are equal if none is missing, which is told once.
 * Constraints: w + the number of ones of P - 1, less 1, with 3 for each four and more in a row (with 2, and not less 1,
 * if those are the highest); Stark's prime: 254, 2^255 - 19: 259.
 */
template FeltCanonical(w, P) {
    assert(w <= 256);
    signal input in[4];

    // P is odd: only its lowest limb changes.
    var top[4] = [P[0] - 1, P[1], P[2], P[3]];
    signal bits[w];
    signal run[w + 1];
    signal complete[w];
    run[w] <== 1;
    var sum[4];
    var ones = 0;
    var missing = 0;
    for (var i = w - 1; i >= 0; i--) {
        bits[i] <-- (in[i \ 64] >> (i % 64)) & 1;
        if (limbBit(top, i) == 0) {
            bits[i] * (1 - run[i + 1] - bits[i]) === 0;
            run[i] <== run[i + 1];
            ones = 0;
        } else {
            bits[i] * (bits[i] - 1) === 0;
            if (ones == 0) {
                ones = onesFrom(top, i);
                missing = 0;
            }
            missing += 1 - bits[i];
            if (ones < 4) {
                run[i] <== run[i + 1] * bits[i];
            } else if (limbBit(top, i - 1) == 0) {
                complete[i] <== IsZero()(missing);
                run[i] <== run[i + 1] * complete[i];
            } else {
                run[i] <== run[i + 1];
            }
        }
        sum[i \ 64] += bits[i] * (1 << (i % 64));
    }
    for (var i = 0; i < 4; i++) { in[i] === sum[i]; }
}
