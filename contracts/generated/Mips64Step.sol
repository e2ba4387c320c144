// SPDX-License-Identifier: MIT
// Generated from the IR of mips64 by src/targets/solidity. Do not edit.
pragma solidity ^0.8.28;

import {IStepVerifier} from "../IStepVerifier.sol";
import {clz} from "../lib/Counts.sol";
import {loadBytes, loadLittle, storeBytes, storeLittle} from "../lib/Leaves.sol";
import {foldTree, openTree, zeroDigests} from "../lib/Multiproof.sol";
import {get, HALTED, RUNNING, set, STATUS_SIZE, TRAPPED} from "../lib/PackedHeader.sol";
import {IPreimageOracle, IPreimageReader} from "../IPreimageOracle.sol";
import {openPreimages, Preimages, readPreimage} from "../lib/Preimages.sol";
import {Header, LeafUnused, PreimageUnused, PreRoot, Trailing, Truncated, Version, Vm} from "../lib/StepErrors.sol";
import {countOf, isChanged, Tree, unusedOf} from "../lib/Tree.sol";
import {ashr, eq, inverse, ite, sdiv, sext, slt, srem, udiv, ult, urem} from "../lib/Words.sol";

/// What a step of mips64 sees: the packed header in memory, and the leaves of the log.
struct State {
    /// Pointer to the header; the VM id stands before it and the memory roots behind.
    uint256 header;
    Tree mem;
    Tree threads;
    Tree output;
    Preimages preimages;
}

/// @title One-step verifier of mips64
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract Mips64Step is IStepVerifier, IPreimageReader {
    /// @notice keccak-256 of the canonical IR: what every claim about this VM names.
    bytes32 public constant override vmId = 0xfcfd5deb1b1a3aff729a740eda23deb26c935479903e21a7ed222ccbc3dd589d;

    /// First byte of a proof.
    uint256 private constant PROOF_VERSION = 1;

    // The header: a byte offset for each register, and its size. Numbers are big-endian.
    uint256 private constant PC = 9; // u64, 8 bytes
    uint256 private constant NEXT_PC = 17; // u64, 8 bytes
    uint256 private constant HI = 25; // u64, 8 bytes
    uint256 private constant LO = 33; // u64, 8 bytes
    uint256 private constant R = 41; // 32 times u64, 8 bytes
    uint256 private constant HEAP = 297; // u64, 8 bytes
    uint256 private constant LL_STATUS = 305; // u2, 1 bytes
    uint256 private constant LL_ADDRESS = 306; // u64, 8 bytes
    uint256 private constant LL_OWNER = 314; // u64, 8 bytes
    uint256 private constant PREIMAGE_KEY = 322; // u256, 32 bytes
    uint256 private constant PREIMAGE_OFFSET = 354; // u64, 8 bytes
    uint256 private constant STEP = 362; // u64, 8 bytes
    uint256 private constant DEADLINE = 370; // u64, 8 bytes
    uint256 private constant THREAD = 378; // u64, 8 bytes
    uint256 private constant NEXT_THREAD = 386; // u64, 8 bytes
    uint256 private constant TRAVERSE_RIGHT = 394; // u1, 1 bytes
    uint256 private constant HERE = 395; // u16, 2 bytes
    uint256 private constant THERE = 397; // u16, 2 bytes
    uint256 private constant OUTPUT_SIZE = 399; // u32, 4 bytes
    uint256 private constant ERROR_SIZE = 403; // u32, 4 bytes
    uint256 private constant HINT_SIZE = 407; // u32, 4 bytes
    uint256 private constant CURSOR = 411; // u64, 8 bytes
    uint256 private constant LEFT = 419; // u64, 8 bytes
    uint256 private constant TASK = 427; // u2, 1 bytes
    uint256 private constant SLOT = 428; // u17, 3 bytes
    uint256 private constant LEAF = 431; // u4, 1 bytes
    uint256 private constant MICRO = 432; // u8, 1 bytes
    /// Bytes of the whole header.
    uint256 private constant HEADER_SIZE = 433;

    /// mem has 2^64 bytes: 2^59 leaves of 32.
    uint256 private constant MEM_LEVELS = 59;
    uint256 private constant MEM_LEAVES = 2; // the most that any step touches
    /// threads has 2^26 bytes: 2^21 leaves of 32.
    uint256 private constant THREADS_LEVELS = 21;
    uint256 private constant THREADS_LEAVES = 1; // the most that any step touches
    /// output has 2^32 bytes: 2^27 leaves of 32.
    uint256 private constant OUTPUT_LEVELS = 27;
    uint256 private constant OUTPUT_LEAVES = 1; // the most that any step touches

    // Outcomes of a step that traps: one more than the code that the header holds.
    uint256 private constant TRAP_ILLEGAL_INSTRUCTION = 1; // illegal instruction
    uint256 private constant TRAP_MISALIGNED_PC = 2; // misaligned pc
    uint256 private constant TRAP_DIVISION_BY_ZERO = 3; // division by zero
    uint256 private constant TRAP_JUMP_IN_A_DELAY_SLOT = 4; // jump in a delay slot
    uint256 private constant TRAP_BRANCH_IN_A_DELAY_SLOT = 5; // branch in a delay slot
    uint256 private constant TRAP_UNRECOGNIZED_SYSTEM_CALL = 6; // unrecognized system call
    uint256 private constant TRAP_TOO_MANY_THREADS = 7; // too many threads
    uint256 private constant TRAP_PREIMAGE_OFFSET_OUT_OF_RANGE = 8; // preimage offset out of range
    uint256 private constant TRAP_OUTPUT_FULL = 9; // output full
    uint256 private constant TRAP_INVALID_MICROCODE_STATE = 10; // invalid microcode state

    uint256 private constant PREIMAGES = 1; // the most that any step asks for

    /// @inheritdoc IPreimageReader
    IPreimageOracle public immutable override oracle;
    /// @inheritdoc IPreimageReader
    bytes32 public immutable override localContext;

    constructor(IPreimageOracle oracle_, bytes32 localContext_) {
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
            State memory s;
            uint256 zeros = _zeros();
            _open(s, log, zeros);
            if (_stateRoot(s) != before) revert PreRoot();

            if (get(s.header, STATUS_SIZE) >= HALTED) {
                // Halting and trapping are fixed points: nothing is read, so nothing may be in the log.
                if (countOf(s.mem) | countOf(s.threads) | countOf(s.output) != 0) revert LeafUnused();
                if (s.preimages.count != 0) revert PreimageUnused();
                return before;
            }
            uint256 outcome = _step(s);
            if (unusedOf(s.mem) | unusedOf(s.threads) | unusedOf(s.output) != 0) revert LeafUnused();
            if (s.preimages.unused != 0) revert PreimageUnused();
            if (outcome != RUNNING) {
                if (outcome < HALTED) {
                    _copyHeader(s, log); // a trap discards what fetch has set
                    outcome = TRAPPED | (outcome - 1);
                }
                set(s.header, STATUS_SIZE, outcome);
            }
            if (isChanged(s.mem)) _refold(s, 0, s.mem, zeros);
            if (isChanged(s.threads)) _refold(s, 1, s.threads, zeros);
            if (isChanged(s.output)) _refold(s, 2, s.output, zeros);
            return _stateRoot(s);
        }
    }

    /// Digests of subtrees of zeros, from a leaf to a tree of 59 levels: 60 words.
    function _zeros() private pure returns (uint256 zeros) {
        unchecked {
            assembly ("memory-safe") {
                zeros := mload(0x40)
                mstore(0x40, add(zeros, 1952))
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
                mstore(add(zeros, 1088), 0x5067c10c32ba88d5d189044bd09838f8fb1450665858d1e6d557d8356b336c60)
                mstore(add(zeros, 1120), 0x8019851c1bcb0015713b6c8c2c03821e5c5c77175902d8008ac12bde516d456a)
                mstore(add(zeros, 1152), 0xcfc66ef26d10523f32843ea219e96873c4b06b3bf74c4a6c05dccafce3b9cff3)
                mstore(add(zeros, 1184), 0xbc08a56f9ea1893bc90d06b0bd181f90ee8f5c33511d6528af07f84273a49ce1)
                mstore(add(zeros, 1216), 0x89bfa9093a729f64f42c60540f65a0899b40b3a0706adb0ca25ddc94d7bca809)
                mstore(add(zeros, 1248), 0x3857c88fc5d817b77249f77c529569d24460733194c3015f1162a11bb8120bc5)
                mstore(add(zeros, 1280), 0x684f8d58f9de98a4be703e42334ddde341359a1a90969a6018b1ed5d0c91ef04)
                mstore(add(zeros, 1312), 0x4d41285da1df79acb16c3f4114b4c4560864b6427de9928267bc674d6675b9b0)
                mstore(add(zeros, 1344), 0x0ab9ba81570e7085c48c8f68f99cd51070d5a1c5ac9fcd01c7a7ba401f1f5526)
                mstore(add(zeros, 1376), 0x0fd62511f80e79e2e45fff8379cfd7c2457a85eadac9ef2ad5ecae8c8d25e55d)
                mstore(add(zeros, 1408), 0x096a91835d4ef0f4910d15acd624542b891a217cb40d0612afc4b48c163dfcfc)
                mstore(add(zeros, 1440), 0x85a8353ee1f2b6cbbcf7a1849c948647d05b6aa36a0987d59a8460bab84e8aae)
                mstore(add(zeros, 1472), 0x894f41f79052043b37ba786a784fbd628e44d8f53e60d52240ccd9680e317853)
                mstore(add(zeros, 1504), 0x8e5afc25b53ea982ab248005b4519a6a9b3e46c2faa1ed4e606da9f9bf0c6a53)
            }
            zeroDigests(zeros + 1536, zeros + 1920);
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
                mstore(0x40, add(preimage, 640))
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
            (s.threads, root, cursor) = openTree(cursor, end, THREADS_LEVELS, THREADS_LEAVES, zeros);
            _setRoot(s, 1, root);
            (s.output, root, cursor) = openTree(cursor, end, OUTPUT_LEVELS, OUTPUT_LEAVES, zeros);
            _setRoot(s, 2, root);
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
            root := keccak256(sub(mload(s), 33), 562)
        }
    }

    /// Puts the root of a memory into the preimage of the state root.
    function _setRoot(State memory s, uint256 memory_, bytes32 root) private pure {
        assembly ("memory-safe") {
            mstore(add(add(mload(s), 433), shl(5, memory_)), root)
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
            if (status != RUNNING && (status < HALTED || status >= TRAPPED | 10)) revert Header();
            if (get(header + LL_STATUS, 1) >= 4) revert Header();
            if (get(header + TRAVERSE_RIGHT, 1) >= 2) revert Header();
            if (get(header + TASK, 1) >= 4) revert Header();
            if (get(header + SLOT, 3) >= 0x20000) revert Header();
            if (get(header + LEAF, 1) >= 0x10) revert Header();
        }
    }

    /// One step of a running machine. Returns its outcome: `RUNNING`, `HALTED` with a code, or a trap.
    function _step(State memory s) private view returns (uint256) {
        unchecked {
            uint256 micro = get(s.header + MICRO, 1);
            if (micro != 0) {
                if (micro == 1) { _micro_quantum(s); return RUNNING; }
                if (micro == 2) { _micro_save(s); return RUNNING; }
                if (micro == 3) { _micro_restore(s); return RUNNING; }
                if (micro == 4) { _micro_exit(s); return RUNNING; }
                if (micro == 5) return _micro_preimage_read(s);
                if (micro == 6) { _micro_preimage_key(s); return RUNNING; }
                if (micro == 7) return _micro_write(s);
                if (micro == 8) { _micro_futex(s); return RUNNING; }
                if (micro == 9) { _micro_clock(s); return RUNNING; }
                if (micro == 10) { _micro_random(s); return RUNNING; }
                return TRAP_INVALID_MICROCODE_STATE;
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
            uint256 v = eq((pc & 3), 0);
            if (v == 0) return (TRAP_MISALIGNED_PC, 0, 0);
            uint256 mem_at;
            if (v != 0) mem_at = loadBytes(s.mem, pc, 4);
            uint256 nextPC = get(s.header + NEXT_PC, 8);
            set(s.header + PC, 8, nextPC);
            set(s.header + NEXT_PC, 8, nextPC + 4);
            uint256 step_2 = get(s.header + STEP, 8);
            uint256 v_2 = (step_2 + 1) & 0xffffffffffffffff;
            set(s.header + STEP, 8, v_2);
            uint256 deadline = get(s.header + DEADLINE, 8);
            if (v_2 >= deadline) set(s.header + MICRO, 1, 1);
            return (RUNNING, mem_at, pc);
        }
    }

    /// Finds the instruction of a word and runs it.
    function _execute(State memory s, uint256 word, uint256 at_2) private pure returns (uint256) {
        unchecked {
            if ((word & 0xfc000000) < 0x80000000) {
                if ((word & 0xfc000000) < 0x28000000) {
                    if ((word & 0xfc000000) < 0x14000000) {
                        if ((word & 0xfc000000) == 0) {
                            if ((word & 0x3f) < 0x1c) {
                                if ((word & 0x3f) < 0xf) {
                                    if ((word & 0x3f) < 7) {
                                        if ((word & 0x3f) == 0) { _sll(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 2) { _srl(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 3) { _sra(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 4) { _sllv(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 6) { _srlv(s, word); return RUNNING; }
                                    } else {
                                        if ((word & 0x3f) == 7) { _srav(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 8) return _jr(s, at_2, word);
                                        if ((word & 0x3f) == 9) return _jalr(s, at_2, word);
                                        if ((word & 0x3f) == 0xa) { _movz(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0xb) { _movn(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0xc) return _syscall(s, at_2);
                                    }
                                } else {
                                    if ((word & 0x3f) < 0x16) {
                                        if ((word & 0x3f) == 0xf) { _sync(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x10) { _mfhi(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x11) { _mthi(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x12) { _mflo(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x13) { _mtlo(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x14) { _dsllv(s, word); return RUNNING; }
                                    } else {
                                        if ((word & 0x3f) == 0x16) { _dsrlv(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x17) { _dsrav(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x18) { _mult(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x19) { _multu(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x1a) return _div(s, word);
                                        if ((word & 0x3f) == 0x1b) return _divu(s, word);
                                    }
                                }
                            } else {
                                if ((word & 0x3f) < 0x2a) {
                                    if ((word & 0x3f) < 0x22) {
                                        if ((word & 0x3f) == 0x1c) { _dmult(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x1d) { _dmultu(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x1e) return _ddiv(s, word);
                                        if ((word & 0x3f) == 0x1f) return _ddivu(s, word);
                                        if ((word & 0x3f) == 0x20) { _add(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x21) { _addu(s, word); return RUNNING; }
                                    } else {
                                        if ((word & 0x3f) == 0x22) { _sub(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x23) { _subu(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x24) { _and(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x25) { _or(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x26) { _xor(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x27) { _nor(s, word); return RUNNING; }
                                    }
                                } else {
                                    if ((word & 0x3f) < 0x38) {
                                        if ((word & 0x3f) == 0x2a) { _slt(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x2b) { _sltu(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x2c) { _dadd(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x2d) { _daddu(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x2e) { _dsub(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x2f) { _dsubu(s, word); return RUNNING; }
                                    } else {
                                        if ((word & 0x3f) == 0x38) { _dsll(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x3a) { _dsrl(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x3b) { _dsra(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x3c) { _dsll32(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x3e) { _dsrl32(s, word); return RUNNING; }
                                        if ((word & 0x3f) == 0x3f) { _dsra32(s, word); return RUNNING; }
                                    }
                                }
                            }
                        }
                        if ((word & 0xfc000000) == 0x4000000) {
                            if ((word & 0x1f0000) == 0) return _bltz(s, at_2, word);
                            if ((word & 0x1f0000) == 0x10000) return _bgez(s, at_2, word);
                            if ((word & 0x1f0000) == 0x100000) return _bltzal(s, at_2, word);
                            if ((word & 0x1f0000) == 0x110000) return _bgezal(s, at_2, word);
                            return _regimm(s, at_2);
                        }
                        if ((word & 0xfc000000) == 0x8000000) return _j(s, at_2, word);
                        if ((word & 0xfc000000) == 0xc000000) return _jal(s, at_2, word);
                        if ((word & 0xfc000000) == 0x10000000) return _beq(s, at_2, word);
                    } else {
                        if ((word & 0xfc000000) == 0x14000000) return _bne(s, at_2, word);
                        if ((word & 0xfc000000) == 0x18000000) return _blez(s, at_2, word);
                        if ((word & 0xfc000000) == 0x1c000000) return _bgtz(s, at_2, word);
                        if ((word & 0xfc000000) == 0x20000000) { _addi(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0x24000000) { _addiu(s, word); return RUNNING; }
                    }
                } else {
                    if ((word & 0xfc000000) < 0x3c000000) {
                        if ((word & 0xfc000000) == 0x28000000) { _slti(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0x2c000000) { _sltiu(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0x30000000) { _andi(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0x34000000) { _ori(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0x38000000) { _xori(s, word); return RUNNING; }
                    } else {
                        if ((word & 0xfc000000) == 0x3c000000) { _lui(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0x60000000) { _daddi(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0x64000000) { _daddiu(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0x68000000) { _ldl(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0x6c000000) { _ldr(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0x70000000) {
                            if ((word & 0x3f) == 2) { _mul(s, word); return RUNNING; }
                            if ((word & 0x3f) == 0x20) { _clz(s, word); return RUNNING; }
                            if ((word & 0x3f) == 0x21) { _clo(s, word); return RUNNING; }
                            if ((word & 0x3f) == 0x24) { _dclz(s, word); return RUNNING; }
                            if ((word & 0x3f) == 0x25) { _dclo(s, word); return RUNNING; }
                        }
                    }
                }
            } else {
                if ((word & 0xfc000000) < 0xa8000000) {
                    if ((word & 0xfc000000) < 0x94000000) {
                        if ((word & 0xfc000000) == 0x80000000) { _lb(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0x84000000) { _lh(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0x88000000) { _lwl(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0x8c000000) { _lw(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0x90000000) { _lbu(s, word); return RUNNING; }
                    } else {
                        if ((word & 0xfc000000) == 0x94000000) { _lhu(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0x98000000) { _lwr(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0x9c000000) { _lwu(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0xa0000000) { _sb(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0xa4000000) { _sh(s, word); return RUNNING; }
                    }
                } else {
                    if ((word & 0xfc000000) < 0xc0000000) {
                        if ((word & 0xfc000000) == 0xa8000000) { _swl(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0xac000000) { _sw(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0xb0000000) { _sdl(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0xb4000000) { _sdr(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0xb8000000) { _swr(s, word); return RUNNING; }
                    } else {
                        if ((word & 0xfc000000) == 0xc0000000) { _ll(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0xd0000000) { _lld(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0xdc000000) { _ld(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0xe0000000) { _sc(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0xf0000000) { _scd(s, word); return RUNNING; }
                        if ((word & 0xfc000000) == 0xfc000000) { _sd(s, word); return RUNNING; }
                    }
                }
            }
            return TRAP_ILLEGAL_INSTRUCTION;
        }
    }

    // sll rd, rt, sa
    // 000000 ..... rt:5 rd:5 sa:5 000000
    function _sll(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 sa = (word >> 6) & 0x1f;
            if (rd != 0) set(s.header + R + 8 * rd, 8, sext((((r_rt & 0xffffffff) << sa) & 0xffffffff), 32));
        }
    }

    // srl rd, rt, sa
    // 000000 ..... rt:5 rd:5 sa:5 000010
    function _srl(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 sa = (word >> 6) & 0x1f;
            if (rd != 0) set(s.header + R + 8 * rd, 8, sext(((r_rt & 0xffffffff) >> sa), 32));
        }
    }

    // sra rd, rt, sa
    // 000000 ..... rt:5 rd:5 sa:5 000011
    function _sra(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 sa = (word >> 6) & 0x1f;
            if (rd != 0) set(s.header + R + 8 * rd, 8, sext(ashr((r_rt & 0xffffffff), sa, 32, 0xffffffff), 32));
        }
    }

    // sllv rd, rt, rs
    // 000000 rs:5 rt:5 rd:5 ..... 000100
    function _sllv(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, sext((((r_rt & 0xffffffff) << (r_rs & 0x1f)) & 0xffffffff), 32));
        }
    }

    // srlv rd, rt, rs
    // 000000 rs:5 rt:5 rd:5 ..... 000110
    function _srlv(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, sext(((r_rt & 0xffffffff) >> (r_rs & 0x1f)), 32));
        }
    }

    // srav rd, rt, rs
    // 000000 rs:5 rt:5 rd:5 ..... 000111
    function _srav(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, sext(ashr((r_rt & 0xffffffff), (r_rs & 0x1f), 32, 0xffffffff), 32));
        }
    }

    // movz rd, rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 001010
    function _movz(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            if (r_rt == 0) if (rd != 0) set(s.header + R + 8 * rd, 8, r_rs);
        }
    }

    // movn rd, rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 001011
    function _movn(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            if (r_rt != 0) if (rd != 0) set(s.header + R + 8 * rd, 8, r_rs);
        }
    }

    // sync
    // 000000 rs:5 ..... rd:5 ..... 001111
    function _sync(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, r_rs);
        }
    }

    // add rd, rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 100000
    function _add(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (rd != 0) {
                uint256 v = sext((((r_rs & 0xffffffff) + (r_rt & 0xffffffff)) & 0xffffffff), 32) & 0xffffffffffffffff;
                set(s.header + R + 8 * rd, 8, v);
            }
        }
    }

    // addu rd, rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 100001
    function _addu(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (rd != 0) {
                uint256 v = sext((((r_rs & 0xffffffff) + (r_rt & 0xffffffff)) & 0xffffffff), 32) & 0xffffffffffffffff;
                set(s.header + R + 8 * rd, 8, v);
            }
        }
    }

    // sub rd, rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 100010
    function _sub(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (rd != 0) {
                uint256 v = sext((((r_rs & 0xffffffff) - (r_rt & 0xffffffff)) & 0xffffffff), 32) & 0xffffffffffffffff;
                set(s.header + R + 8 * rd, 8, v);
            }
        }
    }

    // subu rd, rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 100011
    function _subu(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (rd != 0) {
                uint256 v = sext((((r_rs & 0xffffffff) - (r_rt & 0xffffffff)) & 0xffffffff), 32) & 0xffffffffffffffff;
                set(s.header + R + 8 * rd, 8, v);
            }
        }
    }

    // and rd, rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 100100
    function _and(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, r_rs & r_rt);
        }
    }

    // or rd, rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 100101
    function _or(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, r_rs | r_rt);
        }
    }

    // xor rd, rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 100110
    function _xor(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, r_rs ^ r_rt);
        }
    }

    // nor rd, rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 100111
    function _nor(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, (r_rs | r_rt) ^ 0xffffffffffffffff);
        }
    }

    // slt rd, rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 101010
    function _slt(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, slt(r_rs, r_rt, 64));
        }
    }

    // sltu rd, rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 101011
    function _sltu(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, ult(r_rs, r_rt));
        }
    }

    // addi rt, rs, imm
    // 001000 rs:5 rt:5 imm:16
    function _addi(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rt = (word >> 16) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 imm = word & 0xffff;
            if (rt != 0) {
                uint256 v = sext((((r_rs & 0xffffffff) + ((sext(imm, 16) & 0xffffffffffffffff) & 0xffffffff)) & 0xffffffff), 32) & 0xffffffffffffffff;
                set(s.header + R + 8 * rt, 8, v);
            }
        }
    }

    // addiu rt, rs, imm
    // 001001 rs:5 rt:5 imm:16
    function _addiu(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rt = (word >> 16) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 imm = word & 0xffff;
            if (rt != 0) {
                uint256 v = sext((((r_rs & 0xffffffff) + ((sext(imm, 16) & 0xffffffffffffffff) & 0xffffffff)) & 0xffffffff), 32) & 0xffffffffffffffff;
                set(s.header + R + 8 * rt, 8, v);
            }
        }
    }

    // slti rt, rs, imm
    // 001010 rs:5 rt:5 imm:16
    function _slti(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rt = (word >> 16) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 imm = word & 0xffff;
            if (rt != 0) set(s.header + R + 8 * rt, 8, slt(r_rs, (sext(imm, 16) & 0xffffffffffffffff), 64));
        }
    }

    // sltiu rt, rs, imm
    // 001011 rs:5 rt:5 imm:16
    function _sltiu(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rt = (word >> 16) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 imm = word & 0xffff;
            if (rt != 0) set(s.header + R + 8 * rt, 8, ult(r_rs, (sext(imm, 16) & 0xffffffffffffffff)));
        }
    }

    // andi rt, rs, bits
    // 001100 rs:5 rt:5 bits:16
    function _andi(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rt = (word >> 16) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 bits = word & 0xffff;
            if (rt != 0) set(s.header + R + 8 * rt, 8, r_rs & bits);
        }
    }

    // ori rt, rs, bits
    // 001101 rs:5 rt:5 bits:16
    function _ori(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rt = (word >> 16) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 bits = word & 0xffff;
            if (rt != 0) set(s.header + R + 8 * rt, 8, r_rs | bits);
        }
    }

    // xori rt, rs, bits
    // 001110 rs:5 rt:5 bits:16
    function _xori(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rt = (word >> 16) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 bits = word & 0xffff;
            if (rt != 0) set(s.header + R + 8 * rt, 8, r_rs ^ bits);
        }
    }

    // lui rt, bits
    // 001111 ..... rt:5 bits:16
    function _lui(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rt = (word >> 16) & 0x1f;
            uint256 bits = word & 0xffff;
            if (rt != 0) set(s.header + R + 8 * rt, 8, sext(((bits << 0x10) & 0xffffffff), 32));
        }
    }

    // mul rd, rs, rt
    // 011100 rs:5 rt:5 rd:5 ..... 000010
    function _mul(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (rd != 0) {
                uint256 v = sext((((r_rs & 0xffffffff) * (r_rt & 0xffffffff)) & 0xffffffff), 32) & 0xffffffffffffffff;
                set(s.header + R + 8 * rd, 8, v);
            }
        }
    }

    // clz rd, rs
    // 011100 rs:5 ..... rd:5 ..... 100000
    function _clz(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, clz((r_rs & 0xffffffff), 32));
        }
    }

    // clo rd, rs
    // 011100 rs:5 ..... rd:5 ..... 100001
    function _clo(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, clz(((r_rs & 0xffffffff) ^ 0xffffffff), 32));
        }
    }

    // dsllv rd, rt, rs
    // 000000 rs:5 rt:5 rd:5 ..... 010100
    function _dsllv(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, r_rt << (r_rs & 0x3f));
        }
    }

    // dsrlv rd, rt, rs
    // 000000 rs:5 rt:5 rd:5 ..... 010110
    function _dsrlv(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, r_rt >> (r_rs & 0x3f));
        }
    }

    // dsrav rd, rt, rs
    // 000000 rs:5 rt:5 rd:5 ..... 010111
    function _dsrav(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, ashr(r_rt, (r_rs & 0x3f), 64, 0xffffffffffffffff));
        }
    }

    // dadd rd, rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 101100
    function _dadd(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, r_rs + r_rt);
        }
    }

    // daddu rd, rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 101101
    function _daddu(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, r_rs + r_rt);
        }
    }

    // dsub rd, rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 101110
    function _dsub(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, r_rs - r_rt);
        }
    }

    // dsubu rd, rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 101111
    function _dsubu(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, r_rs - r_rt);
        }
    }

    // dsll rd, rt, sa
    // 000000 ..... rt:5 rd:5 sa:5 111000
    function _dsll(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 sa = (word >> 6) & 0x1f;
            if (rd != 0) set(s.header + R + 8 * rd, 8, r_rt << sa);
        }
    }

    // dsrl rd, rt, sa
    // 000000 ..... rt:5 rd:5 sa:5 111010
    function _dsrl(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 sa = (word >> 6) & 0x1f;
            if (rd != 0) set(s.header + R + 8 * rd, 8, r_rt >> sa);
        }
    }

    // dsra rd, rt, sa
    // 000000 ..... rt:5 rd:5 sa:5 111011
    function _dsra(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 sa = (word >> 6) & 0x1f;
            if (rd != 0) set(s.header + R + 8 * rd, 8, ashr(r_rt, sa, 64, 0xffffffffffffffff));
        }
    }

    // dsll32 rd, rt, sa
    // 000000 ..... rt:5 rd:5 sa:5 111100
    function _dsll32(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 sa = (word >> 6) & 0x1f;
            if (rd != 0) set(s.header + R + 8 * rd, 8, r_rt << (sa | 0x20));
        }
    }

    // dsrl32 rd, rt, sa
    // 000000 ..... rt:5 rd:5 sa:5 111110
    function _dsrl32(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 sa = (word >> 6) & 0x1f;
            if (rd != 0) set(s.header + R + 8 * rd, 8, r_rt >> (sa | 0x20));
        }
    }

    // dsra32 rd, rt, sa
    // 000000 ..... rt:5 rd:5 sa:5 111111
    function _dsra32(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 sa = (word >> 6) & 0x1f;
            if (rd != 0) set(s.header + R + 8 * rd, 8, ashr(r_rt, (sa | 0x20), 64, 0xffffffffffffffff));
        }
    }

    // daddi rt, rs, imm
    // 011000 rs:5 rt:5 imm:16
    function _daddi(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rt = (word >> 16) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 imm = word & 0xffff;
            if (rt != 0) set(s.header + R + 8 * rt, 8, r_rs + (sext(imm, 16) & 0xffffffffffffffff));
        }
    }

    // daddiu rt, rs, imm
    // 011001 rs:5 rt:5 imm:16
    function _daddiu(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rt = (word >> 16) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 imm = word & 0xffff;
            if (rt != 0) set(s.header + R + 8 * rt, 8, r_rs + (sext(imm, 16) & 0xffffffffffffffff));
        }
    }

    // dclz rd, rs
    // 011100 rs:5 ..... rd:5 ..... 100100
    function _dclz(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, clz(r_rs, 64));
        }
    }

    // dclo rd, rs
    // 011100 rs:5 ..... rd:5 ..... 100101
    function _dclo(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, clz((r_rs ^ 0xffffffffffffffff), 64));
        }
    }

    // mfhi rd
    // 000000 ..... ..... rd:5 ..... 010000
    function _mfhi(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 hi = get(s.header + HI, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, hi);
        }
    }

    // mthi rs
    // 000000 rs:5 ..... rd:5 ..... 010001
    function _mthi(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, 0);
            set(s.header + HI, 8, r_rs);
        }
    }

    // mflo rd
    // 000000 ..... ..... rd:5 ..... 010010
    function _mflo(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 lo = get(s.header + LO, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, lo);
        }
    }

    // mtlo rs
    // 000000 rs:5 ..... rd:5 ..... 010011
    function _mtlo(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, 0);
            set(s.header + LO, 8, r_rs);
        }
    }

    // mult rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 011000
    function _mult(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, 0);
            uint256 v = r_rs & 0xffffffff;
            uint256 v_2 = r_rt & 0xffffffff;
            uint256 v_3 = ((sext(v, 32) & 0xffffffffffffffff) * (sext(v_2, 32) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            set(s.header + HI, 8, sext((v_3 >> 32), 32));
            set(s.header + LO, 8, sext(((v * v_2) & 0xffffffff), 32));
        }
    }

    // multu rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 011001
    function _multu(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, 0);
            uint256 v = r_rs & 0xffffffff;
            uint256 v_2 = r_rt & 0xffffffff;
            set(s.header + HI, 8, sext((((v * v_2) & 0xffffffffffffffff) >> 32), 32));
            set(s.header + LO, 8, sext(((v * v_2) & 0xffffffff), 32));
        }
    }

    // div rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 011010
    function _div(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 v = r_rt & 0xffffffff;
            if (v == 0) return TRAP_DIVISION_BY_ZERO;
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, 0);
            uint256 v_2 = r_rs & 0xffffffff;
            set(s.header + HI, 8, sext(srem(v_2, v, 32, 0xffffffff), 32));
            set(s.header + LO, 8, sext(sdiv(v_2, v, 32, 0xffffffff), 32));
        }
    }

    // divu rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 011011
    function _divu(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 v = r_rt & 0xffffffff;
            if (v == 0) return TRAP_DIVISION_BY_ZERO;
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, 0);
            uint256 v_2 = r_rs & 0xffffffff;
            set(s.header + HI, 8, sext(urem(v_2, v), 32));
            set(s.header + LO, 8, sext(udiv(v_2, v, 0xffffffff), 32));
        }
    }

    // dmult rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 011100
    function _dmult(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, 0);
            uint256 v = ((sext(r_rs, 64) & 0xffffffffffffffffffffffffffffffff) * (sext(r_rt, 64) & 0xffffffffffffffffffffffffffffffff)) & 0xffffffffffffffffffffffffffffffff;
            set(s.header + HI, 8, v >> 64);
            set(s.header + LO, 8, r_rs * r_rt);
        }
    }

    // dmultu rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 011101
    function _dmultu(State memory s, uint256 word) private pure {
        unchecked {
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, 0);
            set(s.header + HI, 8, ((r_rs * r_rt) & 0xffffffffffffffffffffffffffffffff) >> 64);
            set(s.header + LO, 8, r_rs * r_rt);
        }
    }

    // ddiv rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 011110
    function _ddiv(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (r_rt == 0) return TRAP_DIVISION_BY_ZERO;
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, 0);
            set(s.header + HI, 8, srem(r_rs, r_rt, 64, 0xffffffffffffffff));
            set(s.header + LO, 8, sdiv(r_rs, r_rt, 64, 0xffffffffffffffff));
        }
    }

    // ddivu rs, rt
    // 000000 rs:5 rt:5 rd:5 ..... 011111
    function _ddivu(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (r_rt == 0) return TRAP_DIVISION_BY_ZERO;
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, 0);
            set(s.header + HI, 8, urem(r_rs, r_rt));
            set(s.header + LO, 8, udiv(r_rs, r_rt, 0xffffffffffffffff));
        }
    }

    // jr rs
    // 000000 rs:5 ..... ..... ..... 001000
    function _jr(State memory s, uint256 at_2, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 pc = get(s.header + PC, 8);
            if (pc != ((at_2 + 4) & 0xffffffffffffffff)) return TRAP_JUMP_IN_A_DELAY_SLOT;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            set(s.header + NEXT_PC, 8, r_rs);
        }
    }

    // jalr rd, rs
    // 000000 rs:5 ..... rd:5 ..... 001001
    function _jalr(State memory s, uint256 at_2, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 pc = get(s.header + PC, 8);
            if (pc != ((at_2 + 4) & 0xffffffffffffffff)) return TRAP_JUMP_IN_A_DELAY_SLOT;
            uint256 rd = (word >> 11) & 0x1f;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            if (rd != 0) set(s.header + R + 8 * rd, 8, at_2 + 8);
            set(s.header + NEXT_PC, 8, r_rs);
        }
    }

    // j index
    // 000010 index:26
    function _j(State memory s, uint256 at_2, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 pc = get(s.header + PC, 8);
            if (pc != ((at_2 + 4) & 0xffffffffffffffff)) return TRAP_JUMP_IN_A_DELAY_SLOT;
            uint256 index = word & 0x3ffffff;
            set(s.header + NEXT_PC, 8, (((pc >> 28) << 26) | index) << 2);
        }
    }

    // jal index
    // 000011 index:26
    function _jal(State memory s, uint256 at_2, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 pc = get(s.header + PC, 8);
            if (pc != ((at_2 + 4) & 0xffffffffffffffff)) return TRAP_JUMP_IN_A_DELAY_SLOT;
            set(s.header + R + 248, 8, at_2 + 8);
            uint256 index = word & 0x3ffffff;
            set(s.header + NEXT_PC, 8, (((pc >> 28) << 26) | index) << 2);
        }
    }

    // beq rs, rt, offset
    // 000100 rs:5 rt:5 offset:16
    function _beq(State memory s, uint256 at_2, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 pc = get(s.header + PC, 8);
            uint256 v = (at_2 + 4) & 0xffffffffffffffff;
            if (pc != v) return TRAP_BRANCH_IN_A_DELAY_SLOT;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 offset = word & 0xffff;
            if (r_rs == r_rt) {
                uint256 v_2 = (v + (((sext(offset, 16) & 0xffffffffffffffff) << 2) & 0xffffffffffffffff)) & 0xffffffffffffffff;
                set(s.header + NEXT_PC, 8, v_2);
            }
        }
    }

    // bne rs, rt, offset
    // 000101 rs:5 rt:5 offset:16
    function _bne(State memory s, uint256 at_2, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 pc = get(s.header + PC, 8);
            uint256 v = (at_2 + 4) & 0xffffffffffffffff;
            if (pc != v) return TRAP_BRANCH_IN_A_DELAY_SLOT;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 offset = word & 0xffff;
            if (r_rs != r_rt) {
                uint256 v_2 = (v + (((sext(offset, 16) & 0xffffffffffffffff) << 2) & 0xffffffffffffffff)) & 0xffffffffffffffff;
                set(s.header + NEXT_PC, 8, v_2);
            }
        }
    }

    // blez rs, offset
    // 000110 rs:5 ..... offset:16
    function _blez(State memory s, uint256 at_2, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 pc = get(s.header + PC, 8);
            uint256 v = (at_2 + 4) & 0xffffffffffffffff;
            if (pc != v) return TRAP_BRANCH_IN_A_DELAY_SLOT;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 offset = word & 0xffff;
            if (slt(0, r_rs, 64) == 0) {
                uint256 v_2 = (v + (((sext(offset, 16) & 0xffffffffffffffff) << 2) & 0xffffffffffffffff)) & 0xffffffffffffffff;
                set(s.header + NEXT_PC, 8, v_2);
            }
        }
    }

    // bgtz rs, offset
    // 000111 rs:5 ..... offset:16
    function _bgtz(State memory s, uint256 at_2, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 pc = get(s.header + PC, 8);
            uint256 v = (at_2 + 4) & 0xffffffffffffffff;
            if (pc != v) return TRAP_BRANCH_IN_A_DELAY_SLOT;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 offset = word & 0xffff;
            if (slt(0, r_rs, 64) != 0) {
                uint256 v_2 = (v + (((sext(offset, 16) & 0xffffffffffffffff) << 2) & 0xffffffffffffffff)) & 0xffffffffffffffff;
                set(s.header + NEXT_PC, 8, v_2);
            }
        }
    }

    // regimm code
    // 000001 ..... code:5 ................
    function _regimm(State memory s, uint256 at_2) private pure returns (uint256 outcome) {
        unchecked {
            uint256 pc = get(s.header + PC, 8);
            if (pc != ((at_2 + 4) & 0xffffffffffffffff)) return TRAP_BRANCH_IN_A_DELAY_SLOT;
        }
    }

    // bltz rs, offset
    // 000001 rs:5 00000 offset:16
    function _bltz(State memory s, uint256 at_2, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 pc = get(s.header + PC, 8);
            uint256 v = (at_2 + 4) & 0xffffffffffffffff;
            if (pc != v) return TRAP_BRANCH_IN_A_DELAY_SLOT;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 offset = word & 0xffff;
            if (slt(r_rs, 0, 64) != 0) {
                uint256 v_2 = (v + (((sext(offset, 16) & 0xffffffffffffffff) << 2) & 0xffffffffffffffff)) & 0xffffffffffffffff;
                set(s.header + NEXT_PC, 8, v_2);
            }
        }
    }

    // bgez rs, offset
    // 000001 rs:5 00001 offset:16
    function _bgez(State memory s, uint256 at_2, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 pc = get(s.header + PC, 8);
            uint256 v = (at_2 + 4) & 0xffffffffffffffff;
            if (pc != v) return TRAP_BRANCH_IN_A_DELAY_SLOT;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            uint256 offset = word & 0xffff;
            if (slt(r_rs, 0, 64) == 0) {
                uint256 v_2 = (v + (((sext(offset, 16) & 0xffffffffffffffff) << 2) & 0xffffffffffffffff)) & 0xffffffffffffffff;
                set(s.header + NEXT_PC, 8, v_2);
            }
        }
    }

    // bltzal rs, offset
    // 000001 rs:5 10000 offset:16
    function _bltzal(State memory s, uint256 at_2, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 pc = get(s.header + PC, 8);
            uint256 v = (at_2 + 4) & 0xffffffffffffffff;
            if (pc != v) return TRAP_BRANCH_IN_A_DELAY_SLOT;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            set(s.header + R + 248, 8, at_2 + 8);
            uint256 offset = word & 0xffff;
            if (slt(r_rs, 0, 64) != 0) {
                uint256 v_2 = (v + (((sext(offset, 16) & 0xffffffffffffffff) << 2) & 0xffffffffffffffff)) & 0xffffffffffffffff;
                set(s.header + NEXT_PC, 8, v_2);
            }
        }
    }

    // bgezal rs, offset
    // 000001 rs:5 10001 offset:16
    function _bgezal(State memory s, uint256 at_2, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 pc = get(s.header + PC, 8);
            uint256 v = (at_2 + 4) & 0xffffffffffffffff;
            if (pc != v) return TRAP_BRANCH_IN_A_DELAY_SLOT;
            uint256 rs = (word >> 21) & 0x1f;
            uint256 r_rs = get(s.header + R + 8 * rs, 8);
            set(s.header + R + 248, 8, at_2 + 8);
            uint256 offset = word & 0xffff;
            if (slt(r_rs, 0, 64) == 0) {
                uint256 v_2 = (v + (((sext(offset, 16) & 0xffffffffffffffff) << 2) & 0xffffffffffffffff)) & 0xffffffffffffffff;
                set(s.header + NEXT_PC, 8, v_2);
            }
        }
    }

    // lb rt, offset(base)
    // 100000 base:5 rt:5 offset:16
    function _lb(State memory s, uint256 word) private pure {
        unchecked {
            uint256 base = (word >> 21) & 0x1f;
            uint256 r_base = get(s.header + R + 8 * base, 8);
            uint256 offset = word & 0xffff;
            uint256 mem_at = loadBytes(s.mem, (r_base + (sext(offset, 16) & 0xffffffffffffffff)) & 0xffffffffffffffff, 1);
            uint256 rt = (word >> 16) & 0x1f;
            if (rt != 0) set(s.header + R + 8 * rt, 8, sext(mem_at, 8));
        }
    }

    // lh rt, offset(base)
    // 100001 base:5 rt:5 offset:16
    function _lh(State memory s, uint256 word) private pure {
        unchecked {
            uint256 base = (word >> 21) & 0x1f;
            uint256 r_base = get(s.header + R + 8 * base, 8);
            uint256 offset = word & 0xffff;
            uint256 mem_at = loadBytes(s.mem, (((r_base + (sext(offset, 16) & 0xffffffffffffffff)) & 0xffffffffffffffff) >> 1) << 1, 2);
            uint256 rt = (word >> 16) & 0x1f;
            if (rt != 0) set(s.header + R + 8 * rt, 8, sext(mem_at, 16));
        }
    }

    // lwl rt, offset(base)
    // 100010 base:5 rt:5 offset:16
    function _lwl(State memory s, uint256 word) private pure {
        unchecked {
            uint256 base = (word >> 21) & 0x1f;
            uint256 r_base = get(s.header + R + 8 * base, 8);
            uint256 offset = word & 0xffff;
            uint256 v = (r_base + (sext(offset, 16) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 mem_at = loadBytes(s.mem, (v >> 2) << 2, 4);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 v_2 = ((v & 3) << 3);
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (rt != 0) {
                uint256 v_3 = ((mem_at << v_2) & 0xffffffff) | ((((0xffffffff << v_2) & 0xffffffff) ^ 0xffffffff) & (r_rt & 0xffffffff));
                set(s.header + R + 8 * rt, 8, sext(v_3, 32));
            }
        }
    }

    // lw rt, offset(base)
    // 100011 base:5 rt:5 offset:16
    function _lw(State memory s, uint256 word) private pure {
        unchecked {
            uint256 base = (word >> 21) & 0x1f;
            uint256 r_base = get(s.header + R + 8 * base, 8);
            uint256 offset = word & 0xffff;
            uint256 mem_at = loadBytes(s.mem, (((r_base + (sext(offset, 16) & 0xffffffffffffffff)) & 0xffffffffffffffff) >> 2) << 2, 4);
            uint256 rt = (word >> 16) & 0x1f;
            if (rt != 0) set(s.header + R + 8 * rt, 8, sext(mem_at, 32));
        }
    }

    // lbu rt, offset(base)
    // 100100 base:5 rt:5 offset:16
    function _lbu(State memory s, uint256 word) private pure {
        unchecked {
            uint256 base = (word >> 21) & 0x1f;
            uint256 r_base = get(s.header + R + 8 * base, 8);
            uint256 offset = word & 0xffff;
            uint256 mem_at = loadBytes(s.mem, (r_base + (sext(offset, 16) & 0xffffffffffffffff)) & 0xffffffffffffffff, 1);
            uint256 rt = (word >> 16) & 0x1f;
            if (rt != 0) set(s.header + R + 8 * rt, 8, mem_at);
        }
    }

    // lhu rt, offset(base)
    // 100101 base:5 rt:5 offset:16
    function _lhu(State memory s, uint256 word) private pure {
        unchecked {
            uint256 base = (word >> 21) & 0x1f;
            uint256 r_base = get(s.header + R + 8 * base, 8);
            uint256 offset = word & 0xffff;
            uint256 mem_at = loadBytes(s.mem, (((r_base + (sext(offset, 16) & 0xffffffffffffffff)) & 0xffffffffffffffff) >> 1) << 1, 2);
            uint256 rt = (word >> 16) & 0x1f;
            if (rt != 0) set(s.header + R + 8 * rt, 8, mem_at);
        }
    }

    // lwr rt, offset(base)
    // 100110 base:5 rt:5 offset:16
    function _lwr(State memory s, uint256 word) private pure {
        unchecked {
            uint256 base = (word >> 21) & 0x1f;
            uint256 r_base = get(s.header + R + 8 * base, 8);
            uint256 offset = word & 0xffff;
            uint256 v = (r_base + (sext(offset, 16) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 mem_at = loadBytes(s.mem, (v >> 2) << 2, 4);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 v_2 = (v & 3) << 3;
            uint256 v_3 = (v_2 ^ 0x18);
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 v_4 = (mem_at >> v_3) | (((0xffffffff >> v_3) ^ 0xffffffff) & (r_rt & 0xffffffff));
            if (rt != 0) set(s.header + R + 8 * rt, 8, ite(eq(v_2, 0x18), (sext(v_4, 32) & 0xffffffffffffffff), (((r_rt >> 32) << 32) | v_4)));
        }
    }

    // sb rt, offset(base)
    // 101000 base:5 rt:5 offset:16
    function _sb(State memory s, uint256 word) private pure {
        unchecked {
            uint256 base = (word >> 21) & 0x1f;
            uint256 r_base = get(s.header + R + 8 * base, 8);
            uint256 offset = word & 0xffff;
            uint256 v = (r_base + (sext(offset, 16) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            storeBytes(s.mem, v, 1, r_rt & 0xff);
            uint256 llAddress = get(s.header + LL_ADDRESS, 8);
            uint256 v_2 = eq((llAddress >> 3), (v >> 3));
            if (v_2 != 0) {
                set(s.header + LL_STATUS, 1, 0);
                set(s.header + LL_ADDRESS, 8, 0);
                set(s.header + LL_OWNER, 8, 0);
            }
        }
    }

    // sh rt, offset(base)
    // 101001 base:5 rt:5 offset:16
    function _sh(State memory s, uint256 word) private pure {
        unchecked {
            uint256 base = (word >> 21) & 0x1f;
            uint256 r_base = get(s.header + R + 8 * base, 8);
            uint256 offset = word & 0xffff;
            uint256 v = (r_base + (sext(offset, 16) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            storeBytes(s.mem, (v >> 1) << 1, 2, r_rt & 0xffff);
            uint256 llAddress = get(s.header + LL_ADDRESS, 8);
            uint256 v_2 = eq((llAddress >> 3), (v >> 3));
            if (v_2 != 0) {
                set(s.header + LL_STATUS, 1, 0);
                set(s.header + LL_ADDRESS, 8, 0);
                set(s.header + LL_OWNER, 8, 0);
            }
        }
    }

    // swl rt, offset(base)
    // 101010 base:5 rt:5 offset:16
    function _swl(State memory s, uint256 word) private pure {
        unchecked {
            uint256 base = (word >> 21) & 0x1f;
            uint256 r_base = get(s.header + R + 8 * base, 8);
            uint256 offset = word & 0xffff;
            uint256 v = (r_base + (sext(offset, 16) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 v_2 = (v >> 2) << 2;
            uint256 mem_at = loadBytes(s.mem, v_2, 4);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 v_3 = ((v & 3) << 3);
            storeBytes(s.mem, v_2, 4, ((r_rt & 0xffffffff) >> v_3) | (mem_at & ((0xffffffff >> v_3) ^ 0xffffffff)));
            uint256 llAddress = get(s.header + LL_ADDRESS, 8);
            uint256 v_4 = eq((llAddress >> 3), (v >> 3));
            if (v_4 != 0) {
                set(s.header + LL_STATUS, 1, 0);
                set(s.header + LL_ADDRESS, 8, 0);
                set(s.header + LL_OWNER, 8, 0);
            }
        }
    }

    // sw rt, offset(base)
    // 101011 base:5 rt:5 offset:16
    function _sw(State memory s, uint256 word) private pure {
        unchecked {
            uint256 base = (word >> 21) & 0x1f;
            uint256 r_base = get(s.header + R + 8 * base, 8);
            uint256 offset = word & 0xffff;
            uint256 v = (r_base + (sext(offset, 16) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            storeBytes(s.mem, (v >> 2) << 2, 4, r_rt & 0xffffffff);
            uint256 llAddress = get(s.header + LL_ADDRESS, 8);
            uint256 v_2 = eq((llAddress >> 3), (v >> 3));
            if (v_2 != 0) {
                set(s.header + LL_STATUS, 1, 0);
                set(s.header + LL_ADDRESS, 8, 0);
                set(s.header + LL_OWNER, 8, 0);
            }
        }
    }

    // swr rt, offset(base)
    // 101110 base:5 rt:5 offset:16
    function _swr(State memory s, uint256 word) private pure {
        unchecked {
            uint256 base = (word >> 21) & 0x1f;
            uint256 r_base = get(s.header + R + 8 * base, 8);
            uint256 offset = word & 0xffff;
            uint256 v = (r_base + (sext(offset, 16) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 v_2 = (v >> 2) << 2;
            uint256 mem_at = loadBytes(s.mem, v_2, 4);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 v_3 = (((v & 3) << 3) ^ 0x18);
            uint256 v_4 = (((r_rt & 0xffffffff) << v_3) & 0xffffffff) | (mem_at & (((0xffffffff << v_3) & 0xffffffff) ^ 0xffffffff));
            storeBytes(s.mem, v_2, 4, v_4);
            uint256 llAddress = get(s.header + LL_ADDRESS, 8);
            uint256 v_5 = eq((llAddress >> 3), (v >> 3));
            if (v_5 != 0) {
                set(s.header + LL_STATUS, 1, 0);
                set(s.header + LL_ADDRESS, 8, 0);
                set(s.header + LL_OWNER, 8, 0);
            }
        }
    }

    // ll rt, offset(base)
    // 110000 base:5 rt:5 offset:16
    function _ll(State memory s, uint256 word) private pure {
        unchecked {
            uint256 base = (word >> 21) & 0x1f;
            uint256 r_base = get(s.header + R + 8 * base, 8);
            uint256 offset = word & 0xffff;
            uint256 v = (r_base + (sext(offset, 16) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 mem_at = loadBytes(s.mem, (v >> 2) << 2, 4);
            uint256 rt = (word >> 16) & 0x1f;
            if (rt != 0) set(s.header + R + 8 * rt, 8, sext(mem_at, 32));
            set(s.header + LL_STATUS, 1, 1);
            set(s.header + LL_ADDRESS, 8, v);
            uint256 thread = get(s.header + THREAD, 8);
            set(s.header + LL_OWNER, 8, thread);
        }
    }

    // sc rt, offset(base)
    // 111000 base:5 rt:5 offset:16
    function _sc(State memory s, uint256 word) private pure {
        unchecked {
            uint256 llStatus = get(s.header + LL_STATUS, 1);
            uint256 v = eq(llStatus, 1);
            uint256 llOwner = get(s.header + LL_OWNER, 8);
            uint256 thread = get(s.header + THREAD, 8);
            uint256 v_2 = eq(llOwner, thread);
            uint256 llAddress = get(s.header + LL_ADDRESS, 8);
            uint256 base = (word >> 21) & 0x1f;
            uint256 r_base = get(s.header + R + 8 * base, 8);
            uint256 offset = word & 0xffff;
            uint256 v_3 = (r_base + (sext(offset, 16) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 v_4 = eq(llAddress, v_3);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (v != 0) if (v_2 != 0) if (v_4 != 0) storeBytes(s.mem, (v_3 >> 2) << 2, 4, r_rt & 0xffffffff);
            uint256 v_5 = (v & v_2) & v_4;
            if (rt != 0) set(s.header + R + 8 * rt, 8, v_5);
            if (v_5 != 0) {
                set(s.header + LL_STATUS, 1, 0);
                set(s.header + LL_ADDRESS, 8, 0);
                set(s.header + LL_OWNER, 8, 0);
            }
        }
    }

    // ldl rt, offset(base)
    // 011010 base:5 rt:5 offset:16
    function _ldl(State memory s, uint256 word) private pure {
        unchecked {
            uint256 base = (word >> 21) & 0x1f;
            uint256 r_base = get(s.header + R + 8 * base, 8);
            uint256 offset = word & 0xffff;
            uint256 v = (r_base + (sext(offset, 16) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 mem_at = loadBytes(s.mem, (v >> 3) << 3, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 v_2 = ((v & 7) << 3);
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (rt != 0) {
                uint256 v_3 = ((mem_at << v_2) & 0xffffffffffffffff) | (r_rt & (((0xffffffffffffffff << v_2) & 0xffffffffffffffff) ^ 0xffffffffffffffff));
                set(s.header + R + 8 * rt, 8, v_3);
            }
        }
    }

    // ldr rt, offset(base)
    // 011011 base:5 rt:5 offset:16
    function _ldr(State memory s, uint256 word) private pure {
        unchecked {
            uint256 base = (word >> 21) & 0x1f;
            uint256 r_base = get(s.header + R + 8 * base, 8);
            uint256 offset = word & 0xffff;
            uint256 v = (r_base + (sext(offset, 16) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 mem_at = loadBytes(s.mem, (v >> 3) << 3, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 v_2 = (((v & 7) << 3) ^ 0x38);
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (rt != 0) set(s.header + R + 8 * rt, 8, (mem_at >> v_2) | (r_rt & ((0xffffffffffffffff >> v_2) ^ 0xffffffffffffffff)));
        }
    }

    // lwu rt, offset(base)
    // 100111 base:5 rt:5 offset:16
    function _lwu(State memory s, uint256 word) private pure {
        unchecked {
            uint256 base = (word >> 21) & 0x1f;
            uint256 r_base = get(s.header + R + 8 * base, 8);
            uint256 offset = word & 0xffff;
            uint256 mem_at = loadBytes(s.mem, (((r_base + (sext(offset, 16) & 0xffffffffffffffff)) & 0xffffffffffffffff) >> 2) << 2, 4);
            uint256 rt = (word >> 16) & 0x1f;
            if (rt != 0) set(s.header + R + 8 * rt, 8, mem_at);
        }
    }

    // sdl rt, offset(base)
    // 101100 base:5 rt:5 offset:16
    function _sdl(State memory s, uint256 word) private pure {
        unchecked {
            uint256 base = (word >> 21) & 0x1f;
            uint256 r_base = get(s.header + R + 8 * base, 8);
            uint256 offset = word & 0xffff;
            uint256 v = (r_base + (sext(offset, 16) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 v_2 = v >> 3;
            uint256 v_3 = v_2 << 3;
            uint256 mem_at = loadBytes(s.mem, v_3, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 v_4 = ((v & 7) << 3);
            storeBytes(s.mem, v_3, 8, (r_rt >> v_4) | (mem_at & ((0xffffffffffffffff >> v_4) ^ 0xffffffffffffffff)));
            uint256 llAddress = get(s.header + LL_ADDRESS, 8);
            uint256 v_5 = eq((llAddress >> 3), v_2);
            if (v_5 != 0) {
                set(s.header + LL_STATUS, 1, 0);
                set(s.header + LL_ADDRESS, 8, 0);
                set(s.header + LL_OWNER, 8, 0);
            }
        }
    }

    // sdr rt, offset(base)
    // 101101 base:5 rt:5 offset:16
    function _sdr(State memory s, uint256 word) private pure {
        unchecked {
            uint256 base = (word >> 21) & 0x1f;
            uint256 r_base = get(s.header + R + 8 * base, 8);
            uint256 offset = word & 0xffff;
            uint256 v = (r_base + (sext(offset, 16) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 v_2 = v >> 3;
            uint256 v_3 = v_2 << 3;
            uint256 mem_at = loadBytes(s.mem, v_3, 8);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            uint256 v_4 = (((v & 7) << 3) ^ 0x38);
            uint256 v_5 = ((r_rt << v_4) & 0xffffffffffffffff) | (mem_at & (((0xffffffffffffffff << v_4) & 0xffffffffffffffff) ^ 0xffffffffffffffff));
            storeBytes(s.mem, v_3, 8, v_5);
            uint256 llAddress = get(s.header + LL_ADDRESS, 8);
            uint256 v_6 = eq((llAddress >> 3), v_2);
            if (v_6 != 0) {
                set(s.header + LL_STATUS, 1, 0);
                set(s.header + LL_ADDRESS, 8, 0);
                set(s.header + LL_OWNER, 8, 0);
            }
        }
    }

    // ld rt, offset(base)
    // 110111 base:5 rt:5 offset:16
    function _ld(State memory s, uint256 word) private pure {
        unchecked {
            uint256 base = (word >> 21) & 0x1f;
            uint256 r_base = get(s.header + R + 8 * base, 8);
            uint256 offset = word & 0xffff;
            uint256 mem_at = loadBytes(s.mem, (((r_base + (sext(offset, 16) & 0xffffffffffffffff)) & 0xffffffffffffffff) >> 3) << 3, 8);
            uint256 rt = (word >> 16) & 0x1f;
            if (rt != 0) set(s.header + R + 8 * rt, 8, mem_at);
        }
    }

    // sd rt, offset(base)
    // 111111 base:5 rt:5 offset:16
    function _sd(State memory s, uint256 word) private pure {
        unchecked {
            uint256 base = (word >> 21) & 0x1f;
            uint256 r_base = get(s.header + R + 8 * base, 8);
            uint256 offset = word & 0xffff;
            uint256 v = ((r_base + (sext(offset, 16) & 0xffffffffffffffff)) & 0xffffffffffffffff) >> 3;
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            storeBytes(s.mem, v << 3, 8, r_rt);
            uint256 llAddress = get(s.header + LL_ADDRESS, 8);
            uint256 v_2 = eq((llAddress >> 3), v);
            if (v_2 != 0) {
                set(s.header + LL_STATUS, 1, 0);
                set(s.header + LL_ADDRESS, 8, 0);
                set(s.header + LL_OWNER, 8, 0);
            }
        }
    }

    // lld rt, offset(base)
    // 110100 base:5 rt:5 offset:16
    function _lld(State memory s, uint256 word) private pure {
        unchecked {
            uint256 base = (word >> 21) & 0x1f;
            uint256 r_base = get(s.header + R + 8 * base, 8);
            uint256 offset = word & 0xffff;
            uint256 v = (r_base + (sext(offset, 16) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 mem_at = loadBytes(s.mem, (v >> 3) << 3, 8);
            uint256 rt = (word >> 16) & 0x1f;
            if (rt != 0) set(s.header + R + 8 * rt, 8, mem_at);
            set(s.header + LL_STATUS, 1, 2);
            set(s.header + LL_ADDRESS, 8, v);
            uint256 thread = get(s.header + THREAD, 8);
            set(s.header + LL_OWNER, 8, thread);
        }
    }

    // scd rt, offset(base)
    // 111100 base:5 rt:5 offset:16
    function _scd(State memory s, uint256 word) private pure {
        unchecked {
            uint256 llStatus = get(s.header + LL_STATUS, 1);
            uint256 v = eq(llStatus, 2);
            uint256 llOwner = get(s.header + LL_OWNER, 8);
            uint256 thread = get(s.header + THREAD, 8);
            uint256 v_2 = eq(llOwner, thread);
            uint256 llAddress = get(s.header + LL_ADDRESS, 8);
            uint256 base = (word >> 21) & 0x1f;
            uint256 r_base = get(s.header + R + 8 * base, 8);
            uint256 offset = word & 0xffff;
            uint256 v_3 = (r_base + (sext(offset, 16) & 0xffffffffffffffff)) & 0xffffffffffffffff;
            uint256 v_4 = eq(llAddress, v_3);
            uint256 rt = (word >> 16) & 0x1f;
            uint256 r_rt = get(s.header + R + 8 * rt, 8);
            if (v != 0) if (v_2 != 0) if (v_4 != 0) storeBytes(s.mem, (v_3 >> 3) << 3, 8, r_rt);
            uint256 v_5 = (v & v_2) & v_4;
            if (rt != 0) set(s.header + R + 8 * rt, 8, v_5);
            if (v_5 != 0) {
                set(s.header + LL_STATUS, 1, 0);
                set(s.header + LL_ADDRESS, 8, 0);
                set(s.header + LL_OWNER, 8, 0);
            }
        }
    }

    // syscall
    // 000000 ..... ..... ..... ..... 001100
    function _syscall(State memory s, uint256 at_2) private pure returns (uint256 outcome) {
        unchecked {
            uint256 r_2 = get(s.header + R + 16, 8);
            uint256 v = (((eq(r_2, 0x138b) | eq(r_2, 0x138c)) | eq(r_2, 0x138d)) | eq(r_2, 0x1390)) | eq(r_2, 0x1392);
            uint256 v_2 = ((((v | eq(r_2, 0x1393)) | eq(r_2, 0x1395)) | eq(r_2, 0x1396)) | eq(r_2, 0x1397)) | eq(r_2, 0x1398);
            uint256 v_3 = ((((v_2 | eq(r_2, 0x13a2)) | eq(r_2, 0x13a3)) | eq(r_2, 0x13ac)) | eq(r_2, 0x13ae)) | eq(r_2, 0x13c5);
            uint256 v_4 = ((((v_3 | eq(r_2, 0x13df)) | eq(r_2, 0x13e7)) | eq(r_2, 0x13ec)) | eq(r_2, 0x13ee)) | eq(r_2, 0x1409);
            uint256 v_5 = ((((v_4 | eq(r_2, 0x144c)) | eq(r_2, 0x1458)) | eq(r_2, 0x1460)) | eq(r_2, 0x1461)) | eq(r_2, 0x1464);
            uint256 v_6 = ((((v_5 | eq(r_2, 0x1469)) | eq(r_2, 0x147f)) | eq(r_2, 0x1489)) | eq(r_2, 0x1498)) | eq(r_2, 0x14a5);
            uint256 v_7 = ite(((v_6 | eq(r_2, 0x14a7)) | eq(r_2, 0x14b1)), 1, ite(eq(r_2, 0x138a), 0xd, ite(eq(r_2, 0x1389), 7, ite(eq(r_2, 0x1388), 6, 0))));
            uint256 v_8 = ite((eq(r_2, 0x139f) | eq(r_2, 0x13aa)), 0xa, ite(eq(r_2, 0x1394), 3, ite(eq(r_2, 0x1391), 2, v_7)));
            uint256 v_9 = ite(eq(r_2, 0x143a), 0xb, ite(eq(r_2, 0x13ce), 8, ite(eq(r_2, 0x13c2), 9, ite(eq(r_2, 0x13bf), 4, v_8))));
            uint256 v_10 = ite(eq(r_2, 0x14a4), 0x10, ite(eq(r_2, 0x1466), 0xe, ite(eq(r_2, 0x1455), 5, ite(eq(r_2, 0x144a), 0xc, v_9))));
            uint256 v_11 = ite(eq(r_2, 0x14c1), 0xf, v_10);
            if (v_11 == 0) return TRAP_UNRECOGNIZED_SYSTEM_CALL;
            uint256 v_12 = eq(v_11, 4);
            uint256 r_4 = get(s.header + R + 32, 8);
            uint256 v_13 = eq(v_11, 9);
            uint256 here = get(s.header + HERE, 2);
            uint256 v_14 = eq(here, 0);
            uint256 there = get(s.header + THERE, 2);
            uint256 v_15 = v_12 & eq(r_4, 0x50f00);
            uint256 v_16 = (eq(v_11, 5) | (v_13 & (v_14 & eq(there, 0)))) | (v_12 & (v_15 ^ 1));
            uint256 v_17 = v_16 | v_13;
            if ((v_17 & v_16) != 0) outcome = HALTED | ite(v_12, 2, (r_4 & 0xff));
            uint256 v_18 = eq(v_11, 0xc);
            uint256 r_5 = get(s.header + R + 40, 8);
            uint256 v_19 = eq(v_11, 0xa) | (v_18 & eq(r_5, 0x81));
            uint256 v_20 = ite(v_19, ite(v_14, there, here), here);
            if ((v_15 & (ult(((v_20 + ite(v_19, ite(v_14, 0, there), there)) & 0x1ffff), 0xffff) ^ 1)) != 0) return TRAP_TOO_MANY_THREADS;
            uint256 v_21 = eq(v_11, 0x10);
            uint256 v_22 = (r_5 >> 7) & 1;
            uint256 v_23 = eq(v_11, 0xe);
            uint256 v_24 = ult(1, r_4);
            uint256 v_25 = eq(v_11, 0xd);
            uint256 v_26 = v_18 & eq(r_5, 0x80);
            uint256 v_27 = v_26 | v_19;
            uint256 v_28 = eq(v_11, 0xb);
            uint256 thread = get(s.header + THREAD, 8);
            uint256 v_29 = eq(v_11, 8);
            uint256 v_30 = eq(r_5, 1);
            uint256 v_31 = ult(6, r_4);
            uint256 v_32 = eq(r_5, 3);
            uint256 v_33 = eq(r_4, 1);
            uint256 v_34 = eq(r_4, 2);
            uint256 v_35 = (v_33 | v_34) | eq(r_4, 4);
            uint256 v_36 = eq(r_4, 6);
            uint256 v_37 = v_35 | v_36;
            uint256 v_38 = eq(v_11, 7);
            uint256 r_6 = get(s.header + R + 48, 8);
            uint256 v_39 = ite(eq(r_4, 0x64), 0xb, 9);
            uint256 v_40 = eq(v_11, 6);
            uint256 v_41 = eq(r_4, 0);
            uint256 v_42 = eq(r_4, 3);
            uint256 v_43 = eq(r_4, 5);
            uint256 v_44 = (v_41 | v_42) | v_43;
            uint256 nextThread = get(s.header + NEXT_THREAD, 8);
            uint256 v_45 = eq(v_11, 3);
            uint256 v_46 = eq(v_11, 2);
            uint256 heap = get(s.header + HEAP, 8);
            uint256 v_47 = ((r_5 + 0xfff) & 0xffffffffffffffff) & 0xfffffffffffff000;
            uint256 v_48 = (heap + v_47) & 0xffffffffffffffff;
            uint256 v_49 = ((ult(0x600000000000, v_48) ^ 1) & (ult(v_48, heap) ^ 1)) & (ult(v_47, r_5) ^ 1);
            uint256 v_50 = v_41 & (v_49 ^ 1);
            uint256 pc = get(s.header + PC, 8);
            if (v_17 == 0) {
                uint256 v_51 = ite(v_12, nextThread, ite(v_45, 0x400000000000, ite(v_46, ite(v_50, 0x16, ite(v_41, heap, r_4)), 0)));
                uint256 v_52 = ite(v_29, ite(v_30, ite(v_31, 9, 0), ite(v_32, ite(v_31, 9, v_37), 0x16)), ite(v_38, ite(v_37, r_6, v_39), ite(v_40, ite(v_44, ite(v_42, r_6, 0), v_39), v_51)));
                uint256 v_53 = ite(v_23, ite(v_24, 0x16, 0), ite(v_25, 9, ite(v_18, ite(v_27, 0, 0x16), ite(v_28, thread, v_52))));
                set(s.header + R + 16, 8, ite(v_21, ite(v_22, 0x64, 0x16), v_53));
                uint256 v_54 = ite(v_38, (v_37 ^ 1), ite(v_40, (v_44 ^ 1), ((v_12 ^ 1) & ((v_45 ^ 1) & (v_46 & v_50)))));
                uint256 v_55 = ite(v_18, (v_27 ^ 1), ((v_28 ^ 1) & ite(v_29, ite(v_30, v_31, ((v_32 ^ 1) | v_31)), v_54)));
                set(s.header + R + 56, 8, sext(ite(v_21, (v_22 ^ 1), ite(v_23, v_24, (v_25 | v_55))), 1));
            } else if (v_16 != 0) {
                set(s.header + NEXT_PC, 8, pc);
                set(s.header + PC, 8, at_2);
            }
            if ((v_46 & (v_41 & v_49)) != 0) set(s.header + HEAP, 8, v_48);
            uint256 micro = get(s.header + MICRO, 1);
            uint256 v_56 = ite(v_17, ite(v_16, micro, 4), micro);
            uint256 v_57 = ite(v_43, ite(v_40, 5, v_56), v_56);
            uint256 v_58 = ite((v_23 & (v_24 ^ 1)), 9, ite(v_26, 8, ite(v_38, ite(v_36, 6, ite(v_35, 7, v_57)), v_57)));
            set(s.header + MICRO, 1, ite(v_15, 2, ite(v_19, ite(v_14, 0, 2), ite(eq(v_11, 0xf), 0xa, v_58))));
            if (v_38 != 0) {
                if (v_35 != 0) {
                    set(s.header + CURSOR, 8, r_5);
                    set(s.header + LEFT, 8, r_6);
                }
            }
            uint256 v_59 = ite(v_33, 0, ite(v_34, 1, 2));
            uint256 traverseRight = get(s.header + TRAVERSE_RIGHT, 1);
            uint256 v_60 = traverseRight ^ 1;
            uint256 there_2 = get(s.header + THERE, 2);
            if (v_15 != 0) {
                set(s.header + TASK, 1, 1);
            } else if (v_19 != 0) {
                if (v_14 != 0) {
                    if (v_38 != 0) if (v_35 != 0) set(s.header + TASK, 1, v_59);
                } else {
                    set(s.header + TASK, 1, 0);
                    set(s.header + SLOT, 3, (v_60 << 16) | there_2);
                    set(s.header + LEAF, 1, 0);
                }
            } else if (v_38 != 0) if (v_35 != 0) set(s.header + TASK, 1, v_59);
            if (v_15 != 0) {
                set(s.header + SLOT, 3, (ite(v_19, ite(v_14, v_60, traverseRight), traverseRight) << 16) | v_20);
                set(s.header + LEAF, 1, 0);
            }
            uint256 step_2 = get(s.header + STEP, 8);
            if (v_19 != 0) {
                set(s.header + DEADLINE, 8, step_2 + 0x186a0);
                if (v_14 != 0) {
                    set(s.header + TRAVERSE_RIGHT, 1, v_60);
                    set(s.header + HERE, 2, there_2);
                    set(s.header + THERE, 2, 0);
                }
            }
        }
    }

    /// Microcode routine quantum, which runs while `micro` is 1.
    function _micro_quantum(State memory s) private pure {
        unchecked {
            uint256 step_2 = get(s.header + STEP, 8);
            set(s.header + STEP, 8, step_2 + 1);
            set(s.header + DEADLINE, 8, step_2 + 0x186a1);
            uint256 here = get(s.header + HERE, 2);
            uint256 v = eq(here, 0);
            uint256 traverseRight = get(s.header + TRAVERSE_RIGHT, 1);
            uint256 v_2 = traverseRight ^ 1;
            uint256 there = get(s.header + THERE, 2);
            if (v != 0) {
                set(s.header + TRAVERSE_RIGHT, 1, v_2);
                set(s.header + HERE, 2, there);
                set(s.header + THERE, 2, 0);
            } else {
                set(s.header + TASK, 1, 0);
                set(s.header + SLOT, 3, (v_2 << 16) | there);
                set(s.header + LEAF, 1, 0);
            }
            set(s.header + MICRO, 1, ite(v, 0, 2));
        }
    }

    /// Microcode routine save, which runs while `micro` is 2.
    function _micro_save(State memory s) private pure {
        unchecked {
            uint256 slot = get(s.header + SLOT, 3);
            uint256 leaf = get(s.header + LEAF, 1);
            uint256 v = eq(leaf, 8);
            uint256 pc = get(s.header + PC, 8);
            uint256 nextPC = get(s.header + NEXT_PC, 8);
            uint256 hi = get(s.header + HI, 8);
            uint256 lo = get(s.header + LO, 8);
            uint256 thread = get(s.header + THREAD, 8);
            uint256 v_2 = leaf & 7;
            uint256 r = get(s.header + R + 8 * (v_2 << 2), 8);
            uint256 r_2 = get(s.header + R + 8 * ((v_2 << 2) | 1), 8);
            uint256 r_3 = get(s.header + R + 8 * ((v_2 << 2) | 2), 8);
            uint256 r_4 = get(s.header + R + 8 * ((v_2 << 2) | 3), 8);
            uint256 v_3 = ite(v, ((((((pc << 64) | nextPC) << 64) | hi) << 64) | lo), ((((((ite(eq(leaf, 0), thread, r) << 64) | r_2) << 64) | r_3) << 64) | r_4));
            storeBytes(s.threads, ((slot << 4) | leaf) << 5, 32, v_3);
            uint256 task = get(s.header + TASK, 1);
            uint256 v_4 = eq(task, 1);
            uint256 r_5 = get(s.header + R + 40, 8);
            uint256 nextThread = get(s.header + NEXT_THREAD, 8);
            uint256 step_2 = get(s.header + STEP, 8);
            uint256 there = get(s.header + THERE, 2);
            uint256 traverseRight = get(s.header + TRAVERSE_RIGHT, 1);
            uint256 here = get(s.header + HERE, 2);
            uint256 v_5 = (here + 0xffff) & 0xffff;
            if (v != 0) {
                if (v_4 != 0) {
                    set(s.header + R + 232, 8, r_5);
                    set(s.header + R + 16, 8, 0);
                    set(s.header + R + 56, 8, 0);
                    set(s.header + THREAD, 8, nextThread);
                    set(s.header + NEXT_THREAD, 8, nextThread + 1);
                    set(s.header + DEADLINE, 8, step_2 + 0x186a0);
                } else {
                    set(s.header + THERE, 2, there + 1);
                    set(s.header + SLOT, 3, (traverseRight << 16) | v_5);
                }
                set(s.header + HERE, 2, ite(v_4, ((here + 1) & 0xffff), v_5));
                set(s.header + MICRO, 1, ite(v_4, 0, 3));
            }
            uint256 leaf_2 = get(s.header + LEAF, 1);
            uint256 v_6 = (leaf_2 + 1) & 0xf;
            set(s.header + LEAF, 1, ite(v, ite(v_4, v_6, 0), v_6));
        }
    }

    /// Microcode routine restore, which runs while `micro` is 3.
    function _micro_restore(State memory s) private pure {
        unchecked {
            uint256 slot = get(s.header + SLOT, 3);
            uint256 leaf = get(s.header + LEAF, 1);
            uint256 threads_at = loadBytes(s.threads, ((slot << 4) | leaf) << 5, 32);
            uint256 v = eq(leaf, 8);
            uint256 v_2 = eq(leaf, 0);
            uint256 v_3 = leaf & 7;
            uint256 v_4 = threads_at >> 192;
            uint256 v_5 = (threads_at >> 128) & 0xffffffffffffffff;
            uint256 v_6 = (threads_at >> 64) & 0xffffffffffffffff;
            uint256 v_7 = threads_at & 0xffffffffffffffff;
            if (v == 0) {
                if (v_2 == 0) {
                    set(s.header + R + 8 * (v_3 << 2), 8, v_4);
                } else {
                    set(s.header + THREAD, 8, v_4);
                }
                set(s.header + R + 8 * ((v_3 << 2) | 1), 8, v_5);
                set(s.header + R + 8 * ((v_3 << 2) | 2), 8, v_6);
                set(s.header + R + 8 * ((v_3 << 2) | 3), 8, v_7);
            } else {
                set(s.header + PC, 8, v_4);
                set(s.header + NEXT_PC, 8, v_5);
                set(s.header + HI, 8, v_6);
                set(s.header + LO, 8, v_7);
                set(s.header + MICRO, 1, 0);
            }
            set(s.header + LEAF, 1, (leaf + 1) & 0xf);
        }
    }

    /// Microcode routine exit, which runs while `micro` is 4.
    function _micro_exit(State memory s) private pure {
        unchecked {
            uint256 step_2 = get(s.header + STEP, 8);
            set(s.header + STEP, 8, step_2 + 1);
            set(s.header + DEADLINE, 8, step_2 + 0x186a1);
            uint256 here = get(s.header + HERE, 2);
            uint256 v = eq(here, 0);
            uint256 there = get(s.header + THERE, 2);
            uint256 v_2 = (there + 0xffff) & 0xffff;
            uint256 v_3 = (here + 0xffff) & 0xffff;
            set(s.header + HERE, 2, ite(v, v_2, v_3));
            uint256 traverseRight = get(s.header + TRAVERSE_RIGHT, 1);
            uint256 v_4 = traverseRight ^ 1;
            set(s.header + SLOT, 3, ite(v, ((v_4 << 16) | v_2), ((traverseRight << 16) | v_3)));
            set(s.header + LEAF, 1, 0);
            set(s.header + MICRO, 1, 3);
            if (v != 0) {
                set(s.header + TRAVERSE_RIGHT, 1, v_4);
                set(s.header + THERE, 2, 0);
            }
        }
    }

    /// Microcode routine preimage-read, which runs while `micro` is 5.
    function _micro_preimage_read(State memory s) private view returns (uint256 outcome) {
        unchecked {
            uint256 preimageKey = get(s.header + PREIMAGE_KEY, 32);
            uint256 preimageOffset = get(s.header + PREIMAGE_OFFSET, 8);
            (uint256 preimage, uint256 preimage_size) = readPreimage(s.preimages, preimageKey, preimageOffset);
            if (preimage_size == 0) return TRAP_PREIMAGE_OFFSET_OUT_OF_RANGE;
            uint256 r_5 = get(s.header + R + 40, 8);
            uint256 v = r_5 >> 3;
            uint256 v_2 = v << 3;
            uint256 mem_at = loadBytes(s.mem, v_2, 8);
            uint256 r_6 = get(s.header + R + 48, 8);
            uint256 v_3 = (r_5 & 7);
            uint256 v_4 = (8 - v_3) & 0xf;
            uint256 v_5 = ite(ult(r_6, v_4), (r_6 & 0xf), v_4);
            uint256 v_6 = ite(ult(preimage_size, v_5), (preimage_size & 0xf), v_5);
            uint256 v_7 = (v_3 << 3);
            uint256 v_8 = ((0xffffffffffffffff << ((0x40 - (v_6 << 3)) & 0x7f)) & 0xffffffffffffffff) >> v_7;
            storeBytes(s.mem, v_2, 8, (mem_at & (v_8 ^ 0xffffffffffffffff)) | (v_8 & ((preimage >> 192) >> v_7)));
            set(s.header + R + 16, 8, v_6);
            uint256 llAddress = get(s.header + LL_ADDRESS, 8);
            uint256 v_9 = eq((llAddress >> 3), v);
            if (v_9 != 0) {
                set(s.header + LL_STATUS, 1, 0);
                set(s.header + LL_ADDRESS, 8, 0);
                set(s.header + LL_OWNER, 8, 0);
            }
            set(s.header + PREIMAGE_OFFSET, 8, preimageOffset + v_6);
            uint256 step_2 = get(s.header + STEP, 8);
            uint256 deadline = get(s.header + DEADLINE, 8);
            set(s.header + MICRO, 1, ite(ult(step_2, deadline), 0, 1));
        }
    }

    /// Microcode routine preimage-key, which runs while `micro` is 6.
    function _micro_preimage_key(State memory s) private pure {
        unchecked {
            uint256 r_5 = get(s.header + R + 40, 8);
            uint256 mem_at = loadBytes(s.mem, (r_5 >> 3) << 3, 8);
            uint256 r_6 = get(s.header + R + 48, 8);
            uint256 v = (r_5 & 7);
            uint256 v_2 = (8 - v) & 0xf;
            uint256 v_3 = ite(ult(r_6, v_2), (r_6 & 0xf), v_2);
            set(s.header + R + 16, 8, v_3);
            uint256 preimageKey = get(s.header + PREIMAGE_KEY, 32);
            uint256 v_4 = v_3 << 3;
            uint256 v_5 = (preimageKey << v_4) | (((mem_at << (v << 3)) & 0xffffffffffffffff) >> ((0x40 - v_4) & 0x7f));
            set(s.header + PREIMAGE_KEY, 32, v_5);
            set(s.header + PREIMAGE_OFFSET, 8, 0);
            uint256 step_2 = get(s.header + STEP, 8);
            uint256 deadline = get(s.header + DEADLINE, 8);
            set(s.header + MICRO, 1, ite(ult(step_2, deadline), 0, 1));
        }
    }

    /// Microcode routine write, which runs while `micro` is 7.
    function _micro_write(State memory s) private pure returns (uint256 outcome) {
        unchecked {
            uint256 left = get(s.header + LEFT, 8);
            uint256 v = eq(left, 0);
            uint256 v_2 = v ^ 1;
            uint256 task = get(s.header + TASK, 1);
            uint256 v_3 = eq(task, 0);
            uint256 outputSize = get(s.header + OUTPUT_SIZE, 4);
            uint256 v_4 = eq(task, 1);
            uint256 errorSize = get(s.header + ERROR_SIZE, 4);
            uint256 hintSize = get(s.header + HINT_SIZE, 4);
            uint256 v_5 = ite(v_3, outputSize, ite(v_4, errorSize, hintSize));
            uint256 v_6 = v_3 ^ 1;
            uint256 v_7 = (v_5 >> 30) & 1;
            if ((v_2 & ((v_5 >> 31) | (v_6 & v_7))) != 0) return TRAP_OUTPUT_FULL;
            uint256 cursor = get(s.header + CURSOR, 8);
            uint256 mem_at;
            if (v_2 != 0) mem_at = loadBytes(s.mem, cursor, 1);
            uint256 v_8 = eq(task, 2);
            uint256 step_2 = get(s.header + STEP, 8);
            uint256 deadline = get(s.header + DEADLINE, 8);
            uint256 v_9 = (v_5 + 1) & 0xffffffff;
            if (v == 0) {
                storeBytes(s.output, (v_6 << 31) | (((v_8 | v_7) << 30) | (v_5 & 0x3fffffff)), 1, mem_at);
            } else {
                set(s.header + MICRO, 1, ite(ult(step_2, deadline), 0, 1));
            }
            if (v == 0) {
                if (v_3 != 0) set(s.header + OUTPUT_SIZE, 4, v_9);
                if (v_4 != 0) set(s.header + ERROR_SIZE, 4, v_9);
                if (v_8 != 0) set(s.header + HINT_SIZE, 4, v_9);
                set(s.header + CURSOR, 8, cursor + 1);
                set(s.header + LEFT, 8, left + 0xffffffffffffffff);
            }
        }
    }

    /// Microcode routine futex, which runs while `micro` is 8.
    function _micro_futex(State memory s) private pure {
        unchecked {
            uint256 r_4 = get(s.header + R + 32, 8);
            uint256 mem_at = loadBytes(s.mem, (r_4 >> 2) << 2, 4);
            uint256 r_6 = get(s.header + R + 48, 8);
            uint256 v = eq(mem_at, (r_6 & 0xffffffff));
            uint256 step_2 = get(s.header + STEP, 8);
            uint256 here = get(s.header + HERE, 2);
            uint256 v_2 = eq(here, 0);
            uint256 traverseRight = get(s.header + TRAVERSE_RIGHT, 1);
            uint256 v_3 = traverseRight ^ 1;
            uint256 there = get(s.header + THERE, 2);
            uint256 deadline = get(s.header + DEADLINE, 8);
            if (v == 0) {
                set(s.header + R + 16, 8, 0xb);
                set(s.header + R + 56, 8, 0xffffffffffffffff);
            } else {
                set(s.header + DEADLINE, 8, step_2 + 0x186a0);
                if (v_2 != 0) {
                    set(s.header + TRAVERSE_RIGHT, 1, v_3);
                    set(s.header + HERE, 2, there);
                    set(s.header + THERE, 2, 0);
                } else {
                    set(s.header + TASK, 1, 0);
                    set(s.header + SLOT, 3, (v_3 << 16) | there);
                    set(s.header + LEAF, 1, 0);
                }
            }
            set(s.header + MICRO, 1, ite(v, ite(v_2, 0, 2), ite(ult(step_2, deadline), 0, 1)));
        }
    }

    /// Microcode routine clock, which runs while `micro` is 9.
    function _micro_clock(State memory s) private pure {
        unchecked {
            uint256 r_5 = get(s.header + R + 40, 8);
            uint256 v = r_5 >> 3;
            uint256 v_2 = v << 3;
            uint256 r_4 = get(s.header + R + 32, 8);
            uint256 v_3 = eq(r_4, 1);
            uint256 step_2 = get(s.header + STEP, 8);
            storeBytes(s.mem, v_2, 8, ite(v_3, udiv(step_2, 0x989680, 0xffffffffffffffff), 0));
            uint256 v_4 = (v_2 + 8) & 0xffffffffffffffff;
            storeBytes(s.mem, v_4, 8, ite(v_3, ((urem(step_2, 0x989680) * 0x64) & 0xffffffffffffffff), 0));
            uint256 llAddress = get(s.header + LL_ADDRESS, 8);
            uint256 v_5 = eq((llAddress >> 3), v);
            uint256 v_6 = eq((ite(v_5, 0, llAddress) >> 3), (v_4 >> 3));
            if (v_6 != 0) {
                set(s.header + LL_STATUS, 1, 0);
            } else if (v_5 != 0) {
                set(s.header + LL_STATUS, 1, 0);
                set(s.header + LL_ADDRESS, 8, 0);
                set(s.header + LL_OWNER, 8, 0);
            }
            if (v_6 != 0) {
                set(s.header + LL_ADDRESS, 8, 0);
                set(s.header + LL_OWNER, 8, 0);
            }
            uint256 deadline = get(s.header + DEADLINE, 8);
            set(s.header + MICRO, 1, ite(ult(step_2, deadline), 0, 1));
        }
    }

    /// Microcode routine random, which runs while `micro` is 10.
    function _micro_random(State memory s) private pure {
        unchecked {
            uint256 r_4 = get(s.header + R + 32, 8);
            uint256 v = r_4 >> 3;
            uint256 v_2 = v << 3;
            uint256 mem_at = loadBytes(s.mem, v_2, 8);
            uint256 r_5 = get(s.header + R + 40, 8);
            uint256 v_3 = (r_4 & 7);
            uint256 v_4 = (8 - v_3) & 0xf;
            uint256 v_5 = ite(ult(r_5, v_4), (r_5 & 0xf), v_4);
            uint256 v_6 = ((0xffffffffffffffff << ((0x40 - (v_5 << 3)) & 0x7f)) & 0xffffffffffffffff) >> (v_3 << 3);
            uint256 step_2 = get(s.header + STEP, 8);
            uint256 v_7 = (step_2 + 0x9e3779b97f4a7c15) & 0xffffffffffffffff;
            uint256 v_8 = ((v_7 ^ (v_7 >> 0x1e)) * 0xbf58476d1ce4e5b9) & 0xffffffffffffffff;
            uint256 v_9 = ((v_8 ^ (v_8 >> 0x1b)) * 0x94d049bb133111eb) & 0xffffffffffffffff;
            storeBytes(s.mem, v_2, 8, (mem_at & (v_6 ^ 0xffffffffffffffff)) | (v_6 & (v_9 ^ (v_9 >> 0x1f))));
            set(s.header + R + 16, 8, v_5);
            uint256 llAddress = get(s.header + LL_ADDRESS, 8);
            uint256 v_10 = eq((llAddress >> 3), v);
            if (v_10 != 0) {
                set(s.header + LL_STATUS, 1, 0);
                set(s.header + LL_ADDRESS, 8, 0);
                set(s.header + LL_OWNER, 8, 0);
            }
            uint256 deadline = get(s.header + DEADLINE, 8);
            set(s.header + MICRO, 1, ite(ult(step_2, deadline), 0, 1));
        }
    }
}
