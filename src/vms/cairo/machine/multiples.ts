/**
 * Checks that multiply points: ec_op and ecdsa.
 *
 * @module
 */
import { bool, enter, type FeltWord, u8, u16, when } from '../../../vm/index.ts'
import { B, GENERATOR } from '../prover/curve.ts'
import { assert, at, cellOf, each, TASK } from './builtins.ts'
import { isPoint, plus, setPoint, twice } from './points.ts'
import { type Builder, felt, type State } from './state.ts'
import { FELT_BITS } from './tables.ts'

/** Cells of an instance. */
const [EC_OP, ECDSA] = [7, 2]

/** Of a signature: r and w, the key's y, the multiple of the generator, and its sum with that of the key. */
const ADVICE = { r: 0, w: 1, y: 2, message: 3, sum: 5, size: 7 }

const advice = (s: State, index: number) => s.advice[s.given.add(index)]

const assertOnCurve = (x: FeltWord, y: FeltWord) => assert(y.mul(y).eq(x.mul(x).mul(x).add(x).add(B)))

/** (a, b, c) becomes scalar * (x, y), from the scalar's top bit down. */
function multiply(s: State, x: FeltWord, y: FeltWord, scalar: FeltWord, then: number): void {
  s.x = x
  s.y = y
  s.scalar = scalar
  s.task = u8(then)
  setPoint(s, { a: felt(1), b: felt(1), c: felt(0) })
  s.round = u16(FELT_BITS - 1)
  enter('multiply')
}

const assertShort = (value: FeltWord) => assert(value.word(FELT_BITS).bit(251).not())

/**
 * The public key's x and the message z. There have to be r, w, not zero, and y such that r is the x of
 * w * (z * G + r * Q): so s = 1 / w makes (r, s) a signature of z by Q = (x, y).
 */
function ecdsa(s: State): void {
  const [x, z] = [at(s, 0), at(s, 1)]
  assertOnCurve(x, advice(s, ADVICE.y))
  assertShort(z)
  multiply(s, felt(GENERATOR.x), felt(GENERATOR.y), z, TASK.ecdsaMessage)
}

/** z * G is the point that the advice says, or neutral for the message zero. */
function messageEnd(s: State): void {
  assert(s.c.eq(0).or(isPoint(s, advice(s, ADVICE.message), advice(s, ADVICE.message + 1))))
  enter('ecdsa_key')
}

function key(s: State): void {
  const r = advice(s, ADVICE.r)
  assertShort(r)
  assert(r.ne(0))
  multiply(s, cellOf(s, ECDSA, 0), advice(s, ADVICE.y), r, TASK.ecdsaKey)
}

function keyEnd(s: State): void {
  const isZero = cellOf(s, ECDSA, 1).eq(0)
  setPoint(s, plus(s, advice(s, ADVICE.message), advice(s, ADVICE.message + 1), isZero.not()))
  enter('ecdsa_sum')
}

function sum(s: State): void {
  const [x, y, w] = [ADVICE.sum, ADVICE.sum + 1, ADVICE.w].map((index) => advice(s, index))
  assert(isPoint(s, x, y))
  assertShort(w)
  multiply(s, x, y, w, TASK.ecdsaSum)
}

function sumEnd(s: State): void {
  assert(s.c.ne(0).and(advice(s, ADVICE.r).mul(s.c).mul(s.c).eq(s.a)))
  s.given = s.given.add(ADVICE.size)
  enter('ecdsa')
}

const ENDS = {
  ecOp: 'ec_op_end',
  ecdsaMessage: 'ecdsa_message_end',
  ecdsaKey: 'ecdsa_key_end',
  ecdsaSum: 'ecdsa_end',
}

function addBit(s: State): void {
  const bit = s.scalar.word(FELT_BITS).shr(s.round).bit(0)
  setPoint(s, plus(s, s.x, s.y, bit))
  when(
    s.round.eq(0),
    () => {
      for (const [task, name] of Object.entries(ENDS))
        when(s.task.eq(TASK[task as keyof typeof ENDS]), () => enter(name))
    },
    () => enter('multiply'),
  )
  s.round = s.round.sub(1)
}

export const multiples = (vm: Builder): Builder =>
  vm
    .microcode('multiply', (s) => {
      setPoint(s, twice(s))
      enter('multiply_add')
    })
    .microcode('multiply_add', addBit)
    .with(
      each('ec_op', EC_OP, (s) => {
        for (const index of [0, 2]) assertOnCurve(at(s, index), at(s, index + 1))
        multiply(s, at(s, 2), at(s, 3), at(s, 4), TASK.ecOp)
      }),
    )
    .microcode('ec_op_end', (s) => {
      const sum = plus(s, cellOf(s, EC_OP, 0), cellOf(s, EC_OP, 1), bool(1))
      assert(isPoint(sum, cellOf(s, EC_OP, 5), cellOf(s, EC_OP, 6)))
      enter('ec_op')
    })
    .with(each('ecdsa', ECDSA, ecdsa))
    .microcode('ecdsa_message_end', messageEnd)
    .microcode('ecdsa_key', key)
    .microcode('ecdsa_key_end', keyEnd)
    .microcode('ecdsa_sum', sum)
    .microcode('ecdsa_end', sumEnd)
