/**
 * The number of PLONK gates of a constraint system. A gate has two factors, or a sum of three terms, so long
 * sums, which are free in Groth16, need gates of their own.
 * @module
 */
import { scalarModulus } from '../circuit/field.ts'
import type { Matrix, R1cs } from '../circuit/r1cs.ts'

type Sum = ReadonlyMap<number, bigint>

/**
 * Counted as snarkjs makes them.
 * @example
 * plonkGates(parseR1cs(await readFile(circuit.r1cs)))
 */
export function plonkGates(r1cs: R1cs): number {
  let gates = r1cs.outputs + r1cs.publicInputs
  for (let i = 0; i < r1cs.constraints; i++) {
    const [a, b, c] = [r1cs.a, r1cs.b, r1cs.c].map((matrix) => row(matrix, i)) as [Sum, Sum, Sum]
    const [terms, others] = [a, b].map(variables) as [number, number]
    if (a.size === 0 || b.size === 0) gates += linear(c)
    else if (terms === 0) gates += linear(difference(b, a.get(0)!, c))
    else if (others === 0) gates += linear(difference(a, b.get(0)!, c))
    else gates += 1 + [terms, others, variables(c)].reduce((sum, count) => sum + Math.max(0, count - 1), 0)
  }
  return gates
}

/** A setup's tables have 2^this gates; snarkjs uses at least eight. */
export function plonkPower(gates: number): number {
  return Math.max(3, Math.ceil(Math.log2(gates)))
}

function row({ offsets, wires, coefficients }: Matrix, i: number): Sum {
  const sum = new Map<number, bigint>()
  for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
    if (coefficients[k] !== 0n) sum.set(wires[k]!, coefficients[k]!)
  }
  return sum
}

/** The terms without the constant. */
const variables = (sum: Sum) => sum.size - (sum.has(0) ? 1 : 0)

const linear = (sum: Sum) => 1 + Math.max(0, variables(sum) - 3)

function difference(left: Sum, factor: bigint, right: Sum): Sum {
  const result = new Map<number, bigint>()
  for (const wire of new Set([...left.keys(), ...right.keys()])) {
    const value = (factor * (left.get(wire) ?? 0n) - (right.get(wire) ?? 0n)) % scalarModulus
    if (value !== 0n) result.set(wire, value)
  }
  return result
}
