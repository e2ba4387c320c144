/**
 * Counts of bits, rotations and high products of the language, by their definitions on bigints, in all executors.
 */
import { describe, expect, test } from 'vitest'
import { unpackHeader } from '../../src/state/layout.ts'
import { zeroState } from '../../src/state/state.ts'
import { u8, uint, vm, type Word } from '../../src/vm/index.ts'
import { pairOf } from '../targets/wasm/agree.ts'
import { Random } from '../targets/wasm/random-machine.ts'

const random = new Random(13)

type Definition = readonly [
  name: string,
  written: (a: Word, b: Word) => Word,
  meant: (a: bigint, b: bigint, width: number) => bigint,
]

const bitsOf = (a: bigint, width: number) => a.toString(2).padStart(width, '0')
const rotated = (a: bigint, by: bigint, width: number) => {
  const text = bitsOf(a, width)
  const at = Number(by % BigInt(width))
  return BigInt(`0b${text.slice(at)}${text.slice(0, at)}`)
}
const high = (product: bigint, width: number) => BigInt.asUintN(width, product >> BigInt(width))

const COUNTS: readonly Definition[] = [
  ['clz', (a) => a.clz(), (a, _, w) => BigInt(/^0*/.exec(bitsOf(a, w))![0].length)],
  ['ctz', (a) => a.ctz(), (a, _, w) => BigInt(/0*$/.exec(bitsOf(a, w))![0].length)],
  ['popcount', (a) => a.popcount(), (a) => BigInt([...a.toString(2)].filter((bit) => bit === '1').length)],
  ['rotl', (a, b) => a.rotl(b), rotated],
  ['rotr', (a, b) => a.rotr(b), (a, b, w) => rotated(a, BigInt(w) - (b % BigInt(w)), w)],
  ['rotl by a number', (a) => a.rotl(13), (a, _, w) => rotated(a, 13n, w)],
  ['rotr by a number', (a) => a.rotr(70n), (a, _, w) => rotated(a, BigInt(w) - (70n % BigInt(w)), w)],
]
const PRODUCTS: readonly Definition[] = [
  ['mulhi', (a, b) => a.mulhi(b), (a, b, w) => high(a * b, w)],
  ['smulhi', (a, b) => a.smulhi(b), (a, b, w) => high(BigInt.asIntN(w, a) * BigInt.asIntN(w, b), w)],
  ['smulhiu', (a, b) => a.smulhiu(b), (a, b, w) => high(BigInt.asIntN(w, a) * b, w)],
]
const MODULAR: readonly Definition[] = [
  ['addmod', (a, b) => a.addmod(b, b.xor(5)), (a, b, w) => low((a + b) % mod(b, 5n, a + b), w)],
  ['mulmod', (a, b) => a.mulmod(b, a.xor(5)), (a, b, w) => low((a * b) % mod(a, 5n, a * b), w)],
  ['mulmod by a number', (a, b) => a.mulmod(b, 5), (a, b) => (a * b) % 5n],
]
const low = (value: bigint, width: number) => BigInt.asUintN(width, value)
/** The modulus that a body computes; one above the value in place of zero, which leaves the value as it is. */
const mod = (a: bigint, by: bigint, value: bigint) => (a === by ? value + 1n : a ^ by)
const WIDEST_PRODUCT = 256

/** A machine that computes all of them at once, one register each. */
function machineOf(width: number, definitions: readonly Definition[]) {
  const type = uint(width)
  const results = Object.fromEntries(definitions.map((_, i) => [`r${i}`, type]))
  return vm('bits')
    .state({ pc: u8, a: type, b: type, ...results })
    .fetch((s) => s.pc)
    .op('all', '........', (s) => {
      const state = s as unknown as Record<string, Word>
      for (const [i, [, written]] of definitions.entries()) state[`r${i}`] = written(state.a!, state.b!)
    })
    .otherwise('none').machine
}

describe.each([1, 2, 3, 8, 13, 16, 31, 32, 33, 63, 64, 65, 127, 128, 129, 200, 255, 256])(
  'words of %i bits',
  (width) => {
    test('are what is defined', () => {
      const definitions = width >= 16 ? COUNTS : COUNTS.filter(([name]) => !name.includes('number'))
      const all =
        width <= WIDEST_PRODUCT ? [...definitions, ...PRODUCTS, ...(width > 2 ? MODULAR : [])] : definitions
      const machine = machineOf(width, all)
      const last = (1n << BigInt(width)) - 1n
      const values = [0n, 1n, 2n, last, last >> 1n, last - 1n, BigInt(width), BigInt(width - 1)]
        .concat(Array.from({ length: 6 }, () => random.big() >> BigInt(random.below(256))))
        .map((value) => value & last)
      for (const executor of pairOf(machine)) {
        for (const a of values) {
          for (const b of values) {
            const zero = zeroState(machine)
            executor.restore({ ...zero, registers: { ...zero.registers, a, b } })
            executor.run(1n)
            const { registers } = unpackHeader(machine, executor.header())
            for (const [i, [name, , meant]] of all.entries())
              expect(registers[`r${i}`], `${name} of ${a} and ${b}`).toBe(meant(a, b, width))
          }
        }
      }
    })
  },
)

test('an amount that is wider than the word is refused, as for shifts', () => {
  expect(() => machineOf(8, [['rotl', (a, b) => a.rotl(b.unsigned(16)), () => 0n]])).toThrow(
    'A shift amount of 16 bits is wider than the word of 8 bits.',
  )
})

test('a result that nothing uses is refused by the name that was written', () => {
  const unused = (a: Word) => {
    a.rotl(3)
    return a
  }
  expect(() => machineOf(32, [['unused', unused, () => 0n]])).toThrow('Result of .rotl(…) is never used.')
})
