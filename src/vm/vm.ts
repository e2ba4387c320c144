/**
 * The language that a VM is written in: declarations and one function an instruction.
 * @module
 */

import type { Declarations, StateOf } from './declarations.ts'
import { callSite, TraceError } from './error.ts'
import type { FieldsOf } from './fields.ts'
import type { Fetched, Formats, Spec, Vm } from './spec.ts'
import { traceVm } from './trace-vm.ts'
import type { Word } from './word.ts'

type ExtrasOf<F> = F extends { readonly word: Word } ? Omit<F, 'word'> : Record<never, never>

export type InstructionOptions = {
  /** Names of instructions whose encodings contain this one's, and to which it is preferred. */
  readonly over?: readonly string[]
  /**
   * How the disassembler writes the instruction, where that is not its unique name: one mnemonic may have several
   * encodings. No part of the VM id.
   */
  readonly display?: string
}

export type FetchOptions = {
  /**
   * Widths that encodings may have, for instruction sets of several lengths: a shorter one is the low bits of the
   * word, and the bits above may be anything. Default: the width of the instruction word alone.
   */
  readonly lengths?: readonly number[]
}

export interface NeedsState {
  /** Declares registers, register files and memories. */
  state<const D extends Declarations>(declarations: D): NeedsFetch<D>
}

export interface NeedsFetch<D extends Declarations> {
  /**
   * Yields the instruction word; may advance the program counter and hand further words on to the
   * instruction, which then gets them as its third argument.
   */
  fetch<F extends Fetched>(body: (s: StateOf<D>) => F, options?: FetchOptions): VmBuilder<D, ExtrasOf<F>>
}

export interface VmBuilder<D extends Declarations, X> {
  /**
   * @param assembly - the instruction's name, which no other has, then operands; names of fields stand for their values
   * @param encoding - see `parseEncoding`; as wide as the instruction word, or as one of `lengths`
   * @param options.display - the text that the disassembler shows instead
   */
  op<const E extends string>(
    assembly: string,
    encoding: E,
    body: (s: StateOf<D>, fields: FieldsOf<E>, fetched: X) => void,
    options?: InstructionOptions,
  ): VmBuilder<D, X>
  /** A step that runs instead of an instruction after `enter(name)`, until `leave()`. */
  microcode(name: string, body: (s: StateOf<D>) => void): VmBuilder<D, X>
  /** How the disassembler shows fields. */
  format(formats: Formats): VmBuilder<D, X>
  /** Adds instructions with a function: how extensions are kept in files of their own. */
  with(extension: (builder: VmBuilder<D, X>) => VmBuilder<D, X>): VmBuilder<D, X>
  /**
   * The trap for words that are no instruction. Ends the declaration: traces and checks it.
   * @throws TraceError with the source line of what is wrong
   */
  otherwise(reason: string): Vm
}

/**
 * Begins the declaration of a VM.
 *
 * @example
 * ```ts
 * import { memory, registers, u32, vm } from 'onestep'
 *
 * const counter = vm('counter')
 *   .state({ pc: u32, x: registers(u32, 16), mem: memory(u32, 2 ** 20) })
 *   .fetch((s) => {
 *     const word = s.mem[s.pc]
 *     s.pc = s.pc.add(1)
 *     return word
 *   })
 *   .op('add  d, a, b', '00000001 dddd aaaa bbbb ............', (s, { d, a, b }) => {
 *     s.x[d] = s.x[a].add(s.x[b])
 *   })
 *   .otherwise('illegal instruction')
 * ```
 */
export function vm(name: string): NeedsState {
  return {
    state(declarations) {
      const stateAt = callSite()
      return {
        fetch(body, { lengths } = {}) {
          const fetch = body as unknown as (s: never) => Fetched
          const origin = { name, declarations, stateAt, fetch, lengths, fetchAt: callSite() }
          return extend({ ...origin, ops: [], microcode: [], formats: {} }) as never
        },
      }
    },
  }
}

function extend(spec: Spec): VmBuilder<Declarations, unknown> {
  const self: VmBuilder<Declarations, unknown> = {
    op: (assembly, encoding, body, options = {}) =>
      extend({
        ...spec,
        ops: [
          ...spec.ops,
          { assembly, encoding, body, over: options.over ?? [], display: options.display, at: callSite() },
        ],
      }),
    microcode: (name, body) =>
      extend({ ...spec, microcode: [...spec.microcode, { name, body, at: callSite() }] }),
    format: (formats) => extend({ ...spec, formats: { ...spec.formats, ...formats } }),
    with: (extension) => extension(self),
    otherwise: (reason) => traceVm(spec, reason),
  }
  // A builder passed where a VM is expected: say so, instead of failing on `undefined` somewhere.
  const unfinished = () => {
    throw new TraceError(`The VM ${spec.name} is not finished: it has no default for unknown words.`, [
      "Fix: end its declaration with .otherwise('illegal instruction')",
    ])
  }
  Object.defineProperties(self, { machine: { get: unfinished }, id: { get: unfinished } })
  return self
}
