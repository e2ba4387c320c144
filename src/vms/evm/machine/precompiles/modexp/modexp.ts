/**
 * Powers modulo a number of any size (EIP-198, EIP-2565; from Osaka on EIP-7823 and EIP-7883).
 *
 * `args`: 0 the bits of the exponent that are at hand, from the highest on, and 7 how many; 1 the size of the modulus
 * in bytes; 2 the exponent's bytes that are not at hand, and 4 where they begin. 3, 5 and 6: `limbs.ts`.
 * `backward`: a bit of the exponent was set.
 * @module
 */
import { bool, enter, select, u32, u256, type Word, when } from '../../../../../vm/index.ts'
import type { Rules } from '../../forks.ts'
import { ENDED, endWith } from '../../frame.ts'
import { callThen, charge, fail, placeOf, resumeThen } from '../../op.ts'
import { first } from '../../stack.ts'
import type { Builder, State } from '../../state.ts'
import { AREA, limb, limbs } from './limbs.ts'

const HEADER = 96

/** 32 bytes of the input, with zeros behind its end. */
function inputAt(s: State, at: Word<256>): Word<256> {
  let word: Word<256> = u256(0)
  when(at.lt(s.dataSize.unsigned(256)), () => {
    const left = s.dataSize.sub(at.low(32))
    word = first(s.mem.load(s.dataAt.add(at.low(32).unsigned(43)), 32), left)
  })
  return word
}

const bitLength = (word: Word<256>): Word<256> => u256(256).sub(word.clz())
const larger = (a: Word<256>, b: Word<256>) => select(a.lt(b), b, a)

/** What it costs, if sizes are below 2^32. */
function price(
  rules: Rules,
  base: Word<256>,
  exponent: Word<256>,
  modulus: Word<256>,
  head: Word<256>,
): Word<256> {
  const most = larger(base, modulus)
  const words = most.add(7).shr(3)
  const square = words.mul(words)
  const isLong = exponent.gt(32)
  const headBits = select(head.eq(0), u256(0), bitLength(head).sub(1))
  const perByte = rules.since('osaka') ? 16 : 8
  const tail = select(isLong, exponent.sub(32).mul(perByte), u256(0))
  const rounds = larger(tail.add(headBits), u256(1))
  if (!rules.since('osaka')) return larger(square.mul(rounds).div(3), u256(200))
  const complexity = select(most.le(32), u256(16), square.mul(2))
  return larger(complexity.mul(rounds), u256(500))
}

export const modexp =
  (rules: Rules) =>
  (vm: Builder): Builder =>
    vm
      .with(limbs)
      .microcode('modexp', (s) => {
        s.args[0] = inputAt(s, u256(0))
        s.args[2] = inputAt(s, u256(32))
        s.args[1] = inputAt(s, u256(64))
        enter('modexp.pay')
      })
      .microcode('modexp.pay', (s) => {
        const [base, modulus, exponent] = [s.args[0], s.args[1], s.args[2]]
        const far = (word: Word<256>) => word.high(224).ne(0)
        const isEmpty = () => base.eq(0).and(modulus.eq(0))
        const tooLarge = rules.since('osaka')
          ? base.gt(1024).or(exponent.gt(1024)).or(modulus.gt(1024))
          : far(base).or(far(modulus)).or(far(exponent).and(isEmpty().not()))
        const short = u256(32).sub(exponent.low(5).unsigned(256)).shl(3)
        const bytes = inputAt(s, base.low(32).unsigned(256).add(HEADER))
        const head = select(exponent.lt(32), select(exponent.eq(0), u256(0), bytes.shr(short)), bytes)
        // Before EIP-7883 the exponent of nothing costs nothing, whatever its size.
        const counted = (word: Word<256>) => (rules.since('osaka') ? word : select(isEmpty(), u256(0), word))
        const cost = price(rules, base, counted(exponent), modulus, counted(head))
        when(tooLarge.or(cost.high(192).ne(0)), fail, () =>
          charge(s, cost.low(64), () => {
            when(
              modulus.eq(0),
              () => endWith(s, ENDED.well, placeOf(s, s.top), u32(0)),
              () => {
                s.args[4] = base.add(HEADER)
                // The modulus, from its end on.
                s.args[5] = base.add(exponent).add(HEADER)
                s.args[6] = modulus
                s.index = u32(0)
                s.count = u32(0)
                enter('modexp.modulus')
              },
            )
          }),
        )
      })
      .microcode('modexp.modulus', (s) => {
        const { word, isLast } = nextLimb(s)
        s.mem.store(limb(AREA.modulus, s.index), word)
        s.index = s.index.add(1)
        when(word.ne(0), () => {
          s.count = s.index
        })
        enter('modexp.modulus')
        when(isLast, () => enter('modexp.base'))
      })
      .microcode('modexp.base', (s) => {
        when(
          s.count.eq(0),
          () => finish(s),
          () => {
            s.args[3] = s.mem.load(limb(AREA.modulus, s.count.sub(1)), 32).clz()
            s.index = s.count.sub(1)
            enter('modexp.shift')
          },
        )
      })
      .microcode('modexp.shift', (s) => {
        const [i, by] = [s.index, s.args[3]]
        const high = s.mem.load(limb(AREA.modulus, i), 32).shl(by)
        let low: Word<256> = u256(0)
        when(i.ne(0), () => {
          low = s.mem.load(limb(AREA.modulus, i.sub(1)), 32)
        })
        s.mem.store(limb(AREA.modulus, i), high.or(low.shr(u256(256).sub(by))))
        s.index = i.sub(1)
        enter('modexp.shift')
        when(i.eq(0), () => {
          s.args[5] = u256(HEADER)
          s.args[6] = s.args[0]
          s.index = u32(0)
          enter('modexp.limbs')
          when(s.args[0].eq(0), () => enter('modexp.zeros'))
        })
      })
      .microcode('modexp.limbs', (s) => {
        const { word, isLast } = nextLimb(s)
        s.mem.store(limb(AREA.product, s.index), word)
        s.index = s.index.add(1)
        enter('modexp.limbs')
        when(isLast, () => enter('modexp.zeros'))
      })
      // At least one limb more than the base and the modulus have.
      .microcode('modexp.zeros', (s) => {
        s.mem.store(limb(AREA.product, s.index), u256(0))
        when(
          s.index.lt(s.count),
          () => {
            s.index = s.index.add(1)
            enter('modexp.zeros')
          },
          () => {
            s.left = s.index.sub(s.count)
            callThen(s, 'limbs.up', 'modexp.reduce')
          },
        )
      })
      .microcode('modexp.reduce', (s) => callThen(s, 'limbs.divide', 'modexp.reduced'))
      .microcode('modexp.reduced', (s) => callThen(s, 'modexp.keep', 'modexp.plain'))
      // shifted = product
      .microcode('modexp.keep', (s) => {
        s.mem.store(limb(AREA.shifted, s.index), s.mem.load(limb(AREA.product, s.index), 32))
        s.index = s.index.add(1)
        enter('modexp.keep')
        when(s.index.eq(s.count), () => {
          s.index = u32(0)
          resumeThen(s)
        })
      })
      .microcode('modexp.plain', (s) => callThen(s, 'limbs.down', 'modexp.one'))
      .microcode('modexp.one', (s) => {
        s.index = u32(0)
        enter('modexp.ones')
      })
      // base = plain, and shifted = 1: zero, if the modulus is one.
      .microcode('modexp.ones', (s) => {
        const one = u256(1).shl(s.args[3])
        const modulus = s.mem.load(limb(AREA.modulus, s.index), 32)
        const isOne = s.count.eq(1).and(modulus.eq(one))
        const plain = s.mem.load(limb(AREA.plain, s.index), 32)
        s.mem.store(limb(AREA.base, s.index), plain)
        s.mem.store(limb(AREA.shifted, s.index), select(s.index.ne(0).or(isOne), u256(0), one))
        s.index = s.index.add(1)
        enter('modexp.ones')
        when(s.index.eq(s.count), () => {
          s.args[7] = u256(0)
          s.backward = bool(0)
          enter('modexp.bit')
        })
      })
      .microcode('modexp.bit', (s) => {
        const [word, left] = [s.args[0], s.args[2]]
        s.index = u32(0)
        when(
          s.args[7].eq(0),
          () =>
            when(
              left.eq(0),
              () => callThen(s, 'limbs.down', 'modexp.end'),
              () => {
                const bytes = select(left.gt(32), u256(32), left)
                s.args[0] = inputAt(s, s.args[4])
                s.args[4] = s.args[4].add(bytes)
                s.args[2] = left.sub(bytes)
                s.args[7] = bytes.shl(3)
                enter('modexp.bit')
              },
            ),
          () => {
            const bit = word.bit(255)
            s.args[0] = word.shl(1)
            s.args[7] = s.args[7].sub(1)
            s.flag = bit
            const hadOne = s.backward
            s.backward = hadOne.or(bit)
            when(
              hadOne,
              () => callThen(s, 'limbs.down', 'modexp.square'),
              () =>
                when(
                  bit,
                  () => enter('modexp.factor'),
                  () => enter('modexp.bit'),
                ),
            )
          },
        )
      })
      .microcode('modexp.square', (s) => callThen(s, 'limbs.multiply', 'modexp.squared'))
      .microcode('modexp.squared', (s) => {
        when(
          s.flag,
          () => callThen(s, 'modexp.keep', 'modexp.factor'),
          () => callThen(s, 'modexp.keep', 'modexp.bit'),
        )
      })
      // plain = base
      .microcode('modexp.factor', (s) => {
        s.mem.store(limb(AREA.plain, s.index), s.mem.load(limb(AREA.base, s.index), 32))
        s.index = s.index.add(1)
        enter('modexp.factor')
        when(s.index.eq(s.count), () => callThen(s, 'limbs.multiply', 'modexp.multiplied'))
      })
      .microcode('modexp.multiplied', (s) => callThen(s, 'modexp.keep', 'modexp.bit'))
      .microcode('modexp.end', (s) => {
        s.index = u32(0)
        enter('modexp.output')
      })
      // The lowest limb comes last in the output.
      .microcode('modexp.output', (s) => {
        const words = wordsOfModulus(s)
        const at = words.sub(1).sub(s.index).shl(5).unsigned(256)
        s.mem.store(placeOf(s, at), s.mem.load(limb(AREA.plain, s.index), 32))
        s.index = s.index.add(1)
        enter('modexp.output')
        when(s.index.eq(s.count), () => finish(s))
      })

const wordsOfModulus = (s: State): Word<32> => s.args[1].low(32).unsigned(33).add(31).high(28).unsigned(32)

/** Ends with the output, which ends with a word. */
function finish(s: State): void {
  const words = wordsOfModulus(s)
  const size = s.args[1].low(32)
  s.words = words
  endWith(s, ENDED.well, placeOf(s, words.shl(5).sub(size).unsigned(256)), size)
}

/** The lowest limb that was not read of the number at `args[5]`, of which `args[6]` bytes are left. */
function nextLimb(s: State): { word: Word<256>; isLast: Word<1> } {
  const left = s.args[6]
  const isLast = left.le(32)
  const bytes = select(isLast, left, u256(32))
  const rest = left.sub(bytes)
  s.args[6] = rest
  const word = inputAt(s, s.args[5].add(rest)).shr(u256(32).sub(bytes).shl(3))
  return { word, isLast }
}
