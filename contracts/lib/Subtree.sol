// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {zeroDigests} from "./Multiproof.sol";

// Trees of memories, outside of steps: the same digests as Multiproof.sol folds.

function leafOf(bytes32 data) pure returns (bytes32 hash) {
    assembly ("memory-safe") {
        mstore8(0, 0)
        mstore(1, data)
        hash := keccak256(0, 33)
    }
}

function nodeOf(bytes32 left, bytes32 right) pure returns (bytes32 hash) {
    assembly ("memory-safe") {
        // 65 bytes run past the scratch space into the free memory pointer, so work above it instead.
        let at := mload(0x40)
        mstore8(at, 1)
        mstore(add(at, 1), left)
        mstore(add(at, 33), right)
        hash := keccak256(at, 65)
    }
}

/// Digests of subtrees of zeros, from a leaf to a tree of `levels`.
/// @return zeros pointer to `levels + 1` words
function _zerosTo(uint256 levels) pure returns (uint256 zeros) {
    bytes32 leaf = leafOf(0);
    assembly ("memory-safe") {
        zeros := mload(0x40)
        mstore(zeros, leaf)
        // Room for a word more: two are written at a time.
        mstore(0x40, add(zeros, add(shl(5, levels), 64)))
    }
    unchecked {
        zeroDigests(zeros + 32, zeros + 32 * (levels + 1));
    }
}

/// The digest above `data` with zeros behind it, in a tree of `levels` above leaves of 32 bytes, which has room for it. Work
/// and memory grow with the data, not with the tree.
function subtreeOf(bytes calldata data, uint256 levels) pure returns (bytes32 hash) {
    uint256 zeros = _zerosTo(levels);
    assembly ("memory-safe") {
        let digests := mload(0x40)
        let count := shr(5, add(data.length, 31))
        // A message behind the digests: the tag, then a leaf or two children.
        let message := add(add(digests, shl(5, count)), 63)
        mstore8(message, 0)
        for { let i := 0 } lt(i, count) { i := add(i, 1) } {
            let word := calldataload(add(data.offset, shl(5, i)))
            let left := sub(data.length, shl(5, i))
            // What stands behind the data in the transaction is not part of it.
            if lt(left, 32) {
                let rest := shl(3, sub(32, left))
                word := shl(rest, shr(rest, word))
            }
            mstore(add(message, 1), word)
            mstore(add(digests, shl(5, i)), keccak256(message, 33))
        }
        mstore8(message, 1)
        hash := mload(add(zeros, shl(5, levels)))
        if count {
            for { let level := 0 } lt(level, levels) { level := add(level, 1) } {
                let above := shr(1, add(count, 1))
                for { let i := 0 } lt(i, above) { i := add(i, 1) } {
                    let pair := add(digests, shl(6, i))
                    mstore(add(message, 1), mload(pair))
                    switch eq(add(shl(1, i), 1), count)
                    case 1 { mstore(add(message, 33), mload(add(zeros, shl(5, level)))) }
                    default { mstore(add(message, 33), mload(add(pair, 32))) }
                    mstore(add(digests, shl(5, i)), keccak256(message, 65))
                }
                count := above
            }
            hash := mload(digests)
        }
    }
}
