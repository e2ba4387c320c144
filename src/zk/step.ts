/**
 * Inputs of a step circuit, from a state and its commitment.
 * @module
 */
import { toBigint } from '../bytes/bytes.ts'
import type { Hash } from '../hash/types.ts'
import { evaluateNode } from '../ir/evaluate.ts'
import { sizeBits, slotSize } from '../ir/machine.ts'
import { evaluateStep } from '../ir/step.ts'
import type { Node } from '../ir/types.ts'
import { encodeValue, LEAF_BITS, LiveState } from '../state/access.ts'
import { type Commitment, stateRoot } from '../state/commitment.ts'
import { layoutOf, packHeader } from '../state/layout.ts'
import { bitsPerLevel, expandSiblings } from '../state/multiproof.ts'
import type { State } from '../state/state.ts'
import { leafIndexBits } from '../state/tree.ts'
import { type Access, type BlockPlan, pieceWidths, type StepCircuit } from '../targets/circom/index.ts'
import type { Vm } from '../vm/index.ts'
import type { Statement } from './statement.ts'
import type { CircuitInputs } from './witness.ts'

/** What the circuit calls `registers`: the pieces of each element, the lower first. */
function registerPieces(header: Uint8Array, elements: readonly { bits: number; offset: number }[]): bigint[] {
  return elements.flatMap(({ bits, offset }) => {
    let value = toBigint(header.subarray(offset, offset + Math.ceil(bits / 8)))
    return pieceWidths(bits).map((width) => {
      const piece = BigInt.asUintN(width, value)
      value >>= BigInt(width)
      return piece
    })
  })
}

type Opening = { readonly index: bigint; readonly leaf: Uint8Array; readonly children: Uint8Array[][] }

/** The trees of a step, which its stores change one after the other. */
function openTrees(vm: Vm, commitment: Commitment) {
  const { hash } = commitment
  const none = () => vm.machine.memories.map((): bigint[] => [])
  const roots = commitment
    .prove(none())
    .map((proof, i) => expandSiblings({ hash, indexBits: indexBits(vm, i) }, proof)[0] as Uint8Array)
  const changed = new Map<string, Uint8Array>()
  const bits = BigInt(bitsPerLevel(hash))

  const open = (memory: number, index: bigint): Opening => {
    const proof = commitment.prove(none().map((list, i) => (i === memory ? [index] : list)))[memory]!
    const siblings = expandSiblings({ hash, indexBits: indexBits(vm, memory) }, proof) as Uint8Array[]
    const leaf = changed.get(`${memory} 0 ${index} leaf`) ?? proof.leaves[0]!
    const children: Uint8Array[][] = []
    let digest = hash.leaf(leaf)
    let at = index
    for (let next = 0; next < siblings.length; at >>= bits) {
      const level = children.length
      const first = (at >> bits) << bits
      const all = Array.from({ length: hash.arity }, (_, slot) => {
        const place = first + BigInt(slot)
        if (place === at) return digest
        const sibling = siblings[next++]!
        return changed.get(`${memory} ${level} ${place}`) ?? sibling
      })
      children.push(all)
      digest = node(hash, all)
    }
    return { index, leaf, children }
  }

  const write = (memory: number, { index, children }: Opening, leaf: Uint8Array) => {
    changed.set(`${memory} 0 ${index} leaf`, leaf)
    let digest = hash.leaf(leaf)
    let at = index
    for (const [level, all] of children.entries()) {
      changed.set(`${memory} ${level} ${at}`, digest)
      digest = node(hash, all.with(Number(at & (BigInt(hash.arity) - 1n)), digest))
      at >>= bits
    }
    roots[memory] = digest
  }
  return { roots, open, write }
}

const indexBits = (vm: Vm, memory: number) => leafIndexBits(sizeBits(vm.machine.memories[memory]!))

function node(hash: Hash, children: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(32 * children.length)
  for (const [i, child] of children.entries()) bytes.set(child, 32 * i)
  return hash.node(bytes)
}

/** The blocks that run in this step, and what their nodes are worth, traps or not. */
function runningBlocks(circuit: StepCircuit, vm: Vm, live: LiveState) {
  const { fetch, routines, instructions } = circuit.plan
  if (live.status.kind !== 'running') return { blocks: [], value: () => 0n, trapped: false }
  const step = evaluateStep(vm.machine, live)
  const own = [...routines, ...instructions].find(({ name }) => name === step.name)
  const blocks = own?.kind === 'routine' ? [own] : own ? [fetch, own] : fetches(vm, live) ? [fetch] : []

  const known = new Map<Node, bigint>()
  const effect = (kind: 'out' | 'set', name: string): bigint | undefined => {
    for (const one of fetch.block.effects) {
      if (one.kind === kind && (one.kind === 'out' ? one.name : one.register) === name)
        return value(fetch, one.value)
    }
    return undefined
  }
  const value = (plan: BlockPlan, of: Node): bigint => {
    const before = known.get(of)
    if (before !== undefined) return before
    const result = evaluateNode(
      of,
      of.args.map((arg) => value(plan, arg)),
      {
        input: (name) => effect('out', name)!,
        get: (name) => (plan.kind === 'instruction' ? effect('set', name) : undefined) ?? live.get(name),
        read: (name, index) => live.read(name, index),
        load: (name, address, type) => live.load(name, address, type),
      },
    )
    known.set(of, result)
    return result
  }
  return { blocks, value, trapped: step.outcome.kind === 'trap' }
}

const fetches = ({ machine }: Vm, live: LiveState) =>
  machine.microcode.length === 0 || live.get('micro') === 0n

/**
 * The inputs with which a step circuit proves the step from a state.
 *
 * @param commitment - of that state's memories, under Poseidon; it is only asked
 * @param hash - of statements
 * @returns inputs and the statement that they prove
 *
 * @example
 * ```ts
 * const { inputs } = stepInputs(circom(vm), vm, trace.stateAt(7n), commitment, await statementHash())
 * ```
 */
export function stepInputs(
  circuit: StepCircuit,
  vm: Vm,
  state: State,
  commitment: Commitment,
  hash: (statement: Statement) => bigint,
): { inputs: CircuitInputs; statement: Statement } {
  const { machine } = vm
  const header = packHeader(machine, state)
  const live = new LiveState(machine, state)
  const { blocks, value, trapped } = runningBlocks(circuit, vm, live)
  const trees = openTrees(vm, commitment)
  const before = stateRoot(machine, commitment.hash, header, trees.roots)
  const inputs: { [name: string]: bigint | bigint[] | bigint[][] } = {
    status: toBigint(header.subarray(0, 9)),
    registers: registerPieces(header, layoutOf(machine).elements),
    ...(trees.roots.length > 0 ? { roots: trees.roots.map(toBigint) } : {}),
  }

  for (const { name, unit, depth } of circuit.inputs.leaves) {
    const accesses = (unit.uses as readonly { block: BlockPlan; access: Access }[]).filter(
      ({ block, access }) => blocks.includes(block) && value(block, access.guard) === 1n,
    )
    const used = accesses[0]
    let opening: Opening = { index: 0n, leaf: new Uint8Array(32), children: [] }
    if (used) {
      const { block, access } = used
      const memory = machine.memories[access.memory]!
      const address = value(block, access.address) * BigInt(slotSize(memory))
      opening = trees.open(access.memory, address >> BigInt(LEAF_BITS))
      const store = accesses.find((one) => one.access.kind === 'store')
      if (store && !trapped) {
        const leaf = opening.leaf.slice()
        const bytes = encodeValue(memory, store.access.node.type, value(store.block, store.access.node))
        leaf.set(bytes, Number(address & 31n))
        trees.write(access.memory, opening, leaf)
      }
    }
    inputs[`${name}Leaf`] = [toBigint(opening.leaf.subarray(16)), toBigint(opening.leaf.subarray(0, 16))]
    inputs[`${name}Children`] = upTo(commitment.hash, opening, depth).map((level) => level.map(toBigint))
  }

  live.step()
  const after = stateRoot(machine, commitment.hash, live.header(), trees.roots)
  const statement = { vmId: vm.id, before, after, steps: 1n }
  return { inputs: { statement: hash(statement), ...inputs }, statement }
}

/** Above its root, or where no leaf is opened, a path goes on with zeros: nothing checks it, but it is a path. */
function upTo(hash: Hash, { leaf, children }: Opening, depth: number): Uint8Array[][] {
  const levels = [...children]
  while (levels.length < depth) {
    const level = levels.length
    const below = level === 0 ? hash.leaf(leaf) : node(hash, levels[level - 1]!)
    const zero = hash.zero(level)
    // No leaf: all four are alike, so that any path leads through them.
    levels.push(children.length === 0 ? [zero, zero, zero, zero] : [below, zero, zero, zero])
  }
  return levels
}
