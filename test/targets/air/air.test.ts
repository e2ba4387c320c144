import { describe, expect, test } from 'vitest'
import {
  type AirProgram,
  checkAir,
  checkAirProgram,
  decodeAir,
  decodeTraces,
  encodeAir,
  encodeTraces,
  fixedHeight,
  KOALA_BEAR,
  printAir,
  smallField,
} from '../../../src/targets/air/index.ts'
import { fibonacci, lookups, permutation, rangeData, rangeRow, samples } from './samples.ts'

const refused = (change: (program: AirProgram) => AirProgram) => () =>
  checkAirProgram(change(fibonacci().program))
const withNode =
  (at: number, node: object) =>
  (program: AirProgram): AirProgram => {
    const [table] = program.tables
    return { ...program, tables: [{ ...table!, nodes: table!.nodes.with(at, node as never) }] }
  }

describe('field', () => {
  test('agrees with BigInt', () => {
    const field = smallField(KOALA_BEAR)
    const p = BigInt(KOALA_BEAR)
    const edges = [0, 1, 2, 65535, 65536, 2 ** 24, 2 ** 30, KOALA_BEAR - 2, KOALA_BEAR - 1]
    let seed = 1
    const random = () => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % KOALA_BEAR
    const values = [...edges, ...Array.from({ length: 200 }, random)]
    const wrong: unknown[] = []
    for (const a of values) {
      for (const b of values) {
        const [x, y] = [BigInt(a), BigInt(b)]
        if (field.mul(a, b) !== Number((x * y) % p)) wrong.push(['mul', a, b])
        if (field.add(a, b) !== Number((x + y) % p)) wrong.push(['add', a, b])
        if (field.sub(a, b) !== Number((x + p - y) % p)) wrong.push(['sub', a, b])
      }
      if (field.mul(a, field.inverse(a)) !== (a === 0 ? 0 : 1)) wrong.push(['inverse', a])
    }
    expect(wrong).toEqual([])
    expect(field.of(-1)).toBe(KOALA_BEAR - 1)
  })
})

describe('preprocessed tables', () => {
  test('ranges contain each value of each width once, and zero of no bits once more', () => {
    const data = rangeData(4)
    const rows = Array.from({ length: 16 }, (_, i) => `${data[3 * i]}:${data[3 * i + 1]}`)
    const expected = [0, 1, 2, 3].flatMap((bits) =>
      Array.from({ length: 2 ** bits }, (_, v) => `${bits}:${v}`),
    )
    expect(rows.toSorted()).toEqual([...expected, '0:0'].toSorted())
    expect(rows[rangeRow(3, 5)]).toBe('3:5')
    expect(Array.from({ length: 16 }, (_, i) => data[3 * i + 2])).toEqual(
      Array.from({ length: 16 }, (_, i) => i),
    )
    expect(fixedHeight({ kind: 'range', bits: 16 })).toBe(65536)
  })
})

describe('checker', () => {
  test.each(Object.entries(samples))('accepts the sample %s', (_, make) => {
    const { program, publics, traces } = make()
    expect(checkAir(program, publics, traces)).toEqual([])
  })

  test.each(Object.entries(samples))(
    'refuses any changed cell of %s that constraints or buses see',
    (name, make) => {
      const { program, publics, traces } = make()
      for (const [i, trace] of traces.entries()) {
        const step = Math.max(1, Math.floor(trace.values.length / 40))
        for (let at = 0; at < trace.values.length; at += step) {
          const values = trace.values.slice()
          values[at] = (values[at]! + 1) % KOALA_BEAR
          const failures = checkAir(program, publics, traces.with(i, { ...trace, values }), 1)
          // Rows that are not real may hold anything but a flag.
          const width = program.tables[i]!.columns.length
          const flag = name === 'lookups' ? 0 : 2
          const idle = trace.values[at - (at % width) + flag] === 0 && at % width !== flag
          const free = i === (name === 'permutation' ? 1 : 0) && idle && name !== 'fibonacci'
          if (!free) expect(failures, `${program.tables[i]!.name} ${at}`).toHaveLength(1)
        }
      }
    },
  )

  test('says which constraint of which row fails', () => {
    const { program, publics, traces } = fibonacci()
    const values = traces[0]!.values.slice()
    values[7]!++
    expect(checkAir(program, publics, [{ height: 16, values }]).map(({ message }) => message)).toEqual([
      'Table fibonacci, row 3: "b moves to a" does not hold.',
      'Table fibonacci, row 2: "b is the sum" does not hold.',
      'Table fibonacci, row 3: "b is the sum" does not hold.',
    ])
  })

  test('says which tuple of which bus is too often there', () => {
    const { program, publics, traces } = permutation()
    const values = traces[1]!.values.slice()
    values[1] = 12
    const [first, second] = checkAir(program, publics, traces.with(1, { height: 8, values }))
    expect(first!.message).toBe(
      'Bus primes: (3, 11, 9, 1) is sent 1 times too often; table fixed, row 2, "primes" has it.',
    )
    expect(second!.message).toContain('(3, 12, 9, 1) is received 1 times too often')
  })

  test('a multiplicity may not wrap: as many equal tuples as the prime are refused by their number', () => {
    const { program, publics, traces } = permutation()
    const small = { ...program, modulus: 31 }
    const height = 32
    const rows = { height, values: new Uint32Array(3 * height) }
    expect(checkAir(small, publics, [traces[0]!, rows])).toMatchObject([
      { kind: 'shape', message: expect.stringContaining('could wrap') },
    ])
  })

  test('refuses traces of another shape', () => {
    const { program, publics, traces } = lookups()
    const message = (changed: Parameters<typeof checkAir>) => checkAir(...changed)[0]?.message
    expect(message([program, publics, traces.slice(1)])).toBe('Expected 3 traces, got 2.')
    expect(message([program, [1], traces])).toBe('Expected 0 public values below the modulus, got 1.')
    expect(message([program, publics, traces.with(1, { height: 256, values: new Uint32Array(256) })])).toBe(
      'Table range has 256 rows, expected 512.',
    )
    expect(
      message([program, publics, traces.with(0, { height: 31, values: new Uint32Array(186) })]),
    ).toContain('no power of two')
    const values = traces[0]!.values.slice()
    values[3] = KOALA_BEAR
    expect(message([program, publics, traces.with(0, { height: 32, values })])).toContain(
      'at or above the modulus',
    )
  })
})

describe('programs', () => {
  test.each([
    ['a node that refers to a later one', withNode(3, { kind: 'add', a: 3, b: 0 }), 'not before it'],
    ['a column that is not there', withNode(0, { kind: 'main', column: 2, row: 0 }), 'column (main) 2 of 2'],
    ['a public value that is not there', withNode(0, { kind: 'public', index: 3 }), 'public value 3 of 3'],
    ['a constant that is no element', withNode(0, { kind: 'const', value: KOALA_BEAR }), 'the constant'],
    ['a selector in a sum', withNode(4, { kind: 'add', a: 2, b: 0 }), 'selector'],
  ])('refuses %s', (_, change, reason) => {
    expect(refused(change)).toThrow(reason)
  })

  test('refuses a constraint of degree 4', () => {
    const square = (program: AirProgram): AirProgram => {
      const [table] = program.tables
      const at = table!.nodes.length
      const mul = (a: number) => ({ kind: 'mul', a, b: a }) as const
      const nodes = [...table!.nodes, mul(0), mul(at)]
      return {
        ...program,
        tables: [{ ...table!, nodes, constraints: [{ name: 'too high', node: at + 1 }] }],
      }
    }
    expect(refused(square)).toThrow('"too high" is of degree 4')
  })
})

describe('encoding', () => {
  test.each(Object.entries(samples))('%s survives it', (_, make) => {
    const { program, traces } = make()
    const bytes = encodeAir(program)
    expect(decodeAir(bytes)).toEqual(program)
    expect(encodeAir(decodeAir(bytes))).toEqual(bytes)
    expect(decodeTraces(encodeTraces(program, traces))).toEqual(traces)
  })

  test('refuses bytes that are cut, longer, or of another version', () => {
    const bytes = encodeAir(permutation().program)
    for (let length = 0; length < bytes.length; length += 4) {
      expect(() => decodeAir(bytes.subarray(0, length))).toThrow('are no constraint program')
    }
    expect(() => decodeAir(Uint8Array.of(...bytes, 0, 0, 0, 0))).toThrow('4 bytes follow its end')
    expect(() => decodeAir(bytes.with(4, 1))).toThrow('version 1')
    expect(() => decodeAir(bytes.with(0, 0))).toThrow('OAIR')
    expect(() => decodeAir(bytes.subarray(0, 5))).toThrow('whole number of words')
  })

  test('never throws anything but a reason, whatever a word is', () => {
    const bytes = encodeAir(permutation().program)
    for (let at = 0; at < bytes.length; at += 4) {
      for (const word of [0, 1, 0xffffffff, 0x7fffffff]) {
        const changed = bytes.slice()
        new DataView(changed.buffer).setUint32(at, word, true)
        try {
          decodeAir(changed)
        } catch (error) {
          expect((error as Error).name).toBe('AirError')
        }
      }
    }
  })
})

test('the text names columns, buses and constraints', () => {
  const text = printAir(fibonacci().program)
  expect(text).toContain(`zero "b is the sum": [transition] * (b' - (a + b))`)
  expect(printAir(permutation().program)).toContain('receive "primes": primes(index, prime, 9, 1) * (used)')
  expect(printAir(lookups().program)).toContain('preprocessed and 8')
})
