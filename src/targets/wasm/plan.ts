/**
 * Where everything of a machine lies in the linear memory of its module.
 *
 * | from | what |
 * |---|---|
 * | 0 | a page that stays zero: what absent pages read as |
 * | 4,096 | status, exit code, bytes of an access that straddles pages |
 * | then | registers |
 * | then | of a machine that reads preimages: key, offset, and what is read (`preimages`) |
 * | then | for each memory the tables that lead from a page to its frame |
 * | then | of a machine with maps: a key and a value, 32 bytes each |
 * | `frames` | frames of 4,096 bytes, as pages come into being |
 *
 * Page tables: an entry is the address of a page's frame. The read table holds every page there is,
 * and zero, the address of the zero page, for the others. The write table holds only the pages that
 * are already known to be dirty, so that the first store to a page leaves the fast path and marks it,
 * and all later ones cost nothing extra. Memories of up to 2^38 bytes have a flat table, of which only
 * what is touched takes memory: rv64 is interpreted faster by a fifth than with a cache. Larger ones, and those of a
 * machine with many, have a direct-mapped cache (page, frame) before a map that the executor keeps.
 * @module
 */
import { limbWidths } from '../../ir/lower/limbs.ts'
import { type Machine, type Memory, mapsOf, type Register, sizeBits, slotSize } from '../../ir/machine.ts'
import { readsPreimages } from '../../ir/preimages.ts'
import { bitWidth } from '../../ir/types.ts'
import { typeOfWidth, type ValueType } from './encode.ts'

export const PAGE = 4096
export const PAGE_BITS = 12

/** Offsets of what run and its caller exchange. */
export const STATUS = PAGE
export const EXIT_CODE = PAGE + 8
export const SCRATCH = PAGE + 32
const REGISTERS = PAGE + 64

/** A status that only the executor sees, within a run: the next step waits for a preimage. */
export const WAITING = 3

/** What module and executor exchange of a preimage, from `Plan.preimages` on: all numbers little-endian. */
export const PREIMAGE = { key: 0, offset: 32, word: 40, size: 72, bytes: 80 } as const

/** Entries of the cache of a memory too large for a flat table, and bytes of one: page, frame. */
export const CACHED_PAGES = 1024
export const CACHE_ENTRY = 16

/** Bytes up to which there are flat tables of more than 32 bits: half of what WebAssembly addresses is for frames. */
const MAX_TABLES = 2 ** 31

export type Limb = { readonly width: number; readonly type: ValueType; readonly offset: number }

export type RegisterPlan = {
  readonly register: Register
  readonly offset: number
  /** log2 of the bytes of one element. */
  readonly strideBits: number
  /** Limbs of an element, offsets from its beginning. */
  readonly limbs: readonly Limb[]
}

export type MemoryPlan = {
  readonly memory: Memory
  readonly index: number
  /** log2 of the memory's bytes. */
  readonly bits: number
  /** log2 of the bytes of an element. */
  readonly slotBits: number
  /** A byte address. */
  readonly addressType: ValueType
  readonly kind: 'flat' | 'cached'
  readonly readTable: number
  readonly writeTable: number
  /** Bytes of one table. */
  readonly tableSize: number
}

export type Plan = {
  readonly machine: Machine
  readonly registers: ReadonlyMap<string, RegisterPlan>
  readonly memories: readonly MemoryPlan[]
  /** Where preimages are exchanged, if the machine reads any: `PREIMAGE`. */
  readonly preimages?: number
  /** The number of each map. */
  readonly maps: ReadonlyMap<string, number>
  /** Where frames begin; a multiple of 4,096. */
  readonly frames: number
}

const align = (offset: number, to: number) => Math.ceil(offset / to) * to

export function planOf(machine: Machine): Plan {
  let at = REGISTERS
  const registers = new Map<string, RegisterPlan>()
  for (const register of machine.registers) {
    const limbs = limbWidths(bitWidth(register.type)).map((width, i) => ({
      width,
      type: typeOfWidth(width),
      offset: 8 * i,
    }))
    const size = limbs.length === 1 && limbs[0].type === 'i32' ? 4 : 8 * limbs.length
    const strideBits = Math.ceil(Math.log2(size))
    const offset = align(at, 2 ** strideBits)
    registers.set(register.name, { register, offset, strideBits, limbs })
    at = offset + (register.count ?? 1) * 2 ** strideBits
  }
  const preimages = readsPreimages(machine) ? align(at, 8) : undefined
  if (preimages !== undefined) at = preimages + PREIMAGE.bytes
  const memories = machine.memories.map((memory, index): MemoryPlan => {
    const bits = sizeBits(memory)
    const flatSize = 4 * 2 ** Math.max(0, bits - PAGE_BITS)
    const kind = bits <= 32 || (bits <= 38 && at + 2 * flatSize <= MAX_TABLES) ? 'flat' : 'cached'
    const tableSize = kind === 'flat' ? flatSize : CACHED_PAGES * CACHE_ENTRY
    const readTable = align(at, 64)
    const writeTable = align(readTable + tableSize, 64)
    at = writeTable + tableSize
    const slotBits = Math.log2(slotSize(memory))
    return {
      memory,
      index,
      bits,
      slotBits,
      addressType: typeOfWidth(bits),
      kind,
      readTable,
      writeTable,
      tableSize,
    }
  })
  return {
    machine,
    registers,
    memories,
    ...(preimages === undefined ? {} : { preimages }),
    maps: new Map(mapsOf(machine).map(({ name }, index) => [name, index])),
    frames: align(at, PAGE),
  }
}
