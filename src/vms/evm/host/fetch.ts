/**
 * Transactions of a node with the state before them: by its prestate tracer, or, where it has none, by access lists and
 * `eth_getProof`, checked against the state root of the block before.
 * @module
 */
import { fromBigint, toHex } from '../../../bytes/bytes.ts'
import { wasmExecutor } from '../../../run/wasm.ts'
import { readBytes } from '../../../state/state.ts'
import type { Ask, Fetched, FetchOptions } from '../../loader.ts'
import { evmProgram } from '../load.ts'
import { ENV } from '../machine/state.ts'
import { EvmLoadError } from './fields.ts'
import { readEvmFile } from './file.ts'
import { envOf, forkNamed, forkOfBlock, type Json, transactionJson } from './node.ts'
import { accountsOf, transactionOutcome } from './outcome.ts'
import { provenAccount } from './proven-account.ts'
import { endOf } from './suite.ts'
import { transactionBytes } from './transaction-bytes.ts'
import type { Accounts } from './types.ts'

type TransactionFile = Record<string, unknown>

const hex = (value: bigint) => `0x${value.toString(16)}`
const addressHex = (address: bigint) => toHex(fromBigint(address, 20))
const wordHex = (word: bigint) => toHex(fromBigint(word, 32))

/**
 * A transaction of a node.
 * @param options - `fork`: its fork, where it cannot be told from the block's header
 * @throws EvmLoadError if the node does not know it, cannot give the state before it, or gives a wrong one
 */
export async function fetchTransaction(ask: Ask, hash: string, options: FetchOptions = {}): Promise<Fetched> {
  if (!/^0x[0-9a-fA-F]{64}$/.test(hash)) {
    throw new EvmLoadError(`Expected --tx to be the hash of a transaction, got ${hash}.`, [
      'Expected: 0x and 64 hex digits',
    ])
  }
  const tx = await ask('eth_getTransactionByHash', hash)
  if (!tx) throw new EvmLoadError(`The node does not know the transaction ${hash}.`)
  if (tx.blockNumber == null) throw new EvmLoadError(`The transaction ${hash} is not in a block yet.`)
  const [fetched] = await fetchOf(ask, BigInt(tx.blockNumber), options, Number(tx.transactionIndex))
  return fetched
}

/** The transactions of a block, each with the state before it. @throws EvmLoadError as `fetchTransaction` */
export async function fetchBlock(ask: Ask, number: bigint, options: FetchOptions = {}): Promise<Fetched[]> {
  return fetchOf(ask, number, options)
}

async function fetchOf(ask: Ask, number: bigint, options: FetchOptions, only?: number): Promise<Fetched[]> {
  const { block, fork, env, chainId } = await contextOf(ask, number, options)
  const fileOf = (tx: Json, pre: Record<string, unknown>): TransactionFile => {
    const bytes = transactionBytes(tx)
    const transaction = bytes && chainId >> 64n === 0n ? toHex(bytes) : transactionJson(tx)
    return { fork, env, pre, transaction }
  }
  const wanted: Json[] = block.transactions.filter((_: Json, i: number) => only === undefined || i === only)
  const traced = await Promise.all(wanted.map((tx) => prestate(ask, tx.hash)))
  if (traced.every((pre) => pre !== undefined)) {
    const files = wanted.map((tx, i) => fileOf(tx, traced[i] as Record<string, unknown>))
    const checked: TransactionFile[] = []
    for (const [i, tx] of wanted.entries())
      checked.push((await check(ask, files[i], tx, 'The node gives a wrong state before it.')).file)
    return checked.map((file) => ({ file, by: 'tracer' }))
  }
  return proven(ask, block, fileOf, only)
}

/** A block, its fork, and the part `env` of files. @throws EvmLoadError if the node does not know it */
export async function contextOf(ask: Ask, number: bigint, options: FetchOptions) {
  const block: Json = await ask('eth_getBlockByNumber', hex(number), true)
  if (!block) throw new EvmLoadError(`The node does not know block ${number}.`)
  const chainId = BigInt(await ask('eth_chainId'))
  const fork = options.fork === undefined ? forkOfBlock(block, chainId) : forkNamed(options.fork)
  return { block, chainId, fork, env: envOf(block, chainId, await blockHashes(ask, number)) }
}

/** Hashes of the last 256 blocks. */
async function blockHashes(ask: Ask, number: bigint): Promise<Record<string, string>> {
  const first = number > 256n ? number - 256n : 0n
  const numbers = Array.from({ length: Number(number - first) }, (_, i) => first + BigInt(i))
  const hashes: Record<string, string> = {}
  for (let i = 0; i < numbers.length; i += 32) {
    const blocks = await Promise.all(
      numbers.slice(i, i + 32).map((one) => ask('eth_getBlockByNumber', hex(one), false)),
    )
    for (const [j, block] of blocks.entries()) if (block) hashes[String(numbers[i + j])] = block.hash
  }
  return hashes
}

/** What the prestate tracer says; undefined where the node has none. */
async function prestate(ask: Ask, hash: string): Promise<Record<string, unknown> | undefined> {
  let traced: Json
  try {
    traced = await ask('debug_traceTransaction', hash, { tracer: 'prestateTracer' })
  } catch {
    return undefined
  }
  if (typeof traced !== 'object' || traced === null) return undefined
  const accounts = Object.entries(traced as Record<string, Json>)
  return Object.fromEntries(
    accounts.flatMap(([address, { nonce = 0, balance = '0x0', code = '0x', storage = {} }]) => {
      // Accounts that a transaction touches and that are not there: in a file they would be there, and empty.
      const isThere = BigInt(nonce) !== 0n || BigInt(balance) !== 0n || code !== '0x'
      return isThere ? [[address, { nonce: hex(BigInt(nonce)), balance, code, storage }]] : []
    }),
  )
}

/**
 * Runs a transaction, and compares its result with the node's receipt.
 * @returns the accounts after it; and the file, in which the transaction is signed unless another one signed it than the
 *   node says, as nodes for tests allow
 */
async function check(
  ask: Ask,
  file: TransactionFile,
  tx: Json,
  why: string,
): Promise<{ accounts: Accounts; file: TransactionFile }> {
  const program = evmProgram(readEvmFile(JSON.stringify(file)))
  const state = endOf(program, wasmExecutor(program.vm.machine))
  const sender = toHex(readBytes(state.memories.env, BigInt(32 * ENV.sender), 32).subarray(12))
  if (typeof file.transaction === 'string' && BigInt(sender) !== BigInt(tx.from))
    return check(ask, { ...file, transaction: transactionJson(tx) }, tx, why)
  const { refusal, gasUsed, succeeded, logs } = transactionOutcome(state)
  const receipt = await ask('eth_getTransactionReceipt', tx.hash)
  const got = refusal
    ? `refused: ${refusal}`
    : `${succeeded ? 'succeeded' : 'failed'}, ${gasUsed} gas, ${logs.length} logs`
  const expected = `${BigInt(receipt.status) === 1n ? 'succeeded' : 'failed'}, ${BigInt(receipt.gasUsed)} gas, ${receipt.logs.length} logs`
  if (got !== expected) {
    throw new EvmLoadError(`The transaction ${tx.hash} does not run as the receipt says. ${why}`, [
      `Expected: ${expected}`,
      `Got: ${got}`,
      'Fix: use a node with debug_traceTransaction and the prestate tracer; if it has that, give --fork',
    ])
  }
  return { accounts: accountsOf(state), file }
}

/** The transactions of a block without a tracer: what they access is proven on the state before the block. */
async function proven(
  ask: Ask,
  block: Json,
  fileOf: (tx: Json, pre: Record<string, unknown>) => TransactionFile,
  only: number | undefined,
): Promise<Fetched[]> {
  const parent = await ask('eth_getBlockByNumber', hex(BigInt(block.number) - 1n), false)
  const last = only ?? block.transactions.length - 1
  const txs: Json[] = block.transactions.slice(0, last + 1)
  const slots = new Map<bigint, Set<bigint>>()
  const touch = (address: string, keys: readonly string[] = []) => {
    const known = slots.get(BigInt(address)) ?? new Set<bigint>()
    slots.set(BigInt(address), known)
    for (const key of keys) known.add(BigInt(key))
  }
  touch(block.miner)
  for (const tx of txs) {
    touch(tx.from)
    if (tx.to != null) touch(tx.to)
    const { from, to, value, input, gas } = tx
    const call = { from, value, data: input, gas, ...(to == null ? {} : { to }) }
    const { accessList } = await ask('eth_createAccessList', call, parent.number).catch((error: unknown) => {
      throw new EvmLoadError('The node gives no state before transactions.', [
        'Expected: a node with debug_traceTransaction and the prestate tracer, or with eth_createAccessList and eth_getProof',
        `Got: ${(error as Error).message.split('\n')[0]}`,
      ])
    })
    for (const { address, storageKeys } of [...accessList, ...(tx.accessList ?? [])])
      touch(address, storageKeys)
  }
  const found = await Promise.all(
    [...slots].map(([address, keys]) => provenAccount(ask, parent, address, [...keys])),
  )
  let accounts: Accounts = new Map(found.filter((one) => one !== undefined))
  const fetched: Fetched[] = []
  for (const [i, tx] of txs.entries()) {
    const checked = await check(
      ask,
      fileOf(tx, preOf(accounts)),
      tx,
      'It accesses more than its access list on the state before the block, or the fork is another.',
    )
    if (only === undefined || i === only) fetched.push({ file: checked.file, by: 'proofs' })
    accounts = checked.accounts
  }
  return fetched
}

export const preOf = (accounts: Accounts): Record<string, unknown> =>
  Object.fromEntries(
    [...accounts].map(([address, { nonce, balance, code, storage }]) => [
      addressHex(address),
      {
        ...{ nonce: hex(nonce), balance: hex(balance), code: toHex(code) },
        storage: Object.fromEntries([...storage].map(([slot, value]) => [wordHex(slot), wordHex(value)])),
      },
    ]),
  )
