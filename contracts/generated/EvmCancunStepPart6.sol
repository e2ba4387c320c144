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

/// @title One-step verifier of evm-cancun, part 6 of 9
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract EvmCancunStepPart6 is IStepPart {
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
        return (vmId, 6);
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
                if (micro == 58) return _micro_code_words(s);
                if (micro == 59) { _micro_log(s); return RUNNING; }
                if (micro == 60) { _micro_log_topic(s); return RUNNING; }
                if (micro == 61) { _micro_destroy_cost(s); return RUNNING; }
                if (micro == 62) { _micro_destroy_pay(s); return RUNNING; }
                if (micro == 63) { _micro_destroy_receive(s); return RUNNING; }
                if (micro == 64) { _micro_destroy(s); return RUNNING; }
                if (micro == 65) { _micro_destroy_burn(s); return RUNNING; }
                if (micro == 66) { _micro_ecrecover(s); return RUNNING; }
                if (micro == 67) { _micro_bn254_add(s); return RUNNING; }
                if (micro == 68) { _micro_bn254_mul(s); return RUNNING; }
                if (micro == 69) return _micro_precompile(s);
                if (micro == 70) { _micro_identity(s); return RUNNING; }
                if (micro == 71) { _micro_identity_end(s); return RUNNING; }
                if (micro == 72) return _micro_output_word(s);
                if (micro == 73) { _micro_point_evaluation(s); return RUNNING; }
                if (micro == 74) return _micro_point_evaluation_hashed(s);
                if (micro == 75) { _micro_bn254_pairing(s); return RUNNING; }
                if (micro == 76) return _micro_blake2f(s);
                if (micro == 77) return _micro_blake2f_begin(s);
                if (micro == 78) return _micro_blake2f_message(s);
                if (micro == 79) { _micro_blake2f_round(s); return RUNNING; }
                revert OtherPart();
            }
            revert OtherPart();
        }
    }


    /// Microcode routine code.words, which runs while `micro` is 58.
    function _micro_code_words(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 left = get(s.header + LEFT, 4);
            uint256 v = eq(left, 0);
            uint256 v_2 = v ^ 1;
            uint256 from_2 = get(s.header + FROM, 6);
            if ((v_2 & ult(0x7ffffffffe0, from_2)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadBytes(s.mem, from_2, 32);
            uint256 index = get(s.header + INDEX, 4);
            uint256 v_3 = v_2 & ult(0xffffffe0, index);
            if (v_3 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v_3 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_4 = (0x20 - (left & 0x1f)) << 3;
            uint256 v_5 = ite(ult(left, 0x20), ((mem_at >> v_4) << v_4), mem_at);
            uint256 round = get(s.header + ROUND, 1);
            uint256 scanByte = _scanByte((round & 0x3f), v_5 >> 248);
            uint256 scanByte_2 = _scanByte(scanByte, (v_5 >> 240) & 0xff);
            uint256 scanByte_3 = _scanByte(scanByte_2, (v_5 >> 232) & 0xff);
            uint256 scanByte_4 = _scanByte(scanByte_3, (v_5 >> 224) & 0xff);
            uint256 scanByte_5 = _scanByte(scanByte_4, (v_5 >> 216) & 0xff);
            uint256 scanByte_6 = _scanByte(scanByte_5, (v_5 >> 208) & 0xff);
            uint256 scanByte_7 = _scanByte(scanByte_6, (v_5 >> 200) & 0xff);
            uint256 scanByte_8 = _scanByte(scanByte_7, (v_5 >> 192) & 0xff);
            uint256 scanByte_9 = _scanByte(scanByte_8, (v_5 >> 184) & 0xff);
            uint256 scanByte_10 = _scanByte(scanByte_9, (v_5 >> 176) & 0xff);
            uint256 scanByte_11 = _scanByte(scanByte_10, (v_5 >> 168) & 0xff);
            uint256 scanByte_12 = _scanByte(scanByte_11, (v_5 >> 160) & 0xff);
            uint256 scanByte_13 = _scanByte(scanByte_12, (v_5 >> 152) & 0xff);
            uint256 scanByte_14 = _scanByte(scanByte_13, (v_5 >> 144) & 0xff);
            uint256 scanByte_15 = _scanByte(scanByte_14, (v_5 >> 136) & 0xff);
            uint256 scanByte_16 = _scanByte(scanByte_15, (v_5 >> 128) & 0xff);
            uint256 scanByte_17 = _scanByte(scanByte_16, (v_5 >> 120) & 0xff);
            uint256 scanByte_18 = _scanByte(scanByte_17, (v_5 >> 112) & 0xff);
            uint256 scanByte_19 = _scanByte(scanByte_18, (v_5 >> 104) & 0xff);
            uint256 scanByte_20 = _scanByte(scanByte_19, (v_5 >> 96) & 0xff);
            uint256 scanByte_21 = _scanByte(scanByte_20, (v_5 >> 88) & 0xff);
            uint256 scanByte_22 = _scanByte(scanByte_21, (v_5 >> 80) & 0xff);
            uint256 scanByte_23 = _scanByte(scanByte_22, (v_5 >> 72) & 0xff);
            uint256 scanByte_24 = _scanByte(scanByte_23, (v_5 >> 64) & 0xff);
            uint256 scanByte_25 = _scanByte(scanByte_24, (v_5 >> 56) & 0xff);
            uint256 scanByte_26 = _scanByte(scanByte_25, (v_5 >> 48) & 0xff);
            uint256 scanByte_27 = _scanByte(scanByte_26, (v_5 >> 40) & 0xff);
            uint256 scanByte_28 = _scanByte(scanByte_27, (v_5 >> 32) & 0xff);
            uint256 scanByte_29 = _scanByte(scanByte_28, (v_5 >> 24) & 0xff);
            uint256 scanByte_30 = _scanByte(scanByte_29, (v_5 >> 16) & 0xff);
            uint256 scanByte_31 = _scanByte(scanByte_30, (v_5 >> 8) & 0xff);
            uint256 scanByte_32 = _scanByte(scanByte_31, v_5 & 0xff);
            uint256 v_6 = (scanByte_32 >> 6);
            uint256 v_7 = (v_6 | (v_6 << 0x70)) & 0xffff0000000000000000000000000000ffff;
            uint256 v_8 = (v_7 | (v_7 << 0x38)) & 0x00000000000000ff00000000000000ff00000000000000ff00000000000000ff;
            uint256 v_9 = (v_8 | (v_8 << 0x1c)) & 0x0000000f0000000f0000000f0000000f0000000f0000000f0000000f0000000f;
            uint256 v_10 = (v_9 | (v_9 << 0xe)) & 0x0003000300030003000300030003000300030003000300030003000300030003;
            if (v == 0) {
                storeBytes(s.code, index, 32, v_5);
                uint256 v_11 = (v_10 | (v_10 << 7)) & 0x0101010101010101010101010101010101010101010101010101010101010101;
                storeBytes(s.targets, index, 32, v_11);
                set(s.header + ROUND, 1, (scanByte_32 & 0x3f));
                set(s.header + INDEX, 4, index + 0x20);
                set(s.header + FROM, 6, (from_2 + 0x20) & 0x7ffffffffff);
                set(s.header + LEFT, 4, ite(ult(0x20, left), ((left + 0xffffffe0) & 0xffffffff), 0));
            }
            uint256 next = get(s.header + NEXT, 1);
            set(s.header + MICRO, 1, ite(v, next, 0x3a));
        }
    }

    /// Microcode routine log, which runs while `micro` is 59.
    function _micro_log(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 v = eq(args_1, 0) ^ 1;
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 v_2 = args_1 & 0x1ffffffff;
            uint256 v_3 = ((args_0 & 0xffffffff) + v_2) & 0x3ffffffff;
            uint256 gas = get(s.header + GAS, 8);
            uint256 words = get(s.header + WORDS, 4);
            uint256 v_4 = ((v_3 + 0x1f) & 0x3ffffffff) >> 5;
            uint256 v_5 = v & ult(words, v_4);
            uint256 v_6 = (((v_4 * 3) & 0xffffffffffffffff) + (((v_4 * v_4) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_7 = (((words * 3) & 0xffffffffffffffff) + (((words * words) & 0xffffffffffffffff) >> 9)) & 0xffffffffffffffff;
            uint256 v_8 = (ite(v_5, ((v_6 - v_7) & 0xffffffffffffffff), 0) + ((v_2 * 8) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 v_9 = v & (((eq((args_0 >> 32), 0) ^ 1) | (eq((args_1 >> 33), 0) ^ 1)) | ult(0x100000000, v_3));
            uint256 v_10 = v_9 | ult(gas, v_8);
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v_11 = journalTop & 0x7ffffff;
            uint256 logBytes = get(s.header + LOG_BYTES, 4);
            uint256 logTop = get(s.header + LOG_TOP, 4);
            uint256 address_2 = get(s.header + ADDRESS, 20);
            uint256 kind = get(s.header + KIND, 1);
            if (v_10 == 0) {
                storeBytes(s.journal, (v_11 << 1) * 32, 32, 0x1000000000000000000000000000000000000000000000000000000000000000);
                storeBytes(s.journal, ((v_11 << 1) | 1) * 32, 32, ((logBytes << 32) | logTop));
                storeBytes(s.logs, ((logTop & 0x1fffff) << 3) * 32, 32, (((((address_2 << 32) | logBytes) << 32) | (args_1 & 0xffffffff)) << 32) | kind);
                set(s.header + GAS, 8, gas - v_8);
                if (v_5 != 0) set(s.header + WORDS, 4, v_4);
                set(s.header + JOURNAL_TOP, 4, journalTop + 1);
                set(s.header + INDEX, 4, 0);
            }
            set(s.header + MICRO, 1, ite(v_10, 0x1a, 0x3c));
        }
    }

    /// Microcode routine log.topic, which runs while `micro` is 60.
    function _micro_log_topic(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 index = get(s.header + INDEX, 4);
            uint256 kind = get(s.header + KIND, 1);
            uint256 v = eq(index, kind);
            uint256 logTop = get(s.header + LOG_TOP, 4);
            uint256 v_2 = index & 7;
            uint256 args = get(s.header + ARGS + 32 * ((v_2 + 2) & 7), 32);
            uint256 logBytes = get(s.header + LOG_BYTES, 4);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 v_3 = args_1 & 0xffffffff;
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 args_0 = get(s.header + ARGS, 32);
            if (v == 0) {
                storeBytes(s.logs, (((logTop & 0x1fffff) << 3) | ((v_2 + 1) & 7)) * 32, 32, args);
            } else {
                set(s.header + LOG_TOP, 4, logTop + 1);
                set(s.header + LOG_BYTES, 4, logBytes + v_3);
                set(s.header + FROM, 6, (((depth + 1) & 0x7ff) << 32) | (args_0 & 0xffffffff));
                set(s.header + FROM_LEFT, 4, v_3);
                set(s.header + TO, 6, (0x7fe << 32) | logBytes);
                set(s.header + LEFT, 4, v_3);
                set(s.header + AFTER, 1, 0);
            }
            if (v == 0) set(s.header + INDEX, 4, index + 1);
            uint256 v_4 = v ^ 1;
            uint256 backward = get(s.header + BACKWARD, 1);
            set(s.header + BACKWARD, 1, v_4 & backward);
            uint256 fromCode = get(s.header + FROM_CODE, 1);
            set(s.header + FROM_CODE, 1, v_4 & fromCode);
            set(s.header + MICRO, 1, ite(v, 2, 0x3c));
        }
    }

    /// Microcode routine destroy.cost, which runs while `micro` is 61.
    function _micro_destroy_cost(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 who = get(s.header + WHO, 20);
            uint256 v = ((0x2000000000000 << 160) | who) << 40;
            uint256 world_at = lookUpMap(s.world, v);
            uint256 world_at_2 = lookUpMap(s.world, ((0x1000000000000 << 160) | who) << 40);
            uint256 gas = get(s.header + GAS, 8);
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 v_2 = (eq((world_at & 0xffffffffffffffff), 0) & eq(((world_at >> 96) & 0xffffffff), 0)) & eq(world_at_2, 0);
            uint256 v_3 = ite((v_2 & (eq(args_0, 0) ^ 1)), 0x61a8, 0);
            uint256 v_4 = ult(gas, v_3);
            uint256 v_5 = (world_at >> 208) & 1;
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v_6 = journalTop & 0x7ffffff;
            if (v_4 == 0) {
                if (v_5 != 0) {
                    storeBytes(s.journal, (v_6 << 1) * 32, 32, v);
                    storeBytes(s.journal, ((v_6 << 1) | 1) * 32, 32, world_at);
                    putMap(s.world, v, world_at & 0xfffffffffffeffffffffffffffffffffffffffffffffffffffffffffffffffff);
                    set(s.header + JOURNAL_TOP, 4, journalTop + 1);
                }
                set(s.header + GAS, 8, gas - v_3);
            }
            set(s.header + MICRO, 1, ite(v_4, 0x1a, 0x3e));
        }
    }

    /// Microcode routine destroy.pay, which runs while `micro` is 62.
    function _micro_destroy_pay(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v = journalTop & 0x7ffffff;
            uint256 address_2 = get(s.header + ADDRESS, 20);
            uint256 v_2 = ((0x1000000000000 << 160) | address_2) << 40;
            storeBytes(s.journal, (v << 1) * 32, 32, v_2);
            uint256 args_0 = get(s.header + ARGS, 32);
            storeBytes(s.journal, ((v << 1) | 1) * 32, 32, args_0);
            putMap(s.world, v_2, 0);
            set(s.header + JOURNAL_TOP, 4, journalTop + 1);
            set(s.header + MICRO, 1, 0x3f);
        }
    }

    /// Microcode routine destroy.receive, which runs while `micro` is 63.
    function _micro_destroy_receive(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 who = get(s.header + WHO, 20);
            uint256 v = ((0x1000000000000 << 160) | who) << 40;
            uint256 world_at = lookUpMap(s.world, v);
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v_2 = journalTop & 0x7ffffff;
            storeBytes(s.journal, (v_2 << 1) * 32, 32, v);
            storeBytes(s.journal, ((v_2 << 1) | 1) * 32, 32, world_at);
            uint256 args_0 = get(s.header + ARGS, 32);
            putMap(s.world, v, world_at + args_0);
            set(s.header + JOURNAL_TOP, 4, journalTop + 1);
            set(s.header + MICRO, 1, 0x40);
        }
    }

    /// Microcode routine destroy, which runs while `micro` is 64.
    function _micro_destroy(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 address_2 = get(s.header + ADDRESS, 20);
            uint256 world_at = lookUpMap(s.world, ((0x2000000000000 << 160) | address_2) << 40);
            uint256 serial = get(s.header + SERIAL, 6);
            uint256 v = eq(((world_at >> 128) & 0xffffffffffff), serial);
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v_2 = journalTop & 0x7ffffff;
            uint256 destroyed = get(s.header + DESTROYED, 4);
            if (v != 0) {
                storeBytes(s.journal, (v_2 << 1) * 32, 32, 0x1100000000000000000000000000000000000000000000000000000000000000);
                storeBytes(s.journal, ((v_2 << 1) | 1) * 32, 32, destroyed);
                storeBytes(s.doomed, (destroyed & 0xfffff) * 32, 32, address_2);
                set(s.header + JOURNAL_TOP, 4, journalTop + 1);
                set(s.header + DESTROYED, 4, destroyed + 1);
            }
            uint256 who = get(s.header + WHO, 20);
            uint256 v_3 = v & eq(who, address_2);
            set(s.header + MICRO, 1, ite(v_3, 0x41, 0x1b));
            if (v_3 == 0) {
                set(s.header + FROM, 6, 0);
                set(s.header + LEFT, 4, 0);
                set(s.header + KIND, 1, 0);
            }
        }
    }

    /// Microcode routine destroy.burn, which runs while `micro` is 65.
    function _micro_destroy_burn(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 address_2 = get(s.header + ADDRESS, 20);
            uint256 v = ((0x1000000000000 << 160) | address_2) << 40;
            uint256 world_at = lookUpMap(s.world, v);
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v_2 = journalTop & 0x7ffffff;
            storeBytes(s.journal, (v_2 << 1) * 32, 32, v);
            storeBytes(s.journal, ((v_2 << 1) | 1) * 32, 32, world_at);
            putMap(s.world, v, 0);
            set(s.header + JOURNAL_TOP, 4, journalTop + 1);
            set(s.header + FROM, 6, 0);
            set(s.header + LEFT, 4, 0);
            set(s.header + KIND, 1, 0);
            set(s.header + MICRO, 1, 0x1b);
        }
    }

    /// Microcode routine ecrecover, which runs while `micro` is 66.
    function _micro_ecrecover(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 0xbb8);
            if (v == 0) {
                set(s.header + ARGS + 96, 32, 0);
                set(s.header + GAS, 8, gas + 0xfffffffffffff448);
                set(s.header + INDEX, 4, 0x8a);
                set(s.header + COUNT, 4, 0);
                set(s.header + LEFT, 4, 0);
            }
            set(s.header + MICRO, 1, ite(v, 0x1a, 0x51));
            uint256 flag = get(s.header + FLAG, 1);
            set(s.header + FLAG, 1, v & flag);
        }
    }

    /// Microcode routine bn254-add, which runs while `micro` is 67.
    function _micro_bn254_add(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 0x96);
            if (v == 0) {
                set(s.header + ARGS + 96, 32, 0);
                set(s.header + GAS, 8, gas + 0xffffffffffffff6a);
                set(s.header + INDEX, 4, 0x17c);
                set(s.header + COUNT, 4, 0);
                set(s.header + LEFT, 4, 0);
            }
            set(s.header + MICRO, 1, ite(v, 0x1a, 0x51));
            uint256 flag = get(s.header + FLAG, 1);
            set(s.header + FLAG, 1, v & flag);
        }
    }

    /// Microcode routine bn254-mul, which runs while `micro` is 68.
    function _micro_bn254_mul(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 0x1770);
            if (v == 0) {
                set(s.header + ARGS + 96, 32, 0);
                set(s.header + GAS, 8, gas + 0xffffffffffffe890);
                set(s.header + INDEX, 4, 0x187);
                set(s.header + COUNT, 4, 0);
                set(s.header + LEFT, 4, 0);
            }
            set(s.header + MICRO, 1, ite(v, 0x1a, 0x51));
            uint256 flag = get(s.header + FLAG, 1);
            set(s.header + FLAG, 1, v & flag);
        }
    }

    /// Microcode routine precompile, which runs while `micro` is 69.
    function _micro_precompile(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 who = get(s.header + WHO, 20);
            if (0xa < who) return TRAP_PRECOMPILE_IS_NOT_SUPPORTED;
            uint256 v = eq(who, 0xa);
            uint256 v_2 = eq(who, 9);
            uint256 v_3 = eq(who, 8);
            uint256 v_4 = eq(who, 7);
            uint256 v_5 = eq(who, 6);
            uint256 v_6 = eq(who, 5);
            uint256 v_7 = eq(who, 4);
            uint256 v_8 = eq(who, 3);
            uint256 v_9 = eq(who, 2);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x49);
            } else if (v_2 != 0) {
                set(s.header + MICRO, 1, 0x4c);
            } else if (v_3 != 0) {
                set(s.header + MICRO, 1, 0x4b);
            } else if (v_4 != 0) {
                set(s.header + MICRO, 1, 0x44);
            } else if (v_5 != 0) {
                set(s.header + MICRO, 1, 0x43);
            } else if (v_6 != 0) {
                set(s.header + MICRO, 1, 0x7c);
            } else if (v_7 != 0) {
                set(s.header + MICRO, 1, 0x46);
            } else if (v_8 != 0) {
                set(s.header + MICRO, 1, 0x95);
            } else if (v_9 != 0) {
                set(s.header + MICRO, 1, 0x90);
            } else if (who == 1) set(s.header + MICRO, 1, 0x42);
        }
    }

    /// Microcode routine identity, which runs while `micro` is 70.
    function _micro_identity(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            uint256 v = ((((((dataSize + 0x1f) & 0x1ffffffff) >> 5) * 3) & 0xffffffffffffffff) + 0xf) & 0xffffffffffffffff;
            uint256 v_2 = ult(gas, v);
            set(s.header + MICRO, 1, ite(v_2, 0x1a, 2));
            uint256 dataAt = get(s.header + DATA_AT, 6);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v_2 == 0) {
                set(s.header + GAS, 8, gas - v);
                set(s.header + FROM, 6, dataAt);
                set(s.header + FROM_LEFT, 4, dataSize);
                set(s.header + TO, 6, (((depth + 1) & 0x7ff) << 32) | (top & 0xffffffff));
                set(s.header + LEFT, 4, dataSize);
                set(s.header + AFTER, 1, 0x47);
            }
            uint256 backward = get(s.header + BACKWARD, 1);
            set(s.header + BACKWARD, 1, v_2 & backward);
            uint256 fromCode = get(s.header + FROM_CODE, 1);
            set(s.header + FROM_CODE, 1, v_2 & fromCode);
        }
    }

    /// Microcode routine identity.end, which runs while `micro` is 71.
    function _micro_identity_end(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            set(s.header + WORDS, 4, (((dataSize + 0x1f) & 0xffffffff) >> 5));
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            set(s.header + FROM, 6, (((depth + 1) & 0x7ff) << 32) | (top & 0xffffffff));
            set(s.header + LEFT, 4, dataSize);
            set(s.header + KIND, 1, 0);
            set(s.header + MICRO, 1, 0x1b);
        }
    }

    /// Microcode routine output.word, which runs while `micro` is 72.
    function _micro_output_word(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            uint256 v = (((depth + 1) & 0x7ff) << 32) | (top & 0xffffffff);
            if (0x7ffffffffe0 < v) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 digest = get(s.header + DIGEST, 32);
            storeBytes(s.mem, v, 32, digest);
            set(s.header + WORDS, 4, 1);
            set(s.header + FROM, 6, v);
            set(s.header + LEFT, 4, 0x20);
            set(s.header + KIND, 1, 0);
            set(s.header + MICRO, 1, 0x1b);
        }
    }

    /// Microcode routine point-evaluation, which runs while `micro` is 73.
    function _micro_point_evaluation(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            uint256 v = eq(dataSize, 0xc0);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_2 = ult(gas, 0xc350);
            set(s.header + MICRO, 1, ite(v, ite(v_2, 0x1a, 0x91), 0x1a));
            uint256 dataAt = get(s.header + DATA_AT, 6);
            if (v != 0) {
                if (v_2 == 0) {
                    set(s.header + GAS, 8, gas + 0xffffffffffff3cb0);
                    set(s.header + FROM, 6, (dataAt + 0x60) & 0x7ffffffffff);
                    set(s.header + LEFT, 4, 0x30);
                    set(s.header + AFTER, 1, 0x4a);
                }
            }
        }
    }

    /// Microcode routine point-evaluation.hashed, which runs while `micro` is 74.
    function _micro_point_evaluation_hashed(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 dataAt = get(s.header + DATA_AT, 6);
            if (0x7ffffffffe0 < dataAt) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadBytes(s.mem, dataAt, 32);
            uint256 digest = get(s.header + DIGEST, 32);
            uint256 v = (1 << 248) | (digest & 0x00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff);
            uint256 v_2 = eq(v, mem_at);
            if (v_2 != 0) {
                set(s.header + ARGS + 96, 32, 0);
                set(s.header + INDEX, 4, 0x1487);
                set(s.header + COUNT, 4, 0);
                set(s.header + LEFT, 4, 0);
            }
            uint256 flag = get(s.header + FLAG, 1);
            set(s.header + FLAG, 1, (v_2 ^ 1) & flag);
            set(s.header + MICRO, 1, ite(v_2, 0x51, 0x1a));
        }
    }

    /// Microcode routine bn254-pairing, which runs while `micro` is 75.
    function _micro_bn254_pairing(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            uint256 v = udiv(dataSize, 0xc0, 0xffffffff);
            uint256 v_2 = eq(((v * 0xc0) & 0xffffffff), dataSize);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_3 = (((v * 0x84d0) & 0xffffffffffffffff) + 0xafc8) & 0xffffffffffffffff;
            uint256 v_4 = ult(gas, v_3);
            uint256 flag = get(s.header + FLAG, 1);
            if (v_2 != 0) {
                if (v_4 == 0) {
                    set(s.header + ARGS + 96, 32, 0);
                    set(s.header + GAS, 8, gas - v_3);
                    set(s.header + INDEX, 4, 0xe01);
                    set(s.header + COUNT, 4, 0);
                    set(s.header + LEFT, 4, 0);
                }
                set(s.header + FLAG, 1, v_4 & flag);
            }
            set(s.header + MICRO, 1, ite(v_2, ite(v_4, 0x1a, 0x51), 0x1a));
        }
    }

    /// Microcode routine blake2f, which runs while `micro` is 76.
    function _micro_blake2f(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            uint256 v = eq(dataSize, 0xd5);
            uint256 dataAt = get(s.header + DATA_AT, 6);
            if ((v & ult(0x7fffffffffc, dataAt)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v != 0) mem_at = loadBytes(s.mem, dataAt, 4);
            uint256 mem_at_2;
            if (v != 0) mem_at_2 = loadBytes(s.mem, (dataAt + 0xd4) & 0x7ffffffffff, 1);
            uint256 v_2 = ult(1, mem_at_2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_3 = ult(gas, mem_at);
            if (v != 0) {
                if (v_2 == 0) {
                    if (v_3 == 0) {
                        set(s.header + ARGS + 64, 32, mem_at);
                        set(s.header + GAS, 8, gas - mem_at);
                        set(s.header + ROUND, 1, 0);
                    }
                }
            }
            set(s.header + MICRO, 1, ite(v, ite(v_2, 0x1a, ite(v_3, 0x1a, 0x4d)), 0x1a));
        }
    }

    /// Microcode routine blake2f.begin, which runs while `micro` is 77.
    function _micro_blake2f_begin(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 dataAt = get(s.header + DATA_AT, 6);
            uint256 v = (dataAt + 4) & 0x7ffffffffff;
            if (0x7ffffffffe0 < v) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadBytes(s.mem, v, 32);
            uint256 v_2 = (dataAt + 0x24) & 0x7ffffffffff;
            if (0x7ffffffffe0 < v_2) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2 = loadBytes(s.mem, v_2, 32);
            uint256 v_3 = (dataAt + 0xc4) & 0x7ffffffffff;
            if (0x7fffffffff0 < v_3) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_3 = loadBytes(s.mem, v_3, 16);
            uint256 mem_at_4 = loadBytes(s.mem, (dataAt + 0xd4) & 0x7ffffffffff, 1);
            set(s.header + ARGS, 32, mem_at);
            set(s.header + ARGS + 32, 32, mem_at_2);
            uint256 v_4 = (((((mem_at >> 192) & 0xff) << 8) | ((mem_at >> 200) & 0xff)) << 8) | ((mem_at >> 208) & 0xff);
            uint256 v_5 = (((((v_4 << 8) | ((mem_at >> 216) & 0xff)) << 8) | ((mem_at >> 224) & 0xff)) << 8) | ((mem_at >> 232) & 0xff);
            set(s.header + LANES, 8, (((v_5 << 8) | ((mem_at >> 240) & 0xff)) << 8) | (mem_at >> 248));
            uint256 v_6 = (((((mem_at >> 128) & 0xff) << 8) | ((mem_at >> 136) & 0xff)) << 8) | ((mem_at >> 144) & 0xff);
            uint256 v_7 = (((((v_6 << 8) | ((mem_at >> 152) & 0xff)) << 8) | ((mem_at >> 160) & 0xff)) << 8) | ((mem_at >> 168) & 0xff);
            set(s.header + LANES + 8, 8, (((v_7 << 8) | ((mem_at >> 176) & 0xff)) << 8) | ((mem_at >> 184) & 0xff));
            uint256 v_8 = (((((mem_at >> 64) & 0xff) << 8) | ((mem_at >> 72) & 0xff)) << 8) | ((mem_at >> 80) & 0xff);
            uint256 v_9 = (((((v_8 << 8) | ((mem_at >> 88) & 0xff)) << 8) | ((mem_at >> 96) & 0xff)) << 8) | ((mem_at >> 104) & 0xff);
            set(s.header + LANES + 16, 8, (((v_9 << 8) | ((mem_at >> 112) & 0xff)) << 8) | ((mem_at >> 120) & 0xff));
            uint256 v_10 = ((((((mem_at & 0xff) << 8) | ((mem_at >> 8) & 0xff)) << 8) | ((mem_at >> 16) & 0xff)) << 8) | ((mem_at >> 24) & 0xff);
            uint256 v_11 = (((((v_10 << 8) | ((mem_at >> 32) & 0xff)) << 8) | ((mem_at >> 40) & 0xff)) << 8) | ((mem_at >> 48) & 0xff);
            set(s.header + LANES + 24, 8, (v_11 << 8) | ((mem_at >> 56) & 0xff));
            uint256 v_12 = (((((mem_at_2 >> 192) & 0xff) << 8) | ((mem_at_2 >> 200) & 0xff)) << 8) | ((mem_at_2 >> 208) & 0xff);
            uint256 v_13 = (((((v_12 << 8) | ((mem_at_2 >> 216) & 0xff)) << 8) | ((mem_at_2 >> 224) & 0xff)) << 8) | ((mem_at_2 >> 232) & 0xff);
            set(s.header + LANES + 32, 8, (((v_13 << 8) | ((mem_at_2 >> 240) & 0xff)) << 8) | (mem_at_2 >> 248));
            uint256 v_14 = (((((mem_at_2 >> 128) & 0xff) << 8) | ((mem_at_2 >> 136) & 0xff)) << 8) | ((mem_at_2 >> 144) & 0xff);
            uint256 v_15 = (((((v_14 << 8) | ((mem_at_2 >> 152) & 0xff)) << 8) | ((mem_at_2 >> 160) & 0xff)) << 8) | ((mem_at_2 >> 168) & 0xff);
            set(s.header + LANES + 40, 8, (((v_15 << 8) | ((mem_at_2 >> 176) & 0xff)) << 8) | ((mem_at_2 >> 184) & 0xff));
            uint256 v_16 = (((((mem_at_2 >> 64) & 0xff) << 8) | ((mem_at_2 >> 72) & 0xff)) << 8) | ((mem_at_2 >> 80) & 0xff);
            uint256 v_17 = (((((v_16 << 8) | ((mem_at_2 >> 88) & 0xff)) << 8) | ((mem_at_2 >> 96) & 0xff)) << 8) | ((mem_at_2 >> 104) & 0xff);
            set(s.header + LANES + 48, 8, (((v_17 << 8) | ((mem_at_2 >> 112) & 0xff)) << 8) | ((mem_at_2 >> 120) & 0xff));
            uint256 v_18 = ((((((mem_at_2 & 0xff) << 8) | ((mem_at_2 >> 8) & 0xff)) << 8) | ((mem_at_2 >> 16) & 0xff)) << 8) | ((mem_at_2 >> 24) & 0xff);
            uint256 v_19 = (((((v_18 << 8) | ((mem_at_2 >> 32) & 0xff)) << 8) | ((mem_at_2 >> 40) & 0xff)) << 8) | ((mem_at_2 >> 48) & 0xff);
            set(s.header + LANES + 56, 8, (v_19 << 8) | ((mem_at_2 >> 56) & 0xff));
            set(s.header + LANES + 64, 8, 0x6a09e667f3bcc908);
            set(s.header + LANES + 72, 8, 0xbb67ae8584caa73b);
            set(s.header + LANES + 80, 8, 0x3c6ef372fe94f82b);
            set(s.header + LANES + 88, 8, 0xa54ff53a5f1d36f1);
            uint256 v_20 = mem_at_3 << 0x80;
            uint256 v_21 = (((((((v_20 >> 192) & 0xff) << 8) | ((v_20 >> 200) & 0xff)) << 8) | ((v_20 >> 208) & 0xff)) << 8) | ((v_20 >> 216) & 0xff);
            uint256 v_22 = (((((v_21 << 8) | ((v_20 >> 224) & 0xff)) << 8) | ((v_20 >> 232) & 0xff)) << 8) | ((v_20 >> 240) & 0xff);
            set(s.header + LANES + 96, 8, ((v_22 << 8) | (v_20 >> 248)) ^ 0x510e527fade682d1);
            uint256 v_23 = (((((((v_20 >> 128) & 0xff) << 8) | ((v_20 >> 136) & 0xff)) << 8) | ((v_20 >> 144) & 0xff)) << 8) | ((v_20 >> 152) & 0xff);
            uint256 v_24 = (((((v_23 << 8) | ((v_20 >> 160) & 0xff)) << 8) | ((v_20 >> 168) & 0xff)) << 8) | ((v_20 >> 176) & 0xff);
            set(s.header + LANES + 104, 8, ((v_24 << 8) | ((v_20 >> 184) & 0xff)) ^ 0x9b05688c2b3e6c1f);
            set(s.header + LANES + 112, 8, (sext((mem_at_4 & 1), 1) & 0xffffffffffffffff) ^ 0x1f83d9abfb41bd6b);
            set(s.header + LANES + 120, 8, 0x5be0cd19137e2179);
            set(s.header + MICRO, 1, 0x4e);
        }
    }

    /// Microcode routine blake2f.message, which runs while `micro` is 78.
    function _micro_blake2f_message(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 dataAt = get(s.header + DATA_AT, 6);
            uint256 v = (dataAt + 0x44) & 0x7ffffffffff;
            if (0x7ffffffffe0 < v) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadBytes(s.mem, v, 32);
            uint256 v_2 = (dataAt + 0x64) & 0x7ffffffffff;
            if (0x7ffffffffe0 < v_2) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2 = loadBytes(s.mem, v_2, 32);
            uint256 v_3 = (dataAt + 0x84) & 0x7ffffffffff;
            if (0x7ffffffffe0 < v_3) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_3 = loadBytes(s.mem, v_3, 32);
            uint256 v_4 = (dataAt + 0xa4) & 0x7ffffffffff;
            if (0x7ffffffffe0 < v_4) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_4 = loadBytes(s.mem, v_4, 32);
            uint256 v_5 = (((((mem_at >> 192) & 0xff) << 8) | ((mem_at >> 200) & 0xff)) << 8) | ((mem_at >> 208) & 0xff);
            uint256 v_6 = (((((v_5 << 8) | ((mem_at >> 216) & 0xff)) << 8) | ((mem_at >> 224) & 0xff)) << 8) | ((mem_at >> 232) & 0xff);
            set(s.header + LANES + 128, 8, (((v_6 << 8) | ((mem_at >> 240) & 0xff)) << 8) | (mem_at >> 248));
            uint256 v_7 = (((((mem_at >> 128) & 0xff) << 8) | ((mem_at >> 136) & 0xff)) << 8) | ((mem_at >> 144) & 0xff);
            uint256 v_8 = (((((v_7 << 8) | ((mem_at >> 152) & 0xff)) << 8) | ((mem_at >> 160) & 0xff)) << 8) | ((mem_at >> 168) & 0xff);
            set(s.header + LANES + 136, 8, (((v_8 << 8) | ((mem_at >> 176) & 0xff)) << 8) | ((mem_at >> 184) & 0xff));
            uint256 v_9 = (((((mem_at >> 64) & 0xff) << 8) | ((mem_at >> 72) & 0xff)) << 8) | ((mem_at >> 80) & 0xff);
            uint256 v_10 = (((((v_9 << 8) | ((mem_at >> 88) & 0xff)) << 8) | ((mem_at >> 96) & 0xff)) << 8) | ((mem_at >> 104) & 0xff);
            set(s.header + LANES + 144, 8, (((v_10 << 8) | ((mem_at >> 112) & 0xff)) << 8) | ((mem_at >> 120) & 0xff));
            uint256 v_11 = ((((((mem_at & 0xff) << 8) | ((mem_at >> 8) & 0xff)) << 8) | ((mem_at >> 16) & 0xff)) << 8) | ((mem_at >> 24) & 0xff);
            uint256 v_12 = (((((v_11 << 8) | ((mem_at >> 32) & 0xff)) << 8) | ((mem_at >> 40) & 0xff)) << 8) | ((mem_at >> 48) & 0xff);
            set(s.header + LANES + 152, 8, (v_12 << 8) | ((mem_at >> 56) & 0xff));
            uint256 v_13 = (((((mem_at_2 >> 192) & 0xff) << 8) | ((mem_at_2 >> 200) & 0xff)) << 8) | ((mem_at_2 >> 208) & 0xff);
            uint256 v_14 = (((((v_13 << 8) | ((mem_at_2 >> 216) & 0xff)) << 8) | ((mem_at_2 >> 224) & 0xff)) << 8) | ((mem_at_2 >> 232) & 0xff);
            set(s.header + LANES + 160, 8, (((v_14 << 8) | ((mem_at_2 >> 240) & 0xff)) << 8) | (mem_at_2 >> 248));
            uint256 v_15 = (((((mem_at_2 >> 128) & 0xff) << 8) | ((mem_at_2 >> 136) & 0xff)) << 8) | ((mem_at_2 >> 144) & 0xff);
            uint256 v_16 = (((((v_15 << 8) | ((mem_at_2 >> 152) & 0xff)) << 8) | ((mem_at_2 >> 160) & 0xff)) << 8) | ((mem_at_2 >> 168) & 0xff);
            set(s.header + LANES + 168, 8, (((v_16 << 8) | ((mem_at_2 >> 176) & 0xff)) << 8) | ((mem_at_2 >> 184) & 0xff));
            uint256 v_17 = (((((mem_at_2 >> 64) & 0xff) << 8) | ((mem_at_2 >> 72) & 0xff)) << 8) | ((mem_at_2 >> 80) & 0xff);
            uint256 v_18 = (((((v_17 << 8) | ((mem_at_2 >> 88) & 0xff)) << 8) | ((mem_at_2 >> 96) & 0xff)) << 8) | ((mem_at_2 >> 104) & 0xff);
            set(s.header + LANES + 176, 8, (((v_18 << 8) | ((mem_at_2 >> 112) & 0xff)) << 8) | ((mem_at_2 >> 120) & 0xff));
            uint256 v_19 = ((((((mem_at_2 & 0xff) << 8) | ((mem_at_2 >> 8) & 0xff)) << 8) | ((mem_at_2 >> 16) & 0xff)) << 8) | ((mem_at_2 >> 24) & 0xff);
            uint256 v_20 = (((((v_19 << 8) | ((mem_at_2 >> 32) & 0xff)) << 8) | ((mem_at_2 >> 40) & 0xff)) << 8) | ((mem_at_2 >> 48) & 0xff);
            set(s.header + LANES + 184, 8, (v_20 << 8) | ((mem_at_2 >> 56) & 0xff));
            uint256 v_21 = (((((mem_at_3 >> 192) & 0xff) << 8) | ((mem_at_3 >> 200) & 0xff)) << 8) | ((mem_at_3 >> 208) & 0xff);
            uint256 v_22 = (((((v_21 << 8) | ((mem_at_3 >> 216) & 0xff)) << 8) | ((mem_at_3 >> 224) & 0xff)) << 8) | ((mem_at_3 >> 232) & 0xff);
            set(s.header + LANES + 192, 8, (((v_22 << 8) | ((mem_at_3 >> 240) & 0xff)) << 8) | (mem_at_3 >> 248));
            uint256 v_23 = (((((mem_at_3 >> 128) & 0xff) << 8) | ((mem_at_3 >> 136) & 0xff)) << 8) | ((mem_at_3 >> 144) & 0xff);
            uint256 v_24 = (((((v_23 << 8) | ((mem_at_3 >> 152) & 0xff)) << 8) | ((mem_at_3 >> 160) & 0xff)) << 8) | ((mem_at_3 >> 168) & 0xff);
            set(s.header + LANES + 200, 8, (((v_24 << 8) | ((mem_at_3 >> 176) & 0xff)) << 8) | ((mem_at_3 >> 184) & 0xff));
            uint256 v_25 = (((((mem_at_3 >> 64) & 0xff) << 8) | ((mem_at_3 >> 72) & 0xff)) << 8) | ((mem_at_3 >> 80) & 0xff);
            uint256 v_26 = (((((v_25 << 8) | ((mem_at_3 >> 88) & 0xff)) << 8) | ((mem_at_3 >> 96) & 0xff)) << 8) | ((mem_at_3 >> 104) & 0xff);
            set(s.header + LANES + 208, 8, (((v_26 << 8) | ((mem_at_3 >> 112) & 0xff)) << 8) | ((mem_at_3 >> 120) & 0xff));
            uint256 v_27 = ((((((mem_at_3 & 0xff) << 8) | ((mem_at_3 >> 8) & 0xff)) << 8) | ((mem_at_3 >> 16) & 0xff)) << 8) | ((mem_at_3 >> 24) & 0xff);
            uint256 v_28 = (((((v_27 << 8) | ((mem_at_3 >> 32) & 0xff)) << 8) | ((mem_at_3 >> 40) & 0xff)) << 8) | ((mem_at_3 >> 48) & 0xff);
            set(s.header + LANES + 216, 8, (v_28 << 8) | ((mem_at_3 >> 56) & 0xff));
            uint256 v_29 = (((((mem_at_4 >> 192) & 0xff) << 8) | ((mem_at_4 >> 200) & 0xff)) << 8) | ((mem_at_4 >> 208) & 0xff);
            uint256 v_30 = (((((v_29 << 8) | ((mem_at_4 >> 216) & 0xff)) << 8) | ((mem_at_4 >> 224) & 0xff)) << 8) | ((mem_at_4 >> 232) & 0xff);
            set(s.header + LANES + 224, 8, (((v_30 << 8) | ((mem_at_4 >> 240) & 0xff)) << 8) | (mem_at_4 >> 248));
            uint256 v_31 = (((((mem_at_4 >> 128) & 0xff) << 8) | ((mem_at_4 >> 136) & 0xff)) << 8) | ((mem_at_4 >> 144) & 0xff);
            uint256 v_32 = (((((v_31 << 8) | ((mem_at_4 >> 152) & 0xff)) << 8) | ((mem_at_4 >> 160) & 0xff)) << 8) | ((mem_at_4 >> 168) & 0xff);
            set(s.header + LANES + 232, 8, (((v_32 << 8) | ((mem_at_4 >> 176) & 0xff)) << 8) | ((mem_at_4 >> 184) & 0xff));
            uint256 v_33 = (((((mem_at_4 >> 64) & 0xff) << 8) | ((mem_at_4 >> 72) & 0xff)) << 8) | ((mem_at_4 >> 80) & 0xff);
            uint256 v_34 = (((((v_33 << 8) | ((mem_at_4 >> 88) & 0xff)) << 8) | ((mem_at_4 >> 96) & 0xff)) << 8) | ((mem_at_4 >> 104) & 0xff);
            set(s.header + LANES + 240, 8, (((v_34 << 8) | ((mem_at_4 >> 112) & 0xff)) << 8) | ((mem_at_4 >> 120) & 0xff));
            uint256 v_35 = ((((((mem_at_4 & 0xff) << 8) | ((mem_at_4 >> 8) & 0xff)) << 8) | ((mem_at_4 >> 16) & 0xff)) << 8) | ((mem_at_4 >> 24) & 0xff);
            uint256 v_36 = (((((v_35 << 8) | ((mem_at_4 >> 32) & 0xff)) << 8) | ((mem_at_4 >> 40) & 0xff)) << 8) | ((mem_at_4 >> 48) & 0xff);
            set(s.header + LANES + 248, 8, (v_36 << 8) | ((mem_at_4 >> 56) & 0xff));
            set(s.header + MICRO, 1, 0x4f);
        }
    }

    /// Microcode routine blake2f.round, which runs while `micro` is 79.
    function _micro_blake2f_round(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 round = get(s.header + ROUND, 1);
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            uint256 v = eq(args_2, 0);
            uint256 tables_at;
            if (v == 0) tables_at = loadBytes(s.tables, ((round + 0xb0) & 0x3ff) * 32, 32);
            uint256 lanes_0 = get(s.header + LANES, 8);
            uint256 lanes_4 = get(s.header + LANES + 32, 8);
            uint256 lanes = get(s.header + LANES + 8 * (((tables_at & 0xf) + 0x10) & 0x1f), 8);
            uint256 v_2 = (((lanes_0 + lanes_4) & 0xffffffffffffffff) + lanes) & 0xffffffffffffffff;
            uint256 lanes_8 = get(s.header + LANES + 64, 8);
            uint256 lanes_12 = get(s.header + LANES + 96, 8);
            uint256 v_3 = lanes_12 ^ v_2;
            uint256 v_4 = ((v_3 & 0xffffffff) << 32) | (v_3 >> 32);
            uint256 v_5 = (lanes_8 + v_4) & 0xffffffffffffffff;
            uint256 v_6 = lanes_4 ^ v_5;
            uint256 v_7 = ((v_6 & 0xffffff) << 40) | (v_6 >> 24);
            uint256 lanes_2 = get(s.header + LANES + 8 * ((((tables_at >> 4) & 0xf) + 0x10) & 0x1f), 8);
            uint256 v_8 = (((v_2 + v_7) & 0xffffffffffffffff) + lanes_2) & 0xffffffffffffffff;
            uint256 lanes_5 = get(s.header + LANES + 40, 8);
            uint256 lanes_9 = get(s.header + LANES + 72, 8);
            uint256 lanes_13 = get(s.header + LANES + 104, 8);
            uint256 lanes_1 = get(s.header + LANES + 8, 8);
            uint256 lanes_3 = get(s.header + LANES + 8 * ((((tables_at >> 8) & 0xf) + 0x10) & 0x1f), 8);
            uint256 v_9 = (((lanes_1 + lanes_5) & 0xffffffffffffffff) + lanes_3) & 0xffffffffffffffff;
            uint256 v_10 = lanes_13 ^ v_9;
            uint256 v_11 = ((v_10 & 0xffffffff) << 32) | (v_10 >> 32);
            uint256 v_12 = (lanes_9 + v_11) & 0xffffffffffffffff;
            uint256 v_13 = lanes_5 ^ v_12;
            uint256 v_14 = ((v_13 & 0xffffff) << 40) | (v_13 >> 24);
            uint256 lanes_6 = get(s.header + LANES + 8 * ((((tables_at >> 12) & 0xf) + 0x10) & 0x1f), 8);
            uint256 v_15 = (((v_9 + v_14) & 0xffffffffffffffff) + lanes_6) & 0xffffffffffffffff;
            uint256 v_16 = v_11 ^ v_15;
            uint256 v_17 = ((v_16 & 0xffff) << 48) | (v_16 >> 16);
            uint256 v_18 = (v_12 + v_17) & 0xffffffffffffffff;
            uint256 v_19 = v_14 ^ v_18;
            uint256 v_20 = ((v_19 & 0x7fffffffffffffff) << 1) | (v_19 >> 63);
            uint256 lanes_7 = get(s.header + LANES + 8 * ((((tables_at >> 32) & 0xf) + 0x10) & 0x1f), 8);
            uint256 v_21 = (((v_8 + v_20) & 0xffffffffffffffff) + lanes_7) & 0xffffffffffffffff;
            uint256 lanes_10 = get(s.header + LANES + 80, 8);
            uint256 lanes_14 = get(s.header + LANES + 112, 8);
            uint256 lanes_2_2 = get(s.header + LANES + 16, 8);
            uint256 lanes_6_2 = get(s.header + LANES + 48, 8);
            uint256 lanes_11 = get(s.header + LANES + 8 * ((((tables_at >> 16) & 0xf) + 0x10) & 0x1f), 8);
            uint256 v_22 = (((lanes_2_2 + lanes_6_2) & 0xffffffffffffffff) + lanes_11) & 0xffffffffffffffff;
            uint256 v_23 = lanes_14 ^ v_22;
            uint256 v_24 = ((v_23 & 0xffffffff) << 32) | (v_23 >> 32);
            uint256 v_25 = (lanes_10 + v_24) & 0xffffffffffffffff;
            uint256 v_26 = lanes_6_2 ^ v_25;
            uint256 v_27 = ((v_26 & 0xffffff) << 40) | (v_26 >> 24);
            uint256 lanes_15 = get(s.header + LANES + 8 * ((((tables_at >> 20) & 0xf) + 0x10) & 0x1f), 8);
            uint256 v_28 = (((v_22 + v_27) & 0xffffffffffffffff) + lanes_15) & 0xffffffffffffffff;
            uint256 v_29 = v_24 ^ v_28;
            uint256 v_30 = ((v_29 & 0xffff) << 48) | (v_29 >> 16);
            uint256 v_31 = (v_25 + v_30) & 0xffffffffffffffff;
            uint256 lanes_15_2 = get(s.header + LANES + 120, 8);
            uint256 lanes_3_2 = get(s.header + LANES + 24, 8);
            uint256 lanes_7_2 = get(s.header + LANES + 56, 8);
            uint256 lanes_16 = get(s.header + LANES + 8 * ((((tables_at >> 24) & 0xf) + 0x10) & 0x1f), 8);
            uint256 v_32 = (((lanes_3_2 + lanes_7_2) & 0xffffffffffffffff) + lanes_16) & 0xffffffffffffffff;
            uint256 v_33 = lanes_15_2 ^ v_32;
            uint256 v_34 = ((v_33 & 0xffffffff) << 32) | (v_33 >> 32);
            uint256 lanes_11_2 = get(s.header + LANES + 88, 8);
            uint256 v_35 = (lanes_11_2 + v_34) & 0xffffffffffffffff;
            uint256 v_36 = lanes_7_2 ^ v_35;
            uint256 v_37 = ((v_36 & 0xffffff) << 40) | (v_36 >> 24);
            uint256 lanes_17 = get(s.header + LANES + 8 * ((((tables_at >> 28) & 0xf) + 0x10) & 0x1f), 8);
            uint256 v_38 = (((v_32 + v_37) & 0xffffffffffffffff) + lanes_17) & 0xffffffffffffffff;
            uint256 v_39 = v_34 ^ v_38;
            uint256 v_40 = ((v_39 & 0xffff) << 48) | (v_39 >> 16);
            uint256 v_41 = v_40 ^ v_21;
            uint256 v_42 = ((v_41 & 0xffffffff) << 32) | (v_41 >> 32);
            uint256 v_43 = (v_31 + v_42) & 0xffffffffffffffff;
            uint256 v_44 = v_20 ^ v_43;
            uint256 v_45 = ((v_44 & 0xffffff) << 40) | (v_44 >> 24);
            uint256 lanes_18 = get(s.header + LANES + 8 * ((((tables_at >> 36) & 0xf) + 0x10) & 0x1f), 8);
            uint256 v_46 = (((v_21 + v_45) & 0xffffffffffffffff) + lanes_18) & 0xffffffffffffffff;
            uint256 v_47 = v_27 ^ v_31;
            uint256 v_48 = ((v_47 & 0x7fffffffffffffff) << 1) | (v_47 >> 63);
            uint256 lanes_19 = get(s.header + LANES + 8 * ((((tables_at >> 40) & 0xf) + 0x10) & 0x1f), 8);
            uint256 v_49 = (((v_15 + v_48) & 0xffffffffffffffff) + lanes_19) & 0xffffffffffffffff;
            uint256 v_50 = (v_35 + v_40) & 0xffffffffffffffff;
            uint256 v_51 = v_4 ^ v_8;
            uint256 v_52 = ((v_51 & 0xffff) << 48) | (v_51 >> 16);
            uint256 v_53 = v_52 ^ v_49;
            uint256 v_54 = ((v_53 & 0xffffffff) << 32) | (v_53 >> 32);
            uint256 v_55 = (v_50 + v_54) & 0xffffffffffffffff;
            uint256 v_56 = v_48 ^ v_55;
            uint256 v_57 = ((v_56 & 0xffffff) << 40) | (v_56 >> 24);
            uint256 lanes_20 = get(s.header + LANES + 8 * ((((tables_at >> 44) & 0xf) + 0x10) & 0x1f), 8);
            uint256 v_58 = (((v_49 + v_57) & 0xffffffffffffffff) + lanes_20) & 0xffffffffffffffff;
            uint256 v_59 = v_37 ^ v_50;
            uint256 v_60 = ((v_59 & 0x7fffffffffffffff) << 1) | (v_59 >> 63);
            uint256 lanes_21 = get(s.header + LANES + 8 * ((((tables_at >> 48) & 0xf) + 0x10) & 0x1f), 8);
            uint256 v_61 = (((v_28 + v_60) & 0xffffffffffffffff) + lanes_21) & 0xffffffffffffffff;
            uint256 v_62 = (v_5 + v_52) & 0xffffffffffffffff;
            uint256 v_63 = v_17 ^ v_61;
            uint256 v_64 = ((v_63 & 0xffffffff) << 32) | (v_63 >> 32);
            uint256 v_65 = (v_62 + v_64) & 0xffffffffffffffff;
            uint256 v_66 = v_60 ^ v_65;
            uint256 v_67 = ((v_66 & 0xffffff) << 40) | (v_66 >> 24);
            uint256 lanes_22 = get(s.header + LANES + 8 * ((((tables_at >> 52) & 0xf) + 0x10) & 0x1f), 8);
            uint256 v_68 = (((v_61 + v_67) & 0xffffffffffffffff) + lanes_22) & 0xffffffffffffffff;
            uint256 v_69 = v_7 ^ v_62;
            uint256 v_70 = ((v_69 & 0x7fffffffffffffff) << 1) | (v_69 >> 63);
            uint256 lanes_23 = get(s.header + LANES + 8 * ((((tables_at >> 56) & 0xf) + 0x10) & 0x1f), 8);
            uint256 v_71 = (((v_38 + v_70) & 0xffffffffffffffff) + lanes_23) & 0xffffffffffffffff;
            uint256 v_72 = v_30 ^ v_71;
            uint256 v_73 = ((v_72 & 0xffffffff) << 32) | (v_72 >> 32);
            uint256 v_74 = (v_18 + v_73) & 0xffffffffffffffff;
            uint256 v_75 = v_70 ^ v_74;
            uint256 v_76 = ((v_75 & 0xffffff) << 40) | (v_75 >> 24);
            uint256 lanes_24 = get(s.header + LANES + 8 * ((((tables_at >> 60) & 0xf) + 0x10) & 0x1f), 8);
            uint256 v_77 = (((v_71 + v_76) & 0xffffffffffffffff) + lanes_24) & 0xffffffffffffffff;
            uint256 v_78 = v_73 ^ v_77;
            uint256 v_79 = ((v_78 & 0xffff) << 48) | (v_78 >> 16);
            uint256 v_80 = (v_74 + v_79) & 0xffffffffffffffff;
            uint256 v_81 = v_76 ^ v_80;
            uint256 v_82 = v_42 ^ v_46;
            uint256 v_83 = ((v_82 & 0xffff) << 48) | (v_82 >> 16);
            uint256 v_84 = (v_43 + v_83) & 0xffffffffffffffff;
            uint256 v_85 = v_45 ^ v_84;
            uint256 v_86 = v_54 ^ v_58;
            uint256 v_87 = ((v_86 & 0xffff) << 48) | (v_86 >> 16);
            uint256 v_88 = (v_55 + v_87) & 0xffffffffffffffff;
            uint256 v_89 = v_57 ^ v_88;
            uint256 v_90 = v_64 ^ v_68;
            uint256 v_91 = ((v_90 & 0xffff) << 48) | (v_90 >> 16);
            uint256 v_92 = (v_65 + v_91) & 0xffffffffffffffff;
            uint256 v_93 = v_67 ^ v_92;
            uint256 v_94 = (round + 1) & 0xff;
            if (v == 0) {
                set(s.header + LANES, 8, v_46);
                set(s.header + LANES + 8, 8, v_58);
                set(s.header + LANES + 16, 8, v_68);
                set(s.header + LANES + 24, 8, v_77);
                set(s.header + LANES + 32, 8, ((v_81 & 0x7fffffffffffffff) << 1) | (v_81 >> 63));
                set(s.header + LANES + 40, 8, ((v_85 & 0x7fffffffffffffff) << 1) | (v_85 >> 63));
                set(s.header + LANES + 48, 8, ((v_89 & 0x7fffffffffffffff) << 1) | (v_89 >> 63));
                set(s.header + LANES + 56, 8, ((v_93 & 0x7fffffffffffffff) << 1) | (v_93 >> 63));
                set(s.header + LANES + 64, 8, v_92);
                set(s.header + LANES + 72, 8, v_80);
                set(s.header + LANES + 80, 8, v_84);
                set(s.header + LANES + 88, 8, v_88);
                set(s.header + LANES + 96, 8, v_87);
                set(s.header + LANES + 104, 8, v_91);
                set(s.header + LANES + 112, 8, v_79);
                set(s.header + LANES + 120, 8, v_83);
                set(s.header + ARGS + 64, 32, args_2 + 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff);
                set(s.header + ROUND, 1, ite(eq(v_94, 0xa), 0, v_94));
            }
            set(s.header + MICRO, 1, ite(v, 0x50, 0x4f));
        }
    }

    /// The function scanByte of the IR.
    function _scanByte(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = n0 & 0x3f;
            uint256 v_2 = eq(v, 0);
            uint256 v_3 = (((((n0 >> 6) & 0x7fffffff) << 1) | (v_2 & eq(n1, 0x5b))) << 6) | ite(v_2, ite(eq((n1 >> 5), 3), (((n1 & 0x1f) + 1) & 0x3f), 0), ((v + 0x3f) & 0x3f));
            return v_3;
        }
    }
}
