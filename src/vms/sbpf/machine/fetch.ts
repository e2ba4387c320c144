/**
 * What every instruction begins with: it is paid for and read, and where it loads or stores is checked. Doing that
 * once keeps the instructions small, on a chain and in a circuit above all.
 * @module
 */
import { select, trap, u64, type Word, when } from '../../../vm/index.ts'
import { translate } from './address-space.ts'
import { type Fetched, type Isa, type State, TEXT_BITS, UNSUPPORTED } from './isa.ts'

/** An instruction costs one unit, and `lddw` is one instruction. */
export const fetch =
  (isa: Isa) =>
  (s: State): { word: Word<64> } & Fetched => {
    when(s.cu.eq(0), () => trap('exceeded CUs meter at BPF instruction'))
    when(s.pc.ge(s.textSize), () =>
      trap('attempted to execute past the end of the text segment at BPF instruction'),
    )
    const word = s.text[s.pc.low(TEXT_BITS)]
    s.cu = s.cu.sub(1)
    s.pc = s.pc.add(1)
    const [dst, src] = [word.bits(11, 8), word.bits(15, 12)]
    when(dst.gt(10).or(src.gt(10)), () => trap(UNSUPPORTED))
    const [a, register] = [s.r[dst], s.r[src]]

    // 011 SS CCC: sizes are 4, 2, 1 and 8 bytes, classes 1 to 3 a load and two kinds of stores.
    const kind = word.low(3)
    const moves = word.bits(7, 5).eq(3).and(kind.ne(0)).and(kind.lt(4))
    const isLoad = kind.eq(1)
    const size = word.bits(4, 3)
    const length = select(size.eq(3), u64(8), u64(4).shr(size))
    const address = select(isLoad, register, a).add(word.bits(31, 16).signed(64))
    const at = translate(isa, s, address, length, isLoad.not(), moves)
    const fromRegister = select(moves, kind.eq(3), word.bit(3))
    return { word, a, b: select(fromRegister, register, word.bits(63, 32).signed(64)), at }
  }
