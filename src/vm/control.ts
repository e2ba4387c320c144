/**
 * Conditions, traps, halts and microcode: everything in an instruction that is not arithmetic.
 * @module
 */
import { bitWidth, MAX_WIDTH } from '../ir/types.ts'
import { TraceError } from './error.ts'
import { FeltValue } from './felt.ts'
import { describe } from './mistakes.ts'
import { tracing } from './tracer.ts'
import { type Bool, type FeltWord, type Word, WordValue } from './word.ts'

/**
 * Effects in `then` happen if the condition is true, effects in `otherwise` if it is false.
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

/** Selects one of two values of the same type. */
export function select<V extends Word | FeltWord>(condition: Bool, a: V, b: V | number | bigint): V {
  const tracer = tracing()
  const test = tracer.condition(condition)
  const value = a as unknown
  if (!(value instanceof WordValue || value instanceof FeltValue))
    throw new TraceError(`select expects words or felts, got ${describe(value)}.`, [
      'Fix: pass a word first, such as u32(1), to set the width of the result; the second may be a number',
    ])
  tracer.use(value)
  const node = tracer.make('ite', [test, value.node, tracer.valueOperand(b, value.node.type)])
  return tracer.value(node) as V
}

/** Joins words, the most significant first. @throws TraceError above 512 bits together */
export function concat(...words: readonly Word[]): Word {
  const tracer = tracing()
  const nodes = words.map((word) => {
    const value = word as unknown
    if (!(value instanceof WordValue)) {
      throw new TraceError(`concat expects words, got ${describe(word)}.`, [
        'Fix: use a word with a width, such as u8(1)',
      ])
    }
    tracer.use(value)
    return value.node
  })
  if (nodes.length === 0)
    throw new TraceError('concat expects at least one word, got none.', ['Fix: pass at least one word'])
  const total = nodes.reduce((sum, { type }) => sum + bitWidth(type), 0)
  if (total > MAX_WIDTH) {
    throw new TraceError(`concat expects words of at most ${MAX_WIDTH} bits in total, got ${total}.`, [
      'Fix: use several words for wider values',
    ])
  }
  return tracer.word(nodes.reduce((high, low) => tracer.make('concat', [high, low])))
}

/**
 * Up to 32 bytes of what a key stands for, at an offset: a preimage reads as its length, 8 bytes big-endian, and then its
 * data. The state holds none of it. A step that asks for a preimage which nobody has given is not made: the run waits
 * for it.
 *
 * @param key - 256 bits; the highest byte is the key's type (`onestep/preimage`)
 * @param offset - bytes, of at most 64 bits
 * @returns `word`, the bytes from the highest down, zeros behind the last, and `size`, how many there are: 0 to 32
 *
 * @example
 * ```ts
 * import { preimage, u16, u256, u64, vm } from 'onestep'
 * const reader = vm('reader')
 *   .state({ pc: u16, key: u256, at: u64, word: u256 })
 *   .fetch((s) => s.pc)
 *   .op('ask', '0001 ............', (s) => {
 *     const { word, size } = preimage(s.key, s.at)
 *     s.word = word
 *     s.at = s.at.add(size.unsigned(64))
 *   })
 *   .otherwise('illegal instruction')
 * ```
 */
export function preimage(key: Word<256>, offset: Word | number | bigint): { word: Word<256>; size: Word<6> } {
  const tracer = tracing()
  const { word, size } = tracer.preimage(key, offset)
  return { word: tracer.word(word) as Word<256>, size: tracer.word(size) as Word<6> }
}

/** Stops the machine for good, and the step has no other effect. */
export function trap(reason: string): void {
  tracing().trap(reason)
}

/** Stops the machine with an exit code of up to 64 bits. The step's other effects happen. */
export function halt(code: Word | number): void {
  tracing().halt(code)
}

/** Makes the next step run this microcode routine instead of fetching an instruction. */
export function enter(routine: string): void {
  tracing().enter(routine)
}

/** Makes the next step fetch an instruction again. */
export function leave(): void {
  tracing().leave()
}

/**
 * Makes the next step run a routine that has parameters. When it returns, `then` runs, or an instruction is fetched.
 *
 * @param parameters - a value for each, computed from the state before the step as all others
 * @param then - a routine of the caller: it finds the results where the routine left them, in its frame (`s.ROUTINE`) for
 *   instance
 * @example
 * ```ts
 * import { bytes, call, ret, u16, u32, vm, when } from 'onestep'
 * const copier = vm('copier')
 *   .state({ pc: u32, data: bytes(2 ** 16) })
 *   .fetch((s) => s.pc)
 *   .microcode('copy', { from: u16, to: u16, n: u16 }, (s, f) => {
 *     when(f.n.eq(0), () => ret(), () => {
 *       s.data.store(f.to, s.data.load(f.from, 1))
 *       f.from = f.from.add(1)
 *       f.to = f.to.add(1)
 *       f.n = f.n.sub(1)
 *     })
 *   })
 *   .op('move a, b', '0000000000000000 aaaaaaaa bbbbbbbb', (s, { a, b }) => {
 *     call('copy', { from: a.unsigned(16), to: b.unsigned(16), n: u16(32) })
 *     s.pc = s.pc.add(1)
 *   })
 *   .otherwise('illegal instruction')
 * ```
 */
export function call(
  routine: string,
  parameters: { readonly [name: string]: Word | FeltWord | number | bigint },
  then?: string,
): void {
  tracing().call(routine, parameters, then)
}

/** Ends a routine that was called: the next step is what its caller goes on with. */
export function ret(): void {
  tracing().ret()
}

/**
 * Has a part of a composed machine run next; for bodies of a bridge.
 * @param part - its name
 * @param routine - the part's microcode routine to go on with; default: it fetches an instruction
 */
export function resume(part: string, routine?: string): void {
  tracing().resume(part, routine)
}
