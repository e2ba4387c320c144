/**
 * From the bits of an instruction word to one selector an instruction. On each level stand the bits that all
 * patterns left fix; each value of a field is told once, whichever patterns have it.
 * @module
 */
import type { Machine } from '../../ir/machine.ts'
import { combine, fromBits, type Linear, number, ONE, subtract } from './linear.ts'
import type { BlockPlan } from './plan-types.ts'
import type { Writer } from './writer.ts'

export type Decoded = {
  readonly selectors: ReadonlyMap<BlockPlan, Linear>
  /** 1 if no pattern matches. */
  readonly none: Linear
}

/**
 * @param active - 1 if there is a word to decode; all selectors are 0 if not
 * @param word - its bits, lowest first
 */
export function decode(
  writer: Writer,
  machine: Machine,
  instructions: readonly BlockPlan[],
  active: Linear,
  word: readonly Linear[],
): Decoded {
  const patterns = new Map(machine.instructions.map(({ name, pattern }) => [name, pattern]))
  const selectors = new Map<BlockPlan, Linear>()
  const patternOf = (plan: BlockPlan) => patterns.get(plan.name)!

  /** 1 if `width` bits of the word from `low` upwards are `value`. */
  const fieldIs = (low: number, width: number, value: bigint): Linear => {
    const bits = word.slice(low, low + width)
    if (width > SHORT) return writer.isZero(subtract(fromBits(bits), number(value)))
    return matches(writer, bits, value)
  }

  /** `parent` if the masked bits of the word are those of `match`, else 0: long fields first, which are shared most. */
  const narrow = (parent: Linear, mask: bigint, match: bigint): Linear =>
    runsOf(mask)
      .sort((a, b) => b.width - a.width)
      .reduce((left, { low, width }) => {
        const value = BigInt.asUintN(width, match >> BigInt(low))
        return writer.product(left, fieldIs(low, width, value))
      }, parent)

  const level = (left: readonly BlockPlan[], decided: bigint, parent: Linear): void => {
    const [first, ...others] = left
    if (!first) return
    const common = left.reduce((mask, plan) => mask & patternOf(plan).mask, ~decided)
    if (common === 0n) {
      // They fix different bits: the more specific ones first, as the IR tries them.
      const { mask, match } = patternOf(first)
      const own = mask & ~decided
      const hit = narrow(parent, own, match)
      selectors.set(first, hit)
      level(others, decided, subtract(parent, hit))
      return
    }
    const groups = new Map<bigint, BlockPlan[]>()
    for (const plan of left) {
      const key = patternOf(plan).match & common
      groups.set(key, [...(groups.get(key) ?? []), plan])
    }
    for (const [match, plans] of groups) {
      level(plans, decided | common, narrow(parent, common, match))
    }
  }
  level(instructions, 0n, active)
  const none = [...selectors.values()].reduce(subtract, active)
  return { selectors, none }
}

/**
 * Fields of up to this many bits are distinguished by products, which all their values share; longer ones one
 * by one.
 */
const SHORT = 3

/** Where a mask has bits: from `low`, `width` of them. */
function runsOf(mask: bigint): { low: number; width: number }[] {
  const runs: { low: number; width: number }[] = []
  for (let at = 0; mask >> BigInt(at) > 0n; ) {
    let width = 0
    while ((mask >> BigInt(at + width)) & 1n) width++
    if (width > 0) runs.push({ low: at, width })
    at += width + 1
  }
  return runs
}

/** 1 if bits are those of `value`, else 0: a sum of products of the bits themselves. */
function matches(writer: Writer, bits: readonly Linear[], value: bigint): Linear {
  const sets = 1 << bits.length
  const product = (set: number): Linear =>
    bits.reduce((left, bit, i) => ((set >> i) & 1 ? writer.product(left, bit) : left), ONE)
  const wanted = Number(value)
  const terms: (readonly [Linear, bigint])[] = []
  // The product over b of the bits wanted to be set and 1 - b of the others, multiplied out.
  for (let set = 0; set < sets; set++) {
    if ((set & wanted) !== wanted) continue
    const others = (set & ~wanted).toString(2).replaceAll('0', '').length
    terms.push([product(set), others % 2 === 0 ? 1n : -1n])
  }
  return combine(terms)
}
