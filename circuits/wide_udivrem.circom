pragma circom 2.1.6;

include "functions.circom";
include "is_zero.circom";
include "limb_products.circom";
include "range.circom";
include "wide_ult.circom";

/**
 * Quotient and remainder of words of w bits, unsigned, in 64-bit limbs (bvudiv, bvurem): x / 0 is all ones, x % 0 is x.
 * Checks: the limbs of both results are in range. Does not check: those of `x` and `y` are assumed to be.
 *
 * quotient * y + remainder = x below 2^w: so the product has no column of weight 2^(64n) or more, since none is
 * negative. remainder < y unless y is zero; then the quotient is all ones.
 * Constraints: 2w, WideULt, 2n + 2, about 66 of carry for two limbs and a further one; w = 256: 664.
 */
template WideUDivRem(w) {
    assert(w <= 512);
    var n = limbCount(w);
    var chunks = (n + 1) \ 2;
    signal input x[n];
    signal input y[n];
    signal output quotient[n];
    signal output remainder[n];

    var sumY = 0;
    for (var i = 0; i < n; i++) { sumY += y[i]; }
    signal zero <== IsZero()(sumY);

    var hint[2][8] = divideLimbs(n, x, y);
    var short = 0;
    for (var i = 0; i < n; i++) {
        var width = limbWidth(w, i);
        quotient[i] <-- zero ? (1 << width) - 1 : hint[0][i];
        remainder[i] <-- zero ? x[i] : hint[1][i];
        Range(width)(quotient[i]);
        Range(width)(remainder[i]);
        short += (1 << width) - 1 - quotient[i];
    }
    zero * short === 0;
    signal less <== WideULt(w)(remainder, y);
    less + zero === 1;

    signal columns[2 * n - 1] <== LimbProducts(n)(quotient, y);
    for (var k = n; k < 2 * n - 1; k++) { columns[k] === 0; }
    signal carries[chunks];
    var carry = 0;
    for (var c = 0; c < chunks; c++) {
        var left = carry;
        for (var i = 2 * c; i < min(2 * c + 2, n); i++) {
            left += (columns[i] + remainder[i] - x[i]) * (1 << (64 * (i - 2 * c)));
        }
        if (c == chunks - 1) {
            left === 0;
            carries[c] <== 0;
        } else {
            carries[c] <-- left >> 128;
            Range(64 + log2Ceil(2 * c + 3))(carries[c]);
            left === carries[c] * (1 << 128);
            carry = carries[c];
        }
    }
}
