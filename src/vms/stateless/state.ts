/**
 * The state of the bridge between the EVM and the program, as its steps see it.
 * @module
 */
import { concat, type StateOf, u8, u32, uint, type Word } from '../../vm/index.ts'
import { type State as Evm, PLACE_BITS } from '../evm/machine/state.ts'
import type { guestDeclarations } from './machine.ts'

export const bridgeState = {
  // what is copied: the memory of the EVM, a place in it, an address of the program, and words
  area: u8,
  outer: uint(PLACE_BITS),
  inner: u32,
  left: u32,
}

export type S = StateOf<typeof bridgeState> & {
  readonly evm: Evm
  readonly guest: StateOf<typeof guestDeclarations>
} & { micro: Word }

/** A word with its bytes in the other order. */
const reversed = (word: Word): Word<256> =>
  concat(...Array.from({ length: word.width / 8 }, (_, i) => word.bits(8 * i + 7, 8 * i))) as Word<256>

/** An argument of a hook. */
export const arg = (s: S, index: number): Word<64> => s.guest.r[index] as Word<64>

/** 32 bytes of the program's memory as the EVM reads them. An address of which nothing was written reads as zero. */
export const wordAt = (s: S, address: Word): Word<256> =>
  reversed(s.guest.mem.load(address.low(32) as never, 32))

export const putWord = (s: S, address: Word, word: Word<256>): void =>
  s.guest.mem.store(address.low(32) as never, reversed(word) as never)
