pragma circom 2.1.6;

include "to_bits.circom";

/**
 * `in` is below 2^n.
 * Checks: exactly that.
 * Constraints: n.
 */
template Range(n) {
    signal input in;
    component bits = ToBits(n);
    bits.in <== in;
}
