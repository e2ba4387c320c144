/**
 * read and write: the oracle of preimages through files 3 to 6, as Optimism's specification has them, and the standard
 * files. A read of a preimage, or a write of a part of its key, stays within a word: the program asks again.
 *
 * What is written to standard output, standard error and as hints is copied a byte a step, and changes nothing else.
 * @module
 */
import { concat, enter, preimage, select, trap, uint, type Word, when } from '../../vm/index.ts'
import { type Builder, broken, finish, type Isa, type Part, type State, wordAt } from './isa.ts'
import { EAGAIN, EBADF, FILES } from './syscall-table.ts'

const [V0, A0, A1, A2] = [2, 4, 5, 6]
/** What `task` says of bytes that are copied. */
const [OUTPUT, ERROR, HINT] = [0, 1, 2]

type Result = { readonly value: Word; readonly error: Word<1> }

export function readOf({ xlen }: Isa, s: State): { result: Result; asks: Word<1> } {
  const word = uint<number>(xlen)
  const is = (file: number) => s.r[A0].eq(file)
  const error = [FILES.stdin, FILES.hintRead, FILES.preimageRead]
    .map((file) => is(file))
    .reduce((a, b) => a.or(b))
    .not()
  const code = select(is(FILES.eventfd), word(EAGAIN), EBADF)
  // Standard input is empty. What comes back for a hint is not looked at: it is as if all of it had been read.
  const value = select(error, code, select(is(FILES.hintRead), s.r[A2], 0))
  return { result: { value, error }, asks: is(FILES.preimageRead) }
}

export function writeOf({ xlen }: Isa, s: State): { result: Result; start(): void } {
  const word = uint<number>(xlen)
  const is = (file: number) => s.r[A0].eq(file)
  const copies = is(FILES.stdout).or(is(FILES.stderr)).or(is(FILES.hintWrite))
  const error = copies.or(is(FILES.preimageWrite)).not()
  const code = select(is(FILES.eventfd), word(EAGAIN), EBADF)
  const start = () => {
    when(copies, () => {
      s.cursor = s.r[A1]
      s.left = s.r[A2]
      s.task = select(is(FILES.stdout), uint(2)(OUTPUT), select(is(FILES.stderr), uint(2)(ERROR), HINT))
      enter('write')
    })
    when(is(FILES.preimageWrite), () => enter('preimage-key'))
  }
  return { result: { value: select(error, code, s.r[A2]), error }, start }
}

export const ioRoutines: Part =
  (isa) =>
  (vm: Builder): Builder => {
    const { xlen } = isa
    const size = xlen / 8
    const log = Math.log2(size)
    /** How many bytes of the word at a1 are meant, at most as many as are asked for; and bits before the first. */
    const span = (s: State) => {
      const before = s.r[A1].low(log).unsigned<number>(4)
      const space = uint<number>(4)(size).sub(before)
      const few = s.r[A2].lt(space.unsigned<number>(xlen))
      return { count: select(few, s.r[A2].low(4), space), shift: bits(before) }
    }
    const bits = (bytes: Word): Word<7> => concat(bytes, uint(3)(0)) as Word<7>
    return (
      vm
        .microcode('preimage-read', (s) => {
          const { count, shift } = span(s)
          const { word, size: there } = preimage(s.preimageKey, s.preimageOffset)
          when(there.eq(0), () => trap('preimage offset out of range'))
          const n = select(there.lt(count.unsigned(6)), there.low(4), count)
          const ones = uint<number>(xlen)(-1)
          const mask = ones.shl(uint(7)(xlen).sub(bits(n))).shr(shift)
          const address = wordAt(isa, s.r[A1])
          const old = s.mem.load(address, size)
          s.mem.store(address, old.and(mask.not()).or(mask.and(word.high(xlen).shr(shift))))
          broken(isa, s, address)
          s.preimageOffset = s.preimageOffset.add(n.unsigned(xlen))
          s.r[V0] = n.unsigned<number>(xlen)
          finish(s)
        })
        // The bytes are put behind those that the key has, of which as many fall away.
        .microcode('preimage-key', (s) => {
          const { count, shift } = span(s)
          const word = s.mem.load(wordAt(isa, s.r[A1]), size)
          const more = word.shl(shift).shr(uint(7)(xlen).sub(bits(count)))
          s.preimageKey = s.preimageKey.shl(bits(count)).or(more.unsigned(256)) as Word<256>
          s.preimageOffset = uint<number>(xlen)(0)
          s.r[V0] = count.unsigned<number>(xlen)
          finish(s)
        })
        .microcode('write', (s) => {
          const is = (task: number) => s.task.eq(task)
          when(
            s.left.eq(0),
            () => finish(s),
            () => {
              const written = select(is(OUTPUT), s.outputSize, select(is(ERROR), s.errorSize, s.hintSize))
              // Standard output has the lower half of `output`, standard error and hints a quarter each.
              when(written.bit(31).or(is(OUTPUT).not().and(written.bit(30))), () => trap('output full'))
              const low = concat(select(is(HINT), uint(1)(1), written.bit(30)), written.low(30))
              s.output[concat(is(OUTPUT).not(), low)] = s.mem[s.cursor]
              const more = written.add(1)
              s.outputSize = select(is(OUTPUT), more, s.outputSize)
              s.errorSize = select(is(ERROR), more, s.errorSize)
              s.hintSize = select(is(HINT), more, s.hintSize)
              s.cursor = s.cursor.add(1)
              s.left = s.left.sub(1)
            },
          )
        })
    )
  }
