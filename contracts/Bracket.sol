// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Level} from "./IGame.sol";
import {Purse} from "./Purse.sol";

/// Who meets whom. Claims enter groups of at most `group` members, in the order in which they come. All pairs of a
/// group may play at once; a pair that nobody plays is never written. The last living claim of a full group enters a
/// group of the next depth, so only claims that have won equally many groups meet: n claims need no more than
/// log(n) groups one after the other, to the base of the group's size.
///
/// A claim enters a group with a budget. Every match in the group begins with it, as they all run at the same time,
/// and the claim leaves the group with the least that any of them left it.
abstract contract Bracket is Purse {
    struct Tournament {
        bytes32 vmId;
        bytes32 startRoot;
        uint96 pot;
        uint40 opened;
        uint32 liveOne;
        uint32 liveTwo;
        /// XOR of the groups of living claims: with one of them left, its group.
        uint40 living;
        uint8 level;
        bool settled;
        /// Seconds on the clock of each side when an inner tournament was opened. In the first level all claims are on side
        /// one, with the level's allowance, and nothing is written here.
        uint40 budgetOne;
        uint40 budgetTwo;
    }

    struct Claim {
        bytes32 finalRoot;
        Place place;
        address owner;
    }

    /// Where a living claim is: one word, which is all that most calls read of a claim. It is cleared once the claim is out.
    struct Place {
        uint40 group;
        uint40 entered;
        /// What it entered its group with, and the least that a match there has left it.
        uint40 budget;
        uint40 least;
        uint8 index;
        /// Of the trees of its level, so that the first call of a match need not read the tournament.
        uint8 height;
        bool sideTwo;
        bool alive;
    }

    struct Group {
        /// XOR of the roots of living claims: with one of them left, its root.
        bytes32 living;
        uint8 entered;
        uint8 live;
        bool full;
    }

    /// The groups of claims that have won equally many.
    struct Stage {
        /// Groups in which more than one claim is alive or may come to be.
        uint32 running;
        /// Groups that have been begun.
        uint32 begun;
        /// Number of the group that takes claims; 0 if the next claim begins a new one.
        uint40 open;
    }

    /// By number, from 0 on. A list would read its own length with each of them.
    mapping(uint256 level => Level) public levels;

    mapping(bytes32 id => Tournament) public tournaments;
    mapping(bytes32 tournament => mapping(bytes32 root => Claim)) public claims;
    /// A group's number is its depth times 2^32, and from 1 on which of that depth it is.
    mapping(bytes32 tournament => mapping(uint256 number => Group)) public groups;
    mapping(bytes32 tournament => mapping(uint256 depth => Stage)) public stages;

    /// Lets no more claims into the open group of a depth, so that one that waits there alone goes on: no claim can reach
    /// the group any more, as the tournament takes no more claims and every group of a lesser depth is over.
    function shut(bytes32 id, uint256 depth) external {
        Tournament storage t = _tournament(id);
        uint256 number = stages[id][depth].open;
        if (number == 0 || !_closed(t)) revert NothingToShut(id, depth);
        for (uint256 i; i < depth; i++) if (stages[id][i].running != 0) revert NothingToShut(id, depth);
        stages[id][depth].open = 0;
        groups[id][number].full = true;
        emit Shut(id, number);
        _rise(id, t, number);
    }

    /// The first second in which a side takes no more claims.
    function _closes(Tournament storage t, bool sideTwo) internal view returns (uint256) {
        return _freeUntil(t) + _budget(t, sideTwo);
    }

    /// Seconds on the clock of a side when the tournament was opened.
    function _budget(Tournament storage t, bool sideTwo) internal view returns (uint256) {
        if (t.level == 0) return sideTwo ? 0 : levels[0].allowance;
        return sideTwo ? t.budgetTwo : t.budgetOne;
    }

    /// Whether neither side takes claims.
    function _closed(Tournament storage t) internal view returns (bool) {
        return block.timestamp >= _closes(t, false) && block.timestamp >= _closes(t, true);
    }

    /// Until then a claim of an inner tournament is committed to and joins at no cost to its side's clock.
    function _freeUntil(Tournament storage t) internal view returns (uint256) {
        return t.level == 0 ? t.opened : t.opened + levels[t.level].allowance;
    }

    function _tournament(bytes32 id) internal view returns (Tournament storage t) {
        t = tournaments[id];
        if (t.opened == 0) revert UnknownTournament(id);
    }

    /// Puts a living claim into the open group of a depth. One that fills a group of the dead has won it.
    function _enter(bytes32 id, Tournament storage t, bytes32 root, uint256 depth, uint40 budget) internal {
        uint8 size = levels[t.level].group;
        Place storage place = claims[id][root].place;
        (place.budget, place.least, place.entered) = (budget, budget, uint40(block.timestamp));
        for (;; depth++) {
            Stage storage stage = stages[id][depth];
            uint40 number = stage.open;
            if (number == 0) {
                number = uint40((depth << 32) | ++stage.begun);
                (stage.open, stage.running) = (number, stage.running + 1);
            }
            Group storage group = groups[id][number];
            (place.group, place.index) = (number, group.entered);
            emit Entered(id, root, number, depth, budget, block.timestamp);
            group.entered++;
            if (group.entered == size) {
                group.full = true;
                stage.open = 0;
                if (group.live == 0) {
                    stage.running--;
                    continue;
                }
            }
            group.live++;
            group.living ^= root;
            t.living ^= number;
            return;
        }
    }

    function _remove(bytes32 id, Tournament storage t, bytes32 root) internal {
        Claim storage claim = claims[id][root];
        (uint40 number, bool sideTwo) = (claim.place.group, claim.place.sideTwo);
        delete claim.place;
        t.living ^= number;
        if (sideTwo) t.liveTwo--;
        else t.liveOne--;
        Group storage group = groups[id][number];
        group.live--;
        group.living ^= root;
    }

    /// Ends a full group in which at most one claim is alive, and moves that claim on. It stays where it is while nobody
    /// else is alive in the tournament, as there is nobody to meet: then the next claim that joins moves it on.
    function _rise(bytes32 id, Tournament storage t, uint256 number) internal {
        Group storage group = groups[id][number];
        if (!group.full || group.live > 1) return;
        if (group.live == 1 && t.liveOne + t.liveTwo == 1) return;
        uint256 depth = number >> 32;
        stages[id][depth].running--;
        if (group.live == 0) return;
        bytes32 root = group.living;
        (group.live, group.living) = (0, 0);
        t.living ^= uint40(number);
        _enter(id, t, root, depth + 1, claims[id][root].place.least);
    }
}
