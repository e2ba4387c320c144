/**
 * The last move of a dispute about a step that reads preimages: what the verifier needs and the proof does not carry is
 * published first, then the referee answers as `verify` does.
 */
import { bls12_381 as bls } from '@noble/curves/bls12-381.js'
import { type Hex, toFunctionSelector } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromBigint, toBigint, toHex, utf8 } from '../../src/bytes/bytes.ts'
import {
  deployPreimageOracle,
  deployStepReferee,
  deployVerifier,
  localContextOf,
  PreimagePendingError,
  type PublishOptions,
  providerOfTrace,
  publishingProvider,
  stepRefereeAbi,
} from '../../src/chain/index.ts'
import { blobKey, keccakKey, localKey } from '../../src/preimage/index.ts'
import { preimagesOf } from '../../src/proof/index.ts'
import { pagesOf, zeroState } from '../../src/state/state.ts'
import { run } from '../../src/trace/index.ts'
import { artifactsOf } from '../targets/solidity/chain.ts'
import { asker } from '../vms/asker.ts'
import { type Node, startAnvil } from './anvil.ts'

const PERIOD = 3600n
const MISSING = toFunctionSelector('PreimageMissing()')
const local = new Map([[1n, utf8('the head of the chain')]])
let node: Node
let oracle: Hex
let referee: Hex
beforeAll(async () => {
  node = await startAnvil()
  const deployer = publisher(0)
  oracle = await deployPreimageOracle(deployer, { leastSize: 126_000n, period: PERIOD, bond: 1n })
  const preimages = { oracle, localContext: localContextOf(local) }
  const verifier = await deployVerifier(deployer, artifactsOf(asker)[0]!, [], preimages)
  referee = await deployStepReferee(deployer, [verifier])
}, 240_000)
afterAll(() => node?.stop())

const publisher = (index: number) => ({
  wallet: node.wallet,
  client: node.client,
  account: node.account(index),
})
const resolve = (before: Uint8Array, proof: Uint8Array) =>
  node.client.readContract({
    ...{ address: referee, abi: stepRefereeAbi, functionName: 'resolve' },
    args: [toHex(asker.id), toHex(before), 1n, toHex(proof)],
  })

/** A run of one step that asks for a part of a preimage. */
async function asking(key: Uint8Array, at: bigint, data: Uint8Array) {
  const zero = zeroState(asker.machine)
  const state = {
    ...zero,
    registers: { ...zero.registers, key: toBigint(key), at },
    memories: { mem: pagesOf([[0n, Uint8Array.of(1, 0, 0x0f, 0)]]) },
  }
  return run({ vm: asker, state }, { preimages: async () => data })
}

async function lastMove(key: Uint8Array, at: bigint, data: Uint8Array, options: PublishOptions = {}) {
  const trace = await asking(key, at, data)
  const provider = publishingProvider(providerOfTrace(trace), trace, publisher(3), oracle, options)
  return { trace, provider, needed: preimagesOf(trace, { step: 0n }) }
}

test('(a) a small preimage travels with the proof, and nothing is published', async () => {
  const data = utf8('a small one')
  const { trace, provider, needed } = await lastMove(keccakKey(data), 9n, data)
  expect(needed.asked).toEqual([])
  const sent = await node.client.getTransactionCount({ address: node.account(3).address })
  const proof = await provider.prove(0n)
  expect(await resolve(trace.rootAt(0n), proof)).toBe(toHex(trace.rootAt(1n)))
  expect(await node.client.getTransactionCount({ address: node.account(3).address })).toBe(sent)
})

test('(b) one of 300 KB is absorbed first; the step is proven when its challenge period is over', async () => {
  const data = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 11) & 0xff)
  const { trace, provider, needed } = await lastMove(keccakKey(data), 200_000n, data)
  expect(needed.asked).toEqual([{ key: keccakKey(data), offset: 200_000n }])
  const bare = providerOfTrace(trace)
  await expect(resolve(trace.rootAt(0n), await bare.prove(0n))).rejects.toThrow(MISSING)
  await expect(provider.prove(0n)).rejects.toThrow(PreimagePendingError)
  await expect(provider.prove(0n)).rejects.toThrow(PreimagePendingError)
  await node.mineAt((await node.now()) + PERIOD + 1n)
  const proof = await provider.prove(0n)
  expect(await resolve(trace.rootAt(0n), proof)).toBe(toHex(trace.rootAt(1n)))
  // Behind its end: that there is nothing is known too.
  const behind = await lastMove(keccakKey(data), 1n << 40n, data)
  const last = await behind.provider.prove(0n)
  expect(await resolve(behind.trace.rootAt(0n), last)).toBe(toHex(behind.trace.rootAt(1n)))
}, 240_000)

test('(b) one of 110 KB, too long for a proof, is loaded in one transaction', async () => {
  const data = Uint8Array.from({ length: 110_000 }, (_, i) => (i * 13) & 0xff)
  const { trace, provider } = await lastMove(keccakKey(data), 0n, data, { most: 120_000 })
  expect(await resolve(trace.rootAt(0n), await provider.prove(0n))).toBe(toHex(trace.rootAt(1n)))
}, 120_000)

test('(c) a point of a blob is published with its KZG proof', async () => {
  // [tau]G1 of Ethereum's ceremony; the blob's polynomial is a + b x.
  const tau =
    'ad3eb50121139aa34db1d545093ac9374ab7bca2c0f3bf28e27c8dcd8fc7cb42d25926fc0c97b336e9f0fb35e5a04c81'
  const Point = bls.G1.ProjectivePoint
  const { Fr } = bls.fields
  const [a, b, z] = [99n, 7n, 12345n]
  const commitment = Point.BASE.multiply(a).add(Point.fromHex(tau).multiply(b)).toRawBytes(true)
  const point = fromBigint(z, 32)
  const key = blobKey(commitment, point)
  const y = fromBigint(Fr.add(a, Fr.mul(b, z)), 32)
  const blobs = new Map([
    [toHex(key), { commitment, z: point, proof: Point.BASE.multiply(b).toRawBytes(true) }],
  ])
  const { trace, provider } = await lastMove(key, 8n, y, { blobs })
  expect(await resolve(trace.rootAt(0n), await provider.prove(0n))).toBe(toHex(trace.rootAt(1n)))
  // What another y would lead to cannot be shown.
  const lie = await lastMove(key, 8n, y.with(31, y[31]! ^ 1), { blobs })
  const shown = await resolve(lie.trace.rootAt(0n), await lie.provider.prove(0n))
  expect(shown).toBe(toHex(trace.rootAt(1n)))
  expect(shown).not.toBe(toHex(lie.trace.rootAt(1n)))
}, 60_000)

test('local data is the one that the verifier was deployed for', async () => {
  const [data] = local.values()
  const { trace, provider } = await lastMove(localKey(1n), 8n, data!, { local })
  expect(await resolve(trace.rootAt(0n), await provider.prove(0n))).toBe(toHex(trace.rootAt(1n)))
  const other = new Map([[1n, utf8('another head')]])
  const lie = await lastMove(localKey(1n), 9n, other.get(1n)!, { local: other })
  await expect(resolve(lie.trace.rootAt(0n), await lie.provider.prove(0n))).rejects.toThrow(MISSING)
}, 60_000)
