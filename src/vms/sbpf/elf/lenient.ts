/**
 * ELF files of version 0: found by their section headers, and relocated by the loader.
 *
 * This is what validators run a deployed program with (`Executable::load_with_lenient_parser`); for a deployment
 * they refuse some more.
 * @module
 */
import {
  addressRange,
  contains,
  EM_BPF,
  EM_SBPF,
  entries,
  type FileHeader,
  HEADER_SIZE,
  nameIn,
  PROGRAM_HEADER_SIZE,
  type ProgramHeader,
  PT_DYNAMIC,
  PT_LOAD,
  type Range,
  readFileHeader,
  readPrograms,
  readSections,
  SbpfElfError,
  SECTION_SIZE,
  type Section,
  SHT_DYNAMIC,
  SHT_NOBITS,
  SHT_NULL,
  slice,
  sum,
} from './file.ts'

export type Symbol = { readonly nameAt: number; readonly info: number; readonly value: bigint }
export type Relocation = { readonly offset: bigint; readonly type: number; readonly symbol: number }
export type LenientElf = {
  readonly header: FileHeader
  readonly sections: readonly Section[]
  readonly text: Section
  readonly relocations: readonly Relocation[]
  readonly symbols: readonly Symbol[] | undefined
  sectionName(section: Section): string
  symbolName(symbol: Symbol): string
}

const [SECTION_NAME, SYMBOL_NAME] = [16, 64]
const [SHT_SYMTAB, SHT_DYNSYM] = [2, 11]
const [DT_SYMTAB, DT_REL, DT_RELSZ, DT_RELENT, DT_COUNT] = [6, 17, 18, 19, 35]
const ET_DYN = 3

/** @throws SbpfElfError if Solana's loader refuses the file */
export function parseLenient(bytes: Uint8Array): LenientElf {
  const header = readFileHeader(bytes)
  const good =
    header.magic === 0x7f454c46 &&
    header.class === 2 &&
    header.data === 1 &&
    header.identVersion === 1 &&
    header.version === 1 &&
    header.headerSize === Number(HEADER_SIZE) &&
    header.programSize === Number(PROGRAM_HEADER_SIZE) &&
    header.sectionSize === Number(SECTION_SIZE) &&
    header.namesIndex < header.sections
  if (!good) throw new SbpfElfError('invalid file header')
  const { programs, sections } = readTables(bytes, header)

  if (header.namesIndex === 0) throw new SbpfElfError('no section name string table found')
  const names = sections[header.namesIndex]
  const sectionName = (section: Section) => nameIn(bytes, names, section.nameAt, SECTION_NAME)
  const named = sections.map(sectionName)
  for (const name of ['.symtab', '.strtab', '.dynstr']) {
    if (named.indexOf(name) !== named.lastIndexOf(name)) throw new SbpfElfError('invalid section header')
  }
  const dynamic = readDynamic(bytes, programs, sections)

  if (header.abi !== 0) throw new SbpfElfError('wrong ABI')
  if (header.machine !== EM_BPF && header.machine !== EM_SBPF) throw new SbpfElfError('wrong machine')
  if (header.type !== ET_DYN) throw new SbpfElfError('wrong type')
  const texts = sections.filter((_, i) => named[i] === '.text')
  if (texts.length !== 1) throw new SbpfElfError('multiple or no text sections')
  for (const [i, { flags }] of sections.entries()) {
    const writable = (flags & 3n) === 3n
    const data = named[i].startsWith('.data') && !named[i].startsWith('.data.rel')
    if (named[i].startsWith('.bss') || (writable && data))
      throw new SbpfElfError(`found writable section (${named[i]}), read-write data is not supported`)
  }
  for (const { offset, size } of sections) slice(bytes, { start: offset, end: sum(offset, size) })
  const [text] = texts
  if (!contains(addressRange(text), header.entry)) throw new SbpfElfError('entrypoint out of bounds')

  const symbolNames = sections[named.indexOf('.dynstr')]
  return {
    header,
    sections,
    text,
    ...dynamic,
    sectionName,
    symbolName({ nameAt }) {
      if (!symbolNames) throw new SbpfElfError('no dynamic string table')
      return nameIn(bytes, symbolNames, nameAt, SYMBOL_NAME)
    },
  }
}

/** The tables of headers, none of which may lie upon another, and sections in the order of the file. */
function readTables(bytes: Uint8Array, header: FileHeader) {
  const fileHeader = { start: 0n, end: HEADER_SIZE }
  const table = (start: bigint, size: bigint, count: number) => ({
    start,
    end: sum(start, size * BigInt(count)),
  })
  const programsAt = table(header.programsAt, PROGRAM_HEADER_SIZE, header.programs)
  apart(fileHeader, programsAt)
  const programs = readPrograms(bytes, programsAt)
  const sectionsAt = table(header.sectionsAt, SECTION_SIZE, header.sections)
  apart(fileHeader, sectionsAt)
  apart(programsAt, sectionsAt)
  const sections = readSections(bytes, sectionsAt)
  if (sections[0]?.type !== SHT_NULL) throw new SbpfElfError('invalid section header')
  const length = BigInt(bytes.length)
  let address = 0n
  for (const program of programs.filter(({ type }) => type === PT_LOAD)) {
    if (program.address < address) throw new SbpfElfError('invalid program header')
    if (sum(program.offset, program.fileSize) > length) throw new SbpfElfError('value out of bounds')
    address = program.address
  }
  let end = 0n
  for (const section of sections.filter(({ type }) => type !== SHT_NOBITS)) {
    const range = { start: section.offset, end: sum(section.offset, section.size) }
    for (const other of [fileHeader, programsAt, sectionsAt]) apart(range, other)
    if (range.start < end) throw new SbpfElfError('sections not in ascending order')
    end = range.end
    if (end > length) throw new SbpfElfError('value out of bounds')
  }
  return { programs, sections }
}

function apart(a: Range, b: Range): void {
  if (a.end > b.start && b.end > a.start) throw new SbpfElfError('values overlap')
}

/** Relocations and symbols, found through the dynamic table; a static file has none. */
function readDynamic(bytes: Uint8Array, programs: readonly ProgramHeader[], sections: readonly Section[]) {
  const none = { relocations: [], symbols: undefined }
  const invalid = () => new SbpfElfError('invalid dynamic section table')
  const read = (range: Range, size = 16n) => slice(bytes, range, size, 8n)
  const or = <T>(body: () => T, otherwise: () => T): T => {
    try {
      return body()
    } catch (error) {
      if (!(error instanceof SbpfElfError)) throw error
      return otherwise()
    }
  }
  const refuse = (): never => {
    throw invalid()
  }
  const program = programs.find(({ type }) => type === PT_DYNAMIC)
  const fromProgram = program
    ? or<Uint8Array | undefined>(
        () => read({ start: program.offset, end: sum(program.offset, program.fileSize) }),
        () => undefined,
      )
    : undefined
  const section = sections.find(({ type }) => type === SHT_DYNAMIC)
  const found =
    fromProgram ??
    (section && or(() => read({ start: section.offset, end: sum(section.offset, section.size) }), refuse))
  if (!found) return none

  const table = new Array<bigint>(DT_COUNT).fill(0n)
  for (const [tag, value] of entries(found, 16n, (view, at) => [
    view.getBigUint64(at, true),
    view.getBigUint64(at + 8, true),
  ])) {
    if (tag === 0n) break
    if (tag < BigInt(DT_COUNT)) table[Number(tag)] = value
  }

  let relocations: Relocation[] = []
  const address = table[DT_REL]
  if (address !== 0n) {
    if (table[DT_RELENT] !== 16n || table[DT_RELSZ] === 0n) throw invalid()
    const home = programs.find((one) =>
      contains({ start: one.address, end: sum(one.address, one.memorySize) }, address),
    )
    const at = home
      ? sum(address - home.address, home.offset)
      : (sections.find((one) => one.address === address)?.offset ?? refuse())
    const data = or(() => read({ start: at, end: sum(at, table[DT_RELSZ]) }), refuse)
    relocations = entries(data, 16n, (view, i) => ({
      offset: view.getBigUint64(i, true),
      type: view.getUint32(i + 8, true),
      symbol: view.getUint32(i + 12, true),
    }))
  }

  if (table[DT_SYMTAB] === 0n) return { relocations, symbols: undefined }
  const home = sections.find((one) => one.address === table[DT_SYMTAB]) ?? refuse()
  if (home.type !== SHT_SYMTAB && home.type !== SHT_DYNSYM) throw new SbpfElfError('invalid section header')
  const symbols = entries(
    read({ start: home.offset, end: sum(home.offset, home.size) }, 24n),
    24n,
    (view, at) => ({
      nameAt: view.getUint32(at, true),
      info: view.getUint8(at + 4),
      value: view.getBigUint64(at + 8, true),
    }),
  )
  return { relocations, symbols }
}
