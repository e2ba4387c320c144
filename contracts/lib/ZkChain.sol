// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IZkVerifier, SCALAR_MODULUS} from "../IZkVerifier.sol";

/// Chains of proofs: each link begins at the root that the one before led to.
library ZkChain {
    struct Link {
        /// Which of the contract's verifiers it is for.
        uint256 verifier;
        uint256 steps;
        /// The root that it leads to.
        bytes32 root;
        /// 256 bytes.
        bytes points;
    }

    error UnknownVerifier(uint256 link);
    error WrongVm(uint256 link);
    error StepsOutOfRange(uint256 link);
    error RootOutOfRange(uint256 link);
    error InvalidProof(uint256 link);

    /// Checks that a link leads on from a root, with the number that errors name it by.
    function follow(IZkVerifier[] storage verifiers, bytes32 vmId, bytes32 from, Link memory link, uint256 number)
        internal
        view
    {
        if (link.verifier >= verifiers.length) revert UnknownVerifier(number);
        IZkVerifier verifier = verifiers[link.verifier];
        if (verifier.vmId() != vmId) revert WrongVm(number);
        uint256 most = verifier.steps();
        if (link.steps == 0 || link.steps > most || (link.steps < most && verifier.exact())) revert StepsOutOfRange(number);
        // Numbers at or above the modulus would be other names for smaller ones.
        if (uint256(from) >= SCALAR_MODULUS || uint256(link.root) >= SCALAR_MODULUS) revert RootOutOfRange(number);
        if (!verifier.verify(from, link.root, link.steps, link.points)) revert InvalidProof(number);
    }
}
