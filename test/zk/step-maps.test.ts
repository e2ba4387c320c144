/** Steps of machines with maps in their step circuits: all of them, several keys in one, and what is too deep. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { machineId } from '../../src/ir/print.ts'
import type { State } from '../../src/state/state.ts'
import { CircuitError, circom, circomBatch } from '../../src/targets/circom/index.ts'
import { stepCase } from '../../src/testing/index.ts'
import { map, memory, registers, trap, u8, u32, u64, u256, type Vm, vm, when } from '../../src/vm/index.ts'
import { MapDepthError } from '../../src/zk/circuit/map-trees.ts'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import { isExact, subjectOf } from '../../src/zk/groth16/statement.ts'
import { digitsOf, keyAt } from '../circuits/map-case.ts'
import { Random } from '../targets/wasm/random-machine.ts'
import { ledger } from '../vms/ledger.ts'
import { LEVELS as RANDOM_LEVELS, randomMapMachine, randomMapState } from './random-maps.ts'
import { stepTester } from './stepping.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow)
  console.log(
    'step circuits of maps: two states of each instruction of the ledger, no random machines; more with ONESTEP_SLOW=1',
  )

/** Three keys in one step, of which any may be the same, under guards, and a key that another one holds. */
const trio = vm('trio')
  .state({
    pc: u8,
    x: registers(u256, 4),
    n: u64,
    code: memory(u32, 256),
    m: map(u256, u256),
    deep: map(u64, u64),
  })
  .fetch((s) => s.code[s.pc]!)
  .op('rotate', '00000001 ........................', (s) => {
    const [a, b, c] = [s.m.get(s.x[0]!), s.m.get(s.x[1]!), s.m.get(s.x[2]!)]
    s.m.set(s.x[0]!, b)
    s.m.set(s.x[1]!, c)
    when(s.x[3]!.ne(0), () => s.m.set(s.x[2]!, a))
    s.pc = s.pc.add(1)
  })
  .op('move', '00000010 ........................', (s) => {
    // What is left of the first key's place decides where the second one ends.
    const held = s.m.get(s.x[0]!)
    when(held.eq(0), () => trap('nothing there'))
    s.m.set(s.x[0]!, 0)
    s.m.set(s.x[1]!, held)
    s.pc = s.pc.add(1)
  })
  .op('follow', '00000011 ........................', (s) => {
    const next = s.deep.get(s.n)
    s.deep.set(s.n, s.deep.get(next))
    s.deep.set(next, s.n)
    s.pc = s.pc.add(1)
  })
  .otherwise('illegal instruction')

const op = (number: bigint) => {
  const page = new Uint8Array(4096)
  page[3] = Number(number)
  return new Map([[0n, page]])
}

function stateOf(
  number: bigint,
  x: readonly bigint[],
  m: Iterable<readonly [bigint, bigint]>,
  more: Partial<State> = {},
): State {
  return {
    status: { kind: 'running' },
    registers: { pc: 0n, x: [...x, 0n, 0n, 0n].slice(0, 4), n: 0n },
    memories: { code: op(number) },
    maps: { m: new Map(m), deep: new Map() },
    ...more,
  }
}

const LEVELS = 4
const trioTester = () => stepTester(trio, undefined, { mapLevels: LEVELS })

test('every instruction of a machine with maps steps in a circuit as the evaluator steps', async () => {
  const tester = await stepTester(ledger, undefined, { mapLevels: 5 })
  for (const { name } of [...ledger.machine.instructions, ...ledger.machine.microcode]) {
    const kind = name === 'sweeping' ? 'routine' : 'instruction'
    const states = fc.sample(stepCase(ledger, { kind, name }), { numRuns: slow ? 30 : 2, seed: 2 })
    for (const [i, state] of states.entries()) {
      if (!state) continue
      const { witness } = tester.expectStep(state)
      if (slow && i === 0) expect(checkSoundness(tester.r1cs, tester.symbols, witness).free).toEqual([])
    }
  }
}, 600_000)

test('keys that are the same: what is looked up is what was there before the step, the last put counts', async () => {
  const tester = await trioTester()
  const [a, b, c] = [keyAt([1, 2]), keyAt([1, 2], 1), keyAt([3])]
  const m = [
    [a, 5n],
    [b, (1n << 255n) + 6n],
  ] as const
  for (const x of [
    [a, b, c],
    [a, a, b],
    [a, b, a],
    [c, a, a],
    [b, b, b],
    [c, c, c],
  ]) {
    tester.expectStep(stateOf(1n, x, m))
    tester.expectStep(stateOf(1n, [...x, 1n], m))
    tester.expectStep(stateOf(2n, x, m))
  }
}, 600_000)

test('a deletion that moves the entry at which the next key ends', async () => {
  const tester = await trioTester()
  const [a, beside, to] = [keyAt([1, 2, 0]), keyAt([1, 2, 1]), keyAt([1, 2, 3])]
  tester.expectStep(
    stateOf(
      2n,
      [a, to],
      [
        [a, 5n],
        [beside, 6n],
      ],
    ),
  )
  tester.expectStep(
    stateOf(
      2n,
      [a, keyAt([1, 0])],
      [
        [a, 5n],
        [beside, 6n],
      ],
    ),
  )
  tester.expectStep(
    stateOf(
      2n,
      [a, beside],
      [
        [a, 5n],
        [beside, 6n],
      ],
    ),
  )
  tester.expectStep(stateOf(2n, [a, to], [[a, 5n]]))
}, 600_000)

test('a key that another key holds, in another map', async () => {
  const tester = await trioTester()
  const deep = (entries: Iterable<readonly [bigint, bigint]>, n: bigint) =>
    stateOf(3n, [], [[9n, 9n]], {
      registers: { pc: 0n, x: [0n, 0n, 0n, 0n], n },
      maps: { m: new Map([[9n, 9n]]), deep: new Map(entries) },
    })
  tester.expectStep(
    deep(
      [
        [1n, 2n],
        [2n, 3n],
      ],
      1n,
    ),
  )
  tester.expectStep(deep([[1n, 1n]], 1n))
  tester.expectStep(deep([], 7n))
}, 600_000)

test('what is looked up is not what an earlier access of the step put', async () => {
  const tester = await trioTester()
  const [a, b] = [keyAt([0]), keyAt([1])]
  // Honest inputs of one state, in which the two keys of a move are one, said of the state in which they are not.
  const honest = tester.inputsOf(stateOf(2n, [a, b], [[a, 5n]]))
  const other = tester.inputsOf(stateOf(2n, [a, a], [[a, 5n]]))
  for (const name of Object.keys(honest.inputs)) {
    if (!name.startsWith('map')) continue
    const mixed = { ...honest.inputs, [name]: other.inputs[name]! }
    if (JSON.stringify(mixed[name], json) !== JSON.stringify(honest.inputs[name], json))
      tester.expectFail(mixed)
  }
  // Roots of the one with the openings of the other.
  const { rootBefore, rootAfter } = other.inputs
  tester.expectFail({ ...honest.inputs, rootAfter: rootAfter! })
  tester.expectFail({ ...honest.inputs, rootBefore: rootBefore!, rootAfter: rootAfter! })
}, 600_000)

const json = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)

test('a key below the levels of the circuit is an error that says so', async () => {
  const tester = await trioTester()
  const a = keyAt([1, 2, 3, 0, 1])
  const deep = keyAt(digitsOf(a, 5), 1)
  expect(() =>
    tester.inputsOf(
      stateOf(
        2n,
        [a, keyAt([0])],
        [
          [a, 5n],
          [deep, 6n],
        ],
      ),
    ),
  ).toThrow(MapDepthError)
}, 600_000)

describe('what circuits there are of a machine with maps', () => {
  test('batches exclude the steps that touch maps', () => {
    const { any, plain } = circomBatch(ledger)
    const touching = ['load', 'pay', 'mint', 'swap', 'find', 'put', 'felt', 'sweeping']
    const names = (excluded: ReadonlySet<string>) => [...excluded].map((name) => name.split(' ')[0]!)
    expect(names(any.excluded).sort()).toEqual(touching.sort())
    expect(names(plain.excluded)).toEqual(
      expect.arrayContaining(touching.filter((name) => name !== 'sweeping')),
    )
  })

  test('none of a machine whose fetching reads one, in batches', () => {
    const fetching = vm('fetching')
      .state({ pc: u32, m: map(u32, u32) })
      .fetch((s) => s.m.get(s.pc))
      .op('next', '................................', (s) => {
        s.m.set(s.pc, 0)
        s.pc = s.pc.add(1)
      })
      .otherwise('none')
    expect(circom(fetching).inputs.maps.map(({ update }) => update)).toEqual([false, true])
    expect(() => circomBatch(fetching)).toThrow(CircuitError)
    expect(() => circomBatch(fetching)).toThrow(/fetching reads a map/)
  })

  test("the levels are the author's choice, and decide whether a dispute may end by its proofs", () => {
    const template = circom(ledger)
    expect(template.mapLevels).toBe(22)
    expect(circom(trio, { mapLevels: 80 }).mapLevels).toBe(80)
    for (const mapLevels of [0, 128, 1.5]) expect(() => circom(ledger, { mapLevels })).toThrow(RangeError)
    const exact = (mapLevels?: number) => isExact(subjectOf(ledger, 'step', { mapLevels }))
    expect([exact(22), exact(79), exact(80), exact()]).toEqual([false, false, true, true])
    expect(isExact(subjectOf(ledger, 'batch', { steps: 64 }))).toBe(false)
  })
})

const MACHINES = Number(process.env.ONESTEP_RUNS ?? 12)
const SEED = Number(process.env.ONESTEP_SEED ?? Math.floor(Date.now() / 86_400_000))

test.runIf(slow)(
  `${MACHINES} random machines of maps step in a circuit as the evaluator steps`,
  async () => {
    for (let seed = SEED; seed < SEED + MACHINES; seed++) {
      const random = new Random(seed)
      const machine = randomMapMachine(random)
      const one = { name: machine.name, machine, id: machineId(machine) } as Vm
      const tester = await stepTester(one, undefined, { mapLevels: RANDOM_LEVELS })
      for (let i = 0; i < 40; i++) {
        const state = randomMapState(machine, random)
        try {
          const { witness } = tester.expectStep(state)
          if (i === 0 && slow) expect(checkSoundness(tester.r1cs, tester.symbols, witness).free).toEqual([])
        } catch (error) {
          // Values become keys that may lie deeper.
          if (error instanceof MapDepthError) continue
          throw new Error(`seed ${seed}, state ${i}`, { cause: error })
        }
      }
    }
  },
  3_600_000,
)
