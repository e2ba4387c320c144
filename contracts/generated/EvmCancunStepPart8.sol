// SPDX-License-Identifier: MIT
// Generated from the IR of evm-cancun by src/targets/solidity. Do not edit.
pragma solidity ^0.8.28;

import {loadBytes, loadLittle, storeBytes, storeLittle} from "../lib/Leaves.sol";
import {foldMap, KeyedMap, lookUpMap, MapUnused, openMap, putMap} from "../lib/Maps.sol";
import {foldTree, openTree, Tree, zeroDigests} from "../lib/Multiproof.sol";
import {IStepPart, OtherPart} from "../lib/Parts.sol";
import {get, HALTED, RUNNING, set, STATUS_SIZE, TRAPPED} from "../lib/PackedHeader.sol";
import {Header, LeafUnused, PreRoot, Trailing, Truncated, Version, Vm} from "../lib/StepErrors.sol";
import {mulhi} from "../lib/Wide.sol";
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

/// @title One-step verifier of evm-cancun, part 8 of 8
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract EvmCancunStepPart8 is IStepPart {
    /// @notice keccak-256 of the canonical IR: what every claim about this VM names.
    bytes32 private constant vmId = 0xa8350786a52894d70d935315bf9c2fd1856cd7783057f7c2e0e710285d8dd587;

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
    uint256 private constant COUNT = 476; // u32, 4 bytes
    uint256 private constant INDEX = 480; // u32, 4 bytes
    uint256 private constant WHO = 484; // u160, 20 bytes
    uint256 private constant FROM = 504; // u43, 6 bytes
    uint256 private constant FROM_LEFT = 510; // u32, 4 bytes
    uint256 private constant TO = 514; // u43, 6 bytes
    uint256 private constant LEFT = 520; // u32, 4 bytes
    uint256 private constant BACKWARD = 524; // u1, 1 bytes
    uint256 private constant FROM_CODE = 525; // u1, 1 bytes
    uint256 private constant DIGEST = 526; // u256, 32 bytes
    uint256 private constant LANES = 558; // 32 times u64, 8 bytes
    uint256 private constant ROUND = 814; // u8, 1 bytes
    uint256 private constant KIND = 815; // u8, 1 bytes
    uint256 private constant CHILD_GAS = 816; // u64, 8 bytes
    uint256 private constant FLAG = 824; // u1, 1 bytes
    uint256 private constant STEP = 825; // u16, 2 bytes
    /// Bytes of the whole header.
    uint256 private constant HEADER_SIZE = 827;

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
    uint256 private constant ENV_LEAVES = 10; // the most that any step touches
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
        return (vmId, 8);
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
            uint256 zeros = zeroDigests(38);
            State memory s = _open(log, zeros);
            if (_stateRoot(s) != before) revert PreRoot();

            if (get(s.header, STATUS_SIZE) >= HALTED) {
                // Halting and trapping are fixed points: nothing is read, so nothing may be in the log.
                if (s.code.count | s.targets.count | s.stack.count | s.mem.count | s.frames.count | s.journal.count | s.env.count | s.logs.count | s.doomed.count | s.fieldCode.count | s.cells.count | s.tables.count != 0) revert LeafUnused();
                if (s.world.unused | s.slots.unused != 0) revert MapUnused();
                return before;
            }
            uint256 outcome = _step(s);
            if (s.code.unused | s.targets.unused | s.stack.unused | s.mem.unused | s.frames.unused | s.journal.unused | s.env.unused | s.logs.unused | s.doomed.unused | s.fieldCode.unused | s.cells.unused | s.tables.unused != 0) revert LeafUnused();
            if (s.world.unused | s.slots.unused != 0) revert MapUnused();
            if (outcome != RUNNING) {
                if (outcome < HALTED) {
                    _copyHeader(s, log); // a trap discards what fetch has set
                    outcome = TRAPPED | (outcome - 1);
                }
                set(s.header, STATUS_SIZE, outcome);
            }
            if (s.code.changed) _refold(s, 0, s.code, zeros);
            if (s.targets.changed) _refold(s, 1, s.targets, zeros);
            if (s.stack.changed) _refold(s, 2, s.stack, zeros);
            if (s.mem.changed) _refold(s, 3, s.mem, zeros);
            if (s.frames.changed) _refold(s, 4, s.frames, zeros);
            if (s.journal.changed) _refold(s, 5, s.journal, zeros);
            if (s.env.changed) _refold(s, 6, s.env, zeros);
            if (s.logs.changed) _refold(s, 7, s.logs, zeros);
            if (s.doomed.changed) _refold(s, 8, s.doomed, zeros);
            if (s.fieldCode.changed) _refold(s, 9, s.fieldCode, zeros);
            if (s.cells.changed) _refold(s, 10, s.cells, zeros);
            if (s.tables.changed) _refold(s, 11, s.tables, zeros);
            if (s.world.changed) _setRoot(s, 12, foldMap(s.world));
            if (s.slots.changed) _setRoot(s, 13, foldMap(s.slots));
            return _stateRoot(s);
        }
    }

    /// Copies the header, checks it, and opens the memories and maps.
    function _open(bytes calldata log, uint256 zeros) private pure returns (State memory s) {
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
            (root, cursor) = openTree(s.code, cursor, end, CODE_LEVELS, CODE_LEAVES, zeros);
            _setRoot(s, 0, root);
            (root, cursor) = openTree(s.targets, cursor, end, TARGETS_LEVELS, TARGETS_LEAVES, zeros);
            _setRoot(s, 1, root);
            (root, cursor) = openTree(s.stack, cursor, end, STACK_LEVELS, STACK_LEAVES, zeros);
            _setRoot(s, 2, root);
            (root, cursor) = openTree(s.mem, cursor, end, MEM_LEVELS, MEM_LEAVES, zeros);
            _setRoot(s, 3, root);
            (root, cursor) = openTree(s.frames, cursor, end, FRAMES_LEVELS, FRAMES_LEAVES, zeros);
            _setRoot(s, 4, root);
            (root, cursor) = openTree(s.journal, cursor, end, JOURNAL_LEVELS, JOURNAL_LEAVES, zeros);
            _setRoot(s, 5, root);
            (root, cursor) = openTree(s.env, cursor, end, ENV_LEVELS, ENV_LEAVES, zeros);
            _setRoot(s, 6, root);
            (root, cursor) = openTree(s.logs, cursor, end, LOGS_LEVELS, LOGS_LEAVES, zeros);
            _setRoot(s, 7, root);
            (root, cursor) = openTree(s.doomed, cursor, end, DOOMED_LEVELS, DOOMED_LEAVES, zeros);
            _setRoot(s, 8, root);
            (root, cursor) = openTree(s.fieldCode, cursor, end, FIELD_CODE_LEVELS, FIELD_CODE_LEAVES, zeros);
            _setRoot(s, 9, root);
            (root, cursor) = openTree(s.cells, cursor, end, CELLS_LEVELS, CELLS_LEAVES, zeros);
            _setRoot(s, 10, root);
            (root, cursor) = openTree(s.tables, cursor, end, TABLES_LEVELS, TABLES_LEAVES, zeros);
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
            root := keccak256(sub(mload(s), 33), 1308)
        }
    }

    /// Puts the root of a memory or a map into the preimage of the state root.
    function _setRoot(State memory s, uint256 memory_, bytes32 root) private pure {
        assembly ("memory-safe") {
            mstore(add(add(mload(s), 827), shl(5, memory_)), root)
        }
    }

    /// Puts the root of a memory with the leaves as the step left them.
    function _refold(State memory s, uint256 memory_, Tree memory tree, uint256 zeros) private pure {
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
                if (micro == 146) return _micro_sha256_block(s);
                if (micro == 147) { _micro_sha256_round(s); return RUNNING; }
                if (micro == 148) { _micro_sha256_add(s); return RUNNING; }
                if (micro == 149) { _micro_ripemd160(s); return RUNNING; }
                if (micro == 150) return _micro_ripemd160_block(s);
                if (micro == 151) { _micro_ripemd160_round(s); return RUNNING; }
                if (micro == 152) { _micro_ripemd160_add(s); return RUNNING; }
                if (micro == 153) { _micro_tx(s); return RUNNING; }
                if (micro == 154) { _micro_tx_sender(s); return RUNNING; }
                if (micro == 155) return _micro_tx_data(s);
                if (micro == 156) { _micro_tx_list(s); return RUNNING; }
                if (micro == 157) { _micro_tx_limit(s); return RUNNING; }
                if (micro == 158) { _micro_tx_blobs(s); return RUNNING; }
                if (micro == 159) { _micro_tx_blob(s); return RUNNING; }
                if (micro == 160) { _micro_tx_buy(s); return RUNNING; }
                if (micro == 161) { _micro_tx_warm(s); return RUNNING; }
                if (micro == 162) { _micro_tx_create(s); return RUNNING; }
                if (micro == 163) { _micro_tx_account(s); return RUNNING; }
                if (micro == 164) { _micro_tx_pay(s); return RUNNING; }
                if (micro == 165) { _micro_tx_receive(s); return RUNNING; }
                if (micro == 166) { _micro_tx_enter(s); return RUNNING; }
                if (micro == 167) { _micro_tx_end(s); return RUNNING; }
                if (micro == 168) { _micro_tx_refund(s); return RUNNING; }
                if (micro == 169) { _micro_tx_fee(s); return RUNNING; }
                if (micro == 170) return _micro_tx_destroy(s);
                if (micro == 171) return _micro_tx_refuse(s);
                revert OtherPart();
            }
            revert OtherPart();
        }
    }


    /// Microcode routine sha256.block, which runs while `micro` is 146.
    function _micro_sha256_block(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 left = get(s.header + LEFT, 4);
            uint256 v = eq(left, 0) ^ 1;
            uint256 from_2 = get(s.header + FROM, 6);
            if ((v & ult(0x7ffffffffe0, from_2)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v != 0) mem_at = loadBytes(s.mem, from_2, 32);
            uint256 v_2 = ult(0x20, left);
            uint256 v_3 = (from_2 + 0x20) & 0x7ffffffffff;
            if ((v_2 & ult(0x7ffffffffe0, v_3)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2;
            if (v_2 != 0) mem_at_2 = loadBytes(s.mem, v_3, 32);
            uint256 v_4 = ult(left, 0x20);
            uint256 v_5 = (left & 0x1f);
            uint256 v_6 = (0x20 - v_5) << 3;
            uint256 flag = get(s.header + FLAG, 1);
            uint256 v_7 = ult(left, 0x40) & (flag ^ 1);
            uint256 v_8 = 0x8000000000000000000000000000000000000000000000000000000000000000 >> (v_5 << 3);
            uint256 args_0 = get(s.header + ARGS, 32);
            set(s.header + ARGS + 64, 32, ite(v_4, ((mem_at >> v_6) << v_6), mem_at) | ite((v_7 & v_4), v_8, 0));
            uint256 v_9 = ult(left, 0x38);
            uint256 v_10 = (left + 0xffffffe0) & 0xffffffff;
            uint256 v_11 = (0x20 - (v_10 & 0x1f)) << 3;
            uint256 v_12 = ite(ult(v_10, 0x20), ((mem_at_2 >> v_11) << v_11), mem_at_2) | ite((v_7 & (v_4 ^ 1)), v_8, 0);
            uint256 count = get(s.header + COUNT, 4);
            set(s.header + ARGS + 96, 32, ite(v_9, (((v_12 >> 64) << 64) | (count << 3)), v_12));
            set(s.header + ARGS + 32, 32, args_0);
            set(s.header + FLAG, 1, flag | v_7);
            set(s.header + FROM, 6, (from_2 + 0x40) & 0x7ffffffffff);
            set(s.header + LEFT, 4, ite(ult(0x40, left), ((left + 0xffffffc0) & 0xffffffff), 0));
            set(s.header + KIND, 1, ite(v_9, 0xff, 0));
            set(s.header + ROUND, 1, 0);
            set(s.header + MICRO, 1, 0x93);
        }
    }

    /// Microcode routine sha256.round, which runs while `micro` is 147.
    function _micro_sha256_round(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 round = get(s.header + ROUND, 1);
            uint256 tables_at = loadBytes(s.tables, ((round + 0x20) & 0x3ff) * 32, 32);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 v = (args_1 >> 96) & 0xffffffff;
            uint256 v_2 = (args_1 >> 64) & 0xffffffff;
            uint256 v_3 = (args_1 >> 32) & 0xffffffff;
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            uint256 v_4 = args_2 >> 224;
            uint256 v_5 = ((((args_1 >> 96) & 0x3f) << 26) | ((args_1 >> 102) & 0x3ffffff)) ^ ((((args_1 >> 96) & 0x7ff) << 21) | ((args_1 >> 107) & 0x1fffff));
            uint256 v_6 = ((args_1 & 0xffffffff) + (v_5 ^ ((((args_1 >> 96) & 0x1ffffff) << 7) | ((args_1 >> 121) & 0x7f)))) & 0xffffffff;
            uint256 v_7 = (((v_6 + ((v & v_2) ^ ((v ^ 0xffffffff) & v_3))) & 0xffffffff) + (tables_at & 0xffffffff)) & 0xffffffff;
            uint256 v_8 = (v_7 + v_4) & 0xffffffff;
            uint256 v_9 = args_1 >> 224;
            uint256 v_10 = (args_1 >> 192) & 0xffffffff;
            uint256 v_11 = (args_1 >> 160) & 0xffffffff;
            uint256 args_3 = get(s.header + ARGS + 96, 32);
            uint256 v_12 = ((((args_1 >> 224) & 3) << 30) | (args_1 >> 226)) ^ ((((args_1 >> 224) & 0x1fff) << 19) | (args_1 >> 237));
            uint256 v_13 = ((v_12 ^ ((((args_1 >> 224) & 0x3fffff) << 10) | (args_1 >> 246))) + (((v_9 & v_10) ^ (v_9 & v_11)) ^ (v_10 & v_11))) & 0xffffffff;
            uint256 v_14 = (((((((((v_8 + v_13) & 0xffffffff) << 32) | v_9) << 32) | v_10) << 32) | v_11) << 32) | ((((args_1 >> 128) & 0xffffffff) + v_8) & 0xffffffff);
            set(s.header + ARGS + 32, 32, (((((v_14 << 32) | v) << 32) | v_2) << 32) | v_3);
            uint256 v_15 = ((args_2 & 0x00000000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff) << 32) | (args_3 >> 224);
            set(s.header + ARGS + 64, 32, v_15);
            uint256 v_16 = ((((args_2 >> 192) & 0x7f) << 25) | ((args_2 >> 199) & 0x1ffffff)) ^ ((((args_2 >> 192) & 0x3ffff) << 14) | ((args_2 >> 210) & 0x3fff));
            uint256 v_17 = (((v_4 + (v_16 ^ (((args_2 >> 192) & 0xffffffff) >> 3))) & 0xffffffff) + ((args_3 >> 192) & 0xffffffff)) & 0xffffffff;
            uint256 v_18 = ((((args_3 >> 32) & 0x1ffff) << 15) | ((args_3 >> 49) & 0x7fff)) ^ ((((args_3 >> 32) & 0x7ffff) << 13) | ((args_3 >> 51) & 0x1fff));
            uint256 v_19 = ((args_3 & 0x00000000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff) << 32) | ((v_17 + (v_18 ^ (((args_3 >> 32) & 0xffffffff) >> 0xa))) & 0xffffffff);
            set(s.header + ARGS + 96, 32, v_19);
            uint256 v_20 = (round + 1) & 0xff;
            set(s.header + ROUND, 1, v_20);
            set(s.header + MICRO, 1, ite(eq(v_20, 0x40), 0x94, 0x93));
        }
    }

    /// Microcode routine sha256.add, which runs while `micro` is 148.
    function _micro_sha256_add(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 v = ((((args_0 >> 224) + (args_1 >> 224)) & 0xffffffff) << 32) | ((((args_0 >> 192) & 0xffffffff) + ((args_1 >> 192) & 0xffffffff)) & 0xffffffff);
            uint256 v_2 = (v << 32) | ((((args_0 >> 160) & 0xffffffff) + ((args_1 >> 160) & 0xffffffff)) & 0xffffffff);
            uint256 v_3 = (v_2 << 32) | ((((args_0 >> 128) & 0xffffffff) + ((args_1 >> 128) & 0xffffffff)) & 0xffffffff);
            uint256 v_4 = (v_3 << 32) | ((((args_0 >> 96) & 0xffffffff) + ((args_1 >> 96) & 0xffffffff)) & 0xffffffff);
            uint256 v_5 = (v_4 << 32) | ((((args_0 >> 64) & 0xffffffff) + ((args_1 >> 64) & 0xffffffff)) & 0xffffffff);
            uint256 v_6 = (v_5 << 32) | ((((args_0 >> 32) & 0xffffffff) + ((args_1 >> 32) & 0xffffffff)) & 0xffffffff);
            uint256 v_7 = (v_6 << 32) | (((args_0 & 0xffffffff) + (args_1 & 0xffffffff)) & 0xffffffff);
            set(s.header + ARGS, 32, v_7);
            set(s.header + DIGEST, 32, v_7);
            uint256 kind = get(s.header + KIND, 1);
            uint256 after_2 = get(s.header + AFTER, 1);
            set(s.header + MICRO, 1, ite(eq(kind, 0xff), after_2, 0x92));
        }
    }

    /// Microcode routine ripemd160, which runs while `micro` is 149.
    function _micro_ripemd160(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            uint256 v = ((((((dataSize + 0x1f) & 0x1ffffffff) >> 5) * 0x78) & 0xffffffffffffffff) + 0x258) & 0xffffffffffffffff;
            uint256 v_2 = ult(gas, v);
            uint256 dataAt = get(s.header + DATA_AT, 6);
            if (v_2 == 0) {
                set(s.header + ARGS, 32, 0x00000000000000000000000067452301efcdab8998badcfe10325476c3d2e1f0);
                set(s.header + GAS, 8, gas - v);
                set(s.header + FROM, 6, dataAt);
                set(s.header + LEFT, 4, dataSize);
            }
            set(s.header + MICRO, 1, ite(v_2, 0x1a, 0x96));
            uint256 flag = get(s.header + FLAG, 1);
            set(s.header + FLAG, 1, v_2 & flag);
        }
    }

    /// Microcode routine ripemd160.block, which runs while `micro` is 150.
    function _micro_ripemd160_block(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 left = get(s.header + LEFT, 4);
            uint256 v = eq(left, 0) ^ 1;
            uint256 from_2 = get(s.header + FROM, 6);
            if ((v & ult(0x7ffffffffe0, from_2)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v != 0) mem_at = loadBytes(s.mem, from_2, 32);
            uint256 v_2 = ult(0x20, left);
            uint256 v_3 = (from_2 + 0x20) & 0x7ffffffffff;
            if ((v_2 & ult(0x7ffffffffe0, v_3)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2;
            if (v_2 != 0) mem_at_2 = loadBytes(s.mem, v_3, 32);
            uint256 v_4 = ult(left, 0x20);
            uint256 v_5 = (left & 0x1f);
            uint256 v_6 = (0x20 - v_5) << 3;
            uint256 flag = get(s.header + FLAG, 1);
            uint256 v_7 = ult(left, 0x40) & (flag ^ 1);
            uint256 v_8 = 0x8000000000000000000000000000000000000000000000000000000000000000 >> (v_5 << 3);
            uint256 v_9 = ite(v_4, ((mem_at >> v_6) << v_6), mem_at) | ite((v_7 & v_4), v_8, 0);
            uint256 v_10 = (((((((v_9 >> 224) & 0xff) << 8) | ((v_9 >> 232) & 0xff)) << 8) | ((v_9 >> 240) & 0xff)) << 8) | (v_9 >> 248);
            set(s.header + LANES, 8, v_10);
            uint256 v_11 = (((((((v_9 >> 192) & 0xff) << 8) | ((v_9 >> 200) & 0xff)) << 8) | ((v_9 >> 208) & 0xff)) << 8) | ((v_9 >> 216) & 0xff);
            set(s.header + LANES + 8, 8, v_11);
            uint256 v_12 = (((((((v_9 >> 160) & 0xff) << 8) | ((v_9 >> 168) & 0xff)) << 8) | ((v_9 >> 176) & 0xff)) << 8) | ((v_9 >> 184) & 0xff);
            set(s.header + LANES + 16, 8, v_12);
            uint256 v_13 = (((((((v_9 >> 128) & 0xff) << 8) | ((v_9 >> 136) & 0xff)) << 8) | ((v_9 >> 144) & 0xff)) << 8) | ((v_9 >> 152) & 0xff);
            set(s.header + LANES + 24, 8, v_13);
            uint256 v_14 = (((((((v_9 >> 96) & 0xff) << 8) | ((v_9 >> 104) & 0xff)) << 8) | ((v_9 >> 112) & 0xff)) << 8) | ((v_9 >> 120) & 0xff);
            set(s.header + LANES + 32, 8, v_14);
            uint256 v_15 = (((((((v_9 >> 64) & 0xff) << 8) | ((v_9 >> 72) & 0xff)) << 8) | ((v_9 >> 80) & 0xff)) << 8) | ((v_9 >> 88) & 0xff);
            set(s.header + LANES + 40, 8, v_15);
            uint256 v_16 = (((((((v_9 >> 32) & 0xff) << 8) | ((v_9 >> 40) & 0xff)) << 8) | ((v_9 >> 48) & 0xff)) << 8) | ((v_9 >> 56) & 0xff);
            set(s.header + LANES + 48, 8, v_16);
            uint256 v_17 = ((((((v_9 & 0xff) << 8) | ((v_9 >> 8) & 0xff)) << 8) | ((v_9 >> 16) & 0xff)) << 8) | ((v_9 >> 24) & 0xff);
            set(s.header + LANES + 56, 8, v_17);
            uint256 v_18 = (left + 0xffffffe0) & 0xffffffff;
            uint256 v_19 = (0x20 - (v_18 & 0x1f)) << 3;
            uint256 v_20 = ite(ult(v_18, 0x20), ((mem_at_2 >> v_19) << v_19), mem_at_2) | ite((v_7 & (v_4 ^ 1)), v_8, 0);
            uint256 v_21 = (((((((v_20 >> 224) & 0xff) << 8) | ((v_20 >> 232) & 0xff)) << 8) | ((v_20 >> 240) & 0xff)) << 8) | (v_20 >> 248);
            set(s.header + LANES + 64, 8, v_21);
            uint256 v_22 = (((((((v_20 >> 192) & 0xff) << 8) | ((v_20 >> 200) & 0xff)) << 8) | ((v_20 >> 208) & 0xff)) << 8) | ((v_20 >> 216) & 0xff);
            set(s.header + LANES + 72, 8, v_22);
            uint256 v_23 = (((((((v_20 >> 160) & 0xff) << 8) | ((v_20 >> 168) & 0xff)) << 8) | ((v_20 >> 176) & 0xff)) << 8) | ((v_20 >> 184) & 0xff);
            set(s.header + LANES + 80, 8, v_23);
            uint256 v_24 = (((((((v_20 >> 128) & 0xff) << 8) | ((v_20 >> 136) & 0xff)) << 8) | ((v_20 >> 144) & 0xff)) << 8) | ((v_20 >> 152) & 0xff);
            set(s.header + LANES + 88, 8, v_24);
            uint256 v_25 = (((((((v_20 >> 96) & 0xff) << 8) | ((v_20 >> 104) & 0xff)) << 8) | ((v_20 >> 112) & 0xff)) << 8) | ((v_20 >> 120) & 0xff);
            set(s.header + LANES + 96, 8, v_25);
            uint256 v_26 = (((((((v_20 >> 64) & 0xff) << 8) | ((v_20 >> 72) & 0xff)) << 8) | ((v_20 >> 80) & 0xff)) << 8) | ((v_20 >> 88) & 0xff);
            set(s.header + LANES + 104, 8, v_26);
            uint256 v_27 = (((((((v_20 >> 32) & 0xff) << 8) | ((v_20 >> 40) & 0xff)) << 8) | ((v_20 >> 48) & 0xff)) << 8) | ((v_20 >> 56) & 0xff);
            set(s.header + LANES + 112, 8, v_27);
            uint256 v_28 = ((((((v_20 & 0xff) << 8) | ((v_20 >> 8) & 0xff)) << 8) | ((v_20 >> 16) & 0xff)) << 8) | ((v_20 >> 24) & 0xff);
            set(s.header + LANES + 120, 8, v_28);
            uint256 v_29 = ult(left, 0x38);
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            uint256 v_30 = dataSize << 3;
            if (v_29 != 0) {
                set(s.header + LANES + 112, 8, (v_30 & 0xffffffff));
                set(s.header + LANES + 120, 8, (v_30 >> 32));
            }
            uint256 args_0 = get(s.header + ARGS, 32);
            set(s.header + ARGS + 32, 32, args_0);
            set(s.header + ARGS + 64, 32, args_0);
            set(s.header + FLAG, 1, flag | v_7);
            set(s.header + FROM, 6, (from_2 + 0x40) & 0x7ffffffffff);
            set(s.header + LEFT, 4, ite(ult(0x40, left), ((left + 0xffffffc0) & 0xffffffff), 0));
            set(s.header + KIND, 1, ite(v_29, 0xff, 0));
            set(s.header + ROUND, 1, 0);
            set(s.header + MICRO, 1, 0x97);
        }
    }

    /// Microcode routine ripemd160.round, which runs while `micro` is 151.
    function _micro_ripemd160_round(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 round = get(s.header + ROUND, 1);
            uint256 tables_at = loadBytes(s.tables, ((round + 0x60) & 0x3ff) * 32, 32);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 v = args_1 & 0xffffffff;
            uint256 v_2 = round >> 4;
            uint256 v_3 = eq(v_2, 4);
            uint256 v_4 = (args_1 >> 96) & 0xffffffff;
            uint256 v_5 = (args_1 >> 64) & 0xffffffff;
            uint256 v_6 = (args_1 >> 32) & 0xffffffff;
            uint256 v_7 = v_6 ^ 0xffffffff;
            uint256 v_8 = eq(v_2, 3);
            uint256 v_9 = eq(v_2, 2);
            uint256 v_10 = eq(v_2, 1);
            uint256 lanes = get(s.header + LANES + 8 * (tables_at & 0xf), 8);
            uint256 v_11 = ite(v_9, ((v_4 | (v_5 ^ 0xffffffff)) ^ v_6), ite(v_10, ((v_4 & v_5) | ((v_4 ^ 0xffffffff) & v_6)), ((v_4 ^ v_5) ^ v_6)));
            uint256 v_12 = (((args_1 >> 128) & 0xffffffff) + ite(v_3, (v_4 ^ (v_5 | v_7)), ite(v_8, ((v_4 & v_6) | (v_5 & v_7)), v_11))) & 0xffffffff;
            uint256 v_13 = (((v_12 + (lanes & 0xffffffff)) & 0xffffffff) + ((tables_at >> 16) & 0xffffffff)) & 0xffffffff;
            uint256 v_14 = (tables_at >> 8) & 0xf;
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            uint256 v_15 = (v << 32) | (((((v_13 << v_14) & 0xffffffff) | (v_13 >> ((0x20 - v_14) & 0xff))) + v) & 0xffffffff);
            uint256 v_16 = (((v_15 << 32) | v_4) << 32) | ((((args_1 >> 64) & 0x3fffff) << 10) | ((args_1 >> 86) & 0x3ff));
            set(s.header + ARGS + 32, 32, ((v_16 << 32) | v_6));
            uint256 v_17 = args_2 & 0xffffffff;
            uint256 v_18 = (args_2 >> 96) & 0xffffffff;
            uint256 v_19 = (args_2 >> 64) & 0xffffffff;
            uint256 v_20 = (args_2 >> 32) & 0xffffffff;
            uint256 v_21 = v_20 ^ 0xffffffff;
            uint256 lanes_2 = get(s.header + LANES + 8 * ((tables_at >> 64) & 0xf), 8);
            uint256 v_22 = ite(v_9, ((v_18 | (v_19 ^ 0xffffffff)) ^ v_20), ite(v_10, ((v_18 & v_20) | (v_19 & v_21)), (v_18 ^ (v_19 | v_21))));
            uint256 v_23 = ite(v_3, ((v_18 ^ v_19) ^ v_20), ite(v_8, ((v_18 & v_19) | ((v_18 ^ 0xffffffff) & v_20)), v_22));
            uint256 v_24 = (((((args_2 >> 128) & 0xffffffff) + v_23) & 0xffffffff) + (lanes_2 & 0xffffffff)) & 0xffffffff;
            uint256 v_25 = (v_24 + ((tables_at >> 80) & 0xffffffff)) & 0xffffffff;
            uint256 v_26 = (tables_at >> 72) & 0xf;
            uint256 v_27 = (v_17 << 32) | (((((v_25 << v_26) & 0xffffffff) | (v_25 >> ((0x20 - v_26) & 0xff))) + v_17) & 0xffffffff);
            uint256 v_28 = (((v_27 << 32) | v_18) << 32) | ((((args_2 >> 64) & 0x3fffff) << 10) | ((args_2 >> 86) & 0x3ff));
            set(s.header + ARGS + 64, 32, ((v_28 << 32) | v_20));
            uint256 v_29 = (round + 1) & 0xff;
            set(s.header + ROUND, 1, v_29);
            set(s.header + MICRO, 1, ite(eq(v_29, 0x50), 0x98, 0x97));
        }
    }

    /// Microcode routine ripemd160.add, which runs while `micro` is 152.
    function _micro_ripemd160_add(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            uint256 v = (((((args_0 >> 96) & 0xffffffff) + ((args_1 >> 64) & 0xffffffff)) & 0xffffffff) + ((args_2 >> 32) & 0xffffffff)) & 0xffffffff;
            uint256 v_2 = (((((args_0 >> 64) & 0xffffffff) + ((args_1 >> 32) & 0xffffffff)) & 0xffffffff) + (args_2 & 0xffffffff)) & 0xffffffff;
            uint256 v_3 = (((((args_0 >> 32) & 0xffffffff) + (args_1 & 0xffffffff)) & 0xffffffff) + ((args_2 >> 128) & 0xffffffff)) & 0xffffffff;
            uint256 v_4 = ((((args_0 & 0xffffffff) + ((args_1 >> 128) & 0xffffffff)) & 0xffffffff) + ((args_2 >> 96) & 0xffffffff)) & 0xffffffff;
            uint256 v_5 = (((((args_0 >> 128) & 0xffffffff) + ((args_1 >> 96) & 0xffffffff)) & 0xffffffff) + ((args_2 >> 64) & 0xffffffff)) & 0xffffffff;
            set(s.header + ARGS, 32, ((((((((v << 32) | v_2) << 32) | v_3) << 32) | v_4) << 32) | v_5));
            uint256 v_6 = ((((((v_2 & 0xff) << 8) | ((v_2 >> 8) & 0xff)) << 8) | ((v_2 >> 16) & 0xff)) << 8) | (v_2 >> 24);
            uint256 v_7 = ((((((((v & 0xff) << 8) | ((v >> 8) & 0xff)) << 8) | ((v >> 16) & 0xff)) << 8) | (v >> 24)) << 32) | v_6;
            uint256 v_8 = ((((((v_3 & 0xff) << 8) | ((v_3 >> 8) & 0xff)) << 8) | ((v_3 >> 16) & 0xff)) << 8) | (v_3 >> 24);
            uint256 v_9 = ((((((v_4 & 0xff) << 8) | ((v_4 >> 8) & 0xff)) << 8) | ((v_4 >> 16) & 0xff)) << 8) | (v_4 >> 24);
            uint256 v_10 = ((((((v_5 & 0xff) << 8) | ((v_5 >> 8) & 0xff)) << 8) | ((v_5 >> 16) & 0xff)) << 8) | (v_5 >> 24);
            set(s.header + DIGEST, 32, ((((((v_7 << 32) | v_8) << 32) | v_9) << 32) | v_10));
            uint256 kind = get(s.header + KIND, 1);
            set(s.header + MICRO, 1, ite(eq(kind, 0xff), 0x48, 0x96));
        }
    }

    /// Microcode routine tx, which runs while `micro` is 153.
    function _micro_tx(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0x10 * 32, 32);
            uint256 env_at_2 = loadBytes(s.env, 0x14 * 32, 32);
            uint256 env_at_3 = loadBytes(s.env, 0x15 * 32, 32);
            uint256 env_at_4 = loadBytes(s.env, 0x13 * 32, 32);
            uint256 env_at_5 = loadBytes(s.env, 6 * 32, 32);
            uint256 env_at_6 = loadBytes(s.env, 4 * 32, 32);
            uint256 v = ult(env_at, 2);
            uint256 v_2 = ite(ult(env_at_6, env_at_4), 2, ite(ult(env_at_2, env_at_5), 4, ite(((v ^ 1) & ult(env_at_2, env_at_3)), 5, 0)));
            uint256 v_3 = ite(ult(env_at, 4), v_2, 1);
            uint256 v_4 = eq(v_3, 0);
            uint256 env_at_7;
            if (v_4 != 0) env_at_7 = loadBytes(s.env, 0x11 * 32, 32);
            uint256 env_at_8;
            if (v_4 != 0) env_at_8 = loadBytes(s.env, 0x18 * 32, 32);
            uint256 env_at_9;
            if (v_4 != 0) env_at_9 = loadBytes(s.env, 0x19 * 32, 32);
            uint256 v_5 = env_at_5 + env_at_3;
            uint256 v_6 = ult(v_5, env_at_5);
            uint256 serial = get(s.header + SERIAL, 6);
            if (v_4 == 0) {
                set(s.header + ARGS, 32, v_3);
            } else {
                storeBytes(s.env, 0x20 * 32, 32, ite((v | (ult(0, v_6) | ult(((0 - v_6) & 1), ult(env_at_2, v_5)))), env_at_2, v_5));
                set(s.header + SERIAL, 6, serial + 1);
                set(s.header + JOURNAL_TOP, 4, 0);
                set(s.header + MARK, 4, 0);
                set(s.header + REFUND, 8, 0);
                set(s.header + DESTROYED, 4, 0);
                set(s.header + DEPTH, 2, 0);
                set(s.header + SP, 2, 0);
                set(s.header + TOP, 32, 0);
                set(s.header + WORDS, 4, 0);
                set(s.header + BACK_SIZE, 4, 0);
                set(s.header + BACK_WORDS, 4, 0);
                set(s.header + CALLER, 20, env_at_7 & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff);
                set(s.header + VALUE, 32, env_at_8);
                set(s.header + DATA_AT, 6, 0);
                set(s.header + DATA_SIZE, 4, env_at_9 & 0xffffffff);
            }
            set(s.header + MICRO, 1, ite(v_4, 0x9a, 0xab));
            uint256 v_7 = v_4 ^ 1;
            uint256 creates = get(s.header + CREATES, 1);
            set(s.header + CREATES, 1, v_7 & creates);
            uint256 isStatic = get(s.header + IS_STATIC, 1);
            set(s.header + IS_STATIC, 1, v_7 & isStatic);
        }
    }

    /// Microcode routine tx.sender, which runs while `micro` is 154.
    function _micro_tx_sender(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 caller = get(s.header + CALLER, 20);
            uint256 world_at = lookUpMap(s.world, ((0x2000000000000 << 160) | caller) << 40);
            uint256 env_at = loadBytes(s.env, 0x12 * 32, 32);
            uint256 v = world_at & 0xffffffffffffffff;
            uint256 v_2 = ite(eq(env_at, v), ite(eq(v, 0xffffffffffffffff), 7, ite(eq(((world_at >> 96) & 0xffffffff), 0), 0, 8)), 6);
            uint256 v_3 = eq(v_2, 0);
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            if (v_3 == 0) {
                set(s.header + ARGS, 32, v_2);
            } else {
                set(s.header + FROM, 6, 0);
                set(s.header + LEFT, 4, dataSize);
                set(s.header + GAS, 8, 0x5208);
                set(s.header + CHILD_GAS, 8, 0x5208);
            }
            set(s.header + MICRO, 1, ite(v_3, 0x9b, 0xab));
        }
    }

    /// Microcode routine tx.data, which runs while `micro` is 155.
    function _micro_tx_data(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 left = get(s.header + LEFT, 4);
            uint256 v = eq(left, 0);
            uint256 env_at;
            if (v != 0) env_at = loadBytes(s.env, 0x17 * 32, 32);
            uint256 v_2 = v ^ 1;
            uint256 from_2 = get(s.header + FROM, 6);
            if ((v_2 & ult(0x7ffffffffe0, from_2)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadBytes(s.mem, from_2, 32);
            uint256 v_3 = env_at & 1;
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            uint256 v_4 = ite((v_3 & ult(0xc000, dataSize)), 0xa, 0);
            uint256 v_5 = eq(v_4, 0);
            uint256 childGas = get(s.header + CHILD_GAS, 8);
            uint256 v_6 = ite(ult(0x20, left), 0x20, left);
            uint256 v_7 = ((((eq((mem_at & 0xff), 0) ^ 1) + (eq(((mem_at >> 8) & 0xff), 0) ^ 1)) & 0xff) + (eq(((mem_at >> 16) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_8 = (((v_7 + (eq(((mem_at >> 24) & 0xff), 0) ^ 1)) & 0xff) + (eq(((mem_at >> 32) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_9 = (((v_8 + (eq(((mem_at >> 40) & 0xff), 0) ^ 1)) & 0xff) + (eq(((mem_at >> 48) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_10 = (((v_9 + (eq(((mem_at >> 56) & 0xff), 0) ^ 1)) & 0xff) + (eq(((mem_at >> 64) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_11 = (((v_10 + (eq(((mem_at >> 72) & 0xff), 0) ^ 1)) & 0xff) + (eq(((mem_at >> 80) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_12 = (((v_11 + (eq(((mem_at >> 88) & 0xff), 0) ^ 1)) & 0xff) + (eq(((mem_at >> 96) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_13 = (((v_12 + (eq(((mem_at >> 104) & 0xff), 0) ^ 1)) & 0xff) + (eq(((mem_at >> 112) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_14 = (((v_13 + (eq(((mem_at >> 120) & 0xff), 0) ^ 1)) & 0xff) + (eq(((mem_at >> 128) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_15 = (((v_14 + (eq(((mem_at >> 136) & 0xff), 0) ^ 1)) & 0xff) + (eq(((mem_at >> 144) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_16 = (((v_15 + (eq(((mem_at >> 152) & 0xff), 0) ^ 1)) & 0xff) + (eq(((mem_at >> 160) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_17 = (((v_16 + (eq(((mem_at >> 168) & 0xff), 0) ^ 1)) & 0xff) + (eq(((mem_at >> 176) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_18 = (((v_17 + (eq(((mem_at >> 184) & 0xff), 0) ^ 1)) & 0xff) + (eq(((mem_at >> 192) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_19 = (((v_18 + (eq(((mem_at >> 200) & 0xff), 0) ^ 1)) & 0xff) + (eq(((mem_at >> 208) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_20 = (((v_19 + (eq(((mem_at >> 216) & 0xff), 0) ^ 1)) & 0xff) + (eq(((mem_at >> 224) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_21 = (((v_20 + (eq(((mem_at >> 232) & 0xff), 0) ^ 1)) & 0xff) + (eq(((mem_at >> 240) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_22 = ((v_21 + (eq((mem_at >> 248), 0) ^ 1)) & 0xff);
            uint256 v_23 = (v_6 - v_22) & 0xffffffffffffffff;
            if (v != 0) {
                if (v_5 == 0) set(s.header + ARGS, 32, v_4);
                set(s.header + INDEX, 4, 0);
            } else {
                uint256 v_24 = (((v_23 + ((v_22 << 2) & 0xffffffffffffffff)) & 0xffffffffffffffff) * 0xa) & 0xffffffffffffffff;
                set(s.header + CHILD_GAS, 8, childGas + v_24);
                set(s.header + FROM, 6, (from_2 + 0x20) & 0x7ffffffffff);
                set(s.header + LEFT, 4, left - v_6);
            }
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_25 = ((((((dataSize + 0x1f) & 0x1ffffffff) >> 5) * 2) & 0xffffffffffffffff) + 0x7d00) & 0xffffffffffffffff;
            uint256 v_26 = (((gas + ((v_23 * 4) & 0xffffffffffffffff)) & 0xffffffffffffffff) + ((v_22 * 0x10) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            set(s.header + GAS, 8, ite(v, ((gas + ite(v_3, v_25, 0)) & 0xffffffffffffffff), v_26));
            set(s.header + MICRO, 1, ite(v, ite(v_5, 0x9c, 0xab), 0x9b));
        }
    }

    /// Microcode routine tx.list, which runs while `micro` is 156.
    function _micro_tx_list(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0x1c * 32, 32);
            uint256 index = get(s.header + INDEX, 4);
            uint256 v = ((0x7fd << 26) | (index & 0x3ffffff)) << 6;
            uint256 v_2 = eq(index, env_at);
            uint256 v_3 = v_2 ^ 1;
            uint256 mem_at;
            if (v_3 != 0) mem_at = loadBytes(s.mem, v, 32);
            uint256 mem_at_2;
            if (v_3 != 0) mem_at_2 = loadBytes(s.mem, (v + 0x20) & 0x7ffffffffff, 32);
            uint256 slots_at = lookUpMap(s.slots, mem_at_2);
            uint256 v_4 = eq(slots_at, 0);
            uint256 slotTop = get(s.header + SLOT_TOP, 8);
            uint256 v_5 = (slotTop + 1) & 0xffffffffffffffff;
            if (v_4 != 0) {
                putMap(s.slots, mem_at_2, v_5);
                set(s.header + SLOT_TOP, 8, v_5);
            }
            uint256 v_6 = (mem_at >> 160) & 1;
            uint256 v_7 = mem_at & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff;
            uint256 serial = get(s.header + SERIAL, 6);
            uint256 gas = get(s.header + GAS, 8);
            if (v_2 == 0) {
                uint256 v_8 = ite(v_6, (((0x6000000000000 << 160) | v_7) << 40), ((((0x7000000000000 << 160) | v_7) << 40) | (ite(v_4, v_5, slots_at) & 0xffffffffff)));
                putMap(s.world, v_8, ite(v_6, serial, (serial << 1)));
                set(s.header + GAS, 8, gas + ite(v_6, 0x960, 0x76c));
                set(s.header + INDEX, 4, index + 1);
            }
            set(s.header + MICRO, 1, ite(v_2, 0x9d, 0x9c));
        }
    }

    /// Microcode routine tx.limit, which runs while `micro` is 157.
    function _micro_tx_limit(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0x13 * 32, 32);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ite(ult(env_at, gas), 9, 0);
            uint256 v_2 = eq(v, 0);
            if (v_2 == 0) {
                set(s.header + ARGS, 32, v);
            } else {
                storeBytes(s.env, 0x21 * 32, 32, 0);
                set(s.header + GAS, 8, (env_at & 0xffffffffffffffff) - gas);
            }
            set(s.header + MICRO, 1, ite(v_2, 0x9e, 0xab));
        }
    }

    /// Microcode routine tx.blobs, which runs while `micro` is 158.
    function _micro_tx_blobs(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0x1a * 32, 32);
            uint256 env_at_2 = loadBytes(s.env, 0x10 * 32, 32);
            uint256 env_at_3 = loadBytes(s.env, 0x17 * 32, 32);
            uint256 env_at_4 = loadBytes(s.env, 0x1b * 32, 32);
            uint256 env_at_5 = loadBytes(s.env, 7 * 32, 32);
            uint256 v = eq(env_at_2, 3);
            uint256 v_2 = ite((v & (eq(env_at, 0) | ult(6, env_at))), 0xd, ite((v & ult(env_at_4, env_at_5)), 0xf, 0));
            uint256 v_3 = ite((v & (eq(env_at_3, 0) ^ 1)), 0xc, v_2);
            uint256 v_4 = eq(v_3, 0);
            if (v_4 == 0) set(s.header + ARGS, 32, v_3);
            set(s.header + INDEX, 4, 0);
            set(s.header + MICRO, 1, ite(v_4, 0x9f, 0xab));
        }
    }

    /// Microcode routine tx.blob, which runs while `micro` is 159.
    function _micro_tx_blob(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0x1a * 32, 32);
            uint256 index = get(s.header + INDEX, 4);
            uint256 env_at_2 = loadBytes(s.env, ((2 << 8) | (index & 0xff)) * 32, 32);
            uint256 v = eq(index, env_at);
            uint256 v_2 = ite(((v ^ 1) & (eq((env_at_2 >> 248), 1) ^ 1)), 0xe, 0);
            uint256 v_3 = eq(v_2, 0);
            if (v_3 == 0) {
                set(s.header + ARGS, 32, v_2);
            } else {
                set(s.header + INDEX, 4, index + 1);
            }
            set(s.header + MICRO, 1, ite(v_3, ite(v, 0xa0, 0x9f), 0xab));
        }
    }

    /// Microcode routine tx.buy, which runs while `micro` is 160.
    function _micro_tx_buy(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0x13 * 32, 32);
            uint256 env_at_2 = loadBytes(s.env, 0x1a * 32, 32);
            uint256 env_at_3 = loadBytes(s.env, 0x14 * 32, 32);
            uint256 env_at_4 = loadBytes(s.env, 0x1b * 32, 32);
            uint256 env_at_5 = loadBytes(s.env, 0x20 * 32, 32);
            uint256 env_at_6 = loadBytes(s.env, 7 * 32, 32);
            uint256 caller = get(s.header + CALLER, 20);
            uint256 v = ((0x1000000000000 << 160) | caller) << 40;
            uint256 world_at = lookUpMap(s.world, v);
            uint256 v_2 = ((0x2000000000000 << 160) | caller) << 40;
            uint256 world_at_2 = lookUpMap(s.world, v_2);
            uint256 v_3 = mulhi(env_at, env_at_3);
            uint256 v_4 = env_at * env_at_3;
            uint256 value = get(s.header + VALUE, 32);
            uint256 v_5 = v_4 + value;
            uint256 v_6 = env_at_2 * 0x20000;
            uint256 v_7 = mulhi(v_6, env_at_4);
            uint256 v_8 = mulhi(env_at_2, 0x20000);
            uint256 v_9 = v_5 + (v_6 * env_at_4);
            uint256 v_10 = ((v_3 + ult(v_5, v_4)) + (v_7 + (v_8 * env_at_4))) + ult(v_9, v_5);
            uint256 v_11 = ite((ult(0, v_10) | ult((0 - v_10), ult(world_at, v_9))), 0xb, 0);
            uint256 v_12 = eq(v_11, 0);
            if (v_12 == 0) {
                set(s.header + ARGS, 32, v_11);
            } else {
                putMap(s.world, v, world_at - ((env_at * env_at_5) + (v_6 * env_at_6)));
                uint256 v_13 = (world_at_2 & 0xffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000) | (((world_at_2 & 0xffffffffffffffff) + 1) & 0xffffffffffffffff);
                putMap(s.world, v_2, v_13 & 0xfffffffffffeffffffffffffffffffffffffffffffffffffffffffffffffffff);
            }
            set(s.header + MICRO, 1, ite(v_12, 0xa1, 0xab));
        }
    }

    /// Microcode routine tx.warm, which runs while `micro` is 161.
    function _micro_tx_warm(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0 * 32, 32);
            uint256 env_at_2 = loadBytes(s.env, 0x16 * 32, 32);
            uint256 env_at_3 = loadBytes(s.env, 0x17 * 32, 32);
            uint256 v = eq(env_at_3, 0);
            uint256 env_at_4;
            if (v == 0) env_at_4 = loadBytes(s.env, 0x12 * 32, 32);
            uint256 v_2 = env_at_4 & 0xffffffffffffffff;
            uint256 v_3 = ult(v_2, 0x80);
            uint256 v_4 = env_at_4 & 0xff;
            uint256 v_5 = ite(eq(((env_at_4 >> 16) & 0xff), 0), ite(eq(((env_at_4 >> 8) & 0xff), 0), ite(eq(v_4, 0), 0, 1), 2), 3);
            uint256 v_6 = ite(eq(((env_at_4 >> 40) & 0xff), 0), ite(eq(((env_at_4 >> 32) & 0xff), 0), ite(eq(((env_at_4 >> 24) & 0xff), 0), v_5, 4), 5), 6);
            uint256 v_7 = ite(eq(((env_at_4 >> 56) & 0xff), 0), ite(eq(((env_at_4 >> 48) & 0xff), 0), v_6, 7), 8);
            uint256 v_8 = ite(v_3, 1, ((v_7 + 1) & 0xff));
            uint256 caller = get(s.header + CALLER, 20);
            if (v == 0) {
                uint256 v_9 = (((v_7 + 0x80) & 0xff) << 64) | ((v_2 << (((((8 - v_7) & 0xff) & 0xf) << 3) & 0xffffffffffffffff)) & 0xffffffffffffffff);
                uint256 v_10 = (((((((v_8 + 0xd5) & 0xff) << 8) | 0x94) << 160) | caller) << 72) | ite(v_3, (ite(eq(v_2, 0), 0x80, v_4) << 64), v_9);
                storeBytes(s.mem, 0x7ff00000000, 32, v_10 << 8);
                set(s.header + FROM, 6, 0x7ff00000000);
                set(s.header + LEFT, 4, v_8 + 0x16);
                set(s.header + AFTER, 1, 0xa2);
            } else {
                set(s.header + WHO, 20, env_at_2 & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff);
            }
            uint256 serial = get(s.header + SERIAL, 6);
            putMap(s.world, ((0x6000000000000 << 160) | caller) << 40, serial);
            uint256 v_11 = (0x6000000000000 << 160) | (env_at & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff);
            putMap(s.world, v_11 << 40, serial);
            set(s.header + MICRO, 1, ite(v, 0xa4, 6));
        }
    }

    /// Microcode routine tx.create, which runs while `micro` is 162.
    function _micro_tx_create(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 digest = get(s.header + DIGEST, 32);
            uint256 v = digest & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff;
            uint256 world_at = lookUpMap(s.world, ((0x2000000000000 << 160) | v) << 40);
            uint256 value = get(s.header + VALUE, 32);
            set(s.header + ARGS + 64, 32, value);
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            set(s.header + ARGS + 128, 32, dataSize);
            set(s.header + WHO, 20, v);
            set(s.header + FROM, 6, 0);
            set(s.header + LEFT, 4, dataSize);
            uint256 v_2 = (eq((world_at & 0xffffffffffffffff), 0) ^ 1) | (eq(((world_at >> 96) & 0xffffffff), 0) ^ 1);
            set(s.header + FLAG, 1, v_2 | ((world_at >> 209) & 1));
            set(s.header + MICRO, 1, 0x39);
            set(s.header + NEXT, 1, 0xa3);
        }
    }

    /// Microcode routine tx.account, which runs while `micro` is 163.
    function _micro_tx_account(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 who = get(s.header + WHO, 20);
            uint256 v = ((0x2000000000000 << 160) | who) << 40;
            uint256 world_at = lookUpMap(s.world, v);
            uint256 flag = get(s.header + FLAG, 1);
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v_2 = journalTop & 0x7ffffff;
            uint256 serial = get(s.header + SERIAL, 6);
            if (flag == 0) {
                storeBytes(s.journal, (v_2 << 1) * 32, 32, v);
                storeBytes(s.journal, ((v_2 << 1) | 1) * 32, 32, world_at);
                uint256 v_3 = ((world_at & 0xffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000) | 1) & 0xffffffffffffffffffff000000000000ffffffffffffffffffffffffffffffff;
                uint256 v_4 = (v_3 | (serial << 0x80)) & 0xfffffffffffeffffffffffffffffffffffffffffffffffffffffffffffffffff;
                putMap(s.world, v, v_4);
                set(s.header + JOURNAL_TOP, 4, journalTop + 1);
            }
            set(s.header + ADDRESS, 20, who);
            set(s.header + MICRO, 1, ite(flag, 0x1a, 0xa4));
        }
    }

    /// Microcode routine tx.pay, which runs while `micro` is 164.
    function _micro_tx_pay(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 caller = get(s.header + CALLER, 20);
            uint256 v = ((0x1000000000000 << 160) | caller) << 40;
            uint256 world_at = lookUpMap(s.world, v);
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v_2 = journalTop & 0x7ffffff;
            storeBytes(s.journal, (v_2 << 1) * 32, 32, v);
            storeBytes(s.journal, ((v_2 << 1) | 1) * 32, 32, world_at);
            uint256 value = get(s.header + VALUE, 32);
            putMap(s.world, v, world_at - value);
            set(s.header + JOURNAL_TOP, 4, journalTop + 1);
            set(s.header + MICRO, 1, 0xa5);
        }
    }

    /// Microcode routine tx.receive, which runs while `micro` is 165.
    function _micro_tx_receive(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 who = get(s.header + WHO, 20);
            uint256 v = ((0x1000000000000 << 160) | who) << 40;
            uint256 world_at = lookUpMap(s.world, v);
            uint256 journalTop = get(s.header + JOURNAL_TOP, 4);
            uint256 v_2 = journalTop & 0x7ffffff;
            storeBytes(s.journal, (v_2 << 1) * 32, 32, v);
            storeBytes(s.journal, ((v_2 << 1) | 1) * 32, 32, world_at);
            uint256 value = get(s.header + VALUE, 32);
            putMap(s.world, v, world_at + value);
            set(s.header + JOURNAL_TOP, 4, journalTop + 1);
            set(s.header + MICRO, 1, 0xa6);
        }
    }

    /// Microcode routine tx.enter, which runs while `micro` is 166.
    function _micro_tx_enter(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 who = get(s.header + WHO, 20);
            uint256 v = ((0x2000000000000 << 160) | who) << 40;
            uint256 world_at = lookUpMap(s.world, v);
            uint256 env_at = loadBytes(s.env, 0x17 * 32, 32);
            uint256 serial = get(s.header + SERIAL, 6);
            putMap(s.world, ((0x6000000000000 << 160) | who) << 40, serial);
            uint256 v_2 = eq(env_at, 0);
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            uint256 v_3 = (world_at >> 96) & 0xffffffff;
            uint256 v_4 = eq(v_3, 0);
            if (v_2 != 0) {
                putMap(s.world, v, world_at & 0xfffffffffffeffffffffffffffffffffffffffffffffffffffffffffffffffff);
            } else {
                set(s.header + VALUE, 32, args_2);
                set(s.header + DATA_AT, 6, 0);
                set(s.header + DATA_SIZE, 4, 0);
            }
            if (v_2 != 0) {
                if (v_4 != 0) {
                    set(s.header + FROM, 6, 0);
                    set(s.header + LEFT, 4, 0);
                    set(s.header + KIND, 1, 0);
                }
            }
            set(s.header + ADDRESS, 20, who);
            uint256 creates = get(s.header + CREATES, 1);
            set(s.header + CREATES, 1, (v_2 ^ 1) | creates);
            uint256 isStatic = get(s.header + IS_STATIC, 1);
            set(s.header + IS_STATIC, 1, v_2 & isStatic);
            set(s.header + INCARNATION, 4, (world_at >> 176) & 0xffffffff);
            uint256 args_7 = get(s.header + ARGS + 224, 32);
            uint256 v_5 = ite(v_2, ((world_at >> 64) & 0xffffffff), (args_7 & 0xffffffff));
            set(s.header + CODE_AT, 4, v_5);
            set(s.header + PC, 4, v_5);
            uint256 args_4 = get(s.header + ARGS + 128, 32);
            set(s.header + CODE_SIZE, 4, ite(v_2, v_3, (args_4 & 0xffffffff)));
            set(s.header + MICRO, 1, ite(v_2, ite(((eq(who, 0) ^ 1) & (ult(0xa, who) ^ 1)), 0x45, ite(v_4, 0x1b, 0)), 0));
        }
    }

    /// Microcode routine tx.end, which runs while `micro` is 167.
    function _micro_tx_end(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0x13 * 32, 32);
            loadBytes(s.env, 0x21 * 32, 32);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ((env_at & 0xffffffffffffffff) - gas) & 0xffffffffffffffff;
            uint256 kind = get(s.header + KIND, 1);
            uint256 v_2 = eq(kind, 0);
            uint256 refund = get(s.header + REFUND, 8);
            uint256 v_3 = udiv(v, 5, 0xffffffffffffffff);
            uint256 v_4 = (v - ite(v_2, ite(ult(refund, v_3), refund, v_3), 0)) & 0xffffffffffffffff;
            storeBytes(s.env, 0x28 * 32, 32, v_4);
            storeBytes(s.env, 0x29 * 32, 32, v_2);
            set(s.header + GAS, 8, v_4);
            set(s.header + MICRO, 1, 0xa8);
        }
    }

    /// Microcode routine tx.refund, which runs while `micro` is 168.
    function _micro_tx_refund(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0x11 * 32, 32);
            uint256 env_at_2 = loadBytes(s.env, 0x13 * 32, 32);
            uint256 v = (0x1000000000000 << 160) | (env_at & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff);
            uint256 v_2 = v << 40;
            uint256 world_at = lookUpMap(s.world, v_2);
            uint256 env_at_3 = loadBytes(s.env, 0x20 * 32, 32);
            uint256 gas = get(s.header + GAS, 8);
            putMap(s.world, v_2, world_at + ((env_at_2 - gas) * env_at_3));
            set(s.header + MICRO, 1, 0xa9);
        }
    }

    /// Microcode routine tx.fee, which runs while `micro` is 169.
    function _micro_tx_fee(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0 * 32, 32);
            uint256 env_at_2 = loadBytes(s.env, 0x20 * 32, 32);
            uint256 env_at_3 = loadBytes(s.env, 6 * 32, 32);
            uint256 v = env_at & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff;
            uint256 v_2 = ((0x1000000000000 << 160) | v) << 40;
            uint256 world_at = lookUpMap(s.world, v_2);
            uint256 v_3 = ((0x2000000000000 << 160) | v) << 40;
            uint256 world_at_2 = lookUpMap(s.world, v_3);
            uint256 gas = get(s.header + GAS, 8);
            putMap(s.world, v_2, world_at + (gas * (env_at_2 - env_at_3)));
            putMap(s.world, v_3, world_at_2 & 0xfffffffffffeffffffffffffffffffffffffffffffffffffffffffffffffffff);
            set(s.header + MICRO, 1, 0xaa);
        }
    }

    /// Microcode routine tx.destroy, which runs while `micro` is 170.
    function _micro_tx_destroy(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 destroyed = get(s.header + DESTROYED, 4);
            uint256 v = eq(destroyed, 0);
            uint256 env_at;
            if (v != 0) env_at = loadBytes(s.env, 0x29 * 32, 32);
            if (v != 0) outcome = HALTED | ite(eq(env_at, 0), 1, 0);
            uint256 v_2 = (destroyed + 0xffffffff) & 0xffffffff;
            uint256 v_3 = v ^ 1;
            uint256 doomed_at;
            if (v_3 != 0) doomed_at = loadBytes(s.doomed, (v_2 & 0xfffff) * 32, 32);
            uint256 v_4 = doomed_at & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff;
            uint256 v_5 = ((0x2000000000000 << 160) | v_4) << 40;
            uint256 world_at;
            if (v_3 != 0) world_at = lookUpMap(s.world, v_5);
            if (v == 0) {
                putMap(s.world, v_5, ((((world_at >> 176) & 0xffffffff) + 1) & 0xffffffff) << 0xb0);
                putMap(s.world, ((0x1000000000000 << 160) | v_4) << 40, 0);
                putMap(s.world, ((0x3000000000000 << 160) | v_4) << 40, 0);
                set(s.header + DESTROYED, 4, v_2);
                set(s.header + WHO, 20, v_4);
                set(s.header + MICRO, 1, 0xaa);
            }
        }
    }

    /// Microcode routine tx.refuse, which runs while `micro` is 171.
    function _micro_tx_refuse(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            outcome = HALTED | 2;
            uint256 args_0 = get(s.header + ARGS, 32);
            storeBytes(s.env, 0x2a * 32, 32, args_0);
        }
    }
}
