/**
 * What a contract calls the parts of its machine's state, for all that writes its text.
 * @module
 */
import type { Machine } from '../../ir/machine.ts'

/** What a contract calls the parts of its machine's state. */
export type Places = {
  readonly machine: Machine
  /** Offset constant and bytes of an element of each register. */
  readonly registers: ReadonlyMap<string, { readonly constant: string; readonly size: number }>
  /** Member of the state struct for each memory. */
  readonly memories: ReadonlyMap<string, string>
  /** Member of the state struct for each map. */
  readonly maps: ReadonlyMap<string, string>
  /** Constant of each trap reason. */
  readonly traps: ReadonlyMap<string, string>
  /** Function of each definition, by its id. */
  readonly functions: ReadonlyMap<string, string>
}
