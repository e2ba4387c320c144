/**
 * Legalisation: from nodes of any width, and felts, to nodes of at most a limb's bits, 64 or 256.
 *
 * A word becomes limbs (`limbs.ts`), a felt the limbs of its canonical representative if these have 64 bits; in one of
 * 256 a felt stays what it is.
 * What has a limb-wise expansion of a few nodes is expanded. The rest stays whole as a `Source`: an
 * operation on limbs whose results enter the lowered nodes as inputs (`in` nodes that `partOf`
 * knows). A target thus needs the ops up to a limb and a dozen wide primitives:
 *
 * | source | parts |
 * |---|---|
 * | `in`, `get`, `read`, `load`, `lookup` | limbs of an input, a register, an element, an access, an entry |
 * | `preimage` | limbs of up to 32 bytes, then how many there are |
 * | `mulhi` | high limb of a product of two limbs |
 * | `mul` | the product, in as many limbs as there are parts |
 * | `udiv`, `urem` | as the op; in as many limbs as the dividend has |
 * | `mulmod` | a product of two limbs modulo a third one, in two limbs: the whole product if that is zero |
 * | `fmul`, `finv` | as the op, on canonical representatives modulo the modulus of the node's type |
 * | `reduce` | a word modulo that modulus |
 * | `call` | limbs of what the function of the node's attribute gives for limbs of its arguments |
 *
 * The limbs of arguments and results of sources that compute have all of their bits. Arguments of `mul`, `udiv` and `urem`
 * come without limbs that are zero for certain, at their upper end, so their numbers of limbs may differ. A
 * `call` takes and returns limbs that its types ask for.
 *
 * Nodes of blocks without wide values and calls are returned as they are.
 * @module
 */
import { builder } from '../build.ts'
import { type Block, nodesOf } from '../machine.ts'
import { constant, type Node } from '../node.ts'
import { bits, bitWidth, type Felt, MAX_WIDTH, type Type } from '../types.ts'
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
  | 'mulmod'
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

/** Limbs of the 32 bytes, and their number. */
const PREIMAGE_PARTS = [...limbWidths(256), 6]

/** Products of limbs that are worth expanding in place; more is a source. */
const MAX_PRODUCTS = 4

/**
 * @param block - the block whose nodes will be asked for
 * @param limbBits - 64, or 256 for a target with words as wide as those of the state
 */
export function legalizer(block: Block, limbBits: 64 | 256 = LIMB): Legalizer {
  const keepsFelts = limbBits > LIMB
  const isWide = (type: Type) => (type.kind === 'felt' ? !keepsFelts : type.width > limbBits)
  const isNarrow = (node: Node) => !isWide(node.type)
  if (nodesOf(block).every((node) => isNarrow(node) && (keepsFelts || node.op !== 'call')))
    return { limbs: (node) => [node], partOf: () => undefined }

  const build = builder()
  const algebra = limbAlgebra(build, limbBits)
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
    const full = args.map((arg) => algebra.zext(arg, arg.length * limbBits))
    const size = Math.ceil(width / limbBits) * limbBits
    return algebra.slice(sourceOf(kind, node, full, limbWidths(size, limbBits)), 0, width)
  }

  /** A word without the limbs at its upper end that are zero for certain. */
  const short = (a: Limbs): Limbs =>
    a.slice(
      0,
      1 +
        Math.max(
          0,
          a.findLastIndex((limb) => constant(limb) !== 0n),
        ),
    )

  const divide = (kind: 'udiv' | 'urem', node: Node, a: Limbs, b: Limbs, width: number): Limbs => {
    if (kind === 'udiv') return compute(kind, node, [a, short(b)], width)
    // No remainder is larger than its dividend.
    const dividend = short(a)
    const rest = compute(kind, node, [dividend, short(b)], Math.min(width, dividend.length * limbBits))
    return algebra.zext(rest, width)
  }

  /** A product of two limbs, widened, modulo a third one: what EVMs have an instruction for. */
  const productModulo = (node: Node): Limbs | undefined => {
    const [product, modulus] = node.args
    if (!keepsFelts || product.op !== 'mul' || widthOf(node) !== 2 * limbBits) return undefined
    const factors = [...product.args, modulus].map((arg) => short(limbs(arg)))
    if (factors.some(({ length }) => length > 1)) return undefined
    return compute('mulmod', node, factors, 2 * limbBits)
  }

  /** SMT-LIB defines the signed divisions in terms of the unsigned ones. */
  const divideSigned = (op: 'sdiv' | 'srem', node: Node, a: Limbs, b: Limbs): Limbs => {
    const width = widthOf(node)
    const sign = (limbs: Limbs) => algebra.slice(limbs, width - 1, 1)[0]
    const negate = (limbs: Limbs) => algebra.subBorrow(algebra.number(0n, width), limbs).difference
    const magnitude = (limbs: Limbs) => algebra.ite(sign(limbs), negate(limbs), limbs)
    const result = divide(op === 'sdiv' ? 'udiv' : 'urem', node, magnitude(a), magnitude(b), width)
    const negative = op === 'sdiv' ? make('xor', [sign(a), sign(b)]) : sign(a)
    return algebra.ite(negative, negate(result), result)
  }

  const shift = (op: 'shl' | 'lshr' | 'ashr', a: Limbs, by: Limbs, width: number): Limbs => {
    const amount = algebra.value(by)
    if (amount !== undefined)
      return algebra.shiftBy(op, a, Number(amount > BigInt(MAX_WIDTH) ? BigInt(MAX_WIDTH) : amount))
    const full = a.length * limbBits
    const wide = op === 'ashr' ? algebra.sext(a, full) : algebra.zext(a, full)
    const sign = make('extract', [wide.at(-1) as Node], [limbBits - 1, limbBits - 1])
    const fill =
      op === 'ashr' ? make('sext', [sign], undefined, bits(limbBits)) : algebra.number(0n, limbBits)[0]
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
    if (!high) products.set(key, (high = sourceOf('mulhi', node, [[a], [b]], [limbBits])[0]))
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
    if (pairs.length > MAX_PRODUCTS) return compute('mul', node, [short(a), short(b)], width)
    const full = size * limbBits
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
    if (size <= limbBits) return [remainder(a[0], type, width)]
    return compute('reduce', node, [a], width)
  }

  const count = (op: 'clz' | 'ctz' | 'popcount', limb: Node): Node =>
    make('zext', [make(op, [limb])], undefined, bits(limbBits))
  /** A count that goes on beyond a limb of zeros. */
  const beyond = (limb: Node, own: Node, rest: Node): Node =>
    make('ite', [
      make('eq', [limb, make('const', [], 0n, limb.type)]),
      make('add', [rest, make('const', [], BigInt(widthOf(limb)), bits(limbBits))]),
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
    if (keepsFelts && isNarrow(node) && node.args.every(isNarrow)) {
      const args = node.args.flatMap(limbs)
      return [make(op, args, attribute, type)]
    }
    if (op === 'const') return algebra.number(attribute as bigint, width)
    const args = node.args.map(limbs)
    const [a, b, c] = args
    switch (op) {
      case 'in':
      case 'get':
      case 'read':
      case 'load':
      case 'lookup':
        // The key of a lookup may be wide where its value is not.
        return isWide(type) || (op === 'lookup' && isWide(node.args[0].type))
          ? sourceOf(op, node, args, limbWidths(width, limbBits))
          : [
              make(
                op,
                args.map(([limb]) => limb),
                attribute,
                type,
              ),
            ]
      case 'call':
        // What functions take and give is one limb of 256 bits.
        if (limbBits > LIMB)
          return [
            make(
              op,
              args.map(([limb]) => limb),
              attribute,
            ),
          ]
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
        if (width > limbBits / 2) return compute(op, node, args, width)
        const [x, y] = [a, b].map(([limb]) => make('zext', [limb], undefined, bits(limbBits)))
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
        return divide(op, node, a, b, width)
      case 'urem':
        return productModulo(node) ?? divide(op, node, a, b, width)
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
