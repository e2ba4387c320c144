pragma circom 2.1.6;

/**
 * `out` is `then` if `condition` is 1, `otherwise` if it is 0.
 * Does not check: `condition` is assumed to be 0 or 1.
 * Constraints: 1.
 */
template Mux() {
    signal input condition;
    signal input then;
    signal input otherwise;
    signal output out;

    out <== otherwise + condition * (then - otherwise);
}
