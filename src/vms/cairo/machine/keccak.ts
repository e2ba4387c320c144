/**
 * The check of keccak: the permutation of FIPS 202 on 25 lanes, a lane a step.
 * @module
 */
import { concat, enter, select, u8, u16, u64, uint, type Word, when } from '../../../vm/index.ts'
import { assert, each } from './builtins.ts'
import { type Builder, knownCell, type State } from './state.ts'
import { IOTA_TABLE, RHO_TABLE } from './tables.ts'

/** Cells of an instance, and bits of one. */
const [KECCAK, HALF, CELL_BITS] = [16, 8, 200]
/** Rows and columns; a row takes eight places, and the parities of the columns are the row behind the last. */
const [SIDE, ROW, PARITY] = [5, 8, 40]
const LAST = (SIDE - 1) * ROW + SIDE - 1

const place = (at: Word) => at.low(6)
/** The column `by` further on. */
const turn = (x: Word<3>, by: number) => select(x.ge(SIDE - by), x.add(by - SIDE), x.add(by))
const rotate = (word: Word<64>, by: Word<6>) => word.shl(by).or(word.shr(uint(7)(64).sub(by.unsigned(7))))

/** Goes to the next lane; behind the last one, to a routine. */
function nextLane(s: State, then: () => void): void {
  const isLast = s.lane.eq(LAST)
  s.lane = select(isLast, u8(0), s.lane.add(select(s.lane.low(3).eq(SIDE - 1), u8(ROW - SIDE + 1), u8(1))))
  when(isLast, then)
}

/** The lane's 64 bits out of the cells: at bit `offset` of cell `index`, and on into the next one. */
function slice(s: State, first: number): Word<64> {
  const cell = (index: Word) => knownCell(s, s.cursor.sub(KECCAK - first).add(index.unsigned(32))).word(252)
  const [low, high] = [cell(s.index), cell(select(s.index.eq(HALF - 1), s.index, s.index.add(1)))]
  assert(low.high(252 - CELL_BITS).eq(0))
  const bits = low
    .low(CELL_BITS)
    .shr(s.offset)
    .low(64)
    .or(high.low(64).shl(u8(CELL_BITS).sub(s.offset)))
  const crosses = s.offset.ge(CELL_BITS - 64)
  s.offset = select(crosses, s.offset.sub(CELL_BITS - 64), s.offset.add(64))
  s.index = select(crosses, s.index.add(1), s.index)
  return bits
}

function begin(s: State, routine: string): void {
  s.index = u8(0)
  s.offset = u8(0)
  s.lane = u8(0)
  enter(routine)
}

export const keccak = (vm: Builder): Builder =>
  vm
    .with(
      each('keccak', KECCAK, (s) => {
        s.round = u16(0)
        begin(s, 'keccak_input')
      }),
    )
    .microcode('keccak_input', (s) => {
      s.lanes[place(s.lane)] = slice(s, 0)
      nextLane(s, () => enter('keccak_theta'))
    })
    .microcode('keccak_theta', (s) => {
      const at = s.lane.low(3).unsigned(6).add(PARITY)
      const lane = s.lanes[place(s.lane)]
      s.lanes[at] = select(s.lane.lt(ROW), lane, lane.xor(s.lanes[at]))
      nextLane(s, () => enter('keccak_columns'))
    })
    .microcode('keccak_columns', (s) => {
      const x = s.lane.low(3)
      const parity = (by: number) => s.lanes[turn(x, by).unsigned(6).add(PARITY)]
      const at = place(s.lane)
      s.lanes[at] = s.lanes[at].xor(parity(4)).xor(rotate(parity(1), uint(6)(1)))
      nextLane(s, () => enter('keccak_first'))
    })
    .microcode('keccak_first', (s) => {
      s.held = s.lanes[1]
      enter('keccak_rho')
    })
    .microcode('keccak_rho', (s) => {
      const entry = s.tables[s.lane.unsigned(11).add(RHO_TABLE)].word(252)
      const at = entry.low(6)
      const next = s.lanes[at]
      s.lanes[at] = rotate(s.held, entry.bits(11, 6) as Word<6>)
      s.held = next
      const isLast = s.lane.eq(SIDE * SIDE - 2)
      s.lane = select(isLast, u8(0), s.lane.add(1))
      when(isLast, () => enter('keccak_row'))
    })
    .microcode('keccak_row', (s) => {
      // The last lanes of a row take in the first two, which are others by then.
      s.held = s.lanes[place(s.lane)]
      s.second = s.lanes[place(s.lane.add(1))]
      enter('keccak_chi')
    })
    .microcode('keccak_chi', (s) => {
      const [at, x] = [place(s.lane), s.lane.low(3)]
      const row = s.lane.bits(5, 3)
      const lane = (column: Word<3>) => s.lanes[concat(row, column)]
      const next = select(x.eq(SIDE - 1), s.held, lane(turn(x, 1)))
      const last = select(x.eq(SIDE - 1), s.second, select(x.eq(SIDE - 2), s.held, lane(turn(x, 2))))
      const constant = s.tables[s.round.low(11).add(IOTA_TABLE)].word(64)
      const value = s.lanes[at].xor(next.not().and(last))
      s.lanes[at] = value.xor(select(s.lane.eq(0), constant, u64(0)))
      when(x.eq(SIDE - 1), () => enter('keccak_row'))
      nextLane(s, () => {
        s.round = s.round.add(1)
        when(
          s.round.eq(24),
          () => begin(s, 'keccak_output'),
          () => enter('keccak_theta'),
        )
      })
    })
    .microcode('keccak_output', (s) => {
      assert(s.lanes[place(s.lane)].eq(slice(s, HALF)))
      nextLane(s, () => enter('keccak'))
    })
