/**
 * Forged rows: what a cheating prover could write if one constraint were not there.
 *
 * A cell of a valid row is changed, and every constraint that then fails, but for the one in question, is repaired by
 * another cell of the row in which it is linear. Facts that rows give to other tables may be false in the end: whoever
 * asks for them would be changed too. Lookups of ranges, bytes and code must be true, since their tables are fixed.
 */
import {
  type AirNode,
  type AirProgram,
  preprocessedData,
  preprocessedNames,
} from '../../../src/targets/air/program.ts'
import { type Change, type Mutator, otherValues } from './mutate.ts'

const REPAIRS = 200
/** Columns that choose what a row is; others are more often what a row says. */
const CHOOSING = /^(flag|slot|is_|on$)/

/** Columns of this and of the next row that a node depends on. */
function columnsIn(nodes: readonly AirNode[], root: number): [column: number, row: 0 | 1][] {
  const seen = new Set<number>()
  const found = new Map<string, [number, 0 | 1]>()
  const visit = (index: number) => {
    if (seen.has(index)) return
    seen.add(index)
    const node = nodes[index]!
    if (node.kind === 'main') found.set(`${node.column},${node.row}`, [node.column, node.row])
    if ('a' in node) visit(node.a)
    if ('b' in node) visit(node.b)
  }
  visit(root)
  return [...found.values()]
}

/**
 * Tries to break one constraint alone.
 * @param code - tuples of the table of code, joined by commas
 * @returns changes after which nothing fails but the constraints of this name; none if no row has to do with them; undefined
 *   if the search found none
 */
export function forge(
  m: Mutator,
  table: number,
  name: string,
  rows: readonly number[],
  random: () => number,
  isTrue: (lookup: string) => boolean,
  attempts = 300,
): Change[] | undefined {
  const { constraints, nodes, columns } = m.program.tables[table]!
  const full = `${m.program.tables[table]!.name}: ${name}`
  const targets = constraints.filter((one) => one.name === name)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const { height } = m.traces[table]!
  /** Rows on which the constraint says something: where some cell matters to it. */
  const active = rows.filter((row) => {
    const { node } = pick(targets)
    const all = columnsIn(nodes, node)
    const said = all.filter(([one]) => !CHOOSING.test(columns[one]!))
    const cells = said.length > 0 ? said : all
    return Array.from({ length: 3 }, () => pick(cells)).some((cell) => {
      if (!cell) return false
      const at = (row + cell[1]) % height
      const change = { table, row: at, column: cell[0], value: m.field.add(m.get(table, at, cell[0]), 1) }
      return m.valueOf(table, node, row, [change]) !== 0
    })
  })
  // The run has nothing that the constraint is about.
  if (active.length === 0) return []
  const other = (old: number): number =>
    old <= 1 && random() < 0.4 ? 1 - old : pick(otherValues(old, m.program.modulus, random))
  for (let attempt = 0; attempt < attempts; attempt++) {
    const row = pick(active.length > 0 && random() < 0.8 ? active : rows)
    const changes = new Map<string, Change>()
    const set = (at: number, column: number, value: number) =>
      changes.set(`${at},${column}`, { table, row: at, column, value })
    const value = (at: number, column: number) =>
      changes.get(`${at},${column}`)?.value ?? m.get(table, at, column)
    const cells = columnsIn(nodes, pick(targets).node)
    if (cells.length === 0) return undefined
    const others = cells.filter(([one]) => !CHOOSING.test(columns[one]!))
    const [column, next] = pick(others.length > 0 && random() < 0.7 ? others : cells)
    const start = (row + next) % height
    set(start, column, other(value(start, column)))
    if (random() < 0.3) {
      const [second, side] = pick(cells)
      const at = (row + side) % height
      set(at, second, other(value(at, second)))
    }
    const fixed = new Set(changes.keys())
    for (let repair = 0; repair < REPAIRS; repair++) {
      const failed = m.wrong([...changes.values()], isTrue)
      const rest = failed.filter((one) => one.name !== full)
      if (rest.length === 0) {
        if (failed.length > 0) return [...changes.values()]
        break
      }
      const broken = rest.find(({ node }) => node !== undefined)
      if (!broken || !repairOne(broken.node!, broken.row!)) break
    }
    function repairOne(node: number, at: number): boolean {
      // The column that is defined last is most likely a function of the others.
      const candidates = columnsIn(nodes, node)
        .map(([one, side]) => [one, (at + side) % height] as const)
        .filter(([one, where]) => !fixed.has(`${where},${one}`))
        .sort((a, b) => b[0] - a[0])
      if (random() < 0.3) candidates.reverse()
      for (const [one, where] of candidates) {
        const before = value(where, one)
        const at0 = evaluate(node, at, where, one, 0)
        const at1 = evaluate(node, at, where, one, 1)
        const at2 = evaluate(node, at, where, one, 2)
        const slope = m.field.sub(at1, at0)
        if (slope === 0 || m.field.sub(at2, at1) !== slope) continue
        const root = m.field.mul(m.field.sub(0, at0), m.field.inverse(slope))
        if (root === before) continue
        set(where, one, root)
        fixed.add(`${where},${one}`)
        return true
      }
      return false
    }
    function evaluate(node: number, at: number, where: number, one: number, to: number): number {
      const key = `${where},${one}`
      const old = changes.get(key)
      set(where, one, to)
      const result = m.valueOf(table, node, at, [...changes.values()])
      if (old) changes.set(key, old)
      else changes.delete(key)
      return result
    }
  }
  return undefined
}

/** Whether lookups of ranges, bytes and code are true; on other buses anything may be. */
export function truths(program: AirProgram): (lookup: string) => boolean {
  const { preprocessed } = program.tables.find(({ name }) => name === 'code')!
  const width = preprocessedNames(preprocessed).length
  const data = preprocessedData(preprocessed)
  const code = new Set(
    Array.from({ length: data.length / width }, (_, i) => data.subarray(i * width, (i + 1) * width).join()),
  )
  return (lookup) => {
    const [bus, tuple] = lookup.split(': ') as [string, string]
    const values = tuple.split(',').map(Number)
    if (bus === 'range') return values[0]! <= 16 && values[1]! < 2 ** values[0]!
    if (bus === 'and') return values.every((one) => one < 256) && values[2] === (values[0]! & values[1]!)
    return bus === 'code' ? code.has(tuple) : true
  }
}
