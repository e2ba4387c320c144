/**
 * The VMs of the tests compute what they are meant to: the kit says only that all agree.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toBigint } from '../../src/bytes/bytes.ts'
import { bits, felt } from '../../src/ir/types.ts'
import { LiveState } from '../../src/state/access.ts'
import { pagesOf, zeroState } from '../../src/state/state.ts'
import { value } from '../../src/testing/index.ts'
import { felts, PRIME } from '../vms/felts.ts'
import { stack } from '../vms/stack.ts'

const W = 1n << 256n
const push = (v: bigint) => {
  const digits = Math.max(1, Math.ceil(v.toString(16).length / 2))
  return [0x60 + digits - 1, ...Array.from({ length: digits }, (_, i) => Number((v >> BigInt(8 * i)) & 255n))]
}

function runStack(code: readonly number[]) {
  const live = new LiveState(stack.machine, {
    ...zeroState(stack.machine),
    memories: { stack: new Map(), code: pagesOf([[0n, Uint8Array.from(code)]]), mem: new Map() },
  })
  while (live.step());
  return live
}
/** The word left on top when the code stops. */
const topOf = (code: readonly number[]) => {
  const live = runStack([...code, 0x80, 0x00])
  expect(live.status.kind).toBe('halted')
  return toBigint(live.bytes(0, 0n, 32).reverse())
}

test('256-bit words: as BigInt says', () => {
  const word = value(bits(256))
  const signed = (v: bigint) => BigInt.asIntN(256, v)
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      expect(topOf([...push(b), ...push(a), 0x01])).toBe((a + b) % W)
      expect(topOf([...push(b), ...push(a), 0x02])).toBe((a * b) % W)
      expect(topOf([...push(b), ...push(a), 0x04])).toBe(b === 0n ? 0n : a / b)
      expect(topOf([...push(b), ...push(a), 0x05])).toBe(
        b === 0n ? 0n : BigInt.asUintN(256, signed(a) / signed(b)),
      )
      expect(topOf([...push(b), ...push(a), 0x07])).toBe(
        b === 0n ? 0n : BigInt.asUintN(256, signed(a) % signed(b)),
      )
      expect(topOf([...push(c), ...push(b), ...push(a), 0x08])).toBe(c === 0n ? 0n : (a + b) % c)
      expect(topOf([...push(b), ...push(a), 0x10])).toBe(a < b ? 1n : 0n)
      const shift = a % 300n
      expect(topOf([...push(b), ...push(shift), 0x1b])).toBe((b << shift) % W)
      expect(topOf([...push(b), ...push(shift), 0x1d])).toBe(BigInt.asUintN(256, signed(b) >> shift))
      expect(topOf([...push(a), ...push(64n), 0x52, ...push(64n), 0x51])).toBe(a)
    }),
    { numRuns: 60 },
  )
})

test('microcode copies byte by byte, in big-endian memory', () => {
  const live = runStack([
    ...push(0x1122334455n),
    ...push(0n),
    0x52,
    ...push(4n),
    ...push(28n),
    ...push(100n),
    0x5e,
    ...push(7n),
    0x00,
  ])
  expect(live.status).toEqual({ kind: 'halted', code: 7n })
  expect([...live.bytes(2, 99n, 6)]).toEqual([0, 0x22, 0x33, 0x44, 0x55, 0])
})

test('felts: a program with an inverse, write-once memory and assertions', () => {
  const op = (code: bigint, a = 0n, width = 12n) => (code << 56n) | (a << (56n - width))
  const set = (v: bigint) => op(1n, v + 2n ** 23n, 24n)
  const run = (words: readonly bigint[], cells: readonly (readonly [bigint, bigint])[] = []) => {
    const bytes = (v: bigint) =>
      Uint8Array.from({ length: 32 }, (_, i) => Number((v >> BigInt(8 * i)) & 255n))
    const chunks = [...words.map((w, i) => [BigInt(i), w] as const), ...cells].map(
      ([at, v]) => [32n * at, bytes(v)] as const,
    )
    const live = new LiveState(felts.machine, {
      ...zeroState(felts.machine),
      memories: { mem: pagesOf(chunks) },
    })
    while (live.step());
    return live
  }
  fc.assert(
    fc.property(value(felt(PRIME)), (x) => {
      // acc = 3; acc = acc^-1 * 3; acc + x is asserted to be x + 1.
      const live = run(
        [set(3n), op(4n), op(3n, 100n), op(2n, 101n), op(8n, 102n), op(15n)],
        [
          [100n, 3n],
          [101n, x],
          [102n, (x + 1n) % PRIME],
        ],
      )
      expect(live.status).toEqual({ kind: 'halted', code: BigInt.asUintN(64, (x + 1n) % PRIME) })
    }),
  )
  expect(run([set(-1n), op(8n, 100n), op(15n)], [[100n, PRIME - 1n]]).status.kind).toBe('halted')
  expect(run([set(200n), op(5n), op(6n), set(200n), op(5n), set(7n), op(6n)]).status).toEqual({
    kind: 'trapped',
    reason: 'memory is written once',
  })
  expect(run([set(5000n), op(7n)]).status).toEqual({ kind: 'trapped', reason: 'no such cell' })
})
