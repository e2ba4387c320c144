/**
 * Generated verifiers on a real node against the TypeScript verifier: same root or same reason, whatever comes in.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concat, fromHex, toHex } from '../../src/bytes/bytes.ts'
import { prove } from '../../src/proof/prove.ts'
import { REASONS } from '../../src/proof/reasons.ts'
import { evaluatorExecutor } from '../../src/run/evaluator.ts'
import { layoutOf } from '../../src/state/layout.ts'
import { neededSiblings } from '../../src/state/multiproof.ts'
import { zeroState } from '../../src/state/state.ts'
import { flippedBytes, proveStepFrom, stepCase, stepKinds, tampers } from '../../src/testing/index.ts'
import { run } from '../../src/trace/trace.ts'
import { memory, u32, type Vm, vm } from '../../src/vm/index.ts'
import { cairo } from '../../src/vms/cairo/index.ts'
import { loadRiscv } from '../../src/vms/riscv/load.ts'
import { rv32, rv64 } from '../../src/vms/riscv/spec.ts'
import { sbpfv0, sbpfv3 } from '../../src/vms/sbpf/index.ts'
import { callOf, expected, type Question, selector } from '../targets/solidity/chain.ts'
import { onNode } from '../targets/solidity/on-node.ts'
import { asker } from '../vms/asker.ts'
import { felts } from '../vms/felts.ts'
import { ledger } from '../vms/ledger.ts'
import { sampledSteps } from '../vms/sbpf/sampled.ts'
import { stack } from '../vms/stack.ts'
import { tiny } from '../vms/tiny.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow)
  console.log('step: a sample of random and suite steps; ONESTEP_SLOW=1 for 10,000 a VM and whole ELFs')
const seed = Number(process.env.ONESTEP_SEED ?? Math.floor(Math.random() * 2 ** 31))

// Of Cairo and sBPF, steps of real runs are in files of their own.
const vms = [tiny, felts, stack, ledger, rv32, rv64, ...(slow ? [cairo, sbpfv0, sbpfv3] : [])]
const small = [tiny, felts, stack, ledger]

/** Leaves that a step of `gather` touches at most, fetch's among them: no log may have more. */
const LEAVES = 64
/** A machine that reads many leaves at once. */
const gather = vm('gather')
  .state({ pc: u32, sum: u32, mem: memory(u32, 2 ** 20) })
  .fetch((s) => {
    const word = s.mem[s.pc.low(20)]!
    s.pc = s.pc.add(1)
    return word
  })
  .op('gather', '00000001 ........ ........ ........', (s) => {
    let sum = s.sum
    for (let i = 1; i < LEAVES; i++) sum = sum.add(s.mem[s.sum.add(i * 16_384).low(20)]!)
    s.sum = sum
  })
  .otherwise('none')

const on = onNode(...vms)

const agree = async (questions: readonly Question[]) => {
  for (let i = 0; i < questions.length; i += 2000) {
    expect(await on.verifiers.differences(questions.slice(i, i + 2000), on.hash), `seed ${seed}`).toEqual([])
  }
}

/** States of real runs by the kind of their next step, of VMs whose random states hold no address that may be accessed. */
const realSteps = new Map([
  [sbpfv0, (per: number) => sampledSteps(0, per)],
  [sbpfv3, (per: number) => sampledSteps(3, per)],
])

/** Honest questions about states whose next step is of each kind: random ones, stopped ones among them, and real ones. */
function honest(vm: Vm, runs: number): Question[] {
  const questions: Question[] = []
  const real = realSteps.get(vm)?.(runs)
  for (const kind of stepKinds(vm)) {
    const note = 'name' in kind ? kind.name : kind.kind
    for (const state of [
      ...fc.sample(stepCase(vm, kind), { numRuns: runs, seed }),
      ...(real?.get(note) ?? []),
    ]) {
      if (!state) continue
      questions.push({ vm, ...proveStepFrom(vm, state, on.hash), note })
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
    const answers = await on.verifiers.ask(questions)
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
    const questions = stopped.map((status) => ({ vm, ...proveStepFrom(vm, { ...state!, status }, on.hash) }))
    const answers = await on.verifiers.ask(questions)
    expect(answers).toEqual(questions.map((question) => expected(question, on.hash)))
    expect(answers).toEqual(questions.map((question) => toHex(question.before)))
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
      const { before, proof } = proveStepFrom(vm, state, on.hash)
      for (const { kind, proof: tampered } of tampers(vm, state, on.hash))
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
  for (const vm of [stack, ledger]) {
    for (const state of fc.sample(fc.oneof(...stepKinds(vm).map((kind) => stepCase(vm, kind))), {
      numRuns: 40,
      seed: 1,
    })) {
      if (!state) continue
      const { before } = proveStepFrom(vm, state, on.hash)
      const questions = [...tampers(vm, state, on.hash)].map(({ proof }) => ({ vm, before, proof }))
      for (const answer of await on.verifiers.ask(questions)) found.add(answer)
    }
  }
  // These no bytes can express; every 32 bytes are a keccak-256 digest. See contracts/lib/StepErrors.sol.
  const silent = [
    'leaf-count',
    'leaf-length',
    'bitmap-length',
    'sibling-missing',
    'sibling-extra',
    'sibling-not-digest',
    'map-digest',
  ]
  // Reasons of preimages: preimage-steps.test.ts.
  const rest = REASONS.filter((reason) => !silent.includes(reason) && !reason.startsWith('preimage-'))
  expect(rest.filter((reason) => !found.has(reason))).toEqual([])
})

describe('calldata that no client would send', () => {
  const word = (value: bigint | number) => value.toString(16).padStart(64, '0')
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
  const pad = (bytes: Uint8Array) => hex(bytes).padEnd(64 * Math.ceil(bytes.length / 32), '0')
  const head = selector('step(bytes32,bytes)')
  const sample = () => {
    const [state] = fc.sample(
      stepCase(tiny, { kind: 'instruction', name: 'sw' }).filter((one) => one !== undefined),
      { numRuns: 1, seed: 3 },
    )
    const question = { vm: tiny, ...proveStepFrom(tiny, state!, on.hash) }
    return { ...question, root: expected(question, on.hash) }
  }

  test('the log may lie anywhere, and what stands around it is not read', async () => {
    const { before, proof, root } = sample()
    const start = `${head}${hex(before)}` as const
    const calls = [
      `${start}${word(64)}${word(proof.length)}${pad(proof)}`,
      `${start}${word(64)}${word(proof.length)}${hex(proof)}`,
      `${start}${word(96)}${'ff'.repeat(32)}${word(proof.length)}${pad(proof)}${'ff'.repeat(640)}`,
      `${start}${word(71)}${'ab'.repeat(7)}${word(proof.length)}${hex(proof)}${'ff'.repeat(33)}`,
    ] as `0x${string}`[]
    expect(await on.verifiers.raw(tiny, calls)).toEqual(calls.map(() => root))
  })

  test('bytes behind a log that ends too early do not complete it', async () => {
    const { before, proof } = sample()
    const lengths = Array.from({ length: proof.length }, (_, length) => length)
    const calls = lengths.map(
      (length): `0x${string}` => `${head}${hex(before)}${word(64)}${word(length)}${pad(proof)}`,
    )
    const right = lengths.map((length) =>
      expected({ vm: tiny, before, proof: proof.subarray(0, length) }, on.hash),
    )
    expect(await on.verifiers.raw(tiny, calls)).toEqual(right)
    expect(new Set(right)).toEqual(new Set(['truncated']))
  })

  test('offsets and lengths out of calldata, missing arguments and ether are refused', async () => {
    const { before, proof } = sample()
    const start = `${head}${hex(before)}` as const
    const calls: `0x${string}`[] = [
      head,
      start,
      `${start}${word(64)}`,
      `${start}${word(64)}${word(proof.length)}${hex(proof).slice(2)}`,
      `${start}${word((1n << 256n) - 1n)}${word(proof.length)}${pad(proof)}`,
      `${start}${word(1n << 64n)}${word(proof.length)}${pad(proof)}`,
      `${start}${word(64)}${word((1n << 256n) - 1n)}${pad(proof)}`,
      `${start}${word(64)}${word((1n << 64n) - 1n)}${pad(proof)}`,
      '0x12345678',
      '0x',
    ]
    const none = calls.map(() => 'reverted without a reason')
    expect(await on.verifiers.raw(tiny, calls)).toEqual(none)
    const paid = `${start}${word(64)}${word(proof.length)}${pad(proof)}` as const
    expect(await on.verifiers.raw(tiny, [paid], { value: '0x1' })).toEqual(none.slice(0, 1))
  })

  test('counts that no log can hold cost no more than their bytes', async () => {
    const { before, proof } = sample()
    const at = 33 + 77
    const counts = [2, 3, 255, 65_535, 2 ** 24, 2 ** 31, 2 ** 32 - 1]
    const questions = counts.map((count) => {
      const bytes = proof.slice()
      new DataView(bytes.buffer).setUint32(at, count)
      return { vm: tiny, before, proof: bytes }
    })
    const answers = await on.verifiers.raw(tiny, questions.map(callOf), { gas: '0x186a0' })
    expect(answers).toEqual(questions.map((question) => expected(question, on.hash)))
  })

  test('a log of many leaves is answered as TypeScript answers it', async () => {
    await on.verifiers.add(gather)
    const bits = 17
    const many = LEAVES
    const state = { ...zeroState(gather.machine) }
    const { before, proof } = proveStepFrom(gather, state, on.hash)
    const header = proof.subarray(0, 33 + layoutOf(gather.machine).size)
    const indices = Array.from({ length: many }, (_, i) => i * 2000 + (i % 3))
    const head = new Uint8Array(4 + 3 * many)
    new DataView(head.buffer).setUint32(0, many)
    for (const [i, index] of indices.entries()) head.set([index >> 16, index >> 8, index], 4 + 3 * i)
    const leaves = new Uint8Array(32 * many).map((_, i) => i * 7)
    const needed = neededSiblings({ hash: on.hash, indexBits: bits }, indices.map(BigInt)).length
    expect(needed).toBeGreaterThan(2 * 256)
    const questions = [0, 1, 255].flatMap((bitmap) =>
      [-1, 0, 1].map((more) => {
        const zeros = new Uint8Array(Math.ceil(needed / 8)).fill(bitmap)
        const rest = needed % 8
        if (rest !== 0 && more !== 1) zeros[zeros.length - 1]! &= (1 << rest) - 1
        const sent =
          needed -
          zeros.reduce((sum, byte, i) => {
            const counted = i === zeros.length - 1 && rest !== 0 ? byte & ((1 << rest) - 1) : byte
            return sum + counted.toString(2).replaceAll('0', '').length
          }, 0)
        const siblings = new Uint8Array(32 * sent).fill(9)
        const whole = concat(header, head, leaves, zeros, siblings)
        const proof = more === -1 ? whole.subarray(0, -1) : whole
        return { vm: gather, before, proof, note: `bitmap of ${bitmap}, ${more}` }
      }),
    )
    const right = questions.map((question) => expected(question, on.hash))
    expect(new Set(right)).toEqual(new Set(['truncated', 'pre-root', 'bitmap-padding']))
    await agree(questions)
  })
})

test('every fixture of a proof is answered as it says', async () => {
  const root = join(import.meta.dirname, '../../fixtures/proofs')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  )
  await on.verifiers.add(asker)
  const questions: Question[] = []
  const right: string[] = []
  for (const file of files) {
    const fixture = JSON.parse(readFileSync(join(root, file), 'utf8'))
    if (fixture.hash !== 'keccak256') continue
    const vm = [...vms, asker].find(({ id }) => toHex(id) === fixture.id)
    expect(vm, `${file} is of a VM that has no contract here`).toBeDefined()
    questions.push({ vm: vm!, before: fromHex(fixture.before), proof: fromHex(fixture.proof), note: file })
    // What a proof leaves out, the oracle of these contracts knows.
    const isKnown = file.includes('preimage-missing')
    const accepted = isKnown
      ? file.replace(/^.*preimage-missing.(.*?)-preimage.*$/, `accept${sep}$1.json`)
      : file
    const { after } = JSON.parse(readFileSync(join(root, accepted), 'utf8'))
    right.push(accepted.startsWith('accept') ? after : file.split(sep)[1]!)
  }
  expect(questions.length).toBeGreaterThan(20)
  expect(await on.verifiers.ask(questions)).toEqual(right)
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
      const trace = await run(program, { executor: evaluatorExecutor, hash: on.hash, interval: 256n })
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
        expect(expected(question, on.hash), note).toBe(toHex(trace.rootAt(step + 1n)))
        questions.push(question)
      }
      await agree(questions)
    }
  },
  3_600_000,
)
