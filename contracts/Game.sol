// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ending, IGame, Key, Level} from "./IGame.sol";
import {IReferee} from "./IReferee.sol";
import {Purse} from "./Purse.sol";
import {Registry} from "./Registry.sol";
import {History} from "./lib/History.sol";
import {Match} from "./lib/Match.sol";

/// A permissionless refereed tournament over history commitments.
///
/// Anyone posts a claim with a bond. A claim that arrives is paired with the one that waits, if one does; each
/// match removes at least one claim, and its winner is paired again. Matches run side by side, so n claims take
/// about log2(n) matches of time. One honest claim wins every match that it plays: nobody can open its nodes
/// wrongly, and the referee decides the leaf.
///
/// Every function but `withdraw` may be called by anyone, for any claim.
contract Game is Purse, Registry {
    using Match for Match.State;

    /// What a caller gets for a transaction that carries a match on, in gas: measured cost plus calldata, rounded up.
    uint256 private constant ADVANCE_GAS = 80_000;
    uint256 private constant TIMEOUT_GAS = 120_000;
    uint256 private constant RESOLVE_GAS = 500_000;
    uint256 private constant SEAL_GAS = 450_000;
    uint256 private constant SETTLE_GAS = 200_000;

    uint256 private constant MOST_STEPS = 1 << 63;
    /// Fifty blocks of Ethereum. At the greatest height a party has 32 moves in a match; with each of them a block
    /// late, 216 seconds are left.
    uint256 private constant LEAST_ALLOWANCE = 10 minutes;
    uint256 private constant MOST_ALLOWANCE = 365 days;
    /// A thousandth of a gwei. Bonds are a multiple of the gas price: at 0 they would be nothing, and so would be
    /// what a false claim costs.
    uint256 private constant LEAST_GAS_PRICE = 1e6;

    struct Tournament {
        bytes32 vmId;
        bytes32 startRoot;
        bytes32 waiting;
        uint128 pot;
        uint40 opened;
        uint32 matches;
        uint8 level;
        bool settled;
    }

    struct Claim {
        bytes32 finalRoot;
        bytes32 left;
        bytes32 right;
        address owner;
        uint40 budget;
    }

    /// Where an inner tournament came from, and the two leaves that it chooses between.
    struct Origin {
        bytes32 topic;
        bytes32 parent;
        bytes32 one;
        bytes32 two;
        bytes32 leafOne;
        bytes32 leafTwo;
    }

    IReferee public immutable referee;
    /// Steps in one leaf of the last level.
    uint256 public immutable segment;
    /// Seconds of every turn that cost nothing.
    uint256 public immutable grace;
    /// Wei paid per unit of gas of a useful transaction, out of the losers' bonds.
    uint256 public immutable gasPrice;
    Level[] public levels;

    mapping(bytes32 id => Tournament) public tournaments;
    mapping(bytes32 id => Origin) public origins;
    mapping(bytes32 tournament => mapping(bytes32 root => Claim)) public claims;
    mapping(bytes32 id => Match.State) public matches;

    constructor(IReferee referee_, uint256 segment_, uint256 grace_, uint256 gasPrice_, Level[] memory levels_) {
        if (levels_.length == 0 || levels_.length > 8 || segment_ == 0 || segment_ > MOST_STEPS) {
            revert LevelsOutOfRange();
        }
        if (gasPrice_ < LEAST_GAS_PRICE) revert GasPriceTooLow(LEAST_GAS_PRICE);
        (referee, segment, grace, gasPrice) = (referee_, segment_, grace_, gasPrice_);
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
            // So a match takes no longer than twice what its two clocks hold.
            uint256 mostGrace = 2 * uint256(level.allowance) / level.height;
            if (grace_ > mostGrace) revert GraceTooLong(i, mostGrace);
            // A match pays out less than `work`, and removes a claim. Twice that leaves the loser half to lose.
            uint256 last = RESOLVE_GAS > SEAL_GAS + SETTLE_GAS ? RESOLVE_GAS : SEAL_GAS + SETTLE_GAS;
            uint256 work = ((level.height - 1) * ADVANCE_GAS + last) * gasPrice_;
            if (level.bond < 2 * work) revert BondTooSmall(i, 2 * work);
            levels.push(level);
        }
    }

    /// Steps that a claim speaks of. A machine that halts earlier stays as it is, so one length serves every program.
    function steps() external view returns (uint256 total) {
        total = segment;
        for (uint256 i; i < levels.length; i++) total <<= levels[i].height;
    }

    function levelCount() external view returns (uint256) {
        return levels.length;
    }

    function matchId(Key calldata key) public pure returns (bytes32) {
        return keccak256(abi.encode(key));
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
        origins[id].topic = topic;
        _create(id, vmId, startRoot, 0);
        emit Opened(id, vmId, startRoot, round, block.timestamp);
        _join(id, finalRoot, siblings);
    }

    /// Enters a claim: `finalRoot` is its last leaf, `siblings` the path of that leaf from the bottom up; they
    /// fix the commitment's root. The bond is what the caller sends and, for what it lacks, what the contract owes
    /// the caller. A claim that comes late gets only what is left of the time since the opening,
    /// so coming late gains nothing, and no claim can run out of time before the tournament closes.
    function join(bytes32 id, bytes32 finalRoot, bytes32[] calldata siblings) external payable {
        _join(id, finalRoot, siblings);
    }

    /// Opens the node that the party on turn owes, and the child of it that differs.
    function advance(Key calldata key, bytes32 left, bytes32 right, bytes32 newLeft, bytes32 newRight) external {
        (bytes32 id, Match.State storage m) = _turn(key);
        if (m.height == 1) revert AtTheLeaf(id);
        m.descend(left, right, newLeft, newRight);
        uint256 budget = m.twoMoves ? m.budgetOne : m.budgetTwo;
        emit Moved(key.tournament, id, m.other, newLeft, newRight, m.position, m.height, m.since, budget);
        _reward(tournaments[key.tournament], ADVANCE_GAS);
    }

    /// Ends the bisection of a level that is not the last and opens a tournament over the leaf that differs.
    /// `before` is the state that both claims agree on just before that leaf, `siblings` its path in the
    /// commitment of the party on turn. Both clocks stand still until the inner tournament is settled.
    function seal(Key calldata key, bytes32 left, bytes32 right, bytes32 before, bytes32[] calldata siblings)
        external
    {
        (bytes32 id, Match.State storage m) = _turn(key);
        Tournament storage t = tournaments[key.tournament];
        if (t.level + 1 == levels.length) revert WrongLevel(t.level);
        (uint64 position, bytes32 leafOne, bytes32 leafTwo) = _part(key, id, m, left, right, before, siblings);
        m.phase = Match.Phase.Inner;
        bytes32 inner = keccak256(abi.encode(id));
        origins[inner] = Origin(0, key.tournament, key.one, key.two, leafOne, leafTwo);
        _create(inner, t.vmId, before, t.level + 1);
        emit InnerOpened(
            inner, key.tournament, key.one, key.two, before, position, leafOne, leafTwo, block.timestamp
        );
        _reward(t, SEAL_GAS);
    }

    /// Ends a match of the last level: the referee says what follows `before`. A claim that says otherwise is
    /// out, be it one of the two or both.
    function resolve(
        Key calldata key,
        bytes32 left,
        bytes32 right,
        bytes32 before,
        bytes32[] calldata siblings,
        bytes calldata proof
    ) external {
        (bytes32 id, Match.State storage m) = _turn(key);
        Tournament storage t = tournaments[key.tournament];
        if (t.level + 1 != levels.length) revert WrongLevel(t.level);
        (, bytes32 leafOne, bytes32 leafTwo) = _part(key, id, m, left, right, before, siblings);
        bytes32 leaf = History.leaf(referee.resolve(t.vmId, before, segment, proof));
        _reward(t, RESOLVE_GAS);
        _end(key, id, leaf == leafOne ? key.one : leaf == leafTwo ? key.two : bytes32(0), Ending.Referee);
    }

    /// Ends a match whose party on turn has run out of time. Works however late it comes, and leaves the
    /// winner's clock as it was.
    function timeout(Key calldata key) external {
        (bytes32 id, Match.State storage m) = _match(key);
        uint256 last = m.deadline(grace);
        if (block.timestamp <= last) revert NotOutOfTime(last, block.timestamp);
        _timeout(key, id, m);
    }

    /// Ends every match among `keys` that `timeout` would end, then settles every tournament among `ids` that `settle`
    /// would settle, in the order given: name an inner tournament before the one above it. Skips all others, so that
    /// nobody can spoil a batch by ending one match of it first. Each match and each settlement pays as it does alone.
    function timeoutMany(Key[] calldata keys, bytes32[] calldata ids) external {
        uint256 done;
        for (uint256 i; i < keys.length; i++) {
            bytes32 id = matchId(keys[i]);
            Match.State storage m = matches[id];
            if (m.phase != Match.Phase.Bisecting || block.timestamp <= m.deadline(grace)) continue;
            _timeout(keys[i], id, m);
            done++;
        }
        for (uint256 i; i < ids.length; i++) {
            Tournament storage t = tournaments[ids[i]];
            if (t.opened == 0 || t.settled || !_finished(t)) continue;
            _settle(ids[i], t);
            done++;
        }
        if (done == 0) revert NothingToEnd();
    }

    /// Ends a tournament that is closed and has no match left. The claim that waits has won. In the first level
    /// its final root is recorded, in an inner one its side wins the match above. Without any claim left, nothing
    /// is recorded, or both sides of the match above are out.
    function settle(bytes32 id) external {
        Tournament storage t = _tournament(id);
        if (t.settled) revert AlreadySettled(id);
        if (!_finished(t)) revert NotFinished(id);
        _settle(id, t);
    }

    function _timeout(Key calldata key, bytes32 id, Match.State storage m) private {
        _reward(tournaments[key.tournament], TIMEOUT_GAS);
        _end(key, id, m.twoMoves ? key.one : key.two, Ending.Timeout);
    }

    function _settle(bytes32 id, Tournament storage t) private {
        t.settled = true;
        bytes32 winner = t.waiting;
        Claim storage claim = claims[id][winner];
        uint256 burnt = _payOut(t, id, winner, claim);
        Origin storage origin = origins[id];
        if (origin.topic != 0) {
            rounds[origin.topic]++;
            if (winner != 0) _record(origin.topic, claim.finalRoot, t.opened);
        } else {
            Key memory key = Key(origin.parent, origin.one, origin.two);
            bytes32 side;
            if (winner != 0) side = History.leaf(claim.finalRoot) == origin.leafOne ? key.one : key.two;
            _reward(tournaments[key.tournament], SETTLE_GAS);
            _end(key, keccak256(abi.encode(key)), side, Ending.Inner);
        }
        _burn(burnt);
    }

    function _create(bytes32 id, bytes32 vmId, bytes32 startRoot, uint8 level) private {
        Tournament storage t = tournaments[id];
        (t.vmId, t.startRoot, t.opened, t.level) = (vmId, startRoot, uint40(block.timestamp), level);
    }

    function _join(bytes32 id, bytes32 finalRoot, bytes32[] calldata siblings) private {
        Tournament storage t = _tournament(id);
        if (_closed(t)) revert Closed(id);
        Level memory level = levels[t.level];
        _collect(level.bond);
        bytes32 leaf = History.leaf(finalRoot);
        Origin storage origin = origins[id];
        if (t.level != 0 && leaf != origin.leafOne && leaf != origin.leafTwo) {
            revert WrongFinalLeaf(origin.leafOne, origin.leafTwo, leaf);
        }
        (bytes32 left, bytes32 right) = History.edge(leaf, level.height, siblings);
        bytes32 root = History.node(left, right);
        if (claims[id][root].owner != address(0)) revert AlreadyJoined(root);
        uint40 budget = uint40(t.opened + level.allowance - block.timestamp);
        claims[id][root] = Claim(finalRoot, left, right, msg.sender, budget);
        t.pot += level.bond;
        emit Joined(id, root, msg.sender, finalRoot, left, right, budget);
        _pair(id, t, root);
    }

    /// Sets the claim against the one that waits, or lets it wait. The one that waited opens first: its rival's
    /// clock should not run before anyone had a chance to look.
    function _pair(bytes32 id, Tournament storage t, bytes32 two) private {
        bytes32 one = t.waiting;
        if (one == 0) {
            t.waiting = two;
            return;
        }
        t.waiting = 0;
        t.matches++;
        bytes32 key = keccak256(abi.encode(Key(id, one, two)));
        Claim storage claim = claims[id][two];
        matches[key] = Match.State({
            other: one,
            left: claim.left,
            right: claim.right,
            position: 0,
            since: uint40(block.timestamp),
            budgetOne: claims[id][one].budget,
            budgetTwo: claim.budget,
            height: levels[t.level].height,
            twoMoves: false,
            phase: Match.Phase.Bisecting
        });
        emit Paired(id, key, one, two, block.timestamp);
    }

    function _part(
        Key calldata key,
        bytes32 id,
        Match.State storage m,
        bytes32 left,
        bytes32 right,
        bytes32 before,
        bytes32[] calldata siblings
    ) private view returns (uint64 position, bytes32 leafOne, bytes32 leafTwo) {
        if (m.height != 1) revert NotAtTheLeaf(id, m.height);
        (position, leafOne, leafTwo) = m.part(left, right);
        Tournament storage t = tournaments[key.tournament];
        if (position == 0) {
            if (siblings.length != 0) revert WrongSiblings(0, siblings.length);
            if (before != t.startRoot) revert WrongBefore();
        } else {
            // Both claims agree on every leaf before `position`, so the mover's own tree, which it knows, will do.
            bytes32 root = History.climb(History.leaf(before), position - 1, levels[t.level].height, siblings);
            if (root != (m.twoMoves ? key.two : key.one)) revert WrongBefore();
        }
    }

    /// Removes the match and the claims that lost it; zero as winner removes both.
    function _end(Key memory key, bytes32 id, bytes32 winner, Ending ending) private {
        Match.State storage m = matches[id];
        Tournament storage t = tournaments[key.tournament];
        uint40 budget;
        if (winner != 0) {
            budget = winner == key.one ? m.budgetOne : m.budgetTwo;
            claims[key.tournament][winner].budget = budget;
        }
        delete matches[id];
        t.matches--;
        emit Ended(key.tournament, id, winner, budget, ending);
        if (winner != 0) _pair(key.tournament, t, winner);
    }

    /// Pays for a useful transaction out of the losers' bonds. Never touches the winner's: a tournament of j
    /// claims has at most j - 1 matches, and a match pays at most half a bond.
    function _reward(Tournament storage t, uint256 gasUnits) private {
        uint256 amount = gasUnits * gasPrice;
        t.pot -= uint128(amount);
        _credit(msg.sender, amount);
    }

    /// The winner gets its bond and half of what the losers left; the rest is burnt.
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

    /// A match in bisection, its party on turn charged for the time that it took.
    function _turn(Key calldata key) private returns (bytes32 id, Match.State storage m) {
        (id, m) = _match(key);
        m.charge(grace);
    }

    function _match(Key calldata key) private view returns (bytes32 id, Match.State storage m) {
        id = matchId(key);
        m = matches[id];
        if (m.phase == Match.Phase.None) revert UnknownMatch(id);
        if (m.phase == Match.Phase.Inner) revert InnerIsPlaying(id);
    }

    function _tournament(bytes32 id) private view returns (Tournament storage t) {
        t = tournaments[id];
        if (t.opened == 0) revert UnknownTournament(id);
    }

    function _finished(Tournament storage t) private view returns (bool) {
        return t.matches == 0 && _closed(t);
    }

    function _closed(Tournament storage t) private view returns (bool) {
        return block.timestamp >= t.opened + levels[t.level].allowance;
    }
}
