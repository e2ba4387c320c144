/**
 * WebAssembly: the VMs, and modules for them.
 * @module
 */
export { StarkError } from '../../stark/module.ts'
export { AirTargetError } from '../../targets/air/error.ts'
export { WasmError } from './binary/error.ts'
export {
  loadWasm,
  resultsOfWasm,
  WasmLoadError,
  type WasmLoadOptions,
  type WasmProgram,
} from './load.ts'
export { WasmTrap } from './session.ts'
export { type WasmOptions, wasm, wasmFuelVm, wasmPreimagesVm, wasmVm } from './spec.ts'
export { starkGuest } from './stark.ts'
export { textOfWasm } from './text/module.ts'
export { WasmValueError } from './values.ts'
