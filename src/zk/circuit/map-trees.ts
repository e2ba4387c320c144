/**
 * The trees of a state's maps, as a step circuit opens them: one key after the other, each in the tree that the change
 * before it left.
 * @module
 */
import { toBigint } from '../../bytes/bytes.ts'
import { OnestepError } from '../../bytes/errors.ts'
import { mapsOf } from '../../ir/machine.ts'
import type { Commitment } from '../../state/commitment.ts'
import {
  collapsed,
  digitAt,
  type Folded,
  folded,
  lookUp,
  type OpenTree,
  pathOf,
  withEntry,
} from '../../state/map-proof.ts'
import type { Vm } from '../../vm/index.ts'
import type { CircuitInputs } from './witness.ts'

/** The trees of the maps of a step, which its accesses change one after the other. */
export type OpenMaps = {
  /** Inputs of MapRead but its key and value; of one that is not used, if there is no access. */
  read(access?: { readonly map: number; readonly key: bigint }): CircuitInputs
  /** Inputs of MapUpdate but its key and values; gives the key its value. */
  update(access?: { readonly map: number; readonly key: bigint; readonly value: bigint }): CircuitInputs
  /** What a key holds now. */
  heldBy(map: number, key: bigint): bigint
  /** The roots now. */
  roots(): Uint8Array[]
}

/**
 * @param keys - for each map, those that the step touches
 * @param levels - of the circuit
 */
export function openMaps(
  vm: Vm,
  commitment: Commitment,
  keys: readonly (readonly bigint[])[],
  levels: number,
): OpenMaps {
  const { hash } = commitment
  const trees = commitment.open(keys, { besides: true })
  const digests = new WeakMap<OpenTree, Folded>()
  const fold = (tree: OpenTree): Folded => {
    let known = digests.get(tree)
    if (!known) digests.set(tree, (known = folded(hash, tree)))
    return known
  }

  /** The nodes on the way to a key, and where it ends. */
  const walk = (map: number, tree: OpenTree, key: bigint) => {
    const path = pathOf(hash, key)
    const nodes: { readonly children: readonly Folded[]; readonly slot: number }[] = []
    let at = tree
    while (at.kind === 'node') {
      const slot = digitAt(hash, path, nodes.length)
      nodes.push({ children: at.children.map(fold), slot })
      at = at.children[slot]!
    }
    if (nodes.length > levels)
      throw new MapDepthError(mapsOf(vm.machine)[map]!.name, key, nodes.length, levels)
    return { nodes, end: at }
  }

  const heldBy = (map: number, key: bigint): bigint => {
    const found = lookUp(hash, trees[map]!, key)
    if (found.kind === 'closed') throw new RangeError(`"key" expected one that is opened, got ${key}`)
    return found.value
  }
  const zeros = () => new Array<bigint>(4).fill(0n)
  const flags = (set: number) => Array.from({ length: levels }, (_, i) => (i < set ? 1n : 0n))
  const table = (rows: readonly (readonly bigint[])[]) =>
    Array.from({ length: levels }, (_, i) => rows[i] ?? zeros())

  return {
    heldBy,
    roots: () => trees.map((tree) => fold(tree).digest),
    read(access) {
      const walked = access && walk(access.map, trees[access.map]!, access.key)
      const { nodes, end } = walked ?? { nodes: [], end: { kind: 'empty' } as const }
      const entry = end.kind === 'entry' ? end : undefined
      return {
        inside: flags(nodes.length),
        children: table(nodes.map(({ children }) => children.map(({ digest }) => toBigint(digest)))),
        kinds: table(nodes.map(({ children }) => children.map(isEntry))),
        entryKey: halves(entry?.key ?? 0n),
        entryValue: halves(entry?.value ?? 0n),
        isEntry: entry ? 1n : 0n,
      }
    },
    update(access) {
      if (!access) return updateInputs({ inside: 0, shared: 0, rows: [] })
      const { map, key, value } = access
      const before = trees[map]!
      const lacked = heldBy(map, key) === 0n
      const put = (one: bigint) => collapsed(withEntry(hash, before, key, one))
      const after = put(value)
      trees[map] = after
      // One tree has the key; if neither has, it is what any entry would make of them.
      const whole = lacked ? put(value === 0n ? 1n : value) : before
      const { nodes } = walk(map, whole, key)
      const { nodes: shared, end } = walk(map, lacked ? before : after, key)
      return updateInputs({
        inside: nodes.length,
        shared: shared.length,
        rows: nodes.map(({ children, slot }) =>
          children.map((child, i) => (i === slot ? { kind: 'empty', digest: NOTHING } : child)),
        ),
        ...(end.kind === 'entry' && end.key !== key ? { other: end } : {}),
      })
    },
  }

  function updateInputs(given: {
    readonly inside: number
    readonly shared: number
    readonly rows: readonly (readonly Folded[])[]
    readonly other?: { readonly key: bigint; readonly value: bigint }
  }): CircuitInputs {
    return {
      inside: flags(given.inside),
      shared: flags(given.shared),
      siblings: table(given.rows.map((row) => row.map(({ digest }) => toBigint(digest)))),
      kinds: table(given.rows.map((row) => row.map(isEntry))),
      otherKey: halves(given.other?.key ?? 0n),
      otherValue: halves(given.other?.value ?? 0n),
    }
  }
}

const NOTHING = new Uint8Array(32)

const isEntry = ({ kind }: Folded) => (kind === 'entry' ? 1n : 0n)

/** The lower and the upper 128 bits of a key or a value. */
const halves = (word: bigint): bigint[] => [BigInt.asUintN(128, word), word >> 128n]

/** A key lies deeper in the tree of a map than a circuit opens it. */
export class MapDepthError extends OnestepError {
  override name = 'MapDepthError'

  constructor(map: string, key: bigint, depth: number, levels: number) {
    super(`The key ${key} of ${map} lies ${depth} levels deep, and the circuit opens ${levels}.`, {
      lines: [
        'So many digits of its path are those of another key, which takes many tries to find.',
        `Fix: a circuit with more levels (mapLevels: ${Math.min(127, Math.max(depth, 80))}), and keys for it`,
      ],
    })
  }
}
