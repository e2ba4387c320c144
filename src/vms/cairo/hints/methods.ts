/**
 * Methods of Python's numbers, lists, dictionaries and bytes, as far as hints use them.
 * @module
 */
import { fromBigint, toBigint, toHex } from '../../../bytes/bytes.ts'
import { sorted, sortOptions } from './builtins.ts'
import {
  type Callable,
  checkLength,
  Dictionary,
  equal,
  HintFailure,
  itemsOf,
  limited,
  native,
  number,
  show,
  type Value,
} from './values.ts'

type Methods<T> = { readonly [name: string]: (self: T) => Callable }

const NUMBERS: Methods<bigint> = {
  bit_length: (self) =>
    native('bit_length', [], () =>
      self === 0n ? 0n : BigInt((self < 0n ? -self : self).toString(2).length),
    ),
  to_bytes: (self) =>
    native(
      'to_bytes',
      ['length', 'byteorder'],
      (length = 1n, order = 'big') => {
        const size = checkLength(number(length))
        if (self < 0n || self >> BigInt(8 * size) !== 0n)
          throw new HintFailure(`${self} does not fit ${size} bytes`)
        const bytes = fromBigint(self, size)
        return isLittle(order) ? bytes.reverse() : bytes
      },
      0,
    ),
}

/** Of the type `int` itself. */
export const fromBytes = native(
  'from_bytes',
  ['bytes', 'byteorder'],
  (bytes, order = 'big') => {
    const all = Uint8Array.from(itemsOf(bytes as Value), Number)
    if (all.length > 8192) throw new HintFailure('a number of more than 65,536 bits')
    return all.length === 0 ? 0n : toBigint(isLittle(order) ? all.reverse() : all)
  },
  1,
)

function isLittle(order: Value): boolean {
  if (order === 'little' || order === 'big') return order === 'little'
  throw new HintFailure(`the byte order ${show(order)}`)
}

const LISTS: Methods<Value[]> = {
  append: (self) =>
    native('append', ['object'], (item) => {
      self.push(item as Value)
      limited(self)
      return null
    }),
  extend: (self) =>
    native('extend', ['iterable'], (items) => {
      for (const item of [...itemsOf(items as Value)]) self.push(item)
      limited(self)
      return null
    }),
  insert: (self) =>
    native('insert', ['index', 'object'], (at, item) => {
      self.splice(Number(number(at as Value)), 0, item as Value)
      limited(self)
      return null
    }),
  pop: (self) =>
    native(
      'pop',
      ['index'],
      (at = -1n) => {
        const [item] = self.splice(Number(number(at)), 1)
        if (item === undefined) throw new HintFailure('pop of an item that the list does not have')
        return item
      },
      0,
    ),
  index: (self) =>
    native('index', ['value'], (item) => {
      const at = self.findIndex((one) => equal(one, item as Value))
      if (at < 0) throw new HintFailure(`${show(item as Value)} is not in the list`)
      return BigInt(at)
    }),
  count: (self) =>
    native('count', ['value'], (item) => BigInt(self.filter((one) => equal(one, item as Value)).length)),
  copy: (self) => native('copy', [], () => [...self]),
  reverse: (self) =>
    native('reverse', [], () => {
      self.reverse()
      return null
    }),
  sort: (self) => ({
    kind: 'function',
    name: 'sort',
    call(_, named) {
      self.splice(0, self.length, ...sorted(self, ...sortOptions(named)))
      return null
    },
  }),
}

const DICTIONARIES: Methods<Dictionary> = {
  get: (self) =>
    native(
      'get',
      ['key', 'default'],
      (key, otherwise = null) => (self.has(key as Value) ? (self.get(key as Value) as Value) : otherwise),
      1,
    ),
  keys: (self) => native('keys', [], () => self.entries().map(([key]) => key)),
  values: (self) => native('values', [], () => self.entries().map(([, value]) => value)),
  items: (self) => native('items', [], () => self.entries()),
  copy: (self) => native('copy', [], () => new Dictionary(self.entries())),
  setdefault: (self) =>
    native(
      'setdefault',
      ['key', 'default'],
      (key, otherwise = null) => {
        if (!self.has(key as Value)) self.set(key as Value, otherwise)
        return self.get(key as Value) as Value
      },
      1,
    ),
  update: (self) =>
    native('update', ['other'], (other) => {
      if (!(other instanceof Dictionary))
        throw new HintFailure('update with something other than a dictionary')
      for (const [key, value] of other.entries()) self.set(key, value)
      return null
    }),
  pop: (self) =>
    native(
      'pop',
      ['key', 'default'],
      (key, otherwise) => {
        const value = self.has(key as Value) ? self.get(key as Value) : otherwise
        if (value === undefined) throw new HintFailure(`the dictionary has no key ${show(key as Value)}`)
        self.delete(key as Value)
        return value
      },
      1,
    ),
}

const BYTES: Methods<Uint8Array> = {
  hex: (self) => native('hex', [], () => toHex(self).replace(/^0x/, '')),
  join: (self) =>
    native('join', ['iterable'], (items) => {
      const all = itemsOf(items as Value).flatMap((item, i) => [...(i > 0 ? self : []), ...bytesIn(item)])
      return limited(new Uint8Array(all))
    }),
}

function bytesIn(value: Value): Uint8Array {
  if (value instanceof Uint8Array) return value
  throw new HintFailure('join of something other than bytes')
}

const TEXTS: Methods<string> = {
  join: (self) =>
    native('join', ['iterable'], (items) =>
      limited(
        itemsOf(items as Value)
          .map(show)
          .join(self),
      ),
    ),
}

/** The method of a value, or undefined if it has none of this name. */
export function methodOf(of: Value, name: string): Callable | undefined {
  const pick = <T>(methods: Methods<T>, self: T) =>
    Object.hasOwn(methods, name) ? methods[name](self) : undefined
  if (typeof of === 'bigint') return pick(NUMBERS, of)
  if (typeof of === 'string') return pick(TEXTS, of)
  if (Array.isArray(of)) return pick(LISTS, of)
  if (of instanceof Dictionary) return pick(DICTIONARIES, of)
  return of instanceof Uint8Array ? pick(BYTES, of) : undefined
}
