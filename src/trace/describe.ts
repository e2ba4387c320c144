/**
 * Describes a step for people: its assembly text and what it changes.
 * @module
 */
import { evaluateStep, type Step } from '../ir/step.ts'
import type { Type } from '../ir/types.ts'
import type { LiveState } from '../state/access.ts'
import type { Status } from '../state/state.ts'
import { disassemble, type Vm } from '../vm/index.ts'

/** One register or one memory access that a step changes. */
export type Change = { readonly what: string; readonly from: bigint; readonly to: bigint }

/** What a step did. */
export type StepDescription = {
  /** The address from which the instruction was fetched; undefined in microcode and on a stopped machine. */
  readonly address: bigint | undefined
  /** The instruction word that was fetched; undefined if `address` is. */
  readonly word: bigint | undefined
  /** Assembly text, the name of the microcode routine, or the status of a stopped machine. */
  readonly text: string
  readonly changes: readonly Change[]
  /** The status after the step, if it halts or traps. */
  readonly stops: Exclude<Status, { kind: 'running' }> | undefined
  /** Where the instruction is defined in the VM's source: `tiny.ts:27`. */
  readonly source: string | undefined
}

/**
 * Describes the next step of a state, and makes that step.
 * @throws NeedsPreimage if the step asks for a preimage that `live.preimages` has not
 *
 * @example
 * ```ts
 * const live = new LiveState(vm.machine, trace.stateAt(7n))
 * console.log(describeStep(vm, live).text) // sw 1, 3
 * ```
 */
export const describeStep = (vm: Vm, live: LiveState): StepDescription => watchStep(vm, live).description

/** A value that a step read from a memory. */
export type Load = { readonly memory: string; readonly address: bigint; readonly type: Type }

/**
 * Makes the next step of a state.
 * @param look - called with what a running machine is about to do, while the state is still that before the step
 * @returns the description, and what the step reads from memories
 */
export function watchStep(
  vm: Vm,
  live: LiveState,
  look?: (step: Step) => void,
): { description: StepDescription; loads: readonly Load[] } {
  if (live.status.kind !== 'running') {
    const description = {
      address: undefined,
      word: undefined,
      text: showStatus(live.status),
      changes: [],
      stops: live.status,
      source: undefined,
    }
    return { description, loads: [] }
  }
  const loads: Load[] = []
  const step = evaluateStep(vm.machine, {
    get: (name) => live.get(name),
    read: (name, index) => live.read(name, index),
    load(name, address, type) {
      loads.push({ memory: name, address, type })
      return live.load(name, address, type)
    },
    lookup: (name, key) => live.lookup(name, key),
    preimage: (key, offset) => live.preimage(key, offset),
  })
  const first = loads[0]?.address
  const changes = changesOf(step, live)
  look?.(step)
  live.apply(step)
  const fetched = step.word !== undefined
  const text = fetched ? disassemble(vm, step.word, first) : (step.name ?? 'fetch')
  const description = {
    address: fetched || step.name === undefined ? first : undefined,
    word: step.word,
    text,
    changes,
    stops: live.status.kind === 'running' ? undefined : live.status,
    source: step.name === undefined ? undefined : vm.sources.get(step.name),
  }
  return { description, loads }
}

function changesOf({ outcome }: Step, live: LiveState): Change[] {
  if (outcome.kind === 'trap') return []
  const sets = new Map(outcome.sets.map(({ register, value }) => [register, value]))
  return [
    ...[...sets].map(([what, to]) => ({ what, from: live.get(what), to })),
    ...outcome.writes.map(({ register, index, value }) => ({
      what: `${register}[${index}]`,
      from: live.read(register, index),
      to: value,
    })),
    ...outcome.stores.map(({ memory, address, type, value }) => ({
      what: `${memory}[0x${address.toString(16)}]`,
      from: live.load(memory, address, type),
      to: value,
    })),
    ...outcome.puts.map(({ map, key, value }) => ({
      what: `${map}[0x${key.toString(16)}]`,
      from: live.lookup(map, key),
      to: value,
    })),
  ].filter(({ from, to }) => from !== to)
}

/** `halted with exit code 0`, `trapped: illegal instruction`. */
export function showStatus(status: Status): string {
  if (status.kind === 'running') return 'running'
  return status.kind === 'halted' ? `halted with exit code ${status.code}` : `trapped: ${status.reason}`
}
