/**
 * Files with a transaction or a block, and the state before it. The names of their parts are those of ethereum/tests:
 * `env`, `pre` and `transaction`; beside them stands the `fork`. A block has `transactions` as bytes, and `withdrawals`.
 * @module
 */
import { FORKS, type Fork } from '../machine/forks.ts'
import {
  addressOf,
  bytesOf,
  EvmLoadError,
  elements,
  type Field,
  numberOf,
  properties,
  property,
  rootField,
} from './fields.ts'
import { blobBaseFee } from './state-test.ts'
import type { Authorization, BlockContext, EthereumAccount, EvmSource, Transaction } from './types.ts'

/** Whether JSON looks like such a file. */
export const isTransactionFile = (text: string): boolean =>
  /^\s*\{/.test(text) && text.includes('"pre"') && /"transactions?"/.test(text)

/**
 * @param text - JSON
 * @param fork - where the file names none
 * @throws EvmLoadError naming the part that is missing or wrong
 */
export function readEvmFile(text: string, fork?: Fork): EvmSource {
  const file = rootField(parse(text))
  const named = property(file, 'fork').value
  const chosen = fork ?? (named === undefined ? undefined : FORKS.find((one) => one === named))
  if (!chosen) {
    throw new EvmLoadError(
      `Expected fork to be one of ${FORKS.join(', ')}, got ${JSON.stringify(named) ?? 'nothing'}.`,
      ['Fix: "fork": "cancun" in the file, or --vm evm-cancun'],
    )
  }
  const before = {
    fork: chosen,
    block: blockOf(property(file, 'env'), chosen),
    accounts: new Map(
      properties(property(file, 'pre')).map((account) => [
        addressOf({ value: account.name, path: 'the address in pre' }),
        accountOf(account),
      ]),
    ),
  }
  const [one, all] = [property(file, 'transaction'), property(file, 'transactions')]
  if (all.value !== undefined) {
    if (one.value !== undefined)
      throw new EvmLoadError('Expected transaction or transactions, got both.', [
        'Fix: a block has transactions, a list; a single transaction has transaction',
      ])
    return { ...before, ...wholeOf(file, all, before.block) }
  }
  if (typeof one.value !== 'string') return { ...before, transaction: transactionOf(one) }
  boundChain(before.block)
  return { ...before, bytes: bytesOf(one) }
}

/** What a block has beside what transactions see of it. */
function wholeOf(file: Field, transactions: Field, block: BlockContext) {
  const env = property(file, 'env')
  boundChain(block)
  const list = property(file, 'withdrawals')
  const calls = property(file, 'systemCalls')
  if (calls.value !== undefined && typeof calls.value !== 'boolean')
    throw new EvmLoadError(`Expected systemCalls to be true or false, got ${JSON.stringify(calls.value)}.`)
  const bytes = elements(transactions).map((one) => bytesOf(one))
  const empty = bytes.findIndex((one) => one.length === 0)
  if (empty >= 0) throw new EvmLoadError(`Expected transactions[${empty}] to have at least one byte.`)
  return {
    transactions: bytes,
    withdrawals: (list.value === undefined ? [] : elements(list)).map((one) => ({
      address: addressOf(property(one, 'address')),
      amount: numberOf(property(one, 'amount'), 64),
    })),
    beaconRoot: numberOf(property(env, 'parentBeaconBlockRoot'), 256, 0n),
    systemCalls: calls.value !== false,
  }
}

/** Signatures of legacy transactions name chains of at most 64 bits here. */
function boundChain({ chainId }: BlockContext): void {
  if (chainId >> 64n !== 0n)
    throw new EvmLoadError(`Expected env.chainId to be a number of at most 64 bits, got ${chainId}.`, [
      'Signed transactions are for chains with such numbers',
    ])
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new EvmLoadError(`The file is not JSON: ${(error as Error).message}`)
  }
}

function blockOf(env: Field, fork: Fork): BlockContext {
  const number = (name: string, bits = 64, absent = 0n) => numberOf(property(env, name), bits, absent)
  const hashes = property(env, 'blockHashes')
  return {
    coinbase: addressOf(property(env, 'currentCoinbase')),
    timestamp: number('currentTimestamp'),
    number: number('currentNumber'),
    prevrandao: number('currentRandom', 256),
    gasLimit: numberOf(property(env, 'currentGasLimit'), 64),
    chainId: number('chainId', 256, 1n),
    baseFee: number('currentBaseFee', 256),
    blobBaseFee: number('currentBlobBaseFee', 256, blobBaseFee(number('currentExcessBlobGas'), fork)),
    ...(property(env, 'maxBlobsPerBlock').value === undefined
      ? {}
      : { maxBlobs: number('maxBlobsPerBlock', 8) }),
    blockHashes: new Map(
      hashes.value === undefined
        ? []
        : properties(hashes).map((hash) => [nameOf(hash, 64), numberOf(hash, 256)] as const),
    ),
  }
}

/** The number that a property is named by. */
const nameOf = ({ name, path }: Field & { readonly name: string }, bits: number): bigint =>
  numberOf({ value: name, path: `the name of ${path}` }, bits)

function accountOf(account: Field): EthereumAccount {
  const storage = property(account, 'storage')
  const slots = storage.value === undefined ? [] : properties(storage)
  return {
    nonce: numberOf(property(account, 'nonce'), 64, 0n),
    balance: numberOf(property(account, 'balance'), 256, 0n),
    code: bytesOf(property(account, 'code'), new Uint8Array(0)),
    storage: new Map(
      slots
        .map((slot) => [nameOf(slot, 256), numberOf(slot, 256)] as const)
        .filter(([, value]) => value !== 0n),
    ),
  }
}

function transactionOf(tx: Field): Transaction {
  const number = (name: string, bits = 256, absent = 0n) => numberOf(property(tx, name), bits, absent)
  const list = property(tx, 'accessList')
  const blobs = property(tx, 'blobVersionedHashes')
  const to = property(tx, 'to')
  const isDynamic = property(tx, 'maxFeePerGas').value !== undefined
  const authorizations = property(tx, 'authorizationList')
  const isAuthorized = authorizations.value !== undefined
  const implied = isAuthorized
    ? 4n
    : blobs.value !== undefined
      ? 3n
      : isDynamic
        ? 2n
        : list.value !== undefined
          ? 1n
          : 0n
  return {
    type: Number(number('type', 8, implied)),
    sender: addressOf(property(tx, 'sender')),
    nonce: number('nonce', 64),
    gasLimit: numberOf(property(tx, 'gasLimit'), 64),
    maxFee: number(isDynamic ? 'maxFeePerGas' : 'gasPrice'),
    priorityFee: number('maxPriorityFeePerGas'),
    to: to.value === undefined || to.value === null || to.value === '' ? undefined : addressOf(to),
    value: number('value'),
    data: bytesOf(property(tx, 'data'), new Uint8Array(0)),
    accessList: (list.value === undefined ? [] : elements(list)).map((entry) => ({
      address: addressOf(property(entry, 'address')),
      slots: elements(property(entry, 'storageKeys')).map((slot) => numberOf(slot, 256)),
    })),
    blobHashes: (blobs.value === undefined ? [] : elements(blobs)).map((hash) => numberOf(hash, 256)),
    maxBlobFee: number('maxFeePerBlobGas'),
    ...(isAuthorized ? { authorizations: elements(authorizations).map(authorizationOf) } : {}),
  }
}

function authorizationOf(field: Field): Authorization {
  const number = (name: string, bits = 256) => numberOf(property(field, name), bits)
  return {
    chainId: number('chainId'),
    address: addressOf(property(field, 'address')),
    nonce: number('nonce', 64),
    parity: number(property(field, 'yParity').value === undefined ? 'v' : 'yParity', 8),
    r: number('r'),
    s: number('s'),
  }
}
