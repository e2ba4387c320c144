/**
 * The functions of a module beside its step loop, each made when something first calls it.
 * @module
 */

import type { Definition } from '../../ir/node.ts'
import { definitionId } from '../../ir/print.ts'
import type { AccessFunctions } from './access.ts'
import { pushScratch, readPointer, writePointer } from './access.ts'
import { defineBody, signatureOf } from './defined.ts'
import {
  type Division,
  defineDigit,
  defineDivide,
  defineLongDivide,
  defineReciprocal,
  defineShortDivide,
} from './division.ts'
import { Code, type Local, type ModuleBuilder, type Signature, type ValueType } from './encode.ts'
import { defineMac, defineMul, defineMulhi } from './limbcode.ts'
import { MAP_GET, MAP_PUT } from './map-module.ts'
import { defineInverse, defineMultiply, defineReduce, limbsOf } from './modular.ts'
import { type NativeForm, nativeForm } from './native/index.ts'
import type { PlainOp } from './opcodes.ts'
import type { MemoryPlan } from './plan.ts'

export type Functions = {
  readonly access: AccessFunctions
  /** () -> whether a preimage is there; imported where `preimages` was asked for. */
  readonly preimage?: number
  /**
   * @param kind - a computing source of `ir/lower`, or a signed division of one word
   * @param sizes - limbs of each argument of a source, then of its result
   */
  operation(kind: string, sizes: readonly number[], modulus?: bigint): number
  /** The function of a definition: a form of this target's own if there is one, else its body. */
  call(definition: Definition): number
}

const i64s = (count: number): ValueType[] => new Array<ValueType>(count).fill('i64')

/**
 * @param options.preimages - import the function that reads preimages
 * @param options.maps - import those that look up and put entries of maps
 * @param options.nativeOf - how a function is computed otherwise than by its body; default the forms of this target
 */
export function functionsOf(
  module: ModuleBuilder,
  options: {
    readonly preimages?: boolean
    readonly maps?: boolean
    readonly nativeOf?: (definition: Definition) => NativeForm | undefined
  } = {},
): Functions {
  const frame: Signature = { params: ['f64', 'i32'], results: ['i32'] }
  const frameToRead = module.importFunction('frameToRead', frame)
  const frameToWrite = module.importFunction('frameToWrite', frame)

  const preimage = options.preimages
    ? module.importFunction('preimage', { params: [], results: ['i32'] })
    : undefined
  const mapAccess = options.maps
    ? {
        mapGet: module.importFunction('mapGet', MAP_GET),
        mapPut: module.importFunction('mapPut', MAP_PUT),
      }
    : {}

  const made = new Map<string, number>()
  const once = (key: string, signature: Signature, body: (code: Code) => void): number => {
    const known = made.get(key)
    if (known !== undefined) return known
    const code = new Code(signature.params.length)
    const { index, define } = module.declare(signature)
    made.set(key, index)
    body(code)
    define(code)
    return index
  }

  const mulhi = () => once('mulhi', { params: i64s(2), results: i64s(1) }, defineMulhi)
  const mac = () => once('mac', { params: i64s(4), results: i64s(2) }, defineMac)
  const multiply = (modulus: bigint) => {
    const n = limbsOf(modulus)
    const signature = { params: i64s(2 * n), results: i64s(n) }
    return once(`fmul ${modulus}`, signature, (code) => defineMultiply(code, modulus))
  }
  const reduce = (modulus: bigint, limbs: number) => {
    const signature = { params: i64s(limbs), results: i64s(limbsOf(modulus)) }
    return once(`reduce ${modulus} ${limbs}`, signature, (code) => defineReduce(code, modulus, limbs))
  }

  const reciprocal = () => once('reciprocal', { params: i64s(1), results: i64s(1) }, defineReciprocal)
  const short = () => {
    const signature = { params: i64s(4), results: i64s(2) }
    return once('short', signature, (code) => defineShortDivide(code, { mac: mac() }))
  }
  const digit = (n: number) => {
    const signature = { params: i64s(2 * n + 2), results: i64s(n + 1) }
    return once(`digit ${n}`, signature, (code) => defineDigit(code, n, { mac: mac(), short: short() }))
  }
  const long = (want: Division, m: number, n: number) => {
    const signature = { params: i64s(m + n), results: i64s(m) }
    return once(`long ${want} ${m} ${n}`, signature, (code) =>
      defineLongDivide(code, m, n, want, { reciprocal: reciprocal(), digit: digit(n) }),
    )
  }
  const divide = (want: Division, m: number, n: number) => {
    const signature = { params: i64s(m + n), results: i64s(m) }
    return once(`${want} ${m} ${n}`, signature, (code) =>
      defineDivide(code, m, n, want, (limbs) => long(want, m, limbs)),
    )
  }

  const operation = (kind: string, sizes: readonly number[], modulus = 0n): number => {
    const [a = 0, b = 0] = sizes
    const result = sizes.at(-1) ?? 0
    const signed = (type: ValueType, op: 'sdiv' | 'srem') =>
      once(kind, { params: [type, type], results: [type] }, (code) => defineSigned(code, type, op))
    switch (kind) {
      case 'sdiv32':
      case 'srem32':
        return signed('i32', kind.slice(0, 4) as 'sdiv')
      case 'sdiv64':
      case 'srem64':
        return signed('i64', kind.slice(0, 4) as 'sdiv')
      case 'mulhi':
        return mulhi()
      case 'mul':
        return once(`mul ${sizes}`, { params: i64s(a + b), results: i64s(result) }, (code) =>
          defineMul(code, a, b, result, { mac: mac() }),
        )
      case 'udiv':
        return divide('quotient', a, b)
      case 'urem':
        return divide('remainder', a, b)
      case 'fmul':
        return multiply(modulus)
      case 'finv':
        return once(`finv ${modulus}`, { params: i64s(a), results: i64s(a) }, (code) =>
          defineInverse(code, modulus, multiply(modulus)),
        )
      case 'reduce':
        return reduce(modulus, a)
      default:
        throw new RangeError(`"kind" expected an operation on limbs, got ${kind}`)
    }
  }

  const access: AccessFunctions = {
    frameToRead,
    frameToWrite,
    ...mapAccess,
    gather: (plan) =>
      once(`gather ${plan.index}`, copySignature(plan), (code) => defineCopy(code, plan, access, 'gather')),
    scatter: (plan) =>
      once(`scatter ${plan.index}`, copySignature(plan), (code) => defineCopy(code, plan, access, 'scatter')),
    reduce: (modulus) => reduce(modulus, 4),
  }
  const body = (definition: Definition): number =>
    once(`body ${definitionId(definition)}`, signatureOf(definition), (code) =>
      defineBody(code, definition, { access, operation, call }),
    )
  const call = (definition: Definition): number => {
    const native = (options.nativeOf ?? nativeForm)(definition)
    if (!native) return body(definition)
    return once(`native ${definitionId(definition)}`, signatureOf(definition), (code) =>
      native(code, () => body(definition)),
    )
  }
  return { access, operation, call, ...(preimage === undefined ? {} : { preimage }) }
}

const copySignature = (plan: MemoryPlan): Signature => ({ params: [plan.addressType, 'i32'], results: [] })

/** Byte by byte between a memory and the scratch area, each address wrapped at the memory's size. */
function defineCopy(
  code: Code,
  plan: MemoryPlan,
  access: AccessFunctions,
  direction: 'gather' | 'scatter',
): void {
  const { addressType: type } = plan
  const [address, size]: Local[] = [
    { index: 0, type },
    { index: 1, type: 'i32' },
  ]
  const [at, pointer] = [code.local('i32'), code.local('i32')]
  const current = code.local(type)
  code.i32(0).set(at)
  const loop = code.loop()
  code.get(address).get(at)
  if (type === 'i64') code.op('i64.extend_i32_u')
  code
    .op(`${type}.add`)
    .const(type, (1n << BigInt(plan.bits)) - 1n)
    .op(`${type}.and` as PlainOp)
    .set(current)
  if (direction === 'gather') {
    readPointer(code, plan, current, access)
    code.set(pointer)
    pushScratch(code).get(at).op('i32.add').get(pointer).memory('i32.load8_u', 0).memory('i32.store8', 0)
  } else {
    writePointer(code, plan, current, access)
    pushScratch(code).get(at).op('i32.add').memory('i32.load8_u', 0).memory('i32.store8', 0)
  }
  code.get(at).i32(1).op('i32.add').tee(at).get(size).op('i32.lt_u').brIf(loop).end()
}

/** SMT-LIB's bvsdiv or bvsrem of whole i32s or i64s: no case traps. */
function defineSigned(code: Code, type: ValueType, name: 'sdiv' | 'srem'): void {
  const op = (text: string) => `${type}.${text}` as PlainOp
  code.get(1).op(op('eqz')).if()
  if (name === 'srem') code.get(0)
  else code.const(type, 1n).const(type, -1n).get(0).const(type, 0n).op(op('lt_s')).op('select')
  code.op('return').end()
  // The smallest number divided by -1 would trap.
  code.get(1).const(type, -1n).op(op('eq')).if()
  if (name === 'sdiv') code.const(type, 0n).get(0).op(op('sub'))
  else code.const(type, 0n)
  code.op('return').end()
  code
    .get(0)
    .get(1)
    .op(op(name === 'sdiv' ? 'div_s' : 'rem_s'))
}
