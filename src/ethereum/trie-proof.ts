/**
 * Proofs of entries of a Merkle Patricia trie, as `eth_getProof` gives them (EIP-1186; Yellow Paper, appendix D).
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { equal } from '../bytes/bytes.ts'
import { decodeRlp, type Rlp } from './rlp.ts'
import { EMPTY_ROOT, nibblesOf } from './trie.ts'

/**
 * What a trie with this root has under the hash of a key.
 * @param proof - encodings of the nodes on the way from the root
 * @returns the value; undefined if the proof shows that there is none; 'wrong' if it shows neither
 */
export function provenValue(
  root: Uint8Array,
  key: Uint8Array,
  proof: readonly Uint8Array[],
): Uint8Array | undefined | 'wrong' {
  if (equal(root, EMPTY_ROOT)) return undefined
  const way = nibblesOf(keccak_256(key))
  let at = 0
  let next = 0
  let reference: Rlp = root
  for (;;) {
    let node: Rlp = reference
    if (reference instanceof Uint8Array) {
      const encoded = proof[next++]
      if (!encoded || !equal(keccak_256(encoded), reference)) return 'wrong'
      const decoded = decodeRlp(encoded)
      if (decoded === undefined) return 'wrong'
      node = decoded
    }
    if (node instanceof Uint8Array) return 'wrong'
    if (node.length === 17) {
      if (at === way.length) return 'wrong'
      reference = node[way[at++]]
    } else if (node.length === 2 && node[0] instanceof Uint8Array && node[0].length > 0) {
      const path = nibblesOf(node[0])
      const isLeaf = path[0] >= 2
      const rest = path.subarray(path[0] % 2 === 1 ? 1 : 2)
      const leads = rest.every((nibble, i) => way[at + i] === nibble)
      at += rest.length
      if (isLeaf) {
        if (!leads || at !== way.length) return undefined
        return node[1] instanceof Uint8Array ? node[1] : 'wrong'
      }
      if (!leads) return undefined
      reference = node[1]
    } else return 'wrong'
    if (reference instanceof Uint8Array && reference.length === 0) return undefined
    if (reference instanceof Uint8Array && reference.length !== 32) return 'wrong'
  }
}
