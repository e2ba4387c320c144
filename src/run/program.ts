/**
 * A program ready to run: a VM and the state it starts in.
 * @module
 */
import { PAGE_SIZE, readBytes, type State } from '../state/state.ts'
import type { Vm } from '../vm/index.ts'

export type Program = {
  readonly vm: Vm
  readonly state: State
  /** The memory that holds the input, for the claim's input commitment. */
  readonly input?: string
  /** The memory that output goes to, and the register that counts its bytes. */
  readonly output?: { readonly memory: string; readonly size: string }
}

/**
 * The output of a state, as far as it is written.
 * @throws RangeError if the size register says more than the memory's pages hold by a page
 */
export function outputOf(program: Program, state: State): Uint8Array {
  if (!program.output) return new Uint8Array(0)
  const pages = state.memories[program.output.memory]
  const size = state.registers[program.output.size] as bigint
  // The register is the guest's: never allocate by it alone.
  const limit = BigInt(pages.size + 1) * BigInt(PAGE_SIZE)
  if (size > limit)
    throw new RangeError(`"${program.output.size}" expected at most ${limit} bytes of output, got ${size}`)
  return readBytes(pages, 0n, Number(size))
}
