/**
 * The program headers of a static ELF executable, read strictly: what a loader places in memory (gABI 5).
 * @module
 */
import { check, DAMAGED, ElfError, type ElfFile, hex, type Table, within } from './file.ts'

/** A segment that is loaded into memory. */
export type Segment = {
  address: bigint
  /** A view into the file, not a copy. The bytes from here up to `memorySize` are zero. */
  data: Uint8Array
  memorySize: bigint
  flags: { read: boolean; write: boolean; execute: boolean }
}

/** The processor that files are for. */
export type Processor = { readonly machine: number; readonly name: string; readonly fix: string }

/** What a file says of itself as a program. */
export type Executable = {
  readonly entry: bigint
  /** By address, none overlapping another; those that take no memory are left out. */
  readonly segments: Segment[]
  readonly programs: Table
  /** What the auxiliary vector tells. The address is 0 when no segment loads the headers, as in Linux. */
  readonly programHeaders: { address: bigint; entrySize: number; count: number }
}

const PAGE = 4096n
/** No memory here is larger, and a size out of a damaged file seldom is smaller. */
const LARGEST_SEGMENT = 2n ** 32n
export const LINK = 'link it as a static executable: -static -no-pie.'
const ET_EXEC = 2
const ET_DYN = 3
const [PT_LOAD, PT_DYNAMIC, PT_INTERP] = [1, 2, 3]
const [PF_X, PF_W, PF_R] = [1, 2, 4]

/** The first page behind the highest segment. */
export function endOf(segments: readonly Segment[]): bigint {
  const last = segments.at(-1)!
  return ((last.address + last.memorySize + PAGE - 1n) / PAGE) * PAGE
}

/** @throws ElfError if the file is not a static executable for the processor, or contradicts itself */
export function executableOf(file: ElfFile, { machine: own, name, fix }: Processor): Executable {
  const { wide } = file
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
    machine === own,
    'The program is for another processor.',
    `machine ${own} (${name})`,
    `machine ${machine}`,
    fix,
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
  const address = headersAddress(segments, file, programs)
  const programHeaders = { address, entrySize: wide ? 56 : 32, count: programs.count }
  return { entry, segments, programs, programHeaders }
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
function loadSegments(file: ElfFile, { offset, count }: Table): Segment[] {
  const { wide, bytes } = file
  const segments: Segment[] = []
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
function headersAddress(segments: Segment[], { bytes }: ElfFile, { offset }: Table): bigint {
  for (const { address, data } of segments) {
    const start = data.byteOffset - bytes.byteOffset
    if (offset >= start && offset < start + data.length) return address + BigInt(offset - start)
  }
  return 0n
}
