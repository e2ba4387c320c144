/** Jobs on a Redis of this test's own, and workers in this process that do what a test says. */
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { utf8 } from '../../src/bytes/bytes.ts'
import {
  type QueueEvent,
  queueAdmin,
  type RedisQueueOptions,
  redisQueue,
  SetAsideError,
  type StartWorkerOptions,
  startWorker,
  type WorkerEvent,
  type WorkQueue,
} from '../../src/queue/index.ts'
import { hasRedis, startRedis } from './server.ts'

const redis = hasRedis ? await startRedis() : { url: '', start: async () => {}, kill: async () => {} }
const { url } = redis

/** Work in this thread. */
const doing = (work: (input: string, signal: AbortSignal) => string | Promise<string>): WorkQueue => ({
  width: 2,
  trusted: true,
  async run({ input }, accept, signal) {
    return accept(utf8(await work(new TextDecoder().decode(input), signal!)))
  },
  close: async () => {},
})

const task = (input: string) => ({ kind: 'test', shared: utf8('shared'), input: utf8(input) })
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** Each test has a build of its own, so that no worker of another test takes its jobs. */
let build = ''
beforeEach(({ task: { name } }) => {
  build = `test-${name.length}-${name
    .split(' ')
    .map(([letter]) => letter)
    .join('')}`.replaceAll(/[^\w-]/g, '')
})

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(20)
}

async function opened(more: Partial<RedisQueueOptions> = {}) {
  const events: QueueEvent[] = []
  const queue = await redisQueue({ url, build, onEvent: (event) => events.push(event), ...more })
  return { queue, events }
}

async function working(
  work: (input: string, signal: AbortSignal) => string | Promise<string>,
  more: Partial<StartWorkerOptions> = {},
) {
  const events: WorkerEvent[] = []
  const worker = await startWorker({
    url,
    build,
    queue: doing(work),
    onEvent: (event) => events.push(event),
    ...more,
  })
  return { worker, events, of: (event: string) => events.filter((one) => one.event === event) }
}

test.runIf(hasRedis)('what two ask for at once is made once, and what was made is taken', async () => {
  const calls: string[] = []
  const [one, two] = [await opened(), await opened()]
  const asked = [one, two].flatMap(({ queue }) => ['a', 'b'].map((input) => queue.run(task(input), text)))
  const { worker, of } = await working(async (input) => {
    calls.push(input)
    await sleep(50)
    return `${input}!`
  })
  expect(await Promise.all(asked)).toEqual(['a!', 'b!', 'a!', 'b!'])
  expect(await one.queue.run(task('a'), text)).toBe('a!')
  expect(calls.sort()).toEqual(['a', 'b'])
  await worker.finish()
  await until(() => of('stored').length === 2)
  await one.queue.close()
  await two.queue.close()
})

test.runIf(hasRedis)(
  'a job that fails again and again is set aside, listed, and done when it is retried',
  {
    timeout: 30_000,
  },
  async () => {
    let broken = true
    const { worker, of } = await working((input) => {
      if (broken && input === 'poison') throw new Error('it is\n  poison')
      return `${input}!`
    })
    const { queue } = await opened({ attempts: 2 })
    const other = queue.run(task('healthy'), text)
    const error = await queue.run(task('poison'), text).catch((caught) => caught)
    expect(error).toBeInstanceOf(SetAsideError)
    expect(error.message).toMatch(/^A job was set aside: test j[0-9a-f]{40}\.\n {2}Reason: it is/)
    expect(await other).toBe('healthy!')
    await until(() => of('aside').length === 1)
    expect(of('failed').length).toBe(1)
    expect(of('aside')).toEqual([{ event: 'aside', job: error.job, kind: 'test', reason: 'it is poison' }])

    const admin = await queueAdmin(url)
    const { aside, workers } = await admin.state()
    expect(aside).toMatchObject([{ job: error.job, kind: 'test', reason: 'it is', attempts: 2 }])
    expect(workers.map(({ name }) => name)).toContain(worker.name)
    // Asked for again, it is not tried again, until somebody says so.
    await expect(queue.run(task('poison'), text)).rejects.toThrow(SetAsideError)
    expect(of('begin').length).toBe(3)
    broken = false
    expect(await admin.retry(error.job)).toBe(true)
    expect(await queue.run(task('poison'), text)).toBe('poison!')
    expect((await admin.state()).aside).toEqual([])
    expect(await admin.retry(error.job)).toBe(false)

    broken = true
    const second = await queue.run({ ...task('poison'), kind: 'other' }, text).catch((caught) => caught)
    expect(await admin.discard(second.job)).toBe(true)
    expect((await admin.state()).aside).toEqual([])
    await admin.close()
    await worker.finish()
    await queue.close()
  },
)

test.runIf(hasRedis)(
  'a wrong result is refused and made again; after some, the job is set aside',
  {
    timeout: 30_000,
  },
  async () => {
    let lies = 1
    const { worker, of } = await working((input) => (lies-- > 0 ? 'garbage' : `${input}!`))
    const { queue, events } = await opened()
    const accept = (bytes: Uint8Array) => {
      if (!text(bytes).endsWith('!')) throw new Error(`it is ${text(bytes)}`)
      return text(bytes)
    }
    expect(await queue.run(task('wrong once'), accept)).toBe('wrong once!')
    expect(events).toMatchObject([{ event: 'refused', reason: 'it is garbage' }])
    await until(() => of('stored').length === 2)

    lies = 1000
    const error = await queue.run(task('always wrong'), accept).catch((caught) => caught)
    expect(error).toBeInstanceOf(SetAsideError)
    expect(error.message).toMatch(/3 results were refused .* because: it is garbage \(.+\)/)
    await until(() => of('stored').length === 5)
    while (of('aside').length === 0) await sleep(20)
    const admin = await queueAdmin(url)
    expect((await admin.state()).aside[0]!.reason).toMatch(/^3 results were refused/)
    await expect(queue.run(task('always wrong'), accept)).rejects.toThrow(SetAsideError)
    lies = 0
    await admin.retry(error.job)
    expect(await queue.run(task('always wrong'), accept)).toBe('always wrong!')
    await admin.close()
    await worker.finish()
    await queue.close()
  },
)

test.runIf(hasRedis)(
  'a worker leaves jobs of another build alone, and both sides say so',
  {
    timeout: 30_000,
  },
  async () => {
    const bystander = await working((input) => `never ${input}`)
    const { queue, events } = await opened({ build: '9.9.9-abc' })
    const asked = queue.run(task('newer'), text)
    const admin = await queueAdmin(url)
    while ((await admin.state()).waiting === 0) await sleep(20)
    const old = await working((input) => `old ${input}`)
    expect(old.of('other-build')).toEqual([{ event: 'other-build', build: '9.9.9-abc', jobs: 1 }])
    while (events.length === 0) await sleep(50)
    expect(events).toEqual([{ event: 'no-worker', build: '9.9.9-abc', others: [build] }])
    expect(old.of('begin')).toEqual([])
    const fitting = await working((input) => `new ${input}`, { build: '9.9.9-abc' })
    expect(await asked).toBe('new newer')
    expect(old.of('begin')).toEqual([])
    await admin.close()
    await Promise.all([bystander.worker.finish(), old.worker.finish(), fitting.worker.finish()])
    await queue.close()
  },
)

test.runIf(hasRedis)(
  'a worker that ends finishes its job, or gives it back without an attempt',
  {
    timeout: 30_000,
  },
  async () => {
    const { queue } = await opened({ attempts: 1 })
    const slow = await working(async (input) => {
      await sleep(300)
      return `${input}!`
    })
    const finished = queue.run(task('finishes'), text)
    while (slow.of('begin').length === 0) await sleep(10)
    await slow.worker.finish()
    expect(slow.of('stored').length).toBe(1)
    expect(await finished).toBe('finishes!')

    const stuck = await working(async (_, signal) => {
      await sleep(60_000, undefined, { signal })
      return 'never'
    })
    const given = queue.run(task('given back'), text)
    while (stuck.of('begin').length === 0) await sleep(10)
    await stuck.worker.handBack()
    expect(stuck.events.at(-1)).toMatchObject({ event: 'back-to-queue' })
    const next = await working((input) => `${input} and done`)
    expect(await given).toBe('given back and done')
    await next.worker.finish()
    await queue.close()
  },
)

test.runIf(hasRedis)(
  'a signal ends the waiting, and jobs that Redis has lost are submitted again',
  {
    timeout: 30_000,
  },
  async () => {
    const { queue } = await opened()
    const stop = new AbortController()
    const asked = queue.run(task('nobody does it'), text, stop.signal)
    setTimeout(() => stop.abort(new Error('enough')), 100)
    await expect(asked).rejects.toThrow('enough')
    const lost = queue.run(task('lost'), text)
    const admin = await queueAdmin(url)
    while ((await admin.state()).waiting < 2) await sleep(20)
    const { Redis } = await import('ioredis')
    const client = new Redis(url)
    await client.flushall()
    client.disconnect()
    const { worker } = await working((input) => `${input}, found`)
    expect(await lost).toBe('lost, found')
    await admin.close()
    await worker.finish()
    await queue.close()
  },
)

test('options are checked, and a URL is never printed with its password', async () => {
  await expect(redisQueue({ url: 'http://localhost' })).rejects.toThrow(/not the URL of Redis/)
  await expect(redisQueue({ url: 'nonsense' })).rejects.toThrow(/not the URL of Redis/)
  await expect(redisQueue({ url, width: 0 })).rejects.toThrow(/"width" expected a number from 1, got 0/)
  const error = await redisQueue({ url: 'redis://user:geheim@127.0.0.1:1/2' }).catch((caught) => caught)
  expect(error.message).toMatch(
    /^Redis at redis:\/\/127\.0\.0\.1:1\/2 cannot be reached\.\n {2}Error: .*ECONNREFUSED/,
  )
  expect(error.message).not.toContain('geheim')
})

test.runIf(hasRedis)('a Redis with a password refuses who has none, and takes who has', async () => {
  const locked = await startRedis(['--requirepass', 'geheim', '--protected-mode', 'no'])
  const error = await redisQueue({ url: locked.url }).catch((caught) => caught)
  expect(error.message).toMatch(/refuses this client\.\n {2}Error: NOAUTH/)
  const wrong = await redisQueue({ url: locked.url.replace('//', '//:falsch@') }).catch((caught) => caught)
  expect(wrong.message).toMatch(/refuses this client\.\n {2}Error: WRONGPASS/)
  const queue = await redisQueue({ url: locked.url.replace('//', '//:geheim@') })
  await queue.close()
})
