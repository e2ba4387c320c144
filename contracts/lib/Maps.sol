// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

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
/// The step touches a key where the log is closed.
error MapMissing();
/// The log opens more of a map than the step touches, or than any step does.
error MapUnused();

/// The part of an access log that opens one map: the tree of src/state/map-proof.ts, cut off where no key leads.
///
/// A part of the tree takes eight words: 0 its kind, 1 and 2 a digest, key and value, or pointers to left and right,
/// 3 whether the step has touched it, 4 the part allocated before, 5 and 6 what it is once folded and its digest,
/// 7 whether that is still to be found out. While the log is read, 3 is the part that is read after it, 5 its depth and
/// 6 its way. A part is allocated after the node above it, so that going back from the last one comes by all children
/// before their node. A closed part is folded when it is read.
struct KeyedMap {
    uint256 keySize;
    uint256 keyMax;
    uint256 valueSize;
    uint256 valueMax;
    /// The most keys that any step touches.
    uint256 most;
    uint256 root;
    uint256 last;
    /// Nodes and entries that the step has not touched yet.
    uint256 unused;
    /// Whether some entry is another than in the log.
    bool changed;
}

uint256 constant EMPTY = 0;
uint256 constant ENTRY_DIGEST = 1;
uint256 constant DIGEST = 2;
uint256 constant ENTRY = 3;
uint256 constant NODE = 4;

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
        map.root = _newPart(map, code);
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
        uint256 path = _pathOf(key);
        assembly ("memory-safe") {
            let above := sub(shl(mload(add(part, 160)), 1), 1)
            placed := eq(and(path, above), mload(add(part, 192)))
        }
    }
}

/// The value of a key; zero if it has no entry.
function lookUpMap(KeyedMap memory map, uint256 key) pure returns (uint256 value) {
    (uint256 part,) = _walk(map, _pathOf(key), false);
    assembly ("memory-safe") {
        if and(eq(mload(part), ENTRY), eq(mload(add(part, 32)), key)) { value := mload(add(part, 64)) }
    }
}

/// Gives a key a value; zero deletes its entry. What is left of the nodes above is found out when the map is folded.
function putMap(KeyedMap memory map, uint256 key, uint256 value) pure {
    unchecked {
        map.changed = true;
        uint256 path = _pathOf(key);
        (uint256 part, uint256 depth) = _walk(map, path, true);
        uint256 kind;
        uint256 there;
        assembly ("memory-safe") {
            kind := mload(part)
            there := mload(add(part, 32))
        }
        if (kind == ENTRY && there != key) {
            if (value == 0) return;
            part = _split(map, part, depth, path);
        }
        assembly ("memory-safe") {
            mstore(part, mul(ENTRY, iszero(iszero(value))))
            mstore(add(part, 32), key)
            mstore(add(part, 64), value)
            // An entry that was not there is none of the log's: nobody asks whether the step touched it.
            mstore(add(part, 96), 1)
        }
    }
}

/// Makes nodes of an entry and of those below it, down to where the paths of its key and of another part.
/// @return part the empty part where the other key leads
function _split(KeyedMap memory map, uint256 node, uint256 depth, uint256 path) pure returns (uint256 part) {
    unchecked {
        uint256 key;
        uint256 value;
        assembly ("memory-safe") {
            key := mload(add(node, 32))
            value := mload(add(node, 64))
        }
        uint256 other = _pathOf(key);
        while (true) {
            uint256 left = _newPart(map, EMPTY);
            uint256 right = _newPart(map, EMPTY);
            assembly ("memory-safe") {
                mstore(node, NODE)
                mstore(add(node, 32), left)
                mstore(add(node, 64), right)
                // Not the log's: nobody asks whether the step touched it.
                mstore(add(left, 96), 1)
                mstore(add(right, 96), 1)
            }
            part = (path >> depth) & 1 == 0 ? left : right;
            node = (other >> depth) & 1 == 0 ? left : right;
            if (part != node) break;
            depth++;
        }
        assembly ("memory-safe") {
            mstore(node, ENTRY)
            mstore(add(node, 32), key)
            mstore(add(node, 64), value)
        }
    }
}

/// Walks to where a key leads, and notes what the step has touched and what it changes.
function _walk(KeyedMap memory map, uint256 path, bool changes)
    pure
    returns (uint256 part, uint256 depth)
{
    unchecked {
        part = map.root;
        uint256 kind;
        uint256 touched;
        assembly ("memory-safe") {
            for { } 1 { } {
                kind := mload(part)
                if changes { mstore(add(part, 224), 1) }
                if gt(kind, DIGEST) {
                    if iszero(mload(add(part, 96))) {
                        mstore(add(part, 96), 1)
                        touched := add(touched, 1)
                    }
                }
                if iszero(eq(kind, NODE)) { break }
                part := mload(add(add(part, 32), shl(5, and(shr(depth, path), 1))))
                depth := add(depth, 1)
            }
        }
        map.unused -= touched;
        if (kind == DIGEST || kind == ENTRY_DIGEST) revert MapMissing();
    }
}

/// The root of a map as it is now. Finds out of each part that has changed what it is: a node in which too little is
/// left is what is left.
function foldMap(KeyedMap memory map) pure returns (bytes32 root) {
    uint256 part = map.last;
    assembly ("memory-safe") {
        let free := mload(0x40)
        for { } part { part := mload(add(part, 128)) } {
            if iszero(mload(add(part, 224))) { continue }
            mstore(add(part, 224), 0)
            let kind := mload(part)
            let digest := 0
            switch kind
            case 3 {
                mstore(0, 0x0c)
                mstore(0x20, mload(add(part, 32)))
                mstore(0x40, mload(add(part, 64)))
                digest := keccak256(0x1f, 65)
                kind := ENTRY_DIGEST
            }
            case 4 {
                let left := mload(add(part, 32))
                let right := mload(add(part, 64))
                let kinds := mload(add(left, 160))
                let other := mload(add(right, 160))
                let first := mload(add(left, 192))
                let second := mload(add(right, 192))
                // Nothing beside nothing or an entry: what is left is that.
                switch and(or(iszero(kinds), iszero(other)), iszero(and(or(kinds, other), DIGEST)))
                case 1 {
                    kind := or(kinds, other)
                    digest := or(first, second)
                }
                default {
                    mstore(0, add(0x10, or(eq(kinds, ENTRY_DIGEST), shl(1, eq(other, ENTRY_DIGEST)))))
                    mstore(0x20, first)
                    mstore(0x40, second)
                    digest := keccak256(0x1f, 65)
                    kind := DIGEST
                }
            }
            default { digest := mul(mload(add(part, 32)), iszero(iszero(kind))) }
            mstore(add(part, 160), kind)
            mstore(add(part, 192), digest)
        }
        mstore(0x40, free)
        root := mload(add(mload(add(map, 160)), 192))
    }
}

function _newPart(KeyedMap memory map, uint256 kind) pure returns (uint256 part) {
    assembly ("memory-safe") {
        part := mload(0x40)
        mstore(0x40, add(part, 256))
        mstore(part, kind)
        mstore(add(part, 32), 0)
        mstore(add(part, 64), 0)
        mstore(add(part, 96), 0)
        mstore(add(part, 128), mload(add(map, 192)))
        mstore(add(map, 192), part)
        mstore(add(part, 160), 0)
        mstore(add(part, 192), 0)
        mstore(add(part, 224), 1)
    }
}

/// Where the entry of a key lies: digits from the lowest bit up.
function _pathOf(uint256 key) pure returns (uint256 path) {
    assembly ("memory-safe") {
        mstore(0, 0x0b)
        mstore(0x20, key)
        path := keccak256(0x1f, 33)
    }
}
