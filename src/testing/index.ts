/**
 * Tools for testing VMs and what is derived from them: arbitraries, checks, forgeries, dishonest runs. They
 * need only a VM's IR.
 * @module
 */
export { program, type StepKind, stepCase, stepKinds } from './cases.ts'
export { CheckFailure, type CheckOptions, type Coverage, listing } from './check.ts'
export {
  type CorruptedRunOptions,
  type Corruption,
  corruptByte,
  corruptEntry,
  corruptedRun,
  corruptMemory,
  corruptRegister,
} from './corrupt.ts'
export { corruption } from './corruptions.ts'
export { checkExecutors } from './executors.ts'
export { type AcceptFixture, acceptFixture, type RejectFixture, rejectFixtures } from './fixtures.ts'
export { withInput } from './inputs.ts'
export { place } from './place.ts'
export { preimageKeys, testPreimages } from './preimages.ts'
export { checkProofs, type ProvedStep, proveStepFrom } from './proofs.ts'
export { checkRoots } from './roots.ts'
export { address, content, state } from './states.ts'
export { flippedBytes, partsOf, tampers } from './tamper.ts'
export type { Tampered } from './tampered.ts'
export { checkTampering } from './tampering.ts'
export { value } from './values.ts'
export { checkVm } from './vm.ts'
export { invalidWord, type PlacedWord, word } from './words.ts'
