/**
 * From an instruction word to its instruction.
 * @module
 */
import type { Instruction, Machine, Pattern } from './machine.ts'

export const matches = (pattern: Pattern, word: bigint): boolean => (word & pattern.mask) === pattern.match

/** Whether some word matches both. */
export const overlaps = (a: Pattern, b: Pattern): boolean => ((a.match ^ b.match) & a.mask & b.mask) === 0n

/** Whether every word that matches `inner` also matches `outer`, but not the reverse. */
export const contains = (outer: Pattern, inner: Pattern): boolean =>
  (outer.mask & inner.mask) === outer.mask && outer.mask !== inner.mask && overlaps(outer, inner)

/** Instructions in the order in which to try them: an instruction that is `over` another comes before it. */
export function decodeOrder(machine: Pick<Machine, 'instructions'>): Instruction[] {
  const specific = (i: Instruction) => i.pattern.mask.toString(2).replaceAll('0', '').length
  return machine.instructions
    .map((instruction, index) => ({ instruction, index }))
    .sort((a, b) => specific(b.instruction) - specific(a.instruction) || a.index - b.index)
    .map(({ instruction }) => instruction)
}

const decoders = new WeakMap<Machine, (word: bigint) => Instruction | undefined>()

/** The machine's decoder: the instruction of a word, or undefined if no pattern matches. */
export function decoder(machine: Machine): (word: bigint) => Instruction | undefined {
  const made = decoders.get(machine)
  if (made) return made
  // Instructions are grouped by the bits that all patterns fix, so that a lookup tries only a few patterns.
  const order = decodeOrder(machine)
  const common = order.reduce(
    (mask, { pattern }) => mask & pattern.mask,
    (1n << BigInt(machine.wordWidth)) - 1n,
  )
  const buckets = new Map<bigint, Instruction[]>()
  for (const instruction of order) {
    const key = instruction.pattern.match & common
    const bucket = buckets.get(key)
    if (bucket) bucket.push(instruction)
    else buckets.set(key, [instruction])
  }
  const decode = (word: bigint) => buckets.get(word & common)?.find(({ pattern }) => matches(pattern, word))
  decoders.set(machine, decode)
  return decode
}
