/**
 * State declarations, and the state object that instructions are written against.
 * @module
 */
import type { Memory, Register } from '../ir/machine.ts'
import type { Node } from '../ir/node.ts'
import { bits, felt, type Type } from '../ir/types.ts'
import { TraceError } from './error.ts'
import { type Tracer, tracing } from './tracer.ts'
import { type FeltType, type FeltWord, type Word, WordValue } from './word.ts'

/** A word type: in a state it declares a register; called, it makes a constant. */
export type WordType<W extends number> = {
  readonly kind: 'register'
  readonly type: Type
  (value: number | bigint): Word<W>
}

type FeltRegister = FeltType & { readonly kind: 'felt' }

/** A type of values: `u32`, `uint(20)`, `field(p)`. */
export type ValueType = WordType<number> | FeltRegister

export type FileType<V> = { readonly kind: 'file'; readonly of: V; readonly count: number }
export type WordMemoryType<V> = {
  readonly kind: 'words'
  readonly of: V
  readonly count: bigint
  readonly endian: 'little' | 'big'
}
export type ByteMemoryType = {
  readonly kind: 'bytes'
  readonly size: bigint
  readonly endian: 'little' | 'big'
}

// biome-ignore lint/suspicious/noExplicitAny: any value type
type Any = any
export type Declaration = WordType<Any> | FeltRegister | FileType<Any> | WordMemoryType<Any> | ByteMemoryType
export type Declarations = { readonly [name: string]: Declaration }

type ValueOf<V> = V extends WordType<infer W> ? Word<W> : V extends FeltRegister ? FeltWord : never

/** Bytes of an access and the word it moves. */
type BitsOfBytes = { 1: 8; 2: 16; 4: 32; 8: 64; 16: 128; 32: 256 }

export type ByteMemory = Indexed<Word<8>> & {
  /**
   * The bytes at `address` as one word. An address outside of the memory traps.
   * @param size - bytes: 1, 2, 4, 8, 16 or 32
   */
  load<N extends keyof BitsOfBytes>(address: Word, size: N): Word<BitsOfBytes[N]>
  load(address: Word, size: number): Word
  /** Stores a word of 8, 16, 32, 64, 128 or 256 bits. */
  store(address: Word, value: Word): void
}

type Indexed<V> = { [index: symbol]: V; [index: number]: V }

/** What an instruction sees: `s.pc`, `s.x[d]`, `s.mem.load(a, 4)`. */
export type StateOf<D extends Declarations> = {
  -readonly [K in keyof D]: D[K] extends FileType<infer V>
    ? Indexed<ValueOf<V>>
    : D[K] extends WordMemoryType<infer V>
      ? Indexed<ValueOf<V>>
      : D[K] extends ByteMemoryType
        ? ByteMemory
        : ValueOf<D[K]>
}

/** @param width - 1 to 256 bits */
export function uint<W extends number>(width: W): WordType<W> {
  const type = bits(width)
  const make = (value: number | bigint) => {
    const tracer = tracing()
    return tracer.word(tracer.constant(value, type)) as unknown as Word<W>
  }
  return Object.assign(make, { kind: 'register', type } as const)
}

/** Elements of the prime field of a modulus. */
export function field(modulus: bigint): FeltRegister {
  const type = felt(modulus)
  const make = (value: number | bigint) => {
    const tracer = tracing()
    return tracer.felt(tracer.constant(value, type))
  }
  return Object.assign(make, { kind: 'felt', type } as const)
}

export const bool = uint(1)
export const u8 = uint(8)
export const u16 = uint(16)
export const u32 = uint(32)
export const u64 = uint(64)
export const u128 = uint(128)
export const u256 = uint(256)

/** A file of `count` registers; an index that does not fit traps. @throws RangeError unless a power of two */
export function registers<V extends ValueType>(of: V, count: number): FileType<V> {
  if (!Number.isInteger(Math.log2(count)) || count < 2) {
    throw new RangeError(`"count" expected a power of two from 2, got ${count}`)
  }
  return { kind: 'file', of, count }
}

/** A Merkleized memory of `count` words. @throws RangeError unless a power of two */
export function memory<V extends ValueType>(
  of: V,
  count: number | bigint,
  options: { endian?: 'little' | 'big' } = {},
): WordMemoryType<V> {
  return { kind: 'words', of, count: powerOfTwo('count', count), endian: options.endian ?? 'little' }
}

/** A Merkleized memory of `size` bytes, 32 to 2^64. @throws RangeError unless a power of two */
export function bytes(size: number | bigint, options: { endian?: 'little' | 'big' } = {}): ByteMemoryType {
  return { kind: 'bytes', size: powerOfTwo('size', size), endian: options.endian ?? 'little' }
}

function powerOfTwo(title: string, value: number | bigint): bigint {
  const big = BigInt(value)
  if (big < 2n || (big & (big - 1n)) !== 0n || big > 1n << 64n) {
    throw new RangeError(`"${title}" expected a power of two from 2 to 2^64, got ${value}`)
  }
  return big
}

const log2 = (value: bigint) => value.toString(2).length - 1

/** The IR's declarations of a state. */
export function declare(declarations: Declarations): { registers: Register[]; memories: Memory[] } {
  const result: { registers: Register[]; memories: Memory[] } = { registers: [], memories: [] }
  for (const [name, declaration] of Object.entries(declarations)) {
    switch (declaration.kind) {
      case 'register':
      case 'felt':
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
    }
  }
  return result
}

/** The state object of one trace. */
export function stateObject(
  state: { registers: readonly Register[]; memories: readonly Memory[] },
  tracer: Tracer,
): object {
  const files = new Map(state.registers.filter((r) => r.count).map((r) => [r.name, fileObject(r, tracer)]))
  const memories = new Map(state.memories.map((m) => [m.name, memoryObject(m, tracer)]))
  const known = [...state.registers, ...state.memories].map(({ name }) => name).join(', ')
  const register = (name: string | symbol) =>
    state.registers.find((r) => r.name === name && r.count === undefined)
  return new Proxy(Object.create(null), {
    get(_, name) {
      const fixed = register(name)
      if (fixed) return tracer.value(tracer.get(fixed))
      const part = files.get(name as string) ?? memories.get(name as string)
      if (part) return part
      throw new TraceError(`There is no state "${String(name)}".`, [`State: ${known}`])
    },
    set(_, name, value) {
      const fixed = register(name)
      if (!fixed) throw new TraceError(`There is no register "${String(name)}" to set.`, [`State: ${known}`])
      tracer.set(fixed, value)
      return true
    },
  })
}

function fileObject(register: Register, tracer: Tracer): object {
  return new Proxy(Object.create(null), {
    get: (_, key) => tracer.value(tracer.read(register, key)),
    set(_, key, value) {
      tracer.write(register, key, value)
      return true
    },
  })
}

function memoryObject(memory: Memory, tracer: Tracer): object {
  const address = (key: string | symbol): Node => {
    if (typeof key === 'string' && /^\d+$/.test(key))
      return tracer.constant(BigInt(key), bits(memory.addressBits))
    const word = tracer.keyed(key)
    if (word) return word.node
    throw new TraceError(`Expected an address of ${memory.name}: a word or a number, got ${String(key)}.`)
  }
  const isBytes = memory.element.kind === 'bits' && memory.element.width === 8
  const methods = isBytes ? byteMethods(memory, tracer) : undefined
  return new Proxy(Object.create(null), {
    get(_, key) {
      if (methods && (key === 'load' || key === 'store')) return methods[key]
      return tracer.value(tracer.load(memory, address(key), memory.element))
    },
    set(_, key, value) {
      tracer.store(memory, address(key), tracer.valueOperand(value, memory.element))
      return true
    },
  })
}

function byteMethods(memory: Memory, tracer: Tracer) {
  const wordOf = (word: unknown, what: string): WordValue => {
    if (!(word instanceof WordValue)) throw new TraceError(`Expected ${what} as a word, got ${typeof word}.`)
    tracer.use(word)
    return word
  }
  return {
    load(at: Word, size: number): Word {
      if (![1, 2, 4, 8, 16, 32].includes(size)) {
        throw new TraceError(
          `Expected an access of 1, 2, 4, 8, 16 or 32 bytes, got ${typeof size === 'number' ? size : `a ${typeof size}`}.`,
          ['An effect has a fixed size. Fix: loop in microcode'],
        )
      }
      return tracer.word(tracer.load(memory, wordOf(at, `an address of ${memory.name}`).node, bits(8 * size)))
    },
    store(at: Word, value: Word): void {
      const { node, width } = wordOf(value, 'the value to store')
      if (![8, 16, 32, 64, 128, 256].includes(width)) {
        throw new TraceError(`Expected a word of 1, 2, 4, 8, 16 or 32 bytes to store, got ${width} bits.`)
      }
      tracer.store(memory, wordOf(at, `an address of ${memory.name}`).node, node)
    },
  }
}
