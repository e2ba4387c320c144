/**
 * Builds a table: columns by name, expressions that share equal parts, constraints and interactions.
 * @module
 */
import { type SmallField, smallField } from '../../hash/small-field.ts'
import type { AirInteraction, AirNode, AirTable, Preprocessed } from './program.ts'
import { preprocessedNames } from './program.ts'

/** An expression of one table: the number of a node. */
export type Expr = number & { readonly __expr: unique symbol }

export type TableBuilder = ReturnType<typeof tableBuilder>

/** A table in the making. Constants are integers of any sign below 2^53. */
export function tableBuilder(
  name: string,
  options: { readonly modulus: number; readonly preprocessed?: Preprocessed },
) {
  const field: SmallField = smallField(options.modulus)
  const preprocessed = options.preprocessed ?? { kind: 'none' }
  const columns: string[] = []
  const nodes: AirNode[] = []
  const shared = new Map<string, Expr>()
  const constraints: { name: string; node: number }[] = []
  const interactions: AirInteraction[] = []

  const intern = (key: string, node: AirNode): Expr => {
    const known = shared.get(key)
    if (known !== undefined) return known
    const made = nodes.push(node) - 1
    shared.set(key, made as Expr)
    return made as Expr
  }
  const constant = (value: number): Expr => {
    const element = field.of(value)
    return intern(`#${element}`, { kind: 'const', value: element })
  }
  const constantOf = (expr: Expr): number | undefined => {
    const node = nodes[expr]!
    return node.kind === 'const' ? node.value : undefined
  }
  const add = (a: Expr, b: Expr): Expr => {
    const [x, y] = [constantOf(a), constantOf(b)]
    if (x !== undefined && y !== undefined) return constant(field.add(x, y))
    if (x === 0) return b
    if (y === 0) return a
    const [low, high] = a < b ? [a, b] : [b, a]
    return intern(`+${low},${high}`, { kind: 'add', a: low, b: high })
  }
  const neg = (a: Expr): Expr => {
    const x = constantOf(a)
    if (x !== undefined) return constant(field.sub(0, x))
    const node = nodes[a]!
    if (node.kind === 'neg') return node.a as Expr
    return intern(`-${a}`, { kind: 'neg', a })
  }
  const sub = (a: Expr, b: Expr): Expr => {
    const [x, y] = [constantOf(a), constantOf(b)]
    if (x !== undefined && y !== undefined) return constant(field.sub(x, y))
    if (y === 0) return a
    if (x === 0) return neg(b)
    if (a === b) return constant(0)
    return intern(`${a}-${b}`, { kind: 'sub', a, b })
  }
  const mul = (a: Expr, b: Expr): Expr => {
    const [x, y] = [constantOf(a), constantOf(b)]
    if (x !== undefined && y !== undefined) return constant(field.mul(x, y))
    if (x === 0 || y === 0) return constant(0)
    if (x === 1) return b
    if (y === 1) return a
    const [low, high] = a < b ? [a, b] : [b, a]
    return intern(`*${low},${high}`, { kind: 'mul', a: low, b: high })
  }
  const prepared = preprocessedNames(preprocessed)
  const columnAt = (index: number, row: 0 | 1 = 0): Expr =>
    intern(`m${index},${row}`, { kind: 'main', column: index, row })

  return {
    field,
    columns: columns as readonly string[],
    nodes: nodes as readonly AirNode[],
    /** A new column. @returns it on this row */
    column(title: string): Expr {
      return columnAt(columns.push(title) - 1)
    },
    /** A column on the next row. */
    next(expr: Expr): Expr {
      const node = nodes[expr]!
      if (node.kind !== 'main' || node.row !== 0)
        throw new RangeError(`"expr" expected a column on this row, got ${node.kind}`)
      return columnAt(node.column, 1)
    },
    /** The number of a column that is an expression by itself; undefined for other expressions. */
    columnOf(expr: Expr): number | undefined {
      const node = nodes[expr]!
      return node.kind === 'main' && node.row === 0 ? node.column : undefined
    },
    prep(title: string, row: 0 | 1 = 0): Expr {
      const column = prepared.indexOf(title)
      if (column < 0) throw new RangeError(`"title" expected one of ${prepared.join(', ')}, got ${title}`)
      return intern(`p${column},${row}`, { kind: 'prep', column, row })
    },
    first: () => intern('first', { kind: 'first' }),
    last: () => intern('last', { kind: 'last' }),
    transition: () => intern('transition', { kind: 'transition' }),
    publicValue: (index: number) => intern(`public${index}`, { kind: 'public', index }),
    constant,
    constantOf,
    add,
    sub,
    neg,
    mul,
    sum: (terms: readonly Expr[]): Expr => terms.reduce(add, constant(0)),
    /** `factor * a`. */
    scale: (factor: number, a: Expr): Expr => mul(constant(factor), a),
    /** 1 - a. */
    complement: (a: Expr): Expr => sub(constant(1), a),
    /** Says that an expression is zero on every row. */
    assertZero(title: string, expr: Expr): void {
      if (constantOf(expr) !== 0) constraints.push({ name: title, node: expr })
    },
    assertEqual(title: string, a: Expr, b: Expr): void {
      const difference = sub(a, b)
      if (constantOf(difference) !== 0) constraints.push({ name: title, node: difference })
    },
    assertBit(title: string, a: Expr): void {
      constraints.push({ name: title, node: mul(a, sub(constant(1), a)) })
    },
    interact(
      title: string,
      direction: 'send' | 'receive',
      bus: number,
      multiplicity: Expr,
      tuple: readonly Expr[],
    ): void {
      interactions.push({ name: title, bus, direction, multiplicity, tuple })
    },
    table: (): AirTable => ({ name, preprocessed, columns, nodes, constraints, interactions }),
  }
}
