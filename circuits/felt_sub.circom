pragma circom 2.1.6;

include "felt_canonical.circom";

/**
 * Difference modulo a prime P of w bits (193 to 252), in four 64-bit limbs.
 * Checks: `out` is canonical. Does not check: `a` and `b` are assumed to be canonical (see FeltCanonical).
 * Constraints: FeltCanonical + 1; Stark's prime: 255.
 */
template FeltSub(w, P) {
    signal input a[4];
    signal input b[4];
    signal output out[4];

    var prime = 0;
    var difference = 0;
    for (var i = 0; i < 4; i++) {
        prime += P[i] * (1 << (64 * i));
        difference += (a[i] - b[i]) * (1 << (64 * i));
    }
    signal wrap <-- difference < 0 ? 1 : 0;
    wrap * (wrap - 1) === 0;
    var rest = difference + wrap * prime;
    var result = 0;
    for (var i = 0; i < 4; i++) {
        out[i] <-- (rest >> (64 * i)) & 0xffffffffffffffff;
        result += out[i] * (1 << (64 * i));
    }
    FeltCanonical(w, P)(out);
    result === rest;
}
