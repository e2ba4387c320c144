/**
 * The builder with which a VM is declared: the state, fetch, and one function per instruction.
 * @module
 */

import type { Declarations, FrameOf, FrameParameters, FrameType, StateOf } from './declarations.ts'
import { callSite, TraceError } from './error.ts'
import type { FieldsOf } from './fields.ts'
import type { DeclaredVm, Fetched, Formats, MicroSpec, Spec } from './spec.ts'
import { traceVm } from './trace-vm.ts'
import type { Word } from './word.ts'

/** The words that fetch passes on, as the third argument of an instruction. */
type ExtrasOf<F> = F extends { readonly word: Word } ? Omit<F, 'word'> : Record<never, never>

/** Options of `op`. */
export type InstructionOptions = {
  /** Names of instructions whose encodings contain this one's. This instruction takes precedence over them. */
  readonly over?: readonly string[]
  /**
   * How the disassembler writes the instruction, if not by its unique name: several encodings may share a
   * mnemonic. Not part of the VM id.
   */
  readonly display?: string
}

/** Options of `fetch`. */
export type FetchOptions = {
  /**
   * Widths that encodings may have, for instruction sets of several lengths. A shorter encoding matches the low
   * bits of the word, and the bits above may have any value. Default: the width of the instruction word only.
   */
  readonly lengths?: readonly number[]
}

/** A declaration that has no state yet. */
export interface NeedsState {
  /** Declares registers, register files and memories. */
  state<const D extends Declarations>(declarations: D): NeedsFetch<D>
}

/** A declaration that has no fetch yet. */
export interface NeedsFetch<D extends Declarations> {
  /**
   * Yields the instruction word. It may advance the program counter and pass further words on to the
   * instruction, which gets them as its third argument.
   */
  fetch<F extends Fetched>(body: (s: StateOf<D>) => F, options?: FetchOptions): VmBuilder<D, ExtrasOf<F>>
}

/** A declaration to which instructions are added. */
export interface VmBuilder<D extends Declarations, X> {
  /**
   * Adds an instruction.
   * @param assembly - the instruction's unique name, then its operands; names of fields stand for their values
   * @param encoding - see `parseEncoding`; as wide as the instruction word, or as one of `lengths`
   * @param options.display - the text that the disassembler shows instead
   */
  op<const E extends string>(
    assembly: string,
    encoding: E,
    body: (s: StateOf<D>, fields: FieldsOf<E>, fetched: X) => void,
    options?: InstructionOptions,
  ): VmBuilder<D, X>
  /** Adds a microcode routine: steps that run instead of instructions after `enter(name)`, until `leave()`. */
  microcode(name: string, body: (s: StateOf<D>) => void): VmBuilder<D, X>
  /**
   * Adds a routine with parameters, which `call(name, { … })` starts and `ret()` ends. They are registers: the body gets
   * them as its second argument, other bodies as `s.NAME`.
   * @param parameters - their types by name
   */
  microcode<const N extends string, const P extends FrameParameters>(
    name: N,
    parameters: P,
    body: (s: StateOf<D & { readonly [K in N]: FrameType<P> }>, frame: FrameOf<P>) => void,
  ): VmBuilder<D & { readonly [K in N]: FrameType<P> }, X>
  /** Adds a routine that shares the frame of one before it: a further state of the same procedure, or one never live with it. */
  microcode<const N extends string & keyof D>(
    name: string,
    frame: N,
    body: (s: StateOf<D>, frame: StateOf<D>[N]) => void,
  ): VmBuilder<D, X>
  /** Sets how the disassembler shows fields. */
  format(formats: Formats): VmBuilder<D, X>
  /** Adds the instructions of a function, so that extensions can be in files of their own. */
  with(extension: (builder: VmBuilder<D, X>) => VmBuilder<D, X>): VmBuilder<D, X>
  /**
   * Sets the trap for words that are not an instruction. Ends the declaration: traces and checks it.
   * @throws TraceError with the source line of what is wrong
   */
  otherwise(reason: string): DeclaredVm<D>
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
    microcode: (name: string, second: unknown, third?: unknown) => {
      const [frame, body] = third === undefined ? [undefined, second] : [second, third]
      const micro = {
        name,
        frame: frame as MicroSpec['frame'],
        body: body as MicroSpec['body'],
        at: callSite(),
      }
      return extend({ ...spec, microcode: [...spec.microcode, micro] }) as never
    },
    format: (formats) => extend({ ...spec, formats: { ...spec.formats, ...formats } }),
    with: (extension) => extension(self),
    otherwise: (reason) => traceVm(spec, reason),
  }
  // Catches a builder that is passed where a VM is expected, which would fail on `undefined` elsewhere.
  const unfinished = () => {
    throw new TraceError(`The VM ${spec.name} is not finished: it does not say what unknown words do.`, [
      "Fix: end its declaration with .otherwise('illegal instruction')",
    ])
  }
  Object.defineProperties(self, { machine: { get: unfinished }, id: { get: unfinished } })
  return self
}
