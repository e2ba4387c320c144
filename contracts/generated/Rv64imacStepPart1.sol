// SPDX-License-Identifier: MIT
// Generated from the IR of rv64imac by src/targets/solidity. Do not edit.
pragma solidity ^0.8.28;

import {loadBytes, loadLittle, storeBytes, storeLittle} from "../lib/Leaves.sol";
import {foldTree, openTree} from "../lib/Multiproof.sol";
import {IStepPart, OtherPart} from "../lib/Parts.sol";
import {get, HALTED, RUNNING, set, STATUS_SIZE, TRAPPED} from "../lib/PackedHeader.sol";
import {Header, LeafUnused, PreRoot, Trailing, Truncated, Version, Vm} from "../lib/StepErrors.sol";
import {countOf, isChanged, Tree, unusedOf} from "../lib/Tree.sol";
import {ashr, eq, inverse, ite, sdiv, sext, slt, srem, udiv, ult, urem} from "../lib/Words.sol";

/// What a step of rv64imac sees: the packed header in memory, and the leaves of the log.
struct State {
    /// Pointer to the header; the VM id stands before it and the memory roots behind.
    uint256 header;
    Tree mem;
    Tree input;
    Tree output;
}

/// @title One-step verifier of rv64imac, part 1 of 1
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract Rv64imacStepPart1 is IStepPart {
    /// @notice keccak-256 of the canonical IR: what every claim about this VM names.
    bytes32 private constant vmId = 0x7a7507eea369abf431ba181c2c1051c48d7dec27800658664408539926a7738c;

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
    function _step(State memory s) private pure returns (uint256) {
        unchecked {
            uint256 micro = get(s.header + MICRO, 1);
            if (micro != 0) {
                if (micro == 1) return _micro_load(s);
                if (micro == 2) return _micro_store(s);
                if (micro == 3) return _micro_struct(s);
                if (micro == 4) return _micro_vector(s);
                if (micro == 5) return _micro_length(s);
                if (micro == 6) return _micro_read(s);
                if (micro == 7) { _micro_short(s); return RUNNING; }
                if (micro == 8) return _micro_write(s);
                if (micro == 9) { _micro_brk(s); return RUNNING; }
                if (micro == 10) return _micro_shrink(s);
                if (micro == 11) { _micro_map(s); return RUNNING; }
                if (micro == 12) { _micro_unmap(s); return RUNNING; }
                if (micro == 13) return _micro_clear(s);
                if (micro == 14) { _micro_random(s); return RUNNING; }
                if (micro == 15) return _micro_random_bytes(s);
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
                if ((word & 0x7c) == 0x70) {
                    if ((word & 0x7000) == 0) {
                        if ((word & 0xffff8f80) == 0) return _ecall(s);
                    }
                }
            }
            revert OtherPart();
        }
    }

    // ecall
    // 000000000000 00000 000 00000 1110011
    function _ecall(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 x_17 = get(s.header + X + 136, 8);
            uint256 v = ((((eq(x_17, 0x62) | eq(x_17, 0x63)) | eq(x_17, 0x65)) | eq(x_17, 0x73)) | eq(x_17, 0x7c)) | eq(x_17, 0xad);
            uint256 v_2 = ((((v | eq(x_17, 0xae)) | eq(x_17, 0xaf)) | eq(x_17, 0xb0)) | eq(x_17, 0xb1)) | eq(x_17, 0xe2);
            uint256 v_3 = ite(eq(x_17, 0x3e), 0x1afe3, ite(eq(x_17, 0x1d), 0x1afe7, ite((eq(x_17, 0x19) | eq(x_17, 0x39)), 0x1a000, 0)));
            uint256 v_4 = ite(eq(x_17, 0x41), 0x32003, ite(eq(x_17, 0x40), 0x32000, ite(eq(x_17, 0x3f), 0x32001, v_3)));
            uint256 v_5 = ite(eq(x_17, 0x4e), 0x12ffe, ite((eq(x_17, 0x49) | eq(x_17, 0xe9)), 0x12fea, ite(eq(x_17, 0x42), 0x32002, v_4)));
            uint256 v_6 = ite((eq(x_17, 0x5d) | eq(x_17, 0x5e)), 0x52000, ite(eq(x_17, 0x50), 0x2b47f, ite(eq(x_17, 0x4f), 0x2c47f, v_5)));
            uint256 v_7 = ite(v_2, 0x12000, ite(((eq(x_17, 0x60) | eq(x_17, 0xac)) | eq(x_17, 0xb2)), 0x12001, v_6));
            uint256 v_8 = ite(((eq(x_17, 0x7b) | eq(x_17, 0x102)) | eq(x_17, 0x125)), 0x12fda, ite((eq(x_17, 0x71) | eq(x_17, 0x72)), 0x2300f, v_7));
            uint256 v_9 = ite(eq(x_17, 0x84), 0x23817, ite(eq(x_17, 0x83), 0x64000, ite((eq(x_17, 0x81) | eq(x_17, 0x82)), 0x63000, v_8)));
            uint256 v_10 = ite(eq(x_17, 0x99), 0x2201f, ite(eq(x_17, 0x87), 0x24007, ite(eq(x_17, 0x86), 0x24017, v_9)));
            uint256 v_11 = ite(eq(x_17, 0xa5), 0x2308f, ite(eq(x_17, 0xa3), 0x2360f, ite(eq(x_17, 0xa0), 0x22385, v_10)));
            uint256 v_12 = ite(eq(x_17, 0xd7), 0x42002, ite(eq(x_17, 0xd6), 0x42000, ite(eq(x_17, 0xa9), 0x2200f, v_11)));
            uint256 v_13 = ite(eq(x_17, 0x105), 0x2560f, ite(eq(x_17, 0xde), 0x42001, ite(eq(x_17, 0xd8), 0x12ff4, v_12)));
            uint256 v_14 = ite(eq(x_17, 0x123), 0x2eaff, ite(eq(x_17, 0x116), 0x42003, v_13));
            uint256 v_15 = v_14 >> 16;
            uint256 v_16 = eq(v_15, 5);
            uint256 x = get(s.header + X + 8 * ((1 << 3) | ((v_14 >> 12) & 7)), 8);
            uint256 v_17 = x & 0x7f;
            uint256 v_18 = eq(v_15, 6);
            if ((v_16 | (v_18 & (eq(v_17, 0) ^ 1))) != 0) outcome = HALTED | ite(v_16, (x & 0xff), ((1 << 7) | v_17));
            if (v_15 == 0) storeBytes(s.output, (0xc0000 << 12) | ite(eq((x_17 >> 12), 0), (x_17 & 0xfff), 0xfff), 1, 1);
            uint256 v_19 = eq(v_15, 4);
            uint256 x_10 = get(s.header + X + 80, 8);
            uint256 v_20 = eq(v_15, 3);
            uint256 v_21 = v_14 & 1;
            uint256 v_22 = x_10 & 0xffffffff;
            uint256 v_23 = ite(v_21, eq(v_22, 0), (eq(v_22, 1) | eq(v_22, 2)));
            uint256 v_24 = (v_14 >> 1) & 1;
            uint256 x_11 = get(s.header + X + 88, 8);
            uint256 v_25 = v_24 & (eq((x_11 & 7), 0) ^ 1);
            uint256 x_12 = get(s.header + X + 96, 8);
            uint256 v_26 = eq(v_15, 2);
            uint256 v_27 = ((v_14 >> 15) & 1) & (ult(v_22, 3) ^ 1);
            uint256 v_28 = v_14 & 0xfff;
            uint256 v_29 = ite(eq(v_15, 1), ite(v_27, 0xfffffffffffffff7, (sext(v_28, 12) & 0xffffffffffffffff)), 0xffffffffffffffda);
            uint256 v_30 = ite(v_26, ite(v_27, ite(((v_14 >> 14) & 1), 0xfffffffffffffffe, 0xfffffffffffffff7), 0), v_29);
            uint256 v_31 = ite(v_20, ite(v_23, ite(v_25, 0xffffffffffffffea, ite(v_24, 0, x_12)), 0xfffffffffffffff7), v_30);
            set(s.header + X + 80, 8, ite(v_18, 0, ite(v_16, 0, ite(v_19, x_10, v_31))));
            uint256 v_32 = v_23 & (v_25 ^ 1);
            uint256 v_33 = (v_26 & (v_27 ^ 1)) & (eq(x, 0) ^ 1);
            if (v_20 != 0) {
                if (v_32 != 0) {
                    set(s.header + CURSOR, 8, x_11);
                } else if (v_33 != 0) {
                    set(s.header + CURSOR, 8, x);
                    set(s.header + VALUE, 8, v_28);
                }
                if (v_32 != 0) {
                    set(s.header + VALUE, 8, x_12);
                    set(s.header + COUNT, 1, 0);
                    set(s.header + TARGET, 1, (((v_24 << 1) | v_21) << 1) | ((x_10 >> 1) & 1));
                }
            } else if (v_33 != 0) {
                set(s.header + CURSOR, 8, x);
                set(s.header + VALUE, 8, v_28);
            }
            uint256 v_34 = v_14 & 3;
            uint256 v_35 = eq(v_34, 3);
            uint256 v_36 = eq(v_34, 2);
            uint256 v_37 = eq(v_34, 1);
            uint256 v_38 = eq(v_34, 0);
            uint256 v_39 = ite(v_24, 4, ite(v_21, 6, 8));
            if (v_19 != 0) {
                if (v_35 != 0) {
                    set(s.header + MICRO, 1, 0xe);
                } else if (v_36 != 0) {
                    set(s.header + MICRO, 1, 0xc);
                } else if (v_37 != 0) {
                    set(s.header + MICRO, 1, 0xb);
                } else if (v_38 != 0) {
                    set(s.header + MICRO, 1, 9);
                } else if (v_20 != 0) {
                    if (v_32 != 0) {
                        set(s.header + MICRO, 1, v_39);
                    } else if (v_33 != 0) set(s.header + MICRO, 1, 3);
                } else if (v_33 != 0) set(s.header + MICRO, 1, 3);
            } else if (v_20 != 0) {
                if (v_32 != 0) {
                    set(s.header + MICRO, 1, v_39);
                } else if (v_33 != 0) set(s.header + MICRO, 1, 3);
            } else if (v_33 != 0) set(s.header + MICRO, 1, 3);
        }
    }

    // mul rd, rs1, rs2
    // 0000001 rs2:5 rs1:5 000 rd:5 0110011
    function _mul(State memory s, uint256 word) private pure {
        unchecked {
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
            uint256 rd = (word >> 7) & 0x1f;
            uint256 imm = ((word >> 7) & 0x20) | ((word >> 2) & 0x1f);
            if (rd != 0) set(s.header + X + 8 * rd, 8, sext(imm, 6));
        }
    }

    // c.addi16sp sp, imm
    // 011 imm[9] 00010 imm[4|6|8:7|5] 01
    function _c_addi16sp(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
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
            uint256 offset = ((word >> 1) & 0x800) | ((word << 2) & 0x400) | ((word >> 1) & 0x300) | ((word << 1) & 0x80) | ((word >> 1) & 0x40) | ((word << 3) & 0x20) | ((word >> 7) & 0x10) | ((word >> 2) & 0xe);
            set(s.header + PC, 8, at_2 + (sext(offset, 12) & 0xffffffffffffffff));
        }
    }

    // c.beqz rs1c, offset
    // 110 offset[8|4:3] rs1c:3 offset[7:6|2:1|5] 01
    function _c_beqz(State memory s, uint256 word, uint256 at_2) private pure {
        unchecked {
            uint256 rs1c = (word >> 7) & 7;
            uint256 x = get(s.header + X + 8 * ((1 << 3) | rs1c), 8);
            uint256 offset = ((word >> 4) & 0x100) | ((word << 1) & 0xc0) | ((word << 3) & 0x20) | ((word >> 7) & 0x18) | ((word >> 2) & 6);
            if (x == 0) set(s.header + PC, 8, at_2 + (sext(offset, 9) & 0xffffffffffffffff));
        }
    }

    // c.bnez rs1c, offset
    // 111 offset[8|4:3] rs1c:3 offset[7:6|2:1|5] 01
    function _c_bnez(State memory s, uint256 word, uint256 at_2) private pure {
        unchecked {
            uint256 rs1c = (word >> 7) & 7;
            uint256 x = get(s.header + X + 8 * ((1 << 3) | rs1c), 8);
            uint256 offset = ((word >> 4) & 0x100) | ((word << 1) & 0xc0) | ((word << 3) & 0x20) | ((word >> 7) & 0x18) | ((word >> 2) & 6);
            if (x != 0) set(s.header + PC, 8, at_2 + (sext(offset, 9) & 0xffffffffffffffff));
        }
    }

    // c.lwsp rd, uimm(sp)
    // 010 uimm[5] rd:5 uimm[4:2|7:6] 10
    function _c_lwsp(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
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

    /// Microcode routine load, which runs while `micro` is 1.
    function _micro_load(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 8);
            if ((cursor >> 38) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadBytes(s.mem, cursor & 0x3fffffffff, 1);
            uint256 count = get(s.header + COUNT, 1);
            uint256 v = (count + 0xff) & 0xff;
            uint256 v_2 = eq(v, 0);
            uint256 target = get(s.header + TARGET, 1);
            uint256 value = get(s.header + VALUE, 8);
            uint256 v_3 = ((value & 0xffffffffffffff) << 8) | mem_at;
            if (v_2 != 0) {
                if (target != 0) set(s.header + X + 8 * target, 8, v_3);
                set(s.header + MICRO, 1, 0);
            }
            set(s.header + VALUE, 8, v_3);
            set(s.header + CURSOR, 8, cursor + 0xffffffffffffffff);
            set(s.header + COUNT, 1, v);
        }
    }

    /// Microcode routine store, which runs while `micro` is 2.
    function _micro_store(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 8);
            if ((cursor >> 38) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 value = get(s.header + VALUE, 8);
            storeBytes(s.mem, cursor & 0x3fffffffff, 1, value & 0xff);
            set(s.header + VALUE, 8, value >> 8);
            set(s.header + CURSOR, 8, cursor + 1);
            uint256 count = get(s.header + COUNT, 1);
            uint256 v = (count + 0xff) & 0xff;
            set(s.header + COUNT, 1, v);
            if (v == 0) set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine struct, which runs while `micro` is 3.
    function _micro_struct(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 8);
            if ((cursor >> 38) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 value = get(s.header + VALUE, 8);
            uint256 v = value & 0xfff;
            uint256 v_2 = ite(eq(v, 0x384), 0x69, ite(eq(v, 0x385), 0x4c, ite(eq(((value >> 9) & 7), 3), 0xff, 0)));
            uint256 v_3 = ite(eq(v, 0x303), 0x36, ite(eq(v, 0x381), 0x78, ite(eq(v, 0x382), 0x75, ite(eq(v, 0x383), 0x6e, v_2))));
            uint256 v_4 = ite(eq(v, 0x2ff), 0x30, ite(eq(v, 0x300), 0x2e, ite(eq(v, 0x301), 0x31, ite(eq(v, 0x302), 0x2e, v_3))));
            uint256 v_5 = ite(eq(v, 0x27e), 0x63, ite(eq(v, 0x27f), 0x73, ite(eq(v, 0x280), 0x69, ite(eq(v, 0x281), 0x72, v_4))));
            uint256 v_6 = ite(eq(v, 0x46f), 0x80, ite(eq(v, 0x27b), 0x34, ite(eq(v, 0x27c), 0x36, ite(eq(v, 0x27d), 0x76, v_5))));
            uint256 v_7 = ite(eq(v, 0xaff), 0xff, ite(eq(v, 0x446), 0x10, ite(eq(v, 0x46b), 1, ite(eq(v, 0x46e), 0x11, v_6))));
            uint256 v_8 = ite(eq(v, 0xae3), 0x80, ite(eq(v, 0xaef), 1, ite(eq(v, 0xafa), 0x10, ite(eq(v, 0xafe), 7, v_7))));
            storeBytes(s.mem, cursor & 0x3fffffffff, 1, ite(eq(v, 0x80f), 2, ite(eq(v, 0xae2), 0x11, v_8)));
            set(s.header + CURSOR, 8, cursor + 1);
            set(s.header + VALUE, 8, value + 0xffffffffffffffff);
            if ((value & 0x1ff) == 0) set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine vector, which runs while `micro` is 4.
    function _micro_vector(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 count = get(s.header + COUNT, 1);
            uint256 x_12 = get(s.header + X + 96, 8);
            uint256 v = eq(count, x_12) | eq(count, 0xff);
            uint256 v_2 = v ^ 1;
            uint256 x_11 = get(s.header + X + 88, 8);
            uint256 v_3 = (x_11 + ((count << 1) << 3)) & 0xffffffffffffffff;
            if ((v_2 & (eq((v_3 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadLittle(s.mem, ((v_3 >> 3) << 3) & 0x3fffffffff, 8);
            set(s.header + MICRO, 1, ite(v, 0, 5));
            if (v == 0) set(s.header + CURSOR, 8, mem_at);
        }
    }

    /// Microcode routine length, which runs while `micro` is 5.
    function _micro_length(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 x_11 = get(s.header + X + 88, 8);
            uint256 count = get(s.header + COUNT, 1);
            uint256 v = (x_11 + (((count << 1) | 1) << 3)) & 0xffffffffffffffff;
            if ((v >> 38) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadLittle(s.mem, ((v >> 3) << 3) & 0x3fffffffff, 8);
            uint256 x_10 = get(s.header + X + 80, 8);
            set(s.header + X + 80, 8, x_10 + mem_at);
            set(s.header + VALUE, 8, mem_at);
            set(s.header + COUNT, 1, count + 1);
            uint256 target = get(s.header + TARGET, 1);
            set(s.header + MICRO, 1, ite(((target >> 1) & 1), 6, 8));
        }
    }

    /// Microcode routine read, which runs while `micro` is 6.
    function _micro_read(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 inputAt = get(s.header + INPUT_AT, 4);
            uint256 value = get(s.header + VALUE, 8);
            uint256 v = eq(value, 0);
            uint256 inputSize = get(s.header + INPUT_SIZE, 4);
            uint256 v_2 = ult(inputAt, inputSize);
            uint256 v_3 = (v ^ 1) & v_2;
            uint256 input_at;
            if (v_3 != 0) input_at = loadBytes(s.input, inputAt, 1);
            uint256 cursor = get(s.header + CURSOR, 8);
            if ((v_3 & (eq((cursor >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 target = get(s.header + TARGET, 1);
            if (v == 0) {
                if (v_2 != 0) {
                    storeBytes(s.mem, cursor & 0x3fffffffff, 1, input_at);
                } else {
                    set(s.header + MICRO, 1, 7);
                }
                if (v_2 != 0) {
                    set(s.header + INPUT_AT, 4, inputAt + 1);
                    set(s.header + CURSOR, 8, cursor + 1);
                    set(s.header + VALUE, 8, value + 0xffffffffffffffff);
                }
            } else {
                set(s.header + MICRO, 1, ite(((target >> 2) & 1), 4, 0));
            }
        }
    }

    /// Microcode routine short, which runs while `micro` is 7.
    function _micro_short(State memory s) private pure {
        unchecked {
            uint256 x_10 = get(s.header + X + 80, 8);
            uint256 value = get(s.header + VALUE, 8);
            set(s.header + X + 80, 8, x_10 - value);
            set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine write, which runs while `micro` is 8.
    function _micro_write(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 value = get(s.header + VALUE, 8);
            uint256 v = eq(value, 0);
            uint256 v_2 = v ^ 1;
            uint256 target = get(s.header + TARGET, 1);
            uint256 v_3 = target & 1;
            uint256 errorSize = get(s.header + ERROR_SIZE, 4);
            uint256 outputSize = get(s.header + OUTPUT_SIZE, 4);
            uint256 v_4 = ite(v_3, errorSize, outputSize);
            if ((v_2 & ((v_4 >> 31) | (v_3 & ((v_4 >> 30) & 1)))) != 0) return TRAP_OUTPUT_FULL;
            uint256 cursor = get(s.header + CURSOR, 8);
            if ((v_2 & (eq((cursor >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadBytes(s.mem, cursor & 0x3fffffffff, 1);
            uint256 v_5 = (v_4 + 1) & 0xffffffff;
            if (v == 0) {
                storeBytes(s.output, (v_3 << 31) | (v_4 & 0x7fffffff), 1, mem_at);
            } else {
                set(s.header + MICRO, 1, ite(((target >> 2) & 1), 4, 0));
            }
            if (v == 0) {
                if (v_3 != 0) {
                    set(s.header + ERROR_SIZE, 4, v_5);
                } else {
                    set(s.header + OUTPUT_SIZE, 4, v_5);
                }
                set(s.header + CURSOR, 8, cursor + 1);
                set(s.header + VALUE, 8, value + 0xffffffffffffffff);
            }
        }
    }

    /// Microcode routine brk, which runs while `micro` is 9.
    function _micro_brk(State memory s) private pure {
        unchecked {
            uint256 x_10 = get(s.header + X + 80, 8);
            uint256 heap = get(s.header + HEAP, 8);
            uint256 mapped = get(s.header + MAPPED, 8);
            uint256 v = (ult(x_10, heap) ^ 1) & (ult(((0x3800000000 - mapped) & 0xffffffffffffffff), x_10) ^ 1);
            uint256 brk = get(s.header + BRK, 8);
            uint256 v_2 = ult(x_10, brk);
            if (v == 0) {
                set(s.header + X + 80, 8, brk);
            } else {
                set(s.header + BRK, 8, ite(v_2, ((((brk + 0xfff) & 0xffffffffffffffff) >> 12) << 12), x_10));
            }
            set(s.header + MICRO, 1, ite(v, ite(v_2, 0xa, 0), 0));
        }
    }

    /// Microcode routine shrink, which runs while `micro` is 10.
    function _micro_shrink(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 x_10 = get(s.header + X + 80, 8);
            uint256 brk = get(s.header + BRK, 8);
            uint256 v = ult(((((x_10 + 0xfff) & 0xffffffffffffffff) >> 12) << 12), brk);
            uint256 v_2 = (brk + 0xffffffffffffffe0) & 0xffffffffffffffff;
            if ((v & (eq((v_2 >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 v_3 = (v_2 >> 5) << 5;
            if (v != 0) {
                storeLittle(s.mem, v_3 & 0x3fffffffff, 32, 0);
            } else {
                set(s.header + MICRO, 1, 0);
            }
            set(s.header + BRK, 8, ite(v, v_3, x_10));
        }
    }

    /// Microcode routine map, which runs while `micro` is 11.
    function _micro_map(State memory s) private pure {
        unchecked {
            uint256 x_13 = get(s.header + X + 104, 8);
            uint256 x_11 = get(s.header + X + 88, 8);
            uint256 v = (((x_11 + 0xfff) & 0xffffffffffffffff) >> 12) << 12;
            uint256 v_2 = (((x_13 >> 5) & 1) & (((x_13 >> 4) & 1) ^ 1)) & (eq(v, 0) ^ 1);
            uint256 mapped = get(s.header + MAPPED, 8);
            uint256 v_3 = (0x3800000000 - mapped) & 0xffffffffffffffff;
            uint256 v_4 = (v_3 - v) & 0xffffffffffffffff;
            uint256 brk = get(s.header + BRK, 8);
            uint256 v_5 = (ult(v_3, v) ^ 1) & (ult(v_4, ((((brk + 0xfff) & 0xffffffffffffffff) >> 12) << 12)) ^ 1);
            set(s.header + X + 80, 8, ite(v_2, ite(v_5, v_4, 0xfffffffffffffff4), 0xffffffffffffffea));
            if ((v_2 & v_5) != 0) set(s.header + MAPPED, 8, mapped + v);
            set(s.header + MICRO, 1, 0);
        }
    }

    /// Microcode routine unmap, which runs while `micro` is 12.
    function _micro_unmap(State memory s) private pure {
        unchecked {
            uint256 x_10 = get(s.header + X + 80, 8);
            uint256 x_11 = get(s.header + X + 88, 8);
            uint256 v = (x_11 + 0xfff) & 0xffffffffffffffff;
            uint256 v_2 = (v >> 12) << 12;
            uint256 v_3 = eq((x_10 & 0xfff), 0) & (eq(v_2, 0) ^ 1);
            set(s.header + X + 80, 8, ite(v_3, 0, 0xffffffffffffffea));
            set(s.header + CURSOR, 8, x_10);
            set(s.header + VALUE, 8, v_2);
            set(s.header + MICRO, 1, ite((v_3 & eq((v >> 24), 0)), 0xd, 0));
        }
    }

    /// Microcode routine clear, which runs while `micro` is 13.
    function _micro_clear(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 cursor = get(s.header + CURSOR, 8);
            uint256 mapped = get(s.header + MAPPED, 8);
            uint256 v = eq(cursor, ((0x3800000000 - mapped) & 0xffffffffffffffff));
            uint256 v_2 = eq(mapped, 0);
            uint256 value = get(s.header + VALUE, 8);
            uint256 v_3 = eq(value, 0);
            uint256 v_4 = (v & (v_2 ^ 1)) & (v_3 ^ 1);
            if ((v_4 & (eq((cursor >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            if (v != 0) if (v_2 == 0) if (v_3 == 0) storeLittle(s.mem, ((cursor >> 5) << 5) & 0x3fffffffff, 32, 0);
            if (v_4 != 0) {
                set(s.header + CURSOR, 8, cursor + 0x20);
                set(s.header + VALUE, 8, value + 0xffffffffffffffe0);
                set(s.header + MAPPED, 8, mapped + 0xffffffffffffffe0);
            } else {
                set(s.header + MICRO, 1, 0);
            }
        }
    }

    /// Microcode routine random, which runs while `micro` is 14.
    function _micro_random(State memory s) private pure {
        unchecked {
            uint256 x_11 = get(s.header + X + 88, 8);
            uint256 x_10 = get(s.header + X + 80, 8);
            set(s.header + X + 80, 8, x_11);
            set(s.header + CURSOR, 8, x_10);
            set(s.header + VALUE, 8, x_11);
            set(s.header + MICRO, 1, 0xf);
        }
    }

    /// Microcode routine random-bytes, which runs while `micro` is 15.
    function _micro_random_bytes(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 value = get(s.header + VALUE, 8);
            uint256 v = eq(value, 0);
            uint256 cursor = get(s.header + CURSOR, 8);
            if (((v ^ 1) & (eq((cursor >> 38), 0) ^ 1)) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 random = get(s.header + RANDOM, 8);
            uint256 v_2 = random ^ ((random << 0xd) & 0xffffffffffffffff);
            uint256 v_3 = v_2 ^ (v_2 >> 7);
            uint256 v_4 = v_3 ^ ((v_3 << 0x11) & 0xffffffffffffffff);
            if (v == 0) {
                storeBytes(s.mem, cursor & 0x3fffffffff, 1, v_4 >> 56);
            } else {
                set(s.header + MICRO, 1, 0);
            }
            if (v == 0) {
                set(s.header + RANDOM, 8, v_4);
                set(s.header + CURSOR, 8, cursor + 1);
                set(s.header + VALUE, 8, value + 0xffffffffffffffff);
            }
        }
    }
}
