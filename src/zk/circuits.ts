/**
 * The laboratory: compile any circom circuit, compute its witnesses, read and test its constraints, prove and verify
 * it, hold a ceremony for its keys, and estimate what that costs. `onestep/zk` uses these for a VM's circuits.
 * @module
 */
export { CacheDirectoryError } from '../run/cache-directory.ts'
export { firstSingleStep } from './batch/chain.ts'
export { batchShape, batchSource } from './batch/proof.ts'
export {
  CircomError,
  type CompileOptions,
  circuitHash,
  compileCircom,
  isCompiled,
  mainSource,
} from './circuit/compile.ts'
export { MapDepthError } from './circuit/map-trees.ts'
export { firstViolation, parseR1cs, parseSymbols, type R1cs, type Symbols } from './circuit/r1cs.ts'
export { BinaryFileError } from './circuit/sections.ts'
export { type Solution, solutions } from './circuit/solutions.ts'
export { checkSoundness, type SoundnessOptions, type SoundnessReport } from './circuit/soundness.ts'
export { CircomSourceError } from './circuit/sources.ts'
export { stepInputs } from './circuit/step.ts'
export { CircuitTestError, type WitnessTester, witnessTester } from './circuit/tester.ts'
export {
  type CircuitInputs,
  decodeWitness,
  encodeWitness,
  type WitnessCalculator,
  WitnessError,
  witnessCalculator,
} from './circuit/witness.ts'
export { CacheError } from './groth16/cache.ts'
export { committedKey, committedKeyNamed } from './groth16/committed.ts'
export {
  batchCompileEstimate,
  ceremonyEstimate,
  compileEstimate,
  type Estimate,
  keysEstimate,
  plonkKeysEstimate,
  plonkProveEstimate,
  proveEstimate,
  showEstimate,
} from './groth16/estimate.ts'
export {
  circuitOfKeys,
  developmentKeysPath,
  exportVerificationKey,
  findKeys,
  KeysError,
} from './groth16/keys.ts'
export { type Calldata, calldata, keyHash, proofFromJson, proofToJson } from './groth16/proof.ts'
export {
  findProver,
  type ProveOptions,
  ProverError,
  ProvingKeyError,
  proveGroth16,
  rapidsnarkProver,
  snarkjsProver,
  UnsatisfiedError,
} from './groth16/prove.ts'
export { isSubject, publicInputsOf } from './groth16/statement.ts'
export { plonkStepOptions, stepSource } from './groth16/step-proof.ts'
export { verifyGroth16, type ZkVerdict } from './groth16/verify.ts'
export { statementFault, verifyStatement } from './groth16/verify-statement.ts'
export { plonkGates } from './plonk/gates.ts'
export { isPlonkKey, plonkDevelopmentKeysPath } from './plonk/keys.ts'
export { type PlonkProof, plonkKeyHash } from './plonk/proof.ts'
export { type PlonkProveOptions, provePlonk } from './plonk/prove.ts'
export { verifyPlonk } from './plonk/verify.ts'
export {
  type Attested,
  checkCeremony,
  contribute,
  contributionsIn,
  expectUnfinished,
  SetupError,
  startCeremony,
} from './setup/ceremony.ts'
export { hermezPtau, type PublishedPtau } from './setup/hermez.ts'
export { checkPhase1, checkPtau, PtauError } from './setup/phase1.ts'
export { type FinalizeOptions, finalizeKeys, showContribution } from './setup/production.ts'
export { developmentSeed } from './setup/seed.ts'
export type { Contribution } from './setup/transcript.ts'
export { type ZkeyInfo, zkeyInfo } from './setup/zkey.ts'
