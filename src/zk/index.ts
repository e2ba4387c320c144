/**
 * Proofs of steps, batches and whole runs: compile a VM's circuit, make or load its keys, prove, verify, and write
 * the verifier contract. `onestep/zk/circuits` has the parts that these are made of.
 * @module
 */
export { CacheDirectoryError } from '../run/cache-directory.ts'
export { CircuitError } from '../targets/circom/error.ts'
export { BatchError } from './batch.ts'
export {
  type BatchSystem,
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
export { committedKey } from './committed.ts'
export { CircomError, type CompiledCircuit } from './compile.ts'
export { type ClaimLink, claimLinks } from './contracts/links.ts'
export { VerifierContractError, type VerifierOptions, verifierContract } from './contracts/verifier.ts'
export {
  type DevelopmentKeysOptions,
  developmentKeys,
  type KeyPair,
  KeysError,
  loadKeys,
  readVerificationKey,
} from './keys.ts'
export {
  loadPlonkKeys,
  type PlonkKeyPair,
  type PlonkSetupOptions,
  plonkDevelopmentKeys,
  plonkKeys,
  readPlonkKey,
} from './plonk/keys.ts'
export type { PlonkPoints, PlonkVerificationKey } from './plonk/proof.ts'
export {
  type JobCircuit,
  ownWorker,
  type ProvingTask,
  type Worker,
  WorkerError,
  workerProcess,
} from './pool.ts'
export {
  type Calldata,
  calldata,
  type G1Point,
  type G2Point,
  type Groth16Proof,
  isInsecure,
  type KeyOrigin,
  refereeProof,
  type VerificationKey,
} from './proof.ts'
export { type AnyZkProof, decodeZkProof, encodeZkProof, ZkProofFileError } from './proof-file.ts'
export {
  findProver,
  type Prover,
  ProverError,
  ProvingKeyError,
  type RawProof,
  UnsatisfiedError,
} from './prove.ts'
export { BinaryFileError } from './sections.ts'
export { CircuitFilesError, type ZkPlonkProof, type ZkProof } from './session.ts'
export {
  type Attested,
  checkCeremony,
  contribute,
  contributionsIn,
  expectUnfinished,
  SetupError,
  startCeremony,
} from './setup/ceremony.ts'
export { PtauError, type SetupProgress } from './setup/phase1.ts'
export {
  type FinalizeOptions,
  finalizeKeys,
  productionKeys,
  type SetupOptions,
} from './setup/production.ts'
export type { Contribution } from './setup/transcript.ts'
export { CircomSourceError } from './sources.ts'
export type { CircuitKind, CircuitSubject, Statement } from './statement.ts'
export {
  type ProvePlonkStepOptions,
  type ProveStepOptions,
  plonkStepSystem,
  provePlonkStep,
  proveStep,
  type StepSystem,
  stepSystem,
  verifyPlonkStep,
  verifyStep,
} from './step-proof.ts'
export type { ZkReason } from './verify.ts'
export type { StatementReason, StatementVerdict } from './verify-statement.ts'
