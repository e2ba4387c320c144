/**
 * Whether the constraints of a row determine its columns: propagation from what the row is given, as for R1CS. Columns that
 * are functions of determined ones are determined, so a row has no second witness in them.
 *
 * Rules, until nothing changes:
 *
 * 1. A constraint that is linear in one undetermined column, with a constant factor, determines it.
 * 2. A constraint whose undetermined columns are ranged numbers with constant factors determines all of them, if their
 *    digits do not overlap and their sum is below the modulus.
 * 3. A column e with e * x = 0 for determined x's, and e + sum of x * (anything) = determined: if some x is not zero, e is
 *    zero; if all are, the second determines it.
 * 4. A number of no bits is zero.
 * 5. A tuple that is received from a bus of functions, with its arguments determined, determines the rest.
 */
import { smallField } from '../../../src/hash/small-field.ts'
import type { AirProgram, AirTable } from '../../../src/targets/air/program.ts'

/** A polynomial: factors by monomials, which are column numbers in order, joined. */
type Polynomial = ReadonlyMap<string, number>

const columnsOf = (monomial: string): number[] => (monomial === '' ? [] : monomial.split(' ').map(Number))

export type Question = {
  readonly program: AirProgram
  readonly table: AirTable
  /** Columns with known values, such as the flags of an instruction. */
  readonly constants: ReadonlyMap<number, number>
  /** Other columns that the row is given. */
  readonly given: readonly number[]
  /** For each bus of functions: how many elements of its tuples are arguments. */
  readonly functions: ReadonlyMap<string, number>
  /** A constraint that is left out. */
  readonly without?: string
}

/** The columns that are not determined. */
export function undetermined(question: Question): Set<number> {
  const { program, table, constants, given, functions, without } = question
  const field = smallField(program.modulus)
  const signed = (x: number) => (x > field.modulus / 2 ? x - field.modulus : x)
  const made = new Map<number, Polynomial>()
  const add = (a: Polynomial, b: Polynomial, factor: number): Polynomial => {
    const sum = new Map(a)
    for (const [monomial, value] of b) {
      const total = field.add(sum.get(monomial) ?? 0, field.mul(factor, value))
      if (total === 0) sum.delete(monomial)
      else sum.set(monomial, total)
    }
    return sum
  }
  const multiply = (a: Polynomial, b: Polynomial): Polynomial => {
    let product: Polynomial = new Map()
    for (const [x, factor] of a) {
      const row = new Map<string, number>()
      for (const [y, value] of b) {
        const monomial = [...columnsOf(x), ...columnsOf(y)].sort((p, q) => p - q).join(' ')
        row.set(monomial, value)
      }
      product = add(product, row, factor)
    }
    return product
  }
  const constant = (value: number): Polynomial => (value === 0 ? new Map() : new Map([['', value]]))
  const of = (index: number): Polynomial => {
    const known = made.get(index)
    if (known) return known
    const node = table.nodes[index]!
    const make = (): Polynomial => {
      switch (node.kind) {
        case 'const':
          return constant(node.value)
        case 'main': {
          if (node.row !== 0) throw new RangeError('"table" expected one whose rows stand alone')
          const value = constants.get(node.column)
          return value === undefined ? new Map([[`${node.column}`, 1]]) : constant(value)
        }
        case 'add':
          return add(of(node.a), of(node.b), 1)
        case 'sub':
          return add(of(node.a), of(node.b), field.modulus - 1)
        case 'neg':
          return add(new Map(), of(node.a), field.modulus - 1)
        case 'mul':
          return multiply(of(node.a), of(node.b))
        default:
          throw new RangeError(`"table" expected one without ${node.kind}`)
      }
    }
    const result = make()
    made.set(index, result)
    return result
  }

  const determined = new Set<number>([...constants.keys(), ...given])
  const isKnown = (polynomial: Polynomial) =>
    [...polynomial.keys()].every((monomial) => columnsOf(monomial).every((column) => determined.has(column)))
  const bits = new Map<number, number>()
  for (const { bus, direction, multiplicity, tuple } of table.interactions) {
    if (program.buses[bus]!.name !== 'range' || direction !== 'receive') continue
    const [size, value, times] = [of(tuple[0]!), of(tuple[1]!), of(multiplicity)]
    const [monomial] = value.keys()
    // Only where the row asks in any case.
    if (value.size !== 1 || value.get(monomial!) !== 1 || times.get('') !== 1 || times.size !== 1) continue
    const [width] = [size.size === 0 ? 0 : size.get('')]
    if (size.size <= 1 && width !== undefined) bits.set(Number(monomial), width)
  }
  const polynomials = table.constraints
    .filter(({ name }) => name !== without)
    .map(({ node }) => of(node))
    .filter((polynomial) => polynomial.size > 0)
  for (const polynomial of polynomials) {
    // c (1 - c) = 0
    const monomials = [...polynomial.keys()]
    const [column] = columnsOf(monomials.find((one) => columnsOf(one).length === 1) ?? '')
    if (column === undefined || monomials.length !== 2) continue
    const square = polynomial.get(`${column} ${column}`)
    if (square !== undefined && field.add(square, polynomial.get(`${column}`)!) === 0) bits.set(column, 1)
  }

  for (const [column, width] of bits) if (width === 0) determined.add(column)

  /** The undetermined columns of a polynomial with their factors, if it is linear in them with constant factors. */
  const linear = (polynomial: Polynomial): Map<number, number> | undefined => {
    const unknown = new Map<number, number>()
    for (const [monomial, factor] of polynomial) {
      const columns = columnsOf(monomial)
      const open = columns.filter((column) => !determined.has(column))
      if (open.length === 0) continue
      if (columns.length !== 1) return undefined
      unknown.set(open[0]!, factor)
    }
    return unknown
  }
  const digits = (unknown: ReadonlyMap<number, number>): boolean => {
    let above = 0
    for (const [column, factor] of [...unknown].sort(
      ([, a], [, b]) => Math.abs(signed(a)) - Math.abs(signed(b)),
    )) {
      const [width, size] = [bits.get(column), Math.abs(signed(factor))]
      if (width === undefined || size <= above) return false
      above += size * (2 ** width - 1)
    }
    const signs = new Set([...unknown.values()].map((factor) => signed(factor) > 0))
    return above < field.modulus && signs.size === 1
  }
  /** Rule 3 for a column. */
  const shown = (column: number): boolean => {
    const zeros = new Set<string>()
    for (const polynomial of polynomials) {
      const rest = new Map<string, number>()
      let whole = true
      for (const [monomial, factor] of polynomial) {
        const columns = columnsOf(monomial)
        const at = columns.indexOf(column)
        whole &&= at >= 0 && columns.filter((one) => one === column).length === 1
        rest.set(columns.toSpliced(at, 1).join(' '), factor)
      }
      if (whole && isKnown(rest)) zeros.add(JSON.stringify([...rest].sort()))
    }
    if (zeros.size === 0) return false
    return polynomials.some((polynomial) => {
      const parts = new Map<number, Map<string, number>>()
      let plain = 0
      for (const [monomial, factor] of polynomial) {
        const columns = columnsOf(monomial)
        const open = columns.filter((one) => !determined.has(one))
        if (open.length === 0) continue
        if (open.length > 1) return false
        if (open[0] === column) {
          if (columns.length > 1) return false
          plain = factor
          continue
        }
        const part = parts.get(open[0]!) ?? new Map<string, number>()
        part.set(columns.toSpliced(columns.indexOf(open[0]!), 1).join(' '), factor)
        parts.set(open[0]!, part)
      }
      if (plain === 0) return false
      const negated = (part: Map<string, number>) => new Map([...part].map(([k, v]) => [k, field.sub(0, v)]))
      return [...parts.values()].every((part) =>
        [part, negated(part)].some((one) => zeros.has(JSON.stringify([...one].sort()))),
      )
    })
  }

  for (let size = -1; size !== determined.size; ) {
    size = determined.size
    for (const polynomial of polynomials) {
      const unknown = linear(polynomial)
      if (!unknown || unknown.size === 0) continue
      if (unknown.size === 1 || digits(unknown)) for (const column of unknown.keys()) determined.add(column)
    }
    for (const { bus, direction, multiplicity, tuple } of table.interactions) {
      const count = functions.get(program.buses[bus]!.name)
      if (count === undefined || direction !== 'receive' || !isKnown(of(multiplicity))) continue
      // Where it is not received, the columns are used by nothing else.
      const elements = tuple.map(of)
      if (!elements.slice(0, count).every(isKnown)) continue
      for (const element of elements.slice(count)) {
        const unknown = linear(element)
        if (unknown?.size === 1) for (const column of unknown.keys()) determined.add(column)
      }
    }
    for (let column = 0; column < table.columns.length; column++)
      if (!determined.has(column) && shown(column)) determined.add(column)
  }
  return new Set(table.columns.map((_, i) => i).filter((column) => !determined.has(column)))
}
