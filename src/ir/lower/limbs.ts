/**
 * Arithmetic on words of any width as lists of limbs, least significant first, the last one as narrow as the width asks.
 * Limbs have 64 bits, or for targets with wider words another power of two. Everything here is plain IR of at most a
 * limb's width, built with a simplifying builder, so that limbs known to be zero cost nothing.
 * @module
 */
import type { Builder } from '../build.ts'
import { constant, type Node } from '../node.ts'
import { bits, bitWidth } from '../types.ts'

/** Bits of a limb where nothing else is asked for. */
export const LIMB = 64

/** A wide value: limbs, least significant first. */
export type Limbs = readonly Node[]

export const widthOf = (node: Node): number => bitWidth(node.type)
export const totalWidth = (limbs: Limbs): number => limbs.reduce((sum, limb) => sum + widthOf(limb), 0)

/** Widths of the limbs of a word. */
export function limbWidths(width: number, limbBits = LIMB): number[] {
  return Array.from({ length: Math.ceil(width / limbBits) }, (_, i) =>
    Math.min(limbBits, width - limbBits * i),
  )
}

/**
 * The operations, on one builder.
 * @param limbBits - bits of a limb: a power of two
 */
export function limbAlgebra({ make, constant: literal }: Builder, limbBits = LIMB) {
  /** Bits of an amount that shifts within a limb. */
  const inner = Math.log2(limbBits)
  const bool = bits(1)
  const zero = literal(0n, bool)
  const one = literal(1n, bool)

  const widen = (node: Node, width: number) => make('zext', [node], undefined, bits(width))

  /** A constant of `width` bits. */
  const number = (value: bigint, width: number): Limbs =>
    limbWidths(width, limbBits).map((size, i) =>
      literal(BigInt.asUintN(size, value >> BigInt(limbBits * i)), bits(size)),
    )

  /** Joins pieces of any widths, least significant first, and cuts them into limbs. */
  const regroup = (pieces: readonly Node[]): Limbs => {
    const limbs: Node[] = []
    let current: Node | undefined
    const flush = () => {
      if (current) limbs.push(current)
      current = undefined
    }
    for (let piece of pieces) {
      for (;;) {
        const room: number = limbBits - (current ? widthOf(current) : 0)
        const size = widthOf(piece)
        const part: Node = size > room ? make('extract', [piece], [room - 1, 0]) : piece
        current = current ? make('concat', [part, current]) : part
        if (size >= room) flush()
        if (size <= room) break
        piece = make('extract', [piece], [size - 1, room])
      }
    }
    flush()
    return limbs
  }

  /** `size` bits, from bit `low` upwards. */
  const slice = (a: Limbs, low: number, size: number): Limbs => {
    const pieces: Node[] = []
    for (const [i, limb] of a.entries()) {
      const from = Math.max(low - limbBits * i, 0)
      const to = Math.min(low + size - limbBits * i, widthOf(limb))
      if (from < to) pieces.push(make('extract', [limb], [to - 1, from]))
    }
    return regroup(pieces)
  }

  const join = (high: Limbs, low: Limbs): Limbs => regroup([...low, ...high])

  const zext = (a: Limbs, width: number): Limbs => {
    const top = a.at(-1) as Node
    const sizes = limbWidths(width, limbBits)
    const last = a.length - 1
    return sizes.map((size, i) => (i < last ? a[i] : i === last ? widen(top, size) : literal(0n, bits(size))))
  }

  const sext = (a: Limbs, width: number): Limbs => {
    const top = a.at(-1) as Node
    const sign = make('extract', [top], [widthOf(top) - 1, widthOf(top) - 1])
    const last = a.length - 1
    return limbWidths(width, limbBits).map((size, i) =>
      i < last ? a[i] : make('sext', [i === last ? top : sign], undefined, bits(size)),
    )
  }

  const map = (op: 'not' | 'and' | 'or' | 'xor', ...args: readonly Limbs[]): Limbs =>
    args[0].map((_, i) =>
      make(
        op,
        args.map((arg) => arg[i]),
      ),
    )

  /** a + b + carry, and the carry out. */
  const addCarry = (a: Limbs, b: Limbs, carryIn: Node = zero): { sum: Limbs; carry: Node } => {
    let carry = carryIn
    const sum = a.map((limb, i) => {
      const partial = make('add', [limb, b[i]])
      const total = make('add', [partial, widen(carry, widthOf(limb))])
      carry = make('or', [make('ult', [partial, limb]), make('ult', [total, partial])])
      return total
    })
    return { sum, carry }
  }

  /** a - b, and whether it borrows: a < b. */
  const subBorrow = (a: Limbs, b: Limbs): { difference: Limbs; borrow: Node } => {
    let borrow = zero
    const difference = a.map((limb, i) => {
      const partial = make('sub', [limb, b[i]])
      const total = make('sub', [partial, widen(borrow, widthOf(limb))])
      borrow = make('or', [make('ult', [limb, b[i]]), make('ult', [partial, widen(borrow, widthOf(limb))])])
      return total
    })
    return { difference, borrow }
  }

  const eq = (a: Limbs, b: Limbs): Node =>
    a.map((limb, i) => make('eq', [limb, b[i]])).reduce((all, same) => make('and', [all, same]), one)

  const ult = (a: Limbs, b: Limbs): Node => subBorrow(a, b).borrow

  /** Compares as unsigned words after flipping the sign bits. */
  const slt = (a: Limbs, b: Limbs): Node => {
    const flip = (limbs: Limbs) => {
      const top = limbs.at(-1) as Node
      const sign = literal(1n << BigInt(widthOf(top) - 1), top.type)
      return [...limbs.slice(0, -1), make('xor', [top, sign])]
    }
    return ult(flip(a), flip(b))
  }

  const ite = (condition: Node, a: Limbs, b: Limbs): Limbs =>
    a.map((limb, i) => make('ite', [condition, limb, b[i]]))

  /**
   * Shifts by a word, as a barrel: whole limbs by the upper bits, then bits. Every limb of `a` has all of
   * its bits; what comes in is `fill`.
   */
  const shift = (op: 'shl' | 'shr', a: Limbs, by: Limbs, fill: Node): Limbs => {
    const stages = Math.ceil(Math.log2(a.length))
    const word = bits(limbBits)
    const toward = op === 'shl' ? -1 : 1
    const [low, ...rest] = by
    // A limb's bits * 2^stages is the first amount that these stages cannot shift by.
    const fits = rest.reduce(
      (all, limb) => make('and', [all, make('eq', [limb, literal(0n, limb.type)])]),
      make('ult', [low, literal(BigInt(limbBits) << BigInt(stages), low.type)]),
    )
    let limbs = a
    for (let stage = 0; stage < stages; stage++) {
      const moved = limbs.map((_, i) => limbs[i + toward * 2 ** stage] ?? fill)
      limbs = ite(make('extract', [low], [inner + stage, inner + stage]), moved, limbs)
    }
    const amount = widen(make('extract', [low], [inner - 1, 0]), limbBits)
    // A limb's bits less 1 - amount: shifting by 1 and then by this may shift by all of them.
    const complement = make('xor', [amount, literal(BigInt(limbBits) - 1n, word)])
    const [main, back] = op === 'shl' ? (['shl', 'lshr'] as const) : (['lshr', 'shl'] as const)
    const shifted = limbs.map((limb, i) => {
      const neighbour = limbs[i + toward] ?? fill
      const spill = make(back, [make(back, [neighbour, literal(1n, word)]), complement])
      return make('or', [make(main, [limb, amount]), spill])
    })
    return ite(
      fits,
      shifted,
      shifted.map(() => fill),
    )
  }

  const shiftBy = (op: 'shl' | 'lshr' | 'ashr', a: Limbs, by: number): Limbs => {
    const width = totalWidth(a)
    if (by === 0) return a
    if (op === 'shl') return by >= width ? number(0n, width) : join(slice(a, 0, width - by), number(0n, by))
    if (op === 'lshr') return by >= width ? number(0n, width) : zext(slice(a, by, width - by), width)
    const kept = Math.max(1, width - by)
    return sext(slice(a, width - kept, kept), width)
  }

  /** The value of limbs that are all constant. */
  const value = (a: Limbs): bigint | undefined => {
    let result = 0n
    for (const [i, limb] of a.entries()) {
      const part = constant(limb)
      if (part === undefined) return undefined
      result |= part << BigInt(limbBits * i)
    }
    return result
  }

  return {
    make,
    number,
    slice,
    join,
    zext,
    sext,
    map,
    addCarry,
    subBorrow,
    eq,
    ult,
    slt,
    ite,
    shift,
    shiftBy,
    value,
  }
}
