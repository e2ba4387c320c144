/**
 * IEEE-754 arithmetic as functions that a VM's instructions call: exact, for the formats f16, f32 and f64, with five
 * rounding modes and five flags, or rounded to nearest without flags.
 *
 * NaNs that operations make are canonical: positive, quiet, without payload, as RISC-V demands and WebAssembly's
 * deterministic profile does.
 * @module
 */
export { FORMATS, type Format } from './format.ts'
export { type Floats, floats, type NearestFloats } from './functions.ts'
export { FLAGS, ROUNDING } from './round.ts'
