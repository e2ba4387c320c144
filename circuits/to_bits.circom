pragma circom 2.1.6;

/**
 * The n bits of `in`, lowest first; `in` is below 2^n.
 * Checks: every bit is 0 or 1, and they sum to `in`. Does not check: nothing is assumed of `in`.
 * n <= 253, so that no second representation exists modulo the field.
 * Constraints: n.
 */
template ToBits(n) {
    assert(n <= 253);
    signal input in;
    signal output out[n];

    var sum = 0;
    for (var i = 0; i < n; i++) {
        out[i] <-- (in >> i) & 1;
        out[i] * (out[i] - 1) === 0;
        sum += out[i] * (1 << i);
    }
    sum === in;
}
