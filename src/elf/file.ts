/**
 * The ELF header's first 16 bytes, and integers of an ELF file, read with a check against the file's end.
 * @module
 */
import { OnestepError } from '../bytes/errors.ts'

/** The file with its class known, and integers at an offset that lies inside. */
export type ElfFile = ReturnType<typeof openElf>

/** The byte order that a reader of files expects, and what to do about the other one. */
export type ByteOrder = { readonly endian: 'little' | 'big'; readonly fix: string }

/** @throws ElfError if the bytes are no ELF file, or one of an unknown class or another byte order */
export function openElf(bytes: Uint8Array, { endian, fix }: ByteOrder) {
  // A Buffer's subarray is a Buffer; segments are to be plain.
  bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const magic = bytes.length >= 4 && view.getUint32(0) === 0x7f454c46
  check(
    magic,
    'The file is not an ELF file.',
    'it to begin with 7f 45 4c 46',
    describeStart(bytes),
    'use the program that the linker wrote, not its source or a raw image.',
  )
  check(bytes.length >= 52, 'The ELF header is truncated.', '52 bytes or more', `${bytes.length}`, DAMAGED)
  check(
    bytes[4] === 1 || bytes[4] === 2,
    'The ELF class is unknown.',
    '1 (32 bits) or 2 (64 bits)',
    `${bytes[4]}`,
    DAMAGED,
  )
  const own = endian === 'little' ? 1 : 2
  check(
    bytes[5] !== 3 - own,
    `The program is ${own === 1 ? 'big' : 'little'}-endian.`,
    `${endian}-endian (EI_DATA ${own})`,
    `${own === 1 ? 'big' : 'little'}-endian (EI_DATA ${3 - own})`,
    fix,
  )
  check(bytes[5] === own, 'The byte order is unknown.', `EI_DATA ${own}`, `EI_DATA ${bytes[5]}`, DAMAGED)
  check(
    bytes[6] === 1,
    'The file has an unknown ELF version.',
    'EI_VERSION 1',
    `EI_VERSION ${bytes[6]}`,
    DAMAGED,
  )
  const wide = bytes[4] === 2
  const headerSize = wide ? 64 : 52
  check(
    bytes.length >= headerSize,
    'The ELF header is truncated.',
    `${headerSize} bytes or more`,
    `${bytes.length}`,
    DAMAGED,
  )
  const xlen: 32 | 64 = wide ? 64 : 32
  const little = endian === 'little'
  return {
    bytes,
    xlen,
    wide,
    u16: (at: number) => view.getUint16(at, little),
    u32: (at: number) => view.getUint32(at, little),
    /** An address, offset or size of the file's class. */
    word: (at: number) => (wide ? view.getBigUint64(at, little) : BigInt(view.getUint32(at, little))),
  }
}

/** A table of program headers: where it starts, and how many entries it has. */
export type Table = { offset: number; count: number }

/**
 * Where `size` bytes at `offset` start, as a number that is safe to index with. Both come out of the file and may have any value.
 *
 * @throws ElfError unless they lie inside the file
 */
export function within(file: ElfFile, what: string, offset: bigint, size: bigint): number {
  const length = BigInt(file.bytes.length)
  check(
    offset + size <= length,
    `${what} reaches beyond the end of the file.`,
    `at most ${length} bytes`,
    `${size} bytes at ${hex(offset)}`,
    DAMAGED,
  )
  return Number(offset)
}

function describeStart(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'an empty file'
  return [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
}

export const DAMAGED = 'the file is damaged; copy or build it again.'

export const hex = (value: bigint) => `0x${value.toString(16)}`

/** @throws ElfError unless the condition holds */
export function check(
  condition: boolean,
  message: string,
  expected: string,
  got: string,
  fix: string,
): asserts condition {
  if (!condition) throw new ElfError(message, { expected, got, fix })
}

/** The file is no static program for the VM, or is damaged. The lines say what was expected, what came and what to do. */
export class ElfError extends OnestepError {
  override name = 'ElfError'

  constructor(message: string, { expected, got, fix }: { expected: string; got: string; fix: string }) {
    super(message, { lines: [`Expected: ${expected}`, `Got: ${got}`, `Fix: ${fix}`] })
  }
}
