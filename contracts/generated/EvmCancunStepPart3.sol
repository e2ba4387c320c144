// SPDX-License-Identifier: MIT
// Generated from the IR of evm-cancun by src/targets/solidity. Do not edit.
pragma solidity ^0.8.28;

import {loadBytes, loadLittle, storeBytes, storeLittle} from "../lib/Leaves.sol";
import {MapUnused, openMap} from "../lib/MapProof.sol";
import {lookUpMap, putMap} from "../lib/Maps.sol";
import {foldMap, KeyedMap} from "../lib/MapTree.sol";
import {foldTree, openTree, zeroDigests} from "../lib/Multiproof.sol";
import {IStepPart, OtherPart} from "../lib/Parts.sol";
import {get, HALTED, RUNNING, set, STATUS_SIZE, TRAPPED} from "../lib/PackedHeader.sol";
import {Header, LeafUnused, PreRoot, Trailing, Truncated, Version, Vm} from "../lib/StepErrors.sol";
import {countOf, isChanged, Tree, unusedOf} from "../lib/Tree.sol";
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

/// @title One-step verifier of evm-cancun, part 3 of 9
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract EvmCancunStepPart3 is IStepPart {
    /// @notice keccak-256 of the canonical IR: what every claim about this VM names.
    bytes32 private constant vmId = 0x87e04ab0144902d20205e3ccc2292fcf08ad73b41a074bc1c3d4b60ea46473be;

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

    /// @inheritdoc IStepPart
    function partOf() external pure override returns (bytes32, uint256) {
        return (vmId, 3);
    }

    /// @inheritdoc IStepPart
    function stepPart(bytes32 before, bytes calldata log) external pure override returns (bytes32 root) {
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
            State memory s;
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
    function _step(State memory s) private pure returns (uint256) {
        unchecked {
            uint256 micro = get(s.header + MICRO, 1);
            if (micro != 0) {
                revert OtherPart();
            }
            (uint256 outcome, uint256 word) = _fetch(s);
            if (outcome != RUNNING) return outcome;
            return _execute(s, word);
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
            if ((word & 0xff) == 1) revert OtherPart();
            if ((word & 0xff) == 2) revert OtherPart();
            if ((word & 0xff) == 3) revert OtherPart();
            if ((word & 0xff) == 4) revert OtherPart();
            if ((word & 0xff) == 5) revert OtherPart();
            if ((word & 0xff) == 6) revert OtherPart();
            if ((word & 0xff) == 7) revert OtherPart();
            if ((word & 0xff) == 0xb) revert OtherPart();
            if ((word & 0xff) == 0x10) revert OtherPart();
            if ((word & 0xff) == 0x11) revert OtherPart();
            if ((word & 0xff) == 0x12) revert OtherPart();
            if ((word & 0xff) == 0x13) revert OtherPart();
            if ((word & 0xff) == 0x14) revert OtherPart();
            if ((word & 0xff) == 0x16) revert OtherPart();
            if ((word & 0xff) == 0x17) revert OtherPart();
            if ((word & 0xff) == 0x18) revert OtherPart();
            if ((word & 0xff) == 0x1a) revert OtherPart();
            if ((word & 0xff) == 0x1b) revert OtherPart();
            if ((word & 0xff) == 0x1c) revert OtherPart();
            if ((word & 0xff) == 0x1d) revert OtherPart();
            if ((word & 0xff) == 0x15) revert OtherPart();
            if ((word & 0xff) == 0x19) revert OtherPart();
            if ((word & 0xff) == 8) revert OtherPart();
            if ((word & 0xff) == 9) revert OtherPart();
            if ((word & 0xff) == 0xa) revert OtherPart();
            if ((word & 0xff) == 0x50) revert OtherPart();
            if ((word & 0xff) == 0x5f) revert OtherPart();
            if ((word & 0xff) == 0x60) revert OtherPart();
            if ((word & 0xff) == 0x61) revert OtherPart();
            if ((word & 0xff) == 0x62) revert OtherPart();
            if ((word & 0xff) == 0x63) revert OtherPart();
            if ((word & 0xff) == 0x64) revert OtherPart();
            if ((word & 0xff) == 0x65) revert OtherPart();
            if ((word & 0xff) == 0x66) revert OtherPart();
            if ((word & 0xff) == 0x67) revert OtherPart();
            if ((word & 0xff) == 0x68) revert OtherPart();
            if ((word & 0xff) == 0x69) revert OtherPart();
            if ((word & 0xff) == 0x6a) revert OtherPart();
            if ((word & 0xff) == 0x6b) revert OtherPart();
            if ((word & 0xff) == 0x6c) revert OtherPart();
            if ((word & 0xff) == 0x6d) revert OtherPart();
            if ((word & 0xff) == 0x6e) revert OtherPart();
            if ((word & 0xff) == 0x6f) revert OtherPart();
            if ((word & 0xff) == 0x70) revert OtherPart();
            if ((word & 0xff) == 0x71) revert OtherPart();
            if ((word & 0xff) == 0x72) revert OtherPart();
            if ((word & 0xff) == 0x73) revert OtherPart();
            if ((word & 0xff) == 0x74) revert OtherPart();
            if ((word & 0xff) == 0x75) revert OtherPart();
            if ((word & 0xff) == 0x76) revert OtherPart();
            if ((word & 0xff) == 0x77) revert OtherPart();
            if ((word & 0xff) == 0x78) revert OtherPart();
            if ((word & 0xff) == 0x79) revert OtherPart();
            if ((word & 0xff) == 0x7a) revert OtherPart();
            if ((word & 0xff) == 0x7b) revert OtherPart();
            if ((word & 0xff) == 0x7c) revert OtherPart();
            if ((word & 0xff) == 0x7d) revert OtherPart();
            if ((word & 0xff) == 0x7e) revert OtherPart();
            if ((word & 0xff) == 0x7f) revert OtherPart();
            if ((word & 0xff) == 0x80) revert OtherPart();
            if ((word & 0xff) == 0x81) revert OtherPart();
            if ((word & 0xff) == 0x82) revert OtherPart();
            if ((word & 0xff) == 0x83) revert OtherPart();
            if ((word & 0xff) == 0x84) revert OtherPart();
            if ((word & 0xff) == 0x85) revert OtherPart();
            if ((word & 0xff) == 0x86) revert OtherPart();
            if ((word & 0xff) == 0x87) revert OtherPart();
            if ((word & 0xff) == 0x88) revert OtherPart();
            if ((word & 0xff) == 0x89) revert OtherPart();
            if ((word & 0xff) == 0x8a) revert OtherPart();
            if ((word & 0xff) == 0x8b) revert OtherPart();
            if ((word & 0xff) == 0x8c) revert OtherPart();
            if ((word & 0xff) == 0x8d) revert OtherPart();
            if ((word & 0xff) == 0x8e) revert OtherPart();
            if ((word & 0xff) == 0x8f) revert OtherPart();
            if ((word & 0xff) == 0x90) revert OtherPart();
            if ((word & 0xff) == 0x91) revert OtherPart();
            if ((word & 0xff) == 0x92) revert OtherPart();
            if ((word & 0xff) == 0x93) revert OtherPart();
            if ((word & 0xff) == 0x94) revert OtherPart();
            if ((word & 0xff) == 0x95) revert OtherPart();
            if ((word & 0xff) == 0x96) revert OtherPart();
            if ((word & 0xff) == 0x97) revert OtherPart();
            if ((word & 0xff) == 0x98) revert OtherPart();
            if ((word & 0xff) == 0x99) revert OtherPart();
            if ((word & 0xff) == 0x9a) revert OtherPart();
            if ((word & 0xff) == 0x9b) revert OtherPart();
            if ((word & 0xff) == 0x9c) revert OtherPart();
            if ((word & 0xff) == 0x9d) revert OtherPart();
            if ((word & 0xff) == 0x9e) revert OtherPart();
            if ((word & 0xff) == 0x9f) revert OtherPart();
            if ((word & 0xff) == 0x51) revert OtherPart();
            if ((word & 0xff) == 0x52) revert OtherPart();
            if ((word & 0xff) == 0x53) revert OtherPart();
            if ((word & 0xff) == 0x59) revert OtherPart();
            if ((word & 0xff) == 0x56) revert OtherPart();
            if ((word & 0xff) == 0x57) revert OtherPart();
            if ((word & 0xff) == 0x58) revert OtherPart();
            if ((word & 0xff) == 0x5a) revert OtherPart();
            if ((word & 0xff) == 0x5b) revert OtherPart();
            if ((word & 0xff) == 0x30) revert OtherPart();
            if ((word & 0xff) == 0x33) revert OtherPart();
            if ((word & 0xff) == 0x34) revert OtherPart();
            if ((word & 0xff) == 0x36) revert OtherPart();
            if ((word & 0xff) == 0x38) revert OtherPart();
            if ((word & 0xff) == 0x3d) revert OtherPart();
            if ((word & 0xff) == 0x35) revert OtherPart();
            if ((word & 0xff) == 0x32) revert OtherPart();
            if ((word & 0xff) == 0x3a) { _gasprice(s); return RUNNING; }
            if ((word & 0xff) == 0x41) { _coinbase(s); return RUNNING; }
            if ((word & 0xff) == 0x42) { _timestamp(s); return RUNNING; }
            if ((word & 0xff) == 0x43) { _number(s); return RUNNING; }
            if ((word & 0xff) == 0x44) { _prevrandao(s); return RUNNING; }
            if ((word & 0xff) == 0x45) { _gaslimit(s); return RUNNING; }
            if ((word & 0xff) == 0x46) { _chainid(s); return RUNNING; }
            if ((word & 0xff) == 0x48) { _basefee(s); return RUNNING; }
            if ((word & 0xff) == 0x4a) { _blobbasefee(s); return RUNNING; }
            if ((word & 0xff) == 0x40) { _blockhash(s); return RUNNING; }
            if ((word & 0xff) == 0x49) { _blobhash(s); return RUNNING; }
            if ((word & 0xff) == 0x37) { _calldatacopy(s); return RUNNING; }
            if ((word & 0xff) == 0x39) { _codecopy(s); return RUNNING; }
            if ((word & 0xff) == 0x3e) { _returndatacopy(s); return RUNNING; }
            if ((word & 0xff) == 0x5e) { _mcopy(s); return RUNNING; }
            if ((word & 0xff) == 0x20) { _keccak256(s); return RUNNING; }
            if ((word & 0xff) == 0x31) { _balance(s); return RUNNING; }
            if ((word & 0xff) == 0x3b) { _extcodesize(s); return RUNNING; }
            if ((word & 0xff) == 0x3f) { _extcodehash(s); return RUNNING; }
            if ((word & 0xff) == 0x47) { _selfbalance(s); return RUNNING; }
            if ((word & 0xff) == 0x3c) { _extcodecopy(s); return RUNNING; }
            if ((word & 0xff) == 0x54) { _sload(s); return RUNNING; }
            if ((word & 0xff) == 0x55) { _sstore(s); return RUNNING; }
            if ((word & 0xff) == 0x5c) { _tload(s); return RUNNING; }
            if ((word & 0xff) == 0x5d) { _tstore(s); return RUNNING; }
            if ((word & 0xff) == 0) { _stop(s); return RUNNING; }
            if ((word & 0xff) == 0xf3) { _return(s); return RUNNING; }
            if ((word & 0xff) == 0xfd) { _revert(s); return RUNNING; }
            if ((word & 0xff) == 0xf1) { _call(s); return RUNNING; }
            if ((word & 0xff) == 0xf2) { _callcode(s); return RUNNING; }
            revert OtherPart();
        }
    }

    // gasprice
    // 00111010
    function _gasprice(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 2) | ult(0x3ff, sp);
            uint256 env_at;
            if (v == 0) env_at = loadBytes(s.env, 0x34 * 32, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffe);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, env_at);
            }
        }
    }

    // coinbase
    // 01000001
    function _coinbase(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 2) | ult(0x3ff, sp);
            uint256 env_at;
            if (v == 0) env_at = loadBytes(s.env, 0 * 32, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffe);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, env_at);
            }
        }
    }

    // timestamp
    // 01000010
    function _timestamp(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 2) | ult(0x3ff, sp);
            uint256 env_at;
            if (v == 0) env_at = loadBytes(s.env, 1 * 32, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffe);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, env_at);
            }
        }
    }

    // number
    // 01000011
    function _number(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 2) | ult(0x3ff, sp);
            uint256 env_at;
            if (v == 0) env_at = loadBytes(s.env, 2 * 32, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffe);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, env_at);
            }
        }
    }

    // prevrandao
    // 01000100
    function _prevrandao(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 2) | ult(0x3ff, sp);
            uint256 env_at;
            if (v == 0) env_at = loadBytes(s.env, 3 * 32, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffe);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, env_at);
            }
        }
    }

    // gaslimit
    // 01000101
    function _gaslimit(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 2) | ult(0x3ff, sp);
            uint256 env_at;
            if (v == 0) env_at = loadBytes(s.env, 4 * 32, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffe);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, env_at);
            }
        }
    }

    // chainid
    // 01000110
    function _chainid(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 2) | ult(0x3ff, sp);
            uint256 env_at;
            if (v == 0) env_at = loadBytes(s.env, 5 * 32, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffe);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, env_at);
            }
        }
    }

    // basefee
    // 01001000
    function _basefee(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 2) | ult(0x3ff, sp);
            uint256 env_at;
            if (v == 0) env_at = loadBytes(s.env, 6 * 32, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffe);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, env_at);
            }
        }
    }

    // blobbasefee
    // 01001010
    function _blobbasefee(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 2) | ult(0x3ff, sp);
            uint256 env_at;
            if (v == 0) env_at = loadBytes(s.env, 7 * 32, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffe);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, env_at);
            }
        }
    }

    // blockhash
    // 01000000
    function _blockhash(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 0x14) | ult(sp, 1);
            uint256 v_2 = v ^ 1;
            uint256 env_at;
            if (v_2 != 0) env_at = loadBytes(s.env, 2 * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            uint256 v_3 = ult(top, env_at) & (ult(0x100, (env_at - top)) ^ 1);
            uint256 env_at_2;
            if ((v_2 & v_3) != 0) env_at_2 = loadBytes(s.env, ((1 << 8) | (top & 0xff)) * 32, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xffffffffffffffec);
                set(s.header + TOP, 32, ite(v_3, env_at_2, 0));
            }
        }
    }

    // blobhash
    // 01001001
    function _blobhash(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(sp, 1);
            uint256 v_2 = v ^ 1;
            uint256 env_at;
            if (v_2 != 0) env_at = loadBytes(s.env, 0x20 * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            uint256 v_3 = ult(top, env_at);
            uint256 env_at_2;
            if ((v_2 & v_3) != 0) env_at_2 = loadBytes(s.env, ((2 << 8) | (top & 0xff)) * 32, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + TOP, 32, ite(v_3, env_at_2, 0));
            }
        }
    }

    // calldatacopy
    // 00110111
    function _calldatacopy(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 3) | ult(sp, 3);
            uint256 v_2 = v ^ 1;
            uint256 stack_at;
            if (v_2 != 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 v_3 = (sp + 0x7fd) & 0x7ff;
            uint256 stack_at_2;
            if (v_2 != 0) stack_at_2 = loadBytes(s.stack, ((depth << 10) | (v_3 & 0x3ff)) * 32, 32);
            uint256 v_4 = eq(stack_at_2, 0) ^ 1;
            uint256 top = get(s.header + TOP, 32);
            uint256 v_5 = top & 0xffffffff;
            uint256 v_6 = stack_at_2 & 0x1ffffffff;
            uint256 v_7 = (v_5 + v_6) & 0x3ffffffff;
            uint256 v_8 = v_4 & (((eq((top >> 32), 0) ^ 1) | (eq((stack_at_2 >> 33), 0) ^ 1)) | ult(0x100000000, v_7));
            uint256 v_9 = (gas + 0xfffffffffffffffd) & 0xffffffffffffffff;
            uint256 words = get(s.header + WORDS, 4);
            uint256 v_10 = ((v_7 + 0x1f) & 0x3ffffffff) >> 5;
            uint256 v_11 = v_4 & ult(words, v_10);
            uint256 v_12 = (((v_10 * 3) & 0xffffffffffffffff) + (((v_10 * v_10) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_13 = (((words * 3) & 0xffffffffffffffff) + (((words * words) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_14 = (ite(v_11, ((v_12 - v_13) & 0xffffffffffffffff), 0) + (((((v_6 + 0x1f) & 0x1ffffffff) >> 5) * 3) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 v_15 = v_8 | ult(v_9, v_14);
            uint256 stack_at_3;
            if ((v_2 & (v_15 ^ 1)) != 0) stack_at_3 = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fc) & 0x7ff) & 0x3ff)) * 32, 32);
            set(s.header + MICRO, 1, ite(v, 0x1a, ite(v_15, 0x1a, 2)));
            uint256 v_16 = stack_at & 0xffffffff;
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            uint256 v_17 = (eq((stack_at >> 32), 0) ^ 1) | (ult(v_16, dataSize) ^ 1);
            uint256 dataAt = get(s.header + DATA_AT, 6);
            uint256 backward = get(s.header + BACKWARD, 1);
            uint256 fromCode = get(s.header + FROM_CODE, 1);
            if (v == 0) {
                set(s.header + GAS, 8, ite(v_15, v_9, ((v_9 - v_14) & 0xffffffffffffffff)));
                if (v_15 == 0) {
                    if (v_11 != 0) set(s.header + WORDS, 4, v_10);
                    set(s.header + TOP, 32, stack_at_3);
                    set(s.header + SP, 2, v_3);
                    set(s.header + FROM, 6, ite(v_17, dataAt, ((dataAt + v_16) & 0x7ffffffffff)));
                    set(s.header + FROM_LEFT, 4, ite(v_17, 0, ((dataSize - v_16) & 0xffffffff)));
                    set(s.header + TO, 6, (((depth + 1) & 0x7ff) << 32) | v_5);
                    set(s.header + LEFT, 4, stack_at_2 & 0xffffffff);
                    set(s.header + AFTER, 1, 0);
                }
                set(s.header + BACKWARD, 1, v_15 & backward);
                set(s.header + FROM_CODE, 1, v_15 & fromCode);
            }
        }
    }

    // codecopy
    // 00111001
    function _codecopy(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 3) | ult(sp, 3);
            uint256 v_2 = v ^ 1;
            uint256 stack_at;
            if (v_2 != 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 v_3 = (sp + 0x7fd) & 0x7ff;
            uint256 stack_at_2;
            if (v_2 != 0) stack_at_2 = loadBytes(s.stack, ((depth << 10) | (v_3 & 0x3ff)) * 32, 32);
            uint256 v_4 = eq(stack_at_2, 0) ^ 1;
            uint256 top = get(s.header + TOP, 32);
            uint256 v_5 = top & 0xffffffff;
            uint256 v_6 = stack_at_2 & 0x1ffffffff;
            uint256 v_7 = (v_5 + v_6) & 0x3ffffffff;
            uint256 v_8 = v_4 & (((eq((top >> 32), 0) ^ 1) | (eq((stack_at_2 >> 33), 0) ^ 1)) | ult(0x100000000, v_7));
            uint256 v_9 = (gas + 0xfffffffffffffffd) & 0xffffffffffffffff;
            uint256 words = get(s.header + WORDS, 4);
            uint256 v_10 = ((v_7 + 0x1f) & 0x3ffffffff) >> 5;
            uint256 v_11 = v_4 & ult(words, v_10);
            uint256 v_12 = (((v_10 * 3) & 0xffffffffffffffff) + (((v_10 * v_10) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_13 = (((words * 3) & 0xffffffffffffffff) + (((words * words) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_14 = (ite(v_11, ((v_12 - v_13) & 0xffffffffffffffff), 0) + (((((v_6 + 0x1f) & 0x1ffffffff) >> 5) * 3) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 v_15 = v_8 | ult(v_9, v_14);
            uint256 v_16 = v_15 ^ 1;
            uint256 stack_at_3;
            if ((v_2 & v_16) != 0) stack_at_3 = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fc) & 0x7ff) & 0x3ff)) * 32, 32);
            set(s.header + MICRO, 1, ite(v, 0x1a, ite(v_15, 0x1a, 2)));
            uint256 v_17 = stack_at & 0xffffffff;
            uint256 codeSize = get(s.header + CODE_SIZE, 4);
            uint256 v_18 = (eq((stack_at >> 32), 0) ^ 1) | (ult(v_17, codeSize) ^ 1);
            uint256 codeAt = get(s.header + CODE_AT, 4);
            uint256 backward = get(s.header + BACKWARD, 1);
            uint256 fromCode = get(s.header + FROM_CODE, 1);
            if (v == 0) {
                set(s.header + GAS, 8, ite(v_15, v_9, ((v_9 - v_14) & 0xffffffffffffffff)));
                if (v_15 == 0) {
                    if (v_11 != 0) set(s.header + WORDS, 4, v_10);
                    set(s.header + TOP, 32, stack_at_3);
                    set(s.header + SP, 2, v_3);
                    set(s.header + FROM, 6, ite(v_18, codeAt, ((codeAt + v_17) & 0x7ffffffffff)));
                    set(s.header + FROM_LEFT, 4, ite(v_18, 0, ((codeSize - v_17) & 0xffffffff)));
                    set(s.header + TO, 6, (((depth + 1) & 0x7ff) << 32) | v_5);
                    set(s.header + LEFT, 4, stack_at_2 & 0xffffffff);
                    set(s.header + AFTER, 1, 0);
                }
                set(s.header + BACKWARD, 1, v_15 & backward);
                set(s.header + FROM_CODE, 1, v_16 | fromCode);
            }
        }
    }

    // returndatacopy
    // 00111110
    function _returndatacopy(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 3) | ult(sp, 3);
            uint256 v_2 = v ^ 1;
            uint256 stack_at;
            if (v_2 != 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 v_3 = (sp + 0x7fd) & 0x7ff;
            uint256 stack_at_2;
            if (v_2 != 0) stack_at_2 = loadBytes(s.stack, ((depth << 10) | (v_3 & 0x3ff)) * 32, 32);
            uint256 backSize = get(s.header + BACK_SIZE, 4);
            uint256 v_4 = ((stack_at & 0xffffffffffffffff) + (stack_at_2 & 0xffffffffffffffff)) & 0x1ffffffffffffffff;
            uint256 v_5 = ((eq((stack_at >> 64), 0) ^ 1) | (eq((stack_at_2 >> 64), 0) ^ 1)) | ult(backSize, v_4);
            uint256 v_6 = eq(stack_at_2, 0) ^ 1;
            uint256 top = get(s.header + TOP, 32);
            uint256 v_7 = top & 0xffffffff;
            uint256 v_8 = stack_at_2 & 0x1ffffffff;
            uint256 v_9 = (v_7 + v_8) & 0x3ffffffff;
            uint256 v_10 = v_6 & (((eq((top >> 32), 0) ^ 1) | (eq((stack_at_2 >> 33), 0) ^ 1)) | ult(0x100000000, v_9));
            uint256 v_11 = (gas + 0xfffffffffffffffd) & 0xffffffffffffffff;
            uint256 words = get(s.header + WORDS, 4);
            uint256 v_12 = ((v_9 + 0x1f) & 0x3ffffffff) >> 5;
            uint256 v_13 = v_6 & ult(words, v_12);
            uint256 v_14 = (((v_12 * 3) & 0xffffffffffffffff) + (((v_12 * v_12) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_15 = (((words * 3) & 0xffffffffffffffff) + (((words * words) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_16 = (ite(v_13, ((v_14 - v_15) & 0xffffffffffffffff), 0) + (((((v_8 + 0x1f) & 0x1ffffffff) >> 5) * 3) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 v_17 = v_10 | ult(v_11, v_16);
            uint256 stack_at_3;
            if (((v_2 & (v_5 ^ 1)) & (v_17 ^ 1)) != 0) stack_at_3 = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fc) & 0x7ff) & 0x3ff)) * 32, 32);
            set(s.header + MICRO, 1, ite(v, 0x1a, ite(v_5, 0x1a, ite(v_17, 0x1a, 2))));
            uint256 backAt = get(s.header + BACK_AT, 6);
            uint256 v_18 = stack_at_2 & 0xffffffff;
            uint256 backward = get(s.header + BACKWARD, 1);
            uint256 fromCode = get(s.header + FROM_CODE, 1);
            if (v == 0) {
                set(s.header + GAS, 8, ite(v_5, v_11, ite(v_17, v_11, ((v_11 - v_16) & 0xffffffffffffffff))));
                if (v_5 == 0) {
                    if (v_17 == 0) {
                        if (v_13 != 0) set(s.header + WORDS, 4, v_12);
                        set(s.header + TOP, 32, stack_at_3);
                        set(s.header + SP, 2, v_3);
                        set(s.header + FROM, 6, (backAt + (stack_at & 0xffffffff)) & 0x7ffffffffff);
                        set(s.header + FROM_LEFT, 4, v_18);
                        set(s.header + TO, 6, (((depth + 1) & 0x7ff) << 32) | v_7);
                        set(s.header + LEFT, 4, v_18);
                        set(s.header + AFTER, 1, 0);
                    }
                    set(s.header + BACKWARD, 1, v_17 & backward);
                    set(s.header + FROM_CODE, 1, v_17 & fromCode);
                }
            }
        }
    }

    // mcopy
    // 01011110
    function _mcopy(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 3) | ult(sp, 3);
            uint256 v_2 = v ^ 1;
            uint256 stack_at;
            if (v_2 != 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 v_3 = (sp + 0x7fd) & 0x7ff;
            uint256 stack_at_2;
            if (v_2 != 0) stack_at_2 = loadBytes(s.stack, ((depth << 10) | (v_3 & 0x3ff)) * 32, 32);
            uint256 v_4 = eq(stack_at_2, 0) ^ 1;
            uint256 top = get(s.header + TOP, 32);
            uint256 v_5 = ult(stack_at, top);
            uint256 v_6 = ite(v_5, top, stack_at);
            uint256 v_7 = stack_at_2 & 0x1ffffffff;
            uint256 v_8 = ((v_6 & 0xffffffff) + v_7) & 0x3ffffffff;
            uint256 v_9 = v_4 & (((eq((v_6 >> 32), 0) ^ 1) | (eq((stack_at_2 >> 33), 0) ^ 1)) | ult(0x100000000, v_8));
            uint256 v_10 = (gas + 0xfffffffffffffffd) & 0xffffffffffffffff;
            uint256 words = get(s.header + WORDS, 4);
            uint256 v_11 = ((v_8 + 0x1f) & 0x3ffffffff) >> 5;
            uint256 v_12 = v_4 & ult(words, v_11);
            uint256 v_13 = (((v_11 * 3) & 0xffffffffffffffff) + (((v_11 * v_11) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_14 = (((words * 3) & 0xffffffffffffffff) + (((words * words) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_15 = (ite(v_12, ((v_13 - v_14) & 0xffffffffffffffff), 0) + (((((v_7 + 0x1f) & 0x1ffffffff) >> 5) * 3) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 v_16 = v_9 | ult(v_10, v_15);
            uint256 stack_at_3;
            if ((v_2 & (v_16 ^ 1)) != 0) stack_at_3 = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fc) & 0x7ff) & 0x3ff)) * 32, 32);
            set(s.header + MICRO, 1, ite(v, 0x1a, ite(v_16, 0x1a, 2)));
            uint256 v_17 = (depth + 1) & 0x7ff;
            uint256 v_18 = stack_at_2 & 0xffffffff;
            uint256 fromCode = get(s.header + FROM_CODE, 1);
            if (v == 0) {
                set(s.header + GAS, 8, ite(v_16, v_10, ((v_10 - v_15) & 0xffffffffffffffff)));
                if (v_16 == 0) {
                    if (v_12 != 0) set(s.header + WORDS, 4, v_11);
                    set(s.header + TOP, 32, stack_at_3);
                    set(s.header + SP, 2, v_3);
                    set(s.header + FROM, 6, (v_17 << 32) | (stack_at & 0xffffffff));
                    set(s.header + FROM_LEFT, 4, v_18);
                    set(s.header + TO, 6, (v_17 << 32) | (top & 0xffffffff));
                    set(s.header + LEFT, 4, v_18);
                    set(s.header + BACKWARD, 1, v_5);
                    set(s.header + AFTER, 1, 0);
                }
                set(s.header + FROM_CODE, 1, v_16 & fromCode);
            }
        }
    }

    // keccak256
    // 00100000
    function _keccak256(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 0x1e) | ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 v_2 = eq(stack_at, 0) ^ 1;
            uint256 top = get(s.header + TOP, 32);
            uint256 v_3 = top & 0xffffffff;
            uint256 v_4 = stack_at & 0x1ffffffff;
            uint256 v_5 = (v_3 + v_4) & 0x3ffffffff;
            uint256 v_6 = (gas + 0xffffffffffffffe2) & 0xffffffffffffffff;
            uint256 words = get(s.header + WORDS, 4);
            uint256 v_7 = ((v_5 + 0x1f) & 0x3ffffffff) >> 5;
            uint256 v_8 = v_2 & ult(words, v_7);
            uint256 v_9 = (((v_7 * 3) & 0xffffffffffffffff) + (((v_7 * v_7) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_10 = (((words * 3) & 0xffffffffffffffff) + (((words * words) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_11 = (ite(v_8, ((v_9 - v_10) & 0xffffffffffffffff), 0) + (((((v_4 + 0x1f) & 0x1ffffffff) >> 5) * 6) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 v_12 = v_2 & (((eq((top >> 32), 0) ^ 1) | (eq((stack_at >> 33), 0) ^ 1)) | ult(0x100000000, v_5));
            uint256 v_13 = v_12 | ult(v_6, v_11);
            set(s.header + MICRO, 1, ite(v, 0x1a, ite(v_13, 0x1a, 6)));
            if (v == 0) {
                set(s.header + GAS, 8, ite(v_13, v_6, ((v_6 - v_11) & 0xffffffffffffffff)));
                if (v_13 == 0) {
                    if (v_8 != 0) set(s.header + WORDS, 4, v_7);
                    set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
                    set(s.header + TOP, 32, 0);
                    set(s.header + FROM, 6, (((depth + 1) & 0x7ff) << 32) | v_3);
                    set(s.header + LEFT, 4, stack_at & 0xffffffff);
                    set(s.header + AFTER, 1, 5);
                }
            }
        }
    }

    // balance
    // 00110001
    function _balance(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(sp, 1);
            set(s.header + MICRO, 1, ite(v, 0x1a, 0x14));
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                set(s.header + WHO, 20, top & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff);
                set(s.header + AFTER, 1, 0xe);
            }
        }
    }

    // extcodesize
    // 00111011
    function _extcodesize(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(sp, 1);
            set(s.header + MICRO, 1, ite(v, 0x1a, 0x14));
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                set(s.header + WHO, 20, top & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff);
                set(s.header + AFTER, 1, 0xf);
            }
        }
    }

    // extcodehash
    // 00111111
    function _extcodehash(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(sp, 1);
            set(s.header + MICRO, 1, ite(v, 0x1a, 0x14));
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                set(s.header + WHO, 20, top & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff);
                set(s.header + AFTER, 1, 0x10);
            }
        }
    }

    // selfbalance
    // 01000111
    function _selfbalance(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 address_2 = get(s.header + ADDRESS, 20);
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 5) | ult(0x3ff, sp);
            uint256 world_at;
            if (v == 0) world_at = lookUpMap(s.world, ((0x1000000000000 << 160) | address_2) << 40);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffb);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, world_at);
            }
        }
    }

    // extcodecopy
    // 00111100
    function _extcodecopy(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(sp, 4);
            set(s.header + MICRO, 1, ite(v, 0x1a, 4));
            if (v == 0) {
                set(s.header + INDEX, 4, 0);
                set(s.header + COUNT, 4, 4);
                set(s.header + AFTER, 1, 0x12);
            }
        }
    }

    // sload
    // 01010100
    function _sload(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 top = get(s.header + TOP, 32);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(sp, 1);
            uint256 v_2 = v ^ 1;
            uint256 slots_at;
            if (v_2 != 0) slots_at = lookUpMap(s.slots, top);
            uint256 address_2 = get(s.header + ADDRESS, 20);
            uint256 v_3 = eq(slots_at, 0);
            uint256 slotTop = get(s.header + SLOT_TOP, 8);
            uint256 v_4 = (slotTop + 1) & 0xffffffffffffffff;
            uint256 v_5 = ite(v_3, v_4, slots_at) & 0xffffffffff;
            uint256 v_6 = (((0x7000000000000 << 160) | address_2) << 40) | v_5;
            uint256 world_at;
            if (v_2 != 0) world_at = lookUpMap(s.world, v_6);
            uint256 incarnation = get(s.header + INCARNATION, 4);
            uint256 world_at_2;
            if (v_2 != 0) world_at_2 = lookUpMap(s.world, (((((4 << 48) | incarnation) << 160) | address_2) << 40) | v_5);
            uint256 gas = get(s.header + GAS, 8);
            uint256 serial = get(s.header + SERIAL, 6);
            uint256 v_7 = serial << 1;
            uint256 v_8 = eq((world_at | 1), (v_7 | 1));
            uint256 v_9 = ite(v_8, 0x64, 0x834);
            uint256 v_10 = ult(gas, v_9);
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v_11 = journalTop & 0x7ffffff;
            if (v == 0) {
                if (v_10 == 0) {
                    if (v_8 == 0) {
                        storeBytes(s.journal, (v_11 << 1) * 32, 32, v_6);
                        storeBytes(s.journal, ((v_11 << 1) | 1) * 32, 32, world_at);
                    }
                }
                if (v_3 != 0) {
                    putMap(s.slots, top, v_4);
                    set(s.header + SLOT_TOP, 8, v_4);
                }
                if (v_10 == 0) {
                    if (v_8 == 0) {
                        putMap(s.world, v_6, v_7);
                        set(s.header + JOURNAL_TOP, 4, journalTop + 1);
                    }
                } else {
                    set(s.header + MICRO, 1, 0x1a);
                }
                if (v_10 == 0) {
                    set(s.header + GAS, 8, gas - v_9);
                    set(s.header + TOP, 32, world_at_2);
                }
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
        }
    }

    // sstore
    // 01010101
    function _sstore(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 top = get(s.header + TOP, 32);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(sp, 2);
            uint256 v_2 = v ^ 1;
            uint256 slots_at;
            if (v_2 != 0) slots_at = lookUpMap(s.slots, top);
            uint256 address_2 = get(s.header + ADDRESS, 20);
            uint256 v_3 = eq(slots_at, 0);
            uint256 slotTop = get(s.header + SLOT_TOP, 8);
            uint256 v_4 = (slotTop + 1) & 0xffffffffffffffff;
            uint256 v_5 = ite(v_3, v_4, slots_at) & 0xffffffffff;
            uint256 v_6 = (((0x7000000000000 << 160) | address_2) << 40) | v_5;
            uint256 isStatic = get(s.header + IS_STATIC, 1);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_7 = isStatic | (ult(0x8fc, gas) ^ 1);
            uint256 v_8 = v_2 & (v_7 ^ 1);
            uint256 world_at;
            if (v_8 != 0) world_at = lookUpMap(s.world, v_6);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 v_9 = (sp + 0x7fe) & 0x7ff;
            uint256 serial = get(s.header + SERIAL, 6);
            uint256 v_10 = serial << 1;
            uint256 v_11 = v_10 | 1;
            uint256 v_12 = eq((world_at | 1), v_11);
            uint256 v_13 = ite(v_12, 0, 0x834);
            uint256 v_14 = ult(gas, v_13);
            uint256 v_15 = v_8 & (v_14 ^ 1);
            uint256 stack_at;
            if (v_15 != 0) stack_at = loadBytes(s.stack, ((depth << 10) | (v_9 & 0x3ff)) * 32, 32);
            uint256 stack_at_2;
            if (v_15 != 0) stack_at_2 = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fd) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v_16 = journalTop & 0x7ffffff;
            if (v == 0) {
                if (v_7 == 0) {
                    if (v_14 == 0) {
                        set(s.header + ARGS, 32, v_5);
                        set(s.header + ARGS + 32, 32, stack_at);
                        if (v_12 == 0) {
                            storeBytes(s.journal, (v_16 << 1) * 32, 32, v_6);
                            storeBytes(s.journal, ((v_16 << 1) | 1) * 32, 32, world_at);
                        }
                    }
                }
                if (v_3 != 0) {
                    putMap(s.slots, top, v_4);
                    set(s.header + SLOT_TOP, 8, v_4);
                }
                if (v_7 == 0) {
                    if (v_14 == 0) {
                        if (v_12 == 0) {
                            putMap(s.world, v_6, v_10);
                            set(s.header + JOURNAL_TOP, 4, journalTop + 1);
                        }
                        set(s.header + GAS, 8, gas - v_13);
                        set(s.header + FLAG, 1, eq(world_at, v_11));
                        set(s.header + TOP, 32, stack_at_2);
                        set(s.header + SP, 2, v_9);
                    }
                }
            }
            set(s.header + MICRO, 1, ite(v, 0x1a, ite(v_7, 0x1a, ite(v_14, 0x1a, 0x15))));
        }
    }

    // tload
    // 01011100
    function _tload(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 top = get(s.header + TOP, 32);
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 0x64) | ult(sp, 1);
            uint256 v_2 = v ^ 1;
            uint256 slots_at;
            if (v_2 != 0) slots_at = lookUpMap(s.slots, top);
            uint256 serial = get(s.header + SERIAL, 6);
            uint256 address_2 = get(s.header + ADDRESS, 20);
            uint256 v_3 = eq(slots_at, 0);
            uint256 slotTop = get(s.header + SLOT_TOP, 8);
            uint256 v_4 = (slotTop + 1) & 0xffffffffffffffff;
            uint256 v_5 = (((((5 << 48) | serial) << 160) | address_2) << 40) | (ite(v_3, v_4, slots_at) & 0xffffffffff);
            uint256 world_at;
            if (v_2 != 0) world_at = lookUpMap(s.world, v_5);
            if (v == 0) {
                if (v_3 != 0) {
                    putMap(s.slots, top, v_4);
                    set(s.header + SLOT_TOP, 8, v_4);
                }
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xffffffffffffff9c);
                set(s.header + TOP, 32, world_at);
            }
        }
    }

    // tstore
    // 01011101
    function _tstore(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 top = get(s.header + TOP, 32);
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 0x64) | ult(sp, 2);
            uint256 isStatic = get(s.header + IS_STATIC, 1);
            uint256 v_2 = (v ^ 1) & (isStatic ^ 1);
            uint256 slots_at;
            if (v_2 != 0) slots_at = lookUpMap(s.slots, top);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 v_3 = (sp + 0x7fe) & 0x7ff;
            uint256 stack_at;
            if (v_2 != 0) stack_at = loadBytes(s.stack, ((depth << 10) | (v_3 & 0x3ff)) * 32, 32);
            uint256 serial = get(s.header + SERIAL, 6);
            uint256 address_2 = get(s.header + ADDRESS, 20);
            uint256 v_4 = eq(slots_at, 0);
            uint256 slotTop = get(s.header + SLOT_TOP, 8);
            uint256 v_5 = (slotTop + 1) & 0xffffffffffffffff;
            uint256 v_6 = (((((5 << 48) | serial) << 160) | address_2) << 40) | (ite(v_4, v_5, slots_at) & 0xffffffffff);
            uint256 world_at;
            if (v_2 != 0) world_at = lookUpMap(s.world, v_6);
            uint256 stack_at_2;
            if (v_2 != 0) stack_at_2 = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fd) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v_7 = journalTop & 0x7ffffff;
            if (v == 0) {
                if (isStatic == 0) {
                    storeBytes(s.journal, (v_7 << 1) * 32, 32, v_6);
                    storeBytes(s.journal, ((v_7 << 1) | 1) * 32, 32, world_at);
                    if (v_4 != 0) {
                        putMap(s.slots, top, v_5);
                        set(s.header + SLOT_TOP, 8, v_5);
                    }
                    putMap(s.world, v_6, stack_at);
                } else {
                    set(s.header + MICRO, 1, 0x1a);
                }
                if (isStatic == 0) {
                    set(s.header + TOP, 32, stack_at_2);
                    set(s.header + SP, 2, v_3);
                    set(s.header + JOURNAL_TOP, 4, journalTop + 1);
                }
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) set(s.header + GAS, 8, gas + 0xffffffffffffff9c);
        }
    }

    // stop
    // 00000000
    function _stop(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + MICRO, 1, 0x1b);
            set(s.header + FROM, 6, 0);
            set(s.header + LEFT, 4, 0);
            set(s.header + KIND, 1, 0);
        }
    }

    // return
    // 11110011
    function _return(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 v_2 = eq(stack_at, 0) ^ 1;
            uint256 top = get(s.header + TOP, 32);
            uint256 v_3 = top & 0xffffffff;
            uint256 v_4 = (v_3 + (stack_at & 0x1ffffffff)) & 0x3ffffffff;
            uint256 gas = get(s.header + GAS, 8);
            uint256 words = get(s.header + WORDS, 4);
            uint256 v_5 = ((v_4 + 0x1f) & 0x3ffffffff) >> 5;
            uint256 v_6 = v_2 & ult(words, v_5);
            uint256 v_7 = (((v_5 * 3) & 0xffffffffffffffff) + (((v_5 * v_5) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_8 = (((words * 3) & 0xffffffffffffffff) + (((words * words) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_9 = ite(v_6, ((v_7 - v_8) & 0xffffffffffffffff), 0);
            uint256 v_10 = v_2 & (((eq((top >> 32), 0) ^ 1) | (eq((stack_at >> 33), 0) ^ 1)) | ult(0x100000000, v_4));
            uint256 v_11 = v_10 | ult(gas, v_9);
            set(s.header + MICRO, 1, ite(v, 0x1a, ite(v_11, 0x1a, 0x1b)));
            if (v == 0) {
                if (v_11 == 0) {
                    set(s.header + GAS, 8, gas - v_9);
                    if (v_6 != 0) set(s.header + WORDS, 4, v_5);
                    set(s.header + FROM, 6, (((depth + 1) & 0x7ff) << 32) | v_3);
                    set(s.header + LEFT, 4, stack_at & 0xffffffff);
                    set(s.header + KIND, 1, 0);
                }
            }
        }
    }

    // revert
    // 11111101
    function _revert(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 v_2 = eq(stack_at, 0) ^ 1;
            uint256 top = get(s.header + TOP, 32);
            uint256 v_3 = top & 0xffffffff;
            uint256 v_4 = (v_3 + (stack_at & 0x1ffffffff)) & 0x3ffffffff;
            uint256 gas = get(s.header + GAS, 8);
            uint256 words = get(s.header + WORDS, 4);
            uint256 v_5 = ((v_4 + 0x1f) & 0x3ffffffff) >> 5;
            uint256 v_6 = v_2 & ult(words, v_5);
            uint256 v_7 = (((v_5 * 3) & 0xffffffffffffffff) + (((v_5 * v_5) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_8 = (((words * 3) & 0xffffffffffffffff) + (((words * words) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_9 = ite(v_6, ((v_7 - v_8) & 0xffffffffffffffff), 0);
            uint256 v_10 = v_2 & (((eq((top >> 32), 0) ^ 1) | (eq((stack_at >> 33), 0) ^ 1)) | ult(0x100000000, v_4));
            uint256 v_11 = v_10 | ult(gas, v_9);
            set(s.header + MICRO, 1, ite(v, 0x1a, ite(v_11, 0x1a, 0x1b)));
            if (v == 0) {
                if (v_11 == 0) {
                    set(s.header + GAS, 8, gas - v_9);
                    if (v_6 != 0) set(s.header + WORDS, 4, v_5);
                    set(s.header + FROM, 6, (((depth + 1) & 0x7ff) << 32) | v_3);
                    set(s.header + LEFT, 4, stack_at & 0xffffffff);
                    set(s.header + KIND, 1, 1);
                }
            }
        }
    }

    // call
    // 11110001
    function _call(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (sp + 0x7fe) & 0x7ff;
            uint256 v_2 = ult(sp, 7);
            uint256 v_3 = v_2 ^ 1;
            uint256 stack_at;
            if (v_3 != 0) stack_at = loadBytes(s.stack, ((depth << 10) | (v & 0x3ff)) * 32, 32);
            uint256 stack_at_2;
            if (v_3 != 0) stack_at_2 = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fd) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v_2 == 0) {
                set(s.header + ARGS, 32, top);
                set(s.header + ARGS + 32, 32, stack_at);
                set(s.header + ARGS + 64, 32, 0);
                set(s.header + KIND, 1, 0);
                set(s.header + TOP, 32, stack_at_2);
                set(s.header + SP, 2, v);
                set(s.header + INDEX, 4, 2);
                set(s.header + COUNT, 4, 7);
                set(s.header + AFTER, 1, 0x23);
            }
            set(s.header + MICRO, 1, ite(v_2, 0x1a, 4));
        }
    }

    // callcode
    // 11110010
    function _callcode(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (sp + 0x7fe) & 0x7ff;
            uint256 v_2 = ult(sp, 7);
            uint256 v_3 = v_2 ^ 1;
            uint256 stack_at;
            if (v_3 != 0) stack_at = loadBytes(s.stack, ((depth << 10) | (v & 0x3ff)) * 32, 32);
            uint256 stack_at_2;
            if (v_3 != 0) stack_at_2 = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fd) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v_2 == 0) {
                set(s.header + ARGS, 32, top);
                set(s.header + ARGS + 32, 32, stack_at);
                set(s.header + ARGS + 64, 32, 0);
                set(s.header + KIND, 1, 1);
                set(s.header + TOP, 32, stack_at_2);
                set(s.header + SP, 2, v);
                set(s.header + INDEX, 4, 2);
                set(s.header + COUNT, 4, 7);
                set(s.header + AFTER, 1, 0x23);
            }
            set(s.header + MICRO, 1, ite(v_2, 0x1a, 4));
        }
    }
}
