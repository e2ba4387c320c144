/**
 * The laboratory: compile any circom circuit, compute its witnesses, read and test its constraints, prove and verify
 * it, and estimate what that costs. `onestep/zk` uses these for a VM's circuits.
 * @module
 */
export { CacheDirectoryError } from '../run/cache-directory.ts'
export { batchShape, batchSource } from './batch-proof.ts'
export { CacheError } from './cache.ts'
export { firstSingleStep } from './chain.ts'
export { committedKeyNamed } from './committed.ts'
export {
  CircomError,
  type CompileOptions,
  circuitHash,
  compileCircom,
  isCompiled,
  mainSource,
} from './compile.ts'
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
} from './estimate.ts'
export { circuitOfKeys, developmentKeysPath, exportVerificationKey, findKeys, KeysError } from './keys.ts'
export { plonkGates } from './plonk/gates.ts'
export { isPlonkKey, plonkDevelopmentKeysPath } from './plonk/keys.ts'
export { type PlonkProof, plonkKeyHash } from './plonk/proof.ts'
export { type PlonkProveOptions, provePlonk } from './plonk/prove.ts'
export { verifyPlonk } from './plonk/verify.ts'
export { keyHash, proofFromJson, proofToJson } from './proof.ts'
export {
  type ProveOptions,
  ProverError,
  ProvingKeyError,
  proveGroth16,
  rapidsnarkProver,
  snarkjsProver,
  UnsatisfiedError,
} from './prove.ts'
export { firstViolation, parseR1cs, parseSymbols, type R1cs, type Symbols } from './r1cs.ts'
export { BinaryFileError } from './sections.ts'
export { SetupError } from './setup/ceremony.ts'
export { hermezPtau, type PublishedPtau } from './setup/hermez.ts'
export { checkPhase1, checkPtau, PtauError } from './setup/phase1.ts'
export { showContribution } from './setup/production.ts'
export { developmentSeed } from './setup/seed.ts'
export { type ZkeyInfo, zkeyInfo } from './setup/zkey.ts'
export { type Solution, solutions } from './solutions.ts'
export { checkSoundness, type SoundnessOptions, type SoundnessReport } from './soundness.ts'
export { CircomSourceError } from './sources.ts'
export { isSubject, publicInputsOf } from './statement.ts'
export { stepInputs } from './step.ts'
export { plonkStepOptions, stepSource } from './step-proof.ts'
export { CircuitTestError, type WitnessTester, witnessTester } from './tester.ts'
export { verifyGroth16, type ZkVerdict } from './verify.ts'
export { statementFault, verifyStatement } from './verify-statement.ts'
export {
  type CircuitInputs,
  decodeWitness,
  encodeWitness,
  type WitnessCalculator,
  WitnessError,
  witnessCalculator,
} from './witness.ts'
