/**
 * Circuits, keys, proofs: compile circom, compute and check witnesses, set up, prove, verify.
 * @module
 */

export { cacheDirectory } from '../run/cache-directory.ts'
export { BatchError } from './batch.ts'
export {
  type BatchSystem,
  batchShape,
  batchSource,
  batchSystem,
  type ProveBatchOptions,
  proveBatch,
  verifyBatch,
  type ZkBatchProof,
} from './batch-proof.ts'
export { CacheError } from './cache.ts'
export {
  type ChainReason,
  type ChainVerdict,
  type ProveChainOptions,
  proveChain,
  verifyChain,
  type ZkChain,
} from './chain.ts'
export { decodeZkChain, encodeZkChain, isZkChain } from './chain-file.ts'
export { committedKey, committedKeyNamed } from './committed.ts'
export {
  CircomError,
  type CompiledCircuit,
  type CompileOptions,
  compileCircom,
  isCompiled,
  mainSource,
} from './compile.ts'
export { type ClaimLink, claimLinks } from './contracts/links.ts'
export { VerifierError, type VerifierOptions, verifierContract } from './contracts/verifier.ts'
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
export {
  type DevelopmentKeysOptions,
  developmentKeys,
  developmentKeysPath,
  exportVerificationKey,
  type KeyPair,
  KeysError,
  loadKeys,
  readVerificationKey,
} from './keys.ts'
export { plonkGates } from './plonk/gates.ts'
export {
  loadPlonkKeys,
  type PlonkKeyPair,
  type PlonkSetupOptions,
  plonkDevelopmentKeys,
  plonkDevelopmentKeysPath,
  plonkKeys,
  readPlonkKey,
} from './plonk/keys.ts'
export { type PlonkPoints, type PlonkProof, type PlonkVerificationKey, plonkKeyHash } from './plonk/proof.ts'
export { type PlonkProveOptions, provePlonk } from './plonk/prove.ts'
export { verifyPlonk } from './plonk/verify.ts'
export { ownWorker, type Worker, WorkerError, workerProcess } from './pool.ts'
export {
  type Calldata,
  calldata,
  type Groth16Proof,
  isInsecure,
  keyHash,
  proofFromJson,
  proofToJson,
  refereeProof,
  type VerificationKey,
} from './proof.ts'
export { decodeZkProof, encodeZkProof, ZkProofFileError } from './proof-file.ts'
export {
  findProver,
  type ProveOptions,
  type Prover,
  ProverError,
  ProvingKeyError,
  proveGroth16,
  rapidsnarkProver,
  snarkjsProver,
  UnsatisfiedError,
} from './prove.ts'
export { firstViolation, parseR1cs, parseSymbols, type R1cs, type Symbols } from './r1cs.ts'
export { BinaryFileError } from './sections.ts'
export { CircuitFilesError, type ZkPlonkProof, type ZkProof } from './session.ts'
export { developmentSeed } from './setup/development.ts'
export { hermezPtau, type PublishedPtau } from './setup/hermez.ts'
export { checkPtau, PtauError, productionKeys, SetupError, type SetupOptions } from './setup/production.ts'
export { type ZkeyInfo, zkeyInfo } from './setup/zkey.ts'
export { type Solution, solutions } from './solutions.ts'
export { checkSoundness, type SoundnessOptions, type SoundnessReport } from './soundness.ts'
export { CircomSourceError } from './sources.ts'
export { type CircuitKind, type CircuitSubject, publicInputsOf, type Statement } from './statement.ts'
export { stepInputs } from './step.ts'
export {
  type ProvePlonkStepOptions,
  type ProveStepOptions,
  plonkStepOptions,
  plonkStepSystem,
  provePlonkStep,
  proveStep,
  type StepSystem,
  stepSource,
  stepSystem,
  verifyPlonkStep,
  verifyStep,
} from './step-proof.ts'
export { CircuitTestError, type WitnessTester, witnessTester } from './tester.ts'
export { verifyGroth16, type ZkReason, type ZkVerdict } from './verify.ts'
export { type StatementReason, type StatementVerdict, verifyStatement } from './verify-statement.ts'
export {
  type CircuitInputs,
  decodeWitness,
  encodeWitness,
  type WitnessCalculator,
  WitnessError,
  witnessCalculator,
} from './witness.ts'
