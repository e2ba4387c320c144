/**
 * Felts: elements of a prime field.
 * @module
 */
import type { Op } from '../ir/ops.ts'
import { MAX_STATE_WIDTH } from '../ir/types.ts'
import { TraceError } from './error.ts'
import { type Bool, type FeltWord, METHODS, Traced, type Word } from './word.ts'

/** The object behind a `FeltWord`. */
export class FeltValue extends Traced {
  get modulus(): bigint {
    return (this.node.type as { modulus: bigint }).modulus
  }

  [Symbol.toPrimitive](): never {
    throw new TraceError('A felt was used with a JavaScript operator.', [
      'Operators do not work on felts, which have no value while a body is traced.',
      'Fix: write a.add(b) for a + b, a.eq(b) for a == b',
    ])
  }

  #two(op: Op, other: FeltWord | number | bigint): FeltWord {
    this.tracer.use(this)
    const node = this.make(op, [this.node, this.tracer.feltOperand(other, this.node.type)])
    return this.tracer.felt(node, `Result of .${METHODS[op]}(…)`)
  }

  add(other: FeltWord) {
    return this.#two('fadd', other)
  }
  sub(other: FeltWord) {
    return this.#two('fsub', other)
  }
  mul(other: FeltWord) {
    return this.#two('fmul', other)
  }
  inverse(): FeltWord {
    this.tracer.use(this)
    return this.tracer.felt(this.make('finv', [this.node]), 'Result of .inverse(…)')
  }
  eq(other: FeltWord) {
    this.tracer.use(this)
    const node = this.make('eq', [this.node, this.tracer.feltOperand(other, this.node.type)])
    return this.tracer.word(node, 'Comparison')
  }
  ne(other: FeltWord): Bool {
    return this.eq(other).not()
  }
  word(width: number): Word {
    this.tracer.use(this)
    const type = this.tracer.bits(width)
    const held = this.tracer.bits(Math.min(width, MAX_STATE_WIDTH))
    const word = this.make('fromfelt', [this.node], undefined, held)
    return this.tracer.word(this.make('zext', [word], undefined, type))
  }
}
