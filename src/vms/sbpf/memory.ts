/**
 * Syscalls that copy, fill and compare memory, a byte a step.
 * @module
 */
import { enter, select, trap, u8, u64, type Word, when } from '../../vm/index.ts'
import { translate } from './access.ts'
import type { Builder, Isa, State } from './isa.ts'
import type { Syscall } from './names.ts'
import { apart, COST, charge, finish, max } from './syscall.ts'

const cost = (n: Word) => max(n.div(COST.bytesPerUnit), COST.memory)
const [FORWARD, BACKWARD] = [0, 1]

export const memory =
  (isa: Isa) =>
  (vm: Builder): Builder =>
    vm
      .microcode('sol_memcpy_' satisfies Syscall, (s) => charge(s, cost(s.r[3]), () => enter('memcpy')))
      .microcode('sol_memmove_' satisfies Syscall, (s) => charge(s, cost(s.r[3]), () => enter('memmove')))
      .microcode('sol_memset_' satisfies Syscall, (s) => charge(s, cost(s.r[3]), () => enter('memset')))
      .microcode('sol_memcmp_' satisfies Syscall, (s) => charge(s, cost(s.r[3]), () => enter('memcmp')))
      .microcode('memcpy', (s) => {
        apart(s.r[2], s.r[3], s.r[1], s.r[3])
        enter('memmove')
      })
      .microcode('memmove', (s) => {
        const n = s.r[3]
        when(
          n.eq(0),
          () => finish(s, 0),
          () => {
            const to = translate(isa, s, s.r[1], n, 'store')
            const from = translate(isa, s, s.r[2], n, 'load')
            // What is not read yet must not be written: a copy upwards begins at its end.
            const up = to.gt(from)
            const last = n.low(35).sub(1)
            s.source = select(up, from.add(last), from)
            s.destination = select(up, to.add(last), to)
            s.count = n
            s.phase = select(up, u8(BACKWARD), u8(FORWARD))
            enter('copy')
          },
        )
      })
      .microcode('copy', (s) => {
        s.mem[s.destination] = s.mem[s.source]
        const back = s.phase.eq(BACKWARD)
        s.source = select(back, s.source.sub(1), s.source.add(1))
        s.destination = select(back, s.destination.sub(1), s.destination.add(1))
        countdown(s)
      })
      .microcode('memset', (s) => {
        when(
          s.r[3].eq(0),
          () => finish(s, 0),
          () => {
            s.destination = translate(isa, s, s.r[1], s.r[3], 'store')
            s.count = s.r[3]
            enter('fill')
          },
        )
      })
      .microcode('fill', (s) => {
        s.mem[s.destination] = s.r[2].low(8)
        s.destination = s.destination.add(1)
        countdown(s)
      })
      .microcode('memcmp', (s) => {
        s.value = u64(0)
        when(
          s.r[3].eq(0),
          () => enter('difference'),
          () => {
            s.source = translate(isa, s, s.r[1], s.r[3], 'load')
            s.destination = translate(isa, s, s.r[2], s.r[3], 'load')
            s.count = s.r[3]
            enter('compare')
          },
        )
      })
      .microcode('compare', (s) => {
        const difference = s.mem[s.source].unsigned(64).sub(s.mem[s.destination].unsigned(64))
        s.value = difference
        s.source = s.source.add(1)
        s.destination = s.destination.add(1)
        s.count = s.count.sub(1)
        when(difference.ne(0).or(s.count.eq(0)), () => enter('difference'))
      })
      .microcode('difference', (s) => {
        const at = translate(isa, s, s.r[4], 4, 'store')
        when(at.low(2).ne(0), () => trap('Unaligned pointer'))
        s.mem.store(at.and(-4), s.value.low(32))
        finish(s, 0)
      })

/** The end of a step that did one of `count`. */
function countdown(s: State): void {
  s.count = s.count.sub(1)
  when(s.count.eq(0), () => finish(s, 0))
}
