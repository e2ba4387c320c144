/**
 * Games on a node whose matches end by Groth16 proofs of steps that read preimages: of the step in dispute, and of a leaf
 * above the last level by a chain. Who read something else has no proof that the referee takes.
 */
import type { Address } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toBigint, toHex } from '../../src/bytes/bytes.ts'
import {
  deployPreimageOracle,
  deployZkReferee,
  localContextOf,
  type Provider,
  providerOfTrace,
  publishPart,
  zkRefereeAbi,
} from '../../src/chain/index.ts'
import { poseidon } from '../../src/hash/poseidon.ts'
import {
  createPreimages,
  keccakKey,
  type PreimageSource,
  poseidonKey,
  sha256Key,
} from '../../src/preimage/index.ts'
import type { Program } from '../../src/run/program.ts'
import { LiveState } from '../../src/state/access.ts'
import { pagesOf, zeroState } from '../../src/state/state.ts'
import { corruptedRun } from '../../src/testing/index.ts'
import { run, type Trace } from '../../src/trace/index.ts'
import { stepInputs } from '../../src/zk/circuit/step.ts'
import { openSession } from '../../src/zk/groth16/session.ts'
import {
  batchSystem,
  developmentKeys,
  type KeyPair,
  ownWorker,
  proveChain,
  proveStep,
  refereeChain,
  refereeProof,
  type StepSystem,
  stepSystem,
  type VerificationKey,
  verifierContract,
  verifyStep,
  type ZkProof,
} from '../../src/zk/index.ts'
import { compileSources } from '../targets/solidity/compile.ts'
import { clerk } from '../vms/clerk.ts'
import { codeOf, reader, readerState } from '../vms/reader.ts'
import { type Node, startAnvil } from './anvil.ts'
import {
  type Arena,
  aloneIn,
  cheat,
  createArena,
  deploy,
  honest,
  playOut,
  settledRoot,
  viewOf,
} from './arena.ts'
import { type Call, duel, leafCall, perform, refusal, toTheLeaf } from './duel.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow)
  console.log(
    'games that a chain with preimages ends, or a proof of what a Poseidon key has, are left out: three more circuits; ONESTEP_SLOW=1',
  )

const text = Uint8Array.from({ length: 70 }, (_, i) => 3 * i)
const other = Uint8Array.from({ length: 20 }, (_, i) => 200 - i)
const known = createPreimages()
known.add(keccakKey(text), text)
known.add(sha256Key(other), other)

/** Other bytes of the same preimages. */
const forgedOf =
  (source: PreimageSource): PreimageSource =>
  (key) =>
    source(key)!.map((byte) => byte ^ 0x55)
const forged = forgedOf(known.get)

const none: PreimageSource = () => undefined

const ERRORS = ['Hash', 'Missing', 'Unused']
  .map((name) => `Preimage${name}`)
  .concat('InvalidProof', 'WrongProofLength', 'Trailing')
  .map((name) => ({ type: 'error', name, inputs: name === 'WrongProofLength' ? [{ type: 'uint256' }] : [] }))

let node: Node
let oracle: Address
const deployer = () => ({ wallet: node.wallet, client: node.client, account: node.account(0) })

beforeAll(async () => {
  node = await startAnvil()
  oracle = await deployPreimageOracle(deployer(), { leastSize: 136n, period: 60n, bond: 1n })
}, 60_000)
afterAll(() => node?.stop())

async function deployProof(key: VerificationKey, contract: string, reads: boolean): Promise<Address> {
  const compiled = compileSources({ [`generated/${contract}.sol`]: verifierContract(key, { contract }) })
  return deploy(node, contract, reads ? [oracle, localContextOf(new Map())] : [], compiled)
}

/** The run of who read something else at a step, and went on from there. */
async function liarsRun(
  program: Program,
  honestly: Trace,
  step: bigint,
  source: PreimageSource = known.get,
): Promise<Trace> {
  const live = new LiveState(program.vm.machine, honestly.stateAt(step), { preimages: forgedOf(source) })
  live.step()
  const how = () => live.snapshot()
  const { hash, steps } = honestly
  return corruptedRun(program, { hash, after: step, how, maxSteps: steps, preimages: source })
}

describe('a match over one step', () => {
  // `add`, `two`, `add`, `ask`: the second one is in dispute.
  const [ASK, TWO, ADD] = [1, 4, 6] as const
  const READS = 1n
  const registers = { key: toBigint(keccakKey(text)), other: toBigint(sha256Key(other)), at: 9n }
  const program: Program = {
    vm: reader,
    state: readerState({ code: codeOf(ADD, TWO, ADD, ASK), ...registers }),
  }
  let system: StepSystem
  let keys: KeyPair
  let trace: Trace
  let lie: Trace
  let referee: Address
  let arena: Arena

  beforeAll(async () => {
    system = await stepSystem(reader)
    keys = await developmentKeys(system.circuit, { warn: () => {} })
    trace = await run(program, { hash: await poseidon(), preimages: known.get })
    lie = await liarsRun(program, trace, READS)
    const verifier = await deployProof(keys.verificationKey, 'ReaderStepProof', true)
    referee = await deployZkReferee(deployer(), [verifier])
    arena = await createArena(node, { referee, heights: [2] })
  }, 600_000)

  const proofs = new Map<string, Promise<ZkProof>>()
  /** The proof of a step by who says what preimages are; made once. */
  const proofOf = (step: bigint, source: PreimageSource): Promise<ZkProof> => {
    const name = `${step} ${source === forged}`
    if (!proofs.has(name)) proofs.set(name, prove(step, source))
    return proofs.get(name)!
  }
  async function prove(step: bigint, source: PreimageSource): Promise<ZkProof> {
    const { state, commitment } = trace.openAt(step)
    const job = stepInputs(system.template, reader, state, commitment, source)
    return (await openSession({ vm: reader, circuit: system.circuit, keys }))(job)
  }
  const sender = (of: Trace, source: PreimageSource, carried: PreimageSource = known.get): Provider => ({
    ...providerOfTrace(of),
    prove: async (step) => refereeProof(await proofOf(step, source), { preimages: carried }),
  })
  const topic = () => ({ vmId: toHex(reader.id), startRoot: toHex(trace.rootAt(0n)) })

  test('is won by a proof that carries what it reads; forged and missing preimages are refused', async () => {
    expect(lie.rootAt(READS)).toEqual(trace.rootAt(READS))
    expect(lie.rootAt(READS + 1n)).not.toEqual(trace.rootAt(READS + 1n))
    const game = await duel(arena, {
      one: sender(trace, known.get),
      two: sender(lie, forged),
      topic: topic(),
    })
    await toTheLeaf(arena, game)
    const match = await game.match()
    const own = match.twoMoves ? game.two : game.one
    const withProof = async (source: PreimageSource, carried: PreimageSource): Promise<Call> => {
      const provider = sender(trace, source, carried)
      return leafCall({ ...game, one: { ...game.one, provider }, two: { ...game.two, provider } }, 'resolve')
    }
    const said = async (source: PreimageSource, carried: PreimageSource) =>
      refusal(arena, own.account, await withProof(source, carried), ERRORS)
    // The circuit takes forged bytes; the referee asks for their hash, or finds others, or none.
    expect(await said(forged, forged)).toBe('PreimageHash')
    expect(await said(forged, known.get)).toBe('InvalidProof')
    expect(await said(forged, none)).toBe('PreimageMissing')
    expect(await said(known.get, none)).toBe('PreimageMissing')
    expect(await said(known.get, forged)).toBe('PreimageHash')
    // One of two that the step reads.
    const one: PreimageSource = (key) => (key[0] === 2 ? known.get(key) : undefined)
    expect(await said(known.get, one)).toBe('PreimageMissing')
    expect(await said(known.get, known.get)).toBe('none')

    const receipt = await perform(arena, own.account, await withProof(known.get, known.get))
    console.log(`gas of a match that ends by a proof of a step with two preimages: ${receipt.gasUsed}`)
    const { tournaments } = await viewOf(arena)
    expect(aloneIn(tournaments.get(game.tournament)!)).toBe(game.one.root)
  }, 600_000)

  test('and by one whose preimages the oracle has, between challengers to the end', async () => {
    const fresh = await createArena(node, { referee, heights: [2] })
    const proof = await proofOf(READS, known.get)
    for (const { key, offset } of proof.preimages!)
      await publishPart(deployer(), oracle, { key, offset, data: known.get(key)! })
    const bob = honest(fresh, { topic: topic(), provider: sender(trace, known.get, none), index: 1 })
    const eve = cheat(fresh, { topic: topic(), provider: sender(lie, forged, none), index: 2 })
    await eve.act()
    const view = await playOut(fresh, [bob, eve], { topic: topic() })
    expect(settledRoot(view, topic())).toBe(toHex(trace.rootAt(4n)))
    const signed = bob.metrics.filter(({ event }) => event === 'signed').map(({ key }) => String(key))
    expect(signed.some((key) => key.startsWith('resolve'))).toBe(true)
  }, 600_000)
})

describe.runIf(slow)('a match over a step that reads by Poseidon keys', () => {
  test('is won by a proof that carries no preimage: the circuit opens their trees', async () => {
    const hash = await poseidon()
    const own = createPreimages({ poseidon: hash })
    const keyed = [text, other].map((data) => poseidonKey(hash, data)) as [Uint8Array, Uint8Array]
    own.add(keyed[0], text)
    own.add(keyed[1], other)
    const registers = { key: toBigint(keyed[0]), other: toBigint(keyed[1]), at: 9n }
    const program: Program = { vm: reader, state: readerState({ code: codeOf(6, 4, 6, 1), ...registers }) }
    const trace = await run(program, { hash, preimages: own.get })
    const lie = await liarsRun(program, trace, 1n, own.get)
    const system = await stepSystem(reader, { poseidonKeys: true })
    const keys = await developmentKeys(system.circuit, { warn: () => {} })
    const verifier = await deployProof(keys.verificationKey, 'ReaderPoseidonProof', true)
    const referee = await deployZkReferee(deployer(), [verifier])
    const topic = { vmId: toHex(reader.id), startRoot: toHex(trace.rootAt(0n)) }
    const lieAt1 = trace.openAt(1n)
    const wrong = stepInputs(system.template, reader, lieAt1.state, lieAt1.commitment, forgedOf(own.get))
    await expect(
      openSession({ vm: reader, circuit: system.circuit, keys }).then((prove) => prove(wrong)),
    ).rejects.toThrow(/witness|satisf/i)
    const provider: Provider = {
      ...providerOfTrace(trace),
      prove: async (step) => {
        const proof = await proveStep(trace, { step, system, keys })
        expect(proof.preimages).toEqual([])
        expect(await verifyStep(reader, keys.verificationKey, proof)).toEqual({ valid: true })
        return refereeProof(proof)
      },
    }
    const arena = await createArena(node, { referee, heights: [2] })
    const bob = honest(arena, { topic, provider, index: 1 })
    const eve = cheat(arena, { topic, provider: providerOfTrace(lie), index: 2 })
    await eve.act()
    const view = await playOut(arena, [bob, eve], { topic })
    expect(settledRoot(view, topic)).toBe(toHex(trace.rootAt(4n)))
    const signed = bob.metrics.filter(({ event }) => event === 'signed').map(({ key }) => String(key))
    expect(signed.some((key) => key.startsWith('resolve'))).toBe(true)
  }, 1_800_000)
})

describe.runIf(slow)('a match above the last level', () => {
  // `next`, `ask`, twice: the leaf of steps 2 and 3 is in dispute.
  const SPAN = 2n
  const READS = 3n
  const code = Uint8Array.of(2, 1, 2, 1, 2, 2, 2)
  const zero = zeroState(clerk.machine)
  const program: Program = {
    vm: clerk,
    state: {
      ...zero,
      registers: { ...zero.registers, key: toBigint(keccakKey(text)), at: 0n },
      memories: { mem: pagesOf([[0n, code]]) },
    },
  }

  test('is ended by a chain with a step that reads a preimage', async () => {
    const trace = await run(program, { hash: await poseidon(), preimages: known.get })
    const lie = await liarsRun(program, trace, READS)
    const shape = { steps: 2, anyEvery: 2, readLeaves: 2, writeLeaves: 2, readNodes: 2, writeNodes: 4 }
    const warn = () => {}
    const system = await batchSystem(clerk, { shape })
    const keys = await developmentKeys(system.circuit, { warn })
    const alone = await stepSystem(clerk)
    const stepKeys = await developmentKeys(alone.circuit, { warn })
    const verifiers = [stepKeys, keys].map(({ verificationKey }) => verificationKey)
    const referee = await deployZkReferee(
      deployer(),
      [await deployProof(stepKeys.verificationKey, 'ClerkStepProof', true)],
      [await deployProof(keys.verificationKey, 'ClerkBatchProof', false)],
    )
    const chainOf = (from: bigint) =>
      proveChain(trace, {
        ...{ from, steps: SPAN, system, keys, workers: [ownWorker()] },
        single: async () => ({ system: alone, keys: stepKeys }),
      })
    const arena = await createArena(node, { referee, heights: [2, 1], grace: 600n })
    const topic = { vmId: toHex(clerk.id), startRoot: toHex(trace.rootAt(0n)) }
    const sent = async (from: bigint, source: PreimageSource) =>
      refereeChain(await chainOf(from), verifiers, { preimages: source })

    const provider: Provider = {
      ...providerOfTrace(trace),
      prove: () => Promise.reject(new Error('single steps are not proven here')),
      spans: [SPAN],
      proveSpan: (from) => sent(from, known.get),
    }
    const bob = honest(arena, { topic, provider, index: 1 })
    const eve = cheat(arena, { topic, provider: providerOfTrace(lie), index: 2 })
    await eve.act()
    await bob.act()
    const view = await playOut(arena, [eve, bob], { topic })
    expect(settledRoot(view, topic)).toBe(toHex(trace.rootAt(8n)))
    const signed = bob.metrics
      .filter(({ event }) => event === 'signed')
      .map(({ key }) => String(key).split(':')[0])
    expect(signed.some((kind) => kind === 'resolve' || kind === 'prove')).toBe(true)
    expect([...view.tournaments.values()].some(({ level }) => level === 1)).toBe(false)

    // What the referee says of the leaf in dispute, by its links.
    const answer = async (proof: Uint8Array): Promise<string> => {
      const args = [topic.vmId, toHex(trace.rootAt(2n)), SPAN, toHex(proof)] as const
      try {
        const abi = [...zkRefereeAbi, ...ERRORS] as unknown as typeof zkRefereeAbi
        return await node.client.readContract({
          ...{ address: referee, abi, functionName: 'resolve' },
          args,
        })
      } catch (error) {
        return /Error: (\w+)\(/.exec(String(error))?.[1] ?? String(error)
      }
    }
    expect(await answer(await sent(2n, known.get))).toBe(toHex(trace.rootAt(4n)))
    expect(await answer(await sent(2n, none))).toBe('PreimageMissing')
    expect(await answer(await sent(2n, forged))).toBe('PreimageHash')
  }, 1_800_000)
})
