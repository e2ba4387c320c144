// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

// The sponge of keccak-256 block by block, for data that no transaction holds whole: FIPS 202, section 3, with the
// padding of keccak-256. A state is 25 lanes of 64 bits; lane (x, y) is number x + 5 y.

// Bytes that a block has.
uint256 constant RATE = 136;

/// The hash that stands for a state: as `keccak256(abi.encode(state))` in Optimism's PreimageOracle.
function commitmentOf(uint64[25] memory state) pure returns (bytes32 hash) {
    assembly ("memory-safe") {
        hash := keccak256(state, 800)
    }
}

/// Absorbs a block of 136 bytes and permutes.
function absorbBlock(uint64[25] memory state, bytes memory input) pure {
    unchecked {
        for (uint256 lane; lane < 17; lane++) {
            uint256 value;
            assembly ("memory-safe") {
                value := shr(192, mload(add(add(input, 32), shl(3, lane))))
            }
            state[lane] ^= _swap(uint64(value));
        }
        permute(state);
    }
}

/// The digest that a state of the last block holds.
function squeeze(uint64[25] memory state) pure returns (bytes32) {
    unchecked {
        uint256 digest;
        for (uint256 lane; lane < 4; lane++) digest = (digest << 64) | _swap(state[lane]);
        return bytes32(digest);
    }
}

/// Keccak-f[1600].
function permute(uint64[25] memory a) pure {
    unchecked {
        // Round constants: FIPS 202, 3.2.5, as the words that all implementations list.
        uint64[24] memory constants = [
            0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000, 0x000000000000808b,
            0x0000000080000001, 0x8000000080008081, 0x8000000000008009, 0x000000000000008a, 0x0000000000000088,
            0x0000000080008009, 0x000000008000000a, 0x000000008000808b, 0x800000000000008b, 0x8000000000008089,
            0x8000000000008003, 0x8000000000008002, 0x8000000000000080, 0x000000000000800a, 0x800000008000000a,
            0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008
        ];
        // Offsets of rho by lane: 3.2.2, table 2.
        uint8[25] memory offsets =
            [0, 1, 62, 28, 27, 36, 44, 6, 55, 20, 3, 10, 43, 25, 39, 41, 45, 15, 21, 8, 18, 2, 61, 56, 14];
        uint64[25] memory b;
        uint64[5] memory c;
        for (uint256 round; round < 24; round++) {
            for (uint256 x; x < 5; x++) c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
            for (uint256 x; x < 5; x++) {
                uint64 d = c[(x + 4) % 5] ^ _rotate(c[(x + 1) % 5], 1);
                for (uint256 y; y < 25; y += 5) a[x + y] ^= d;
            }
            // rho and pi: lane (x, y) goes to (y, 2 x + 3 y).
            for (uint256 x; x < 5; x++) {
                for (uint256 y; y < 5; y++) {
                    b[y + 5 * ((2 * x + 3 * y) % 5)] = _rotate(a[x + 5 * y], offsets[x + 5 * y]);
                }
            }
            for (uint256 y; y < 25; y += 5) {
                for (uint256 x; x < 5; x++) a[x + y] = b[x + y] ^ (~b[(x + 1) % 5 + y] & b[(x + 2) % 5 + y]);
            }
            a[0] ^= constants[round];
        }
    }
}

function _rotate(uint64 lane, uint8 by) pure returns (uint64) {
    unchecked {
        return (lane << by) | (lane >> (64 - by));
    }
}

/// The bytes of a lane in the other order.
function _swap(uint64 lane) pure returns (uint64) {
    unchecked {
        lane = ((lane & 0xff00ff00ff00ff00) >> 8) | ((lane & 0x00ff00ff00ff00ff) << 8);
        lane = ((lane & 0xffff0000ffff0000) >> 16) | ((lane & 0x0000ffff0000ffff) << 16);
        return (lane >> 32) | (lane << 32);
    }
}
