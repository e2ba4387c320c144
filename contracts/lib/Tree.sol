// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IndexDuplicate, IndexOutOfRange, IndexUnsorted} from "./StepErrors.sol";

/// The part of an access log that opens one memory: a pointer to six words, and behind them the leaves in ascending
/// order, three words each: index, 32 bytes of data, whether the step has touched it. Their siblings stay in calldata.
/// It is no struct, since solc writes zeros to all words of a struct first.
///
/// The first word is log2 of the number of leaves, and so the number of levels above them. The others:
type Tree is uint256;

// The number of leaves in the log.
uint256 constant COUNT = 0x20;
// Leaves that the step has not touched yet.
uint256 constant UNUSED = 0x40;
// Whether some leaf holds other data than the log.
uint256 constant CHANGED = 0x60;
// Where the bitmap of zero siblings stands, in bits of calldata, and where the other siblings stand, in bytes.
uint256 constant BITMAP = 0x80;
uint256 constant SIBLINGS = 0xa0;
uint256 constant LEAVES = 0xc0;

// What a tree that is not opened has in place of the number of leaves that are untouched.
uint256 constant PEEKED = 0x100000000;

uint256 constant LEAF_STRIDE = 96;

function countOf(Tree tree) pure returns (uint256 count) {
    assembly ("memory-safe") {
        count := mload(add(tree, COUNT))
    }
}

function unusedOf(Tree tree) pure returns (uint256 unused) {
    assembly ("memory-safe") {
        unused := mload(add(tree, UNUSED))
    }
}

function isChanged(Tree tree) pure returns (bool changed) {
    assembly ("memory-safe") {
        changed := mload(add(tree, CHANGED))
    }
}

/// Copies `count` indices, at least one, of `size` bytes each, and the leaves behind them, out of calldata.
/// @return tree without a place for its siblings
/// @return needed the number of siblings that these leaves need
function readTree(uint256 cursor, uint256 count, uint256 size, uint256 levels)
    pure
    returns (Tree tree, uint256 needed)
{
    unchecked {
        uint256 leaf;
        assembly ("memory-safe") {
            tree := mload(0x40)
            leaf := add(tree, LEAVES)
            mstore(0x40, add(leaf, mul(count, LEAF_STRIDE)))
            mstore(tree, levels)
            mstore(add(tree, COUNT), count)
            mstore(add(tree, UNUSED), count)
            mstore(add(tree, CHANGED), 0)
        }
        uint256 data = cursor + count * size;
        uint256 first = leaf;
        uint256 last = leaf + count * LEAF_STRIDE;
        uint256 shift = 256 - 8 * size;
        uint256 previous;
        // A path has `levels` siblings. A leaf more has its own path up to where it meets its neighbour's, and
        // both are spared the sibling that is the other's node there.
        needed = levels;
        while (true) {
            uint256 index;
            assembly ("memory-safe") {
                index := shr(shift, calldataload(cursor))
                mstore(leaf, index)
                mstore(add(leaf, 32), calldataload(data))
                mstore(add(leaf, 64), 0)
            }
            if (index >> levels != 0) revert IndexOutOfRange();
            if (leaf != first) {
                if (index <= previous) {
                    if (index == previous) revert IndexDuplicate();
                    revert IndexUnsorted();
                }
                needed = needed + _bitLength(index ^ previous) - 2;
            }
            leaf += LEAF_STRIDE;
            if (leaf == last) return (tree, needed);
            previous = index;
            cursor += size;
            data += 32;
        }
    }
}

/// Copies the leaves of the multiproof at calldata position `cursor` without any check, to find out where the log would
/// lead if it is right. A leaf that is not there reads as zeros. There are no siblings, so the tree cannot be folded.
///
/// @param end where the proof ends
/// @param most the most leaves that any step touches
/// @return tree the leaves, touched already
/// @return whole whether the log holds as many as it says, and no more than `most`
function peekTree(uint256 cursor, uint256 end, uint256 levels, uint256 most)
    pure
    returns (Tree tree, bool whole)
{
    unchecked {
        uint256 count;
        assembly ("memory-safe") {
            count := shr(224, calldataload(cursor))
        }
        cursor += 4;
        uint256 size = (levels + 7) / 8;
        uint256 data = cursor + count * size;
        if (data + 32 * count > end || count > most) return (tree, false);
        assembly ("memory-safe") {
            tree := mload(0x40)
            let leaf := add(tree, LEAVES)
            mstore(tree, levels)
            mstore(add(tree, COUNT), count)
            mstore(add(tree, UNUSED), PEEKED)
            let shift := sub(256, shl(3, size))
            for { let last := add(leaf, mul(count, LEAF_STRIDE)) } lt(leaf, last) { leaf := add(leaf, LEAF_STRIDE) } {
                mstore(leaf, shr(shift, calldataload(cursor)))
                mstore(add(leaf, 32), calldataload(data))
                mstore(add(leaf, 64), 1)
                cursor := add(cursor, size)
                data := add(data, 32)
            }
            mstore(add(leaf, 32), 0)
            mstore(add(leaf, 64), 1)
            mstore(0x40, add(leaf, LEAF_STRIDE))
        }
        return (tree, true);
    }
}

/// Bits of a number below 2^64 without the zeros above it: 0 for 0. An index has at most 59 bits.
function _bitLength(uint256 a) pure returns (uint256 bits) {
    assembly ("memory-safe") {
        bits := shl(5, lt(0xffffffff, a))
        bits := or(bits, shl(4, lt(0xffff, shr(bits, a))))
        bits := or(bits, shl(3, lt(0xff, shr(bits, a))))
        bits := or(bits, shl(2, lt(0xf, shr(bits, a))))
        // Of the four bits that are left: 0, 1, twice 2, four times 3, eight times 4.
        bits := add(bits, byte(shr(bits, a), 0x0001020203030303040404040404040400000000000000000000000000000000))
    }
}
