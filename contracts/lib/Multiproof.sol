// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {
    BitmapPadding,
    IndexDuplicate,
    IndexOutOfRange,
    IndexUnsorted,
    LeafUnused,
    SiblingZero,
    Truncated
} from "./StepErrors.sol";

/// The part of an access log that opens one memory: its leaves in EVM memory, their siblings still in
/// calldata. A leaf takes three words at `leaves`: index, 32 bytes of data, whether the step touched it.
struct Tree {
    /// log2 of the number of leaves, and so the number of levels above them.
    uint256 levels;
    uint256 count;
    uint256 leaves;
    /// Leaves that the step has not touched yet.
    uint256 unused;
    /// Whether some leaf holds other data than the log.
    bool changed;
    /// Where in calldata the bitmap of zero siblings and the other siblings stand.
    uint256 bitmap;
    uint256 siblings;
}

uint256 constant LEAF_STRIDE = 96;

/// Digests of subtrees of zeros, from a leaf to a tree of `levels`. To compute them costs 100 gas a level; to have
/// them as constants a fifth of that, but 35 bytes of code, and some VMs need all the code there is.
/// @return zeros pointer to `levels + 1` words
function zeroDigests(uint256 levels) pure returns (uint256 zeros) {
    assembly ("memory-safe") {
        zeros := mload(0x40)
        let end := add(zeros, shl(5, levels))
        // Room for a word more: two are written at a time.
        let free := add(end, 64)
        mstore8(0x1f, 0) // the tag of a leaf
        mstore(0x20, 0)
        let digest := keccak256(0x1f, 33)
        mstore8(0x1f, 1) // the tag of a node
        mstore(zeros, digest)
        for { let zero := zeros } lt(zero, end) { } {
            mstore(0x20, digest)
            mstore(0x40, digest)
            digest := keccak256(0x1f, 65)
            mstore(add(zero, 32), digest)
            mstore(0x20, digest)
            mstore(0x40, digest)
            digest := keccak256(0x1f, 65)
            zero := add(zero, 64)
            mstore(zero, digest)
        }
        mstore(0x40, free)
    }
}

/// Reads the multiproof at calldata position `cursor` and folds it into the root that it opens. The encoding is
/// that of src/state/multiproof-codec.ts, and the checks and their order are too.
///
/// @param tree where its leaves go to
/// @param end where the proof ends; `cursor` is not beyond it
/// @param most the most leaves that any step touches
/// @param zeros pointer to the digests of zero subtrees by level, `levels + 1` words
/// @return root the digest above the leaves
/// @return next the calldata position behind the multiproof
function openTree(Tree memory tree, uint256 cursor, uint256 end, uint256 levels, uint256 most, uint256 zeros)
    pure
    returns (bytes32 root, uint256 next)
{
    unchecked {
        tree.levels = levels;
        if (end - cursor < 4) revert Truncated();
        uint256 count;
        assembly ("memory-safe") {
            count := shr(224, calldataload(cursor))
        }
        cursor += 4;
        uint256 indexSize = (levels + 7) / 8;
        // The count is the sender's word: nothing is done by it before that many leaves are known to be there.
        if (end - cursor < count * (indexSize + 32)) revert Truncated();
        // Some of them the step does not touch, whatever it is: nothing is hashed to learn that.
        if (count > most) revert LeafUnused();
        tree.count = count;
        tree.unused = count;
        uint256 needed = _readLeaves(tree, cursor, indexSize);
        cursor += count * (indexSize + 32);

        uint256 bitmapSize = (needed + 7) / 8;
        if (end - cursor < bitmapSize) revert Truncated();
        tree.bitmap = cursor;
        tree.siblings = cursor + bitmapSize;
        uint256 padding;
        if (needed % 8 != 0) {
            assembly ("memory-safe") {
                padding := shr(and(needed, 7), byte(0, calldataload(add(cursor, shr(3, needed)))))
            }
        }
        // How many siblings were sent, folding says. What it read beyond the end led to nothing but a digest.
        bool unsent;
        (root, next, unsent) = foldTree(tree, zeros);
        if (next > end) revert Truncated();
        if (padding != 0) revert BitmapPadding();
        if (unsent) revert SiblingZero();
    }
}

/// Copies indices and leaves out of calldata.
/// @return needed the number of siblings that these leaves need
function _readLeaves(Tree memory tree, uint256 cursor, uint256 indexSize) pure returns (uint256 needed) {
    unchecked {
        uint256 count = tree.count;
        uint256 levels = tree.levels;
        uint256 leaf;
        assembly ("memory-safe") {
            leaf := mload(0x40)
            mstore(0x40, add(leaf, mul(count, LEAF_STRIDE)))
        }
        tree.leaves = leaf;
        if (count == 0) return 1;
        uint256 shift = 256 - 8 * indexSize;
        uint256 data = cursor + count * indexSize;
        uint256 previous;
        // A path has `levels` siblings. A leaf more has its own path up to where it meets its neighbour's, and
        // both are spared the sibling that is the other's node there.
        needed = levels;
        for (uint256 i; i < count; i++) {
            uint256 index;
            assembly ("memory-safe") {
                index := shr(shift, calldataload(cursor))
                mstore(leaf, index)
                mstore(add(leaf, 32), calldataload(data))
                mstore(add(leaf, 64), 0)
            }
            if (index >> levels != 0) revert IndexOutOfRange();
            if (i != 0) {
                if (index <= previous) {
                    if (index == previous) revert IndexDuplicate();
                    revert IndexUnsorted();
                }
                uint256 apart = index ^ previous;
                uint256 height;
                while (apart >> height != 0) height++;
                needed = needed + height - 2;
            }
            previous = index;
            cursor += indexSize;
            data += 32;
            leaf += LEAF_STRIDE;
        }
    }
}

/// The root above the leaves of a tree as they are now: leaves first, then level by level as long as there are
/// more than two nodes, then the paths of two to where they meet, then the path of the one that is left.
///
/// @return root the digest above all leaves
/// @return siblings the calldata position behind the siblings that it took
/// @return unsent whether a sibling among them is a zero subtree's digest, and had to be left out
function foldTree(Tree memory tree, uint256 zeros) pure returns (bytes32 root, uint256 siblings, bool unsent) {
    unchecked {
        siblings = tree.siblings;
        // Position of the next bit of the bitmap in all bits of calldata; bytes begin with their lowest bit.
        uint256 bit = tree.bitmap * 8;
        uint256 top = zeros + 32 * tree.levels;
        uint256 count = tree.count;
        if (count == 0) return _takeRoot(top, siblings, bit);
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

/// A proof of no leaves: its one sibling is the root.
function _takeRoot(uint256 top, uint256 siblings, uint256 bit)
    pure
    returns (bytes32 root, uint256 next, bool unsent)
{
    assembly ("memory-safe") {
        root := mload(top)
        next := siblings
        if iszero(and(byte(0, calldataload(shr(3, bit))), 1)) {
            let sent := calldataload(siblings)
            next := add(siblings, 32)
            unsent := eq(sent, root)
            root := sent
        }
    }
}

// The four functions below hash at 0x1f: a tag, then one or two words. What that overwrites of the free memory
// pointer they put back. Nodes stand behind it, an index and a digest each.

/// @return known pointer to the nodes of the lowest level
/// @return last the end of them
function _hashLeaves(Tree memory tree) pure returns (uint256 known, uint256 last) {
    assembly ("memory-safe") {
        let leaf := mload(add(tree, 64))
        let end := add(leaf, mul(mload(add(tree, 32)), LEAF_STRIDE))
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
        let first := mload(known)
        let one := mload(add(known, 32))
        let second := mload(add(known, 64))
        let other := mload(add(known, 96))
        for { } iszero(eq(xor(first, second), 1)) { zero := add(zero, 32) } {
            let place := and(shl(5, first), 32)
            mstore(add(0x20, place), one)
            let sibling := mload(zero)
            if iszero(and(bits, 1)) {
                unsent := or(unsent, eq(calldataload(siblings), sibling))
                sibling := calldataload(siblings)
                siblings := add(siblings, 32)
            }
            mstore(sub(0x40, place), sibling)
            one := keccak256(0x1f, 65)

            place := and(shl(5, second), 32)
            mstore(add(0x20, place), other)
            sibling := mload(zero)
            if iszero(and(bits, 2)) {
                unsent := or(unsent, eq(calldataload(siblings), sibling))
                sibling := calldataload(siblings)
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
        mstore(known, shr(1, first))
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
        let index := shl(5, mload(known))
        digest := mload(add(known, 32))
        for { } lt(zero, top) { zero := add(zero, 32) } {
            let place := and(index, 32)
            mstore(add(0x20, place), digest)
            let sibling := mload(zero)
            if iszero(and(bits, 1)) {
                unsent := or(unsent, eq(calldataload(siblings), sibling))
                sibling := calldataload(siblings)
                siblings := add(siblings, 32)
            }
            mstore(sub(0x40, place), sibling)
            digest := keccak256(0x1f, 65)
            bits := shr(1, bits)
            index := shr(1, index)
        }
        mstore(0x40, free)
    }
    return (digest, siblings, unsent);
}
