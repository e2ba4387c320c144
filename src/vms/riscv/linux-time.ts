/**
 * Clocks and sleeps: time is an instruction a nanosecond, and what the program slept.
 * @module
 */
import { enter, leave, select, u64, uint, type Word, when } from '../../vm/index.ts'
import { timeNow } from './csr.ts'
import type { Builder, Isa, State } from './isa.ts'
import { EINVAL } from './linux-table.ts'
import { SLEEPS, suspend } from './threads.ts'

const [A0, A1, A2, A7] = [10, 11, 12, 17]
const SECOND = 10n ** 9n
/** Longer times are as good as for ever. */
const MOST_SECONDS = 2n ** 33n
/** Of clock_nanosleep's flags: a time and not how long. */
const TIMER_ABSTIME = 0
const NANOSLEEP = 101

/** A struct timespec of two doublewords, in nanoseconds. */
export function nanosecondsAt(s: State, pointer: Word): Word<64> {
  const seconds = s.mem.load(pointer, 8)
  const rest = s.mem.load(pointer.add(8), 8)
  const time = seconds.mul(SECOND).add(rest)
  return select(seconds.lt(MOST_SECONDS), time, -1) as Word<64>
}

export const timeCalls =
  ({ xlen }: Isa) =>
  (vm: Builder): Builder => {
    const word = uint<number>(xlen)
    const refuse = (s: State) => {
      s.x[A0] = word(EINVAL)
      leave()
    }
    /** Two doublewords: seconds, and what `f` makes of the nanoseconds within one. */
    const tell = (s: State, pointer: Word, f: (rest: Word) => Word) =>
      when(
        pointer.low(3).ne(0),
        () => refuse(s),
        () => {
          const now = timeNow(s)
          when(pointer.ne(0), () => {
            s.mem.store(pointer, now.div(SECOND))
            s.mem.store(pointer.add(8), f(now.rem(SECOND)))
          })
          s.x[A0] = word(0)
          leave()
        },
      )
    return vm
      .microcode('clock', (s) => tell(s, s.x[A1], (rest) => rest))
      .microcode('time-of-day', (s) => tell(s, s.x[A0], (rest) => rest.div(1000)))
      .microcode('sleep', (s) => {
        const plain = s.x[A7].eq(NANOSLEEP)
        const pointer = select(plain, s.x[A0], s.x[A2])
        when(
          pointer.low(3).ne(0),
          () => refuse(s),
          () => {
            const time = nanosecondsAt(s, pointer)
            const absolute = plain.not().and(s.x[A1].bit(TIMER_ABSTIME))
            const until = select(absolute, time, time.add(timeNow(s)))
            s.x[A0] = word(0)
            // A sum that wraps is for ever.
            suspend(s, SLEEPS, { until: select(until.lt(time), u64(-1), until) })
          },
        )
      })
      .microcode('yield', (s) => {
        s.x[A0] = word(0)
        when(
          s.others.eq(0),
          () => leave(),
          () => enter('turn'),
        )
      })
  }
