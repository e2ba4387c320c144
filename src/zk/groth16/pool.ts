/**
 * Who makes proofs: this process, or processes beside it, one proof each at a time. A queue of other machines would be
 * one more `Worker`.
 * @module
 */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { OnestepError } from '../../bytes/errors.ts'
import type { BatchShape } from '../../targets/circom/index.ts'
import type { ZkBatchProof } from '../batch/proof.ts'
import type { CompiledCircuit } from '../circuit/compile.ts'
import type { KeyPair } from './keys.ts'
import { UnsatisfiedError } from './prove.ts'
import { type Job, openSession, type Session, type ZkProof } from './session.ts'

/** The circuit that a job is for. */
export type JobCircuit = { readonly vm: string; readonly circuit: CompiledCircuit; readonly keys: KeyPair }

/** One proof that a worker is asked for. */
export type ProvingTask = {
  readonly job: Job
  readonly circuit: JobCircuit
  readonly shape?: BatchShape
  /** Says what a signal is, for a witness that does not satisfy: it knows the VM, which a worker does not. */
  readonly origin?: (signal: string) => string | undefined
}

/** What a process that proves answers. */
export type Answer =
  | { readonly proof: ZkProof }
  | { readonly unsatisfied: Pick<UnsatisfiedError, 'constraint' | 'wires'> }
  | { readonly error: { readonly message: string; readonly lines: readonly string[] } }

export type Worker = {
  prove(task: Pick<ProvingTask, 'job' | 'circuit'>): Promise<ZkProof>
  /** Ends it, in the middle of a proof if need be. */
  close(): void
}

/** Proves in this process. */
export function ownWorker(): Worker {
  const sessions = new Map<string, Promise<Session>>()
  return {
    async prove({ job, circuit: { vm, circuit, keys } }) {
      const name = `${circuit.hash} ${keys.zkey}`
      if (!sessions.has(name)) sessions.set(name, openSession({ vm: { name: vm }, circuit, keys }))
      return (await sessions.get(name)!)(job)
    },
    close() {},
  }
}

/** Proves in a process of its own, which ends with this one. */
export function workerProcess(): Worker {
  let child: ChildProcess | undefined
  return {
    prove(task) {
      child ??= fork(fileURLToPath(new URL('./worker.js', import.meta.url)), {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      })
      const worker = child
      return new Promise((resolve, reject) => {
        const settle = () => {
          worker.off('message', answered)
          worker.off('exit', ended)
        }
        const answered = (answer: Answer) => {
          settle()
          if ('proof' in answer) resolve(answer.proof)
          else if ('error' in answer) reject(new WorkerError(answer.error.message, answer.error.lines))
          else reject(new UnsatisfiedError(answer.unsatisfied.constraint, answer.unsatisfied.wires))
        }
        const ended = (code: number | null, signal: string | null) => {
          settle()
          const how = signal ? `by ${signal}` : `with code ${code}`
          reject(
            new WorkerError(`A process that proves ended ${how}.`, [
              'Fix: fewer at once; each needs its memory',
            ]),
          )
        }
        worker.on('message', answered)
        worker.on('exit', ended)
        worker.send(task)
      })
    },
    close() {
      child?.kill()
      child = undefined
    },
  }
}

/**
 * Proves tasks, each by the first worker that is free, and ends the workers.
 * @returns proofs in the order of the tasks
 * @throws UnsatisfiedError if a witness does not satisfy, its signals named by its task; and whatever a worker does
 */
export async function proveInTurn(
  workers: readonly Worker[],
  tasks: AsyncGenerator<ProvingTask>,
  onProof: (proof: ZkProof) => void,
  signal?: AbortSignal,
): Promise<(ZkProof | ZkBatchProof)[]> {
  const proofs: (ZkProof | ZkBatchProof)[] = []
  let count = 0
  let failed = false
  const close = () => {
    for (const worker of workers) worker.close()
  }
  signal?.addEventListener('abort', close)
  try {
    await Promise.all(
      workers.map(async (worker) => {
        try {
          // A generator hands out one task at a time, whoever asks.
          for (let next = await tasks.next(); !next.done && !failed; next = await tasks.next()) {
            signal?.throwIfAborted()
            const place = count++
            const { shape, origin, ...task } = next.value
            const proof = await worker.prove(task).catch((error) => {
              if (!(error instanceof UnsatisfiedError)) throw error
              throw new UnsatisfiedError(error.constraint, error.wires, origin)
            })
            proofs[place] = shape ? { ...proof, shape } : proof
            onProof(proof)
          }
        } catch (error) {
          failed = true
          throw error
        }
      }),
    )
  } finally {
    signal?.removeEventListener('abort', close)
    close()
  }
  return proofs
}

/** What a process that proves had to say. */
export class WorkerError extends OnestepError {
  override name = 'WorkerError'

  constructor(message: string, lines: readonly string[]) {
    super(message, { lines })
  }
}
