/**
 * Syscalls that move return data and sysvars.
 * @module
 */
import { enter, select, trap, u8, u64, uint, type Word, when } from '../../vm/index.ts'
import { translate } from './access.ts'
import { type Builder, CONTEXT, type Isa, type State } from './isa.ts'
import type { Syscall } from './names.ts'
import { apart, COST, charge, finish } from './syscall.ts'

const MAX_RETURN_DATA = 1024
const SIZE = { clock: 40, rent: 24 } as const
/** What `supply` copies: return data, then the program that set it; or a sysvar. */
const PHASE = { returned: 0, context: 1 } as const

const perByte = (n: Word) => n.div(COST.bytesPerUnit)
const returned = (s: State) => s.returnSize.unsigned(64)

export const data =
  (isa: Isa) =>
  (vm: Builder): Builder => {
    const sysvar = (name: Syscall, place: number, size: number) => (vm: Builder) =>
      vm
        .microcode(name, (s) => charge(s, COST.sysvar + size, () => enter(`${name}.copy`)))
        .microcode(`${name}.copy`, (s) => {
          const at = translate(isa, s, s.r[1], size, 'store')
          when(at.low(3).ne(0), () => trap('Unaligned pointer'))
          s.destination = at
          s.source = uint(35)(place)
          s.count = u64(size)
          s.value = u64(0)
          s.phase = u8(PHASE.context)
          enter('supply')
        })
    return vm
      .with(sysvar('sol_get_clock_sysvar', CONTEXT.clock, SIZE.clock))
      .with(sysvar('sol_get_rent_sysvar', CONTEXT.rent, SIZE.rent))
      .microcode('sol_set_return_data' satisfies Syscall, (s) =>
        charge(s, perByte(s.r[2]).add(COST.base), () => enter('return')),
      )
      .microcode('return', (s) => {
        when(s.r[2].gt(MAX_RETURN_DATA), () => trap('Return data too large'))
        s.count = u64(0)
        when(s.r[2].ne(0), () => {
          s.source = translate(isa, s, s.r[1], s.r[2], 'load')
        })
        enter('return.bytes')
      })
      .microcode('return.bytes', (s) => {
        when(
          s.count.eq(s.r[2]),
          () => {
            s.returnSize = s.count.low(16)
            finish(s, 0)
          },
          () => {
            s.returnData[s.count.low(10)] = s.mem[s.source]
            s.source = s.source.add(1)
            s.count = s.count.add(1)
          },
        )
      })
      .microcode('sol_get_return_data' satisfies Syscall, (s) =>
        charge(s, COST.base, () => {
          const length = select(s.r[2].lt(returned(s)), s.r[2], returned(s))
          s.count = length
          when(
            length.eq(0),
            () => finish(s, returned(s)),
            () => enter('returned'),
          )
        }),
      )
      .microcode('returned', (s) => charge(s, perByte(s.count.add(32)), () => enter('returned.to')))
      .microcode('returned.to', (s) => {
        const to = translate(isa, s, s.r[1], s.count, 'store')
        const program = translate(isa, s, s.r[3], 32, 'store')
        apart(to, s.count.low(35), program, uint(35)(32))
        s.source = uint(35)(0)
        s.destination = to
        s.value = program.unsigned(64)
        s.phase = u8(PHASE.returned)
        enter('supply')
      })
      .microcode('supply', (s) => {
        const place = s.source.low(10)
        const isReturned = s.phase.eq(PHASE.returned)
        // Where a load is not made its value is zero.
        let [data, context]: Word[] = [u8(0), u8(0)]
        when(
          isReturned,
          () => {
            data = s.returnData[place]
          },
          () => {
            context = s.context[place]
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
              s.destination = s.value.low(35)
              s.count = u64(32)
              s.phase = u8(PHASE.context)
              s.value = returned(s)
            },
            () => finish(s, s.value),
          ),
        )
      })
  }
