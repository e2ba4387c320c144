/**
 * Workers that are killed, and a Redis that is: with real processes, and proofs of a small machine. Half a minute, so on one
 * day of ten, and with `ONESTEP_SLOW=1`.
 */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { expect, test } from 'vitest'
import { builtPackage } from '../cli/built.ts'
import { all, part } from '../rotation.ts'
import { countdown, tinyProgram } from '../vms/programs.ts'
import { tiny } from '../vms/tiny.ts'
import { hasRedis, startedWorker, startRedis } from './server.ts'

const dist = join(builtPackage(), 'dist')
const { redisQueue }: typeof import('../../src/queue/index.ts') = await import(join(dist, 'queue/index.js'))
const { proveRun, verifyRun }: typeof import('../../src/stark/index.ts') = await import(
  join(dist, 'stark/index.js')
)
const { run }: typeof import('../../src/trace/index.ts') = await import(join(dist, 'trace/index.js'))
const { poseidon2 }: typeof import('../../src/hash/index.ts') = await import(join(dist, 'hash/index.js'))

const due = hasRedis && (process.env.ONESTEP_SLOW === '1' || all || part === 3)
if (hasRedis && !due)
  console.log('Not run: killing a worker and Redis, which part 3 of 10 does, and ONESTEP_SLOW=1.')

test.runIf(due)(
  'one of two workers is killed while it proves, then Redis; the proof is made, and no part of it twice',
  {
    timeout: 600_000,
  },
  async () => {
    const redis = await startRedis()
    const trace = await run(tinyProgram(countdown(5)), { hash: poseidon2() })
    const options = ['--jobs', '1', '--lock', '2']
    const first = startedWorker(redis.url, options)
    const second = startedWorker(redis.url, options)
    await Promise.all([first.saw('ready'), second.saw('ready')])
    const heard: string[] = []
    const queue = await redisQueue({ url: redis.url, onEvent: ({ event }) => heard.push(event) })
    const made: bigint[] = []
    const proof = proveRun(trace, { queue, segmentSteps: 6, onProgress: (steps) => made.push(steps) })

    const { job: lost } = await first.saw('begin')
    first.child.kill('SIGKILL')
    expect((await first.ended).signal).toBe('SIGKILL')
    while (made.length < 2) await sleep(20)
    await redis.kill()
    await sleep(500)
    await redis.start()

    const result = await proof
    expect(await verifyRun(tiny, result)).toMatchObject({ valid: true, status: trace.status })
    expect(heard).toEqual(expect.arrayContaining(['lost', 'back']))
    const jobs = result.segments.length
    expect(jobs).toBe(Math.ceil(Number(trace.steps) / 6))

    // Redis counts how often the result of each job was stored: the killed worker's by the other one.
    const client = new Redis(redis.url)
    const names = await client.keys('onestep:job:*')
    const counts = await Promise.all(names.map((name) => client.hget(name, 'made')))
    expect(names.length).toBe(jobs)
    expect(counts).toEqual(names.map(() => '1'))
    client.disconnect()
    const stored = [...first.lines, ...second.lines].filter(({ event }) => event === 'stored')
    expect(new Set(stored.map(({ job }) => job)).size).toBe(jobs)
    expect(stored.length).toBe(jobs)
    expect(second.lines.filter(({ event, job }) => event === 'begin' && job === lost).length).toBe(1)

    // The same again: everything is there, and nothing is proven.
    const begins = second.lines.filter(({ event }) => event === 'begin').length
    await proveRun(trace, { queue, segmentSteps: 6 })
    expect(second.lines.filter(({ event }) => event === 'begin').length).toBe(begins)
    await queue.close()
    second.child.kill('SIGTERM')
    expect((await second.ended).code).toBe(143)
  },
)
