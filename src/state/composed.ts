/**
 * States of composed machines.
 * @module
 */
import { OnestepError } from '../bytes/errors.ts'
import { ACTIVE, MICRO, mapsOf } from '../ir/machine.ts'
import type { Vm } from '../vm/index.ts'
import { type Entries, type Pages, RUNNING, type State, zeroState } from './state.ts'

/** What `composedState` takes besides the states of the parts. */
export type ComposedOptions = {
  /** The part that runs first; default: the first one. */
  readonly first?: string
  /** Registers of the bridge's own that are not zero. */
  readonly registers?: State['registers']
  /** Memories of the bridge's own that are not empty. */
  readonly memories?: State['memories']
  /** Maps of the bridge's own that are not empty. */
  readonly maps?: { readonly [name: string]: Entries }
}

/**
 * The state of a composed machine in which each part is in a state of its own.
 *
 * @param vm - what `compose` returned
 * @param states - running states by part, such as a loader makes; a part without one is all zeros. Maps that parts share
 *   hold the entries of all; registers and memories that they share are those of the first part that has them
 * @throws ComposedStateError for a part that does not exist, has stopped or runs microcode, or if two parts give a key of a
 *   shared map different values
 * @example
 * ```ts
 * import { bytes, compose, composedState, halt, resume, u8, vm, zeroState } from 'onestep'
 * const part = (name: string) =>
 *   vm(name)
 *     .state({ pc: u8, code: bytes(256) })
 *     .fetch((s) => s.code.load(s.pc, 1))
 *     .op('halt', '........', () => halt(0))
 *     .otherwise('illegal instruction')
 * const [a, b] = [part('a'), part('b')]
 * const both = compose('both', { a, b }, { halted: { a: () => resume('b') } })
 * const state = composedState(both, { b: { ...zeroState(b.machine), registers: { pc: 7n } } })
 * console.log(state.registers['b.pc']) // 7n
 * ```
 */
export function composedState(
  vm: Vm,
  states: { readonly [part: string]: State },
  options: ComposedOptions = {},
): State {
  const { machine, parts = [] } = vm
  if (parts.length === 0)
    throw new ComposedStateError(`${vm.name} is not composed.`, ['Fix: give the result of compose'])
  const number = (part: string): number => {
    const index = parts.indexOf(part)
    if (index >= 0) return index
    throw new ComposedStateError(`${vm.name} has no part "${part}".`, [`Parts: ${parts.join(', ')}`])
  }
  const zero = zeroState(machine)
  const registers: { [name: string]: bigint | readonly bigint[] } = {
    ...zero.registers,
    ...options.registers,
  }
  const memories: { [name: string]: Pages } = { ...zero.memories, ...options.memories }
  const maps = new Map(mapsOf(machine).map(({ name }) => [name, new Map(options.maps?.[name] ?? [])]))
  registers[ACTIVE] = BigInt(number(options.first ?? parts[0]!))
  const known = new Set([...Object.keys(registers), ...Object.keys(memories), ...maps.keys()])
  const given = new Set<string>()
  for (const [part, state] of Object.entries(states)) {
    number(part)
    if (state.status.kind !== 'running')
      throw new ComposedStateError(`The state of ${part} has stopped: ${state.status.kind}.`, [
        'Fix: a running state, such as a loader makes',
      ])
    const place = (name: string): string => (known.has(`${part}.${name}`) ? `${part}.${name}` : name)
    const isNew = (name: string): boolean => !given.has(name) && given.add(name).has(name)
    for (const [name, value] of Object.entries(state.registers)) {
      if (name === MICRO && !known.has(`${part}.${MICRO}`)) {
        if (value !== 0n)
          throw new ComposedStateError(`The state of ${part} is within microcode.`, [
            'Fix: a state in which an instruction is next',
          ])
      } else if (isNew(place(name))) registers[place(name)] = value
    }
    for (const [name, pages] of Object.entries(state.memories))
      if (isNew(place(name))) memories[place(name)] = pages
    for (const [name, entries] of Object.entries(state.maps ?? {})) {
      const all = maps.get(place(name))!
      for (const [key, value] of entries) {
        if ((all.get(key) ?? value) !== value)
          throw new ComposedStateError(`Two parts give key ${key} of ${name} different values.`, [
            'Fix: the same entries in each state, or in one alone',
          ])
        all.set(key, value)
      }
    }
  }
  return {
    status: RUNNING,
    registers,
    memories,
    ...(maps.size > 0 ? { maps: Object.fromEntries(maps) } : {}),
  }
}

/** Parts and states that do not fit together. */
export class ComposedStateError extends OnestepError {
  override name = 'ComposedStateError'

  constructor(message: string, lines: readonly string[]) {
    super(message, { lines })
  }
}
