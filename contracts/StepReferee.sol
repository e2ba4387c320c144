// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IReferee} from "./IReferee.sol";
import {IStepVerifier} from "./IStepVerifier.sol";

/// Resolves by replaying one step on chain. Which verifier serves which VM is fixed when it is deployed:
/// nobody can swap the meaning of a VM under a running game.
contract StepReferee is IReferee {
    mapping(bytes32 vmId => IStepVerifier) public verifiers;

    error DuplicateVm(bytes32 vmId);
    error UnknownVm(bytes32 vmId);
    error OneStepOnly(uint256 steps);

    constructor(IStepVerifier[] memory verifiers_) {
        for (uint256 i; i < verifiers_.length; i++) {
            bytes32 vmId = verifiers_[i].vmId();
            if (address(verifiers[vmId]) != address(0)) revert DuplicateVm(vmId);
            verifiers[vmId] = verifiers_[i];
        }
    }

    function knows(bytes32 vmId, uint256 steps) public view returns (bool) {
        return steps == 1 && address(verifiers[vmId]) != address(0);
    }

    function accepts(bytes32 vmId, uint256 steps) external view returns (bool) {
        return knows(vmId, steps);
    }

    function resolve(bytes32 vmId, bytes32 before, uint256 steps, bytes calldata proof)
        external
        view
        returns (bytes32)
    {
        if (address(verifiers[vmId]) == address(0)) revert UnknownVm(vmId);
        if (steps != 1) revert OneStepOnly(steps);
        return verifiers[vmId].step(before, proof);
    }
}
