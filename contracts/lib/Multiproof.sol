// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {BitmapPadding, LeafUnused, SiblingZero, Truncated} from "./StepErrors.sol";
import {BITMAP, CHANGED, COUNT, LEAF_STRIDE, LEAVES, readTree, SIBLINGS, Tree, UNUSED} from "./Tree.sol";

/// Computes digests of subtrees of zeros, at 120 gas each, up from the one that stands before `first`.
/// @param first pointer to where the next one goes
/// @param end behind the last of them; a word there is written too, since two are computed at a time
function zeroDigests(uint256 first, uint256 end) pure {
    assembly ("memory-safe") {
        let free := mload(0x40)
        mstore8(0x1f, 1) // the tag of a node
        let digest := mload(sub(first, 32))
        for { let zero := first } lt(zero, end) { zero := add(zero, 64) } {
            mstore(0x20, digest)
            mstore(0x40, digest)
            digest := keccak256(0x1f, 65)
            mstore(zero, digest)
            mstore(0x20, digest)
            mstore(0x40, digest)
            digest := keccak256(0x1f, 65)
            mstore(add(zero, 32), digest)
        }
        mstore(0x40, free)
    }
}

/// Reads the multiproof at calldata position `cursor` and folds it into the root that it opens. The encoding is
/// that of src/state/multiproof-codec.ts, and the checks and their order are too.
///
/// @param end where the proof ends; `cursor` is not beyond it
/// @param most the most leaves that any step touches
/// @param zeros pointer to the digests of zero subtrees by level, `levels + 1` words
/// @return tree its leaves
/// @return root the digest above the leaves
/// @return next the calldata position behind the multiproof
function openTree(uint256 cursor, uint256 end, uint256 levels, uint256 most, uint256 zeros)
    pure
    returns (Tree tree, bytes32 root, uint256 next)
{
    unchecked {
        if (end - cursor < 4) revert Truncated();
        uint256 count;
        assembly ("memory-safe") {
            count := shr(224, calldataload(cursor))
        }
        cursor += 4;
        if (count == 0) return _openNone(cursor, end, levels, zeros);
        uint256 size = (levels + 7) / 8;
        uint256 bitmap = cursor + count * (size + 32);
        // The count is the sender's word: nothing is done by it before that many leaves are known to be there.
        if (bitmap > end) revert Truncated();
        // Some of them the step does not touch, whatever it is: nothing is hashed to learn that.
        if (count > most) revert LeafUnused();
        uint256 needed;
        (tree, needed) = readTree(cursor, count, size, levels);
        cursor = bitmap + (needed + 7) / 8;
        if (cursor > end) revert Truncated();
        uint256 padding;
        assembly ("memory-safe") {
            mstore(add(tree, BITMAP), shl(3, bitmap))
            mstore(add(tree, SIBLINGS), cursor)
            if and(needed, 7) { padding := shr(and(needed, 7), byte(0, calldataload(sub(cursor, 1)))) }
        }
        // How many siblings were sent, folding says. What it read beyond the end led to nothing but a digest.
        bool unsent;
        (root, next, unsent) = foldTree(tree, zeros);
        if (next > end) revert Truncated();
        if (padding != 0) revert BitmapPadding();
        if (unsent) revert SiblingZero();
    }
}

/// The rest of a multiproof of no leaves: its one sibling is the root.
function _openNone(uint256 cursor, uint256 end, uint256 levels, uint256 zeros)
    pure
    returns (Tree tree, bytes32 root, uint256 next)
{
    unchecked {
        uint256 bitmap;
        bool unsent;
        assembly ("memory-safe") {
            tree := mload(0x40)
            mstore(0x40, add(tree, LEAVES))
            mstore(tree, levels)
            mstore(add(tree, COUNT), 0)
            mstore(add(tree, UNUSED), 0)
            mstore(add(tree, CHANGED), 0)
            root := mload(add(zeros, shl(5, levels)))
            bitmap := byte(0, calldataload(cursor))
            next := add(cursor, 1)
            if iszero(and(bitmap, 1)) {
                let sent := calldataload(next)
                unsent := eq(sent, root)
                root := sent
                next := add(next, 32)
            }
        }
        if (next > end) revert Truncated();
        if (bitmap > 1) revert BitmapPadding();
        if (unsent) revert SiblingZero();
    }
}

/// The root above the leaves of a tree as they are now; there is at least one. Leaves first, then level by level as long
/// as there are more than two nodes, then the paths of two to where they meet, then the path of the one that is left.
///
/// @return root the digest above all leaves
/// @return siblings the calldata position behind the siblings that it took
/// @return unsent whether a sibling among them is a zero subtree's digest, and had to be left out
function foldTree(Tree tree, uint256 zeros) pure returns (bytes32 root, uint256 siblings, bool unsent) {
    unchecked {
        // Position of the next bit of the bitmap in all bits of calldata; bytes begin with their lowest bit.
        uint256 bit;
        uint256 top;
        uint256 count;
        assembly ("memory-safe") {
            siblings := mload(add(tree, SIBLINGS))
            bit := mload(add(tree, BITMAP))
            top := add(zeros, shl(5, mload(tree)))
            count := mload(add(tree, COUNT))
        }
        (uint256 known, uint256 last) = _hashLeaves(tree);
        if (count > 2) (zeros, siblings, bit, unsent) = _foldMany(known, last, zeros, siblings, bit);
        uint256 bits = _bitsFrom(bit);
        if (count > 1) (zeros, siblings, bits, unsent) = _foldPair(known, zeros, siblings, bits, unsent);
        return _foldPath(known, zeros, top, siblings, bits, unsent);
    }
}

/// Bits of calldata from bit `bit` on, the next one lowest. At least 121 of them are right: a memory has at most 59
/// levels, so that two paths have at most 118 siblings.
function _bitsFrom(uint256 bit) pure returns (uint256 bits) {
    assembly ("memory-safe") {
        bits := shr(128, calldataload(shr(3, bit)))
        // The order of 16 bytes is turned round.
        bits := or(shl(64, and(bits, 0xffffffffffffffff)), shr(64, bits))
        bits := or(shl(32, and(bits, 0xffffffff00000000ffffffff)), and(shr(32, bits), 0xffffffff00000000ffffffff))
        bits := or(
            shl(16, and(bits, 0xffff0000ffff0000ffff0000ffff)),
            and(shr(16, bits), 0xffff0000ffff0000ffff0000ffff)
        )
        bits := or(
            shl(8, and(bits, 0xff00ff00ff00ff00ff00ff00ff00ff)),
            and(shr(8, bits), 0xff00ff00ff00ff00ff00ff00ff00ff)
        )
        bits := shr(and(bit, 7), bits)
    }
}

// The four functions below hash at 0x1f: a tag, then one or two words. What that overwrites of the free memory
// pointer they put back. Nodes stand behind it, an index and a digest each.

/// @return known pointer to the nodes of the lowest level
/// @return last the end of them
function _hashLeaves(Tree tree) pure returns (uint256 known, uint256 last) {
    assembly ("memory-safe") {
        let leaf := add(tree, LEAVES)
        let end := add(leaf, mul(mload(add(tree, COUNT)), LEAF_STRIDE))
        known := mload(0x40)
        last := known
        mstore(0, 0) // the tag of a leaf
        for { } lt(leaf, end) { leaf := add(leaf, LEAF_STRIDE) } {
            mstore(0x20, mload(add(leaf, 32)))
            mstore(last, mload(leaf))
            mstore(add(last, 32), keccak256(0x1f, 33))
            last := add(last, 64)
        }
    }
}

/// Folds more than two nodes until two are left. On each level, by ascending index, nodes are paired with each other
/// or with the next sibling. In place: the parents go to where their children were.
function _foldMany(uint256 known, uint256 last, uint256 zero, uint256 siblings, uint256 bit)
    pure
    returns (uint256, uint256, uint256, bool unsent)
{
    assembly ("memory-safe") {
        let free := mload(0x40)
        mstore(0, 1) // the tag of a node
        for { } gt(sub(last, known), 128) { zero := add(zero, 32) } {
            // No index: behind the last node stands nobody's brother.
            mstore(last, not(0))
            let to := known
            for { let from := known } lt(from, last) { to := add(to, 64) } {
                let index := mload(from)
                let place := and(shl(5, index), 32)
                mstore(add(0x20, place), mload(add(from, 32)))
                from := add(from, 64)
                // An odd node's brother would stand before it, and would have taken it along.
                switch eq(mload(from), xor(index, 1))
                case 0 {
                    let sibling := mload(zero)
                    if iszero(and(shr(and(bit, 7), byte(0, calldataload(shr(3, bit)))), 1)) {
                        unsent := or(unsent, eq(calldataload(siblings), sibling))
                        sibling := calldataload(siblings)
                        siblings := add(siblings, 32)
                    }
                    bit := add(bit, 1)
                    mstore(sub(0x40, place), sibling)
                }
                default {
                    mstore(0x40, mload(add(from, 32)))
                    from := add(from, 64)
                }
                mstore(to, shr(1, index))
                mstore(add(to, 32), keccak256(0x1f, 65))
            }
            last := to
        }
        mstore(0x40, free)
    }
    return (zero, siblings, bit, unsent);
}

/// Folds two nodes into one: each along its own path, a level of both at a time, until the two are brothers.
function _foldPair(uint256 known, uint256 zero, uint256 siblings, uint256 bits, bool unsent)
    pure
    returns (uint256, uint256, uint256, bool)
{
    assembly ("memory-safe") {
        let free := mload(0x40)
        mstore(0, 1) // the tag of a node
        // Bit 5 of an index times 32 says which side its node is on, and bits below it mean nothing.
        let first := shl(5, mload(known))
        let one := mload(add(known, 32))
        let second := shl(5, mload(add(known, 64)))
        let other := mload(add(known, 96))
        for { } gt(xor(first, second), 63) { zero := add(zero, 32) } {
            let place := and(first, 32)
            mstore(add(0x20, place), one)
            let sibling := mload(zero)
            if iszero(and(bits, 1)) {
                let sent := calldataload(siblings)
                unsent := or(unsent, eq(sent, sibling))
                sibling := sent
                siblings := add(siblings, 32)
            }
            mstore(sub(0x40, place), sibling)
            one := keccak256(0x1f, 65)

            place := and(second, 32)
            mstore(add(0x20, place), other)
            sibling := mload(zero)
            if iszero(and(bits, 2)) {
                let sent := calldataload(siblings)
                unsent := or(unsent, eq(sent, sibling))
                sibling := sent
                siblings := add(siblings, 32)
            }
            mstore(sub(0x40, place), sibling)
            other := keccak256(0x1f, 65)

            first := shr(1, first)
            second := shr(1, second)
            bits := shr(2, bits)
        }
        mstore(0x20, one)
        mstore(0x40, other)
        mstore(known, shr(6, first))
        mstore(add(known, 32), keccak256(0x1f, 65))
        zero := add(zero, 32)
        mstore(0x40, free)
    }
    return (zero, siblings, bits, unsent);
}

/// Folds one node along its path, from the level of `zero` to below `top`.
function _foldPath(uint256 known, uint256 zero, uint256 top, uint256 siblings, uint256 bits, bool unsent)
    pure
    returns (bytes32 digest, uint256, bool)
{
    assembly ("memory-safe") {
        let free := mload(0x40)
        mstore(0, 1) // the tag of a node
        digest := mload(add(known, 32))
        // Both are shifted at once: bit 5 says which side the node is on, bit 128 whether its sibling is left out.
        let way := or(shl(5, mload(known)), shl(128, bits))
        for { } lt(zero, top) { zero := add(zero, 32) } {
            let place := and(way, 32)
            mstore(add(0x20, place), digest)
            let sibling := mload(zero)
            if iszero(and(way, 0x100000000000000000000000000000000)) {
                let sent := calldataload(siblings)
                unsent := or(unsent, eq(sent, sibling))
                sibling := sent
                siblings := add(siblings, 32)
            }
            mstore(sub(0x40, place), sibling)
            digest := keccak256(0x1f, 65)
            way := shr(1, way)
        }
        mstore(0x40, free)
    }
    return (digest, siblings, unsent);
}
