/**
 * The circom target: from a machine to the circuit that proves one of its steps.
 * @module
 */

import { mapsOf } from '../../ir/machine.ts'
import { machineId } from '../../ir/print.ts'
import { type CircuitVm, located } from './error.ts'
import type { MapInput } from './map-port.ts'
import type { CircuitOptions } from './options.ts'
import { type Plan, planOf } from './plan.ts'
import { PREIMAGES, type PreimageInput } from './preimage-port.ts'
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
export type { MapInput } from './map-port.ts'
export { firstByteId, firstLeafId, rootId, treeDepth } from './node-ids.ts'
export type { CircuitOptions } from './options.ts'
export { pieceWidths } from './pack.ts'
export type { Plan } from './plan.ts'
export type { Access, BlockPlan, EntryAccess, PreimageAccess, Unit } from './plan-types.ts'
export type { PreimageInput } from './preimage-port.ts'
export type { LeafInput } from './write-back.ts'
export type { Origin } from './writer.ts'

/** The circuit of one step: its template and how its inputs are named. */
export type StepCircuit = {
  /** Path below circuits/generated to text. */
  readonly files: ReadonlyMap<string, string>
  /** Name of the template in the first file; it takes no parameters. */
  readonly template: string
  /** `main`'s public inputs, in the order in which a proof has them. */
  readonly publicInputs: readonly ['rootBefore', 'rootAfter', ...(readonly (typeof PREIMAGES)[])]
  readonly inputs: {
    /** Elements of `registers`. */
    readonly registers: number
    /** For each leaf: `<name>Leaf` with its low and high half, `<name>Children` with `depth` times four digests. */
    readonly leaves: readonly LeafInput[]
    /** For each access to a map: `<name>Value` in limbs of 64 bits, and what MapRead or MapUpdate ask for. */
    readonly maps: readonly MapInput[]
    /** For each preimage that a step may ask for: `<name>Word` in limbs of 64 bits, and `<name>Size`. */
    readonly preimages: readonly PreimageInput[]
  }
  /** Levels that it opens in the trees of maps; undefined without maps. */
  readonly mapLevels?: number
  /** How many preimages its statement has a place for; undefined if no step asks for any. */
  readonly preimages?: number
  /** Whether it proves what is read by Poseidon keys instead of listing it; undefined if it lists it. */
  readonly poseidonKeys?: boolean
  /** Which leaf serves which access: what a witness is built by. */
  readonly plan: Plan
  /** What the template's signals and components are for. */
  readonly origins: ReadonlyMap<string, readonly Origin[]>
}

/** With so many, a step that changes a map costs less than 1.5 times one that changes a memory of 2^37 bytes. */
const MAP_LEVELS = 22
/** Digits of two bits in a path. */
const MAX_MAP_LEVELS = 127

/**
 * The step circuit of a machine.
 *
 * It proves: the state with the root `rootBefore`, if there is one of this machine, has a successor with the root
 * `rootAfter`. The VM id is a constant of the circuit: both roots are hashes of it (see `StateDigest`).
 * @throws CircuitError if the machine has an op that no circuit is made for, with the lines of the VM that have it
 * @throws RangeError for a number of levels that no path has
 * @example
 * ```ts
 * const { files, template } = circom(tiny)
 * ```
 */
export function circom(vm: CircuitVm, options: CircuitOptions = {}): StepCircuit {
  const { mapLevels = MAP_LEVELS } = options
  if (!Number.isInteger(mapLevels) || mapLevels < 1 || mapLevels > MAX_MAP_LEVELS)
    throw new RangeError(`"mapLevels" expected 1 to ${MAX_MAP_LEVELS}, got ${mapLevels}`)
  return located(vm, () => makeStep(vm, { mapLevels, poseidonKeys: options.poseidonKeys ?? false }))
}

const PREIMAGES_COMMENT = [
  ' * `preimages`: what the step reads of preimages, three elements each (packedRead of preimage-port.ts), all zero where',
  ' * it reads none. The circuit does not check that a preimage has these bytes: who verifies a proof does.',
]

const POSEIDON_COMMENT = [
  ' * What it reads by a Poseidon key is all zero as well: that is proven here (circuits/preimage_read.circom).',
]

function makeStep({ machine }: CircuitVm, options: Required<CircuitOptions>): StepCircuit {
  const { mapLevels, poseidonKeys } = options
  const plan = planOf(machine)
  const { writer, inputs, pieces, leaves, maps, preimages } = stepBody(
    machine,
    plan,
    machineId(machine),
    options,
  )
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
    ...(preimages.length > 0 ? PREIMAGES_COMMENT : []),
    ...(preimages.length > 0 && poseidonKeys ? POSEIDON_COMMENT : []),
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
    publicInputs: ['rootBefore', 'rootAfter', ...(preimages.length > 0 ? ([PREIMAGES] as const) : [])],
    inputs: { registers: pieces, leaves, maps, preimages },
    ...(preimages.length > 0 ? { preimages: preimages.length } : {}),
    ...(preimages.length > 0 && poseidonKeys ? { poseidonKeys } : {}),
    ...(mapsOf(machine).length > 0 ? { mapLevels } : {}),
    plan,
    origins: writer.origins,
  }
}
