import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Active, type Code, groupOf, joined } from '../../src/run/groups.ts'
import type { Id, Trail } from '../../src/targets/wasm/jit/index.ts'

const PAGE = 4096n
/** What memories hold at an address: any function will do. */
const byteAt = (memory: number, address: bigint) => Number((address * 7n + BigInt(memory)) % 251n)

test('pieces of code that are joined are the same bytes, none across a page', () => {
  const piece = fc
    .record({
      memory: fc.nat(1),
      address: fc.oneof(
        fc.bigInt(0n, 60n),
        fc.bigInt(PAGE - 30n, PAGE + 30n),
        fc.bigInt(2n ** 64n - 40n, 2n ** 64n - 9n),
      ),
      size: fc.integer({ min: 1, max: 8 }),
    })
    // Like every access that is fetched: in 32 bytes.
    .map(({ memory, address, size }) => ({
      memory,
      address,
      size: Math.min(size, 32 - Number(address % 32n)),
    }))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const code = pieces.map(({ memory, address, size }) => ({
        memory,
        address,
        bytes: Uint8Array.from({ length: size }, (_, i) => byteAt(memory, address + BigInt(i))),
      }))
      const places = (all: readonly Code[]) =>
        all.flatMap(({ memory, address, bytes }) =>
          [...bytes].map((_, i) => `${memory} ${address + BigInt(i)}`),
        )
      const made = joined(code)
      expect(places(made).sort()).toEqual([...new Set(places(code))].sort())
      for (const { memory, address, bytes } of made) {
        expect([...bytes]).toEqual([...bytes].map((_, i) => byteAt(memory, address + BigInt(i))))
        expect((address + BigInt(bytes.length - 1)) / PAGE).toBe(address / PAGE)
      }
    }),
  )
  const row = Array.from({ length: 100 }, (_, i) => ({
    memory: 0,
    address: 4n * BigInt(i),
    bytes: new Uint8Array(4),
  }))
  expect(joined(row)).toHaveLength(1)
})

/** A trail of steps of which each leads to the next. */
const trailOf = (ids: readonly number[]): Trail =>
  new Map(ids.map((id, i) => [id, { key: [BigInt(id)], followers: new Set(ids.slice(i + 1, i + 2)) }]))
const byNumber = (a: Id, b: Id) => Number(a) - Number(b)
const row = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
const region = (ids: readonly number[], entries: readonly number[]): Active => ({
  ...{ index: 1, pages: [] },
  compiled: {
    ...{
      id: String(ids),
      bytes: new Uint8Array(),
      module: {} as WebAssembly.Module,
      code: [],
      constants: [],
    },
    entries: entries.map((id) => ({ id, limbs: [], block: 0 })),
    ...{ trail: trailOf(ids), starts: entries },
  },
})

describe('what is compiled of a program with more code than the budget is for', () => {
  /** A trail whose steps were missed as often as said. */
  const missed = (ids: readonly number[], times: (id: number) => number) =>
    new Map([...trailOf(ids)].map(([id, visit]) => [id, { ...visit, missed: times(Number(id)) }]))

  test('what was missed most, and what follows it', () => {
    const kept = missed(row(0, 9000), (id) => (id >= 5000 && id < 8500 ? 2 : 1))
    const group = groupOf(kept, 0, [], 6000, 3200)!
    expect([...group.trail.keys()].sort(byNumber)).toEqual(row(5000, 8200))
    expect([...group.starts]).toEqual([5000])
    expect(group.isAll).toBe(false)
  })

  test('what a region has but would not make, as it is not entered there', () => {
    const large = region(row(0, 2000), [0])
    const kept = missed(row(0, 2000), (id) => (id >= 40 && id < 50 ? 3 : 0))
    const group = groupOf(kept, 0, [large, region(row(50, 100), [50])], 6000, 6000)!
    expect([...group.trail.keys()].sort(byNumber)).toEqual(row(40, 50))
    expect([...group.starts]).toEqual([40])
  })

  test('nothing where all is made by regions', () => {
    const kept = missed(row(0, 2000), () => 0)
    expect(groupOf(kept, 0, [region(row(0, 1000), [0]), region(row(1000, 2000), [1000])])).toBeUndefined()
  })
})

describe('what is compiled of a trail that mostly ran through regions', () => {
  const full = region(row(0, 90), [0, 50])

  test('what is in none, up to where one is entered, if they have no room', () => {
    // Out of the region at 30, through new steps, and back to 40, where it is not entered, as it is at 50.
    const kept = trailOf([...row(0, 31), ...row(100, 105), ...row(40, 90)])
    const group = groupOf(kept, 0, [full], 92)!
    expect([...group.trail.keys()].sort(byNumber)).toEqual([...row(40, 50), ...row(100, 105)])
    expect([...group.starts]).toEqual([100])
    expect(group.replaces).toEqual([])
  })

  test('all of it, if they have', () => {
    const kept = trailOf([...row(0, 31), ...row(100, 105), ...row(40, 90)])
    const group = groupOf(kept, 0, [full], 200)!
    expect(group.trail.size).toBe(95)
    expect(group.replaces).toEqual([full])
  })

  test('small regions are compiled again with it, large ones are not', () => {
    const small = region(row(200, 208), [200])
    const kept = trailOf([...row(0, 60), ...row(100, 105), ...row(200, 208)])
    const group = groupOf(kept, 0, [full, small], 92)!
    expect([...group.trail.keys()].sort(byNumber)).toEqual([...row(100, 105), ...row(200, 208)])
    expect(group.replaces).toEqual([small])
  })
})
