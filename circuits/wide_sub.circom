pragma circom 2.1.6;

include "functions.circom";
include "range.circom";

/**
 * Difference of two words of w bits modulo 2^w (bvsub), in 64-bit limbs, and its borrow.
 * Checks: the limbs of `out` are in range, every borrow is 0 or 1. Does not check: the limbs of `a` and `b` are
 * assumed to be in range.
 * Constraints: w + 1 for each two limbs; w = 256: 258.
 */
template WideSub(w) {
    var n = limbCount(w);
    var chunks = (n + 1) \ 2;
    signal input a[n];
    signal input b[n];
    signal output out[n];
    signal output borrow;

    signal borrows[chunks + 1];
    borrows[0] <== 0;
    for (var c = 0; c < chunks; c++) {
        var left = -borrows[c];
        var right = 0;
        var size = 0;
        for (var i = 2 * c; i < min(2 * c + 2, n); i++) {
            left += (a[i] - b[i]) * (1 << size);
            size += limbWidth(w, i);
        }
        borrows[c + 1] <-- left < 0 ? 1 : 0;
        borrows[c + 1] * (borrows[c + 1] - 1) === 0;
        var difference = left + borrows[c + 1] * (1 << size);
        for (var i = 2 * c; i < min(2 * c + 2, n); i++) {
            out[i] <-- (difference >> (64 * (i - 2 * c))) & ((1 << limbWidth(w, i)) - 1);
            Range(limbWidth(w, i))(out[i]);
            right += out[i] * (1 << (64 * (i - 2 * c)));
        }
        difference === right;
    }
    borrow <== borrows[chunks];
}
