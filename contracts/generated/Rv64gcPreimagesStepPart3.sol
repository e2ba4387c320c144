// SPDX-License-Identifier: MIT
// Generated from the IR of rv64gc-preimages by src/targets/solidity. Do not edit.
pragma solidity ^0.8.28;

import {clz, ctz, popcount} from "../lib/Counts.sol";
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

/// @title One-step verifier of rv64gc-preimages, part 3 of 4
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract Rv64gcPreimagesStepPart3 is IStepPart, IPreimageReader {
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
        return (vmId, 3);
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
            if ((word & 3) == 0) {
                if ((word & 0xe000) == 0x2000) return _c_fld(s, word);
                if ((word & 0xe000) == 0xa000) return _c_fsd(s, word);
            }
            if ((word & 3) == 2) {
                if ((word & 0xe000) == 0x2000) return _c_fldsp(s, word);
                if ((word & 0xe000) == 0xa000) return _c_fsdsp(s, word);
            }
            if ((word & 3) == 3) {
                if ((word & 0x7c) == 4) {
                    if ((word & 0x7000) == 0x2000) return _flw(s, word);
                    if ((word & 0x7000) == 0x3000) return _fld(s, word);
                }
                if ((word & 0x7c) == 0x10) {
                    if ((word & 0x7000) == 0x1000) {
                        if ((word & 0xfc000000) == 0x60000000) {
                            if ((word & 0x3f00000) == 0) { _clz(s, word); return RUNNING; }
                            if ((word & 0x3f00000) == 0x100000) { _ctz(s, word); return RUNNING; }
                            if ((word & 0x3f00000) == 0x200000) { _cpop(s, word); return RUNNING; }
                            if ((word & 0x3f00000) == 0x400000) { _sext_b(s, word); return RUNNING; }
                            if ((word & 0x3f00000) == 0x500000) { _sext_h(s, word); return RUNNING; }
                        }
                    }
                    if ((word & 0x7000) == 0x5000) {
                        if ((word & 0xfc000000) == 0x28000000) {
                            if ((word & 0x3f00000) == 0x700000) { _orc_b(s, word); return RUNNING; }
                        }
                        if ((word & 0xfc000000) == 0x60000000) { _rori(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0x68000000) {
                            if ((word & 0x3f00000) == 0x700000) { _brev8(s, word); return RUNNING; }
                            if ((word & 0x3f00000) == 0x3800000) { _rev8(s, word); return RUNNING; }
                        }
                    }
                }
                if ((word & 0x7c) == 0x18) {
                    if ((word & 0x7000) == 0x1000) {
                        if ((word & 0xfc000000) == 0x8000000) { _slli_uw(s, word); return RUNNING; }
                    }
                }
                if ((word & 0x7c) == 0x24) {
                    if ((word & 0x7000) == 0x2000) return _fsw(s, word);
                    if ((word & 0x7000) == 0x3000) return _fsd(s, word);
                }
                if ((word & 0x7c) == 0x30) {
                    if ((word & 0xfe007000) < 0x20006000) {
                        if ((word & 0xfe007000) < 0xa007000) {
                            if ((word & 0xfe007000) == 0x8007000) { _packh(s, word); return RUNNING; }
                            if ((word & 0xfe007000) == 0xa004000) { _min(s, word); return RUNNING; }
                            if ((word & 0xfe007000) == 0xa005000) { _minu(s, word); return RUNNING; }
                            if ((word & 0xfe007000) == 0xa006000) { _max(s, word); return RUNNING; }
                        } else {
                            if ((word & 0xfe007000) == 0xa007000) { _maxu(s, word); return RUNNING; }
                            if ((word & 0xfe007000) == 0xe005000) { _czero_eqz(s, word); return RUNNING; }
                            if ((word & 0xfe007000) == 0xe007000) { _czero_nez(s, word); return RUNNING; }
                            if ((word & 0xfe007000) == 0x20002000) { _sh1add(s, word); return RUNNING; }
                            if ((word & 0xfe007000) == 0x20004000) { _sh2add(s, word); return RUNNING; }
                        }
                    } else {
                        if ((word & 0xfe007000) < 0x48001000) {
                            if ((word & 0xfe007000) == 0x20006000) { _sh3add(s, word); return RUNNING; }
                            if ((word & 0xfe007000) == 0x28001000) { _bset(s, word); return RUNNING; }
                            if ((word & 0xfe007000) == 0x40004000) { _xnor(s, word); return RUNNING; }
                            if ((word & 0xfe007000) == 0x40006000) { _orn(s, word); return RUNNING; }
                            if ((word & 0xfe007000) == 0x40007000) { _andn(s, word); return RUNNING; }
                        } else {
                            if ((word & 0xfe007000) == 0x48001000) { _bclr(s, word); return RUNNING; }
                            if ((word & 0xfe007000) == 0x48005000) { _bext(s, word); return RUNNING; }
                            if ((word & 0xfe007000) == 0x60001000) { _rol(s, word); return RUNNING; }
                            if ((word & 0xfe007000) == 0x60005000) { _ror(s, word); return RUNNING; }
                            if ((word & 0xfe007000) == 0x68001000) { _binv(s, word); return RUNNING; }
                        }
                    }
                }
                if ((word & 0x7c) == 0x38) {
                    if ((word & 0xfe007000) == 0x8000000) { _add_uw(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0x20002000) { _sh1add_uw(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0x20004000) { _sh2add_uw(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0x20006000) { _sh3add_uw(s, word); return RUNNING; }
                }
                if ((word & 0x7c) == 0x50) {
                    if ((word & 0xfe000000) < 0xa2000000) {
                        if ((word & 0xfe000000) == 0x12000000) return _fmul_d(s, word);
                        if ((word & 0xfe000000) == 0x1a000000) return _fdiv_d(s, word);
                        if ((word & 0xfe000000) == 0x22000000) {
                            if ((word & 0x7000) == 0) { _fsgnj_d(s, word); return RUNNING; }
                            if ((word & 0x7000) == 0x1000) { _fsgnjn_d(s, word); return RUNNING; }
                            if ((word & 0x7000) == 0x2000) { _fsgnjx_d(s, word); return RUNNING; }
                        }
                        if ((word & 0xfe000000) == 0x2a000000) {
                            if ((word & 0x7000) == 0) { _fmin_d(s, word); return RUNNING; }
                            if ((word & 0x7000) == 0x1000) { _fmax_d(s, word); return RUNNING; }
                        }
                        if ((word & 0xfe000000) == 0x40000000) {
                            if ((word & 0x1f00000) == 0x100000) return _fcvt_s_d(s, word);
                        }
                        if ((word & 0xfe000000) == 0x42000000) {
                            if ((word & 0x1f00000) == 0) return _fcvt_d_s(s, word);
                        }
                        if ((word & 0xfe000000) == 0x5a000000) {
                            if ((word & 0x1f00000) == 0) return _fsqrt_d(s, word);
                        }
                    } else {
                        if ((word & 0xfe000000) == 0xa2000000) {
                            if ((word & 0x7000) == 0) { _fle_d(s, word); return RUNNING; }
                            if ((word & 0x7000) == 0x1000) { _flt_d(s, word); return RUNNING; }
                            if ((word & 0x7000) == 0x2000) { _feq_d(s, word); return RUNNING; }
                        }
                        if ((word & 0xfe000000) == 0xc2000000) {
                            if ((word & 0x1f00000) == 0) return _fcvt_w_d(s, word);
                            if ((word & 0x1f00000) == 0x100000) return _fcvt_wu_d(s, word);
                            if ((word & 0x1f00000) == 0x200000) return _fcvt_l_d(s, word);
                            if ((word & 0x1f00000) == 0x300000) return _fcvt_lu_d(s, word);
                        }
                        if ((word & 0xfe000000) == 0xd2000000) {
                            if ((word & 0x1f00000) == 0) return _fcvt_d_w(s, word);
                            if ((word & 0x1f00000) == 0x100000) return _fcvt_d_wu(s, word);
                            if ((word & 0x1f00000) == 0x200000) return _fcvt_d_l(s, word);
                            if ((word & 0x1f00000) == 0x300000) return _fcvt_d_lu(s, word);
                        }
                        if ((word & 0xfe000000) == 0xe0000000) {
                            if ((word & 0x1f07000) == 0) { _fmv_x_w(s, word); return RUNNING; }
                        }
                        if ((word & 0xfe000000) == 0xe2000000) {
                            if ((word & 0x1f07000) == 0) { _fmv_x_d(s, word); return RUNNING; }
                            if ((word & 0x1f07000) == 0x1000) { _fclass_d(s, word); return RUNNING; }
                        }
                        if ((word & 0xfe000000) == 0xf0000000) {
                            if ((word & 0x1f07000) == 0) { _fmv_w_x(s, word); return RUNNING; }
                        }
                        if ((word & 0xfe000000) == 0xf2000000) {
                            if ((word & 0x1f07000) == 0) { _fmv_d_x(s, word); return RUNNING; }
                        }
                    }
                }
            }
            revert OtherPart();
        }
    }

    // fmul.d fd, fs1, fs2, rm
    // 0001001 fs2:5 fs1:5 rm:3 fd:5 1010011
    function _fmul_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
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
            uint256 f64_mul = _f64_mul(f_fs1, f_fs2, v);
            set(s.header + F + 8 * fd, 8, f64_mul >> 5);
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f64_mul & 0x1f));
        }
    }

    // fdiv.d fd, fs1, fs2, rm
    // 0001101 fs2:5 fs1:5 rm:3 fd:5 1010011
    function _fdiv_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
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
            uint256 f64_div = _f64_div(f_fs1, f_fs2, v);
            set(s.header + F + 8 * fd, 8, f64_div >> 5);
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f64_div & 0x1f));
        }
    }

    // fsqrt.d fd, fs1, rm
    // 0101101 00000 fs1:5 rm:3 fd:5 1010011
    function _fsqrt_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 f64_sqrt = _f64_sqrt(f_fs1, v);
            set(s.header + F + 8 * fd, 8, f64_sqrt >> 5);
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f64_sqrt & 0x1f));
        }
    }

    // fsgnj.d fd, fs1, fs2
    // 0010001 fs2:5 fs1:5 000 fd:5 1010011
    function _fsgnj_d(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            set(s.header + F + 8 * fd, 8, ((f_fs2 >> 63) << 63) | (f_fs1 & 0x7fffffffffffffff));
        }
    }

    // fsgnjn.d fd, fs1, fs2
    // 0010001 fs2:5 fs1:5 001 fd:5 1010011
    function _fsgnjn_d(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            set(s.header + F + 8 * fd, 8, (((f_fs2 ^ 0x8000000000000000) >> 63) << 63) | (f_fs1 & 0x7fffffffffffffff));
        }
    }

    // fsgnjx.d fd, fs1, fs2
    // 0010001 fs2:5 fs1:5 010 fd:5 1010011
    function _fsgnjx_d(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            set(s.header + F + 8 * fd, 8, (((f_fs1 ^ f_fs2) >> 63) << 63) | (f_fs1 & 0x7fffffffffffffff));
        }
    }

    // fmin.d fd, fs1, fs2
    // 0010101 fs2:5 fs1:5 000 fd:5 1010011
    function _fmin_d(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 f64_minimumNumber = _f64_minimumNumber(f_fs1, f_fs2);
            set(s.header + F + 8 * fd, 8, f64_minimumNumber >> 5);
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f64_minimumNumber & 0x1f));
        }
    }

    // fmax.d fd, fs1, fs2
    // 0010101 fs2:5 fs1:5 001 fd:5 1010011
    function _fmax_d(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 f64_maximumNumber = _f64_maximumNumber(f_fs1, f_fs2);
            set(s.header + F + 8 * fd, 8, f64_maximumNumber >> 5);
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f64_maximumNumber & 0x1f));
        }
    }

    // fle.d rd, fs1, fs2
    // 1010001 fs2:5 fs1:5 000 rd:5 1010011
    function _fle_d(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 f64_le_signalling = _f64_le_signalling(f_fs1, f_fs2);
            if (rd != 0) set(s.header + X + 8 * rd, 8, (f64_le_signalling >> 5));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f64_le_signalling & 0x1f));
        }
    }

    // flt.d rd, fs1, fs2
    // 1010001 fs2:5 fs1:5 001 rd:5 1010011
    function _flt_d(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 f64_lt_signalling = _f64_lt_signalling(f_fs1, f_fs2);
            if (rd != 0) set(s.header + X + 8 * rd, 8, (f64_lt_signalling >> 5));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f64_lt_signalling & 0x1f));
        }
    }

    // feq.d rd, fs1, fs2
    // 1010001 fs2:5 fs1:5 010 rd:5 1010011
    function _feq_d(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            uint256 f64_eq_quiet = _f64_eq_quiet(f_fs1, f_fs2);
            if (rd != 0) set(s.header + X + 8 * rd, 8, (f64_eq_quiet >> 5));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f64_eq_quiet & 0x1f));
        }
    }

    // fclass.d rd, fs1
    // 1110001 00000 fs1:5 001 rd:5 1010011
    function _fclass_d(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            if (rd != 0) {
                uint256 f64_classify = _f64_classify(f_fs1);
                set(s.header + X + 8 * rd, 8, f64_classify);
            }
        }
    }

    // fcvt.w.d rd, fs1, rm
    // 1100001 00000 fs1:5 rm:3 rd:5 1010011
    function _fcvt_w_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 f64_toI32 = _f64_toI32(f_fs1, v);
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext((f64_toI32 >> 5), 32));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f64_toI32 & 0x1f));
        }
    }

    // fcvt.wu.d rd, fs1, rm
    // 1100001 00001 fs1:5 rm:3 rd:5 1010011
    function _fcvt_wu_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 f64_toU32 = _f64_toU32(f_fs1, v);
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext((f64_toU32 >> 5), 32));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f64_toU32 & 0x1f));
        }
    }

    // fcvt.d.w fd, rs1, rm
    // 1101001 00000 rs1:5 rm:3 fd:5 1010011
    function _fcvt_d_w(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 f64_fromI32 = _f64_fromI32(x_rs1 & 0xffffffff, v);
            set(s.header + F + 8 * fd, 8, f64_fromI32 >> 5);
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f64_fromI32 & 0x1f));
        }
    }

    // fcvt.d.wu fd, rs1, rm
    // 1101001 00001 rs1:5 rm:3 fd:5 1010011
    function _fcvt_d_wu(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 f64_fromU32 = _f64_fromU32(x_rs1 & 0xffffffff, v);
            set(s.header + F + 8 * fd, 8, f64_fromU32 >> 5);
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f64_fromU32 & 0x1f));
        }
    }

    // fcvt.l.d rd, fs1, rm
    // 1100001 00010 fs1:5 rm:3 rd:5 1010011
    function _fcvt_l_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 f64_toI64 = _f64_toI64(f_fs1, v);
            if (rd != 0) set(s.header + X + 8 * rd, 8, f64_toI64 >> 5);
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f64_toI64 & 0x1f));
        }
    }

    // fcvt.lu.d rd, fs1, rm
    // 1100001 00011 fs1:5 rm:3 rd:5 1010011
    function _fcvt_lu_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 f64_toU64 = _f64_toU64(f_fs1, v);
            if (rd != 0) set(s.header + X + 8 * rd, 8, f64_toU64 >> 5);
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f64_toU64 & 0x1f));
        }
    }

    // fcvt.d.l fd, rs1, rm
    // 1101001 00010 rs1:5 rm:3 fd:5 1010011
    function _fcvt_d_l(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 f64_fromI64 = _f64_fromI64(x_rs1, v);
            set(s.header + F + 8 * fd, 8, f64_fromI64 >> 5);
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f64_fromI64 & 0x1f));
        }
    }

    // fcvt.d.lu fd, rs1, rm
    // 1101001 00011 rs1:5 rm:3 fd:5 1010011
    function _fcvt_d_lu(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 f64_fromU64 = _f64_fromU64(x_rs1, v);
            set(s.header + F + 8 * fd, 8, f64_fromU64 >> 5);
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f64_fromU64 & 0x1f));
        }
    }

    // fcvt.s.d fd, fs1, rm
    // 0100000 00001 fs1:5 rm:3 fd:5 1010011
    function _fcvt_s_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 f32_from_f64 = _f32_from_f64(f_fs1, v);
            set(s.header + F + 8 * fd, 8, (0xffffffff << 32) | (f32_from_f64 >> 5));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f32_from_f64 & 0x1f));
        }
    }

    // fcvt.d.s fd, fs1, rm
    // 0100001 00000 fs1:5 rm:3 fd:5 1010011
    function _fcvt_d_s(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rm = (word >> 12) & 7;
            uint256 frm = get(s.header + FRM, 1);
            uint256 v = ite(eq(rm, 7), frm, rm);
            if (v >= 5) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 fd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            uint256 f64_from_f32 = _f64_from_f32(ite(eq((f_fs1 >> 32), 0xffffffff), (f_fs1 & 0xffffffff), 0x7fc00000), v);
            set(s.header + F + 8 * fd, 8, f64_from_f32 >> 5);
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f64_from_f32 & 0x1f));
        }
    }

    // fmv.x.w rd, fs1
    // 1110000 00000 fs1:5 000 rd:5 1010011
    function _fmv_x_w(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext((f_fs1 & 0xffffffff), 32));
        }
    }

    // fmv.w.x fd, rs1
    // 1111000 00000 rs1:5 000 fd:5 1010011
    function _fmv_w_x(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 fd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            set(s.header + F + 8 * fd, 8, (0xffffffff << 32) | (x_rs1 & 0xffffffff));
        }
    }

    // fmv.x.d rd, fs1
    // 1110001 00000 fs1:5 000 rd:5 1010011
    function _fmv_x_d(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 fs1 = (word >> 15) & 0x1f;
            uint256 f_fs1 = get(s.header + F + 8 * fs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, f_fs1);
        }
    }

    // fmv.d.x fd, rs1
    // 1111001 00000 rs1:5 000 fd:5 1010011
    function _fmv_d_x(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 fd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            set(s.header + F + 8 * fd, 8, x_rs1);
        }
    }

    // flw fd, imm(rs1)
    // imm[11:0] rs1:5 010 fd:5 0000111
    function _flw(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 imm = word >> 20;
            uint256 v = (x_rs1 + (sext(imm, 12) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 v_2 = eq((v & 3), 0);
            uint256 v_3 = eq((v >> 38), 0) ^ 1;
            if ((v_2 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadLittle(s.mem, v & 0x3fffffffff, 4);
            uint256 v_4 = v_2 ^ 1;
            if ((v_4 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = (v + 3) & 0xffffffffffffffff;
            if ((v_4 & (eq((v_5 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2;
            if (v_4 != 0) mem_at_2 = loadBytes(s.mem, v_5 & 0x3fffffffff, 1);
            uint256 fd = (word >> 7) & 0x1f;
            if (v_2 != 0) {
                set(s.header + F + 8 * fd, 8, (0xffffffff << 32) | mem_at);
            } else {
                set(s.header + F + 8 * fd, 8, (0xffffffffffffff << 8) | mem_at_2);
                set(s.header + CURSOR, 8, v + 2);
                set(s.header + COUNT, 1, 3);
                set(s.header + TARGET, 1, fd);
                set(s.header + MICRO, 1, 0x32);
            }
        }
    }

    // fld fd, imm(rs1)
    // imm[11:0] rs1:5 011 fd:5 0000111
    function _fld(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 imm = word >> 20;
            uint256 v = (x_rs1 + (sext(imm, 12) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 v_2 = eq((v & 7), 0);
            uint256 v_3 = eq((v >> 38), 0) ^ 1;
            if ((v_2 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadLittle(s.mem, v & 0x3fffffffff, 8);
            uint256 v_4 = v_2 ^ 1;
            if ((v_4 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = (v + 7) & 0xffffffffffffffff;
            if ((v_4 & (eq((v_5 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2;
            if (v_4 != 0) mem_at_2 = loadBytes(s.mem, v_5 & 0x3fffffffff, 1);
            uint256 fd = (word >> 7) & 0x1f;
            if (v_2 != 0) {
                set(s.header + F + 8 * fd, 8, mem_at);
            } else {
                set(s.header + F + 8 * fd, 8, (0xffffffffffffff << 8) | mem_at_2);
                set(s.header + CURSOR, 8, v + 6);
                set(s.header + COUNT, 1, 7);
                set(s.header + TARGET, 1, fd);
                set(s.header + MICRO, 1, 0x32);
            }
        }
    }

    // fsw fs2, imm(rs1)
    // imm[11:5] fs2:5 rs1:5 010 imm[4:0] 0100111
    function _fsw(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 imm = ((word >> 20) & 0xfe0) | ((word >> 7) & 0x1f);
            uint256 v = (x_rs1 + (sext(imm, 12) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 v_2 = eq((v & 3), 0);
            uint256 v_3 = eq((v >> 38), 0) ^ 1;
            if ((v_2 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_4 = v_2 ^ 1;
            if ((v_4 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = (v + 3) & 0xffffffffffffffff;
            if ((v_4 & (eq((v_5 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            if (v_2 != 0) {
                storeLittle(s.mem, v & 0x3fffffffff, 4, f_fs2 & 0xffffffff);
            } else {
                storeBytes(s.mem, v_5 & 0x3fffffffff, 1, (f_fs2 >> 24) & 0xff);
                set(s.header + CURSOR, 8, v + 2);
                set(s.header + COUNT, 1, 3);
                set(s.header + TARGET, 1, fs2);
                set(s.header + MICRO, 1, 0x33);
            }
        }
    }

    // fsd fs2, imm(rs1)
    // imm[11:5] fs2:5 rs1:5 011 imm[4:0] 0100111
    function _fsd(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 imm = ((word >> 20) & 0xfe0) | ((word >> 7) & 0x1f);
            uint256 v = (x_rs1 + (sext(imm, 12) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 v_2 = eq((v & 7), 0);
            uint256 v_3 = eq((v >> 38), 0) ^ 1;
            if ((v_2 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_4 = v_2 ^ 1;
            if ((v_4 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = (v + 7) & 0xffffffffffffffff;
            if ((v_4 & (eq((v_5 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 fs2 = (word >> 20) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            if (v_2 != 0) {
                storeLittle(s.mem, v & 0x3fffffffff, 8, f_fs2);
            } else {
                storeBytes(s.mem, v_5 & 0x3fffffffff, 1, f_fs2 >> 56);
                set(s.header + CURSOR, 8, v + 6);
                set(s.header + COUNT, 1, 7);
                set(s.header + TARGET, 1, fs2);
                set(s.header + MICRO, 1, 0x33);
            }
        }
    }

    // c.fld fdc, uimm(rs1c)
    // 001 uimm[5:3] rs1c:3 uimm[7:6] fdc:3 00
    function _c_fld(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1c = (word >> 7) & 7;
            uint256 x = get(s.header + X + 8 * ((1 << 3) | rs1c), 8);
            uint256 uimm = ((word << 1) & 0xc0) | ((word >> 7) & 0x38);
            uint256 v = (x + uimm) & 0xffffffffffffffff;
            uint256 v_2 = eq((v & 7), 0);
            uint256 v_3 = eq((v >> 38), 0) ^ 1;
            if ((v_2 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadLittle(s.mem, v & 0x3fffffffff, 8);
            uint256 v_4 = v_2 ^ 1;
            if ((v_4 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = (v + 7) & 0xffffffffffffffff;
            if ((v_4 & (eq((v_5 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2;
            if (v_4 != 0) mem_at_2 = loadBytes(s.mem, v_5 & 0x3fffffffff, 1);
            uint256 fdc = (word >> 2) & 7;
            uint256 v_6 = (1 << 3) | fdc;
            if (v_2 != 0) {
                set(s.header + F + 8 * v_6, 8, mem_at);
            } else {
                set(s.header + F + 8 * v_6, 8, (0xffffffffffffff << 8) | mem_at_2);
                set(s.header + CURSOR, 8, v + 6);
                set(s.header + COUNT, 1, 7);
                set(s.header + TARGET, 1, v_6);
                set(s.header + MICRO, 1, 0x32);
            }
        }
    }

    // c.fsd fs2c, uimm(rs1c)
    // 101 uimm[5:3] rs1c:3 uimm[7:6] fs2c:3 00
    function _c_fsd(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1c = (word >> 7) & 7;
            uint256 x = get(s.header + X + 8 * ((1 << 3) | rs1c), 8);
            uint256 uimm = ((word << 1) & 0xc0) | ((word >> 7) & 0x38);
            uint256 v = (x + uimm) & 0xffffffffffffffff;
            uint256 v_2 = eq((v & 7), 0);
            uint256 v_3 = eq((v >> 38), 0) ^ 1;
            if ((v_2 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_4 = v_2 ^ 1;
            if ((v_4 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = (v + 7) & 0xffffffffffffffff;
            if ((v_4 & (eq((v_5 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 fs2c = (word >> 2) & 7;
            uint256 v_6 = (1 << 3) | fs2c;
            uint256 f = get(s.header + F + 8 * v_6, 8);
            if (v_2 != 0) {
                storeLittle(s.mem, v & 0x3fffffffff, 8, f);
            } else {
                storeBytes(s.mem, v_5 & 0x3fffffffff, 1, f >> 56);
                set(s.header + CURSOR, 8, v + 6);
                set(s.header + COUNT, 1, 7);
                set(s.header + TARGET, 1, v_6);
                set(s.header + MICRO, 1, 0x33);
            }
        }
    }

    // c.fldsp fd, uimm(sp)
    // 001 uimm[5] fd:5 uimm[4:3|8:6] 10
    function _c_fldsp(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 x_2 = get(s.header + X + 16, 8);
            uint256 uimm = ((word << 4) & 0x1c0) | ((word >> 7) & 0x20) | ((word >> 2) & 0x18);
            uint256 v = (x_2 + uimm) & 0xffffffffffffffff;
            uint256 v_2 = eq((v & 7), 0);
            uint256 v_3 = eq((v >> 38), 0) ^ 1;
            if ((v_2 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadLittle(s.mem, v & 0x3fffffffff, 8);
            uint256 v_4 = v_2 ^ 1;
            if ((v_4 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = (v + 7) & 0xffffffffffffffff;
            if ((v_4 & (eq((v_5 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2;
            if (v_4 != 0) mem_at_2 = loadBytes(s.mem, v_5 & 0x3fffffffff, 1);
            uint256 fd = (word >> 7) & 0x1f;
            if (v_2 != 0) {
                set(s.header + F + 8 * fd, 8, mem_at);
            } else {
                set(s.header + F + 8 * fd, 8, (0xffffffffffffff << 8) | mem_at_2);
                set(s.header + CURSOR, 8, v + 6);
                set(s.header + COUNT, 1, 7);
                set(s.header + TARGET, 1, fd);
                set(s.header + MICRO, 1, 0x32);
            }
        }
    }

    // c.fsdsp fs2, uimm(sp)
    // 101 uimm[5:3|8:6] fs2:5 10
    function _c_fsdsp(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 x_2 = get(s.header + X + 16, 8);
            uint256 uimm = ((word >> 1) & 0x1c0) | ((word >> 7) & 0x38);
            uint256 v = (x_2 + uimm) & 0xffffffffffffffff;
            uint256 v_2 = eq((v & 7), 0);
            uint256 v_3 = eq((v >> 38), 0) ^ 1;
            if ((v_2 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_4 = v_2 ^ 1;
            if ((v_4 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = (v + 7) & 0xffffffffffffffff;
            if ((v_4 & (eq((v_5 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 fs2 = (word >> 2) & 0x1f;
            uint256 f_fs2 = get(s.header + F + 8 * fs2, 8);
            if (v_2 != 0) {
                storeLittle(s.mem, v & 0x3fffffffff, 8, f_fs2);
            } else {
                storeBytes(s.mem, v_5 & 0x3fffffffff, 1, f_fs2 >> 56);
                set(s.header + CURSOR, 8, v + 6);
                set(s.header + COUNT, 1, 7);
                set(s.header + TARGET, 1, fs2);
                set(s.header + MICRO, 1, 0x33);
            }
        }
    }

    // sh1add rd, rs1, rs2
    // 0010000 rs2:5 rs1:5 010 rd:5 0110011
    function _sh1add(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs2 + ((x_rs1 << 1) & 0xffffffffffffffff));
        }
    }

    // sh2add rd, rs1, rs2
    // 0010000 rs2:5 rs1:5 100 rd:5 0110011
    function _sh2add(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs2 + ((x_rs1 << 2) & 0xffffffffffffffff));
        }
    }

    // sh3add rd, rs1, rs2
    // 0010000 rs2:5 rs1:5 110 rd:5 0110011
    function _sh3add(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs2 + ((x_rs1 << 3) & 0xffffffffffffffff));
        }
    }

    // andn rd, rs1, rs2
    // 0100000 rs2:5 rs1:5 111 rd:5 0110011
    function _andn(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs1 & (x_rs2 ^ 0xffffffffffffffff));
        }
    }

    // orn rd, rs1, rs2
    // 0100000 rs2:5 rs1:5 110 rd:5 0110011
    function _orn(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs1 | (x_rs2 ^ 0xffffffffffffffff));
        }
    }

    // xnor rd, rs1, rs2
    // 0100000 rs2:5 rs1:5 100 rd:5 0110011
    function _xnor(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, (x_rs1 ^ x_rs2) ^ 0xffffffffffffffff);
        }
    }

    // clz rd, rs1
    // 0110000 00000 rs1:5 001 rd:5 0010011
    function _clz(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, clz(x_rs1, 64));
        }
    }

    // ctz rd, rs1
    // 0110000 00001 rs1:5 001 rd:5 0010011
    function _ctz(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, ctz(x_rs1, 0xffffffffffffffff));
        }
    }

    // cpop rd, rs1
    // 0110000 00010 rs1:5 001 rd:5 0010011
    function _cpop(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, popcount(x_rs1));
        }
    }

    // sext.b rd, rs1
    // 0110000 00100 rs1:5 001 rd:5 0010011
    function _sext_b(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext((x_rs1 & 0xff), 8));
        }
    }

    // sext.h rd, rs1
    // 0110000 00101 rs1:5 001 rd:5 0010011
    function _sext_h(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext((x_rs1 & 0xffff), 16));
        }
    }

    // max rd, rs1, rs2
    // 0000101 rs2:5 rs1:5 110 rd:5 0110011
    function _max(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, ite(slt(x_rs1, x_rs2, 64), x_rs2, x_rs1));
        }
    }

    // maxu rd, rs1, rs2
    // 0000101 rs2:5 rs1:5 111 rd:5 0110011
    function _maxu(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, ite(ult(x_rs1, x_rs2), x_rs2, x_rs1));
        }
    }

    // min rd, rs1, rs2
    // 0000101 rs2:5 rs1:5 100 rd:5 0110011
    function _min(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, ite(slt(x_rs1, x_rs2, 64), x_rs1, x_rs2));
        }
    }

    // minu rd, rs1, rs2
    // 0000101 rs2:5 rs1:5 101 rd:5 0110011
    function _minu(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, ite(ult(x_rs1, x_rs2), x_rs1, x_rs2));
        }
    }

    // rol rd, rs1, rs2
    // 0110000 rs2:5 rs1:5 001 rd:5 0110011
    function _rol(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 v = x_rs2 & 0x3f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, ((x_rs1 << v) & 0xffffffffffffffff) | (x_rs1 >> ((0 - v) & 0x3f)));
        }
    }

    // ror rd, rs1, rs2
    // 0110000 rs2:5 rs1:5 101 rd:5 0110011
    function _ror(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 v = x_rs2 & 0x3f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, (x_rs1 >> v) | ((x_rs1 << ((0 - v) & 0x3f)) & 0xffffffffffffffff));
        }
    }

    // orc.b rd, rs1
    // 0010100 00111 rs1:5 101 rd:5 0010011
    function _orc_b(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) {
                uint256 v = ((sext((eq((x_rs1 >> 56), 0) ^ 1), 1) & 0xff) << 8) | (sext((eq(((x_rs1 >> 48) & 0xff), 0) ^ 1), 1) & 0xff);
                uint256 v_2 = (((v << 8) | (sext((eq(((x_rs1 >> 40) & 0xff), 0) ^ 1), 1) & 0xff)) << 8) | (sext((eq(((x_rs1 >> 32) & 0xff), 0) ^ 1), 1) & 0xff);
                uint256 v_3 = (((v_2 << 8) | (sext((eq(((x_rs1 >> 24) & 0xff), 0) ^ 1), 1) & 0xff)) << 8) | (sext((eq(((x_rs1 >> 16) & 0xff), 0) ^ 1), 1) & 0xff);
                uint256 v_4 = (((v_3 << 8) | (sext((eq(((x_rs1 >> 8) & 0xff), 0) ^ 1), 1) & 0xff)) << 8) | (sext((eq((x_rs1 & 0xff), 0) ^ 1), 1) & 0xff);
                set(s.header + X + 8 * rd, 8, v_4);
            }
        }
    }

    // brev8 rd, rs1
    // 0110100 00111 rs1:5 101 rd:5 0010011
    function _brev8(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = ((x_rs1 >> 1) & 0x5555555555555555) | (((x_rs1 & 0x5555555555555555) << 1) & 0xffffffffffffffff);
            uint256 v_2 = ((v >> 2) & 0x3333333333333333) | (((v & 0x3333333333333333) << 2) & 0xffffffffffffffff);
            if (rd != 0) {
                uint256 v_3 = ((v_2 >> 4) & 0xf0f0f0f0f0f0f0f) | (((v_2 & 0xf0f0f0f0f0f0f0f) << 4) & 0xffffffffffffffff);
                set(s.header + X + 8 * rd, 8, v_3);
            }
        }
    }

    // packh rd, rs1, rs2
    // 0000100 rs2:5 rs1:5 111 rd:5 0110011
    function _packh(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, (((x_rs2 & 0xff) << 8) | (x_rs1 & 0xff)));
        }
    }

    // bclr rd, rs1, rs2
    // 0100100 rs2:5 rs1:5 001 rd:5 0110011
    function _bclr(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs1 & (((1 << (x_rs2 & 0x3f)) & 0xffffffffffffffff) ^ 0xffffffffffffffff));
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

    /// The function f64.mul of the IR.
    function _f64_mul(uint256 n0, uint256 n1, uint256 n2) private pure returns (uint256) {
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
            uint256 v_11 = v_2 & v_4;
            uint256 v_12 = eq((n1 & 0x7fffffffffffffff), 0);
            uint256 v_13 = eq((n0 & 0x7fffffffffffffff), 0);
            uint256 v_14 = v_7 & v_9;
            uint256 v_15 = (v_11 & v_12) | (v_13 & v_14);
            uint256 v_16 = (v_5 | v_10) | v_15;
            uint256 v_17 = v_11 | v_14;
            uint256 v_18 = eq((n0 >> 63), (n1 >> 63)) ^ 1;
            uint256 v_19 = v_13 | v_12;
            uint256 v_20 = eq(v, 0);
            uint256 v_21 = eq(v_6, 0);
            uint256 v_22 = ((((v_20 ^ 1) << 52) | v_3) * (((v_21 ^ 1) << 52) | v_8)) & 0x3ffffffffffffffffffffffffff;
            uint256 v_23 = eq((v_22 >> 42), 0);
            uint256 v_24 = ite(v_23, ((v_22 << 0x40) & 0x3ffffffffffffffffffffffffff), v_22);
            uint256 v_25 = eq((v_24 >> 74), 0);
            uint256 v_26 = ite(v_25, ((v_24 << 0x20) & 0x3ffffffffffffffffffffffffff), v_24);
            uint256 v_27 = eq((v_26 >> 90), 0);
            uint256 v_28 = ite(v_27, ((v_26 << 0x10) & 0x3ffffffffffffffffffffffffff), v_26);
            uint256 v_29 = eq((v_28 >> 98), 0);
            uint256 v_30 = ite(v_29, ((v_28 << 8) & 0x3ffffffffffffffffffffffffff), v_28);
            uint256 v_31 = eq((v_30 >> 102), 0);
            uint256 v_32 = ite(v_31, ((v_30 << 4) & 0x3ffffffffffffffffffffffffff), v_30);
            uint256 v_33 = eq((v_32 >> 104), 0);
            uint256 v_34 = ite(v_33, ((v_32 << 2) & 0x3ffffffffffffffffffffffffff), v_32);
            uint256 v_35 = v_34 >> 105;
            uint256 v_36 = (((((((((((v_23 << 1) | v_25) << 1) | v_27) << 1) | v_29) << 1) | v_31) << 1) | v_33) << 1) | (v_35 ^ 1);
            uint256 v_37 = ite(v_35, v_34, ((v_34 << 1) & 0x3ffffffffffffffffffffffffff));
            uint256 f64_round = _f64_round(v_18, (((((ite(v_20, 1, v) + ite(v_21, 1, v_6)) & 0x3fff) + 0x3c02) & 0x3fff) - v_36) & 0x3fff, ((v_37 >> 52) << 1) | (eq((v_37 & 0xfffffffffffff), 0) ^ 1), n2);
            uint256 v_38 = ite(v_17, ((v_18 << 63) | 0x7ff0000000000000), ite(v_19, (v_18 << 63), (f64_round >> 5)));
            uint256 v_39 = (((((v_5 & (((n0 >> 51) & 1) ^ 1)) | (v_10 & (((n1 >> 51) & 1) ^ 1))) | v_15) << 1) << 1) << 1;
            uint256 v_40 = (ite(v_16, 0x7ff8000000000000, v_38) << 5) | ite(v_16, (v_39 << 1), ite(v_17, 0, ite(v_19, 0, (f64_round & 0x1f))));
            return v_40;
        }
    }

    /// The function f64.div of the IR.
    function _f64_div(uint256 n0, uint256 n1, uint256 n2) private pure returns (uint256) {
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
            uint256 v_11 = v_2 & v_4;
            uint256 v_12 = v_7 & v_9;
            uint256 v_13 = eq((n0 & 0x7fffffffffffffff), 0);
            uint256 v_14 = eq((n1 & 0x7fffffffffffffff), 0);
            uint256 v_15 = (v_11 & v_12) | (v_13 & v_14);
            uint256 v_16 = (v_5 | v_10) | v_15;
            uint256 v_17 = v_13 | v_12;
            uint256 v_18 = eq((n0 >> 63), (n1 >> 63)) ^ 1;
            uint256 v_19 = v_11 | v_14;
            uint256 v_20 = eq(v, 0);
            uint256 v_21 = ((v_20 ^ 1) << 52) | v_3;
            uint256 v_22 = eq((v_21 >> 21), 0);
            uint256 v_23 = ite(v_22, ((v_21 << 0x20) & 0x1fffffffffffff), v_21);
            uint256 v_24 = eq((v_23 >> 37), 0);
            uint256 v_25 = ite(v_24, ((v_23 << 0x10) & 0x1fffffffffffff), v_23);
            uint256 v_26 = eq((v_25 >> 45), 0);
            uint256 v_27 = ite(v_26, ((v_25 << 8) & 0x1fffffffffffff), v_25);
            uint256 v_28 = eq((v_27 >> 49), 0);
            uint256 v_29 = ite(v_28, ((v_27 << 4) & 0x1fffffffffffff), v_27);
            uint256 v_30 = eq((v_29 >> 51), 0);
            uint256 v_31 = ite(v_30, ((v_29 << 2) & 0x1fffffffffffff), v_29);
            uint256 v_32 = v_31 >> 52;
            uint256 v_33 = ite(v_32, v_31, ((v_31 << 1) & 0x1fffffffffffff)) << 54;
            uint256 v_34 = eq(v_6, 0);
            uint256 v_35 = ((v_34 ^ 1) << 52) | v_8;
            uint256 v_36 = eq((v_35 >> 21), 0);
            uint256 v_37 = ite(v_36, ((v_35 << 0x20) & 0x1fffffffffffff), v_35);
            uint256 v_38 = eq((v_37 >> 37), 0);
            uint256 v_39 = ite(v_38, ((v_37 << 0x10) & 0x1fffffffffffff), v_37);
            uint256 v_40 = eq((v_39 >> 45), 0);
            uint256 v_41 = ite(v_40, ((v_39 << 8) & 0x1fffffffffffff), v_39);
            uint256 v_42 = eq((v_41 >> 49), 0);
            uint256 v_43 = ite(v_42, ((v_41 << 4) & 0x1fffffffffffff), v_41);
            uint256 v_44 = eq((v_43 >> 51), 0);
            uint256 v_45 = ite(v_44, ((v_43 << 2) & 0x1fffffffffffff), v_43);
            uint256 v_46 = v_45 >> 52;
            uint256 v_47 = ite(v_46, v_45, ((v_45 << 1) & 0x1fffffffffffff));
            uint256 v_48 = udiv(v_33, v_47, 0x7ffffffffffffffffffffffffff);
            uint256 v_49 = (v_48 >> 54) & 1;
            uint256 v_50 = ((((((((((v_22 << 1) | v_24) << 1) | v_26) << 1) | v_28) << 1) | v_30) << 1) | (v_32 ^ 1));
            uint256 v_51 = ((((((((((v_36 << 1) | v_38) << 1) | v_40) << 1) | v_42) << 1) | v_44) << 1) | (v_46 ^ 1));
            uint256 v_52 = (((ite(v_20, 1, v) - v_50) & 0x3fff) - ((ite(v_34, 1, v_6) - v_51) & 0x3fff)) & 0x3fff;
            uint256 v_53 = ((v_48 & 0x7fffffffffffff) << 1) | (eq(urem(v_33, v_47), 0) ^ 1);
            uint256 v_54 = ite(v_49, v_53, ((v_53 << 1) & 0xffffffffffffff));
            uint256 f64_round = _f64_round(v_18, ite(v_49, ((v_52 + 0x3ff) & 0x3fff), ((v_52 + 0x3fe) & 0x3fff)), ((v_54 >> 2) << 1) | (eq((v_54 & 3), 0) ^ 1), n2);
            uint256 v_55 = ite(v_17, (v_18 << 63), ite(v_19, ((v_18 << 63) | 0x7ff0000000000000), (f64_round >> 5)));
            uint256 v_56 = (((((v_5 & (((n0 >> 51) & 1) ^ 1)) | (v_10 & (((n1 >> 51) & 1) ^ 1))) | v_15) << 1) << 1) << 1;
            uint256 v_57 = ite(v_16, (v_56 << 1), ite(v_17, 0, ite(v_19, ((((v_14 & (v_11 ^ 1)) << 1) << 1) << 1), (f64_round & 0x1f))));
            return (ite(v_16, 0x7ff8000000000000, v_55) << 5) | v_57;
        }
    }

    /// The function f64.sqrt of the IR.
    function _f64_sqrt(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = eq((n0 & 0x7fffffffffffffff), 0);
            uint256 v_2 = (n0 >> 52) & 0x7ff;
            uint256 v_3 = eq(v_2, 0x7ff);
            uint256 v_4 = n0 & 0xfffffffffffff;
            uint256 v_5 = eq(v_4, 0);
            uint256 v_6 = v_3 & (v_5 ^ 1);
            uint256 v_7 = (n0 >> 63) & (v ^ 1);
            uint256 v_8 = v_6 | v_7;
            uint256 v_9 = v_3 & v_5;
            uint256 v_10 = eq(v_2, 0);
            uint256 v_11 = ((v_10 ^ 1) << 52) | v_4;
            uint256 v_12 = eq((v_11 >> 21), 0);
            uint256 v_13 = ite(v_12, ((v_11 << 0x20) & 0x1fffffffffffff), v_11);
            uint256 v_14 = eq((v_13 >> 37), 0);
            uint256 v_15 = ite(v_14, ((v_13 << 0x10) & 0x1fffffffffffff), v_13);
            uint256 v_16 = eq((v_15 >> 45), 0);
            uint256 v_17 = ite(v_16, ((v_15 << 8) & 0x1fffffffffffff), v_15);
            uint256 v_18 = eq((v_17 >> 49), 0);
            uint256 v_19 = ite(v_18, ((v_17 << 4) & 0x1fffffffffffff), v_17);
            uint256 v_20 = eq((v_19 >> 51), 0);
            uint256 v_21 = ite(v_20, ((v_19 << 2) & 0x1fffffffffffff), v_19);
            uint256 v_22 = v_21 >> 52;
            uint256 v_23 = ((((((((((v_12 << 1) | v_14) << 1) | v_16) << 1) | v_18) << 1) | v_20) << 1) | (v_22 ^ 1));
            uint256 v_24 = (ite(v_10, 1, v_2) - v_23) & 0x3fff;
            uint256 v_25 = ite(v_22, v_21, ((v_21 << 1) & 0x1fffffffffffff)) << 54;
            uint256 v_26 = ite((v_24 & 1), v_25, ((v_25 << 1) & 0xfffffffffffffffffffffffffff));
            uint256 v_27 = ((((((v_26 >> 98) + 0x201) & 0x1fffff) * 0x16b) & 0x1fffff) << 0x23) & 0xfffffffffffffffffffffffffff;
            uint256 v_28 = ((v_27 + udiv(v_26, v_27, 0xfffffffffffffffffffffffffff)) & 0xfffffffffffffffffffffffffff) >> 1;
            uint256 v_29 = ((v_28 + udiv(v_26, v_28, 0xfffffffffffffffffffffffffff)) & 0xfffffffffffffffffffffffffff) >> 1;
            uint256 v_30 = ((v_29 + udiv(v_26, v_29, 0xfffffffffffffffffffffffffff)) & 0xfffffffffffffffffffffffffff) >> 1;
            uint256 v_31 = ((v_30 + udiv(v_26, v_30, 0xfffffffffffffffffffffffffff)) & 0xfffffffffffffffffffffffffff) >> 1;
            uint256 v_32 = (v_31 - (((v_31 >> 54) & 1) | ult(v_26, ((v_31 * v_31) & 0xfffffffffffffffffffffffffff)))) & 0xfffffffffffffffffffffffffff;
            uint256 v_33 = v_32 & 0x3fffffffffffff;
            uint256 f64_round = _f64_round(0, ashr(((v_24 + 0x3ff) & 0x3fff), 1, 14, 0x3fff), (v_33 << 1) | (eq(((v_33 * v_33) & 0xfffffffffffffffffffffffffff), v_26) ^ 1), n1);
            uint256 v_34 = ite(v_8, ((((((v_6 & (((n0 >> 51) & 1) ^ 1)) | (v_7 & (v_6 ^ 1))) << 1) << 1) << 1) << 1), ite(v_9, 0, (f64_round & 0x1f)));
            uint256 v_35 = (ite(v, n0, ite(v_8, 0x7ff8000000000000, ite(v_9, n0, (f64_round >> 5)))) << 5) | ite(v, 0, v_34);
            return v_35;
        }
    }

    /// The function f64.minimumNumber of the IR.
    function _f64_minimumNumber(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = eq(((n0 >> 52) & 0x7ff), 0x7ff) & (eq((n0 & 0xfffffffffffff), 0) ^ 1);
            uint256 v_2 = eq(((n1 >> 52) & 0x7ff), 0x7ff) & (eq((n1 & 0xfffffffffffff), 0) ^ 1);
            uint256 v_3 = n0 >> 63;
            uint256 v_4 = ult((n0 & 0x7fffffffffffffff), (n1 & 0x7fffffffffffffff));
            uint256 v_5 = ite(v, ite(v_2, 0x7ff8000000000000, n1), ite(v_2, n0, ite(ite(eq(v_3, (n1 >> 63)), ite(v_3, (v_4 ^ 1), v_4), v_3), n0, n1)));
            uint256 v_6 = (((((v & (((n0 >> 51) & 1) ^ 1)) | (v_2 & (((n1 >> 51) & 1) ^ 1))) << 1) << 1) << 1) << 1;
            return (v_5 << 5) | v_6;
        }
    }

    /// The function f64.maximumNumber of the IR.
    function _f64_maximumNumber(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = eq(((n0 >> 52) & 0x7ff), 0x7ff) & (eq((n0 & 0xfffffffffffff), 0) ^ 1);
            uint256 v_2 = eq(((n1 >> 52) & 0x7ff), 0x7ff) & (eq((n1 & 0xfffffffffffff), 0) ^ 1);
            uint256 v_3 = n1 >> 63;
            uint256 v_4 = ult((n1 & 0x7fffffffffffffff), (n0 & 0x7fffffffffffffff));
            uint256 v_5 = ite(v, ite(v_2, 0x7ff8000000000000, n1), ite(v_2, n0, ite(ite(eq(v_3, (n0 >> 63)), ite(v_3, (v_4 ^ 1), v_4), v_3), n0, n1)));
            uint256 v_6 = (((((v & (((n0 >> 51) & 1) ^ 1)) | (v_2 & (((n1 >> 51) & 1) ^ 1))) << 1) << 1) << 1) << 1;
            return (v_5 << 5) | v_6;
        }
    }

    /// The function f64.le.signalling of the IR.
    function _f64_le_signalling(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (eq(((n0 >> 52) & 0x7ff), 0x7ff) & (eq((n0 & 0xfffffffffffff), 0) ^ 1)) | (eq(((n1 >> 52) & 0x7ff), 0x7ff) & (eq((n1 & 0xfffffffffffff), 0) ^ 1));
            uint256 v_2 = n0 & 0x7fffffffffffffff;
            uint256 v_3 = n1 & 0x7fffffffffffffff;
            uint256 v_4 = n0 >> 63;
            uint256 v_5 = ult(v_2, v_3);
            uint256 v_6 = (eq(n0, n1) | (eq(v_2, 0) & eq(v_3, 0))) | ite(eq(v_4, (n1 >> 63)), ite(v_4, (v_5 ^ 1), v_5), v_4);
            return (((v ^ 1) & v_6) << 5) | ((((v << 1) << 1) << 1) << 1);
        }
    }

    /// The function f64.lt.signalling of the IR.
    function _f64_lt_signalling(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (eq(((n0 >> 52) & 0x7ff), 0x7ff) & (eq((n0 & 0xfffffffffffff), 0) ^ 1)) | (eq(((n1 >> 52) & 0x7ff), 0x7ff) & (eq((n1 & 0xfffffffffffff), 0) ^ 1));
            uint256 v_2 = n0 & 0x7fffffffffffffff;
            uint256 v_3 = n1 & 0x7fffffffffffffff;
            uint256 v_4 = n0 >> 63;
            uint256 v_5 = ult(v_2, v_3);
            uint256 v_6 = ((eq(n0, n1) | (eq(v_2, 0) & eq(v_3, 0))) ^ 1) & ite(eq(v_4, (n1 >> 63)), ite(v_4, (v_5 ^ 1), v_5), v_4);
            return (((v ^ 1) & v_6) << 5) | ((((v << 1) << 1) << 1) << 1);
        }
    }

    /// The function f64.eq.quiet of the IR.
    function _f64_eq_quiet(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = eq(((n0 >> 52) & 0x7ff), 0x7ff) & (eq((n0 & 0xfffffffffffff), 0) ^ 1);
            uint256 v_2 = eq(((n1 >> 52) & 0x7ff), 0x7ff) & (eq((n1 & 0xfffffffffffff), 0) ^ 1);
            uint256 v_3 = ((v | v_2) ^ 1) & (eq(n0, n1) | (eq((n0 & 0x7fffffffffffffff), 0) & eq((n1 & 0x7fffffffffffffff), 0)));
            uint256 v_4 = (((((v & (((n0 >> 51) & 1) ^ 1)) | (v_2 & (((n1 >> 51) & 1) ^ 1))) << 1) << 1) << 1) << 1;
            return (v_3 << 5) | v_4;
        }
    }

    /// The function f64.classify of the IR.
    function _f64_classify(uint256 n0) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 52) & 0x7ff;
            uint256 v_2 = eq(v, 0x7ff);
            uint256 v_3 = eq((n0 & 0xfffffffffffff), 0);
            uint256 v_4 = v_3 ^ 1;
            uint256 v_5 = v_2 & v_4;
            uint256 v_6 = v_5 & (((n0 >> 51) & 1) ^ 1);
            uint256 v_7 = n0 >> 63;
            uint256 v_8 = v_7 ^ 1;
            uint256 v_9 = v_2 & v_3;
            uint256 v_10 = eq((n0 & 0x7fffffffffffffff), 0);
            uint256 v_11 = eq(v, 0) & v_4;
            uint256 v_12 = (((v_10 | v_11) | v_9) | v_5) ^ 1;
            uint256 v_13 = ((((((((v_5 & (v_6 ^ 1)) << 1) | v_6) << 1) | (v_8 & v_9)) << 1) | (v_8 & v_12)) << 1) | (v_8 & v_11);
            uint256 v_14 = (((((((v_13 << 1) | (v_8 & v_10)) << 1) | (v_7 & v_10)) << 1) | (v_7 & v_11)) << 1) | (v_7 & v_12);
            return (v_14 << 1) | (v_7 & v_9);
        }
    }

    /// The function f64.toI32 of the IR.
    function _f64_toI32(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 52) & 0x7ff;
            uint256 v_2 = eq(v, 0);
            uint256 v_3 = (ite(v_2, 1, v) + 0x3c02) & 0x3fff;
            uint256 v_4 = slt(0x20, v_3, 14);
            uint256 v_5 = n0 >> 63;
            uint256 v_6 = slt(v_3, 0, 14);
            uint256 v_7 = n0 & 0xfffffffffffff;
            uint256 v_8 = ((((v_2 ^ 1) << 52) | v_7) << ite((v_6 | v_4), 0, (v_3 & 0x3f))) & 0x1fffffffffffffffffffff;
            uint256 v_9 = eq(n1, 2);
            uint256 v_10 = eq(n1, 3);
            uint256 v_11 = v_6 ^ 1;
            uint256 v_12 = v_11 & ((v_8 >> 52) & 1);
            uint256 v_13 = ite(v_6, (eq((n0 & 0x7fffffffffffffff), 0) ^ 1), (eq((v_8 & 0xfffffffffffff), 0) ^ 1));
            uint256 v_14 = v_12 | v_13;
            uint256 v_15 = ite(((eq(n1, 1) | v_9) | v_10), (((v_9 & v_5) | (v_10 & (v_5 ^ 1))) & v_14), ite(eq(n1, 4), v_12, (v_12 & (v_13 | (v_11 & ((v_8 >> 53) & 1))))));
            uint256 v_16 = (ite(v_6, 0, (v_8 >> 53)) + v_15) & 0x1ffffffff;
            uint256 v_17 = eq(v, 0x7ff) & (eq(v_7, 0) ^ 1);
            uint256 v_18 = (v_4 | ite(v_5, ult(0x80000000, v_16), ult(0x7fffffff, v_16))) | v_17;
            uint256 v_19 = v_16 & 0xffffffff;
            uint256 v_20 = ite(v_18, ite((v_5 & (v_17 ^ 1)), 0x80000000, 0x7fffffff), ite(v_5, ((0 - v_19) & 0xffffffff), v_19));
            return (v_20 << 5) | (((((v_18 << 1) << 1) << 1) << 1) | ((v_18 ^ 1) & v_14));
        }
    }

    /// The function f64.toU32 of the IR.
    function _f64_toU32(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 52) & 0x7ff;
            uint256 v_2 = eq(v, 0);
            uint256 v_3 = (ite(v_2, 1, v) + 0x3c02) & 0x3fff;
            uint256 v_4 = slt(0x20, v_3, 14);
            uint256 v_5 = n0 >> 63;
            uint256 v_6 = slt(v_3, 0, 14);
            uint256 v_7 = n0 & 0xfffffffffffff;
            uint256 v_8 = ((((v_2 ^ 1) << 52) | v_7) << ite((v_6 | v_4), 0, (v_3 & 0x3f))) & 0x1fffffffffffffffffffff;
            uint256 v_9 = eq(n1, 2);
            uint256 v_10 = eq(n1, 3);
            uint256 v_11 = v_6 ^ 1;
            uint256 v_12 = v_11 & ((v_8 >> 52) & 1);
            uint256 v_13 = ite(v_6, (eq((n0 & 0x7fffffffffffffff), 0) ^ 1), (eq((v_8 & 0xfffffffffffff), 0) ^ 1));
            uint256 v_14 = v_12 | v_13;
            uint256 v_15 = ite(((eq(n1, 1) | v_9) | v_10), (((v_9 & v_5) | (v_10 & (v_5 ^ 1))) & v_14), ite(eq(n1, 4), v_12, (v_12 & (v_13 | (v_11 & ((v_8 >> 53) & 1))))));
            uint256 v_16 = (ite(v_6, 0, (v_8 >> 53)) + v_15) & 0x1ffffffff;
            uint256 v_17 = eq(v, 0x7ff) & (eq(v_7, 0) ^ 1);
            uint256 v_18 = (v_4 | ite(v_5, ult(0, v_16), ult(0xffffffff, v_16))) | v_17;
            uint256 v_19 = v_16 & 0xffffffff;
            uint256 v_20 = ite(v_18, ite((v_5 & (v_17 ^ 1)), 0, 0xffffffff), ite(v_5, ((0 - v_19) & 0xffffffff), v_19));
            return (v_20 << 5) | (((((v_18 << 1) << 1) << 1) << 1) | ((v_18 ^ 1) & v_14));
        }
    }

    /// The function f64.fromI32 of the IR.
    function _f64_fromI32(uint256 n0, uint256 n1) private pure returns (uint256) {
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
            uint256 v_13 = (0x41e - ((((((((v_4 << 1) | v_6) << 1) | v_8) << 1) | v_10) << 1) | (v_12 ^ 1))) & 0x3fff;
            uint256 f64_round = _f64_round(v_2, v_13, (ite(v_12, v_11, ((v_11 << 1) & 0xffffffff)) << 0x17) & 0x7fffffffffffff, n1);
            return (ite(v, 0, (f64_round >> 5)) << 5) | ite(v, 0, (f64_round & 0x1f));
        }
    }

    /// The function f64.fromU32 of the IR.
    function _f64_fromU32(uint256 n0, uint256 n1) private pure returns (uint256) {
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
            uint256 v_11 = (0x41e - ((((((((v_2 << 1) | v_4) << 1) | v_6) << 1) | v_8) << 1) | (v_10 ^ 1))) & 0x3fff;
            uint256 f64_round = _f64_round(0, v_11, (ite(v_10, v_9, ((v_9 << 1) & 0xffffffff)) << 0x17) & 0x7fffffffffffff, n1);
            return (ite(v, 0, (f64_round >> 5)) << 5) | ite(v, 0, (f64_round & 0x1f));
        }
    }

    /// The function f64.toI64 of the IR.
    function _f64_toI64(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 52) & 0x7ff;
            uint256 v_2 = eq(v, 0);
            uint256 v_3 = (ite(v_2, 1, v) + 0x3c02) & 0x3fff;
            uint256 v_4 = slt(0x40, v_3, 14);
            uint256 v_5 = n0 >> 63;
            uint256 v_6 = slt(v_3, 0, 14);
            uint256 v_7 = n0 & 0xfffffffffffff;
            uint256 v_8 = ((((v_2 ^ 1) << 52) | v_7) << ite((v_6 | v_4), 0, (v_3 & 0x7f))) & 0x1fffffffffffffffffffffffffffff;
            uint256 v_9 = eq(n1, 2);
            uint256 v_10 = eq(n1, 3);
            uint256 v_11 = v_6 ^ 1;
            uint256 v_12 = v_11 & ((v_8 >> 52) & 1);
            uint256 v_13 = ite(v_6, (eq((n0 & 0x7fffffffffffffff), 0) ^ 1), (eq((v_8 & 0xfffffffffffff), 0) ^ 1));
            uint256 v_14 = v_12 | v_13;
            uint256 v_15 = ite(((eq(n1, 1) | v_9) | v_10), (((v_9 & v_5) | (v_10 & (v_5 ^ 1))) & v_14), ite(eq(n1, 4), v_12, (v_12 & (v_13 | (v_11 & ((v_8 >> 53) & 1))))));
            uint256 v_16 = (ite(v_6, 0, (v_8 >> 53)) + v_15) & 0x1ffffffffffffffff;
            uint256 v_17 = eq(v, 0x7ff) & (eq(v_7, 0) ^ 1);
            uint256 v_18 = (v_4 | ite(v_5, ult(0x8000000000000000, v_16), ult(0x7fffffffffffffff, v_16))) | v_17;
            uint256 v_19 = v_16 & 0xffffffffffffffff;
            uint256 v_20 = ite(v_18, ite((v_5 & (v_17 ^ 1)), 0x8000000000000000, 0x7fffffffffffffff), ite(v_5, ((0 - v_19) & 0xffffffffffffffff), v_19));
            return (v_20 << 5) | (((((v_18 << 1) << 1) << 1) << 1) | ((v_18 ^ 1) & v_14));
        }
    }

    /// The function f64.toU64 of the IR.
    function _f64_toU64(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 52) & 0x7ff;
            uint256 v_2 = eq(v, 0);
            uint256 v_3 = (ite(v_2, 1, v) + 0x3c02) & 0x3fff;
            uint256 v_4 = slt(0x40, v_3, 14);
            uint256 v_5 = n0 >> 63;
            uint256 v_6 = slt(v_3, 0, 14);
            uint256 v_7 = n0 & 0xfffffffffffff;
            uint256 v_8 = ((((v_2 ^ 1) << 52) | v_7) << ite((v_6 | v_4), 0, (v_3 & 0x7f))) & 0x1fffffffffffffffffffffffffffff;
            uint256 v_9 = eq(n1, 2);
            uint256 v_10 = eq(n1, 3);
            uint256 v_11 = v_6 ^ 1;
            uint256 v_12 = v_11 & ((v_8 >> 52) & 1);
            uint256 v_13 = ite(v_6, (eq((n0 & 0x7fffffffffffffff), 0) ^ 1), (eq((v_8 & 0xfffffffffffff), 0) ^ 1));
            uint256 v_14 = v_12 | v_13;
            uint256 v_15 = ite(((eq(n1, 1) | v_9) | v_10), (((v_9 & v_5) | (v_10 & (v_5 ^ 1))) & v_14), ite(eq(n1, 4), v_12, (v_12 & (v_13 | (v_11 & ((v_8 >> 53) & 1))))));
            uint256 v_16 = (ite(v_6, 0, (v_8 >> 53)) + v_15) & 0x1ffffffffffffffff;
            uint256 v_17 = eq(v, 0x7ff) & (eq(v_7, 0) ^ 1);
            uint256 v_18 = (v_4 | ite(v_5, ult(0, v_16), ult(0xffffffffffffffff, v_16))) | v_17;
            uint256 v_19 = v_16 & 0xffffffffffffffff;
            uint256 v_20 = ite(v_18, ite((v_5 & (v_17 ^ 1)), 0, 0xffffffffffffffff), ite(v_5, ((0 - v_19) & 0xffffffffffffffff), v_19));
            return (v_20 << 5) | (((((v_18 << 1) << 1) << 1) << 1) | ((v_18 ^ 1) & v_14));
        }
    }

    /// The function f64.fromI64 of the IR.
    function _f64_fromI64(uint256 n0, uint256 n1) private pure returns (uint256) {
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
            uint256 v_15 = (0x43e - ((((((((((v_4 << 1) | v_6) << 1) | v_8) << 1) | v_10) << 1) | v_12) << 1) | (v_14 ^ 1))) & 0x3fff;
            uint256 v_16 = ite(v_14, v_13, ((v_13 << 1) & 0xffffffffffffffff));
            uint256 f64_round = _f64_round(v_2, v_15, ((v_16 >> 10) << 1) | (eq((v_16 & 0x3ff), 0) ^ 1), n1);
            return (ite(v, 0, (f64_round >> 5)) << 5) | ite(v, 0, (f64_round & 0x1f));
        }
    }

    /// The function f64.fromU64 of the IR.
    function _f64_fromU64(uint256 n0, uint256 n1) private pure returns (uint256) {
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
            uint256 v_13 = (0x43e - ((((((((((v_2 << 1) | v_4) << 1) | v_6) << 1) | v_8) << 1) | v_10) << 1) | (v_12 ^ 1))) & 0x3fff;
            uint256 v_14 = ite(v_12, v_11, ((v_11 << 1) & 0xffffffffffffffff));
            uint256 f64_round = _f64_round(0, v_13, ((v_14 >> 10) << 1) | (eq((v_14 & 0x3ff), 0) ^ 1), n1);
            return (ite(v, 0, (f64_round >> 5)) << 5) | ite(v, 0, (f64_round & 0x1f));
        }
    }

    /// The function f32.from.f64 of the IR.
    function _f32_from_f64(uint256 n0, uint256 n1) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 52) & 0x7ff;
            uint256 v_2 = eq(v, 0x7ff);
            uint256 v_3 = n0 & 0xfffffffffffff;
            uint256 v_4 = eq(v_3, 0);
            uint256 v_5 = v_2 & (v_4 ^ 1);
            uint256 v_6 = v_2 & v_4;
            uint256 v_7 = n0 >> 63;
            uint256 v_8 = eq((n0 & 0x7fffffffffffffff), 0);
            uint256 v_9 = eq(v, 0);
            uint256 v_10 = ((v_9 ^ 1) << 52) | v_3;
            uint256 v_11 = eq((v_10 >> 21), 0);
            uint256 v_12 = ite(v_11, ((v_10 << 0x20) & 0x1fffffffffffff), v_10);
            uint256 v_13 = eq((v_12 >> 37), 0);
            uint256 v_14 = ite(v_13, ((v_12 << 0x10) & 0x1fffffffffffff), v_12);
            uint256 v_15 = eq((v_14 >> 45), 0);
            uint256 v_16 = ite(v_15, ((v_14 << 8) & 0x1fffffffffffff), v_14);
            uint256 v_17 = eq((v_16 >> 49), 0);
            uint256 v_18 = ite(v_17, ((v_16 << 4) & 0x1fffffffffffff), v_16);
            uint256 v_19 = eq((v_18 >> 51), 0);
            uint256 v_20 = ite(v_19, ((v_18 << 2) & 0x1fffffffffffff), v_18);
            uint256 v_21 = v_20 >> 52;
            uint256 v_22 = ((((((((((v_11 << 1) | v_13) << 1) | v_15) << 1) | v_17) << 1) | v_19) << 1) | (v_21 ^ 1));
            uint256 v_23 = (((ite(v_9, 1, v) - v_22) & 0x3fff) + 0x3c80) & 0x3fff;
            uint256 v_24 = ite(v_21, v_20, ((v_20 << 1) & 0x1fffffffffffff));
            uint256 f32_round = _f32_round(v_7, ite(slt(v_23, 0x3fe6, 14), 0x7e6, ite(slt(0xff, v_23, 14), 0xff, (v_23 & 0x7ff))), ((v_24 >> 28) << 1) | (eq((v_24 & 0xfffffff), 0) ^ 1), n1);
            uint256 v_25 = ite(v_5, 0x7fc00000, ite(v_6, ((v_7 << 31) | 0x7f800000), ite(v_8, (v_7 << 31), (f32_round >> 5))));
            uint256 v_26 = ite(v_5, (((((v_5 & (((n0 >> 51) & 1) ^ 1)) << 1) << 1) << 1) << 1), ite(v_6, 0, ite(v_8, 0, (f32_round & 0x1f))));
            return (v_25 << 5) | v_26;
        }
    }

    /// The function f64.from.f32 of the IR.
    function _f64_from_f32(uint256 n0, uint256) private pure returns (uint256) {
        unchecked {
            if (n0 == type(uint256).max) return 0; // never: solc inlines no function that may return early
            uint256 v = (n0 >> 23) & 0xff;
            uint256 v_2 = eq(v, 0xff);
            uint256 v_3 = n0 & 0x7fffff;
            uint256 v_4 = eq(v_3, 0);
            uint256 v_5 = v_2 & (v_4 ^ 1);
            uint256 v_6 = n0 >> 31;
            uint256 v_7 = eq(v, 0);
            uint256 v_8 = ((v_7 ^ 1) << 23) | v_3;
            uint256 v_9 = eq((v_8 >> 8), 0);
            uint256 v_10 = ite(v_9, ((v_8 << 0x10) & 0xffffff), v_8);
            uint256 v_11 = eq((v_10 >> 16), 0);
            uint256 v_12 = ite(v_11, ((v_10 << 8) & 0xffffff), v_10);
            uint256 v_13 = eq((v_12 >> 20), 0);
            uint256 v_14 = ite(v_13, ((v_12 << 4) & 0xffffff), v_12);
            uint256 v_15 = eq((v_14 >> 22), 0);
            uint256 v_16 = ite(v_15, ((v_14 << 2) & 0xffffff), v_14);
            uint256 v_17 = v_16 >> 23;
            uint256 v_18 = (ite(v_7, 1, v) - ((((((((v_9 << 1) | v_11) << 1) | v_13) << 1) | v_15) << 1) | (v_17 ^ 1))) & 0x7ff;
            uint256 v_19 = (((v_6 << 11) | ((((sext(v_18, 11) & 0x3fff) + 0x380) & 0x3fff) & 0x7ff)) << 52) | ((ite(v_17, v_16, ((v_16 << 1) & 0xffffff)) & 0x7fffff) << 29);
            uint256 v_20 = ite((v_2 & v_4), ((v_6 << 63) | 0x7ff0000000000000), ite(eq((n0 & 0x7fffffff), 0), (v_6 << 63), v_19));
            uint256 v_21 = (ite(v_5, 0x7ff8000000000000, v_20) << 5) | ite(v_5, (((((v_5 & (((n0 >> 22) & 1) ^ 1)) << 1) << 1) << 1) << 1), 0);
            return v_21;
        }
    }
}
