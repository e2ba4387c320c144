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

/// @title One-step verifier of evm-cancun, part 9 of 9
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract EvmCancunStepPart9 is IStepPart {
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
        return (vmId, 9);
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
                if (micro == 162) { _micro_tx_signed(s); return RUNNING; }
                if (micro == 163) { _micro_tx_signer(s); return RUNNING; }
                if (micro == 164) { _micro_tx(s); return RUNNING; }
                if (micro == 165) { _micro_tx_sender(s); return RUNNING; }
                if (micro == 166) return _micro_tx_data(s);
                if (micro == 167) { _micro_tx_list(s); return RUNNING; }
                if (micro == 168) { _micro_tx_limit(s); return RUNNING; }
                if (micro == 169) { _micro_tx_blobs(s); return RUNNING; }
                if (micro == 170) { _micro_tx_blob(s); return RUNNING; }
                if (micro == 171) { _micro_tx_buy(s); return RUNNING; }
                if (micro == 172) { _micro_tx_warm(s); return RUNNING; }
                if (micro == 173) { _micro_tx_create(s); return RUNNING; }
                if (micro == 174) { _micro_tx_account(s); return RUNNING; }
                if (micro == 175) { _micro_tx_pay(s); return RUNNING; }
                if (micro == 176) { _micro_tx_receive(s); return RUNNING; }
                if (micro == 177) { _micro_tx_enter(s); return RUNNING; }
                if (micro == 178) { _micro_tx_end(s); return RUNNING; }
                if (micro == 179) { _micro_tx_refund(s); return RUNNING; }
                if (micro == 180) { _micro_tx_fee(s); return RUNNING; }
                if (micro == 181) return _micro_tx_destroy(s);
                if (micro == 182) return _micro_tx_refuse(s);
                if (micro == 183) return _micro_block(s);
                if (micro == 184) { _micro_block_call(s); return RUNNING; }
                if (micro == 185) { _micro_block_enter(s); return RUNNING; }
                if (micro == 186) { _micro_block_called(s); return RUNNING; }
                if (micro == 187) { _micro_block_clean(s); return RUNNING; }
                if (micro == 188) return _micro_block_next(s);
                if (micro == 189) { _micro_block_receipt(s); return RUNNING; }
                if (micro == 190) { _micro_block_withdraw(s); return RUNNING; }
                revert OtherPart();
            }
            revert OtherPart();
        }
    }


    /// Microcode routine tx.signed, which runs while `micro` is 162.
    function _micro_tx_signed(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0x10 * 32, 32);
            uint256 env_at_2 = loadBytes(s.env, 0x29 * 32, 32);
            uint256 env_at_3 = loadBytes(s.env, 5 * 32, 32);
            uint256 env_at_4 = loadBytes(s.env, 0x28 * 32, 32);
            uint256 env_at_5 = loadBytes(s.env, 0x2a * 32, 32);
            uint256 env_at_6 = loadBytes(s.env, 0x2b * 32, 32);
            uint256 v = eq(env_at, 0);
            uint256 v_2 = v & (eq(env_at_2, 0x1b) | eq(env_at_2, 0x1c));
            uint256 v_3 = env_at_2 + 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdd;
            uint256 v_4 = ite(v_2, (env_at_2 + 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe5), (v_3 & 1));
            uint256 v_5 = ite(v, v_4, env_at_2);
            set(s.header + ARGS + 128, 32, v_5 + 0x1b);
            set(s.header + ARGS + 160, 32, env_at_5);
            set(s.header + ARGS + 192, 32, env_at_6);
            uint256 v_6 = v & (ult(env_at_2, 0x23) ^ 1);
            uint256 v_7 = ite(v, (v_3 >> 1), env_at_4);
            uint256 v_8 = v_7 & 0xffffffffffffffff;
            uint256 v_9 = ult(v_8, 0x80);
            uint256 v_10 = v_7 & 0xff;
            uint256 v_11 = ite(eq(((v_7 >> 16) & 0xff), 0), ite(eq(((v_7 >> 8) & 0xff), 0), ite(eq(v_10, 0), 0, 1), 2), 3);
            uint256 v_12 = ite(eq(((v_7 >> 40) & 0xff), 0), ite(eq(((v_7 >> 32) & 0xff), 0), ite(eq(((v_7 >> 24) & 0xff), 0), v_11, 4), 5), 6);
            uint256 v_13 = ite(eq(((v_7 >> 56) & 0xff), 0), ite(eq(((v_7 >> 48) & 0xff), 0), v_12, 7), 8);
            uint256 v_14 = ite(v_9, 1, ((v_13 + 1) & 0xff));
            uint256 v_15 = (((v_13 + 0x80) & 0xff) << 64) | ((v_8 << (((((8 - v_13) & 0xff) & 0xf) << 3) & 0xffffffffffffffff)) & 0xffffffffffffffff);
            uint256 v_16 = (0x8080 << ((0x48 - ((v_14 << 3) & 0xffffffffffffffffffffff)) & 0xffffffffffffffffffffff)) & 0xffffffffffffffffffffff;
            uint256 v_17 = ((ite(v_9, (ite(eq(v_8, 0), 0x80, v_10) << 64), v_15) << 0x10) & 0xffffffffffffffffffffff) | v_16;
            set(s.header + ARGS + 224, 32, ite(v_6, (((v_17 << 160) << 8) | ((v_14 + 2) & 0xff)), 0));
            uint256 v_18 = v_2 ^ 1;
            uint256 v_19 = ite(ult(0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0, env_at_6), 0x12, 0);
            uint256 v_20 = ite((v_18 & ((eq(v_7, env_at_3) ^ 1) | (v & (eq((env_at_3 >> 64), 0) ^ 1)))), 0x11, v_19);
            uint256 v_21 = ite((((v & v_18) & (v_6 ^ 1)) | ult(1, v_5)), 0x12, v_20);
            uint256 v_22 = eq(v_21, 0);
            if (v_22 == 0) {
                set(s.header + ARGS, 32, v_21);
            } else {
                set(s.header + OUTER, 1, 0xa3);
            }
            set(s.header + KIND, 1, env_at & 0xff);
            set(s.header + CREATES, 1, 0);
            set(s.header + BACK_WORDS, 4, 0);
            set(s.header + MICRO, 1, ite(v_22, 0x9a, 0xb6));
        }
    }

    /// Microcode routine tx.signer, which runs while `micro` is 163.
    function _micro_tx_signer(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 backSize = get(s.header + BACK_SIZE, 4);
            uint256 v = ite(eq(backSize, 0), 0x12, 0);
            uint256 v_2 = eq(v, 0);
            uint256 digest = get(s.header + DIGEST, 32);
            if (v_2 == 0) {
                set(s.header + ARGS, 32, v);
            } else {
                storeBytes(s.env, 0x11 * 32, 32, digest);
                set(s.header + TO, 6, 0x100000000);
                set(s.header + COUNT, 4, 2);
                set(s.header + WORDS, 4, 0);
                set(s.header + BACK_WORDS, 4, 0);
                set(s.header + AFTER, 1, 0xa4);
            }
            set(s.header + MICRO, 1, ite(v_2, 3, 0xb6));
        }
    }

    /// Microcode routine tx, which runs while `micro` is 164.
    function _micro_tx(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0x10 * 32, 32);
            uint256 env_at_2 = loadBytes(s.env, 0x14 * 32, 32);
            uint256 env_at_3 = loadBytes(s.env, 0x15 * 32, 32);
            uint256 env_at_4 = loadBytes(s.env, 0x13 * 32, 32);
            uint256 env_at_5 = loadBytes(s.env, 6 * 32, 32);
            uint256 env_at_6 = loadBytes(s.env, 4 * 32, 32);
            uint256 env_at_7 = loadBytes(s.env, 0x47 * 32, 32);
            uint256 v = ult(env_at, 2);
            uint256 v_2 = ite(ult((env_at_6 - env_at_7), env_at_4), 2, ite(ult(env_at_2, env_at_5), 4, ite(((v ^ 1) & ult(env_at_2, env_at_3)), 5, 0)));
            uint256 v_3 = ite(ult(env_at, 4), v_2, 1);
            uint256 v_4 = eq(v_3, 0);
            uint256 env_at_8;
            if (v_4 != 0) env_at_8 = loadBytes(s.env, 0x11 * 32, 32);
            uint256 env_at_9;
            if (v_4 != 0) env_at_9 = loadBytes(s.env, 0x18 * 32, 32);
            uint256 env_at_10;
            if (v_4 != 0) env_at_10 = loadBytes(s.env, 0x19 * 32, 32);
            uint256 env_at_11;
            if (v_4 != 0) env_at_11 = loadBytes(s.env, 0x1a * 32, 32);
            uint256 v_5 = env_at_5 + env_at_3;
            uint256 v_6 = ult(v_5, env_at_5);
            uint256 serial = get(s.header + SERIAL, 6);
            if (v_4 == 0) {
                set(s.header + ARGS, 32, v_3);
            } else {
                storeBytes(s.env, 0x34 * 32, 32, ite((v | (ult(0, v_6) | ult(((0 - v_6) & 1), ult(env_at_2, v_5)))), env_at_2, v_5));
                storeBytes(s.env, 0x36 * 32, 32, 0);
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
                set(s.header + CALLER, 20, env_at_8 & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff);
                set(s.header + VALUE, 32, env_at_9);
                set(s.header + DATA_AT, 6, env_at_10 & 0x7ffffffffff);
                set(s.header + DATA_SIZE, 4, env_at_11 & 0xffffffff);
            }
            set(s.header + MICRO, 1, ite(v_4, 0xa5, 0xb6));
            uint256 v_7 = v_4 ^ 1;
            uint256 creates = get(s.header + CREATES, 1);
            set(s.header + CREATES, 1, v_7 & creates);
            uint256 isStatic = get(s.header + IS_STATIC, 1);
            set(s.header + IS_STATIC, 1, v_7 & isStatic);
        }
    }

    /// Microcode routine tx.sender, which runs while `micro` is 165.
    function _micro_tx_sender(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 caller = get(s.header + CALLER, 20);
            uint256 world_at = lookUpMap(s.world, ((0x2000000000000 << 160) | caller) << 40);
            uint256 env_at = loadBytes(s.env, 0x12 * 32, 32);
            uint256 v = world_at & 0xffffffffffffffff;
            uint256 v_2 = ite(eq(env_at, v), ite(eq(v, 0xffffffffffffffff), 7, ite(eq(((world_at >> 96) & 0xffffffff), 0), 0, 8)), 6);
            uint256 v_3 = eq(v_2, 0);
            uint256 dataAt = get(s.header + DATA_AT, 6);
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            if (v_3 == 0) {
                set(s.header + ARGS, 32, v_2);
            } else {
                set(s.header + FROM, 6, dataAt);
                set(s.header + LEFT, 4, dataSize);
                set(s.header + GAS, 8, 0x5208);
                set(s.header + CHILD_GAS, 8, 0x5208);
            }
            set(s.header + MICRO, 1, ite(v_3, 0xa6, 0xb6));
        }
    }

    /// Microcode routine tx.data, which runs while `micro` is 166.
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
            uint256 v_7 = (0x20 - (left & 0x1f)) << 3;
            uint256 v_8 = ite(ult(left, 0x20), ((mem_at >> v_7) << v_7), mem_at);
            uint256 v_9 = ((((eq((v_8 & 0xff), 0) ^ 1) + (eq(((v_8 >> 8) & 0xff), 0) ^ 1)) & 0xff) + (eq(((v_8 >> 16) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_10 = (((v_9 + (eq(((v_8 >> 24) & 0xff), 0) ^ 1)) & 0xff) + (eq(((v_8 >> 32) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_11 = (((v_10 + (eq(((v_8 >> 40) & 0xff), 0) ^ 1)) & 0xff) + (eq(((v_8 >> 48) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_12 = (((v_11 + (eq(((v_8 >> 56) & 0xff), 0) ^ 1)) & 0xff) + (eq(((v_8 >> 64) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_13 = (((v_12 + (eq(((v_8 >> 72) & 0xff), 0) ^ 1)) & 0xff) + (eq(((v_8 >> 80) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_14 = (((v_13 + (eq(((v_8 >> 88) & 0xff), 0) ^ 1)) & 0xff) + (eq(((v_8 >> 96) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_15 = (((v_14 + (eq(((v_8 >> 104) & 0xff), 0) ^ 1)) & 0xff) + (eq(((v_8 >> 112) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_16 = (((v_15 + (eq(((v_8 >> 120) & 0xff), 0) ^ 1)) & 0xff) + (eq(((v_8 >> 128) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_17 = (((v_16 + (eq(((v_8 >> 136) & 0xff), 0) ^ 1)) & 0xff) + (eq(((v_8 >> 144) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_18 = (((v_17 + (eq(((v_8 >> 152) & 0xff), 0) ^ 1)) & 0xff) + (eq(((v_8 >> 160) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_19 = (((v_18 + (eq(((v_8 >> 168) & 0xff), 0) ^ 1)) & 0xff) + (eq(((v_8 >> 176) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_20 = (((v_19 + (eq(((v_8 >> 184) & 0xff), 0) ^ 1)) & 0xff) + (eq(((v_8 >> 192) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_21 = (((v_20 + (eq(((v_8 >> 200) & 0xff), 0) ^ 1)) & 0xff) + (eq(((v_8 >> 208) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_22 = (((v_21 + (eq(((v_8 >> 216) & 0xff), 0) ^ 1)) & 0xff) + (eq(((v_8 >> 224) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_23 = (((v_22 + (eq(((v_8 >> 232) & 0xff), 0) ^ 1)) & 0xff) + (eq(((v_8 >> 240) & 0xff), 0) ^ 1)) & 0xff;
            uint256 v_24 = ((v_23 + (eq((v_8 >> 248), 0) ^ 1)) & 0xff);
            uint256 v_25 = (v_6 - v_24) & 0xffffffffffffffff;
            if (v != 0) {
                if (v_5 == 0) set(s.header + ARGS, 32, v_4);
                set(s.header + INDEX, 4, 0);
            } else {
                uint256 v_26 = (((v_25 + ((v_24 << 2) & 0xffffffffffffffff)) & 0xffffffffffffffff) * 0xa) & 0xffffffffffffffff;
                set(s.header + CHILD_GAS, 8, childGas + v_26);
                set(s.header + FROM, 6, (from_2 + 0x20) & 0x7ffffffffff);
                set(s.header + LEFT, 4, left - v_6);
            }
            uint256 gas = get(s.header + GAS, 8);
            uint256 v_27 = ((((((dataSize + 0x1f) & 0x1ffffffff) >> 5) * 2) & 0xffffffffffffffff) + 0x7d00) & 0xffffffffffffffff;
            uint256 v_28 = (((gas + ((v_25 * 4) & 0xffffffffffffffff)) & 0xffffffffffffffff) + ((v_24 * 0x10) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            set(s.header + GAS, 8, ite(v, ((gas + ite(v_3, v_27, 0)) & 0xffffffffffffffff), v_28));
            set(s.header + MICRO, 1, ite(v, ite(v_5, 0xa7, 0xb6), 0xa6));
        }
    }

    /// Microcode routine tx.list, which runs while `micro` is 167.
    function _micro_tx_list(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0x1d * 32, 32);
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
            set(s.header + MICRO, 1, ite(v_2, 0xa8, 0xa7));
        }
    }

    /// Microcode routine tx.limit, which runs while `micro` is 168.
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
                storeBytes(s.env, 0x35 * 32, 32, 0);
                set(s.header + GAS, 8, (env_at & 0xffffffffffffffff) - gas);
            }
            set(s.header + MICRO, 1, ite(v_2, 0xa9, 0xb6));
        }
    }

    /// Microcode routine tx.blobs, which runs while `micro` is 169.
    function _micro_tx_blobs(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0x20 * 32, 32);
            uint256 env_at_2 = loadBytes(s.env, 0x10 * 32, 32);
            uint256 env_at_3 = loadBytes(s.env, 0x44 * 32, 32);
            uint256 env_at_4 = loadBytes(s.env, 0x48 * 32, 32);
            uint256 env_at_5 = loadBytes(s.env, 0x17 * 32, 32);
            uint256 env_at_6 = loadBytes(s.env, 0x21 * 32, 32);
            uint256 env_at_7 = loadBytes(s.env, 7 * 32, 32);
            uint256 v = eq(env_at_2, 3);
            uint256 v_2 = ite((v & (eq(env_at, 0) | ult((env_at_3 - env_at_4), env_at))), 0xd, ite((v & ult(env_at_6, env_at_7)), 0xf, 0));
            uint256 v_3 = ite((v & (eq(env_at_5, 0) ^ 1)), 0xc, v_2);
            uint256 v_4 = eq(v_3, 0);
            if (v_4 == 0) set(s.header + ARGS, 32, v_3);
            set(s.header + INDEX, 4, 0);
            set(s.header + MICRO, 1, ite(v_4, 0xaa, 0xb6));
        }
    }

    /// Microcode routine tx.blob, which runs while `micro` is 170.
    function _micro_tx_blob(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0x20 * 32, 32);
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
            set(s.header + MICRO, 1, ite(v_3, ite(v, 0xab, 0xaa), 0xb6));
        }
    }

    /// Microcode routine tx.buy, which runs while `micro` is 171.
    function _micro_tx_buy(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0x13 * 32, 32);
            uint256 env_at_2 = loadBytes(s.env, 0x20 * 32, 32);
            uint256 env_at_3 = loadBytes(s.env, 0x14 * 32, 32);
            uint256 env_at_4 = loadBytes(s.env, 0x21 * 32, 32);
            uint256 env_at_5 = loadBytes(s.env, 0x34 * 32, 32);
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
            set(s.header + MICRO, 1, ite(v_12, 0xac, 0xb6));
        }
    }

    /// Microcode routine tx.warm, which runs while `micro` is 172.
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
                set(s.header + AFTER, 1, 0xad);
            } else {
                set(s.header + WHO, 20, env_at_2 & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff);
            }
            uint256 serial = get(s.header + SERIAL, 6);
            putMap(s.world, ((0x6000000000000 << 160) | caller) << 40, serial);
            uint256 v_11 = (0x6000000000000 << 160) | (env_at & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff);
            putMap(s.world, v_11 << 40, serial);
            set(s.header + MICRO, 1, ite(v, 0xaf, 6));
            set(s.header + OUTER, 1, 0xb2);
        }
    }

    /// Microcode routine tx.create, which runs while `micro` is 173.
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
            uint256 dataAt = get(s.header + DATA_AT, 6);
            set(s.header + FROM, 6, dataAt);
            set(s.header + LEFT, 4, dataSize);
            uint256 v_2 = (eq((world_at & 0xffffffffffffffff), 0) ^ 1) | (eq(((world_at >> 96) & 0xffffffff), 0) ^ 1);
            set(s.header + FLAG, 1, v_2 | ((world_at >> 209) & 1));
            set(s.header + MICRO, 1, 0x39);
            set(s.header + NEXT, 1, 0xae);
        }
    }

    /// Microcode routine tx.account, which runs while `micro` is 174.
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
            set(s.header + MICRO, 1, ite(flag, 0x1a, 0xaf));
        }
    }

    /// Microcode routine tx.pay, which runs while `micro` is 175.
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
            set(s.header + MICRO, 1, 0xb0);
        }
    }

    /// Microcode routine tx.receive, which runs while `micro` is 176.
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
            set(s.header + MICRO, 1, 0xb1);
        }
    }

    /// Microcode routine tx.enter, which runs while `micro` is 177.
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

    /// Microcode routine tx.end, which runs while `micro` is 178.
    function _micro_tx_end(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0x13 * 32, 32);
            loadBytes(s.env, 0x35 * 32, 32);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ((env_at & 0xffffffffffffffff) - gas) & 0xffffffffffffffff;
            uint256 kind = get(s.header + KIND, 1);
            uint256 v_2 = eq(kind, 0);
            uint256 refund = get(s.header + REFUND, 8);
            uint256 v_3 = ite(v_2, refund, 0);
            uint256 v_4 = udiv(v, 5, 0xffffffffffffffff);
            uint256 v_5 = (v - ite(ult(v_3, v_4), v_3, v_4)) & 0xffffffffffffffff;
            storeBytes(s.env, 0x38 * 32, 32, v_5);
            storeBytes(s.env, 0x39 * 32, 32, v_2);
            set(s.header + GAS, 8, v_5);
            set(s.header + MICRO, 1, 0xb3);
        }
    }

    /// Microcode routine tx.refund, which runs while `micro` is 179.
    function _micro_tx_refund(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0x11 * 32, 32);
            uint256 env_at_2 = loadBytes(s.env, 0x13 * 32, 32);
            uint256 v = (0x1000000000000 << 160) | (env_at & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff);
            uint256 v_2 = v << 40;
            uint256 world_at = lookUpMap(s.world, v_2);
            uint256 env_at_3 = loadBytes(s.env, 0x34 * 32, 32);
            uint256 gas = get(s.header + GAS, 8);
            putMap(s.world, v_2, world_at + ((env_at_2 - gas) * env_at_3));
            set(s.header + MICRO, 1, 0xb4);
        }
    }

    /// Microcode routine tx.fee, which runs while `micro` is 180.
    function _micro_tx_fee(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0 * 32, 32);
            uint256 env_at_2 = loadBytes(s.env, 0x34 * 32, 32);
            uint256 env_at_3 = loadBytes(s.env, 6 * 32, 32);
            uint256 v = env_at & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff;
            uint256 v_2 = ((0x1000000000000 << 160) | v) << 40;
            uint256 world_at = lookUpMap(s.world, v_2);
            uint256 v_3 = ((0x2000000000000 << 160) | v) << 40;
            uint256 world_at_2 = lookUpMap(s.world, v_3);
            uint256 gas = get(s.header + GAS, 8);
            putMap(s.world, v_2, world_at + (gas * (env_at_2 - env_at_3)));
            putMap(s.world, v_3, world_at_2 & 0xfffffffffffeffffffffffffffffffffffffffffffffffffffffffffffffffff);
            set(s.header + MICRO, 1, 0xb5);
        }
    }

    /// Microcode routine tx.destroy, which runs while `micro` is 181.
    function _micro_tx_destroy(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 destroyed = get(s.header + DESTROYED, 4);
            uint256 v = eq(destroyed, 0);
            uint256 env_at;
            if (v != 0) env_at = loadBytes(s.env, 0x39 * 32, 32);
            uint256 env_at_2;
            if (v != 0) env_at_2 = loadBytes(s.env, 0x40 * 32, 32);
            uint256 v_2 = eq(env_at_2, 0);
            if ((v & v_2) != 0) outcome = HALTED | ite(eq(env_at, 0), 1, 0);
            uint256 v_3 = (destroyed + 0xffffffff) & 0xffffffff;
            uint256 v_4 = v ^ 1;
            uint256 doomed_at;
            if (v_4 != 0) doomed_at = loadBytes(s.doomed, (v_3 & 0xfffff) * 32, 32);
            uint256 v_5 = doomed_at & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff;
            uint256 v_6 = ((0x2000000000000 << 160) | v_5) << 40;
            uint256 world_at;
            if (v_4 != 0) world_at = lookUpMap(s.world, v_6);
            if (v == 0) {
                putMap(s.world, v_6, ((((world_at >> 176) & 0xffffffff) + 1) & 0xffffffff) << 0xb0);
                putMap(s.world, ((0x1000000000000 << 160) | v_5) << 40, 0);
                putMap(s.world, ((0x3000000000000 << 160) | v_5) << 40, 0);
            } else if (v_2 == 0) set(s.header + MICRO, 1, 0xbd);
            if (v == 0) {
                set(s.header + MICRO, 1, 0xb5);
                set(s.header + DESTROYED, 4, v_3);
                set(s.header + WHO, 20, v_5);
            }
        }
    }

    /// Microcode routine tx.refuse, which runs while `micro` is 182.
    function _micro_tx_refuse(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            outcome = HALTED | 2;
            uint256 args_0 = get(s.header + ARGS, 32);
            storeBytes(s.env, 0x3a * 32, 32, args_0);
        }
    }

    /// Microcode routine block, which runs while `micro` is 183.
    function _micro_block(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0x45 * 32, 32);
            uint256 env_at_2 = loadBytes(s.env, 2 * 32, 32);
            uint256 env_at_3 = loadBytes(s.env, ((1 << 8) | (((env_at_2 & 0xff) + 0xff) & 0xff)) * 32, 32);
            uint256 env_at_4 = loadBytes(s.env, 0x42 * 32, 32);
            uint256 env_at_5 = loadBytes(s.env, 0x41 * 32, 32);
            if (env_at == 5) outcome = HALTED | 0;
            storeBytes(s.env, 0x45 * 32, 32, env_at + 1);
            uint256 v = eq(env_at, 0);
            storeBytes(s.mem, 0x7ff00000000, 32, ite(v, env_at_4, env_at_3));
            set(s.header + DATA_AT, 6, 0x7ff00000000);
            set(s.header + DATA_SIZE, 4, ite(ult(env_at, 2), 0x20, 0));
            set(s.header + WHO, 20, ite(v, 0xf3df6d732807ef1319fb7b8bb8522d0beac02, 0));
            set(s.header + MICRO, 1, ite(eq(env_at, 2), 0xbc, ite((v & (eq(env_at_5, 0) ^ 1)), 0xb8, 0xb7)));
        }
    }

    /// Microcode routine block.call, which runs while `micro` is 184.
    function _micro_block_call(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 who = get(s.header + WHO, 20);
            uint256 world_at = lookUpMap(s.world, ((0x2000000000000 << 160) | who) << 40);
            uint256 env_at = loadBytes(s.env, 6 * 32, 32);
            storeBytes(s.env, 0x11 * 32, 32, 0x000000000000000000000000fffffffffffffffffffffffffffffffffffffffe);
            storeBytes(s.env, 0x34 * 32, 32, env_at);
            set(s.header + ARGS + 224, 32, 0);
            uint256 v = eq(((world_at >> 96) & 0xffffffff), 0);
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            uint256 v_2 = eq(dataSize, 0);
            if (v != 0) if (v_2 != 0) set(s.header + ARGS, 32, 0x14);
            uint256 serial = get(s.header + SERIAL, 6);
            set(s.header + SERIAL, 6, serial + 1);
            set(s.header + JOURNAL_TOP, 4, 0);
            set(s.header + MARK, 4, 0);
            set(s.header + REFUND, 8, 0);
            set(s.header + DESTROYED, 4, 0);
            set(s.header + DEPTH, 2, 0);
            set(s.header + SP, 2, 0);
            set(s.header + TOP, 32, 0);
            set(s.header + BACK_SIZE, 4, 0);
            set(s.header + CREATES, 1, 0);
            set(s.header + IS_STATIC, 1, 0);
            set(s.header + GAS, 8, 0x1c9c380);
            set(s.header + CALLER, 20, 0x000000000000000000000000fffffffffffffffffffffffffffffffffffffffe);
            set(s.header + VALUE, 32, 0);
            set(s.header + ADDRESS, 20, who);
            set(s.header + INCARNATION, 4, (world_at >> 176) & 0xffffffff);
            set(s.header + MICRO, 1, ite(v, ite(v_2, 0xb6, 0xb7), 0xb9));
            set(s.header + OUTER, 1, 0xba);
        }
    }

    /// Microcode routine block.enter, which runs while `micro` is 185.
    function _micro_block_enter(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 who = get(s.header + WHO, 20);
            uint256 world_at = lookUpMap(s.world, ((0x2000000000000 << 160) | who) << 40);
            uint256 v = (world_at >> 64) & 0xffffffff;
            set(s.header + CODE_AT, 4, v);
            set(s.header + PC, 4, v);
            uint256 v_2 = (world_at >> 96) & 0xffffffff;
            set(s.header + CODE_SIZE, 4, v_2);
            uint256 v_3 = eq(v_2, 0);
            set(s.header + MICRO, 1, ite(((eq(who, 0) ^ 1) & (ult(0xa, who) ^ 1)), 0x45, ite(v_3, 0x1b, 0)));
            if (v_3 != 0) {
                set(s.header + FROM, 6, 0);
                set(s.header + LEFT, 4, 0);
                set(s.header + KIND, 1, 0);
            }
        }
    }

    /// Microcode routine block.called, which runs while `micro` is 186.
    function _micro_block_called(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0x45 * 32, 32);
            uint256 v = ult(3, env_at);
            uint256 kind = get(s.header + KIND, 1);
            uint256 v_2 = eq(kind, 0);
            uint256 v_3 = (env_at + 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc) & 1;
            uint256 backSize = get(s.header + BACK_SIZE, 4);
            uint256 backAt = get(s.header + BACK_AT, 6);
            uint256 v_4 = v_2 ^ 1;
            uint256 backward = get(s.header + BACKWARD, 1);
            uint256 fromCode = get(s.header + FROM_CODE, 1);
            if (v != 0) {
                if (v_2 == 0) {
                    set(s.header + ARGS, 32, 0x15);
                } else {
                    storeBytes(s.env, ((v_3 + 0x4a) & 0x3ff) * 32, 32, backSize);
                    set(s.header + FROM, 6, backAt);
                    set(s.header + FROM_LEFT, 4, backSize);
                    set(s.header + TO, 6, ((0x3fc800 << 1) | v_3) << 20);
                    set(s.header + LEFT, 4, backSize);
                    set(s.header + AFTER, 1, 0xbb);
                }
                set(s.header + BACKWARD, 1, v_4 & backward);
                set(s.header + FROM_CODE, 1, v_4 & fromCode);
            }
            set(s.header + MICRO, 1, ite(v, ite(v_2, 2, 0xb6), 0xbb));
        }
    }

    /// Microcode routine block.clean, which runs while `micro` is 187.
    function _micro_block_clean(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + TO, 6, 0x100000000);
            uint256 backWords = get(s.header + BACK_WORDS, 4);
            set(s.header + COUNT, 4, backWords);
            set(s.header + WORDS, 4, 0);
            set(s.header + BACK_WORDS, 4, 0);
            set(s.header + MICRO, 1, 3);
            set(s.header + AFTER, 1, 0xb7);
        }
    }

    /// Microcode routine block.next, which runs while `micro` is 188.
    function _micro_block_next(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0x46 * 32, 32);
            uint256 v = env_at & 0xffffffff;
            uint256 v_2 = (0x7fc << 32) | v;
            if (0x7ffffffffe0 < v_2) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadBytes(s.mem, v_2, 32);
            uint256 v_3 = mem_at & 0xffffffff;
            storeBytes(s.env, 0x46 * 32, 32, ((((v + 0x20) & 0xffffffff) + v_3) & 0xffffffff));
            set(s.header + FROM, 6, (v_2 + 0x20) & 0x7ffffffffff);
            set(s.header + LEFT, 4, v_3);
            set(s.header + INDEX, 4, 0);
            set(s.header + MICRO, 1, ite(eq(v_3, 0), 0xbe, 0x9d));
        }
    }

    /// Microcode routine block.receipt, which runs while `micro` is 189.
    function _micro_block_receipt(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0x49 * 32, 32);
            uint256 env_at_2 = loadBytes(s.env, 0x47 * 32, 32);
            uint256 env_at_3 = loadBytes(s.env, 0x38 * 32, 32);
            uint256 env_at_4 = loadBytes(s.env, 0x48 * 32, 32);
            uint256 env_at_5 = loadBytes(s.env, 0x20 * 32, 32);
            uint256 env_at_6 = loadBytes(s.env, 0x39 * 32, 32);
            uint256 env_at_7 = loadBytes(s.env, 0x10 * 32, 32);
            uint256 logTop = get(s.header + LOG_TOP, 4);
            uint256 v = env_at_2 + env_at_3;
            uint256 v_2 = ((((((env_at_6 & 1) << 8) | (env_at_7 & 0xff)) << 32) | logTop) << 64) | (v & 0xffffffffffffffff);
            storeBytes(s.mem, ((0x7fb << 27) | (env_at & 0x7ffffff)) << 5, 32, v_2);
            storeBytes(s.env, 0x49 * 32, 32, env_at + 1);
            storeBytes(s.env, 0x47 * 32, 32, v);
            storeBytes(s.env, 0x48 * 32, 32, env_at_4 + env_at_5);
            set(s.header + TO, 6, 0x100000000);
            uint256 backWords = get(s.header + BACK_WORDS, 4);
            set(s.header + COUNT, 4, backWords);
            set(s.header + WORDS, 4, 0);
            set(s.header + BACK_WORDS, 4, 0);
            set(s.header + MICRO, 1, 3);
            set(s.header + AFTER, 1, 0xbc);
        }
    }

    /// Microcode routine block.withdraw, which runs while `micro` is 190.
    function _micro_block_withdraw(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 index = get(s.header + INDEX, 4);
            uint256 mem_at = loadBytes(s.mem, ((0x7fa << 27) | (index & 0x7ffffff)) << 5, 32);
            uint256 v = mem_at & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff;
            uint256 v_2 = ((0x1000000000000 << 160) | v) << 40;
            uint256 world_at = lookUpMap(s.world, v_2);
            uint256 v_3 = ((0x2000000000000 << 160) | v) << 40;
            uint256 world_at_2 = lookUpMap(s.world, v_3);
            uint256 env_at = loadBytes(s.env, 0x43 * 32, 32);
            uint256 v_4 = eq(index, env_at);
            if (v_4 == 0) {
                putMap(s.world, v_2, world_at + (((mem_at >> 160) & 0xffffffffffffffff) * 0x3b9aca00));
                putMap(s.world, v_3, world_at_2 & 0xfffffffffffeffffffffffffffffffffffffffffffffffffffffffffffffffff);
                set(s.header + INDEX, 4, index + 1);
            }
            set(s.header + MICRO, 1, ite(v_4, 0xb7, 0xbe));
        }
    }
}
