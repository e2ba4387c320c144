/**
 * States of a run, near steps that were asked for before: scrubbing through a run asks for neighbours.
 * @module
 */
import { LiveState } from '../state/access.ts'
import { readBytes, type State } from '../state/state.ts'
import type { Trace } from '../trace/trace.ts'
import { differencesOf } from './difference.ts'
import { bytesHex, hex, type Locate, registersOf, rowOf } from './rows.ts'
import type { MemoryView, Row, RunIndex, Window } from './types.ts'

/** Steps between two states that are kept: an evaluator makes them in a moment. */
const GRID = 128
/** States that are kept. They share the pages that are the same. */
const KEPT = 24
/** The most steps of a window. */
export const MAX_ROWS = 512
/** The most bytes of memory in one answer. */
export const MAX_BYTES = 4096

/** Answers about steps of a run. */
export type Session = {
  readonly trace: Trace
  /** @param step - at most the number of steps of the run */
  stateAt(step: number): State
  window(run: RunIndex, from: number, count: number): Window
  rows(from: number, count: number): Row[]
  memory(step: number, name: string, address: bigint, size: number): MemoryView
}

/**
 * @param options.seam - the step of a dishonest run after which its state is not what the step leads to
 */
export function sessionOf(trace: Trace, options: { locate?: Locate; seam?: number } = {}): Session {
  const { locate, seam = -1 } = options
  const { vm } = trace.program
  const { machine } = vm
  const end = Number(trace.steps)
  const kept = new Map<number, State>()

  const gridState = (step: number): State => {
    const known = kept.get(step)
    const state = known ?? trace.stateAt(BigInt(step))
    kept.delete(step)
    kept.set(step, state)
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
    return state
  }
  const liveFrom = (state: State) =>
    new LiveState(machine, state, trace.preimages ? { preimages: trace.preimages.get } : {})
  const liveAt = (step: number): LiveState => {
    const grid = step - (step % GRID)
    const base = step > seam && grid <= seam ? seam + 1 : grid
    const live = liveFrom(gridState(base))
    for (let at = base; at < step; at++) live.step()
    return live
  }
  const rowsOf = (live: LiveState, from: number, count: number): Row[] => {
    const rows: Row[] = []
    for (let step = from; step < Math.min(from + count, end); step++) {
      const before = step === seam ? live.snapshot() : undefined
      const row = rowOf(vm, live, step, locate)
      if (!before) {
        rows.push(row)
        continue
      }
      const after = gridState(step + 1)
      rows.push({ ...row, changes: differencesOf(machine, before, after).changes, claimed: true })
      live = liveFrom(after)
    }
    return rows
  }
  return {
    trace,
    stateAt: (step) => (step === end ? gridState(end) : liveAt(step).snapshot()),
    rows: (from, count) => rowsOf(liveAt(from), from, count),
    window(run, from, count) {
      const live = liveAt(from)
      const before = live.snapshot()
      return {
        run,
        from,
        status: before.status.kind,
        registers: registersOf(machine, before),
        rows: rowsOf(live, from, Math.min(count, MAX_ROWS)),
      }
    },
    memory(step, name, address, size) {
      const state = step === end ? gridState(end) : liveAt(step).snapshot()
      return { address: hex(address), bytes: bytesHex(readBytes(state.memories[name]!, address, size)) }
    },
  }
}
