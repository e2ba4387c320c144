/**
 * What people want to know of a run: which system calls it missed, and why it trapped.
 * @module
 */
import { PAGE_SIZE, type State } from '../../state/state.ts'
import type { TrappingStep } from '../loader.ts'
import type { Elf, ElfSymbol } from './elf.ts'
import { floatText } from './float-text.ts'
import { UNKNOWN_CALLS } from './isa.ts'
import { callName } from './linux-names.ts'

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
export function explainTrap(
  vmName: string,
  elf: Elf | undefined,
  { state, step, reason }: TrappingStep,
): string[] {
  if (!elf) return []
  const pc = step.address ?? (state.registers.pc as bigint)
  const near = symbolAt(elf.symbols, pc)
  const lines = near === undefined ? [] : [`In: ${near}`]
  if (reason !== 'illegal instruction' || step.word === undefined) return lines
  const [abi, xlen] = [elf.xlen === 64 ? 'lp64' : 'ilp32', elf.xlen]
  const fix = `Fix: compile for its instruction set, such as -march=rv${xlen}imac -mabi=${abi}`
  const float = floatText(xlen, Number(step.word))
  const missing = extensionsBeyond(vmName, elf.target.arch)
  if (float !== undefined) {
    const built = elf.target.floatAbi !== 'soft' || /[fd]/.test(missing.join(''))
    const cause = built
      ? `the program is built for floating point, which ${vmName} does not have`
      : `${vmName} has no floating point`
    return [...lines, `Instruction: ${float}`, `Cause: ${cause}`, fix]
  }
  if (missing.length === 0) return lines
  return [
    ...lines,
    `Cause: possibly an instruction of ${missing.join(', ')}, for which the program is built and which ${vmName} does not have`,
    fix,
  ]
}

/** Extensions that a file's Tag_RISCV_arch names and a VM's name does not. */
function extensionsBeyond(vmName: string, arch: string | undefined): string[] {
  const own = new Set([...vmName.replace(/^rv\d\d/, ''), 'zicsr', 'zifencei'])
  const [base, ...rest] = (arch ?? '').replace(/^rv\d\d/, '').split('_')
  const names = [...(base ?? '').replace(/\d+p\d+/g, ''), ...rest.map((one) => one.replace(/\d+p\d+$/, ''))]
  // Zmmul, Zaamo, Zalrsc and Zca are parts of M, A and C.
  const parts: { readonly [name: string]: string } = { zmmul: 'm', zaamo: 'a', zalrsc: 'a', zca: 'c' }
  return names.filter((name) => !own.has(parts[name] ?? name))
}

/** `main+0x1c`, of the last symbol at or before an address. */
function symbolAt(symbols: readonly ElfSymbol[], address: bigint): string | undefined {
  const symbol = symbols.findLast((one) => one.address <= address)
  if (!symbol || (symbol.size > 0n && address >= symbol.address + symbol.size)) return undefined
  return address === symbol.address
    ? symbol.name
    : `${symbol.name}+0x${(address - symbol.address).toString(16)}`
}
