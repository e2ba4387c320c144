/**
 * Tests a circuit: what it computes, what it accepts, and what it costs.
 * @module
 */
import { readFileSync } from 'node:fs'
import { OnestepError } from '../../bytes/errors.ts'
import { type CompiledCircuit, type CompileOptions, compileCircom } from './compile.ts'
import { mod } from './field.ts'
import { constraintWires, firstViolation, parseR1cs, parseSymbols, type R1cs, type Symbols } from './r1cs.ts'
import { type CircuitInputs, type InputValue, WitnessError, witnessProgram } from './witness.ts'

/** A compiled circuit with assertions for tests. */
export type WitnessTester = {
  circuit: CompiledCircuit
  r1cs: R1cs
  symbols: Symbols
  /** The witness that circom's program computes; it need not satisfy the constraints. */
  compute(inputs: CircuitInputs): bigint[]
  /**
   * The inputs pass all checks of circom's program, which are the equations of the source. Faster than
   * `expectPass`.
   */
  expectComputes(inputs: CircuitInputs): void
  /** A signal of the main component by name, `out` or `out[2]`. */
  read(witness: readonly bigint[], signal: string): bigint
  /** The inputs have a witness that satisfies every constraint, and its outputs are these. */
  expectPass(inputs: CircuitInputs, outputs?: CircuitInputs): bigint[]
  /** The inputs have no witness: the program refuses them, or its result violates a constraint. */
  expectFail(inputs: CircuitInputs): void
  /** The compiled circuit has this many constraints. */
  expectConstraintCount(count: number): void
  /** A copy of a witness with some signals changed, for `expectViolation`. */
  editWitness(witness: readonly bigint[], edits: { readonly [signal: string]: bigint }): bigint[]
  /** The witness violates a constraint. */
  expectViolation(witness: readonly bigint[]): void
}

/**
 * Compiles a circuit, or finds it in the cache, and prepares it for tests.
 * @throws CircomError if it does not compile
 * @example
 * const add = await witnessTester({ source: mainSource('add.circom', 'Add', [32]) })
 * add.expectPass({ a: 2n ** 32n - 1n, b: 2n }, { out: 1n, carry: 1n })
 * add.expectConstraintCount(33)
 */
export async function witnessTester(options: CompileOptions): Promise<WitnessTester> {
  const circuit = await compileCircom(options)
  const r1cs = parseR1cs(readFileSync(circuit.r1cs))
  const symbols = parseSymbols(readFileSync(circuit.sym, 'utf8'))
  const program = await witnessProgram(readFileSync(circuit.wasm))
  const compute = (inputs: CircuitInputs) => {
    program.run(inputs)
    return program.witness()
  }

  const wire = (signal: string) => {
    const found = symbols.wireOf.get(`main.${signal}`)
    if (found === undefined || found < 0) {
      throw new CircuitTestError(`main.${signal} is not a signal of this circuit, or was simplified away`)
    }
    return found
  }
  const describe = (i: number) => `constraint ${i} on ${constraintWires(r1cs, symbols, i).join(', ')}`

  return {
    circuit,
    r1cs,
    symbols,
    compute,
    expectComputes: program.run,
    read: (witness, signal) => witness[wire(signal)]!,
    expectPass(inputs, outputs = {}) {
      const witness = compute(inputs)
      const violated = firstViolation(r1cs, witness)
      if (violated !== undefined) throw new CircuitTestError(`the witness violates ${describe(violated)}`)
      for (const [signal, wanted] of entries(outputs)) {
        const got = witness[wire(signal)]
        if (got !== mod(wanted)) throw new CircuitTestError(`${signal} expected ${wanted}, got ${got}`)
      }
      return witness
    },
    expectFail(inputs) {
      let witness: bigint[]
      try {
        witness = compute(inputs)
      } catch (error) {
        if (error instanceof WitnessError) return
        throw error
      }
      if (firstViolation(r1cs, witness) === undefined)
        throw new CircuitTestError('the circuit accepts the inputs')
    },
    expectConstraintCount(count) {
      if (r1cs.constraints !== count) {
        throw new CircuitTestError(`expected ${count} constraints, got ${r1cs.constraints}`)
      }
    },
    editWitness(witness, edits) {
      const edited = [...witness]
      for (const [signal, value] of Object.entries(edits)) edited[wire(signal)] = mod(value)
      return edited
    },
    expectViolation(witness) {
      if (firstViolation(r1cs, witness) === undefined)
        throw new CircuitTestError('the witness satisfies the circuit')
    },
  }
}

/** Names nested arrays with indices, as circom does. */
function entries(values: CircuitInputs): [string, bigint][] {
  const list: [string, bigint][] = []
  const visit = (name: string, value: InputValue) => {
    if (typeof value === 'bigint' || typeof value === 'number') list.push([name, BigInt(value)])
    else for (const [i, element] of value.entries()) visit(`${name}[${i}]`, element)
  }
  for (const [name, value] of Object.entries(values)) visit(name, value)
  return list
}

/** A circuit that is not as a test expects. */
export class CircuitTestError extends OnestepError {
  override name = 'CircuitTestError'
}
