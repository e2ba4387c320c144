// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Bracket} from "./Bracket.sol";
import {Ending, Key, Level, Opening} from "./IGame.sol";
import {Match} from "./lib/Match.sol";

/// How a match begins, what its clocks say, how it ends, and who is paid for it. A match is written by its first call: a
/// pair of claims that nobody plays costs nothing. What is done in it is paid out of the pot once it has removed a claim.
abstract contract Matches is Bracket {
    using Match for Match.State;
    using Match for uint256;

    /// What a caller gets for a transaction that carries a match on, in gas: measured cost plus calldata, rounded up.
    /// It is paid out of the pot when the match removes a claim: no more than one match pays for a claim.
    uint256 internal constant ADVANCE_GAS = 75_000;
    /// On top for the first call of a match, where it is an advance: it writes the match.
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

    /// See `Match.Stored` for what is in the second word.
    mapping(bytes32 id => Match.Stored) public matches;
    /// What accounts earned in a match, but for the one that made the first move: its word says how much it did.
    mapping(bytes32 id => mapping(address account => uint256 gasUnits)) private _earned;

    constructor(uint256 grace_, uint256 gasPrice_, Level[] memory levels_) {
        (grace, gasPrice) = (grace_, gasPrice_);
        uint256 heights;
        for (uint256 i; i < levels_.length; i++) heights |= uint256(levels_[i].height) << (8 * i);
        _heights = heights;
    }

    function matchId(Key calldata key) public pure returns (bytes32) {
        return keccak256(abi.encode(key));
    }

    /// Gas that an account is paid for if the match removes a claim, as far as it has not been.
    function earned(bytes32 id, address account) external view returns (uint256) {
        Match.State memory m = matches[id].rest.unpack(0);
        return account == m.first ? _earnedFirst(m) : _earned[id][account];
    }

    /// Ends a match whose party on turn has run out of time. Works however late it comes, and leaves the
    /// winner's clock as it was.
    function timeout(Key calldata key) external {
        (bytes32 id, Match.State memory m) = _match(key);
        uint256 last = m.deadline(grace);
        if (block.timestamp <= last) revert NotOutOfTime(last, block.timestamp);
        _end(key, id, m, m.twoMoves ? key.one : key.two, Ending.Timeout, TIMEOUT_GAS);
    }

    /// Credits an account with what it earned in matches that are over.
    function collect(bytes32[] calldata ids, address account) external {
        uint256 amount;
        for (uint256 i; i < ids.length; i++) {
            bytes32 id = ids[i];
            Match.State memory m = matches[id].rest.unpack(0);
            if (m.phase != Match.Phase.Over) continue;
            amount += _collect(id, m, account, 0);
            if (account == m.first) matches[id].rest = m.pack();
        }
        if (amount == 0) revert NothingToCollect(account);
    }

    /// A match in bisection whose party on turn opens its node, charged for the time that it took.
    function _turn(Key calldata key, Opening calldata opening)
        internal
        view
        returns (bytes32 id, Match.State memory m)
    {
        (id, m) = _match(key);
        m.charge(grace);
        Match.check(matches[id].turn, key, opening);
    }

    /// A match in bisection. Its first call will write it: two living claims of a group have met when the later entered.
    /// The earlier opens first: its rival's clock should not run before anyone had a chance to look.
    function _match(Key calldata key) private view returns (bytes32 id, Match.State memory m) {
        id = matchId(key);
        mapping(bytes32 => Claim) storage its = claims[key.tournament];
        Place storage one = its[key.one].place;
        Place storage two = its[key.two].place;
        if (!one.alive || !two.alive) revert UnknownMatch(id);
        m = matches[id].rest.unpack(two.entered);
        if (m.phase == Match.Phase.Inner) revert InnerIsPlaying(id);
        if (m.phase != Match.Phase.None) return (id, m);
        if (one.group != two.group || one.index >= two.index) revert UnknownMatch(id);
        (m.budgetOne, m.budgetTwo) = (one.budget, two.budget);
        (m.height, m.phase) = (one.height, Match.Phase.Bisecting);
    }

    /// Removes the claims that lost a match; zero as winner removes both. The caller is paid at once, for all that it did in
    /// the match.
    function _end(
        Key memory key,
        bytes32 id,
        Match.State memory m,
        bytes32 winner,
        Ending ending,
        uint256 gasUnits
    ) internal {
        Tournament storage t = tournaments[key.tournament];
        mapping(bytes32 => Claim) storage its = claims[key.tournament];
        uint256 number = its[key.one].place.group;
        if (winner != 0) {
            Place storage place = its[winner].place;
            uint40 left = uint40(winner == key.one ? m.budgetOne : m.budgetTwo);
            if (left < place.least) place.least = left;
            _remove(key.tournament, t, winner == key.one ? key.two : key.one);
        } else {
            Group storage group = groups[key.tournament][number];
            if (group.live == 3) _charge(key.tournament, group.living ^ key.one ^ key.two, key.one, key.two);
            _remove(key.tournament, t, key.one);
            _remove(key.tournament, t, key.two);
        }
        t.pot -= uint96((_work(m, t) + gasUnits) * gasPrice);
        emit Ended(key.tournament, id, key.one, key.two, winner, ending);
        _collect(id, m, msg.sender, gasUnits);
        m.phase = Match.Phase.Over;
        matches[id].rest = m.pack();
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
        uint256 rest = matches[keccak256(abi.encode(isTwo ? Key(id, rival, root) : Key(id, root, rival)))].rest;
        if (rest != 0) {
            return uint40(rest.unpack(isTwo ? place.entered : its.entered).remaining(isTwo, grace));
        }
        if (isTwo) return place.budget;
        uint256 last = its.entered + grace + place.budget;
        if (block.timestamp >= last) return 0;
        return last - block.timestamp < place.budget ? uint40(last - block.timestamp) : place.budget;
    }

    function _height(uint256 level) internal view returns (uint8) {
        return uint8(_heights >> (8 * level));
    }

    /// Stores a match after a move, and counts the work whose pay is due when the match removes a claim.
    function _save(bytes32 id, Match.State memory m, uint256 gasUnits) internal {
        if (m.first == address(0)) m.first = msg.sender;
        if (msg.sender != m.first) _earned[id][msg.sender] += gasUnits;
        else if (m.phase == Match.Phase.Inner) m.sealedByFirst = true;
        else m.moves++;
        matches[id].rest = m.pack();
        emit Earned(id, msg.sender, gasUnits);
    }

    /// Gas of all moves of a match that is not over.
    function _work(Match.State memory m, Tournament storage t) private view returns (uint256 gasUnits) {
        gasUnits = _advances(_height(t.level) - m.height);
        if (m.phase == Match.Phase.Inner) gasUnits += SEAL_GAS;
    }

    /// What the account that made the first move has earned. If it has advanced the match at all, then in that move.
    function _earnedFirst(Match.State memory m) private pure returns (uint256 gasUnits) {
        gasUnits = _advances(m.moves);
        if (m.sealedByFirst) gasUnits += SEAL_GAS;
    }

    /// Gas of advances, the first of the match among them.
    function _advances(uint256 moves) private pure returns (uint256) {
        return moves == 0 ? 0 : START_GAS + moves * ADVANCE_GAS;
    }

    /// Credits what an account earned in a match, and `gasUnits` more. Whoever made the first move is paid out of `m`, which
    /// the caller stores.
    function _collect(bytes32 id, Match.State memory m, address account, uint256 gasUnits)
        private
        returns (uint256 amount)
    {
        uint256 before;
        if (account == m.first) {
            before = _earnedFirst(m);
            (m.moves, m.sealedByFirst) = (0, false);
        } else {
            before = _earned[id][account];
            if (before != 0) _earned[id][account] = 0;
        }
        amount = (before + gasUnits) * gasPrice;
        if (amount == 0) return 0;
        emit Collected(id, account, amount);
        _credit(account, amount);
    }
}
