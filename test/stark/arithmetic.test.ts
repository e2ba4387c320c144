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

function compute(operation: number, u: Vectors, v: Vectors): [number[], number[]] {
  const words = new Uint32Array(module.memory.buffer, block, 32)
  words.set([...u, ...v].flat())
  module.arithmetic(operation, block)
  return [[...words.subarray(0, 4)], [...words.subarray(4, 8)]]
}

const lanes = [0, 1, 2, 3]
const dot = (u: Vectors, v: (lane: number, i: number) => number, count: number) =>
  lanes.map((lane) =>
    Array.from({ length: count }, (_, i) => mul(u[i]![lane]!, v(lane, i))).reduce((a, b) => add(a, b)),
  )
/** Modulo x^4 - 3. */
const quartic = (a: readonly number[], b: readonly number[]) => {
  const product = [0, 0, 0, 0]
  for (const i of lanes) {
    for (const k of lanes) {
      const term = mul(a[i]!, b[k]!)
      product[(i + k) % 4] = add(product[(i + k) % 4]!, i + k < 4 ? term : mul(3, term))
    }
  }
  return product
}

const OPERATIONS: [string, number, (u: Vectors, v: Vectors) => number[]][] = [
  ['sum', 0, (u, v) => lanes.map((i) => add(u[0]![i]!, v[0]![i]!))],
  ['difference', 1, (u, v) => lanes.map((i) => sub(u[0]![i]!, v[0]![i]!))],
  ['product', 2, (u, v) => dot(u, (lane, i) => v[i]![lane]!, 1)],
  ['negative', 3, (u) => u[0]!.map((x) => sub(0, x))],
  ['half', 4, (u) => u[0]!.map((x) => mul(x, field.inverse(2)))],
  ['sum of two products', 5, (u, v) => dot(u, (lane, i) => v[i]![lane]!, 2)],
  ['sum of three products', 6, (u, v) => dot(u, (lane, i) => v[i]![lane]!, 3)],
  ['sum of four products', 7, (u, v) => dot(u, (lane, i) => v[i]![lane]!, 4)],
  ['sum of products with scalars', 8, (u, v) => dot(u, (_, i) => v[i]![0]!, 4)],
  ['product in the extension of degree 4', 9, (u, v) => quartic(u[0]!, v[0]!)],
  ['product of an extension with a scalar', 10, (u, v) => u[0]!.map((x) => mul(x, v[0]![0]!))],
  ['cube', 13, (u) => u[0]!.map((x) => mul(x, mul(x, x)))],
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
      expect(compute(operation, u, v)[0]).toEqual(expected(u, v))
    }
    // The largest sums.
    for (const x of [KOALA_BEAR - 1, FORMS[3]!]) {
      const all = lanes.map(() => lanes.map(() => x))
      expect(compute(operation, all, all)[0]).toEqual(expected(all, all))
    }
  })
})

test('lanes are interleaved', () => {
  const u = [
    [0, 1, 2, 3],
    [4, 5, 6, 7],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ]
  expect(compute(11, u, u)).toEqual([
    [0, 4, 2, 6],
    [1, 5, 3, 7],
  ])
  expect(compute(12, u, u)).toEqual([
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
