/**
 * sBPF: the VMs, and Solana programs for them.
 * @module
 */

export { SbpfElfError } from './elf/file.ts'
export type { Executable } from './elf/text.ts'
export { SbpfVerifierError } from './elf/verify.ts'
export {
  loadSbpf,
  readExecutable,
  SbpfLoadError,
  type SbpfLoadOptions,
  type SbpfProgram,
} from './load.ts'
export { logLines, outcomeOf, type SbpfOutcome } from './outcome.ts'
export {
  type Account,
  accountsAfter,
  type Parameters,
  ParametersError,
  type SbpfInstruction,
  serializeParameters,
} from './parameters.ts'
export { type SbpfOptions, sbpf, sbpfv0, sbpfv3 } from './spec.ts'
export { base58 } from './syscalls/base58.ts'
export type { EpochRewards, EpochSchedule, Rent, SbpfClock, Sysvars } from './syscalls/sysvars.ts'
