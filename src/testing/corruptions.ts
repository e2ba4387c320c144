/**
 * Ways to corrupt a state of any machine.
 * @module
 */
import fc from 'fast-check'
import { type Machine, mapsOf, sizeBits } from '../ir/machine.ts'
import { bitWidth, cardinality } from '../ir/types.ts'
import { type Corruption, corruptByte, corruptEntry, corruptRegister } from './corrupt.ts'

/** Flips a bit of any register or bits of any byte of memory, or changes an entry of any map. */
export function corruption(machine: Machine): fc.Arbitrary<Corruption> {
  const registers = machine.registers.map(({ name, type, count }) =>
    fc
      .tuple(fc.nat((count ?? 1) - 1), fc.nat(bitWidth(type) - 1))
      .map(([index, bit]) => corruptRegister(name, index, bit)),
  )
  const memories = machine.memories.map((memory) =>
    fc
      .tuple(
        fc.bigInt({ min: 0n, max: (1n << BigInt(sizeBits(memory))) - 1n }),
        fc.integer({ min: 1, max: 255 }),
      )
      .map(([address, bits]) => corruptByte(memory.name, address, bits)),
  )
  const maps = mapsOf(machine).map(({ name, key, value }) =>
    fc
      .tuple(
        fc.bigInt({ min: 0n, max: cardinality(key) - 1n }),
        fc.bigInt({ min: 1n, max: cardinality(value) - 1n }),
      )
      .map(([at, more]) => corruptEntry(name, at, more)),
  )
  return fc.oneof(...registers, ...memories, ...maps)
}
