import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import { boundClock, threadClock } from '../../src/run/thread-clock.ts'

type WithThreads = { threadCpuUsage?: unknown }
const own = (process as WithThreads).threadCpuUsage
afterEach(() => {
  if (own) (process as WithThreads).threadCpuUsage = own
  else delete (process as WithThreads).threadCpuUsage
})

/** Another thread of this process works for a tenth of a second of processor time, while this one waits. */
async function othersWork(): Promise<void> {
  const done = new Int32Array(new SharedArrayBuffer(4))
  const code = `const { workerData } = require('node:worker_threads')
    const start = process.cpuUsage()
    for (let used = 0; used < 100_000; ) { const { user, system } = process.cpuUsage(start); used = user + system }
    Atomics.store(workerData, 0, 1)
    Atomics.notify(workerData, 0)`
  const worker = new Worker(code, { eval: true, workerData: done })
  await new Promise((resolve) => worker.once('online', resolve))
  Atomics.wait(done, 0, 0)
  await worker.terminate()
}

describe('the clock of a thread', () => {
  test.skipIf(process.platform !== 'linux' && !own)('leaves out what other threads do', async () => {
    const clock = threadClock()
    const all = process.cpuUsage()
    const before = clock()
    await othersWork()
    const mine = clock() - before
    const { user, system } = process.cpuUsage(all)
    expect(user + system).toBeGreaterThan(100_000)
    // What is left is the start of the worker.
    expect(mine).toBeLessThan((user + system) / 2)
  })

  test.each([
    ['of the system', threadClock],
    ['of the process', boundClock],
  ])('%s goes on while this one works, and never back', (_, make) => {
    const clock = make()
    const readings = [clock()]
    while (readings.at(-1)! - readings[0]! < 2000) {
      const start = performance.now()
      while (performance.now() - start < 0.2);
      readings.push(clock())
    }
    expect(readings).toEqual(readings.toSorted((a, b) => a - b))
  })

  test('is that of Node where it has one', () => {
    ;(process as WithThreads).threadCpuUsage = () => ({ user: 5, system: 7 })
    expect(threadClock()()).toBe(12)
  })
})
