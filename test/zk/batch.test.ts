import { beforeAll, describe, expect, test } from 'vitest'
import { pagesOf, type State, zeroState } from '../../src/state/state.ts'
import { type BatchTester, batchTester } from './batching.ts'
import { small } from './small.ts'

const shape = { steps: 8, anyEvery: 4, readLeaves: 2, writeLeaves: 2, readNodes: 3, writeNodes: 4 }

/** Encodes: add 1, li 2, lw 3, lb 4, sw 5, sb 6, put 7, beq 8, div 9, clear 10, halt 11. */
const word = (op: number, d = 0, a = 0, b = 0) => ((op << 24) | (d << 22) | (a << 20) | (b << 18)) >>> 0
const li = (d: number, i: number) => ((2 << 24) | (d << 22) | ((i & 0xffff) << 6)) >>> 0

function program(words: readonly number[], at = 0n): State {
  const bytes = new Uint8Array(4 * words.length)
  const view = new DataView(bytes.buffer)
  for (const [i, one] of words.entries()) view.setUint32(4 * i, one, true)
  const zero = zeroState(small.machine)
  return { ...zero, memories: { ...zero.memories, mem: pagesOf([[at, bytes]]) } }
}

let tester: BatchTester
beforeAll(async () => {
  tester = await batchTester(small, shape)
  console.log(`batch of small: ${tester.r1cs.constraints} constraints`)
}, 300_000)

describe('the batch circuit of a small VM', () => {
  test('loads and stores', () => {
    const state = program([
      li(1, 40),
      li(2, 0x1234),
      word(5, 2, 1),
      word(3, 3, 1),
      word(1, 0, 3, 3),
      word(6, 0, 1),
      word(3, 2, 1),
    ])
    const { run, status } = tester.expectBatch(state, 7n)
    expect(run.steps).toBe(7n)
    expect(status.kind).toBe('running')
  })
})
