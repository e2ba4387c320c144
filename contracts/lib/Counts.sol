// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

// Counts of bits, as the IR has them: src/ir/ops.ts. Apart from Words.sol, since the code that solc makes of a contract
// depends on all that it imports.

/// How many of a word's bits are ones.
function popcount(uint256 a) pure returns (uint256 c) {
    assembly ("memory-safe") {
        // Sums of 2, 4, 8 and 16 bits side by side; then all of these by one product, at its top. A byte would not hold 256.
        a := sub(a, and(shr(1, a), 0x5555555555555555555555555555555555555555555555555555555555555555))
        let pairs := 0x3333333333333333333333333333333333333333333333333333333333333333
        a := add(and(a, pairs), and(shr(2, a), pairs))
        a := and(add(a, shr(4, a)), 0x0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f)
        a := and(add(a, shr(8, a)), 0x00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff)
        c := shr(240, mul(a, 0x0001000100010001000100010001000100010001000100010001000100010001))
    }
}

/// Zeros below the lowest one of a word; as many as `mask` has ones if there is none.
function ctz(uint256 a, uint256 mask) pure returns (uint256 c) {
    unchecked {
        c = popcount(~a & (a - 1) & mask);
    }
}

/// Zeros above the highest one of a word of `width` bits; `width` if there is none.
function clz(uint256 a, uint256 width) pure returns (uint256 c) {
    assembly ("memory-safe") {
        // The place of the highest one, halving where it can be; then one more, unless there is none.
        let at := shl(7, lt(0xffffffffffffffffffffffffffffffff, a))
        at := or(at, shl(6, lt(0xffffffffffffffff, shr(at, a))))
        at := or(at, shl(5, lt(0xffffffff, shr(at, a))))
        at := or(at, shl(4, lt(0xffff, shr(at, a))))
        at := or(at, shl(3, lt(0xff, shr(at, a))))
        at := or(at, shl(2, lt(0xf, shr(at, a))))
        at := or(at, shl(1, lt(3, shr(at, a))))
        at := or(at, lt(1, shr(at, a)))
        c := sub(width, add(at, iszero(iszero(a))))
    }
}
