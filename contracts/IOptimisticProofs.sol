// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// A proof that `steps` steps lead from the root `before` to the root `end`, and who answers for it. `proofRoot` is the root
/// of the proof's bytes, with zeros behind them, as a memory of 2^21 bytes.
struct Post {
    bytes32 before;
    bytes32 end;
    uint256 steps;
    uint256 length;
    bytes32 proofRoot;
    address poster;
}

/// The state in which the verifier begins, but for what a post puts into it: the packed header, the roots of all memories
/// (of the one that holds the proof, any), and beside the way of the proof up the tree of its memory: first of the statement
/// up to the proof's sibling, then up to the root.
struct Template {
    bytes header;
    bytes32[] roots;
    /// Which memory holds the proof.
    uint256 memoryIndex;
    /// Where in it: the number of the 2^22 bytes.
    uint256 place;
    bytes32[] siblings;
}

struct Terms {
    /// Seconds in which a post, or a proof that was published on demand, may be doubted.
    uint40 window;
    /// Seconds in which the poster has to publish the proof on demand, and to see to it that the game is opened.
    uint40 period;
    uint96 postBond;
    uint96 doubtBond;
    uint96 demandBond;
}

/// What becomes of a post.
enum Fate {
    Unknown,
    Open,
    Accepted,
    Struck
}

interface IOptimisticProofs {
    /// `blobs` are the blobs of the transaction, where the proof may be; nothing checks that it is.
    event Posted(bytes32 indexed id, Post post, bytes32 startRoot, bytes32[] blobs);
    event Doubted(bytes32 indexed id, address doubter);
    event Demanded(bytes32 indexed id, address demander);
    /// `data` and zeros behind it are bytes `index << (5 + levels)` of the proof's memory, up to the next of that size.
    event Published(bytes32 indexed id, uint256 levels, uint256 index, bytes data);
    event PublishedWhole(bytes32 indexed id);
    /// The game stands still and the post falls if nobody opens it in time.
    event Warned(bytes32 indexed id, uint256 round);
    event Accepted(bytes32 indexed id, bytes32 indexed statement);
    event Struck(bytes32 indexed id);

    error TermsOutOfRange();
    error TemplateMalformed();
    error UnknownVm(bytes32 vmId);
    error StepsOutOfRange(uint256 steps);
    error LengthOutOfRange(uint256 length);
    error NotThePoster(address poster);
    error AlreadyPosted(bytes32 id);
    error NotOpen(bytes32 id);
    error TooLate(uint256 last);
    error TooEarly(uint256 first);
    error AlreadyDoubted(bytes32 id);
    error NotDoubted(bytes32 id);
    error AlreadyDemanded(bytes32 id);
    error AlreadyPublished(bytes32 id);
    error ProofDemanded(bytes32 id);
    error PartOutOfRange(uint256 levels, uint256 index);
    error WrongPart(bytes32 proofRoot);
    error GameGoesOn(bytes32 id);
    error NotWarned(bytes32 id);
    error WrongEnd(bytes32 root);
    error GameFailed(bytes reason);
}
