/**
 * The reference executor: the evaluator in a loop. Slow and obviously right.
 * @module
 */
import type { Machine } from '../ir/machine.ts'
import { LiveState } from '../state/access.ts'
import { zeroState } from '../state/state.ts'
import type { Executor } from './executor.ts'

/** @returns an executor in the state of all zeros */
export function evaluatorExecutor(machine: Machine): Executor {
  let live = new LiveState(machine, zeroState(machine))
  return {
    machine,
    restore(state) {
      live = new LiveState(machine, state)
    },
    run(steps) {
      let made = 0n
      while (made < steps && live.step()) made++
      return made
    },
    header: () => live.header(),
    takeDirty: () => live.takeDirty(),
    read: (memory, address, size) => live.bytes(memory, address, size),
    takeChanges: () => live.takeChanges(),
    entry: (map, key) => live.entry(map, key),
    entries: (map) => live.entries(map),
  }
}
