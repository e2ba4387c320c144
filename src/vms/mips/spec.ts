/**
 * Cannon's machine as one spec: big-endian MIPS64 release 1, as far as Cannon has it, with threads. With a parameter, the
 * same in 32 bits.
 *
 * Text: Optimism's specification "Cannon Fault Proof Virtual Machine"; `multithreaded64-5`, which is state version 8, of
 * https://github.com/ethereum-optimism/optimism (cannon/mipsevm), whose behaviour decides.
 * @module
 */
import { type Vm, vm } from '../../vm/index.ts'
import { later } from '../later.ts'
import { alu } from './alu.ts'
import { branches } from './branch.ts'
import { formats } from './formats.ts'
import { hilo } from './hilo.ts'
import { declarations, fetch, type Isa } from './isa.ts'
import { memory } from './memory.ts'
import { syscalls } from './syscall.ts'

/** The variant of the machine. */
export type MipsOptions = {
  /** 64 is Cannon's machine; 32 has words, addresses and system calls of the o32 ABI. */
  readonly xlen: 32 | 64
}

/**
 * Cannon's machine, in 64 or 32 bits.
 *
 * @throws RangeError if `xlen` is neither
 * @example
 * ```ts
 * import { mips } from 'onestep/vms/mips'
 * import { disassemble } from 'onestep'
 * console.log(disassemble(mips({ xlen: 64 }), 0x64a4002an)) // daddiu a0, a1, 42
 * ```
 */
export function mips({ xlen }: MipsOptions): Vm {
  if (xlen !== 32 && xlen !== 64) throw new RangeError(`"xlen" expected 32 or 64, got ${String(xlen)}`)
  const isa: Isa = { xlen }
  return vm(`mips${xlen}`)
    .state(declarations(isa))
    .fetch(fetch(isa))
    .with(alu(isa))
    .with(hilo(isa))
    .with(branches(isa))
    .with(memory(isa))
    .with(syscalls(isa))
    .format(formats(xlen))
    .otherwise('illegal instruction')
}

/** Cannon's machine: MIPS64, big-endian, state version 8. */
export const mips64: Vm = later('mips64', () => mips({ xlen: 64 }))
/** The same in 32 bits. */
export const mips32: Vm = later('mips32', () => mips({ xlen: 32 }))
