/**
 * Stretches of a run, proven one after the other in this thread, or by the workers of a queue.
 * @module
 */
import type { WorkFiles, WorkQueue } from '../queue/types.ts'
import type { State } from '../state/state.ts'
import type { MachineAir } from '../targets/air/machine.ts'
import { StarkError, type StarkSecurity } from './module.ts'
import { proveStretch, type Stretch } from './stretch.ts'
import { decodeStretch, encodeSetting, encodeStretchTask } from './stretch-codec.ts'

/** The kind of work that is a stretch of a run to be proven, for `threadQueue`: by a native prover, if there is one. */
export const starkWork: WorkFiles = { stark: new URL('./stretch-worker.js', import.meta.url) }

/** Proves a stretch; `signal` stops it, in a thread at once and in this one after the segment at work. */
export type StretchProver = {
  /** How many stretches at a time are worth asking for. */
  readonly width: number
  /** @param check - throws if a stretch that somebody else proved is wrong */
  prove(
    state: State,
    steps: number,
    onSegment: (steps: number) => void,
    check: (made: Stretch) => Promise<void>,
  ): Promise<Stretch>
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
    width: 1,
    prove: (state, steps, onSegment) =>
      proveStretch(air, state, steps, { security, native, signal, onSegment }),
    close: async () => {},
  }
}

/**
 * Threads, each with a prover of its own: up to 512 MiB, and its tables; or with a process of the native prover, which then
 * has one thread.
 */
export async function threads(
  air: MachineAir,
  count: number,
  security: StarkSecurity,
  native: string | false | undefined,
  signal: AbortSignal | undefined,
): Promise<StretchProver> {
  const { threadQueue } = await import('../queue/threads.ts')
  const queue = await threadQueue(starkWork, count, { ONESTEP_PROVER: native || '', RAYON_NUM_THREADS: '1' })
  const prover = queued(air, queue, security, signal)
  return {
    ...prover,
    prove: (...task) =>
      prover.prove(...task).catch((error: unknown) => {
        signal?.throwIfAborted()
        throw new StarkError('A thread that proves segments failed.', {
          lines: [
            `Error: ${error instanceof Error ? error.message : error}`,
            'Fix: use one worker, which runs in this thread',
          ],
          cause: error,
        })
      }),
    close: queue.close,
  }
}

/** The workers of a queue, which its owner closes. */
export function queued(
  air: MachineAir,
  queue: WorkQueue,
  security: StarkSecurity,
  signal: AbortSignal | undefined,
): StretchProver {
  const { machine } = air.shape.vm
  const shared = encodeSetting(machine, security)
  return {
    width: queue.width,
    async prove(state, steps, onSegment, check) {
      const accept = async (output: Uint8Array) => {
        const stretch = decodeStretch(output)
        if (!queue.trusted) await check(stretch)
        return stretch
      }
      const task = { kind: 'stark', shared, input: encodeStretchTask(machine, state, steps) }
      const made = await queue.run(task, accept, signal)
      onSegment(steps)
      return made
    },
    close: async () => {},
  }
}
