// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IGame, Key, Opening} from "../IGame.sol";
import {History} from "./History.sol";

/// One match: two claims that differ, narrowed one tree level a move, under one pair of chess clocks.
///
/// The party on turn opens its node at the place to which the match has come. The children of its rival's node there are
/// known. The first child that differs is where the claims part, and the mover also opens that child, so that the rival
/// is on turn one level down. Whoever knows the nodes may send the move: it proves nothing about the sender and only one
/// move is possible.
///
/// The three nodes that a turn is about are stored as one hash, and whoever calls says what they are. The event of the
/// move before has all of them; it is an eighth of the price of three words of storage.
library Match {
    enum Phase {
        None,
        Bisecting,
        Inner,
        Over
    }

    struct State {
        /// Hash of the node that the party on turn opens and of the children of its rival's; zero before the first move.
        bytes32 nodes;
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

    /// What a turn's nodes are stored as.
    function hash(bytes32 node, bytes32 rivalLeft, bytes32 rivalRight) internal pure returns (bytes32 digest) {
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore(at, node)
            mstore(add(at, 32), rivalLeft)
            mstore(add(at, 64), rivalRight)
            digest := keccak256(at, 96)
        }
    }

    /// Checks an opening. A match that nobody has moved in is about the roots of its two claims, and the first opens.
    function check(State storage m, Key calldata key, Opening calldata opening) internal view {
        bytes32 node = History.node(opening.left, opening.right);
        bytes32 nodes = m.nodes;
        if (nodes == 0) {
            if (node != key.one) revert IGame.WrongChildren(key.one);
            if (History.node(opening.rivalLeft, opening.rivalRight) != key.two) revert IGame.WrongChildren(key.two);
        } else if (nodes != hash(node, opening.rivalLeft, opening.rivalRight)) {
            revert IGame.WrongOpening(nodes);
        }
    }

    /// Descends one level and passes the turn, after `check`.
    /// @return other the node that the rival opens next
    function descend(State storage m, Opening calldata opening, bytes32 newLeft, bytes32 newRight)
        internal
        returns (bytes32 other)
    {
        bool goRight = opening.left == opening.rivalLeft;
        bytes32 mine = goRight ? opening.right : opening.left;
        if (History.node(newLeft, newRight) != mine) revert IGame.WrongChildren(mine);
        other = goRight ? opening.rivalRight : opening.rivalLeft;
        m.nodes = hash(other, newLeft, newRight);
        m.height -= 1;
        if (goRight) m.position += uint64(1) << m.height;
        m.twoMoves = !m.twoMoves;
    }

    /// The first leaf at which the claims differ, after `check`: its position and what each side says of it.
    function part(State storage m, Opening calldata opening)
        internal
        view
        returns (uint64 position, bytes32 leafOne, bytes32 leafTwo)
    {
        bool goRight = opening.left == opening.rivalLeft;
        bytes32 mover = goRight ? opening.right : opening.left;
        bytes32 rival = goRight ? opening.rivalRight : opening.rivalLeft;
        position = m.position + (goRight ? 1 : 0);
        (leafOne, leafTwo) = m.twoMoves ? (rival, mover) : (mover, rival);
    }
}
