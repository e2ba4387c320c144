/**
 * Rewrites that the builder applies to every new node. Each is an equality for all values of its variables, and
 * `test/ir/simplify.z3.ts` proves all of them with z3, at several widths.
 * @module
 */

import { constant, type Node } from './node.ts'
import type { Attribute, Op } from './ops.ts'
import { bits, type Type } from './types.ts'

/** How a rule makes nodes: simplified or raw, depending on the builder. */
export type Make = (op: Op, args: readonly Node[], attribute?: Attribute, type?: Type) => Node

export type Rule = {
  readonly name: string
  readonly op: Op
  /** The equal, simpler node, or undefined if the rule does not apply. */
  rewrite(node: Node, make: Make): Node | undefined
  /** A node to which the rule applies, over free variables of the given width; the proof instantiates it. */
  sample(make: Make, variable: (name: string, width?: number) => Node, width: number): Node
}

const widthOf = (node: Node) => (node.type.kind === 'bits' ? node.type.width : 0)
const ones = (width: number) => (1n << BigInt(width)) - 1n
const isZero = (node: Node) => constant(node) === 0n
const isOnes = (node: Node) => node.type.kind === 'bits' && constant(node) === ones(node.type.width)
const isBool = (node: Node) => node.type.kind === 'bits' && node.type.width === 1
const literal = (make: Make, value: bigint, type: Type) => make('const', [], value, type)
const negation = (a: Node, b: Node) =>
  (a.op === 'not' && a.args[0] === b) || (b.op === 'not' && b.args[0] === a)

const rule = (op: Op, name: string, rewrite: Rule['rewrite'], sample: Rule['sample']): Rule => ({
  name,
  op,
  rewrite,
  sample,
})

/** `op(x, c) -> f(x, c)`, for a constant on the right, where the builder puts constants of commutative ops. */
const right = (
  op: Op,
  name: string,
  fits: (c: Node) => boolean,
  result: (x: Node, c: Node, make: Make) => Node,
  value: (width: number) => bigint,
) =>
  rule(
    op,
    name,
    ({ args: [x, c] }, make) => (constant(c!) !== undefined && fits(c!) ? result(x!, c!, make) : undefined),
    (make, v, width) => make(op, [v('x'), literal(make, value(width), bits(width))]),
  )

const self = (op: Op, name: string, result: (x: Node, make: Make) => Node) =>
  rule(
    op,
    name,
    ({ args: [x, y] }, make) => (x === y ? result(x!, make) : undefined),
    (make, v) => make(op, [v('x'), v('x')]),
  )

const zero = (_: unknown, make: Make, type: Type) => literal(make, 0n, type)
const bool = bits(1)

export const RULES: readonly Rule[] = [
  right(
    'add',
    'x + 0 = x',
    isZero,
    (x) => x,
    () => 0n,
  ),
  right(
    'sub',
    'x - 0 = x',
    isZero,
    (x) => x,
    () => 0n,
  ),
  right(
    'and',
    'x & 0 = 0',
    isZero,
    (_, c) => c,
    () => 0n,
  ),
  right('and', 'x & ones = x', isOnes, (x) => x, ones),
  right(
    'or',
    'x | 0 = x',
    isZero,
    (x) => x,
    () => 0n,
  ),
  right('or', 'x | ones = ones', isOnes, (_, c) => c, ones),
  right(
    'xor',
    'x ^ 0 = x',
    isZero,
    (x) => x,
    () => 0n,
  ),
  right('xor', 'x ^ ones = ~x', isOnes, (x, _, make) => make('not', [x]), ones),
  right(
    'mul',
    'x * 0 = 0',
    isZero,
    (_, c) => c,
    () => 0n,
  ),
  right(
    'mul',
    'x * 1 = x',
    (c) => constant(c) === 1n,
    (x) => x,
    () => 1n,
  ),
  right(
    'shl',
    'x << 0 = x',
    isZero,
    (x) => x,
    () => 0n,
  ),
  right(
    'lshr',
    'x >> 0 = x',
    isZero,
    (x) => x,
    () => 0n,
  ),
  right(
    'ashr',
    'x >>s 0 = x',
    isZero,
    (x) => x,
    () => 0n,
  ),
  right(
    'ult',
    'x < 0 = false',
    isZero,
    (_, c, make) => zero(c, make, bool),
    () => 0n,
  ),
  rule(
    'sub',
    'x - c = x + -c',
    ({ args: [x, c], type }, make) =>
      constant(c!) === undefined || isZero(c!)
        ? undefined
        : make('add', [x!, make('neg', [c!], undefined, type)]),
    (make, v, width) => make('sub', [v('x'), literal(make, 1n, bits(width))]),
  ),
  rule(
    'add',
    '(x + c) + d = x + (c + d)',
    ({ args: [a, d] }, make) =>
      a!.op === 'add' && constant(d!) !== undefined && constant(a!.args[1]!) !== undefined
        ? make('add', [a!.args[0]!, make('add', [a!.args[1]!, d!])])
        : undefined,
    (make, v, width) => {
      const c = literal(make, ones(width), bits(width))
      return make('add', [make('add', [v('x'), c]), literal(make, 1n, bits(width))])
    },
  ),
  self('sub', 'x - x = 0', (x, make) => zero(x, make, x.type)),
  self('xor', 'x ^ x = 0', (x, make) => zero(x, make, x.type)),
  self('and', 'x & x = x', (x) => x),
  self('or', 'x | x = x', (x) => x),
  self('eq', '(x = x) = true', (_, make) => literal(make, 1n, bool)),
  self('ult', '(x < x) = false', (x, make) => zero(x, make, bool)),
  self('slt', '(x <s x) = false', (x, make) => zero(x, make, bool)),
  rule(
    'and',
    'x & ~x = 0',
    ({ args: [a, b], type }, make) => (negation(a!, b!) ? literal(make, 0n, type) : undefined),
    (make, v) => make('and', [v('x'), make('not', [v('x')])]),
  ),
  rule(
    'and',
    'x & (y & ~x) = 0, x & (x & y) = x & y',
    ({ args: [a, b], type }, make) => {
      for (const [p, q] of [
        [a!, b!],
        [b!, a!],
      ] as const) {
        if (q.op !== 'and') continue
        if (q.args.some((arg) => negation(arg, p))) return literal(make, 0n, type)
        if (q.args.includes(p)) return q
      }
      return undefined
    },
    (make, v) => make('and', [v('x'), make('and', [v('y'), make('not', [v('x')])])]),
  ),
  rule(
    'or',
    'x | ~x = ones',
    ({ args: [a, b], type }, make) =>
      negation(a!, b!) && type.kind === 'bits' ? literal(make, ones(type.width), type) : undefined,
    (make, v) => make('or', [v('x'), make('not', [v('x')])]),
  ),
  rule(
    'not',
    '~~x = x',
    ({ args: [a] }) => (a!.op === 'not' ? a!.args[0] : undefined),
    (make, v) => make('not', [make('not', [v('x')])]),
  ),
  rule(
    'neg',
    '--x = x',
    ({ args: [a] }) => (a!.op === 'neg' ? a!.args[0] : undefined),
    (make, v) => make('neg', [make('neg', [v('x')])]),
  ),
  rule(
    'eq',
    '(b = true) = b, (b = false) = ~b',
    ({ args: [b, c] }, make) => {
      if (!isBool(b!) || constant(c!) === undefined) return undefined
      return constant(c!) === 1n ? b : make('not', [b!])
    },
    (make, v) => make('eq', [v('b', 1), literal(make, 0n, bool)]),
  ),
  rule(
    'eq',
    '(zext x = c) = (x = c), or false where c is wider',
    ({ args: [a, c] }, make) => {
      const value = constant(c!)
      if (a!.op !== 'zext' || value === undefined) return undefined
      const [inner] = a!.args
      return value >> BigInt(widthOf(inner!)) === 0n
        ? make('eq', [inner!, literal(make, value, inner!.type)])
        : literal(make, 0n, bool)
    },
    (make, v, width) =>
      make('eq', [make('zext', [v('x')], undefined, bits(width + 3)), literal(make, 1n, bits(width + 3))]),
  ),
  rule(
    'ite',
    'ite true x y = x, ite false x y = y',
    ({ args: [c, x, y] }) => (constant(c!) === undefined ? undefined : constant(c!) === 1n ? x : y),
    (make, v) => make('ite', [literal(make, 1n, bool), v('x'), v('y')]),
  ),
  rule(
    'ite',
    'ite c x x = x',
    ({ args: [, x, y] }) => (x === y ? x : undefined),
    (make, v) => make('ite', [v('c', 1), v('x'), v('x')]),
  ),
  rule(
    'ite',
    'ite ~c x y = ite c y x',
    ({ args: [c, x, y] }, make) => (c!.op === 'not' ? make('ite', [c!.args[0]!, y!, x!]) : undefined),
    (make, v) => make('ite', [make('not', [v('c', 1)]), v('x'), v('y')]),
  ),
  rule(
    'ite',
    'ite c (ite c x y) z = ite c x z, ite c x (ite c y z) = ite c x z',
    ({ args: [c, x, y] }, make) => {
      if (x!.op === 'ite' && x!.args[0] === c) return make('ite', [c!, x!.args[1]!, y!])
      if (y!.op === 'ite' && y!.args[0] === c) return make('ite', [c!, x!, y!.args[2]!])
      return undefined
    },
    (make, v) => make('ite', [v('c', 1), v('x'), make('ite', [v('c', 1), v('y'), v('z')])]),
  ),
  rule(
    'ite',
    'ite c true b = c | b, ite c false b = ~c & b, ite c b true = ~c | b, ite c b false = c & b',
    ({ args: [c, x, y] }, make) => {
      if (!isBool(x!)) return undefined
      if (constant(x!) === 1n) return make('or', [c!, y!])
      if (constant(x!) === 0n) return make('and', [make('not', [c!]), y!])
      if (constant(y!) === 1n) return make('or', [make('not', [c!]), x!])
      if (constant(y!) === 0n) return make('and', [c!, x!])
      return undefined
    },
    (make, v) => make('ite', [v('c', 1), v('b', 1), literal(make, 0n, bool)]),
  ),
  rule(
    'zext',
    'zext to the same width = x',
    ({ args: [x], type }) => (type.kind === 'bits' && type.width === widthOf(x!) ? x : undefined),
    (make, v, width) => make('zext', [v('x')], undefined, bits(width)),
  ),
  rule(
    'sext',
    'sext to the same width = x',
    ({ args: [x], type }) => (type.kind === 'bits' && type.width === widthOf(x!) ? x : undefined),
    (make, v, width) => make('sext', [v('x')], undefined, bits(width)),
  ),
  rule(
    'zext',
    'zext (zext x) = zext x',
    ({ args: [x], type }, make) =>
      x!.op === 'zext' ? make('zext', [x!.args[0]!], undefined, type) : undefined,
    (make, v, width) =>
      make('zext', [make('zext', [v('x')], undefined, bits(width + 1))], undefined, bits(width + 2)),
  ),
  rule(
    'sext',
    'sext (sext x) = sext x',
    ({ args: [x], type }, make) =>
      x!.op === 'sext' ? make('sext', [x!.args[0]!], undefined, type) : undefined,
    (make, v, width) =>
      make('sext', [make('sext', [v('x')], undefined, bits(width + 1))], undefined, bits(width + 2)),
  ),
  rule(
    'sext',
    'sext (zext x) = zext x, if it really extends',
    ({ args: [x], type }, make) =>
      x!.op === 'zext' && widthOf(x!) > widthOf(x!.args[0]!)
        ? make('zext', [x!.args[0]!], undefined, type)
        : undefined,
    (make, v, width) =>
      make('sext', [make('zext', [v('x')], undefined, bits(width + 1))], undefined, bits(width + 2)),
  ),
  rule(
    'concat',
    'concat 0 x = zext x',
    ({ args: [a, b], type }, make) => (isZero(a!) ? make('zext', [b!], undefined, type) : undefined),
    (make, v) => make('concat', [literal(make, 0n, bits(3)), v('x')]),
  ),
  rule(
    'concat',
    'concat of neighbouring extracts = one extract',
    ({ args: [a, b] }, make) => {
      if (a!.op !== 'extract' || b!.op !== 'extract' || a!.args[0] !== b!.args[0]) return undefined
      const [high, middle] = a!.attribute as readonly [number, number]
      const [next, low] = b!.attribute as readonly [number, number]
      return next + 1 === middle ? make('extract', [a!.args[0]!], [high, low]) : undefined
    },
    (make, v) => make('concat', [make('extract', [v('x', 8)], [5, 4]), make('extract', [v('x', 8)], [3, 1])]),
  ),
  rule(
    'extract',
    'extract of all bits = x',
    ({ args: [x], attribute }) => {
      const [high, low] = attribute as readonly [number, number]
      return low === 0 && high === widthOf(x!) - 1 ? x : undefined
    },
    (make, v, width) => make('extract', [v('x')], [width - 1, 0]),
  ),
  rule(
    'extract',
    'extract (extract x) = extract x',
    ({ args: [x], attribute }, make) => {
      if (x!.op !== 'extract') return undefined
      const [high, low] = attribute as readonly [number, number]
      const [, base] = x!.attribute as readonly [number, number]
      return make('extract', [x!.args[0]!], [high + base, low + base])
    },
    (make, v) => make('extract', [make('extract', [v('x', 16)], [12, 3])], [6, 2]),
  ),
  rule(
    'extract',
    'extract within one part of a concat = extract of that part',
    ({ args: [x], attribute }, make) => {
      if (x!.op !== 'concat') return undefined
      const [high, low] = attribute as readonly [number, number]
      const split = widthOf(x!.args[1]!)
      if (low >= split) return make('extract', [x!.args[0]!], [high - split, low - split])
      return high < split ? make('extract', [x!.args[1]!], [high, low]) : undefined
    },
    (make, v, width) => make('extract', [make('concat', [v('x', 8), v('y')])], [width + 4, width + 1]),
  ),
  rule(
    'extract',
    'extract within x of (zext x) or (sext x) = extract of x',
    ({ args: [x], attribute }, make) => {
      if (x!.op !== 'zext' && x!.op !== 'sext') return undefined
      const [high, low] = attribute as readonly [number, number]
      return high < widthOf(x!.args[0]!) ? make('extract', [x!.args[0]!], [high, low]) : undefined
    },
    (make, v) => make('extract', [make('sext', [v('x', 8)], undefined, bits(20))], [6, 2]),
  ),
  rule(
    'extract',
    'extract above x of (zext x) = 0',
    ({ args: [x], attribute, type }, make) =>
      x!.op === 'zext' && (attribute as readonly [number, number])[1] >= widthOf(x!.args[0]!)
        ? literal(make, 0n, type)
        : undefined,
    (make, v) => make('extract', [make('zext', [v('x', 8)], undefined, bits(20))], [15, 9]),
  ),
]

/** The rules that apply to an op. */
export const rulesOf = (op: Op): readonly Rule[] => BY_OP.get(op) ?? []

const BY_OP = new Map<Op, Rule[]>()
for (const one of RULES) BY_OP.set(one.op, [...(BY_OP.get(one.op) ?? []), one])
