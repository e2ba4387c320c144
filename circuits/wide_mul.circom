pragma circom 2.1.6;

include "functions.circom";
include "limb_products.circom";
include "range.circom";

/**
 * Product of two words of w bits modulo 2^w (bvmul), in 64-bit limbs.
 * Checks: the limbs of `out` are in range. Does not check: the limbs of `a` and `b` are assumed to be in range.
 * Constraints: 2n - 1 products, w bits, about 67 of carry for each two limbs; w = 256: 396.
 */
template WideMul(w) {
    assert(w <= 512);
    var n = limbCount(w);
    var chunks = (n + 1) \ 2;
    signal input a[n];
    signal input b[n];
    signal output out[n];

    signal columns[2 * n - 1] <== LimbProducts(n)(a, b);
    signal carries[chunks + 1];
    carries[0] <== 0;
    var carryBound = 0;
    for (var c = 0; c < chunks; c++) {
        var left = carries[c];
        var right = 0;
        var size = 0;
        var bound = carryBound;
        for (var i = 2 * c; i < min(2 * c + 2, n); i++) {
            left += columns[i] * (1 << (64 * (i - 2 * c)));
            size += limbWidth(w, i);
            for (var j = 0; j <= i; j++) {
                bound += 1 << (limbWidth(w, j) + limbWidth(w, i - j) + 64 * (i - 2 * c));
            }
        }
        for (var i = 2 * c; i < min(2 * c + 2, n); i++) {
            out[i] <-- (left >> (64 * (i - 2 * c))) & ((1 << limbWidth(w, i)) - 1);
            Range(limbWidth(w, i))(out[i]);
            right += out[i] * (1 << (64 * (i - 2 * c)));
        }
        var bits = log2Ceil(bound) - size;
        carryBound = 1 << bits;
        carries[c + 1] <-- left >> size;
        Range(bits)(carries[c + 1]);
        left === right + carries[c + 1] * (1 << size);
    }
}
