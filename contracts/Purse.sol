// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IGame} from "./IGame.sol";

/// Money is credited here and fetched by its owner, or spent by it on its next bond. It is never pushed: a receiver
/// that reverts, burns gas or calls back harms its own withdrawal and nothing else.
abstract contract Purse is IGame {
    /// Has no code and no known key. Half of what cheats lose ends here, so that a cheat who plays both sides
    /// cannot win back what it pays.
    address private constant BURN = 0x000000000000000000000000000000000000dEaD;

    mapping(address account => uint256 amount) public owed;

    /// Sends all that the caller is owed to an address of its choice, which helps contracts that cannot receive.
    function withdraw(address to) external {
        uint256 amount = owed[msg.sender];
        if (amount == 0) revert NothingOwed(msg.sender);
        owed[msg.sender] = 0;
        emit Withdrawn(msg.sender, to, amount);
        _send(to, amount);
    }

    /// Takes a bond from the caller: first what it sent, the rest out of what it is owed, and nobody else's. More
    /// than the bond is refused, not kept: a caller that sends too much has misread the rules.
    function _takeBond(uint256 bond) internal {
        if (msg.value == bond) return;
        if (msg.value > bond) revert BondExceeded(bond, msg.value);
        uint256 has = owed[msg.sender];
        uint256 rest = bond - msg.value;
        if (has < rest) revert BondNotCovered(bond, msg.value, has);
        owed[msg.sender] = has - rest;
        emit Drawn(msg.sender, rest);
    }

    function _credit(address account, uint256 amount) internal {
        owed[account] += amount;
        emit Credited(account, amount);
    }

    function _burn(uint256 amount) internal {
        if (amount != 0) _send(BURN, amount);
    }

    /// Copies no return data, so a long answer costs the caller nothing.
    function _send(address to, uint256 amount) private {
        bool ok;
        assembly ("memory-safe") {
            ok := call(gas(), to, amount, 0, 0, 0, 0)
        }
        if (!ok) revert TransferFailed(to);
    }
}
