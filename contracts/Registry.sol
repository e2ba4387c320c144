// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IGame} from "./IGame.sol";

/// Settled claims, for other contracts to build on. An entry is written once, by the game alone, and never
/// changes. There is no "latest" entry that a bad claim could move.
///
/// A topic is a VM and a start root. The start root fixes everything else, the program and its input too: a consumer
/// computes the start root that belongs to its input and asks for that one.
///
/// A topic has rounds, one after the other. Someone who knows an input before everybody else can open a round, stay
/// undisputed and settle what it likes, so a consumer asks for a round that was opened late enough for others to
/// dispute it. Whatever was settled earlier neither answers that question nor stands in the way of a new round.
abstract contract Registry is IGame {
    struct Settlement {
        bytes32 finalRoot;
        uint64 openedAt;
        uint64 settledAt;
    }

    /// Rounds that are over, with a winner or without.
    mapping(bytes32 topic => uint256 count) public rounds;
    /// The rounds that had a winner, in the order in which they were opened.
    mapping(bytes32 topic => Settlement[]) public settlements;

    function topicOf(bytes32 vmId, bytes32 startRoot) public pure returns (bytes32) {
        return keccak256(abi.encode(vmId, startRoot));
    }

    /// The state root after `steps()` steps, from the first round with a winner among those that were opened at
    /// `notOpenedBefore` or later: the time from which on everybody could compute the start root. For one
    /// `notOpenedBefore` the answer never changes. Reverts while there is none: a zero could be mistaken for a root.
    function settledAfter(bytes32 vmId, bytes32 startRoot, uint256 notOpenedBefore) external view returns (bytes32) {
        bytes32 topic = topicOf(vmId, startRoot);
        Settlement[] storage list = settlements[topic];
        // A round is opened after the one before it was settled, so the times of opening rise.
        (uint256 low, uint256 high) = (0, list.length);
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (list[middle].openedAt < notOpenedBefore) low = middle + 1;
            else high = middle;
        }
        if (low == list.length) revert NotSettled(topic, notOpenedBefore);
        return list[low].finalRoot;
    }

    function _record(bytes32 topic, bytes32 finalRoot, uint256 openedAt) internal {
        settlements[topic].push(Settlement(finalRoot, uint64(openedAt), uint64(block.timestamp)));
    }
}
