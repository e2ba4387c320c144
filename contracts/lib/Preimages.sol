// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPreimageOracle} from "../IPreimageOracle.sol";
import {
    PreimageHash,
    PreimageMissing,
    PreimageOrder,
    PreimageSize,
    PreimageType,
    PreimageUnused,
    Truncated
} from "./StepErrors.sol";

/// The preimages that a log carries, and where all others are.
struct Preimages {
    /// Pointer to four words each: key, place of the data in calldata, its length, 1 once the step has asked for it.
    uint256 entries;
    uint256 count;
    /// Those that the step has not asked for yet.
    uint256 unused;
    IPreimageOracle oracle;
    bytes32 context;
}

uint256 constant LOCAL = 1;
uint256 constant KECCAK256 = 2;
uint256 constant SHA256 = 4;
uint256 constant BLOB = 5;
uint256 constant PRECOMPILE = 6;

// Bytes of the length that stands before the data.
uint256 constant PREFIX = 8;
// Bytes of the longest preimage that a log carries: MAX_CARRIED_PREIMAGE of src/proof/preimages.ts.
uint256 constant MAX_CARRIED = 100_000;

uint256 constant ENTRY = 128;

/// A hash as a key: its first byte is replaced by the type.
function keyOf(uint256 kind, bytes32 digest) pure returns (bytes32) {
    return bytes32((uint256(digest) & (type(uint256).max >> 8)) | (kind << 248));
}

/// The key of local data in a context: what one dispute calls 1, another calls 1 as well.
function localize(bytes32 key, bytes32 context) pure returns (bytes32) {
    return keyOf(LOCAL, keccak256(abi.encodePacked(key, context)));
}

/// Opens the preimages of a log, hashes included: src/proof/preimages.ts. Returns where they end.
function openPreimages(Preimages memory p, uint256 cursor, uint256 end, uint256 most) view returns (uint256) {
    unchecked {
        if (cursor >= end) revert Truncated();
        uint256 count;
        uint256 entry;
        assembly ("memory-safe") {
            count := byte(0, calldataload(cursor))
        }
        cursor++;
        if (count > most) revert PreimageUnused();
        assembly ("memory-safe") {
            entry := mload(0x40)
            mstore(0x40, add(entry, mul(count, ENTRY)))
        }
        (p.entries, p.count, p.unused) = (entry, count, count);
        uint256 last;
        for (uint256 i; i < count; i++) {
            uint256 key;
            uint256 size;
            if (end - cursor < 36) revert Truncated();
            assembly ("memory-safe") {
                key := calldataload(cursor)
                size := shr(224, calldataload(add(cursor, 32)))
            }
            if (i != 0 && key <= last) revert PreimageOrder();
            last = key;
            uint256 kind = key >> 248;
            if (kind != KECCAK256 && kind != SHA256) revert PreimageType();
            if (size > MAX_CARRIED) revert PreimageSize();
            cursor += 36;
            if (end - cursor < size) revert Truncated();
            if (uint256(keyOf(kind, _digest(kind, cursor, size))) != key) revert PreimageHash();
            assembly ("memory-safe") {
                mstore(entry, key)
                mstore(add(entry, 32), cursor)
                mstore(add(entry, 64), size)
                mstore(add(entry, 96), 0)
            }
            entry += ENTRY;
            cursor += size;
        }
        return cursor;
    }
}

/// Up to 32 bytes of a preimage, left-aligned, and how many there are.
function readPreimage(Preimages memory p, uint256 key, uint256 offset)
    view
    returns (uint256 word, uint256 size)
{
    unchecked {
        uint256 entry = p.entries;
        uint256 last = entry + p.count * ENTRY;
        assembly ("memory-safe") {
            for { } lt(entry, last) { entry := add(entry, ENTRY) } { if eq(mload(entry), key) { break } }
        }
        if (entry == last) return _ask(p, key, offset);
        uint256 data;
        uint256 length;
        assembly ("memory-safe") {
            data := mload(add(entry, 32))
            length := mload(add(entry, 64))
            if iszero(mload(add(entry, 96))) {
                mstore(add(entry, 96), 1)
                let unused := add(p, 64)
                mstore(unused, sub(mload(unused), 1))
            }
        }
        if (offset >= length + PREFIX) return (0, 0);
        size = length + PREFIX - offset;
        if (size > 32) size = 32;
        if (offset < PREFIX) {
            assembly ("memory-safe") {
                word := calldataload(data)
            }
            word = (((length << 192) << (8 * offset)) | (word >> (8 * (PREFIX - offset))));
        } else {
            assembly ("memory-safe") {
                word := calldataload(add(data, sub(offset, PREFIX)))
            }
        }
        word = firstBytes(word, size);
    }
}

/// A word with its first `size` bytes alone; what stands behind a preimage in calldata is none of it.
function firstBytes(uint256 word, uint256 size) pure returns (uint256) {
    unchecked {
        return size < 32 ? word & ~(type(uint256).max >> (8 * size)) : word;
    }
}

/// Asks the oracle. Whatever is wrong with its answer, the part is missing.
function _ask(Preimages memory p, uint256 key, uint256 offset) view returns (uint256 word, uint256 size) {
    bytes32 name = key >> 248 == LOCAL ? localize(bytes32(key), p.context) : bytes32(key);
    bytes memory call_ = abi.encodeCall(IPreimageOracle.readPreimage, (name, offset));
    address oracle = address(p.oracle);
    bool known;
    assembly ("memory-safe") {
        known := staticcall(gas(), oracle, add(call_, 32), mload(call_), 0, 64)
        known := and(known, eq(returndatasize(), 64))
        word := mload(0)
        size := mload(32)
    }
    if (!known || size > 32) revert PreimageMissing();
    word = firstBytes(word, size);
}

/// keccak-256 or SHA-256 of calldata, which is copied behind all that memory holds, and left there.
function _digest(uint256 kind, uint256 data, uint256 size) view returns (bytes32 digest) {
    bool ok = true;
    assembly ("memory-safe") {
        let at := mload(0x40)
        calldatacopy(at, data, size)
        switch kind
        case 2 { digest := keccak256(at, size) }
        default {
            ok := staticcall(gas(), 2, at, size, 0, 32)
            digest := mload(0)
        }
    }
    // It fails for lack of gas only: then nothing may be concluded.
    if (!ok) revert PreimageHash();
}
