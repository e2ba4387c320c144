/**
 * All witnesses of a small circuit for given inputs: an exhaustive check that outputs are unique.
 *
 * Constraints with one unknown wire left are solved: linear ones give its value, quadratic ones up to two
 * roots, between which the search branches. Wires that are never narrowed down to finitely many values are
 * reported as free. The number of branches is 2 to the number of independent bits, so this is for gadgets at
 * widths of 2 to 4.
 */
import { inverse, mod, squareRoot } from './field.ts'
import type { Matrix, R1cs } from './r1cs.ts'
import { isInput } from './soundness.ts'

/** A witness; `undefined` for wires that may have any value or could not be derived. */
export type Solution = (bigint | undefined)[]

/**
 * Searches all witnesses that agree with `witness` in its inputs.
 * @param limit - the most steps of the search, each of which gives a wire a value
 * @throws RangeError if the limit is reached: the circuit is too wide for an exhaustive search
 */
export function solutions(r1cs: R1cs, witness: readonly bigint[], limit = 2_000_000): Solution[] {
  const rowsOf = incidence(r1cs)
  const found: Solution[] = []
  let steps = 0
  /** Derives all consequences of the rows in `queue`, then branches on the first row with two roots. */
  const search = (solution: Solution, queue: number[], quadratic: readonly number[]): void => {
    const branches = [...quadratic]
    for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
      const step = solveRow(r1cs, i, solution)
      if (step === 'contradiction') return
      if (typeof step === 'string') continue
      if (++steps > limit) throw new RangeError(`"limit" expected the search to end within ${limit} steps`)
      if (step.roots.length === 0) return
      if (step.roots.length === 2) branches.push(i)
      else {
        solution[step.wire] = step.roots[0]
        queue.push(...rowsOf[step.wire]!)
      }
    }
    for (let i = branches.pop(); i !== undefined; i = branches.pop()) {
      const step = solveRow(r1cs, i, solution)
      if (typeof step === 'string') continue
      for (const root of step.roots) {
        const copy = [...solution]
        copy[step.wire] = root
        search(copy, [...rowsOf[step.wire]!], branches)
      }
      return
    }
    found.push(solution)
  }
  const start: Solution = Array.from({ length: r1cs.wires }, (_, wire) =>
    wire === 0 || isInput(r1cs, wire) ? witness[wire] : undefined,
  )
  search(
    start,
    Array.from({ length: r1cs.constraints }, (_, i) => i),
    [],
  )
  return found
}

function incidence(r1cs: R1cs): number[][] {
  const rowsOf: number[][] = Array.from({ length: r1cs.wires }, () => [])
  for (let i = 0; i < r1cs.constraints; i++) {
    for (const { offsets, wires } of [r1cs.a, r1cs.b, r1cs.c]) {
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
        const rows = rowsOf[wires[k]!]!
        if (rows.at(-1) !== i) rows.push(i)
      }
    }
  }
  return rowsOf
}

/** A constraint with all known values substituted: a constant, and the unknown wires with their coefficients. */
type Form = { constant: bigint; unknown: Map<number, bigint> }

function reduce(matrix: Matrix, i: number, solution: Solution): Form {
  const form: Form = { constant: 0n, unknown: new Map() }
  for (let k = matrix.offsets[i]!; k < matrix.offsets[i + 1]!; k++) {
    const wire = matrix.wires[k]!
    const value = solution[wire]
    if (value === undefined) form.unknown.set(wire, matrix.coefficients[k]!)
    else form.constant += matrix.coefficients[k]! * value
  }
  form.constant = mod(form.constant)
  return form
}

/** The number of unknown wires of a row, counted up to 3: a factor of zero may eliminate a second one. */
function unknownWires(r1cs: R1cs, i: number, solution: Solution): number {
  let first = -1
  let second = -1
  for (const { offsets, wires } of [r1cs.a, r1cs.b, r1cs.c]) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const wire = wires[k]!
      if (solution[wire] !== undefined || wire === first || wire === second) continue
      if (first < 0) first = wire
      else if (second < 0) second = wire
      else return 3
    }
  }
  return first < 0 ? 0 : second < 0 ? 1 : 2
}

function solveRow(
  r1cs: R1cs,
  i: number,
  solution: Solution,
): 'contradiction' | 'satisfied' | 'open' | { wire: number; roots: bigint[] } {
  if (unknownWires(r1cs, i, solution) > 2) return 'open'
  const a = reduce(r1cs.a, i, solution)
  const b = reduce(r1cs.b, i, solution)
  const c = reduce(r1cs.c, i, solution)
  // A factor of zero eliminates the other.
  if (a.unknown.size === 0 && a.constant === 0n) b.unknown.clear()
  if (b.unknown.size === 0 && b.constant === 0n) a.unknown.clear()
  const wires = new Set([...a.unknown.keys(), ...b.unknown.keys(), ...c.unknown.keys()])
  if (wires.size > 1) return 'open'
  const constant = mod(a.constant * b.constant - c.constant)
  const [wire] = wires
  if (wire === undefined) return constant === 0n ? 'satisfied' : 'contradiction'
  const [da, db, dc] = [a, b, c].map((form) => form.unknown.get(wire) ?? 0n) as [bigint, bigint, bigint]
  const square = mod(da * db)
  const linear = mod(a.constant * db + b.constant * da - dc)
  if (square !== 0n) return { wire, roots: quadraticRoots(square, linear, constant) }
  if (linear !== 0n) return { wire, roots: [mod(-constant * inverse(linear))] }
  return constant === 0n ? 'satisfied' : 'contradiction'
}

function quadraticRoots(a: bigint, b: bigint, c: bigint): bigint[] {
  const root = squareRoot(b * b - 4n * a * c)
  if (root === undefined) return []
  const half = inverse(2n * a)
  const roots = [mod((root - b) * half), mod((-root - b) * half)]
  return roots[0] === roots[1] ? [roots[0]!] : roots
}
