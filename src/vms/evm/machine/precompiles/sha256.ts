/**
 * SHA-256 (FIPS 180-4, 6.2): a block and then a round a step.
 *
 * `args`: 0 the state, 1 the working variables, 2 and 3 sixteen words of the schedule.
 * @module
 */
import { bool, concat, enter, select, u8, u32, u64, u256, type Word, when } from '../../../../vm/index.ts'
import { sha256Round, sha256Words } from '../../../sha256-round.ts'
import { call, resume } from '../op.ts'
import { first } from '../stack.ts'
import type { Builder, State } from '../state.ts'
import { TABLES } from '../tables.ts'
import { chargeWords } from './io.ts'

const INITIAL = 0x6a09e667_bb67ae85_3c6ef372_a54ff53a_510e527f_9b05688c_1f83d9ab_5be0cd19n

export const sha256 = (vm: Builder): Builder =>
  vm
    .microcode('sha256', (s) => {
      chargeWords(s, 60, 12, () => {
        s.from = s.dataAt
        s.left = s.dataSize
        call(s, 'sha256.begin', 'output.word')
      })
    })
    // Hashes `left` bytes at `from`; goes on at `after`.
    .microcode('sha256.begin', (s) => {
      s.args[0] = u256(INITIAL)
      s.count = s.left
      s.flag = bool(0)
      enter('sha256.block')
    })
    .microcode('sha256.block', (s) => {
      const block = blockOf(s)
      const length = concat(u64(0).low(29), s.count, u8(0).low(3))
      s.args[2] = block.high
      s.args[3] = select(block.isLast, concat(block.low.high(192), length), block.low)
      s.args[1] = s.args[0]
      s.round = u8(0)
      enter('sha256.round')
    })
    .microcode('sha256.round', (s) => {
      const k = s.tables[s.round.unsigned(10).add(TABLES.sha256)].low(32)
      const next = sha256Round(s.args[1], s.args[2], s.args[3], k)
      s.args[1] = next.working
      s.args[2] = next.high
      s.args[3] = next.low
      s.round = s.round.add(1)
      enter('sha256.round')
      when(s.round.eq(64), () => enter('sha256.add'))
    })
    .microcode('sha256.add', (s) => {
      const [state, working] = [sha256Words(s.args[0]), sha256Words(s.args[1])]
      const digest = concat(...state.map((word, i) => word.add(working[i]))) as Word<256>
      s.args[0] = digest
      s.digest = digest
      enter('sha256.block')
      // The block that had the length was the last one.
      when(s.kind.eq(LAST), () => resume(s))
    })

const LAST = 255

/**
 * The next 64 bytes of input, with a one behind its end; `kind` is `LAST` if the length fits behind that. `flag`: the
 * one was in an earlier block.
 */
export function blockOf(s: State): { high: Word<256>; low: Word<256>; isLast: Word<1> } {
  let [high, low]: Word<256>[] = [u256(0), u256(0)]
  when(s.left.ne(0), () => {
    high = first(s.mem.load(s.from, 32), s.left)
  })
  when(s.left.gt(32), () => {
    low = first(s.mem.load(s.from.add(32), 32), s.left.sub(32))
  })
  const ends = s.left.lt(64).and(s.flag.not())
  const isHigh = s.left.lt(32)
  const one = u256(1n << 255n).shr(s.left.low(5).unsigned(256).shl(3))
  const isLast = s.left.lt(56)
  s.flag = s.flag.or(ends)
  s.from = s.from.add(64)
  s.left = select(s.left.gt(64), s.left.sub(64), u32(0))
  s.kind = select(isLast, u8(LAST), u8(0))
  return {
    high: high.or(select(ends.and(isHigh), one, u256(0))),
    low: low.or(select(ends.and(isHigh.not()), one, u256(0))),
    isLast,
  }
}
