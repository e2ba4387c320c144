/**
 * The verifier of rv64gc-preimages on a real node, and disputes about a fault proof program, in which the wrong step reads a
 * small preimage, which travels with the proof, or one of 300 KB, which is absorbed by the oracle first.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toBigint, toHex } from '../../src/bytes/bytes.ts'
import { fastKeccak256 } from '../../src/hash/fast.ts'
import { evaluateStep } from '../../src/ir/step.ts'
import { keccakKey } from '../../src/preimage/index.ts'
import { preimagesOf } from '../../src/proof/index.ts'
import { corruptByte, proveStepFrom, tampers } from '../../src/testing/index.ts'
import { liveAt, run, type Trace } from '../../src/trace/trace.ts'
import { loadRiscv } from '../../src/vms/riscv/index.ts'
import { rv64gcPreimages } from '../../src/vms/riscv/spec.ts'
import { type Question, Verifiers } from '../targets/solidity/chain.ts'
import { FAULT_PROOF, rollup } from '../vms/riscv/fault-proof.ts'
import { callSteps } from '../vms/riscv/sampled.ts'
import { type Node, startAnvil } from './anvil.ts'
import { settle } from './preimage-dispute.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow) console.log('rv64gc-preimages: the two disputes are played with ONESTEP_SLOW=1')
const vm = rv64gcPreimages

let node: Node
beforeAll(async () => {
  node = await startAnvil()
}, 60_000)
afterAll(() => node?.stop())
test('calls of the host, and what is forged of them, are answered as by verify', async () => {
  const hash = await fastKeccak256()
  const verifiers = new Verifiers(node)
  await verifiers.add(vm)
  const questions: Question[] = []
  for (const [name, states] of callSteps(vm, slow ? 40 : 3)) {
    for (const [i, state] of states.entries()) {
      const { before, proof } = proveStepFrom(vm, state, hash)
      questions.push({ vm, before, proof, note: name })
      if (i > 0 || !/^(hint|preimage)-/.test(name)) continue
      for (const { kind, proof: forged } of tampers(vm, state, hash))
        questions.push({ vm, before, proof: forged, note: `${name}: ${kind}` })
    }
  }
  expect(new Set(questions.map(({ note }) => note))).toContain('preimage-read')
  expect(questions.length).toBeGreaterThan(200)
  expect(await verifiers.differences(questions, hash)).toEqual([])
}, 900_000)

/** The step that reads so many bytes into a preimage at least, and the address that they go to. */
function readingStep(trace: Trace, from: bigint, key: (asked: bigint) => boolean, offset: bigint) {
  const live = liveAt(trace, from)
  for (let step = from; live.status.kind === 'running'; step++) {
    const { name } = evaluateStep(live.machine, live)
    const reads = name === 'preimage-read' && live.get('value') > 0n
    if (reads && key(live.get('preimageKey')) && live.get('preimageAt') >= offset)
      return { step, address: live.get('cursor') }
    live.step()
  }
  throw new Error('the run has no such step')
}

async function start(given: ReturnType<typeof rollup>) {
  const program = loadRiscv(FAULT_PROOF, { preimages: true })
  const preimages = (key: Uint8Array) => given.preimages.get(toHex(key))
  const ours = await run(program, { preimages })
  return { given, preimages, program, ours, own: { local: given.local }, parts: 4 }
}

test.runIf(slow)(
  '(a) the wrong step reads a small preimage: it travels with the proof',
  async () => {
    const game = await start(rollup(40))
    // Of the accounts: another header or batch would lead to a key whose preimage nobody has.
    const accounts = toBigint(keccakKey(game.given.accounts))
    const { step, address } = readingStep(game.ours, 0n, (key) => key === accounts, 40n)
    expect(preimagesOf(game.ours, { step }).asked).toEqual([])
    expect(await settle(node, game, step, corruptByte('mem', address))).toEqual({ waited: 0 })
  },
  900_000,
)

test.runIf(slow)(
  '(b) the wrong step reads one of 300 KB: the honest party has it absorbed, and waits for the challenge period',
  async () => {
    const game = await start(rollup(37_500))
    const { step, address } = readingStep(game.ours, 0n, () => true, 200_000n)
    expect(preimagesOf(game.ours, { step }).asked).toHaveLength(1)
    expect((await settle(node, game, step, corruptByte('mem', address))).waited).toBeGreaterThan(0)
  },
  1_800_000,
)
