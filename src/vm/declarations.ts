/**
 * State declarations: registers, register files and memories, as an author writes them and as the IR has them.
 * @module
 */
import { type KeyedMap, type Memory, type Register, slotSize } from '../ir/machine.ts'
import { isPrime } from '../ir/prime.ts'
import { bits, bitWidth, felt, MAX_STATE_WIDTH, MAX_WIDTH, showType, type Type } from '../ir/types.ts'
import { outOfRange, TraceError } from './error.ts'
import { describe } from './mistakes.ts'
import { tracing } from './tracer.ts'
import type { FeltType, FeltWord, Word } from './word.ts'

/** A word type. In a state it declares a register; called, it makes a constant. */
export type WordType<W extends number> = {
  readonly kind: 'register'
  readonly type: Type
  (value: number | bigint): Word<W>
}

/** The type of elements of a prime field. In a state it declares a register; called, it makes a constant. */
export type FeltRegister = FeltType & { readonly kind: 'felt' }

/** A type of values: `u32`, `uint(20)`, `field(p)`. */
export type ValueType = WordType<number> | FeltRegister

/** A declared register file. */
export type FileType<V> = { readonly kind: 'file'; readonly of: V; readonly count: number }
/** A declared memory of words or felts. */
export type WordMemoryType<V> = {
  readonly kind: 'words'
  readonly of: V
  readonly count: bigint
  readonly endian: 'little' | 'big'
}
/** A declared memory of bytes. */
export type ByteMemoryType = {
  readonly kind: 'bytes'
  readonly size: bigint
  readonly endian: 'little' | 'big'
}

/** A declared map. */
export type MapType<K, V> = { readonly kind: 'map'; readonly key: K; readonly value: V }

/** Any value type. */
// biome-ignore lint/suspicious/noExplicitAny: any value type
type Any = any
/** The declaration of one part of the state. */
export type Declaration =
  | WordType<Any>
  | FeltRegister
  | FileType<Any>
  | WordMemoryType<Any>
  | ByteMemoryType
  | MapType<Any, Any>
/** The declared parts of a state, by name. */
export type Declarations = { readonly [name: string]: Declaration }

/** The words or felts that a declaration holds. */
/** The parameters of a microcode routine: types of words or felts by name. */
export type FrameParameters = { readonly [name: string]: ValueType }
/** A routine's frame, which its declaration adds to the state. */
export type FrameType<P> = { readonly kind: 'frame'; readonly parameters: P }
/** Parameters as registers: `f.from`, and `s.copy.from` elsewhere. */
export type FrameOf<P> = { -readonly [K in keyof P]: ValueOf<P[K]> }

/** The word or felt that a declared type holds. */
type ValueOf<V> = V extends WordType<infer W> ? Word<W> : V extends FeltRegister ? FeltWord : never

/** Bytes of an access, and bits of the word that it moves. */
type BitsOfBytes = { 1: 8; 2: 16; 4: 32; 8: 64; 16: 128; 32: 256 }

/** A memory of bytes: `s.mem[a]` is one byte, `s.mem.load(a, 4)` four. */
export type ByteMemory = Indexed<Word<8>> & {
  /**
   * The bytes at `address` as one word. An address outside the memory traps.
   * @param size - bytes: 1, 2, 4, 8, 16 or 32
   */
  load<N extends keyof BitsOfBytes>(address: Word, size: N): Word<BitsOfBytes[N]>
  /** The bytes at `address` as one word, for a size that TypeScript does not know. */
  load(address: Word, size: number): Word
  /** Stores a word of 8, 16, 32, 64, 128 or 256 bits. */
  store(address: Word, value: Word): void
}

/** Elements by a word or a number in brackets. */
type Indexed<V> = { [index: symbol]: V; [index: number]: V }

/** A map: `s.balances[key]`, or by methods, which also take felts as keys. */
export type MapState<K, V> = Indexed<V> & {
  /** The value at a key, zero where there is none. */
  get(key: K | number | bigint): V
  /** Gives a key a value; zero deletes the entry. */
  set(key: K | number | bigint, value: V | number | bigint): void
}

/** The state object that an instruction sees: `s.pc`, `s.x[d]`, `s.mem.load(a, 4)`. */
export type StateOf<D extends Declarations> = {
  -readonly [K in keyof D]: D[K] extends FileType<infer V>
    ? Indexed<ValueOf<V>>
    : D[K] extends WordMemoryType<infer V>
      ? Indexed<ValueOf<V>>
      : D[K] extends ByteMemoryType
        ? ByteMemory
        : D[K] extends MapType<infer Key, infer V>
          ? MapState<ValueOf<Key>, ValueOf<V>>
          : D[K] extends FrameType<infer P>
            ? FrameOf<P>
            : ValueOf<D[K]>
}

/**
 * The type of words of any width; `u8` to `u256` are the usual ones.
 * @param width - 1 to 512 bits; what the state holds has at most 256
 * @throws RangeError for another width
 */
export function uint<W extends number>(width: W): WordType<W> {
  if (!Number.isInteger(width) || width < 1 || width > MAX_WIDTH) {
    throw outOfRange(
      `"width" expected a whole number of bits from 1 to ${MAX_WIDTH}, got ${describe(width)}`,
      'use uint(20) for words of 20 bits, and several words for wider values',
    )
  }
  const type = bits(width)
  const make = (value: number | bigint) => {
    const tracer = tracing()
    return tracer.word(tracer.constant(value, type)) as unknown as Word<W>
  }
  return Object.assign(make, { kind: 'register', type } as const)
}

/**
 * The type of elements of the prime field of a modulus.
 * @param modulus - an odd prime below 2^256
 * @throws RangeError for another number
 */
export function field(modulus: bigint): FeltRegister {
  if (typeof modulus !== 'bigint' || modulus <= 2n || modulus >> 256n !== 0n || !isPrime(modulus)) {
    throw outOfRange(
      `"modulus" expected an odd prime below 2^256, got ${describe(modulus)}`,
      typeof modulus === 'number'
        ? `field(${modulus}n)`
        : 'use a prime such as 2n ** 61n - 1n, or words and .rem(n) for arithmetic modulo another number',
    )
  }
  const type = felt(modulus)
  const make = (value: number | bigint) => {
    const tracer = tracing()
    return tracer.felt(tracer.constant(value, type))
  }
  return Object.assign(make, { kind: 'felt', type } as const)
}

/** Words of one bit: conditions. */
export const bool = uint(1)
/** Words of 8 bits. */
export const u8 = uint(8)
/** Words of 16 bits. */
export const u16 = uint(16)
/** Words of 32 bits. */
export const u32 = uint(32)
/** Words of 64 bits. */
export const u64 = uint(64)
/** Words of 128 bits. */
export const u128 = uint(128)
/** Words of 256 bits. */
export const u256 = uint(256)
/** Constants between a read and a write: no register is as wide. */
export const u512 = uint(512)

/**
 * The most elements of a register file. Registers are part of the header, and every proof contains the whole
 * header.
 */
const MAX_FILE = 2 ** 10

/**
 * A register file, kept in the header of the state. An index that is out of range traps.
 * @param count - a power of two from 2 to 1024
 * @throws RangeError for another count
 */
export function registers<V extends ValueType>(of: V, count: number): FileType<V> {
  valueType('registers', of)
  if (!Number.isInteger(Math.log2(count)) || count < 2 || count > MAX_FILE) {
    throw outOfRange(
      `"count" expected a power of two from 2 to ${MAX_FILE}, got ${describe(count)}`,
      count > MAX_FILE
        ? 'use memory(…): a proof contains all registers, but only the touched parts of a memory'
        : `registers(…, ${nextPower(count, 2)})`,
    )
  }
  return { kind: 'file', of, count }
}

/**
 * A sparse Merkleized memory of words or felts; zeros take no space.
 * @param count - number of elements: a power of two. The memory has 32 to 2^64 bytes; an element takes 1, 2, 4,
 *   8, 16 or 32
 * @param options.endian - the order of an element's bytes in the leaves; default little
 * @throws RangeError for another count
 */
export function memory<V extends ValueType>(
  of: V,
  count: number | bigint,
  options: { endian?: 'little' | 'big' } = {},
): WordMemoryType<V> {
  const type = valueType('memory', of)
  const slot = BigInt(slotSize({ name: '', element: type, addressBits: 1, endian: 'little' }))
  return {
    kind: 'words',
    of,
    count: powerOfTwo('count', count, slot, `memory(${showType(type)}, `),
    endian: endianOf(options),
  }
}

/**
 * A sparse Merkleized memory of bytes, accessed in words of 1, 2, 4, 8, 16 or 32 bytes.
 * @param size - bytes: a power of two from 32 to 2^64
 * @param options.endian - the order of the bytes of a wider access; default little
 * @throws RangeError for another size
 */
export function bytes(size: number | bigint, options: { endian?: 'little' | 'big' } = {}): ByteMemoryType {
  return { kind: 'bytes', size: powerOfTwo('size', size, 1n, 'bytes('), endian: endianOf(options) }
}

/**
 * A Merkleized map from keys to values, of words or felts. What has no entry is zero, and what is set to zero has no
 * entry: the root is that of a map in which it never was. A lookup costs what the entries that are there make it cost,
 * and nothing for the width of the key.
 * @throws RangeError for what is no type of words or felts
 * @example
 * ```ts
 * import { halt, map, memory, u8, u64, u256, vm } from 'onestep'
 * const bank = vm('bank')
 *   .state({ pc: u8, balances: map(u256, u64), code: memory(u8, 256) })
 *   .fetch((s) => s.code[s.pc])
 *   .op('pay  k', 'kkkk 0001', (s, { k }) => {
 *     const key = k.unsigned(256)
 *     s.balances[key] = s.balances[key].add(1)
 *     s.pc = s.pc.add(1)
 *   })
 *   .op('halt', '0000 0000', () => halt(0))
 *   .otherwise('illegal instruction')
 * ```
 */
export function map<K extends ValueType, V extends ValueType>(key: K, value: V): MapType<K, V> {
  for (const [title, type] of Object.entries({ key, value })) {
    const { kind, type: inner } = Object(type) as { kind?: string; type?: Type }
    if (!inner || (kind !== 'register' && kind !== 'felt'))
      throw outOfRange(
        `"${title}" expected a type of words or felts, got ${describe(type)}`,
        'map(u256, u256)',
      )
  }
  return { kind: 'map', key, value }
}

function valueType(what: string, of: unknown): Type {
  const { kind, type } = Object(of) as { kind?: string; type?: Type }
  if (type && bitWidth(type) > MAX_STATE_WIDTH) {
    throw outOfRange(
      `"of" expected a type of at most ${MAX_STATE_WIDTH} bits, got ${showType(type)}`,
      `${what}(u256, 16): wider words stand between a read and a write only`,
    )
  }
  if (type && (kind === 'register' || kind === 'felt')) return type
  throw outOfRange(`"of" expected a word or felt type, got ${describe(of)}`, `${what}(u32, 16)`)
}

function endianOf({ endian = 'little' }: { endian?: string }): 'little' | 'big' {
  if (endian === 'little' || endian === 'big') return endian
  throw outOfRange(`"endian" expected little or big, got ${describe(endian)}`, "{ endian: 'big' }")
}

/** @param slot - bytes of an element; the limits apply to the bytes of the whole memory */
function powerOfTwo(title: string, value: number | bigint, slot: bigint, call: string): bigint {
  const whole = typeof value === 'bigint' || Number.isInteger(value)
  const big = whole ? BigInt(value) : 0n
  const [least, most] = [32n / slot > 2n ? 32n / slot : 2n, (1n << 64n) / slot]
  if (big >= least && big <= most && (big & (big - 1n)) === 0n) return big
  const bounds = `${least} to 2^${log2(most)}`
  const near = big > most || (!whole && value > 0) ? `2n ** ${log2(most)}n` : nextPower(big, Number(least))
  throw outOfRange(
    `"${title}" expected a power of two from ${bounds}, got ${describe(value)}`,
    `${call}${near})`,
  )
}

/** The least power of two that is at least both. */
function nextPower(value: number | bigint, least: number): string {
  const wanted = typeof value === 'bigint' ? value : Number.isFinite(value) ? BigInt(Math.ceil(value)) : 0n
  let power = BigInt(least)
  while (power < wanted) power *= 2n
  return String(power)
}

const log2 = (value: bigint) => value.toString(2).length - 1

const NAME_FIX = 'Fix: use letters, digits and _, starting with a letter, such as stack_pointer'
const nameProblem = (name: string): string | undefined => {
  if (!/^[a-zA-Z_]\w*$/.test(name))
    return 'it contains characters other than letters, digits and _, or begins with a digit'
  return name === '__proto__' ? 'it has a special meaning in JavaScript' : undefined
}

/** A parameter of a routine as a register. @throws TraceError if it is no type of words or felts */
export function frameRegister(name: string, of: unknown, at: string | undefined): Register {
  const { kind, type } = Object(of) as { kind?: string; type?: Type }
  if (!type || (kind !== 'register' && kind !== 'felt')) {
    throw new TraceError(
      `Expected the parameter ${name} to be a type of words or felts, got ${describe(of)}.`,
      ['Fix: u64, uint(20) or field(p); what is larger lies in a memory, and its address is the parameter'],
      at,
    )
  }
  expectHeld(name, type, at)
  return { name, type }
}

/** @throws TraceError for a word that is wider than those of a state */
function expectHeld(name: string, type: Type, at: string | undefined): void {
  const width = bitWidth(type)
  if (width <= MAX_STATE_WIDTH) return
  throw new TraceError(
    `Expected ${name} to have at most ${MAX_STATE_WIDTH} bits, got ${width}.`,
    [
      `Wider words, of up to ${MAX_WIDTH} bits, are for what stands between a read and a write.`,
      'Fix: two registers, with .high(n) in one and .low(n) in the other',
    ],
    at,
  )
}

/**
 * The declarations of a state in the IR.
 * @param at - where the state is declared, for errors
 */
export function declare(
  declarations: Declarations,
  at: string | undefined,
): { registers: Register[]; memories: Memory[]; maps?: KeyedMap[] } {
  const result: ReturnType<typeof declare> = { registers: [], memories: [] }
  for (const [name, declaration] of Object.entries(declarations)) {
    const problem = nameProblem(name)
    if (problem)
      throw new TraceError(`"${name}" cannot name a part of the state: ${problem}.`, [NAME_FIX], at)
    switch (declaration?.kind) {
      case 'register':
      case 'felt':
        expectHeld(name, declaration.type, at)
        result.registers.push({ name, type: declaration.type })
        break
      case 'file':
        result.registers.push({ name, type: declaration.of.type, count: declaration.count })
        break
      case 'words':
        result.memories.push({
          name,
          element: declaration.of.type,
          addressBits: log2(declaration.count),
          endian: declaration.endian,
        })
        break
      case 'bytes':
        result.memories.push({
          name,
          element: bits(8),
          addressBits: log2(declaration.size),
          endian: declaration.endian,
        })
        break
      case 'map':
        // Absent where there is none: machines without maps stay what they were.
        result.maps ??= []
        result.maps.push({ name, key: declaration.key.type, value: declaration.value.type })
        break
      default:
        throw new TraceError(
          `Expected ${name} to be declared as a register, a file, a memory or a map, got ${describe(declaration)}.`,
          [
            'Fix: use u32, uint(20), field(p), registers(u32, 16), memory(u8, 1024), bytes(1024) or map(u256, u64)',
          ],
          at,
        )
    }
  }
  return result
}
