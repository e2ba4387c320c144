/**
 * Addresses as something that is not known and a number: where two accesses of a memory are the same, or lie apart.
 * @module
 */
import { constant, type Node } from '../../../ir/node.ts'
import { bitWidth } from '../../../ir/types.ts'

/** An address: a number added to a base modulo a power of two, with bits above that are the base's too. */
export type Place = { readonly base: string; readonly offset: bigint; readonly width: number }

/** Nodes as texts: of one builder, whose nodes are shared. */
export type Names = (node: Node) => number

export function namesOf(): Names {
  const names = new Map<Node, number>()
  return (node) => {
    const name = names.get(node) ?? names.size
    names.set(node, name)
    return name
  }
}

/** A node as another one and a constant that is added to it. */
export function linear(node: Node): readonly [base: Node, offset: bigint] {
  const offset = node.op === 'add' ? constant(node.args[1]) : undefined
  return offset === undefined ? [node, 0n] : [node.args[0], offset]
}

export function placeOf(address: Node, names: Names): Place {
  const { op, args, attribute } = address
  const width = bitWidth(address.type)
  const value = constant(address)
  if (value !== undefined) return { base: `constant ${width}`, offset: value, width }
  if (op === 'concat' && args.length === 2) {
    const low = placeOf(args[1], names)
    return { ...low, base: `${names(args[0])}, ${low.base}` }
  }
  if (op === 'zext') {
    const low = placeOf(args[0], names)
    return { ...low, base: `zero, ${low.base}` }
  }
  const isLow = op === 'extract' && (attribute as readonly number[])[1] === 0
  const [base, offset] = linear(isLow ? args[0] : address)
  return { base: `${names(base)} of ${width}`, offset: BigInt.asUintN(width, offset), width }
}

/** Whether two accesses cannot touch. Sizes are in bytes, or 1 for an element; places of one base share the bits above. */
export function apart(a: Place, b: Place, sizeOfA: bigint, sizeOfB: bigint): boolean {
  if (a.base !== b.base || a.width !== b.width) return false
  const [after, before] = [a.offset - b.offset, b.offset - a.offset].map((by) => BigInt.asUintN(a.width, by))
  return after >= sizeOfB && before >= sizeOfA
}

export const same = (a: Place, b: Place): boolean =>
  a.base === b.base && a.width === b.width && a.offset === b.offset
