import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builder, IrError } from '../../src/ir/build.ts'
import { MEANING } from '../../src/ir/evaluate.ts'
import { constant, type Node } from '../../src/ir/node.ts'
import { COMMUTATIVE, OPS, type Op, opsOf } from '../../src/ir/ops.ts'
import { bits, bitWidth, felt } from '../../src/ir/types.ts'
import { cook, OPS_OF_WORDS, recipe, valueIn } from './dags.ts'

const variables = (width: number) =>
  fc.record({
    x: fc.bigInt({ min: 0n, max: (1n << BigInt(width)) - 1n }),
    y: fc.bigInt({ min: 0n, max: (1n << BigInt(width)) - 1n }),
    b: fc.bigInt({ min: 0n, max: 1n }),
  })

describe('builder', () => {
  test.each([1, 2, 7, 13, 33])('simplified graphs have the values of raw ones, width %i', (width) => {
    fc.assert(
      fc.property(recipe({ maxLength: 25 }), variables(width), (lines, values) => {
        const raw = cook(lines, builder({ simplify: false }).make, width)
        const simple = cook(lines, builder().make, width)
        for (const [i, node] of raw.entries()) {
          expect(simple[i].type).toEqual(node.type)
          expect(valueIn(simple[i], values)).toBe(valueIn(node, values))
        }
      }),
      { numRuns: 400 },
    )
  })

  test('values lie in their type', () => {
    fc.assert(
      fc.property(recipe(), variables(9), (lines, values) => {
        for (const node of cook(lines, builder({ simplify: false }).make, 9)) {
          const value = valueIn(node, values)
          expect(value >= 0n && value < 1n << BigInt(bitWidth(node.type))).toBe(true)
        }
      }),
    )
  })

  test('equal nodes are one object, and argument order of commutative ops with a constant is one', () => {
    const { make } = builder()
    const x = make('get', [], 'x', bits(8))
    const y = make('get', [], 'y', bits(8))
    const five = make('const', [], 5n, bits(8))
    for (const op of OPS_OF_WORDS) expect(make(op, [x, y])).toBe(make(op, [x, y]))
    for (const op of opsOf('binary', 'equal').filter((one) => COMMUTATIVE.has(one))) {
      expect(make(op, [five, x])).toBe(make(op, [x, five]))
    }
    expect(make('extract', [x], [3, 0])).toBe(make('extract', [x], [3, 0]))
    expect(make('extract', [x], [3, 0])).not.toBe(make('extract', [x], [3, 1]))
    expect(make('zext', [x], undefined, bits(9))).not.toBe(make('zext', [x], undefined, bits(10)))
    expect(make('sub', [x, y])).not.toBe(make('sub', [y, x]))
    expect(make('get', [], 'x', bits(9))).not.toBe(x)
  })

  test('an op commutes exactly where its meaning does, over all pairs of words of 3 bits', () => {
    const type = bits(3)
    for (const op of opsOf('binary', 'compare', 'equal')) {
      const { make, constant: c } = builder({ simplify: false })
      const node = make(op, [c(0n, type), c(0n, type)])
      const values = Array.from({ length: 8 }, (_, i) => BigInt(i))
      const swaps = values.every((a) =>
        values.every((b) => MEANING[op]([a, b], node.type, node) === MEANING[op]([b, a], node.type, node)),
      )
      expect([op, COMMUTATIVE.has(op)]).toEqual([op, swaps])
    }
  })

  test('constants fold', () => {
    const { make, constant: c } = builder()
    expect(constant(make('mul', [c(7n, bits(4)), c(7n, bits(4))]))).toBe(1n)
    expect(constant(make('udiv', [c(7n, bits(4)), c(0n, bits(4))]))).toBe(15n)
    expect(constant(make('finv', [c(3n, felt(7n))]))).toBe(5n)
    expect(constant(make('tofelt', [c(250n, bits(8))], undefined, felt(7n)))).toBe(5n)
    expect(constant(make('slt', [c(8n, bits(4)), c(7n, bits(4))]))).toBe(1n)
  })

  test('a raw builder folds nothing', () => {
    const { make, constant: c } = builder({ simplify: false })
    expect(make('add', [c(1n, bits(4)), c(1n, bits(4))]).op).toBe('add')
  })

  const w8 = bits(8)
  const build = builder()
  const a = build.make('get', [], 'a', w8)
  const b16 = build.make('get', [], 'b', bits(16))
  const f = build.make('get', [], 'f', felt(7n))
  const g = build.make('get', [], 'g', felt(11n))
  const wide = build.make('get', [], 'wide', bits(200))
  const wrong: [string, () => Node, RegExp][] = [
    ['too few arguments', () => build.make('add', [a]), /add takes 2 arguments, got 1/],
    ['too many arguments', () => build.make('not', [a, a]), /not takes 1 arguments, got 2/],
    ...OPS_OF_WORDS.map((op): [string, () => Node, RegExp] => [
      `${op} of two widths`,
      () => build.make(op, [a, b16]),
      /expected words of one width, got u8 and u16/,
    ]),
    ['add of felts', () => build.make('add', [f, f]), /expected words of one width/],
    ['not of a felt', () => build.make('not', [f]), /expected words of one width/],
    ['ult of two widths', () => build.make('ult', [a, b16]), /expected words of one width/],
    [
      'eq of a word and a felt',
      () => build.make('eq', [a, f]),
      /expected two values of one type, got u8 and felt:0x7/,
    ],
    ['fadd of words', () => build.make('fadd', [a, a]), /expected felts of one field/],
    ['fmul of two fields', () => build.make('fmul', [f, g]), /expected felts of one field/],
    ['ite on a word', () => build.make('ite', [a, a, a]), /expected a bool and two values of one type/],
    ['ite of two widths', () => build.make('ite', [build.constant(1n, bits(1)), a, b16]), /expected a bool/],
    [
      'concat above 512 bits',
      () => build.make('concat', [wide, build.make('concat', [wide, wide])]),
      /at most 512 bits together/,
    ],
    ['zext that narrows', () => build.make('zext', [b16], undefined, w8), /no wider than the result/],
    ['sext of a felt', () => build.make('sext', [f], undefined, w8), /no wider than the result/],
    ['sext to nothing', () => build.make('sext', [a]), /no wider than the result/],
    [
      'extract above the word',
      () => build.make('extract', [a], [8, 0]),
      /expected bits 8\.\.0 to lie in the word/,
    ],
    ['extract upside down', () => build.make('extract', [a], [2, 3]), /expected bits 2\.\.3/],
    ['extract of half bits', () => build.make('extract', [a], [1.5, 0]), /expected bits 1\.5\.\.0/],
    ['extract below zero', () => build.make('extract', [a], [1, -1]), /expected bits 1\.\.-1/],
    ['extract without bounds', () => build.make('extract', [a]), /to lie in the word/],
    [
      'tofelt of a felt',
      () => build.make('tofelt', [f], undefined, felt(7n)),
      /expected a word of at most 256 bits and a field/,
    ],
    [
      'tofelt to a word',
      () => build.make('tofelt', [a], undefined, w8),
      /expected a word of at most 256 bits and a field/,
    ],
    ['fromfelt of a word', () => build.make('fromfelt', [a], undefined, w8), /expected a felt and a width/],
    [
      'fromfelt to a field',
      () => build.make('fromfelt', [f], undefined, felt(7n)),
      /expected a felt and a width/,
    ],
    ['load with a wide guard', () => build.make('load', [a, a], 'm', w8), /expected a guard of one bit/],
    ['a read without a type', () => build.make('get', [], 'x'), /expected a type/],
    ['a read without a name', () => build.make('get', [], undefined, w8), /expected a name/],
    ['a constant without a type', () => build.make('const', [], 1n), /expected a type/],
    ['a constant without a value', () => build.make('const', [], undefined, w8), /expected a value/],
    ['a constant too large', () => build.constant(256n, w8), /Constant 256 does not fit u8/],
    ['a negative constant', () => build.constant(-1n, w8), /Constant -1 does not fit u8/],
    ['a felt constant too large', () => build.constant(7n, felt(7n)), /Constant 7 does not fit felt:0x7/],
    ['a node of another builder', () => builder().make('not', [a]), /another builder/],
  ]
  test.each(wrong)('refuses %s', (_, make, message) => {
    expect(make).toThrow(IrError)
    expect(make).toThrow(message)
  })

  test('every op refuses something', () => {
    const refuses = (op: Op) => {
      try {
        build.make(op, [a, a, a, a])
        return false
      } catch (error) {
        return error instanceof IrError
      }
    }
    for (const op of Object.keys(OPS) as Op[]) expect(refuses(op)).toBe(true)
  })

  test('types have bounds', () => {
    expect(() => bits(0)).toThrow(RangeError)
    expect(() => bits(513)).toThrow(RangeError)
    expect(() => bits(1.5)).toThrow(RangeError)
    expect(() => felt(2n)).toThrow(RangeError)
    expect(() => felt(1n << 256n)).toThrow(RangeError)
  })
})
