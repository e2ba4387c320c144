// SPDX-License-Identifier: MIT
// Generated from the IR of wasm by src/targets/solidity. Do not edit.
pragma solidity ^0.8.28;

import {IStepVerifier} from "../IStepVerifier.sol";
import {clz, ctz, popcount} from "../lib/Counts.sol";
import {loadBytes, loadLittle, storeBytes, storeLittle} from "../lib/Leaves.sol";
import {foldTree, openTree, zeroDigests} from "../lib/Multiproof.sol";
import {ask, IStepPart, OtherPart, PartMismatch} from "../lib/Parts.sol";
import {get, HALTED, RUNNING, set, STATUS_SIZE, TRAPPED} from "../lib/PackedHeader.sol";
import {Header, LeafUnused, PreRoot, Trailing, Truncated, Version, Vm} from "../lib/StepErrors.sol";
import {countOf, isChanged, peekTree, Tree, unusedOf} from "../lib/Tree.sol";
import {ashr, eq, inverse, ite, sdiv, sext, slt, srem, udiv, ult, urem} from "../lib/Words.sol";

/// What a step of wasm sees: the packed header in memory, and the leaves of the log.
struct State {
    /// Pointer to the header; the VM id stands before it and the memory roots behind.
    uint256 header;
    Tree code;
    Tree mem;
    Tree store;
}

/// @title One-step verifier of wasm
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract WasmStep is IStepVerifier {
    /// @notice keccak-256 of the canonical IR: what every claim about this VM names.
    bytes32 public constant override vmId = 0x0944a9d3d43f0d0f31167489a86f62fbe7fee58e571760c39097fc61cc5f5483;

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

    address private immutable _part1;
    address private immutable _part2;

    /// @param parts the 2 other contracts of this verifier, in order
    constructor(IStepPart[] memory parts) {
        if (parts.length != 2) revert PartMismatch(parts.length);
        for (uint256 i; i < parts.length; i++) {
            (bytes32 id, uint256 number) = parts[i].partOf();
            if (id != vmId || number != i + 1) revert PartMismatch(i);
        }
        _part1 = address(parts[0]);
        _part2 = address(parts[1]);
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
            if (routine >= 1 && routine <= 13) ask(_part2);
            State memory s;
            _ask(_peek(s, log));
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
    function _step(State memory s) private view returns (uint256) {
        unchecked {
            uint256 micro = get(s.header + MICRO, 1);
            if (micro != 0) {
                return TRAP_INVALID_MICROCODE_STATE;
            }
            (uint256 outcome, uint256 word, uint256 a, uint256 b) = _fetch(s);
            if (outcome != RUNNING) return outcome;
            _ask(_partOf(word));
            return _execute(s, word, a, b);
        }
    }

    /// The part that holds the instruction of a word; 0 if the head does, or none.
    function _partOf(uint256 word) private pure returns (uint256) {
        unchecked {
            if ((word & 0x1ff) < 0xc3) {
                if ((word & 0x1ff) < 0x8e) {
                    if ((word & 0x1ff) < 0x24) {
                        if ((word & 0x1ff) < 0x1c) {
                            if ((word & 0x1ff) == 0x15) return 2;
                            if ((word & 0x1ff) == 0x16) return 2;
                            if ((word & 0x1ff) == 0x17) return 2;
                            if ((word & 0x1ff) == 0x18) return 2;
                            if ((word & 0x1ff) == 0x19) return 2;
                            if ((word & 0x1ff) == 0x1a) {
                                if ((word & 0x200) == 0) return 2;
                            }
                            if ((word & 0x1ff) == 0x1b) return 2;
                        } else {
                            if ((word & 0x1ff) == 0x1c) return 2;
                            if ((word & 0x1ff) == 0x1d) return 2;
                            if ((word & 0x1ff) == 0x1e) return 2;
                            if ((word & 0x1ff) == 0x1f) return 2;
                            if ((word & 0x1ff) == 0x20) {
                                if ((word & 0x200) == 0) return 2;
                            }
                            if ((word & 0x1ff) == 0x21) return 2;
                            if ((word & 0x1ff) == 0x22) {
                                if ((word & 0x200) == 0) return 2;
                            }
                            if ((word & 0x1ff) == 0x23) {
                                if ((word & 0x200) == 0) return 2;
                            }
                        }
                    } else {
                        if ((word & 0x1ff) < 0x2c) {
                            if ((word & 0x1ff) == 0x24) return 2;
                            if ((word & 0x1ff) == 0x25) return 2;
                            if ((word & 0x1ff) == 0x26) return 2;
                            if ((word & 0x1ff) == 0x27) return 2;
                            if ((word & 0x1ff) == 0x28) return 2;
                            if ((word & 0x1ff) == 0x29) return 2;
                            if ((word & 0x1ff) == 0x2a) return 2;
                            if ((word & 0x1ff) == 0x2b) return 2;
                        } else {
                            if ((word & 0x1ff) == 0x2c) return 2;
                            if ((word & 0x1ff) == 0x2d) {
                                if ((word & 0x200) == 0) return 2;
                            }
                            if ((word & 0x1ff) == 0x2e) {
                                if ((word & 0x200) == 0) return 2;
                            }
                            if ((word & 0x1ff) == 0x2f) {
                                if ((word & 0x200) == 0) return 2;
                            }
                            if ((word & 0x1ff) == 0x30) {
                                if ((word & 0x200) == 0) return 2;
                            }
                            if ((word & 0x1ff) == 0x8b) return 1;
                            if ((word & 0x1ff) == 0x8c) return 1;
                            if ((word & 0x1ff) == 0x8d) return 1;
                        }
                    }
                } else {
                    if ((word & 0x1ff) < 0x9d) {
                        if ((word & 0x1ff) < 0x95) {
                            if ((word & 0x1ff) == 0x8e) return 1;
                            if ((word & 0x1ff) == 0x8f) return 1;
                            if ((word & 0x1ff) == 0x90) return 1;
                            if ((word & 0x1ff) == 0x91) return 1;
                            if ((word & 0x1ff) == 0x92) return 1;
                            if ((word & 0x1ff) == 0x93) return 1;
                            if ((word & 0x1ff) == 0x94) return 1;
                        } else {
                            if ((word & 0x1ff) == 0x95) return 1;
                            if ((word & 0x1ff) == 0x96) return 1;
                            if ((word & 0x1ff) == 0x97) return 1;
                            if ((word & 0x1ff) == 0x98) return 1;
                            if ((word & 0x1ff) == 0x99) return 1;
                            if ((word & 0x1ff) == 0x9a) return 1;
                            if ((word & 0x1ff) == 0x9b) return 1;
                            if ((word & 0x1ff) == 0x9c) return 2;
                        }
                    } else {
                        if ((word & 0x1ff) < 0xbb) {
                            if ((word & 0x1ff) == 0x9d) return 2;
                            if ((word & 0x1ff) == 0x9e) return 2;
                            if ((word & 0x1ff) == 0x9f) return 2;
                            if ((word & 0x1ff) == 0xa0) return 2;
                            if ((word & 0x1ff) == 0xa1) return 2;
                            if ((word & 0x1ff) == 0xb4) return 1;
                            if ((word & 0x1ff) == 0xb5) return 1;
                            if ((word & 0x1ff) == 0xb6) return 1;
                        } else {
                            if ((word & 0x1ff) == 0xbb) return 1;
                            if ((word & 0x1ff) == 0xbc) return 1;
                            if ((word & 0x1ff) == 0xbd) return 1;
                            if ((word & 0x1ff) == 0xbe) return 1;
                            if ((word & 0x1ff) == 0xbf) return 1;
                            if ((word & 0x1ff) == 0xc0) return 1;
                            if ((word & 0x1ff) == 0xc1) return 1;
                            if ((word & 0x1ff) == 0xc2) return 1;
                        }
                    }
                }
            } else {
                if ((word & 0x1ff) < 0xe2) {
                    if ((word & 0x1ff) < 0xd2) {
                        if ((word & 0x1ff) < 0xca) {
                            if ((word & 0x1ff) == 0xc3) return 1;
                            if ((word & 0x1ff) == 0xc4) return 1;
                            if ((word & 0x1ff) == 0xc5) return 1;
                            if ((word & 0x1ff) == 0xc6) return 1;
                            if ((word & 0x1ff) == 0xc7) return 1;
                            if ((word & 0x1ff) == 0xc8) return 1;
                            if ((word & 0x1ff) == 0xc9) return 1;
                        } else {
                            if ((word & 0x1ff) == 0xca) return 1;
                            if ((word & 0x1ff) == 0xcb) return 1;
                            if ((word & 0x1ff) == 0xcc) return 1;
                            if ((word & 0x1ff) == 0xcd) return 1;
                            if ((word & 0x1ff) == 0xce) return 1;
                            if ((word & 0x1ff) == 0xcf) return 1;
                            if ((word & 0x1ff) == 0xd0) return 1;
                            if ((word & 0x1ff) == 0xd1) return 1;
                        }
                    } else {
                        if ((word & 0x1ff) < 0xda) {
                            if ((word & 0x1ff) == 0xd2) return 1;
                            if ((word & 0x1ff) == 0xd3) return 1;
                            if ((word & 0x1ff) == 0xd4) return 2;
                            if ((word & 0x1ff) == 0xd5) return 2;
                            if ((word & 0x1ff) == 0xd6) return 2;
                            if ((word & 0x1ff) == 0xd7) return 2;
                            if ((word & 0x1ff) == 0xd8) return 2;
                            if ((word & 0x1ff) == 0xd9) return 2;
                        } else {
                            if ((word & 0x1ff) == 0xda) return 2;
                            if ((word & 0x1ff) == 0xdb) return 2;
                            if ((word & 0x1ff) == 0xdc) return 2;
                            if ((word & 0x1ff) == 0xdd) return 2;
                            if ((word & 0x1ff) == 0xde) return 2;
                            if ((word & 0x1ff) == 0xdf) return 2;
                            if ((word & 0x1ff) == 0xe0) return 2;
                            if ((word & 0x1ff) == 0xe1) return 2;
                        }
                    }
                } else {
                    if ((word & 0x1ff) < 0xf2) {
                        if ((word & 0x1ff) < 0xea) {
                            if ((word & 0x1ff) == 0xe2) return 1;
                            if ((word & 0x1ff) == 0xe3) return 1;
                            if ((word & 0x1ff) == 0xe4) return 1;
                            if ((word & 0x1ff) == 0xe5) return 2;
                            if ((word & 0x1ff) == 0xe6) return 2;
                            if ((word & 0x1ff) == 0xe7) return 1;
                            if ((word & 0x1ff) == 0xe9) return 1;
                        } else {
                            if ((word & 0x1ff) == 0xea) return 2;
                            if ((word & 0x1ff) == 0xeb) return 2;
                            if ((word & 0x1ff) == 0xec) return 2;
                            if ((word & 0x1ff) == 0xed) return 1;
                            if ((word & 0x1ff) == 0xee) return 1;
                            if ((word & 0x1ff) == 0xef) return 2;
                            if ((word & 0x1ff) == 0xf0) return 2;
                            if ((word & 0x1ff) == 0xf1) return 2;
                        }
                    } else {
                        if ((word & 0x1ff) < 0x100) {
                            if ((word & 0x1ff) == 0xf2) return 2;
                            if ((word & 0x1ff) == 0xf3) return 2;
                            if ((word & 0x1ff) == 0xf4) return 2;
                            if ((word & 0x1ff) == 0xf5) return 2;
                            if ((word & 0x1ff) == 0xf6) return 2;
                            if ((word & 0x1ff) == 0xfd) return 1;
                            if ((word & 0x1ff) == 0xfe) return 1;
                            if ((word & 0x1ff) == 0xff) return 1;
                        } else {
                            if ((word & 0x1ff) == 0x100) return 1;
                            if ((word & 0x1ff) == 0x101) return 1;
                            if ((word & 0x1ff) == 0x102) return 2;
                            if ((word & 0x1ff) == 0x103) return 2;
                            if ((word & 0x1ff) == 0x104) return 1;
                            if ((word & 0x1ff) == 0x105) return 2;
                            if ((word & 0x1ff) == 0x106) return 2;
                            if ((word & 0x1ff) == 0x107) return 2;
                        }
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
    }

    /// The part to which the log leads as it stands. None of it is checked: what a part is asked it checks itself,
    /// and for the head's own instructions it is opened, and fetched from, again.
    function _peek(State memory s, bytes calldata log) private pure returns (uint256) {
        unchecked {
            uint256 cursor;
            uint256 end;
            assembly ("memory-safe") {
                let header := mload(0x40)
                mstore(0x40, add(header, 640))
                calldatacopy(header, add(log.offset, 33), HEADER_SIZE)
                mstore(s, header)
                cursor := add(log.offset, add(33, HEADER_SIZE))
                end := add(log.offset, log.length)
            }
            if (get(s.header, STATUS_SIZE) != RUNNING || get(s.header + MICRO, 1) != 0) return 0;
            bool whole;
            (s.code, whole) = peekTree(cursor, end, CODE_LEVELS, CODE_LEAVES);
            if (!whole) return 0;
            (uint256 outcome, uint256 word, ,) = _fetch(s);
            return outcome == RUNNING ? _partOf(word) : 0;
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
            if ((word & 0x1ff) < 0x51) {
                if ((word & 0x1ff) < 0x13) {
                    if ((word & 0x1ff) < 0xa) {
                        if ((word & 0x1ff) < 5) {
                            if ((word & 0x1ff) == 1) return _trap();
                            if ((word & 0x1ff) == 2) return _halt(b);
                            if ((word & 0x1ff) == 3) { _br(s, word); return RUNNING; }
                            if ((word & 0x1ff) == 4) { _br_if(s, word, a); return RUNNING; }
                        } else {
                            if ((word & 0x1ff) == 5) { _br_unless(s, word, a); return RUNNING; }
                            if ((word & 0x1ff) == 6) { _br_table(s, a, word); return RUNNING; }
                            if ((word & 0x1ff) == 7) return _call(s, word);
                            if ((word & 0x1ff) == 8) return _call_ref(s, a, word);
                            if ((word & 0x1ff) == 9) return _tail_ref(s, a, word);
                        }
                    } else {
                        if ((word & 0x1ff) < 0xe) {
                            if ((word & 0x1ff) == 0xa) { _return(s); return RUNNING; }
                            if ((word & 0x1ff) == 0xb) { _move(s, word, b); return RUNNING; }
                            if ((word & 0x1ff) == 0xc) { _const(s, word); return RUNNING; }
                            if ((word & 0x1ff) == 0xd) { _select(s, word, b, a); return RUNNING; }
                        } else {
                            if ((word & 0x1ff) == 0xe) { _save(s, word); return RUNNING; }
                            if ((word & 0x1ff) == 0xf) { _restore(s, word); return RUNNING; }
                            if ((word & 0x1ff) == 0x10) { _zero(s, word); return RUNNING; }
                            if ((word & 0x1ff) == 0x11) { _frame_get(s, word); return RUNNING; }
                            if ((word & 0x1ff) == 0x12) { _frame_set(s, word, a); return RUNNING; }
                        }
                    }
                } else {
                    if ((word & 0x1ff) < 0x47) {
                        if ((word & 0x1ff) < 0x42) {
                            if ((word & 0x1ff) == 0x13) { _global_get(s, word); return RUNNING; }
                            if ((word & 0x1ff) == 0x14) { _global_set(s, word, a); return RUNNING; }
                            if ((word & 0x1ff) == 0x40) { _br_i32_eq(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0x41) { _br_i32_ne(s, word, a, b); return RUNNING; }
                        } else {
                            if ((word & 0x1ff) == 0x42) { _br_i32_lt_s(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0x43) { _br_i32_lt_u(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0x44) { _br_i32_gt_s(s, word, b, a); return RUNNING; }
                            if ((word & 0x1ff) == 0x45) { _br_i32_gt_u(s, word, b, a); return RUNNING; }
                            if ((word & 0x1ff) == 0x46) { _br_i32_le_s(s, word, b, a); return RUNNING; }
                        }
                    } else {
                        if ((word & 0x1ff) < 0x4c) {
                            if ((word & 0x1ff) == 0x47) { _br_i32_le_u(s, word, b, a); return RUNNING; }
                            if ((word & 0x1ff) == 0x48) { _br_i32_ge_s(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0x49) { _br_i32_ge_u(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0x4a) { _br_i64_eq(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0x4b) { _br_i64_ne(s, word, a, b); return RUNNING; }
                        } else {
                            if ((word & 0x1ff) == 0x4c) { _br_i64_lt_s(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0x4d) { _br_i64_lt_u(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0x4e) { _br_i64_gt_s(s, word, b, a); return RUNNING; }
                            if ((word & 0x1ff) == 0x4f) { _br_i64_gt_u(s, word, b, a); return RUNNING; }
                            if ((word & 0x1ff) == 0x50) { _br_i64_le_s(s, word, b, a); return RUNNING; }
                        }
                    }
                }
            } else {
                if ((word & 0x1ff) < 0xa7) {
                    if ((word & 0x1ff) < 0x86) {
                        if ((word & 0x1ff) < 0x81) {
                            if ((word & 0x1ff) == 0x51) { _br_i64_le_u(s, word, b, a); return RUNNING; }
                            if ((word & 0x1ff) == 0x52) { _br_i64_ge_s(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0x53) { _br_i64_ge_u(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0x80) { _i32_eqz(s, word, a); return RUNNING; }
                        } else {
                            if ((word & 0x1ff) == 0x81) { _i32_eq(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0x82) { _i32_ne(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0x83) { _i32_lt_s(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0x84) { _i32_lt_u(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0x85) { _i32_gt_s(s, word, b, a); return RUNNING; }
                        }
                    } else {
                        if ((word & 0x1ff) < 0xa2) {
                            if ((word & 0x1ff) == 0x86) { _i32_gt_u(s, word, b, a); return RUNNING; }
                            if ((word & 0x1ff) == 0x87) { _i32_le_s(s, word, b, a); return RUNNING; }
                            if ((word & 0x1ff) == 0x88) { _i32_le_u(s, word, b, a); return RUNNING; }
                            if ((word & 0x1ff) == 0x89) { _i32_ge_s(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0x8a) { _i32_ge_u(s, word, a, b); return RUNNING; }
                        } else {
                            if ((word & 0x1ff) == 0xa2) { _i32_clz(s, word, a); return RUNNING; }
                            if ((word & 0x1ff) == 0xa3) { _i32_ctz(s, word, a); return RUNNING; }
                            if ((word & 0x1ff) == 0xa4) { _i32_popcnt(s, word, a); return RUNNING; }
                            if ((word & 0x1ff) == 0xa5) { _i32_add(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0xa6) { _i32_sub(s, word, a, b); return RUNNING; }
                        }
                    }
                } else {
                    if ((word & 0x1ff) < 0xb0) {
                        if ((word & 0x1ff) < 0xab) {
                            if ((word & 0x1ff) == 0xa7) { _i32_mul(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0xa8) return _i32_div_s(s, b, a, word);
                            if ((word & 0x1ff) == 0xa9) return _i32_div_u(s, b, word, a);
                            if ((word & 0x1ff) == 0xaa) return _i32_rem_s(s, b, word, a);
                        } else {
                            if ((word & 0x1ff) == 0xab) return _i32_rem_u(s, b, word, a);
                            if ((word & 0x1ff) == 0xac) { _i32_and(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0xad) { _i32_or(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0xae) { _i32_xor(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0xaf) { _i32_shl(s, word, a, b); return RUNNING; }
                        }
                    } else {
                        if ((word & 0x1ff) < 0xb8) {
                            if ((word & 0x1ff) == 0xb0) { _i32_shr_s(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0xb1) { _i32_shr_u(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0xb2) { _i32_rotl(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0xb3) { _i32_rotr(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0xb7) { _i64_add(s, word, a, b); return RUNNING; }
                        } else {
                            if ((word & 0x1ff) == 0xb8) { _i64_sub(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0xb9) { _i64_mul(s, word, a, b); return RUNNING; }
                            if ((word & 0x1ff) == 0xba) return _i64_div_s(s, b, a, word);
                            if ((word & 0x1ff) == 0xfb) { _i32_extend8_s(s, word, a); return RUNNING; }
                            if ((word & 0x1ff) == 0xfc) { _i32_extend16_s(s, word, a); return RUNNING; }
                        }
                    }
                }
            }
            return TRAP_NOT_AN_INSTRUCTION;
        }
    }

    // br_i32_eq a, b, t
    // b[70:7] t:24 .. ...... b[6:1] a:6 ...... .... b[0] 001000000
    function _br_i32_eq(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 t = (word >> 40) & 0xffffff;
            if ((a & 0xffffffff) == (b & 0xffffffff)) set(s.header + PC, 4, t);
        }
    }

    // br_i32_ne a, b, t
    // b[70:7] t:24 .. ...... b[6:1] a:6 ...... .... b[0] 001000001
    function _br_i32_ne(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 t = (word >> 40) & 0xffffff;
            if ((a & 0xffffffff) != (b & 0xffffffff)) set(s.header + PC, 4, t);
        }
    }

    // br_i32_lt_s a, b, t
    // b[70:7] t:24 .. ...... b[6:1] a:6 ...... .... b[0] 001000010
    function _br_i32_lt_s(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 t = (word >> 40) & 0xffffff;
            if (slt((a & 0xffffffff), (b & 0xffffffff), 32) != 0) set(s.header + PC, 4, t);
        }
    }

    // br_i32_lt_u a, b, t
    // b[70:7] t:24 .. ...... b[6:1] a:6 ...... .... b[0] 001000011
    function _br_i32_lt_u(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 t = (word >> 40) & 0xffffff;
            if ((a & 0xffffffff) < (b & 0xffffffff)) set(s.header + PC, 4, t);
        }
    }

    // br_i32_gt_s a, b, t
    // b[70:7] t:24 .. ...... b[6:1] a:6 ...... .... b[0] 001000100
    function _br_i32_gt_s(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 t = (word >> 40) & 0xffffff;
            if (slt((b & 0xffffffff), (a & 0xffffffff), 32) != 0) set(s.header + PC, 4, t);
        }
    }

    // br_i32_gt_u a, b, t
    // b[70:7] t:24 .. ...... b[6:1] a:6 ...... .... b[0] 001000101
    function _br_i32_gt_u(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 t = (word >> 40) & 0xffffff;
            if ((b & 0xffffffff) < (a & 0xffffffff)) set(s.header + PC, 4, t);
        }
    }

    // br_i32_le_s a, b, t
    // b[70:7] t:24 .. ...... b[6:1] a:6 ...... .... b[0] 001000110
    function _br_i32_le_s(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 t = (word >> 40) & 0xffffff;
            if (slt((b & 0xffffffff), (a & 0xffffffff), 32) == 0) set(s.header + PC, 4, t);
        }
    }

    // br_i32_le_u a, b, t
    // b[70:7] t:24 .. ...... b[6:1] a:6 ...... .... b[0] 001000111
    function _br_i32_le_u(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 t = (word >> 40) & 0xffffff;
            if ((b & 0xffffffff) >= (a & 0xffffffff)) set(s.header + PC, 4, t);
        }
    }

    // br_i32_ge_s a, b, t
    // b[70:7] t:24 .. ...... b[6:1] a:6 ...... .... b[0] 001001000
    function _br_i32_ge_s(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 t = (word >> 40) & 0xffffff;
            if (slt((a & 0xffffffff), (b & 0xffffffff), 32) == 0) set(s.header + PC, 4, t);
        }
    }

    // br_i32_ge_u a, b, t
    // b[70:7] t:24 .. ...... b[6:1] a:6 ...... .... b[0] 001001001
    function _br_i32_ge_u(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 t = (word >> 40) & 0xffffff;
            if ((a & 0xffffffff) >= (b & 0xffffffff)) set(s.header + PC, 4, t);
        }
    }

    // br_i64_eq a, b, t
    // b[70:7] t:24 .. ...... b[6:1] a:6 ...... .... b[0] 001001010
    function _br_i64_eq(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 t = (word >> 40) & 0xffffff;
            if (a == b) set(s.header + PC, 4, t);
        }
    }

    // br_i64_ne a, b, t
    // b[70:7] t:24 .. ...... b[6:1] a:6 ...... .... b[0] 001001011
    function _br_i64_ne(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 t = (word >> 40) & 0xffffff;
            if (a != b) set(s.header + PC, 4, t);
        }
    }

    // br_i64_lt_s a, b, t
    // b[70:7] t:24 .. ...... b[6:1] a:6 ...... .... b[0] 001001100
    function _br_i64_lt_s(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 t = (word >> 40) & 0xffffff;
            if (slt(a, b, 64) != 0) set(s.header + PC, 4, t);
        }
    }

    // br_i64_lt_u a, b, t
    // b[70:7] t:24 .. ...... b[6:1] a:6 ...... .... b[0] 001001101
    function _br_i64_lt_u(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 t = (word >> 40) & 0xffffff;
            if (a < b) set(s.header + PC, 4, t);
        }
    }

    // br_i64_gt_s a, b, t
    // b[70:7] t:24 .. ...... b[6:1] a:6 ...... .... b[0] 001001110
    function _br_i64_gt_s(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 t = (word >> 40) & 0xffffff;
            if (slt(b, a, 64) != 0) set(s.header + PC, 4, t);
        }
    }

    // br_i64_gt_u a, b, t
    // b[70:7] t:24 .. ...... b[6:1] a:6 ...... .... b[0] 001001111
    function _br_i64_gt_u(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 t = (word >> 40) & 0xffffff;
            if (b < a) set(s.header + PC, 4, t);
        }
    }

    // br_i64_le_s a, b, t
    // b[70:7] t:24 .. ...... b[6:1] a:6 ...... .... b[0] 001010000
    function _br_i64_le_s(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 t = (word >> 40) & 0xffffff;
            if (slt(b, a, 64) == 0) set(s.header + PC, 4, t);
        }
    }

    // br_i64_le_u a, b, t
    // b[70:7] t:24 .. ...... b[6:1] a:6 ...... .... b[0] 001010001
    function _br_i64_le_u(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 t = (word >> 40) & 0xffffff;
            if (b >= a) set(s.header + PC, 4, t);
        }
    }

    // br_i64_ge_s a, b, t
    // b[70:7] t:24 .. ...... b[6:1] a:6 ...... .... b[0] 001010010
    function _br_i64_ge_s(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 t = (word >> 40) & 0xffffff;
            if (slt(a, b, 64) == 0) set(s.header + PC, 4, t);
        }
    }

    // br_i64_ge_u a, b, t
    // b[70:7] t:24 .. ...... b[6:1] a:6 ...... .... b[0] 001010011
    function _br_i64_ge_u(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 t = (word >> 40) & 0xffffff;
            if (a >= b) set(s.header + PC, 4, t);
        }
    }

    // trap
    // ................................................................ ........................ .. ...... ...... ...... ...... .... . 000000001
    function _trap() private pure returns (uint256 outcome) {
        unchecked {
            return TRAP_UNREACHABLE;
        }
    }

    // halt b
    // b[70:7] ........................ .. ...... b[6:1] ...... ...... .... b[0] 000000010
    function _halt(uint256 b) private pure returns (uint256 outcome) {
        unchecked {
            outcome = HALTED | (b & 0xffffffff);
        }
    }

    // br t
    // ................................................................ t:24 .. ...... ...... ...... ...... .... . 000000011
    function _br(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 t = (word >> 40) & 0xffffff;
            set(s.header + PC, 4, t);
        }
    }

    // br_if a, t
    // ................................................................ t:24 .. ...... ...... a:6 ...... .... . 000000100
    function _br_if(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 t = (word >> 40) & 0xffffff;
            if ((a & 0xffffffff) != 0) set(s.header + PC, 4, t);
        }
    }

    // br_unless a, t
    // ................................................................ t:24 .. ...... ...... a:6 ...... .... . 000000101
    function _br_unless(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 t = (word >> 40) & 0xffffff;
            if ((a & 0xffffffff) == 0) set(s.header + PC, 4, t);
        }
    }

    // br_table a, imm
    // imm:64 ........................ .. ...... ...... a:6 ...... .... . 000000110
    function _br_table(State memory s, uint256 a, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 pc = get(s.header + PC, 4);
            uint256 v = a & 0xffffffff;
            uint256 v_2 = (word >> 64) & 0xffffffff;
            set(s.header + PC, 4, pc + ite(ult(v, v_2), v, v_2));
        }
    }

    // call t, imm
    // imm:64 t:24 .. ...... ...... ...... ...... .... . 000000111
    function _call(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 limit = get(s.header + LIMIT, 4);
            uint256 fp = get(s.header + FP, 4);
            uint256 v = (word >> 64) & 0xffffffff;
            uint256 v_2 = (fp + v) & 0xffffffff;
            if (limit < v_2) return TRAP_CALL_STACK_EXHAUSTED;
            uint256 pc = get(s.header + PC, 4);
            storeLittle(s.store, ((7 << 25) | (v_2 & 0x1ffffff)) << 4, 8, (v << 32) | pc);
            set(s.header + FP, 4, v_2);
            uint256 t = (word >> 40) & 0xffffff;
            set(s.header + PC, 4, t);
        }
    }

    // call_ref a, t, imm
    // imm:64 t:24 .. ...... ...... a:6 ...... .... . 000001000
    function _call_ref(State memory s, uint256 a, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            if (a == 0) return TRAP_UNINITIALIZED_ELEMENT;
            uint256 t = (word >> 40) & 0xffffff;
            if ((a >> 32) != t) return TRAP_INDIRECT_CALL_TYPE_MISMATCH;
            uint256 limit = get(s.header + LIMIT, 4);
            uint256 fp = get(s.header + FP, 4);
            uint256 v = (word >> 64) & 0xffffffff;
            uint256 v_2 = (fp + v) & 0xffffffff;
            if (limit < v_2) return TRAP_CALL_STACK_EXHAUSTED;
            uint256 pc = get(s.header + PC, 4);
            storeLittle(s.store, ((7 << 25) | (v_2 & 0x1ffffff)) << 4, 8, (v << 32) | pc);
            set(s.header + FP, 4, v_2);
            set(s.header + PC, 4, a & 0xffffffff);
        }
    }

    // tail_ref a, t
    // ................................................................ t:24 .. ...... ...... a:6 ...... .... . 000001001
    function _tail_ref(State memory s, uint256 a, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            if (a == 0) return TRAP_UNINITIALIZED_ELEMENT;
            uint256 t = (word >> 40) & 0xffffff;
            if ((a >> 32) != t) return TRAP_INDIRECT_CALL_TYPE_MISMATCH;
            set(s.header + PC, 4, a & 0xffffffff);
        }
    }

    // return
    // ................................................................ ........................ .. ...... ...... ...... ...... .... . 000001010
    function _return(State memory s) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 fp = get(s.header + FP, 4);
            uint256 store_at = loadLittle(s.store, ((7 << 25) | (fp & 0x1ffffff)) << 4, 8);
            set(s.header + PC, 4, store_at & 0xffffffff);
            set(s.header + FP, 4, fp - (store_at >> 32));
        }
    }

    // move d, b
    // b[70:7] ........................ .. ...... b[6:1] ...... d:6 .... b[0] 000001011
    function _move(State memory s, uint256 word, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, b);
        }
    }

    // const d, imm
    // imm:64 ........................ .. ...... ...... ...... d:6 .... . 000001100
    function _const(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 imm = word >> 64;
            set(s.header + R + 8 * d, 8, imm);
        }
    }

    // select d, a, b, c
    // b[70:7] ........................ .. c:6 b[6:1] a:6 d:6 .... b[0] 000001101
    function _select(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 c = (word >> 32) & 0x3f;
            uint256 r_c = get(s.header + R + 8 * c, 8);
            set(s.header + R + 8 * d, 8, ite(eq((r_c & 0xffffffff), 0), b, a));
        }
    }

    // save p, imm
    // imm:64 ........................ .. ...... ...... ...... p:6 .... . 000001110
    function _save(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 fp = get(s.header + FP, 4);
            uint256 r = get(s.header + R + 8 * ((((word >> 14) & 0x1f) << 1) | 1), 8);
            uint256 r_2 = get(s.header + R + 8 * ((word >> 13) & 0x3e), 8);
            storeLittle(s.store, ((7 << 25) | (((fp + ((word >> 64) & 0xffffffff)) & 0xffffffff) & 0x1ffffff)) << 4, 16, (r << 64) | r_2);
        }
    }

    // restore p, imm
    // imm:64 ........................ .. ...... ...... ...... p:6 .... . 000001111
    function _restore(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 fp = get(s.header + FP, 4);
            uint256 store_at = loadLittle(s.store, ((7 << 25) | (((fp + ((word >> 64) & 0xffffffff)) & 0xffffffff) & 0x1ffffff)) << 4, 16);
            set(s.header + R + 8 * ((word >> 13) & 0x3e), 8, store_at & 0xffffffffffffffff);
            set(s.header + R + 8 * ((((word >> 14) & 0x1f) << 1) | 1), 8, store_at >> 64);
        }
    }

    // zero p
    // ................................................................ ........................ .. ...... ...... ...... p:6 .... . 000010000
    function _zero(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            set(s.header + R + 8 * ((word >> 13) & 0x3e), 8, 0);
            set(s.header + R + 8 * ((((word >> 14) & 0x1f) << 1) | 1), 8, 0);
        }
    }

    // frame_get d, imm
    // imm:64 ........................ .. ...... ...... ...... d:6 .... . 000010001
    function _frame_get(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 fp = get(s.header + FP, 4);
            uint256 v = (((7 << 25) | (((fp + ((word >> 65) & 0xffffffff)) & 0xffffffff) & 0x1ffffff)) << 1) | ((word >> 64) & 1);
            uint256 store_at = loadLittle(s.store, v << 3, 8);
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, store_at);
        }
    }

    // frame_set a, imm
    // imm:64 ........................ .. ...... ...... a:6 ...... .... . 000010010
    function _frame_set(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 fp = get(s.header + FP, 4);
            uint256 v = (((7 << 25) | (((fp + ((word >> 65) & 0xffffffff)) & 0xffffffff) & 0x1ffffff)) << 1) | ((word >> 64) & 1);
            storeLittle(s.store, v << 3, 8, a);
        }
    }

    // global_get d, imm
    // imm:64 ........................ .. ...... ...... ...... d:6 .... . 000010011
    function _global_get(State memory s, uint256 word) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 store_at = loadLittle(s.store, ((0x20 << 20) | ((word >> 64) & 0xfffff)) << 3, 8);
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, store_at);
        }
    }

    // global_set a, imm
    // imm:64 ........................ .. ...... ...... a:6 ...... .... . 000010100
    function _global_set(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            storeLittle(s.store, ((0x20 << 20) | ((word >> 64) & 0xfffff)) << 3, 8, a);
        }
    }

    // i32.add d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010100101
    function _i32_add(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (((a & 0xffffffff) + (b & 0xffffffff)) & 0xffffffff));
        }
    }

    // i32.sub d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010100110
    function _i32_sub(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (((a & 0xffffffff) - (b & 0xffffffff)) & 0xffffffff));
        }
    }

    // i32.mul d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010100111
    function _i32_mul(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (((a & 0xffffffff) * (b & 0xffffffff)) & 0xffffffff));
        }
    }

    // i32.div_s d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010101000
    function _i32_div_s(State memory s, uint256 b, uint256 a, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 v = b & 0xffffffff;
            if (v == 0) return TRAP_INTEGER_DIVIDE_BY_ZERO;
            uint256 v_2 = a & 0xffffffff;
            if ((eq(v_2, 0x80000000) & eq(v, 0xffffffff)) != 0) return TRAP_INTEGER_OVERFLOW;
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, sdiv(v_2, v, 32, 0xffffffff));
        }
    }

    // i32.div_u d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010101001
    function _i32_div_u(State memory s, uint256 b, uint256 word, uint256 a) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 v = b & 0xffffffff;
            if (v == 0) return TRAP_INTEGER_DIVIDE_BY_ZERO;
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, udiv((a & 0xffffffff), v, 0xffffffff));
        }
    }

    // i32.rem_s d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010101010
    function _i32_rem_s(State memory s, uint256 b, uint256 word, uint256 a) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 v = b & 0xffffffff;
            if (v == 0) return TRAP_INTEGER_DIVIDE_BY_ZERO;
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, srem((a & 0xffffffff), v, 32, 0xffffffff));
        }
    }

    // i32.rem_u d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010101011
    function _i32_rem_u(State memory s, uint256 b, uint256 word, uint256 a) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            uint256 v = b & 0xffffffff;
            if (v == 0) return TRAP_INTEGER_DIVIDE_BY_ZERO;
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, urem((a & 0xffffffff), v));
        }
    }

    // i32.and d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010101100
    function _i32_and(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, ((a & 0xffffffff) & (b & 0xffffffff)));
        }
    }

    // i32.or d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010101101
    function _i32_or(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, ((a & 0xffffffff) | (b & 0xffffffff)));
        }
    }

    // i32.xor d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010101110
    function _i32_xor(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, ((a & 0xffffffff) ^ (b & 0xffffffff)));
        }
    }

    // i32.shl d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010101111
    function _i32_shl(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (((a & 0xffffffff) << (b & 0x1f)) & 0xffffffff));
        }
    }

    // i32.shr_s d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010110000
    function _i32_shr_s(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, ashr((a & 0xffffffff), (b & 0x1f), 32, 0xffffffff));
        }
    }

    // i32.shr_u d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010110001
    function _i32_shr_u(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, ((a & 0xffffffff) >> (b & 0x1f)));
        }
    }

    // i32.rotl d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010110010
    function _i32_rotl(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 v = a & 0xffffffff;
            uint256 v_2 = b & 0x1f;
            set(s.header + R + 8 * d, 8, (((v << v_2) & 0xffffffff) | (v >> ((0 - v_2) & 0x1f))));
        }
    }

    // i32.rotr d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010110011
    function _i32_rotr(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            uint256 v = a & 0xffffffff;
            uint256 v_2 = b & 0x1f;
            set(s.header + R + 8 * d, 8, ((v >> v_2) | ((v << ((0 - v_2) & 0x1f)) & 0xffffffff)));
        }
    }

    // i32.eq d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010000001
    function _i32_eq(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, eq((a & 0xffffffff), (b & 0xffffffff)));
        }
    }

    // i32.ne d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010000010
    function _i32_ne(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (eq((a & 0xffffffff), (b & 0xffffffff)) ^ 1));
        }
    }

    // i32.lt_s d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010000011
    function _i32_lt_s(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, slt((a & 0xffffffff), (b & 0xffffffff), 32));
        }
    }

    // i32.lt_u d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010000100
    function _i32_lt_u(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, ult((a & 0xffffffff), (b & 0xffffffff)));
        }
    }

    // i32.gt_s d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010000101
    function _i32_gt_s(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, slt((b & 0xffffffff), (a & 0xffffffff), 32));
        }
    }

    // i32.gt_u d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010000110
    function _i32_gt_u(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, ult((b & 0xffffffff), (a & 0xffffffff)));
        }
    }

    // i32.le_s d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010000111
    function _i32_le_s(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (slt((b & 0xffffffff), (a & 0xffffffff), 32) ^ 1));
        }
    }

    // i32.le_u d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010001000
    function _i32_le_u(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (ult((b & 0xffffffff), (a & 0xffffffff)) ^ 1));
        }
    }

    // i32.ge_s d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010001001
    function _i32_ge_s(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (slt((a & 0xffffffff), (b & 0xffffffff), 32) ^ 1));
        }
    }

    // i32.ge_u d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010001010
    function _i32_ge_u(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (ult((a & 0xffffffff), (b & 0xffffffff)) ^ 1));
        }
    }

    // i32.clz d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 010100010
    function _i32_clz(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, clz((a & 0xffffffff), 32));
        }
    }

    // i32.ctz d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 010100011
    function _i32_ctz(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, ctz((a & 0xffffffff), 0xffffffff));
        }
    }

    // i32.popcnt d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 010100100
    function _i32_popcnt(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, popcount((a & 0xffffffff)));
        }
    }

    // i32.eqz d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 010000000
    function _i32_eqz(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, eq((a & 0xffffffff), 0));
        }
    }

    // i32.extend8_s d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011111011
    function _i32_extend8_s(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (sext((a & 0xff), 8) & 0xffffffff));
        }
    }

    // i32.extend16_s d, a
    // ................................................................ ........................ .. ...... ...... a:6 d:6 .... . 011111100
    function _i32_extend16_s(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, (sext((a & 0xffff), 16) & 0xffffffff));
        }
    }

    // i64.add d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010110111
    function _i64_add(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, a + b);
        }
    }

    // i64.sub d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010111000
    function _i64_sub(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, a - b);
        }
    }

    // i64.mul d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010111001
    function _i64_mul(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            if (s.header == 0) return; // never: solc inlines no function that may return early
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, a * b);
        }
    }

    // i64.div_s d, a, b
    // b[70:7] ........................ .. ...... b[6:1] a:6 d:6 .... b[0] 010111010
    function _i64_div_s(State memory s, uint256 b, uint256 a, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if (s.header == 0) return 0; // never: solc inlines no function that may return early
            if (b == 0) return TRAP_INTEGER_DIVIDE_BY_ZERO;
            if ((eq(a, 0x8000000000000000) & eq(b, 0xffffffffffffffff)) != 0) return TRAP_INTEGER_OVERFLOW;
            uint256 d = (word >> 14) & 0x3f;
            set(s.header + R + 8 * d, 8, sdiv(a, b, 64, 0xffffffffffffffff));
        }
    }
}
