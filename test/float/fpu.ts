/**
 * A machine of floating-point registers whose instructions are the functions of a format.
 */
import { type Floats, FORMATS, floats } from '../../src/float/index.ts'
import type { State } from '../../src/state/state.ts'
import { zeroState } from '../../src/state/state.ts'
import {
  halt,
  memory,
  registers,
  select,
  trap,
  u16,
  u64,
  uint,
  type Vm,
  vm,
  type Word,
  when,
} from '../../src/vm/index.ts'
import { specials } from './vectors.ts'

type Name = keyof typeof FORMATS
const WIDTHS = { f16: 16, f32: 32, f64: 64 } as const

type Machine = { mode: Word<3>; flags: Word<5>; f: Record<symbol, Word>; x: Record<symbol, Word<64>> }
type Fields = { d: Word; a: Word; b: Word }
type Body = (s: Machine, fields: Fields, own: Floats) => void

/** A result with flags, which accumulate. */
const keep = (s: Machine, d: Word, { value, flags }: { value: Word; flags: Word<5> }) => {
  s.f[d as never] = value
  s.flags = s.flags.or(flags)
}
const integer = (s: Machine, d: Word, { value, flags }: { value: Word; flags: Word<5> }) => {
  s.x[d as never] = value.unsigned(64)
  s.flags = s.flags.or(flags)
}
const of = (s: Machine, index: Word): Word => s.f[index as never]!

const BODIES: { readonly [name: string]: Body } = {
  add: (s, { d, a, b }, own) => keep(s, d, own.add(of(s, a), of(s, b), s.mode)),
  sub: (s, { d, a, b }, own) => keep(s, d, own.sub(of(s, a), of(s, b), s.mode)),
  mul: (s, { d, a, b }, own) => keep(s, d, own.mul(of(s, a), of(s, b), s.mode)),
  div: (s, { d, a, b }, own) => keep(s, d, own.div(of(s, a), of(s, b), s.mode)),
  sqrt: (s, { d, a }, own) => keep(s, d, own.sqrt(of(s, a), s.mode)),
  fma: (s, { d, a, b }, own) => keep(s, d, own.fma(of(s, a), of(s, b), of(s, d), s.mode)),
  integral: (s, { d, a }, own) => keep(s, d, own.integral(of(s, a), s.mode)),
  min: (s, { d, a, b }, own) => keep(s, d, own.minimumNumber(of(s, a), of(s, b))),
  lt: (s, { d, a, b }, own) => integer(s, d, own.lt(of(s, a), of(s, b))),
  class: (s, { d, a }, own) => integer(s, d, { value: own.classify(of(s, a)), flags: uint(5)(0) }),
  toi64: (s, { d, a }, own) => integer(s, d, own.toI64(of(s, a), s.mode)),
  fromu64: (s, { d, a }, own) => keep(s, d, own.fromU64(s.x[a as never]!, s.mode)),
  'nearest.add': (s, { d, a, b }, own) => (s.f[d as never] = own.nearest.add(of(s, a), of(s, b)) as Word),
  'nearest.mul': (s, { d, a, b }, own) => (s.f[d as never] = own.nearest.mul(of(s, a), of(s, b)) as Word),
  'nearest.div': (s, { d, a, b }, own) => (s.f[d as never] = own.nearest.div(of(s, a), of(s, b)) as Word),
  'nearest.sqrt': (s, { d, a }, own) => (s.f[d as never] = own.nearest.sqrt(of(s, a)) as Word),
  'nearest.toi32': (s, { d, a }, own) => {
    const { value, invalid } = own.nearest.toI32(of(s, a))
    when(invalid, () => trap('integer overflow'))
    s.x[d as never] = (value as Word).signed(64)
  },
  sign: (s, { d, a, b }, own) =>
    (s.f[d as never] = select(s.mode.bit(0), own.copySign(of(s, a), of(s, b)), own.abs(of(s, a)))),
}

export const OPERATIONS = Object.keys(BODIES)

/** @param names - which instructions it has; default all */
export function fpu(name: Name, names: readonly string[] = OPERATIONS): Vm {
  const own = floats(FORMATS[name])
  const word = uint(WIDTHS[name])
  let builder = vm(`fpu.${name}`)
    .state({
      pc: u16,
      mode: uint(3),
      flags: uint(5),
      f: registers(word, 8),
      x: registers(u64, 8),
      code: memory(u16, 1024),
    })
    .fetch((s) => {
      const fetched = s.code[s.pc.low(10)]!
      s.pc = s.pc.add(1)
      return fetched
    })
    .op('halt', '1111111 .........', () => halt(0))
    .op('jump i', '1111110 iiiiiiiii', (s, { i }) => {
      s.pc = i.unsigned(16)
    })
  for (const [i, op] of names.entries()) {
    const body = BODIES[op]!
    builder = builder.op(`${op} d, a, b`, `${i.toString(2).padStart(7, '0')} ddd aaa bbb`, (s, fields) => {
      body(s as never, fields as never, own)
    })
  }
  return builder.otherwise('illegal instruction')
}

/** States whose registers hold numbers of every class, and in which each instruction stands once. */
export function statesOf(
  machine: Vm,
  name: Name,
  count: number,
  names: readonly string[] = OPERATIONS,
): State[] {
  const format = {
    f16: { exponent: 5, fraction: 10 },
    f32: { exponent: 8, fraction: 23 },
    f64: { exponent: 11, fraction: 52 },
  }[name]
  const numbers = specials(format)
  const zero = zeroState(machine.machine)
  return Array.from({ length: count }, (_, i) => {
    const word = ((i % names.length) << 9) | ((i & 7) << 6) | (((i * 5) & 7) << 3) | ((i * 3 + 1) & 7)
    const page = new Uint8Array(4096)
    page[0] = word & 255
    page[1] = word >> 8
    return {
      ...zero,
      registers: {
        ...zero.registers,
        mode: BigInt(i % 6),
        f: Array.from({ length: 8 }, (_, k) => numbers[(i * 37 + k * 11) % numbers.length]!),
        x: Array.from(
          { length: 8 },
          (_, k) => BigInt.asUintN(64, 0x9e3779b97f4a7c15n * BigInt(i * 8 + k)) >> BigInt((i * 7) % 64),
        ),
      },
      memories: { ...zero.memories, code: new Map([[0n, page]]) },
    }
  })
}
