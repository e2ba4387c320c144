// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {get, set} from "./PackedHeader.sol";
import {LeafMissing} from "./StepErrors.sol";
import {CHANGED, COUNT, LEAF_STRIDE, LEAVES, PEEKED, Tree, UNUSED, unusedOf} from "./Tree.sol";
import {swap} from "./Words.sol";

/// `size` bytes, 1 to 32, from byte address `start` of a memory, as a big-endian number. What runs over the end
/// of the leaf is in the next one, and behind the last leaf is the first.
function loadBytes(Tree tree, uint256 start, uint256 size) pure returns (uint256 value) {
    unchecked {
        uint256 from = start & 31;
        // What stands behind the leaf's data comes in below, and is shifted out or replaced.
        value = get(_dataOf(tree, start >> 5) + from, size);
        if (from + size > 32) {
            uint256 rest = from + size - 32;
            value = ((value >> (8 * rest)) << (8 * rest)) | get(_dataOf(tree, _after(tree, start >> 5)), rest);
        }
    }
}

/// `loadBytes` of a memory whose numbers are little-endian; `size` is a power of two.
function loadLittle(Tree tree, uint256 start, uint256 size) pure returns (uint256 value) {
    return swap(loadBytes(tree, start, size), size);
}

/// Writes the low `size` bytes of `value`, the highest one first, to where `loadBytes` reads them.
function storeBytes(Tree tree, uint256 start, uint256 size, uint256 value) pure {
    unchecked {
        assembly ("memory-safe") {
            mstore(add(tree, CHANGED), 1)
        }
        uint256 from = start & 31;
        if (from + size > 32) {
            uint256 rest = from + size - 32;
            set(_dataOf(tree, start >> 5) + from, size - rest, value >> (8 * rest));
            set(_dataOf(tree, _after(tree, start >> 5)), rest, value);
        } else {
            set(_dataOf(tree, start >> 5) + from, size, value);
        }
    }
}

/// `storeBytes` to a memory whose numbers are little-endian; `size` is a power of two.
function storeLittle(Tree tree, uint256 start, uint256 size, uint256 value) pure {
    storeBytes(tree, start, size, swap(value, size));
}

/// The index of the next leaf.
function _after(Tree tree, uint256 index) pure returns (uint256 next) {
    assembly ("memory-safe") {
        next := and(add(index, 1), sub(shl(mload(tree), 1), 1))
    }
}

/// Finds a leaf, notes that the step has touched it, and returns a pointer to its data.
function _dataOf(Tree tree, uint256 index) pure returns (uint256 pointer) {
    uint256 last;
    assembly ("memory-safe") {
        pointer := add(tree, LEAVES)
        last := add(pointer, mul(mload(add(tree, COUNT)), LEAF_STRIDE))
        for { } lt(pointer, last) { pointer := add(pointer, LEAF_STRIDE) } { if eq(mload(pointer), index) { break } }
    }
    // Behind the last leaf of a tree that is not opened stand zeros.
    if (pointer == last && unusedOf(tree) != PEEKED) revert LeafMissing();
    assembly ("memory-safe") {
        let touched := add(pointer, 64)
        if iszero(mload(touched)) {
            mstore(touched, 1)
            let unused := add(tree, UNUSED)
            mstore(unused, sub(mload(unused), 1))
        }
        pointer := add(pointer, 32)
    }
}
