// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IZkVerifier} from "./IZkVerifier.sol";
import {ZkChain} from "./lib/ZkChain.sol";

/// Claims about whole runs, proven by a chain: each proof begins at the root that the one before led to. There is no
/// game and no waiting; what is proven stays for others to build on. Roots are Poseidon digests.
///
/// A claim says that from `start` the VM comes to `end` in so many steps. Which program with which input `start` is, and
/// whether it has stopped at `end`, a reader computes from the state.
contract ZkClaims {
    /// Fixed when the contract is deployed: nobody can swap the meaning of a VM.
    IZkVerifier[] public verifiers;
    mapping(bytes32 vmId => mapping(bytes32 start => mapping(uint256 steps => bytes32 end))) private _ends;

    event Proven(bytes32 indexed vmId, bytes32 indexed start, uint256 steps, bytes32 end);

    error NoLinks();
    error NotProven();

    constructor(IZkVerifier[] memory verifiers_) {
        verifiers = verifiers_;
    }

    /// Checks a chain and notes its claim. Anybody may call it, and a second time changes nothing.
    /// @return end the root after all steps
    /// @return steps how many they are
    function prove(bytes32 vmId, bytes32 start, ZkChain.Link[] calldata links)
        external
        returns (bytes32 end, uint256 steps)
    {
        if (links.length == 0) revert NoLinks();
        end = start;
        for (uint256 i; i < links.length; i++) {
            ZkChain.Link memory link = links[i];
            ZkChain.follow(verifiers, vmId, end, link, i);
            end = link.root;
            steps += link.steps;
        }
        _ends[vmId][start][steps] = end;
        emit Proven(vmId, start, steps, end);
    }

    /// The root after so many steps from `start`, if it is proven.
    function endOf(bytes32 vmId, bytes32 start, uint256 steps) external view returns (bytes32 end) {
        end = _ends[vmId][start][steps];
        if (end == 0) revert NotProven();
    }
}
