/**
 * Syscalls that move return data, and those that read one sysvar each; `get-sysvar.ts` reads any by its address.
 * @module
 */
import { concat, enter, select, trap, u8, u64, uint, type Word, when } from '../../../vm/index.ts'
import { locate } from '../machine/address-space.ts'
import { type Builder, CONTEXT, CONTEXT_BITS, type State, SYSVAR, SYSVAR_REGION } from '../machine/isa.ts'
import { FORWARD } from './memory.ts'
import type { Syscall } from './names.ts'
import { aligned, apart, COST, charge, type Entry, finish, outsideInput } from './syscall.ts'

const MAX_RETURN_DATA = 1024
const SIZE = { clock: 40, rent: 24, epochSchedule: 40, epochRewards: 96, lastRestartSlot: 8 } as const
/** What `supply` copies: return data, then the program that set it. */
const PHASE = { returned: 0, context: 1 } as const

const perByte = (n: Word) => n.div(COST.bytesPerUnit)
const returned = (s: State) => s.returnSize.unsigned(64)

const sysvar =
  (place: number, size: number): Entry =>
  (s) => {
    s.source = concat(uint(3)(SYSVAR_REGION), uint(32)(place))
    s.count = u64(size)
    charge(s, COST.sysvar + size, 'sysvar')
  }

export const dataEntries = {
  sol_get_clock_sysvar: sysvar(SYSVAR.clock, SIZE.clock),
  sol_get_rent_sysvar: sysvar(SYSVAR.rent, SIZE.rent),
  sol_get_epoch_schedule_sysvar: sysvar(SYSVAR.schedule, SIZE.epochSchedule),
  sol_get_epoch_rewards_sysvar: sysvar(SYSVAR.rewards, SIZE.epochRewards),
  sol_get_last_restart_slot: sysvar(SYSVAR.lastRestartSlot, SIZE.lastRestartSlot),
  sol_set_return_data: (s) => charge(s, perByte(s.r[2]).add(COST.base), 'return'),
  sol_get_return_data: (s) => charge(s, COST.base, 'get.return'),
} satisfies Partial<Record<Syscall, Entry>>

export const data = (vm: Builder): Builder =>
  vm
    .microcode('sysvar', (s) => {
      outsideInput(s.r[1])
      locate(s, s.r[1], s.count, 'store', 'sysvar.to')
    })
    .microcode('sysvar.to', (s) => {
      aligned(s, 3)
      // Rewards hold a number of 128 bits.
      when(s.count.eq(SIZE.epochRewards).and(s.place.bit(3)), () => trap('Unaligned pointer'))
      s.destination = s.place
      s.phase = u8(FORWARD)
      enter('copy')
    })
    .microcode('return', (s) => {
      when(s.r[2].gt(MAX_RETURN_DATA), () => trap('Return data too large'))
      s.count = u64(0)
      locate(s, s.r[1], s.r[2], 'load', 'return.bytes')
    })
    .microcode('return.bytes', (s) =>
      when(
        s.count.eq(s.r[2]),
        () => {
          s.returnSize = s.count.low(16)
          finish(s, 0)
        },
        () => {
          s.returnData[s.count.low(10)] = s.mem[s.place]
          s.place = s.place.add(1)
          s.count = s.count.add(1)
        },
      ),
    )
    .microcode('get.return', (s) => {
      const length = select(s.r[2].lt(returned(s)), s.r[2], returned(s))
      s.count = length
      s.value = returned(s)
      when(
        length.eq(0),
        () => enter('result'),
        () => charge(s, perByte(length.add(32)), 'returned'),
      )
    })
    .microcode('returned', (s) => locate(s, s.r[1], s.count, 'store', 'returned.by'))
    .microcode('returned.by', (s) => {
      s.destination = s.place
      locate(s, s.r[3], u64(32), 'store', 'returned.apart')
    })
    .microcode('returned.apart', (s) => {
      apart(s.destination, s.count.low(35), s.place, uint(35)(32))
      s.source = uint(35)(0)
      s.phase = u8(PHASE.returned)
      enter('supply')
    })
    .microcode('supply', (s) => {
      const at = s.source.low(CONTEXT_BITS)
      const isReturned = s.phase.eq(PHASE.returned)
      // Where a load is not made its value is zero.
      let [data, context]: Word[] = [u8(0), u8(0)]
      when(
        isReturned,
        () => {
          data = s.returnData[at.low(10)]
        },
        () => {
          context = s.context[at]
        },
      )
      s.mem[s.destination] = data.or(context)
      s.source = s.source.add(1)
      s.destination = s.destination.add(1)
      s.count = s.count.sub(1)
      when(s.count.eq(0), () =>
        when(
          isReturned,
          () => {
            s.source = uint(35)(CONTEXT.program)
            s.destination = s.place
            s.count = u64(32)
            s.phase = u8(PHASE.context)
            s.value = returned(s)
          },
          () => finish(s, s.value),
        ),
      )
    })
