// SPDX-License-Identifier: MIT
// Generated from the IR of cairo by src/targets/solidity. Do not edit.
pragma solidity ^0.8.28;

import {IStepVerifier} from "../IStepVerifier.sol";
import {loadBytes, loadLittle, storeBytes, storeLittle} from "../lib/Leaves.sol";
import {foldTree, openTree} from "../lib/Multiproof.sol";
import {ask, IStepPart, OtherPart, PartMismatch} from "../lib/Parts.sol";
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

/// @title One-step verifier of cairo
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract CairoStep is IStepVerifier {
    /// @notice keccak-256 of the canonical IR: what every claim about this VM names.
    bytes32 public constant override vmId = 0x915fb4ff061b6a89467284d03676450d35830164ac931990efe14cd15d0e8f5e;

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
            if (routine >= 8 && routine <= 42) ask(_part1);
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
                if (micro == 1) return _micro_builtins(s);
                if (micro == 2) return _micro_unused(s);
                if (micro == 3) return _micro_output(s);
                if (micro == 4) return _micro_range_check(s);
                if (micro == 5) return _micro_range_check96(s);
                if (micro == 6) return _micro_bitwise(s);
                if (micro == 7) return _micro_pedersen(s);
                return TRAP_INVALID_MICROCODE_STATE;
            }
            (uint256 outcome, uint256 word) = _fetch(s);
            if (outcome != RUNNING) return outcome;
            return _execute(s, word);
        }
    }

    /// Reads the instruction. Returns why that stops the machine, or word.
    function _fetch(State memory s) private pure returns (uint256, uint256) {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            uint256 mem_at = loadLittle(s.mem, pc * 32, 32);
            uint256 v = eq((mem_at >> 63), 0x0000000000000001000000000000000000000000000000000000000000000000) ^ 1;
            return (RUNNING, (v << 63) | (mem_at & 0x7fffffffffffffff));
        }
    }

    /// Finds the instruction of a word, of those that this contract holds, and runs it.
    function _execute(State memory s, uint256 word) private pure returns (uint256) {
        unchecked {
            if ((word & 0xf000000000000000) == 0) {
                if ((word & 0x3e0000000000000) == 0x200000000000000) return _jnz(s, word);
                return _nop(s, word);
            }
            if ((word & 0xf000000000000000) == 0x1000000000000000) {
                if ((word & 0xc030000ffffffff) == 0x80018000) return _call(s, word);
            }
            if ((word & 0xf000000000000000) == 0x2000000000000000) {
                if ((word & 0x3fdffff0000ffff) == 0x897fff00007ffe) return _ret(s, word);
            }
            if ((word & 0xf000000000000000) == 0x4000000000000000) return _assert_eq(s, word);
            return TRAP_INVALID_INSTRUCTION;
        }
    }

    // nop [r off1], [op1 off2], res, pc ap
    // 0 000 ap:2 pc:3 res:2 op1:3 r:1 d:1 off2:16 off1:16 off0:16
    function _nop(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 ap = (word >> 58) & 3;
            uint256 pc = (word >> 55) & 7;
            uint256 res = (word >> 53) & 3;
            uint256 op1 = (word >> 50) & 7;
            if (((((eq(ap, 3) | ult(2, pc)) | eq(res, 3)) | eq(op1, 3)) | ult(4, op1)) != 0) return TRAP_INVALID_INSTRUCTION;
            uint256 d = (word >> 48) & 1;
            uint256 fp = get(s.header + FP, 4);
            uint256 ap_2 = get(s.header + AP, 4);
            uint256 off0 = word & 0xffff;
            uint256 v = (((ite(d, fp, ap_2) + off0) & 0x3ffffffff) + 0x3ffff8000) & 0x3ffffffff;
            if ((v >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadLittle(s.mem, (v & 0xffffffff) * 32, 32);
            if ((mem_at >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 r = (word >> 49) & 1;
            uint256 off1 = (word >> 16) & 0xffff;
            uint256 v_2 = (((ite(r, fp, ap_2) + off1) & 0x3ffffffff) + 0x3ffff8000) & 0x3ffffffff;
            if ((v_2 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2 = loadLittle(s.mem, (v_2 & 0xffffffff) * 32, 32);
            if ((mem_at_2 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_3 = eq(op1, 0);
            uint256 v_4 = (mem_at_2 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((v_3 & (eq((v_4 >> 32), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = eq(op1, 1);
            uint256 pc_2 = get(s.header + PC, 4);
            uint256 off2 = (word >> 32) & 0xffff;
            uint256 v_6 = (ite(v_3, (v_4 & 0xffffffff), ite(v_5, pc_2, ite(eq(op1, 2), fp, ap_2))) + off2) & 0x3ffffffff;
            uint256 v_7 = (v_6 + 0x3ffff8000) & 0x3ffffffff;
            if ((v_7 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_3 = loadLittle(s.mem, (v_7 & 0xffffffff) * 32, 32);
            if ((mem_at_3 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_8 = (((pc_2 + 1) & 0x1ffffffff) + v_5) & 0x1ffffffff;
            if ((v_8 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_9 = (mem_at_3 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_10 = ite(eq(res, 1), addmod(v_4, v_9, 0x0800000000000011000000000000000000000000000000000000000000000001), mulmod(v_4, v_9, 0x0800000000000011000000000000000000000000000000000000000000000001));
            uint256 v_11 = ite(eq(res, 0), v_9, v_10);
            uint256 v_12 = ite(eq(pc, 1), v_11, addmod(pc_2, v_11, 0x0800000000000011000000000000000000000000000000000000000000000001));
            uint256 v_13 = ite(eq(pc, 0), (v_8 & 0xffffffff), v_12);
            if ((v_13 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_14 = addmod(ap_2, ite(eq(ap, 1), v_11, eq(ap, 2)), 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_15 = addmod(v_14, 0, 0x0800000000000011000000000000000000000000000000000000000000000001);
            if ((v_15 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_16 = v_13 & 0xffffffff;
            set(s.header + PC, 4, v_16);
            uint256 v_17 = v_15 & 0xffffffff;
            set(s.header + AP, 4, v_17);
            uint256 end = get(s.header + END, 4);
            if (((eq(v_16, pc_2) & eq(v_17, ap_2)) | eq(v_16, end)) != 0) set(s.header + MICRO, 1, 1);
        }
    }

    // jnz [d off0], [op1 off2], ap
    // 0 000 ap:2 100 00 op1:3 r:1 d:1 off2:16 off1:16 off0:16
    function _jnz(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 op1 = (word >> 50) & 7;
            if (((((word >> 58) & 1) | eq(op1, 3)) | ult(4, op1)) != 0) return TRAP_INVALID_INSTRUCTION;
            uint256 d = (word >> 48) & 1;
            uint256 fp = get(s.header + FP, 4);
            uint256 ap = get(s.header + AP, 4);
            uint256 off0 = word & 0xffff;
            uint256 v = (((ite(d, fp, ap) + off0) & 0x3ffffffff) + 0x3ffff8000) & 0x3ffffffff;
            if ((v >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadLittle(s.mem, (v & 0xffffffff) * 32, 32);
            if ((mem_at >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 r = (word >> 49) & 1;
            uint256 off1 = (word >> 16) & 0xffff;
            uint256 v_2 = (((ite(r, fp, ap) + off1) & 0x3ffffffff) + 0x3ffff8000) & 0x3ffffffff;
            if ((v_2 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2 = loadLittle(s.mem, (v_2 & 0xffffffff) * 32, 32);
            if ((mem_at_2 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_3 = eq(op1, 0);
            uint256 v_4 = (mem_at_2 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((v_3 & (eq((v_4 >> 32), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = eq(op1, 1);
            uint256 pc = get(s.header + PC, 4);
            uint256 off2 = (word >> 32) & 0xffff;
            uint256 v_6 = (ite(v_3, (v_4 & 0xffffffff), ite(v_5, pc, ite(eq(op1, 2), fp, ap))) + off2) & 0x3ffffffff;
            uint256 v_7 = (v_6 + 0x3ffff8000) & 0x3ffffffff;
            if ((v_7 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_3 = loadLittle(s.mem, (v_7 & 0xffffffff) * 32, 32);
            if ((mem_at_3 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_8 = (((pc + 1) & 0x1ffffffff) + v_5) & 0x1ffffffff;
            if ((v_8 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_9 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_10 = (mem_at_3 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_11 = ite(eq(v_9, 0), (v_8 & 0xffffffff), addmod(pc, v_10, 0x0800000000000011000000000000000000000000000000000000000000000001));
            if ((v_11 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 ap_2 = (word >> 58) & 3;
            uint256 v_12 = addmod(ap, ite(eq(ap_2, 1), 0, eq(ap_2, 2)), 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_13 = addmod(v_12, 0, 0x0800000000000011000000000000000000000000000000000000000000000001);
            if ((v_13 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_14 = v_11 & 0xffffffff;
            set(s.header + PC, 4, v_14);
            uint256 v_15 = v_13 & 0xffffffff;
            set(s.header + AP, 4, v_15);
            uint256 end = get(s.header + END, 4);
            if (((eq(v_14, pc) & eq(v_15, ap)) | eq(v_14, end)) != 0) set(s.header + MICRO, 1, 1);
        }
    }

    // call [op1 off2], res, pc
    // 0 001 00 pc:3 res:2 op1:3 0 0 off2:16 1000000000000001 1000000000000000
    function _call(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 pc = (word >> 55) & 7;
            uint256 res = (word >> 53) & 3;
            uint256 op1 = (word >> 50) & 7;
            if ((((ult(2, pc) | eq(res, 3)) | eq(op1, 3)) | ult(4, op1)) != 0) return TRAP_INVALID_INSTRUCTION;
            uint256 pc_2 = get(s.header + PC, 4);
            uint256 v = eq(op1, 1);
            uint256 v_2 = (((pc_2 + 1) & 0x1ffffffff) + v) & 0x1ffffffff;
            uint256 v_3 = v_2 >> 32;
            if (v_3 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 ap = get(s.header + AP, 4);
            uint256 mem_at = loadLittle(s.mem, ap * 32, 32);
            uint256 v_4 = (ap + 1) & 0x3ffffffff;
            uint256 v_5 = eq((v_4 >> 32), 0) ^ 1;
            if (v_5 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_6 = v_4 & 0xffffffff;
            uint256 mem_at_2 = loadLittle(s.mem, v_6 * 32, 32);
            uint256 v_7 = mem_at >> 255;
            uint256 v_8 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 fp = get(s.header + FP, 4);
            if ((v_7 & (eq(v_8, fp) ^ 1)) != 0) return TRAP_ASSERTION_FAILED;
            uint256 v_9 = mem_at_2 >> 255;
            uint256 v_10 = (mem_at_2 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_11 = (v_2 & 0xffffffff);
            if ((v_9 & (eq(v_10, v_11) ^ 1)) != 0) return TRAP_ASSERTION_FAILED;
            uint256 v_12 = eq(op1, 0);
            if ((v_12 & (eq((v_11 >> 32), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 off2 = (word >> 32) & 0xffff;
            uint256 v_13 = (ite(v_12, (v_11 & 0xffffffff), ite(v, pc_2, ite(eq(op1, 2), fp, ap))) + off2) & 0x3ffffffff;
            uint256 v_14 = (v_13 + 0x3ffff8000) & 0x3ffffffff;
            if ((v_14 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_3 = loadLittle(s.mem, (v_14 & 0xffffffff) * 32, 32);
            if ((mem_at_3 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            if (((v_9 ^ 1) & v_5) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v_3 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_15 = addmod(ap, 2, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_16 = eq((v_15 >> 32), 0) ^ 1;
            if (v_16 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_17 = (mem_at_3 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_18 = ite(eq(res, 1), addmod(v_11, v_17, 0x0800000000000011000000000000000000000000000000000000000000000001), mulmod(v_11, v_17, 0x0800000000000011000000000000000000000000000000000000000000000001));
            uint256 v_19 = ite(eq(res, 0), v_17, v_18);
            uint256 v_20 = ite(eq(pc, 1), v_19, addmod(pc_2, v_19, 0x0800000000000011000000000000000000000000000000000000000000000001));
            uint256 v_21 = ite(eq(pc, 0), v_11, v_20);
            if ((v_21 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v_16 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v_7 == 0) storeLittle(s.mem, ap * 32, 32, (8 << 252) | fp);
            if (v_9 == 0) storeLittle(s.mem, v_6 * 32, 32, (8 << 252) | v_11);
            uint256 v_22 = v_21 & 0xffffffff;
            set(s.header + PC, 4, v_22);
            uint256 v_23 = v_15 & 0xffffffff;
            set(s.header + AP, 4, v_23);
            set(s.header + FP, 4, v_23);
            uint256 end = get(s.header + END, 4);
            if ((((eq(v_22, pc_2) & eq(v_23, ap)) & eq(v_23, fp)) | eq(v_22, end)) != 0) set(s.header + MICRO, 1, 1);
        }
    }

    // ret ap
    // 0 010 ap:2 001 00 010 r:1 1 0111111111111111 off1:16 0111111111111110
    function _ret(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 ap = (word >> 58) & 3;
            if (ap == 3) return TRAP_INVALID_INSTRUCTION;
            uint256 fp = get(s.header + FP, 4);
            uint256 v = (fp + 0x3fffffffe) & 0x3ffffffff;
            if ((v >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadLittle(s.mem, (v & 0xffffffff) * 32, 32);
            if ((mem_at >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_2 = (fp + 0x3ffffffff) & 0x3ffffffff;
            if ((v_2 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2 = loadLittle(s.mem, (v_2 & 0xffffffff) * 32, 32);
            if ((mem_at_2 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 r = (word >> 49) & 1;
            uint256 ap_2 = get(s.header + AP, 4);
            uint256 off1 = (word >> 16) & 0xffff;
            uint256 v_3 = (((ite(r, fp, ap_2) + off1) & 0x3ffffffff) + 0x3ffff8000) & 0x3ffffffff;
            if ((v_3 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_3 = loadLittle(s.mem, (v_3 & 0xffffffff) * 32, 32);
            if ((mem_at_3 >> 255) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_4 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((v_4 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_5 = (mem_at_2 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((v_5 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_6 = addmod(ap_2, ite(eq(ap, 1), v_5, eq(ap, 2)), 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_7 = addmod(v_6, 0, 0x0800000000000011000000000000000000000000000000000000000000000001);
            if ((v_7 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_8 = v_5 & 0xffffffff;
            uint256 pc = get(s.header + PC, 4);
            set(s.header + PC, 4, v_8);
            uint256 v_9 = v_7 & 0xffffffff;
            set(s.header + AP, 4, v_9);
            uint256 v_10 = v_4 & 0xffffffff;
            set(s.header + FP, 4, v_10);
            uint256 end = get(s.header + END, 4);
            if ((((eq(v_8, pc) & eq(v_9, ap_2)) & eq(v_10, fp)) | eq(v_8, end)) != 0) set(s.header + MICRO, 1, 1);
        }
    }

    // assert_eq [d off0], [r off1], [op1 off2], res, pc ap
    // 0 100 ap:2 pc:3 res:2 op1:3 r:1 d:1 off2:16 off1:16 off0:16
    function _assert_eq(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 ap = (word >> 58) & 3;
            uint256 pc = (word >> 55) & 7;
            uint256 res = (word >> 53) & 3;
            uint256 op1 = (word >> 50) & 7;
            if (((((eq(ap, 3) | ult(2, pc)) | eq(res, 3)) | eq(op1, 3)) | ult(4, op1)) != 0) return TRAP_INVALID_INSTRUCTION;
            uint256 d = (word >> 48) & 1;
            uint256 fp = get(s.header + FP, 4);
            uint256 ap_2 = get(s.header + AP, 4);
            uint256 off0 = word & 0xffff;
            uint256 v = (((ite(d, fp, ap_2) + off0) & 0x3ffffffff) + 0x3ffff8000) & 0x3ffffffff;
            uint256 v_2 = eq((v >> 32), 0) ^ 1;
            if (v_2 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = v & 0xffffffff;
            uint256 mem_at = loadLittle(s.mem, v_3 * 32, 32);
            uint256 r = (word >> 49) & 1;
            uint256 off1 = (word >> 16) & 0xffff;
            uint256 v_4 = (((ite(r, fp, ap_2) + off1) & 0x3ffffffff) + 0x3ffff8000) & 0x3ffffffff;
            uint256 v_5 = eq((v_4 >> 32), 0) ^ 1;
            if (v_5 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_6 = v_4 & 0xffffffff;
            uint256 mem_at_2 = loadLittle(s.mem, v_6 * 32, 32);
            uint256 v_7 = eq(op1, 0);
            uint256 v_8 = mem_at_2 >> 255;
            uint256 v_9 = v_8 ^ 1;
            if ((v_7 & v_9) != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_10 = (mem_at_2 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((v_7 & (eq((v_10 >> 32), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_11 = eq(op1, 1);
            uint256 pc_2 = get(s.header + PC, 4);
            uint256 off2 = (word >> 32) & 0xffff;
            uint256 v_12 = (ite(v_7, (v_10 & 0xffffffff), ite(v_11, pc_2, ite(eq(op1, 2), fp, ap_2))) + off2) & 0x3ffffffff;
            uint256 v_13 = (v_12 + 0x3ffff8000) & 0x3ffffffff;
            uint256 v_14 = eq((v_13 >> 32), 0) ^ 1;
            if (v_14 != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_15 = v_13 & 0xffffffff;
            uint256 mem_at_3 = loadLittle(s.mem, v_15 * 32, 32);
            uint256 v_16 = mem_at_3 >> 255;
            uint256 v_17 = mem_at >> 255;
            uint256 v_18 = eq(res, 1);
            uint256 v_19 = ((v_9 & v_18) & v_17) & v_16;
            uint256 v_20 = eq(res, 0);
            uint256 v_21 = v_20 | v_18;
            uint256 v_22 = (((v_16 ^ 1) & v_21) & v_17) & v_8;
            uint256 v_23 = ((v_17 ^ 1) & v_8) & v_16;
            if ((((((v_8 & v_16) & v_17) | v_19) | v_22) | v_23) == 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_24 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_25 = addmod(v_24, 0x0800000000000011000000000000000000000000000000000000000000000001 - v_10, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_26 = (mem_at_3 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_27 = ite(v_22, ite(v_20, v_24, v_25), v_26);
            uint256 v_28 = addmod(v_24, 0x0800000000000011000000000000000000000000000000000000000000000001 - v_26, 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_29 = ite(v_19, v_28, v_10);
            uint256 v_30 = ite(v_18, addmod(v_29, v_27, 0x0800000000000011000000000000000000000000000000000000000000000001), mulmod(v_29, v_27, 0x0800000000000011000000000000000000000000000000000000000000000001));
            uint256 v_31 = ite(v_20, v_27, v_30);
            if ((v_17 & (eq(v_24, v_31) ^ 1)) != 0) return TRAP_ASSERTION_FAILED;
            if ((v_23 & v_2) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if ((v_19 & v_5) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if ((v_22 & v_14) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_32 = (((pc_2 + 1) & 0x1ffffffff) + v_11) & 0x1ffffffff;
            if ((v_32 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_33 = ite(eq(pc, 1), v_31, addmod(pc_2, v_31, 0x0800000000000011000000000000000000000000000000000000000000000001));
            uint256 v_34 = ite(eq(pc, 0), (v_32 & 0xffffffff), v_33);
            if ((v_34 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_35 = addmod(ap_2, ite(eq(ap, 1), v_31, eq(ap, 2)), 0x0800000000000011000000000000000000000000000000000000000000000001);
            uint256 v_36 = addmod(v_35, 0, 0x0800000000000011000000000000000000000000000000000000000000000001);
            if ((v_36 >> 32) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v_17 == 0) if (v_8 != 0) if (v_16 != 0) storeLittle(s.mem, v_3 * 32, 32, (8 << 252) | v_31);
            if (v_8 == 0) if (v_18 != 0) if (v_17 != 0) if (v_16 != 0) storeLittle(s.mem, v_6 * 32, 32, (8 << 252) | v_29);
            if (v_16 == 0) if (v_21 != 0) if (v_17 != 0) if (v_8 != 0) storeLittle(s.mem, v_15 * 32, 32, (8 << 252) | v_27);
            uint256 v_37 = v_34 & 0xffffffff;
            set(s.header + PC, 4, v_37);
            uint256 v_38 = v_36 & 0xffffffff;
            set(s.header + AP, 4, v_38);
            uint256 end = get(s.header + END, 4);
            if (((eq(v_37, pc_2) & eq(v_38, ap_2)) | eq(v_37, end)) != 0) set(s.header + MICRO, 1, 1);
        }
    }

    /// Microcode routine builtins, which runs while `micro` is 1.
    function _micro_builtins(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 builtin = get(s.header + BUILTIN, 1);
            if ((builtin >> 4) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 builtins_at = loadLittle(s.builtins, (builtin & 0xf) * 8, 8);
            uint256 exitCode = get(s.header + EXIT_CODE, 1);
            uint256 v = builtins_at & 0xff;
            uint256 v_2 = eq(v, 0);
            if (v_2 != 0) outcome = HALTED | exitCode;
            uint256 v_3 = v_2 ^ 1;
            uint256 ap = get(s.header + AP, 4);
            uint256 v_4 = (ap - ((builtins_at >> 8) & 0xff)) & 0x3ffffffff;
            if ((v_3 & (eq((v_4 >> 32), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_3 != 0) mem_at = loadLittle(s.mem, (v_4 & 0xffffffff) * 32, 32);
            if ((v_3 & ((mem_at >> 255) ^ 1)) != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_5 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((v_3 & (eq((v_5 >> 32), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_6 = v_5 & 0xffffffff;
            uint256 v_7 = builtins_at >> 32;
            if ((v_3 & ult(v_6, v_7)) != 0) return TRAP_BUILTIN_OUT_OF_ITS_SEGMENT;
            if ((v_3 & ult(0xe, v)) != 0) return TRAP_NO_SUCH_BUILTIN;
            uint256 v_8 = eq(v, 0xe);
            uint256 v_9 = eq(v, 0xd);
            uint256 v_10 = eq(v, 0xc);
            uint256 v_11 = eq(v, 0xb);
            uint256 v_12 = eq(v, 0xa);
            uint256 v_13 = eq(v, 9);
            uint256 v_14 = eq(v, 8);
            uint256 v_15 = eq(v, 7);
            uint256 v_16 = eq(v, 6);
            uint256 v_17 = eq(v, 5);
            uint256 v_18 = eq(v, 4);
            uint256 micro = get(s.header + MICRO, 1);
            if (v_2 == 0) {
                set(s.header + CURSOR, 4, v_7);
                set(s.header + STOP, 4, v_6);
                if (v_8 != 0) {
                    set(s.header + MICRO, 1, 0x2a);
                } else if (v_9 != 0) {
                    set(s.header + MICRO, 1, 0x27);
                } else if (v_10 != 0) {
                    set(s.header + MICRO, 1, 0x21);
                } else if (v_11 != 0) {
                    set(s.header + MICRO, 1, 0x20);
                } else if (v_12 != 0) {
                    set(s.header + MICRO, 1, 0x17);
                } else if (v_13 != 0) {
                    set(s.header + MICRO, 1, 0x11);
                } else if (v_14 != 0) {
                    set(s.header + MICRO, 1, 0xf);
                } else if (v_15 != 0) {
                    set(s.header + MICRO, 1, 0xa);
                } else if (v_16 != 0) {
                    set(s.header + MICRO, 1, 7);
                } else if (v_17 != 0) {
                    set(s.header + MICRO, 1, 6);
                } else if (v_18 != 0) {
                    set(s.header + MICRO, 1, 5);
                } else {
                    set(s.header + MICRO, 1, ite(eq(v, 3), 4, ite(eq(v, 2), 3, ite(eq(v, 1), 2, micro))));
                }
            }
        }
    }

    /// Microcode routine unused, which runs while `micro` is 2.
    function _micro_unused(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 stop = get(s.header + STOP, 4);
            if (cursor != stop) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 builtin = get(s.header + BUILTIN, 1);
            set(s.header + BUILTIN, 1, builtin + 1);
            set(s.header + MICRO, 1, 1);
        }
    }

    /// Microcode routine output, which runs while `micro` is 3.
    function _micro_output(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 stop = get(s.header + STOP, 4);
            uint256 v = eq(cursor, stop);
            uint256 v_2 = v ^ 1;
            if ((v_2 & ult(((stop - cursor) & 0xffffffff), 1)) != 0) return TRAP_BUILTIN_INSTANCE_CUT_OFF;
            uint256 outputSize = get(s.header + OUTPUT_SIZE, 4);
            if ((v_2 & ult(0xffffffc0, outputSize)) != 0) return TRAP_OUTPUT_FULL;
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadLittle(s.mem, cursor * 32, 32);
            if ((v_2 & ((mem_at >> 255) ^ 1)) != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 builtin = get(s.header + BUILTIN, 1);
            if (v == 0) {
                uint256 v_3 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
                storeBytes(s.output, (outputSize >> 5) << 5, 32, v_3);
            } else {
                set(s.header + BUILTIN, 1, builtin + 1);
                set(s.header + MICRO, 1, 1);
            }
            if (v == 0) {
                set(s.header + OUTPUT_SIZE, 4, outputSize + 0x20);
                set(s.header + CURSOR, 4, cursor + 1);
            }
        }
    }

    /// Microcode routine range_check, which runs while `micro` is 4.
    function _micro_range_check(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 stop = get(s.header + STOP, 4);
            uint256 v = eq(cursor, stop);
            uint256 v_2 = v ^ 1;
            if ((v_2 & ult(((stop - cursor) & 0xffffffff), 1)) != 0) return TRAP_BUILTIN_INSTANCE_CUT_OFF;
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadLittle(s.mem, cursor * 32, 32);
            if ((v_2 & ((mem_at >> 255) ^ 1)) != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_3 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((v_2 & (eq((v_3 >> 128), 0) ^ 1)) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 builtin = get(s.header + BUILTIN, 1);
            if (v != 0) {
                set(s.header + BUILTIN, 1, builtin + 1);
                set(s.header + MICRO, 1, 1);
            } else {
                set(s.header + CURSOR, 4, cursor + 1);
            }
        }
    }

    /// Microcode routine range_check96, which runs while `micro` is 5.
    function _micro_range_check96(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 stop = get(s.header + STOP, 4);
            uint256 v = eq(cursor, stop);
            uint256 v_2 = v ^ 1;
            if ((v_2 & ult(((stop - cursor) & 0xffffffff), 1)) != 0) return TRAP_BUILTIN_INSTANCE_CUT_OFF;
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadLittle(s.mem, cursor * 32, 32);
            if ((v_2 & ((mem_at >> 255) ^ 1)) != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_3 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((v_2 & (eq((v_3 >> 96), 0) ^ 1)) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 builtin = get(s.header + BUILTIN, 1);
            if (v != 0) {
                set(s.header + BUILTIN, 1, builtin + 1);
                set(s.header + MICRO, 1, 1);
            } else {
                set(s.header + CURSOR, 4, cursor + 1);
            }
        }
    }

    /// Microcode routine bitwise, which runs while `micro` is 6.
    function _micro_bitwise(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 stop = get(s.header + STOP, 4);
            uint256 v = eq(cursor, stop);
            uint256 v_2 = v ^ 1;
            if ((v_2 & ult(((stop - cursor) & 0xffffffff), 5)) != 0) return TRAP_BUILTIN_INSTANCE_CUT_OFF;
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadLittle(s.mem, cursor * 32, 32);
            if ((v_2 & ((mem_at >> 255) ^ 1)) != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_3 = (cursor + 1) & 0x1ffffffff;
            if ((v_2 & (v_3 >> 32)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_2;
            if (v_2 != 0) mem_at_2 = loadLittle(s.mem, (v_3 & 0xffffffff) * 32, 32);
            if ((v_2 & ((mem_at_2 >> 255) ^ 1)) != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_4 = (mem_at & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_5 = (mem_at_2 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            if ((v_2 & ((v_4 >> 251) | (v_5 >> 251))) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 v_6 = (cursor + 2) & 0x1ffffffff;
            if ((v_2 & (v_6 >> 32)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_3;
            if (v_2 != 0) mem_at_3 = loadLittle(s.mem, (v_6 & 0xffffffff) * 32, 32);
            if ((v_2 & ((mem_at_3 >> 255) ^ 1)) != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_7 = (mem_at_3 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_8 = eq(v_7, ((v_4 & v_5) % 0x0800000000000011000000000000000000000000000000000000000000000001));
            if ((v_2 & (v_8 ^ 1)) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 v_9 = (cursor + 3) & 0x1ffffffff;
            if ((v_2 & (v_9 >> 32)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_4;
            if (v_2 != 0) mem_at_4 = loadLittle(s.mem, (v_9 & 0xffffffff) * 32, 32);
            if ((v_2 & ((mem_at_4 >> 255) ^ 1)) != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_10 = (mem_at_4 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_11 = eq(v_10, ((v_4 ^ v_5) % 0x0800000000000011000000000000000000000000000000000000000000000001));
            if ((v_2 & (v_11 ^ 1)) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 v_12 = (cursor + 4) & 0x1ffffffff;
            if ((v_2 & (v_12 >> 32)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at_5;
            if (v_2 != 0) mem_at_5 = loadLittle(s.mem, (v_12 & 0xffffffff) * 32, 32);
            if ((v_2 & ((mem_at_5 >> 255) ^ 1)) != 0) return TRAP_UNKNOWN_MEMORY_CELL;
            uint256 v_13 = (mem_at_5 & 0x0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 0x0800000000000011000000000000000000000000000000000000000000000001;
            uint256 v_14 = eq(v_13, ((v_4 | v_5) % 0x0800000000000011000000000000000000000000000000000000000000000001));
            if ((v_2 & (v_14 ^ 1)) != 0) return TRAP_BUILTIN_CHECK_FAILED;
            uint256 builtin = get(s.header + BUILTIN, 1);
            if (v != 0) {
                set(s.header + BUILTIN, 1, builtin + 1);
                set(s.header + MICRO, 1, 1);
            } else {
                set(s.header + CURSOR, 4, cursor + 5);
            }
        }
    }

    /// Microcode routine pedersen, which runs while `micro` is 7.
    function _micro_pedersen(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 4);
            uint256 stop = get(s.header + STOP, 4);
            uint256 v = eq(cursor, stop);
            if (((v ^ 1) & ult(((stop - cursor) & 0xffffffff), 3)) != 0) return TRAP_BUILTIN_INSTANCE_CUT_OFF;
            uint256 builtin = get(s.header + BUILTIN, 1);
            if (v != 0) {
                set(s.header + BUILTIN, 1, builtin + 1);
            } else {
                set(s.header + A, 32, 0x049ee3eba8c1600700ee1b87eb599f16716b0b1022947733551fde4050ca6804);
                set(s.header + B, 32, 0x03ca0cfe4b3bc6ddf346d49d06ea0ed34e621062c0e056c1d0405d266e10268a);
                set(s.header + C, 32, 1);
                set(s.header + ROUND, 2, 0);
                set(s.header + CURSOR, 4, cursor + 3);
            }
            set(s.header + MICRO, 1, ite(v, 1, 8));
        }
    }
}
