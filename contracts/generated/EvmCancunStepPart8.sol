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

/// @title One-step verifier of evm-cancun, part 8 of 9
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract EvmCancunStepPart8 is IStepPart {
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
                if (micro == 132) { _micro_modexp_reduced(s); return RUNNING; }
                if (micro == 133) { _micro_modexp_keep(s); return RUNNING; }
                if (micro == 134) { _micro_modexp_plain(s); return RUNNING; }
                if (micro == 135) { _micro_modexp_one(s); return RUNNING; }
                if (micro == 136) { _micro_modexp_ones(s); return RUNNING; }
                if (micro == 137) return _micro_modexp_bit(s);
                if (micro == 138) { _micro_modexp_square(s); return RUNNING; }
                if (micro == 139) { _micro_modexp_squared(s); return RUNNING; }
                if (micro == 140) { _micro_modexp_factor(s); return RUNNING; }
                if (micro == 141) { _micro_modexp_multiplied(s); return RUNNING; }
                if (micro == 142) { _micro_modexp_end(s); return RUNNING; }
                if (micro == 143) { _micro_modexp_output(s); return RUNNING; }
                if (micro == 144) { _micro_sha256(s); return RUNNING; }
                if (micro == 145) { _micro_sha256_begin(s); return RUNNING; }
                if (micro == 146) return _micro_sha256_block(s);
                if (micro == 147) { _micro_sha256_round(s); return RUNNING; }
                if (micro == 148) { _micro_sha256_add(s); return RUNNING; }
                if (micro == 149) { _micro_ripemd160(s); return RUNNING; }
                if (micro == 150) return _micro_ripemd160_block(s);
                if (micro == 151) { _micro_ripemd160_round(s); return RUNNING; }
                if (micro == 152) { _micro_ripemd160_add(s); return RUNNING; }
                if (micro == 153) return _micro_rlp_fields(s);
                if (micro == 154) { _micro_signature(s); return RUNNING; }
                if (micro == 155) return _micro_signature_list(s);
                if (micro == 156) { _micro_signature_recover(s); return RUNNING; }
                if (micro == 157) { _micro_tx_bytes(s); return RUNNING; }
                if (micro == 158) return _micro_tx_open(s);
                if (micro == 159) { _micro_tx_lists(s); return RUNNING; }
                if (micro == 160) return _micro_tx_access(s);
                if (micro == 161) return _micro_tx_hashes(s);
                revert OtherPart();
            }
            revert OtherPart();
        }
    }


    /// Microcode routine modexp.reduced, which runs while `micro` is 132.
    function _micro_modexp_reduced(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + MICRO, 1, 0x85);
            set(s.header + NEXT, 1, 0x86);
        }
    }

    /// Microcode routine modexp.keep, which runs while `micro` is 133.
    function _micro_modexp_keep(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 index = get(s.header + INDEX, 4);
            uint256 v = index & 0x1fffff;
            uint256 mem_at = loadBytes(s.mem, ((0x1ffc4 << 21) | v) << 5, 32);
            storeBytes(s.mem, ((0x1ffc2 << 21) | v) << 5, 32, mem_at);
            uint256 v_2 = (index + 1) & 0xffffffff;
            uint256 count = get(s.header + COUNT, 4);
            uint256 v_3 = eq(v_2, count);
            set(s.header + INDEX, 4, ite(v_3, 0, v_2));
            uint256 next = get(s.header + NEXT, 1);
            set(s.header + MICRO, 1, ite(v_3, next, 0x85));
        }
    }

    /// Microcode routine modexp.plain, which runs while `micro` is 134.
    function _micro_modexp_plain(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + MICRO, 1, 0x70);
            set(s.header + NEXT, 1, 0x87);
        }
    }

    /// Microcode routine modexp.one, which runs while `micro` is 135.
    function _micro_modexp_one(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + INDEX, 4, 0);
            set(s.header + MICRO, 1, 0x88);
        }
    }

    /// Microcode routine modexp.ones, which runs while `micro` is 136.
    function _micro_modexp_ones(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 index = get(s.header + INDEX, 4);
            uint256 v = index & 0x1fffff;
            uint256 mem_at = loadBytes(s.mem, ((0x1ffc1 << 21) | v) << 5, 32);
            uint256 mem_at_2 = loadBytes(s.mem, ((0x1ffc3 << 21) | v) << 5, 32);
            storeBytes(s.mem, ((0x1ffc5 << 21) | v) << 5, 32, mem_at_2);
            uint256 count = get(s.header + COUNT, 4);
            uint256 args_3 = get(s.header + ARGS + 96, 32);
            uint256 v_2 = 1 << args_3;
            storeBytes(s.mem, ((0x1ffc2 << 21) | v) << 5, 32, ite(((eq(index, 0) ^ 1) | (eq(count, 1) & eq(mem_at, v_2))), 0, v_2));
            uint256 v_3 = (index + 1) & 0xffffffff;
            uint256 v_4 = eq(v_3, count);
            if (v_4 != 0) set(s.header + ARGS + 224, 32, 0);
            set(s.header + INDEX, 4, v_3);
            set(s.header + MICRO, 1, ite(v_4, 0x89, 0x88));
            uint256 backward = get(s.header + BACKWARD, 1);
            set(s.header + BACKWARD, 1, (v_4 ^ 1) & backward);
        }
    }

    /// Microcode routine modexp.bit, which runs while `micro` is 137.
    function _micro_modexp_bit(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 args_7 = get(s.header + ARGS + 224, 32);
            uint256 v = eq(args_7, 0);
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            uint256 v_2 = eq(args_2, 0);
            uint256 v_3 = v & (v_2 ^ 1);
            uint256 args_4 = get(s.header + ARGS + 128, 32);
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            uint256 v_4 = v_3 & ult(args_4, dataSize);
            uint256 dataAt = get(s.header + DATA_AT, 6);
            uint256 v_5 = args_4 & 0xffffffff;
            uint256 v_6 = (dataAt + v_5) & 0x7ffffffffff;
            if ((v_4 & ult(0x7ffffffffe0, v_6)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_4 != 0) mem_at = loadBytes(s.mem, v_6, 32);
            uint256 v_7 = (dataSize - v_5) & 0xffffffff;
            uint256 v_8 = (0x20 - (v_7 & 0x1f)) << 3;
            uint256 v_9 = ite(ult(0x20, args_2), 0x20, args_2);
            uint256 v_10 = v_9 << 3;
            uint256 args_0 = get(s.header + ARGS, 32);
            uint256 backward = get(s.header + BACKWARD, 1);
            uint256 v_11 = args_0 >> 255;
            if (v != 0) {
                if (v_2 == 0) {
                    set(s.header + ARGS, 32, ite(ult(v_7, 0x20), ((mem_at >> v_8) << v_8), mem_at));
                    set(s.header + ARGS + 128, 32, args_4 + v_9);
                    set(s.header + ARGS + 64, 32, args_2 - v_9);
                    set(s.header + ARGS + 224, 32, v_10);
                } else {
                    set(s.header + NEXT, 1, 0x8e);
                }
            } else {
                set(s.header + ARGS, 32, args_0 << 1);
                uint256 v_12 = ite(v_3, v_10, args_7) + 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff;
                set(s.header + ARGS + 224, 32, v_12);
                if (backward != 0) set(s.header + NEXT, 1, 0x8a);
                set(s.header + FLAG, 1, v_11);
                set(s.header + BACKWARD, 1, backward | v_11);
            }
            set(s.header + INDEX, 4, 0);
            set(s.header + MICRO, 1, ite(v, ite(v_2, 0x70, 0x89), ite(backward, 0x70, ite(v_11, 0x8c, 0x89))));
        }
    }

    /// Microcode routine modexp.square, which runs while `micro` is 138.
    function _micro_modexp_square(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + MICRO, 1, 0x71);
            set(s.header + NEXT, 1, 0x8b);
        }
    }

    /// Microcode routine modexp.squared, which runs while `micro` is 139.
    function _micro_modexp_squared(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + MICRO, 1, 0x85);
            uint256 flag = get(s.header + FLAG, 1);
            set(s.header + NEXT, 1, ite(flag, 0x8c, 0x89));
        }
    }

    /// Microcode routine modexp.factor, which runs while `micro` is 140.
    function _micro_modexp_factor(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 index = get(s.header + INDEX, 4);
            uint256 v = index & 0x1fffff;
            uint256 mem_at = loadBytes(s.mem, ((0x1ffc5 << 21) | v) << 5, 32);
            storeBytes(s.mem, ((0x1ffc3 << 21) | v) << 5, 32, mem_at);
            uint256 v_2 = (index + 1) & 0xffffffff;
            set(s.header + INDEX, 4, v_2);
            uint256 count = get(s.header + COUNT, 4);
            uint256 v_3 = eq(v_2, count);
            set(s.header + MICRO, 1, ite(v_3, 0x71, 0x8c));
            if (v_3 != 0) set(s.header + NEXT, 1, 0x8d);
        }
    }

    /// Microcode routine modexp.multiplied, which runs while `micro` is 141.
    function _micro_modexp_multiplied(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + MICRO, 1, 0x85);
            set(s.header + NEXT, 1, 0x89);
        }
    }

    /// Microcode routine modexp.end, which runs while `micro` is 142.
    function _micro_modexp_end(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + INDEX, 4, 0);
            set(s.header + MICRO, 1, 0x8f);
        }
    }

    /// Microcode routine modexp.output, which runs while `micro` is 143.
    function _micro_modexp_output(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 index = get(s.header + INDEX, 4);
            uint256 mem_at = loadBytes(s.mem, ((0x1ffc3 << 21) | (index & 0x1fffff)) << 5, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 v = (depth + 1) & 0x7ff;
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 v_2 = args_1 & 0xffffffff;
            uint256 v_3 = (((v_2 + 0x1f) & 0x1ffffffff) >> 5);
            uint256 v_4 = (v << 32) | ((((((v_3 + 0xffffffff) & 0xffffffff) - index) & 0xffffffff) << 5) & 0xffffffff);
            storeBytes(s.mem, v_4, 32, mem_at);
            uint256 v_5 = (index + 1) & 0xffffffff;
            set(s.header + INDEX, 4, v_5);
            uint256 count = get(s.header + COUNT, 4);
            uint256 v_6 = eq(v_5, count);
            set(s.header + MICRO, 1, ite(v_6, 0x1b, 0x8f));
            if (v_6 != 0) {
                set(s.header + WORDS, 4, v_3);
                set(s.header + FROM, 6, (v << 32) | ((((v_3 << 5) & 0xffffffff) - v_2) & 0xffffffff));
                set(s.header + LEFT, 4, v_2);
                set(s.header + KIND, 1, 0);
            }
        }
    }

    /// Microcode routine sha256, which runs while `micro` is 144.
    function _micro_sha256(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 dataSize = get(s.header + DATA_SIZE, 4);
            uint256 v = ((((((dataSize + 0x1f) & 0x1ffffffff) >> 5) * 0xc) & 0xffffffffffffffff) + 0x3c) & 0xffffffffffffffff;
            uint256 v_2 = ult(gas, v);
            set(s.header + MICRO, 1, ite(v_2, 0x1a, 0x91));
            uint256 dataAt = get(s.header + DATA_AT, 6);
            if (v_2 == 0) {
                set(s.header + GAS, 8, gas - v);
                set(s.header + FROM, 6, dataAt);
                set(s.header + LEFT, 4, dataSize);
                set(s.header + AFTER, 1, 0x48);
            }
        }
    }

    /// Microcode routine sha256.begin, which runs while `micro` is 145.
    function _micro_sha256_begin(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + ARGS, 32, 0x6a09e667bb67ae853c6ef372a54ff53a510e527f9b05688c1f83d9ab5be0cd19);
            uint256 left = get(s.header + LEFT, 4);
            set(s.header + COUNT, 4, left);
            set(s.header + FLAG, 1, 0);
            set(s.header + MICRO, 1, 0x92);
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

    /// Microcode routine rlp.fields, which runs while `micro` is 153.
    function _micro_rlp_fields(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 index = get(s.header + INDEX, 4);
            uint256 tables_at = loadBytes(s.tables, (((index & 0x3ff) + 0xc0) & 0x3ff) * 32, 32);
            uint256 from_2 = get(s.header + FROM, 6);
            if (0x7ffffffffe0 < from_2) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadBytes(s.mem, from_2, 32);
            uint256 rlpHeader = _rlpHeader(mem_at);
            uint256 v = (rlpHeader >> 32) & 0xf;
            uint256 v_2 = (from_2 + v) & 0x7ffffffffff;
            if (0x7ffffffffe0 < v_2) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2 = loadBytes(s.mem, v_2, 32);
            uint256 v_3 = tables_at & 0xff;
            uint256 v_4 = eq(v_3, 0);
            uint256 left = get(s.header + LEFT, 4);
            uint256 v_5 = eq(left, 0);
            uint256 v_6 = rlpHeader >> 37;
            uint256 v_7 = rlpHeader & 0xffffffff;
            uint256 v_8 = (v + v_7) & 0x1ffffffff;
            uint256 v_9 = ult(left, v_8);
            uint256 v_10 = eq(v_3, 5);
            uint256 v_11 = eq(((rlpHeader >> 36) & 1), v_10);
            uint256 v_12 = eq(v_3, 1);
            uint256 v_13 = eq(v_7, 0);
            uint256 v_14 = eq(v_3, 3);
            uint256 v_15 = eq(v_7, 0x14);
            uint256 v_16 = ite(v_12, ((ult(((tables_at >> 8) & 0xff), v_7) ^ 1) & (v_13 | (eq((mem_at_2 >> 248), 0) ^ 1))), ite(v_14, v_15, (((eq(v_3, 2) ^ 1) | v_15) | v_13)));
            uint256 v_17 = (tables_at >> 16) & 0x3ff;
            uint256 v_18 = eq(v_3, 4) | v_10;
            uint256 v_19 = ((v_6 & (v_9 ^ 1)) & v_11) & v_16;
            if (v_4 != 0) {
                if (v_5 == 0) set(s.header + ARGS, 32, 0x10);
            } else {
                if (v_6 != 0) {
                    if (v_9 == 0) {
                        if (v_11 != 0) {
                            if (v_16 != 0) {
                                storeBytes(s.env, v_17 * 32, 32, ite(v_18, v_2, ite(v_13, 0, (mem_at_2 >> ((0x20 - v_7) << 3)))));
                                if ((v_12 | v_14) == 0) storeBytes(s.env, ((v_17 + 1) & 0x3ff) * 32, 32, ite(v_18, v_7, v_13));
                                if (((tables_at >> 26) & 1) != 0) set(s.header + ARGS + 32, 32, from_2);
                            }
                        }
                    }
                }
                if (v_19 == 0) {
                    set(s.header + ARGS, 32, 0x10);
                } else {
                    set(s.header + FROM, 6, (from_2 + v_8) & 0x7ffffffffff);
                    set(s.header + LEFT, 4, left - (v_8 & 0xffffffff));
                    set(s.header + INDEX, 4, index + 1);
                }
            }
            uint256 next = get(s.header + NEXT, 1);
            set(s.header + MICRO, 1, ite(v_4, ite(v_5, next, 0xb6), ite(v_19, 0x99, 0xb6)));
        }
    }

    /// Microcode routine signature, which runs while `micro` is 154.
    function _micro_signature(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            set(s.header + FROM, 6, args_2 & 0x7ffffffffff);
            uint256 args_3 = get(s.header + ARGS + 96, 32);
            uint256 v = (args_3 - args_2) & 0xffffffff;
            set(s.header + FROM_LEFT, 4, v);
            set(s.header + TO, 6, 0x7ff00000040);
            set(s.header + LEFT, 4, v);
            set(s.header + BACKWARD, 1, 0);
            set(s.header + FROM_CODE, 1, 0);
            set(s.header + MICRO, 1, 2);
            set(s.header + AFTER, 1, 0x9b);
        }
    }

    /// Microcode routine signature.list, which runs while `micro` is 155.
    function _micro_signature_list(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 args_3 = get(s.header + ARGS + 96, 32);
            uint256 args_2 = get(s.header + ARGS + 64, 32);
            uint256 v = (args_3 - args_2) & 0xffffffff;
            uint256 v_2 = (v + 0x7ff00000040) & 0x7ffffffffff;
            if (0x7ffffffffe0 < v_2) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 args_7 = get(s.header + ARGS + 224, 32);
            uint256 v_3 = (v + (args_7 & 0xff)) & 0xffffffff;
            uint256 v_4 = ult(0x37, v_3);
            uint256 v_5 = ite(eq(((v_3 >> 16) & 0xff), 0), ite(eq(((v_3 >> 8) & 0xff), 0), ite(eq((v_3 & 0xff), 0), 0, 1), 2), 3);
            uint256 v_6 = ite(eq((v_3 >> 24), 0), v_5, 4);
            uint256 kind = get(s.header + KIND, 1);
            uint256 v_7 = ite(v_4, ((v_6 + 1) & 0xff), 1);
            uint256 v_8 = ite(v_4, (v_3 | ((((v_6 + 0xf7) & 0xff) << ((v_6 << 3) & 0xffffffffff)) & 0xffffffffff)), ((v_3 + 0xc0) & 0xffffffff));
            storeBytes(s.mem, 0x7ff00000020, 32, (v_8 | ((kind << ((v_7 << 3) & 0xffffffffffff)) & 0xffffffffffff)));
            storeBytes(s.mem, v_2, 32, (args_7 >> 8) << 8);
            uint256 v_9 = (v_7 + ite(eq(kind, 0), 0, 1)) & 0xff;
            set(s.header + FROM, 6, (0x7ff00000040 - v_9) & 0x7ffffffffff);
            set(s.header + LEFT, 4, v_3 + v_9);
            set(s.header + MICRO, 1, 6);
            set(s.header + AFTER, 1, 0x9c);
        }
    }

    /// Microcode routine signature.recover, which runs while `micro` is 156.
    function _micro_signature_recover(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 digest = get(s.header + DIGEST, 32);
            storeBytes(s.mem, 0x7ff00000000, 32, digest);
            uint256 args_4 = get(s.header + ARGS + 128, 32);
            storeBytes(s.mem, 0x7ff00000020, 32, args_4);
            uint256 args_5 = get(s.header + ARGS + 160, 32);
            storeBytes(s.mem, 0x7ff00000040, 32, args_5);
            uint256 args_6 = get(s.header + ARGS + 192, 32);
            storeBytes(s.mem, 0x7ff00000060, 32, args_6);
            set(s.header + ARGS + 96, 32, 0);
            set(s.header + DATA_AT, 6, 0x7ff00000000);
            set(s.header + DATA_SIZE, 4, 0x80);
            set(s.header + DEPTH, 2, 0);
            set(s.header + TOP, 32, 0);
            set(s.header + INDEX, 4, 0x8a);
            set(s.header + COUNT, 4, 0);
            set(s.header + LEFT, 4, 0);
            set(s.header + FLAG, 1, 0);
            set(s.header + MICRO, 1, 0x51);
        }
    }

    /// Microcode routine tx.bytes, which runs while `micro` is 157.
    function _micro_tx_bytes(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 from_2 = get(s.header + FROM, 6);
            uint256 mem_at = loadBytes(s.mem, from_2, 1);
            uint256 v = ult(mem_at, 0x80);
            storeBytes(s.env, 0x10 * 32, 32, ite(v, mem_at, 0));
            uint256 left = get(s.header + LEFT, 4);
            uint256 v_2 = ite((((v ^ 1) & ult(mem_at, 0xc0)) | eq(left, 0)), 0x10, ite((v & (eq(mem_at, 0) | (ult(mem_at, 4) ^ 1))), 1, 0));
            uint256 v_3 = eq(v_2, 0);
            if (v_3 == 0) {
                set(s.header + ARGS, 32, v_2);
            } else {
                set(s.header + FROM, 6, (from_2 + v) & 0x7ffffffffff);
                set(s.header + LEFT, 4, left - (v & 0xffffffff));
            }
            set(s.header + MICRO, 1, ite(v_3, 0x9e, 0xb6));
        }
    }

    /// Microcode routine tx.open, which runs while `micro` is 158.
    function _micro_tx_open(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 from_2 = get(s.header + FROM, 6);
            if (0x7ffffffffe0 < from_2) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadBytes(s.mem, from_2, 32);
            uint256 env_at = loadBytes(s.env, 0x10 * 32, 32);
            uint256 rlpHeader = _rlpHeader(mem_at);
            uint256 v = rlpHeader >> 37;
            uint256 v_2 = (rlpHeader >> 36) & 1;
            uint256 v_3 = (rlpHeader >> 32) & 0xf;
            uint256 left = get(s.header + LEFT, 4);
            uint256 v_4 = eq(((v_3 + (rlpHeader & 0xffffffff)) & 0x1ffffffff), left);
            uint256 v_5 = (from_2 + v_3) & 0x7ffffffffff;
            if (v != 0) {
                if (v_2 != 0) {
                    if (v_4 != 0) {
                        storeBytes(s.env, 0x15 * 32, 32, 0);
                        storeBytes(s.env, 0x1b * 32, 32, 0);
                        storeBytes(s.env, 0x1c * 32, 32, 0);
                        storeBytes(s.env, 0x1d * 32, 32, 0);
                        storeBytes(s.env, 0x1e * 32, 32, 0);
                        storeBytes(s.env, 0x1f * 32, 32, 0);
                        storeBytes(s.env, 0x20 * 32, 32, 0);
                        storeBytes(s.env, 0x21 * 32, 32, 0);
                        storeBytes(s.env, 0x22 * 32, 32, 0);
                        storeBytes(s.env, 0x23 * 32, 32, 0);
                        storeBytes(s.env, 0x24 * 32, 32, 0);
                        storeBytes(s.env, 0x17 * 32, 32, 0);
                        set(s.header + ARGS + 64, 32, v_5);
                    }
                }
            }
            uint256 v_6 = (v & v_2) & v_4;
            if (v_6 == 0) {
                set(s.header + ARGS, 32, 0x10);
            } else {
                set(s.header + FROM, 6, v_5);
                set(s.header + LEFT, 4, left - (v_3 & 0xffffffff));
                set(s.header + INDEX, 4, (env_at & 7) << 4);
                set(s.header + NEXT, 1, 0x9f);
            }
            set(s.header + MICRO, 1, ite(v_6, 0x99, 0xb6));
        }
    }

    /// Microcode routine tx.lists, which runs while `micro` is 159.
    function _micro_tx_lists(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 env_at = loadBytes(s.env, 0x1b * 32, 32);
            uint256 env_at_2 = loadBytes(s.env, 0x1c * 32, 32);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            set(s.header + ARGS + 96, 32, args_1);
            set(s.header + FROM, 6, env_at & 0x7ffffffffff);
            set(s.header + LEFT, 4, env_at_2 & 0xffffffff);
            set(s.header + INDEX, 4, 0);
            set(s.header + COUNT, 4, 0);
            set(s.header + MICRO, 1, 0xa0);
        }
    }

    /// Microcode routine tx.access, which runs while `micro` is 160.
    function _micro_tx_access(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 from_2 = get(s.header + FROM, 6);
            if (0x7ffffffffe0 < from_2) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadBytes(s.mem, from_2, 32);
            uint256 rlpHeader = _rlpHeader(mem_at);
            uint256 v = (rlpHeader >> 32) & 0xf;
            uint256 v_2 = (from_2 + v) & 0x7ffffffffff;
            if (0x7ffffffffe0 < v_2) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2 = loadBytes(s.mem, v_2, 32);
            uint256 mem_at_3 = loadBytes(s.mem, from_2, 1);
            uint256 v_3 = (from_2 + 1) & 0x7ffffffffff;
            if (0x7ffffffffe0 < v_3) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_4 = loadBytes(s.mem, v_3, 32);
            uint256 env_at = loadBytes(s.env, 0x1e * 32, 32);
            uint256 env_at_2 = loadBytes(s.env, 0x1f * 32, 32);
            uint256 count = get(s.header + COUNT, 4);
            uint256 v_4 = eq(count, 0);
            uint256 left = get(s.header + LEFT, 4);
            uint256 v_5 = eq(left, 0);
            uint256 index = get(s.header + INDEX, 4);
            uint256 v_6 = rlpHeader >> 37;
            uint256 v_7 = (rlpHeader >> 36) & 1;
            uint256 v_8 = (rlpHeader & 0xffffffff);
            uint256 v_9 = ult(left, ((v + v_8) & 0x1ffffffff));
            uint256 v_10 = eq((mem_at_2 >> 248), 0x94);
            uint256 rlpHeader_2 = _rlpHeader((mem_at_2 & 0xffffffffffffffffffffff) << 168);
            uint256 v_11 = rlpHeader_2 >> 37;
            uint256 v_12 = (rlpHeader_2 >> 36) & 1;
            uint256 v_13 = ((rlpHeader_2 >> 32) & 0xf);
            uint256 v_14 = rlpHeader_2 & 0xffffffff;
            uint256 v_15 = eq(v_8, ((((v_13 + v_14) & 0x1ffffffff) + 0x15) & 0x1ffffffff));
            uint256 v_16 = ((0x7fd << 26) | (index & 0x3ffffff)) << 6;
            uint256 v_17 = ((mem_at_2 >> 88) & 0x000000000000000000000000ffffffffffffffffffffffffffffffffffffffff);
            uint256 v_18 = ((((v_6 & v_7) & (v_9 ^ 1)) & v_10) & (v_11 & v_12)) & v_15;
            uint256 v_19 = (((v + v_13) & 0x1ffffffff) + 0x15) & 0x1ffffffff;
            uint256 v_20 = (index + 1) & 0xffffffff;
            uint256 v_21 = eq(mem_at_3, 0xa0);
            uint256 v_22 = ult(count, 0x21);
            uint256 args_1 = get(s.header + ARGS + 32, 32);
            uint256 v_23 = v_21 & (v_22 ^ 1);
            if (v_4 != 0) {
                if (v_5 != 0) {
                    storeBytes(s.env, 0x1d * 32, 32, index);
                } else {
                    if (v_6 != 0) {
                        if (v_7 != 0) {
                            if (v_9 == 0) {
                                if (v_10 != 0) {
                                    if (v_11 != 0) {
                                        if (v_12 != 0) {
                                            if (v_15 != 0) {
                                                storeBytes(s.mem, v_16, 32, v_17 | 0x0000000000000000000000010000000000000000000000000000000000000000);
                                                set(s.header + ARGS + 32, 32, v_17);
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                    if (v_18 == 0) {
                        set(s.header + ARGS, 32, 0x10);
                    } else {
                        set(s.header + FROM, 6, (from_2 + v_19) & 0x7ffffffffff);
                        set(s.header + LEFT, 4, left - (v_19 & 0xffffffff));
                        set(s.header + INDEX, 4, v_20);
                        set(s.header + COUNT, 4, v_14);
                    }
                }
                if (v_5 != 0) {
                    set(s.header + FROM, 6, env_at & 0x7ffffffffff);
                    set(s.header + LEFT, 4, env_at_2 & 0xffffffff);
                    set(s.header + INDEX, 4, 0);
                    set(s.header + COUNT, 4, 0);
                }
            } else {
                if (v_21 != 0) {
                    if (v_22 == 0) {
                        storeBytes(s.mem, v_16, 32, ite(((v_4 & (v_5 ^ 1)) & v_18), v_17, args_1));
                        storeBytes(s.mem, (v_16 + 0x20) & 0x7ffffffffff, 32, mem_at_4);
                    }
                }
                if (v_23 == 0) {
                    set(s.header + ARGS, 32, 0x10);
                } else {
                    set(s.header + FROM, 6, (from_2 + 0x21) & 0x7ffffffffff);
                    set(s.header + LEFT, 4, left + 0xffffffdf);
                    set(s.header + INDEX, 4, v_20);
                    set(s.header + COUNT, 4, count + 0xffffffdf);
                }
            }
            set(s.header + MICRO, 1, ite(v_4, ite(v_5, 0xa1, ite(v_18, 0xa0, 0xb6)), ite(v_23, 0xa0, 0xb6)));
        }
    }

    /// Microcode routine tx.hashes, which runs while `micro` is 161.
    function _micro_tx_hashes(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 from_2 = get(s.header + FROM, 6);
            uint256 mem_at = loadBytes(s.mem, from_2, 1);
            uint256 v = (from_2 + 1) & 0x7ffffffffff;
            if (0x7ffffffffe0 < v) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2 = loadBytes(s.mem, v, 32);
            uint256 env_at = loadBytes(s.env, 0x22 * 32, 32);
            uint256 env_at_2 = loadBytes(s.env, 0x23 * 32, 32);
            uint256 left = get(s.header + LEFT, 4);
            uint256 v_2 = eq(left, 0);
            uint256 index = get(s.header + INDEX, 4);
            uint256 v_3 = eq(mem_at, 0xa0);
            uint256 v_4 = ult(left, 0x21);
            uint256 v_5 = ite(eq(index, 0xff), 0xd, 0);
            uint256 v_6 = eq(v_5, 0);
            uint256 v_7 = v_3 & (v_4 ^ 1);
            if (v_2 != 0) {
                storeBytes(s.env, 0x20 * 32, 32, index);
                set(s.header + ARGS + 160, 32, env_at_2);
            } else {
                if (v_3 != 0) {
                    if (v_4 == 0) {
                        if (v_6 == 0) {
                            set(s.header + ARGS, 32, v_5);
                        } else {
                            storeBytes(s.env, ((2 << 8) | (index & 0xff)) * 32, 32, mem_at_2);
                        }
                    }
                }
                if (v_7 == 0) {
                    set(s.header + ARGS, 32, 0x10);
                } else if (v_6 != 0) {
                    set(s.header + FROM, 6, (from_2 + 0x21) & 0x7ffffffffff);
                    set(s.header + LEFT, 4, left + 0xffffffdf);
                    set(s.header + INDEX, 4, index + 1);
                }
            }
            if (v_2 != 0) set(s.header + FROM, 6, env_at & 0x7ffffffffff);
            set(s.header + MICRO, 1, ite(v_2, 0xa2, ite(v_7, ite(v_6, 0xa1, 0xb6), 0xb6)));
        }
    }

    /// The function rlpHeader of the IR.
    function _rlpHeader(uint256 n0) private pure returns (uint256) {
        unchecked {
            uint256 v = n0 >> 248;
            uint256 v_2 = ult(v, 0x80);
            uint256 v_3 = (n0 >> 248) & 0x3f;
            uint256 v_4 = ult(0x37, v_3) & (v_2 ^ 1);
            uint256 v_5 = ((v_3 + 9) & 0x3f);
            uint256 v_6 = (n0 >> 240) & 0xff;
            uint256 v_7 = ((n0 >> 184) & 0xffffffffffffffff) >> ((((8 - v_5) & 0xffffffffffffffff) << 3) & 0xffffffffffffffff);
            uint256 v_8 = ult(v, 0xc0) ^ 1;
            uint256 v_9 = ite(v_4, (((ult(4, v_5) ^ 1) & (eq(v_6, 0) ^ 1)) & ult(0x37, v_7)), ((v_8 | (eq(v_3, 1) ^ 1)) | (ult(v_6, 0x80) ^ 1)));
            uint256 v_10 = ((((v_2 | v_9) << 1) | v_8) << 4) | (ite(v_2, 0, ite(v_4, ((v_3 + 0xa) & 0x3f), 1)) & 0xf);
            return (v_10 << 32) | ite(v_2, 1, ite(v_4, (v_7 & 0xffffffff), v_3));
        }
    }
}
