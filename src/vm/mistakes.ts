/**
 * Errors for mistakes in bodies: what was expected, what came, how to fix it.
 * @module
 */
import { type KeyedMap, MAX_DEPTH } from '../ir/machine.ts'
import { bitWidth, showType, type Type } from '../ir/types.ts'
import { TraceError } from './error.ts'
import { FeltValue } from './felt.ts'
import { WordValue } from './word.ts'

export const foreignWord = () =>
  new TraceError('A word of one instruction was used in another.', [
    'A word belongs to the instruction in whose body it was made.',
    'Fix: compute it inside this instruction; use registers for values that steps share',
  ])

export const outside = () =>
  new TraceError('Words exist only while an instruction is traced.', [
    'Fix: call this inside a body of op, fetch or microcode',
  ])

export const tooDeep = () =>
  new TraceError(`Expected expressions of at most ${MAX_DEPTH} operations in a row.`, [
    'A step has to be small, because each step can be proven on its own.',
    'Fix: use microcode, a few operations per step, with registers for intermediate values',
  ])

export const notAWord = (value: unknown) =>
  new TraceError(
    `Expected a word or a number, got ${describe(value)}.`,
    value instanceof FeltValue
      ? ['Fix: use felt.word(n), its canonical representative']
      : typeof value === 'boolean'
        ? ['Fix: use bool(0) or bool(1)']
        : undefinedFix(value),
  )

export const undefinedFix = (value: unknown) => [
  value === undefined
    ? 'Fix: check the spelling: a property that does not exist is undefined'
    : 'Fix: use a register, a field, or the result of one of their methods',
]

export function noKey(what: string, name: string, last: string, key: unknown): TraceError {
  const number = typeof key === 'string' && /^-?\d+$/.test(key)
  const got = number || key === 'undefined' ? key : `"${String(key)}"`
  return new TraceError(
    number
      ? `Expected ${what} of ${name} from 0 to ${last}, got ${got}.`
      : `Expected ${what} of ${name}: a word or a number, got ${got}.`,
    [
      number
        ? 'Fix: use a number in that range, or declare more elements'
        : `Fix: use ${name}[word], or ${name}[0] to ${name}[${last}]`,
    ],
  )
}

export const readAfterWrite = (name: string) =>
  new TraceError(`${name} is read after it was written in the same step.`, [
    'A step reads, decides, then writes.',
    'Fix: read before the first write, or split the instruction into microcode',
  ])

/** What is no key of a map. */
export function noMapKey({ name, key: type }: KeyedMap, key: unknown): TraceError {
  const expected = `Expected a key of ${name}, ${showType(type)}`
  if (key instanceof WordValue)
    return new TraceError(`${expected}, got ${describe(key)}.`, [
      'Fix: word.felt(type), with the type that field(modulus) made',
    ])
  if (key instanceof FeltValue)
    return new TraceError(`${expected}, got ${describe(key)}.`, [
      `Fix: felt.word(${bitWidth(type)}) for its canonical representative`,
    ])
  if (typeof key === 'string' && /^-\d+$/.test(key))
    return new TraceError(`${expected}, got ${key}.`, ['Fix: a number from 0 on, or a word'])
  if (key === 'undefined' || key === undefined)
    return new TraceError(`${expected}, got undefined.`, undefinedFix(undefined))
  return new TraceError(
    `${expected}: a word or a number, got ${typeof key === 'string' ? JSON.stringify(key) : describe(key)}.`,
    [`Fix: ${name}[word], ${name}[7], or ${name}.get(key) and ${name}.set(key, value)`],
  )
}

export const isNumber = (key: unknown): key is string => typeof key === 'string' && /^\d+$/.test(key)

export const showModulus = (type: Type): string => showType(type).replace('felt:', '')

/** Describes a value of the wrong kind, for messages. */
export function describe(value: unknown): string {
  if (value instanceof WordValue) return `a word of ${value.width} bits`
  if (value instanceof FeltValue) return `a felt modulo ${showModulus(value.node.type)}`
  if (typeof value === 'boolean') return `the boolean ${value}`
  if (typeof value === 'string') return `the text ${JSON.stringify(value.slice(0, 40))}`
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'an array' : 'an object'
  return typeof value === 'function' ? 'a function' : String(value)
}

const MAX_REASON = 200
/** What is wrong with the reason of a trap; undefined if nothing is. */
export function trapReasonProblem(reason: unknown): string | undefined {
  if (typeof reason !== 'string') return `Expected the reason of a trap as a string, got ${describe(reason)}.`
  if (reason === '') return 'Expected the reason of a trap, got an empty string.'
  if (reason.length <= MAX_REASON) return undefined
  return `Expected the reason of a trap in at most ${MAX_REASON} characters, got ${reason.length}.`
}
export const TRAP_FIX =
  "Fix: use a fixed string, such as trap('stack underflow'); keep values of the step in registers"

export const ASYNC_EXPECTED = 'Expected: a function that has made all its effects when it returns'
export const ASYNC_FIX = 'Fix: remove async and await; the input of a program is in a memory before the run'
