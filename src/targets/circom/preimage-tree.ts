/**
 * What a step reads of a preimage with a Poseidon key: proven by the leaves of its tree, where other readings are listed.
 * @module
 */
import { PREIMAGE_TYPES } from '../../preimage/key.ts'
import { POSEIDON_LEVELS } from '../../preimage/poseidon.ts'
import { combine, type Linear, number, signal, subtract, ZERO } from './linear.ts'
import type { Halves } from './value.ts'
import type { Writer } from './writer.ts'

/** What a port reads: nothing by key 0, if it reads none. */
type Reading = {
  readonly key: Halves
  readonly offset: Linear
  /** Words of 64 bits, lowest first. */
  readonly words: readonly Linear[]
  readonly size: Linear
}

/** Bits of a half of a key below its type. */
const NAME_BITS = 120

/** Checks a reading by a Poseidon key. Returns 1 if it is one, else 0. */
export function provenTree(writer: Writer, name: string, { key, offset, words, size }: Reading): Linear {
  const high = writer.toBits(writer.named(key[1]), 128)
  const numberOf = (bits: readonly Linear[]) => combine(bits.map((bit, i) => [bit, 1n << BigInt(i)]))
  const type = numberOf(high.slice(NAME_BITS))
  const proven = writer.isZero(subtract(type, number(BigInt(PREIMAGE_TYPES.poseidon))))
  const out = writer.instance('preimage_read.circom', 'PreimageRead', [], {
    offset,
    length: signal(`${name}Length`),
    leaves: `${name}Leaves`,
    children: `${name}Children`,
  })
  const expect = (wanted: Linear, output: string) =>
    writer.assertProduct(proven, subtract(out(output), wanted), ZERO)
  expect(key[0], 'key[0]')
  expect(numberOf(high.slice(0, NAME_BITS)), 'key[1]')
  for (const [i, word] of words.entries()) expect(word, `words[${i}]`)
  expect(size, 'size')
  return proven
}

/** Declarations of what a port opens. */
export const treeDeclarations = (name: string): string[] => [
  `signal input ${name}Length;`,
  `signal input ${name}Leaves[3][2];`,
  `signal input ${name}Children[3][${POSEIDON_LEVELS}][4];`,
]
