/**
 * Syscalls that copy, fill and compare memory, a byte a step.
 * @module
 */
import { concat, enter, select, u8, u64, uint, when } from '../../../vm/index.ts'
import { locate } from '../machine/address-space.ts'
import type { Builder, State } from '../machine/isa.ts'
import type { Syscall } from './names.ts'
import { aligned, apart, COST, charge, type Entry, finish, max } from './syscall.ts'

/** Which way `copy` goes. */
export const [FORWARD, BACKWARD] = [0, 1]

/** One of `count`, or the end. */
const unlessDone = (s: State, then: () => void) => when(s.count.eq(0), () => finish(s, 0), then)

/** Which syscall it is. */
const KIND = { copy: 0, move: 1, fill: 2, compare: 3 } as const
const begin =
  (kind: number): Entry =>
  (s) => {
    s.phase = u8(kind)
    charge(s, max(s.r[3].div(COST.bytesPerUnit), COST.memory), 'memory')
  }

export const memoryEntries = {
  sol_memcpy_: begin(KIND.copy),
  sol_memmove_: begin(KIND.move),
  sol_memset_: begin(KIND.fill),
  sol_memcmp_: begin(KIND.compare),
} satisfies Partial<Record<Syscall, Entry>>

export const memory = (vm: Builder): Builder =>
  vm
    .microcode('memory', (s) => {
      when(s.phase.eq(KIND.copy), () => apart(s.r[2], s.r[3], s.r[1], s.r[3]))
      locate(s, s.r[1], s.r[3], 'store', 'memory.second')
      s.writes = s.phase.ne(KIND.compare)
    })
    .microcode('memory.second', (s) => {
      s.destination = s.place
      s.count = s.r[3]
      when(
        s.phase.eq(KIND.fill),
        () => enter('fill'),
        () => locate(s, s.r[2], s.r[3], 'load', 'memory.third'),
      )
    })
    .microcode('memory.third', (s) => {
      // What is not read yet must not be written: a copy upwards begins at its end.
      const [to, from] = [s.destination, s.place]
      const compares = s.phase.eq(KIND.compare)
      const up = to.gt(from).and(compares.not())
      const last = s.count.low(35).sub(1)
      s.source = select(up, from.add(last), from)
      s.destination = select(up, to.add(last), to)
      s.phase = select(up, u8(BACKWARD), u8(FORWARD))
      s.value = u64(0)
      when(
        compares,
        () => enter('compare'),
        () => enter('copy'),
      )
    })
    .microcode('copy', (s) =>
      unlessDone(s, () => {
        s.mem[s.destination] = s.mem[s.source]
        const by = select(s.phase.eq(BACKWARD), uint(35)(-1), uint(35)(1))
        s.source = s.source.add(by)
        s.destination = s.destination.add(by)
        s.count = s.count.sub(1)
      }),
    )
    .microcode('fill', (s) =>
      unlessDone(s, () => {
        s.mem[s.destination] = s.r[2].low(8)
        s.destination = s.destination.add(1)
        s.count = s.count.sub(1)
      }),
    )
    .microcode('compare', (s) =>
      when(
        s.value.ne(0).or(s.count.eq(0)),
        () => locate(s, s.r[4], u64(4), 'store', 'difference'),
        () => {
          // The first range is at `destination`.
          s.value = s.mem[s.destination].unsigned(64).sub(s.mem[s.source].unsigned(64))
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
