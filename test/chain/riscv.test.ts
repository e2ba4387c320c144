/**
 * The verifier of rv64gc on a real node: random steps and steps of real runs lead to the same root, among them switches of
 * threads and futexes, and tampered proofs are refused for the same reason. A dispute about a program in C++ ends with it.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { deployStepReferee, providerOfTrace } from '../../src/chain/index.ts'
import { evaluateStep } from '../../src/ir/step.ts'
import type { LiveState } from '../../src/state/access.ts'
import type { State } from '../../src/state/state.ts'
import { corruptedRun, proveStepFrom, stepCase, stepKinds, tampers } from '../../src/testing/index.ts'
import { liveAt, run, type Trace } from '../../src/trace/trace.ts'
import { loadRiscv } from '../../src/vms/riscv/index.ts'
import { rv64gc } from '../../src/vms/riscv/spec.ts'
import { part, rotating } from '../rotation.ts'
import type { Question } from '../targets/solidity/chain.ts'
import { onNode } from '../targets/solidity/on-node.ts'
import { alignedKinds, alignedSteps, callSteps } from '../vms/riscv/sampled.ts'
import { cheat, createArena, honest, playOut, settledRoot } from './arena.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const seed = Number(process.env.ONESTEP_SEED ?? Math.floor(Math.random() * 2 ** 31))
/** Random steps that the slow run compares. */
const STEPS = 10_000
const ELF = join(import.meta.dirname, '../../fixtures/linux/elf')

const on = onNode(rv64gc)

async function agree(questions: readonly Question[]): Promise<void> {
  for (let i = 0; i < questions.length; i += 500)
    expect(await on.verifiers.differences(questions.slice(i, i + 500), on.hash), `seed ${seed}`).toEqual([])
}

const question = (state: State, note: string): Question => ({
  vm: rv64gc,
  ...proveStepFrom(rv64gc, state, on.hash),
  note,
})
const questionsOf = (found: ReadonlyMap<string, readonly State[]>): Question[] =>
  [...found].flatMap(([name, states]) => states.map((state) => question(state, name)))

/** At most so many states before a step of each kind, in a stretch of a run. */
function stretch(live: LiveState, steps: number, per: number): Map<string, State[]> {
  const found = new Map<string, State[]>()
  for (let i = 0; i < steps && live.status.kind === 'running'; i++) {
    const { name = 'fetch' } = evaluateStep(rv64gc.machine, live)
    const known = found.get(name) ?? []
    if (known.length < per) found.set(name, [...known, live.snapshot()])
    live.step()
  }
  return found
}

test('each instruction, and each routine of calls and of switches, leads to the same root', async () => {
  const kinds = alignedKinds(rv64gc)
  const tried = slow ? kinds : rotating('rv64gc on chain: instructions on aligned operands', kinds)
  const per = slow ? 10 : 1
  const questions = [
    ...questionsOf(alignedSteps(rv64gc, tried, per, seed)),
    ...questionsOf(callSteps(rv64gc, per)),
  ]
  await agree(questions)
  const answers = await on.verifiers.ask(questions)
  expect(answers.filter((answer) => !/^0x[0-9a-f]{64}$/.test(answer))).toEqual([])
  console.log(`rv64gc: ${questions.length} steps of calls and on aligned operands agree on chain`)
}, 900_000)

test('steps of real runs lead to the same root', async () => {
  const names = ['threads', 'floats', 'bits', 'exceptions']
  const chosen = names[part % names.length]!
  if (!slow) console.log(`rv64gc on chain: steps of ${chosen} alone; of all programs with ONESTEP_SLOW=1`)
  for (const name of slow ? names : [chosen]) {
    const program = loadRiscv(readFileSync(join(ELF, `${name}.rv64gc.elf`)))
    const trace = await run(program)
    const questions = [0n, 1n, 2n, 3n, 4n].flatMap((fifth) =>
      questionsOf(stretch(liveAt(trace, (trace.steps * fifth) / 5n), slow ? 3000 : 300, slow ? 20 : 1)),
    )
    expect(questions.length).toBeGreaterThan(20)
    await agree(questions)
    console.log(`rv64gc: ${questions.length} steps of ${name} agree on chain`)
  }
}, 3_600_000)

test('random steps lead to the same root', async () => {
  const all = stepKinds(rv64gc)
  const kinds = slow ? all : rotating('rv64gc on chain: kinds of random steps', all)
  const questions = kinds.flatMap((kind) =>
    fc
      .sample(stepCase(rv64gc, kind), { numRuns: slow ? Math.ceil(STEPS / kinds.length) : 1, seed })
      .flatMap((state) => (state ? [question(state, Object.values(kind).join(' '))] : [])),
  )
  await agree(questions)
  console.log(`rv64gc: ${questions.length} random steps agree on chain; ONESTEP_SEED=${seed}`)
}, 3_600_000)

test('tampered proofs are refused for the same reason', async () => {
  const questions: Question[] = []
  for (const [name, [state]] of callSteps(rv64gc, 1)) {
    if (!/^(ecall|save|restore-control|futex|wake|clone-start)$/.test(name) && !slow) continue
    const { before } = proveStepFrom(rv64gc, state!, on.hash)
    for (const { kind, proof } of tampers(rv64gc, state!, on.hash))
      questions.push({ vm: rv64gc, before, proof, note: `${name}: ${kind}` })
  }
  expect(questions.length).toBeGreaterThan(50)
  await agree(questions)
}, 900_000)

/** The first step of a routine behind a step of a run. */
function next(trace: Trace, routine: string, from: bigint): bigint {
  const live = liveAt(trace, from)
  for (let step = from; live.status.kind === 'running'; step++) {
    if (evaluateStep(live.machine, live).name === routine) return step
    live.step()
  }
  throw new Error(`the run has no ${routine} behind step ${from}`)
}

/** The last multiple of 1,000 steps at which only the first thread has run. */
function beforeFirstSwitch(trace: Trace): bigint {
  let [least, most] = [0n, trace.steps / 1000n]
  while (least + 1n < most) {
    const middle = (least + most) / 2n
    if (trace.stateAt(1000n * middle).registers.highest === 0n) least = middle
    else most = middle
  }
  return 1000n * least
}

test('a wrong step of a switch of threads, in a program in C++, is settled', async () => {
  const program = loadRiscv(readFileSync(join(ELF, 'exceptions.rv64gc.elf')))
  const ours = await run(program)
  const step = next(ours, 'restore', beforeFirstSwitch(ours))
  const theirs = await corruptedRun(program, { after: step, maxSteps: ours.steps + 1000n })
  const heights = [10, 11]
  const last = 1n << 21n
  expect(ours.steps).toBeLessThan(last)
  expect(toHex(theirs.rootAt(last))).not.toBe(toHex(ours.rootAt(last)))
  const deployer = { wallet: on.node.wallet, client: on.node.client, account: on.node.account(0) }
  const referee = await deployStepReferee(deployer, [on.verifiers.addressOf(rv64gc)])
  const topic = { vmId: toHex(program.vm.id), startRoot: toHex(ours.rootAt(0n)) }
  for (const order of slow ? (['cheat', 'honest'] as const) : (['cheat'] as const)) {
    const arena = await createArena(on.node, { referee, heights })
    const bob = honest(arena, { topic, provider: providerOfTrace(ours), index: 1 })
    const eve = cheat(arena, { topic, provider: providerOfTrace(theirs), index: 2 })
    const view = await playOut(arena, order === 'cheat' ? [eve, bob] : [bob, eve], { topic })
    expect(settledRoot(view, topic)).toBe(toHex(ours.rootAt(last)))
  }
}, 900_000)
