/**
 * onestep: write a VM's step once; run it, dispute it, prove it.
 * @module
 */

export { concat as concatBytes, equal, fromHex, toHex } from './bytes/bytes.ts'
export { OnestepError } from './bytes/errors.ts'
export {
  type Game,
  honest,
  isRefusal,
  openGame,
  type Player,
  PlayerError,
  play,
  providerOf,
  refereeOf,
  scripts,
  simulatedClock,
  transition,
} from './dispute/index.ts'
export { fastKeccak256, fastSha256, type Hash, keccak256, poseidon, sha256 } from './hash/index.ts'
export { NeedsPreimage, ParseError, parse, print } from './ir/index.ts'
export {
  createPreimages,
  keccakKey,
  localKey,
  PreimageError,
  type PreimageProvider,
  type PreimageSource,
  type Preimages,
  sha256Key,
} from './preimage/index.ts'
export { prove, REASONS, type Reason, type Refusal, type Verdict, verify } from './proof/index.ts'
export { CheckpointError } from './run/checkpoint-file.ts'
export { evaluatorExecutor } from './run/evaluator.ts'
export type { Executor, ExecutorFactory } from './run/executor.ts'
export { ExecutorError } from './run/frames.ts'
export { jitExecutor } from './run/jit.ts'
export { errorsOf, outputOf, type Program, type Stream } from './run/program.ts'
export { wasmExecutor } from './run/wasm.ts'
export { LiveState } from './state/access.ts'
export { rootOf } from './state/commitment.ts'
export { ComposedStateError, composedState } from './state/composed.ts'
export { pagesOf, readBytes, type State, type Status, zeroState } from './state/state.ts'
export { SolidityError, solidity } from './targets/solidity/index.ts'
export {
  BisectError,
  bisect,
  type Claim,
  ClaimError,
  commit,
  commitHistory,
  decodeClaim,
  describeStep,
  encodeClaim,
  type History,
  hashClaim,
  type RunOptions,
  run,
  showStatus,
  type Trace,
  TraceRunError,
} from './trace/index.ts'
export {
  type Bool,
  bool,
  bytes,
  call,
  compose,
  concat,
  define,
  disassemble,
  enter,
  type FeltWord,
  field,
  halt,
  leave,
  map,
  memory,
  preimage,
  registers,
  resume,
  ret,
  select,
  TraceError,
  trap,
  u8,
  u16,
  u32,
  u64,
  u128,
  u256,
  u512,
  uint,
  type Vm,
  type VmBuilder,
  vm,
  type Word,
  when,
} from './vm/index.ts'
