/**
 * Static MIPS ELF executables, big-endian.
 * @module
 */
import { check, openElf } from '../../elf/file.ts'
import { executableOf, LINK, type Segment } from '../../elf/segments.ts'
import { type NamedPlace, readSymbols } from '../../elf/symbols.ts'

/** A parsed MIPS program. */
export type MipsElf = {
  readonly xlen: 32 | 64
  readonly entry: bigint
  /** By address, none overlapping another. */
  readonly segments: readonly Segment[]
  /** By address. Empty for a stripped file. */
  readonly symbols: readonly NamedPlace[]
}

const BIG = { endian: 'big', fix: 'compile for big-endian MIPS: GOARCH=mips64, or -EB.' } as const
const MIPS = {
  machine: 8,
  name: 'MIPS',
  fix: 'compile it for MIPS: GOOS=linux GOARCH=mips64 GOMIPS64=softfloat.',
} as const
/** EF_MIPS_ABI2: 64-bit registers with 32-bit addresses. */
const N32 = 0x20

/** @throws ElfError if the file is no such program */
export function parseMips(bytes: Uint8Array): MipsElf {
  const file = openElf(bytes, BIG)
  const { xlen, wide } = file
  const { segments, entry } = executableOf(file, MIPS)
  check(
    entry % 4n === 0n,
    'The entry point is not aligned.',
    'a multiple of 4',
    `0x${entry.toString(16)}`,
    LINK,
  )
  check(
    wide || (file.u32(36) & N32) === 0,
    'The program has 64-bit registers and 32-bit addresses.',
    'the ABI n64 or o32',
    'the ABI n32',
    'compile it with -mabi=64.',
  )
  return { xlen, entry, segments, symbols: readSymbols(file) }
}
