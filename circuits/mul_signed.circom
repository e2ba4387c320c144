pragma circom 2.1.6;

include "range.circom";

/**
 * The full product of two words whose sign bits are given, as two words in two's complement. A sign of 0 makes
 * its operand unsigned: with both signs high is signed x signed, with one signed x unsigned, with none as Mul.
 * Checks: both halves are in range; `negative` is 0 or 1 and therefore the product's sign.
 * Does not check: `a` and `b` are assumed to be below 2^w, and each sign to be the top bit (see Sign) or 0.
 * w <= 125.
 * Constraints: 2w + 2.
 */
template MulSigned(w) {
    assert(w <= 125);
    signal input a;
    signal input b;
    signal input signA;
    signal input signB;
    signal output low;
    signal output high;

    signal product <== (a - signA * (1 << w)) * (b - signB * (1 << w));
    signal negative <-- product > 0 ? 0 : (product == 0 ? 0 : 1);
    negative * (negative - 1) === 0;
    // In [0, 2^(2w)) for exactly one value of negative.
    var shifted = product + negative * (1 << (2 * w));
    low <-- shifted & ((1 << w) - 1);
    high <-- shifted >> w;
    Range(w)(low);
    Range(w)(high);
    product === high * (1 << w) + low - negative * (1 << (2 * w));
}
