// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Game} from "./Game.sol";
import {IGame} from "./IGame.sol";
import {Fate, IOptimisticProofs, Post, Template, Terms} from "./IOptimisticProofs.sol";
import {Purse} from "./Purse.sol";
import {leafOf, nodeOf, subtreeOf} from "./lib/Subtree.sol";

/// Validity proofs that nobody verifies on chain unless somebody doubts them. A post says that a proof of a statement
/// exists, and names it by a Merkle root of its bytes. The verifier is a program of a VM that the game knows: whoever doubts
/// a post sends it to the game over the verifier's own run, whose end says whether the proof is accepted.
///
/// The state in which that run begins is the `Template`, fixed when this contract is deployed, with the statement and the
/// proof's root in it. So no other verifier, VM or statement can be put in the place of those posted.
///
/// Who cannot get the proof cannot judge it: on demand, the poster publishes it here or loses its bond.
///
/// Every function but `post` and `withdraw` may be called by anyone, for any post.
contract OptimisticProofs is IOptimisticProofs, Purse {
    /// Of a post: one word, and more only once somebody objects.
    struct Record {
        Fate fate;
        uint40 posted;
        /// When the last part of the proof was published.
        uint40 published;
        uint40 doubted;
        uint40 demanded;
        uint40 warned;
        /// The round of the game that nobody had opened then.
        uint32 warnedRound;
        address doubter;
        /// A bit for each part that was published.
        uint64 parts;
        address demander;
    }

    /// Levels above the leaves of the proof's memory, 2^21 bytes.
    uint256 private constant PROOF_LEVELS = 16;
    /// Levels of a part: 2^15 bytes. The proof's memory has 64 parts.
    uint256 private constant PART_LEVELS = 10;
    /// Levels from the statement's four leaves to the proof's sibling.
    uint256 private constant STATEMENT_CLIMB = 14;
    uint256 private constant MOST_LENGTH = 1 << 21;
    /// A segment has fewer: they are one element of the proof's field.
    uint256 private constant MOST_STEPS = 1 << 28;
    uint256 private constant LEAST_TIME = 10 minutes;
    uint256 private constant MOST_TIME = 365 days;

    Game public immutable game;
    /// VM of the verifier.
    bytes32 public immutable vmId;
    uint256 public immutable window;
    uint256 public immutable period;
    uint256 public immutable postBond;
    uint256 public immutable doubtBond;
    uint256 public immutable demandBond;
    uint256 private immutable _headerLength;
    uint256 private immutable _rootCount;
    uint256 private immutable _memoryIndex;
    uint256 private immutable _place;
    /// Its code is a zero byte, then header, roots and siblings of the template.
    address private immutable _template;

    mapping(bytes32 id => Record) public records;
    /// By `statementOf`: when it was first accepted, 0 if it is not.
    mapping(bytes32 statement => uint256 time) public acceptedAt;

    constructor(Game game_, bytes32 vmId_, Template memory template, Terms memory terms) {
        if (!game_.referee().knows(vmId_, game_.segment())) revert UnknownVm(vmId_);
        if (
            terms.window < LEAST_TIME || terms.window > MOST_TIME || terms.period < LEAST_TIME
                || terms.period > MOST_TIME || terms.postBond == 0 || terms.doubtBond == 0 || terms.demandBond == 0
        ) revert TermsOutOfRange();
        uint256 climb = template.siblings.length;
        if (
            template.header.length < 9 || template.memoryIndex >= template.roots.length || climb < STATEMENT_CLIMB
                || climb > 64 || template.place >> (climb - STATEMENT_CLIMB) != 0
        ) revert TemplateMalformed();
        (game, vmId) = (game_, vmId_);
        (window, period) = (terms.window, terms.period);
        (postBond, doubtBond, demandBond) = (terms.postBond, terms.doubtBond, terms.demandBond);
        (_headerLength, _rootCount) = (template.header.length, template.roots.length);
        (_memoryIndex, _place) = (template.memoryIndex, template.place);
        _template = _store(abi.encodePacked(template.header, template.roots, template.siblings));
    }

    /// Posts a proof under the caller's name, with a bond.
    function post(Post calldata p) external payable returns (bytes32 id) {
        if (p.poster != msg.sender) revert NotThePoster(p.poster);
        if (p.steps == 0 || p.steps >= MOST_STEPS) revert StepsOutOfRange(p.steps);
        if (p.length > MOST_LENGTH) revert LengthOutOfRange(p.length);
        id = idOf(p);
        Record storage r = records[id];
        if (r.fate != Fate.Unknown) revert AlreadyPosted(id);
        _takeBond(postBond);
        (r.fate, r.posted) = (Fate.Open, uint40(block.timestamp));
        emit Posted(id, p, startRootOf(p), _blobs());
    }

    /// Sends a post to the game, which anyone may then open: the topic is the verifier's VM and `startRootOf(p)`.
    function doubt(Post calldata p) external payable {
        (bytes32 id, Record storage r) = _open(p);
        if (r.doubted != 0) revert AlreadyDoubted(id);
        _checkPublished(id, r);
        if (block.timestamp >= _closes(r)) revert TooLate(_closes(r));
        _takeBond(doubtBond);
        (r.doubted, r.doubter) = (uint40(block.timestamp), msg.sender);
        emit Doubted(id, msg.sender);
        (bool idle, uint256 round) = _idle(p, block.timestamp);
        if (idle) _warn(id, r, round);
    }

    /// Makes the poster publish the proof. It is paid the bond for it.
    function demand(Post calldata p) external payable {
        (bytes32 id, Record storage r) = _open(p);
        if (r.demanded != 0) revert AlreadyDemanded(id);
        if (r.published != 0) revert AlreadyPublished(id);
        if (block.timestamp >= r.posted + window) revert TooLate(r.posted + window);
        _takeBond(demandBond);
        (r.demanded, r.demander) = (uint40(block.timestamp), msg.sender);
        emit Demanded(id, msg.sender);
    }

    /// Publishes the part of the proof's memory that is number `index` of those with 2^`levels` leaves: `data`, and zeros.
    /// @param siblings of the part, from the bottom up
    function publish(Post calldata p, uint256 levels, uint256 index, bytes calldata data, bytes32[] calldata siblings)
        external
    {
        (bytes32 id, Record storage r) = _open(p);
        if (r.published != 0) revert AlreadyPublished(id);
        if (
            levels < PART_LEVELS || levels > PROOF_LEVELS || index >> (PROOF_LEVELS - levels) != 0
                || data.length > 32 << levels || siblings.length != PROOF_LEVELS - levels
        ) revert PartOutOfRange(levels, index);
        bytes32 root = subtreeOf(data, levels);
        for (uint256 i; i < siblings.length; i++) {
            root = (index >> i) & 1 == 0 ? nodeOf(root, siblings[i]) : nodeOf(siblings[i], root);
        }
        if (root != p.proofRoot) revert WrongPart(p.proofRoot);
        uint256 count = 1 << (levels - PART_LEVELS);
        uint64 parts = r.parts | uint64(((1 << count) - 1) << (index * count));
        r.parts = parts;
        emit Published(id, levels, index, data);
        if (parts != type(uint64).max) return;
        r.published = uint40(block.timestamp);
        emit PublishedWhole(id);
        if (r.demanded == 0) return;
        _credit(p.poster, demandBond);
        if (r.doubted == 0) return;
        // Until now nobody could judge it. The game that counts begins with this.
        (bool idle, uint256 round) = _idle(p, block.timestamp);
        if (idle) _warn(id, r, round);
        else r.warned = 0;
    }

    /// Accepts what nobody doubted in time.
    function accept(Post calldata p) external {
        (bytes32 id, Record storage r) = _open(p);
        if (r.doubted != 0) revert AlreadyDoubted(id);
        _checkPublished(id, r);
        if (block.timestamp < _closes(r)) revert TooEarly(_closes(r));
        _accept(id, r, p);
    }

    /// Ends a doubt by what the game has settled.
    /// @param header of the state at the end, and `roots` of its memories and maps
    function decide(Post calldata p, bytes calldata header, bytes32[] calldata roots) external {
        (bytes32 id, Record storage r) = _open(p);
        if (r.doubted == 0) revert NotDoubted(id);
        _checkPublished(id, r);
        // Until then the proof may be demanded, without which nobody can take part in the game.
        if (block.timestamp < r.posted + window) revert TooEarly(r.posted + window);
        bytes32 settled = game.settledAfter(vmId, startRootOf(p), _since(r));
        if (header.length != _headerLength || _stateRoot(header, roots) != settled) revert WrongEnd(settled);
        // Halted, with the code that says so.
        if (uint72(bytes9(header[:9])) == 1 << 64) {
            _credit(p.poster, doubtBond / 2);
            _accept(id, r, p);
            _burn(doubtBond - doubtBond / 2);
        } else {
            _strike(id, r, r.doubter, doubtBond);
        }
    }

    /// Notes that a doubt waits for a game that nobody has opened.
    function warn(Post calldata p) external {
        (bytes32 id, Record storage r) = _open(p);
        if (r.doubted == 0) revert NotDoubted(id);
        _checkPublished(id, r);
        (bool idle, uint256 round) = _idle(p, _since(r));
        if (!idle || (r.warned != 0 && r.warnedRound == round)) revert GameGoesOn(id);
        _warn(id, r, round);
    }

    /// Strikes a post whose poster did not publish the proof in time, or let a doubt wait for a game in vain.
    function strike(Post calldata p) external {
        (bytes32 id, Record storage r) = _open(p);
        if (r.demanded != 0 && r.published == 0) {
            if (block.timestamp < r.demanded + period) revert TooEarly(r.demanded + period);
            if (r.doubted != 0) _credit(r.doubter, doubtBond);
            return _strike(id, r, r.demander, demandBond);
        }
        if (r.warned == 0) revert NotWarned(id);
        if (block.timestamp < r.warned + period) revert TooEarly(r.warned + period);
        (bool idle, uint256 round) = _idle(p, _since(r));
        if (!idle || round != r.warnedRound) revert GameGoesOn(id);
        _strike(id, r, r.doubter, doubtBond);
    }

    function idOf(Post calldata p) public pure returns (bytes32) {
        return keccak256(abi.encode(p));
    }

    function statementOf(bytes32 before, bytes32 end, uint256 steps) public pure returns (bytes32) {
        return keccak256(abi.encode(before, end, steps));
    }

    /// Whether a proof of this statement was accepted. Which VM it is about, and how far its proofs convince, is part of
    /// the template.
    function isAccepted(bytes32 before, bytes32 end, uint256 steps) external view returns (bool) {
        return acceptedAt[statementOf(before, end, steps)] != 0;
    }

    /// The root of the state in which the verifier begins.
    function startRootOf(Post calldata p) public view returns (bytes32) {
        bytes memory template = _load();
        uint256 head = _headerLength + 32 * _rootCount;
        uint256 climb = (template.length - head) / 32;
        bytes32 root = nodeOf(
            nodeOf(leafOf(p.before), leafOf(p.end)), nodeOf(leafOf(bytes32(p.steps)), leafOf(bytes32(p.length)))
        );
        for (uint256 i; i < climb; i++) {
            if (i == STATEMENT_CLIMB) root = nodeOf(p.proofRoot, root);
            bytes32 sibling = _word(template, head + 32 * i);
            bool right = i >= STATEMENT_CLIMB && (_place >> (i - STATEMENT_CLIMB)) & 1 == 1;
            root = right ? nodeOf(sibling, root) : nodeOf(root, sibling);
        }
        if (climb == STATEMENT_CLIMB) root = nodeOf(p.proofRoot, root);
        bytes32 id = vmId;
        uint256 offset = _headerLength + 32 * _memoryIndex;
        assembly ("memory-safe") {
            mstore(add(add(template, 32), offset), root)
            // What follows is cut off; then the hash takes it whole.
            mstore(template, head)
        }
        return keccak256(abi.encodePacked(uint8(2), id, template));
    }

    /// The template's hash, by which a party compares it with its own.
    function templateHash() external view returns (bytes32) {
        return keccak256(abi.encode(vmId, _headerLength, _rootCount, _memoryIndex, _place, _load()));
    }

    function _open(Post calldata p) private view returns (bytes32 id, Record storage r) {
        id = idOf(p);
        r = records[id];
        if (r.fate != Fate.Open) revert NotOpen(id);
    }

    /// Reverts while the poster owes the proof.
    function _checkPublished(bytes32 id, Record storage r) private view {
        if (r.demanded != 0 && r.published == 0) revert ProofDemanded(id);
    }

    /// The first second in which a post cannot be doubted any more: everybody has had the proof for a window, or could
    /// have demanded it.
    function _closes(Record storage r) private view returns (uint256) {
        return (r.demanded != 0 ? r.published : r.posted) + window;
    }

    /// Rounds of the game that were opened earlier do not count: those who could tell did not have to look.
    function _since(Record storage r) private view returns (uint256) {
        return r.demanded != 0 && r.published > r.doubted ? r.published : r.doubted;
    }

    /// Whether nothing has been settled since then and no round is open; and which is next.
    function _idle(Post calldata p, uint256 since) private view returns (bool, uint256 round) {
        bytes32 start = startRootOf(p);
        bytes32 topic = game.topicOf(vmId, start);
        round = game.rounds(topic);
        (,,, uint40 opened,,,,,,,) = game.tournaments(keccak256(abi.encode(topic, round)));
        if (opened != 0) return (false, round);
        try game.settledAfter(vmId, start, since) returns (bytes32) {
            return (false, round);
        } catch (bytes memory reason) {
            // Nothing else may pass for it, such as want of gas.
            if (reason.length < 4 || bytes4(reason) != IGame.NotSettled.selector) revert GameFailed(reason);
            return (true, round);
        }
    }

    function _warn(bytes32 id, Record storage r, uint256 round) private {
        (r.warned, r.warnedRound) = (uint40(block.timestamp), uint32(round));
        emit Warned(id, round);
    }

    function _accept(bytes32 id, Record storage r, Post calldata p) private {
        r.fate = Fate.Accepted;
        bytes32 statement = statementOf(p.before, p.end, p.steps);
        if (acceptedAt[statement] == 0) acceptedAt[statement] = block.timestamp;
        _credit(p.poster, postBond);
        emit Accepted(id, statement);
    }

    /// Gives who objected its own bond and half of the poster's. The rest is burnt, so that who objects to its own posts
    /// pays for it.
    function _strike(bytes32 id, Record storage r, address to, uint256 bond) private {
        r.fate = Fate.Struck;
        _credit(to, bond + postBond / 2);
        emit Struck(id);
        _burn(postBond - postBond / 2);
    }

    function _stateRoot(bytes calldata header, bytes32[] calldata roots) private view returns (bytes32) {
        return keccak256(abi.encodePacked(uint8(2), vmId, header, roots));
    }

    function _blobs() private view returns (bytes32[] memory list) {
        uint256 count;
        while (blobhash(count) != 0) count++;
        list = new bytes32[](count);
        for (uint256 i; i < count; i++) list[i] = blobhash(i);
    }

    function _store(bytes memory data) private returns (address holder) {
        // Returns all that follows these 11 bytes, which begins with the zero that stops a call.
        bytes memory code = abi.encodePacked(hex"600b5981380380925939f300", data);
        assembly ("memory-safe") {
            holder := create(0, add(code, 32), mload(code))
        }
        if (holder == address(0)) revert TemplateMalformed();
    }

    function _load() private view returns (bytes memory data) {
        address holder = _template;
        assembly ("memory-safe") {
            data := mload(0x40)
            let size := sub(extcodesize(holder), 1)
            mstore(data, size)
            extcodecopy(holder, add(data, 32), 1, size)
            mstore(0x40, and(add(add(data, size), 63), not(31)))
        }
    }

    function _word(bytes memory data, uint256 offset) private pure returns (bytes32 word) {
        assembly ("memory-safe") {
            word := mload(add(add(data, 32), offset))
        }
    }
}
