// SPDX-License-Identifier: MIT
// Generated from the IR of evm-cancun by src/targets/solidity. Do not edit.
pragma solidity ^0.8.28;

import {clz} from "../lib/Counts.sol";
import {loadBytes, loadLittle, storeBytes, storeLittle} from "../lib/Leaves.sol";
import {MapUnused, openMap} from "../lib/MapProof.sol";
import {lookUpMap, putMap} from "../lib/Maps.sol";
import {foldMap, KeyedMap} from "../lib/MapTree.sol";
import {foldTree, openTree, zeroDigests} from "../lib/Multiproof.sol";
import {IStepPart, OtherPart} from "../lib/Parts.sol";
import {get, HALTED, RUNNING, set, STATUS_SIZE, TRAPPED} from "../lib/PackedHeader.sol";
import {Header, LeafUnused, PreRoot, Trailing, Truncated, Version, Vm} from "../lib/StepErrors.sol";
import {countOf, isChanged, Tree, unusedOf} from "../lib/Tree.sol";
import {mulhi, mulrem, udiv512, urem512} from "../lib/Wide.sol";
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

/// @title One-step verifier of evm-cancun, part 7 of 9
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract EvmCancunStepPart7 is IStepPart {
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
        return (vmId, 7);
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
                if (micro == 80) return _micro_blake2f_end(s);
                if (micro == 81) { _micro_field(s); return RUNNING; }
                if (micro == 82) { _micro_field_add(s); return RUNNING; }
                if (micro == 83) { _micro_field_sub(s); return RUNNING; }
                if (micro == 84) { _micro_field_mul(s); return RUNNING; }
                if (micro == 85) { _micro_field_copy(s); return RUNNING; }
                if (micro == 86) { _micro_field_modulus(s); return RUNNING; }
                if (micro == 87) { _micro_field_half(s); return RUNNING; }
                if (micro == 88) { _micro_field_less(s); return RUNNING; }
                if (micro == 89) { _micro_field_equal(s); return RUNNING; }
                if (micro == 90) { _micro_field_unless(s); return RUNNING; }
                if (micro == 91) { _micro_field_jump(s); return RUNNING; }
                if (micro == 92) { _micro_field_call(s); return RUNNING; }
                if (micro == 93) { _micro_field_return(s); return RUNNING; }
                if (micro == 94) return _micro_field_input(s);
                if (micro == 95) return _micro_field_output(s);
                if (micro == 96) { _micro_field_size(s); return RUNNING; }
                if (micro == 97) { _micro_field_done(s); return RUNNING; }
                if (micro == 98) { _micro_field_address(s); return RUNNING; }
                if (micro == 99) { _micro_field_refuse(s); return RUNNING; }
                if (micro == 100) { _micro_field_times(s); return RUNNING; }
                if (micro == 101) { _micro_field_wide_add(s); return RUNNING; }
                if (micro == 102) { _micro_field_wide_sub(s); return RUNNING; }
                if (micro == 103) { _micro_field_wide_mul(s); return RUNNING; }
                if (micro == 104) { _micro_field_wide_copy(s); return RUNNING; }
                if (micro == 105) { _micro_field_wide_half(s); return RUNNING; }
                if (micro == 106) { _micro_field_wide_less(s); return RUNNING; }
                if (micro == 107) { _micro_field_wide_equal(s); return RUNNING; }
                if (micro == 108) { _micro_field_wide_split(s); return RUNNING; }
                if (micro == 109) return _micro_field_wide_input(s);
                if (micro == 110) { _micro_field_address_end(s); return RUNNING; }
                if (micro == 111) { _micro_limbs_up(s); return RUNNING; }
                if (micro == 112) { _micro_limbs_down(s); return RUNNING; }
                if (micro == 113) { _micro_limbs_multiply(s); return RUNNING; }
                if (micro == 114) { _micro_limbs_zero(s); return RUNNING; }
                if (micro == 115) { _micro_limbs_row(s); return RUNNING; }
                if (micro == 116) { _micro_limbs_cell(s); return RUNNING; }
                if (micro == 117) { _micro_limbs_carry(s); return RUNNING; }
                if (micro == 118) { _micro_limbs_divide(s); return RUNNING; }
                if (micro == 119) { _micro_limbs_subtract(s); return RUNNING; }
                if (micro == 120) { _micro_limbs_top(s); return RUNNING; }
                if (micro == 121) { _micro_limbs_add(s); return RUNNING; }
                if (micro == 122) { _micro_limbs_added(s); return RUNNING; }
                if (micro == 123) { _micro_limbs_next(s); return RUNNING; }
                if (micro == 124) return _micro_modexp(s);
                if (micro == 125) return _micro_modexp_pay(s);
                if (micro == 126) return _micro_modexp_modulus(s);
                if (micro == 127) { _micro_modexp_base(s); return RUNNING; }
                if (micro == 128) { _micro_modexp_shift(s); return RUNNING; }
                if (micro == 129) return _micro_modexp_limbs(s);
                if (micro == 130) { _micro_modexp_zeros(s); return RUNNING; }
                if (micro == 131) { _micro_modexp_reduce(s); return RUNNING; }
                revert OtherPart();
            }
            revert OtherPart();
        }
    }


    /// Microcode routine blake2f.end, which runs while `micro` is 80.
    function _micro_blake2f_end(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            uint256 v = (((depth + 1) & 0x7ff) << 32) | (top & 0xffffffff);
            if (0x7ffffffffe0 < v) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_2 = (v + 0x20) & 0x7ffffffffff;
            if (0x7ffffffffe0 < v_2) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 lanes_0 = get(s.header + LANES, 8);
            uint256 lanes_8 = get(s.header + LANES + 64, 8);
            uint256 v_3 = (((((args_0 >> 192) & 0xff) << 8) | ((args_0 >> 200) & 0xff)) << 8) | ((args_0 >> 208) & 0xff);
            uint256 v_4 = (((((v_3 << 8) | ((args_0 >> 216) & 0xff)) << 8) | ((args_0 >> 224) & 0xff)) << 8) | ((args_0 >> 232) & 0xff);
            uint256 v_5 = (((((v_4 << 8) | ((args_0 >> 240) & 0xff)) << 8) | (args_0 >> 248)) ^ lanes_0) ^ lanes_8;
            uint256 lanes_1 = get(s.header + LANES + 8, 8);
            uint256 lanes_9 = get(s.header + LANES + 72, 8);
            uint256 v_6 = (((((args_0 >> 128) & 0xff) << 8) | ((args_0 >> 136) & 0xff)) << 8) | ((args_0 >> 144) & 0xff);
            uint256 v_7 = (((((v_6 << 8) | ((args_0 >> 152) & 0xff)) << 8) | ((args_0 >> 160) & 0xff)) << 8) | ((args_0 >> 168) & 0xff);
            uint256 v_8 = (((((v_7 << 8) | ((args_0 >> 176) & 0xff)) << 8) | ((args_0 >> 184) & 0xff)) ^ lanes_1) ^ lanes_9;
            uint256 lanes_2 = get(s.header + LANES + 16, 8);
            uint256 lanes_10 = get(s.header + LANES + 80, 8);
            uint256 v_9 = (((((args_0 >> 64) & 0xff) << 8) | ((args_0 >> 72) & 0xff)) << 8) | ((args_0 >> 80) & 0xff);
            uint256 v_10 = (((((v_9 << 8) | ((args_0 >> 88) & 0xff)) << 8) | ((args_0 >> 96) & 0xff)) << 8) | ((args_0 >> 104) & 0xff);
            uint256 v_11 = (((((v_10 << 8) | ((args_0 >> 112) & 0xff)) << 8) | ((args_0 >> 120) & 0xff)) ^ lanes_2) ^ lanes_10;
            uint256 lanes_3 = get(s.header + LANES + 24, 8);
            uint256 lanes_11 = get(s.header + LANES + 88, 8);
            uint256 v_12 = ((((((args_0 & 0xff) << 8) | ((args_0 >> 8) & 0xff)) << 8) | ((args_0 >> 16) & 0xff)) << 8) | ((args_0 >> 24) & 0xff);
            uint256 v_13 = (((((v_12 << 8) | ((args_0 >> 32) & 0xff)) << 8) | ((args_0 >> 40) & 0xff)) << 8) | ((args_0 >> 48) & 0xff);
            uint256 v_14 = (((v_13 << 8) | ((args_0 >> 56) & 0xff)) ^ lanes_3) ^ lanes_11;
            uint256 v_15 = ((((((v_5 & 0xff) << 8) | ((v_5 >> 8) & 0xff)) << 8) | ((v_5 >> 16) & 0xff)) << 8) | ((v_5 >> 24) & 0xff);
            uint256 v_16 = (((((v_15 << 8) | ((v_5 >> 32) & 0xff)) << 8) | ((v_5 >> 40) & 0xff)) << 8) | ((v_5 >> 48) & 0xff);
            uint256 v_17 = ((((((v_8 & 0xff) << 8) | ((v_8 >> 8) & 0xff)) << 8) | ((v_8 >> 16) & 0xff)) << 8) | ((v_8 >> 24) & 0xff);
            uint256 v_18 = (((((v_17 << 8) | ((v_8 >> 32) & 0xff)) << 8) | ((v_8 >> 40) & 0xff)) << 8) | ((v_8 >> 48) & 0xff);
            uint256 v_19 = ((((((v_11 & 0xff) << 8) | ((v_11 >> 8) & 0xff)) << 8) | ((v_11 >> 16) & 0xff)) << 8) | ((v_11 >> 24) & 0xff);
            uint256 v_20 = (((((v_19 << 8) | ((v_11 >> 32) & 0xff)) << 8) | ((v_11 >> 40) & 0xff)) << 8) | ((v_11 >> 48) & 0xff);
            uint256 v_21 = (((((v_16 << 8) | (v_5 >> 56)) << 64) | ((v_18 << 8) | (v_8 >> 56))) << 64) | ((v_20 << 8) | (v_11 >> 56));
            uint256 v_22 = ((((((v_14 & 0xff) << 8) | ((v_14 >> 8) & 0xff)) << 8) | ((v_14 >> 16) & 0xff)) << 8) | ((v_14 >> 24) & 0xff);
            uint256 v_23 = (((((v_22 << 8) | ((v_14 >> 32) & 0xff)) << 8) | ((v_14 >> 40) & 0xff)) << 8) | ((v_14 >> 48) & 0xff);
            storeBytes(s.mem, v, 32, (v_21 << 64) | ((v_23 << 8) | (v_14 >> 56)));
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 lanes_4 = get(s.header + LANES + 32, 8);
            uint256 lanes_12 = get(s.header + LANES + 96, 8);
            uint256 v_24 = (((((args_1 >> 192) & 0xff) << 8) | ((args_1 >> 200) & 0xff)) << 8) | ((args_1 >> 208) & 0xff);
            uint256 v_25 = (((((v_24 << 8) | ((args_1 >> 216) & 0xff)) << 8) | ((args_1 >> 224) & 0xff)) << 8) | ((args_1 >> 232) & 0xff);
            uint256 v_26 = (((((v_25 << 8) | ((args_1 >> 240) & 0xff)) << 8) | (args_1 >> 248)) ^ lanes_4) ^ lanes_12;
            uint256 lanes_5 = get(s.header + LANES + 40, 8);
            uint256 lanes_13 = get(s.header + LANES + 104, 8);
            uint256 v_27 = (((((args_1 >> 128) & 0xff) << 8) | ((args_1 >> 136) & 0xff)) << 8) | ((args_1 >> 144) & 0xff);
            uint256 v_28 = (((((v_27 << 8) | ((args_1 >> 152) & 0xff)) << 8) | ((args_1 >> 160) & 0xff)) << 8) | ((args_1 >> 168) & 0xff);
            uint256 v_29 = (((((v_28 << 8) | ((args_1 >> 176) & 0xff)) << 8) | ((args_1 >> 184) & 0xff)) ^ lanes_5) ^ lanes_13;
            uint256 lanes_6 = get(s.header + LANES + 48, 8);
            uint256 lanes_14 = get(s.header + LANES + 112, 8);
            uint256 v_30 = (((((args_1 >> 64) & 0xff) << 8) | ((args_1 >> 72) & 0xff)) << 8) | ((args_1 >> 80) & 0xff);
            uint256 v_31 = (((((v_30 << 8) | ((args_1 >> 88) & 0xff)) << 8) | ((args_1 >> 96) & 0xff)) << 8) | ((args_1 >> 104) & 0xff);
            uint256 v_32 = (((((v_31 << 8) | ((args_1 >> 112) & 0xff)) << 8) | ((args_1 >> 120) & 0xff)) ^ lanes_6) ^ lanes_14;
            uint256 lanes_7 = get(s.header + LANES + 56, 8);
            uint256 lanes_15 = get(s.header + LANES + 120, 8);
            uint256 v_33 = ((((((args_1 & 0xff) << 8) | ((args_1 >> 8) & 0xff)) << 8) | ((args_1 >> 16) & 0xff)) << 8) | ((args_1 >> 24) & 0xff);
            uint256 v_34 = (((((v_33 << 8) | ((args_1 >> 32) & 0xff)) << 8) | ((args_1 >> 40) & 0xff)) << 8) | ((args_1 >> 48) & 0xff);
            uint256 v_35 = (((v_34 << 8) | ((args_1 >> 56) & 0xff)) ^ lanes_7) ^ lanes_15;
            uint256 v_36 = ((((((v_26 & 0xff) << 8) | ((v_26 >> 8) & 0xff)) << 8) | ((v_26 >> 16) & 0xff)) << 8) | ((v_26 >> 24) & 0xff);
            uint256 v_37 = (((((v_36 << 8) | ((v_26 >> 32) & 0xff)) << 8) | ((v_26 >> 40) & 0xff)) << 8) | ((v_26 >> 48) & 0xff);
            uint256 v_38 = ((((((v_29 & 0xff) << 8) | ((v_29 >> 8) & 0xff)) << 8) | ((v_29 >> 16) & 0xff)) << 8) | ((v_29 >> 24) & 0xff);
            uint256 v_39 = (((((v_38 << 8) | ((v_29 >> 32) & 0xff)) << 8) | ((v_29 >> 40) & 0xff)) << 8) | ((v_29 >> 48) & 0xff);
            uint256 v_40 = ((((((v_32 & 0xff) << 8) | ((v_32 >> 8) & 0xff)) << 8) | ((v_32 >> 16) & 0xff)) << 8) | ((v_32 >> 24) & 0xff);
            uint256 v_41 = (((((v_40 << 8) | ((v_32 >> 32) & 0xff)) << 8) | ((v_32 >> 40) & 0xff)) << 8) | ((v_32 >> 48) & 0xff);
            uint256 v_42 = (((((v_37 << 8) | (v_26 >> 56)) << 64) | ((v_39 << 8) | (v_29 >> 56))) << 64) | ((v_41 << 8) | (v_32 >> 56));
            uint256 v_43 = ((((((v_35 & 0xff) << 8) | ((v_35 >> 8) & 0xff)) << 8) | ((v_35 >> 16) & 0xff)) << 8) | ((v_35 >> 24) & 0xff);
            uint256 v_44 = (((((v_43 << 8) | ((v_35 >> 32) & 0xff)) << 8) | ((v_35 >> 40) & 0xff)) << 8) | ((v_35 >> 48) & 0xff);
            storeBytes(s.mem, v_2, 32, (v_42 << 64) | ((v_44 << 8) | (v_35 >> 56)));
            set(s.header + WORDS, 4, 2);
            set(s.header + FROM, 6, v);
            set(s.header + LEFT, 4, 0x40);
            set(s.header + KIND, 1, 0);
            set(s.header + MICRO, 1, 0x1b);
        }
    }

    /// Microcode routine field, which runs while `micro` is 81.
    function _micro_field(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 index = get(s.header + INDEX, 4);
            uint256 fieldCode_at = loadBytes(s.fieldCode, (index & 0x3fff) * 8, 8);
            uint256 cells_at = loadBytes(s.cells, ((fieldCode_at >> 16) & 0x7fff) * 32, 32);
            uint256 cells_at_2 = loadBytes(s.cells, (fieldCode_at & 0x7fff) * 32, 32);
            set(s.header + ARGS, 32, cells_at);
            set(s.header + ARGS + 32, 32, cells_at_2);
            set(s.header + ARGS + 128, 32, fieldCode_at);
            set(s.header + STEP, 2, (fieldCode_at >> 32) & 0xffff);
            set(s.header + INDEX, 4, index + 1);
            set(s.header + MICRO, 1, ((fieldCode_at >> 48) & 0xff) + 0x52);
        }
    }

    /// Microcode routine field.add, which runs while `micro` is 82.
    function _micro_field_add(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 step_2 = get(s.header + STEP, 2);
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 v = args_0 + args_1;
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            (uint256 v_2, ) = urem512(v, ult(v, args_0), args_2, 0);
            storeBytes(s.cells, (step_2 & 0x7fff) * 32, 32, v_2);
            set(s.header + MICRO, 1, 0x51);
        }
    }

    /// Microcode routine field.sub, which runs while `micro` is 83.
    function _micro_field_sub(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 step_2 = get(s.header + STEP, 2);
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 v = args_0 - args_1;
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            storeBytes(s.cells, (step_2 & 0x7fff) * 32, 32, ite(ult(args_0, args_1), (v + args_2), v));
            set(s.header + MICRO, 1, 0x51);
        }
    }

    /// Microcode routine field.mul, which runs while `micro` is 84.
    function _micro_field_mul(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 step_2 = get(s.header + STEP, 2);
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            (uint256 v, ) = mulrem(args_0, args_1, args_2);
            storeBytes(s.cells, (step_2 & 0x7fff) * 32, 32, v);
            set(s.header + MICRO, 1, 0x51);
        }
    }

    /// Microcode routine field.copy, which runs while `micro` is 85.
    function _micro_field_copy(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 step_2 = get(s.header + STEP, 2);
            uint256 args_0 = get(s.header + ARGS, 32);
            storeBytes(s.cells, (step_2 & 0x7fff) * 32, 32, args_0);
            set(s.header + MICRO, 1, 0x51);
        }
    }

    /// Microcode routine field.modulus, which runs while `micro` is 86.
    function _micro_field_modulus(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 args_0 = get(s.header + ARGS, 32);
            set(s.header + ARGS + 64, 32, args_0);
            set(s.header + MICRO, 1, 0x51);
        }
    }

    /// Microcode routine field.half, which runs while `micro` is 87.
    function _micro_field_half(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 step_2 = get(s.header + STEP, 2);
            uint256 args_0 = get(s.header + ARGS, 32);
            storeBytes(s.cells, (step_2 & 0x7fff) * 32, 32, args_0 >> 1);
            set(s.header + MICRO, 1, 0x51);
            set(s.header + FLAG, 1, args_0 & 1);
        }
    }

    /// Microcode routine field.less, which runs while `micro` is 88.
    function _micro_field_less(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + MICRO, 1, 0x51);
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            set(s.header + FLAG, 1, ult(args_0, args_1));
        }
    }

    /// Microcode routine field.equal, which runs while `micro` is 89.
    function _micro_field_equal(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + MICRO, 1, 0x51);
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            set(s.header + FLAG, 1, eq(args_0, args_1));
        }
    }

    /// Microcode routine field.unless, which runs while `micro` is 90.
    function _micro_field_unless(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + MICRO, 1, 0x51);
            uint256 flag = get(s.header + FLAG, 1);
            uint256 step_2 = get(s.header + STEP, 2);
            if (flag == 0) set(s.header + INDEX, 4, step_2);
        }
    }

    /// Microcode routine field.jump, which runs while `micro` is 91.
    function _micro_field_jump(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + MICRO, 1, 0x51);
            uint256 step_2 = get(s.header + STEP, 2);
            set(s.header + INDEX, 4, step_2);
        }
    }

    /// Microcode routine field.call, which runs while `micro` is 92.
    function _micro_field_call(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 args_3 = get(s.header + ARGS + 96, 32);
            uint256 index = get(s.header + INDEX, 4);
            uint256 v = ((args_3 & 0x0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) << 16) | (index & 0xffff);
            set(s.header + ARGS + 96, 32, v);
            set(s.header + MICRO, 1, 0x51);
            uint256 step_2 = get(s.header + STEP, 2);
            set(s.header + INDEX, 4, step_2);
        }
    }

    /// Microcode routine field.return, which runs while `micro` is 93.
    function _micro_field_return(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 args_3 = get(s.header + ARGS + 96, 32);
            set(s.header + ARGS + 96, 32, args_3 >> 0x10);
            set(s.header + MICRO, 1, 0x51);
            set(s.header + INDEX, 4, (args_3 & 0xffff));
        }
    }

    /// Microcode routine field.input, which runs while `micro` is 94.
    function _micro_field_input(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 count = get(s.header + COUNT, 4);
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            uint256 v = ult(count, dataSize);
            uint256 dataAt = get(s.header + DATA_AT, 6);
            uint256 v_2 = (dataAt + count) & 0x7ffffffffff;
            if ((v & ult(0x7ffffffffe0, v_2)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v != 0) mem_at = loadBytes(s.mem, v_2, 32);
            uint256 step_2 = get(s.header + STEP, 2);
            uint256 v_3 = (dataSize - count) & 0xffffffff;
            uint256 v_4 = (0x20 - (v_3 & 0x1f)) << 3;
            storeBytes(s.cells, (step_2 & 0x7fff) * 32, 32, ite(ult(v_3, 0x20), ((mem_at >> v_4) << v_4), mem_at));
            set(s.header + MICRO, 1, 0x51);
            set(s.header + COUNT, 4, count + 0x20);
        }
    }

    /// Microcode routine field.output, which runs while `micro` is 95.
    function _micro_field_output(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 left = get(s.header + LEFT, 4);
            uint256 v = (((depth + 1) & 0x7ff) << 32) | left;
            if (0x7ffffffffe0 < v) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 args_0 = get(s.header + ARGS, 32);
            storeBytes(s.mem, v, 32, args_0);
            set(s.header + MICRO, 1, 0x51);
            set(s.header + LEFT, 4, left + 0x20);
        }
    }

    /// Microcode routine field.size, which runs while `micro` is 96.
    function _micro_field_size(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 step_2 = get(s.header + STEP, 2);
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            storeBytes(s.cells, (step_2 & 0x7fff) * 32, 32, dataSize);
            set(s.header + MICRO, 1, 0x51);
        }
    }

    /// Microcode routine field.done, which runs while `micro` is 97.
    function _micro_field_done(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + MICRO, 1, 0x1b);
            uint256 left = get(s.header + LEFT, 4);
            set(s.header + WORDS, 4, (left >> 5));
            uint256 depth = get(s.header + DEPTH, 2);
            set(s.header + FROM, 6, ((depth + 1) & 0x7ff) << 32);
            set(s.header + KIND, 1, 0);
        }
    }

    /// Microcode routine field.address, which runs while `micro` is 98.
    function _micro_field_address(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + MICRO, 1, 6);
            uint256 depth = get(s.header + DEPTH, 2);
            set(s.header + FROM, 6, ((depth + 1) & 0x7ff) << 32);
            set(s.header + AFTER, 1, 0x6e);
        }
    }

    /// Microcode routine field.refuse, which runs while `micro` is 99.
    function _micro_field_refuse(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + MICRO, 1, 0x1a);
        }
    }

    /// Microcode routine field.times, which runs while `micro` is 100.
    function _micro_field_times(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 step_2 = get(s.header + STEP, 2);
            uint256 v = step_2 & 0x7fff;
            uint256 cells_at = loadBytes(s.cells, v * 32, 32);
            uint256 v_2 = cells_at + 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff;
            storeBytes(s.cells, v * 32, 32, v_2);
            set(s.header + MICRO, 1, 0x51);
            set(s.header + FLAG, 1, eq(v_2, 0));
        }
    }

    /// Microcode routine field.wide-add, which runs while `micro` is 101.
    function _micro_field_wide_add(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 args_4 = get(s.header + ARGS + 128, 32);
            uint256 cells_at = loadBytes(s.cells, ((((args_4 >> 16) & 0x7fff) + 1) & 0x7fff) * 32, 32);
            uint256 cells_at_2 = loadBytes(s.cells, (((args_4 & 0x7fff) + 1) & 0x7fff) * 32, 32);
            uint256 step_2 = get(s.header + STEP, 2);
            uint256 v = step_2 & 0x7fff;
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 v_2 = args_0 | ((cells_at & 0xffffffffffffffff) << 192);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 v_3 = v_2 + (args_1 | ((cells_at_2 & 0xffffffffffffffff) << 192));
            uint256 v_4 = ((cells_at >> 64) + (cells_at_2 >> 64)) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_5 = (v_4 + ult(v_3, v_2)) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_6 = (v_5 + 0x0000000000000000ffffffffffffffffe5feee15c6801965b4e45849bcb45329) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_7 = ult(v_5, 0x1a0111ea397fe69a4b1ba7b6434bacd7) | ult(v_6, ult(v_3, 0x64774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab));
            uint256 v_8 = v_3 + 0x9b88b47b0c7aed4098cf2d5f094f09dbe15400014eac00004601000000005555;
            uint256 v_9 = ite(v_7, v_3, v_8);
            storeBytes(s.cells, v * 32, 32, (v_9 & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff));
            uint256 v_10 = (v_5 + 0x0000000000000000ffffffffffffffffe5feee15c6801965b4e45849bcb45328) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_11 = (v_10 + ult(v_8, v_3)) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            storeBytes(s.cells, ((v + 1) & 0x7fff) * 32, 32, (((ite(v_7, v_5, v_11) & 0xffffffffffffffffffffffffffffffff) << 64) | (v_9 >> 192)));
            set(s.header + MICRO, 1, 0x51);
        }
    }

    /// Microcode routine field.wide-sub, which runs while `micro` is 102.
    function _micro_field_wide_sub(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 args_4 = get(s.header + ARGS + 128, 32);
            uint256 cells_at = loadBytes(s.cells, ((((args_4 >> 16) & 0x7fff) + 1) & 0x7fff) * 32, 32);
            uint256 cells_at_2 = loadBytes(s.cells, (((args_4 & 0x7fff) + 1) & 0x7fff) * 32, 32);
            uint256 step_2 = get(s.header + STEP, 2);
            uint256 v = step_2 & 0x7fff;
            uint256 v_2 = cells_at >> 64;
            uint256 v_3 = cells_at_2 >> 64;
            uint256 v_4 = (v_2 - v_3) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 v_5 = args_0 | ((cells_at & 0xffffffffffffffff) << 192);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 v_6 = args_1 | ((cells_at_2 & 0xffffffffffffffff) << 192);
            uint256 v_7 = ult(v_5, v_6);
            uint256 v_8 = ult(v_2, v_3) | ult(v_4, v_7);
            uint256 v_9 = v_5 + 0x64774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab;
            uint256 v_10 = ite(v_8, (v_9 - v_6), (v_5 - v_6));
            storeBytes(s.cells, v * 32, 32, (v_10 & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff));
            uint256 v_11 = (v_2 + 0x1a0111ea397fe69a4b1ba7b6434bacd7) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_12 = (v_11 + ult(v_9, v_5)) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_13 = (((v_12 - v_3) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff) - ult(v_9, v_6)) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_14 = ite(v_8, v_13, ((v_4 - v_7) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff));
            storeBytes(s.cells, ((v + 1) & 0x7fff) * 32, 32, (((v_14 & 0xffffffffffffffffffffffffffffffff) << 64) | (v_10 >> 192)));
            set(s.header + MICRO, 1, 0x51);
        }
    }

    /// Microcode routine field.wide-mul, which runs while `micro` is 103.
    function _micro_field_wide_mul(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 args_4 = get(s.header + ARGS + 128, 32);
            uint256 cells_at = loadBytes(s.cells, ((((args_4 >> 16) & 0x7fff) + 1) & 0x7fff) * 32, 32);
            uint256 cells_at_2 = loadBytes(s.cells, (((args_4 & 0x7fff) + 1) & 0x7fff) * 32, 32);
            uint256 step_2 = get(s.header + STEP, 2);
            uint256 v = step_2 & 0x7fff;
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 v_2 = args_0 | ((cells_at & 0xffffffffffffffff) << 192);
            uint256 v_3 = ((((cells_at >> 64) & 0xffffffffffffffffffffffffffffffff) << 64) | (v_2 >> 192));
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 v_4 = args_1 | ((cells_at_2 & 0xffffffffffffffff) << 192);
            uint256 v_5 = ((((cells_at_2 >> 64) & 0xffffffffffffffffffffffffffffffff) << 64) | (v_4 >> 192));
            uint256 v_6 = mulhi(v_3, v_5);
            uint256 v_7 = (v_4 & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff);
            uint256 v_8 = mulhi(v_3, v_7);
            uint256 v_9 = v_3 * v_7;
            uint256 v_10 = (v_2 & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff);
            uint256 v_11 = mulhi(v_10, v_7);
            uint256 v_12 = v_10 * v_7;
            uint256 v_13 = ((v_11 & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff) << 64) | (v_12 >> 192);
            uint256 v_14 = v_9 + v_13;
            uint256 v_15 = ((v_8 & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff) + ult(v_14, v_9)) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_16 = (v_15 << 64) | (v_14 >> 192);
            uint256 v_17 = v_12 & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_18 = (v_17 * 0x000000000000000016ef2ef0c8e30b48286adb92d9d113e889f3fffcfffcfffd) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_19 = mulhi(v_18, 0x00000000000000001a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf);
            uint256 v_20 = v_18 * 0x00000000000000001a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf;
            uint256 v_21 = v_20 + (v_14 & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff);
            uint256 v_22 = mulhi(v_18, 0x00000000000000006730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab);
            uint256 v_23 = v_18 * 0x00000000000000006730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab;
            uint256 v_24 = v_23 + v_17;
            uint256 v_25 = ((v_22 & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff) + ult(v_24, v_23)) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_26 = v_21 + ((v_25 << 64) | (v_24 >> 192));
            uint256 v_27 = ((v_19 & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff) + ult(v_21, v_20)) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_28 = (v_27 + ult(v_26, v_21)) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_29 = v_16 + ((v_28 << 64) | (v_26 >> 192));
            uint256 v_30 = v_3 * v_5;
            uint256 v_31 = v_30 + v_29;
            uint256 v_32 = mulhi(v_10, v_5);
            uint256 v_33 = v_10 * v_5;
            uint256 v_34 = v_33 + (v_26 & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff);
            uint256 v_35 = ((v_32 & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff) + ult(v_34, v_33)) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_36 = v_31 + ((v_35 << 64) | (v_34 >> 192));
            uint256 v_37 = v_34 & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_38 = (v_37 * 0x000000000000000016ef2ef0c8e30b48286adb92d9d113e889f3fffcfffcfffd) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_39 = mulhi(v_38, 0x00000000000000001a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf);
            uint256 v_40 = v_38 * 0x00000000000000001a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf;
            uint256 v_41 = v_40 + (v_36 & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff);
            uint256 v_42 = mulhi(v_38, 0x00000000000000006730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab);
            uint256 v_43 = v_38 * 0x00000000000000006730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab;
            uint256 v_44 = v_43 + v_37;
            uint256 v_45 = ((v_42 & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff) + ult(v_44, v_43)) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_46 = v_41 + ((v_45 << 64) | (v_44 >> 192));
            uint256 v_47 = ((v_6 & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff) + ult(v_29, v_16)) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_48 = (v_47 + ult(v_31, v_30)) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_49 = (v_48 + ult(v_36, v_31)) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_50 = ((v_39 & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff) + ult(v_41, v_40)) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_51 = (v_50 + ult(v_46, v_41)) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_52 = ((v_49 << 64) | (v_36 >> 192)) + ((v_51 << 64) | (v_46 >> 192));
            uint256 v_53 = v_52 >> 64;
            uint256 v_54 = (v_46 & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff) | ((v_52 & 0xffffffffffffffff) << 192);
            uint256 v_55 = (v_53 + 0x0000000000000000ffffffffffffffffe5feee15c6801965b4e45849bcb45329) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_56 = ult(v_53, 0x1a0111ea397fe69a4b1ba7b6434bacd7) | ult(v_55, ult(v_54, 0x64774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab));
            uint256 v_57 = v_54 + 0x9b88b47b0c7aed4098cf2d5f094f09dbe15400014eac00004601000000005555;
            uint256 v_58 = ite(v_56, v_54, v_57);
            storeBytes(s.cells, v * 32, 32, (v_58 & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff));
            uint256 v_59 = (v_53 + 0x0000000000000000ffffffffffffffffe5feee15c6801965b4e45849bcb45328) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_60 = (v_59 + ult(v_57, v_54)) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff;
            storeBytes(s.cells, ((v + 1) & 0x7fff) * 32, 32, (((ite(v_56, v_53, v_60) & 0xffffffffffffffffffffffffffffffff) << 64) | (v_58 >> 192)));
            set(s.header + MICRO, 1, 0x51);
        }
    }

    /// Microcode routine field.wide-copy, which runs while `micro` is 104.
    function _micro_field_wide_copy(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 args_4 = get(s.header + ARGS + 128, 32);
            uint256 cells_at = loadBytes(s.cells, ((((args_4 >> 16) & 0x7fff) + 1) & 0x7fff) * 32, 32);
            uint256 step_2 = get(s.header + STEP, 2);
            uint256 v = step_2 & 0x7fff;
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 v_2 = args_0 | ((cells_at & 0xffffffffffffffff) << 192);
            storeBytes(s.cells, v * 32, 32, (v_2 & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff));
            storeBytes(s.cells, ((v + 1) & 0x7fff) * 32, 32, ((((cells_at >> 64) & 0xffffffffffffffffffffffffffffffff) << 64) | (v_2 >> 192)));
            set(s.header + MICRO, 1, 0x51);
        }
    }

    /// Microcode routine field.wide-half, which runs while `micro` is 105.
    function _micro_field_wide_half(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 args_4 = get(s.header + ARGS + 128, 32);
            uint256 cells_at = loadBytes(s.cells, ((((args_4 >> 16) & 0x7fff) + 1) & 0x7fff) * 32, 32);
            uint256 step_2 = get(s.header + STEP, 2);
            uint256 v = step_2 & 0x7fff;
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 v_2 = args_0 | ((cells_at & 0xffffffffffffffff) << 192);
            storeBytes(s.cells, v * 32, 32, ((v_2 >> 1) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff));
            uint256 v_3 = (((cells_at >> 65) & 0xffffffffffffffffffffffffffffffff) << 64) | (((((cells_at >> 64) & 1) << 255) | (v_2 >> 1)) >> 192);
            storeBytes(s.cells, ((v + 1) & 0x7fff) * 32, 32, v_3);
            set(s.header + MICRO, 1, 0x51);
            set(s.header + FLAG, 1, v_2 & 1);
        }
    }

    /// Microcode routine field.wide-less, which runs while `micro` is 106.
    function _micro_field_wide_less(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 args_4 = get(s.header + ARGS + 128, 32);
            uint256 cells_at = loadBytes(s.cells, ((((args_4 >> 16) & 0x7fff) + 1) & 0x7fff) * 32, 32);
            uint256 cells_at_2 = loadBytes(s.cells, (((args_4 & 0x7fff) + 1) & 0x7fff) * 32, 32);
            set(s.header + MICRO, 1, 0x51);
            uint256 v = cells_at >> 64;
            uint256 v_2 = cells_at_2 >> 64;
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 v_3 = ult((args_0 | ((cells_at & 0xffffffffffffffff) << 192)), (args_1 | ((cells_at_2 & 0xffffffffffffffff) << 192)));
            uint256 v_4 = ult(((v - v_2) & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff), v_3);
            set(s.header + FLAG, 1, ult(v, v_2) | v_4);
        }
    }

    /// Microcode routine field.wide-equal, which runs while `micro` is 107.
    function _micro_field_wide_equal(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 args_4 = get(s.header + ARGS + 128, 32);
            uint256 cells_at = loadBytes(s.cells, ((((args_4 >> 16) & 0x7fff) + 1) & 0x7fff) * 32, 32);
            uint256 cells_at_2 = loadBytes(s.cells, (((args_4 & 0x7fff) + 1) & 0x7fff) * 32, 32);
            set(s.header + MICRO, 1, 0x51);
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 v = eq((args_0 | ((cells_at & 0xffffffffffffffff) << 192)), (args_1 | ((cells_at_2 & 0xffffffffffffffff) << 192)));
            set(s.header + FLAG, 1, v & eq((cells_at >> 64), (cells_at_2 >> 64)));
        }
    }

    /// Microcode routine field.wide-split, which runs while `micro` is 108.
    function _micro_field_wide_split(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 step_2 = get(s.header + STEP, 2);
            uint256 v = step_2 & 0x7fff;
            uint256 args_0 = get(s.header + ARGS, 32);
            storeBytes(s.cells, v * 32, 32, (args_0 & 0x0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff));
            storeBytes(s.cells, ((v + 1) & 0x7fff) * 32, 32, (args_0 >> 192));
            set(s.header + MICRO, 1, 0x51);
        }
    }

    /// Microcode routine field.wide-input, which runs while `micro` is 109.
    function _micro_field_wide_input(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 v = args_0 & 0xffffffff;
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            uint256 v_2 = ult(v, dataSize);
            uint256 dataAt = get(s.header + DATA_AT, 6);
            uint256 v_3 = (dataAt + v) & 0x7ffffffffff;
            if ((v_2 & ult(0x7ffffffffe0, v_3)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadBytes(s.mem, v_3, 32);
            uint256 v_4 = (v + 0x18) & 0xffffffff;
            uint256 v_5 = ult(v_4, dataSize);
            uint256 v_6 = (dataAt + v_4) & 0x7ffffffffff;
            if ((v_5 & ult(0x7ffffffffe0, v_6)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2;
            if (v_5 != 0) mem_at_2 = loadBytes(s.mem, v_6, 32);
            uint256 step_2 = get(s.header + STEP, 2);
            uint256 v_7 = step_2 & 0x7fff;
            uint256 v_8 = (dataSize - v_4) & 0xffffffff;
            uint256 v_9 = (0x20 - (v_8 & 0x1f)) << 3;
            storeBytes(s.cells, v_7 * 32, 32, (ite(ult(v_8, 0x20), ((mem_at_2 >> v_9) << v_9), mem_at_2) >> 64));
            uint256 v_10 = (dataSize - v) & 0xffffffff;
            uint256 v_11 = (0x20 - (v_10 & 0x1f)) << 3;
            uint256 v_12 = ite(ult(v_10, 0x20), ((mem_at >> v_11) << v_11), mem_at);
            uint256 v_13 = ((v_12 >> 128) & 0x1fffffffffffffffffffffffffffffff) & 0xffffffffffffffffffffffffffffffff;
            storeBytes(s.cells, ((v_7 + 1) & 0x7fff) * 32, 32, ((v_13 << 64) | ((v_12 >> 64) & 0xffffffffffffffff)));
            storeBytes(s.cells, ((v_7 + 2) & 0x7fff) * 32, 32, (v_12 >> 253));
            set(s.header + MICRO, 1, 0x51);
        }
    }

    /// Microcode routine field.address.end, which runs while `micro` is 110.
    function _micro_field_address_end(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 digest = get(s.header + DIGEST, 32);
            set(s.header + DIGEST, 32, (digest & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff));
            set(s.header + MICRO, 1, 0x48);
        }
    }

    /// Microcode routine limbs.up, which runs while `micro` is 111.
    function _micro_limbs_up(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 index = get(s.header + INDEX, 4);
            uint256 v = ((0x1ffc4 << 21) | (index & 0x1fffff)) << 5;
            uint256 mem_at = loadBytes(s.mem, v, 32);
            uint256 v_2 = (index + 0xffffffff) & 0xffffffff;
            uint256 v_3 = eq(index, 0);
            uint256 mem_at_2;
            if (v_3 == 0) mem_at_2 = loadBytes(s.mem, ((0x1ffc4 << 21) | (v_2 & 0x1fffff)) << 5, 32);
            uint256 args_3 = get(s.header + ARGS + 96, 32);
            storeBytes(s.mem, v, 32, (mem_at << args_3) | (mem_at_2 >> (0x100 - args_3)));
            set(s.header + INDEX, 4, v_2);
            uint256 next = get(s.header + NEXT, 1);
            set(s.header + MICRO, 1, ite(v_3, next, 0x6f));
        }
    }

    /// Microcode routine limbs.down, which runs while `micro` is 112.
    function _micro_limbs_down(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 index = get(s.header + INDEX, 4);
            uint256 v = index & 0x1fffff;
            uint256 mem_at = loadBytes(s.mem, ((0x1ffc2 << 21) | v) << 5, 32);
            uint256 v_2 = (index + 1) & 0xffffffff;
            uint256 count = get(s.header + COUNT, 4);
            uint256 v_3 = eq(v_2, count);
            uint256 mem_at_2;
            if (v_3 == 0) mem_at_2 = loadBytes(s.mem, ((0x1ffc2 << 21) | (v_2 & 0x1fffff)) << 5, 32);
            uint256 args_3 = get(s.header + ARGS + 96, 32);
            storeBytes(s.mem, ((0x1ffc3 << 21) | v) << 5, 32, (mem_at >> args_3) | (mem_at_2 << (0x100 - args_3)));
            set(s.header + INDEX, 4, v_2);
            uint256 next = get(s.header + NEXT, 1);
            set(s.header + MICRO, 1, ite(v_3, next, 0x70));
        }
    }

    /// Microcode routine limbs.multiply, which runs while `micro` is 113.
    function _micro_limbs_multiply(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + LEFT, 4, 0);
            set(s.header + INDEX, 4, 0);
            set(s.header + MICRO, 1, 0x72);
        }
    }

    /// Microcode routine limbs.zero, which runs while `micro` is 114.
    function _micro_limbs_zero(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 index = get(s.header + INDEX, 4);
            storeBytes(s.mem, ((0x1ffc4 << 21) | (index & 0x1fffff)) << 5, 32, 0);
            uint256 v = (index + 1) & 0xffffffff;
            set(s.header + INDEX, 4, v);
            uint256 count = get(s.header + COUNT, 4);
            set(s.header + MICRO, 1, ite(eq(v, count), 0x73, 0x72));
        }
    }

    /// Microcode routine limbs.row, which runs while `micro` is 115.
    function _micro_limbs_row(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 left = get(s.header + LEFT, 4);
            uint256 mem_at = loadBytes(s.mem, ((0x1ffc2 << 21) | (left & 0x1fffff)) << 5, 32);
            set(s.header + ARGS + 160, 32, mem_at);
            set(s.header + ARGS + 192, 32, 0);
            set(s.header + INDEX, 4, 0);
            set(s.header + MICRO, 1, 0x74);
        }
    }

    /// Microcode routine limbs.cell, which runs while `micro` is 116.
    function _micro_limbs_cell(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 index = get(s.header + INDEX, 4);
            uint256 mem_at = loadBytes(s.mem, ((0x1ffc3 << 21) | (index & 0x1fffff)) << 5, 32);
            uint256 left = get(s.header + LEFT, 4);
            uint256 v = ((0x1ffc4 << 21) | (((left + index) & 0xffffffff) & 0x1fffff)) << 5;
            uint256 mem_at_2 = loadBytes(s.mem, v, 32);
            uint256 args_5 = get(s.header + ARGS + 160, 32);
            uint256 v_2 = args_5 * mem_at;
            uint256 v_3 = v_2 + mem_at_2;
            uint256 args_6 = get(s.header + ARGS + 192, 32);
            uint256 v_4 = v_3 + args_6;
            storeBytes(s.mem, v, 32, v_4);
            uint256 v_5 = mulhi(args_5, mem_at);
            set(s.header + ARGS + 192, 32, (v_5 + ult(v_3, v_2)) + ult(v_4, v_3));
            uint256 v_6 = (index + 1) & 0xffffffff;
            set(s.header + INDEX, 4, v_6);
            uint256 count = get(s.header + COUNT, 4);
            set(s.header + MICRO, 1, ite(eq(v_6, count), 0x75, 0x74));
        }
    }

    /// Microcode routine limbs.carry, which runs while `micro` is 117.
    function _micro_limbs_carry(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 left = get(s.header + LEFT, 4);
            uint256 count = get(s.header + COUNT, 4);
            uint256 args_6 = get(s.header + ARGS + 192, 32);
            storeBytes(s.mem, ((0x1ffc4 << 21) | (((left + count) & 0xffffffff) & 0x1fffff)) << 5, 32, args_6);
            uint256 v = (left + 1) & 0xffffffff;
            uint256 v_2 = eq(v, count);
            set(s.header + LEFT, 4, ite(v_2, ((count + 0xffffffff) & 0xffffffff), v));
            set(s.header + MICRO, 1, ite(v_2, 0x76, 0x73));
        }
    }

    /// Microcode routine limbs.divide, which runs while `micro` is 118.
    function _micro_limbs_divide(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 left = get(s.header + LEFT, 4);
            uint256 count = get(s.header + COUNT, 4);
            uint256 v = (left + count) & 0xffffffff;
            uint256 mem_at = loadBytes(s.mem, ((0x1ffc4 << 21) | (v & 0x1fffff)) << 5, 32);
            uint256 mem_at_2 = loadBytes(s.mem, ((0x1ffc4 << 21) | (((v + 0xffffffff) & 0xffffffff) & 0x1fffff)) << 5, 32);
            uint256 mem_at_3 = loadBytes(s.mem, ((0x1ffc1 << 21) | (((count + 0xffffffff) & 0xffffffff) & 0x1fffff)) << 5, 32);
            (uint256 v_2, uint256 v_3) = udiv512(mem_at_2, mem_at, mem_at_3, 0);
            set(s.header + ARGS + 160, 32, ite(eq(v_3, 0), v_2, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff));
            set(s.header + ARGS + 192, 32, 0);
            set(s.header + INDEX, 4, 0);
            set(s.header + MICRO, 1, 0x77);
        }
    }

    /// Microcode routine limbs.subtract, which runs while `micro` is 119.
    function _micro_limbs_subtract(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 index = get(s.header + INDEX, 4);
            uint256 mem_at = loadBytes(s.mem, ((0x1ffc1 << 21) | (index & 0x1fffff)) << 5, 32);
            uint256 left = get(s.header + LEFT, 4);
            uint256 v = ((0x1ffc4 << 21) | (((left + index) & 0xffffffff) & 0x1fffff)) << 5;
            uint256 mem_at_2 = loadBytes(s.mem, v, 32);
            uint256 args_5 = get(s.header + ARGS + 160, 32);
            uint256 v_2 = args_5 * mem_at;
            uint256 args_6 = get(s.header + ARGS + 192, 32);
            uint256 v_3 = v_2 + args_6;
            storeBytes(s.mem, v, 32, mem_at_2 - v_3);
            uint256 v_4 = mulhi(args_5, mem_at);
            set(s.header + ARGS + 192, 32, (v_4 + ult(v_3, v_2)) + ult(mem_at_2, v_3));
            uint256 v_5 = (index + 1) & 0xffffffff;
            set(s.header + INDEX, 4, v_5);
            uint256 count = get(s.header + COUNT, 4);
            set(s.header + MICRO, 1, ite(eq(v_5, count), 0x78, 0x77));
        }
    }

    /// Microcode routine limbs.top, which runs while `micro` is 120.
    function _micro_limbs_top(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 left = get(s.header + LEFT, 4);
            uint256 count = get(s.header + COUNT, 4);
            uint256 v = ((0x1ffc4 << 21) | (((left + count) & 0xffffffff) & 0x1fffff)) << 5;
            uint256 mem_at = loadBytes(s.mem, v, 32);
            uint256 args_6 = get(s.header + ARGS + 192, 32);
            storeBytes(s.mem, v, 32, mem_at - args_6);
            set(s.header + ARGS + 192, 32, 0);
            set(s.header + INDEX, 4, 0);
            set(s.header + MICRO, 1, ite(ult(mem_at, args_6), 0x79, 0x7b));
        }
    }

    /// Microcode routine limbs.add, which runs while `micro` is 121.
    function _micro_limbs_add(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 left = get(s.header + LEFT, 4);
            uint256 index = get(s.header + INDEX, 4);
            uint256 v = ((0x1ffc4 << 21) | (((left + index) & 0xffffffff) & 0x1fffff)) << 5;
            uint256 mem_at = loadBytes(s.mem, v, 32);
            uint256 mem_at_2 = loadBytes(s.mem, ((0x1ffc1 << 21) | (index & 0x1fffff)) << 5, 32);
            uint256 v_2 = mem_at + mem_at_2;
            uint256 args_6 = get(s.header + ARGS + 192, 32);
            uint256 v_3 = v_2 + args_6;
            storeBytes(s.mem, v, 32, v_3);
            set(s.header + ARGS + 192, 32, ((ult(v_2, mem_at) + ult(v_3, v_2)) & 3));
            uint256 v_4 = (index + 1) & 0xffffffff;
            set(s.header + INDEX, 4, v_4);
            uint256 count = get(s.header + COUNT, 4);
            set(s.header + MICRO, 1, ite(eq(v_4, count), 0x7a, 0x79));
        }
    }

    /// Microcode routine limbs.added, which runs while `micro` is 122.
    function _micro_limbs_added(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 left = get(s.header + LEFT, 4);
            uint256 count = get(s.header + COUNT, 4);
            uint256 v = ((0x1ffc4 << 21) | (((left + count) & 0xffffffff) & 0x1fffff)) << 5;
            uint256 mem_at = loadBytes(s.mem, v, 32);
            uint256 args_6 = get(s.header + ARGS + 192, 32);
            uint256 v_2 = mem_at + args_6;
            storeBytes(s.mem, v, 32, v_2);
            set(s.header + ARGS + 192, 32, 0);
            set(s.header + INDEX, 4, 0);
            set(s.header + MICRO, 1, ite(ult(v_2, mem_at), 0x7b, 0x79));
        }
    }

    /// Microcode routine limbs.next, which runs while `micro` is 123.
    function _micro_limbs_next(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 left = get(s.header + LEFT, 4);
            set(s.header + LEFT, 4, left + 0xffffffff);
            set(s.header + INDEX, 4, 0);
            uint256 next = get(s.header + NEXT, 1);
            set(s.header + MICRO, 1, ite(eq(left, 0), next, 0x76));
        }
    }

    /// Microcode routine modexp, which runs while `micro` is 124.
    function _micro_modexp(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            uint256 v = ult(0, dataSize);
            uint256 dataAt = get(s.header + DATA_AT, 6);
            if ((v & ult(0x7ffffffffe0, dataAt)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v != 0) mem_at = loadBytes(s.mem, dataAt, 32);
            uint256 v_2 = ult(0x20, dataSize);
            uint256 v_3 = (dataAt + 0x20) & 0x7ffffffffff;
            if ((v_2 & ult(0x7ffffffffe0, v_3)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2;
            if (v_2 != 0) mem_at_2 = loadBytes(s.mem, v_3, 32);
            uint256 v_4 = ult(0x40, dataSize);
            uint256 v_5 = (dataAt + 0x40) & 0x7ffffffffff;
            if ((v_4 & ult(0x7ffffffffe0, v_5)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_3;
            if (v_4 != 0) mem_at_3 = loadBytes(s.mem, v_5, 32);
            uint256 v_6 = (0x20 - (dataSize & 0x1f)) << 3;
            set(s.header + ARGS, 32, ite(ult(dataSize, 0x20), ((mem_at >> v_6) << v_6), mem_at));
            uint256 v_7 = (dataSize + 0xffffffe0) & 0xffffffff;
            uint256 v_8 = (0x20 - (v_7 & 0x1f)) << 3;
            set(s.header + ARGS + 64, 32, ite(ult(v_7, 0x20), ((mem_at_2 >> v_8) << v_8), mem_at_2));
            uint256 v_9 = (dataSize + 0xffffffc0) & 0xffffffff;
            uint256 v_10 = (0x20 - (v_9 & 0x1f)) << 3;
            set(s.header + ARGS + 32, 32, ite(ult(v_9, 0x20), ((mem_at_3 >> v_10) << v_10), mem_at_3));
            set(s.header + MICRO, 1, 0x7d);
        }
    }

    /// Microcode routine modexp.pay, which runs while `micro` is 125.
    function _micro_modexp_pay(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 v = (args_0 & 0xffffffff) + 0x60;
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            uint256 v_2 = ult(v, dataSize);
            uint256 dataAt = get(s.header + DATA_AT, 6);
            uint256 v_3 = v & 0xffffffff;
            uint256 v_4 = (dataAt + v_3) & 0x7ffffffffff;
            if ((v_2 & ult(0x7ffffffffe0, v_4)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadBytes(s.mem, v_4, 32);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            uint256 v_5 = eq(args_1, 0);
            uint256 v_6 = eq(args_0, 0) & v_5;
            uint256 v_7 = (ite(ult(args_0, args_1), args_1, args_0) + 7) >> 3;
            uint256 v_8 = ite(v_6, 0, args_2);
            uint256 v_9 = (dataSize - v_3) & 0xffffffff;
            uint256 v_10 = (0x20 - (v_9 & 0x1f)) << 3;
            uint256 v_11 = ite(ult(v_9, 0x20), ((mem_at >> v_10) << v_10), mem_at);
            uint256 v_12 = ite(ult(args_2, 0x20), ite(eq(args_2, 0), 0, (v_11 >> ((0x20 - (args_2 & 0x1f)) << 3))), v_11);
            uint256 v_13 = ite(v_6, 0, v_12);
            uint256 v_14 = ite(ult(0x20, v_8), ((v_8 + 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) * 8), 0);
            uint256 v_15 = (0x100 - clz(v_13, 256)) + 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_16 = v_14 + ite(eq(v_13, 0), 0, v_15);
            uint256 v_17 = udiv(((v_7 * v_7) * ite(ult(v_16, 1), 1, v_16)), 3, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff);
            uint256 v_18 = ite(ult(v_17, 0xc8), 0xc8, v_17);
            uint256 v_19 = ((eq((args_0 >> 32), 0) ^ 1) | (eq((args_1 >> 32), 0) ^ 1)) | ((eq((args_2 >> 32), 0) ^ 1) & (v_6 ^ 1));
            uint256 v_20 = v_19 | (eq((v_18 >> 64), 0) ^ 1);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_21 = v_18 & 0xffffffffffffffff;
            uint256 v_22 = ult(gas, v_21);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v_20 == 0) {
                if (v_22 == 0) {
                    if (v_5 == 0) {
                        set(s.header + ARGS + 128, 32, args_0 + 0x60);
                        set(s.header + ARGS + 160, 32, (args_0 + args_2) + 0x60);
                        set(s.header + ARGS + 192, 32, args_1);
                    } else {
                        set(s.header + FROM, 6, (((depth + 1) & 0x7ff) << 32) | (top & 0xffffffff));
                        set(s.header + LEFT, 4, 0);
                        set(s.header + KIND, 1, 0);
                    }
                    if (v_5 == 0) {
                        set(s.header + INDEX, 4, 0);
                        set(s.header + COUNT, 4, 0);
                    }
                    set(s.header + GAS, 8, gas - v_21);
                }
            }
            set(s.header + MICRO, 1, ite(v_20, 0x1a, ite(v_22, 0x1a, ite(v_5, 0x1b, 0x7e))));
        }
    }

    /// Microcode routine modexp.modulus, which runs while `micro` is 126.
    function _micro_modexp_modulus(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 args_5 = get(s.header + ARGS + 160, 32);
            uint256 args_6 = get(s.header + ARGS + 192, 32);
            uint256 v = ult(0x20, args_6);
            uint256 v_2 = ite(v, 0x20, args_6);
            uint256 v_3 = args_6 - v_2;
            uint256 v_4 = args_5 + v_3;
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            uint256 v_5 = ult(v_4, dataSize);
            uint256 dataAt = get(s.header + DATA_AT, 6);
            uint256 v_6 = v_4 & 0xffffffff;
            uint256 v_7 = (dataAt + v_6) & 0x7ffffffffff;
            if ((v_5 & ult(0x7ffffffffe0, v_7)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_5 != 0) mem_at = loadBytes(s.mem, v_7, 32);
            set(s.header + ARGS + 192, 32, v_3);
            uint256 index = get(s.header + INDEX, 4);
            uint256 v_8 = (dataSize - v_6) & 0xffffffff;
            uint256 v_9 = (0x20 - (v_8 & 0x1f)) << 3;
            uint256 v_10 = ite(ult(v_8, 0x20), ((mem_at >> v_9) << v_9), mem_at) >> ((0x20 - v_2) << 3);
            storeBytes(s.mem, ((0x1ffc1 << 21) | (index & 0x1fffff)) << 5, 32, v_10);
            uint256 v_11 = (index + 1) & 0xffffffff;
            set(s.header + INDEX, 4, v_11);
            if (v_10 != 0) set(s.header + COUNT, 4, v_11);
            set(s.header + MICRO, 1, ite(v, 0x7e, 0x7f));
        }
    }

    /// Microcode routine modexp.base, which runs while `micro` is 127.
    function _micro_modexp_base(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 count = get(s.header + COUNT, 4);
            uint256 v = (count + 0xffffffff) & 0xffffffff;
            uint256 v_2 = eq(count, 0);
            uint256 mem_at;
            if (v_2 == 0) mem_at = loadBytes(s.mem, ((0x1ffc1 << 21) | (v & 0x1fffff)) << 5, 32);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 v_3 = args_1 & 0xffffffff;
            uint256 v_4 = (((v_3 + 0x1f) & 0x1ffffffff) >> 5);
            uint256 depth = get(s.header + DEPTH, 2);
            if (v_2 == 0) {
                set(s.header + ARGS + 96, 32, clz(mem_at, 256));
            } else {
                set(s.header + WORDS, 4, v_4);
                set(s.header + FROM, 6, (((depth + 1) & 0x7ff) << 32) | ((((v_4 << 5) & 0xffffffff) - v_3) & 0xffffffff));
                set(s.header + LEFT, 4, v_3);
                set(s.header + KIND, 1, 0);
            }
            if (v_2 == 0) set(s.header + INDEX, 4, v);
            set(s.header + MICRO, 1, ite(v_2, 0x1b, 0x80));
        }
    }

    /// Microcode routine modexp.shift, which runs while `micro` is 128.
    function _micro_modexp_shift(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 index = get(s.header + INDEX, 4);
            uint256 v = ((0x1ffc1 << 21) | (index & 0x1fffff)) << 5;
            uint256 mem_at = loadBytes(s.mem, v, 32);
            uint256 v_2 = (index + 0xffffffff) & 0xffffffff;
            uint256 v_3 = eq(index, 0);
            uint256 mem_at_2;
            if (v_3 == 0) mem_at_2 = loadBytes(s.mem, ((0x1ffc1 << 21) | (v_2 & 0x1fffff)) << 5, 32);
            uint256 args_3 = get(s.header + ARGS + 96, 32);
            storeBytes(s.mem, v, 32, (mem_at << args_3) | (mem_at_2 >> (0x100 - args_3)));
            uint256 args_0 = get(s.header + ARGS, 32);
            if (v_3 != 0) {
                set(s.header + ARGS + 160, 32, 0x60);
                set(s.header + ARGS + 192, 32, args_0);
            }
            set(s.header + INDEX, 4, ite(v_3, 0, v_2));
            set(s.header + MICRO, 1, ite(v_3, ite(eq(args_0, 0), 0x82, 0x81), 0x80));
        }
    }

    /// Microcode routine modexp.limbs, which runs while `micro` is 129.
    function _micro_modexp_limbs(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 args_5 = get(s.header + ARGS + 160, 32);
            uint256 args_6 = get(s.header + ARGS + 192, 32);
            uint256 v = ult(0x20, args_6);
            uint256 v_2 = ite(v, 0x20, args_6);
            uint256 v_3 = args_6 - v_2;
            uint256 v_4 = args_5 + v_3;
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            uint256 v_5 = ult(v_4, dataSize);
            uint256 dataAt = get(s.header + DATA_AT, 6);
            uint256 v_6 = v_4 & 0xffffffff;
            uint256 v_7 = (dataAt + v_6) & 0x7ffffffffff;
            if ((v_5 & ult(0x7ffffffffe0, v_7)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_5 != 0) mem_at = loadBytes(s.mem, v_7, 32);
            set(s.header + ARGS + 192, 32, v_3);
            uint256 index = get(s.header + INDEX, 4);
            uint256 v_8 = (dataSize - v_6) & 0xffffffff;
            uint256 v_9 = (0x20 - (v_8 & 0x1f)) << 3;
            storeBytes(s.mem, ((0x1ffc4 << 21) | (index & 0x1fffff)) << 5, 32, ite(ult(v_8, 0x20), ((mem_at >> v_9) << v_9), mem_at) >> ((0x20 - v_2) << 3));
            set(s.header + INDEX, 4, index + 1);
            set(s.header + MICRO, 1, ite(v, 0x81, 0x82));
        }
    }

    /// Microcode routine modexp.zeros, which runs while `micro` is 130.
    function _micro_modexp_zeros(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 index = get(s.header + INDEX, 4);
            storeBytes(s.mem, ((0x1ffc4 << 21) | (index & 0x1fffff)) << 5, 32, 0);
            uint256 count = get(s.header + COUNT, 4);
            uint256 v = ult(index, count);
            if (v != 0) {
                set(s.header + INDEX, 4, index + 1);
            } else {
                set(s.header + LEFT, 4, index - count);
                set(s.header + NEXT, 1, 0x83);
            }
            set(s.header + MICRO, 1, ite(v, 0x82, 0x6f));
        }
    }

    /// Microcode routine modexp.reduce, which runs while `micro` is 131.
    function _micro_modexp_reduce(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + MICRO, 1, 0x76);
            set(s.header + NEXT, 1, 0x84);
        }
    }
}
