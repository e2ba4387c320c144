// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ending, Key, Level, Opening} from "./IGame.sol";
import {IReferee} from "./IReferee.sol";
import {Matches} from "./Matches.sol";
import {Registry} from "./Registry.sol";
import {History} from "./lib/History.sol";
import {Match} from "./lib/Match.sol";

/// A permissionless refereed tournament over history commitments.
///
/// Anyone posts a claim with a bond. Claims meet in groups (`Bracket`), each with all others of its group at once, and
/// every match that is played to its end removes a claim. One honest claim wins every match that it plays: nobody can
/// open its nodes wrongly, and the referee decides the leaf. A claim has one clock for all its moves in all levels:
/// an inner tournament begins with what the two clocks of its match hold, and gives no time of its own but that for
/// committing to a claim.
///
/// Every function but `withdraw` may be called by anyone, for any claim.
contract Game is Matches, Registry {
    using Match for Match.State;
    using Match for uint256;

    uint256 private constant LEAST_GROUP = 2;
    uint256 private constant MOST_GROUP = 64;
    uint256 private constant MOST_STEPS = 1 << 63;
    /// Fifty blocks of Ethereum. At the greatest height a party has 32 moves in a match; with each of them a block
    /// late, 216 seconds are left.
    uint256 private constant LEAST_ALLOWANCE = 10 minutes;
    uint256 private constant MOST_ALLOWANCE = 365 days;
    /// A thousandth of a gwei. Bonds are a multiple of the gas price: at 0 they would be nothing, and so would be
    /// what a false claim costs.
    uint256 private constant LEAST_GAS_PRICE = 1e6;

    /// Where an inner tournament came from, and the two leaves that it chooses between.
    struct Origin {
        bytes32 parent;
        bytes32 one;
        bytes32 two;
        bytes32 leafOne;
        bytes32 leafTwo;
    }

    IReferee public immutable referee;
    /// Steps in one leaf of the last level.
    uint256 public immutable segment;
    uint256 public immutable levelCount;
    mapping(bytes32 id => Origin) public origins;
    constructor(IReferee referee_, uint256 segment_, uint256 grace_, uint256 gasPrice_, Level[] memory levels_)
        Matches(grace_, gasPrice_, levels_)
    {
        if (levels_.length == 0 || levels_.length > 8 || segment_ == 0 || segment_ > MOST_STEPS) {
            revert LevelsOutOfRange();
        }
        if (gasPrice_ < LEAST_GAS_PRICE) revert GasPriceTooLow(LEAST_GAS_PRICE);
        (referee, segment, levelCount) = (referee_, segment_, levels_.length);
        uint256 total = segment_;
        for (uint256 i; i < levels_.length; i++) {
            Level memory level = levels_[i];
            // A tree of height 0 has no children to open; 63 keeps a position inside its 64 bits.
            if (level.height == 0 || level.height > 63) revert HeightOutOfRange(i, level.height);
            total <<= level.height;
            if (total > MOST_STEPS) revert TooManySteps(MOST_STEPS);
            if (level.allowance < LEAST_ALLOWANCE || level.allowance > MOST_ALLOWANCE) {
                revert AllowanceOutOfRange(i, LEAST_ALLOWANCE, MOST_ALLOWANCE);
            }
            if (level.group < LEAST_GROUP || level.group > MOST_GROUP) revert GroupOutOfRange(i, level.group);
            // So a match takes no longer than twice what its two clocks hold.
            uint256 mostGrace = 2 * uint256(levels_[0].allowance) / level.height;
            if (grace_ > mostGrace) revert GraceTooLong(i, mostGrace);
            // A match pays out at most `work`, and removes a claim. Twice that leaves the loser half to lose.
            uint256 last = RESOLVE_GAS > SEAL_GAS + DECIDE_GAS ? RESOLVE_GAS : SEAL_GAS + DECIDE_GAS;
            uint256 work = (START_GAS + (level.height - 1) * ADVANCE_GAS + last) * gasPrice_;
            if (level.bond < 2 * work) revert BondTooSmall(i, 2 * work);
            levels[i] = level;
        }
    }

    /// Steps that a claim speaks of. A machine that halts earlier stays as it is, so one length serves every program.
    function steps() external view returns (uint256) {
        return _stride(0) << _height(0);
    }

    /// Opens the next round of a topic with its first claim. See `join` for the last two arguments.
    function open(bytes32 vmId, bytes32 startRoot, bytes32 finalRoot, bytes32[] calldata siblings)
        external
        payable
        returns (bytes32 id)
    {
        if (!referee.knows(vmId, segment)) revert UnsupportedVm(vmId);
        bytes32 topic = topicOf(vmId, startRoot);
        uint256 round = rounds[topic];
        id = keccak256(abi.encode(topic, round));
        if (tournaments[id].opened != 0) revert AlreadyOpen(id);
        _create(id, vmId, startRoot, 0);
        emit Opened(id, vmId, startRoot, round, block.timestamp);
        _join(id, finalRoot, siblings);
    }

    /// Enters a claim: `finalRoot` is its last leaf, `siblings` the path of that leaf from the bottom up; they
    /// fix the commitment's root. The bond is what the caller sends and, for what it lacks, what the contract owes
    /// the caller. A claim that comes late gets only what is left of its side's time since the opening,
    /// so coming late gains nothing, and no claim can run out of time before its side takes no more claims.
    function join(bytes32 id, bytes32 finalRoot, bytes32[] calldata siblings) external payable {
        _join(id, finalRoot, siblings);
    }

    /// Opens the node that the party on turn owes, and the child of it that differs.
    function advance(Key calldata key, Opening calldata opening, bytes32 newLeft, bytes32 newRight) external {
        (bytes32 id, Match.State memory m) = _turn(key, opening);
        if (m.height == 1) revert AtTheLeaf(id);
        (bytes32 other, uint256 position) = m.descend(opening, newLeft, newRight);
        matches[id].turn = Match.hash(other, newLeft, newRight, position);
        uint256 budget = m.twoMoves ? m.budgetOne : m.budgetTwo;
        emit Moved(key.tournament, id, other, newLeft, newRight, position, m.height, m.since, budget);
        _save(id, m, m.first == address(0) ? START_GAS + ADVANCE_GAS : ADVANCE_GAS);
    }

    /// Ends the bisection of a level that is not the last and opens a tournament over the leaf that differs.
    /// `before` is the state that both claims agree on just before that leaf, `siblings` its path in the
    /// commitment of the party on turn. The inner tournament begins with what is left on both clocks, which stand
    /// still here until it is decided.
    function seal(Key calldata key, Opening calldata opening, bytes32 before, bytes32[] calldata siblings) external {
        (bytes32 id, Match.State memory m) = _turn(key, opening);
        Tournament storage t = tournaments[key.tournament];
        if (t.level + 1 == levelCount) revert WrongLevel(t.level);
        (uint256 position, bytes32 leafOne, bytes32 leafTwo) = _part(key, id, m, opening, before, siblings);
        m.phase = Match.Phase.Inner;
        bytes32 inner = keccak256(abi.encode(id));
        origins[inner] = Origin(key.tournament, key.one, key.two, leafOne, leafTwo);
        (uint40 one, uint40 two) = (uint40(m.budgetOne), uint40(m.budgetTwo));
        Tournament storage below = _create(inner, t.vmId, before, t.level + 1);
        (below.budgetOne, below.budgetTwo) = (one, two);
        emit InnerOpened(
            inner, key.tournament, key.one, key.two, before, position, leafOne, leafTwo, block.timestamp, one, two
        );
        _save(id, m, SEAL_GAS);
    }

    /// Ends a match at its leaf: the referee says what follows `before`. A claim that says otherwise is
    /// out, be it one of the two or both. In a level that is not the last, this takes a referee that can resolve all
    /// steps of the leaf at once.
    function resolve(
        Key calldata key,
        Opening calldata opening,
        bytes32 before,
        bytes32[] calldata siblings,
        bytes calldata proof
    ) external {
        (bytes32 id, Match.State memory m) = _turn(key, opening);
        (, bytes32 leafOne, bytes32 leafTwo) = _part(key, id, m, opening, before, siblings);
        Tournament storage t = tournaments[key.tournament];
        bytes32 leaf = _judge(t.vmId, t.level, before, proof);
        bytes32 winner = leaf == leafOne ? key.one : leaf == leafTwo ? key.two : bytes32(0);
        // It has been read, so clearing it gives back more than it takes.
        matches[id].turn = 0;
        _end(key, id, m, winner, Ending.Referee, RESOLVE_GAS);
    }

    /// The same for a match that was sealed: ends it at once, whatever its inner tournament has come to. That goes on
    /// for its bonds alone.
    function resolveInner(bytes32 inner, bytes calldata proof) external {
        Tournament storage t = _tournament(inner);
        (Key memory key, bytes32 id, Match.State memory m) = _above(inner);
        bytes32 leaf = _judge(t.vmId, t.level - 1, t.startRoot, proof);
        Origin storage origin = origins[inner];
        bytes32 winner = leaf == origin.leafOne ? key.one : leaf == origin.leafTwo ? key.two : bytes32(0);
        _end(key, id, m, winner, Ending.Referee, DECIDE_GAS);
    }

    /// Ends the match above an inner tournament in which a side is out: it takes no more claims and none of its own is
    /// alive. The other side wins if one of its claims is alive; both are out if both sides are.
    function decide(bytes32 inner) external {
        Tournament storage t = _tournament(inner);
        (Key memory key, bytes32 id, Match.State memory m) = _above(inner);
        bool oneIsOut = t.liveOne == 0 && block.timestamp >= _closes(t, false);
        bool twoIsOut = t.liveTwo == 0 && block.timestamp >= _closes(t, true);
        bytes32 winner;
        if (oneIsOut && t.liveTwo != 0) winner = key.two;
        else if (twoIsOut && t.liveOne != 0) winner = key.one;
        else if (!oneIsOut || !twoIsOut) revert NotDecided(inner);
        _end(key, id, m, winner, Ending.Inner, DECIDE_GAS);
    }

    /// Ends a tournament that takes no more claims and has at most one left. In the first level that claim has won, and
    /// its final root is recorded. An inner tournament pays out its bonds; `decide` is what ends the match above it, and
    /// once that is over there is nothing to wait for.
    function settle(bytes32 id) external {
        Tournament storage t = _tournament(id);
        if (t.settled) revert AlreadySettled(id);
        if (t.liveOne + t.liveTwo > 1 || !(_closed(t) || _isMoot(id, t))) revert NotFinished(id);
        t.settled = true;
        bytes32 winner = groups[id][t.living].living;
        Claim storage claim = claims[id][winner];
        uint256 burnt = _payOut(t, id, winner, claim);
        if (t.level == 0) {
            bytes32 topic = topicOf(t.vmId, t.startRoot);
            rounds[topic]++;
            if (winner != 0) _record(topic, claim.finalRoot, t.opened);
        }
        _burn(burnt);
    }

    /// Makes several calls in one transaction, and leaves out those that revert: so nobody can spoil the rest by making
    /// one of them first. Reverts if none can be made, or if one runs out of gas. It brings no money: a bond among the
    /// calls is taken out of what the caller is owed.
    function batch(bytes[] calldata calls) external {
        bool done;
        for (uint256 i; i < calls.length; i++) {
            (bool ok, bytes memory answer) = address(this).delegatecall(calls[i]);
            // Every refusal has a name. A call without one ran out of gas, and would have gone through with more.
            if (!ok && answer.length == 0) revert OutOfGas(i);
            done = done || ok;
        }
        if (!done) revert NothingDone();
    }

    function _create(bytes32 id, bytes32 vmId, bytes32 startRoot, uint8 level) private returns (Tournament storage t) {
        t = tournaments[id];
        (t.vmId, t.startRoot, t.opened, t.level) = (vmId, startRoot, uint40(block.timestamp), level);
    }

    function _join(bytes32 id, bytes32 finalRoot, bytes32[] calldata siblings) private {
        Tournament storage t = _tournament(id);
        Level memory level = levels[t.level];
        bytes32 leaf = History.leaf(finalRoot);
        bool sideTwo;
        if (t.level != 0) {
            Origin storage origin = origins[id];
            sideTwo = leaf == origin.leafTwo;
            if (!sideTwo && leaf != origin.leafOne) revert WrongFinalLeaf(origin.leafOne, origin.leafTwo, leaf);
        }
        uint256 closes = _closes(t, sideTwo);
        if (block.timestamp >= closes || t.settled) revert Closed(id);
        _takeBond(level.bond);
        (bytes32 left, bytes32 right) = History.edge(leaf, level.height, siblings);
        bytes32 root = History.node(left, right);
        Claim storage claim = claims[id][root];
        if (claim.owner != address(0)) revert AlreadyJoined(root);
        (claim.finalRoot, claim.owner) = (finalRoot, msg.sender);
        (claim.place.height, claim.place.sideTwo, claim.place.alive) = (level.height, sideTwo, true);
        uint256 lone = t.liveOne + t.liveTwo == 1 ? t.living : 0;
        t.pot += level.bond;
        if (sideTwo) t.liveTwo++;
        else t.liveOne++;
        // A claim that has won its group and had nobody to meet goes on first: the newcomer has won none.
        if (lone != 0) _rise(id, t, lone);
        emit Joined(id, root, msg.sender, finalRoot, left, right);
        uint256 budget = _budget(t, sideTwo);
        if (closes - block.timestamp < budget) budget = closes - block.timestamp;
        _enter(id, t, root, 0, uint40(budget));
    }

    /// All steps between two leaves of a level.
    function _stride(uint256 level) private view returns (uint256 total) {
        total = segment;
        for (uint256 i = level + 1; i < levelCount; i++) total <<= _height(i);
    }

    /// The leaf that the referee puts after `before`.
    function _judge(bytes32 vmId, uint256 level, bytes32 before, bytes calldata proof) private view returns (bytes32) {
        uint256 span = _stride(level);
        if (level + 1 != levelCount && !referee.accepts(vmId, span)) revert WrongLevel(level);
        return History.leaf(referee.resolve(vmId, before, span, proof));
    }

    function _part(
        Key calldata key,
        bytes32 id,
        Match.State memory m,
        Opening calldata opening,
        bytes32 before,
        bytes32[] calldata siblings
    ) private view returns (uint256 position, bytes32 leafOne, bytes32 leafTwo) {
        if (m.height != 1) revert NotAtTheLeaf(id, m.height);
        (position, leafOne, leafTwo) = m.part(opening);
        Tournament storage t = tournaments[key.tournament];
        if (position == 0) {
            if (siblings.length != 0) revert WrongSiblings(0, siblings.length);
            if (before != t.startRoot) revert WrongBefore();
        } else {
            // Both claims agree on every leaf before `position`, so the mover's own tree, which it knows, will do.
            bytes32 root = History.climb(History.leaf(before), position - 1, _height(t.level), siblings);
            if (root != (m.twoMoves ? key.two : key.one)) revert WrongBefore();
        }
    }

    /// The winner gets its bond and half of what the losers left; the rest is burnt. The pot holds at least the bond: j
    /// claims have at most j - 1 matches that removed one of them, and each of these paid at most half a bond.
    function _payOut(Tournament storage t, bytes32 id, bytes32 winner, Claim storage claim)
        private
        returns (uint256 burnt)
    {
        uint256 pot = t.pot;
        t.pot = 0;
        uint256 payout;
        if (winner != 0) {
            uint256 bond = levels[t.level].bond;
            payout = bond + (pot - bond) / 2;
            _credit(claim.owner, payout);
        }
        emit Settled(id, winner, claim.finalRoot, claim.owner, payout);
        return pot - payout;
    }

    /// The match that an inner tournament decides, while it can.
    function _above(bytes32 inner) private view returns (Key memory key, bytes32 id, Match.State memory m) {
        Origin storage origin = origins[inner];
        key = Key(origin.parent, origin.one, origin.two);
        id = keccak256(abi.encode(key));
        m = matches[id].rest.unpack(0);
        if (!_isPlayed(key, m.phase)) revert UnknownMatch(id);
    }

    /// Whether an inner tournament decides nothing any more: the match above it is over, or one of its claims is out.
    function _isMoot(bytes32 inner, Tournament storage t) private view returns (bool) {
        if (t.level == 0) return false;
        Origin storage origin = origins[inner];
        Key memory key = Key(origin.parent, origin.one, origin.two);
        return !_isPlayed(key, matches[keccak256(abi.encode(key))].rest.phaseOf());
    }

    function _isPlayed(Key memory key, Match.Phase phase) private view returns (bool) {
        mapping(bytes32 => Claim) storage its = claims[key.tournament];
        return phase == Match.Phase.Inner && its[key.one].place.alive && its[key.two].place.alive;
    }
}
