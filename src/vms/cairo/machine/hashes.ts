/**
 * Checks of hashes, which take many steps for each instance: pedersen and poseidon.
 *
 * The cursor is behind the instance once its first step is made.
 * @module
 */
import { enter, select, u16, when } from '../../../vm/index.ts'
import { SHIFT } from '../prover/pedersen.ts'
import { FULL_ROUNDS, PARTIAL_ROUNDS, ROUNDS } from '../prover/poseidon.ts'
import { assert, at, cellOf, each } from './builtins.ts'
import { plus, setPoint } from './points.ts'
import { type Builder, felt, type State } from './state.ts'
import { FELT_BITS, PEDERSEN_TABLE } from './tables.ts'

/** Cells of an instance: inputs, then outputs. */
const [PEDERSEN, POSEIDON] = [3, 6]

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
