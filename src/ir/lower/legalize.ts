/**
 * Legalisation: turns nodes of up to 256 bits and felts into nodes of at most 64 bits.
 *
 * A word becomes limbs of 64 bits (`limbs.ts`), a felt the limbs of its canonical representative.
 * Ops that expand into a few nodes per limb are expanded. The rest becomes a `Source`: an operation on limbs
 * whose results enter the lowered nodes as inputs (`in` nodes that `partOf` knows). A target thus needs the ops
 * up to 64 bits and a dozen wide primitives:
 *
 * | source | parts |
 * |---|---|
 * | `in`, `get`, `read`, `load`, `lookup` | limbs of an input, a register, an element, an access, an entry |
 * | `preimage` | limbs of up to 32 bytes, then how many there are |
 * | `mulhi` | high 64 bits of a product of two words of 64 |
 * | `mul`, `udiv`, `urem` | as the op, on equally many limbs |
 * | `fmul`, `finv` | as the op, on canonical representatives modulo the modulus of the node's type |
 * | `reduce` | a word modulo that modulus |
 * | `call` | limbs of what the function of the node's attribute gives for limbs of its arguments |
 *
 * Sources that compute take and return limbs of 64 bits each; a `call` those that its types ask for.
 *
 * Nodes of blocks without wide values and calls are returned as they are.
 * @module
 */
import { builder } from '../build.ts'
import { type Block, nodesOf } from '../machine.ts'
import { constant, type Node } from '../node.ts'
import { bits, bitWidth, type Felt, type Type } from '../types.ts'
import { LIMB, type Limbs, limbAlgebra, limbWidths, widthOf } from './limbs.ts'

export type SourceKind =
  | 'in'
  | 'get'
  | 'read'
  | 'load'
  | 'lookup'
  | 'preimage'
  | 'mulhi'
  | 'mul'
  | 'udiv'
  | 'urem'
  | 'fmul'
  | 'finv'
  | 'reduce'
  | 'call'

/** An operation whose result has several parts. */
export type Source = {
  readonly kind: SourceKind
  /** The node before lowering: its attribute, and its type if the parts do not determine it. */
  readonly node: Node
  readonly args: readonly Limbs[]
  readonly parts: Limbs
}

export type Legalizer = {
  /** The limbs of a node; a narrow word has one limb. */
  limbs(node: Node): Limbs
  /** What an `in` node stands for, if a source made it. */
  partOf(node: Node): { readonly source: Source; readonly index: number } | undefined
}

const isWide = (type: Type) => type.kind === 'felt' || type.width > LIMB
const isNarrow = (node: Node) => !isWide(node.type)

/** Limbs of the 32 bytes, and their number. */
const PREIMAGE_PARTS = [...limbWidths(256), 6]

/** The number of products of limbs that are expanded in place; more become a source. */
const MAX_PRODUCTS = 4

/** @param block - the block whose nodes will be asked for */
export function legalizer(block: Block): Legalizer {
  if (nodesOf(block).every((node) => isNarrow(node) && node.op !== 'call'))
    return { limbs: (node) => [node], partOf: () => undefined }

  const build = builder()
  const algebra = limbAlgebra(build)
  const { make } = algebra
  const lowered = new Map<Node, Limbs>()
  const parts = new Map<Node, { source: Source; index: number }>()
  let sources = 0

  const sourceOf = (
    kind: SourceKind,
    node: Node,
    args: readonly Limbs[],
    widths: readonly number[],
  ): Limbs => {
    const id = sources++
    const limbs = widths.map((width, i) => make('in', [], `%${id}.${i}`, bits(width)))
    const source = { kind, node, args, parts: limbs }
    for (const [index, limb] of limbs.entries()) parts.set(limb, { source, index })
    return limbs
  }

  /** A source that computes on whole limbs; the result is cut to `width`. */
  const compute = (kind: SourceKind, node: Node, args: readonly Limbs[], width: number): Limbs => {
    const full = args.map((arg) => algebra.zext(arg, arg.length * LIMB))
    const size = Math.ceil(width / LIMB) * LIMB
    return algebra.slice(sourceOf(kind, node, full, limbWidths(size)), 0, width)
  }

  /** SMT-LIB defines the signed divisions in terms of the unsigned ones. */
  const divideSigned = (op: 'sdiv' | 'srem', node: Node, a: Limbs, b: Limbs): Limbs => {
    const width = widthOf(node)
    const sign = (limbs: Limbs) => algebra.slice(limbs, width - 1, 1)[0]
    const negate = (limbs: Limbs) => algebra.subBorrow(algebra.number(0n, width), limbs).difference
    const magnitude = (limbs: Limbs) => algebra.ite(sign(limbs), negate(limbs), limbs)
    const result = compute(op === 'sdiv' ? 'udiv' : 'urem', node, [magnitude(a), magnitude(b)], width)
    const negative = op === 'sdiv' ? make('xor', [sign(a), sign(b)]) : sign(a)
    return algebra.ite(negative, negate(result), result)
  }

  const shift = (op: 'shl' | 'lshr' | 'ashr', a: Limbs, by: Limbs, width: number): Limbs => {
    const amount = algebra.value(by)
    if (amount !== undefined) return algebra.shiftBy(op, a, Number(amount > 511n ? 511n : amount))
    const full = a.length * LIMB
    const wide = op === 'ashr' ? algebra.sext(a, full) : algebra.zext(a, full)
    const sign = make('extract', [wide.at(-1) as Node], [LIMB - 1, LIMB - 1])
    const fill = op === 'ashr' ? make('sext', [sign], undefined, bits(LIMB)) : algebra.number(0n, LIMB)[0]
    return algebra.slice(algebra.shift(op === 'shl' ? 'shl' : 'shr', wide, by, fill), 0, width)
  }

  const products = new Map<string, Node>()
  const ids = new Map<Node, number>()
  const idOf = (node: Node): number => {
    const id = ids.get(node) ?? ids.size
    ids.set(node, id)
    return id
  }
  const mulhi = (a: Node, b: Node, node: Node): Node => {
    const key = [idOf(a), idOf(b)].sort((x, y) => x - y).join(' ')
    let high = products.get(key)
    if (!high) products.set(key, (high = sourceOf('mulhi', node, [[a], [b]], [LIMB])[0]))
    return high
  }

  /** Schoolbook multiplication, for operands with few nonzero limbs, such as extended words. */
  const multiply = (node: Node, a: Limbs, b: Limbs): Limbs => {
    const width = widthOf(node)
    const size = a.length
    const known = (limb: Node) => constant(limb) === 0n
    const pairs = a.flatMap((x, i) =>
      b.flatMap((y, j) => (i + j < size && !known(x) && !known(y) ? [[i, j] as const] : [])),
    )
    if (pairs.length > MAX_PRODUCTS) return compute('mul', node, [a, b], width)
    const full = size * LIMB
    const [x, y] = [algebra.zext(a, full), algebra.zext(b, full)]
    let sum = algebra.number(0n, full)
    for (const [i, j] of pairs) {
      const at = i + j
      const term = sum.map((limb, k) =>
        k === at
          ? make('mul', [x[i], y[j]])
          : k === at + 1
            ? mulhi(x[i], y[j], node)
            : make('const', [], 0n, limb.type),
      )
      sum = algebra.addCarry(sum, term).sum
    }
    return algebra.slice(sum, 0, width)
  }

  /** a + b or a - b modulo p: one conditional correction of a value that is less than p away. */
  const addModulo = (op: 'fadd' | 'fsub', { modulus }: Felt, a: Limbs, b: Limbs, width: number): Limbs => {
    if (op === 'fsub') {
      const { difference, borrow } = algebra.subBorrow(a, b)
      const prime = algebra.number(modulus, width)
      return algebra.ite(borrow, algebra.addCarry(difference, prime).sum, difference)
    }
    const prime = algebra.number(modulus, width + 1)
    const { sum } = algebra.addCarry(algebra.zext(a, width + 1), algebra.zext(b, width + 1))
    const { difference, borrow } = algebra.subBorrow(sum, prime)
    return algebra.slice(algebra.ite(borrow, sum, difference), 0, width)
  }

  const asked = new Map<string, Limbs>()
  /** Both results of one reading are parts of one source. */
  const preimage = (node: Node, args: readonly Limbs[]): Limbs => {
    const key = args.flat().map(idOf).join(' ')
    let parts = asked.get(key)
    if (!parts) asked.set(key, (parts = sourceOf('preimage', node, args, PREIMAGE_PARTS)))
    return node.attribute === 'word' ? parts.slice(0, -1) : parts.slice(-1)
  }

  const remainder = (value: Node, { modulus }: Felt, width: number): Node => {
    const rest = make('urem', [value, make('const', [], modulus, value.type)])
    return make('extract', [rest], [width - 1, 0])
  }

  const reduce = (node: Node, a: Limbs, type: Felt): Limbs => {
    const width = bitWidth(type)
    const size = widthOf(node.args[0])
    if (1n << BigInt(size) <= type.modulus) return algebra.zext(a, width)
    if (size <= LIMB) return [remainder(a[0], type, width)]
    return compute('reduce', node, [a], width)
  }

  const count = (op: 'clz' | 'ctz' | 'popcount', limb: Node): Node =>
    make('zext', [make(op, [limb])], undefined, bits(LIMB))
  /** A count that goes on beyond a limb of zeros. */
  const beyond = (limb: Node, own: Node, rest: Node): Node =>
    make('ite', [
      make('eq', [limb, make('const', [], 0n, limb.type)]),
      make('add', [rest, make('const', [], BigInt(widthOf(limb)), bits(LIMB))]),
      own,
    ])
  const leading = ([first, ...rest]: Limbs): Node =>
    rest.reduce((below, limb) => beyond(limb, count('clz', limb), below), count('clz', first))
  const trailing = (a: Limbs): Node =>
    a
      .slice(0, -1)
      .reduceRight((above, limb) => beyond(limb, count('ctz', limb), above), count('ctz', a.at(-1) as Node))

  const lower = (node: Node): Limbs => {
    const { op, type, attribute } = node
    const width = bitWidth(type)
    if (op === 'const') return algebra.number(attribute as bigint, width)
    const args = node.args.map(limbs)
    const [a, b, c] = args
    switch (op) {
      case 'in':
      case 'get':
      case 'read':
      case 'lookup':
        // Its key may be wide where its value is not.
        return sourceOf(op, node, args, limbWidths(width))
      case 'load':
        return isWide(type)
          ? sourceOf(op, node, args, limbWidths(width))
          : [
              make(
                op,
                args.map(([limb]) => limb),
                attribute,
                type,
              ),
            ]
      case 'call':
        return sourceOf(op, node, args, limbWidths(width))
      case 'preimage':
        return preimage(node, args)
      case 'eq':
        return [algebra.eq(a, b)]
      case 'ite':
        return algebra.ite(a[0], b, c)
      case 'fadd':
      case 'fsub':
        return addModulo(op, type as Felt, a, b, width)
      case 'fmul': {
        if (width > LIMB / 2) return compute(op, node, args, width)
        const [x, y] = [a, b].map(([limb]) => make('zext', [limb], undefined, bits(LIMB)))
        return [remainder(make('mul', [x, y]), type as Felt, width)]
      }
      case 'finv':
        return compute(op, node, args, width)
      case 'tofelt':
        return reduce(node, a, type as Felt)
      case 'fromfelt':
        return width <= widthOf(node.args[0]) ? algebra.slice(a, 0, width) : algebra.zext(a, width)
    }
    if (isNarrow(node) && node.args.every(isNarrow))
      return [
        make(
          op,
          args.map(([limb]) => limb),
          attribute,
          type,
        ),
      ]
    switch (op) {
      case 'not':
        return algebra.map(op, a)
      case 'and':
      case 'or':
      case 'xor':
        return algebra.map(op, a, b)
      case 'neg':
        return algebra.subBorrow(algebra.number(0n, width), a).difference
      case 'add':
        return algebra.addCarry(a, b).sum
      case 'sub':
        return algebra.subBorrow(a, b).difference
      case 'mul':
        return multiply(node, a, b)
      case 'udiv':
      case 'urem':
        return compute(op, node, args, width)
      case 'sdiv':
      case 'srem':
        return divideSigned(op, node, a, b)
      case 'shl':
      case 'lshr':
      case 'ashr':
        return shift(op, a, b, width)
      case 'clz':
        return algebra.zext([leading(a)], width)
      case 'ctz':
        return algebra.zext([trailing(a)], width)
      case 'popcount':
        return algebra.zext([a.map((limb) => count(op, limb)).reduce((x, y) => make('add', [x, y]))], width)
      case 'ult':
        return [algebra.ult(a, b)]
      case 'slt':
        return [algebra.slt(a, b)]
      case 'concat':
        return algebra.join(a, b)
      case 'extract': {
        const [high, low] = attribute as readonly [number, number]
        return algebra.slice(a, low, high - low + 1)
      }
      case 'zext':
        return algebra.zext(a, width)
      case 'sext':
        return algebra.sext(a, width)
    }
  }

  const limbs = (node: Node): Limbs => {
    let known = lowered.get(node)
    if (!known) lowered.set(node, (known = lower(node)))
    return known
  }

  return { limbs, partOf: (node) => parts.get(node) }
}
