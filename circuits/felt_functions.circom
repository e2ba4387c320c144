pragma circom 2.1.6;

// Witness hints of sums of felts. Nothing here constrains anything.

/** Four limbs that may be negative, or some bits too long, as limbs of 64 bits; the fifth is what is carried out. */
function carryLimbs(x) {
    var result[5];
    var carry = 0;
    for (var i = 0; i < 4; i++) {
        // 2^70 keeps the number positive while it is cut.
        var sum = x[i] + carry + (1 << 70);
        result[i] = sum & 0xffffffffffffffff;
        carry = (sum >> 64) - (1 << 6);
    }
    result[4] = carry;
    return result;
}

/** What of `x`, or else of `x + P` if `x` is negative, is the felt, for limbs of a number from -P to P - 1; then how often P was added. */
function wrapLimbs(x, P) {
    var result[5] = carryLimbs(x);
    if (result[4] >= 0) { return result; }
    var raised[4];
    for (var i = 0; i < 4; i++) { raised[i] = x[i] + P[i]; }
    result = carryLimbs(raised);
    result[4] = 1;
    return result;
}
