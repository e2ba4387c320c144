// SPDX-License-Identifier: MIT
// Generated from the IR of sbpfv0 by src/targets/solidity. Do not edit.
pragma solidity ^0.8.28;

import {loadBytes, loadLittle, storeBytes, storeLittle} from "../lib/Leaves.sol";
import {foldTree, openTree} from "../lib/Multiproof.sol";
import {IStepPart, OtherPart} from "../lib/Parts.sol";
import {get, HALTED, RUNNING, set, STATUS_SIZE, TRAPPED} from "../lib/PackedHeader.sol";
import {Header, LeafUnused, PreRoot, Trailing, Truncated, Version, Vm} from "../lib/StepErrors.sol";
import {countOf, isChanged, Tree, unusedOf} from "../lib/Tree.sol";
import {ashr, eq, inverse, ite, sdiv, sext, slt, srem, udiv, ult, urem} from "../lib/Words.sol";

/// What a step of sbpfv0 sees: the packed header in memory, and the leaves of the log.
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

/// @title One-step verifier of sbpfv0, part 1 of 1
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract Sbpfv0StepPart1 is IStepPart {
    /// @notice keccak-256 of the canonical IR: what every claim about this VM names.
    bytes32 private constant vmId = 0x23794d1214b280a893a979fc82bf1d7696f65f60fe8e923f546a391b495b2e25;

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
    function _step(State memory s) private pure returns (uint256) {
        unchecked {
            uint256 micro = get(s.header + MICRO, 1);
            if (micro != 0) {
                if (micro == 1) { _micro_load_bytes(s); return RUNNING; }
                if (micro == 2) { _micro_store_bytes(s); return RUNNING; }
                if (micro == 3) return _micro_locate(s);
                if (micro == 4) { _micro_call_to(s); return RUNNING; }
                if (micro == 5) { _micro_charge(s); return RUNNING; }
                if (micro == 6) return _micro_exhausted();
                if (micro == 7) return _micro_abort();
                if (micro == 8) { _micro_units(s); return RUNNING; }
                if (micro == 9) { _micro_result(s); return RUNNING; }
                if (micro == 10) return _micro_memory(s);
                if (micro == 11) { _micro_memory_second(s); return RUNNING; }
                if (micro == 12) { _micro_memory_third(s); return RUNNING; }
                if (micro == 13) { _micro_copy(s); return RUNNING; }
                if (micro == 14) { _micro_fill(s); return RUNNING; }
                if (micro == 15) { _micro_compare(s); return RUNNING; }
                if (micro == 16) return _micro_difference(s);
                if (micro == 17) { _micro_log(s); return RUNNING; }
                if (micro == 18) return _micro_log_copy(s);
                if (micro == 19) return _micro_log_bytes(s);
                if (micro == 20) return _micro_log_words(s);
                if (micro == 21) return _micro_log_units(s);
                if (micro == 22) return _micro_log_data(s);
                if (micro == 23) return _micro_log_fields(s);
                if (micro == 24) { _micro_log_sum(s); return RUNNING; }
                if (micro == 25) return _micro_log_header(s);
                if (micro == 26) return _micro_log_field(s);
                if (micro == 27) return _micro_sysvar(s);
                if (micro == 28) return _micro_sysvar_to(s);
                if (micro == 29) return _micro_return(s);
                if (micro == 30) { _micro_return_bytes(s); return RUNNING; }
                if (micro == 31) { _micro_get_return(s); return RUNNING; }
                if (micro == 32) { _micro_returned(s); return RUNNING; }
                if (micro == 33) { _micro_returned_by(s); return RUNNING; }
                if (micro == 34) return _micro_returned_apart(s);
                if (micro == 35) { _micro_supply(s); return RUNNING; }
                if (micro == 36) return _micro_hash(s);
                if (micro == 37) { _micro_hash_result(s); return RUNNING; }
                if (micro == 38) return _micro_hash_start(s);
                if (micro == 39) return _micro_hash_slices(s);
                if (micro == 40) return _micro_next_slice(s);
                if (micro == 41) { _micro_slice(s); return RUNNING; }
                if (micro == 42) { _micro_feed(s); return RUNNING; }
                if (micro == 43) { _micro_digest(s); return RUNNING; }
                if (micro == 44) { _micro_digest_bytes(s); return RUNNING; }
                if (micro == 45) { _micro_sha256(s); return RUNNING; }
                if (micro == 46) { _micro_sha256_feed(s); return RUNNING; }
                if (micro == 47) { _micro_sha256_block(s); return RUNNING; }
                if (micro == 48) { _micro_sha256_round(s); return RUNNING; }
                if (micro == 49) { _micro_sha256_add(s); return RUNNING; }
                if (micro == 50) { _micro_sha256_next(s); return RUNNING; }
                if (micro == 51) { _micro_sha256_digest(s); return RUNNING; }
                if (micro == 52) { _micro_keccak(s); return RUNNING; }
                if (micro == 53) { _micro_keccak_feed(s); return RUNNING; }
                if (micro == 54) { _micro_keccak_pad(s); return RUNNING; }
                if (micro == 55) { _micro_keccak_theta(s); return RUNNING; }
                if (micro == 56) { _micro_keccak_columns(s); return RUNNING; }
                if (micro == 57) { _micro_keccak_first(s); return RUNNING; }
                if (micro == 58) { _micro_keccak_lanes(s); return RUNNING; }
                if (micro == 59) { _micro_keccak_rows(s); return RUNNING; }
                if (micro == 60) return _micro_seeds(s);
                if (micro == 61) { _micro_behind_seeds(s); return RUNNING; }
                if (micro == 62) { _micro_curve(s); return RUNNING; }
                if (micro == 63) { _micro_power(s); return RUNNING; }
                if (micro == 64) { _micro_address(s); return RUNNING; }
                if (micro == 65) { _micro_bump(s); return RUNNING; }
                if (micro == 66) return _micro_found(s);
                if (micro == 67) return _micro_get_sysvar(s);
                if (micro == 68) { _micro_get_sysvar_address(s); return RUNNING; }
                if (micro == 69) return _micro_get_sysvar_range(s);
                if (micro == 70) { _micro_get_sysvar_match(s); return RUNNING; }
                if (micro == 71) { _micro_get_sysvar_slice(s); return RUNNING; }
                revert OtherPart();
            }
            (uint256 outcome, uint256 word, uint256 a, uint256 at_2, uint256 b) = _fetch(s);
            if (outcome != RUNNING) return outcome;
            return _execute(s, word, a, at_2, b);
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
            uint256 v_10 = eq(v_9, 2);
            uint256 v_11 = eq(v_9, 1);
            uint256 rodataSize = get(s.header + RODATA_SIZE, 4);
            uint256 v_12 = ite(eq(v_9, 4), inputSize, ite(eq(v_9, 3), heapSize, ite(v_10, 0x40000, ite(v_11, rodataSize, 0))));
            uint256 v_13 = ite(v_10, ((((v_6 >> 13) & 0x7ffff) << 12) | (v_6 & 0xfff)), (v_6 & 0xffffffff));
            uint256 v_14 = ((eq((v_6 >> 35), 0) ^ 1) | (v_8 >> 63)) | ult(v_12, ((v_13 + v_8) & 0xffffffffffffffff));
            if ((v_4 & ((v_14 | ((v_5 ^ 1) & v_11)) | (v_10 & ((v_6 >> 12) & 1)))) != 0) return (TRAP_ACCESS_VIOLATION, 0, 0, 0, 0);
            set(s.header + CU, 8, cu + 0xffffffffffffffff);
            set(s.header + PC, 4, pc + 1);
            uint256 v_15 = ite(ite(v_4, eq(v_3, 3), ((text_at >> 3) & 1)), r, (sext((text_at >> 32), 32) & 0xffffffffffffffff));
            return (RUNNING, text_at, r_2, (v_9 << 32) | v_13, v_15);
        }
    }

    /// Finds the instruction of a word, of those that this contract holds, and runs it.
    function _execute(State memory s, uint256 word, uint256, uint256, uint256) private pure returns (uint256) {
        unchecked {
            if ((word & 0xf7) == 0x85) {
                if ((word & 8) == 0) {
                    if ((word & 0xf000) == 0) {
                        if ((word & 0xffffffff00000000) < 0x9229cdcc00000000) {
                            if ((word & 0xffffffff00000000) < 0x3b97b73c00000000) {
                                if ((word & 0xffffffff00000000) == 0x80c98b000000000) return _call_sol_curve_decompress();
                                if ((word & 0xffffffff00000000) == 0x174c512200000000) return _call_sol_blake3();
                                if ((word & 0xffffffff00000000) == 0x17e4035000000000) return _call_sol_secp256k1_recover();
                                if ((word & 0xffffffff00000000) == 0x334fd5ed00000000) return _call_sol_alt_bn128_compression();
                            } else {
                                if ((word & 0xffffffff00000000) == 0x3b97b73c00000000) return _call_sol_get_fees_sysvar();
                                if ((word & 0xffffffff00000000) == 0x5be92f4a00000000) return _call_sol_get_epoch_stake();
                                if ((word & 0xffffffff00000000) == 0x60a4088000000000) return _call_sol_curve_multiscalar_mul();
                                if ((word & 0xffffffff00000000) == 0x780e4c1500000000) return _call_sol_big_mod_exp();
                                if ((word & 0xffffffff00000000) == 0x83f00e8f00000000) return _call_sol_alloc_free_();
                            }
                        } else {
                            if ((word & 0xffffffff00000000) < 0xc4947c2100000000) {
                                if ((word & 0xffffffff00000000) == 0x9229cdcc00000000) return _call_sol_sha512();
                                if ((word & 0xffffffff00000000) == 0xa22b9c8500000000) return _call_sol_invoke_signed_c();
                                if ((word & 0xffffffff00000000) == 0xaa2607ca00000000) return _call_sol_curve_validate_point();
                                if ((word & 0xffffffff00000000) == 0xadb8efc800000000) return _call_sol_get_processed_sibling_instruction();
                                if ((word & 0xffffffff00000000) == 0xae0c318b00000000) return _call_sol_alt_bn128_group_op();
                            } else {
                                if ((word & 0xffffffff00000000) == 0xc4947c2100000000) return _call_sol_poseidon();
                                if ((word & 0xffffffff00000000) == 0xd744909200000000) return _call_sol_invoke_signed_rust();
                                if ((word & 0xffffffff00000000) == 0xdd1c41a600000000) return _call_sol_curve_group_op();
                                if ((word & 0xffffffff00000000) == 0xedef5aee00000000) { _call_sol_remaining_compute_units(s); return RUNNING; }
                                if ((word & 0xffffffff00000000) == 0xf111a47e00000000) return _call_sol_curve_pairing_map();
                            }
                        }
                    }
                }
            }
            revert OtherPart();
        }
    }

    // call.sol_remaining_compute_units
    // 11101101111011110101101011101110 ................ 0000 .... 10000101
    function _call_sol_remaining_compute_units(State memory s) private pure {
        unchecked {
            set(s.header + LENGTH, 8, 0x64);
            set(s.header + MICRO, 1, 5);
            set(s.header + AFTER, 1, 8);
        }
    }

    // call.sol_invoke_signed_c
    // 10100010001010111001110010000101 ................ 0000 .... 10000101
    function _call_sol_invoke_signed_c() private pure returns (uint256 outcome) {
        unchecked {
            return TRAP_SOL_INVOKE_SIGNED_C_IS_NOT_SUPPORTED;
        }
    }

    // call.sol_invoke_signed_rust
    // 11010111010001001001000010010010 ................ 0000 .... 10000101
    function _call_sol_invoke_signed_rust() private pure returns (uint256 outcome) {
        unchecked {
            return TRAP_SOL_INVOKE_SIGNED_RUST_IS_NOT_SUPPORTED;
        }
    }

    // call.sol_get_processed_sibling_instruction
    // 10101101101110001110111111001000 ................ 0000 .... 10000101
    function _call_sol_get_processed_sibling_instruction() private pure returns (uint256 outcome) {
        unchecked {
            return TRAP_SOL_GET_PROCESSED_SIBLING_INSTRUCTION_IS_NOT_SUPPORTED;
        }
    }

    // call.sol_secp256k1_recover
    // 00010111111001000000001101010000 ................ 0000 .... 10000101
    function _call_sol_secp256k1_recover() private pure returns (uint256 outcome) {
        unchecked {
            return TRAP_SOL_SECP256K1_RECOVER_IS_NOT_SUPPORTED;
        }
    }

    // call.sol_blake3
    // 00010111010011000101000100100010 ................ 0000 .... 10000101
    function _call_sol_blake3() private pure returns (uint256 outcome) {
        unchecked {
            return TRAP_SOL_BLAKE3_IS_NOT_SUPPORTED;
        }
    }

    // call.sol_curve_validate_point
    // 10101010001001100000011111001010 ................ 0000 .... 10000101
    function _call_sol_curve_validate_point() private pure returns (uint256 outcome) {
        unchecked {
            return TRAP_SOL_CURVE_VALIDATE_POINT_IS_NOT_SUPPORTED;
        }
    }

    // call.sol_curve_group_op
    // 11011101000111000100000110100110 ................ 0000 .... 10000101
    function _call_sol_curve_group_op() private pure returns (uint256 outcome) {
        unchecked {
            return TRAP_SOL_CURVE_GROUP_OP_IS_NOT_SUPPORTED;
        }
    }

    // call.sol_curve_multiscalar_mul
    // 01100000101001000000100010000000 ................ 0000 .... 10000101
    function _call_sol_curve_multiscalar_mul() private pure returns (uint256 outcome) {
        unchecked {
            return TRAP_SOL_CURVE_MULTISCALAR_MUL_IS_NOT_SUPPORTED;
        }
    }

    // call.sol_alt_bn128_group_op
    // 10101110000011000011000110001011 ................ 0000 .... 10000101
    function _call_sol_alt_bn128_group_op() private pure returns (uint256 outcome) {
        unchecked {
            return TRAP_SOL_ALT_BN128_GROUP_OP_IS_NOT_SUPPORTED;
        }
    }

    // call.sol_alt_bn128_compression
    // 00110011010011111101010111101101 ................ 0000 .... 10000101
    function _call_sol_alt_bn128_compression() private pure returns (uint256 outcome) {
        unchecked {
            return TRAP_SOL_ALT_BN128_COMPRESSION_IS_NOT_SUPPORTED;
        }
    }

    // call.sol_poseidon
    // 11000100100101000111110000100001 ................ 0000 .... 10000101
    function _call_sol_poseidon() private pure returns (uint256 outcome) {
        unchecked {
            return TRAP_SOL_POSEIDON_IS_NOT_SUPPORTED;
        }
    }

    // call.sol_get_epoch_stake
    // 01011011111010010010111101001010 ................ 0000 .... 10000101
    function _call_sol_get_epoch_stake() private pure returns (uint256 outcome) {
        unchecked {
            return TRAP_SOL_GET_EPOCH_STAKE_IS_NOT_SUPPORTED;
        }
    }

    // call.sol_get_fees_sysvar
    // 00111011100101111011011100111100 ................ 0000 .... 10000101
    function _call_sol_get_fees_sysvar() private pure returns (uint256 outcome) {
        unchecked {
            return TRAP_SOL_GET_FEES_SYSVAR_IS_NOT_SUPPORTED;
        }
    }

    // call.sol_alloc_free_
    // 10000011111100000000111010001111 ................ 0000 .... 10000101
    function _call_sol_alloc_free_() private pure returns (uint256 outcome) {
        unchecked {
            return TRAP_SOL_ALLOC_FREE__IS_NOT_SUPPORTED;
        }
    }

    // call.sol_sha512
    // 10010010001010011100110111001100 ................ 0000 .... 10000101
    function _call_sol_sha512() private pure returns (uint256 outcome) {
        unchecked {
            return TRAP_SOL_SHA512_IS_NOT_SUPPORTED;
        }
    }

    // call.sol_big_mod_exp
    // 01111000000011100100110000010101 ................ 0000 .... 10000101
    function _call_sol_big_mod_exp() private pure returns (uint256 outcome) {
        unchecked {
            return TRAP_SOL_BIG_MOD_EXP_IS_NOT_SUPPORTED;
        }
    }

    // call.sol_curve_decompress
    // 00001000000011001001100010110000 ................ 0000 .... 10000101
    function _call_sol_curve_decompress() private pure returns (uint256 outcome) {
        unchecked {
            return TRAP_SOL_CURVE_DECOMPRESS_IS_NOT_SUPPORTED;
        }
    }

    // call.sol_curve_pairing_map
    // 11110001000100011010010001111110 ................ 0000 .... 10000101
    function _call_sol_curve_pairing_map() private pure returns (uint256 outcome) {
        unchecked {
            return TRAP_SOL_CURVE_PAIRING_MAP_IS_NOT_SUPPORTED;
        }
    }

    /// Microcode routine load.bytes, which runs while `micro` is 1.
    function _micro_load_bytes(State memory s) private pure {
        unchecked {
            uint256 source = get(s.header + SOURCE, 5);
            uint256 mem_at = loadBytes(s.mem, source, 1);
            uint256 count = get(s.header + COUNT, 8);
            uint256 v = (count + 0xffffffffffffffff) & 0xffffffffffffffff;
            uint256 v_2 = eq(v, 0);
            uint256 target = get(s.header + TARGET, 1);
            uint256 value = get(s.header + VALUE, 8);
            uint256 v_3 = ((value & 0xffffffffffffff) << 8) | mem_at;
            if (v_2 != 0) {
                set(s.header + R + 8 * target, 8, v_3);
                set(s.header + MICRO, 1, 0);
            }
            set(s.header + VALUE, 8, v_3);
            set(s.header + SOURCE, 5, (source + 0x7ffffffff) & 0x7ffffffff);
            set(s.header + COUNT, 8, v);
        }
    }

    /// Microcode routine store.bytes, which runs while `micro` is 2.
    function _micro_store_bytes(State memory s) private pure {
        unchecked {
            uint256 destination = get(s.header + DESTINATION, 5);
            uint256 value = get(s.header + VALUE, 8);
            storeBytes(s.mem, destination, 1, value & 0xff);
            set(s.header + VALUE, 8, value >> 8);
            set(s.header + DESTINATION, 5, (destination + 1) & 0x7ffffffff);
            uint256 count = get(s.header + COUNT, 8);
            uint256 v = (count + 0xffffffffffffffff) & 0xffffffffffffffff;
            set(s.header + COUNT, 8, v);
            if (v == 0) set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine locate, which runs while `micro` is 3.
    function _micro_locate(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 length = get(s.header + LENGTH, 8);
            uint256 address_2 = get(s.header + ADDRESS, 8);
            uint256 v = (address_2 >> 32) & 7;
            uint256 inputSize = get(s.header + INPUT_SIZE, 4);
            uint256 heapSize = get(s.header + HEAP_SIZE, 4);
            uint256 v_2 = eq(v, 2);
            uint256 v_3 = eq(v, 1);
            uint256 rodataSize = get(s.header + RODATA_SIZE, 4);
            uint256 v_4 = ite(eq(v, 4), inputSize, ite(eq(v, 3), heapSize, ite(v_2, 0x40000, ite(v_3, rodataSize, 0))));
            uint256 v_5 = ite(v_2, ((((address_2 >> 13) & 0x7ffff) << 12) | (address_2 & 0xfff)), (address_2 & 0xffffffff));
            uint256 v_6 = ((eq((address_2 >> 35), 0) ^ 1) | (length >> 63)) | ult(v_4, ((v_5 + length) & 0xffffffffffffffff));
            uint256 writes = get(s.header + WRITES, 1);
            if (((eq(length, 0) ^ 1) & ((v_6 | (writes & v_3)) | (v_2 & ((address_2 >> 12) & 1)))) != 0) return TRAP_ACCESS_VIOLATION;
            set(s.header + PLACE, 5, (v << 32) | v_5);
            uint256 after_2 = get(s.header + AFTER, 1);
            set(s.header + MICRO, 1, after_2);
        }
    }

    /// Microcode routine call.to, which runs while `micro` is 4.
    function _micro_call_to(State memory s) private pure {
        unchecked {
            uint256 depth = get(s.header + DEPTH, 1);
            uint256 v = depth & 0x3f;
            uint256 r_9 = get(s.header + R + 72, 8);
            uint256 r_8 = get(s.header + R + 64, 8);
            uint256 r_7 = get(s.header + R + 56, 8);
            uint256 r_6 = get(s.header + R + 48, 8);
            storeLittle(s.frames, (v << 1) * 32, 32, (((((r_9 << 64) | r_8) << 64) | r_7) << 64) | r_6);
            uint256 pc = get(s.header + PC, 4);
            storeLittle(s.frames, ((v << 1) | 1) * 32, 32, pc);
            uint256 r_10 = get(s.header + R + 80, 8);
            set(s.header + R + 80, 8, r_10 + 0x2000);
            set(s.header + DEPTH, 1, depth + 1);
            uint256 value = get(s.header + VALUE, 8);
            set(s.header + PC, 4, value & 0xffffffff);
            set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine charge, which runs while `micro` is 5.
    function _micro_charge(State memory s) private pure {
        unchecked {
            uint256 cu = get(s.header + CU, 8);
            uint256 length = get(s.header + LENGTH, 8);
            uint256 v = ult(cu, length);
            set(s.header + CU, 8, ite(v, 0, ((cu - length) & 0xffffffffffffffff)));
            uint256 after_2 = get(s.header + AFTER, 1);
            set(s.header + MICRO, 1, ite(v, 6, after_2));
        }
    }

    /// Microcode routine exhausted, which runs while `micro` is 6.
    function _micro_exhausted() private pure returns (uint256 outcome) {
        unchecked {
            return TRAP_COMPUTATIONAL_BUDGET_EXCEEDED;
        }
    }

    /// Microcode routine abort, which runs while `micro` is 7.
    function _micro_abort() private pure returns (uint256 outcome) {
        unchecked {
            return TRAP_SBF_PROGRAM_PANICKED;
        }
    }

    /// Microcode routine units, which runs while `micro` is 8.
    function _micro_units(State memory s) private pure {
        unchecked {
            uint256 cu = get(s.header + CU, 8);
            set(s.header + R, 8, cu);
            set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine result, which runs while `micro` is 9.
    function _micro_result(State memory s) private pure {
        unchecked {
            uint256 value = get(s.header + VALUE, 8);
            set(s.header + R, 8, value);
            set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine memory, which runs while `micro` is 10.
    function _micro_memory(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 phase = get(s.header + PHASE, 1);
            uint256 r_1 = get(s.header + R + 8, 8);
            uint256 r_2 = get(s.header + R + 16, 8);
            uint256 r_3 = get(s.header + R + 24, 8);
            uint256 v = ite(ult(r_1, r_2), ult(((r_2 - r_1) & 0xffffffffffffffff), r_3), ult(((r_1 - r_2) & 0xffffffffffffffff), r_3));
            if ((eq(phase, 0) & v) != 0) return TRAP_OVERLAPPING_COPY;
            set(s.header + ADDRESS, 8, r_1);
            set(s.header + LENGTH, 8, r_3);
            set(s.header + WRITES, 1, eq(phase, 3) ^ 1);
            set(s.header + MICRO, 1, 3);
            set(s.header + AFTER, 1, 0xb);
        }
    }

    /// Microcode routine memory.second, which runs while `micro` is 11.
    function _micro_memory_second(State memory s) private pure {
        unchecked {
            uint256 place = get(s.header + PLACE, 5);
            set(s.header + DESTINATION, 5, place);
            uint256 r_3 = get(s.header + R + 24, 8);
            set(s.header + COUNT, 8, r_3);
            uint256 phase = get(s.header + PHASE, 1);
            uint256 v = eq(phase, 2);
            set(s.header + MICRO, 1, ite(v, 0xe, 3));
            uint256 r_2 = get(s.header + R + 16, 8);
            if (v == 0) {
                set(s.header + ADDRESS, 8, r_2);
                set(s.header + LENGTH, 8, r_3);
                set(s.header + AFTER, 1, 0xc);
            }
            uint256 writes = get(s.header + WRITES, 1);
            set(s.header + WRITES, 1, v & writes);
        }
    }

    /// Microcode routine memory.third, which runs while `micro` is 12.
    function _micro_memory_third(State memory s) private pure {
        unchecked {
            uint256 place = get(s.header + PLACE, 5);
            uint256 destination = get(s.header + DESTINATION, 5);
            uint256 phase = get(s.header + PHASE, 1);
            uint256 v = eq(phase, 3);
            uint256 v_2 = ult(place, destination) & (v ^ 1);
            uint256 count = get(s.header + COUNT, 8);
            uint256 v_3 = ((count & 0x7ffffffff) + 0x7ffffffff) & 0x7ffffffff;
            set(s.header + SOURCE, 5, ite(v_2, ((place + v_3) & 0x7ffffffff), place));
            if (v_2 != 0) set(s.header + DESTINATION, 5, (destination + v_3) & 0x7ffffffff);
            set(s.header + PHASE, 1, ite(v_2, 1, 0));
            set(s.header + VALUE, 8, 0);
            set(s.header + MICRO, 1, ite(v, 0xf, 0xd));
        }
    }

    /// Microcode routine copy, which runs while `micro` is 13.
    function _micro_copy(State memory s) private pure {
        unchecked {
            uint256 source = get(s.header + SOURCE, 5);
            uint256 count = get(s.header + COUNT, 8);
            uint256 v = eq(count, 0);
            uint256 mem_at;
            if (v == 0) mem_at = loadBytes(s.mem, source, 1);
            uint256 destination = get(s.header + DESTINATION, 5);
            uint256 phase = get(s.header + PHASE, 1);
            uint256 v_2 = ite(eq(phase, 1), 0x7ffffffff, 1);
            if (v != 0) {
                set(s.header + R, 8, 0);
            } else {
                storeBytes(s.mem, destination, 1, mem_at);
            }
            if (v != 0) {
                set(s.header + MICRO, 1, 0);
            } else {
                set(s.header + SOURCE, 5, (source + v_2) & 0x7ffffffff);
                set(s.header + DESTINATION, 5, (destination + v_2) & 0x7ffffffff);
                set(s.header + COUNT, 8, count + 0xffffffffffffffff);
            }
        }
    }

    /// Microcode routine fill, which runs while `micro` is 14.
    function _micro_fill(State memory s) private pure {
        unchecked {
            uint256 count = get(s.header + COUNT, 8);
            uint256 v = eq(count, 0);
            uint256 destination = get(s.header + DESTINATION, 5);
            uint256 r_2 = get(s.header + R + 16, 8);
            if (v != 0) {
                set(s.header + R, 8, 0);
            } else {
                storeBytes(s.mem, destination, 1, r_2 & 0xff);
            }
            if (v != 0) {
                set(s.header + MICRO, 1, 0);
            } else {
                set(s.header + DESTINATION, 5, (destination + 1) & 0x7ffffffff);
                set(s.header + COUNT, 8, count + 0xffffffffffffffff);
            }
        }
    }

    /// Microcode routine compare, which runs while `micro` is 15.
    function _micro_compare(State memory s) private pure {
        unchecked {
            uint256 destination = get(s.header + DESTINATION, 5);
            uint256 value = get(s.header + VALUE, 8);
            uint256 count = get(s.header + COUNT, 8);
            uint256 v = (eq(value, 0) ^ 1) | eq(count, 0);
            uint256 v_2 = v ^ 1;
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadBytes(s.mem, destination, 1);
            uint256 source = get(s.header + SOURCE, 5);
            uint256 mem_at_2;
            if (v_2 != 0) mem_at_2 = loadBytes(s.mem, source, 1);
            uint256 r_4 = get(s.header + R + 32, 8);
            if (v != 0) {
                set(s.header + ADDRESS, 8, r_4);
                set(s.header + LENGTH, 8, 4);
                set(s.header + MICRO, 1, 3);
                set(s.header + AFTER, 1, 0x10);
            } else {
                set(s.header + VALUE, 8, mem_at - mem_at_2);
                set(s.header + SOURCE, 5, (source + 1) & 0x7ffffffff);
                set(s.header + DESTINATION, 5, (destination + 1) & 0x7ffffffff);
                set(s.header + COUNT, 8, count + 0xffffffffffffffff);
            }
            uint256 writes = get(s.header + WRITES, 1);
            set(s.header + WRITES, 1, v | writes);
        }
    }

    /// Microcode routine difference, which runs while `micro` is 16.
    function _micro_difference(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 length = get(s.header + LENGTH, 8);
            uint256 place = get(s.header + PLACE, 5);
            if (((eq(length, 0) ^ 1) & (eq((place & 3), 0) ^ 1)) != 0) return TRAP_UNALIGNED_POINTER;
            uint256 value = get(s.header + VALUE, 8);
            storeLittle(s.mem, (place >> 2) << 2, 4, value & 0xffffffff);
            set(s.header + R, 8, 0);
            set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine log, which runs while `micro` is 17.
    function _micro_log(State memory s) private pure {
        unchecked {
            uint256 phase = get(s.header + PHASE, 1);
            uint256 r_2 = get(s.header + R + 16, 8);
            uint256 v = ite(eq(phase, 2), 0x20, r_2);
            set(s.header + COUNT, 8, v);
            set(s.header + LENGTH, 8, ite(eq(phase, 1), v, ite(ult(v, 0x64), 0x64, v)));
            set(s.header + MICRO, 1, 5);
            set(s.header + AFTER, 1, 0x12);
        }
    }

    /// Microcode routine log.copy, which runs while `micro` is 18.
    function _micro_log_copy(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 logSize = get(s.header + LOG_SIZE, 4);
            if ((logSize >> 21) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 count = get(s.header + COUNT, 8);
            uint256 phase = get(s.header + PHASE, 1);
            storeLittle(s.logs, ((logSize >> 3) << 3) & 0x1fffff, 8, ((count << 8) & 0xffffffffffffffff) | ite(eq(phase, 2), 3, 1));
            set(s.header + DESTINATION, 5, (logSize + 8) & 0x7ffffffff);
            set(s.header + VALUE, 8, 0);
            uint256 r_1 = get(s.header + R + 8, 8);
            set(s.header + ADDRESS, 8, r_1);
            set(s.header + LENGTH, 8, count);
            set(s.header + WRITES, 1, 0);
            set(s.header + MICRO, 1, 3);
            set(s.header + AFTER, 1, 0x13);
        }
    }

    /// Microcode routine log.bytes, which runs while `micro` is 19.
    function _micro_log_bytes(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 count = get(s.header + COUNT, 8);
            uint256 v = eq(count, 0);
            uint256 value = get(s.header + VALUE, 8);
            if ((v & (eq(value, 0) ^ 1)) != 0) return TRAP_INVALID_UTF_8_STRING;
            uint256 phase = get(s.header + PHASE, 1);
            if ((v & eq(phase, 1)) != 0) return TRAP_SBF_PROGRAM_PANICKED_2;
            uint256 place = get(s.header + PLACE, 5);
            uint256 v_2 = v ^ 1;
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadBytes(s.mem, place, 1);
            uint256 context_at;
            if (v_2 != 0) context_at = loadLittle(s.context, ((3 << 6) | (mem_at & 0x3f)) << 2, 4);
            uint256 v_3 = ult(phase, 2);
            uint256 v_4 = eq((value & 0xffffffff), 0);
            uint256 v_5 = mem_at >> 7;
            uint256 v_6 = ite(eq((mem_at >> 6), 3), context_at, 0);
            uint256 v_7 = ite(v_4, (v_5 & eq(v_6, 0)), (ult(mem_at, (value & 0xff)) | ult(((value >> 8) & 0xff), mem_at)));
            if (((v_2 & v_3) & v_7) != 0) return TRAP_INVALID_UTF_8_STRING;
            uint256 destination = get(s.header + DESTINATION, 5);
            if ((v_2 & (eq((destination >> 21), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_8 = (((value >> 16) & 0xff) + 0xff) & 0xff;
            if (v == 0) {
                storeBytes(s.logs, destination & 0x1fffff, 1, mem_at);
            } else {
                set(s.header + MICRO, 1, 0x1a);
            }
            if (v == 0) {
                if (v_3 != 0) set(s.header + VALUE, 8, ite(v_4, ite(v_5, v_6, 0), ite(eq(v_8, 0), 0, ((((v_8 << 8) | 0xbf) << 8) | 0x80))));
                set(s.header + PLACE, 5, (place + 1) & 0x7ffffffff);
                set(s.header + COUNT, 8, count + 0xffffffffffffffff);
            }
            uint256 v_9 = ite(v, (((destination + 7) & 0x7ffffffff) & 0x7fffffff8), ((destination + 1) & 0x7ffffffff));
            set(s.header + DESTINATION, 5, v_9);
        }
    }

    /// Microcode routine log.words, which runs while `micro` is 20.
    function _micro_log_words(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 logSize = get(s.header + LOG_SIZE, 4);
            if ((logSize >> 21) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 count = get(s.header + COUNT, 8);
            uint256 r = get(s.header + R + 8 * (count & 0xf), 8);
            storeLittle(s.logs, ((logSize >> 3) << 3) & 0x1fffff, 8, ite(eq(count, 0), 0x2802, r));
            uint256 v = (count + 1) & 0xffffffffffffffff;
            uint256 v_2 = eq(v, 6);
            if (v_2 != 0) {
                set(s.header + R, 8, 0);
                set(s.header + MICRO, 1, 0);
            }
            set(s.header + LOG_SIZE, 4, logSize + 8);
            set(s.header + COUNT, 8, v);
        }
    }

    /// Microcode routine log.units, which runs while `micro` is 21.
    function _micro_log_units(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 logSize = get(s.header + LOG_SIZE, 4);
            if ((logSize >> 21) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 cu = get(s.header + CU, 8);
            storeLittle(s.logs, ((logSize >> 3) << 3) & 0x1fffff, 8, ((cu << 8) & 0xffffffffffffffff) | 4);
            set(s.header + R, 8, 0);
            set(s.header + LOG_SIZE, 4, logSize + 8);
            set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine log.data, which runs while `micro` is 22.
    function _micro_log_data(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 r_2 = get(s.header + R + 16, 8);
            if ((r_2 >> 59) != 0) return TRAP_INVALID_LENGTH;
            uint256 r_1 = get(s.header + R + 8, 8);
            set(s.header + ADDRESS, 8, r_1);
            set(s.header + LENGTH, 8, r_2 << 4);
            set(s.header + WRITES, 1, 0);
            set(s.header + MICRO, 1, 3);
            set(s.header + AFTER, 1, 0x17);
        }
    }

    /// Microcode routine log.fields, which runs while `micro` is 23.
    function _micro_log_fields(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 length = get(s.header + LENGTH, 8);
            uint256 place = get(s.header + PLACE, 5);
            if (((eq(length, 0) ^ 1) & (eq((place & 7), 0) ^ 1)) != 0) return TRAP_UNALIGNED_POINTER;
            set(s.header + SOURCE, 5, place);
            uint256 r_2 = get(s.header + R + 16, 8);
            set(s.header + INDEX, 4, r_2 & 0xffffffff);
            set(s.header + TOTAL, 8, 0);
            set(s.header + LENGTH, 8, r_2 * 0x64);
            set(s.header + MICRO, 1, 5);
            set(s.header + AFTER, 1, 0x18);
        }
    }

    /// Microcode routine log.sum, which runs while `micro` is 24.
    function _micro_log_sum(State memory s) private pure {
        unchecked {
            uint256 source = get(s.header + SOURCE, 5);
            uint256 v = ((source >> 3) << 3) & 0x7ffffffff;
            uint256 index = get(s.header + INDEX, 4);
            uint256 v_2 = eq(index, 0);
            uint256 v_3 = v_2 ^ 1;
            if (v_3 != 0) loadLittle(s.mem, v, 8);
            uint256 mem_at;
            if (v_3 != 0) mem_at = loadLittle(s.mem, (v + 8) & 0x7ffffffff, 8);
            uint256 total = get(s.header + TOTAL, 8);
            uint256 v_4 = (total + mem_at) & 0x1ffffffffffffffff;
            if (v_2 != 0) {
                set(s.header + LENGTH, 8, total);
                set(s.header + MICRO, 1, 5);
                set(s.header + AFTER, 1, 0x19);
            } else {
                set(s.header + TOTAL, 8, ite((v_4 >> 64), 0xffffffffffffffff, (v_4 & 0xffffffffffffffff)));
                set(s.header + SOURCE, 5, (source + 0x10) & 0x7ffffffff);
                set(s.header + INDEX, 4, index + 0xffffffff);
            }
        }
    }

    /// Microcode routine log.header, which runs while `micro` is 25.
    function _micro_log_header(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 logSize = get(s.header + LOG_SIZE, 4);
            if ((logSize >> 21) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 r_2 = get(s.header + R + 16, 8);
            storeLittle(s.logs, ((logSize >> 3) << 3) & 0x1fffff, 8, ((r_2 << 8) & 0xffffffffffffffff) | 5);
            uint256 source = get(s.header + SOURCE, 5);
            set(s.header + SOURCE, 5, (source - (((r_2 & 0x7ffffffff) << 4) & 0x7ffffffff)) & 0x7ffffffff);
            set(s.header + DESTINATION, 5, (logSize + 8) & 0x7ffffffff);
            set(s.header + INDEX, 4, r_2 & 0xffffffff);
            set(s.header + MICRO, 1, 0x1a);
        }
    }

    /// Microcode routine log.field, which runs while `micro` is 26.
    function _micro_log_field(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 source = get(s.header + SOURCE, 5);
            uint256 v = ((source >> 3) << 3) & 0x7ffffffff;
            uint256 phase = get(s.header + PHASE, 1);
            uint256 v_2 = eq(phase, 3);
            uint256 index = get(s.header + INDEX, 4);
            uint256 v_3 = eq(index, 0);
            uint256 v_4 = v_2 & (v_3 ^ 1);
            uint256 mem_at;
            if (v_4 != 0) mem_at = loadLittle(s.mem, v, 8);
            uint256 mem_at_2;
            if (v_4 != 0) mem_at_2 = loadLittle(s.mem, (v + 8) & 0x7ffffffff, 8);
            uint256 destination = get(s.header + DESTINATION, 5);
            if ((v_4 & (eq((destination >> 21), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v_2 != 0) if (v_3 == 0) storeLittle(s.logs, ((destination >> 3) << 3) & 0x1fffff, 8, mem_at_2);
            if (v_4 == 0) {
                set(s.header + R, 8, 0);
            } else {
                set(s.header + DESTINATION, 5, (destination + 8) & 0x7ffffffff);
                set(s.header + COUNT, 8, mem_at_2);
                set(s.header + VALUE, 8, 0);
                set(s.header + SOURCE, 5, (source + 0x10) & 0x7ffffffff);
                set(s.header + INDEX, 4, index + 0xffffffff);
                set(s.header + ADDRESS, 8, mem_at);
                set(s.header + LENGTH, 8, mem_at_2);
                set(s.header + AFTER, 1, 0x13);
            }
            if (v_4 == 0) set(s.header + LOG_SIZE, 4, destination & 0xffffffff);
            uint256 writes = get(s.header + WRITES, 1);
            set(s.header + WRITES, 1, (v_4 ^ 1) & writes);
            set(s.header + MICRO, 1, ite(v_4, 3, 0));
        }
    }

    /// Microcode routine sysvar, which runs while `micro` is 27.
    function _micro_sysvar(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 r_1 = get(s.header + R + 8, 8);
            if ((r_1 >> 34) != 0) return TRAP_INVALID_POINTER;
            set(s.header + ADDRESS, 8, r_1);
            uint256 count = get(s.header + COUNT, 8);
            set(s.header + LENGTH, 8, count);
            set(s.header + WRITES, 1, 1);
            set(s.header + MICRO, 1, 3);
            set(s.header + AFTER, 1, 0x1c);
        }
    }

    /// Microcode routine sysvar.to, which runs while `micro` is 28.
    function _micro_sysvar_to(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 length = get(s.header + LENGTH, 8);
            uint256 place = get(s.header + PLACE, 5);
            if (((eq(length, 0) ^ 1) & (eq((place & 7), 0) ^ 1)) != 0) return TRAP_UNALIGNED_POINTER;
            uint256 count = get(s.header + COUNT, 8);
            if ((eq(count, 0x60) & ((place >> 3) & 1)) != 0) return TRAP_UNALIGNED_POINTER;
            set(s.header + DESTINATION, 5, place);
            set(s.header + PHASE, 1, 0);
            set(s.header + MICRO, 1, 0xd);
        }
    }

    /// Microcode routine return, which runs while `micro` is 29.
    function _micro_return(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 r_2 = get(s.header + R + 16, 8);
            if (0x400 < r_2) return TRAP_RETURN_DATA_TOO_LARGE;
            set(s.header + COUNT, 8, 0);
            uint256 r_1 = get(s.header + R + 8, 8);
            set(s.header + ADDRESS, 8, r_1);
            set(s.header + LENGTH, 8, r_2);
            set(s.header + WRITES, 1, 0);
            set(s.header + MICRO, 1, 3);
            set(s.header + AFTER, 1, 0x1e);
        }
    }

    /// Microcode routine return.bytes, which runs while `micro` is 30.
    function _micro_return_bytes(State memory s) private pure {
        unchecked {
            uint256 place = get(s.header + PLACE, 5);
            uint256 count = get(s.header + COUNT, 8);
            uint256 r_2 = get(s.header + R + 16, 8);
            uint256 v = eq(count, r_2);
            uint256 mem_at;
            if (v == 0) mem_at = loadBytes(s.mem, place, 1);
            if (v != 0) {
                set(s.header + R, 8, 0);
            } else {
                storeBytes(s.returnData, count & 0x3ff, 1, mem_at);
            }
            if (v != 0) {
                set(s.header + RETURN_SIZE, 2, count & 0xffff);
                set(s.header + MICRO, 1, 0);
            } else {
                set(s.header + PLACE, 5, (place + 1) & 0x7ffffffff);
                set(s.header + COUNT, 8, count + 1);
            }
        }
    }

    /// Microcode routine get.return, which runs while `micro` is 31.
    function _micro_get_return(State memory s) private pure {
        unchecked {
            uint256 r_2 = get(s.header + R + 16, 8);
            uint256 returnSize = get(s.header + RETURN_SIZE, 2);
            uint256 v = ite(ult(r_2, returnSize), r_2, returnSize);
            set(s.header + COUNT, 8, v);
            set(s.header + VALUE, 8, returnSize);
            uint256 v_2 = eq(v, 0);
            set(s.header + MICRO, 1, ite(v_2, 9, 5));
            if (v_2 == 0) {
                set(s.header + LENGTH, 8, udiv(((v + 0x20) & 0xffffffffffffffff), 0xfa, 0xffffffffffffffff));
                set(s.header + AFTER, 1, 0x20);
            }
        }
    }

    /// Microcode routine returned, which runs while `micro` is 32.
    function _micro_returned(State memory s) private pure {
        unchecked {
            uint256 r_1 = get(s.header + R + 8, 8);
            set(s.header + ADDRESS, 8, r_1);
            uint256 count = get(s.header + COUNT, 8);
            set(s.header + LENGTH, 8, count);
            set(s.header + WRITES, 1, 1);
            set(s.header + MICRO, 1, 3);
            set(s.header + AFTER, 1, 0x21);
        }
    }

    /// Microcode routine returned.by, which runs while `micro` is 33.
    function _micro_returned_by(State memory s) private pure {
        unchecked {
            uint256 place = get(s.header + PLACE, 5);
            set(s.header + DESTINATION, 5, place);
            uint256 r_3 = get(s.header + R + 24, 8);
            set(s.header + ADDRESS, 8, r_3);
            set(s.header + LENGTH, 8, 0x20);
            set(s.header + WRITES, 1, 1);
            set(s.header + MICRO, 1, 3);
            set(s.header + AFTER, 1, 0x22);
        }
    }

    /// Microcode routine returned.apart, which runs while `micro` is 34.
    function _micro_returned_apart(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 place = get(s.header + PLACE, 5);
            uint256 destination = get(s.header + DESTINATION, 5);
            uint256 count = get(s.header + COUNT, 8);
            uint256 v = ite(ult(place, destination), ult(((destination - place) & 0x7ffffffff), 0x20), ult(((place - destination) & 0x7ffffffff), (count & 0x7ffffffff)));
            if (v != 0) return TRAP_OVERLAPPING_COPY;
            set(s.header + SOURCE, 5, 0);
            set(s.header + PHASE, 1, 0);
            set(s.header + MICRO, 1, 0x23);
        }
    }

    /// Microcode routine supply, which runs while `micro` is 35.
    function _micro_supply(State memory s) private pure {
        unchecked {
            uint256 source = get(s.header + SOURCE, 5);
            uint256 v = source & 0x3ff;
            uint256 phase = get(s.header + PHASE, 1);
            uint256 v_2 = eq(phase, 0);
            uint256 returnData_at;
            if (v_2 != 0) returnData_at = loadBytes(s.returnData, v, 1);
            uint256 context_at;
            if (v_2 == 0) context_at = loadBytes(s.context, v, 1);
            uint256 destination = get(s.header + DESTINATION, 5);
            storeBytes(s.mem, destination, 1, returnData_at | context_at);
            uint256 count = get(s.header + COUNT, 8);
            uint256 v_3 = (count + 0xffffffffffffffff) & 0xffffffffffffffff;
            uint256 v_4 = eq(v_3, 0);
            uint256 value = get(s.header + VALUE, 8);
            uint256 returnSize = get(s.header + RETURN_SIZE, 2);
            if (v_4 != 0) {
                if (v_2 == 0) {
                    set(s.header + R, 8, value);
                } else {
                    set(s.header + PHASE, 1, 1);
                    set(s.header + VALUE, 8, returnSize);
                }
                if (v_2 == 0) set(s.header + MICRO, 1, 0);
            }
            uint256 v_5 = (source + 1) & 0x7ffffffff;
            set(s.header + SOURCE, 5, ite(v_4, ite(v_2, 0x220, v_5), v_5));
            uint256 place = get(s.header + PLACE, 5);
            uint256 v_6 = (destination + 1) & 0x7ffffffff;
            set(s.header + DESTINATION, 5, ite(v_4, ite(v_2, place, v_6), v_6));
            set(s.header + COUNT, 8, ite(v_4, ite(v_2, 0x20, v_3), v_3));
        }
    }

    /// Microcode routine hash, which runs while `micro` is 36.
    function _micro_hash(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 r_2 = get(s.header + R + 16, 8);
            if (0x4e20 < r_2) return TRAP_HASHING_TOO_MANY_SEQUENCES;
            set(s.header + LENGTH, 8, 0x55);
            set(s.header + MICRO, 1, 5);
            set(s.header + AFTER, 1, 0x25);
        }
    }

    /// Microcode routine hash.result, which runs while `micro` is 37.
    function _micro_hash_result(State memory s) private pure {
        unchecked {
            uint256 r_3 = get(s.header + R + 24, 8);
            set(s.header + ADDRESS, 8, r_3);
            set(s.header + LENGTH, 8, 0x20);
            set(s.header + WRITES, 1, 1);
            set(s.header + MICRO, 1, 3);
            set(s.header + AFTER, 1, 0x26);
        }
    }

    /// Microcode routine hash.start, which runs while `micro` is 38.
    function _micro_hash_start(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 r_2 = get(s.header + R + 16, 8);
            if ((r_2 >> 59) != 0) return TRAP_INVALID_LENGTH;
            set(s.header + INDEX, 4, r_2 & 0xffffffff);
            set(s.header + TOTAL, 8, 0);
            set(s.header + FILL, 1, 0);
            set(s.header + PHASE, 1, 0);
            uint256 r_1 = get(s.header + R + 8, 8);
            set(s.header + ADDRESS, 8, r_1);
            set(s.header + LENGTH, 8, r_2 << 4);
            set(s.header + WRITES, 1, 0);
            set(s.header + MICRO, 1, 3);
            set(s.header + AFTER, 1, 0x27);
        }
    }

    /// Microcode routine hash.slices, which runs while `micro` is 39.
    function _micro_hash_slices(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 length = get(s.header + LENGTH, 8);
            uint256 place = get(s.header + PLACE, 5);
            if (((eq(length, 0) ^ 1) & (eq((place & 7), 0) ^ 1)) != 0) return TRAP_UNALIGNED_POINTER;
            uint256 target = get(s.header + TARGET, 1);
            uint256 r_2 = get(s.header + R + 16, 8);
            if (((ult(target, 2) ^ 1) & ult(0x10, r_2)) != 0) return TRAP_COULD_NOT_CREATE_PROGRAM_ADDRESS_WITH_SIGNER_SEEDS;
            set(s.header + DESTINATION, 5, place);
            set(s.header + MICRO, 1, ite(eq(target, 1), 0x34, 0x2d));
        }
    }

    /// Microcode routine next.slice, which runs while `micro` is 40.
    function _micro_next_slice(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 destination = get(s.header + DESTINATION, 5);
            uint256 v = ((destination >> 3) << 3) & 0x7ffffffff;
            uint256 index = get(s.header + INDEX, 4);
            uint256 v_2 = eq(index, 0);
            uint256 v_3 = v_2 ^ 1;
            uint256 mem_at;
            if (v_3 != 0) mem_at = loadLittle(s.mem, v, 8);
            uint256 mem_at_2;
            if (v_3 != 0) mem_at_2 = loadLittle(s.mem, (v + 8) & 0x7ffffffff, 8);
            uint256 target = get(s.header + TARGET, 1);
            uint256 v_4 = ult(target, 2);
            if ((v_3 & ((v_4 ^ 1) & ult(0x20, mem_at_2))) != 0) return TRAP_COULD_NOT_CREATE_PROGRAM_ADDRESS_WITH_SIGNER_SEEDS;
            if ((v_3 & (mem_at_2 >> 63)) != 0) return TRAP_INVALID_LENGTH;
            uint256 r_3 = get(s.header + R + 24, 8);
            if (v_2 != 0) {
                if (v_4 == 0) {
                    set(s.header + ADDRESS, 8, r_3);
                    set(s.header + LENGTH, 8, 0x20);
                    set(s.header + AFTER, 1, 0x3d);
                } else {
                    set(s.header + PHASE, 1, 4);
                    set(s.header + COUNT, 8, 1);
                }
            } else {
                set(s.header + ADDRESS, 8, mem_at);
                set(s.header + LENGTH, 8, mem_at_2);
                set(s.header + AFTER, 1, 0x29);
                set(s.header + COUNT, 8, mem_at_2);
                set(s.header + DESTINATION, 5, (destination + 0x10) & 0x7ffffffff);
                set(s.header + INDEX, 4, index + 0xffffffff);
            }
            uint256 writes = get(s.header + WRITES, 1);
            set(s.header + WRITES, 1, v_2 & (v_4 & writes));
            set(s.header + MICRO, 1, ite(v_2, ite(v_4, ite(eq(target, 1), 0x36, 0x2e), 3), 3));
        }
    }

    /// Microcode routine slice, which runs while `micro` is 41.
    function _micro_slice(State memory s) private pure {
        unchecked {
            uint256 place = get(s.header + PLACE, 5);
            set(s.header + SOURCE, 5, place);
            uint256 target = get(s.header + TARGET, 1);
            uint256 count = get(s.header + COUNT, 8);
            uint256 v = count >> 1;
            set(s.header + LENGTH, 8, ite(ult(target, 2), ite(ult(v, 0xa), 0xa, v), 0));
            set(s.header + MICRO, 1, 5);
            set(s.header + AFTER, 1, 0x2a);
        }
    }

    /// Microcode routine feed, which runs while `micro` is 42.
    function _micro_feed(State memory s) private pure {
        unchecked {
            uint256 count = get(s.header + COUNT, 8);
            uint256 target = get(s.header + TARGET, 1);
            set(s.header + MICRO, 1, ite(eq(count, 0), 0x28, ite(eq(target, 1), 0x35, 0x2e)));
        }
    }

    /// Microcode routine digest, which runs while `micro` is 43.
    function _micro_digest(State memory s) private pure {
        unchecked {
            set(s.header + COUNT, 8, 0);
            uint256 r_3 = get(s.header + R + 24, 8);
            set(s.header + ADDRESS, 8, r_3);
            set(s.header + LENGTH, 8, 0x20);
            set(s.header + WRITES, 1, 1);
            set(s.header + MICRO, 1, 3);
            set(s.header + AFTER, 1, 0x2c);
        }
    }

    /// Microcode routine digest.bytes, which runs while `micro` is 44.
    function _micro_digest_bytes(State memory s) private pure {
        unchecked {
            uint256 count = get(s.header + COUNT, 8);
            uint256 scratch_at = loadBytes(s.scratch, ((count & 0x1f) + 0xc0) & 0x1ff, 1);
            uint256 place = get(s.header + PLACE, 5);
            storeBytes(s.mem, place, 1, scratch_at);
            uint256 v = (count + 1) & 0xffffffffffffffff;
            uint256 v_2 = eq(v, 0x20);
            if (v_2 != 0) {
                set(s.header + R, 8, 0);
                set(s.header + MICRO, 1, 0);
            }
            set(s.header + PLACE, 5, (place + 1) & 0x7ffffffff);
            set(s.header + COUNT, 8, v);
        }
    }

    /// Microcode routine sha256, which runs while `micro` is 45.
    function _micro_sha256(State memory s) private pure {
        unchecked {
            storeLittle(s.scratch, 0, 32, 0x6a09e667bb67ae853c6ef372a54ff53a510e527f9b05688c1f83d9ab5be0cd19);
            set(s.header + MICRO, 1, 0x28);
        }
    }

    /// Microcode routine sha256.feed, which runs while `micro` is 46.
    function _micro_sha256_feed(State memory s) private pure {
        unchecked {
            uint256 source = get(s.header + SOURCE, 5);
            uint256 phase = get(s.header + PHASE, 1);
            uint256 mem_at;
            if ((eq(phase, 0) | eq(phase, 2)) != 0) mem_at = loadBytes(s.mem, source, 1);
            uint256 context_at;
            if (phase == 3) context_at = loadBytes(s.context, source & 0x3ff, 1);
            uint256 scratch_at = loadLittle(s.scratch, 0x40, 32);
            uint256 scratch_at_2 = loadLittle(s.scratch, 0x60, 32);
            uint256 v = ((scratch_at & 0x00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) << 8) | (scratch_at_2 >> 248);
            storeLittle(s.scratch, 0x40, 32, v);
            uint256 total = get(s.header + TOTAL, 8);
            uint256 count = get(s.header + COUNT, 8);
            uint256 v_2 = (count + 0xffffffffffffffff) & 0xffffffffffffffff;
            uint256 bump = get(s.header + BUMP, 1);
            uint256 v_3 = ite(eq(phase, 6), ((((total << 3) & 0xffffffffffffffff) >> (((v_2 & 7) << 3) & 0x3f)) & 0xff), ite(eq(phase, 4), 0x80, ite(eq(phase, 1), bump, (mem_at | context_at))));
            uint256 v_4 = ((scratch_at_2 & 0x00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) << 8) | v_3;
            storeLittle(s.scratch, 0x60, 32, v_4);
            set(s.header + SOURCE, 5, (source + 1) & 0x7ffffffff);
            set(s.header + COUNT, 8, v_2);
            uint256 fill = get(s.header + FILL, 1);
            uint256 v_5 = (fill + 1) & 0xff;
            set(s.header + FILL, 1, v_5);
            if (phase < 4) set(s.header + TOTAL, 8, total + 1);
            uint256 v_6 = eq(v_5, 0x40);
            if (v_6 != 0) {
                set(s.header + MICRO, 1, 0x2f);
            } else if (v_2 == 0) set(s.header + MICRO, 1, 0x32);
        }
    }

    /// Microcode routine sha256.block, which runs while `micro` is 47.
    function _micro_sha256_block(State memory s) private pure {
        unchecked {
            uint256 scratch_at = loadLittle(s.scratch, 0, 32);
            storeLittle(s.scratch, 0x20, 32, scratch_at);
            set(s.header + FILL, 1, 0);
            set(s.header + MICRO, 1, 0x30);
        }
    }

    /// Microcode routine sha256.round, which runs while `micro` is 48.
    function _micro_sha256_round(State memory s) private pure {
        unchecked {
            uint256 scratch_at = loadLittle(s.scratch, 0x40, 32);
            uint256 scratch_at_2 = loadLittle(s.scratch, 0x60, 32);
            uint256 scratch_at_3 = loadLittle(s.scratch, 0x20, 32);
            uint256 fill = get(s.header + FILL, 1);
            uint256 context_at = loadLittle(s.context, ((fill & 0x3f) << 2), 4);
            uint256 v = ((scratch_at & 0x00000000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff) << 32) | (scratch_at_2 >> 224);
            storeLittle(s.scratch, 0x40, 32, v);
            uint256 v_2 = scratch_at >> 224;
            uint256 v_3 = ((((scratch_at >> 192) & 0x7f) << 25) | ((scratch_at >> 199) & 0x1ffffff)) ^ ((((scratch_at >> 192) & 0x3ffff) << 14) | ((scratch_at >> 210) & 0x3fff));
            uint256 v_4 = (((v_2 + (v_3 ^ (((scratch_at >> 192) & 0xffffffff) >> 3))) & 0xffffffff) + ((scratch_at_2 >> 192) & 0xffffffff)) & 0xffffffff;
            uint256 v_5 = ((((scratch_at_2 >> 32) & 0x1ffff) << 15) | ((scratch_at_2 >> 49) & 0x7fff)) ^ ((((scratch_at_2 >> 32) & 0x7ffff) << 13) | ((scratch_at_2 >> 51) & 0x1fff));
            uint256 v_6 = ((scratch_at_2 & 0x00000000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff) << 32) | ((v_4 + (v_5 ^ (((scratch_at_2 >> 32) & 0xffffffff) >> 0xa))) & 0xffffffff);
            storeLittle(s.scratch, 0x60, 32, v_6);
            uint256 v_7 = (scratch_at_3 >> 96) & 0xffffffff;
            uint256 v_8 = (scratch_at_3 >> 64) & 0xffffffff;
            uint256 v_9 = (scratch_at_3 >> 32) & 0xffffffff;
            uint256 v_10 = ((((scratch_at_3 >> 96) & 0x3f) << 26) | ((scratch_at_3 >> 102) & 0x3ffffff)) ^ ((((scratch_at_3 >> 96) & 0x7ff) << 21) | ((scratch_at_3 >> 107) & 0x1fffff));
            uint256 v_11 = ((scratch_at_3 & 0xffffffff) + (v_10 ^ ((((scratch_at_3 >> 96) & 0x1ffffff) << 7) | ((scratch_at_3 >> 121) & 0x7f)))) & 0xffffffff;
            uint256 v_12 = (((v_11 + ((v_7 & v_8) ^ ((v_7 ^ 0xffffffff) & v_9))) & 0xffffffff) + context_at) & 0xffffffff;
            uint256 v_13 = (v_12 + v_2) & 0xffffffff;
            uint256 v_14 = scratch_at_3 >> 224;
            uint256 v_15 = (scratch_at_3 >> 192) & 0xffffffff;
            uint256 v_16 = (scratch_at_3 >> 160) & 0xffffffff;
            uint256 v_17 = ((((scratch_at_3 >> 224) & 3) << 30) | (scratch_at_3 >> 226)) ^ ((((scratch_at_3 >> 224) & 0x1fff) << 19) | (scratch_at_3 >> 237));
            uint256 v_18 = ((v_17 ^ ((((scratch_at_3 >> 224) & 0x3fffff) << 10) | (scratch_at_3 >> 246))) + (((v_14 & v_15) ^ (v_14 & v_16)) ^ (v_15 & v_16))) & 0xffffffff;
            uint256 v_19 = (((((((((v_13 + v_18) & 0xffffffff) << 32) | v_14) << 32) | v_15) << 32) | v_16) << 32) | ((((scratch_at_3 >> 128) & 0xffffffff) + v_13) & 0xffffffff);
            storeLittle(s.scratch, 0x20, 32, (((((v_19 << 32) | v_7) << 32) | v_8) << 32) | v_9);
            uint256 v_20 = (fill + 1) & 0xff;
            uint256 v_21 = eq(v_20, 0x40);
            set(s.header + FILL, 1, ite(v_21, 0, v_20));
            if (v_21 != 0) set(s.header + MICRO, 1, 0x31);
        }
    }

    /// Microcode routine sha256.add, which runs while `micro` is 49.
    function _micro_sha256_add(State memory s) private pure {
        unchecked {
            uint256 fill = get(s.header + FILL, 1);
            uint256 v = ((fill & 7) << 2);
            uint256 scratch_at = loadLittle(s.scratch, v, 4);
            uint256 scratch_at_2 = loadLittle(s.scratch, (v + 0x20) & 0x1ff, 4);
            storeLittle(s.scratch, v, 4, scratch_at + scratch_at_2);
            uint256 v_2 = (fill + 1) & 0xff;
            uint256 v_3 = eq(v_2, 8);
            set(s.header + FILL, 1, ite(v_3, 0, v_2));
            uint256 count = get(s.header + COUNT, 8);
            if (v_3 != 0) set(s.header + MICRO, 1, ite(eq(count, 0), 0x32, 0x2e));
        }
    }

    /// Microcode routine sha256.next, which runs while `micro` is 50.
    function _micro_sha256_next(State memory s) private pure {
        unchecked {
            uint256 phase = get(s.header + PHASE, 1);
            uint256 fill = get(s.header + FILL, 1);
            uint256 v = ((0x38 - fill) & 0xff) & 0x3f;
            uint256 v_2 = ite((eq(phase, 4) & eq(v, 0)), 6, ((phase + 1) & 0xff));
            uint256 v_3 = eq(v_2, 2);
            uint256 place = get(s.header + PLACE, 5);
            set(s.header + SOURCE, 5, ite(v_3, place, 0x1f0));
            set(s.header + COUNT, 8, ite(eq(v_2, 6), 8, ite(eq(v_2, 5), v, ite(eq(v_2, 3), 0x15, ite(v_3, 0x20, 1)))));
            uint256 v_4 = eq(phase, 0);
            set(s.header + MICRO, 1, ite(v_4, 0x28, ite(ult(6, v_2), 0x33, 0x2e)));
            if (v_4 == 0) set(s.header + PHASE, 1, v_2);
        }
    }

    /// Microcode routine sha256.digest, which runs while `micro` is 51.
    function _micro_sha256_digest(State memory s) private pure {
        unchecked {
            uint256 fill = get(s.header + FILL, 1);
            uint256 v = fill & 0x1f;
            uint256 scratch_at = loadBytes(s.scratch, (v ^ 0x1f), 1);
            storeBytes(s.scratch, (v + 0xc0) & 0x1ff, 1, scratch_at);
            uint256 v_2 = (fill + 1) & 0xff;
            set(s.header + FILL, 1, v_2);
            uint256 target = get(s.header + TARGET, 1);
            if (v_2 == 0x20) set(s.header + MICRO, 1, ite(eq(target, 0), 0x2b, 0x3e));
        }
    }

    /// Microcode routine keccak, which runs while `micro` is 52.
    function _micro_keccak(State memory s) private pure {
        unchecked {
            storeLittle(s.scratch, 0xc0, 32, 0);
            storeLittle(s.scratch, 0xe0, 32, 0);
            storeLittle(s.scratch, 0x100, 32, 0);
            storeLittle(s.scratch, 0x120, 32, 0);
            storeLittle(s.scratch, 0x140, 32, 0);
            storeLittle(s.scratch, 0x160, 32, 0);
            storeLittle(s.scratch, 0x180, 32, 0);
            set(s.header + BUMP, 1, 0);
            set(s.header + MICRO, 1, 0x28);
        }
    }

    /// Microcode routine keccak.feed, which runs while `micro` is 53.
    function _micro_keccak_feed(State memory s) private pure {
        unchecked {
            uint256 fill = get(s.header + FILL, 1);
            uint256 v = (fill + 0xc0) & 0x1ff;
            uint256 scratch_at = loadBytes(s.scratch, v, 1);
            uint256 source = get(s.header + SOURCE, 5);
            uint256 mem_at = loadBytes(s.mem, source, 1);
            storeBytes(s.scratch, v, 1, scratch_at ^ mem_at);
            set(s.header + SOURCE, 5, (source + 1) & 0x7ffffffff);
            uint256 count = get(s.header + COUNT, 8);
            uint256 v_2 = (count + 0xffffffffffffffff) & 0xffffffffffffffff;
            set(s.header + COUNT, 8, v_2);
            uint256 v_3 = (fill + 1) & 0xff;
            set(s.header + FILL, 1, v_3);
            uint256 v_4 = eq(v_3, 0x88);
            if (v_4 != 0) {
                set(s.header + MICRO, 1, 0x37);
            } else if (v_2 == 0) set(s.header + MICRO, 1, 0x28);
        }
    }

    /// Microcode routine keccak.pad, which runs while `micro` is 54.
    function _micro_keccak_pad(State memory s) private pure {
        unchecked {
            uint256 fill = get(s.header + FILL, 1);
            uint256 v = (fill + 0xc0) & 0x1ff;
            uint256 scratch_at = loadBytes(s.scratch, v, 1);
            uint256 scratch_at_2 = loadBytes(s.scratch, 0x147, 1);
            uint256 v_2 = scratch_at ^ 1;
            storeBytes(s.scratch, v, 1, v_2);
            storeBytes(s.scratch, 0x147, 1, ite(eq(v, 0x147), v_2, scratch_at_2) ^ 0x80);
            set(s.header + MICRO, 1, 0x37);
        }
    }

    /// Microcode routine keccak.theta, which runs while `micro` is 55.
    function _micro_keccak_theta(State memory s) private pure {
        unchecked {
            uint256 bump = get(s.header + BUMP, 1);
            uint256 scratch_at = loadLittle(s.scratch, (((bump & 0x3f) + 0x18) & 0x3f) << 3, 8);
            uint256 scratch_at_2 = loadLittle(s.scratch, (((((bump + 5) & 0xff) & 0x3f) + 0x18) & 0x3f) << 3, 8);
            uint256 scratch_at_3 = loadLittle(s.scratch, (((((bump + 0xa) & 0xff) & 0x3f) + 0x18) & 0x3f) << 3, 8);
            uint256 scratch_at_4 = loadLittle(s.scratch, (((((bump + 0xf) & 0xff) & 0x3f) + 0x18) & 0x3f) << 3, 8);
            uint256 scratch_at_5 = loadLittle(s.scratch, (((((bump + 0x14) & 0xff) & 0x3f) + 0x18) & 0x3f) << 3, 8);
            storeLittle(s.scratch, (((((bump + 0x1c) & 0xff) & 0x3f) + 0x18) & 0x3f) << 3, 8, (((scratch_at ^ scratch_at_2) ^ scratch_at_3) ^ scratch_at_4) ^ scratch_at_5);
            set(s.header + FILL, 1, 0);
            uint256 v = eq(bump, 4);
            set(s.header + BUMP, 1, ite(v, 0, ((bump + 1) & 0xff)));
            if (v != 0) set(s.header + MICRO, 1, 0x38);
        }
    }

    /// Microcode routine keccak.columns, which runs while `micro` is 56.
    function _micro_keccak_columns(State memory s) private pure {
        unchecked {
            uint256 bump = get(s.header + BUMP, 1);
            uint256 fill = get(s.header + FILL, 1);
            uint256 v = (((((bump + fill) & 0xff) & 0x3f) + 0x18) & 0x3f) << 3;
            uint256 scratch_at = loadLittle(s.scratch, v, 8);
            uint256 v_2 = ((((ite(ult(bump, 1), ((bump + 4) & 0xff), ((bump + 0xff) & 0xff)) + 0x1c) & 0xff) & 0x3f) + 0x18) & 0x3f;
            uint256 scratch_at_2 = loadLittle(s.scratch, v_2 << 3, 8);
            uint256 v_3 = (bump + 1) & 0xff;
            uint256 v_4 = ((((ite(ult(bump, 4), v_3, ((bump + 0xfc) & 0xff)) + 0x1c) & 0xff) & 0x3f) + 0x18) & 0x3f;
            uint256 scratch_at_3 = loadLittle(s.scratch, v_4 << 3, 8);
            uint256 v_5 = (scratch_at ^ scratch_at_2) ^ (((scratch_at_3 << 1) & 0xffffffffffffffff) | (scratch_at_3 >> 0x3f));
            storeLittle(s.scratch, v, 8, v_5);
            uint256 v_6 = eq(fill, 0x14);
            set(s.header + FILL, 1, ite(v_6, 0, ((fill + 5) & 0xff)));
            uint256 v_7 = eq(bump, 4);
            if (v_6 != 0) {
                set(s.header + BUMP, 1, ite(v_7, 0, v_3));
                if (v_7 != 0) set(s.header + MICRO, 1, 0x39);
            }
        }
    }

    /// Microcode routine keccak.first, which runs while `micro` is 57.
    function _micro_keccak_first(State memory s) private pure {
        unchecked {
            uint256 scratch_at = loadLittle(s.scratch, 0xc8, 8);
            set(s.header + VALUE, 8, scratch_at);
            set(s.header + MICRO, 1, 0x3a);
        }
    }

    /// Microcode routine keccak.lanes, which runs while `micro` is 58.
    function _micro_keccak_lanes(State memory s) private pure {
        unchecked {
            uint256 bump = get(s.header + BUMP, 1);
            uint256 context_at = loadLittle(s.context, (((bump & 0x1f) << 1) + 0x1c0) & 0x3ff, 2);
            uint256 v = (((context_at & 0x3f) + 0x18) & 0x3f) << 3;
            uint256 scratch_at = loadLittle(s.scratch, v, 8);
            uint256 value = get(s.header + VALUE, 8);
            uint256 v_2 = context_at >> 8;
            storeLittle(s.scratch, v, 8, ((value << v_2) & 0xffffffffffffffff) | (value >> ((0x40 - v_2) & 0xff)));
            set(s.header + VALUE, 8, scratch_at);
            uint256 v_3 = (bump + 1) & 0xff;
            uint256 v_4 = eq(v_3, 0x18);
            set(s.header + BUMP, 1, ite(v_4, 0, v_3));
            if (v_4 != 0) set(s.header + MICRO, 1, 0x3b);
        }
    }

    /// Microcode routine keccak.rows, which runs while `micro` is 59.
    function _micro_keccak_rows(State memory s) private pure {
        unchecked {
            uint256 bump = get(s.header + BUMP, 1);
            uint256 v = (bump + ((bump << 2) & 0xff)) & 0xff;
            uint256 v_2 = (((v & 0x3f) + 0x18) & 0x3f) << 3;
            uint256 scratch_at = loadLittle(s.scratch, v_2, 8);
            uint256 v_3 = (((((v + 1) & 0xff) & 0x3f) + 0x18) & 0x3f) << 3;
            uint256 scratch_at_2 = loadLittle(s.scratch, v_3, 8);
            uint256 v_4 = (((((v + 2) & 0xff) & 0x3f) + 0x18) & 0x3f) << 3;
            uint256 scratch_at_3 = loadLittle(s.scratch, v_4, 8);
            uint256 v_5 = (((((v + 3) & 0xff) & 0x3f) + 0x18) & 0x3f) << 3;
            uint256 scratch_at_4 = loadLittle(s.scratch, v_5, 8);
            uint256 v_6 = (((((v + 4) & 0xff) & 0x3f) + 0x18) & 0x3f) << 3;
            uint256 scratch_at_5 = loadLittle(s.scratch, v_6, 8);
            uint256 total = get(s.header + TOTAL, 8);
            uint256 context_at = loadLittle(s.context, (((total & 0x1f) << 3) + 0x100) & 0x3ff, 8);
            uint256 v_7 = (scratch_at ^ ((scratch_at_2 ^ 0xffffffffffffffff) & scratch_at_3)) ^ ite(eq(bump, 0), context_at, 0);
            storeLittle(s.scratch, v_2, 8, v_7);
            storeLittle(s.scratch, v_3, 8, scratch_at_2 ^ ((scratch_at_3 ^ 0xffffffffffffffff) & scratch_at_4));
            storeLittle(s.scratch, v_4, 8, scratch_at_3 ^ ((scratch_at_4 ^ 0xffffffffffffffff) & scratch_at_5));
            storeLittle(s.scratch, v_5, 8, scratch_at_4 ^ ((scratch_at_5 ^ 0xffffffffffffffff) & scratch_at));
            storeLittle(s.scratch, v_6, 8, scratch_at_5 ^ ((scratch_at ^ 0xffffffffffffffff) & scratch_at_2));
            uint256 v_8 = eq(bump, 4);
            set(s.header + BUMP, 1, ite(v_8, 0, ((bump + 1) & 0xff)));
            uint256 v_9 = (total + 1) & 0xffffffffffffffff;
            uint256 v_10 = eq(v_9, 0x18);
            uint256 phase = get(s.header + PHASE, 1);
            uint256 count = get(s.header + COUNT, 8);
            if (v_8 != 0) {
                set(s.header + TOTAL, 8, ite(v_10, 0, v_9));
                if (v_10 != 0) set(s.header + FILL, 1, 0);
                set(s.header + MICRO, 1, ite(v_10, ite(eq(phase, 4), 0x2b, ite(eq(count, 0), 0x28, 0x35)), 0x37));
            }
        }
    }

    /// Microcode routine seeds, which runs while `micro` is 60.
    function _micro_seeds(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 bump = get(s.header + BUMP, 1);
            uint256 v = eq(bump, 0);
            uint256 r_2 = get(s.header + R + 16, 8);
            if (((v ^ 1) & (eq((r_2 >> 59), 0) ^ 1)) != 0) return TRAP_INVALID_LENGTH;
            set(s.header + VALUE, 8, 1);
            set(s.header + MICRO, 1, ite(v, 9, 3));
            uint256 r_1 = get(s.header + R + 8, 8);
            if (v == 0) {
                set(s.header + INDEX, 4, r_2 & 0xffffffff);
                set(s.header + TOTAL, 8, 0);
                set(s.header + FILL, 1, 0);
                set(s.header + PHASE, 1, 0);
                set(s.header + ADDRESS, 8, r_1);
                set(s.header + LENGTH, 8, r_2 << 4);
                set(s.header + AFTER, 1, 0x27);
            }
            uint256 writes = get(s.header + WRITES, 1);
            set(s.header + WRITES, 1, v & writes);
        }
    }

    /// Microcode routine behind.seeds, which runs while `micro` is 61.
    function _micro_behind_seeds(State memory s) private pure {
        unchecked {
            uint256 place = get(s.header + PLACE, 5);
            set(s.header + SOURCE, 5, place);
            uint256 target = get(s.header + TARGET, 1);
            uint256 v = eq(target, 3);
            set(s.header + PHASE, 1, ite(v, 1, 2));
            set(s.header + COUNT, 8, ite(v, 1, 0x20));
            set(s.header + MICRO, 1, 0x2e);
        }
    }

    /// Microcode routine curve, which runs while `micro` is 62.
    function _micro_curve(State memory s) private pure {
        unchecked {
            uint256 scratch_at = loadLittle(s.scratch, 0xc0, 32);
            uint256 v = (scratch_at & 0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed;
            uint256 v_2 = mulmod(v, v, 0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed);
            uint256 v_3 = addmod(v_2, 0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed - 1, 0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed);
            uint256 v_4 = mulmod(v_2, 0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3, 0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed);
            uint256 v_5 = mulmod(v_3, addmod(v_4, 1, 0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed), 0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed);
            storeLittle(s.scratch, 0x80, 32, v_5);
            storeLittle(s.scratch, 0xa0, 32, v_5);
            set(s.header + COUNT, 8, 0xfd);
            set(s.header + MICRO, 1, 0x3f);
        }
    }

    /// Microcode routine power, which runs while `micro` is 63.
    function _micro_power(State memory s) private pure {
        unchecked {
            uint256 scratch_at = loadLittle(s.scratch, 0x80, 32);
            uint256 scratch_at_2 = loadLittle(s.scratch, 0xa0, 32);
            uint256 count = get(s.header + COUNT, 8);
            uint256 v = (count + 0xffffffffffffffff) & 0xffffffffffffffff;
            uint256 v_2 = scratch_at_2 % 0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed;
            uint256 v_3 = mulmod(v_2, v_2, 0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed);
            uint256 v_4 = mulmod(v_3, (scratch_at % 0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed), 0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed);
            storeLittle(s.scratch, 0xa0, 32, ite((((ult(v, 4) ^ 1) | eq(v, 1)) | eq(v, 2)), v_4, v_3));
            set(s.header + COUNT, 8, v);
            if (v == 0) set(s.header + MICRO, 1, 0x40);
        }
    }

    /// Microcode routine address, which runs while `micro` is 64.
    function _micro_address(State memory s) private pure {
        unchecked {
            uint256 scratch_at = loadLittle(s.scratch, 0xa0, 32);
            uint256 target = get(s.header + TARGET, 1);
            uint256 v = eq(target, 3);
            uint256 r_2 = get(s.header + R + 16, 8);
            uint256 v_2 = eq(scratch_at, 0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec) & ((v & eq(r_2, 0x10)) ^ 1);
            uint256 bump = get(s.header + BUMP, 1);
            uint256 r_5 = get(s.header + R + 40, 8);
            uint256 r_4 = get(s.header + R + 32, 8);
            if (v_2 == 0) {
                if (v == 0) {
                    set(s.header + R, 8, 1);
                } else {
                    set(s.header + LENGTH, 8, 0x5dc);
                    set(s.header + AFTER, 1, 0x3c);
                    set(s.header + BUMP, 1, bump + 0xff);
                }
            } else {
                set(s.header + ADDRESS, 8, ite(v, r_5, r_4));
                set(s.header + LENGTH, 8, ite(v, 1, 0x20));
                set(s.header + AFTER, 1, ite(v, 0x41, 0x2c));
            }
            set(s.header + COUNT, 8, 0);
            uint256 writes = get(s.header + WRITES, 1);
            set(s.header + WRITES, 1, v_2 | writes);
            set(s.header + MICRO, 1, ite(v_2, 3, ite(v, 5, 0)));
        }
    }

    /// Microcode routine bump, which runs while `micro` is 65.
    function _micro_bump(State memory s) private pure {
        unchecked {
            uint256 place = get(s.header + PLACE, 5);
            set(s.header + DESTINATION, 5, place);
            uint256 r_4 = get(s.header + R + 32, 8);
            set(s.header + ADDRESS, 8, r_4);
            set(s.header + LENGTH, 8, 0x20);
            set(s.header + WRITES, 1, 1);
            set(s.header + MICRO, 1, 3);
            set(s.header + AFTER, 1, 0x42);
        }
    }

    /// Microcode routine found, which runs while `micro` is 66.
    function _micro_found(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 place = get(s.header + PLACE, 5);
            uint256 destination = get(s.header + DESTINATION, 5);
            uint256 v = ite(ult(place, destination), ult(((destination - place) & 0x7ffffffff), 0x20), ult(((place - destination) & 0x7ffffffff), 1));
            if (v != 0) return TRAP_OVERLAPPING_COPY;
            uint256 bump = get(s.header + BUMP, 1);
            storeBytes(s.mem, destination, 1, bump);
            set(s.header + MICRO, 1, 0x2c);
        }
    }

    /// Microcode routine get.sysvar, which runs while `micro` is 67.
    function _micro_get_sysvar(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 r_2 = get(s.header + R + 16, 8);
            if ((r_2 >> 34) != 0) return TRAP_INVALID_POINTER;
            set(s.header + ADDRESS, 8, r_2);
            uint256 r_4 = get(s.header + R + 32, 8);
            set(s.header + LENGTH, 8, r_4);
            set(s.header + WRITES, 1, 1);
            set(s.header + MICRO, 1, 3);
            set(s.header + AFTER, 1, 0x44);
        }
    }

    /// Microcode routine get.sysvar.address, which runs while `micro` is 68.
    function _micro_get_sysvar_address(State memory s) private pure {
        unchecked {
            uint256 place = get(s.header + PLACE, 5);
            set(s.header + DESTINATION, 5, place);
            uint256 r_1 = get(s.header + R + 8, 8);
            set(s.header + ADDRESS, 8, r_1);
            set(s.header + LENGTH, 8, 0x20);
            set(s.header + WRITES, 1, 0);
            set(s.header + MICRO, 1, 3);
            set(s.header + AFTER, 1, 0x45);
        }
    }

    /// Microcode routine get.sysvar.range, which runs while `micro` is 69.
    function _micro_get_sysvar_range(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 r_3 = get(s.header + R + 24, 8);
            uint256 r_4 = get(s.header + R + 32, 8);
            uint256 v = (r_3 + r_4) & 0x1ffffffffffffffff;
            if ((v >> 64) != 0) return TRAP_PROGRAM_ARITHMETIC_OVERFLOWED;
            set(s.header + VALUE, 8, v & 0xffffffffffffffff);
            set(s.header + INDEX, 4, 0);
            set(s.header + COUNT, 8, 0);
            set(s.header + MICRO, 1, 0x46);
        }
    }

    /// Microcode routine get.sysvar.match, which runs while `micro` is 70.
    function _micro_get_sysvar_match(State memory s) private pure {
        unchecked {
            uint256 place = get(s.header + PLACE, 5);
            uint256 count = get(s.header + COUNT, 8);
            uint256 mem_at = loadBytes(s.mem, (place + (count & 0x7ffffffff)) & 0x7ffffffff, 1);
            uint256 index = get(s.header + INDEX, 4);
            uint256 mem_at_2 = loadBytes(s.mem, (((0x5000000 << 3) | (index & 7)) << 5) | (count & 0x1f), 1);
            uint256 v = eq(mem_at, mem_at_2);
            uint256 v_2 = (index + 1) & 0xffffffff;
            uint256 v_3 = eq(ite(v, index, v_2), 7);
            if (v == 0) {
                if (v_3 != 0) {
                    set(s.header + R, 8, 2);
                    set(s.header + MICRO, 1, 0);
                }
                set(s.header + INDEX, 4, v_2);
            } else if (count == 0x1f) set(s.header + MICRO, 1, 0x47);
            set(s.header + COUNT, 8, ite(v, ((count + 1) & 0xffffffffffffffff), 0));
        }
    }

    /// Microcode routine get.sysvar.slice, which runs while `micro` is 71.
    function _micro_get_sysvar_slice(State memory s) private pure {
        unchecked {
            uint256 index = get(s.header + INDEX, 4);
            uint256 mem_at = loadLittle(s.mem, ((0x28000008 << 3) | (index & 7)) << 2, 4);
            uint256 v = mem_at >> 16;
            uint256 v_2 = eq(v, 0);
            uint256 value = get(s.header + VALUE, 8);
            uint256 v_3 = ult(v, value);
            uint256 r_3 = get(s.header + R + 24, 8);
            uint256 r_4 = get(s.header + R + 32, 8);
            if (v_2 != 0) {
                set(s.header + R, 8, 2);
            } else if (v_3 != 0) set(s.header + R, 8, 1);
            set(s.header + SOURCE, 5, (5 << 32) | (((mem_at & 0xffff) + (r_3 & 0xffff)) & 0xffff));
            set(s.header + COUNT, 8, r_4);
            set(s.header + PHASE, 1, 0);
            set(s.header + MICRO, 1, ite(v_2, 0, ite(v_3, 0, 0xd)));
        }
    }
}
