/**
 * The table that leads from values of the control cells to compiled code, in linear memory.
 *
 * An entry is the limbs of the key, eight bytes each, then the number of a function in the table of
 * functions, zero if the entry is free, and the number of a block in it. An entry stands at most
 * `PROBES` places behind its hash.
 * @module
 */
import type { Code, Local } from '../encode.ts'
import { convert } from '../narrow.ts'
import type { MemoryOp } from '../opcodes.ts'
import type { Limb } from '../plan.ts'

const INDEX_BITS = 12
export const ENTRIES = 1 << INDEX_BITS
export const PROBES = 4
/** The golden ratio as a fraction of 2^32: D. E. Knuth, The Art of Computer Programming, 6.4. */
const FACTOR = 0x9e3779b1 | 0

/** log2 of the bytes of an entry. */
const entryBits = (limbs: number) => Math.ceil(Math.log2(8 * limbs + 8))

/** Bytes of an entry. */
export const entrySize = (limbs: number) => 2 ** entryBits(limbs)

/** Bytes of the table: it does not wrap, so that probing needs no mask. */
export const tableSize = (limbs: number) => (ENTRIES + PROBES) * entrySize(limbs)

/** The place of the function's number in an entry; the block's follows. */
export const functionAt = (limbs: number) => 8 * limbs

/** Pushes the address of the entry that a key hashes to. */
export function pushEntry(code: Code, table: number, key: readonly Local[]): void {
  for (const [i, limb] of key.entries()) {
    code.get(limb)
    if (limb.type === 'i64') code.get(limb).i64(32n).op('i64.shr_u').op('i64.xor')
    convert(code, limb.type, 'i32')
    if (i > 0) code.op('i32.xor')
    code.i32(FACTOR).op('i32.mul')
  }
  code.i32(32 - INDEX_BITS).op('i32.shr_u')
  code.i32(entryBits(key.length)).op('i32.shl').i32(table).op('i32.add')
}

/** Pushes whether the entry in a local is that of a key. A free entry has function zero. */
export function pushMatch(code: Code, entry: Local, key: readonly Local[]): void {
  for (const [i, limb] of key.entries()) {
    code
      .get(entry)
      .memory(`${limb.type}.load` as MemoryOp, 8 * i)
      .get(limb)
      .op(`${limb.type}.eq`)
    if (i > 0) code.op('i32.and')
  }
}

/** The table as JavaScript sees it. `view` creates views of memory again, because memory grows. */
export class Lookup {
  readonly #table: number
  readonly #limbs: readonly Limb[]
  readonly #view: () => DataView

  constructor(table: number, limbs: readonly Limb[], view: () => DataView) {
    this.#table = table
    this.#limbs = limbs
    this.#view = view
  }

  get #stride(): number {
    return entrySize(this.#limbs.length)
  }

  #first(key: readonly bigint[]): number {
    let hash = 0
    for (const [i, { type }] of this.#limbs.entries()) {
      const limb = key[i]
      const low = Number(BigInt.asUintN(32, type === 'i64' ? limb ^ (limb >> 32n) : limb)) | 0
      hash = Math.imul(i > 0 ? hash ^ low : low, FACTOR)
    }
    return this.#table + (hash >>> (32 - INDEX_BITS)) * this.#stride
  }

  #holds(view: DataView, at: number, key: readonly bigint[]): boolean {
    return key.every((limb, i) => view.getBigUint64(at + 8 * i, true) === limb)
  }

  /**
   * Enters a key; where all places are taken, the first one is given up.
   * @param key - limbs
   */
  add(key: readonly bigint[], index: number, block: number): void {
    const view = this.#view()
    const first = this.#first(key)
    const places = Array.from({ length: PROBES }, (_, i) => first + i * this.#stride)
    const number = functionAt(key.length)
    const at =
      places.find((place) => view.getInt32(place + number, true) !== 0 && this.#holds(view, place, key)) ??
      places.find((place) => view.getInt32(place + number, true) === 0) ??
      first
    for (const [i, limb] of key.entries()) view.setBigUint64(at + 8 * i, limb, true)
    view.setInt32(at + number, index, true)
    view.setInt32(at + number + 4, block, true)
  }

  /** Frees a key's entry if it leads to a function. */
  remove(key: readonly bigint[], index: number): void {
    const view = this.#view()
    const first = this.#first(key)
    const number = functionAt(key.length)
    for (let i = 0; i < PROBES; i++) {
      const at = first + i * this.#stride
      if (view.getInt32(at + number, true) !== index || !this.#holds(view, at, key)) continue
      view.setInt32(at + number, 0, true)
    }
  }
}
