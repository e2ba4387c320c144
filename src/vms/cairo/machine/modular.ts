/**
 * Checks of add_mod and mul_mod: sums and products modulo a number of 384 bits, in four cells of 96 bits each.
 *
 * An instance is the modulus p, where the values are, where the offsets are, and n: how many operations it and the
 * instances behind it are. Three offsets say where among the values a, b and c are. The advice says by what k the
 * numbers themselves, not only their residues, are equal: a + b = c + k p with k 0 or 1, or a b = c + k p with k below
 * 2^384. It is checked digit by digit, from the lowest, in the field: no sum there is near the prime.
 * @module
 */
import { enter, type FeltWord, select, trap, u8, u16, u32, uint, type Word, when } from '../../../vm/index.ts'
import { assert, at, each, TASK } from './builtins.ts'
import { addressOf, type Builder, felt, knownCell, type State } from './state.ts'

/** Cells of an instance, digits of a number, bits of a digit. */
export const [MOD, DIGITS, DIGIT_BITS] = [7, 4, 96]
const [VALUES, OFFSETS, COUNT] = [4, 5, 6]

/** Added to a sum so that it does not become negative: larger than any sum, and a whole number of digits. */
const BIAS = 2n ** 200n

const short = (value: FeltWord): FeltWord => {
  assert(
    value
      .word(252)
      .high(252 - DIGIT_BITS)
      .eq(0),
  )
  return value
}

/** A digit of the number at an address. */
const digit = (s: State, address: FeltWord, index: Word) =>
  short(knownCell(s, addressOf(address).unsigned(33).add(index.unsigned(33))))

/** A digit of p. */
const modulus = (s: State, index: Word) => short(knownCell(s, s.cursor.sub(MOD).add(index.unsigned(32))))

const instance = (name: 'add_mod' | 'mul_mod', task: number) =>
  each(name, MOD, (s) => {
    s.task = u8(task)
    s.round = u16(0)
    when(
      at(s, COUNT).eq(1),
      () => enter('mod_operands'),
      () => {
        when(s.stop.sub(s.cursor).lt(2 * MOD), () => trap('builtin instance cut off'))
        enter('mod_next')
      },
    )
  })

export const modular = (vm: Builder): Builder =>
  vm
    .with(instance('add_mod', TASK.add))
    .with(instance('mul_mod', TASK.multiply))
    .microcode('mod_next', (s) => {
      // The next instance continues this one's work, with the same values except for the offsets and the
      // remaining count.
      const next = s.cursor.add(s.round.unsigned(32))
      const change = select(s.round.eq(OFFSETS), felt(3), select(s.round.eq(COUNT), felt(-1), felt(0)))
      assert(knownCell(s, next.sub(MOD)).add(change).eq(knownCell(s, next)))
      const isLast = s.round.eq(COUNT)
      s.round = select(isLast, u16(0), s.round.add(1))
      when(isLast, () => enter('mod_operands'))
    })
    .microcode('mod_operands', (s) => {
      const values = knownCell(s, s.cursor.sub(MOD - VALUES))
      const offsets = addressOf(knownCell(s, s.cursor.sub(MOD - OFFSETS)))
      const address = values.add(knownCell(s, offsets.unsigned(33).add(s.round.unsigned(33))))
      // The three addresses go through x, y and scalar.
      ;[s.x, s.y, s.scalar] = [s.y, s.scalar, address]
      s.a = felt(0)
      const isLast = s.round.eq(2)
      when(isLast, () => {
        when(
          s.task.eq(TASK.add),
          () => enter('mod_sum'),
          () => enter('mod_product'),
        )
      })
      s.round = select(isLast, u16(0), s.round.add(1))
    })
    .microcode('mod_sum', (s) => {
      const i = s.round.bits(4, 2)
      const k = s.advice[s.given]
      assert(k.eq(0).or(k.eq(1)))
      s.a = s.a
        .add(digit(s, s.x, i))
        .add(digit(s, s.y, i))
        .sub(k.mul(modulus(s, i)))
      enter('mod_carry')
    })
    .microcode('mod_product', (s) => {
      // Column `i` is the sum over `j` of a[j] b[i - j] - k[j] p[i - j].
      const [i, j] = [s.round.bits(4, 2).unsigned(4), s.round.low(2)]
      const other = i.sub(j.unsigned(4))
      const d = other.low(2)
      const k = short(s.advice[s.given.add(j.unsigned(32))])
      const term = digit(s, s.x, j)
        .mul(digit(s, s.y, d))
        .sub(k.mul(modulus(s, d)))
      s.a = s.a.add(select(other.lt(DIGITS), term, felt(0)))
      when(
        j.eq(DIGITS - 1),
        () => enter('mod_carry'),
        () => (s.round = s.round.add(1)),
      )
    })
    .microcode('mod_carry', (s) => {
      // Less c[i]. What a column is too much goes into the next one; the last has to come out at zero.
      const [i, isSum] = [s.round.bits(4, 2), s.task.eq(TASK.add)]
      const c = select(i.lt(DIGITS), digit(s, s.scalar, i.low(2)), felt(0))
      const biased = s.a.sub(c).add(BIAS).word(252)
      assert(biased.low(DIGIT_BITS).eq(0))
      s.a = biased
        .high(252 - DIGIT_BITS)
        .felt(felt)
        .sub(BIAS >> BigInt(DIGIT_BITS))
      s.round = s.round.add(select(isSum, u16(4), u16(1)))
      const isLast = i.eq(select(isSum, uint(3)(DIGITS - 1), uint(3)(2 * DIGITS - 2)))
      when(isLast, () => {
        assert(s.a.eq(0))
        s.given = s.given.add(select(isSum, u32(1), u32(DIGITS)))
      })
      for (const [sums, again, done] of [
        [isSum, 'mod_sum', 'add_mod'],
        [isSum.not(), 'mod_product', 'mul_mod'],
      ] as const) {
        when(sums.and(isLast), () => enter(done))
        when(sums.and(isLast.not()), () => enter(again))
      }
    })
