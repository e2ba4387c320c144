/**
 * Edits of satisfying witnesses, many of them: each is checked against the constraints that its wire occurs in, and
 * these are found once.
 */
import { mod } from '../../src/zk/circuit/field.ts'
import { evaluateRow, type Matrix, type R1cs, type Symbols, wireName } from '../../src/zk/circuit/r1cs.ts'
import { freeByDesign, isInput } from '../../src/zk/circuit/soundness.ts'

/** In which constraints a wire occurs, and its coefficients there. */
type Occurrence = { row: number; a: bigint; b: bigint; c: bigint }

export function editor(r1cs: R1cs, symbols: Symbols) {
  const occurrences: Map<number, Occurrence>[] = Array.from({ length: r1cs.wires }, () => new Map())
  const collect = (matrix: Matrix, place: 'a' | 'b' | 'c') => {
    for (let row = 0; row < r1cs.constraints; row++) {
      for (let k = matrix.offsets[row]!; k < matrix.offsets[row + 1]!; k++) {
        const of = occurrences[matrix.wires[k]!]!
        const one = of.get(row) ?? { row, a: 0n, b: 0n, c: 0n }
        one[place] += matrix.coefficients[k]!
        of.set(row, one)
      }
    }
  }
  collect(r1cs.a, 'a')
  collect(r1cs.b, 'b')
  collect(r1cs.c, 'c')
  const wires = Array.from({ length: r1cs.wires }, (_, wire) => wire).filter(
    (wire) =>
      wire > 0 &&
      !isInput(r1cs, wire) &&
      !(symbols.namesOf.get(wire) ?? []).some((name) => freeByDesign.test(name)),
  )

  /**
   * Edits wires of a witness, one at a time.
   * @param random - numbers from 0 up to a limit
   * @returns names of the wires of which an edit still satisfies every constraint
   */
  function tryEdits(witness: readonly bigint[], count: number, random: (limit: number) => number): string[] {
    const sums = new Map<number, [bigint, bigint, bigint]>()
    const sumsOf = (row: number) => {
      let known = sums.get(row)
      if (!known) {
        known = [r1cs.a, r1cs.b, r1cs.c].map((matrix) => evaluateRow(matrix, row, witness)) as [
          bigint,
          bigint,
          bigint,
        ]
        sums.set(row, known)
      }
      return known
    }
    const free: string[] = []
    for (let i = 0; i < count; i++) {
      const wire = wires[random(wires.length)]!
      const value = witness[wire]!
      const others = [
        value + 1n,
        value - 1n,
        1n - value,
        -value,
        0n,
        1n,
        value + (1n << BigInt(random(253))),
        value - (1n << BigInt(random(253))),
        witness[wires[random(wires.length)]!]!,
        BigInt(random(2 ** 32)),
      ]
      const delta = mod(others[random(others.length)]! - value)
      if (delta === 0n) continue
      const survives = [...occurrences[wire]!.values()].every(({ row, a, b, c }) => {
        const [x, y, z] = sumsOf(row)
        return mod((x + a * delta) * (y + b * delta) - z - c * delta) === 0n
      })
      if (survives) free.push(wireName(symbols, wire))
    }
    return free
  }
  return { tryEdits }
}
