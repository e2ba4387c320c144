/**
 * read, readv, write and writev: microcode moves one byte a step.
 *
 * `cursor` is where the next byte is, `value` how many are to go. `target` says which file and whether there is a
 * vector, `count` how many of its entries were taken. a0 has what was asked for so far: in the end, the result.
 * @module
 */
import { concat, enter, leave, select, trap, u8, uint, type Word, when } from '../../vm/index.ts'
import type { Builder, Isa, State } from './isa.ts'
import * as table from './linux-table.ts'

const [A0, A1, A2] = [10, 11, 12]

/** Bits of `target`, from 0 on: standard error, and those of a call's word. */
const ERROR = 0
const READS = 1 + table.READS
const VECTOR = 1 + table.VECTOR
/** A call with more entries takes so many, and returns what they had: programs must expect that of Linux too. */
const MOST_ENTRIES = 255

/** @param low - of the call's word */
export function movesOf(xlen: 32 | 64, s: State, low: Word): { result: Word; start(): void } {
  const word = uint<number>(xlen)
  const [reads, vector] = [low.bit(table.READS), low.bit(table.VECTOR)]
  const file = s.x[A0].low(32)
  const open = select(reads, file.eq(0), file.eq(1).or(file.eq(2)))
  const unaligned = vector.and(s.x[A1].low(Math.log2(xlen / 8)).ne(0))
  const result = select(
    open,
    select(unaligned, word(table.EINVAL), select(vector, word(0), s.x[A2])),
    table.EBADF,
  )
  const start = () =>
    when(open.and(unaligned.not()), () => {
      s.cursor = s.x[A1]
      s.value = s.x[A2]
      s.count = u8(0)
      s.target = concat(uint(2)(0), vector, reads, file.bit(1))
      when(
        vector,
        () => enter('vector'),
        () =>
          when(
            reads,
            () => enter('read'),
            () => enter('write'),
          ),
      )
    })
  return { result, start }
}

export const moveRoutines =
  ({ xlen }: Isa) =>
  (vm: Builder): Builder => {
    const size = xlen / 8
    const log = Math.log2(size)
    /** The first or second word of the vector's next entry. The vector is aligned, or the call was refused. */
    const entryWord = (s: State, n: 0 | 1) => {
      const at = s.x[A1].add(concat(s.count, uint(1)(n), uint(log)(0)).unsigned(xlen))
      return s.mem.load(concat(at.high(xlen - log), uint(log)(0)), size)
    }
    const move = (s: State) =>
      when(
        s.target.bit(READS),
        () => enter('read'),
        () => enter('write'),
      )
    const next = (s: State) =>
      when(
        s.target.bit(VECTOR),
        () => enter('vector'),
        () => leave(),
      )
    const advance = (s: State) => {
      s.cursor = s.cursor.add(1)
      s.value = s.value.sub(1)
    }
    return vm
      .microcode('vector', (s) => {
        when(
          s.count.unsigned<number>(xlen).eq(s.x[A2]).or(s.count.eq(MOST_ENTRIES)),
          () => leave(),
          () => {
            s.cursor = entryWord(s, 0)
            enter('length')
          },
        )
      })
      .microcode('length', (s) => {
        const length = entryWord(s, 1)
        s.value = length
        s.x[A0] = s.x[A0].add(length)
        s.count = s.count.add(1)
        move(s)
      })
      .microcode('read', (s) => {
        when(
          s.value.eq(0),
          () => next(s),
          () =>
            when(
              s.inputAt.ge(s.inputSize),
              () => enter('short'),
              () => {
                s.mem[s.cursor] = s.input[s.inputAt]
                s.inputAt = s.inputAt.add(1)
                advance(s)
              },
            ),
        )
      })
      .microcode('short', (s) => {
        s.x[A0] = s.x[A0].sub(s.value)
        leave()
      })
      .microcode('write', (s) => {
        when(
          s.value.eq(0),
          () => next(s),
          () => {
            const error = s.target.bit(ERROR)
            const done = select(error, s.errorSize, s.outputSize)
            // Standard output has the lower half of `output`, standard error the quarter above it.
            when(done.bit(31).or(error.and(done.bit(30))), () => trap('output full'))
            s.output[concat(error, done.low(31))] = s.mem[s.cursor]
            const more = done.add(1)
            s.errorSize = select(error, more, s.errorSize)
            s.outputSize = select(error, s.outputSize, more)
            advance(s)
          },
        )
      })
  }
