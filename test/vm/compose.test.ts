/**
 * Machines made of machines compute what their parts and the bridge say; what the kit says of all targets is in
 * test/testing/compose.test.ts.
 */
import { expect, test } from 'vitest'
import { LiveState } from '../../src/state/access.ts'
import type { State } from '../../src/state/state.ts'
import { calling, hybrid } from '../vms/hybrid.ts'

/** What both compute, written by hand. */
const f = (n: bigint): bigint => (n === 0n ? 7n : 3n * f(n - 1n) + n)

function finish(state: State) {
  const live = new LiveState(hybrid.machine, state)
  const active: bigint[] = []
  let deepest = 0n
  while (live.step()) {
    active.push(live.get('active'))
    if (live.get('depth') > deepest) deepest = live.get('depth')
  }
  const borders = active.filter((part, i) => i > 0 && part !== active[i - 1]).length
  return { live, deepest, borders }
}

test.each(['wide', 'narrow'] as const)('%s calls the other, which calls it, to depth 8', (part) => {
  const { live, deepest, borders } = finish(calling(part, 8n))
  expect(live.status).toEqual({ kind: 'halted', code: f(8n) })
  expect(deepest).toBe(8n)
  expect(borders).toBe(16)
  const { maps } = live.snapshot()
  // Both wrote to one map, under the numbers of their levels.
  expect(maps!.storage).toEqual(
    new Map(Array.from({ length: 8 }, (_, i) => [BigInt(i + 1), f(BigInt(i + 1))])),
  )
})
