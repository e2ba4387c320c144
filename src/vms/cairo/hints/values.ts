/**
 * What hints compute with. A truth value is 0 or 1, an address a number, and a tuple a list.
 * @module
 */

export type Value = bigint | string | null | Uint8Array | Value[] | Dictionary | Callable | Thing

/** A function that hints can call. */
export type Callable = {
  readonly kind: 'function'
  readonly name: string
  call(args: readonly Value[], named: ReadonlyMap<string, Value>): Value
}

/** An object with members; which ones, it says itself. */
export type Thing = {
  readonly kind: 'thing'
  readonly name: string
  get?(member: string): Value | undefined
  set?(member: string, value: Value): void
  item?(at: Value): Value
  setItem?(at: Value, value: Value): void
}

/** Keys of a dictionary; lists are compared by their contents. */
type Key = bigint | string

/** A dictionary, whose keys are numbers, texts and lists of them. */
export class Dictionary {
  readonly #entries = new Map<Key, [key: Value, value: Value]>()
  /** Makes the value of a key that is not there (`defaultdict`). */
  readonly #missing: (() => Value) | undefined

  constructor(entries: Iterable<readonly [Value, Value]> = [], missing?: () => Value) {
    this.#missing = missing
    for (const [key, value] of entries) this.set(key, value)
  }

  get size(): number {
    return this.#entries.size
  }
  has(key: Value): boolean {
    return this.#entries.has(keyOf(key))
  }
  get(key: Value): Value | undefined {
    const found = this.#entries.get(keyOf(key))
    if (found) return found[1]
    if (!this.#missing) return undefined
    const value = this.#missing()
    this.set(key, value)
    return value
  }
  set(key: Value, value: Value): void {
    const id = keyOf(key)
    if (this.#entries.size >= LONGEST && !this.#entries.has(id)) throw tooLong()
    this.#entries.set(id, [this.#entries.get(id)?.[0] ?? key, value])
  }
  delete(key: Value): boolean {
    return this.#entries.delete(keyOf(key))
  }
  entries(): [key: Value, value: Value][] {
    return [...this.#entries.values()]
  }
}

function keyOf(key: Value): Key {
  if (typeof key === 'bigint') return key
  if (typeof key === 'string') return `"${key}`
  if (Array.isArray(key)) return `(${key.map((one) => String(keyOf(one))).join()})`
  throw new HintFailure('a key that is neither number nor text')
}

/** A hint cannot do what it is to do with the values that the run has. */
export class HintFailure extends Error {
  override name = 'HintFailure'
}

/**
 * The length limit of lists, texts and dictionaries in hints: no sensible hint has longer ones, and a hostile
 * one would never end.
 */
const LONGEST = 2 ** 20
const tooLong = () => new HintFailure(`a value of more than ${LONGEST} items`)

/** @throws HintFailure for a list, a text or bytes that are too long */
export function limited<T extends { readonly length: number }>(value: T): T {
  if (value.length > LONGEST) throw tooLong()
  return value
}

/** @throws HintFailure unless a hint may have a list of this length */
export function checkLength(length: bigint | number): number {
  if (length > LONGEST) throw tooLong()
  return Math.max(0, Number(length))
}

/** No sensible hint computes with more bits. */
const LARGEST = 1n << 65_536n

export function bounded(value: bigint): bigint {
  if (value > LARGEST || value < -LARGEST) throw new HintFailure('a number of more than 65,536 bits')
  return value
}

export const bool = (value: boolean): bigint => (value ? 1n : 0n)
export const modulo = (a: bigint, b: bigint): bigint => ((a % b) + b) % b

export const isThing = (value: Value): value is Thing =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'thing'
export const isCallable = (value: Value): value is Callable =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'function'

/** What a value is called in a message. */
export function typeName(value: Value): string {
  if (value === null) return 'None'
  if (typeof value === 'bigint') return 'a number'
  if (typeof value === 'string') return 'text'
  if (Array.isArray(value)) return 'a list'
  if (value instanceof Uint8Array) return 'bytes'
  if (value instanceof Dictionary) return 'a dictionary'
  return value.name
}

export function number(value: Value): bigint {
  if (typeof value === 'bigint') return value
  throw new HintFailure(`a number was expected, not ${typeName(value)}`)
}

export function list(value: Value): Value[] {
  if (Array.isArray(value)) return value
  throw new HintFailure(`a list was expected, not ${typeName(value)}`)
}

export function truth(value: Value): boolean {
  if (typeof value === 'bigint') return value !== 0n
  if (value === null) return false
  if (typeof value === 'string' || Array.isArray(value) || value instanceof Uint8Array)
    return value.length > 0
  return value instanceof Dictionary ? value.size > 0 : true
}

/** The items that a loop over a value goes through. */
export function itemsOf(value: Value): Value[] {
  if (Array.isArray(value)) return value
  if (value instanceof Dictionary) return value.entries().map(([key]) => key)
  if (typeof value === 'string') return [...value]
  if (value instanceof Uint8Array) return Array.from(value, BigInt)
  throw new HintFailure(`${typeName(value)} has no items`)
}

export function equal(a: Value, b: Value): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => equal(item, b[i]))
  if (a instanceof Uint8Array && b instanceof Uint8Array) return equal(itemsOf(a), itemsOf(b))
  if (a instanceof Dictionary && b instanceof Dictionary) {
    return (
      a.size === b.size && a.entries().every(([key, value]) => b.has(key) && equal(b.get(key) ?? null, value))
    )
  }
  return false
}

/** Negative if `a` comes first. */
export function order(a: Value, b: Value): number {
  if (typeof a === 'bigint' && typeof b === 'bigint') return a < b ? -1 : a > b ? 1 : 0
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  if (!Array.isArray(a) || !Array.isArray(b))
    throw new HintFailure(`${typeName(a)} and ${typeName(b)} have no order`)
  const at = a.findIndex((item, i) => i >= b.length || !equal(item, b[i]))
  if (at < 0) return a.length - b.length
  return at >= b.length ? 1 : order(a[at], b[at])
}

/** As Python prints it, for messages. */
export function show(value: Value): string {
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return `[${value.slice(0, 16).map(show).join(', ')}]`
  return typeName(value)
}

/** An object whose members are values of a table. */
export function thing(name: string, members: { readonly [name: string]: Value }): Thing {
  return {
    kind: 'thing',
    name,
    get: (member) => (Object.hasOwn(members, member) ? members[member] : undefined),
  }
}

/**
 * A function with names for its parameters, in their order.
 * @param required - how many of them have to be given
 */
export function native(
  name: string,
  parameters: readonly string[],
  run: (...args: readonly (Value | undefined)[]) => Value,
  required = parameters.length,
): Callable {
  return {
    kind: 'function',
    name,
    call(args, named) {
      if (args.length > parameters.length)
        throw new HintFailure(`${name} takes ${parameters.length} arguments, not ${args.length}`)
      const all: (Value | undefined)[] = [...args]
      for (const [key, value] of named) {
        const at = parameters.indexOf(key)
        if (at < 0 || all[at] !== undefined) throw new HintFailure(`${name} has no argument ${key} left`)
        all[at] = value
      }
      for (let i = 0; i < required; i++)
        if (all[i] === undefined)
          throw new HintFailure(`a call of ${name} with too few arguments: ${parameters[i]} is missing`)
      return run(...all)
    },
  }
}

/** A function of numbers. */
export const numeric = (
  name: string,
  parameters: readonly string[],
  run: (...args: bigint[]) => Value,
): Callable => native(name, parameters, (...args) => run(...args.map((one) => number(one as Value))))
