/**
 * Random blocks of random contracts' calls on an anvil, and the same transactions on our VM, each on the state that the
 * one before left.
 */
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { fromBigint, fromHex, toHex } from '../../src/bytes/bytes.ts'
import type { Executor } from '../../src/run/executor.ts'
import { accountsOf, type TransactionOutcome, transactionOutcome } from '../../src/vms/evm/host/outcome.ts'
import { endOf } from '../../src/vms/evm/host/suite.ts'
import type { Accounts, BlockContext, EthereumAccount, Transaction } from '../../src/vms/evm/host/types.ts'
import { evmProgram } from '../../src/vms/evm/load.ts'
import { account, contract } from '../vms/evm/assembler.ts'
import { HELPERS, randomCode } from '../vms/evm/random.ts'
import type { Node } from './anvil.ts'

export const SENDERS = [0x5e4de51n, 0x5e4de52n, 0x5e4de53n]
const CONTRACTS = [0xaaa1n, 0xaaa2n, 0xaaa3n]
const PRICE = 100n * 10n ** 9n

export type RandomTransaction = {
  readonly sender: number
  readonly to: bigint | undefined
  readonly data: Uint8Array
  readonly gas: bigint
  readonly value: bigint
  readonly type: 0 | 1 | 2
  readonly list: readonly bigint[]
}

export type RandomBlock = {
  readonly contracts: readonly Uint8Array[]
  readonly transactions: readonly RandomTransaction[]
}

const transaction: fc.Arbitrary<RandomTransaction> = fc
  .record({
    sender: fc.nat(SENDERS.length - 1),
    to: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom<bigint | undefined>(...CONTRACTS) },
      fc.constantFrom<bigint | undefined>(
        ...HELPERS.map(([address]) => address),
        0x9999n,
        2n,
        4n,
        5n,
        undefined,
      ),
    ),
    plain: fc.uint8Array({ maxLength: 100 }),
    init: randomCode('cancun'),
    gas: fc.integer({ min: 80_000, max: 400_000 }),
    value: fc.constantFrom(0n, 0n, 1n, 10n ** 12n),
    type: fc.constantFrom(0 as const, 1 as const, 2 as const),
    list: fc.subarray([...CONTRACTS, 0x1001n, 0x1005n]),
  })
  .map(({ plain, init, to, gas, ...rest }) => ({
    ...rest,
    to,
    data: to === undefined ? init.slice(0, 400) : plain,
    gas: BigInt(gas),
  }))

export const randomBlock: fc.Arbitrary<RandomBlock> = fc.record({
  contracts: fc.array(randomCode('cancun'), { minLength: CONTRACTS.length, maxLength: CONTRACTS.length }),
  transactions: fc.array(transaction, { minLength: 1, maxLength: 6 }),
})

const hex = (value: bigint) => `0x${value.toString(16)}`
export const addressHex = (address: bigint): `0x${string}` => toHex(fromBigint(address, 20))
const wordHex = (word: bigint): `0x${string}` => toHex(fromBigint(word, 32))

// biome-ignore lint/suspicious/noExplicitAny: answers of a node
export const request = (node: Node, method: string, ...params: unknown[]): Promise<any> =>
  node.client.request({ method, params } as never)

/** All accounts of the node. @param zeros - with what is empty: slots and accounts that the node has loaded, which are in its state root */
export async function dumped(node: Node, zeros = false): Promise<Accounts> {
  const dump = JSON.parse(gunzipSync(fromHex(await request(node, 'anvil_dumpState'))).toString())
  type Dumped = { nonce: number | string; balance: string; code: string; storage: Record<string, string> }
  return new Map(
    Object.entries(dump.accounts as Record<string, Dumped>).flatMap(([address, one]) => {
      const found: EthereumAccount = {
        nonce: BigInt(one.nonce),
        balance: BigInt(one.balance),
        code: fromHex(one.code),
        storage: new Map(
          Object.entries(one.storage)
            .map(([slot, value]) => [BigInt(slot), BigInt(value)] as const)
            .filter(([, value]) => zeros || value !== 0n),
        ),
      }
      const isThere = zeros || found.nonce !== 0n || found.balance !== 0n || found.code.length > 0
      return isThere ? [[BigInt(address), found] as const] : []
    }),
  )
}

/** Puts the contracts of a block on the node. */
export async function prepare(node: Node, { contracts }: RandomBlock): Promise<void> {
  const placed: [bigint, EthereumAccount][] = [
    ...SENDERS.map((sender): [bigint, EthereumAccount] => [sender, account({ balance: 10n ** 24n })]),
    ...HELPERS.map(([address, one]): [bigint, EthereumAccount] => [address, one]),
    ...contracts.map((code, i): [bigint, EthereumAccount] => [
      CONTRACTS[i],
      contract(code, {
        balance: 1000n,
        storage: new Map([
          [1n, 5n],
          [2n, 7n],
        ]),
      }),
    ]),
  ]
  await place(node, placed)
}

/** Puts accounts on the node. */
export async function place(
  node: Node,
  accounts: Iterable<readonly [bigint, EthereumAccount]>,
): Promise<void> {
  for (const [address, { nonce, balance, code, storage }] of accounts) {
    // The node would have an empty account, which no block leaves since EIP-161.
    if (nonce === 0n && balance === 0n && code.length === 0) continue
    const at = addressHex(address)
    await request(node, 'anvil_setBalance', at, hex(balance))
    await request(node, 'anvil_setNonce', at, hex(nonce))
    await request(node, 'anvil_setCode', at, toHex(code))
    for (const [slot, value] of storage)
      await request(node, 'anvil_setStorageAt', at, wordHex(slot), wordHex(value))
  }
}

type Result = Pick<TransactionOutcome, 'succeeded' | 'gasUsed' | 'logs'>

export type Mined = { readonly block: BlockContext; readonly results: readonly Result[] }

/** Sends the transactions of a block and mines it. */
export async function mine(node: Node, { transactions }: RandomBlock): Promise<Mined> {
  const hashes: `0x${string}`[] = []
  for (const { sender, to, data, gas, value, type, list } of transactions) {
    const fees =
      type === 2 ? { maxFeePerGas: hex(PRICE), maxPriorityFeePerGas: '0x1' } : { gasPrice: hex(PRICE) }
    const from = addressHex(SENDERS[sender])
    const accessList = list.map((address) => ({ address: addressHex(address), storageKeys: [wordHex(1n)] }))
    const sent = {
      ...{ from, data: toHex(data), gas: hex(gas), value: hex(value), type: hex(BigInt(type)), ...fees },
      ...(to === undefined ? {} : { to: addressHex(to) }),
      ...(type === 0 ? {} : { accessList }),
    }
    hashes.push(await request(node, 'eth_sendTransaction', sent))
  }
  await request(node, 'evm_mine')
  const results: Result[] = []
  for (const hash of hashes) results.push(await resultOf(node, hash))
  return { results, block: await minedBlock(node) }
}

/** What the receipt of a transaction says. */
export async function resultOf(node: Node, hash: `0x${string}`): Promise<Result> {
  let receipt = await request(node, 'eth_getTransactionReceipt', hash)
  // A node that mines on demand may answer before it has.
  for (let i = 0; i < 200 && !receipt; i++) {
    await new Promise((done) => setTimeout(done, 50))
    receipt = await request(node, 'eth_getTransactionReceipt', hash)
  }
  type RpcLog = { address: string; topics: string[]; data: string }
  return {
    succeeded: receipt.status === '0x1',
    gasUsed: BigInt(receipt.gasUsed),
    logs: receipt.logs.map(({ address, topics, data }: RpcLog) => ({
      address: BigInt(address),
      topics: topics.map(BigInt),
      data: fromHex(data),
    })),
  }
}

/** The last block, as transactions in it see it. */
export async function minedBlock(node: Node): Promise<BlockContext> {
  const block = await request(node, 'eth_getBlockByNumber', 'latest', false)
  const number = BigInt(block.number)
  const earlier = await Promise.all(
    Array.from({ length: Number(number < 8n ? number : 8n) }, async (_, i) => {
      const at = number - 1n - BigInt(i)
      return [at, BigInt((await request(node, 'eth_getBlockByNumber', hex(at), false)).hash)] as const
    }),
  )
  return {
    coinbase: BigInt(block.miner),
    timestamp: BigInt(block.timestamp),
    number,
    prevrandao: BigInt(block.mixHash),
    gasLimit: BigInt(block.gasLimit),
    chainId: 31_337n,
    baseFee: BigInt(block.baseFeePerGas),
    blobBaseFee: 1n,
    blockHashes: new Map(earlier),
  }
}

/** Accounts as what a failure prints. */
export const shown = (accounts: Accounts) =>
  Object.fromEntries(
    [...accounts].map(([address, { nonce, balance, code, storage }]) => [
      addressHex(address),
      {
        ...{ nonce, balance, code: toHex(code) },
        storage: Object.fromEntries([...storage].map(([slot, value]) => [String(slot), value])),
      },
    ]),
  )

/** Runs the transactions of a block on our VM, one after the other. */
export function follow(
  executor: Executor,
  before: Accounts,
  { transactions }: RandomBlock,
  block: BlockContext,
): { readonly outcomes: TransactionOutcome[]; readonly after: Accounts } {
  let accounts = before
  const outcomes: TransactionOutcome[] = []
  for (const { sender, to, data, gas, value, type, list } of transactions) {
    const from = SENDERS[sender]
    const tx: Transaction = {
      ...{ type, sender: from, nonce: accounts.get(from)?.nonce ?? 0n, gasLimit: gas, maxFee: PRICE },
      ...{ priorityFee: type === 2 ? 1n : 0n, to, value, data },
      accessList: type === 0 ? [] : list.map((address) => ({ address, slots: [1n] })),
      ...{ blobHashes: [], maxBlobFee: 0n },
    }
    const state = endOf(
      evmProgram({ fork: 'cancun', block, accounts, transaction: tx }),
      executor,
      100_000_000n,
    )
    outcomes.push(transactionOutcome(state))
    accounts = accountsOf(state)
  }
  return { outcomes, after: accounts }
}
