/**
 * Nodes of the IR. A node is a pure function of the state before the step: registers, memory and the block's
 * inputs. Nodes of one block are hash-consed, so identity is equality.
 * @module
 */
import type { Attribute, Callee, Op } from './ops.ts'
import type { Type } from './types.ts'

/** A node; see the top of this file. */
export type Node = {
  readonly op: Op
  readonly type: Type
  readonly args: readonly Node[]
  readonly attribute?: Attribute
}

/** The value of a constant node, undefined for other nodes. */
export const constant = (node: Node): bigint | undefined =>
  node.op === 'const' ? (node.attribute as bigint) : undefined

/**
 * A pure function with a name. Its body is its meaning: a node over `in` nodes named `0`, `1`, …, the parameters, and
 * calls of other functions. A target may have a faster form of it.
 */
export type Definition = Callee & { readonly body: Node }

/** The function that a call calls. */
export const definitionOf = (call: Node): Definition => call.attribute as Definition
