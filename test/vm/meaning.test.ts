/**
 * What `docs/language.md` says of a step, on words that JavaScript would treat otherwise.
 */
import { expect, test } from 'vitest'
import { evaluateStep } from '../../src/ir/step.ts'
import { LiveState } from '../../src/state/access.ts'
import { pagesOf, zeroState } from '../../src/state/state.ts'
import {
  bytes,
  halt,
  memory,
  registers,
  type StateOf,
  select,
  trap,
  u32,
  vm,
  type Word,
  when,
} from '../../src/vm/index.ts'

const state = { pc: u32, r: u32, q: u32, x: registers(u32, 16), m: memory(u32, 1024), b: bytes(1024) }
type S = StateOf<typeof state>
type Fields = { readonly a: Word<4>; readonly b: Word<4> }

/** One step with a = 3, b = 4, and x[i] = 100 * i. */
function step(body: (s: S, fields: Fields) => void, encoding = '................ aaaa bbbb ........') {
  const { machine } = vm('t')
    .state(state)
    .fetch((s) => {
      const word = s.m[s.pc]
      s.pc = s.pc.add(1)
      return word
    })
    .op('op', encoding, body as never)
    .otherwise('bad')
  const zero = zeroState(machine)
  const x = Array.from({ length: 16 }, (_, i) => 100n * BigInt(i))
  const code = new Uint8Array(Uint32Array.of(0x3400).buffer)
  const live = new LiveState(machine, {
    ...zero,
    registers: { ...zero.registers, x },
    memories: { ...zero.memories, m: pagesOf([[0n, code]]) },
  })
  live.apply(evaluateStep(machine, live))
  const { registers: after, status } = live.snapshot()
  return {
    ...(after as { pc: bigint; r: bigint; q: bigint; x: bigint[] }),
    status,
    b: [...live.bytes(1, 0n, 8)],
  }
}

test('an element reads as what was written before, also where indices are equal at run time only', () => {
  const after = step((s, { a, b }) => {
    s.x[a] = u32(7)
    s.r = s.x[3]
    s.q = s.x[b]
  })
  expect([after.r, after.q]).toEqual([7n, 400n])
})

test('of two writes that meet, the later one stays', () => {
  const after = step((s, { a }) => {
    s.x[a] = u32(7)
    s.x[3] = u32(8)
    s.b.store(u32(0), u32(0x01020304))
    s.b.store(u32(2), u32(0x0a0b0c0d))
  })
  expect(after.x[3]).toBe(8n)
  expect(after.b).toEqual([4, 3, 13, 12, 11, 10, 0, 0])
})

test('a halt lets the rest happen, and the first that happens gives the code', () => {
  const after = step((s) => {
    when(s.r.eq(0), () => halt(1))
    halt(2)
    s.r = u32(9)
  })
  expect([after.status, after.r]).toEqual([{ kind: 'halted', code: 1n }, 9n])
})

test('a trap undoes the step, fetch included', () => {
  const after = step((s) => {
    s.r = u32(9)
    trap('x')
  })
  expect([after.status, after.r, after.pc]).toEqual([{ kind: 'trapped', reason: 'x' }, 0n, 0n])
})

test.each<[string, (s: S) => void]>([
  ['the last byte of an access', (s) => s.b.store(u32(1022), u32(1))],
  ['an index', (s) => (s.r = s.m[u32(1024)])],
])('%s outside of a memory traps', (_, body) => {
  expect(step(body).status).toEqual({ kind: 'trapped', reason: 'address out of range' })
})

test('both arguments of select are computed, and what they assign is assigned', () => {
  const after = step((s) => {
    s.r = select(s.q.eq(1), (s.r = s.x[1]), s.r.add(1))
  })
  expect(after.r).toBe(101n)
})

test('a field in two runs, and bits that no range names', () => {
  expect(step((s, { a }) => (s.r = a.unsigned(32)), '................ 00 aa 0 a .. ........').r).toBe(0b111n)
  const encoding = '................ .. a[3|1:0] ... ........'
  expect(step((s, { a }) => (s.r = a.unsigned(32)), encoding).r).toBe(0b1010n)
})
