/**
 * Writes ELF files as Solana's loader expects them: for version 0 with a relocation for each syscall.
 */
import { concatAll, fromBigintLE, utf8 } from '../../../src/bytes/bytes.ts'
import type { Assembled } from './assembler.ts'

const u16 = (value: number) => fromBigintLE(BigInt(value), 2)
const u32 = (value: number) => fromBigintLE(BigInt(value), 4)
const u64 = (value: number | bigint) => fromBigintLE(BigInt.asUintN(64, BigInt(value)), 8)
const aligned = (bytes: Uint8Array) => concatAll([bytes, new Uint8Array((8 - (bytes.length % 8)) % 8)])

function header(fields: {
  version: number
  machine: number
  entry: bigint
  programs: number
  sectionsAt: number
  sections: number
}): Uint8Array {
  return concatAll([
    Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    u16(3),
    u16(fields.machine),
    u32(1),
    u64(fields.entry),
    u64(64),
    u64(fields.sectionsAt),
    u32(fields.version),
    u16(64),
    u16(56),
    u16(fields.programs),
    u16(64),
    u16(fields.sections),
    u16(fields.sections === 0 ? 0 : fields.sections - 1),
  ])
}

export function elfFile(
  version: 0 | 3,
  assembled: (rodataAt: (slots: number) => bigint) => Assembled,
): Uint8Array {
  return version === 3 ? strict(assembled(() => 0n)) : lenient(assembled)
}

const textOf = (slots: readonly bigint[]) => concatAll(slots.map((slot) => u64(slot)))

function strict({ slots, rodata }: Assembled): Uint8Array {
  const program = (flags: number, offset: number, address: bigint, size: number) =>
    concatAll([u32(1), u32(flags), u64(offset), u64(address), u64(address), u64(size), u64(size), u64(0)])
  const text = textOf(slots)
  const data = 64 + 2 * 56
  return concatAll([
    header({ version: 3, machine: 247, entry: 1n << 32n, programs: 2, sectionsAt: 0, sections: 0 }),
    program(4, data, 0n, rodata.length),
    program(1, data + rodata.length, 1n << 32n, text.length),
    rodata,
    text,
  ])
}

type Section = {
  name: string
  type: number
  flags: number
  data: Uint8Array
  address?: boolean
  link?: number
  entry?: number
}

function lenient(assembled: (rodataAt: (slots: number) => bigint) => Assembled): Uint8Array {
  const { slots, rodata, syscalls } = assembled((count) => (1n << 32n) + BigInt(64 + 8 * count))
  const names = [...new Set(syscalls.map(({ name }) => name))]
  const strings = concatAll([Uint8Array.of(0), ...names.map((name) => utf8(`${name}\0`))])
  const nameAt = (name: string) =>
    1 + names.slice(0, names.indexOf(name)).reduce((sum, one) => sum + utf8(one).length + 1, 0)
  const symbols = concatAll([
    new Uint8Array(24),
    ...names.map((name) => concatAll([u32(nameAt(name)), Uint8Array.of(0x10, 0), u16(0), u64(0), u64(0)])),
  ])
  const relocations = concatAll(
    syscalls.map(({ slot, name }) => concatAll([u64(64 + 8 * slot), u32(10), u32(names.indexOf(name) + 1)])),
  )
  const dynamicSize = 16 * 7
  const text = textOf(slots)
  const dynamicAt = 64 + text.length + rodata.length
  const symbolsAt = dynamicAt + dynamicSize
  const stringsAt = symbolsAt + symbols.length
  const relocationsAt = stringsAt + aligned(strings).length
  const entries = [
    [6, symbolsAt],
    [5, stringsAt],
    [10, strings.length],
    ...(syscalls.length > 0
      ? [
          [17, relocationsAt],
          [18, relocations.length],
          [19, 16],
        ]
      : [
          [0, 0],
          [0, 0],
          [0, 0],
        ]),
    [0, 0],
  ]
  const dynamic = concatAll(entries.flatMap(([tag, value]) => [u64(tag), u64(value)]))
  const sections: Section[] = [
    { name: '.text', type: 1, flags: 6, data: text, address: true },
    { name: '.rodata', type: 1, flags: 2, data: rodata, address: true },
    { name: '.dynamic', type: 6, flags: 3, data: dynamic, address: true, link: 5, entry: 16 },
    { name: '.dynsym', type: 11, flags: 2, data: symbols, address: true, link: 5, entry: 24 },
    { name: '.dynstr', type: 3, flags: 2, data: aligned(strings), address: true },
    { name: '.rel.dyn', type: 9, flags: 2, data: relocations, address: true, link: 4, entry: 16 },
  ]
  const sectionNames = ['', ...sections.map(({ name }) => name), '.shstrtab']
  const namesData = aligned(concatAll(sectionNames.map((name) => utf8(`${name}\0`))))
  sections.push({ name: '.shstrtab', type: 3, flags: 0, data: namesData })
  let offset = 64
  const headers: Uint8Array[] = [new Uint8Array(64)]
  for (const [i, { type, flags, data, address, link = 0, entry = 0 }] of sections.entries()) {
    const name = sectionNames.slice(0, i + 1).reduce((sum, one) => sum + one.length + 1, 0)
    headers.push(
      concatAll([
        u32(name),
        u32(type),
        u64(flags),
        u64(address ? offset : 0),
        u64(offset),
        u64(data.length),
        u32(link),
        u32(0),
        u64(8),
        u64(entry),
      ]),
    )
    offset += data.length
  }
  return concatAll([
    header({
      version: 0,
      machine: 263,
      entry: 64n,
      programs: 0,
      sectionsAt: offset,
      sections: headers.length,
    }),
    ...sections.map(({ data }) => data),
    ...headers,
  ])
}
