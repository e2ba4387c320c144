/**
 * Checks the shape of data that may come from anyone: each check returns the value, made anew of nothing but what it
 * expects, or throws.
 * @module
 */

/** @param at - the place of the value, for the error */
export type Check<T> = (value: unknown, at: string) => T

/** What a checked value is. */
export type Checked<C> = C extends Check<infer T> ? T : never

/** What people call values of a type. */
const TYPES: { readonly [type: string]: string } = { undefined: 'nothing', object: 'an object' }

/** A value that is not what was expected. */
export class ShapeError extends Error {
  override name = 'ShapeError'

  constructor(at: string, expected: string, value: unknown) {
    const text =
      typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : (TYPES[typeof value] ?? typeof value)
    const got = value === null ? 'null' : typeof value === 'number' ? String(value) : text
    super(`Expected ${expected} at ${at}, got ${got}`)
  }
}

export const text =
  (most = 400): Check<string> =>
  (value, at) => {
    if (typeof value === 'string' && value.length <= most) return value
    throw new ShapeError(at, `text of at most ${most} characters`, value)
  }

const pattern =
  (expected: string, form: RegExp): Check<string> =>
  (value, at) => {
    if (typeof value === 'string' && form.test(value)) return value
    throw new ShapeError(at, expected, value)
  }

/** The most bits of a number. */
export const MAX_BITS = 512
/** A number of at most `MAX_BITS` bits: `0x1f`. */
export const hexNumber = pattern('hex digits after 0x', /^0x[0-9a-f]{1,128}$/)
/** Bytes: `001f`. */
export const hexBytes =
  (most: number): Check<string> =>
  (value, at) => {
    const fits = typeof value === 'string' && value.length <= 2 * most && value.length % 2 === 0
    if (fits && /^[0-9a-f]*$/.test(value)) return value
    throw new ShapeError(at, `at most ${most} bytes in hex`, value)
  }
export const digest = pattern('32 bytes in hex after 0x', /^0x[0-9a-f]{64}$/)
export const name = pattern('a name', /^[A-Za-z_][\w.-]{0,99}$/)

export const natural: Check<number> = (value, at) => {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
  throw new ShapeError(at, 'a whole number from 0 to 2^53 - 1', value)
}

/** A whole number that is not above `most`. */
export const upTo =
  (most: number): Check<number> =>
  (value, at) => {
    if (natural(value, at) <= most) return value as number
    throw new ShapeError(at, `a whole number from 0 to ${most}`, value)
  }

export const truth: Check<boolean> = (value, at) => {
  if (typeof value === 'boolean') return value
  throw new ShapeError(at, 'true or false', value)
}

export const oneOf =
  <const T extends readonly (string | number)[]>(...values: T): Check<T[number]> =>
  (value, at) => {
    if (values.includes(value as T[number])) return value as T[number]
    throw new ShapeError(at, values.map((one) => JSON.stringify(one)).join(' or '), value)
  }

export const orNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value, at) =>
    value === null ? null : check(value, at)

export const list =
  <T>(check: Check<T>, most: number): Check<T[]> =>
  (value, at) => {
    if (!Array.isArray(value) || value.length > most)
      throw new ShapeError(at, `a list of at most ${most}`, Array.isArray(value) ? value.length : value)
    return value.map((one, i) => check(one, `${at}[${i}]`))
  }

/** A list of a fixed length. */
export const tuple =
  <const C extends readonly Check<unknown>[]>(...checks: C): Check<{ [K in keyof C]: Checked<C[K]> }> =>
  (value, at) => {
    if (!Array.isArray(value) || value.length !== checks.length)
      throw new ShapeError(at, `a list of ${checks.length}`, Array.isArray(value) ? value.length : value)
    return checks.map((check, i) => check(value[i], `${at}[${i}]`)) as { [K in keyof C]: Checked<C[K]> }
  }

/** An object with exactly these fields. */
export const object =
  <const C extends { readonly [field: string]: Check<unknown> }>(
    fields: C,
  ): Check<{ [K in keyof C]: Checked<C[K]> }> =>
  (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new ShapeError(at, 'an object', value)
    for (const key of Object.keys(value))
      if (!Object.hasOwn(fields, key))
        throw new ShapeError(at, `only the fields ${Object.keys(fields).join(', ')}`, key)
    const checked = Object.entries(fields).map(([key, check]) => {
      const given = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined
      return [key, check(given, at === '' ? key : `${at}.${key}`)]
    })
    return Object.fromEntries(checked)
  }

/** An object of values by names. */
export const record =
  <T>(check: Check<T>, most: number): Check<{ [key: string]: T }> =>
  (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new ShapeError(at, 'an object', value)
    const entries = Object.entries(value)
    if (entries.length > most) throw new ShapeError(at, `at most ${most} fields`, entries.length)
    return Object.fromEntries(
      entries.map(([key, one]) => [name(key, `${at}, a name`), check(one, `${at}.${key}`)]),
    )
  }

/** One of several objects, told apart by their field `kind`. */
export const byKind =
  <const C extends { readonly [kind: string]: Check<unknown> }>(kinds: C): Check<Checked<C[keyof C]>> =>
  (value, at) => {
    const kind = typeof value === 'object' && value !== null ? (value as { kind?: unknown }).kind : undefined
    const check = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
    if (!check) throw new ShapeError(`${at}.kind`, Object.keys(kinds).join(' or '), kind)
    return check(value, at) as Checked<C[keyof C]>
  }
