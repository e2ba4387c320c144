/**
 * Reading JSON of others: each value is checked, and an error says where it stands.
 * @module
 */
import { fromHex } from '../../../bytes/bytes.ts'
import { OnestepError } from '../../../bytes/errors.ts'

/** A value in a JSON file, with the way to it: `pre.0x12….storage`. */
export type Field = { readonly value: unknown; readonly path: string }

export const rootField = (value: unknown): Field => ({ value, path: '' })

/** A property of an object; its value is undefined if it is not there. */
export function property(of: Field, name: string): Field {
  const path = of.path === '' ? name : `${of.path}.${name}`
  return { value: (objectOf(of) as Record<string, unknown>)[name], path }
}

/** Properties of an object. */
export const properties = (of: Field): (Field & { readonly name: string })[] =>
  Object.keys(objectOf(of)).map((name) => ({ ...property(of, name), name }))

export function elements(of: Field): Field[] {
  if (!Array.isArray(of.value)) throw wrong(of, 'a list')
  return of.value.map((value, i) => ({ value, path: `${of.path}[${i}]` }))
}

/** A number of so many bits, as hex digits with 0x, decimal digits, or a JSON number. */
export function numberOf(field: Field, bits: number, absent?: bigint): bigint {
  const { value } = field
  if (value === undefined && absent !== undefined) return absent
  const digits = typeof value === 'string' && /^(0x[0-9a-fA-F]+|\d+)$/.test(value)
  const whole = typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
  if (!digits && !whole) throw wrong(field, 'a number, such as "0x1a"')
  const number = BigInt(value as string | number)
  if (number >> BigInt(bits) !== 0n) throw wrong(field, `a number of at most ${bits} bits`)
  return number
}

/** Bytes as hex digits, two each. */
export function bytesOf(field: Field, absent?: Uint8Array): Uint8Array {
  const { value } = field
  if (value === undefined && absent) return absent
  if (typeof value !== 'string' || !/^0x([0-9a-fA-F]{2})*$/.test(value))
    throw wrong(field, 'bytes, such as "0x6001"')
  return fromHex(value)
}

/** An address: 20 bytes as hex digits. */
export function addressOf(field: Field): bigint {
  const { value } = field
  if (typeof value !== 'string' || !/^0x[0-9a-fA-F]{40}$/.test(value))
    throw wrong(field, 'an address of 20 bytes')
  return BigInt(value)
}

function objectOf(of: Field): object {
  if (typeof of.value !== 'object' || of.value === null || Array.isArray(of.value))
    throw wrong(of, 'an object')
  return of.value
}

const wrong = ({ value, path }: Field, expected: string): EvmLoadError => {
  const got = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80)
  return new EvmLoadError(`Expected ${path || 'the file'} to be ${expected}, got ${got}.`)
}

export class EvmLoadError extends OnestepError {
  override name = 'EvmLoadError'

  constructor(message: string, lines: readonly string[] = []) {
    super(message, { lines })
  }
}
