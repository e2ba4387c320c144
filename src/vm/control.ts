/**
 * Conditions, traps, halts and microcode: what an instruction says beside arithmetic.
 * @module
 */
import { bitWidth, MAX_WIDTH } from '../ir/types.ts'
import { TraceError } from './error.ts'
import { FeltValue } from './felt.ts'
import { describe } from './mistakes.ts'
import { tracing } from './tracer.ts'
import { type Bool, type FeltWord, type Word, WordValue } from './word.ts'

/**
 * Effects in `then` happen if the condition is true, those in `otherwise` if not.
 *
 * @example
 * ```ts
 * import { registers, u16, u32, vm, when } from 'onestep'
 * const skip = vm('skip')
 *   .state({ pc: u16, x: registers(u32, 16) })
 *   .fetch((s) => s.pc)
 *   .op('beq a, b', '0001 aaaa bbbb ....', (s, { a, b }) => {
 *     when(s.x[a].eq(s.x[b]), () => {
 *       s.pc = s.pc.add(2)
 *     })
 *   })
 *   .otherwise('illegal instruction')
 * ```
 */
export function when(condition: Bool, then: () => void, otherwise?: () => void): void {
  tracing().when(condition, then, otherwise)
}

/** One of two values of one type. */
export function select<V extends Word | FeltWord>(condition: Bool, a: V, b: V | number | bigint): V {
  const tracer = tracing()
  const test = tracer.condition(condition)
  const value = a as unknown
  if (!(value instanceof WordValue || value instanceof FeltValue))
    throw new TraceError(`select expects words or felts, got ${describe(value)}.`, [
      'Fix: a word first, such as u32(1), which says how wide the result is; the second may be a number',
    ])
  tracer.use(value)
  const node = tracer.make('ite', [test, value.node, tracer.valueOperand(b, value.node.type)])
  return tracer.value(node) as V
}

/** Words joined, the most significant first. @throws TraceError above 256 bits together */
export function concat(...words: readonly Word[]): Word {
  const tracer = tracing()
  const nodes = words.map((word) => {
    const value = word as unknown
    if (!(value instanceof WordValue)) {
      throw new TraceError(`concat expects words, got ${describe(word)}.`, [
        'Fix: a word, such as u8(1), which says how wide it is',
      ])
    }
    tracer.use(value)
    return value.node
  })
  if (nodes.length === 0)
    throw new TraceError('concat expects at least one word, got none.', ['Fix: pass words'])
  const total = nodes.reduce((sum, { type }) => sum + bitWidth(type), 0)
  if (total > MAX_WIDTH) {
    throw new TraceError(`concat expects words of at most ${MAX_WIDTH} bits together, got ${total}.`, [
      'Fix: keep wider values in several words',
    ])
  }
  return tracer.word(nodes.reduce((high, low) => tracer.make('concat', [high, low])))
}

/** Stops the machine for good; nothing else of this step happens. */
export function trap(reason: string): void {
  tracing().trap(reason)
}

/** Stops the machine with an exit code of up to 64 bits; the step's other effects happen. */
export function halt(code: Word | number): void {
  tracing().halt(code)
}

/** The next step runs this microcode routine instead of fetching an instruction. */
export function enter(routine: string): void {
  tracing().enter(routine)
}

/** The next step fetches an instruction again. */
export function leave(): void {
  tracing().leave()
}
