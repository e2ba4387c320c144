/**
 * Generated verifiers on a real node against the TypeScript verifier: same root or same reason, whatever comes in.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fastKeccak256 } from '../../src/hash/fast.ts'
import type { Hash } from '../../src/hash/types.ts'
import { prove } from '../../src/proof/prove.ts'
import { REASONS } from '../../src/proof/reasons.ts'
import { evaluatorExecutor } from '../../src/run/evaluator.ts'
import { flippedBytes, proveStep, stepCase, stepKinds, tampers } from '../../src/testing/index.ts'
import { run } from '../../src/trace/trace.ts'
import type { Vm } from '../../src/vm/index.ts'
import { loadRiscv } from '../../src/vms/riscv/load.ts'
import { rv32, rv64 } from '../../src/vms/riscv/spec.ts'
import { expected, type Question, Verifiers } from '../targets/solidity/chain.ts'
import { felts } from '../vms/felts.ts'
import { stack } from '../vms/stack.ts'
import { tiny } from '../vms/tiny.ts'
import { type Node, startAnvil } from './anvil.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow)
  console.log('step: a sample of random and suite steps; ONESTEP_SLOW=1 for 10,000 a VM and whole ELFs')
const seed = Number(process.env.ONESTEP_SEED ?? Math.floor(Math.random() * 2 ** 31))

const vms = [tiny, felts, stack, rv32, rv64]
const small = [tiny, felts, stack]
let node: Node
let verifiers: Verifiers
let hash: Hash

beforeAll(async () => {
  hash = await fastKeccak256()
  node = await startAnvil()
  verifiers = new Verifiers(node)
  for (const vm of vms) await verifiers.add(vm)
}, 900_000)
afterAll(() => node?.stop())

const agree = async (questions: readonly Question[]) => {
  for (let i = 0; i < questions.length; i += 2000) {
    expect(await verifiers.differences(questions.slice(i, i + 2000), hash), `seed ${seed}`).toEqual([])
  }
}

/** Honest questions about random states whose next step is of this kind; stopped ones among them. */
function honest(vm: Vm, runs: number): Question[] {
  const questions: Question[] = []
  for (const kind of stepKinds(vm)) {
    const note = 'name' in kind ? kind.name : kind.kind
    for (const state of fc.sample(stepCase(vm, kind), { numRuns: runs, seed })) {
      if (!state) continue
      questions.push({ vm, ...proveStep(vm, state, hash), note })
    }
    expect(
      questions.some((question) => question.note === note),
      `no state of ${note}`,
    ).toBe(true)
  }
  return questions
}

describe.each(vms)('$name on chain', (vm) => {
  test('every instruction, routine and trap leads to the same root', async () => {
    const runs = slow ? Math.ceil(10_000 / stepKinds(vm).length) : small.includes(vm) ? 20 : 5
    const questions = honest(vm, runs)
    const answers = await verifiers.ask(questions)
    expect(answers.every((answer) => /^0x[0-9a-f]{64}$/.test(answer))).toBe(true)
    await agree(questions)
  }, 3_600_000)

  test('a stopped machine stays as it is', async () => {
    const [state] = fc.sample(
      stepCase(vm, { kind: 'any' }).filter((one) => one !== undefined),
      { numRuns: 1, seed },
    )
    const stopped = [
      { kind: 'halted', code: 0n },
      { kind: 'halted', code: (1n << 64n) - 1n },
      ...vm.machine.traps.map((reason) => ({ kind: 'trapped', reason }) as const),
    ] as const
    const questions = stopped.map((status) => ({ vm, ...proveStep(vm, { ...state!, status }, hash) }))
    const answers = await verifiers.ask(questions)
    expect(answers).toEqual(questions.map((question) => expected(question, hash)))
    expect(answers).toEqual(questions.map((question) => `0x${Buffer.from(question.before).toString('hex')}`))
  })

  test('tampered proofs are refused for the same reason', async () => {
    const kinds = stepKinds(vm)
    const states = fc.sample(fc.oneof(...kinds.map((kind) => stepCase(vm, kind))), {
      numRuns: slow ? 100 : small.includes(vm) ? 8 : 3,
      seed,
    })
    const questions: Question[] = []
    for (const state of states) {
      if (!state) continue
      const { before, proof } = proveStep(vm, state, hash)
      for (const { kind, proof: tampered } of tampers(vm, state, hash))
        questions.push({ vm, before, proof: tampered, note: kind })
      for (const { kind, proof: tampered } of flippedBytes(proof))
        questions.push({ vm, before, proof: tampered, note: kind })
      for (let size = 0; size < proof.length; size += slow ? 1 : 7)
        questions.push({ vm, before, proof: proof.subarray(0, size), note: `cut to ${size}` })
      // The right proof of another root.
      questions.push({ vm, before: before.map((byte) => byte ^ 1), proof, note: 'another root' })
    }
    await agree(questions)
  }, 3_600_000)
})

test('all reasons that bytes can give come up in those tests', async () => {
  const found = new Set<string>()
  for (const state of fc.sample(fc.oneof(...stepKinds(stack).map((kind) => stepCase(stack, kind))), {
    numRuns: 40,
    seed: 1,
  })) {
    if (!state) continue
    const { before } = proveStep(stack, state, hash)
    const questions = [...tampers(stack, state, hash)].map(({ proof }) => ({ vm: stack, before, proof }))
    for (const answer of await verifiers.ask(questions)) found.add(answer)
  }
  // These five no bytes can express; every 32 bytes are a keccak-256 digest. See contracts/lib/StepErrors.sol.
  const silent = [
    'leaf-count',
    'leaf-length',
    'bitmap-length',
    'sibling-missing',
    'sibling-extra',
    'sibling-not-digest',
  ]
  expect(REASONS.filter((reason) => !silent.includes(reason) && !found.has(reason))).toEqual([])
})

const suite = join(process.env.ONESTEP_SUITES ?? join(import.meta.dirname, '../../../shared/suites'), 'riscv')
if (!existsSync(suite)) console.log(`step: no suite at ${suite}; its steps are not proved`)

test.skipIf(!existsSync(suite))(
  'steps of ELFs of the public suite',
  async () => {
    const files = readdirSync(suite)
      .filter((name) => name.endsWith('.elf'))
      .sort()
    const chosen = fc.sample(fc.constantFrom(...files), { numRuns: slow ? 10 : 30, seed })
    for (const name of chosen) {
      const program = loadRiscv(readFileSync(join(suite, name)))
      const trace = await run(program, { executor: evaluatorExecutor, hash, interval: 256n })
      const stride = slow ? 1n : trace.steps / 12n + 1n
      const questions: Question[] = []
      for (let step = 0n; step <= trace.steps; step += stride) {
        const note = `${name} step ${step}`
        const question = {
          vm: program.vm,
          before: trace.rootAt(step).slice(),
          proof: prove(trace, { step }),
          note,
        }
        expect(expected(question, hash), note).toBe(
          `0x${Buffer.from(trace.rootAt(step + 1n)).toString('hex')}`,
        )
        questions.push(question)
      }
      await agree(questions)
    }
  },
  3_600_000,
)
