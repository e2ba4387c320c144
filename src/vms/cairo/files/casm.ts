/**
 * Cairo 1 contract classes in CASM: the JSON that `starknet-sierra-compile` and Scarb write.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { toBigint, utf8 } from '../../../bytes/bytes.ts'
import { type CasmHint, casmHint } from '../hints/casm-operands.ts'
import { MAX_BUILTINS } from '../machine/state.ts'
import { array, checkPrime, field, type Json, object, offsetIn, text, words, wrong } from './json.ts'

export type EntryPoint = {
  readonly selector: bigint
  readonly offset: number
  /** Builtins whose pointers it takes and returns, in this order. */
  readonly builtins: readonly string[]
}

export type CasmClass = {
  readonly bytecode: readonly bigint[]
  /** By the offset of the instruction that follows them. */
  readonly hints: ReadonlyMap<number, readonly CasmHint[]>
  /** Of all types: external functions, constructors, handlers of messages. */
  readonly entryPoints: readonly EntryPoint[]
}

/** Whether a compiled program is a class in CASM. */
export const isCasm = (json: Json): boolean => Object.hasOwn(json, 'bytecode')

const TYPES = ['EXTERNAL', 'CONSTRUCTOR', 'L1_HANDLER']

/**
 * Reads a class.
 * @throws CairoError that says where the file is not one, or which hint is not known
 */
export function parseCasm(json: Json): CasmClass {
  checkPrime(json.prime)
  const bytecode = words(json.bytecode, 'bytecode')
  const lengths = json.bytecode_segment_lengths
  if (
    lengths !== undefined &&
    lengths !== null &&
    lengthOf(lengths, 'bytecode_segment_lengths') !== bytecode.length
  ) {
    throw wrong('bytecode_segment_lengths', `a sum of ${bytecode.length}, the words of bytecode`, 'another')
  }
  const hints = new Map<number, readonly CasmHint[]>()
  for (const [i, entry] of array(json.hints ?? [], 'hints').entries()) {
    const [offset, list, ...more] = array(entry, `hints[${i}]`)
    if (more.length > 0) throw wrong(`hints[${i}]`, 'an offset and a list', `${2 + more.length} items`)
    const at = offsetIn(bytecode, offset, `hints[${i}][0]`)
    if (hints.has(at)) throw wrong(`hints[${i}][0]`, 'each offset once', String(at))
    hints.set(
      at,
      array(list, `hints[${i}][1]`).map((one, j) => casmHint(one, `hints[${i}][1][${j}]`)),
    )
  }
  const byType = object(json.entry_points_by_type, 'entry_points_by_type')
  const entryPoints = TYPES.flatMap((type) =>
    array(byType[type] ?? [], `entry_points_by_type.${type}`).map((one, i): EntryPoint => {
      const path = `entry_points_by_type.${type}[${i}]`
      const { selector, offset, builtins } = object(one, path)
      const names = array(builtins, `${path}.builtins`).map((name, j) => text(name, `${path}.builtins[${j}]`))
      // Two entries of the list are taken: what the system does, and what is returned.
      if (names.length > MAX_BUILTINS - 3 || new Set(names).size !== names.length)
        throw wrong(`${path}.builtins`, `at most ${MAX_BUILTINS - 3} names, each once`, names.join(', '))
      return {
        selector: field(selector, `${path}.selector`),
        offset: offsetIn(bytecode, offset, `${path}.offset`),
        builtins: names,
      }
    }),
  )
  return { bytecode, hints, entryPoints }
}

/** Lengths may be lists within lists. */
function lengthOf(value: unknown, path: string, depth = 0): number {
  if (typeof value === 'number') return value
  if (depth > 16) throw wrong(path, 'lists of lengths, at most 16 deep', 'a deeper one')
  return array(value, path).reduce((sum: number, one) => sum + lengthOf(one, path, depth + 1), 0)
}

/** The selector of a function's name: 250 bits of its hash. */
export const selectorOf = (name: string): bigint => BigInt.asUintN(250, toBigint(keccak_256(utf8(name))))
