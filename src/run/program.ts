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
  readonly output?: Stream
  /** The same for what the program says about its run: standard error. */
  readonly errors?: Stream
}

/** Bytes that a program has written: a memory, the address of the first (default 0), a register that counts them. */
export type Stream = { readonly memory: string; readonly size: string; readonly at?: bigint }

/**
 * The output of a state, as far as it is written.
 * @throws RangeError if the size register says more than the memory's pages hold by a page
 */
export const outputOf = (program: Program, state: State): Uint8Array => streamOf(program.output, state)

/**
 * What the program has written about its run, as far as it is written; empty for VMs that keep nothing of the kind.
 * @throws RangeError if the size register says more than the memory's pages hold by a page
 */
export const errorsOf = (program: Program, state: State): Uint8Array => streamOf(program.errors, state)

function streamOf(stream: Stream | undefined, state: State): Uint8Array {
  if (!stream) return new Uint8Array(0)
  const pages = state.memories[stream.memory]
  const size = state.registers[stream.size] as bigint
  // The register is the guest's: never allocate by it alone.
  const limit = BigInt(pages.size + 1) * BigInt(PAGE_SIZE)
  if (size > limit)
    throw new RangeError(`"${stream.size}" expected at most ${limit} bytes of output, got ${size}`)
  return readBytes(pages, stream.at ?? 0n, Number(size))
}
