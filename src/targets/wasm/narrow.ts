/**
 * The ops on words of at most 64 bits as WebAssembly: up to 32 bits an i32, else an i64, in both
 * cases zero-extended. One row an op.
 *
 * Where only the low bits of a value count, it is asked for as `loose`: bits above its width may
 * then be anything, which saves masking every intermediate result.
 * @module
 */

import { constant, type Node } from '../../ir/node.ts'
import type { Op } from '../../ir/ops.ts'
import { bitWidth } from '../../ir/types.ts'
import { type Code, typeOfWidth, type ValueType } from './encode.ts'
import type { PlainOp } from './opcodes.ts'

export const widthOf = (node: Node): number => bitWidth(node.type)
export const typeOf = (node: Node): ValueType => typeOfWidth(widthOf(node))
export const SIZE = { i32: 32, i64: 64 } as const
export const ones = (width: number): bigint => (1n << BigInt(width)) - 1n

/** What the rows need of their surroundings. */
export type Values = {
  readonly code: Code
  /** Pushes the value of a node. */
  push(node: Node, loose?: boolean): void
  /** Whether the value is computed where it is used, so that a row may look into it. */
  inlined(node: Node): boolean
  /** Whether the word is known not to be zero here. */
  nonZero(node: Node): boolean
  /** Calls a function of the module: `sdiv32` and the like. */
  callDivision(name: 'sdiv32' | 'srem32' | 'sdiv64' | 'srem64'): void
}

type Row = (values: Values, node: Node, loose: boolean) => void

const op = (type: ValueType, name: string) => `${type}.${name}` as PlainOp

/** Clears the bits above a width. */
export function mask(code: Code, width: number): void {
  const type = typeOfWidth(width)
  if (width < SIZE[type]) code.const(type, ones(width)).op(op(type, 'and'))
}

/** From one representation to the other; bits above 32 are dropped, or zero. */
export function convert(code: Code, from: ValueType, to: ValueType): void {
  if (from === 'i64' && to === 'i32') code.op('i32.wrap_i64')
  if (from === 'i32' && to === 'i64') code.op('i64.extend_i32_u')
}

const finish = (code: Code, node: Node, loose: boolean) => {
  if (!loose) mask(code, widthOf(node))
}

const ascending = (a: bigint, b: bigint) => Number(a - b)

/** The largest value that a word can have, as far as its op determines. */
export function upperBound(node: Node): bigint {
  const { op, args, type } = node
  const value = constant(node)
  if (value !== undefined) return value
  const by = args[1] && constant(args[1])
  switch (op) {
    case 'zext':
      return upperBound(args[0])
    case 'and':
      return args.map(upperBound).sort(ascending)[0]
    case 'or':
    case 'xor':
      return ones(Math.max(...args.map((arg) => upperBound(arg).toString(2).length)))
    case 'ite':
      return args.slice(1).map(upperBound).sort(ascending)[1]
    case 'concat':
      return (upperBound(args[0]) << BigInt(widthOf(args[1]))) | upperBound(args[1])
    case 'lshr':
      if (by !== undefined) return upperBound(args[0]) >> by
      break
    case 'urem':
      if (by !== undefined && by > 0n) return by - 1n
      break
    case 'clz':
    case 'ctz':
    case 'popcount':
      return BigInt(widthOf(node))
  }
  return ones(bitWidth(type))
}

const ring =
  (name: 'add' | 'sub' | 'mul'): Row =>
  (values, node, loose) => {
    const [a, b] = node.args
    // A sum that does not wrap needs no mask.
    const isSmall = name === 'add' && !loose && upperBound(a) + upperBound(b) <= ones(widthOf(node))
    values.push(a, !isSmall)
    values.push(b, !isSmall)
    values.code.op(op(typeOf(node), name))
    if (!isSmall) finish(values.code, node, loose)
  }

const logic =
  (name: 'and' | 'or' | 'xor'): Row =>
  (values, node, loose) => {
    for (const arg of node.args) values.push(arg, loose)
    values.code.op(op(typeOf(node), name))
  }

const divide =
  (name: 'div_u' | 'rem_u'): Row =>
  (values, node) => {
    const { code } = values
    const type = typeOf(node)
    const [a, b] = node.args
    values.push(a)
    values.push(b)
    if (values.nonZero(b)) {
      code.op(op(type, name))
      return
    }
    const [x, y] = [code.local(type), code.local(type)]
    code.set(y).set(x)
    code.get(y).op(op(type, 'eqz')).if(type)
    if (name === 'div_u') code.const(type, ones(widthOf(node)))
    else code.get(x)
    code.else().get(x).get(y).op(op(type, name)).end()
    code.release(x, y)
  }

const divideSigned =
  (name: 'sdiv' | 'srem'): Row =>
  (values, node, loose) => {
    const type = typeOf(node)
    for (const arg of node.args) pushSigned(values, arg, type)
    values.callDivision(`${name}${SIZE[type]}` as 'sdiv32')
    finish(values.code, node, loose)
  }

const shift =
  (name: 'shl' | 'shr_u' | 'shr_s'): Row =>
  (values, node, loose) => {
    const { code } = values
    const type = typeOf(node)
    const [a, b] = node.args
    if (name === 'shr_s') pushSigned(values, a, type)
    else values.push(a, name === 'shl')
    if (upperBound(b) < SIZE[type]) {
      values.push(b)
      code.op(op(type, name))
    } else {
      const by = code.local(type)
      values.push(b)
      const limit = BigInt(SIZE[type])
      if (name === 'shr_s') {
        code.tee(by).const(type, limit - 1n)
        code.get(by).const(type, limit).op(op(type, 'lt_u')).op('select').op(op(type, name))
      } else {
        code.tee(by).op(op(type, name)).const(type, 0n)
        code.get(by).const(type, limit).op(op(type, 'lt_u')).op('select')
      }
      code.release(by)
    }
    if (name !== 'shr_u') finish(code, node, loose)
  }

export const NARROW: Record<
  Exclude<
    Op,
    | 'const'
    | 'in'
    | 'get'
    | 'read'
    | 'load'
    | 'lookup'
    | 'preimage'
    | 'ite'
    | 'call'
    | `f${string}`
    | 'tofelt'
  >,
  Row
> = {
  not: (values, node, loose) => {
    const { code } = values
    values.push(node.args[0], loose && widthOf(node) > 1)
    if (widthOf(node) === 1) code.op('i32.eqz')
    else code.const(typeOf(node), ones(widthOf(node))).op(op(typeOf(node), 'xor'))
  },
  neg: (values, node, loose) => {
    values.code.const(typeOf(node), 0n)
    values.push(node.args[0], true)
    values.code.op(op(typeOf(node), 'sub'))
    finish(values.code, node, loose)
  },
  and: logic('and'),
  or: (values, node, loose) => pushRotation(values, node) || logic('or')(values, node, loose),
  xor: logic('xor'),
  add: ring('add'),
  sub: ring('sub'),
  mul: ring('mul'),
  udiv: divide('div_u'),
  urem: divide('rem_u'),
  sdiv: divideSigned('sdiv'),
  srem: divideSigned('srem'),
  shl: shift('shl'),
  lshr: shift('shr_u'),
  ashr: shift('shr_s'),
  clz: (values, node) => {
    const type = typeOf(node)
    const unused = SIZE[type] - widthOf(node)
    values.push(node.args[0])
    values.code.op(op(type, 'clz'))
    if (unused > 0) values.code.const(type, BigInt(unused)).op(op(type, 'sub'))
  },
  ctz: (values, node) => {
    const type = typeOf(node)
    const width = widthOf(node)
    values.push(node.args[0], true)
    // A one above the word ends the count.
    if (width < SIZE[type]) values.code.const(type, 1n << BigInt(width)).op(op(type, 'or'))
    values.code.op(op(type, 'ctz'))
  },
  popcount: (values, node) => {
    values.push(node.args[0])
    values.code.op(op(typeOf(node), 'popcnt'))
  },
  ult: (values, node) => {
    for (const arg of node.args) values.push(arg)
    values.code.op(op(typeOf(node.args[0]), 'lt_u'))
  },
  slt: (values, node) => {
    const type = typeOf(node.args[0])
    for (const arg of node.args) pushSigned(values, arg, type)
    values.code.op(op(type, 'lt_s'))
  },
  eq: (values, node) => {
    const [a, b] = node.args
    values.push(a)
    if (constant(b) === 0n) {
      values.code.op(op(typeOf(a), 'eqz'))
      return
    }
    values.push(b)
    values.code.op(op(typeOf(a), 'eq'))
  },
  concat: (values, node) => pushRotation(values, node) || pushJoined(values, node, 0, typeOf(node)),
  extract: (values, node, loose) => {
    const { code } = values
    const [a] = node.args
    const [high, low] = node.attribute as readonly [number, number]
    const top = high === widthOf(a) - 1
    values.push(a, !top || loose)
    if (low > 0) code.const(typeOf(a), BigInt(low)).op(op(typeOf(a), 'shr_u'))
    convert(code, typeOf(a), typeOf(node))
    if (!top) finish(code, node, loose)
  },
  zext: (values, node) => {
    values.push(node.args[0])
    convert(values.code, typeOf(node.args[0]), typeOf(node))
  },
  sext: (values, node, loose) => {
    pushSigned(values, node.args[0], typeOf(node))
    finish(values.code, node, loose)
  },
}

/** A word that is `word` rotated by `by` bits, as the language and its users write it. */
type Rotation = { readonly word: Node; readonly by: Node | bigint; readonly name: 'rotl' | 'rotr' }

/**
 * `(x << n) | (x >> -n)`, both amounts taken modulo the width, or by amounts that add up to it; the same of the other
 * direction; and two pieces of x that change places.
 */
function rotationOf(values: Values, { op, args: [a, b], type }: Node): Rotation | undefined {
  const width = bitWidth(type)
  if (width !== 32 && width !== 64) return undefined
  if (!values.inlined(a) || !values.inlined(b) || a.args[0] !== b.args[0]) return undefined
  const [word] = a.args
  if (op === 'concat') {
    if (a.op !== 'extract' || b.op !== 'extract' || bitWidth(word.type) !== width) return undefined
    const [high, low] = a.attribute as readonly [number, number]
    const [top, next] = b.attribute as readonly [number, number]
    return low === 0 && top === width - 1 && next === high + 1
      ? { word, by: BigInt(width - next), name: 'rotl' }
      : undefined
  }
  const [left, right] = a.op === 'shl' ? [a, b] : [b, a]
  if (left.op !== 'shl' || right.op !== 'lshr') return undefined
  const [up, down] = [left.args[1], right.args[1]]
  const [m, n] = [constant(up), constant(down)]
  if (m !== undefined && n !== undefined)
    return m + n === BigInt(width) ? { word, by: m, name: 'rotl' } : undefined
  if (isNegative(down, up, width)) return { word, by: up, name: 'rotl' }
  return isNegative(up, down, width) ? { word, by: down, name: 'rotr' } : undefined
}

/** Whether an amount is the other one's negative, both of as many bits as a rotation by them counts. */
function isNegative(amount: Node, of: Node, width: number): boolean {
  if (amount.op !== 'zext' || of.op !== 'zext' || 2 ** widthOf(of.args[0]) !== width) return false
  const [inner] = amount.args
  return inner.op === 'neg' && inner.args[0] === of.args[0]
}

function pushRotation(values: Values, node: Node): boolean {
  const found = rotationOf(values, node)
  if (!found) return false
  const { code } = values
  values.push(found.word)
  if (typeof found.by === 'bigint') code.const(typeOf(node), found.by)
  else values.push(found.by)
  code.op(op(typeOf(node), found.name))
  return true
}

/** Pushes `node << by` in a representation that holds it. */
export function pushShifted(values: Values, node: Node, by: number, type: ValueType): void {
  const { code } = values
  const value = constant(node)
  if (value !== undefined) {
    code.const(type, value << BigInt(by))
    return
  }
  if (values.inlined(node) && node.op === 'zext') {
    pushShifted(values, node.args[0], by, type)
    return
  }
  if (values.inlined(node) && node.op === 'concat') {
    pushJoined(values, node, by, type)
    return
  }
  const [source] = node.args
  if (by > 0 && values.inlined(node) && node.op === 'extract' && typeOf(source) === type) {
    const [high, low] = node.attribute as readonly [number, number]
    // One shift instead of two: from where the bits are to where they go.
    values.push(source, true)
    const move = low - by
    if (move !== 0) code.const(type, BigInt(Math.abs(move))).op(op(type, move > 0 ? 'shr_u' : 'shl'))
    code.const(type, ones(high - low + 1) << BigInt(by)).op(op(type, 'and'))
    return
  }
  values.push(node)
  convert(code, typeOf(node), type)
  if (by > 0) code.const(type, BigInt(by)).op(op(type, 'shl'))
}

function pushJoined(values: Values, { args: [a, b] }: Node, by: number, type: ValueType): void {
  pushShifted(values, a, by + widthOf(b), type)
  if (constant(b) === 0n) return
  pushShifted(values, b, by, type)
  values.code.op(op(type, 'or'))
}

/** Pushes a word sign-extended to all bits of a representation. */
export function pushSigned(values: Values, node: Node, type: ValueType): void {
  const { code } = values
  const width = widthOf(node)
  const value = constant(node)
  if (value !== undefined) {
    code.const(type, BigInt.asIntN(width, value))
    return
  }
  const extend = (from: ValueType) => {
    if (from === 'i32' && type === 'i64') code.op('i64.extend_i32_s')
    if (from === 'i64' && type === 'i32') code.op('i32.wrap_i64')
  }
  if (values.inlined(node)) {
    const [a, b] = node.args
    if (node.op === 'sext') {
      pushSigned(values, a, type)
      return
    }
    if (node.op === 'concat') {
      pushSigned(values, a, type)
      code.const(type, BigInt(widthOf(b))).op(op(type, 'shl'))
      if (constant(b) === 0n) return
      pushShifted(values, b, 0, type)
      code.op(op(type, 'or'))
      return
    }
    if (node.op === 'extract') {
      const [high, low] = node.attribute as readonly [number, number]
      const from = typeOf(a)
      values.push(a, true)
      signExtend(code, from, high, low)
      extend(from)
      return
    }
  }
  const from = typeOf(node)
  values.push(node, true)
  signExtend(code, from, width - 1, 0)
  extend(from)
}

/** The bits `high..low` of the word on the stack, sign-extended to the whole representation. */
function signExtend(code: Code, type: ValueType, high: number, low: number): void {
  const unused = SIZE[type] - 1 - high
  if (low === 0 && (high === 7 || high === 15)) {
    code.op(op(type, high === 7 ? 'extend8_s' : 'extend16_s'))
    return
  }
  if (low === 0 && high === 31 && type === 'i64') {
    code.op('i64.extend32_s')
    return
  }
  if (unused > 0) code.const(type, BigInt(unused)).op(op(type, 'shl'))
  if (unused + low > 0) code.const(type, BigInt(unused + low)).op(op(type, 'shr_s'))
}
