// SPDX-License-Identifier: MIT
// Generated from the IR of rv64gc-preimages by src/targets/solidity. Do not edit.
pragma solidity ^0.8.28;

import {IStepVerifier} from "../IStepVerifier.sol";
import {loadBytes, loadLittle, storeBytes, storeLittle} from "../lib/Leaves.sol";
import {foldTree, openTree, zeroDigests} from "../lib/Multiproof.sol";
import {ask, IStepPart, OtherPart, PartMismatch} from "../lib/Parts.sol";
import {get, HALTED, RUNNING, set, STATUS_SIZE, TRAPPED} from "../lib/PackedHeader.sol";
import {IPreimageOracle, IPreimageReader} from "../IPreimageOracle.sol";
import {openPreimages, Preimages, readPreimage} from "../lib/Preimages.sol";
import {Header, LeafUnused, PreimageUnused, PreRoot, Trailing, Truncated, Version, Vm} from "../lib/StepErrors.sol";
import {countOf, isChanged, peekTree, Tree, unusedOf} from "../lib/Tree.sol";
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

/// @title One-step verifier of rv64gc-preimages
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract Rv64gcPreimagesStep is IStepVerifier, IPreimageReader {
    /// @notice keccak-256 of the canonical IR: what every claim about this VM names.
    bytes32 public constant override vmId = 0x51bb2b07dc3585479322562e97e5188940a5c3f89f8b6f459a2335f3be6195b7;

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

    address private immutable _part1;
    address private immutable _part2;
    address private immutable _part3;
    address private immutable _part4;

    /// @param parts the 4 other contracts of this verifier, in order
    constructor(IStepPart[] memory parts, IPreimageOracle oracle_, bytes32 localContext_) {
        if (parts.length != 4) revert PartMismatch(parts.length);
        for (uint256 i; i < parts.length; i++) {
            (bytes32 id, uint256 number) = parts[i].partOf();
            if (id != vmId || number != i + 1) revert PartMismatch(i);
            IPreimageReader reader = IPreimageReader(address(parts[i]));
            if (address(reader.oracle()) != address(oracle_)) revert PartMismatch(i);
            if (reader.localContext() != localContext_) revert PartMismatch(i);
        }
        _part1 = address(parts[0]);
        _part2 = address(parts[1]);
        _part3 = address(parts[2]);
        _part4 = address(parts[3]);
        (oracle, localContext) = (oracle_, localContext_);
    }

    /// @inheritdoc IStepVerifier
    function step(bytes32 before, bytes calldata log) external view override returns (bytes32 root) {
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
            uint256 routine;
            assembly ("memory-safe") {
                routine := byte(0, calldataload(add(log.offset, add(33, MICRO))))
            }
            if (routine >= 1 && routine <= 51) ask(_part4);
            State memory s;
            _ask(_peek(s, log));
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
    function _step(State memory s) private view returns (uint256) {
        unchecked {
            uint256 micro = get(s.header + MICRO, 1);
            if (micro != 0) {
                return TRAP_INVALID_MICROCODE_STATE;
            }
            (uint256 outcome, uint256 word, uint256 at_2) = _fetch(s);
            if (outcome != RUNNING) return outcome;
            _ask(_partOf(word));
            return _execute(s, word, at_2);
        }
    }

    /// The part that holds the instruction of a word; 0 if the head does, or none.
    function _partOf(uint256 word) private pure returns (uint256) {
        unchecked {
            if ((word & 3) == 0) {
                if ((word & 0xe000) == 0) return 1;
                if ((word & 0xe000) == 0x2000) return 3;
                if ((word & 0xe000) == 0x4000) return 1;
                if ((word & 0xe000) == 0x6000) return 1;
                if ((word & 0xe000) == 0xa000) return 3;
                if ((word & 0xe000) == 0xc000) return 1;
                if ((word & 0xe000) == 0xe000) return 1;
            }
            if ((word & 3) == 1) {
                if ((word & 0xe000) == 0) {
                    if ((word & 0xf80) == 0) return 1;
                    return 1;
                }
                if ((word & 0xe000) == 0x2000) return 1;
                if ((word & 0xe000) == 0x4000) return 1;
                if ((word & 0xe000) == 0x6000) {
                    if ((word & 0xf80) == 0x100) return 1;
                    return 1;
                }
                if ((word & 0xe000) == 0x8000) {
                    if ((word & 0xc00) == 0) return 1;
                    if ((word & 0xc00) == 0x400) return 1;
                    if ((word & 0xc00) == 0x800) return 1;
                    if ((word & 0xc00) == 0xc00) {
                        if ((word & 0x1060) == 0) return 1;
                        if ((word & 0x1060) == 0x20) return 1;
                        if ((word & 0x1060) == 0x40) return 1;
                        if ((word & 0x1060) == 0x60) return 1;
                        if ((word & 0x1060) == 0x1000) return 1;
                        if ((word & 0x1060) == 0x1020) return 1;
                    }
                }
                if ((word & 0xe000) == 0xa000) return 1;
                if ((word & 0xe000) == 0xc000) return 1;
                if ((word & 0xe000) == 0xe000) return 1;
            }
            if ((word & 3) == 2) {
                if ((word & 0xe000) == 0) return 1;
                if ((word & 0xe000) == 0x2000) return 3;
                if ((word & 0xe000) == 0x4000) return 1;
                if ((word & 0xe000) == 0x6000) return 1;
                if ((word & 0xe000) == 0x8000) {
                    if ((word & 0x1000) == 0) {
                        if ((word & 0x7c) == 0) return 1;
                        return 1;
                    }
                    if ((word & 0x1000) == 0x1000) {
                        if ((word & 0xffc) == 0) return 1;
                        if ((word & 0x7c) == 0) return 1;
                        return 1;
                    }
                }
                if ((word & 0xe000) == 0xa000) return 3;
                if ((word & 0xe000) == 0xc000) return 1;
                if ((word & 0xe000) == 0xe000) return 1;
            }
            if ((word & 3) == 3) {
                if ((word & 0x7c) < 0x38) {
                    if ((word & 0x7c) == 4) {
                        if ((word & 0x7000) == 0x2000) return 3;
                        if ((word & 0x7000) == 0x3000) return 3;
                    }
                    if ((word & 0x7c) == 0x10) {
                        if ((word & 0x7000) == 0x1000) {
                            if ((word & 0xfc000000) == 0x28000000) return 4;
                            if ((word & 0xfc000000) == 0x48000000) return 4;
                            if ((word & 0xfc000000) == 0x60000000) {
                                if ((word & 0x3f00000) == 0) return 3;
                                if ((word & 0x3f00000) == 0x100000) return 3;
                                if ((word & 0x3f00000) == 0x200000) return 3;
                                if ((word & 0x3f00000) == 0x400000) return 3;
                                if ((word & 0x3f00000) == 0x500000) return 3;
                            }
                            if ((word & 0xfc000000) == 0x68000000) return 4;
                        }
                        if ((word & 0x7000) == 0x5000) {
                            if ((word & 0xfc000000) == 0x28000000) {
                                if ((word & 0x3f00000) == 0x700000) return 3;
                            }
                            if ((word & 0xfc000000) == 0x48000000) return 4;
                            if ((word & 0xfc000000) == 0x60000000) return 3;
                            if ((word & 0xfc000000) == 0x68000000) {
                                if ((word & 0x3f00000) == 0x700000) return 3;
                                if ((word & 0x3f00000) == 0x3800000) return 3;
                            }
                        }
                    }
                    if ((word & 0x7c) == 0x18) {
                        if ((word & 0x7000) == 0x1000) {
                            if ((word & 0xfc000000) == 0x8000000) return 3;
                            if ((word & 0xfc000000) == 0x60000000) {
                                if ((word & 0x3f00000) == 0) return 4;
                                if ((word & 0x3f00000) == 0x100000) return 4;
                                if ((word & 0x3f00000) == 0x200000) return 4;
                            }
                        }
                        if ((word & 0x7000) == 0x5000) {
                            if ((word & 0xfe000000) == 0x60000000) return 4;
                        }
                    }
                    if ((word & 0x7c) == 0x24) {
                        if ((word & 0x7000) == 0x2000) return 3;
                        if ((word & 0x7000) == 0x3000) return 3;
                    }
                    if ((word & 0x7c) == 0x2c) {
                        if ((word & 0xf8007000) < 0x40003000) {
                            if ((word & 0xf8007000) < 0x10003000) {
                                if ((word & 0xf8007000) == 0x2000) return 1;
                                if ((word & 0xf8007000) == 0x3000) return 1;
                                if ((word & 0xf8007000) == 0x8002000) return 1;
                                if ((word & 0xf8007000) == 0x8003000) return 1;
                                if ((word & 0xf8007000) == 0x10002000) {
                                    if ((word & 0x1f00000) == 0) return 1;
                                }
                            } else {
                                if ((word & 0xf8007000) == 0x10003000) {
                                    if ((word & 0x1f00000) == 0) return 1;
                                }
                                if ((word & 0xf8007000) == 0x18002000) return 1;
                                if ((word & 0xf8007000) == 0x18003000) return 1;
                                if ((word & 0xf8007000) == 0x20002000) return 1;
                                if ((word & 0xf8007000) == 0x20003000) return 1;
                                if ((word & 0xf8007000) == 0x40002000) return 1;
                            }
                        } else {
                            if ((word & 0xf8007000) < 0xa0002000) {
                                if ((word & 0xf8007000) == 0x40003000) return 1;
                                if ((word & 0xf8007000) == 0x60002000) return 1;
                                if ((word & 0xf8007000) == 0x60003000) return 1;
                                if ((word & 0xf8007000) == 0x80002000) return 1;
                                if ((word & 0xf8007000) == 0x80003000) return 1;
                            } else {
                                if ((word & 0xf8007000) == 0xa0002000) return 1;
                                if ((word & 0xf8007000) == 0xa0003000) return 1;
                                if ((word & 0xf8007000) == 0xc0002000) return 1;
                                if ((word & 0xf8007000) == 0xc0003000) return 1;
                                if ((word & 0xf8007000) == 0xe0002000) return 1;
                                if ((word & 0xf8007000) == 0xe0003000) return 1;
                            }
                        }
                    }
                    if ((word & 0x7c) == 0x30) {
                        if ((word & 0xfe007000) < 0xe005000) {
                            if ((word & 0xfe007000) < 0x2007000) {
                                if ((word & 0xfe007000) == 0x2000000) return 1;
                                if ((word & 0xfe007000) == 0x2001000) return 1;
                                if ((word & 0xfe007000) == 0x2002000) return 1;
                                if ((word & 0xfe007000) == 0x2003000) return 1;
                                if ((word & 0xfe007000) == 0x2004000) return 1;
                                if ((word & 0xfe007000) == 0x2005000) return 1;
                                if ((word & 0xfe007000) == 0x2006000) return 1;
                            } else {
                                if ((word & 0xfe007000) == 0x2007000) return 1;
                                if ((word & 0xfe007000) == 0x8004000) return 4;
                                if ((word & 0xfe007000) == 0x8007000) return 3;
                                if ((word & 0xfe007000) == 0xa004000) return 3;
                                if ((word & 0xfe007000) == 0xa005000) return 3;
                                if ((word & 0xfe007000) == 0xa006000) return 3;
                                if ((word & 0xfe007000) == 0xa007000) return 3;
                            }
                        } else {
                            if ((word & 0xfe007000) < 0x40006000) {
                                if ((word & 0xfe007000) == 0xe005000) return 3;
                                if ((word & 0xfe007000) == 0xe007000) return 3;
                                if ((word & 0xfe007000) == 0x20002000) return 3;
                                if ((word & 0xfe007000) == 0x20004000) return 3;
                                if ((word & 0xfe007000) == 0x20006000) return 3;
                                if ((word & 0xfe007000) == 0x28001000) return 3;
                                if ((word & 0xfe007000) == 0x40004000) return 3;
                            } else {
                                if ((word & 0xfe007000) == 0x40006000) return 3;
                                if ((word & 0xfe007000) == 0x40007000) return 3;
                                if ((word & 0xfe007000) == 0x48001000) return 3;
                                if ((word & 0xfe007000) == 0x48005000) return 3;
                                if ((word & 0xfe007000) == 0x60001000) return 3;
                                if ((word & 0xfe007000) == 0x60005000) return 3;
                                if ((word & 0xfe007000) == 0x68001000) return 3;
                            }
                        }
                    }
                } else {
                    if ((word & 0x7c) == 0x38) {
                        if ((word & 0xfe007000) < 0x8004000) {
                            if ((word & 0xfe007000) == 0x2000000) return 1;
                            if ((word & 0xfe007000) == 0x2004000) return 1;
                            if ((word & 0xfe007000) == 0x2005000) return 1;
                            if ((word & 0xfe007000) == 0x2006000) return 1;
                            if ((word & 0xfe007000) == 0x2007000) return 1;
                            if ((word & 0xfe007000) == 0x8000000) return 3;
                        } else {
                            if ((word & 0xfe007000) == 0x8004000) {
                                if ((word & 0x1f00000) == 0) return 4;
                                return 4;
                            }
                            if ((word & 0xfe007000) == 0x20002000) return 3;
                            if ((word & 0xfe007000) == 0x20004000) return 3;
                            if ((word & 0xfe007000) == 0x20006000) return 3;
                            if ((word & 0xfe007000) == 0x60001000) return 4;
                            if ((word & 0xfe007000) == 0x60005000) return 4;
                        }
                    }
                    if ((word & 0x7c) == 0x40) {
                        if ((word & 0x6000000) == 0) return 1;
                        if ((word & 0x6000000) == 0x2000000) return 2;
                    }
                    if ((word & 0x7c) == 0x44) {
                        if ((word & 0x6000000) == 0) return 2;
                        if ((word & 0x6000000) == 0x2000000) return 2;
                    }
                    if ((word & 0x7c) == 0x48) {
                        if ((word & 0x6000000) == 0) return 2;
                        if ((word & 0x6000000) == 0x2000000) return 2;
                    }
                    if ((word & 0x7c) == 0x4c) {
                        if ((word & 0x6000000) == 0) return 2;
                        if ((word & 0x6000000) == 0x2000000) return 2;
                    }
                    if ((word & 0x7c) == 0x50) {
                        if ((word & 0xfe000000) < 0x42000000) {
                            if ((word & 0xfe000000) < 0x18000000) {
                                if ((word & 0xfe000000) == 0) return 2;
                                if ((word & 0xfe000000) == 0x2000000) return 2;
                                if ((word & 0xfe000000) == 0x8000000) return 2;
                                if ((word & 0xfe000000) == 0xa000000) return 2;
                                if ((word & 0xfe000000) == 0x10000000) return 2;
                                if ((word & 0xfe000000) == 0x12000000) return 3;
                            } else {
                                if ((word & 0xfe000000) == 0x18000000) return 2;
                                if ((word & 0xfe000000) == 0x1a000000) return 3;
                                if ((word & 0xfe000000) == 0x20000000) {
                                    if ((word & 0x7000) == 0) return 2;
                                    if ((word & 0x7000) == 0x1000) return 2;
                                    if ((word & 0x7000) == 0x2000) return 2;
                                }
                                if ((word & 0xfe000000) == 0x22000000) {
                                    if ((word & 0x7000) == 0) return 3;
                                    if ((word & 0x7000) == 0x1000) return 3;
                                    if ((word & 0x7000) == 0x2000) return 3;
                                }
                                if ((word & 0xfe000000) == 0x28000000) {
                                    if ((word & 0x7000) == 0) return 2;
                                    if ((word & 0x7000) == 0x1000) return 2;
                                }
                                if ((word & 0xfe000000) == 0x2a000000) {
                                    if ((word & 0x7000) == 0) return 3;
                                    if ((word & 0x7000) == 0x1000) return 3;
                                }
                                if ((word & 0xfe000000) == 0x40000000) {
                                    if ((word & 0x1f00000) == 0x100000) return 3;
                                }
                            }
                        } else {
                            if ((word & 0xfe000000) < 0xc2000000) {
                                if ((word & 0xfe000000) == 0x42000000) {
                                    if ((word & 0x1f00000) == 0) return 3;
                                }
                                if ((word & 0xfe000000) == 0x58000000) {
                                    if ((word & 0x1f00000) == 0) return 2;
                                }
                                if ((word & 0xfe000000) == 0x5a000000) {
                                    if ((word & 0x1f00000) == 0) return 3;
                                }
                                if ((word & 0xfe000000) == 0xa0000000) {
                                    if ((word & 0x7000) == 0) return 2;
                                    if ((word & 0x7000) == 0x1000) return 2;
                                    if ((word & 0x7000) == 0x2000) return 2;
                                }
                                if ((word & 0xfe000000) == 0xa2000000) {
                                    if ((word & 0x7000) == 0) return 3;
                                    if ((word & 0x7000) == 0x1000) return 3;
                                    if ((word & 0x7000) == 0x2000) return 3;
                                }
                                if ((word & 0xfe000000) == 0xc0000000) {
                                    if ((word & 0x1f00000) == 0) return 2;
                                    if ((word & 0x1f00000) == 0x100000) return 2;
                                    if ((word & 0x1f00000) == 0x200000) return 2;
                                    if ((word & 0x1f00000) == 0x300000) return 2;
                                }
                            } else {
                                if ((word & 0xfe000000) == 0xc2000000) {
                                    if ((word & 0x1f00000) == 0) return 3;
                                    if ((word & 0x1f00000) == 0x100000) return 3;
                                    if ((word & 0x1f00000) == 0x200000) return 3;
                                    if ((word & 0x1f00000) == 0x300000) return 3;
                                }
                                if ((word & 0xfe000000) == 0xd0000000) {
                                    if ((word & 0x1f00000) == 0) return 2;
                                    if ((word & 0x1f00000) == 0x100000) return 2;
                                    if ((word & 0x1f00000) == 0x200000) return 2;
                                    if ((word & 0x1f00000) == 0x300000) return 2;
                                }
                                if ((word & 0xfe000000) == 0xd2000000) {
                                    if ((word & 0x1f00000) == 0) return 3;
                                    if ((word & 0x1f00000) == 0x100000) return 3;
                                    if ((word & 0x1f00000) == 0x200000) return 3;
                                    if ((word & 0x1f00000) == 0x300000) return 3;
                                }
                                if ((word & 0xfe000000) == 0xe0000000) {
                                    if ((word & 0x1f07000) == 0) return 3;
                                    if ((word & 0x1f07000) == 0x1000) return 2;
                                }
                                if ((word & 0xfe000000) == 0xe2000000) {
                                    if ((word & 0x1f07000) == 0) return 3;
                                    if ((word & 0x1f07000) == 0x1000) return 3;
                                }
                                if ((word & 0xfe000000) == 0xf0000000) {
                                    if ((word & 0x1f07000) == 0) return 3;
                                }
                                if ((word & 0xfe000000) == 0xf2000000) {
                                    if ((word & 0x1f07000) == 0) return 3;
                                }
                            }
                        }
                    }
                    if ((word & 0x7c) == 0x70) {
                        if ((word & 0x7000) == 0) {
                            if ((word & 0xffff8f80) == 0) return 1;
                        }
                        if ((word & 0x7000) == 0x5000) return 1;
                        if ((word & 0x7000) == 0x6000) return 1;
                        if ((word & 0x7000) == 0x7000) return 1;
                    }
                }
            }
            return 0;
        }
    }

    /// Answers with what a part says, and returns only if there is no such part.
    function _ask(uint256 part) private view {
        if (part == 1) ask(_part1);
        if (part == 2) ask(_part2);
        if (part == 3) ask(_part3);
        if (part == 4) ask(_part4);
    }

    /// The part to which the log leads as it stands. None of it is checked: what a part is asked it checks itself,
    /// and for the head's own instructions it is opened, and fetched from, again.
    function _peek(State memory s, bytes calldata log) private pure returns (uint256) {
        unchecked {
            uint256 cursor;
            uint256 end;
            assembly ("memory-safe") {
                let header := mload(0x40)
                mstore(0x40, add(header, 768))
                calldatacopy(header, add(log.offset, 33), HEADER_SIZE)
                mstore(s, header)
                cursor := add(log.offset, add(33, HEADER_SIZE))
                end := add(log.offset, log.length)
            }
            if (get(s.header, STATUS_SIZE) != RUNNING || get(s.header + MICRO, 1) != 0) return 0;
            bool whole;
            (s.mem, whole) = peekTree(cursor, end, MEM_LEVELS, MEM_LEAVES);
            if (!whole) return 0;
            (uint256 outcome, uint256 word,) = _fetch(s);
            return outcome == RUNNING ? _partOf(word) : 0;
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
            if ((word & 3) == 3) {
                if ((word & 0x7c) < 0x30) {
                    if ((word & 0x7c) == 0) {
                        if ((word & 0x7000) == 0) return _lb(s, word);
                        if ((word & 0x7000) == 0x1000) return _lh(s, word);
                        if ((word & 0x7000) == 0x2000) return _lw(s, word);
                        if ((word & 0x7000) == 0x3000) return _ld(s, word);
                        if ((word & 0x7000) == 0x4000) return _lbu(s, word);
                        if ((word & 0x7000) == 0x5000) return _lhu(s, word);
                        if ((word & 0x7000) == 0x6000) return _lwu(s, word);
                    }
                    if ((word & 0x7c) == 0xc) {
                        if ((word & 0x7000) == 0) { _fence(); return RUNNING; }
                        if ((word & 0x7000) == 0x1000) { _fence_i(); return RUNNING; }
                    }
                    if ((word & 0x7c) == 0x10) {
                        if ((word & 0x7000) == 0) { _addi(s, word); return RUNNING; }
                        if ((word & 0x7000) == 0x1000) {
                            if ((word & 0xfc000000) == 0) { _slli(s, word); return RUNNING; }
                        }
                        if ((word & 0x7000) == 0x2000) { _slti(s, word); return RUNNING; }
                        if ((word & 0x7000) == 0x3000) { _sltiu(s, word); return RUNNING; }
                        if ((word & 0x7000) == 0x4000) { _xori(s, word); return RUNNING; }
                        if ((word & 0x7000) == 0x5000) {
                            if ((word & 0xfc000000) == 0) { _srli(s, word); return RUNNING; }
                            if ((word & 0xfc000000) == 0x40000000) { _srai(s, word); return RUNNING; }
                        }
                        if ((word & 0x7000) == 0x6000) { _ori(s, word); return RUNNING; }
                        if ((word & 0x7000) == 0x7000) { _andi(s, word); return RUNNING; }
                    }
                    if ((word & 0x7c) == 0x14) { _auipc(s, word, at_2); return RUNNING; }
                    if ((word & 0x7c) == 0x18) {
                        if ((word & 0x7000) == 0) { _addiw(s, word); return RUNNING; }
                        if ((word & 0x7000) == 0x1000) {
                            if ((word & 0xfc000000) == 0) {
                                if ((word & 0x2000000) == 0) { _slliw(s, word); return RUNNING; }
                            }
                        }
                        if ((word & 0x7000) == 0x5000) {
                            if ((word & 0xfe000000) == 0) { _srliw(s, word); return RUNNING; }
                            if ((word & 0xfe000000) == 0x40000000) { _sraiw(s, word); return RUNNING; }
                        }
                    }
                    if ((word & 0x7c) == 0x20) {
                        if ((word & 0x7000) == 0) return _sb(s, word);
                        if ((word & 0x7000) == 0x1000) return _sh(s, word);
                        if ((word & 0x7000) == 0x2000) return _sw(s, word);
                        if ((word & 0x7000) == 0x3000) return _sd(s, word);
                    }
                } else {
                    if ((word & 0x7c) == 0x30) {
                        if ((word & 0xfe007000) < 0x5000) {
                            if ((word & 0xfe007000) == 0) { _add(s, word); return RUNNING; }
                            if ((word & 0xfe007000) == 0x1000) { _sll(s, word); return RUNNING; }
                            if ((word & 0xfe007000) == 0x2000) { _slt(s, word); return RUNNING; }
                            if ((word & 0xfe007000) == 0x3000) { _sltu(s, word); return RUNNING; }
                            if ((word & 0xfe007000) == 0x4000) { _xor(s, word); return RUNNING; }
                        } else {
                            if ((word & 0xfe007000) == 0x5000) { _srl(s, word); return RUNNING; }
                            if ((word & 0xfe007000) == 0x6000) { _or(s, word); return RUNNING; }
                            if ((word & 0xfe007000) == 0x7000) { _and(s, word); return RUNNING; }
                            if ((word & 0xfe007000) == 0x40000000) { _sub(s, word); return RUNNING; }
                            if ((word & 0xfe007000) == 0x40005000) { _sra(s, word); return RUNNING; }
                        }
                    }
                    if ((word & 0x7c) == 0x34) { _lui(s, word); return RUNNING; }
                    if ((word & 0x7c) == 0x38) {
                        if ((word & 0xfe007000) == 0) { _addw(s, word); return RUNNING; }
                        if ((word & 0xfe007000) == 0x1000) { _sllw(s, word); return RUNNING; }
                        if ((word & 0xfe007000) == 0x5000) { _srlw(s, word); return RUNNING; }
                        if ((word & 0xfe007000) == 0x40000000) { _subw(s, word); return RUNNING; }
                        if ((word & 0xfe007000) == 0x40005000) { _sraw(s, word); return RUNNING; }
                    }
                    if ((word & 0x7c) == 0x60) {
                        if ((word & 0x7000) == 0) { _beq(s, word, at_2); return RUNNING; }
                        if ((word & 0x7000) == 0x1000) { _bne(s, word, at_2); return RUNNING; }
                        if ((word & 0x7000) == 0x4000) { _blt(s, word, at_2); return RUNNING; }
                        if ((word & 0x7000) == 0x5000) { _bge(s, word, at_2); return RUNNING; }
                        if ((word & 0x7000) == 0x6000) { _bltu(s, word, at_2); return RUNNING; }
                        if ((word & 0x7000) == 0x7000) { _bgeu(s, word, at_2); return RUNNING; }
                    }
                    if ((word & 0x7c) == 0x64) {
                        if ((word & 0x7000) == 0) { _jalr(s, word); return RUNNING; }
                    }
                    if ((word & 0x7c) == 0x6c) { _jal(s, word, at_2); return RUNNING; }
                    if ((word & 0x7c) == 0x70) {
                        if ((word & 0x7000) == 0) {
                            if ((word & 0xffff8f80) == 0x100000) return _ebreak();
                            if ((word & 0xffff8f80) == 0x30200000) { _mret(); return RUNNING; }
                        }
                        if ((word & 0x7000) == 0x1000) return _csrrw(s, word);
                        if ((word & 0x7000) == 0x2000) return _csrrs(s, word);
                        if ((word & 0x7000) == 0x3000) return _csrrc(s, word);
                    }
                }
            }
            return TRAP_ILLEGAL_INSTRUCTION;
        }
    }

    // lui rd, upper
    // upper[31:12] rd:5 0110111
    function _lui(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 upper = word & 0xfffff000;
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext(upper, 32));
        }
    }

    // auipc rd, upper
    // upper[31:12] rd:5 0010111
    function _auipc(State memory s, uint256 word, uint256 at_2) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 upper = word & 0xfffff000;
            if (rd != 0) set(s.header + X + 8 * rd, 8, at_2 + (sext(upper, 32) & 0xffffffffffffffff));
        }
    }

    // jal rd, offset
    // offset[20|10:1|11|19:12] rd:5 1101111
    function _jal(State memory s, uint256 word, uint256 at_2) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 pc = get(s.header + PC, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, pc);
            uint256 offset = ((word >> 11) & 0x100000) | (word & 0xff000) | ((word >> 9) & 0x800) | ((word >> 20) & 0x7fe);
            set(s.header + PC, 8, at_2 + (sext(offset, 21) & 0xffffffffffffffff));
            uint256 retired = get(s.header + RETIRED, 8);
            uint256 deadline = get(s.header + DEADLINE, 8);
            if (((word >> 31) & (ult(retired, deadline) ^ 1)) != 0) set(s.header + MICRO, 1, 0x16);
        }
    }

    // jalr rd, imm(rs1)
    // imm[11:0] rs1:5 000 rd:5 1100111
    function _jalr(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 pc = get(s.header + PC, 8);
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, pc);
            uint256 imm = word >> 20;
            uint256 v = ((x_rs1 + (sext(imm, 12) & 0xffffffffffffffff)) & 0xffffffffffffffff) & 0xfffffffffffffffe;
            set(s.header + PC, 8, v);
        }
    }

    // beq rs1, rs2, offset
    // offset[12|10:5] rs2:5 rs1:5 000 offset[4:1|11] 1100011
    function _beq(State memory s, uint256 word, uint256 at_2) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 v = eq(x_rs1, x_rs2);
            uint256 offset = ((word >> 19) & 0x1000) | ((word << 4) & 0x800) | ((word >> 20) & 0x7e0) | ((word >> 7) & 0x1e);
            uint256 retired = get(s.header + RETIRED, 8);
            uint256 deadline = get(s.header + DEADLINE, 8);
            if (v != 0) {
                set(s.header + PC, 8, at_2 + (sext(offset, 13) & 0xffffffffffffffff));
                if (((word >> 31) & (ult(retired, deadline) ^ 1)) != 0) set(s.header + MICRO, 1, 0x16);
            }
        }
    }

    // bne rs1, rs2, offset
    // offset[12|10:5] rs2:5 rs1:5 001 offset[4:1|11] 1100011
    function _bne(State memory s, uint256 word, uint256 at_2) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 v = eq(x_rs1, x_rs2);
            uint256 offset = ((word >> 19) & 0x1000) | ((word << 4) & 0x800) | ((word >> 20) & 0x7e0) | ((word >> 7) & 0x1e);
            uint256 retired = get(s.header + RETIRED, 8);
            uint256 deadline = get(s.header + DEADLINE, 8);
            if (v == 0) {
                set(s.header + PC, 8, at_2 + (sext(offset, 13) & 0xffffffffffffffff));
                if (((word >> 31) & (ult(retired, deadline) ^ 1)) != 0) set(s.header + MICRO, 1, 0x16);
            }
        }
    }

    // blt rs1, rs2, offset
    // offset[12|10:5] rs2:5 rs1:5 100 offset[4:1|11] 1100011
    function _blt(State memory s, uint256 word, uint256 at_2) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 v = slt(x_rs1, x_rs2, 64);
            uint256 offset = ((word >> 19) & 0x1000) | ((word << 4) & 0x800) | ((word >> 20) & 0x7e0) | ((word >> 7) & 0x1e);
            uint256 retired = get(s.header + RETIRED, 8);
            uint256 deadline = get(s.header + DEADLINE, 8);
            if (v != 0) {
                set(s.header + PC, 8, at_2 + (sext(offset, 13) & 0xffffffffffffffff));
                if (((word >> 31) & (ult(retired, deadline) ^ 1)) != 0) set(s.header + MICRO, 1, 0x16);
            }
        }
    }

    // bge rs1, rs2, offset
    // offset[12|10:5] rs2:5 rs1:5 101 offset[4:1|11] 1100011
    function _bge(State memory s, uint256 word, uint256 at_2) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 v = slt(x_rs1, x_rs2, 64);
            uint256 offset = ((word >> 19) & 0x1000) | ((word << 4) & 0x800) | ((word >> 20) & 0x7e0) | ((word >> 7) & 0x1e);
            uint256 retired = get(s.header + RETIRED, 8);
            uint256 deadline = get(s.header + DEADLINE, 8);
            if (v == 0) {
                set(s.header + PC, 8, at_2 + (sext(offset, 13) & 0xffffffffffffffff));
                if (((word >> 31) & (ult(retired, deadline) ^ 1)) != 0) set(s.header + MICRO, 1, 0x16);
            }
        }
    }

    // bltu rs1, rs2, offset
    // offset[12|10:5] rs2:5 rs1:5 110 offset[4:1|11] 1100011
    function _bltu(State memory s, uint256 word, uint256 at_2) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 v = ult(x_rs1, x_rs2);
            uint256 offset = ((word >> 19) & 0x1000) | ((word << 4) & 0x800) | ((word >> 20) & 0x7e0) | ((word >> 7) & 0x1e);
            uint256 retired = get(s.header + RETIRED, 8);
            uint256 deadline = get(s.header + DEADLINE, 8);
            if (v != 0) {
                set(s.header + PC, 8, at_2 + (sext(offset, 13) & 0xffffffffffffffff));
                if (((word >> 31) & (ult(retired, deadline) ^ 1)) != 0) set(s.header + MICRO, 1, 0x16);
            }
        }
    }

    // bgeu rs1, rs2, offset
    // offset[12|10:5] rs2:5 rs1:5 111 offset[4:1|11] 1100011
    function _bgeu(State memory s, uint256 word, uint256 at_2) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 v = ult(x_rs1, x_rs2);
            uint256 offset = ((word >> 19) & 0x1000) | ((word << 4) & 0x800) | ((word >> 20) & 0x7e0) | ((word >> 7) & 0x1e);
            uint256 retired = get(s.header + RETIRED, 8);
            uint256 deadline = get(s.header + DEADLINE, 8);
            if (v == 0) {
                set(s.header + PC, 8, at_2 + (sext(offset, 13) & 0xffffffffffffffff));
                if (((word >> 31) & (ult(retired, deadline) ^ 1)) != 0) set(s.header + MICRO, 1, 0x16);
            }
        }
    }

    // lb rd, imm(rs1)
    // imm[11:0] rs1:5 000 rd:5 0000011
    function _lb(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 imm = word >> 20;
            uint256 v = (x_rs1 + (sext(imm, 12) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            if ((v >> 38) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadBytes(s.mem, v & 0x3fffffffff, 1);
            uint256 rd = (word >> 7) & 0x1f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext(mem_at, 8));
        }
    }

    // lh rd, imm(rs1)
    // imm[11:0] rs1:5 001 rd:5 0000011
    function _lh(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 imm = word >> 20;
            uint256 v = (x_rs1 + (sext(imm, 12) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 v_2 = v & 1;
            uint256 v_3 = v_2 ^ 1;
            uint256 v_4 = eq((v >> 38), 0) ^ 1;
            if ((v_3 & v_4) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_3 != 0) mem_at = loadLittle(s.mem, v & 0x3fffffffff, 2);
            if ((v_2 & v_4) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = (v + 1) & 0xffffffffffffffff;
            if ((v_2 & (eq((v_5 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2;
            if (v_2 != 0) mem_at_2 = loadBytes(s.mem, v_5 & 0x3fffffffff, 1);
            uint256 rd = (word >> 7) & 0x1f;
            if (v_2 == 0) {
                if (rd != 0) set(s.header + X + 8 * rd, 8, sext(mem_at, 16));
            } else {
                set(s.header + VALUE, 8, sext(mem_at_2, 8));
                set(s.header + CURSOR, 8, v);
                set(s.header + COUNT, 1, 1);
                set(s.header + TARGET, 1, rd);
                set(s.header + MICRO, 1, 1);
            }
        }
    }

    // lw rd, imm(rs1)
    // imm[11:0] rs1:5 010 rd:5 0000011
    function _lw(State memory s, uint256 word) private pure returns (uint256 outcome) {
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
            uint256 rd = (word >> 7) & 0x1f;
            if (v_2 != 0) {
                if (rd != 0) set(s.header + X + 8 * rd, 8, sext(mem_at, 32));
            } else {
                set(s.header + VALUE, 8, sext(mem_at_2, 8));
                set(s.header + CURSOR, 8, v + 2);
                set(s.header + COUNT, 1, 3);
                set(s.header + TARGET, 1, rd);
                set(s.header + MICRO, 1, 1);
            }
        }
    }

    // lbu rd, imm(rs1)
    // imm[11:0] rs1:5 100 rd:5 0000011
    function _lbu(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 imm = word >> 20;
            uint256 v = (x_rs1 + (sext(imm, 12) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            if ((v >> 38) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadBytes(s.mem, v & 0x3fffffffff, 1);
            uint256 rd = (word >> 7) & 0x1f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, mem_at);
        }
    }

    // lhu rd, imm(rs1)
    // imm[11:0] rs1:5 101 rd:5 0000011
    function _lhu(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 imm = word >> 20;
            uint256 v = (x_rs1 + (sext(imm, 12) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 v_2 = v & 1;
            uint256 v_3 = v_2 ^ 1;
            uint256 v_4 = eq((v >> 38), 0) ^ 1;
            if ((v_3 & v_4) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_3 != 0) mem_at = loadLittle(s.mem, v & 0x3fffffffff, 2);
            if ((v_2 & v_4) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = (v + 1) & 0xffffffffffffffff;
            if ((v_2 & (eq((v_5 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2;
            if (v_2 != 0) mem_at_2 = loadBytes(s.mem, v_5 & 0x3fffffffff, 1);
            uint256 rd = (word >> 7) & 0x1f;
            if (v_2 == 0) {
                if (rd != 0) set(s.header + X + 8 * rd, 8, mem_at);
            } else {
                set(s.header + VALUE, 8, mem_at_2);
                set(s.header + CURSOR, 8, v);
                set(s.header + COUNT, 1, 1);
                set(s.header + TARGET, 1, rd);
                set(s.header + MICRO, 1, 1);
            }
        }
    }

    // sb rs2, imm(rs1)
    // imm[11:5] rs2:5 rs1:5 000 imm[4:0] 0100011
    function _sb(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 imm = ((word >> 20) & 0xfe0) | ((word >> 7) & 0x1f);
            uint256 v = (x_rs1 + (sext(imm, 12) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            if ((v >> 38) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            storeBytes(s.mem, v & 0x3fffffffff, 1, x_rs2 & 0xff);
        }
    }

    // sh rs2, imm(rs1)
    // imm[11:5] rs2:5 rs1:5 001 imm[4:0] 0100011
    function _sh(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 imm = ((word >> 20) & 0xfe0) | ((word >> 7) & 0x1f);
            uint256 v = (x_rs1 + (sext(imm, 12) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 v_2 = v & 1;
            uint256 v_3 = eq((v >> 38), 0) ^ 1;
            if (((v_2 ^ 1) & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_4 = (v + 1) & 0xffffffffffffffff;
            if ((v_2 & (eq((v_4 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if ((v_2 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = v & 0x3fffffffff;
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 v_6 = x_rs2 & 0xffff;
            if (v_2 == 0) {
                storeLittle(s.mem, v_5, 2, v_6);
            } else {
                storeBytes(s.mem, v_5, 1, x_rs2 & 0xff);
                set(s.header + CURSOR, 8, v_4);
                set(s.header + VALUE, 8, (v_6 >> 8));
                set(s.header + COUNT, 1, 1);
                set(s.header + MICRO, 1, 2);
            }
        }
    }

    // sw rs2, imm(rs1)
    // imm[11:5] rs2:5 rs1:5 010 imm[4:0] 0100011
    function _sw(State memory s, uint256 word) private pure returns (uint256 outcome) {
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
            if ((v_4 & (eq((((v + 3) & 0xffffffffffffffff) >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if ((v_4 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = v & 0x3fffffffff;
            uint256 rs2 = (word >> 20) & 0x1f;
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

    // addi rd, rs1, imm
    // imm[11:0] rs1:5 000 rd:5 0010011
    function _addi(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 imm = word >> 20;
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs1 + (sext(imm, 12) & 0xffffffffffffffff));
        }
    }

    // slti rd, rs1, imm
    // imm[11:0] rs1:5 010 rd:5 0010011
    function _slti(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 imm = word >> 20;
            if (rd != 0) set(s.header + X + 8 * rd, 8, slt(x_rs1, (sext(imm, 12) & 0xffffffffffffffff), 64));
        }
    }

    // sltiu rd, rs1, imm
    // imm[11:0] rs1:5 011 rd:5 0010011
    function _sltiu(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 imm = word >> 20;
            if (rd != 0) set(s.header + X + 8 * rd, 8, ult(x_rs1, (sext(imm, 12) & 0xffffffffffffffff)));
        }
    }

    // xori rd, rs1, imm
    // imm[11:0] rs1:5 100 rd:5 0010011
    function _xori(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 imm = word >> 20;
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs1 ^ (sext(imm, 12) & 0xffffffffffffffff));
        }
    }

    // ori rd, rs1, imm
    // imm[11:0] rs1:5 110 rd:5 0010011
    function _ori(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 imm = word >> 20;
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs1 | (sext(imm, 12) & 0xffffffffffffffff));
        }
    }

    // andi rd, rs1, imm
    // imm[11:0] rs1:5 111 rd:5 0010011
    function _andi(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 imm = word >> 20;
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs1 & (sext(imm, 12) & 0xffffffffffffffff));
        }
    }

    // add rd, rs1, rs2
    // 0000000 rs2:5 rs1:5 000 rd:5 0110011
    function _add(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs1 + x_rs2);
        }
    }

    // sub rd, rs1, rs2
    // 0100000 rs2:5 rs1:5 000 rd:5 0110011
    function _sub(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs1 - x_rs2);
        }
    }

    // sll rd, rs1, rs2
    // 0000000 rs2:5 rs1:5 001 rd:5 0110011
    function _sll(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs1 << (x_rs2 & 0x3f));
        }
    }

    // slt rd, rs1, rs2
    // 0000000 rs2:5 rs1:5 010 rd:5 0110011
    function _slt(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, slt(x_rs1, x_rs2, 64));
        }
    }

    // sltu rd, rs1, rs2
    // 0000000 rs2:5 rs1:5 011 rd:5 0110011
    function _sltu(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, ult(x_rs1, x_rs2));
        }
    }

    // xor rd, rs1, rs2
    // 0000000 rs2:5 rs1:5 100 rd:5 0110011
    function _xor(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs1 ^ x_rs2);
        }
    }

    // srl rd, rs1, rs2
    // 0000000 rs2:5 rs1:5 101 rd:5 0110011
    function _srl(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs1 >> (x_rs2 & 0x3f));
        }
    }

    // sra rd, rs1, rs2
    // 0100000 rs2:5 rs1:5 101 rd:5 0110011
    function _sra(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, ashr(x_rs1, (x_rs2 & 0x3f), 64, 0xffffffffffffffff));
        }
    }

    // or rd, rs1, rs2
    // 0000000 rs2:5 rs1:5 110 rd:5 0110011
    function _or(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs1 | x_rs2);
        }
    }

    // and rd, rs1, rs2
    // 0000000 rs2:5 rs1:5 111 rd:5 0110011
    function _and(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs1 & x_rs2);
        }
    }

    // slli rd, rs1, shamt
    // 000000 shamt:6 rs1:5 001 rd:5 0010011
    function _slli(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 shamt = (word >> 20) & 0x3f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs1 << shamt);
        }
    }

    // srli rd, rs1, shamt
    // 000000 shamt:6 rs1:5 101 rd:5 0010011
    function _srli(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 shamt = (word >> 20) & 0x3f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, x_rs1 >> shamt);
        }
    }

    // srai rd, rs1, shamt
    // 010000 shamt:6 rs1:5 101 rd:5 0010011
    function _srai(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 shamt = (word >> 20) & 0x3f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, ashr(x_rs1, shamt, 64, 0xffffffffffffffff));
        }
    }

    // lwu rd, imm(rs1)
    // imm[11:0] rs1:5 110 rd:5 0000011
    function _lwu(State memory s, uint256 word) private pure returns (uint256 outcome) {
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
            uint256 rd = (word >> 7) & 0x1f;
            if (v_2 != 0) {
                if (rd != 0) set(s.header + X + 8 * rd, 8, mem_at);
            } else {
                set(s.header + VALUE, 8, mem_at_2);
                set(s.header + CURSOR, 8, v + 2);
                set(s.header + COUNT, 1, 3);
                set(s.header + TARGET, 1, rd);
                set(s.header + MICRO, 1, 1);
            }
        }
    }

    // ld rd, imm(rs1)
    // imm[11:0] rs1:5 011 rd:5 0000011
    function _ld(State memory s, uint256 word) private pure returns (uint256 outcome) {
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
            uint256 rd = (word >> 7) & 0x1f;
            if (v_2 != 0) {
                if (rd != 0) set(s.header + X + 8 * rd, 8, mem_at);
            } else {
                set(s.header + VALUE, 8, sext(mem_at_2, 8));
                set(s.header + CURSOR, 8, v + 6);
                set(s.header + COUNT, 1, 7);
                set(s.header + TARGET, 1, rd);
                set(s.header + MICRO, 1, 1);
            }
        }
    }

    // sd rs2, imm(rs1)
    // imm[11:5] rs2:5 rs1:5 011 imm[4:0] 0100011
    function _sd(State memory s, uint256 word) private pure returns (uint256 outcome) {
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
            if ((v_4 & (eq((((v + 7) & 0xffffffffffffffff) >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if ((v_4 & v_3) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = v & 0x3fffffffff;
            uint256 rs2 = (word >> 20) & 0x1f;
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

    // addiw rd, rs1, imm
    // imm[11:0] rs1:5 000 rd:5 0011011
    function _addiw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 imm = word >> 20;
            if (rd != 0) {
                uint256 v = ((x_rs1 & 0xffffffff) + ((sext(imm, 12) & 0xffffffffffffffff) & 0xffffffff)) & 0xffffffff;
                set(s.header + X + 8 * rd, 8, sext(v, 32));
            }
        }
    }

    // slliw rd, rs1, shamt
    // 0000000 shamt:5 rs1:5 001 rd:5 0011011
    function _slliw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 shamt = (word >> 20) & 0x1f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext((((x_rs1 & 0xffffffff) << shamt) & 0xffffffff), 32));
        }
    }

    // srliw rd, rs1, shamt
    // 0000000 shamt:5 rs1:5 101 rd:5 0011011
    function _srliw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 shamt = (word >> 20) & 0x1f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext(((x_rs1 & 0xffffffff) >> shamt), 32));
        }
    }

    // sraiw rd, rs1, shamt
    // 0100000 shamt:5 rs1:5 101 rd:5 0011011
    function _sraiw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 shamt = (word >> 20) & 0x1f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext(ashr((x_rs1 & 0xffffffff), shamt, 32, 0xffffffff), 32));
        }
    }

    // addw rd, rs1, rs2
    // 0000000 rs2:5 rs1:5 000 rd:5 0111011
    function _addw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) {
                uint256 v = sext((((x_rs1 & 0xffffffff) + (x_rs2 & 0xffffffff)) & 0xffffffff), 32) & 0xffffffffffffffff;
                set(s.header + X + 8 * rd, 8, v);
            }
        }
    }

    // subw rd, rs1, rs2
    // 0100000 rs2:5 rs1:5 000 rd:5 0111011
    function _subw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) {
                uint256 v = sext((((x_rs1 & 0xffffffff) - (x_rs2 & 0xffffffff)) & 0xffffffff), 32) & 0xffffffffffffffff;
                set(s.header + X + 8 * rd, 8, v);
            }
        }
    }

    // sllw rd, rs1, rs2
    // 0000000 rs2:5 rs1:5 001 rd:5 0111011
    function _sllw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext((((x_rs1 & 0xffffffff) << (x_rs2 & 0x1f)) & 0xffffffff), 32));
        }
    }

    // srlw rd, rs1, rs2
    // 0000000 rs2:5 rs1:5 101 rd:5 0111011
    function _srlw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext(((x_rs1 & 0xffffffff) >> (x_rs2 & 0x1f)), 32));
        }
    }

    // sraw rd, rs1, rs2
    // 0100000 rs2:5 rs1:5 101 rd:5 0111011
    function _sraw(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 rd = (word >> 7) & 0x1f;
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            if (rd != 0) {
                uint256 v = sext(ashr((x_rs1 & 0xffffffff), (x_rs2 & 0x1f), 32, 0xffffffff), 32) & 0xffffffffffffffff;
                set(s.header + X + 8 * rd, 8, v);
            }
        }
    }

    // fence pred, succ
    // .... pred:4 succ:4 ..... 000 ..... 0001111
    function _fence() private pure {}

    // fence.i
    // ............ ..... 001 ..... 0001111
    function _fence_i() private pure {}

    // ebreak
    // 000000000001 00000 000 00000 1110011
    function _ebreak() private pure returns (uint256 outcome) {
        unchecked {
            return TRAP_BREAKPOINT;
        }
    }

    // mret
    // 001100000010 00000 000 00000 1110011
    function _mret() private pure {}

    // csrrw rd, csr, rs1
    // csr:12 rs1:5 001 rd:5 1110011
    function _csrrw(State memory s, uint256 word) private pure returns (uint256 outcome) {
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
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) {
                uint256 v_5 = ite(eq(csr, 0xc00), v, ite(v_2, ((frm << 5) | fflags), ite(v_3, frm, ite(v_4, fflags, 0))));
                uint256 v_6 = ite(eq(csr, 0xc01), ((((retired + slept) & 0xffffffffffffffff) + 0xffffffffffffffff) & 0xffffffffffffffff), v_5);
                set(s.header + X + 8 * rd, 8, ite(eq(csr, 0xc02), v, v_6));
            }
            if ((v_4 | v_2) != 0) set(s.header + FFLAGS, 1, x_rs1 & 0x1f);
            if ((v_3 | v_2) != 0) set(s.header + FRM, 1, ite(v_3, (x_rs1 & 7), ((x_rs1 >> 5) & 7)));
        }
    }

    // csrrs rd, csr, rs1
    // csr:12 rs1:5 010 rd:5 1110011
    function _csrrs(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 v = eq(rs1, 0) ^ 1;
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
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, v_8);
            uint256 v_9 = v_8 | x_rs1;
            if ((v & (v_5 | v_3)) != 0) set(s.header + FFLAGS, 1, v_9 & 0x1f);
            if ((v & (v_4 | v_3)) != 0) set(s.header + FRM, 1, ite(v_4, (v_9 & 7), ((v_9 >> 5) & 7)));
        }
    }

    // csrrc rd, csr, rs1
    // csr:12 rs1:5 011 rd:5 1110011
    function _csrrc(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 v = eq(rs1, 0) ^ 1;
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
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, v_8);
            uint256 v_9 = v_8 & (x_rs1 ^ 0xffffffffffffffff);
            if ((v & (v_5 | v_3)) != 0) set(s.header + FFLAGS, 1, v_9 & 0x1f);
            if ((v & (v_4 | v_3)) != 0) set(s.header + FRM, 1, ite(v_4, (v_9 & 7), ((v_9 >> 5) & 7)));
        }
    }
}
