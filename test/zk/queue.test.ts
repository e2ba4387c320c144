/** A chain of Groth16 proofs by a worker on Redis, which lies at first; with INSECURE keys. */
import { expect, test } from 'vitest'
import { poseidon } from '../../src/hash/index.ts'
import { redisQueue, startWorker, type WorkQueue } from '../../src/queue/index.ts'
import { run } from '../../src/trace/index.ts'
import {
  batchSystem,
  developmentKeys,
  groth16Work,
  proveChain,
  queuedWorker,
  stepSystem,
  verifyChain,
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

    const work = groth16Work([
      { vm: small.name, circuit: system.circuit, keys },
      { vm: small.name, circuit: alone.circuit, keys: stepKeys },
    ])
    // The first result is damaged, the second one is the proof of another batch.
    let first: Uint8Array | undefined
    let calls = 0
    const lying: WorkQueue = {
      ...work.queue,
      run: (task, accept, signal) =>
        work.queue.run(
          task,
          (made) => {
            first ??= made
            const answers = [made.slice(0, -9), made, first]
            return accept(answers[calls++] ?? made)
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
    expect(refused).toEqual([
      expect.stringMatching(/not JSON|not the file/),
      expect.stringMatching(/does not verify: invalid-proof/),
    ])
    expect(calls).toBe(chain.links.length + 2)
    await queue.close()
    await worker.finish()
    await work.queue.close()
  },
)
