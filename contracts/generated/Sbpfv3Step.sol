// SPDX-License-Identifier: MIT
// Generated from the IR of sbpfv3 by src/targets/solidity. Do not edit.
pragma solidity ^0.8.28;

import {IStepVerifier} from "../IStepVerifier.sol";
import {loadBytes, loadLittle, storeBytes, storeLittle} from "../lib/Leaves.sol";
import {foldTree, openTree} from "../lib/Multiproof.sol";
import {ask, IStepPart, OtherPart, PartMismatch} from "../lib/Parts.sol";
import {get, HALTED, RUNNING, set, STATUS_SIZE, TRAPPED} from "../lib/PackedHeader.sol";
import {Header, LeafUnused, PreRoot, Trailing, Truncated, Version, Vm} from "../lib/StepErrors.sol";
import {countOf, isChanged, peekTree, Tree, unusedOf} from "../lib/Tree.sol";
import {ashr, eq, inverse, ite, sdiv, sext, slt, srem, udiv, ult, urem} from "../lib/Words.sol";

/// What a step of sbpfv3 sees: the packed header in memory, and the leaves of the log.
struct State {
    /// Pointer to the header; the VM id stands before it and the memory roots behind.
    uint256 header;
    Tree text;
    Tree mem;
    Tree frames;
    Tree context;
    Tree scratch;
    Tree logs;
    Tree returnData;
}

/// @title One-step verifier of sbpfv3
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract Sbpfv3Step is IStepVerifier {
    /// @notice keccak-256 of the canonical IR: what every claim about this VM names.
    bytes32 public constant override vmId = 0x12813a95daf9b578909f57cb1c322c18230cc303996ee1cb6d6a357cda7bbcb8;

    /// First byte of a proof.
    uint256 private constant PROOF_VERSION = 1;

    // The header: a byte offset for each register, and its size. Numbers are big-endian.
    uint256 private constant PC = 9; // u32, 4 bytes
    uint256 private constant R = 13; // 16 times u64, 8 bytes
    uint256 private constant CU = 141; // u64, 8 bytes
    uint256 private constant DEPTH = 149; // u8, 1 bytes
    uint256 private constant TEXT_SIZE = 150; // u32, 4 bytes
    uint256 private constant TEXT_ADDRESS = 154; // u64, 8 bytes
    uint256 private constant RODATA_SIZE = 162; // u32, 4 bytes
    uint256 private constant HEAP_SIZE = 166; // u32, 4 bytes
    uint256 private constant INPUT_SIZE = 170; // u32, 4 bytes
    uint256 private constant LOG_SIZE = 174; // u32, 4 bytes
    uint256 private constant RETURN_SIZE = 178; // u16, 2 bytes
    uint256 private constant MICRO = 180; // u8, 1 bytes
    uint256 private constant ADDRESS = 181; // u64, 8 bytes
    uint256 private constant LENGTH = 189; // u64, 8 bytes
    uint256 private constant WRITES = 197; // u1, 1 bytes
    uint256 private constant PLACE = 198; // u35, 5 bytes
    uint256 private constant AFTER = 203; // u8, 1 bytes
    uint256 private constant SOURCE = 204; // u35, 5 bytes
    uint256 private constant DESTINATION = 209; // u35, 5 bytes
    uint256 private constant COUNT = 214; // u64, 8 bytes
    uint256 private constant VALUE = 222; // u64, 8 bytes
    uint256 private constant TARGET = 230; // u4, 1 bytes
    uint256 private constant INDEX = 231; // u32, 4 bytes
    uint256 private constant TOTAL = 235; // u64, 8 bytes
    uint256 private constant FILL = 243; // u8, 1 bytes
    uint256 private constant PHASE = 244; // u8, 1 bytes
    uint256 private constant BUMP = 245; // u8, 1 bytes
    /// Bytes of the whole header.
    uint256 private constant HEADER_SIZE = 246;

    /// text has 2^24 bytes: 2^19 leaves of 32.
    uint256 private constant TEXT_LEVELS = 19;
    uint256 private constant TEXT_LEAVES = 2; // the most that any step touches
    /// mem has 2^35 bytes: 2^30 leaves of 32.
    uint256 private constant MEM_LEVELS = 30;
    uint256 private constant MEM_LEAVES = 2; // the most that any step touches
    /// frames has 2^12 bytes: 2^7 leaves of 32.
    uint256 private constant FRAMES_LEVELS = 7;
    uint256 private constant FRAMES_LEAVES = 2; // the most that any step touches
    /// context has 2^10 bytes: 2^5 leaves of 32.
    uint256 private constant CONTEXT_LEVELS = 5;
    uint256 private constant CONTEXT_LEAVES = 1; // the most that any step touches
    /// scratch has 2^9 bytes: 2^4 leaves of 32.
    uint256 private constant SCRATCH_LEVELS = 4;
    uint256 private constant SCRATCH_LEAVES = 7; // the most that any step touches
    /// logs has 2^21 bytes: 2^16 leaves of 32.
    uint256 private constant LOGS_LEVELS = 16;
    uint256 private constant LOGS_LEAVES = 1; // the most that any step touches
    /// returnData has 2^10 bytes: 2^5 leaves of 32.
    uint256 private constant RETURN_DATA_LEVELS = 5;
    uint256 private constant RETURN_DATA_LEAVES = 1; // the most that any step touches

    // Outcomes of a step that traps: one more than the code that the header holds.
    uint256 private constant TRAP_UNSUPPORTED_BPF_INSTRUCTION = 1; // unsupported BPF instruction
    uint256 private constant TRAP_EXCEEDED_CUS_METER_AT_BPF_INSTRUCTION = 2; // exceeded CUs meter at BPF instruction
    uint256 private constant TRAP_ATTEMPTED_TO_EXECUTE_PAST_THE_END_OF_THE_TEXT_SEGMENT_AT_BPF_INSTRUCTION = 3; // attempted to execute past the end of the text segment at BPF instruction
    uint256 private constant TRAP_ACCESS_VIOLATION = 4; // Access violation
    uint256 private constant TRAP_DIVIDE_BY_ZERO_AT_BPF_INSTRUCTION = 5; // divide by zero at BPF instruction
    uint256 private constant TRAP_EXCEEDED_MAX_BPF_TO_BPF_CALL_DEPTH = 6; // exceeded max BPF to BPF call depth
    uint256 private constant TRAP_CALLX_ATTEMPTED_TO_CALL_OUTSIDE_OF_THE_TEXT_SEGMENT = 7; // callx attempted to call outside of the text segment
    uint256 private constant TRAP_SOL_INVOKE_SIGNED_C_IS_NOT_SUPPORTED = 8; // sol_invoke_signed_c is not supported
    uint256 private constant TRAP_SOL_INVOKE_SIGNED_RUST_IS_NOT_SUPPORTED = 9; // sol_invoke_signed_rust is not supported
    uint256 private constant TRAP_SOL_GET_PROCESSED_SIBLING_INSTRUCTION_IS_NOT_SUPPORTED = 10; // sol_get_processed_sibling_instruction is not supported
    uint256 private constant TRAP_SOL_SECP256K1_RECOVER_IS_NOT_SUPPORTED = 11; // sol_secp256k1_recover is not supported
    uint256 private constant TRAP_SOL_BLAKE3_IS_NOT_SUPPORTED = 12; // sol_blake3 is not supported
    uint256 private constant TRAP_SOL_CURVE_VALIDATE_POINT_IS_NOT_SUPPORTED = 13; // sol_curve_validate_point is not supported
    uint256 private constant TRAP_SOL_CURVE_GROUP_OP_IS_NOT_SUPPORTED = 14; // sol_curve_group_op is not supported
    uint256 private constant TRAP_SOL_CURVE_MULTISCALAR_MUL_IS_NOT_SUPPORTED = 15; // sol_curve_multiscalar_mul is not supported
    uint256 private constant TRAP_SOL_ALT_BN128_GROUP_OP_IS_NOT_SUPPORTED = 16; // sol_alt_bn128_group_op is not supported
    uint256 private constant TRAP_SOL_ALT_BN128_COMPRESSION_IS_NOT_SUPPORTED = 17; // sol_alt_bn128_compression is not supported
    uint256 private constant TRAP_SOL_POSEIDON_IS_NOT_SUPPORTED = 18; // sol_poseidon is not supported
    uint256 private constant TRAP_SOL_GET_EPOCH_STAKE_IS_NOT_SUPPORTED = 19; // sol_get_epoch_stake is not supported
    uint256 private constant TRAP_SOL_GET_FEES_SYSVAR_IS_NOT_SUPPORTED = 20; // sol_get_fees_sysvar is not supported
    uint256 private constant TRAP_SOL_ALLOC_FREE__IS_NOT_SUPPORTED = 21; // sol_alloc_free_ is not supported
    uint256 private constant TRAP_SOL_SHA512_IS_NOT_SUPPORTED = 22; // sol_sha512 is not supported
    uint256 private constant TRAP_SOL_BIG_MOD_EXP_IS_NOT_SUPPORTED = 23; // sol_big_mod_exp is not supported
    uint256 private constant TRAP_SOL_CURVE_DECOMPRESS_IS_NOT_SUPPORTED = 24; // sol_curve_decompress is not supported
    uint256 private constant TRAP_SOL_CURVE_PAIRING_MAP_IS_NOT_SUPPORTED = 25; // sol_curve_pairing_map is not supported
    uint256 private constant TRAP_COMPUTATIONAL_BUDGET_EXCEEDED = 26; // Computational budget exceeded
    uint256 private constant TRAP_SBF_PROGRAM_PANICKED = 27; // SBF program panicked
    uint256 private constant TRAP_OVERLAPPING_COPY = 28; // Overlapping copy
    uint256 private constant TRAP_UNALIGNED_POINTER = 29; // Unaligned pointer
    uint256 private constant TRAP_ADDRESS_OUT_OF_RANGE = 30; // address out of range
    uint256 private constant TRAP_INVALID_UTF_8_STRING = 31; // invalid UTF-8 string
    uint256 private constant TRAP_SBF_PROGRAM_PANICKED_2 = 32; // SBF program Panicked
    uint256 private constant TRAP_INVALID_LENGTH = 33; // InvalidLength
    uint256 private constant TRAP_INVALID_POINTER = 34; // Invalid pointer
    uint256 private constant TRAP_RETURN_DATA_TOO_LARGE = 35; // Return data too large
    uint256 private constant TRAP_HASHING_TOO_MANY_SEQUENCES = 36; // Hashing too many sequences
    uint256 private constant TRAP_COULD_NOT_CREATE_PROGRAM_ADDRESS_WITH_SIGNER_SEEDS = 37; // Could not create program address with signer seeds
    uint256 private constant TRAP_PROGRAM_ARITHMETIC_OVERFLOWED = 38; // Program arithmetic overflowed
    uint256 private constant TRAP_INVALID_MICROCODE_STATE = 39; // invalid microcode state

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
            if (routine >= 1 && routine <= 71) ask(_part1);
            State memory s;
            _ask(_peek(s, log));
            uint256 zeros = _zeros();
            _open(s, log, zeros);
            if (_stateRoot(s) != before) revert PreRoot();

            if (get(s.header, STATUS_SIZE) >= HALTED) {
                // Halting and trapping are fixed points: nothing is read, so nothing may be in the log.
                if (countOf(s.text) | countOf(s.mem) | countOf(s.frames) | countOf(s.context) | countOf(s.scratch) | countOf(s.logs) | countOf(s.returnData) != 0) revert LeafUnused();
                return before;
            }
            uint256 outcome = _step(s);
            if (unusedOf(s.text) | unusedOf(s.mem) | unusedOf(s.frames) | unusedOf(s.context) | unusedOf(s.scratch) | unusedOf(s.logs) | unusedOf(s.returnData) != 0) revert LeafUnused();
            if (outcome != RUNNING) {
                if (outcome < HALTED) {
                    _copyHeader(s, log); // a trap discards what fetch has set
                    outcome = TRAPPED | (outcome - 1);
                }
                set(s.header, STATUS_SIZE, outcome);
            }
            if (isChanged(s.text)) _refold(s, 0, s.text, zeros);
            if (isChanged(s.mem)) _refold(s, 1, s.mem, zeros);
            if (isChanged(s.frames)) _refold(s, 2, s.frames, zeros);
            if (isChanged(s.context)) _refold(s, 3, s.context, zeros);
            if (isChanged(s.scratch)) _refold(s, 4, s.scratch, zeros);
            if (isChanged(s.logs)) _refold(s, 5, s.logs, zeros);
            if (isChanged(s.returnData)) _refold(s, 6, s.returnData, zeros);
            return _stateRoot(s);
        }
    }

    /// Digests of subtrees of zeros, from a leaf to a tree of 30 levels: 31 words.
    function _zeros() private pure returns (uint256 zeros) {
        unchecked {
            assembly ("memory-safe") {
                zeros := mload(0x40)
                mstore(0x40, add(zeros, 992))
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
                mstore(0x40, add(preimage, 576))
                mstore(preimage, 2)
                mstore(s, add(preimage, 64))
                cursor := add(log.offset, add(33, HEADER_SIZE))
                end := add(log.offset, log.length)
            }
            _copyHeader(s, log);
            _checkHeader(s.header);
            bytes32 root;
            (s.text, root, cursor) = openTree(cursor, end, TEXT_LEVELS, TEXT_LEAVES, zeros);
            _setRoot(s, 0, root);
            (s.mem, root, cursor) = openTree(cursor, end, MEM_LEVELS, MEM_LEAVES, zeros);
            _setRoot(s, 1, root);
            (s.frames, root, cursor) = openTree(cursor, end, FRAMES_LEVELS, FRAMES_LEAVES, zeros);
            _setRoot(s, 2, root);
            (s.context, root, cursor) = openTree(cursor, end, CONTEXT_LEVELS, CONTEXT_LEAVES, zeros);
            _setRoot(s, 3, root);
            (s.scratch, root, cursor) = openTree(cursor, end, SCRATCH_LEVELS, SCRATCH_LEAVES, zeros);
            _setRoot(s, 4, root);
            (s.logs, root, cursor) = openTree(cursor, end, LOGS_LEVELS, LOGS_LEAVES, zeros);
            _setRoot(s, 5, root);
            (s.returnData, root, cursor) = openTree(cursor, end, RETURN_DATA_LEVELS, RETURN_DATA_LEAVES, zeros);
            _setRoot(s, 6, root);
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
            root := keccak256(sub(mload(s), 33), 503)
        }
    }

    /// Puts the root of a memory into the preimage of the state root.
    function _setRoot(State memory s, uint256 memory_, bytes32 root) private pure {
        assembly ("memory-safe") {
            mstore(add(add(mload(s), 246), shl(5, memory_)), root)
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
            if (status != RUNNING && (status < HALTED || status >= TRAPPED | 39)) revert Header();
            if (get(header + WRITES, 1) >= 2) revert Header();
            if (get(header + PLACE, 5) >= 0x800000000) revert Header();
            if (get(header + SOURCE, 5) >= 0x800000000) revert Header();
            if (get(header + DESTINATION, 5) >= 0x800000000) revert Header();
            if (get(header + TARGET, 1) >= 0x10) revert Header();
        }
    }

    /// One step of a running machine. Returns its outcome: `RUNNING`, `HALTED` with a code, or a trap.
    function _step(State memory s) private view returns (uint256) {
        unchecked {
            uint256 micro = get(s.header + MICRO, 1);
            if (micro != 0) {
                return TRAP_INVALID_MICROCODE_STATE;
            }
            (uint256 outcome, uint256 word, uint256 a, uint256 at_2, uint256 b) = _fetch(s);
            if (outcome != RUNNING) return outcome;
            _ask(_partOf(word));
            return _execute(s, word, a, at_2, b);
        }
    }

    /// The part that holds the instruction of a word; 0 if the head does, or none.
    function _partOf(uint256 word) private pure returns (uint256) {
        unchecked {
            if ((word & 0xf7) == 0x85) {
                if ((word & 8) == 0) {
                    if ((word & 0xf000) == 0) {
                        if ((word & 0xffffffff00000000) < 0x85532d9400000000) {
                            if ((word & 0xffffffff00000000) < 0x334fd5ed00000000) {
                                if ((word & 0xffffffff00000000) == 0x80c98b000000000) return 1;
                                if ((word & 0xffffffff00000000) == 0x13c1b50500000000) return 1;
                                if ((word & 0xffffffff00000000) == 0x174c512200000000) return 1;
                                if ((word & 0xffffffff00000000) == 0x17e4035000000000) return 1;
                                if ((word & 0xffffffff00000000) == 0x188a003100000000) return 1;
                                if ((word & 0xffffffff00000000) == 0x23a29a6100000000) return 1;
                            } else {
                                if ((word & 0xffffffff00000000) == 0x334fd5ed00000000) return 1;
                                if ((word & 0xffffffff00000000) == 0x3b97b73c00000000) return 1;
                                if ((word & 0xffffffff00000000) == 0x48504a3800000000) return 1;
                                if ((word & 0xffffffff00000000) == 0x5be92f4a00000000) return 1;
                                if ((word & 0xffffffff00000000) == 0x60a4088000000000) return 1;
                                if ((word & 0xffffffff00000000) == 0x780e4c1500000000) return 1;
                                if ((word & 0xffffffff00000000) == 0x83f00e8f00000000) return 1;
                            }
                        } else {
                            if ((word & 0xffffffff00000000) < 0xae0c318b00000000) {
                                if ((word & 0xffffffff00000000) == 0x85532d9400000000) return 1;
                                if ((word & 0xffffffff00000000) == 0x9229cdcc00000000) return 1;
                                if ((word & 0xffffffff00000000) == 0x9377323c00000000) return 1;
                                if ((word & 0xffffffff00000000) == 0xa22b9c8500000000) return 1;
                                if ((word & 0xffffffff00000000) == 0xaa2607ca00000000) return 1;
                                if ((word & 0xffffffff00000000) == 0xadb8efc800000000) return 1;
                            } else {
                                if ((word & 0xffffffff00000000) == 0xae0c318b00000000) return 1;
                                if ((word & 0xffffffff00000000) == 0xc4947c2100000000) return 1;
                                if ((word & 0xffffffff00000000) == 0xd744909200000000) return 1;
                                if ((word & 0xffffffff00000000) == 0xdd1c41a600000000) return 1;
                                if ((word & 0xffffffff00000000) == 0xedef5aee00000000) return 1;
                                if ((word & 0xffffffff00000000) == 0xf111a47e00000000) return 1;
                                if ((word & 0xffffffff00000000) == 0xfdba2b3b00000000) return 1;
                            }
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
    }

    /// The part to which the log leads as it stands. None of it is checked: what a part is asked it checks itself,
    /// and for the head's own instructions it is opened, and fetched from, again.
    function _peek(State memory s, bytes calldata log) private pure returns (uint256) {
        unchecked {
            uint256 cursor;
            uint256 end;
            assembly ("memory-safe") {
                let header := mload(0x40)
                mstore(0x40, add(header, 288))
                calldatacopy(header, add(log.offset, 33), HEADER_SIZE)
                mstore(s, header)
                cursor := add(log.offset, add(33, HEADER_SIZE))
                end := add(log.offset, log.length)
            }
            if (get(s.header, STATUS_SIZE) != RUNNING || get(s.header + MICRO, 1) != 0) return 0;
            bool whole;
            (s.text, whole) = peekTree(cursor, end, TEXT_LEVELS, TEXT_LEAVES);
            if (!whole) return 0;
            (uint256 outcome, uint256 word, , ,) = _fetch(s);
            return outcome == RUNNING ? _partOf(word) : 0;
        }
    }

    /// Reads the instruction. Returns why that stops the machine, or word, a, at_2, b.
    function _fetch(State memory s) private pure returns (uint256, uint256, uint256, uint256, uint256) {
        unchecked {
            uint256 cu = get(s.header + CU, 8);
            if (cu == 0) return (TRAP_EXCEEDED_CUS_METER_AT_BPF_INSTRUCTION, 0, 0, 0, 0);
            uint256 pc = get(s.header + PC, 4);
            uint256 textSize = get(s.header + TEXT_SIZE, 4);
            if (pc >= textSize) return (TRAP_ATTEMPTED_TO_EXECUTE_PAST_THE_END_OF_THE_TEXT_SEGMENT_AT_BPF_INSTRUCTION, 0, 0, 0, 0);
            uint256 text_at = loadLittle(s.text, (pc & 0x1fffff) * 8, 8);
            uint256 v = (text_at >> 8) & 0xf;
            uint256 v_2 = (text_at >> 12) & 0xf;
            if ((ult(0xa, v) | ult(0xa, v_2)) != 0) return (TRAP_UNSUPPORTED_BPF_INSTRUCTION, 0, 0, 0, 0);
            uint256 v_3 = text_at & 7;
            uint256 v_4 = (eq(((text_at >> 5) & 7), 3) & (eq(v_3, 0) ^ 1)) & ult(v_3, 4);
            uint256 v_5 = eq(v_3, 1);
            uint256 r = get(s.header + R + 8 * v_2, 8);
            uint256 r_2 = get(s.header + R + 8 * v, 8);
            uint256 v_6 = (ite(v_5, r, r_2) + (sext(((text_at >> 16) & 0xffff), 16) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 v_7 = (text_at >> 3) & 3;
            uint256 v_8 = ite(eq(v_7, 3), 8, (4 >> v_7));
            uint256 v_9 = (v_6 >> 32) & 7;
            uint256 inputSize = get(s.header + INPUT_SIZE, 4);
            uint256 heapSize = get(s.header + HEAP_SIZE, 4);
            uint256 v_10 = eq(v_9, 0);
            uint256 rodataSize = get(s.header + RODATA_SIZE, 4);
            uint256 v_11 = ite(eq(v_9, 4), inputSize, ite(eq(v_9, 3), heapSize, ite(eq(v_9, 2), 0x40000, ite(v_10, rodataSize, 0))));
            uint256 v_12 = ((eq((v_6 >> 35), 0) ^ 1) | (v_8 >> 63)) | ult(v_11, (((v_6 & 0xffffffff) + v_8) & 0xffffffffffffffff));
            if ((v_4 & (v_12 | ((v_5 ^ 1) & v_10))) != 0) return (TRAP_ACCESS_VIOLATION, 0, 0, 0, 0);
            set(s.header + CU, 8, cu + 0xffffffffffffffff);
            set(s.header + PC, 4, pc + 1);
            uint256 v_13 = ite(ite(v_4, eq(v_3, 3), ((text_at >> 3) & 1)), r, (sext((text_at >> 32), 32) & 0xffffffffffffffff));
            return (RUNNING, text_at, r_2, v_6 & 0x7ffffffff, v_13);
        }
    }

    /// Finds the instruction of a word, of those that this contract holds, and runs it.
    function _execute(State memory s, uint256 word, uint256 a, uint256 at_2, uint256 b) private pure returns (uint256) {
        unchecked {
            if ((word & 0xf7) < 0x66) {
                if ((word & 0xf7) < 0x36) {
                    if ((word & 0xf7) < 0x17) {
                        if ((word & 0xf7) == 4) { _add32(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 5) {
                            if ((word & 8) == 0) { _ja(s, word); return RUNNING; }
                        }
                        if ((word & 0xf7) == 7) { _add64(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0x10) {
                            if ((word & 8) == 8) { _lddw(s, word); return RUNNING; }
                        }
                        if ((word & 0xf7) == 0x14) { _sub32(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0x15) { _jeq(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0x16) { _jeq32(s, word, a, b); return RUNNING; }
                    } else {
                        if ((word & 0xf7) == 0x17) { _sub64(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0x24) { _mul32(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0x25) { _jgt(s, word, b, a); return RUNNING; }
                        if ((word & 0xf7) == 0x26) { _jgt32(s, word, b, a); return RUNNING; }
                        if ((word & 0xf7) == 0x27) { _mul64(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0x34) return _div32(s, b, word, a);
                        if ((word & 0xf7) == 0x35) { _jge(s, word, a, b); return RUNNING; }
                    }
                } else {
                    if ((word & 0xf7) < 0x55) {
                        if ((word & 0xf7) == 0x36) { _jge32(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0x37) return _div64(s, b, word, a);
                        if ((word & 0xf7) == 0x44) { _or32(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0x45) { _jset(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0x46) { _jset32(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0x47) { _or64(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0x54) { _and32(s, word, a, b); return RUNNING; }
                    } else {
                        if ((word & 0xf7) == 0x55) { _jne(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0x56) { _jne32(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0x57) { _and64(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0x61) {
                            if ((word & 8) == 0) { _ldxw(s, at_2, word); return RUNNING; }
                            if ((word & 8) == 8) { _ldxh(s, at_2, word); return RUNNING; }
                        }
                        if ((word & 0xf7) == 0x62) {
                            if ((word & 8) == 0) { _stw(s, at_2, b); return RUNNING; }
                            if ((word & 8) == 8) { _sth(s, at_2, b); return RUNNING; }
                        }
                        if ((word & 0xf7) == 0x63) {
                            if ((word & 8) == 0) { _stxw(s, at_2, b); return RUNNING; }
                            if ((word & 8) == 8) { _stxh(s, at_2, b); return RUNNING; }
                        }
                        if ((word & 0xf7) == 0x64) { _lsh32(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0x65) { _jsgt(s, word, b, a); return RUNNING; }
                    }
                }
            } else {
                if ((word & 0xf7) < 0xa4) {
                    if ((word & 0xf7) < 0x76) {
                        if ((word & 0xf7) == 0x66) { _jsgt32(s, word, b, a); return RUNNING; }
                        if ((word & 0xf7) == 0x67) { _lsh64(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0x71) {
                            if ((word & 8) == 0) { _ldxb(s, at_2, word); return RUNNING; }
                            if ((word & 8) == 8) { _ldxdw(s, at_2, word); return RUNNING; }
                        }
                        if ((word & 0xf7) == 0x72) {
                            if ((word & 8) == 0) { _stb(s, at_2, b); return RUNNING; }
                            if ((word & 8) == 8) { _stdw(s, at_2, b); return RUNNING; }
                        }
                        if ((word & 0xf7) == 0x73) {
                            if ((word & 8) == 0) { _stxb(s, at_2, b); return RUNNING; }
                            if ((word & 8) == 8) { _stxdw(s, at_2, b); return RUNNING; }
                        }
                        if ((word & 0xf7) == 0x74) { _rsh32(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0x75) { _jsge(s, word, a, b); return RUNNING; }
                    } else {
                        if ((word & 0xf7) == 0x76) { _jsge32(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0x77) { _rsh64(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0x84) {
                            if ((word & 8) == 0) { _neg32(s, word, a); return RUNNING; }
                        }
                        if ((word & 0xf7) == 0x85) {
                            if ((word & 8) == 0) {
                                if ((word & 0xf000) == 0) {
                                    if ((word & 0xffffffff00000000) < 0x686093bb00000000) {
                                        if ((word & 0xffffffff00000000) == 0x11f49d8600000000) { _call_sol_sha256(s); return RUNNING; }
                                        if ((word & 0xffffffff00000000) == 0x207559bd00000000) { _call_sol_log_(s); return RUNNING; }
                                        if ((word & 0xffffffff00000000) == 0x3770fb2200000000) { _call_sol_memset_(s); return RUNNING; }
                                        if ((word & 0xffffffff00000000) == 0x434371f800000000) { _call_sol_memmove_(s); return RUNNING; }
                                        if ((word & 0xffffffff00000000) == 0x52ba509600000000) { _call_sol_log_compute_units_(s); return RUNNING; }
                                        if ((word & 0xffffffff00000000) == 0x5c2a317800000000) { _call_sol_log_64_(s); return RUNNING; }
                                        if ((word & 0xffffffff00000000) == 0x5d2245e400000000) { _call_sol_get_return_data(s); return RUNNING; }
                                        if ((word & 0xffffffff00000000) == 0x5fdcde3100000000) { _call_sol_memcmp_(s); return RUNNING; }
                                    } else {
                                        if ((word & 0xffffffff00000000) < 0xa226d3eb00000000) {
                                            if ((word & 0xffffffff00000000) == 0x686093bb00000000) { _call_sol_panic_(s); return RUNNING; }
                                            if ((word & 0xffffffff00000000) == 0x717cc4a300000000) { _call_sol_memcpy_(s); return RUNNING; }
                                            if ((word & 0xffffffff00000000) == 0x7317b43400000000) { _call_sol_log_data(s); return RUNNING; }
                                            if ((word & 0xffffffff00000000) == 0x7ef088ca00000000) { _call_sol_log_pubkey(s); return RUNNING; }
                                        } else {
                                            if ((word & 0xffffffff00000000) == 0xa226d3eb00000000) { _call_sol_set_return_data(s); return RUNNING; }
                                            if ((word & 0xffffffff00000000) == 0xb6fc1a1100000000) { _call_abort(s); return RUNNING; }
                                            if ((word & 0xffffffff00000000) == 0xbf7188f600000000) { _call_sol_get_rent_sysvar(s); return RUNNING; }
                                            if ((word & 0xffffffff00000000) == 0xd56b5fe900000000) { _call_sol_get_clock_sysvar(s); return RUNNING; }
                                            if ((word & 0xffffffff00000000) == 0xd7793abb00000000) { _call_sol_keccak256(s); return RUNNING; }
                                        }
                                    }
                                }
                                if ((word & 0xf000) == 0x1000) return _call(s, word);
                            }
                            if ((word & 8) == 8) return _callx(s, word);
                        }
                        if ((word & 0xf7) == 0x87) {
                            if ((word & 8) == 0) { _neg64(s, word, a); return RUNNING; }
                        }
                        if ((word & 0xf7) == 0x94) return _mod32(s, b, word, a);
                        if ((word & 0xf7) == 0x95) {
                            if ((word & 8) == 0) return _exit(s);
                        }
                        if ((word & 0xf7) == 0x97) return _mod64(s, b, word, a);
                    }
                } else {
                    if ((word & 0xf7) < 0xb7) {
                        if ((word & 0xf7) == 0xa4) { _xor32(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0xa5) { _jlt(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0xa6) { _jlt32(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0xa7) { _xor64(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0xb4) { _mov32(s, word, b); return RUNNING; }
                        if ((word & 0xf7) == 0xb5) { _jle(s, word, b, a); return RUNNING; }
                        if ((word & 0xf7) == 0xb6) { _jle32(s, word, b, a); return RUNNING; }
                    } else {
                        if ((word & 0xf7) == 0xb7) { _mov64(s, word, b); return RUNNING; }
                        if ((word & 0xf7) == 0xc4) { _arsh32(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0xc5) { _jslt(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0xc6) { _jslt32(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0xc7) { _arsh64(s, word, a, b); return RUNNING; }
                        if ((word & 0xf7) == 0xd4) {
                            if ((word & 0xffffffff00000008) == 0x1000000000) { _le16(s, word, a); return RUNNING; }
                            if ((word & 0xffffffff00000008) == 0x1000000008) { _be16(s, word, a); return RUNNING; }
                            if ((word & 0xffffffff00000008) == 0x2000000000) { _le32(s, word, a); return RUNNING; }
                            if ((word & 0xffffffff00000008) == 0x2000000008) { _be32(s, word, a); return RUNNING; }
                            if ((word & 0xffffffff00000008) == 0x4000000000) { _le64(s, word, a); return RUNNING; }
                            if ((word & 0xffffffff00000008) == 0x4000000008) { _be64(s, word, a); return RUNNING; }
                        }
                        if ((word & 0xf7) == 0xd5) { _jsle(s, word, b, a); return RUNNING; }
                        if ((word & 0xf7) == 0xd6) { _jsle32(s, word, b, a); return RUNNING; }
                    }
                }
            }
            return TRAP_UNSUPPORTED_BPF_INSTRUCTION;
        }
    }

    // add64 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 0000 operand[0] 111
    function _add64(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, a + b);
        }
    }

    // add32 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 0000 operand[0] 100
    function _add32(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, sext((((a & 0xffffffff) + (b & 0xffffffff)) & 0xffffffff), 32));
        }
    }

    // sub64 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 0001 operand[0] 111
    function _sub64(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, a - b);
        }
    }

    // sub32 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 0001 operand[0] 100
    function _sub32(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, sext((((a & 0xffffffff) - (b & 0xffffffff)) & 0xffffffff), 32));
        }
    }

    // mul64 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 0010 operand[0] 111
    function _mul64(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, a * b);
        }
    }

    // mul32 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 0010 operand[0] 100
    function _mul32(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, sext((((a & 0xffffffff) * (b & 0xffffffff)) & 0xffffffff), 32));
        }
    }

    // div64 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 0011 operand[0] 111
    function _div64(State memory s, uint256 b, uint256 word, uint256 a) private pure returns (uint256 outcome) {
        unchecked {
            if (b == 0) return TRAP_DIVIDE_BY_ZERO_AT_BPF_INSTRUCTION;
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, udiv(a, b, 0xffffffffffffffff));
        }
    }

    // div32 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 0011 operand[0] 100
    function _div32(State memory s, uint256 b, uint256 word, uint256 a) private pure returns (uint256 outcome) {
        unchecked {
            uint256 v = b & 0xffffffff;
            if (v == 0) return TRAP_DIVIDE_BY_ZERO_AT_BPF_INSTRUCTION;
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, udiv((a & 0xffffffff), v, 0xffffffff));
        }
    }

    // or64 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 0100 operand[0] 111
    function _or64(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, a | b);
        }
    }

    // or32 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 0100 operand[0] 100
    function _or32(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, ((a & 0xffffffff) | (b & 0xffffffff)));
        }
    }

    // and64 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 0101 operand[0] 111
    function _and64(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, a & b);
        }
    }

    // and32 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 0101 operand[0] 100
    function _and32(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, ((a & 0xffffffff) & (b & 0xffffffff)));
        }
    }

    // lsh64 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 0110 operand[0] 111
    function _lsh64(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, a << (b & 0x3f));
        }
    }

    // lsh32 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 0110 operand[0] 100
    function _lsh32(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, (((a & 0xffffffff) << (b & 0x1f)) & 0xffffffff));
        }
    }

    // rsh64 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 0111 operand[0] 111
    function _rsh64(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, a >> (b & 0x3f));
        }
    }

    // rsh32 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 0111 operand[0] 100
    function _rsh32(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, ((a & 0xffffffff) >> (b & 0x1f)));
        }
    }

    // mod64 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 1001 operand[0] 111
    function _mod64(State memory s, uint256 b, uint256 word, uint256 a) private pure returns (uint256 outcome) {
        unchecked {
            if (b == 0) return TRAP_DIVIDE_BY_ZERO_AT_BPF_INSTRUCTION;
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, urem(a, b));
        }
    }

    // mod32 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 1001 operand[0] 100
    function _mod32(State memory s, uint256 b, uint256 word, uint256 a) private pure returns (uint256 outcome) {
        unchecked {
            uint256 v = b & 0xffffffff;
            if (v == 0) return TRAP_DIVIDE_BY_ZERO_AT_BPF_INSTRUCTION;
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, urem((a & 0xffffffff), v));
        }
    }

    // xor64 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 1010 operand[0] 111
    function _xor64(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, a ^ b);
        }
    }

    // xor32 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 1010 operand[0] 100
    function _xor32(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, ((a & 0xffffffff) ^ (b & 0xffffffff)));
        }
    }

    // mov64 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 1011 operand[0] 111
    function _mov64(State memory s, uint256 word, uint256 b) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, b);
        }
    }

    // mov32 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 1011 operand[0] 100
    function _mov32(State memory s, uint256 word, uint256 b) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, (b & 0xffffffff));
        }
    }

    // arsh64 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 1100 operand[0] 111
    function _arsh64(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, ashr(a, (b & 0x3f), 64, 0xffffffffffffffff));
        }
    }

    // arsh32 dst, operand
    // operand[36:5] ................ operand[4:1] dst:4 1100 operand[0] 100
    function _arsh32(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, ashr((a & 0xffffffff), (b & 0x1f), 32, 0xffffffff));
        }
    }

    // neg64 dst
    // ................................ ................ .... dst:4 10000111
    function _neg64(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, 0 - a);
        }
    }

    // neg32 dst
    // ................................ ................ .... dst:4 10000100
    function _neg32(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, ((0 - (a & 0xffffffff)) & 0xffffffff));
        }
    }

    // le16 dst
    // 00000000000000000000000000010000 ................ .... dst:4 11010100
    function _le16(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, (a & 0xffff));
        }
    }

    // be16 dst
    // 00000000000000000000000000010000 ................ .... dst:4 11011100
    function _be16(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, (((a & 0xff) << 8) | ((a >> 8) & 0xff)));
        }
    }

    // le32 dst
    // 00000000000000000000000000100000 ................ .... dst:4 11010100
    function _le32(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, (a & 0xffffffff));
        }
    }

    // be32 dst
    // 00000000000000000000000000100000 ................ .... dst:4 11011100
    function _be32(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            uint256 v = ((((((a & 0xff) << 8) | ((a >> 8) & 0xff)) << 8) | ((a >> 16) & 0xff)) << 8) | ((a >> 24) & 0xff);
            set(s.header + R + 8 * dst, 8, v);
        }
    }

    // le64 dst
    // 00000000000000000000000001000000 ................ .... dst:4 11010100
    function _le64(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, a);
        }
    }

    // be64 dst
    // 00000000000000000000000001000000 ................ .... dst:4 11011100
    function _be64(State memory s, uint256 word, uint256 a) private pure {
        unchecked {
            uint256 dst = (word >> 8) & 0xf;
            uint256 v = ((((((a & 0xff) << 8) | ((a >> 8) & 0xff)) << 8) | ((a >> 16) & 0xff)) << 8) | ((a >> 24) & 0xff);
            uint256 v_2 = (((((v << 8) | ((a >> 32) & 0xff)) << 8) | ((a >> 40) & 0xff)) << 8) | ((a >> 48) & 0xff);
            set(s.header + R + 8 * dst, 8, (v_2 << 8) | (a >> 56));
        }
    }

    // ldxw dst, [place]
    // ................................ place:20 dst:4 01100001
    function _ldxw(State memory s, uint256 at_2, uint256 word) private pure {
        unchecked {
            uint256 v = eq((at_2 & 3), 0);
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, at_2, 4);
            uint256 dst = (word >> 8) & 0xf;
            if (v != 0) {
                set(s.header + R + 8 * dst, 8, mem_at);
            } else {
                set(s.header + SOURCE, 5, (at_2 + 3) & 0x7ffffffff);
                set(s.header + VALUE, 8, 0);
                set(s.header + COUNT, 8, 4);
                set(s.header + TARGET, 1, dst);
                set(s.header + MICRO, 1, 1);
            }
        }
    }

    // stw [place], imm
    // imm:32 place[19:4] .... place[3:0] 01100010
    function _stw(State memory s, uint256 at_2, uint256 b) private pure {
        unchecked {
            uint256 v = eq((at_2 & 3), 0);
            if (v != 0) {
                storeLittle(s.mem, at_2, 4, b & 0xffffffff);
            } else {
                set(s.header + DESTINATION, 5, at_2);
                set(s.header + VALUE, 8, b);
                set(s.header + COUNT, 8, 4);
                set(s.header + MICRO, 1, 2);
            }
        }
    }

    // stxw [place], src
    // ................................ place[19:4] src:4 place[3:0] 01100011
    function _stxw(State memory s, uint256 at_2, uint256 b) private pure {
        unchecked {
            uint256 v = eq((at_2 & 3), 0);
            if (v != 0) {
                storeLittle(s.mem, at_2, 4, b & 0xffffffff);
            } else {
                set(s.header + DESTINATION, 5, at_2);
                set(s.header + VALUE, 8, b);
                set(s.header + COUNT, 8, 4);
                set(s.header + MICRO, 1, 2);
            }
        }
    }

    // ldxh dst, [place]
    // ................................ place:20 dst:4 01101001
    function _ldxh(State memory s, uint256 at_2, uint256 word) private pure {
        unchecked {
            uint256 v = at_2 & 1;
            uint256 mem_at;
            if (v == 0) mem_at = loadLittle(s.mem, at_2, 2);
            uint256 dst = (word >> 8) & 0xf;
            if (v == 0) {
                set(s.header + R + 8 * dst, 8, mem_at);
            } else {
                set(s.header + SOURCE, 5, (at_2 + 1) & 0x7ffffffff);
                set(s.header + VALUE, 8, 0);
                set(s.header + COUNT, 8, 2);
                set(s.header + TARGET, 1, dst);
                set(s.header + MICRO, 1, 1);
            }
        }
    }

    // sth [place], imm
    // imm:32 place[19:4] .... place[3:0] 01101010
    function _sth(State memory s, uint256 at_2, uint256 b) private pure {
        unchecked {
            uint256 v = at_2 & 1;
            if (v == 0) {
                storeLittle(s.mem, at_2, 2, b & 0xffff);
            } else {
                set(s.header + DESTINATION, 5, at_2);
                set(s.header + VALUE, 8, b);
                set(s.header + COUNT, 8, 2);
                set(s.header + MICRO, 1, 2);
            }
        }
    }

    // stxh [place], src
    // ................................ place[19:4] src:4 place[3:0] 01101011
    function _stxh(State memory s, uint256 at_2, uint256 b) private pure {
        unchecked {
            uint256 v = at_2 & 1;
            if (v == 0) {
                storeLittle(s.mem, at_2, 2, b & 0xffff);
            } else {
                set(s.header + DESTINATION, 5, at_2);
                set(s.header + VALUE, 8, b);
                set(s.header + COUNT, 8, 2);
                set(s.header + MICRO, 1, 2);
            }
        }
    }

    // ldxb dst, [place]
    // ................................ place:20 dst:4 01110001
    function _ldxb(State memory s, uint256 at_2, uint256 word) private pure {
        unchecked {
            uint256 mem_at = loadBytes(s.mem, at_2, 1);
            uint256 dst = (word >> 8) & 0xf;
            set(s.header + R + 8 * dst, 8, mem_at);
        }
    }

    // stb [place], imm
    // imm:32 place[19:4] .... place[3:0] 01110010
    function _stb(State memory s, uint256 at_2, uint256 b) private pure {
        unchecked {
            storeBytes(s.mem, at_2, 1, b & 0xff);
        }
    }

    // stxb [place], src
    // ................................ place[19:4] src:4 place[3:0] 01110011
    function _stxb(State memory s, uint256 at_2, uint256 b) private pure {
        unchecked {
            storeBytes(s.mem, at_2, 1, b & 0xff);
        }
    }

    // ldxdw dst, [place]
    // ................................ place:20 dst:4 01111001
    function _ldxdw(State memory s, uint256 at_2, uint256 word) private pure {
        unchecked {
            uint256 v = eq((at_2 & 7), 0);
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, at_2, 8);
            uint256 dst = (word >> 8) & 0xf;
            if (v != 0) {
                set(s.header + R + 8 * dst, 8, mem_at);
            } else {
                set(s.header + SOURCE, 5, (at_2 + 7) & 0x7ffffffff);
                set(s.header + VALUE, 8, 0);
                set(s.header + COUNT, 8, 8);
                set(s.header + TARGET, 1, dst);
                set(s.header + MICRO, 1, 1);
            }
        }
    }

    // stdw [place], imm
    // imm:32 place[19:4] .... place[3:0] 01111010
    function _stdw(State memory s, uint256 at_2, uint256 b) private pure {
        unchecked {
            uint256 v = eq((at_2 & 7), 0);
            if (v != 0) {
                storeLittle(s.mem, at_2, 8, b);
            } else {
                set(s.header + DESTINATION, 5, at_2);
                set(s.header + VALUE, 8, b);
                set(s.header + COUNT, 8, 8);
                set(s.header + MICRO, 1, 2);
            }
        }
    }

    // stxdw [place], src
    // ................................ place[19:4] src:4 place[3:0] 01111011
    function _stxdw(State memory s, uint256 at_2, uint256 b) private pure {
        unchecked {
            uint256 v = eq((at_2 & 7), 0);
            if (v != 0) {
                storeLittle(s.mem, at_2, 8, b);
            } else {
                set(s.header + DESTINATION, 5, at_2);
                set(s.header + VALUE, 8, b);
                set(s.header + COUNT, 8, 8);
                set(s.header + MICRO, 1, 2);
            }
        }
    }

    // lddw dst, imm
    // imm:32 off:16 src:4 dst:4 00011000
    function _lddw(State memory s, uint256 word) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 text_at = loadLittle(s.text, (pc & 0x1fffff) * 8, 8);
            uint256 dst = (word >> 8) & 0xf;
            uint256 imm = word >> 32;
            set(s.header + R + 8 * dst, 8, ((text_at >> 32) << 32) | imm);
            set(s.header + PC, 4, pc + 1);
        }
    }

    // jeq dst, operand, off
    // operand[36:5] off:16 operand[4:1] dst:4 0001 operand[0] 101
    function _jeq(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 off = (word >> 16) & 0xffff;
            if (a == b) set(s.header + PC, 4, pc + (sext(off, 16) & 0xffffffff));
        }
    }

    // jeq32 dst, operand, off
    // operand[36:5] off:16 operand[4:1] dst:4 0001 operand[0] 110
    function _jeq32(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 off = (word >> 16) & 0xffff;
            if ((a & 0xffffffff) == (b & 0xffffffff)) set(s.header + PC, 4, pc + (sext(off, 16) & 0xffffffff));
        }
    }

    // jgt dst, operand, off
    // operand[36:5] off:16 operand[4:1] dst:4 0010 operand[0] 101
    function _jgt(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 off = (word >> 16) & 0xffff;
            if (b < a) set(s.header + PC, 4, pc + (sext(off, 16) & 0xffffffff));
        }
    }

    // jgt32 dst, operand, off
    // operand[36:5] off:16 operand[4:1] dst:4 0010 operand[0] 110
    function _jgt32(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 off = (word >> 16) & 0xffff;
            if ((b & 0xffffffff) < (a & 0xffffffff)) set(s.header + PC, 4, pc + (sext(off, 16) & 0xffffffff));
        }
    }

    // jge dst, operand, off
    // operand[36:5] off:16 operand[4:1] dst:4 0011 operand[0] 101
    function _jge(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 off = (word >> 16) & 0xffff;
            if (a >= b) set(s.header + PC, 4, pc + (sext(off, 16) & 0xffffffff));
        }
    }

    // jge32 dst, operand, off
    // operand[36:5] off:16 operand[4:1] dst:4 0011 operand[0] 110
    function _jge32(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 off = (word >> 16) & 0xffff;
            if ((a & 0xffffffff) >= (b & 0xffffffff)) set(s.header + PC, 4, pc + (sext(off, 16) & 0xffffffff));
        }
    }

    // jset dst, operand, off
    // operand[36:5] off:16 operand[4:1] dst:4 0100 operand[0] 101
    function _jset(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 off = (word >> 16) & 0xffff;
            if ((a & b) != 0) set(s.header + PC, 4, pc + (sext(off, 16) & 0xffffffff));
        }
    }

    // jset32 dst, operand, off
    // operand[36:5] off:16 operand[4:1] dst:4 0100 operand[0] 110
    function _jset32(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 off = (word >> 16) & 0xffff;
            if (((a & 0xffffffff) & (b & 0xffffffff)) != 0) set(s.header + PC, 4, pc + (sext(off, 16) & 0xffffffff));
        }
    }

    // jne dst, operand, off
    // operand[36:5] off:16 operand[4:1] dst:4 0101 operand[0] 101
    function _jne(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 off = (word >> 16) & 0xffff;
            if (a != b) set(s.header + PC, 4, pc + (sext(off, 16) & 0xffffffff));
        }
    }

    // jne32 dst, operand, off
    // operand[36:5] off:16 operand[4:1] dst:4 0101 operand[0] 110
    function _jne32(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 off = (word >> 16) & 0xffff;
            if ((a & 0xffffffff) != (b & 0xffffffff)) set(s.header + PC, 4, pc + (sext(off, 16) & 0xffffffff));
        }
    }

    // jsgt dst, operand, off
    // operand[36:5] off:16 operand[4:1] dst:4 0110 operand[0] 101
    function _jsgt(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 off = (word >> 16) & 0xffff;
            if (slt(b, a, 64) != 0) set(s.header + PC, 4, pc + (sext(off, 16) & 0xffffffff));
        }
    }

    // jsgt32 dst, operand, off
    // operand[36:5] off:16 operand[4:1] dst:4 0110 operand[0] 110
    function _jsgt32(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 off = (word >> 16) & 0xffff;
            if (slt((b & 0xffffffff), (a & 0xffffffff), 32) != 0) set(s.header + PC, 4, pc + (sext(off, 16) & 0xffffffff));
        }
    }

    // jsge dst, operand, off
    // operand[36:5] off:16 operand[4:1] dst:4 0111 operand[0] 101
    function _jsge(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 off = (word >> 16) & 0xffff;
            if (slt(a, b, 64) == 0) set(s.header + PC, 4, pc + (sext(off, 16) & 0xffffffff));
        }
    }

    // jsge32 dst, operand, off
    // operand[36:5] off:16 operand[4:1] dst:4 0111 operand[0] 110
    function _jsge32(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 off = (word >> 16) & 0xffff;
            if (slt((a & 0xffffffff), (b & 0xffffffff), 32) == 0) set(s.header + PC, 4, pc + (sext(off, 16) & 0xffffffff));
        }
    }

    // jlt dst, operand, off
    // operand[36:5] off:16 operand[4:1] dst:4 1010 operand[0] 101
    function _jlt(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 off = (word >> 16) & 0xffff;
            if (a < b) set(s.header + PC, 4, pc + (sext(off, 16) & 0xffffffff));
        }
    }

    // jlt32 dst, operand, off
    // operand[36:5] off:16 operand[4:1] dst:4 1010 operand[0] 110
    function _jlt32(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 off = (word >> 16) & 0xffff;
            if ((a & 0xffffffff) < (b & 0xffffffff)) set(s.header + PC, 4, pc + (sext(off, 16) & 0xffffffff));
        }
    }

    // jle dst, operand, off
    // operand[36:5] off:16 operand[4:1] dst:4 1011 operand[0] 101
    function _jle(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 off = (word >> 16) & 0xffff;
            if (b >= a) set(s.header + PC, 4, pc + (sext(off, 16) & 0xffffffff));
        }
    }

    // jle32 dst, operand, off
    // operand[36:5] off:16 operand[4:1] dst:4 1011 operand[0] 110
    function _jle32(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 off = (word >> 16) & 0xffff;
            if ((b & 0xffffffff) >= (a & 0xffffffff)) set(s.header + PC, 4, pc + (sext(off, 16) & 0xffffffff));
        }
    }

    // jslt dst, operand, off
    // operand[36:5] off:16 operand[4:1] dst:4 1100 operand[0] 101
    function _jslt(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 off = (word >> 16) & 0xffff;
            if (slt(a, b, 64) != 0) set(s.header + PC, 4, pc + (sext(off, 16) & 0xffffffff));
        }
    }

    // jslt32 dst, operand, off
    // operand[36:5] off:16 operand[4:1] dst:4 1100 operand[0] 110
    function _jslt32(State memory s, uint256 word, uint256 a, uint256 b) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 off = (word >> 16) & 0xffff;
            if (slt((a & 0xffffffff), (b & 0xffffffff), 32) != 0) set(s.header + PC, 4, pc + (sext(off, 16) & 0xffffffff));
        }
    }

    // jsle dst, operand, off
    // operand[36:5] off:16 operand[4:1] dst:4 1101 operand[0] 101
    function _jsle(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 off = (word >> 16) & 0xffff;
            if (slt(b, a, 64) == 0) set(s.header + PC, 4, pc + (sext(off, 16) & 0xffffffff));
        }
    }

    // jsle32 dst, operand, off
    // operand[36:5] off:16 operand[4:1] dst:4 1101 operand[0] 110
    function _jsle32(State memory s, uint256 word, uint256 b, uint256 a) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 off = (word >> 16) & 0xffff;
            if (slt((b & 0xffffffff), (a & 0xffffffff), 32) == 0) set(s.header + PC, 4, pc + (sext(off, 16) & 0xffffffff));
        }
    }

    // ja off
    // imm:32 off:16 src:4 dst:4 00000101
    function _ja(State memory s, uint256 word) private pure {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 off = (word >> 16) & 0xffff;
            set(s.header + PC, 4, pc + (sext(off, 16) & 0xffffffff));
        }
    }

    // call offset
    // offset:32 ................ 0001 .... 10000101
    function _call(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 depth = get(s.header + DEPTH, 1);
            if (depth == 0x3f) return TRAP_EXCEEDED_MAX_BPF_TO_BPF_CALL_DEPTH;
            uint256 pc = get(s.header + PC, 4);
            uint256 offset = word >> 32;
            uint256 v = (pc + offset) & 0xffffffff;
            uint256 textSize = get(s.header + TEXT_SIZE, 4);
            if (v >= textSize) return TRAP_UNSUPPORTED_BPF_INSTRUCTION;
            uint256 v_2 = depth & 0x3f;
            uint256 r_9 = get(s.header + R + 72, 8);
            uint256 r_8 = get(s.header + R + 64, 8);
            uint256 r_7 = get(s.header + R + 56, 8);
            uint256 r_6 = get(s.header + R + 48, 8);
            storeLittle(s.frames, (v_2 << 1) * 32, 32, (((((r_9 << 64) | r_8) << 64) | r_7) << 64) | r_6);
            storeLittle(s.frames, ((v_2 << 1) | 1) * 32, 32, pc);
            uint256 r_10 = get(s.header + R + 80, 8);
            set(s.header + R + 80, 8, r_10 + 0x1000);
            set(s.header + DEPTH, 1, depth + 1);
            set(s.header + PC, 4, v);
        }
    }

    // callx reg
    // ................................ ................ .... reg:4 10001101
    function _callx(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 depth = get(s.header + DEPTH, 1);
            if (depth == 0x3f) return TRAP_EXCEEDED_MAX_BPF_TO_BPF_CALL_DEPTH;
            uint256 reg = (word >> 8) & 0xf;
            uint256 r_reg = get(s.header + R + 8 * reg, 8);
            uint256 textAddress = get(s.header + TEXT_ADDRESS, 8);
            uint256 v = ((r_reg - textAddress) & 0xffffffffffffffff) >> 3;
            uint256 textSize = get(s.header + TEXT_SIZE, 4);
            if (v >= textSize) return TRAP_CALLX_ATTEMPTED_TO_CALL_OUTSIDE_OF_THE_TEXT_SEGMENT;
            set(s.header + VALUE, 8, v);
            set(s.header + MICRO, 1, 4);
        }
    }

    // exit
    // imm:32 off:16 src:4 dst:4 10010101
    function _exit(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 r_0 = get(s.header + R, 8);
            uint256 depth = get(s.header + DEPTH, 1);
            uint256 v = eq(depth, 0);
            if (v != 0) outcome = HALTED | r_0;
            uint256 v_2 = (depth + 0xff) & 0xff;
            uint256 v_3 = v_2 & 0x3f;
            uint256 v_4 = v ^ 1;
            uint256 frames_at;
            if (v_4 != 0) frames_at = loadLittle(s.frames, (v_3 << 1) * 32, 32);
            uint256 frames_at_2;
            if (v_4 != 0) frames_at_2 = loadLittle(s.frames, ((v_3 << 1) | 1) * 32, 32);
            uint256 r_10 = get(s.header + R + 80, 8);
            if (v == 0) {
                set(s.header + R + 80, 8, r_10 + 0xfffffffffffff000);
                set(s.header + R + 48, 8, frames_at & 0xffffffffffffffff);
                set(s.header + R + 56, 8, (frames_at >> 64) & 0xffffffffffffffff);
                set(s.header + R + 64, 8, (frames_at >> 128) & 0xffffffffffffffff);
                set(s.header + R + 72, 8, frames_at >> 192);
                set(s.header + PC, 4, frames_at_2 & 0xffffffff);
                set(s.header + DEPTH, 1, v_2);
            }
        }
    }

    // call.abort
    // 10110110111111000001101000010001 ................ 0000 .... 10000101
    function _call_abort(State memory s) private pure {
        unchecked {
            set(s.header + MICRO, 1, 7);
        }
    }

    // call.sol_panic_
    // 01101000011000001001001110111011 ................ 0000 .... 10000101
    function _call_sol_panic_(State memory s) private pure {
        unchecked {
            set(s.header + PHASE, 1, 1);
            set(s.header + MICRO, 1, 0x11);
        }
    }

    // call.sol_log_
    // 00100000011101010101100110111101 ................ 0000 .... 10000101
    function _call_sol_log_(State memory s) private pure {
        unchecked {
            set(s.header + PHASE, 1, 0);
            set(s.header + MICRO, 1, 0x11);
        }
    }

    // call.sol_log_64_
    // 01011100001010100011000101111000 ................ 0000 .... 10000101
    function _call_sol_log_64_(State memory s) private pure {
        unchecked {
            set(s.header + COUNT, 8, 0);
            set(s.header + LENGTH, 8, 0x64);
            set(s.header + MICRO, 1, 5);
            set(s.header + AFTER, 1, 0x14);
        }
    }

    // call.sol_log_pubkey
    // 01111110111100001000100011001010 ................ 0000 .... 10000101
    function _call_sol_log_pubkey(State memory s) private pure {
        unchecked {
            set(s.header + PHASE, 1, 2);
            set(s.header + MICRO, 1, 0x11);
        }
    }

    // call.sol_log_compute_units_
    // 01010010101110100101000010010110 ................ 0000 .... 10000101
    function _call_sol_log_compute_units_(State memory s) private pure {
        unchecked {
            set(s.header + LENGTH, 8, 0x64);
            set(s.header + MICRO, 1, 5);
            set(s.header + AFTER, 1, 0x15);
        }
    }

    // call.sol_log_data
    // 01110011000101111011010000110100 ................ 0000 .... 10000101
    function _call_sol_log_data(State memory s) private pure {
        unchecked {
            set(s.header + PHASE, 1, 3);
            set(s.header + LENGTH, 8, 0x64);
            set(s.header + MICRO, 1, 5);
            set(s.header + AFTER, 1, 0x16);
        }
    }

    // call.sol_memcpy_
    // 01110001011111001100010010100011 ................ 0000 .... 10000101
    function _call_sol_memcpy_(State memory s) private pure {
        unchecked {
            set(s.header + PHASE, 1, 0);
            uint256 r_3 = get(s.header + R + 24, 8);
            uint256 v = udiv(r_3, 0xfa, 0xffffffffffffffff);
            set(s.header + LENGTH, 8, ite(ult(v, 0xa), 0xa, v));
            set(s.header + MICRO, 1, 5);
            set(s.header + AFTER, 1, 0xa);
        }
    }

    // call.sol_memmove_
    // 01000011010000110111000111111000 ................ 0000 .... 10000101
    function _call_sol_memmove_(State memory s) private pure {
        unchecked {
            set(s.header + PHASE, 1, 1);
            uint256 r_3 = get(s.header + R + 24, 8);
            uint256 v = udiv(r_3, 0xfa, 0xffffffffffffffff);
            set(s.header + LENGTH, 8, ite(ult(v, 0xa), 0xa, v));
            set(s.header + MICRO, 1, 5);
            set(s.header + AFTER, 1, 0xa);
        }
    }

    // call.sol_memset_
    // 00110111011100001111101100100010 ................ 0000 .... 10000101
    function _call_sol_memset_(State memory s) private pure {
        unchecked {
            set(s.header + PHASE, 1, 2);
            uint256 r_3 = get(s.header + R + 24, 8);
            uint256 v = udiv(r_3, 0xfa, 0xffffffffffffffff);
            set(s.header + LENGTH, 8, ite(ult(v, 0xa), 0xa, v));
            set(s.header + MICRO, 1, 5);
            set(s.header + AFTER, 1, 0xa);
        }
    }

    // call.sol_memcmp_
    // 01011111110111001101111000110001 ................ 0000 .... 10000101
    function _call_sol_memcmp_(State memory s) private pure {
        unchecked {
            set(s.header + PHASE, 1, 3);
            uint256 r_3 = get(s.header + R + 24, 8);
            uint256 v = udiv(r_3, 0xfa, 0xffffffffffffffff);
            set(s.header + LENGTH, 8, ite(ult(v, 0xa), 0xa, v));
            set(s.header + MICRO, 1, 5);
            set(s.header + AFTER, 1, 0xa);
        }
    }

    // call.sol_sha256
    // 00010001111101001001110110000110 ................ 0000 .... 10000101
    function _call_sol_sha256(State memory s) private pure {
        unchecked {
            set(s.header + TARGET, 1, 0);
            set(s.header + MICRO, 1, 0x24);
        }
    }

    // call.sol_keccak256
    // 11010111011110010011101010111011 ................ 0000 .... 10000101
    function _call_sol_keccak256(State memory s) private pure {
        unchecked {
            set(s.header + TARGET, 1, 1);
            set(s.header + MICRO, 1, 0x24);
        }
    }

    // call.sol_set_return_data
    // 10100010001001101101001111101011 ................ 0000 .... 10000101
    function _call_sol_set_return_data(State memory s) private pure {
        unchecked {
            uint256 r_2 = get(s.header + R + 16, 8);
            set(s.header + LENGTH, 8, udiv(r_2, 0xfa, 0xffffffffffffffff) + 0x64);
            set(s.header + MICRO, 1, 5);
            set(s.header + AFTER, 1, 0x1d);
        }
    }

    // call.sol_get_return_data
    // 01011101001000100100010111100100 ................ 0000 .... 10000101
    function _call_sol_get_return_data(State memory s) private pure {
        unchecked {
            set(s.header + LENGTH, 8, 0x64);
            set(s.header + MICRO, 1, 5);
            set(s.header + AFTER, 1, 0x1f);
        }
    }

    // call.sol_get_clock_sysvar
    // 11010101011010110101111111101001 ................ 0000 .... 10000101
    function _call_sol_get_clock_sysvar(State memory s) private pure {
        unchecked {
            set(s.header + SOURCE, 5, 0x500000200);
            set(s.header + COUNT, 8, 0x28);
            set(s.header + LENGTH, 8, 0x8c);
            set(s.header + MICRO, 1, 5);
            set(s.header + AFTER, 1, 0x1b);
        }
    }

    // call.sol_get_rent_sysvar
    // 10111111011100011000100011110110 ................ 0000 .... 10000101
    function _call_sol_get_rent_sysvar(State memory s) private pure {
        unchecked {
            set(s.header + SOURCE, 5, 0x500000240);
            set(s.header + COUNT, 8, 0x18);
            set(s.header + LENGTH, 8, 0x7c);
            set(s.header + MICRO, 1, 5);
            set(s.header + AFTER, 1, 0x1b);
        }
    }
}
