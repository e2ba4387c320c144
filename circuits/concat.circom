pragma circom 2.1.6;

/**
 * `high` above `low`, a word of wLow bits (concat).
 * Does not check: both are assumed to be in range, and the result to fit the field.
 * Constraints: 0.
 */
template Concat(wLow) {
    signal input high;
    signal input low;
    signal output out;

    out <== high * (1 << wLow) + low;
}
