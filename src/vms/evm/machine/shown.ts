/**
 * Machines on a witness: what is not in their maps is not known, so it must not be taken for empty.
 *
 * Whoever makes the start state marks each account and slot that it shows, also those that it shows to be absent, with
 * `SHOWN` where transactions mark what is warm. Such a mark never becomes zero again. Before a step uses an account or slot
 * for the first time in a transaction, it therefore reads that it is not zero, or the machine traps.
 * @module
 */
import { trap, type Word, when } from '../../../vm/index.ts'
import type { Rules } from './forks.ts'
import type { State } from './state.ts'
import { warmAddressKey } from './world.ts'

/** The mark of what no transaction has accessed yet: their numbers have 48 bits. */
export const SHOWN = 1n << 255n
/** Why a machine on a witness traps. */
export const NOT_SHOWN = 'not in the witness'

/** Traps unless a mark, or the hash of a block, is there. */
export function needMark({ witness }: Rules, mark: Word<256>): void {
  if (witness) when(mark.eq(0), () => trap(NOT_SHOWN))
}

/** Traps unless an account is shown. */
export function needShown(rules: Rules, s: State, address: () => Word): void {
  if (rules.witness) needMark(rules, s.world[warmAddressKey(address())])
}

/** Marks what is shown, and leaves alone what is not: a mark would say that it were. */
export function ifShown({ witness }: Rules, s: State, key: Word<256>, then: () => void): void {
  if (witness) when(s.world[key].ne(0), then)
  else then()
}
