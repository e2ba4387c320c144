/**
 * futex: wait, wake and requeue, with bitsets. A requeue wakes the threads that it would move, which a program must
 * expect: waits may end at any time.
 * @module
 */
import { enter, leave, select, u32, u64, uint, type Word, when } from '../../vm/index.ts'
import { timeNow } from './csr.ts'
import type { Builder, Isa, State } from './isa.ts'
import { EAGAIN, EINVAL, ENOSYS } from './linux-table.ts'
import { nanosecondsAt } from './linux-time.ts'
import { control, makeReady, pick, suspend, WAITS } from './threads.ts'

const [A0, A1, A2, A3, A5] = [10, 11, 12, 13, 15]

/** include/uapi/linux/futex.h */
const [WAIT, WAKE, REQUEUE, CMP_REQUEUE, WAIT_BITSET, WAKE_BITSET] = [0, 1, 3, 4, 9, 10]
const COMMAND_BITS = 7

/**
 * Wakes threads that wait for an address; a0 counts them.
 * @param then - `call` goes on with the thread that runs, `end` with another one
 */
export function wakeAll(s: State, address: Word, most: Word, then: 'call' | 'end'): void {
  s.cursor = address
  s.value = most
  s.bitset = u32(-1)
  s.slot = uint(10)(0)
  s.ending = uint(1)(then === 'end' ? 1 : 0)
  enter('wake')
}

export const futex =
  ({ xlen }: Isa) =>
  (vm: Builder): Builder => {
    const word = uint<number>(xlen)
    const count = (value: Word) => value.low(32).unsigned<number>(xlen)
    const finish = (s: State, result: number) => {
      s.x[A0] = word(result)
      leave()
    }
    return (
      vm
        .microcode('futex', (s) => {
          const command = s.x[A1].low(COMMAND_BITS)
          const is = (...ones: number[]) => ones.map((one) => command.eq(one)).reduce((a, b) => a.or(b))
          const address = s.x[A0]
          s.cursor = address
          when(
            address.low(2).ne(0),
            () => finish(s, EINVAL),
            () => {
              const now = s.mem.load(address, 4)
              when(is(WAIT, WAIT_BITSET), () =>
                when(
                  now.ne(s.x[A2].low(32)),
                  () => finish(s, EAGAIN),
                  () => {
                    s.bitset = select(command.eq(WAIT), u32(-1), s.x[A5].low(32)) as Word<32>
                    enter('futex-wait')
                  },
                ),
              )
              when(is(WAKE, WAKE_BITSET, REQUEUE, CMP_REQUEUE), () => {
                const moved = select(is(REQUEUE, CMP_REQUEUE), count(s.x[A3]), 0)
                when(
                  command.eq(CMP_REQUEUE).and(now.ne(s.x[A5].low(32))),
                  () => finish(s, EAGAIN),
                  () => {
                    wakeAll(s, address, count(s.x[A2]).add(moved), 'call')
                    s.bitset = select(command.eq(WAKE_BITSET), s.x[A5].low(32), -1) as Word<32>
                    s.x[A0] = word(0)
                  },
                )
              })
              when(is(WAIT, WAIT_BITSET, WAKE, WAKE_BITSET, REQUEUE, CMP_REQUEUE).not(), () =>
                finish(s, ENOSYS),
              )
            },
          )
        })
        // The time of a wait is from now on, that of one with a bitset from the beginning.
        .microcode('futex-wait', (s) => {
          const pointer = s.x[A3]
          const [address, bitset] = [s.cursor, s.bitset]
          when(
            pointer.low(3).ne(0),
            () => finish(s, EINVAL),
            () => {
              let until: Word = u64(-1)
              when(pointer.ne(0), () => {
                const time = nanosecondsAt(s, pointer)
                const relative = s.x[A1].low(COMMAND_BITS).eq(WAIT)
                until = select(relative, time.add(timeNow(s)), time)
              })
              s.x[A0] = word(0)
              suspend(s, WAITS, { address, bitset, until: select(pointer.ne(0), until, -1) })
            },
          )
        })
        .microcode('wake', (s) => {
          const { leaf, kind, address, bitset } = control(s, s.slot)
          const waits = kind.eq(WAITS).and(address.eq(s.cursor.unsigned(64)))
          const hit = waits.and(bitset.and(s.bitset).ne(0)).and(s.value.ne(0))
          when(hit, () => {
            makeReady(s, s.slot, leaf)
            s.value = s.value.sub(1)
            s.x[A0] = s.x[A0].add(1)
          })
          s.slot = s.slot.add(1)
          when(s.slot.gt(s.highest).or(s.value.eq(0)).or(s.slot.eq(0)), () =>
            when(
              s.ending,
              () => pick(s),
              () => leave(),
            ),
          )
        })
    )
  }
