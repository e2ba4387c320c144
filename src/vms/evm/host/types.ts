/**
 * A transaction with the state before it, as the loader takes it and tests give it.
 * @module
 */
import type { Fork } from '../machine/forks.ts'

/** An account: nonce, balance in wei, code and storage. */
export type EthereumAccount = {
  readonly nonce: bigint
  readonly balance: bigint
  readonly code: Uint8Array
  /** Slots that are not zero. */
  readonly storage: ReadonlyMap<bigint, bigint>
}

/** By address. */
export type Accounts = ReadonlyMap<bigint, EthereumAccount>

/** The block that a transaction runs in, as instructions see it. */
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

/** An entry of an access list (EIP-2930). */
export type AccessEntry = { readonly address: bigint; readonly slots: readonly bigint[] }

/** A transaction of any type, its sender known; amounts in wei. */
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

/** A transaction, its block, and the accounts before it. */
export type TransactionProgram = {
  readonly fork: Fork
  readonly block: BlockContext
  readonly accounts: Accounts
  readonly transaction: Transaction
}
