/**
 * read, readv, write and writev: microcode moves one byte a step.
 *
 * `cursor` is where the next byte is, `value` how many are to go. `target` says which file and whether there is a
 * vector, `count` how many of its entries were taken. a0 has what was asked for so far: in the end, the result.
 * `linux-host.ts` has the routines for files of the host.
 * @module
 */
import { concat, enter, leave, select, trap, u8, uint, type Word, when } from '../../vm/index.ts'
import type { Builder, Isa, State } from './isa.ts'
import * as table from './linux-table.ts'

const [A0, A1, A2] = [10, 11, 12]

/** Bits of `target`, from 0 on: standard error, those of a call's word, and which files of the host. */
const ERROR = 0
const READS = 1 + table.READS
const VECTOR = 1 + table.VECTOR
const [HINT, PREIMAGE] = [3, 4]
/** A call with more entries takes so many, and returns what they had: programs must expect that of Linux too. */
const MOST_ENTRIES = 255

/** Which files of the host a call may move bytes of. */
const hostFile = (file: Word, reads: Word<1>) => ({
  hint: select(reads, file.eq(table.HINT_READ), file.eq(table.HINT_WRITE)) as Word<1>,
  preimage: select(reads, file.eq(table.PREIMAGE_READ), file.eq(table.PREIMAGE_WRITE)) as Word<1>,
})

/** @param low - of the call's word */
export function movesOf(isa: Isa, s: State, low: Word): { result: Word; start(): void } {
  const { xlen, preimages } = isa
  const word = uint<number>(xlen)
  const [reads, vector] = [low.bit(table.READS), low.bit(table.VECTOR)]
  const file = s.x[A0].low(32)
  const own = select(reads, file.eq(0), file.eq(1).or(file.eq(2)))
  const hosts = preimages ? hostFile(file, reads) : undefined
  const open = hosts ? own.or(hosts.hint).or(hosts.preimage) : own
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
      s.target = hosts
        ? concat(hosts.preimage, hosts.hint, vector, reads, file.eq(2))
        : concat(uint(2)(0), vector, reads, file.bit(1))
      when(
        vector,
        () => enter('vector'),
        () => moveBy(isa, s),
      )
    })
  return { result, start }
}

/** Starts to move bytes of a file that `target` names. */
function moveBy({ preimages }: Isa, s: State): void {
  const [reads, hint, preimage] = [s.target.bit(READS), s.target.bit(HINT), s.target.bit(PREIMAGE)]
  const own = () =>
    when(
      reads,
      () => enter('read'),
      () => enter('write'),
    )
  if (!preimages) {
    own()
    return
  }
  when(hint.or(preimage).not(), own)
  when(hint, () =>
    when(
      reads,
      () => enter('hint-read'),
      () => enter('hint-write'),
    ),
  )
  when(preimage, () =>
    when(
      reads,
      () => enter('preimage-read'),
      () => enter('preimage-write'),
    ),
  )
}

/** Goes on behind the bytes of an entry. */
export const nextEntry = (s: State): void =>
  when(
    s.target.bit(VECTOR),
    () => enter('vector'),
    () => leave(),
  )

/** A byte on. */
export function advance(s: State): void {
  s.cursor = s.cursor.add(1)
  s.value = s.value.sub(1)
}

export const moveRoutines =
  (isa: Isa) =>
  (vm: Builder): Builder => {
    const { xlen } = isa
    const size = xlen / 8
    const log = Math.log2(size)
    /** The first or second word of the vector's next entry. The vector is aligned, or the call was refused. */
    const entryWord = (s: State, n: 0 | 1) => {
      const at = s.x[A1].add(concat(s.count, uint(1)(n), uint(log)(0)).unsigned(xlen))
      return s.mem.load(concat(at.high(xlen - log), uint(log)(0)), size)
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
        moveBy(isa, s)
      })
      .microcode('read', (s) => {
        when(
          s.value.eq(0),
          () => nextEntry(s),
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
          () => nextEntry(s),
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
