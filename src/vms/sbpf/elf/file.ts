/**
 * The tables of an ELF64 file, as Solana's loader reads them: what it refuses is refused here, and what it lets
 * pass is let pass, since a file either runs on every validator or on none.
 * @module
 */
import { OnestepError } from '../../../bytes/errors.ts'

export type FileHeader = ReturnType<typeof readFileHeader>
export type ProgramHeader = {
  readonly type: number
  readonly flags: number
  readonly offset: bigint
  readonly address: bigint
  readonly physical: bigint
  readonly fileSize: bigint
  readonly memorySize: bigint
}
export type Section = {
  readonly nameAt: number
  readonly type: number
  readonly flags: bigint
  readonly address: bigint
  readonly offset: bigint
  readonly size: bigint
}
/** Bytes from `start` up to `end`; both come out of the file and may have any value. */
export type Range = { readonly start: bigint; readonly end: bigint }

export const [HEADER_SIZE, PROGRAM_HEADER_SIZE, SECTION_SIZE] = [64n, 56n, 64n]
export const [PT_LOAD, PT_DYNAMIC] = [1, 2]
export const [SHT_NULL, SHT_STRTAB, SHT_DYNAMIC, SHT_NOBITS] = [0, 3, 6, 8]
export const EM_BPF = 247
export const EM_SBPF = 263
const U64 = 1n << 64n

export const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** A sum that does not fit 64 bits is out of bounds. */
export function sum(a: bigint, b: bigint): bigint {
  if (a + b >= U64) throw new SbpfElfError('value out of bounds')
  return a + b
}

/** The bytes of a range. @throws SbpfElfError unless they lie inside the file and are `align`ed whole entries of `size` */
export function slice(bytes: Uint8Array, { start, end }: Range, size = 1n, align = 1n): Uint8Array {
  if (start > end) throw new SbpfElfError('value out of bounds')
  if ((end - start) % size !== 0n) throw new SbpfElfError('invalid size')
  if (end > BigInt(bytes.length)) throw new SbpfElfError('value out of bounds')
  if (start % align !== 0n) throw new SbpfElfError('invalid alignment')
  return bytes.subarray(Number(start), Number(end))
}

export function readFileHeader(bytes: Uint8Array) {
  if (bytes.length < Number(HEADER_SIZE)) throw new SbpfElfError('value out of bounds')
  const view = viewOf(bytes)
  return {
    magic: view.getUint32(0),
    class: bytes[4],
    data: bytes[5],
    identVersion: bytes[6],
    abi: bytes[7],
    /** The ABI's version and padding: all zero in a strict file. */
    padding: bytes.subarray(8, 16),
    type: view.getUint16(16, true),
    machine: view.getUint16(18, true),
    version: view.getUint32(20, true),
    entry: view.getBigUint64(24, true),
    programsAt: view.getBigUint64(32, true),
    sectionsAt: view.getBigUint64(40, true),
    flags: view.getUint32(48, true),
    headerSize: view.getUint16(52, true),
    programSize: view.getUint16(54, true),
    programs: view.getUint16(56, true),
    sectionSize: view.getUint16(58, true),
    sections: view.getUint16(60, true),
    namesIndex: view.getUint16(62, true),
  }
}

export function readPrograms(bytes: Uint8Array, range: Range): ProgramHeader[] {
  return entries(slice(bytes, range, PROGRAM_HEADER_SIZE, 8n), PROGRAM_HEADER_SIZE, (view, at) => ({
    type: view.getUint32(at, true),
    flags: view.getUint32(at + 4, true),
    offset: view.getBigUint64(at + 8, true),
    address: view.getBigUint64(at + 16, true),
    physical: view.getBigUint64(at + 24, true),
    fileSize: view.getBigUint64(at + 32, true),
    memorySize: view.getBigUint64(at + 40, true),
  }))
}

export function readSections(bytes: Uint8Array, range: Range): Section[] {
  return entries(slice(bytes, range, SECTION_SIZE, 8n), SECTION_SIZE, (view, at) => ({
    nameAt: view.getUint32(at, true),
    type: view.getUint32(at + 4, true),
    flags: view.getBigUint64(at + 8, true),
    address: view.getBigUint64(at + 16, true),
    offset: view.getBigUint64(at + 24, true),
    size: view.getBigUint64(at + 32, true),
  }))
}

/** The entries of a table of equal ones. */
export function entries<T>(table: Uint8Array, size: bigint, read: (view: DataView, at: number) => T): T[] {
  const view = viewOf(table)
  return Array.from({ length: table.length / Number(size) }, (_, i) => read(view, i * Number(size)))
}

/** A section's bytes in the file; none for one that takes none. */
export const fileRange = ({ type, offset, size }: Section): Range =>
  type === SHT_NOBITS ? { start: 0n, end: 0n } : { start: offset, end: saturate(offset + size) }

export const addressRange = ({ address, size }: Section): Range => ({
  start: address,
  end: saturate(address + size),
})

export const saturate = (value: bigint): bigint => (value >= U64 ? U64 - 1n : value)
export const contains = ({ start, end }: Range, value: bigint): boolean => value >= start && value < end

/** A name in a table of strings. @throws SbpfElfError if it is longer than `limit` bytes with its zero */
export function nameIn(bytes: Uint8Array, table: Section, at: number, limit: number): string {
  if (table.type !== SHT_STRTAB) throw new SbpfElfError('invalid section header')
  const start = sum(table.offset, BigInt(at))
  const end = sum(table.offset, table.size)
  const longest = sum(start, BigInt(limit))
  const text = slice(bytes, { start, end: end < longest ? end : longest })
  const length = text.indexOf(0)
  const name = Array.from(length < 0 ? text : text.subarray(0, length), (byte) =>
    String.fromCharCode(byte),
  ).join('')
  if (length < 0)
    throw new SbpfElfError(`Section or symbol name \`${name}\` is longer than \`${limit}\` bytes`)
  return name
}

/** The file is no sBPF program that Solana's loader takes. The message is the one that it gives. */
export class SbpfElfError extends OnestepError {
  override name = 'SbpfElfError'

  constructor(reason: string, fix = 'build it with cargo build-sbf, or copy it again if it is damaged') {
    super(`The file is not a program that Solana loads: ${reason}.`, { lines: [`Fix: ${fix}`] })
    this.reason = reason
  }

  /** What Solana's loader calls it. */
  readonly reason: string
}
