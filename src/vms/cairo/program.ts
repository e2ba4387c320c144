/**
 * Compiled Cairo 0 programs: the JSON that `cairo-compile` writes, as far as running needs it.
 * @module
 */
import { CairoError } from './initial.ts'
import { MAX_BUILTINS, PRIME } from './machine.ts'

export type Hint = {
  readonly code: string
  /** Scopes whose names the hint may use, the innermost last. */
  readonly scopes: readonly string[]
  readonly ap: ApTracking
  /** Names of variables, and the number of their reference. */
  readonly references: ReadonlyMap<string, number>
}

/** How far ap has moved, within a group of instructions where that is known. */
export type ApTracking = { readonly group: number; readonly offset: number }

export type Reference = { readonly value: string; readonly ap: ApTracking }

export type Identifier =
  | { readonly type: 'const'; readonly value: bigint }
  | { readonly type: 'label'; readonly pc: number }
  | { readonly type: 'alias'; readonly destination: string }
  | { readonly type: 'struct'; readonly members: ReadonlyMap<string, { offset: number; type: string }> }

export type CairoProgram = {
  readonly data: readonly bigint[]
  /** Names in the order of `%builtins`. */
  readonly builtins: readonly string[]
  /** By the offset of the instruction that they stand before. */
  readonly hints: ReadonlyMap<number, readonly Hint[]>
  readonly identifiers: ReadonlyMap<string, Identifier>
  readonly references: readonly Reference[]
  /** Offsets of `main`, and of `__start__` in a program that was compiled for proof mode. */
  readonly main: number | undefined
  readonly start: number | undefined
}

type Json = { readonly [key: string]: unknown }

const LARGEST = 2 ** 24

/**
 * Reads a compiled program.
 * @throws CairoError that says where the file is not one
 */
export function parseProgram(file: Uint8Array | string): CairoProgram {
  const json = object(parseJson(file), 'the file')
  if (field(json.prime, 'prime') !== PRIME) {
    throw new CairoError('The program is for another field.', [
      `Expected: prime 0x${PRIME.toString(16)}`,
      `Got: ${String(json.prime)}`,
    ])
  }
  const data = array(json.data, 'data').map((value, i) => felt(value, `data[${i}]`))
  if (data.length === 0 || data.length > LARGEST)
    throw wrong('data', `1 to ${LARGEST} felts`, `${data.length}`)
  const inside = (value: unknown, path: string) => {
    const offset = natural(value, path)
    if (offset >= data.length) throw wrong(path, `an offset below ${data.length}`, String(offset))
    return offset
  }

  const identifiers = new Map<string, Identifier>()
  for (const [name, value] of Object.entries(object(json.identifiers ?? {}, 'identifiers'))) {
    const read = identifier(object(value, `identifiers.${name}`), `identifiers.${name}`)
    if (read) identifiers.set(name, read)
  }
  const hints = new Map<number, Hint[]>()
  for (const [pc, list] of Object.entries(object(json.hints ?? {}, 'hints'))) {
    const at = inside(Number(pc), `hints.${pc}`)
    hints.set(
      at,
      array(list, `hints.${pc}`).map((one, i) => hint(object(one, `hints.${pc}`), `hints.${pc}[${i}]`)),
    )
  }
  const manager = object(json.reference_manager ?? {}, 'reference_manager')
  const references = array(manager.references ?? [], 'reference_manager.references').map(
    (one, i): Reference => {
      const path = `reference_manager.references[${i}]`
      const { value, ap_tracking_data } = object(one, path)
      return {
        value: text(value, `${path}.value`),
        ap: tracking(ap_tracking_data, `${path}.ap_tracking_data`),
      }
    },
  )
  const builtins = array(json.builtins ?? [], 'builtins').map((name, i) => text(name, `builtins[${i}]`))
  if (builtins.length >= MAX_BUILTINS)
    throw wrong('builtins', `at most ${MAX_BUILTINS - 1}`, `${builtins.length}`)
  if (new Set(builtins).size !== builtins.length)
    throw wrong('builtins', 'each name once', builtins.join(', '))

  const scope = text(json.main_scope ?? '__main__', 'main_scope')
  const entry = (name: string) => {
    const found = identifiers.get(`${scope}.${name}`)
    return found?.type === 'label' ? inside(found.pc, `${scope}.${name}`) : undefined
  }
  return { data, builtins, hints, identifiers, references, main: entry('main'), start: entry('__start__') }
}

/** Whole strings, so as to leave them alone, and integers that a JavaScript number does not hold exactly. */
const LONG_NUMBER = /"(?:[^"\\]|\\.)*"|-?\b\d{16,}\b(?![.eE])/g

function parseJson(file: Uint8Array | string): unknown {
  try {
    const json = typeof file === 'string' ? file : new TextDecoder('utf-8', { fatal: true }).decode(file)
    return JSON.parse(json.replace(LONG_NUMBER, (token) => (token.startsWith('"') ? token : `"${token}"`)))
  } catch (error) {
    throw new CairoError('The file is no JSON.', [
      'Expected: a program as cairo-compile writes it',
      `Got: ${error instanceof Error ? error.message : String(error)}`,
    ])
  }
}

function hint(json: Json, path: string): Hint {
  const flow = object(json.flow_tracking_data ?? {}, `${path}.flow_tracking_data`)
  const ids = object(flow.reference_ids ?? {}, `${path}.reference_ids`)
  return {
    code: text(json.code, `${path}.code`),
    scopes: array(json.accessible_scopes ?? [], `${path}.accessible_scopes`).map((one) => text(one, path)),
    ap: tracking(flow.ap_tracking ?? { group: 0, offset: 0 }, `${path}.ap_tracking`),
    references: new Map(
      Object.entries(ids).map(([name, id]) => [lastPart(name), natural(id, `${path}.${name}`)]),
    ),
  }
}

const lastPart = (name: string) => name.slice(name.lastIndexOf('.') + 1)

function identifier(json: Json, path: string): Identifier | undefined {
  switch (json.type) {
    case 'const':
      return { type: 'const', value: modulo(field(json.value, `${path}.value`)) }
    case 'function':
    case 'label':
      return { type: 'label', pc: natural(json.pc, `${path}.pc`) }
    case 'alias':
      return { type: 'alias', destination: text(json.destination, `${path}.destination`) }
    case 'struct': {
      const members = Object.entries(object(json.members ?? {}, `${path}.members`)).map(([name, value]) => {
        const { offset, cairo_type } = object(value, `${path}.${name}`)
        const member = {
          offset: natural(offset, `${path}.${name}`),
          type: text(cairo_type, `${path}.${name}`),
        }
        return [name, member] as const
      })
      return { type: 'struct', members: new Map(members) }
    }
    default:
      return undefined
  }
}

function tracking(value: unknown, path: string): ApTracking {
  const { group, offset } = object(value, path)
  return { group: natural(group, `${path}.group`), offset: natural(offset, `${path}.offset`) }
}

const modulo = (value: bigint) => ((value % PRIME) + PRIME) % PRIME

/** A number of any size. */
function field(value: unknown, path: string): bigint {
  if (typeof value === 'string' && /^-?(0x[0-9a-f]{1,130}|\d{1,160})$/i.test(value)) {
    return value.startsWith('-') ? -BigInt(value.slice(1)) : BigInt(value)
  }
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value)
  throw wrong(path, 'a number', show(value))
}

function felt(value: unknown, path: string): bigint {
  const number = typeof value === 'string' ? field(value, path) : undefined
  if (number === undefined || number < 0n || number >= PRIME)
    throw wrong(path, 'a felt as hexadecimal text', show(value))
  return number
}

function natural(value: unknown, path: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 32) return value
  throw wrong(path, 'a number from 0 to 2^32 - 1', show(value))
}

function text(value: unknown, path: string): string {
  if (typeof value === 'string') return value
  throw wrong(path, 'text', show(value))
}

function array(value: unknown, path: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw wrong(path, 'an array', show(value))
}

function object(value: unknown, path: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json
  throw wrong(path, 'an object', show(value))
}

const show = (value: unknown) =>
  value === undefined
    ? 'nothing'
    : Array.isArray(value)
      ? 'an array'
      : typeof value === 'object'
        ? 'an object'
        : JSON.stringify(value).slice(0, 80)

const wrong = (path: string, expected: string, got: string) =>
  new CairoError(`The file is no compiled Cairo program: ${path}.`, [`Expected: ${expected}`, `Got: ${got}`])
