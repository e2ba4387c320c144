/**
 * Changes of cells of valid traces, and what then fails: a row's constraints and those of the row before, and the tuples
 * that those rows put on buses. The rest of the traces is valid and stays so. Of a row, only nodes are computed again that
 * depend on what was changed.
 */
import { smallField } from '../../../src/hash/small-field.ts'
import { rowEvaluator } from '../../../src/targets/air/checker.ts'
import type { AirNode, AirProgram, AirTrace } from '../../../src/targets/air/program.ts'

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
  const tables = program.tables.map((table, i) => {
    const evaluate = rowEvaluator(program, table, publics, traces[i]!).evaluate
    const known = new Map<number, Row>()
    return {
      reach: reachOf(table),
      /** A row as it is without changes. */
      row(at: number): Row {
        let found = known.get(at)
        if (found) return found
        const values = Uint32Array.from(evaluate(at, 1), (column) => column[0]!)
        const broken = table.constraints.flatMap(({ node }, i) => (values[node] === 0 ? [] : [i]))
        known.set(at, (found = { values, broken }))
        return found
      },
    }
  })
  const width = (table: number) => program.tables[table]!.columns.length
  const at = ({ table, row, column }: Omit<Change, 'value'>) => row * width(table) + column
  const get = (table: number, row: number, column: number): number =>
    traces[table]!.values[at({ table, row, column })]!

  /** Calls with each row that changes touch, that before it included, its nodes changed meanwhile, and which ones those are. */
  function touched(
    changes: readonly Change[],
    see: (
      table: number,
      row: number,
      nodes: ReadonlySet<number>,
      base: Row,
      old: ReadonlyMap<number, number>,
    ) => void,
  ): void {
    const byRow = new Map<string, { table: number; row: number; main: [node: number, value: number][] }>()
    const note = (table: number, row: number, node: number | undefined, value: number) => {
      const key = `${table},${row}`
      let one = byRow.get(key)
      if (!one) byRow.set(key, (one = { table, row, main: [] }))
      if (node !== undefined) one.main.push([node, value])
    }
    for (const { table, row, column, value } of changes) {
      const { height } = traces[table]!
      const { main } = tables[table]!.reach
      note(table, row, main[0]!.get(column), value)
      note(table, (row + height - 1) % height, main[1]!.get(column), value)
    }
    for (const { table, row, main } of byRow.values()) {
      const { reach, row: rowAt } = tables[table]!
      const base = rowAt(row)
      const nodes = new Set<number>()
      const old = new Map<number, number>()
      const set = (node: number, value: number) => {
        if (!old.has(node)) old.set(node, base.values[node]!)
        base.values[node] = value
        nodes.add(node)
      }
      for (const [node, value] of main) set(node, value)
      const later = main.length === 1 ? reach.from(main[0]![0]) : reach.fromAll(main.map(([node]) => node))
      const list = program.tables[table]!.nodes
      for (const node of later) set(node, computed(list[node]!, base.values))
      see(table, row, nodes, base, old)
      for (const [node, value] of old) base.values[node] = value
    }
  }
  function computed(node: AirNode, values: Uint32Array): number {
    switch (node.kind) {
      case 'neg':
        return field.sub(0, values[node.a]!)
      case 'add':
      case 'sub':
      case 'mul':
        return field[node.kind](values[node.a]!, values[node.b]!)
      default:
        throw new RangeError(`"node" expected one that others change, got ${node.kind}`)
    }
  }
  /** Constraints that do not hold after changes, those that never did included, and how tuples on buses change. */
  function changed(changes: readonly Change[]) {
    const broken: { name: string; node: number; row: number }[] = []
    const net = new Map<string, number>()
    touched(changes, (table, row, nodes, base, old) => {
      const { name: of, constraints, interactions } = program.tables[table]!
      const { ofConstraints, ofInteractions } = tables[table]!.reach
      const asked = new Set(base.broken)
      const sent = new Set<number>()
      for (const node of nodes) {
        for (const one of ofConstraints.get(node) ?? []) asked.add(one)
        for (const one of ofInteractions.get(node) ?? []) sent.add(one)
      }
      for (const one of asked) {
        const { name, node } = constraints[one]!
        if (base.values[node] !== 0) broken.push({ name: `${of}: ${name}`, node, row })
      }
      const put = (one: number, value: (node: number) => number, removed: boolean) => {
        const { bus, direction, multiplicity, tuple } = interactions[one]!
        const times = value(multiplicity)
        if (times === 0) return
        const key = `${program.buses[bus]!.name}: ${tuple.map(value).join()}`
        const signed = (direction === 'send') === removed ? field.sub(0, times) : times
        net.set(key, field.add(net.get(key) ?? 0, signed))
      }
      for (const one of sent) {
        put(one, (node) => old.get(node) ?? base.values[node]!, true)
        put(one, (node) => base.values[node]!, false)
      }
    })
    return { broken, net }
  }
  return {
    field,
    program,
    traces: traces as readonly AirTrace[],
    get,
    tableOf: (name: string): number => program.tables.findIndex((table) => table.name === name),
    columnOf: (table: number, name: string): number => program.tables[table]!.columns.indexOf(name),
    /** What fails after the changes, each once: constraints by table and name, and `bus NAME`. The traces stay. */
    failures(changes: readonly Change[]): Set<string> {
      const { broken, net } = changed(changes)
      const failed = new Set(broken.map(({ name }) => name))
      for (const [key, times] of net) if (times !== 0) failed.add(`bus ${key.split(':')[0]}`)
      return failed
    },
    /** Constraints that fail after the changes, with node and row, and lookups that are not true; other buses may not balance. */
    wrong(changes: readonly Change[], isTrue: (lookup: string) => boolean): Wrong[] {
      const { broken, net } = changed(changes)
      return [
        ...broken,
        ...[...net].flatMap(([key, times]): Wrong[] => (times !== 0 && !isTrue(key) ? [{ name: key }] : [])),
      ]
    },
    /** A node on a row after the changes. */
    valueOf(table: number, node: number, row: number, changes: readonly Change[]): number {
      let found = tables[table]!.row(row).values[node]!
      touched(changes, (where, at, _, { values }) => {
        if (where === table && at === row) found = values[node]!
      })
      return found
    },
  }
}

/** A row's nodes, and the constraints that do not hold on it. */
type Row = { readonly values: Uint32Array; readonly broken: readonly number[] }

/** Which nodes, constraints and interactions of a table depend on which of its columns. */
function reachOf({ nodes, constraints, interactions }: AirProgram['tables'][number]) {
  const users = nodes.map((): number[] => [])
  /** Nodes that are columns, on this row and on the next. */
  const main = [new Map<number, number>(), new Map<number, number>()] as const
  for (const [i, node] of nodes.entries()) {
    if (node.kind === 'main') main[node.row].set(node.column, i)
    if ('a' in node) users[node.a]!.push(i)
    if ('b' in node) users[node.b]!.push(i)
  }
  /** Nodes that depend on some, in order. */
  const fromAll = (starts: readonly number[]): number[] => {
    const found = new Set<number>()
    const queue = [...starts]
    for (const one of queue)
      for (const user of users[one]!) {
        if (found.has(user)) continue
        found.add(user)
        queue.push(user)
      }
    return [...found].sort((a, b) => a - b)
  }
  const known = new Map<number, readonly number[]>()
  const from = (start: number): readonly number[] => {
    let found = known.get(start)
    if (!found) known.set(start, (found = fromAll([start])))
    return found
  }
  const listsOf = (entries: readonly (readonly [node: number, index: number])[]) => {
    const lists = new Map<number, number[]>()
    for (const [node, index] of entries) lists.set(node, [...(lists.get(node) ?? []), index])
    return lists
  }
  return {
    main,
    from,
    fromAll,
    ofConstraints: listsOf(constraints.map(({ node }, i) => [node, i] as const)),
    ofInteractions: listsOf(
      interactions.flatMap(({ multiplicity, tuple }, i) =>
        [...new Set([multiplicity, ...tuple])].map((node) => [node, i] as const),
      ),
    ),
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
