/**
 * WebAssembly's verifier on a real node: steps of real runs and random ones lead to the same root, and tampered proofs are
 * refused for the same reason. Its contracts are those that are committed.
 */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluateStep } from '../../src/ir/step.ts'
import { LiveState } from '../../src/state/access.ts'
import type { State } from '../../src/state/state.ts'
import { proveStepFrom, stepCase, stepKinds, tampers } from '../../src/testing/index.ts'
import { loadWasm } from '../../src/vms/wasm/load.ts'
import { wasmVm } from '../../src/vms/wasm/spec.ts'
import type { Question } from '../targets/solidity/chain.ts'
import { onNode } from '../targets/solidity/on-node.ts'
import { PROGRAM } from '../vms/wasm/programs.ts'
import { wat } from '../vms/wasm/wat.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const seed = Number(process.env.ONESTEP_SEED ?? Math.floor(Math.random() * 2 ** 31))
/** Steps that the slow run compares. */
const STEPS = 10_000

const on = onNode(wasmVm)

async function agree(questions: readonly Question[]): Promise<void> {
  for (let i = 0; i < questions.length; i += 500)
    expect(await on.verifiers.differences(questions.slice(i, i + 500), on.hash), `seed ${seed}`).toEqual([])
}

const question = (state: State, note: string): Question => ({
  vm: wasmVm,
  ...proveStepFrom(wasmVm, state, on.hash),
  note,
})

/** States of a run, by what its next steps are. */
function samples(start: State, per: number, most: number): Map<string, State[]> {
  const live = new LiveState(wasmVm.machine, start)
  const found = new Map<string, State[]>()
  for (let i = 0; i < most && live.status.kind === 'running'; i++) {
    const { name = 'fetch' } = evaluateStep(wasmVm.machine, live)
    const states = found.get(name) ?? []
    if (states.length < per) found.set(name, [...states, live.snapshot()])
    live.step()
  }
  return found
}

test('steps of real runs lead to the same root', async () => {
  const program = loadWasm(await wat(PROGRAM), { invoke: { name: 'main', values: ['5'] } })
  const inC = loadWasm(new Uint8Array(readFileSync('fixtures/wasm/wide.wasm')))
  const runs = [
    samples(program.state, slow ? 20 : 3, 1000),
    samples(inC.state, slow ? 40 : 1, slow ? 20_000 : 3000),
  ]
  const questions = runs.flatMap((run) =>
    [...run].flatMap(([name, states]) => states.map((state) => question(state, name))),
  )
  await agree(questions)
  const answers = await on.verifiers.ask(questions)
  expect(answers.filter((answer) => !/^0x[0-9a-f]{64}$/.test(answer))).toEqual([])
  const kinds = new Set(questions.map(({ note }) => note))
  expect(kinds.size).toBeGreaterThan(70)
  console.log(`wasm: ${questions.length} steps of ${kinds.size} kinds of real runs agree on chain`)
}, 900_000)

test('random steps lead to the same root', async () => {
  const kinds = stepKinds(wasmVm)
  const per = slow ? Math.ceil(STEPS / kinds.length) : 1
  const questions = kinds.flatMap((kind) =>
    fc
      .sample(stepCase(wasmVm, kind), { numRuns: per, seed })
      .flatMap((state) => (state ? [question(state, Object.values(kind).join(' '))] : [])),
  )
  await agree(questions)
  console.log(`wasm: ${questions.length} random steps agree on chain; ONESTEP_SEED=${seed}`)
}, 3_600_000)

test('tampered proofs are refused for the same reason', async () => {
  const program = loadWasm(await wat(PROGRAM), { invoke: { name: 'main', values: ['5'] } })
  const questions: Question[] = []
  for (const [name, [state]] of samples(program.state, 1, 1000)) {
    if (!/^(call|return|load|store|table_call|mem\.up|i32\.add|f64\.div)/.test(name)) continue
    const { before } = proveStepFrom(wasmVm, state!, on.hash)
    for (const { kind, proof } of tampers(wasmVm, state!, on.hash))
      questions.push({ vm: wasmVm, before, proof, note: `${name}: ${kind}` })
  }
  expect(questions.length).toBeGreaterThan(50)
  await agree(questions)
}, 900_000)
