// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

// The ops of the IR that Solidity has no operator for. Words of any width are kept in 256 bits, zeros above
// their width; `width` says how many bits an argument has, `mask` are ones of the result's width. Each means
// what SMT-LIB's QF_BV says: src/ir/ops.ts.

/// 1 if a = b, else 0.
function eq(uint256 a, uint256 b) pure returns (uint256 c) {
    assembly ("memory-safe") {
        c := eq(a, b)
    }
}

/// 1 if a < b, else 0.
function ult(uint256 a, uint256 b) pure returns (uint256 c) {
    assembly ("memory-safe") {
        c := lt(a, b)
    }
}

/// 1 if a < b as numbers of two's complement, else 0.
function slt(uint256 a, uint256 b, uint256 width) pure returns (uint256 c) {
    assembly ("memory-safe") {
        // Where the sign bit is turned over, the order is that of numbers without a sign.
        let sign := shl(sub(width, 1), 1)
        c := lt(xor(a, sign), xor(b, sign))
    }
}

/// a if c is 1, b if it is 0.
function ite(uint256 c, uint256 a, uint256 b) pure returns (uint256 d) {
    assembly ("memory-safe") {
        d := xor(b, mul(xor(a, b), c))
    }
}

/// The number of two's complement that a word of `width` bits is, in 256 bits.
function sext(uint256 a, uint256 width) pure returns (uint256 b) {
    assembly ("memory-safe") {
        // SIGNEXTEND knows whole bytes; other words are put at the upper end of theirs.
        let up := and(sub(0, width), 7)
        b := sar(up, signextend(sub(shr(3, add(width, 7)), 1), shl(up, a)))
    }
}

/// a / b; all ones if b is zero.
function udiv(uint256 a, uint256 b, uint256 mask) pure returns (uint256 c) {
    assembly ("memory-safe") {
        c := or(div(a, b), mul(iszero(b), mask))
    }
}

/// a % b; a if b is zero.
function urem(uint256 a, uint256 b) pure returns (uint256 c) {
    assembly ("memory-safe") {
        c := or(mod(a, b), mul(iszero(b), a))
    }
}

/// a / b towards zero, as numbers of two's complement; by zero 1 for a negative a, else -1.
function sdiv(uint256 a, uint256 b, uint256 width, uint256 mask) pure returns (uint256 c) {
    uint256 x = sext(a, width);
    uint256 y = sext(b, width);
    assembly ("memory-safe") {
        c := and(or(sdiv(x, y), mul(iszero(y), or(1, sub(slt(x, 0), 1)))), mask)
    }
}

/// What `sdiv` leaves over, with the sign of a; a if b is zero.
function srem(uint256 a, uint256 b, uint256 width, uint256 mask) pure returns (uint256 c) {
    uint256 x = sext(a, width);
    uint256 y = sext(b, width);
    assembly ("memory-safe") {
        c := and(or(smod(x, y), mul(iszero(y), x)), mask)
    }
}

/// a shifted right by b, copies of its sign coming in.
function ashr(uint256 a, uint256 b, uint256 width, uint256 mask) pure returns (uint256 c) {
    uint256 x = sext(a, width);
    assembly ("memory-safe") {
        c := and(sar(b, x), mask)
    }
}

/// The low `size` bytes of a word in the other order; `size` is 1, 2, 4, 8, 16 or 32. Bytes above them, if there
/// are, stay above.
function swap(uint256 a, uint256 size) pure returns (uint256 b) {
    unchecked {
        if (size <= 8) return _swap(a, size);
        for (uint256 i; i < size; i += 8) {
            b = (b << 64) | _swap(a & 0xffffffffffffffff, 8);
            a >>= 64;
        }
    }
}

function _swap(uint256 a, uint256 size) pure returns (uint256) {
    unchecked {
        if (size > 1) a = ((a & 0x00ff00ff00ff00ff) << 8) | ((a >> 8) & 0x00ff00ff00ff00ff);
        if (size > 2) a = ((a & 0x0000ffff0000ffff) << 16) | ((a >> 16) & 0x0000ffff0000ffff);
        if (size > 4) a = ((a & 0xffffffff) << 32) | (a >> 32);
        return a;
    }
}

/// 1 / a modulo a prime, zero for zero: a ** (prime - 2) by the precompile of EIP-198.
function inverse(uint256 a, uint256 prime) view returns (uint256 b) {
    assembly ("memory-safe") {
        let input := mload(0x40)
        mstore(input, 32)
        mstore(add(input, 32), 32)
        mstore(add(input, 64), 32)
        mstore(add(input, 96), a)
        mstore(add(input, 128), sub(prime, 2))
        mstore(add(input, 160), prime)
        // It can only fail for want of gas; then nothing may be returned.
        if iszero(staticcall(gas(), 5, input, 192, 0, 32)) { revert(0, 0) }
        if iszero(eq(returndatasize(), 32)) { revert(0, 0) }
        b := mload(0)
    }
}
