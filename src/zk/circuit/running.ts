/**
 * A step as its circuit sees it: which blocks run, and the values of their nodes.
 * @module
 */
import { toBigint } from '../../bytes/bytes.ts'
import { evaluateNode } from '../../ir/evaluate.ts'
import type { Node } from '../../ir/node.ts'
import { evaluateStep } from '../../ir/step.ts'
import { encodeValue, type LiveState } from '../../state/access.ts'
import {
  type Access,
  type BlockPlan,
  type EntryAccess,
  type Plan,
  type PreimageAccess,
  pieceWidths,
} from '../../targets/circom/index.ts'
import type { Vm } from '../../vm/index.ts'

/** An access of a block to a memory, which uses a port. */
export type AccessUse = { readonly block: BlockPlan; readonly access: Access }

/** An access of a block to a map, which uses a port. */
export type EntryUse = { readonly block: BlockPlan; readonly entry: EntryAccess }

/** What a block asks for of preimages, which uses a port. */
export type AskedUse = { readonly block: BlockPlan; readonly asked: PreimageAccess }

/** What the circuit calls `registers`: the pieces of each element, lower piece first. */
export function registerPieces(
  header: Uint8Array,
  elements: readonly { bits: number; offset: number }[],
): bigint[] {
  return elements.flatMap(({ bits, offset }) => {
    let value = toBigint(header.subarray(offset, offset + Math.ceil(bits / 8)))
    return pieceWidths(bits).map((width) => {
      const piece = BigInt.asUintN(width, value)
      value >>= BigInt(width)
      return piece
    })
  })
}

/**
 * The blocks that run in this step, the values of their nodes, whether or not the step traps, and which nodes ask for a
 * preimage. A node behind a trap that fires asks for none, and has the value that the circuit is given: zero.
 */
export function runningBlocks({ fetch, routines, instructions }: Plan, vm: Vm, live: LiveState) {
  const asking = new Set<Node>()
  if (live.status.kind !== 'running') return { blocks: [], value: () => 0n, trapped: false, asking }
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
        lookup: (name, key) => live.lookup(name, key),
        preimage: (key, offset) => (asking.has(of) ? live.preimage(key, offset) : { word: 0n, size: 0 }),
      },
    )
    known.set(of, result)
    return result
  }
  for (const effect of own?.block.effects ?? []) {
    if (effect.kind === 'trap' && value(own!, effect.guard) === 1n) break
    if (effect.kind === 'preimage' && value(own!, effect.node.args[2]!) === 1n) asking.add(effect.node)
  }
  return { blocks, value, trapped: step.outcome.kind === 'trap', asking }
}

/** Writes the bytes of a store into those that begin at the position `at` of its leaf or cell. */
export function writeStore(
  { machine }: Vm,
  { block, access }: AccessUse,
  value: (plan: BlockPlan, of: Node) => bigint,
  bytes: Uint8Array,
  at: number,
): void {
  const stored = encodeValue(machine.memories[access.memory]!, access.node.type, value(block, access.node))
  const mask = access.mask && value(block, access.mask)
  for (const [i, byte] of stored.entries()) {
    if (mask === undefined || (mask >> BigInt(i)) & 1n) bytes[at + i] = byte
  }
}

const fetches = ({ machine }: Vm, live: LiveState) =>
  machine.microcode.length === 0 || live.get('micro') === 0n
