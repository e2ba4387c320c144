/**
 * Poseidon over the scalar field of BN254 with circomlibjs's constants: the hash that circuits use. Circuits
 * mirror what is written here.
 *
 * A digest is one field element: 32 bytes, big-endian, below the modulus. `P(tag; x1, …, xn)` is circomlib's
 * `PoseidonEx(n, 1)` with `initialState = tag` and `inputs = [x1, …, xn]`; `hi` and `lo` are the first and
 * the last 16 bytes of 32, each read big-endian.
 *
 * - leaf: `P(0; lo, hi)` of the 32 bytes
 * - node: `P(1; c0, c1, c2, c3)` of four digests, lowest address first
 * - map: path `P(11; lo, hi)` of the key, of which 127 digits of two bits count, lowest first; entry
 *   `P(12; key lo, key hi, value lo, value hi)`; node `P(16 + entries; c0, c1, c2, c3)`, where bit i of `entries` says
 *   that child i is an entry, and a child that is nothing is 0
 * - state: a chain of `P(2; …)` over a list of elements
 *
 * The elements of a state, in order:
 *
 * 1. `hi` of the VM id, then `lo` of the VM id
 * 2. `status * 2^64 + code`
 * 3. the registers, packed. A register of more than 248 bits counts as two pieces: its upper `bits - 128` bits,
 *    then its lower 128; any other register is one piece. Elements take pieces greedily, in order: a piece that
 *    fits (248 bits in all) is appended below the pieces already in the element (`element = element * 2^bits +
 *    piece`), and one that does not fit begins the next element.
 * 4. the roots of the memories, then of the maps
 *
 * The chain: the first up to 16 elements are hashed into an accumulator; then, while elements remain, the
 * accumulator and the next up to 15 are hashed into the next accumulator. The last one is the digest. No length
 * padding is needed: the VM id comes first, and it determines the number of elements.
 * @module
 */
import { fromBigint, toBigint } from '../bytes/bytes.ts'
import { type PoseidonEngine, poseidonEngine } from './poseidon-engine.ts'
import { modulus } from './poseidon-field.ts'
import { leafTag, mapLeafTag, mapNodeTag, mapPathTag, nodeTag, stateTag } from './tags.ts'
import { batchCount, digestSize, expectLength, type Hash, type StatePreimage, zeroLevels } from './types.ts'

/** The modulus of the scalar field of BN254. */
export const poseidonModulus = modulus

const arity = 4
/** One byte less than the modulus' 254 bits, so that a packed element never wraps. */
const elementBits = 248
const sponge = 16

/**
 * Loads Poseidon. The constants of circomlibjs (GPL-3.0) are imported only when this function is called.
 *
 * In batches it computes 120,000 leaves/s and 82,000 nodes/s (of four children), compared with 20,000 and
 * 11,400 in circomlibjs; one by one, 59,000 and 40,000 (measured on a processor that fuses multiply-adds;
 * 64,000 and 42,000 in batches on others). The first hash of each width takes an additional 30 to 130 ms.
 */
export async function poseidon(): Promise<Hash> {
  return poseidonWith((await poseidonEngine()) ?? (await circomlibEngine()))
}

/** Poseidon that uses the given engine. */
export function poseidonWith(engine: PoseidonEngine): Hash {
  /** Hashes big-endian elements. */
  const absorb = (tag: number, elements: Uint8Array) => {
    const out = new Uint8Array(digestSize)
    engine.hash(tag, elements.length / digestSize, elements, out)
    return out
  }
  const leaf = (data: Uint8Array) => {
    expectLength('data', data, digestSize)
    return absorb(leafTag, halvesOf(data))
  }
  const node = (children: Uint8Array) => {
    expectLength('children', children, arity * digestSize)
    expectDigests(children)
    return absorb(nodeTag, children)
  }
  return {
    name: 'poseidon',
    arity,
    leaf,
    node,
    leaves(data, out) {
      batchCount('data', data, digestSize, out)
      engine.hash(leafTag, 2, halvesOf(data), out)
    },
    nodes(children, out) {
      batchCount('children', children, arity * digestSize, out)
      expectDigests(children)
      engine.hash(nodeTag, arity, children, out)
    },
    zero: zeroLevels(arity, { leaf, node }),
    map: {
      pathBits: 254,
      paths(keys, out) {
        batchCount('keys', keys, digestSize, out)
        engine.hash(mapPathTag, 2, halvesOf(keys), out)
      },
      leaves(entries, out) {
        batchCount('entries', entries, 2 * digestSize, out)
        engine.hash(mapLeafTag, 4, halvesOf(entries), out)
      },
      nodes(entries, children, out) {
        batchCount('children', children, arity * digestSize, out)
        expectDigests(children)
        engine.hash(mapNodeTag + entries, arity, children, out)
      },
    },
    state(preimage) {
      const elements = poseidonStateElements(preimage)
      let digest: Uint8Array | undefined
      for (let at = 0; at < elements.length; ) {
        const take = digest ? sponge - 1 : sponge
        const block = elements.slice(at, at + take)
        if (digest) block.unshift(toBigint(digest))
        const bytes = new Uint8Array(block.length * digestSize)
        for (const [i, element] of block.entries()) bytes.set(fromBigint(element, digestSize), i * digestSize)
        digest = absorb(stateTag, bytes)
        at += take
      }
      return digest!
    },
    isDigest,
  }
}

/** `lo` and `hi` of each 32 bytes, as elements. */
function halvesOf(data: Uint8Array): Uint8Array {
  const halves = new Uint8Array(2 * data.length)
  for (let i = 0; i < data.length; i += digestSize) {
    halves.set(data.subarray(i + 16, i + 32), 2 * i + 16)
    halves.set(data.subarray(i, i + 16), 2 * i + 48)
  }
  return halves
}

/** circomlibjs's own engine, for machines on which ours does not run. */
export async function circomlibEngine(): Promise<PoseidonEngine> {
  const { buildPoseidon } = await import('circomlibjs')
  const permute = await buildPoseidon()
  const field = permute.F
  return {
    hash(tag, count, inputs, out) {
      const size = count * digestSize
      const words = new Uint8Array(size)
      for (let at = 0; at < inputs.length; at += size) {
        for (let i = 0; i < size; i += digestSize) {
          const element = inputs.subarray(at + i, at + i + digestSize)
          words.set(field.toMontgomery(new Uint8Array(element).reverse()), i)
        }
        const digest = field.fromMontgomery(permute(words, field.e(BigInt(tag)), 1)).reverse()
        out.set(digest, (at / size) * digestSize)
      }
    },
  }
}

/**
 * The field elements that a state is hashed as, in order; the top of this file defines them.
 * @throws RangeError if a register does not fit its width, or a memory root is not a canonical digest
 */
export function poseidonStateElements(preimage: StatePreimage): bigint[] {
  const { vmId, header, registers, memoryRoots } = preimage
  expectLength('vmId', vmId, digestSize)
  const elements = [
    toBigint(vmId.subarray(0, 16)),
    toBigint(vmId.subarray(16)),
    toBigint(header.subarray(0, 9)),
  ]
  let element = 0n
  let used = 0
  const pack = (bits: number, piece: bigint) => {
    if (used + bits > elementBits) {
      elements.push(element)
      element = 0n
      used = 0
    }
    element = (element << BigInt(bits)) | piece
    used += bits
  }
  for (const { bits, offset } of registers) {
    const value = toBigint(header.subarray(offset, offset + Math.ceil(bits / 8)))
    if (value >> BigInt(bits) !== 0n) {
      throw new RangeError(`"header" expected a register of ${bits} bits at byte ${offset}, got ${value}`)
    }
    if (bits > elementBits) {
      pack(bits - 128, value >> 128n)
      pack(128, value & ((1n << 128n) - 1n))
    } else pack(bits, value)
  }
  if (used > 0) elements.push(element)
  for (const root of memoryRoots) {
    expectDigest('memoryRoots', root)
    elements.push(toBigint(root))
  }
  return elements
}

const modulusBytes = fromBigint(poseidonModulus, digestSize)

function isDigest(bytes: Uint8Array): boolean {
  if (bytes.length !== digestSize) return false
  for (let i = 0; i < digestSize; i++) if (bytes[i] !== modulusBytes[i]) return bytes[i]! < modulusBytes[i]!
  return false
}

function expectDigests(children: Uint8Array): void {
  for (let i = 0; i < children.length; i += digestSize)
    expectDigest('children', children.subarray(i, i + digestSize))
}

function expectDigest(title: string, bytes: Uint8Array): void {
  if (!isDigest(bytes))
    throw new RangeError(`"${title}" expected digests below the field's modulus, got ${toBigint(bytes)}`)
}
