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
  /** Blobs that the block has room for; absent: as the fork began. */
  readonly maxBlobs?: bigint
  /** Hashes of earlier blocks, of the last 256, by number. */
  readonly blockHashes: ReadonlyMap<bigint, bigint>
}

/** An entry of an access list (EIP-2930). */
export type AccessEntry = { readonly address: bigint; readonly slots: readonly bigint[] }

/** An account's permission to set its code (EIP-7702), with its signature. */
export type Authorization = {
  /** Zero: any chain. */
  readonly chainId: bigint
  /** Whose code the account takes; zero: none. */
  readonly address: bigint
  readonly nonce: bigint
  readonly parity: bigint
  readonly r: bigint
  readonly s: bigint
}

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
  /** Of type 4. */
  readonly authorizations?: readonly Authorization[]
}

/** What a transaction and a block have in common: the rules, the block and the state before. */
type Before = {
  readonly fork: Fork
  readonly block: BlockContext
  /** Accounts before it. */
  readonly accounts: Accounts
}

/** A transaction without a signature: who runs it says who sends it. */
export type TransactionProgram = Before & { readonly transaction: Transaction }

/** A signed transaction: its encoding, the byte of its type first where it has one (EIP-2718). */
export type SignedProgram = Before & { readonly bytes: Uint8Array }

/** A withdrawal (EIP-4895): an amount in gwei. */
export type Withdrawal = { readonly address: bigint; readonly amount: bigint }

/** A block: signed transactions as in `SignedProgram`, in order. */
export type BlockProgram = Before & {
  readonly transactions: readonly Uint8Array[]
  readonly withdrawals: readonly Withdrawal[]
  /** Root of the beacon chain's block before (EIP-4788). */
  readonly beaconRoot: bigint
  /** Whether the block calls the contracts of EIP-4788, EIP-2935, EIP-7002 and EIP-7251, as those of Ethereum do. */
  readonly systemCalls: boolean
}

/** What a program of the EVM runs. */
export type EvmSource = TransactionProgram | SignedProgram | BlockProgram
