/**
 * Which unit a node asks for.
 * @module
 */

import { constant, definitionOf, type Node } from '../../ir/node.ts'
import type { Op } from '../../ir/ops.ts'
import { definitionId } from '../../ir/print.ts'
import { bitWidth, cardinality, type Felt } from '../../ir/types.ts'
import type { UnitKind } from './plan-types.ts'
import { NARROW } from './value.ts'

/** Units of these kinds serve one width. */
export const EXACT: ReadonlySet<UnitKind> = new Set(['divide', 'wide', 'field'])

type Request = { kind: UnitKind; width: number; of?: string; same?: string }

/** The gadget of wide words for each op. */
const WIDE: Partial<Record<Op, string>> = {
  add: 'add',
  sub: 'subtract',
  neg: 'subtract',
  ult: 'less',
  slt: 'signed less',
  mul: 'multiply',
  udiv: 'divide',
  urem: 'divide',
  sdiv: 'divide',
  srem: 'divide',
  shl: 'shift',
  lshr: 'shift',
  ashr: 'shift',
  and: 'bitwise',
  or: 'bitwise',
  xor: 'bitwise',
}

/** The unit that a node asks for; undefined: it is cheaper by itself. */
export function unitFor(node: Node): Request | undefined {
  const [a, b] = node.args
  if (node.op === 'call') return { kind: 'call', width: 0, of: definitionId(definitionOf(node)) }
  if (!a) return undefined
  if (node.type.kind === 'felt' && node.op !== 'read') return fieldRequest(node)
  const width = bitWidth(a.type)
  const same = node.op === 'udiv' || node.op === 'urem' ? 'unsigned' : 'signed'
  if (node.op !== 'read' && (constant(b ?? a) !== undefined || width === 1) && FREE.has(node.op))
    return undefined
  if (node.op === 'mul' && width === 1) return undefined
  const wide = WIDE[node.op]
  if (wide !== undefined && width > NARROW && !shortProduct(node)) {
    return { kind: 'wide', width, of: wide, ...(wide === 'divide' ? { same } : {}) }
  }
  switch (node.op) {
    case 'read':
      // An element whose index is known is simply there.
      return constant(a) === undefined ? { kind: 'read', width: 0, of: node.attribute as string } : undefined
    case 'add':
    case 'sub':
    case 'neg':
    case 'ult':
    case 'slt':
      return width === 1 ? undefined : { kind: 'add', width }
    case 'mul':
      return { kind: 'multiply', width }
    case 'udiv':
    case 'urem':
    case 'sdiv':
    case 'srem':
      return { kind: 'divide', width, same }
    case 'shl':
    case 'lshr':
    case 'ashr':
      return { kind: 'shift', width }
    case 'and':
    case 'or':
    case 'xor':
      return { kind: 'bitwise', width }
    default:
      return undefined
  }
}

/** With a constant as the last operand, these are a matter of bits. */
const FREE: ReadonlySet<Op> = new Set(['shl', 'lshr', 'ashr', 'and', 'or', 'xor'])

/** Whether a wide product is one of narrow words that are extended, and fits the field. */
function shortProduct(node: Node): boolean {
  if (node.op !== 'mul') return false
  const core = (arg: Node): number => {
    const value = constant(arg)
    if (value !== undefined) return value.toString(2).length
    return arg.op === 'zext' || arg.op === 'sext' ? core(arg.args[0]!) : bitWidth(arg.type)
  }
  const [a, b] = node.args.map(core)
  return a! <= NARROW && b! <= NARROW && Math.max(bitWidth(node.type), a! + b!) < 250
}

function fieldRequest({ op, type, args }: Node): Request | undefined {
  const width = bitWidth(type)
  const { modulus } = type as Felt
  if (op === 'tofelt' && cardinality(args[0]!.type) <= modulus) return undefined
  const gadget = { fadd: 'add', fsub: 'subtract', fmul: 'multiply', finv: 'invert', tofelt: 'reduce' }[
    op as string
  ]
  if (gadget === undefined) return undefined
  // Sums and products of short ones are one number, reduced.
  const short = width <= NARROW && gadget !== 'invert'
  return { kind: 'field', width, of: `${short ? 'reduce' : gadget} 0x${modulus.toString(16)}` }
}
