// SPDX-License-Identifier: MIT
// Generated from the IR of rv64gc by src/targets/solidity. Do not edit.
pragma solidity ^0.8.28;

import {clz, ctz, popcount} from "../lib/Counts.sol";
import {loadBytes, loadLittle, storeBytes, storeLittle} from "../lib/Leaves.sol";
import {foldTree, openTree, zeroDigests} from "../lib/Multiproof.sol";
import {IStepPart, OtherPart} from "../lib/Parts.sol";
import {get, HALTED, RUNNING, set, STATUS_SIZE, TRAPPED} from "../lib/PackedHeader.sol";
import {Header, LeafUnused, PreRoot, Trailing, Truncated, Version, Vm} from "../lib/StepErrors.sol";
import {countOf, isChanged, Tree, unusedOf} from "../lib/Tree.sol";
import {ashr, eq, inverse, ite, sdiv, sext, slt, srem, udiv, ult, urem} from "../lib/Words.sol";

/// What a step of rv64gc sees: the packed header in memory, and the leaves of the log.
struct State {
    /// Pointer to the header; the VM id stands before it and the memory roots behind.
    uint256 header;
    Tree mem;
    Tree input;
    Tree output;
    Tree kernel;
}

/// @title One-step verifier of rv64gc, part 4 of 4
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract Rv64gcStepPart4 is IStepPart {
    /// @notice keccak-256 of the canonical IR: what every claim about this VM names.
    bytes32 private constant vmId = 0x5b23cbd8d501edee6191bccdebce690242ad838457db52d7363dfed098163be1;

    /// First byte of a proof.
    uint256 private constant PROOF_VERSION = 1;

    // The header: a byte offset for each register, and its size. Numbers are big-endian.
    uint256 private constant PC = 9; // u64, 8 bytes
    uint256 private constant X = 17; // 32 times u64, 8 bytes
    uint256 private constant RESERVATION = 273; // u64, 8 bytes
    uint256 private constant HEAP = 281; // u64, 8 bytes
    uint256 private constant BRK = 289; // u64, 8 bytes
    uint256 private constant MAPPED = 297; // u64, 8 bytes
    uint256 private constant INPUT_AT = 305; // u32, 4 bytes
    uint256 private constant INPUT_SIZE = 309; // u32, 4 bytes
    uint256 private constant OUTPUT_SIZE = 313; // u32, 4 bytes
    uint256 private constant ERROR_SIZE = 317; // u32, 4 bytes
    uint256 private constant RANDOM = 321; // u64, 8 bytes
    uint256 private constant CURSOR = 329; // u64, 8 bytes
    uint256 private constant VALUE = 337; // u64, 8 bytes
    uint256 private constant COUNT = 345; // u8, 1 bytes
    uint256 private constant TARGET = 346; // u5, 1 bytes
    uint256 private constant F = 347; // 32 times u64, 8 bytes
    uint256 private constant FRM = 603; // u3, 1 bytes
    uint256 private constant FFLAGS = 604; // u5, 1 bytes
    uint256 private constant RETIRED = 605; // u64, 8 bytes
    uint256 private constant SLEPT = 613; // u64, 8 bytes
    uint256 private constant THREAD = 621; // u10, 2 bytes
    uint256 private constant HIGHEST = 623; // u10, 2 bytes
    uint256 private constant OTHERS = 625; // u10, 2 bytes
    uint256 private constant DEADLINE = 627; // u64, 8 bytes
    uint256 private constant SLOT = 635; // u10, 2 bytes
    uint256 private constant LEFT = 637; // u10, 2 bytes
    uint256 private constant KIND = 639; // u2, 1 bytes
    uint256 private constant BITSET = 640; // u32, 4 bytes
    uint256 private constant UNTIL = 644; // u64, 8 bytes
    uint256 private constant EARLIEST = 652; // u64, 8 bytes
    uint256 private constant ENDING = 660; // u1, 1 bytes
    uint256 private constant EVENT = 661; // u1, 1 bytes
    uint256 private constant EVENT_DATA = 662; // u64, 8 bytes
    uint256 private constant MICRO = 670; // u8, 1 bytes
    /// Bytes of the whole header.
    uint256 private constant HEADER_SIZE = 671;

    /// mem has 2^38 bytes: 2^33 leaves of 32.
    uint256 private constant MEM_LEVELS = 33;
    uint256 private constant MEM_LEAVES = 8; // the most that any step touches
    /// input has 2^32 bytes: 2^27 leaves of 32.
    uint256 private constant INPUT_LEVELS = 27;
    uint256 private constant INPUT_LEAVES = 1; // the most that any step touches
    /// output has 2^32 bytes: 2^27 leaves of 32.
    uint256 private constant OUTPUT_LEVELS = 27;
    uint256 private constant OUTPUT_LEAVES = 1; // the most that any step touches
    /// kernel has 2^24 bytes: 2^19 leaves of 32.
    uint256 private constant KERNEL_LEVELS = 19;
    uint256 private constant KERNEL_LEAVES = 4; // the most that any step touches

    // Outcomes of a step that traps: one more than the code that the header holds.
    uint256 private constant TRAP_ILLEGAL_INSTRUCTION = 1; // illegal instruction
    uint256 private constant TRAP_MISALIGNED_JUMP = 2; // misaligned jump
    uint256 private constant TRAP_ADDRESS_OUT_OF_RANGE = 3; // address out of range
    uint256 private constant TRAP_BREAKPOINT = 4; // breakpoint
    uint256 private constant TRAP_MISALIGNED_ATOMIC = 5; // misaligned atomic
    uint256 private constant TRAP_OUTPUT_FULL = 6; // output full
    uint256 private constant TRAP_DEADLOCK = 7; // deadlock
    uint256 private constant TRAP_INVALID_MICROCODE_STATE = 8; // invalid microcode state

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
                if (countOf(s.mem) | countOf(s.input) | countOf(s.output) | countOf(s.kernel) != 0) revert LeafUnused();
                return before;
            }
            uint256 outcome = _step(s);
            if (unusedOf(s.mem) | unusedOf(s.input) | unusedOf(s.output) | unusedOf(s.kernel) != 0) revert LeafUnused();
            if (outcome != RUNNING) {
                if (outcome < HALTED) {
                    _copyHeader(s, log); // a trap discards what fetch has set
                    outcome = TRAPPED | (outcome - 1);
                }
                set(s.header, STATUS_SIZE, outcome);
            }
            if (isChanged(s.mem)) _refold(s, 0, s.mem, zeros);
            if (isChanged(s.input)) _refold(s, 1, s.input, zeros);
            if (isChanged(s.output)) _refold(s, 2, s.output, zeros);
            if (isChanged(s.kernel)) _refold(s, 3, s.kernel, zeros);
            return _stateRoot(s);
        }
    }

    /// Digests of subtrees of zeros, from a leaf to a tree of 33 levels: 34 words.
    function _zeros() private pure returns (uint256 zeros) {
        unchecked {
            assembly ("memory-safe") {
                zeros := mload(0x40)
                mstore(0x40, add(zeros, 1120))
                mstore(zeros, 0xf39a869f62e75cf5f0bf914688a6b289caf2049435d8e68c5c5e6d05e44913f3)
            }
            zeroDigests(zeros + 32, zeros + 1088);
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
                mstore(0x40, add(preimage, 896))
                mstore(preimage, 2)
                mstore(s, add(preimage, 64))
                cursor := add(log.offset, add(33, HEADER_SIZE))
                end := add(log.offset, log.length)
            }
            _copyHeader(s, log);
            _checkHeader(s.header);
            bytes32 root;
            (s.mem, root, cursor) = openTree(cursor, end, MEM_LEVELS, MEM_LEAVES, zeros);
            _setRoot(s, 0, root);
            (s.input, root, cursor) = openTree(cursor, end, INPUT_LEVELS, INPUT_LEAVES, zeros);
            _setRoot(s, 1, root);
            (s.output, root, cursor) = openTree(cursor, end, OUTPUT_LEVELS, OUTPUT_LEAVES, zeros);
            _setRoot(s, 2, root);
            (s.kernel, root, cursor) = openTree(cursor, end, KERNEL_LEVELS, KERNEL_LEAVES, zeros);
            _setRoot(s, 3, root);
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
            root := keccak256(sub(mload(s), 33), 832)
        }
    }

    /// Puts the root of a memory into the preimage of the state root.
    function _setRoot(State memory s, uint256 memory_, bytes32 root) private pure {
        assembly ("memory-safe") {
            mstore(add(add(mload(s), 671), shl(5, memory_)), root)
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
            if (status != RUNNING && (status < HALTED || status >= TRAPPED | 8)) revert Header();
            if (get(header + TARGET, 1) >= 0x20) revert Header();
            if (get(header + FRM, 1) >= 8) revert Header();
            if (get(header + FFLAGS, 1) >= 0x20) revert Header();
            if (get(header + THREAD, 2) >= 0x400) revert Header();
            if (get(header + HIGHEST, 2) >= 0x400) revert Header();
            if (get(header + OTHERS, 2) >= 0x400) revert Header();
            if (get(header + SLOT, 2) >= 0x400) revert Header();
            if (get(header + LEFT, 2) >= 0x400) revert Header();
            if (get(header + KIND, 1) >= 4) revert Header();
            if (get(header + ENDING, 1) >= 2) revert Header();
            if (get(header + EVENT, 1) >= 2) revert Header();
        }
    }

    /// One step of a running machine. Returns its outcome: `RUNNING`, `HALTED` with a code, or a trap.
    function _step(State memory s) private pure returns (uint256) {
        unchecked {
            uint256 micro = get(s.header + MICRO, 1);
            if (micro != 0) {
                if (micro == 1) return _micro_load(s);
                if (micro == 2) return _micro_store(s);
                if (micro == 3) return _micro_struct(s);
                if (micro == 4) return _micro_vector(s);
                if (micro == 5) return _micro_length(s);
                if (micro == 6) return _micro_read(s);
                if (micro == 7) { _micro_short(s); return RUNNING; }
                if (micro == 8) return _micro_write(s);
                if (micro == 9) { _micro_brk(s); return RUNNING; }
                if (micro == 10) return _micro_shrink(s);
                if (micro == 11) { _micro_mmap(s); return RUNNING; }
                if (micro == 12) { _micro_mprotect(s); return RUNNING; }
                if (micro == 13) { _micro_madvise(s); return RUNNING; }
                if (micro == 14) { _micro_mark(s); return RUNNING; }
                if (micro == 15) { _micro_renew(s); return RUNNING; }
                if (micro == 16) return _micro_clear_page(s);
                if (micro == 17) { _micro_renewed(s); return RUNNING; }
                if (micro == 18) { _micro_unmap(s); return RUNNING; }
                if (micro == 19) return _micro_clear(s);
                if (micro == 20) { _micro_random(s); return RUNNING; }
                if (micro == 21) return _micro_random_bytes(s);
                if (micro == 22) { _micro_turn(s); return RUNNING; }
                if (micro == 23) { _micro_save(s); return RUNNING; }
                if (micro == 24) { _micro_save_control(s); return RUNNING; }
                if (micro == 25) return _micro_pick(s);
                if (micro == 26) { _micro_restore(s); return RUNNING; }
                if (micro == 27) { _micro_restore_control(s); return RUNNING; }
                if (micro == 28) { _micro_gettid(s); return RUNNING; }
                if (micro == 29) { _micro_set_tid_address(s); return RUNNING; }
                if (micro == 30) { _micro_clone(s); return RUNNING; }
                if (micro == 31) { _micro_clone_find(s); return RUNNING; }
                if (micro == 32) return _micro_clone_start(s);
                if (micro == 33) return _micro_thread_exit(s);
                if (micro == 34) return _micro_futex(s);
                if (micro == 35) return _micro_futex_wait(s);
                if (micro == 36) { _micro_wake(s); return RUNNING; }
                if (micro == 37) return _micro_clock(s);
                if (micro == 38) return _micro_time_of_day(s);
                if (micro == 39) return _micro_sleep(s);
                if (micro == 40) { _micro_yield(s); return RUNNING; }
                if (micro == 41) return _micro_epoll_ctl(s);
                if (micro == 42) return _micro_epoll_wait(s);
                if (micro == 43) return _micro_event_read(s);
                if (micro == 44) { _micro_event_write(s); return RUNNING; }
                if (micro == 45) return _micro_event_wake(s);
                if (micro == 46) return _micro_float_load(s);
                if (micro == 47) return _micro_float_store(s);
                revert OtherPart();
            }
            (uint256 outcome, uint256 word, uint256 at_2) = _fetch(s);
            if (outcome != RUNNING) return outcome;
            return _execute(s, word, at_2);
        }
    }

    /// Reads the instruction. Returns why that stops the machine, or word, at_2.
    function _fetch(State memory s) private pure returns (uint256, uint256, uint256) {
        unchecked {
            uint256 pc = get(s.header + PC, 8);
            uint256 v = pc & 1;
            if (v != 0) return (TRAP_MISALIGNED_JUMP, 0, 0);
            uint256 v_2 = v ^ 1;
            if ((v_2 & (eq((pc >> 38), 0) ^ 1)) != 0) return (TRAP_ADDRESS_OUT_OF_RANGE, 0, 0);
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadLittle(s.mem, pc & 0x3fffffffff, 2);
            uint256 v_3 = eq((mem_at & 3), 3);
            uint256 v_4 = v_2 & v_3;
            uint256 v_5 = (pc + 2) & 0xffffffffffffffff;
            if ((v_4 & (eq((v_5 >> 38), 0) ^ 1)) != 0) return (TRAP_ADDRESS_OUT_OF_RANGE, 0, 0);
            uint256 mem_at_2;
            if (v_4 != 0) mem_at_2 = loadLittle(s.mem, v_5 & 0x3fffffffff, 2);
            uint256 retired = get(s.header + RETIRED, 8);
            set(s.header + RETIRED, 8, retired + 1);
            set(s.header + PC, 8, ite(v_3, ((pc + 4) & 0xffffffffffffffff), v_5));
            return (RUNNING, (mem_at_2 << 16) | mem_at, pc);
        }
    }

    /// Finds the instruction of a word, of those that this contract holds, and runs it.
    function _execute(State memory s, uint256 word, uint256) private pure returns (uint256) {
        unchecked {
            if ((word & 3) == 3) {
                if ((word & 0x7c) == 0x10) {
                    if ((word & 0x7000) == 0x1000) {
                        if ((word & 0xfc000000) == 0x28000000) { _bseti(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0x48000000) { _bclri(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0x68000000) { _binvi(s, word); return RUNNING; }
                    }
                    if ((word & 0x7000) == 0x5000) {
                        if ((word & 0xfc000000) == 0x48000000) { _bexti(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0x60000000) { _rori(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0x68000000) {
                            if ((word & 0x3f00000) == 0x3800000) { _rev8(s, word); return RUNNING; }
                        }
                    }
                }
                if ((word & 0x7c) == 0x18) {
                    if ((word & 0x7000) == 0x1000) {
                        if ((word & 0xfc000000) == 0x8000000) { _slli_uw(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0x60000000) {
                            if ((word & 0x3f00000) == 0) { _clzw(s, word); return RUNNING; }
                            if ((word & 0x3f00000) == 0x100000) { _ctzw(s, word); return RUNNING; }
                            if ((word & 0x3f00000) == 0x200000) { _cpopw(s, word); return RUNNING; }
                        }
                    }
                    if ((word & 0x7000) == 0x5000) {
                        if ((word & 0xfe000000) == 0x60000000) { _roriw(s, word); return RUNNING; }
                    }
                }
                if ((word & 0x7c) == 0x30) {
                    if ((word & 0xfe007000) == 0x8004000) { _pack(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0xe005000) { _czero_eqz(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0xe007000) { _czero_nez(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0x28001000) { _bset(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0x48005000) { _bext(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0x68001000) { _binv(s, word); return RUNNING; }
                }
                if ((word & 0x7c) == 0x38) {
                    if ((word & 0xfe007000) == 0x8000000) { _add_uw(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0x8004000) {
                        if ((word & 0x1f00000) == 0) { _zext_h(s, word); return RUNNING; }
                        { _packw(s, word); return RUNNING; }
                    }
                    if ((word & 0xfe007000) == 0x20002000) { _sh1add_uw(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0x20004000) { _sh2add_uw(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0x20006000) { _sh3add_uw(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0x60001000) { _rolw(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0x60005000) { _rorw(s, word); return RUNNING; }
                }
            }
            revert OtherPart();
        }
    }

    // bext rd, rs1, rs2
    // 0100100 rs2:5 rs1:5 101 rd:5 0110011
    function _bext(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, ((x_rs1 >> (x_rs2 & 0x3f)) & 1));
        }
    }

    // binv rd, rs1, rs2
    // 0110100 rs2:5 rs1:5 001 rd:5 0110011
    function _binv(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs1 ^ ((1 << (x_rs2 & 0x3f)) & 0xffffffffffffffff));
        }
    }

    // bset rd, rs1, rs2
    // 0010100 rs2:5 rs1:5 001 rd:5 0110011
    function _bset(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs1 | ((1 << (x_rs2 & 0x3f)) & 0xffffffffffffffff));
        }
    }

    // czero.eqz rd, rs1, rs2
    // 0000111 rs2:5 rs1:5 101 rd:5 0110011
    function _czero_eqz(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, ite(eq(x_rs2, 0), x_rs2, x_rs1));
        }
    }

    // czero.nez rd, rs1, rs2
    // 0000111 rs2:5 rs1:5 111 rd:5 0110011
    function _czero_nez(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, ite(eq(x_rs2, 0), x_rs1, 0));
        }
    }

    // add.uw rd, rs1, rs2
    // 0000100 rs2:5 rs1:5 000 rd:5 0111011
    function _add_uw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs2 + (x_rs1 & 0xffffffff));
        }
    }

    // sh1add.uw rd, rs1, rs2
    // 0010000 rs2:5 rs1:5 010 rd:5 0111011
    function _sh1add_uw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs2 + (((x_rs1 & 0xffffffff) << 1) & 0xffffffffffffffff));
        }
    }

    // sh2add.uw rd, rs1, rs2
    // 0010000 rs2:5 rs1:5 100 rd:5 0111011
    function _sh2add_uw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs2 + (((x_rs1 & 0xffffffff) << 2) & 0xffffffffffffffff));
        }
    }

    // sh3add.uw rd, rs1, rs2
    // 0010000 rs2:5 rs1:5 110 rd:5 0111011
    function _sh3add_uw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs2 + (((x_rs1 & 0xffffffff) << 3) & 0xffffffffffffffff));
        }
    }

    // slli.uw rd, rs1, shamt
    // 000010 shamt:6 rs1:5 001 rd:5 0011011
    function _slli_uw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 shamt = (word >> 20) & 0x3f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, (x_rs1 & 0xffffffff) << shamt);
        }
    }

    // rori rd, rs1, shamt
    // 011000 shamt:6 rs1:5 101 rd:5 0010011
    function _rori(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 shamt = (word >> 20) & 0x3f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, (x_rs1 >> shamt) | ((x_rs1 << ((0 - shamt) & 0x3f)) & 0xffffffffffffffff));
        }
    }

    // rev8 rd, rs1
    // 0110101 11000 rs1:5 101 rd:5 0010011
    function _rev8(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) {
                uint256 v = ((((((x_rs1 & 0xff) << 8) | ((x_rs1 >> 8) & 0xff)) << 8) | ((x_rs1 >> 16) & 0xff)) << 8) | ((x_rs1 >> 24) & 0xff);
                uint256 v_2 = (((((v << 8) | ((x_rs1 >> 32) & 0xff)) << 8) | ((x_rs1 >> 40) & 0xff)) << 8) | ((x_rs1 >> 48) & 0xff);
                set(s.header + X + 8 * rd, 8, (v_2 << 8) | (x_rs1 >> 56));
            }
        }
    }

    // clzw rd, rs1
    // 0110000 00000 rs1:5 001 rd:5 0011011
    function _clzw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext(clz((x_rs1 & 0xffffffff), 32), 32));
        }
    }

    // ctzw rd, rs1
    // 0110000 00001 rs1:5 001 rd:5 0011011
    function _ctzw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext(ctz((x_rs1 & 0xffffffff), 0xffffffff), 32));
        }
    }

    // cpopw rd, rs1
    // 0110000 00010 rs1:5 001 rd:5 0011011
    function _cpopw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext(popcount((x_rs1 & 0xffffffff)), 32));
        }
    }

    // rolw rd, rs1, rs2
    // 0110000 rs2:5 rs1:5 001 rd:5 0111011
    function _rolw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = x_rs1 & 0xffffffff;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 v_2 = x_rs2 & 0x1f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext((((v << v_2) & 0xffffffff) | (v >> ((0 - v_2) & 0x1f))), 32));
        }
    }

    // rorw rd, rs1, rs2
    // 0110000 rs2:5 rs1:5 101 rd:5 0111011
    function _rorw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = x_rs1 & 0xffffffff;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 v_2 = x_rs2 & 0x1f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext(((v >> v_2) | ((v << ((0 - v_2) & 0x1f)) & 0xffffffff)), 32));
        }
    }

    // roriw rd, rs1, shamt
    // 0110000 shamt:5 rs1:5 101 rd:5 0011011
    function _roriw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = x_rs1 & 0xffffffff;
            uint256 shamt = (word >> 20) & 0x1f;
            if (rd != 0) {
                uint256 v_2 = sext(((v >> shamt) | ((v << ((0 - shamt) & 0x1f)) & 0xffffffff)), 32) & 0xffffffffffffffff;
                set(s.header + X + 8 * rd, 8, v_2);
            }
        }
    }

    // pack rd, rs1, rs2
    // 0000100 rs2:5 rs1:5 100 rd:5 0110011
    function _pack(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, ((x_rs2 & 0xffffffff) << 32) | (x_rs1 & 0xffffffff));
        }
    }

    // zext.h rd, rs1
    // 0000100 00000 rs1:5 100 rd:5 0111011
    function _zext_h(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, (x_rs1 & 0xffff));
        }
    }

    // packw rd, rs1, rs2
    // 0000100 rs2:5 rs1:5 100 rd:5 0111011
    function _packw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext((((x_rs2 & 0xffff) << 16) | (x_rs1 & 0xffff)), 32));
        }
    }

    // bclri rd, rs1, shamt
    // 010010 shamt:6 rs1:5 001 rd:5 0010011
    function _bclri(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 shamt = (word >> 20) & 0x3f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs1 & (((1 << shamt) & 0xffffffffffffffff) ^ 0xffffffffffffffff));
        }
    }

    // bexti rd, rs1, shamt
    // 010010 shamt:6 rs1:5 101 rd:5 0010011
    function _bexti(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 shamt = (word >> 20) & 0x3f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, ((x_rs1 >> shamt) & 1));
        }
    }

    // binvi rd, rs1, shamt
    // 011010 shamt:6 rs1:5 001 rd:5 0010011
    function _binvi(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 shamt = (word >> 20) & 0x3f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs1 ^ ((1 << shamt) & 0xffffffffffffffff));
        }
    }

    // bseti rd, rs1, shamt
    // 001010 shamt:6 rs1:5 001 rd:5 0010011
    function _bseti(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 shamt = (word >> 20) & 0x3f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs1 | ((1 << shamt) & 0xffffffffffffffff));
        }
    }

    /// Microcode routine load, which runs while `micro` is 1.
    function _micro_load(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 cursor = get(s.header + CURSOR, 8);
            if ((cursor >> 38) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadBytes(s.mem, cursor & 0x3fffffffff, 1);
            uint256 count = get(s.header + COUNT, 1);
            uint256 v = (count + 0xff) & 0xff;
            uint256 v_2 = eq(v, 0);
            uint256 target = get(s.header + TARGET, 1);
            uint256 value = get(s.header + VALUE, 8);
            uint256 v_3 = ((value & 0xffffffffffffff) << 8) | mem_at;
            if (v_2 != 0) {
                if (target != 0) set(s.header + X + 8 * target, 8, v_3);
                set(s.header + MICRO, 1, 0);
            }
            set(s.header + VALUE, 8, v_3);
            set(s.header + CURSOR, 8, cursor + 0xffffffffffffffff);
            set(s.header + COUNT, 1, v);
        }
    }

    /// Microcode routine store, which runs while `micro` is 2.
    function _micro_store(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 cursor = get(s.header + CURSOR, 8);
            if ((cursor >> 38) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 value = get(s.header + VALUE, 8);
            storeBytes(s.mem, cursor & 0x3fffffffff, 1, value & 0xff);
            set(s.header + VALUE, 8, value >> 8);
            set(s.header + CURSOR, 8, cursor + 1);
            uint256 count = get(s.header + COUNT, 1);
            uint256 v = (count + 0xff) & 0xff;
            set(s.header + COUNT, 1, v);
            if (v == 0) set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine struct, which runs while `micro` is 3.
    function _micro_struct(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 cursor = get(s.header + CURSOR, 8);
            if ((cursor >> 38) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 value = get(s.header + VALUE, 8);
            uint256 v = value & 0xfff;
            uint256 v_2 = ite(eq(v, 0x384), 0x69, ite(eq(v, 0x385), 0x4c, ite(eq(((value >> 9) & 7), 3), 0xff, 0)));
            uint256 v_3 = ite(eq(v, 0x303), 0x36, ite(eq(v, 0x381), 0x78, ite(eq(v, 0x382), 0x75, ite(eq(v, 0x383), 0x6e, v_2))));
            uint256 v_4 = ite(eq(v, 0x2ff), 0x30, ite(eq(v, 0x300), 0x2e, ite(eq(v, 0x301), 0x31, ite(eq(v, 0x302), 0x2e, v_3))));
            uint256 v_5 = ite(eq(v, 0x27e), 0x63, ite(eq(v, 0x27f), 0x73, ite(eq(v, 0x280), 0x69, ite(eq(v, 0x281), 0x72, v_4))));
            uint256 v_6 = ite(eq(v, 0x46f), 0x80, ite(eq(v, 0x27b), 0x34, ite(eq(v, 0x27c), 0x36, ite(eq(v, 0x27d), 0x76, v_5))));
            uint256 v_7 = ite(eq(v, 0xaff), 0xff, ite(eq(v, 0x446), 0x10, ite(eq(v, 0x46b), 1, ite(eq(v, 0x46e), 0x11, v_6))));
            uint256 v_8 = ite(eq(v, 0xae3), 0x80, ite(eq(v, 0xaef), 1, ite(eq(v, 0xafa), 0x10, ite(eq(v, 0xafe), 7, v_7))));
            storeBytes(s.mem, cursor & 0x3fffffffff, 1, ite(eq(v, 0x80f), 2, ite(eq(v, 0xae2), 0x11, v_8)));
            set(s.header + CURSOR, 8, cursor + 1);
            set(s.header + VALUE, 8, value + 0xffffffffffffffff);
            if ((value & 0x1ff) == 0) set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine vector, which runs while `micro` is 4.
    function _micro_vector(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 count = get(s.header + COUNT, 1);
            uint256 x_12 = get(s.header + X + 96, 8);
            uint256 v = eq(count, x_12) | eq(count, 0xff);
            uint256 v_2 = v ^ 1;
            uint256 x_11 = get(s.header + X + 88, 8);
            uint256 v_3 = (x_11 + ((count << 1) << 3)) & 0xffffffffffffffff;
            if ((v_2 & (eq((v_3 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadLittle(s.mem, ((v_3 >> 3) << 3) & 0x3fffffffff, 8);
            set(s.header + MICRO, 1, ite(v, 0, 5));
            if (v == 0) set(s.header + CURSOR, 8, mem_at);
        }
    }

    /// Microcode routine length, which runs while `micro` is 5.
    function _micro_length(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 x_11 = get(s.header + X + 88, 8);
            uint256 count = get(s.header + COUNT, 1);
            uint256 v = (x_11 + (((count << 1) | 1) << 3)) & 0xffffffffffffffff;
            if ((v >> 38) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadLittle(s.mem, ((v >> 3) << 3) & 0x3fffffffff, 8);
            uint256 x_10 = get(s.header + X + 80, 8);
            set(s.header + X + 80, 8, x_10 + mem_at);
            set(s.header + VALUE, 8, mem_at);
            set(s.header + COUNT, 1, count + 1);
            uint256 target = get(s.header + TARGET, 1);
            set(s.header + MICRO, 1, ite(((target >> 1) & 1), 6, 8));
        }
    }

    /// Microcode routine read, which runs while `micro` is 6.
    function _micro_read(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 inputAt = get(s.header + INPUT_AT, 4);
            uint256 value = get(s.header + VALUE, 8);
            uint256 v = eq(value, 0);
            uint256 inputSize = get(s.header + INPUT_SIZE, 4);
            uint256 v_2 = ult(inputAt, inputSize);
            uint256 v_3 = (v ^ 1) & v_2;
            uint256 input_at;
            if (v_3 != 0) input_at = loadBytes(s.input, inputAt, 1);
            uint256 cursor = get(s.header + CURSOR, 8);
            if ((v_3 & (eq((cursor >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 target = get(s.header + TARGET, 1);
            if (v == 0) {
                if (v_2 != 0) {
                    storeBytes(s.mem, cursor & 0x3fffffffff, 1, input_at);
                } else {
                    set(s.header + MICRO, 1, 7);
                }
                if (v_2 != 0) {
                    set(s.header + INPUT_AT, 4, inputAt + 1);
                    set(s.header + CURSOR, 8, cursor + 1);
                    set(s.header + VALUE, 8, value + 0xffffffffffffffff);
                }
            } else {
                set(s.header + MICRO, 1, ite(((target >> 2) & 1), 4, 0));
            }
        }
    }

    /// Microcode routine short, which runs while `micro` is 7.
    function _micro_short(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 x_10 = get(s.header + X + 80, 8);
            uint256 value = get(s.header + VALUE, 8);
            set(s.header + X + 80, 8, x_10 - value);
            set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine write, which runs while `micro` is 8.
    function _micro_write(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 value = get(s.header + VALUE, 8);
            uint256 v = eq(value, 0);
            uint256 v_2 = v ^ 1;
            uint256 target = get(s.header + TARGET, 1);
            uint256 v_3 = target & 1;
            uint256 errorSize = get(s.header + ERROR_SIZE, 4);
            uint256 outputSize = get(s.header + OUTPUT_SIZE, 4);
            uint256 v_4 = ite(v_3, errorSize, outputSize);
            if ((v_2 & ((v_4 >> 31) | (v_3 & ((v_4 >> 30) & 1)))) != 0) return TRAP_OUTPUT_FULL;
            uint256 cursor = get(s.header + CURSOR, 8);
            if ((v_2 & (eq((cursor >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadBytes(s.mem, cursor & 0x3fffffffff, 1);
            uint256 v_5 = (v_4 + 1) & 0xffffffff;
            if (v == 0) {
                storeBytes(s.output, (v_3 << 31) | (v_4 & 0x7fffffff), 1, mem_at);
            } else {
                set(s.header + MICRO, 1, ite(((target >> 2) & 1), 4, 0));
            }
            if (v == 0) {
                if (v_3 != 0) {
                    set(s.header + ERROR_SIZE, 4, v_5);
                } else {
                    set(s.header + OUTPUT_SIZE, 4, v_5);
                }
                set(s.header + CURSOR, 8, cursor + 1);
                set(s.header + VALUE, 8, value + 0xffffffffffffffff);
            }
        }
    }

    /// Microcode routine brk, which runs while `micro` is 9.
    function _micro_brk(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 x_10 = get(s.header + X + 80, 8);
            uint256 heap = get(s.header + HEAP, 8);
            uint256 mapped = get(s.header + MAPPED, 8);
            uint256 v = (ult(x_10, heap) ^ 1) & (ult(((0x3800000000 - mapped) & 0xffffffffffffffff), x_10) ^ 1);
            uint256 brk = get(s.header + BRK, 8);
            uint256 v_2 = ult(x_10, brk);
            if (v == 0) {
                set(s.header + X + 80, 8, brk);
            } else {
                set(s.header + BRK, 8, ite(v_2, ((((brk + 0xfff) & 0xffffffffffffffff) >> 12) << 12), x_10));
            }
            set(s.header + MICRO, 1, ite(v, ite(v_2, 0xa, 0), 0));
        }
    }

    /// Microcode routine shrink, which runs while `micro` is 10.
    function _micro_shrink(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 x_10 = get(s.header + X + 80, 8);
            uint256 brk = get(s.header + BRK, 8);
            uint256 v = ult(((((x_10 + 0xfff) & 0xffffffffffffffff) >> 12) << 12), brk);
            uint256 v_2 = (brk + 0xffffffffffffffe0) & 0xffffffffffffffff;
            if ((v & (eq((v_2 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = (v_2 >> 5) << 5;
            if (v != 0) {
                storeLittle(s.mem, v_3 & 0x3fffffffff, 32, 0);
            } else {
                set(s.header + MICRO, 1, 0);
            }
            set(s.header + BRK, 8, ite(v, v_3, x_10));
        }
    }

    /// Microcode routine mmap, which runs while `micro` is 11.
    function _micro_mmap(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 x_13 = get(s.header + X + 104, 8);
            uint256 v = (x_13 >> 5) & 1;
            uint256 x_11 = get(s.header + X + 88, 8);
            uint256 v_2 = (((x_11 + 0xfff) & 0xffffffffffffffff) >> 12) << 12;
            uint256 v_3 = eq(v_2, 0);
            uint256 x_10 = get(s.header + X + 80, 8);
            uint256 v_4 = (x_13 >> 4) & 1;
            uint256 v_5 = eq((x_10 & 0xfff), 0) | (v_4 ^ 1);
            uint256 v_6 = (v & (v_3 ^ 1)) & v_5;
            uint256 v_7 = ite(v_6, x_10, 0xffffffffffffffea);
            uint256 mapped = get(s.header + MAPPED, 8);
            uint256 v_8 = (0x3800000000 - mapped) & 0xffffffffffffffff;
            uint256 v_9 = ult(v_8, v_2);
            uint256 v_10 = (v_8 - v_2) & 0xffffffffffffffff;
            uint256 brk = get(s.header + BRK, 8);
            uint256 v_11 = ult(v_10, ((((brk + 0xfff) & 0xffffffffffffffff) >> 12) << 12));
            uint256 v_12 = (v_9 ^ 1) & (v_11 ^ 1);
            uint256 x_12 = get(s.header + X + 96, 8);
            if (v_6 == 0) {
                set(s.header + X + 80, 8, 0xffffffffffffffea);
            } else {
                set(s.header + VALUE, 8, v_2);
                if (v_4 != 0) {
                    set(s.header + CURSOR, 8, v_7);
                } else if (v_12 != 0) {
                    set(s.header + CURSOR, 8, v_10);
                    set(s.header + MAPPED, 8, mapped + v_2);
                }
            }
            uint256 v_13 = (v_7 + v_2) & 0xffffffffffffffff;
            uint256 v_14 = ((ult(v_7, v_8) ^ 1) & ult(v_7, v_13)) & (ult(0x3800000000, v_13) ^ 1);
            if (v != 0) {
                if (v_3 == 0) {
                    if (v_5 != 0) {
                        if (v_4 != 0) {
                            if (v_14 == 0) set(s.header + X + 80, 8, 0xfffffffffffffff4);
                        } else {
                            if (v_9 == 0) if (v_11 == 0) set(s.header + X + 80, 8, v_10);
                            if (v_12 == 0) set(s.header + X + 80, 8, 0xfffffffffffffff4);
                        }
                    }
                }
            }
            set(s.header + MICRO, 1, ite(v_6, ite(v_4, ite(v_14, 0xf, 0), ite(v_12, ite(eq((x_12 & 7), 0), 0, 0xe), 0)), 0));
        }
    }

    /// Microcode routine mprotect, which runs while `micro` is 12.
    function _micro_mprotect(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 x_10 = get(s.header + X + 80, 8);
            uint256 x_11 = get(s.header + X + 88, 8);
            uint256 x_12 = get(s.header + X + 96, 8);
            set(s.header + X + 80, 8, 0);
            set(s.header + CURSOR, 8, (x_10 >> 12) << 12);
            uint256 v = (((x_11 + 0xfff) & 0xffffffffffffffff) >> 12) << 12;
            set(s.header + VALUE, 8, v);
            uint256 mapped = get(s.header + MAPPED, 8);
            uint256 v_2 = (x_10 + v) & 0xffffffffffffffff;
            uint256 v_3 = ((ult(x_10, ((0x3800000000 - mapped) & 0xffffffffffffffff)) ^ 1) & ult(x_10, v_2)) & (ult(0x3800000000, v_2) ^ 1);
            set(s.header + MICRO, 1, ite((v_3 & (eq((x_12 & 7), 0) ^ 1)), 0xe, 0));
        }
    }

    /// Microcode routine madvise, which runs while `micro` is 13.
    function _micro_madvise(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 x_10 = get(s.header + X + 80, 8);
            uint256 v = eq((x_10 & 0xfff), 0);
            uint256 x_12 = get(s.header + X + 96, 8);
            uint256 mapped = get(s.header + MAPPED, 8);
            uint256 x_11 = get(s.header + X + 88, 8);
            uint256 v_2 = (((x_11 + 0xfff) & 0xffffffffffffffff) >> 12) << 12;
            uint256 v_3 = (x_10 + v_2) & 0xffffffffffffffff;
            uint256 v_4 = ((ult(x_10, ((0x3800000000 - mapped) & 0xffffffffffffffff)) ^ 1) & ult(x_10, v_3)) & (ult(0x3800000000, v_3) ^ 1);
            uint256 v_5 = eq((x_12 & 0xffffffff), 4) & v_4;
            if (v == 0) {
                set(s.header + X + 80, 8, 0xffffffffffffffea);
            } else if (v_5 == 0) set(s.header + X + 80, 8, 0);
            set(s.header + CURSOR, 8, x_10);
            set(s.header + VALUE, 8, v_2);
            set(s.header + MICRO, 1, ite(v, ite(v_5, 0xf, 0), 0));
        }
    }

    /// Microcode routine mark, which runs while `micro` is 14.
    function _micro_mark(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 cursor = get(s.header + CURSOR, 8);
            uint256 v = ((1 << 18) | ((cursor >> 20) & 0x3ffff)) << 5;
            uint256 kernel_at = loadLittle(s.kernel, v, 32);
            uint256 value = get(s.header + VALUE, 8);
            uint256 v_2 = (1 << ((value >> 12) & 0xff)) + 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_3 = ite(eq((value >> 20), 0), v_2, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff);
            storeLittle(s.kernel, v, 32, kernel_at | (v_3 << ((cursor >> 12) & 0xff)));
            uint256 v_4 = (((cursor >> 20) + 1) & 0xfffffffffff) << 20;
            uint256 v_5 = (v_4 - cursor) & 0xffffffffffffffff;
            uint256 v_6 = ult(v_5, value);
            if (v_6 == 0) {
                set(s.header + MICRO, 1, 0);
            } else {
                set(s.header + VALUE, 8, value - v_5);
                set(s.header + CURSOR, 8, v_4);
            }
        }
    }

    /// Microcode routine renew, which runs while `micro` is 15.
    function _micro_renew(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 cursor = get(s.header + CURSOR, 8);
            uint256 kernel_at = loadLittle(s.kernel, ((1 << 18) | ((cursor >> 20) & 0x3ffff)) << 5, 32);
            uint256 value = get(s.header + VALUE, 8);
            uint256 v = (cursor >> 12) & 0xff;
            uint256 v_2 = (1 << ((value >> 12) & 0xff)) + 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff;
            uint256 v_3 = ite(eq((value >> 20), 0), v_2, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff);
            uint256 v_4 = kernel_at & (v_3 << v);
            uint256 v_5 = eq(v_4, 0);
            uint256 v_6 = (((cursor >> 20) + 1) & 0xfffffffffff) << 20;
            uint256 v_7 = (v_6 - cursor) & 0xffffffffffffffff;
            uint256 v_8 = ult(v_7, value);
            uint256 v_9 = ((ctz(v_4, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) & 0xff) - v) & 0xff;
            uint256 v_10 = (v_9 << 12);
            if (v_5 != 0) {
                if (v_8 == 0) {
                    set(s.header + MICRO, 1, 0x11);
                } else {
                    set(s.header + VALUE, 8, value - v_7);
                    set(s.header + CURSOR, 8, v_6);
                }
            } else {
                set(s.header + MICRO, 1, 0x10);
                set(s.header + VALUE, 8, value - v_10);
                set(s.header + CURSOR, 8, cursor + v_10);
                set(s.header + COUNT, 1, 0x80);
            }
        }
    }

    /// Microcode routine clear-page, which runs while `micro` is 16.
    function _micro_clear_page(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 cursor = get(s.header + CURSOR, 8);
            if ((cursor >> 38) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            storeLittle(s.mem, ((cursor >> 5) << 5) & 0x3fffffffff, 32, 0);
            set(s.header + CURSOR, 8, cursor + 0x20);
            uint256 value = get(s.header + VALUE, 8);
            uint256 v = (value + 0xffffffffffffffe0) & 0xffffffffffffffff;
            set(s.header + VALUE, 8, v);
            uint256 count = get(s.header + COUNT, 1);
            uint256 v_2 = (count + 0xff) & 0xff;
            set(s.header + COUNT, 1, v_2);
            if (v_2 == 0) set(s.header + MICRO, 1, ite(eq(v, 0), 0x11, 0xf));
        }
    }

    /// Microcode routine renewed, which runs while `micro` is 17.
    function _micro_renewed(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 x_17 = get(s.header + X + 136, 8);
            uint256 v = eq(x_17, 0xde);
            uint256 x_12 = get(s.header + X + 96, 8);
            uint256 v_2 = v & (eq((x_12 & 7), 0) ^ 1);
            uint256 x_10 = get(s.header + X + 80, 8);
            uint256 x_11 = get(s.header + X + 88, 8);
            if (v_2 == 0) {
                set(s.header + X + 80, 8, ite(v, x_10, 0));
            } else {
                set(s.header + CURSOR, 8, x_10);
                set(s.header + VALUE, 8, (((x_11 + 0xfff) & 0xffffffffffffffff) >> 12) << 12);
            }
            set(s.header + MICRO, 1, ite(v_2, 0xe, 0));
        }
    }

    /// Microcode routine unmap, which runs while `micro` is 18.
    function _micro_unmap(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 x_10 = get(s.header + X + 80, 8);
            uint256 x_11 = get(s.header + X + 88, 8);
            uint256 v = (x_11 + 0xfff) & 0xffffffffffffffff;
            uint256 v_2 = (v >> 12) << 12;
            uint256 v_3 = eq((x_10 & 0xfff), 0) & (eq(v_2, 0) ^ 1);
            set(s.header + X + 80, 8, ite(v_3, 0, 0xffffffffffffffea));
            set(s.header + CURSOR, 8, x_10);
            set(s.header + VALUE, 8, v_2);
            set(s.header + MICRO, 1, ite((v_3 & eq((v >> 24), 0)), 0x13, 0));
        }
    }

    /// Microcode routine clear, which runs while `micro` is 19.
    function _micro_clear(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 cursor = get(s.header + CURSOR, 8);
            uint256 mapped = get(s.header + MAPPED, 8);
            uint256 v = eq(cursor, ((0x3800000000 - mapped) & 0xffffffffffffffff));
            uint256 v_2 = eq(mapped, 0);
            uint256 value = get(s.header + VALUE, 8);
            uint256 v_3 = eq(value, 0);
            uint256 v_4 = (v & (v_2 ^ 1)) & (v_3 ^ 1);
            if ((v_4 & (eq((cursor >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v != 0) if (v_2 == 0) if (v_3 == 0) storeLittle(s.mem, ((cursor >> 5) << 5) & 0x3fffffffff, 32, 0);
            if (v_4 != 0) {
                set(s.header + CURSOR, 8, cursor + 0x20);
                set(s.header + VALUE, 8, value + 0xffffffffffffffe0);
                set(s.header + MAPPED, 8, mapped + 0xffffffffffffffe0);
            } else {
                set(s.header + MICRO, 1, 0);
            }
        }
    }

    /// Microcode routine random, which runs while `micro` is 20.
    function _micro_random(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 x_11 = get(s.header + X + 88, 8);
            uint256 x_10 = get(s.header + X + 80, 8);
            set(s.header + X + 80, 8, x_11);
            set(s.header + CURSOR, 8, x_10);
            set(s.header + VALUE, 8, x_11);
            set(s.header + MICRO, 1, 0x15);
        }
    }

    /// Microcode routine random-bytes, which runs while `micro` is 21.
    function _micro_random_bytes(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 value = get(s.header + VALUE, 8);
            uint256 v = eq(value, 0);
            uint256 cursor = get(s.header + CURSOR, 8);
            if (((v ^ 1) & (eq((cursor >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 random = get(s.header + RANDOM, 8);
            uint256 v_2 = random ^ ((random << 0xd) & 0xffffffffffffffff);
            uint256 v_3 = v_2 ^ (v_2 >> 7);
            uint256 v_4 = v_3 ^ ((v_3 << 0x11) & 0xffffffffffffffff);
            if (v == 0) {
                storeBytes(s.mem, cursor & 0x3fffffffff, 1, v_4 >> 56);
            } else {
                set(s.header + MICRO, 1, 0);
            }
            if (v == 0) {
                set(s.header + RANDOM, 8, v_4);
                set(s.header + CURSOR, 8, cursor + 1);
                set(s.header + VALUE, 8, value + 0xffffffffffffffff);
            }
        }
    }

    /// Microcode routine turn, which runs while `micro` is 22.
    function _micro_turn(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 others = get(s.header + OTHERS, 2);
            uint256 v = eq(others, 0);
            uint256 thread = get(s.header + THREAD, 2);
            if (v != 0) {
                set(s.header + DEADLINE, 8, 0xffffffffffffffff);
            } else {
                set(s.header + KIND, 1, 1);
                set(s.header + CURSOR, 8, 0);
                set(s.header + UNTIL, 8, 0xffffffffffffffff);
                set(s.header + SLOT, 2, thread);
                set(s.header + COUNT, 1, 0);
            }
            set(s.header + MICRO, 1, ite(v, 0, 0x17));
        }
    }

    /// Microcode routine save, which runs while `micro` is 23.
    function _micro_save(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 slot = get(s.header + SLOT, 2);
            uint256 count = get(s.header + COUNT, 1);
            uint256 v = count & 0x1f;
            uint256 f = get(s.header + F + 8 * v, 8);
            uint256 pc = get(s.header + PC, 8);
            uint256 x = get(s.header + X + 8 * v, 8);
            storeLittle(s.kernel, (slot << 10) | (((count & 0x3f) << 3) & 0x3ff), 8, ite(((count >> 5) & 1), f, ite(eq(v, 0), pc, x)));
            uint256 v_2 = (count + 1) & 0xff;
            set(s.header + COUNT, 1, v_2);
            if (v_2 == 0x40) set(s.header + MICRO, 1, 0x18);
        }
    }

    /// Microcode routine save-control, which runs while `micro` is 24.
    function _micro_save_control(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 slot = get(s.header + SLOT, 2);
            uint256 v = (slot << 10) | 0x200;
            uint256 kernel_at = loadLittle(s.kernel, v, 32);
            uint256 thread = get(s.header + THREAD, 2);
            uint256 v_2 = eq(slot, thread);
            uint256 until = get(s.header + UNTIL, 8);
            uint256 cursor = get(s.header + CURSOR, 8);
            uint256 bitset = get(s.header + BITSET, 4);
            uint256 frm = get(s.header + FRM, 1);
            uint256 fflags = get(s.header + FFLAGS, 1);
            uint256 kind = get(s.header + KIND, 1);
            uint256 v_3 = (((((ite(v_2, (kernel_at >> 192), 0) << 64) | until) << 64) | cursor) << 64) | ((((((((bitset << 16) << 3) | frm) << 5) | fflags) << 6) << 2) | kind);
            storeLittle(s.kernel, v, 32, v_3);
            uint256 highest = get(s.header + HIGHEST, 2);
            if (v_2 != 0) {
                set(s.header + SLOT, 2, ite(eq(thread, highest), 0, ((thread + 1) & 0x3ff)));
                set(s.header + LEFT, 2, highest);
                set(s.header + EARLIEST, 8, 0xffffffffffffffff);
            }
            set(s.header + MICRO, 1, ite(v_2, 0x19, 0x20));
        }
    }

    /// Microcode routine pick, which runs while `micro` is 25.
    function _micro_pick(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 slot = get(s.header + SLOT, 2);
            uint256 kernel_at = loadLittle(s.kernel, (slot << 10) | 0x200, 32);
            uint256 v = kernel_at & 3;
            uint256 v_2 = (kernel_at >> 1) & 1;
            uint256 retired = get(s.header + RETIRED, 8);
            uint256 slept = get(s.header + SLEPT, 8);
            uint256 v_3 = (retired + slept) & 0xffffffffffffffff;
            uint256 v_4 = (kernel_at >> 128) & 0xffffffffffffffff;
            uint256 v_5 = ult(v_3, v_4);
            uint256 v_6 = eq(v, 1) | (v_2 & (v_5 ^ 1));
            uint256 left = get(s.header + LEFT, 2);
            uint256 v_7 = (left + 0x3ff) & 0x3ff;
            uint256 v_8 = eq(v_7, 0x3ff);
            uint256 earliest = get(s.header + EARLIEST, 8);
            uint256 v_9 = v_2 & ult(v_4, earliest);
            uint256 v_10 = ite(v_9, v_4, earliest);
            if ((((v_6 ^ 1) & v_8) & eq(v_10, 0xffffffffffffffff)) != 0) return TRAP_DEADLOCK;
            uint256 highest = get(s.header + HIGHEST, 2);
            if (v_6 != 0) {
                if (v_2 != 0) if (v_5 == 0) storeLittle(s.kernel, (slot << 10) | 0x50, 8, ite(eq(v, 2), 0xffffffffffffff92, 0));
                set(s.header + COUNT, 1, 0);
                set(s.header + MICRO, 1, 0x1a);
            } else {
                if (v_8 != 0) {
                    set(s.header + EARLIEST, 8, 0xffffffffffffffff);
                } else if (v_9 != 0) set(s.header + EARLIEST, 8, v_4);
                if (v_8 != 0) set(s.header + SLEPT, 8, slept + ((v_10 - v_3) & 0xffffffffffffffff));
                set(s.header + SLOT, 2, ite(eq(slot, highest), 0, ((slot + 1) & 0x3ff)));
                set(s.header + LEFT, 2, ite(v_8, highest, v_7));
            }
        }
    }

    /// Microcode routine restore, which runs while `micro` is 26.
    function _micro_restore(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 slot = get(s.header + SLOT, 2);
            uint256 count = get(s.header + COUNT, 1);
            uint256 kernel_at = loadLittle(s.kernel, (slot << 10) | (((count & 0x3f) << 3) & 0x3ff), 8);
            uint256 v = (count >> 5) & 1;
            uint256 v_2 = count & 0x1f;
            uint256 v_3 = eq(v_2, 0);
            if (v != 0) {
                set(s.header + F + 8 * v_2, 8, kernel_at);
            } else if (v_3 == 0) {
                set(s.header + X + 8 * v_2, 8, kernel_at);
            } else {
                set(s.header + PC, 8, kernel_at);
            }
            uint256 v_4 = (count + 1) & 0xff;
            set(s.header + COUNT, 1, v_4);
            if (v_4 == 0x40) set(s.header + MICRO, 1, 0x1b);
        }
    }

    /// Microcode routine restore-control, which runs while `micro` is 27.
    function _micro_restore_control(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 slot = get(s.header + SLOT, 2);
            uint256 v = (slot << 10) | 0x200;
            uint256 kernel_at = loadLittle(s.kernel, v, 32);
            storeLittle(s.kernel, v, 32, ((kernel_at >> 2) << 2) | 1);
            set(s.header + FRM, 1, (kernel_at >> 13) & 7);
            set(s.header + FFLAGS, 1, (kernel_at >> 8) & 0x1f);
            set(s.header + THREAD, 2, slot);
            set(s.header + RESERVATION, 8, 0);
            uint256 retired = get(s.header + RETIRED, 8);
            set(s.header + DEADLINE, 8, retired + 0x10000);
            set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine gettid, which runs while `micro` is 28.
    function _micro_gettid(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 thread = get(s.header + THREAD, 2);
            set(s.header + X + 80, 8, thread + 1);
            set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine set-tid-address, which runs while `micro` is 29.
    function _micro_set_tid_address(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 thread = get(s.header + THREAD, 2);
            uint256 x_10 = get(s.header + X + 80, 8);
            storeLittle(s.kernel, (thread << 10) | 0x218, 8, x_10);
            set(s.header + X + 80, 8, thread + 1);
            set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine clone, which runs while `micro` is 30.
    function _micro_clone(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 x_10 = get(s.header + X + 80, 8);
            uint256 v = ((x_10 >> 8) & 1) & ((x_10 >> 16) & 1);
            if (v == 0) {
                set(s.header + X + 80, 8, 0xffffffffffffffda);
            } else {
                set(s.header + SLOT, 2, 1);
            }
            set(s.header + MICRO, 1, ite(v, 0x1f, 0));
        }
    }

    /// Microcode routine clone-find, which runs while `micro` is 31.
    function _micro_clone_find(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 slot = get(s.header + SLOT, 2);
            uint256 kernel_at = loadLittle(s.kernel, (slot << 10) | 0x200, 32);
            uint256 thread = get(s.header + THREAD, 2);
            uint256 v = eq((kernel_at & 3), 0) & (eq(slot, thread) ^ 1);
            uint256 v_2 = (slot + 1) & 0x3ff;
            uint256 v_3 = eq(v_2, 0);
            uint256 highest = get(s.header + HIGHEST, 2);
            if (v == 0) {
                if (v_3 != 0) {
                    set(s.header + X + 80, 8, 0xfffffffffffffff5);
                    set(s.header + MICRO, 1, 0);
                }
            } else {
                if (highest < slot) set(s.header + HIGHEST, 2, slot);
                set(s.header + KIND, 1, 1);
                set(s.header + CURSOR, 8, 0);
                set(s.header + UNTIL, 8, 0);
                set(s.header + COUNT, 1, 0);
                set(s.header + MICRO, 1, 0x17);
            }
            if (v == 0) set(s.header + SLOT, 2, v_2);
        }
    }

    /// Microcode routine clone-start, which runs while `micro` is 32.
    function _micro_clone_start(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 x_10 = get(s.header + X + 80, 8);
            uint256 v = (x_10 >> 20) & 1;
            uint256 x_12 = get(s.header + X + 96, 8);
            if ((v & (eq((x_12 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_2 = (x_10 >> 24) & 1;
            uint256 x_14 = get(s.header + X + 112, 8);
            if ((v_2 & (eq((x_14 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 slot = get(s.header + SLOT, 2);
            storeLittle(s.kernel, (slot << 10) | 0x50, 8, 0);
            uint256 x_11 = get(s.header + X + 88, 8);
            if (x_11 != 0) storeLittle(s.kernel, (slot << 10) | 0x10, 8, x_11);
            uint256 x_13 = get(s.header + X + 104, 8);
            if (((x_10 >> 19) & 1) != 0) storeLittle(s.kernel, (slot << 10) | 0x20, 8, x_13);
            if (((x_10 >> 21) & 1) != 0) storeLittle(s.kernel, (slot << 10) | 0x218, 8, x_14);
            uint256 v_3 = (slot + 1) & 0xffffffffffffffff;
            uint256 v_4 = v_3 & 0xffffffff;
            if (v != 0) storeLittle(s.mem, ((x_12 >> 2) << 2) & 0x3fffffffff, 4, v_4);
            if (v_2 != 0) storeLittle(s.mem, ((x_14 >> 2) << 2) & 0x3fffffffff, 4, v_4);
            set(s.header + X + 80, 8, v_3);
            uint256 others = get(s.header + OTHERS, 2);
            set(s.header + OTHERS, 2, (others + 1) & 0x3ff);
            uint256 retired = get(s.header + RETIRED, 8);
            set(s.header + DEADLINE, 8, retired);
            set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine thread-exit, which runs while `micro` is 33.
    function _micro_thread_exit(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 thread = get(s.header + THREAD, 2);
            uint256 v = (thread << 10) | 0x200;
            uint256 kernel_at = loadLittle(s.kernel, v, 32);
            uint256 x_10 = get(s.header + X + 80, 8);
            uint256 others = get(s.header + OTHERS, 2);
            uint256 v_2 = eq(others, 0);
            if (v_2 != 0) outcome = HALTED | (x_10 & 0xff);
            uint256 v_3 = eq((kernel_at >> 192), 0);
            uint256 v_4 = v_3 ^ 1;
            if ((((v_2 ^ 1) & v_4) & (eq((kernel_at >> 230), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = (kernel_at >> 194) << 2;
            uint256 highest = get(s.header + HIGHEST, 2);
            uint256 ending = get(s.header + ENDING, 1);
            if (v_2 == 0) {
                storeLittle(s.kernel, v, 32, 0);
                if (v_3 == 0) {
                    storeLittle(s.mem, v_5 & 0x3fffffffff, 4, 0);
                } else {
                    set(s.header + LEFT, 2, highest);
                    set(s.header + EARLIEST, 8, 0xffffffffffffffff);
                }
                if (v_3 == 0) {
                    set(s.header + CURSOR, 8, v_5);
                    set(s.header + VALUE, 8, 1);
                    set(s.header + BITSET, 4, 0xffffffff);
                }
                set(s.header + OTHERS, 2, (others + 0x3ff) & 0x3ff);
                set(s.header + SLOT, 2, ite(v_3, ite(eq(thread, highest), 0, ((thread + 1) & 0x3ff)), 0));
                set(s.header + MICRO, 1, ite(v_3, 0x19, 0x24));
                set(s.header + ENDING, 1, v_4 | ending);
            }
        }
    }

    /// Microcode routine futex, which runs while `micro` is 34.
    function _micro_futex(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 x_10 = get(s.header + X + 80, 8);
            uint256 v = eq((x_10 & 3), 0);
            if ((v & (eq((x_10 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, x_10 & 0x3fffffffff, 4);
            uint256 x_11 = get(s.header + X + 88, 8);
            uint256 v_2 = x_11 & 0x7f;
            uint256 v_3 = eq(v_2, 0);
            uint256 v_4 = v_3 | eq(v_2, 9);
            uint256 x_12 = get(s.header + X + 96, 8);
            uint256 v_5 = x_12 & 0xffffffff;
            uint256 v_6 = eq(mem_at, v_5);
            uint256 v_7 = eq(v_2, 1);
            uint256 v_8 = eq(v_2, 0xa);
            uint256 v_9 = eq(v_2, 3);
            uint256 v_10 = eq(v_2, 4);
            uint256 v_11 = ((v_7 | v_8) | v_9) | v_10;
            uint256 x_15 = get(s.header + X + 120, 8);
            uint256 v_12 = x_15 & 0xffffffff;
            uint256 v_13 = eq(mem_at, v_12);
            uint256 v_14 = v_10 & (v_13 ^ 1);
            uint256 v_15 = ite(v_3, 0xffffffff, v_12);
            uint256 x_13 = get(s.header + X + 104, 8);
            uint256 ending = get(s.header + ENDING, 1);
            uint256 v_16 = (((v_4 | v_7) | v_8) | v_9) | v_10;
            if (v == 0) {
                set(s.header + X + 80, 8, 0xffffffffffffffea);
            } else {
                if (v_4 != 0) if (v_6 == 0) set(s.header + X + 80, 8, 0xfffffffffffffff5);
                if (v_11 != 0) {
                    if (v_10 != 0) if (v_13 == 0) set(s.header + X + 80, 8, 0xfffffffffffffff5);
                    if (v_14 == 0) {
                        set(s.header + X + 80, 8, 0);
                    } else if (v_4 != 0) if (v_6 != 0) set(s.header + BITSET, 4, v_15);
                    if (v_14 == 0) {
                        set(s.header + BITSET, 4, ite(v_8, v_12, 0xffffffff));
                        set(s.header + VALUE, 8, v_5 + ite((v_9 | v_10), (x_13 & 0xffffffff), 0));
                        set(s.header + SLOT, 2, 0);
                    }
                } else if (v_4 != 0) if (v_6 != 0) set(s.header + BITSET, 4, v_15);
                if (v_11 != 0) set(s.header + ENDING, 1, v_14 & ending);
                if (v_16 == 0) {
                    set(s.header + X + 80, 8, 0xffffffffffffffda);
                } else if (v_11 != 0) {
                    set(s.header + MICRO, 1, ite(v_14, 0, 0x24));
                } else if (v_4 != 0) set(s.header + MICRO, 1, ite(v_6, 0x23, 0));
                if (v_16 == 0) set(s.header + MICRO, 1, 0);
            }
            if (v == 0) set(s.header + MICRO, 1, 0);
            set(s.header + CURSOR, 8, x_10);
        }
    }

    /// Microcode routine futex-wait, which runs while `micro` is 35.
    function _micro_futex_wait(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 x_13 = get(s.header + X + 104, 8);
            uint256 v = eq((x_13 & 7), 0);
            uint256 v_2 = eq(x_13, 0);
            uint256 v_3 = v & (v_2 ^ 1);
            if ((v_3 & (eq((x_13 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_3 != 0) mem_at = loadLittle(s.mem, x_13 & 0x3fffffffff, 8);
            uint256 v_4 = (x_13 + 8) & 0xffffffffffffffff;
            if ((v_3 & (eq((v_4 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2;
            if (v_3 != 0) mem_at_2 = loadLittle(s.mem, v_4 & 0x3fffffffff, 8);
            uint256 x_11 = get(s.header + X + 88, 8);
            uint256 v_5 = ite(ult(mem_at, 0x200000000), ((((mem_at * 0x3b9aca00) & 0xffffffffffffffff) + mem_at_2) & 0xffffffffffffffff), 0xffffffffffffffff);
            uint256 retired = get(s.header + RETIRED, 8);
            uint256 slept = get(s.header + SLEPT, 8);
            uint256 thread = get(s.header + THREAD, 2);
            if (v == 0) {
                set(s.header + X + 80, 8, 0xffffffffffffffea);
            } else {
                set(s.header + X + 80, 8, 0);
                set(s.header + KIND, 1, 2);
                uint256 v_6 = ite(eq((x_11 & 0x7f), 0), ((v_5 + ((retired + slept) & 0xffffffffffffffff)) & 0xffffffffffffffff), v_5);
                set(s.header + UNTIL, 8, ite(v_2, 0xffffffffffffffff, v_6));
                set(s.header + SLOT, 2, thread);
                set(s.header + COUNT, 1, 0);
            }
            set(s.header + MICRO, 1, ite(v, 0x17, 0));
        }
    }

    /// Microcode routine wake, which runs while `micro` is 36.
    function _micro_wake(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 slot = get(s.header + SLOT, 2);
            uint256 v = (slot << 10) | 0x200;
            uint256 kernel_at = loadLittle(s.kernel, v, 32);
            uint256 v_2 = eq((kernel_at & 3), 2);
            uint256 cursor = get(s.header + CURSOR, 8);
            uint256 v_3 = eq(((kernel_at >> 64) & 0xffffffffffffffff), cursor);
            uint256 bitset = get(s.header + BITSET, 4);
            uint256 v_4 = eq((((kernel_at >> 32) & 0xffffffff) & bitset), 0);
            uint256 value = get(s.header + VALUE, 8);
            uint256 v_5 = eq(value, 0);
            uint256 x_10 = get(s.header + X + 80, 8);
            if (v_2 != 0) {
                if (v_3 != 0) {
                    if (v_4 == 0) {
                        if (v_5 == 0) {
                            storeLittle(s.kernel, v, 32, ((kernel_at >> 2) << 2) | 1);
                            set(s.header + X + 80, 8, x_10 + 1);
                        }
                    }
                }
            }
            uint256 v_6 = ((v_2 & v_3) & (v_4 ^ 1)) & (v_5 ^ 1);
            uint256 v_7 = (value + 0xffffffffffffffff) & 0xffffffffffffffff;
            if (v_6 != 0) set(s.header + VALUE, 8, v_7);
            uint256 highest = get(s.header + HIGHEST, 2);
            uint256 v_8 = (slot + 1) & 0x3ff;
            uint256 v_9 = (ult(highest, v_8) | eq(ite(v_6, v_7, value), 0)) | eq(v_8, 0);
            uint256 ending = get(s.header + ENDING, 1);
            uint256 thread = get(s.header + THREAD, 2);
            set(s.header + SLOT, 2, ite(v_9, ite(ending, ite(eq(thread, highest), 0, ((thread + 1) & 0x3ff)), v_8), v_8));
            if (v_9 != 0) {
                if (ending != 0) {
                    set(s.header + LEFT, 2, highest);
                    set(s.header + EARLIEST, 8, 0xffffffffffffffff);
                }
                set(s.header + MICRO, 1, ite(ending, 0x19, 0));
            }
        }
    }

    /// Microcode routine clock, which runs while `micro` is 37.
    function _micro_clock(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 x_11 = get(s.header + X + 88, 8);
            uint256 v = eq((x_11 & 7), 0);
            uint256 v_2 = eq(x_11, 0);
            uint256 v_3 = v & (v_2 ^ 1);
            if ((v_3 & (eq((x_11 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_4 = (x_11 + 8) & 0xffffffffffffffff;
            if ((v_3 & (eq((v_4 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 retired = get(s.header + RETIRED, 8);
            uint256 slept = get(s.header + SLEPT, 8);
            uint256 v_5 = (retired + slept) & 0xffffffffffffffff;
            if (v == 0) {
                set(s.header + X + 80, 8, 0xffffffffffffffea);
            } else {
                if (v_2 == 0) {
                    storeLittle(s.mem, x_11 & 0x3fffffffff, 8, udiv(v_5, 0x3b9aca00, 0xffffffffffffffff));
                    storeLittle(s.mem, v_4 & 0x3fffffffff, 8, urem(v_5, 0x3b9aca00));
                }
                set(s.header + X + 80, 8, 0);
            }
            set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine time-of-day, which runs while `micro` is 38.
    function _micro_time_of_day(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 x_10 = get(s.header + X + 80, 8);
            uint256 v = eq((x_10 & 7), 0);
            uint256 v_2 = eq(x_10, 0);
            uint256 v_3 = v & (v_2 ^ 1);
            if ((v_3 & (eq((x_10 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_4 = (x_10 + 8) & 0xffffffffffffffff;
            if ((v_3 & (eq((v_4 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 retired = get(s.header + RETIRED, 8);
            uint256 slept = get(s.header + SLEPT, 8);
            uint256 v_5 = (retired + slept) & 0xffffffffffffffff;
            if (v == 0) {
                set(s.header + X + 80, 8, 0xffffffffffffffea);
            } else {
                if (v_2 == 0) {
                    storeLittle(s.mem, x_10 & 0x3fffffffff, 8, udiv(v_5, 0x3b9aca00, 0xffffffffffffffff));
                    storeLittle(s.mem, v_4 & 0x3fffffffff, 8, udiv(urem(v_5, 0x3b9aca00), 0x3e8, 0xffffffffffffffff));
                }
                set(s.header + X + 80, 8, 0);
            }
            set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine sleep, which runs while `micro` is 39.
    function _micro_sleep(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 x_17 = get(s.header + X + 136, 8);
            uint256 v = eq(x_17, 0x65);
            uint256 x_10 = get(s.header + X + 80, 8);
            uint256 x_12 = get(s.header + X + 96, 8);
            uint256 v_2 = ite(v, x_10, x_12);
            uint256 v_3 = eq((v_2 & 7), 0);
            if ((v_3 & (eq((v_2 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_3 != 0) mem_at = loadLittle(s.mem, v_2 & 0x3fffffffff, 8);
            uint256 v_4 = (v_2 + 8) & 0xffffffffffffffff;
            if ((v_3 & (eq((v_4 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2;
            if (v_3 != 0) mem_at_2 = loadLittle(s.mem, v_4 & 0x3fffffffff, 8);
            uint256 x_11 = get(s.header + X + 88, 8);
            uint256 v_5 = ite(ult(mem_at, 0x200000000), ((((mem_at * 0x3b9aca00) & 0xffffffffffffffff) + mem_at_2) & 0xffffffffffffffff), 0xffffffffffffffff);
            uint256 retired = get(s.header + RETIRED, 8);
            uint256 slept = get(s.header + SLEPT, 8);
            uint256 v_6 = ite(((v ^ 1) & (x_11 & 1)), v_5, ((v_5 + ((retired + slept) & 0xffffffffffffffff)) & 0xffffffffffffffff));
            uint256 thread = get(s.header + THREAD, 2);
            if (v_3 == 0) {
                set(s.header + X + 80, 8, 0xffffffffffffffea);
            } else {
                set(s.header + X + 80, 8, 0);
                set(s.header + KIND, 1, 3);
                set(s.header + CURSOR, 8, 0);
                set(s.header + UNTIL, 8, ite(ult(v_6, v_5), 0xffffffffffffffff, v_6));
                set(s.header + SLOT, 2, thread);
                set(s.header + COUNT, 1, 0);
            }
            set(s.header + MICRO, 1, ite(v_3, 0x17, 0));
        }
    }

    /// Microcode routine yield, which runs while `micro` is 40.
    function _micro_yield(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + X + 80, 8, 0);
            uint256 others = get(s.header + OTHERS, 2);
            set(s.header + MICRO, 1, ite(eq(others, 0), 0, 0x16));
        }
    }

    /// Microcode routine epoll-ctl, which runs while `micro` is 41.
    function _micro_epoll_ctl(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 x_13 = get(s.header + X + 104, 8);
            uint256 x_10 = get(s.header + X + 80, 8);
            uint256 v = (eq((x_13 & 3), 0) ^ 1) | (eq(x_10, 3) ^ 1);
            uint256 x_12 = get(s.header + X + 96, 8);
            uint256 v_2 = eq(x_12, 4) & (eq(x_13, 0) ^ 1);
            uint256 v_3 = (v ^ 1) & v_2;
            uint256 v_4 = (x_13 + 0xc) & 0xffffffffffffffff;
            if ((v_3 & (eq((v_4 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = v_4 & 0x3fffffffff;
            if ((v_3 & ult(0x3ffffffffc, v_5)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_3 != 0) mem_at = loadLittle(s.mem, v_5, 4);
            uint256 v_6 = (x_13 + 8) & 0xffffffffffffffff;
            if ((v_3 & (eq((v_6 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_7 = v_6 & 0x3fffffffff;
            if ((v_3 & ult(0x3ffffffffc, v_7)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2;
            if (v_3 != 0) mem_at_2 = loadLittle(s.mem, v_7, 4);
            if (v != 0) {
                set(s.header + X + 80, 8, 0xffffffffffffffea);
            } else {
                set(s.header + X + 80, 8, 0);
                if (v_2 != 0) set(s.header + EVENT_DATA, 8, (mem_at << 32) | mem_at_2);
            }
            set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine epoll-wait, which runs while `micro` is 42.
    function _micro_epoll_wait(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 x_11 = get(s.header + X + 88, 8);
            uint256 x_10 = get(s.header + X + 80, 8);
            uint256 v = (eq((x_11 & 3), 0) ^ 1) | (eq(x_10, 3) ^ 1);
            uint256 event_2 = get(s.header + EVENT, 1);
            uint256 v_2 = (v ^ 1) & event_2;
            if ((v_2 & (eq((x_11 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = x_11 & 0x3fffffffff;
            if ((v_2 & ult(0x3ffffffffc, v_3)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_4 = (x_11 + 8) & 0xffffffffffffffff;
            if ((v_2 & (eq((v_4 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = v_4 & 0x3fffffffff;
            if ((v_2 & ult(0x3ffffffffc, v_5)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_6 = (x_11 + 0xc) & 0xffffffffffffffff;
            if ((v_2 & (eq((v_6 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_7 = v_6 & 0x3fffffffff;
            if ((v_2 & ult(0x3ffffffffc, v_7)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 eventData = get(s.header + EVENT_DATA, 8);
            uint256 x_13 = get(s.header + X + 104, 8);
            uint256 v_8 = x_13 & 0xffffffff;
            uint256 v_9 = eq(v_8, 0);
            uint256 retired = get(s.header + RETIRED, 8);
            uint256 slept = get(s.header + SLEPT, 8);
            uint256 thread = get(s.header + THREAD, 2);
            if (v != 0) {
                set(s.header + X + 80, 8, 0xffffffffffffffea);
            } else if (event_2 != 0) {
                storeLittle(s.mem, v_3, 4, 1);
                storeLittle(s.mem, v_5, 4, eventData & 0xffffffff);
                storeLittle(s.mem, v_7, 4, eventData >> 32);
                set(s.header + X + 80, 8, 1);
            } else if (v_9 != 0) {
                set(s.header + X + 80, 8, 0);
            } else {
                set(s.header + X + 80, 8, 0);
                set(s.header + KIND, 1, 3);
                set(s.header + CURSOR, 8, x_11);
                uint256 v_10 = (((retired + slept) & 0xffffffffffffffff) + ((v_8 * 0xf4240) & 0xffffffffffffffff)) & 0xffffffffffffffff;
                set(s.header + UNTIL, 8, ite(((x_13 >> 31) & 1), 0xffffffffffffffff, v_10));
                set(s.header + SLOT, 2, thread);
                set(s.header + COUNT, 1, 0);
            }
            set(s.header + MICRO, 1, ite(v, 0, ite(event_2, 0, ite(v_9, 0, 0x17))));
        }
    }

    /// Microcode routine event-read, which runs while `micro` is 43.
    function _micro_event_read(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 event_2 = get(s.header + EVENT, 1);
            uint256 x_11 = get(s.header + X + 88, 8);
            if ((event_2 & (eq((x_11 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v = (x_11 + 1) & 0xffffffffffffffff;
            if ((event_2 & (eq((v >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_2 = (x_11 + 2) & 0xffffffffffffffff;
            if ((event_2 & (eq((v_2 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = (x_11 + 3) & 0xffffffffffffffff;
            if ((event_2 & (eq((v_3 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_4 = (x_11 + 4) & 0xffffffffffffffff;
            if ((event_2 & (eq((v_4 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = (x_11 + 5) & 0xffffffffffffffff;
            if ((event_2 & (eq((v_5 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_6 = (x_11 + 6) & 0xffffffffffffffff;
            if ((event_2 & (eq((v_6 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_7 = (x_11 + 7) & 0xffffffffffffffff;
            if ((event_2 & (eq((v_7 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (event_2 != 0) {
                storeBytes(s.mem, x_11 & 0x3fffffffff, 1, 1);
                storeBytes(s.mem, v & 0x3fffffffff, 1, 0);
                storeBytes(s.mem, v_2 & 0x3fffffffff, 1, 0);
                storeBytes(s.mem, v_3 & 0x3fffffffff, 1, 0);
                storeBytes(s.mem, v_4 & 0x3fffffffff, 1, 0);
                storeBytes(s.mem, v_5 & 0x3fffffffff, 1, 0);
                storeBytes(s.mem, v_6 & 0x3fffffffff, 1, 0);
                storeBytes(s.mem, v_7 & 0x3fffffffff, 1, 0);
                set(s.header + X + 80, 8, 8);
            } else {
                set(s.header + X + 80, 8, 0xfffffffffffffff5);
            }
            set(s.header + EVENT, 1, 0);
            set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine event-write, which runs while `micro` is 44.
    function _micro_event_write(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + X + 80, 8, 8);
            set(s.header + EVENT, 1, 1);
            set(s.header + SLOT, 2, 0);
            set(s.header + MICRO, 1, 0x2d);
        }
    }

    /// Microcode routine event-wake, which runs while `micro` is 45.
    function _micro_event_wake(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 slot = get(s.header + SLOT, 2);
            uint256 v = (slot << 10) | 0x200;
            uint256 kernel_at = loadLittle(s.kernel, v, 32);
            uint256 v_2 = eq((kernel_at & 3), 3);
            uint256 v_3 = (kernel_at >> 64) & 0xffffffffffffffff;
            uint256 v_4 = eq(v_3, 0);
            uint256 v_5 = v_2 & (v_4 ^ 1);
            if ((v_5 & (eq(((kernel_at >> 102) & 0x3ffffff), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_6 = (kernel_at >> 64) & 0x3fffffffff;
            if ((v_5 & ult(0x3ffffffffc, v_6)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_7 = (v_3 + 8) & 0xffffffffffffffff;
            if ((v_5 & (eq((v_7 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_8 = v_7 & 0x3fffffffff;
            if ((v_5 & ult(0x3ffffffffc, v_8)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_9 = (v_3 + 0xc) & 0xffffffffffffffff;
            if ((v_5 & (eq((v_9 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_10 = v_9 & 0x3fffffffff;
            if ((v_5 & ult(0x3ffffffffc, v_10)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 eventData = get(s.header + EVENT_DATA, 8);
            if (v_2 != 0) {
                if (v_4 == 0) {
                    storeLittle(s.kernel, v, 32, ((kernel_at >> 2) << 2) | 1);
                    storeLittle(s.kernel, (slot << 10) | 0x50, 8, 1);
                    storeLittle(s.mem, v_6, 4, 1);
                    storeLittle(s.mem, v_8, 4, eventData & 0xffffffff);
                    storeLittle(s.mem, v_10, 4, eventData >> 32);
                }
            }
            uint256 v_11 = (slot + 1) & 0x3ff;
            set(s.header + SLOT, 2, v_11);
            uint256 highest = get(s.header + HIGHEST, 2);
            if ((ult(highest, v_11) | eq(v_11, 0)) != 0) set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine float-load, which runs while `micro` is 46.
    function _micro_float_load(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 cursor = get(s.header + CURSOR, 8);
            if ((cursor >> 38) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadBytes(s.mem, cursor & 0x3fffffffff, 1);
            uint256 target = get(s.header + TARGET, 1);
            uint256 f = get(s.header + F + 8 * target, 8);
            set(s.header + F + 8 * target, 8, ((f & 0xffffffffffffff) << 8) | mem_at);
            set(s.header + CURSOR, 8, cursor + 0xffffffffffffffff);
            uint256 count = get(s.header + COUNT, 1);
            uint256 v = (count + 0xff) & 0xff;
            set(s.header + COUNT, 1, v);
            if (v == 0) set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine float-store, which runs while `micro` is 47.
    function _micro_float_store(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 cursor = get(s.header + CURSOR, 8);
            if ((cursor >> 38) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 target = get(s.header + TARGET, 1);
            uint256 f = get(s.header + F + 8 * target, 8);
            uint256 count = get(s.header + COUNT, 1);
            uint256 v = (count + 0xff) & 0xff;
            storeBytes(s.mem, cursor & 0x3fffffffff, 1, (f >> ((v & 7) << 3)) & 0xff);
            set(s.header + CURSOR, 8, cursor + 0xffffffffffffffff);
            set(s.header + COUNT, 1, v);
            if (v == 0) set(s.header + MICRO, 1, 0);
        }
    }
}
