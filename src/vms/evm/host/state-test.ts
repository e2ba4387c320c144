/**
 * State tests of ethereum/tests: files with a state, transactions, and hashes of what is to come out.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { equal, fromHex, toBigint, toHex, utf8 } from '../../../bytes/bytes.ts'
import type { State } from '../../../state/state.ts'
import { FORKS, type Fork } from '../machine/forks.ts'
import { accountsOf, ethereumStateRoot, logsHash, transactionOutcome } from './outcome.ts'
import type { BlockContext, EthereumAccount, Transaction, TransactionProgram } from './types.ts'

export type StateTest = {
  readonly name: string
  readonly index: number
  readonly program: TransactionProgram
  /** Why no transaction can be so, if none can. */
  readonly malformed: string | undefined
  readonly expected: {
    readonly root: Uint8Array
    readonly logs: Uint8Array
    readonly exception: string | undefined
  }
}

// biome-ignore lint/suspicious/noExplicitAny: JSON of others, checked as it is read
type Json = any

const PARIS_NAMES: { readonly [name: string]: Fork } = { merge: 'paris' }

/** @returns one test for each result that the file expects of a fork */
export function stateTests(json: Json, only?: Fork): StateTest[] {
  return Object.entries(json as Json).flatMap(([name, test]) => {
    const { env, pre, transaction, post } = test as Json
    return Object.entries(post as Json).flatMap(([forkName, results]) => {
      const lower = forkName.toLowerCase()
      const fork = FORKS.find((one) => one === (PARIS_NAMES[lower] ?? lower))
      if (!fork || (only !== undefined && fork !== only)) return []
      return (results as Json[]).map((result, index): StateTest => {
        const tx = transactionOf(transaction, result.indexes)
        return {
          name: `${name}/${forkName}`,
          index,
          program: {
            fork,
            block: blockOf(env, fork),
            accounts: new Map(
              Object.entries(pre).map(([address, account]) => [number(address), accountOf(account)]),
            ),
            transaction: tx,
          },
          malformed: malformation(tx),
          expected: {
            root: fromHex(result.hash),
            logs: fromHex(result.logs),
            exception: result.expectException,
          },
        }
      })
    })
  })
}

/** What does not fit in its place in a transaction. */
function malformation({
  nonce,
  gasLimit,
  maxFee,
  priorityFee,
  value,
  maxBlobFee,
}: Transaction): string | undefined {
  const fits = (name: string, number: bigint, bits: number) =>
    number >> BigInt(bits) === 0n ? undefined : `its ${name} has more than ${bits} bits`
  return (
    fits('nonce', nonce, 64) ??
    fits('gas limit', gasLimit, 64) ??
    fits('gas price', maxFee, 256) ??
    fits('priority fee', priorityFee, 256) ??
    fits('value', value, 256) ??
    fits('blob fee', maxBlobFee, 256)
  )
}

/** @returns why a test whose transaction cannot be one fails, or undefined */
export const malformedFailure = ({ malformed, expected }: StateTest): string | undefined =>
  expected.exception === undefined ? malformed : undefined

/** @returns why the state in which a test ended is not what it expects, or undefined */
export function failureOf(test: StateTest, state: State): string | undefined {
  if (state.status.kind === 'trapped') return `trapped: ${state.status.reason}`
  const outcome = transactionOutcome(state)
  const { root, logs, exception } = test.expected
  if (exception !== undefined) {
    return outcome.refusal === undefined ? `expected a refusal (${exception}), got a result` : undefined
  }
  if (outcome.refusal !== undefined) return `refused: ${outcome.refusal}`
  const got = ethereumStateRoot(accountsOf(state))
  if (!equal(got, root)) return `state root: expected ${toHex(root)}, got ${toHex(got)}`
  const gotLogs = logsHash(outcome.logs)
  return equal(gotLogs, logs) ? undefined : `logs: expected ${toHex(logs)}, got ${toHex(gotLogs)}`
}

/** Some tests mark numbers that are too large for their place. */
const number = (text: string | undefined): bigint =>
  text === undefined || text === '0x' ? 0n : BigInt(text.replace('0x:bigint ', ''))

function accountOf(account: Json): EthereumAccount {
  const slots = Object.entries(account.storage).map(([slot, value]): [bigint, bigint] => [
    number(slot),
    number(value as string),
  ])
  return {
    nonce: number(account.nonce),
    balance: number(account.balance),
    code: fromHex(account.code),
    storage: new Map(slots.filter(([, value]) => value !== 0n)),
  }
}

function blockOf(env: Json, fork: Fork): BlockContext {
  const height = number(env.currentNumber)
  const hashes = new Map<bigint, bigint>()
  // Tests have no chain: block n has the hash of its number as decimal digits.
  for (let n = height - 256n; n < height; n++)
    if (n >= 0n) hashes.set(n, toBigint(keccak_256(utf8(String(n)))))
  return {
    coinbase: number(env.currentCoinbase),
    timestamp: number(env.currentTimestamp),
    number: height,
    prevrandao:
      FORKS.indexOf(fork) >= FORKS.indexOf('paris')
        ? number(env.currentRandom)
        : number(env.currentDifficulty),
    gasLimit: number(env.currentGasLimit),
    chainId: 1n,
    baseFee: number(env.currentBaseFee),
    blobBaseFee: blobBaseFee(number(env.currentExcessBlobGas), fork),
    blockHashes: hashes,
  }
}

/** EIP-4844's `fake_exponential`, with the fraction of the fork (EIP-7691). */
export function blobBaseFee(excess: bigint, fork: Fork): bigint {
  const fraction = FORKS.indexOf(fork) >= FORKS.indexOf('prague') ? 5_007_716n : 3_338_477n
  let [sum, term] = [0n, fraction]
  for (let i = 1n; term > 0n; i++) {
    sum += term
    term = (term * excess) / (fraction * i)
  }
  return sum / fraction
}

function transactionOf(tx: Json, indexes: { data: number; gas: number; value: number }): Transaction {
  const list: Json[] | undefined = tx.accessLists?.[indexes.data] ?? undefined
  const blobs: string[] | undefined = tx.blobVersionedHashes
  const type = blobs ? 3 : tx.maxFeePerGas !== undefined ? 2 : list ? 1 : 0
  return {
    type,
    sender: number(tx.sender),
    nonce: number(tx.nonce),
    gasLimit: number(tx.gasLimit[indexes.gas]),
    maxFee: number(tx.maxFeePerGas ?? tx.gasPrice),
    priorityFee: number(tx.maxPriorityFeePerGas),
    to: tx.to === '' ? undefined : number(tx.to),
    value: number(tx.value[indexes.value]),
    data: fromHex(tx.data[indexes.data]),
    accessList: (list ?? []).map(({ address, storageKeys }) => ({
      address: number(address),
      slots: storageKeys.map(number),
    })),
    blobHashes: (blobs ?? []).map(number),
    maxBlobFee: number(tx.maxFeePerBlobGas),
  }
}
