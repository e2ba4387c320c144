// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// A Groth16 verifier of one circuit: so many steps of one VM. src/zk writes it for a verification key.
interface IZkVerifier {
    /// Hash of the VM's canonical IR.
    function vmId() external view returns (bytes32);

    /// Steps that the circuit proves.
    function steps() external view returns (uint256);

    /// Whether `points`, 256 bytes, prove the statement that hashes to `statement`.
    function verify(uint256 statement, bytes calldata points) external view returns (bool);
}
