/**
 * From a file of version 0 to the bytes that it runs with: relocations, the hashes of calls, and the read-only region.
 * @module
 */

import { SYSCALL_HASHES } from '../syscalls/names.ts'
import {
  addressRange,
  contains,
  fileRange,
  SbpfElfError,
  type Section,
  saturate,
  slice,
  viewOf,
} from './file.ts'
import { type LenientElf, parseLenient } from './lenient.ts'
import { functionHash, symbolHash } from './murmur.ts'
import { CALL, type Executable, slotsOf } from './text.ts'
import { verifyLength } from './verify.ts'

const REGION_SIZE = 1n << 32n
const R = { address: 1, relative: 8, call: 10 } as const
const STT_FUNC = 2
const ENTRY = symbolHash('entrypoint')

/** Functions of a program by the hash that calls name them by. */
type Functions = Map<number, number>

/**
 * @throws SbpfElfError if Solana's loader refuses the file
 * @throws SbpfVerifierError if its text ends in the middle of a slot
 */
export function loadLenient(file: Uint8Array): Executable {
  const elf = parseLenient(file)
  const { text, header } = elf
  if (text.address + REGION_SIZE > 2n * REGION_SIZE) throw new SbpfElfError('value out of bounds')
  const bytes = file.slice()
  const functions: Functions = new Map()
  hashCalls(bytes, text, functions)
  relocate(bytes, elf, functions)

  const offset = header.entry - text.address
  if (offset % 8n !== 0n) throw new SbpfElfError('invalid entrypoint')
  const entry = Number(offset / 8n)
  functions.delete(ENTRY)
  register(functions, ENTRY, entry)

  const rodata = readOnly(bytes, elf)
  const at = Number(text.address)
  const size = Number(fileRange(text).end - fileRange(text).start)
  const code = rodata.subarray(at, at + size)
  verifyLength(code)
  const slots = slotsOf(code)
  return { version: 0, entry, slots, rodata, textAddress: REGION_SIZE + text.address, functions }
}

/** A function may be registered twice, but no hash may stand for two, or for a syscall. */
function register(functions: Functions, hash: number, pc: number): number {
  const known = functions.get(hash)
  if (SYSCALL_HASHES.has(hash) || (known !== undefined && known !== pc))
    throw new SbpfElfError(`symbol hash collision 0x${hash.toString(16)}`)
  functions.set(hash, pc)
  return hash
}

/** Calls relative to the instruction get the hash of the function that they call; -1 awaits a relocation. */
function hashCalls(bytes: Uint8Array, text: Section, functions: Functions): void {
  const range = fileRange(text)
  const view = viewOf(slice(bytes, range))
  const count = Math.floor(view.byteLength / 8)
  for (let i = 0; i < count; i++) {
    if (view.getUint8(8 * i) !== CALL) continue
    const offset = view.getInt32(8 * i + 4, true)
    if (offset === -1) continue
    const to = i + 1 + offset
    if (to < 0 || to >= count) throw new SbpfElfError(`relative jump out of bounds at instruction #${i}`)
    view.setUint32(8 * i + 4, register(functions, functionHash(to), to), true)
  }
}

function relocate(bytes: Uint8Array, elf: LenientElf, functions: Functions): void {
  const { text, symbols } = elf
  const view = viewOf(bytes)
  /** Where `size` bytes start. */
  const at = (offset: bigint, size = 4n): number => {
    slice(bytes, { start: offset, end: saturate(offset + size) })
    return Number(offset)
  }
  const u32 = (offset: bigint) => view.getUint32(at(offset), true)
  const put = (offset: bigint, value: bigint) =>
    view.setUint32(at(offset), Number(value & 0xffff_ffffn), true)
  const symbolOf = (index: number) => {
    const symbol = symbols?.[index]
    if (!symbol) throw new SbpfElfError(`unknown symbol with index ${index}`)
    return symbol
  }
  const inRegion = (address: bigint) => (address < REGION_SIZE ? address + REGION_SIZE : address)

  for (const { offset, type, symbol: index } of elf.relocations) {
    const low = saturate(offset + 4n)
    const high = saturate(offset + 12n)
    if (type === R.address) {
      const addend = BigInt(u32(low))
      const address = inRegion(saturate(symbolOf(index).value + addend))
      put(low, address)
      put(high, address >> 32n)
    } else if (type === R.relative && contains(fileRange(text), offset)) {
      const before = BigInt(u32(low)) | (BigInt(u32(high)) << 32n)
      if (before === 0n) throw new SbpfElfError('invalid referenced virtual address 0x0')
      const address = inRegion(before)
      put(low, address)
      put(high, address >> 32n)
    } else if (type === R.relative) {
      // Toolchains of old put 32 bits of the address into the upper half, and programs of theirs still run.
      const address = REGION_SIZE + BigInt(u32(low))
      view.setBigUint64(at(offset, 8n), address, true)
    } else if (type === R.call) {
      const symbol = symbolOf(index)
      let name: string
      try {
        name = elf.symbolName(symbol)
      } catch (error) {
        if (error instanceof SbpfElfError)
          throw new SbpfElfError(`unknown symbol with index ${symbol.nameAt}`)
        throw error
      }
      let hash = symbolHash(Uint8Array.from(name, (char) => char.charCodeAt(0)))
      if ((symbol.info & 15) === STT_FUNC && symbol.value !== 0n) {
        if (!contains(addressRange(text), symbol.value)) throw new SbpfElfError('value out of bounds')
        const pc = Number((symbol.value - text.address) / 8n)
        hash = register(functions, name === 'entrypoint' ? ENTRY : functionHash(pc), pc)
      }
      put(low, BigInt(hash))
    } else {
      throw new SbpfElfError(`relocation failed, unknown type ${type}`)
    }
  }
}

const READ_ONLY = new Set(['.text', '.rodata', '.data.rel.ro', '.eh_frame'])

/** The region that programs read constants from: the sections at their addresses, zeros between them. */
function readOnly(bytes: Uint8Array, elf: LenientElf): Uint8Array {
  const parts: [address: bigint, data: Uint8Array][] = []
  let end = 0n
  for (const section of elf.sections) {
    if (!READ_ONLY.has(elf.sectionName(section))) continue
    if (section.address + REGION_SIZE > 2n * REGION_SIZE) throw new SbpfElfError('value out of bounds')
    const data = slice(bytes, fileRange(section))
    const last = section.address + BigInt(data.length)
    if (last > end) end = last
    parts.push([section.address, data])
  }
  if (end > BigInt(bytes.length)) throw new SbpfElfError('value out of bounds')
  const region = new Uint8Array(Number(end))
  for (const [address, data] of parts) region.set(data, Number(address))
  return region
}
