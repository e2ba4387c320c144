// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// An account of a random game: what `Driver` tells it to call, it calls.
contract Actor {
    address private immutable driver = msg.sender;

    receive() external payable {}

    function call(address to, uint256 value, bytes calldata data) external returns (bool ok) {
        require(msg.sender == driver);
        (ok,) = to.call{value: value}(data);
    }
}

/// Makes calls of many accounts to many games in one transaction, and says after each whether it went through.
contract Driver {
    struct Made {
        Actor actor;
        address to;
        uint256 value;
        bytes data;
    }

    /// The logs before it are those of the call.
    event Done(bool ok);
    event Created(Actor actor);

    uint256 private constant GAS = 5_000_000;

    function create(uint256 count) external {
        for (uint256 i; i < count; i++) emit Created(new Actor());
    }

    function play(Made[] calldata calls) external {
        for (uint256 i; i < calls.length; i++) {
            Made calldata made = calls[i];
            emit Done(made.actor.call{gas: GAS}(made.to, made.value, made.data));
        }
    }

    /// Answers of view functions.
    function look(address to, bytes[] calldata calls) external view returns (bytes[] memory answers) {
        answers = new bytes[](calls.length);
        for (uint256 i; i < calls.length; i++) {
            bool ok;
            (ok, answers[i]) = to.staticcall(calls[i]);
            require(ok);
        }
    }
}
