// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPreimageOracle} from "./IPreimageOracle.sol";
import {LargePreimages} from "./LargePreimages.sol";
import {
    BLOB,
    firstBytes,
    KECCAK256,
    keyOf,
    localize,
    PRECOMPILE,
    PREFIX,
    SHA256
} from "./lib/Preimages.sol";

/// Parts of preimages by key and offset, for verifiers whose logs cannot carry them. Anybody may load a part, and a part
/// once loaded never changes: each is a function of its key. Keys, offsets and what is read are those of Optimism's
/// PreimageOracle.sol; where it departs from that, the function says so.
///
/// Large preimages of keccak-256 come in over several transactions: LargePreimages.sol.
contract PreimageOracle is IPreimageOracle, LargePreimages {
    /// More gas than it takes to begin the call of a precompile whose input is in memory.
    uint256 private constant RESERVED_GAS = 100_000;

    error PartUnknown(bytes32 key, uint256 offset);
    error LocalDataMalformed();
    error BlobInput();
    error BlobProof();
    error NotAPrecompile(address target);
    error NotEnoughGas(uint256 required);

    constructor(uint256 leastSize_, uint256 period_, uint256 bond_) LargePreimages(leastSize_, period_, bond_) {}

    /// @inheritdoc IPreimageOracle
    /// @dev Missing is not zero: a part that nobody loaded reverts. Behind the end there are no bytes, which is known as
    /// soon as the length is.
    function readPreimage(bytes32 key, uint256 offset) external view returns (bytes32 word, uint256 size) {
        uint256 known = ends[key];
        if (known != 0 && offset >= known) return (0, 0);
        Part storage part = parts[key][offset];
        if (!part.known) revert PartUnknown(key, offset);
        size = known - offset;
        return (part.word, size > 32 ? 32 : size);
    }

    /// Loads a part of local data. `list` has entries with ascending keys: a key of 32 bytes that begins with 1, the
    /// length in 8 bytes, and the data. Its hash is the context for which the part is loaded, so that nobody but who
    /// fixed the context decides what local data is; Optimism's lets the caller write it.
    function loadLocal(bytes calldata list, uint256 index, uint256 offset) external returns (bytes32 key) {
        uint256 cursor;
        uint256 last;
        bytes memory data;
        // The whole list: with a key that stands twice, one key would have two preimages.
        for (uint256 i; cursor != list.length; i++) {
            if (list.length - cursor < 40) revert LocalDataMalformed();
            uint256 name = uint256(bytes32(list[cursor:cursor + 32]));
            uint256 size = uint64(bytes8(list[cursor + 32:cursor + 40]));
            cursor += 40;
            if (name >> 248 != 1 || name <= last || list.length - cursor < size) revert LocalDataMalformed();
            last = name;
            if (i == index) {
                key = localize(bytes32(name), keccak256(list));
                data = list[cursor:cursor + size];
            }
            cursor += size;
        }
        if (key == 0) revert LocalDataMalformed();
        _store(key, data.length, offset, _part(data, offset));
    }

    /// Loads a part of a preimage of keccak-256 that fits into a transaction.
    function loadKeccak256(bytes memory data, uint256 offset) external returns (bytes32 key) {
        key = keyOf(KECCAK256, keccak256(data));
        _store(key, data.length, offset, _part(data, offset));
    }

    /// Loads a part of a preimage of SHA-256 that fits into a transaction.
    function loadSha256(bytes memory data, uint256 offset) external returns (bytes32 key) {
        key = keyOf(SHA256, sha256(data));
        _store(key, data.length, offset, _part(data, offset));
    }

    /// Loads a part of `y`, the value at `z` of the polynomial that a KZG commitment stands for: a point of a blob, by
    /// the precompile of EIP-4844.
    function loadBlob(bytes calldata commitment, bytes32 z, bytes32 y, bytes calldata proof, uint256 offset)
        external
        returns (bytes32 key)
    {
        // Unlike Optimism's, which reads 48 bytes wherever the arguments end.
        if (commitment.length != 48 || proof.length != 48) revert BlobInput();
        bytes32 versioned = keyOf(1, sha256(commitment));
        (bool ok,) = address(0x0a).staticcall(abi.encodePacked(versioned, z, y, commitment, proof));
        if (!ok) revert BlobProof();
        key = keyOf(BLOB, keccak256(abi.encodePacked(commitment, z)));
        _store(key, 32, offset, _part(abi.encodePacked(y), offset));
    }

    /// Loads a part of what a precompile answers: 1 or 0 for success, then the returned bytes.
    ///
    /// It is given exactly the gas that the key names, and its caller has to leave as much. Optimism's forwards all there
    /// is, so that the answer of one that runs out of gas depends on who asks. The input is in memory before the gas is
    /// looked at: copying it takes gas, more for a longer one. Only addresses that Ethereum has given to precompiles are
    /// called: any other contract might answer otherwise tomorrow.
    function loadPrecompile(address target, uint64 requiredGas, bytes memory input, uint256 offset)
        external
        returns (bytes32 key)
    {
        uint160 number = uint160(target);
        if (number == 0 || (number > 0x11 && number != 0x100)) revert NotAPrecompile(target);
        key = keyOf(PRECOMPILE, keccak256(abi.encodePacked(target, requiredGas, input)));
        // EIP-150: a call gets 63 of 64 parts of what is left at most.
        if (gasleft() * 63 < uint256(requiredGas) * 64 + RESERVED_GAS * 63) revert NotEnoughGas(requiredGas);
        bool ok;
        bytes memory answer;
        assembly ("memory-safe") {
            ok := staticcall(requiredGas, target, add(input, 32), mload(input), 0, 0)
            answer := mload(0x40)
            mstore(answer, returndatasize())
            returndatacopy(add(answer, 32), 0, returndatasize())
            mstore(0x40, and(add(add(answer, returndatasize()), 63), not(31)))
        }
        bytes memory data = abi.encodePacked(ok, answer);
        _store(key, data.length, offset, _part(data, offset));
    }

    /// Up to 32 bytes of length and data, zeros behind the last.
    function _part(bytes memory data, uint256 offset) private pure returns (bytes32) {
        unchecked {
            uint256 length = data.length;
            if (offset >= length + PREFIX) revert PartOutOfRange(offset, length);
            uint256 word;
            if (offset < PREFIX) {
                assembly ("memory-safe") {
                    word := mload(add(data, 32))
                }
                return bytes32(((length << 192) << (8 * offset)) | (firstBytes(word, length) >> (8 * (PREFIX - offset))));
            }
            assembly ("memory-safe") {
                word := mload(add(add(data, 32), sub(offset, PREFIX)))
            }
            return bytes32(firstBytes(word, length + PREFIX - offset));
        }
    }
}
