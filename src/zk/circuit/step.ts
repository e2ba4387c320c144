/**
 * Inputs of a step circuit, from a state and its commitment.
 * @module
 */
import { fromBigint, toBigint } from '../../bytes/bytes.ts'
import type { Hash } from '../../hash/types.ts'
import { mapsOf, slotSize } from '../../ir/machine.ts'
import type { Node } from '../../ir/node.ts'
import { preimageTypeOf } from '../../preimage/key.ts'
import type { PreimagePart } from '../../preimage/part.ts'
import type { PreimageSource } from '../../preimage/store.ts'
import { LEAF_BITS, LiveState } from '../../state/access.ts'
import { type Commitment, stateRoot } from '../../state/commitment.ts'
import { layoutOf, packHeader } from '../../state/layout.ts'
import type { State } from '../../state/state.ts'
import type { BlockPlan, StepCircuit } from '../../targets/circom/index.ts'
import type { Vm } from '../../vm/index.ts'
import { preimageInputs } from '../groth16/preimages.ts'
import type { Statement } from '../groth16/statement.ts'
import { type OpenMaps, openMaps } from './map-trees.ts'
import { type PreimageTree, preimageTree } from './preimage-tree.ts'
import {
  type AccessUse,
  type AskedUse,
  type EntryUse,
  registerPieces,
  runningBlocks,
  writeStore,
} from './running.ts'
import { node, type Opening, openTrees } from './trees.ts'
import type { CircuitInputs } from './witness.ts'

/**
 * The inputs with which a step circuit proves the step from a state.
 *
 * @param commitment - to that state's memories, under Poseidon; it is not changed
 * @param preimages - those that the step may ask for
 * @throws MapDepthError if a key of a map lies deeper than the circuit opens its tree
 * @throws NeedsPreimage if the step asks for a preimage that is not given
 * @returns inputs, the statement that they prove, and the names of the blocks that run
 *
 * @example
 * ```ts
 * const { inputs } = stepInputs(circom(vm), vm, trace.stateAt(7n), commitment)
 * ```
 */
export function stepInputs(
  circuit: StepCircuit,
  vm: Vm,
  state: State,
  commitment: Commitment,
  preimages?: PreimageSource,
): { inputs: CircuitInputs; statement: Statement; running: readonly string[] } {
  const { machine } = vm
  const header = packHeader(machine, state)
  const live = new LiveState(machine, state, preimages ? { preimages } : {})
  const { blocks, value, trapped, asking } = runningBlocks(circuit.plan, vm, live)
  const trees = openTrees(vm, commitment)
  const uses = (unit: { readonly uses: readonly unknown[] }) =>
    (unit.uses as readonly EntryUse[]).filter(
      ({ block, entry }) => blocks.includes(block) && value(block, entry.guard) === 1n,
    )
  const maps = openMaps(
    vm,
    commitment,
    mapsOf(machine).map((_, i) =>
      circuit.plan.maps.flatMap((unit) =>
        uses(unit).flatMap(({ block, entry }) => (entry.map === i ? [value(block, entry.key)] : [])),
      ),
    ),
    circuit.mapLevels ?? 0,
  )
  const roots = [...trees.roots, ...maps.roots()]
  const before = stateRoot(machine, commitment.hash, header, roots)
  const inputs: { [name: string]: bigint | bigint[] | bigint[][] } = {
    status: toBigint(header.subarray(0, 9)),
    registers: registerPieces(header, layoutOf(machine).elements),
    ...(roots.length > 0 ? { roots: roots.map(toBigint) } : {}),
  }

  for (const { name, unit, depth } of circuit.inputs.leaves) {
    const accesses = (unit.uses as readonly AccessUse[]).filter(
      ({ block, access }) => blocks.includes(block) && value(block, access.guard) === 1n,
    )
    const used = accesses[0]
    let opening: Opening = { index: 0n, leaf: new Uint8Array(32), children: [] }
    if (used) {
      const { block, access } = used
      const address = value(block, access.address) * BigInt(slotSize(machine.memories[access.memory]!))
      opening = trees.open(access.memory, address >> BigInt(LEAF_BITS))
      const store = accesses.find((one) => one.access.kind === 'store')
      if (store && !trapped) {
        const leaf = opening.leaf.slice()
        writeStore(vm, store, value, leaf, Number(address & 31n))
        trees.write(access.memory, opening, leaf)
      }
    }
    inputs[`${name}Leaf`] = [toBigint(opening.leaf.subarray(16)), toBigint(opening.leaf.subarray(0, 16))]
    inputs[`${name}Children`] = upTo(commitment.hash, opening, depth, used !== undefined).map((level) =>
      level.map(toBigint),
    )
  }

  for (const input of circuit.inputs.maps)
    Object.assign(inputs, mapInputs(maps, input, uses(input.unit), value, trapped))

  const reads = circuit.inputs.preimages.map((input, port) => {
    const used = (input.unit.uses as readonly AskedUse[]).find(
      ({ block, asked }) => blocks.includes(block) && asked.nodes.some((one) => asking.has(one)),
    )
    const key = used && value(used.block, used.asked.key)
    const offset = used ? value(used.block, used.asked.offset) : 0n
    const { word, size } = key === undefined ? NOTHING_READ : live.preimage(key, offset)
    inputs[`${input.name}Word`] = limbsOf(word, 4)
    inputs[`${input.name}Size`] = BigInt(size)
    const name = key === undefined ? undefined : fromBigint(key, 32)
    const proven = circuit.poseidonKeys && name && preimageTypeOf(name) === 'poseidon'
    if (circuit.poseidonKeys) {
      const data = proven ? preimages!(name)! : NOTHING
      Object.assign(inputs, treeInputs(input.name, preimageTree(commitment.hash, data, offset)))
    }
    const bytes = fromBigint(word, 32).subarray(0, size)
    return name === undefined || proven ? [] : [{ port, key: name, offset, bytes }]
  })
  const listed = circuit.preimages === undefined ? {} : { preimages: reads.flat() }

  live.step()
  const after = stateRoot(machine, commitment.hash, live.header(), [...trees.roots, ...maps.roots()])
  const statement: Statement = { vmId: vm.id, before, after, steps: 1n, ...listed }
  const running = blocks.map(({ name }) => name)
  const claimed = {
    rootBefore: toBigint(before),
    rootAfter: toBigint(after),
    ...(circuit.preimages === undefined
      ? {}
      : { preimages: preimageInputs(reads.flat(), circuit.preimages) }),
  }
  return { inputs: { ...claimed, ...inputs }, statement, running }
}

/** What the tree of a port is of that reads by no Poseidon key. */
const NOTHING = new Uint8Array()

const treeInputs = (name: string, { length, leaves, children }: PreimageTree): CircuitInputs => ({
  [`${name}Length`]: length,
  [`${name}Leaves`]: leaves,
  [`${name}Children`]: children,
})

/** What a port is given that nobody asks. */
const NOTHING_READ: PreimagePart = { word: 0n, size: 0 }

const limbsOf = (word: bigint, count: number): bigint[] =>
  Array.from({ length: count }, (_, i) => BigInt.asUintN(64, word >> BigInt(64 * i)))

/** The inputs of one access to a map, which changes it. */
function mapInputs(
  maps: OpenMaps,
  { name, update, limbs }: StepCircuit['inputs']['maps'][number],
  uses: readonly EntryUse[],
  value: (plan: BlockPlan, of: Node) => bigint,
  trapped: boolean,
): CircuitInputs {
  const [used] = uses
  const key = used && value(used.block, used.entry.key)
  const map = used?.entry.map ?? 0
  const found = key === undefined ? 0n : maps.heldBy(map, key)
  const put = trapped ? undefined : uses.find(({ entry }) => entry.kind === 'put')
  const after = put ? value(put.block, put.entry.node) : found
  const fields = update
    ? maps.update(key === undefined ? undefined : { map, key, value: after })
    : maps.read(key === undefined ? undefined : { map, key })
  const named = Object.entries(fields).map(
    ([field, one]) => [`${name}${field.replace(/^./, (first) => first.toUpperCase())}`, one] as const,
  )
  return { [`${name}Value`]: limbsOf(found, limbs), ...Object.fromEntries(named) }
}

/** Above its root, or if no leaf is opened, a path continues with zeros: it is not checked, but has to be a path. */
function upTo(hash: Hash, { leaf, children }: Opening, depth: number, opened: boolean): Uint8Array[][] {
  const levels = [...children]
  while (levels.length < depth) {
    const level = levels.length
    const below = level === 0 ? hash.leaf(leaf) : node(hash, levels[level - 1]!)
    const zero = hash.zero(level)
    // No leaf: all four children are equal, so any path leads through them.
    levels.push(opened ? [below, zero, zero, zero] : [zero, zero, zero, zero])
  }
  return levels
}
