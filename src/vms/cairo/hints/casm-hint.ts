/**
 * What a kind of hint of Cairo 1 is: the names of its fields, and what it does.
 * @module
 */
import type { RunMachine } from '../prover/prover.ts'

type Dictionary = { readonly begin: bigint; readonly values: Map<bigint, bigint> }

export type Dictionaries = {
  /** In the order in which they were made, which is that of their addresses. */
  readonly all: Dictionary[]
  /** The squash in progress: keys, the next one last, and for each when it was accessed, the first time last. */
  keys: bigint[]
  indices: Map<bigint, bigint[]>
}

/** What hints of one run remember. */
export type HintState = {
  readonly dictionaries: Dictionaries
  /** Which of the arcs of `AssertLeFindSmallArcs` is the longest. */
  excluded: number
  /** Where `AllocConstantSize` continues. */
  free: bigint | undefined
}

export type HintCall = {
  /** The value of an operand. */
  get(operand: string): bigint
  /** Writes a cell. */
  put(cell: string, value: bigint): void
  readonly machine: RunMachine
  readonly state: HintState
}

export type CasmHintKind = {
  readonly operands: readonly string[]
  readonly cells: readonly string[]
  run(call: HintCall): void
}

const namesIn = (list: string) => list.split(' ').filter((name) => name !== '')

/** @param operands - names of the fields that it reads @param cells - names of those that it writes */
export const hint = (operands: string, cells: string, run: CasmHintKind['run']): CasmHintKind => ({
  operands: namesIn(operands),
  cells: namesIn(cells),
  run,
})
