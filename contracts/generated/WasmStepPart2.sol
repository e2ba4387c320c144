// SPDX-License-Identifier: MIT
// Generated from the IR of wasm by src/targets/solidity. Do not edit.
pragma solidity ^0.8.28;

import {loadBytes, loadLittle, storeBytes, storeLittle} from "../lib/Leaves.sol";
import {foldTree, openTree, zeroDigests} from "../lib/Multiproof.sol";
import {IStepPart, OtherPart} from "../lib/Parts.sol";
import {get, HALTED, RUNNING, set, STATUS_SIZE, TRAPPED} from "../lib/PackedHeader.sol";
import {Header, LeafUnused, PreRoot, Trailing, Truncated, Version, Vm} from "../lib/StepErrors.sol";
import {countOf, isChanged, Tree, unusedOf} from "../lib/Tree.sol";
import {ashr, eq, inverse, ite, sdiv, sext, slt, srem, udiv, ult, urem} from "../lib/Words.sol";

/// What a step of wasm sees: the packed header in memory, and the leaves of the log.
struct State {
    /// Pointer to the header; the VM id stands before it and the memory roots behind.
    uint256 header;
    Tree code;
    Tree mem;
    Tree store;
}

/// @title One-step verifier of wasm, part 2 of 2
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract WasmStepPart2 is IStepPart {
    /// @notice keccak-256 of the canonical IR: what every claim about this VM names.
    bytes32 private constant vmId = 0x0944a9d3d43f0d0f31167489a86f62fbe7fee58e571760c39097fc61cc5f5483;

    /// First byte of a proof.
    uint256 private constant PROOF_VERSION = 1;

    // The header: a byte offset for each register, and its size. Numbers are big-endian.
    uint256 private constant PC = 9; // u32, 4 bytes
    uint256 private constant MICRO = 13; // u8, 1 bytes
    uint256 private constant FP = 14; // u32, 4 bytes
    uint256 private constant LIMIT = 18; // u32, 4 bytes
    uint256 private constant PAGES = 22; // 16 times u32, 4 bytes
    uint256 private constant OUTPUT_SIZE = 86; // u32, 4 bytes
    uint256 private constant ERROR_SIZE = 90; // u32, 4 bytes
    uint256 private constant R = 94; // 64 times u64, 8 bytes
    /// Bytes of the whole header.
    uint256 private constant HEADER_SIZE = 606;

    /// code has 2^28 bytes: 2^23 leaves of 32.
    uint256 private constant CODE_LEVELS = 23;
    uint256 private constant CODE_LEAVES = 1; // the most that any step touches
    /// mem has 2^32 bytes: 2^27 leaves of 32.
    uint256 private constant MEM_LEVELS = 27;
    uint256 private constant MEM_LEAVES = 3; // the most that any step touches
    /// store has 2^32 bytes: 2^27 leaves of 32.
    uint256 private constant STORE_LEVELS = 27;
    uint256 private constant STORE_LEAVES = 2; // the most that any step touches

    // Outcomes of a step that traps: one more than the code that the header holds.
    uint256 private constant TRAP_NOT_AN_INSTRUCTION = 1; // not an instruction
    uint256 private constant TRAP_UNREACHABLE = 2; // unreachable
    uint256 private constant TRAP_CALL_STACK_EXHAUSTED = 3; // call stack exhausted
    uint256 private constant TRAP_UNINITIALIZED_ELEMENT = 4; // uninitialized element
    uint256 private constant TRAP_INDIRECT_CALL_TYPE_MISMATCH = 5; // indirect call type mismatch
    uint256 private constant TRAP_INTEGER_DIVIDE_BY_ZERO = 6; // integer divide by zero
    uint256 private constant TRAP_INTEGER_OVERFLOW = 7; // integer overflow
    uint256 private constant TRAP_INVALID_CONVERSION_TO_INTEGER = 8; // invalid conversion to integer
    uint256 private constant TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS = 9; // out of bounds memory access
    uint256 private constant TRAP_ADDRESS_OUT_OF_RANGE = 10; // address out of range
    uint256 private constant TRAP_OUTPUT_FULL = 11; // output full
    uint256 private constant TRAP_OUT_OF_BOUNDS_TABLE_ACCESS = 12; // out of bounds table access
    uint256 private constant TRAP_UNDEFINED_ELEMENT = 13; // undefined element
    uint256 private constant TRAP_INVALID_MICROCODE_STATE = 14; // invalid microcode state

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
                if (countOf(s.code) | countOf(s.mem) | countOf(s.store) != 0) revert LeafUnused();
                return before;
            }
            uint256 outcome = _step(s);
            if (unusedOf(s.code) | unusedOf(s.mem) | unusedOf(s.store) != 0) revert LeafUnused();
            if (outcome != RUNNING) {
                if (outcome < HALTED) {
                    _copyHeader(s, log); // a trap discards what fetch has set
                    outcome = TRAPPED | (outcome - 1);
                }
                set(s.header, STATUS_SIZE, outcome);
            }
            if (isChanged(s.code)) _refold(s, 0, s.code, zeros);
            if (isChanged(s.mem)) _refold(s, 1, s.mem, zeros);
            if (isChanged(s.store)) _refold(s, 2, s.store, zeros);
            return _stateRoot(s);
        }
    }

    /// Digests of subtrees of zeros, from a leaf to a tree of 27 levels: 28 words.
    function _zeros() private pure returns (uint256 zeros) {
        unchecked {
            assembly ("memory-safe") {
                zeros := mload(0x40)
                mstore(0x40, add(zeros, 928))
                mstore(zeros, 0xf39a869f62e75cf5f0bf914688a6b289caf2049435d8e68c5c5e6d05e44913f3)
            }
            zeroDigests(zeros + 32, zeros + 896);
        }
    }

    /// Copies the header, checks it, and opens the memories.
    function _open(State memory s, bytes calldata log, uint256 zeros) private pure {
        unchecked {
            uint256 cursor;
            uint256 end;
            assembly ("memory-safe") {
                // The preimage of a state root: tag 2 in the last byte of a word, VM id, header, roots. A word more,
                // since the last register is read with what stands behind it.
                let preimage := mload(0x40)
                mstore(0x40, add(preimage, 800))
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
            (s.mem, root, cursor) = openTree(cursor, end, MEM_LEVELS, MEM_LEAVES, zeros);
            _setRoot(s, 1, root);
            (s.store, root, cursor) = openTree(cursor, end, STORE_LEVELS, STORE_LEAVES, zeros);
            _setRoot(s, 2, root);
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
            root := keccak256(sub(mload(s), 33), 735)
        }
    }

    /// Puts the root of a memory into the preimage of the state root.
    function _setRoot(State memory s, uint256 memory_, bytes32 root) private pure {
        assembly ("memory-safe") {
            mstore(add(add(mload(s), 606), shl(5, memory_)), root)
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
            if (status != RUNNING && (status < HALTED || status >= TRAPPED | 14)) revert Header();
        }
    }

    /// One step of a running machine. Returns its outcome: `RUNNING`, `HALTED` with a code, or a trap.
    function _step(State memory s) private pure returns (uint256) {
        unchecked {
            uint256 micro = get(s.header + MICRO, 1);
            if (micro != 0) {
                if (micro == 1) return _micro_mem_up_chunks(s);
                if (micro == 2) { _micro_mem_up_bytes(s); return RUNNING; }
                if (micro == 3) return _micro_mem_down_chunks(s);
                if (micro == 4) { _micro_mem_down_bytes(s); return RUNNING; }
                if (micro == 5) return _micro_store_mem_chunks(s);
                if (micro == 6) { _micro_store_mem_bytes(s); return RUNNING; }
                if (micro == 7) return _micro_mem_store_chunks(s);
                if (micro == 8) { _micro_mem_store_bytes(s); return RUNNING; }
                if (micro == 9) { _micro_mem_fill_chunks(s); return RUNNING; }
                if (micro == 10) { _micro_mem_fill_bytes(s); return RUNNING; }
                if (micro == 11) { _micro_elements_up(s); return RUNNING; }
                if (micro == 12) { _micro_elements_down(s); return RUNNING; }
                if (micro == 13) { _micro_table_fill(s); return RUNNING; }
                revert OtherPart();
            }
            (uint256 outcome, uint256 word, uint256 a, uint256 b) = _fetch(s);
            if (outcome != RUNNING) return outcome;
            return _execute(s, word, a, b);
        }
    }

    /// Reads the instruction. Returns why that stops the machine, or word, a, b.
    function _fetch(State memory s) private pure returns (uint256, uint256, uint256, uint256) {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 code_at = loadLittle(s.code, (pc & 0xffffff) * 16, 16);
            set(s.header + PC, 4, pc + 1);
            uint256 r = get(s.header + R + 8 * ((code_at >> 20) & 0x3f), 8);
            uint256 r_2 = get(s.header + R + 8 * ((code_at >> 26) & 0x3f), 8);
            return (RUNNING, code_at, r, ite(((code_at >> 9) & 1), (code_at >> 64), r_2));
        }
    }

    /// Finds the instruction of a word, of those that this contract holds, and runs it.
    function _execute(State memory s, uint256 word, uint256 a, uint256 b) private pure returns (uint256) {
        unchecked {
            if ((word & 0x1ff) < 0xa1) {
                if ((word & 0x1ff) < 0x25) {
                    if ((word & 0x1ff) < 0x1d) {
                        if ((word & 0x1ff) == 0x15) return _write(s, word, a, b);
                        if ((word & 0x1ff) == 0x16) { _memory_size(s, word); return RUNNING; }
                        if ((word & 0x1ff) == 0x17) { _memory_grow(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0x18) return _memory_copy(s, word, a, b);
                        if ((word & 0x1ff) == 0x19) return _memory_fill(s, word, b, a);
                        if ((word & 0x1ff) == 0x1a) {
                            if ((word & 0x200) == 0) return _memory_init(s, word, a, b);
                        }
                        if ((word & 0x1ff) == 0x1b) { _segment_drop(s, word); return RUNNING; }
                        if ((word & 0x1ff) == 0x1c) return _table_get(s, word, a);
                    } else {
                        if ((word & 0x1ff) == 0x1d) return _table_set(s, word, a, b);
                        if ((word & 0x1ff) == 0x1e) return _table_call(s, word, a);
                        if ((word & 0x1ff) == 0x1f) { _table_size(s, word); return RUNNING; }
                        if ((word & 0x1ff) == 0x20) {
                            if ((word & 0x200) == 0) { _table_grow(s, word, b, a); return RUNNING; }
                        }
                        if ((word & 0x1ff) == 0x21) return _table_fill(s, word, b, a);
                        if ((word & 0x1ff) == 0x22) {
                            if ((word & 0x200) == 0) return _table_copy(s, word, a, b);
                        }
                        if ((word & 0x1ff) == 0x23) {
                            if ((word & 0x200) == 0) return _table_init(s, word, a, b);
                        }
                        if ((word & 0x1ff) == 0x24) return _load8_u(s, word, a);
                    }
                } else {
                    if ((word & 0x1ff) < 0x2d) {
                        if ((word & 0x1ff) == 0x25) return _load16_u(s, word, a);
                        if ((word & 0x1ff) == 0x26) return _load32_u(s, word, a);
                        if ((word & 0x1ff) == 0x27) return _load64(s, word, a);
                        if ((word & 0x1ff) == 0x28) return _i32_load8_s(s, word, a);
                        if ((word & 0x1ff) == 0x29) return _i32_load16_s(s, word, a);
                        if ((word & 0x1ff) == 0x2a) return _i64_load8_s(s, word, a);
                        if ((word & 0x1ff) == 0x2b) return _i64_load16_s(s, word, a);
                        if ((word & 0x1ff) == 0x2c) return _i64_load32_s(s, word, a);
                    } else {
                        if ((word & 0x1ff) < 0x9c) {
                            if ((word & 0x1ff) == 0x2d) {
                                if ((word & 0x200) == 0) return _store8(s, word, a, b);
                            }
                            if ((word & 0x1ff) == 0x2e) {
                                if ((word & 0x200) == 0) return _store16(s, word, a, b);
                            }
                            if ((word & 0x1ff) == 0x2f) {
                                if ((word & 0x200) == 0) return _store32(s, word, a, b);
                            }
                            if ((word & 0x1ff) == 0x30) {
                                if ((word & 0x200) == 0) return _store64(s, word, a, b);
                            }
                        } else {
                            if ((word & 0x1ff) == 0x9c) { _f64_eq(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0x9d) { _f64_ne(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0x9e) { _f64_lt(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0x9f) { _f64_gt(s, word, b, a); return RUNNING; }
                            if ((word & 0x1ff) == 0xa0) { _f64_le(s, word, a, b); return RUNNING; }
                        }
                    }
                }
            } else {
                if ((word & 0x1ff) < 0xe6) {
                    if ((word & 0x1ff) < 0xdb) {
                        if ((word & 0x1ff) == 0xa1) { _f64_ge(s, word, b, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xd4) { _f64_abs(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xd5) { _f64_neg(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xd6) { _f64_ceil(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xd7) { _f64_floor(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xd8) { _f64_trunc(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xd9) { _f64_nearest(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xda) { _f64_sqrt(s, word, a); return RUNNING; }
                    } else {
                        if ((word & 0x1ff) == 0xdb) { _f64_add(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0xdc) { _f64_sub(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0xdd) { _f64_mul(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0xde) { _f64_div(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0xdf) { _f64_min(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0xe0) { _f64_max(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0xe1) { _f64_copysign(s, word, b, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xe5) return _i32_trunc_f64_s(s, a, word);
                    }
                } else {
                    if ((word & 0x1ff) < 0xf3) {
                        if ((word & 0x1ff) == 0xe6) return _i32_trunc_f64_u(s, a, word);
                        if ((word & 0x1ff) == 0xea) return _i64_trunc_f32_u(s, a, word);
                        if ((word & 0x1ff) == 0xeb) return _i64_trunc_f64_s(s, a, word);
                        if ((word & 0x1ff) == 0xec) return _i64_trunc_f64_u(s, a, word);
                        if ((word & 0x1ff) == 0xef) { _f32_convert_i64_s(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xf0) { _f32_convert_i64_u(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xf1) { _f32_demote_f64(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xf2) { _f64_convert_i32_s(s, word, a); return RUNNING; }
                    } else {
                        if ((word & 0x1ff) < 0x102) {
                            if ((word & 0x1ff) == 0xf3) { _f64_convert_i32_u(s, word, a); return RUNNING; }
                            if ((word & 0x1ff) == 0xf4) { _f64_convert_i64_s(s, word, a); return RUNNING; }
                            if ((word & 0x1ff) == 0xf5) { _f64_convert_i64_u(s, word, a); return RUNNING; }
                            if ((word & 0x1ff) == 0xf6) { _f64_promote_f32(s, word, a); return RUNNING; }
                        } else {
                            if ((word & 0x1ff) == 0x102) { _i32_trunc_sat_f64_s(s, word, a); return RUNNING; }
                            if ((word & 0x1ff) == 0x103) { _i32_trunc_sat_f64_u(s, word, a); return RUNNING; }
                            if ((word & 0x1ff) == 0x105) { _i64_trunc_sat_f32_u(s, word, a); return RUNNING; }
                            if ((word & 0x1ff) == 0x106) { _i64_trunc_sat_f64_s(s, word, a); return RUNNING; }
                            if ((word & 0x1ff) == 0x107) { _i64_trunc_sat_f64_u(s, word, a); return RUNNING; }
                        }
                    }
                }
            }
            revert OtherPart();
        }
    }

    // f32.convert_i64_s d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011101111
    function _f32_convert_i64_s(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 v = a >> 53;
            uint256 v_2 = ite((eq(v, 0) | eq(v, 0x7ff)), a, ((((a >> 12) << 1) | (((a >> 11) & 1) | (eq((a & 0x7ff), 0) ^ 1))) << 11));
            uint256 f64_nearest_fromI64 = _f64_nearest_fromI64(v_2);
            uint256 f32_nearest_from_f64 = _f32_nearest_from_f64(f64_nearest_fromI64);
            set(s.header + R + 8 * d, 8, f32_nearest_from_f64);
        }
    }

    // i64.trunc_f32_u d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011101010
    function _i64_trunc_f32_u(State memory s, uint256 a, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_eq = _f64_nearest_eq(f64_nearest_from_f32, f64_nearest_from_f32);
            if (f64_nearest_eq == 0) return TRAP_INVALID_CONVERSION_TO_INTEGER;
            uint256 f64_nearest_toU64 = _f64_nearest_toU64(f64_nearest_from_f32);
            if ((f64_nearest_toU64 & 1) != 0) return TRAP_INTEGER_OVERFLOW;
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, f64_nearest_toU64 >> 1);
        }
    }

    // i64.trunc_sat_f32_u d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 100000101
    function _i64_trunc_sat_f32_u(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_toU64 = _f64_nearest_toU64(f64_nearest_from_f32);
            set(s.header + R + 8 * d, 8, f64_nearest_toU64 >> 1);
        }
    }

    // f32.convert_i64_u d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011110000
    function _f32_convert_i64_u(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 v = ite(eq((a >> 53), 0), a, ((((a >> 12) << 1) | (((a >> 11) & 1) | (eq((a & 0x7ff), 0) ^ 1))) << 11));
            uint256 f64_nearest_fromU64 = _f64_nearest_fromU64(v);
            uint256 f32_nearest_from_f64 = _f32_nearest_from_f64(f64_nearest_fromU64);
            set(s.header + R + 8 * d, 8, f32_nearest_from_f64);
        }
    }

    // f64.abs d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011010100
    function _f64_abs(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, a & 0x7fffffffffffffff);
        }
    }

    // f64.neg d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011010101
    function _f64_neg(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, a ^ 0x8000000000000000);
        }
    }

    // f64.ceil d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011010110
    function _f64_ceil(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_ceil = _f64_nearest_ceil(a);
            set(s.header + R + 8 * d, 8, f64_nearest_ceil);
        }
    }

    // f64.floor d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011010111
    function _f64_floor(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_floor = _f64_nearest_floor(a);
            set(s.header + R + 8 * d, 8, f64_nearest_floor);
        }
    }

    // f64.trunc d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011011000
    function _f64_trunc(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_trunc = _f64_nearest_trunc(a);
            set(s.header + R + 8 * d, 8, f64_nearest_trunc);
        }
    }

    // f64.nearest d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011011001
    function _f64_nearest(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_rint = _f64_nearest_rint(a);
            set(s.header + R + 8 * d, 8, f64_nearest_rint);
        }
    }

    // f64.sqrt d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011011010
    function _f64_sqrt(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_sqrt = _f64_nearest_sqrt(a);
            set(s.header + R + 8 * d, 8, f64_nearest_sqrt);
        }
    }

    // f64.add d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 011011011
    function _f64_add(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_add = _f64_nearest_add(a, b);
            set(s.header + R + 8 * d, 8, f64_nearest_add);
        }
    }

    // f64.sub d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 011011100
    function _f64_sub(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_sub = _f64_nearest_sub(a, b);
            set(s.header + R + 8 * d, 8, f64_nearest_sub);
        }
    }

    // f64.mul d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 011011101
    function _f64_mul(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_mul = _f64_nearest_mul(a, b);
            set(s.header + R + 8 * d, 8, f64_nearest_mul);
        }
    }

    // f64.div d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 011011110
    function _f64_div(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_div = _f64_nearest_div(a, b);
            set(s.header + R + 8 * d, 8, f64_nearest_div);
        }
    }

    // f64.min d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 011011111
    function _f64_min(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_minimum = _f64_nearest_minimum(a, b);
            set(s.header + R + 8 * d, 8, f64_nearest_minimum);
        }
    }

    // f64.max d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 011100000
    function _f64_max(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_maximum = _f64_nearest_maximum(a, b);
            set(s.header + R + 8 * d, 8, f64_nearest_maximum);
        }
    }

    // f64.copysign d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 011100001
    function _f64_copysign(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, ((b >> 63) << 63) | (a & 0x7fffffffffffffff));
        }
    }

    // f64.eq d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010011100
    function _f64_eq(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_eq = _f64_nearest_eq(a, b);
            set(s.header + R + 8 * d, 8, f64_nearest_eq);
        }
    }

    // f64.ne d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010011101
    function _f64_ne(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_eq = _f64_nearest_eq(a, b);
            set(s.header + R + 8 * d, 8, (f64_nearest_eq ^ 1));
        }
    }

    // f64.lt d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010011110
    function _f64_lt(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_lt = _f64_nearest_lt(a, b);
            set(s.header + R + 8 * d, 8, f64_nearest_lt);
        }
    }

    // f64.gt d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010011111
    function _f64_gt(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_lt = _f64_nearest_lt(b, a);
            set(s.header + R + 8 * d, 8, f64_nearest_lt);
        }
    }

    // f64.le d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010100000
    function _f64_le(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_le = _f64_nearest_le(a, b);
            set(s.header + R + 8 * d, 8, f64_nearest_le);
        }
    }

    // f64.ge d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010100001
    function _f64_ge(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_le = _f64_nearest_le(b, a);
            set(s.header + R + 8 * d, 8, f64_nearest_le);
        }
    }

    // i32.trunc_f64_s d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011100101
    function _i32_trunc_f64_s(State memory s, uint256 a, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 f64_nearest_eq = _f64_nearest_eq(a, a);
            if (f64_nearest_eq == 0) return TRAP_INVALID_CONVERSION_TO_INTEGER;
            uint256 f64_nearest_toI32 = _f64_nearest_toI32(a);
            if ((f64_nearest_toI32 & 1) != 0) return TRAP_INTEGER_OVERFLOW;
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (f64_nearest_toI32 >> 1));
        }
    }

    // i32.trunc_sat_f64_s d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 100000010
    function _i32_trunc_sat_f64_s(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_toI32 = _f64_nearest_toI32(a);
            set(s.header + R + 8 * d, 8, (f64_nearest_toI32 >> 1));
        }
    }

    // f64.convert_i32_s d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011110010
    function _f64_convert_i32_s(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_fromI32 = _f64_nearest_fromI32(a & 0xffffffff);
            set(s.header + R + 8 * d, 8, f64_nearest_fromI32);
        }
    }

    // i32.trunc_f64_u d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011100110
    function _i32_trunc_f64_u(State memory s, uint256 a, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 f64_nearest_eq = _f64_nearest_eq(a, a);
            if (f64_nearest_eq == 0) return TRAP_INVALID_CONVERSION_TO_INTEGER;
            uint256 f64_nearest_toU32 = _f64_nearest_toU32(a);
            if ((f64_nearest_toU32 & 1) != 0) return TRAP_INTEGER_OVERFLOW;
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (f64_nearest_toU32 >> 1));
        }
    }

    // i32.trunc_sat_f64_u d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 100000011
    function _i32_trunc_sat_f64_u(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_toU32 = _f64_nearest_toU32(a);
            set(s.header + R + 8 * d, 8, (f64_nearest_toU32 >> 1));
        }
    }

    // f64.convert_i32_u d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011110011
    function _f64_convert_i32_u(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_fromU32 = _f64_nearest_fromU32(a & 0xffffffff);
            set(s.header + R + 8 * d, 8, f64_nearest_fromU32);
        }
    }

    // i64.trunc_f64_s d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011101011
    function _i64_trunc_f64_s(State memory s, uint256 a, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 f64_nearest_eq = _f64_nearest_eq(a, a);
            if (f64_nearest_eq == 0) return TRAP_INVALID_CONVERSION_TO_INTEGER;
            uint256 f64_nearest_toI64 = _f64_nearest_toI64(a);
            if ((f64_nearest_toI64 & 1) != 0) return TRAP_INTEGER_OVERFLOW;
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, f64_nearest_toI64 >> 1);
        }
    }

    // i64.trunc_sat_f64_s d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 100000110
    function _i64_trunc_sat_f64_s(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_toI64 = _f64_nearest_toI64(a);
            set(s.header + R + 8 * d, 8, f64_nearest_toI64 >> 1);
        }
    }

    // f64.convert_i64_s d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011110100
    function _f64_convert_i64_s(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_fromI64 = _f64_nearest_fromI64(a);
            set(s.header + R + 8 * d, 8, f64_nearest_fromI64);
        }
    }

    // i64.trunc_f64_u d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011101100
    function _i64_trunc_f64_u(State memory s, uint256 a, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 f64_nearest_eq = _f64_nearest_eq(a, a);
            if (f64_nearest_eq == 0) return TRAP_INVALID_CONVERSION_TO_INTEGER;
            uint256 f64_nearest_toU64 = _f64_nearest_toU64(a);
            if ((f64_nearest_toU64 & 1) != 0) return TRAP_INTEGER_OVERFLOW;
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, f64_nearest_toU64 >> 1);
        }
    }

    // i64.trunc_sat_f64_u d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 100000111
    function _i64_trunc_sat_f64_u(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_toU64 = _f64_nearest_toU64(a);
            set(s.header + R + 8 * d, 8, f64_nearest_toU64 >> 1);
        }
    }

    // f64.convert_i64_u d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011110101
    function _f64_convert_i64_u(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_fromU64 = _f64_nearest_fromU64(a);
            set(s.header + R + 8 * d, 8, f64_nearest_fromU64);
        }
    }

    // f32.demote_f64 d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011110001
    function _f32_demote_f64(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f32_nearest_from_f64 = _f32_nearest_from_f64(a);
            set(s.header + R + 8 * d, 8, f32_nearest_from_f64);
        }
    }

    // f64.promote_f32 d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011110110
    function _f64_promote_f32(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            set(s.header + R + 8 * d, 8, f64_nearest_from_f32);
        }
    }

    // load8_u d, a, imm, m
    // imm:64 ........................ .. ...... ...... a:6 d:6 m:4 . 000100100
    function _load8_u(State memory s, uint256 word, uint256 a) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 m = (word >> 10) & 0xf;
            uint256 pages_m = get(s.header + PAGES + 4 * m, 4);
            uint256 v = ((a & 0xffffffff) + ((word >> 64) & 0xffffffff)) & 0x3ffffffff;
            if (((pages_m & 0x3ffff) << 16) < ((v + 1) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS;
            uint256 mem_at = loadBytes(s.mem, ((v & 0xffffffff) + ((word << 18) & 0xf0000000)) & 0xffffffff, 1);
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, mem_at);
        }
    }

    // load16_u d, a, imm, m
    // imm:64 ........................ .. ...... ...... a:6 d:6 m:4 . 000100101
    function _load16_u(State memory s, uint256 word, uint256 a) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 m = (word >> 10) & 0xf;
            uint256 pages_m = get(s.header + PAGES + 4 * m, 4);
            uint256 v = ((a & 0xffffffff) + ((word >> 64) & 0xffffffff)) & 0x3ffffffff;
            if (((pages_m & 0x3ffff) << 16) < ((v + 2) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS;
            uint256 v_2 = ((v & 0xffffffff) + ((word << 18) & 0xf0000000)) & 0xffffffff;
            if (0xfffffffe < v_2) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadLittle(s.mem, v_2, 2);
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, mem_at);
        }
    }

    // load32_u d, a, imm, m
    // imm:64 ........................ .. ...... ...... a:6 d:6 m:4 . 000100110
    function _load32_u(State memory s, uint256 word, uint256 a) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 m = (word >> 10) & 0xf;
            uint256 pages_m = get(s.header + PAGES + 4 * m, 4);
            uint256 v = ((a & 0xffffffff) + ((word >> 64) & 0xffffffff)) & 0x3ffffffff;
            if (((pages_m & 0x3ffff) << 16) < ((v + 4) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS;
            uint256 v_2 = ((v & 0xffffffff) + ((word << 18) & 0xf0000000)) & 0xffffffff;
            if (0xfffffffc < v_2) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadLittle(s.mem, v_2, 4);
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, mem_at);
        }
    }

    // load64 d, a, imm, m
    // imm:64 ........................ .. ...... ...... a:6 d:6 m:4 . 000100111
    function _load64(State memory s, uint256 word, uint256 a) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 m = (word >> 10) & 0xf;
            uint256 pages_m = get(s.header + PAGES + 4 * m, 4);
            uint256 v = ((a & 0xffffffff) + ((word >> 64) & 0xffffffff)) & 0x3ffffffff;
            if (((pages_m & 0x3ffff) << 16) < ((v + 8) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS;
            uint256 v_2 = ((v & 0xffffffff) + ((word << 18) & 0xf0000000)) & 0xffffffff;
            if (0xfffffff8 < v_2) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadLittle(s.mem, v_2, 8);
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, mem_at);
        }
    }

    // i32_load8_s d, a, imm, m
    // imm:64 ........................ .. ...... ...... a:6 d:6 m:4 . 000101000
    function _i32_load8_s(State memory s, uint256 word, uint256 a) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 m = (word >> 10) & 0xf;
            uint256 pages_m = get(s.header + PAGES + 4 * m, 4);
            uint256 v = ((a & 0xffffffff) + ((word >> 64) & 0xffffffff)) & 0x3ffffffff;
            if (((pages_m & 0x3ffff) << 16) < ((v + 1) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS;
            uint256 mem_at = loadBytes(s.mem, ((v & 0xffffffff) + ((word << 18) & 0xf0000000)) & 0xffffffff, 1);
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (sext(mem_at, 8) & 0xffffffff));
        }
    }

    // i32_load16_s d, a, imm, m
    // imm:64 ........................ .. ...... ...... a:6 d:6 m:4 . 000101001
    function _i32_load16_s(State memory s, uint256 word, uint256 a) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 m = (word >> 10) & 0xf;
            uint256 pages_m = get(s.header + PAGES + 4 * m, 4);
            uint256 v = ((a & 0xffffffff) + ((word >> 64) & 0xffffffff)) & 0x3ffffffff;
            if (((pages_m & 0x3ffff) << 16) < ((v + 2) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS;
            uint256 v_2 = ((v & 0xffffffff) + ((word << 18) & 0xf0000000)) & 0xffffffff;
            if (0xfffffffe < v_2) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadLittle(s.mem, v_2, 2);
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (sext(mem_at, 16) & 0xffffffff));
        }
    }

    // i64_load8_s d, a, imm, m
    // imm:64 ........................ .. ...... ...... a:6 d:6 m:4 . 000101010
    function _i64_load8_s(State memory s, uint256 word, uint256 a) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 m = (word >> 10) & 0xf;
            uint256 pages_m = get(s.header + PAGES + 4 * m, 4);
            uint256 v = ((a & 0xffffffff) + ((word >> 64) & 0xffffffff)) & 0x3ffffffff;
            if (((pages_m & 0x3ffff) << 16) < ((v + 1) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS;
            uint256 mem_at = loadBytes(s.mem, ((v & 0xffffffff) + ((word << 18) & 0xf0000000)) & 0xffffffff, 1);
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, sext(mem_at, 8));
        }
    }

    // i64_load16_s d, a, imm, m
    // imm:64 ........................ .. ...... ...... a:6 d:6 m:4 . 000101011
    function _i64_load16_s(State memory s, uint256 word, uint256 a) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 m = (word >> 10) & 0xf;
            uint256 pages_m = get(s.header + PAGES + 4 * m, 4);
            uint256 v = ((a & 0xffffffff) + ((word >> 64) & 0xffffffff)) & 0x3ffffffff;
            if (((pages_m & 0x3ffff) << 16) < ((v + 2) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS;
            uint256 v_2 = ((v & 0xffffffff) + ((word << 18) & 0xf0000000)) & 0xffffffff;
            if (0xfffffffe < v_2) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadLittle(s.mem, v_2, 2);
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, sext(mem_at, 16));
        }
    }

    // i64_load32_s d, a, imm, m
    // imm:64 ........................ .. ...... ...... a:6 d:6 m:4 . 000101100
    function _i64_load32_s(State memory s, uint256 word, uint256 a) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 m = (word >> 10) & 0xf;
            uint256 pages_m = get(s.header + PAGES + 4 * m, 4);
            uint256 v = ((a & 0xffffffff) + ((word >> 64) & 0xffffffff)) & 0x3ffffffff;
            if (((pages_m & 0x3ffff) << 16) < ((v + 4) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS;
            uint256 v_2 = ((v & 0xffffffff) + ((word << 18) & 0xf0000000)) & 0xffffffff;
            if (0xfffffffc < v_2) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadLittle(s.mem, v_2, 4);
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, sext(mem_at, 32));
        }
    }

    // store8 a, b, imm, m
    // imm:64 ........................ .. ...... b:6 a:6 ...... m:4 0 000101101
    function _store8(State memory s, uint256 word, uint256 a, uint256 b) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 m = (word >> 10) & 0xf;
            uint256 pages_m = get(s.header + PAGES + 4 * m, 4);
            uint256 v = ((a & 0xffffffff) + ((word >> 64) & 0xffffffff)) & 0x3ffffffff;
            if (((pages_m & 0x3ffff) << 16) < ((v + 1) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS;
            storeBytes(s.mem, ((v & 0xffffffff) + ((word << 18) & 0xf0000000)) & 0xffffffff, 1, b & 0xff);
        }
    }

    // store16 a, b, imm, m
    // imm:64 ........................ .. ...... b:6 a:6 ...... m:4 0 000101110
    function _store16(State memory s, uint256 word, uint256 a, uint256 b) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 m = (word >> 10) & 0xf;
            uint256 pages_m = get(s.header + PAGES + 4 * m, 4);
            uint256 v = ((a & 0xffffffff) + ((word >> 64) & 0xffffffff)) & 0x3ffffffff;
            if (((pages_m & 0x3ffff) << 16) < ((v + 2) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS;
            uint256 v_2 = ((v & 0xffffffff) + ((word << 18) & 0xf0000000)) & 0xffffffff;
            if (0xfffffffe < v_2) return TRAP_ADDRESS_OUT_OF_RANGE;
            storeLittle(s.mem, v_2, 2, b & 0xffff);
        }
    }

    // store32 a, b, imm, m
    // imm:64 ........................ .. ...... b:6 a:6 ...... m:4 0 000101111
    function _store32(State memory s, uint256 word, uint256 a, uint256 b) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 m = (word >> 10) & 0xf;
            uint256 pages_m = get(s.header + PAGES + 4 * m, 4);
            uint256 v = ((a & 0xffffffff) + ((word >> 64) & 0xffffffff)) & 0x3ffffffff;
            if (((pages_m & 0x3ffff) << 16) < ((v + 4) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS;
            uint256 v_2 = ((v & 0xffffffff) + ((word << 18) & 0xf0000000)) & 0xffffffff;
            if (0xfffffffc < v_2) return TRAP_ADDRESS_OUT_OF_RANGE;
            storeLittle(s.mem, v_2, 4, b & 0xffffffff);
        }
    }

    // store64 a, b, imm, m
    // imm:64 ........................ .. ...... b:6 a:6 ...... m:4 0 000110000
    function _store64(State memory s, uint256 word, uint256 a, uint256 b) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 m = (word >> 10) & 0xf;
            uint256 pages_m = get(s.header + PAGES + 4 * m, 4);
            uint256 v = ((a & 0xffffffff) + ((word >> 64) & 0xffffffff)) & 0x3ffffffff;
            if (((pages_m & 0x3ffff) << 16) < ((v + 8) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS;
            uint256 v_2 = ((v & 0xffffffff) + ((word << 18) & 0xf0000000)) & 0xffffffff;
            if (0xfffffff8 < v_2) return TRAP_ADDRESS_OUT_OF_RANGE;
            storeLittle(s.mem, v_2, 8, b);
        }
    }

    // memory_size d, m
    // ................................................................ ........................ .. ...... ...... ...... d:6 m:4 . 000010110
    function _memory_size(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 m = (word >> 10) & 0xf;
            uint256 pages_m = get(s.header + PAGES + 4 * m, 4);
            set(s.header + R + 8 * d, 8, pages_m);
        }
    }

    // memory_grow d, a, m
    // ................................................................ ........................ .. ...... ...... a:6 d:6 m:4 . 000010111
    function _memory_grow(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 store_at = loadLittle(s.store, (((word >> 7) & 0x78) + 0x800) & 0xffffffff, 8);
            uint256 d = (word >> 14) & 0x3f;
            uint256 m = (word >> 10) & 0xf;
            uint256 pages_m = get(s.header + PAGES + 4 * m, 4);
            uint256 v = (pages_m + (a & 0xffffffff)) & 0x3ffffffff;
            uint256 v_2 = ult((store_at & 0x3ffffffff), v);
            set(s.header + R + 8 * d, 8, ite(v_2, 0xffffffff, pages_m));
            if (v_2 == 0) set(s.header + PAGES + 4 * m, 4, v & 0xffffffff);
        }
    }

    // memory_copy d, a, b, m
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 m:4 b[0] 000011000
    function _memory_copy(State memory s, uint256 word, uint256 a, uint256 b) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 m = (word >> 10) & 0xf;
            uint256 pages_m = get(s.header + PAGES + 4 * m, 4);
            uint256 v = (pages_m & 0x3ffff) << 16;
            uint256 v_2 = a & 0xffffffff;
            uint256 v_3 = b & 0xffffffff;
            if (v < ((v_2 + v_3) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS;
            uint256 d = (word >> 14) & 0x3f;
            uint256 r_d = get(s.header + R + 8 * d, 8);
            uint256 v_4 = r_d & 0xffffffff;
            if (v < ((v_4 + v_3) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS;
            uint256 v_5 = (word << 18) & 0xf0000000;
            uint256 v_6 = (v_2 + v_5) & 0xffffffff;
            uint256 v_7 = (v_4 + v_5) & 0xffffffff;
            uint256 v_8 = ult(v_6, v_7);
            uint256 v_9 = eq(v_3, 0);
            uint256 v_10 = ult(v_3, 0x10) ^ 1;
            if (v_8 == 0) {
                set(s.header + R + 480, 8, v_7);
                set(s.header + R + 488, 8, v_6);
                set(s.header + R + 496, 8, v_3);
            } else {
                set(s.header + R + 480, 8, v_7);
                set(s.header + R + 488, 8, v_6);
                set(s.header + R + 496, 8, v_3);
                if (v_9 == 0) set(s.header + MICRO, 1, ite((v_10 & eq((((v_7 + v_3) & 0xffffffff) & 0xf), 0)), 3, 4));
            }
            if (v_8 == 0) if (v_9 == 0) set(s.header + MICRO, 1, ite((v_10 & eq((v_7 & 0xf), 0)), 1, 2));
        }
    }

    // memory_fill d, a, b, m
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 m:4 b[0] 000011001
    function _memory_fill(State memory s, uint256 word, uint256 b, uint256 a) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 m = (word >> 10) & 0xf;
            uint256 pages_m = get(s.header + PAGES + 4 * m, 4);
            uint256 d = (word >> 14) & 0x3f;
            uint256 r_d = get(s.header + R + 8 * d, 8);
            uint256 v = r_d & 0xffffffff;
            uint256 v_2 = b & 0xffffffff;
            if (((pages_m & 0x3ffff) << 16) < ((v + v_2) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS;
            uint256 v_3 = a & 0xff;
            uint256 v_4 = (((((((((((v_3 << 8) | v_3) << 8) | v_3) << 8) | v_3) << 8) | v_3) << 8) | v_3) << 8) | v_3;
            set(s.header + R + 504, 8, (v_4 << 8) | v_3);
            uint256 v_5 = (v + ((word << 18) & 0xf0000000)) & 0xffffffff;
            set(s.header + R + 480, 8, v_5);
            set(s.header + R + 488, 8, 0);
            set(s.header + R + 496, 8, v_2);
            if (v_2 != 0) set(s.header + MICRO, 1, ite(((ult(v_2, 0x10) ^ 1) & eq((v_5 & 0xf), 0)), 9, 0xa));
        }
    }

    // memory_init d, a, b, c, m
    // imm:64 ........................ .. ...... b:6 a:6 d:6 m:4 0 000011010
    function _memory_init(State memory s, uint256 word, uint256 a, uint256 b) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 store_at = loadLittle(s.store, (((word >> 61) & 0x7ffff8) + 0x1000000) & 0xffffffff, 8);
            uint256 v = a & 0xffffffff;
            uint256 v_2 = b & 0xffffffff;
            if ((store_at >> 32) < ((v + v_2) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS;
            uint256 m = (word >> 10) & 0xf;
            uint256 pages_m = get(s.header + PAGES + 4 * m, 4);
            uint256 d = (word >> 14) & 0x3f;
            uint256 r_d = get(s.header + R + 8 * d, 8);
            uint256 v_3 = r_d & 0xffffffff;
            if (((pages_m & 0x3ffff) << 16) < ((v_3 + v_2) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS;
            set(s.header + R + 480, 8, ((v_3 + ((word << 18) & 0xf0000000)) & 0xffffffff));
            uint256 v_4 = ((store_at & 0xffffffff) + v) & 0xffffffff;
            set(s.header + R + 488, 8, v_4);
            set(s.header + R + 496, 8, v_2);
            if (v_2 != 0) set(s.header + MICRO, 1, ite(((ult(v_2, 0x10) ^ 1) & eq((v_4 & 0xf), 0)), 5, 6));
        }
    }

    // segment_drop imm
    // imm:64 ........................ .. ...... ...... ...... ...... .... . 000011011
    function _segment_drop(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            storeLittle(s.store, (((word >> 61) & 0x7ffff8) + 0x1000000) & 0xffffffff, 8, 0);
        }
    }

    // write a, b, c, m
    // b[70:7] ........................ .. c:6 b[6:1] a:6 ...... m:4 b[0] 000010101
    function _write(State memory s, uint256 word, uint256 a, uint256 b) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 m = (word >> 10) & 0xf;
            uint256 pages_m = get(s.header + PAGES + 4 * m, 4);
            uint256 v = a & 0xffffffff;
            uint256 v_2 = b & 0xffffffff;
            if (((pages_m & 0x3ffff) << 16) < ((v + v_2) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS;
            uint256 c = (word >> 32) & 0x3f;
            uint256 v_3 = eq(c, 1);
            uint256 outputSize = get(s.header + OUTPUT_SIZE, 4);
            uint256 v_4 = (outputSize + v_2) & 0x3ffffffff;
            if ((v_3 & ult(0x40000000, v_4)) != 0) return TRAP_OUTPUT_FULL;
            uint256 errorSize = get(s.header + ERROR_SIZE, 4);
            uint256 v_5 = (errorSize + v_2) & 0x3ffffffff;
            if (((v_3 ^ 1) & ult(0x20000000, v_5)) != 0) return TRAP_OUTPUT_FULL;
            uint256 v_6 = (outputSize + 0x80000000) & 0xffffffff;
            uint256 v_7 = ((v + ((word << 18) & 0xf0000000)) & 0xffffffff);
            uint256 v_8 = (errorSize + 0xc0000000) & 0xffffffff;
            uint256 v_9 = eq(v_2, 0);
            uint256 v_10 = ult(v_2, 0x10) ^ 1;
            if (v_3 != 0) {
                set(s.header + R + 480, 8, v_6);
                set(s.header + R + 488, 8, v_7);
                set(s.header + R + 496, 8, v_2);
            } else {
                set(s.header + R + 480, 8, v_8);
                set(s.header + R + 488, 8, v_7);
                set(s.header + R + 496, 8, v_2);
            }
            if (v_3 != 0) {
                if (v_9 == 0) set(s.header + MICRO, 1, ite((v_10 & eq((v_6 & 0xf), 0)), 7, 8));
            } else if (v_9 == 0) set(s.header + MICRO, 1, ite((v_10 & eq((v_8 & 0xf), 0)), 7, 8));
            if (v_3 != 0) {
                set(s.header + OUTPUT_SIZE, 4, v_4 & 0xffffffff);
            } else {
                set(s.header + ERROR_SIZE, 4, v_5 & 0xffffffff);
            }
        }
    }

    // table_get d, a, t
    // ................................................................ t:24 .. ...... ...... a:6 d:6 .... . 000011100
    function _table_get(State memory s, uint256 word, uint256 a) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 v = (word >> 40) & 0xff;
            uint256 store_at = loadLittle(s.store, v << 3, 8);
            if ((a & 0xffffffff) >= (store_at & 0xffffffff)) return TRAP_OUT_OF_BOUNDS_TABLE_ACCESS;
            uint256 store_at_2 = loadLittle(s.store, ((((1 << 8) | v) << 19) | (a & 0x7ffff)) << 3, 8);
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, store_at_2);
        }
    }

    // table_call d, a, t
    // ................................................................ t:24 .. ...... ...... a:6 d:6 .... . 000011110
    function _table_call(State memory s, uint256 word, uint256 a) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 v = (word >> 40) & 0xff;
            uint256 store_at = loadLittle(s.store, v << 3, 8);
            if ((a & 0xffffffff) >= (store_at & 0xffffffff)) return TRAP_UNDEFINED_ELEMENT;
            uint256 store_at_2 = loadLittle(s.store, ((((1 << 8) | v) << 19) | (a & 0x7ffff)) << 3, 8);
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, store_at_2);
        }
    }

    // table_set a, b, t
    // b[70:7] t:24 .. ...... b[6:1] a:6 ...... .... b[0] 000011101
    function _table_set(State memory s, uint256 word, uint256 a, uint256 b) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 v = (word >> 40) & 0xff;
            uint256 store_at = loadLittle(s.store, v << 3, 8);
            if ((a & 0xffffffff) >= (store_at & 0xffffffff)) return TRAP_OUT_OF_BOUNDS_TABLE_ACCESS;
            storeLittle(s.store, ((((1 << 8) | v) << 19) | (a & 0x7ffff)) << 3, 8, b);
        }
    }

    // table_size d, t
    // ................................................................ t:24 .. ...... ...... ...... d:6 .... . 000011111
    function _table_size(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 store_at = loadLittle(s.store, ((word >> 40) & 0xff) << 3, 8);
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (store_at & 0xffffffff));
        }
    }

    // table_grow d, a, b, t, imm
    // imm:64 t:24 .. ...... b:6 a:6 d:6 .... 0 000100000
    function _table_grow(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 v = (word >> 40) & 0xff;
            uint256 v_2 = v << 3;
            uint256 store_at = loadLittle(s.store, v_2, 8);
            set(s.header + R + 504, 8, b);
            set(s.header + R + 480, 8, (((((1 << 8) | v) << 19) | (store_at & 0x7ffff)) << 3));
            uint256 v_3 = a & 0xffffffff;
            set(s.header + R + 496, 8, v_3);
            uint256 d = (word >> 14) & 0x3f;
            uint256 v_4 = store_at & 0xffffffff;
            uint256 v_5 = (v_4 + v_3) & 0x3ffffffff;
            uint256 v_6 = ult(((word >> 64) & 0x3ffffffff), v_5);
            set(s.header + R + 8 * d, 8, ite(v_6, 0xffffffff, v_4));
            if (v_6 == 0) {
                storeLittle(s.store, v_2, 8, (v_5 & 0xffffffff));
                if (v_3 != 0) set(s.header + MICRO, 1, 0xd);
            }
        }
    }

    // table_fill d, a, b, t
    // b[70:7] t:24 .. ...... b[6:1] a:6 d:6 .... b[0] 000100001
    function _table_fill(State memory s, uint256 word, uint256 b, uint256 a) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 v = (word >> 40) & 0xff;
            uint256 store_at = loadLittle(s.store, v << 3, 8);
            uint256 d = (word >> 14) & 0x3f;
            uint256 r_d = get(s.header + R + 8 * d, 8);
            uint256 v_2 = b & 0xffffffff;
            if ((store_at & 0xffffffff) < (((r_d & 0xffffffff) + v_2) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_TABLE_ACCESS;
            set(s.header + R + 504, 8, a);
            set(s.header + R + 480, 8, (((((1 << 8) | v) << 19) | (ite(eq(d, 0x3f), a, r_d) & 0x7ffff)) << 3));
            set(s.header + R + 496, 8, v_2);
            if (v_2 != 0) set(s.header + MICRO, 1, 0xd);
        }
    }

    // table_copy d, a, b, t, imm
    // imm:64 t:24 .. ...... b:6 a:6 d:6 .... 0 000100010
    function _table_copy(State memory s, uint256 word, uint256 a, uint256 b) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 v = (word >> 64) & 0xff;
            uint256 store_at = loadLittle(s.store, v << 3, 8);
            uint256 v_2 = b & 0xffffffff;
            if ((store_at & 0xffffffff) < (((a & 0xffffffff) + v_2) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_TABLE_ACCESS;
            uint256 v_3 = (word >> 40) & 0xff;
            uint256 store_at_2 = loadLittle(s.store, v_3 << 3, 8);
            uint256 d = (word >> 14) & 0x3f;
            uint256 r_d = get(s.header + R + 8 * d, 8);
            if ((store_at_2 & 0xffffffff) < (((r_d & 0xffffffff) + v_2) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_TABLE_ACCESS;
            uint256 v_4 = ((((1 << 8) | v_3) << 19) | (r_d & 0x7ffff)) << 3;
            set(s.header + R + 480, 8, v_4);
            uint256 v_5 = ((((1 << 8) | v) << 19) | (a & 0x7ffff)) << 3;
            set(s.header + R + 488, 8, v_5);
            uint256 v_6 = (v_2 << 3) & 0xffffffff;
            set(s.header + R + 496, 8, v_6);
            if (v_6 != 0) set(s.header + MICRO, 1, ite(ult(v_5, v_4), 0xc, 0xb));
        }
    }

    // table_init d, a, b, t, imm
    // imm:64 t:24 .. ...... b:6 a:6 d:6 .... 0 000100011
    function _table_init(State memory s, uint256 word, uint256 a, uint256 b) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 store_at = loadLittle(s.store, (((word >> 61) & 0x7ffff8) + 0x1000000) & 0xffffffff, 8);
            uint256 v = a & 0xffffffff;
            uint256 v_2 = b & 0xffffffff;
            if ((store_at >> 32) < ((v + v_2) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_TABLE_ACCESS;
            uint256 v_3 = (word >> 40) & 0xff;
            uint256 store_at_2 = loadLittle(s.store, v_3 << 3, 8);
            uint256 d = (word >> 14) & 0x3f;
            uint256 r_d = get(s.header + R + 8 * d, 8);
            if ((store_at_2 & 0xffffffff) < (((r_d & 0xffffffff) + v_2) & 0x3ffffffff)) return TRAP_OUT_OF_BOUNDS_TABLE_ACCESS;
            uint256 v_4 = ((((1 << 8) | v_3) << 19) | (r_d & 0x7ffff)) << 3;
            set(s.header + R + 480, 8, v_4);
            uint256 v_5 = ((store_at & 0xffffffff) + ((v << 3) & 0xffffffff)) & 0xffffffff;
            set(s.header + R + 488, 8, v_5);
            uint256 v_6 = (v_2 << 3) & 0xffffffff;
            set(s.header + R + 496, 8, v_6);
            if (v_6 != 0) set(s.header + MICRO, 1, ite(ult(v_5, v_4), 0xc, 0xb));
        }
    }

    /// Microcode routine mem.up.chunks, which runs while `micro` is 1.
    function _micro_mem_up_chunks(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 r_61 = get(s.header + R + 488, 8);
            uint256 v = r_61 & 0xffffffff;
            if (0xfffffff0 < v) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadLittle(s.mem, v, 16);
            uint256 r_60 = get(s.header + R + 480, 8);
            storeLittle(s.mem, ((r_60 >> 4) & 0xfffffff) << 4, 16, mem_at);
            uint256 v_2 = (r_60 + 0x10) & 0xffffffffffffffff;
            uint256 r_62 = get(s.header + R + 496, 8);
            set(s.header + R + 480, 8, v_2);
            set(s.header + R + 488, 8, r_61 + 0x10);
            uint256 v_3 = (r_62 + 0xfffffffffffffff0) & 0xffffffffffffffff;
            set(s.header + R + 496, 8, v_3);
            set(s.header + MICRO, 1, ite(eq(v_3, 0), 0, ite(((ult(v_3, 0x10) ^ 1) & eq((v_2 & 0xf), 0)), 1, 2)));
        }
    }

    /// Microcode routine mem.up.bytes, which runs while `micro` is 2.
    function _micro_mem_up_bytes(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 r_61 = get(s.header + R + 488, 8);
            uint256 mem_at = loadBytes(s.mem, r_61 & 0xffffffff, 1);
            uint256 r_60 = get(s.header + R + 480, 8);
            storeBytes(s.mem, r_60 & 0xffffffff, 1, mem_at);
            uint256 v = (r_60 + 1) & 0xffffffffffffffff;
            uint256 r_62 = get(s.header + R + 496, 8);
            set(s.header + R + 480, 8, v);
            set(s.header + R + 488, 8, r_61 + 1);
            uint256 v_2 = (r_62 + 0xffffffffffffffff) & 0xffffffffffffffff;
            set(s.header + R + 496, 8, v_2);
            set(s.header + MICRO, 1, ite(eq(v_2, 0), 0, ite(((ult(v_2, 0x10) ^ 1) & eq((v & 0xf), 0)), 1, 2)));
        }
    }

    /// Microcode routine mem.down.chunks, which runs while `micro` is 3.
    function _micro_mem_down_chunks(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 r_61 = get(s.header + R + 488, 8);
            uint256 r_62 = get(s.header + R + 496, 8);
            uint256 v = (r_62 + 0xfffffffffffffff0) & 0xffffffffffffffff;
            uint256 v_2 = ((r_61 + v) & 0xffffffffffffffff) & 0xffffffff;
            if (0xfffffff0 < v_2) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadLittle(s.mem, v_2, 16);
            uint256 r_60 = get(s.header + R + 480, 8);
            uint256 v_3 = (r_60 + v) & 0xffffffffffffffff;
            storeLittle(s.mem, ((v_3 >> 4) & 0xfffffff) << 4, 16, mem_at);
            set(s.header + R + 496, 8, v);
            set(s.header + MICRO, 1, ite(eq(v, 0), 0, ite(((ult(v, 0x10) ^ 1) & eq((v_3 & 0xf), 0)), 3, 4)));
        }
    }

    /// Microcode routine mem.down.bytes, which runs while `micro` is 4.
    function _micro_mem_down_bytes(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 r_61 = get(s.header + R + 488, 8);
            uint256 r_62 = get(s.header + R + 496, 8);
            uint256 v = (r_62 + 0xffffffffffffffff) & 0xffffffffffffffff;
            uint256 mem_at = loadBytes(s.mem, ((r_61 + v) & 0xffffffffffffffff) & 0xffffffff, 1);
            uint256 r_60 = get(s.header + R + 480, 8);
            uint256 v_2 = (r_60 + v) & 0xffffffffffffffff;
            storeBytes(s.mem, v_2 & 0xffffffff, 1, mem_at);
            set(s.header + R + 496, 8, v);
            set(s.header + MICRO, 1, ite(eq(v, 0), 0, ite(((ult(v, 0x10) ^ 1) & eq((v_2 & 0xf), 0)), 3, 4)));
        }
    }

    /// Microcode routine store.mem.chunks, which runs while `micro` is 5.
    function _micro_store_mem_chunks(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 r_61 = get(s.header + R + 488, 8);
            uint256 store_at = loadLittle(s.store, ((r_61 >> 4) & 0xfffffff) << 4, 16);
            uint256 r_60 = get(s.header + R + 480, 8);
            uint256 v = r_60 & 0xffffffff;
            if (0xfffffff0 < v) return TRAP_ADDRESS_OUT_OF_RANGE;
            storeLittle(s.mem, v, 16, store_at);
            uint256 r_62 = get(s.header + R + 496, 8);
            set(s.header + R + 480, 8, r_60 + 0x10);
            uint256 v_2 = (r_61 + 0x10) & 0xffffffffffffffff;
            set(s.header + R + 488, 8, v_2);
            uint256 v_3 = (r_62 + 0xfffffffffffffff0) & 0xffffffffffffffff;
            set(s.header + R + 496, 8, v_3);
            set(s.header + MICRO, 1, ite(eq(v_3, 0), 0, ite(((ult(v_3, 0x10) ^ 1) & eq((v_2 & 0xf), 0)), 5, 6)));
        }
    }

    /// Microcode routine store.mem.bytes, which runs while `micro` is 6.
    function _micro_store_mem_bytes(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 r_61 = get(s.header + R + 488, 8);
            uint256 store_at = loadBytes(s.store, r_61 & 0xffffffff, 1);
            uint256 r_60 = get(s.header + R + 480, 8);
            storeBytes(s.mem, r_60 & 0xffffffff, 1, store_at);
            uint256 r_62 = get(s.header + R + 496, 8);
            set(s.header + R + 480, 8, r_60 + 1);
            uint256 v = (r_61 + 1) & 0xffffffffffffffff;
            set(s.header + R + 488, 8, v);
            uint256 v_2 = (r_62 + 0xffffffffffffffff) & 0xffffffffffffffff;
            set(s.header + R + 496, 8, v_2);
            set(s.header + MICRO, 1, ite(eq(v_2, 0), 0, ite(((ult(v_2, 0x10) ^ 1) & eq((v & 0xf), 0)), 5, 6)));
        }
    }

    /// Microcode routine mem.store.chunks, which runs while `micro` is 7.
    function _micro_mem_store_chunks(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 r_61 = get(s.header + R + 488, 8);
            uint256 v = r_61 & 0xffffffff;
            if (0xfffffff0 < v) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadLittle(s.mem, v, 16);
            uint256 r_60 = get(s.header + R + 480, 8);
            storeLittle(s.store, ((r_60 >> 4) & 0xfffffff) << 4, 16, mem_at);
            uint256 v_2 = (r_60 + 0x10) & 0xffffffffffffffff;
            uint256 r_62 = get(s.header + R + 496, 8);
            set(s.header + R + 480, 8, v_2);
            set(s.header + R + 488, 8, r_61 + 0x10);
            uint256 v_3 = (r_62 + 0xfffffffffffffff0) & 0xffffffffffffffff;
            set(s.header + R + 496, 8, v_3);
            set(s.header + MICRO, 1, ite(eq(v_3, 0), 0, ite(((ult(v_3, 0x10) ^ 1) & eq((v_2 & 0xf), 0)), 7, 8)));
        }
    }

    /// Microcode routine mem.store.bytes, which runs while `micro` is 8.
    function _micro_mem_store_bytes(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 r_61 = get(s.header + R + 488, 8);
            uint256 mem_at = loadBytes(s.mem, r_61 & 0xffffffff, 1);
            uint256 r_60 = get(s.header + R + 480, 8);
            storeBytes(s.store, r_60 & 0xffffffff, 1, mem_at);
            uint256 v = (r_60 + 1) & 0xffffffffffffffff;
            uint256 r_62 = get(s.header + R + 496, 8);
            set(s.header + R + 480, 8, v);
            set(s.header + R + 488, 8, r_61 + 1);
            uint256 v_2 = (r_62 + 0xffffffffffffffff) & 0xffffffffffffffff;
            set(s.header + R + 496, 8, v_2);
            set(s.header + MICRO, 1, ite(eq(v_2, 0), 0, ite(((ult(v_2, 0x10) ^ 1) & eq((v & 0xf), 0)), 7, 8)));
        }
    }

    /// Microcode routine mem.fill.chunks, which runs while `micro` is 9.
    function _micro_mem_fill_chunks(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 r_60 = get(s.header + R + 480, 8);
            uint256 r_63 = get(s.header + R + 504, 8);
            storeLittle(s.mem, ((r_60 >> 4) & 0xfffffff) << 4, 16, (r_63 << 64) | r_63);
            uint256 v = (r_60 + 0x10) & 0xffffffffffffffff;
            uint256 r_62 = get(s.header + R + 496, 8);
            set(s.header + R + 480, 8, v);
            uint256 v_2 = (r_62 + 0xfffffffffffffff0) & 0xffffffffffffffff;
            set(s.header + R + 496, 8, v_2);
            set(s.header + MICRO, 1, ite(eq(v_2, 0), 0, ite(((ult(v_2, 0x10) ^ 1) & eq((v & 0xf), 0)), 9, 0xa)));
        }
    }

    /// Microcode routine mem.fill.bytes, which runs while `micro` is 10.
    function _micro_mem_fill_bytes(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 r_60 = get(s.header + R + 480, 8);
            uint256 r_63 = get(s.header + R + 504, 8);
            storeBytes(s.mem, r_60 & 0xffffffff, 1, r_63 & 0xff);
            uint256 v = (r_60 + 1) & 0xffffffffffffffff;
            uint256 r_62 = get(s.header + R + 496, 8);
            set(s.header + R + 480, 8, v);
            uint256 v_2 = (r_62 + 0xffffffffffffffff) & 0xffffffffffffffff;
            set(s.header + R + 496, 8, v_2);
            set(s.header + MICRO, 1, ite(eq(v_2, 0), 0, ite(((ult(v_2, 0x10) ^ 1) & eq((v & 0xf), 0)), 9, 0xa)));
        }
    }

    /// Microcode routine elements.up, which runs while `micro` is 11.
    function _micro_elements_up(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 r_61 = get(s.header + R + 488, 8);
            uint256 store_at = loadLittle(s.store, ((r_61 >> 3) & 0x1fffffff) << 3, 8);
            uint256 r_60 = get(s.header + R + 480, 8);
            storeLittle(s.store, ((r_60 >> 3) & 0x1fffffff) << 3, 8, store_at);
            uint256 r_62 = get(s.header + R + 496, 8);
            set(s.header + R + 480, 8, r_60 + 8);
            set(s.header + R + 488, 8, r_61 + 8);
            uint256 v = (r_62 + 0xfffffffffffffff8) & 0xffffffffffffffff;
            set(s.header + R + 496, 8, v);
            if (v == 0) set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine elements.down, which runs while `micro` is 12.
    function _micro_elements_down(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 r_61 = get(s.header + R + 488, 8);
            uint256 r_62 = get(s.header + R + 496, 8);
            uint256 v = (r_62 + 0xfffffffffffffff8) & 0xffffffffffffffff;
            uint256 store_at = loadLittle(s.store, ((((r_61 + v) & 0xffffffffffffffff) >> 3) & 0x1fffffff) << 3, 8);
            uint256 r_60 = get(s.header + R + 480, 8);
            storeLittle(s.store, ((((r_60 + v) & 0xffffffffffffffff) >> 3) & 0x1fffffff) << 3, 8, store_at);
            set(s.header + R + 496, 8, v);
            if (v == 0) set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine table.fill, which runs while `micro` is 13.
    function _micro_table_fill(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 r_60 = get(s.header + R + 480, 8);
            uint256 r_63 = get(s.header + R + 504, 8);
            storeLittle(s.store, ((r_60 >> 3) & 0x1fffffff) << 3, 8, r_63);
            uint256 r_62 = get(s.header + R + 496, 8);
            set(s.header + R + 480, 8, r_60 + 8);
            uint256 v = (r_62 + 0xffffffffffffffff) & 0xffffffffffffffff;
            set(s.header + R + 496, 8, v);
            if (v == 0) set(s.header + MICRO, 1, 0);
        }
    }

    /// The function f64.nearest.from.f32 of the IR.
    function _f64_nearest_from_f32(uint256 n0) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 23) & 0xff;
            uint256 v_2 = eq(v, 0xff);
            uint256 v_3 = n0 & 0x7fffff;
            uint256 v_4 = eq(v_3, 0);
            uint256 v_5 = n0 >> 31;
            uint256 v_6 = eq(v, 0);
            uint256 v_7 = ((v_6 ^ 1) << 23) | v_3;
            uint256 v_8 = eq((v_7 >> 8), 0);
            uint256 v_9 = ite(v_8, ((v_7 << 0x10) & 0xffffff), v_7);
            uint256 v_10 = eq((v_9 >> 16), 0);
            uint256 v_11 = ite(v_10, ((v_9 << 8) & 0xffffff), v_9);
            uint256 v_12 = eq((v_11 >> 20), 0);
            uint256 v_13 = ite(v_12, ((v_11 << 4) & 0xffffff), v_11);
            uint256 v_14 = eq((v_13 >> 22), 0);
            uint256 v_15 = ite(v_14, ((v_13 << 2) & 0xffffff), v_13);
            uint256 v_16 = v_15 >> 23;
            uint256 v_17 = (ite(v_6, 1, v) - ((((((((v_8 << 1) | v_10) << 1) | v_12) << 1) | v_14) << 1) | (v_16 ^ 1))) & 0x7ff;
            uint256 v_18 = (((v_5 << 11) | ((((sext(v_17, 11) & 0x3fff) + 0x380) & 0x3fff) & 0x7ff)) << 52) | ((ite(v_16, v_15, ((v_15 << 1) & 0xffffff)) & 0x7fffff) << 29);
            uint256 v_19 = ite((v_2 & v_4), ((v_5 << 63) | 0x7ff0000000000000), ite(eq((n0 & 0x7fffffff), 0), (v_5 << 63), v_18));
            return ite((v_2 & (v_4 ^ 1)), 0x7ff8000000000000, v_19);
        }
    }

    /// The function f64.nearest.ceil of the IR.
    function _f64_nearest_ceil(uint256 n0) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 52) & 0x7ff;
            uint256 v_2 = eq((n0 & 0xfffffffffffff), 0) ^ 1;
            uint256 v_3 = n0 >> 63;
            uint256 v_4 = v_3 ^ 1;
            uint256 v_5 = eq(v, 0x3fe);
            uint256 v_6 = n0 & 0x7fffffffffffffff;
            uint256 v_7 = (1 << ((0x433 - v) & 0x7ff)) & 0x7fffffffffffffff;
            uint256 v_8 = v_6 & ((v_7 + 0x7fffffffffffffff) & 0x7fffffffffffffff);
            uint256 v_9 = v_7 >> 1;
            uint256 v_10 = eq(v_8, v_9);
            uint256 v_11 = (((v_6 - v_8) & 0x7fffffffffffffff) + ite((v_4 & ((v_10 | ult(v_9, v_8)) | ((eq(v_8, 0) ^ 1) & (v_10 ^ 1)))), v_7, 0)) & 0x7fffffffffffffff;
            uint256 v_12 = ite(ult(v, 0x3ff), ite((v_4 & (v_5 | ite(v_5, v_2, (eq(v_6, 0) ^ 1)))), 0x3ff0000000000000, 0), v_11);
            uint256 v_13 = ite((eq(v, 0x7ff) & v_2), 0x7ff8000000000000, ite(ult(v, 0x433), ((v_3 << 63) | v_12), n0));
            return v_13;
        }
    }

    /// The function f32.nearest.round of the IR.
    function _f32_nearest_round(uint256 n0, uint256 n1, uint256 n2) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = slt(n1, 1, 11);
            uint256 v_2 = (1 - n1) & 0x7ff;
            uint256 v_3 = ite(slt(v_2, 0x1a, 11), (v_2 & 0x1f), 0x1a);
            uint256 v_4 = n2 >> v_3;
            uint256 v_5 = ite(v, (((v_4 >> 1) << 1) | ((v_4 & 1) | (eq(((v_4 << v_3) & 0x3ffffff), n2) ^ 1))), n2);
            uint256 v_6 = ((((ite(v, 0, (((n1 & 0xff) + 0xff) & 0xff)) << 23) + (v_5 >> 2)) & 0x7fffffff) + (((v_5 >> 1) & 1) & ((v_5 & 1) | ((v_5 >> 2) & 1)))) & 0x7fffffff;
            return (n0 << 31) | ite((slt(0xfe, n1, 11) | eq((v_6 >> 23), 0xff)), 0x7f800000, v_6);
        }
    }

    /// The function f32.nearest.from.f64 of the IR.
    function _f32_nearest_from_f64(uint256 n0) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 52) & 0x7ff;
            uint256 v_2 = eq(v, 0x7ff);
            uint256 v_3 = n0 & 0xfffffffffffff;
            uint256 v_4 = eq(v_3, 0);
            uint256 v_5 = n0 >> 63;
            uint256 v_6 = eq(v, 0);
            uint256 v_7 = ((v_6 ^ 1) << 52) | v_3;
            uint256 v_8 = eq((v_7 >> 21), 0);
            uint256 v_9 = ite(v_8, ((v_7 << 0x20) & 0x1fffffffffffff), v_7);
            uint256 v_10 = eq((v_9 >> 37), 0);
            uint256 v_11 = ite(v_10, ((v_9 << 0x10) & 0x1fffffffffffff), v_9);
            uint256 v_12 = eq((v_11 >> 45), 0);
            uint256 v_13 = ite(v_12, ((v_11 << 8) & 0x1fffffffffffff), v_11);
            uint256 v_14 = eq((v_13 >> 49), 0);
            uint256 v_15 = ite(v_14, ((v_13 << 4) & 0x1fffffffffffff), v_13);
            uint256 v_16 = eq((v_15 >> 51), 0);
            uint256 v_17 = ite(v_16, ((v_15 << 2) & 0x1fffffffffffff), v_15);
            uint256 v_18 = v_17 >> 52;
            uint256 v_19 = ((((((((((v_8 << 1) | v_10) << 1) | v_12) << 1) | v_14) << 1) | v_16) << 1) | (v_18 ^ 1));
            uint256 v_20 = (((ite(v_6, 1, v) - v_19) & 0x3fff) + 0x3c80) & 0x3fff;
            uint256 v_21 = ite(v_18, v_17, ((v_17 << 1) & 0x1fffffffffffff));
            uint256 f32_nearest_round = _f32_nearest_round(v_5, ite(slt(v_20, 0x3fe6, 14), 0x7e6, ite(slt(0xff, v_20, 14), 0xff, (v_20 & 0x7ff))), ((v_21 >> 28) << 1) | (eq((v_21 & 0xfffffff), 0) ^ 1));
            uint256 v_22 = ite((v_2 & v_4), ((v_5 << 31) | 0x7f800000), ite(eq((n0 & 0x7fffffffffffffff), 0), (v_5 << 31), f32_nearest_round));
            return ite((v_2 & (v_4 ^ 1)), 0x7fc00000, v_22);
        }
    }

    /// The function f64.nearest.floor of the IR.
    function _f64_nearest_floor(uint256 n0) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 52) & 0x7ff;
            uint256 v_2 = eq((n0 & 0xfffffffffffff), 0) ^ 1;
            uint256 v_3 = n0 >> 63;
            uint256 v_4 = eq(v, 0x3fe);
            uint256 v_5 = n0 & 0x7fffffffffffffff;
            uint256 v_6 = (1 << ((0x433 - v) & 0x7ff)) & 0x7fffffffffffffff;
            uint256 v_7 = v_5 & ((v_6 + 0x7fffffffffffffff) & 0x7fffffffffffffff);
            uint256 v_8 = v_6 >> 1;
            uint256 v_9 = eq(v_7, v_8);
            uint256 v_10 = (((v_5 - v_7) & 0x7fffffffffffffff) + ite((v_3 & ((v_9 | ult(v_8, v_7)) | ((eq(v_7, 0) ^ 1) & (v_9 ^ 1)))), v_6, 0)) & 0x7fffffffffffffff;
            uint256 v_11 = ite(ult(v, 0x3ff), ite((v_3 & (v_4 | ite(v_4, v_2, (eq(v_5, 0) ^ 1)))), 0x3ff0000000000000, 0), v_10);
            uint256 v_12 = ite((eq(v, 0x7ff) & v_2), 0x7ff8000000000000, ite(ult(v, 0x433), ((v_3 << 63) | v_11), n0));
            return v_12;
        }
    }

    /// The function f64.nearest.trunc of the IR.
    function _f64_nearest_trunc(uint256 n0) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 52) & 0x7ff;
            uint256 v_2 = n0 & 0x7fffffffffffffff;
            uint256 v_3 = (((1 << ((0x433 - v) & 0x7ff)) & 0x7fffffffffffffff) + 0x7fffffffffffffff) & 0x7fffffffffffffff;
            uint256 v_4 = ite(ult(v, 0x433), (((n0 >> 63) << 63) | ite(ult(v, 0x3ff), 0, ((v_2 - (v_2 & v_3)) & 0x7fffffffffffffff))), n0);
            return ite((eq(v, 0x7ff) & (eq((n0 & 0xfffffffffffff), 0) ^ 1)), 0x7ff8000000000000, v_4);
        }
    }

    /// The function f64.nearest.rint of the IR.
    function _f64_nearest_rint(uint256 n0) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 52) & 0x7ff;
            uint256 v_2 = eq((n0 & 0xfffffffffffff), 0) ^ 1;
            uint256 v_3 = eq(v, 0x3fe);
            uint256 v_4 = n0 & 0x7fffffffffffffff;
            uint256 v_5 = (1 << ((0x433 - v) & 0x7ff)) & 0x7fffffffffffffff;
            uint256 v_6 = v_4 & ((v_5 + 0x7fffffffffffffff) & 0x7fffffffffffffff);
            uint256 v_7 = v_5 >> 1;
            uint256 v_8 = eq(v_6, v_7);
            uint256 v_9 = ite(((v_8 | ult(v_7, v_6)) & (((eq(v_6, 0) ^ 1) & (v_8 ^ 1)) | (eq((v_4 & v_5), 0) ^ 1))), v_5, 0);
            uint256 v_10 = ite(ult(v, 0x3ff), ite((v_3 & ite(v_3, v_2, (eq(v_4, 0) ^ 1))), 0x3ff0000000000000, 0), ((((v_4 - v_6) & 0x7fffffffffffffff) + v_9) & 0x7fffffffffffffff));
            uint256 v_11 = ite((eq(v, 0x7ff) & v_2), 0x7ff8000000000000, ite(ult(v, 0x433), (((n0 >> 63) << 63) | v_10), n0));
            return v_11;
        }
    }

    /// The function f64.nearest.round of the IR.
    function _f64_nearest_round(uint256 n0, uint256 n1, uint256 n2) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = slt(n1, 1, 14);
            uint256 v_2 = (1 - n1) & 0x3fff;
            uint256 v_3 = ite(slt(v_2, 0x37, 14), (v_2 & 0x3f), 0x37);
            uint256 v_4 = n2 >> v_3;
            uint256 v_5 = ite(v, (((v_4 >> 1) << 1) | ((v_4 & 1) | (eq(((v_4 << v_3) & 0x7fffffffffffff), n2) ^ 1))), n2);
            uint256 v_6 = ((((ite(v, 0, (((n1 & 0x7ff) + 0x7ff) & 0x7ff)) << 52) + (v_5 >> 2)) & 0x7fffffffffffffff) + (((v_5 >> 1) & 1) & ((v_5 & 1) | ((v_5 >> 2) & 1)))) & 0x7fffffffffffffff;
            return (n0 << 63) | ite((slt(0x7fe, n1, 14) | eq((v_6 >> 52), 0x7ff)), 0x7ff0000000000000, v_6);
        }
    }

    /// The function f64.nearest.sqrt of the IR.
    function _f64_nearest_sqrt(uint256 n0) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = eq((n0 & 0x7fffffffffffffff), 0);
            uint256 v_2 = (n0 >> 52) & 0x7ff;
            uint256 v_3 = eq(v_2, 0x7ff);
            uint256 v_4 = n0 & 0xfffffffffffff;
            uint256 v_5 = eq(v_4, 0);
            uint256 v_6 = eq(v_2, 0);
            uint256 v_7 = ((v_6 ^ 1) << 52) | v_4;
            uint256 v_8 = eq((v_7 >> 21), 0);
            uint256 v_9 = ite(v_8, ((v_7 << 0x20) & 0x1fffffffffffff), v_7);
            uint256 v_10 = eq((v_9 >> 37), 0);
            uint256 v_11 = ite(v_10, ((v_9 << 0x10) & 0x1fffffffffffff), v_9);
            uint256 v_12 = eq((v_11 >> 45), 0);
            uint256 v_13 = ite(v_12, ((v_11 << 8) & 0x1fffffffffffff), v_11);
            uint256 v_14 = eq((v_13 >> 49), 0);
            uint256 v_15 = ite(v_14, ((v_13 << 4) & 0x1fffffffffffff), v_13);
            uint256 v_16 = eq((v_15 >> 51), 0);
            uint256 v_17 = ite(v_16, ((v_15 << 2) & 0x1fffffffffffff), v_15);
            uint256 v_18 = v_17 >> 52;
            uint256 v_19 = ((((((((((v_8 << 1) | v_10) << 1) | v_12) << 1) | v_14) << 1) | v_16) << 1) | (v_18 ^ 1));
            uint256 v_20 = (ite(v_6, 1, v_2) - v_19) & 0x3fff;
            uint256 v_21 = ite(v_18, v_17, ((v_17 << 1) & 0x1fffffffffffff)) << 54;
            uint256 v_22 = ite((v_20 & 1), v_21, ((v_21 << 1) & 0xfffffffffffffffffffffffffff));
            uint256 v_23 = ((((((v_22 >> 98) + 0x201) & 0x1fffff) * 0x16b) & 0x1fffff) << 0x23) & 0xfffffffffffffffffffffffffff;
            uint256 v_24 = ((v_23 + udiv(v_22, v_23, 0xfffffffffffffffffffffffffff)) & 0xfffffffffffffffffffffffffff) >> 1;
            uint256 v_25 = ((v_24 + udiv(v_22, v_24, 0xfffffffffffffffffffffffffff)) & 0xfffffffffffffffffffffffffff) >> 1;
            uint256 v_26 = ((v_25 + udiv(v_22, v_25, 0xfffffffffffffffffffffffffff)) & 0xfffffffffffffffffffffffffff) >> 1;
            uint256 v_27 = ((v_26 + udiv(v_22, v_26, 0xfffffffffffffffffffffffffff)) & 0xfffffffffffffffffffffffffff) >> 1;
            uint256 v_28 = (v_27 - (((v_27 >> 54) & 1) | ult(v_22, ((v_27 * v_27) & 0xfffffffffffffffffffffffffff)))) & 0xfffffffffffffffffffffffffff;
            uint256 v_29 = v_28 & 0x3fffffffffffff;
            uint256 f64_nearest_round = _f64_nearest_round(0, ashr(((v_20 + 0x3ff) & 0x3fff), 1, 14, 0x3fff), (v_29 << 1) | (eq(((v_29 * v_29) & 0xfffffffffffffffffffffffffff), v_22) ^ 1));
            uint256 v_30 = ite(((v_3 & (v_5 ^ 1)) | ((n0 >> 63) & (v ^ 1))), 0x7ff8000000000000, ite((v_3 & v_5), n0, f64_nearest_round));
            return ite(v, n0, v_30);
        }
    }

    /// The function f64.nearest.add of the IR.
    function _f64_nearest_add(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (eq(((n0 >> 52) & 0x7ff), 0x7ff) & (eq((n0 & 0xfffffffffffff), 0) ^ 1)) | (eq(((n1 >> 52) & 0x7ff), 0x7ff) & (eq((n1 & 0xfffffffffffff), 0) ^ 1));
            uint256 v_2 = ult((n0 & 0x7fffffffffffffff), (n1 & 0x7fffffffffffffff));
            uint256 v_3 = ite(v_2, n1, n0);
            uint256 v_4 = (v_3 >> 52) & 0x7ff;
            uint256 v_5 = v_3 & 0xfffffffffffff;
            uint256 v_6 = eq(v_4, 0x7ff) & eq(v_5, 0);
            uint256 v_7 = ite(v_2, n0, n1);
            uint256 v_8 = (v_7 >> 52) & 0x7ff;
            uint256 v_9 = v_7 & 0xfffffffffffff;
            uint256 v_10 = eq((n0 >> 63), (n1 >> 63));
            uint256 v_11 = v_3 >> 63;
            uint256 v_12 = eq(v_4, 0);
            uint256 v_13 = ((((v_12 ^ 1) << 52) | v_5) << 3);
            uint256 v_14 = eq(v_8, 0);
            uint256 v_15 = (((v_14 ^ 1) << 52) | v_9) << 3;
            uint256 v_16 = ite(v_12, 1, v_4);
            uint256 v_17 = (((v_16 - ite(v_14, 1, v_8)) & 0x3fff) & 0x7ff);
            uint256 v_18 = v_15 >> v_17;
            uint256 v_19 = (((v_18 >> 1) << 1) | ((v_18 & 1) | (eq(((v_18 << v_17) & 0xffffffffffffff), v_15) ^ 1)));
            uint256 v_20 = ite(v_10, ((v_13 + v_19) & 0x1ffffffffffffff), ((v_13 - v_19) & 0x1ffffffffffffff));
            uint256 v_21 = eq((v_20 >> 25), 0);
            uint256 v_22 = ite(v_21, ((v_20 << 0x20) & 0x1ffffffffffffff), v_20);
            uint256 v_23 = eq((v_22 >> 41), 0);
            uint256 v_24 = ite(v_23, ((v_22 << 0x10) & 0x1ffffffffffffff), v_22);
            uint256 v_25 = eq((v_24 >> 49), 0);
            uint256 v_26 = ite(v_25, ((v_24 << 8) & 0x1ffffffffffffff), v_24);
            uint256 v_27 = eq((v_26 >> 53), 0);
            uint256 v_28 = ite(v_27, ((v_26 << 4) & 0x1ffffffffffffff), v_26);
            uint256 v_29 = eq((v_28 >> 55), 0);
            uint256 v_30 = ite(v_29, ((v_28 << 2) & 0x1ffffffffffffff), v_28);
            uint256 v_31 = v_30 >> 56;
            uint256 v_32 = ((((((((((v_21 << 1) | v_23) << 1) | v_25) << 1) | v_27) << 1) | v_29) << 1) | (v_31 ^ 1));
            uint256 v_33 = ite(v_31, v_30, ((v_30 << 1) & 0x1ffffffffffffff));
            uint256 f64_nearest_round = _f64_nearest_round(v_11, (((v_16 + 1) & 0x3fff) - v_32) & 0x3fff, ((v_33 >> 3) << 1) | (eq((v_33 & 7), 0) ^ 1));
            uint256 v_34 = ite(v_6, ((v_11 << 63) | 0x7ff0000000000000), ite(eq(v_20, 0), ((v_10 & v_11) << 63), f64_nearest_round));
            uint256 v_35 = ite((v | ((v_6 & (eq(v_8, 0x7ff) & eq(v_9, 0))) & (v_10 ^ 1))), 0x7ff8000000000000, v_34);
            return v_35;
        }
    }

    /// The function f64.nearest.sub of the IR.
    function _f64_nearest_sub(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = n1 ^ 0x8000000000000000;
            uint256 v_2 = (eq(((n0 >> 52) & 0x7ff), 0x7ff) & (eq((n0 & 0xfffffffffffff), 0) ^ 1)) | (eq(((v >> 52) & 0x7ff), 0x7ff) & (eq((v & 0xfffffffffffff), 0) ^ 1));
            uint256 v_3 = ult((n0 & 0x7fffffffffffffff), (v & 0x7fffffffffffffff));
            uint256 v_4 = ite(v_3, v, n0);
            uint256 v_5 = (v_4 >> 52) & 0x7ff;
            uint256 v_6 = v_4 & 0xfffffffffffff;
            uint256 v_7 = eq(v_5, 0x7ff) & eq(v_6, 0);
            uint256 v_8 = ite(v_3, n0, v);
            uint256 v_9 = (v_8 >> 52) & 0x7ff;
            uint256 v_10 = v_8 & 0xfffffffffffff;
            uint256 v_11 = eq((n0 >> 63), (v >> 63));
            uint256 v_12 = v_4 >> 63;
            uint256 v_13 = eq(v_5, 0);
            uint256 v_14 = ((((v_13 ^ 1) << 52) | v_6) << 3);
            uint256 v_15 = eq(v_9, 0);
            uint256 v_16 = (((v_15 ^ 1) << 52) | v_10) << 3;
            uint256 v_17 = ite(v_13, 1, v_5);
            uint256 v_18 = (((v_17 - ite(v_15, 1, v_9)) & 0x3fff) & 0x7ff);
            uint256 v_19 = v_16 >> v_18;
            uint256 v_20 = (((v_19 >> 1) << 1) | ((v_19 & 1) | (eq(((v_19 << v_18) & 0xffffffffffffff), v_16) ^ 1)));
            uint256 v_21 = ite(v_11, ((v_14 + v_20) & 0x1ffffffffffffff), ((v_14 - v_20) & 0x1ffffffffffffff));
            uint256 v_22 = eq((v_21 >> 25), 0);
            uint256 v_23 = ite(v_22, ((v_21 << 0x20) & 0x1ffffffffffffff), v_21);
            uint256 v_24 = eq((v_23 >> 41), 0);
            uint256 v_25 = ite(v_24, ((v_23 << 0x10) & 0x1ffffffffffffff), v_23);
            uint256 v_26 = eq((v_25 >> 49), 0);
            uint256 v_27 = ite(v_26, ((v_25 << 8) & 0x1ffffffffffffff), v_25);
            uint256 v_28 = eq((v_27 >> 53), 0);
            uint256 v_29 = ite(v_28, ((v_27 << 4) & 0x1ffffffffffffff), v_27);
            uint256 v_30 = eq((v_29 >> 55), 0);
            uint256 v_31 = ite(v_30, ((v_29 << 2) & 0x1ffffffffffffff), v_29);
            uint256 v_32 = v_31 >> 56;
            uint256 v_33 = ((((((((((v_22 << 1) | v_24) << 1) | v_26) << 1) | v_28) << 1) | v_30) << 1) | (v_32 ^ 1));
            uint256 v_34 = ite(v_32, v_31, ((v_31 << 1) & 0x1ffffffffffffff));
            uint256 f64_nearest_round = _f64_nearest_round(v_12, (((v_17 + 1) & 0x3fff) - v_33) & 0x3fff, ((v_34 >> 3) << 1) | (eq((v_34 & 7), 0) ^ 1));
            uint256 v_35 = ite(v_7, ((v_12 << 63) | 0x7ff0000000000000), ite(eq(v_21, 0), ((v_11 & v_12) << 63), f64_nearest_round));
            uint256 v_36 = ite((v_2 | ((v_7 & (eq(v_9, 0x7ff) & eq(v_10, 0))) & (v_11 ^ 1))), 0x7ff8000000000000, v_35);
            return v_36;
        }
    }

    /// The function f64.nearest.mul of the IR.
    function _f64_nearest_mul(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 52) & 0x7ff;
            uint256 v_2 = eq(v, 0x7ff);
            uint256 v_3 = n0 & 0xfffffffffffff;
            uint256 v_4 = eq(v_3, 0);
            uint256 v_5 = (n1 >> 52) & 0x7ff;
            uint256 v_6 = eq(v_5, 0x7ff);
            uint256 v_7 = n1 & 0xfffffffffffff;
            uint256 v_8 = eq(v_7, 0);
            uint256 v_9 = v_2 & v_4;
            uint256 v_10 = eq((n1 & 0x7fffffffffffffff), 0);
            uint256 v_11 = eq((n0 & 0x7fffffffffffffff), 0);
            uint256 v_12 = v_6 & v_8;
            uint256 v_13 = eq((n0 >> 63), (n1 >> 63)) ^ 1;
            uint256 v_14 = eq(v, 0);
            uint256 v_15 = eq(v_5, 0);
            uint256 v_16 = ((((v_14 ^ 1) << 52) | v_3) * (((v_15 ^ 1) << 52) | v_7)) & 0x3ffffffffffffffffffffffffff;
            uint256 v_17 = eq((v_16 >> 42), 0);
            uint256 v_18 = ite(v_17, ((v_16 << 0x40) & 0x3ffffffffffffffffffffffffff), v_16);
            uint256 v_19 = eq((v_18 >> 74), 0);
            uint256 v_20 = ite(v_19, ((v_18 << 0x20) & 0x3ffffffffffffffffffffffffff), v_18);
            uint256 v_21 = eq((v_20 >> 90), 0);
            uint256 v_22 = ite(v_21, ((v_20 << 0x10) & 0x3ffffffffffffffffffffffffff), v_20);
            uint256 v_23 = eq((v_22 >> 98), 0);
            uint256 v_24 = ite(v_23, ((v_22 << 8) & 0x3ffffffffffffffffffffffffff), v_22);
            uint256 v_25 = eq((v_24 >> 102), 0);
            uint256 v_26 = ite(v_25, ((v_24 << 4) & 0x3ffffffffffffffffffffffffff), v_24);
            uint256 v_27 = eq((v_26 >> 104), 0);
            uint256 v_28 = ite(v_27, ((v_26 << 2) & 0x3ffffffffffffffffffffffffff), v_26);
            uint256 v_29 = v_28 >> 105;
            uint256 v_30 = (((((((((((v_17 << 1) | v_19) << 1) | v_21) << 1) | v_23) << 1) | v_25) << 1) | v_27) << 1) | (v_29 ^ 1);
            uint256 v_31 = ite(v_29, v_28, ((v_28 << 1) & 0x3ffffffffffffffffffffffffff));
            uint256 f64_nearest_round = _f64_nearest_round(v_13, (((((ite(v_14, 1, v) + ite(v_15, 1, v_5)) & 0x3fff) + 0x3c02) & 0x3fff) - v_30) & 0x3fff, ((v_31 >> 52) << 1) | (eq((v_31 & 0xfffffffffffff), 0) ^ 1));
            uint256 v_32 = ite((v_9 | v_12), ((v_13 << 63) | 0x7ff0000000000000), ite((v_11 | v_10), (v_13 << 63), f64_nearest_round));
            uint256 v_33 = ite((((v_2 & (v_4 ^ 1)) | (v_6 & (v_8 ^ 1))) | ((v_9 & v_10) | (v_11 & v_12))), 0x7ff8000000000000, v_32);
            return v_33;
        }
    }

    /// The function f64.nearest.div of the IR.
    function _f64_nearest_div(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 52) & 0x7ff;
            uint256 v_2 = eq(v, 0x7ff);
            uint256 v_3 = n0 & 0xfffffffffffff;
            uint256 v_4 = eq(v_3, 0);
            uint256 v_5 = (n1 >> 52) & 0x7ff;
            uint256 v_6 = eq(v_5, 0x7ff);
            uint256 v_7 = n1 & 0xfffffffffffff;
            uint256 v_8 = eq(v_7, 0);
            uint256 v_9 = v_2 & v_4;
            uint256 v_10 = v_6 & v_8;
            uint256 v_11 = eq((n0 & 0x7fffffffffffffff), 0);
            uint256 v_12 = eq((n1 & 0x7fffffffffffffff), 0);
            uint256 v_13 = eq((n0 >> 63), (n1 >> 63)) ^ 1;
            uint256 v_14 = eq(v, 0);
            uint256 v_15 = ((v_14 ^ 1) << 52) | v_3;
            uint256 v_16 = eq((v_15 >> 21), 0);
            uint256 v_17 = ite(v_16, ((v_15 << 0x20) & 0x1fffffffffffff), v_15);
            uint256 v_18 = eq((v_17 >> 37), 0);
            uint256 v_19 = ite(v_18, ((v_17 << 0x10) & 0x1fffffffffffff), v_17);
            uint256 v_20 = eq((v_19 >> 45), 0);
            uint256 v_21 = ite(v_20, ((v_19 << 8) & 0x1fffffffffffff), v_19);
            uint256 v_22 = eq((v_21 >> 49), 0);
            uint256 v_23 = ite(v_22, ((v_21 << 4) & 0x1fffffffffffff), v_21);
            uint256 v_24 = eq((v_23 >> 51), 0);
            uint256 v_25 = ite(v_24, ((v_23 << 2) & 0x1fffffffffffff), v_23);
            uint256 v_26 = v_25 >> 52;
            uint256 v_27 = ite(v_26, v_25, ((v_25 << 1) & 0x1fffffffffffff)) << 54;
            uint256 v_28 = eq(v_5, 0);
            uint256 v_29 = ((v_28 ^ 1) << 52) | v_7;
            uint256 v_30 = eq((v_29 >> 21), 0);
            uint256 v_31 = ite(v_30, ((v_29 << 0x20) & 0x1fffffffffffff), v_29);
            uint256 v_32 = eq((v_31 >> 37), 0);
            uint256 v_33 = ite(v_32, ((v_31 << 0x10) & 0x1fffffffffffff), v_31);
            uint256 v_34 = eq((v_33 >> 45), 0);
            uint256 v_35 = ite(v_34, ((v_33 << 8) & 0x1fffffffffffff), v_33);
            uint256 v_36 = eq((v_35 >> 49), 0);
            uint256 v_37 = ite(v_36, ((v_35 << 4) & 0x1fffffffffffff), v_35);
            uint256 v_38 = eq((v_37 >> 51), 0);
            uint256 v_39 = ite(v_38, ((v_37 << 2) & 0x1fffffffffffff), v_37);
            uint256 v_40 = v_39 >> 52;
            uint256 v_41 = ite(v_40, v_39, ((v_39 << 1) & 0x1fffffffffffff));
            uint256 v_42 = udiv(v_27, v_41, 0x7ffffffffffffffffffffffffff);
            uint256 v_43 = (v_42 >> 54) & 1;
            uint256 v_44 = ((((((((((v_16 << 1) | v_18) << 1) | v_20) << 1) | v_22) << 1) | v_24) << 1) | (v_26 ^ 1));
            uint256 v_45 = ((((((((((v_30 << 1) | v_32) << 1) | v_34) << 1) | v_36) << 1) | v_38) << 1) | (v_40 ^ 1));
            uint256 v_46 = (((ite(v_14, 1, v) - v_44) & 0x3fff) - ((ite(v_28, 1, v_5) - v_45) & 0x3fff)) & 0x3fff;
            uint256 v_47 = ((v_42 & 0x7fffffffffffff) << 1) | (eq(urem(v_27, v_41), 0) ^ 1);
            uint256 v_48 = ite(v_43, v_47, ((v_47 << 1) & 0xffffffffffffff));
            uint256 f64_nearest_round = _f64_nearest_round(v_13, ite(v_43, ((v_46 + 0x3ff) & 0x3fff), ((v_46 + 0x3fe) & 0x3fff)), ((v_48 >> 2) << 1) | (eq((v_48 & 3), 0) ^ 1));
            uint256 v_49 = ite((v_11 | v_10), (v_13 << 63), ite((v_9 | v_12), ((v_13 << 63) | 0x7ff0000000000000), f64_nearest_round));
            uint256 v_50 = ite((((v_2 & (v_4 ^ 1)) | (v_6 & (v_8 ^ 1))) | ((v_9 & v_10) | (v_11 & v_12))), 0x7ff8000000000000, v_49);
            return v_50;
        }
    }

    /// The function f64.nearest.minimum of the IR.
    function _f64_nearest_minimum(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (eq(((n0 >> 52) & 0x7ff), 0x7ff) & (eq((n0 & 0xfffffffffffff), 0) ^ 1)) | (eq(((n1 >> 52) & 0x7ff), 0x7ff) & (eq((n1 & 0xfffffffffffff), 0) ^ 1));
            uint256 v_2 = n0 >> 63;
            uint256 v_3 = ult((n0 & 0x7fffffffffffffff), (n1 & 0x7fffffffffffffff));
            uint256 v_4 = ite(v, 0x7ff8000000000000, ite(ite(eq(v_2, (n1 >> 63)), ite(v_2, (v_3 ^ 1), v_3), v_2), n0, n1));
            return v_4;
        }
    }

    /// The function f64.nearest.maximum of the IR.
    function _f64_nearest_maximum(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (eq(((n0 >> 52) & 0x7ff), 0x7ff) & (eq((n0 & 0xfffffffffffff), 0) ^ 1)) | (eq(((n1 >> 52) & 0x7ff), 0x7ff) & (eq((n1 & 0xfffffffffffff), 0) ^ 1));
            uint256 v_2 = n1 >> 63;
            uint256 v_3 = ult((n1 & 0x7fffffffffffffff), (n0 & 0x7fffffffffffffff));
            uint256 v_4 = ite(v, 0x7ff8000000000000, ite(ite(eq(v_2, (n0 >> 63)), ite(v_2, (v_3 ^ 1), v_3), v_2), n0, n1));
            return v_4;
        }
    }

    /// The function f64.nearest.eq of the IR.
    function _f64_nearest_eq(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (eq(((n0 >> 52) & 0x7ff), 0x7ff) & (eq((n0 & 0xfffffffffffff), 0) ^ 1)) | (eq(((n1 >> 52) & 0x7ff), 0x7ff) & (eq((n1 & 0xfffffffffffff), 0) ^ 1));
            uint256 v_2 = (v ^ 1) & (eq(n0, n1) | (eq((n0 & 0x7fffffffffffffff), 0) & eq((n1 & 0x7fffffffffffffff), 0)));
            return v_2;
        }
    }

    /// The function f64.nearest.lt of the IR.
    function _f64_nearest_lt(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (eq(((n0 >> 52) & 0x7ff), 0x7ff) & (eq((n0 & 0xfffffffffffff), 0) ^ 1)) | (eq(((n1 >> 52) & 0x7ff), 0x7ff) & (eq((n1 & 0xfffffffffffff), 0) ^ 1));
            uint256 v_2 = n0 & 0x7fffffffffffffff;
            uint256 v_3 = n1 & 0x7fffffffffffffff;
            uint256 v_4 = n0 >> 63;
            uint256 v_5 = ult(v_2, v_3);
            uint256 v_6 = ((eq(n0, n1) | (eq(v_2, 0) & eq(v_3, 0))) ^ 1) & ite(eq(v_4, (n1 >> 63)), ite(v_4, (v_5 ^ 1), v_5), v_4);
            return (v ^ 1) & v_6;
        }
    }

    /// The function f64.nearest.le of the IR.
    function _f64_nearest_le(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (eq(((n0 >> 52) & 0x7ff), 0x7ff) & (eq((n0 & 0xfffffffffffff), 0) ^ 1)) | (eq(((n1 >> 52) & 0x7ff), 0x7ff) & (eq((n1 & 0xfffffffffffff), 0) ^ 1));
            uint256 v_2 = n0 & 0x7fffffffffffffff;
            uint256 v_3 = n1 & 0x7fffffffffffffff;
            uint256 v_4 = n0 >> 63;
            uint256 v_5 = ult(v_2, v_3);
            uint256 v_6 = (eq(n0, n1) | (eq(v_2, 0) & eq(v_3, 0))) | ite(eq(v_4, (n1 >> 63)), ite(v_4, (v_5 ^ 1), v_5), v_4);
            return (v ^ 1) & v_6;
        }
    }

    /// The function f64.nearest.toI32 of the IR.
    function _f64_nearest_toI32(uint256 n0) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 52) & 0x7ff;
            uint256 v_2 = n0 & 0xfffffffffffff;
            uint256 v_3 = eq(v, 0x7ff) & (eq(v_2, 0) ^ 1);
            uint256 v_4 = eq(v, 0);
            uint256 v_5 = (ite(v_4, 1, v) + 0x3c02) & 0x3fff;
            uint256 v_6 = slt(0x20, v_5, 14);
            uint256 v_7 = n0 >> 63;
            uint256 v_8 = slt(v_5, 0, 14);
            uint256 v_9 = ((((v_4 ^ 1) << 52) | v_2) << ite((v_8 | v_6), 0, (v_5 & 0x3f))) & 0x1fffffffffffffffffffff;
            uint256 v_10 = ite(v_8, 0, (v_9 >> 53));
            uint256 v_11 = (v_6 | ite(v_7, ult(0x80000000, v_10), ult(0x7fffffff, v_10))) | v_3;
            uint256 v_12 = ite(v_11, ite((v_7 & (v_3 ^ 1)), 0x80000000, 0x7fffffff), ite(v_7, ((0 - v_10) & 0xffffffff), v_10));
            return (ite(v_3, 0, v_12) << 1) | v_11;
        }
    }

    /// The function f64.nearest.fromI32 of the IR.
    function _f64_nearest_fromI32(uint256 n0) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = n0 >> 31;
            uint256 v_2 = ite(v, ((0 - n0) & 0xffffffff), n0);
            uint256 v_3 = eq((v_2 >> 16), 0);
            uint256 v_4 = ite(v_3, ((v_2 << 0x10) & 0xffffffff), v_2);
            uint256 v_5 = eq((v_4 >> 24), 0);
            uint256 v_6 = ite(v_5, ((v_4 << 8) & 0xffffffff), v_4);
            uint256 v_7 = eq((v_6 >> 28), 0);
            uint256 v_8 = ite(v_7, ((v_6 << 4) & 0xffffffff), v_6);
            uint256 v_9 = eq((v_8 >> 30), 0);
            uint256 v_10 = ite(v_9, ((v_8 << 2) & 0xffffffff), v_8);
            uint256 v_11 = v_10 >> 31;
            uint256 v_12 = (0x41e - ((((((((v_3 << 1) | v_5) << 1) | v_7) << 1) | v_9) << 1) | (v_11 ^ 1))) & 0x3fff;
            uint256 f64_nearest_round = _f64_nearest_round(v, v_12, (ite(v_11, v_10, ((v_10 << 1) & 0xffffffff)) << 0x17) & 0x7fffffffffffff);
            return ite(eq(n0, 0), 0, f64_nearest_round);
        }
    }

    /// The function f64.nearest.toU32 of the IR.
    function _f64_nearest_toU32(uint256 n0) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 52) & 0x7ff;
            uint256 v_2 = n0 & 0xfffffffffffff;
            uint256 v_3 = eq(v, 0x7ff) & (eq(v_2, 0) ^ 1);
            uint256 v_4 = eq(v, 0);
            uint256 v_5 = (ite(v_4, 1, v) + 0x3c02) & 0x3fff;
            uint256 v_6 = slt(0x20, v_5, 14);
            uint256 v_7 = n0 >> 63;
            uint256 v_8 = slt(v_5, 0, 14);
            uint256 v_9 = ((((v_4 ^ 1) << 52) | v_2) << ite((v_8 | v_6), 0, (v_5 & 0x3f))) & 0x1fffffffffffffffffffff;
            uint256 v_10 = ite(v_8, 0, (v_9 >> 53));
            uint256 v_11 = (v_6 | ite(v_7, ult(0, v_10), ult(0xffffffff, v_10))) | v_3;
            uint256 v_12 = ite(v_11, ite((v_7 & (v_3 ^ 1)), 0, 0xffffffff), ite(v_7, ((0 - v_10) & 0xffffffff), v_10));
            return (ite(v_3, 0, v_12) << 1) | v_11;
        }
    }

    /// The function f64.nearest.fromU32 of the IR.
    function _f64_nearest_fromU32(uint256 n0) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = eq((n0 >> 16), 0);
            uint256 v_2 = ite(v, ((n0 << 0x10) & 0xffffffff), n0);
            uint256 v_3 = eq((v_2 >> 24), 0);
            uint256 v_4 = ite(v_3, ((v_2 << 8) & 0xffffffff), v_2);
            uint256 v_5 = eq((v_4 >> 28), 0);
            uint256 v_6 = ite(v_5, ((v_4 << 4) & 0xffffffff), v_4);
            uint256 v_7 = eq((v_6 >> 30), 0);
            uint256 v_8 = ite(v_7, ((v_6 << 2) & 0xffffffff), v_6);
            uint256 v_9 = v_8 >> 31;
            uint256 f64_nearest_round = _f64_nearest_round(0, (0x41e - ((((((((v << 1) | v_3) << 1) | v_5) << 1) | v_7) << 1) | (v_9 ^ 1))) & 0x3fff, (ite(v_9, v_8, ((v_8 << 1) & 0xffffffff)) << 0x17) & 0x7fffffffffffff);
            return ite(eq(n0, 0), 0, f64_nearest_round);
        }
    }

    /// The function f64.nearest.toI64 of the IR.
    function _f64_nearest_toI64(uint256 n0) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 52) & 0x7ff;
            uint256 v_2 = n0 & 0xfffffffffffff;
            uint256 v_3 = eq(v, 0x7ff) & (eq(v_2, 0) ^ 1);
            uint256 v_4 = eq(v, 0);
            uint256 v_5 = (ite(v_4, 1, v) + 0x3c02) & 0x3fff;
            uint256 v_6 = slt(0x40, v_5, 14);
            uint256 v_7 = n0 >> 63;
            uint256 v_8 = slt(v_5, 0, 14);
            uint256 v_9 = ((((v_4 ^ 1) << 52) | v_2) << ite((v_8 | v_6), 0, (v_5 & 0x7f))) & 0x1fffffffffffffffffffffffffffff;
            uint256 v_10 = ite(v_8, 0, (v_9 >> 53));
            uint256 v_11 = (v_6 | ite(v_7, ult(0x8000000000000000, v_10), ult(0x7fffffffffffffff, v_10))) | v_3;
            uint256 v_12 = ite(v_11, ite((v_7 & (v_3 ^ 1)), 0x8000000000000000, 0x7fffffffffffffff), ite(v_7, ((0 - v_10) & 0xffffffffffffffff), v_10));
            return (ite(v_3, 0, v_12) << 1) | v_11;
        }
    }

    /// The function f64.nearest.fromI64 of the IR.
    function _f64_nearest_fromI64(uint256 n0) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = n0 >> 63;
            uint256 v_2 = ite(v, ((0 - n0) & 0xffffffffffffffff), n0);
            uint256 v_3 = eq((v_2 >> 32), 0);
            uint256 v_4 = ite(v_3, ((v_2 << 0x20) & 0xffffffffffffffff), v_2);
            uint256 v_5 = eq((v_4 >> 48), 0);
            uint256 v_6 = ite(v_5, ((v_4 << 0x10) & 0xffffffffffffffff), v_4);
            uint256 v_7 = eq((v_6 >> 56), 0);
            uint256 v_8 = ite(v_7, ((v_6 << 8) & 0xffffffffffffffff), v_6);
            uint256 v_9 = eq((v_8 >> 60), 0);
            uint256 v_10 = ite(v_9, ((v_8 << 4) & 0xffffffffffffffff), v_8);
            uint256 v_11 = eq((v_10 >> 62), 0);
            uint256 v_12 = ite(v_11, ((v_10 << 2) & 0xffffffffffffffff), v_10);
            uint256 v_13 = v_12 >> 63;
            uint256 v_14 = (0x43e - ((((((((((v_3 << 1) | v_5) << 1) | v_7) << 1) | v_9) << 1) | v_11) << 1) | (v_13 ^ 1))) & 0x3fff;
            uint256 v_15 = ite(v_13, v_12, ((v_12 << 1) & 0xffffffffffffffff));
            uint256 f64_nearest_round = _f64_nearest_round(v, v_14, ((v_15 >> 10) << 1) | (eq((v_15 & 0x3ff), 0) ^ 1));
            return ite(eq(n0, 0), 0, f64_nearest_round);
        }
    }

    /// The function f64.nearest.toU64 of the IR.
    function _f64_nearest_toU64(uint256 n0) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 52) & 0x7ff;
            uint256 v_2 = n0 & 0xfffffffffffff;
            uint256 v_3 = eq(v, 0x7ff) & (eq(v_2, 0) ^ 1);
            uint256 v_4 = eq(v, 0);
            uint256 v_5 = (ite(v_4, 1, v) + 0x3c02) & 0x3fff;
            uint256 v_6 = slt(0x40, v_5, 14);
            uint256 v_7 = n0 >> 63;
            uint256 v_8 = slt(v_5, 0, 14);
            uint256 v_9 = ((((v_4 ^ 1) << 52) | v_2) << ite((v_8 | v_6), 0, (v_5 & 0x7f))) & 0x1fffffffffffffffffffffffffffff;
            uint256 v_10 = ite(v_8, 0, (v_9 >> 53));
            uint256 v_11 = (v_6 | ite(v_7, ult(0, v_10), ult(0xffffffffffffffff, v_10))) | v_3;
            uint256 v_12 = ite(v_11, ite((v_7 & (v_3 ^ 1)), 0, 0xffffffffffffffff), ite(v_7, ((0 - v_10) & 0xffffffffffffffff), v_10));
            return (ite(v_3, 0, v_12) << 1) | v_11;
        }
    }

    /// The function f64.nearest.fromU64 of the IR.
    function _f64_nearest_fromU64(uint256 n0) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = eq((n0 >> 32), 0);
            uint256 v_2 = ite(v, ((n0 << 0x20) & 0xffffffffffffffff), n0);
            uint256 v_3 = eq((v_2 >> 48), 0);
            uint256 v_4 = ite(v_3, ((v_2 << 0x10) & 0xffffffffffffffff), v_2);
            uint256 v_5 = eq((v_4 >> 56), 0);
            uint256 v_6 = ite(v_5, ((v_4 << 8) & 0xffffffffffffffff), v_4);
            uint256 v_7 = eq((v_6 >> 60), 0);
            uint256 v_8 = ite(v_7, ((v_6 << 4) & 0xffffffffffffffff), v_6);
            uint256 v_9 = eq((v_8 >> 62), 0);
            uint256 v_10 = ite(v_9, ((v_8 << 2) & 0xffffffffffffffff), v_8);
            uint256 v_11 = v_10 >> 63;
            uint256 v_12 = (0x43e - ((((((((((v << 1) | v_3) << 1) | v_5) << 1) | v_7) << 1) | v_9) << 1) | (v_11 ^ 1))) & 0x3fff;
            uint256 v_13 = ite(v_11, v_10, ((v_10 << 1) & 0xffffffffffffffff));
            uint256 f64_nearest_round = _f64_nearest_round(0, v_12, ((v_13 >> 10) << 1) | (eq((v_13 & 0x3ff), 0) ^ 1));
            return ite(eq(n0, 0), 0, f64_nearest_round);
        }
    }
}
