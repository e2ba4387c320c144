/**
 * One-step proofs.
 * @module
 */
export { decodeProof, encodeProof, PROOF_VERSION, type StepProof } from './codec.ts'
export { decodeProofFile, encodeProofFile, isProofFile, type ProofFile, ProofFileError } from './file.ts'
export type { Asked } from './log.ts'
export { type CarriedPreimage, MAX_CARRIED_PREIMAGE } from './preimages.ts'
export { preimagesOf, prove, proveState } from './prove.ts'
export { REASONS, type Reason, type Refusal } from './reasons.ts'
export { type Verdict, verify } from './verify.ts'
