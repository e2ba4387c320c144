/**
 * Every function of the library beside what it should give.
 */
import { type Floats, FORMATS, floats } from '../../src/float/index.ts'
import type { Definition } from '../../src/ir/node.ts'
import * as reference from './reference.ts'
import { F16, F32, F64, type Format, type Result } from './reference.ts'

export type Operation = {
  readonly definition: Definition
  /** Formats of the arguments; `integer` for words of that many bits. */
  readonly takes: readonly (Format | { readonly integer: number })[]
  /** Whether the last parameter is a rounding mode. */
  readonly modes: boolean
  /** @returns the word that the function gives */
  expected(args: readonly bigint[], mode: number): bigint
}

const REFERENCE = { f16: F16, f32: F32, f64: F64 } as const
type Name = keyof typeof REFERENCE

const packed = ({ value, flags }: Result) => (value << 5n) | flags
const INTEGERS = [
  ['I32', 32, true],
  ['U32', 32, false],
  ['I64', 64, true],
  ['U64', 64, false],
] as const

/** All functions of a format, by the names of their definitions. */
export function operationsOf(name: Name): Map<string, Operation> {
  const f = REFERENCE[name]
  const own: Floats = floats(FORMATS[name])
  const found = new Map<string, Operation>()
  const push = (
    made: { definition(): Definition },
    takes: Operation['takes'],
    modes: boolean,
    expected: Operation['expected'],
  ) => {
    const definition = made.definition()
    found.set(definition.name, { definition, takes, modes, expected })
  }
  const r = reference
  for (const [op, of] of Object.entries({ add: r.add, sub: r.sub, mul: r.mul, div: r.div }) as [
    'add' | 'sub' | 'mul' | 'div',
    typeof r.add,
  ][]) {
    push(own[op], [f, f], true, ([a, b], mode) => packed(of(f, a!, b!, mode)))
    push(own.nearest[op], [f, f], false, ([a, b]) => of(f, a!, b!, 0).value)
  }
  push(own.sqrt, [f], true, ([a], mode) => packed(r.sqrt(f, a!, mode)))
  push(own.nearest.sqrt, [f], false, ([a]) => r.sqrt(f, a!, 0).value)
  push(own.fma, [f, f, f], true, ([a, b, c], mode) => packed(r.fma(f, a!, b!, c!, mode)))
  push(own.nearest.fma, [f, f, f], false, ([a, b, c]) => r.fma(f, a!, b!, c!, 0).value)
  push(own.integral, [f], true, ([a], mode) => packed(r.integral(f, a!, mode)))
  for (const [op, mode] of [
    ['ceil', 3],
    ['floor', 2],
    ['trunc', 1],
    ['rint', 0],
  ] as const)
    push(own.nearest[op], [f], false, ([a]) => r.integral(f, a!, mode).value)
  for (const [op, relation, quiet] of [
    ['eq', 'eq', true],
    ['lt', 'lt', false],
    ['le', 'le', false],
    ['eqSignalling', 'eq', false],
    ['ltQuiet', 'lt', true],
    ['leQuiet', 'le', true],
  ] as const)
    push(own[op], [f, f], false, ([a, b]) => packed(r.compare(f, relation, quiet, a!, b!)))
  for (const relation of ['eq', 'lt', 'le'] as const)
    push(own.nearest[relation], [f, f], false, ([a, b]) => r.compare(f, relation, true, a!, b!).value)
  for (const which of ['minimum', 'maximum'] as const) {
    push(own[which], [f, f], false, ([a, b]) => packed(r.extreme(f, which, false, a!, b!)))
    push(own[`${which}Number`], [f, f], false, ([a, b]) => packed(r.extreme(f, which, true, a!, b!)))
    push(own.nearest[which], [f, f], false, ([a, b]) => r.extreme(f, which, false, a!, b!).value)
  }
  push(own.classify, [f], false, ([a]) => r.classify(f, a!))
  for (const [kind, bits, isSigned] of INTEGERS) {
    push(own[`to${kind}`], [f], true, ([a], mode) => packed(r.toInteger(f, a!, bits, isSigned, mode)))
    push(own.nearest[`to${kind}`], [f], false, ([a]) => {
      const { value, flags } = r.toInteger(f, a!, bits, isSigned, 1)
      return ((r.split(f, a!).kind === 'nan' ? 0n : value) << 1n) | (flags === r.NV ? 1n : 0n)
    })
    const integer = [{ integer: bits }]
    push(own[`from${kind}`], integer, true, ([n], mode) => packed(r.fromInteger(f, n!, bits, isSigned, mode)))
    push(own.nearest[`from${kind}`], integer, false, ([n]) => r.fromInteger(f, n!, bits, isSigned, 0).value)
  }
  for (const [kind, source] of [
    ['F16', F16],
    ['F32', F32],
    ['F64', F64],
  ] as const) {
    push(own[`from${kind}`], [source], true, ([a], mode) => packed(r.convert(source, f, a!, mode)))
    push(own.nearest[`from${kind}`], [source], false, ([a]) => r.convert(source, f, a!, 0).value)
  }
  return found
}
