pragma circom 2.1.6;

// Compile-time arithmetic and witness hints that several gadgets share. Nothing here constrains anything.

/** The least n with 2^n >= x. */
function log2Ceil(x) {
    var n = 0;
    while ((1 << n) < x) { n++; }
    return n;
}

/** How many 64-bit limbs a width has. */
function limbCount(w) {
    return (w + 63) \ 64;
}

/** The width of limb i out of a word of w bits: 64, less for the top one. */
function limbWidth(w, i) {
    return w - 64 * i < 64 ? w - 64 * i : 64;
}

function min(a, b) {
    return a < b ? a : b;
}

/** Quotient (row 0) and remainder (row 1) of two words of n limbs, by schoolbook division bit by bit. */
function divideLimbs(n, x, y) {
    var result[2][8];
    for (var i = 64 * n - 1; i >= 0; i--) {
        var carry = (x[i \ 64] >> (i % 64)) & 1;
        for (var k = 0; k < n; k++) {
            var doubled = 2 * result[1][k] + carry;
            carry = doubled >> 64;
            result[1][k] = doubled & 0xffffffffffffffff;
        }
        // The remainder may have 64n + 1 bits here: carry is its top one.
        var fits = carry;
        if (fits == 0) {
            fits = 1;
            for (var k = 0; k < n; k++) {
                if (result[1][k] > y[k]) { fits = 1; }
                if (result[1][k] < y[k]) { fits = 0; }
            }
        }
        if (fits == 1) {
            var borrow = 0;
            for (var k = 0; k < n; k++) {
                var difference = result[1][k] - y[k] - borrow + (1 << 64);
                borrow = 1 - (difference >> 64);
                result[1][k] = difference & 0xffffffffffffffff;
            }
            result[0][i \ 64] += 1 << (i % 64);
        }
    }
    return result;
}

/** The product of two words of n limbs, as 2n limbs. */
function multiplyLimbs(n, x, y) {
    var result[8];
    for (var i = 0; i < n; i++) {
        var carry = 0;
        for (var j = 0; j < n; j++) {
            var sum = result[i + j] + x[i] * y[j] + carry;
            result[i + j] = sum & 0xffffffffffffffff;
            carry = sum >> 64;
        }
        result[i + n] = carry;
    }
    return result;
}
