/**
 * Static RISC-V ELF executables, read strictly: a file either is a program that a loader can place as it stands, or
 * an `ElfError` says what is wrong with it. Names and numbers are those of the System V gABI, chapters 4 and 5.
 *
 * Written here because no npm package fits: elfinfo 0.4 (a beta of 2022) and elflib 0.2 are asynchronous readers for people
 * who browse a file, elf-tools 1.1 builds x86 files, @bugsplat/elfy 2.0 refuses 32 bits, and none compares a segment
 * with the file's end or with its neighbours. A loader needs little of the format, and that little must be checked.
 * @module
 */
import { check, ElfError, openElf } from '../../elf/file.ts'
import { endOf, executableOf, LINK, type Segment } from '../../elf/segments.ts'
import { type NamedPlace, readSymbols } from '../../elf/symbols.ts'
import { readArch } from './elf-attributes.ts'

export { ElfError }

/** A segment that is loaded into memory. */
export type ElfSegment = Segment
/** A named place, for disassembly and stack traces. Execution never depends on it. */
export type ElfSymbol = NamedPlace

/** A parsed ELF file. */
export type Elf = {
  xlen: 32 | 64
  entry: bigint
  /** By address, none overlapping another; those that take no memory are left out. */
  segments: ElfSegment[]
  /** By address. Empty for a stripped file, and where the tables are damaged. */
  symbols: ElfSymbol[]
  /** The first page behind the highest segment: where the heap (`brk`) starts. */
  end: bigint
  /** What the auxiliary vector tells. The address is 0 when no segment loads the headers, as in Linux. */
  programHeaders: { address: bigint; entrySize: number; count: number }
  /** What the compiler was told to build for, as far as the file says: for the choice of a VM, and messages. */
  target: Target
}

/** The instruction set that a file was compiled for. */
export type Target = {
  /** How floating-point arguments are passed: in registers of that precision, or not (`soft`). */
  floatAbi: 'soft' | 'single' | 'double' | 'quad'
  /** `rv64i2p1_m2p0_…`, the attribute Tag_RISCV_arch; undefined where there is none. */
  arch: string | undefined
}

const LITTLE = { endian: 'little', fix: 'compile for little-endian RISC-V: -mlittle-endian.' } as const
const RISCV = {
  machine: 243,
  name: 'RISC-V',
  fix: 'compile it with riscv64-unknown-elf-gcc or a similar compiler.',
} as const

/**
 * Reads a static executable for RV32 or RV64, little-endian.
 *
 * @param bytes - the whole file; segments are views into it
 * @returns what a loader, a disassembler and an auxiliary vector need
 * @throws TypeError if `bytes` is not a Uint8Array
 * @throws ElfError if it is not such a file, or anything in it contradicts itself
 * @example
 * const elf = parseElf(readFileSync('fixtures/programs/elf/demo.rv32imac.O2.elf'))
 * console.log(elf.xlen, elf.segments.length) // 32 2
 */
export function parseElf(bytes: Uint8Array): Elf {
  if (!(bytes instanceof Uint8Array)) {
    throw new TypeError(`"bytes" expected a Uint8Array, got ${typeof bytes}`)
  }
  const file = openElf(bytes, LITTLE)
  const { xlen, wide } = file
  const { programs, segments, entry, programHeaders } = executableOf(file, RISCV)
  check(entry % 2n === 0n, 'The entry point is odd.', 'a multiple of 2', `0x${entry.toString(16)}`, LINK)
  const flags = file.u32(wide ? 48 : 36)
  // EF_RISCV_FLOAT_ABI, psABI "File Header".
  const floatAbi = (['soft', 'single', 'double', 'quad'] as const)[(flags >> 1) & 3]
  const target = { floatAbi, arch: readArch(file, programs) }
  return { xlen, entry, segments, symbols: readSymbols(file), end: endOf(segments), programHeaders, target }
}
