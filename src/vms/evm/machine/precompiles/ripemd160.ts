/**
 * RIPEMD-160 (Dobbertin, Bosselaers, Preneel, 1996): a block, then a round of both lines a step.
 *
 * `args`: 0 the state, 1 and 2 the two lines; `lanes` the words of the block.
 * @module
 */
import { bool, concat, enter, select, u8, u256, type Word, when } from '../../../../vm/index.ts'
import type { Builder } from '../state.ts'
import { TABLES } from '../tables.ts'
import { chargeWords } from './io.ts'
import { blockOf } from './sha256.ts'

const INITIAL = 0x67452301_efcdab89_98badcfe_10325476_c3d2e1f0n

const parts = (words: Word) => Array.from({ length: 5 }, (_, i) => words.bits(159 - 32 * i, 128 - 32 * i))
const swapped = (word: Word) =>
  concat(word.bits(7, 0), word.bits(15, 8), word.bits(23, 16), word.bits(31, 24))
const rotate = (word: Word, by: number) => concat(word.low(32 - by), word.high(by))
const rotateBy = (word: Word, by: Word) => word.shl(by).or(word.shr(u8(32).sub(by)))

/** The function of a fifth of the rounds. */
const FUNCTIONS: readonly ((x: Word, y: Word, z: Word) => Word)[] = [
  (x, y, z) => x.xor(y).xor(z),
  (x, y, z) => x.and(y).or(x.not().and(z)),
  (x, y, z) => x.or(y.not()).xor(z),
  (x, y, z) => x.and(z).or(y.and(z.not())),
  (x, y, z) => x.xor(y.or(z.not())),
]

export const ripemd160 = (vm: Builder): Builder =>
  vm
    .microcode('ripemd160', (s) => {
      chargeWords(s, 600, 120, () => {
        s.args[0] = u256(INITIAL)
        s.from = s.dataAt
        s.left = s.dataSize
        s.flag = bool(0)
        enter('ripemd160.block')
      })
    })
    .microcode('ripemd160.block', (s) => {
      const { high, low, isLast } = blockOf(s)
      for (let i = 0; i < 16; i++) {
        const word = swapped((i < 8 ? high : low).bits(255 - 32 * (i % 8), 224 - 32 * (i % 8)))
        s.lanes[i] = word.unsigned(64)
      }
      const bits = concat(s.dataSize, u8(0).low(3)).unsigned(64)
      when(isLast, () => {
        s.lanes[14] = bits.low(32).unsigned(64)
        s.lanes[15] = bits.high(32).unsigned(64)
      })
      s.args[1] = s.args[0]
      s.args[2] = s.args[0]
      s.round = u8(0)
      enter('ripemd160.round')
    })
    .microcode('ripemd160.round', (s) => {
      const entry = s.tables[s.round.unsigned(10).add(TABLES.ripemd160)]
      const fifth = s.round.high(4)
      const line = (state: Word, at: number, mirrored: boolean): Word => {
        const [a, b, c, d, e] = parts(state)
        const [index, by, k] = [
          entry.bits(at + 3, at),
          entry.bits(at + 11, at + 8),
          entry.bits(at + 47, at + 16),
        ]
        let f: Word = FUNCTIONS[mirrored ? 4 : 0](b, c, d)
        for (let i = 1; i < 5; i++) f = select(fifth.eq(i), FUNCTIONS[mirrored ? 4 - i : i](b, c, d), f)
        const sum = a.add(f).add(s.lanes[index.unsigned(5)].low(32)).add(k)
        return concat(e, rotateBy(sum, by.unsigned(8)).add(e), b, rotate(c, 10), d)
      }
      s.args[1] = line(s.args[1], 0, false).unsigned(256)
      s.args[2] = line(s.args[2], 64, true).unsigned(256)
      s.round = s.round.add(1)
      enter('ripemd160.round')
      when(s.round.eq(80), () => enter('ripemd160.add'))
    })
    .microcode('ripemd160.add', (s) => {
      const [h, left, right] = [parts(s.args[0]), parts(s.args[1]), parts(s.args[2])]
      const next = [1, 2, 3, 4, 0].map((i, at) => h[i].add(left[(i + 1) % 5]).add(right[(at + 3) % 5]))
      s.args[0] = concat(...next).unsigned(256)
      s.digest = concat(...next.map(swapped)).unsigned(256)
      enter('ripemd160.block')
      when(s.kind.eq(255), () => enter('output.word'))
    })
