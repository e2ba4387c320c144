/**
 * Compiled code of a machine that keeps its stack in memory: steps in a row are one, from which loads and stores are left
 * out. Random programs, on few cells that overlap, as on the evaluator.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluatorExecutor } from '../../src/run/evaluator.ts'
import { jitExecutor } from '../../src/run/jit.ts'
import { pagesOf, type State, zeroState } from '../../src/state/state.ts'
import {
  bytes,
  concat,
  enter,
  halt,
  leave,
  memory,
  u8,
  u16,
  u32,
  u64,
  u256,
  vm,
  type Word,
  when,
} from '../../src/vm/index.ts'
import { traces } from '../targets/wasm/agree.ts'

const CODE = 64
const DEEP = 12

/** An instruction is four bits, and a number below them. */
const { machine } = vm('piles')
  .state({
    ...{ pc: u16, micro: u8, sp: u8, top: u256, gas: u64, base: u16, lives: u8, depth: u8 },
    ...{
      code: memory(u32, CODE),
      pile: memory(u256, 2 ** 12, { endian: 'big' }),
      data: bytes(2 ** 16, { endian: 'big' }),
    },
  })
  .fetch((s) => {
    const word = s.code[s.pc.low(6)]
    s.pc = s.pc.add(1)
    return word
  })
  .with((builder) => {
    const NUMBER = ` ${'n'.repeat(28)}`
    const slot = (s: { depth: Word<8>; sp: Word<8> }, n: number) =>
      concat(s.depth, s.sp.sub(n).low(4)) as Word<12>
    type Body = Parameters<typeof builder.op>[2]
    const op = (name: string, pops: number, cost: number, body: Body) => {
      builder = builder.op(name, (count++).toString(2).padStart(4, '0') + NUMBER, (s, f, more) =>
        when(
          s.gas.lt(cost).or(s.sp.lt(pops)).or(s.sp.gt(DEEP)),
          () => enter('fail'),
          () => {
            s.gas = s.gas.sub(cost)
            body(s, f, more)
          },
        ),
      )
    }
    let count = 0
    const push = (s: Parameters<Body>[0], value: Word<256>) => {
      s.pile[slot(s, 1)] = s.top
      s.sp = s.sp.add(1)
      s.top = value
    }
    const drop = (s: Parameters<Body>[0], n: number) => {
      s.top = s.pile[slot(s, n + 1)]
      s.sp = s.sp.sub(n)
    }
    op('push', 0, 1, (s, { n }) => push(s, n.unsigned(256)))
    op('again', 2, 1, (s) => push(s, s.pile[slot(s, 2)]))
    op('swap', 3, 2, (s) => {
      const other = s.pile[slot(s, 3)]
      s.pile[slot(s, 3)] = s.top
      s.top = other
    })
    op('sum', 2, 1, (s) => {
      s.top = s.top.add(s.pile[slot(s, 2)])
      s.sp = s.sp.sub(1)
    })
    op('load', 1, 1, (s) => {
      s.top = s.data.load(s.top.low(16), 32)
    })
    op('store', 2, 1, (s) => {
      const [at, value] = [s.top, s.pile[slot(s, 2)]]
      drop(s, 2)
      s.data.store(at.low(16), value)
    })
    op('store.byte', 2, 1, (s) => {
      const [at, value] = [s.top, s.pile[slot(s, 2)]]
      drop(s, 2)
      s.data.store(at.low(16), value.low(8))
    })
    op('gas', 0, 1, (s) => push(s, s.gas.unsigned(256)))
    const jump = (s: Parameters<Body>[0], to: Word<256>, n: number) =>
      when(
        to.low(6).ge(CODE - 4),
        () => enter('fail'),
        () => {
          s.pc = s.base.add(to.low(6).unsigned(16))
          drop(s, n)
        },
      )
    op('jump', 1, 2, (s) => jump(s, s.top, 1))
    op('jump.if', 2, 2, (s) => {
      const [to, condition] = [s.top, s.pile[slot(s, 2)]]
      when(
        condition.bit(0),
        () => jump(s, to, 2),
        () => drop(s, 2),
      )
    })
    op('deeper', 0, 1, (s) => {
      s.depth = s.depth.add(1)
    })
    return builder
  })
  .microcode('fail', (s) => {
    when(
      s.lives.eq(0),
      () => halt(0),
      () => {
        s.lives = s.lives.sub(1)
        s.gas = s.gas.add(300)
        s.sp = s.sp.low(2).unsigned(8)
        s.pc = s.base
        leave()
      },
    )
  })
  .otherwise('illegal instruction')

const OPS = [
  'push',
  'again',
  'swap',
  'sum',
  'load',
  'store',
  'store.byte',
  'gas',
  'jump',
  'jump.if',
  'deeper',
]
const word = (op: string, n = 0) => ((OPS.indexOf(op) << 28) | n) >>> 0

/** Addresses that are the same, overlap, or straddle pages; and places to jump to. */
const NUMBERS = [0, 1, 3, 8, 17, 32, 40, 64, 0xff0, 0xfff8, 0xffe0]
const one = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NUMBERS).map((n) => [word('push', n)]) },
  { weight: 8, arbitrary: fc.constantFrom('again', 'swap', 'sum', 'load', 'gas').map((op) => [word(op)]) },
  { weight: 4, arbitrary: fc.constantFrom(...NUMBERS).map((n) => [word('push', n), word('store')]) },
  { weight: 2, arbitrary: fc.constantFrom(...NUMBERS).map((n) => [word('push', n), word('store.byte')]) },
  { weight: 2, arbitrary: fc.constantFrom('store', 'store.byte', 'jump', 'deeper').map((op) => [word(op)]) },
  { weight: 2, arbitrary: fc.nat(40).map((n) => [word('push', n), word('jump.if')]) },
)
const programs = fc.array(one, { minLength: 8, maxLength: 30 }).map((parts): State => {
  const words = [word('push', 7), word('push', 5), word('push', 3), ...parts.flat()].slice(0, CODE - 6)
  const code = Uint32Array.from(
    [...words, word('push', 0), word('jump'), ...new Array(CODE).fill(0)].slice(0, CODE),
  )
  const zero = zeroState(machine)
  return {
    ...zero,
    registers: { ...zero.registers, gas: 400n, lives: 6n },
    memories: { ...zero.memories, code: pagesOf([[0n, new Uint8Array(code.buffer)]]) },
  }
})

test('programs on a stack in memory end, and stop, as on the evaluator', { timeout: 120_000 }, () => {
  const reference = evaluatorExecutor(machine)
  let ran = 0
  fc.assert(
    fc.property(
      programs,
      fc.array(fc.bigInt({ min: 1n, max: 400n }), { minLength: 1, maxLength: 4 }),
      (state, runs) => {
        const steps = [300n, ...runs, 1500n]
        const mine = jitExecutor(machine, { warmUp: 0, watched: 100 })
        const [a, b] = traces([mine, reference], state, steps)
        expect(a).toEqual(b)
        ran += (b as { made: bigint }[]).reduce((sum, { made }) => sum + Number(made), 0)
      },
    ),
    { numRuns: Number(process.env.ONESTEP_RUNS ?? 150) },
  )
  // The property would be empty if programs failed at once.
  expect(ran).toBeGreaterThan(20_000)
})
