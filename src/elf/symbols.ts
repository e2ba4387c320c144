/**
 * The symbol table of an ELF file (gABI 4, "Symbol Table"): names for a disassembler.
 * @module
 */
import { check, DAMAGED, ElfError, type ElfFile, within } from './file.ts'

/** A named place, for disassembly and stack traces. Execution never depends on it. */
export type NamedPlace = { name: string; address: bigint; size: bigint }

/** Longer names are cut, or a small file of overlapping names could take minutes. */
const LONGEST_NAME = 1024

const [SHT_SYMTAB, SHT_STRTAB] = [2, 3]
const [SHN_UNDEF, SHN_LORESERVE] = [0, 0xff00]
/** Kinds of symbols up to this one, STT_NOTYPE and STT_OBJECT, name places. */
const STT_FUNC = 2

/**
 * What names a place in memory: no sections, files, thread offsets, constants. By address. Empty for a stripped file, and
 * for one whose tables contradict themselves or lie outside: execution needs none, and Linux does not look at them.
 */
export function readSymbols(file: ElfFile): NamedPlace[] {
  try {
    return symbolsOf(file)
  } catch (error) {
    if (error instanceof ElfError) return []
    throw error
  }
}

function symbolsOf(file: ElfFile): NamedPlace[] {
  const { wide } = file
  const sectionSize = wide ? 64 : 40
  const start = file.word(wide ? 40 : 32)
  if (start === 0n) return [] // no sections at all: stripped
  const [entrySize, count] = wide ? [file.u16(58), file.u16(60)] : [file.u16(46), file.u16(48)]
  check(
    entrySize === sectionSize,
    'The section headers have an unknown size.',
    `${sectionSize} bytes each`,
    `${entrySize}`,
    DAMAGED,
  )
  const headers = within(file, 'The table of section headers', start, BigInt(count * sectionSize))

  const section = (i: number): Section => {
    const at = headers + i * sectionSize
    const [offset, size] = [file.word(at + (wide ? 24 : 16)), file.word(at + (wide ? 32 : 20))]
    return {
      type: file.u32(at + 4),
      offset,
      size,
      link: file.u32(at + (wide ? 40 : 24)),
      entrySize: file.word(at + (wide ? 56 : 36)),
    }
  }

  // 0 also stands for 65,280 or more sections, which no linked program has; it then goes without names.
  const sections = Array.from({ length: count }, (_, i) => section(i))
  // The gABI allows one; a damaged file of many that overlap would take long to read.
  const table = sections.find(({ type }) => type === SHT_SYMTAB)
  if (table === undefined) return []
  return symbolsIn(file, table, sections[table.link])
}

type Section = { type: number; offset: bigint; size: bigint; link: number; entrySize: bigint }

function symbolsIn(file: ElfFile, table: Section, names: Section | undefined): NamedPlace[] {
  const { wide, bytes } = file
  const symbolSize = wide ? 24 : 16
  check(
    table.entrySize === BigInt(symbolSize),
    'The symbols have an unknown size.',
    `${symbolSize} bytes each`,
    `${table.entrySize}`,
    DAMAGED,
  )
  check(
    names?.type === SHT_STRTAB,
    'The symbol table does not name a string table.',
    'a link to a section of type SHT_STRTAB',
    `a link to section ${table.link}`,
    DAMAGED,
  )
  const first = within(file, 'The symbol table', table.offset, table.size)
  const namesAt = within(file, 'The table of symbol names', names.offset, names.size)
  const text = bytes.subarray(namesAt, namesAt + Number(names.size))
  const symbols: NamedPlace[] = []
  for (let at = first; at + symbolSize <= first + Number(table.size); at += symbolSize) {
    const kind = bytes[at + (wide ? 4 : 12)] & 15
    const home = file.u16(at + (wide ? 6 : 14))
    if (kind > STT_FUNC || home === SHN_UNDEF || home >= SHN_LORESERVE) continue
    const name = nameAt(text, file.u32(at))
    // Local labels and the markers of code and data ($x, $d) name no place that a reader would look for.
    if (name === '' || name.startsWith('.L') || name.startsWith('$')) continue
    symbols.push({ name, address: file.word(at + (wide ? 8 : 4)), size: file.word(at + (wide ? 16 : 8)) })
  }
  return symbols.sort((a, b) => order(a.address, b.address) || order(a.name, b.name))
}

const order = <T extends bigint | string>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0)

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

function nameAt(text: Uint8Array, offset: number): string {
  check(
    offset < text.length,
    'A symbol has its name outside the table of names.',
    `an offset below ${text.length}`,
    `${offset}`,
    DAMAGED,
  )
  let end = offset
  while (end < text.length && end - offset < LONGEST_NAME && text[end] !== 0) end++
  return decoder.decode(text.subarray(offset, end))
}

/** `main+0x1c`, of the last symbol at or before an address. */
export function symbolAt(symbols: readonly NamedPlace[], address: bigint): string | undefined {
  const symbol = symbols.findLast((one) => one.address <= address)
  if (!symbol || (symbol.size > 0n && address >= symbol.address + symbol.size)) return undefined
  return address === symbol.address
    ? symbol.name
    : `${symbol.name}+0x${(address - symbol.address).toString(16)}`
}
