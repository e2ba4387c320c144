/**
 * Units on words of more than 125 bits, in limbs of 64: the gadgets circuits/wide_*.circom.
 * @module
 */
import type { Node } from '../../ir/node.ts'
import type { Context } from './context.ts'
import { type Linear, ONE, ZERO } from './linear.ts'
import { argOf, type Maker, type NodeUse, operands } from './operands.ts'
import { fromLinear, fromNumber, regroup, signOf, ungroup, type Value } from './value.ts'
import type { Instance } from './writer.ts'

/**
 * The limbs of a chosen operand; of zero if none is chosen: limbs of several operands together are no felt.
 */
export function limbs(
  context: Context,
  uses: readonly NodeUse[],
  width: number,
  of: (use: NodeUse) => Value,
): Linear[] {
  const { writer } = context
  const values = new Map(uses.map((use) => [use, regroup(writer, of(use))]))
  if (uses.length === 1) return [...values.get(uses[0]!)!]
  return Array.from({ length: Math.ceil(width / 64) }, (_, i) =>
    writer.select(
      operands(context, uses, (use) => values.get(use)![i]!),
      ZERO,
    ),
  )
}

/** An output array of a gadget as a word. */
export const output = (out: Instance, name: string, width: number): Value =>
  ungroup(
    Array.from({ length: Math.ceil(width / 64) }, (_, i) => out(`${name}[${i}]`)),
    width,
  )

export const wideUnit: Maker = (context, unit, uses) => {
  const { writer } = context
  const { width } = unit
  const side = (i: number) => limbs(context, uses, width, (use) => argOf(context, use, i))
  const gadget = (file: string, template: string, inputs: { [name: string]: Linear | readonly Linear[] }) =>
    writer.instance(`${file}.circom`, template, [width], inputs)
  const word = (out: Instance, name = 'out') => ({ of: () => output(out, name, width) })
  const flag = (chosen: (node: Node) => boolean, of: (use: NodeUse) => Linear) =>
    writer.select(
      operands(context, uses, (use) => (chosen(use.node) ? of(use) : ZERO)),
      ZERO,
    )

  switch (unit.of) {
    case 'add':
      return word(gadget('wide_add', 'WideAdd', { a: side(0), b: side(1) }))
    case 'subtract': {
      const [a, b] = [0, 1].map((i) =>
        limbs(context, uses, width, (use) => {
          if (use.node.op === 'sub') return argOf(context, use, i)
          return i === 0 ? fromNumber(0n, width) : argOf(context, use, 0)
        }),
      )
      return word(gadget('wide_sub', 'WideSub', { a: a!, b: b! }))
    }
    case 'less':
    case 'signed less': {
      const [file, template] = unit.of === 'less' ? ['wide_ult', 'WideULt'] : ['wide_slt', 'WideSLt']
      const out = gadget(file!, template!, { a: side(0), b: side(1) })
      return { of: () => fromLinear(out('out'), 1) }
    }
    case 'multiply':
      return word(gadget('wide_mul', 'WideMul', { a: side(0), b: side(1) }))
    case 'divide': {
      const isSigned = ({ op }: Node) => op === 'sdiv' || op === 'srem'
      const [x, y] = [side(0), side(1)]
      const [signX, signY] = [0, 1].map((i) =>
        flag(isSigned, (use) => signOf(writer, argOf(context, use, i))),
      )
      const out = uses.some(({ node }) => isSigned(node))
        ? gadget('wide_sdivrem', 'WideSDivRem', { x, y, signX: signX!, signY: signY! })
        : gadget('wide_udivrem', 'WideUDivRem', { x, y })
      const [quotient, remainder] = [output(out, 'quotient', width), output(out, 'remainder', width)]
      return { of: (_, { op }) => (op === 'udiv' || op === 'sdiv' ? quotient : remainder) }
    }
    case 'shift': {
      const [word_, amount] = [side(0), side(1)]
      const right = flag(
        ({ op }) => op !== 'shl',
        () => ONE,
      )
      const sign = flag(
        ({ op }) => op === 'ashr',
        (use) => signOf(writer, argOf(context, use, 0)),
      )
      return word(gadget('wide_shift', 'WideShift', { in: word_, amount, right, sign }))
    }
    default: {
      const out = gadget('wide_bitwise', 'WideBitwise', { a: side(0), b: side(1) })
      const results = {
        and: output(out, 'and', width),
        or: output(out, 'or', width),
        xor: output(out, 'xor', width),
      }
      return { of: (_, { op }) => results[op as keyof typeof results] }
    }
  }
}
