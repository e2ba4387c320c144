/**
 * Shared units: their operands chosen among those of all users, their outputs as each user reads them.
 * @module
 */
import { constant, definitionOf, type Node } from '../../ir/node.ts'
import { bitWidth } from '../../ir/types.ts'
import type { Context, UnitResult } from './context.ts'
import { fieldUnit } from './field.ts'
import { argument, functionResult, functionTemplate, parameterName } from './function.ts'
import {
  add,
  constantOf,
  keyOf,
  type Linear,
  number,
  ONE,
  opposite,
  scale,
  subtract,
  ZERO,
} from './linear.ts'
import { argOf, type Maker, type NodeUse, operands } from './operands.ts'
import type { BlockPlan, Unit } from './plan-types.ts'
import {
  bitsOf,
  fromBitList,
  fromLinear,
  linearOf,
  regroup,
  signExtend,
  signOf,
  slice,
  ungroup,
} from './value.ts'
import { wideUnit } from './wide.ts'

export function makeUnit(context: Context, unit: Unit): UnitResult {
  const uses = unit.uses as readonly NodeUse[]
  const names = [...new Set(uses.map(({ block, node }) => `${block.name} (${node.op})`))]
  const shown =
    names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', ')
  const result = MAKERS[unit.kind as Arithmetic](context, unit, uses)
  context.writer.comment(`^ ${unit.kind} ${unit.index}: ${shown}`)
  return result
}

type Arithmetic = Exclude<Unit['kind'], 'leaf' | 'map' | 'preimage'>

const MAKERS: Record<Arithmetic, Maker> = {
  read: readFile,
  add: addWords,
  multiply,
  divide,
  shift,
  bitwise,
  wide: wideUnit,
  field: fieldUnit,
  call: callUnit,
}

/** A call: the template of a function, which all that call it share. */
function callUnit(context: Context, _: Unit, uses: readonly NodeUse[]): UnitResult {
  const definition = definitionOf(uses[0]!.node)
  const { params, result } = definition
  const template = functionTemplate(context, definition, makeUnit)
  const inputs = Object.fromEntries(
    params.map((type, i) => [parameterName(i), argument(context, uses, i, type)]),
  )
  const value = functionResult(context.writer.component(template, inputs), result)
  return { of: () => value }
}

/** The bits of a chosen operand; nothing new if there is one to choose from. */
function chosenBits(context: Context, uses: readonly NodeUse[], i: number, width: number): Linear[] {
  const { writer } = context
  const values = uses.map((use) => argOf(context, use, i))
  const chosen = writer.selectAny(operands(context, uses, (use) => linearOf(argOf(context, use, i))))
  const same = values.find((value) => value.width === width && keyOf(linearOf(value)) === keyOf(chosen))
  return same ? bitsOf(writer, same) : writer.toBits(chosen, width)
}

function readFile(context: Context, unit: Unit, uses: readonly NodeUse[]): UnitResult {
  const { writer } = context
  const elements = context.register(unit.of!)
  const levels = Math.log2(elements.length)
  const index = chosenBits(context, uses, 0, levels)
  const chunks = elements.map((element) => regroup(writer, element))
  const parts = chunks[0]!.map((_, part) =>
    writer.instance('mux_tree.circom', 'MuxTree', [levels], {
      in: chunks.map((chunk) => chunk[part]!),
      index,
    })('out'),
  )
  const value = ungroup(parts, elements[0]!.width)
  return { of: () => value }
}

/** Sums, differences and comparisons: all are one number of a bit more, cut into bits. */
function addWords(context: Context, unit: Unit, uses: readonly NodeUse[]): UnitResult {
  const { writer } = context
  const total = (use: NodeUse): Linear => {
    const width = bitWidth(use.node.args[0]!.type)
    const [a, b] = use.node.args.map((_, i) => linearOf(argOf(context, use, i)))
    const carry = number(1n << BigInt(width))
    switch (use.node.op) {
      case 'add':
        return add(a!, b!)
      case 'neg':
        return subtract(carry, a!)
      case 'slt': {
        // Flipping the signs turns signed into unsigned order; the halves that this adds cancel.
        const [signA, signB] = [0, 1].map((i) => signOf(writer, argOf(context, use, i)))
        return add(a!, scale(b!, -1n), carry, scale(subtract(signB!, signA!), 1n << BigInt(width)))
      }
      default:
        return add(a!, scale(b!, -1n), carry)
    }
  }
  const chosen = writer.selectAny(operands(context, uses, total))
  const bits = writer.toBits(chosen, unit.width + 1)
  return {
    of(_, { op, args }) {
      const width = bitWidth(args[0]!.type)
      // The top bit of a difference is set unless it borrowed.
      if (op === 'ult' || op === 'slt') return fromLinear(opposite(bits[width]!), 1)
      const low = bits.slice(0, width)
      if (width < unit.width) return fromBitList(low)
      return fromLinear(subtract(chosen, scale(bits[width]!, 1n << BigInt(width))), width, low)
    },
  }
}

type Ranged = { readonly linear: Linear; readonly least: bigint; readonly most: bigint }

/** An operand of a product as the representative of least magnitude, so that extended words stay short. */
function ranged(context: Context, block: BlockPlan, node: Node): Ranged {
  const [from] = node.args
  if (node.op === 'zext') return ranged(context, block, from!)
  const value = constant(node)
  const width = bitWidth(node.type)
  if (value !== undefined) return { linear: number(value), least: 0n, most: value }
  if (node.op === 'sext') {
    const inner = context.value(block, from!)
    const half = 1n << BigInt(inner.width - 1)
    const sign = signOf(context.writer, inner)
    return { linear: subtract(linearOf(inner), scale(sign, 2n * half)), least: -half, most: half - 1n }
  }
  return { linear: linearOf(context.value(block, node)), least: 0n, most: (1n << BigInt(width)) - 1n }
}

const bitLength = (value: bigint) => value.toString(2).length
const greater = (a: bigint, b: bigint) => (a > b ? a : b)

function multiply(context: Context, _: Unit, uses: readonly NodeUse[]): UnitResult {
  const { writer } = context
  const sides = [0, 1].map((i) => {
    const all = uses.map(({ block, node }) => ranged(context, block, node.args[i]!))
    const reach = all.map(({ least, most }) => greater(-least, most)).reduce(greater)
    const negative = all.some(({ least }) => least < 0n)
    const linear = new Map(uses.map((use, k) => [use, all[k]!.linear]))
    return { reach, negative, value: writer.selectAny(operands(context, uses, (use) => linear.get(use)!)) }
  })
  const [a, b] = sides as [(typeof sides)[0], (typeof sides)[0]]
  // A multiple of every word's size keeps the number positive, whichever operands meet while nobody looks.
  const reach = a.reach * b.reach
  const widest = Math.max(...uses.map(({ node }) => bitWidth(node.type)))
  const offset = a.negative || b.negative ? 1n << BigInt(Math.max(widest, bitLength(reach))) : 0n
  const size = Math.max(bitLength(reach + offset), widest)
  const bits = writer.toBits(add(writer.product(a.value, b.value), number(offset)), size)
  return { of: (_, { type }) => fromBitList(bits.slice(0, bitWidth(type))) }
}

function divide(context: Context, unit: Unit, uses: readonly NodeUse[]): UnitResult {
  const { writer } = context
  const isSigned = ({ node }: NodeUse) => node.op === 'sdiv' || node.op === 'srem'
  const [x, y] = [0, 1].map((i) =>
    writer.selectAny(operands(context, uses, (use) => linearOf(argOf(context, use, i)))),
  )
  const signed = uses.some(isSigned)
  // Without a sign division is unsigned.
  const [signX, signY] = signed
    ? [0, 1].map((i) =>
        writer.select(
          operands(context, uses, (use) => (isSigned(use) ? signOf(writer, argOf(context, use, i)) : ZERO)),
          ZERO,
        ),
      )
    : []
  const out = signed
    ? writer.instance('sdivrem.circom', 'SDivRem', [unit.width], {
        x: x!,
        y: y!,
        signX: signX!,
        signY: signY!,
      })
    : writer.instance('udivrem.circom', 'UDivRem', [unit.width], { x: x!, y: y! })
  const [quotient, remainder] = [out('quotient'), out('remainder')].map((one) => fromLinear(one, unit.width))
  return { of: (_, { op }) => (op === 'udiv' || op === 'sdiv' ? quotient! : remainder!) }
}

/** Bits of a shift amount that can be set. */
function amountWidth(node: Node): number {
  const value = constant(node)
  if (value !== undefined) return bitLength(value)
  return node.op === 'zext' ? amountWidth(node.args[0]!) : bitWidth(node.type)
}

/**
 * A word times 2^amount is the word shifted to the left below and, with 2^(width - amount), to the right above.
 * An arithmetic shift is a logical one of the complement, complemented.
 */
function shift(context: Context, unit: Unit, uses: readonly NodeUse[]): UnitResult {
  const { writer } = context
  const { width } = unit
  const ones = number((1n << BigInt(width)) - 1n)
  const word = writer.selectAny(
    operands(context, uses, (use) => {
      const value = argOf(context, use, 0)
      return linearOf(use.node.op === 'ashr' ? signExtend(writer, value, width) : value)
    }),
  )
  const amountBits = Math.max(...uses.map(({ node }) => amountWidth(node.args[1]!)))
  const amount = writer.selectAny(operands(context, uses, (use) => linearOf(argOf(context, use, 1))))
  const right = writer.select(
    operands(context, uses, ({ node }) => (node.op === 'shl' ? ZERO : ONE)),
    uses.every(({ node }) => node.op !== 'shl') ? ONE : ZERO,
  )
  const sign = writer.select(
    operands(context, uses, (use) =>
      use.node.op === 'ashr' ? signOf(writer, argOf(context, use, 0)) : ZERO,
    ),
    ZERO,
  )
  const complement = (a: Linear) => writer.product(sign, subtract(ones, scale(a, 2n)))
  const folded = add(word, complement(word))
  const factor = writer.instance('shift_factor.circom', 'ShiftFactor', [width, amountBits], {
    amount,
    right,
  })('out')
  const bits = writer.toBits(writer.product(folded, factor), 2 * width)
  const left = fromBitList(bits.slice(0, width))
  const above = fromBitList(bits.slice(width))
  const arithmetic =
    constantOf(sign) === 0n ? above : fromLinear(add(linearOf(above), complement(linearOf(above))), width)
  return {
    of(_, { op, type }) {
      const result = op === 'shl' ? left : op === 'lshr' ? above : arithmetic
      return slice(writer, result, 0, bitWidth(type))
    },
  }
}

function bitwise(context: Context, unit: Unit, uses: readonly NodeUse[]): UnitResult {
  const { writer } = context
  const [a, b] = [0, 1].map((i) => chosenBits(context, uses, i, unit.width))
  const both = a!.map((bit, i) => writer.and(bit, b![i]!))
  const either = a!.map((bit, i) => subtract(add(bit, b![i]!), both[i]!))
  const differ = either.map((bit, i) => subtract(bit, both[i]!))
  return {
    of(_, { op, type }) {
      const bits = op === 'and' ? both : op === 'or' ? either : differ
      return fromBitList(bits.slice(0, bitWidth(type)))
    },
  }
}
