/**
 * Static RISC-V ELF executables, read strictly: a file either is a program that a loader can place as it stands, or
 * an `ElfError` says what is wrong with it. Names and numbers are those of the System V gABI, chapters 4 and 5.
 *
 * Written here because no npm package fits: elfinfo 0.4 (a beta of 2022) and elflib 0.2 are asynchronous readers for people
 * who browse a file, elf-tools 1.1 builds x86 files, @bugsplat/elfy 2.0 refuses 32 bits, and none compares a segment
 * with the file's end or with its neighbours. A loader needs little of the format, and that little must be checked.
 * @module
 */
import { readArch } from './elf-attributes.ts'
import { check, DAMAGED, ElfError, type ElfFile, hex, openElf, type Table, within } from './elf-file.ts'
import { type ElfSymbol, readSymbols } from './elf-symbols.ts'

export { ElfError, type ElfSymbol }

/** A segment that is loaded into memory. */
export type ElfSegment = {
  address: bigint
  /** A view into the file, not a copy. The bytes from here up to `memorySize` are zero. */
  data: Uint8Array
  memorySize: bigint
  flags: { read: boolean; write: boolean; execute: boolean }
}

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

const PAGE = 4096n
/** No memory here is larger, and a size out of a damaged file seldom is smaller. */
const LARGEST_SEGMENT = 2n ** 32n
const LINK = 'link it as a static executable: -static -no-pie.'
const ET_EXEC = 2
const ET_DYN = 3
const EM_RISCV = 243
const [PT_LOAD, PT_DYNAMIC, PT_INTERP] = [1, 2, 3]
const [PF_X, PF_W, PF_R] = [1, 2, 4]

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
  const file = openElf(bytes)
  const { xlen, wide } = file

  const type = file.u16(16)
  if (type === ET_DYN) {
    throw new ElfError('The program is position-independent.', {
      expected: 'type ET_EXEC, a static executable',
      got: 'type ET_DYN, a shared object or static-pie',
      fix: 'link with -static -no-pie.',
    })
  }
  check(type === ET_EXEC, 'The file is not a linked program.', 'type 2 (ET_EXEC)', `type ${type}`, LINK)
  const machine = file.u16(18)
  check(
    machine === EM_RISCV,
    'The program is for another processor.',
    'machine 243 (RISC-V)',
    `machine ${machine}`,
    'compile it with riscv64-unknown-elf-gcc or a similar compiler.',
  )
  check(
    file.u32(20) === 1,
    'The file has an unknown ELF version.',
    'version 1',
    `version ${file.u32(20)}`,
    DAMAGED,
  )

  const programs = programTable(file)
  const segments = loadSegments(file, programs)
  const entry = file.word(24)
  const home = segments.find(
    (segment) => entry >= segment.address && entry < segment.address + segment.memorySize,
  )
  check(
    home?.flags.execute === true,
    'The entry point is not in executable memory.',
    'an address in an executable segment',
    hex(entry),
    LINK,
  )
  check(entry % 2n === 0n, 'The entry point is odd.', 'a multiple of 2', hex(entry), LINK)

  const last = segments.at(-1)!
  const end = ((last.address + last.memorySize + PAGE - 1n) / PAGE) * PAGE
  const address = headersAddress(segments, file, programs)
  const programHeaders = { address, entrySize: wide ? 56 : 32, count: programs.count }
  const flags = file.u32(wide ? 48 : 36)
  // EF_RISCV_FLOAT_ABI, psABI "File Header".
  const floatAbi = (['soft', 'single', 'double', 'quad'] as const)[(flags >> 1) & 3]
  const target = { floatAbi, arch: readArch(file, programs) }
  return { xlen, entry, segments, symbols: readSymbols(file), end, programHeaders, target }
}

function programTable(file: ElfFile): Table {
  const { wide } = file
  const [entrySize, count] = wide ? [file.u16(54), file.u16(56)] : [file.u16(42), file.u16(44)]
  const size = wide ? 56 : 32
  check(
    count > 0,
    'The file has no program headers.',
    'one or more',
    'none',
    `an object file cannot run; ${LINK}`,
  )
  check(
    entrySize === size,
    'The program headers have an unknown size.',
    `${size} bytes each`,
    `${entrySize}`,
    DAMAGED,
  )
  // 0xffff means that the real count stands in section 0; no linker writes 65,535 program headers.
  check(count < 0xffff, 'There are too many program headers.', 'at most 65534', `${count} or more`, DAMAGED)
  const offset = within(file, 'The table of program headers', file.word(wide ? 32 : 28), BigInt(count * size))
  return { offset, count }
}

/** gABI 5, "Program Header". The alignment does not matter to a loader that copies. */
function loadSegments(file: ElfFile, { offset, count }: Table): ElfSegment[] {
  const { wide, bytes } = file
  const segments: ElfSegment[] = []
  for (let i = 0; i < count; i++) {
    const at = offset + i * (wide ? 56 : 32)
    const type = file.u32(at)
    const name = `Segment ${i}`
    if (type === PT_INTERP || type === PT_DYNAMIC) {
      throw new ElfError('The program is dynamically linked.', {
        expected: 'no PT_INTERP or PT_DYNAMIC segment',
        got: `${type === PT_INTERP ? 'PT_INTERP' : 'PT_DYNAMIC'} in program header ${i}`,
        fix: 'link with -static -no-pie.',
      })
    }
    if (type !== PT_LOAD) continue
    const [start, address] = [file.word(at + (wide ? 8 : 4)), file.word(at + (wide ? 16 : 8))]
    const [fileSize, memorySize] = [file.word(at + (wide ? 32 : 16)), file.word(at + (wide ? 40 : 20))]
    const bits = file.u32(at + (wide ? 4 : 24))
    // Where nothing is taken from the file its offset means nothing: linkers put .bss behind the end.
    const from = fileSize === 0n ? 0 : within(file, name, start, fileSize)
    check(
      fileSize <= memorySize,
      `${name} has more bytes in the file than in memory.`,
      `a memory size of ${fileSize} or more`,
      `${memorySize}`,
      DAMAGED,
    )
    check(
      memorySize <= LARGEST_SEGMENT,
      `${name} is too large.`,
      'at most 4 GiB of memory',
      `${memorySize} bytes`,
      'shrink its arrays or allocate them at run time; or the file is damaged.',
    )
    check(
      address + memorySize <= 1n << BigInt(file.xlen),
      `${name} wraps around the address space.`,
      `an end of at most 2^${file.xlen}`,
      `${memorySize} bytes at ${hex(address)}`,
      DAMAGED,
    )
    if (memorySize === 0n) continue
    const data = bytes.subarray(from, from + Number(fileSize))
    const flags = { read: (bits & PF_R) !== 0, write: (bits & PF_W) !== 0, execute: (bits & PF_X) !== 0 }
    segments.push({ address, data, memorySize, flags })
  }
  check(
    segments.length > 0,
    'The program has nothing to load.',
    'one PT_LOAD segment or more',
    'none',
    `an object file cannot run; ${LINK}`,
  )
  segments.sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0))
  for (let i = 1; i < segments.length; i++) {
    const before = segments[i - 1]
    const { address } = segments[i]
    check(
      before.address + before.memorySize <= address,
      'Two segments overlap.',
      `nothing below ${hex(before.address + before.memorySize)}`,
      `a segment at ${hex(address)}`,
      'check the addresses in the linker script.',
    )
  }
  return segments
}

/** Where the program headers are in memory: in the segment whose bytes hold them. */
function headersAddress(segments: ElfSegment[], { bytes }: ElfFile, { offset }: Table): bigint {
  for (const { address, data } of segments) {
    const start = data.byteOffset - bytes.byteOffset
    if (offset >= start && offset < start + data.length) return address + BigInt(offset - start)
  }
  return 0n
}
