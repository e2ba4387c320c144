/**
 * What goes out to the chain, and what became of it.
 * @module
 */
import type { Budget } from './funds.ts'
import type { Call } from './prepare.ts'

/** A move to send. */
export type Outgoing = {
  readonly key: string
  /** Keys of the steps that it makes, if it makes several. */
  readonly steps?: readonly string[]
  /** What it may cost, once all moves that are sent with it are on their way. */
  readonly budget: Omit<Budget, 'owed'>
  /** The bond that it posts, out of its value and of what the game owes the account. Default 0. */
  readonly bond?: bigint
  /** Whether it takes all that the game owes. It waits while a bond that draws on that is on its way. */
  readonly takesAll?: boolean
  /**
   * Computes the call; not called if a transaction is already signed and needs no other fee.
   * @param owed - what the game owes the account and no other move draws on
   */
  prepare(owed: bigint): Promise<Call>
}

/** What became of several moves. */
export type Sent = {
  /** Keys of those that were sent. */
  readonly keys: readonly string[]
  /** Keys of those that the account cannot pay what the next block takes, sent or not. */
  readonly starved: readonly string[]
  /** What kept others from being prepared. */
  readonly failures: readonly unknown[]
}

/** A transaction that is on its way, and the steps that it makes. */
export type Pending = { readonly key: string; readonly steps: readonly string[] }
