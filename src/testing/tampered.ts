/**
 * A proof that was tampered with.
 * @module
 */
import type { Reason } from '../proof/reasons.ts'

/** A tampered proof. */
export type Tampered = {
  /** What was done: `memory ram: swap leaves`. */
  readonly kind: string
  readonly proof: Uint8Array
  /** The reasons that may refuse it; absent where any may. */
  readonly reasons?: readonly Reason[]
}
