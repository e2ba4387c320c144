/**
 * The AIR target: constraint programs that a STARK prover interprets, and their checker.
 * @module
 */
export { type AirFailure, checkAir } from './checker.ts'
export { decodeAir, decodeTraces, encodeAir, encodeTraces } from './codec.ts'
export { KOALA_BEAR, type SmallField, smallField } from './field.ts'
export { printAir } from './print.ts'
export {
  type AirBus,
  type AirConstraint,
  AirError,
  type AirInteraction,
  type AirNode,
  type AirProgram,
  type AirTable,
  type AirTrace,
  checkProgram as checkAirProgram,
  fixedHeight,
  type Preprocessed,
  preprocessedData,
  preprocessedNames,
} from './program.ts'
export { type Expr, type TableBuilder, tableBuilder } from './table.ts'
