/**
 * Syscalls that log. Their records lie in the memory `logs`, each padded to 8 bytes: a word with the kind in its low
 * byte and a length above, then the payload; of compute units the length is all. `outcome.ts` makes text of them, as Solana prints it.
 * @module
 */
import { concat, enter, select, trap, u8, u32, u64, uint, type Word, when } from '../../../vm/index.ts'
import { locate } from '../machine/address-space.ts'
import { type Builder, CONTEXT, CONTEXT_BITS, type State } from '../machine/isa.ts'
import type { Syscall } from './names.ts'
import { aligned, COST, charge, type Entry, finish, max, sliceAt, slices } from './syscall.ts'

export const KIND = { text: 1, words: 2, key: 3, units: 4, data: 5 } as const
/** What `log bytes` copies, and so what comes after it. */
const PHASE = { text: 0, panic: 1, key: 2, field: 3 } as const

const header = (kind: Word, length: Word) => length.shl(8).or(kind)
/** Where the next word of the log goes. */
const end = (s: State) => concat(s.logSize.bits(31, 3), uint(3)(0))

/**
 * One byte of UTF-8 (RFC 3629, 4). The state is the lowest and the highest value that the next byte may have, and how
 * many bytes are to come; it is zero between characters. `lead` is the state after a first byte above 0x7f.
 */
function utf8(state: Word, byte: Word, lead: Word): Word {
  const first = state.eq(0)
  const ascii = byte.bit(7).not()
  const bad = select(first, ascii.not().and(lead.eq(0)), byte.lt(state.low(8)).or(byte.gt(state.bits(15, 8))))
  when(bad, () => trap('invalid UTF-8 string'))
  const more = state.bits(23, 16).sub(1)
  const on = select(more.eq(0), u32(0), concat(u8(0), more, u8(0xbf), u8(0x80)))
  return select(first, select(ascii, u32(0), lead), on)
}

const begin =
  (phase: number): Entry =>
  (s) => {
    s.phase = u8(phase)
    enter('log')
  }

export const logEntries = {
  sol_log_: begin(PHASE.text),
  sol_panic_: begin(PHASE.panic),
  sol_log_pubkey: begin(PHASE.key),
  sol_log_data: (s) => {
    s.phase = u8(PHASE.field)
    charge(s, COST.base, 'log.data')
  },
  sol_log_64_: (s) => {
    s.count = u64(0)
    charge(s, COST.words, 'log.words')
  },
  sol_log_compute_units_: (s) => charge(s, COST.base, 'log.units'),
} satisfies Partial<Record<Syscall, Entry>>

export const log = (vm: Builder): Builder =>
  vm
    .microcode('log', (s) => {
      const length = select(s.phase.eq(PHASE.key), u64(32), s.r[2])
      s.count = length
      // A key costs 100, as any short text does; a panic only what its text costs.
      charge(s, select(s.phase.eq(PHASE.panic), length, max(length, COST.base)), 'log.copy')
    })
    .microcode('log.copy', (s) => {
      const kind = select(s.phase.eq(PHASE.key), u64(KIND.key), u64(KIND.text))
      s.logs.store(end(s), header(kind, s.count))
      s.destination = s.logSize.unsigned(35).add(8)
      s.value = u64(0)
      locate(s, s.r[1], s.count, 'load', 'log.bytes')
    })
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
          const lead = s.context.load(
            concat(uint(CONTEXT_BITS - 8)(CONTEXT.utf8 >> 8), byte.low(6), uint(2)(0)),
            4,
          )
          when(s.phase.lt(PHASE.key), () => {
            s.value = utf8(s.value.low(32), byte, select(byte.high(2).eq(3), lead, u32(0))).unsigned(64)
          })
          s.logs[s.destination] = byte
          s.place = s.place.add(1)
          s.destination = s.destination.add(1)
          s.count = s.count.sub(1)
        },
      )
    })
    .microcode('log.words', (s) => {
      const first = s.count.eq(0)
      s.logs.store(end(s), select(first, header(u64(KIND.words), u64(40)), s.r[s.count.low(4)]))
      s.logSize = s.logSize.add(8)
      s.count = s.count.add(1)
      when(s.count.eq(6), () => finish(s, 0))
    })
    .microcode('log.units', (s) => {
      s.logs.store(end(s), header(u64(KIND.units), s.cu))
      s.logSize = s.logSize.add(8)
      finish(s, 0)
    })
    .microcode('log.data', (s) => slices(s, s.r[1], s.r[2], 'log.fields'))
    .microcode('log.fields', (s) => {
      aligned(s, 3)
      s.source = s.place
      s.index = s.r[2].low(32)
      s.total = u64(0)
      charge(s, s.r[2].mul(COST.base), 'log.sum')
    })
    .microcode('log.sum', (s) => {
      when(
        s.index.eq(0),
        () => charge(s, s.total, 'log.header'),
        () => {
          const sum = s.total.unsigned(65).add(sliceAt(s, s.source).length.unsigned(65))
          s.total = select(sum.bit(64), u64(-1), sum.low(64))
          s.source = s.source.add(16)
          s.index = s.index.sub(1)
        },
      )
    })
    .microcode('log.header', (s) => {
      s.logs.store(end(s), header(u64(KIND.data), s.r[2]))
      s.source = s.source.sub(s.r[2].low(35).shl(4))
      s.destination = s.logSize.unsigned(35).add(8)
      s.index = s.r[2].low(32)
      enter('log.field')
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
