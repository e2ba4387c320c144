/**
 * Which accounts and slots a run has accessed, read off the state in which it ended.
 * @module
 */
import type { State } from '../../../state/state.ts'
import { SLOT_BITS } from '../machine/state.ts'
import { TAG } from '../machine/world.ts'

/**
 * Addresses that a run accessed, each with the slots of it: what the machine has marked as warm (EIP-2929). What was
 * accessed only in frames that reverted is not among them.
 */
export function accessedBy({ maps }: State): Map<bigint, Set<bigint>> {
  const slotOf = new Map([...(maps?.slots ?? [])].map(([slot, id]) => [id, slot]))
  const accessed = new Map<bigint, Set<bigint>>()
  for (const [key, value] of maps?.world ?? []) {
    const tag = Number(key >> 248n)
    if (value === 0n || (tag !== TAG.warmAddress && tag !== TAG.warmSlot)) continue
    const address = BigInt.asUintN(160, key >> BigInt(SLOT_BITS))
    const slots = accessed.get(address) ?? new Set<bigint>()
    accessed.set(address, slots)
    if (tag === TAG.warmSlot) slots.add(slotOf.get(BigInt.asUintN(SLOT_BITS, key)) as bigint)
  }
  return accessed
}
