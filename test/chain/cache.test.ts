import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cachedRoots } from '../../src/chain/cache.ts'
import { type Metric, openStore, rootsOf, type Span, type Store } from '../../src/chain/index.ts'
import { toy, toyTopic } from './toy.ts'

const truth = toy({ halt: 13n })
const topic = toyTopic(truth)

let store: Store
beforeEach(() => {
  store = openStore(mkdtempSync(join(tmpdir(), 'onestep-cache-')))
})
afterEach(() => rmSync(store.directory, { recursive: true, force: true }))

test.each([
  ['damaged', (bytes: Buffer) => bytes.map((byte, i) => (i === 69 ? byte ^ 1 : byte))],
  ['cut off by a root', (bytes: Buffer) => bytes.subarray(0, -32)],
  ['empty', () => Buffer.alloc(0)],
  ['of another topic', (_: Buffer, other: Buffer) => other],
])('B27 a history that is %s is computed anew, with a notice, and the same', async (_, damage) => {
  const spans = [
    { start: 0n, stride: 4n, height: 2 },
    { start: 4n, stride: 1n, height: 2 },
  ]
  const events: string[] = []
  const rootsAgain = async (span: Span) =>
    cachedRoots(store, topic, truth, span, ({ event }) => events.push(event))
  const fresh = await Promise.all(spans.map(rootsAgain))
  const kept = await Promise.all(spans.map(rootsAgain))
  expect(kept).toEqual(fresh.map(({ roots }) => ({ roots, stored: true })))
  const names = readdirSync(store.directory)
  const before = names.map((name) => readFileSync(join(store.directory, name)))
  for (const [i, name] of names.entries())
    writeFileSync(join(store.directory, name), damage(before[i]!, before[1 - i]!))
  expect(await Promise.all(spans.map(rootsAgain))).toEqual(fresh)
  expect(events).toEqual(['cache-damaged', 'cache-damaged'])
  expect(names.map((name) => readFileSync(join(store.directory, name)))).toEqual(before)
})

test('B27 a history that is whole but not ours is not claimed; a store that cannot be written stops nothing', async () => {
  const span = { start: 0n, stride: 1n, height: 4 }
  const liar = toy({ halt: 13n, lie: { from: 7n, salt: 'x' } })
  const events: string[] = []
  const metrics = ({ event }: Metric) => void events.push(event)
  await cachedRoots(store, topic, liar, span, metrics)
  const { roots, stored } = await cachedRoots(store, topic, truth, span, metrics)
  expect({ stored, events }).toEqual({ stored: false, events: ['cache-damaged'] })
  expect(roots).toEqual(await rootsOf(truth, span))
  const full: Store = {
    ...store,
    read: () => undefined,
    write: () => {
      throw new Error('ENOSPC')
    },
  }
  expect((await cachedRoots(full, topic, truth, span, metrics)).roots).toEqual(roots)
  expect(events.at(-1)).toBe('cache-unwritable')
})

test('B27 a history that cannot be read stops nothing', async () => {
  const span = { start: 0n, stride: 1n, height: 4 }
  const events: string[] = []
  const metrics = ({ event }: Metric) => void events.push(event)
  const { roots } = await cachedRoots(store, topic, truth, span, metrics)
  const [name] = readdirSync(store.directory)
  const path = join(store.directory, name!)
  rmSync(path)
  mkdirSync(path)
  expect(await cachedRoots(store, topic, truth, span, metrics)).toEqual({ roots, stored: false })
  expect(events).toEqual(['cache-damaged', 'cache-unwritable'])
  // Nothing half written stays either.
  expect(readdirSync(store.directory)).toEqual([name])
})
