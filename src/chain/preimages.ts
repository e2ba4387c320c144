/**
 * Preimages on chain: the parts that the verifier of a step needs and its proof does not carry, published to the oracle.
 * @module
 */

import { keccak_256 } from '@noble/hashes/sha3.js'
import {
  type Abi,
  type Account,
  type Address,
  decodeEventLog,
  encodeFunctionData,
  type Hex,
  hexToBytes,
  type PublicClient,
  type WalletClient,
} from 'viem'
import { concat, fromBigint, toBigint, toHex } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'
import { PreimageError } from '../preimage/check.ts'
import { localKey, preimageKey, preimageTypeOf } from '../preimage/key.ts'
import { preimagesOf } from '../proof/prove.ts'
import type { Trace } from '../trace/trace.ts'
import { preimageOracleAbi, preimageOracleBytecode } from './generated/preimageOracle.ts'
import {
  EMPTY_STATE,
  firstWrongLeaf,
  KECCAK_RATE,
  type KeccakLeaf,
  keccakLeaves,
  leafProof,
} from './keccak-blocks.ts'
import { ignoreMissing } from './node-errors.ts'
import type { Provider } from './provider.ts'

/** Who publishes: a node, and an account that pays. */
export type Publisher = {
  readonly wallet: WalletClient
  readonly client: PublicClient
  readonly account: Account
}

/** How large preimages are absorbed. */
export type OracleParameters = {
  /** Bytes from which on data may be proposed; at least 136. */
  readonly leastSize: bigint
  /** Seconds for which a proposal can be challenged. Each match's clock has to outlast it. */
  readonly period: bigint
  /** Wei that a proposal puts up, and that its challenger gets. */
  readonly bond: bigint
}

/**
 * Deploys the oracle.
 * @throws PreimageOracleError if the transaction fails
 */
export async function deployPreimageOracle(
  publisher: Publisher,
  { leastSize, period, bond }: OracleParameters,
): Promise<Address> {
  const { wallet, account, client } = publisher
  const hash = await wallet.deployContract({
    ...{ abi: preimageOracleAbi, bytecode: preimageOracleBytecode, args: [leastSize, period, bond] },
    ...{ account, chain: wallet.chain },
  })
  const { contractAddress } = await receiptOf(client, hash, 'deployment')
  return contractAddress!
}

/** Local data by its number. */
export type LocalData = ReadonlyMap<bigint, Uint8Array>

/** Local data as `loadLocal` takes it: keys, lengths and data, keys ascending. */
export const encodeLocalData = (local: LocalData): Uint8Array =>
  concat(
    ...[...local]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([ident, data]) => [localKey(ident), fromBigint(BigInt(data.length), 8), data]),
  )

/** The context that a verifier is deployed with, so that local data is this and no other. */
export const localContextOf = (local: LocalData): Hex => toHex(keccak_256(encodeLocalData(local)))

/** A key as the oracle knows it: local ones are hashed with their context. */
export function oracleKey(key: Uint8Array, localContext: Hex): Uint8Array {
  if (preimageTypeOf(key) !== 'local') return key
  return preimageKey('local', keccak_256(concat(key, hexToBytes(localContext))))
}

/** What only some types need to be published. */
export type PublishOptions = {
  readonly local?: LocalData
  /** For blobs: commitment, point and proof of the value, by the key's hex. */
  readonly blobs?: ReadonlyMap<string, { commitment: Uint8Array; z: Uint8Array; proof: Uint8Array }>
  /** For results of precompiles: what was called, by the key's hex. */
  readonly calls?: ReadonlyMap<string, { address: Address; gas: bigint; input: Uint8Array }>
  /** Bytes of data in one transaction at most. Default 100,000. */
  readonly most?: number
  /** Number of a proposal for large data; an account uses each once. Default: by key and offset. */
  readonly nonce?: bigint
}

/** What became of a part: it is known, or its proposal waits for the challenge period to end, at a Unix time. */
export type Published = { readonly known: true } | { readonly known: false; readonly until: bigint }

/**
 * Publishes one part of a preimage, if the oracle does not know it. A large one is proposed and absorbed, and squeezed by
 * a later call once the challenge period is over: call it again with the same arguments.
 * @throws PreimageOracleError if a transaction fails, or the type needs options that are missing
 */
export async function publishPart(
  publisher: Publisher,
  oracle: Address,
  { key, offset, data }: { key: Uint8Array; offset: bigint; data: Uint8Array },
  options: PublishOptions = {},
): Promise<Published> {
  const { local = new Map(), most = 100_000 } = options
  const name = toHex(key)
  if (await isKnown(publisher.client, oracle, oracleKey(key, localContextOf(local)), offset))
    return { known: true }
  // Behind the end any part will do: then the length is known.
  const at = offset < BigInt(data.length + 8) ? offset : 0n
  const done = async (functionName: string, args: readonly unknown[]): Promise<Published> => {
    await send(publisher, oracle, functionName, args)
    return { known: true }
  }
  switch (preimageTypeOf(key)) {
    case 'local': {
      const index = [...local.keys()]
        .sort((a, b) => (a < b ? -1 : 1))
        .findIndex((ident) => toHex(localKey(ident)) === name)
      if (index < 0) throw unable(key, 'local data with this number')
      return done('loadLocal', [toHex(encodeLocalData(local)), BigInt(index), at])
    }
    case 'sha256':
      return done('loadSha256', [toHex(data), at])
    case 'keccak256':
      return data.length <= most
        ? done('loadKeccak256', [toHex(data), at])
        : publishLarge(publisher, oracle, { key, offset: at, data }, { ...options, most })
    case 'blob': {
      const blob = options.blobs?.get(name)
      if (!blob) throw unable(key, 'the commitment, the point and the proof of the blob')
      return done('loadBlob', [toHex(blob.commitment), toHex(blob.z), toHex(data), toHex(blob.proof), at])
    }
    case 'precompile': {
      const call = options.calls?.get(name)
      if (!call) throw unable(key, 'address, gas and input of the call')
      return done('loadPrecompile', [call.address, call.gas, toHex(call.input), at])
    }
    default:
      throw unable(key, 'a type that the oracle takes')
  }
}

async function isKnown(
  client: PublicClient,
  oracle: Address,
  key: Uint8Array,
  offset: bigint,
): Promise<boolean> {
  const call = { address: oracle, abi: preimageOracleAbi } as const
  const [end, [, known]] = await Promise.all([
    client.readContract({ ...call, functionName: 'ends', args: [toHex(key)] }),
    client.readContract({ ...call, functionName: 'parts', args: [toHex(key), offset] }),
  ])
  return known || (end !== 0n && offset >= end)
}

const [ABSORBING, WAITING] = [1, 2]

async function publishLarge(
  publisher: Publisher,
  oracle: Address,
  { key, offset, data }: { key: Uint8Array; offset: bigint; data: Uint8Array },
  {
    most,
    nonce = toBigint(keccak_256(concat(key, fromBigint(offset, 32)))),
  }: PublishOptions & { most: number },
): Promise<Published> {
  const { client, account } = publisher
  const call = { address: oracle, abi: preimageOracleAbi } as const
  const id = await client.readContract({ ...call, functionName: 'idOf', args: [account.address, nonce] })
  const proposal = () => client.readContract({ ...call, functionName: 'proposals', args: [id] })
  let [, phase, finished, , blocks] = await proposal()
  if (phase === 0) {
    const bond = await client.readContract({ ...call, functionName: 'bond' })
    await send(publisher, oracle, 'propose', [nonce, offset, BigInt(data.length)], bond)
    ;[, phase, finished, , blocks] = await proposal()
  }
  const { leaves, states } = keccakLeaves(data)
  const perCall = Math.max(1, Math.floor(most / KECCAK_RATE))
  while (phase === ABSORBING) {
    const end = Math.min(leaves.length, blocks + perCall)
    const last = end === leaves.length
    const input = data.subarray(KECCAK_RATE * blocks, last ? data.length : KECCAK_RATE * end)
    const commitments = leaves.slice(blocks, end).map(({ commitment }) => toHex(commitment))
    await send(publisher, oracle, 'absorb', [id, BigInt(blocks), toHex(input), commitments, last])
    ;[, phase, finished, , blocks] = await proposal()
  }
  if (phase !== WAITING) {
    throw new PreimageOracleError(`The proposal of a large preimage has ended in phase ${phase}.`, [
      `Key: ${toHex(key)}, offset ${offset}`,
      'Fix: publish it with another nonce',
    ])
  }
  const period = await client.readContract({ ...call, functionName: 'period' })
  const until = BigInt(finished) + period
  const { timestamp } = await client.getBlock()
  if (timestamp < until) return { known: false, until }
  const post = leaves.length - 1
  await send(publisher, oracle, 'squeezePart', [
    id,
    states[post],
    ...withProof(leaves, post - 1),
    ...withProof(leaves, post),
  ])
  return { known: true }
}

const withProof = (leaves: readonly KeccakLeaf[], index: number) => {
  const { input, commitment } = leaves[index]!
  return [
    { input: toHex(input), index: BigInt(index), commitment: toHex(commitment) },
    leafProof(leaves, index).map(toHex),
  ] as const
}

/**
 * Reads what a proposal has absorbed, and challenges the first block whose state is wrong. Whoever runs a challenger should
 * call it for every `Proposed` event: nobody else may look.
 * @param fromBlock - where the oracle was deployed, or the proposal made
 * @returns the number of the block that was challenged; undefined if all states are right
 */
export async function challengeProposal(
  publisher: Publisher,
  oracle: Address,
  id: Hex,
  fromBlock = 0n,
): Promise<number | undefined> {
  const logs = await publisher.client.getLogs({ address: oracle, fromBlock, toBlock: 'latest' })
  const leaves: KeccakLeaf[] = []
  for (const { data, topics } of logs) {
    if (topics[1] !== id) continue
    const event = decodeEventLog({ abi: preimageOracleAbi, data, topics, strict: false })
    if (event.eventName !== 'Absorbed') continue
    const { firstBlock, input, commitments, last } = event.args as {
      firstBlock: bigint
      input: Hex
      commitments: readonly Hex[]
      last: boolean
    }
    for (const [i, commitment] of commitments.entries()) {
      const bytes = hexToBytes(input).subarray(KECCAK_RATE * i, KECCAK_RATE * (i + 1))
      const block = new Uint8Array(KECCAK_RATE)
      block.set(bytes)
      if (last && i + 1 === commitments.length) {
        block[bytes.length] = 0x01
        block[KECCAK_RATE - 1]! |= 0x80
      }
      leaves.push({ input: block, index: Number(firstBlock) + i, commitment: hexToBytes(commitment) })
    }
  }
  const wrong = firstWrongLeaf(leaves)
  if (!wrong) return undefined
  const { index, before } = wrong
  if (before === EMPTY_STATE) await send(publisher, oracle, 'challengeFirst', [id, ...withProof(leaves, 0)])
  else {
    await send(publisher, oracle, 'challenge', [
      id,
      before,
      ...withProof(leaves, index - 1),
      ...withProof(leaves, index),
    ])
  }
  return index
}

/**
 * A provider whose proofs can be verified on chain when it hands them out: it publishes first what a step's proof does not
 * carry. While a large preimage waits for its challenge period, `prove` throws PreimagePendingError: a challenger asks
 * again, so its clock has to outlast the period.
 */
export function publishingProvider(
  provider: Provider,
  trace: Trace,
  publisher: Publisher,
  oracle: Address,
  options: PublishOptions = {},
): Provider {
  return {
    ...provider,
    async prove(step) {
      let latest: bigint | undefined
      for (const { key, offset } of preimagesOf(trace, { step }).asked) {
        const data = trace.preimages?.get(key)
        if (!data) throw new PreimageError('A step of the run needs a preimage that its record lacks.', key)
        const result = await publishPart(publisher, oracle, { key, offset, data }, options)
        if (!result.known && (latest === undefined || result.until > latest)) latest = result.until
      }
      if (latest !== undefined) throw new PreimagePendingError(step, latest)
      return provider.prove(step)
    },
  }
}

async function send(
  { wallet, client, account }: Publisher,
  address: Address,
  functionName: string,
  args: readonly unknown[],
  value = 0n,
): Promise<void> {
  const data = encodeFunctionData({ abi: preimageOracleAbi as Abi, functionName, args })
  const to = { to: address, data, value, account, chain: wallet.chain }
  const hash = await wallet.sendTransaction(to)
  await receiptOf(client, hash, functionName)
}

async function receiptOf(client: PublicClient, hash: Hex, what: string) {
  for (;;) {
    const receipt = await client.getTransactionReceipt({ hash }).catch(ignoreMissing)
    if (receipt?.status === 'success') return receipt
    if (receipt) throw new PreimageOracleError(`The transaction ${hash} failed: ${what}.`)
    await new Promise((done) => setTimeout(done, client.pollingInterval))
  }
}

const unable = (key: Uint8Array, what: string) =>
  new PreimageOracleError('A preimage cannot be published.', [`Key: ${toHex(key)}`, `Expected: ${what}`])

/** Something at the oracle did not work. */
export class PreimageOracleError extends OnestepError {
  override name = 'PreimageOracleError'

  constructor(message: string, lines: readonly string[] = []) {
    super(message, { lines })
  }
}

/** A step cannot be proven on chain before the challenge period of a large preimage is over. */
export class PreimagePendingError extends OnestepError {
  override name = 'PreimagePendingError'
  /** Unix time. */
  readonly until: bigint

  constructor(step: bigint, until: bigint) {
    super(`A large preimage of step ${step} can be challenged until ${until}.`, {
      lines: ['Fix: wait, and prove the step then'],
    })
    this.until = until
  }
}
