import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { openCache } from '../../src/cli/cache.ts'
import { cachedRun } from '../../src/cli/cached-run.ts'
import { historiesIn } from '../../src/cli/histories.ts'
import { wasmExecutor } from '../../src/run/index.ts'
import { run } from '../../src/trace/trace.ts'
import { countdown, tinyProgram } from '../vms/programs.ts'

const program = tinyProgram(countdown(30))
const whole = await run(program)
const maxSteps = 1000n

let cache: string
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'onestep-cached-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(cache, { recursive: true, force: true })
})

/** A run, what it says, and the steps that were made for it. */
async function cached(
  options: {
    signal?: AbortSignal
    onProgress?: () => void
    from?: typeof program
    interval?: bigint
    limit?: number
  } = {},
) {
  const { from = program, interval = 20n, limit = 2 ** 30, ...rest } = options
  const said: string[] = []
  let made = 0n
  const count = (steps: bigint) => {
    made += steps
    return steps
  }
  const executor: typeof wasmExecutor = (machine) => {
    const inner = wasmExecutor(machine)
    return { ...inner, run: (steps) => count(inner.run(steps)) }
  }
  const say = (text: string) => void said.push(text)
  const trace = await cachedRun(from, openCache(cache, limit), {
    ...rest,
    maxSteps,
    executor,
    interval,
    every: 0,
    say,
  })
  return { trace, said, made, root: toHex(trace.rootAt(trace.steps)), inside: toHex(trace.rootAt(33n)) }
}

const root = toHex(whole.rootAt(whole.steps))
const inside = toHex(whole.rootAt(33n))
const files = () => readdirSync(join(cache, 'runs')).map((name) => join(cache, 'runs', name))

test('is not made twice', async () => {
  const first = await cached()
  expect(first).toMatchObject({ said: [], made: whole.steps, root, inside })
  const second = await cached()
  expect(second).toMatchObject({
    said: [`the run up to step ${whole.steps} comes from the cache`],
    root,
    inside,
  })
  expect(second.trace.status).toEqual(whole.status)
  // Of the last interval it is made sure that it follows.
  expect(second.made).toBeLessThan(25n)
  const other = await cached({ from: tinyProgram(countdown(31)) })
  expect(other.said).toEqual([])
  expect(files()).toHaveLength(2)
})

test.each(['a signal', 'SIGKILL', 'SIGKILL, after the clock was set back'])(
  'that was ended by %s goes on where it was saved',
  async (how) => {
    const stop = new AbortController()
    let slices = 0
    const crash = () => {
      if (how.includes('clock')) vi.spyOn(Date, 'now').mockReturnValue(0)
      if (++slices < 4) return
      if (how.startsWith('SIGKILL')) throw new Error('killed')
      stop.abort()
    }
    const begun = cached({ signal: stop.signal, onProgress: crash })
    if (how.startsWith('SIGKILL')) await expect(begun).rejects.toThrow('killed')
    else expect((await begun).trace.status).toEqual({ kind: 'running' })
    const later = await cached()
    expect(later.said).toEqual([
      expect.stringMatching(/^the run up to step (20|40|60|80|100) comes from the cache$/),
    ])
    expect(later).toMatchObject({ root, inside })
    expect(later.made).toBeLessThanOrEqual(whole.steps)
  },
)

test.each([
  ['damaged', (bytes: Uint8Array) => bytes.map((byte, i) => (i === 300 ? byte ^ 1 : byte))],
  ['cut off', (bytes: Uint8Array) => bytes.subarray(0, 200)],
  ['empty', () => new Uint8Array(0)],
  ['forged', (bytes: Uint8Array) => forged(bytes)],
])('is made anew, with one notice, where its file is %s', async (_, damage) => {
  // The last interval writes to memory, so that a forged page is one of it.
  await cached({ interval: 50n })
  for (const path of files()) writeFileSync(path, damage(new Uint8Array(readFileSync(path))))
  const again = await cached()
  expect(again).toMatchObject({
    said: [expect.stringMatching(/was damaged; the run starts again$/)],
    root,
    inside,
  })
  expect((await cached()).said).toEqual([`the run up to step ${whole.steps} comes from the cache`])
})

/** Another last state, under a digest that is right. */
function forged(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice()
  const end = changed.length - 32
  changed[end - 1] ^= 1
  changed.set(createHash('sha256').update(changed.subarray(0, end)).digest(), end)
  return changed
}

test('is made without a cache where none can be', async () => {
  writeFileSync(join(cache, 'runs'), '')
  const { said, root: made } = await cached()
  expect(made).toBe(root)
  expect(said).toEqual([
    expect.stringMatching(/was damaged/),
    expect.stringMatching(/cannot be written \(\w+\), so the run is not saved$/),
  ])
  rmSync(join(cache, 'runs'))
  mkdirSync(join(cache, 'runs'))
  expect((await cached()).said).toEqual([])
})

describe('runs that take more than the cache may hold', () => {
  /** Seconds ago, so that the order does not hang on how fast this is. */
  const age = (path: string, seconds: number) => {
    const time = Date.now() / 1000 - seconds
    utimesSync(path, time, time)
  }

  test('go, the least recently used first, and with them what else there is; never the one that is made', async () => {
    await cached()
    const [first] = files()
    const { size } = statSync(first!)
    age(first!, 500)
    await cached({ from: tinyProgram(countdown(31)) })
    const second = files().find((path) => path !== first)!
    age(second, 400)
    const history = join(cache, 'histories', 'history')
    openCache(cache).write(history, (path) => writeFileSync(path, new Uint8Array(size)))
    age(history, 600)
    // Which is used now, so that it is the second that goes.
    await cached()
    const limit = 2 * size + 2000
    await cached({ from: tinyProgram(countdown(29)), limit })
    expect(files()).toContain(first)
    expect(files()).not.toContain(second)
    expect(files()).toHaveLength(2)
    expect(existsSync(history)).toBe(false)
    await cached({ from: tinyProgram(countdown(28)), limit: 0 })
    expect(files()).toHaveLength(1)
    expect((await cached({ from: tinyProgram(countdown(28)) })).said).toHaveLength(1)
  })

  test('histories, too', () => {
    const store = historiesIn(openCache(cache, 150))
    const old = join(cache, 'histories', 'old')
    writeFileSync(old, new Uint8Array(100))
    age(old, 100)
    store.write('new', new Uint8Array(100))
    store.write('newer', new Uint8Array(100))
    expect(readdirSync(join(cache, 'histories')).sort()).toEqual(['new', 'newer'])
    expect(store.read('new')).toHaveLength(100)
    expect(store.read('none')).toBeUndefined()
  })
})
