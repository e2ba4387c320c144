/**
 * Checks that take many steps for each instance: pedersen, poseidon and ec_op.
 *
 * The cursor is behind the instance once its first step is made.
 * @module
 */
import { bool, enter, select, u16, when } from '../../vm/index.ts'
import { assert, at, each } from './builtins.ts'
import { B } from './curve.ts'
import { type Builder, felt, knownCell, type State } from './machine.ts'
import { SHIFT } from './pedersen.ts'
import { isPoint, plus, setPoint, twice } from './points.ts'
import { FULL_ROUNDS, PARTIAL_ROUNDS, ROUNDS } from './poseidon.ts'
import { FELT_BITS, PEDERSEN_TABLE } from './tables.ts'

/** Cells of an instance: inputs, then outputs. */
const [PEDERSEN, POSEIDON, EC_OP] = [3, 6, 7]

/** A cell of the instance that ends at the cursor. */
const cellOf = (s: State, size: number, index: number) => knownCell(s, s.cursor.sub(size - index))

/** A bit of each input, first to last: the point of that bit is added if it is set. */
function pedersenBit(s: State): void {
  const second = s.round.ge(FELT_BITS)
  const input = select(second, cellOf(s, PEDERSEN, 1), cellOf(s, PEDERSEN, 0))
  const index = select(second, s.round.sub(FELT_BITS), s.round)
  const bit = input.word(FELT_BITS).shr(index).bit(0)
  const entry = s.round.add(s.round).add(PEDERSEN_TABLE).low(11)
  setPoint(s, plus(s, s.tables[entry], s.tables[entry.add(1)], bit))
  when(s.round.eq(2 * FELT_BITS - 1), () => enter('pedersen_end'))
  s.round = s.round.add(1)
}

/** One round of Hades: constants, cubes, the matrix (3 1 1, 1 -1 1, 1 1 -2). */
function poseidonRound(s: State): void {
  const first = s.round.mul(3).low(11)
  const [a, b, c] = [s.a, s.b, s.c].map((value, i) => value.add(s.tables[first.add(i)]))
  const isFull = s.round.lt(FULL_ROUNDS / 2).or(s.round.ge(FULL_ROUNDS / 2 + PARTIAL_ROUNDS))
  const x = select(isFull, a.mul(a).mul(a), a)
  const y = select(isFull, b.mul(b).mul(b), b)
  const z = c.mul(c).mul(c)
  const sum = x.add(y).add(z)
  setPoint(s, { a: sum.add(x).add(x), b: sum.sub(y).sub(y), c: sum.sub(z.mul(3)) })
  when(s.round.eq(ROUNDS - 1), () => enter('poseidon_end'))
  s.round = s.round.add(1)
}

/** m * q from the top bit of m down. */
function ecOpBit(s: State): void {
  const [x, y, m] = [2, 3, 4].map((index) => cellOf(s, EC_OP, index))
  const bit = m.word(FELT_BITS).shr(s.round).bit(0)
  setPoint(s, plus(twice(s), x, y, bit))
  when(s.round.eq(0), () => enter('ec_op_end'))
  s.round = s.round.sub(1)
}

export const hashes = (vm: Builder): Builder =>
  vm
    .with(
      each('pedersen', PEDERSEN, (s) => {
        setPoint(s, { a: felt(SHIFT.x), b: felt(SHIFT.y), c: felt(1) })
        s.round = u16(0)
        enter('pedersen_bit')
      }),
    )
    .microcode('pedersen_bit', pedersenBit)
    .microcode('pedersen_end', (s) => {
      assert(cellOf(s, PEDERSEN, 2).mul(s.c).mul(s.c).eq(s.a).and(s.c.ne(0)))
      enter('pedersen')
    })
    .with(
      each('poseidon', POSEIDON, (s) => {
        const [a, b, c] = [0, 1, 2].map((index) => at(s, index))
        setPoint(s, { a, b, c })
        s.round = u16(0)
        enter('poseidon_round')
      }),
    )
    .microcode('poseidon_round', poseidonRound)
    .microcode('poseidon_end', (s) => {
      const equal = [s.a, s.b, s.c].map((value, i) => cellOf(s, POSEIDON, 3 + i).eq(value))
      assert(equal[0].and(equal[1]).and(equal[2]))
      enter('poseidon')
    })
    .with(
      each('ec_op', EC_OP, (s) => {
        for (const index of [0, 2]) {
          const [x, y] = [at(s, index), at(s, index + 1)]
          assert(y.mul(y).eq(x.mul(x).mul(x).add(x).add(B)))
        }
        setPoint(s, { a: felt(1), b: felt(1), c: felt(0) })
        s.round = u16(FELT_BITS - 1)
        enter('ec_op_bit')
      }),
    )
    .microcode('ec_op_bit', ecOpBit)
    .microcode('ec_op_end', (s) => {
      const [x, y] = [cellOf(s, EC_OP, 0), cellOf(s, EC_OP, 1)]
      const sum = plus(s, x, y, bool(1))
      assert(isPoint(sum, cellOf(s, EC_OP, 5), cellOf(s, EC_OP, 6)))
      enter('ec_op')
    })
