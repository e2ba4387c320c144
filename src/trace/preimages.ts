/**
 * The preimages of a run: fetched when a step waits for one, checked, and recorded.
 * @module
 */
import { toBigint } from '../bytes/bytes.ts'
import { poseidon } from '../hash/poseidon.ts'
import { PreimageError } from '../preimage/check.ts'
import { preimageTypeOf } from '../preimage/key.ts'
import { createPreimages, type PreimageProvider, type Preimages } from '../preimage/store.ts'
import type { Executor } from '../run/executor.ts'
import type { Program } from '../run/program.ts'
import { layoutOf, readElement } from '../state/layout.ts'

export type Recorder = {
  /** Those that the run has used. */
  readonly known: Preimages
  /** Gets the preimage that an executor waits for. @throws PreimageError if it cannot be had, or is wrong */
  fetch(executor: Executor): Promise<void>
  /** The same at once. @throws PreimageError also if the provider answers in its own time */
  fetchNow(executor: Executor): void
}

/** Has an executor read preimages out of a record that the provider fills as the run goes. */
export async function recorder(
  executor: Executor,
  program: Program,
  options: { preimages?: PreimageProvider; onHint?: (hint: Uint8Array) => void | Promise<void> },
): Promise<Recorder> {
  const { preimages: provider, onHint } = options
  let known = createPreimages()
  let hasPoseidon = false
  if (!executor.supply) {
    throw new TypeError(
      `"executor" expected one that reads preimages, as ${program.vm.name} does, got one without supply`,
    )
  }
  executor.supply((key) => known.get(key))
  const hints = onHint && hintReader(program)
  return {
    known: {
      get size() {
        return known.size
      },
      get: (key) => known.get(key),
      add: (key, data) => known.add(key, data),
      entries: () => known.entries(),
    },
    fetchNow(ready) {
      const key = ready.needs as Uint8Array
      const data = provider?.(key)
      if (!(data instanceof Uint8Array)) throw lacking(key)
      known.add(key, data)
    },
    async fetch(ready) {
      const key = ready.needs as Uint8Array
      for (const hint of hints?.(ready) ?? []) await onHint?.(hint)
      const data = await provider?.(key)
      if (!data) throw lacking(key, provider !== undefined)
      if (preimageTypeOf(key) === 'poseidon' && !hasPoseidon) {
        // It loads a large library: only for a run that needs it.
        hasPoseidon = true
        const before = known.entries()
        known = createPreimages({ poseidon: await poseidon() })
        for (const [one, bytes] of before) known.add(one, bytes)
      }
      known.add(key, data)
    },
  }
}

/** What is said of a preimage that nobody has. */
export const lacking = (key: Uint8Array, asked = false): PreimageError =>
  new PreimageError('The next step needs a preimage that is not known.', key, [
    asked
      ? 'Expected: bytes from the provider, got none'
      : 'Expected: a provider of preimages, or this one among those given',
    'Fix: put it where the others are, and run again',
  ])

/** Whole hints that an executor's state has more than it had the last time. */
function hintReader({ vm, hints }: Program): ((executor: Executor) => Uint8Array[]) | undefined {
  if (!hints) return undefined
  const memory = vm.machine.memories.findIndex(({ name }) => name === hints.memory)
  const slot = layoutOf(vm.machine).slotOf.get(hints.size)
  if (memory < 0 || !slot) {
    throw new RangeError(
      `"hints" expected a memory and a register of ${vm.name}, got ${hints.memory} and ${hints.size}`,
    )
  }
  const from = hints.at ?? 0n
  let done = 0n
  return (executor) => {
    const end = readElement(executor.header(), slot)
    const found: Uint8Array[] = []
    while (done + 4n <= end) {
      const size = toBigint(executor.read(memory, from + done, 4))
      if (size > MAX_HINT || done + 4n + size > end) break
      found.push(executor.read(memory, from + done + 4n, Number(size)))
      done += 4n + size
    }
    return found
  }
}

/** Bytes of the longest hint that is passed on: the length is the program's, and nothing is allocated by it alone. */
const MAX_HINT = 1n << 20n
