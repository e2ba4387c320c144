/**
 * What people want to know of a step that traps.
 * @module
 */
import { symbolAt } from '../../elf/symbols.ts'
import type { TrappingStep } from '../loader.ts'
import type { MipsElf } from './elf.ts'

const V0 = 2

/** Where the program was, and which system call it made that there is not. */
export function explainTrap(elf: MipsElf | undefined, { state, step, reason }: TrappingStep): string[] {
  const near = elf && symbolAt(elf.symbols, step.address ?? (state.registers.pc as bigint))
  const lines = near === undefined ? [] : [`In: ${near}`]
  if (reason !== 'unrecognized system call') return lines
  const number = (state.registers.r as bigint[])[V0]
  return [
    ...lines,
    `System call: ${number} (v0)`,
    'Cause: Cannon stops at system calls that it does not know',
  ]
}
