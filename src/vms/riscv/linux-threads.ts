/**
 * clone, exit, set_tid_address and gettid: threads begin and end. A thread's number is its slot's plus 1.
 * @module
 */
import { concat, enter, halt, leave, select, u8, u32, u64, uint, type Word, when } from '../../vm/index.ts'
import type { Builder, Isa, State } from './isa.ts'
import { wakeAll } from './linux-futex.ts'
import { EAGAIN, ENOSYS } from './linux-table.ts'
import { CLEARED, control, NOTHING, pick, place, READY, registerAt } from './threads.ts'

const [SP, TP, A0, A1, A2, A3, A4] = [2, 4, 10, 11, 12, 13, 14]

/** include/uapi/linux/sched.h: bits of clone's flags. */
const [VM, THREAD, SETTLS, PARENT_SETTID, CHILD_CLEARTID, CHILD_SETTID] = [8, 16, 19, 20, 21, 24]

export const threadCalls =
  ({ xlen }: Isa) =>
  (vm: Builder): Builder => {
    const word = uint<number>(xlen)
    const wide = (value: Word) => value.unsigned<number>(64)
    const number = (slot: Word) => slot.unsigned<number>(xlen).add(1)
    /** Pointers to thread numbers are aligned; what is not is rounded down. */
    const setNumber = (s: State, condition: Word<1>, address: Word, value: Word) =>
      when(condition, () => s.mem.store(concat(address.high(xlen - 2), uint(2)(0)), value.low(32)))
    return (
      vm
        .microcode('gettid', (s) => {
          s.x[A0] = number(s.thread)
          leave()
        })
        .microcode('set-tid-address', (s) => {
          s.kernel.store(place(s.thread, CLEARED), wide(s.x[A0]))
          s.x[A0] = number(s.thread)
          leave()
        })
        // Threads share their memory and all else; processes cannot be made.
        .microcode('clone', (s) => {
          const flags = s.x[A0]
          when(
            flags.bit(VM).and(flags.bit(THREAD)),
            () => {
              s.slot = uint(10)(1)
              enter('clone-find')
            },
            () => {
              s.x[A0] = word(ENOSYS)
              leave()
            },
          )
        })
        .microcode('clone-find', (s) => {
          const { kind } = control(s, s.slot)
          const free = kind.eq(NOTHING).and(s.slot.ne(s.thread))
          when(
            free,
            () => {
              s.highest = select(s.slot.gt(s.highest), s.slot, s.highest) as Word<10>
              s.kind = uint(2)(READY)
              s.cursor = word(0)
              s.until = u64(0)
              s.count = u8(0)
              enter('save')
            },
            () => {
              s.slot = s.slot.add(1)
              when(s.slot.eq(0), () => {
                s.x[A0] = word(EAGAIN)
                leave()
              })
            },
          )
        })
        // The new thread has the registers of this one but for these.
        .microcode('clone-start', (s) => {
          const flags = s.x[A0]
          const tid = number(s.slot)
          const own = (index: number, condition: Word<1>, value: Word) =>
            when(condition, () => s.kernel.store(place(s.slot, registerAt(index)), wide(value)))
          own(A0, uint(1)(1), word(0))
          own(SP, s.x[A1].ne(0), s.x[A1])
          own(TP, flags.bit(SETTLS), s.x[A3])
          when(flags.bit(CHILD_CLEARTID), () => s.kernel.store(place(s.slot, CLEARED), wide(s.x[A4])))
          setNumber(s, flags.bit(PARENT_SETTID), s.x[A2], tid)
          setNumber(s, flags.bit(CHILD_SETTID), s.x[A4], tid)
          s.others = s.others.add(1)
          s.deadline = s.retired
          s.x[A0] = tid
          leave()
        })
        .microcode('thread-exit', (s) => {
          const { cleared } = control(s, s.thread)
          when(
            s.others.eq(0),
            () => halt(s.x[A0].low(8)),
            () => {
              s.kernel.store(place(s.thread, CLEARED - 24), uint(256)(NOTHING))
              s.others = s.others.sub(1)
              when(
                cleared.eq(0),
                () => pick(s),
                () => {
                  const address = concat(cleared.bits(xlen - 1, 2), uint(2)(0))
                  s.mem.store(address, u32(0))
                  wakeAll(s, address, word(1), 'end')
                },
              )
            },
          )
        })
    )
  }
