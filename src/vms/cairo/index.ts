/**
 * Cairo: the VM, and programs and runs for it.
 * @module
 */

export type { CallOptions } from './files/entry-point.ts'
export { CairoError } from './files/initial.ts'
export { type CairoRun, importCairo } from './files/run-files.ts'
export { loadCairo } from './load.ts'
export type { Signature } from './prover/advice.ts'
export type { CairoProverOptions } from './prover/prover.ts'
export { cairo } from './spec.ts'
