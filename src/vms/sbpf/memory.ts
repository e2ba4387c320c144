/**
 * Syscalls that copy, fill and compare memory, a byte a step.
 * @module
 */
import { concat, enter, select, u8, u64, uint, type Word, when } from '../../vm/index.ts'
import { locate } from './address-space.ts'
import type { Builder, State } from './isa.ts'
import type { Syscall } from './names.ts'
import { aligned, apart, COST, charge, finish, max } from './syscall.ts'

const cost = (n: Word) => max(n.div(COST.bytesPerUnit), COST.memory)
const [FORWARD, BACKWARD] = [0, 1]

/** The end of a step that did one of `count`. */
function countdown(s: State): void {
  s.count = s.count.sub(1)
  when(s.count.eq(0), () => finish(s, 0))
}

/** What goes on if there is anything to do. */
const unlessNone = (s: State, then: () => void) => when(s.r[3].eq(0), () => finish(s, 0), then)

export const memory = (vm: Builder): Builder =>
  vm
    .microcode('sol_memcpy_' satisfies Syscall, (s) => charge(s, cost(s.r[3]), () => enter('memcpy')))
    .microcode('memcpy', (s) => {
      apart(s.r[2], s.r[3], s.r[1], s.r[3])
      locate(s, s.r[1], s.r[3], 'store', 'memmove.from')
    })
    .microcode('sol_memmove_' satisfies Syscall, (s) =>
      charge(s, cost(s.r[3]), () => locate(s, s.r[1], s.r[3], 'store', 'memmove.from')),
    )
    .microcode('memmove.from', (s) => {
      s.destination = s.place
      locate(s, s.r[2], s.r[3], 'load', 'memmove')
    })
    .microcode('memmove', (s) =>
      unlessNone(s, () => {
        // What is not read yet must not be written: a copy upwards begins at its end.
        const [to, from] = [s.destination, s.place]
        const up = to.gt(from)
        const last = s.r[3].low(35).sub(1)
        s.source = select(up, from.add(last), from)
        s.destination = select(up, to.add(last), to)
        s.count = s.r[3]
        s.phase = select(up, u8(BACKWARD), u8(FORWARD))
        enter('copy')
      }),
    )
    .microcode('copy', (s) => {
      s.mem[s.destination] = s.mem[s.source]
      const by = select(s.phase.eq(BACKWARD), uint(35)(-1), uint(35)(1))
      s.source = s.source.add(by)
      s.destination = s.destination.add(by)
      countdown(s)
    })
    .microcode('sol_memset_' satisfies Syscall, (s) =>
      charge(s, cost(s.r[3]), () => locate(s, s.r[1], s.r[3], 'store', 'memset')),
    )
    .microcode('memset', (s) =>
      unlessNone(s, () => {
        s.destination = s.place
        s.count = s.r[3]
        enter('fill')
      }),
    )
    .microcode('fill', (s) => {
      s.mem[s.destination] = s.r[2].low(8)
      s.destination = s.destination.add(1)
      countdown(s)
    })
    .microcode('sol_memcmp_' satisfies Syscall, (s) =>
      charge(s, cost(s.r[3]), () => locate(s, s.r[1], s.r[3], 'load', 'memcmp.second')),
    )
    .microcode('memcmp.second', (s) => {
      s.source = s.place
      locate(s, s.r[2], s.r[3], 'load', 'memcmp')
    })
    .microcode('memcmp', (s) => {
      s.destination = s.place
      s.count = s.r[3]
      s.value = u64(0)
      enter('compare')
    })
    .microcode('compare', (s) =>
      when(
        s.value.ne(0).or(s.count.eq(0)),
        () => locate(s, s.r[4], u64(4), 'store', 'difference'),
        () => {
          s.value = s.mem[s.source].unsigned(64).sub(s.mem[s.destination].unsigned(64))
          s.source = s.source.add(1)
          s.destination = s.destination.add(1)
          s.count = s.count.sub(1)
        },
      ),
    )
    .microcode('difference', (s) => {
      aligned(s, 2)
      s.mem.store(concat(s.place.bits(34, 2), uint(2)(0)), s.value.low(32))
      finish(s, 0)
    })
