/**
 * What a proof of steps says, and what of it its circuit has as public inputs.
 *
 * Both roots are public inputs. The VM is fixed by the circuit, hence by the verification key: its id is a constant in
 * both state digests, so no root of another machine has a witness. A step circuit fixes the number of steps too; a batch
 * circuit has room for a number of them, and how many were made is its third public input.
 * @module
 */
import { toBigint, toHex } from '../../bytes/bytes.ts'
import type { Vm } from '../../vm/index.ts'

/** From the root `before`, a machine comes to the root `after` in so many steps. */
export type Statement = {
  readonly vmId: Uint8Array
  readonly before: Uint8Array
  readonly after: Uint8Array
  readonly steps: bigint
}

/** Of one step, or of consecutive ones. */
export type CircuitKind = 'step' | 'batch'

/** What all proofs by one circuit are about; a verification key carries it. */
export type CircuitSubject = {
  /** The VM's id, in hex. */
  readonly vmId: `0x${string}`
  readonly kind: CircuitKind
  /** How many steps a proof is of: 1, or of a batch at most so many. */
  readonly steps: number
}

/** What proofs by a VM's circuit of one kind are about. */
export function subjectOf({ id }: Pick<Vm, 'id'>, kind: CircuitKind, steps = 1): CircuitSubject {
  return { vmId: toHex(id), kind, steps }
}

/** Whether a circuit is of this VM and of this kind. */
export function isSubject(
  subject: CircuitSubject | undefined,
  { id }: Pick<Vm, 'id'>,
  kind: CircuitKind,
): subject is CircuitSubject {
  return subject?.kind === kind && subject.vmId === toHex(id) && Number.isSafeInteger(subject.steps)
}

/**
 * The public inputs that a statement has in circuits of a kind. Roots at or above the field's modulus are other names of
 * smaller ones: the caller refuses them.
 * @example
 * publicInputsOf('step', { before, after, steps: 1n }) // [toBigint(before), toBigint(after)]
 */
export function publicInputsOf(
  kind: CircuitKind,
  { before, after, steps }: Pick<Statement, 'before' | 'after' | 'steps'>,
): bigint[] {
  return [toBigint(before), toBigint(after), ...(kind === 'batch' ? [steps] : [])]
}
