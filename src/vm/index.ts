/**
 * The language that VMs are written in.
 * @module
 */
export { concat, enter, halt, leave, select, trap, when } from './control.ts'
export { disassemble } from './disassemble.ts'
export { TraceError } from './error.ts'
export {
  bool,
  bytes,
  field,
  memory,
  registers,
  u8,
  u16,
  u32,
  u64,
  u128,
  u256,
  uint,
  type ByteMemory,
  type Declarations,
  type StateOf,
} from './state.ts'
export { shortId, vm, type FieldsOf, type Formats, type Vm, type VmBuilder } from './vm.ts'
export type { Bool, FeltWord, Operand, Word } from './word.ts'
