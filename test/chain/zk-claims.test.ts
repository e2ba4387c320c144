/**
 * A whole run proven on chain: the chain of its proofs in one transaction.
 */
import { type Address, BaseError, ContractFunctionRevertedError, type Hex } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromBigint, toHex } from '../../src/bytes/bytes.ts'
import { deployZkClaims, zkClaimsAbi } from '../../src/chain/index.ts'
import { scalarModulus } from '../../src/zk/circuit/field.ts'
import { keyHash } from '../../src/zk/circuits.ts'
import { type ClaimLink, claimLinks, verifierContract } from '../../src/zk/index.ts'
import { compileSources } from '../targets/solidity/compile.ts'
import { small } from '../zk/small.ts'
import { provenRun, shape } from '../zk/small-run.ts'
import { type Node, startAnvil } from './anvil.ts'
import { deploy } from './arena.ts'

let node: Node
let claims: Address
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
