/**
 * The batch circuit of a small VM: what it proves, and what it does not.
 */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { LiveState } from '../../src/state/access.ts'
import { rootOf } from '../../src/state/commitment.ts'
import { pagesOf, type State, zeroState } from '../../src/state/state.ts'
import { circomBatch } from '../../src/targets/circom/index.ts'
import { BatchError, runBatch } from '../../src/zk/batch/inputs.ts'
import { scalarModulus } from '../../src/zk/circuit/field.ts'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import type { Statement } from '../../src/zk/groth16/statement.ts'
import { type BatchTester, batchTester } from './batching.ts'
import { small } from './small.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow) console.log('batch circuit: 40 random programs; ONESTEP_SLOW=1: 500')
const shape = { steps: 8, anyEvery: 4, readLeaves: 2, writeLeaves: 2, readNodes: 3, writeNodes: 5 }

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
  const loads = program([
    li(1, 400),
    li(2, 0x1234),
    word(5, 2, 1),
    word(3, 3, 1),
    word(1, 0, 3, 3),
    word(6, 0, 1),
    word(4, 2, 1),
    word(7, 2, 3),
  ])

  test('loads and stores, to the last slot', () => {
    const { run, status } = tester.expectBatch(loads)
    expect(run.steps).toBe(8n)
    expect(run.leaves.map(({ memory }) => memory).sort()).toEqual([0, 0, 1])
    expect(status.kind).toBe('running')
    for (let steps = 1n; steps < 8n; steps++) expect(tester.expectBatch(loads, steps).run.steps).toBe(steps)
  })

  test('what is not plain waits for its slot: division, microcode, halt', () => {
    const state = program([li(1, 7), li(2, 2), word(9, 3, 1, 2), word(5, 3, 0), (10 << 24) | (2 << 16)])
    const { run } = tester.expectBatch(state)
    const slots = run.slots.map((slot, i) => (slot.active ? i : -1)).filter((i) => i >= 0)
    // clear waits for slot 7, and its microcode for the next batch.
    expect(slots).toEqual([0, 1, 3, 4, 7])
    const live = new LiveState(small.machine, state)
    for (let i = 0; i < 5; i++) live.step()
    const next = tester.expectBatch(live.snapshot())
    expect(next.run.steps).toBe(2n)
  })

  test('a batch ends where the machine halts, and a stopped machine stays as it is', () => {
    const state = program([li(1, 7), word(11, 0, 1)])
    const halted = tester.expectBatch(program([li(1, 7), (11 << 24) | (1 << 22)]))
    expect(halted).toMatchObject({ status: { kind: 'halted', code: 7n }, run: { steps: 2n } })
    const live = new LiveState(small.machine, state)
    live.step()
    live.step()
    const { statement } = tester.expectBatch(live.snapshot(), 2n)
    expect(statement).toMatchObject({ steps: 2n, after: statement.before })
    // Beyond the end, if someone wants so many steps.
    expect(tester.expectBatch(program([li(1, 7), word(11, 0, 1)]), 3n).statement.steps).toBe(3n)
  })

  test.each(small.machine.traps)('a batch ends in a trap: %s', (reason) => {
    const states: { [reason: string]: State } = {
      misaligned: program([li(1, 401), word(3, 3, 1)]),
      'division by zero': program([word(9, 3, 1, 2)]),
      'illegal instruction': program([li(1, 1), 0]),
      'invalid microcode state': { ...program([]), registers: { ...program([]).registers, micro: 9n } },
    }
    expect(tester.expectBatch(states[reason]!).status).toEqual({ kind: 'trapped', reason })
  })

  test('programs that nobody wrote', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 0xffff_ffff }), { minLength: 1, maxLength: 12 }),
        fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 12, maxLength: 12 }),
        fc.array(fc.bigInt(0n, 1023n), { minLength: 4, maxLength: 4 }),
        (words, ops, x) => {
          const state = program(words.map((one, i) => ((one & 0xff_ffff) | (ops[i]! << 24)) >>> 0))
          tester.expectBatch({ ...state, registers: { ...state.registers, x } })
        },
      ),
      { numRuns: slow ? 500 : 40, seed: 5 },
    )
  }, 300_000)

  test('a step for which there is no room', () => {
    const tight = { ...shape, writeLeaves: 1, readLeaves: 1 }
    const state = program([li(1, 400), word(5, 1, 1), word(3, 1, 1), word(7, 1, 1)])
    const run = runBatch(circomBatch(small), tight, small, state)
    expect(run.steps).toBe(3n)
    const tiny = { ...tight, writeNodes: 1, readNodes: 1 }
    expect(() => runBatch(circomBatch(small), tiny, small, state)).toThrow(BatchError)
  })
})

describe('lies to the batch circuit', () => {
  const state = program([li(1, 400), li(2, 77), word(5, 2, 1), word(9, 3, 2, 1), word(3, 3, 1), word(11)])
  type Inputs = { [name: string]: bigint[] } & { low: bigint[][][]; cell: bigint[][] }
  const made = () => tester.inputsOf(state) as unknown as { inputs: Inputs; statement: Statement }
  const fails = (edit: (inputs: Inputs) => Partial<Inputs>) => {
    const { inputs } = made()
    tester.expectPass(inputs)
    tester.expectFail({ ...inputs, ...edit(inputs) } as Inputs)
  }

  test('D44 no other statement: roots, swapped or of another VM, number of steps', () => {
    const { inputs, statement } = made()
    const flip = (bytes: Uint8Array) => bytes.with(31, bytes[31]! ^ 1)
    for (const claim of [
      { ...statement, steps: statement.steps + 1n },
      { ...statement, steps: statement.steps - 1n },
      { ...statement, before: statement.after, after: statement.before },
      { ...statement, before: flip(statement.before) },
      { ...statement, after: flip(statement.after) },
      { ...statement, after: statement.before },
      { ...statement, steps: 0n },
      { ...statement, steps: BigInt(shape.steps) },
      { ...statement, steps: scalarModulus - 1n },
    ]) {
      tester.expectFail({ ...inputs, ...tester.claim(claim) })
    }
    // A twin that differs in nothing but its id.
    const twin = { ...small.machine, name: 'twin' }
    const live = new LiveState(twin, state)
    for (let i = 0n; i < statement.steps; i++) live.step()
    const [before, after] = [state, live.snapshot()].map((each) => rootOf(twin, tester.hash, each)) as [
      Uint8Array,
      Uint8Array,
    ]
    tester.expectFail({ ...inputs, ...tester.claim({ ...statement, before, after }) })
  })

  test('A38 steps left out, added, counted twice', () => {
    for (let i = 0; i < shape.steps; i++) {
      fails(({ active }) => ({ active: active!.with(i, 1n - active![i]!) }))
    }
    const { inputs, statement } = made()
    // A step that counts for two, with the statement to match.
    const claim = tester.claim({ ...statement, steps: statement.steps + 1n })
    tester.expectFail({ ...inputs, ...claim, active: inputs.active!.with(0, 2n) })
  })

  test('A38 any cell, address, gap or leaf changed', () => {
    let tried = 0
    const { inputs } = made()
    const { run } = tester.inputsOf(state)
    const edit = (value: unknown): unknown[] => {
      if (!Array.isArray(value)) return [(value as bigint) + 1n]
      return value.flatMap((one, i) => edit(one).map((other) => value.with(i, other)))
    }
    for (const name of [
      'cell',
      'low',
      'gap',
      'leafWords',
      'leafTimes',
      'registers',
      'status',
      'roots',
      'rootsAfter',
    ]) {
      for (const [i, other] of edit(inputs[name]).entries()) {
        // The port that fetches has whole cells only, and where nothing is accessed, low bits mean nothing.
        const access = run.slots[i >> 2]?.accesses[(i >> 1) % 2]
        if (name === 'low' && ((i >> 1) % 2 === 0 || !access || access.id === 0n)) continue
        if (name === 'leafWords' && inputs.leafUsed![i >> 3] === 0n) continue
        tester.expectFail({ ...inputs, [name]: other } as Inputs)
        tried++
      }
    }
    expect(tried).toBeGreaterThan(60)
  })

  test('D43 a division in a slot for plain steps', () => {
    // As if slot 3 were where the division fell; it waits there only since the circuit makes it.
    const { inputs } = tester.inputsOf(program([li(2, 5), word(9, 3, 2, 2)]))
    const active = inputs.active as bigint[]
    expect(active.slice(0, 4)).toEqual([1n, 0n, 0n, 1n])
    const cell = inputs.cell as bigint[][]
    tester.expectFail({
      ...inputs,
      active: [1n, 1n, 0n, 0n, ...active.slice(4)],
      cell: [cell[0]!, cell[3]!, cell[1]!, cell[1]!, ...cell.slice(4)],
    })
  })

  test('D43 no edited witness satisfies it', () => {
    const { witness } = tester.expectBatch(state)
    const report = checkSoundness(tester.r1cs, tester.symbols, witness)
    expect(report.free).toEqual([])
    expect(report.edits).toBeGreaterThan(100_000)
  }, 600_000)
})
