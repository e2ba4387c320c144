/**
 * One eventfd in one epoll, as a runtime has them to wake its own thread that sleeps in epoll_pwait: epoll is file 3, and
 * the eventfd file 4, or 7 and 8 where those are the host's. The standard files are always ready, and nobody waits for them.
 * @module
 */
import { concat, enter, leave, select, u8, u32, u64, uint, type Word, when } from '../../vm/index.ts'
import { timeNow } from './csr.ts'
import type { Builder, Isa, State } from './isa.ts'
import { EAGAIN, EINVAL, filesOf } from './linux-table.ts'
import { control, makeReady, place, registerAt, SLEEPS, suspend } from './threads.ts'

const [A0, A1, A3] = [10, 11, 13]
const EPOLLIN = 1
const MILLISECOND = 10n ** 6n

export const pollCalls =
  (isa: Isa) =>
  (vm: Builder): Builder => {
    const { xlen } = isa
    const files = filesOf(isa)
    const word = uint<number>(xlen)
    const finish = (s: State, result: number) => {
      s.x[A0] = word(result)
      leave()
    }
    /** A struct epoll_event, which may lie at any multiple of 4. */
    const happen = (s: State, pointer: Word) => {
      s.mem.store(pointer, u32(EPOLLIN))
      s.mem.store(pointer.add(8), s.eventData.low(32))
      s.mem.store(pointer.add(12), s.eventData.high(32))
    }
    return (
      vm
        .microcode('epoll-ctl', (s) => {
          const pointer = s.x[A3]
          when(
            pointer.low(2).ne(0).or(s.x[A0].ne(files.epoll)),
            () => finish(s, EINVAL),
            () => {
              when(s.x[12].eq(files.event).and(pointer.ne(0)), () => {
                s.eventData = concat(
                  s.mem.load(pointer.add(12), 4),
                  s.mem.load(pointer.add(8), 4),
                ) as Word<64>
              })
              finish(s, 0)
            },
          )
        })
        .microcode('epoll-wait', (s) => {
          const [pointer, timeout] = [s.x[A1], s.x[A3].low(32)]
          when(
            pointer.low(2).ne(0).or(s.x[A0].ne(files.epoll)),
            () => finish(s, EINVAL),
            () =>
              when(
                s.event,
                () => {
                  happen(s, pointer)
                  finish(s, 1)
                },
                () =>
                  when(
                    timeout.eq(0),
                    () => finish(s, 0),
                    () => {
                      const until = timeNow(s).add(timeout.unsigned(64).mul(MILLISECOND))
                      s.x[A0] = word(0)
                      suspend(s, SLEEPS, { address: pointer, until: select(timeout.bit(31), u64(-1), until) })
                    },
                  ),
              ),
          )
        })
        // Reading the eventfd takes what was written: the number 1, at any address.
        .microcode('event-read', (s) => {
          const pointer = s.x[A1]
          when(
            s.event,
            () => {
              for (let i = 0; i < 8; i++) s.mem[pointer.add(i)] = u8(i === 0 ? 1 : 0)
              s.event = uint(1)(0)
              finish(s, 8)
            },
            () => finish(s, EAGAIN),
          )
        })
        .microcode('event-write', (s) => {
          s.event = uint(1)(1)
          s.x[A0] = word(8)
          s.slot = uint(10)(0)
          enter('event-wake')
        })
        .microcode('event-wake', (s) => {
          const { leaf, kind, address } = control(s, s.slot)
          when(kind.eq(SLEEPS).and(address.ne(0)), () => {
            makeReady(s, s.slot, leaf)
            s.kernel.store(place(s.slot, registerAt(A0)), u64(1))
            happen(s, address.low(xlen))
          })
          s.slot = s.slot.add(1)
          when(s.slot.gt(s.highest).or(s.slot.eq(0)), () => leave())
        })
    )
  }
