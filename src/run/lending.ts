/**
 * Memories of executors whose run is over, for the next executor of the machine. Tables of pages take 24 MB of address
 * space on a machine of 32 bits and half a gigabyte on one of 64. V8 counts them as memory in use, and without lending it
 * collects garbage once in one to three runs, which takes twice as long as a run of 20 million steps (measured).
 * @module
 */
import type { Machine } from '../ir/machine.ts'
import type { Frames } from './frames.ts'

/** Larger memories are left to the garbage collector. */
const MOST_BYTES = 16 * 2 ** 20

/** By machine: the memory of the executor that lent last. */
const lent = new WeakMap<Machine, { readonly frames: Frames; readonly take: () => void }>()

/** The memory of an executor that lent it, in the state of a new one. */
export function borrow(machine: Machine): Frames | undefined {
  const found = lent.get(machine)
  lent.delete(machine)
  found?.take()
  found?.frames.reset()
  return found?.frames
}

/**
 * @param taken - called when another executor takes the memory
 * @returns whether it was taken, kept up to date
 */
export function lend(machine: Machine, frames: Frames, taken: () => void): { readonly taken: boolean } {
  const loan = { taken: false }
  const take = () => {
    loan.taken = true
    taken()
  }
  if (frames.size <= MOST_BYTES) lent.set(machine, { frames, take })
  return loan
}
