/**
 * Moves that happen at once, as a sequence: arguments into the registers in which locals lie, and results.
 * @module
 */
import { REGISTER } from '../machine/isa.ts'
import { type Emitter, type Operand, SCRATCH } from './emitter.ts'

type Move = { readonly to: number; readonly operand: Operand; readonly position: number }

/**
 * Moves the topmost operands to the first registers, the lowest to the first.
 * @param count - at most the registers of locals
 */
export function moveToRegisters(emitter: Emitter, first: number, count: number): void {
  const { stack } = emitter
  let pending: Move[] = Array.from({ length: count }, (_, to) => ({
    to,
    operand: stack[first + to],
    position: first + to,
  })).filter(({ to, operand, position }) => sourceOf(emitter, operand, position) !== to)
  while (pending.length > 0) {
    const free = pending.filter(
      ({ to }, i) =>
        !pending.some(({ operand, position }, j) => i !== j && sourceOf(emitter, operand, position) === to),
    )
    if (free.length > 0) {
      for (const { to, operand, position } of free) emitter.move(operand, position, { register: to })
      const done = new Set(free)
      pending = pending.filter((move) => !done.has(move))
      continue
    }
    // All that are left form cycles: one of them is broken up by a copy of what it overwrites.
    const [{ to }] = pending
    emitter.emit({ op: 'move', d: SCRATCH.c, b: to })
    const copy: Operand = { kind: 'global', register: SCRATCH.c }
    pending = pending.map((move) =>
      sourceOf(emitter, move.operand, move.position) === to ? { ...move, operand: copy } : move,
    )
  }
}

/** The register of a local that an operand is read from. */
function sourceOf(emitter: Emitter, operand: Operand, position: number): number | undefined {
  const home = emitter.homeOf(operand, position)
  return home && 'register' in home && home.register < REGISTER.locals ? home.register : undefined
}
