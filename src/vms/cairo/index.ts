/**
 * Cairo: the VM, and programs and runs for it.
 * @module
 */
export { CairoError } from './initial.ts'
export { loadCairo } from './load.ts'
export type { ProveOptions } from './prover.ts'
export { type CairoRun, importCairo } from './reference.ts'
export { cairo } from './spec.ts'
