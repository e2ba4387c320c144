/**
 * Decoding of the recursive length prefix (Yellow Paper, appendix B), an item a step. Encodings that are not the
 * shortest are refused, as Ethereum does.
 *
 * `rlp.fields` reads the fields of a list into `env`: `from` and `left` are what the list holds, `index` is a row of the
 * table of fields. `args[1]` becomes the place where the signature begins. It goes on at `next`.
 * @module
 */
import {
  type Bool,
  bool,
  concat,
  define,
  enter,
  select,
  u8,
  u32,
  u64,
  u256,
  uint,
  type Word,
  when,
} from '../../../vm/index.ts'
import { resumeThen } from './op.ts'
import { refuseTransaction } from './refusals.ts'
import type { Builder, State } from './state.ts'
import { TABLES } from './tables.ts'
import { FIELD, ITEM } from './transaction-fields.ts'

const HEADER_BITS = 38

/** From the first bytes of an item: whether they are well formed, whether it is a list, bytes before what it holds, and of that. */
const readHeader = define('rlpHeader', [u256], uint(HEADER_BITS), (word) => {
  const [first, low] = [word.high(8), word.bits(253, 248)]
  const isSingle = first.lt(0x80)
  const isList = first.ge(0xc0)
  const isLong = low.gt(55).and(isSingle.not())
  const bytes = low.sub(55).unsigned(64)
  const size = word.bits(247, 184).shr(u64(8).sub(bytes).shl(3)).low(64) as Word<64>
  const longOk = bytes.le(4).and(word.bits(247, 240).ne(0)).and(size.gt(55))
  const shortOk = isList.or(low.ne(1)).or(word.bits(247, 240).ge(0x80))
  const ok = select(isSingle, bool(1), select(isLong, longOk, shortOk))
  const header = select(isSingle, u8(0), select(isLong, low.sub(54).unsigned(8), u8(1)))
  const held = select(isSingle, u32(1), select(isLong, size.low(32), low.unsigned(32)))
  return concat(ok, isList, header.low(4), held) as Word<38>
})

export type Header = {
  readonly ok: Bool
  readonly isList: Bool
  /** Bytes before what the item holds. */
  readonly header: Word<33>
  readonly size: Word<33>
  readonly whole: Word<33>
}

export function headerOf(word: Word<256>): Header {
  const read = readHeader(word)
  const header = read.bits(35, 32).unsigned(33) as Word<33>
  const size = read.low(32).unsigned(33) as Word<33>
  return { ok: read.bit(37), isList: read.bit(36), header, size, whole: header.add(size) }
}

/** Goes on behind bytes that were read. */
export function skip(s: State, bytes: Word<33>): void {
  s.from = s.from.add(bytes.unsigned(43))
  s.left = s.left.sub(bytes.low(32))
}

/** Whether so many bytes are left. */
export const hasLeft = (s: State, bytes: Word<33>): Bool => bytes.le(s.left.unsigned(33))

/** Refuses the transaction unless a test holds. */
export const malformedUnless = (s: State, test: Bool, then: () => void): void =>
  when(test, then, () => refuseTransaction(s, 'its bytes are not the encoding of a transaction'))

export const rlp = (vm: Builder): Builder =>
  vm.microcode('rlp.fields', (s) => {
    const field = s.tables[s.index.low(10).add(TABLES.fields)]
    const item = field.bits(...FIELD.item)
    const { ok, isList, header, size, whole } = headerOf(s.mem.load(s.from, 32))
    const held = s.mem.load(s.from.add(header.unsigned(43)), 32)
    const value = held.shr(u256(32).sub(size.unsigned(256)).shl(3))
    const is = (name: keyof typeof ITEM) => item.eq(ITEM[name])
    const isNumber = size.le(field.bits(...FIELD.most).unsigned(33)).and(size.eq(0).or(held.high(8).ne(0)))
    const isAddress = size.eq(20)
    const fits = select(
      is('number'),
      isNumber,
      select(is('address'), isAddress, is('recipient').not().or(isAddress).or(size.eq(0))),
    )
    const good = ok
      .and(hasLeft(s, whole))
      .and(isList.eq(is('list')))
      .and(fits)
    const isPlaced = is('bytes').or(is('list'))
    const to = field.bits(...FIELD.to)
    when(
      is('end'),
      () => malformedUnless(s, s.left.eq(0), () => resumeThen(s)),
      () =>
        malformedUnless(s, good, () => {
          const at = s.from.add(header.unsigned(43)).unsigned(256)
          s.env[to] = select(isPlaced, at, select(size.eq(0), u256(0), value))
          when(is('number').or(is('address')).not(), () => {
            s.env[to.add(1)] = select(isPlaced, size.unsigned(256), size.eq(0).unsigned(256))
          })
          when(field.bit(FIELD.signature), () => {
            s.args[1] = s.from.unsigned(256)
          })
          skip(s, whole)
          s.index = s.index.add(1)
          enter('rlp.fields')
        }),
    )
  })
