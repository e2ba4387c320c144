// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// Decides what comes after an agreed state. The game asks nothing else of a VM, so the same game serves a
/// one-step verifier now and a verifier of proven segments later.
interface IReferee {
    /// Whether `resolve` can succeed for so many steps of this VM, from every state. The game refuses claims about any other: with
    /// nobody able to prove the truth at the leaf, the clock alone would decide.
    function knows(bytes32 vmId, uint256 steps) external view returns (bool);

    /// Whether `resolve` takes proofs of so many steps of this VM, which from some states there need not be. The game asks
    /// above the last level, where a match that nobody can prove goes on without a proof.
    function accepts(bytes32 vmId, uint256 steps) external view returns (bool);

    /// Returns the state root after `steps` steps of VM `vmId` from state root `before`. Must be a function of
    /// its first three arguments: a second proof may not lead to a second root. Reverts with a named error when
    /// the proof does not hold.
    function resolve(bytes32 vmId, bytes32 before, uint256 steps, bytes calldata proof)
        external
        view
        returns (bytes32 root);
}
