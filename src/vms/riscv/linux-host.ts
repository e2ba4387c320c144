/**
 * The files of a host that gives preimages, as Optimism's specification has them ("Pre-image communication" and "Hint
 * communication" of https://specs.optimism.io/fault-proof/): keys go to file 6, and file 5 gives what was asked for last,
 * 8 bytes of its length, big-endian, and the data. Hints go to file 4 and change nothing but `output`, from which the host
 * takes them; file 3 acknowledges each with zeros.
 * @module
 */
import { concat, enter, preimage, trap, u8, u64, uint, type Word, when } from '../../vm/index.ts'
import { type Builder, HINTS, type Isa, type State } from './isa.ts'
import { advance, nextEntry } from './linux-io.ts'

/** Bytes of a leaf: what a step reads of a preimage at once, if it goes to one leaf. */
const LEAF = 32
const HINT_BITS = 29

export const hostRoutines =
  ({ xlen }: Isa) =>
  (vm: Builder): Builder => {
    /** `step`, unless no byte is left to move. */
    const unlessDone = (s: State, step: () => void) => when(s.value.eq(0), () => nextEntry(s), step)
    return (
      vm
        .microcode('hint-read', (s) =>
          unlessDone(s, () => {
            s.mem[s.cursor] = u8(0)
            advance(s)
          }),
        )
        .microcode('hint-write', (s) =>
          unlessDone(s, () => {
            when(s.hintSize.bit(HINT_BITS), () => trap('output full'))
            const top = uint(32 - HINT_BITS)(HINTS / 2 ** HINT_BITS)
            s.output[concat(top, s.hintSize.low(HINT_BITS))] = s.mem[s.cursor]
            s.hintSize = s.hintSize.add(1)
            advance(s)
          }),
        )
        // A key may come in pieces: the last 32 bytes that were written are it.
        .microcode('preimage-write', (s) =>
          unlessDone(s, () => {
            s.preimageKey = concat(s.preimageKey.low(248), s.mem[s.cursor])
            s.preimageAt = u64(0)
            advance(s)
          }),
        )
        .microcode('preimage-read', (s) =>
          unlessDone(s, () => {
            const { word, size } = preimage(s.preimageKey, s.preimageAt)
            const whole = s.cursor.low(5).eq(0).and(size.eq(LEAF)).and(s.value.ge(LEAF))
            when(size.eq(0), () => enter('short'))
            when(size.ne(0), () =>
              when(
                whole,
                () => {
                  s.mem.store(concat(s.cursor.high(xlen - 5), uint(5)(0)), reversed(word))
                  s.cursor = s.cursor.add(LEAF)
                  s.value = s.value.sub(LEAF)
                  s.preimageAt = s.preimageAt.add(LEAF)
                },
                () => {
                  s.mem[s.cursor] = word.high(8)
                  s.preimageAt = s.preimageAt.add(1)
                  advance(s)
                },
              ),
            )
          }),
        )
    )
  }

/** The bytes in the other order: memory has the first one lowest, and a preimage's word has it highest. */
const reversed = (word: Word): Word =>
  concat(...Array.from({ length: LEAF }, (_, i) => word.bits(8 * i + 7, 8 * i)))
