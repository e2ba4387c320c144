/**
 * Compiled Cairo 0 programs: the JSON that `cairo-compile` writes, as far as running needs it.
 * @module
 */

import { MAX_BUILTINS, PRIME } from '../machine/state.ts'
import { array, checkPrime, field, type Json, natural, object, offsetIn, text, words, wrong } from './json.ts'

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
  | {
      readonly type: 'struct'
      /** Cells that it takes. */
      readonly size: number
      readonly members: ReadonlyMap<string, { offset: number; type: string }>
    }

export type CairoProgram = {
  readonly data: readonly bigint[]
  /** Names in the order of `%builtins`. */
  readonly builtins: readonly string[]
  /** By the offset of the instruction that follows them. */
  readonly hints: ReadonlyMap<number, readonly Hint[]>
  readonly identifiers: ReadonlyMap<string, Identifier>
  /** Names that have identifiers within them: modules, namespaces, functions. */
  readonly scopes: ReadonlySet<string>
  readonly references: readonly Reference[]
  /** Offsets of `main`, and of `__start__` in a program that was compiled for proof mode. */
  readonly main: number | undefined
  readonly start: number | undefined
}

/**
 * Reads a compiled program.
 * @throws CairoError that says where the file is not one
 */
export function parseProgram(json: Json): CairoProgram {
  checkPrime(json.prime)
  const data = words(json.data, 'data')
  const inside = (value: unknown, path: string) => offsetIn(data, value, path)

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
  return {
    data,
    builtins,
    hints,
    identifiers,
    scopes: scopesOf(identifiers.keys()),
    references,
    main: entry('main'),
    start: entry('__start__'),
  }
}

/** Everything before the last dot of a name. */
export function scopesOf(names: Iterable<string>): Set<string> {
  const scopes = new Set<string>()
  for (const name of names)
    for (let at = name.indexOf('.'); at >= 0; at = name.indexOf('.', at + 1)) scopes.add(name.slice(0, at))
  return scopes
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
      const size = json.size === undefined ? members.length : natural(json.size, `${path}.size`)
      return { type: 'struct', size, members: new Map(members) }
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
