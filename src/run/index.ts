/**
 * Executors, checkpoints and programs.
 * @module
 */
export { CacheDirectoryError, cacheDirectory } from './cache-directory.ts'
export {
  CheckpointError,
  decodeCheckpoints,
  encodeCheckpoints,
  loadCheckpoints,
  saveCheckpoints,
  stateDigest,
} from './checkpoint-file.ts'
export { type Checkpoints, createCheckpoints } from './checkpoints.ts'
export { evaluatorExecutor } from './evaluator.ts'
export type { DirtyPages, Executor, ExecutorFactory } from './executor.ts'
export { ExecutorError } from './frames.ts'
export { type JitOptions, jitExecutor } from './jit.ts'
export {
  type PreimageDirectory,
  PreimageDirectoryError,
  preimageDirectory,
  savePreimages,
} from './preimage-directory.ts'
export { errorsOf, outputOf, type Program, type Stream } from './program.ts'
export { wasmExecutor } from './wasm.ts'
