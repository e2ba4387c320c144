import { afterEach, expect, test, vi } from 'vitest'
import type { Metric } from '../../src/chain/index.ts'
import { narrator } from '../../src/cli/narrate.ts'
import { runProgress } from '../../src/cli/operate.ts'

afterEach(() => void vi.useRealTimers())

test('a long run tells how far it is and how fast, every two seconds, from where it continues', () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const told: Metric[] = []
  const update = runProgress((metric) => told.push(metric))
  for (let i = 0; i <= 50; i++) {
    update(7_000_000n + 100_000n * BigInt(i))
    vi.advanceTimersByTime(100)
  }
  expect(told).toEqual([
    { event: 'running', steps: 9_000_000n, rate: 1 },
    { event: 'running', steps: 11_000_000n, rate: 1 },
  ])
  expect(narrator()(told[0]!)).toBe('running the program: 9,000,000 steps so far, 1 M steps/s')
})

test('other long work says how much of it is left', () => {
  const say = narrator()
  expect(say({ event: 'building', done: 20, of: 100, rate: 10, secondsLeft: 8 })).toBe(
    'computing states: 20 of 100, 10/s, 8 s left',
  )
  expect(say({ event: 'reading', block: 50n, of: 200n, secondsLeft: 6 })).toBe(
    'reading the chain: block 50 of 200, 6 s left',
  )
})
