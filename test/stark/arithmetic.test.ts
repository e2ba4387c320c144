/** Vectors of the field in the prover's module, and its hash, against arithmetic on numbers. */
import { beforeAll, describe, expect, test } from 'vitest'
import { poseidon2Compress } from '../../src/hash/poseidon2.ts'
import { KOALA_BEAR, smallField } from '../../src/hash/small-field.ts'
import { proverInstance } from '../../src/stark/module.ts'

const field = smallField(KOALA_BEAR)
const { add, sub, mul } = field
let module: Awaited<ReturnType<typeof proverInstance>>
let block: number
beforeAll(async () => {
  module = await proverInstance()
  block = module.alloc(128)
})

type Vectors = readonly (readonly number[])[]

/** The first vectors that an operation leaves. */
function compute(operation: number, u: Vectors, v: Vectors, count: number): number[][] {
  const words = new Uint32Array(module.memory.buffer, block, 32)
  words.set([...u, ...v].flat())
  module.arithmetic(operation, block)
  return Array.from({ length: count }, (_, i) => [...words.subarray(4 * i, 4 * i + 4)])
}

const lanes = [0, 1, 2, 3]
const dot = (u: Vectors, v: (lane: number, i: number) => number, count: number) =>
  lanes.map((lane) =>
    Array.from({ length: count }, (_, i) => mul(u[i]![lane]!, v(lane, i))).reduce((a, b) => add(a, b)),
  )
const products = (a: readonly number[], b: readonly number[]): number[] => {
  const all = Array<number>(a.length + b.length - 1).fill(0)
  for (const [i, x] of a.entries()) for (const [k, y] of b.entries()) all[i + k] = add(all[i + k]!, mul(x, y))
  return all
}
/** Modulo x^4 - 3. */
const quartic = (a: readonly number[], b: readonly number[]) => {
  const all = products(a, b)
  return lanes.map((i) => add(all[i]!, mul(3, all[i + 4] ?? 0)))
}
/** Modulo x^5 + x^2 - 1: x^5 is 1 - x^2. */
const quintic = (a: readonly number[], b: readonly number[]) => {
  const all = products(a, b)
  for (let i = 8; i >= 5; i--) {
    all[i - 5] = add(all[i - 5]!, all[i]!)
    all[i - 3] = sub(all[i - 3]!, all[i]!)
  }
  return all.slice(0, 5)
}
/** Products of four elements of an extension, whose coefficients are vectors. */
const byLanes = (times: typeof quartic, a: Vectors, b: Vectors): number[][] => {
  const each = lanes.map((lane) =>
    times(
      a.map((x) => x[lane]!),
      b.map((x) => x[lane]!),
    ),
  )
  return a.map((_, i) => each.map((one) => one[i]!))
}
const power = (x: number, exponent: number): number => {
  let result = 1
  for (const bit of exponent.toString(2)) result = mul(mul(result, result), bit === '1' ? x : 1)
  return result
}
/** A generator of the group of 2^24 elements, as 3 generates all; of it, one of 2^log. */
const generator = (log: number) => power(3, (KOALA_BEAR - 1) / 2 ** log)
/** The numbers below 2^log with their bits in the other order. */
const reversed = (log: number) =>
  Array.from({ length: 2 ** log }, (_, i) =>
    Number.parseInt([...i.toString(2).padStart(log, '0')].reverse().join(''), 2),
  )
/**
 * Values of polynomials at the points of each row, s and -s, from even and odd parts: (y + z) / 2 + (y - z) beta / (2 s).
 * @param start - of each row, the first point
 */
const folded = (values: Vectors, start: readonly number[], beta: readonly number[]): number[][] =>
  start.map((s, row) => {
    const [y, z] = [values[2 * row]!, values[2 * row + 1]!]
    const odd = quartic(
      y.map((one, i) => sub(one, z[i]!)),
      beta,
    )
    const factor = field.inverse(mul(2, s))
    return y.map((one, i) => add(mul(add(one, z[i]!), field.inverse(2)), mul(odd[i]!, factor)))
  })
const rowOfTwo = (u: Vectors, v: Vectors) =>
  folded(
    [...u, ...v],
    reversed(2).map((i) => power(generator(3), i)),
    u[0]!,
  )
/** A row of eight in three rounds, each with the points and the challenge squared. */
const rowOfEight = (u: Vectors, v: Vectors) => {
  let [values, beta]: [Vectors, number[]] = [[...u, ...v], [...u[1]!]]
  for (let log = 2; log >= 0; log--) {
    values = folded(
      values,
      reversed(log).map((i) => power(generator(log + 1), i)),
      beta,
    )
    beta = quartic(beta, beta)
  }
  return values
}

type Result = readonly (readonly number[])[]
const OPERATIONS: [string, number, (u: Vectors, v: Vectors) => Result][] = [
  ['sum', 0, (u, v) => [lanes.map((i) => add(u[0]![i]!, v[0]![i]!))]],
  ['difference', 1, (u, v) => [lanes.map((i) => sub(u[0]![i]!, v[0]![i]!))]],
  ['product', 2, (u, v) => [dot(u, (lane, i) => v[i]![lane]!, 1)]],
  ['negative', 3, (u) => [u[0]!.map((x) => sub(0, x))]],
  ['half', 4, (u) => [u[0]!.map((x) => mul(x, field.inverse(2)))]],
  ['sum of two products', 5, (u, v) => [dot(u, (lane, i) => v[i]![lane]!, 2)]],
  ['sum of three products', 6, (u, v) => [dot(u, (lane, i) => v[i]![lane]!, 3)]],
  ['sum of four products', 7, (u, v) => [dot(u, (lane, i) => v[i]![lane]!, 4)]],
  ['sum of products with scalars', 8, (u, v) => [dot(u, (_, i) => v[i]![0]!, 4)]],
  ['product in the extension of degree 4', 9, (u, v) => [quartic(u[0]!, v[0]!)]],
  ['product of an extension with a scalar', 10, (u, v) => [u[0]!.map((x) => mul(x, v[0]![0]!))]],
  ['cube', 13, (u) => [u[0]!.map((x) => mul(x, mul(x, x)))]],
  ['sum of five products', 14, (u, v) => [dot([...u, u[0]!], (lane, i) => [...v, v[1]!][i]![lane]!, 5)]],
  [
    'sum of eight products',
    15,
    (u, v) => [dot([...u, ...u], (lane, i) => [...v, ...v.slice(1), v[0]!][i]![lane]!, 8)],
  ],
  [
    'sum of seven products with scalars',
    16,
    (u, v) => [dot([...u, ...u], (_, i) => [...v, ...v.slice(1)][i]![0]!, 7)],
  ],
  ['four products in the extension of degree 4', 20, (u, v) => byLanes(quartic, u, v)],
  [
    'four products in the extension of degree 5',
    21,
    (u, v) => byLanes(quintic, [...u, v[0]!], [...v.slice(1), ...u.slice(0, 2)]),
  ],
  ['four rows of two values folded, as the prover does it', 22, rowOfTwo],
  ['four rows of two values folded, as the verifier does it', 23, rowOfTwo],
  ['a row of eight values folded, as the verifier does it', 24, rowOfEight],
  ['a row of eight values folded, as the prover does it', 25, rowOfEight],
]

/** Elements at the edges of sums, of reductions and of 16 bits; their Montgomery forms are spread over the field. */
const EDGES = [
  0,
  1,
  2,
  KOALA_BEAR - 1,
  KOALA_BEAR - 2,
  (KOALA_BEAR - 1) / 2,
  (KOALA_BEAR + 1) / 2,
  65535,
  65536,
]
/** Elements whose Montgomery forms, x 2^32, are the edges. */
const FORMS = EDGES.map((x) => mul(x, field.inverse(2 ** 32 % KOALA_BEAR)))
const CHOICES = [...EDGES, ...FORMS]

describe.each(OPERATIONS)('%s', (_, operation, expected) => {
  test('of edges and of random elements', () => {
    let seed = 12345 + operation
    const random = () => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
      return seed
    }
    const vector = (edge: boolean) =>
      lanes.map(() => (edge ? CHOICES[(random() >>> 8) % CHOICES.length]! : random() % KOALA_BEAR))
    for (let i = 0; i < 3_000; i++) {
      const four = () => lanes.map(() => vector(i % 3 !== 0))
      const [u, v] = [four(), four()]
      const result = expected(u, v)
      expect(compute(operation, u, v, result.length)).toEqual(result)
    }
    // The largest sums.
    for (const x of [KOALA_BEAR - 1, FORMS[3]!]) {
      const all = lanes.map(() => lanes.map(() => x))
      const result = expected(all, all)
      expect(compute(operation, all, all, result.length)).toEqual(result)
    }
  })
})

test('inverses and quotients', () => {
  const elements = CHOICES.filter((x) => x !== 0)
  const vector = (from: number) => lanes.map((i) => elements[(from + i) % elements.length]!)
  for (const i of elements.keys()) {
    const vectors = (more: number) => lanes.map((k) => vector(i + 4 * k + more))
    const [u, v] = [vectors(0), vectors(3)]
    const inverses = u.map((x) => x.map((one) => field.inverse(one)))
    expect(compute(19, u, v, 4)).toEqual(inverses)
    expect(compute(17, u, v, 1)).toEqual([u[0]!.map((x, k) => mul(x, field.inverse(v[0]![k]!)))])
    const [inverse] = compute(18, u, v, 1)
    expect(quartic(u[0]!, inverse!)).toEqual([1, 0, 0, 0])
  }
})

test('lanes are interleaved', () => {
  const u = [
    [0, 1, 2, 3],
    [4, 5, 6, 7],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ]
  expect(compute(11, u, u, 2)).toEqual([
    [0, 4, 2, 6],
    [1, 5, 3, 7],
  ])
  expect(compute(12, u, u, 2)).toEqual([
    [0, 1, 4, 5],
    [2, 3, 6, 7],
  ])
})

test('the hash is that of src/hash', () => {
  for (const first of [0, 1, KOALA_BEAR - 1]) {
    const input = Array.from({ length: 16 }, (_, i) => (first + 123456789 * i) % KOALA_BEAR)
    const words = new Uint32Array(module.memory.buffer, block, 16)
    words.set(input)
    module.compress(block, 1)
    expect([...words.subarray(0, 8)]).toEqual(poseidon2Compress(0, input))
  }
})
