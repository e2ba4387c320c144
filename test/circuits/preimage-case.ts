/**
 * Reads of preimages with Poseidon keys, and lies about them, as inputs of PreimageRead.
 */
import { fromBigint, toBigint } from '../../src/bytes/bytes.ts'
import { circomlibEngine, poseidon } from '../../src/hash/poseidon.ts'
import { poseidonKey, preimagePart } from '../../src/preimage/index.ts'
import { preimageTree } from '../../src/zk/circuit/preimage-tree.ts'

const hash = await poseidon()
/** Not the engine that the tree is made with. */
const engine = await circomlibEngine()

/** Bytes without a zero. */
export const sample = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => 1 + ((i * 31 + length) % 255))

export type Inputs = { readonly offset: bigint } & ReturnType<typeof preimageTree>

export const inputsOf = (data: Uint8Array, offset: bigint): Inputs => ({
  offset,
  ...preimageTree(hash, data, offset),
})

/** What the circuit is to say of a read: the key without its type, words of 8 bytes, and how many bytes there are. */
export function truth(data: Uint8Array, offset: bigint) {
  const { word, size } = preimagePart(data, offset)
  const key = toBigint(poseidonKey(hash, data))
  return {
    key: [BigInt.asUintN(128, key), BigInt.asUintN(120, key >> 128n)],
    words: [0n, 1n, 2n, 3n].map((i) => BigInt.asUintN(64, word >> (64n * i))),
    size: BigInt(size),
  }
}

/** A digest of elements of any size below the field's, as no bytes would have it. */
function digest(tag: number, elements: readonly bigint[]): bigint {
  const out = new Uint8Array(32)
  const bytes = Uint8Array.from(elements.flatMap((one) => [...fromBigint(one, 32)]))
  engine.hash(tag, elements.length, bytes, out)
  return toBigint(out)
}

/** The same read with one of its leaves another, on a path that leads elsewhere. */
export function withLeaf(
  inputs: Inputs,
  which: 0 | 1 | 2,
  leaf: readonly bigint[],
  place: number,
  rows: readonly (readonly bigint[])[] = inputs.children[which]!,
): Inputs {
  let below = digest(0, leaf)
  const children = rows.map((row, height) => {
    const own = row.with(Math.floor(place / 4 ** height) % 4, below)
    below = digest(1, own)
    return own
  })
  return {
    ...inputs,
    leaves: inputs.leaves.with(which, leaf),
    children: inputs.children.with(which, children),
  }
}

/** A lie. If its tree belongs to no data, the circuit must not prove anything about it. */
export type Lie = { readonly name: string; readonly inputs: Inputs; readonly isNone: boolean }

/** Lies about a read, each by its name. */
export function* lies(data: Uint8Array, offset: bigint): Generator<Lie> {
  const honest = inputsOf(data, offset)
  const from = offset < BigInt(data.length + 8) ? Number(offset) : 0
  const block = Math.floor((from + 24) / 32)
  const last = data.length === 0 ? 0 : Math.floor((data.length - 1) / 32)
  const say = (name: string, inputs: Inputs, isNone = false): Lie => ({ name, inputs, isNone })
  const [low, high] = honest.leaves[2] as [bigint, bigint]

  for (const which of [0, 1] as const) {
    const [lower, upper] = honest.leaves[which] as [bigint, bigint]
    const place = which === 0 ? Math.max(0, block - 1) : block % 4 ** 9
    yield say(`leaf ${which}, its low half`, withLeaf(honest, which, [lower ^ 1n, upper], place))
    yield say(`leaf ${which}, its high half`, withLeaf(honest, which, [lower, upper ^ (1n << 64n)], place))
  }
  for (const length of [data.length + 1, data.length - 1, data.length + 32, data.length - 32, 2 ** 23 + 1, 0])
    if (length >= 0 && length !== data.length)
      yield say(`${length - data.length} bytes more`, { ...honest, length: BigInt(length) })
  yield say('as many bytes as the field has elements', { ...honest, length: -1n })

  /** A tree with another end, in which the leaves that are read lie where they did. */
  const ended = (name: string, leaf: readonly bigint[], rows = honest.children[2]!): Lie => {
    let inputs = withLeaf(honest, 2, leaf, last, rows)
    const end = inputs.children[2]!
    for (const [which, place] of [
      [0, block - 1],
      [1, block],
    ] as const) {
      if (place < 0 || place >= 4 ** 9) continue
      // Where the paths meet the last one's, they have what that has.
      const own = honest.children[which]!.map((row, height) => {
        const same = Math.floor(place / 4 ** (height + 1)) === Math.floor(last / 4 ** (height + 1))
        return same ? end[height]! : row
      })
      inputs = withLeaf(inputs, which, place === last ? leaf : honest.leaves[which]!, place, own)
    }
    return say(name, inputs, true)
  }
  const used = data.length === 0 ? 0 : ((data.length - 1) % 32) + 1
  if (used < 16) yield ended('a byte behind the end, in the high half', [low, high | 1n])
  if (used === 0) yield ended('a first byte of no data', [low, 1n << 120n])
  if (used < 32) yield ended('a byte behind the end, in the low half', [low | 1n, high])
  if (used > 0) yield ended('a high half of more than 128 bits', [low, high + (1n << 128n)])
  if (used > 0) yield ended('a low half of more than 128 bits', [low + (1n << 128n), high])
  for (const [height, row] of honest.children[2]!.entries()) {
    const own = Math.floor(last / 4 ** height) % 4
    for (let slot = own + 1; slot < 4; slot++)
      yield ended(
        `a subtree behind the end, ${slot} of level ${height}`,
        [low, high],
        honest.children[2]!.with(height, row.with(slot, 5n)),
      )
  }
}

/**
 * A read near the end of 300 bytes of which nobody has the first 128: in the place of their subtree's digest there is a number.
 * The key is that of the tree with it.
 */
export function withheld(offset: bigint) {
  const data = sample(300)
  const honest = inputsOf(data, offset)
  const unknown = 5n
  const lying = { ...honest, children: honest.children.map((rows) => rows.map((row) => [...row])) }
  for (const rows of lying.children) {
    // From the second level on: four leaves have one digest.
    rows[1]![0] = unknown
    for (let height = 2; height < rows.length; height++) rows[height]![0] = digest(1, rows[height - 1]!)
  }
  const root = digest(1, lying.children[2]!.at(-1)!)
  const zero = toBigint(hash.zero(0))
  const key = digest(1, [digest(0, [300n, 0n]), root, zero, zero])
  return {
    inputs: lying,
    outputs: { ...truth(data, offset), key: [BigInt.asUintN(128, key), BigInt.asUintN(120, key >> 128n)] },
  }
}
