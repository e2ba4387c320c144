/**
 * BLAKE2b's compression function (EIP-152; RFC 7693, 3.2): a round a step.
 *
 * `args`: 0 and 1 the state, 2 the rounds to go; `lanes`: 16 working words, then 16 of the message.
 * @module
 */
import { concat, enter, u8, u32, u64, type Word, when } from '../../../../vm/index.ts'
import { ENDED, endWith } from '../frame.ts'
import { charge, fail, placeOf } from '../op.ts'
import type { Builder } from '../state.ts'
import { TABLES } from '../tables.ts'

const SIZE = 213
/** SHA-512's initial values: the first 64 bits of the fractions of the square roots of the first eight primes. */
const IV = [
  0x6a09e667f3bcc908n,
  0xbb67ae8584caa73bn,
  0x3c6ef372fe94f82bn,
  0xa54ff53a5f1d36f1n,
  0x510e527fade682d1n,
  0x9b05688c2b3e6c1fn,
  0x1f83d9abfb41bd6bn,
  0x5be0cd19137e2179n,
]
/** Columns, then diagonals: the words that each mix takes. */
const MIXES = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
] as const

const swapped = (lane: Word): Word =>
  concat(...Array.from({ length: 8 }, (_, i) => lane.bits(8 * i + 7, 8 * i)))
/** Little-endian words of 64 bits in 32 bytes. */
const words = (bytes: Word<256>): Word[] =>
  Array.from({ length: 4 }, (_, i) => swapped(bytes.bits(255 - 64 * i, 192 - 64 * i)))
const rotate = (word: Word, by: number): Word => concat(word.low(by), word.high(64 - by))

export const blake2f = (vm: Builder): Builder =>
  vm
    .microcode('blake2f', (s) => {
      when(s.dataSize.ne(SIZE), fail, () => {
        const rounds = s.mem.load(s.dataAt, 4)
        const final = s.mem.load(s.dataAt.add(SIZE - 1), 1)
        when(final.gt(1), fail, () =>
          charge(s, rounds.unsigned(64), () => {
            s.args[2] = rounds.unsigned(256)
            s.round = u8(0)
            enter('blake2f.begin')
          }),
        )
      })
    })
    .microcode('blake2f.begin', (s) => {
      const [high, low] = [s.mem.load(s.dataAt.add(4), 32), s.mem.load(s.dataAt.add(36), 32)]
      const offset = words(s.mem.load(s.dataAt.add(196), 16).unsigned(256).shl(128))
      const final = s.mem.load(s.dataAt.add(SIZE - 1), 1)
      s.args[0] = high
      s.args[1] = low
      for (const [i, word] of [...words(high), ...words(low)].entries()) s.lanes[i] = word
      for (const [i, value] of IV.entries()) {
        let word: Word = u64(value)
        if (i === 4 || i === 5) word = word.xor(offset[i - 4])
        if (i === 6) word = word.xor(final.bit(0).signed(64))
        s.lanes[8 + i] = word
      }
      enter('blake2f.message')
    })
    .microcode('blake2f.message', (s) => {
      for (let part = 0; part < 4; part++) {
        for (const [i, word] of words(s.mem.load(s.dataAt.add(68 + 32 * part), 32)).entries()) {
          s.lanes[16 + 4 * part + i] = word
        }
      }
      enter('blake2f.round')
    })
    .microcode('blake2f.round', (s) => {
      when(
        s.args[2].eq(0),
        () => enter('blake2f.end'),
        () => {
          const order = s.tables[s.round.unsigned(10).add(TABLES.blake2)]
          const v = Array.from({ length: 16 }, (_, i): Word => s.lanes[i])
          for (const [mix, [a, b, c, d]] of MIXES.entries()) {
            const word = (i: number) =>
              s.lanes[
                order
                  .bits(8 * mix + 4 * i + 3, 8 * mix + 4 * i)
                  .unsigned(5)
                  .add(16)
              ]
            v[a] = v[a].add(v[b]).add(word(0))
            v[d] = rotate(v[d].xor(v[a]), 32)
            v[c] = v[c].add(v[d])
            v[b] = rotate(v[b].xor(v[c]), 24)
            v[a] = v[a].add(v[b]).add(word(1))
            v[d] = rotate(v[d].xor(v[a]), 16)
            v[c] = v[c].add(v[d])
            v[b] = rotate(v[b].xor(v[c]), 63)
          }
          for (const [i, word] of v.entries()) s.lanes[i] = word
          s.args[2] = s.args[2].sub(1)
          s.round = s.round.add(1)
          when(s.round.eq(10), () => {
            s.round = u8(0)
          })
          enter('blake2f.round')
        },
      )
    })
    .microcode('blake2f.end', (s) => {
      const half = (from: number, state: Word<256>): Word<256> =>
        concat(
          ...words(state).map((word, i) => swapped(word.xor(s.lanes[from + i]).xor(s.lanes[from + i + 8]))),
        ) as Word<256>
      s.mem.store(placeOf(s, s.top), half(0, s.args[0]))
      s.mem.store(placeOf(s, s.top).add(32), half(4, s.args[1]))
      s.words = u32(2)
      endWith(s, ENDED.well, placeOf(s, s.top), u32(64))
    })
