/**
 * Why transactions, and blocks with them, are refused.
 * @module
 */
import { type Bool, enter, select, u256, type Word, when } from '../../../vm/index.ts'
import type { State } from './state.ts'

/** Reasons, as ends of sentences that begin with `the transaction is refused:`. */
export const REFUSALS = [
  'its type does not exist at this fork',
  'its gas limit is above the limit of the block',
  'its gas limit is above the limit of a transaction',
  'the most that it pays for gas is below the base fee',
  'its priority fee is above the most that it pays for gas',
  'its nonce is not the next one of the sender',
  'the nonce of the sender cannot grow',
  'the sender is a contract',
  'its gas limit is below what it costs at least',
  'its code is too long',
  'the sender cannot pay for it',
  'it has blobs and creates a contract',
  'it has no blobs, or too many',
  'a blob has another version than 1',
  'the most that it pays for blobs is below their price',
  'its bytes are not the encoding of a transaction',
  'it is signed for another chain',
  'its signature is not valid',
  'it has no authorizations, or creates a contract',
  'a contract that the block calls is not there',
  'a contract that the block calls fails',
] as const
export type Refusal = (typeof REFUSALS)[number]

const numberOf = (why: Refusal): bigint => BigInt(REFUSALS.indexOf(why) + 1)

export function refuseTransaction(s: State, why: Refusal): void {
  s.args[0] = u256(numberOf(why))
  enter('tx.refuse')
}

/** Refuses for the first test that holds. */
export function refuseIf(
  s: State,
  tests: readonly (readonly [test: Bool, why: Refusal])[],
  then: () => void,
): void {
  let why: Word<256> = u256(0)
  for (const [test, reason] of tests.toReversed()) why = select(test, u256(numberOf(reason)), why)
  when(
    why.ne(0),
    () => {
      s.args[0] = why
      enter('tx.refuse')
    },
    then,
  )
}
