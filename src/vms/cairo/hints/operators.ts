/**
 * Operators of hints, as Python defines them.
 * @module
 */
import {
  bool,
  bounded,
  checkLength,
  Dictionary,
  equal,
  HintFailure,
  isThing,
  itemsOf,
  limited,
  list,
  modulo,
  number,
  order,
  typeName,
  type Value,
} from './values.ts'

/** Rounded down, as Python divides. */
export function quotient(a: bigint, b: bigint): bigint {
  checkDivisor(b)
  return (a - modulo(a, b)) / b
}

export function remainder(a: bigint, b: bigint): bigint {
  checkDivisor(b)
  return modulo(a, b)
}

function checkDivisor(b: bigint): void {
  if (b === 0n) throw new HintFailure('a division by zero')
}

/** Shifts and powers of a hint stay small, whatever the program holds. */
function small(value: bigint): bigint {
  if (value < 0n || value > 4096n) throw new HintFailure(`a shift or power by ${value}`)
  return value
}

const ARITHMETIC: { readonly [op: string]: (a: bigint, b: bigint) => bigint } = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '//': quotient,
  '%': remainder,
  '&': (a, b) => a & b,
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
  '<<': (a, b) => a << small(b),
  '>>': (a, b) => a >> small(b),
  '**': (a, b) => {
    // Checked before: the result has as many bits as both together say.
    const bits = a.toString(16).length * 4
    if (BigInt(bits) * small(b) > 70_000n && bits > 4)
      throw new HintFailure('a number of more than 65,536 bits')
    return a ** b
  },
}

export function binary(op: string, a: Value, b: Value): Value {
  if (typeof a === 'bigint' && typeof b === 'bigint') return bounded(ARITHMETIC[op](a, b))
  if (op === '+') {
    if (Array.isArray(a) && Array.isArray(b)) return limited([...a, ...b])
    if (typeof a === 'string' && typeof b === 'string') return limited(a + b)
    if (a instanceof Uint8Array && b instanceof Uint8Array) return limited(new Uint8Array([...a, ...b]))
  }
  if (op === '*') {
    const [many, count] = typeof a === 'bigint' ? [b, a] : [a, b]
    if (Array.isArray(many)) return repeated(many, number(count))
    if (many instanceof Uint8Array) return new Uint8Array(repeated([...many], number(count)))
  }
  throw new HintFailure(`a number was expected: ${typeName(a)} ${op} ${typeName(b)}`)
}

function repeated<T>(items: readonly T[], count: bigint): T[] {
  checkLength(BigInt(items.length) * count)
  return Array.from({ length: count > 0n && items.length > 0 ? Number(count) : 0 }, () => items).flat() as T[]
}

export function compare(op: string, a: Value, b: Value): boolean {
  switch (op) {
    case '==':
    case 'is':
      return equal(a, b)
    case '!=':
    case 'is not':
      return !equal(a, b)
    case 'in':
    case 'not in':
      return contains(b, a) === (op === 'in')
    case '<':
      return order(a, b) < 0
    case '<=':
      return order(a, b) <= 0
    case '>':
      return order(a, b) > 0
    default:
      return order(a, b) >= 0
  }
}

function contains(all: Value, one: Value): boolean {
  if (all instanceof Dictionary) return all.has(one)
  if (typeof all === 'string' && typeof one === 'string') return all.includes(one)
  return itemsOf(all).some((item) => equal(item, one))
}

export function unary(op: string, value: Value): bigint {
  const of = number(value)
  return op === '-' ? -of : op === '~' ? ~of : of
}

/** An index into a list of the given length, counted from the end if negative. */
function place(length: number, at: Value): number {
  const index = number(at)
  const found = Number(index < 0n ? index + BigInt(length) : index)
  if (found >= 0 && found < length) return found
  throw new HintFailure(`there is no item ${index} of ${length}`)
}

export function itemAt(of: Value, at: Value): Value {
  if (Array.isArray(of)) return of[place(of.length, at)]
  if (of instanceof Uint8Array) return BigInt(of[place(of.length, at)])
  if (typeof of === 'string') return of[place(of.length, at)]
  if (of instanceof Dictionary) {
    const value = of.get(at)
    if (value === undefined) throw new HintFailure(`the dictionary has no key ${String(at)}`)
    return value
  }
  if (of && isThing(of) && of.item) return of.item(at)
  throw new HintFailure(`an index of ${typeName(of)}`)
}

export function setItemAt(of: Value, at: Value, value: Value): void {
  if (Array.isArray(of)) of[place(of.length, at)] = value
  else if (of instanceof Dictionary) of.set(at, value)
  else if (of && isThing(of) && of.setItem) of.setItem(at, value)
  else throw new HintFailure(`an assignment to an item of ${typeName(of)}`)
}

export function deleteItem(of: Value, at: Value): void {
  if (Array.isArray(of)) of.splice(place(of.length, at), 1)
  else if (!(of instanceof Dictionary)) throw new HintFailure(`del of an item of ${typeName(of)}`)
  else if (!of.delete(at)) throw new HintFailure(`the dictionary has no key ${String(at)}`)
}

/** `of[from:to:by]`. */
export function slice(of: Value, from?: Value, to?: Value, by?: Value): Value {
  const step = by === undefined ? 1n : number(by)
  const all: readonly Value[] = typeof of === 'string' || of instanceof Uint8Array ? itemsOf(of) : list(of)
  const length = BigInt(all.length)
  if (step === 0n) throw new HintFailure('a slice with a step of zero')
  const [least, most] = step > 0n ? [0n, length] : [-1n, length - 1n]
  const bound = (value: Value | undefined, otherwise: bigint) => {
    if (value === undefined || value === null) return otherwise
    const index = number(value) < 0n ? number(value) + length : number(value)
    return index < least ? least : index > most ? most : index
  }
  const [begin, end] = [bound(from, step > 0n ? 0n : most), bound(to, step > 0n ? most : -1n)]
  const items: Value[] = []
  for (let i = begin; step > 0n ? i < end : i > end; i += step) items.push(all[Number(i)])
  if (typeof of === 'string') return items.join('')
  return of instanceof Uint8Array ? Uint8Array.from(items, (item) => Number(item as bigint)) : items
}

/** Whether a value is of one of the types that hints ask for. */
export function isInstance(value: Value, type: Value): bigint {
  if (Array.isArray(type)) return bool(type.some((one) => isInstance(value, one) === 1n))
  const name = type !== null && typeof type === 'object' && 'name' in type ? type.name : undefined
  switch (name) {
    case 'int':
      return bool(typeof value === 'bigint')
    case 'str':
      return bool(typeof value === 'string')
    case 'list':
    case 'tuple':
      return bool(Array.isArray(value))
    case 'dict':
      return bool(value instanceof Dictionary)
    case 'bytes':
      return bool(value instanceof Uint8Array)
    case 'RelocatableValue':
      return 0n
    default:
      throw new HintFailure(`isinstance of ${typeName(type)}`)
  }
}
