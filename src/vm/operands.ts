/**
 * The values of one trace: nodes, the words that stand for them, and the checks of operands.
 * @module
 */
import { builder, IrError } from '../ir/build.ts'
import { MAX_DEPTH } from '../ir/machine.ts'
import { constant, type Node } from '../ir/node.ts'
import type { Op } from '../ir/ops.ts'
import { bits, bitWidth, cardinality, MAX_WIDTH, sameType, showType, type Type } from '../ir/types.ts'
import { callSite, markSite, TraceError } from './error.ts'
import { FeltValue } from './felt.ts'
import { describe, foreignWord, notAWord, showModulus, tooDeep, undefinedFix } from './mistakes.ts'
import { type FeltWord, type Traced, type Word, type WordTracer, WordValue } from './word.ts'

export const BOOL = bits(1)

export abstract class Operands implements WordTracer {
  /** Words that were used as property keys, by the symbols that stand for them. */
  readonly keys = new Map<symbol, WordValue>()
  readonly #build = builder()
  readonly #marks: boolean
  readonly #unused = new Map<Traced, { what: string; mark: Error | undefined }>()
  readonly #depths = new Map<Node, number>()
  #ended = false

  constructor({ marks = false }: { marks?: boolean }) {
    this.#marks = marks
  }

  /** The error for a word that is used after its trace has ended. */
  protected abstract misplaced(): TraceError

  make(op: Op, args: Node[], attribute?: Node['attribute'], type?: Type): Node {
    try {
      const node = this.#build.make(op, args, attribute, type)
      if (this.#depth(node) > MAX_DEPTH) throw tooDeep()
      return node
    } catch (error) {
      if (!(error instanceof IrError)) throw error
      throw new TraceError(error.short)
    }
  }

  /**
   * The length of the longest chain of nodes that ends in this one. The builder's rules can add several nodes
   * at once.
   */
  #depth(node: Node): number {
    let depth = this.#depths.get(node)
    if (depth === undefined) {
      depth = 1 + node.args.reduce((most, arg) => Math.max(most, this.#depth(arg)), 0)
      this.#depths.set(node, depth)
    }
    return depth
  }

  /**
   * @param what - what an error calls the value if nothing uses it; absent if it need not be used. JavaScript
   *   has no hook on `if (word)`, nor on a call whose result is dropped
   */
  word(node: Node, what?: string): Word {
    return this.#tracked(new WordValue(node, this), what) as unknown as Word
  }

  felt(node: Node, what?: string): FeltWord {
    return this.#tracked(new FeltValue(node, this), what) as unknown as FeltWord
  }

  #tracked<V extends Traced>(value: V, what: string | undefined): V {
    if (what !== undefined && constant(value.node) === undefined) {
      this.#unused.set(value, { what, mark: this.#marks ? markSite() : undefined })
    }
    return value
  }

  value(node: Node): Word | FeltWord {
    return node.type.kind === 'bits' ? this.word(node) : this.felt(node)
  }

  /** Records that a word was used. */
  use(value: Traced): void {
    if (this.#ended) throw this.misplaced()
    if (value.tracer !== this) throw foreignWord()
    this.#unused.delete(value)
  }

  /** The type of words of the given width. */
  bits(width: number): Type {
    if (!Number.isInteger(width) || width < 1 || width > MAX_WIDTH) {
      throw new TraceError(`Expected a width of 1 to ${MAX_WIDTH} bits, got ${String(width)}.`, [
        'Fix: use several words for wider values',
      ])
    }
    return bits(width)
  }

  constant(value: number | bigint, type: Type): Node {
    if (typeof value === 'number' && !Number.isSafeInteger(value)) {
      const large = Number.isInteger(value)
      throw new TraceError(`Expected a whole number${large ? ' below 2^53' : ''}, got ${value}.`, [
        large ? `Fix: use a bigint, such as ${BigInt(value)}n` : 'Fix: round it, or scale it to an integer',
      ])
    }
    const big = BigInt(value)
    const size = cardinality(type)
    if (big >= size || big < -size) {
      const bits = (big < 0n ? ~big : big).toString(2).length
      throw new TraceError(`${big} does not fit ${showType(type)}.`, [
        `Expected: 0 to ${size - 1n}, or a negative number, which wraps: -1 is ${size - 1n}`,
        type.kind === 'bits' && bits <= MAX_WIDTH
          ? `Fix: use a word of at least ${bits} bits, or the number modulo 2^${type.width}`
          : 'Fix: reduce it first',
      ])
    }
    return this.make('const', [], big < 0n ? big + size : big, type)
  }

  /** A word, or a number as a constant of the type. */
  operand(other: unknown, type: Type, anyWidth = false): Node {
    if (typeof other === 'number' || typeof other === 'bigint') return this.constant(other, type)
    if (!(other instanceof WordValue)) throw notAWord(other)
    this.use(other)
    if (!anyWidth && !sameType(other.node.type, type)) {
      const width = bitWidth(type)
      throw new TraceError(`Expected a word of ${width} bits, got one of ${other.width}.`, [
        other.width < width
          ? `Fix: use .unsigned(${width}) or .signed(${width}) to widen it`
          : `Fix: use .low(${width}) to narrow it`,
      ])
    }
    return other.node
  }

  /** A word of one bit, as `when` and `select` require. */
  condition(value: unknown): Node {
    if (value instanceof WordValue && value.width === 1) return this.operand(value, BOOL)
    const expected = 'Expected a condition, a word of 1 bit'
    if (value instanceof WordValue) {
      throw new TraceError(`${expected}, got one of ${value.width} bits.`, [
        'Fix: use .ne(0) for "not zero", .bit(0) for the lowest bit',
      ])
    }
    throw new TraceError(`${expected}, got ${describe(value)}.`, [
      typeof value === 'boolean'
        ? 'Fix: use a comparison of words, such as a.eq(b); or a JavaScript if, which decides while the body is traced'
        : 'Fix: use a comparison of words, such as a.eq(b)',
    ])
  }

  feltOperand(other: unknown, type: Type): Node {
    if (typeof other === 'number' || typeof other === 'bigint') return this.constant(other, type)
    if (other instanceof FeltValue && sameType(other.node.type, type)) {
      this.use(other)
      return other.node
    }
    const fix =
      other instanceof WordValue
        ? ['Fix: use word.felt(type), with the type that field(modulus) returned']
        : other instanceof FeltValue
          ? ['Fix: use felt.word(256).felt(type) to convert it to the other field']
          : undefinedFix(other)
    throw new TraceError(
      `Expected a felt modulo ${showModulus(type)} or a number, got ${describe(other)}.`,
      fix,
    )
  }

  /** A word or felt of the type, or a number. */
  valueOperand(value: unknown, type: Type): Node {
    return type.kind === 'bits' ? this.operand(value, type) : this.feltOperand(value, type)
  }

  /** Whether a result reached no effect. The trace is then repeated with marks, to find the line. */
  get wasteful(): boolean {
    return this.#unused.size > 0
  }

  /** Ends the trace, after which its words cannot be used. @throws TraceError if a result reached no effect */
  protected end(): void {
    this.#ended = true
    for (const [, { what, mark }] of this.#marks ? this.#unused : []) {
      const lines =
        what === 'Comparison'
          ? [
              'A JavaScript if cannot test a word, which has no value while a body is traced.',
              'Fix: use when(cond, () => { ... }), or select(cond, a, b); a.and(b) for a && b, a.not() for !a',
            ]
          : [
              'A word never changes: each method returns a new one.',
              'Fix: assign the result, or remove the call',
            ]
      throw new TraceError(`${what} is never used.`, lines, mark && callSite(mark))
    }
  }
}
