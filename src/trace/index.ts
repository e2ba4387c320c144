/**
 * Runs, claims and history commitments.
 * @module
 */
export { BisectError, bisect, type RootAt } from './bisect.ts'
export * from './claim.ts'
export { commit } from './commit.ts'
export * from './history.ts'
export { describeStep, showStatus, type Change, type StepDescription } from './describe.ts'
export { MAX_STEPS, type RunOptions, run, type Trace } from './trace.ts'
