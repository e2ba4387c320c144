/**
 * What every executor does, however it is made.
 * @module
 */
import type { Machine } from '../ir/machine.ts'
import type { Entries, State } from '../state/state.ts'

/** Pages that changed, for each memory of the machine in order. A page that is all zero may be there as such. */
export type DirtyPages = readonly ReadonlyMap<bigint, Uint8Array>[]

/** Entries that were put, for each map of the machine in order; 0n for one that was deleted. */
export type MapChanges = readonly ReadonlyMap<bigint, bigint>[]

/** A machine in motion. */
export interface Executor {
  readonly machine: Machine
  /** Puts the machine into a state; forgets what was dirty. The state's pages are not changed by running. */
  restore(state: State): void
  /**
   * Runs exactly `steps` steps, fewer only if the machine stops; the step that halts or traps counts.
   * @returns steps made; 0n for a stopped machine
   */
  run(steps: bigint): bigint
  /** The packed header of the state now: `layout.ts`. A fresh array. */
  header(): Uint8Array
  /** Fresh copies of the pages written since the last call, or since `restore`. */
  takeDirty(): DirtyPages
  /** Bytes of a memory now, by the memory's index. */
  read(memory: number, address: bigint, size: number): Uint8Array
  /** What was put into maps since the last call, or since `restore`. */
  takeChanges(): MapChanges
  /** The value of a key of a map now, by the map's index; 0n if it has none. */
  entry(map: number, key: bigint): bigint
  /** The entries of a map now, by the map's index. */
  entries(map: number): Entries
}

/** Makes an executor of a machine: the interpreter over the evaluator, or the generated WebAssembly. */
export type ExecutorFactory = (machine: Machine) => Executor
