// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {DIGEST, EMPTY, ENTRY, ENTRY_DIGEST, KeyedMap, newPart, NODE, pathOf} from "./MapTree.sol";

/// The step touches a key where the log is closed.
error MapMissing();

/// The value of a key; zero if it has no entry.
function lookUpMap(KeyedMap memory map, uint256 key) pure returns (uint256 value) {
    (uint256 part,) = _walk(map, pathOf(key), false);
    assembly ("memory-safe") {
        if and(eq(mload(part), ENTRY), eq(mload(add(part, 32)), key)) { value := mload(add(part, 64)) }
    }
}

/// Gives a key a value; zero deletes its entry. What is left of the nodes above is found out when the map is folded.
function putMap(KeyedMap memory map, uint256 key, uint256 value) pure {
    unchecked {
        map.changed = true;
        uint256 path = pathOf(key);
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
        uint256 other = pathOf(key);
        while (true) {
            uint256 left = newPart(map, EMPTY);
            uint256 right = newPart(map, EMPTY);
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
