/**
 * Stretches of a run, proven one after the other in this thread, or by several threads.
 * @module
 */
import { print } from '../ir/print.ts'
import { packHeader } from '../state/layout.ts'
import { PAGE_SIZE, type State } from '../state/state.ts'
import type { MachineAir } from '../targets/air/machine.ts'
import { StarkError, type StarkSecurity } from './module.ts'
import { proveStretch, type Stretch } from './stretch.ts'
import type { Job, StretchTask } from './stretch-worker.ts'

/** Proves a stretch; `signal` stops it, in a thread at once and in this one after the segment at work. */
export type StretchProver = {
  /** How many stretches at a time are worth asking for. */
  readonly threads: number
  prove(state: State, steps: number, onSegment: (steps: number) => void): Promise<Stretch>
  close(): Promise<void>
}

/** @param native - path of a native prover, or `false` */
export function here(
  air: MachineAir,
  security: StarkSecurity,
  native: string | false | undefined,
  signal: AbortSignal | undefined,
): StretchProver {
  return {
    threads: 1,
    prove: (state, steps, onSegment) =>
      proveStretch(air, state, steps, { security, native, signal, onSegment }),
    close: async () => {},
  }
}

/** Threads, each with a prover of its own: up to 512 MiB, and its tables. */
export async function threads(
  air: MachineAir,
  count: number,
  security: StarkSecurity,
  signal: AbortSignal | undefined,
): Promise<StretchProver> {
  const { machine } = air.shape.vm
  const { Tinypool } = await import('tinypool')
  const job: Job = { machine: print(machine), security }
  const pool = new Tinypool({
    filename: new URL('./stretch-worker.js', import.meta.url).href,
    ...{ minThreads: count, maxThreads: count, workerData: job },
    // Some options of this process are not allowed in a thread, such as --input-type.
    execArgv: [],
  })
  return {
    threads: count,
    async prove(state, steps, onSegment) {
      const memories = machine.memories.map(({ name }) => copied(state.memories[name]!))
      const task: StretchTask = { header: packHeader(machine, state), memories, steps }
      const transferList = memories.flatMap(({ indices, contents }) => [indices.buffer, contents.buffer])
      try {
        const made: Stretch = await pool.run(task, { transferList, ...(signal ? { signal } : {}) })
        onSegment(steps)
        return made
      } catch (error) {
        signal?.throwIfAborted()
        throw new StarkError('A thread that proves segments failed.', {
          lines: [
            `Error: ${error instanceof Error ? error.message : error}`,
            'Fix: use one worker, which runs in this thread',
          ],
          cause: error,
        })
      }
    },
    close: () => pool.destroy(),
  }
}

/** Copies the pages: they may be views into a file in memory, all of which would be transferred with each of them. */
function copied(pages: State['memories'][string]) {
  const indices = new BigUint64Array(pages.keys())
  const contents = new Uint8Array(pages.size * PAGE_SIZE)
  for (const [at, page] of [...pages.values()].entries()) contents.set(page, at * PAGE_SIZE)
  return { indices, contents }
}
