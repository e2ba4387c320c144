/**
 * Why a one-step proof is refused: a closed list. The Solidity verifier has an error of the same
 * name for each, and the reject fixtures are filed under them.
 * @module
 */
import { mapReasons } from '../state/map-proof-codec.ts'
import { multiproofReasons } from '../state/multiproof.ts'

export const REASONS = [
  /** The first byte is no version that is known. */
  'version',
  /** The VM id is not that of the verifier. */
  'vm',
  /** The packed header is not canonical. */
  'header',
  ...multiproofReasons,
  ...mapReasons,
  /** Bytes follow the proof. */
  'trailing',
  /** The log does not open the root before the step. */
  'pre-root',
  /** The step touches a leaf that is not in the log. */
  'leaf-missing',
  /** The log holds a leaf that the step does not touch, or more leaves than any step does: told by their count. */
  'leaf-unused',
  /** The step touches a key of a map where the log is closed. */
  'map-missing',
] as const

export type Reason = (typeof REASONS)[number]

export type Refusal = { readonly reason: Reason; readonly detail: string }
