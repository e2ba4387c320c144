/**
 * Reads values of a configuration, each with the place at which it stands, so that an error says where it is.
 * @module
 */
import { OnestepError } from '../bytes/errors.ts'

/** A value and its place, such as `chains[0].rpc`. */
export type Placed = { readonly value: unknown; readonly place: string }

/** @throws ConfigError always */
export function refuse({ value, place }: Placed, expected: string): never {
  const shown = typeof value === 'string' || typeof value === 'number' ? JSON.stringify(value) : kindOf(value)
  throw new ConfigError(`${place === '' ? 'The configuration' : place} is not valid.`, expected, shown)
}

/** Fields of an object, by name. */
export type Fields<Name extends string> = Readonly<Record<Name, Placed>> & { has(name: Name): boolean }

/** The fields of an object. A field that is not known is an error. */
export function fields<const Required extends string, const Optional extends string = never>(
  at: Placed,
  required: readonly Required[],
  optional: readonly Optional[] = [],
): Fields<Required | Optional> {
  type Name = Required | Optional
  const { value, place } = at
  const all: Name[] = [...required, ...optional]
  if (kindOf(value) !== 'an object') refuse(at, `an object with ${all.join(', ')}`)
  const object = value as Record<string, unknown>
  for (const name of Object.keys(object)) {
    if (!all.includes(name as Name) && name !== '$schema')
      throw new ConfigError(`${inside(place, name)} is not known.`, `one of ${all.join(', ')}`, `"${name}"`)
  }
  for (const name of required) {
    if (object[name] === undefined)
      throw new ConfigError(
        `${inside(place, name)} is missing.`,
        `${name} in ${place || 'the file'}`,
        'nothing',
      )
  }
  const placed = Object.fromEntries(
    all.map((name) => [name, { value: object[name], place: inside(place, name) }]),
  ) as Record<Name, Placed>
  return Object.assign(placed, { has: (name: Name) => object[name] !== undefined })
}

const inside = (place: string, name: string) => (place === '' ? name : `${place}.${name}`)

/** The items of a list. */
export function items(at: Placed, least = 0): Placed[] {
  if (!Array.isArray(at.value) || at.value.length < least)
    refuse(at, least === 0 ? 'a list' : `a list of at least ${least}`)
  return (at.value as unknown[]).map((value, i) => ({ value, place: `${at.place}[${i}]` }))
}

/** A text in which `${NAME}` stands for an environment variable. */
export function text(at: Placed, pattern = /./s, expected = 'a text'): string {
  if (typeof at.value !== 'string') refuse(at, expected)
  const filled = at.value.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = process.env[name]
    if (value !== undefined && value !== '') return value
    throw new ConfigError(`${at.place} names the environment variable ${name}.`, 'a value for it', 'none')
  })
  if (!pattern.test(filled)) refuse(at, expected)
  return filled
}

/** A whole number in a range. */
export function whole(at: Placed, least: number, most: number): number {
  const { value } = at
  if (!Number.isSafeInteger(value) || (value as number) < least || (value as number) > most)
    refuse(at, `a whole number from ${least} to ${most}`)
  return value as number
}

/** True or false. */
export function flag(at: Placed): boolean {
  if (typeof at.value !== 'boolean') refuse(at, 'true or false')
  return at.value
}

/** An address, in lower case. */
export function address(at: Placed): `0x${string}` {
  return text(at, /^0x[0-9a-f]{40}$/i, 'an address: 0x and 40 hex digits').toLowerCase() as `0x${string}`
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : value === undefined ? 'nothing' : `a ${typeof value}`
}

/** A configuration that cannot be used. */
export class ConfigError extends OnestepError {
  override name = 'ConfigError'

  constructor(message: string, expected: string, got: string) {
    super(message, { lines: [`Expected: ${expected}`, `Got: ${got}`, 'See: docs/operations.md'] })
  }
}
