/**
 * The referee that takes one proof, on a node: what it takes, what it refuses, and a game that it ends.
 */
import { type Address, type BaseError, decodeErrorResult, decodeFunctionData, type Hex, isHex } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromBigint, toBigint, toHex } from '../../src/bytes/bytes.ts'
import {
  deployStepReferee,
  deployZkReferee,
  gameAbi,
  providerOfTrace,
  zkRefereeAbi,
} from '../../src/chain/index.ts'
import { poseidon } from '../../src/hash/poseidon.ts'
import { corruptedRun, corruptRegister } from '../../src/testing/index.ts'
import { run, type Trace } from '../../src/trace/index.ts'
import { baseModulus, scalarModulus } from '../../src/zk/circuit/field.ts'
import { snarkjsProver } from '../../src/zk/circuits.ts'
import {
  developmentKeys,
  type KeyPair,
  proveStep,
  refereeProof,
  type StepSystem,
  stepSystem,
  type VerificationKey,
  verifierContract,
  verifyStep,
} from '../../src/zk/index.ts'
import { artifactsOf } from '../targets/solidity/chain.ts'
import { compileSources } from '../targets/solidity/compile.ts'
import { countdown, tinyProgram } from '../vms/programs.ts'
import { tiny } from '../vms/tiny.ts'
import { type Node, startAnvil } from './anvil.ts'
import { type Arena, cheat, createArena, deploy, honest, playOut, settledRoot } from './arena.ts'

const program = tinyProgram(countdown(5))
const HEIGHTS = [2, 3]
let node: Node
let system: StepSystem
let keys: KeyPair
let ours: Trace
let verifier: Address
let referee: Address

const quiet = { warn: () => {} }
const deployer = (on = node) => ({ wallet: on.wallet, client: on.client, account: on.account(0) })
const artifact = (key = keys) => {
  const source = verifierContract(key.verificationKey, { contract: 'TinyStepProof' })
  return compileSources({ 'generated/TinyStepProof.sol': source })
}
const proofOf = async (trace: Trace, step: bigint) =>
  refereeProof(await proveStep(trace, { step, system, keys, prover: snarkjsProver }))

beforeAll(async () => {
  node = await startAnvil()
  system = await stepSystem(tiny)
  keys = await developmentKeys(system.circuit, quiet)
  ours = await run(program, { hash: await poseidon() })
  verifier = await deploy(node, 'TinyStepProof', [], artifact())
  referee = await deployZkReferee(deployer(), [verifier])
}, 600_000)
afterAll(() => node?.stop())

/** What the referee says: a root, or the name of its error. */
async function ask(proof: Uint8Array, { before = ours.rootAt(2n), steps = 1n, vmId = tiny.id } = {}) {
  const args = [toHex(vmId), toHex(before), steps, toHex(proof)] as const
  const at = { address: referee, abi: zkRefereeAbi, functionName: 'resolve', args } as const
  try {
    return await node.client.readContract(at)
  } catch (error) {
    return /Error: (\w+)\(/.exec(String(error))?.[1] ?? String(error)
  }
}

describe('a proof', () => {
  test('leads to the root that the run has', async () => {
    for (const step of [0n, 2n, ours.steps - 1n, ours.steps + 5n]) {
      const proof = await proofOf(ours, step)
      expect(proof).toHaveLength(288)
      expect(await ask(proof, { before: ours.rootAt(step) })).toBe(toHex(ours.rootAt(step + 1n)))
    }
  })

  test('changed anywhere is refused', async () => {
    const proof = await proofOf(ours, 2n)
    for (let i = 0; i < proof.length; i += 3) {
      const changed = proof.slice()
      changed[i]! ^= 1 << (i % 8)
      expect(['InvalidProof', 'RootOutOfRange'], `byte ${i}`).toContain(await ask(changed))
    }
    for (const [from, to] of [
      [0, 287],
      [0, 0],
      [0, 32],
      [32, 288],
    ])
      expect(await ask(proof.subarray(from, to))).toBe('WrongProofLength')
    expect(await ask(new Uint8Array([...proof, 0]))).toBe('WrongProofLength')
    const points = proof.subarray(32)
    expect(await ask(new Uint8Array([...ours.rootAt(3n), ...points.map(() => 0)]))).toBe('InvalidProof')
  })

  test('D39 D40 with the modulus added to a root or a coordinate is another number and is refused', async () => {
    const proof = await proofOf(ours, 2n)
    const plus = (at: number, modulus: bigint) => {
      const sum = toBigint(proof.subarray(at, at + 32)) + modulus
      if (sum >> 256n !== 0n) return undefined
      const changed = proof.slice()
      changed.set(fromBigint(sum, 32), at)
      return changed
    }
    expect(await ask(plus(0, scalarModulus)!)).toBe('RootOutOfRange')
    const before = fromBigint(toBigint(ours.rootAt(2n)) + scalarModulus, 32)
    expect(await ask(proof, { before })).toBe('RootOutOfRange')
    for (let at = 32; at < 288; at += 32) {
      const changed = plus(at, baseModulus)
      if (changed) expect(await ask(changed), `at ${at}`).toBe('InvalidProof')
    }
  })

  test('of another statement, VM or length is refused', async () => {
    const proof = await proofOf(ours, 2n)
    expect(await ask(proof, { before: ours.rootAt(3n) })).toBe('InvalidProof')
    expect(await ask(proof, { steps: 2n })).toBe('UnknownSegment')
    expect(await ask(proof, { vmId: tiny.id.map((byte) => byte ^ 1) })).toBe('UnknownSegment')
    const foreign = await developmentKeys(system.circuit, { ...quiet, seed: 'another' })
    const other = await proveStep(ours, { step: 2n, system, keys: foreign, prover: snarkjsProver })
    expect((await verifyStep(tiny, foreign.verificationKey, other)).valid).toBe(true)
    expect(await ask(refereeProof(other))).toBe('InvalidProof')
  }, 120_000)

  test('D44 is taken by its verifier for these roots in this order and this number of steps alone', async () => {
    const proof = await proofOf(ours, 2n)
    const { abi } = artifact().TinyStepProof!
    const [before, after] = [ours.rootAt(2n), ours.rootAt(3n)]
    const points = proof.subarray(32)
    const says = (one: Uint8Array, two: Uint8Array, made = 1n, of = points) => {
      const args = [toHex(one), toHex(two), made, toHex(of)] as const
      return node.client.readContract({ address: verifier, abi, functionName: 'verify', args })
    }
    const plus = (root: Uint8Array) => fromBigint(toBigint(root) + scalarModulus, 32)
    expect(await says(before, after)).toBe(true)
    expect(await says(after, before)).toBe(false)
    expect(await says(before, before)).toBe(false)
    expect(await says(after, after)).toBe(false)
    expect(await says(plus(before), after)).toBe(false)
    expect(await says(before, plus(after))).toBe(false)
    for (const made of [0n, 2n, 1n + scalarModulus, (1n << 256n) - 1n]) {
      expect(await says(before, after, made)).toBe(false)
    }
    for (const length of [0, 255])
      expect(await says(before, after, 1n, points.subarray(0, length))).toBe(false)
    const constants = await Promise.all(
      ['vmId', 'steps', 'exact'].map((functionName) =>
        node.client.readContract({ address: verifier, abi, functionName }),
      ),
    )
    expect(constants).toEqual([toHex(tiny.id), 1n, true])
  })

  test.each(['1', '1337'])('under development keys proves nothing on chain %s', async (id) => {
    const proof = await proofOf(ours, 2n)
    const main = await startAnvil({ args: ['--chain-id', id] })
    try {
      const { TinyStepProof } = artifact()
      await main.test.setCode({ address: verifier, bytecode: TinyStepProof!.deployedBytecode })
      const { abi } = TinyStepProof!
      const asked = main.client.readContract({
        ...{
          address: verifier,
          abi,
          functionName: 'verify',
          args: [toHex(ours.rootAt(2n)), toHex(ours.rootAt(3n)), 1n, toHex(proof.subarray(32))],
        },
      })
      await expect(asked).rejects.toThrow(/InsecureKeys/)
    } finally {
      await main.stop()
    }
  })
})

/** Whichever party was on turn at the leaf has sent it: both can prove the step, and only the truth. */
async function gasOfResolution({ config }: Arena): Promise<bigint> {
  const last = await node.client.getBlockNumber()
  for (let blockNumber = config.fromBlock; blockNumber <= last; blockNumber++) {
    const { transactions } = await node.client.getBlock({ blockNumber, includeTransactions: true })
    for (const { to, input, hash } of transactions) {
      if (to !== config.address.toLowerCase()) continue
      if (decodeFunctionData({ abi: gameAbi, data: input }).functionName !== 'resolve') continue
      const { status, gasUsed } = await node.receiptOf(hash)
      if (status === 'success') return gasUsed
    }
  }
  throw new Error('nobody has resolved the match')
}

test('a game ended by a proof, and the same game ended by the generated Solidity step', async () => {
  const used: Record<string, bigint> = {}
  const [step] = artifactsOf(tiny)
  const stepVerifier = await deploy(node, 'TinyStep', [], { TinyStep: step! })
  const referees = { proof: referee, step: await deployStepReferee(deployer(), [stepVerifier]) }
  for (const [name, address] of Object.entries(referees)) {
    const hash = name === 'proof' ? { hash: await poseidon() } : {}
    const right = await run(program, hash)
    const wrong = await corruptedRun(program, {
      ...hash,
      after: 7n,
      maxSteps: right.steps,
      how: corruptRegister('x', 9, 9),
    })
    const provider = (trace: Trace) => ({
      ...providerOfTrace(trace),
      ...(name === 'proof' ? { prove: (at: bigint) => proofOf(trace, at) } : {}),
    })
    const arena = await createArena(node, { referee: address, heights: HEIGHTS })
    const topic = { vmId: toHex(tiny.id), startRoot: toHex(right.rootAt(0n)) }
    const bob = honest(arena, { topic, provider: provider(right), index: 1 })
    const eve = cheat(arena, { topic, provider: provider(wrong), index: 2 })
    const view = await playOut(arena, [eve, bob], { topic })
    expect(settledRoot(view, topic)).toBe(toHex(right.rootAt(32n)))
    used[name] = await gasOfResolution(arena)
  }
  console.log(`gas of the resolving transaction: by a proof ${used.proof}, by the Solidity step ${used.step}`)
  expect(used.proof!).toBeLessThanOrEqual(300_000n)
}, 300_000)

/** The error with which a referee refuses to be deployed with these verifiers. */
async function refusedVerifiers(verifiers: Address[]): Promise<string> {
  const error: BaseError = await deployZkReferee(deployer(), verifiers).catch((one) => one)
  const { data } = error.walk((one) => isHex((one as { data?: unknown }).data)) as unknown as { data: Hex }
  return decodeErrorResult({ abi: zkRefereeAbi, data }).errorName
}

test('a game whose segment no verifier proves takes no claim', async () => {
  const knows = (of: bigint) =>
    node.client.readContract({
      ...{ address: referee, abi: zkRefereeAbi, functionName: 'knows', args: [toHex(tiny.id), of] },
    })
  expect(await knows(1n)).toBe(true)
  expect(await knows(2n)).toBe(false)
  expect(await refusedVerifiers([verifier, verifier])).toBe('DuplicateVerifier')
})

test('a referee with a verifier of batches is not deployed: what no batch has room for, the clock would decide', async () => {
  const { verificationKey } = keys
  const [zero, one, two] = verificationKey.IC as [string[], string[], string[]]
  // The referee asks a verifier what it is, not whether it can be satisfied: any third point does.
  const batchKey: VerificationKey = {
    ...verificationKey,
    nPublic: 3,
    IC: [zero, one, two, two],
    onestep: { ...verificationKey.onestep, proves: { vmId: toHex(tiny.id), kind: 'batch', steps: 64 } },
  }
  const source = verifierContract(batchKey, { contract: 'TinyBatchProof' })
  const compiled = compileSources({ 'generated/TinyBatchProof.sol': source })
  const batches = await deploy(node, 'TinyBatchProof', [], compiled)
  expect(await refusedVerifiers([batches])).toBe('BatchVerifier')
  expect(await refusedVerifiers([verifier, batches])).toBe('BatchVerifier')
})

test('no verifier is written for a key that does not say which VM it is for, or that says it of another circuit', () => {
  const { verificationKey } = keys
  const write = (key: VerificationKey) => () => verifierContract(key, { contract: 'TinyStepProof' })
  const { proves, ...origin } = verificationKey.onestep
  expect(write(verificationKey)).not.toThrow()
  expect(write({ ...verificationKey, onestep: origin })).toThrow(/does not say which VM/)
  expect(
    write({ ...verificationKey, onestep: { ...origin, proves: { ...proves!, kind: 'batch', steps: 64 } } }),
  ).toThrow(/has 2 public inputs/)
})
