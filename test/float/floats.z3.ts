/**
 * The float library against SMT-LIB's theory FloatingPoint (https://smt-lib.org/theories-FloatingPoint.shtml), for all
 * arguments at once, by z3: f16 and f32, operation by operation in every mode. What does not end in time is printed.
 */

import { afterAll, beforeAll, expect, test } from 'vitest'
import { init } from 'z3-solver'
import { FORMATS, floats } from '../../src/float/index.ts'
import { inOrder } from '../../src/ir/machine.ts'
import { type Definition, definitionOf, type Node } from '../../src/ir/node.ts'
import { bitWidth } from '../../src/ir/types.ts'
import { rotating } from '../rotation.ts'
import { F16, F32, F64, type Format, infinityOf, nanOf } from './reference.ts'

/** Milliseconds for one operation in one mode. */
const TIMEOUT = Number(process.env.ONESTEP_TIMEOUT ?? 3000)
console.log(
  `floats by z3: ${TIMEOUT / 1000} s for a proof, ONESTEP_TIMEOUT for another number of milliseconds`,
)

const MODES = ['RNE', 'RTZ', 'RTN', 'RTP', 'RNA'] as const
type Mode = (typeof MODES)[number]

let solve: (text: string) => Promise<'proved' | 'refuted' | 'unknown'>
let end = () => {}
beforeAll(async () => {
  const { Context, em } = await init()
  const z3 = Context('main')
  // One solver for all: a solver each fills z3's 2 GB of memory.
  const solver = new z3.Solver()
  solve = async (text) => {
    solver.reset()
    solver.set('timeout', TIMEOUT)
    solver.fromString(text)
    const answer = await solver.check()
    return answer === 'unsat' ? 'proved' : answer === 'sat' ? 'refuted' : 'unknown'
  }
  end = () => em.PThread.terminateAllThreads()
})
afterAll(() => end())

const width = ({ exponent, fraction }: Format) => 1 + exponent + fraction
const bv = (value: bigint, size: number) => `(_ bv${value} ${size})`
const fp = (f: Format) => `(_ to_fp ${f.exponent} ${f.fraction + 1})`
const BINARY: { readonly [op: string]: string } = {
  and: 'bvand',
  or: 'bvor',
  xor: 'bvxor',
  add: 'bvadd',
  sub: 'bvsub',
  mul: 'bvmul',
  udiv: 'bvudiv',
  urem: 'bvurem',
  sdiv: 'bvsdiv',
  srem: 'bvsrem',
  shl: 'bvshl',
  lshr: 'bvlshr',
  ashr: 'bvashr',
  concat: 'concat',
}
const TEST: { readonly [op: string]: string } = { ult: 'bvult', slt: 'bvslt', eq: '=' }

/** Lines that define every node of a body; and the name of the result. */
function script(definition: Definition, args: readonly string[]): { lines: string[]; result: string } {
  const lines: string[] = []
  let count = 0
  const body = (one: Definition, given: readonly string[]): string => {
    const names = new Map<Node, string>()
    inOrder([one.body], new Set(), (node) => {
      const of = node.args.map((arg) => names.get(arg)!)
      if (node.op === 'in') {
        names.set(node, given[Number(node.attribute)]!)
        return
      }
      if (node.op === 'call') {
        names.set(node, body(definitionOf(node), of))
        return
      }
      const name = `n${count++}`
      names.set(node, name)
      lines.push(`(define-fun ${name} () (_ BitVec ${bitWidth(node.type)}) ${term(node, of)})`)
    })
    return names.get(one.body)!
  }
  return { result: body(definition, args), lines }
}

function term({ op, type, attribute, args }: Node, [a, b, c]: readonly string[]): string {
  const added = bitWidth(type) - (args[0] ? bitWidth(args[0].type) : 0)
  switch (op) {
    case 'const':
      return bv(attribute as bigint, bitWidth(type))
    case 'not':
      return `(bvnot ${a})`
    case 'neg':
      return `(bvneg ${a})`
    case 'extract': {
      const [high, low] = attribute as readonly [number, number]
      return `((_ extract ${high} ${low}) ${a})`
    }
    case 'zext':
      return `((_ zero_extend ${added}) ${a})`
    case 'sext':
      return `((_ sign_extend ${added}) ${a})`
    case 'ite':
      return `(ite (= ${a} #b1) ${b} ${c})`
    default:
      if (TEST[op]) return `(ite (${TEST[op]} ${a} ${b}) #b1 #b0)`
      if (!BINARY[op]) throw new Error(`no term for ${op}: give it a row in test/float/floats.z3.ts`)
      return `(${BINARY[op]} ${a} ${b})`
  }
}

type Claim = {
  readonly name: string
  readonly definition: Definition
  /** Sorts of the arguments before the mode: formats, or widths of integers. */
  readonly takes: readonly (Format | number)[]
  readonly modes: readonly (Mode | undefined)[]
  /** What the word `r` of the result is, given the numbers `x0`, `x1`, … or words `a0`, … */
  readonly holds: (mode: Mode | undefined) => string
}

function claims(name: 'f16' | 'f32'): Claim[] {
  const f = { f16: F16, f32: F32 }[name]
  const own = floats(FORMATS[name])
  const size = width(f)
  /** The word, as the number that `number` is; NaNs canonical. */
  const is = (number: string, word: string, of = f) =>
    `(ite (fp.isNaN ${number}) (= ${word} ${bv(nanOf(of), width(of))}) (= (${fp(of)} ${word}) ${number}))`
  const value = `((_ extract ${size + 4} 5) r)`
  const binary = ['add', 'sub', 'mul', 'div'] as const
  const flag = (bit: number) => `((_ extract ${bit} ${bit}) r)`
  const signalling = (i: number) =>
    `(and (fp.isNaN x${i}) (= ((_ extract ${f.fraction - 1} ${f.fraction - 1}) a${i}) #b0))`
  const list: Claim[] = []
  const push = (
    made: { definition(): Definition },
    takes: Claim['takes'],
    modes: Claim['modes'],
    holds: Claim['holds'],
  ) => {
    const definition = made.definition()
    list.push({ name: definition.name, definition, takes, modes, holds })
  }
  const NONE = [undefined]
  for (const op of binary) {
    push(own[op], [f, f], MODES, (mode) => is(`(fp.${op} ${mode} x0 x1)`, value))
    push(own.nearest[op], [f, f], NONE, () => is(`(fp.${op} RNE x0 x1)`, 'r'))
  }
  push(own.sqrt, [f], MODES, (mode) => is(`(fp.sqrt ${mode} x0)`, value))
  push(own.nearest.sqrt, [f], NONE, () => is('(fp.sqrt RNE x0)', 'r'))
  push(own.fma, [f, f, f], MODES, (mode) => is(`(fp.fma ${mode} x0 x1 x2)`, value))
  // Invalid and inexact, which the theory can say: whether the exact result is the rounded one, by both directions.
  push(own.add, [f, f], MODES, () => {
    const invalid = `(or ${signalling(0)} ${signalling(1)} (and (fp.isInfinite x0) (fp.isInfinite x1) (not (= x0 x1))))`
    const exact = '(or (fp.isNaN (fp.add RTN x0 x1)) (fp.eq (fp.add RTN x0 x1) (fp.add RTP x0 x1)))'
    return `(and (= (= ${flag(4)} #b1) ${invalid}) (= (= ${flag(0)} #b0) ${exact}))`
  })
  push(own.integral, [f], MODES, (mode) => is(`(fp.roundToIntegral ${mode} x0)`, value))
  for (const [op, mode] of [
    ['ceil', 'RTP'],
    ['floor', 'RTN'],
    ['trunc', 'RTZ'],
    ['rint', 'RNE'],
  ] as const)
    push(own.nearest[op], [f], NONE, () => is(`(fp.roundToIntegral ${mode} x0)`, 'r'))
  for (const [relation, theirs] of [
    ['eq', 'fp.eq'],
    ['lt', 'fp.lt'],
    ['le', 'fp.leq'],
  ] as const) {
    push(own.nearest[relation], [f, f], NONE, () => `(= (= r #b1) (${theirs} x0 x1))`)
    const invalid =
      relation === 'eq' ? `(or ${signalling(0)} ${signalling(1)})` : '(or (fp.isNaN x0) (fp.isNaN x1))'
    push(
      own[relation],
      [f, f],
      NONE,
      () => `(and (= (= ${flag(5)} #b1) (${theirs} x0 x1)) (= (= ${flag(4)} #b1) ${invalid}))`,
    )
  }
  for (const which of ['minimum', 'maximum'] as const) {
    // The theory leaves open which zero fp.min gives.
    const zeros = '(and (fp.isZero x0) (fp.isZero x1))'
    const bits = which === 'minimum' ? '(bvor a0 a1)' : '(bvand a0 a1)'
    const nan = '(or (fp.isNaN x0) (fp.isNaN x1))'
    const theirs = `(fp.${which === 'minimum' ? 'min' : 'max'} x0 x1)`
    push(
      own.nearest[which],
      [f, f],
      NONE,
      () =>
        `(ite ${zeros} (= r ${bits}) (ite ${nan} (= r ${bv(nanOf(f), size)}) (= (${fp(f)} r) ${theirs})))`,
    )
  }
  push(own.classify, [f], NONE, () => {
    const sign = '(fp.isNegative x0)'
    const kinds = ['fp.isInfinite', 'fp.isNormal', 'fp.isSubnormal', 'fp.isZero']
    const negative = kinds.map((kind) => `(and ${sign} (${kind} x0))`)
    const positive = kinds.map((kind) => `(and (not ${sign}) (${kind} x0))`).reverse()
    const all = [...negative, ...positive, signalling(0), `(and (fp.isNaN x0) (not ${signalling(0)}))`]
    return `(and ${all.map((one, i) => `(= (= ${flag(i)} #b1) ${one})`).join(' ')})`
  })
  for (const [kind, bits, isSigned] of [
    ['I32', 32, true],
    ['U32', 32, false],
    ['I64', 64, true],
    ['U64', 64, false],
  ] as const) {
    const to = isSigned ? 'to_fp' : 'to_fp_unsigned'
    push(own[`from${kind}`], [bits], MODES, (mode) =>
      is(`((_ ${to} ${f.exponent} ${f.fraction + 1}) ${mode} a0)`, value),
    )
    // Where the integer fits, it is the theory's; the bounds are numbers of a wider format, which holds them all.
    push(own[`to${kind}`], [f], MODES, (mode) => {
      const back = isSigned ? 'fp.to_sbv' : 'fp.to_ubv'
      const rounded = `((_ to_fp 15 113) RNE (fp.roundToIntegral ${mode} x0))`
      const limit = (exponent: number, less: string) =>
        `(${less} ${rounded} ((_ to_fp 15 113) RNE ${isSigned || exponent === bits ? `${2n ** BigInt(exponent)}.0` : '0.0'}))`
      const least = isSigned
        ? `(fp.geq ${rounded} (fp.neg ((_ to_fp 15 113) RNE ${2n ** BigInt(bits - 1)}.0)))`
        : `(fp.geq ${rounded} ((_ to_fp 15 113) RNE 0.0))`
      const fits = `(and (not (fp.isNaN x0)) (not (fp.isInfinite x0)) ${least} ${limit(isSigned ? bits - 1 : bits, 'fp.lt')})`
      const integer = `((_ extract ${bits + 4} 5) r)`
      return `(ite ${fits} (and (= ${integer} ((_ ${back} ${bits}) ${mode} x0)) (= ${flag(4)} #b0)) (= ${flag(4)} #b1))`
    })
  }
  const other = name === 'f16' ? 'f32' : 'f16'
  const source = { f16: F16, f32: F32 }[other]
  push(own[`from${other === 'f16' ? 'F16' : 'F32'}`], [source], MODES, (mode) =>
    is(`(${fp(f)} ${mode} x0)`, value),
  )
  push(own.fromF64, [F64], MODES, (mode) => is(`(${fp(f)} ${mode} x0)`, value))
  return list
}

function problem(claim: Claim, mode: Mode | undefined, holds: string): string {
  const args = claim.takes.map((_, i) => `a${i}`)
  const given = claim.modes[0] === undefined ? args : [...args, bv(BigInt(MODES.indexOf(mode!)), 3)]
  const { lines, result } = script(claim.definition, given)
  return [
    ...claim.takes.flatMap((one, i) => [
      `(declare-const a${i} (_ BitVec ${typeof one === 'number' ? one : width(one)}))`,
      ...(typeof one === 'number'
        ? []
        : [`(define-fun x${i} () (_ FloatingPoint ${one.exponent} ${one.fraction + 1}) (${fp(one)} a${i}))`]),
    ]),
    ...lines,
    `(define-fun r () (_ BitVec ${bitWidth(claim.definition.result)}) ${result})`,
    `(assert (not ${holds}))`,
  ].join('\n')
}

const [proved, open]: [string[], string[]] = [[], []]
afterAll(() => {
  console.log(`proved for all arguments, ${proved.length}: ${proved.join(', ')}`)
  if (open.length > 0)
    console.log(`no answer in ${TIMEOUT / 1000} s, so tested only, ${open.length}: ${open.join(', ')}`)
})

/**
 * z3 5.2 rounds `fp.fma` wrongly near subnormals, so it cannot judge it. Its own example, f16 toward negative infinity:
 * 93 * 2^-24 * -1832 * 2^-7 - 745 * 2^-24 is -2076.0625 * 2^-24, which rounds to -2078 * 2^-24, 0x880f, as the library
 * has it (functions.test.ts).
 */
const MISJUDGED = /\.fma$/
console.log('fma is left out: z3 rounds it wrongly; exact rationals judge it')

const cases = (['f16', 'f32'] as const)
  .flatMap(claims)
  .filter(({ name }) => !MISJUDGED.test(name))
  .map((claim, i) => [`${claim.name}, ${i}`, claim] as const)

test.each(rotating('floats by z3', cases))('%s', { timeout: 5 * TIMEOUT + 600_000 }, async (_, claim) => {
  for (const mode of claim.modes) {
    const answer = await solve(problem(claim, mode, claim.holds(mode)))
    const title = mode ? `${claim.name} ${mode}` : claim.name
    if (answer === 'refuted') throw new Error(`${title} is not what SMT-LIB says`)
    ;(answer === 'proved' ? proved : open).push(title)
  }
})

test('what does not hold is refuted', async () => {
  const add = claims('f16').find(({ name }) => name === 'f16.add')!
  expect(await solve(problem(add, 'RTZ', add.holds('RTP')))).toBe('refuted')
  const wrong = `(= r ${bv(infinityOf(F16), 16)})`
  const nearest = claims('f16').find(({ name }) => name === 'f16.nearest.mul')!
  expect(await solve(problem(nearest, undefined, wrong))).toBe('refuted')
})
