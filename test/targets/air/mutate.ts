/**
 * Changes of cells of valid traces, and what then fails: a row's constraints and those of the row before, and the tuples
 * that the changed rows put on buses. The rest of the traces is valid and stays so.
 */
import { smallField } from '../../../src/hash/small-field.ts'
import { rowEvaluator } from '../../../src/targets/air/checker.ts'
import type { AirProgram, AirTrace } from '../../../src/targets/air/program.ts'

export type Change = {
  readonly table: number
  readonly row: number
  readonly column: number
  readonly value: number
}

export type Mutator = ReturnType<typeof mutator>

export function mutator(program: AirProgram, publics: readonly number[], given: readonly AirTrace[]) {
  const field = smallField(program.modulus)
  const traces = given.map(({ height, values }) => ({ height, values: values.slice() }))
  const rows = program.tables.map((table, i) => rowEvaluator(program, table, publics, traces[i]!))
  const width = (table: number) => program.tables[table]!.columns.length

  /** What a row puts on buses. */
  const tuples = (table: number, row: number): [key: string, times: number][] => {
    const values = rows[table]!.evaluate(row, 1)
    return program.tables[table]!.interactions.flatMap(({ bus, direction, multiplicity, tuple }) => {
      const times = values[multiplicity]![0]!
      if (times === 0) return []
      const key = `${program.buses[bus]!.name}: ${tuple.map((node) => values[node]![0]).join()}`
      return [[key, direction === 'send' ? times : field.sub(0, times)] as [string, number]]
    })
  }
  const broken = (table: number, row: number): { name: string; node: number; row: number }[] => {
    const values = rows[table]!.evaluate(row, 1)
    const { name: of, constraints } = program.tables[table]!
    return constraints.flatMap(({ name, node }) =>
      values[node]![0] === 0 ? [] : [{ name: `${of}: ${name}`, node, row }],
    )
  }
  const at = ({ table, row, column }: Omit<Change, 'value'>) => row * width(table) + column
  return {
    field,
    program,
    traces: traces as readonly AirTrace[],
    get: (table: number, row: number, column: number): number =>
      traces[table]!.values[at({ table, row, column })]!,
    tableOf: (name: string): number => program.tables.findIndex((table) => table.name === name),
    columnOf: (table: number, name: string): number => program.tables[table]!.columns.indexOf(name),
    /** What fails after the changes, each once: constraints by table and name, and `bus NAME`. The traces stay. */
    failures: (changes: readonly Change[]): Set<string> =>
      changed(changes, ({ around, net }) => {
        const failed = new Set(around.flatMap(([table, row]) => broken(table, row).map(({ name }) => name)))
        for (const [key, times] of net()) if (times !== 0) failed.add(`bus ${key.split(':')[0]}`)
        return failed
      }),
    /** Constraints that fail after the changes, with node and row, and lookups that are not true; other buses may not balance. */
    wrong: (changes: readonly Change[], isTrue: (lookup: string) => boolean): Wrong[] =>
      changed(changes, ({ around, net }) => [
        ...around.flatMap(([table, row]): Wrong[] => broken(table, row)),
        ...[...net()].flatMap(([key, times]): Wrong[] =>
          times !== 0 && !isTrue(key) ? [{ name: key }] : [],
        ),
      ]),
    /** A node on a row after the changes. */
    valueOf: (table: number, node: number, row: number, changes: readonly Change[]): number =>
      applied(changes, () => rows[table]!.evaluate(row, 1)[node]![0]!),
  }

  function applied<T>(changes: readonly Change[], body: () => T): T {
    const kept = changes.map((change) => traces[change.table]!.values[at(change)]!)
    for (const change of changes) traces[change.table]!.values[at(change)] = change.value
    const result = body()
    for (const [i, change] of changes.entries()) traces[change.table]!.values[at(change)] = kept[i]!
    return result
  }

  function changed<T>(
    changes: readonly Change[],
    body: (what: { around: [number, number][]; net: () => Map<string, number> }) => T,
  ): T {
    const places = new Map<string, [number, number]>()
    for (const { table, row } of changes) places.set(`${table},${row}`, [table, row])
    const around = new Map(places)
    for (const [table, row] of places.values()) {
      const { height } = traces[table]!
      const before = (row + height - 1) % height
      around.set(`${table},${before}`, [table, before])
    }
    const net = new Map<string, number>()
    const put = (negative: boolean) => {
      for (const [table, row] of places.values()) {
        for (const [key, times] of tuples(table, row)) {
          net.set(key, field.add(net.get(key) ?? 0, negative ? field.sub(0, times) : times))
        }
      }
    }
    put(true)
    return applied(changes, () => {
      put(false)
      return body({ around: [...around.values()], net: () => net })
    })
  }
}

export type Wrong = { readonly name: string; readonly node?: number; readonly row?: number }

/** Other values for a cell: near it, flipped, shifted by a limb, and random. */
export function otherValues(value: number, modulus: number, random: () => number): number[] {
  const near = [value + 1, value - 1, value + 65536, value - 65536, value + 256, modulus - value, 1 - value]
  const chosen = [0, 1, 2, ...near, Math.floor(random() * modulus), Math.floor(random() * 65536)]
  return [...new Set(chosen.map((one) => ((one % modulus) + modulus) % modulus))].filter(
    (one) => one !== value,
  )
}

/** A generator of numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
