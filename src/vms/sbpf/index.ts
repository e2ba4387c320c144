/**
 * sBPF: the VMs, and Solana programs for them.
 * @module
 */
export { base58 } from './base58.ts'
export { SbpfElfError } from './elf-file.ts'
export {
  LoadError,
  type LoadOptions,
  loadSbpf,
  readExecutable,
  type SbpfProgram,
} from './load.ts'
export { logLines, type Outcome, outcomeOf } from './outcome.ts'
export {
  type Account,
  accountsAfter,
  type Instruction,
  type Parameters,
  ParametersError,
  serializeParameters,
} from './parameters.ts'
export { type SbpfOptions, sbpf, sbpfv0, sbpfv3 } from './spec.ts'
export type { Clock, EpochRewards, EpochSchedule, Rent, Sysvars } from './sysvars.ts'
export type { Executable } from './text.ts'
export { VerifierError } from './verify.ts'
