/**
 * Why a one-step proof is refused: a closed list. The Solidity verifier has an error of the same
 * name for each, and the reject fixtures are filed under them.
 * @module
 */
import { multiproofReasons } from '../state/multiproof.ts'

export const REASONS = [
  /** The first byte is no version that is known. */
  'version',
  /** The VM id is not that of the verifier. */
  'vm',
  /** The packed header is not canonical. */
  'header',
  ...multiproofReasons,
  /** Bytes follow the proof. */
  'trailing',
  /** The log does not open the root before the step. */
  'pre-root',
  /** The step touches a leaf that is not in the log. */
  'leaf-missing',
  /** The log holds a leaf that the step does not touch, or more leaves than any step does: told by their count. */
  'leaf-unused',
] as const

export type Reason = (typeof REASONS)[number]

export type Refusal = { readonly reason: Reason; readonly detail: string }
