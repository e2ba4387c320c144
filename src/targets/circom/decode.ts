/**
 * From the bits of an instruction word to one selector an instruction. On each level stand the bits that all
 * patterns left fix; products of the same bits are made once.
 * @module
 */
import type { Machine } from '../../ir/machine.ts'
import { type Linear, ONE, opposite, subtract } from './linear.ts'
import type { BlockPlan } from './plan.ts'
import type { Sheet } from './sheet.ts'

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
  sheet: Sheet,
  machine: Machine,
  instructions: readonly BlockPlan[],
  active: Linear,
  word: readonly Linear[],
): Decoded {
  const patterns = new Map(machine.instructions.map(({ name, pattern }) => [name, pattern]))
  const selectors = new Map<BlockPlan, Linear>()
  const patternOf = (plan: BlockPlan) => patterns.get(plan.name)!

  /** 1 if the masked bits of the word are those of `match`. */
  const equals = (mask: bigint, match: bigint): Linear => {
    const literals: Linear[] = []
    for (const [i, bit] of word.entries()) {
      if (((mask >> BigInt(i)) & 1n) === 0n) continue
      literals.push(((match >> BigInt(i)) & 1n) === 1n ? bit : opposite(bit))
    }
    // In halves, so that patterns which differ in one half share the other.
    const all = (from: number, to: number): Linear => {
      if (to - from === 1) return literals[from]!
      const middle = (from + to) >> 1
      return sheet.product(all(from, middle), all(middle, to))
    }
    return literals.length === 0 ? ONE : all(0, literals.length)
  }

  const level = (left: readonly BlockPlan[], decided: bigint, parent: Linear): void => {
    const [first, ...others] = left
    if (!first) return
    const common = left.reduce((mask, plan) => mask & patternOf(plan).mask, ~decided)
    if (common === 0n) {
      // They fix different bits: the more specific ones first, as the IR tries them.
      const { mask, match } = patternOf(first)
      const own = mask & ~decided
      const hit = own === 0n ? parent : sheet.product(parent, equals(own, match))
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
      level(plans, decided | common, sheet.product(parent, equals(common, match)))
    }
  }
  level(instructions, 0n, active)
  const none = [...selectors.values()].reduce(subtract, active)
  return { selectors, none }
}
