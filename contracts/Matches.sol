// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Bracket} from "./Bracket.sol";
import {Ending, Key, Level, Opening} from "./IGame.sol";
import {Match} from "./lib/Match.sol";

/// How a match begins, what its clocks say, how it ends, and who is paid for it. A match is written by its first call: a
/// pair of claims that nobody plays costs nothing. What is done in it is paid out of the pot once it has removed a claim.
abstract contract Matches is Bracket {
    using Match for Match.State;

    /// What a caller gets for a transaction that carries a match on, in gas: measured cost plus calldata, rounded up.
    /// It is paid out of the pot when the match removes a claim: no more than one match pays for a claim.
    uint256 internal constant ADVANCE_GAS = 75_000;
    /// What writing a match takes on top, where its first call is an advance.
    uint256 internal constant START_GAS = 65_000;
    uint256 internal constant TIMEOUT_GAS = 120_000;
    uint256 internal constant RESOLVE_GAS = 500_000;
    uint256 internal constant SEAL_GAS = 450_000;
    uint256 internal constant DECIDE_GAS = 200_000;

    /// Seconds of every turn that cost nothing.
    uint256 public immutable grace;
    /// Wei paid per unit of gas of a useful transaction, out of the losers' bonds.
    uint256 public immutable gasPrice;
    /// Of the trees of each level, in a byte, the first in the lowest.
    uint256 private immutable _heights;

    mapping(bytes32 id => Match.State) public matches;
    mapping(bytes32 id => mapping(address account => uint256 gasUnits)) public earned;

    constructor(uint256 grace_, uint256 gasPrice_, Level[] memory levels_) {
        (grace, gasPrice) = (grace_, gasPrice_);
        uint256 heights;
        for (uint256 i; i < levels_.length; i++) heights |= uint256(levels_[i].height) << (8 * i);
        _heights = heights;
    }

    function matchId(Key calldata key) public pure returns (bytes32) {
        return keccak256(abi.encode(key));
    }

    /// Ends a match whose party on turn has run out of time. Works however late it comes, and leaves the
    /// winner's clock as it was.
    function timeout(Key calldata key) external {
        (bytes32 id, Match.State storage m) = _match(key);
        uint256 last = m.deadline(grace);
        if (block.timestamp <= last) revert NotOutOfTime(last, block.timestamp);
        _end(key, id, m, m.twoMoves ? key.one : key.two, Ending.Timeout, TIMEOUT_GAS);
    }

    /// Credits an account with what it earned in matches that are over.
    function collect(bytes32[] calldata ids, address account) external {
        uint256 amount;
        for (uint256 i; i < ids.length; i++) {
            if (matches[ids[i]].phase == Match.Phase.Over) amount += _collect(ids[i], account, 0);
        }
        if (amount == 0) revert NothingToCollect(account);
    }

    /// A match in bisection whose party on turn opens its node, charged for the time that it took.
    function _turn(Key calldata key, Opening calldata opening) internal returns (bytes32 id, Match.State storage m) {
        (id, m) = _match(key);
        m.charge(grace);
        m.check(key, opening);
    }

    /// A match in bisection. Its first call writes it: two living claims of a group have met when the later entered.
    /// The earlier opens first: its rival's clock should not run before anyone had a chance to look.
    function _match(Key calldata key) private returns (bytes32 id, Match.State storage m) {
        id = matchId(key);
        m = matches[id];
        Place storage one = claims[key.tournament][key.one].place;
        Place storage two = claims[key.tournament][key.two].place;
        if (!one.alive || !two.alive) revert UnknownMatch(id);
        if (m.phase == Match.Phase.Inner) revert InnerIsPlaying(id);
        if (m.phase != Match.Phase.None) return (id, m);
        if (one.group != two.group || one.index >= two.index) revert UnknownMatch(id);
        (m.since, m.budgetOne, m.budgetTwo) = (two.entered, one.budget, two.budget);
        (m.height, m.phase) = (_height(tournaments[key.tournament].level), Match.Phase.Bisecting);
    }

    /// Removes the claims that lost a match; zero as winner removes both. The caller is paid at once, for all that it did in
    /// the match.
    function _end(
        Key memory key,
        bytes32 id,
        Match.State storage m,
        bytes32 winner,
        Ending ending,
        uint256 gasUnits
    ) internal {
        Tournament storage t = tournaments[key.tournament];
        uint256 number = claims[key.tournament][key.one].place.group;
        if (winner != 0) {
            Place storage place = claims[key.tournament][winner].place;
            uint40 left = winner == key.one ? m.budgetOne : m.budgetTwo;
            if (left < place.least) place.least = left;
            _remove(key.tournament, t, winner == key.one ? key.two : key.one);
        } else {
            Group storage group = groups[key.tournament][number];
            if (group.live == 3) _charge(key.tournament, group.living ^ key.one ^ key.two, key.one, key.two);
            _remove(key.tournament, t, key.one);
            _remove(key.tournament, t, key.two);
        }
        m.phase = Match.Phase.Over;
        t.pot -= uint96((m.work + gasUnits) * gasPrice);
        emit Ended(key.tournament, id, key.one, key.two, winner, ending);
        _collect(id, msg.sender, gasUnits);
        _rise(key.tournament, t, number);
    }

    /// A claim whose last two rivals put each other out keeps no time that it spent against either of them. Without
    /// this, two rivals could let it win a group in which nobody's clock was used up.
    function _charge(bytes32 id, bytes32 root, bytes32 rival, bytes32 other) private {
        Place storage place = claims[id][root].place;
        uint40 left = _left(id, place, root, rival);
        uint40 least = _left(id, place, root, other);
        if (left < least) least = left;
        if (least < place.least) place.least = least;
    }

    /// What a claim has left in its match with a rival of its group, a running turn charged.
    function _left(bytes32 id, Place storage place, bytes32 root, bytes32 rival) private view returns (uint40) {
        Place storage its = claims[id][rival].place;
        bool isTwo = its.index < place.index;
        Match.State storage m = matches[keccak256(abi.encode(isTwo ? Key(id, rival, root) : Key(id, root, rival)))];
        if (m.phase != Match.Phase.None) return m.remaining(isTwo, grace);
        if (isTwo) return place.budget;
        uint256 last = its.entered + grace + place.budget;
        if (block.timestamp >= last) return 0;
        return last - block.timestamp < place.budget ? uint40(last - block.timestamp) : place.budget;
    }

    function _height(uint256 level) internal view returns (uint8) {
        return uint8(_heights >> (8 * level));
    }

    /// Counts work whose pay is due when the match removes a claim.
    function _earn(bytes32 id, Match.State storage m, uint256 gasUnits) internal {
        m.work += uint32(gasUnits);
        earned[id][msg.sender] += gasUnits;
        emit Earned(id, msg.sender, gasUnits);
    }

    /// Credits what an account earned in a match, and `gasUnits` more.
    function _collect(bytes32 id, address account, uint256 gasUnits) private returns (uint256 amount) {
        uint256 before = earned[id][account];
        amount = (before + gasUnits) * gasPrice;
        if (amount == 0) return 0;
        if (before != 0) earned[id][account] = 0;
        emit Collected(id, account, amount);
        _credit(account, amount);
    }
}
