// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPreimageReader} from "./IPreimageOracle.sol";
import {IReferee} from "./IReferee.sol";
import {IZkVerifier, SCALAR_MODULUS} from "./IZkVerifier.sol";

/// Resolves a segment of steps by one proof that they lead from one root to another. Roots are Poseidon digests.
/// Its verifiers are fixed when it is deployed, as those of StepReferee are, and exact: by a batch's, a segment for which
/// its circuit has no room would be won by the clock, whoever is right.
contract ZkReferee is IReferee {
    mapping(bytes32 vmId => mapping(uint256 steps => IZkVerifier)) public verifiers;

    /// A root after the segment and the points of a proof. What a step reads of preimages follows, if its verifier takes it.
    uint256 private constant PROOF_LENGTH = 32 + 256;

    error DuplicateVerifier(bytes32 vmId, uint256 steps);
    error BatchVerifier(bytes32 vmId, uint256 steps);
    error UnknownSegment(bytes32 vmId, uint256 steps);
    error WrongProofLength(uint256 length);
    error RootOutOfRange(uint256 root);
    error InvalidProof();

    constructor(IZkVerifier[] memory verifiers_) {
        for (uint256 i; i < verifiers_.length; i++) {
            (bytes32 vmId, uint256 steps) = (verifiers_[i].vmId(), verifiers_[i].steps());
            if (!verifiers_[i].exact()) revert BatchVerifier(vmId, steps);
            if (_knows(vmId, steps)) revert DuplicateVerifier(vmId, steps);
            verifiers[vmId][steps] = verifiers_[i];
        }
    }

    function knows(bytes32 vmId, uint256 steps) external view returns (bool) {
        return _knows(vmId, steps);
    }

    function resolve(bytes32 vmId, bytes32 before, uint256 steps, bytes calldata proof)
        external
        view
        returns (bytes32 root)
    {
        IZkVerifier verifier = verifiers[vmId][steps];
        if (address(verifier) == address(0)) revert UnknownSegment(vmId, steps);
        if (proof.length < PROOF_LENGTH || (proof.length > PROOF_LENGTH && !_readsPreimages(verifier))) {
            revert WrongProofLength(proof.length);
        }
        root = bytes32(proof[:32]);
        // A number and the number plus the modulus are one field element and two roots.
        _checkRoot(before);
        _checkRoot(root);
        if (!verifier.verify(before, root, steps, proof[32:])) revert InvalidProof();
    }

    function _knows(bytes32 vmId, uint256 steps) private view returns (bool) {
        return address(verifiers[vmId][steps]) != address(0);
    }

    function _readsPreimages(IZkVerifier verifier) private view returns (bool) {
        (bool answers, bytes memory oracle) = address(verifier).staticcall(abi.encodeCall(IPreimageReader.oracle, ()));
        return answers && oracle.length == 32;
    }

    function _checkRoot(bytes32 root) private pure {
        if (uint256(root) >= SCALAR_MODULUS) revert RootOutOfRange(uint256(root));
    }
}
