// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {
    BitmapPadding,
    IndexDuplicate,
    IndexOutOfRange,
    IndexUnsorted,
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

/// Reads the multiproof at calldata position `cursor` and folds it into the root that it opens. The encoding is
/// that of src/state/multiproof-codec.ts, and the checks and their order are too.
///
/// @param tree where its leaves go to
/// @param end where the proof ends; `cursor` is not beyond it
/// @param zeros pointer to the digests of zero subtrees by level, `levels + 1` words
/// @return root the digest above the leaves
/// @return next the calldata position behind the multiproof
function openTree(Tree memory tree, uint256 cursor, uint256 end, uint256 levels, uint256 zeros)
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
        tree.count = count;
        tree.unused = count;
        uint256 needed = _readLeaves(tree, cursor, indexSize);
        cursor += count * (indexSize + 32);

        uint256 bitmapSize = (needed + 7) / 8;
        if (end - cursor < bitmapSize) revert Truncated();
        tree.bitmap = cursor;
        (uint256 zeroCount, uint256 padding) = _readBitmap(cursor, needed);
        cursor += bitmapSize;
        tree.siblings = cursor;
        if (end - cursor < (needed - zeroCount) * 32) revert Truncated();
        if (padding != 0) revert BitmapPadding();
        next = cursor + (needed - zeroCount) * 32;
        root = foldTree(tree, zeros);
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

/// @return zeroCount how many of the `needed` siblings the bitmap says are zero
/// @return padding the bits behind them in the last byte
function _readBitmap(uint256 cursor, uint256 needed) pure returns (uint256 zeroCount, uint256 padding) {
    assembly ("memory-safe") {
        let rest := needed
        for { } gt(rest, 0) { } {
            // Up to 32 bytes of the bitmap; what stands behind it in calldata is cut off.
            let bits := calldataload(cursor)
            cursor := add(cursor, 32)
            switch lt(rest, 256)
            case 0 { rest := sub(rest, 256) }
            default {
                let bytes_ := shr(3, rest)
                let odd := and(rest, 7)
                let last := and(byte(bytes_, bits), sub(0, gt(odd, 0)))
                padding := shr(odd, last)
                bits := and(bits, not(shr(shl(3, bytes_), not(0))))
                // The bits of the broken byte that count, put behind the whole ones.
                bits := or(bits, shl(sub(248, shl(3, bytes_)), sub(last, shl(odd, padding))))
                rest := 0
            }
            // Sums of bits in pairs, nibbles, bytes; then of all bytes, which are 256 at most, in two bytes.
            bits := sub(bits, and(shr(1, bits), div(not(0), 3)))
            bits := add(and(bits, div(not(0), 5)), and(shr(2, bits), div(not(0), 5)))
            bits := and(add(bits, shr(4, bits)), div(not(0), 17))
            bits := add(and(bits, div(not(0), 257)), and(shr(8, bits), div(not(0), 257)))
            zeroCount := add(zeroCount, shr(240, mul(bits, div(not(0), 0xffff))))
        }
    }
}

/// The root above the leaves of a tree as they are now. Leaves first, then level by level: the nodes known on a
/// level, by ascending index, are paired with each other or with the next sibling of the log.
///
/// Half of the gas of a verification is spent here: a level of a single path costs about 190.
function foldTree(Tree memory tree, uint256 zeros) pure returns (bytes32 root) {
    uint256 unsent;
    assembly ("memory-safe") {
        let levels := mload(tree)
        let count := mload(add(tree, 32))
        let bitmap := mload(add(tree, 160))
        let siblings := mload(add(tree, 192))
        // Behind what is allocated: a message to hash (its tag is the last byte of the first word), then the
        // nodes known, an index and a digest each.
        let message := add(mload(0x40), 31)
        let left := add(message, 1)
        let right := add(message, 33)
        let known := add(message, 65)

        let leaf := mload(add(tree, 64))
        let to := known
        mstore8(message, 0)
        for { let last := add(leaf, mul(count, LEAF_STRIDE)) } lt(leaf, last) { leaf := add(leaf, LEAF_STRIDE) } {
            mstore(to, mload(leaf))
            mstore(left, mload(add(leaf, 32)))
            mstore(add(to, 32), keccak256(message, 33))
            to := add(to, 64)
        }

        mstore8(message, 1)
        let zero := zeros
        let top := add(zeros, shl(5, levels))
        let bit := 0
        for { } gt(count, 1) { zero := add(zero, 32) } {
            let last := to
            to := known
            for { let from := known } lt(from, last) { to := add(to, 64) } {
                let index := mload(from)
                let place := shl(5, and(index, 1))
                mstore(add(left, place), mload(add(from, 32)))
                from := add(from, 64)
                // The brother is the next node if it is known. An odd node's brother stands before it and
                // would have taken it along.
                switch and(lt(from, last), eq(mload(from), xor(index, 1)))
                case 1 {
                    mstore(right, mload(add(from, 32)))
                    from := add(from, 64)
                }
                default {
                    let sibling := mload(zero)
                    if iszero(and(shr(and(bit, 7), byte(0, calldataload(add(bitmap, shr(3, bit))))), 1)) {
                        let sent := calldataload(siblings)
                        siblings := add(siblings, 32)
                        unsent := or(unsent, eq(sent, sibling))
                        sibling := sent
                    }
                    bit := add(bit, 1)
                    mstore(sub(right, place), sibling)
                }
                mstore(to, shr(1, index))
                mstore(add(to, 32), keccak256(message, 65))
            }
            count := shr(6, sub(to, known))
        }

        // One node left: the rest of its path, without the bookkeeping. A log of no leaves has one sibling,
        // which is the root.
        let digest := mload(add(known, 32))
        let index := mload(known)
        if iszero(count) {
            zero := top
            top := add(top, 32)
        }
        for { } lt(zero, top) { zero := add(zero, 32) } {
            let sibling := mload(zero)
            if iszero(and(shr(and(bit, 7), byte(0, calldataload(add(bitmap, shr(3, bit))))), 1)) {
                let sent := calldataload(siblings)
                siblings := add(siblings, 32)
                unsent := or(unsent, eq(sent, sibling))
                sibling := sent
            }
            bit := add(bit, 1)
            let place := shl(5, and(index, 1))
            mstore(add(left, place), digest)
            mstore(sub(right, place), sibling)
            digest := keccak256(message, 65)
            index := shr(1, index)
            if iszero(count) { digest := sibling }
        }
        root := digest
    }
    if (unsent != 0) revert SiblingZero();
}
