/**
 * Runs, claims and history commitments.
 * @module
 */
export { PreimageError } from '../preimage/check.ts'
export { QueueError, SetAsideError } from '../queue/errors.ts'
export { CheckpointError } from '../run/checkpoint-file.ts'
export { BisectError, bisect, type RootAt } from './bisect.ts'
export * from './claim.ts'
export { commit } from './commit.ts'
export { type Change, describeStep, type StepDescription, showStatus } from './describe.ts'
export * from './history.ts'
export { type Refinement, refine, verifyRefinement } from './history-levels.ts'
export {
  type HistoryReason,
  type HistoryVerdict,
  type LeafProof,
  type ManyProof,
  verifyChildren,
  verifyLeaf,
  verifyMany,
} from './history-verify.ts'
export { RootsError, type RootsOptions, rootsOfRun, rootsWork } from './roots.ts'
export { MAX_STEPS, type RunOptions, run, type Trace, TraceRunError } from './trace.ts'
