/**
 * Cairo: the VM, and programs and runs for it.
 * @module
 */
export type { Signature } from './advice.ts'
export type { CallOptions } from './entry-point.ts'
export { CairoError } from './initial.ts'
export { loadCairo } from './load.ts'
export type { CairoProverOptions } from './prover.ts'
export { type CairoRun, importCairo } from './reference.ts'
export { cairo } from './spec.ts'
