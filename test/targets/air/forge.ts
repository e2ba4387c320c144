/**
 * Forged rows: what a cheating prover could write if one constraint were not there.
 *
 * A cell of a valid row is changed, and every constraint that then fails, but for the one in question, is repaired by
 * another cell of the row in which it is linear. Facts that rows give to other tables may be false in the end: whoever
 * asks for them would be changed too. Lookups of ranges, bytes and code must be true, since their tables are fixed.
 */
import type { AirNode } from '../../../src/targets/air/program.ts'
import { type Change, type Mutator, otherValues } from './mutate.ts'

const REPAIRS = 200

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
 * @returns changes after which nothing fails but the constraints of this name, or undefined
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
  const { constraints, nodes } = m.program.tables[table]!
  const full = `${m.program.tables[table]!.name}: ${name}`
  const targets = constraints.filter((one) => one.name === name)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const { height } = m.traces[table]!
  for (let attempt = 0; attempt < attempts; attempt++) {
    const row = pick(rows)
    const changes = new Map<string, Change>()
    const set = (at: number, column: number, value: number) =>
      changes.set(`${at},${column}`, { table, row: at, column, value })
    const value = (at: number, column: number) =>
      changes.get(`${at},${column}`)?.value ?? m.get(table, at, column)
    const cells = columnsIn(nodes, pick(targets).node)
    if (cells.length === 0) return undefined
    const [column, next] = pick(cells)
    const start = (row + next) % height
    set(start, column, pick(otherValues(value(start, column), m.program.modulus, random)))
    if (random() < 0.3) {
      const [other, side] = pick(cells)
      const at = (row + side) % height
      set(at, other, pick(otherValues(value(at, other), m.program.modulus, random)))
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
