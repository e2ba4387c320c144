import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Code, joined } from '../../src/run/groups.ts'

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
