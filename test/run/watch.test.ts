import { expect, test } from 'vitest'
import type { Active } from '../../src/run/groups.ts'
import { type Program, Watch } from '../../src/run/watch.ts'

/** A program that comes by these places, of which each leads to the next number by itself; odd tens are the interpreter's. */
function programOf(places: readonly number[]): Program {
  let at = 0
  return {
    running: () => at < places.length,
    id: () => places[at],
    key: () => [BigInt(places[at])],
    step: () => {
      at++
      return 1
    },
    targets: ([place]) => (place % 20n === 10n ? undefined : new Set([Number(place) + 1])),
  }
}

const region = (ids: readonly number[], entries: readonly number[]): Active => ({
  ...{ index: 1, pages: [] },
  compiled: {
    ...{ id: '', bytes: new Uint8Array(), module: {} as WebAssembly.Module, code: [], constants: [] },
    entries: entries.map((id) => ({ id, limbs: [], block: 0 })),
    trail: new Map(ids.map((id) => [id, { key: [BigInt(id)], followers: new Set<number>() }])),
    starts: entries,
  },
})

const missedOf = (watch: Watch) => [...watch.seen].flatMap(([id, { missed }]) => (missed > 0 ? [id] : []))

test('steps that compiled code would not have made are missed', () => {
  const watch = new Watch()
  const regions = [region([0, 1, 2, 3, 4, 5, 6], [0, 5])]
  // In at 0, out after 2; back at 3, where nothing is entered, and in at 5; a jump within the region to 2.
  const places = [0, 1, 2, 100, 101, 3, 4, 5, 6, 2, 3]
  expect(watch.run(programOf(places), regions, 1000)).toEqual({ made: 11, start: 0 })
  expect(missedOf(watch)).toEqual([2, 100, 101, 3, 4])
  expect([...watch.seen.get(2)!.followers]).toEqual([100, 3])
  expect(watch.often(false).size).toBe(2)
  watch.settle([2, 3, 4])
  expect(missedOf(watch)).toEqual([100, 101])
})

test('steps that cannot be compiled are missed only until that is known', () => {
  const watch = new Watch()
  watch.run(programOf([10, 11]), [], 1000)
  expect(missedOf(watch)).toEqual([10, 11])
  watch.settle([10, 11])
  watch.run(programOf([10, 11]), [region([10, 11], [11])], 1000)
  expect(missedOf(watch)).toEqual([])
})
