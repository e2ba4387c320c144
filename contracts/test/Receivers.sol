// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Game} from "../Game.sol";

/// A claimant that is a contract and misbehaves when it is paid.
contract Receiver {
    enum Mode {
        Accept,
        Revert,
        BurnGas,
        LongAnswer,
        Reenter
    }

    error Refused();

    Game public immutable game;
    Mode public mode;
    bytes32 public topicTournament;
    bytes public again;
    uint256 public entered;

    constructor(Game game_, Mode mode_) {
        (game, mode) = (game_, mode_);
    }

    function open(bytes32 vmId, bytes32 startRoot, bytes32 finalRoot, bytes32[] calldata siblings)
        external
        payable
    {
        topicTournament = game.open{value: msg.value}(vmId, startRoot, finalRoot, siblings);
    }

    /// A call of the game to try while it pays, without money.
    function setAgain(bytes calldata again_) external {
        again = again_;
    }

    function setMode(Mode mode_) external {
        mode = mode_;
    }

    function withdraw(address to) external {
        game.withdraw(to);
    }

    receive() external payable {
        if (mode == Mode.Revert) revert Refused();
        if (mode == Mode.BurnGas) while (gasleft() > 0) entered++;
        if (mode == Mode.LongAnswer) {
            assembly {
                return(0, 1000000)
            }
        }
        if (mode == Mode.Reenter) {
            entered++;
            (bool paid,) = address(game).call(abi.encodeCall(game.withdraw, (address(this))));
            (bool settled,) = address(game).call(abi.encodeCall(game.settle, (topicTournament)));
            bool joined;
            if (again.length != 0) (joined,) = address(game).call(again);
            if (paid || settled || joined) entered += 100;
        }
    }
}
