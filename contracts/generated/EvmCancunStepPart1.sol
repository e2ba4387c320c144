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

/// @title One-step verifier of evm-cancun, part 1 of 9
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract EvmCancunStepPart1 is IStepPart {
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
        return (vmId, 1);
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
            if ((word & 0xff) == 0xa) { _exp(s); return RUNNING; }
            if ((word & 0xff) == 0x50) { _pop(s); return RUNNING; }
            if ((word & 0xff) == 0x5f) { _push0(s); return RUNNING; }
            if ((word & 0xff) == 0x60) return _push1(s);
            if ((word & 0xff) == 0x61) return _push2(s);
            if ((word & 0xff) == 0x62) return _push3(s);
            if ((word & 0xff) == 0x63) return _push4(s);
            if ((word & 0xff) == 0x64) return _push5(s);
            if ((word & 0xff) == 0x65) return _push6(s);
            if ((word & 0xff) == 0x66) return _push7(s);
            if ((word & 0xff) == 0x67) return _push8(s);
            if ((word & 0xff) == 0x68) return _push9(s);
            if ((word & 0xff) == 0x69) return _push10(s);
            if ((word & 0xff) == 0x6a) return _push11(s);
            if ((word & 0xff) == 0x6b) return _push12(s);
            if ((word & 0xff) == 0x6c) return _push13(s);
            if ((word & 0xff) == 0x6d) return _push14(s);
            if ((word & 0xff) == 0x6e) return _push15(s);
            if ((word & 0xff) == 0x6f) return _push16(s);
            if ((word & 0xff) == 0x70) return _push17(s);
            if ((word & 0xff) == 0x71) return _push18(s);
            if ((word & 0xff) == 0x72) return _push19(s);
            if ((word & 0xff) == 0x73) return _push20(s);
            if ((word & 0xff) == 0x74) return _push21(s);
            if ((word & 0xff) == 0x75) return _push22(s);
            if ((word & 0xff) == 0x76) return _push23(s);
            if ((word & 0xff) == 0x77) return _push24(s);
            if ((word & 0xff) == 0x78) return _push25(s);
            if ((word & 0xff) == 0x79) return _push26(s);
            if ((word & 0xff) == 0x7a) return _push27(s);
            if ((word & 0xff) == 0x7b) return _push28(s);
            if ((word & 0xff) == 0x7c) return _push29(s);
            if ((word & 0xff) == 0x7d) return _push30(s);
            if ((word & 0xff) == 0x7e) return _push31(s);
            if ((word & 0xff) == 0x7f) return _push32(s);
            if ((word & 0xff) == 0x80) { _dup1(s); return RUNNING; }
            if ((word & 0xff) == 0x81) { _dup2(s); return RUNNING; }
            if ((word & 0xff) == 0x82) { _dup3(s); return RUNNING; }
            if ((word & 0xff) == 0x83) { _dup4(s); return RUNNING; }
            revert OtherPart();
        }
    }

    // exp
    // 00001010
    function _exp(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 0xa) | ult(sp, 2);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            uint256 v_2 = (gas + 0xfffffffffffffff6) & 0xffffffffffffffff;
            uint256 v_3 = ite(eq(((stack_at >> 16) & 0xff), 0), ite(eq(((stack_at >> 8) & 0xff), 0), ite(eq((stack_at & 0xff), 0), 0, 1), 2), 3);
            uint256 v_4 = ite(eq(((stack_at >> 40) & 0xff), 0), ite(eq(((stack_at >> 32) & 0xff), 0), ite(eq(((stack_at >> 24) & 0xff), 0), v_3, 4), 5), 6);
            uint256 v_5 = ite(eq(((stack_at >> 64) & 0xff), 0), ite(eq(((stack_at >> 56) & 0xff), 0), ite(eq(((stack_at >> 48) & 0xff), 0), v_4, 7), 8), 9);
            uint256 v_6 = ite(eq(((stack_at >> 80) & 0xff), 0), ite(eq(((stack_at >> 72) & 0xff), 0), v_5, 0xa), 0xb);
            uint256 v_7 = ite(eq(((stack_at >> 96) & 0xff), 0), ite(eq(((stack_at >> 88) & 0xff), 0), v_6, 0xc), 0xd);
            uint256 v_8 = ite(eq(((stack_at >> 112) & 0xff), 0), ite(eq(((stack_at >> 104) & 0xff), 0), v_7, 0xe), 0xf);
            uint256 v_9 = ite(eq(((stack_at >> 128) & 0xff), 0), ite(eq(((stack_at >> 120) & 0xff), 0), v_8, 0x10), 0x11);
            uint256 v_10 = ite(eq(((stack_at >> 144) & 0xff), 0), ite(eq(((stack_at >> 136) & 0xff), 0), v_9, 0x12), 0x13);
            uint256 v_11 = ite(eq(((stack_at >> 160) & 0xff), 0), ite(eq(((stack_at >> 152) & 0xff), 0), v_10, 0x14), 0x15);
            uint256 v_12 = ite(eq(((stack_at >> 176) & 0xff), 0), ite(eq(((stack_at >> 168) & 0xff), 0), v_11, 0x16), 0x17);
            uint256 v_13 = ite(eq(((stack_at >> 192) & 0xff), 0), ite(eq(((stack_at >> 184) & 0xff), 0), v_12, 0x18), 0x19);
            uint256 v_14 = ite(eq(((stack_at >> 208) & 0xff), 0), ite(eq(((stack_at >> 200) & 0xff), 0), v_13, 0x1a), 0x1b);
            uint256 v_15 = ite(eq(((stack_at >> 224) & 0xff), 0), ite(eq(((stack_at >> 216) & 0xff), 0), v_14, 0x1c), 0x1d);
            uint256 v_16 = ite(eq(((stack_at >> 240) & 0xff), 0), ite(eq(((stack_at >> 232) & 0xff), 0), v_15, 0x1e), 0x1f);
            uint256 v_17 = (ite(eq((stack_at >> 248), 0), v_16, 0x20) * 0x32) & 0xffffffffffffffff;
            uint256 v_18 = ult(v_2, v_17);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                if (v_18 == 0) {
                    set(s.header + ARGS, 32, top);
                    set(s.header + ARGS + 32, 32, stack_at);
                    set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
                    set(s.header + TOP, 32, 1);
                }
                set(s.header + GAS, 8, ite(v_18, v_2, ((v_2 - v_17) & 0xffffffffffffffff)));
            }
            set(s.header + MICRO, 1, ite(v, 0x1a, ite(v_18, 0x1a, 1)));
        }
    }

    // pop
    // 01010000
    function _pop(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = ult(gas, 2) | ult(sp, 1);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
            if (v != 0) {
                set(s.header + MICRO, 1, 0x1a);
            } else {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffe);
                set(s.header + TOP, 32, stack_at);
                set(s.header + SP, 2, (sp + 0x7ff) & 0x7ff);
            }
        }
    }

    // push0
    // 01011111
    function _push0(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 2) | ult(0x3ff, sp);
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
                set(s.header + TOP, 32, 0);
            }
        }
    }

    // push1
    // 01100000
    function _push1(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 248));
                set(s.header + PC, 4, pc + 1);
            }
        }
    }

    // push2
    // 01100001
    function _push2(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 240));
                set(s.header + PC, 4, pc + 2);
            }
        }
    }

    // push3
    // 01100010
    function _push3(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 232));
                set(s.header + PC, 4, pc + 3);
            }
        }
    }

    // push4
    // 01100011
    function _push4(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 224));
                set(s.header + PC, 4, pc + 4);
            }
        }
    }

    // push5
    // 01100100
    function _push5(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 216));
                set(s.header + PC, 4, pc + 5);
            }
        }
    }

    // push6
    // 01100101
    function _push6(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 208));
                set(s.header + PC, 4, pc + 6);
            }
        }
    }

    // push7
    // 01100110
    function _push7(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 200));
                set(s.header + PC, 4, pc + 7);
            }
        }
    }

    // push8
    // 01100111
    function _push8(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 192));
                set(s.header + PC, 4, pc + 8);
            }
        }
    }

    // push9
    // 01101000
    function _push9(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 184));
                set(s.header + PC, 4, pc + 9);
            }
        }
    }

    // push10
    // 01101001
    function _push10(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 176));
                set(s.header + PC, 4, pc + 0xa);
            }
        }
    }

    // push11
    // 01101010
    function _push11(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 168));
                set(s.header + PC, 4, pc + 0xb);
            }
        }
    }

    // push12
    // 01101011
    function _push12(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 160));
                set(s.header + PC, 4, pc + 0xc);
            }
        }
    }

    // push13
    // 01101100
    function _push13(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 152));
                set(s.header + PC, 4, pc + 0xd);
            }
        }
    }

    // push14
    // 01101101
    function _push14(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 144));
                set(s.header + PC, 4, pc + 0xe);
            }
        }
    }

    // push15
    // 01101110
    function _push15(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 136));
                set(s.header + PC, 4, pc + 0xf);
            }
        }
    }

    // push16
    // 01101111
    function _push16(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 128));
                set(s.header + PC, 4, pc + 0x10);
            }
        }
    }

    // push17
    // 01110000
    function _push17(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 120));
                set(s.header + PC, 4, pc + 0x11);
            }
        }
    }

    // push18
    // 01110001
    function _push18(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 112));
                set(s.header + PC, 4, pc + 0x12);
            }
        }
    }

    // push19
    // 01110010
    function _push19(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 104));
                set(s.header + PC, 4, pc + 0x13);
            }
        }
    }

    // push20
    // 01110011
    function _push20(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 96));
                set(s.header + PC, 4, pc + 0x14);
            }
        }
    }

    // push21
    // 01110100
    function _push21(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 88));
                set(s.header + PC, 4, pc + 0x15);
            }
        }
    }

    // push22
    // 01110101
    function _push22(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 80));
                set(s.header + PC, 4, pc + 0x16);
            }
        }
    }

    // push23
    // 01110110
    function _push23(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 72));
                set(s.header + PC, 4, pc + 0x17);
            }
        }
    }

    // push24
    // 01110111
    function _push24(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 64));
                set(s.header + PC, 4, pc + 0x18);
            }
        }
    }

    // push25
    // 01111000
    function _push25(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 56));
                set(s.header + PC, 4, pc + 0x19);
            }
        }
    }

    // push26
    // 01111001
    function _push26(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 48));
                set(s.header + PC, 4, pc + 0x1a);
            }
        }
    }

    // push27
    // 01111010
    function _push27(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 40));
                set(s.header + PC, 4, pc + 0x1b);
            }
        }
    }

    // push28
    // 01111011
    function _push28(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 32));
                set(s.header + PC, 4, pc + 0x1c);
            }
        }
    }

    // push29
    // 01111100
    function _push29(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 24));
                set(s.header + PC, 4, pc + 0x1d);
            }
        }
    }

    // push30
    // 01111101
    function _push30(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 16));
                set(s.header + PC, 4, pc + 0x1e);
            }
        }
    }

    // push31
    // 01111110
    function _push31(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, (code_at >> 8));
                set(s.header + PC, 4, pc + 0x1f);
            }
        }
    }

    // push32
    // 01111111
    function _push32(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = ult(gas, 3) | ult(0x3ff, sp);
            uint256 v_2 = v ^ 1;
            uint256 pc = get(s.header + PC, 4);
            if ((v_2 & ult(0xffffffe0, pc)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 code_at;
            if (v_2 != 0) code_at = loadBytes(s.code, pc, 32);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
                set(s.header + TOP, 32, code_at);
                set(s.header + PC, 4, pc + 0x20);
            }
        }
    }

    // dup1
    // 10000000
    function _dup1(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 gas = get(s.header + GAS, 8);
            uint256 sp = get(s.header + SP, 2);
            uint256 v = (ult(gas, 3) | ult(sp, 1)) | ult(0x3ff, sp);
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 top = get(s.header + TOP, 32);
            if (v == 0) {
                storeBytes(s.stack, ((depth << 10) | (((sp + 0x7ff) & 0x7ff) & 0x3ff)) * 32, 32, top);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                set(s.header + GAS, 8, gas + 0xfffffffffffffffd);
                set(s.header + SP, 2, (sp + 1) & 0x7ff);
            }
        }
    }

    // dup2
    // 10000001
    function _dup2(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = (ult(gas, 3) | ult(sp, 2)) | ult(0x3ff, sp);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fe) & 0x7ff) & 0x3ff)) * 32, 32);
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

    // dup3
    // 10000010
    function _dup3(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = (ult(gas, 3) | ult(sp, 3)) | ult(0x3ff, sp);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fd) & 0x7ff) & 0x3ff)) * 32, 32);
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

    // dup4
    // 10000011
    function _dup4(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 depth = get(s.header + DEPTH, 2);
            uint256 sp = get(s.header + SP, 2);
            uint256 gas = get(s.header + GAS, 8);
            uint256 v = (ult(gas, 3) | ult(sp, 4)) | ult(0x3ff, sp);
            uint256 stack_at;
            if (v == 0) stack_at = loadBytes(s.stack, ((depth << 10) | (((sp + 0x7fc) & 0x7ff) & 0x3ff)) * 32, 32);
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
}
