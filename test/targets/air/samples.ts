/**
 * Small constraint programs with valid traces: what the checker, the codec and a prover are first tried with.
 */
import {
  type AirProgram,
  type AirTrace,
  KOALA_BEAR,
  preprocessedData,
  smallField,
  tableBuilder,
} from '../../../src/targets/air/index.ts'

export type Sample = {
  readonly program: AirProgram
  readonly publics: readonly number[]
  readonly traces: readonly AirTrace[]
}

const modulus = KOALA_BEAR

/** One table, no bus: the first and the last row are bound to public values. */
export function fibonacci(height = 16): Sample {
  const t = tableBuilder('fibonacci', { modulus })
  const [a, b] = [t.column('a'), t.column('b')]
  t.assertZero('a starts', t.mul(t.first(), t.sub(a, t.publicValue(0))))
  t.assertZero('b starts', t.mul(t.first(), t.sub(b, t.publicValue(1))))
  t.assertZero('b moves to a', t.mul(t.transition(), t.sub(t.next(a), b)))
  t.assertZero('b is the sum', t.mul(t.transition(), t.sub(t.next(b), t.add(a, b))))
  t.assertZero('b ends', t.mul(t.last(), t.sub(b, t.publicValue(2))))
  const field = smallField(modulus)
  const values = new Uint32Array(2 * height)
  let [x, y] = [1, 1]
  for (let row = 0; row < height; row++) {
    values.set([x, y], 2 * row)
    ;[x, y] = [y, field.add(x, y)]
  }
  return {
    program: {
      name: 'fibonacci',
      modulus,
      publics: ['a', 'b', 'last'],
      buses: [],
      tables: [t.table()],
    },
    publics: [1, 1, values.at(-1)!],
    traces: [{ height, values }],
  }
}

/**
 * Three tables and two buses. `sums` adds bytes, whose ranges and whose bits it looks up in preprocessed tables; rows
 * that are not real look nothing up. Constraints of degree 3.
 */
export function lookups(height = 32, real = height - 5): Sample {
  const buses = [
    { name: 'range', arity: 2 },
    { name: 'and', arity: 3 },
  ]
  const t = tableBuilder('sums', { modulus })
  const [isReal, a, b, c, carry, both] = ['real', 'a', 'b', 'c', 'carry', 'and'].map((name) => t.column(name))
  t.assertBit('real is a bit', isReal!)
  t.assertBit('carry is a bit', carry!)
  t.assertZero('real rows first', t.mul(t.transition(), t.mul(t.complement(isReal!), t.next(isReal!))))
  t.assertZero('c is the sum', t.mul(isReal!, t.sub(t.add(a!, b!), t.add(c!, t.scale(256, carry!)))))
  t.assertZero('carry is 1 where a sum is long', t.mul(t.mul(isReal!, carry!), t.complement(carry!)))
  t.interact('c is a byte', 'receive', 0, isReal!, [t.constant(8), c!])
  t.interact('a and b', 'receive', 1, isReal!, [a!, b!, both!])

  const range = tableBuilder('range', { modulus, preprocessed: { kind: 'range', bits: 9 } })
  const rangeCount = range.column('count')
  range.interact('ranges', 'send', 0, rangeCount, [range.prep('bits'), range.prep('value')])
  const and = tableBuilder('and', { modulus, preprocessed: { kind: 'and', bits: 8 } })
  const andCount = and.column('count')
  and.interact(
    'conjunctions',
    'send',
    1,
    andCount,
    ['a', 'b', 'and'].map((name) => and.prep(name)),
  )

  const values = new Uint32Array(6 * height)
  const rangeCounts = new Uint32Array(512)
  const andCounts = new Uint32Array(65536)
  for (let row = 0; row < height; row++) {
    const [x, y] = [(row * 77 + 3) % 256, (row * 151 + 9) % 256]
    if (row >= real) continue
    const sum = x + y
    values.set([1, x, y, sum % 256, sum >> 8, x & y], 6 * row)
    rangeCounts[255 + (sum % 256)]!++
    andCounts[x * 256 + y]!++
  }
  return {
    program: {
      name: 'lookups',
      modulus,
      publics: [],
      buses,
      tables: [t.table(), range.table(), and.table()],
    },
    publics: [],
    traces: [
      { height, values },
      { height: 512, values: rangeCounts },
      { height: 65536, values: andCounts },
    ],
  }
}

/** A permutation between two tables of different heights, one with preprocessed data, and a bus of four elements. */
export function permutation(): Sample {
  const data = [1, 5, 2, 7, 3, 11, 4, 13]
  const fixed = tableBuilder('fixed', {
    modulus,
    preprocessed: { kind: 'data', names: ['index', 'prime'], data },
  })
  const on = fixed.column('on')
  fixed.assertBit('on is a bit', on)
  fixed.interact('primes', 'send', 0, on, [fixed.prep('index'), fixed.prep('prime'), fixed.constant(9), on])
  const t = tableBuilder('shuffled', { modulus })
  const [index, prime, used] = ['index', 'prime', 'used'].map((name) => t.column(name))
  t.assertBit('used is a bit', used!)
  t.interact('primes', 'receive', 0, used!, [index!, prime!, t.constant(9), t.constant(1)])
  const rows = [
    [3, 11, 1],
    [1, 5, 1],
    [0, 0, 0],
    [4, 13, 1],
    [0, 0, 0],
    [0, 0, 0],
    [99, 98, 0],
    [0, 0, 0],
  ]
  return {
    program: {
      name: 'permutation',
      modulus,
      publics: [],
      buses: [{ name: 'primes', arity: 4 }],
      tables: [fixed.table(), t.table()],
    },
    publics: [],
    traces: [
      { height: 4, values: Uint32Array.of(1, 0, 1, 1) },
      { height: 8, values: Uint32Array.from(rows.flat()) },
    ],
  }
}

export const samples: { readonly [name: string]: () => Sample } = { fibonacci, lookups, permutation }

/** Row of `range` columns that has these bits and this value. */
export const rangeRow = (bits: number, value: number) => 2 ** bits - 1 + value

/** A check of the samples' own premises. */
export const rangeData = (bits: number) => preprocessedData({ kind: 'range', bits })
