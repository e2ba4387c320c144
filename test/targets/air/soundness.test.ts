/**
 * What the constraints refuse. Numbers such as S07 are those of a list of bugs that zkVMs have had. Not here: S01, S14,
 * S15 and S16 are about sums, heights and challenges of a proof (the library binds the sums, test/stark/statement.test.ts
 * exchanges heights and parameters); S03 is test/stark/multiplicities.test.ts; S19 cannot apply, since what a register
 * holds comes from the bus of cells alone, whichever register it is; S18 is about an access that crosses a bridge between
 * tables, and here an unaligned access is a row for each of its cells.
 */
import { describe, expect, test } from 'vitest'
import { segmentSource } from '../../../src/stark/source.ts'
import { checkAir } from '../../../src/targets/air/checker.ts'
import { machineAir } from '../../../src/targets/air/machine.ts'
import type { AirTrace } from '../../../src/targets/air/program.ts'
import { airSegment } from '../../../src/targets/air/segment.ts'
import { rotating } from '../../rotation.ts'
import { everyOp, everyOpState } from './every-op.ts'
import { forge, truths } from './forge.ts'
import { isFree, kindOf } from './free.ts'
import { mutator, otherValues, randomFrom } from './mutate.ts'

const air = machineAir(everyOp)
const { program } = air
const segment = airSegment(air, segmentSource(everyOp.machine, everyOpState()), 12)
const m = mutator(program, segment.publics, segment.traces)
const heights = segment.traces.map(({ height }) => height)
const flow = m.tableOf('flow')
const inFlow = (name: string) => m.columnOf(flow, name)
const flowRows = Array.from({ length: heights[flow]! }, (_, i) => i)
const isSet = (row: number, name: string) => m.get(flow, row, inFlow(name)) === 1
const withTrace = (table: number, trace: AirTrace) => segment.traces.with(table, trace)

test('the honest run stands', () => {
  expect(checkAir(program, segment.publics, segment.traces)).toEqual([])
  expect(segment.steps).toBe(9)
})

const EDITS = process.env.ONESTEP_SLOW === '1' ? 10_000 : 700

describe('S12: every table refuses changed cells', () => {
  test.each(program.tables.map(({ name }, i) => [name, i] as const))('%s', (name, table) => {
    const random = randomFrom(table + 1)
    const { columns } = program.tables[table]!
    const passed = new Set<string>()
    let refused = 0
    for (let i = 0; i < EDITS; i++) {
      const row = Math.floor(random() * heights[table]!)
      const column = Math.floor(random() * columns.length)
      const choices = otherValues(m.get(table, row, column), program.modulus, random)
      const value = choices[Math.floor(random() * choices.length)]!
      if (m.failures([{ table, row, column, value }]).size > 0) refused++
      else passed.add(kindOf(m, table, row, column))
    }
    expect([...passed].filter((kind) => !isFree(kind))).toEqual([])
    expect(refused, name).toBeGreaterThan(EDITS / 10)
  })
})

const isTrue = truths(program)

/** Constraints that changes of one row and the next do not break alone: others imply them, or more rows would change. */
const NOT_ALONE = new Set([
  // The order of rows: S04, S05 and S06 below change whole steps.
  ...['on is a bit', 'start: only on rows that are on', 'end: only on rows that are on'],
  ...['jump: only on rows that are on', 'within a step: the next row is on', 'a step begins with its start'],
  ...[
    'within a step: the next row starts no step',
    'the place rises by one',
    'jump: the next place is the target',
  ],
  // Bits that follow from the code: they bound multiplicities by constraints alone, which a verifier infers.
  ...['start', 'end', 'add', 'sub', 'ult', 'unit', 'jump', 'uses a', 'uses b', 'uses c', 'access'].map(
    (name) => `${name} is a bit`,
  ),
  // The code implies them; they are there for a verifier that bounds multiplicities by constraints.
  ...['start', 'end', 'add', 'sub', 'ult', 'unit', 'jump', 'uses a', 'uses b', 'uses c', 'access'].map(
    (name) => `${name} is a bit`,
  ),
  // A wrong start goes on in all rows of a step.
  ...[
    'start: alive',
    'start: running',
    'start: no code',
    'start: registers are as before',
    'get pc: result 0',
  ],
  ...['get pc: result 1', 'within a step: the step stays', 'c: true where there is none'],
  // Bits that products with other columns fix as well.
  ...[
    'a selector is a bit',
    'left is a bit',
    'far is a bit',
    'sign is a bit',
    'zero is a bit',
    'stopped is a bit',
  ],
  ...['arithmetic is a bit', 'a move is a bit', 'touched is a bit', 'touched: only where a memory is'],
  // S07 and S08 below.
  ...['r < b', 'q b + r is no wider', ...[0, 1, 2, 3].map((i) => `b is zero: limb ${i}`)],
  ...[4, 5, 6, 7].map((i) => `q b is no wider: limb ${i}`),
  // Each register of this machine fills its cell, and the VM id is public alone.
  ...['a limb of no register, before', 'a limb of no register, after', 'the VM id'],
])

describe('without a constraint, some row can be forged', () => {
  const cases = program.tables.flatMap(({ name, constraints }, table) =>
    [...new Set(constraints.map((one) => one.name))]
      .filter((constraint) => !NOT_ALONE.has(constraint))
      .map((constraint) => ({ name, table, constraint })),
  )
  test('for each of a rotating part of all constraints', () => {
    const stuck = rotating('constraints', cases).flatMap(({ name, table, constraint }, i) => {
      const rows = Array.from({ length: heights[table]! }, (_, row) => row)
      const found = forge(m, table, constraint, rows, randomFrom(i + 5), isTrue, 2_000)
      return found ? [] : [`${name}: ${constraint}`]
    })
    expect(stuck).toEqual([])
  }, 600_000)
})

describe('flow', () => {
  const refused = (row: number, edits: { readonly [name: string]: number }) =>
    m.failures(
      Object.entries(edits).map(([name, value]) => ({ table: flow, row, column: inFlow(name), value })),
    )

  test('S02: a row that is there twice, or half', () => {
    for (const row of [0, 7, 20])
      for (const value of [2, (program.modulus + 1) / 2])
        expect(refused(row, { on: value }).size).toBeGreaterThan(0)
    const node = m.tableOf('node')
    for (const column of [0, ...[0, 1].map((i) => m.columnOf(node, `touched${i}`))]) {
      expect(m.failures([{ table: node, row: 0, column, value: 2 }]).size).toBeGreaterThan(0)
    }
  })

  test('S04: a padding row that accesses a cell, takes a value or makes a step', () => {
    const row = flowRows.findLast((one) => !isSet(one, 'on'))!
    expect([...refused(row, { is_store: 1, gate: 1, c: 1, alive: 1, access: 1 })]).toContain(
      'flow: store: only on rows that are on',
    )
    expect(refused(row, { is_end: 1 }).size).toBeGreaterThan(0)
    expect(refused(row, { is_start: 1, alive: 1 }).size).toBeGreaterThan(0)
    expect(refused(row, { uses_a: 1 }).size).toBeGreaterThan(0)
    expect(refused(row, { taken: 1 }).size).toBeGreaterThan(0)
    expect(refused(row, { access: 1 }).size).toBeGreaterThan(0)
  })

  test('S05: a run that is cut before its end', () => {
    const lastStart = flowRows.findLast((row) => isSet(row, 'is_start'))!
    const width = program.tables[flow]!.columns.length
    const values = segment.traces[flow]!.values.slice()
    values.fill(0, lastStart * width)
    const failures = checkAir(program, segment.publics, withTrace(flow, { height: heights[flow]!, values }))
    expect(failures.map((one) => one.kind)).toContain('bus')
  })

  test('S06: two steps in the other order, and a step twice', () => {
    const starts = flowRows.filter((row) => isSet(row, 'is_start'))
    const width = program.tables[flow]!.columns.length
    const rowsOf = (step: number) =>
      segment.traces[flow]!.values.slice(starts[step]! * width, starts[step + 1]! * width)
    const [first, second] = [rowsOf(0), rowsOf(1)]
    expect(first!.length + second!.length).toBe(starts[2]! * width)
    const placed = (...order: Uint32Array[]) => {
      const values = segment.traces[flow]!.values.slice()
      values.set(order[0]!)
      values.set(order[1]!, order[0]!.length)
      return checkAir(program, segment.publics, withTrace(flow, { height: heights[flow]!, values }))
    }
    expect(placed(first!, first!)).not.toEqual([])
    expect(placed(second!, second!)).not.toEqual([])
    // Where rows stand does not matter: clocks say in which order steps are.
    expect(placed(second!, first!)).toEqual([])
    const clock = inFlow('clock')
    const swapped = flowRows.slice(starts[0]!, starts[1]!).map((row) => ({
      table: flow,
      row,
      column: clock,
      value: m.get(flow, row, clock) + 1000,
    }))
    expect([...m.failures(swapped)]).toContain('bus steps')
  })

  test('S17: a first read of another value, and a read of a later or equal time', () => {
    const row = flowRows.find((one) => isSet(one, 'is_load') && m.get(flow, one, inFlow('since')) === 0)!
    const old = m.get(flow, row, inFlow('old0'))
    expect([...refused(row, { old0: old + 1, r0: old + 1 })]).toContain('bus cells')
    const clock = m.get(flow, row, inFlow('clock'))
    for (const since of [clock, clock + 1]) {
      const gap = program.modulus - (since - clock) - 1
      const failed = [...refused(row, { since, gap_low: gap % 65536, gap_high: Math.floor(gap / 65536) })]
      // The high part of such a gap is above any range.
      expect(failed).toContain('bus range')
    }
  })

  test('a trap that does not fire, a store behind a trap, and a halt that is another', () => {
    const trap = flowRows.find((row) => isSet(row, 'is_trap'))!
    expect(refused(trap, { traps: 1 }).size).toBeGreaterThan(0)
    expect(refused(trap, { gate: 1, traps: 1 }).size).toBeGreaterThan(0)
    const halt = flowRows.find((row) => isSet(row, 'is_halt'))!
    expect(refused(halt, { gate: 1, halts: 1 }).size).toBeGreaterThan(0)
  })
})

describe('units', () => {
  /** Failing names of a table of its own, whose lookups are true and whose facts nobody asks for. */
  const facts = (name: string, trace: AirTrace, edits: { readonly [column: string]: number } = {}) => {
    const table = m.tableOf(name)
    const one = mutator(program, segment.publics, withTrace(table, trace))
    const changes = Object.entries(edits).map(([column, value]) => ({
      table,
      row: 0,
      column: one.columnOf(table, column),
      value,
    }))
    return one.wrong(changes, isTrue).map((wrong) => wrong.name.replace(`${name}: `, ''))
  }
  const word = (value: bigint) =>
    Array.from({ length: 4 }, (_, i) => Number((value >> BigInt(16 * i)) & 0xffffn))
  const limbs = (name: string, value: bigint) =>
    Object.fromEntries(word(value).map((limb, i) => [`${name}${i}`, limb]))
  const bytes = (name: string, value: bigint) =>
    Object.fromEntries(
      Array.from({ length: 8 }, (_, i) => [`${name}${i}`, Number((value >> BigInt(8 * i)) & 255n)]),
    )
  const divided = (a: bigint, b: bigint) =>
    air.fillers.units.divide.trace([{ a: word(a), b: word(b), quotients: 1, remainders: 1 }])

  test('S07: 101 = 10 * 9 + 11 has no remainder below the divisor', () => {
    const gap = 2n ** 64n + 10n - 11n - 1n
    const edits = {
      ...bytes('q', 9n),
      ...limbs('r', 11n),
      ...limbs('gap', gap),
      up0: 1,
      up1: 1,
      up2: 1,
      up3: 1,
    }
    expect(facts('divide', divided(101n, 10n), edits)).toEqual(['r < b'])
  })

  test('S08: a quotient or a sum that is wider than the word', () => {
    // 2^48 * 2^16 = 2^64, which is zero in 64 bits: 7 = 2^48 * 2^16 + 7.
    expect(facts('divide', divided(7n, 65536n), bytes('q', 2n ** 48n))).toEqual(['q b is no wider: limb 4'])
    // 1 * (2^64 - 1) + 5 = 4 in 64 bits.
    const b = 2n ** 64n - 1n
    const edits = {
      ...bytes('q', 1n),
      ...limbs('r', 5n),
      ...limbs('gap', b - 6n),
      carry0: 1,
      carry1: 1,
      carry2: 1,
      carry3: 1,
    }
    const failed = facts('divide', divided(4n, b), { ...edits, up0: 0, up1: 0, up2: 0, up3: 0 })
    expect(failed).toEqual(['q b + r is no wider'])
  })

  test('S08: a remainder that is no word', () => {
    // 100 = 7 * 13 + 9, with limbs of the remainder that are no limbs.
    const failed = facts('divide', divided(100n, 7n), { r0: 2 + 65536, r1: program.modulus - 1, carry0: 1 })
    expect(failed.some((name) => name.startsWith('range'))).toBe(true)
  })

  test('S13: zero as a divisor gives all ones and the dividend, and nothing else', () => {
    expect(facts('divide', divided(5n, 0n))).toEqual([])
    expect(facts('divide', divided(5n, 0n), bytes('q', 3n))).toEqual([
      'x / 0: limb 0',
      'x / 0: limb 1',
      'x / 0: limb 2',
      'x / 0: limb 3',
    ])
    expect(facts('divide', divided(5n, 0n), { zero: 0 })).not.toEqual([])
    expect(facts('divide', divided(5n, 3n), { zero: 1 })).not.toEqual([])
  })

  test('S09: a shift whose power of two is zero or another', () => {
    const trace = air.fillers.units.shift.trace([{ op: 'shl', a: word(5n), b: word(3n), count: 1 }])
    expect(facts('shift', trace)).toEqual([])
    for (const [power, other] of [
      [0, 0],
      [1, 65536],
      [2 ** 12, 2 ** 4],
      [65536, 1],
    ]) {
      expect(facts('shift', trace, { power: power!, other: other! })).not.toEqual([])
    }
    expect(facts('shift', trace, { far: 1, move0: 0, ...limbs('r', 0n), ...limbs('moved', 0n) })).not.toEqual(
      [],
    )
  })

  test('S10: a product that is off by one with a carry to match', () => {
    const trace = air.fillers.units.multiply.trace([{ a: word(20n), b: word(20n), count: 1 }])
    expect(facts('multiply', trace)).toEqual([])
    // r + 2^16 carry is the sum in the field: carry = -1 / 2^16 makes up for r + 1.
    const carry = m.field.mul(program.modulus - 1, m.field.inverse(65536))
    const failed = facts('multiply', trace, { r0: 401, carry0: carry })
    expect(failed.some((name) => name.startsWith('range'))).toBe(true)
  })

  test('S11: bytes that are none but add up', () => {
    const multiply = air.fillers.units.multiply.trace([{ a: word(0x1234n), b: word(1n), count: 1 }])
    expect(
      facts('multiply', multiply, { a0: 0x34 + 256, a1: 0x11 }).some((name) => name.startsWith('range')),
    ).toBe(true)
    const bitwise = air.fillers.units.bitwise.trace([
      { a: word(0x1234n), b: word(0xffn), counts: new Map([['and', 1]]) },
    ])
    expect(
      facts('bitwise', bitwise, { a0: 0x34 + 256, a1: 0x11 }).some((name) => name.startsWith('and')),
    ).toBe(true)
  })
})

describe('trees', () => {
  test('a leaf that is opened twice, or not at all', () => {
    const leaf = m.tableOf('leaf')
    const width = program.tables[leaf]!.columns.length
    const { height, values } = segment.traces[leaf]!
    const on = Array.from({ length: height }, (_, row) => row).filter((row) => m.get(leaf, row, 0) === 1)
    const off = height > on.length ? on.length : 0
    const twice = new Uint32Array(2 * values.length)
    twice.set(values)
    twice.set(values.subarray(0, width), (off || height) * width)
    const failuresOf = (trace: AirTrace) => checkAir(program, segment.publics, withTrace(leaf, trace))
    expect(failuresOf({ height: 2 * height, values: twice })).not.toEqual([])
    expect(failuresOf({ height, values: values.slice().fill(0, 0, width) })).not.toEqual([])
  })

  test('content that changes without an access', () => {
    const leaf = m.tableOf('leaf')
    const column = m.columnOf(leaf, 'after15')
    const failed = m.failures([{ table: leaf, row: 0, column, value: m.get(leaf, 0, column) ^ 1 }])
    expect([...failed]).toEqual(expect.arrayContaining(['bus cells', 'bus compress']))
  })
})
