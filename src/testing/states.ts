/**
 * States of any machine: registers with edge values and with addresses of its memories, and memories filled
 * around those addresses.
 * @module
 */
import fc from 'fast-check'
import { type KeyedMap, type Machine, type Memory, MICRO, mapsOf, sizeBits, slotSize } from '../ir/machine.ts'
import { readsPreimages } from '../ir/preimages.ts'
import { cardinality, type Type } from '../ir/types.ts'
import { type Entries, PAGE_SIZE, pagesOf, RUNNING, type State } from '../state/state.ts'
import { preimageKeys } from './preimages.ts'
import { value } from './values.ts'

/** Addresses at which accesses straddle leaves and pages or leave the memory, and ordinary ones. */
export function address(memory: Memory): fc.Arbitrary<bigint> {
  const elements = 1n << BigInt(memory.addressBits)
  const page = BigInt(PAGE_SIZE / slotSize(memory))
  return fc
    .tuple(
      fc.constantFrom(0n, 0n, page, 2n * page, elements / 2n, elements),
      fc.integer({ min: -34, max: 70 }),
    )
    .map(([base, off]) => (((base + BigInt(off)) % elements) + elements) % elements)
}

/** Bytes: zeros, ones, counting, random. */
export const content = (size: number): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    fc.constantFrom(
      new Uint8Array(size),
      new Uint8Array(size).fill(255),
      Uint8Array.from({ length: size }, (_, i) => i),
    ),
    fc.uint8Array({ minLength: size, maxLength: size }),
  )

function registerValue(machine: Machine, type: Type): fc.Arbitrary<bigint> {
  const addresses = machine.memories.map((memory) => address(memory).map((at) => at % cardinality(type)))
  // Counters and stack pointers trap at their limits.
  const ends = fc.constantFrom(0n, cardinality(type) - 1n)
  return fc.oneof(
    { weight: 1, arbitrary: ends },
    { weight: 2, arbitrary: value(type) },
    ...addresses.map((arbitrary) => ({ weight: 2, arbitrary })),
    ...keysOf(machine, type).map((arbitrary) => ({ weight: 8, arbitrary })),
  )
}

/** Words that are keys of preimages, or offsets in them, for a machine that reads any. */
function keysOf(machine: Machine, type: Type): fc.Arbitrary<bigint>[] {
  if (type.kind !== 'bits' || type.width < 64 || !readsPreimages(machine)) return []
  return [type.width === 256 ? preimageKeys : fc.bigInt({ min: 0n, max: 300n })]
}

function pages(memory: Memory): fc.Arbitrary<Map<bigint, Uint8Array>> {
  const size = 1n << BigInt(sizeBits(memory))
  const chunk = fc.tuple(address(memory), content(64)).map(([at, bytes]): [bigint, Uint8Array] => {
    const first = at * BigInt(slotSize(memory))
    return [first, size - first < 64n ? bytes.subarray(0, Number(size - first)) : bytes]
  })
  return fc.array(chunk, { maxLength: 3 }).map(pagesOf)
}

/** Entries of a map, under keys with edge values and a few small keys that registers often hold. */
function entries({ key, value: type }: KeyedMap): fc.Arbitrary<Entries> {
  const near = fc.bigInt({ min: 0n, max: 5n }).map((one) => one % cardinality(key))
  const one = fc.tuple(fc.oneof(near, value(key)), value(type))
  return fc.array(one, { maxLength: 12 }).map((list) => new Map(list.filter(([, held]) => held !== 0n)))
}

/** Running states. In a machine with microcode, `micro` is zero, so an instruction is next. */
export function state(machine: Machine): fc.Arbitrary<State> {
  const registers = machine.registers.map(({ name, type, count }) => {
    const one = registerValue(machine, type)
    const held: fc.Arbitrary<bigint | bigint[]> =
      name === MICRO && machine.microcode.length > 0
        ? fc.constant(0n)
        : count === undefined
          ? one
          : fc.array(one, { minLength: count, maxLength: count })
    return [name, held] as const
  })
  const maps = mapsOf(machine).map((map) => [map.name, entries(map)] as const)
  return fc.record({
    status: fc.constant(RUNNING),
    registers: fc.record(Object.fromEntries(registers)),
    memories: fc.record(Object.fromEntries(machine.memories.map((memory) => [memory.name, pages(memory)]))),
    ...(maps.length > 0 ? { maps: fc.record(Object.fromEntries(maps)) } : {}),
  })
}
