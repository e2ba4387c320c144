import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { fromBigint, toHex } from '../../src/bytes/bytes.ts'
import { machineId } from '../../src/ir/print.ts'
import { evaluateStep } from '../../src/ir/step.ts'
import { LiveState } from '../../src/state/access.ts'
import { rootOf, stateRoot } from '../../src/state/commitment.ts'
import type { State } from '../../src/state/state.ts'
import { pagesOf, zeroState } from '../../src/state/state.ts'
import { stepCase, stepKinds } from '../../src/testing/cases.ts'
import { state as anyState } from '../../src/testing/states.ts'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import type { CircuitInputs } from '../../src/zk/circuit/witness.ts'
import { tiny } from '../vms/tiny.ts'
import { type StepTester, stepTester } from './stepping.ts'

const kinds = stepKinds(tiny).map((kind) => ({ kind, name: 'name' in kind ? kind.name : kind.kind }))
const slow = process.env.ONESTEP_SLOW === '1'
const runs = slow ? 1000 : 4
if (!slow)
  console.log(
    'step circuit: 4 states a class, edits on one; ONESTEP_SLOW=1: 1,000 states, edits on all, rv32im, rv64im',
  )

/** A state whose next step is of a kind; the same in every run. */
function example(of: (typeof kinds)[number]['kind'], seed = 7): State {
  const found = fc.sample(stepCase(tiny, of), { numRuns: 50, seed }).find((one) => one !== undefined)
  if (!found) throw new Error('no state was drawn')
  return found
}

function trapOf(state: State): string | undefined {
  const { outcome } = evaluateStep(tiny.machine, new LiveState(tiny.machine, state))
  return outcome.kind === 'trap' ? outcome.reason : undefined
}

let tester: StepTester
beforeAll(async () => {
  tester = await stepTester(tiny)
}, 300_000)

describe('the step circuit of tiny', () => {
  for (const { kind, name } of kinds) {
    test(`${name}: agrees with the evaluator`, () => {
      fc.assert(
        fc.property(stepCase(tiny, kind), (state) => {
          fc.pre(state !== undefined)
          tester.expectStep(state!)
        }),
        { numRuns: runs },
      )
    }, 600_000)
  }

  test('every trap is proven', () => {
    const cases = fc.oneof(...kinds.map(({ kind }) => stepCase(tiny, kind)))
    const states = fc.sample(cases, { numRuns: 2000, seed: 1 })
    for (const reason of tiny.machine.traps) {
      const state = states.find((one) => one && trapOf(one) === reason)
      expect(state, reason).toBeDefined()
      expect(tester.expectStep(state!).status).toEqual({ kind: 'trapped', reason })
    }
  })

  test('a stopped machine stays as it is', () => {
    fc.assert(
      fc.property(anyState(tiny.machine), fc.bigInt(0n, (1n << 64n) - 1n), fc.nat(2), (state, code, trap) => {
        const halted = { ...state, status: { kind: 'halted', code } as const }
        const trapped = { ...state, status: { kind: 'trapped', reason: tiny.machine.traps[trap]! } as const }
        for (const one of [halted, trapped]) {
          const { statement } = tester.expectStep(one)
          expect(statement.after).toEqual(statement.before)
        }
      }),
      { numRuns: 3 },
    )
  })

  test('D44 no other roots: of another state, swapped, of another VM', () => {
    for (const { kind } of kinds) {
      const { inputs, statement } = tester.inputsOf(example(kind))
      const wrong = statement.after.with(31, statement.after[31]! ^ 1)
      const claims = [
        { ...statement, after: wrong },
        { ...statement, before: wrong },
        ...(statement.after.every((byte, i) => byte === statement.before[i])
          ? []
          : [
              { ...statement, after: statement.before },
              { ...statement, before: statement.after },
              { before: statement.after, after: statement.before },
            ]),
      ]
      for (const claim of claims) tester.expectFail({ ...inputs, ...tester.claim(claim) })
      tester.expectFail({ ...inputs, rootBefore: 0n })
      tester.expectFail({ ...inputs, rootAfter: 0n })
    }
  })

  test('D44 the same states as those of another VM: its id is not in the statement, but in the roots', () => {
    // The twin differs from tiny in nothing but its id.
    const twin = { ...tiny.machine, name: 'twin' }
    expect(toHex(machineId(twin))).not.toBe(toHex(tiny.id))
    const state = example({ kind: 'instruction', name: 'add' })
    const { inputs } = tester.inputsOf(state)
    const live = new LiveState(twin, state)
    live.step()
    const [before, after] = [state, live.snapshot()].map((each) => rootOf(twin, tester.hash, each)) as [
      Uint8Array,
      Uint8Array,
    ]
    tester.expectFail({ ...inputs, ...tester.claim({ before, after }) })
    tester.expectPass(inputs)
  })

  test('D43 no edited witness satisfies it', () => {
    // Ten seconds a class.
    for (const { kind, name } of slow ? kinds : kinds.filter((one) => one.name === 'sw')) {
      const { witness } = tester.expectStep(example(kind))
      const report = checkSoundness(tester.r1cs, tester.symbols, witness)
      expect(report.free, name).toEqual([])
      expect(report.edits).toBeGreaterThan(10_000)
    }
  }, 300_000)

  test('D43 no other state passes for the one before', () => {
    const { inputs } = tester.inputsOf(example({ kind: 'instruction', name: 'lw' }))
    const flat = (value: CircuitInputs[string]): bigint[] =>
      Array.isArray(value) ? value.flatMap(flat) : [value as bigint]
    for (const [name, value] of Object.entries(inputs)) {
      if (name === 'rootBefore' || name === 'rootAfter') continue
      const values = flat(value)
      // Of the digests of a path some.
      for (let i = 0; i < values.length; i += values.length > 40 ? 7 : 1) {
        tester.expectFail({ ...inputs, [name]: values.with(i, values[i]! + 1n) })
      }
    }
  })

  test('D43 registers that pack into the same element, but are no words, are refused', () => {
    const { inputs } = tester.inputsOf(example({ kind: 'instruction', name: 'add' }))
    const registers = inputs.registers as bigint[]
    const at = registers.findIndex((_, i) => i > 0 && i % 7 !== 0 && registers[i - 1]! > 0n)
    expect(at).toBeGreaterThan(0)
    const aliased = registers.with(at, registers[at]! + (1n << 32n)).with(at - 1, registers[at - 1]! - 1n)
    tester.expectFail({ ...inputs, registers: aliased })
  })

  test.each([
    // Another instruction than the memory holds, and another word than it holds.
    { title: 'fetched', address: 0n, word: 0x0214_0000 },
    { title: 'loaded', address: 64n, word: 0x1234_5678 },
  ])('D43 a word $title from a memory that is not the one of the root is refused', ({ address, word }) => {
    const load = 0x0312_0000 // lw x1, x2
    const bytes = (value: number) => Uint8Array.from([value, value >> 8, value >> 16, value >> 24])
    const zero = zeroState(tiny.machine)
    const registers = { ...zero.registers, x: (zero.registers.x as bigint[]).with(2, 16n) }
    const at = (chunks: [bigint, Uint8Array][]): State => ({
      ...zero,
      registers,
      memories: { mem: pagesOf(chunks) },
    })
    const honest: [bigint, Uint8Array][] = [
      [0n, bytes(load)],
      [64n, bytes(42)],
    ]
    const made = tester.inputsOf(at(honest))
    tester.expectPass(made.inputs)
    const state = at([...honest, [address, bytes(word)]])
    const forged = tester.inputsOf(state)
    const live = new LiveState(tiny.machine, state)
    live.step()
    const roots = (made.inputs.roots as bigint[]).map((root) => fromBigint(root, 32))
    const after = stateRoot(tiny.machine, tester.hash, live.header(), roots)
    const claim = tester.claim({ ...made.statement, after })
    // The other leaf stays honest: only one check stands against this.
    const { read1Leaf, read1Children } = made.inputs
    const own = address === 0n ? {} : { read1Leaf: read1Leaf!, read1Children: read1Children! }
    tester.expectFail({ ...forged.inputs, ...own, roots: made.inputs.roots!, ...claim })
  })
})
