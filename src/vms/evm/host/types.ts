/**
 * A transaction with the state before it, as the loader takes it and tests give it.
 * @module
 */
import type { Fork } from '../machine/forks.ts'

export type EthereumAccount = {
  readonly nonce: bigint
  readonly balance: bigint
  readonly code: Uint8Array
  /** Slots that are not zero. */
  readonly storage: ReadonlyMap<bigint, bigint>
}

/** By address. */
export type Accounts = ReadonlyMap<bigint, EthereumAccount>

export type BlockContext = {
  readonly coinbase: bigint
  readonly timestamp: bigint
  readonly number: bigint
  readonly prevrandao: bigint
  readonly gasLimit: bigint
  readonly chainId: bigint
  readonly baseFee: bigint
  readonly blobBaseFee: bigint
  /** Hashes of earlier blocks, of the last 256, by number. */
  readonly blockHashes: ReadonlyMap<bigint, bigint>
}

export type AccessEntry = { readonly address: bigint; readonly slots: readonly bigint[] }

export type Transaction = {
  readonly type: number
  readonly sender: bigint
  readonly nonce: bigint
  readonly gasLimit: bigint
  /** Gas price; of type 2 and above, the most that is paid for gas. */
  readonly maxFee: bigint
  readonly priorityFee: bigint
  /** Undefined: it creates a contract. */
  readonly to: bigint | undefined
  readonly value: bigint
  readonly data: Uint8Array
  readonly accessList: readonly AccessEntry[]
  readonly blobHashes: readonly bigint[]
  readonly maxBlobFee: bigint
}

export type TransactionProgram = {
  readonly fork: Fork
  readonly block: BlockContext
  readonly accounts: Accounts
  readonly transaction: Transaction
}
