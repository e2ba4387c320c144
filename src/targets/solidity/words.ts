/**
 * One row an op: the Solidity expression of its value. Every value is a `uint256` below its type's cardinality,
 * and every row keeps it so; `contracts/lib/Words.sol` and `Counts.sol` hold what is no operator.
 * @module
 */

import type { Node } from '../../ir/node.ts'
import type { Op } from '../../ir/ops.ts'
import { bitWidth, cardinality, type Felt, type Type } from '../../ir/types.ts'
import { type COUNT_FUNCTIONS, literal, type WORD_FUNCTIONS } from './names.ts'

/** An expression; `atom`: it needs no parentheses. */
export type Text = {
  readonly text: string
  readonly atom: boolean
  /** The same, but with any bits above its width: for a place that takes the low ones. */
  readonly uncut?: string
}

type Row = (args: readonly string[], node: Node) => Text

const call = (
  name: (typeof WORD_FUNCTIONS | typeof COUNT_FUNCTIONS)[number] | 'addmod' | 'mulmod',
  ...args: readonly string[]
): Text => ({
  text: `${name}(${args.join(', ')})`,
  atom: true,
})
const infix = (text: string): Text => ({ text, atom: false })

export const maskOf = (type: Type): string => literal((1n << BigInt(bitWidth(type))) - 1n)
const widthOf = (node: Node | undefined): string => String(bitWidth(node!.type))
const prime = (node: Node) => literal((node.type as Felt).modulus)
/** Cuts an expression of which the bits above its width may be set. */
const cut = (text: string, type: Type): Text =>
  bitWidth(type) === 256 ? infix(text) : { text: `(${text}) & ${maskOf(type)}`, atom: false, uncut: text }

export const ROWS: Record<
  Exclude<Op, 'const' | 'in' | 'get' | 'read' | 'load' | 'lookup' | 'preimage' | 'call'>,
  Row
> = {
  not: ([a], { type }) => infix(bitWidth(type) === 256 ? `~${a}` : `${a} ^ ${maskOf(type)}`),
  neg: ([a], { type }) => cut(`0 - ${a}`, type),
  and: ([a, b]) => infix(`${a} & ${b}`),
  or: ([a, b]) => infix(`${a} | ${b}`),
  xor: ([a, b]) => infix(`${a} ^ ${b}`),
  add: ([a, b], { type }) => cut(`${a} + ${b}`, type),
  sub: ([a, b], { type }) => cut(`${a} - ${b}`, type),
  mul: ([a, b], { type }) => cut(`${a} * ${b}`, type),
  udiv: ([a, b], { type }) => call('udiv', a!, b!, maskOf(type)),
  urem: ([a, b]) => call('urem', a!, b!),
  sdiv: ([a, b], node) => call('sdiv', a!, b!, widthOf(node), maskOf(node.type)),
  srem: ([a, b], node) => call('srem', a!, b!, widthOf(node), maskOf(node.type)),
  // What is shifted out of 256 bits is zero anyway, and so the amount needs no limit.
  shl: ([a, b], { type }) => cut(`${a} << ${b}`, type),
  lshr: ([a, b]) => infix(`${a} >> ${b}`),
  ashr: ([a, b], node) => call('ashr', a!, b!, widthOf(node), maskOf(node.type)),
  clz: ([a], node) => call('clz', a!, widthOf(node)),
  ctz: ([a], node) => call('ctz', a!, maskOf(node.type)),
  popcount: ([a]) => call('popcount', a!),
  ult: ([a, b]) => call('ult', a!, b!),
  slt: ([a, b], { args }) => call('slt', a!, b!, widthOf(args[0])),
  concat: ([a, b], { args }) => {
    const high = `${a} << ${widthOf(args[1])}`
    return infix(a === '0' ? b! : b === '0' ? high : `(${high}) | ${b}`)
  },
  extract: ([a], { attribute, type, args }) => {
    const [high, low] = attribute as readonly [number, number]
    const shifted = low === 0 ? a! : `${a} >> ${low}`
    if (high === bitWidth(args[0]!.type) - 1) return low === 0 ? { text: a!, atom: true } : infix(shifted)
    return infix(low === 0 ? `${a} & ${maskOf(type)}` : `(${shifted}) & ${maskOf(type)}`)
  },
  zext: ([a]) => ({ text: a!, atom: true }),
  sext: ([a], { args, type }) => {
    const wide = call('sext', a!, widthOf(args[0]))
    if (bitWidth(type) === 256) return wide
    return { text: `${wide.text} & ${maskOf(type)}`, atom: false, uncut: wide.text }
  },
  eq: ([a, b]) => call('eq', a!, b!),
  ite: ([c, a, b]) => call('ite', c!, a!, b!),
  fadd: ([a, b], node) => call('addmod', a!, b!, prime(node)),
  fsub: ([a, b], node) => call('addmod', a!, `${prime(node)} - ${b}`, prime(node)),
  fmul: ([a, b], node) => call('mulmod', a!, b!, prime(node)),
  finv: ([a], node) => call('inverse', a!, prime(node)),
  tofelt: ([a], node) => reduce(a!, cardinality(node.args[0]!.type), node),
  fromfelt: ([a], node) => {
    const fits = cardinality(node.args[0]!.type) <= cardinality(node.type)
    return fits ? { text: a!, atom: true } : infix(`${a} & ${maskOf(node.type)}`)
  },
}

/** A number below `limit` modulo the prime of a felt. */
export function reduce(a: string, limit: bigint, { type }: Pick<Node, 'type'>): Text {
  const { modulus } = type as Felt
  return limit <= modulus ? { text: a, atom: true } : infix(`${a} % ${literal(modulus)}`)
}

/** Whether a text is a name or a number alone. */
export const isName = (text: string) => /^\w+$/.test(text)
