/**
 * Python's own functions, as far as hints use them.
 * @module
 */

import { power } from '../library/numbers.ts'
import { binary, isInstance, quotient, remainder } from './operators.ts'
import {
  bool,
  type Callable,
  checkLength,
  Dictionary,
  HintFailure,
  isCallable,
  itemsOf,
  list,
  native,
  number,
  numeric,
  order,
  show,
  truth,
  typeName,
  type Value,
} from './values.ts'

/** The items of several lists, those at one place together. */
function zipped(lists: readonly Value[]): Value[] {
  const all = lists.map(itemsOf)
  const length = all.length === 0 ? 0 : Math.min(...all.map((one) => one.length))
  return Array.from({ length }, (_, i) => all.map((one) => one[i]))
}

export const callOf = (callee: Value, ...args: Value[]): Value => {
  if (!isCallable(callee)) throw new HintFailure(`a call of ${typeName(callee)}`)
  return callee.call(args, new Map())
}

/** @param key - what to sort by; the items themselves by default */
export function sorted(items: readonly Value[], key: Value | undefined, isReverse: boolean): Value[] {
  const keyed = items.map((item) => ({ item, by: key ? callOf(key, item) : item }))
  // Equal items keep their order also where the order is reversed, as in Python.
  keyed.sort((a, b) => (isReverse ? order(b.by, a.by) : order(a.by, b.by)))
  return keyed.map(({ item }) => item)
}

/** The sort options of `sorted` and `list.sort`. */
export const sortOptions = (named: ReadonlyMap<string, Value>) =>
  [named.get('key'), truth(named.get('reverse') ?? 0n)] as const

function range(...args: (Value | undefined)[]): Value {
  const given = args.filter((one) => one !== undefined).map((one) => number(one as Value))
  const [from, to, by = 1n] = given.length === 1 ? [0n, ...given] : given
  if (by === 0n) throw new HintFailure('a range with a step of zero')
  const count = by > 0n ? quotient(to - from + by - 1n, by) : quotient(from - to - by - 1n, -by)
  return Array.from({ length: checkLength(count) }, (_, i) => from + by * BigInt(i))
}

function toInt(value: Value, base: Value | undefined): bigint {
  if (typeof value === 'bigint') return value
  if (typeof value === 'string') {
    const radix = base === undefined ? 10n : number(base)
    const text = value
      .trim()
      .toLowerCase()
      .replace(radix === 16n ? /^0x/ : '', '')
    const isDigits = radix === 16n ? /^[0-9a-f]{1,16384}$/ : /^\d{1,16384}$/
    if ((radix === 10n || radix === 16n) && isDigits.test(text))
      return BigInt(radix === 16n ? `0x${text}` : text)
  }
  throw new HintFailure(`int() of ${typeName(value)}`)
}

/** Any number of arguments, or one list of them. */
const most = (name: string, isBetter: (a: Value, b: Value) => boolean): Callable => ({
  kind: 'function',
  name,
  call(args, named) {
    const items = args.length === 1 ? itemsOf(args[0]) : [...args]
    const key = named.get('key')
    const by = (value: Value) => (key ? callOf(key, value) : value)
    if (items.length === 0) throw new HintFailure(`${name} of an empty argument`)
    return items.reduce((best, one) => (isBetter(by(one), by(best)) ? one : best))
  },
})

const anyNumber = (name: string, call: Callable['call']): Callable => ({ kind: 'function', name, call })

export const PYTHON: { readonly [name: string]: Value } = {
  True: 1n,
  False: 0n,
  None: null,
  abs: numeric('abs', ['x'], (a) => (a < 0n ? -a : a)),
  int: native('int', ['x', 'base'], (value, base) => toInt(value as Value, base), 1),
  bool: native('bool', ['x'], (value) => bool(truth(value as Value))),
  str: native('str', ['object'], (value) => show(value as Value)),
  hex: numeric('hex', ['number'], (a) => (a < 0n ? `-0x${(-a).toString(16)}` : `0x${a.toString(16)}`)),
  min: most('min', (a, b) => order(a, b) < 0),
  max: most('max', (a, b) => order(a, b) > 0),
  divmod: numeric('divmod', ['x', 'y'], (a, b) => [quotient(a, b), remainder(a, b)]),
  pow: native(
    'pow',
    ['base', 'exp', 'mod'],
    (base, exponent, modulus) =>
      modulus === undefined
        ? binary('**', base as Value, exponent as Value)
        : power(number(base as Value), number(exponent as Value), number(modulus)),
    2,
  ),
  len: native('len', ['obj'], (value) => BigInt(itemsOf(value as Value).length)),
  range: native('range', ['start', 'stop', 'step'], range, 1),
  enumerate: native(
    'enumerate',
    ['iterable', 'start'],
    (items, start = 0n) => itemsOf(items as Value).map((item, i) => [number(start) + BigInt(i), item]),
    1,
  ),
  zip: anyNumber('zip', (args) => zipped(args)),
  map: anyNumber('map', ([callee, ...lists]) => zipped(lists).map((args) => callOf(callee, ...list(args)))),
  reversed: native('reversed', ['sequence'], (items) => itemsOf(items as Value).toReversed()),
  sorted: anyNumber('sorted', ([items], named) => sorted(itemsOf(items ?? null), ...sortOptions(named))),
  sum: native(
    'sum',
    ['iterable', 'start'],
    (items, start = 0n) => itemsOf(items as Value).reduce((a, b) => binary('+', a, b), start),
    1,
  ),
  any: native('any', ['iterable'], (items) => bool(itemsOf(items as Value).some(truth))),
  all: native('all', ['iterable'], (items) => bool(itemsOf(items as Value).every(truth))),
  list: native('list', ['iterable'], (items) => [...itemsOf(items ?? [])], 0),
  tuple: native('tuple', ['iterable'], (items) => [...itemsOf(items ?? [])], 0),
  dict: anyNumber('dict', ([from = []], named) => {
    const pairs = from instanceof Dictionary ? from.entries() : itemsOf(from).map((pair) => list(pair))
    return new Dictionary([...(pairs as [Value, Value][]), ...named])
  }),
  bytes: native('bytes', ['source'], bytes, 0),
  bytearray: native('bytearray', ['source'], bytes, 0),
  isinstance: native('isinstance', ['obj', 'type'], (value, type) =>
    isInstance(value as Value, type as Value),
  ),
  // What a hint prints is for who debugs it.
  print: anyNumber('print', () => null),
  ...Object.fromEntries(
    ['Exception', 'ValueError', 'AssertionError', 'KeyError', 'TypeError', 'NotImplementedError'].map(
      (name) => [name, anyNumber(name, (args) => args.map(show).join(', '))],
    ),
  ),
}

function bytes(source: Value = []): Value {
  if (source instanceof Uint8Array) return source.slice()
  if (typeof source === 'bigint') return new Uint8Array(checkLength(source))
  return Uint8Array.from(itemsOf(source), (one) => {
    const byte = number(one)
    if (byte < 0n || byte > 255n) throw new HintFailure(`${byte} is not a byte`)
    return Number(byte)
  })
}
