/**
 * The circom target: from a machine to the circuit that proves one of its steps.
 * @module
 */

import { machineId } from '../../ir/print.ts'
import { expectNoMaps } from '../maps.ts'
import { type CircuitVm, located, refusePreimages } from './error.ts'
import { type Plan, planOf } from './plan.ts'
import { stepBody } from './step.ts'
import type { LeafInput } from './write-back.ts'
import type { Origin } from './writer.ts'

export {
  type BatchCircuit,
  type BatchOptions,
  type BatchShape,
  type BatchStep,
  circomBatch,
} from './batch.ts'
export { CircuitError, type CircuitVm } from './error.ts'
export { batchWarnings } from './excluded.ts'
export { firstByteId, firstLeafId, rootId, treeDepth } from './node-ids.ts'
export { pieceWidths } from './pack.ts'
export type { Plan } from './plan.ts'
export type { Access, BlockPlan, Unit } from './plan-types.ts'
export type { LeafInput } from './write-back.ts'
export type { Origin } from './writer.ts'

/** The circuit of one step: its template and how its inputs are named. */
export type StepCircuit = {
  /** Path below circuits/generated to text. */
  readonly files: ReadonlyMap<string, string>
  /** Name of the template in the first file; it takes no parameters. */
  readonly template: string
  /** `main`'s public inputs, in the order in which a proof has them. */
  readonly publicInputs: readonly ['rootBefore', 'rootAfter']
  readonly inputs: {
    /** Elements of `registers`. */
    readonly registers: number
    /** For each leaf: `<name>Leaf` with its low and high half, `<name>Children` with `depth` times four digests. */
    readonly leaves: readonly LeafInput[]
  }
  /** Which leaf serves which access: what a witness is built by. */
  readonly plan: Plan
  /** What the template's signals and components are for. */
  readonly origins: ReadonlyMap<string, readonly Origin[]>
}

/**
 * The step circuit of a machine.
 *
 * It proves: the state with the root `rootBefore`, if there is one of this machine, has a successor with the root
 * `rootAfter`. The VM id is a constant of the circuit: both roots are hashes of it (see `StateDigest`).
 * @throws CircuitError if the machine has an op that no circuit is made for, with the lines of the VM that have it
 * @example
 * ```ts
 * const { files, template } = circom(tiny)
 * ```
 */
export function circom(vm: CircuitVm): StepCircuit {
  expectNoMaps(vm.machine, 'a step circuit')
  return located(vm, () => {
    refusePreimages(vm)
    return makeStep(vm)
  })
}

function makeStep({ machine }: CircuitVm): StepCircuit {
  const plan = planOf(machine)
  const { writer, inputs, pieces, leaves } = stepBody(machine, plan, machineId(machine))
  const template = `${machine.name.replace(/\W/g, '_').replace(/^./, (letter) => letter.toUpperCase())}Step`
  const text = [
    'pragma circom 2.1.6;',
    '',
    ...[...writer.includes].sort().map((file) => `include "${file}";`),
    '',
    ...[...writer.templates.values()].flatMap(({ lines }) => lines),
    '/**',
    ` * One step of ${machine.name}, whatever it is: an instruction, microcode, a trap, a stopped machine that stays as it is.`,
    ' * `rootBefore`, `rootAfter`: roots of the states before and after, each a hash of the VM id first of all.',
    ' * Does not check: the root before is assumed to be that of a state, which the agreed root of a dispute and the last',
    ' * one of a proven run are. A leaf that the step does not touch may be anything that is a tree by itself.',
    ' * Generated: do not edit.',
    ' */',
    `template ${template}() {`,
    ...inputs.map((line) => `    ${line}`),
    '',
    ...writer.lines.map((line) => `    ${line}`),
    '}',
    '',
  ].join('\n')
  return {
    files: new Map([[`${machine.name}/step.circom`, text]]),
    template,
    publicInputs: ['rootBefore', 'rootAfter'],
    inputs: { registers: pieces, leaves },
    plan,
    origins: writer.origins,
  }
}
