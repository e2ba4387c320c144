/**
 * The EVM and Stylus programs as one machine, and its loader.
 * @module
 */
export { EvmLoadError } from '../evm/host/fields.ts'
export { WasmError } from '../wasm/binary/error.ts'
export { evmStateOf, loadStylus, type StylusProgram, stylusProgram } from './load.ts'
export { StylusLoadError, stylusCode } from './modules.ts'
export { stylus, stylusVm } from './spec.ts'
