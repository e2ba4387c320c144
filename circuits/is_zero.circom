pragma circom 2.1.6;

/**
 * `out` is 1 if `in` is the zero of the field, else 0.
 * Checks: `out`. Does not check: `inverse` is free when `in` is zero; nothing else may read it.
 * Constraints: 2.
 */
template IsZero() {
    signal input in;
    signal output out;
    signal inverse;

    inverse <-- in == 0 ? 0 : 1 / in;
    out <== 1 - in * inverse;
    in * out === 0;
}
