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

/// @title One-step verifier of evm-cancun, part 5 of 9
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract EvmCancunStepPart5 is IStepPart {
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
        return (vmId, 5);
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
                if (micro == 19) { _micro_extcodecopy_copy(s); return RUNNING; }
                if (micro == 20) { _micro_access(s); return RUNNING; }
                if (micro == 21) { _micro_sstore_read(s); return RUNNING; }
                if (micro == 22) { _micro_sstore_pay(s); return RUNNING; }
                if (micro == 23) { _micro_sstore_first(s); return RUNNING; }
                if (micro == 24) { _micro_sstore_write(s); return RUNNING; }
                if (micro == 25) { _micro_undo(s); return RUNNING; }
                if (micro == 26) { _micro_fail(s); return RUNNING; }
                if (micro == 27) { _micro_end(s); return RUNNING; }
                if (micro == 28) { _micro_end_clear(s); return RUNNING; }
                if (micro == 29) { _micro_end_pop(s); return RUNNING; }
                if (micro == 30) { _micro_resume_0(s); return RUNNING; }
                if (micro == 31) { _micro_resume_1(s); return RUNNING; }
                if (micro == 32) { _micro_resume_2(s); return RUNNING; }
                if (micro == 33) { _micro_wait_0(s); return RUNNING; }
                if (micro == 34) { _micro_wait_1(s); return RUNNING; }
                if (micro == 35) { _micro_call_charge(s); return RUNNING; }
                if (micro == 36) { _micro_call_cost(s); return RUNNING; }
                if (micro == 37) { _micro_call_gas(s); return RUNNING; }
                if (micro == 38) { _micro_call_wait(s); return RUNNING; }
                if (micro == 39) { _micro_call_pay(s); return RUNNING; }
                if (micro == 40) { _micro_call_receive(s); return RUNNING; }
                if (micro == 41) { _micro_call_begin(s); return RUNNING; }
                if (micro == 42) { _micro_create_charge(s); return RUNNING; }
                if (micro == 43) { _micro_create_salted(s); return RUNNING; }
                if (micro == 44) { _micro_create_numbered(s); return RUNNING; }
                if (micro == 45) { _micro_create_check(s); return RUNNING; }
                if (micro == 46) { _micro_create_warm(s); return RUNNING; }
                if (micro == 47) { _micro_create_collide(s); return RUNNING; }
                if (micro == 48) { _micro_create_wait(s); return RUNNING; }
                if (micro == 49) { _micro_create_account(s); return RUNNING; }
                if (micro == 50) { _micro_create_pay(s); return RUNNING; }
                if (micro == 51) { _micro_create_receive(s); return RUNNING; }
                if (micro == 52) { _micro_create_begin(s); return RUNNING; }
                if (micro == 53) { _micro_deposit(s); return RUNNING; }
                if (micro == 54) { _micro_deposit_hash(s); return RUNNING; }
                if (micro == 55) { _micro_deposit_code(s); return RUNNING; }
                if (micro == 56) { _micro_deposit_end(s); return RUNNING; }
                if (micro == 57) { _micro_code(s); return RUNNING; }
                revert OtherPart();
            }
            revert OtherPart();
        }
    }


    /// Microcode routine extcodecopy.copy, which runs while `micro` is 19.
    function _micro_extcodecopy_copy(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 who = get(s.header + WHO, 20);
            uint256 world_at = lookUpMap(s.world, ((0x2000000000000 << 160) | who) << 40);
            uint256 args_3 = get(s.header + ARGS + 96, 32);
            uint256 v = eq(args_3, 0) ^ 1;
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 v_2 = args_1 & 0xffffffff;
            uint256 v_3 = args_3 & 0x1ffffffff;
            uint256 v_4 = (v_2 + v_3) & 0x3ffffffff;
            uint256 gas = get(s.header + GAS, 8);
            uint256 words = get(s.header + WORDS, 4);
            uint256 v_5 = ((v_4 + 0x1f) & 0x3ffffffff) >> 5;
            uint256 v_6 = v & ult(words, v_5);
            uint256 v_7 = (((v_5 * 3) & 0xffffffffffffffff) + (((v_5 * v_5) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_8 = (((words * 3) & 0xffffffffffffffff) + (((words * words) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_9 = (ite(v_6, ((v_7 - v_8) & 0xffffffffffffffff), 0) + (((((v_3 + 0x1f) & 0x1ffffffff) >> 5) * 3) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 v_10 = v & (((eq((args_1 >> 32), 0) ^ 1) | (eq((args_3 >> 33), 0) ^ 1)) | ult(0x100000000, v_4));
            uint256 v_11 = v_10 | ult(gas, v_9);
            set(s.header + MICRO, 1, ite(v_11, 0x1a, 2));
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            uint256 v_12 = args_2 & 0xffffffff;
            uint256 v_13 = (world_at >> 96) & 0xffffffff;
            uint256 v_14 = (eq((args_2 >> 32), 0) ^ 1) | (ult(v_12, v_13) ^ 1);
            uint256 v_15 = ((world_at >> 64) & 0xffffffff);
            uint256 depth = get(s.header + DEPTH, 2);
            if (v_11 == 0) {
                set(s.header + GAS, 8, gas - v_9);
                if (v_6 != 0) set(s.header + WORDS, 4, v_5);
                set(s.header + FROM, 6, ite(v_14, v_15, ((v_15 + v_12) & 0x7ffffffffff)));
                set(s.header + FROM_LEFT, 4, ite(v_14, 0, ((v_13 - v_12) & 0xffffffff)));
                set(s.header + TO, 6, (((depth + 1) & 0x7ff) << 32) | v_2);
                set(s.header + LEFT, 4, args_3 & 0xffffffff);
                set(s.header + AFTER, 1, 0);
            }
            uint256 backward = get(s.header + BACKWARD, 1);
            set(s.header + BACKWARD, 1, v_11 & backward);
            uint256 fromCode = get(s.header + FROM_CODE, 1);
            set(s.header + FROM_CODE, 1, (v_11 ^ 1) | fromCode);
        }
    }

    /// Microcode routine access, which runs while `micro` is 20.
    function _micro_access(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 who = get(s.header + WHO, 20);
            uint256 v = ((0x6000000000000 << 160) | who) << 40;
            uint256 world_at = lookUpMap(s.world, v);
            uint256 gas = get(s.header + GAS, 8);
            uint256 serial = get(s.header + SERIAL, 6);
            uint256 v_2 = eq(world_at, serial) | ((eq(who, 0) ^ 1) & (ult(0xa, who) ^ 1));
            uint256 v_3 = ite(v_2, 0x64, 0xa28);
            uint256 v_4 = ult(gas, v_3);
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v_5 = journalTop & 0x7ffffff;
            if (v_4 == 0) {
                if (v_2 == 0) {
                    storeBytes(s.journal, (v_5 << 1) * 32, 32, v);
                    storeBytes(s.journal, ((v_5 << 1) | 1) * 32, 32, world_at);
                    putMap(s.world, v, serial);
                    set(s.header + JOURNAL_TOP, 4, journalTop + 1);
                }
                set(s.header + GAS, 8, gas - v_3);
            }
            uint256 after_2 = get(s.header + AFTER, 1);
            set(s.header + MICRO, 1, ite(v_4, 0x1a, after_2));
        }
    }

    /// Microcode routine sstore.read, which runs while `micro` is 21.
    function _micro_sstore_read(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 incarnation = get(s.header + INCARNATION, 4);
            uint256 address_2 = get(s.header + ADDRESS, 20);
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 v = args_0 & 0xffffffffff;
            uint256 world_at = lookUpMap(s.world, (((((4 << 48) | incarnation) << 160) | address_2) << 40) | v);
            uint256 flag = get(s.header + FLAG, 1);
            uint256 world_at_2;
            if (flag != 0) world_at_2 = lookUpMap(s.world, (((0x8000000000000 << 160) | address_2) << 40) | v);
            set(s.header + ARGS + 64, 32, world_at);
            set(s.header + ARGS + 96, 32, ite(flag, world_at_2, world_at));
            set(s.header + MICRO, 1, 0x16);
        }
    }

    /// Microcode routine sstore.pay, which runs while `micro` is 22.
    function _micro_sstore_pay(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            uint256 v = eq(args_1, args_2);
            uint256 args_3 = get(s.header + ARGS + 96, 32);
            uint256 v_2 = eq(args_2, args_3);
            uint256 v_3 = eq(args_3, 0);
            uint256 v_4 = ite(((v ^ 1) & v_2), ite(v_3, 0x4e20, 0xb54), 0x64);
            uint256 v_5 = ult(gas, v_4);
            uint256 flag = get(s.header + FLAG, 1);
            set(s.header + MICRO, 1, ite(v_5, 0x1a, ite(v, 0, ite(flag, 0x18, 0x17))));
            uint256 refund = get(s.header + REFUND, 8);
            uint256 v_6 = v_3 ^ 1;
            uint256 v_7 = eq(args_2, 0);
            uint256 v_8 = ite(((eq(args_1, 0) & v_6) & (v_7 ^ 1)), 0x12c0, 0);
            if (v_5 == 0) {
                set(s.header + GAS, 8, gas - v_4);
                if (v == 0) {
                    uint256 v_9 = (((ite((v_7 & v_6), 0xffffffffffffed40, 0) + v_8) & 0xffffffffffffffff) + ite(eq(args_1, args_3), ite(v_3, 0x4dbc, 0xaf0), 0)) & 0xffffffffffffffff;
                    set(s.header + REFUND, 8, refund + ite(v_2, v_8, v_9));
                }
            }
        }
    }

    /// Microcode routine sstore.first, which runs while `micro` is 23.
    function _micro_sstore_first(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v = journalTop & 0x7ffffff;
            uint256 address_2 = get(s.header + ADDRESS, 20);
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 v_2 = args_0 & 0xffffffffff;
            uint256 v_3 = (((0x7000000000000 << 160) | address_2) << 40) | v_2;
            storeBytes(s.journal, (v << 1) * 32, 32, v_3);
            uint256 serial = get(s.header + SERIAL, 6);
            uint256 v_4 = serial << 1;
            storeBytes(s.journal, ((v << 1) | 1) * 32, 32, v_4);
            putMap(s.world, v_3, v_4 | 1);
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            putMap(s.world, (((0x8000000000000 << 160) | address_2) << 40) | v_2, args_2);
            set(s.header + JOURNAL_TOP, 4, journalTop + 1);
            set(s.header + MICRO, 1, 0x18);
        }
    }

    /// Microcode routine sstore.write, which runs while `micro` is 24.
    function _micro_sstore_write(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v = journalTop & 0x7ffffff;
            uint256 incarnation = get(s.header + INCARNATION, 4);
            uint256 address_2 = get(s.header + ADDRESS, 20);
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 v_2 = (((((4 << 48) | incarnation) << 160) | address_2) << 40) | (args_0 & 0xffffffffff);
            storeBytes(s.journal, (v << 1) * 32, 32, v_2);
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            storeBytes(s.journal, ((v << 1) | 1) * 32, 32, args_2);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            putMap(s.world, v_2, args_1);
            set(s.header + JOURNAL_TOP, 4, journalTop + 1);
            set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine undo, which runs while `micro` is 25.
    function _micro_undo(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v = (journalTop + 0xffffffff) & 0xffffffff;
            uint256 v_2 = v & 0x7ffffff;
            uint256 mark = get(s.header + MARK, 4);
            uint256 v_3 = eq(journalTop, mark);
            uint256 v_4 = v_3 ^ 1;
            uint256 journal_at;
            if (v_4 != 0) journal_at = loadBytes(s.journal, (v_2 << 1) * 32, 32);
            uint256 journal_at_2;
            if (v_4 != 0) journal_at_2 = loadBytes(s.journal, ((v_2 << 1) | 1) * 32, 32);
            uint256 v_5 = journal_at >> 248;
            uint256 v_6 = eq(v_5, 0x10);
            uint256 v_7 = journal_at_2 & 0xffffffff;
            if (v_3 == 0) {
                if (8 >= v_5) putMap(s.world, journal_at, journal_at_2);
                if (v_6 != 0) {
                    set(s.header + LOG_TOP, 4, v_7);
                    set(s.header + LOG_BYTES, 4, (journal_at_2 >> 32) & 0xffffffff);
                }
                if (v_5 == 0x11) set(s.header + DESTROYED, 4, v_7);
                set(s.header + JOURNAL_TOP, 4, v);
            }
            uint256 after_2 = get(s.header + AFTER, 1);
            set(s.header + MICRO, 1, ite(v_3, after_2, 0x19));
        }
    }

    /// Microcode routine fail, which runs while `micro` is 26.
    function _micro_fail(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + GAS, 8, 0);
            set(s.header + FROM, 6, 0);
            set(s.header + LEFT, 4, 0);
            set(s.header + KIND, 1, 2);
            set(s.header + MICRO, 1, 0x1b);
        }
    }

    /// Microcode routine end, which runs while `micro` is 27.
    function _micro_end(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 kind = get(s.header + KIND, 1);
            uint256 v = eq(kind, 0);
            uint256 creates = get(s.header + CREATES, 1);
            set(s.header + MICRO, 1, ite(v, ite(creates, 0x35, 0x1c), 0x19));
            if (v == 0) set(s.header + AFTER, 1, 0x1c);
        }
    }

    /// Microcode routine end.clear, which runs while `micro` is 28.
    function _micro_end_clear(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 from_2 = get(s.header + FROM, 6);
            set(s.header + BACK_AT, 6, from_2);
            uint256 left = get(s.header + LEFT, 4);
            set(s.header + BACK_SIZE, 4, left);
            uint256 depth = get(s.header + DEPTH, 2);
            set(s.header + TO, 6, ((depth + 2) & 0x7ff) << 32);
            uint256 backWords = get(s.header + BACK_WORDS, 4);
            set(s.header + COUNT, 4, backWords);
            set(s.header + MICRO, 1, 3);
            set(s.header + AFTER, 1, 0x1d);
        }
    }

    /// Microcode routine end.pop, which runs while `micro` is 29.
    function _micro_end_pop(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 words = get(s.header + WORDS, 4);
            set(s.header + BACK_WORDS, 4, words);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 v = eq(depth, 0);
            uint256 outer = get(s.header + OUTER, 1);
            set(s.header + MICRO, 1, ite(v, outer, 0x1e));
            if (v == 0) set(s.header + DEPTH, 2, (depth + 0x7ff) & 0x7ff);
        }
    }

    /// Microcode routine resume.0, which runs while `micro` is 30.
    function _micro_resume_0(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 frames_at = loadBytes(s.frames, (depth << 3) * 32, 32);
            uint256 frames_at_2 = loadBytes(s.frames, ((depth << 3) | 1) * 32, 32);
            uint256 frames_at_3 = loadBytes(s.frames, ((depth << 3) | 2) * 32, 32);
            uint256 creates = get(s.header + CREATES, 1);
            uint256 address_2 = get(s.header + ADDRESS, 20);
            set(s.header + ARGS, 32, ite(creates, address_2, 1));
            set(s.header + TOP, 32, frames_at);
            set(s.header + VALUE, 32, frames_at_2);
            set(s.header + ADDRESS, 20, frames_at_3 >> 96);
            set(s.header + PC, 4, (frames_at_3 >> 64) & 0xffffffff);
            set(s.header + CODE_AT, 4, (frames_at_3 >> 32) & 0xffffffff);
            set(s.header + CODE_SIZE, 4, frames_at_3 & 0xffffffff);
            set(s.header + MICRO, 1, 0x1f);
        }
    }

    /// Microcode routine resume.1, which runs while `micro` is 31.
    function _micro_resume_1(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 frames_at = loadBytes(s.frames, ((depth << 3) | 3) * 32, 32);
            uint256 frames_at_2 = loadBytes(s.frames, ((depth << 3) | 4) * 32, 32);
            uint256 args_0 = get(s.header + ARGS, 32);
            set(s.header + ARGS + 32, 32, ((((frames_at_2 >> 75) & 0xffffffff) << 32) | ((frames_at_2 >> 107) & 0xffffffff)));
            uint256 kind = get(s.header + KIND, 1);
            set(s.header + ARGS + 64, 32, ite(eq(kind, 0), args_0, 0));
            uint256 creates = get(s.header + CREATES, 1);
            if (creates != 0) set(s.header + ARGS + 32, 32, 0);
            set(s.header + CALLER, 20, frames_at >> 96);
            uint256 gas = get(s.header + GAS, 8);
            set(s.header + GAS, 8, gas + ((frames_at >> 32) & 0xffffffffffffffff));
            set(s.header + WORDS, 4, frames_at & 0xffffffff);
            set(s.header + DATA_AT, 6, frames_at_2 & 0x7ffffffffff);
            set(s.header + DATA_SIZE, 4, (frames_at_2 >> 43) & 0xffffffff);
            set(s.header + SP, 2, (frames_at_2 >> 139) & 0x7ff);
            set(s.header + IS_STATIC, 1, (frames_at_2 >> 150) & 1);
            set(s.header + INCARNATION, 4, (frames_at_2 >> 151) & 0xffffffff);
            set(s.header + CREATES, 1, (frames_at_2 >> 183) & 1);
            if ((creates & (eq(kind, 1) ^ 1)) != 0) set(s.header + BACK_SIZE, 4, 0);
            set(s.header + MICRO, 1, 0x20);
        }
    }

    /// Microcode routine resume.2, which runs while `micro` is 32.
    function _micro_resume_2(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 frames_at = loadBytes(s.frames, ((depth << 3) | 5) * 32, 32);
            uint256 sp = get(s.header + SP, 2);
            uint256 top = get(s.header + TOP, 32);
            storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            set(s.header + MARK, 4, frames_at & 0xffffffff);
            uint256 kind = get(s.header + KIND, 1);
            if (kind != 0) set(s.header + REFUND, 8, (frames_at >> 32) & 0xffffffffffffffff);
            set(s.header + SP, 2, (sp + 1) & 0x7ff);
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            set(s.header + TOP, 32, args_2);
            uint256 backAt = get(s.header + BACK_AT, 6);
            set(s.header + FROM, 6, backAt);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 v = args_1 & 0xffffffff;
            uint256 backSize = get(s.header + BACK_SIZE, 4);
            uint256 v_2 = ite(ult(v, backSize), v, backSize);
            set(s.header + FROM_LEFT, 4, v_2);
            set(s.header + TO, 6, (((depth + 1) & 0x7ff) << 32) | ((args_1 >> 32) & 0xffffffff));
            set(s.header + LEFT, 4, v_2);
            set(s.header + BACKWARD, 1, 0);
            set(s.header + FROM_CODE, 1, 0);
            set(s.header + AFTER, 1, 0);
            set(s.header + MICRO, 1, 2);
        }
    }

    /// Microcode routine wait.0, which runs while `micro` is 33.
    function _micro_wait_0(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            storeBytes(s.frames, (depth << 3) * 32, 32, top);
            uint256 value = get(s.header + VALUE, 32);
            storeBytes(s.frames, ((depth << 3) | 1) * 32, 32, value);
            uint256 address_2 = get(s.header + ADDRESS, 20);
            uint256 pc = get(s.header + PC, 4);
            uint256 codeAt = get(s.header + CODE_AT, 4);
            uint256 codeSize = get(s.header + CODE_SIZE, 4);
            storeBytes(s.frames, ((depth << 3) | 2) * 32, 32, (((((address_2 << 32) | pc) << 32) | codeAt) << 32) | codeSize);
            set(s.header + MICRO, 1, 0x22);
        }
    }

    /// Microcode routine wait.1, which runs while `micro` is 34.
    function _micro_wait_1(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 caller = get(s.header + CALLER, 20);
            uint256 gas = get(s.header + GAS, 8);
            uint256 words = get(s.header + WORDS, 4);
            storeBytes(s.frames, ((depth << 3) | 3) * 32, 32, (((caller << 64) | gas) << 32) | words);
            uint256 creates = get(s.header + CREATES, 1);
            uint256 incarnation = get(s.header + INCARNATION, 4);
            uint256 isStatic = get(s.header + IS_STATIC, 1);
            uint256 sp = get(s.header + SP, 2);
            uint256 args_6 = get(s.header + ARGS + 192, 32);
            uint256 args_5 = get(s.header + ARGS + 160, 32);
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            uint256 dataAt = get(s.header + DATA_AT, 6);
            uint256 v = (((((((creates << 32) | incarnation) << 1) | isStatic) << 11) | sp) << 32) | (args_6 & 0xffffffff);
            storeBytes(s.frames, ((depth << 3) | 4) * 32, 32, ((((((v << 32) | (args_5 & 0xffffffff)) << 32) | dataSize) << 43) | dataAt));
            uint256 depth_2 = get(s.header + DEPTH, 2);
            uint256 refund = get(s.header + REFUND, 8);
            uint256 mark = get(s.header + MARK, 4);
            storeBytes(s.frames, ((depth_2 << 3) | 5) * 32, 32, ((refund << 32) | mark));
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            set(s.header + MARK, 4, journalTop);
            uint256 next = get(s.header + NEXT, 1);
            set(s.header + MICRO, 1, next);
        }
    }

    /// Microcode routine call.charge, which runs while `micro` is 35.
    function _micro_call_charge(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 args_4 = get(s.header + ARGS + 128, 32);
            uint256 v = eq(args_4, 0) ^ 1;
            uint256 args_3 = get(s.header + ARGS + 96, 32);
            uint256 v_2 = ((args_3 & 0xffffffff) + (args_4 & 0x1ffffffff)) & 0x3ffffffff;
            uint256 args_6 = get(s.header + ARGS + 192, 32);
            uint256 v_3 = eq(args_6, 0) ^ 1;
            uint256 args_5 = get(s.header + ARGS + 160, 32);
            uint256 v_4 = ((args_5 & 0xffffffff) + (args_6 & 0x1ffffffff)) & 0x3ffffffff;
            uint256 isStatic = get(s.header + IS_STATIC, 1);
            uint256 kind = get(s.header + KIND, 1);
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            uint256 gas = get(s.header + GAS, 8);
            uint256 words = get(s.header + WORDS, 4);
            uint256 v_5 = ((v_2 + 0x1f) & 0x3ffffffff) >> 5;
            uint256 v_6 = v & ult(words, v_5);
            uint256 v_7 = ite(v_6, v_5, words);
            uint256 v_8 = ((v_4 + 0x1f) & 0x3ffffffff) >> 5;
            uint256 v_9 = v_3 & ult(v_7, v_8);
            uint256 v_10 = (((v_5 * 3) & 0xffffffffffffffff) + (((v_5 * v_5) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_11 = (((words * 3) & 0xffffffffffffffff) + (((words * words) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_12 = (((v_8 * 3) & 0xffffffffffffffff) + (((v_8 * v_8) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_13 = (((v_7 * 3) & 0xffffffffffffffff) + (((v_7 * v_7) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_14 = (ite(v_6, ((v_10 - v_11) & 0xffffffffffffffff), 0) + ite(v_9, ((v_12 - v_13) & 0xffffffffffffffff), 0)) & 0xffffffffffffffff;
            uint256 v_15 = v & (((eq((args_3 >> 32), 0) ^ 1) | (eq((args_4 >> 33), 0) ^ 1)) | ult(0x100000000, v_2));
            uint256 v_16 = v_3 & (((eq((args_5 >> 32), 0) ^ 1) | (eq((args_6 >> 33), 0) ^ 1)) | ult(0x100000000, v_4));
            uint256 v_17 = ((v_15 | v_16) | ((isStatic & eq(kind, 0)) & (eq(args_2, 0) ^ 1))) | ult(gas, v_14);
            set(s.header + MICRO, 1, ite(v_17, 0x1a, 0x14));
            uint256 gas_2 = get(s.header + GAS, 8);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            if (v_17 == 0) {
                set(s.header + GAS, 8, gas_2 - v_14);
                if (v_9 != 0) {
                    set(s.header + WORDS, 4, v_8);
                } else if (v_6 != 0) set(s.header + WORDS, 4, v_5);
                set(s.header + WHO, 20, args_1 & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff);
                set(s.header + AFTER, 1, 0x24);
            }
        }
    }

    /// Microcode routine call.cost, which runs while `micro` is 36.
    function _micro_call_cost(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 who = get(s.header + WHO, 20);
            uint256 world_at = lookUpMap(s.world, ((0x2000000000000 << 160) | who) << 40);
            uint256 world_at_2 = lookUpMap(s.world, ((0x1000000000000 << 160) | who) << 40);
            uint256 gas = get(s.header + GAS, 8);
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            uint256 v = eq(args_2, 0);
            uint256 kind = get(s.header + KIND, 1);
            uint256 v_2 = (eq((world_at & 0xffffffffffffffff), 0) & eq(((world_at >> 96) & 0xffffffff), 0)) & eq(world_at_2, 0);
            uint256 v_3 = (ite(v, 0, 0x2328) + ite(((v_2 & eq(kind, 0)) & (v ^ 1)), 0x61a8, 0)) & 0xffffffffffffffff;
            uint256 v_4 = ult(gas, v_3);
            set(s.header + MICRO, 1, ite(v_4, 0x1a, 0x25));
            if (v_4 == 0) set(s.header + GAS, 8, gas - v_3);
        }
    }

    /// Microcode routine call.gas, which runs while `micro` is 37.
    function _micro_call_gas(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 address_2 = get(s.header + ADDRESS, 20);
            uint256 world_at = lookUpMap(s.world, ((0x1000000000000 << 160) | address_2) << 40);
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            uint256 v = eq(args_2, 0);
            uint256 kind = get(s.header + KIND, 1);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 v_2 = (((v ^ 1) & (ult(1, kind) ^ 1)) & ult(world_at, args_2)) | eq(depth, 0x400);
            uint256 sp = get(s.header + SP, 2);
            uint256 top = get(s.header + TOP, 32);
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_3 = (gas - (gas >> 6)) & 0xffffffffffffffff;
            uint256 v_4 = ite(ult(args_0, v_3), (args_0 & 0xffffffffffffffff), v_3);
            uint256 v_5 = ite(v, 0, 0x8fc);
            uint256 backWords = get(s.header + BACK_WORDS, 4);
            if (v_2 != 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, 0);
                set(s.header + BACK_SIZE, 4, 0);
            } else {
                set(s.header + CHILD_GAS, 8, v_4 + v_5);
                set(s.header + TO, 6, ((depth + 2) & 0x7ff) << 32);
                set(s.header + COUNT, 4, backWords);
                set(s.header + AFTER, 1, 0x26);
            }
            uint256 gas_2 = get(s.header + GAS, 8);
            set(s.header + GAS, 8, ite(v_2, ((gas_2 + v_5) & 0xffffffffffffffff), ((gas_2 - v_4) & 0xffffffffffffffff)));
            set(s.header + MICRO, 1, ite(v_2, 0, 3));
        }
    }

    /// Microcode routine call.wait, which runs while `micro` is 38.
    function _micro_call_wait(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + MICRO, 1, 0x21);
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            uint256 kind = get(s.header + KIND, 1);
            set(s.header + NEXT, 1, ite(((eq(args_2, 0) ^ 1) & eq(kind, 0)), 0x27, 0x29));
        }
    }

    /// Microcode routine call.pay, which runs while `micro` is 39.
    function _micro_call_pay(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 address_2 = get(s.header + ADDRESS, 20);
            uint256 v = ((0x1000000000000 << 160) | address_2) << 40;
            uint256 world_at = lookUpMap(s.world, v);
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v_2 = journalTop & 0x7ffffff;
            storeBytes(s.journal, (v_2 << 1) * 32, 32, v);
            storeBytes(s.journal, ((v_2 << 1) | 1) * 32, 32, world_at);
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            putMap(s.world, v, world_at - args_2);
            set(s.header + JOURNAL_TOP, 4, journalTop + 1);
            set(s.header + MICRO, 1, 0x28);
        }
    }

    /// Microcode routine call.receive, which runs while `micro` is 40.
    function _micro_call_receive(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 v = (0x1000000000000 << 160) | (args_1 & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff);
            uint256 v_2 = v << 40;
            uint256 world_at = lookUpMap(s.world, v_2);
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v_3 = journalTop & 0x7ffffff;
            storeBytes(s.journal, (v_3 << 1) * 32, 32, v_2);
            storeBytes(s.journal, ((v_3 << 1) | 1) * 32, 32, world_at);
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            putMap(s.world, v_2, world_at + args_2);
            set(s.header + JOURNAL_TOP, 4, journalTop + 1);
            set(s.header + MICRO, 1, 0x29);
        }
    }

    /// Microcode routine call.begin, which runs while `micro` is 41.
    function _micro_call_begin(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 v = args_1 & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff;
            uint256 v_2 = ((0x2000000000000 << 160) | v) << 40;
            uint256 world_at = lookUpMap(s.world, v_2);
            uint256 kind = get(s.header + KIND, 1);
            uint256 v_3 = eq(kind, 3);
            uint256 v_4 = eq(kind, 0) | v_3;
            uint256 v_5 = (world_at >> 208) & 1;
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v_6 = journalTop & 0x7ffffff;
            uint256 address_2 = get(s.header + ADDRESS, 20);
            if (v_4 != 0) {
                if (v_5 != 0) {
                    storeBytes(s.journal, (v_6 << 1) * 32, 32, v_2);
                    storeBytes(s.journal, ((v_6 << 1) | 1) * 32, 32, world_at);
                    putMap(s.world, v_2, world_at & 0xfffffffffffeffffffffffffffffffffffffffffffffffffffffffffffffffff);
                }
                set(s.header + ADDRESS, 20, v);
                set(s.header + INCARNATION, 4, (world_at >> 176) & 0xffffffff);
            }
            if ((v_4 & v_5) != 0) set(s.header + JOURNAL_TOP, 4, journalTop + 1);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 v_7 = (depth + 1) & 0x7ff;
            uint256 args_3 = get(s.header + ARGS + 96, 32);
            set(s.header + DATA_AT, 6, (v_7 << 32) | (args_3 & 0xffffffff));
            uint256 args_4 = get(s.header + ARGS + 128, 32);
            set(s.header + DATA_SIZE, 4, args_4 & 0xffffffff);
            set(s.header + DEPTH, 2, v_7);
            set(s.header + SP, 2, 0);
            set(s.header + TOP, 32, 0);
            set(s.header + WORDS, 4, 0);
            uint256 childGas = get(s.header + CHILD_GAS, 8);
            set(s.header + GAS, 8, childGas);
            set(s.header + BACK_AT, 6, 0);
            set(s.header + BACK_SIZE, 4, 0);
            set(s.header + BACK_WORDS, 4, 0);
            set(s.header + CREATES, 1, 0);
            uint256 isStatic = get(s.header + IS_STATIC, 1);
            set(s.header + IS_STATIC, 1, isStatic | v_3);
            uint256 kind_2 = get(s.header + KIND, 1);
            uint256 v_8 = eq(kind_2, 2);
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            if (v_8 == 0) {
                set(s.header + CALLER, 20, address_2);
                set(s.header + VALUE, 32, args_2);
            }
            uint256 v_9 = (world_at >> 64) & 0xffffffff;
            set(s.header + CODE_AT, 4, v_9);
            set(s.header + PC, 4, v_9);
            uint256 v_10 = (world_at >> 96) & 0xffffffff;
            set(s.header + CODE_SIZE, 4, v_10);
            uint256 v_11 = eq(v_10, 0);
            set(s.header + MICRO, 1, ite(((eq(v, 0) ^ 1) & (ult(0xa, v) ^ 1)), 0x45, ite(v_11, 0x1b, 0)));
            if (v_11 != 0) {
                set(s.header + FROM, 6, 0);
                set(s.header + LEFT, 4, 0);
                set(s.header + KIND, 1, 0);
            }
            set(s.header + WHO, 20, v);
        }
    }

    /// Microcode routine create.charge, which runs while `micro` is 42.
    function _micro_create_charge(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 args_4 = get(s.header + ARGS + 128, 32);
            uint256 v = eq(args_4, 0) ^ 1;
            uint256 args_3 = get(s.header + ARGS + 96, 32);
            uint256 v_2 = args_3 & 0xffffffff;
            uint256 v_3 = args_4 & 0x1ffffffff;
            uint256 v_4 = (v_2 + v_3) & 0x3ffffffff;
            uint256 gas = get(s.header + GAS, 8);
            uint256 words = get(s.header + WORDS, 4);
            uint256 v_5 = ((v_4 + 0x1f) & 0x3ffffffff) >> 5;
            uint256 v_6 = v & ult(words, v_5);
            uint256 kind = get(s.header + KIND, 1);
            uint256 v_7 = eq(kind, 5);
            uint256 v_8 = (((v_5 * 3) & 0xffffffffffffffff) + (((v_5 * v_5) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_9 = (((words * 3) & 0xffffffffffffffff) + (((words * words) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_10 = ((((v_3 + 0x1f) & 0x1ffffffff) >> 5) * ((ite(v_7, 6, 0) + 2) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 v_11 = (ite(v_6, ((v_8 - v_9) & 0xffffffffffffffff), 0) + v_10) & 0xffffffffffffffff;
            uint256 v_12 = v & (((eq((args_3 >> 32), 0) ^ 1) | (eq((args_4 >> 33), 0) ^ 1)) | ult(0x100000000, v_4));
            uint256 v_13 = (v_12 | ult(0xc000, args_4)) | ult(gas, v_11);
            set(s.header + MICRO, 1, ite(v_13, 0x1a, ite(v_7, 6, 0x2c)));
            uint256 depth = get(s.header + DEPTH, 2);
            if (v_13 == 0) {
                set(s.header + GAS, 8, gas - v_11);
                if (v_6 != 0) set(s.header + WORDS, 4, v_5);
                if (v_7 != 0) {
                    set(s.header + FROM, 6, (((depth + 1) & 0x7ff) << 32) | v_2);
                    set(s.header + LEFT, 4, args_4 & 0xffffffff);
                    set(s.header + AFTER, 1, 0x2b);
                }
            }
        }
    }

    /// Microcode routine create.salted, which runs while `micro` is 43.
    function _micro_create_salted(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 address_2 = get(s.header + ADDRESS, 20);
            uint256 args_5 = get(s.header + ARGS + 160, 32);
            storeBytes(s.mem, 0x7ff00000000, 32, (((0xff << 160) | address_2) << 88) | (args_5 >> 168));
            uint256 digest = get(s.header + DIGEST, 32);
            uint256 v = ((args_5 & 0x0000000000000000000000ffffffffffffffffffffffffffffffffffffffffff) << 88) | (digest >> 168);
            storeBytes(s.mem, 0x7ff00000020, 32, v);
            storeBytes(s.mem, 0x7ff00000040, 32, (digest & 0x0000000000000000000000ffffffffffffffffffffffffffffffffffffffffff) << 88);
            set(s.header + FROM, 6, 0x7ff00000000);
            set(s.header + LEFT, 4, 0x55);
            set(s.header + MICRO, 1, 6);
            set(s.header + AFTER, 1, 0x2d);
        }
    }

    /// Microcode routine create.numbered, which runs while `micro` is 44.
    function _micro_create_numbered(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 address_2 = get(s.header + ADDRESS, 20);
            uint256 world_at = lookUpMap(s.world, ((0x2000000000000 << 160) | address_2) << 40);
            uint256 v = world_at & 0xffffffffffffffff;
            uint256 v_2 = ult(v, 0x80);
            uint256 v_3 = world_at & 0xff;
            uint256 v_4 = ite(eq(((world_at >> 16) & 0xff), 0), ite(eq(((world_at >> 8) & 0xff), 0), ite(eq(v_3, 0), 0, 1), 2), 3);
            uint256 v_5 = ite(eq(((world_at >> 40) & 0xff), 0), ite(eq(((world_at >> 32) & 0xff), 0), ite(eq(((world_at >> 24) & 0xff), 0), v_4, 4), 5), 6);
            uint256 v_6 = ite(eq(((world_at >> 56) & 0xff), 0), ite(eq(((world_at >> 48) & 0xff), 0), v_5, 7), 8);
            uint256 v_7 = ite(v_2, 1, ((v_6 + 1) & 0xff));
            uint256 v_8 = (((v_6 + 0x80) & 0xff) << 64) | ((v << (((((8 - v_6) & 0xff) & 0xf) << 3) & 0xffffffffffffffff)) & 0xffffffffffffffff);
            uint256 v_9 = (((((((v_7 + 0xd5) & 0xff) << 8) | 0x94) << 160) | address_2) << 72) | ite(v_2, (ite(eq(v, 0), 0x80, v_3) << 64), v_8);
            storeBytes(s.mem, 0x7ff00000000, 32, v_9 << 8);
            set(s.header + FROM, 6, 0x7ff00000000);
            set(s.header + LEFT, 4, v_7 + 0x16);
            set(s.header + MICRO, 1, 6);
            set(s.header + AFTER, 1, 0x2d);
        }
    }

    /// Microcode routine create.check, which runs while `micro` is 45.
    function _micro_create_check(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 address_2 = get(s.header + ADDRESS, 20);
            uint256 v = ((0x2000000000000 << 160) | address_2) << 40;
            uint256 world_at = lookUpMap(s.world, v);
            uint256 world_at_2 = lookUpMap(s.world, ((0x1000000000000 << 160) | address_2) << 40);
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            uint256 v_2 = world_at & 0xffffffffffffffff;
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 v_3 = (ult(world_at_2, args_2) | eq(v_2, 0xffffffffffffffff)) | eq(depth, 0x400);
            uint256 sp = get(s.header + SP, 2);
            uint256 top = get(s.header + TOP, 32);
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v_4 = journalTop & 0x7ffffff;
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_5 = (gas - (gas >> 6)) & 0xffffffffffffffff;
            uint256 digest = get(s.header + DIGEST, 32);
            if (v_3 != 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                storeBytes(s.journal, (v_4 << 1) * 32, 32, v);
                storeBytes(s.journal, ((v_4 << 1) | 1) * 32, 32, world_at);
                uint256 v_6 = (world_at & 0xffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000) | ((v_2 + 1) & 0xffffffffffffffff);
                putMap(s.world, v, v_6);
            }
            if (v_3 != 0) {
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, 0);
                set(s.header + BACK_SIZE, 4, 0);
            } else {
                set(s.header + GAS, 8, gas - v_5);
                set(s.header + CHILD_GAS, 8, v_5);
                set(s.header + WHO, 20, digest & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff);
                set(s.header + JOURNAL_TOP, 4, journalTop + 1);
            }
            set(s.header + MICRO, 1, ite(v_3, 0, 0x2e));
        }
    }

    /// Microcode routine create.warm, which runs while `micro` is 46.
    function _micro_create_warm(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 who = get(s.header + WHO, 20);
            uint256 v = ((0x6000000000000 << 160) | who) << 40;
            uint256 world_at = lookUpMap(s.world, v);
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v_2 = journalTop & 0x7ffffff;
            storeBytes(s.journal, (v_2 << 1) * 32, 32, v);
            storeBytes(s.journal, ((v_2 << 1) | 1) * 32, 32, world_at);
            uint256 serial = get(s.header + SERIAL, 6);
            putMap(s.world, v, serial);
            set(s.header + JOURNAL_TOP, 4, journalTop + 1);
            set(s.header + MICRO, 1, 0x2f);
        }
    }

    /// Microcode routine create.collide, which runs while `micro` is 47.
    function _micro_create_collide(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 who = get(s.header + WHO, 20);
            uint256 world_at = lookUpMap(s.world, ((0x2000000000000 << 160) | who) << 40);
            uint256 v = (eq((world_at & 0xffffffffffffffff), 0) ^ 1) | (eq(((world_at >> 96) & 0xffffffff), 0) ^ 1);
            uint256 v_2 = v | ((world_at >> 209) & 1);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 top = get(s.header + TOP, 32);
            uint256 backWords = get(s.header + BACK_WORDS, 4);
            if (v_2 != 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, 0);
                set(s.header + BACK_SIZE, 4, 0);
            } else {
                set(s.header + TO, 6, ((depth + 2) & 0x7ff) << 32);
                set(s.header + COUNT, 4, backWords);
                set(s.header + AFTER, 1, 0x30);
            }
            set(s.header + MICRO, 1, ite(v_2, 0, 3));
        }
    }

    /// Microcode routine create.wait, which runs while `micro` is 48.
    function _micro_create_wait(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + ARGS + 192, 32, 0);
            set(s.header + MICRO, 1, 0x21);
            set(s.header + NEXT, 1, 0x31);
        }
    }

    /// Microcode routine create.account, which runs while `micro` is 49.
    function _micro_create_account(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 who = get(s.header + WHO, 20);
            uint256 v = ((0x2000000000000 << 160) | who) << 40;
            uint256 world_at = lookUpMap(s.world, v);
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v_2 = journalTop & 0x7ffffff;
            storeBytes(s.journal, (v_2 << 1) * 32, 32, v);
            storeBytes(s.journal, ((v_2 << 1) | 1) * 32, 32, world_at);
            uint256 serial = get(s.header + SERIAL, 6);
            uint256 v_3 = ((world_at & 0xffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000) | 1) & 0xffffffffffffffffffff000000000000ffffffffffffffffffffffffffffffff;
            uint256 v_4 = (v_3 | (serial << 0x80)) & 0xfffffffffffeffffffffffffffffffffffffffffffffffffffffffffffffffff;
            putMap(s.world, v, v_4);
            set(s.header + JOURNAL_TOP, 4, journalTop + 1);
            set(s.header + MICRO, 1, 0x32);
        }
    }

    /// Microcode routine create.pay, which runs while `micro` is 50.
    function _micro_create_pay(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 address_2 = get(s.header + ADDRESS, 20);
            uint256 v = ((0x1000000000000 << 160) | address_2) << 40;
            uint256 world_at = lookUpMap(s.world, v);
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v_2 = journalTop & 0x7ffffff;
            storeBytes(s.journal, (v_2 << 1) * 32, 32, v);
            storeBytes(s.journal, ((v_2 << 1) | 1) * 32, 32, world_at);
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            putMap(s.world, v, world_at - args_2);
            set(s.header + JOURNAL_TOP, 4, journalTop + 1);
            set(s.header + MICRO, 1, 0x33);
        }
    }

    /// Microcode routine create.receive, which runs while `micro` is 51.
    function _micro_create_receive(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 who = get(s.header + WHO, 20);
            uint256 v = ((0x1000000000000 << 160) | who) << 40;
            uint256 world_at = lookUpMap(s.world, v);
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v_2 = journalTop & 0x7ffffff;
            storeBytes(s.journal, (v_2 << 1) * 32, 32, v);
            storeBytes(s.journal, ((v_2 << 1) | 1) * 32, 32, world_at);
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            putMap(s.world, v, world_at + args_2);
            set(s.header + JOURNAL_TOP, 4, journalTop + 1);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 args_3 = get(s.header + ARGS + 96, 32);
            set(s.header + FROM, 6, (((depth + 1) & 0x7ff) << 32) | (args_3 & 0xffffffff));
            uint256 args_4 = get(s.header + ARGS + 128, 32);
            set(s.header + LEFT, 4, args_4 & 0xffffffff);
            set(s.header + MICRO, 1, 0x39);
            set(s.header + NEXT, 1, 0x34);
        }
    }

    /// Microcode routine create.begin, which runs while `micro` is 52.
    function _micro_create_begin(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 who = get(s.header + WHO, 20);
            uint256 world_at = lookUpMap(s.world, ((0x2000000000000 << 160) | who) << 40);
            uint256 depth = get(s.header + DEPTH, 2);
            set(s.header + DEPTH, 2, (depth + 1) & 0x7ff);
            set(s.header + SP, 2, 0);
            set(s.header + TOP, 32, 0);
            set(s.header + WORDS, 4, 0);
            uint256 childGas = get(s.header + CHILD_GAS, 8);
            set(s.header + GAS, 8, childGas);
            set(s.header + BACK_AT, 6, 0);
            set(s.header + BACK_SIZE, 4, 0);
            set(s.header + BACK_WORDS, 4, 0);
            set(s.header + CREATES, 1, 1);
            set(s.header + IS_STATIC, 1, 0);
            uint256 address_2 = get(s.header + ADDRESS, 20);
            set(s.header + CALLER, 20, address_2);
            set(s.header + ADDRESS, 20, who);
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            set(s.header + VALUE, 32, args_2);
            set(s.header + INCARNATION, 4, (world_at >> 176) & 0xffffffff);
            set(s.header + DATA_AT, 6, 0);
            set(s.header + DATA_SIZE, 4, 0);
            uint256 args_7 = get(s.header + ARGS + 224, 32);
            uint256 v = args_7 & 0xffffffff;
            set(s.header + CODE_AT, 4, v);
            set(s.header + PC, 4, v);
            uint256 args_4 = get(s.header + ARGS + 128, 32);
            set(s.header + CODE_SIZE, 4, args_4 & 0xffffffff);
            set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine deposit, which runs while `micro` is 53.
    function _micro_deposit(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 from_2 = get(s.header + FROM, 6);
            uint256 mem_at = loadBytes(s.mem, from_2, 1);
            uint256 left = get(s.header + LEFT, 4);
            uint256 v = eq(left, 0);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_2 = (left * 0xc8) & 0xffffffffffffffff;
            uint256 v_3 = (ult(0x6000, left) | ((v ^ 1) & eq(mem_at, 0xef))) | ult(gas, v_2);
            if (v_3 == 0) {
                set(s.header + ARGS, 32, from_2);
                set(s.header + ARGS + 32, 32, left);
                set(s.header + GAS, 8, gas - v_2);
                if (v == 0) set(s.header + AFTER, 1, 0x36);
            }
            set(s.header + MICRO, 1, ite(v_3, 0x1a, ite(v, 0x38, 6)));
        }
    }

    /// Microcode routine deposit.hash, which runs while `micro` is 54.
    function _micro_deposit_hash(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 address_2 = get(s.header + ADDRESS, 20);
            uint256 v = ((0x3000000000000 << 160) | address_2) << 40;
            uint256 world_at = lookUpMap(s.world, v);
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v_2 = journalTop & 0x7ffffff;
            storeBytes(s.journal, (v_2 << 1) * 32, 32, v);
            storeBytes(s.journal, ((v_2 << 1) | 1) * 32, 32, world_at);
            uint256 digest = get(s.header + DIGEST, 32);
            putMap(s.world, v, digest);
            set(s.header + JOURNAL_TOP, 4, journalTop + 1);
            uint256 args_0 = get(s.header + ARGS, 32);
            set(s.header + FROM, 6, args_0 & 0x7ffffffffff);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            set(s.header + LEFT, 4, args_1 & 0xffffffff);
            set(s.header + MICRO, 1, 0x39);
            set(s.header + NEXT, 1, 0x37);
        }
    }

    /// Microcode routine deposit.code, which runs while `micro` is 55.
    function _micro_deposit_code(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 address_2 = get(s.header + ADDRESS, 20);
            uint256 v = ((0x2000000000000 << 160) | address_2) << 40;
            uint256 world_at = lookUpMap(s.world, v);
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v_2 = journalTop & 0x7ffffff;
            storeBytes(s.journal, (v_2 << 1) * 32, 32, v);
            storeBytes(s.journal, ((v_2 << 1) | 1) * 32, 32, world_at);
            uint256 args_7 = get(s.header + ARGS + 224, 32);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 v_3 = (world_at & 0xffffffffffffffffffffffffffffffffffffffff00000000ffffffffffffffff) | ((args_7 & 0xffffffff) << 0x40);
            uint256 v_4 = (v_3 & 0xffffffffffffffffffffffffffffffff00000000ffffffffffffffffffffffff) | ((args_1 & 0xffffffff) << 0x60);
            putMap(s.world, v, v_4);
            set(s.header + JOURNAL_TOP, 4, journalTop + 1);
            set(s.header + MICRO, 1, 0x38);
        }
    }

    /// Microcode routine deposit.end, which runs while `micro` is 56.
    function _micro_deposit_end(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + FROM, 6, 0);
            set(s.header + LEFT, 4, 0);
            set(s.header + MICRO, 1, 0x1c);
        }
    }

    /// Microcode routine code, which runs while `micro` is 57.
    function _micro_code(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 codeTop = get(s.header + CODE_TOP, 4);
            set(s.header + ARGS + 224, 32, codeTop);
            set(s.header + INDEX, 4, codeTop);
            uint256 left = get(s.header + LEFT, 4);
            uint256 v = (codeTop + ((((((left + 0x1f) & 0xffffffff) >> 5) << 5) + 0x40) & 0xffffffff)) & 0xffffffff;
            set(s.header + CODE_TOP, 4, v);
            set(s.header + ROUND, 1, 0);
            set(s.header + MICRO, 1, 0x3a);
        }
    }
}
