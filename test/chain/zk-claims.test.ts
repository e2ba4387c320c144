/**
 * Chains of proofs on chain: a whole run proven in one transaction, and a leaf that ends a match.
 */
import { type Address, BaseError, ContractFunctionRevertedError, type Hex } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromBigint, toHex } from '../../src/bytes/bytes.ts'
import {
  deployZkClaims,
  deployZkReferee,
  type Provider,
  providerOfTrace,
  zkClaimsAbi,
  zkRefereeAbi,
} from '../../src/chain/index.ts'
import { corruptedRun, corruptRegister } from '../../src/testing/index.ts'
import type { Trace } from '../../src/trace/index.ts'
import { scalarModulus } from '../../src/zk/circuit/field.ts'
import { keyHash } from '../../src/zk/circuits.ts'
import {
  type ClaimLink,
  claimLinks,
  ownWorker,
  proveChain,
  refereeChain,
  stepSystem,
  verifierContract,
} from '../../src/zk/index.ts'
import { compileSources } from '../targets/solidity/compile.ts'
import { small } from '../zk/small.ts'
import { program, provenRun, shape } from '../zk/small-run.ts'
import { type Node, startAnvil } from './anvil.ts'
import { cheat, createArena, deploy, honest, playOut, settledRoot, viewOf } from './arena.ts'

let node: Node
let claims: Address
let [batches, steps]: Address[] = []
let referee: Address
let proven: Awaited<ReturnType<typeof provenRun>>
let links: ClaimLink[]
let start: Hex
const vmId = toHex(small.id)

beforeAll(async () => {
  node = await startAnvil()
  proven = await provenRun()
  const { keys, stepKeys, chain } = proven
  const contracts = [
    { key: keys.verificationKey, contract: 'SmallBatchProof' },
    { key: stepKeys.verificationKey, contract: 'SmallStepProof' },
  ]
  const addresses: Address[] = []
  for (const { key, contract } of contracts) {
    const source = verifierContract(key, { contract })
    addresses.push(
      await deploy(node, contract, [], compileSources({ [`generated/${contract}.sol`]: source })),
    )
  }
  const deployer = { wallet: node.wallet, client: node.client, account: node.account(0) }
  claims = await deployZkClaims(deployer, addresses)
  ;[batches, steps] = addresses
  referee = await deployZkReferee(deployer, [steps!], [batches!])
  links = claimLinks(chain, [keys.verificationKey, stepKeys.verificationKey])
  start = toHex(chain.before)
}, 900_000)
afterAll(() => node?.stop())

/** The error that a call reverts with, and the link that it names. */
async function refusal(list: readonly ClaimLink[], from = start, vm = vmId): Promise<string> {
  const args = [vm, from, list] as const
  try {
    await node.client.simulateContract({ address: claims, abi: zkClaimsAbi, functionName: 'prove', args })
    return 'none'
  } catch (error) {
    const reverted =
      error instanceof BaseError && error.walk((cause) => cause instanceof ContractFunctionRevertedError)
    const { errorName, args: of } = (reverted as ContractFunctionRevertedError).data!
    return `${errorName} ${of ?? ''}`.trim()
  }
}

test('the chain over a run is proven in one transaction, and the claim is there for others', async () => {
  const { trace } = proven
  const steps = trace.steps
  const endOf = (of: bigint) =>
    node.client.readContract({
      address: claims,
      abi: zkClaimsAbi,
      functionName: 'endOf',
      args: [vmId, start, of],
    })
  await expect(endOf(steps)).rejects.toThrow(/NotProven/)
  const account = node.account(3)
  const args = [vmId, start, links] as const
  const hash = await node.wallet.writeContract({
    address: claims,
    abi: zkClaimsAbi,
    functionName: 'prove',
    args,
    account,
  })
  const { status, gasUsed } = await node.receiptOf(hash)
  expect(status).toBe('success')
  expect(await endOf(steps)).toBe(toHex(trace.rootAt(steps)))
  await expect(endOf(steps - 1n)).rejects.toThrow(/NotProven/)
  console.log(`gas of a claim of ${links.length} proofs: ${gasUsed}, ${gasUsed / BigInt(links.length)} each`)
  expect(gasUsed / BigInt(links.length)).toBeLessThanOrEqual(300_000n)
})

test('a part of the chain proves that part', async () => {
  expect(await refusal(links.slice(0, 2))).toBe('none')
  const after = links[0]!.root
  expect(await refusal(links.slice(1), after)).toBe('none')
})

test('D44 chains that do not hold are refused, and the link is named', async () => {
  const change = (at: number, fields: Partial<ClaimLink>) =>
    links.map((link, i) => (i === at ? { ...link, ...fields } : link))
  const swapped = [links[1]!, links[0]!, ...links.slice(2)]
  const flipped = `${links[1]!.points.slice(0, -1)}${links[1]!.points.endsWith('0') ? '1' : '0'}` as Hex
  const beyond = (root: Hex) => toHex(fromBigint(BigInt(root) + scalarModulus, 32))
  const other = 1n - links[1]!.verifier
  expect(await refusal([])).toBe('NoLinks')
  expect(await refusal(links.slice(1))).toBe('InvalidProof 0')
  expect(await refusal(swapped)).toBe('InvalidProof 0')
  expect(await refusal(links.filter((_, i) => i !== 1))).toBe('InvalidProof 1')
  expect(await refusal(change(1, { points: flipped }))).toBe('InvalidProof 1')
  expect(await refusal(change(1, { points: '0x' }))).toBe('InvalidProof 1')
  expect(await refusal(change(1, { root: links[0]!.root }))).toBe('InvalidProof 1')
  expect(await refusal(change(1, { root: beyond(links[1]!.root) }))).toBe('RootOutOfRange 1')
  expect(await refusal(links, beyond(start))).toBe('RootOutOfRange 0')
  expect(await refusal(change(1, { steps: links[1]!.steps - 1n || 2n }))).toMatch(
    /^(InvalidProof|StepsOutOfRange) 1$/,
  )
  expect(await refusal(change(1, { steps: 0n }))).toBe('StepsOutOfRange 1')
  expect(await refusal(change(1, { steps: links[1]!.steps + scalarModulus }))).toBe('StepsOutOfRange 1')
  // Said of the step's verifier: one step more, and of the batch's: one more than it has room for.
  const single = links.findIndex(
    ({ steps }, i) => proven.chain.links[i]!.key === keyHash(proven.stepKeys.verificationKey) && steps === 1n,
  )
  expect(await refusal(change(single, { steps: 2n }))).toBe(`StepsOutOfRange ${single}`)
  expect(await refusal(change(1, { steps: BigInt(shape.steps) + 1n }))).toBe('StepsOutOfRange 1')
  // The roots of a link the wrong way round.
  const back = [{ ...links[0]!, root: start }]
  expect(await refusal(back, links[0]!.root)).toBe('InvalidProof 0')
  expect(await refusal(change(1, { verifier: other }))).toMatch(/^(InvalidProof|StepsOutOfRange) 1$/)
  expect(await refusal(change(1, { verifier: 2n }))).toBe('UnknownVerifier 1')
  expect(await refusal(links, start, `0x${'11'.repeat(32)}`)).toBe('WrongVm 0')
})

test('a link for a key that the contract does not have is said before anything is sent', () => {
  expect(() => claimLinks(proven.chain, [proven.keys.verificationKey])).toThrow(/expected the key 0x/)
})

/** Steps of a leaf of the first level. */
const SPAN = 8n
const LINK = 1 + 8 + 32 + 4 + 256

const leaves = new Map<bigint, Promise<Uint8Array>>()

/** The proof of a leaf, by those who know the run; made once. */
function leafProof(trace: Trace, from: bigint): Promise<Uint8Array> {
  const made = leaves.get(from) ?? makeLeafProof(trace, from)
  leaves.set(from, made)
  return made
}

async function makeLeafProof(trace: Trace, from: bigint): Promise<Uint8Array> {
  const { system, keys, stepKeys } = proven
  const single = async () => ({ system: await stepSystem(small), keys: stepKeys })
  const task = { from, steps: SPAN, system, keys, single, workers: [ownWorker()] }
  return refereeChain(await proveChain(trace, task), [stepKeys.verificationKey, keys.verificationKey])
}

/** What the referee says of the steps after one of the run: a root, or the name of its error. */
async function judged(
  proof: Uint8Array,
  { before = proven.trace.rootAt(0n), count = proven.trace.steps, vm = vmId } = {},
) {
  const args = [vm, toHex(before), count, toHex(proof)] as const
  const at = { address: referee, abi: zkRefereeAbi, functionName: 'resolve', args } as const
  try {
    return await node.client.readContract(at)
  } catch (error) {
    return /Error: (\w+)\(/.exec(String(error))?.[1] ?? String(error)
  }
}

test('a leaf of many steps is resolved by a chain, and by nothing that is none', async () => {
  const { trace, chain, keys, stepKeys } = proven
  const count = trace.steps
  const proof = refereeChain(chain, [stepKeys.verificationKey, keys.verificationKey])
  expect(await judged(proof)).toBe(toHex(trace.rootAt(count)))
  const parts = Array.from({ length: proof.length / LINK }, (_, i) => proof.slice(LINK * i, LINK * (i + 1)))
  expect(parts.length).toBeGreaterThan(1)
  const joined = (list: readonly Uint8Array[]) => Uint8Array.from(list.flatMap((part) => [...part]))
  const changed = (at: number, by: (byte: number) => number) => {
    const other = proof.slice()
    other[at] = by(other[at]!)
    return other
  }
  expect(await judged(joined(parts.slice(0, -1)))).toBe('WrongNumberOfSteps')
  expect(await judged(joined([...parts, parts.at(-1)!]))).toBe('InvalidProof')
  expect(await judged(joined(parts.toReversed()))).toBe('InvalidProof')
  expect(await judged(joined(parts.slice(1)))).toBe('InvalidProof')
  expect(await judged(new Uint8Array())).toBe('WrongNumberOfSteps')
  expect(await judged(new Uint8Array(), { count: 0n })).toBe('WrongNumberOfSteps')
  for (const length of [1, LINK - 1, LINK + 1, proof.length - 1])
    expect(await judged(proof.slice(0, length))).toBe('WrongProofLength')
  for (const other of [count - 1n, count + 1n, count + 2n ** 64n]) {
    expect(await judged(proof, { count: other })).toBe('WrongNumberOfSteps')
  }
  // A segment has a proof of its own.
  expect(await judged(proof, { count: 1n })).toBe('WrongProofLength')
  expect(['WrongProofLength', 'InvalidProof']).toContain(await judged(changed(44, (byte) => byte ^ 1)))
  expect(await judged(changed(41, () => 0xff))).toBe('WrongProofLength')
  // Of each part of a link: its verifier, steps, root, and points.
  expect(await judged(changed(0, () => 2))).toBe('UnknownVerifier')
  for (const at of [0, 8]) {
    expect(['InvalidProof', 'StepsOutOfRange']).toContain(await judged(changed(at, (byte) => byte ^ 1)))
  }
  expect(await judged(changed(1, () => 0xff))).toBe('StepsOutOfRange')
  for (const at of [20, 60, 200]) {
    expect(['InvalidProof', 'RootOutOfRange']).toContain(await judged(changed(at, (byte) => byte ^ 1)))
  }
  const last = proof.length - LINK + 9
  const beyond = proof.slice()
  beyond.set(fromBigint(BigInt(toHex(trace.rootAt(count))) + scalarModulus, 32), last)
  expect(await judged(beyond)).toBe('RootOutOfRange')
  expect(await judged(proof, { before: trace.rootAt(1n) })).toBe('InvalidProof')
  const same = fromBigint(BigInt(toHex(trace.rootAt(0n))) + scalarModulus, 32)
  expect(await judged(proof, { before: same })).toBe('RootOutOfRange')
  expect(await judged(proof, { vm: `0x${'11'.repeat(32)}` })).toBe('UnknownSegment')
})

test('a referee with batches knows no segment of as many steps, and accepts leaves of any number', async () => {
  const ask = (functionName: 'knows' | 'accepts', count: bigint, vm = vmId) =>
    node.client.readContract({ address: referee, abi: zkRefereeAbi, functionName, args: [vm, count] })
  for (const [count, knows, accepts] of [
    [0n, false, false],
    [1n, true, true],
    [BigInt(shape.steps), false, true],
    [1n << 40n, false, true],
  ] as const) {
    expect([await ask('knows', count), await ask('accepts', count)]).toEqual([knows, accepts])
  }
  expect(await ask('accepts', SPAN, `0x${'11'.repeat(32)}`)).toBe(false)
  // So that a game whose segments are batches takes no claim.
  const arena = await createArena(node, { referee, heights: [2], segment: SPAN })
  const topic = { vmId, startRoot: start }
  const bob = honest(arena, { topic, provider: providerOfTrace(proven.trace), index: 1 })
  await bob.act()
  expect((await viewOf(arena)).tournaments.size).toBe(0)
  expect(bob.metrics.some(({ event }) => event === 'refused')).toBe(true)
})

test.each([
  ['on its own turn, in place of the seal', 'resolve'],
  ['once its rival has sealed', 'prove'],
])(
  'a match is ended by a proof of its leaf: %s',
  async (_, kind) => {
    const { trace } = proven
    const wrong = await corruptedRun(program, {
      ...{ hash: trace.hash, after: 5n, maxSteps: trace.steps },
      how: corruptRegister('x', 2, 9),
    })
    const provider: Provider = {
      ...providerOfTrace(trace),
      prove: () => Promise.reject(new Error('single steps are not proven here')),
      spans: [SPAN],
      proveSpan: (from) => leafProof(trace, from),
    }
    const arena = await createArena(node, { referee, heights: [2, 3], grace: 600n })
    const topic = { vmId, startRoot: start }
    const bob = honest(arena, { topic, provider, index: 1 })
    let joined = 0
    const eve = cheat(
      arena,
      { topic, provider: providerOfTrace(wrong), index: 2 },
      { change: (action, call) => (action.kind === 'join' && joined++ > 0 ? undefined : call()) },
    )
    // Whoever comes second is on turn at the leaf.
    if (kind === 'resolve') joined = (await eve.act()) ? 1 : 0
    await bob.act()
    const view = await playOut(arena, [eve, bob], { topic })
    expect(settledRoot(view, topic)).toBe(toHex(trace.rootAt(32n)))
    const signed = bob.metrics
      .filter(({ event }) => event === 'signed')
      .map(({ key }) => String(key).split(':')[0])
    expect(signed).toContain(kind)
    expect([...view.tournaments.values()].filter(({ level }) => level === 1)).toHaveLength(
      kind === 'resolve' ? 0 : 1,
    )
  },
  300_000,
)
