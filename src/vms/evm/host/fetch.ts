/**
 * Transactions of a node with the state before them: by its prestate tracer, or, where it has none, by access lists and
 * `eth_getProof`, checked against the state root of the block before.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { equal, fromBigint, fromHex, toHex } from '../../../bytes/bytes.ts'
import { wasmExecutor } from '../../../run/wasm.ts'
import type { Ask, Fetched, FetchOptions } from '../../loader.ts'
import { evmProgram } from '../load.ts'
import { EvmLoadError } from './fields.ts'
import { readTransactionFile } from './file.ts'
import { envOf, forkNamed, forkOfBlock, type Json, transactionJson } from './node.ts'
import { accountsOf, transactionOutcome } from './outcome.ts'
import { decodeRlp, encodeRlp, quantity } from './rlp.ts'
import { endOf } from './suite.ts'
import { provenValue } from './trie-proof.ts'
import type { Accounts, EthereumAccount } from './types.ts'

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
  const block = await ask('eth_getBlockByNumber', hex(number), true)
  if (!block) throw new EvmLoadError(`The node does not know block ${number}.`)
  const chainId = BigInt(await ask('eth_chainId'))
  const fork = options.fork === undefined ? forkOfBlock(block, chainId) : forkNamed(options.fork)
  const hashes = await blockHashes(ask, number)
  const fileOf = (tx: Json, pre: Record<string, unknown>): TransactionFile => ({
    ...{ fork, env: envOf(block, chainId, hashes), pre, transaction: transactionJson(tx) },
  })
  const wanted: Json[] = block.transactions.filter((_: Json, i: number) => only === undefined || i === only)
  const traced = await Promise.all(wanted.map((tx) => prestate(ask, tx.hash)))
  if (traced.every((pre) => pre !== undefined)) {
    const files = wanted.map((tx, i) => fileOf(tx, traced[i] as Record<string, unknown>))
    for (const [i, tx] of wanted.entries())
      await check(ask, files[i], tx, 'The node gives a wrong state before it.')
    return files.map((file) => ({ file, by: 'tracer' }))
  }
  return proven(ask, block, fileOf, only)
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

/** Runs a transaction, and compares its result with the node's receipt. */
async function check(ask: Ask, file: TransactionFile, tx: Json, why: string): Promise<Accounts> {
  const program = evmProgram(readTransactionFile(JSON.stringify(file)))
  const state = endOf(program, wasmExecutor(program.vm.machine))
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
  return accountsOf(state)
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
    const file = fileOf(tx, preOf(accounts))
    if (only === undefined || i === only) fetched.push({ file, by: 'proofs' })
    accounts = await check(
      ask,
      file,
      tx,
      'It accesses more than its access list on the state before the block, or the fork is another.',
    )
  }
  return fetched
}

const preOf = (accounts: Accounts): Record<string, unknown> =>
  Object.fromEntries(
    [...accounts].map(([address, { nonce, balance, code, storage }]) => [
      addressHex(address),
      {
        ...{ nonce: hex(nonce), balance: hex(balance), code: toHex(code) },
        storage: Object.fromEntries([...storage].map(([slot, value]) => [wordHex(slot), wordHex(value)])),
      },
    ]),
  )

/** An account as it was after a block, or undefined where none was, its proof checked against the block's state root. */
async function provenAccount(
  ask: Ask,
  block: Json,
  address: bigint,
  slots: readonly bigint[],
): Promise<[bigint, EthereumAccount] | undefined> {
  const at = addressHex(address)
  const [proof, codeHex] = await Promise.all([
    ask('eth_getProof', at, slots.map(wordHex), block.number),
    ask('eth_getCode', at, block.number),
  ])
  const wrong = (what: string) =>
    new EvmLoadError(`The node's proof of ${what} is wrong.`, [
      `Checked against the state root of block ${BigInt(block.number)}`,
    ])
  const code = fromHex(codeHex)
  const [nonce, balance] = [BigInt(proof.nonce), BigInt(proof.balance)]
  const account = provenValue(
    fromHex(block.stateRoot),
    fromBigint(address, 20),
    proof.accountProof.map(fromHex),
  )
  if (account === 'wrong') throw wrong(`account ${at}`)
  const storageRoot = account && (decodeRlp(account) as Uint8Array[])[2]
  const claimed = encodeRlp([
    quantity(nonce),
    quantity(balance),
    storageRoot ?? new Uint8Array(0),
    keccak_256(code),
  ])
  const isAbsent = nonce === 0n && balance === 0n && code.length === 0
  if (account ? !equal(account, claimed) : !isAbsent) throw wrong(`account ${at}`)
  const storage = new Map<bigint, bigint>()
  for (const { key, value, proof: nodes } of proof.storageProof) {
    const slot = BigInt(key)
    const held = storageRoot && provenValue(storageRoot, fromBigint(slot, 32), nodes.map(fromHex))
    const expected = BigInt(value) === 0n ? undefined : encodeRlp(quantity(BigInt(value)))
    const same =
      held === undefined ? expected === undefined : held !== 'wrong' && expected && equal(held, expected)
    if (!same) throw wrong(`slot ${key} of account ${at}`)
    if (BigInt(value) !== 0n) storage.set(slot, BigInt(value))
  }
  const missing = slots.find((slot) => !proof.storageProof.some(({ key }: Json) => BigInt(key) === slot))
  if (missing !== undefined) throw wrong(`slot ${wordHex(missing)} of account ${at}`)
  return account && [address, { nonce, balance, code, storage }]
}
