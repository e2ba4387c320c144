/**
 * WebAssembly: the VMs, and modules for them.
 * @module
 */
export { WasmError } from './binary/error.ts'
export {
  loadWasm,
  resultsOfWasm,
  WasmLoadError,
  type WasmLoadOptions,
  type WasmProgram,
} from './load.ts'
export { WasmTrap } from './session.ts'
export { type WasmOptions, wasm, wasmFuelVm, wasmVm } from './spec.ts'
export { WasmValueError } from './values.ts'
