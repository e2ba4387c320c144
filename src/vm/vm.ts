/**
 * The language that a VM is written in: declarations and one function an instruction.
 * @module
 */
import { toHex } from '../bytes/bytes.ts'
import { CheckError, check } from '../ir/check.ts'
import { EncodingError, type Field, parseEncoding } from '../ir/encoding.ts'
import {
  type Block,
  INVALID_MICRO,
  type Instruction,
  type Machine,
  MICRO,
  type Routine,
  WORD,
} from '../ir/machine.ts'
import type { Node } from '../ir/node.ts'
import { machineId } from '../ir/print.ts'
import { bits, type Type } from '../ir/types.ts'
import { callSite, TraceError } from './error.ts'
import { type Declarations, declare, type StateOf, stateObject } from './state.ts'
import { Tracer, traceWith } from './tracer.ts'
import { FeltValue, type FeltWord, type Word, WordValue } from './word.ts'

/** A traced VM: what every other function of onestep takes. */
export type Vm = {
  readonly name: string
  readonly machine: Machine
  /** Hash of the canonical IR, 32 bytes: the VM id in every claim. */
  readonly id: Uint8Array
  /** Fields of each instruction, for disassembly. */
  readonly fields: ReadonlyMap<string, readonly Field[]>
  /** Where each instruction and routine is written: `tiny.ts:27`. */
  readonly sources: ReadonlyMap<string, string>
  /** How the disassembler shows a field. */
  readonly formats: Formats
}

/** Text of a field's value; `at` is the address of the instruction, where it is known. */
export type Formats = {
  readonly [field: string]: (value: bigint, width: number, at: bigint | undefined) => string
}

type Digits = { [text: string]: number } & {
  '1': 1
  '2': 2
  '3': 3
  '4': 4
  '5': 5
  '6': 6
  '7': 7
  '8': 8
  '9': 9
  '10': 10
  '11': 11
  '12': 12
  '13': 13
  '14': 14
  '15': 15
  '16': 16
  '20': 20
  '24': 24
  '26': 26
  '32': 32
  '64': 64
}

/** The letters of a run, counted by peeling them off. */
type RunLength<T extends string, N extends 0[] = []> = T extends `${string}${infer Rest}`
  ? RunLength<Rest, [...N, 0]>
  : N['length']

type Tokens<T extends string> = T extends `${infer Head} ${infer Rest}` ? Head | Tokens<Rest> : T

type FieldName<T extends string> = T extends `${infer Name}[${string}`
  ? Name
  : T extends `${infer Name}:${string}`
    ? Name
    : T extends `${infer First}${string}`
      ? First extends '0' | '1' | '.'
        ? never
        : First
      : never

type FieldWidth<T extends string> = T extends `${string}[${string}`
  ? // biome-ignore lint/suspicious/noExplicitAny: widths of ranges are computed when traced
    any
  : T extends `${string}:${infer Digit}`
    ? Digits[Digit]
    : RunLength<T>

/** The fields of an encoding as words: `'0001 dddd rs1:5'` has `d` of 4 bits and `rs1` of 5. */
export type FieldsOf<E extends string> = string extends E
  ? { readonly [name: string]: Word }
  : { readonly [T in Tokens<E> as FieldName<T>]: Word<FieldWidth<T>> }

type Extras = { readonly [name: string]: Word | FeltWord }
type Fetched = Word | ({ readonly word: Word } & Extras)
type ExtrasOf<F> = F extends { readonly word: Word } ? Omit<F, 'word'> : Record<never, never>

export type InstructionOptions = {
  /** Names of instructions whose encodings contain this one's, and to which it is preferred. */
  readonly over?: readonly string[]
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
  fetch<F extends Fetched>(body: (s: StateOf<D>) => F): VmBuilder<D, ExtrasOf<F>>
}

export interface VmBuilder<D extends Declarations, X> {
  /**
   * @param assembly - mnemonic, then operands; names of fields stand for their values
   * @param encoding - see `parseEncoding`
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

type OpSpec = {
  assembly: string
  encoding: string
  body: (s: never, fields: never, fetched: never) => void
  over: readonly string[]
  at: string | undefined
}
type MicroSpec = { name: string; body: (s: never) => void; at: string | undefined }
type Spec = {
  name: string
  declarations: Declarations
  fetch: (s: never) => Fetched
  fetchAt: string | undefined
  ops: readonly OpSpec[]
  microcode: readonly MicroSpec[]
  formats: Formats
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
    state: (declarations) => ({
      fetch(body) {
        const fetch = body as unknown as (s: never) => Fetched
        return extend({
          name,
          declarations,
          fetch,
          fetchAt: callSite(),
          ops: [],
          microcode: [],
          formats: {},
        }) as never
      },
    }),
  }
}

function extend(spec: Spec): VmBuilder<Declarations, unknown> {
  const self: VmBuilder<Declarations, unknown> = {
    op: (assembly, encoding, body, options = {}) =>
      extend({
        ...spec,
        ops: [...spec.ops, { assembly, encoding, body, over: options.over ?? [], at: callSite() }],
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

/** Traces every block of a spec and checks the machine. */
function traceVm(spec: Spec, otherwise: string): Vm {
  const state = declare(spec.declarations)
  if (spec.microcode.length > 0 && !(MICRO in spec.declarations))
    state.registers.push({ name: MICRO, type: bits(8) })
  const routines = spec.microcode.map(({ name }) => name)
  const trace = (body: (s: object, tracer: Tracer) => unknown, at: string | undefined): Block => {
    const tracer = new Tracer(state, routines)
    return located(at, () =>
      traceWith(tracer, () => {
        const result = body(stateObject(state, tracer), tracer)
        if (result instanceof Promise) {
          result.catch(() => {})
          throw new TraceError('The function is async.', ['Fix: trace synchronously'], at)
        }
        return tracer.finish()
      }),
    )
  }

  const inputs: { name: string; type: Type }[] = []
  const fetch = trace((s, tracer) => {
    const fetched = spec.fetch(s as never)
    const all =
      'word' in Object(fetched) && !isWord(fetched) ? (fetched as Extras) : { word: fetched as Word }
    for (const [name, word] of Object.entries(all)) inputs.push({ name, type: tracer.out(name, word).type })
  }, spec.fetchAt)
  const wordType = inputs.find(({ name }) => name === WORD)!.type
  if (wordType.kind !== 'bits')
    throw new TraceError('The instruction word is a felt.', ['Fix: felt.word(64)'], spec.fetchAt)

  const fields = new Map<string, readonly Field[]>()
  const sources = new Map<string, string>()
  const instructions = spec.ops.map((op): Instruction => {
    const name = op.assembly.trim().split(/\s+/)[0]
    const encoding = located(op.at, () => parseEncoding(op.encoding))
    if (encoding.pattern.width > wordType.width) {
      throw new TraceError(
        `The encoding of ${name} has ${encoding.pattern.width} bits; fetch yields ${wordType.width}.`,
        [`Encoding: ${op.encoding}`],
        op.at,
      )
    }
    fields.set(name, encoding.fields)
    if (op.at) sources.set(name, op.at)
    const block = trace((s, tracer) => {
      const values = Object.fromEntries(
        encoding.fields.map((field) => [field.name, tracer.word(fieldNode(tracer, field, wordType))]),
      )
      const extras = inputs
        .filter((input) => input.name !== WORD)
        .map((input) => [input.name, tracer.value(tracer.make('in', [], input.name, input.type))])
      return op.body(s as never, values as never, Object.fromEntries(extras) as never)
    }, op.at)
    return {
      name,
      assembly: op.assembly.trim(),
      encoding: op.encoding,
      pattern: encoding.pattern,
      over: op.over,
      block,
    }
  })
  const microcode = spec.microcode.map(({ name, body, at }): Routine => {
    if (at) sources.set(name, at)
    return { name, block: trace((s) => body(s as never), at) }
  })

  const traps = trapReasons(otherwise, [
    fetch,
    ...instructions.map((i) => i.block),
    ...microcode.map((m) => m.block),
  ])
  if (microcode.length > 0 && !traps.includes(INVALID_MICRO)) traps.push(INVALID_MICRO)
  const machine: Machine = {
    name: spec.name,
    ...state,
    traps,
    fetch,
    wordWidth: wordType.width,
    instructions,
    otherwise,
    microcode,
  }
  try {
    check(machine)
  } catch (error) {
    if (!(error instanceof CheckError)) throw error
    const where = [...sources].find(([name]) => error.short.startsWith(`${machine.name}, ${name}:`))
    throw new TraceError(error.short, [], where?.[1] ?? spec.fetchAt)
  }
  return { name: spec.name, machine, id: machineId(machine), fields, sources, formats: spec.formats }
}

/** Gives errors without a source line the one of the instruction. */
function located<T>(at: string | undefined, body: () => T): T {
  try {
    return body()
  } catch (error) {
    if (error instanceof EncodingError) throw new TraceError(error.short, error.lines, at)
    throw error
  }
}

const isWord = (value: unknown): boolean => value instanceof WordValue || value instanceof FeltValue

/** A field of the instruction word as a node. */
function fieldNode(tracer: Tracer, field: Field, wordType: Type): Node {
  const word = tracer.make('in', [], WORD, wordType)
  let node: Node | undefined
  let top = 0
  for (const { high, low, at } of [...field.pieces].sort((a, b) => a.at - b.at)) {
    if (at > top) {
      const gap = tracer.make('const', [], 0n, bits(at - top))
      node = node ? tracer.make('concat', [gap, node]) : gap
    }
    const piece = tracer.make('extract', [word], [high, low])
    node = node ? tracer.make('concat', [piece, node]) : piece
    top = at + high - low + 1
  }
  return node!
}

function trapReasons(otherwise: string, blocks: readonly Block[]): string[] {
  const reasons = new Set([otherwise])
  for (const { effects } of blocks)
    for (const effect of effects) if (effect.kind === 'trap') reasons.add(effect.reason)
  return [...reasons]
}

/** The VM id as hex, shortened for messages. */
export const shortId = (vm: Vm): string => `${toHex(vm.id).slice(0, 10)}…`
