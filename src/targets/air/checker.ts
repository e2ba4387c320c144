/**
 * Checks traces against a constraint program, exactly: every constraint on every row, and every bus as a multiset. A
 * proof's LogUp sums say the same with an error of about (number of tuples) / (size of the extension field).
 * @module
 */
import { type SmallField, smallField } from '../../hash/small-field.ts'
import {
  type AirNode,
  type AirProgram,
  type AirTable,
  type AirTrace,
  checkProgram,
  fixedHeight,
  preprocessedData,
  preprocessedNames,
} from './program.ts'

export type AirFailure =
  | { readonly kind: 'shape'; readonly message: string }
  | {
      readonly kind: 'constraint'
      readonly message: string
      readonly table: string
      readonly row: number
      readonly constraint: string
    }
  | {
      readonly kind: 'bus'
      readonly message: string
      readonly bus: string
      readonly tuple: readonly number[]
      /** Sent less received, modulo the prime. */
      readonly excess: number
      /** An interaction that has the tuple. */
      readonly table: string
      readonly row: number
      readonly interaction: string
    }

/** Rows that are evaluated together. */
const BLOCK = 256

/**
 * Evaluates a whole program on traces.
 * @param publics - the public values, in the program's order
 * @param limit - how many failures to collect at most; default 20
 * @returns what fails; an empty list if the traces satisfy the program
 * @throws AirError if the program itself is none
 */
export function checkAir(
  program: AirProgram,
  publics: readonly number[],
  traces: readonly AirTrace[],
  limit = 20,
): AirFailure[] {
  checkProgram(program)
  const failures: AirFailure[] = []
  const shape = shapeFault(program, publics, traces)
  if (shape !== undefined) return [{ kind: 'shape', message: shape }]
  const field = smallField(program.modulus)
  const buses = program.buses.map(({ arity }) => multiset(arity, field))
  for (const [index, table] of program.tables.entries()) {
    const trace = traces[index]!
    const rows = evaluator(table, field, publics, trace)
    for (let start = 0; start < trace.height; start += BLOCK) {
      const count = Math.min(BLOCK, trace.height - start)
      const values = rows(start, count)
      for (const { name, node } of table.constraints) {
        const column = values[node]!
        for (let i = 0; i < count && failures.length < limit; i++) {
          if (column[i] === 0) continue
          const row = start + i
          failures.push({
            kind: 'constraint',
            message: `Table ${table.name}, row ${row}: "${name}" does not hold.`,
            table: table.name,
            row,
            constraint: name,
          })
        }
      }
      for (const [at, { bus, direction, multiplicity, tuple }] of table.interactions.entries()) {
        const times = values[multiplicity]!
        const elements = tuple.map((node) => values[node]!)
        for (let i = 0; i < count; i++) {
          if (times[i] === 0) continue
          const signed = direction === 'send' ? times[i]! : field.sub(0, times[i]!)
          buses[bus]!.add(elements, i, signed, index, start + i, at)
        }
      }
    }
  }
  for (const [i, bus] of buses.entries()) {
    for (const { tuple, excess, table, row, interaction } of bus.rest(limit - failures.length)) {
      const where = program.tables[table]!
      const { name } = where.interactions[interaction]!
      const way =
        excess < field.modulus / 2 ? `sent ${excess} times` : `received ${field.modulus - excess} times`
      failures.push({
        kind: 'bus',
        message:
          `Bus ${program.buses[i]!.name}: (${tuple.join(', ')}) is ${way} too often; ` +
          `table ${where.name}, row ${row}, "${name}" has it.`,
        bus: program.buses[i]!.name,
        tuple,
        excess,
        table: where.name,
        row,
        interaction: name,
      })
    }
  }
  return failures
}

/** Why traces and public values do not even have the shape of the program's. */
function shapeFault(
  program: AirProgram,
  publics: readonly number[],
  traces: readonly AirTrace[],
): string | undefined {
  const canonical = (value: number) => Number.isInteger(value) && value >= 0 && value < program.modulus
  if (publics.length !== program.publics.length || !publics.every(canonical)) {
    return `Expected ${program.publics.length} public values below the modulus, got ${publics.length}.`
  }
  if (traces.length !== program.tables.length)
    return `Expected ${program.tables.length} traces, got ${traces.length}.`
  let interactions = 0
  for (const [i, { name, columns, preprocessed, interactions: own }] of program.tables.entries()) {
    const { height, values } = traces[i]!
    const fixed = fixedHeight(preprocessed)
    if (height < 2 || !Number.isInteger(Math.log2(height)))
      return `Table ${name} has ${height} rows, which is no power of two from 2.`
    if (fixed !== undefined && height !== fixed) return `Table ${name} has ${height} rows, expected ${fixed}.`
    if (values.length !== height * columns.length)
      return `Table ${name} has ${values.length} values, expected ${height} rows of ${columns.length}.`
    if (values.some((value) => value >= program.modulus))
      return `Table ${name} has a value at or above the modulus ${program.modulus}.`
    interactions += height * own.length
  }
  // Otherwise p equal tuples would count as none.
  if (interactions >= program.modulus) return `${interactions} interactions could wrap around the modulus.`
  return undefined
}

/** Evaluates the nodes of a table on blocks of rows; `evaluate` returns arrays that it uses again. */
export function rowEvaluator(
  program: AirProgram,
  table: AirTable,
  publics: readonly number[],
  trace: AirTrace,
) {
  return { block: BLOCK, evaluate: evaluator(table, smallField(program.modulus), publics, trace) }
}

/** Evaluates all nodes of a table on a block of rows; its arrays are used again by the next block. */
function evaluator(table: AirTable, field: SmallField, publics: readonly number[], trace: AirTrace) {
  const width = table.columns.length
  const prepared = preprocessedData(table.preprocessed)
  const preparedWidth = preprocessedNames(table.preprocessed).length
  const values = table.nodes.map((node) => {
    const row = new Uint32Array(BLOCK)
    if (node.kind === 'const') row.fill(node.value)
    return node.kind === 'public' ? row.fill(publics[node.index]!) : row
  })
  const fill = (node: AirNode, out: Uint32Array, start: number, count: number) => {
    switch (node.kind) {
      case 'const':
      case 'public':
        break
      case 'main':
      case 'prep': {
        const [data, stride] = node.kind === 'main' ? [trace.values, width] : [prepared, preparedWidth]
        for (let i = 0; i < count; i++) {
          out[i] = data[((start + i + node.row) % trace.height) * stride + node.column]!
        }
        break
      }
      case 'first':
        for (let i = 0; i < count; i++) out[i] = start + i === 0 ? 1 : 0
        break
      case 'last':
        for (let i = 0; i < count; i++) out[i] = start + i === trace.height - 1 ? 1 : 0
        break
      case 'transition':
        for (let i = 0; i < count; i++) out[i] = start + i === trace.height - 1 ? 0 : 1
        break
      case 'neg': {
        const a = values[node.a]!
        for (let i = 0; i < count; i++) out[i] = a[i] === 0 ? 0 : field.modulus - a[i]!
        break
      }
      default: {
        const [a, b] = [values[node.a]!, values[node.b]!]
        const operation = field[node.kind]
        for (let i = 0; i < count; i++) out[i] = operation(a[i]!, b[i]!)
      }
    }
  }
  return (start: number, count: number): readonly Uint32Array[] => {
    for (const [i, node] of table.nodes.entries()) fill(node, values[i]!, start, count)
    return values
  }
}

/** Tuples and how often each is there, in an open hash table. */
function multiset(arity: number, field: SmallField) {
  const stride = arity + 4
  let capacity = 1 << 10
  let used = 0
  // A tuple, its multiplicity, and where it was seen first.
  let entries = new Uint32Array(1024 * stride)
  let slots = new Int32Array(capacity).fill(-1)
  const probe = new Uint32Array(arity)

  const hashOf = (tuple: Uint32Array, at: number): number => {
    let hash = 0x811c9dc5
    for (let i = 0; i < arity; i++) {
      hash = Math.imul(hash ^ tuple[at + i]!, 0x9e3779b1)
      hash ^= hash >>> 15
    }
    return hash >>> 0
  }
  const find = (tuple: Uint32Array, at: number): number => {
    let slot = hashOf(tuple, at) & (capacity - 1)
    for (;;) {
      const entry = slots[slot]!
      if (entry < 0) return slot
      let same = true
      for (let i = 0; i < arity && same; i++) same = entries[entry * stride + i] === tuple[at + i]
      if (same) return slot
      slot = (slot + 1) & (capacity - 1)
    }
  }
  const grow = () => {
    const larger = new Uint32Array(2 * entries.length)
    larger.set(entries)
    entries = larger
    capacity = 2 ** Math.ceil(Math.log2((3 * entries.length) / stride))
    slots = new Int32Array(capacity).fill(-1)
    for (let i = 0; i < used; i++) slots[find(entries, i * stride)] = i
  }
  return {
    add(
      elements: readonly Uint32Array[],
      row: number,
      times: number,
      table: number,
      traceRow: number,
      interaction: number,
    ) {
      for (let i = 0; i < arity; i++) probe[i] = elements[i]![row]!
      if ((used + 1) * stride > entries.length || 2 * used > capacity) grow()
      const slot = find(probe, 0)
      let entry = slots[slot]!
      if (entry < 0) {
        entry = slots[slot] = used++
        entries.set(probe, entry * stride)
        entries.set([0, table, traceRow, interaction], entry * stride + arity)
      }
      const at = entry * stride + arity
      entries[at] = field.add(entries[at]!, times)
    },
    /** Tuples whose multiplicity is not zero. */
    rest(limit: number) {
      const found = []
      for (let i = 0; i < used && found.length < limit; i++) {
        const at = i * stride
        const excess = entries[at + arity]!
        if (excess === 0) continue
        found.push({
          tuple: [...entries.subarray(at, at + arity)],
          excess,
          table: entries[at + arity + 1]!,
          row: entries[at + arity + 2]!,
          interaction: entries[at + arity + 3]!,
        })
      }
      return found
    },
  }
}
