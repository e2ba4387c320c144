/**
 * Accesses that straddle two cells, two leaves, or the end of a memory, in a batch.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { pagesOf, type State } from '../../src/state/state.ts'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import { type BatchTester, batchTester } from './batching.ts'
import { addresses, crooked, ops, random, stateOf, wordOf } from './crooked.ts'
import { editor } from './edits.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow) console.log('unaligned accesses in a batch: every seventh address; ONESTEP_SLOW=1: every one')
const shape = { steps: 4, anyEvery: 2, readLeaves: 2, writeLeaves: 3, readNodes: 1, writeNodes: 2 }

/** A state that runs instructions at addresses, from an address of the code on. */
function program(list: readonly (readonly [op: string, address: number])[], pc = 0): State {
  const state = stateOf(list[0]![0], list[0]![1], { pc })
  const code = state.memories.code!.get(0n)!.slice()
  for (const [k, [op, at]] of list.entries()) {
    for (let i = 0; i < 4; i++) code[(pc + 4 * k + i) % 64] = (wordOf(op, at) >>> (8 * i)) & 255
  }
  return { ...state, memories: { ...state.memories, code: pagesOf([[0n, code.subarray(0, 64)]]) } }
}

let tester: BatchTester
beforeAll(async () => {
  tester = await batchTester(crooked, shape)
  console.log(`batch of crooked: ${tester.r1cs.constraints} constraints`)
}, 300_000)

describe('unaligned accesses in a batch circuit', () => {
  const inBatch = ops.filter((op) => !/32/.test(op))

  test('what is wider than a cell has no place, whole or in two', () => {
    expect([...tester.template.any.excluded].sort()).toEqual(ops.filter((op) => /32/.test(op)).sort())
    expect([...tester.template.plain.excluded].sort()).toEqual(ops.filter((op) => /32/.test(op)).sort())
    expect(tester.template.cellLog).toBe(4)
  })

  test.each(inBatch)(
    '%s: agrees with the evaluator at every address',
    (op) => {
      for (let at = 0; at < addresses(op); at += slow ? 1 : 7) {
        const others = [0, 1, 2].map(() => {
          const other = inBatch[random.below(inBatch.length)]!
          return [other, random.below(addresses(other))] as const
        })
        const state = program([[op, at], ...others], random.below(64))
        const { run } = tester.expectBatch(state)
        expect(run.steps).toBeGreaterThan(0n)
      }
    },
    240_000,
  )

  test('a cell is accessed where an access reaches it, and nowhere else', () => {
    const made = (op: string, at: number) => {
      const { run } = tester.expectBatch(program([[op, at]]), 1n)
      return run.slots[0]!.accesses.filter(({ id, memory }) => id !== 0n && memory === 1).length
    }
    expect([12, 13, 60, 62].map((at) => made('load4', at))).toEqual([1, 2, 1, 2])
    expect([32, 33].map((at) => made('store16', at))).toEqual([1, 2])
  })

  test('D43 no other content of a cell, and no edited witness', () => {
    const { tryEdits } = editor(tester.r1cs, tester.symbols)
    const state = program([
      ['store8', 27],
      ['load4', 30],
      ['increment', 62],
      ['chase', 31],
    ])
    const { inputs, run, witness } = tester.expectBatch(state)
    const cell = inputs.cell as bigint[][]
    for (const [i, slot] of run.slots.entries()) {
      for (const port of slot.accesses.keys()) {
        const other = cell.with(i, cell[i]!.with(port, cell[i]![port]! ^ 0x0100_0000n))
        tester.expectFail({ ...inputs, cell: other })
      }
    }
    expect(tryEdits(witness, 20_000, (limit) => random.below(limit))).toEqual([])
    if (slow) {
      expect(checkSoundness(tester.r1cs, tester.symbols, witness).free).toEqual([])
    }
  }, 600_000)
})
