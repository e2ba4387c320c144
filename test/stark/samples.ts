/**
 * Small tables that use all that programs have: public values, lookups in preprocessed tables, a permutation with
 * preprocessed data, and a memory argument with timestamps.
 */
import { type AirProgram, KOALA_BEAR, smallField, tableBuilder } from '../../src/targets/air/index.ts'
import { fibonacci, permutation, type Sample } from '../targets/air/samples.ts'

const modulus = KOALA_BEAR
const field = smallField(modulus)

/** Sums of numbers below 8 whose bits and ranges are looked up. */
export function sums(height = 16): Sample {
  const t = tableBuilder('sums', { modulus })
  const [a, b, c, both, real] = ['a', 'b', 'c', 'and', 'real'].map((name) => t.column(name))
  t.assertBit('real is a bit', real!)
  t.assertZero('sum', t.mul(real!, t.sub(c!, t.add(a!, b!))))
  t.interact('and', 'receive', 1, real!, [a!, b!, both!])
  t.interact('range', 'receive', 0, real!, [t.constant(4), c!])
  const range = tableBuilder('range', { modulus, preprocessed: { kind: 'range', bits: 5 } })
  range.interact('range', 'send', 0, range.column('count'), [range.prep('bits'), range.prep('value')])
  const and = tableBuilder('and', { modulus, preprocessed: { kind: 'and', bits: 3 } })
  const names = ['a', 'b', 'and']
  and.interact(
    'and',
    'send',
    1,
    and.column('count'),
    names.map((name) => and.prep(name)),
  )
  const values = new Uint32Array(5 * height)
  const [ranges, ands] = [new Uint32Array(32), new Uint32Array(64)]
  for (let row = 0; row < height - 3; row++) {
    const [x, y] = [(row * 5 + 1) % 8, (row * 3 + 2) % 8]
    values.set([x, y, x + y, x & y, 1], 5 * row)
    ranges[15 + x + y]!++
    ands[8 * x + y]!++
  }
  return {
    program: {
      name: 'sums',
      modulus,
      publics: [],
      buses: [
        { name: 'range', arity: 2 },
        { name: 'and', arity: 3 },
      ],
      tables: [t.table(), range.table(), and.table()],
    },
    publics: [],
    traces: [
      { height, values },
      { height: 32, values: ranges },
      { height: 64, values: ands },
    ],
  }
}

/**
 * Offline memory checking (Blum et al. 1991): an access takes a cell with its last value and time off the bus and puts
 * it back with the time now, and the time before lies within 16 before now. Cells begin with their address as value.
 */
export function memory(height = 16, cells = 4): Sample {
  const t = tableBuilder('accesses', { modulus })
  const [at, before, value, then, now, write] = ['at', 'before', 'value', 'then', 'now', 'write'].map(
    (name) => t.column(name),
  )
  t.assertBit('write is a bit', write!)
  t.assertZero('a read keeps the value', t.mul(t.complement(write!), t.sub(value!, before!)))
  t.assertZero('time starts', t.mul(t.first(), t.sub(now!, t.constant(1))))
  t.assertZero('time goes on', t.mul(t.transition(), t.sub(t.next(now!), t.add(now!, t.constant(1)))))
  const one = t.constant(1)
  t.interact('last access', 'receive', 0, one, [at!, before!, then!])
  t.interact('this access', 'send', 0, one, [at!, value!, now!])
  t.interact('time goes forward', 'receive', 1, one, [t.constant(4), t.sub(t.sub(now!, then!), one)])
  const ends = tableBuilder('cells', { modulus })
  const [address, last, time] = ['address', 'last', 'time'].map((name) => ends.column(name))
  ends.assertZero('addresses start', ends.mul(ends.first(), address!))
  ends.assertZero(
    'addresses go on',
    ends.mul(ends.transition(), ends.sub(ends.next(address!), ends.add(address!, ends.constant(1)))),
  )
  ends.interact('first', 'send', 0, ends.constant(1), [address!, address!, ends.constant(0)])
  ends.interact('last', 'receive', 0, ends.constant(1), [address!, last!, time!])
  const range = tableBuilder('range', { modulus, preprocessed: { kind: 'range', bits: 5 } })
  range.interact('range', 'send', 1, range.column('count'), [range.prep('bits'), range.prep('value')])

  const memory = Array.from({ length: cells }, (_, i) => ({ value: i, time: 0 }))
  const ranges = new Uint32Array(32)
  const values = new Uint32Array(6 * height)
  for (let row = 0; row < height; row++) {
    const where = (row * 3 + (row >> 2)) % cells
    const cell = memory[where]!
    const store = row % 3 === 0
    const next = store ? 100 + row : cell.value
    values.set([where, cell.value, next, cell.time, row + 1, store ? 1 : 0], 6 * row)
    ranges[15 + row - cell.time]!++
    memory[where] = { value: next, time: row + 1 }
  }
  return {
    program: {
      name: 'memory',
      modulus,
      publics: [],
      buses: [
        { name: 'memory', arity: 3 },
        { name: 'range', arity: 2 },
      ],
      tables: [t.table(), ends.table(), range.table()],
    },
    publics: [],
    traces: [
      { height, values },
      { height: cells, values: Uint32Array.from(memory.flatMap(({ value, time }, i) => [i, value, time])) },
      { height: 32, values: ranges },
    ],
  }
}

/** Numbers below 16, each of which is looked up: more lookups than half the columns, so that four share a column of fractions. */
export function dense(height = 8): Sample {
  const [lookups, t] = [18, tableBuilder('dense', { modulus })]
  const real = t.column('real')
  t.assertBit('real is a bit', real)
  for (let i = 0; i < lookups; i++)
    t.interact(`range ${i}`, 'receive', 0, real, [t.constant(4), t.column(`c${i}`)])
  const range = tableBuilder('range', { modulus, preprocessed: { kind: 'range', bits: 5 } })
  range.interact('range', 'send', 0, range.column('count'), [range.prep('bits'), range.prep('value')])
  const width = lookups + 1
  const [values, ranges] = [new Uint32Array(width * height), new Uint32Array(32)]
  for (let row = 0; row < height - 1; row++) {
    values[width * row] = 1
    for (let i = 0; i < lookups; i++) {
      const value = (values[width * row + 1 + i] = (row * 7 + i * 3) % 16)
      ranges[15 + value]!++
    }
  }
  return {
    program: {
      ...{ name: 'dense', modulus, publics: [] },
      buses: [{ name: 'range', arity: 2 }],
      tables: [t.table(), range.table()],
    },
    publics: [],
    traces: [
      { height, values },
      { height: 32, values: ranges },
    ],
  }
}

export const smallSamples: { readonly [name: string]: () => Sample } = {
  fibonacci: () => fibonacci(16),
  permutation,
  sums,
  memory,
  dense,
}

/** A sample with one cell changed by something. */
export function edited(
  { program, publics, traces }: Sample,
  table: number,
  cell: number,
  by: number,
): Sample {
  const trace = traces[table]!
  const values = trace.values.slice()
  values[cell] = field.add(values[cell]!, by)
  return {
    program,
    publics,
    traces: traces.map((one, i) => (i === table ? { ...trace, values } : one)),
  }
}

/** A program with a change to one of its tables. */
export const withTable = (
  program: AirProgram,
  index: number,
  change: (table: AirProgram['tables'][number]) => Partial<AirProgram['tables'][number]>,
): AirProgram => ({
  ...program,
  tables: program.tables.map((table, i) => (i === index ? { ...table, ...change(table) } : table)),
})
