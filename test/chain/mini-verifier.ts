/**
 * A verifier of eight instructions in place of the one of STARK proofs, for tests of the contract and the client: it reads the
 * same region of memory, and takes a proof whose first four bytes are those of the statement's first root. Its VM is one whose
 * step verifier is one contract.
 */
import type { StarkGuest, StarkStatement } from '../../src/stark/index.ts'
import { pagesOf, zeroState } from '../../src/state/state.ts'
import { rv32 } from '../../src/vms/riscv/spec.ts'

const CODE = [
  0x004002b7, // lui  t0, 0x400        the proof
  0x00600337, // lui  t1, 0x600        the statement
  0x0002a583, // lw   a1, 0(t0)
  0x00032603, // lw   a2, 0(t1)
  0x40c58533, // sub  a0, a1, a2
  0x00a03533, // sltu a0, zero, a0
  0x05d00893, // li   a7, 93           exit
  0x00000073, // ecall
]
/** Of a run. */
export const MINI_STEPS = BigInt(CODE.length)
const ENTRY = 0x1_0000n

export function miniVerifier(): StarkGuest {
  const code = new Uint8Array(new Uint32Array(CODE).buffer)
  const zero = zeroState(rv32.machine)
  // Something where the key is, so that the way of the statement has a sibling that is not zero.
  const mem = pagesOf([
    [ENTRY, code],
    [0x60_1000n, new Uint8Array([1, 2, 3])],
  ])
  const state = {
    ...zero,
    registers: { ...zero.registers, pc: ENTRY },
    memories: { ...zero.memories, mem },
  }
  const program = { vm: rv32, state }
  return { program, memory: 'mem', address: 0x40_0000n, vm: rv32, security: 'conjectured' }
}

export const miniVerify = async ({ before }: StarkStatement, proof: Uint8Array): Promise<boolean> =>
  [0, 1, 2, 3].every((i) => (proof[i] ?? 0) === before[i])
