/**
 * What people want to know of a run: which system calls it missed, and why it trapped.
 * @module
 */

import { symbolAt } from '../../elf/symbols.ts'
import { PAGE_SIZE, type State } from '../../state/state.ts'
import { disassemble, type Vm } from '../../vm/index.ts'
import type { TrappingStep } from '../loader.ts'
import type { Elf } from './elf.ts'
import { isForFloats, missingFrom } from './extensions.ts'
import { UNKNOWN_CALLS } from './isa.ts'
import { callName } from './linux-names.ts'
import { rv32gc, rv64gc } from './spec.ts'

/** One line for each system call that the program made and that is not in the table. */
export function missedCalls(state: State): string[] {
  const marks = state.memories.output?.get(BigInt(UNKNOWN_CALLS / PAGE_SIZE))
  if (!marks) return []
  return [...marks].flatMap((mark, number) => (mark === 0 ? [] : [missed(number)]))
}

function missed(number: number): string {
  if (number === PAGE_SIZE - 1)
    return `a system call of number ${number} or above is not available: the program got -ENOSYS`
  const name = callName(number)
  return `the system call ${name === undefined ? number : `${name} (${number})`} is not available: the program got -ENOSYS`
}

/** Where the program was, and what its file says about an instruction that the VM does not have. */
export function explainTrap(vm: Vm, elf: Elf | undefined, { state, step, reason }: TrappingStep): string[] {
  if (!elf) return []
  const pc = step.address ?? (state.registers.pc as bigint)
  const near = symbolAt(elf.symbols, pc)
  const lines = near === undefined ? [] : [`In: ${near}`]
  if (reason !== 'illegal instruction' || step.word === undefined) return lines
  const { xlen, target } = elf
  const missing = missingFrom(vm.name, target.arch)
  const general = xlen === 32 ? rv32gc : rv64gc
  if (disassemble(vm, step.word).startsWith('.')) {
    // No instruction here: what the larger VM makes of it.
    const text = disassemble(general, step.word, step.address)
    const fix = `Fix: omit --vm, or use --vm ${general.name}; or compile with -march=rv${xlen}imac -mabi=${xlen === 64 ? 'lp64' : 'ilp32'}`
    const float = /^(c\.)?f(?!ence)/.test(text)
    if (float && isForFloats(elf)) {
      const cause = `Cause: the program is built for floating point, which ${vm.name} does not have`
      return [...lines, `Instruction: ${text}`, cause, fix]
    }
    if (!text.startsWith('.'))
      return [...lines, `Instruction: ${text}`, `Cause: ${vm.name} does not have this instruction`, fix]
  }
  if (missing.length === 0) return lines
  return [
    ...lines,
    `Cause: possibly an instruction of ${missing.join(', ')}, for which the program is built and which ${vm.name} does not have`,
    `Fix: compile without ${missing.length === 1 ? 'it' : 'them'}, such as with -march=rv${xlen}gc -mabi=${xlen === 64 ? 'lp64d' : 'ilp32d'}`,
  ]
}
