pragma circom 2.1.6;

include "sign.circom";

/**
 * A word of `from` bits as one of `to` bits of the same signed value (sign_extend).
 * Checks: `in` is below 2^from.
 * Constraints: from.
 */
template Sext(from, to) {
    assert(to >= from);
    signal input in;
    signal output out;

    signal sign <== Sign(from)(in);
    out <== in + sign * ((1 << to) - (1 << from));
}
