// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

// Of the scalar field of BN254, whose elements public inputs are. Roots at or above it are no digests.
uint256 constant SCALAR_MODULUS = 0x30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001;

/// A Groth16 verifier of one circuit, hence of one VM. src/zk writes it for a verification key, which fixes all of
/// `vmId`, `steps` and `exact`; the roots, and of a batch the number of steps, are public inputs. That of a machine that
/// reads preimages is an IPreimageReader as well, and what a step reads of them is among the public inputs.
interface IZkVerifier {
    /// Hash of the VM's canonical IR.
    function vmId() external view returns (bytes32);

    /// Steps that a proof is of, or at most is of.
    function steps() external view returns (uint256);

    /// Whether the circuit proves `steps` steps from every state. One that does not, such as that of a batch, proves up
    /// to `steps` of them, and from some states none: nothing may be decided by nobody's having brought its proof.
    function exact() external view returns (bool);

    /// Whether `points`, 256 bytes, prove that `made` steps lead from the root `before` to `root`. False for roots at or
    /// above the modulus, which would be other names of smaller ones, and for a number of steps that is not the circuit's.
    /// For an IPreimageReader more bytes follow, which say what the step reads: `readings` of lib/Readings.sol. It reverts,
    /// with an error of lib/StepErrors.sol, where they are malformed or a preimage is missing.
    function verify(bytes32 before, bytes32 root, uint256 made, bytes calldata points) external view returns (bool);
}
