/**
 * Flags: few columns of which every set of instructions is a sum.
 * @module
 */
import type { SmallField } from '../../hash/small-field.ts'

/**
 * A basis of sets of instructions, as vectors of zeros and ones.
 * @returns sets that become columns, and for each set the factors by which it is their sum
 */
export function flagBasis(all: readonly ReadonlySet<number>[], count: number, field: SmallField) {
  const sets: ReadonlySet<number>[] = []
  /** Vectors in row echelon form: with the combination of basis sets that each is. */
  const rows: { pivot: number; vector: number[]; factors: number[] }[] = []
  const reduce = (set: ReadonlySet<number>) => {
    const vector = Array.from({ length: count }, (_, i): number => (set.has(i) ? 1 : 0))
    const factors = Array<number>(sets.length + 1).fill(0)
    for (const row of rows) {
      const factor = vector[row.pivot]!
      if (factor === 0) continue
      for (let i = 0; i < count; i++) vector[i] = field.sub(vector[i]!, field.mul(factor, row.vector[i]!))
      for (const [i, one] of row.factors.entries())
        factors[i] = field.add(factors[i]!, field.mul(factor, one))
    }
    return { vector, factors }
  }
  const seen = new Set<string>()
  for (const set of all) {
    const key = [...set].sort((a, b) => a - b).join()
    if (seen.has(key) || set.size === count) continue
    seen.add(key)
    const { vector, factors } = reduce(set)
    const pivot = vector.findIndex((one) => one !== 0)
    if (pivot < 0) continue
    // vector = set - sum of factors * basis sets
    const scale = field.inverse(vector[pivot]!)
    const own = factors.map((factor) => field.mul(scale, field.sub(0, factor)))
    own[sets.length] = scale
    sets.push(set)
    rows.push({ pivot, vector: vector.map((one) => field.mul(scale, one)), factors: own })
  }
  return {
    sets,
    /** @throws RangeError if the set is none of those that the basis was made for */
    combine(set: ReadonlySet<number>): number[] {
      const { vector, factors } = reduce(set)
      if (vector.some((one) => one !== 0)) throw new RangeError('"set" expected a sum of the basis')
      return sets.map((_, i) => factors[i] ?? 0)
    },
  }
}
