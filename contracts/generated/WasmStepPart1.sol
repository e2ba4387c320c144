// SPDX-License-Identifier: MIT
// Generated from the IR of wasm by src/targets/solidity. Do not edit.
pragma solidity ^0.8.28;

import {clz, ctz, popcount} from "../lib/Counts.sol";
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

/// @title One-step verifier of wasm, part 1 of 2
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract WasmStepPart1 is IStepPart {
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
            if ((word & 0x1ff) < 0xc4) {
                if ((word & 0x1ff) < 0x99) {
                    if ((word & 0x1ff) < 0x92) {
                        if ((word & 0x1ff) == 0x8b) { _i64_eqz(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0x8c) { _i64_eq(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0x8d) { _i64_ne(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0x8e) { _i64_lt_s(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0x8f) { _i64_lt_u(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0x90) { _i64_gt_s(s, word, b, a); return RUNNING; }
                        if ((word & 0x1ff) == 0x91) { _i64_gt_u(s, word, b, a); return RUNNING; }
                    } else {
                        if ((word & 0x1ff) == 0x92) { _i64_le_s(s, word, b, a); return RUNNING; }
                        if ((word & 0x1ff) == 0x93) { _i64_le_u(s, word, b, a); return RUNNING; }
                        if ((word & 0x1ff) == 0x94) { _i64_ge_s(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0x95) { _i64_ge_u(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0x96) { _f32_eq(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0x97) { _f32_ne(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0x98) { _f32_lt(s, word, a, b); return RUNNING; }
                    }
                } else {
                    if ((word & 0x1ff) < 0xbc) {
                        if ((word & 0x1ff) == 0x99) { _f32_gt(s, word, b, a); return RUNNING; }
                        if ((word & 0x1ff) == 0x9a) { _f32_le(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0x9b) { _f32_ge(s, word, b, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xb4) { _i64_clz(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xb5) { _i64_ctz(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xb6) { _i64_popcnt(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xbb) return _i64_div_u(s, b, word, a);
                    } else {
                        if ((word & 0x1ff) == 0xbc) return _i64_rem_s(s, b, word, a);
                        if ((word & 0x1ff) == 0xbd) return _i64_rem_u(s, b, word, a);
                        if ((word & 0x1ff) == 0xbe) { _i64_and(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0xbf) { _i64_or(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0xc0) { _i64_xor(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0xc1) { _i64_shl(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0xc2) { _i64_shr_s(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0xc3) { _i64_shr_u(s, word, a, b); return RUNNING; }
                    }
                }
            } else {
                if ((word & 0x1ff) < 0xd2) {
                    if ((word & 0x1ff) < 0xcb) {
                        if ((word & 0x1ff) == 0xc4) { _i64_rotl(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0xc5) { _i64_rotr(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0xc6) { _f32_abs(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xc7) { _f32_neg(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xc8) { _f32_ceil(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xc9) { _f32_floor(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xca) { _f32_trunc(s, word, a); return RUNNING; }
                    } else {
                        if ((word & 0x1ff) == 0xcb) { _f32_nearest(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xcc) { _f32_sqrt(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xcd) { _f32_add(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0xce) { _f32_sub(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0xcf) { _f32_mul(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0xd0) { _f32_div(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0xd1) { _f32_min(s, word, a, b); return RUNNING; }
                    }
                } else {
                    if ((word & 0x1ff) < 0xed) {
                        if ((word & 0x1ff) == 0xd2) { _f32_max(s, word, a, b); return RUNNING; }
                        if ((word & 0x1ff) == 0xd3) { _f32_copysign(s, word, b, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xe2) { _i32_wrap_i64(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xe3) return _i32_trunc_f32_s(s, a, word);
                        if ((word & 0x1ff) == 0xe4) return _i32_trunc_f32_u(s, a, word);
                        if ((word & 0x1ff) == 0xe7) { _i64_extend_i32_s(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xe9) return _i64_trunc_f32_s(s, a, word);
                    } else {
                        if ((word & 0x1ff) == 0xed) { _f32_convert_i32_s(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xee) { _f32_convert_i32_u(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xfd) { _i64_extend8_s(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xfe) { _i64_extend16_s(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0xff) { _i64_extend32_s(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0x100) { _i32_trunc_sat_f32_s(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0x101) { _i32_trunc_sat_f32_u(s, word, a); return RUNNING; }
                        if ((word & 0x1ff) == 0x104) { _i64_trunc_sat_f32_s(s, word, a); return RUNNING; }
                    }
                }
            }
            revert OtherPart();
        }
    }

    // i64.div_u d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010111011
    function _i64_div_u(State memory s, uint256 b, uint256 word, uint256 a) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            if (b == 0) return TRAP_INTEGER_DIVIDE_BY_ZERO;
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, udiv(a, b, 0xffffffffffffffff));
        }
    }

    // i64.rem_s d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010111100
    function _i64_rem_s(State memory s, uint256 b, uint256 word, uint256 a) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            if (b == 0) return TRAP_INTEGER_DIVIDE_BY_ZERO;
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, srem(a, b, 64, 0xffffffffffffffff));
        }
    }

    // i64.rem_u d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010111101
    function _i64_rem_u(State memory s, uint256 b, uint256 word, uint256 a) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            if (b == 0) return TRAP_INTEGER_DIVIDE_BY_ZERO;
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, urem(a, b));
        }
    }

    // i64.and d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010111110
    function _i64_and(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, a & b);
        }
    }

    // i64.or d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010111111
    function _i64_or(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, a | b);
        }
    }

    // i64.xor d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 011000000
    function _i64_xor(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, a ^ b);
        }
    }

    // i64.shl d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 011000001
    function _i64_shl(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, a << (b & 0x3f));
        }
    }

    // i64.shr_s d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 011000010
    function _i64_shr_s(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, ashr(a, (b & 0x3f), 64, 0xffffffffffffffff));
        }
    }

    // i64.shr_u d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 011000011
    function _i64_shr_u(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, a >> (b & 0x3f));
        }
    }

    // i64.rotl d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 011000100
    function _i64_rotl(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 v = b & 0x3f;
            set(s.header + R + 8 * d, 8, ((a << v) & 0xffffffffffffffff) | (a >> ((0 - v) & 0x3f)));
        }
    }

    // i64.rotr d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 011000101
    function _i64_rotr(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 v = b & 0x3f;
            set(s.header + R + 8 * d, 8, (a >> v) | ((a << ((0 - v) & 0x3f)) & 0xffffffffffffffff));
        }
    }

    // i64.eq d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010001100
    function _i64_eq(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, eq(a, b));
        }
    }

    // i64.ne d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010001101
    function _i64_ne(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (eq(a, b) ^ 1));
        }
    }

    // i64.lt_s d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010001110
    function _i64_lt_s(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, slt(a, b, 64));
        }
    }

    // i64.lt_u d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010001111
    function _i64_lt_u(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, ult(a, b));
        }
    }

    // i64.gt_s d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010010000
    function _i64_gt_s(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, slt(b, a, 64));
        }
    }

    // i64.gt_u d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010010001
    function _i64_gt_u(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, ult(b, a));
        }
    }

    // i64.le_s d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010010010
    function _i64_le_s(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (slt(b, a, 64) ^ 1));
        }
    }

    // i64.le_u d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010010011
    function _i64_le_u(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (ult(b, a) ^ 1));
        }
    }

    // i64.ge_s d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010010100
    function _i64_ge_s(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (slt(a, b, 64) ^ 1));
        }
    }

    // i64.ge_u d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010010101
    function _i64_ge_u(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (ult(a, b) ^ 1));
        }
    }

    // i64.clz d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 010110100
    function _i64_clz(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, clz(a, 64));
        }
    }

    // i64.ctz d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 010110101
    function _i64_ctz(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, ctz(a, 0xffffffffffffffff));
        }
    }

    // i64.popcnt d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 010110110
    function _i64_popcnt(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, popcount(a));
        }
    }

    // i64.eqz d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 010001011
    function _i64_eqz(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, eq(a, 0));
        }
    }

    // i64.extend8_s d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011111101
    function _i64_extend8_s(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, sext((a & 0xff), 8));
        }
    }

    // i64.extend16_s d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011111110
    function _i64_extend16_s(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, sext((a & 0xffff), 16));
        }
    }

    // i64.extend32_s d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011111111
    function _i64_extend32_s(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, sext((a & 0xffffffff), 32));
        }
    }

    // i64.extend_i32_s d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011100111
    function _i64_extend_i32_s(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, sext((a & 0xffffffff), 32));
        }
    }

    // i32.wrap_i64 d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011100010
    function _i32_wrap_i64(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (a & 0xffffffff));
        }
    }

    // f32.abs d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011000110
    function _f32_abs(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, ((a & 0xffffffff) & 0x7fffffff));
        }
    }

    // f32.neg d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011000111
    function _f32_neg(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, ((a & 0xffffffff) ^ 0x80000000));
        }
    }

    // f32.ceil d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011001000
    function _f32_ceil(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_ceil = _f64_nearest_ceil(f64_nearest_from_f32);
            uint256 f32_nearest_from_f64 = _f32_nearest_from_f64(f64_nearest_ceil);
            set(s.header + R + 8 * d, 8, f32_nearest_from_f64);
        }
    }

    // f32.floor d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011001001
    function _f32_floor(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_floor = _f64_nearest_floor(f64_nearest_from_f32);
            uint256 f32_nearest_from_f64 = _f32_nearest_from_f64(f64_nearest_floor);
            set(s.header + R + 8 * d, 8, f32_nearest_from_f64);
        }
    }

    // f32.trunc d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011001010
    function _f32_trunc(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_trunc = _f64_nearest_trunc(f64_nearest_from_f32);
            uint256 f32_nearest_from_f64 = _f32_nearest_from_f64(f64_nearest_trunc);
            set(s.header + R + 8 * d, 8, f32_nearest_from_f64);
        }
    }

    // f32.nearest d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011001011
    function _f32_nearest(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_rint = _f64_nearest_rint(f64_nearest_from_f32);
            uint256 f32_nearest_from_f64 = _f32_nearest_from_f64(f64_nearest_rint);
            set(s.header + R + 8 * d, 8, f32_nearest_from_f64);
        }
    }

    // f32.sqrt d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011001100
    function _f32_sqrt(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_sqrt = _f64_nearest_sqrt(f64_nearest_from_f32);
            uint256 f32_nearest_from_f64 = _f32_nearest_from_f64(f64_nearest_sqrt);
            set(s.header + R + 8 * d, 8, f32_nearest_from_f64);
        }
    }

    // f32.add d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 011001101
    function _f32_add(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_from_f32_2 = _f64_nearest_from_f32(b & 0xffffffff);
            uint256 f64_nearest_add = _f64_nearest_add(f64_nearest_from_f32, f64_nearest_from_f32_2);
            uint256 f32_nearest_from_f64 = _f32_nearest_from_f64(f64_nearest_add);
            set(s.header + R + 8 * d, 8, f32_nearest_from_f64);
        }
    }

    // f32.sub d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 011001110
    function _f32_sub(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_from_f32_2 = _f64_nearest_from_f32(b & 0xffffffff);
            uint256 f64_nearest_sub = _f64_nearest_sub(f64_nearest_from_f32, f64_nearest_from_f32_2);
            uint256 f32_nearest_from_f64 = _f32_nearest_from_f64(f64_nearest_sub);
            set(s.header + R + 8 * d, 8, f32_nearest_from_f64);
        }
    }

    // f32.mul d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 011001111
    function _f32_mul(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_from_f32_2 = _f64_nearest_from_f32(b & 0xffffffff);
            uint256 f64_nearest_mul = _f64_nearest_mul(f64_nearest_from_f32, f64_nearest_from_f32_2);
            uint256 f32_nearest_from_f64 = _f32_nearest_from_f64(f64_nearest_mul);
            set(s.header + R + 8 * d, 8, f32_nearest_from_f64);
        }
    }

    // f32.div d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 011010000
    function _f32_div(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_from_f32_2 = _f64_nearest_from_f32(b & 0xffffffff);
            uint256 f64_nearest_div = _f64_nearest_div(f64_nearest_from_f32, f64_nearest_from_f32_2);
            uint256 f32_nearest_from_f64 = _f32_nearest_from_f64(f64_nearest_div);
            set(s.header + R + 8 * d, 8, f32_nearest_from_f64);
        }
    }

    // f32.min d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 011010001
    function _f32_min(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_from_f32_2 = _f64_nearest_from_f32(b & 0xffffffff);
            uint256 f64_nearest_minimum = _f64_nearest_minimum(f64_nearest_from_f32, f64_nearest_from_f32_2);
            uint256 f32_nearest_from_f64 = _f32_nearest_from_f64(f64_nearest_minimum);
            set(s.header + R + 8 * d, 8, f32_nearest_from_f64);
        }
    }

    // f32.max d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 011010010
    function _f32_max(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_from_f32_2 = _f64_nearest_from_f32(b & 0xffffffff);
            uint256 f64_nearest_maximum = _f64_nearest_maximum(f64_nearest_from_f32, f64_nearest_from_f32_2);
            uint256 f32_nearest_from_f64 = _f32_nearest_from_f64(f64_nearest_maximum);
            set(s.header + R + 8 * d, 8, f32_nearest_from_f64);
        }
    }

    // f32.copysign d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 011010011
    function _f32_copysign(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, ((((b >> 31) & 1) << 31) | (a & 0x7fffffff)));
        }
    }

    // f32.eq d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010010110
    function _f32_eq(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_from_f32_2 = _f64_nearest_from_f32(b & 0xffffffff);
            uint256 f64_nearest_eq = _f64_nearest_eq(f64_nearest_from_f32, f64_nearest_from_f32_2);
            set(s.header + R + 8 * d, 8, f64_nearest_eq);
        }
    }

    // f32.ne d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010010111
    function _f32_ne(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_from_f32_2 = _f64_nearest_from_f32(b & 0xffffffff);
            uint256 f64_nearest_eq = _f64_nearest_eq(f64_nearest_from_f32, f64_nearest_from_f32_2);
            set(s.header + R + 8 * d, 8, (f64_nearest_eq ^ 1));
        }
    }

    // f32.lt d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010011000
    function _f32_lt(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_from_f32_2 = _f64_nearest_from_f32(b & 0xffffffff);
            uint256 f64_nearest_lt = _f64_nearest_lt(f64_nearest_from_f32, f64_nearest_from_f32_2);
            set(s.header + R + 8 * d, 8, f64_nearest_lt);
        }
    }

    // f32.gt d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010011001
    function _f32_gt(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(b & 0xffffffff);
            uint256 f64_nearest_from_f32_2 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_lt = _f64_nearest_lt(f64_nearest_from_f32, f64_nearest_from_f32_2);
            set(s.header + R + 8 * d, 8, f64_nearest_lt);
        }
    }

    // f32.le d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010011010
    function _f32_le(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_from_f32_2 = _f64_nearest_from_f32(b & 0xffffffff);
            uint256 f64_nearest_le = _f64_nearest_le(f64_nearest_from_f32, f64_nearest_from_f32_2);
            set(s.header + R + 8 * d, 8, f64_nearest_le);
        }
    }

    // f32.ge d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010011011
    function _f32_ge(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(b & 0xffffffff);
            uint256 f64_nearest_from_f32_2 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_le = _f64_nearest_le(f64_nearest_from_f32, f64_nearest_from_f32_2);
            set(s.header + R + 8 * d, 8, f64_nearest_le);
        }
    }

    // i32.trunc_f32_s d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011100011
    function _i32_trunc_f32_s(State memory s, uint256 a, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_eq = _f64_nearest_eq(f64_nearest_from_f32, f64_nearest_from_f32);
            if (f64_nearest_eq == 0) return TRAP_INVALID_CONVERSION_TO_INTEGER;
            uint256 f64_nearest_toI32 = _f64_nearest_toI32(f64_nearest_from_f32);
            if ((f64_nearest_toI32 & 1) != 0) return TRAP_INTEGER_OVERFLOW;
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (f64_nearest_toI32 >> 1));
        }
    }

    // i32.trunc_sat_f32_s d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 100000000
    function _i32_trunc_sat_f32_s(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_toI32 = _f64_nearest_toI32(f64_nearest_from_f32);
            set(s.header + R + 8 * d, 8, (f64_nearest_toI32 >> 1));
        }
    }

    // f32.convert_i32_s d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011101101
    function _f32_convert_i32_s(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_fromI32 = _f64_nearest_fromI32(a & 0xffffffff);
            uint256 f32_nearest_from_f64 = _f32_nearest_from_f64(f64_nearest_fromI32);
            set(s.header + R + 8 * d, 8, f32_nearest_from_f64);
        }
    }

    // i32.trunc_f32_u d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011100100
    function _i32_trunc_f32_u(State memory s, uint256 a, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_eq = _f64_nearest_eq(f64_nearest_from_f32, f64_nearest_from_f32);
            if (f64_nearest_eq == 0) return TRAP_INVALID_CONVERSION_TO_INTEGER;
            uint256 f64_nearest_toU32 = _f64_nearest_toU32(f64_nearest_from_f32);
            if ((f64_nearest_toU32 & 1) != 0) return TRAP_INTEGER_OVERFLOW;
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (f64_nearest_toU32 >> 1));
        }
    }

    // i32.trunc_sat_f32_u d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 100000001
    function _i32_trunc_sat_f32_u(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_toU32 = _f64_nearest_toU32(f64_nearest_from_f32);
            set(s.header + R + 8 * d, 8, (f64_nearest_toU32 >> 1));
        }
    }

    // f32.convert_i32_u d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011101110
    function _f32_convert_i32_u(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_fromU32 = _f64_nearest_fromU32(a & 0xffffffff);
            uint256 f32_nearest_from_f64 = _f32_nearest_from_f64(f64_nearest_fromU32);
            set(s.header + R + 8 * d, 8, f32_nearest_from_f64);
        }
    }

    // i64.trunc_f32_s d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011101001
    function _i64_trunc_f32_s(State memory s, uint256 a, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_eq = _f64_nearest_eq(f64_nearest_from_f32, f64_nearest_from_f32);
            if (f64_nearest_eq == 0) return TRAP_INVALID_CONVERSION_TO_INTEGER;
            uint256 f64_nearest_toI64 = _f64_nearest_toI64(f64_nearest_from_f32);
            if ((f64_nearest_toI64 & 1) != 0) return TRAP_INTEGER_OVERFLOW;
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, f64_nearest_toI64 >> 1);
        }
    }

    // i64.trunc_sat_f32_s d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 100000100
    function _i64_trunc_sat_f32_s(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 f64_nearest_from_f32 = _f64_nearest_from_f32(a & 0xffffffff);
            uint256 f64_nearest_toI64 = _f64_nearest_toI64(f64_nearest_from_f32);
            set(s.header + R + 8 * d, 8, f64_nearest_toI64 >> 1);
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
}
