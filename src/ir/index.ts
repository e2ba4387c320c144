/**
 * The intermediate representation: types, ops, builder, checker, text, evaluator.
 * @module
 */
export { blockBound, machineBound, type Bound } from './bounds.ts'
export { builder, IrError, type Builder } from './build.ts'
export { check, CheckError, LEAF_SIZE } from './check.ts'
export { decoder } from './decode.ts'
export { EncodingError, fieldValue, parseEncoding, type Encoding, type Field } from './encoding.ts'
export { evaluate, type Outcome, type Reader } from './evaluate.ts'
export * from './machine.ts'
export { OPS, type Op } from './ops.ts'
export { parse, ParseError } from './parse.ts'
export { machineId, print } from './print.ts'
export { evaluateStep, type StateReader, type Step } from './step.ts'
export { bits, bitWidth, felt, showType, type Bits, type Felt, type Node, type Type } from './types.ts'
