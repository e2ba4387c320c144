/**
 * Poseidon2 over KoalaBear, the hash of STARK proofs. Constraint programs mirror what is written here.
 *
 * A digest is 8 field elements: 32 bytes, each element 4 bytes, big-endian, below p = 2^31 - 2^24 + 1.
 * `H(tag; x0, …, x15)` is the first 8 elements of `permute(x) + x`, with the tag added to the first of them. Adding the
 * input back makes it one-way, which a truncated permutation alone is not: that can be inverted from any 16 elements.
 *
 * - leaf: `H(0; w0, …, w15)`, where `wi` is `b(2i) + 256 b(2i + 1)` of the 32 bytes b
 * - node: `H(1; c0, c1)` of two digests, the lower address first
 * - map: path `H(11; key)` of the key's words as a leaf's; entry: the chain, as a state's, of `H(12; …)` over the words of
 *   key and value; node `H(16 + entries; c0, c1)`, where bit i of `entries` says that child i is an entry, and a child
 *   that is nothing is eight zeros
 * - state: a chain of `H(2; …)` over a list of elements
 *
 * The elements of a state, in order:
 *
 * 1. the VM id, 16 elements, as a leaf's
 * 2. the status, the code's four words of 16 bits from the lowest, and three zeros
 * 3. the registers, each as words of 16 bits from the lowest: as many as the least power of two from 2 that hold it, and
 *    zeros before it so that its place is a multiple of its size. Zeros follow the last one to a multiple of 8.
 * 4. the roots of the memories, then of the maps, 8 elements each
 *
 * The chain: the first 16 elements are hashed into an accumulator, then the accumulator and the next 8 into the next. The
 * last one is the digest. There is no length padding: the VM id stands first, and it fixes the number of elements.
 * @module
 */
import { permute, WIDTH } from './poseidon2-permutation.ts'
import { KOALA_BEAR, smallField } from './small-field.ts'
import { leafTag, mapLeafTag, mapNodeTag, mapPathTag, nodeTag, stateTag } from './tags.ts'
import { batchCount, digestSize, expectLength, type Hash, type StatePreimage, zeroLevels } from './types.ts'

/** Elements of a digest. */
export const poseidon2DigestElements = 8

const arity = 2
const { add } = smallField(KOALA_BEAR)

/** `H(tag; …)` of 16 elements: 8 elements. */
export function poseidon2Compress(tag: number, input: readonly number[]): number[] {
  const output = permute(input)
  return input.slice(0, poseidon2DigestElements).map((element, i) => {
    const sum = add(element, output[i]!)
    return i === 0 ? add(sum, tag) : sum
  })
}

/** Poseidon2. */
export function poseidon2(): Hash {
  const leaf = (data: Uint8Array) => {
    expectLength('data', data, digestSize)
    return digestBytes(poseidon2Compress(leafTag, wordsOf(data)))
  }
  const node = (children: Uint8Array) => {
    expectLength('children', children, arity * digestSize)
    return digestBytes(poseidon2Compress(nodeTag, elementsOf('children', children)))
  }
  /** Reads an input before it writes its digest, which `out` may have in the same place. */
  const batch = (one: (input: Uint8Array) => Uint8Array, size: number, title: string) => {
    return (inputs: Uint8Array, out: Uint8Array) => {
      const count = batchCount(title, inputs, size, out)
      for (let i = 0; i < count; i++) out.set(one(inputs.subarray(i * size, (i + 1) * size)), i * digestSize)
    }
  }
  const chain = (tag: number, elements: readonly number[]): Uint8Array => {
    let digest = poseidon2Compress(tag, elements.slice(0, WIDTH))
    for (let at = WIDTH; at < elements.length; at += poseidon2DigestElements)
      digest = poseidon2Compress(tag, [...digest, ...elements.slice(at, at + poseidon2DigestElements)])
    return digestBytes(digest)
  }
  return {
    name: 'poseidon2',
    arity,
    leaf,
    node,
    leaves: batch(leaf, digestSize, 'data'),
    nodes: batch(node, arity * digestSize, 'children'),
    zero: zeroLevels(arity, { leaf, node }),
    map: {
      pathBits: 256,
      paths: batch((key) => digestBytes(poseidon2Compress(mapPathTag, wordsOf(key))), digestSize, 'keys'),
      leaves: batch((entry) => chain(mapLeafTag, wordsOf(entry)), 2 * digestSize, 'entries'),
      nodes: (entries, children, out) =>
        batch(
          (pair) => digestBytes(poseidon2Compress(mapNodeTag + entries, elementsOf('children', pair))),
          arity * digestSize,
          'children',
        )(children, out),
    },
    state: (preimage) => chain(stateTag, poseidon2StateElements(preimage)),
    isDigest: isPoseidon2Digest,
  }
}

/** The words of 16 bits of some bytes: 16 of 32. */
const wordsOf = (data: Uint8Array): number[] =>
  Array.from({ length: data.length / 2 }, (_, i) => data[2 * i]! | (data[2 * i + 1]! << 8))

/** Where a register stands among the elements of a state. */
export type Poseidon2Slot = {
  /** Of its first element. */
  readonly at: number
  /** Elements: a power of two. */
  readonly size: number
}

/**
 * Where the registers of a state stand among its elements, and how many elements they end after, a multiple of 8.
 * @param widths - bits of each register, files element by element
 */
export function poseidon2Layout(widths: readonly number[]): {
  readonly slots: readonly Poseidon2Slot[]
  readonly end: number
} {
  let at = WIDTH + poseidon2DigestElements
  const slots = widths.map((bits) => {
    const size = Math.max(2, 2 ** Math.ceil(Math.log2(bits / 16)))
    at = Math.ceil(at / size) * size
    const slot = { at, size }
    at += size
    return slot
  })
  return { slots, end: Math.ceil(at / poseidon2DigestElements) * poseidon2DigestElements }
}

/**
 * The field elements that a state is hashed as, in order: see the top of this module.
 * @throws RangeError if a register does not fit its width, or a memory root is no canonical digest
 */
export function poseidon2StateElements({ vmId, header, registers, memoryRoots }: StatePreimage): number[] {
  expectLength('vmId', vmId, digestSize)
  const { slots, end } = poseidon2Layout(registers.map(({ bits }) => bits))
  const elements = new Array<number>(end).fill(0)
  /** Words of 16 bits of a big-endian number, from the lowest. */
  const put = (at: number, number: Uint8Array) => {
    for (let i = 0; i < number.length; i++) {
      elements[at + (i >> 1)]! |= number[number.length - 1 - i]! << (8 * (i % 2))
    }
  }
  for (const [i, word] of wordsOf(vmId).entries()) elements[i] = word
  elements[WIDTH] = header[0]!
  put(WIDTH + 1, header.subarray(1, 9))
  for (const [i, { bits, offset }] of registers.entries()) {
    const size = Math.ceil(bits / 8)
    const value = header.subarray(offset, offset + size)
    if (value.length !== size || value[0]! >> (bits - 8 * (size - 1)) !== 0) {
      throw new RangeError(
        `"header" expected a register of ${bits} bits at byte ${offset}, got ${value.join(' ')}`,
      )
    }
    put(slots[i]!.at, value)
  }
  for (const root of memoryRoots) {
    expectLength('memoryRoots', root, digestSize)
    elements.push(...elementsOf('memoryRoots', root))
  }
  return elements
}

/** Whether these 32 bytes are 8 elements below the modulus. */
export function isPoseidon2Digest(bytes: Uint8Array): boolean {
  if (bytes.length !== digestSize) return false
  for (let i = 0; i < digestSize; i += 4) if (elementAt(bytes, i) >= KOALA_BEAR) return false
  return true
}

const elementAt = (bytes: Uint8Array, at: number): number =>
  bytes[at]! * 2 ** 24 + ((bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!)

/** The 8 elements of a digest, or of each of several. @throws RangeError if one is not below the modulus */
function elementsOf(title: string, bytes: Uint8Array): number[] {
  return Array.from({ length: bytes.length / 4 }, (_, i) => {
    const element = elementAt(bytes, 4 * i)
    if (element >= KOALA_BEAR)
      throw new RangeError(
        `"${title}" expected digests of elements below the field's modulus, got ${element}`,
      )
    return element
  })
}

/** The 8 elements of a digest. @throws RangeError if these bytes are none */
export function poseidon2Elements(digest: Uint8Array): number[] {
  expectLength('digest', digest, digestSize)
  return elementsOf('digest', digest)
}

/** A digest of 8 elements as bytes. */
export function digestBytes(elements: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(digestSize)
  const view = new DataView(bytes.buffer)
  for (const [i, element] of elements.entries()) view.setUint32(4 * i, element)
  return bytes
}
