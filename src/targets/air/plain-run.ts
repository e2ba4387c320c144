/**
 * Runs plain steps and writes their rows.
 * @module
 */
import type { Instruction } from '../../ir/machine.ts'
import type { CellStore } from './cells.ts'
import { rangeCounts } from './facts.ts'
import type { PlainAir } from './plain.ts'
import { plainCode } from './plain-code.ts'
import type { AirTrace } from './program.ts'
import { LIMB } from './shape.ts'
import type { Units } from './units.ts'

/** Rows that a buffer has at first. */
const FIRST_ROWS = 1024

type Plain = NonNullable<PlainAir>

const codes = new WeakMap<Plain, ReturnType<typeof plainCode>>()
const wordTables = new WeakMap<Plain, ReturnType<typeof wordTable>>()

/**
 * @param cells - the cells of the run
 * @param decode - the machine's decoder
 * @param units - is told of operations that other tables make
 * @param hot - the hot registers, which steps change
 */
export function plainRunner(
  plain: Plain,
  cells: CellStore,
  cellLimbs: number,
  decode: (word: bigint) => Instruction | undefined,
  units: Units,
  hot: Int32Array,
) {
  const { builder, words: table } = plain
  const { field, columns } = builder.t
  const code = codes.get(plain) ?? plainCode(plain, cellLimbs)
  codes.set(plain, code)
  const words = wordTables.get(plain) ?? wordTable(plain, decode)
  wordTables.set(plain, words)
  words.forget()
  const ranges = rangeCounts()
  const width = columns.length
  let rows = new Uint32Array(FIRST_ROWS * width)
  let count = 0
  const step = code({
    cells,
    units,
    hot,
    words,
    ranges,
    inverse: inverses(field),
    reduce: (value) => {
      const rest = value - Math.floor(value / field.modulus) * field.modulus
      return rest < 0 ? rest + field.modulus : rest >= field.modulus ? rest - field.modulus : rest
    },
    multiply: field.mul,
  })
  return {
    duration: builder.duration(),
    /** Makes a step if it is plain. */
    step(clock: number, number: number): boolean {
      if ((count + 1) * width > rows.length) {
        const larger = new Uint32Array(2 * rows.length)
        larger.set(rows)
        rows = larger
      }
      if (!step(rows, count * width, clock, number)) return false
      count++
      return true
    },
    rows: () => count,
    /** How often each row of the table of ranges is asked for by plain steps. */
    ranges,
    traces(): { readonly [table: string]: AirTrace } {
      const height = Math.max(2, 2 ** Math.ceil(Math.log2(Math.max(1, count))))
      const values = rows.length === height * width ? rows : rows.slice(0, height * width)
      return { plain: { height, values }, 'plain words': table.trace(words.used()) }
    },
  }
}

/** Inverses of differences of limbs, each computed once. */
function inverses(field: Plain['builder']['t']['field']) {
  const known = new Uint32Array(2 ** LIMB)
  const ofSmall = (value: number): number => {
    if (known[value] === 0) known[value] = field.inverse(value)
    return known[value]!
  }
  return (difference: number): number => {
    if (difference < known.length) return ofSmall(difference)
    const negated = field.modulus - difference
    return negated < known.length ? field.modulus - ofSmall(negated) : field.inverse(difference)
  }
}

/** Words that were met: which instruction each is, and its slots. */
function wordTable({ words, slotColumns }: Plain, decode: (word: bigint) => Instruction | undefined) {
  const numbers = new Map<number, number>()
  const wide = new Map<bigint, number>()
  const met: bigint[] = []
  const table = {
    variants: new Int32Array(64),
    counts: new Uint32Array(64),
    slots: new Int32Array(64 * slotColumns.length),
    find(...limbs: number[]): number {
      if (limbs.length === 2 || (limbs[2] === 0 && (limbs[3] ?? 0) === 0)) {
        const key = limbs[0]! + 2 ** LIMB * limbs[1]!
        const known = numbers.get(key)
        if (known !== undefined) return known
        const made = add(BigInt(key))
        numbers.set(key, made)
        return made
      }
      const key = limbs.reduceRight((all, limb) => (all << BigInt(LIMB)) | BigInt(limb), 0n)
      const known = wide.get(key)
      if (known !== undefined) return known
      const made = add(key)
      wide.set(key, made)
      return made
    },
    forget: () => table.counts.fill(0),
    /** The words that were run since. */
    used: () =>
      new Map(
        met.flatMap((word, i) => {
          const count = table.counts[i]!
          return count === 0 ? [] : [[word, { variant: table.variants[i]!, count }] as const]
        }),
      ),
  }
  const add = (word: bigint): number => {
    const instruction = decode(word)
    const variant = instruction && words.variantOf(instruction.name)
    if (variant === undefined) return -1
    const number = met.push(word) - 1
    if (number === table.variants.length) {
      const { variants, counts, slots } = table
      table.variants = new Int32Array(2 * variants.length)
      table.variants.set(variants)
      table.counts = new Uint32Array(2 * counts.length)
      table.counts.set(counts)
      table.slots = new Int32Array(2 * slots.length)
      table.slots.set(slots)
    }
    table.variants[number] = variant
    table.slots.set(words.slotsOf(word, variant), number * slotColumns.length)
    return number
  }
  return table
}
