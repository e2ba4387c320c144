/**
 * The syscall that reads a slice of any sysvar (SIMD-0127), told by its address. `sysvars.ts` lays them out.
 *
 * The order of checks is the runtime's: units, the destination, the address, the range, the sysvar.
 * @module
 */
import { concat, enter, select, trap, u8, u32, u64, uint, when } from '../../../vm/index.ts'
import { locate } from '../machine/address-space.ts'
import { type Builder, SYSVAR, SYSVAR_REGION } from '../machine/isa.ts'
import { FORWARD } from './memory.ts'
import type { Syscall } from './names.ts'
import { COST, charge, type Entry, finish, max, outsideInput } from './syscall.ts'
import { SYSVARS } from './sysvars.ts'

const ADDRESS = 32
/** What the syscall returns if it copies nothing. */
const [TOO_LONG, NOT_FOUND] = [1, 2]

export const sysvarEntries = {
  sol_get_sysvar: (s) =>
    charge(s, max(s.r[4].div(COST.bytesPerUnit), COST.memory).add(COST.sysvar), 'get.sysvar'),
} satisfies Partial<Record<Syscall, Entry>>

export const getSysvar = (vm: Builder): Builder =>
  vm
    .microcode('get.sysvar', (s) => {
      outsideInput(s.r[2])
      locate(s, s.r[2], s.r[4], 'store', 'get.sysvar.address')
    })
    .microcode('get.sysvar.address', (s) => {
      s.destination = s.place
      locate(s, s.r[1], u64(ADDRESS), 'load', 'get.sysvar.range')
    })
    .microcode('get.sysvar.range', (s) => {
      const end = s.r[3].unsigned(65).add(s.r[4].unsigned(65))
      when(end.bit(64), () => trap('Program arithmetic overflowed'))
      s.value = end.low(64)
      s.index = u32(0)
      s.count = u64(0)
      enter('get.sysvar.match')
    })
    .microcode('get.sysvar.match', (s) => {
      // A byte of one address a step: `index` is the sysvar, `count` the byte.
      const id = concat(uint(3)(SYSVAR_REGION), uint(24)(SYSVAR.ids >> 8), s.index.low(3), s.count.low(5))
      const same = s.mem[s.place.add(s.count.low(35))].eq(s.mem[id])
      const last = s.count.eq(ADDRESS - 1)
      s.count = select(same, s.count.add(1), u64(0))
      s.index = select(same, s.index, s.index.add(1))
      when(
        same,
        () => when(last, () => enter('get.sysvar.slice')),
        () => when(s.index.eq(SYSVARS.length), () => finish(s, NOT_FOUND)),
      )
    })
    .microcode('get.sysvar.slice', (s) => {
      const at = concat(uint(3)(SYSVAR_REGION), uint(27)(SYSVAR.table >> 5), s.index.low(3), uint(2)(0))
      const entry = s.mem.load(at, 4)
      const [place, size] = [entry.low(16), entry.high(16)]
      s.source = concat(uint(3)(SYSVAR_REGION), place.add(s.r[3].low(16)).unsigned(32))
      s.count = s.r[4]
      s.phase = u8(FORWARD)
      when(
        size.eq(0),
        () => finish(s, NOT_FOUND),
        () =>
          when(
            s.value.gt(size.unsigned(64)),
            () => finish(s, TOO_LONG),
            () => enter('copy'),
          ),
      )
    })
