/**
 * The instruction that reads preimages, which only some variants of the machine have.
 * @module
 */
import { concat, preimage, trap, u32, type Word, when } from '../../../vm/index.ts'
import { inBounds, placeOf } from './access.ts'
import { codeOf } from './codes.ts'
import { type Builder, encoding } from './isa.ts'

const KEY_BYTES = 32

/** Bytes in the other order. */
const reversed = (word: Word): Word =>
  concat(...Array.from({ length: word.width / 8 }, (_, i) => word.bits(8 * i + 7, 8 * i)))

/**
 * `d` becomes 8 bytes of the preimage whose key is at `a`, from offset `b` on: the first one lowest, zeros behind the
 * end. A preimage reads as its length, 8 bytes big-endian, and then its data.
 */
export const preimages = (vm: Builder): Builder =>
  vm.op('preimage d, a, b, m', encoding(codeOf('preimage'), 'dabm'), (s, { d, m }, { a, b }) => {
    const address = a.low(32).unsigned(34)
    inBounds(s, m, address, u32(KEY_BYTES).unsigned(34))
    const key = reversed(s.mem.load(placeOf(m, address), KEY_BYTES)) as Word<256>
    when(key.eq(0), () => trap('a preimage without a key'))
    const { word } = preimage(key, b.low(32).unsigned(64))
    s.r[d] = reversed(word.high(64)) as Word<64>
  })
