/**
 * The tree of a preimage with a Poseidon key, as a step circuit opens it (circuits/preimage_read.circom).
 * @module
 */
import { fromBigint, toBigint } from '../../bytes/bytes.ts'
import type { Hash } from '../../hash/types.ts'
import { PREFIX_SIZE } from '../../preimage/part.ts'
import { POSEIDON_LEVELS, poseidonLevels } from '../../preimage/poseidon.ts'

const LEAF = 32
const ARITY = 4
/** The leaf behind the last one that a tree has room for. */
const LEAVES = ARITY ** POSEIDON_LEVELS

type Opened = { readonly leaf: readonly [bigint, bigint]; readonly children: readonly (readonly bigint[])[] }

/** Inputs of PreimageRead but its offset: the length, and of three leaves the halves, low first, and their paths. */
export type PreimageTree = {
  readonly length: bigint
  readonly leaves: readonly (readonly bigint[])[]
  readonly children: readonly (readonly (readonly bigint[])[])[]
}

/** The tree of some data, opened for a read at an offset. */
export function preimageTree(hash: Hash, data: Uint8Array, offset: bigint): PreimageTree {
  const levels = poseidonLevels(hash, data)
  const open = (index: number): Opened => {
    const bytes = new Uint8Array(LEAF)
    bytes.set(data.subarray(LEAF * index, LEAF * (index + 1)))
    const children = levels.slice(0, -1).map((level, height) => {
      const first = Math.floor(index / ARITY ** (height + 1)) * ARITY
      return Array.from({ length: ARITY }, (_, i) => {
        const at = LEAF * (first + i)
        return toBigint(at < level.length ? level.subarray(at, at + LEAF) : hash.zero(height))
      })
    })
    return { leaf: halves(bytes), children }
  }
  // Where nothing is read, the circuit looks at what stands first.
  const from = offset < BigInt(data.length + PREFIX_SIZE) ? Number(offset) : 0
  const block = Math.floor((from + LEAF - PREFIX_SIZE) / LEAF)
  const opened = [
    block === 0 ? alone(hash, fromBigint(BigInt(data.length), LEAF)) : open(block - 1),
    block === LEAVES ? alone(hash, new Uint8Array(LEAF)) : open(block),
    open(data.length === 0 ? 0 : Math.floor((data.length - 1) / LEAF)),
  ]
  return {
    length: BigInt(data.length),
    leaves: opened.map(({ leaf }) => leaf),
    children: opened.map(({ children }) => children),
  }
}

const halves = (leaf: Uint8Array): [bigint, bigint] => [
  toBigint(leaf.subarray(16)),
  toBigint(leaf.subarray(0, 16)),
]

/** A leaf outside the data. Its path has to be consistent, but its root is not compared. */
function alone(hash: Hash, leaf: Uint8Array): Opened {
  const children: bigint[][] = []
  let digest = hash.leaf(leaf)
  for (let height = 0; height < POSEIDON_LEVELS; height++) {
    const row = [digest, ...Array.from({ length: ARITY - 1 }, () => hash.zero(height))]
    children.push(row.map(toBigint))
    digest = hash.node(Uint8Array.from(row.flatMap((one) => [...one])))
  }
  return { leaf: halves(leaf), children }
}
