/**
 * Words of plain steps as pieces, from the lowest: expressions of at most 16 bits each. Cuts of one expression are made once.
 * @module
 */
import { constant, type Node } from '../../ir/node.ts'
import { NotPlain, type Piece, type PlainBuilder } from './plain-table.ts'
import { type AirShape, LIMB, limbsOf } from './shape.ts'
import type { Expr } from './table.ts'

export type Value = readonly Piece[]

/** Operations on values, for one instruction. */
export function plainValues(shape: AirShape, builder: PlainBuilder) {
  const { t } = builder
  const { add, sub, mul, scale, constant: literal } = t
  const cuts = new Map<string, [Piece, Piece]>()

  const no = (what: string): never => {
    throw new NotPlain(what)
  }
  const constantPieces = (value: bigint, width: number): Value =>
    Array.from({ length: limbsOf(width) }, (_, i) => ({
      expr: literal(Number((value >> BigInt(LIMB * i)) & 0xffffn)),
      width: Math.min(LIMB, width - LIMB * i),
    }))
  const cut = (piece: Piece, at: number): [Piece, Piece] => {
    const known = t.constantOf(piece.expr)
    if (known !== undefined) {
      const low = literal(known % 2 ** at)
      return [
        { expr: low, width: at },
        { expr: literal(Math.floor(known / 2 ** at)), width: piece.width - at },
      ]
    }
    const key = `${piece.expr} ${at}`
    let parts = cuts.get(key)
    if (!parts) cuts.set(key, (parts = builder.split(piece, at)))
    return parts
  }
  const slice = (value: Value, from: number, to: number): Value => {
    const result: Piece[] = []
    let at = 0
    for (const piece of value) {
      const [start, end] = [Math.max(from - at, 0), Math.min(to - at, piece.width)]
      at += piece.width
      if (start >= end) continue
      const upper = start === 0 ? piece : cut(piece, start)[1]
      result.push(end - start === upper.width ? upper : cut(upper, end - start)[0])
    }
    return result
  }
  const widthOf = (value: Value) => value.reduce((total, { width }) => total + width, 0)
  /** The sum of pieces as one expression. */
  const joined = (value: Value, from = 0): Expr => {
    let at = from
    return t.sum(
      value.map(({ expr, width }) => {
        const term = scale(2 ** at, expr)
        at += width
        return term
      }),
    )
  }
  const limbs = (value: Value): Expr[] =>
    Array.from({ length: limbsOf(widthOf(value)) }, (_, i) => joined(slice(value, LIMB * i, LIMB * (i + 1))))
  const fromLimbs = (exprs: readonly Expr[], width: number): Value =>
    Array.from({ length: limbsOf(width) }, (_, i) => ({
      expr: exprs[i]!,
      width: Math.min(LIMB, width - LIMB * i),
    }))
  const bit = (value: Value): Expr => value[0]!.expr
  const fromBit = (expr: Expr): Value => [{ expr, width: 1 }]
  const signOf = (value: Value): Expr => bit(slice(value, widthOf(value) - 1, widthOf(value)))
  const inverted = (value: Value): Value =>
    value.map(({ expr, width }) => ({ expr: sub(literal(2 ** width - 1), expr), width }))
  const extended = (value: Value, width: number, fill: Expr): Value => {
    const result = [...value]
    for (let at = widthOf(value); at < width; ) {
      const size = Math.min(LIMB - (at % LIMB), width - at)
      result.push({ expr: scale(2 ** size - 1, fill), width: size })
      at += size
    }
    return result
  }
  /** a + b + carry of words of any width, and its carry. */
  const sum = (a: Value, b: Value, carry: number): { value: Value; carry: () => Expr } => {
    const width = widthOf(a)
    const [x, y] = [limbs(a), limbs(b)]
    const one = builder.sum(x.map((limb, i) => add(add(limb, y[i]!), literal(i === 0 ? carry : 0))))
    if (width % LIMB === 0) return { value: fromLimbs(one.d, width), carry: () => one.carry }
    // The last limb has a bit more than the words have, and no others.
    const whole = fromLimbs(one.d, LIMB * x.length)
    return { value: slice(whole, 0, width), carry: () => bit(slice(whole, width, LIMB * x.length)) }
  }
  const less = (a: Value, b: Value): Expr => t.complement(sum(a, inverted(b), 1).carry())
  const chosen = (c: Expr, a: Value, b: Value): Value => {
    const width = widthOf(a)
    const [x, y] = [limbs(a), limbs(b)]
    return fromLimbs(
      x.map((limb, i) =>
        limb === y[i] ? limb : builder.product(add(y[i]!, mul(c, sub(limb, y[i]!))), LIMB),
      ),
      width,
    )
  }
  const unit = (op: Parameters<PlainBuilder['unit']>[0], a: Value, b: Value, width: number): Value => {
    if (width > shape.short * LIMB) no(`${op} of ${width} bits`)
    const result = fromLimbs(builder.unit(op, limbs(a), limbs(b)), shape.short * LIMB)
    return slice(result, 0, width)
  }

  return {
    ...{
      no,
      constantPieces,
      slice,
      widthOf,
      joined,
      limbs,
      fromLimbs,
      bit,
      fromBit,
      signOf,
      inverted,
      extended,
    },
    ...{ sum, less, chosen, unit },
  }
}

/** Operations on nodes that are more than one unit: those by constants are cuts. */
export function plainOperations(
  shape: AirShape,
  builder: PlainBuilder,
  values: ReturnType<typeof plainValues>,
  value: (node: Node) => Value,
) {
  const { add, sub, mul, scale, constant: literal } = builder.t
  const { constantPieces, slice, bit, fromBit, signOf, inverted, extended, sum, chosen, unit } = values
  const zero = literal(0)

  const bitwise = (op: 'and' | 'or' | 'xor', a: Node, b: Node, width: number): Value => {
    if (width === 1) {
      const [x, y] = [bit(value(a)), bit(value(b))]
      const both = mul(x, y)
      const result = op === 'and' ? both : sub(add(x, y), op === 'or' ? both : scale(2, both))
      return fromBit(builder.product(result, 1))
    }
    const known = constant(b)
    if (known === undefined) return unit(op, value(a), value(b), width)
    // Runs of equal bits of a constant are cuts.
    const result: Piece[] = []
    for (let at = 0; at < width; ) {
      const one = (known >> BigInt(at)) & 1n
      let end = at
      while (end < width && ((known >> BigInt(end)) & 1n) === one) end++
      const part = slice(value(a), at, end)
      if (one === 1n)
        result.push(
          ...(op === 'and'
            ? part
            : op === 'or'
              ? constantPieces((1n << BigInt(end - at)) - 1n, end - at)
              : inverted(part)),
        )
      else result.push(...(op === 'and' ? constantPieces(0n, end - at) : part))
      at = end
    }
    return result
  }
  const shifted = (op: 'shl' | 'lshr' | 'ashr', a: Node, b: Node, width: number): Value => {
    const by = constant(b)
    const word = value(a)
    if (by === undefined) {
      const wide = op === 'ashr' ? extended(word, shape.short * LIMB, signOf(word)) : word
      return unit(op, wide, value(b), width)
    }
    const amount = Math.min(width, Number(by))
    if (op === 'shl')
      return [...constantPieces(0n, amount), ...slice(word, 0, width - amount)].filter((one) => one.width > 0)
    const rest = slice(word, amount, width)
    return extended(rest, width, op === 'ashr' ? signOf(word) : zero)
  }

  /** SMT-LIB defines signed division by that of magnitudes. */
  const signedQuotient = (op: 'sdiv' | 'srem', a: Node, b: Node, width: number): Value => {
    const negated = (word: Value) => sum(constantPieces(0n, width), inverted(word), 1).value
    const [x, y] = [value(a), value(b)]
    const [signX, signY] = [signOf(x), signOf(y)]
    const magnitude = (word: Value, sign: Expr) => chosen(sign, negated(word), word)
    const result = unit(op === 'sdiv' ? 'udiv' : 'urem', magnitude(x, signX), magnitude(y, signY), width)
    const differ = () => builder.product(sub(add(signX, signY), scale(2, mul(signX, signY))), 1)
    return chosen(op === 'sdiv' ? differ() : signX, negated(result), result)
  }

  return { bitwise, shifted, signedQuotient }
}
