// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {LEAF_STRIDE, Tree} from "./Multiproof.sol";
import {LeafMissing} from "./StepErrors.sol";

/// `size` bytes, 1 to 32, from byte address `at` of a memory, as a big-endian number. What runs over the end
/// of the leaf is in the next one, and behind the last leaf is the first.
function loadBytes(Tree memory tree, uint256 at, uint256 size) pure returns (uint256 value) {
    unchecked {
        uint256 from = at & 31;
        uint256 data = _read(_leafAt(tree, at >> 5));
        value = (data << (8 * from)) >> (256 - 8 * size);
        if (from + size > 32) {
            uint256 more = _read(_leafAt(tree, _after(tree, at >> 5)));
            value |= more >> (256 - 8 * (from + size - 32));
        }
    }
}

/// Writes the low `size` bytes of `value`, the highest one first, to where `loadBytes` reads them.
function storeBytes(Tree memory tree, uint256 at, uint256 size, uint256 value) pure {
    unchecked {
        uint256 from = at & 31;
        if (from + size <= 32) return _write(tree, at >> 5, from, size, value);
        uint256 rest = from + size - 32;
        _write(tree, at >> 5, from, 32 - from, value >> (8 * rest));
        _write(tree, _after(tree, at >> 5), 0, rest, value);
    }
}

function _after(Tree memory tree, uint256 index) pure returns (uint256) {
    unchecked {
        return (index + 1) & ((1 << tree.levels) - 1);
    }
}

/// Finds a leaf and notes that the step has touched it.
function _leafAt(Tree memory tree, uint256 index) pure returns (uint256 leaf) {
    unchecked {
        leaf = tree.leaves;
        uint256 last = leaf + tree.count * LEAF_STRIDE;
        assembly ("memory-safe") {
            for { } lt(leaf, last) { leaf := add(leaf, LEAF_STRIDE) } { if eq(mload(leaf), index) { break } }
        }
        if (leaf == last) revert LeafMissing();
        assembly ("memory-safe") {
            let unused := add(tree, 96)
            mstore(unused, sub(mload(unused), iszero(mload(add(leaf, 64)))))
            mstore(add(leaf, 64), 1)
        }
    }
}

/// The data of a leaf.
function _read(uint256 leaf) pure returns (uint256 data) {
    assembly ("memory-safe") {
        data := mload(add(leaf, 32))
    }
}

/// Puts `size` bytes into one leaf.
function _write(Tree memory tree, uint256 index, uint256 from, uint256 size, uint256 value) pure {
    unchecked {
        uint256 leaf = _leafAt(tree, index);
        uint256 shift = 256 - 8 * (from + size);
        uint256 mask = (type(uint256).max >> (256 - 8 * size)) << shift;
        uint256 old = _read(leaf);
        uint256 data = (old & ~mask) | ((value << shift) & mask);
        if (data == old) return;
        tree.changed = true;
        assembly ("memory-safe") {
            mstore(add(leaf, 32), data)
        }
    }
}
