/**
 * Searches for a second witness of a circuit: two tests around one satisfying witness, with its inputs fixed.
 *
 * - *Edits*: every other wire is set to other values; a value that still satisfies all constraints shows that
 *   the wire is free.
 * - *Directions*: the constraints are linearised. A direction in which the witness can move without violating
 *   any of them to first order (the kernel of the Jacobian), nor a constraint without slope to second order,
 *   shows freedom that moves several wires at once.
 *
 * Neither test finds a distant second witness, such as the other root of a quadratic; `solutions` does, for
 * small circuits.
 * @module
 */
import { inverse, mod, scalarModulus } from './field.ts'
import { evaluateRow, type Matrix, type R1cs, type Symbols, wireName } from './r1cs.ts'

/** The result of a soundness test. */
export type SoundnessReport = {
  /** Wires that an edit or a direction can move, by name. */
  free: string[]
  /** The number of edited witnesses that were tried. */
  edits: number
}

/** Options of `checkSoundness`. */
export type SoundnessOptions = {
  /** Further values to try for a wire, such as aliases or values of other wires. */
  values?: (value: bigint, wire: number) => readonly bigint[]
  /** Names of signals that may be free, because only their own constraints read them: `/\.inverse$/`. */
  mayBeFree?: RegExp
}

/** The wires that may be free in our gadgets; see IsZero. */
export const freeByDesign = /\.inverse$/

/**
 * Tries to change a satisfying witness in all wires except the inputs.
 * @param witness - must satisfy `r1cs`; otherwise a RangeError is thrown
 * @returns the wires that are free, other than those that may be
 */
export function checkSoundness(
  r1cs: R1cs,
  symbols: Symbols,
  witness: readonly bigint[],
  options: SoundnessOptions = {},
): SoundnessReport {
  const { mayBeFree = freeByDesign, values = defaultValues } = options
  const lines = linearise(r1cs, witness)
  for (const [i, { a, b, c }] of lines.entries()) {
    if (mod(a * b - c) !== 0n)
      throw new RangeError(`"witness" expected to satisfy the circuit, violates ${i}`)
  }
  const rowsOf: number[][] = Array.from({ length: r1cs.wires }, () => [])
  for (const [i, line] of lines.entries()) for (const wire of line.terms.keys()) rowsOf[wire]!.push(i)

  const free = new Set<number>()
  let edits = 0
  for (let wire = 1; wire < r1cs.wires; wire++) {
    if (isInput(r1cs, wire)) continue
    for (const value of values(witness[wire]!, wire)) {
      const delta = mod(value - witness[wire]!)
      if (delta === 0n) continue
      edits++
      const survives = rowsOf[wire]!.every((i) => {
        const { a, b, c, terms } = lines[i]!
        const [da, db, dc] = terms.get(wire)!
        return mod((a + da * delta) * (b + db * delta) - c - dc * delta) === 0n
      })
      if (survives) free.add(wire)
    }
  }
  for (const wire of freeDirections(r1cs, lines)) free.add(wire)

  const names = [...free].filter((wire) => {
    const all = symbols.namesOf.get(wire) ?? []
    return all.length === 0 || !all.some((name) => mayBeFree.test(name))
  })
  return { free: names.map((wire) => wireName(symbols, wire)), edits }
}

/** Neighbours, limits, neighbouring powers of two, the negative, and the values that bits and carries take. */
function defaultValues(value: bigint): bigint[] {
  const powers = [1n, 8n, 16n, 31n, 32n, 33n, 63n, 64n, 65n, 128n].flatMap((k) => [
    value + (1n << k),
    value - (1n << k),
  ])
  const scattered = (value * 6364136223846793005n + 1442695040888963407n) ** 3n
  return [0n, 1n, 2n, value + 1n, value - 1n, 1n - value, -value, ...powers, scattered].map((each) =>
    mod(each),
  )
}

export function isInput(r1cs: R1cs, wire: number): boolean {
  return wire > r1cs.outputs && wire <= r1cs.outputs + r1cs.publicInputs + r1cs.privateInputs
}

/** A constraint at a witness: the three sums, and each wire's three coefficients. */
type Line = { a: bigint; b: bigint; c: bigint; terms: Map<number, [bigint, bigint, bigint]> }

function linearise(r1cs: R1cs, witness: readonly bigint[]): Line[] {
  return Array.from({ length: r1cs.constraints }, (_, i) => {
    const terms: Line['terms'] = new Map()
    const add = (matrix: Matrix, place: 0 | 1 | 2) => {
      for (let k = matrix.offsets[i]!; k < matrix.offsets[i + 1]!; k++) {
        const wire = matrix.wires[k]!
        let term = terms.get(wire)
        if (!term) terms.set(wire, (term = [0n, 0n, 0n]))
        term[place] += matrix.coefficients[k]!
      }
    }
    add(r1cs.a, 0)
    add(r1cs.b, 1)
    add(r1cs.c, 2)
    return {
      a: evaluateRow(r1cs.a, i, witness),
      b: evaluateRow(r1cs.b, i, witness),
      c: evaluateRow(r1cs.c, i, witness),
      terms,
    }
  })
}

/**
 * The wires that some direction moves, to second order. Constraints that determine one wire are removed first,
 * which settles nearly all wires of a real circuit without arithmetic; elimination does the rest.
 */
function freeDirections(r1cs: R1cs, lines: readonly Line[]): number[] {
  const unknown = new Set<number>()
  for (let wire = 1; wire < r1cs.wires; wire++) if (!isInput(r1cs, wire)) unknown.add(wire)
  const rows = lines.map((line): Row => {
    const slopes: Form = new Map()
    const open = new Set<number>()
    for (const [wire, [da, db, dc]] of line.terms) {
      if (!unknown.has(wire)) continue
      open.add(wire)
      const slope = mod(line.a * db + line.b * da - dc)
      if (slope !== 0n) slopes.set(wire, slope)
    }
    return { slopes, open, line, flat: slopes.size === 0 }
  })
  peel(rows, unknown)
  const pivots: Pivots = new Map()
  for (const { slopes } of [...rows].sort((x, y) => x.slopes.size - y.slopes.size)) addRow(pivots, slopes)
  addDoubleRoots(pivots, rows, unknown)
  return [...unknown].filter((wire) => pivots.get(wire)?.size !== 1)
}

/** A linear form in the wires' changes. */
type Form = Map<number, bigint>

/** The remainder of a constraint: first-order coefficients, and all unsettled wires. */
type Row = {
  slopes: Form
  open: Set<number>
  line: Line
  /** There was no first-order coefficient, so the second order has to vanish by itself. */
  flat: boolean
}

/** Forms that vanish, each with coefficient 1 at its own wire, which no other form contains. */
type Pivots = Map<number, Form>

function peel(rows: readonly Row[], unknown: Set<number>): void {
  const rowsOf = new Map<number, Row[]>()
  for (const row of rows) {
    for (const wire of row.open) {
      const list = rowsOf.get(wire)
      if (list) list.push(row)
      else rowsOf.set(wire, [row])
    }
  }
  const queue = [...rows]
  for (let row = queue.pop(); row; row = queue.pop()) {
    const wire = settledBy(row)
    if (wire === undefined) continue
    unknown.delete(wire)
    for (const other of rowsOf.get(wire)!) {
      other.slopes.delete(wire)
      other.open.delete(wire)
      queue.push(other)
    }
  }
}

function settledBy({ slopes, open, line, flat }: Row): number | undefined {
  if (slopes.size === 1) return slopes.keys().next().value
  if (!flat || open.size !== 1) return undefined
  // A double root has no slope, but the wire cannot move either.
  const [wire] = open
  const [da, db] = line.terms.get(wire!)!
  return mod(da * db) === 0n ? undefined : wire
}

/**
 * A flat constraint says that the changes of its two factors have product zero. If the factors are multiples of
 * each other, given what is known, the factor itself cannot change: x * x = 0 fixes x, although its slope is 0.
 */
function addDoubleRoots(pivots: Pivots, rows: readonly Row[], unknown: ReadonlySet<number>): void {
  const flat = rows.filter((row) => row.flat && row.open.size > 0)
  for (let progress = true; progress; ) {
    progress = false
    for (const { line } of flat) {
      const [a, b]: [Form, Form] = [new Map(), new Map()]
      for (const [wire, [da, db]] of line.terms) {
        if (!unknown.has(wire)) continue
        if (mod(da) !== 0n) a.set(wire, mod(da))
        if (mod(db) !== 0n) b.set(wire, mod(db))
      }
      reduceRow(pivots, a)
      reduceRow(pivots, b)
      if (a.size > 0 && proportional(a, b) && addRow(pivots, a)) progress = true
    }
  }
}

function proportional(a: Form, b: Form): boolean {
  if (a.size !== b.size) return false
  const [[first, value]] = a as unknown as [[number, bigint]]
  const other = b.get(first)
  if (other === undefined) return false
  for (const [wire, each] of a) if (mod(each * other - (b.get(wire) ?? 0n) * value) !== 0n) return false
  return true
}

/** Adds a form that vanishes. Returns whether it was new information. */
function addRow(pivots: Pivots, row: Form): boolean {
  reduceRow(pivots, row)
  const [first] = row
  if (!first) return false
  const [wire, slope] = first
  const scale = inverse(slope)
  for (const [other, value] of row) row.set(other, (value * scale) % scalarModulus)
  for (const pivot of pivots.values()) {
    const factor = pivot.get(wire)
    if (factor !== undefined) subtract(pivot, row, factor)
  }
  pivots.set(wire, row)
  return true
}

function reduceRow(pivots: Pivots, row: Form): void {
  for (const wire of [...row.keys()]) {
    const pivot = pivots.get(wire)
    const factor = row.get(wire)
    if (pivot && factor !== undefined) subtract(row, pivot, factor)
  }
}

/** row -= factor * pivot. */
function subtract(row: Form, pivot: Form, factor: bigint): void {
  for (const [wire, value] of pivot) {
    const rest = mod((row.get(wire) ?? 0n) - factor * value)
    if (rest === 0n) row.delete(wire)
    else row.set(wire, rest)
  }
}
