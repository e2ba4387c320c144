/**
 * STARK proofs: prove and verify tables whose constraints are data. No trusted setup, no toxic waste; the prover and
 * the verifier are WebAssembly modules built from `prover/`.
 * @module
 */
export { AirError } from '../targets/air/index.ts'
export { StarkError, type StarkSecurity } from './module.ts'
export { type ProveTablesOptions, proveTables, type TableProver, tableProver } from './prove.ts'
export { type StarkReason, type StarkVerdict, type VerifyTablesOptions, verifyTables } from './verify.ts'
