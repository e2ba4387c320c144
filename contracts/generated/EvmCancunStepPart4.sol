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

/// @title One-step verifier of evm-cancun, part 4 of 9
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract EvmCancunStepPart4 is IStepPart {
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
        return (vmId, 4);
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
                if (micro == 1) { _micro_exp_bit(s); return RUNNING; }
                if (micro == 2) return _micro_copy(s);
                if (micro == 3) return _micro_clear(s);
                if (micro == 4) { _micro_take(s); return RUNNING; }
                if (micro == 5) { _micro_keccak256_top(s); return RUNNING; }
                if (micro == 6) { _micro_keccak(s); return RUNNING; }
                if (micro == 7) return _micro_keccak_absorb0(s);
                if (micro == 8) return _micro_keccak_absorb1(s);
                if (micro == 9) return _micro_keccak_absorb2(s);
                if (micro == 10) return _micro_keccak_absorb3(s);
                if (micro == 11) return _micro_keccak_absorb4(s);
                if (micro == 12) { _micro_keccak_round(s); return RUNNING; }
                if (micro == 13) { _micro_keccak_end(s); return RUNNING; }
                if (micro == 14) { _micro_balance_read(s); return RUNNING; }
                if (micro == 15) { _micro_extcodesize_read(s); return RUNNING; }
                if (micro == 16) { _micro_extcodehash_read(s); return RUNNING; }
                if (micro == 17) { _micro_extcodehash_code(s); return RUNNING; }
                if (micro == 18) { _micro_extcodecopy_take(s); return RUNNING; }
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
            if ((word & 0xff) == 0xf4) { _delegatecall(s); return RUNNING; }
            if ((word & 0xff) == 0xfa) { _staticcall(s); return RUNNING; }
            if ((word & 0xff) == 0xf0) { _create(s); return RUNNING; }
            if ((word & 0xff) == 0xf5) { _create2(s); return RUNNING; }
            if ((word & 0xff) == 0xa0) { _log0(s); return RUNNING; }
            if ((word & 0xff) == 0xa1) { _log1(s); return RUNNING; }
            if ((word & 0xff) == 0xa2) { _log2(s); return RUNNING; }
            if ((word & 0xff) == 0xa3) { _log3(s); return RUNNING; }
            if ((word & 0xff) == 0xa4) { _log4(s); return RUNNING; }
            if ((word & 0xff) == 0xff) { _selfdestruct(s); return RUNNING; }
            revert OtherPart();
        }
    }

    // delegatecall
    // 11110100
    function _delegatecall(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (sp + 0x7fe) & 0x7ff;
            uint256 v_2 = ult(sp, 6);
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
                set(s.header + KIND, 1, 2);
                set(s.header + TOP, 32, stack_at_2);
                set(s.header + SP, 2, v);
                set(s.header + INDEX, 4, 3);
                set(s.header + COUNT, 4, 7);
                set(s.header + AFTER, 1, 0x23);
            }
            set(s.header + MICRO, 1, ite(v_2, 0x1a, 4));
        }
    }

    // staticcall
    // 11111010
    function _staticcall(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (sp + 0x7fe) & 0x7ff;
            uint256 v_2 = ult(sp, 6);
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
                set(s.header + KIND, 1, 3);
                set(s.header + TOP, 32, stack_at_2);
                set(s.header + SP, 2, v);
                set(s.header + INDEX, 4, 3);
                set(s.header + COUNT, 4, 7);
                set(s.header + AFTER, 1, 0x23);
            }
            set(s.header + MICRO, 1, ite(v_2, 0x1a, 4));
        }
    }

    // create
    // 11110000
    function _create(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 0x7d00) | ult(sp, 3);
            uint256 isStatic = get(s.header + IS_STATIC, 1);
            set(s.header + MICRO, 1, ite(v, 0x1a, ite(isStatic, 0x1a, 4)));
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xffffffffffff8300);
                if (isStatic == 0) {
                    set(s.header + KIND, 1, 4);
                    set(s.header + INDEX, 4, 2);
                    set(s.header + COUNT, 4, 5);
                    set(s.header + AFTER, 1, 0x2a);
                }
            }
        }
    }

    // create2
    // 11110101
    function _create2(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 0x7d00) | ult(sp, 4);
            uint256 isStatic = get(s.header + IS_STATIC, 1);
            set(s.header + MICRO, 1, ite(v, 0x1a, ite(isStatic, 0x1a, 4)));
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xffffffffffff8300);
                if (isStatic == 0) {
                    set(s.header + KIND, 1, 5);
                    set(s.header + INDEX, 4, 2);
                    set(s.header + COUNT, 4, 6);
                    set(s.header + AFTER, 1, 0x2a);
                }
            }
        }
    }

    // log0
    // 10100000
    function _log0(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 0x177) | ult(sp, 2);
            uint256 isStatic = get(s.header + IS_STATIC, 1);
            set(s.header + MICRO, 1, ite(v, 0x1a, ite(isStatic, 0x1a, 4)));
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffe89);
                if (isStatic == 0) {
                    set(s.header + KIND, 1, 0);
                    set(s.header + INDEX, 4, 0);
                    set(s.header + COUNT, 4, 2);
                    set(s.header + AFTER, 1, 0x3b);
                }
            }
        }
    }

    // log1
    // 10100001
    function _log1(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 0x2ee) | ult(sp, 3);
            uint256 isStatic = get(s.header + IS_STATIC, 1);
            set(s.header + MICRO, 1, ite(v, 0x1a, ite(isStatic, 0x1a, 4)));
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffd12);
                if (isStatic == 0) {
                    set(s.header + KIND, 1, 1);
                    set(s.header + INDEX, 4, 0);
                    set(s.header + COUNT, 4, 3);
                    set(s.header + AFTER, 1, 0x3b);
                }
            }
        }
    }

    // log2
    // 10100010
    function _log2(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 0x465) | ult(sp, 4);
            uint256 isStatic = get(s.header + IS_STATIC, 1);
            set(s.header + MICRO, 1, ite(v, 0x1a, ite(isStatic, 0x1a, 4)));
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffb9b);
                if (isStatic == 0) {
                    set(s.header + KIND, 1, 2);
                    set(s.header + INDEX, 4, 0);
                    set(s.header + COUNT, 4, 4);
                    set(s.header + AFTER, 1, 0x3b);
                }
            }
        }
    }

    // log3
    // 10100011
    function _log3(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 0x5dc) | ult(sp, 5);
            uint256 isStatic = get(s.header + IS_STATIC, 1);
            set(s.header + MICRO, 1, ite(v, 0x1a, ite(isStatic, 0x1a, 4)));
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffa24);
                if (isStatic == 0) {
                    set(s.header + KIND, 1, 3);
                    set(s.header + INDEX, 4, 0);
                    set(s.header + COUNT, 4, 5);
                    set(s.header + AFTER, 1, 0x3b);
                }
            }
        }
    }

    // log4
    // 10100100
    function _log4(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 0x753) | ult(sp, 6);
            uint256 isStatic = get(s.header + IS_STATIC, 1);
            set(s.header + MICRO, 1, ite(v, 0x1a, ite(isStatic, 0x1a, 4)));
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffff8ad);
                if (isStatic == 0) {
                    set(s.header + KIND, 1, 4);
                    set(s.header + INDEX, 4, 0);
                    set(s.header + COUNT, 4, 6);
                    set(s.header + AFTER, 1, 0x3b);
                }
            }
        }
    }

    // selfdestruct
    // 11111111
    function _selfdestruct(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 top = get(s.header + TOP, 32);
            uint256 v = top & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff;
            uint256 v_2 = ((0x6000000000000 << 160) | v) << 40;
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v_3 = ult(gas, 0x1388) | ult(sp, 1);
            uint256 isStatic = get(s.header + IS_STATIC, 1);
            uint256 v_4 = (v_3 ^ 1) & (isStatic ^ 1);
            uint256 world_at;
            if (v_4 != 0) world_at = lookUpMap(s.world, v_2);
            uint256 address_2 = get(s.header + ADDRESS, 20);
            uint256 world_at_2;
            if (v_4 != 0) world_at_2 = lookUpMap(s.world, ((0x1000000000000 << 160) | address_2) << 40);
            uint256 v_5 = (gas + 0xffffffffffffec78) & 0xffffffffffffffff;
            uint256 serial = get(s.header + SERIAL, 6);
            uint256 v_6 = eq(world_at, serial) | ((eq(v, 0) ^ 1) & (ult(0xa, v) ^ 1));
            uint256 v_7 = ite(v_6, 0, 0xa28);
            uint256 v_8 = ult(v_5, v_7);
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v_9 = journalTop & 0x7ffffff;
            if (v_3 == 0) {
                if (isStatic == 0) {
                    set(s.header + ARGS, 32, world_at_2);
                    if (v_8 == 0) {
                        if (v_6 == 0) {
                            storeBytes(s.journal, (v_9 << 1) * 32, 32, v_2);
                            storeBytes(s.journal, ((v_9 << 1) | 1) * 32, 32, world_at);
                            putMap(s.world, v_2, serial);
                            set(s.header + JOURNAL_TOP, 4, journalTop + 1);
                        }
                    }
                    set(s.header + WHO, 20, v);
                }
                set(s.header + GAS, 8, ite(isStatic, v_5, ite(v_8, v_5, ((v_5 - v_7) & 0xffffffffffffffff))));
            }
            set(s.header + MICRO, 1, ite(v_3, 0x1a, ite(isStatic, 0x1a, ite(v_8, 0x1a, 0x3d))));
        }
    }

    /// Microcode routine exp.bit, which runs while `micro` is 1.
    function _micro_exp_bit(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            set(s.header + ARGS, 32, args_0 * args_0);
            uint256 v = args_1 >> 1;
            set(s.header + ARGS + 32, 32, v);
            uint256 top = get(s.header + TOP, 32);
            if ((args_1 & 1) != 0) set(s.header + TOP, 32, top * args_0);
            if (v == 0) set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine copy, which runs while `micro` is 2.
    function _micro_copy(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 left = get(s.header + LEFT, 4);
            uint256 v = eq(left, 0);
            uint256 v_2 = v ^ 1;
            uint256 fromLeft = get(s.header + FROM_LEFT, 4);
            uint256 v_3 = v_2 & (eq(fromLeft, 0) ^ 1);
            uint256 fromCode = get(s.header + FROM_CODE, 1);
            uint256 v_4 = v_3 & fromCode;
            uint256 from_2 = get(s.header + FROM, 6);
            uint256 backward = get(s.header + BACKWARD, 1);
            uint256 v_5 = ult(0x20, left);
            uint256 v_6 = ite(v_5, 0x20, left);
            uint256 v_7 = (left - v_6) & 0xffffffff;
            uint256 v_8 = ite(backward, v_7, 0);
            uint256 v_9 = (from_2 + v_8) & 0x7ffffffffff;
            uint256 v_10 = v_9 & 0xffffffff;
            if ((v_4 & ult(0xffffffe0, v_10)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_4 != 0) code_at = loadBytes(s.code, v_10, 32);
            uint256 v_11 = v_3 & (fromCode ^ 1);
            if ((v_11 & ult(0x7ffffffffe0, v_9)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_11 != 0) mem_at = loadBytes(s.mem, v_9, 32);
            uint256 v_12 = v_2 & (eq(v_6, 0x20) ^ 1);
            uint256 to = get(s.header + TO, 6);
            uint256 v_13 = (to + v_8) & 0x7ffffffffff;
            uint256 v_14 = ult(0x7ffffffffe0, v_13);
            if ((v_12 & v_14) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2;
            if (v_12 != 0) mem_at_2 = loadBytes(s.mem, v_13, 32);
            if ((v_2 & v_14) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_15 = code_at | mem_at;
            uint256 v_16 = (0x20 - (fromLeft & 0x1f)) << 3;
            uint256 v_17 = 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff >> (v_6 << 3);
            if (v == 0) {
                uint256 v_18 = (ite(backward, v_15, ite(ult(fromLeft, 0x20), ((v_15 >> v_16) << v_16), v_15)) & (~v_17)) | (mem_at_2 & v_17);
                storeBytes(s.mem, v_13, 32, v_18);
                set(s.header + LEFT, 4, v_7);
                if (backward == 0) {
                    set(s.header + FROM, 6, (from_2 + 0x20) & 0x7ffffffffff);
                    set(s.header + TO, 6, (to + 0x20) & 0x7ffffffffff);
                    set(s.header + FROM_LEFT, 4, ite(ult(0x20, fromLeft), ((fromLeft + 0xffffffe0) & 0xffffffff), 0));
                }
            }
            uint256 after_2 = get(s.header + AFTER, 1);
            set(s.header + MICRO, 1, ite(v, after_2, ite(v_5, 2, after_2)));
        }
    }

    /// Microcode routine clear, which runs while `micro` is 3.
    function _micro_clear(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 count = get(s.header + COUNT, 4);
            uint256 v = eq(count, 0);
            uint256 v_2 = v ^ 1;
            uint256 to = get(s.header + TO, 6);
            if ((v_2 & ult(0x7ffffffffe0, to)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = (to + 0x20) & 0x7ffffffffff;
            if ((v_2 & ult(0x7ffffffffe0, v_3)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_4 = (to + 0x40) & 0x7ffffffffff;
            if ((v_2 & ult(0x7ffffffffe0, v_4)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = (to + 0x60) & 0x7ffffffffff;
            if ((v_2 & ult(0x7ffffffffe0, v_5)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v == 0) {
                storeBytes(s.mem, to, 32, 0);
                storeBytes(s.mem, v_3, 32, 0);
                storeBytes(s.mem, v_4, 32, 0);
                storeBytes(s.mem, v_5, 32, 0);
                set(s.header + TO, 6, (to + 0x80) & 0x7ffffffffff);
                set(s.header + COUNT, 4, ite(ult(4, count), ((count + 0xfffffffc) & 0xffffffff), 0));
            }
            uint256 after_2 = get(s.header + AFTER, 1);
            set(s.header + MICRO, 1, ite(v, after_2, 3));
        }
    }

    /// Microcode routine take, which runs while `micro` is 4.
    function _micro_take(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 index = get(s.header + INDEX, 4);
            uint256 top = get(s.header + TOP, 32);
            set(s.header + ARGS + 32 * (index & 7), 32, top);
            uint256 v = (index + 1) & 0xffffffff;
            set(s.header + INDEX, 4, v);
            set(s.header + TOP, 32, stack_at);
            set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
            uint256 count = get(s.header + COUNT, 4);
            uint256 after_2 = get(s.header + AFTER, 1);
            set(s.header + MICRO, 1, ite(eq(v, count), after_2, 4));
        }
    }

    /// Microcode routine keccak256.top, which runs while `micro` is 5.
    function _micro_keccak256_top(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 digest = get(s.header + DIGEST, 32);
            set(s.header + TOP, 32, digest);
            set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine keccak, which runs while `micro` is 6.
    function _micro_keccak(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + LANES, 8, 0);
            set(s.header + LANES + 8, 8, 0);
            set(s.header + LANES + 16, 8, 0);
            set(s.header + LANES + 24, 8, 0);
            set(s.header + LANES + 32, 8, 0);
            set(s.header + LANES + 40, 8, 0);
            set(s.header + LANES + 48, 8, 0);
            set(s.header + LANES + 56, 8, 0);
            set(s.header + LANES + 64, 8, 0);
            set(s.header + LANES + 72, 8, 0);
            set(s.header + LANES + 80, 8, 0);
            set(s.header + LANES + 88, 8, 0);
            set(s.header + LANES + 96, 8, 0);
            set(s.header + LANES + 104, 8, 0);
            set(s.header + LANES + 112, 8, 0);
            set(s.header + LANES + 120, 8, 0);
            set(s.header + LANES + 128, 8, 0);
            set(s.header + LANES + 136, 8, 0);
            set(s.header + LANES + 144, 8, 0);
            set(s.header + LANES + 152, 8, 0);
            set(s.header + LANES + 160, 8, 0);
            set(s.header + LANES + 168, 8, 0);
            set(s.header + LANES + 176, 8, 0);
            set(s.header + LANES + 184, 8, 0);
            set(s.header + LANES + 192, 8, 0);
            set(s.header + FLAG, 1, 0);
            set(s.header + MICRO, 1, 7);
        }
    }

    /// Microcode routine keccak.absorb0, which runs while `micro` is 7.
    function _micro_keccak_absorb0(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 left = get(s.header + LEFT, 4);
            uint256 v = eq(left, 0) ^ 1;
            uint256 from_2 = get(s.header + FROM, 6);
            if ((v & ult(0x7ffffffffe0, from_2)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v != 0) mem_at = loadBytes(s.mem, from_2, 32);
            uint256 lanes_0 = get(s.header + LANES, 8);
            uint256 v_2 = ult(left, 0x20);
            uint256 v_3 = (left & 0x1f);
            uint256 v_4 = (0x20 - v_3) << 3;
            uint256 flag = get(s.header + FLAG, 1);
            uint256 v_5 = v_2 & (flag ^ 1);
            uint256 v_6 = ite(v_5, (0x0100000000000000000000000000000000000000000000000000000000000000 >> (v_3 << 3)), 0);
            uint256 v_7 = ite(v_2, ((mem_at >> v_4) << v_4), mem_at) | v_6;
            uint256 lanes_1 = get(s.header + LANES + 8, 8);
            uint256 lanes_2 = get(s.header + LANES + 16, 8);
            uint256 lanes_3 = get(s.header + LANES + 24, 8);
            uint256 v_8 = (((((((v_7 >> 192) & 0xff) << 8) | ((v_7 >> 200) & 0xff)) << 8) | ((v_7 >> 208) & 0xff)) << 8) | ((v_7 >> 216) & 0xff);
            uint256 v_9 = (((((v_8 << 8) | ((v_7 >> 224) & 0xff)) << 8) | ((v_7 >> 232) & 0xff)) << 8) | ((v_7 >> 240) & 0xff);
            set(s.header + LANES, 8, lanes_0 ^ ((v_9 << 8) | (v_7 >> 248)));
            uint256 v_10 = (((((((v_7 >> 128) & 0xff) << 8) | ((v_7 >> 136) & 0xff)) << 8) | ((v_7 >> 144) & 0xff)) << 8) | ((v_7 >> 152) & 0xff);
            uint256 v_11 = (((((v_10 << 8) | ((v_7 >> 160) & 0xff)) << 8) | ((v_7 >> 168) & 0xff)) << 8) | ((v_7 >> 176) & 0xff);
            set(s.header + LANES + 8, 8, lanes_1 ^ ((v_11 << 8) | ((v_7 >> 184) & 0xff)));
            uint256 v_12 = (((((((v_7 >> 64) & 0xff) << 8) | ((v_7 >> 72) & 0xff)) << 8) | ((v_7 >> 80) & 0xff)) << 8) | ((v_7 >> 88) & 0xff);
            uint256 v_13 = (((((v_12 << 8) | ((v_7 >> 96) & 0xff)) << 8) | ((v_7 >> 104) & 0xff)) << 8) | ((v_7 >> 112) & 0xff);
            set(s.header + LANES + 16, 8, lanes_2 ^ ((v_13 << 8) | ((v_7 >> 120) & 0xff)));
            uint256 v_14 = ((((((v_7 & 0xff) << 8) | ((v_7 >> 8) & 0xff)) << 8) | ((v_7 >> 16) & 0xff)) << 8) | ((v_7 >> 24) & 0xff);
            uint256 v_15 = (((((v_14 << 8) | ((v_7 >> 32) & 0xff)) << 8) | ((v_7 >> 40) & 0xff)) << 8) | ((v_7 >> 48) & 0xff);
            set(s.header + LANES + 24, 8, lanes_3 ^ ((v_15 << 8) | ((v_7 >> 56) & 0xff)));
            set(s.header + FLAG, 1, flag | v_5);
            set(s.header + FROM, 6, (from_2 + 0x20) & 0x7ffffffffff);
            set(s.header + LEFT, 4, ite(ult(0x20, left), ((left + 0xffffffe0) & 0xffffffff), 0));
            set(s.header + ROUND, 1, 0);
            set(s.header + MICRO, 1, 8);
        }
    }

    /// Microcode routine keccak.absorb1, which runs while `micro` is 8.
    function _micro_keccak_absorb1(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 left = get(s.header + LEFT, 4);
            uint256 v = eq(left, 0) ^ 1;
            uint256 from_2 = get(s.header + FROM, 6);
            if ((v & ult(0x7ffffffffe0, from_2)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v != 0) mem_at = loadBytes(s.mem, from_2, 32);
            uint256 lanes_4 = get(s.header + LANES + 32, 8);
            uint256 v_2 = ult(left, 0x20);
            uint256 v_3 = (left & 0x1f);
            uint256 v_4 = (0x20 - v_3) << 3;
            uint256 flag = get(s.header + FLAG, 1);
            uint256 v_5 = v_2 & (flag ^ 1);
            uint256 v_6 = ite(v_5, (0x0100000000000000000000000000000000000000000000000000000000000000 >> (v_3 << 3)), 0);
            uint256 v_7 = ite(v_2, ((mem_at >> v_4) << v_4), mem_at) | v_6;
            uint256 lanes_5 = get(s.header + LANES + 40, 8);
            uint256 lanes_6 = get(s.header + LANES + 48, 8);
            uint256 lanes_7 = get(s.header + LANES + 56, 8);
            uint256 v_8 = (((((((v_7 >> 192) & 0xff) << 8) | ((v_7 >> 200) & 0xff)) << 8) | ((v_7 >> 208) & 0xff)) << 8) | ((v_7 >> 216) & 0xff);
            uint256 v_9 = (((((v_8 << 8) | ((v_7 >> 224) & 0xff)) << 8) | ((v_7 >> 232) & 0xff)) << 8) | ((v_7 >> 240) & 0xff);
            set(s.header + LANES + 32, 8, lanes_4 ^ ((v_9 << 8) | (v_7 >> 248)));
            uint256 v_10 = (((((((v_7 >> 128) & 0xff) << 8) | ((v_7 >> 136) & 0xff)) << 8) | ((v_7 >> 144) & 0xff)) << 8) | ((v_7 >> 152) & 0xff);
            uint256 v_11 = (((((v_10 << 8) | ((v_7 >> 160) & 0xff)) << 8) | ((v_7 >> 168) & 0xff)) << 8) | ((v_7 >> 176) & 0xff);
            set(s.header + LANES + 40, 8, lanes_5 ^ ((v_11 << 8) | ((v_7 >> 184) & 0xff)));
            uint256 v_12 = (((((((v_7 >> 64) & 0xff) << 8) | ((v_7 >> 72) & 0xff)) << 8) | ((v_7 >> 80) & 0xff)) << 8) | ((v_7 >> 88) & 0xff);
            uint256 v_13 = (((((v_12 << 8) | ((v_7 >> 96) & 0xff)) << 8) | ((v_7 >> 104) & 0xff)) << 8) | ((v_7 >> 112) & 0xff);
            set(s.header + LANES + 48, 8, lanes_6 ^ ((v_13 << 8) | ((v_7 >> 120) & 0xff)));
            uint256 v_14 = ((((((v_7 & 0xff) << 8) | ((v_7 >> 8) & 0xff)) << 8) | ((v_7 >> 16) & 0xff)) << 8) | ((v_7 >> 24) & 0xff);
            uint256 v_15 = (((((v_14 << 8) | ((v_7 >> 32) & 0xff)) << 8) | ((v_7 >> 40) & 0xff)) << 8) | ((v_7 >> 48) & 0xff);
            set(s.header + LANES + 56, 8, lanes_7 ^ ((v_15 << 8) | ((v_7 >> 56) & 0xff)));
            set(s.header + FLAG, 1, flag | v_5);
            set(s.header + FROM, 6, (from_2 + 0x20) & 0x7ffffffffff);
            set(s.header + LEFT, 4, ite(ult(0x20, left), ((left + 0xffffffe0) & 0xffffffff), 0));
            set(s.header + ROUND, 1, 0);
            set(s.header + MICRO, 1, 9);
        }
    }

    /// Microcode routine keccak.absorb2, which runs while `micro` is 9.
    function _micro_keccak_absorb2(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 left = get(s.header + LEFT, 4);
            uint256 v = eq(left, 0) ^ 1;
            uint256 from_2 = get(s.header + FROM, 6);
            if ((v & ult(0x7ffffffffe0, from_2)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v != 0) mem_at = loadBytes(s.mem, from_2, 32);
            uint256 lanes_8 = get(s.header + LANES + 64, 8);
            uint256 v_2 = ult(left, 0x20);
            uint256 v_3 = (left & 0x1f);
            uint256 v_4 = (0x20 - v_3) << 3;
            uint256 flag = get(s.header + FLAG, 1);
            uint256 v_5 = v_2 & (flag ^ 1);
            uint256 v_6 = ite(v_5, (0x0100000000000000000000000000000000000000000000000000000000000000 >> (v_3 << 3)), 0);
            uint256 v_7 = ite(v_2, ((mem_at >> v_4) << v_4), mem_at) | v_6;
            uint256 lanes_9 = get(s.header + LANES + 72, 8);
            uint256 lanes_10 = get(s.header + LANES + 80, 8);
            uint256 lanes_11 = get(s.header + LANES + 88, 8);
            uint256 v_8 = (((((((v_7 >> 192) & 0xff) << 8) | ((v_7 >> 200) & 0xff)) << 8) | ((v_7 >> 208) & 0xff)) << 8) | ((v_7 >> 216) & 0xff);
            uint256 v_9 = (((((v_8 << 8) | ((v_7 >> 224) & 0xff)) << 8) | ((v_7 >> 232) & 0xff)) << 8) | ((v_7 >> 240) & 0xff);
            set(s.header + LANES + 64, 8, lanes_8 ^ ((v_9 << 8) | (v_7 >> 248)));
            uint256 v_10 = (((((((v_7 >> 128) & 0xff) << 8) | ((v_7 >> 136) & 0xff)) << 8) | ((v_7 >> 144) & 0xff)) << 8) | ((v_7 >> 152) & 0xff);
            uint256 v_11 = (((((v_10 << 8) | ((v_7 >> 160) & 0xff)) << 8) | ((v_7 >> 168) & 0xff)) << 8) | ((v_7 >> 176) & 0xff);
            set(s.header + LANES + 72, 8, lanes_9 ^ ((v_11 << 8) | ((v_7 >> 184) & 0xff)));
            uint256 v_12 = (((((((v_7 >> 64) & 0xff) << 8) | ((v_7 >> 72) & 0xff)) << 8) | ((v_7 >> 80) & 0xff)) << 8) | ((v_7 >> 88) & 0xff);
            uint256 v_13 = (((((v_12 << 8) | ((v_7 >> 96) & 0xff)) << 8) | ((v_7 >> 104) & 0xff)) << 8) | ((v_7 >> 112) & 0xff);
            set(s.header + LANES + 80, 8, lanes_10 ^ ((v_13 << 8) | ((v_7 >> 120) & 0xff)));
            uint256 v_14 = ((((((v_7 & 0xff) << 8) | ((v_7 >> 8) & 0xff)) << 8) | ((v_7 >> 16) & 0xff)) << 8) | ((v_7 >> 24) & 0xff);
            uint256 v_15 = (((((v_14 << 8) | ((v_7 >> 32) & 0xff)) << 8) | ((v_7 >> 40) & 0xff)) << 8) | ((v_7 >> 48) & 0xff);
            set(s.header + LANES + 88, 8, lanes_11 ^ ((v_15 << 8) | ((v_7 >> 56) & 0xff)));
            set(s.header + FLAG, 1, flag | v_5);
            set(s.header + FROM, 6, (from_2 + 0x20) & 0x7ffffffffff);
            set(s.header + LEFT, 4, ite(ult(0x20, left), ((left + 0xffffffe0) & 0xffffffff), 0));
            set(s.header + ROUND, 1, 0);
            set(s.header + MICRO, 1, 0xa);
        }
    }

    /// Microcode routine keccak.absorb3, which runs while `micro` is 10.
    function _micro_keccak_absorb3(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 left = get(s.header + LEFT, 4);
            uint256 v = eq(left, 0) ^ 1;
            uint256 from_2 = get(s.header + FROM, 6);
            if ((v & ult(0x7ffffffffe0, from_2)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v != 0) mem_at = loadBytes(s.mem, from_2, 32);
            uint256 lanes_12 = get(s.header + LANES + 96, 8);
            uint256 v_2 = ult(left, 0x20);
            uint256 v_3 = (left & 0x1f);
            uint256 v_4 = (0x20 - v_3) << 3;
            uint256 flag = get(s.header + FLAG, 1);
            uint256 v_5 = v_2 & (flag ^ 1);
            uint256 v_6 = ite(v_5, (0x0100000000000000000000000000000000000000000000000000000000000000 >> (v_3 << 3)), 0);
            uint256 v_7 = ite(v_2, ((mem_at >> v_4) << v_4), mem_at) | v_6;
            uint256 lanes_13 = get(s.header + LANES + 104, 8);
            uint256 lanes_14 = get(s.header + LANES + 112, 8);
            uint256 lanes_15 = get(s.header + LANES + 120, 8);
            uint256 v_8 = (((((((v_7 >> 192) & 0xff) << 8) | ((v_7 >> 200) & 0xff)) << 8) | ((v_7 >> 208) & 0xff)) << 8) | ((v_7 >> 216) & 0xff);
            uint256 v_9 = (((((v_8 << 8) | ((v_7 >> 224) & 0xff)) << 8) | ((v_7 >> 232) & 0xff)) << 8) | ((v_7 >> 240) & 0xff);
            set(s.header + LANES + 96, 8, lanes_12 ^ ((v_9 << 8) | (v_7 >> 248)));
            uint256 v_10 = (((((((v_7 >> 128) & 0xff) << 8) | ((v_7 >> 136) & 0xff)) << 8) | ((v_7 >> 144) & 0xff)) << 8) | ((v_7 >> 152) & 0xff);
            uint256 v_11 = (((((v_10 << 8) | ((v_7 >> 160) & 0xff)) << 8) | ((v_7 >> 168) & 0xff)) << 8) | ((v_7 >> 176) & 0xff);
            set(s.header + LANES + 104, 8, lanes_13 ^ ((v_11 << 8) | ((v_7 >> 184) & 0xff)));
            uint256 v_12 = (((((((v_7 >> 64) & 0xff) << 8) | ((v_7 >> 72) & 0xff)) << 8) | ((v_7 >> 80) & 0xff)) << 8) | ((v_7 >> 88) & 0xff);
            uint256 v_13 = (((((v_12 << 8) | ((v_7 >> 96) & 0xff)) << 8) | ((v_7 >> 104) & 0xff)) << 8) | ((v_7 >> 112) & 0xff);
            set(s.header + LANES + 112, 8, lanes_14 ^ ((v_13 << 8) | ((v_7 >> 120) & 0xff)));
            uint256 v_14 = ((((((v_7 & 0xff) << 8) | ((v_7 >> 8) & 0xff)) << 8) | ((v_7 >> 16) & 0xff)) << 8) | ((v_7 >> 24) & 0xff);
            uint256 v_15 = (((((v_14 << 8) | ((v_7 >> 32) & 0xff)) << 8) | ((v_7 >> 40) & 0xff)) << 8) | ((v_7 >> 48) & 0xff);
            set(s.header + LANES + 120, 8, lanes_15 ^ ((v_15 << 8) | ((v_7 >> 56) & 0xff)));
            set(s.header + FLAG, 1, flag | v_5);
            set(s.header + FROM, 6, (from_2 + 0x20) & 0x7ffffffffff);
            set(s.header + LEFT, 4, ite(ult(0x20, left), ((left + 0xffffffe0) & 0xffffffff), 0));
            set(s.header + ROUND, 1, 0);
            set(s.header + MICRO, 1, 0xb);
        }
    }

    /// Microcode routine keccak.absorb4, which runs while `micro` is 11.
    function _micro_keccak_absorb4(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 left = get(s.header + LEFT, 4);
            uint256 v = eq(left, 0) ^ 1;
            uint256 from_2 = get(s.header + FROM, 6);
            if ((v & ult(0x7ffffffffe0, from_2)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v != 0) mem_at = loadBytes(s.mem, from_2, 32);
            uint256 lanes_16 = get(s.header + LANES + 128, 8);
            uint256 v_2 = (left & 0x1f);
            uint256 v_3 = (0x20 - v_2) << 3;
            uint256 flag = get(s.header + FLAG, 1);
            uint256 v_4 = ult(left, 8) & (flag ^ 1);
            uint256 v_5 = ite(v_4, (0x0100000000000000000000000000000000000000000000000000000000000000 >> (v_2 << 3)), 0);
            uint256 v_6 = ite(ult(left, 0x20), ((mem_at >> v_3) << v_3), mem_at) | v_5;
            uint256 v_7 = flag | v_4;
            uint256 v_8 = (((((((v_6 >> 192) & 0xff) << 8) | ((v_6 >> 200) & 0xff)) << 8) | ((v_6 >> 208) & 0xff)) << 8) | ((v_6 >> 216) & 0xff);
            uint256 v_9 = (((((v_8 << 8) | ((v_6 >> 224) & 0xff)) << 8) | ((v_6 >> 232) & 0xff)) << 8) | ((v_6 >> 240) & 0xff);
            set(s.header + LANES + 128, 8, lanes_16 ^ (((v_9 << 8) | (v_6 >> 248)) ^ ite(v_7, 0x8000000000000000, 0)));
            set(s.header + FLAG, 1, v_7);
            set(s.header + FROM, 6, (from_2 + 8) & 0x7ffffffffff);
            set(s.header + LEFT, 4, ite(ult(8, left), ((left + 0xfffffff8) & 0xffffffff), 0));
            set(s.header + ROUND, 1, 0);
            set(s.header + MICRO, 1, 0xc);
        }
    }

    /// Microcode routine keccak.round, which runs while `micro` is 12.
    function _micro_keccak_round(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 round = get(s.header + ROUND, 1);
            uint256 tables_at = loadBytes(s.tables, round * 32, 32);
            uint256 lanes_0 = get(s.header + LANES, 8);
            uint256 lanes_4 = get(s.header + LANES + 32, 8);
            uint256 lanes_9 = get(s.header + LANES + 72, 8);
            uint256 lanes_14 = get(s.header + LANES + 112, 8);
            uint256 lanes_19 = get(s.header + LANES + 152, 8);
            uint256 lanes_24 = get(s.header + LANES + 192, 8);
            uint256 v = (((lanes_4 ^ lanes_9) ^ lanes_14) ^ lanes_19) ^ lanes_24;
            uint256 lanes_1 = get(s.header + LANES + 8, 8);
            uint256 lanes_6 = get(s.header + LANES + 48, 8);
            uint256 lanes_11 = get(s.header + LANES + 88, 8);
            uint256 lanes_16 = get(s.header + LANES + 128, 8);
            uint256 lanes_21 = get(s.header + LANES + 168, 8);
            uint256 v_2 = (((lanes_1 ^ lanes_6) ^ lanes_11) ^ lanes_16) ^ lanes_21;
            uint256 v_3 = v ^ (((v_2 & 0x7fffffffffffffff) << 1) | (v_2 >> 63));
            uint256 v_4 = lanes_0 ^ v_3;
            uint256 lanes_5 = get(s.header + LANES + 40, 8);
            uint256 lanes_10 = get(s.header + LANES + 80, 8);
            uint256 lanes_15 = get(s.header + LANES + 120, 8);
            uint256 lanes_20 = get(s.header + LANES + 160, 8);
            uint256 v_5 = (((lanes_0 ^ lanes_5) ^ lanes_10) ^ lanes_15) ^ lanes_20;
            uint256 lanes_2 = get(s.header + LANES + 16, 8);
            uint256 lanes_7 = get(s.header + LANES + 56, 8);
            uint256 lanes_12 = get(s.header + LANES + 96, 8);
            uint256 lanes_17 = get(s.header + LANES + 136, 8);
            uint256 lanes_22 = get(s.header + LANES + 176, 8);
            uint256 v_6 = (((lanes_2 ^ lanes_7) ^ lanes_12) ^ lanes_17) ^ lanes_22;
            uint256 v_7 = v_5 ^ (((v_6 & 0x7fffffffffffffff) << 1) | (v_6 >> 63));
            uint256 v_8 = lanes_6 ^ v_7;
            uint256 v_9 = ((v_8 & 0xfffff) << 44) | (v_8 >> 20);
            uint256 lanes_3 = get(s.header + LANES + 24, 8);
            uint256 lanes_8 = get(s.header + LANES + 64, 8);
            uint256 lanes_13 = get(s.header + LANES + 104, 8);
            uint256 lanes_18 = get(s.header + LANES + 144, 8);
            uint256 lanes_23 = get(s.header + LANES + 184, 8);
            uint256 v_10 = (((lanes_3 ^ lanes_8) ^ lanes_13) ^ lanes_18) ^ lanes_23;
            uint256 v_11 = v_2 ^ (((v_10 & 0x7fffffffffffffff) << 1) | (v_10 >> 63));
            uint256 v_12 = lanes_12 ^ v_11;
            uint256 v_13 = ((v_12 & 0x1fffff) << 43) | (v_12 >> 21);
            set(s.header + LANES, 8, (v_4 ^ ((v_9 ^ 0xffffffffffffffff) & v_13)) ^ (tables_at & 0xffffffffffffffff));
            uint256 v_14 = v_6 ^ (((v & 0x7fffffffffffffff) << 1) | (v >> 63));
            uint256 v_15 = lanes_18 ^ v_14;
            uint256 v_16 = ((v_15 & 0x7ffffffffff) << 21) | (v_15 >> 43);
            set(s.header + LANES + 8, 8, v_9 ^ ((v_13 ^ 0xffffffffffffffff) & v_16));
            uint256 v_17 = v_10 ^ (((v_5 & 0x7fffffffffffffff) << 1) | (v_5 >> 63));
            uint256 v_18 = lanes_24 ^ v_17;
            uint256 v_19 = ((v_18 & 0x3ffffffffffff) << 14) | (v_18 >> 50);
            set(s.header + LANES + 16, 8, v_13 ^ ((v_16 ^ 0xffffffffffffffff) & v_19));
            set(s.header + LANES + 24, 8, v_16 ^ ((v_19 ^ 0xffffffffffffffff) & v_4));
            set(s.header + LANES + 32, 8, v_19 ^ ((v_4 ^ 0xffffffffffffffff) & v_9));
            uint256 v_20 = lanes_3 ^ v_14;
            uint256 v_21 = ((v_20 & 0xfffffffff) << 28) | (v_20 >> 36);
            uint256 v_22 = lanes_9 ^ v_17;
            uint256 v_23 = ((v_22 & 0xfffffffffff) << 20) | (v_22 >> 44);
            uint256 v_24 = lanes_10 ^ v_3;
            uint256 v_25 = ((v_24 & 0x1fffffffffffffff) << 3) | (v_24 >> 61);
            set(s.header + LANES + 40, 8, v_21 ^ ((v_23 ^ 0xffffffffffffffff) & v_25));
            uint256 v_26 = lanes_16 ^ v_7;
            uint256 v_27 = ((v_26 & 0x7ffff) << 45) | (v_26 >> 19);
            set(s.header + LANES + 48, 8, v_23 ^ ((v_25 ^ 0xffffffffffffffff) & v_27));
            uint256 v_28 = lanes_22 ^ v_11;
            uint256 v_29 = ((v_28 & 7) << 61) | (v_28 >> 3);
            set(s.header + LANES + 56, 8, v_25 ^ ((v_27 ^ 0xffffffffffffffff) & v_29));
            set(s.header + LANES + 64, 8, v_27 ^ ((v_29 ^ 0xffffffffffffffff) & v_21));
            set(s.header + LANES + 72, 8, v_29 ^ ((v_21 ^ 0xffffffffffffffff) & v_23));
            uint256 v_30 = lanes_1 ^ v_7;
            uint256 v_31 = ((v_30 & 0x7fffffffffffffff) << 1) | (v_30 >> 63);
            uint256 v_32 = lanes_7 ^ v_11;
            uint256 v_33 = ((v_32 & 0x3ffffffffffffff) << 6) | (v_32 >> 58);
            uint256 v_34 = lanes_13 ^ v_14;
            uint256 v_35 = ((v_34 & 0x7fffffffff) << 25) | (v_34 >> 39);
            set(s.header + LANES + 80, 8, v_31 ^ ((v_33 ^ 0xffffffffffffffff) & v_35));
            uint256 v_36 = lanes_19 ^ v_17;
            uint256 v_37 = ((v_36 & 0xffffffffffffff) << 8) | (v_36 >> 56);
            set(s.header + LANES + 88, 8, v_33 ^ ((v_35 ^ 0xffffffffffffffff) & v_37));
            uint256 v_38 = lanes_20 ^ v_3;
            uint256 v_39 = ((v_38 & 0x3fffffffffff) << 18) | (v_38 >> 46);
            set(s.header + LANES + 96, 8, v_35 ^ ((v_37 ^ 0xffffffffffffffff) & v_39));
            set(s.header + LANES + 104, 8, v_37 ^ ((v_39 ^ 0xffffffffffffffff) & v_31));
            set(s.header + LANES + 112, 8, v_39 ^ ((v_31 ^ 0xffffffffffffffff) & v_33));
            uint256 v_40 = lanes_4 ^ v_17;
            uint256 v_41 = ((v_40 & 0x1fffffffff) << 27) | (v_40 >> 37);
            uint256 v_42 = lanes_5 ^ v_3;
            uint256 v_43 = ((v_42 & 0xfffffff) << 36) | (v_42 >> 28);
            uint256 v_44 = lanes_11 ^ v_7;
            uint256 v_45 = ((v_44 & 0x3fffffffffffff) << 10) | (v_44 >> 54);
            set(s.header + LANES + 120, 8, v_41 ^ ((v_43 ^ 0xffffffffffffffff) & v_45));
            uint256 v_46 = lanes_17 ^ v_11;
            uint256 v_47 = ((v_46 & 0x1ffffffffffff) << 15) | (v_46 >> 49);
            set(s.header + LANES + 128, 8, v_43 ^ ((v_45 ^ 0xffffffffffffffff) & v_47));
            uint256 v_48 = lanes_23 ^ v_14;
            uint256 v_49 = ((v_48 & 0xff) << 56) | (v_48 >> 8);
            set(s.header + LANES + 136, 8, v_45 ^ ((v_47 ^ 0xffffffffffffffff) & v_49));
            set(s.header + LANES + 144, 8, v_47 ^ ((v_49 ^ 0xffffffffffffffff) & v_41));
            set(s.header + LANES + 152, 8, v_49 ^ ((v_41 ^ 0xffffffffffffffff) & v_43));
            uint256 v_50 = lanes_2 ^ v_11;
            uint256 v_51 = ((v_50 & 3) << 62) | (v_50 >> 2);
            uint256 v_52 = lanes_8 ^ v_14;
            uint256 v_53 = ((v_52 & 0x1ff) << 55) | (v_52 >> 9);
            uint256 v_54 = lanes_14 ^ v_17;
            uint256 v_55 = ((v_54 & 0x1ffffff) << 39) | (v_54 >> 25);
            set(s.header + LANES + 160, 8, v_51 ^ ((v_53 ^ 0xffffffffffffffff) & v_55));
            uint256 v_56 = lanes_15 ^ v_3;
            uint256 v_57 = ((v_56 & 0x7fffff) << 41) | (v_56 >> 23);
            set(s.header + LANES + 168, 8, v_53 ^ ((v_55 ^ 0xffffffffffffffff) & v_57));
            uint256 v_58 = lanes_21 ^ v_7;
            uint256 v_59 = ((v_58 & 0x3fffffffffffffff) << 2) | (v_58 >> 62);
            set(s.header + LANES + 176, 8, v_55 ^ ((v_57 ^ 0xffffffffffffffff) & v_59));
            set(s.header + LANES + 184, 8, v_57 ^ ((v_59 ^ 0xffffffffffffffff) & v_51));
            set(s.header + LANES + 192, 8, v_59 ^ ((v_51 ^ 0xffffffffffffffff) & v_53));
            uint256 round_2 = get(s.header + ROUND, 1);
            uint256 v_60 = (round_2 + 1) & 0xff;
            set(s.header + ROUND, 1, v_60);
            set(s.header + MICRO, 1, ite(eq(v_60, 0x18), 0xd, 0xc));
        }
    }

    /// Microcode routine keccak.end, which runs while `micro` is 13.
    function _micro_keccak_end(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 flag = get(s.header + FLAG, 1);
            uint256 lanes_0 = get(s.header + LANES, 8);
            uint256 lanes_1 = get(s.header + LANES + 8, 8);
            uint256 lanes_2 = get(s.header + LANES + 16, 8);
            uint256 lanes_3 = get(s.header + LANES + 24, 8);
            if (flag != 0) {
                uint256 v = ((((((lanes_0 & 0xff) << 8) | ((lanes_0 >> 8) & 0xff)) << 8) | ((lanes_0 >> 16) & 0xff)) << 8) | ((lanes_0 >> 24) & 0xff);
                uint256 v_2 = (((((v << 8) | ((lanes_0 >> 32) & 0xff)) << 8) | ((lanes_0 >> 40) & 0xff)) << 8) | ((lanes_0 >> 48) & 0xff);
                uint256 v_3 = ((((((lanes_1 & 0xff) << 8) | ((lanes_1 >> 8) & 0xff)) << 8) | ((lanes_1 >> 16) & 0xff)) << 8) | ((lanes_1 >> 24) & 0xff);
                uint256 v_4 = (((((v_3 << 8) | ((lanes_1 >> 32) & 0xff)) << 8) | ((lanes_1 >> 40) & 0xff)) << 8) | ((lanes_1 >> 48) & 0xff);
                uint256 v_5 = ((((((lanes_2 & 0xff) << 8) | ((lanes_2 >> 8) & 0xff)) << 8) | ((lanes_2 >> 16) & 0xff)) << 8) | ((lanes_2 >> 24) & 0xff);
                uint256 v_6 = (((((v_5 << 8) | ((lanes_2 >> 32) & 0xff)) << 8) | ((lanes_2 >> 40) & 0xff)) << 8) | ((lanes_2 >> 48) & 0xff);
                uint256 v_7 = (((((v_2 << 8) | (lanes_0 >> 56)) << 64) | ((v_4 << 8) | (lanes_1 >> 56))) << 64) | ((v_6 << 8) | (lanes_2 >> 56));
                uint256 v_8 = ((((((lanes_3 & 0xff) << 8) | ((lanes_3 >> 8) & 0xff)) << 8) | ((lanes_3 >> 16) & 0xff)) << 8) | ((lanes_3 >> 24) & 0xff);
                uint256 v_9 = (((((v_8 << 8) | ((lanes_3 >> 32) & 0xff)) << 8) | ((lanes_3 >> 40) & 0xff)) << 8) | ((lanes_3 >> 48) & 0xff);
                set(s.header + DIGEST, 32, (v_7 << 64) | ((v_9 << 8) | (lanes_3 >> 56)));
            }
            uint256 after_2 = get(s.header + AFTER, 1);
            set(s.header + MICRO, 1, ite(flag, after_2, 7));
        }
    }

    /// Microcode routine balance.read, which runs while `micro` is 14.
    function _micro_balance_read(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 who = get(s.header + WHO, 20);
            uint256 world_at = lookUpMap(s.world, ((0x1000000000000 << 160) | who) << 40);
            set(s.header + MICRO, 1, 0);
            set(s.header + TOP, 32, world_at);
        }
    }

    /// Microcode routine extcodesize.read, which runs while `micro` is 15.
    function _micro_extcodesize_read(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 who = get(s.header + WHO, 20);
            uint256 world_at = lookUpMap(s.world, ((0x2000000000000 << 160) | who) << 40);
            set(s.header + MICRO, 1, 0);
            set(s.header + TOP, 32, ((world_at >> 96) & 0xffffffff));
        }
    }

    /// Microcode routine extcodehash.read, which runs while `micro` is 16.
    function _micro_extcodehash_read(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 who = get(s.header + WHO, 20);
            uint256 world_at = lookUpMap(s.world, ((0x2000000000000 << 160) | who) << 40);
            uint256 world_at_2 = lookUpMap(s.world, ((0x1000000000000 << 160) | who) << 40);
            uint256 v = eq(((world_at >> 96) & 0xffffffff), 0);
            set(s.header + MICRO, 1, ite(v, 0, 0x11));
            uint256 v_2 = ite(((eq((world_at & 0xffffffffffffffff), 0) & v) & eq(world_at_2, 0)), 0, 0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470);
            set(s.header + TOP, 32, v_2);
        }
    }

    /// Microcode routine extcodehash.code, which runs while `micro` is 17.
    function _micro_extcodehash_code(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 who = get(s.header + WHO, 20);
            uint256 world_at = lookUpMap(s.world, ((0x3000000000000 << 160) | who) << 40);
            set(s.header + TOP, 32, world_at);
            set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine extcodecopy.take, which runs while `micro` is 18.
    function _micro_extcodecopy_take(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 args_0 = get(s.header + ARGS, 32);
            set(s.header + WHO, 20, args_0 & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff);
            set(s.header + MICRO, 1, 0x14);
            set(s.header + AFTER, 1, 0x13);
        }
    }
}
