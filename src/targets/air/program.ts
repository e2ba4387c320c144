/**
 * A constraint program: tables of columns, constraints that hold on each of their rows, and buses between tables. It is
 * data. A prover interprets it and knows no VM.
 *
 * - A **constraint** is a node that is zero on every row. Rows are cyclic: the row after the last one is the first.
 * - An **interaction** puts a tuple on a bus (`send`) or takes one off (`receive`), as often as its multiplicity says.
 *   On each bus and for each tuple, what is sent less what is received is zero modulo the field's prime.
 * - `first`, `last` and `transition` are 1 on the first, on the last, and on every row but the last in the checker. A
 *   prover's selectors are only zero or not zero there, so they stand only as factors of a whole constraint.
 * @module
 */
import { OnestepError } from '../../bytes/errors.ts'

/** A node's arguments are nodes before it. */
export type AirNode =
  | { readonly kind: 'const'; readonly value: number }
  /** A column on this row (0) or on the next one (1). */
  | { readonly kind: 'main' | 'prep'; readonly column: number; readonly row: 0 | 1 }
  | { readonly kind: 'first' | 'last' | 'transition' }
  | { readonly kind: 'public'; readonly index: number }
  | { readonly kind: 'add' | 'sub' | 'mul'; readonly a: number; readonly b: number }
  | { readonly kind: 'neg'; readonly a: number }

/** A node that is zero on every row. */
export type AirConstraint = {
  /** What it says, with the instruction and the source line it is of where there is one. */
  readonly name: string
  readonly node: number
}

/** What each row of a table sends to a bus, or receives from it. */
export type AirInteraction = {
  readonly name: string
  readonly bus: number
  readonly direction: 'send' | 'receive'
  readonly multiplicity: number
  readonly tuple: readonly number[]
}

/** Columns that are part of the program. */
export type Preprocessed =
  | { readonly kind: 'none' }
  /** Row-major values. */
  | { readonly kind: 'data'; readonly names: readonly string[]; readonly data: readonly number[] }
  /**
   * Columns `bits` and `value`: each value below 2^bits for all bits below this; and `index`, the row's number, for values
   * of just so many bits. 2^bits rows.
   */
  | { readonly kind: 'range'; readonly bits: number }
  /** Columns `a`, `b` and `and`, of words of so many bits; 2^(2 bits) rows, row `a * 2^bits + b`. */
  | { readonly kind: 'and'; readonly bits: number }

/** Columns, and what holds between them. A node is named by its place in `nodes`. */
export type AirTable = {
  readonly name: string
  readonly preprocessed: Preprocessed
  readonly columns: readonly string[]
  readonly nodes: readonly AirNode[]
  readonly constraints: readonly AirConstraint[]
  readonly interactions: readonly AirInteraction[]
}

/** A bus, with the length of its tuples. */
export type AirBus = { readonly name: string; readonly arity: number }

/** A whole constraint program. */
export type AirProgram = {
  readonly name: string
  readonly modulus: number
  /** Names of the public values, a field element each. */
  readonly publics: readonly string[]
  readonly buses: readonly AirBus[]
  readonly tables: readonly AirTable[]
}

/** A table's rows, one after the other; a height is a power of two. */
export type AirTrace = { readonly height: number; readonly values: Uint32Array }

/** The highest degree of a constraint, and of a multiplicity plus that of a tuple. */
export const MAX_DEGREE = 3

/** Names of the preprocessed columns. */
export function preprocessedNames(preprocessed: Preprocessed): readonly string[] {
  if (preprocessed.kind === 'none') return []
  if (preprocessed.kind === 'data') return preprocessed.names
  return preprocessed.kind === 'range' ? ['bits', 'value', 'index'] : ['a', 'b', 'and']
}

/** Rows that a table must have because of its preprocessed columns; undefined if it may have any number. */
export function fixedHeight(preprocessed: Preprocessed): number | undefined {
  if (preprocessed.kind === 'none') return undefined
  if (preprocessed.kind === 'data') return preprocessed.data.length / preprocessed.names.length
  return preprocessed.kind === 'range' ? 2 ** preprocessed.bits : 4 ** preprocessed.bits
}

/** The values of the preprocessed columns, row by row. The last row of `range` says again that zero has no bits. */
export function preprocessedData(preprocessed: Preprocessed): Uint32Array {
  if (preprocessed.kind === 'none') return new Uint32Array()
  if (preprocessed.kind === 'data') return Uint32Array.from(preprocessed.data)
  const height = fixedHeight(preprocessed)!
  if (preprocessed.kind === 'range') {
    const data = new Uint32Array(3 * height)
    for (let row = 0; row < height; row++) {
      const bits = row === height - 1 ? 0 : 31 - Math.clz32(row + 1)
      data.set([bits, row === height - 1 ? 0 : row + 1 - 2 ** bits, row], 3 * row)
    }
    return data
  }
  const data = new Uint32Array(3 * height)
  for (let row = 0; row < height; row++) {
    const [a, b] = [row >>> preprocessed.bits, row & (2 ** preprocessed.bits - 1)]
    data.set([a, b, a & b], 3 * row)
  }
  return data
}

/** What a node is, as far as rules need it. */
type Shape = { readonly degree: number; readonly selects: boolean }

function shapesOf(program: AirProgram, table: AirTable, fail: (what: string) => never): Shape[] {
  const shapes: Shape[] = []
  const prepared = preprocessedNames(table.preprocessed).length
  for (const [at, node] of table.nodes.entries()) {
    const of = (index: number): Shape =>
      Number.isInteger(index) && index >= 0 && index < at
        ? shapes[index]!
        : fail(`node ${at} refers to node ${index}, which is not before it`)
    const within = (index: number, count: number, what: string) => {
      if (!Number.isInteger(index) || index < 0 || index >= count)
        fail(`node ${at} refers to ${what} ${index} of ${count}`)
    }
    switch (node.kind) {
      case 'const':
        within(node.value, program.modulus, 'the constant')
        shapes.push({ degree: 0, selects: false })
        break
      case 'main':
      case 'prep':
        within(
          node.column,
          node.kind === 'main' ? table.columns.length : prepared,
          `the column (${node.kind})`,
        )
        within(node.row, 2, 'the row')
        shapes.push({ degree: 1, selects: false })
        break
      case 'first':
      case 'last':
      case 'transition':
        shapes.push({ degree: 1, selects: true })
        break
      case 'public':
        within(node.index, program.publics.length, 'the public value')
        shapes.push({ degree: 0, selects: false })
        break
      case 'neg': {
        const { degree, selects } = of(node.a)
        if (selects) fail(`node ${at} takes a selector that is no factor of a whole constraint`)
        shapes.push({ degree, selects: false })
        break
      }
      case 'add':
      case 'sub':
      case 'mul': {
        const [a, b] = [of(node.a), of(node.b)]
        const selects = a.selects || b.selects
        if (selects && node.kind !== 'mul')
          fail(`node ${at} takes a selector that is no factor of a whole constraint`)
        shapes.push(
          node.kind === 'mul'
            ? { degree: a.degree + b.degree, selects }
            : { degree: Math.max(a.degree, b.degree), selects: false },
        )
        break
      }
      default:
        fail(`node ${at} is of an unknown kind`)
    }
  }
  return shapes
}

/**
 * Checks that a program is one: nodes in order, columns and buses that exist, degrees that a prover takes.
 * @throws AirError that says which table and which part of it is wrong
 */
export function checkProgram(program: AirProgram): void {
  const names = new Set<string>()
  for (const table of program.tables) {
    const fail = (what: string): never => {
      throw new AirError(`Table ${table.name} of ${program.name}: ${what}.`)
    }
    if (names.has(table.name)) fail('another table has this name')
    names.add(table.name)
    const height = fixedHeight(table.preprocessed)
    if (height !== undefined && (!Number.isInteger(Math.log2(height)) || height < 2)) {
      fail(`its preprocessed columns have ${height} rows, which is no power of two from 2`)
    }
    if (table.columns.length === 0) fail('it has no columns')
    const shapes = shapesOf(program, table, fail)
    const shapeOf = (index: number, what: string): Shape =>
      shapes[index] ?? fail(`${what} refers to node ${index} of ${shapes.length}`)
    for (const { name, node } of table.constraints) {
      const { degree } = shapeOf(node, `the constraint "${name}"`)
      if (degree > MAX_DEGREE)
        fail(`the constraint "${name}" is of degree ${degree}, and at most ${MAX_DEGREE} is possible`)
    }
    for (const { name, bus, multiplicity, tuple } of table.interactions) {
      const target = program.buses[bus] ?? fail(`the interaction "${name}" is with no bus`)
      if (tuple.length !== target.arity) {
        fail(`the interaction "${name}" has ${tuple.length} elements, and bus ${target.name} ${target.arity}`)
      }
      for (const index of [multiplicity, ...tuple]) {
        const { degree, selects } = shapeOf(index, `the interaction "${name}"`)
        if (selects) fail(`the interaction "${name}" depends on a selector`)
        if (degree > 1)
          fail(`the interaction "${name}" has an element of degree ${degree}, and at most 1 is possible`)
      }
    }
  }
}

/** A constraint program that is none, or bytes that encode none. */
export class AirError extends OnestepError {
  override name = 'AirError'
}
