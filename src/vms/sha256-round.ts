/**
 * A round of SHA-256 (FIPS 180-4, 6.2.2) with the next word of its schedule, for microcode.
 * @module
 */
import { concat, type Word } from '../vm/index.ts'

const rotate = (word: Word, by: number) => concat(word.low(by), word.high(32 - by))
/** Word `i` of eight, the first on top. */
const wordAt = (words: Word, i: number) => words.bits(255 - 32 * i, 224 - 32 * i)

/** The eight words of 256 bits, the first on top. */
export const sha256Words = (words: Word): Word[] => Array.from({ length: 8 }, (_, i) => wordAt(words, i))

/**
 * @param working - the working variables a to h
 * @param high - words t to t + 7 of the schedule
 * @param low - words t + 8 to t + 15
 * @param k - the constant of round t
 * @returns the same, a round later
 */
export function sha256Round(
  working: Word,
  high: Word,
  low: Word,
  k: Word,
): { readonly working: Word; readonly high: Word; readonly low: Word } {
  const [a, b, c, d, e, f, g, h] = sha256Words(working)
  const [w0, w1, w9, w14] = [wordAt(high, 0), wordAt(high, 1), wordAt(low, 1), wordAt(low, 6)]
  const sigma = (x: Word, i: number, j: number, by: number) => rotate(x, i).xor(rotate(x, j)).xor(x.shr(by))
  const sum = (x: Word, i: number, j: number, l: number) => rotate(x, i).xor(rotate(x, j)).xor(rotate(x, l))
  const choose = e.and(f).xor(e.not().and(g))
  const majority = a.and(b).xor(a.and(c)).xor(b.and(c))
  const t1 = h
    .add(sum(e, 6, 11, 25))
    .add(choose)
    .add(k)
    .add(w0)
  const t2 = sum(a, 2, 13, 22).add(majority)
  const next = w0
    .add(sigma(w1, 7, 18, 3))
    .add(w9)
    .add(sigma(w14, 17, 19, 10))
  return {
    high: concat(high.low(224), low.high(32)),
    low: concat(low.low(224), next),
    working: concat(t1.add(t2), a, b, c, d.add(t1), e, f, g),
  }
}
