/**
 * What a transaction or a block did, as lines for people.
 * @module
 */
import { fromBigint, toHex } from '../../../bytes/bytes.ts'
import type { State } from '../../../state/state.ts'
import { ENV } from '../machine/state.ts'
import { blockOutcome, receiptsRoot, transactionsRoot } from './block.ts'
import { accountsOf, ethereumStateRoot, type Log, transactionOutcome, wordAt } from './outcome.ts'
import { lacking, placesOf, type Touched, touch } from './proven-state.ts'
import type { Accounts, BlockProgram, EthereumAccount, EvmSource } from './types.ts'

const NOTHING: EthereumAccount = { nonce: 0n, balance: 0n, code: new Uint8Array(0), storage: new Map() }

const addressText = (address: bigint) => toHex(fromBigint(address, 20))
const wordText = (word: bigint) => `0x${word.toString(16)}`

export function noticesOf(source: EvmSource, state: State): string[] {
  if (state.status.kind !== 'halted') return []
  return 'transactions' in source ? blockNotices(source, state) : transactionNotices(source, state)
}

/** The most accounts and slots that are listed as empty. */
const LISTED = 16

function transactionNotices(source: EvmSource, state: State): string[] {
  const { refusal, succeeded, gasUsed, logs, output } = transactionOutcome(state)
  if (refusal !== undefined) return [`the transaction is refused: ${refusal}`, ...emptyPlaces(source, state)]
  return [
    `the transaction ${succeeded ? 'succeeded' : 'failed'} and used ${gasUsed} gas`,
    ...(output.length > 0 ? [`  returned ${toHex(output)}`] : []),
    ...(succeeded ? [] : emptyPlaces(source, state)),
    ...logLines(logs),
    ...changes(source.accounts, accountsOf(state)),
  ]
}

/** Where a transaction found nothing: a state with less in it than the chain has shows there. */
function emptyPlaces({ accounts: before, block }: EvmSource, state: State): string[] {
  const known: Touched = new Map([[block.coinbase, new Set()]])
  for (const [address, { storage }] of before) touch(known, address, storage.keys())
  const empty = lacking(state, known)
  const sender = wordAt(state, 'env', ENV.sender)
  if (sender !== 0n && !before.has(sender)) touch(empty, sender)
  return placesOf(empty)
    .slice(0, LISTED)
    .map((place) => `  found empty: ${place}`)
}

function blockNotices({ accounts: before, transactions }: BlockProgram, state: State): string[] {
  const { refusal, receipts, gasUsed, requests } = blockOutcome(state)
  const lines = receipts.flatMap(({ succeeded, gasUsed: used, logs }, i) => [
    `transaction ${i} ${succeeded ? 'succeeded' : 'failed'} and used ${used} gas`,
    ...logLines(logs),
  ])
  if (refusal !== undefined) {
    const what = receipts.length < transactions.length ? `transaction ${receipts.length}` : 'the block'
    return [...lines, `the block is refused at ${what}: ${refusal}`]
  }
  const after = accountsOf(state)
  const { withdrawals, consolidations } = requests
  return [
    ...lines,
    `the block used ${gasUsed} gas`,
    ...changes(before, after),
    ...(withdrawals.length > 0 ? [`  requests of withdrawals ${toHex(withdrawals)}`] : []),
    ...(consolidations.length > 0 ? [`  requests of consolidations ${toHex(consolidations)}`] : []),
    `  state root of these accounts ${toHex(ethereumStateRoot(after))}`,
    `  receipts root ${toHex(receiptsRoot(receipts))}`,
    `  transactions root ${toHex(transactionsRoot(transactions))}`,
  ]
}

const logLines = (logs: readonly Log[]): string[] =>
  logs.flatMap(({ address, topics, data }) => [
    `  log of ${addressText(address)}: ${data.length === 0 ? 'no data' : toHex(data)}`,
    ...topics.map((topic) => `    topic ${toHex(fromBigint(topic, 32))}`),
  ])

function changes(before: Accounts, after: Accounts): string[] {
  const addresses = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) =>
    a < b ? -1 : a > b ? 1 : 0,
  )
  return addresses.flatMap((address) => changesOf(address, before.get(address), after.get(address)))
}

function changesOf(
  address: bigint,
  before: EthereumAccount | undefined,
  after: EthereumAccount | undefined,
): string[] {
  const [old, now] = [before ?? NOTHING, after ?? NOTHING]
  const lines: string[] = []
  if (before && !after) lines.push('    the account is gone')
  if (old.nonce !== now.nonce) lines.push(`    nonce ${old.nonce} -> ${now.nonce}`)
  if (old.balance !== now.balance) lines.push(`    balance ${old.balance} -> ${now.balance}`)
  if (toHex(old.code) !== toHex(now.code))
    lines.push(`    code of ${old.code.length} -> ${now.code.length} bytes`)
  for (const slot of new Set([...old.storage.keys(), ...now.storage.keys()])) {
    const [was, is] = [old.storage.get(slot) ?? 0n, now.storage.get(slot) ?? 0n]
    if (was !== is) lines.push(`    slot ${wordText(slot)}: ${wordText(was)} -> ${wordText(is)}`)
  }
  return lines.length === 0 ? [] : [`  ${addressText(address)}`, ...lines]
}
