/**
 * A contract of optimistic proofs on a node, for tests: with the step verifier and the game as they are shipped, and a verifier
 * of eight instructions in place of the one of STARK proofs, which `optimistic-stark.test.ts` has.
 * @module
 */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Abi, type BaseError, ContractFunctionRevertedError, encodeFunctionData } from 'viem'
import { expect } from 'vitest'
import {
  createNaysayer,
  deployOptimisticProofs,
  deployStepReferee,
  deployVerifier,
  type Metric,
  type Naysayer,
  type NaysayerOptions,
  openStore,
  optimisticProofsAbi,
  type ProofConfig,
  type ProofPost,
  proofPostOf,
  readOptimisticProofs,
} from '../../src/chain/index.ts'
import type { StarkStatement } from '../../src/stark/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import { type Arena, createArena } from './arena.ts'
import { CONTRACTS } from './compile.ts'
import { miniVerifier, miniVerify } from './mini-verifier.ts'

export const WINDOW = 10_800
export const PERIOD = 7_200
export const terms = {
  ...{ window: WINDOW, period: PERIOD },
  ...{ postBond: 10n ** 17n, doubtBond: 10n ** 16n, demandBond: 3n * 10n ** 16n },
}
export const guest = miniVerifier()

export let node: Node
export let arena: Arena
export let config: ProofConfig
/** Starts a node and deploys on it. @param accounts - of the node */
export async function setUp(accounts = 10): Promise<void> {
  node = await startAnvil({ accounts })
  const deployer = { wallet: node.wallet, client: node.client, account: node.account(0) }
  const artifact = readFileSync(join(CONTRACTS, 'generated/artifacts/Rv32imacStep.json'), 'utf8')
  const referee = await deployStepReferee(deployer, [await deployVerifier(deployer, JSON.parse(artifact))])
  arena = await createArena(node, { referee, heights: [3, 2], groups: [64, 2] })
  const address = await deployOptimisticProofs(deployer, { game: arena.config.address, guest, terms })
  config = await readOptimisticProofs(node.client, address, guest)
}

let number = 1
/** A statement of its own for each test. */
export function statement(): StarkStatement {
  const before = new Uint8Array(32).map((_, i) => (i * 7 + number) & 255)
  return { before, end: new Uint8Array(32).fill(number++), steps: 1000n }
}
export const right = ({ before }: StarkStatement) => Uint8Array.of(...before.subarray(0, 4), 9, 9, 9)
export const wrong = ({ before }: StarkStatement) =>
  Uint8Array.of(...before.subarray(0, 3), before[3]! ^ 1, 9)

/** The name of the error with which a call is refused; or makes it, and returns its gas. */
export async function call(
  name: string,
  args: readonly unknown[],
  { index = 1, value = 0n } = {},
): Promise<bigint | string> {
  const account = node.account(index)
  const what = { address: config.address, abi: optimisticProofsAbi as Abi, functionName: name, args }
  try {
    await node.client.simulateContract({ ...what, account, value })
  } catch (error) {
    const reverted = (error as BaseError).walk((cause) => cause instanceof ContractFunctionRevertedError)
    return (reverted as ContractFunctionRevertedError | null)?.data?.errorName ?? String(error)
  }
  const data = encodeFunctionData(what)
  const hash = await node.wallet.sendTransaction({ account, to: config.address, data, value })
  return (await node.receiptOf(hash)).gasUsed
}

export const owed = (index: number) =>
  node.client.readContract({
    ...{ address: config.address, abi: optimisticProofsAbi, functionName: 'owed' },
    args: [node.account(index).address],
  })
export const fateOf = async (post: ProofPost) => {
  const read = { address: config.address, abi: optimisticProofsAbi } as const
  const id = await node.client.readContract({ ...read, functionName: 'idOf', args: [post] })
  return (await node.client.readContract({ ...read, functionName: 'records', args: [id] }))[0]
}
export const isAccepted = ({ before, end, steps }: ProofPost) =>
  node.client.readContract({
    ...{ address: config.address, abi: optimisticProofsAbi, functionName: 'isAccepted' },
    args: [before, end, steps],
  })
export const [OPEN, ACCEPTED, STRUCK] = [1, 2, 3]

/** Posts by hand. */
export async function posted(its: StarkStatement, proof: Uint8Array, index = 1): Promise<ProofPost> {
  const post = proofPostOf(its, proof, node.account(index).address)
  expect(await call('post', [post], { index, value: terms.postBond })).toBeTypeOf('bigint')
  return post
}
export const later = async (seconds: number) => node.mineAt((await node.now()) + BigInt(seconds))

export async function party(
  index: number,
  more: Partial<NaysayerOptions> = {},
): Promise<{ party: Naysayer; metrics: Metric[] }> {
  const metrics: Metric[] = []
  const naysayer = createNaysayer({
    ...{ client: node.client, account: node.account(index), config, guest },
    ...{ game: arena.config, verify: miniVerify, proofs: async () => undefined },
    store: openStore(mkdtempSync(join(tmpdir(), 'onestep-'))),
    metrics: (metric) => metrics.push(metric),
    fromBlock: await node.client.getBlockNumber(),
    ...more,
  })
  return { party: naysayer, metrics }
}

/** Lets parties act until none does, then time pass, until the post is over. */
export async function untilOver(
  post: ProofPost,
  parties: { act(): Promise<boolean> }[],
  step = 600,
): Promise<number> {
  for (let round = 0; round < 3_000; round++) {
    let acted = false
    for (const one of parties) acted = (await one.act()) || acted
    if (!acted && (await fateOf(post)) !== OPEN) return fateOf(post)
    if (!acted) await later(step)
  }
  throw new Error('the post did not come to an end')
}
export const acting = (one: Naysayer) => ({ act: () => one.tick() })

/** All posts of a file's tests are over, so that nothing but what is owed is left. */
export async function expectBalanced(): Promise<void> {
  const parties = Array.from({ length: 8 }, (_, i) => i)
  const sum = (await Promise.all(parties.map(owed))).reduce((a, b) => a + b, 0n)
  const balance = await node.client.getBalance({ address: config.address })
  expect(balance).toBe(sum)
}
