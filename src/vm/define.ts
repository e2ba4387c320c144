/**
 * Functions with a definition: pure functions of words that have a name, and a body that is their meaning.
 * @module
 */
import { type Definition, definitionOf } from '../ir/node.ts'
import { bits, bitWidth, MAX_STATE_WIDTH, showType, type Type } from '../ir/types.ts'
import type { FeltRegister, ValueType, WordType } from './declarations.ts'
import { callSite, markSite, TraceError } from './error.ts'
import { FeltValue } from './felt.ts'
import { describe } from './mistakes.ts'
import { Tracer, traceWith, tracing } from './tracer.ts'
import { type FeltWord, type Word, WordValue } from './word.ts'

/** What a function returns: one value, or several words by name, which together have at most 256 bits. */
export type ResultType = ValueType | { readonly [name: string]: WordType<number> }

/** A word of any width. */
// biome-ignore lint/suspicious/noExplicitAny: any width
type AnyWord = WordType<any>
/** The word that a type stands for. */
type ValueOf<T> = T extends WordType<infer W> ? Word<W> : T extends FeltRegister ? FeltWord : never
/** The word or words that a function returns. */
type ResultOf<R> = R extends AnyWord | FeltRegister
  ? ValueOf<R>
  : { readonly [K in keyof R]: R[K] extends AnyWord ? ValueOf<R[K]> : never }
/** The words that a function's parameters stand for. */
type ValuesOf<P extends readonly ValueType[]> = { readonly [I in keyof P]: ValueOf<P[I]> }
/** The words or numbers that a function is called with. */
type ArgumentsOf<P extends readonly ValueType[]> = {
  readonly [I in keyof P]: ValueOf<P[I]> | number | bigint
}

/** A function that `define` made: called in a body, it puts a call there. */
export type Defined<P extends readonly ValueType[], R extends ResultType> = {
  (...args: ArgumentsOf<P>): ResultOf<R>
  /** The function as IR; traced when something first asks for it. */
  definition(): Definition
}

const NAME = /^[a-zA-Z_][\w.]*$/
const ARGUMENTS_FIX = 'Fix: pass one word, felt or number for each parameter'

/**
 * Names a pure function of words. Its body is traced once, when something first calls it, and is its meaning: the IR
 * holds it once, however many instructions call it, and so do contracts and circuits. A target may have a faster form
 * of it, which is tested against the body.
 *
 * A body may call other functions. It reads no state and has no effects. Two functions of one VM that differ need two
 * names.
 *
 * @param name - letters, digits, `_` and `.`; part of the VM id
 * @param params - types of the parameters, at least one
 * @param result - the type of the result, or several by name, of at most 256 bits together
 * @param body - computes the result from the parameters
 * @throws TypeError if the name or the types are none; what is wrong with a body is a TraceError of the VM that calls it
 * @example
 * ```ts
 * import { define, halt, registers, u32, u64, uint, vm } from 'onestep'
 * const rotate = define('rotate', [u64, uint(6)], u64, (x, n) => x.shl(n).or(x.shr(n.neg())))
 * const spin = vm('spin')
 *   .state({ pc: u32, x: registers(u64, 4) })
 *   .fetch((s) => s.pc)
 *   .op('rotl d, n', '0 dd nnnnnn .......................', (s, { d, n }) => {
 *     s.x[d] = rotate(s.x[d], n)
 *   })
 *   .op('stop', '1...............................', () => halt(0))
 *   .otherwise('illegal instruction')
 * ```
 */
export function define<const P extends readonly ValueType[], R extends ResultType>(
  name: string,
  params: P,
  result: R,
  body: (...args: ValuesOf<P>) => ResultOf<R>,
): Defined<P, R> {
  if (typeof name !== 'string' || !NAME.test(name)) {
    throw new TypeError(`"name" expected letters, digits, _ and ., got ${describe(name)}`)
  }
  if (!Array.isArray(params) || params.length === 0 || !params.every(isValueType)) {
    throw new TypeError(`"params" of ${name} expected an array of at least one type, such as [u64, u8]`)
  }
  const parts = partsOf(result)
  if (!parts)
    throw new TypeError(`"result" of ${name} expected a type, or types by name, such as { value: u64 }`)
  if (typeof body !== 'function') {
    throw new TypeError(`"body" of ${name} expected a function of its parameters, got ${describe(body)}`)
  }
  const types = params.map(({ type }) => type)
  for (const type of types) checkWidth(`"params" of ${name}`, bitWidth(type))
  const width = 'type' in parts ? bitWidth(parts.type) : parts.total
  checkWidth(`"result" of ${name}`, width)
  const type = 'type' in parts ? parts.type : bits(width)
  const mark = markSite()

  let definition: Definition | undefined
  let tracingNow = false
  const define = (): Definition => {
    if (definition) return definition
    if (tracingNow) {
      throw new TraceError(`The function ${name} calls itself.`, [
        'A function has a body of fixed size, in which calls end.',
        'Fix: a loop in JavaScript, which runs while the body is traced; or microcode, a few turns a step',
      ])
    }
    tracingNow = true
    try {
      return (definition = {
        name,
        params: types,
        result: type,
        body: traceBody(name, types, type, parts, body, mark),
      })
    } finally {
      tracingNow = false
    }
  }

  const call = (...args: readonly unknown[]): unknown => {
    const tracer = tracing()
    if (args.length !== types.length) {
      throw new TraceError(`${name} expects ${types.length} arguments, got ${args.length}.`, [
        `Parameters: ${types.map(showType).join(', ')}`,
        ARGUMENTS_FIX,
      ])
    }
    const nodes = args.map((arg, i) => tracer.valueOperand(arg, types[i]!))
    return unpack(tracer, tracer.make('call', nodes, define()), parts)
  }
  return Object.assign(call, { definition: define }) as unknown as Defined<P, R>
}

/** One value, or words by name, the first in the highest bits. */
type Parts =
  | { readonly type: Type }
  | { readonly total: number; readonly fields: readonly { name: string; type: Type; low: number }[] }

const isValueType = (value: unknown): value is ValueType =>
  typeof value === 'function' && 'type' in value && 'kind' in value

function partsOf(result: ResultType): Parts | undefined {
  if (isValueType(result)) return { type: result.type }
  if (typeof result !== 'object' || result === null) return undefined
  const entries = Object.entries(result)
  if (entries.length === 0 || !entries.every(([, one]) => isValueType(one) && one.type.kind === 'bits'))
    return undefined
  let low = entries.reduce((sum, [, { type }]) => sum + bitWidth(type), 0)
  const total = low
  const fields = entries.map(([name, { type }]) => ({ name, type, low: (low -= bitWidth(type)) }))
  return { total, fields }
}

function checkWidth(what: string, width: number): void {
  if (width <= MAX_STATE_WIDTH) return
  throw new TypeError(`${what} expected at most ${MAX_STATE_WIDTH} bits together, got ${width}`)
}

function unpack(tracer: Tracer, node: Definition['body'], parts: Parts): unknown {
  const what = `Result of ${node.op === 'call' ? definitionOf(node).name : 'a function'}(…)`
  if ('type' in parts) return node.type.kind === 'bits' ? tracer.word(node, what) : tracer.felt(node, what)
  const values = parts.fields.map(({ name, type, low }) => [
    name,
    // Which of several results is used is the caller's business.
    tracer.word(tracer.make('extract', [node], [low + bitWidth(type) - 1, low])),
  ])
  return Object.fromEntries(values)
}

function traceBody(
  name: string,
  params: readonly Type[],
  result: Type,
  parts: Parts,
  body: (...args: never) => unknown,
  mark: Error,
): Definition['body'] {
  const run = (marks: boolean) => {
    const tracer = new Tracer({ registers: [], memories: [] }, [], { marks, pure: true })
    const node = traceWith(tracer, () => {
      const inputs = params.map((type, i) => tracer.value(tracer.make('in', [], String(i), type)))
      return pack(name, tracer, body(...(inputs as never)), result, parts)
    })
    return { tracer, node }
  }
  try {
    let { tracer, node } = run(false)
    if (tracer.wasteful) ({ tracer, node } = run(true))
    tracer.finish()
    return node
  } catch (error) {
    if (!(error instanceof TraceError)) throw error
    const [place, lines] = error.lines[0]?.startsWith('At: ')
      ? [error.lines[0].slice(4), error.lines.slice(1)]
      : [undefined, error.lines]
    const at = callSite(mark)
    const where = `Function: ${name}${at === undefined ? '' : `, defined at ${at}`}`
    throw new TraceError(error.short, [where, ...lines], place, error.cause)
  }
}

function pack(name: string, tracer: Tracer, value: unknown, result: Type, parts: Parts): Definition['body'] {
  if ('type' in parts) {
    const fits =
      value instanceof (result.kind === 'bits' ? WordValue : FeltValue) || typeof value !== 'object'
    if (fits && value !== undefined) return tracer.valueOperand(value, result)
    throw new TraceError(`The function ${name} returned ${describe(value)}, not ${showType(result)}.`, [
      'Fix: return the result, a word of the declared type',
    ])
  }
  const nodes = parts.fields.map((field) => {
    const one = (value as Record<string, unknown> | undefined)?.[field.name]
    if (one === undefined) {
      throw new TraceError(`The function ${name} returned no ${field.name}.`, [
        `Expected: { ${parts.fields.map((each) => each.name).join(', ')} }`,
      ])
    }
    return tracer.valueOperand(one, field.type)
  })
  return nodes.reduce((high, low) => tracer.make('concat', [high, low]))
}
