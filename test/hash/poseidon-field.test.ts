import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concat, fromBigint, toBigint } from '../../src/bytes/bytes.ts'
import { constant, loadVector, moduleOf, storeVector, vector } from '../../src/hash/assemble.ts'
import { circomlibEngine } from '../../src/hash/poseidon.ts'
import { doublesField } from '../../src/hash/poseidon-doubles.ts'
import { type PoseidonEngine, poseidonEngine } from '../../src/hash/poseidon-engine.ts'
import { type Field, modulus } from '../../src/hash/poseidon-field.ts'
import { fusedField, fusedFieldOf } from '../../src/hash/poseidon-fused.ts'
import { relaxedModule } from '../../src/hash/poseidon-relaxed.ts'

/** What a machine computes whose multiply-add rounds twice. */
const unfusedField = fusedFieldOf((a, b, c) => [a, b, vector(0xf2), c, vector(0xf0)])

const operand = (i: number) => [constant(0), loadVector(16 * i)]
const relaxed = moduleOf(
  [
    {
      ...{ params: 0, locals: [], name: 'run' },
      body: [constant(0), operand(0), operand(1), operand(2), vector(0x107), storeVector(0)],
    },
  ],
  1,
)
const relaxedBefore = WebAssembly.validate(relaxed)
/** Not by means of the engine, which takes a field that is broken for a machine that does not fuse. */
const fuses = (() => {
  const module = relaxedModule(relaxed)
  if (!module) return false
  const { memory, run } = new WebAssembly.Instance(module).exports as {
    memory: WebAssembly.Memory
    run(): void
  }
  const numbers = new Float64Array(memory.buffer)
  numbers.set([1 + 2 ** -30, 0, 1 + 2 ** -30, 0, -1 - 2 ** -29, 0])
  run()
  return numbers[0] === 2 ** -60
})()
if (!fuses) console.log('This machine does not fuse multiply-adds: the field that needs them is not tested.')

const size = 5
const unit = 1n << 51n
const [low, high] = [-(2 ** 50), 2 ** 50 - 1]
const limb = fc.oneof(
  fc.constantFrom(low, low + 1, -1, 0, 1, high - 1, high, 2 ** 49, -(2 ** 49)),
  fc.maxSafeInteger().map((value) => Math.max(low, Math.min(high, value % 2 ** 50))),
)
/** The highest limb may be twice as far from zero. */
const top = fc.oneof(
  limb,
  fc.constantFrom(2 * low, 2 * high),
  limb.map((value) => 2 * value),
)
const element = fc.tuple(limb, limb, limb, limb, top)
const numberOf = (limbs: readonly number[]) =>
  limbs.reduceRight((value, own) => value * unit + BigInt(own), 0n)
const mod = (value: bigint) => ((value % modulus) + modulus) % modulus

type Exports = {
  memory: WebAssembly.Memory
  square(to: number, a: number): void
  product(to: number, a: number, b: number): void
  sum(to: number, a: number, b: number, count: number, plus: number, c: number): void
}

function routines(field: Field, vectors: number) {
  const [square, product, sum] = field.routines(vectors)
  const functions = [
    { ...square, name: 'square' },
    { ...product, name: 'product' },
    { ...sum, name: 'sum' },
  ]
  const run = new WebAssembly.Instance(relaxedModule(moduleOf(functions, 2))!).exports as Exports
  field.writeTables(run.memory.buffer)
  const numbers = new Float64Array(run.memory.buffer)
  const stride = 2 * vectors
  const place = (index: number) => field.freeBase + index * 8 * stride * field.storedLimbs
  return {
    run,
    place,
    put(index: number, hash: number, limbs: readonly number[]) {
      for (const [i, own] of limbs.entries()) numbers[place(index) / 8 + stride * i + hash] = own
    },
    get: (index: number, hash: number) =>
      Array.from({ length: size }, (_, i) => numbers[place(index) / 8 + stride * i + hash]!),
    enter: (index: number, hash: number, bytes: Uint8Array, added: bigint) =>
      field.enter(numbers, place(index) / 8 + hash, stride, bytes, 0, field.limbsOf(added)),
    leave(index: number, hash: number) {
      const bytes = new Uint8Array(32)
      field.leave(numbers, place(index) / 8 + hash, stride, bytes, 0)
      return toBigint(bytes)
    },
  }
}

describe.skipIf(!fuses)('limbs of 51 bits at their ends', () => {
  /** Congruent, in limbs that are in range, and as close to zero as the module says. */
  const expectResult = (limbs: readonly number[], expected: bigint, thousandths: bigint) => {
    const value = numberOf(limbs)
    expect(mod(value * fusedField.radix)).toBe(mod(expected))
    for (const own of limbs.slice(0, -1)) expect(own >= low && own <= high).toBe(true)
    expect((value < 0n ? -value : value) * 1000n < thousandths * modulus).toBe(true)
  }

  test.each([1, 2])('products and squares, %i vectors', (vectors) => {
    const { run, place, put, get } = routines(fusedField, vectors)
    const some = fc.array(fc.tuple(element, element), { minLength: 2 * vectors, maxLength: 2 * vectors })
    fc.assert(
      fc.property(some, (pairs) => {
        for (const [hash, [a, b]] of pairs.entries()) {
          put(0, hash, a)
          put(1, hash, b)
        }
        run.product(place(2), place(0), place(1))
        run.square(place(3), place(0))
        for (const [hash, [a, b]] of pairs.entries()) {
          expectResult(get(2, hash), numberOf(a) * numberOf(b), 712n)
          expectResult(get(3, hash), numberOf(a) ** 2n, 712n)
        }
      }),
      { numRuns: 1500 },
    )
  })

  test.each([1, 2])('sums of up to 32 terms, an element and a constant, %i vectors', (vectors) => {
    const { run, place, put, get } = routines(fusedField, vectors)
    const [highest, lowest] = [high, low].map((own) => numberOf([own, own, own, own, 2 ** 49]))
    const factor = fc.oneof(
      fc.bigInt({ min: 0n, max: modulus - 1n }),
      fc.constantFrom(0n, 1n, modulus - 1n, highest, lowest),
      element.map((limbs) => mod(numberOf(limbs))),
    )
    const parts = fc.oneof(
      fc.array(fc.tuple(element, factor), { minLength: 1, maxLength: 32 }),
      // Columns as far from zero as they can be.
      fc
        .tuple(
          fc.constantFrom([high, high, high, high, 2 * high], [low, low, low, low, 2 * low]),
          fc.constantFrom(highest, lowest),
        )
        .map((part) => Array.from({ length: 32 }, () => part)),
    )
    /** What a product leaves. */
    const plus = fc.bigInt({ min: (-711n * modulus) / 1000n, max: (711n * modulus) / 1000n })
    const limbsOf = (value: bigint) =>
      Array.from({ length: size }, (_, i) => {
        const own = i < size - 1 ? BigInt.asIntN(51, value) : value
        value = (value - own) >> 51n
        return Number(own)
      })
    const [to, plusPlace, terms, sumPlace] = [0, 1, 2, 40]
    fc.assert(
      fc.property(
        parts,
        fc.array(plus, { minLength: 2 * vectors, maxLength: 2 * vectors }),
        factor,
        (parts, added, constant) => {
          const count = parts.length
          for (const [hash, value] of added.entries()) {
            put(plusPlace, hash, limbsOf(value))
            // The hashes have the terms in another order each.
            for (let i = 0; i < count; i++) put(terms + i, hash, parts[(i + hash) % count]![0])
          }
          const factors = parts.map(([, value]) => value)
          const at = place(sumPlace)
          fusedField.writeSum(run.memory.buffer, at, factors, constant)
          const behind = at + count * fusedField.constantBytes
          run.sum(place(to), place(terms), at, count, place(plusPlace), behind)
          for (const [hash, value] of added.entries()) {
            const sum = factors.reduce(
              (sum, own, i) => sum + own * numberOf(parts[(i + hash) % count]![0]),
              (value + constant) * fusedField.radix,
            )
            expectResult(get(to, hash), sum, 2424n)
          }
        },
      ),
      { numRuns: 800 },
    )
  })
})

const bytes32 = fc.oneof(
  fc.uint8Array({ minLength: 32, maxLength: 32 }),
  fc.constantFrom(0n, 1n, modulus - 1n, modulus, modulus + 1n, (1n << 256n) - 1n, 1n << 255n).map(bytesOf),
  fc.integer({ min: 0, max: 255 }).map((bits) => bytesOf((1n << BigInt(bits)) - 1n)),
  fc.tuple(fc.integer({ min: 1, max: 255 }), fc.constantFrom(0, 255)).map(([first, rest]) => {
    return new Uint8Array(32).fill(rest).fill(first, 0, 1)
  }),
)

describe.each([['doubles', doublesField], ...(fuses ? ([['fused', fusedField]] as const) : [])] as const)(
  '%s',
  (_, field) => {
    test('any 32 bytes enter, and what a product leaves is canonical', () => {
      const { run, place, enter, leave } = routines(field, 1)
      const inverse = power(field.radix, modulus - 2n)
      const value = fc.oneof(fc.bigInt({ min: 0n, max: modulus - 1n }), fc.constantFrom(0n, 1n, modulus - 1n))
      fc.assert(
        fc.property(bytes32, value, (bytes, added) => {
          for (const hash of [0, 1]) {
            enter(0, hash, bytes, added)
            // Times R or -R, over R; zero has to come out as zero.
            enter(1, hash, bytesOf(mod(hash === 0 ? field.radix : -field.radix)), 0n)
            enter(3, hash, bytesOf(1n), 0n)
          }
          run.product(place(2), place(0), place(1))
          const whole = toBigint(bytes) + added
          expect([leave(2, 0), leave(2, 1)]).toEqual([mod(whole), mod(-whole)])
          run.square(place(2), place(0))
          expect(leave(2, 0)).toBe(mod(whole * whole * inverse))
          run.product(place(2), place(0), place(3))
          expect(leave(2, 0)).toBe(mod(whole * inverse))
        }),
        { numRuns: 1000 },
      )
    })

    test("hashes are circomlibjs's, of every width, alone and in batches", async () => {
      const [mine, theirs] = [(await poseidonEngine([field]))!, await circomlibEngine()]
      for (let count = 1; count <= 16; count++) {
        fc.assert(
          fc.property(messagesOf(count, 9), fc.constantFrom(0, 1, 2, 2 ** 29 - 1), (inputs, tag) => {
            expect(hashed(mine, tag, count, inputs)).toEqual(hashed(theirs, tag, count, inputs))
          }),
          // Leaves and nodes are of two and four.
          { numRuns: count === 2 || count === 4 ? 150 : 6 },
        )
      }
    })
  },
)

test.skipIf(!fuses)(
  'both fields hash alike, inputs of every width',
  async () => {
    const slow = process.env.ONESTEP_SLOW === '1'
    if (!slow)
      console.log('Both fields of Poseidon: hundreds of inputs a width, thousands with ONESTEP_SLOW=1')
    const [fused, doubles] = [(await poseidonEngine([fusedField]))!, (await poseidonEngine([doublesField]))!]
    for (let count = 1; count <= 16; count++) {
      fc.assert(
        fc.property(messagesOf(count, 100), (inputs) => {
          expect(hashed(fused, 1, count, inputs)).toEqual(hashed(doubles, 1, count, inputs))
        }),
        { numRuns: slow ? 200 : 10 },
      )
    }
  },
  120_000,
)

describe('where multiply-adds are not fused', () => {
  test('products would be wrong, and the engine uses the other field', async () => {
    const [fallen, plain] = [
      (await poseidonEngine([unfusedField, doublesField]))!,
      (await poseidonEngine([doublesField]))!,
    ]
    for (const count of [2, 4, 7]) {
      const inputs = concat(...Array.from({ length: 5 * count }, (_, i) => bytesOf(3n ** BigInt(i))))
      expect(hashed(fallen, 1, count, inputs)).toEqual(hashed(plain, 1, count, inputs))
      expect(hashed(fallen, 1, count, inputs.subarray(0, 32 * count))).toEqual(
        hashed(plain, 1, count, inputs).subarray(0, 32),
      )
    }
  })

  test('or where the module does not compile', async () => {
    const unknown = fusedFieldOf((a, b, c) => [a, b, c, vector(0x1ff)])
    const [fallen, plain] = [
      (await poseidonEngine([unknown, doublesField]))!,
      (await poseidonEngine([doublesField]))!,
    ]
    const inputs = concat(bytesOf(1n), bytesOf(2n))
    expect(hashed(fallen, 0, 2, inputs)).toEqual(hashed(plain, 0, 2, inputs))
  })

  test('and where no field is left, nothing is hashed', async () => {
    const engine = (await poseidonEngine([unfusedField]))!
    expect(() => engine.hash(0, 2, new Uint8Array(64), new Uint8Array(32))).toThrow(
      'No WebAssembly module computes Poseidon of 2 elements correctly on this machine.',
    )
  })
})

test('other modules are not compiled with the flag', () => {
  expect(WebAssembly.validate(relaxed)).toBe(relaxedBefore)
  expect(relaxedModule(Uint8Array.of(0, 1, 2))).toBe(undefined)
  expect(WebAssembly.validate(relaxed)).toBe(relaxedBefore)
})

function messagesOf(count: number, most: number): fc.Arbitrary<Uint8Array> {
  const limb = fc.constantFrom(0n, 1n, unit / 2n - 1n, unit / 2n, unit / 2n + 1n, unit - 1n)
  const value = fc.oneof(
    fc.bigInt({ min: 0n, max: modulus - 1n }),
    fc.constantFrom(0n, 1n, modulus - 1n, modulus - 2n, modulus / 2n, 1n << 253n),
    fc.integer({ min: 0, max: 253 }).map((bits) => 1n << BigInt(bits)),
    fc.integer({ min: 0, max: 253 }).map((bits) => (1n << BigInt(bits)) - 1n),
    // The upper and the lower half of a word.
    fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }),
    fc.array(limb, { minLength: size, maxLength: size }).map((limbs) => {
      return mod(limbs.reduce((value, own) => value * unit + own, 0n))
    }),
  )
  const message = fc.array(value, { minLength: count, maxLength: count })
  return fc
    .array(message, { minLength: 1, maxLength: most, size: 'max' })
    .map((messages) => concat(...messages.flat().map(bytesOf)))
}

function hashed(engine: PoseidonEngine, tag: number, count: number, inputs: Uint8Array): Uint8Array {
  const out = new Uint8Array(inputs.length / count)
  engine.hash(tag, count, inputs, out)
  return out
}

function bytesOf(value: bigint): Uint8Array {
  return fromBigint(value, 32)
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n
  for (; exponent > 0n; exponent >>= 1n, base = (base * base) % modulus)
    if (exponent & 1n) result = (result * base) % modulus
  return result
}
