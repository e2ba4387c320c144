/**
 * Loads and stores as micro-operations on cells: the bytes of an access may lie in several, and at any offset.
 * @module
 */
import { type Memory, slotSize } from '../../ir/machine.ts'
import { at, type Emitter, mask } from './emitter.ts'
import type { Place } from './micro.ts'
import { LIMB } from './shape.ts'

export type Access = {
  readonly address: Place
  readonly guard: Place | undefined
  /** Trailing zeros of the address, where the guard holds. */
  readonly aligned: number
  readonly bytes: number
}

/**
 * The cells of an access, as numbers or, in wide shapes, as addresses of their first bytes; and by how many bits its first
 * byte is above the first cell's; undefined: zero.
 */
function emitCells(one: Emitter, memory: Memory, { address, aligned, bytes }: Access) {
  const cellBytes = one.shape.cellLimbs * 2
  const slot = slotSize(memory)
  const size = memory.addressBits + Math.log2(slot)
  const cellLog = Math.log2(cellBytes)
  const slotLog = Math.log2(slot)
  const alignment = slot * 2 ** aligned
  const { wide } = one.shape
  const inBytes = () => {
    const byte = one.shiftLeft(address, slotLog)
    return alignment >= cellBytes
      ? byte
      : one.unit('and', byte, one.constant((mask(size) >> BigInt(cellLog)) << BigInt(cellLog)))
  }
  const first = wide
    ? inBytes()
    : slotLog >= cellLog
      ? one.shiftLeft(address, slotLog - cellLog)
      : one.shiftRight(address, cellLog - slotLog)
  const count =
    alignment >= cellBytes
      ? Math.ceil(bytes / cellBytes)
      : alignment >= bytes && bytes <= cellBytes
        ? 1
        : Math.ceil(bytes / cellBytes) + 1
  const [numberBits, distance] = wide ? [size, cellBytes] : [size - cellLog, 1]
  const cells = Array.from({ length: count }, (_, i) =>
    i === 0
      ? first
      : one.low(one.add(first, one.constant(BigInt(distance * i)), Math.max(numberBits, 1)), numberBits),
  )
  if (alignment >= cellBytes) return { cells, shift: undefined }
  const inCell = one.low(address, cellLog - slotLog)
  return { cells, shift: one.shiftLeft(inCell, slotLog + 3) }
}

export function emitLoad(one: Emitter, memory: Memory, access: Access, width: number): Place {
  const cellBits = one.shape.cellLimbs * LIMB
  const { cells, shift } = emitCells(one, memory, access)
  const contents = cells.map((cell) => one.load(one.spaceOf(memory.name), cell, access.guard))
  const pieces = contents.map((content, i) => {
    if (shift === undefined) return one.shiftLeft(content, i * cellBits)
    if (i === 0) return one.unit('lshr', content, shift)
    return one.unit('shl', content, one.sub(one.constant(BigInt(i * cellBits)), shift, LIMB))
  })
  const bits = 8 * access.bytes
  const joined = one.low(
    pieces.reduce((all, piece) => one.or(all, piece, one.bits)),
    bits,
  )
  return one.low(memory.endian === 'big' ? swapBytes(one, joined, access.bytes) : joined, width)
}

export function emitStore(one: Emitter, memory: Memory, access: Access, content: Place | bigint): void {
  const cellBits = one.shape.cellLimbs * LIMB
  const space = one.spaceOf(memory.name)
  const { cells, shift } = emitCells(one, memory, access)
  /** The bytes in the order of memory; a constant may be wider than any other word. */
  const value =
    typeof content === 'bigint'
      ? memory.endian === 'big'
        ? swapped(content, access.bytes)
        : content
      : memory.endian === 'big'
        ? swapBytes(one, content, access.bytes)
        : content
  const piece = (i: number): Place =>
    typeof value === 'bigint'
      ? one.constant((value >> BigInt(i * cellBits)) & mask(cellBits))
      : one.low(one.shiftRight(value, i * cellBits), cellBits)
  const word = () => (typeof value === 'bigint' ? one.constant(value) : value)
  for (const [i, cell] of cells.entries()) {
    const part = (word: Place): Place => {
      if (shift === undefined) return one.low(one.shiftRight(word, i * cellBits), cellBits)
      if (i === 0) return one.low(one.unit('shl', word, shift), cellBits)
      return one.low(
        one.unit('lshr', word, one.sub(one.constant(BigInt(i * cellBits)), shift, LIMB)),
        cellBits,
      )
    }
    if (shift === undefined && 8 * access.bytes >= (i + 1) * cellBits) {
      one.push({ op: 'store', a: cell, b: piece(i), p: space, ...at('c', access.guard) })
      continue
    }
    // Not shared with loads before it: an earlier store of this step may have changed the cell.
    const old = one.push({ op: 'load', a: cell, p: space, ...at('c', access.guard) })
    const ones = one.constant(mask(8 * access.bytes))
    const kept = one.sub(old, one.unit('and', old, part(ones)), cellBits)
    const next = one.add(kept, part(word()), cellBits)
    one.push({ op: 'store', a: cell, b: next, p: space, ...at('c', access.guard) })
  }
}

function swapped(value: bigint, bytes: number): bigint {
  let result = 0n
  for (let i = 0; i < bytes; i++) result = (result << 8n) | ((value >> BigInt(8 * i)) & 0xffn)
  return result
}

function swapBytes(one: Emitter, word: Place, bytes: number): Place {
  const pieces = Array.from({ length: bytes }, (_, i) =>
    one.shiftLeft(one.low(one.shiftRight(word, 8 * i), 8), 8 * (bytes - 1 - i)),
  )
  return pieces.reduce((all, piece) => one.or(all, piece, one.bits))
}
