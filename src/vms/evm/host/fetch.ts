/**
 * Transactions of a node with the state before them: by its prestate tracer, or, where it has none, by access lists and
 * `eth_getProof`, checked against the state root of the block before.
 * @module
 */
import { fromBigint, toHex } from '../../../bytes/bytes.ts'
import { wasmExecutor } from '../../../run/wasm.ts'
import { readBytes, type State } from '../../../state/state.ts'
import type { Ask, Fetched, FetchOptions } from '../../loader.ts'
import { evmProgram } from '../load.ts'
import { ENV } from '../machine/state.ts'
import { EvmLoadError } from './fields.ts'
import { readEvmFile } from './file.ts'
import { envOf, forkNamed, forkOfBlock, type Json, transactionJson } from './node.ts'
import { accountsOf, transactionOutcome } from './outcome.ts'
import { lacking, onProvenState, placesOf, proving, type Touched, touch } from './proven-state.ts'
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
    const checked: TransactionFile[] = []
    for (const [i, tx] of wanted.entries()) {
      const pre = traced[i] as Record<string, Json>
      const { state, file } = runOf(fileOf(tx, pre), tx)
      const given: Touched = new Map()
      for (const [address, { storage }] of Object.entries(pre))
        touch(given, BigInt(address), Object.keys(storage).map(BigInt))
      const places = placesOf(lacking(state, given))
      await check(ask, state, tx, [
        'The node gives a wrong state before it, or the fork is another',
        ...(places.length === 0 ? [] : [`It accesses what the node does not give: ${places.join(', ')}`]),
      ])
      checked.push(file)
    }
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
  const before = await blocksBefore(ask, number)
  const hashes = Object.fromEntries(before.map((one) => [String(BigInt(one.number)), one.hash]))
  return { block, chainId, fork, env: envOf(block, chainId, hashes), before }
}

/** The last 256 blocks, the parent last, of those that the node knows. */
async function blocksBefore(ask: Ask, number: bigint): Promise<Json[]> {
  const first = number > 256n ? number - 256n : 0n
  const numbers = Array.from({ length: Number(number - first) }, (_, i) => first + BigInt(i))
  const blocks: Json[] = []
  for (let i = 0; i < numbers.length; i += 32)
    blocks.push(
      ...(await Promise.all(
        numbers.slice(i, i + 32).map((one) => ask('eth_getBlockByNumber', hex(one), false)),
      )),
    )
  return blocks.filter((block) => block)
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
 * Runs a transaction of a node.
 * @returns the state in which it ends, and the file, in which the transaction is signed unless another one signed it than
 *   the node says, as nodes for tests allow
 */
function runOf(file: TransactionFile, tx: Json): { state: State; file: TransactionFile } {
  const program = evmProgram(readEvmFile(JSON.stringify(file)))
  const state = endOf(program, wasmExecutor(program.vm.machine))
  const sender = toHex(readBytes(state.memories.env, BigInt(32 * ENV.sender), 32).subarray(12))
  if (typeof file.transaction === 'string' && BigInt(sender) !== BigInt(tx.from))
    return runOf({ ...file, transaction: transactionJson(tx) }, tx)
  return { state, file }
}

type Result = { readonly result: string; readonly logs: readonly string[] }

/** @throws EvmLoadError if a transaction did not end as the node's receipt says */
async function check(ask: Ask, state: State, tx: Json, why: readonly string[]): Promise<void> {
  const { refusal, gasUsed, succeeded, logs } = transactionOutcome(state)
  const receipt = await ask('eth_getTransactionReceipt', tx.hash)
  const shown = (isWell: boolean, gas: bigint, count: number) =>
    `${isWell ? 'succeeded' : 'failed'}, ${gas} gas, ${count} logs`
  const got: Result = {
    result: refusal ? `refused: ${refusal}` : shown(succeeded, gasUsed, logs.length),
    logs: logs.map((log) => logText(addressHex(log.address), log.topics.map(wordHex), toHex(log.data))),
  }
  const expected: Result = {
    result: shown(BigInt(receipt.status) === 1n, BigInt(receipt.gasUsed), receipt.logs.length),
    logs: receipt.logs.map(({ address, topics, data }: Json) => logText(address, topics, data)),
  }
  const other = expected.logs.findIndex((log, i) => log !== got.logs[i])
  if (got.result === expected.result && other < 0) return
  const differ =
    got.result === expected.result
      ? [`Expected: log ${other} is ${expected.logs[other]}`, `Got: ${got.logs[other]}`]
      : [`Expected: ${expected.result}`, `Got: ${got.result}`]
  throw new EvmLoadError(`The transaction ${tx.hash} does not run as the receipt says.`, [
    ...differ,
    ...why,
    'Fix: use a node with debug_traceTransaction and the prestate tracer; if it has that, give --fork',
  ])
}

const logText = (address: string, topics: readonly string[], data: string): string =>
  [address, ...topics, data].join(' ').toLowerCase()

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
  const listed: Touched = new Map()
  touch(listed, BigInt(block.miner))
  for (const tx of txs) {
    touch(listed, BigInt(tx.from))
    if (tx.to != null) touch(listed, BigInt(tx.to))
    const { from, to, value, input, gas } = tx
    const call = { from, value, data: input, gas, ...(to == null ? {} : { to }) }
    const { accessList } = await ask('eth_createAccessList', call, parent.number).catch((error: unknown) => {
      throw new EvmLoadError('The node gives no state before transactions.', [
        'Expected: a node with debug_traceTransaction and the prestate tracer, or with eth_createAccessList and eth_getProof',
        `Got: ${(error as Error).message.split('\n')[0]}`,
      ])
    })
    for (const { address, storageKeys } of [...accessList, ...(tx.accessList ?? [])])
      touch(listed, BigInt(address), storageKeys.map(BigInt))
  }
  // A transaction may access what it would not on the state before the block: what one lacks is proven, too.
  const { runs } = await onProvenState(proving(ask, parent), listed, (before, known) => {
    const runs: ReturnType<typeof runOf>[] = []
    let accounts = before
    for (const tx of txs) {
      const ran = runOf(fileOf(tx, preOf(accounts)), tx)
      runs.push(ran)
      const missing = lacking(ran.state, known)
      if (missing.size > 0) return { runs, missing }
      accounts = accountsOf(ran.state)
    }
    return { runs, missing: new Map() }
  })
  for (const [i, { state }] of runs.entries())
    await check(ask, state, txs[i], [
      'The fork may be another, or the block itself changes what it reads (EIP-4788, EIP-2935)',
    ])
  return runs
    .filter((_, i) => only === undefined || i === only)
    .map(({ file }): Fetched => ({ file, by: 'proofs' }))
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
