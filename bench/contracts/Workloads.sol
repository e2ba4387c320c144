// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// What `bench/evm.ts` runs: each function repeats one kind of work.
contract Workloads {
    mapping(address => uint256) public balances;
    uint256 public reserveA = 1e24;
    uint256 public reserveB = 4e24;

    event Transfer(address indexed from, address indexed to, uint256 amount);

    /// Transfers of a token to two hundred accounts in turn.
    function transfers(uint256 times) external {
        balances[msg.sender] = type(uint128).max;
        for (uint256 i; i < times; i++) {
            address to = address(uint160(0x10000 + (i % 200)));
            uint256 held = balances[msg.sender];
            require(held >= i, "short");
            balances[msg.sender] = held - i;
            balances[to] += i;
            emit Transfer(msg.sender, to, i);
        }
    }

    /// Swaps at a constant product with a fee of 0.3 %, there and back.
    function swaps(uint256 times) external {
        for (uint256 i; i < times; i++) {
            bool there = i % 2 == 0;
            (uint256 a, uint256 b) = there ? (reserveA, reserveB) : (reserveB, reserveA);
            uint256 paid = (1e18 + i) * 997;
            uint256 got = (paid * b) / (a * 1000 + paid);
            (a, b) = (a + 1e18 + i, b - got);
            (reserveA, reserveB) = there ? (a, b) : (b, a);
        }
    }

    /// Marches rays toward a sphere in fixed point, and sums the distances.
    function rays(uint256 times) external pure returns (int256 sum) {
        for (uint256 i; i < times; i++) {
            int256 x = int256(i % 40) * 2e16 - 4e17;
            int256 y = int256(i / 40 % 40) * 2e16 - 4e17;
            int256 depth = 0;
            for (uint256 step; step < 8; step++) {
                int256 z = depth - 3e18;
                int256 distance = int256(root(uint256(x * x + y * y + z * z))) - 1e18;
                if (distance < 1e13) break;
                depth += distance;
            }
            sum += depth;
        }
    }

    function root(uint256 n) internal pure returns (uint256 x) {
        x = 4e18;
        for (uint256 i; i < 8; i++) x = (x + n / x) / 2;
    }

    /// Hashes a kilobyte that holds the hash before.
    function hashes(uint256 times) external pure returns (bytes32 hash) {
        bytes memory data = new bytes(1024);
        for (uint256 i; i < times; i++) {
            hash = keccak256(data);
            assembly ("memory-safe") {
                mstore(add(data, 32), hash)
            }
        }
    }

    /// Sorts numbers by insertion.
    function sort(uint256 size) external pure returns (uint256) {
        uint256[] memory list = new uint256[](size);
        for (uint256 i; i < size; i++) {
            uint256 value = (i * 7919 + 13) % 10_007;
            uint256 place = i;
            for (; place > 0 && list[place - 1] > value; place--) list[place] = list[place - 1];
            list[place] = value;
        }
        return list[size / 2];
    }

    /// Powers of 256 bits modulo 256, by the precompile.
    function powers(uint256 times) external view returns (bytes32 result) {
        result = bytes32(uint256(3));
        bytes32 modulus = bytes32(type(uint256).max - 188);
        for (uint256 i; i < times; i++) {
            (bool ok, bytes memory output) = address(5).staticcall(
                abi.encodePacked(uint256(32), uint256(32), uint256(32), result, bytes32(type(uint256).max / 3), modulus)
            );
            require(ok, "modexp");
            result = abi.decode(output, (bytes32));
        }
    }

    function fibonacci(uint256 n) public pure returns (uint256) {
        return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }

    /// Checks of a Merkle proof of twenty siblings.
    function proofs(uint256 times) external pure returns (bytes32 node) {
        for (uint256 i; i < times; i++) {
            node = bytes32(i);
            for (uint256 level; level < 20; level++) {
                bytes32 sibling = bytes32(level * 0x9e3779b97f4a7c15 + 1);
                node = node < sibling
                    ? keccak256(abi.encodePacked(node, sibling))
                    : keccak256(abi.encodePacked(sibling, node));
            }
        }
    }
}
