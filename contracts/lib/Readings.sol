// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPreimageOracle} from "../IPreimageOracle.sol";
import {openPreimages, Preimages, readPreimage} from "./Preimages.sol";
import {PreimageOrder, PreimageUnused, Trailing, Truncated} from "./StepErrors.sol";

// Field elements of each reading among the public inputs: packedRead of src/targets/circom/preimage-port.ts.
uint256 constant ELEMENTS = 3;
// Bytes of each: place, key, offset.
uint256 constant READING = 1 + 32 + 8;

/// What a proven step reads of preimages, as the public inputs of its circuit. `data` says which keys at which offsets; the
/// bytes there are not the prover's to say, but those of the preimages: of the ones that come along, or the oracle's.
///
/// `data`: how many readings, one byte; of each its place in the circuit's list, which ascend, the key and the offset; then
/// preimages as in the log of a one-step proof. The list has `places`; where nothing is read it is zero.
function readings(bytes calldata data, uint256 places, IPreimageOracle oracle, bytes32 context)
    view
    returns (uint256[] memory inputs)
{
    unchecked {
        if (data.length == 0) revert Truncated();
        uint256 count = uint8(data[0]);
        if (count > places) revert PreimageUnused();
        uint256 cursor;
        uint256 end;
        assembly ("memory-safe") {
            cursor := data.offset
            end := add(cursor, data.length)
        }
        if (data.length < 1 + READING * count) revert Truncated();
        Preimages memory p;
        (p.oracle, p.context) = (oracle, context);
        if (openPreimages(p, cursor + 1 + READING * count, end, count) != end) revert Trailing();
        inputs = new uint256[](ELEMENTS * places);
        uint256 next;
        cursor++;
        for (uint256 i; i < count; i++) {
            uint256 place;
            uint256 key;
            uint256 offset;
            assembly ("memory-safe") {
                place := byte(0, calldataload(cursor))
                key := calldataload(add(cursor, 1))
                offset := shr(192, calldataload(add(cursor, 33)))
            }
            if (place < next || place >= places) revert PreimageOrder();
            next = place + 1;
            cursor += READING;
            (uint256 word, uint256 size) = readPreimage(p, key, offset);
            uint256 first = ELEMENTS * place;
            inputs[first] = 1 | (size << 1) | (offset << 7) | ((key >> 128) << 71);
            inputs[first + 1] = (key & type(uint128).max) | ((word >> 192) << 128);
            inputs[first + 2] = word & (type(uint256).max >> 64);
        }
        if (p.unused != 0) revert PreimageUnused();
    }
}
