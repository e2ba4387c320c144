/**
 * The verifier as a program of a VM: `prover/guest`. A dispute about whether a proof is one is a dispute about a run of it.
 *
 * It reads one region of a memory, 2^22 bytes at a multiple of that: the proof, the statement and the key. The key fixes what
 * is verified: VM, constraint program and security setting. It halts with code 0 if it accepts; with any other code, or by a
 * trap, it refuses.
 * @module
 */
import { concat, fromBigint, fromBigintLE } from '../bytes/bytes.ts'
import { keccak256 } from '../hash/index.ts'
import type { Program } from '../run/program.ts'
import { type Pages, pagesOf } from '../state/state.ts'
import { createTree } from '../state/tree.ts'
import type { Vm } from '../vm/index.ts'
import { airOf } from './machines.ts'
import {
  committedModule,
  SECURITY_CODES,
  StarkError,
  type StarkSecurity,
  verifierInstance,
  withBytes,
} from './module.ts'
import { programBytes } from './program.ts'
import type { StarkStatement } from './segment.ts'

/** Where parts of the region are, in bytes, as in `prover/guest`. */
export const REGION = { bits: 22, proofBits: 21, statement: 2 ** 21, key: 2 ** 21 + 4096 } as const

/** The verifier's program with a key and no proof yet. */
export type StarkGuest = {
  readonly program: Program
  /** The memory that has the region, and where: a multiple of 2^22. */
  readonly memory: string
  readonly address: bigint
  /** What the key is of. */
  readonly vm: Pick<Vm, 'id' | 'name' | 'machine'>
  readonly security: StarkSecurity
}

/** The guest's module, as committed. */
export const guestModule = (): Promise<Uint8Array> => committedModule('guest')

/**
 * Puts the key of a VM and a setting into the program of the guest.
 * @param program - the guest's module, loaded, with zeros in its region
 * @throws StarkError if the VM's constraint program has no room
 */
export async function withGuestKey(
  program: Program,
  place: { readonly memory: string; readonly address: bigint },
  vm: StarkGuest['vm'],
  security: StarkSecurity,
): Promise<StarkGuest> {
  const air = programBytes(airOf(vm).program)
  const module = await verifierInstance()
  const code = SECURITY_CODES[security]
  const result = withBytes(module, air, (at) => module.load(at, air.length, code))
  if (result !== 0) throw new StarkError(`The constraint program of ${vm.name} is refused.`)
  const commitment = new Uint8Array(module.memory.buffer, module.commitment_ptr(), module.commitment_len())
  const key = concat(...[code, air.length, commitment.length].map(little), vm.id, air, commitment)
  const most = 2 ** REGION.bits - REGION.key
  if (key.length > most)
    throw new StarkError(
      `The constraint program of ${vm.name} is too large for the guest: ${key.length} bytes, at most ${most}.`,
    )
  const filled = put(program, place, [[REGION.key, key]])
  return { program: filled, ...place, vm, security }
}

/**
 * The program that verifies a proof of a statement: the guest with both in its region.
 * @param length - of the proof, if its memory has other bytes behind it
 * @throws RangeError if the proof is too long
 */
export function guestProgram(
  guest: StarkGuest,
  statement: StarkStatement,
  proof: Uint8Array,
  length = proof.length,
): Program {
  const most = 2 ** REGION.proofBits
  if (proof.length > most) throw new RangeError(`"proof" expected at most ${most} bytes, got ${proof.length}`)
  const { before, end, steps } = statement
  const words = concat(before, end, fromBigint(steps, 32), fromBigint(BigInt(length), 32))
  return put(guest.program, guest, [
    [0, proof],
    [REGION.statement, words],
  ])
}

/** The root of a proof's bytes, with zeros behind them, as a memory of 2^21 bytes: what a post names it by. */
export function proofRootOf(proof: Uint8Array): Uint8Array {
  const tree = createTree({ hash: keccak256, sizeBits: REGION.proofBits })
  tree.update(nonzero(pagesOf([[0n, proof]])))
  return tree.root()
}

const little = (value: number) => fromBigintLE(BigInt(value), 4)

function put(
  program: Program,
  { memory, address }: { readonly memory: string; readonly address: bigint },
  chunks: readonly (readonly [number, Uint8Array])[],
): Program {
  const { state } = program
  const pages = pagesOf(chunks.map(([at, bytes]) => [address + BigInt(at), bytes]))
  const all: Pages = new Map([...state.memories[memory]!, ...nonzero(pages)])
  return { ...program, state: { ...state, memories: { ...state.memories, [memory]: all } } }
}

/** A state has no pages of zeros. */
const nonzero = (pages: Pages): Pages =>
  new Map([...pages].filter(([, page]) => page.some((byte) => byte !== 0)))
