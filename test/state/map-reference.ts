/**
 * The definition of a map's root, read off the page: the entries whose paths begin with some digits, by recursion, and
 * hashes by @noble/hashes or circomlibjs alone.
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { buildPoseidon } from 'circomlibjs'
import type { Hash } from '../../src/hash/types.ts'

export type Definition = {
  readonly arity: number
  path(key: bigint): bigint
  entry(key: bigint, value: bigint): bigint
  node(tag: number, children: readonly bigint[]): bigint
}

const bytesOf = (value: bigint) =>
  Uint8Array.from(value.toString(16).padStart(64, '0').match(/../g)!, (hex) => Number.parseInt(hex, 16))
const numberOf = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
const keccak = (tag: number, ...words: readonly bigint[]) =>
  numberOf(keccak_256(Uint8Array.from([tag, ...words.flatMap((word) => [...bytesOf(word)])])))

export const keccakDefinition: Definition = {
  arity: 2,
  path: (key) => keccak(0x0b, key),
  entry: (key, value) => keccak(0x0c, key, value),
  node: (tag, children) => keccak(tag, ...children),
}

/** What the types of circomlibjs in this repository leave out. */
type Permutation = {
  (elements: readonly unknown[], state: unknown, outputs: number): unknown
  F: { e(value: bigint): unknown; toString(element: unknown): string }
}

export async function poseidonDefinition(): Promise<Definition> {
  const permute = (await buildPoseidon()) as unknown as Permutation
  const p = (tag: number, ...elements: readonly bigint[]): bigint =>
    BigInt(
      permute.F.toString(
        permute(
          elements.map((one) => permute.F.e(one)),
          permute.F.e(BigInt(tag)),
          1,
        ),
      ),
    )
  const low = (word: bigint) => word & ((1n << 128n) - 1n)
  return {
    arity: 4,
    path: (key) => p(0x0b, low(key), key >> 128n),
    entry: (key, value) => p(0x0c, low(key), key >> 128n, low(value), value >> 128n),
    node: (tag, children) => p(tag, ...children),
  }
}

/** The root of a map with these entries, which are not zero. */
export function naiveRoot(definition: Definition, entries: ReadonlyMap<bigint, bigint>): bigint {
  const arity = BigInt(definition.arity)
  const root = (
    inside: readonly (readonly [bigint, bigint, bigint])[],
  ): { digest: bigint; entry: boolean } => {
    if (inside.length === 0) return { digest: 0n, entry: false }
    if (inside.length === 1) return { digest: definition.entry(inside[0]![1], inside[0]![2]), entry: true }
    const children = Array.from({ length: definition.arity }, (_, slot) =>
      root(
        inside
          .filter(([rest]) => rest % arity === BigInt(slot))
          .map(([rest, key, value]) => [rest / arity, key, value] as const),
      ),
    )
    const tag = children.reduce((sum, { entry }, slot) => sum + (entry ? 2 ** slot : 0), 0x10)
    return {
      digest: definition.node(
        tag,
        children.map(({ digest }) => digest),
      ),
      entry: false,
    }
  }
  return root([...entries].map(([key, value]) => [definition.path(key), key, value] as const)).digest
}

/** A hash with other paths: for keys that lie where a test wants them. */
export function withPaths(hash: Hash, path: (key: bigint) => bigint): Hash {
  return {
    ...hash,
    map: {
      ...hash.map,
      paths(keys, out) {
        const paths: bigint[] = []
        for (let at = 0; at < keys.length; at += 32) paths.push(path(numberOf(keys.subarray(at, at + 32))))
        for (const [i, one] of paths.entries()) out.set(bytesOf(one), 32 * i)
      },
    },
  }
}
