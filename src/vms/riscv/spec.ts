/**
 * RISC-V as one spec with parameters: RV32 or RV64, I with any of M, A and C, or all of G and C, on Linux's user ABI.
 *
 * Text: The RISC-V Instruction Set Manual, volume I, version 20240411.
 * @module
 */
import { type Vm, vm } from '../../vm/index.ts'
import { later } from '../later.ts'
import { a } from './a.ts'
import { misaligned } from './access.ts'
import { b } from './b.ts'
import { c } from './c.ts'
import { float } from './float.ts'
import { floatAccess } from './float-access.ts'
import { formats } from './formats.ts'
import { i } from './i.ts'
import { declarations, fetch, type Isa } from './isa.ts'
import { linux } from './linux.ts'
import { m } from './m.ts'
import { system } from './system.ts'

/** The variant of the instruction set. */
export type RiscvOptions = {
  readonly xlen: 32 | 64
  /**
   * Letters out of `imac`, `i` first; default all. Zicsr and Zifencei are always there. Or `gc`: these, F and D, and also
   * Zba, Zbb, Zbs, Zbkb, Zicond and Zicntr, for which compilers of today are told to build.
   */
  readonly extensions?: string
  /**
   * The memory has `2 ** addressBits` bytes. Default 32 for RV32, and 38 for RV64: what Linux gives a
   * process under Sv39, and 26 levels fewer in every proof than the whole of 64 bits.
   */
  readonly addressBits?: number
  /**
   * Whether programs may ask for preimages through files 3 to 6, as Optimism's specification numbers them; only with `gc`.
   * Default no, because STARKs know no preimages, and step circuits of such a VM have more inputs.
   */
  readonly preimages?: boolean
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
export function riscv(options: RiscvOptions): Vm {
  const { xlen, extensions = 'imac', addressBits = xlen === 32 ? 32 : 38, preimages = false } = options
  if (xlen !== 32 && xlen !== 64) throw new RangeError(`"xlen" expected 32 or 64, got ${String(xlen)}`)
  const general = extensions === 'gc'
  if (!general && !/^im?a?c?$/.test(extensions)) {
    throw new RangeError(
      `"extensions" expected "gc", or letters of "imac" in this order, i always, got ${JSON.stringify(extensions)}`,
    )
  }
  if (!Number.isInteger(addressBits) || addressBits < 20 || addressBits > xlen) {
    throw new RangeError(`"addressBits" expected 20 to ${xlen}, got ${addressBits}`)
  }
  if (preimages && !general) {
    throw new RangeError(`"preimages" expected true only with the extensions "gc", got ${extensions}`)
  }
  const isa: Isa = { xlen, addressBits, compressed: extensions.includes('c'), general, preimages }
  let builder = vm(`rv${xlen}${extensions}${preimages ? '-preimages' : ''}`)
    .state(declarations(isa))
    .fetch(fetch(isa), { lengths: isa.compressed ? [16, 32] : [32] })
    .with(misaligned(isa))
    .with(i(isa))
    .with(system(isa))
    .with(linux(isa))
  if (general || extensions.includes('m')) builder = builder.with(m(isa))
  if (general || extensions.includes('a')) builder = builder.with(a(isa))
  if (isa.compressed) builder = builder.with(c(isa))
  if (general) builder = builder.with(float(isa)).with(floatAccess(isa)).with(b(isa))
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
/** RV32GC with Zba, Zbb, Zbs, Zbkb, Zicond and Zicntr. */
export const rv32gc: Vm = later('rv32gc', () => riscv({ xlen: 32, extensions: 'gc' }))
/** RV64GC with Zba, Zbb, Zbs, Zbkb, Zicond and Zicntr: what compilers for Linux build for by default, and more. */
export const rv64gc: Vm = later('rv64gc', () => riscv({ xlen: 64, extensions: 'gc' }))
/** `rv32gc` for programs that ask for preimages. */
export const rv32gcPreimages: Vm = later('rv32gc-preimages', () =>
  riscv({ xlen: 32, extensions: 'gc', preimages: true }),
)
/** `rv64gc` for programs that ask for preimages: what fault proof programs run on. */
export const rv64gcPreimages: Vm = later('rv64gc-preimages', () =>
  riscv({ xlen: 64, extensions: 'gc', preimages: true }),
)
