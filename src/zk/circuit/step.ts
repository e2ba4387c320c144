/**
 * Inputs of a step circuit, from a state and its commitment.
 * @module
 */
import { toBigint } from '../../bytes/bytes.ts'
import type { Hash } from '../../hash/types.ts'
import { slotSize } from '../../ir/machine.ts'
import { LEAF_BITS, LiveState } from '../../state/access.ts'
import { type Commitment, stateRoot } from '../../state/commitment.ts'
import { layoutOf, packHeader } from '../../state/layout.ts'
import type { State } from '../../state/state.ts'
import type { StepCircuit } from '../../targets/circom/index.ts'
import type { Vm } from '../../vm/index.ts'
import type { Statement } from '../groth16/statement.ts'
import { type AccessUse, registerPieces, runningBlocks, writeStore } from './running.ts'
import { node, type Opening, openTrees } from './trees.ts'
import type { CircuitInputs } from './witness.ts'

/**
 * The inputs with which a step circuit proves the step from a state.
 *
 * @param commitment - to that state's memories, under Poseidon; it is not changed
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
): { inputs: CircuitInputs; statement: Statement; running: readonly string[] } {
  const { machine } = vm
  const header = packHeader(machine, state)
  const live = new LiveState(machine, state)
  const { blocks, value, trapped } = runningBlocks(circuit.plan, vm, live)
  const trees = openTrees(vm, commitment)
  const before = stateRoot(machine, commitment.hash, header, trees.roots)
  const inputs: { [name: string]: bigint | bigint[] | bigint[][] } = {
    status: toBigint(header.subarray(0, 9)),
    registers: registerPieces(header, layoutOf(machine).elements),
    ...(trees.roots.length > 0 ? { roots: trees.roots.map(toBigint) } : {}),
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

  live.step()
  const after = stateRoot(machine, commitment.hash, live.header(), trees.roots)
  const statement = { vmId: vm.id, before, after, steps: 1n }
  const running = blocks.map(({ name }) => name)
  const roots = { rootBefore: toBigint(before), rootAfter: toBigint(after) }
  return { inputs: { ...roots, ...inputs }, statement, running }
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
