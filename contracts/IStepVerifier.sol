// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// What a generated contracts/generated/<Vm>Step.sol offers.
interface IStepVerifier {
    /// Hash of the VM's canonical IR.
    function vmId() external view returns (bytes32);

    /// Replays one step from state root `before` against an access log and returns the root that it obtains.
    /// Reverts with the reason why the log is refused.
    function step(bytes32 before, bytes calldata log) external view returns (bytes32 root);
}
