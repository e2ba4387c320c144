// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {StatementHash} from "../generated/StatementHash.sol";

/// The hash of statements, for tests.
contract StatementProbe {
    function hash(bytes32 vmId, bytes32 before, bytes32 root, uint256 steps) external pure returns (uint256) {
        return StatementHash.hash(vmId, before, root, steps);
    }
}
