/**
 * The verifier of rv64gc-preimages on a real node, and disputes about a fault proof program, in which the wrong step reads a
 * small preimage, which travels with the proof, or one of 300 KB, which is absorbed by the oracle first.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toBigint, toHex } from '../../src/bytes/bytes.ts'
import {
  deployPreimageOracle,
  deployStepReferee,
  deployVerifier,
  localContextOf,
  PreimagePendingError,
  type Provider,
  providerOfTrace,
  publishingProvider,
} from '../../src/chain/index.ts'
import { fastKeccak256 } from '../../src/hash/fast.ts'
import { evaluateStep } from '../../src/ir/step.ts'
import { keccakKey } from '../../src/preimage/index.ts'
import { preimagesOf } from '../../src/proof/index.ts'
import { corruptByte, corruptedRun, proveStepFrom, tampers } from '../../src/testing/index.ts'
import { liveAt, run, type Trace } from '../../src/trace/trace.ts'
import { loadRiscv } from '../../src/vms/riscv/index.ts'
import { rv64gcPreimages } from '../../src/vms/riscv/spec.ts'
import { artifactsOf, type Question, Verifiers } from '../targets/solidity/chain.ts'
import { FAULT_PROOF, rollup } from '../vms/riscv/fault-proof.ts'
import { callSteps } from '../vms/riscv/sampled.ts'
import { type Node, startAnvil } from './anvil.ts'
import { cheat, createArena, honest, playOut, settledRoot } from './arena.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow) console.log('rv64gc-preimages: the two disputes are played with ONESTEP_SLOW=1')
const vm = rv64gcPreimages
/** Seconds in which the absorption of a large preimage can be challenged. */
const PERIOD = 600n

let node: Node
beforeAll(async () => {
  node = await startAnvil()
}, 60_000)
afterAll(() => node?.stop())
const publisher = (index: number) => ({
  wallet: node.wallet,
  client: node.client,
  account: node.account(index),
})

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
  return { given, preimages, program, ours: await run(program, { preimages }) }
}

type Game = Awaited<ReturnType<typeof start>>

/**
 * Plays a dispute about a step of which the other party read another byte; the honest party wins.
 * @returns whether it proved the step, for which the other one's clock may have run out before, and how often it waited
 */
async function play(game: Game, step: bigint, address: bigint, heights: number[], first: 'honest' | 'cheat') {
  const { given, preimages, program, ours } = game
  const last = 1n << 21n
  expect(ours.steps).toBeLessThan(last)
  const theirs = await corruptedRun(program, {
    ...{ after: step, maxSteps: ours.steps + 1000n, preimages },
    how: corruptByte('mem', address),
  })
  expect(toHex(theirs.rootAt(step))).toBe(toHex(ours.rootAt(step)))
  expect(toHex(theirs.rootAt(last))).not.toBe(toHex(ours.rootAt(last)))
  const oracle = await deployPreimageOracle(publisher(0), { leastSize: 126_000n, period: PERIOD, bond: 1n })
  const [head, ...parts] = artifactsOf(vm, 4)
  const localContext = localContextOf(given.local)
  const verifier = await deployVerifier(publisher(0), head!, parts, { oracle, localContext })
  const referee = await deployStepReferee(publisher(0), [verifier])
  const topic = { vmId: toHex(vm.id), startRoot: toHex(ours.rootAt(0n)) }
  const arena = await createArena(node, { referee, heights })
  const own = { local: given.local }
  const publishing = publishingProvider(providerOfTrace(ours), ours, publisher(3), oracle, own)
  let waited = 0
  const provider: Provider = {
    ...publishing,
    async prove(at) {
      try {
        return await publishing.prove(at)
      } catch (error) {
        if (!(error instanceof PreimagePendingError)) throw error
        waited++
        await node.mineAt((await node.now()) + PERIOD + 1n)
        throw error
      }
    },
  }
  const bob = honest(arena, { topic, provider, index: 1 })
  const eve = cheat(arena, { topic, provider: providerOfTrace(theirs), index: 2 })
  const tenacious = { ...bob, act: () => bob.act().catch(() => true) }
  const parties = first === 'honest' ? [tenacious, eve] : [eve, tenacious]
  const view = await playOut(arena, parties, { topic })
  expect(settledRoot(view, topic)).toBe(toHex(ours.rootAt(last)))
  const proved = bob.metrics.some(({ event, key }) => event === 'sent' && String(key).startsWith('resolve'))
  return { proved, waited }
}

/** Plays until the honest party is the one that has to prove the step: whose turn that is differs. */
async function settle(game: Game, step: bigint, address: bigint): Promise<{ waited: number }> {
  for (const first of ['honest', 'cheat'] as const) {
    for (const heights of [
      [11, 10],
      [10, 11],
    ]) {
      const { proved, waited } = await play(game, step, address, heights, first)
      if (proved) return { waited }
    }
  }
  throw new Error('the honest party had to prove nothing in four games')
}

test.runIf(slow)(
  '(a) the wrong step reads a small preimage: it travels with the proof',
  async () => {
    const game = await start(rollup(40))
    // Of the accounts: another header or batch would lead to a key whose preimage nobody has.
    const accounts = toBigint(keccakKey(game.given.accounts))
    const { step, address } = readingStep(game.ours, 0n, (key) => key === accounts, 40n)
    expect(preimagesOf(game.ours, { step }).asked).toEqual([])
    expect(await settle(game, step, address)).toEqual({ waited: 0 })
  },
  900_000,
)

test.runIf(slow)(
  '(b) the wrong step reads one of 300 KB: the honest party has it absorbed, and waits for the challenge period',
  async () => {
    const game = await start(rollup(37_500))
    const { step, address } = readingStep(game.ours, 0n, () => true, 200_000n)
    expect(preimagesOf(game.ours, { step }).asked).toHaveLength(1)
    expect((await settle(game, step, address)).waited).toBeGreaterThan(0)
  },
  1_800_000,
)
