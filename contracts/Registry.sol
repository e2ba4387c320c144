// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IGame} from "./IGame.sol";

/// Settled claims, for other contracts to build on. An entry is written once, by the game alone, and never
/// changes. There is no "latest" entry that a bad claim could move.
///
/// The key says which VM, from which state, on which input. The registry does not know how an input enters a
/// start state: a consumer computes the start root that belongs to its input and asks for that one.
abstract contract Registry is IGame {
    struct Topic {
        bytes32 finalRoot;
        uint64 settledAt;
        uint64 round;
    }

    mapping(bytes32 topic => Topic) public topics;

    function topicOf(bytes32 vmId, bytes32 startRoot, bytes32 input) public pure returns (bytes32) {
        return keccak256(abi.encode(vmId, startRoot, input));
    }

    /// The state root after `steps()` steps. Reverts while nothing is settled: a zero could be mistaken for a root.
    function settled(bytes32 vmId, bytes32 startRoot, bytes32 input) external view returns (bytes32) {
        bytes32 topic = topicOf(vmId, startRoot, input);
        if (topics[topic].settledAt == 0) revert NotSettled(topic);
        return topics[topic].finalRoot;
    }
}
