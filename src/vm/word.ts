/**
 * Words, the values that an author computes with, and the types of felts. They stand for values that are known
 * only when a step runs; operations on them build IR.
 *
 * To TypeScript a word is a symbol, so that `s.x[d]` is legal and `a + b` or `a < b` is a compile error.
 * `Symbol.toPrimitive` enforces the same at run time.
 * @module
 */

import { constant, type Node } from '../ir/node.ts'
import type { Op } from '../ir/ops.ts'
import { type Felt, MAX_STATE_WIDTH, type Type } from '../ir/types.ts'
import { TraceError } from './error.ts'

/** The description of the symbols that stand for words. */
export const WORD_KEY = 'word'

declare const WIDTH: unique symbol

/** The other operand of a word's method. A number wraps to the word's width, so `-1` is all ones. */
export type Operand<W extends number> = Word<W> | number | bigint

/** A word of W bits. */
// biome-ignore lint/suspicious/noExplicitAny: a width that TypeScript cannot compute; checked when traced
export type Word<W extends number = any> = symbol & WordMethods<W>
/** A word of one bit: a condition. */
export type Bool = Word<1>

/** The methods of words. None of them changes the word: each returns a new one. */
export interface WordMethods<W extends number> {
  readonly [WIDTH]: W
  readonly width: number
  /** Modulo `2 ** width`. */
  add(other: Operand<W>): Word<W>
  /** Modulo `2 ** width`. */
  sub(other: Operand<W>): Word<W>
  /** Modulo `2 ** width`. */
  mul(other: Operand<W>): Word<W>
  /** Unsigned; x / 0 is all ones, as SMT-LIB's bvudiv. */
  div(other: Operand<W>): Word<W>
  /** Unsigned remainder; x % 0 is x, as SMT-LIB's bvurem. */
  rem(other: Operand<W>): Word<W>
  /** Signed, rounded toward zero; x / 0 is -1 for x >= 0 and 1 below, as SMT-LIB's bvsdiv. */
  sdiv(other: Operand<W>): Word<W>
  /** Signed remainder with the sign of x; x % 0 is x, as SMT-LIB's bvsrem. */
  srem(other: Operand<W>): Word<W>
  /** The two's complement. */
  neg(): Word<W>
  /** Each bit inverted. */
  not(): Word<W>
  /** Bit by bit. */
  and(other: Operand<W>): Word<W>
  /** Bit by bit. */
  or(other: Operand<W>): Word<W>
  /** Bit by bit. */
  xor(other: Operand<W>): Word<W>
  /** Shifts left. The amount has any width up to the word's own; an amount of at least the width gives zeros. */
  shl(amount: Word | number | bigint): Word<W>
  /** Shifts right; zeros come in. */
  shr(amount: Word | number | bigint): Word<W>
  /** Shifts right; copies of the sign come in. */
  sar(amount: Word | number | bigint): Word<W>
  /** Rotates left, by the amount modulo the width. The amount has any width up to the word's own. */
  rotl(amount: Word | number | bigint): Word<W>
  /** Rotates right, by the amount modulo the width. */
  rotr(amount: Word | number | bigint): Word<W>
  /** Counts the zeros above the highest one; for zero, the width. */
  clz(): Word<W>
  /** Counts the zeros below the lowest one; for zero, the width. */
  ctz(): Word<W>
  /** Counts the ones. */
  popcount(): Word<W>
  /** The high half of the product, unsigned: RISC-V's mulhu. */
  mulhi(other: Operand<W>): Word<W>
  /** The high half of the product of signed words: RISC-V's mulh. */
  smulhi(other: Operand<W>): Word<W>
  /** The high half of the product of this word, signed, and the other, unsigned: RISC-V's mulhsu. */
  smulhiu(other: Operand<W>): Word<W>
  /** The sum modulo `modulus`, unsigned and without overflow; modulo zero it is the sum's low bits, as for `rem`. */
  addmod(other: Operand<W>, modulus: Operand<W>): Word<W>
  /** The product modulo `modulus`, unsigned and without overflow; modulo zero it is the product's low bits. */
  mulmod(other: Operand<W>, modulus: Operand<W>): Word<W>
  /** Equal. */
  eq(other: Operand<W>): Bool
  /** Not equal. */
  ne(other: Operand<W>): Bool
  /** Less, unsigned. */
  lt(other: Operand<W>): Bool
  /** Less or equal, unsigned. */
  le(other: Operand<W>): Bool
  /** Greater, unsigned. */
  gt(other: Operand<W>): Bool
  /** Greater or equal, unsigned. */
  ge(other: Operand<W>): Bool
  /** Less, signed. */
  slt(other: Operand<W>): Bool
  /** Less or equal, signed. */
  sle(other: Operand<W>): Bool
  /** Greater, signed. */
  sgt(other: Operand<W>): Bool
  /** Greater or equal, signed. */
  sge(other: Operand<W>): Bool
  /** Bits `high` down to `low`, both included. */
  bits(high: number, low: number): Word
  /** One bit; 0 is the lowest. */
  bit(index: number): Bool
  /** The low `width` bits. */
  low<N extends number>(width: N): Word<N>
  /** The high `width` bits. */
  high<N extends number>(width: N): Word<N>
  /** Zero-extended to `width` bits. */
  unsigned<N extends number>(width: N): Word<N>
  /** Sign-extended to `width` bits. */
  signed<N extends number>(width: N): Word<N>
  /** The word modulo the prime. */
  felt(type: FeltType): FeltWord
}

/** An element of a prime field. No method changes it: each returns a new one. */
export interface FeltWord {
  readonly modulus: bigint
  /** Modulo the prime. */
  add(other: FeltWord | number | bigint): FeltWord
  /** Modulo the prime. */
  sub(other: FeltWord | number | bigint): FeltWord
  /** Modulo the prime. */
  mul(other: FeltWord | number | bigint): FeltWord
  /** 1 / x, or zero if x is zero. */
  inverse(): FeltWord
  /** Equal. */
  eq(other: FeltWord | number | bigint): Bool
  /** Not equal. */
  ne(other: FeltWord | number | bigint): Bool
  /** The canonical representative, modulo `2 ** width`. */
  word<N extends number>(width: N): Word<N>
}

/** Methods whose results must be used, by the op that they make. A call such as `s.r.add(5)` alone does nothing. */
export const METHODS: { readonly [O in Op]?: string } = {
  ...{ add: 'add', sub: 'sub', mul: 'mul', udiv: 'div', urem: 'rem', sdiv: 'sdiv', srem: 'srem' },
  ...{ neg: 'neg', not: 'not', and: 'and', or: 'or', xor: 'xor', shl: 'shl', lshr: 'shr', ashr: 'sar' },
  ...{ clz: 'clz', ctz: 'ctz', popcount: 'popcount' },
  ...{ fadd: 'add', fsub: 'sub', fmul: 'mul' },
}

/** The felt type of a modulus. Called, it makes a constant. */
export type FeltType = { readonly type: Type; (value: number | bigint): FeltWord }

/** What words need from the tracer that made them. */
export type WordTracer = {
  /** Words that were used as property keys, by the symbols that stand for them. */
  readonly keys: Map<symbol, WordValue>
  make(op: Op, args: Node[], attribute?: Node['attribute'], type?: Type): Node
  /** @param what - what an error calls a result that nothing uses; absent if it need not be used */
  word(node: Node, what?: string): Word
  felt(node: Node, what?: string): FeltWord
  /** Records that a value was used. @throws TraceError if it belongs to another trace */
  use(value: Traced): void
  bits(width: number): Type
  operand(other: unknown, type: Type, anyWidth?: boolean): Node
  feltOperand(other: unknown, type: Type): Node
}

/** A value that belongs to one trace. */
export abstract class Traced {
  readonly node: Node
  readonly tracer: WordTracer

  constructor(node: Node, tracer: WordTracer) {
    this.node = node
    this.tracer = tracer
  }

  protected make(op: Op, args: readonly Node[], attribute?: Node['attribute'], type?: Type): Node {
    return this.tracer.make(op, [...args], attribute, type)
  }
}

const zeroDivisor = () =>
  new TraceError('Expected a divisor other than the number 0.', [
    'Only a word may be a zero divisor: x / 0 is then all ones and x % 0 is x, as in SMT-LIB.',
    'Fix: write the intended result',
  ])

/** The object behind a `Word`. */
export class WordValue extends Traced {
  readonly #key = Symbol(WORD_KEY)

  get width(): number {
    return (this.node.type as { width: number }).width
  }

  /** `s.x[d]` asks for a property key. Anything else (`a + b`, `a < b`, `${a}`) is a mistake. */
  [Symbol.toPrimitive](hint: string): symbol {
    this.tracer.use(this)
    if (hint === 'string') {
      this.tracer.keys.set(this.#key, this)
      return this.#key
    }
    throw new TraceError('A word was used with a JavaScript operator.', [
      'Operators do not work on words, which have no value while a body is traced.',
      'Fix: write a.add(b) for a + b, a.lt(b) for a < b, a.eq(b) for a == b',
    ])
  }

  #arg(other: Word | number | bigint): Node {
    return this.tracer.operand(other, this.node.type)
  }
  #two(op: Op, other: Word | number | bigint): Word {
    this.tracer.use(this)
    return this.#result(op, this.make(op, [this.node, this.#arg(other)]))
  }
  #divide(op: Op, other: Word | number | bigint): Word {
    if (other !== 0 && other !== 0n) return this.#two(op, other)
    throw zeroDivisor()
  }
  #one(op: Op): Word {
    this.tracer.use(this)
    return this.#result(op, this.make(op, [this.node]))
  }
  /** Bools made of bools must reach an effect, as comparisons must: `if (a.eq(b).not())` is a mistake. */
  #result(op: Op, node: Node): Word {
    return this.tracer.word(
      node,
      this.width === 1 ? 'Comparison' : METHODS[op] && `Result of .${METHODS[op]}(…)`,
    )
  }
  #shift(op: Op, amount: Word | number | bigint): Word {
    this.tracer.use(this)
    return this.#result(op, this.make(op, [this.node, this.#amount(amount)]))
  }
  /** The amount of a shift or a rotation, as wide as the word. */
  #amount(amount: Word | number | bigint): Node {
    const node = this.tracer.operand(amount, this.node.type, true)
    const width = (node.type as { width: number }).width
    if (width > this.width) {
      throw new TraceError(`A shift amount of ${width} bits is wider than the word of ${this.width} bits.`, [
        `Fix: use only the bits that matter, such as amount.low(${Math.max(1, Math.ceil(Math.log2(this.width)))})`,
      ])
    }
    return this.make('zext', [node], undefined, this.node.type)
  }
  /** A rotation as two shifts. It is not an op of its own, because targets recognize the pair. */
  #rotate(method: 'rotl' | 'rotr', amount: Word | number | bigint): Word {
    this.tracer.use(this)
    const { width } = this
    const { type } = this.node
    const amounts = this.#amount(amount)
    const name = `Result of .${method}(…)`
    const [there, back] = method === 'rotl' ? (['shl', 'lshr'] as const) : (['lshr', 'shl'] as const)
    const known = constant(amounts)
    if (known !== undefined) {
      const by = Number(known % BigInt(width))
      const up = method === 'rotl' ? by : width - by
      if (by === 0) return this.tracer.word(this.node, name)
      const low = this.make('extract', [this.node], [width - up - 1, 0])
      return this.tracer.word(
        this.make('concat', [low, this.make('extract', [this.node], [width - 1, width - up])]),
        name,
      )
    }
    const levels = Math.log2(width)
    const size = this.make('const', [], BigInt(width), type)
    const extend = (node: Node) => this.make('zext', [node], undefined, type)
    let [by, rest]: [Node, Node] = [amounts, amounts]
    if (Number.isInteger(levels) && levels > 0) {
      const counted = this.make('extract', [amounts], [levels - 1, 0])
      by = extend(counted)
      rest = extend(this.make('neg', [counted]))
    } else if (levels > 0) {
      by = this.make('urem', [amounts, size])
      rest = this.make('sub', [size, by])
    } else return this.tracer.word(this.node, name)
    const halves = [this.make(there, [this.node, by]), this.make(back, [this.node, rest])]
    return this.tracer.word(this.make('or', halves), name)
  }
  #high(method: string, other: Word | number | bigint, a: 'zext' | 'sext', b: 'zext' | 'sext'): Word {
    this.tracer.use(this)
    const { width } = this
    const wide = this.tracer.bits(2 * width)
    const extend = (op: 'zext' | 'sext', node: Node) => this.make(op, [node], undefined, wide)
    const product = this.make('mul', [extend(a, this.node), extend(b, this.#arg(other))])
    return this.tracer.word(
      this.make('extract', [product], [2 * width - 1, width]),
      `Result of .${method}(…)`,
    )
  }
  /** Widened, computed, reduced and narrowed: targets know the whole of it. */
  #modulo(method: string, op: 'add' | 'mul', other: Word, modulus: Word, width: number): Word {
    this.tracer.use(this)
    if ((modulus as unknown) === 0 || (modulus as unknown) === 0n) throw zeroDivisor()
    const wide = this.tracer.bits(width)
    const extend = (node: Node) => this.make('zext', [node], undefined, wide)
    const value = this.make(op, [extend(this.node), extend(this.#arg(other))])
    const rest = this.make('urem', [value, extend(this.#arg(modulus))])
    return this.tracer.word(this.make('extract', [rest], [this.width - 1, 0]), `Result of .${method}(…)`)
  }
  #compare(op: Op, other: Word | number | bigint, options: { swap?: boolean; negate?: boolean } = {}): Bool {
    this.tracer.use(this)
    const pair = [this.node, this.#arg(other)]
    const node = this.make(op, options.swap ? pair.reverse() : pair)
    return this.tracer.word(options.negate ? this.make('not', [node]) : node, 'Comparison')
  }
  #extend(op: 'zext' | 'sext', width: number): Word {
    this.tracer.use(this)
    const type = this.tracer.bits(width)
    if (width < this.width) {
      throw new TraceError(`Expected a width of at least the word's ${this.width} bits, got ${width}.`, [
        `Fix: use .low(${width}) to narrow it`,
      ])
    }
    return this.tracer.word(this.make(op, [this.node], undefined, type))
  }

  add(other: Word) {
    return this.#two('add', other)
  }
  sub(other: Word) {
    return this.#two('sub', other)
  }
  mul(other: Word) {
    return this.#two('mul', other)
  }
  div(other: Word) {
    return this.#divide('udiv', other)
  }
  rem(other: Word) {
    return this.#divide('urem', other)
  }
  sdiv(other: Word) {
    return this.#divide('sdiv', other)
  }
  srem(other: Word) {
    return this.#divide('srem', other)
  }
  and(other: Word) {
    return this.#two('and', other)
  }
  or(other: Word) {
    return this.#two('or', other)
  }
  xor(other: Word) {
    return this.#two('xor', other)
  }
  neg() {
    return this.#one('neg')
  }
  not() {
    return this.#one('not')
  }
  shl(amount: Word) {
    return this.#shift('shl', amount)
  }
  shr(amount: Word) {
    return this.#shift('lshr', amount)
  }
  sar(amount: Word) {
    return this.#shift('ashr', amount)
  }
  clz() {
    return this.#one('clz')
  }
  ctz() {
    return this.#one('ctz')
  }
  popcount() {
    return this.#one('popcount')
  }
  rotl(amount: Word) {
    return this.#rotate('rotl', amount)
  }
  rotr(amount: Word) {
    return this.#rotate('rotr', amount)
  }
  mulhi(other: Word) {
    return this.#high('mulhi', other, 'zext', 'zext')
  }
  smulhi(other: Word) {
    return this.#high('smulhi', other, 'sext', 'sext')
  }
  smulhiu(other: Word) {
    return this.#high('smulhiu', other, 'sext', 'zext')
  }
  addmod(other: Word, modulus: Word) {
    return this.#modulo('addmod', 'add', other, modulus, this.width + 1)
  }
  mulmod(other: Word, modulus: Word) {
    return this.#modulo('mulmod', 'mul', other, modulus, 2 * this.width)
  }
  eq(other: Word) {
    return this.#compare('eq', other)
  }
  ne(other: Word) {
    return this.#compare('eq', other, { negate: true })
  }
  lt(other: Word) {
    return this.#compare('ult', other)
  }
  ge(other: Word) {
    return this.#compare('ult', other, { negate: true })
  }
  gt(other: Word) {
    return this.#compare('ult', other, { swap: true })
  }
  le(other: Word) {
    return this.#compare('ult', other, { swap: true, negate: true })
  }
  slt(other: Word) {
    return this.#compare('slt', other)
  }
  sge(other: Word) {
    return this.#compare('slt', other, { negate: true })
  }
  sgt(other: Word) {
    return this.#compare('slt', other, { swap: true })
  }
  sle(other: Word) {
    return this.#compare('slt', other, { swap: true, negate: true })
  }

  bits(high: number, low: number): Word {
    return this.#extract(`bits(${high}, ${low})`, high, low)
  }
  bit(index: number) {
    return this.#extract(`bit(${index})`, index, index)
  }
  low(width: number) {
    return this.#extract(`low(${width})`, width - 1, 0)
  }
  high(width: number) {
    return this.#extract(`high(${width})`, this.width - 1, this.width - width)
  }
  #extract(call: string, high: number, low: number): Word {
    this.tracer.use(this)
    const { width } = this
    const inside = (bit: number) => Number.isInteger(bit) && bit >= 0 && bit < width
    if (!inside(high) || !inside(low) || high < low) {
      const reversed = inside(high) && inside(low) && call.startsWith('bits')
      throw new TraceError(`Expected bits ${width - 1} to 0 of a word of ${width} bits, got ${call}.`, [
        reversed
          ? `Fix: use .bits(${low}, ${high}), the higher bit first`
          : 'Fix: use bits that the word has, or widen it first with .unsigned(n) or .signed(n)',
      ])
    }
    return this.tracer.word(this.make('extract', [this.node], [high, low]))
  }
  unsigned(width: number) {
    return this.#extend('zext', width)
  }
  signed(width: number) {
    return this.#extend('sext', width)
  }
  felt({ type }: FeltType): FeltWord {
    this.tracer.use(this)
    const { width } = this
    const reduced = (high: number, low: number) =>
      this.make('tofelt', [this.make('extract', [this.node], [high, low])], undefined, type)
    if (width <= MAX_STATE_WIDTH) return this.tracer.felt(reduced(width - 1, 0))
    const { modulus } = type as Felt
    const weight = this.make('const', [], (1n << BigInt(MAX_STATE_WIDTH)) % modulus, type)
    const high = this.make('fmul', [reduced(width - 1, MAX_STATE_WIDTH), weight])
    return this.tracer.felt(this.make('fadd', [high, reduced(MAX_STATE_WIDTH - 1, 0)]))
  }
}
