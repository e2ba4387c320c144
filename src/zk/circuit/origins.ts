/**
 * What a signal of a generated circuit means to the VM's author: a node of the IR, and the line from which it
 * comes.
 * @module
 */
import { nodesOf } from '../../ir/machine.ts'
import { printNode } from '../../ir/print.ts'
import type { BatchCircuit, BatchShape, Origin, StepCircuit } from '../../targets/circom/index.ts'
import type { Vm } from '../../vm/index.ts'
import { isAnySlot } from '../batch/inputs.ts'

type Describe = (signal: string) => string | undefined

/** `main.toBits5.out[2]`: the name in the template, after the step's own name in a batch. */
const SIGNAL = /^main\.(?:(plain|any)\[(\d+)\]\.)?(\w+)/

/**
 * For a step circuit.
 * @param running - names of the blocks that run; one of them is named if several share a unit
 */
export function stepOrigins(vm: Vm, { origins }: StepCircuit, running: readonly string[]): Describe {
  return (signal) => {
    const name = signal.match(SIGNAL)?.[3]
    const found = name === undefined ? undefined : origins.get(name)
    return found && describe(vm, found, running)
  }
}

/**
 * For a batch circuit.
 * @param running - for each slot, the names of the blocks that run there
 */
export function batchOrigins(
  vm: Vm,
  { origins }: BatchCircuit,
  shape: BatchShape,
  running: readonly (readonly string[])[],
): Describe {
  const slots = { plain: [] as number[], any: [] as number[] }
  for (let i = 0; i < shape.steps; i++) slots[isAnySlot(shape, i) ? 'any' : 'plain'].push(i)
  return (signal) => {
    const [, kind, number, name] = signal.match(SIGNAL) ?? []
    if (kind === undefined)
      return name === 'memory' ? 'the memory argument: accesses and roots do not agree' : undefined
    const slot = slots[kind as 'plain' | 'any'][Number(number)]!
    const found = origins[kind as 'plain' | 'any'].get(name!)
    return found && `slot ${slot}: ${describe(vm, found, running[slot] ?? [])}`
  }
}

/** `%5 = add u32 %2 %4, of lw (i.ts:40)`. */
function describe(vm: Vm, origins: readonly Origin[], running: readonly string[]): string {
  const own = origins.find(({ block }) => running.includes(block.name))
  const { block, node } = own ?? origins[0]!
  const numbers = new Map(nodesOf(block.block).map((one, i) => [one, `%${i}`]))
  const text = `${numbers.get(node) ?? '%'} = ${printNode(node, (arg) => numbers.get(arg) ?? '%')}`
  const source = vm.sources.get(block.name)
  const others = own || origins.length === 1 ? '' : `, and ${origins.length - 1} others that share its unit`
  return `${text}, of ${block.name}${source === undefined ? '' : ` (${source})`}${others}`
}
