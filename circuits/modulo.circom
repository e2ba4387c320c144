pragma circom 2.1.6;

include "range.circom";

/**
 * A number below 2^n modulo P, a number of w bits.
 * Checks: `out` is below P. Does not check: `in` is assumed to be below 2^n. The quotient times P does not wrap.
 * Constraints: n + w + 1.
 */
template Modulo(n, w, P) {
    assert(n >= w && n <= 251);
    signal input in;
    signal output out;

    signal quotient <-- in \ P;
    out <-- in % P;
    Range(n - w + 1)(quotient);
    Range(w)(out);
    Range(w)(P - 1 - out);
    in === quotient * P + out;
}
