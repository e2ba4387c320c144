/**
 * Keccak-256: four lanes of a block a step, then a round a step. `from` and `left` say what is hashed, in `mem`; the
 * digest is in `digest`. Goes on at `after`.
 *
 * Text: FIPS 202, 3.2 and 5.1, with Keccak's padding before FIPS 202.
 * @module
 */
import { bool, concat, enter, select, u8, u32, u64, u256, type Word, when } from '../../../vm/index.ts'
import { keccakWalk } from '../../hash-constants.ts'
import { GAS, type Rules } from './forks.ts'
import { call, expand, expansion, instruction, item, placeOf, replace, resume, wordsOf } from './op.ts'
import { first } from './stack.ts'
import type { Builder, State } from './state.ts'
import { TABLES } from './tables.ts'

/** Steps that absorb a block: four of 32 bytes and one of eight. */
const STEPS = 5

export function keccakThen(s: State, from: Word<43>, size: Word<32>, then: string): void {
  s.from = from
  s.left = size
  call(s, 'keccak', then)
}

export const keccak =
  (rules: Rules) =>
  (vm: Builder): Builder => {
    vm = instruction(rules, vm, 'keccak256', 0x20, { pops: 2, pushes: 1, gas: GAS.keccak }, (s) => {
      const [offset, size] = [s.top, item(s, 1)]
      const more = wordsOf(size.low(33)).mul(GAS.keccakWord)
      expand(s, expansion(s, offset, size), more, () => {
        replace(s, 2, u256(0))
        keccakThen(s, placeOf(s, offset), size.low(32), 'keccak256.top')
      })
    })
      .microcode('keccak256.top', (s) => {
        s.top = s.digest
        s.micro = u8(0)
      })
      .microcode('keccak', (s) => {
        for (let lane = 0; lane < 25; lane++) s.lanes[lane] = u64(0)
        s.flag = bool(0)
        enter('keccak.absorb0')
      })
    for (let step = 0; step < STEPS; step++) vm = vm.microcode(`keccak.absorb${step}`, absorb(step))
    return vm.microcode('keccak.round', round).microcode('keccak.end', (s) => {
      when(
        s.flag,
        () => {
          s.digest = concat(...[0, 1, 2, 3].map((lane) => swapped(s.lanes[lane])))
          resume(s)
        },
        () => enter('keccak.absorb0'),
      )
    })
  }

const swapped = (lane: Word): Word<64> =>
  concat(...Array.from({ length: 8 }, (_, i) => lane.bits(8 * i + 7, 8 * i))) as Word<64>

const absorb =
  (step: number) =>
  (s: State): void => {
    const size = step === STEPS - 1 ? 8 : 32
    let word: Word<256> = u256(0)
    when(s.left.ne(0), () => {
      word = first(s.mem.load(s.from, 32), s.left)
    })
    // The message ends here, if it did not end before: a one follows it.
    const ends = s.left.lt(size).and(s.flag.not())
    const one = u256(1n << 248n).shr(s.left.low(5).unsigned(256).shl(3))
    word = word.or(select(ends, one, u256(0)))
    const padded = s.flag.or(ends)
    for (let i = 0; i < size / 8; i++) {
      let lane: Word<64> = swapped(word.bits(255 - 64 * i, 192 - 64 * i))
      if (step === STEPS - 1) lane = lane.xor(select(padded, u64(1n << 63n), u64(0)))
      s.lanes[4 * step + i] = s.lanes[4 * step + i].xor(lane)
    }
    s.flag = padded
    s.from = s.from.add(size)
    s.left = select(s.left.gt(size), s.left.sub(size), u32(0))
    s.round = u8(0)
    enter(step === STEPS - 1 ? 'keccak.round' : `keccak.absorb${step + 1}`)
  }

const rotate = (word: Word, by: number): Word => (by === 0 ? word : concat(word.low(64 - by), word.high(by)))

function round(s: State): void {
  const a = Array.from({ length: 25 }, (_, lane): Word => s.lanes[lane])
  const parity = [0, 1, 2, 3, 4].map((x) => [1, 2, 3, 4].reduce((sum, y) => sum.xor(a[x + 5 * y]), a[x]))
  for (let lane = 0; lane < 25; lane++) {
    const x = lane % 5
    a[lane] = a[lane].xor(parity[(x + 4) % 5].xor(rotate(parity[(x + 1) % 5], 1)))
  }
  let carried = a[1]
  for (const [lane, by] of keccakWalk()) {
    const next = a[lane]
    a[lane] = rotate(carried, by)
    carried = next
  }
  const constant = s.tables[s.round.unsigned(10).add(TABLES.keccak)].low(64)
  for (let lane = 0; lane < 25; lane++) {
    const [x, row] = [lane % 5, lane - (lane % 5)]
    const value = a[lane].xor(a[row + ((x + 1) % 5)].not().and(a[row + ((x + 2) % 5)]))
    s.lanes[lane] = lane === 0 ? value.xor(constant) : value
  }
  s.round = s.round.add(1)
  enter('keccak.round')
  when(s.round.eq(24), () => enter('keccak.end'))
}
