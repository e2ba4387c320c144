// SPDX-License-Identifier: MIT
// Generated from the IR of rv64gc-preimages by src/targets/solidity. Do not edit.
pragma solidity ^0.8.28;

import {loadBytes, loadLittle, storeBytes, storeLittle} from "../lib/Leaves.sol";
import {foldTree, openTree, zeroDigests} from "../lib/Multiproof.sol";
import {IStepPart, OtherPart} from "../lib/Parts.sol";
import {get, HALTED, RUNNING, set, STATUS_SIZE, TRAPPED} from "../lib/PackedHeader.sol";
import {IPreimageOracle, IPreimageReader} from "../IPreimageOracle.sol";
import {openPreimages, Preimages, readPreimage} from "../lib/Preimages.sol";
import {Header, LeafUnused, PreimageUnused, PreRoot, Trailing, Truncated, Version, Vm} from "../lib/StepErrors.sol";
import {countOf, isChanged, Tree, unusedOf} from "../lib/Tree.sol";
import {ashr, eq, inverse, ite, sdiv, sext, slt, srem, udiv, ult, urem} from "../lib/Words.sol";

/// What a step of rv64gc-preimages sees: the packed header in memory, and the leaves of the log.
struct State {
    /// Pointer to the header; the VM id stands before it and the memory roots behind.
    uint256 header;
    Tree mem;
    Tree input;
    Tree output;
    Tree kernel;
    Preimages preimages;
}

/// @title One-step verifier of rv64gc-preimages, part 2 of 4
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract Rv64gcPreimagesStepPart2 is IStepPart, IPreimageReader {
    /// @notice keccak-256 of the canonical IR: what every claim about this VM names.
    bytes32 private constant vmId = 0x51bb2b07dc3585479322562e97e5188940a5c3f89f8b6f459a2335f3be6195b7;

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
    uint256 private constant PREIMAGE_KEY = 670; // u256, 32 bytes
    uint256 private constant PREIMAGE_AT = 702; // u64, 8 bytes
    uint256 private constant HINT_SIZE = 710; // u32, 4 bytes
    uint256 private constant MICRO = 714; // u8, 1 bytes
    /// Bytes of the whole header.
    uint256 private constant HEADER_SIZE = 715;

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

    uint256 private constant PREIMAGES = 1; // the most that any step asks for

    /// @inheritdoc IPreimageReader
    IPreimageOracle public immutable override oracle;
    /// @inheritdoc IPreimageReader
    bytes32 public immutable override localContext;

    constructor(IPreimageOracle oracle_, bytes32 localContext_) {
        (oracle, localContext) = (oracle_, localContext_);
    }

    /// @inheritdoc IStepPart
    function partOf() external pure override returns (bytes32, uint256) {
        return (vmId, 2);
    }

    /// @inheritdoc IStepPart
    function stepPart(bytes32 before, bytes calldata log) external view override returns (bytes32 root) {
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
                if (s.preimages.count != 0) revert PreimageUnused();
                return before;
            }
            uint256 outcome = _step(s);
            if (unusedOf(s.mem) | unusedOf(s.input) | unusedOf(s.output) | unusedOf(s.kernel) != 0) revert LeafUnused();
            if (s.preimages.unused != 0) revert PreimageUnused();
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
    function _open(State memory s, bytes calldata log, uint256 zeros) private view {
        unchecked {
            uint256 cursor;
            uint256 end;
            assembly ("memory-safe") {
                // The preimage of a state root: tag 2 in the last byte of a word, VM id, header, roots. A word more,
                // since the last register is read with what stands behind it.
                let preimage := mload(0x40)
                mstore(0x40, add(preimage, 960))
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
            (s.preimages.oracle, s.preimages.context) = (oracle, localContext);
            cursor = openPreimages(s.preimages, cursor, end, PREIMAGES);
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
            root := keccak256(sub(mload(s), 33), 876)
        }
    }

    /// Puts the root of a memory into the preimage of the state root.
    function _setRoot(State memory s, uint256 memory_, bytes32 root) private pure {
        assembly ("memory-safe") {
            mstore(add(add(mload(s), 715), shl(5, memory_)), root)
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
                if ((word & 0x7c) == 0x40) {
                    if ((word & 0x6000000) == 0x2000000) return _fmadd_d(s, word);
                }
                if ((word & 0x7c) == 0x44) {
                    if ((word & 0x6000000) == 0) return _fmsub_s(s, word);
                    if ((word & 0x6000000) == 0x2000000) return _fmsub_d(s, word);
                }
                if ((word & 0x7c) == 0x48) {
                    if ((word & 0x6000000) == 0) return _fnmsub_s(s, word);
                    if ((word & 0x6000000) == 0x2000000) return _fnmsub_d(s, word);
                }
                if ((word & 0x7c) == 0x4c) {
                    if ((word & 0x6000000) == 0) return _fnmadd_s(s, word);
                    if ((word & 0x6000000) == 0x2000000) return _fnmadd_d(s, word);
                }
                if ((word & 0x7c) == 0x50) {
                    if ((word & 0xfe000000) < 0x20000000) {
                        if ((word & 0xfe000000) == 0) return _fadd_s(s, word);
                        if ((word & 0xfe000000) == 0x2000000) return _fadd_d(s, word);
                        if ((word & 0xfe000000) == 0x8000000) return _fsub_s(s, word);
                        if ((word & 0xfe000000) == 0xa000000) return _fsub_d(s, word);
                        if ((word & 0xfe000000) == 0x10000000) return _fmul_s(s, word);
                        if ((word & 0xfe000000) == 0x18000000) return _fdiv_s(s, word);
                    } else {
                        if ((word & 0xfe000000) == 0x20000000) {
                            if ((word & 0x7000) == 0) { _fsgnj_s(s, word); return RUNNING; }
                            if ((word & 0x7000) == 0x1000) { _fsgnjn_s(s, word); return RUNNING; }
                            if ((word & 0x7000) == 0x2000) { _fsgnjx_s(s, word); return RUNNING; }
                        }
                        if ((word & 0xfe000000) == 0x28000000) {
                            if ((word & 0x7000) == 0) { _fmin_s(s, word); return RUNNING; }
                            if ((word & 0x7000) == 0x1000) { _fmax_s(s, word); return RUNNING; }
                        }
                        if ((word & 0xfe000000) == 0x58000000) {
                            if ((word & 0x1f00000) == 0) return _fsqrt_s(s, word);
                        }
                        if ((word & 0xfe000000) == 0xa0000000) {
                            if ((word & 0x7000) == 0) { _fle_s(s, word); return RUNNING; }
                            if ((word & 0x7000) == 0x1000) { _flt_s(s, word); return RUNNING; }
                            if ((word & 0x7000) == 0x2000) { _feq_s(s, word); return RUNNING; }
                        }
                        if ((word & 0xfe000000) == 0xc0000000) {
                            if ((word & 0x1f00000) == 0) return _fcvt_w_s(s, word);
                            if ((word & 0x1f00000) == 0x100000) return _fcvt_wu_s(s, word);
                            if ((word & 0x1f00000) == 0x200000) return _fcvt_l_s(s, word);
                            if ((word & 0x1f00000) == 0x300000) return _fcvt_lu_s(s, word);
                        }
                        if ((word & 0xfe000000) == 0xd0000000) {
                            if ((word & 0x1f00000) == 0) return _fcvt_s_w(s, word);
                            if ((word & 0x1f00000) == 0x100000) return _fcvt_s_wu(s, word);
                            if ((word & 0x1f00000) == 0x200000) return _fcvt_s_l(s, word);
                            if ((word & 0x1f00000) == 0x300000) return _fcvt_s_lu(s, word);
                        }
                        if ((word & 0xfe000000) == 0xe0000000) {
                            if ((word & 0x1f07000) == 0x1000) { _fclass_s(s, word); return RUNNING; }
                        }
                    }
                }
            }
            revert OtherPart();
        }
    }

    // fmsub.s fd, fs1, fs2, fs3, rm
    // fs3:5 00 fs2:5 fs1:5 rm:3 fd:5 1000111
    function _fmsub_s(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 fs3 = word >> 27;
            uint256 f_fs3 = get(s.header + F + 8 * fs3, 8);
            uint256 f32_fma = _f32_fma(ite(eq((f_fs1 >> 32), 0xffffffff), (f_fs1 & 0xffffffff), 0x7fc00000), ite(eq((f_fs2 >> 32), 0xffffffff), (f_fs2 & 0xffffffff), 0x7fc00000), ite(eq((f_fs3 >> 32), 0xffffffff), (f_fs3 & 0xffffffff), 0x7fc00000) ^ 0x80000000, v);
            set(s.header + F + 8 * fd, 8, (0xffffffff << 32) | (f32_fma >> 5));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f32_fma & 0x1f));
        }
    }

    // fnmsub.s fd, fs1, fs2, fs3, rm
    // fs3:5 00 fs2:5 fs1:5 rm:3 fd:5 1001011
    function _fnmsub_s(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 fs3 = word >> 27;
            uint256 f_fs3 = get(s.header + F + 8 * fs3, 8);
            uint256 f32_fma = _f32_fma(ite(eq((f_fs1 >> 32), 0xffffffff), (f_fs1 & 0xffffffff), 0x7fc00000) ^ 0x80000000, ite(eq((f_fs2 >> 32), 0xffffffff), (f_fs2 & 0xffffffff), 0x7fc00000), ite(eq((f_fs3 >> 32), 0xffffffff), (f_fs3 & 0xffffffff), 0x7fc00000), v);
            set(s.header + F + 8 * fd, 8, (0xffffffff << 32) | (f32_fma >> 5));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f32_fma & 0x1f));
        }
    }

    // fnmadd.s fd, fs1, fs2, fs3, rm
    // fs3:5 00 fs2:5 fs1:5 rm:3 fd:5 1001111
    function _fnmadd_s(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 fs3 = word >> 27;
            uint256 f_fs3 = get(s.header + F + 8 * fs3, 8);
            uint256 f32_fma = _f32_fma(ite(eq((f_fs1 >> 32), 0xffffffff), (f_fs1 & 0xffffffff), 0x7fc00000) ^ 0x80000000, ite(eq((f_fs2 >> 32), 0xffffffff), (f_fs2 & 0xffffffff), 0x7fc00000), ite(eq((f_fs3 >> 32), 0xffffffff), (f_fs3 & 0xffffffff), 0x7fc00000) ^ 0x80000000, v);
            set(s.header + F + 8 * fd, 8, (0xffffffff << 32) | (f32_fma >> 5));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f32_fma & 0x1f));
        }
    }

    // fadd.s fd, fs1, fs2, rm
    // 0000000 fs2:5 fs1:5 rm:3 fd:5 1010011
    function _fadd_s(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 f32_add = _f32_add(ite(eq((f_fs1 >> 32), 0xffffffff), (f_fs1 & 0xffffffff), 0x7fc00000), ite(eq((f_fs2 >> 32), 0xffffffff), (f_fs2 & 0xffffffff), 0x7fc00000), v);
            set(s.header + F + 8 * fd, 8, (0xffffffff << 32) | (f32_add >> 5));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f32_add & 0x1f));
        }
    }

    // fsub.s fd, fs1, fs2, rm
    // 0000100 fs2:5 fs1:5 rm:3 fd:5 1010011
    function _fsub_s(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 f32_add = _f32_add(ite(eq((f_fs1 >> 32), 0xffffffff), (f_fs1 & 0xffffffff), 0x7fc00000), ite(eq((f_fs2 >> 32), 0xffffffff), (f_fs2 & 0xffffffff), 0x7fc00000) ^ 0x80000000, v);
            set(s.header + F + 8 * fd, 8, (0xffffffff << 32) | (f32_add >> 5));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f32_add & 0x1f));
        }
    }

    // fmul.s fd, fs1, fs2, rm
    // 0001000 fs2:5 fs1:5 rm:3 fd:5 1010011
    function _fmul_s(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 f32_mul = _f32_mul(ite(eq((f_fs1 >> 32), 0xffffffff), (f_fs1 & 0xffffffff), 0x7fc00000), ite(eq((f_fs2 >> 32), 0xffffffff), (f_fs2 & 0xffffffff), 0x7fc00000), v);
            set(s.header + F + 8 * fd, 8, (0xffffffff << 32) | (f32_mul >> 5));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f32_mul & 0x1f));
        }
    }

    // fdiv.s fd, fs1, fs2, rm
    // 0001100 fs2:5 fs1:5 rm:3 fd:5 1010011
    function _fdiv_s(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 f32_div = _f32_div(ite(eq((f_fs1 >> 32), 0xffffffff), (f_fs1 & 0xffffffff), 0x7fc00000), ite(eq((f_fs2 >> 32), 0xffffffff), (f_fs2 & 0xffffffff), 0x7fc00000), v);
            set(s.header + F + 8 * fd, 8, (0xffffffff << 32) | (f32_div >> 5));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f32_div & 0x1f));
        }
    }

    // fsqrt.s fd, fs1, rm
    // 0101100 00000 fs1:5 rm:3 fd:5 1010011
    function _fsqrt_s(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 f32_sqrt = _f32_sqrt(ite(eq((f_fs1 >> 32), 0xffffffff), (f_fs1 & 0xffffffff), 0x7fc00000), v);
            set(s.header + F + 8 * fd, 8, (0xffffffff << 32) | (f32_sqrt >> 5));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f32_sqrt & 0x1f));
        }
    }

    // fsgnj.s fd, fs1, fs2
    // 0010000 fs2:5 fs1:5 000 fd:5 1010011
    function _fsgnj_s(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 v = ((ite(eq((f_fs2 >> 32), 0xffffffff), (f_fs2 & 0xffffffff), 0x7fc00000) >> 31) << 31) | (ite(eq((f_fs1 >> 32), 0xffffffff), (f_fs1 & 0xffffffff), 0x7fc00000) & 0x7fffffff);
            set(s.header + F + 8 * fd, 8, (0xffffffff << 32) | v);
        }
    }

    // fsgnjn.s fd, fs1, fs2
    // 0010000 fs2:5 fs1:5 001 fd:5 1010011
    function _fsgnjn_s(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 v = (ite(eq((f_fs2 >> 32), 0xffffffff), (f_fs2 & 0xffffffff), 0x7fc00000) ^ 0x80000000) >> 31;
            uint256 v_2 = (v << 31) | (ite(eq((f_fs1 >> 32), 0xffffffff), (f_fs1 & 0xffffffff), 0x7fc00000) & 0x7fffffff);
            set(s.header + F + 8 * fd, 8, (0xffffffff << 32) | v_2);
        }
    }

    // fsgnjx.s fd, fs1, fs2
    // 0010000 fs2:5 fs1:5 010 fd:5 1010011
    function _fsgnjx_s(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 v = ite(eq((f_fs1 >> 32), 0xffffffff), (f_fs1 & 0xffffffff), 0x7fc00000);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 v_2 = (((v ^ ite(eq((f_fs2 >> 32), 0xffffffff), (f_fs2 & 0xffffffff), 0x7fc00000)) >> 31) << 31) | (v & 0x7fffffff);
            set(s.header + F + 8 * fd, 8, (0xffffffff << 32) | v_2);
        }
    }

    // fmin.s fd, fs1, fs2
    // 0010100 fs2:5 fs1:5 000 fd:5 1010011
    function _fmin_s(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 f32_minimumNumber = _f32_minimumNumber(ite(eq((f_fs1 >> 32), 0xffffffff), (f_fs1 & 0xffffffff), 0x7fc00000), ite(eq((f_fs2 >> 32), 0xffffffff), (f_fs2 & 0xffffffff), 0x7fc00000));
            set(s.header + F + 8 * fd, 8, (0xffffffff << 32) | (f32_minimumNumber >> 5));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f32_minimumNumber & 0x1f));
        }
    }

    // fmax.s fd, fs1, fs2
    // 0010100 fs2:5 fs1:5 001 fd:5 1010011
    function _fmax_s(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 f32_maximumNumber = _f32_maximumNumber(ite(eq((f_fs1 >> 32), 0xffffffff), (f_fs1 & 0xffffffff), 0x7fc00000), ite(eq((f_fs2 >> 32), 0xffffffff), (f_fs2 & 0xffffffff), 0x7fc00000));
            set(s.header + F + 8 * fd, 8, (0xffffffff << 32) | (f32_maximumNumber >> 5));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f32_maximumNumber & 0x1f));
        }
    }

    // fle.s rd, fs1, fs2
    // 1010000 fs2:5 fs1:5 000 rd:5 1010011
    function _fle_s(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 f32_le_signalling = _f32_le_signalling(ite(eq((f_fs1 >> 32), 0xffffffff), (f_fs1 & 0xffffffff), 0x7fc00000), ite(eq((f_fs2 >> 32), 0xffffffff), (f_fs2 & 0xffffffff), 0x7fc00000));
            if (rd != 0) set(s.header + X + 8 * rd, 8, (f32_le_signalling >> 5));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f32_le_signalling & 0x1f));
        }
    }

    // flt.s rd, fs1, fs2
    // 1010000 fs2:5 fs1:5 001 rd:5 1010011
    function _flt_s(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 f32_lt_signalling = _f32_lt_signalling(ite(eq((f_fs1 >> 32), 0xffffffff), (f_fs1 & 0xffffffff), 0x7fc00000), ite(eq((f_fs2 >> 32), 0xffffffff), (f_fs2 & 0xffffffff), 0x7fc00000));
            if (rd != 0) set(s.header + X + 8 * rd, 8, (f32_lt_signalling >> 5));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f32_lt_signalling & 0x1f));
        }
    }

    // feq.s rd, fs1, fs2
    // 1010000 fs2:5 fs1:5 010 rd:5 1010011
    function _feq_s(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 f32_eq_quiet = _f32_eq_quiet(ite(eq((f_fs1 >> 32), 0xffffffff), (f_fs1 & 0xffffffff), 0x7fc00000), ite(eq((f_fs2 >> 32), 0xffffffff), (f_fs2 & 0xffffffff), 0x7fc00000));
            if (rd != 0) set(s.header + X + 8 * rd, 8, (f32_eq_quiet >> 5));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f32_eq_quiet & 0x1f));
        }
    }

    // fclass.s rd, fs1
    // 1110000 00000 fs1:5 001 rd:5 1010011
    function _fclass_s(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            if (rd != 0) {
                uint256 f32_classify = _f32_classify(ite(eq((f_fs1 >> 32), 0xffffffff), (f_fs1 & 0xffffffff), 0x7fc00000));
                set(s.header + X + 8 * rd, 8, f32_classify);
            }
        }
    }

    // fcvt.w.s rd, fs1, rm
    // 1100000 00000 fs1:5 rm:3 rd:5 1010011
    function _fcvt_w_s(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 f32_toI32 = _f32_toI32(ite(eq((f_fs1 >> 32), 0xffffffff), (f_fs1 & 0xffffffff), 0x7fc00000), v);
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext((f32_toI32 >> 5), 32));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f32_toI32 & 0x1f));
        }
    }

    // fcvt.wu.s rd, fs1, rm
    // 1100000 00001 fs1:5 rm:3 rd:5 1010011
    function _fcvt_wu_s(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 f32_toU32 = _f32_toU32(ite(eq((f_fs1 >> 32), 0xffffffff), (f_fs1 & 0xffffffff), 0x7fc00000), v);
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext((f32_toU32 >> 5), 32));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f32_toU32 & 0x1f));
        }
    }

    // fcvt.s.w fd, rs1, rm
    // 1101000 00000 rs1:5 rm:3 fd:5 1010011
    function _fcvt_s_w(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 f32_fromI32 = _f32_fromI32(x_rs1 & 0xffffffff, v);
            set(s.header + F + 8 * fd, 8, (0xffffffff << 32) | (f32_fromI32 >> 5));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f32_fromI32 & 0x1f));
        }
    }

    // fcvt.s.wu fd, rs1, rm
    // 1101000 00001 rs1:5 rm:3 fd:5 1010011
    function _fcvt_s_wu(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 f32_fromU32 = _f32_fromU32(x_rs1 & 0xffffffff, v);
            set(s.header + F + 8 * fd, 8, (0xffffffff << 32) | (f32_fromU32 >> 5));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f32_fromU32 & 0x1f));
        }
    }

    // fcvt.l.s rd, fs1, rm
    // 1100000 00010 fs1:5 rm:3 rd:5 1010011
    function _fcvt_l_s(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 f32_toI64 = _f32_toI64(ite(eq((f_fs1 >> 32), 0xffffffff), (f_fs1 & 0xffffffff), 0x7fc00000), v);
            if (rd != 0) set(s.header + X + 8 * rd, 8, f32_toI64 >> 5);
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f32_toI64 & 0x1f));
        }
    }

    // fcvt.lu.s rd, fs1, rm
    // 1100000 00011 fs1:5 rm:3 rd:5 1010011
    function _fcvt_lu_s(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 f32_toU64 = _f32_toU64(ite(eq((f_fs1 >> 32), 0xffffffff), (f_fs1 & 0xffffffff), 0x7fc00000), v);
            if (rd != 0) set(s.header + X + 8 * rd, 8, f32_toU64 >> 5);
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f32_toU64 & 0x1f));
        }
    }

    // fcvt.s.l fd, rs1, rm
    // 1101000 00010 rs1:5 rm:3 fd:5 1010011
    function _fcvt_s_l(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 f32_fromI64 = _f32_fromI64(x_rs1, v);
            set(s.header + F + 8 * fd, 8, (0xffffffff << 32) | (f32_fromI64 >> 5));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f32_fromI64 & 0x1f));
        }
    }

    // fcvt.s.lu fd, rs1, rm
    // 1101000 00011 rs1:5 rm:3 fd:5 1010011
    function _fcvt_s_lu(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 f32_fromU64 = _f32_fromU64(x_rs1, v);
            set(s.header + F + 8 * fd, 8, (0xffffffff << 32) | (f32_fromU64 >> 5));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f32_fromU64 & 0x1f));
        }
    }

    // fmadd.d fd, fs1, fs2, fs3, rm
    // fs3:5 01 fs2:5 fs1:5 rm:3 fd:5 1000011
    function _fmadd_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 fs3 = word >> 27;
            uint256 f_fs3 = get(s.header + F + 8 * fs3, 8);
            uint256 f64_fma = _f64_fma(f_fs1, f_fs2, f_fs3, v);
            set(s.header + F + 8 * fd, 8, f64_fma >> 5);
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f64_fma & 0x1f));
        }
    }

    // fmsub.d fd, fs1, fs2, fs3, rm
    // fs3:5 01 fs2:5 fs1:5 rm:3 fd:5 1000111
    function _fmsub_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 fs3 = word >> 27;
            uint256 f_fs3 = get(s.header + F + 8 * fs3, 8);
            uint256 f64_fma = _f64_fma(f_fs1, f_fs2, f_fs3 ^ 0x8000000000000000, v);
            set(s.header + F + 8 * fd, 8, f64_fma >> 5);
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f64_fma & 0x1f));
        }
    }

    // fnmsub.d fd, fs1, fs2, fs3, rm
    // fs3:5 01 fs2:5 fs1:5 rm:3 fd:5 1001011
    function _fnmsub_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 fs3 = word >> 27;
            uint256 f_fs3 = get(s.header + F + 8 * fs3, 8);
            uint256 f64_fma = _f64_fma(f_fs1 ^ 0x8000000000000000, f_fs2, f_fs3, v);
            set(s.header + F + 8 * fd, 8, f64_fma >> 5);
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f64_fma & 0x1f));
        }
    }

    // fnmadd.d fd, fs1, fs2, fs3, rm
    // fs3:5 01 fs2:5 fs1:5 rm:3 fd:5 1001111
    function _fnmadd_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 fs3 = word >> 27;
            uint256 f_fs3 = get(s.header + F + 8 * fs3, 8);
            uint256 f64_fma = _f64_fma(f_fs1 ^ 0x8000000000000000, f_fs2, f_fs3 ^ 0x8000000000000000, v);
            set(s.header + F + 8 * fd, 8, f64_fma >> 5);
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f64_fma & 0x1f));
        }
    }

    // fadd.d fd, fs1, fs2, rm
    // 0000001 fs2:5 fs1:5 rm:3 fd:5 1010011
    function _fadd_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 f64_add = _f64_add(f_fs1, f_fs2, v);
            set(s.header + F + 8 * fd, 8, f64_add >> 5);
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f64_add & 0x1f));
        }
    }

    // fsub.d fd, fs1, fs2, rm
    // 0000101 fs2:5 fs1:5 rm:3 fd:5 1010011
    function _fsub_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 f64_add = _f64_add(f_fs1, f_fs2 ^ 0x8000000000000000, v);
            set(s.header + F + 8 * fd, 8, f64_add >> 5);
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f64_add & 0x1f));
        }
    }

    /// The function f32.round of the IR.
    function _f32_round(uint256 n0, uint256 n1, uint256 n2, uint256 n3) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = slt(n1, 1, 11);
            uint256 v_2 = (1 - n1) & 0x7ff;
            uint256 v_3 = ite(slt(v_2, 0x1a, 11), (v_2 & 0x1f), 0x1a);
            uint256 v_4 = n2 >> v_3;
            uint256 v_5 = ite(v, (((v_4 >> 1) << 1) | ((v_4 & 1) | (eq(((v_4 << v_3) & 0x3ffffff), n2) ^ 1))), n2);
            uint256 v_6 = eq(n3, 2);
            uint256 v_7 = eq(n3, 3);
            uint256 v_8 = (eq(n3, 1) | v_6) | v_7;
            uint256 v_9 = (v_6 & n0) | (v_7 & (n0 ^ 1));
            uint256 v_10 = (v_5 >> 1) & 1;
            uint256 v_11 = v_5 & 1;
            uint256 v_12 = v_10 | v_11;
            uint256 v_13 = eq(n3, 4);
            uint256 v_14 = ((((ite(v, 0, (((n1 & 0xff) + 0xff) & 0xff)) << 23) + (v_5 >> 2)) & 0x7fffffff) + ite(v_8, (v_9 & v_12), ite(v_13, v_10, (v_10 & (v_11 | ((v_5 >> 2) & 1)))))) & 0x7fffffff;
            uint256 v_15 = slt(0xfe, n1, 11) | eq((v_14 >> 23), 0xff);
            uint256 v_16 = (n2 >> 1) & 1;
            uint256 v_17 = n2 & 1;
            uint256 v_18 = (eq(n1, 0) & eq((n2 >> 2), 0xffffff)) & ite(v_8, (v_9 & (v_16 | v_17)), ite(v_13, v_16, (v_16 & (v_17 | ((n2 >> 2) & 1)))));
            uint256 v_19 = (((n0 << 31) | ite(v_15, ite((v_9 | (v_8 ^ 1)), 0x7f800000, 0x7f7fffff), v_14)) << 5) | ((((v_15 << 1) | ((v & (v_18 ^ 1)) & v_12)) << 1) | ((v_15 | v_10) | v_11));
            return v_19;
        }
    }

    /// The function f32.fma of the IR.
    function _f32_fma(uint256 n0, uint256 n1, uint256 n2, uint256 n3) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 23) & 0xff;
            uint256 v_2 = eq(v, 0xff);
            uint256 v_3 = n0 & 0x7fffff;
            uint256 v_4 = eq(v_3, 0);
            uint256 v_5 = v_2 & (v_4 ^ 1);
            uint256 v_6 = (n1 >> 23) & 0xff;
            uint256 v_7 = eq(v_6, 0xff);
            uint256 v_8 = n1 & 0x7fffff;
            uint256 v_9 = eq(v_8, 0);
            uint256 v_10 = v_7 & (v_9 ^ 1);
            uint256 v_11 = v_5 | v_10;
            uint256 v_12 = (n2 >> 23) & 0xff;
            uint256 v_13 = eq(v_12, 0xff);
            uint256 v_14 = n2 & 0x7fffff;
            uint256 v_15 = eq(v_14, 0);
            uint256 v_16 = v_13 & (v_15 ^ 1);
            uint256 v_17 = v_2 & v_4;
            uint256 v_18 = eq((n1 & 0x7fffffff), 0);
            uint256 v_19 = eq((n0 & 0x7fffffff), 0);
            uint256 v_20 = v_7 & v_9;
            uint256 v_21 = (v_17 & v_18) | (v_19 & v_20);
            uint256 v_22 = v_17 | v_20;
            uint256 v_23 = v_13 & v_15;
            uint256 v_24 = eq((n0 >> 31), (n1 >> 31)) ^ 1;
            uint256 v_25 = n2 >> 31;
            uint256 v_26 = eq(v_24, v_25);
            uint256 v_27 = v_26 ^ 1;
            uint256 v_28 = ((v_22 & v_23) & v_27) & (v_11 ^ 1);
            uint256 v_29 = ((v_11 | v_16) | v_21) | v_28;
            uint256 v_30 = eq(v, 0);
            uint256 v_31 = ((v_30 ^ 1) << 23) | v_3;
            uint256 v_32 = eq((v_31 >> 8), 0);
            uint256 v_33 = ite(v_32, ((v_31 << 0x10) & 0xffffff), v_31);
            uint256 v_34 = eq((v_33 >> 16), 0);
            uint256 v_35 = ite(v_34, ((v_33 << 8) & 0xffffff), v_33);
            uint256 v_36 = eq((v_35 >> 20), 0);
            uint256 v_37 = ite(v_36, ((v_35 << 4) & 0xffffff), v_35);
            uint256 v_38 = eq((v_37 >> 22), 0);
            uint256 v_39 = ite(v_38, ((v_37 << 2) & 0xffffff), v_37);
            uint256 v_40 = v_39 >> 23;
            uint256 v_41 = (ite(v_30, 1, v) - ((((((((v_32 << 1) | v_34) << 1) | v_36) << 1) | v_38) << 1) | (v_40 ^ 1))) & 0x7ff;
            uint256 v_42 = eq(v_6, 0);
            uint256 v_43 = ((v_42 ^ 1) << 23) | v_8;
            uint256 v_44 = eq((v_43 >> 8), 0);
            uint256 v_45 = ite(v_44, ((v_43 << 0x10) & 0xffffff), v_43);
            uint256 v_46 = eq((v_45 >> 16), 0);
            uint256 v_47 = ite(v_46, ((v_45 << 8) & 0xffffff), v_45);
            uint256 v_48 = eq((v_47 >> 20), 0);
            uint256 v_49 = ite(v_48, ((v_47 << 4) & 0xffffff), v_47);
            uint256 v_50 = eq((v_49 >> 22), 0);
            uint256 v_51 = ite(v_50, ((v_49 << 2) & 0xffffff), v_49);
            uint256 v_52 = v_51 >> 23;
            uint256 v_53 = (ite(v_42, 1, v_6) - ((((((((v_44 << 1) | v_46) << 1) | v_48) << 1) | v_50) << 1) | (v_52 ^ 1))) & 0x7ff;
            uint256 v_54 = (((v_41 + v_53) & 0x7ff) + 0x782) & 0x7ff;
            uint256 v_55 = eq(v_12, 0);
            uint256 v_56 = ((v_55 ^ 1) << 23) | v_14;
            uint256 v_57 = eq((v_56 >> 8), 0);
            uint256 v_58 = ite(v_57, ((v_56 << 0x10) & 0xffffff), v_56);
            uint256 v_59 = eq((v_58 >> 16), 0);
            uint256 v_60 = ite(v_59, ((v_58 << 8) & 0xffffff), v_58);
            uint256 v_61 = eq((v_60 >> 20), 0);
            uint256 v_62 = ite(v_61, ((v_60 << 4) & 0xffffff), v_60);
            uint256 v_63 = eq((v_62 >> 22), 0);
            uint256 v_64 = ite(v_63, ((v_62 << 2) & 0xffffff), v_62);
            uint256 v_65 = v_64 >> 23;
            uint256 v_66 = (ite(v_55, 1, v_12) - ((((((((v_57 << 1) | v_59) << 1) | v_61) << 1) | v_63) << 1) | (v_65 ^ 1))) & 0x7ff;
            uint256 v_67 = (v_54 - v_66) & 0x7ff;
            uint256 v_68 = slt(v_67, 0, 11);
            uint256 v_69 = eq((n2 & 0x7fffffff), 0) | (((v_19 | v_18) ^ 1) & (v_68 ^ 1));
            uint256 v_70 = (ite(v_40, v_39, ((v_39 << 1) & 0xffffff)) * ite(v_52, v_51, ((v_51 << 1) & 0xffffff))) & 0xffffffffffff;
            uint256 v_71 = v_70 << 3;
            uint256 v_72 = ite(v_65, v_64, ((v_64 << 1) & 0xffffff)) << 27;
            uint256 v_73 = ite(v_69, v_71, v_72);
            uint256 v_74 = ite(v_69, v_72, v_71);
            uint256 v_75 = ite(v_68, ((0 - v_67) & 0x7ff), v_67);
            uint256 v_76 = ite(ult(v_75, 0x33), (v_75 & 0x3f), 0x33);
            uint256 v_77 = v_74 >> v_76;
            uint256 v_78 = (((v_77 >> 1) << 1) | ((v_77 & 1) | (eq(((v_77 << v_76) & 0x7ffffffffffff), v_74) ^ 1)));
            uint256 v_79 = ult(v_73, v_78);
            uint256 v_80 = ite(v_26, ((v_73 + v_78) & 0xfffffffffffff), ite(v_79, ((v_78 - v_73) & 0xfffffffffffff), ((v_73 - v_78) & 0xfffffffffffff)));
            uint256 v_81 = eq(v_80, 0);
            uint256 v_82 = eq((v_80 >> 20), 0);
            uint256 v_83 = ite(v_82, ((v_80 << 0x20) & 0xfffffffffffff), v_80);
            uint256 v_84 = eq((v_83 >> 36), 0);
            uint256 v_85 = ite(v_84, ((v_83 << 0x10) & 0xfffffffffffff), v_83);
            uint256 v_86 = eq((v_85 >> 44), 0);
            uint256 v_87 = ite(v_86, ((v_85 << 8) & 0xfffffffffffff), v_85);
            uint256 v_88 = eq((v_87 >> 48), 0);
            uint256 v_89 = ite(v_88, ((v_87 << 4) & 0xfffffffffffff), v_87);
            uint256 v_90 = eq((v_89 >> 50), 0);
            uint256 v_91 = ite(v_90, ((v_89 << 2) & 0xfffffffffffff), v_89);
            uint256 v_92 = v_91 >> 51;
            uint256 v_93 = ((((((((((v_82 << 1) | v_84) << 1) | v_86) << 1) | v_88) << 1) | v_90) << 1) | (v_92 ^ 1));
            uint256 v_94 = ite(v_92, v_91, ((v_91 << 1) & 0xfffffffffffff));
            uint256 f32_round = _f32_round(eq(ite(v_69, v_24, v_25), (v_27 & v_79)) ^ 1, (((ite(v_69, v_54, v_66) + 1) & 0x7ff) - v_93) & 0x7ff, ((v_94 >> 27) << 1) | (eq((v_94 & 0x7ffffff), 0) ^ 1), n3);
            uint256 v_95 = ite(v_22, ((v_24 << 31) | 0x7f800000), ite(v_23, n2, ite(v_81, (ite(v_26, v_24, eq(n3, 2)) << 31), (f32_round >> 5))));
            uint256 v_96 = ((v_5 & (((n0 >> 22) & 1) ^ 1)) | (v_10 & (((n1 >> 22) & 1) ^ 1))) | (v_16 & (((n2 >> 22) & 1) ^ 1));
            uint256 v_97 = ite(v_29, ((((((v_96 | v_21) | v_28) << 1) << 1) << 1) << 1), ite(v_22, 0, ite(v_23, 0, ite(v_81, 0, (f32_round & 0x1f)))));
            return (ite(v_29, 0x7fc00000, v_95) << 5) | v_97;
        }
    }

    /// The function f32.add of the IR.
    function _f32_add(uint256 n0, uint256 n1, uint256 n2) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = eq(((n0 >> 23) & 0xff), 0xff) & (eq((n0 & 0x7fffff), 0) ^ 1);
            uint256 v_2 = eq(((n1 >> 23) & 0xff), 0xff) & (eq((n1 & 0x7fffff), 0) ^ 1);
            uint256 v_3 = ult((n0 & 0x7fffffff), (n1 & 0x7fffffff));
            uint256 v_4 = ite(v_3, n1, n0);
            uint256 v_5 = (v_4 >> 23) & 0xff;
            uint256 v_6 = v_4 & 0x7fffff;
            uint256 v_7 = eq(v_5, 0xff) & eq(v_6, 0);
            uint256 v_8 = ite(v_3, n0, n1);
            uint256 v_9 = (v_8 >> 23) & 0xff;
            uint256 v_10 = v_8 & 0x7fffff;
            uint256 v_11 = eq((n0 >> 31), (n1 >> 31));
            uint256 v_12 = (v_7 & (eq(v_9, 0xff) & eq(v_10, 0))) & (v_11 ^ 1);
            uint256 v_13 = (v | v_2) | v_12;
            uint256 v_14 = v_4 >> 31;
            uint256 v_15 = eq(v_5, 0);
            uint256 v_16 = ((((v_15 ^ 1) << 23) | v_6) << 3);
            uint256 v_17 = eq(v_9, 0);
            uint256 v_18 = (((v_17 ^ 1) << 23) | v_10) << 3;
            uint256 v_19 = ite(v_15, 1, v_5);
            uint256 v_20 = (((v_19 - ite(v_17, 1, v_9)) & 0x7ff) & 0xff);
            uint256 v_21 = v_18 >> v_20;
            uint256 v_22 = (((v_21 >> 1) << 1) | ((v_21 & 1) | (eq(((v_21 << v_20) & 0x7ffffff), v_18) ^ 1)));
            uint256 v_23 = ite(v_11, ((v_16 + v_22) & 0xfffffff), ((v_16 - v_22) & 0xfffffff));
            uint256 v_24 = eq(v_23, 0);
            uint256 v_25 = eq((v_23 >> 12), 0);
            uint256 v_26 = ite(v_25, ((v_23 << 0x10) & 0xfffffff), v_23);
            uint256 v_27 = eq((v_26 >> 20), 0);
            uint256 v_28 = ite(v_27, ((v_26 << 8) & 0xfffffff), v_26);
            uint256 v_29 = eq((v_28 >> 24), 0);
            uint256 v_30 = ite(v_29, ((v_28 << 4) & 0xfffffff), v_28);
            uint256 v_31 = eq((v_30 >> 26), 0);
            uint256 v_32 = ite(v_31, ((v_30 << 2) & 0xfffffff), v_30);
            uint256 v_33 = v_32 >> 27;
            uint256 v_34 = (((v_19 + 1) & 0x7ff) - ((((((((v_25 << 1) | v_27) << 1) | v_29) << 1) | v_31) << 1) | (v_33 ^ 1))) & 0x7ff;
            uint256 v_35 = ite(v_33, v_32, ((v_32 << 1) & 0xfffffff));
            uint256 f32_round = _f32_round(v_14, v_34, ((v_35 >> 3) << 1) | (eq((v_35 & 7), 0) ^ 1), n2);
            uint256 v_36 = ite(v_7, ((v_14 << 31) | 0x7f800000), ite(v_24, (ite(v_11, v_14, eq(n2, 2)) << 31), (f32_round >> 5)));
            uint256 v_37 = (((((v & (((n0 >> 22) & 1) ^ 1)) | (v_2 & (((n1 >> 22) & 1) ^ 1))) | v_12) << 1) << 1) << 1;
            uint256 v_38 = (ite(v_13, 0x7fc00000, v_36) << 5) | ite(v_13, (v_37 << 1), ite(v_7, 0, ite(v_24, 0, (f32_round & 0x1f))));
            return v_38;
        }
    }

    /// The function f32.mul of the IR.
    function _f32_mul(uint256 n0, uint256 n1, uint256 n2) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 23) & 0xff;
            uint256 v_2 = eq(v, 0xff);
            uint256 v_3 = n0 & 0x7fffff;
            uint256 v_4 = eq(v_3, 0);
            uint256 v_5 = v_2 & (v_4 ^ 1);
            uint256 v_6 = (n1 >> 23) & 0xff;
            uint256 v_7 = eq(v_6, 0xff);
            uint256 v_8 = n1 & 0x7fffff;
            uint256 v_9 = eq(v_8, 0);
            uint256 v_10 = v_7 & (v_9 ^ 1);
            uint256 v_11 = v_2 & v_4;
            uint256 v_12 = eq((n1 & 0x7fffffff), 0);
            uint256 v_13 = eq((n0 & 0x7fffffff), 0);
            uint256 v_14 = v_7 & v_9;
            uint256 v_15 = (v_11 & v_12) | (v_13 & v_14);
            uint256 v_16 = (v_5 | v_10) | v_15;
            uint256 v_17 = v_11 | v_14;
            uint256 v_18 = eq((n0 >> 31), (n1 >> 31)) ^ 1;
            uint256 v_19 = v_13 | v_12;
            uint256 v_20 = eq(v, 0);
            uint256 v_21 = eq(v_6, 0);
            uint256 v_22 = ((((v_20 ^ 1) << 23) | v_3) * (((v_21 ^ 1) << 23) | v_8)) & 0xffffffffffff;
            uint256 v_23 = eq((v_22 >> 16), 0);
            uint256 v_24 = ite(v_23, ((v_22 << 0x20) & 0xffffffffffff), v_22);
            uint256 v_25 = eq((v_24 >> 32), 0);
            uint256 v_26 = ite(v_25, ((v_24 << 0x10) & 0xffffffffffff), v_24);
            uint256 v_27 = eq((v_26 >> 40), 0);
            uint256 v_28 = ite(v_27, ((v_26 << 8) & 0xffffffffffff), v_26);
            uint256 v_29 = eq((v_28 >> 44), 0);
            uint256 v_30 = ite(v_29, ((v_28 << 4) & 0xffffffffffff), v_28);
            uint256 v_31 = eq((v_30 >> 46), 0);
            uint256 v_32 = ite(v_31, ((v_30 << 2) & 0xffffffffffff), v_30);
            uint256 v_33 = v_32 >> 47;
            uint256 v_34 = ((((((((((v_23 << 1) | v_25) << 1) | v_27) << 1) | v_29) << 1) | v_31) << 1) | (v_33 ^ 1));
            uint256 v_35 = ite(v_33, v_32, ((v_32 << 1) & 0xffffffffffff));
            uint256 f32_round = _f32_round(v_18, (((((ite(v_20, 1, v) + ite(v_21, 1, v_6)) & 0x7ff) + 0x782) & 0x7ff) - v_34) & 0x7ff, ((v_35 >> 23) << 1) | (eq((v_35 & 0x7fffff), 0) ^ 1), n2);
            uint256 v_36 = ite(v_16, 0x7fc00000, ite(v_17, ((v_18 << 31) | 0x7f800000), ite(v_19, (v_18 << 31), (f32_round >> 5))));
            uint256 v_37 = (((((v_5 & (((n0 >> 22) & 1) ^ 1)) | (v_10 & (((n1 >> 22) & 1) ^ 1))) | v_15) << 1) << 1) << 1;
            return (v_36 << 5) | ite(v_16, (v_37 << 1), ite(v_17, 0, ite(v_19, 0, (f32_round & 0x1f))));
        }
    }

    /// The function f32.div of the IR.
    function _f32_div(uint256 n0, uint256 n1, uint256 n2) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 23) & 0xff;
            uint256 v_2 = eq(v, 0xff);
            uint256 v_3 = n0 & 0x7fffff;
            uint256 v_4 = eq(v_3, 0);
            uint256 v_5 = v_2 & (v_4 ^ 1);
            uint256 v_6 = (n1 >> 23) & 0xff;
            uint256 v_7 = eq(v_6, 0xff);
            uint256 v_8 = n1 & 0x7fffff;
            uint256 v_9 = eq(v_8, 0);
            uint256 v_10 = v_7 & (v_9 ^ 1);
            uint256 v_11 = v_2 & v_4;
            uint256 v_12 = v_7 & v_9;
            uint256 v_13 = eq((n0 & 0x7fffffff), 0);
            uint256 v_14 = eq((n1 & 0x7fffffff), 0);
            uint256 v_15 = (v_11 & v_12) | (v_13 & v_14);
            uint256 v_16 = (v_5 | v_10) | v_15;
            uint256 v_17 = v_13 | v_12;
            uint256 v_18 = eq((n0 >> 31), (n1 >> 31)) ^ 1;
            uint256 v_19 = v_11 | v_14;
            uint256 v_20 = eq(v, 0);
            uint256 v_21 = ((v_20 ^ 1) << 23) | v_3;
            uint256 v_22 = eq((v_21 >> 8), 0);
            uint256 v_23 = ite(v_22, ((v_21 << 0x10) & 0xffffff), v_21);
            uint256 v_24 = eq((v_23 >> 16), 0);
            uint256 v_25 = ite(v_24, ((v_23 << 8) & 0xffffff), v_23);
            uint256 v_26 = eq((v_25 >> 20), 0);
            uint256 v_27 = ite(v_26, ((v_25 << 4) & 0xffffff), v_25);
            uint256 v_28 = eq((v_27 >> 22), 0);
            uint256 v_29 = ite(v_28, ((v_27 << 2) & 0xffffff), v_27);
            uint256 v_30 = v_29 >> 23;
            uint256 v_31 = ite(v_30, v_29, ((v_29 << 1) & 0xffffff)) << 25;
            uint256 v_32 = eq(v_6, 0);
            uint256 v_33 = ((v_32 ^ 1) << 23) | v_8;
            uint256 v_34 = eq((v_33 >> 8), 0);
            uint256 v_35 = ite(v_34, ((v_33 << 0x10) & 0xffffff), v_33);
            uint256 v_36 = eq((v_35 >> 16), 0);
            uint256 v_37 = ite(v_36, ((v_35 << 8) & 0xffffff), v_35);
            uint256 v_38 = eq((v_37 >> 20), 0);
            uint256 v_39 = ite(v_38, ((v_37 << 4) & 0xffffff), v_37);
            uint256 v_40 = eq((v_39 >> 22), 0);
            uint256 v_41 = ite(v_40, ((v_39 << 2) & 0xffffff), v_39);
            uint256 v_42 = v_41 >> 23;
            uint256 v_43 = ite(v_42, v_41, ((v_41 << 1) & 0xffffff));
            uint256 v_44 = udiv(v_31, v_43, 0x1ffffffffffff);
            uint256 v_45 = (v_44 >> 25) & 1;
            uint256 v_46 = (ite(v_20, 1, v) - ((((((((v_22 << 1) | v_24) << 1) | v_26) << 1) | v_28) << 1) | (v_30 ^ 1))) & 0x7ff;
            uint256 v_47 = (ite(v_32, 1, v_6) - ((((((((v_34 << 1) | v_36) << 1) | v_38) << 1) | v_40) << 1) | (v_42 ^ 1))) & 0x7ff;
            uint256 v_48 = (v_46 - v_47) & 0x7ff;
            uint256 v_49 = ((v_44 & 0x3ffffff) << 1) | (eq(urem(v_31, v_43), 0) ^ 1);
            uint256 v_50 = ite(v_45, v_49, ((v_49 << 1) & 0x7ffffff));
            uint256 f32_round = _f32_round(v_18, ite(v_45, ((v_48 + 0x7f) & 0x7ff), ((v_48 + 0x7e) & 0x7ff)), ((v_50 >> 2) << 1) | (eq((v_50 & 3), 0) ^ 1), n2);
            uint256 v_51 = ite(v_16, 0x7fc00000, ite(v_17, (v_18 << 31), ite(v_19, ((v_18 << 31) | 0x7f800000), (f32_round >> 5))));
            uint256 v_52 = (((((v_5 & (((n0 >> 22) & 1) ^ 1)) | (v_10 & (((n1 >> 22) & 1) ^ 1))) | v_15) << 1) << 1) << 1;
            uint256 v_53 = ite(v_16, (v_52 << 1), ite(v_17, 0, ite(v_19, ((((v_14 & (v_11 ^ 1)) << 1) << 1) << 1), (f32_round & 0x1f))));
            return (v_51 << 5) | v_53;
        }
    }

    /// The function f32.sqrt of the IR.
    function _f32_sqrt(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = eq((n0 & 0x7fffffff), 0);
            uint256 v_2 = (n0 >> 23) & 0xff;
            uint256 v_3 = eq(v_2, 0xff);
            uint256 v_4 = n0 & 0x7fffff;
            uint256 v_5 = eq(v_4, 0);
            uint256 v_6 = v_3 & (v_5 ^ 1);
            uint256 v_7 = (n0 >> 31) & (v ^ 1);
            uint256 v_8 = v_6 | v_7;
            uint256 v_9 = v_3 & v_5;
            uint256 v_10 = eq(v_2, 0);
            uint256 v_11 = ((v_10 ^ 1) << 23) | v_4;
            uint256 v_12 = eq((v_11 >> 8), 0);
            uint256 v_13 = ite(v_12, ((v_11 << 0x10) & 0xffffff), v_11);
            uint256 v_14 = eq((v_13 >> 16), 0);
            uint256 v_15 = ite(v_14, ((v_13 << 8) & 0xffffff), v_13);
            uint256 v_16 = eq((v_15 >> 20), 0);
            uint256 v_17 = ite(v_16, ((v_15 << 4) & 0xffffff), v_15);
            uint256 v_18 = eq((v_17 >> 22), 0);
            uint256 v_19 = ite(v_18, ((v_17 << 2) & 0xffffff), v_17);
            uint256 v_20 = v_19 >> 23;
            uint256 v_21 = (ite(v_10, 1, v_2) - ((((((((v_12 << 1) | v_14) << 1) | v_16) << 1) | v_18) << 1) | (v_20 ^ 1))) & 0x7ff;
            uint256 v_22 = ite(v_20, v_19, ((v_19 << 1) & 0xffffff)) << 25;
            uint256 v_23 = ite((v_21 & 1), v_22, ((v_22 << 1) & 0x3ffffffffffff));
            uint256 v_24 = ((((((v_23 >> 40) + 0x201) & 0x1fffff) * 0x16b) & 0x1fffff) << 6) & 0x3ffffffffffff;
            uint256 v_25 = ((v_24 + udiv(v_23, v_24, 0x3ffffffffffff)) & 0x3ffffffffffff) >> 1;
            uint256 v_26 = ((v_25 + udiv(v_23, v_25, 0x3ffffffffffff)) & 0x3ffffffffffff) >> 1;
            uint256 v_27 = ((v_26 + udiv(v_23, v_26, 0x3ffffffffffff)) & 0x3ffffffffffff) >> 1;
            uint256 v_28 = (v_27 - (((v_27 >> 25) & 1) | ult(v_23, ((v_27 * v_27) & 0x3ffffffffffff)))) & 0x3ffffffffffff;
            uint256 v_29 = v_28 & 0x1ffffff;
            uint256 f32_round = _f32_round(0, ashr(((v_21 + 0x7f) & 0x7ff), 1, 11, 0x7ff), (v_29 << 1) | (eq(((v_29 * v_29) & 0x3ffffffffffff), v_23) ^ 1), n1);
            uint256 v_30 = ite(v_8, ((((((v_6 & (((n0 >> 22) & 1) ^ 1)) | (v_7 & (v_6 ^ 1))) << 1) << 1) << 1) << 1), ite(v_9, 0, (f32_round & 0x1f)));
            uint256 v_31 = (ite(v, n0, ite(v_8, 0x7fc00000, ite(v_9, n0, (f32_round >> 5)))) << 5) | ite(v, 0, v_30);
            return v_31;
        }
    }

    /// The function f32.minimumNumber of the IR.
    function _f32_minimumNumber(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = eq(((n0 >> 23) & 0xff), 0xff) & (eq((n0 & 0x7fffff), 0) ^ 1);
            uint256 v_2 = eq(((n1 >> 23) & 0xff), 0xff) & (eq((n1 & 0x7fffff), 0) ^ 1);
            uint256 v_3 = n0 >> 31;
            uint256 v_4 = ult((n0 & 0x7fffffff), (n1 & 0x7fffffff));
            uint256 v_5 = ite(v, ite(v_2, 0x7fc00000, n1), ite(v_2, n0, ite(ite(eq(v_3, (n1 >> 31)), ite(v_3, (v_4 ^ 1), v_4), v_3), n0, n1)));
            uint256 v_6 = (((((v & (((n0 >> 22) & 1) ^ 1)) | (v_2 & (((n1 >> 22) & 1) ^ 1))) << 1) << 1) << 1) << 1;
            return (v_5 << 5) | v_6;
        }
    }

    /// The function f32.maximumNumber of the IR.
    function _f32_maximumNumber(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = eq(((n0 >> 23) & 0xff), 0xff) & (eq((n0 & 0x7fffff), 0) ^ 1);
            uint256 v_2 = eq(((n1 >> 23) & 0xff), 0xff) & (eq((n1 & 0x7fffff), 0) ^ 1);
            uint256 v_3 = n1 >> 31;
            uint256 v_4 = ult((n1 & 0x7fffffff), (n0 & 0x7fffffff));
            uint256 v_5 = ite(v, ite(v_2, 0x7fc00000, n1), ite(v_2, n0, ite(ite(eq(v_3, (n0 >> 31)), ite(v_3, (v_4 ^ 1), v_4), v_3), n0, n1)));
            uint256 v_6 = (((((v & (((n0 >> 22) & 1) ^ 1)) | (v_2 & (((n1 >> 22) & 1) ^ 1))) << 1) << 1) << 1) << 1;
            return (v_5 << 5) | v_6;
        }
    }

    /// The function f32.le.signalling of the IR.
    function _f32_le_signalling(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (eq(((n0 >> 23) & 0xff), 0xff) & (eq((n0 & 0x7fffff), 0) ^ 1)) | (eq(((n1 >> 23) & 0xff), 0xff) & (eq((n1 & 0x7fffff), 0) ^ 1));
            uint256 v_2 = n0 & 0x7fffffff;
            uint256 v_3 = n1 & 0x7fffffff;
            uint256 v_4 = n0 >> 31;
            uint256 v_5 = ult(v_2, v_3);
            uint256 v_6 = (eq(n0, n1) | (eq(v_2, 0) & eq(v_3, 0))) | ite(eq(v_4, (n1 >> 31)), ite(v_4, (v_5 ^ 1), v_5), v_4);
            return (((v ^ 1) & v_6) << 5) | ((((v << 1) << 1) << 1) << 1);
        }
    }

    /// The function f32.lt.signalling of the IR.
    function _f32_lt_signalling(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (eq(((n0 >> 23) & 0xff), 0xff) & (eq((n0 & 0x7fffff), 0) ^ 1)) | (eq(((n1 >> 23) & 0xff), 0xff) & (eq((n1 & 0x7fffff), 0) ^ 1));
            uint256 v_2 = n0 & 0x7fffffff;
            uint256 v_3 = n1 & 0x7fffffff;
            uint256 v_4 = n0 >> 31;
            uint256 v_5 = ult(v_2, v_3);
            uint256 v_6 = ((eq(n0, n1) | (eq(v_2, 0) & eq(v_3, 0))) ^ 1) & ite(eq(v_4, (n1 >> 31)), ite(v_4, (v_5 ^ 1), v_5), v_4);
            return (((v ^ 1) & v_6) << 5) | ((((v << 1) << 1) << 1) << 1);
        }
    }

    /// The function f32.eq.quiet of the IR.
    function _f32_eq_quiet(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = eq(((n0 >> 23) & 0xff), 0xff) & (eq((n0 & 0x7fffff), 0) ^ 1);
            uint256 v_2 = eq(((n1 >> 23) & 0xff), 0xff) & (eq((n1 & 0x7fffff), 0) ^ 1);
            uint256 v_3 = (((((v & (((n0 >> 22) & 1) ^ 1)) | (v_2 & (((n1 >> 22) & 1) ^ 1))) << 1) << 1) << 1) << 1;
            uint256 v_4 = ((((v | v_2) ^ 1) & (eq(n0, n1) | (eq((n0 & 0x7fffffff), 0) & eq((n1 & 0x7fffffff), 0)))) << 5) | v_3;
            return v_4;
        }
    }

    /// The function f32.classify of the IR.
    function _f32_classify(uint256 n0) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 23) & 0xff;
            uint256 v_2 = eq(v, 0xff);
            uint256 v_3 = eq((n0 & 0x7fffff), 0);
            uint256 v_4 = v_3 ^ 1;
            uint256 v_5 = v_2 & v_4;
            uint256 v_6 = v_5 & (((n0 >> 22) & 1) ^ 1);
            uint256 v_7 = n0 >> 31;
            uint256 v_8 = v_7 ^ 1;
            uint256 v_9 = v_2 & v_3;
            uint256 v_10 = eq((n0 & 0x7fffffff), 0);
            uint256 v_11 = eq(v, 0) & v_4;
            uint256 v_12 = (((v_10 | v_11) | v_9) | v_5) ^ 1;
            uint256 v_13 = ((((((((v_5 & (v_6 ^ 1)) << 1) | v_6) << 1) | (v_8 & v_9)) << 1) | (v_8 & v_12)) << 1) | (v_8 & v_11);
            uint256 v_14 = (((((((v_13 << 1) | (v_8 & v_10)) << 1) | (v_7 & v_10)) << 1) | (v_7 & v_11)) << 1) | (v_7 & v_12);
            return (v_14 << 1) | (v_7 & v_9);
        }
    }

    /// The function f32.toI32 of the IR.
    function _f32_toI32(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 23) & 0xff;
            uint256 v_2 = eq(v, 0);
            uint256 v_3 = (ite(v_2, 1, v) + 0x782) & 0x7ff;
            uint256 v_4 = slt(0x20, v_3, 11);
            uint256 v_5 = n0 >> 31;
            uint256 v_6 = slt(v_3, 0, 11);
            uint256 v_7 = n0 & 0x7fffff;
            uint256 v_8 = ((((v_2 ^ 1) << 23) | v_7) << ite((v_6 | v_4), 0, (v_3 & 0x3f))) & 0xffffffffffffff;
            uint256 v_9 = eq(n1, 2);
            uint256 v_10 = eq(n1, 3);
            uint256 v_11 = v_6 ^ 1;
            uint256 v_12 = v_11 & ((v_8 >> 23) & 1);
            uint256 v_13 = ite(v_6, (eq((n0 & 0x7fffffff), 0) ^ 1), (eq((v_8 & 0x7fffff), 0) ^ 1));
            uint256 v_14 = v_12 | v_13;
            uint256 v_15 = ite(((eq(n1, 1) | v_9) | v_10), (((v_9 & v_5) | (v_10 & (v_5 ^ 1))) & v_14), ite(eq(n1, 4), v_12, (v_12 & (v_13 | (v_11 & ((v_8 >> 24) & 1))))));
            uint256 v_16 = (ite(v_6, 0, (v_8 >> 24)) + v_15) & 0x1ffffffff;
            uint256 v_17 = eq(v, 0xff) & (eq(v_7, 0) ^ 1);
            uint256 v_18 = (v_4 | ite(v_5, ult(0x80000000, v_16), ult(0x7fffffff, v_16))) | v_17;
            uint256 v_19 = v_16 & 0xffffffff;
            uint256 v_20 = ite(v_18, ite((v_5 & (v_17 ^ 1)), 0x80000000, 0x7fffffff), ite(v_5, ((0 - v_19) & 0xffffffff), v_19));
            return (v_20 << 5) | (((((v_18 << 1) << 1) << 1) << 1) | ((v_18 ^ 1) & v_14));
        }
    }

    /// The function f32.toU32 of the IR.
    function _f32_toU32(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 23) & 0xff;
            uint256 v_2 = eq(v, 0);
            uint256 v_3 = (ite(v_2, 1, v) + 0x782) & 0x7ff;
            uint256 v_4 = slt(0x20, v_3, 11);
            uint256 v_5 = n0 >> 31;
            uint256 v_6 = slt(v_3, 0, 11);
            uint256 v_7 = n0 & 0x7fffff;
            uint256 v_8 = ((((v_2 ^ 1) << 23) | v_7) << ite((v_6 | v_4), 0, (v_3 & 0x3f))) & 0xffffffffffffff;
            uint256 v_9 = eq(n1, 2);
            uint256 v_10 = eq(n1, 3);
            uint256 v_11 = v_6 ^ 1;
            uint256 v_12 = v_11 & ((v_8 >> 23) & 1);
            uint256 v_13 = ite(v_6, (eq((n0 & 0x7fffffff), 0) ^ 1), (eq((v_8 & 0x7fffff), 0) ^ 1));
            uint256 v_14 = v_12 | v_13;
            uint256 v_15 = ite(((eq(n1, 1) | v_9) | v_10), (((v_9 & v_5) | (v_10 & (v_5 ^ 1))) & v_14), ite(eq(n1, 4), v_12, (v_12 & (v_13 | (v_11 & ((v_8 >> 24) & 1))))));
            uint256 v_16 = (ite(v_6, 0, (v_8 >> 24)) + v_15) & 0x1ffffffff;
            uint256 v_17 = eq(v, 0xff) & (eq(v_7, 0) ^ 1);
            uint256 v_18 = (v_4 | ite(v_5, ult(0, v_16), ult(0xffffffff, v_16))) | v_17;
            uint256 v_19 = v_16 & 0xffffffff;
            uint256 v_20 = ite(v_18, ite((v_5 & (v_17 ^ 1)), 0, 0xffffffff), ite(v_5, ((0 - v_19) & 0xffffffff), v_19));
            return (v_20 << 5) | (((((v_18 << 1) << 1) << 1) << 1) | ((v_18 ^ 1) & v_14));
        }
    }

    /// The function f32.fromI32 of the IR.
    function _f32_fromI32(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = eq(n0, 0);
            uint256 v_2 = n0 >> 31;
            uint256 v_3 = ite(v_2, ((0 - n0) & 0xffffffff), n0);
            uint256 v_4 = eq((v_3 >> 16), 0);
            uint256 v_5 = ite(v_4, ((v_3 << 0x10) & 0xffffffff), v_3);
            uint256 v_6 = eq((v_5 >> 24), 0);
            uint256 v_7 = ite(v_6, ((v_5 << 8) & 0xffffffff), v_5);
            uint256 v_8 = eq((v_7 >> 28), 0);
            uint256 v_9 = ite(v_8, ((v_7 << 4) & 0xffffffff), v_7);
            uint256 v_10 = eq((v_9 >> 30), 0);
            uint256 v_11 = ite(v_10, ((v_9 << 2) & 0xffffffff), v_9);
            uint256 v_12 = v_11 >> 31;
            uint256 v_13 = ite(v_12, v_11, ((v_11 << 1) & 0xffffffff));
            uint256 f32_round = _f32_round(v_2, (0x9e - ((((((((v_4 << 1) | v_6) << 1) | v_8) << 1) | v_10) << 1) | (v_12 ^ 1))) & 0x7ff, ((v_13 >> 7) << 1) | (eq((v_13 & 0x7f), 0) ^ 1), n1);
            return (ite(v, 0, (f32_round >> 5)) << 5) | ite(v, 0, (f32_round & 0x1f));
        }
    }

    /// The function f32.fromU32 of the IR.
    function _f32_fromU32(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = eq(n0, 0);
            uint256 v_2 = eq((n0 >> 16), 0);
            uint256 v_3 = ite(v_2, ((n0 << 0x10) & 0xffffffff), n0);
            uint256 v_4 = eq((v_3 >> 24), 0);
            uint256 v_5 = ite(v_4, ((v_3 << 8) & 0xffffffff), v_3);
            uint256 v_6 = eq((v_5 >> 28), 0);
            uint256 v_7 = ite(v_6, ((v_5 << 4) & 0xffffffff), v_5);
            uint256 v_8 = eq((v_7 >> 30), 0);
            uint256 v_9 = ite(v_8, ((v_7 << 2) & 0xffffffff), v_7);
            uint256 v_10 = v_9 >> 31;
            uint256 v_11 = ite(v_10, v_9, ((v_9 << 1) & 0xffffffff));
            uint256 f32_round = _f32_round(0, (0x9e - ((((((((v_2 << 1) | v_4) << 1) | v_6) << 1) | v_8) << 1) | (v_10 ^ 1))) & 0x7ff, ((v_11 >> 7) << 1) | (eq((v_11 & 0x7f), 0) ^ 1), n1);
            return (ite(v, 0, (f32_round >> 5)) << 5) | ite(v, 0, (f32_round & 0x1f));
        }
    }

    /// The function f32.toI64 of the IR.
    function _f32_toI64(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 23) & 0xff;
            uint256 v_2 = eq(v, 0);
            uint256 v_3 = (ite(v_2, 1, v) + 0x782) & 0x7ff;
            uint256 v_4 = slt(0x40, v_3, 11);
            uint256 v_5 = n0 >> 31;
            uint256 v_6 = slt(v_3, 0, 11);
            uint256 v_7 = n0 & 0x7fffff;
            uint256 v_8 = ((((v_2 ^ 1) << 23) | v_7) << ite((v_6 | v_4), 0, (v_3 & 0x7f))) & 0xffffffffffffffffffffff;
            uint256 v_9 = eq(n1, 2);
            uint256 v_10 = eq(n1, 3);
            uint256 v_11 = v_6 ^ 1;
            uint256 v_12 = v_11 & ((v_8 >> 23) & 1);
            uint256 v_13 = ite(v_6, (eq((n0 & 0x7fffffff), 0) ^ 1), (eq((v_8 & 0x7fffff), 0) ^ 1));
            uint256 v_14 = v_12 | v_13;
            uint256 v_15 = ite(((eq(n1, 1) | v_9) | v_10), (((v_9 & v_5) | (v_10 & (v_5 ^ 1))) & v_14), ite(eq(n1, 4), v_12, (v_12 & (v_13 | (v_11 & ((v_8 >> 24) & 1))))));
            uint256 v_16 = (ite(v_6, 0, (v_8 >> 24)) + v_15) & 0x1ffffffffffffffff;
            uint256 v_17 = eq(v, 0xff) & (eq(v_7, 0) ^ 1);
            uint256 v_18 = (v_4 | ite(v_5, ult(0x8000000000000000, v_16), ult(0x7fffffffffffffff, v_16))) | v_17;
            uint256 v_19 = v_16 & 0xffffffffffffffff;
            uint256 v_20 = ite(v_18, ite((v_5 & (v_17 ^ 1)), 0x8000000000000000, 0x7fffffffffffffff), ite(v_5, ((0 - v_19) & 0xffffffffffffffff), v_19));
            return (v_20 << 5) | (((((v_18 << 1) << 1) << 1) << 1) | ((v_18 ^ 1) & v_14));
        }
    }

    /// The function f32.toU64 of the IR.
    function _f32_toU64(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 23) & 0xff;
            uint256 v_2 = eq(v, 0);
            uint256 v_3 = (ite(v_2, 1, v) + 0x782) & 0x7ff;
            uint256 v_4 = slt(0x40, v_3, 11);
            uint256 v_5 = n0 >> 31;
            uint256 v_6 = slt(v_3, 0, 11);
            uint256 v_7 = n0 & 0x7fffff;
            uint256 v_8 = ((((v_2 ^ 1) << 23) | v_7) << ite((v_6 | v_4), 0, (v_3 & 0x7f))) & 0xffffffffffffffffffffff;
            uint256 v_9 = eq(n1, 2);
            uint256 v_10 = eq(n1, 3);
            uint256 v_11 = v_6 ^ 1;
            uint256 v_12 = v_11 & ((v_8 >> 23) & 1);
            uint256 v_13 = ite(v_6, (eq((n0 & 0x7fffffff), 0) ^ 1), (eq((v_8 & 0x7fffff), 0) ^ 1));
            uint256 v_14 = v_12 | v_13;
            uint256 v_15 = ite(((eq(n1, 1) | v_9) | v_10), (((v_9 & v_5) | (v_10 & (v_5 ^ 1))) & v_14), ite(eq(n1, 4), v_12, (v_12 & (v_13 | (v_11 & ((v_8 >> 24) & 1))))));
            uint256 v_16 = (ite(v_6, 0, (v_8 >> 24)) + v_15) & 0x1ffffffffffffffff;
            uint256 v_17 = eq(v, 0xff) & (eq(v_7, 0) ^ 1);
            uint256 v_18 = (v_4 | ite(v_5, ult(0, v_16), ult(0xffffffffffffffff, v_16))) | v_17;
            uint256 v_19 = v_16 & 0xffffffffffffffff;
            uint256 v_20 = ite(v_18, ite((v_5 & (v_17 ^ 1)), 0, 0xffffffffffffffff), ite(v_5, ((0 - v_19) & 0xffffffffffffffff), v_19));
            return (v_20 << 5) | (((((v_18 << 1) << 1) << 1) << 1) | ((v_18 ^ 1) & v_14));
        }
    }

    /// The function f32.fromI64 of the IR.
    function _f32_fromI64(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = eq(n0, 0);
            uint256 v_2 = n0 >> 63;
            uint256 v_3 = ite(v_2, ((0 - n0) & 0xffffffffffffffff), n0);
            uint256 v_4 = eq((v_3 >> 32), 0);
            uint256 v_5 = ite(v_4, ((v_3 << 0x20) & 0xffffffffffffffff), v_3);
            uint256 v_6 = eq((v_5 >> 48), 0);
            uint256 v_7 = ite(v_6, ((v_5 << 0x10) & 0xffffffffffffffff), v_5);
            uint256 v_8 = eq((v_7 >> 56), 0);
            uint256 v_9 = ite(v_8, ((v_7 << 8) & 0xffffffffffffffff), v_7);
            uint256 v_10 = eq((v_9 >> 60), 0);
            uint256 v_11 = ite(v_10, ((v_9 << 4) & 0xffffffffffffffff), v_9);
            uint256 v_12 = eq((v_11 >> 62), 0);
            uint256 v_13 = ite(v_12, ((v_11 << 2) & 0xffffffffffffffff), v_11);
            uint256 v_14 = v_13 >> 63;
            uint256 v_15 = (0xbe - ((((((((((v_4 << 1) | v_6) << 1) | v_8) << 1) | v_10) << 1) | v_12) << 1) | (v_14 ^ 1))) & 0x7ff;
            uint256 v_16 = ite(v_14, v_13, ((v_13 << 1) & 0xffffffffffffffff));
            uint256 f32_round = _f32_round(v_2, v_15, ((v_16 >> 39) << 1) | (eq((v_16 & 0x7fffffffff), 0) ^ 1), n1);
            return (ite(v, 0, (f32_round >> 5)) << 5) | ite(v, 0, (f32_round & 0x1f));
        }
    }

    /// The function f32.fromU64 of the IR.
    function _f32_fromU64(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = eq(n0, 0);
            uint256 v_2 = eq((n0 >> 32), 0);
            uint256 v_3 = ite(v_2, ((n0 << 0x20) & 0xffffffffffffffff), n0);
            uint256 v_4 = eq((v_3 >> 48), 0);
            uint256 v_5 = ite(v_4, ((v_3 << 0x10) & 0xffffffffffffffff), v_3);
            uint256 v_6 = eq((v_5 >> 56), 0);
            uint256 v_7 = ite(v_6, ((v_5 << 8) & 0xffffffffffffffff), v_5);
            uint256 v_8 = eq((v_7 >> 60), 0);
            uint256 v_9 = ite(v_8, ((v_7 << 4) & 0xffffffffffffffff), v_7);
            uint256 v_10 = eq((v_9 >> 62), 0);
            uint256 v_11 = ite(v_10, ((v_9 << 2) & 0xffffffffffffffff), v_9);
            uint256 v_12 = v_11 >> 63;
            uint256 v_13 = (0xbe - ((((((((((v_2 << 1) | v_4) << 1) | v_6) << 1) | v_8) << 1) | v_10) << 1) | (v_12 ^ 1))) & 0x7ff;
            uint256 v_14 = ite(v_12, v_11, ((v_11 << 1) & 0xffffffffffffffff));
            uint256 f32_round = _f32_round(0, v_13, ((v_14 >> 39) << 1) | (eq((v_14 & 0x7fffffffff), 0) ^ 1), n1);
            return (ite(v, 0, (f32_round >> 5)) << 5) | ite(v, 0, (f32_round & 0x1f));
        }
    }

    /// The function f64.round of the IR.
    function _f64_round(uint256 n0, uint256 n1, uint256 n2, uint256 n3) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = slt(n1, 1, 14);
            uint256 v_2 = (1 - n1) & 0x3fff;
            uint256 v_3 = ite(slt(v_2, 0x37, 14), (v_2 & 0x3f), 0x37);
            uint256 v_4 = n2 >> v_3;
            uint256 v_5 = ite(v, (((v_4 >> 1) << 1) | ((v_4 & 1) | (eq(((v_4 << v_3) & 0x7fffffffffffff), n2) ^ 1))), n2);
            uint256 v_6 = eq(n3, 2);
            uint256 v_7 = eq(n3, 3);
            uint256 v_8 = (eq(n3, 1) | v_6) | v_7;
            uint256 v_9 = (v_6 & n0) | (v_7 & (n0 ^ 1));
            uint256 v_10 = (v_5 >> 1) & 1;
            uint256 v_11 = v_5 & 1;
            uint256 v_12 = v_10 | v_11;
            uint256 v_13 = eq(n3, 4);
            uint256 v_14 = ((((ite(v, 0, (((n1 & 0x7ff) + 0x7ff) & 0x7ff)) << 52) + (v_5 >> 2)) & 0x7fffffffffffffff) + ite(v_8, (v_9 & v_12), ite(v_13, v_10, (v_10 & (v_11 | ((v_5 >> 2) & 1)))))) & 0x7fffffffffffffff;
            uint256 v_15 = slt(0x7fe, n1, 14) | eq((v_14 >> 52), 0x7ff);
            uint256 v_16 = (n0 << 63) | ite(v_15, ite((v_9 | (v_8 ^ 1)), 0x7ff0000000000000, 0x7fefffffffffffff), v_14);
            uint256 v_17 = (n2 >> 1) & 1;
            uint256 v_18 = n2 & 1;
            uint256 v_19 = (eq(n1, 0) & eq((n2 >> 2), 0x1fffffffffffff)) & ite(v_8, (v_9 & (v_17 | v_18)), ite(v_13, v_17, (v_17 & (v_18 | ((n2 >> 2) & 1)))));
            uint256 v_20 = (v_16 << 5) | ((((v_15 << 1) | ((v & (v_19 ^ 1)) & v_12)) << 1) | ((v_15 | v_10) | v_11));
            return v_20;
        }
    }

    /// The function f64.fma of the IR.
    function _f64_fma(uint256 n0, uint256 n1, uint256 n2, uint256 n3) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 52) & 0x7ff;
            uint256 v_2 = eq(v, 0x7ff);
            uint256 v_3 = n0 & 0xfffffffffffff;
            uint256 v_4 = eq(v_3, 0);
            uint256 v_5 = v_2 & (v_4 ^ 1);
            uint256 v_6 = (n1 >> 52) & 0x7ff;
            uint256 v_7 = eq(v_6, 0x7ff);
            uint256 v_8 = n1 & 0xfffffffffffff;
            uint256 v_9 = eq(v_8, 0);
            uint256 v_10 = v_7 & (v_9 ^ 1);
            uint256 v_11 = v_5 | v_10;
            uint256 v_12 = (n2 >> 52) & 0x7ff;
            uint256 v_13 = eq(v_12, 0x7ff);
            uint256 v_14 = n2 & 0xfffffffffffff;
            uint256 v_15 = eq(v_14, 0);
            uint256 v_16 = v_13 & (v_15 ^ 1);
            uint256 v_17 = v_2 & v_4;
            uint256 v_18 = eq((n1 & 0x7fffffffffffffff), 0);
            uint256 v_19 = eq((n0 & 0x7fffffffffffffff), 0);
            uint256 v_20 = v_7 & v_9;
            uint256 v_21 = (v_17 & v_18) | (v_19 & v_20);
            uint256 v_22 = v_17 | v_20;
            uint256 v_23 = v_13 & v_15;
            uint256 v_24 = eq((n0 >> 63), (n1 >> 63)) ^ 1;
            uint256 v_25 = n2 >> 63;
            uint256 v_26 = eq(v_24, v_25);
            uint256 v_27 = v_26 ^ 1;
            uint256 v_28 = ((v_22 & v_23) & v_27) & (v_11 ^ 1);
            uint256 v_29 = ((v_11 | v_16) | v_21) | v_28;
            uint256 v_30 = eq(v, 0);
            uint256 v_31 = ((v_30 ^ 1) << 52) | v_3;
            uint256 v_32 = eq((v_31 >> 21), 0);
            uint256 v_33 = ite(v_32, ((v_31 << 0x20) & 0x1fffffffffffff), v_31);
            uint256 v_34 = eq((v_33 >> 37), 0);
            uint256 v_35 = ite(v_34, ((v_33 << 0x10) & 0x1fffffffffffff), v_33);
            uint256 v_36 = eq((v_35 >> 45), 0);
            uint256 v_37 = ite(v_36, ((v_35 << 8) & 0x1fffffffffffff), v_35);
            uint256 v_38 = eq((v_37 >> 49), 0);
            uint256 v_39 = ite(v_38, ((v_37 << 4) & 0x1fffffffffffff), v_37);
            uint256 v_40 = eq((v_39 >> 51), 0);
            uint256 v_41 = ite(v_40, ((v_39 << 2) & 0x1fffffffffffff), v_39);
            uint256 v_42 = v_41 >> 52;
            uint256 v_43 = ((((((((((v_32 << 1) | v_34) << 1) | v_36) << 1) | v_38) << 1) | v_40) << 1) | (v_42 ^ 1));
            uint256 v_44 = eq(v_6, 0);
            uint256 v_45 = ((v_44 ^ 1) << 52) | v_8;
            uint256 v_46 = eq((v_45 >> 21), 0);
            uint256 v_47 = ite(v_46, ((v_45 << 0x20) & 0x1fffffffffffff), v_45);
            uint256 v_48 = eq((v_47 >> 37), 0);
            uint256 v_49 = ite(v_48, ((v_47 << 0x10) & 0x1fffffffffffff), v_47);
            uint256 v_50 = eq((v_49 >> 45), 0);
            uint256 v_51 = ite(v_50, ((v_49 << 8) & 0x1fffffffffffff), v_49);
            uint256 v_52 = eq((v_51 >> 49), 0);
            uint256 v_53 = ite(v_52, ((v_51 << 4) & 0x1fffffffffffff), v_51);
            uint256 v_54 = eq((v_53 >> 51), 0);
            uint256 v_55 = ite(v_54, ((v_53 << 2) & 0x1fffffffffffff), v_53);
            uint256 v_56 = v_55 >> 52;
            uint256 v_57 = ((((((((((v_46 << 1) | v_48) << 1) | v_50) << 1) | v_52) << 1) | v_54) << 1) | (v_56 ^ 1));
            uint256 v_58 = (((((ite(v_30, 1, v) - v_43) & 0x3fff) + ((ite(v_44, 1, v_6) - v_57) & 0x3fff)) & 0x3fff) + 0x3c02) & 0x3fff;
            uint256 v_59 = eq(v_12, 0);
            uint256 v_60 = ((v_59 ^ 1) << 52) | v_14;
            uint256 v_61 = eq((v_60 >> 21), 0);
            uint256 v_62 = ite(v_61, ((v_60 << 0x20) & 0x1fffffffffffff), v_60);
            uint256 v_63 = eq((v_62 >> 37), 0);
            uint256 v_64 = ite(v_63, ((v_62 << 0x10) & 0x1fffffffffffff), v_62);
            uint256 v_65 = eq((v_64 >> 45), 0);
            uint256 v_66 = ite(v_65, ((v_64 << 8) & 0x1fffffffffffff), v_64);
            uint256 v_67 = eq((v_66 >> 49), 0);
            uint256 v_68 = ite(v_67, ((v_66 << 4) & 0x1fffffffffffff), v_66);
            uint256 v_69 = eq((v_68 >> 51), 0);
            uint256 v_70 = ite(v_69, ((v_68 << 2) & 0x1fffffffffffff), v_68);
            uint256 v_71 = v_70 >> 52;
            uint256 v_72 = ((((((((((v_61 << 1) | v_63) << 1) | v_65) << 1) | v_67) << 1) | v_69) << 1) | (v_71 ^ 1));
            uint256 v_73 = (ite(v_59, 1, v_12) - v_72) & 0x3fff;
            uint256 v_74 = (v_58 - v_73) & 0x3fff;
            uint256 v_75 = slt(v_74, 0, 14);
            uint256 v_76 = eq((n2 & 0x7fffffffffffffff), 0) | (((v_19 | v_18) ^ 1) & (v_75 ^ 1));
            uint256 v_77 = (ite(v_42, v_41, ((v_41 << 1) & 0x1fffffffffffff)) * ite(v_56, v_55, ((v_55 << 1) & 0x1fffffffffffff))) & 0x3ffffffffffffffffffffffffff;
            uint256 v_78 = v_77 << 3;
            uint256 v_79 = ite(v_71, v_70, ((v_70 << 1) & 0x1fffffffffffff)) << 56;
            uint256 v_80 = ite(v_76, v_78, v_79);
            uint256 v_81 = ite(v_76, v_79, v_78);
            uint256 v_82 = ite(v_75, ((0 - v_74) & 0x3fff), v_74);
            uint256 v_83 = ite(ult(v_82, 0x6d), (v_82 & 0x7f), 0x6d);
            uint256 v_84 = v_81 >> v_83;
            uint256 v_85 = ((v_84 >> 1) << 1) | ((v_84 & 1) | (eq(((v_84 << v_83) & 0x1fffffffffffffffffffffffffff), v_81) ^ 1));
            uint256 v_86 = ult(v_80, v_85);
            uint256 v_87 = ite(v_86, ((v_85 - v_80) & 0x3fffffffffffffffffffffffffff), ((v_80 - v_85) & 0x3fffffffffffffffffffffffffff));
            uint256 v_88 = ite(v_26, ((v_80 + v_85) & 0x3fffffffffffffffffffffffffff), v_87);
            uint256 v_89 = eq(v_88, 0);
            uint256 v_90 = eq((v_88 >> 46), 0);
            uint256 v_91 = ite(v_90, ((v_88 << 0x40) & 0x3fffffffffffffffffffffffffff), v_88);
            uint256 v_92 = eq((v_91 >> 78), 0);
            uint256 v_93 = ite(v_92, ((v_91 << 0x20) & 0x3fffffffffffffffffffffffffff), v_91);
            uint256 v_94 = eq((v_93 >> 94), 0);
            uint256 v_95 = ite(v_94, ((v_93 << 0x10) & 0x3fffffffffffffffffffffffffff), v_93);
            uint256 v_96 = eq((v_95 >> 102), 0);
            uint256 v_97 = ite(v_96, ((v_95 << 8) & 0x3fffffffffffffffffffffffffff), v_95);
            uint256 v_98 = eq((v_97 >> 106), 0);
            uint256 v_99 = ite(v_98, ((v_97 << 4) & 0x3fffffffffffffffffffffffffff), v_97);
            uint256 v_100 = eq((v_99 >> 108), 0);
            uint256 v_101 = ite(v_100, ((v_99 << 2) & 0x3fffffffffffffffffffffffffff), v_99);
            uint256 v_102 = v_101 >> 109;
            uint256 v_103 = (((((((((((v_90 << 1) | v_92) << 1) | v_94) << 1) | v_96) << 1) | v_98) << 1) | v_100) << 1) | (v_102 ^ 1);
            uint256 v_104 = ite(v_102, v_101, ((v_101 << 1) & 0x3fffffffffffffffffffffffffff));
            uint256 f64_round = _f64_round(eq(ite(v_76, v_24, v_25), (v_27 & v_86)) ^ 1, (((ite(v_76, v_58, v_73) + 1) & 0x3fff) - v_103) & 0x3fff, ((v_104 >> 56) << 1) | (eq((v_104 & 0xffffffffffffff), 0) ^ 1), n3);
            uint256 v_105 = ite(v_22, ((v_24 << 63) | 0x7ff0000000000000), ite(v_23, n2, ite(v_89, (ite(v_26, v_24, eq(n3, 2)) << 63), (f64_round >> 5))));
            uint256 v_106 = ((v_5 & (((n0 >> 51) & 1) ^ 1)) | (v_10 & (((n1 >> 51) & 1) ^ 1))) | (v_16 & (((n2 >> 51) & 1) ^ 1));
            uint256 v_107 = ite(v_29, ((((((v_106 | v_21) | v_28) << 1) << 1) << 1) << 1), ite(v_22, 0, ite(v_23, 0, ite(v_89, 0, (f64_round & 0x1f)))));
            return (ite(v_29, 0x7ff8000000000000, v_105) << 5) | v_107;
        }
    }

    /// The function f64.add of the IR.
    function _f64_add(uint256 n0, uint256 n1, uint256 n2) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = eq(((n0 >> 52) & 0x7ff), 0x7ff) & (eq((n0 & 0xfffffffffffff), 0) ^ 1);
            uint256 v_2 = eq(((n1 >> 52) & 0x7ff), 0x7ff) & (eq((n1 & 0xfffffffffffff), 0) ^ 1);
            uint256 v_3 = ult((n0 & 0x7fffffffffffffff), (n1 & 0x7fffffffffffffff));
            uint256 v_4 = ite(v_3, n1, n0);
            uint256 v_5 = (v_4 >> 52) & 0x7ff;
            uint256 v_6 = v_4 & 0xfffffffffffff;
            uint256 v_7 = eq(v_5, 0x7ff) & eq(v_6, 0);
            uint256 v_8 = ite(v_3, n0, n1);
            uint256 v_9 = (v_8 >> 52) & 0x7ff;
            uint256 v_10 = v_8 & 0xfffffffffffff;
            uint256 v_11 = eq((n0 >> 63), (n1 >> 63));
            uint256 v_12 = (v_7 & (eq(v_9, 0x7ff) & eq(v_10, 0))) & (v_11 ^ 1);
            uint256 v_13 = (v | v_2) | v_12;
            uint256 v_14 = v_4 >> 63;
            uint256 v_15 = eq(v_5, 0);
            uint256 v_16 = ((((v_15 ^ 1) << 52) | v_6) << 3);
            uint256 v_17 = eq(v_9, 0);
            uint256 v_18 = (((v_17 ^ 1) << 52) | v_10) << 3;
            uint256 v_19 = ite(v_15, 1, v_5);
            uint256 v_20 = (((v_19 - ite(v_17, 1, v_9)) & 0x3fff) & 0x7ff);
            uint256 v_21 = v_18 >> v_20;
            uint256 v_22 = (((v_21 >> 1) << 1) | ((v_21 & 1) | (eq(((v_21 << v_20) & 0xffffffffffffff), v_18) ^ 1)));
            uint256 v_23 = ite(v_11, ((v_16 + v_22) & 0x1ffffffffffffff), ((v_16 - v_22) & 0x1ffffffffffffff));
            uint256 v_24 = eq(v_23, 0);
            uint256 v_25 = eq((v_23 >> 25), 0);
            uint256 v_26 = ite(v_25, ((v_23 << 0x20) & 0x1ffffffffffffff), v_23);
            uint256 v_27 = eq((v_26 >> 41), 0);
            uint256 v_28 = ite(v_27, ((v_26 << 0x10) & 0x1ffffffffffffff), v_26);
            uint256 v_29 = eq((v_28 >> 49), 0);
            uint256 v_30 = ite(v_29, ((v_28 << 8) & 0x1ffffffffffffff), v_28);
            uint256 v_31 = eq((v_30 >> 53), 0);
            uint256 v_32 = ite(v_31, ((v_30 << 4) & 0x1ffffffffffffff), v_30);
            uint256 v_33 = eq((v_32 >> 55), 0);
            uint256 v_34 = ite(v_33, ((v_32 << 2) & 0x1ffffffffffffff), v_32);
            uint256 v_35 = v_34 >> 56;
            uint256 v_36 = ((((((((((v_25 << 1) | v_27) << 1) | v_29) << 1) | v_31) << 1) | v_33) << 1) | (v_35 ^ 1));
            uint256 v_37 = ite(v_35, v_34, ((v_34 << 1) & 0x1ffffffffffffff));
            uint256 f64_round = _f64_round(v_14, (((v_19 + 1) & 0x3fff) - v_36) & 0x3fff, ((v_37 >> 3) << 1) | (eq((v_37 & 7), 0) ^ 1), n2);
            uint256 v_38 = ite(v_7, ((v_14 << 63) | 0x7ff0000000000000), ite(v_24, (ite(v_11, v_14, eq(n2, 2)) << 63), (f64_round >> 5)));
            uint256 v_39 = (((((v & (((n0 >> 51) & 1) ^ 1)) | (v_2 & (((n1 >> 51) & 1) ^ 1))) | v_12) << 1) << 1) << 1;
            uint256 v_40 = (ite(v_13, 0x7ff8000000000000, v_38) << 5) | ite(v_13, (v_39 << 1), ite(v_7, 0, ite(v_24, 0, (f64_round & 0x1f))));
            return v_40;
        }
    }
}
