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
import type { FieldsOf } from './fields.ts'
import { ASYNC_EXPECTED, ASYNC_FIX, describe, trapReasonProblem } from './mistakes.ts'
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
  /** Assembly text of instructions that are shown otherwise than they are named: `mov d, i` of `mov.imm`. */
  readonly displays: ReadonlyMap<string, string>
}

/** Text of a field's value; `at` is the address of the instruction, where it is known. */
export type Formats = {
  readonly [field: string]: (value: bigint, width: number, at: bigint | undefined) => string
}

type Extras = { readonly [name: string]: Word | FeltWord }
type Fetched = Word | ({ readonly word: Word } & Extras)
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

type OpSpec = {
  assembly: string
  encoding: string
  body: (s: never, fields: never, fetched: never) => void
  over: readonly string[]
  display: string | undefined
  at: string | undefined
}
type MicroSpec = { name: string; body: (s: never) => void; at: string | undefined }
type Spec = {
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

/** Traces every block of a spec and checks the machine. */
function traceVm(spec: Spec, otherwise: string): Vm {
  checkSpec(spec, otherwise)
  const state = declare(spec.declarations, spec.stateAt)
  if (spec.microcode.length > 0 && !(MICRO in spec.declarations))
    state.registers.push({ name: MICRO, type: bits(8) })
  const routines = spec.microcode.map(({ name }) => name)
  const trace = (part: string, body: (s: object, tracer: Tracer) => unknown, at: string | undefined): Block =>
    located(part, at, () => {
      let tracer = new Tracer(state, routines)
      let block = traceBlock(tracer, state, body, at)
      if (tracer.wasteful) {
        // Something must be said of a line: trace again, and remember lines.
        tracer = new Tracer(state, routines, { marks: true })
        block = traceBlock(tracer, state, body, at)
      }
      if (tracer.idle) {
        throw new TraceError(
          'The body reads the state and has no effect.',
          [
            'Expected: a register set, a store, a trap, a halt; or no reading at all, for an instruction that does nothing',
            'Fix: assign what is read; in place of s.r === 0, which never holds, when(s.r.eq(0), () => { ... })',
          ],
          at,
        )
      }
      return block
    })

  const inputs: { name: string; type: Type }[] = []
  const fetch = trace(
    'fetch',
    (s, tracer) => {
      inputs.length = 0
      const fetched = spec.fetch(s as never)
      const all =
        'word' in Object(fetched) && !isWord(fetched) ? (fetched as Extras) : { word: fetched as Word }
      for (const [name, word] of Object.entries(all)) inputs.push({ name, type: tracer.out(name, word).type })
    },
    spec.fetchAt,
  )
  const wordType = inputs.find(({ name }) => name === WORD)!.type
  if (wordType.kind !== 'bits')
    throw new TraceError('The instruction word is a felt.', ['Fix: felt.word(64)'], spec.fetchAt)

  const fields = new Map<string, readonly Field[]>()
  const sources = new Map<string, string>(spec.fetchAt === undefined ? [] : [['fetch', spec.fetchAt]])
  const displays = new Map<string, string>()
  const instructions = spec.ops.map((op): Instruction => {
    const name = nameOf(op)
    const encoding = located(`instruction ${name}`, op.at, () => {
      const parsed = parseEncoding(op.encoding)
      checkWidth(op, parsed.pattern.width, wordType.width, spec.lengths)
      return parsed
    })
    fields.set(name, encoding.fields)
    if (op.at) sources.set(name, op.at)
    if (op.display !== undefined) displays.set(name, op.display.trim())
    const block = trace(
      `instruction ${name}`,
      (s, tracer) => {
        const values = encoding.fields.map(
          (field) => [field.name, tracer.word(fieldNode(tracer, field, wordType))] as const,
        )
        const extras = inputs
          .filter((input) => input.name !== WORD)
          .map((input) => [input.name, tracer.value(tracer.make('in', [], input.name, input.type))] as const)
        const given = named(values, 'field', `Encoding: ${op.encoding}`)
        return op.body(s as never, given as never, named(extras, 'word from fetch', undefined) as never)
      },
      op.at,
    )
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
    return { name, block: trace(`microcode ${name}`, (s) => body(s as never), at) }
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
    const inState = error.short.startsWith(`${machine.name}, state:`)
    throw new TraceError(error.short, error.lines, where?.[1] ?? (inState ? spec.stateAt : spec.fetchAt))
  }
  if (instructions.length === 0) {
    throw new TraceError(
      `The VM ${spec.name} has no instructions: every step of it would trap.`,
      ["Fix: .op('halt', '0000…', (s) => halt(0))"],
      spec.fetchAt,
    )
  }
  return {
    name: spec.name,
    machine,
    id: machineId(machine),
    fields,
    sources,
    formats: spec.formats,
    displays,
  }
}

function traceBlock(
  tracer: Tracer,
  state: Parameters<typeof stateObject>[0],
  body: (s: object, tracer: Tracer) => unknown,
  at: string | undefined,
): Block {
  return traceWith(tracer, () => {
    const result = body(stateObject(state, tracer), tracer)
    if (result instanceof Promise) {
      result.catch(() => {})
      throw new TraceError('The function is async.', [ASYNC_EXPECTED, ASYNC_FIX], at)
    }
    return tracer.finish()
  })
}
/** Says of every error in which part of the spec it came up, and at least on which line that begins. */
function located<T>(part: string, at: string | undefined, body: () => T): T {
  try {
    return body()
  } catch (error) {
    if (error instanceof TraceError) throw error.within(part)
    if (error instanceof EncodingError) throw new TraceError(error.short, error.lines, at).within(part)
    throw thrown(error, at).within(part)
  }
}

/** What a body threw by itself. */
function thrown(error: unknown, at: string | undefined): TraceError {
  const { name, message } = error instanceof Error ? error : { name: 'an exception', message: String(error) }
  const where = (error instanceof Error ? callSite(error) : undefined) ?? at
  if (/Cannot convert a Symbol value to/.test(message)) {
    return new TraceError(
      'A word was used as text.',
      [
        'A word holds no value while a body is traced, so it cannot stand in a template literal.',
        'Fix: a fixed text; what depends on the step belongs in a register',
      ],
      where,
    )
  }
  const [first, ...lines] = message.split('\n')
  const overflow = /call stack/.test(message)
  return new TraceError(
    `The body threw ${name}: ${first}`,
    [
      ...lines.map((line) => line.trim()).filter((line) => !line.startsWith('At: ')),
      overflow
        ? 'Fix: a recursion or a nesting of when that ends; bodies are traced once, and loops over steps are microcode'
        : 'Expected: a body that runs through once, while the VM is declared, and makes effects',
    ],
    where,
    error,
  )
}

/** What can be told before anything is traced. */
function checkSpec(spec: Spec, otherwise: string): void {
  const { name, microcode } = spec
  if (typeof name !== 'string' || !/^[a-zA-Z_][\w.-]*$/.test(name)) {
    throw new TraceError(
      `"${String(name)}" is not a name for a VM.`,
      ['Expected: letters, digits, _ . and -, a letter first', "Fix: a name such as vm('rv32')"],
      spec.stateAt,
    )
  }
  const problem = trapReasonProblem(otherwise)
  if (problem) throw new TraceError(problem, ["Fix: .otherwise('illegal instruction')"])
  if (microcode.length > MAX_ROUTINES) {
    throw new TraceError(
      `Expected at most ${MAX_ROUTINES} microcode routines, got ${microcode.length}.`,
      [
        'The register micro, which says which one runs next, has 8 bits.',
        'Fix: one routine with a register for its phase',
      ],
      microcode[MAX_ROUTINES]!.at,
    )
  }
  const taken = new Map<string, string | undefined>()
  for (const part of [...spec.ops, ...microcode]) {
    const own = 'name' in part ? part.name : nameOf(part)
    if (taken.has(own)) {
      throw new TraceError(
        `${name}, ${own}: two instructions or routines have this name.`,
        [
          `The other: ${taken.get(own) ?? 'not known'}`,
          `Fix: .op('${own}.2 …', …, { display: '${own} …' }) for one mnemonic with several encodings`,
        ],
        part.at,
      )
    }
    taken.set(own, part.at)
  }
}

const MAX_ROUTINES = 255

/** The first word of an instruction's assembly text. */
function nameOf({ assembly, at }: OpSpec): string {
  const name = typeof assembly === 'string' ? assembly.trim().split(/\s+/)[0] : ''
  if (name) return name
  throw new TraceError(
    `Expected assembly text, got ${describe(assembly)}.`,
    ["Fix: a name, then operands: .op('add d, a, b', …)"],
    at,
  )
}

/** An encoding says of every bit of the word what it is. */
function checkWidth(op: OpSpec, width: number, word: number, lengths: readonly number[] = [word]): void {
  if (width > word) {
    throw new TraceError(
      `The encoding of ${nameOf(op)} has ${width} bits; fetch yields ${word}.`,
      [`Encoding: ${op.encoding}`, 'Fix: fewer bits, or a wider word from fetch'],
      op.at,
    )
  }
  if (lengths.includes(width)) return
  const missing = Math.min(...lengths.filter((length) => length > width)) - width
  throw new TraceError(
    `Expected an encoding of ${lengths.join(' or ')} bits, got ${width}.`,
    [
      `Encoding: ${op.encoding}`,
      `Fix: ${'.'.repeat(missing)} for ${missing} bits that may be anything, where they are; or, for instructions of several lengths, .fetch(body, { lengths: [${[width, ...lengths].join(', ')}] })`,
    ],
    op.at,
  )
}

/** What a body destructures: a name that is not there is an error, and not undefined. */
function named(
  values: readonly (readonly [string, unknown])[],
  what: string,
  line: string | undefined,
): object {
  const known = new Map(values)
  return new Proxy(Object.fromEntries(values), {
    get(_, name) {
      if (typeof name === 'symbol' || known.has(name)) return known.get(name as string)
      const names = `${what === 'field' ? 'Fields' : 'Words'}: ${[...known.keys()].join(', ') || 'none'}`
      throw new TraceError(`There is no ${what} "${name}".`, [
        ...(line ? [line] : []),
        names,
        'Fix: check the spelling',
      ])
    },
  })
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
