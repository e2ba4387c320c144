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
        let above := sub(256, width)
        c := slt(shl(above, a), shl(above, b))
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
        let above := sub(256, width)
        b := sar(above, shl(above, a))
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

/// The bytes of a word of `size` bytes in the other order; `size` is 1, 2, 4, 8, 16 or 32.
function swap(uint256 a, uint256 size) pure returns (uint256) {
    unchecked {
        if (size == 1) return a;
        uint256 low = type(uint256).max / 0x101; // every other byte
        a = ((a & low) << 8) | ((a >> 8) & low);
        if (size == 2) return a;
        low = type(uint256).max / 0x10001;
        a = ((a & low) << 16) | ((a >> 16) & low);
        if (size == 4) return a;
        low = type(uint256).max / 0x100000001;
        a = ((a & low) << 32) | ((a >> 32) & low);
        if (size == 8) return a;
        low = type(uint256).max / 0x10000000000000001;
        a = ((a & low) << 64) | ((a >> 64) & low);
        if (size == 16) return a;
        return (a << 128) | (a >> 128);
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
