/**
 * Calls that read or fill a word of memory: futex, clock_gettime and getrandom. All they tell follows from the number of
 * steps, so that it is the same in every run.
 * @module
 */
import { concat, select, uint, type Word, when } from '../../vm/index.ts'
import { aligned, type Builder, broken, finish, type Part, type State, wordAt } from './isa.ts'
import { EAGAIN } from './syscall-table.ts'
import { turn } from './threads.ts'

const [V0, A0, A1, A2, A3] = [2, 4, 5, 6, 7]
/** Steps in a second, as Cannon has it. */
const HZ = 10_000_000
const NANOSECONDS = 1_000_000_000 / HZ
const MONOTONIC = 1

export const memoryRoutines: Part =
  (isa) =>
  (vm: Builder): Builder => {
    const { xlen } = isa
    const word = uint<number>(xlen)
    const size = xlen / 8
    return vm
      .microcode('futex', (s) => {
        const now = s.mem.load(aligned(s.r[A0], 4), 4)
        when(
          now.eq(s.r[A2].low(32)),
          () => turn(s),
          () => {
            s.r[V0] = word(EAGAIN)
            s.r[A3] = word(-1)
            finish(s)
          },
        )
      })
      .microcode('clock', (s) => {
        const passes = s.r[A0].eq(MONOTONIC)
        const tell = (value: Word) => select(passes, value.low(xlen), 0)
        const first = wordAt(isa, s.r[A1])
        const second = first.add(size)
        s.mem.store(first, tell(s.step.div(HZ)))
        s.mem.store(second, tell(s.step.rem(HZ).mul(NANOSECONDS)))
        broken(isa, s, first)
        broken(isa, s, second)
        finish(s)
      })
      .microcode('random', (s) => {
        const address = wordAt(isa, s.r[A0])
        const log = Math.log2(size)
        const before = s.r[A0].low(log).unsigned<number>(4)
        const space = uint<number>(4)(size).sub(before)
        const few = s.r[A1].lt(space.unsigned<number>(xlen))
        const count = select(few, s.r[A1].low(4), space)
        const bits = (bytes: Word) => concat(bytes, uint(3)(0))
        const mask = word(-1)
          .shl(uint(7)(xlen).sub(bits(count)))
          .shr(bits(before))
        const old = s.mem.load(address, size)
        s.mem.store(address, old.and(mask.not()).or(mask.and(splitmix(s).low(xlen))))
        broken(isa, s, address)
        s.r[V0] = count.unsigned<number>(xlen)
        finish(s)
      })
  }

/** SplitMix64 of the number of steps: https://prng.di.unimi.it/splitmix64.c */
function splitmix(s: State): Word<64> {
  let z = s.step.add(0x9e3779b97f4a7c15n)
  z = z.xor(z.shr(30)).mul(0xbf58476d1ce4e5b9n)
  z = z.xor(z.shr(27)).mul(0x94d049bb133111ebn)
  return z.xor(z.shr(31))
}
