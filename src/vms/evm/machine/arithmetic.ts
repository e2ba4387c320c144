/**
 * Arithmetic, comparisons and bits (Yellow Paper, H.2: 0s and 10s).
 * @module
 */
import { enter, leave, select, u64, u256, type Word, when } from '../../../vm/index.ts'
import { GAS, type Rules } from './forks.ts'
import { charge, instruction, isTrue, item, replace } from './op.ts'
import type { Builder, State } from './state.ts'

type Two = (a: Word<256>, b: Word<256>) => Word

const orZero = (b: Word<256>, value: Word<256>) => select(b.eq(0), u256(0), value)

/** `a` is the topmost item. Shifts have their amount on top. */
const BINARY: readonly (readonly [name: string, opcode: number, gas: number, of: Two])[] = [
  ['add', 0x01, GAS.veryLow, (a, b) => a.add(b)],
  ['mul', 0x02, GAS.low, (a, b) => a.mul(b)],
  ['sub', 0x03, GAS.veryLow, (a, b) => a.sub(b)],
  ['div', 0x04, GAS.low, (a, b) => orZero(b, a.div(b))],
  ['sdiv', 0x05, GAS.low, (a, b) => orZero(b, a.sdiv(b))],
  ['mod', 0x06, GAS.low, (a, b) => orZero(b, a.rem(b))],
  ['smod', 0x07, GAS.low, (a, b) => orZero(b, a.srem(b))],
  ['signextend', 0x0b, GAS.low, signExtend],
  ['lt', 0x10, GAS.veryLow, (a, b) => a.lt(b)],
  ['gt', 0x11, GAS.veryLow, (a, b) => a.gt(b)],
  ['slt', 0x12, GAS.veryLow, (a, b) => a.slt(b)],
  ['sgt', 0x13, GAS.veryLow, (a, b) => a.sgt(b)],
  ['eq', 0x14, GAS.veryLow, (a, b) => a.eq(b)],
  ['and', 0x16, GAS.veryLow, (a, b) => a.and(b)],
  ['or', 0x17, GAS.veryLow, (a, b) => a.or(b)],
  ['xor', 0x18, GAS.veryLow, (a, b) => a.xor(b)],
  ['byte', 0x1a, GAS.veryLow, byteOf],
  ['shl', 0x1b, GAS.veryLow, (a, b) => b.shl(a)],
  ['shr', 0x1c, GAS.veryLow, (a, b) => b.shr(a)],
  ['sar', 0x1d, GAS.veryLow, (a, b) => b.sar(a)],
]

/** The byte `k` from the low end is the highest of a signed number. */
function signExtend(k: Word<256>, x: Word<256>): Word<256> {
  const by = select(k.lt(31), u256(248).sub(k.low(5).unsigned(256).shl(3)), u256(0))
  return x.shl(by).sar(by)
}

/** Byte `i` from the high end. */
function byteOf(i: Word<256>, x: Word<256>): Word<256> {
  const by = u256(248).sub(i.low(5).unsigned(256).shl(3))
  return select(i.lt(32), x.shr(by).low(8).unsigned(256), u256(0))
}

/** Bytes of an exponent. */
function bytesOf(x: Word<256>): Word<64> {
  let count: Word<64> = u64(0)
  for (let byte = 0; byte < 32; byte++)
    count = select(x.bits(8 * byte + 7, 8 * byte).ne(0), u64(byte + 1), count)
  return count
}

export const arithmetic =
  (rules: Rules) =>
  (vm: Builder): Builder => {
    for (const [name, opcode, gas, of] of BINARY) {
      vm = instruction(rules, vm, name, opcode, { pops: 2, pushes: 1, gas }, (s) =>
        replace(s, 2, of(s.top, item(s, 1))),
      )
    }
    const unary = (name: string, opcode: number, of: (a: Word<256>) => Word) => {
      vm = instruction(rules, vm, name, opcode, { pops: 1, pushes: 1, gas: GAS.veryLow }, (s) =>
        replace(s, 1, of(s.top)),
      )
    }
    unary('iszero', 0x15, (a) => isTrue(a.eq(0)))
    unary('not', 0x19, (a) => a.not())
    const modular = (name: string, opcode: number, of: (a: Word<512>, b: Word<512>) => Word<512>) => {
      vm = instruction(rules, vm, name, opcode, { pops: 3, pushes: 1, gas: GAS.mid }, (s) => {
        const [a, b, n] = [s.top, item(s, 1), item(s, 2)]
        replace(s, 3, orZero(n, of(a.unsigned(512), b.unsigned(512)).rem(n.unsigned(512)).low(256)))
      })
    }
    modular('addmod', 0x08, (a, b) => a.add(b))
    modular('mulmod', 0x09, (a, b) => a.mul(b))
    if (rules.since('osaka')) {
      vm = instruction(rules, vm, 'clz', 0x1e, { pops: 1, pushes: 1, gas: GAS.low }, (s) =>
        replace(s, 1, s.top.clz()),
      )
    }
    vm = instruction(rules, vm, 'exp', 0x0a, { pops: 2, pushes: 1, gas: GAS.exp }, (s) => {
      const exponent = item(s, 1)
      charge(s, bytesOf(exponent).mul(GAS.expByte), () => {
        s.args[0] = s.top
        s.args[1] = exponent
        replace(s, 2, u256(1))
        enter('exp.bit')
      })
    })
    return vm.microcode('exp.bit', power)
  }

/** Square and multiply, one bit of the exponent a step: `args` has the base's power and the bits that are left. */
function power(s: State): void {
  const [base, exponent] = [s.args[0], s.args[1]]
  when(exponent.bit(0), () => {
    s.top = s.top.mul(base)
  })
  s.args[0] = base.mul(base)
  const rest = exponent.shr(1)
  s.args[1] = rest
  when(rest.eq(0), () => leave())
}
