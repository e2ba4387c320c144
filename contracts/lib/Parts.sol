// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// A contract that holds some instructions of a verifier which is too large for one contract. The head, the verifier
/// itself, finds the part by a log that it has not checked: the part checks it, finds the instruction in what it has
/// opened, and refuses if it does not hold that one. Its function has another name than the verifier's, so that no
/// referee can take it for one.
interface IStepPart {
    /// Hash of the VM's canonical IR, and which part this is, from 1 on.
    function partOf() external view returns (bytes32 vmId, uint256 number);

    /// As `step` of IStepVerifier, for the instructions and routines that this part holds.
    function stepPart(bytes32 before, bytes calldata log) external view returns (bytes32 root);
}

/// This part does not hold that instruction or routine.
error OtherPart();
/// The head was deployed with a part of another VM, in another order, or with too few or too many of them.
error PartMismatch(uint256 index);

/// Asks a part the question that this contract was asked, and ends the call with its answer, be it a root or a reason.
function ask(address part) view returns (uint256) {
    bytes4 selector = IStepPart.stepPart.selector;
    assembly ("memory-safe") {
        let at := mload(0x40)
        calldatacopy(at, 0, calldatasize())
        // The arguments are the same and only the name differs.
        mstore(at, or(and(mload(at), shr(32, not(0))), selector))
        let answered := staticcall(gas(), part, at, calldatasize(), 0, 0)
        returndatacopy(at, 0, returndatasize())
        if iszero(answered) { revert(at, returndatasize()) }
        return(at, returndatasize())
    }
}
