/**
 * What a kind of hint of Cairo 1 is: the names of its fields, and what it does.
 * @module
 */
import type { Dictionaries } from './dictionaries.ts'
import type { RunMachine } from './prover.ts'

/** What hints of one run remember. */
export type HintState = {
  readonly dictionaries: Dictionaries
  /** Which of the arcs of `AssertLeFindSmallArcs` is the longest. */
  excluded: number
  /** Where `AllocConstantSize` goes on. */
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
