/**
 * Syscalls that log. Their records lie in the memory `logs`, each padded to 8 bytes: a word with the kind in its low
 * byte and a length above, then the payload. `outcome.ts` makes text of them, as Solana prints it.
 * @module
 */
import { concat, enter, select, trap, u8, u64, uint, type Word, when } from '../../vm/index.ts'
import { translate } from './access.ts'
import type { Builder, Isa, State } from './isa.ts'
import type { Syscall } from './names.ts'
import { COST, charge, finish, max, sliceAt, slices } from './syscall.ts'

export const KIND = { text: 1, words: 2, key: 3, units: 4, data: 5 } as const
/** What `log bytes` copies, and so what comes after it. */
const PHASE = { text: 0, panic: 1, key: 2, field: 3 } as const

const header = (kind: number, length: Word) => length.shl(8).or(kind)
const up = (at: Word) => at.add(7).and(-8)
/** The words at the end of the log; `i` counts them. */
const word = (s: State, i: number) => concat(s.logSize.bits(31, 3), uint(3)(0)).add(8 * i)

function words(s: State, kind: number, values: readonly Word[]): void {
  for (const [i, value] of [header(kind, u64(8 * values.length)), ...values].entries())
    s.logs.store(word(s, i), value)
  s.logSize = s.logSize.add(8 * values.length + 8)
  finish(s, 0)
}

/** Begins to copy bytes behind a header. */
function copy(isa: Isa, s: State, kind: number, phase: number, length: Word): void {
  when(length.ne(0), () => {
    s.source = translate(isa, s, s.r[1], length, 'load')
  })
  s.logs.store(word(s, 0), header(kind, length))
  s.count = length
  s.destination = s.logSize.unsigned(35).add(8)
  s.value = u64(0)
  s.phase = u8(phase)
  enter('log.bytes')
}

/**
 * One byte of UTF-8 (RFC 3629, 4). The state is how many bytes of a character are to come, above the lowest and the
 * highest value that the next one may have; both are zero between characters.
 */
function utf8(state: Word, byte: Word): Word {
  const next = (more: number, low: number, high: number) => u64((more << 16) | (low << 8) | high)
  const between = (low: number, high: number) => byte.ge(low).and(byte.le(high))
  const lead = (): Word => {
    let after = u64(0)
    when(between(0x80, 0xc1).or(byte.ge(0xf5)), () => trap('invalid UTF-8 string'))
    for (const [low, high, state] of [
      [0xc2, 0xdf, next(1, 0x80, 0xbf)],
      [0xe0, 0xef, next(2, 0x80, 0xbf)],
      [0xe0, 0xe0, next(2, 0xa0, 0xbf)],
      [0xed, 0xed, next(2, 0x80, 0x9f)],
      [0xf0, 0xf4, next(3, 0x80, 0xbf)],
      [0xf0, 0xf0, next(3, 0x90, 0xbf)],
      [0xf4, 0xf4, next(3, 0x80, 0x8f)],
    ] as const) {
      after = select(between(low, high), state, after)
    }
    return after
  }
  let result: Word = u64(0)
  when(
    state.eq(0),
    () => {
      result = lead()
    },
    () => {
      when(byte.lt(state.bits(15, 8)).or(byte.gt(state.low(8))), () => trap('invalid UTF-8 string'))
    },
  )
  const more = state.bits(23, 16)
  const going = select(more.eq(1), u64(0), concat(more.sub(1), u8(0x80), u8(0xbf)).unsigned(64))
  return select(state.eq(0), result, going)
}

export const log =
  (isa: Isa) =>
  (vm: Builder): Builder =>
    vm
      .microcode('sol_log_' satisfies Syscall, (s) =>
        charge(s, max(s.r[2], COST.base), () => enter('log.text')),
      )
      .microcode('sol_panic_' satisfies Syscall, (s) => charge(s, s.r[2], () => enter('panic')))
      .microcode('sol_log_64_' satisfies Syscall, (s) =>
        charge(s, COST.words, () =>
          words(
            s,
            KIND.words,
            [1, 2, 3, 4, 5].map((i) => s.r[i]),
          ),
        ),
      )
      .microcode('sol_log_compute_units_' satisfies Syscall, (s) =>
        charge(s, COST.base, () => words(s, KIND.units, [s.cu])),
      )
      .microcode('sol_log_pubkey' satisfies Syscall, (s) => charge(s, COST.key, () => enter('log.key')))
      .microcode('log.text', (s) => copy(isa, s, KIND.text, PHASE.text, s.r[2]))
      .microcode('panic', (s) => copy(isa, s, KIND.text, PHASE.panic, s.r[2]))
      .microcode('log.key', (s) => copy(isa, s, KIND.key, PHASE.key, u64(32)))
      .microcode('log.bytes', (s) => {
        when(
          s.count.eq(0),
          () => {
            const end = up(s.destination)
            when(s.value.ne(0), () => trap('invalid UTF-8 string'))
            when(s.phase.eq(PHASE.panic), () => trap('SBF program Panicked'))
            s.destination = end
            when(
              s.phase.eq(PHASE.field),
              () => enter('log.field'),
              () => {
                s.logSize = end.low(32)
                finish(s, 0)
              },
            )
          },
          () => {
            const byte = s.mem[s.source]
            when(s.phase.lt(PHASE.key), () => {
              s.value = utf8(s.value, byte)
            })
            s.logs[s.destination] = byte
            s.source = s.source.add(1)
            s.destination = s.destination.add(1)
            s.count = s.count.sub(1)
          },
        )
      })
      .microcode('sol_log_data' satisfies Syscall, (s) => charge(s, COST.base, () => enter('log.fields')))
      .microcode('log.fields', (s) => {
        const count = s.r[2]
        when(count.ne(0), () => {
          s.source = slices(isa, s, s.r[1], count)
        })
        s.index = count.low(32)
        s.total = u64(0)
        charge(s, count.mul(COST.base), () => enter('sum.fields'))
      })
      .microcode('sum.fields', (s) => {
        when(
          s.index.eq(0),
          () =>
            charge(s, s.total, () => {
              s.logs.store(word(s, 0), header(KIND.data, s.r[2]))
              s.destination = s.logSize.unsigned(35).add(8)
              s.index = s.r[2].low(32)
              enter('log.field')
            }),
          () => {
            const sum = s.total.unsigned(65).add(sliceAt(s, s.source).length.unsigned(65))
            s.total = select(sum.bit(64), u64(-1), sum.low(64))
            s.source = s.source.add(16)
            s.index = s.index.sub(1)
          },
        )
      })
      .microcode('log.field', (s) => {
        when(
          s.index.eq(0),
          () => {
            s.logSize = s.destination.low(32)
            finish(s, 0)
          },
          () => {
            const done = s.r[2].low(35).sub(s.index.unsigned(35))
            const table = translate(isa, s, s.r[1], s.r[2].shl(4), 'load')
            const { address, length } = sliceAt(s, table.add(done.shl(4)))
            when(length.ne(0), () => {
              s.source = translate(isa, s, address, length, 'load')
            })
            s.logs.store(concat(s.destination.bits(34, 3), uint(3)(0)), length)
            s.destination = s.destination.add(8)
            s.count = length
            s.value = u64(0)
            s.phase = u8(PHASE.field)
            s.index = s.index.sub(1)
            enter('log.bytes')
          },
        )
      })
