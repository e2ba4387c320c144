/**
 * The interface of every executor.
 * @module
 */
import type { Machine } from '../ir/machine.ts'
import type { PreimageSource } from '../preimage/store.ts'
import type { Entries, State } from '../state/state.ts'

/** Pages that changed, for each memory of the machine in order. Pages that are all zero may be included. */
export type DirtyPages = readonly ReadonlyMap<bigint, Uint8Array>[]

/** Entries that were put, for each map of the machine in order; 0n for one that was deleted. */
export type MapChanges = readonly ReadonlyMap<bigint, bigint>[]

/** A machine in motion. */
export interface Executor {
  readonly machine: Machine
  /** Puts the machine into a state and clears the dirty pages. Running does not change the state's pages. */
  restore(state: State): void
  /**
   * Runs exactly `steps` steps, fewer only if the machine stops, or if the next step needs a preimage that is not known
   * (`needs`): that step is not made. The step that halts or traps counts.
   * @returns the number of steps made; 0n for a stopped machine
   */
  run(steps: bigint): bigint
  /**
   * Where the preimages are known that steps ask for; by default none is. Answers have to be the same for a key every
   * time. An executor without this runs no machine that reads preimages.
   */
  supply?(source: PreimageSource | undefined): void
  /** The key of the preimage that stopped the last `run`: 32 bytes; the state is that before the step that needs it. */
  readonly needs?: Uint8Array | undefined
  /** The packed header of the current state (`layout.ts`), as a fresh array. */
  header(): Uint8Array
  /** Fresh copies of the pages written since the last call, or since `restore`. */
  takeDirty(): DirtyPages
  /** Bytes of a memory in the current state, by the memory's index. */
  read(memory: number, address: bigint, size: number): Uint8Array
  /** What was put into maps since the last call, or since `restore`. */
  takeChanges(): MapChanges
  /** The value of a key of a map now, by the map's index; 0n if it has none. */
  entry(map: number, key: bigint): bigint
  /** The entries of a map now, by the map's index. */
  entries(map: number): Entries
  /**
   * Lets the next executor of the machine take this one's memory. Once it is taken, this executor throws an
   * `ExecutorError` whatever it is asked.
   * @returns whether it was taken, kept up to date
   */
  lend?(): { readonly taken: boolean }
}

/** Makes an executor of a machine: the evaluator in a loop, or generated WebAssembly. */
export type ExecutorFactory = (machine: Machine) => Executor
