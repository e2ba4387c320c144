/** A chain of Groth16 proofs by a worker on Redis, which lies at first; with INSECURE keys. */
import { expect, test } from 'vitest'
import { equal } from '../../src/bytes/bytes.ts'
import { poseidon } from '../../src/hash/index.ts'
import { redisQueue, startWorker, type WorkQueue } from '../../src/queue/index.ts'
import { run } from '../../src/trace/index.ts'
import type { JobCircuit } from '../../src/zk/groth16/pool.ts'
import type { Job } from '../../src/zk/groth16/session.ts'
import {
  batchSystem,
  developmentKeys,
  groth16Work,
  ownWorker,
  proveChain,
  queuedWorker,
  stepSystem,
  verifyChain,
  workerProcess,
} from '../../src/zk/index.ts'
import { hasRedis, startRedis } from '../queue/server.ts'
import { small } from './small.ts'
import { program, shape } from './small-run.ts'

const warn = () => {}

test.runIf(hasRedis)(
  'workers prove the links of a chain, and what they get wrong is refused',
  {
    timeout: 300_000,
  },
  async () => {
    const { url } = await startRedis()
    const hash = await poseidon()
    const trace = await run(program, { hash })
    const system = await batchSystem(small, { shape })
    const alone = await stepSystem(small)
    const keys = await developmentKeys(system.circuit, { warn })
    const stepKeys = await developmentKeys(alone.circuit, { warn })

    const circuits = [
      { vm: small.name, circuit: system.circuit, keys },
      { vm: small.name, circuit: alone.circuit, keys: stepKeys },
    ]
    const work = groth16Work(circuits, [ownWorker()])
    // The first result is damaged. The first one of another batch is the proof of the first batch.
    let first: { readonly made: Uint8Array; readonly input: Uint8Array } | undefined
    let [calls, hasLied] = [0, false]
    const lying: WorkQueue = {
      ...work.queue,
      run: (task, accept, signal) =>
        work.queue.run(
          task,
          (made) => {
            calls++
            if (!first) {
              first = { made, input: task.input.slice() }
              return accept(made.slice(0, -9))
            }
            if (hasLied || equal(task.input, first.input)) return accept(made)
            hasLied = true
            return accept(first.made)
          },
          signal,
        ),
    }
    const has = work.has.map((name) => ({ name, jobs: 1 }))
    const worker = await startWorker({ url, queue: lying, has })
    const refused: string[] = []
    const queue = await redisQueue({
      url,
      width: 2,
      onEvent: (event) => event.event === 'refused' && refused.push(event.reason),
    })
    const chain = await proveChain(trace, {
      ...{ from: 0n, system, keys },
      single: async () => ({ system: alone, keys: stepKeys }),
      workers: [queuedWorker(queue), queuedWorker(queue)],
    })
    const verdict = await verifyChain(
      small,
      async (link) => ('shape' in link ? keys : stepKeys).verificationKey,
      chain,
      hash,
    )
    expect(verdict).toEqual({ valid: true, status: trace.status })
    expect(chain.links.some((link) => !('shape' in link))).toBe(true)
    expect(refused.sort()).toEqual([
      expect.stringMatching(/does not verify: invalid-proof/),
      expect.stringMatching(/not JSON|not the file/),
    ])
    expect(calls).toBe(chain.links.length + 2)
    await queue.close()
    await worker.finish()
    await work.queue.close()
  },
)

test('a proving process that ended is replaced: each proof fails by itself, and none waits', async () => {
  // Beside the sources there is no worker.js, so each process ends at once, and says so on stderr.
  const worker = workerProcess()
  const circuit = { vm: 'none', circuit: {}, keys: {} } as unknown as JobCircuit
  for (let i = 0; i < 2; i++) {
    await expect(worker.prove({ job: { inputs: {} } as Job, circuit })).rejects.toThrow(
      /A proving process ended with code 1/,
    )
  }
  worker.close()
})
