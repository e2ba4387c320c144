import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contains, decodeOrder, decoder, matches, overlaps } from '../../src/ir/decode.ts'
import { EncodingError, fieldValue, parseEncoding } from '../../src/ir/encoding.ts'
import type { Machine, Pattern } from '../../src/ir/machine.ts'

const field = (text: string, word: bigint, name: string) =>
  fieldValue(parseEncoding(text).fields.find((one) => one.name === name)!, word)

describe('encodings', () => {
  test('of the RISC-V manual', () => {
    // jal ra, -4 and beq x1, x2, +4092, assembled by hand from the manual's figures.
    const jal = 'imm[20|10:1|11|19:12] rd:5 1101111'
    expect(parseEncoding(jal).pattern).toEqual({ width: 32, mask: 0x7fn, match: 0x6fn })
    expect(field(jal, 0xffdff0efn, 'imm')).toBe(0x1ffffcn)
    expect(field(jal, 0xffdff0efn, 'rd')).toBe(1n)
    expect(parseEncoding(jal).fields[0].width).toBe(21)
    const beq = 'imm[12|10:5] rs2:5 rs1:5 000 imm[4:1|11] 1100011'
    expect(field(beq, 0x7e208ee3n, 'imm')).toBe(0xffcn)
    expect(field(beq, 0x7e208ee3n, 'rs1')).toBe(1n)
    expect(field(beq, 0x7e208ee3n, 'rs2')).toBe(2n)
  })

  test('runs and sizes are one; split runs are joined high part first', () => {
    expect(parseEncoding('dddd 0000')).toEqual(parseEncoding('d:4 0000'))
    expect(field('dd 00 dd ..', 0b10_00_01_00n, 'd')).toBe(0b1001n)
    expect(parseEncoding('01. .').pattern).toEqual({ width: 4, mask: 0b1100n, match: 0b0100n })
  })

  test('bits put into the places of a field come back out of it', () => {
    const text = 'a[7|3:0] b:3 01 a[6:4] cc'
    const { pattern, fields } = parseEncoding(text)
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 255n }), fc.bigInt({ min: 0n, max: 7n }), (a, b) => {
        const word =
          ((a >> 7n) << 14n) | ((a & 15n) << 10n) | (b << 7n) | (1n << 5n) | (((a >> 4n) & 7n) << 2n)
        expect(pattern.width).toBe(15)
        expect(matches(pattern, word)).toBe(true)
        expect(fieldValue(fields.find(({ name }) => name === 'a')!, word)).toBe(a)
        expect(fieldValue(fields.find(({ name }) => name === 'b')!, word)).toBe(b)
      }),
    )
  })

  test.each([
    '',
    '0102',
    'd:0',
    'd:',
    'imm[]',
    'imm[3:5]',
    'imm[3',
    '-',
    'a_',
    'ab',
    'imm[4:0] imm[3]',
    'imm[4:0] imm:3',
    '1:3',
  ])('refuses %j', (text) => {
    expect(() => parseEncoding(text)).toThrow(EncodingError)
    expect(() => parseEncoding(text)).toThrow(`Encoding: ${text}`)
  })
})

describe('decoding', () => {
  const pattern: fc.Arbitrary<Pattern> = fc
    .tuple(fc.nat(255), fc.nat(255))
    .map(([mask, match]) => ({ width: 8, mask: BigInt(mask), match: BigInt(match & mask) }))

  test('overlaps and contains say what all words say', () => {
    const words = Array.from({ length: 256 }, (_, i) => BigInt(i))
    fc.assert(
      fc.property(pattern, pattern, (a, b) => {
        expect(overlaps(a, b)).toBe(words.some((word) => matches(a, word) && matches(b, word)))
        const inside = words.every((word) => !matches(b, word) || matches(a, word))
        const same = words.every((word) => matches(b, word) === matches(a, word))
        expect(contains(a, b)).toBe(inside && !same)
      }),
    )
  })

  test('the decoder finds the first match in decode order, for all words', () => {
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 8 }), (patterns) => {
        const instructions = patterns.map((one, i) => ({ name: `op${i}`, pattern: one }))
        const machine = { wordWidth: 8, instructions } as unknown as Machine
        const decode = decoder(machine)
        const order = decodeOrder(machine)
        for (let word = 0n; word < 256n; word++) {
          expect(decode(word)).toBe(order.find((one) => matches(one.pattern, word)))
        }
      }),
    )
  })

  test('one that stands over another comes first', () => {
    const outer = { name: 'outer', pattern: parseEncoding('00 ......').pattern }
    const inner = { name: 'inner', pattern: parseEncoding('00 ..11..').pattern }
    const decode = decoder({ wordWidth: 8, instructions: [outer, inner] } as unknown as Machine)
    expect(decode(0b00001100n)?.name).toBe('inner')
    expect(decode(0b00001000n)?.name).toBe('outer')
  })
})
