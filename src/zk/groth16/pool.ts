/**
 * A pool of provers: this process, or child processes, one proof at a time each. queue.ts has a `Worker`
 * for other machines.
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

/** The circuit of a job. */
export type JobCircuit = { readonly vm: string; readonly circuit: CompiledCircuit; readonly keys: KeyPair }

/** One proof that a worker has to make. */
export type ProvingTask = {
  readonly job: Job
  readonly circuit: JobCircuit
  readonly shape?: BatchShape
  /** Explains a signal of a witness that does not satisfy. It knows the VM, which a worker does not. */
  readonly origin?: (signal: string) => string | undefined
}

/** The answer of a process that proves. */
export type Answer =
  | { readonly proof: ZkProof }
  | { readonly unsatisfied: Pick<UnsatisfiedError, 'constraint' | 'wires'> }
  | { readonly error: { readonly message: string; readonly lines: readonly string[] } }

/** Makes proofs, one at a time. */
export type Worker = {
  /** Makes the proof of a task. */
  prove(task: Pick<ProvingTask, 'job' | 'circuit'>): Promise<ZkProof>
  /** Ends the worker, even in the middle of a proof. */
  close(): void
}

/** A worker in this process. */
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

/** A worker in a child process, which ends with this process. */
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
          // The next proof begins in a new one.
          if (child === worker) child = undefined
          const how = signal ? `by ${signal}` : `with code ${code}`
          reject(
            new WorkerError(`A proving process ended ${how}.`, [
              'Fix: run fewer in parallel, because each needs memory',
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
 * Gives each task to the first free worker, and ends the workers afterwards.
 * @returns proofs in the order of the tasks
 * @throws UnsatisfiedError if a witness does not satisfy, with its signals named by its task; and the workers'
 *   errors
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
          // A generator yields one task at a time, whoever asks.
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

/** An error of a proving process. */
export class WorkerError extends OnestepError {
  override name = 'WorkerError'

  constructor(message: string, lines: readonly string[]) {
    super(message, { lines })
  }
}
