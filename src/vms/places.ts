/**
 * What a VM's loader says of a run for people who look at it: names of places, and parts of states.
 * @module
 */
import type { Program } from '../run/program.ts'
import type { State } from '../state/state.ts'
import { loaders } from './index.ts'
import type { Loader, View } from './loader.ts'

/** The place of an instruction by the names of the program's file: `main+0x1c`. */
export const placeOf = (program: Program, address: bigint, own?: string | Loader): string | undefined =>
  loaderOf(program, own)?.place?.(program, address)

/** Parts of a state as the VM's users know them. */
export const viewsOf = (program: Program, state: State, own?: string | Loader): readonly View[] =>
  loaderOf(program, own)?.views?.(program, state) ?? []

/** @param own - the loader that the program came from, where it is none of the package's */
const loaderOf = ({ vm }: Program, own: string | Loader | undefined): Loader | undefined =>
  typeof own === 'object' ? own : loaders.find(({ names }) => names.includes(vm.name))
