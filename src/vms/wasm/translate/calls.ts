/**
 * Calls. What the caller needs again of its registers goes to its frame; arguments and results are in the first
 * registers, and beyond those in the callee's frame.
 * @module
 */
import type { FuncType } from '../binary/types.ts'
import { REGISTER } from '../machine/isa.ts'
import type { Label, Word } from './code.ts'
import type { Emitter } from './emitter.ts'
import { passed } from './frame.ts'
import { moveToRegisters } from './moves.ts'

/** A function that is known, or a reference in a register, and the number of the type that it must have. */
export type Callee = { readonly entry: Label } | { readonly reference: number; readonly type: number }

const FIRST_STACK_PAIR = REGISTER.stack / 2

/** @param live - locals that are read after the call, as bits */
export function callFunction(emitter: Emitter, type: FuncType, callee: Callee, live: bigint): void {
  const { stack, layout } = emitter
  const first = stack.length - type.params.length
  // Globals in registers may change in the callee.
  const args = stack.splice(first)
  emitter.settle(0, ({ kind }) => kind === 'global')
  stack.push(...args)
  const pairs = savedPairs(emitter, first, live)
  for (const pair of pairs) emitter.emit({ op: 'save', d: pair, imm: BigInt(layout.saved(pair)) })
  passArguments(emitter, first, type.params.length, 2 * layout.size)
  stack.length = first
  const size = { imm: BigInt(layout.size) }
  emitter.emit(
    'entry' in callee
      ? { op: 'call', t: callee.entry, ...size }
      : { op: 'call_ref', a: callee.reference, t: callee.type, ...size },
  )
  const restore = (which: (pair: number) => boolean) => {
    for (const pair of pairs.filter(which))
      emitter.emit({ op: 'restore', d: pair, imm: BigInt(layout.saved(pair)) })
  }
  restore((pair) => pair >= FIRST_STACK_PAIR)
  for (const [i] of type.results.entries()) {
    const home = passed(i)
    const result: Word =
      'register' in home
        ? { op: 'move', b: home.register }
        : { op: 'frame_get', imm: BigInt(2 * layout.size + home.word) }
    emitter.result(result)
  }
  restore((pair) => pair < FIRST_STACK_PAIR)
}

/** Pairs of registers with something that is needed after the call: locals, and operands below the arguments. */
function savedPairs({ stack, layout }: Emitter, first: number, live: bigint): number[] {
  const pairs = new Set<number>()
  for (let local = 0; local < REGISTER.locals; local++) {
    if ((live >> BigInt(local)) & 1n) pairs.add(local >> 1)
  }
  for (const [position, operand] of stack.slice(0, first).entries()) {
    if (operand.kind === 'local' && operand.index < REGISTER.locals) pairs.add(operand.index >> 1)
    const home = layout.operand(position)
    if (operand.kind === 'there' && 'register' in home) pairs.add(home.register >> 1)
  }
  return [...pairs].sort((a, b) => a - b)
}

/** @param base - the word at which the callee's frame begins in the caller's */
function passArguments(emitter: Emitter, first: number, count: number, base: number): void {
  for (let i = REGISTER.locals; i < count; i++) {
    const home = passed(i) as { word: number }
    emitter.move(emitter.stack[first + i], first + i, { word: base + home.word })
  }
  moveToRegisters(emitter, first, Math.min(count, REGISTER.locals))
}

/** A call in the place of a return: in the same frame, whose link stays. */
export function tailCall(emitter: Emitter, type: FuncType, callee: Callee): void {
  const count = type.params.length
  const first = emitter.stack.length - count
  // Locals lie where arguments go.
  if (count > REGISTER.locals) emitter.settle(first)
  passArguments(emitter, first, count, 0)
  emitter.emit(
    'entry' in callee
      ? { op: 'br', t: callee.entry }
      : { op: 'tail_ref', a: callee.reference, t: callee.type },
  )
}

/** Returns with the topmost operands. The stack stays as it is. */
export function returnResults(emitter: Emitter, count: number): void {
  const first = emitter.stack.length - count
  if (count > REGISTER.locals) {
    const before = [...emitter.stack]
    emitter.settle(first)
    passArguments(emitter, first, count, 0)
    emitter.stack.splice(0, Infinity, ...before)
  } else passArguments(emitter, first, count, 0)
  emitter.emit({ op: 'return' })
}
