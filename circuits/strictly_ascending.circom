pragma circom 2.1.6;

include "range.circom";

/**
 * The numbers are strictly ascending, hence distinct.
 * Checks: each gap is in 1 to 2^bits. Does not check: they are assumed to be below 2^bits.
 * Constraints: bits for each number but the first.
 */
template StrictlyAscending(n, bits) {
    signal input in[n];

    for (var i = 1; i < n; i++) { Range(bits)(in[i] - in[i - 1] - 1); }
}
