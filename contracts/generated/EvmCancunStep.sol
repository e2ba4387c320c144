// SPDX-License-Identifier: MIT
// Generated from the IR of evm-cancun by src/targets/solidity. Do not edit.
pragma solidity ^0.8.28;

import {IStepVerifier} from "../IStepVerifier.sol";
import {loadBytes, loadLittle, storeBytes, storeLittle} from "../lib/Leaves.sol";
import {MapUnused, openMap} from "../lib/MapProof.sol";
import {lookUpMap, putMap} from "../lib/Maps.sol";
import {foldMap, KeyedMap} from "../lib/MapTree.sol";
import {foldTree, openTree, zeroDigests} from "../lib/Multiproof.sol";
import {ask, IStepPart, OtherPart, PartMismatch} from "../lib/Parts.sol";
import {get, HALTED, RUNNING, set, STATUS_SIZE, TRAPPED} from "../lib/PackedHeader.sol";
import {Header, LeafUnused, PreRoot, Trailing, Truncated, Version, Vm} from "../lib/StepErrors.sol";
import {countOf, isChanged, peekTree, Tree, unusedOf} from "../lib/Tree.sol";
import {mulrem, urem512} from "../lib/Wide.sol";
import {ashr, eq, inverse, ite, sdiv, sext, slt, srem, udiv, ult, urem} from "../lib/Words.sol";

/// What a step of evm-cancun sees: the packed header in memory, and the leaves of the log.
struct State {
    /// Pointer to the header; the VM id stands before it and the memory roots behind.
    uint256 header;
    Tree code;
    Tree targets;
    Tree stack;
    Tree mem;
    Tree frames;
    Tree journal;
    Tree env;
    Tree logs;
    Tree doomed;
    Tree fieldCode;
    Tree cells;
    Tree tables;
    KeyedMap world;
    KeyedMap slots;
}

/// @title One-step verifier of evm-cancun
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract EvmCancunStep is IStepVerifier {
    /// @notice keccak-256 of the canonical IR: what every claim about this VM names.
    bytes32 public constant override vmId = 0x87e04ab0144902d20205e3ccc2292fcf08ad73b41a074bc1c3d4b60ea46473be;

    /// First byte of a proof.
    uint256 private constant PROOF_VERSION = 1;

    // The header: a byte offset for each register, and its size. Numbers are big-endian.
    uint256 private constant PC = 9; // u32, 4 bytes
    uint256 private constant MICRO = 13; // u8, 1 bytes
    uint256 private constant SP = 14; // u11, 2 bytes
    uint256 private constant TOP = 16; // u256, 32 bytes
    uint256 private constant GAS = 48; // u64, 8 bytes
    uint256 private constant REFUND = 56; // u64, 8 bytes
    uint256 private constant DEPTH = 64; // u11, 2 bytes
    uint256 private constant WORDS = 66; // u32, 4 bytes
    uint256 private constant IS_STATIC = 70; // u1, 1 bytes
    uint256 private constant CREATES = 71; // u1, 1 bytes
    uint256 private constant CODE_AT = 72; // u32, 4 bytes
    uint256 private constant CODE_SIZE = 76; // u32, 4 bytes
    uint256 private constant ADDRESS = 80; // u160, 20 bytes
    uint256 private constant CALLER = 100; // u160, 20 bytes
    uint256 private constant VALUE = 120; // u256, 32 bytes
    uint256 private constant DATA_AT = 152; // u43, 6 bytes
    uint256 private constant DATA_SIZE = 158; // u32, 4 bytes
    uint256 private constant BACK_AT = 162; // u43, 6 bytes
    uint256 private constant BACK_SIZE = 168; // u32, 4 bytes
    uint256 private constant BACK_WORDS = 172; // u32, 4 bytes
    uint256 private constant INCARNATION = 176; // u32, 4 bytes
    uint256 private constant SERIAL = 180; // u48, 6 bytes
    uint256 private constant JOURNAL_TOP = 186; // u32, 4 bytes
    uint256 private constant MARK = 190; // u32, 4 bytes
    uint256 private constant CODE_TOP = 194; // u32, 4 bytes
    uint256 private constant SLOT_TOP = 198; // u64, 8 bytes
    uint256 private constant LOG_TOP = 206; // u32, 4 bytes
    uint256 private constant LOG_BYTES = 210; // u32, 4 bytes
    uint256 private constant DESTROYED = 214; // u32, 4 bytes
    uint256 private constant ARGS = 218; // 8 times u256, 32 bytes
    uint256 private constant AFTER = 474; // u8, 1 bytes
    uint256 private constant NEXT = 475; // u8, 1 bytes
    uint256 private constant OUTER = 476; // u8, 1 bytes
    uint256 private constant COUNT = 477; // u32, 4 bytes
    uint256 private constant INDEX = 481; // u32, 4 bytes
    uint256 private constant WHO = 485; // u160, 20 bytes
    uint256 private constant FROM = 505; // u43, 6 bytes
    uint256 private constant FROM_LEFT = 511; // u32, 4 bytes
    uint256 private constant TO = 515; // u43, 6 bytes
    uint256 private constant LEFT = 521; // u32, 4 bytes
    uint256 private constant BACKWARD = 525; // u1, 1 bytes
    uint256 private constant FROM_CODE = 526; // u1, 1 bytes
    uint256 private constant DIGEST = 527; // u256, 32 bytes
    uint256 private constant LANES = 559; // 32 times u64, 8 bytes
    uint256 private constant ROUND = 815; // u8, 1 bytes
    uint256 private constant KIND = 816; // u8, 1 bytes
    uint256 private constant CHILD_GAS = 817; // u64, 8 bytes
    uint256 private constant FLAG = 825; // u1, 1 bytes
    uint256 private constant STEP = 826; // u16, 2 bytes
    /// Bytes of the whole header.
    uint256 private constant HEADER_SIZE = 828;

    /// code has 2^32 bytes: 2^27 leaves of 32.
    uint256 private constant CODE_LEVELS = 27;
    uint256 private constant CODE_LEAVES = 3; // the most that any step touches
    /// targets has 2^32 bytes: 2^27 leaves of 32.
    uint256 private constant TARGETS_LEVELS = 27;
    uint256 private constant TARGETS_LEAVES = 2; // the most that any step touches
    /// stack has 2^26 bytes: 2^21 leaves of 32.
    uint256 private constant STACK_LEVELS = 21;
    uint256 private constant STACK_LEAVES = 3; // the most that any step touches
    /// mem has 2^43 bytes: 2^38 leaves of 32.
    uint256 private constant MEM_LEVELS = 38;
    uint256 private constant MEM_LEAVES = 8; // the most that any step touches
    /// frames has 2^19 bytes: 2^14 leaves of 32.
    uint256 private constant FRAMES_LEVELS = 14;
    uint256 private constant FRAMES_LEAVES = 3; // the most that any step touches
    /// journal has 2^33 bytes: 2^28 leaves of 32.
    uint256 private constant JOURNAL_LEVELS = 28;
    uint256 private constant JOURNAL_LEAVES = 2; // the most that any step touches
    /// env has 2^15 bytes: 2^10 leaves of 32.
    uint256 private constant ENV_LEVELS = 10;
    uint256 private constant ENV_LEAVES = 13; // the most that any step touches
    /// logs has 2^29 bytes: 2^24 leaves of 32.
    uint256 private constant LOGS_LEVELS = 24;
    uint256 private constant LOGS_LEAVES = 1; // the most that any step touches
    /// doomed has 2^25 bytes: 2^20 leaves of 32.
    uint256 private constant DOOMED_LEVELS = 20;
    uint256 private constant DOOMED_LEAVES = 1; // the most that any step touches
    /// fieldCode has 2^17 bytes: 2^12 leaves of 32.
    uint256 private constant FIELD_CODE_LEVELS = 12;
    uint256 private constant FIELD_CODE_LEAVES = 1; // the most that any step touches
    /// cells has 2^20 bytes: 2^15 leaves of 32.
    uint256 private constant CELLS_LEVELS = 15;
    uint256 private constant CELLS_LEAVES = 4; // the most that any step touches
    /// tables has 2^15 bytes: 2^10 leaves of 32.
    uint256 private constant TABLES_LEVELS = 10;
    uint256 private constant TABLES_LEAVES = 1; // the most that any step touches
    uint256 private constant WORLD_KEYS = 3; // of world, the most that any step touches
    uint256 private constant SLOTS_KEYS = 1; // of slots, the most that any step touches

    // Outcomes of a step that traps: one more than the code that the header holds.
    uint256 private constant TRAP_INVALID_OPCODE = 1; // invalid opcode
    uint256 private constant TRAP_ADDRESS_OUT_OF_RANGE = 2; // address out of range
    uint256 private constant TRAP_PRECOMPILE_IS_NOT_SUPPORTED = 3; // precompile is not supported
    uint256 private constant TRAP_INVALID_MICROCODE_STATE = 4; // invalid microcode state

    address private immutable _part1;
    address private immutable _part2;
    address private immutable _part3;
    address private immutable _part4;
    address private immutable _part5;
    address private immutable _part6;
    address private immutable _part7;
    address private immutable _part8;
    address private immutable _part9;

    /// @param parts the 9 other contracts of this verifier, in order
    constructor(IStepPart[] memory parts) {
        if (parts.length != 9) revert PartMismatch(parts.length);
        for (uint256 i; i < parts.length; i++) {
            (bytes32 id, uint256 number) = parts[i].partOf();
            if (id != vmId || number != i + 1) revert PartMismatch(i);
        }
        _part1 = address(parts[0]);
        _part2 = address(parts[1]);
        _part3 = address(parts[2]);
        _part4 = address(parts[3]);
        _part5 = address(parts[4]);
        _part6 = address(parts[5]);
        _part7 = address(parts[6]);
        _part8 = address(parts[7]);
        _part9 = address(parts[8]);
    }

    /// @inheritdoc IStepVerifier
    function step(bytes32 before, bytes calldata log) external view override returns (bytes32 root) {
        unchecked {
            if (log.length == 0) revert Truncated();
            uint256 version;
            bytes32 id;
            assembly ("memory-safe") {
                version := byte(0, calldataload(log.offset))
                id := calldataload(add(log.offset, 1))
            }
            if (version != PROOF_VERSION) revert Version();
            if (log.length < 33 + HEADER_SIZE) revert Truncated();
            if (id != vmId) revert Vm();
            uint256 routine;
            assembly ("memory-safe") {
                routine := byte(0, calldataload(add(log.offset, add(33, MICRO))))
            }
            if (routine >= 1 && routine <= 18) ask(_part4);
            if (routine >= 19 && routine <= 57) ask(_part5);
            if (routine >= 58 && routine <= 79) ask(_part6);
            if (routine >= 80 && routine <= 131) ask(_part7);
            if (routine >= 132 && routine <= 161) ask(_part8);
            if (routine >= 162 && routine <= 190) ask(_part9);
            State memory s;
            _ask(_peek(s, log));
            uint256 zeros = _zeros();
            _open(s, log, zeros);
            if (_stateRoot(s) != before) revert PreRoot();

            if (get(s.header, STATUS_SIZE) >= HALTED) {
                // Halting and trapping are fixed points: nothing is read, so nothing may be in the log.
                if (countOf(s.code) | countOf(s.targets) | countOf(s.stack) | countOf(s.mem) | countOf(s.frames) | countOf(s.journal) | countOf(s.env) | countOf(s.logs) | countOf(s.doomed) | countOf(s.fieldCode) | countOf(s.cells) | countOf(s.tables) != 0) revert LeafUnused();
                if (s.world.unused | s.slots.unused != 0) revert MapUnused();
                return before;
            }
            uint256 outcome = _step(s);
            if (unusedOf(s.code) | unusedOf(s.targets) | unusedOf(s.stack) | unusedOf(s.mem) | unusedOf(s.frames) | unusedOf(s.journal) | unusedOf(s.env) | unusedOf(s.logs) | unusedOf(s.doomed) | unusedOf(s.fieldCode) | unusedOf(s.cells) | unusedOf(s.tables) != 0) revert LeafUnused();
            if (s.world.unused | s.slots.unused != 0) revert MapUnused();
            if (outcome != RUNNING) {
                if (outcome < HALTED) {
                    _copyHeader(s, log); // a trap discards what fetch has set
                    outcome = TRAPPED | (outcome - 1);
                }
                set(s.header, STATUS_SIZE, outcome);
            }
            if (isChanged(s.code)) _refold(s, 0, s.code, zeros);
            if (isChanged(s.targets)) _refold(s, 1, s.targets, zeros);
            if (isChanged(s.stack)) _refold(s, 2, s.stack, zeros);
            if (isChanged(s.mem)) _refold(s, 3, s.mem, zeros);
            if (isChanged(s.frames)) _refold(s, 4, s.frames, zeros);
            if (isChanged(s.journal)) _refold(s, 5, s.journal, zeros);
            if (isChanged(s.env)) _refold(s, 6, s.env, zeros);
            if (isChanged(s.logs)) _refold(s, 7, s.logs, zeros);
            if (isChanged(s.doomed)) _refold(s, 8, s.doomed, zeros);
            if (isChanged(s.fieldCode)) _refold(s, 9, s.fieldCode, zeros);
            if (isChanged(s.cells)) _refold(s, 10, s.cells, zeros);
            if (isChanged(s.tables)) _refold(s, 11, s.tables, zeros);
            if (s.world.changed) _setRoot(s, 12, foldMap(s.world));
            if (s.slots.changed) _setRoot(s, 13, foldMap(s.slots));
            return _stateRoot(s);
        }
    }

    /// Digests of subtrees of zeros, from a leaf to a tree of 38 levels: 39 words.
    function _zeros() private pure returns (uint256 zeros) {
        unchecked {
            assembly ("memory-safe") {
                zeros := mload(0x40)
                mstore(0x40, add(zeros, 1280))
                mstore(zeros, 0xf39a869f62e75cf5f0bf914688a6b289caf2049435d8e68c5c5e6d05e44913f3)
            }
            zeroDigests(zeros + 32, zeros + 1248);
        }
    }

    /// Copies the header, checks it, and opens the memories and maps.
    function _open(State memory s, bytes calldata log, uint256 zeros) private pure {
        unchecked {
            uint256 cursor;
            uint256 end;
            assembly ("memory-safe") {
                // The preimage of a state root: tag 2 in the last byte of a word, VM id, header, roots. A word more,
                // since the last register is read with what stands behind it.
                let preimage := mload(0x40)
                mstore(0x40, add(preimage, 1376))
                mstore(preimage, 2)
                mstore(s, add(preimage, 64))
                cursor := add(log.offset, add(33, HEADER_SIZE))
                end := add(log.offset, log.length)
            }
            _copyHeader(s, log);
            _checkHeader(s.header);
            bytes32 root;
            (s.code, root, cursor) = openTree(cursor, end, CODE_LEVELS, CODE_LEAVES, zeros);
            _setRoot(s, 0, root);
            (s.targets, root, cursor) = openTree(cursor, end, TARGETS_LEVELS, TARGETS_LEAVES, zeros);
            _setRoot(s, 1, root);
            (s.stack, root, cursor) = openTree(cursor, end, STACK_LEVELS, STACK_LEAVES, zeros);
            _setRoot(s, 2, root);
            (s.mem, root, cursor) = openTree(cursor, end, MEM_LEVELS, MEM_LEAVES, zeros);
            _setRoot(s, 3, root);
            (s.frames, root, cursor) = openTree(cursor, end, FRAMES_LEVELS, FRAMES_LEAVES, zeros);
            _setRoot(s, 4, root);
            (s.journal, root, cursor) = openTree(cursor, end, JOURNAL_LEVELS, JOURNAL_LEAVES, zeros);
            _setRoot(s, 5, root);
            (s.env, root, cursor) = openTree(cursor, end, ENV_LEVELS, ENV_LEAVES, zeros);
            _setRoot(s, 6, root);
            (s.logs, root, cursor) = openTree(cursor, end, LOGS_LEVELS, LOGS_LEAVES, zeros);
            _setRoot(s, 7, root);
            (s.doomed, root, cursor) = openTree(cursor, end, DOOMED_LEVELS, DOOMED_LEAVES, zeros);
            _setRoot(s, 8, root);
            (s.fieldCode, root, cursor) = openTree(cursor, end, FIELD_CODE_LEVELS, FIELD_CODE_LEAVES, zeros);
            _setRoot(s, 9, root);
            (s.cells, root, cursor) = openTree(cursor, end, CELLS_LEVELS, CELLS_LEAVES, zeros);
            _setRoot(s, 10, root);
            (s.tables, root, cursor) = openTree(cursor, end, TABLES_LEVELS, TABLES_LEAVES, zeros);
            _setRoot(s, 11, root);
            s.world.keySize = 32;
            s.world.keyMax = 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff;
            s.world.valueSize = 32;
            s.world.valueMax = 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff;
            s.world.most = WORLD_KEYS;
            (root, cursor) = openMap(s.world, cursor, end);
            _setRoot(s, 12, root);
            s.slots.keySize = 32;
            s.slots.keyMax = 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff;
            s.slots.valueSize = 8;
            s.slots.valueMax = 0xffffffffffffffff;
            s.slots.most = SLOTS_KEYS;
            (root, cursor) = openMap(s.slots, cursor, end);
            _setRoot(s, 13, root);
            if (cursor != end) revert Trailing();
        }
    }

    /// Puts VM id and header of the log into the preimage of the state root.
    function _copyHeader(State memory s, bytes calldata log) private pure {
        assembly ("memory-safe") {
            calldatacopy(sub(mload(s), 32), add(log.offset, 1), add(32, HEADER_SIZE))
        }
    }

    /// keccak-256 of tag, VM id, header and memory roots.
    function _stateRoot(State memory s) private pure returns (bytes32 root) {
        assembly ("memory-safe") {
            root := keccak256(sub(mload(s), 33), 1309)
        }
    }

    /// Puts the root of a memory or a map into the preimage of the state root.
    function _setRoot(State memory s, uint256 memory_, bytes32 root) private pure {
        assembly ("memory-safe") {
            mstore(add(add(mload(s), 828), shl(5, memory_)), root)
        }
    }

    /// Puts the root of a memory with the leaves as the step left them.
    function _refold(State memory s, uint256 memory_, Tree tree, uint256 zeros) private pure {
        (bytes32 root,,) = foldTree(tree, zeros);
        _setRoot(s, memory_, root);
    }

    /// Refuses a header with a status, a code or a register outside of its type.
    function _checkHeader(uint256 header) private pure {
        unchecked {
            uint256 status = get(header, STATUS_SIZE);
            // Running without a code, halted with any, or trapped for a reason that there is.
            if (status != RUNNING && (status < HALTED || status >= TRAPPED | 4)) revert Header();
            if (get(header + SP, 2) >= 0x800) revert Header();
            if (get(header + DEPTH, 2) >= 0x800) revert Header();
            if (get(header + IS_STATIC, 1) >= 2) revert Header();
            if (get(header + CREATES, 1) >= 2) revert Header();
            if (get(header + DATA_AT, 6) >= 0x80000000000) revert Header();
            if (get(header + BACK_AT, 6) >= 0x80000000000) revert Header();
            if (get(header + FROM, 6) >= 0x80000000000) revert Header();
            if (get(header + TO, 6) >= 0x80000000000) revert Header();
            if (get(header + BACKWARD, 1) >= 2) revert Header();
            if (get(header + FROM_CODE, 1) >= 2) revert Header();
            if (get(header + FLAG, 1) >= 2) revert Header();
        }
    }

    /// One step of a running machine. Returns its outcome: `RUNNING`, `HALTED` with a code, or a trap.
    function _step(State memory s) private view returns (uint256) {
        unchecked {
            uint256 micro = get(s.header + MICRO, 1);
            if (micro != 0) {
                return TRAP_INVALID_MICROCODE_STATE;
            }
            (uint256 outcome, uint256 word) = _fetch(s);
            if (outcome != RUNNING) return outcome;
            _ask(_partOf(word));
            return _execute(s, word);
        }
    }

    /// The part that holds the instruction of a word; 0 if the head does, or none.
    function _partOf(uint256 word) private pure returns (uint256) {
        unchecked {
            if ((word & 0xff) == 1) return 0;
            if ((word & 0xff) == 2) return 0;
            if ((word & 0xff) == 3) return 0;
            if ((word & 0xff) == 4) return 0;
            if ((word & 0xff) == 5) return 0;
            if ((word & 0xff) == 6) return 0;
            if ((word & 0xff) == 7) return 0;
            if ((word & 0xff) == 0xb) return 0;
            if ((word & 0xff) == 0x10) return 0;
            if ((word & 0xff) == 0x11) return 0;
            if ((word & 0xff) == 0x12) return 0;
            if ((word & 0xff) == 0x13) return 0;
            if ((word & 0xff) == 0x14) return 0;
            if ((word & 0xff) == 0x16) return 0;
            if ((word & 0xff) == 0x17) return 0;
            if ((word & 0xff) == 0x18) return 0;
            if ((word & 0xff) == 0x1a) return 0;
            if ((word & 0xff) == 0x1b) return 0;
            if ((word & 0xff) == 0x1c) return 0;
            if ((word & 0xff) == 0x1d) return 0;
            if ((word & 0xff) == 0x15) return 0;
            if ((word & 0xff) == 0x19) return 0;
            if ((word & 0xff) == 8) return 0;
            if ((word & 0xff) == 9) return 0;
            if ((word & 0xff) == 0xa) return 1;
            if ((word & 0xff) == 0x50) return 1;
            if ((word & 0xff) == 0x5f) return 1;
            if ((word & 0xff) == 0x60) return 1;
            if ((word & 0xff) == 0x61) return 1;
            if ((word & 0xff) == 0x62) return 1;
            if ((word & 0xff) == 0x63) return 1;
            if ((word & 0xff) == 0x64) return 1;
            if ((word & 0xff) == 0x65) return 1;
            if ((word & 0xff) == 0x66) return 1;
            if ((word & 0xff) == 0x67) return 1;
            if ((word & 0xff) == 0x68) return 1;
            if ((word & 0xff) == 0x69) return 1;
            if ((word & 0xff) == 0x6a) return 1;
            if ((word & 0xff) == 0x6b) return 1;
            if ((word & 0xff) == 0x6c) return 1;
            if ((word & 0xff) == 0x6d) return 1;
            if ((word & 0xff) == 0x6e) return 1;
            if ((word & 0xff) == 0x6f) return 1;
            if ((word & 0xff) == 0x70) return 1;
            if ((word & 0xff) == 0x71) return 1;
            if ((word & 0xff) == 0x72) return 1;
            if ((word & 0xff) == 0x73) return 1;
            if ((word & 0xff) == 0x74) return 1;
            if ((word & 0xff) == 0x75) return 1;
            if ((word & 0xff) == 0x76) return 1;
            if ((word & 0xff) == 0x77) return 1;
            if ((word & 0xff) == 0x78) return 1;
            if ((word & 0xff) == 0x79) return 1;
            if ((word & 0xff) == 0x7a) return 1;
            if ((word & 0xff) == 0x7b) return 1;
            if ((word & 0xff) == 0x7c) return 1;
            if ((word & 0xff) == 0x7d) return 1;
            if ((word & 0xff) == 0x7e) return 1;
            if ((word & 0xff) == 0x7f) return 1;
            if ((word & 0xff) == 0x80) return 1;
            if ((word & 0xff) == 0x81) return 1;
            if ((word & 0xff) == 0x82) return 1;
            if ((word & 0xff) == 0x83) return 1;
            if ((word & 0xff) == 0x84) return 2;
            if ((word & 0xff) == 0x85) return 2;
            if ((word & 0xff) == 0x86) return 2;
            if ((word & 0xff) == 0x87) return 2;
            if ((word & 0xff) == 0x88) return 2;
            if ((word & 0xff) == 0x89) return 2;
            if ((word & 0xff) == 0x8a) return 2;
            if ((word & 0xff) == 0x8b) return 2;
            if ((word & 0xff) == 0x8c) return 2;
            if ((word & 0xff) == 0x8d) return 2;
            if ((word & 0xff) == 0x8e) return 2;
            if ((word & 0xff) == 0x8f) return 2;
            if ((word & 0xff) == 0x90) return 2;
            if ((word & 0xff) == 0x91) return 2;
            if ((word & 0xff) == 0x92) return 2;
            if ((word & 0xff) == 0x93) return 2;
            if ((word & 0xff) == 0x94) return 2;
            if ((word & 0xff) == 0x95) return 2;
            if ((word & 0xff) == 0x96) return 2;
            if ((word & 0xff) == 0x97) return 2;
            if ((word & 0xff) == 0x98) return 2;
            if ((word & 0xff) == 0x99) return 2;
            if ((word & 0xff) == 0x9a) return 2;
            if ((word & 0xff) == 0x9b) return 2;
            if ((word & 0xff) == 0x9c) return 2;
            if ((word & 0xff) == 0x9d) return 2;
            if ((word & 0xff) == 0x9e) return 2;
            if ((word & 0xff) == 0x9f) return 2;
            if ((word & 0xff) == 0x51) return 2;
            if ((word & 0xff) == 0x52) return 2;
            if ((word & 0xff) == 0x53) return 2;
            if ((word & 0xff) == 0x59) return 2;
            if ((word & 0xff) == 0x56) return 2;
            if ((word & 0xff) == 0x57) return 2;
            if ((word & 0xff) == 0x58) return 2;
            if ((word & 0xff) == 0x5a) return 2;
            if ((word & 0xff) == 0x5b) return 2;
            if ((word & 0xff) == 0x30) return 2;
            if ((word & 0xff) == 0x33) return 2;
            if ((word & 0xff) == 0x34) return 2;
            if ((word & 0xff) == 0x36) return 2;
            if ((word & 0xff) == 0x38) return 2;
            if ((word & 0xff) == 0x3d) return 2;
            if ((word & 0xff) == 0x35) return 2;
            if ((word & 0xff) == 0x32) return 2;
            if ((word & 0xff) == 0x3a) return 3;
            if ((word & 0xff) == 0x41) return 3;
            if ((word & 0xff) == 0x42) return 3;
            if ((word & 0xff) == 0x43) return 3;
            if ((word & 0xff) == 0x44) return 3;
            if ((word & 0xff) == 0x45) return 3;
            if ((word & 0xff) == 0x46) return 3;
            if ((word & 0xff) == 0x48) return 3;
            if ((word & 0xff) == 0x4a) return 3;
            if ((word & 0xff) == 0x40) return 3;
            if ((word & 0xff) == 0x49) return 3;
            if ((word & 0xff) == 0x37) return 3;
            if ((word & 0xff) == 0x39) return 3;
            if ((word & 0xff) == 0x3e) return 3;
            if ((word & 0xff) == 0x5e) return 3;
            if ((word & 0xff) == 0x20) return 3;
            if ((word & 0xff) == 0x31) return 3;
            if ((word & 0xff) == 0x3b) return 3;
            if ((word & 0xff) == 0x3f) return 3;
            if ((word & 0xff) == 0x47) return 3;
            if ((word & 0xff) == 0x3c) return 3;
            if ((word & 0xff) == 0x54) return 3;
            if ((word & 0xff) == 0x55) return 3;
            if ((word & 0xff) == 0x5c) return 3;
            if ((word & 0xff) == 0x5d) return 3;
            if ((word & 0xff) == 0) return 3;
            if ((word & 0xff) == 0xf3) return 3;
            if ((word & 0xff) == 0xfd) return 3;
            if ((word & 0xff) == 0xf1) return 3;
            if ((word & 0xff) == 0xf2) return 3;
            if ((word & 0xff) == 0xf4) return 4;
            if ((word & 0xff) == 0xfa) return 4;
            if ((word & 0xff) == 0xf0) return 4;
            if ((word & 0xff) == 0xf5) return 4;
            if ((word & 0xff) == 0xa0) return 4;
            if ((word & 0xff) == 0xa1) return 4;
            if ((word & 0xff) == 0xa2) return 4;
            if ((word & 0xff) == 0xa3) return 4;
            if ((word & 0xff) == 0xa4) return 4;
            if ((word & 0xff) == 0xff) return 4;
            return 2;
        }
    }

    /// Answers with what a part says, and returns only if there is no such part.
    function _ask(uint256 part) private view {
        if (part == 1) ask(_part1);
        if (part == 2) ask(_part2);
        if (part == 3) ask(_part3);
        if (part == 4) ask(_part4);
        if (part == 5) ask(_part5);
        if (part == 6) ask(_part6);
        if (part == 7) ask(_part7);
        if (part == 8) ask(_part8);
        if (part == 9) ask(_part9);
    }

    /// The part to which the log leads as it stands. None of it is checked: what a part is asked it checks itself,
    /// and for the head's own instructions it is opened, and fetched from, again.
    function _peek(State memory s, bytes calldata log) private pure returns (uint256) {
        unchecked {
            uint256 cursor;
            uint256 end;
            assembly ("memory-safe") {
                let header := mload(0x40)
                mstore(0x40, add(header, 864))
                calldatacopy(header, add(log.offset, 33), HEADER_SIZE)
                mstore(s, header)
                cursor := add(log.offset, add(33, HEADER_SIZE))
                end := add(log.offset, log.length)
            }
            if (get(s.header, STATUS_SIZE) != RUNNING || get(s.header + MICRO, 1) != 0) return 0;
            bool whole;
            (s.code, whole) = peekTree(cursor, end, CODE_LEVELS, CODE_LEAVES);
            if (!whole) return 0;
            (uint256 outcome, uint256 word) = _fetch(s);
            return outcome == RUNNING ? _partOf(word) : 0;
        }
    }

    /// Reads the instruction. Returns why that stops the machine, or word.
    function _fetch(State memory s) private pure returns (uint256, uint256) {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 code_at = loadBytes(s.code, pc, 1);
            set(s.header + PC, 4, pc + 1);
            return (RUNNING, code_at);
        }
    }

    /// Finds the instruction of a word, of those that this contract holds, and runs it.
    function _execute(State memory s, uint256 word) private pure returns (uint256) {
        unchecked {
            if ((word & 0xff) == 1) { _add(s); return RUNNING; }
            if ((word & 0xff) == 2) { _mul(s); return RUNNING; }
            if ((word & 0xff) == 3) { _sub(s); return RUNNING; }
            if ((word & 0xff) == 4) { _div(s); return RUNNING; }
            if ((word & 0xff) == 5) { _sdiv(s); return RUNNING; }
            if ((word & 0xff) == 6) { _mod(s); return RUNNING; }
            if ((word & 0xff) == 7) { _smod(s); return RUNNING; }
            if ((word & 0xff) == 0xb) { _signextend(s); return RUNNING; }
            if ((word & 0xff) == 0x10) { _lt(s); return RUNNING; }
            if ((word & 0xff) == 0x11) { _gt(s); return RUNNING; }
            if ((word & 0xff) == 0x12) { _slt(s); return RUNNING; }
            if ((word & 0xff) == 0x13) { _sgt(s); return RUNNING; }
            if ((word & 0xff) == 0x14) { _eq(s); return RUNNING; }
            if ((word & 0xff) == 0x16) { _and(s); return RUNNING; }
            if ((word & 0xff) == 0x17) { _or(s); return RUNNING; }
            if ((word & 0xff) == 0x18) { _xor(s); return RUNNING; }
            if ((word & 0xff) == 0x1a) { _byte(s); return RUNNING; }
            if ((word & 0xff) == 0x1b) { _shl(s); return RUNNING; }
            if ((word & 0xff) == 0x1c) { _shr(s); return RUNNING; }
            if ((word & 0xff) == 0x1d) { _sar(s); return RUNNING; }
            if ((word & 0xff) == 0x15) { _iszero(s); return RUNNING; }
            if ((word & 0xff) == 0x19) { _not(s); return RUNNING; }
            if ((word & 0xff) == 8) { _addmod(s); return RUNNING; }
            if ((word & 0xff) == 9) { _mulmod(s); return RUNNING; }
            return TRAP_INVALID_OPCODE;
        }
    }

    // add
    // 00000001
    function _add(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 3) | ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
                set(s.header + TOP, 32, top + stack_at);
            }
        }
    }

    // mul
    // 00000010
    function _mul(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 5) | ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffb);
                set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
                set(s.header + TOP, 32, top * stack_at);
            }
        }
    }

    // sub
    // 00000011
    function _sub(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 3) | ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
                set(s.header + TOP, 32, top - stack_at);
            }
        }
    }

    // div
    // 00000100
    function _div(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 5) | ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffb);
                set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
                uint256 v_2 = ite(eq(stack_at, 0), 0, udiv(top, stack_at, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff));
                set(s.header + TOP, 32, v_2);
            }
        }
    }

    // sdiv
    // 00000101
    function _sdiv(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 5) | ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffb);
                set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
                uint256 v_2 = sdiv(top, stack_at, 256, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff);
                set(s.header + TOP, 32, ite(eq(stack_at, 0), 0, v_2));
            }
        }
    }

    // mod
    // 00000110
    function _mod(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 5) | ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffb);
                set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
                set(s.header + TOP, 32, ite(eq(stack_at, 0), 0, urem(top, stack_at)));
            }
        }
    }

    // smod
    // 00000111
    function _smod(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 5) | ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffb);
                set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
                uint256 v_2 = srem(top, stack_at, 256, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff);
                set(s.header + TOP, 32, ite(eq(stack_at, 0), 0, v_2));
            }
        }
    }

    // signextend
    // 00001011
    function _signextend(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 5) | ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            uint256 v_2 = ite(ult(top, 0x1f), (0xf8 - ((top & 0x1f) << 3)), 0);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffb);
                set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
                uint256 v_3 = ashr((stack_at << v_2), v_2, 256, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff);
                set(s.header + TOP, 32, v_3);
            }
        }
    }

    // lt
    // 00010000
    function _lt(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 3) | ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
                set(s.header + TOP, 32, ult(top, stack_at));
            }
        }
    }

    // gt
    // 00010001
    function _gt(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 3) | ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
                set(s.header + TOP, 32, ult(stack_at, top));
            }
        }
    }

    // slt
    // 00010010
    function _slt(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 3) | ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
                set(s.header + TOP, 32, slt(top, stack_at, 256));
            }
        }
    }

    // sgt
    // 00010011
    function _sgt(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 3) | ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
                set(s.header + TOP, 32, slt(stack_at, top, 256));
            }
        }
    }

    // eq
    // 00010100
    function _eq(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 3) | ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
                set(s.header + TOP, 32, eq(top, stack_at));
            }
        }
    }

    // and
    // 00010110
    function _and(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 3) | ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
                set(s.header + TOP, 32, top & stack_at);
            }
        }
    }

    // or
    // 00010111
    function _or(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 3) | ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
                set(s.header + TOP, 32, top | stack_at);
            }
        }
    }

    // xor
    // 00011000
    function _xor(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 3) | ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
                set(s.header + TOP, 32, top ^ stack_at);
            }
        }
    }

    // byte
    // 00011010
    function _byte(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 3) | ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
                set(s.header + TOP, 32, ite(ult(top, 0x20), ((stack_at >> (0xf8 - ((top & 0x1f) << 3))) & 0xff), 0));
            }
        }
    }

    // shl
    // 00011011
    function _shl(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 3) | ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
                set(s.header + TOP, 32, stack_at << top);
            }
        }
    }

    // shr
    // 00011100
    function _shr(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 3) | ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
                set(s.header + TOP, 32, stack_at >> top);
            }
        }
    }

    // sar
    // 00011101
    function _sar(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 3) | ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
                uint256 v_2 = ashr(stack_at, top, 256, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff);
                set(s.header + TOP, 32, v_2);
            }
        }
    }

    // iszero
    // 00010101
    function _iszero(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(sp, 1);
            uint256 top = get(s.header + TOP, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + TOP, 32, eq(top, 0));
            }
        }
    }

    // not
    // 00011001
    function _not(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(sp, 1);
            uint256 top = get(s.header + TOP, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + TOP, 32, ~top);
            }
        }
    }

    // addmod
    // 00001000
    function _addmod(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (sp + 0x7fe) & 0x7ff;
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_2 = ult(gas, 8) | ult(sp, 3);
            uint256 v_3 = v_2 ^ 1;
            uint256 stack_at;
            if (v_3 != 0) stack_at = loadBytes(s.stack, ((depth << 10) | (v & 0x3ff)) * 32, 32);
            uint256 stack_at_2;
            if (v_3 != 0) stack_at_2 = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fd) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            uint256 v_4 = top + stack_at;
            (uint256 v_5, ) = urem512(v_4, ult(v_4, top), stack_at_2, 0);
            if (v_2 != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffff8);
                set(s.header + SP, 2, v);
                set(s.header + TOP, 32, ite(eq(stack_at_2, 0), 0, v_5));
            }
        }
    }

    // mulmod
    // 00001001
    function _mulmod(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (sp + 0x7fe) & 0x7ff;
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_2 = ult(gas, 8) | ult(sp, 3);
            uint256 v_3 = v_2 ^ 1;
            uint256 stack_at;
            if (v_3 != 0) stack_at = loadBytes(s.stack, ((depth << 10) | (v & 0x3ff)) * 32, 32);
            uint256 stack_at_2;
            if (v_3 != 0) stack_at_2 = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fd) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            (uint256 v_4, ) = mulrem(top, stack_at, stack_at_2);
            if (v_2 != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffff8);
                set(s.header + SP, 2, v);
                set(s.header + TOP, 32, ite(eq(stack_at_2, 0), 0, v_4));
            }
        }
    }
}
