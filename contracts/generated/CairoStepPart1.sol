// SPDX-License-Identifier: MIT
// Generated from the IR of cairo by src/targets/solidity. Do not edit.
pragma solidity ^0.8.28;

import {loadBytes, loadLittle, storeBytes, storeLittle} from "../lib/Leaves.sol";
import {foldTree, openTree} from "../lib/Multiproof.sol";
import {IStepPart, OtherPart} from "../lib/Parts.sol";
import {get, HALTED, RUNNING, set, STATUS_SIZE, TRAPPED} from "../lib/PackedHeader.sol";
import {Header, LeafUnused, PreRoot, Trailing, Truncated, Version, Vm} from "../lib/StepErrors.sol";
import {countOf, isChanged, Tree, unusedOf} from "../lib/Tree.sol";
import {ashr, eq, inverse, ite, sdiv, sext, slt, srem, udiv, ult, urem} from "../lib/Words.sol";

/// What a step of cairo sees: the packed header in memory, and the leaves of the log.
struct State {
    /// Pointer to the header; the VM id stands before it and the memory roots behind.
    uint256 header;
    Tree mem;
    Tree builtins;
    Tree tables;
    Tree advice;
    Tree lanes;
    Tree output;
}

/// @title One-step verifier of cairo, part 1 of 1
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract CairoStepPart1 is IStepPart {
    /// @notice keccak-256 of the canonical IR: what every claim about this VM names.
    bytes32 private constant vmId = 0x915fb4ff061b6a89467284d03676450d35830164ac931990efe14cd15d0e8f5e;

    /// First byte of a proof.
    uint256 private constant PROOF_VERSION = 1;

    // The header: a byte offset for each register, and its size. Numbers are big-endian.
    uint256 private constant PC = 9; // u32, 4 bytes
    uint256 private constant AP = 13; // u32, 4 bytes
    uint256 private constant FP = 17; // u32, 4 bytes
    uint256 private constant END = 21; // u32, 4 bytes
    uint256 private constant BUILTIN = 25; // u8, 1 bytes
    uint256 private constant CURSOR = 26; // u32, 4 bytes
    uint256 private constant STOP = 30; // u32, 4 bytes
    uint256 private constant OUTPUT_SIZE = 34; // u32, 4 bytes
    uint256 private constant A = 38; // felt of 252 bits, 32 bytes
    uint256 private constant B = 70; // felt of 252 bits, 32 bytes
    uint256 private constant C = 102; // felt of 252 bits, 32 bytes
    uint256 private constant ROUND = 134; // u16, 2 bytes
    uint256 private constant X = 136; // felt of 252 bits, 32 bytes
    uint256 private constant Y = 168; // felt of 252 bits, 32 bytes
    uint256 private constant SCALAR = 200; // felt of 252 bits, 32 bytes
    uint256 private constant TASK = 232; // u8, 1 bytes
    uint256 private constant LANE = 233; // u8, 1 bytes
    uint256 private constant INDEX = 234; // u8, 1 bytes
    uint256 private constant OFFSET = 235; // u8, 1 bytes
    uint256 private constant HELD = 236; // u64, 8 bytes
    uint256 private constant SECOND = 244; // u64, 8 bytes
    uint256 private constant GIVEN = 252; // u32, 4 bytes
    uint256 private constant EXIT_CODE = 256; // u8, 1 bytes
    uint256 private constant MICRO = 257; // u8, 1 bytes
    /// Bytes of the whole header.
    uint256 private constant HEADER_SIZE = 258;

    /// mem has 2^37 bytes: 2^32 leaves of 32.
    uint256 private constant MEM_LEVELS = 32;
    uint256 private constant MEM_LEAVES = 5; // the most that any step touches
    /// builtins has 2^7 bytes: 2^2 leaves of 32.
    uint256 private constant BUILTINS_LEVELS = 2;
    uint256 private constant BUILTINS_LEAVES = 1; // the most that any step touches
    /// tables has 2^16 bytes: 2^11 leaves of 32.
    uint256 private constant TABLES_LEVELS = 11;
    uint256 private constant TABLES_LEAVES = 3; // the most that any step touches
    /// advice has 2^29 bytes: 2^24 leaves of 32.
    uint256 private constant ADVICE_LEVELS = 24;
    uint256 private constant ADVICE_LEAVES = 3; // the most that any step touches
    /// lanes has 2^9 bytes: 2^4 leaves of 32.
    uint256 private constant LANES_LEVELS = 4;
    uint256 private constant LANES_LEAVES = 3; // the most that any step touches
    /// output has 2^32 bytes: 2^27 leaves of 32.
    uint256 private constant OUTPUT_LEVELS = 27;
    uint256 private constant OUTPUT_LEAVES = 1; // the most that any step touches

    // Outcomes of a step that traps: one more than the code that the header holds.
    uint256 private constant TRAP_INVALID_INSTRUCTION = 1; // invalid instruction
    uint256 private constant TRAP_ADDRESS_OUT_OF_RANGE = 2; // address out of range
    uint256 private constant TRAP_UNKNOWN_MEMORY_CELL = 3; // unknown memory cell
    uint256 private constant TRAP_ASSERTION_FAILED = 4; // assertion failed
    uint256 private constant TRAP_BUILTIN_OUT_OF_ITS_SEGMENT = 5; // builtin out of its segment
    uint256 private constant TRAP_NO_SUCH_BUILTIN = 6; // no such builtin
    uint256 private constant TRAP_BUILTIN_CHECK_FAILED = 7; // builtin check failed
    uint256 private constant TRAP_BUILTIN_INSTANCE_CUT_OFF = 8; // builtin instance cut off
    uint256 private constant TRAP_OUTPUT_FULL = 9; // output full
    uint256 private constant TRAP_BUILTIN_SUM_OF_POINTS_OF_ONE_X = 10; // builtin sum of points of one x
    uint256 private constant TRAP_INVALID_MICROCODE_STATE = 11; // invalid microcode state

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
                if (countOf(s.mem) | countOf(s.builtins) | countOf(s.tables) | countOf(s.advice) | countOf(s.lanes) | countOf(s.output) != 0) revert LeafUnused();
                return before;
            }
            uint256 outcome = _step(s);
            if (unusedOf(s.mem) | unusedOf(s.builtins) | unusedOf(s.tables) | unusedOf(s.advice) | unusedOf(s.lanes) | unusedOf(s.output) != 0) revert LeafUnused();
            if (outcome != RUNNING) {
                if (outcome < HALTED) {
                    _copyHeader(s, log); // a trap discards what fetch has set
                    outcome = TRAPPED | (outcome - 1);
                }
                set(s.header, STATUS_SIZE, outcome);
            }
            if (isChanged(s.mem)) _refold(s, 0, s.mem, zeros);
            if (isChanged(s.builtins)) _refold(s, 1, s.builtins, zeros);
            if (isChanged(s.tables)) _refold(s, 2, s.tables, zeros);
            if (isChanged(s.advice)) _refold(s, 3, s.advice, zeros);
            if (isChanged(s.lanes)) _refold(s, 4, s.lanes, zeros);
            if (isChanged(s.output)) _refold(s, 5, s.output, zeros);
            return _stateRoot(s);
        }
    }

    /// Digests of subtrees of zeros, from a leaf to a tree of 32 levels: 33 words.
    function _zeros() private pure returns (uint256 zeros) {
        unchecked {
            assembly ("memory-safe") {
                zeros := mload(0x40)
                mstore(0x40, add(zeros, 1056))
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
            (s.mem, root, cursor) = openTree(cursor, end, MEM_LEVELS, MEM_LEAVES, zeros);
            _setRoot(s, 0, root);
            (s.builtins, root, cursor) = openTree(cursor, end, BUILTINS_LEVELS, BUILTINS_LEAVES, zeros);
            _setRoot(s, 1, root);
            (s.tables, root, cursor) = openTree(cursor, end, TABLES_LEVELS, TABLES_LEAVES, zeros);
            _setRoot(s, 2, root);
            (s.advice, root, cursor) = openTree(cursor, end, ADVICE_LEVELS, ADVICE_LEAVES, zeros);
            _setRoot(s, 3, root);
            (s.lanes, root, cursor) = openTree(cursor, end, LANES_LEVELS, LANES_LEAVES, zeros);
            _setRoot(s, 4, root);
            (s.output, root, cursor) = openTree(cursor, end, OUTPUT_LEVELS, OUTPUT_LEAVES, zeros);
            _setRoot(s, 5, root);
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
            root := keccak256(sub(mload(s), 33), 483)
        }
    }

    /// Puts the root of a memory into the preimage of the state root.
    function _setRoot(State memory s, uint256 memory_, bytes32 root) private pure {
        assembly ("memory-safe") {
            mstore(add(add(mload(s), 258), shl(5, memory_)), root)
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
            if (status != RUNNING && (status < HALTED || status >= TRAPPED | 11)) revert Header();
            if (get(header + A, 32) >= 0x0800000000000011000000000000000000000000000000000000000000000001) revert Header();
            if (get(header + B, 32) >= 0x0800000000000011000000000000000000000000000000000000000000000001) revert Header();
            if (get(header + C, 32) >= 0x0800000000000011000000000000000000000000000000000000000000000001) revert Header();
            if (get(header + X, 32) >= 0x0800000000000011000000000000000000000000000000000000000000000001) revert Header();
            if (get(header + Y, 32) >= 0x0800000000000011000000000000000000000000000000000000000000000001) revert Header();
            if (get(header + SCALAR, 32) >= 0x0800000000000011000000000000000000000000000000000000000000000001) revert Header();
        }
    }

    /// One step of a running machine. Returns its outcome: `RUNNING`, `HALTED` with a code, or a trap.
    function _step(State memory s) private pure returns (uint256) {
        unchecked {
            uint256 micro = get(s.header + MICRO, 1);
            if (micro != 0) {
                if (micro == 8) return _micro_pedersen_bit(s);
                if (micro == 9) return _micro_pedersen_end(s);
                if (micro == 10) return _micro_poseidon(s);
                if (micro == 11) { _micro_poseidon_round(s); return RUNNING; }
                if (micro == 12) return _micro_poseidon_end(s);
                if (micro == 13) { _micro_multiply(s); return RUNNING; }
                if (micro == 14) return _micro_multiply_add(s);
                if (micro == 15) return _micro_ec_op(s);
                if (micro == 16) return _micro_ec_op_end(s);
                if (micro == 17) return _micro_ecdsa(s);
                if (micro == 18) return _micro_ecdsa_message_end(s);
                if (micro == 19) return _micro_ecdsa_key(s);
                if (micro == 20) return _micro_ecdsa_key_end(s);
                if (micro == 21) return _micro_ecdsa_sum(s);
                if (micro == 22) return _micro_ecdsa_end(s);
                if (micro == 23) return _micro_keccak(s);
                if (micro == 24) return _micro_keccak_input(s);
                if (micro == 25) { _micro_keccak_theta(s); return RUNNING; }
                if (micro == 26) { _micro_keccak_columns(s); return RUNNING; }
                if (micro == 27) { _micro_keccak_first(s); return RUNNING; }
                if (micro == 28) { _micro_keccak_rho(s); return RUNNING; }
                if (micro == 29) { _micro_keccak_row(s); return RUNNING; }
                if (micro == 30) { _micro_keccak_chi(s); return RUNNING; }
                if (micro == 31) return _micro_keccak_output(s);
                if (micro == 32) return _micro_add_mod(s);
                if (micro == 33) return _micro_mul_mod(s);
                if (micro == 34) return _micro_mod_next(s);
                if (micro == 35) return _micro_mod_operands(s);
                if (micro == 36) return _micro_mod_sum(s);
                if (micro == 37) return _micro_mod_product(s);
                if (micro == 38) return _micro_mod_carry(s);
                if (micro == 39) return _micro_segment_arena(s);
                if (micro == 40) return _micro_arena_last(s);
                if (micro == 41) return _micro_arena_segments(s);
                if (micro == 42) return _micro_returned(s);
                revert OtherPart();
            }
            revert OtherPart();
        }
    }


    /// Microcode routine pedersen_bit, which runs while `micro` is 8.
    function _micro_pedersen_bit(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 mem_at = loadLittle(s.mem, ((cursor + 0xfffffffe) & 0xffffffff) * 32, 32);
            if ((mem_at >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 mem_at_2 = loadLittle(s.mem, ((cursor + 0xfffffffd) & 0xffffffff) * 32, 32);
            if ((mem_at_2 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 round = get(s.header + ROUND, 2);
            uint256 v = ((((round + round) & 0xffff) + 0x200) & 0xffff) & 0x7ff;
            uint256 tables_at = loadLittle(s.tables, v * 32, 32) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 tables_at_2 = loadLittle(s.tables, ((v + 1) & 0x7ff) * 32, 32) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_2 = ult(round, 0xfc);
            uint256 v_3 = (mem_at_2 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_4 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_5 = (ite(v_2, v_3, v_4) >> ite(v_2, round, ((round + 0xff04) & 0xffff))) & 1;
            uint256 c = get(s.header + C, 32);
            uint256 v_6 = mulmod(c, c, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_7 = mulmod(tables_at, v_6, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 a = get(s.header + A, 32);
            uint256 v_8 = addmod(v_7, 0x0800000000000011000000000000000000000000000000000000000000000001 - a, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_9 = eq(c, 0);
            if (((v_5 & eq(v_8, 0)) & (v_9 ^ 1)) != 0) return TRAP_BUILTIN_SUM_OF_POINTS_OF_ONE_X;
            uint256 b = get(s.header + B, 32);
            uint256 v_10 = mulmod(tables_at_2, v_6, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_11 = addmod(mulmod(v_10, c, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x0800000000000011000000000000000000000000000000000000000000000001 - b, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_12 = mulmod(v_8, v_8, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_13 = mulmod(v_12, v_8, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_14 = mulmod(a, v_12, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_15 = addmod(mulmod(v_11, v_11, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x0800000000000011000000000000000000000000000000000000000000000001 - v_13, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_16 = addmod(v_15, 0x0800000000000011000000000000000000000000000000000000000000000001 - v_14, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_17 = addmod(v_16, 0x0800000000000011000000000000000000000000000000000000000000000001 - v_14, 0x0800000000000011000000000000000000000000000000000000000000000001);
            if (v_5 != 0) {
                set(s.header + A, 32, ite(v_9, tables_at, v_17));
                uint256 v_18 = addmod(v_14, 0x0800000000000011000000000000000000000000000000000000000000000001 - v_17, 0x0800000000000011000000000000000000000000000000000000000000000001);
                uint256 v_19 = addmod(mulmod(v_11, v_18, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x0800000000000011000000000000000000000000000000000000000000000001 - mulmod(b, v_13, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x0800000000000011000000000000000000000000000000000000000000000001);
                set(s.header + B, 32, ite(v_9, tables_at_2, v_19));
                uint256 v_20 = ite(v_9, 1, mulmod(c, v_8, 0x0800000000000011000000000000000000000000000000000000000000000001));
                set(s.header + C, 32, v_20);
            }
            if (round == 0x1f7) set(s.header + MICRO, 1, 9);
            set(s.header + ROUND, 2, round + 1);
        }
    }

    /// Microcode routine pedersen_end, which runs while `micro` is 9.
    function _micro_pedersen_end(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 mem_at = loadLittle(s.mem, ((cursor + 0xffffffff) & 0xffffffff) * 32, 32);
            if ((mem_at >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 c = get(s.header + C, 32);
            uint256 v_2 = mulmod(mulmod(v, c, 0x0800000000000011000000000000000000000000000000000000000000000001), c, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 a = get(s.header + A, 32);
            if ((eq(v_2, a) & (eq(c, 0) ^ 1)) == 0) return TRAP_BUILTIN_CHECK_FAILED;
            set(s.header + MICRO, 1, 7);
        }
    }

    /// Microcode routine poseidon, which runs while `micro` is 10.
    function _micro_poseidon(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 stop = get(s.header + STOP, 4);
            uint256 v = eq(cursor, stop);
            uint256 v_2 = v ^ 1;
            if ((v_2 & ult(((stop - cursor) & 0xffffffff), 6)) != 0) return TRAP_BUILTIN_INSTANCE_CUT_OFF;
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadLittle(s.mem, cursor * 32, 32);
            if ((v_2 & ((mem_at >> 255) ^ 1)) != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_3 = (cursor + 1) & 0x1ffffffff;
            if ((v_2 & (v_3 >> 32)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2;
            if (v_2 != 0) mem_at_2 = loadLittle(s.mem, (v_3 & 0xffffffff) * 32, 32);
            if ((v_2 & ((mem_at_2 >> 255) ^ 1)) != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_4 = (cursor + 2) & 0x1ffffffff;
            if ((v_2 & (v_4 >> 32)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_3;
            if (v_2 != 0) mem_at_3 = loadLittle(s.mem, (v_4 & 0xffffffff) * 32, 32);
            if ((v_2 & ((mem_at_3 >> 255) ^ 1)) != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 builtin = get(s.header + BUILTIN, 1);
            if (v != 0) {
                set(s.header + BUILTIN, 1, builtin + 1);
            } else {
                uint256 v_5 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
                set(s.header + A, 32, v_5);
                uint256 v_6 = (mem_at_2 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
                set(s.header + B, 32, v_6);
                uint256 v_7 = (mem_at_3 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
                set(s.header + C, 32, v_7);
                set(s.header + ROUND, 2, 0);
                set(s.header + CURSOR, 4, cursor + 6);
            }
            set(s.header + MICRO, 1, ite(v, 1, 0xb));
        }
    }

    /// Microcode routine poseidon_round, which runs while `micro` is 11.
    function _micro_poseidon_round(State memory s) private pure {
        unchecked {
            uint256 round = get(s.header + ROUND, 2);
            uint256 v = ((round * 3) & 0xffff) & 0x7ff;
            uint256 tables_at = loadLittle(s.tables, v * 32, 32) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 tables_at_2 = loadLittle(s.tables, ((v + 1) & 0x7ff) * 32, 32) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 tables_at_3 = loadLittle(s.tables, ((v + 2) & 0x7ff) * 32, 32) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_2 = ult(round, 4) | (ult(round, 0x57) ^ 1);
            uint256 a = get(s.header + A, 32);
            uint256 v_3 = addmod(a, tables_at, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_4 = mulmod(mulmod(v_3, v_3, 0x0800000000000011000000000000000000000000000000000000000000000001), v_3, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_5 = ite(v_2, v_4, v_3);
            uint256 b = get(s.header + B, 32);
            uint256 v_6 = addmod(b, tables_at_2, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_7 = mulmod(mulmod(v_6, v_6, 0x0800000000000011000000000000000000000000000000000000000000000001), v_6, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_8 = ite(v_2, v_7, v_6);
            uint256 c = get(s.header + C, 32);
            uint256 v_9 = addmod(c, tables_at_3, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_10 = mulmod(mulmod(v_9, v_9, 0x0800000000000011000000000000000000000000000000000000000000000001), v_9, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_11 = addmod(addmod(v_5, v_8, 0x0800000000000011000000000000000000000000000000000000000000000001), v_10, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_12 = addmod(addmod(v_11, v_5, 0x0800000000000011000000000000000000000000000000000000000000000001), v_5, 0x0800000000000011000000000000000000000000000000000000000000000001);
            set(s.header + A, 32, v_12);
            uint256 v_13 = addmod(v_11, 0x0800000000000011000000000000000000000000000000000000000000000001 - v_8, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_14 = addmod(v_13, 0x0800000000000011000000000000000000000000000000000000000000000001 - v_8, 0x0800000000000011000000000000000000000000000000000000000000000001);
            set(s.header + B, 32, v_14);
            uint256 v_15 = addmod(v_11, 0x0800000000000011000000000000000000000000000000000000000000000001 - mulmod(v_10, 3, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x0800000000000011000000000000000000000000000000000000000000000001);
            set(s.header + C, 32, v_15);
            if (round == 0x5a) set(s.header + MICRO, 1, 0xc);
            set(s.header + ROUND, 2, round + 1);
        }
    }

    /// Microcode routine poseidon_end, which runs while `micro` is 12.
    function _micro_poseidon_end(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 mem_at = loadLittle(s.mem, ((cursor + 0xfffffffd) & 0xffffffff) * 32, 32);
            if ((mem_at >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 mem_at_2 = loadLittle(s.mem, ((cursor + 0xfffffffe) & 0xffffffff) * 32, 32);
            if ((mem_at_2 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 mem_at_3 = loadLittle(s.mem, ((cursor + 0xffffffff) & 0xffffffff) * 32, 32);
            if ((mem_at_3 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 a = get(s.header + A, 32);
            uint256 v_2 = (mem_at_2 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 b = get(s.header + B, 32);
            uint256 v_3 = (mem_at_3 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 c = get(s.header + C, 32);
            if (((eq(v, a) & eq(v_2, b)) & eq(v_3, c)) == 0) return TRAP_BUILTIN_CHECK_FAILED;
            set(s.header + MICRO, 1, 0xa);
        }
    }

    /// Microcode routine multiply, which runs while `micro` is 13.
    function _micro_multiply(State memory s) private pure {
        unchecked {
            uint256 a = get(s.header + A, 32);
            uint256 c = get(s.header + C, 32);
            uint256 v = mulmod(c, c, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_2 = mulmod(mulmod(a, a, 0x0800000000000011000000000000000000000000000000000000000000000001), 3, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_3 = addmod(v_2, mulmod(v, v, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 b = get(s.header + B, 32);
            uint256 v_4 = mulmod(b, b, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_5 = mulmod(mulmod(a, v_4, 0x0800000000000011000000000000000000000000000000000000000000000001), 4, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_6 = addmod(mulmod(v_3, v_3, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x0800000000000011000000000000000000000000000000000000000000000001 - v_5, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_7 = addmod(v_6, 0x0800000000000011000000000000000000000000000000000000000000000001 - v_5, 0x0800000000000011000000000000000000000000000000000000000000000001);
            set(s.header + A, 32, v_7);
            uint256 v_8 = addmod(v_5, 0x0800000000000011000000000000000000000000000000000000000000000001 - v_7, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_9 = mulmod(mulmod(v_4, v_4, 0x0800000000000011000000000000000000000000000000000000000000000001), 8, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_10 = addmod(mulmod(v_3, v_8, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x0800000000000011000000000000000000000000000000000000000000000001 - v_9, 0x0800000000000011000000000000000000000000000000000000000000000001);
            set(s.header + B, 32, v_10);
            uint256 v_11 = mulmod(mulmod(b, c, 0x0800000000000011000000000000000000000000000000000000000000000001), 2, 0x0800000000000011000000000000000000000000000000000000000000000001);
            set(s.header + C, 32, v_11);
            set(s.header + MICRO, 1, 0xe);
        }
    }

    /// Microcode routine multiply_add, which runs while `micro` is 14.
    function _micro_multiply_add(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 scalar = get(s.header + SCALAR, 32);
            uint256 round = get(s.header + ROUND, 2);
            uint256 v = (scalar >> round) & 1;
            uint256 x = get(s.header + X, 32);
            uint256 c = get(s.header + C, 32);
            uint256 v_2 = mulmod(c, c, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 a = get(s.header + A, 32);
            uint256 v_3 = addmod(mulmod(x, v_2, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x0800000000000011000000000000000000000000000000000000000000000001 - a, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_4 = eq(c, 0);
            if (((v & eq(v_3, 0)) & (v_4 ^ 1)) != 0) return TRAP_BUILTIN_SUM_OF_POINTS_OF_ONE_X;
            uint256 y = get(s.header + Y, 32);
            uint256 b = get(s.header + B, 32);
            uint256 v_5 = mulmod(mulmod(y, v_2, 0x0800000000000011000000000000000000000000000000000000000000000001), c, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_6 = addmod(v_5, 0x0800000000000011000000000000000000000000000000000000000000000001 - b, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_7 = mulmod(v_3, v_3, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_8 = mulmod(v_7, v_3, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_9 = mulmod(a, v_7, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_10 = addmod(mulmod(v_6, v_6, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x0800000000000011000000000000000000000000000000000000000000000001 - v_8, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_11 = addmod(v_10, 0x0800000000000011000000000000000000000000000000000000000000000001 - v_9, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_12 = addmod(v_11, 0x0800000000000011000000000000000000000000000000000000000000000001 - v_9, 0x0800000000000011000000000000000000000000000000000000000000000001);
            if (v != 0) {
                set(s.header + A, 32, ite(v_4, x, v_12));
                uint256 v_13 = addmod(v_9, 0x0800000000000011000000000000000000000000000000000000000000000001 - v_12, 0x0800000000000011000000000000000000000000000000000000000000000001);
                uint256 v_14 = addmod(mulmod(v_6, v_13, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x0800000000000011000000000000000000000000000000000000000000000001 - mulmod(b, v_8, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x0800000000000011000000000000000000000000000000000000000000000001);
                set(s.header + B, 32, ite(v_4, y, v_14));
                uint256 v_15 = ite(v_4, 1, mulmod(c, v_3, 0x0800000000000011000000000000000000000000000000000000000000000001));
                set(s.header + C, 32, v_15);
            }
            uint256 v_16 = eq(round, 0);
            uint256 task = get(s.header + TASK, 1);
            uint256 v_17 = eq(task, 3);
            uint256 v_18 = eq(task, 2);
            uint256 v_19 = eq(task, 1);
            if (v_16 != 0) {
                if (v_17 != 0) {
                    set(s.header + MICRO, 1, 0x16);
                } else if (v_18 != 0) {
                    set(s.header + MICRO, 1, 0x14);
                } else if (v_19 != 0) {
                    set(s.header + MICRO, 1, 0x12);
                } else if (task == 0) set(s.header + MICRO, 1, 0x10);
            } else {
                set(s.header + MICRO, 1, 0xd);
            }
            set(s.header + ROUND, 2, round + 0xffff);
        }
    }

    /// Microcode routine ec_op, which runs while `micro` is 15.
    function _micro_ec_op(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 stop = get(s.header + STOP, 4);
            uint256 v = eq(cursor, stop);
            uint256 v_2 = v ^ 1;
            if ((v_2 & ult(((stop - cursor) & 0xffffffff), 7)) != 0) return TRAP_BUILTIN_INSTANCE_CUT_OFF;
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadLittle(s.mem, cursor * 32, 32);
            if ((v_2 & ((mem_at >> 255) ^ 1)) != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_3 = (cursor + 1) & 0x1ffffffff;
            if ((v_2 & (v_3 >> 32)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2;
            if (v_2 != 0) mem_at_2 = loadLittle(s.mem, (v_3 & 0xffffffff) * 32, 32);
            if ((v_2 & ((mem_at_2 >> 255) ^ 1)) != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_4 = (mem_at_2 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_5 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_6 = mulmod(mulmod(v_5, v_5, 0x0800000000000011000000000000000000000000000000000000000000000001), v_5, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_7 = addmod(addmod(v_6, v_5, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x06f21413efbe40de150e596d72f7a8c5609ad26c15c915c1f4cdfcb99cee9e89, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_8 = eq(mulmod(v_4, v_4, 0x0800000000000011000000000000000000000000000000000000000000000001), v_7);
            if ((v_2 & (v_8 ^ 1)) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 v_9 = (cursor + 2) & 0x1ffffffff;
            uint256 v_10 = v_2 & (v_9 >> 32);
            if (v_10 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_3;
            if (v_2 != 0) mem_at_3 = loadLittle(s.mem, (v_9 & 0xffffffff) * 32, 32);
            uint256 v_11 = v_2 & ((mem_at_3 >> 255) ^ 1);
            if (v_11 != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_12 = (cursor + 3) & 0x1ffffffff;
            uint256 v_13 = v_2 & (v_12 >> 32);
            if (v_13 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_4;
            if (v_2 != 0) mem_at_4 = loadLittle(s.mem, (v_12 & 0xffffffff) * 32, 32);
            uint256 v_14 = v_2 & ((mem_at_4 >> 255) ^ 1);
            if (v_14 != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_15 = (mem_at_4 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_16 = (mem_at_3 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_17 = mulmod(mulmod(v_16, v_16, 0x0800000000000011000000000000000000000000000000000000000000000001), v_16, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_18 = addmod(addmod(v_17, v_16, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x06f21413efbe40de150e596d72f7a8c5609ad26c15c915c1f4cdfcb99cee9e89, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_19 = eq(mulmod(v_15, v_15, 0x0800000000000011000000000000000000000000000000000000000000000001), v_18);
            if ((v_2 & (v_19 ^ 1)) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            if (v_10 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v_11 != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            if (v_13 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v_14 != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_20 = (cursor + 4) & 0x1ffffffff;
            if ((v_2 & (v_20 >> 32)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_5;
            if (v_2 != 0) mem_at_5 = loadLittle(s.mem, (v_20 & 0xffffffff) * 32, 32);
            if ((v_2 & ((mem_at_5 >> 255) ^ 1)) != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 builtin = get(s.header + BUILTIN, 1);
            if (v != 0) {
                set(s.header + BUILTIN, 1, builtin + 1);
            } else {
                set(s.header + X, 32, v_16);
                set(s.header + Y, 32, v_15);
                uint256 v_21 = (mem_at_5 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
                set(s.header + SCALAR, 32, v_21);
                set(s.header + TASK, 1, 0);
                set(s.header + A, 32, 1);
                set(s.header + B, 32, 1);
                set(s.header + C, 32, 0);
                set(s.header + ROUND, 2, 0xfb);
                set(s.header + CURSOR, 4, cursor + 7);
            }
            set(s.header + MICRO, 1, ite(v, 1, 0xd));
        }
    }

    /// Microcode routine ec_op_end, which runs while `micro` is 16.
    function _micro_ec_op_end(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 mem_at = loadLittle(s.mem, ((cursor + 0xfffffff9) & 0xffffffff) * 32, 32);
            if ((mem_at >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 mem_at_2 = loadLittle(s.mem, ((cursor + 0xfffffffa) & 0xffffffff) * 32, 32);
            if ((mem_at_2 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 c = get(s.header + C, 32);
            uint256 v_2 = mulmod(c, c, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 a = get(s.header + A, 32);
            uint256 v_3 = addmod(mulmod(v, v_2, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x0800000000000011000000000000000000000000000000000000000000000001 - a, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_4 = eq(c, 0);
            if ((eq(v_3, 0) & (v_4 ^ 1)) != 0) return TRAP_BUILTIN_SUM_OF_POINTS_OF_ONE_X;
            uint256 mem_at_3 = loadLittle(s.mem, ((cursor + 0xfffffffe) & 0xffffffff) * 32, 32);
            if ((mem_at_3 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 mem_at_4 = loadLittle(s.mem, ((cursor + 0xffffffff) & 0xffffffff) * 32, 32);
            if ((mem_at_4 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_5 = ite(v_4, 1, mulmod(c, v_3, 0x0800000000000011000000000000000000000000000000000000000000000001));
            uint256 v_6 = (mem_at_3 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_7 = mulmod(v_5, v_5, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_8 = (mem_at_2 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_9 = mulmod(mulmod(v_8, v_2, 0x0800000000000011000000000000000000000000000000000000000000000001), c, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 b = get(s.header + B, 32);
            uint256 v_10 = addmod(v_9, 0x0800000000000011000000000000000000000000000000000000000000000001 - b, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_11 = mulmod(v_3, v_3, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_12 = mulmod(v_11, v_3, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_13 = addmod(mulmod(v_10, v_10, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x0800000000000011000000000000000000000000000000000000000000000001 - v_12, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_14 = mulmod(a, v_11, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_15 = addmod(v_13, 0x0800000000000011000000000000000000000000000000000000000000000001 - v_14, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_16 = addmod(v_15, 0x0800000000000011000000000000000000000000000000000000000000000001 - v_14, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_17 = eq(mulmod(v_6, v_7, 0x0800000000000011000000000000000000000000000000000000000000000001), ite(v_4, v, v_16));
            uint256 v_18 = (mem_at_4 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_19 = mulmod(mulmod(v_18, v_7, 0x0800000000000011000000000000000000000000000000000000000000000001), v_5, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_20 = addmod(v_14, 0x0800000000000011000000000000000000000000000000000000000000000001 - v_16, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_21 = addmod(mulmod(v_10, v_20, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x0800000000000011000000000000000000000000000000000000000000000001 - mulmod(b, v_12, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x0800000000000011000000000000000000000000000000000000000000000001);
            if ((((eq(v_5, 0) ^ 1) & v_17) & eq(v_19, ite(v_4, v_8, v_21))) == 0) return TRAP_BUILTIN_CHECK_FAILED;
            set(s.header + MICRO, 1, 0xf);
        }
    }

    /// Microcode routine ecdsa, which runs while `micro` is 17.
    function _micro_ecdsa(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 stop = get(s.header + STOP, 4);
            uint256 v = eq(cursor, stop);
            uint256 v_2 = v ^ 1;
            if ((v_2 & ult(((stop - cursor) & 0xffffffff), 2)) != 0) return TRAP_BUILTIN_INSTANCE_CUT_OFF;
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadLittle(s.mem, cursor * 32, 32);
            if ((v_2 & ((mem_at >> 255) ^ 1)) != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_3 = (cursor + 1) & 0x1ffffffff;
            if ((v_2 & (v_3 >> 32)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2;
            if (v_2 != 0) mem_at_2 = loadLittle(s.mem, (v_3 & 0xffffffff) * 32, 32);
            if ((v_2 & ((mem_at_2 >> 255) ^ 1)) != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 given = get(s.header + GIVEN, 4);
            uint256 v_4 = (given + 2) & 0xffffffff;
            if ((v_2 & (eq((v_4 >> 24), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 advice_at;
            if (v_2 != 0) advice_at = loadLittle(s.advice, (v_4 & 0xffffff) * 32, 32) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_5 = mulmod(advice_at, advice_at, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_6 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_7 = mulmod(mulmod(v_6, v_6, 0x0800000000000011000000000000000000000000000000000000000000000001), v_6, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_8 = addmod(addmod(v_7, v_6, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x06f21413efbe40de150e596d72f7a8c5609ad26c15c915c1f4cdfcb99cee9e89, 0x0800000000000011000000000000000000000000000000000000000000000001);
            if ((v_2 & (eq(v_5, v_8) ^ 1)) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 v_9 = (mem_at_2 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((v_2 & (v_9 >> 251)) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 builtin = get(s.header + BUILTIN, 1);
            if (v != 0) {
                set(s.header + BUILTIN, 1, builtin + 1);
            } else {
                set(s.header + X, 32, 0x01ef15c18599971b7beced415a40f0c7deacfd9b0d1819e03d723d8bc943cfca);
                set(s.header + Y, 32, 0x005668060aa49730b7be4801df46ec62de53ecd11abe43a32873000c36e8dc1f);
                set(s.header + SCALAR, 32, v_9);
                set(s.header + TASK, 1, 1);
                set(s.header + A, 32, 1);
                set(s.header + B, 32, 1);
                set(s.header + C, 32, 0);
                set(s.header + ROUND, 2, 0xfb);
                set(s.header + CURSOR, 4, cursor + 2);
            }
            set(s.header + MICRO, 1, ite(v, 1, 0xd));
        }
    }

    /// Microcode routine ecdsa_message_end, which runs while `micro` is 18.
    function _micro_ecdsa_message_end(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 given = get(s.header + GIVEN, 4);
            uint256 v = (given + 3) & 0xffffffff;
            if ((v >> 24) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 advice_at = loadLittle(s.advice, (v & 0xffffff) * 32, 32) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_2 = (given + 4) & 0xffffffff;
            if ((v_2 >> 24) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 advice_at_2 = loadLittle(s.advice, (v_2 & 0xffffff) * 32, 32) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 c = get(s.header + C, 32);
            uint256 v_3 = eq(c, 0);
            uint256 v_4 = mulmod(c, c, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_5 = mulmod(advice_at, v_4, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 a = get(s.header + A, 32);
            uint256 v_6 = mulmod(advice_at_2, v_4, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 b = get(s.header + B, 32);
            uint256 v_7 = eq(mulmod(v_6, c, 0x0800000000000011000000000000000000000000000000000000000000000001), b);
            if ((v_3 | (((v_3 ^ 1) & eq(v_5, a)) & v_7)) == 0) return TRAP_BUILTIN_CHECK_FAILED;
            set(s.header + MICRO, 1, 0x13);
        }
    }

    /// Microcode routine ecdsa_key, which runs while `micro` is 19.
    function _micro_ecdsa_key(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 given = get(s.header + GIVEN, 4);
            if ((given >> 24) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 advice_at = loadLittle(s.advice, (given & 0xffffff) * 32, 32) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((advice_at >> 251) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            if (advice_at == 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 mem_at = loadLittle(s.mem, ((cursor + 0xfffffffe) & 0xffffffff) * 32, 32);
            if ((mem_at >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v = (given + 2) & 0xffffffff;
            if ((v >> 24) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 advice_at_2 = loadLittle(s.advice, (v & 0xffffff) * 32, 32) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_2 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            set(s.header + X, 32, v_2);
            set(s.header + Y, 32, advice_at_2);
            set(s.header + SCALAR, 32, advice_at);
            set(s.header + TASK, 1, 2);
            set(s.header + A, 32, 1);
            set(s.header + B, 32, 1);
            set(s.header + C, 32, 0);
            set(s.header + ROUND, 2, 0xfb);
            set(s.header + MICRO, 1, 0xd);
        }
    }

    /// Microcode routine ecdsa_key_end, which runs while `micro` is 20.
    function _micro_ecdsa_key_end(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 mem_at = loadLittle(s.mem, ((cursor + 0xffffffff) & 0xffffffff) * 32, 32);
            if ((mem_at >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 given = get(s.header + GIVEN, 4);
            uint256 v = (given + 3) & 0xffffffff;
            if ((v >> 24) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 advice_at = loadLittle(s.advice, (v & 0xffffff) * 32, 32) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_2 = (given + 4) & 0xffffffff;
            if ((v_2 >> 24) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 advice_at_2 = loadLittle(s.advice, (v_2 & 0xffffff) * 32, 32) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_3 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_4 = eq(v_3, 0);
            uint256 c = get(s.header + C, 32);
            uint256 v_5 = mulmod(c, c, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_6 = mulmod(advice_at, v_5, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 a = get(s.header + A, 32);
            uint256 v_7 = addmod(v_6, 0x0800000000000011000000000000000000000000000000000000000000000001 - a, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_8 = eq(c, 0);
            if ((((v_4 ^ 1) & eq(v_7, 0)) & (v_8 ^ 1)) != 0) return TRAP_BUILTIN_SUM_OF_POINTS_OF_ONE_X;
            uint256 b = get(s.header + B, 32);
            uint256 v_9 = mulmod(advice_at_2, v_5, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_10 = addmod(mulmod(v_9, c, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x0800000000000011000000000000000000000000000000000000000000000001 - b, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_11 = mulmod(v_7, v_7, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_12 = mulmod(v_11, v_7, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_13 = mulmod(a, v_11, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_14 = addmod(mulmod(v_10, v_10, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x0800000000000011000000000000000000000000000000000000000000000001 - v_12, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_15 = addmod(v_14, 0x0800000000000011000000000000000000000000000000000000000000000001 - v_13, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_16 = addmod(v_15, 0x0800000000000011000000000000000000000000000000000000000000000001 - v_13, 0x0800000000000011000000000000000000000000000000000000000000000001);
            if (v_4 == 0) {
                set(s.header + A, 32, ite(v_8, advice_at, v_16));
                uint256 v_17 = addmod(v_13, 0x0800000000000011000000000000000000000000000000000000000000000001 - v_16, 0x0800000000000011000000000000000000000000000000000000000000000001);
                uint256 v_18 = addmod(mulmod(v_10, v_17, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x0800000000000011000000000000000000000000000000000000000000000001 - mulmod(b, v_12, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x0800000000000011000000000000000000000000000000000000000000000001);
                set(s.header + B, 32, ite(v_8, advice_at_2, v_18));
                uint256 v_19 = ite(v_8, 1, mulmod(c, v_7, 0x0800000000000011000000000000000000000000000000000000000000000001));
                set(s.header + C, 32, v_19);
            }
            set(s.header + MICRO, 1, 0x15);
        }
    }

    /// Microcode routine ecdsa_sum, which runs while `micro` is 21.
    function _micro_ecdsa_sum(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 given = get(s.header + GIVEN, 4);
            uint256 v = (given + 5) & 0xffffffff;
            if ((v >> 24) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 advice_at = loadLittle(s.advice, (v & 0xffffff) * 32, 32) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_2 = (given + 6) & 0xffffffff;
            if ((v_2 >> 24) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 advice_at_2 = loadLittle(s.advice, (v_2 & 0xffffff) * 32, 32) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_3 = (given + 1) & 0xffffffff;
            if ((v_3 >> 24) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 advice_at_3 = loadLittle(s.advice, (v_3 & 0xffffff) * 32, 32) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 c = get(s.header + C, 32);
            uint256 v_4 = mulmod(c, c, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_5 = mulmod(advice_at, v_4, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 a = get(s.header + A, 32);
            uint256 v_6 = mulmod(advice_at_2, v_4, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 b = get(s.header + B, 32);
            uint256 v_7 = eq(mulmod(v_6, c, 0x0800000000000011000000000000000000000000000000000000000000000001), b);
            if ((((eq(c, 0) ^ 1) & eq(v_5, a)) & v_7) == 0) return TRAP_BUILTIN_CHECK_FAILED;
            if ((advice_at_3 >> 251) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            set(s.header + X, 32, advice_at);
            set(s.header + Y, 32, advice_at_2);
            set(s.header + SCALAR, 32, advice_at_3);
            set(s.header + TASK, 1, 3);
            set(s.header + A, 32, 1);
            set(s.header + B, 32, 1);
            set(s.header + C, 32, 0);
            set(s.header + ROUND, 2, 0xfb);
            set(s.header + MICRO, 1, 0xd);
        }
    }

    /// Microcode routine ecdsa_end, which runs while `micro` is 22.
    function _micro_ecdsa_end(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 given = get(s.header + GIVEN, 4);
            if ((given >> 24) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 advice_at = loadLittle(s.advice, (given & 0xffffff) * 32, 32) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 c = get(s.header + C, 32);
            uint256 v = mulmod(mulmod(advice_at, c, 0x0800000000000011000000000000000000000000000000000000000000000001), c, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 a = get(s.header + A, 32);
            if (((eq(c, 0) ^ 1) & eq(v, a)) == 0) return TRAP_BUILTIN_CHECK_FAILED;
            set(s.header + GIVEN, 4, given + 7);
            set(s.header + MICRO, 1, 0x11);
        }
    }

    /// Microcode routine keccak, which runs while `micro` is 23.
    function _micro_keccak(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 stop = get(s.header + STOP, 4);
            uint256 v = eq(cursor, stop);
            if (((v ^ 1) & ult(((stop - cursor) & 0xffffffff), 0x10)) != 0) return TRAP_BUILTIN_INSTANCE_CUT_OFF;
            uint256 builtin = get(s.header + BUILTIN, 1);
            if (v != 0) {
                set(s.header + BUILTIN, 1, builtin + 1);
            } else {
                set(s.header + ROUND, 2, 0);
                set(s.header + INDEX, 1, 0);
                set(s.header + OFFSET, 1, 0);
                set(s.header + LANE, 1, 0);
                set(s.header + CURSOR, 4, cursor + 0x10);
            }
            set(s.header + MICRO, 1, ite(v, 1, 0x18));
        }
    }

    /// Microcode routine keccak_input, which runs while `micro` is 24.
    function _micro_keccak_input(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 v = (cursor + 0xfffffff0) & 0xffffffff;
            uint256 index = get(s.header + INDEX, 1);
            uint256 mem_at = loadLittle(s.mem, ((v + index) & 0xffffffff) * 32, 32);
            if ((mem_at >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_2 = (index + 1) & 0xff;
            uint256 mem_at_2 = loadLittle(s.mem, ((v + ite(eq(index, 7), index, v_2)) & 0xffffffff) * 32, 32);
            if ((mem_at_2 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_3 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((v_3 >> 200) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 lane = get(s.header + LANE, 1);
            uint256 offset = get(s.header + OFFSET, 1);
            uint256 v_4 = ((v_3 & 0x00000000000000ffffffffffffffffffffffffffffffffffffffffffffffffff) >> offset) & 0xffffffffffffffff;
            uint256 v_5 = (mem_at_2 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            storeLittle(s.lanes, (lane & 0x3f) * 8, 8, v_4 | (((v_5 & 0xffffffffffffffff) << ((0xc8 - offset) & 0xff)) & 0xffffffffffffffff));
            uint256 v_6 = ult(offset, 0x88);
            set(s.header + OFFSET, 1, ite(v_6, ((offset + 0x40) & 0xff), ((offset + 0x78) & 0xff)));
            if (v_6 == 0) set(s.header + INDEX, 1, v_2);
            uint256 v_7 = eq(lane, 0x24);
            set(s.header + LANE, 1, ite(v_7, 0, ((lane + ite(eq((lane & 7), 4), 4, 1)) & 0xff)));
            if (v_7 != 0) set(s.header + MICRO, 1, 0x19);
        }
    }

    /// Microcode routine keccak_theta, which runs while `micro` is 25.
    function _micro_keccak_theta(State memory s) private pure {
        unchecked {
            uint256 lane = get(s.header + LANE, 1);
            uint256 lanes_at = loadLittle(s.lanes, (lane & 0x3f) * 8, 8);
            uint256 v = lane & 7;
            uint256 v_2 = (v + 0x28) & 0x3f;
            uint256 lanes_at_2 = loadLittle(s.lanes, v_2 * 8, 8);
            storeLittle(s.lanes, v_2 * 8, 8, ite(ult(lane, 8), lanes_at, (lanes_at ^ lanes_at_2)));
            uint256 v_3 = eq(lane, 0x24);
            set(s.header + LANE, 1, ite(v_3, 0, ((lane + ite(eq(v, 4), 4, 1)) & 0xff)));
            if (v_3 != 0) set(s.header + MICRO, 1, 0x1a);
        }
    }

    /// Microcode routine keccak_columns, which runs while `micro` is 26.
    function _micro_keccak_columns(State memory s) private pure {
        unchecked {
            uint256 lane = get(s.header + LANE, 1);
            uint256 v = lane & 0x3f;
            uint256 lanes_at = loadLittle(s.lanes, v * 8, 8);
            uint256 v_2 = lane & 7;
            uint256 v_3 = (v_2 + 4) & 7;
            uint256 lanes_at_2 = loadLittle(s.lanes, ((ite(ult(v_2, 1), v_3, ((v_2 + 7) & 7)) + 0x28) & 0x3f) * 8, 8);
            uint256 lanes_at_3 = loadLittle(s.lanes, ((ite(ult(v_2, 4), ((v_2 + 1) & 7), v_3) + 0x28) & 0x3f) * 8, 8);
            uint256 v_4 = (lanes_at ^ lanes_at_2) ^ (((lanes_at_3 << 1) & 0xffffffffffffffff) | (lanes_at_3 >> 0x3f));
            storeLittle(s.lanes, v * 8, 8, v_4);
            uint256 v_5 = eq(lane, 0x24);
            set(s.header + LANE, 1, ite(v_5, 0, ((lane + ite(eq(v_2, 4), 4, 1)) & 0xff)));
            if (v_5 != 0) set(s.header + MICRO, 1, 0x1b);
        }
    }

    /// Microcode routine keccak_first, which runs while `micro` is 27.
    function _micro_keccak_first(State memory s) private pure {
        unchecked {
            uint256 lanes_at = loadLittle(s.lanes, 1 * 8, 8);
            set(s.header + HELD, 8, lanes_at);
            set(s.header + MICRO, 1, 0x1c);
        }
    }

    /// Microcode routine keccak_rho, which runs while `micro` is 28.
    function _micro_keccak_rho(State memory s) private pure {
        unchecked {
            uint256 lane = get(s.header + LANE, 1);
            uint256 tables_at = loadLittle(s.tables, ((lane + 0x600) & 0x7ff) * 32, 32) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v = tables_at & 0x3f;
            uint256 lanes_at = loadLittle(s.lanes, v * 8, 8);
            uint256 held = get(s.header + HELD, 8);
            uint256 v_2 = (tables_at >> 6) & 0x3f;
            storeLittle(s.lanes, v * 8, 8, ((held << v_2) & 0xffffffffffffffff) | (held >> ((0x40 - v_2) & 0x7f)));
            set(s.header + HELD, 8, lanes_at);
            uint256 v_3 = eq(lane, 0x17);
            set(s.header + LANE, 1, ite(v_3, 0, ((lane + 1) & 0xff)));
            if (v_3 != 0) set(s.header + MICRO, 1, 0x1d);
        }
    }

    /// Microcode routine keccak_row, which runs while `micro` is 29.
    function _micro_keccak_row(State memory s) private pure {
        unchecked {
            uint256 lane = get(s.header + LANE, 1);
            uint256 lanes_at = loadLittle(s.lanes, (lane & 0x3f) * 8, 8);
            uint256 lanes_at_2 = loadLittle(s.lanes, (((lane + 1) & 0xff) & 0x3f) * 8, 8);
            set(s.header + HELD, 8, lanes_at);
            set(s.header + SECOND, 8, lanes_at_2);
            set(s.header + MICRO, 1, 0x1e);
        }
    }

    /// Microcode routine keccak_chi, which runs while `micro` is 30.
    function _micro_keccak_chi(State memory s) private pure {
        unchecked {
            uint256 lane = get(s.header + LANE, 1);
            uint256 v = (lane >> 3) & 7;
            uint256 v_2 = lane & 7;
            uint256 lanes_at = loadLittle(s.lanes, ((v << 3) | ite(ult(v_2, 4), ((v_2 + 1) & 7), ((v_2 + 4) & 7))) * 8, 8);
            uint256 lanes_at_2 = loadLittle(s.lanes, ((v << 3) | ite(ult(v_2, 3), ((v_2 + 2) & 7), ((v_2 + 5) & 7))) * 8, 8);
            uint256 round = get(s.header + ROUND, 2);
            uint256 tables_at = loadLittle(s.tables, (((round & 0x7ff) + 0x620) & 0x7ff) * 32, 32) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_3 = lane & 0x3f;
            uint256 lanes_at_3 = loadLittle(s.lanes, v_3 * 8, 8);
            uint256 v_4 = eq(v_2, 4);
            uint256 held = get(s.header + HELD, 8);
            uint256 second = get(s.header + SECOND, 8);
            uint256 v_5 = (ite(v_4, held, lanes_at) ^ 0xffffffffffffffff) & ite(v_4, second, ite(eq(v_2, 3), held, lanes_at_2));
            storeLittle(s.lanes, v_3 * 8, 8, (lanes_at_3 ^ v_5) ^ ite(eq(lane, 0), (tables_at & 0xffffffffffffffff), 0));
            uint256 v_6 = eq(lane, 0x24);
            uint256 v_7 = (round + 1) & 0xffff;
            uint256 v_8 = eq(v_7, 0x18);
            if (v_6 != 0) {
                set(s.header + MICRO, 1, ite(v_8, 0x1f, 0x19));
            } else if (v_4 != 0) set(s.header + MICRO, 1, 0x1d);
            if (v_6 != 0) {
                set(s.header + ROUND, 2, v_7);
                if (v_8 != 0) {
                    set(s.header + INDEX, 1, 0);
                    set(s.header + OFFSET, 1, 0);
                }
            }
            uint256 v_9 = (lane + ite(v_4, 4, 1)) & 0xff;
            set(s.header + LANE, 1, ite(v_6, ite(v_8, 0, ite(v_6, 0, v_9)), v_9));
        }
    }

    /// Microcode routine keccak_output, which runs while `micro` is 31.
    function _micro_keccak_output(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 lane = get(s.header + LANE, 1);
            uint256 lanes_at = loadLittle(s.lanes, (lane & 0x3f) * 8, 8);
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 v = (cursor + 0xfffffff8) & 0xffffffff;
            uint256 index = get(s.header + INDEX, 1);
            uint256 mem_at = loadLittle(s.mem, ((v + index) & 0xffffffff) * 32, 32);
            if ((mem_at >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_2 = (index + 1) & 0xff;
            uint256 mem_at_2 = loadLittle(s.mem, ((v + ite(eq(index, 7), index, v_2)) & 0xffffffff) * 32, 32);
            if ((mem_at_2 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_3 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((v_3 >> 200) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 offset = get(s.header + OFFSET, 1);
            uint256 v_4 = ((v_3 & 0x00000000000000ffffffffffffffffffffffffffffffffffffffffffffffffff) >> offset) & 0xffffffffffffffff;
            uint256 v_5 = (mem_at_2 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if (lanes_at != (v_4 | (((v_5 & 0xffffffffffffffff) << ((0xc8 - offset) & 0xff)) & 0xffffffffffffffff))) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 v_6 = ult(offset, 0x88);
            set(s.header + OFFSET, 1, ite(v_6, ((offset + 0x40) & 0xff), ((offset + 0x78) & 0xff)));
            if (v_6 == 0) set(s.header + INDEX, 1, v_2);
            uint256 v_7 = eq(lane, 0x24);
            set(s.header + LANE, 1, ite(v_7, 0, ((lane + ite(eq((lane & 7), 4), 4, 1)) & 0xff)));
            if (v_7 != 0) set(s.header + MICRO, 1, 0x17);
        }
    }

    /// Microcode routine add_mod, which runs while `micro` is 32.
    function _micro_add_mod(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 stop = get(s.header + STOP, 4);
            uint256 v = eq(cursor, stop);
            uint256 v_2 = v ^ 1;
            uint256 v_3 = (stop - cursor) & 0xffffffff;
            if ((v_2 & ult(v_3, 7)) != 0) return TRAP_BUILTIN_INSTANCE_CUT_OFF;
            uint256 v_4 = (cursor + 6) & 0x1ffffffff;
            if ((v_2 & (v_4 >> 32)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadLittle(s.mem, (v_4 & 0xffffffff) * 32, 32);
            if ((v_2 & ((mem_at >> 255) ^ 1)) != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_5 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_6 = eq(v_5, 1);
            if (((v_2 & (v_6 ^ 1)) & ult(v_3, 0xe)) != 0) return TRAP_BUILTIN_INSTANCE_CUT_OFF;
            uint256 builtin = get(s.header + BUILTIN, 1);
            if (v != 0) {
                set(s.header + BUILTIN, 1, builtin + 1);
            } else {
                set(s.header + TASK, 1, 4);
                set(s.header + ROUND, 2, 0);
                set(s.header + CURSOR, 4, cursor + 7);
            }
            set(s.header + MICRO, 1, ite(v, 1, ite(v_6, 0x23, 0x22)));
        }
    }

    /// Microcode routine mul_mod, which runs while `micro` is 33.
    function _micro_mul_mod(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 stop = get(s.header + STOP, 4);
            uint256 v = eq(cursor, stop);
            uint256 v_2 = v ^ 1;
            uint256 v_3 = (stop - cursor) & 0xffffffff;
            if ((v_2 & ult(v_3, 7)) != 0) return TRAP_BUILTIN_INSTANCE_CUT_OFF;
            uint256 v_4 = (cursor + 6) & 0x1ffffffff;
            if ((v_2 & (v_4 >> 32)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadLittle(s.mem, (v_4 & 0xffffffff) * 32, 32);
            if ((v_2 & ((mem_at >> 255) ^ 1)) != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_5 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_6 = eq(v_5, 1);
            if (((v_2 & (v_6 ^ 1)) & ult(v_3, 0xe)) != 0) return TRAP_BUILTIN_INSTANCE_CUT_OFF;
            uint256 builtin = get(s.header + BUILTIN, 1);
            if (v != 0) {
                set(s.header + BUILTIN, 1, builtin + 1);
            } else {
                set(s.header + TASK, 1, 5);
                set(s.header + ROUND, 2, 0);
                set(s.header + CURSOR, 4, cursor + 7);
            }
            set(s.header + MICRO, 1, ite(v, 1, ite(v_6, 0x23, 0x22)));
        }
    }

    /// Microcode routine mod_next, which runs while `micro` is 34.
    function _micro_mod_next(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 round = get(s.header + ROUND, 2);
            uint256 v = (cursor + round) & 0xffffffff;
            uint256 mem_at = loadLittle(s.mem, ((v + 0xfffffff9) & 0xffffffff) * 32, 32);
            if ((mem_at >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 mem_at_2 = loadLittle(s.mem, v * 32, 32);
            if ((mem_at_2 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_2 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_3 = eq(round, 6);
            uint256 v_4 = ite(eq(round, 5), 3, ite(v_3, 0x0800000000000011000000000000000000000000000000000000000000000000, 0));
            uint256 v_5 = (mem_at_2 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if (addmod(v_2, v_4, 0x0800000000000011000000000000000000000000000000000000000000000001) != v_5) return TRAP_BUILTIN_CHECK_FAILED;
            set(s.header + ROUND, 2, ite(v_3, 0, ((round + 1) & 0xffff)));
            if (v_3 != 0) set(s.header + MICRO, 1, 0x23);
        }
    }

    /// Microcode routine mod_operands, which runs while `micro` is 35.
    function _micro_mod_operands(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 mem_at = loadLittle(s.mem, ((cursor + 0xfffffffd) & 0xffffffff) * 32, 32);
            if ((mem_at >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 mem_at_2 = loadLittle(s.mem, ((cursor + 0xfffffffe) & 0xffffffff) * 32, 32);
            if ((mem_at_2 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v = (mem_at_2 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((v >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 round = get(s.header + ROUND, 2);
            uint256 v_2 = ((v & 0xffffffff) + round) & 0x1ffffffff;
            if ((v_2 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_3 = loadLittle(s.mem, (v_2 & 0xffffffff) * 32, 32);
            if ((mem_at_3 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 y = get(s.header + Y, 32);
            set(s.header + X, 32, y);
            uint256 scalar = get(s.header + SCALAR, 32);
            set(s.header + Y, 32, scalar);
            uint256 v_3 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_4 = (mem_at_3 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            set(s.header + SCALAR, 32, addmod(v_3, v_4, 0x0800000000000011000000000000000000000000000000000000000000000001));
            set(s.header + A, 32, 0);
            uint256 v_5 = eq(round, 2);
            uint256 task = get(s.header + TASK, 1);
            if (v_5 != 0) set(s.header + MICRO, 1, ite(eq(task, 4), 0x24, 0x25));
            set(s.header + ROUND, 2, ite(v_5, 0, ((round + 1) & 0xffff)));
        }
    }

    /// Microcode routine mod_sum, which runs while `micro` is 36.
    function _micro_mod_sum(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 given = get(s.header + GIVEN, 4);
            if ((given >> 24) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 advice_at = loadLittle(s.advice, (given & 0xffffff) * 32, 32) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((eq(advice_at, 0) | eq(advice_at, 1)) == 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 x = get(s.header + X, 32);
            if ((x >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 round = get(s.header + ROUND, 2);
            uint256 v = (round >> 2) & 7;
            uint256 v_2 = ((x & 0xffffffff) + v) & 0x1ffffffff;
            if ((v_2 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadLittle(s.mem, (v_2 & 0xffffffff) * 32, 32);
            if ((mem_at >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_3 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((v_3 >> 96) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 y = get(s.header + Y, 32);
            if ((y >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_4 = ((y & 0xffffffff) + v) & 0x1ffffffff;
            if ((v_4 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2 = loadLittle(s.mem, (v_4 & 0xffffffff) * 32, 32);
            if ((mem_at_2 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_5 = (mem_at_2 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((v_5 >> 96) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 mem_at_3 = loadLittle(s.mem, ((((cursor + 0xfffffff9) & 0xffffffff) + v) & 0xffffffff) * 32, 32);
            if ((mem_at_3 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_6 = (mem_at_3 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((v_6 >> 96) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 a = get(s.header + A, 32);
            uint256 v_7 = addmod(addmod(a, v_3, 0x0800000000000011000000000000000000000000000000000000000000000001), v_5, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_8 = mulmod(advice_at, v_6, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_9 = addmod(v_7, 0x0800000000000011000000000000000000000000000000000000000000000001 - v_8, 0x0800000000000011000000000000000000000000000000000000000000000001);
            set(s.header + A, 32, v_9);
            set(s.header + MICRO, 1, 0x26);
        }
    }

    /// Microcode routine mod_product, which runs while `micro` is 37.
    function _micro_mod_product(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 given = get(s.header + GIVEN, 4);
            uint256 round = get(s.header + ROUND, 2);
            uint256 v = round & 3;
            uint256 v_2 = (given + v) & 0xffffffff;
            if ((v_2 >> 24) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 advice_at = loadLittle(s.advice, (v_2 & 0xffffff) * 32, 32) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((advice_at >> 96) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 x = get(s.header + X, 32);
            if ((x >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = ((x & 0xffffffff) + v) & 0x1ffffffff;
            if ((v_3 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadLittle(s.mem, (v_3 & 0xffffffff) * 32, 32);
            if ((mem_at >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_4 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((v_4 >> 96) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 y = get(s.header + Y, 32);
            if ((y >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = (((round >> 2) & 7) - v) & 0xf;
            uint256 v_6 = v_5 & 3;
            uint256 v_7 = ((y & 0xffffffff) + v_6) & 0x1ffffffff;
            if ((v_7 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2 = loadLittle(s.mem, (v_7 & 0xffffffff) * 32, 32);
            if ((mem_at_2 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_8 = (mem_at_2 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((v_8 >> 96) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 mem_at_3 = loadLittle(s.mem, ((((cursor + 0xfffffff9) & 0xffffffff) + v_6) & 0xffffffff) * 32, 32);
            if ((mem_at_3 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_9 = (mem_at_3 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((v_9 >> 96) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 a = get(s.header + A, 32);
            uint256 v_10 = mulmod(advice_at, v_9, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_11 = addmod(mulmod(v_4, v_8, 0x0800000000000011000000000000000000000000000000000000000000000001), 0x0800000000000011000000000000000000000000000000000000000000000001 - v_10, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_12 = addmod(a, ite(ult(v_5, 4), v_11, 0), 0x0800000000000011000000000000000000000000000000000000000000000001);
            set(s.header + A, 32, v_12);
            uint256 v_13 = eq(v, 3);
            if (v_13 != 0) {
                set(s.header + MICRO, 1, 0x26);
            } else {
                set(s.header + ROUND, 2, round + 1);
            }
        }
    }

    /// Microcode routine mod_carry, which runs while `micro` is 38.
    function _micro_mod_carry(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 scalar = get(s.header + SCALAR, 32);
            if ((scalar >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 round = get(s.header + ROUND, 2);
            uint256 v = ((scalar & 0xffffffff) + ((round >> 2) & 3)) & 0x1ffffffff;
            if ((v >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadLittle(s.mem, (v & 0xffffffff) * 32, 32);
            if ((mem_at >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_2 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((v_2 >> 96) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 a = get(s.header + A, 32);
            uint256 v_3 = (round >> 2) & 7;
            uint256 v_4 = addmod(a, 0x0800000000000011000000000000000000000000000000000000000000000001 - ite(ult(v_3, 4), v_2, 0), 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_5 = addmod(v_4, 0x0000000000000100000000000000000000000000000000000000000000000000, 0x0800000000000011000000000000000000000000000000000000000000000001);
            if ((v_5 & 0xffffffffffffffffffffffff) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 task = get(s.header + TASK, 1);
            uint256 v_6 = eq(task, 4);
            uint256 v_7 = eq(v_3, ite(v_6, 3, 6));
            uint256 v_8 = addmod((v_5 >> 96), 0x0800000000000011000000000000000000000000000000000000000000000001 - 0x100000000000000000000000000, 0x0800000000000011000000000000000000000000000000000000000000000001);
            if ((v_7 & (eq(v_8, 0) ^ 1)) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            set(s.header + A, 32, v_8);
            set(s.header + ROUND, 2, round + ite(v_6, 4, 1));
            uint256 given = get(s.header + GIVEN, 4);
            if (v_7 != 0) set(s.header + GIVEN, 4, given + ite(v_6, 1, 4));
            uint256 v_9 = v_6 ^ 1;
            uint256 v_10 = v_7 ^ 1;
            uint256 v_11 = v_9 & v_10;
            uint256 v_12 = v_9 & v_7;
            uint256 v_13 = v_6 & v_10;
            if (v_11 != 0) {
                set(s.header + MICRO, 1, 0x25);
            } else if (v_12 != 0) {
                set(s.header + MICRO, 1, 0x21);
            } else if (v_13 != 0) {
                set(s.header + MICRO, 1, 0x24);
            } else if ((v_6 & v_7) != 0) set(s.header + MICRO, 1, 0x20);
        }
    }

    /// Microcode routine segment_arena, which runs while `micro` is 39.
    function _micro_segment_arena(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 stop = get(s.header + STOP, 4);
            uint256 cursor = get(s.header + CURSOR, 4);
            if (((stop - cursor) & 0xffffffff) < 3) return TRAP_BUILTIN_INSTANCE_CUT_OFF;
            uint256 mem_at = loadLittle(s.mem, cursor * 32, 32);
            if ((mem_at >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 mem_at_2 = loadLittle(s.mem, ((stop + 0xfffffffd) & 0xffffffff) * 32, 32);
            if ((mem_at_2 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_2 = (mem_at_2 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if (v != v_2) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 v_3 = (cursor + 1) & 0x1ffffffff;
            if ((v_3 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_3 = loadLittle(s.mem, (v_3 & 0xffffffff) * 32, 32);
            if ((mem_at_3 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_4 = (cursor + 2) & 0x1ffffffff;
            if ((v_4 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_4 = loadLittle(s.mem, (v_4 & 0xffffffff) * 32, 32);
            if ((mem_at_4 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_5 = (mem_at_3 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_6 = (mem_at_4 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((eq(v_5, 0) & eq(v_6, 0)) == 0) return TRAP_BUILTIN_CHECK_FAILED;
            set(s.header + MICRO, 1, 0x28);
        }
    }

    /// Microcode routine arena_last, which runs while `micro` is 40.
    function _micro_arena_last(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 stop = get(s.header + STOP, 4);
            uint256 mem_at = loadLittle(s.mem, ((stop + 0xfffffffd) & 0xffffffff) * 32, 32);
            if ((mem_at >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 mem_at_2 = loadLittle(s.mem, ((stop + 0xfffffffe) & 0xffffffff) * 32, 32);
            if ((mem_at_2 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 mem_at_3 = loadLittle(s.mem, ((stop + 0xffffffff) & 0xffffffff) * 32, 32);
            if ((mem_at_3 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v = (mem_at_2 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_2 = (mem_at_3 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if (v != v_2) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 v_3 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((v_3 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if ((v >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_4 = mulmod((v & 0xffffffff), 3, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_5 = addmod(v_3, v_4, 0x0800000000000011000000000000000000000000000000000000000000000001);
            if ((v_5 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            set(s.header + CURSOR, 4, v_3 & 0xffffffff);
            set(s.header + STOP, 4, v_5 & 0xffffffff);
            set(s.header + MICRO, 1, 0x29);
        }
    }

    /// Microcode routine arena_segments, which runs while `micro` is 41.
    function _micro_arena_segments(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 stop = get(s.header + STOP, 4);
            uint256 cursor = get(s.header + CURSOR, 4);
            if (stop < cursor) return TRAP_BUILTIN_OUT_OF_ITS_SEGMENT;
            uint256 v = ult(3, ((stop - cursor) & 0xffffffff));
            uint256 v_2 = (cursor + 1) & 0x1ffffffff;
            if ((v & (v_2 >> 32)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v != 0) mem_at = loadLittle(s.mem, (v_2 & 0xffffffff) * 32, 32);
            if ((v & ((mem_at >> 255) ^ 1)) != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_3 = (cursor + 3) & 0x1ffffffff;
            if ((v & (v_3 >> 32)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2;
            if (v != 0) mem_at_2 = loadLittle(s.mem, (v_3 & 0xffffffff) * 32, 32);
            if ((v & ((mem_at_2 >> 255) ^ 1)) != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_4 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_5 = (mem_at_2 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_6 = eq(addmod(v_4, 1, 0x0800000000000011000000000000000000000000000000000000000000000001), v_5);
            if ((v & (v_6 ^ 1)) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 builtin = get(s.header + BUILTIN, 1);
            if (v == 0) {
                set(s.header + BUILTIN, 1, builtin + 1);
                set(s.header + MICRO, 1, 1);
            } else {
                set(s.header + CURSOR, 4, cursor + 3);
            }
        }
    }

    /// Microcode routine returned, which runs while `micro` is 42.
    function _micro_returned(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 ap = get(s.header + AP, 4);
            uint256 v = (ap + 0x3fffffffd) & 0x3ffffffff;
            if ((v >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadLittle(s.mem, (v & 0xffffffff) * 32, 32);
            if ((mem_at >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_2 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((eq(v_2, 0) | eq(v_2, 1)) == 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 v_3 = (ap + 0x3fffffffe) & 0x3ffffffff;
            if ((v_3 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2 = loadLittle(s.mem, (v_3 & 0xffffffff) * 32, 32);
            if ((mem_at_2 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_4 = (mem_at_2 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((v_4 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = (ap + 0x3ffffffff) & 0x3ffffffff;
            if ((v_5 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_3 = loadLittle(s.mem, (v_5 & 0xffffffff) * 32, 32);
            if ((mem_at_3 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_6 = (mem_at_3 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((v_6 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_7 = v_6 & 0xffffffff;
            uint256 v_8 = v_4 & 0xffffffff;
            if (v_7 < v_8) return TRAP_BUILTIN_OUT_OF_ITS_SEGMENT;
            set(s.header + EXIT_CODE, 1, v_2 & 0xff);
            set(s.header + CURSOR, 4, v_8);
            set(s.header + STOP, 4, v_7);
            set(s.header + MICRO, 1, 3);
        }
    }
}
