import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Elf, parseElf } from '../../../src/vms/riscv/elf.ts'
import { type LinuxStack, linuxStack } from '../../../src/vms/riscv/stack.ts'

const programs = join(import.meta.dirname, '../../../fixtures/programs')
const load = (file: string) => parseElf(readFileSync(join(programs, file)))
const elf32 = load('elf/args.rv32imac.O2.elf')
const elf64 = load('elf/args.rv64imac.O2.elf')
const TOP = 0x7fff_f000n

/** Reads the stack as a program does: by following pointers from the stack pointer. */
function decode({ pointer, address, data }: LinuxStack, xlen: 32 | 64) {
  const view = new DataView(data.buffer, data.byteOffset, data.length)
  const size = xlen / 8
  let at = Number(pointer - address)
  const word = () => {
    const value = xlen === 64 ? view.getBigUint64(at, true) : BigInt(view.getUint32(at, true))
    at += size
    return value
  }
  const bytes = (from: bigint, length: number) =>
    data.slice(Number(from - address), Number(from - address) + length)
  const text = (from: bigint) => {
    const start = Number(from - address)
    return new TextDecoder('utf-8', { fatal: true }).decode(data.subarray(start, data.indexOf(0, start)))
  }
  const pointers = () => {
    const list: bigint[] = []
    for (let value = word(); value !== 0n; value = word()) list.push(value)
    return list
  }
  const argc = Number(word())
  const argvAt = pointers()
  const envpAt = pointers()
  const aux = new Map<number, bigint>()
  for (let type = word(); type !== 0n; type = word()) aux.set(Number(type), word())
  expect(word()).toBe(0n)
  const tableEnd = address + BigInt(at)
  return { argc, argv: argvAt.map(text), env: envpAt.map(text), argvAt, envpAt, aux, bytes, text, tableEnd }
}

/** What src/args.c prints, out of a decoded stack. */
function printed(stack: LinuxStack, elf: Elf): string {
  const { argc, argv, env, aux } = decode(stack, elf.xlen)
  const start = elf.symbols.find(({ name }) => name === '_start')!.address
  const [headerSize, entrySize] = elf.xlen === 64 ? [64n, 56n] : [52n, 32n]
  const home = env.find((entry) => entry.startsWith('HOME='))
  return [
    `argc ${argc}`,
    ...argv.map((text, i) => `argv[${i}] ${text}`),
    ...env.map((text, i) => `envp[${i}] ${text}`),
    `HOME is ${home === undefined ? 'not set' : home.slice(5)}`,
    `page size ${aux.get(6)}`,
    `entry ${aux.get(9) === start ? 'ok' : 'WRONG'}`,
    `headers ${aux.get(3) === elf.segments[0].address + headerSize ? 'ok' : 'WRONG'}, ${aux.get(5)}`,
    `header size ${aux.get(4) === entrySize ? 'ok' : 'WRONG'}`,
    `random ${aux.get(25) === 0n ? 'MISSING' : 'given'}`,
    `stack ${stack.pointer % 16n === 0n ? 'aligned' : 'NOT ALIGNED'}`,
    '',
  ].join('\n')
}

type Run = { name: string; file: string; args: string[]; env: string[]; stdout: { base64: string } }
const runs: Run[] = JSON.parse(readFileSync(join(programs, 'expected.json'), 'utf8'))

describe('the same as a program sees under qemu', () => {
  const cases = runs.filter(({ name }) => name === 'args')
  test('there are such runs', () => expect(cases).toHaveLength(9))
  test.each(cases)('$file $args $env', ({ name, file, args, env, stdout }) => {
    const elf = load(file)
    const stack = linuxStack({ xlen: elf.xlen, top: TOP, args: [name, ...args], env, elf })
    expect(printed(stack, elf)).toBe(Buffer.from(stdout.base64, 'base64').toString())
  })
})

describe('the layout', () => {
  test('byte by byte, for the smallest case on 32 bits', () => {
    const stack = linuxStack({ xlen: 32, top: 0x8000_0000n, args: ['a'], env: { B: 'c' }, elf: elf32 })
    // Strings, from the top down: a zero word, "a" of AT_EXECFN, "B=c", "a", 16 random bytes: 4 + 2 + 4 + 2 + 16 = 28.
    // Words: argc, 2 of argv, 2 of envp, 32 of the vector: 37, which is 148 bytes. Together 176, a multiple of 16.
    expect(stack.pointer).toBe(0x8000_0000n - 176n)
    expect(stack.address).toBe(stack.pointer)
    expect(stack.data).toHaveLength(176)
    const words = Array.from({ length: 37 }, (_, i) => new DataView(stack.data.buffer).getUint32(4 * i, true))
    const { entry, programHeaders } = elf32
    expect(words).toEqual([
      ...[1, 0x7fff_fff4, 0, 0x7fff_fff6, 0],
      ...[6, 4096, 17, 100, 3, Number(programHeaders.address), 4, 32, 5, 3, 7, 0, 8, 0, 9, Number(entry)],
      ...[11, 0, 12, 0, 13, 0, 14, 0, 23, 0, 25, 0x7fff_ffe4, 31, 0x7fff_fffa, 0, 0],
    ])
    const strings = new TextDecoder('latin1').decode(stack.data.subarray(148 + 16))
    expect(strings).toBe('a\0B=c\0a\0\0\0\0\0')
    expect([...stack.data.subarray(148, 164)]).toEqual(Array.from({ length: 16 }, (_, i) => i))
  })

  const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((value) => !value.includes('\0'))
  test('any arguments come back, on both widths and below any top', () => {
    const property = fc.property(
      fc.constantFrom(elf32, elf64),
      fc.array(text, { minLength: 1, maxLength: 12 }),
      fc.array(text, { maxLength: 12 }),
      fc.bigInt({ min: 0x1000_0000n, max: 2n ** 32n }),
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      (elf, args, env, top, random) => {
        const options = { xlen: elf.xlen, top, args, env, elf, random }
        const stack = linuxStack(options)
        const seen = decode(stack, elf.xlen)
        expect(seen.argc).toBe(args.length)
        expect(seen.argv).toEqual(args)
        expect(seen.env).toEqual(env)
        expect(seen.text(seen.aux.get(31)!)).toBe(args[0])
        expect(seen.bytes(seen.aux.get(25)!, 16)).toEqual(random)
        expect(stack.pointer % 16n).toBe(0n)
        expect(stack.address + BigInt(stack.data.length)).toBe(top)
        // Nothing overlaps: the words end before the strings begin, and at most 15 bytes lie between.
        const gap = seen.aux.get(25)! - seen.tableEnd
        expect(gap >= 0n && gap < 16n).toBe(true)
        // Strings lie in order, each right behind the one before.
        const places = [...seen.argvAt, ...seen.envpAt, seen.aux.get(31)!]
        const sizes = [...args, ...env].map((value) => BigInt(new TextEncoder().encode(value).length + 1))
        for (const [i, size] of sizes.entries()) expect(places[i + 1] - places[i]).toBe(size)
        expect(linuxStack(options)).toEqual(stack)
      },
    )
    fc.assert(property, { numRuns: 300 })
  })

  test('an environment by name, in its order', () => {
    const env = { PATH: '/bin', EMPTY: '', LANG: 'a=b' }
    const stack = linuxStack({ xlen: 64, top: TOP, args: ['x'], env, elf: elf64 })
    expect(decode(stack, 64).env).toEqual(['PATH=/bin', 'EMPTY=', 'LANG=a=b'])
  })

  test('without arguments argv[0] is empty, as in Linux since 5.18', () => {
    const seen = decode(linuxStack({ xlen: 64, top: TOP, args: [], elf: elf64 }), 64)
    expect([seen.argc, seen.argv, seen.env]).toEqual([1, [''], []])
  })

  test('a hundred thousand arguments', () => {
    const args = Array.from({ length: 100_000 }, (_, i) => `${i}`)
    const seen = decode(linuxStack({ xlen: 32, top: TOP, args, elf: elf32 }), 32)
    expect(seen.argc).toBe(100_000)
    expect(seen.argv.at(-1)).toBe('99999')
  })
})

describe('refusals', () => {
  const good = { xlen: 32, top: TOP, args: ['x'], elf: elf32 } as const
  const refused = (change: object, error: ErrorConstructor, message: RegExp) => {
    expect(() => linuxStack({ ...good, ...change })).toThrow(error)
    expect(() => linuxStack({ ...good, ...change })).toThrow(message)
  }

  test('another width', () => refused({ xlen: 64 }, RangeError, /"xlen" expected 32, the program's, got 64/))
  test('a top outside the address space', () => {
    refused({ top: 0n }, RangeError, /"top" expected 1 to 2\^32, got 0/)
    refused({ top: -16n }, RangeError, /"top" expected/)
    refused({ top: 2n ** 32n + 1n }, RangeError, /"top" expected/)
    refused({ top: 4096 }, TypeError, /"top" expected a bigint, got number/)
    expect(linuxStack({ ...good, top: 2n ** 32n }).data.length).toBeGreaterThan(100)
  })
  test('random bytes', () => {
    refused({ random: new Uint8Array(15) }, RangeError, /"random" expected 16 bytes, got 15/)
    refused({ random: 'seed' }, TypeError, /"random" expected a Uint8Array, got string/)
  })
  test('strings', () => {
    refused({ args: ['a', 'b\0c'] }, RangeError, /"args\[1\]" expected no zero byte, got "b\\u0000c"/)
    refused({ env: ['A=\0'] }, RangeError, /"env\[0\]" expected no zero byte/)
    refused({ env: { 'A=B': 'c' } }, RangeError, /"env" expected names without "="/)
    refused({ env: { '': 'c' } }, RangeError, /"env" expected names/)
    refused({ args: [7] }, TypeError, /"args\[0\]" expected a string, got number/)
    refused({ env: { A: 7 } }, TypeError, /"env.A" expected a string, got number/)
  })

  test('C28: a stack that would overwrite the program or wrap', () => {
    const { segments, end } = elf32
    const highest = segments[1].address + segments[1].memorySize
    const size = BigInt(linuxStack({ ...good, top: highest + 4096n }).data.length)
    refused({ top: highest }, RangeError, /"top" expected 1\d\d free bytes below it, got 0 above the program/)
    refused({ top: highest + size - 16n }, RangeError, /free bytes/)
    refused({ top: segments[0].address + 100n }, RangeError, /free bytes/)
    expect(linuxStack({ ...good, top: end + 4096n }).pointer > end).toBe(true)
    // Below the program is as good as above it, if there is room.
    expect(linuxStack({ ...good, top: segments[0].address }).pointer > 0n).toBe(true)
    refused({ top: 64n }, RangeError, /"top" expected \d+ free bytes below it, got 64/)
    refused({ top: segments[0].address, args: ['x'.repeat(70_000)] }, RangeError, /free bytes/)
  })
})
