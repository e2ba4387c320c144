// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

// Words of up to 512 bits, as two of 256: the lower one first. They stand between a read and a write, such as a product
// before its remainder is taken; each function means what SMT-LIB's QF_BV says: src/ir/ops.ts.

/// The upper 256 bits of a * b.
function mulhi(uint256 a, uint256 b) pure returns (uint256 c) {
    assembly ("memory-safe") {
        // Modulo 2^256 - 1 the product is the sum of its halves, so the lower one is all that it differs by.
        let low := mul(a, b)
        let sum := mulmod(a, b, not(0))
        c := sub(sub(sum, low), lt(sum, low))
    }
}

/// a * b modulo n; all of a * b if n is zero.
function mulrem(uint256 a, uint256 b, uint256 n) pure returns (uint256 c0, uint256 c1) {
    unchecked {
        return n == 0 ? (a * b, mulhi(a, b)) : (mulmod(a, b, n), 0);
    }
}

/// a modulo b; a if b is zero.
function urem512(uint256 a0, uint256 a1, uint256 b0, uint256 b1) pure returns (uint256 r0, uint256 r1) {
    if (b1 == 0) return b0 == 0 ? (a0, a1) : (_remainder(a0, a1, b0), 0);
    (, r0, r1) = _divide(a0, a1, b0, b1);
}

/// a / b; all ones if b is zero.
function udiv512(uint256 a0, uint256 a1, uint256 b0, uint256 b1) pure returns (uint256 q0, uint256 q1) {
    if (b1 != 0) {
        (q0,,) = _divide(a0, a1, b0, b1);
        return (q0, 0);
    }
    if (b0 == 0) return (type(uint256).max, type(uint256).max);
    unchecked {
        return (_quotient(a0, a1 % b0, b0), a1 / b0);
    }
}

/// a modulo b, which is not zero: a1 * 2^256 + a0 by the EVM's own sums and products modulo b.
function _remainder(uint256 a0, uint256 a1, uint256 b) pure returns (uint256 r) {
    assembly ("memory-safe") {
        r := addmod(mulmod(a1, addmod(not(0), 1, b), b), a0, b)
    }
}

/// a / b, with a1 < b, so that it has 256 bits (Remco Bloemen, Mathemagic: full multiply and division).
function _quotient(uint256 a0, uint256 a1, uint256 b) pure returns (uint256 q) {
    if (a1 == 0) return a0 / b;
    uint256 r = _remainder(a0, a1, b);
    assembly ("memory-safe") {
        // Without its remainder a is a multiple of b. Both lose b's power of two, and then b has an inverse.
        a1 := sub(a1, gt(r, a0))
        a0 := sub(a0, r)
        let power := and(sub(0, b), b)
        b := div(b, power)
        a0 := or(div(a0, power), mul(a1, add(div(sub(0, power), power), 1)))
        // Three bits are right to begin with, and each line doubles them.
        let x := xor(mul(3, b), 2)
        x := mul(x, sub(2, mul(b, x)))
        x := mul(x, sub(2, mul(b, x)))
        x := mul(x, sub(2, mul(b, x)))
        x := mul(x, sub(2, mul(b, x)))
        x := mul(x, sub(2, mul(b, x)))
        x := mul(x, sub(2, mul(b, x)))
        q := mul(a0, x)
    }
}

/// Quotient and remainder for a divisor of more than 256 bits: one digit of Knuth's algorithm D, of 256 bits.
function _divide(uint256 a0, uint256 a1, uint256 b0, uint256 b1) pure returns (uint256 q, uint256 r0, uint256 r1) {
    unchecked {
        // Both are shifted until b's uppermost bit is set; then the upper words give a quotient that is too large by
        // two at most.
        uint256 shift;
        for (uint256 step = 128; step != 0; step >>= 1) {
            if ((b1 << shift) >> (256 - step) == 0) shift += step;
        }
        // A shift by 256 gives zero.
        uint256 back = 256 - shift;
        q = _quotient((a1 << shift) | (a0 >> back), a1 >> back, (b1 << shift) | (b0 >> back));
        // What it is too large by shows in the difference, of 768 bits.
        uint256 high = mulhi(q, b0);
        uint256 p0 = q * b0;
        uint256 p1 = q * b1 + high;
        uint256 p2 = mulhi(q, b1) + (p1 < high ? 1 : 0);
        while (p2 != 0 || p1 > a1 || (p1 == a1 && p0 > a0)) {
            q--;
            uint256 borrow = p0 < b0 ? 1 : 0;
            p0 -= b0;
            if (p1 < b1 || p1 - b1 < borrow) p2--;
            p1 = p1 - b1 - borrow;
        }
        r0 = a0 - p0;
        r1 = a1 - p1 - (a0 < p0 ? 1 : 0);
    }
}
