// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {absorbBlock, commitmentOf, RATE, squeeze} from "./lib/Keccak.sol";
import {firstBytes, KECCAK256, keyOf, PREFIX} from "./lib/Preimages.sol";

/// Preimages of keccak-256 that no transaction holds whole. Somebody absorbs the data block by block and says, of each
/// block, what hash the state after it has; the blocks are leaves of a Merkle tree. Whoever sees that one does not
/// follow from the one before proves it by running keccak-f once, and gets the bond. After a challenge period in which
/// nobody did, the last block is squeezed, and the part that was asked for is known.
///
/// As Optimism's large preimage proposals, but that a proposal is known by one number, that a part may lie across two
/// transactions, that bytes behind the end are zero whatever calldata holds there, that bonds are fetched and never sent,
/// and that the last state is compared with the one that was claimed. Blocks are logged, so contracts may propose too.
abstract contract LargePreimages {
    /// Levels of the tree of blocks: 8.9 MB.
    uint256 internal constant DEPTH = 16;
    /// The incremental tree leaves its last leaf empty.
    uint256 private constant MOST_BLOCKS = 2 ** DEPTH - 1;

    enum Phase {
        None,
        Absorbing,
        Waiting,
        Countered,
        Done
    }

    struct Part {
        bytes32 word;
        bool known;
    }

    struct Proposal {
        address claimant;
        Phase phase;
        uint40 finished;
        uint32 size;
        uint32 blocks;
        uint64 absorbed;
        uint256 offset;
        bytes32 part;
    }

    /// A block in the tree: its 136 bytes, its number, and the hash of the state after it.
    struct Leaf {
        bytes input;
        uint256 index;
        bytes32 commitment;
    }

    /// Bytes of a preimage with its prefix, by key; 0 where nothing is known of it.
    mapping(bytes32 key => uint256 end) public ends;
    mapping(bytes32 key => mapping(uint256 offset => Part)) public parts;

    /// Size from which on data may be proposed.
    uint256 public immutable leastSize;
    /// Seconds in which a proposal can be challenged once its data is all there.
    uint256 public immutable period;
    /// Wei that a proposal puts up.
    uint256 public immutable bond;

    mapping(bytes32 id => Proposal) public proposals;
    mapping(bytes32 id => bytes32[DEPTH]) private branches;
    bytes32[DEPTH] private zeros;
    mapping(address account => uint256 amount) public owed;

    event Loaded(bytes32 indexed key, uint256 offset);
    event Proposed(bytes32 indexed id, address indexed claimant, uint256 offset, uint256 size);
    event Absorbed(bytes32 indexed id, uint256 firstBlock, bytes input, bytes32[] commitments, bool last);
    event Countered(bytes32 indexed id, address indexed challenger, uint256 index);
    event Squeezed(bytes32 indexed id, bytes32 indexed key, uint256 offset);
    event Withdrawn(address indexed account, address to, uint256 amount);

    error PartOutOfRange(uint256 offset, uint256 size);
    error AnotherPreimage(bytes32 key);
    error WrongBond(uint256 expected, uint256 sent);
    error SizeOutOfRange(uint256 least, uint256 most);
    error AlreadyProposed(bytes32 id);
    error WrongPhase(bytes32 id, Phase phase);
    error NotTheClaimant(address claimant);
    error WrongBlock(uint256 expected, uint256 actual);
    error WrongInputSize(uint256 size);
    error WrongCommitments(uint256 expected, uint256 actual);
    error WrongLeaf(uint256 index);
    error WrongState();
    error NotConsecutive(uint256 before, uint256 after_);
    error FollowsIndeed();
    error NotTheLast(uint256 expected, uint256 actual);
    error StillOpen(uint256 until);
    error NothingOwed(address account);
    error TransferFailed(address to);

    constructor(uint256 leastSize_, uint256 period_, uint256 bond_) {
        // From 136 bytes on there are two blocks, so that a last one always has one before it.
        if (leastSize_ < RATE || leastSize_ > MOST_BLOCKS * RATE - 1) revert SizeOutOfRange(RATE, MOST_BLOCKS * RATE - 1);
        (leastSize, period, bond) = (leastSize_, period_, bond_);
        for (uint256 i; i + 1 < DEPTH; i++) zeros[i + 1] = keccak256(abi.encodePacked(zeros[i], zeros[i]));
    }

    /// The number of a proposal.
    function idOf(address claimant, uint256 nonce) public pure returns (bytes32) {
        return keccak256(abi.encode(claimant, nonce));
    }

    /// Begins a proposal for the part at `offset` of a preimage of `size` bytes. `nonce` is any number that the caller
    /// has not used.
    function propose(uint256 nonce, uint256 offset, uint256 size) external payable returns (bytes32 id) {
        if (msg.value != bond) revert WrongBond(bond, msg.value);
        if (size < leastSize || size > MOST_BLOCKS * RATE - 1) revert SizeOutOfRange(leastSize, MOST_BLOCKS * RATE - 1);
        if (offset >= size + PREFIX) revert PartOutOfRange(offset, size);
        id = idOf(msg.sender, nonce);
        Proposal storage p = proposals[id];
        if (p.phase != Phase.None) revert AlreadyProposed(id);
        (p.claimant, p.phase, p.size, p.offset) = (msg.sender, Phase.Absorbing, uint32(size), offset);
        if (offset < PREFIX) p.part = bytes32((size << 192) << (8 * offset));
        emit Proposed(id, msg.sender, offset, size);
    }

    /// Absorbs the next bytes: whole blocks, but for the last call, whose rest is padded here. `commitments` are the
    /// hashes of the states after each block.
    function absorb(
        bytes32 id,
        uint256 firstBlock,
        bytes calldata input,
        bytes32[] calldata commitments,
        bool last
    ) external {
        Proposal storage p = proposals[id];
        if (p.phase != Phase.Absorbing) revert WrongPhase(id, p.phase);
        if (msg.sender != p.claimant) revert NotTheClaimant(p.claimant);
        if (firstBlock != p.blocks) revert WrongBlock(p.blocks, firstBlock);
        uint256 before = p.absorbed;
        uint256 total = before + input.length;
        if (last ? total != p.size : total > p.size || input.length == 0 || input.length % RATE != 0) {
            revert WrongInputSize(input.length);
        }
        uint256 count = input.length / RATE + (last ? 1 : 0);
        if (commitments.length != count) revert WrongCommitments(count, commitments.length);
        p.part |= _overlap(input, before + PREFIX, p.offset);
        _append(id, firstBlock, input, commitments, last);
        (p.blocks, p.absorbed) = (uint32(firstBlock + count), uint64(total));
        if (last) (p.phase, p.finished) = (Phase.Waiting, uint40(block.timestamp));
        emit Absorbed(id, firstBlock, input, commitments, last);
    }

    /// Shows that a block's state does not follow from the one before, and takes the bond. `state` is the one after
    /// the block `pre`.
    function challenge(
        bytes32 id,
        uint64[25] memory state,
        Leaf calldata pre,
        bytes32[] calldata preProof,
        Leaf calldata post,
        bytes32[] calldata postProof
    ) external {
        Proposal storage p = _open(id);
        _consecutive(id, p, state, pre, preProof, post, postProof);
        _counter(id, p, state, post);
    }

    /// The same for the first block, before which the state is zero.
    function challengeFirst(bytes32 id, Leaf calldata post, bytes32[] calldata postProof) external {
        Proposal storage p = _open(id);
        if (post.index != 0) revert WrongLeaf(post.index);
        _inTree(id, p, post, postProof);
        uint64[25] memory state;
        _counter(id, p, state, post);
    }

    /// Ends a proposal that nobody has countered: its part is known from now on, and its bond goes back. Anybody may.
    function squeezePart(
        bytes32 id,
        uint64[25] memory state,
        Leaf calldata pre,
        bytes32[] calldata preProof,
        Leaf calldata post,
        bytes32[] calldata postProof
    ) external returns (bytes32 key) {
        Proposal storage p = proposals[id];
        if (p.phase != Phase.Waiting) revert WrongPhase(id, p.phase);
        if (block.timestamp <= p.finished + period) revert StillOpen(p.finished + period);
        if (post.index + 1 != p.blocks) revert NotTheLast(p.blocks - 1, post.index);
        _consecutive(id, p, state, pre, preProof, post, postProof);
        absorbBlock(state, post.input);
        if (commitmentOf(state) != post.commitment) revert WrongState();
        key = keyOf(KECCAK256, squeeze(state));
        p.phase = Phase.Done;
        owed[p.claimant] += bond;
        _store(key, p.size, p.offset, p.part);
        emit Squeezed(id, key, p.offset);
    }

    /// Sends all that the caller is owed to an address of its choice.
    function withdraw(address to) external {
        uint256 amount = owed[msg.sender];
        if (amount == 0) revert NothingOwed(msg.sender);
        owed[msg.sender] = 0;
        emit Withdrawn(msg.sender, to, amount);
        bool ok;
        assembly ("memory-safe") {
            ok := call(gas(), to, amount, 0, 0, 0, 0)
        }
        if (!ok) revert TransferFailed(to);
    }

    /// The root of a proposal's tree, as far as it is absorbed.
    function rootOf(bytes32 id) public view returns (bytes32 root) {
        uint256 size = proposals[id].blocks;
        for (uint256 level; level < DEPTH; level++) {
            root = size & 1 == 1
                ? keccak256(abi.encodePacked(branches[id][level], root))
                : keccak256(abi.encodePacked(root, zeros[level]));
            size >>= 1;
        }
    }

    /// A part is a function of its key: what is known is never replaced.
    function _store(bytes32 key, uint256 size, uint256 offset, bytes32 word) internal {
        if (offset >= size + PREFIX) revert PartOutOfRange(offset, size);
        uint256 known = ends[key];
        if (known == 0) ends[key] = size + PREFIX;
        else if (known != size + PREFIX) revert AnotherPreimage(key);
        Part storage part = parts[key][offset];
        if (part.known) {
            if (part.word != word) revert AnotherPreimage(key);
            return;
        }
        (part.word, part.known) = (word, true);
        emit Loaded(key, offset);
    }

    /// The bytes of the part at `offset` that lie in `input`, which begins at `from`; both count the prefix.
    function _overlap(bytes calldata input, uint256 from, uint256 offset) private pure returns (bytes32) {
        uint256 low = offset > from ? offset : from;
        uint256 high = offset + 32 < from + input.length ? offset + 32 : from + input.length;
        if (low >= high) return 0;
        uint256 word;
        assembly ("memory-safe") {
            word := calldataload(add(input.offset, sub(low, from)))
        }
        return bytes32(firstBytes(word, high - low) >> (8 * (low - offset)));
    }

    function _append(
        bytes32 id,
        uint256 firstBlock,
        bytes calldata input,
        bytes32[] calldata commitments,
        bool last
    ) private {
        bytes32[DEPTH] memory branch = branches[id];
        bytes memory padded = new bytes(RATE);
        for (uint256 i; i < commitments.length; i++) {
            uint256 from = i * RATE;
            uint256 rest = input.length - from;
            bool pads = last && i + 1 == commitments.length;
            assembly ("memory-safe") {
                calldatacopy(add(padded, 32), add(input.offset, from), 136)
            }
            if (pads) {
                // pad10*1: behind the data a 1 bit, and one at the end of the block.
                for (uint256 j = rest; j < RATE; j++) padded[j] = 0;
                padded[rest] = 0x01;
                padded[RATE - 1] |= 0x80;
            }
            bytes32 node = keccak256(abi.encodePacked(padded, firstBlock + i, commitments[i]));
            uint256 size = firstBlock + i + 1;
            if (size > MOST_BLOCKS) revert SizeOutOfRange(leastSize, MOST_BLOCKS * RATE - 1);
            for (uint256 level; level < DEPTH; level++) {
                if (size & 1 == 1) {
                    branch[level] = node;
                    break;
                }
                node = keccak256(abi.encodePacked(branch[level], node));
                size >>= 1;
            }
        }
        branches[id] = branch;
    }

    function _open(bytes32 id) private view returns (Proposal storage p) {
        p = proposals[id];
        if (p.phase != Phase.Absorbing && p.phase != Phase.Waiting) revert WrongPhase(id, p.phase);
    }

    function _consecutive(
        bytes32 id,
        Proposal storage p,
        uint64[25] memory state,
        Leaf calldata pre,
        bytes32[] calldata preProof,
        Leaf calldata post,
        bytes32[] calldata postProof
    ) private view {
        _inTree(id, p, pre, preProof);
        _inTree(id, p, post, postProof);
        if (pre.index + 1 != post.index) revert NotConsecutive(pre.index, post.index);
        if (commitmentOf(state) != pre.commitment) revert WrongState();
    }

    function _inTree(bytes32 id, Proposal storage p, Leaf calldata leaf, bytes32[] calldata proof) private view {
        if (leaf.input.length != RATE || proof.length != DEPTH || leaf.index >= p.blocks) revert WrongLeaf(leaf.index);
        bytes32 node = keccak256(abi.encodePacked(leaf.input, leaf.index, leaf.commitment));
        for (uint256 level; level < DEPTH; level++) {
            node = (leaf.index >> level) & 1 == 1
                ? keccak256(abi.encodePacked(proof[level], node))
                : keccak256(abi.encodePacked(node, proof[level]));
        }
        if (node != rootOf(id)) revert WrongLeaf(leaf.index);
    }

    function _counter(bytes32 id, Proposal storage p, uint64[25] memory state, Leaf calldata post) private {
        absorbBlock(state, post.input);
        if (commitmentOf(state) == post.commitment) revert FollowsIndeed();
        p.phase = Phase.Countered;
        owed[msg.sender] += bond;
        emit Countered(id, msg.sender, post.index);
    }
}
