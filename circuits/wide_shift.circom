pragma circom 2.1.6;

include "functions.circom";
include "is_zero.circom";
include "range.circom";
include "shift_factor.circom";
include "ult.circom";

/**
 * Shift of a word of w bits in 64-bit limbs, left or logically right (bvshl, bvlshr): 0 if amount >= w. With
 * `sign`, the word's top bit, a right shift is arithmetic (bvashr).
 * Checks: the limbs of `amount` that count. Does not check: the limbs of `in` and the upper ones of `amount` are
 * assumed to be in range; `right` to be 0 or 1, `sign` to be the top bit of `in` or 0, and 0 for a left shift.
 *
 * Two limbs at a time are multiplied by 2^t or 2^(64 - t), t = amount mod 64, into three limbs; the outer ones
 * meet those of the neighbours. Then whole limbs move.
 * Constraints: w = 256, with the direction and the sign variable: 496.
 */
template WideShift(w) {
    var n = limbCount(w);
    var chunks = (n + 1) \ 2;
    var levels = log2Ceil(n);
    var top = limbWidth(w, n - 1);
    signal input in[n];
    signal input amount[n];
    signal input right;
    signal input sign;
    signal output out[n];

    // amount = t + 64 * limbs + 2^k * above, of which above must be 0 and the rest below w.
    var k = 6 + levels;
    signal t <-- amount[0] & 63;
    signal limbMoves[levels + 1];
    var moved = 0;
    for (var i = 0; i < levels; i++) {
        limbMoves[i] <-- (amount[0] >> (6 + i)) & 1;
        limbMoves[i] * (limbMoves[i] - 1) === 0;
        moved += limbMoves[i] * (1 << i);
    }
    limbMoves[levels] <== 0;
    var low = limbWidth(w, 0);
    signal above <-- amount[0] >> k;
    Range(low - k)(above);
    amount[0] === t + 64 * moved + above * (1 << k);
    var excess = above;
    for (var i = 1; i < n; i++) { excess += amount[i]; }
    signal inside <== IsZero()(excess);
    signal fits;
    if (w == 1 << k) {
        fits <== inside;
    } else {
        signal below <== ULt(k)(t + 64 * moved, w);
        fits <== inside * below;
    }

    // An arithmetic shift is a logical one of the complement, complemented.
    signal folded[n];
    for (var i = 0; i < n; i++) {
        folded[i] <== in[i] + sign * ((1 << limbWidth(w, i)) - 1 - 2 * in[i]);
    }

    signal factor <== ShiftFactor(64, 6)(t, right);
    signal product[chunks];
    signal piece[chunks][3];
    for (var c = 0; c < chunks; c++) {
        var value = folded[2 * c];
        if (2 * c + 1 < n) { value += folded[2 * c + 1] * (1 << 64); }
        product[c] <== value * factor;
        var sum = 0;
        for (var i = 0; i < 3; i++) {
            piece[c][i] <-- (product[c] >> (64 * i)) & 0xffffffffffffffff;
            Range(64)(piece[c][i]);
            sum += piece[c][i] * (1 << (64 * i));
        }
        product[c] === sum;
    }

    // To the left, a chunk's limbs are its pieces 0 and 1, and 2 goes up; to the right 1 and 2, and 0 goes down.
    signal stage[levels + 1][n];
    for (var c = 0; c < chunks; c++) {
        var left[2] = [piece[c][0], piece[c][1]];
        var rightwards[2] = [piece[c][1], piece[c][2]];
        if (c > 0) { left[0] += piece[c - 1][2]; }
        if (c < chunks - 1) { rightwards[1] += piece[c + 1][0]; }
        for (var i = 2 * c; i < min(2 * c + 2, n); i++) {
            stage[0][i] <== left[i - 2 * c] + right * (rightwards[i - 2 * c] - left[i - 2 * c]);
        }
    }
    signal neighbour[levels + 1][n];
    for (var level = 0; level < levels; level++) {
        for (var i = 0; i < n; i++) {
            var lower = 0;
            var higher = 0;
            if (i >= 1 << level) { lower = stage[level][i - (1 << level)]; }
            if (i + (1 << level) < n) { higher = stage[level][i + (1 << level)]; }
            neighbour[level][i] <== lower + right * (higher - lower);
            stage[level + 1][i] <== stage[level][i] + limbMoves[level] * (neighbour[level][i] - stage[level][i]);
        }
    }
    for (var i = 0; i < n; i++) { neighbour[levels][i] <== 0; }

    // The top limb may hold bits above w after a left shift.
    signal kept[n];
    for (var i = 0; i < n - 1; i++) { kept[i] <== stage[levels][i]; }
    if (top == 64) {
        kept[n - 1] <== stage[levels][n - 1];
    } else {
        kept[n - 1] <-- stage[levels][n - 1] & ((1 << top) - 1);
        signal lost <-- stage[levels][n - 1] >> top;
        Range(top)(kept[n - 1]);
        Range(64 - top)(lost);
        stage[levels][n - 1] === kept[n - 1] + lost * (1 << top);
    }
    signal cut[n];
    for (var i = 0; i < n; i++) {
        cut[i] <== fits * kept[i];
        out[i] <== cut[i] + sign * ((1 << limbWidth(w, i)) - 1 - 2 * cut[i]);
    }
}
