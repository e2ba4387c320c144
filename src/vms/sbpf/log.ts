/**
 * Syscalls that log. Their records lie in the memory `logs`, each padded to 8 bytes: a word with the kind in its low
 * byte and a length above, then the payload. `outcome.ts` makes text of them, as Solana prints it.
 * @module
 */
import { concat, enter, select, trap, u8, u64, uint, type Word, when } from '../../vm/index.ts'
import { locate } from './address-space.ts'
import type { Builder, State } from './isa.ts'
import type { Syscall } from './names.ts'
import { aligned, COST, charge, finish, max, sliceAt, slices } from './syscall.ts'

export const KIND = { text: 1, words: 2, key: 3, units: 4, data: 5 } as const
/** What `log bytes` copies, and so what comes after it. */
const PHASE = { text: 0, panic: 1, key: 2, field: 3 } as const

const header = (kind: number, length: Word) => length.shl(8).or(kind)
/** The words at the end of the log; `i` counts them. */
const word = (s: State, i: number) => concat(s.logSize.bits(31, 3), uint(3)(0)).add(8 * i)

function words(s: State, kind: number, values: readonly Word[]): void {
  for (const [i, value] of [header(kind, u64(8 * values.length)), ...values].entries())
    s.logs.store(word(s, i), value)
  s.logSize = s.logSize.add(8 * values.length + 8)
  finish(s, 0)
}

/** Copies bytes behind a header. */
function copy(s: State, kind: number, phase: number, length: Word): void {
  s.logs.store(word(s, 0), header(kind, length))
  s.count = length
  s.destination = s.logSize.unsigned(35).add(8)
  s.value = u64(0)
  s.phase = u8(phase)
  locate(s, s.r[1], length, 'load', 'log.bytes')
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

export const log = (vm: Builder): Builder =>
  vm
    .microcode('sol_log_' satisfies Syscall, (s) =>
      charge(s, max(s.r[2], COST.base), () => copy(s, KIND.text, PHASE.text, s.r[2])),
    )
    .microcode('sol_panic_' satisfies Syscall, (s) =>
      charge(s, s.r[2], () => copy(s, KIND.text, PHASE.panic, s.r[2])),
    )
    .microcode('sol_log_pubkey' satisfies Syscall, (s) =>
      charge(s, COST.key, () => copy(s, KIND.key, PHASE.key, u64(32))),
    )
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
    .microcode('log.bytes', (s) => {
      when(
        s.count.eq(0),
        () => {
          when(s.value.ne(0), () => trap('invalid UTF-8 string'))
          when(s.phase.eq(PHASE.panic), () => trap('SBF program Panicked'))
          s.destination = s.destination.add(7).and(-8)
          enter('log.field')
        },
        () => {
          const byte = s.mem[s.place]
          when(s.phase.lt(PHASE.key), () => {
            s.value = utf8(s.value, byte)
          })
          s.logs[s.destination] = byte
          s.place = s.place.add(1)
          s.destination = s.destination.add(1)
          s.count = s.count.sub(1)
        },
      )
    })
    .microcode('sol_log_data' satisfies Syscall, (s) =>
      charge(s, COST.base, () => slices(s, s.r[1], s.r[2], 'log.fields')),
    )
    .microcode('log.fields', (s) => {
      aligned(s, 3)
      s.source = s.place
      s.index = s.r[2].low(32)
      s.total = u64(0)
      charge(s, s.r[2].mul(COST.base), () => enter('sum.fields'))
    })
    .microcode('sum.fields', (s) => {
      when(
        s.index.eq(0),
        () =>
          charge(s, s.total, () => {
            s.logs.store(word(s, 0), header(KIND.data, s.r[2]))
            s.source = s.source.sub(s.r[2].low(35).shl(4))
            s.destination = s.logSize.unsigned(35).add(8)
            s.index = s.r[2].low(32)
            s.phase = u8(PHASE.field)
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
        s.phase.eq(PHASE.field).and(s.index.ne(0)),
        () => {
          const { address, length } = sliceAt(s, s.source)
          s.logs.store(concat(s.destination.bits(34, 3), uint(3)(0)), length)
          s.destination = s.destination.add(8)
          s.count = length
          s.value = u64(0)
          s.source = s.source.add(16)
          s.index = s.index.sub(1)
          locate(s, address, length, 'load', 'log.bytes')
        },
        () => {
          s.logSize = s.destination.low(32)
          finish(s, 0)
        },
      )
    })
