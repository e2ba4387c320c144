/**
 * Numbers of many limbs, 256 bits each, in areas of the scratch region: shifts, products and remainders, a limb a step.
 *
 * Division is Knuth's algorithm D (The Art of Computer Programming, 4.3.1). So that nothing has to be shifted before
 * each division, the modulus is kept shifted until its highest bit is set, and one factor of each product likewise: the
 * remainder is shifted then, too.
 *
 * Registers: `count` the limbs of the modulus, `args[3]` by how much it is shifted, `index` a limb, `left` the digit of
 * a quotient, `args[5]` a digit, `args[6]` a carry. Routines go on at `next`.
 * @module
 */
import { concat, enter, select, u32, u256, uint, type Word, when } from '../../../../../vm/index.ts'
import { resumeThen } from '../../op.ts'
import { type Builder, REGION, type State } from '../../state.ts'

/** The modulus, shifted; the factor that is shifted, and the other one; the product; the base. */
export const AREA = { modulus: 1, shifted: 2, plain: 3, product: 4, base: 5 } as const
/** Limbs of an area: 21 bits of an index. */
const INDEX_BITS = 21

/** Where a limb of an area lies in `mem`. */
export const limb = (area: number, index: Word): Word<43> =>
  concat(uint(11)(REGION.scratch), uint(6)(area), index.low(INDEX_BITS), uint(5)(0)) as Word<43>

const load = (s: State, area: number, index: Word): Word<256> => s.mem.load(limb(area, index), 32)
const up = (word: Word<256>): Word<512> => word.unsigned(512)

/** Does `body` for the limb `index`, then the next one, up to `end`. */
function upTo(s: State, routine: string, end: Word<32>, body: () => void, then: () => void): void {
  body()
  const next = s.index.add(1)
  s.index = next
  when(next.eq(end), then, () => enter(routine))
}

export const limbs = (vm: Builder): Builder =>
  vm
    // product = product shifted to the left: from limb `index` down.
    .microcode('limbs.up', (s) => {
      const [i, by] = [s.index, s.args[3]]
      const high = load(s, AREA.product, i).shl(by)
      let low: Word<256> = u256(0)
      when(i.ne(0), () => {
        low = load(s, AREA.product, i.sub(1))
      })
      s.mem.store(limb(AREA.product, i), high.or(low.shr(u256(256).sub(by))))
      s.index = i.sub(1)
      when(
        i.eq(0),
        () => resumeThen(s),
        () => enter('limbs.up'),
      )
    })
    // plain = shifted, shifted back.
    .microcode('limbs.down', (s) => {
      const [i, by] = [s.index, s.args[3]]
      const low = load(s, AREA.shifted, i).shr(by)
      let high: Word<256> = u256(0)
      when(i.add(1).ne(s.count), () => {
        high = load(s, AREA.shifted, i.add(1))
      })
      upTo(
        s,
        'limbs.down',
        s.count,
        () => s.mem.store(limb(AREA.plain, i), low.or(high.shl(u256(256).sub(by)))),
        () => resumeThen(s),
      )
    })
    // product = shifted * plain, then that modulo the modulus.
    .microcode('limbs.multiply', (s) => {
      s.left = u32(0)
      s.index = u32(0)
      enter('limbs.zero')
    })
    .microcode('limbs.zero', (s) => {
      upTo(
        s,
        'limbs.zero',
        s.count,
        () => s.mem.store(limb(AREA.product, s.index), u256(0)),
        () => enter('limbs.row'),
      )
    })
    .microcode('limbs.row', (s) => {
      s.args[5] = load(s, AREA.shifted, s.left)
      s.args[6] = u256(0)
      s.index = u32(0)
      enter('limbs.cell')
    })
    .microcode('limbs.cell', (s) => {
      const at = s.left.add(s.index)
      const sum = up(s.args[5])
        .mul(up(load(s, AREA.plain, s.index)))
        .add(up(load(s, AREA.product, at)))
        .add(up(s.args[6]))
      upTo(
        s,
        'limbs.cell',
        s.count,
        () => {
          s.mem.store(limb(AREA.product, at), sum.low(256))
          s.args[6] = sum.high(256)
        },
        () => enter('limbs.carry'),
      )
    })
    .microcode('limbs.carry', (s) => {
      s.mem.store(limb(AREA.product, s.left.add(s.count)), s.args[6])
      const next = s.left.add(1)
      s.left = next
      enter('limbs.row')
      when(next.eq(s.count), () => {
        s.left = s.count.sub(1)
        enter('limbs.divide')
      })
    })
    // product = product modulo the modulus. The digit `left` of the quotient is that of limb `left + count`.
    .microcode('limbs.divide', (s) => {
      const at = s.left.add(s.count)
      const top = concat(load(s, AREA.product, at), load(s, AREA.product, at.sub(1))) as Word<512>
      const guess = top.div(up(load(s, AREA.modulus, s.count.sub(1))))
      s.args[5] = select(guess.high(256).ne(0), u256(-1), guess.low(256))
      s.args[6] = u256(0)
      s.index = u32(0)
      enter('limbs.subtract')
    })
    .microcode('limbs.subtract', (s) => {
      const at = s.left.add(s.index)
      const sum = up(s.args[5])
        .mul(up(load(s, AREA.modulus, s.index)))
        .add(up(s.args[6]))
      const before = load(s, AREA.product, at)
      const taken = sum.low(256)
      upTo(
        s,
        'limbs.subtract',
        s.count,
        () => {
          s.mem.store(limb(AREA.product, at), before.sub(taken))
          s.args[6] = sum.high(256).add(before.lt(taken).unsigned(256))
        },
        () => enter('limbs.top'),
      )
    })
    .microcode('limbs.top', (s) => {
      const at = limb(AREA.product, s.left.add(s.count))
      const before = s.mem.load(at, 32)
      s.mem.store(at, before.sub(s.args[6]))
      s.index = u32(0)
      const isTooMuch = before.lt(s.args[6])
      s.args[6] = u256(0)
      when(
        isTooMuch,
        () => enter('limbs.add'),
        () => enter('limbs.next'),
      )
    })
    // The guess was too large, by two at most: the modulus is added until the result is no longer negative.
    .microcode('limbs.add', (s) => {
      const at = s.left.add(s.index)
      const sum = load(s, AREA.product, at)
        .unsigned(258)
        .add(load(s, AREA.modulus, s.index).unsigned(258))
        .add(s.args[6].unsigned(258))
      upTo(
        s,
        'limbs.add',
        s.count,
        () => {
          s.mem.store(limb(AREA.product, at), sum.low(256))
          s.args[6] = sum.high(2).unsigned(256)
        },
        () => enter('limbs.added'),
      )
    })
    .microcode('limbs.added', (s) => {
      const at = limb(AREA.product, s.left.add(s.count))
      const before = s.mem.load(at, 32)
      const after = before.add(s.args[6])
      s.mem.store(at, after)
      s.index = u32(0)
      s.args[6] = u256(0)
      when(
        after.lt(before),
        () => enter('limbs.next'),
        () => enter('limbs.add'),
      )
    })
    .microcode('limbs.next', (s) => {
      const isLast = s.left.eq(0)
      s.left = s.left.sub(1)
      s.index = u32(0)
      when(
        isLast,
        () => resumeThen(s),
        () => enter('limbs.divide'),
      )
    })
