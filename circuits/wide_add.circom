pragma circom 2.1.6;

include "functions.circom";
include "range.circom";

/**
 * Sum of two words of w bits modulo 2^w (bvadd), in 64-bit limbs, and its carry.
 * Checks: the limbs of `out` are in range, every carry is 0 or 1. Does not check: the limbs of `a` and `b` are
 * assumed to be in range. Carries are needed only every second limb, since a field element holds three.
 * Constraints: w + 1 for each two limbs; w = 256: 258.
 */
template WideAdd(w) {
    var n = limbCount(w);
    var chunks = (n + 1) \ 2;
    signal input a[n];
    signal input b[n];
    signal output out[n];
    signal output carry;

    signal carries[chunks + 1];
    carries[0] <== 0;
    for (var c = 0; c < chunks; c++) {
        var left = carries[c];
        var right = 0;
        var size = 0;
        for (var i = 2 * c; i < min(2 * c + 2, n); i++) {
            left += (a[i] + b[i]) * (1 << size);
            size += limbWidth(w, i);
        }
        carries[c + 1] <-- left >> size;
        carries[c + 1] * (carries[c + 1] - 1) === 0;
        for (var i = 2 * c; i < min(2 * c + 2, n); i++) {
            out[i] <-- (left >> (64 * (i - 2 * c))) & ((1 << limbWidth(w, i)) - 1);
            Range(limbWidth(w, i))(out[i]);
            right += out[i] * (1 << (64 * (i - 2 * c)));
        }
        left === right + carries[c + 1] * (1 << size);
    }
    carry <== carries[chunks];
}
