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

/// @title One-step verifier of evm-cancun, part 2 of 9
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract EvmCancunStepPart2 is IStepPart {
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
        return (vmId, 2);
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
            if ((word & 0xff) == 0x84) { _dup5(s); return RUNNING; }
            if ((word & 0xff) == 0x85) { _dup6(s); return RUNNING; }
            if ((word & 0xff) == 0x86) { _dup7(s); return RUNNING; }
            if ((word & 0xff) == 0x87) { _dup8(s); return RUNNING; }
            if ((word & 0xff) == 0x88) { _dup9(s); return RUNNING; }
            if ((word & 0xff) == 0x89) { _dup10(s); return RUNNING; }
            if ((word & 0xff) == 0x8a) { _dup11(s); return RUNNING; }
            if ((word & 0xff) == 0x8b) { _dup12(s); return RUNNING; }
            if ((word & 0xff) == 0x8c) { _dup13(s); return RUNNING; }
            if ((word & 0xff) == 0x8d) { _dup14(s); return RUNNING; }
            if ((word & 0xff) == 0x8e) { _dup15(s); return RUNNING; }
            if ((word & 0xff) == 0x8f) { _dup16(s); return RUNNING; }
            if ((word & 0xff) == 0x90) { _swap1(s); return RUNNING; }
            if ((word & 0xff) == 0x91) { _swap2(s); return RUNNING; }
            if ((word & 0xff) == 0x92) { _swap3(s); return RUNNING; }
            if ((word & 0xff) == 0x93) { _swap4(s); return RUNNING; }
            if ((word & 0xff) == 0x94) { _swap5(s); return RUNNING; }
            if ((word & 0xff) == 0x95) { _swap6(s); return RUNNING; }
            if ((word & 0xff) == 0x96) { _swap7(s); return RUNNING; }
            if ((word & 0xff) == 0x97) { _swap8(s); return RUNNING; }
            if ((word & 0xff) == 0x98) { _swap9(s); return RUNNING; }
            if ((word & 0xff) == 0x99) { _swap10(s); return RUNNING; }
            if ((word & 0xff) == 0x9a) { _swap11(s); return RUNNING; }
            if ((word & 0xff) == 0x9b) { _swap12(s); return RUNNING; }
            if ((word & 0xff) == 0x9c) { _swap13(s); return RUNNING; }
            if ((word & 0xff) == 0x9d) { _swap14(s); return RUNNING; }
            if ((word & 0xff) == 0x9e) { _swap15(s); return RUNNING; }
            if ((word & 0xff) == 0x9f) { _swap16(s); return RUNNING; }
            if ((word & 0xff) == 0x51) return _mload(s);
            if ((word & 0xff) == 0x52) return _mstore(s);
            if ((word & 0xff) == 0x53) { _mstore8(s); return RUNNING; }
            if ((word & 0xff) == 0x59) { _msize(s); return RUNNING; }
            if ((word & 0xff) == 0x56) { _jump(s); return RUNNING; }
            if ((word & 0xff) == 0x57) { _jumpi(s); return RUNNING; }
            if ((word & 0xff) == 0x58) { _pc(s); return RUNNING; }
            if ((word & 0xff) == 0x5a) { _gas(s); return RUNNING; }
            if ((word & 0xff) == 0x5b) { _jumpdest(s); return RUNNING; }
            if ((word & 0xff) == 0x30) { _address(s); return RUNNING; }
            if ((word & 0xff) == 0x33) { _caller(s); return RUNNING; }
            if ((word & 0xff) == 0x34) { _callvalue(s); return RUNNING; }
            if ((word & 0xff) == 0x36) { _calldatasize(s); return RUNNING; }
            if ((word & 0xff) == 0x38) { _codesize(s); return RUNNING; }
            if ((word & 0xff) == 0x3d) { _returndatasize(s); return RUNNING; }
            if ((word & 0xff) == 0x35) return _calldataload(s);
            if ((word & 0xff) == 0x32) { _origin(s); return RUNNING; }
            if ((word & 0xff) == 0x3a) revert OtherPart();
            if ((word & 0xff) == 0x41) revert OtherPart();
            if ((word & 0xff) == 0x42) revert OtherPart();
            if ((word & 0xff) == 0x43) revert OtherPart();
            if ((word & 0xff) == 0x44) revert OtherPart();
            if ((word & 0xff) == 0x45) revert OtherPart();
            if ((word & 0xff) == 0x46) revert OtherPart();
            if ((word & 0xff) == 0x48) revert OtherPart();
            if ((word & 0xff) == 0x4a) revert OtherPart();
            if ((word & 0xff) == 0x40) revert OtherPart();
            if ((word & 0xff) == 0x49) revert OtherPart();
            if ((word & 0xff) == 0x37) revert OtherPart();
            if ((word & 0xff) == 0x39) revert OtherPart();
            if ((word & 0xff) == 0x3e) revert OtherPart();
            if ((word & 0xff) == 0x5e) revert OtherPart();
            if ((word & 0xff) == 0x20) revert OtherPart();
            if ((word & 0xff) == 0x31) revert OtherPart();
            if ((word & 0xff) == 0x3b) revert OtherPart();
            if ((word & 0xff) == 0x3f) revert OtherPart();
            if ((word & 0xff) == 0x47) revert OtherPart();
            if ((word & 0xff) == 0x3c) revert OtherPart();
            if ((word & 0xff) == 0x54) revert OtherPart();
            if ((word & 0xff) == 0x55) revert OtherPart();
            if ((word & 0xff) == 0x5c) revert OtherPart();
            if ((word & 0xff) == 0x5d) revert OtherPart();
            if ((word & 0xff) == 0) revert OtherPart();
            if ((word & 0xff) == 0xf3) revert OtherPart();
            if ((word & 0xff) == 0xfd) revert OtherPart();
            if ((word & 0xff) == 0xf1) revert OtherPart();
            if ((word & 0xff) == 0xf2) revert OtherPart();
            if ((word & 0xff) == 0xf4) revert OtherPart();
            if ((word & 0xff) == 0xfa) revert OtherPart();
            if ((word & 0xff) == 0xf0) revert OtherPart();
            if ((word & 0xff) == 0xf5) revert OtherPart();
            if ((word & 0xff) == 0xa0) revert OtherPart();
            if ((word & 0xff) == 0xa1) revert OtherPart();
            if ((word & 0xff) == 0xa2) revert OtherPart();
            if ((word & 0xff) == 0xa3) revert OtherPart();
            if ((word & 0xff) == 0xa4) revert OtherPart();
            if ((word & 0xff) == 0xff) revert OtherPart();
            { _undefined(s); return RUNNING; }
        }
    }

    // dup5
    // 10000100
    function _dup5(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = (ult(gas, 3) | ult(sp, 5)) | ult(0x3ff, sp);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fb) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // dup6
    // 10000101
    function _dup6(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = (ult(gas, 3) | ult(sp, 6)) | ult(0x3ff, sp);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fa) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // dup7
    // 10000110
    function _dup7(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = (ult(gas, 3) | ult(sp, 7)) | ult(0x3ff, sp);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7f9) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // dup8
    // 10000111
    function _dup8(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = (ult(gas, 3) | ult(sp, 8)) | ult(0x3ff, sp);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7f8) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // dup9
    // 10001000
    function _dup9(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = (ult(gas, 3) | ult(sp, 9)) | ult(0x3ff, sp);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7f7) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // dup10
    // 10001001
    function _dup10(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = (ult(gas, 3) | ult(sp, 0xa)) | ult(0x3ff, sp);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7f6) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // dup11
    // 10001010
    function _dup11(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = (ult(gas, 3) | ult(sp, 0xb)) | ult(0x3ff, sp);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7f5) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // dup12
    // 10001011
    function _dup12(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = (ult(gas, 3) | ult(sp, 0xc)) | ult(0x3ff, sp);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7f4) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // dup13
    // 10001100
    function _dup13(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = (ult(gas, 3) | ult(sp, 0xd)) | ult(0x3ff, sp);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7f3) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // dup14
    // 10001101
    function _dup14(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = (ult(gas, 3) | ult(sp, 0xe)) | ult(0x3ff, sp);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7f2) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // dup15
    // 10001110
    function _dup15(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = (ult(gas, 3) | ult(sp, 0xf)) | ult(0x3ff, sp);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7f1) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // dup16
    // 10001111
    function _dup16(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = (ult(gas, 3) | ult(sp, 0x10)) | ult(0x3ff, sp);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7f0) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // swap1
    // 10010000
    function _swap1(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_2 = ult(gas, 3) | ult(sp, 2);
            uint256 stack_at;
            if (v_2 == 0) stack_at = loadBytes(s.stack, v * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v_2 == 0) {
                storeBytes(s.stack, v * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v_2 == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // swap2
    // 10010001
    function _swap2(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (depth << 10) | (((sp + 0x7fd) & 0x7ff) & 0x3ff);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_2 = ult(gas, 3) | ult(sp, 3);
            uint256 stack_at;
            if (v_2 == 0) stack_at = loadBytes(s.stack, v * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v_2 == 0) {
                storeBytes(s.stack, v * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v_2 == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // swap3
    // 10010010
    function _swap3(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (depth << 10) | (((sp + 0x7fc) & 0x7ff) & 0x3ff);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_2 = ult(gas, 3) | ult(sp, 4);
            uint256 stack_at;
            if (v_2 == 0) stack_at = loadBytes(s.stack, v * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v_2 == 0) {
                storeBytes(s.stack, v * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v_2 == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // swap4
    // 10010011
    function _swap4(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (depth << 10) | (((sp + 0x7fb) & 0x7ff) & 0x3ff);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_2 = ult(gas, 3) | ult(sp, 5);
            uint256 stack_at;
            if (v_2 == 0) stack_at = loadBytes(s.stack, v * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v_2 == 0) {
                storeBytes(s.stack, v * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v_2 == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // swap5
    // 10010100
    function _swap5(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (depth << 10) | (((sp + 0x7fa) & 0x7ff) & 0x3ff);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_2 = ult(gas, 3) | ult(sp, 6);
            uint256 stack_at;
            if (v_2 == 0) stack_at = loadBytes(s.stack, v * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v_2 == 0) {
                storeBytes(s.stack, v * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v_2 == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // swap6
    // 10010101
    function _swap6(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (depth << 10) | (((sp + 0x7f9) & 0x7ff) & 0x3ff);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_2 = ult(gas, 3) | ult(sp, 7);
            uint256 stack_at;
            if (v_2 == 0) stack_at = loadBytes(s.stack, v * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v_2 == 0) {
                storeBytes(s.stack, v * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v_2 == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // swap7
    // 10010110
    function _swap7(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (depth << 10) | (((sp + 0x7f8) & 0x7ff) & 0x3ff);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_2 = ult(gas, 3) | ult(sp, 8);
            uint256 stack_at;
            if (v_2 == 0) stack_at = loadBytes(s.stack, v * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v_2 == 0) {
                storeBytes(s.stack, v * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v_2 == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // swap8
    // 10010111
    function _swap8(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (depth << 10) | (((sp + 0x7f7) & 0x7ff) & 0x3ff);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_2 = ult(gas, 3) | ult(sp, 9);
            uint256 stack_at;
            if (v_2 == 0) stack_at = loadBytes(s.stack, v * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v_2 == 0) {
                storeBytes(s.stack, v * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v_2 == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // swap9
    // 10011000
    function _swap9(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (depth << 10) | (((sp + 0x7f6) & 0x7ff) & 0x3ff);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_2 = ult(gas, 3) | ult(sp, 0xa);
            uint256 stack_at;
            if (v_2 == 0) stack_at = loadBytes(s.stack, v * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v_2 == 0) {
                storeBytes(s.stack, v * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v_2 == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // swap10
    // 10011001
    function _swap10(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (depth << 10) | (((sp + 0x7f5) & 0x7ff) & 0x3ff);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_2 = ult(gas, 3) | ult(sp, 0xb);
            uint256 stack_at;
            if (v_2 == 0) stack_at = loadBytes(s.stack, v * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v_2 == 0) {
                storeBytes(s.stack, v * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v_2 == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // swap11
    // 10011010
    function _swap11(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (depth << 10) | (((sp + 0x7f4) & 0x7ff) & 0x3ff);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_2 = ult(gas, 3) | ult(sp, 0xc);
            uint256 stack_at;
            if (v_2 == 0) stack_at = loadBytes(s.stack, v * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v_2 == 0) {
                storeBytes(s.stack, v * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v_2 == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // swap12
    // 10011011
    function _swap12(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (depth << 10) | (((sp + 0x7f3) & 0x7ff) & 0x3ff);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_2 = ult(gas, 3) | ult(sp, 0xd);
            uint256 stack_at;
            if (v_2 == 0) stack_at = loadBytes(s.stack, v * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v_2 == 0) {
                storeBytes(s.stack, v * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v_2 == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // swap13
    // 10011100
    function _swap13(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (depth << 10) | (((sp + 0x7f2) & 0x7ff) & 0x3ff);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_2 = ult(gas, 3) | ult(sp, 0xe);
            uint256 stack_at;
            if (v_2 == 0) stack_at = loadBytes(s.stack, v * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v_2 == 0) {
                storeBytes(s.stack, v * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v_2 == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // swap14
    // 10011101
    function _swap14(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (depth << 10) | (((sp + 0x7f1) & 0x7ff) & 0x3ff);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_2 = ult(gas, 3) | ult(sp, 0xf);
            uint256 stack_at;
            if (v_2 == 0) stack_at = loadBytes(s.stack, v * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v_2 == 0) {
                storeBytes(s.stack, v * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v_2 == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // swap15
    // 10011110
    function _swap15(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (depth << 10) | (((sp + 0x7f0) & 0x7ff) & 0x3ff);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_2 = ult(gas, 3) | ult(sp, 0x10);
            uint256 stack_at;
            if (v_2 == 0) stack_at = loadBytes(s.stack, v * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v_2 == 0) {
                storeBytes(s.stack, v * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v_2 == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // swap16
    // 10011111
    function _swap16(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (depth << 10) | (((sp + 0x7ef) & 0x7ff) & 0x3ff);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_2 = ult(gas, 3) | ult(sp, 0x11);
            uint256 stack_at;
            if (v_2 == 0) stack_at = loadBytes(s.stack, v * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            if (v_2 == 0) {
                storeBytes(s.stack, v * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v_2 == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + TOP, 32, stack_at);
            }
        }
    }

    // mload
    // 01010001
    function _mload(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(sp, 1);
            uint256 top = get(s.header + TOP, 32);
            uint256 v_2 = top & 0xffffffff;
            uint256 v_3 = (gas + 0xfffffffffffffffd) & 0xffffffffffffffff;
            uint256 words = get(s.header + WORDS, 4);
            uint256 v_4 = ((v_2 + 0x3f) & 0x3ffffffff) >> 5;
            uint256 v_5 = ult(words, v_4);
            uint256 v_6 = (((v_4 * 3) & 0xffffffffffffffff) + (((v_4 * v_4) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_7 = (((words * 3) & 0xffffffffffffffff) + (((words * words) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_8 = ite(v_5, ((v_6 - v_7) & 0xffffffffffffffff), 0);
            uint256 v_9 = ((eq((top >> 32), 0) ^ 1) | ult(0x100000000, ((v_2 + 0x20) & 0x3ffffffff))) | ult(v_3, v_8);
            uint256 v_10 = (v ^ 1) & (v_9 ^ 1);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 v_11 = (((depth + 1) & 0x7ff) << 32) | v_2;
            if ((v_10 & ult(0x7ffffffffe0, v_11)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_10 != 0) mem_at = loadBytes(s.mem, v_11, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                if (v_9 != 0) {
                    set(s.header + MICRO, 1, 0x1a);
                } else {
                    if (v_5 != 0) set(s.header + WORDS, 4, v_4);
                    set(s.header + TOP, 32, mem_at);
                }
                set(s.header + GAS, 8, ite(v_9, v_3, ((v_3 - v_8) & 0xffffffffffffffff)));
            }
        }
    }

    // mstore
    // 01010010
    function _mstore(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (sp + 0x7fe) & 0x7ff;
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_2 = ult(gas, 3) | ult(sp, 2);
            uint256 v_3 = v_2 ^ 1;
            uint256 stack_at;
            if (v_3 != 0) stack_at = loadBytes(s.stack, ((depth << 10) | (v & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            uint256 v_4 = top & 0xffffffff;
            uint256 v_5 = (gas + 0xfffffffffffffffd) & 0xffffffffffffffff;
            uint256 words = get(s.header + WORDS, 4);
            uint256 v_6 = ((v_4 + 0x3f) & 0x3ffffffff) >> 5;
            uint256 v_7 = ult(words, v_6);
            uint256 v_8 = (((v_6 * 3) & 0xffffffffffffffff) + (((v_6 * v_6) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_9 = (((words * 3) & 0xffffffffffffffff) + (((words * words) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_10 = ite(v_7, ((v_8 - v_9) & 0xffffffffffffffff), 0);
            uint256 v_11 = ((eq((top >> 32), 0) ^ 1) | ult(0x100000000, ((v_4 + 0x20) & 0x3ffffffff))) | ult(v_5, v_10);
            uint256 v_12 = v_3 & (v_11 ^ 1);
            uint256 stack_at_2;
            if (v_12 != 0) stack_at_2 = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fd) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 v_13 = (((depth + 1) & 0x7ff) << 32) | v_4;
            if ((v_12 & ult(0x7ffffffffe0, v_13)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v_2 == 0) {
                if (v_11 == 0) {
                    storeBytes(s.mem, v_13, 32, stack_at);
                } else {
                    set(s.header + MICRO, 1, 0x1a);
                }
                if (v_11 == 0) {
                    if (v_7 != 0) set(s.header + WORDS, 4, v_6);
                    set(s.header + TOP, 32, stack_at_2);
                    set(s.header + SP, 2, v);
                }
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v_2 == 0) set(s.header + GAS, 8, ite(v_11, v_5, ((v_5 - v_10) & 0xffffffffffffffff)));
        }
    }

    // mstore8
    // 01010011
    function _mstore8(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (sp + 0x7fe) & 0x7ff;
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_2 = ult(gas, 3) | ult(sp, 2);
            uint256 v_3 = v_2 ^ 1;
            uint256 stack_at;
            if (v_3 != 0) stack_at = loadBytes(s.stack, ((depth << 10) | (v & 0x3ff)) * 32, 32);
            uint256 top = get(s.header + TOP, 32);
            uint256 v_4 = top & 0xffffffff;
            uint256 v_5 = (gas + 0xfffffffffffffffd) & 0xffffffffffffffff;
            uint256 words = get(s.header + WORDS, 4);
            uint256 v_6 = ((v_4 + 0x20) & 0x3ffffffff) >> 5;
            uint256 v_7 = ult(words, v_6);
            uint256 v_8 = (((v_6 * 3) & 0xffffffffffffffff) + (((v_6 * v_6) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_9 = (((words * 3) & 0xffffffffffffffff) + (((words * words) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_10 = ite(v_7, ((v_8 - v_9) & 0xffffffffffffffff), 0);
            uint256 v_11 = ((eq((top >> 32), 0) ^ 1) | ult(0x100000000, ((v_4 + 1) & 0x3ffffffff))) | ult(v_5, v_10);
            uint256 stack_at_2;
            if ((v_3 & (v_11 ^ 1)) != 0) stack_at_2 = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fd) & 0x7ff) & 0x3ff)) * 32, 32);
            if (v_2 == 0) {
                if (v_11 == 0) {
                    storeBytes(s.mem, (((depth + 1) & 0x7ff) << 32) | v_4, 1, stack_at & 0xff);
                } else {
                    set(s.header + MICRO, 1, 0x1a);
                }
                if (v_11 == 0) {
                    if (v_7 != 0) set(s.header + WORDS, 4, v_6);
                    set(s.header + TOP, 32, stack_at_2);
                    set(s.header + SP, 2, v);
                }
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v_2 == 0) set(s.header + GAS, 8, ite(v_11, v_5, ((v_5 - v_10) & 0xffffffffffffffff)));
        }
    }

    // msize
    // 01011001
    function _msize(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 2) | ult(0x3ff, sp);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            uint256 words = get(s.header + WORDS, 4);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffe);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (words << 5));
            }
        }
    }

    // jump
    // 01010110
    function _jump(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 codeAt = get(s.header + CODE_AT, 4);
            uint256 top = get(s.header + TOP, 32);
            uint256 v = top & 0xffffffff;
            uint256 v_2 = (codeAt + v) & 0xffffffff;
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v_3 = ult(gas, 8) | ult(sp, 1);
            uint256 v_4 = v_3 ^ 1;
            uint256 targets_at;
            if (v_4 != 0) targets_at = loadBytes(s.targets, v_2, 1);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 codeSize = get(s.header + CODE_SIZE, 4);
            uint256 v_5 = ((eq((top >> 32), 0) ^ 1) | (ult(v, codeSize) ^ 1)) | (eq(targets_at, 1) ^ 1);
            uint256 stack_at;
            if ((v_4 & (v_5 ^ 1)) != 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            if (v_3 != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                if (v_5 != 0) {
                    set(s.header + MICRO, 1, 0x1a);
                } else {
                    set(s.header + PC, 4, v_2);
                    set(s.header + TOP, 32, stack_at);
                    set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
                }
                set(s.header + GAS, 8, gas + 0xfffffffffffffff8);
            }
        }
    }

    // jumpi
    // 01010111
    function _jumpi(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (sp + 0x7fe) & 0x7ff;
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_2 = ult(gas, 0xa) | ult(sp, 2);
            uint256 v_3 = v_2 ^ 1;
            uint256 stack_at;
            if (v_3 != 0) stack_at = loadBytes(s.stack, ((depth << 10) | (v & 0x3ff)) * 32, 32);
            uint256 codeAt = get(s.header + CODE_AT, 4);
            uint256 top = get(s.header + TOP, 32);
            uint256 v_4 = top & 0xffffffff;
            uint256 v_5 = (codeAt + v_4) & 0xffffffff;
            uint256 v_6 = eq(stack_at, 0);
            uint256 v_7 = v_3 & (v_6 ^ 1);
            uint256 targets_at;
            if (v_7 != 0) targets_at = loadBytes(s.targets, v_5, 1);
            uint256 v_8 = (depth << 10) | (((sp + 0x7fd) & 0x7ff) & 0x3ff);
            uint256 codeSize = get(s.header + CODE_SIZE, 4);
            uint256 v_9 = ((eq((top >> 32), 0) ^ 1) | (ult(v_4, codeSize) ^ 1)) | (eq(targets_at, 1) ^ 1);
            uint256 stack_at_2;
            if ((v_7 & (v_9 ^ 1)) != 0) stack_at_2 = loadBytes(s.stack, v_8 * 32, 32);
            uint256 stack_at_3;
            if ((v_3 & v_6) != 0) stack_at_3 = loadBytes(s.stack, v_8 * 32, 32);
            if (v_2 != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                if (v_6 == 0) {
                    if (v_9 != 0) {
                        set(s.header + MICRO, 1, 0x1a);
                    } else {
                        set(s.header + PC, 4, v_5);
                        set(s.header + TOP, 32, stack_at_2);
                        set(s.header + SP, 2, v);
                    }
                } else {
                    set(s.header + TOP, 32, stack_at_3);
                    set(s.header + SP, 2, v);
                }
                set(s.header + GAS, 8, gas + 0xfffffffffffffff6);
            }
        }
    }

    // pc
    // 01011000
    function _pc(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 2) | ult(0x3ff, sp);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            uint256 pc = get(s.header + PC, 4);
            uint256 codeAt = get(s.header + CODE_AT, 4);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffe);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, ((((pc - codeAt) & 0xffffffff) + 0xffffffff) & 0xffffffff));
            }
        }
    }

    // gas
    // 01011010
    function _gas(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 2) | ult(0x3ff, sp);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            uint256 v_2 = (gas + 0xfffffffffffffffe) & 0xffffffffffffffff;
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, v_2);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, v_2);
            }
        }
    }

    // jumpdest
    // 01011011
    function _jumpdest(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 1);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xffffffffffffffff);
            }
        }
    }

    // address
    // 00110000
    function _address(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 2) | ult(0x3ff, sp);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            uint256 address_2 = get(s.header + ADDRESS, 20);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffe);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, address_2);
            }
        }
    }

    // caller
    // 00110011
    function _caller(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 2) | ult(0x3ff, sp);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            uint256 caller = get(s.header + CALLER, 20);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffe);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, caller);
            }
        }
    }

    // callvalue
    // 00110100
    function _callvalue(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 2) | ult(0x3ff, sp);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            uint256 value = get(s.header + VALUE, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffe);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, value);
            }
        }
    }

    // calldatasize
    // 00110110
    function _calldatasize(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 2) | ult(0x3ff, sp);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffe);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, dataSize);
            }
        }
    }

    // codesize
    // 00111000
    function _codesize(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 2) | ult(0x3ff, sp);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            uint256 codeSize = get(s.header + CODE_SIZE, 4);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffe);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, codeSize);
            }
        }
    }

    // returndatasize
    // 00111101
    function _returndatasize(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 2) | ult(0x3ff, sp);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            uint256 backSize = get(s.header + BACK_SIZE, 4);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffe);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, backSize);
            }
        }
    }

    // calldataload
    // 00110101
    function _calldataload(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(sp, 1);
            uint256 top = get(s.header + TOP, 32);
            uint256 v_2 = top & 0xffffffff;
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            uint256 v_3 = eq((top >> 32), 0) & ult(v_2, dataSize);
            uint256 v_4 = (v ^ 1) & v_3;
            uint256 dataAt = get(s.header + DATA_AT, 6);
            uint256 v_5 = (dataAt + v_2) & 0x7ffffffffff;
            if ((v_4 & ult(0x7ffffffffe0, v_5)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_4 != 0) mem_at = loadBytes(s.mem, v_5, 32);
            uint256 v_6 = (dataSize - v_2) & 0xffffffff;
            uint256 v_7 = (0x20 - (v_6 & 0x1f)) << 3;
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + TOP, 32, ite(v_3, ite(ult(v_6, 0x20), ((mem_at >> v_7) << v_7), mem_at), 0));
            }
        }
    }

    // undefined
    // ........
    function _undefined(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + MICRO, 1, 0x1a);
        }
    }

    // origin
    // 00110010
    function _origin(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 2) | ult(0x3ff, sp);
            uint256 env_at;
            if (v == 0) env_at = loadBytes(s.env, 0x11 * 32, 32);
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
}
