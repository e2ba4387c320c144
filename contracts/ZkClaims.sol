// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IZkVerifier, SCALAR_MODULUS} from "./IZkVerifier.sol";

/// Claims about whole runs, proven by a chain: each proof begins at the root that the one before led to. There is no
/// game and no waiting; what is proven stays for others to build on. Roots are Poseidon digests.
///
/// A claim says that from `start` the VM comes to `end` in so many steps. Which program with which input `start` is, and
/// whether it has stopped at `end`, a reader computes from the state.
contract ZkClaims {
    struct Link {
        /// Which of `verifiers` it is for.
        uint256 verifier;
        uint256 steps;
        /// The root that it leads to.
        bytes32 root;
        /// 256 bytes.
        bytes points;
    }

    /// Fixed when the contract is deployed: nobody can swap the meaning of a VM.
    IZkVerifier[] public verifiers;
    mapping(bytes32 vmId => mapping(bytes32 start => mapping(uint256 steps => bytes32 end))) private _ends;

    event Proven(bytes32 indexed vmId, bytes32 indexed start, uint256 steps, bytes32 end);

    error NoLinks();
    error UnknownVerifier(uint256 link);
    error WrongVm(uint256 link);
    error StepsOutOfRange(uint256 link);
    error RootOutOfRange(uint256 link);
    error InvalidProof(uint256 link);
    error NotProven();

    constructor(IZkVerifier[] memory verifiers_) {
        verifiers = verifiers_;
    }

    /// Checks a chain and notes its claim. Anybody may call it, and a second time changes nothing.
    /// @return end the root after all steps
    /// @return steps how many they are
    function prove(bytes32 vmId, bytes32 start, Link[] calldata links) external returns (bytes32 end, uint256 steps) {
        if (links.length == 0) revert NoLinks();
        if (uint256(start) >= SCALAR_MODULUS) revert RootOutOfRange(0);
        end = start;
        for (uint256 i; i < links.length; i++) {
            Link calldata link = links[i];
            if (link.verifier >= verifiers.length) revert UnknownVerifier(i);
            IZkVerifier verifier = verifiers[link.verifier];
            if (verifier.vmId() != vmId) revert WrongVm(i);
            uint256 most = verifier.steps();
            if (link.steps == 0 || link.steps > most || (link.steps < most && verifier.exact())) revert StepsOutOfRange(i);
            // Numbers at or above the modulus would be other names for smaller ones.
            if (uint256(link.root) >= SCALAR_MODULUS) revert RootOutOfRange(i);
            if (!verifier.verify(end, link.root, link.steps, link.points)) revert InvalidProof(i);
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
