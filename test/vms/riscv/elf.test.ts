import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OnestepError } from '../../../src/bytes/errors.ts'
import { ElfError, parseElf } from '../../../src/vms/riscv/elf.ts'

const folder = join(import.meta.dirname, '../../../fixtures/programs/elf')
const programs = readdirSync(folder).filter((name) => name.endsWith('.elf'))
const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)))

type Header = {
  type?: number
  offset?: bigint
  address?: bigint
  fileSize?: bigint
  memorySize?: bigint
  flags?: number
}
type Layout = { xlen?: 32 | 64; entry?: bigint; segments?: Header[]; size?: number }

/** A file with nothing but headers and zeros: one executable segment at 0x10000 unless told otherwise. */
function build({ xlen = 64, entry = 0x10000n, segments = [{}], size = 4096 }: Layout = {}): Uint8Array {
  const wide = xlen === 64
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  const word = (at: number, value: bigint) =>
    wide ? view.setBigUint64(at, value, true) : view.setUint32(at, Number(value), true)
  bytes.set([0x7f, 0x45, 0x4c, 0x46, wide ? 2 : 1, 1, 1])
  view.setUint16(16, 2, true)
  view.setUint16(18, 243, true)
  view.setUint32(20, 1, true)
  word(24, entry)
  word(wide ? 32 : 28, wide ? 64n : 52n)
  view.setUint16(wide ? 54 : 42, wide ? 56 : 32, true)
  view.setUint16(wide ? 56 : 44, segments.length, true)
  for (const [i, s] of segments.entries()) {
    const at = (wide ? 64 : 52) + i * (wide ? 56 : 32)
    view.setUint32(at, s.type ?? 1, true)
    view.setUint32(at + (wide ? 4 : 24), s.flags ?? 5, true)
    word(at + (wide ? 8 : 4), s.offset ?? 0n)
    word(at + (wide ? 16 : 8), s.address ?? 0x10000n)
    word(at + (wide ? 32 : 16), s.fileSize ?? 0x100n)
    word(at + (wide ? 40 : 20), s.memorySize ?? s.fileSize ?? 0x100n)
  }
  return bytes
}

const edit = (bytes: Uint8Array, at: number, ...values: number[]) => {
  const copy = bytes.slice()
  copy.set(values, at)
  return copy
}

describe('real programs', () => {
  test.each(programs)('%s', (name) => {
    const elf = parseElf(read(name))
    expect(elf.xlen).toBe(name.includes('.rv64') ? 64 : 32)
    expect(elf.segments).toHaveLength(2)
    const [text, data] = elf.segments
    expect(text.address).toBe(0x10000n)
    expect(text.flags).toEqual({ read: true, write: false, execute: true })
    expect(data.flags).toEqual({ read: true, write: true, execute: name.startsWith('selfmod') })
    const last = data.address + data.memorySize
    expect(elf.end % 4096n).toBe(0n)
    expect(elf.end >= last && elf.end - last < 4096n).toBe(true)
    expect(elf.symbols.find(({ name }) => name === '_start')?.address).toBe(elf.entry)
    // The linker script loads the ELF header and what follows it first.
    expect(elf.programHeaders).toEqual({
      address: 0x10000n + (elf.xlen === 64 ? 64n : 52n),
      entrySize: elf.xlen === 64 ? 56 : 32,
      count: 3,
    })
  })

  test('what readelf says of one program', () => {
    const elf = parseElf(read('args.rv32im.Os.elf'))
    const [text, data] = elf.segments
    expect([text.data.length, text.memorySize]).toEqual([0x10e4, 0x10e4n])
    expect([data.address, data.data.length, data.memorySize]).toEqual([0x120f0n, 0x24, 0x430n])
    expect(elf.end).toBe(0x13000n)
    expect(elf.symbols.find(({ name }) => name === 'main')).toMatchObject({ size: 0x254n })
  })

  test('symbols are in order and name places only', () => {
    const { symbols } = parseElf(read('demo.rv64imac.O2.elf'))
    expect(symbols.length).toBeGreaterThan(20)
    expect(symbols.map(({ address }) => address)).toEqual(
      symbols.map(({ address }) => address).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
    )
    expect(symbols.filter(({ name }) => name.startsWith('$') || name.startsWith('.L'))).toEqual([])
  })

  test('segments are views of plain type, whatever holds the file', () => {
    const file = read('spin.rv32im.O2.elf')
    const room = Buffer.alloc(file.length + 7)
    room.set(file, 7)
    const elf = parseElf(room.subarray(7))
    expect(elf).toEqual(parseElf(file))
    expect(elf.segments[0].data.buffer).toBe(room.buffer)
    expect(Object.getPrototypeOf(elf.segments[0].data)).toBe(Uint8Array.prototype)
  })
})

const suites = join(
  process.env.ONESTEP_SUITES ?? join(import.meta.dirname, '../../../../shared/suites'),
  'riscv',
)
if (!existsSync(suites)) console.log(`The RISC-V suite is not at ${suites}; its ELFs are not parsed.`)

test.skipIf(!existsSync(suites))('the 142 ELFs of the public suite', () => {
  const names = readdirSync(suites).filter((name) => name.endsWith('.elf'))
  expect(names).toHaveLength(142)
  for (const name of names) {
    const elf = parseElf(readFileSync(join(suites, name)))
    expect(elf.xlen).toBe(name.startsWith('rv64') ? 64 : 32)
    expect(elf.entry).toBe(0x80000000n)
    expect(elf.symbols.some(({ name }) => name === 'tohost')).toBe(true)
    // Their headers are in no segment.
    expect(elf.programHeaders.address).toBe(0n)
  }
})

describe('refusals', () => {
  const good = build()
  const cases: [reason: string, file: Uint8Array, message: RegExp][] = [
    ['an empty file', new Uint8Array(), /not an ELF file[\s\S]*Got: an empty file/],
    ['a text', new TextEncoder().encode('#!/bin/sh\nexit 0\n'), /not an ELF file[\s\S]*Got: 23 21 2f 62/],
    ['no more than the magic', good.slice(0, 4), /header is truncated[\s\S]*Got: 4/],
    ['a 64-bit header cut short', good.slice(0, 63), /header is truncated[\s\S]*Expected: 64/],
    ['an unknown class', edit(good, 4, 3), /class is unknown/],
    ['big-endian', edit(good, 5, 2), /big-endian[\s\S]*Fix: compile for little-endian/],
    ['an unknown byte order', edit(good, 5, 0), /byte order is unknown/],
    ['an unknown version of the identification', edit(good, 6, 2), /unknown ELF version/],
    ['an unknown version of the header', edit(good, 20, 2), /unknown ELF version/],
    ['an object file', edit(good, 16, 1), /not a linked program/],
    ['position-independent', edit(good, 16, 3), /position-independent[\s\S]*Fix: link with -static -no-pie/],
    ['x86', edit(good, 18, 62, 0), /another processor[\s\S]*Got: machine 62/],
    ['no program headers', build({ segments: [] }), /no program headers/],
    ['program headers of another size', edit(good, 54, 32), /unknown size[\s\S]*Expected: 56/],
    ['65,535 program headers', edit(good, 56, 0xff, 0xff), /too many program headers/],
    ['program headers beyond the end', edit(good, 33, 0xff), /table of program headers reaches beyond/],
    [
      'program headers at 2^64 - 1',
      edit(good, 32, ...Array(8).fill(255)),
      /table of program headers reaches/,
    ],
    ['an interpreter', build({ segments: [{}, { type: 3 }] }), /dynamically linked[\s\S]*Got: PT_INTERP/],
    ['a dynamic section', build({ segments: [{ type: 2 }, {}] }), /dynamically linked[\s\S]*Got: PT_DYNAMIC/],
    ['nothing to load', build({ segments: [{ type: 4 }] }), /has nothing to load/],
    ['only an empty segment', build({ segments: [{ fileSize: 0n }] }), /has nothing to load/],
    [
      'data beyond the end',
      build({ segments: [{ offset: 4000n, fileSize: 97n }] }),
      /Segment 0 reaches beyond the end/,
    ],
    [
      'an offset of 2^64 - 1',
      build({ segments: [{ offset: 2n ** 64n - 1n }] }),
      /Segment 0 reaches beyond the end/,
    ],
    [
      'offset + size wraps',
      build({ segments: [{ offset: 0x200n, fileSize: 2n ** 64n - 0x100n }] }),
      /Segment 0 reaches/,
    ],
    [
      'less memory than data',
      build({ segments: [{ fileSize: 9n, memorySize: 8n }] }),
      /more bytes in the file/,
    ],
    [
      '2^60 bytes',
      build({ segments: [{ memorySize: 2n ** 60n }] }),
      /Segment 0 is too large[\s\S]*Got: 1152921504606846976/,
    ],
    ['64 bits wrap', build({ segments: [{}, { address: 2n ** 64n - 0xffn }] }), /Segment 1 wraps/],
    [
      '32 bits wrap',
      build({ xlen: 32, segments: [{}, { address: 2n ** 32n - 0xffn }] }),
      /wraps[\s\S]*2\^32/,
    ],
    [
      'an overlap',
      build({ segments: [{ address: 0x100ffn }, {}] }),
      /overlap[\s\S]*Got: a segment at 0x100ff/,
    ],
    [
      'an entry outside',
      build({ entry: 0x10100n }),
      /entry point is not in executable memory[\s\S]*Got: 0x10100/,
    ],
    ['an entry in data', build({ segments: [{ flags: 6 }] }), /entry point is not in executable memory/],
    ['an odd entry', build({ entry: 0x10001n }), /entry point is odd/],
  ]
  test.each(cases)('%s', (_, file, message) => {
    expect(() => parseElf(file)).toThrow(ElfError)
    expect(() => parseElf(file)).toThrow(message)
    // Each says what was expected, what came and what to do.
    expect(() => parseElf(file)).toThrow(/\n {2}Expected: .+\n {2}Got: .+\n {2}Fix: .+/)
  })

  test('the file that they are made from is right', () => {
    for (const xlen of [32, 64] as const) {
      expect(parseElf(build({ xlen })).end).toBe(0x11000n)
      const top = { address: 2n ** BigInt(xlen) - 0x100n }
      expect(parseElf(build({ xlen, segments: [top, {}] })).end).toBe(2n ** BigInt(xlen))
    }
  })

  test('program headers that no segment holds have address 0', () => {
    expect(parseElf(build()).programHeaders.address).toBe(0x10040n)
    expect(parseElf(build({ segments: [{ fileSize: 64n }] })).programHeaders.address).toBe(0n)
    expect(parseElf(build({ segments: [{ offset: 65n }] })).programHeaders.address).toBe(0n)
  })

  test('a wrong type', () => {
    expect(() => parseElf('elf' as never)).toThrow(TypeError)
    expect(() => parseElf(new ArrayBuffer(64) as never)).toThrow(TypeError)
  })

  test('every truncation of what a program loads', () => {
    const file = read('selfmod.rv32imac.asm.elf')
    const { segments } = parseElf(file)
    const end = Math.max(...segments.map(({ data }) => data.byteOffset + data.length))
    for (let length = 0; length < end; length++) {
      expect(() => parseElf(file.subarray(0, length))).toThrow(ElfError)
    }
    for (let length = end; length < file.length; length++) {
      const cut = parseElf(file.subarray(0, length))
      expect([cut.segments, cut.symbols]).toEqual([segments, []])
    }
  })

  test('an empty segment behind the end of the file takes zeros, or nothing', () => {
    const address = 0x13000n
    const bss = { offset: 2n ** 40n, address, fileSize: 0n, memorySize: 0x2000n }
    const elf = parseElf(build({ segments: [{}, bss] }))
    expect(elf.segments[1]).toMatchObject({ address, memorySize: 0x2000n, data: new Uint8Array(0) })
    expect(elf.end).toBe(0x15000n)
    expect(parseElf(build({ segments: [{}, { ...bss, memorySize: 0n }] })).segments).toHaveLength(1)
  })

  test.each([
    ['of another size', edit(edit(good, 40, 8), 58, 63)],
    ['beyond the end', edit(edit(good, 41, 0x0f), 58, 64, 0, 5)],
    ['at 2^64 - 1', edit(edit(good, 40, ...Array(8).fill(255)), 58, 64, 0, 5)],
  ])('a section table %s is not needed to load', (_, file) => {
    expect(parseElf(file)).toMatchObject({ entry: 0x10000n, symbols: [] })
  })

  test('what the file is built for: the float ABI of its flags, the architecture of its attributes', () => {
    expect(parseElf(good).target).toEqual({ floatAbi: 'soft', arch: undefined })
    expect(parseElf(edit(good, 48, 4)).target.floatAbi).toBe('double')
    expect(parseElf(edit(build({ xlen: 32 }), 36, 2)).target.floatAbi).toBe('single')
    expect(parseElf(read('sha256.rv64imac.O2.elf')).target.arch).toMatch(/^rv64i\dp\d_m\dp\d_a\dp\d_c/)
    // Tags 4 (a number) and 5 (a string), then damaged in each of its bytes.
    const text = new TextEncoder().encode('A\0\0\0\0riscv\0\x01\0\0\0\0\x04\x10\x05rv64i2p1_d2p2\0')
    const attributes = { type: 0x7000_0003, offset: 512n, fileSize: BigInt(text.length), memorySize: 0n }
    const file = edit(build({ segments: [{}, attributes] }), 512, ...text)
    expect(parseElf(file).target.arch).toBe('rv64i2p1_d2p2')
    for (let at = 0; at < text.length; at++) {
      for (const byte of [0, 1, 0x41, 0x80, 0xff]) {
        expect(() => parseElf(edit(file, 512 + at, byte))).not.toThrow()
      }
    }
    const far = build({ segments: [{}, { ...attributes, offset: 2n ** 64n - 1n }] })
    expect(parseElf(far).target.arch).toBeUndefined()
  })

  test('a symbol keeps U+FEFF at the start of its name', () => {
    const file = read('demo.rv64imac.O2.elf')
    const at = Buffer.from(file).indexOf('\0main\0') + 1
    expect(at).toBeGreaterThan(0)
    const names = parseElf(edit(file, at, 0xef, 0xbb, 0xbf)).symbols.map(({ name }) => name)
    expect(names).toContain('\ufeffn')
  })
  test('symbols: damaged tables', () => {
    const file = read('selfmod.rv64imac.asm.elf')
    const view = new DataView(file.buffer)
    const headers = Number(view.getBigUint64(40, true))
    const count = view.getUint16(60, true)
    const index = Array.from({ length: count }, (_, i) => i).find(
      (i) => view.getUint32(headers + 64 * i + 4, true) === 2,
    )!
    const section = headers + 64 * index
    const table = Number(view.getBigUint64(section + 24, true))
    expect(parseElf(edit(file, section + 56, 25)).symbols).toEqual([])
    expect(parseElf(edit(file, section + 40, index)).symbols).toEqual([])
    expect(parseElf(edit(file, section + 40, 0xff, 0xff, 0xff)).symbols).toEqual([])
    expect(parseElf(edit(file, section + 35, 1)).symbols).toEqual([])
    const named = Array.from({ length: 40 }, (_, i) => table + 24 * i).find((at) => file[at + 4] === 0x10)!
    expect(parseElf(edit(file, named, 0xff, 0xff)).symbols).toEqual([])
    // Thread offsets (type 6) and absolute values (section 0xfff1) name no place.
    expect(parseElf(file).symbols.length - parseElf(edit(file, named + 4, 0x16)).symbols.length).toBe(1)
    expect(parseElf(file).symbols.length - parseElf(edit(file, named + 6, 0xf1, 0xff)).symbols.length).toBe(1)
    // Without sections it is a stripped program.
    expect(parseElf(edit(file, 40, 0, 0, 0, 0, 0, 0, 0, 0)).symbols).toEqual([])
  })
})

describe('whatever the bytes', () => {
  const parsesOrRefuses = (bytes: Uint8Array) => {
    try {
      const { segments, entry, xlen } = parseElf(bytes)
      expect(
        segments.some(({ address, memorySize }) => entry >= address && entry < address + memorySize),
      ).toBe(true)
      for (const { address, data, memorySize } of segments) {
        expect(BigInt(data.length) <= memorySize && address + memorySize <= 2n ** BigInt(xlen)).toBe(true)
      }
    } catch (error) {
      if (!(error instanceof ElfError)) throw error
      expect(error).toBeInstanceOf(OnestepError)
    }
  }

  test('any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), parsesOrRefuses), { numRuns: 500 })
  })

  test('any bytes behind a right header', () => {
    const start = build().slice(0, 24)
    const property = fc.property(
      fc.constantFrom(1, 2),
      fc.uint8Array({ minLength: 200, maxLength: 600 }),
      (kind, rest) =>
        parsesOrRefuses(
          edit(edit(new Uint8Array(24 + rest.length), 24, ...rest), 0, ...edit(start, 4, kind)),
        ),
    )
    fc.assert(property, { numRuns: 500 })
  })

  test('programs with some bytes changed', () => {
    const files = ['selfmod.rv32imac.asm.elf', 'selfmod.rv64imac.asm.elf', 'spin.rv64imac.O2.elf'].map(read)
    // Most changes go where the headers are: the first 232 bytes, and the last 1,000 or so.
    const place = fc.oneof(fc.nat(231), fc.integer({ min: -1000, max: -1 }), fc.nat(6000))
    const value = fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xff), fc.nat(255))
    const changes = fc.array(fc.tuple(place, value), { minLength: 1, maxLength: 6 })
    const property = fc.property(fc.constantFrom(...files), changes, (file, list) => {
      const copy = file.slice()
      for (const [at, byte] of list) copy[at < 0 ? copy.length + at : at % copy.length] = byte
      parsesOrRefuses(copy)
    })
    fc.assert(property, { numRuns: 5000 })
  })

  test('hostile tables take no time and no memory', () => {
    // 65,534 segments of one byte each, all of which show the whole file.
    const count = 65534
    const many = build({
      size: 64 + 56 * count,
      segments: Array.from({ length: count }, (_, i) => ({
        address: 0x10000n + (BigInt(i) << 32n),
        fileSize: 3_000_000n,
      })),
    })
    const started = performance.now()
    expect(parseElf(many).segments).toHaveLength(count)
    expect(parseElf(build({ segments: [{ memorySize: 2n ** 32n }] })).end).toBe(2n ** 32n + 0x10000n)
    // Copies of them all would be 196 GB.
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  test('symbols whose names overlap take no time', () => {
    // A table of 40,000 symbols that each name the same megabyte without an end.
    const [symbols, names] = [40_000, 2 ** 20]
    const namesAt = 4096 + 24 * symbols
    const file = build({ size: namesAt + names })
    file.fill(0x61, namesAt)
    const view = new DataView(file.buffer)
    view.setBigUint64(40, 1024n, true)
    view.setUint16(58, 64, true)
    view.setUint16(60, 2, true)
    const section = (i: number, type: number, offset: number, size: number) => {
      view.setUint32(1024 + 64 * i + 4, type, true)
      view.setBigUint64(1024 + 64 * i + 24, BigInt(offset), true)
      view.setBigUint64(1024 + 64 * i + 32, BigInt(size), true)
      view.setUint32(1024 + 64 * i + 40, 1, true)
      view.setBigUint64(1024 + 64 * i + 56, 24n, true)
    }
    section(0, 2, 4096, 24 * symbols)
    section(1, 3, namesAt, names)
    for (let i = 0; i < symbols; i++) view.setUint16(4096 + 24 * i + 6, 1, true)
    const started = performance.now()
    const elf = parseElf(file)
    expect(elf.symbols).toHaveLength(symbols)
    expect(elf.symbols[0].name).toBe('a'.repeat(1024))
    // Names in full would be 40 GB.
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})
