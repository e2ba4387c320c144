/**
 * Which accounts and slots a run has accessed, read off the state in which it ended.
 * @module
 */
import { toBigint } from '../../../bytes/bytes.ts'
import type { State } from '../../../state/state.ts'
import { SLOT_BITS } from '../machine/state.ts'
import { TAG } from '../machine/world.ts'

/** Bytes of an entry of the journal: a key of `world`, and what it had. */
const ENTRY = 64

/**
 * Addresses that a run accessed, each with the slots of it: what the machine has marked as warm (EIP-2929), and, of
 * frames that reverted, what is left of their entries in the journal. Later entries take the place of those, so of a
 * frame that reverted before others went on, something may be missing.
 */
export function accessedBy({ maps, memories }: State): Map<bigint, Set<bigint>> {
  const slotOf = new Map([...(maps?.slots ?? [])].map(([slot, id]) => [id, slot]))
  const accessed = new Map<bigint, Set<bigint>>()
  const add = (key: bigint) => {
    const tag = Number(key >> 248n)
    if (tag !== TAG.warmAddress && tag !== TAG.warmSlot) return
    const address = BigInt.asUintN(160, key >> BigInt(SLOT_BITS))
    const slots = accessed.get(address) ?? new Set<bigint>()
    accessed.set(address, slots)
    if (tag === TAG.warmSlot) slots.add(slotOf.get(BigInt.asUintN(SLOT_BITS, key)) as bigint)
  }
  for (const [key, value] of maps?.world ?? []) if (value !== 0n) add(key)
  for (const page of memories.journal.values())
    for (let at = 0; at < page.length; at += ENTRY)
      if (page[at] === TAG.warmAddress || page[at] === TAG.warmSlot) add(toBigint(page.subarray(at, at + 32)))
  return accessed
}
