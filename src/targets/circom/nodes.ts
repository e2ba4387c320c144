/**
 * One row an op: what no unit does, and what a unit's output is to a node.
 * @module
 */

import { constant, type Node } from '../../ir/node.ts'
import type { Op } from '../../ir/ops.ts'
import { bitWidth } from '../../ir/types.ts'
import type { Context } from './context.ts'
import { add, constantOf, type Linear, ONE, opposite, scale, subtract } from './linear.ts'
import type { BlockPlan } from './plan-types.ts'
import {
  bitsOf,
  concat,
  fromBitList,
  fromLinear,
  fromNumber,
  fromParts,
  linearOf,
  NARROW,
  pieces,
  regroup,
  repeat,
  signExtend,
  signOf,
  slice,
  ungroup,
  type Value,
  zeroExtend,
} from './value.ts'

type Row = (context: Context, plan: BlockPlan, node: Node) => Value

const arg = (context: Context, plan: BlockPlan, node: Node, i: number) => context.value(plan, node.args[i]!)
const bit = (context: Context, plan: BlockPlan, node: Node, i: number) =>
  linearOf(arg(context, plan, node, i))

const unit: Row = (context, plan, node) => context.unit(plan.unitOf.get(node)!).of(plan, node)

/** And, or, exclusive or: of bits a product at most, with a constant nothing, else a unit. */
const bitwise: Row = (context, plan, node) => {
  if (plan.unitOf.has(node)) return unit(context, plan, node)
  const { writer } = context
  const width = bitWidth(node.type)
  const known = constant(node.args[1]!)
  if (known !== undefined) {
    const bits = bitsOf(writer, arg(context, plan, node, 0)).map((one, i) => {
      const set = ((known >> BigInt(i)) & 1n) === 1n
      if (node.op === 'and') return set ? one : scale(one, 0n)
      if (node.op === 'or') return set ? add(scale(one, 0n), opposite(scale(one, 0n))) : one
      return set ? opposite(one) : one
    })
    return fromBitList(bits)
  }
  const [a, b] = [bit(context, plan, node, 0), bit(context, plan, node, 1)]
  const both = writer.and(a, b)
  const either = subtract(add(a, b), both)
  return fromLinear(node.op === 'and' ? both : node.op === 'or' ? either : subtract(either, both), width)
}

/** Modulo 2 sums and differences are exclusive or, and comparisons one product. */
const addition: Row = (context, plan, node) => {
  if (plan.unitOf.has(node)) return unit(context, plan, node)
  const a = bit(context, plan, node, 0)
  if (node.op === 'neg') return fromLinear(a, 1)
  const b = bit(context, plan, node, 1)
  const both = context.writer.and(a, b)
  if (node.op === 'ult') return fromLinear(subtract(b, both), 1)
  if (node.op === 'slt') return fromLinear(subtract(a, both), 1)
  return fromLinear(subtract(add(a, b), scale(both, 2n)), 1)
}

const shift: Row = (context, plan, node) => {
  if (plan.unitOf.has(node)) return unit(context, plan, node)
  const { writer } = context
  const a = arg(context, plan, node, 0)
  const { width } = a
  const by = constant(node.args[1]!)
  if (by === undefined) {
    // One bit: shifted out, or where it was.
    return node.op === 'ashr'
      ? a
      : fromLinear(writer.and(linearOf(a), opposite(bit(context, plan, node, 1))), 1)
  }
  const amount = by >= BigInt(width) ? width : Number(by)
  if (node.op === 'ashr') {
    const kept = Math.max(1, width - amount)
    return signExtend(writer, slice(writer, a, width - kept, kept), width)
  }
  if (amount === width) return fromNumber(0n, width)
  if (amount === 0) return a
  return node.op === 'shl'
    ? concat(slice(writer, a, 0, width - amount), fromNumber(0n, amount))
    : zeroExtend(slice(writer, a, amount, width - amount), width)
}

const product: Row = (context, plan, node) =>
  plan.unitOf.has(node)
    ? unit(context, plan, node)
    : fromLinear(context.writer.and(bit(context, plan, node, 0), bit(context, plan, node, 1)), 1)

/**
 * How many bits are ones, or are zeros from one end up to the first one: a sum of bits, of which each of the latter is
 * a product with the one before.
 */
const count: Row = (context, plan, node) => {
  const { writer } = context
  const width = bitWidth(node.type)
  const bits = bitsOf(writer, arg(context, plan, node, 0))
  let counted = bits
  if (node.op !== 'popcount') {
    let zeros = ONE
    const order = node.op === 'clz' ? bits.toReversed() : bits
    counted = order.map((one) => (zeros = writer.and(zeros, opposite(one))))
  }
  return zeroExtend(fromLinear(add(...counted), width.toString(2).length), width)
}

/** A word, or zero. */
function guarded({ writer }: Context, guard: Linear, value: Value): Value {
  const linears = regroup(writer, value).map((one) => writer.product(guard, one))
  return ungroup(linears, value.width)
}

const ROWS: Record<Op, Row> = {
  const: (_context, _plan, node) => fromNumber(constant(node)!, bitWidth(node.type)),
  in: (context, _, node) => context.input(node.attribute as string),
  get: (context, plan, node) => context.get(plan, node.attribute as string),
  read(context, plan, node) {
    const index = constant(node.args[0]!)
    if (index === undefined) return unit(context, plan, node)
    return context.register(node.attribute as string)[Number(index)]!
  },
  lookup(context, plan, node) {
    const found = unit(context, plan, node)
    const guard = bit(context, plan, node, 1)
    return constantOf(guard) === 1n ? found : guarded(context, guard, found)
  },
  load(context, plan, node) {
    const loaded = unit(context, plan, node)
    const guard = bit(context, plan, node, 1)
    if (constantOf(guard) === 1n || settled(plan, node)) return loaded
    if (plan.halves.has(node)) {
      const bytes = pieces(context.writer, loaded, 8).map(linearOf)
      return fromParts(bytes.flatMap((one) => fromLinear(context.writer.product(guard, one), 8).parts))
    }
    return guarded(context, guard, loaded)
  },
  preimage(context, plan, node) {
    const guard = bit(context, plan, node, 2)
    if (constantOf(guard) === 0n) return fromNumber(0n, bitWidth(node.type))
    const found = unit(context, plan, node)
    return constantOf(guard) === 1n ? found : guarded(context, guard, found)
  },
  not(context, plan, node) {
    const { parts } = arg(context, plan, node, 0)
    return fromParts(
      parts.map((part) => {
        const ones = { constant: (1n << BigInt(part.width)) - 1n, terms: new Map() }
        const linear = subtract(ones, part.linear)
        return part.bits
          ? { width: part.width, linear, bits: part.bits.map(opposite) }
          : { width: part.width, linear }
      }),
    )
  },
  neg: addition,
  and: bitwise,
  or: bitwise,
  xor: bitwise,
  add: addition,
  sub: addition,
  mul: product,
  udiv: unit,
  urem: unit,
  sdiv: unit,
  srem: unit,
  shl: shift,
  lshr: shift,
  ashr: shift,
  clz: count,
  ctz: count,
  popcount: count,
  ult: addition,
  slt: addition,
  concat: (context, plan, node) => concat(arg(context, plan, node, 0), arg(context, plan, node, 1)),
  extract(context, plan, node) {
    const [high, low] = node.attribute as readonly [number, number]
    return slice(context.writer, arg(context, plan, node, 0), low, high - low + 1)
  },
  zext: (context, plan, node) => zeroExtend(arg(context, plan, node, 0), bitWidth(node.type)),
  sext(context, plan, node) {
    const value = arg(context, plan, node, 0)
    const more = bitWidth(node.type) - value.width
    return more === 0
      ? value
      : fromParts([...value.parts, ...repeat(signOf(context.writer, value), more).parts])
  },
  eq(context, plan, node) {
    const { writer } = context
    const [a, b] = [arg(context, plan, node, 0), arg(context, plan, node, 1)]
    if (a.width === 1) {
      const both = writer.and(linearOf(a), linearOf(b))
      return fromLinear(add(opposite(add(linearOf(a), linearOf(b))), scale(both, 2n)), 1)
    }
    const [x, y] = [regroup(writer, a), regroup(writer, b)]
    const same = x.map((one, i) => writer.isZero(subtract(one, y[i]!)))
    return fromLinear(
      same.reduce((all, one) => writer.and(all, one)),
      1,
    )
  },
  ite(context, plan, node) {
    const { writer } = context
    const condition = bit(context, plan, node, 0)
    const [a, b] = [arg(context, plan, node, 1), arg(context, plan, node, 2)]
    if (a.width > NARROW) {
      const [x, y] = [regroup(writer, a), regroup(writer, b)]
      return ungroup(
        x.map((one, i) => writer.ite(condition, one, y[i]!)),
        a.width,
      )
    }
    return fromLinear(writer.ite(condition, linearOf(a), linearOf(b)), a.width)
  },
  fadd: unit,
  fsub: unit,
  fmul: unit,
  finv: unit,
  tofelt: (context, plan, node) =>
    plan.unitOf.has(node)
      ? unit(context, plan, node)
      : zeroExtend(arg(context, plan, node, 0), bitWidth(node.type)),
  fromfelt(context, plan, node) {
    const value = arg(context, plan, node, 0)
    const width = bitWidth(node.type)
    return width < value.width ? slice(context.writer, value, 0, width) : zeroExtend(value, width)
  },
  call: unit,
}

export const nodeValue = (context: Context, plan: BlockPlan, node: Node): Value =>
  ROWS[node.op](context, plan, node)

/**
 * Whether the step traps before this load, for certain, if its guard is false: then its value matters to nobody. The
 * load is to be the only access of its port, so that an honest prover sees zero there, as the evaluator does.
 */
function settled(plan: BlockPlan, load: Node): boolean {
  const { block } = plan
  const guard = load.args[1]!
  if (plan.unitOf.get(load)!.uses.filter((use) => use.block === plan).length > 1) return false
  for (const effect of block.effects) {
    if (effect.kind === 'load' && effect.node === load) return false
    if (effect.kind !== 'trap') continue
    const trap = effect.guard
    if ((trap.op === 'not' && trap.args[0] === guard) || (guard.op === 'not' && guard.args[0] === trap))
      return true
  }
  return false
}
