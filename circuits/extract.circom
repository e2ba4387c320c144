pragma circom 2.1.6;

include "range.circom";

/**
 * Bits `high` down to `low` of a word of w bits (extract); both bounds inclusive.
 * Checks: `in` is below 2^w, and the cut. Zero extension costs nothing and needs no gadget.
 * Constraints: w.
 */
template Extract(w, high, low) {
    assert(w > high && high >= low && low >= 0);
    signal input in;
    signal output out;
    signal above;
    signal below;

    out <-- (in >> low) & ((1 << (high - low + 1)) - 1);
    above <-- in >> (high + 1);
    below <-- in & ((1 << low) - 1);
    Range(high - low + 1)(out);
    Range(w - 1 - high)(above);
    Range(low)(below);
    in === above * (1 << (high + 1)) + out * (1 << low) + below;
}
