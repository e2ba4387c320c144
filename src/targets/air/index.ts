/**
 * The AIR target: constraint programs that a STARK prover interprets, and their checker.
 * @module
 */

export { KOALA_BEAR, type SmallField, smallField } from '../../hash/small-field.ts'
export { type AirFailure, checkAir } from './checker.ts'
export { decodeAir, decodeTraces, encodeAir, encodeTraces } from './codec.ts'
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
