/**
 * The intermediate representation: types, ops, builder, checker, text, evaluator.
 * @module
 */
export { type Bound, blockBound, machineBound } from './bounds.ts'
export { type Builder, builder, IrError } from './build.ts'
export { CheckError, check, LEAF_SIZE } from './check.ts'
export { decoder } from './decode.ts'
export { type Encoding, EncodingError, type Field, fieldValue, parseEncoding } from './encoding.ts'
export { EvaluateError, evaluate, type Outcome, type Reader } from './evaluate.ts'
export * from './machine.ts'
export type { Definition, Node } from './node.ts'
export { OPS, type Op } from './ops.ts'
export { ParseError, parse } from './parse.ts'
export { NeedsPreimage, preimageBlocks, preimageBound, readsPreimages } from './preimages.ts'
export { definitionId, functionsOf, machineId, print } from './print.ts'
export { evaluateStep, type StateReader, type Step } from './step.ts'
export { type Bits, bits, bitWidth, type Felt, felt, showType, type Type } from './types.ts'
