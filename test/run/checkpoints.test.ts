import { expect, test } from 'vitest'
import { createCheckpoints } from '../../src/run/checkpoints.ts'
import { packHeader } from '../../src/state/layout.ts'
import { PAGE_SIZE, zeroState } from '../../src/state/state.ts'
import { tiny } from '../vms/tiny.ts'

const page = (value: number) => new Uint8Array(PAGE_SIZE).fill(value)

// The last checkpoint may be thinned out before the next one comes, which holds only what was written since.
test('C37: a page written before a checkpoint that is thinned out is still there in the next', () => {
  const start = zeroState(tiny.machine)
  const header = packHeader(tiny.machine, start)
  const checkpoints = createCheckpoints(tiny.machine, header, start)
  for (let step = 1n; step <= 3n; step++)
    checkpoints.add(step, header, [new Map([[step, page(Number(step))]])])
  checkpoints.thin()
  expect(checkpoints.count).toBe(2)
  checkpoints.add(5n, header, [new Map([[1n, page(5)]])])
  const { mem } = checkpoints.at(5n).state.memories
  expect([1n, 2n, 3n].map((index) => mem.get(index)?.[0])).toEqual([5, 2, 3])
  expect([1n, 2n, 3n].map((index) => checkpoints.at(4n).state.memories.mem.get(index)?.[0])).toEqual([
    1,
    2,
    undefined,
  ])
  expect(checkpoints.at(4n).step).toBe(2n)
})
