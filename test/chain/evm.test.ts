/**
 * The EVM's verifier on a real node, on steps of real runs: every opcode, every routine, every way to end. Its contracts
 * are those that are committed.
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBigint, toBigint, toHex } from '../../src/bytes/bytes.ts'
import { sizeBits } from '../../src/ir/machine.ts'
import { LiveState } from '../../src/state/access.ts'
import type { State } from '../../src/state/state.ts'
import { touchedBytes } from '../../src/testing/cases.ts'
import { flippedBytes, proveStepFrom, stepCase, stepKinds, tampers } from '../../src/testing/index.ts'
import { writeBytes } from '../../src/testing/place.ts'
import type { Vm } from '../../src/vm/index.ts'
import { evms } from '../../src/vms/evm/spec.ts'
import { rotating } from '../rotation.ts'
import { callOf, expected, type Question } from '../targets/solidity/chain.ts'
import { onNode } from '../targets/solidity/on-node.ts'
import { everyRun, firstSamplesOf, randomSamplesOf, type Sample, samplesOf } from '../vms/evm/sampled.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const seed = Number(process.env.ONESTEP_SEED ?? Math.floor(Math.random() * 2 ** 31))
/** Steps that the slow run compares at most: a kind is taken once from each run. */
const STEPS = 10_000

const vm = evms.get('cancun') as Vm
const on = onNode(vm)

/** Gas of the first step of each kind, in the state of a real run. */
const smallGas = new Map<string, bigint>()

const isRoot = (answer: string) => /^0x[0-9a-f]{64}$/.test(answer)

async function agree(questions: readonly Question[]): Promise<void> {
  for (let i = 0; i < questions.length; i += 500)
    expect(await on.verifiers.differences(questions.slice(i, i + 500), on.hash), `seed ${seed}`).toEqual([])
}

test('every opcode and routine of real runs leads to the same root', async () => {
  const runs = slow ? everyRun('cancun') : rotating('evm: real runs on the verifier', everyRun('cancun'))
  const per = slow ? Math.ceil(STEPS / stepKinds(vm).length) : 1
  const gas = smallGas
  let compared = 0
  const kinds = new Set<string>()
  let questions: Question[] = []
  const ask = async () => {
    expect(await on.verifiers.differences(questions, on.hash)).toEqual([])
    const answers = await on.verifiers.ask(questions)
    expect(answers.filter((answer) => !isRoot(answer))).toEqual([])
    compared += questions.length
    questions = []
  }
  const compare = async ({ kind, run, state }: Sample) => {
    const { after, ...asked } = proveStepFrom(vm, state, on.hash)
    const question = { vm, ...asked, note: `${kind} in ${run}` }
    questions.push(question)
    if (!kinds.has(kind)) {
      const used = await on.node.client.estimateGas({
        to: on.verifiers.addressOf(vm),
        data: callOf(question),
      })
      gas.set(kind, used)
      expect((await on.verifiers.ask([question]))[0]).toBe(toHex(after))
    }
    kinds.add(kind)
    if (questions.length === 200) await ask()
  }
  for await (const sample of samplesOf(runs, per)) await compare(sample)
  const names = [...vm.machine.instructions, ...vm.machine.microcode].map(({ name }) => name)
  if (slow) {
    // Those that no window of a run has met.
    const missing = new Set(names.filter((name) => !kinds.has(name)))
    const long = runs.filter(([name]) => name === 'precompile 10, input 0')
    for (const sample of firstSamplesOf(long, missing)) await compare(sample)
  }
  await ask()
  const most = [...gas].sort(([, a], [, b]) => Number(b - a)).slice(0, 8)
  console.log(
    `evm: ${compared} steps of ${kinds.size} kinds; gas of whole transactions, the most: ${most.map((one) => one.join(' ')).join(', ')}`,
  )
  expect(most[0][1]).toBeLessThan(1_000_000n)
  if (slow) expect(names.filter((name) => !kinds.has(name))).toEqual([])
}, 7_200_000)

test('random steps of real runs lead to the same root', async () => {
  const all = everyRun('cancun')
  const [few] = fc.sample(fc.shuffledSubarray(all, { minLength: 10, maxLength: 10 }), { numRuns: 1, seed })
  const [runs, count] = slow ? [all, STEPS] : [few, 40]
  const kinds = new Set<string>()
  let [compared, most, dearest] = [0, 0n, '']
  let questions: Question[] = []
  const ask = async () => {
    const answers = await on.verifiers.ask(questions)
    const gas = slow ? await on.verifiers.gas(questions) : []
    for (const [i, { note = '', ...question }] of questions.entries()) {
      expect(isRoot(answers[i]), `seed ${seed}, ${note}: ${answers[i]}`).toBe(true)
      expect(answers[i], `seed ${seed}, ${note}`).toBe(expected(question, on.hash))
      if ((gas[i] ?? 0n) > most) [most, dearest] = [gas[i], note]
    }
    compared += questions.length
    questions = []
  }
  for await (const { kind, run, state } of randomSamplesOf(runs, count, seed)) {
    kinds.add(kind)
    const { before, proof } = proveStepFrom(vm, state, on.hash)
    questions.push({ vm, before, proof, note: `${kind} in ${run}` })
    if (questions.length === 200) await ask()
  }
  await ask()
  console.log(
    `evm: ${compared} random steps of ${kinds.size} kinds, of ${runs.length} of ${all.length} runs` +
      (slow ? `; the dearest, ${dearest}: ${most} gas` : `; ${STEPS} with ONESTEP_SLOW=1`),
  )
  expect(compared).toBe(count)
}, 7_200_000)

/** Entries of each map in states with much in them. */
const ENTRIES = 20_000
/** Levels of a map's tree that nobody can exceed: a key as deep as that takes 2^80 tries to find. */
const LEVELS = 80
/** Kinds of steps that the slow run crowds: those that are dearest in small states. */
const CROWDED = 60

/** A state whose proofs are as long as those of a chain with much in it: no sibling that a step's proof opens is zero. */
function crowded(state: State, entries = ENTRIES): State {
  const live = new LiveState(vm.machine, state)
  const bytes = touchedBytes(vm, live)
  const beside = bytes.flatMap(({ memory, address }) => {
    const bits = BigInt(sizeBits(vm.machine.memories[memory]))
    return Array.from({ length: Number(bits) - 5 }, (_, i) => ({
      ...{ memory, address: address ^ (1n << BigInt(i + 5)), byte: 1 },
    }))
  })
  const own = new Set(bytes.map(({ memory, address }) => `${memory} ${address >> 5n}`))
  const many = new Map(
    Array.from({ length: entries }, (_, i) => [toBigint(keccak_256(fromBigint(BigInt(i), 32))), 1n]),
  )
  const filled = writeBytes(
    vm.machine,
    state,
    beside.filter(({ memory, address }) => !own.has(`${memory} ${address >> 5n}`)),
  )
  return {
    ...filled,
    maps: {
      world: new Map([...many, ...state.maps!.world]),
      slots: new Map([...many, ...state.maps!.slots]),
    },
  }
}

test('the dearest steps, in a state with so much in it that no sibling is zero', async () => {
  const dear = [...smallGas].sort(([, a], [, b]) => Number(b - a)).slice(0, CROWDED)
  const wanted = (kind: string) =>
    slow ? dear.length === 0 || dear.some(([one]) => one === kind) : /^(sstore|tstore|clear)$/.test(kind)
  const runs = slow
    ? everyRun('cancun')
    : everyRun('cancun').filter(([name]) => /^(opcode 5[5d]|calls)$/.test(name))
  const gas = new Map<string, bigint>()
  const states = new Map<string, State>()
  const gasOf = async (kind: string, state: State) => {
    const { after, ...asked } = proveStepFrom(vm, state, on.hash)
    const question = { vm, ...asked }
    expect(await on.verifiers.ask([question]), kind).toEqual([toHex(after)])
    const [used] = await on.verifiers.gas([question])
    return used
  }
  for await (const { kind, state } of samplesOf(runs, 1)) {
    if (!wanted(kind)) continue
    states.set(kind, state)
    gas.set(kind, await gasOf(kind, crowded(state)))
  }
  const most = [...gas].sort(([, a], [, b]) => Number(b - a)).slice(0, 12)
  const [[kind, dearest]] = most
  // Ten doublings lie between these: what a level costs, and so what as many levels cost as there can be.
  const level = (dearest - (await gasOf(kind, crowded(states.get(kind)!, ENTRIES / 1024)))) / 10n
  const deepest = dearest + BigInt(LEVELS - Math.ceil(Math.log2(ENTRIES))) * level
  console.log(
    `evm, crowded: ${most.map((one) => one.join(' ')).join(', ')}; ${kind}: ${level} gas a level, ${deepest} at ${LEVELS} levels`,
  )
  expect(deepest).toBeLessThan(5_000_000n)
  expect(dearest).toBeLessThan(1_000_000n)
}, 7_200_000)

test('random states, and proofs that somebody changed', async () => {
  const kinds = slow ? stepKinds(vm) : rotating('evm: kinds of steps from random states', stepKinds(vm))
  const questions: Question[] = []
  for (const [i, kind] of kinds.entries()) {
    const states = fc
      .sample(stepCase(vm, kind), { numRuns: slow ? 6 : 2, seed })
      .filter((state) => state !== undefined)
    for (const state of states)
      questions.push({ vm, ...proveStepFrom(vm, state, on.hash), note: Object.values(kind).join(' ') })
    if (i % (slow ? 4 : 8) !== 0 || !states[0]) continue
    const { before, proof } = proveStepFrom(vm, states[0], on.hash)
    const forged = [
      ...tampers(vm, states[0], on.hash),
      ...[...flippedBytes(proof)].filter((_, j) => j % 23 === 0),
    ]
    for (const { kind: what, proof: tampered } of forged)
      questions.push({ vm, before, proof: tampered, note: `${Object.values(kind).join(' ')}: ${what}` })
  }
  await agree(questions)
}, 7_200_000)

test('tampered proofs of real steps are refused for the same reason', async () => {
  const kinds = slow ? /./ : /^(sstore|call.begin|mcopy|keccak.round|field.step|tx|undo)$/
  const runs = everyRun('cancun').filter(
    ([name]) => slow || /^(copies|calls|opcode 55|precompile 6, input 0)$/.test(name),
  )
  const questions: Question[] = []
  for await (const { kind, state } of samplesOf(runs, 1)) {
    if (!kinds.test(kind)) continue
    const { before, proof } = proveStepFrom(vm, state, on.hash)
    const forged = [
      ...tampers(vm, state, on.hash),
      ...[...flippedBytes(proof)].filter((_, i) => i % (slow ? 31 : 97) === 0),
    ]
    for (const { kind: what, proof: tampered } of forged)
      questions.push({ vm, before, proof: tampered, note: `${kind}: ${what}` })
  }
  expect(questions.length).toBeGreaterThan(100)
  await agree(questions)
}, 7_200_000)
