// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IGame} from "./IGame.sol";

/// Money is credited here and fetched by its owner, never pushed: a receiver that reverts, burns gas or calls
/// back harms its own withdrawal and nothing else.
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
