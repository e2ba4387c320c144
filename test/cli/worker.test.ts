/** `onestep worker`, `onestep queue` and `--redis`, as processes of their own. */
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hasRedis, startedWorker, startRedis } from '../queue/server.ts'
import { elf, expectOneError, onestep, scratch } from './cli.ts'

const folder = scratch()
/** Nobody listens there. */
const NOBODY = 'redis://user:geheim@127.0.0.1:1'

test('a Redis that is not there is one error within seconds, which does not print the password', async () => {
  const program = elf('args.rv32im.Os')
  const output = folder.path('a.proof')
  const calls = [
    ['worker', '--redis', NOBODY],
    ['queue', '--redis', NOBODY],
    ['prove', program, '--stark', '--all', '-o', output, '--redis', NOBODY],
  ]
  for (const result of await Promise.all(calls.map((args) => onestep(args)))) {
    // Progress of the run comes first.
    const err = result.err.slice(Math.max(0, result.err.indexOf('onestep: ')))
    expectOneError(
      { ...result, err },
      /^onestep: Redis at redis:\/\/127\.0\.0\.1:1 cannot be reached\.\n {2}Error: .*REFUSED/,
    )
    expect(result.code).toBe(1)
    expect(result.err).not.toContain('geheim')
  }
})

test('wrong options are refused', async () => {
  const program = elf('args.rv32im.Os')
  for (const [args, message] of [
    [['worker', '--redis', 'http://localhost'], /--redis expected a URL of Redis/],
    [['worker', '--redis', folder.path('none')], /file with the URL of Redis .* does not exist/],
    [['worker', '--redis', NOBODY, '--jobs', '0'], /"0" is not a number of jobs/],
    [['worker', '--redis', NOBODY, '--lock', 'x'], /"x" is not a number of seconds/],
    [['prove', program, '--step', '1', '-o', folder.path('b'), '--redis', NOBODY], /--redis is for/],
  ] as const)
    expectOneError(await onestep(args), message)
})

test.runIf(hasRedis)('a worker takes its URL from a file, is listed, and ends by SIGTERM', async () => {
  const { url } = await startRedis()
  const file = folder.path('redis.url')
  writeFileSync(file, `${url}\n`)
  const worker = startedWorker(file, ['--jobs', '1', '--name', 'tester'])
  await worker.saw('ready')
  const { code, out } = await onestep(['queue', '--redis', file, '--json'])
  expect(code).toBe(0)
  const state = JSON.parse(out.toString())
  expect(state).toMatchObject({ waiting: 0, active: 0, aside: [], workers: [{ name: 'tester', threads: 1 }] })
  expectOneError(await onestep(['queue', '--redis', url, '--retry', 'j00']), /No job j00 was set aside/)
  expect((await onestep(['queue', '--redis', url])).out.toString()).toMatch(
    /^0 jobs wait, 0 are worked at\nworker tester: 1 jobs at a time, 0 made, of /,
  )
  worker.child.kill('SIGTERM')
  expect((await worker.ended).code).toBe(143)
  expect(JSON.parse((await onestep(['queue', '--redis', url, '--json'])).out.toString()).workers).toEqual([])
})
