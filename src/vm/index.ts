/**
 * The language that VMs are written in.
 * @module
 */
export type {
  Bridge,
  BridgeState,
  Parts,
  TrapReason,
} from './compose/bridge.ts'
export { compose } from './compose/compose.ts'
export { call, concat, enter, halt, leave, preimage, resume, ret, select, trap, when } from './control.ts'
export {
  type ByteMemory,
  bool,
  bytes,
  type Declarations,
  field,
  type MapState,
  map,
  memory,
  registers,
  type StateOf,
  u8,
  u16,
  u32,
  u64,
  u128,
  u256,
  u512,
  uint,
} from './declarations.ts'
export { type Defined, define, type ResultType } from './define.ts'
export { disassemble } from './disassemble.ts'
export { TraceError } from './error.ts'
export type { FieldsOf } from './fields.ts'
export { type DeclaredVm, type Formats, shortId, type Vm } from './spec.ts'
export { type FetchOptions, type InstructionOptions, type VmBuilder, vm } from './vm.ts'
export type { Bool, FeltWord, Operand, Word } from './word.ts'
