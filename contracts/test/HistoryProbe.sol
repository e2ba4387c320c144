// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {History} from "../lib/History.sol";

/// Opens the library to tests.
contract HistoryProbe {
    function leaf(bytes32 root) external pure returns (bytes32) {
        return History.leaf(root);
    }

    function node(bytes32 left, bytes32 right) external pure returns (bytes32) {
        return History.node(left, right);
    }

    function climb(bytes32 hash, uint256 index, uint256 height, bytes32[] calldata siblings)
        external
        pure
        returns (bytes32)
    {
        return History.climb(hash, index, height, siblings);
    }

    function edge(bytes32 hash, uint256 height, bytes32[] calldata siblings)
        external
        pure
        returns (bytes32 left, bytes32 right)
    {
        return History.edge(hash, height, siblings);
    }
}
