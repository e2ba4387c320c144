/**
 * The statement of a proof of steps, and the public inputs of its circuit.
 *
 * Both roots are public inputs. The circuit, and thus the verification key, determines the VM: its id is a
 * constant in both state digests, so no root of another machine has a witness. A step circuit also fixes the
 * number of steps; a batch circuit has room for a number of them, and the number made is its third public
 * input. The step circuit of a machine that reads preimages has what a step reads of them as further inputs.
 * @module
 */
import { toBigint, toHex } from '../../bytes/bytes.ts'
import type { Vm } from '../../vm/index.ts'
import { type PreimageRead, preimageInputs } from './preimages.ts'

/** A machine leads from the root `before` to the root `after` in this many steps. */
export type Statement = {
  readonly vmId: Uint8Array
  readonly before: Uint8Array
  readonly after: Uint8Array
  readonly steps: bigint
  /**
   * Of a step of a machine that reads preimages: what it reads of them, by ascending places. The statement is about a
   * machine whose preimages have these bytes; `verifyStep` checks that they do.
   */
  readonly preimages?: readonly PreimageRead[]
}

/** The kind of circuit: for one step, or for consecutive steps. */
export type CircuitKind = 'step' | 'batch'

/** What all proofs for one circuit are about; a verification key records it. */
export type CircuitSubject = {
  /** The VM's id, in hex. */
  readonly vmId: `0x${string}`
  readonly kind: CircuitKind
  /** The number of steps of a proof: 1, or for a batch the most steps. */
  readonly steps: number
  /** Of a step circuit of a machine with maps: the levels that it opens in their trees. */
  readonly mapLevels?: number
  /** Of a step circuit of a machine that reads preimages: how many a step may read. */
  readonly preimages?: number
}

/**
 * Levels of four children from which on a step circuit counts as one that accepts every step: to find two keys that agree
 * in so many digits takes about 2^80 tries.
 */
const EXACT_LEVELS = 80

/**
 * Whether a circuit proves its number of steps from every state, but for states that take 2^80 tries to find. Batches do
 * not, and step circuits that open too few levels of maps do not: a step that nobody can prove would be lost by the clock.
 */
export const isExact = ({ kind, mapLevels = EXACT_LEVELS }: CircuitSubject): boolean =>
  kind === 'step' && mapLevels >= EXACT_LEVELS

/** What proofs for a VM's circuit of one kind are about. */
export function subjectOf(
  { id }: Pick<Vm, 'id'>,
  kind: CircuitKind,
  {
    steps = 1,
    mapLevels,
    preimages,
  }: {
    readonly steps?: number
    readonly mapLevels?: number | undefined
    readonly preimages?: number | undefined
  } = {},
): CircuitSubject {
  return {
    ...{ vmId: toHex(id), kind, steps },
    ...(mapLevels === undefined ? {} : { mapLevels }),
    ...(preimages === undefined ? {} : { preimages }),
  }
}

/** Whether a circuit belongs to this VM and is of this kind. */
export function isSubject(
  subject: CircuitSubject | undefined,
  { id }: Pick<Vm, 'id'>,
  kind: CircuitKind,
): subject is CircuitSubject {
  return subject?.kind === kind && subject.vmId === toHex(id) && Number.isSafeInteger(subject.steps)
}

/**
 * The public inputs of a statement, for circuits of a kind. Roots at or above the field's modulus are other
 * names of smaller ones, and the caller refuses them.
 * @param ports - how many preimages a step circuit has a place for
 * @example
 * publicInputsOf('step', { before, after, steps: 1n }) // [toBigint(before), toBigint(after)]
 */
export function publicInputsOf(
  kind: CircuitKind,
  { before, after, steps, preimages = [] }: Omit<Statement, 'vmId'>,
  ports = 0,
): bigint[] {
  const more = kind === 'batch' ? [steps] : preimageInputs(preimages, ports)
  return [toBigint(before), toBigint(after), ...more]
}
