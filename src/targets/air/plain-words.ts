/**
 * The table of plain words: a row for each instruction word that plain steps run, with the flags that choose its operands
 * and the slots that hold what is a function of the word alone: registers' numbers, immediate values, conditions. Every
 * row is a fact: one selector is set, the word matches its pattern and none that is tried before it.
 * @module
 */
import { decodeOrder, overlaps } from '../../ir/decode.ts'
import type { Pattern } from '../../ir/machine.ts'
import type { Node } from '../../ir/node.ts'
import { bitWidth } from '../../ir/types.ts'
import { NotPlain, type Piece } from './plain-table.ts'
import { rowsOf } from './rows.ts'
import { type AirShape, LIMB, limbsOf } from './shape.ts'
import { type Expr, type TableBuilder, tableBuilder } from './table.ts'

export function plainWords(shape: AirShape, modulus: number, bus: number) {
  const { machine } = shape.vm
  const t = tableBuilder('plain words', { modulus })
  const { mul, sub, sum, complement, constant, scale } = t
  const order = decodeOrder(machine)
  const bits = Array.from({ length: machine.wordWidth }, (_, i) => t.column(`bit${i}`))
  for (const [i, bit] of bits.entries()) t.assertBit(`bit ${i}`, bit)
  /** Comparisons of bits with constants: made when an instruction first takes so many. */
  const comparisons: { equal: Expr; inverse: Expr; terms: { variant: number; expr: Expr }[] }[] = []
  const names: string[] = []
  const tests: { variant: number; index: number; expr: Expr }[] = []
  let compared = 0

  /** A node that depends on the word alone, as pieces from the lowest. @throws NotPlain if it is no sum of bits */
  const piecesOf = (node: Node, known: Map<Node, Piece[]>): Piece[] => {
    const found = known.get(node)
    if (found) return found
    const made = make(node, known)
    known.set(node, made)
    return made
  }
  const make = (node: Node, known: Map<Node, Piece[]>): Piece[] => {
    const [a, b] = node.args
    const of = (one: Node) => piecesOf(one, known)
    switch (node.op) {
      case 'in':
        return bits.map((expr) => ({ expr, width: 1 }))
      case 'const':
        return Array.from({ length: bitWidth(node.type) }, (_, i) => ({
          expr: constant(Number(((node.attribute as bigint) >> BigInt(i)) & 1n)),
          width: 1,
        }))
      case 'extract': {
        const [high, low] = node.attribute as readonly [number, number]
        return of(a!).slice(low, high + 1)
      }
      case 'concat':
        return [...of(b!), ...of(a!)]
      case 'zext':
      case 'sext': {
        const from = of(a!)
        const more = bitWidth(node.type) - from.length
        const top = node.op === 'sext' ? from.at(-1)! : { expr: constant(0), width: 1 }
        return [...from, ...Array<Piece>(more).fill(top)]
      }
      case 'not':
        return of(a!).map(({ expr }) => ({ expr: complement(expr), width: 1 }))
      case 'eq': {
        if (bitWidth(a!.type) > 24) throw new NotPlain()
        const difference = sub(total(of(a!)), total(of(b!)))
        return [{ expr: compare(difference), width: 1 }]
      }
      default:
        throw new NotPlain()
    }
  }
  const total = (pieces: readonly Piece[]) => sum(pieces.map(({ expr }, i) => scale(2 ** i, expr)))
  const compare = (expr: Expr): Expr => {
    const index = compared++
    if (index === comparisons.length) {
      comparisons.push({
        equal: t.column(`equal${index}`),
        inverse: t.column(`inverse_equal${index}`),
        terms: [],
      })
    }
    comparisons[index]!.terms.push({ variant: names.length - 1, expr })
    tests.push({ variant: names.length - 1, index, expr })
    return comparisons[index]!.equal
  }
  return {
    /** The word, from its lowest bit. */
    bits: (): Piece[] => bits.map((expr) => ({ expr, width: 1 })),
    begin(name: string): void {
      names.push(name)
      compared = 0
    },
    abandon(): void {
      const variant = names.length - 1
      names.pop()
      for (const one of comparisons) one.terms = one.terms.filter((term) => term.variant !== variant)
      for (let i = tests.length - 1; i >= 0; i--) if (tests[i]!.variant === variant) tests.splice(i, 1)
    },
    /** The limbs of a node that depends on the word alone. */
    limbs(node: Node, known: Map<Node, Piece[]>): Expr[] {
      const pieces = piecesOf(node, known)
      return Array.from({ length: limbsOf(pieces.length) }, (_, i) =>
        total(pieces.slice(LIMB * i, LIMB * (i + 1))),
      )
    },
    /**
     * @param flags - sets of instructions that have a flag
     * @param slots - for each slot: what it is for each instruction
     */
    finish(flags: readonly ReadonlySet<number>[], slots: readonly ReadonlyMap<number, Expr>[]) {
      const selectors = names.map((name) => t.column(`is_${name}`))
      for (const selector of selectors) t.assertBit('a selector is a bit', selector)
      t.assertZero('one selector is set', complement(sum(selectors)))
      const distances = order.map(({ pattern: { mask, match } }) =>
        sum(
          bits.flatMap((bit, i) => {
            if (((mask >> BigInt(i)) & 1n) === 0n) return []
            return [((match >> BigInt(i)) & 1n) === 1n ? complement(bit) : bit]
          }),
        ),
      )
      const positions = names.map((name) => order.findIndex((one) => one.name === name))
      const before = positions.map((at) =>
        order.slice(0, at).flatMap(({ pattern }, j) => (overlaps(pattern, order[at]!.pattern) ? [j] : [])),
      )
      const inverses = Array.from({ length: Math.max(0, ...before.map(({ length }) => length)) }, (_, i) =>
        t.column(`inverse${i}`),
      )
      for (const [i, name] of names.entries()) {
        t.assertZero(`${name}: its pattern`, mul(selectors[i]!, distances[positions[i]!]!))
        for (const [k, j] of before[i]!.entries()) {
          const differs = mul(distances[j]!, inverses[k]!)
          t.assertZero(`${name}: not ${order[j]!.name}`, mul(selectors[i]!, complement(differs)))
        }
      }
      for (const [i, { equal, inverse, terms }] of comparisons.entries()) {
        const used = sum(terms.map(({ variant }) => selectors[variant]!))
        const difference = sum(terms.map(({ variant, expr }) => mul(selectors[variant]!, expr)))
        t.assertZero(`comparison ${i}: equal`, mul(equal, difference))
        t.assertZero(`comparison ${i}: different`, sub(sub(used, equal), mul(difference, inverse)))
      }
      const slotColumns = slots.map((_, i) => t.column(`slot${i}`))
      for (const [i, contents] of slots.entries()) {
        const value = sum([...contents].map(([variant, expr]) => mul(selectors[variant]!, expr)))
        t.assertEqual(`slot ${i}`, slotColumns[i]!, value)
      }
      const count = t.column('count')
      const limbs = Array.from({ length: limbsOf(machine.wordWidth) }, (_, limb) =>
        sum(bits.slice(LIMB * limb, LIMB * (limb + 1)).map((bit, i) => scale(2 ** i, bit))),
      )
      const flagExprs = flags.map((set) => sum([...set].map((variant) => selectors[variant]!)))
      t.interact('a plain word', 'send', bus, count, [...limbs, ...flagExprs, ...slotColumns])
      return wordRows({
        t,
        names,
        bits,
        selectors,
        inverses,
        before,
        order,
        slots,
        slotColumns,
        tests,
        comparisons,
        count,
      })
    },
  }
}

type Parts = {
  readonly t: TableBuilder
  readonly names: readonly string[]
  readonly bits: readonly Expr[]
  readonly selectors: readonly Expr[]
  readonly inverses: readonly Expr[]
  readonly before: readonly (readonly number[])[]
  readonly order: ReturnType<typeof decodeOrder>
  readonly slots: readonly ReadonlyMap<number, Expr>[]
  readonly slotColumns: readonly Expr[]
  readonly tests: readonly { variant: number; index: number; expr: Expr }[]
  readonly comparisons: readonly { equal: Expr; inverse: Expr }[]
  readonly count: Expr
}

function wordRows({
  t,
  names,
  bits,
  selectors,
  inverses,
  before,
  order,
  slots,
  slotColumns,
  tests,
  comparisons,
  count,
}: Parts) {
  const variants = new Map(names.map((name, i) => [name, i]))
  const known = new Map<bigint, Uint32Array>()
  /** The row of a word without its count; words recur from segment to segment. */
  const rowOf = (word: bigint, variant: number, times: number): Uint32Array => {
    const row = known.get(word) ?? makeRow(word, variant)
    known.set(word, row)
    row[t.columnOf(count)!] = times
    return row
  }
  const makeRow = (word: bigint, variant: number): Uint32Array => {
    const row = new Uint32Array(t.columns.length)
    const set = (column: Expr, value: number) => {
      row[t.columnOf(column)!] = value
    }
    for (const [i, bit] of bits.entries()) set(bit, Number((word >> BigInt(i)) & 1n))
    set(selectors[variant]!, 1)
    for (const [k, j] of before[variant]!.entries()) {
      const { mask, match } = order[j]!.pattern
      set(inverses[k]!, t.field.inverse(((word & mask) ^ match).toString(2).replaceAll('0', '').length))
    }
    for (const { variant: of, index, expr } of tests) {
      if (of !== variant) continue
      const difference = evaluate(t, expr, row)
      set(comparisons[index]!.equal, difference === 0 ? 1 : 0)
      set(comparisons[index]!.inverse, t.field.inverse(difference))
    }
    for (const [i, contents] of slots.entries()) {
      const expr = contents.get(variant)
      if (expr !== undefined) set(slotColumns[i]!, evaluate(t, expr, row))
    }
    return row
  }
  return {
    table: t.table(),
    variantOf: (name: string): number | undefined => variants.get(name),
    /** The slots of a word. */
    slotsOf(word: bigint, variant: number): number[] {
      const row = rowOf(word, variant, 0)
      return slotColumns.map((column) => row[t.columnOf(column)!]!)
    },
    trace(words: ReadonlyMap<bigint, { readonly variant: number; readonly count: number }>) {
      const rows = rowsOf(t)
      const all = t.columns.map((_, i) => i)
      const add = (row: number, values: Uint32Array) => {
        for (const i of all) rows.put(row, i, values[i]!)
      }
      for (const [word, { variant, count: times }] of words) add(rows.add(), rowOf(word, variant, times))
      // A word that is an instruction's by its fixed bits alone.
      const first = ({ match }: Pattern) =>
        order.find((one) => (match & one.pattern.mask) === one.pattern.match)
      const own = order.find(({ name, pattern }) => variants.has(name) && first(pattern)!.name === name)!
      const filler = rowOf(own.pattern.match, variants.get(own.name)!, 0)
      return rows.trace((row) => add(row, filler))
    },
  }
}

function evaluate(t: TableBuilder, expr: Expr, row: Uint32Array): number {
  const node = t.nodes[expr]!
  switch (node.kind) {
    case 'const':
      return node.value
    case 'main':
      return row[node.column]!
    case 'neg':
      return t.field.sub(0, evaluate(t, node.a as Expr, row))
    case 'add':
    case 'sub':
    case 'mul':
      return t.field[node.kind](evaluate(t, node.a as Expr, row), evaluate(t, node.b as Expr, row))
    default:
      throw new RangeError(`"expr" expected an expression of one row, got ${node.kind}`)
  }
}
