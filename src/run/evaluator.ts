/**
 * The reference executor: the evaluator in a loop. Slow and obviously right.
 * @module
 */

import type { Machine } from '../ir/machine.ts'
import { NeedsPreimage } from '../ir/preimages.ts'
import type { PreimageSource } from '../preimage/store.ts'
import { LiveState } from '../state/access.ts'
import { zeroState } from '../state/state.ts'
import type { Executor } from './executor.ts'

/** @returns an executor in the state of all zeros */
export function evaluatorExecutor(machine: Machine): Executor {
  let live = new LiveState(machine, zeroState(machine))
  let source: PreimageSource | undefined
  let needs: Uint8Array | undefined
  /** @returns whether a step was made */
  const step = (): boolean => {
    try {
      return live.step() !== undefined
    } catch (error) {
      if (!(error instanceof NeedsPreimage)) throw error
      needs = error.key
      return false
    }
  }
  return {
    machine,
    restore(state) {
      live = new LiveState(machine, state)
      live.preimages = source
      needs = undefined
    },
    supply(next) {
      live.preimages = source = next
    },
    get needs() {
      return needs
    },
    run(steps) {
      let made = 0n
      needs = undefined
      while (made < steps && step()) made++
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
