// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPreimageReader} from "./IPreimageOracle.sol";
import {IReferee} from "./IReferee.sol";
import {IZkVerifier, SCALAR_MODULUS} from "./IZkVerifier.sol";
import {ZkChain} from "./lib/ZkChain.sol";

/// Resolves a segment of steps by one proof that they lead from one root to another, and any number of steps by a chain of
/// proofs. Roots are Poseidon digests. Its verifiers are fixed when it is deployed, as those of StepReferee are. A segment
/// has an exact one: by a batch's, one for which its circuit has no room would be won by the clock, whoever is right.
/// Batches are links of chains, which end matches above the last level and which nobody has to be able to make.
contract ZkReferee is IReferee {
    mapping(bytes32 vmId => mapping(uint256 steps => IZkVerifier)) public verifiers;
    /// What links of chains are for: the exact verifiers, then those of batches.
    IZkVerifier[] public links;
    /// VMs of which there are chains: those with a verifier of batches.
    mapping(bytes32 vmId => bool) public chained;

    /// A root after the segment and the points of a proof. What a step reads of preimages follows, if its verifier takes it.
    uint256 private constant PROOF_LENGTH = 32 + 256;
    /// Of a link: the number of its verifier, its steps, the root after it, and the length of its points, which follow.
    uint256 private constant LINK_LENGTH = 1 + 8 + 32 + 4;

    error DuplicateVerifier(bytes32 vmId, uint256 steps);
    error BatchVerifier(bytes32 vmId, uint256 steps);
    error TooManyVerifiers(uint256 count);
    error UnknownSegment(bytes32 vmId, uint256 steps);
    error WrongProofLength(uint256 length);
    error RootOutOfRange(uint256 root);
    error WrongNumberOfSteps(uint256 steps);
    error InvalidProof();

    /// @param verifiers_ of segments, all exact
    /// @param batches others, for links of chains
    constructor(IZkVerifier[] memory verifiers_, IZkVerifier[] memory batches) {
        if (verifiers_.length + batches.length > 256) revert TooManyVerifiers(verifiers_.length + batches.length);
        for (uint256 i; i < verifiers_.length; i++) {
            (bytes32 vmId, uint256 steps) = (verifiers_[i].vmId(), verifiers_[i].steps());
            if (!verifiers_[i].exact()) revert BatchVerifier(vmId, steps);
            if (_knows(vmId, steps)) revert DuplicateVerifier(vmId, steps);
            verifiers[vmId][steps] = verifiers_[i];
            links.push(verifiers_[i]);
        }
        for (uint256 i; i < batches.length; i++) {
            links.push(batches[i]);
            chained[batches[i].vmId()] = true;
        }
    }

    function accepts(bytes32 vmId, uint256 steps) external view returns (bool) {
        return _knows(vmId, steps) || (chained[vmId] && steps != 0);
    }

    function knows(bytes32 vmId, uint256 steps) external view returns (bool) {
        return _knows(vmId, steps);
    }

    /// @param proof of a segment, the root after it and the points of one proof; otherwise the links of a chain
    function resolve(bytes32 vmId, bytes32 before, uint256 steps, bytes calldata proof)
        external
        view
        returns (bytes32 root)
    {
        IZkVerifier verifier = verifiers[vmId][steps];
        if (address(verifier) == address(0)) {
            if (!chained[vmId]) revert UnknownSegment(vmId, steps);
            return _follow(vmId, before, steps, proof);
        }
        if (proof.length < PROOF_LENGTH || (proof.length > PROOF_LENGTH && !_readsPreimages(verifier))) {
            revert WrongProofLength(proof.length);
        }
        root = bytes32(proof[:32]);
        // A number and the number plus the modulus are one field element and two roots.
        _checkRoot(before);
        _checkRoot(root);
        if (!verifier.verify(before, root, steps, proof[32:])) revert InvalidProof();
    }

    function _follow(bytes32 vmId, bytes32 root, uint256 steps, bytes calldata proof) private view returns (bytes32) {
        uint256 made;
        uint256 i;
        for (bytes calldata rest = proof; rest.length != 0; i++) {
            if (rest.length < LINK_LENGTH) revert WrongProofLength(proof.length);
            uint256 end = LINK_LENGTH + uint32(bytes4(rest[41:LINK_LENGTH]));
            if (rest.length < end) revert WrongProofLength(proof.length);
            ZkChain.Link memory link = ZkChain.Link(
                uint8(rest[0]), uint64(bytes8(rest[1:9])), bytes32(rest[9:41]), rest[LINK_LENGTH:end]
            );
            ZkChain.follow(links, vmId, root, link, i);
            root = link.root;
            made += link.steps;
            rest = rest[end:];
        }
        // Without a link these are none, and no leaf has none.
        if (made != steps || made == 0) revert WrongNumberOfSteps(made);
        return root;
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
