/**
 * RISC-V as one spec with parameters: RV32 or RV64, I with any of M, A and C, on Linux's user ABI.
 *
 * Text: The RISC-V Instruction Set Manual, volume I, version 20240411.
 * @module
 */
import { type Vm, vm } from '../../vm/index.ts'
import { later } from '../later.ts'
import { a } from './a.ts'
import { misaligned } from './access.ts'
import { c } from './c.ts'
import { formats } from './formats.ts'
import { i } from './i.ts'
import { declarations, fetch, type Isa } from './isa.ts'
import { linux } from './linux.ts'
import { m } from './m.ts'
import { system } from './system.ts'

/** The variant of the instruction set. */
export type RiscvOptions = {
  readonly xlen: 32 | 64
  /** Letters out of `imac`, `i` first; default all. Zicsr and Zifencei are always there. */
  readonly extensions?: string
  /**
   * The memory has `2 ** addressBits` bytes. Default 32 for RV32, and 38 for RV64: what Linux gives a
   * process under Sv39, and 26 levels fewer in every proof than the whole of 64 bits.
   */
  readonly addressBits?: number
}

/**
 * The VM of a variant of RISC-V.
 *
 * @throws RangeError if an option is none of those that exist
 * @example
 * ```ts
 * import { riscv } from 'onestep/vms/riscv'
 * import { disassemble } from 'onestep'
 * console.log(disassemble(riscv({ xlen: 32, extensions: 'im' }), 0x02a58513n)) // addi a0, a1, 42
 * ```
 */
export function riscv({ xlen, extensions = 'imac', addressBits = xlen === 32 ? 32 : 38 }: RiscvOptions): Vm {
  if (xlen !== 32 && xlen !== 64) throw new RangeError(`"xlen" expected 32 or 64, got ${String(xlen)}`)
  if (!/^im?a?c?$/.test(extensions)) {
    throw new RangeError(
      `"extensions" expected letters of "imac" in this order, i always, got ${JSON.stringify(extensions)}`,
    )
  }
  if (!Number.isInteger(addressBits) || addressBits < 20 || addressBits > xlen) {
    throw new RangeError(`"addressBits" expected 20 to ${xlen}, got ${addressBits}`)
  }
  const isa: Isa = { xlen, addressBits, compressed: extensions.includes('c') }
  let builder = vm(`rv${xlen}${extensions}`)
    .state(declarations(isa))
    .fetch(fetch(isa), { lengths: isa.compressed ? [16, 32] : [32] })
    .with(misaligned(isa))
    .with(i(isa))
    .with(system(isa))
    .with(linux(isa))
  if (extensions.includes('m')) builder = builder.with(m(isa))
  if (extensions.includes('a')) builder = builder.with(a(isa))
  if (isa.compressed) builder = builder.with(c(isa))
  return builder.format(formats(xlen)).otherwise('illegal instruction')
}

/** RV32IMAC. */
export const rv32: Vm = later('rv32imac', () => riscv({ xlen: 32 }))
/** RV64IMAC. */
export const rv64: Vm = later('rv64imac', () => riscv({ xlen: 64 }))
/** Without C, every fetch is one load; without A, no step both loads and stores: smaller circuits. */
export const rv32im: Vm = later('rv32im', () => riscv({ xlen: 32, extensions: 'im' }))
/** RV64IM. */
export const rv64im: Vm = later('rv64im', () => riscv({ xlen: 64, extensions: 'im' }))
