/**
 * Every input of a step circuit, one at a time with other values: what a prover may choose, and what a claim says.
 */

import type { CircuitInputs, InputValue } from '../../src/zk/circuit/witness.ts'
import { WitnessError } from '../../src/zk/circuit/witness.ts'
import type { StepTester } from './stepping.ts'

/** A value, or one element of an array, changed: to what is near, and by its highest bits. */
function* changes(value: InputValue): Generator<InputValue> {
  if (typeof value === 'bigint' || typeof value === 'number') {
    const old = BigInt(value)
    yield* new Set(
      [old ^ 1n, old + 1n, old ^ (1n << 63n), old + (1n << 128n), 0n].filter((one) => one !== old),
    )
  } else {
    for (const [i, one] of value.entries()) for (const other of changes(one)) yield value.with(i, other)
  }
}

/** What became of the inputs of each name. */
export type Walk = {
  /** Changes tried. */
  tried: number
  /** Changes of what a prover chooses that some check refuses; the others say nothing of the step. */
  refused: number
  /** Names of inputs by which the same root before leads to another root, or another claim is accepted. */
  readonly forged: string[]
}

/**
 * Changes every input of a satisfying assignment.
 *
 * The circuit compares the root after the step last. Inputs that fail there and nowhere else satisfy all other checks,
 * with the same root before, and lead to another root: a forgery, which only a claim of its own would be missing.
 */
export function walkInputs(tester: StepTester, inputs: CircuitInputs): Walk {
  const walk: Walk = { tried: 0, refused: 0, forged: [] }
  const [text] = tester.template.files.values()
  const last = text!.split('\n').findIndex((line) => line.trim().startsWith('rootAfter ===')) + 1
  if (last === 0) throw new Error('the circuit compares no root after the step')
  const isPublic = (name: string) => (tester.template.publicInputs as readonly string[]).includes(name)
  for (const [name, value] of Object.entries(inputs)) {
    for (const other of changes(value)) {
      walk.tried++
      try {
        tester.expectComputes({ ...inputs, [name]: other })
        if (isPublic(name)) walk.forged.push(`${name} of the claim`)
      } catch (error) {
        if (!(error instanceof WitnessError)) throw error
        walk.refused++
        const at = /line: (\d+)/.exec(error.lines.join('\n'))?.[1]
        if (!isPublic(name) && Number(at) === last) walk.forged.push(name)
      }
    }
  }
  return walk
}
