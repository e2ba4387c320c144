import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builder } from '../../src/ir/build.ts'
import { evaluate, MEANING, type Reader } from '../../src/ir/evaluate.ts'
import type { Block } from '../../src/ir/machine.ts'
import { opsOf } from '../../src/ir/ops.ts'
import { bits, felt } from '../../src/ir/types.ts'

const op = (name: keyof typeof MEANING, width: number, ...args: bigint[]) => {
  const { make, constant } = builder({ simplify: false })
  const node = make(
    name,
    args.map((arg) => constant(arg, bits(width))),
  )
  return MEANING[name](args, node.type, node)
}

describe('ops at odd widths, by the examples of SMT-LIB and by hand', () => {
  const EDGES = [
    // Division by zero: https://smt-lib.org/theories-FixedSizeBitVectors.shtml
    ['udiv', 5, [7n, 0n], 31n],
    ['urem', 5, [7n, 0n], 7n],
    ['sdiv', 5, [7n, 0n], 31n],
    ['sdiv', 5, [25n, 0n], 1n],
    ['srem', 5, [25n, 0n], 25n],
    // The one quotient that does not fit: -16 / -1 = -16.
    ['sdiv', 5, [16n, 31n], 16n],
    ['srem', 5, [16n, 31n], 0n],
    // Rounded toward zero; the remainder has the dividend's sign.
    ['sdiv', 5, [32n - 7n, 2n], 32n - 3n],
    ['srem', 5, [32n - 7n, 2n], 32n - 1n],
    ['sdiv', 5, [7n, 32n - 2n], 32n - 3n],
    ['srem', 5, [7n, 32n - 2n], 1n],
    ['sdiv', 1, [1n, 1n], 1n],
    ['shl', 5, [31n, 4n], 16n],
    ['shl', 5, [31n, 5n], 0n],
    ['shl', 5, [31n, 31n], 0n],
    ['lshr', 5, [31n, 5n], 0n],
    ['ashr', 5, [16n, 5n], 31n],
    ['ashr', 5, [16n, 31n], 31n],
    ['ashr', 5, [15n, 31n], 0n],
    ['neg', 5, [16n], 16n],
    ['clz', 5, [0n], 5n],
    ['clz', 5, [1n], 4n],
    ['clz', 5, [16n], 0n],
    ['clz', 1, [0n], 1n],
    ['clz', 256, [1n << 200n], 55n],
    ['ctz', 5, [0n], 5n],
    ['ctz', 5, [16n], 4n],
    ['ctz', 5, [31n], 0n],
    ['ctz', 2, [0n], 2n],
    ['ctz', 256, [0n], 256n],
    ['popcount', 5, [0n], 0n],
    ['popcount', 5, [21n], 3n],
    ['popcount', 1, [1n], 1n],
    ['popcount', 256, [(1n << 256n) - 1n], 256n],
    ['not', 5, [0n], 31n],
    ['mul', 5, [31n, 31n], 1n],
    ['ult', 5, [16n, 15n], 0n],
    ['slt', 5, [16n, 15n], 1n],
    ['slt', 1, [1n, 0n], 1n],
    ['add', 256, [(1n << 256n) - 1n, 1n], 0n],
    ['ashr', 256, [1n << 255n, 255n], (1n << 256n) - 1n],
    ['and', 5, [21n, 30n], 20n],
    ['or', 5, [21n, 10n], 31n],
    ['xor', 5, [21n, 31n], 10n],
    ['sub', 5, [0n, 1n], 31n],
    ['eq', 5, [31n, 31n], 1n],
    ['eq', 5, [31n, 30n], 0n],
  ] as const

  test('every op on words of one width has an example', () => {
    const named = new Set<string>(EDGES.map(([name]) => name))
    expect(opsOf('unary', 'binary', 'compare', 'equal').filter((one) => !named.has(one))).toEqual([])
  })

  test.each(EDGES)('%s at width %i of %s', (name, width, args, expected) => {
    expect(op(name, width, ...args)).toBe(expected)
  })

  test('quotient and remainder fit together, signed and unsigned', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 256 }), fc.bigInt(), fc.bigInt(), (width, p, q) => {
        const [a, b] = [BigInt.asUintN(width, p), BigInt.asUintN(width, q)]
        for (const [div, rem] of [
          ['udiv', 'urem'],
          ['sdiv', 'srem'],
        ] as const) {
          const whole = op('add', width, op('mul', width, op(div, width, a, b), b), op(rem, width, a, b))
          expect(whole).toBe(a)
        }
      }),
    )
  })
})

describe('felts', () => {
  const p = 2n ** 251n + 17n * 2n ** 192n + 1n
  const type = felt(p)
  const value = fc.oneof(fc.constantFrom(0n, 1n, p - 1n), fc.bigInt({ min: 0n, max: p - 1n }))
  const run = (name: 'fadd' | 'fsub' | 'fmul' | 'finv', ...args: bigint[]) => {
    const { make, constant } = builder({ simplify: false })
    const node = make(
      name,
      args.map((arg) => constant(arg, type)),
    )
    return MEANING[name](args, node.type, node)
  }
  test('obey the laws of a field', () => {
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        expect(run('fsub', run('fadd', a, b), b)).toBe(a)
        expect(run('fmul', a, run('fadd', b, c))).toBe(run('fadd', run('fmul', a, b), run('fmul', a, c)))
        expect(run('fmul', a, run('finv', a))).toBe(a === 0n ? 0n : 1n)
        expect(run('fsub', 0n, a)).toBe((p - a) % p)
      }),
    )
  })
  test('words and felts: reduced on the way in, cut on the way out', () => {
    const { make, constant } = builder()
    expect(make('tofelt', [constant(p - 1n + 2n, bits(256))], undefined, type).attribute).toBe(1n)
    expect(make('fromfelt', [constant(p - 1n, type)], undefined, bits(64)).attribute).toBe(0n)
    expect(make('fromfelt', [constant(p - 1n, type)], undefined, bits(256)).attribute).toBe(p - 1n)
  })
})

describe('blocks', () => {
  const { make, constant } = builder({ simplify: false })
  const bool = bits(1)
  const [yes, no] = [constant(1n, bool), constant(0n, bool)]
  const w = (v: bigint) => constant(v, bits(8))
  const loads: bigint[] = []
  const reader: Reader = {
    input: () => 0n,
    get: () => 5n,
    read: () => 6n,
    load: (_, address) => {
      loads.push(address)
      return 7n
    },
  }
  const run = (effects: Block['effects']) => {
    loads.length = 0
    return evaluate({ effects }, reader)
  }
  const load = (address: bigint, guard = yes) => make('load', [w(address), guard], 'm', bits(8))

  test('the first trap that fires wins, and no later load is made', () => {
    const outcome = run([
      { kind: 'load', node: load(1n) },
      { kind: 'trap', guard: no, reason: 'a' },
      { kind: 'trap', guard: yes, reason: 'b' },
      { kind: 'trap', guard: yes, reason: 'c' },
      { kind: 'load', node: load(2n) },
    ])
    expect(outcome).toEqual({ kind: 'trap', reason: 'b' })
    expect(loads).toEqual([1n])
  })

  test('a trap after effects undoes them', () => {
    expect(
      run([
        { kind: 'set', register: 'x', value: w(1n) },
        { kind: 'trap', guard: yes, reason: 'a' },
      ]),
    ).toEqual({
      kind: 'trap',
      reason: 'a',
    })
  })

  test('a load with a false guard is zero and touches nothing', () => {
    const node = load(3n, no)
    const outcome = run([
      { kind: 'load', node },
      { kind: 'set', register: 'x', value: node },
    ])
    expect(outcome).toMatchObject({ sets: [{ register: 'x', value: 0n }] })
    expect(loads).toEqual([])
  })

  test('a node that two effects use is evaluated once', () => {
    const node = load(4n)
    run([
      { kind: 'load', node },
      { kind: 'set', register: 'x', value: node },
      { kind: 'set', register: 'y', value: node },
    ])
    expect(loads).toEqual([4n])
  })

  test('the first halt that fires gives the code; guarded effects happen or do not', () => {
    const outcome = run([
      { kind: 'halt', guard: no, code: constant(1n, bits(64)) },
      { kind: 'halt', guard: yes, code: constant(2n, bits(64)) },
      { kind: 'halt', guard: yes, code: constant(3n, bits(64)) },
      { kind: 'write', guard: no, register: 'r', index: w(0n), value: w(1n) },
      { kind: 'write', guard: yes, register: 'r', index: w(1n), value: w(2n) },
      { kind: 'store', guard: no, memory: 'm', address: w(0n), value: w(1n) },
      { kind: 'store', guard: yes, memory: 'm', address: w(9n), value: w(2n) },
    ])
    expect(outcome).toEqual({
      kind: 'done',
      halt: 2n,
      sets: [],
      writes: [{ register: 'r', index: 1n, value: 2n }],
      stores: [{ memory: 'm', address: 9n, value: 2n, type: bits(8) }],
      puts: [],
      outs: new Map(),
    })
  })
})
