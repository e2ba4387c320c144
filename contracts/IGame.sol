// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// Names a match by the values of the two claims in it. A move carries the key whole, so a move made against
/// one pair of claims can never land on another pair that a reorg put in its place.
struct Key {
    bytes32 tournament;
    bytes32 one;
    bytes32 two;
}

/// What the party on turn opens: the children of its node, and beside them those of its rival's node at the same place,
/// which the event of the rival's move has, and the position too; in the first move, the children of the roots, as joined.
struct Opening {
    bytes32 left;
    bytes32 right;
    bytes32 rivalLeft;
    bytes32 rivalRight;
    /// Of the first leaf below these nodes; 0 in the first move.
    uint256 position;
}

/// One level of the dispute. A leaf of level 0 is refined by a tournament of level 1, and so on; the leaves of
/// the last level are `segment` steps apart and go to the referee.
struct Level {
    uint8 height;
    /// Seconds: in the first level what is on the clock of a claim, for its moves in all levels. Below, how long a claim
    /// may take to be committed to and to join before its side's clock runs.
    uint40 allowance;
    uint96 bond;
    /// Claims that meet at once, 2 to 64.
    uint8 group;
}

enum Ending {
    Timeout,
    Referee,
    Inner
}

/// Events and errors of the game. The events alone rebuild the whole state: a client needs no archive node and
/// no view call.
interface IGame {
    event Opened(
        bytes32 indexed tournament,
        bytes32 indexed vmId,
        bytes32 startRoot,
        uint256 round,
        uint256 opened
    );
    event InnerOpened(
        bytes32 indexed tournament,
        bytes32 indexed parent,
        bytes32 one,
        bytes32 two,
        bytes32 startRoot,
        uint256 position,
        bytes32 leafOne,
        bytes32 leafTwo,
        uint256 opened,
        uint256 budgetOne,
        uint256 budgetTwo
    );
    event Joined(
        bytes32 indexed tournament,
        bytes32 indexed claim,
        address owner,
        bytes32 finalRoot,
        bytes32 left,
        bytes32 right
    );
    /// The claim may now play every living claim that entered the same group before it: a match of the earlier, as
    /// `one`, against the later. Its match with each of them begins at `entered`.
    event Entered(
        bytes32 indexed tournament,
        bytes32 indexed claim,
        uint256 group,
        uint256 depth,
        uint256 budget,
        uint256 entered
    );
    event Shut(bytes32 indexed tournament, uint256 group);
    event Moved(
        bytes32 indexed tournament,
        bytes32 indexed id,
        bytes32 other,
        bytes32 left,
        bytes32 right,
        uint256 position,
        uint256 height,
        uint256 since,
        uint256 budget
    );
    /// `one` and `two` played; the loser is out, or both are if there is no winner.
    event Ended(
        bytes32 indexed tournament, bytes32 indexed id, bytes32 one, bytes32 two, bytes32 winner, Ending ending
    );
    /// Gas that `account` is paid for if the match removes a claim.
    event Earned(bytes32 indexed id, address indexed account, uint256 gas);
    event Collected(bytes32 indexed id, address indexed account, uint256 amount);
    event Settled(bytes32 indexed tournament, bytes32 indexed claim, bytes32 finalRoot, address owner, uint256 payout);
    /// What an account is owed is the sum of `Credited` since its last `Withdrawn`, less the sum of `Drawn`.
    event Credited(address indexed account, uint256 amount);
    event Drawn(address indexed account, uint256 amount);
    event Withdrawn(address indexed account, address to, uint256 amount);

    error LevelsOutOfRange();
    error HeightOutOfRange(uint256 level, uint256 height);
    error TooManySteps(uint256 most);
    error AllowanceOutOfRange(uint256 level, uint256 least, uint256 most);
    error GroupOutOfRange(uint256 level, uint256 group);
    error GraceTooLong(uint256 level, uint256 most);
    error GasPriceTooLow(uint256 least);
    error BondTooSmall(uint256 level, uint256 least);
    error UnsupportedVm(bytes32 vmId);
    error AlreadyOpen(bytes32 tournament);
    error AlreadySettled(bytes32 tournament);
    error NotSettled(bytes32 topic, uint256 notOpenedBefore);
    error UnknownTournament(bytes32 tournament);
    error Closed(bytes32 tournament);
    error NotFinished(bytes32 tournament);
    error BondExceeded(uint256 bond, uint256 sent);
    error BondNotCovered(uint256 bond, uint256 sent, uint256 owed);
    error AlreadyJoined(bytes32 claim);
    error WrongFinalLeaf(bytes32 leafOne, bytes32 leafTwo, bytes32 actual);
    error UnknownMatch(bytes32 id);
    error InnerIsPlaying(bytes32 id);
    error WrongChildren(bytes32 parent);
    error WrongOpening(bytes32 nodes);
    error WrongSiblings(uint256 expected, uint256 actual);
    error WrongBefore();
    error AtTheLeaf(bytes32 id);
    error NotAtTheLeaf(bytes32 id, uint256 height);
    error WrongLevel(uint256 level);
    error OutOfTime(uint256 deadline, uint256 time);
    error NotOutOfTime(uint256 deadline, uint256 time);
    error NotDecided(bytes32 tournament);
    error NothingToShut(bytes32 tournament, uint256 depth);
    error NothingToCollect(address account);
    error NothingDone();
    error OutOfGas(uint256 call);
    error NothingOwed(address account);
    error TransferFailed(address to);
}
