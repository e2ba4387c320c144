/**
 * Values of 512 bits on a node: sums, products, shifts and divisions of which each word is at an edge.
 */
import { expect, test } from 'vitest'
import { zeroState } from '../../../src/state/state.ts'
import { proveStepFrom } from '../../../src/testing/index.ts'
import { concat, type StateOf, u8, u256, vm, type Word } from '../../../src/vm/index.ts'
import { Random } from '../wasm/random-machine.ts'
import { onNode } from './on-node.ts'

const OPERATIONS: { readonly [name: string]: (x: Word, y: Word, a: Word, b: Word, c: Word) => Word } = {
  add: (x, y) => x.add(y),
  sub: (x, y) => x.sub(y),
  mul: (x, y) => x.mul(y),
  div: (x, y) => x.div(y),
  rem: (x, y) => x.rem(y),
  sdiv: (x, y) => x.sdiv(y),
  srem: (x, y) => x.srem(y),
  'div.short': (x, _, a) => x.div(a.unsigned(512)),
  'rem.short': (x, _, a) => x.rem(a.unsigned(512)),
  shl: (x, y) => x.shl(y.and(1023)),
  shr: (x, y) => x.shr(y.and(1023)),
  sar: (x, y) => x.sar(y.and(1023)),
  popcount: (x, y) => x.popcount().add(y.clz()).mul(1000).add(x.ctz()),
  mulmod: (_x, _y, a, b, c) =>
    concat(a.mulmod(b, c), a.unsigned(512).mul(b.unsigned(512)).rem(c.unsigned(512)).high(256)),
  addmod: (_x, _y, a, b, c) => concat(a.addmod(b, c), a.smulhi(b)),
  mulhi: (_x, _y, a, b) => concat(a.mulhi(b), a.smulhiu(b)),
}
const state = { op: u8, a: u256, b: u256, c: u256, d: u256, low: u256, high: u256 }
const names = Object.keys(OPERATIONS)
const wide = names
  .reduce(
    (spec, name, i) =>
      spec.op(name, i.toString(2).padStart(8, '0'), (s: StateOf<typeof state>) => {
        const [x, y] = [concat(s.a, s.b), concat(s.c, s.d)]
        const result = OPERATIONS[name]!(x, y, s.a, s.b, s.c)
        s.low = result.low(256)
        s.high = result.high(256)
      }),
    vm('wide')
      .state(state)
      .fetch((s) => s.op),
  )
  .otherwise('none')

const on = onNode(wide)

const LAST = (1n << 256n) - 1n
const EDGES = [0n, 1n, 2n, LAST, LAST - 1n, 1n << 255n, (1n << 255n) - 1n, (1n << 128n) - 1n, 1n << 128n]
const RUNS = process.env.ONESTEP_SLOW === '1' ? 2000 : 120

test.each(names)(
  '%s',
  async (name) => {
    const random = new Random(names.indexOf(name) + 1)
    const word = () =>
      random.chance(3)
        ? random.big() >> BigInt(random.below(256))
        : random.pick(EDGES) ^ BigInt(random.below(2))
    const zero = zeroState(wide.machine)
    const questions = Array.from({ length: RUNS }, () => {
      const [a, b, c, d] = [word(), word(), word(), word()]
      const registers = {
        ...zero.registers,
        op: BigInt(names.indexOf(name)),
        a,
        b,
        c,
        d: random.chance(4) ? b : d,
      }
      return {
        vm: wide,
        ...proveStepFrom(wide, { ...zero, registers }, on.hash),
        note: `${name} ${a} ${b} ${c} ${d}`,
      }
    })
    expect(await on.verifiers.differences(questions, on.hash)).toEqual([])
  },
  300_000,
)
