import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accessesOf, blockBound, conjuncts, machineBound, trailingZeros } from '../../src/ir/bounds.ts'
import { builder } from '../../src/ir/build.ts'
import { evaluate } from '../../src/ir/evaluate.ts'
import type { Machine } from '../../src/ir/machine.ts'
import { bits, bitWidth } from '../../src/ir/types.ts'
import { spansOf } from '../../src/state/access.ts'
import { cook, recipe, valueIn, ZEROS } from './dags.ts'
import { machine } from './machines.ts'

describe('trailingZeros', () => {
  test('the bits that it claims are zero on all values', () => {
    let claims = 0
    fc.assert(
      fc.property(
        fc.constantFrom(true, false),
        recipe({ maxLength: 20, shapes: ZEROS }),
        fc.array(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(1)), { minLength: 20, maxLength: 20 }),
        (simplify, lines, values) => {
          const nodes = cook(lines, builder({ simplify }).make, 8)
          for (const node of nodes) {
            const zeros = trailingZeros(node)
            expect(zeros).toBeLessThanOrEqual(bitWidth(node.type))
            if (zeros === 0) continue
            claims++
            for (const [x, y, b] of values) {
              const value = valueIn(node, { x: BigInt(x), y: BigInt(y), b: BigInt(b) })
              expect(BigInt.asUintN(zeros, value)).toBe(0n)
            }
          }
        },
      ),
      { numRuns: 1500 },
    )
    expect(claims).toBeGreaterThan(2000)
  })

  test('what a guard says holds where the guard does', () => {
    let claims = 0
    fc.assert(
      fc.property(
        recipe({ maxLength: 10, shapes: ZEROS }),
        fc.nat(100),
        fc.nat(7),
        fc.nat(2),
        fc.boolean(),
        (lines, pick, high, low, negate) => {
          const { make, constant } = builder()
          const nodes = cook(lines, make, 8)
          const words = nodes.filter((node) => bitWidth(node.type) === 8)
          const chosen = words[pick % words.length]
          const part = make(
            'extract',
            [chosen],
            negate ? [0, 0] : [Math.max(high, low), low === 2 ? Math.min(1, high) : 0],
          )
          const fact = make('eq', [part, constant(0n, part.type)])
          const guard = make('and', [make('get', [], 'b', bits(1)), negate ? make('not', [fact]) : fact])
          for (const node of nodes) {
            const zeros = trailingZeros(node, guard)
            if (zeros === trailingZeros(node)) continue
            claims++
            for (let x = 0n; x < 256n; x += 5n) {
              for (const y of [0n, 1n, 96n, 255n]) {
                const values = { x, y, b: 1n }
                if (valueIn(guard, values) === 1n)
                  expect(BigInt.asUintN(zeros, valueIn(node, values))).toBe(0n)
              }
            }
          }
        },
      ),
      { numRuns: 1500 },
    )
    expect(claims).toBeGreaterThan(100)
  })

  test('finds what alignment masks say', () => {
    const { make, constant } = builder()
    const x = make('get', [], 'x', bits(32))
    expect(trailingZeros(make('and', [x, constant(0xfffffff8n, bits(32))]))).toBe(3)
    expect(trailingZeros(make('shl', [x, constant(2n, bits(32))]))).toBe(2)
    const low = make('extract', [x], [1, 0])
    expect(trailingZeros(x, make('eq', [low, constant(0n, bits(2))]))).toBe(2)
    expect(
      trailingZeros(make('add', [x, constant(8n, bits(32))]), make('eq', [low, constant(0n, bits(2))])),
    ).toBe(2)
    expect(trailingZeros(x)).toBe(0)
  })
})

/** Leaves that a block touches on given values. */
function touched(m: Machine, block: Machine['fetch'], values: { [name: string]: bigint }) {
  const memory = m.memories[0]
  const leaves = new Set<bigint>()
  const stored = new Set<bigint>()
  const touch = (address: bigint, type: Parameters<typeof spansOf>[2], into: Set<bigint>[]) => {
    for (const span of spansOf(memory, address, type)) for (const set of into) set.add(span.address >> 5n)
  }
  const outcome = evaluate(block, {
    input: () => 0n,
    get: (name) => values[name],
    read: () => 3n,
    load(_, address, type) {
      touch(address, type, [leaves])
      return BigInt.asUintN(bitWidth(type), values.data)
    },
    lookup: (name) => BigInt.asUintN(bitWidth(m.maps!.find((map) => map.name === name)!.value), values.data),
    preimage: () => ({ word: values.data << 192n, size: 8 }),
  })
  if (outcome.kind === 'done')
    for (const store of outcome.stores) touch(store.address, store.type, [leaves, stored])
  return { leaves: leaves.size, stores: stored.size }
}

describe('blockBound', () => {
  test('no values of a random block touch more', () => {
    let accesses = 0
    fc.assert(
      fc.property(
        machine,
        fc.array(fc.record({ x: fc.bigInt(), y: fc.bigInt(), b: fc.bigInt(), data: fc.bigInt() }), {
          minLength: 8,
          maxLength: 8,
        }),
        (m, samples) => {
          for (const { block } of [...m.instructions, ...m.microcode]) {
            const bound = blockBound(m, block)
            accesses += accessesOf(m, block).length
            for (const sample of samples) {
              const values = Object.fromEntries(
                Object.entries(sample).map(([name, value]) => {
                  const register = m.registers.find((r) => r.name === name)
                  return [name, BigInt.asUintN(register ? bitWidth(register.type) : 256, value)]
                }),
              )
              const real = touched(m, block, values)
              expect(real.leaves).toBeLessThanOrEqual(bound.leaves.get('mem') ?? 0)
              expect(real.stores).toBeLessThanOrEqual(bound.stores.get('mem') ?? 0)
            }
            const whole = machineBound(m)
            expect(whole.leaves.get('mem') ?? 0).toBeGreaterThanOrEqual(bound.leaves.get('mem') ?? 0)
          }
        },
      ),
      { numRuns: 300 },
    )
    expect(accesses).toBeGreaterThan(300)
  })

  test('one address counts once, exclusive guards do not add up, a straddling access counts twice', () => {
    const { make, constant } = builder()
    const m = {
      memories: [{ name: 'm', element: bits(8), addressBits: 32, endian: 'little' }],
    } as unknown as Machine
    const x = make('get', [], 'x', bits(32))
    const y = make('get', [], 'y', bits(32))
    const b = make('get', [], 'b', bits(1))
    const load = (address: typeof x, size: number, guard = constant(1n, bits(1))) =>
      ({ kind: 'load', node: make('load', [address, guard], 'm', bits(8 * size)) }) as const
    const leaves = (...effects: Machine['fetch']['effects']) => blockBound(m, { effects }).leaves.get('m')
    const aligned = make('and', [x, constant(0xfffffffcn, bits(32))])
    expect(leaves(load(x, 1))).toBe(1)
    expect(leaves(load(x, 4))).toBe(2)
    expect(leaves(load(aligned, 4))).toBe(1)
    expect(leaves(load(aligned, 8))).toBe(2)
    expect(leaves(load(x, 1), load(x, 4))).toBe(2)
    expect(leaves(load(x, 1), load(y, 1))).toBe(2)
    expect(leaves(load(x, 1, b), load(y, 1, make('not', [b])))).toBe(1)
    expect(leaves(load(x, 4, b), load(y, 1, make('not', [b])), load(aligned, 1))).toBe(3)
    expect(leaves()).toBe(undefined)
  })

  test('conjuncts take a conjunction apart', () => {
    const { make } = builder()
    const [a, b, c] = ['a', 'b', 'c'].map((name) => make('get', [], name, bits(1)))
    expect(conjuncts(make('and', [make('and', [a, b]), c]))).toEqual([a, b, c])
  })
})
