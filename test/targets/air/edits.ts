/**
 * Edits of the tables of one step, of the kinds by which provers have cheated: other values, carries, flags and rows
 * swapped, lookups dropped and doubled, memory reordered, equal times, padding rows that act.
 */
import { type Change, type Mutator, otherValues } from './mutate.ts'

type Edit = { readonly kind: string; readonly changes: readonly Change[] }

/** Columns that choose what a row is, and columns that say how often it takes or gives a fact. */
const FLAG = /^(is_|flag|uses_|on$|touched|sets\d|alive$|gate$|traps$|halts$|below$|stopped$)|_used$/
const COUNT = /^(count(_\w+)?|taken|quotients|remainders)$/
/** Tables whose rows act: each row that is on puts something on a bus which only another row takes. */
const ACTING = ['flow', 'plain', 'leaf', 'node']

/** @param random - from 0 to 1 */
export function editor(m: Mutator, random: () => number) {
  const { tables, modulus } = m.program
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const rowsWith = tables.map(({ columns }, table) => {
    const { height, values } = m.traces[table]!
    return Array.from({ length: height }, (_, row) => row).filter((row) =>
      values.subarray(row * columns.length, (row + 1) * columns.length).some((one) => one !== 0),
    )
  })
  const named = (table: number, name: RegExp) =>
    tables[table]!.columns.flatMap((title, i) => (name.test(title) ? [i] : []))
  const flags = tables.map((_, table) => named(table, FLAG))
  const counts = tables.map((_, table) => named(table, COUNT))
  const times = tables.flatMap((_, table) => {
    const { columns } = tables[table]!
    return columns.flatMap((title) => {
      const port = /^(.*_)?since$/.exec(title)
      return port ? [{ table, port: port[1] ?? '', used: port[1] ? `${port[1]}used` : 'access' }] : []
    })
  })
  const place = (table = Math.floor(random() * tables.length)) => {
    const { height } = m.traces[table]!
    const rows = rowsWith[table]!
    const row = rows.length > 0 && random() < 0.9 ? pick(rows) : Math.floor(random() * height)
    return { table, row, column: Math.floor(random() * tables[table]!.columns.length) }
  }
  const element = (value: number) => ((value % modulus) + modulus) % modulus
  const get = ({ table, row, column }: Omit<Change, 'value'>) => m.get(table, row, column)

  const kinds: { readonly [kind: string]: () => Change[] } = {
    'another value': () => {
      const at = place()
      return [{ ...at, value: pick(otherValues(get(at), modulus, random)) }]
    },
    'limbs that add up': () => {
      const at = place()
      const next = { ...at, column: (at.column + 1) % tables[at.table]!.columns.length }
      const by = pick([1, -1, 2, 255])
      const base = pick([65536, 256, 2])
      return [
        { ...at, value: element(get(at) + base * by) },
        { ...next, value: element(get(next) - by) },
      ]
    },
    'a carry': () => {
      const table = pick([m.tableOf('flow'), m.tableOf('plain'), m.tableOf('multiply'), m.tableOf('divide')])
      const carries = table < 0 ? [] : named(table, /^carry/)
      if (carries.length === 0) return []
      const { row } = place(table)
      const carry = { table, row, column: pick(carries) }
      const limb = tables[table]!.columns[carry.column]!.replace(
        'carry',
        table === m.tableOf('flow') ? 'd' : 'sum',
      )
      const column = m.columnOf(table, limb)
      const flipped = { ...carry, value: element(1 - get(carry)) }
      if (column < 0) return [flipped]
      const by = get(carry) === 1 ? 65536 : -65536
      return [flipped, { table, row, column, value: element(m.get(table, row, column) + by) }]
    },
    'flags swapped': () => {
      const table = pick(tables.flatMap((_, i) => (flags[i]!.length > 1 ? [i] : [])))
      const { row } = place(table)
      const set = flags[table]!.filter((column) => m.get(table, row, column) !== 0)
      const clear = flags[table]!.filter((column) => m.get(table, row, column) === 0)
      if (set.length === 0 || clear.length === 0) return []
      const [a, b] = [pick(set), pick(clear)]
      return [
        { table, row, column: a, value: 0 },
        { table, row, column: b, value: m.get(table, row, a) },
      ]
    },
    'a lookup dropped or doubled': () => {
      const table = pick(tables.flatMap((_, i) => (counts[i]!.length > 0 ? [i] : [])))
      const at = { ...place(table), column: pick(counts[table]!) }
      const old = get(at)
      return [{ ...at, value: element(pick([old + 1, old - 1, 2 * old || 1, old === 0 ? modulus - 1 : 0])) }]
    },
    'cells in the other order': () => {
      const at = place()
      const other = { ...at, row: place(at.table).row }
      // Rows that differ in this cell alone would only be in the other order.
      const differ = tables[at.table]!.columns.filter(
        (_, column) => get({ ...at, column }) !== get({ ...other, column }),
      )
      if (differ.length === 1) return []
      return [
        { ...at, value: get(other) },
        { ...other, value: get(at) },
      ]
    },
    'an access at the time of the one before, or earlier': () => {
      const { table, port, used } = pick(times)
      const usedColumn = m.columnOf(table, used)
      const row = pick(rowsWith[table]!.filter((one) => m.get(table, one, usedColumn) === 1))
      if (row === undefined) return []
      const cell = (name: string) => ({ table, row, column: m.columnOf(table, `${port}${name}`) })
      const gap = get(cell('gap_low')) + 65536 * get(cell('gap_high'))
      const later = pick([1, 2, 65536])
      const wrapped = element(-later)
      const [low, high] = pick([
        [wrapped % 65536, Math.floor(wrapped / 65536)],
        [element(-later), 0],
      ] as const)
      return [
        { ...cell('since'), value: element(get(cell('since')) + gap + later) },
        { ...cell('gap_low'), value: low },
        { ...cell('gap_high'), value: high },
      ]
    },
    'a padding row that acts': () => {
      const table = pick(ACTING.map((name) => m.tableOf(name)).filter((one) => one >= 0))
      const { columns } = tables[table]!
      const { height } = m.traces[table]!
      const on = m.columnOf(table, 'on')
      const rows = Array.from({ length: height }, (_, row) => row)
      const from = pick(rows.filter((row) => m.get(table, row, on) === 1))
      const to = pick(rows.filter((row) => m.get(table, row, on) === 0))
      if (from === undefined || to === undefined) return []
      const copied = columns.map((_, column) => ({
        table,
        row: to,
        column,
        value: m.get(table, from, column),
      }))
      const one = pick(copied)
      const value = pick(otherValues(one.value, modulus, random))
      return random() < 0.5 ? copied : copied.with(one.column, { ...one, value })
    },
    'a row that is left out': () => {
      const table = pick(ACTING.map((name) => m.tableOf(name)).filter((one) => one >= 0))
      const on = m.columnOf(table, 'on')
      const row = pick(rowsWith[table]!.filter((one) => m.get(table, one, on) === 1))
      if (row === undefined) return []
      return tables[table]!.columns.map((_, column) => ({ table, row, column, value: 0 }))
    },
  }
  const names = Object.keys(kinds)
  /** Most edits are of one or two cells: whole rows take longer, and there are fewer of them. */
  const weights = names.map((name) => (name.includes('row') ? 1 : name === 'another value' ? 12 : 4))
  const list = names.flatMap((name, i) => Array<string>(weights[i]!).fill(name))
  return (): Edit => {
    for (;;) {
      const kind = pick(list)
      const changes = kinds[kind]!().filter((one) => get(one) !== one.value)
      if (changes.length > 0) return { kind, changes }
    }
  }
}
