/**
 * Turns a declaration into a machine: every body runs once on words that stand for values.
 * @module
 */
import { CheckError, check } from '../ir/check.ts'
import { EncodingError, type Field, parseEncoding } from '../ir/encoding.ts'
import {
  type Block,
  INVALID_MICRO,
  type Instruction,
  type Machine,
  MICRO,
  microWidth,
  type Routine,
  WORD,
} from '../ir/machine.ts'
import type { Node } from '../ir/node.ts'
import { machineId } from '../ir/print.ts'
import { bits, type Type } from '../ir/types.ts'
import { checkSpec, checkWidth, nameOf } from './check-spec.ts'
import { declare } from './declarations.ts'
import { callSite, TraceError } from './error.ts'
import { FeltValue } from './felt.ts'
import type { Jump } from './frame.ts'
import { checkCalls, framesOf, registersOf } from './frames.ts'
import { ASYNC_EXPECTED, ASYNC_FIX } from './mistakes.ts'
import type { Extras, Spec, Vm } from './spec.ts'
import { stateObject } from './state-object.ts'
import { Tracer, traceWith } from './tracer.ts'
import { type Word, WordValue } from './word.ts'

/** Traces every block of a spec and checks the machine. */
export function traceVm(spec: Spec, otherwise: string): Vm {
  checkSpec(spec, otherwise)
  const state = declare(spec.declarations, spec.stateAt)
  const frames = framesOf(spec.microcode, new Set(Object.keys(spec.declarations)))
  state.registers.push(...registersOf(frames))
  if (spec.microcode.length > 0 && !(MICRO in spec.declarations))
    state.registers.push({ name: MICRO, type: bits(microWidth(spec.microcode.length)) })
  const routines = spec.microcode.map(({ name }) => name)
  const jumps = new Map<string, readonly Jump[]>()
  const trace = (
    part: string,
    body: (s: object, tracer: Tracer) => unknown,
    at: string | undefined,
    routine = '',
  ): Block =>
    located(part, at, () => {
      const options = { frames, frame: frames.get(routine) }
      let tracer = new Tracer(state, routines, options)
      const objectOf = () => stateObject(state, tracer, frames)
      let block = traceBlock(tracer, objectOf, body, at)
      if (tracer.wasteful) {
        // Some result was unused: trace again and record lines, for the error message.
        tracer = new Tracer(state, routines, { ...options, marks: true })
        block = traceBlock(tracer, objectOf, body, at)
      }
      jumps.set(routine, tracer.jumps)
      if (tracer.idle) {
        throw new TraceError(
          'The body reads the state and has no effect.',
          [
            'Expected: a register set, a store, a trap or a halt; an instruction that does nothing reads nothing',
            'Fix: assign what is read; write when(s.r.eq(0), () => { ... }) for s.r === 0, which is never true',
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
    throw new TraceError('The instruction word is a felt.', ['Fix: use felt.word(64)'], spec.fetchAt)

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
    const frame = frames.get(name)
    const run = (s: object) =>
      body(s as never, (frame && (s as { [name: string]: unknown })[frame.name]) as never)
    return { name, block: trace(`microcode ${name}`, run, at, name) }
  })
  checkCalls(frames, jumps, sources)

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
      `The VM ${spec.name} has no instructions, so every step would trap.`,
      ["Fix: add one, such as .op('halt', '0000…', (s) => halt(0))"],
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

/**
 * Runs one body.
 * @param stateOf - makes the state object that it gets
 */
export function traceBlock(
  tracer: Tracer,
  stateOf: () => object,
  body: (s: object, tracer: Tracer) => unknown,
  at: string | undefined,
): Block {
  return traceWith(tracer, () => {
    const result = body(stateOf(), tracer)
    if (result instanceof Promise) {
      result.catch(() => {})
      throw new TraceError('The function is async.', [ASYNC_EXPECTED, ASYNC_FIX], at)
    }
    return tracer.finish()
  })
}

/** Adds to every error the part of the spec in which it occurred, and at least the line where that part begins. */
export function located<T>(part: string, at: string | undefined, body: () => T): T {
  try {
    return body()
  } catch (error) {
    if (error instanceof TraceError) throw error.within(part)
    if (error instanceof EncodingError) throw new TraceError(error.short, error.lines, at).within(part)
    throw thrown(error, at).within(part)
  }
}

/** An exception that a body threw itself. */
function thrown(error: unknown, at: string | undefined): TraceError {
  const { name, message } = error instanceof Error ? error : { name: 'an exception', message: String(error) }
  const where = (error instanceof Error ? callSite(error) : undefined) ?? at
  if (/Cannot convert a Symbol value to/.test(message)) {
    return new TraceError(
      'A word was used as text.',
      [
        'A word has no value while a body is traced, so it cannot be part of a template literal.',
        'Fix: use a fixed string; keep values of the step in registers',
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
        ? 'Fix: end the recursion; a body is traced once, and a loop that depends on the state is microcode'
        : 'Expected: a body that runs once, while the VM is declared, and makes effects',
    ],
    where,
    error,
  )
}

/** The fields that a body destructures. A name that does not exist is an error instead of undefined. */
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

/** The reasons that blocks trap for, after that of words that are no instruction. */
export function trapReasons(otherwise: string, blocks: readonly Block[]): string[] {
  const reasons = new Set([otherwise])
  for (const { effects } of blocks)
    for (const effect of effects) if (effect.kind === 'trap') reasons.add(effect.reason)
  return [...reasons]
}
