/**
 * Readers of compiled programs as JSON, which say where a file is malformed.
 * @module
 */

import { PRIME } from '../machine/state.ts'
import { CairoError } from './initial.ts'

export type Json = { readonly [key: string]: unknown }

const LARGEST = 2 ** 24

/** Whole strings, so as to leave them alone, and integers that a JavaScript number does not hold exactly. */
const LONG_NUMBER = /"(?:[^"\\]|\\.)*"|-?\b\d{16,}\b(?![.eE])/g

/** @throws CairoError if the file is not JSON */
export function parseJson(file: Uint8Array | string): unknown {
  try {
    const json = typeof file === 'string' ? file : new TextDecoder('utf-8', { fatal: true }).decode(file)
    return JSON.parse(json.replace(LONG_NUMBER, (token) => (token.startsWith('"') ? token : `"${token}"`)))
  } catch (error) {
    throw new CairoError('The file is not JSON.', [
      'Expected: a program written by a Cairo compiler',
      `Got: ${error instanceof Error ? error.message : String(error)}`,
    ])
  }
}

/** @throws CairoError unless a program is for the field that the machine has */
export function checkPrime(value: unknown): void {
  if (field(value, 'prime') === PRIME) return
  throw new CairoError('The program is for another field.', [
    `Expected: prime 0x${PRIME.toString(16)}`,
    `Got: ${String(value)}`,
  ])
}

/** The words of a program. */
export function words(value: unknown, path: string): bigint[] {
  const found = array(value, path).map((word, i) => felt(word, `${path}[${i}]`))
  if (found.length === 0 || found.length > LARGEST)
    throw wrong(path, `1 to ${LARGEST} felts`, `${found.length}`)
  return found
}

/** An offset of one of a program's words. */
export function offsetIn(data: readonly bigint[], value: unknown, path: string): number {
  const offset = natural(value, path)
  if (offset >= data.length) throw wrong(path, `an offset below ${data.length}`, String(offset))
  return offset
}

/** A number of any size. */
export function field(value: unknown, path: string): bigint {
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

export function natural(value: unknown, path: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 32) return value
  throw wrong(path, 'a number from 0 to 2^32 - 1', show(value))
}

export function text(value: unknown, path: string): string {
  if (typeof value === 'string') return value
  throw wrong(path, 'text', show(value))
}

export function array(value: unknown, path: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw wrong(path, 'an array', show(value))
}

export function object(value: unknown, path: string): Json {
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

export const wrong = (path: string, expected: string, got: string) =>
  new CairoError(`The file is not a compiled Cairo program: ${path}.`, [
    `Expected: ${expected}`,
    `Got: ${got}`,
  ])
