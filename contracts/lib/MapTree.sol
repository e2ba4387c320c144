// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

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

/// Allocates a part, the last one so far.
function newPart(KeyedMap memory map, uint256 kind) pure returns (uint256 part) {
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
function pathOf(uint256 key) pure returns (uint256 path) {
    assembly ("memory-safe") {
        mstore(0, 0x0b)
        mstore(0x20, key)
        path := keccak256(0x1f, 33)
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
