// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

// The packed header of src/state/layout.ts in EVM memory: a status byte, an 8-byte code, then registers, all
// big-endian. A pointer is the header's plus an element's offset.

// Bytes of status and code.
uint256 constant STATUS_SIZE = 9;

// Status and code as the 9-byte number at the head of the header.
uint256 constant RUNNING = 0;
uint256 constant HALTED = 1 << 64;
uint256 constant TRAPPED = 2 << 64;

/// The element of `size` bytes at `pointer`.
function get(uint256 pointer, uint256 size) pure returns (uint256 value) {
    assembly ("memory-safe") {
        value := shr(sub(256, shl(3, size)), mload(pointer))
    }
}

/// Writes the element of `size` bytes at `pointer`, and nothing beside it: the low bytes of `value`.
/// Copying is 20 gas; shifting and masking what stands behind would be 40, and twice the code.
function set(uint256 pointer, uint256 size, uint256 value) pure {
    assembly ("memory-safe") {
        mstore(0, value)
        mcopy(pointer, sub(32, size), size)
    }
}
