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
/// A match takes two words of storage, which its first call writes. What a turn is about is stored as one hash, and
/// whoever calls says what is in it: the event of the move before has all of it. The other word has the clocks, and the
/// account that made the first move with a count of all that it did, so that most matches write one account less.
library Match {
    enum Phase {
        None,
        Bisecting,
        Inner,
        Over
    }

    struct Stored {
        /// Hash of the node that the party on turn opens, of the children of its rival's, and of the position of the
        /// first leaf below them; zero before the first move.
        bytes32 turn;
        /// From the lowest bit on: `first` 160, `moves` 6, `sealedByFirst` 1, `budgetOne` 25, `budgetTwo` 25,
        /// `since` 30 as seconds from `begun` on, `height` 6, `twoMoves` 1, `phase` 2.
        uint256 rest;
    }

    /// What is in the second word.
    struct State {
        /// Who made the first move; zero as long as nobody has.
        address first;
        /// How often it advanced the match, and whether it sealed it, as far as it has not been paid for that.
        uint256 moves;
        bool sealedByFirst;
        uint256 budgetOne;
        uint256 budgetTwo;
        uint256 since;
        uint256 height;
        bool twoMoves;
        Phase phase;
        /// When the later of the two claims entered their group. Not stored here: that claim's place has it.
        uint256 begun;
    }

    /// 2^25 seconds are 388 days, more than a clock can hold. The turns of a match begin within 2^30 seconds: it cannot
    /// last longer than its two clocks and the graces of its moves, which together are four times the longest clock.
    function unpack(uint256 rest, uint256 begun) internal pure returns (State memory m) {
        m.first = address(uint160(rest));
        m.moves = (rest >> 160) & 0x3f;
        m.sealedByFirst = (rest >> 166) & 1 != 0;
        m.budgetOne = (rest >> 167) & 0x1ffffff;
        m.budgetTwo = (rest >> 192) & 0x1ffffff;
        m.since = begun + ((rest >> 217) & 0x3fffffff);
        m.height = (rest >> 247) & 0x3f;
        m.twoMoves = (rest >> 253) & 1 != 0;
        m.phase = phaseOf(rest);
        m.begun = begun;
    }

    function pack(State memory m) internal pure returns (uint256 rest) {
        rest = uint160(m.first);
        rest |= m.moves << 160;
        if (m.sealedByFirst) rest |= 1 << 166;
        rest |= m.budgetOne << 167;
        rest |= m.budgetTwo << 192;
        rest |= (m.since - m.begun) << 217;
        rest |= m.height << 247;
        if (m.twoMoves) rest |= 1 << 253;
        rest |= uint256(m.phase) << 254;
    }

    function phaseOf(uint256 rest) internal pure returns (Phase) {
        return Phase(rest >> 254);
    }

    /// The last second in which the party on turn may still move. From the next one on it has lost: at every
    /// instant exactly one of move and timeout is possible.
    function deadline(State memory m, uint256 grace) internal pure returns (uint256) {
        return m.since + grace + (m.twoMoves ? m.budgetTwo : m.budgetOne);
    }

    /// What a side would have left if its turn ended now; what it has if it is not on turn.
    function remaining(State memory m, bool two, uint256 grace) internal view returns (uint256) {
        uint256 budget = two ? m.budgetTwo : m.budgetOne;
        if (m.phase != Phase.Bisecting || two != m.twoMoves) return budget;
        uint256 last = deadline(m, grace);
        if (block.timestamp >= last) return 0;
        return last - block.timestamp < budget ? last - block.timestamp : budget;
    }

    /// Charges the party on turn. The first `grace` seconds of every turn are free, once a turn and never saved
    /// up: a prompt party spends nothing, and a match cannot gain more than `grace` a level.
    function charge(State memory m, uint256 grace) internal view {
        uint256 last = deadline(m, grace);
        if (block.timestamp > last) revert IGame.OutOfTime(last, block.timestamp);
        uint256 left = last - block.timestamp;
        if (m.twoMoves) {
            if (left < m.budgetTwo) m.budgetTwo = left;
        } else {
            if (left < m.budgetOne) m.budgetOne = left;
        }
        m.since = block.timestamp;
    }

    /// What a turn is stored as.
    function hash(bytes32 node, bytes32 rivalLeft, bytes32 rivalRight, uint256 position)
        internal
        pure
        returns (bytes32 digest)
    {
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore(at, node)
            mstore(add(at, 32), rivalLeft)
            mstore(add(at, 64), rivalRight)
            mstore(add(at, 96), position)
            digest := keccak256(at, 128)
        }
    }

    /// Checks an opening. A match that nobody has moved in is about the roots of its two claims, and so about all leaves
    /// from the first on, and the first claim opens.
    function check(bytes32 turn, Key calldata key, Opening calldata opening) internal pure {
        bytes32 node = History.node(opening.left, opening.right);
        if (turn == 0) {
            if (node != key.one) revert IGame.WrongChildren(key.one);
            if (History.node(opening.rivalLeft, opening.rivalRight) != key.two) revert IGame.WrongChildren(key.two);
            if (opening.position != 0) revert IGame.WrongOpening(turn);
        } else if (turn != hash(node, opening.rivalLeft, opening.rivalRight, opening.position)) {
            revert IGame.WrongOpening(turn);
        }
    }

    /// Descends one level and passes the turn, after `check`.
    /// @return other the node that the rival opens next
    /// @return position of the first leaf below it
    function descend(State memory m, Opening calldata opening, bytes32 newLeft, bytes32 newRight)
        internal
        pure
        returns (bytes32 other, uint256 position)
    {
        bool goRight = opening.left == opening.rivalLeft;
        bytes32 mine = goRight ? opening.right : opening.left;
        if (History.node(newLeft, newRight) != mine) revert IGame.WrongChildren(mine);
        other = goRight ? opening.rivalRight : opening.rivalLeft;
        m.height -= 1;
        position = opening.position;
        if (goRight) position += 1 << m.height;
        m.twoMoves = !m.twoMoves;
    }

    /// The first leaf at which the claims differ, after `check`: its position and what each side says of it.
    function part(State memory m, Opening calldata opening)
        internal
        pure
        returns (uint256 position, bytes32 leafOne, bytes32 leafTwo)
    {
        bool goRight = opening.left == opening.rivalLeft;
        bytes32 mover = goRight ? opening.right : opening.left;
        bytes32 rival = goRight ? opening.rivalRight : opening.rivalLeft;
        position = opening.position + (goRight ? 1 : 0);
        (leafOne, leafTwo) = m.twoMoves ? (rival, mover) : (mover, rival);
    }
}
