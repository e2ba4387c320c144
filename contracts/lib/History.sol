// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IGame} from "../IGame.sol";

/// History commitments: Merkle trees over state roots. Mirrors src/trace/history.ts.
library History {
    /// The tags keep a leaf from being read as a node: without them a claim could shift its levels by one.
    function leaf(bytes32 root) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            mstore8(0, 0x03)
            mstore(1, root)
            hash := keccak256(0, 33)
        }
    }

    function node(bytes32 left, bytes32 right) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            // 65 bytes run past the scratch space into the free memory pointer, so work above it instead.
            let at := mload(0x40)
            mstore8(at, 0x04)
            mstore(add(at, 1), left)
            mstore(add(at, 33), right)
            hash := keccak256(at, 65)
        }
    }

    /// The root of the tree of this height that has `hash` as leaf number `index`, siblings from the leaf up.
    function climb(bytes32 hash, uint256 index, uint256 height, bytes32[] calldata siblings)
        internal
        pure
        returns (bytes32)
    {
        if (siblings.length != height) revert IGame.WrongSiblings(height, siblings.length);
        for (uint256 i; i < height; i++) {
            hash = (index >> i) & 1 == 0 ? node(hash, siblings[i]) : node(siblings[i], hash);
        }
        return hash;
    }

    /// The two children of the root of a tree whose last leaf is `hash`. The last leaf lies on the right edge,
    /// so the last sibling is the left child: proving the final state gives the children for nothing.
    function edge(bytes32 hash, uint256 height, bytes32[] calldata siblings)
        internal
        pure
        returns (bytes32 left, bytes32 right)
    {
        if (siblings.length != height) revert IGame.WrongSiblings(height, siblings.length);
        right = hash;
        for (uint256 i; i + 1 < height; i++) right = node(siblings[i], right);
        left = siblings[height - 1];
    }
}
