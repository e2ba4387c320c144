/**
 * Opened trees of maps tampered with, one part at a time, each with the reason that must refuse it.
 * @module
 */
import { concat, fromBigint, toBigint } from '../bytes/bytes.ts'
import { poseidonModulus } from '../hash/poseidon.ts'
import type { Hash } from '../hash/types.ts'
import { machineBound } from '../ir/bounds.ts'
import { mapsOf } from '../ir/machine.ts'
import { readsPreimages } from '../ir/preimages.ts'
import { byteSize, cardinality } from '../ir/types.ts'
import { encodeProof, type StepProof } from '../proof/codec.ts'
import { encodePreimages } from '../proof/preimages.ts'
import type { Reason } from '../proof/reasons.ts'
import type { Commitment } from '../state/commitment.ts'
import { digitAt, levelsOf, type OpenTree, pathOf } from '../state/map-proof.ts'
import { encodeMapProof } from '../state/map-proof-codec.ts'
import type { Vm } from '../vm/index.ts'
import type { Tampered } from './tampered.ts'

const NOTHING: OpenTree = { kind: 'empty' }

/** Every way to replace one part of a tree: the part, its depth, and the tree with another in its place. */
function* places(
  tree: OpenTree,
  depth = 0,
  put: (part: OpenTree) => OpenTree = (part) => part,
): Generator<{ part: OpenTree; depth: number; put: (part: OpenTree) => OpenTree }> {
  yield { part: tree, depth, put }
  if (tree.kind !== 'node') return
  for (const [slot, child] of tree.children.entries()) {
    yield* places(child, depth + 1, (part) => put({ kind: 'node', children: tree.children.with(slot, part) }))
  }
}

/**
 * All tamperings of the map parts of a step's proof. None is a proof of it.
 * @param honest - the proof
 * @param keys - that the step touches, for each map
 */
export function* mapTampers(
  vm: Vm,
  honest: StepProof,
  keys: readonly (readonly bigint[])[],
  commitment: Commitment,
): Generator<Tampered> {
  const { hash } = commitment
  const whole = encodeProof(vm, honest)
  // The maps stand behind the memories, and before the preimages.
  const behind = readsPreimages(vm.machine) ? encodePreimages(honest.preimages).length : 0
  const from = whole.length - behind - mapBytes(vm, honest)
  for (const [i, map] of mapsOf(vm.machine).entries()) {
    const most = machineBound(vm.machine).keys.get(map.name) ?? 0
    const own = honest.maps[i]
    const raw = (bytes: Uint8Array) => {
      const parts = mapsOf(vm.machine).map((one, j) =>
        j === i ? bytes : encodeMapProof(one, honest.maps[j]),
      )
      return concat(whole.subarray(0, from), ...parts, whole.subarray(from + mapBytes(vm, honest)))
    }
    const make = (tree: OpenTree) => raw(encodeMapProof(map, tree))
    const named = (kind: string, proof: Uint8Array, ...reasons: Reason[]): Tampered => ({
      kind: `map ${map.name}: ${kind}`,
      proof,
      ...(reasons.length > 0 ? { reasons } : {}),
    })
    const encoded = encodeMapProof(map, own)
    for (const code of [1, 5, 255])
      yield named(
        `code ${code} of the root`,
        raw(concat(Uint8Array.of(code), encoded.subarray(1))),
        'map-code',
      )
    if (own.kind === 'node') {
      const codes = encoded[1] | 0x80
      yield named(
        'a bit behind the codes',
        raw(concat(encoded.subarray(0, 1), Uint8Array.of(codes), encoded.subarray(2))),
        'map-code',
      )
    }
    for (const { part, depth, put } of places(own)) {
      for (const [kind, other, reasons] of otherParts(hash, part, depth, map))
        yield named(`${kind} at depth ${depth}`, make(put(other)), ...reasons)
    }
    // Nodes with too little in them, and one too far down.
    const lonely: OpenTree = { kind: 'node', children: Array.from({ length: hash.arity }, () => NOTHING) }
    if (most > 0) {
      yield named('a node of nothing', make(lonely), 'map-collapsed')
      const digest = new Uint8Array(32).fill(1)
      for (const child of [
        { kind: 'entry', key: 1n % cardinality(map.key), value: 1n },
        { kind: 'closed', entry: true, digest },
      ] as const)
        yield named(
          `a node of one ${child.kind}`,
          make({ kind: 'node', children: lonely.children.with(0, child) }),
          'map-collapsed',
        )
      yield named('a node below the last digit', make(deep(hash, levelsOf(hash) + 1)), 'map-depth')
    }
    const many = manyEntries(hash, map, most + 1)
    if (many) yield named('more entries than any step touches', make(many), 'map-unused')
    // Openings that are true, of the wrong keys.
    const others = (list: readonly bigint[]) =>
      encodeProof(vm, { ...honest, maps: commitment.open(keys.map((some, j) => (j === i ? list : some))) })
    for (const omitted of keys[i]) {
      const proof = others(keys[i].filter((key) => key !== omitted))
      // What another key opens, or nothing at all, decides this one as well.
      if (toBigint(proof) !== toBigint(encodeProof(vm, honest)))
        yield named(`key ${omitted} omitted`, proof, 'map-missing', 'map-unused')
    }
    for (const extra of [0n, 1n, 2n, 3n, cardinality(map.key) - 1n]) {
      const proof = others([...keys[i], extra % cardinality(map.key)])
      if (toBigint(proof) !== toBigint(encodeProof(vm, honest)))
        yield named(`key ${extra} added`, proof, 'map-unused')
    }
  }
}

/** Bytes of the map parts of a proof. */
const mapBytes = (vm: Vm, { maps }: StepProof): number =>
  mapsOf(vm.machine).reduce((sum, map, i) => sum + encodeMapProof(map, maps[i]).length, 0)

type Other = readonly [kind: string, part: OpenTree, reasons: readonly Reason[]]

/** What one part may be replaced with. */
function* otherParts(
  hash: Hash,
  part: OpenTree,
  depth: number,
  map: ReturnType<typeof mapsOf>[number],
): Generator<Other> {
  const refused: readonly Reason[] = ['pre-root', 'map-collapsed']
  if (part.kind === 'empty') {
    yield [
      'a digest for nothing',
      { kind: 'closed', entry: false, digest: new Uint8Array(32).fill(1) },
      depth === 0 ? ['pre-root'] : [],
    ]
    yield [
      'the digest of nothing',
      { kind: 'closed', entry: false, digest: new Uint8Array(32) },
      ['map-digest-zero'],
    ]
    return
  }
  if (part.kind === 'closed') {
    const { digest, entry } = part
    const changed = digest.with(31, digest[31] ^ 1)
    if (hash.isDigest(changed)) yield ['a digest changed', { ...part, digest: changed }, ['pre-root']]
    yield ['a digest of zeros', { ...part, digest: new Uint8Array(32) }, ['map-digest-zero']]
    yield ['nothing for a digest', NOTHING, refused]
    // An entry that is said to be a node, and a node that is said to be an entry: what a deletion would lift.
    if (depth > 0) yield ['another kind of subtree', { ...part, entry: !entry }, refused]
    const alias = toBigint(digest) + poseidonModulus
    if (hash.name === 'poseidon' && alias >> 256n === 0n)
      yield ['a digest aliased', { ...part, digest: fromBigint(alias, 32) }, ['map-digest']]
    return
  }
  if (part.kind === 'node') {
    yield ['nothing for a node', NOTHING, refused]
    const swapped = part.children.toReversed()
    if (
      swapped.some(
        (child, i) =>
          child !== part.children[i] && (child.kind !== 'empty' || part.children[i].kind !== 'empty'),
      )
    )
      yield ['children in another order', { kind: 'node', children: swapped }, ['pre-root', 'map-misplaced']]
    return
  }
  const { key, value } = part
  yield ['nothing for an entry', NOTHING, refused]
  yield ['an entry of zero', { ...part, value: 0n }, ['map-value']]
  const more = (value % (cardinality(map.value) - 1n)) + 1n
  if (more !== value) yield ['another value', { ...part, value: more }, ['pre-root']]
  for (const [what, type] of [
    ['key', map.key],
    ['value', map.value],
  ] as const) {
    const top = 1n << BigInt(8 * byteSize(type))
    if (part[what] + cardinality(type) < top)
      yield [`a ${what} aliased`, { ...part, [what]: part[what] + cardinality(type) }, [`map-${what}`]]
  }
  // T01, T07: another key in this place, whether it leads here or not.
  for (const other of [0n, 1n, 2n, 3n, key ^ 1n].filter((one) => one !== key && one < cardinality(map.key))) {
    const leads = Array.from({ length: depth }, (_, at) => at).every(
      (at) => digitAt(hash, pathOf(hash, other), at) === digitAt(hash, pathOf(hash, key), at),
    )
    yield [`the key ${other}`, { ...part, key: other }, [leads ? 'pre-root' : 'map-misplaced']]
  }
}

/** A chain of nodes. */
function deep(hash: Hash, levels: number): OpenTree {
  const closed: OpenTree = { kind: 'closed', entry: false, digest: new Uint8Array(32).fill(1) }
  let tree: OpenTree = closed
  for (let i = 0; i < levels; i++)
    tree = {
      kind: 'node',
      children: Array.from({ length: hash.arity }, (_, slot) => (slot === 0 ? tree : NOTHING)),
    }
  return tree
}

/** Entries side by side, each where its key leads; undefined if the keys are too few. */
function manyEntries(
  hash: Hash,
  map: ReturnType<typeof mapsOf>[number],
  count: number,
): OpenTree | undefined {
  if (BigInt(count) > cardinality(map.key)) return undefined
  const build = (list: readonly bigint[], depth: number): OpenTree => {
    if (list.length === 0) return NOTHING
    if (list.length === 1) return { kind: 'entry', key: list[0], value: 1n }
    const children = Array.from({ length: hash.arity }, (_, slot) =>
      build(
        list.filter((key) => digitAt(hash, pathOf(hash, key), depth) === slot),
        depth + 1,
      ),
    )
    return { kind: 'node', children }
  }
  return build(
    Array.from({ length: count }, (_, i) => BigInt(i)),
    0,
  )
}
