// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ENTRY, ENTRY_DIGEST, foldMap, KeyedMap, newPart, NODE, pathOf} from "./MapTree.sol";
import {Truncated} from "./StepErrors.sol";

// Why the part of a proof that opens a map is refused: as in StepErrors.sol. `map-digest` only a hash can have whose
// digests are not all strings of 32 bytes.

/// A code is none, or bits behind the codes are not zero.
error MapCode();
/// A node stands below the last digit of a path.
error MapDepth();
/// A node has nothing below it, or a single entry.
error MapCollapsed();
/// A part of the tree that is closed has the digest of nothing.
error MapDigestZero();
/// A key is none of the map's.
error MapKey();
/// A value is none of the map's, or zero.
error MapValue();
/// An entry stands where its key does not lead.
error MapMisplaced();
/// The log opens more of a map than the step touches, or than any step does.
error MapUnused();

// Bits of a path, and so levels of the tree.
uint256 constant PATH_BITS = 256;

/// Reads the tree at calldata position `cursor` and folds it. The encoding is that of src/state/map-proof-codec.ts,
/// and the checks and their order are too.
///
/// @return root the root that it opens
/// @return next the calldata position behind it
function openMap(KeyedMap memory map, uint256 cursor, uint256 end) pure returns (bytes32 root, uint256 next) {
    unchecked {
        if (cursor == end) revert Truncated();
        uint256 code;
        assembly ("memory-safe") {
            code := byte(0, calldataload(cursor))
        }
        if (code == ENTRY_DIGEST) revert MapCode();
        map.root = newPart(map, code);
        next = cursor + 1;
        uint256 part = map.root;
        uint256 nodes;
        uint256 entries;
        bool misplaced;
        while (true) {
            uint256 opened;
            (part, next, opened) = _readNodes(map, part, next, end, map.most * PATH_BITS - nodes);
            nodes += opened;
            if (part == 0) break;
            if (++entries > map.most) revert MapUnused();
            bool placed;
            (placed, next) = _readEntry(map, part, next, end);
            misplaced = misplaced || !placed;
            assembly ("memory-safe") {
                let pending := mload(add(part, 96))
                mstore(add(part, 96), 0)
                part := pending
            }
        }
        if (misplaced) revert MapMisplaced();
        map.unused = nodes + entries;
        root = foldMap(map);
    }
}

/// Reads the tree on from `part`, by order of the log, up to the next entry. In one piece of assembly: of what it
/// costs to open a map, most is spent here.
///
/// @param most the most nodes that it may open
/// @return part the entry, or zero behind the last part of the tree
/// @return next the calldata position behind what it read
/// @return nodes the number of nodes that it opened
function _readNodes(KeyedMap memory map, uint256 first, uint256 cursor, uint256 end, uint256 most)
    pure
    returns (uint256 part, uint256 next, uint256 nodes)
{
    bytes4 refused;
    bytes4 truncated = Truncated.selector;
    bytes4 code = MapCode.selector;
    bytes4 depth = MapDepth.selector;
    bytes4 collapsed = MapCollapsed.selector;
    bytes4 zero = MapDigestZero.selector;
    bytes4 unused = MapUnused.selector;
    part = first;
    next = cursor;
    assembly ("memory-safe") {
        let free := mload(0x40)
        let last := mload(add(map, 192))
        for { } part { } {
            let kind := mload(part)
            if eq(kind, ENTRY) { break }
            switch kind
            case 4 {
                let level := mload(add(part, 160))
                if eq(level, PATH_BITS) {
                    refused := depth
                    break
                }
                if eq(nodes, most) {
                    refused := unused
                    break
                }
                if eq(next, end) {
                    refused := truncated
                    break
                }
                let codes := byte(0, calldataload(next))
                if shr(6, codes) {
                    refused := code
                    break
                }
                kind := and(codes, 7)
                let other := shr(3, codes)
                if iszero(mul(kind, other)) {
                    // Below it stands nothing, or one entry.
                    let only := or(kind, other)
                    if or(iszero(only), or(eq(only, ENTRY_DIGEST), eq(only, ENTRY))) {
                        refused := collapsed
                        break
                    }
                }
                nodes := add(nodes, 1)
                next := add(next, 1)
                let left := free
                let right := add(free, 256)
                free := add(free, 512)
                let way := mload(add(part, 192))
                mstore(left, kind)
                mstore(right, other)
                mstore(add(right, 96), mload(add(part, 96)))
                mstore(add(left, 96), right)
                // Only what is not closed has a depth and a way, and is folded in the end.
                if gt(sub(kind, 1), 1) {
                    mstore(add(left, 128), last)
                    mstore(add(left, 160), add(level, 1))
                    mstore(add(left, 192), way)
                    mstore(add(left, 224), 1)
                    last := left
                }
                if gt(sub(other, 1), 1) {
                    mstore(add(right, 128), last)
                    mstore(add(right, 160), add(level, 1))
                    mstore(add(right, 192), or(way, shl(level, 1)))
                    mstore(add(right, 224), 1)
                    last := right
                }
                mstore(add(part, 32), left)
                mstore(add(part, 64), right)
                mstore(add(part, 96), 0)
                part := left
            }
            default {
                if gt(kind, NODE) {
                    refused := code
                    break
                }
                let digest := 0
                if kind {
                    if lt(sub(end, next), 32) {
                        refused := truncated
                        break
                    }
                    digest := calldataload(next)
                    if iszero(digest) {
                        refused := zero
                        break
                    }
                    next := add(next, 32)
                }
                mstore(add(part, 32), digest)
                mstore(add(part, 160), kind)
                mstore(add(part, 192), digest)
                mstore(add(part, 224), 0)
                let pending := mload(add(part, 96))
                mstore(add(part, 96), 0)
                part := pending
            }
        }
        mstore(0x40, free)
        mstore(add(map, 192), last)
        if refused {
            mstore(0, refused)
            revert(0, 4)
        }
    }
}

/// @return placed whether the key leads to where the entry is
function _readEntry(KeyedMap memory map, uint256 part, uint256 cursor, uint256 end)
    pure
    returns (bool placed, uint256 next)
{
    unchecked {
        uint256 size = map.keySize;
        next = cursor + size + map.valueSize;
        if (next > end) revert Truncated();
        uint256 key;
        uint256 value;
        assembly ("memory-safe") {
            key := shr(sub(256, shl(3, size)), calldataload(cursor))
            value := shr(sub(256, shl(3, mload(add(map, 64)))), calldataload(add(cursor, size)))
            mstore(add(part, 32), key)
            mstore(add(part, 64), value)
        }
        if (key > map.keyMax) revert MapKey();
        if (value == 0 || value > map.valueMax) revert MapValue();
        uint256 path = pathOf(key);
        assembly ("memory-safe") {
            let above := sub(shl(mload(add(part, 160)), 1), 1)
            placed := eq(and(path, above), mload(add(part, 192)))
        }
    }
}
