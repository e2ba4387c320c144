/**
 * The meaning of every op and of a block: BigInt, slow, obviously right. When a target disagrees with this
 * file, the target is wrong.
 * @module
 */
import { OnestepError } from '../bytes/errors.ts'
import type { PreimagePart } from '../preimage/part.ts'
import { type Block, inOrder } from './machine.ts'
import { type Definition, definitionOf, type Node } from './node.ts'
import type { Op } from './ops.ts'
import { NeedsPreimage } from './preimages.ts'
import { bitWidth, type Felt, type Type } from './types.ts'

/** The state before the step, as a block sees it. */
export type Reader = {
  /** The value of an input of the block. */
  input(name: string): bigint
  /** The value of a fixed register. */
  get(register: string): bigint
  /** The value of an element of a register file. */
  read(register: string, index: bigint): bigint
  /** The value at `address`, as many elements as `type` is wide. Addresses wrap at the memory's size. */
  load(memory: string, address: bigint, type: Type): bigint
  /** A map's value at a key, zero if it has none. Readers of machines without maps need none. */
  lookup?(map: string, key: bigint): bigint
  /**
   * Up to 32 bytes of a preimage. A reader that lacks it throws, and the step is not made; one without this lacks all.
   */
  preimage?(key: bigint, offset: bigint): PreimagePart
}

/** What a block does: trap, or all of its other effects together. */
export type Outcome =
  | { readonly kind: 'trap'; readonly reason: string }
  | {
      readonly kind: 'done'
      /** Exit code, if the machine halts. */
      readonly halt: bigint | undefined
      readonly sets: readonly { register: string; value: bigint }[]
      readonly writes: readonly { register: string; index: bigint; value: bigint }[]
      readonly stores: readonly { memory: string; address: bigint; value: bigint; type: Type }[]
      /** In order: of several to one key the last counts. */
      readonly puts: readonly { map: string; key: bigint; value: bigint }[]
      readonly outs: ReadonlyMap<string, bigint>
    }

type Meaning = (args: readonly bigint[], type: Type, node: Node) => bigint

/** The low `width` bits. */
export const wrap = (value: bigint, width: number): bigint => BigInt.asUintN(width, value)
/** As a two's complement number. */
export const signed = (value: bigint, width: number): bigint => BigInt.asIntN(width, value)

const widthOf = (type: Type) => bitWidth(type)
const modulus = (type: Type) => (type as Felt).modulus
const magnitude = (value: bigint) => (value < 0n ? -value : value)
const bool = (value: boolean) => (value ? 1n : 0n)
const modulo = (value: bigint, prime: bigint) => ((value % prime) + prime) % prime

/** a ** (p - 2): the inverse by Fermat's little theorem, and zero for zero. */
function inverse(value: bigint, prime: bigint): bigint {
  let result = 1n
  let base = value
  for (let exponent = prime - 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % prime
    base = (base * base) % prime
  }
  return result % prime
}

/** bvudiv and bvurem. The signed divisions are built on them, as SMT-LIB defines them. */
const udiv = (a: bigint, b: bigint, width: number) => (b === 0n ? wrap(-1n, width) : a / b)
const urem = (a: bigint, b: bigint) => (b === 0n ? a : a % b)

export const MEANING: Record<
  Exclude<Op, 'const' | 'in' | 'get' | 'read' | 'load' | 'lookup' | 'preimage'>,
  Meaning
> = {
  not: ([a], t) => wrap(~a!, widthOf(t)),
  neg: ([a], t) => wrap(-a!, widthOf(t)),
  and: ([a, b]) => a! & b!,
  or: ([a, b]) => a! | b!,
  xor: ([a, b]) => a! ^ b!,
  add: ([a, b], t) => wrap(a! + b!, widthOf(t)),
  sub: ([a, b], t) => wrap(a! - b!, widthOf(t)),
  mul: ([a, b], t) => wrap(a! * b!, widthOf(t)),
  udiv: ([a, b], t) => udiv(a!, b!, widthOf(t)),
  urem: ([a, b]) => urem(a!, b!),
  sdiv: ([a, b], t) => {
    const w = widthOf(t)
    const [x, y] = [signed(a!, w), signed(b!, w)]
    const quotient = udiv(wrap(magnitude(x), w), wrap(magnitude(y), w), w)
    return wrap(x < 0n === y < 0n ? quotient : -quotient, w)
  },
  srem: ([a, b], t) => {
    const w = widthOf(t)
    const [x, y] = [signed(a!, w), signed(b!, w)]
    const remainder = urem(wrap(magnitude(x), w), wrap(magnitude(y), w))
    return wrap(x < 0n ? -remainder : remainder, w)
  },
  shl: ([a, b], t) => (b! >= BigInt(widthOf(t)) ? 0n : wrap(a! << b!, widthOf(t))),
  lshr: ([a, b], t) => (b! >= BigInt(widthOf(t)) ? 0n : a! >> b!),
  ashr: ([a, b], t) => {
    const w = widthOf(t)
    return wrap(signed(a!, w) >> (b! >= BigInt(w) ? BigInt(w) : b!), w)
  },
  clz: ([a], t) => BigInt(widthOf(t) - (a === 0n ? 0 : a!.toString(2).length)),
  ctz: ([a], t) => BigInt(a === 0n ? widthOf(t) : (a! & -a!).toString(2).length - 1),
  popcount: ([a]) => BigInt(a!.toString(2).replaceAll('0', '').length),
  ult: ([a, b]) => bool(a! < b!),
  slt: ([a, b], _, node) => {
    const w = widthOf(node.args[0]!.type)
    return bool(signed(a!, w) < signed(b!, w))
  },
  concat: ([a, b], _, node) => (a! << BigInt(widthOf(node.args[1]!.type))) | b!,
  extract: ([a], t, node) => wrap(a! >> BigInt((node.attribute as readonly [number, number])[1]), widthOf(t)),
  zext: ([a]) => a!,
  sext: ([a], t, node) => wrap(signed(a!, widthOf(node.args[0]!.type)), widthOf(t)),
  eq: ([a, b]) => bool(a === b),
  ite: ([c, a, b]) => (c === 1n ? a! : b!),
  fadd: ([a, b], t) => modulo(a! + b!, modulus(t)),
  fsub: ([a, b], t) => modulo(a! - b!, modulus(t)),
  fmul: ([a, b], t) => modulo(a! * b!, modulus(t)),
  finv: ([a], t) => inverse(a!, modulus(t)),
  tofelt: ([a], t) => modulo(a!, modulus(t)),
  fromfelt: ([a], t) => wrap(a!, widthOf(t)),
  call: (args, _, node) => apply(definitionOf(node), args),
}

function lookUp(reader: Reader, map: string, key: bigint): bigint {
  if (!reader.lookup) throw new EvaluateError(`The map ${map} is read through a reader that has no maps.`)
  return reader.lookup(map, key)
}

const orders = new WeakMap<Definition, readonly Node[]>()

/** The value of a function: its body's, with the arguments as inputs. */
export function apply(definition: Definition, args: readonly bigint[]): bigint {
  let order = orders.get(definition)
  if (!order) {
    const seen = new Set<Node>()
    inOrder([definition.body], seen, () => {})
    orders.set(definition, (order = [...seen]))
  }
  const values = new Map<Node, bigint>()
  const reader = { ...WITHOUT_STATE, input: (name: string) => args[Number(name)]! }
  for (const node of order) {
    values.set(
      node,
      evaluateNode(
        node,
        node.args.map((arg) => values.get(arg)!),
        reader,
      ),
    )
  }
  return values.get(definition.body)!
}

const noState = (): never => {
  throw new EvaluateError('A function reads the state, which only blocks may.')
}
const WITHOUT_STATE = { get: noState, read: noState, load: noState }

/** One node, given the values of its arguments. */
export function evaluateNode(node: Node, args: readonly bigint[], reader: Reader): bigint {
  switch (node.op) {
    case 'const':
      return node.attribute as bigint
    case 'in':
      return reader.input(node.attribute as string)
    case 'get':
      return reader.get(node.attribute as string)
    case 'read':
      return reader.read(node.attribute as string, args[0]!)
    case 'load':
      return args[1] === 1n ? reader.load(node.attribute as string, args[0]!, node.type) : 0n
    case 'lookup':
      return args[1] === 1n ? lookUp(reader, node.attribute as string, args[0]!) : 0n
    case 'preimage':
      return args[2] === 1n ? preimageOf(node, args[0]!, args[1]!, reader) : 0n
    default:
      return MEANING[node.op](args, node.type, node)
  }
}

function preimageOf({ attribute }: Node, key: bigint, offset: bigint, reader: Reader): bigint {
  if (!reader.preimage) throw new NeedsPreimage(key)
  const { word, size } = reader.preimage(key, offset)
  return attribute === 'word' ? word : BigInt(size)
}

/**
 * Runs a block on the state before the step.
 *
 * Nodes are evaluated on demand, once each, in the order of the effects. Every load, lookup and preimage is an effect, so
 * one after a trap that fires never happens.
 * @returns what the block does; nothing has been written yet
 */
export function evaluate(block: Block, reader: Reader): Outcome {
  const values = new Map<Node, bigint>()
  const compute = (node: Node): bigint => {
    const known = values.get(node)
    if (known !== undefined) return known
    const value = evaluateNode(node, node.args.map(compute), reader)
    values.set(node, value)
    return value
  }
  const sets: { register: string; value: bigint }[] = []
  const writes: { register: string; index: bigint; value: bigint }[] = []
  const stores: { memory: string; address: bigint; value: bigint; type: Type }[] = []
  const puts: { map: string; key: bigint; value: bigint }[] = []
  const outs = new Map<string, bigint>()
  let halt: bigint | undefined
  for (const effect of block.effects) {
    switch (effect.kind) {
      case 'load':
      case 'lookup':
      case 'preimage':
        compute(effect.node)
        break
      case 'trap':
        if (compute(effect.guard) === 1n) return { kind: 'trap', reason: effect.reason }
        break
      case 'halt':
        if (compute(effect.guard) === 1n) halt ??= compute(effect.code)
        break
      case 'set':
        sets.push({ register: effect.register, value: compute(effect.value) })
        break
      case 'write':
        if (compute(effect.guard) === 1n) {
          writes.push({
            register: effect.register,
            index: compute(effect.index),
            value: compute(effect.value),
          })
        }
        break
      case 'store':
        if (compute(effect.guard) === 1n) {
          const { memory, value } = effect
          stores.push({ memory, address: compute(effect.address), value: compute(value), type: value.type })
        }
        break
      case 'put':
        if (compute(effect.guard) === 1n)
          puts.push({ map: effect.map, key: compute(effect.key), value: compute(effect.value) })
        break
      case 'out':
        outs.set(effect.name, compute(effect.value))
        break
      default:
        throw new EvaluateError(`Unknown effect ${(effect as { kind: string }).kind}.`)
    }
  }
  return { kind: 'done', halt, sets, writes, stores, puts, outs }
}

/** A block that cannot be evaluated, because an effect is unknown. */
export class EvaluateError extends OnestepError {
  override name = 'EvaluateError'
}
