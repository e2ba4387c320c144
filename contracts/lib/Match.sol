// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IGame} from "../IGame.sol";
import {History} from "./History.sol";

/// One match: two claims that differ, narrowed one tree level a move, under one pair of chess clocks.
///
/// `other` is the node that the party on turn must open; `left` and `right` are the children of its rival's
/// node at the same place. The mover opens its own node, the first child that differs is where the claims part,
/// and the mover also opens that child, so that the rival is on turn one level down. Whoever knows the nodes
/// may send the move: it proves nothing about the sender and only one move is possible.
library Match {
    enum Phase {
        None,
        Bisecting,
        Inner,
        Over
    }

    struct State {
        bytes32 other;
        bytes32 left;
        bytes32 right;
        uint64 position;
        uint40 since;
        uint40 budgetOne;
        uint40 budgetTwo;
        uint8 height;
        bool twoMoves;
        Phase phase;
        /// Gas that is paid for out of the pot once the match has removed a claim.
        uint32 work;
    }

    /// The last second in which the party on turn may still move. From the next one on it has lost: at every
    /// instant exactly one of move and timeout is possible.
    function deadline(State storage m, uint256 grace) internal view returns (uint256) {
        return uint256(m.since) + grace + (m.twoMoves ? m.budgetTwo : m.budgetOne);
    }

    /// What a side would have left if its turn ended now; what it has if it is not on turn.
    function remaining(State storage m, bool two, uint256 grace) internal view returns (uint40) {
        uint40 budget = two ? m.budgetTwo : m.budgetOne;
        if (m.phase != Phase.Bisecting || two != m.twoMoves) return budget;
        uint256 last = deadline(m, grace);
        if (block.timestamp >= last) return 0;
        return last - block.timestamp < budget ? uint40(last - block.timestamp) : budget;
    }

    /// Charges the party on turn. The first `grace` seconds of every turn are free, once a turn and never saved
    /// up: a prompt party spends nothing, and a match cannot gain more than `grace` a level.
    function charge(State storage m, uint256 grace) internal {
        uint256 last = deadline(m, grace);
        if (block.timestamp > last) revert IGame.OutOfTime(last, block.timestamp);
        uint256 left_ = last - block.timestamp;
        if (m.twoMoves) {
            if (left_ < m.budgetTwo) m.budgetTwo = uint40(left_);
        } else {
            if (left_ < m.budgetOne) m.budgetOne = uint40(left_);
        }
        m.since = uint40(block.timestamp);
    }

    /// Descends one level and passes the turn.
    function descend(State storage m, bytes32 left, bytes32 right, bytes32 newLeft, bytes32 newRight) internal {
        if (History.node(left, right) != m.other) revert IGame.WrongChildren(m.other);
        bool goRight = left == m.left;
        bytes32 mine = goRight ? right : left;
        if (History.node(newLeft, newRight) != mine) revert IGame.WrongChildren(mine);
        m.other = goRight ? m.right : m.left;
        m.left = newLeft;
        m.right = newRight;
        m.height -= 1;
        if (goRight) m.position += uint64(1) << m.height;
        m.twoMoves = !m.twoMoves;
    }

    /// The first leaf at which the claims differ: its position and what each side says of it.
    function part(State storage m, bytes32 left, bytes32 right)
        internal
        view
        returns (uint64 position, bytes32 leafOne, bytes32 leafTwo)
    {
        if (History.node(left, right) != m.other) revert IGame.WrongChildren(m.other);
        bool goRight = left == m.left;
        bytes32 mover = goRight ? right : left;
        bytes32 rival = goRight ? m.right : m.left;
        position = m.position + (goRight ? 1 : 0);
        (leafOne, leafTwo) = m.twoMoves ? (rival, mover) : (mover, rival);
    }
}
