/**
 * A VM as declared, and as traced.
 * @module
 */
import { toHex } from '../bytes/bytes.ts'
import type { Field } from '../ir/encoding.ts'
import type { Machine } from '../ir/machine.ts'
import type { Declarations, FrameParameters } from './declarations.ts'
import type { FeltWord, Word } from './word.ts'

/** A traced VM: what every other function of onestep takes. */
export type Vm = {
  readonly name: string
  readonly machine: Machine
  /** Hash of the canonical IR, 32 bytes: the VM id in every claim. */
  readonly id: Uint8Array
  /** Fields of each instruction, for disassembly. */
  readonly fields: ReadonlyMap<string, readonly Field[]>
  /** Where each instruction and routine is defined: `tiny.ts:27`. */
  readonly sources: ReadonlyMap<string, string>
  /** How the disassembler formats a field. */
  readonly formats: Formats
  /** Assembly text of instructions that are displayed under another name: `mov d, i` for `mov.imm`. */
  readonly displays: ReadonlyMap<string, string>
  /** The parts of a composed machine, in the order of their numbers in the register `active`. */
  readonly parts?: readonly string[]
}

/** A VM whose state TypeScript knows: what `otherwise` returns. */
export type DeclaredVm<D extends Declarations> = Vm & {
  /** The declarations, for types only: never set. */
  readonly declared?: D
}

/** Text of a field's value; `at` is the address of the instruction, if it is known. */
export type Formats = {
  /** The text of one field. */
  readonly [field: string]: (value: bigint, width: number, at: bigint | undefined) => string
}

/** The VM id as hex, shortened for messages. */
export const shortId = (vm: Vm): string => `${toHex(vm.id).slice(0, 10)}…`

/** Words that fetch passes on besides the instruction word. */
export type Extras = { readonly [name: string]: Word | FeltWord }
/** What the body of fetch returns. */
export type Fetched = Word | ({ readonly word: Word } & Extras)

export type OpSpec = {
  assembly: string
  encoding: string
  body: (s: never, fields: never, fetched: never) => void
  over: readonly string[]
  display: string | undefined
  at: string | undefined
}
export type MicroSpec = {
  name: string
  /** Its parameters, or the routine whose frame it shares. */
  frame: FrameParameters | string | undefined
  body: (s: never, frame: never) => void
  at: string | undefined
}
/** What the builder has collected so far. */
export type Spec = {
  name: string
  declarations: Declarations
  stateAt: string | undefined
  fetch: (s: never) => Fetched
  lengths: readonly number[] | undefined
  fetchAt: string | undefined
  ops: readonly OpSpec[]
  microcode: readonly MicroSpec[]
  formats: Formats
}
