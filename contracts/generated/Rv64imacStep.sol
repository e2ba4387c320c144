// SPDX-License-Identifier: MIT
// Generated from the IR of rv64imac by src/targets/solidity. Do not edit.
pragma solidity ^0.8.28;

import {IStepVerifier} from "../IStepVerifier.sol";
import {loadBytes, loadLittle, storeBytes, storeLittle} from "../lib/Leaves.sol";
import {foldTree, openTree} from "../lib/Multiproof.sol";
import {ask, IStepPart, OtherPart, PartMismatch} from "../lib/Parts.sol";
import {get, HALTED, RUNNING, set, STATUS_SIZE, TRAPPED} from "../lib/PackedHeader.sol";
import {Header, LeafUnused, PreRoot, Trailing, Truncated, Version, Vm} from "../lib/StepErrors.sol";
import {countOf, isChanged, peekTree, Tree, unusedOf} from "../lib/Tree.sol";
import {ashr, eq, inverse, ite, sdiv, sext, slt, srem, udiv, ult, urem} from "../lib/Words.sol";

/// What a step of rv64imac sees: the packed header in memory, and the leaves of the log.
struct State {
    /// Pointer to the header; the VM id stands before it and the memory roots behind.
    uint256 header;
    Tree mem;
    Tree input;
    Tree output;
}

/// @title One-step verifier of rv64imac
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract Rv64imacStep is IStepVerifier {
    /// @notice keccak-256 of the canonical IR: what every claim about this VM names.
    bytes32 public constant override vmId = 0x7a7507eea369abf431ba181c2c1051c48d7dec27800658664408539926a7738c;

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
    uint256 private constant MICRO = 347; // u8, 1 bytes
    /// Bytes of the whole header.
    uint256 private constant HEADER_SIZE = 348;

    /// mem has 2^38 bytes: 2^33 leaves of 32.
    uint256 private constant MEM_LEVELS = 33;
    uint256 private constant MEM_LEAVES = 3; // the most that any step touches
    /// input has 2^32 bytes: 2^27 leaves of 32.
    uint256 private constant INPUT_LEVELS = 27;
    uint256 private constant INPUT_LEAVES = 1; // the most that any step touches
    /// output has 2^32 bytes: 2^27 leaves of 32.
    uint256 private constant OUTPUT_LEVELS = 27;
    uint256 private constant OUTPUT_LEAVES = 1; // the most that any step touches

    // Outcomes of a step that traps: one more than the code that the header holds.
    uint256 private constant TRAP_ILLEGAL_INSTRUCTION = 1; // illegal instruction
    uint256 private constant TRAP_MISALIGNED_JUMP = 2; // misaligned jump
    uint256 private constant TRAP_ADDRESS_OUT_OF_RANGE = 3; // address out of range
    uint256 private constant TRAP_BREAKPOINT = 4; // breakpoint
    uint256 private constant TRAP_MISALIGNED_ATOMIC = 5; // misaligned atomic
    uint256 private constant TRAP_OUTPUT_FULL = 6; // output full
    uint256 private constant TRAP_INVALID_MICROCODE_STATE = 7; // invalid microcode state

    address private immutable _part1;

    /// @param parts the 1 other contracts of this verifier, in order
    constructor(IStepPart[] memory parts) {
        if (parts.length != 1) revert PartMismatch(parts.length);
        for (uint256 i; i < parts.length; i++) {
            (bytes32 id, uint256 number) = parts[i].partOf();
            if (id != vmId || number != i + 1) revert PartMismatch(i);
        }
        _part1 = address(parts[0]);
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
            if (routine >= 1 && routine <= 15) ask(_part1);
            State memory s;
            _ask(_peek(s, log));
            uint256 zeros = _zeros();
            _open(s, log, zeros);
            if (_stateRoot(s) != before) revert PreRoot();

            if (get(s.header, STATUS_SIZE) >= HALTED) {
                // Halting and trapping are fixed points: nothing is read, so nothing may be in the log.
                if (countOf(s.mem) | countOf(s.input) | countOf(s.output) != 0) revert LeafUnused();
                return before;
            }
            uint256 outcome = _step(s);
            if (unusedOf(s.mem) | unusedOf(s.input) | unusedOf(s.output) != 0) revert LeafUnused();
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
            return _stateRoot(s);
        }
    }

    /// Digests of subtrees of zeros, from a leaf to a tree of 33 levels: 34 words.
    function _zeros() private pure returns (uint256 zeros) {
        unchecked {
            assembly ("memory-safe") {
                zeros := mload(0x40)
                mstore(0x40, add(zeros, 1088))
                mstore(zeros, 0xf39a869f62e75cf5f0bf914688a6b289caf2049435d8e68c5c5e6d05e44913f3)
                mstore(add(zeros, 32), 0x4ed5c02d6d48c8932486c99d3ad999e5d8949dc3be3b3058cc2979690c3e3a62)
                mstore(add(zeros, 64), 0x1c792b14bf66f82af36f00f5fba7014fa0c1e2ff3c7c273bfe523c1acf67dc3f)
                mstore(add(zeros, 96), 0x5fa080a686a5a0d05c3d4822fd54d632dc9cc04b1616046eba2ce499eb9af79f)
                mstore(add(zeros, 128), 0x5eb949690a0404abf4cebafc7cfffa382191b7dd9e7df778581e6fb78efab35f)
                mstore(add(zeros, 160), 0xd364c9d5dadad4569b6dd47f7feabafa3571f842434425548335ac6e690dd071)
                mstore(add(zeros, 192), 0x68d8bc5b77979c1a6702334f529f5783f79e942fd2cd03f6e55ac2cf496e849f)
                mstore(add(zeros, 224), 0xde9c446fab46a8d27db1e3100f275a777d385b44e3cbc045cabac9da36cae040)
                mstore(add(zeros, 256), 0xad516082324c96127cf29f4535eb5b7ebacfe2a1d6d3aab8ec0483d32079a859)
                mstore(add(zeros, 288), 0xff70f9215970a8beebb1c164c474e82438174c8eeb6fbc8cb4594b88c9448f1d)
                mstore(add(zeros, 320), 0x40b09beaecac5b45db6e41434a122b695c5a85862d8eae40b3268f6f37e41433)
                mstore(add(zeros, 352), 0x7be38eba7ab5bbf303d01f4b7ae07fd73edc2f3be05e43948a34418a3272509c)
                mstore(add(zeros, 384), 0x43c2811a821e5c982ba51874ac7dc9dd79a80cc2f05f6f664c9dbb2e45443513)
                mstore(add(zeros, 416), 0x7da06ce44de45532a56a3a7007a2d0c6b435f726f95104bfa6e707046fc154ba)
                mstore(add(zeros, 448), 0xe91898d03a1a0ac6f9b45e471646e2555ac79e3fe87eb1781e26f20500240c37)
                mstore(add(zeros, 480), 0x9274fe91096e60d1545a8045571fdab9b530d0d6e7e8746e78bf9f20f4e86f06)
                mstore(add(zeros, 512), 0xf609befdfe9066fe14e743b3623eae878fbc468005608816832c9d460f2a95d2)
                mstore(add(zeros, 544), 0xab2fe3c5685da5146710117cd62d08c085f9269bd0fd3c744725d95cec57e4ab)
                mstore(add(zeros, 576), 0x4edc0e55322a9b9ef7d8b95a11082b8b266173227c633e2f210ffde2ed5738f7)
                mstore(add(zeros, 608), 0x482e196b32f91868b958cb296cf64b29f862454b0a906fe70b4bedee0f39f075)
                mstore(add(zeros, 640), 0x9ad5706ec163e0be336c0fdc968e44d7ff07db041386be4ed6c273e35b166930)
                mstore(add(zeros, 672), 0xb29d8ef8acb9de66f1d66ac50de5b33383b852e5e8798b0cfc1c9010c13aba3a)
                mstore(add(zeros, 704), 0x66604f949eef26a1f96bed0eae40fd13ec0b3fe65b21135f1ba67f605f94abff)
                mstore(add(zeros, 736), 0x3db1bc8ae034e6dbb6607cde6fff69885cadd24bb8073d8505a3a06531022671)
                mstore(add(zeros, 768), 0x7ad9c1f8fd56c9a36d75fbccae0e2dde07073db8585784607b1575c62944aa4f)
                mstore(add(zeros, 800), 0x7bf7ae1f826583d4d3ef6b6d262d9c23d9750085180d7aea22d70b45a555b421)
                mstore(add(zeros, 832), 0xdcec74d5680ec63fd5409e4edad26b16e038900097bcaa4ab075ec9a60cf3f37)
                mstore(add(zeros, 864), 0xcb34cd9e8d18e9be04ead8d77c624153778f6d544e18ed11075b9da515e66023)
                mstore(add(zeros, 896), 0xed59aa7ae78a5795545e65836dee60de57c5c6937ed8f8e69367f0eb38bb757c)
                mstore(add(zeros, 928), 0x9f3c8bdda5cf608b9c84c502d7c41a5806edc571744260aea46741b7b6b05d23)
                mstore(add(zeros, 960), 0xfdbda1c426aad7b44e3cadc255689c2e673e0207387f15a0a34d1192fa58378f)
                mstore(add(zeros, 992), 0xb028e1e280c57dcbd62595ef6cd779f4fbc7de3b4266684556eaa480c2e3fb85)
                mstore(add(zeros, 1024), 0x47f73f99be3fdcd742973ec15e17ea690a4f62955ad5e894d418caecd98a7837)
                mstore(add(zeros, 1056), 0xbce23090ad4cef5ade124f7c74354bb9578f0f82c4d5f5b0cf5100533dcad39f)
            }
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
                mstore(0x40, add(preimage, 544))
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
            root := keccak256(sub(mload(s), 33), 477)
        }
    }

    /// Puts the root of a memory into the preimage of the state root.
    function _setRoot(State memory s, uint256 memory_, bytes32 root) private pure {
        assembly ("memory-safe") {
            mstore(add(add(mload(s), 348), shl(5, memory_)), root)
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
            if (status != RUNNING && (status < HALTED || status >= TRAPPED | 7)) revert Header();
            if (get(header + TARGET, 1) >= 0x20) revert Header();
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
                if ((word & 0xe000) == 0x4000) return 1;
                if ((word & 0xe000) == 0x6000) return 1;
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
                if ((word & 0xe000) == 0xc000) return 1;
                if ((word & 0xe000) == 0xe000) return 1;
            }
            if ((word & 3) == 3) {
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
                    if ((word & 0xfe007000) == 0x2000000) return 1;
                    if ((word & 0xfe007000) == 0x2001000) return 1;
                    if ((word & 0xfe007000) == 0x2002000) return 1;
                    if ((word & 0xfe007000) == 0x2003000) return 1;
                    if ((word & 0xfe007000) == 0x2004000) return 1;
                    if ((word & 0xfe007000) == 0x2005000) return 1;
                    if ((word & 0xfe007000) == 0x2006000) return 1;
                    if ((word & 0xfe007000) == 0x2007000) return 1;
                }
                if ((word & 0x7c) == 0x38) {
                    if ((word & 0xfe007000) == 0x2000000) return 1;
                    if ((word & 0xfe007000) == 0x2004000) return 1;
                    if ((word & 0xfe007000) == 0x2005000) return 1;
                    if ((word & 0xfe007000) == 0x2006000) return 1;
                    if ((word & 0xfe007000) == 0x2007000) return 1;
                }
                if ((word & 0x7c) == 0x70) {
                    if ((word & 0x7000) == 0) {
                        if ((word & 0xffff8f80) == 0) return 1;
                    }
                }
            }
            return 0;
        }
    }

    /// Answers with what a part says, and returns only if there is no such part.
    function _ask(uint256 part) private view {
        if (part == 1) ask(_part1);
    }

    /// The part to which the log leads as it stands. None of it is checked: what a part is asked it checks itself,
    /// and for the head's own instructions it is opened, and fetched from, again.
    function _peek(State memory s, bytes calldata log) private pure returns (uint256) {
        unchecked {
            uint256 cursor;
            uint256 end;
            assembly ("memory-safe") {
                let header := mload(0x40)
                mstore(0x40, add(header, 384))
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
                            if ((word & 0xfe000000) == 0) { _slliw(s, word); return RUNNING; }
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
                        if ((word & 0x7000) == 0x5000) return _csrrwi(s, word);
                        if ((word & 0x7000) == 0x6000) return _csrrsi(s, word);
                        if ((word & 0x7000) == 0x7000) return _csrrci(s, word);
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
            uint256 rd = (word >> 7) & 0x1f;
            uint256 upper = word & 0xfffff000;
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext(upper, 32));
        }
    }

    // auipc rd, upper
    // upper[31:12] rd:5 0010111
    function _auipc(State memory s, uint256 word, uint256 at_2) private pure {
        unchecked {
            uint256 rd = (word >> 7) & 0x1f;
            uint256 upper = word & 0xfffff000;
            if (rd != 0) set(s.header + X + 8 * rd, 8, at_2 + (sext(upper, 32) & 0xffffffffffffffff));
        }
    }

    // jal rd, offset
    // offset[20|10:1|11|19:12] rd:5 1101111
    function _jal(State memory s, uint256 word, uint256 at_2) private pure {
        unchecked {
            uint256 rd = (word >> 7) & 0x1f;
            uint256 pc = get(s.header + PC, 8);
            if (rd != 0) set(s.header + X + 8 * rd, 8, pc);
            uint256 offset = ((word >> 11) & 0x100000) | (word & 0xff000) | ((word >> 9) & 0x800) | ((word >> 20) & 0x7fe);
            set(s.header + PC, 8, at_2 + (sext(offset, 21) & 0xffffffffffffffff));
        }
    }

    // jalr rd, imm(rs1)
    // imm[11:0] rs1:5 000 rd:5 1100111
    function _jalr(State memory s, uint256 word) private pure {
        unchecked {
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
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 offset = ((word >> 19) & 0x1000) | ((word << 4) & 0x800) | ((word >> 20) & 0x7e0) | ((word >> 7) & 0x1e);
            if (x_rs1 == x_rs2) set(s.header + PC, 8, at_2 + (sext(offset, 13) & 0xffffffffffffffff));
        }
    }

    // bne rs1, rs2, offset
    // offset[12|10:5] rs2:5 rs1:5 001 offset[4:1|11] 1100011
    function _bne(State memory s, uint256 word, uint256 at_2) private pure {
        unchecked {
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 offset = ((word >> 19) & 0x1000) | ((word << 4) & 0x800) | ((word >> 20) & 0x7e0) | ((word >> 7) & 0x1e);
            if (x_rs1 != x_rs2) set(s.header + PC, 8, at_2 + (sext(offset, 13) & 0xffffffffffffffff));
        }
    }

    // blt rs1, rs2, offset
    // offset[12|10:5] rs2:5 rs1:5 100 offset[4:1|11] 1100011
    function _blt(State memory s, uint256 word, uint256 at_2) private pure {
        unchecked {
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 offset = ((word >> 19) & 0x1000) | ((word << 4) & 0x800) | ((word >> 20) & 0x7e0) | ((word >> 7) & 0x1e);
            if (slt(x_rs1, x_rs2, 64) != 0) set(s.header + PC, 8, at_2 + (sext(offset, 13) & 0xffffffffffffffff));
        }
    }

    // bge rs1, rs2, offset
    // offset[12|10:5] rs2:5 rs1:5 101 offset[4:1|11] 1100011
    function _bge(State memory s, uint256 word, uint256 at_2) private pure {
        unchecked {
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 offset = ((word >> 19) & 0x1000) | ((word << 4) & 0x800) | ((word >> 20) & 0x7e0) | ((word >> 7) & 0x1e);
            if (slt(x_rs1, x_rs2, 64) == 0) set(s.header + PC, 8, at_2 + (sext(offset, 13) & 0xffffffffffffffff));
        }
    }

    // bltu rs1, rs2, offset
    // offset[12|10:5] rs2:5 rs1:5 110 offset[4:1|11] 1100011
    function _bltu(State memory s, uint256 word, uint256 at_2) private pure {
        unchecked {
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 offset = ((word >> 19) & 0x1000) | ((word << 4) & 0x800) | ((word >> 20) & 0x7e0) | ((word >> 7) & 0x1e);
            if (x_rs1 < x_rs2) set(s.header + PC, 8, at_2 + (sext(offset, 13) & 0xffffffffffffffff));
        }
    }

    // bgeu rs1, rs2, offset
    // offset[12|10:5] rs2:5 rs1:5 111 offset[4:1|11] 1100011
    function _bgeu(State memory s, uint256 word, uint256 at_2) private pure {
        unchecked {
            uint256 rs1 = (word >> 15) & 0x1f;
            uint256 x_rs1 = get(s.header + X + 8 * rs1, 8);
            uint256 rs2 = (word >> 20) & 0x1f;
            uint256 x_rs2 = get(s.header + X + 8 * rs2, 8);
            uint256 offset = ((word >> 19) & 0x1000) | ((word << 4) & 0x800) | ((word >> 20) & 0x7e0) | ((word >> 7) & 0x1e);
            if (x_rs1 >= x_rs2) set(s.header + PC, 8, at_2 + (sext(offset, 13) & 0xffffffffffffffff));
        }
    }

    // lb rd, imm(rs1)
    // imm[11:0] rs1:5 000 rd:5 0000011
    function _lb(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
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
            if ((word >> 30) == 3) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 rd = (word >> 7) & 0x1f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, 0);
        }
    }

    // csrrs rd, csr, rs1
    // csr:12 rs1:5 010 rd:5 1110011
    function _csrrs(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 rs1 = (word >> 15) & 0x1f;
            if (((eq(rs1, 0) ^ 1) & eq((word >> 30), 3)) != 0) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 rd = (word >> 7) & 0x1f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, 0);
        }
    }

    // csrrc rd, csr, rs1
    // csr:12 rs1:5 011 rd:5 1110011
    function _csrrc(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 rs1 = (word >> 15) & 0x1f;
            if (((eq(rs1, 0) ^ 1) & eq((word >> 30), 3)) != 0) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 rd = (word >> 7) & 0x1f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, 0);
        }
    }

    // csrrwi rd, csr, uimm
    // csr:12 uimm:5 101 rd:5 1110011
    function _csrrwi(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            if ((word >> 30) == 3) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 rd = (word >> 7) & 0x1f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, 0);
        }
    }

    // csrrsi rd, csr, uimm
    // csr:12 uimm:5 110 rd:5 1110011
    function _csrrsi(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 uimm = (word >> 15) & 0x1f;
            if (((eq(uimm, 0) ^ 1) & eq((word >> 30), 3)) != 0) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 rd = (word >> 7) & 0x1f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, 0);
        }
    }

    // csrrci rd, csr, uimm
    // csr:12 uimm:5 111 rd:5 1110011
    function _csrrci(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 uimm = (word >> 15) & 0x1f;
            if (((eq(uimm, 0) ^ 1) & eq((word >> 30), 3)) != 0) return TRAP_ILLEGAL_INSTRUCTION;
            uint256 rd = (word >> 7) & 0x1f;
            if (rd != 0) set(s.header + X + 8 * rd, 8, 0);
        }
    }
}
