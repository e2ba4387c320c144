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

/// @title One-step verifier of rv64gc-preimages, part 1 of 4
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract Rv64gcPreimagesStepPart1 is IStepPart, IPreimageReader {
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
        return (vmId, 1);
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
    function _execute(State memory s, uint256 word, uint256 at_2) private pure returns (uint256) {
        unchecked {
            if ((word & 3) == 0) {
                if ((word & 0xe000) == 0) return _c_addi4spn(s, word);
                if ((word & 0xe000) == 0x4000) return _c_lw(s, word);
                if ((word & 0xe000) == 0x6000) return _c_ld(s, word);
                if ((word & 0xe000) == 0xc000) return _c_sw(s, word);
                if ((word & 0xe000) == 0xe000) return _c_sd(s, word);
            }
            if ((word & 3) == 1) {
                if ((word & 0xe000) == 0) {
                    if ((word & 0xf80) == 0) { _c_nop(); return RUNNING; }
                    { _c_addi(s, word); return RUNNING; }
                }
                if ((word & 0xe000) == 0x2000) return _c_addiw(s, word);
                if ((word & 0xe000) == 0x4000) { _c_li(s, word); return RUNNING; }
                if ((word & 0xe000) == 0x6000) {
                    if ((word & 0xf80) == 0x100) return _c_addi16sp(s, word);
                    return _c_lui(s, word);
                }
                if ((word & 0xe000) == 0x8000) {
                    if ((word & 0xc00) == 0) { _c_srli(s, word); return RUNNING; }
                    if ((word & 0xc00) == 0x400) { _c_srai(s, word); return RUNNING; }
                    if ((word & 0xc00) == 0x800) { _c_andi(s, word); return RUNNING; }
                    if ((word & 0xc00) == 0xc00) {
                        if ((word & 0x1060) == 0) { _c_sub(s, word); return RUNNING; }
                        if ((word & 0x1060) == 0x20) { _c_xor(s, word); return RUNNING; }
                        if ((word & 0x1060) == 0x40) { _c_or(s, word); return RUNNING; }
                        if ((word & 0x1060) == 0x60) { _c_and(s, word); return RUNNING; }
                        if ((word & 0x1060) == 0x1000) { _c_subw(s, word); return RUNNING; }
                        if ((word & 0x1060) == 0x1020) { _c_addw(s, word); return RUNNING; }
                    }
                }
                if ((word & 0xe000) == 0xa000) { _c_j(s, word, at_2); return RUNNING; }
                if ((word & 0xe000) == 0xc000) { _c_beqz(s, word, at_2); return RUNNING; }
                if ((word & 0xe000) == 0xe000) { _c_bnez(s, word, at_2); return RUNNING; }
            }
            if ((word & 3) == 2) {
                if ((word & 0xe000) == 0) { _c_slli(s, word); return RUNNING; }
                if ((word & 0xe000) == 0x4000) return _c_lwsp(s, word);
                if ((word & 0xe000) == 0x6000) return _c_ldsp(s, word);
                if ((word & 0xe000) == 0x8000) {
                    if ((word & 0x1000) == 0) {
                        if ((word & 0x7c) == 0) return _c_jr(s, word);
                        { _c_mv(s, word); return RUNNING; }
                    }
                    if ((word & 0x1000) == 0x1000) {
                        if ((word & 0xffc) == 0) return _c_ebreak();
                        if ((word & 0x7c) == 0) { _c_jalr(s, word); return RUNNING; }
                        { _c_add(s, word); return RUNNING; }
                    }
                }
                if ((word & 0xe000) == 0xc000) return _c_swsp(s, word);
                if ((word & 0xe000) == 0xe000) return _c_sdsp(s, word);
            }
            if ((word & 3) == 3) {
                if ((word & 0x7c) == 0x2c) {
                    if ((word & 0xf8007000) < 0x40003000) {
                        if ((word & 0xf8007000) < 0x10003000) {
                            if ((word & 0xf8007000) == 0x2000) return _amoadd_w(s, word);
                            if ((word & 0xf8007000) == 0x3000) return _amoadd_d(s, word);
                            if ((word & 0xf8007000) == 0x8002000) return _amoswap_w(s, word);
                            if ((word & 0xf8007000) == 0x8003000) return _amoswap_d(s, word);
                            if ((word & 0xf8007000) == 0x10002000) {
                                if ((word & 0x1f00000) == 0) return _lr_w(s, word);
                            }
                        } else {
                            if ((word & 0xf8007000) == 0x10003000) {
                                if ((word & 0x1f00000) == 0) return _lr_d(s, word);
                            }
                            if ((word & 0xf8007000) == 0x18002000) return _sc_w(s, word);
                            if ((word & 0xf8007000) == 0x18003000) return _sc_d(s, word);
                            if ((word & 0xf8007000) == 0x20002000) return _amoxor_w(s, word);
                            if ((word & 0xf8007000) == 0x20003000) return _amoxor_d(s, word);
                            if ((word & 0xf8007000) == 0x40002000) return _amoor_w(s, word);
                        }
                    } else {
                        if ((word & 0xf8007000) < 0xa0002000) {
                            if ((word & 0xf8007000) == 0x40003000) return _amoor_d(s, word);
                            if ((word & 0xf8007000) == 0x60002000) return _amoand_w(s, word);
                            if ((word & 0xf8007000) == 0x60003000) return _amoand_d(s, word);
                            if ((word & 0xf8007000) == 0x80002000) return _amomin_w(s, word);
                            if ((word & 0xf8007000) == 0x80003000) return _amomin_d(s, word);
                        } else {
                            if ((word & 0xf8007000) == 0xa0002000) return _amomax_w(s, word);
                            if ((word & 0xf8007000) == 0xa0003000) return _amomax_d(s, word);
                            if ((word & 0xf8007000) == 0xc0002000) return _amominu_w(s, word);
                            if ((word & 0xf8007000) == 0xc0003000) return _amominu_d(s, word);
                            if ((word & 0xf8007000) == 0xe0002000) return _amomaxu_w(s, word);
                            if ((word & 0xf8007000) == 0xe0003000) return _amomaxu_d(s, word);
                        }
                    }
                }
                if ((word & 0x7c) == 0x30) {
                    if ((word & 0xfe007000) == 0x2000000) { _mul(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0x2001000) { _mulh(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0x2002000) { _mulhsu(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0x2003000) { _mulhu(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0x2004000) { _div(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0x2005000) { _divu(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0x2006000) { _rem(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0x2007000) { _remu(s, word); return RUNNING; }
                }
                if ((word & 0x7c) == 0x38) {
                    if ((word & 0xfe007000) == 0x2000000) { _mulw(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0x2004000) { _divw(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0x2005000) { _divuw(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0x2006000) { _remw(s, word); return RUNNING; }
                    if ((word & 0xfe007000) == 0x2007000) { _remuw(s, word); return RUNNING; }
                }
                if ((word & 0x7c) == 0x40) {
                    if ((word & 0x6000000) == 0) return _fmadd_s(s, word);
                }
                if ((word & 0x7c) == 0x70) {
                    if ((word & 0x7000) == 0) {
                        if ((word & 0xffff8f80) == 0) return _ecall(s);
                    }
                    if ((word & 0x7000) == 0x5000) return _csrrwi(s, word);
                    if ((word & 0x7000) == 0x6000) return _csrrsi(s, word);
                    if ((word & 0x7000) == 0x7000) return _csrrci(s, word);
                }
            }
            revert OtherPart();
        }
    }

    // csrrwi rd, csr, uimm
    // csr:12 uimm:5 101 rd:5 1110011
    function _csrrwi(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            if ((word >> 30) == 3) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 csr = word >> 20;
            uint256 retired = get(s.header + RETIRED, 8);
            uint256 v = (retired + 0xffffffffffffffff) & 0xffffffffffffffff;
            uint256 slept = get(s.header + SLEPT, 8);
            uint256 v_2 = eq(csr, 3);
            uint256 frm = get(s.header + FRM, 1);
            uint256 fflags = get(s.header + FFLAGS, 1);
            uint256 v_3 = eq(csr, 2);
            uint256 v_4 = eq(csr, 1);
            if (rd != 0) {
                uint256 v_5 = ite(eq(csr, 0xc00), v, ite(v_2, ((frm << 5) | fflags), ite(v_3, frm, ite(v_4, fflags, 0))));
                uint256 v_6 = ite(eq(csr, 0xc01), ((((retired + slept) & 0xffffffffffffffff) + 0xffffffffffffffff) & 0xffffffffffffffff), v_5);
                set(s.header + X + 8 * rd, 8, ite(eq(csr, 0xc02), v, v_6));
            }
            uint256 uimm = (word >> 15) & 0x1f;
            if ((v_4 | v_2) != 0) set(s.header + FFLAGS, 1, uimm);
            if ((v_3 | v_2) != 0) set(s.header + FRM, 1, ite(v_3, ((word >> 15) & 7), 0));
        }
    }

    // csrrsi rd, csr, uimm
    // csr:12 uimm:5 110 rd:5 1110011
    function _csrrsi(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 uimm = (word >> 15) & 0x1f;
            uint256 v = eq(uimm, 0) ^ 1;
            if ((v & eq((word >> 30), 3)) != 0) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 csr = word >> 20;
            uint256 retired = get(s.header + RETIRED, 8);
            uint256 v_2 = (retired + 0xffffffffffffffff) & 0xffffffffffffffff;
            uint256 slept = get(s.header + SLEPT, 8);
            uint256 v_3 = eq(csr, 3);
            uint256 frm = get(s.header + FRM, 1);
            uint256 fflags = get(s.header + FFLAGS, 1);
            uint256 v_4 = eq(csr, 2);
            uint256 v_5 = eq(csr, 1);
            uint256 v_6 = ite(eq(csr, 0xc00), v_2, ite(v_3, ((frm << 5) | fflags), ite(v_4, frm, ite(v_5, fflags, 0))));
            uint256 v_7 = ite(eq(csr, 0xc01), ((((retired + slept) & 0xffffffffffffffff) + 0xffffffffffffffff) & 0xffffffffffffffff), v_6);
            uint256 v_8 = ite(eq(csr, 0xc02), v_2, v_7);
            if (rd != 0) set(s.header + X + 8 * rd, 8, v_8);
            uint256 v_9 = v_8 | uimm;
            if ((v & (v_5 | v_3)) != 0) set(s.header + FFLAGS, 1, v_9 & 0x1f);
            if ((v & (v_4 | v_3)) != 0) set(s.header + FRM, 1, ite(v_4, (v_9 & 7), ((v_9 >> 5) & 7)));
        }
    }

    // csrrci rd, csr, uimm
    // csr:12 uimm:5 111 rd:5 1110011
    function _csrrci(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 uimm = (word >> 15) & 0x1f;
            uint256 v = eq(uimm, 0) ^ 1;
            if ((v & eq((word >> 30), 3)) != 0) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 csr = word >> 20;
            uint256 retired = get(s.header + RETIRED, 8);
            uint256 v_2 = (retired + 0xffffffffffffffff) & 0xffffffffffffffff;
            uint256 slept = get(s.header + SLEPT, 8);
            uint256 v_3 = eq(csr, 3);
            uint256 frm = get(s.header + FRM, 1);
            uint256 fflags = get(s.header + FFLAGS, 1);
            uint256 v_4 = eq(csr, 2);
            uint256 v_5 = eq(csr, 1);
            uint256 v_6 = ite(eq(csr, 0xc00), v_2, ite(v_3, ((frm << 5) | fflags), ite(v_4, frm, ite(v_5, fflags, 0))));
            uint256 v_7 = ite(eq(csr, 0xc01), ((((retired + slept) & 0xffffffffffffffff) + 0xffffffffffffffff) & 0xffffffffffffffff), v_6);
            uint256 v_8 = ite(eq(csr, 0xc02), v_2, v_7);
            if (rd != 0) set(s.header + X + 8 * rd, 8, v_8);
            uint256 v_9 = v_8 & (uimm ^ 0xffffffffffffffff);
            if ((v & (v_5 | v_3)) != 0) set(s.header + FFLAGS, 1, v_9 & 0x1f);
            if ((v & (v_4 | v_3)) != 0) set(s.header + FRM, 1, ite(v_4, (v_9 & 7), ((v_9 >> 5) & 7)));
        }
    }

    // ecall
    // 000000000000 00000 000 00000 1110011
    function _ecall(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 x_17 = get(s.header + X + 136, 8);
            uint256 v = ((((eq(x_17, 0x63) | eq(x_17, 0xad)) | eq(x_17, 0xae)) | eq(x_17, 0xaf)) | eq(x_17, 0xb0)) | eq(x_17, 0xb1);
            uint256 v_2 = ite(eq(x_17, 0x3e), 0x1afe3, ite(eq(x_17, 0x1d), 0x1afe7, ite((eq(x_17, 0x19) | eq(x_17, 0x39)), 0x1a000, 0)));
            uint256 v_3 = ite(eq(x_17, 0x41), 0x32003, ite(eq(x_17, 0x40), 0x32000, ite(eq(x_17, 0x3f), 0x32001, v_2)));
            uint256 v_4 = ite((eq(x_17, 0x4e) | eq(x_17, 0x38)), 0x12ffe, ite((eq(x_17, 0x49) | eq(x_17, 0xa7)), 0x12fea, ite(eq(x_17, 0x42), 0x32002, v_3)));
            uint256 v_5 = ite(eq(x_17, 0x5d), 0x4200e, ite(eq(x_17, 0x50), 0x2b47f, ite(eq(x_17, 0x4f), 0x2c47f, v_4)));
            uint256 v_6 = ite(eq(x_17, 0x62), 0x4200a, ite(eq(x_17, 0x60), 0x4200c, ite(eq(x_17, 0x5e), 0x52000, v_5)));
            uint256 v_7 = ite(eq(x_17, 0x71), 0x42006, ite((eq(x_17, 0x65) | eq(x_17, 0x73)), 0x42008, ite(v, 0x12000, v_6)));
            uint256 v_8 = ite((((eq(x_17, 0x7b) | eq(x_17, 0x102)) | eq(x_17, 0x125)) | eq(x_17, 0x1b3)), 0x12fda, ite(eq(x_17, 0x72), 0x2300f, v_7));
            uint256 v_9 = ite(eq(x_17, 0x83), 0x64000, ite((eq(x_17, 0x81) | eq(x_17, 0x82)), 0x63000, ite(eq(x_17, 0x7c), 0x42009, v_8)));
            uint256 v_10 = ite(eq(x_17, 0x87), 0x24007, ite(eq(x_17, 0x86), 0x24017, ite(eq(x_17, 0x84), 0x23817, v_9)));
            uint256 v_11 = ite(eq(x_17, 0xa3), 0x2360f, ite(eq(x_17, 0xa0), 0x22385, ite(eq(x_17, 0x99), 0x2201f, v_10)));
            uint256 v_12 = ite(eq(x_17, 0xac), 0x12001, ite(eq(x_17, 0xa9), 0x42007, ite(eq(x_17, 0xa5), 0x2308f, v_11)));
            uint256 v_13 = ite(eq(x_17, 0xd7), 0x42002, ite(eq(x_17, 0xd6), 0x42000, ite(eq(x_17, 0xb2), 0x4200b, v_12)));
            uint256 v_14 = ite(eq(x_17, 0xe2), 0x42004, ite(eq(x_17, 0xde), 0x42001, ite(eq(x_17, 0xd8), 0x12ff4, v_13)));
            uint256 v_15 = ite(eq(x_17, 0x116), 0x42003, ite(eq(x_17, 0x105), 0x2560f, ite(eq(x_17, 0xe9), 0x42005, v_14)));
            uint256 v_16 = ite(eq(x_17, 0x14), 0x12007, ite(eq(x_17, 0x13), 0x12008, ite(eq(x_17, 0x123), 0x2eaff, v_15)));
            uint256 v_17 = ite(eq(x_17, 0xdc), 0x4200d, ite(eq(x_17, 0x16), 0x42010, ite(eq(x_17, 0x15), 0x4200f, v_16)));
            uint256 v_18 = v_17 >> 16;
            uint256 v_19 = eq(v_18, 5);
            uint256 x = get(s.header + X + 8 * ((1 << 3) | ((v_17 >> 12) & 7)), 8);
            uint256 v_20 = x & 0x7f;
            uint256 v_21 = eq(v_18, 6);
            uint256 v_22 = (((eq(v_20, 0) ^ 1) & (eq(v_20, 0x11) ^ 1)) & (eq(v_20, 0x12) ^ 1)) & (eq(v_20, 0x17) ^ 1);
            if ((v_19 | (v_21 & (v_22 & (eq(v_20, 0x1c) ^ 1)))) != 0) outcome = HALTED | ite(v_19, (x & 0xff), ((1 << 7) | v_20));
            if (v_18 == 0) storeBytes(s.output, (0xc0000 << 12) | ite(eq((x_17 >> 12), 0), (x_17 & 0xfff), 0xfff), 1, 1);
            uint256 v_23 = eq(v_18, 4);
            uint256 x_10 = get(s.header + X + 80, 8);
            uint256 v_24 = eq(v_18, 3);
            uint256 v_25 = v_17 & 1;
            uint256 v_26 = x_10 & 0xffffffff;
            uint256 v_27 = eq(v_26, 2);
            uint256 v_28 = ite(v_25, eq(v_26, 3), eq(v_26, 4));
            uint256 v_29 = ite(v_25, eq(v_26, 5), eq(v_26, 6));
            uint256 v_30 = (ite(v_25, eq(v_26, 0), (eq(v_26, 1) | v_27)) | v_28) | v_29;
            uint256 v_31 = (v_17 >> 1) & 1;
            uint256 x_11 = get(s.header + X + 88, 8);
            uint256 v_32 = v_31 & (eq((x_11 & 7), 0) ^ 1);
            uint256 x_12 = get(s.header + X + 96, 8);
            uint256 v_33 = eq(v_18, 2);
            uint256 v_34 = ((v_17 >> 15) & 1) & (ult(v_26, 7) ^ 1);
            uint256 v_35 = v_17 & 0xfff;
            uint256 v_36 = ite(eq(v_18, 1), ite(v_34, 0xfffffffffffffff7, (sext(v_35, 12) & 0xffffffffffffffff)), 0xffffffffffffffda);
            uint256 v_37 = ite(v_33, ite(v_34, ite(((v_17 >> 14) & 1), 0xfffffffffffffffe, 0xfffffffffffffff7), 0), v_36);
            uint256 v_38 = ite(v_24, ite(v_30, ite(v_32, 0xffffffffffffffea, ite(v_31, 0, x_12)), 0xfffffffffffffff7), v_37);
            set(s.header + X + 80, 8, ite(v_21, 0, ite(v_19, 0, ite(v_23, x_10, v_38))));
            uint256 v_39 = v_30 & (v_32 ^ 1);
            uint256 v_40 = (v_33 & (v_34 ^ 1)) & (eq(x, 0) ^ 1);
            if (v_24 != 0) {
                if (v_39 != 0) {
                    set(s.header + CURSOR, 8, x_11);
                } else if (v_40 != 0) {
                    set(s.header + CURSOR, 8, x);
                    set(s.header + VALUE, 8, v_35);
                }
                if (v_39 != 0) {
                    set(s.header + VALUE, 8, x_12);
                    set(s.header + COUNT, 1, 0);
                    set(s.header + TARGET, 1, (((((((v_29 << 1) | v_28) << 1) | v_31) << 1) | v_25) << 1) | v_27);
                }
            } else if (v_40 != 0) {
                set(s.header + CURSOR, 8, x);
                set(s.header + VALUE, 8, v_35);
            }
            uint256 v_41 = v_17 & 0x1f;
            uint256 micro = get(s.header + MICRO, 1);
            uint256 v_42 = ite(v_40, 3, micro);
            uint256 v_43 = ite(v_29, ite(v_25, 0x31, 0x30), ite(v_28, ite(v_25, 0x2e, 0x2f), ite((v_28 | v_29), v_42, ite(v_25, 6, 8))));
            uint256 v_44 = ite((v_24 & eq(v_26, 8)), ite(v_25, 0x2b, 0x2c), ite(v_24, ite(v_39, ite(v_31, 4, v_43), v_42), v_42));
            uint256 v_45 = ite(eq(v_41, 3), 0x14, ite(eq(v_41, 2), 0x12, ite(eq(v_41, 1), 0xb, ite(eq(v_41, 0), 9, v_44))));
            uint256 v_46 = ite(eq(v_41, 7), 0x26, ite(eq(v_41, 6), 0x25, ite(eq(v_41, 5), 0xd, ite(eq(v_41, 4), 0xc, v_45))));
            uint256 v_47 = ite(eq(v_41, 0xb), 0x1c, ite(eq(v_41, 0xa), 0x22, ite(eq(v_41, 9), 0x28, ite(eq(v_41, 8), 0x27, v_46))));
            uint256 v_48 = ite(eq(v_41, 0xf), 0x29, ite(eq(v_41, 0xe), 0x21, ite(eq(v_41, 0xd), 0x1e, ite(eq(v_41, 0xc), 0x1d, v_47))));
            set(s.header + MICRO, 1, ite(v_23, ite(eq(v_41, 0x10), 0x2a, v_48), v_44));
        }
    }

    // mul rd, rs1, rs2
    // 0000001 rs2:5 rs1:5 000 rd:5 0110011
    function _mul(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs1 * x_rs2);
        }
    }

    // mulh rd, rs1, rs2
    // 0000001 rs2:5 rs1:5 001 rd:5 0110011
    function _mulh(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) {
                uint256 v = ((sext(x_rs1, 64) & 0xffffffffffffffffffffffffffffffff) * (sext(x_rs2, 64) & 0xffffffffffffffffffffffffffffffff)) & 0xffffffffffffffffffffffffffffffff;
                set(s.header + X + 8 * rd, 8, v >> 64);
            }
        }
    }

    // mulhsu rd, rs1, rs2
    // 0000001 rs2:5 rs1:5 010 rd:5 0110011
    function _mulhsu(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) {
                uint256 v = ((sext(x_rs1, 64) & 0xffffffffffffffffffffffffffffffff) * x_rs2) & 0xffffffffffffffffffffffffffffffff;
                set(s.header + X + 8 * rd, 8, v >> 64);
            }
        }
    }

    // mulhu rd, rs1, rs2
    // 0000001 rs2:5 rs1:5 011 rd:5 0110011
    function _mulhu(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, ((x_rs1 * x_rs2) & 0xffffffffffffffffffffffffffffffff) >> 64);
        }
    }

    // div rd, rs1, rs2
    // 0000001 rs2:5 rs1:5 100 rd:5 0110011
    function _div(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, ite(eq(x_rs2, 0), 0xffffffffffffffff, sdiv(x_rs1, x_rs2, 64, 0xffffffffffffffff)));
        }
    }

    // divu rd, rs1, rs2
    // 0000001 rs2:5 rs1:5 101 rd:5 0110011
    function _divu(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, udiv(x_rs1, x_rs2, 0xffffffffffffffff));
        }
    }

    // rem rd, rs1, rs2
    // 0000001 rs2:5 rs1:5 110 rd:5 0110011
    function _rem(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, srem(x_rs1, x_rs2, 64, 0xffffffffffffffff));
        }
    }

    // remu rd, rs1, rs2
    // 0000001 rs2:5 rs1:5 111 rd:5 0110011
    function _remu(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, urem(x_rs1, x_rs2));
        }
    }

    // mulw rd, rs1, rs2
    // 0000001 rs2:5 rs1:5 000 rd:5 0111011
    function _mulw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) {
                uint256 v = sext((((x_rs1 & 0xffffffff) * (x_rs2 & 0xffffffff)) & 0xffffffff), 32) & 0xffffffffffffffff;
                set(s.header + X + 8 * rd, 8, v);
            }
        }
    }

    // divw rd, rs1, rs2
    // 0000001 rs2:5 rs1:5 100 rd:5 0111011
    function _divw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 v = x_rs2 & 0xffffffff;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) {
                uint256 v_2 = sext(ite(eq(v, 0), 0xffffffff, sdiv((x_rs1 & 0xffffffff), v, 32, 0xffffffff)), 32) & 0xffffffffffffffff;
                set(s.header + X + 8 * rd, 8, v_2);
            }
        }
    }

    // divuw rd, rs1, rs2
    // 0000001 rs2:5 rs1:5 101 rd:5 0111011
    function _divuw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) {
                uint256 v = sext(udiv((x_rs1 & 0xffffffff), (x_rs2 & 0xffffffff), 0xffffffff), 32) & 0xffffffffffffffff;
                set(s.header + X + 8 * rd, 8, v);
            }
        }
    }

    // remw rd, rs1, rs2
    // 0000001 rs2:5 rs1:5 110 rd:5 0111011
    function _remw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) {
                uint256 v = sext(srem((x_rs1 & 0xffffffff), (x_rs2 & 0xffffffff), 32, 0xffffffff), 32) & 0xffffffffffffffff;
                set(s.header + X + 8 * rd, 8, v);
            }
        }
    }

    // remuw rd, rs1, rs2
    // 0000001 rs2:5 rs1:5 111 rd:5 0111011
    function _remuw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext(urem((x_rs1 & 0xffffffff), (x_rs2 & 0xffffffff)), 32));
        }
    }

    // lr.w rd, (rs1)
    // 00010 .. 00000 rs1:5 010 rd:5 0101111
    function _lr_w(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = eq((x_rs1 & 3), 0);
            if ((v & (eq((x_rs1 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, x_rs1 & 0x3fffffffff, 4);
            if (v == 0) return TRAP_MISALIGNED_ATOMIC;
            uint256 rd = (word >> 7) & 0x1f;
            if (v != 0) if (rd != 0) set(s.header + X + 8 * rd, 8, sext(mem_at, 32));
            set(s.header + RESERVATION, 8, x_rs1 | 1);
        }
    }

    // sc.w rd, rs2, (rs1)
    // 00011 .. rs2:5 rs1:5 010 rd:5 0101111
    function _sc_w(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = eq((x_rs1 & 3), 0);
            uint256 reservation = get(s.header + RESERVATION, 8);
            uint256 v_2 = eq(reservation, (x_rs1 | 1));
            if (((v & v_2) & (eq((x_rs1 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v == 0) return TRAP_MISALIGNED_ATOMIC;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 rd = (word >> 7) & 0x1f;
            if (v != 0) {
                if (v_2 != 0) storeLittle(s.mem, x_rs1 & 0x3fffffffff, 4, x_rs2 & 0xffffffff);
                if (rd != 0) set(s.header + X + 8 * rd, 8, (v_2 ^ 1));
            }
            set(s.header + RESERVATION, 8, 0);
        }
    }

    // amoswap.w rd, rs2, (rs1)
    // 00001 .. rs2:5 rs1:5 010 rd:5 0101111
    function _amoswap_w(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = eq((x_rs1 & 3), 0);
            uint256 v_2 = v & (eq((x_rs1 >> 38), 0) ^ 1);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = x_rs1 & 0x3fffffffff;
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, v_3, 4);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v == 0) return TRAP_MISALIGNED_ATOMIC;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (v != 0) {
                if (rd != 0) set(s.header + X + 8 * rd, 8, sext(mem_at, 32));
                storeLittle(s.mem, v_3, 4, x_rs2 & 0xffffffff);
            }
        }
    }

    // amoadd.w rd, rs2, (rs1)
    // 00000 .. rs2:5 rs1:5 010 rd:5 0101111
    function _amoadd_w(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = eq((x_rs1 & 3), 0);
            uint256 v_2 = v & (eq((x_rs1 >> 38), 0) ^ 1);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = x_rs1 & 0x3fffffffff;
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, v_3, 4);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v == 0) return TRAP_MISALIGNED_ATOMIC;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (v != 0) {
                if (rd != 0) set(s.header + X + 8 * rd, 8, sext(mem_at, 32));
                storeLittle(s.mem, v_3, 4, mem_at + (x_rs2 & 0xffffffff));
            }
        }
    }

    // amoxor.w rd, rs2, (rs1)
    // 00100 .. rs2:5 rs1:5 010 rd:5 0101111
    function _amoxor_w(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = eq((x_rs1 & 3), 0);
            uint256 v_2 = v & (eq((x_rs1 >> 38), 0) ^ 1);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = x_rs1 & 0x3fffffffff;
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, v_3, 4);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v == 0) return TRAP_MISALIGNED_ATOMIC;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (v != 0) {
                if (rd != 0) set(s.header + X + 8 * rd, 8, sext(mem_at, 32));
                storeLittle(s.mem, v_3, 4, mem_at ^ (x_rs2 & 0xffffffff));
            }
        }
    }

    // amoand.w rd, rs2, (rs1)
    // 01100 .. rs2:5 rs1:5 010 rd:5 0101111
    function _amoand_w(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = eq((x_rs1 & 3), 0);
            uint256 v_2 = v & (eq((x_rs1 >> 38), 0) ^ 1);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = x_rs1 & 0x3fffffffff;
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, v_3, 4);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v == 0) return TRAP_MISALIGNED_ATOMIC;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (v != 0) {
                if (rd != 0) set(s.header + X + 8 * rd, 8, sext(mem_at, 32));
                storeLittle(s.mem, v_3, 4, mem_at & (x_rs2 & 0xffffffff));
            }
        }
    }

    // amoor.w rd, rs2, (rs1)
    // 01000 .. rs2:5 rs1:5 010 rd:5 0101111
    function _amoor_w(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = eq((x_rs1 & 3), 0);
            uint256 v_2 = v & (eq((x_rs1 >> 38), 0) ^ 1);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = x_rs1 & 0x3fffffffff;
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, v_3, 4);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v == 0) return TRAP_MISALIGNED_ATOMIC;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (v != 0) {
                if (rd != 0) set(s.header + X + 8 * rd, 8, sext(mem_at, 32));
                storeLittle(s.mem, v_3, 4, mem_at | (x_rs2 & 0xffffffff));
            }
        }
    }

    // amomin.w rd, rs2, (rs1)
    // 10000 .. rs2:5 rs1:5 010 rd:5 0101111
    function _amomin_w(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = eq((x_rs1 & 3), 0);
            uint256 v_2 = v & (eq((x_rs1 >> 38), 0) ^ 1);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = x_rs1 & 0x3fffffffff;
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, v_3, 4);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v == 0) return TRAP_MISALIGNED_ATOMIC;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 v_4 = x_rs2 & 0xffffffff;
            if (v != 0) {
                if (rd != 0) set(s.header + X + 8 * rd, 8, sext(mem_at, 32));
                storeLittle(s.mem, v_3, 4, ite(slt(mem_at, v_4, 32), mem_at, v_4));
            }
        }
    }

    // amomax.w rd, rs2, (rs1)
    // 10100 .. rs2:5 rs1:5 010 rd:5 0101111
    function _amomax_w(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = eq((x_rs1 & 3), 0);
            uint256 v_2 = v & (eq((x_rs1 >> 38), 0) ^ 1);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = x_rs1 & 0x3fffffffff;
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, v_3, 4);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v == 0) return TRAP_MISALIGNED_ATOMIC;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 v_4 = x_rs2 & 0xffffffff;
            if (v != 0) {
                if (rd != 0) set(s.header + X + 8 * rd, 8, sext(mem_at, 32));
                storeLittle(s.mem, v_3, 4, ite(slt(mem_at, v_4, 32), v_4, mem_at));
            }
        }
    }

    // amominu.w rd, rs2, (rs1)
    // 11000 .. rs2:5 rs1:5 010 rd:5 0101111
    function _amominu_w(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = eq((x_rs1 & 3), 0);
            uint256 v_2 = v & (eq((x_rs1 >> 38), 0) ^ 1);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = x_rs1 & 0x3fffffffff;
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, v_3, 4);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v == 0) return TRAP_MISALIGNED_ATOMIC;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 v_4 = x_rs2 & 0xffffffff;
            if (v != 0) {
                if (rd != 0) set(s.header + X + 8 * rd, 8, sext(mem_at, 32));
                storeLittle(s.mem, v_3, 4, ite(ult(mem_at, v_4), mem_at, v_4));
            }
        }
    }

    // amomaxu.w rd, rs2, (rs1)
    // 11100 .. rs2:5 rs1:5 010 rd:5 0101111
    function _amomaxu_w(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = eq((x_rs1 & 3), 0);
            uint256 v_2 = v & (eq((x_rs1 >> 38), 0) ^ 1);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = x_rs1 & 0x3fffffffff;
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, v_3, 4);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v == 0) return TRAP_MISALIGNED_ATOMIC;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 v_4 = x_rs2 & 0xffffffff;
            if (v != 0) {
                if (rd != 0) set(s.header + X + 8 * rd, 8, sext(mem_at, 32));
                storeLittle(s.mem, v_3, 4, ite(ult(mem_at, v_4), v_4, mem_at));
            }
        }
    }

    // lr.d rd, (rs1)
    // 00010 .. 00000 rs1:5 011 rd:5 0101111
    function _lr_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = eq((x_rs1 & 7), 0);
            if ((v & (eq((x_rs1 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, x_rs1 & 0x3fffffffff, 8);
            if (v == 0) return TRAP_MISALIGNED_ATOMIC;
            uint256 rd = (word >> 7) & 0x1f;
            if (v != 0) if (rd != 0) set(s.header + X + 8 * rd, 8, mem_at);
            set(s.header + RESERVATION, 8, x_rs1 | 2);
        }
    }

    // sc.d rd, rs2, (rs1)
    // 00011 .. rs2:5 rs1:5 011 rd:5 0101111
    function _sc_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = eq((x_rs1 & 7), 0);
            uint256 reservation = get(s.header + RESERVATION, 8);
            uint256 v_2 = eq(reservation, (x_rs1 | 2));
            if (((v & v_2) & (eq((x_rs1 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v == 0) return TRAP_MISALIGNED_ATOMIC;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 rd = (word >> 7) & 0x1f;
            if (v != 0) {
                if (v_2 != 0) storeLittle(s.mem, x_rs1 & 0x3fffffffff, 8, x_rs2);
                if (rd != 0) set(s.header + X + 8 * rd, 8, (v_2 ^ 1));
            }
            set(s.header + RESERVATION, 8, 0);
        }
    }

    // amoswap.d rd, rs2, (rs1)
    // 00001 .. rs2:5 rs1:5 011 rd:5 0101111
    function _amoswap_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = eq((x_rs1 & 7), 0);
            uint256 v_2 = v & (eq((x_rs1 >> 38), 0) ^ 1);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = x_rs1 & 0x3fffffffff;
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, v_3, 8);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v == 0) return TRAP_MISALIGNED_ATOMIC;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (v != 0) {
                if (rd != 0) set(s.header + X + 8 * rd, 8, mem_at);
                storeLittle(s.mem, v_3, 8, x_rs2);
            }
        }
    }

    // amoadd.d rd, rs2, (rs1)
    // 00000 .. rs2:5 rs1:5 011 rd:5 0101111
    function _amoadd_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = eq((x_rs1 & 7), 0);
            uint256 v_2 = v & (eq((x_rs1 >> 38), 0) ^ 1);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = x_rs1 & 0x3fffffffff;
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, v_3, 8);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v == 0) return TRAP_MISALIGNED_ATOMIC;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (v != 0) {
                if (rd != 0) set(s.header + X + 8 * rd, 8, mem_at);
                storeLittle(s.mem, v_3, 8, mem_at + x_rs2);
            }
        }
    }

    // amoxor.d rd, rs2, (rs1)
    // 00100 .. rs2:5 rs1:5 011 rd:5 0101111
    function _amoxor_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = eq((x_rs1 & 7), 0);
            uint256 v_2 = v & (eq((x_rs1 >> 38), 0) ^ 1);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = x_rs1 & 0x3fffffffff;
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, v_3, 8);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v == 0) return TRAP_MISALIGNED_ATOMIC;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (v != 0) {
                if (rd != 0) set(s.header + X + 8 * rd, 8, mem_at);
                storeLittle(s.mem, v_3, 8, mem_at ^ x_rs2);
            }
        }
    }

    // amoand.d rd, rs2, (rs1)
    // 01100 .. rs2:5 rs1:5 011 rd:5 0101111
    function _amoand_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = eq((x_rs1 & 7), 0);
            uint256 v_2 = v & (eq((x_rs1 >> 38), 0) ^ 1);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = x_rs1 & 0x3fffffffff;
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, v_3, 8);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v == 0) return TRAP_MISALIGNED_ATOMIC;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (v != 0) {
                if (rd != 0) set(s.header + X + 8 * rd, 8, mem_at);
                storeLittle(s.mem, v_3, 8, mem_at & x_rs2);
            }
        }
    }

    // amoor.d rd, rs2, (rs1)
    // 01000 .. rs2:5 rs1:5 011 rd:5 0101111
    function _amoor_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = eq((x_rs1 & 7), 0);
            uint256 v_2 = v & (eq((x_rs1 >> 38), 0) ^ 1);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = x_rs1 & 0x3fffffffff;
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, v_3, 8);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v == 0) return TRAP_MISALIGNED_ATOMIC;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (v != 0) {
                if (rd != 0) set(s.header + X + 8 * rd, 8, mem_at);
                storeLittle(s.mem, v_3, 8, mem_at | x_rs2);
            }
        }
    }

    // amomin.d rd, rs2, (rs1)
    // 10000 .. rs2:5 rs1:5 011 rd:5 0101111
    function _amomin_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = eq((x_rs1 & 7), 0);
            uint256 v_2 = v & (eq((x_rs1 >> 38), 0) ^ 1);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = x_rs1 & 0x3fffffffff;
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, v_3, 8);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v == 0) return TRAP_MISALIGNED_ATOMIC;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (v != 0) {
                if (rd != 0) set(s.header + X + 8 * rd, 8, mem_at);
                storeLittle(s.mem, v_3, 8, ite(slt(mem_at, x_rs2, 64), mem_at, x_rs2));
            }
        }
    }

    // amomax.d rd, rs2, (rs1)
    // 10100 .. rs2:5 rs1:5 011 rd:5 0101111
    function _amomax_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = eq((x_rs1 & 7), 0);
            uint256 v_2 = v & (eq((x_rs1 >> 38), 0) ^ 1);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = x_rs1 & 0x3fffffffff;
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, v_3, 8);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v == 0) return TRAP_MISALIGNED_ATOMIC;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (v != 0) {
                if (rd != 0) set(s.header + X + 8 * rd, 8, mem_at);
                storeLittle(s.mem, v_3, 8, ite(slt(mem_at, x_rs2, 64), x_rs2, mem_at));
            }
        }
    }

    // amominu.d rd, rs2, (rs1)
    // 11000 .. rs2:5 rs1:5 011 rd:5 0101111
    function _amominu_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = eq((x_rs1 & 7), 0);
            uint256 v_2 = v & (eq((x_rs1 >> 38), 0) ^ 1);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = x_rs1 & 0x3fffffffff;
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, v_3, 8);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v == 0) return TRAP_MISALIGNED_ATOMIC;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (v != 0) {
                if (rd != 0) set(s.header + X + 8 * rd, 8, mem_at);
                storeLittle(s.mem, v_3, 8, ite(ult(mem_at, x_rs2), mem_at, x_rs2));
            }
        }
    }

    // amomaxu.d rd, rs2, (rs1)
    // 11100 .. rs2:5 rs1:5 011 rd:5 0101111
    function _amomaxu_d(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 v = eq((x_rs1 & 7), 0);
            uint256 v_2 = v & (eq((x_rs1 >> 38), 0) ^ 1);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = x_rs1 & 0x3fffffffff;
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, v_3, 8);
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v == 0) return TRAP_MISALIGNED_ATOMIC;
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (v != 0) {
                if (rd != 0) set(s.header + X + 8 * rd, 8, mem_at);
                storeLittle(s.mem, v_3, 8, ite(ult(mem_at, x_rs2), x_rs2, mem_at));
            }
        }
    }

    // c.addi4spn rdc, sp, uimm
    // 000 uimm[5:4|9:6|2|3] rdc:3 00
    function _c_addi4spn(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 uimm = ((word >> 1) & 0x3c0) | ((word >> 7) & 0x30) | ((word >> 2) & 8) | ((word >> 4) & 4);
            if (uimm == 0) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 rdc = (word >> 2) & 7;
            uint256 x_2 = get(s.header + X + 16, 8);
            set(s.header + X + 8 * ((1 << 3) | rdc), 8, x_2 + uimm);
        }
    }

    // c.lw rdc, uimm(rs1c)
    // 010 uimm[5:3] rs1c:3 uimm[2|6] rdc:3 00
    function _c_lw(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1c = (word >> 7) & 7;
            uint256 x = get(s.header + X + 8 * ((1 << 3) | rs1c), 8);
            uint256 uimm = ((word << 1) & 0x40) | ((word >> 7) & 0x38) | ((word >> 4) & 4);
            uint256 v = (x + uimm) & 0xffffffffffffffff;
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
            uint256 rdc = (word >> 2) & 7;
            uint256 v_6 = (1 << 3) | rdc;
            if (v_2 != 0) {
                if (v_6 != 0) set(s.header + X + 8 * v_6, 8, sext(mem_at, 32));
            } else {
                set(s.header + VALUE, 8, sext(mem_at_2, 8));
                set(s.header + CURSOR, 8, v + 2);
                set(s.header + COUNT, 1, 3);
                set(s.header + TARGET, 1, v_6);
                set(s.header + MICRO, 1, 1);
            }
        }
    }

    // c.sw rs2c, uimm(rs1c)
    // 110 uimm[5:3] rs1c:3 uimm[2|6] rs2c:3 00
    function _c_sw(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1c = (word >> 7) & 7;
            uint256 x = get(s.header + X + 8 * ((1 << 3) | rs1c), 8);
            uint256 uimm = ((word << 1) & 0x40) | ((word >> 7) & 0x38) | ((word >> 4) & 4);
            uint256 v = (x + uimm) & 0xffffffffffffffff;
            uint256 v_2 = eq((v & 3), 0);
            uint256 v_3 = eq((v >> 38), 0) ^ 1;
            if ((v_2 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_4 = v_2 ^ 1;
            if ((v_4 & (eq((((v + 3) & 0xffffffffffffffff) >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if ((v_4 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = v & 0x3fffffffff;
            uint256 rs2c = (word >> 2) & 7;
            uint256 x_2 = get(s.header + X + 8 * ((1 << 3) | rs2c), 8);
            uint256 v_6 = x_2 & 0xffffffff;
            if (v_2 != 0) {
                storeLittle(s.mem, v_5, 4, v_6);
            } else {
                storeBytes(s.mem, v_5, 1, x_2 & 0xff);
                set(s.header + CURSOR, 8, v + 1);
                set(s.header + VALUE, 8, (v_6 >> 8));
                set(s.header + COUNT, 1, 3);
                set(s.header + MICRO, 1, 2);
            }
        }
    }

    // c.nop imm
    // 000 imm[5] 00000 imm[4:0] 01
    function _c_nop() private pure {}

    // c.addi rd, imm
    // 000 imm[5] rd:5 imm[4:0] 01
    function _c_addi(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 x_rd = get(s.header + X + 8 * rd, 8);
            uint256 imm = ((word >> 7) & 0x20) | ((word >> 2) & 0x1f);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rd + (sext(imm, 6) & 0xffffffffffffffff));
        }
    }

    // c.li rd, imm
    // 010 imm[5] rd:5 imm[4:0] 01
    function _c_li(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 imm = ((word >> 7) & 0x20) | ((word >> 2) & 0x1f);
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext(imm, 6));
        }
    }

    // c.addi16sp sp, imm
    // 011 imm[9] 00010 imm[4|6|8:7|5] 01
    function _c_addi16sp(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 imm = ((word >> 3) & 0x200) | ((word << 4) & 0x180) | ((word << 1) & 0x40) | ((word << 3) & 0x20) | ((word >> 2) & 0x10);
            if (imm == 0) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 x_2 = get(s.header + X + 16, 8);
            set(s.header + X + 16, 8, x_2 + (sext(imm, 10) & 0xffffffffffffffff));
        }
    }

    // c.lui rd, upper
    // 011 upper[17] rd:5 upper[16:12] 01
    function _c_lui(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 upper = ((word << 5) & 0x20000) | ((word << 10) & 0x1f000);
            if (upper == 0) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 rd = (word >> 7) & 0x1f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext(upper, 18));
        }
    }

    // c.andi rdc, imm
    // 100 imm[5] 10 rdc:3 imm[4:0] 01
    function _c_andi(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rdc = (word >> 7) & 7;
            uint256 v = (1 << 3) | rdc;
            uint256 x = get(s.header + X + 8 * v, 8);
            uint256 imm = ((word >> 7) & 0x20) | ((word >> 2) & 0x1f);
            set(s.header + X + 8 * v, 8, x & (sext(imm, 6) & 0xffffffffffffffff));
        }
    }

    // c.sub rdc, rs2c
    // 100 0 11 rdc:3 00 rs2c:3 01
    function _c_sub(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rdc = (word >> 7) & 7;
            uint256 v = (1 << 3) | rdc;
            uint256 x = get(s.header + X + 8 * v, 8);
            uint256 rs2c = (word >> 2) & 7;
            uint256 x_2 = get(s.header + X + 8 * ((1 << 3) | rs2c), 8);
            set(s.header + X + 8 * v, 8, x - x_2);
        }
    }

    // c.xor rdc, rs2c
    // 100 0 11 rdc:3 01 rs2c:3 01
    function _c_xor(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rdc = (word >> 7) & 7;
            uint256 v = (1 << 3) | rdc;
            uint256 x = get(s.header + X + 8 * v, 8);
            uint256 rs2c = (word >> 2) & 7;
            uint256 x_2 = get(s.header + X + 8 * ((1 << 3) | rs2c), 8);
            set(s.header + X + 8 * v, 8, x ^ x_2);
        }
    }

    // c.or rdc, rs2c
    // 100 0 11 rdc:3 10 rs2c:3 01
    function _c_or(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rdc = (word >> 7) & 7;
            uint256 v = (1 << 3) | rdc;
            uint256 x = get(s.header + X + 8 * v, 8);
            uint256 rs2c = (word >> 2) & 7;
            uint256 x_2 = get(s.header + X + 8 * ((1 << 3) | rs2c), 8);
            set(s.header + X + 8 * v, 8, x | x_2);
        }
    }

    // c.and rdc, rs2c
    // 100 0 11 rdc:3 11 rs2c:3 01
    function _c_and(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rdc = (word >> 7) & 7;
            uint256 v = (1 << 3) | rdc;
            uint256 x = get(s.header + X + 8 * v, 8);
            uint256 rs2c = (word >> 2) & 7;
            uint256 x_2 = get(s.header + X + 8 * ((1 << 3) | rs2c), 8);
            set(s.header + X + 8 * v, 8, x & x_2);
        }
    }

    // c.j offset
    // 101 offset[11|4|9:8|10|6|7|3:1|5] 01
    function _c_j(State memory s, uint256 word, uint256 at_2) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 offset = ((word >> 1) & 0x800) | ((word << 2) & 0x400) | ((word >> 1) & 0x300) | ((word << 1) & 0x80) | ((word >> 1) & 0x40) | ((word << 3) & 0x20) | ((word >> 7) & 0x10) | ((word >> 2) & 0xe);
            set(s.header + PC, 8, at_2 + (sext(offset, 12) & 0xffffffffffffffff));
            uint256 retired = get(s.header + RETIRED, 8);
            uint256 deadline = get(s.header + DEADLINE, 8);
            if ((((word >> 12) & 1) & (ult(retired, deadline) ^ 1)) != 0) set(s.header + MICRO, 1, 0x16);
        }
    }

    // c.beqz rs1c, offset
    // 110 offset[8|4:3] rs1c:3 offset[7:6|2:1|5] 01
    function _c_beqz(State memory s, uint256 word, uint256 at_2) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rs1c = (word >> 7) & 7;
            uint256 x = get(s.header + X + 8 * ((1 << 3) | rs1c), 8);
            uint256 v = eq(x, 0);
            uint256 offset = ((word >> 4) & 0x100) | ((word << 1) & 0xc0) | ((word << 3) & 0x20) | ((word >> 7) & 0x18) | ((word >> 2) & 6);
            uint256 retired = get(s.header + RETIRED, 8);
            uint256 deadline = get(s.header + DEADLINE, 8);
            if (v != 0) {
                set(s.header + PC, 8, at_2 + (sext(offset, 9) & 0xffffffffffffffff));
                if ((((word >> 12) & 1) & (ult(retired, deadline) ^ 1)) != 0) set(s.header + MICRO, 1, 0x16);
            }
        }
    }

    // c.bnez rs1c, offset
    // 111 offset[8|4:3] rs1c:3 offset[7:6|2:1|5] 01
    function _c_bnez(State memory s, uint256 word, uint256 at_2) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rs1c = (word >> 7) & 7;
            uint256 x = get(s.header + X + 8 * ((1 << 3) | rs1c), 8);
            uint256 v = eq(x, 0);
            uint256 offset = ((word >> 4) & 0x100) | ((word << 1) & 0xc0) | ((word << 3) & 0x20) | ((word >> 7) & 0x18) | ((word >> 2) & 6);
            uint256 retired = get(s.header + RETIRED, 8);
            uint256 deadline = get(s.header + DEADLINE, 8);
            if (v == 0) {
                set(s.header + PC, 8, at_2 + (sext(offset, 9) & 0xffffffffffffffff));
                if ((((word >> 12) & 1) & (ult(retired, deadline) ^ 1)) != 0) set(s.header + MICRO, 1, 0x16);
            }
        }
    }

    // c.lwsp rd, uimm(sp)
    // 010 uimm[5] rd:5 uimm[4:2|7:6] 10
    function _c_lwsp(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 v = eq(rd, 0);
            if (v != 0) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 x_2 = get(s.header + X + 16, 8);
            uint256 uimm = ((word << 4) & 0xc0) | ((word >> 7) & 0x20) | ((word >> 2) & 0x1c);
            uint256 v_2 = (x_2 + uimm) & 0xffffffffffffffff;
            uint256 v_3 = eq((v_2 & 3), 0);
            uint256 v_4 = eq((v_2 >> 38), 0) ^ 1;
            if ((v_3 & v_4) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_3 != 0) mem_at = loadLittle(s.mem, v_2 & 0x3fffffffff, 4);
            uint256 v_5 = v_3 ^ 1;
            if ((v_5 & v_4) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_6 = (v_2 + 3) & 0xffffffffffffffff;
            if ((v_5 & (eq((v_6 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2;
            if (v_5 != 0) mem_at_2 = loadBytes(s.mem, v_6 & 0x3fffffffff, 1);
            if (v_3 != 0) {
                if (v == 0) set(s.header + X + 8 * rd, 8, sext(mem_at, 32));
            } else {
                set(s.header + VALUE, 8, sext(mem_at_2, 8));
                set(s.header + CURSOR, 8, v_2 + 2);
                set(s.header + COUNT, 1, 3);
                set(s.header + TARGET, 1, rd);
                set(s.header + MICRO, 1, 1);
            }
        }
    }

    // c.swsp rs2, uimm(sp)
    // 110 uimm[5:2|7:6] rs2:5 10
    function _c_swsp(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 x_2 = get(s.header + X + 16, 8);
            uint256 uimm = ((word >> 1) & 0xc0) | ((word >> 7) & 0x3c);
            uint256 v = (x_2 + uimm) & 0xffffffffffffffff;
            uint256 v_2 = eq((v & 3), 0);
            uint256 v_3 = eq((v >> 38), 0) ^ 1;
            if ((v_2 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_4 = v_2 ^ 1;
            if ((v_4 & (eq((((v + 3) & 0xffffffffffffffff) >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if ((v_4 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = v & 0x3fffffffff;
            uint256 rs2 = (word >> 2) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 v_6 = x_rs2 & 0xffffffff;
            if (v_2 != 0) {
                storeLittle(s.mem, v_5, 4, v_6);
            } else {
                storeBytes(s.mem, v_5, 1, x_rs2 & 0xff);
                set(s.header + CURSOR, 8, v + 1);
                set(s.header + VALUE, 8, (v_6 >> 8));
                set(s.header + COUNT, 1, 3);
                set(s.header + MICRO, 1, 2);
            }
        }
    }

    // c.jr rs1
    // 100 0 rs1:5 00000 10
    function _c_jr(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 7) & 0x1f;
            if (rs1 == 0) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            set(s.header + PC, 8, x_rs1 & 0xfffffffffffffffe);
        }
    }

    // c.mv rd, rs2
    // 100 0 rd:5 rs2:5 10
    function _c_mv(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs2 = (word >> 2) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs2);
        }
    }

    // c.ebreak
    // 100 1 00000 00000 10
    function _c_ebreak() private pure returns (uint256 outcome) {
        unchecked {
            return TRAP_BREAKPOINT;
        }
    }

    // c.jalr rs1
    // 100 1 rs1:5 00000 10
    function _c_jalr(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 pc = get(s.header + PC, 8);
            uint256 rs1 = (word >> 7) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            set(s.header + X + 8, 8, pc);
            set(s.header + PC, 8, x_rs1 & 0xfffffffffffffffe);
        }
    }

    // c.add rd, rs2
    // 100 1 rd:5 rs2:5 10
    function _c_add(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 x_rd = get(s.header + X + 8 * rd, 8);
            uint256 rs2 = (word >> 2) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rd + x_rs2);
        }
    }

    // c.ld rdc, uimm(rs1c)
    // 011 uimm[5:3] rs1c:3 uimm[7:6] rdc:3 00
    function _c_ld(State memory s, uint256 word) private pure returns (uint256 outcome) {
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
            uint256 rdc = (word >> 2) & 7;
            uint256 v_6 = (1 << 3) | rdc;
            if (v_2 != 0) {
                if (v_6 != 0) set(s.header + X + 8 * v_6, 8, mem_at);
            } else {
                set(s.header + VALUE, 8, sext(mem_at_2, 8));
                set(s.header + CURSOR, 8, v + 6);
                set(s.header + COUNT, 1, 7);
                set(s.header + TARGET, 1, v_6);
                set(s.header + MICRO, 1, 1);
            }
        }
    }

    // c.sd rs2c, uimm(rs1c)
    // 111 uimm[5:3] rs1c:3 uimm[7:6] rs2c:3 00
    function _c_sd(State memory s, uint256 word) private pure returns (uint256 outcome) {
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
            if ((v_4 & (eq((((v + 7) & 0xffffffffffffffff) >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if ((v_4 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = v & 0x3fffffffff;
            uint256 rs2c = (word >> 2) & 7;
            uint256 x_2 = get(s.header + X + 8 * ((1 << 3) | rs2c), 8);
            if (v_2 != 0) {
                storeLittle(s.mem, v_5, 8, x_2);
            } else {
                storeBytes(s.mem, v_5, 1, x_2 & 0xff);
                set(s.header + CURSOR, 8, v + 1);
                set(s.header + VALUE, 8, x_2 >> 8);
                set(s.header + COUNT, 1, 7);
                set(s.header + MICRO, 1, 2);
            }
        }
    }

    // c.addiw rd, imm
    // 001 imm[5] rd:5 imm[4:0] 01
    function _c_addiw(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 v = eq(rd, 0);
            if (v != 0) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 x_rd = get(s.header + X + 8 * rd, 8);
            uint256 imm = ((word >> 7) & 0x20) | ((word >> 2) & 0x1f);
            if (v == 0) {
                uint256 v_2 = sext((((x_rd & 0xffffffff) + (sext(imm, 6) & 0xffffffff)) & 0xffffffff), 32) & 0xffffffffffffffff;
                set(s.header + X + 8 * rd, 8, v_2);
            }
        }
    }

    // c.srli rdc, shamt
    // 100 shamt[5] 00 rdc:3 shamt[4:0] 01
    function _c_srli(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rdc = (word >> 7) & 7;
            uint256 v = (1 << 3) | rdc;
            uint256 x = get(s.header + X + 8 * v, 8);
            uint256 shamt = ((word >> 7) & 0x20) | ((word >> 2) & 0x1f);
            set(s.header + X + 8 * v, 8, x >> shamt);
        }
    }

    // c.srai rdc, shamt
    // 100 shamt[5] 01 rdc:3 shamt[4:0] 01
    function _c_srai(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rdc = (word >> 7) & 7;
            uint256 v = (1 << 3) | rdc;
            uint256 x = get(s.header + X + 8 * v, 8);
            uint256 shamt = ((word >> 7) & 0x20) | ((word >> 2) & 0x1f);
            set(s.header + X + 8 * v, 8, ashr(x, shamt, 64, 0xffffffffffffffff));
        }
    }

    // c.subw rdc, rs2c
    // 100 1 11 rdc:3 00 rs2c:3 01
    function _c_subw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rdc = (word >> 7) & 7;
            uint256 v = (1 << 3) | rdc;
            uint256 x = get(s.header + X + 8 * v, 8);
            uint256 rs2c = (word >> 2) & 7;
            uint256 x_2 = get(s.header + X + 8 * ((1 << 3) | rs2c), 8);
            set(s.header + X + 8 * v, 8, sext((((x & 0xffffffff) - (x_2 & 0xffffffff)) & 0xffffffff), 32));
        }
    }

    // c.addw rdc, rs2c
    // 100 1 11 rdc:3 01 rs2c:3 01
    function _c_addw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rdc = (word >> 7) & 7;
            uint256 v = (1 << 3) | rdc;
            uint256 x = get(s.header + X + 8 * v, 8);
            uint256 rs2c = (word >> 2) & 7;
            uint256 x_2 = get(s.header + X + 8 * ((1 << 3) | rs2c), 8);
            set(s.header + X + 8 * v, 8, sext((((x & 0xffffffff) + (x_2 & 0xffffffff)) & 0xffffffff), 32));
        }
    }

    // c.slli rd, shamt
    // 000 shamt[5] rd:5 shamt[4:0] 10
    function _c_slli(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 x_rd = get(s.header + X + 8 * rd, 8);
            uint256 shamt = ((word >> 7) & 0x20) | ((word >> 2) & 0x1f);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rd << shamt);
        }
    }

    // c.ldsp rd, uimm(sp)
    // 011 uimm[5] rd:5 uimm[4:3|8:6] 10
    function _c_ldsp(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 v = eq(rd, 0);
            if (v != 0) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 x_2 = get(s.header + X + 16, 8);
            uint256 uimm = ((word << 4) & 0x1c0) | ((word >> 7) & 0x20) | ((word >> 2) & 0x18);
            uint256 v_2 = (x_2 + uimm) & 0xffffffffffffffff;
            uint256 v_3 = eq((v_2 & 7), 0);
            uint256 v_4 = eq((v_2 >> 38), 0) ^ 1;
            if ((v_3 & v_4) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_3 != 0) mem_at = loadLittle(s.mem, v_2 & 0x3fffffffff, 8);
            uint256 v_5 = v_3 ^ 1;
            if ((v_5 & v_4) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_6 = (v_2 + 7) & 0xffffffffffffffff;
            if ((v_5 & (eq((v_6 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2;
            if (v_5 != 0) mem_at_2 = loadBytes(s.mem, v_6 & 0x3fffffffff, 1);
            if (v_3 != 0) {
                if (v == 0) set(s.header + X + 8 * rd, 8, mem_at);
            } else {
                set(s.header + VALUE, 8, sext(mem_at_2, 8));
                set(s.header + CURSOR, 8, v_2 + 6);
                set(s.header + COUNT, 1, 7);
                set(s.header + TARGET, 1, rd);
                set(s.header + MICRO, 1, 1);
            }
        }
    }

    // c.sdsp rs2, uimm(sp)
    // 111 uimm[5:3|8:6] rs2:5 10
    function _c_sdsp(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 x_2 = get(s.header + X + 16, 8);
            uint256 uimm = ((word >> 1) & 0x1c0) | ((word >> 7) & 0x38);
            uint256 v = (x_2 + uimm) & 0xffffffffffffffff;
            uint256 v_2 = eq((v & 7), 0);
            uint256 v_3 = eq((v >> 38), 0) ^ 1;
            if ((v_2 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_4 = v_2 ^ 1;
            if ((v_4 & (eq((((v + 7) & 0xffffffffffffffff) >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if ((v_4 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = v & 0x3fffffffff;
            uint256 rs2 = (word >> 2) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (v_2 != 0) {
                storeLittle(s.mem, v_5, 8, x_rs2);
            } else {
                storeBytes(s.mem, v_5, 1, x_rs2 & 0xff);
                set(s.header + CURSOR, 8, v + 1);
                set(s.header + VALUE, 8, x_rs2 >> 8);
                set(s.header + COUNT, 1, 7);
                set(s.header + MICRO, 1, 2);
            }
        }
    }

    // fmadd.s fd, fs1, fs2, fs3, rm
    // fs3:5 00 fs2:5 fs1:5 rm:3 fd:5 1000011
    function _fmadd_s(State memory s, uint256 word) private pure returns (uint256 outcome) {
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
            uint256 f32_fma = _f32_fma(ite(eq((f_fs1 >> 32), 0xffffffff), (f_fs1 & 0xffffffff), 0x7fc00000), ite(eq((f_fs2 >> 32), 0xffffffff), (f_fs2 & 0xffffffff), 0x7fc00000), ite(eq((f_fs3 >> 32), 0xffffffff), (f_fs3 & 0xffffffff), 0x7fc00000), v);
            set(s.header + F + 8 * fd, 8, (0xffffffff << 32) | (f32_fma >> 5));
            uint256 fflags = get(s.header + FFLAGS, 1);
            set(s.header + FFLAGS, 1, fflags | (f32_fma & 0x1f));
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
}
