import { toHex } from '../../../src/bytes/bytes.ts'
import type { Machine } from '../../../src/ir/machine.ts'
import { evaluatorExecutor } from '../../../src/run/evaluator.ts'
import type { DirtyPages, Executor } from '../../../src/run/executor.ts'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import type { State } from '../../../src/state/state.ts'
import { everyPreimage } from '../../preimage/every.ts'

const pagesText = (pages: DirtyPages) =>
  pages.map((memory) =>
    [...memory].sort(([a], [b]) => (a < b ? -1 : 1)).map(([page, data]) => `${page}: ${toHex(data)}`),
  )

/** Both executors of a machine. */
export const pairOf = (machine: Machine) => [wasmExecutor(machine), evaluatorExecutor(machine)] as const

/** All that can be seen of an executor. */
export const look = (executor: Executor) => ({
  needs: executor.needs && toHex(executor.needs),
  header: toHex(executor.header()),
  dirty: pagesText(executor.takeDirty()),
})

/** What both executors show after each of some numbers of steps from a state. */
export function traces(pair: readonly Executor[], state: State, steps: readonly bigint[]): unknown[] {
  return pair.map((executor) => {
    executor.supply?.(everyPreimage)
    executor.restore(state)
    return steps.map((count) => ({ made: executor.run(count), ...look(executor) }))
  })
}
