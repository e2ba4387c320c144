/**
 * Proofs of steps, batches and whole runs: compile a VM's circuit, make or load its keys, prove, verify, and write
 * the verifier contract. `onestep/zk/circuits` has the parts that these are made of.
 * @module
 */
export { PacketError } from '../queue/packet.ts'
export { CacheDirectoryError } from '../run/cache-directory.ts'
export { CircuitError } from '../targets/circom/error.ts'
export {
  type ChainReason,
  type ChainVerdict,
  type ProveChainOptions,
  proveChain,
  verifyChain,
  type ZkChain,
} from './batch/chain.ts'
export { decodeZkChain, encodeZkChain, isZkChain } from './batch/chain-file.ts'
export { BatchError } from './batch/inputs.ts'
export {
  type BatchSystem,
  batchSystem,
  type ProveBatchOptions,
  proveBatch,
  verifyBatch,
  type ZkBatchProof,
} from './batch/proof.ts'
export { CircomError, type CompiledCircuit } from './circuit/compile.ts'
export { MapDepthError } from './circuit/map-trees.ts'
export { BinaryFileError } from './circuit/sections.ts'
export { CircomSourceError } from './circuit/sources.ts'
export { type ClaimLink, claimLinks, refereeChain } from './contracts/links.ts'
export { VerifierContractError, type VerifierOptions, verifierContract } from './contracts/verifier.ts'
export { CacheError } from './groth16/cache.ts'
export {
  type DevelopmentKeysOptions,
  developmentKeys,
  type KeyPair,
  KeysError,
  loadKeys,
  readVerificationKey,
} from './groth16/keys.ts'
export {
  type JobCircuit,
  ownWorker,
  type ProvingTask,
  type Worker,
  WorkerError,
  workerProcess,
} from './groth16/pool.ts'
export type { PreimageRead, PreimageReason } from './groth16/preimages.ts'
export {
  type ContractProof,
  type G1Point,
  type G2Point,
  type Groth16Proof,
  isInsecure,
  type KeyOrigin,
  refereeProof,
  type VerificationKey,
} from './groth16/proof.ts'
export { type AnyZkProof, decodeZkProof, encodeZkProof, ZkProofFileError } from './groth16/proof-file.ts'
export {
  type Prover,
  ProverError,
  ProvingKeyError,
  type RawProof,
  UnsatisfiedError,
} from './groth16/prove.ts'
export { type Groth16Work, groth16Work, queuedWorker } from './groth16/queue.ts'
export { CircuitFilesError, type ZkPlonkProof, type ZkProof } from './groth16/session.ts'
export type { CircuitKind, CircuitSubject, Statement } from './groth16/statement.ts'
export {
  type ProvePlonkStepOptions,
  type ProveStepOptions,
  plonkStepSystem,
  provePlonkStep,
  proveStep,
  type StepSystem,
  type StepSystemOptions,
  stepSystem,
  verifyPlonkStep,
  verifyStep,
} from './groth16/step-proof.ts'
export type { ZkReason } from './groth16/verify.ts'
export type { StatementOptions, StatementReason, StatementVerdict } from './groth16/verify-statement.ts'
export {
  loadPlonkKeys,
  type PlonkKeyPair,
  type PlonkSetupOptions,
  plonkDevelopmentKeys,
  plonkKeys,
  readPlonkKey,
} from './plonk/keys.ts'
export type { PlonkPoints, PlonkVerificationKey } from './plonk/proof.ts'
export { SetupError } from './setup/ceremony.ts'
export { PtauError, type SetupProgress } from './setup/phase1.ts'
export { productionKeys, type SetupOptions } from './setup/production.ts'
