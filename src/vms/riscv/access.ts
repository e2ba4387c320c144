/**
 * Loads and stores. An aligned access is one step and touches one leaf; any other is done byte by
 * byte in microcode, so that no step ever touches more.
 *
 * Both ends of a misaligned access are checked before its first byte moves: one that traps has
 * done nothing. Addresses wrap at `2 ** xlen`, as the ISA says (1.4).
 * @module
 */
import { concat, enter, leave, trap, u8, type Word, when } from '../../vm/index.ts'
import { type Builder, type Isa, put, type State } from './isa.ts'

export type Size = 1 | 2 | 4 | 8
export type Extension = 'signed' | 'unsigned'

export const isAligned = (address: Word, size: Size) => address.low(Math.log2(size)).eq(0)

/** Traps if the byte at `address + offset` is outside of the memory; where every address is in it, there is nothing to ask. */
export function checkAddress({ xlen, addressBits }: Isa, address: Word, offset = 0): void {
  if (addressBits === xlen) return
  when(
    address
      .add(offset)
      .high(xlen - addressBits)
      .ne(0),
    () => trap('address out of range'),
  )
}

/** Loads `size` bytes into a register. */
export function load(isa: Isa, s: State, rd: Word, address: Word, size: Size, extension: Extension): void {
  const extend = (value: Word) => value[extension](isa.xlen)
  if (size === 1) {
    put(s, rd, extend(s.mem[address]))
    return
  }
  when(
    isAligned(address, size),
    () => put(s, rd, extend(s.mem.load(address, size))),
    () => {
      // From the last byte down: the first one that is read has the sign.
      checkAddress(isa, address)
      const last = address.add(size - 1)
      s.value = extend(s.mem[last])
      s.cursor = last.sub(1)
      s.count = u8(size - 1)
      s.target = rd
      enter('load')
    },
  )
}

/** Stores a word of 8 to 64 bits. */
export function store(isa: Isa, s: State, address: Word, value: Word): void {
  const size = (value.width / 8) as Size
  if (size === 1) {
    s.mem[address] = value
    return
  }
  when(
    isAligned(address, size),
    () => s.mem.store(address, value),
    () => {
      checkAddress(isa, address, size - 1)
      s.mem[address] = value.low(8)
      s.cursor = address.add(1)
      s.value = value.shr(8).unsigned(isa.xlen)
      s.count = u8(size - 1)
      enter('store')
    },
  )
}

/** The rest of a misaligned load or store, a byte a step. */
export const misaligned = (isa: Isa) => (vm: Builder) =>
  vm
    .microcode('load', (s) => {
      const value = concat(s.value.low(isa.xlen - 8), s.mem[s.cursor])
      s.value = value
      s.cursor = s.cursor.sub(1)
      s.count = s.count.sub(1)
      when(s.count.eq(0), () => {
        put(s, s.target, value)
        leave()
      })
    })
    .microcode('store', (s) => {
      s.mem[s.cursor] = s.value.low(8)
      s.value = s.value.shr(8)
      s.cursor = s.cursor.add(1)
      s.count = s.count.sub(1)
      when(s.count.eq(0), () => leave())
    })
