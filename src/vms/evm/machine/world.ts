/**
 * Chain state and the marks of a transaction: keys of the map `world`, and the words of accounts.
 *
 * A key is a tag, a number of 48 bits, an address, and the number of a slot: an address and a slot together have more
 * bits than a key. A slot gets its number, in the map `slots`, when it is first touched, by whatever account. Marks
 * carry the number of their transaction: those of an earlier one are void, so that nothing has to be removed when a
 * transaction ends.
 * @module
 */
import { concat, select, u8, uint, type Word, when } from '../../../vm/index.ts'
import { ACCOUNT, SLOT_BITS, type State } from './state.ts'

export const TAG = {
  balance: 1,
  account: 2,
  codeHash: 3,
  storage: 4,
  transient: 5,
  warmAddress: 6,
  warmSlot: 7,
  original: 8,
} as const

const ZERO48 = () => uint(48)(0)

/** The number of a slot. */
export type SlotId = Word<typeof SLOT_BITS>

const key = (tag: number, number: Word, address: Word, slot: Word): Word<256> =>
  concat(u8(tag), number, address, slot) as Word<256>
const NO_SLOT = () => uint(SLOT_BITS)(0)

/** The number of a slot, which it gets now if it had none. */
export function slotId(s: State, slot: Word<256>): SlotId {
  const known = s.slots[slot]
  const isNew = known.eq(0)
  const next = s.slotTop.add(1)
  when(isNew, () => {
    s.slots[slot] = next
    s.slotTop = next
  })
  return select(isNew, next, known).low(SLOT_BITS) as SlotId
}

export const balanceKey = (address: Word): Word<256> => key(TAG.balance, ZERO48(), address, NO_SLOT())
/** The account's word: `ACCOUNT`. */
export const accountKey = (address: Word): Word<256> => key(TAG.account, ZERO48(), address, NO_SLOT())
/** Zero for an account without code. */
export const codeHashKey = (address: Word): Word<256> => key(TAG.codeHash, ZERO48(), address, NO_SLOT())
/** Storage of an account begins anew after it was destroyed: with the next incarnation. */
export const storageKey = (incarnation: Word<32>, address: Word, slot: SlotId): Word<256> =>
  key(TAG.storage, incarnation.unsigned(48), address, slot)
export const transientKey = (s: State, slot: SlotId): Word<256> =>
  key(TAG.transient, s.serial, s.address, slot)
/** Number of the transaction that last accessed the address. */
export const warmAddressKey = (address: Word): Word<256> => key(TAG.warmAddress, ZERO48(), address, NO_SLOT())
/** Twice the number of that which last accessed the slot; plus one if it has written it. */
export const warmSlotKey = (address: Word, slot: SlotId): Word<256> =>
  key(TAG.warmSlot, ZERO48(), address, slot)
/** The value that a slot had before the transaction that wrote it last. */
export const originalKey = (address: Word, slot: SlotId): Word<256> =>
  key(TAG.original, ZERO48(), address, slot)

type Part = keyof typeof ACCOUNT

/** A part of an account's word. */
export const part = (account: Word<256>, name: Part): Word => account.bits(ACCOUNT[name][0], ACCOUNT[name][1])

/** An account's word with other parts. */
export function withParts(account: Word<256>, parts: { readonly [P in Part]?: Word }): Word<256> {
  let result = account
  for (const [name, value] of Object.entries(parts) as [Part, Word][]) {
    const [high, low] = ACCOUNT[name]
    const mask = ((1n << BigInt(high - low + 1)) - 1n) << BigInt(low)
    result = result.and(((1n << 256n) - 1n) ^ mask).or(value.unsigned(256).shl(low))
  }
  return result
}

/** Whether an account has neither nonce nor code nor balance. */
export const isEmpty = (account: Word<256>, balance: Word<256>) =>
  part(account, 'nonce').eq(0).and(part(account, 'codeSize').eq(0)).and(balance.eq(0))

/** The number of the transaction as marks have it. */
export const mark = (s: State): Word<256> => s.serial.unsigned(256)
export const slotMark = (s: State, written: 0 | 1): Word<256> => s.serial.unsigned(256).shl(1).or(written)
