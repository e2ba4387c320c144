/**
 * A program ready to run: a VM and the state it starts in.
 * @module
 */
import { PAGE_SIZE, readBytes, type State } from '../state/state.ts'
import type { Vm } from '../vm/index.ts'

/** A program that is ready to run: its VM and start state, and the places of its input and output. */
export type Program = {
  readonly vm: Vm
  readonly state: State
  /** The memory that holds the input, for the claim's input commitment. */
  readonly input?: string
  /** The memory that contains the output, and the register that counts its bytes. */
  readonly output?: Stream
  /** The same for standard error. */
  readonly errors?: Stream
  /**
   * The same for hints, which tell the host what the program is about to ask for: each four bytes of its length,
   * big-endian, and the hint, as Optimism's hint protocol writes them. They change no step.
   */
  readonly hints?: Stream
}

/**
 * Where the bytes that a program has written are: a memory, the address of the first byte (default 0), and the
 * register that counts them.
 */
export type Stream = { readonly memory: string; readonly size: string; readonly at?: bigint }

/**
 * The output of a state, as far as it is written.
 * @throws RangeError if the size register exceeds what the memory's pages hold by more than a page
 */
export const outputOf = (program: Program, state: State): Uint8Array => streamOf(program.output, state)

/**
 * The standard error of a state, as far as it is written; empty for VMs without one.
 * @throws RangeError if the size register exceeds what the memory's pages hold by more than a page
 */
export const errorsOf = (program: Program, state: State): Uint8Array => streamOf(program.errors, state)

function streamOf(stream: Stream | undefined, state: State): Uint8Array {
  if (!stream) return new Uint8Array(0)
  const pages = state.memories[stream.memory]
  const size = state.registers[stream.size] as bigint
  // The guest controls the register, so it must not decide alone how much is allocated.
  const limit = BigInt(pages.size + 1) * BigInt(PAGE_SIZE)
  if (size > limit)
    throw new RangeError(`"${stream.size}" expected at most ${limit} bytes of output, got ${size}`)
  return readBytes(pages, stream.at ?? 0n, Number(size))
}
