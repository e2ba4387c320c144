// SPDX-License-Identifier: MIT
// Generated from the IR of tiny by src/targets/solidity. Do not edit.
pragma solidity ^0.8.28;

import {IStepVerifier} from "../IStepVerifier.sol";
import {loadBytes, loadLittle, storeBytes, storeLittle} from "../lib/Leaves.sol";
import {foldTree, openTree} from "../lib/Multiproof.sol";
import {get, HALTED, RUNNING, set, STATUS_SIZE, TRAPPED} from "../lib/PackedHeader.sol";
import {Header, LeafUnused, PreRoot, Trailing, Truncated, Version, Vm} from "../lib/StepErrors.sol";
import {countOf, isChanged, Tree, unusedOf} from "../lib/Tree.sol";
import {ashr, eq, inverse, ite, sdiv, sext, slt, srem, udiv, ult, urem} from "../lib/Words.sol";

/// What a step of tiny sees: the packed header in memory, and the leaves of the log.
struct State {
    /// Pointer to the header; the VM id stands before it and the memory roots behind.
    uint256 header;
    Tree mem;
}

/// @title One-step verifier of tiny
/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the
/// reasons in StepErrors.sol.
/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic
/// is unchecked and cut to width.
contract TinyStep is IStepVerifier {
    /// @notice keccak-256 of the canonical IR: what every claim about this VM names.
    bytes32 public constant override vmId = 0x4ecc5d3847d7809f64c69754d61986900d63799164ae98086d12c6021999254e;

    /// First byte of a proof.
    uint256 private constant PROOF_VERSION = 1;

    // The header: a byte offset for each register, and its size. Numbers are big-endian.
    uint256 private constant PC = 9; // u32, 4 bytes
    uint256 private constant X = 13; // 16 times u32, 4 bytes
    /// Bytes of the whole header.
    uint256 private constant HEADER_SIZE = 77;

    /// mem has 2^22 bytes: 2^17 leaves of 32.
    uint256 private constant MEM_LEVELS = 17;
    uint256 private constant MEM_LEAVES = 2; // the most that any step touches

    // Outcomes of a step that traps: one more than the code that the header holds.
    uint256 private constant TRAP_ILLEGAL_INSTRUCTION = 1; // illegal instruction
    uint256 private constant TRAP_ADDRESS_OUT_OF_RANGE = 2; // address out of range
    uint256 private constant TRAP_DIVISION_BY_ZERO = 3; // division by zero

    /// @inheritdoc IStepVerifier
    function step(bytes32 before, bytes calldata log) external pure override returns (bytes32 root) {
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
                if (countOf(s.mem) != 0) revert LeafUnused();
                return before;
            }
            uint256 outcome = _step(s);
            if (unusedOf(s.mem) != 0) revert LeafUnused();
            if (outcome != RUNNING) {
                if (outcome < HALTED) {
                    _copyHeader(s, log); // a trap discards what fetch has set
                    outcome = TRAPPED | (outcome - 1);
                }
                set(s.header, STATUS_SIZE, outcome);
            }
            if (isChanged(s.mem)) _refold(s, 0, s.mem, zeros);
            return _stateRoot(s);
        }
    }

    /// Digests of subtrees of zeros, from a leaf to a tree of 17 levels: 18 words.
    function _zeros() private pure returns (uint256 zeros) {
        unchecked {
            assembly ("memory-safe") {
                zeros := mload(0x40)
                mstore(0x40, add(zeros, 576))
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
                mstore(0x40, add(preimage, 224))
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
            root := keccak256(sub(mload(s), 33), 142)
        }
    }

    /// Puts the root of a memory into the preimage of the state root.
    function _setRoot(State memory s, uint256 memory_, bytes32 root) private pure {
        assembly ("memory-safe") {
            mstore(add(add(mload(s), 77), shl(5, memory_)), root)
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
            if (status != RUNNING && (status < HALTED || status >= TRAPPED | 3)) revert Header();
        }
    }

    /// One step of a running machine. Returns its outcome: `RUNNING`, `HALTED` with a code, or a trap.
    function _step(State memory s) private pure returns (uint256) {
        unchecked {
            (uint256 outcome, uint256 word) = _fetch(s);
            if (outcome != RUNNING) return outcome;
            return _execute(s, word);
        }
    }

    /// Reads the instruction. Returns why that stops the machine, or word.
    function _fetch(State memory s) private pure returns (uint256, uint256) {
        unchecked {
            uint256 pc = get(s.header + PC, 4);
            if ((pc >> 20) != 0) return (TRAP_ADDRESS_OUT_OF_RANGE, 0);
            uint256 mem_at = loadLittle(s.mem, (pc & 0xfffff) * 4, 4);
            set(s.header + PC, 4, pc + 1);
            return (RUNNING, mem_at);
        }
    }

    /// Finds the instruction of a word and runs it.
    function _execute(State memory s, uint256 word) private pure returns (uint256) {
        unchecked {
            if ((word & 0xff000000) == 0x1000000) { _add(s, word); return RUNNING; }
            if ((word & 0xff000000) == 0x2000000) { _li(s, word); return RUNNING; }
            if ((word & 0xff000000) == 0x3000000) return _lw(s, word);
            if ((word & 0xff000000) == 0x4000000) return _sw(s, word);
            if ((word & 0xff000000) == 0x5000000) { _beq(s, word); return RUNNING; }
            if ((word & 0xff000000) == 0x6000000) return _div(s, word);
            if ((word & 0xff000000) == 0x7000000) return _halt(s, word);
            return TRAP_ILLEGAL_INSTRUCTION;
        }
    }

    // add d, a, b
    // 00000001 dddd aaaa bbbb ............
    function _add(State memory s, uint256 word) private pure {
        unchecked {
            uint256 d = (word >> 20) & 0xf;
            uint256 a = (word >> 16) & 0xf;
            uint256 x_a = get(s.header + X + 4 * a, 4);
            uint256 b = (word >> 12) & 0xf;
            uint256 x_b = get(s.header + X + 4 * b, 4);
            set(s.header + X + 4 * d, 4, x_a + x_b);
        }
    }

    // li d, i
    // 00000010 dddd iiiiiiiiiiiiiiii ....
    function _li(State memory s, uint256 word) private pure {
        unchecked {
            uint256 d = (word >> 20) & 0xf;
            uint256 i = (word >> 4) & 0xffff;
            set(s.header + X + 4 * d, 4, sext(i, 16));
        }
    }

    // lw d, a
    // 00000011 dddd aaaa ................
    function _lw(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 a = (word >> 16) & 0xf;
            uint256 x_a = get(s.header + X + 4 * a, 4);
            if ((x_a >> 20) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 mem_at = loadLittle(s.mem, (x_a & 0xfffff) * 4, 4);
            uint256 d = (word >> 20) & 0xf;
            set(s.header + X + 4 * d, 4, mem_at);
        }
    }

    // sw d, a
    // 00000100 dddd aaaa ................
    function _sw(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 a = (word >> 16) & 0xf;
            uint256 x_a = get(s.header + X + 4 * a, 4);
            if ((x_a >> 20) != 0) return TRAP_ADDRESS_OUT_OF_RANGE;
            uint256 d = (word >> 20) & 0xf;
            uint256 x_d = get(s.header + X + 4 * d, 4);
            storeLittle(s.mem, (x_a & 0xfffff) * 4, 4, x_d);
        }
    }

    // beq a, b, i
    // 00000101 aaaa bbbb iiiiiiiiiiiiiiii
    function _beq(State memory s, uint256 word) private pure {
        unchecked {
            uint256 a = (word >> 20) & 0xf;
            uint256 x_a = get(s.header + X + 4 * a, 4);
            uint256 b = (word >> 16) & 0xf;
            uint256 x_b = get(s.header + X + 4 * b, 4);
            uint256 pc = get(s.header + PC, 4);
            uint256 i = word & 0xffff;
            if (x_a == x_b) set(s.header + PC, 4, pc + (sext(i, 16) & 0xffffffff));
        }
    }

    // div d, a, b
    // 00000110 dddd aaaa bbbb ............
    function _div(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 b = (word >> 12) & 0xf;
            uint256 x_b = get(s.header + X + 4 * b, 4);
            if (x_b == 0) return TRAP_DIVISION_BY_ZERO;
            uint256 d = (word >> 20) & 0xf;
            uint256 a = (word >> 16) & 0xf;
            uint256 x_a = get(s.header + X + 4 * a, 4);
            set(s.header + X + 4 * d, 4, udiv(x_a, x_b, 0xffffffff));
        }
    }

    // halt a
    // 00000111 aaaa ....................
    function _halt(State memory s, uint256 word) private pure returns (uint256 outcome) {
        unchecked {
            uint256 a = (word >> 20) & 0xf;
            uint256 x_a = get(s.header + X + 4 * a, 4);
            outcome = HALTED | x_a;
        }
    }
}
