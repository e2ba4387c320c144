/**
 * The step circuits of sBPF on states of real runs, of each instruction, routine and trap: large, so behind
 * ONESTEP_SLOW=1. ONESTEP_VM: one version alone. ONESTEP_RUNS: variants of each state, 20 by default; as many edits of a
 * witness are tried for each of them.
 */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { State } from '../../src/state/state.ts'
import { stepCase } from '../../src/testing/cases.ts'
import { sbpfv0, sbpfv3 } from '../../src/vms/sbpf/index.ts'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import { randomOf } from '../vms/sbpf/generate.ts'
import { sampledSteps } from '../vms/sbpf/sampled.ts'
import { editor } from './edits.ts'
import { type StepTester, stepTester } from './stepping.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const runs = Number(process.env.ONESTEP_RUNS ?? 20)
const only = process.env.ONESTEP_VM
const MOST = 60_000
if (!slow) console.log('zk: the step circuits of sBPF are left out; ONESTEP_SLOW=1 runs them')

const EDGES = [0n, 1n, 7n, 8n, 255n, 0x7fff_ffffn, 0x8000_0000n, 0xffff_ffffn, 1n << 32n, 1n << 63n, -1n, -8n]

/** The state with other operands: some elements of `r` and, now and then, of the other registers. */
function variant({ registers, ...state }: State, random: (below: number) => number): State {
  const value = (old: bigint, bits: number) =>
    BigInt.asUintN(
      bits,
      [EDGES[random(EDGES.length)]!, old + 1n, old - 1n, old ^ (1n << BigInt(random(bits)))][random(4)]!,
    )
  const r = (registers.r as readonly bigint[]).map((old) => (random(3) === 0 ? value(old, 64) : old))
  const fixed = {
    cu: 64,
    depth: 8,
    count: 64,
    value: 64,
    fill: 8,
    phase: 8,
    target: 4,
    index: 32,
    length: 64,
  }
  const others = Object.entries(fixed).map(([name, bits]) => {
    const old = registers[name] as bigint
    return [name, random(12) === 0 ? value(old, bits) : old] as const
  })
  return { ...state, registers: { ...registers, ...Object.fromEntries(others), r } }
}

for (const [version, vm] of [
  [0, sbpfv0],
  [3, sbpfv3],
] as const) {
  describe.runIf(slow && (only === undefined || only === vm.name))(`the step circuit of ${vm.name}`, () => {
    let tester: StepTester
    let edits: ReturnType<typeof editor>
    beforeAll(async () => {
      tester = await stepTester(vm)
      edits = editor(tester.r1cs, tester.symbols)
      console.log(`${vm.name}: ${tester.r1cs.constraints} constraints`)
    }, 3_600_000)

    test(`has at most ${MOST} constraints`, () => expect(tester.r1cs.constraints).toBeLessThanOrEqual(MOST))

    const samples = slow ? sampledSteps(version, 2) : new Map<string, State[]>()
    test.each([...samples])(
      '%s: agrees with the evaluator; D43 no edit satisfies',
      (note, states) => {
        const random = randomOf(note.length)
        for (const state of states) {
          const { witness } = tester.expectStep(state)
          expect(edits.tryEdits(witness, runs * runs, random)).toEqual([])
          for (let i = 0; i < runs; i++) tester.expectComputed(variant(state, random))
        }
      },
      3_600_000,
    )

    test.each(['any', 'invalid routine', 'invalid word'] as const)(
      '%s',
      (kind) => {
        fc.assert(
          fc.property(stepCase(vm, { kind }), (state) => {
            fc.pre(state !== undefined)
            tester.expectStep(state!)
          }),
          { numRuns: runs, endOnFailure: true },
        )
      },
      3_600_000,
    )

    test('a stopped machine stays as it is', () => {
      const [state] = samples.get('exit')!
      const { statement } = tester.expectStep({ ...state!, status: { kind: 'halted', code: 3n } })
      expect(statement.after).toEqual(statement.before)
    }, 600_000)

    test.each(['ldxdw', 'keccak.rows', 'sha256.round', 'power', 'curve'])(
      'D43 no witness beside that of %s',
      (name) => {
        const [state] = samples.get(name)!
        const { witness } = tester.expectStep(state!)
        expect(checkSoundness(tester.r1cs, tester.symbols, witness).free).toEqual([])
      },
      3_600_000,
    )
  })
}
