// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// What a verifier asks for preimages that its log does not carry. An answer must be a function of its two arguments:
/// two proofs of a step must not lead to two roots.
interface IPreimageOracle {
    /// Up to 32 bytes of the preimage of a key, at an offset in its length (8 bytes, big-endian) followed by its data.
    /// Returns them left-aligned, zeros behind the last, and how many there are: 0 behind the end.
    /// Reverts if that part is not known. A key of local data is localized: `localize` of lib/Preimages.sol.
    function readPreimage(bytes32 key, uint256 offset) external view returns (bytes32 word, uint256 size);
}

/// A verifier, or a part of one, that reads preimages.
interface IPreimageReader {
    /// Whom it asks for preimages that the log does not carry.
    function oracle() external view returns (IPreimageOracle);

    /// Hash of the local data that its disputes are about: `PreimageOracle.loadLocal`.
    function localContext() external view returns (bytes32);
}
