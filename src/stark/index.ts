/**
 * STARK proofs: prove and verify runs of VMs, and tables whose constraints are data. No trusted setup, no toxic waste; the prover and
 * the verifier are WebAssembly modules built from `prover/`.
 * @module
 */
export { QueueError, SetAsideError } from '../queue/errors.ts'
export { AirTargetError } from '../targets/air/error.ts'
export { AirError } from '../targets/air/index.ts'
export {
  guestModule,
  guestProgram,
  proofRootOf,
  type StarkGuest,
  withGuestKey,
} from './guest.ts'
export { StarkError, type StarkSecurity } from './module.ts'
export { folderParts, type RunParts } from './parts.ts'
export type { StarkRun, StarkSegment } from './proof.ts'
export { type ProveTablesOptions, proveTables, type TableProver, tableProver } from './prove.ts'
export { type ProveRunOptions, proveRun } from './run.ts'
export { decodeStarkRun, encodeStarkRun, isStarkRun, StarkFileError } from './run-file.ts'
export { type StarkStatement, verifySegment } from './segment.ts'
export { type StarkReason, type StarkVerdict, type VerifyTablesOptions, verifyTables } from './verify.ts'
export { type RunReason, type RunVerdict, verifyRun } from './verify-run.ts'
export { starkWork } from './workers.ts'
