// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IReferee} from "../IReferee.sol";

/// A machine for testing the game without a VM: a state is a counter and a digest, a step hashes the digest,
/// and at `HALT` steps it stays as it is. The proof is the preimage of the root.
contract ToyReferee is IReferee {
    error WrongPreimage();
    error WrongProofLength(uint256 length);

    /// The toy has 2^32 names, so that each test can have a topic of its own.
    bytes28 public constant VM = bytes28(keccak256("toy"));
    uint256 public immutable halt;

    constructor(uint256 halt_) {
        halt = halt_;
    }

    function knows(bytes32 vmId, uint256) public view virtual returns (bool) {
        return bytes28(vmId) == VM;
    }

    function accepts(bytes32 vmId, uint256 steps) external view returns (bool) {
        return knows(vmId, steps);
    }

    function resolve(bytes32, bytes32 before, uint256 steps, bytes calldata proof) external view returns (bytes32) {
        if (proof.length != 64) revert WrongProofLength(proof.length);
        (uint256 count, bytes32 digest) = abi.decode(proof, (uint256, bytes32));
        if (keccak256(abi.encode(count, digest)) != before) revert WrongPreimage();
        for (; steps != 0 && count < halt; steps--) (count, digest) = (count + 1, keccak256(abi.encode(digest)));
        return keccak256(abi.encode(count, digest));
    }
}

/// The same machine, of which only single steps can be resolved.
contract ShortReferee is ToyReferee {
    constructor(uint256 halt_) ToyReferee(halt_) {}

    function knows(bytes32 vmId, uint256 steps) public pure override returns (bool) {
        return bytes28(vmId) == VM && steps == 1;
    }
}
