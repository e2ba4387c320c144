/**
 * All accounts and slots that a block accesses, those of frames that reverted too.
 *
 * A machine on a witness stops where it needs what is not shown. So the block runs on what it is known to access, and again
 * with what it stopped for, until it ends.
 * @module
 */
import { toBigint } from '../../../bytes/bytes.ts'
import { readBytes, type State } from '../../../state/state.ts'
import type { Vm } from '../../../vm/index.ts'
import { later } from '../../later.ts'
import { FORKS, type Fork } from '../machine/forks.ts'
import { NOT_SHOWN, SHOWN } from '../machine/shown.ts'
import { ACCOUNT } from '../machine/state.ts'
import { TAG } from '../machine/world.ts'
import { evm } from '../spec.ts'
import { EvmLoadError } from './fields.ts'
import { type Touched, touch } from './proven-state.ts'
import { startState, worldKey } from './start.ts'
import { endOnShared } from './suite.ts'
import type { BlockProgram } from './types.ts'

/** The machines on a witness. */
export const witnessEvms: ReadonlyMap<Fork, Vm> = new Map(
  FORKS.map((fork) => [fork, later(`evm-witness-${fork}`, () => evm({ fork, witness: true }))]),
)

const OPCODE = { blockhash: 0x40, sload: 0x54, sstore: 0x55 } as const
const ADDRESS_BITS = 160
/** Bytes of such code before the address. */
const DESIGNATOR_BYTES = 3n

/** What a block needs that is not shown: an account, a slot of it, or the hash of a block before. */
export type Need = { readonly address: bigint; readonly slot?: bigint; readonly hashOf?: bigint }

/**
 * Runs a block on what it is known to access.
 * @param ancestors - how many blocks before it, the parent first, it is known to need the hashes of
 * @returns the state in which it ends, and what it stopped for, if it stopped
 */
export function runShown(
  source: BlockProgram,
  touched: Touched,
  ancestors: bigint,
): { readonly end: State; readonly need?: Need } {
  const vm = witnessEvms.get(source.fork) as Vm
  const { number, blockHashes } = source.block
  const seen = new Map([...blockHashes].filter(([one]) => one >= number - ancestors))
  const start = startState(vm, { ...source, block: { ...source.block, blockHashes: seen } })
  const end = endOnShared({ vm, state: shown(start, touched) })
  if (end.status.kind !== 'trapped' || end.status.reason !== NOT_SHOWN) return { end }
  const need = missing(end, touched)
  const { address, slot, hashOf } = need
  if (hashOf !== undefined) {
    if (!blockHashes.has(hashOf))
      throw new EvmLoadError(`The block reads the hash of block ${hashOf}, which is not given.`)
  } else if (slot === undefined ? touched.has(address) : touched.get(address)?.has(slot))
    throw new Error(`"${end.status.reason}" at ${address}, which is shown`)
  return { end, need }
}

/**
 * Adds to what a block is known to access what it accesses besides.
 * @returns how many blocks before it, the parent first, it needs the hashes of
 */
export function completeAccesses(source: BlockProgram, touched: Touched): bigint {
  let ancestors = 1n
  for (;;) {
    const { need } = runShown(source, touched, ancestors)
    if (!need) return ancestors
    if (need.hashOf !== undefined) ancestors = source.block.number - need.hashOf
    else touch(touched, need.address, need.slot === undefined ? [] : [need.slot])
  }
}

/** What the machine stopped for. */
function missing({ registers, memories, maps }: State, touched: Touched): Need {
  const { micro, pc, who, address, top } = registers as Readonly<Record<string, bigint>>
  if (micro !== 0n) {
    if (!touched.has(who)) return { address: who }
    // The account whose code it has set for itself (EIP-7702).
    const word = maps?.world?.get(worldKey(TAG.account, who)) ?? 0n
    const at = BigInt.asUintN(32, word >> BigInt(ACCOUNT.codeAt[1]))
    return { address: toBigint(readBytes(memories.code, at + DESIGNATOR_BYTES, 20)) }
  }
  const [opcode] = readBytes(memories.code, pc, 1)
  if (opcode === OPCODE.blockhash) return { address, hashOf: top }
  if (opcode === OPCODE.sload || opcode === OPCODE.sstore) return { address, slot: top }
  return { address: BigInt.asUintN(ADDRESS_BITS, top) }
}

/** A start state in which accounts and slots are marked as shown. */
export function shown(state: State, touched: Touched): State {
  const world = new Map(state.maps?.world)
  const slots = new Map(state.maps?.slots)
  for (const [address, of] of touched) {
    world.set(worldKey(TAG.warmAddress, address), SHOWN)
    for (const slot of of) {
      let id = slots.get(slot)
      if (id === undefined) slots.set(slot, (id = BigInt(slots.size + 1)))
      world.set(worldKey(TAG.warmSlot, address, id), SHOWN)
    }
  }
  return {
    ...state,
    registers: { ...state.registers, slotTop: BigInt(slots.size) },
    maps: { world, slots },
  }
}
