/**
 * Why a one-step proof is refused: a closed list. The Solidity verifier has an error with the same name for
 * each, and the reject fixtures are sorted by them.
 * @module
 */
import { mapReasons } from '../state/map-proof-codec.ts'
import { multiproofReasons } from '../state/multiproof.ts'

/** Every reason. */
export const REASONS = [
  /** The first byte is not a known version. */
  'version',
  /** The VM id is not the verifier's. */
  'vm',
  /** The packed header is not canonical. */
  'header',
  ...multiproofReasons,
  ...mapReasons,
  /** Bytes follow the proof. */
  'trailing',
  /** The log does not open to the root before the step. */
  'pre-root',
  /** The step touches a leaf that the log lacks. */
  'leaf-missing',
  /** The log contains a leaf that the step does not touch, or more leaves than any step touches. */
  'leaf-unused',
  /** The step touches a key of a map where the log is closed. */
  'map-missing',
  /** The keys of the preimages in the proof do not ascend, or one stands twice. */
  'preimage-order',
  /** The proof carries a preimage of a type that its hash alone does not decide. */
  'preimage-type',
  /** The proof carries a longer preimage than any may. */
  'preimage-size',
  /** A preimage in the proof does not hash to its key. */
  'preimage-hash',
  /** The step asks for a preimage that neither the proof nor the oracle has. */
  'preimage-missing',
  /** The proof carries a preimage that the step does not ask for, or more of them than any step does. */
  'preimage-unused',
] as const

/** The reason why a proof is refused. */
export type Reason = (typeof REASONS)[number]

/** A refused proof: the reason, and details for people. */
export type Refusal = { readonly reason: Reason; readonly detail: string }
