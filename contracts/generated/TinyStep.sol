// SPDX-License-Identifier: MIT
// Generated from the IR of tiny by src/targets/solidity. Do not edit.
pragma solidity ^0.8.28;

import {IStepVerifier} from "../IStepVerifier.sol";
import {loadBytes, loadLittle, storeBytes, storeLittle} from "../lib/Leaves.sol";
import {foldTree, openTree, Tree, zeroDigests} from "../lib/Multiproof.sol";
import {get, HALTED, RUNNING, set, STATUS_SIZE, TRAPPED} from "../lib/PackedHeader.sol";
import {Header, LeafUnused, PreRoot, Trailing, Truncated, Version, Vm} from "../lib/StepErrors.sol";
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
            uint256 zeros = zeroDigests(17);
            State memory s = _open(log, zeros);
            if (_stateRoot(s) != before) revert PreRoot();

            if (get(s.header, STATUS_SIZE) >= HALTED) {
                // Halting and trapping are fixed points: nothing is read, so nothing may be in the log.
                if (s.mem.count != 0) revert LeafUnused();
                return before;
            }
            uint256 outcome = _step(s);
            if (s.mem.unused != 0) revert LeafUnused();
            if (outcome != RUNNING) {
                if (outcome < HALTED) {
                    _copyHeader(s, log); // a trap discards what fetch has set
                    outcome = TRAPPED | (outcome - 1);
                }
                set(s.header, STATUS_SIZE, outcome);
            }
            if (s.mem.changed) _refold(s, 0, s.mem, zeros);
            return _stateRoot(s);
        }
    }

    /// Copies the header, checks it, and opens the memories.
    function _open(bytes calldata log, uint256 zeros) private pure returns (State memory s) {
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
            (root, cursor) = openTree(s.mem, cursor, end, MEM_LEVELS, MEM_LEAVES, zeros);
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
    function _refold(State memory s, uint256 memory_, Tree memory tree, uint256 zeros) private pure {
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
