/**
 * Products of elements of five limbs. `poseidon-fused.ts` derives the bounds.
 * @module
 */
import {
  branch,
  type Code,
  constant,
  getLocal,
  i32,
  increase,
  lessThan,
  loadSplat,
  loadVector,
  loop,
  moved,
  type Routine,
  setLocal,
  shiftRight,
  storeVector,
  subtract,
  teeLocal,
  v128,
  vector,
} from './assemble.ts'

export const limbs = 5
export const limbBits = 51
export const constantBytes = 8 * limbs
/** Columns of a product, and one more that its low limbs reach. */
export const columns = 2 * limbs + 1

const bitsOf = (value: number) => new BigUint64Array(Float64Array.of(value).buffer)[0]!
const [highUnit, lowUnit] = [1.5 * 2 ** 103, 1.5 * 2 ** 52]
export const [highBits, lowBits] = [bitsOf(highUnit), bitsOf(lowUnit)]
/**
 * Constants that routines load once: Node 24's V8 would build a constant again for each use, which takes 1.8
 * times as long (measured).
 */
export const units = [
  highBits,
  bitsOf(highUnit + lowUnit),
  lowBits,
  (1n << BigInt(limbBits)) - 1n,
  bitsOf(2 ** 52),
  bitsOf(2 ** 52 + 2 ** (limbBits - 1)),
]

/**
 * Memory addresses of 2^-153, 2^-102, 2^-51 and p; of -1/p; of the initial values of the columns of products
 * and squares; of the units; of three limbs.
 */
export const powersBase = 0
export const modulusBase = 3 * constantBytes
export const inverseBase = 4 * constantBytes
export const productBase = inverseBase + 8
export const squareBase = productBase + 8 * columns
export const unitsBase = squareBase + 8 * columns
const lowBase = 400
export const freeBase = lowBase + 3 * 16

const plus = vector(0xf0)
const minus = vector(0xf1)
const and = vector(0x4e)
const or = vector(0x50)
const addIntegers = vector(0xce)

export type Kind = 'square' | 'elements' | 'constants'
/** Code for a b + c. */
export type MultiplyAdd = (a: Code, b: Code, c: Code) => Code

/**
 * The product proceeds by rows. For each limb of one factor, five pairs of limbs are added to six columns,
 * which then move on by one. This makes eleven rows, plus one for each further term and limb. The low limb of a
 * column is extracted once the column has all of its pairs.
 */
export function routineOf(multiplyAdd: MultiplyAdd, kind: Kind, vectors: number): Routine {
  const [to, a, b, count, plusAt, c] = [0, 1, 2, 3, 4, 5]
  const params = kind === 'square' ? 2 : kind === 'elements' ? 3 : 6
  let locals = params
  const make = () => locals++
  const [x, y, left, lane] = [make(), make(), make(), make()]
  const integers = locals - params
  const sums = Array.from({ length: limbs + 1 }, make)
  const [limb, twice, other, high, third, fourth] = [make(), make(), make(), make(), make(), make()]
  const [highUnits, highLowUnits, lowUnits, mask, one52, half52] = units.map(make) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const limbBytes = 16 * vectors
  const get = (local: number) => getLocal(local)
  const [first, second] = [sums[0]!, sums[1]!]

  /** The number added to the low half: both units minus the high half. */
  const lessHigh: Code = [get(highLowUnits), get(high), minus]
  const pair = (j: number, one: Code, factor: Code): Code => [
    [factor, setLocal(other)],
    [multiplyAdd(get(other), one, get(highUnits)), setLocal(high)],
    [get(sums[j + 1]!), get(high), addIntegers, setLocal(sums[j + 1]!)],
    [get(sums[j]!), multiplyAdd(get(other), one, lessHigh), addIntegers, setLocal(sums[j]!)],
  ]
  const pairs = (factor: (j: number) => Code): Code =>
    Array.from({ length: limbs }, (_, j) => pair(j, get(limb), factor(j)))
  const constants = (at: Code): Code => pairs((j) => [at, loadSplat(8 * j)])
  /** The low limb of a column. */
  const lowOf = (sum: number): Code => [
    [get(sum), get(mask), and, get(one52), or],
    [get(half52), minus],
  ]
  const carried = (from: number, to: number): Code => [
    [get(to), get(from), shiftRight(limbBits), addIntegers, setLocal(to)],
  ]
  const begin: Code = kind === 'constants' ? get(c) : constant(kind === 'square' ? squareBase : productBase)

  /** Adds a limb's rows. For a square, adds what is missing: i times i, and twice the later ones. */
  const rows = (i: number): Code => {
    if (kind === 'square')
      return [
        [get(a), loadVector(i * limbBytes), setLocal(limb)],
        [get(limb), get(limb), plus, setLocal(twice)],
        Array.from({ length: limbs - i }, (_, k) =>
          pair(i + k, get(k === 0 ? limb : twice), [get(a), loadVector((i + k) * limbBytes)]),
        ),
      ]
    if (kind === 'elements')
      return [
        [get(a), loadVector(i * limbBytes), setLocal(limb)],
        pairs((j) => [get(b), loadVector(j * limbBytes)]),
      ]
    return [
      [moved(a, i * limbBytes), setLocal(x), get(b), setLocal(y), get(count), setLocal(left)],
      loop(
        [get(x), loadVector(0), setLocal(limb), constants(get(y))],
        [increase(x, limbs * limbBytes), increase(y, constantBytes)],
        [get(left), constant(1), subtract, teeLocal(left), branch(0)],
      ),
    ]
  }
  /** Moves on to the next columns and adds the carry of the first to them. */
  const next = (i: number): Code => [
    carried(first, second),
    sums.slice(1).map((sum, j) => [get(sum), setLocal(sums[j]!)]),
    [begin, loadSplat(8 * (i + limbs + 1)), setLocal(sums[limbs]!)],
  ]
  // For a loop, the first three of the low limbs wait in memory and the other two in registers: 7.7 µs for a
  // hash of two elements on Node 20, compared with 8.2 if all of them wait in memory and 8.5 if none does
  // (measured).
  const keepLow = (i: number): Code => [constant(lowBase), lowOf(first), storeVector(16 * i)]
  const foldKept: Code = [
    [constant(lowBase), setLocal(x), constant(powersBase), setLocal(y)],
    loop(
      [get(x), loadVector(0), setLocal(limb), constants(get(y))],
      [increase(x, 16), increase(y, constantBytes)],
      [get(x), constant(lowBase + 16 * 3), lessThan, branch(0)],
    ),
  ]
  /** Adds a low limb times a power of 2^-51. */
  const fold = (low: number, power: number): Code => [
    [get(low), setLocal(limb), constants(constant(powersBase + constantBytes * (3 - power)))],
  ]
  /** The low half of the first column's low limb times -1/p. */
  const quotient: Code = [
    [lowOf(first), setLocal(limb), constant(0), loadSplat(inverseBase), setLocal(other)],
    [multiplyAdd(get(other), get(limb), get(highUnits)), setLocal(high)],
    [multiplyAdd(get(other), get(limb), [get(highUnits), get(high), minus]), setLocal(limb)],
  ]
  /** The columns after the first, as limbs, including the element that a sum adds. */
  const result = sums.slice(1).map((sum, i): Code => {
    const above = sums[i + 2]
    return [
      kind === 'constants'
        ? [
            [get(sum), get(plusAt), loadVector(i * limbBytes), get(lowUnits), plus],
            [addIntegers, setLocal(sum)],
          ]
        : [],
      [get(to), above === undefined ? [get(sum), get(lowUnits), minus] : lowOf(sum)],
      [storeVector(i * limbBytes), above === undefined ? [] : carried(sum, above)],
    ]
  })
  const once: Code = [
    sums.map((sum, j) => [begin, loadSplat(8 * j), setLocal(sum)]),
    [0, 1, 2].map((i) => [rows(i), keepLow(i), next(i)]),
    [rows(3), foldKept, lowOf(first), setLocal(third), next(3)],
    [rows(4), lowOf(first), setLocal(fourth), next(4)],
    [fold(third, 2), fold(fourth, 1), quotient, constants(constant(modulusBase)), carried(first, second)],
    result,
  ]
  const moves = [to, a, ...(kind === 'square' ? [] : kind === 'elements' ? [b] : [plusAt])]
  return {
    params,
    locals: [
      [integers, i32],
      [locals - params - integers, v128],
    ],
    body: [
      units.map((_, i) => [constant(0), loadSplat(unitsBase + 8 * i), setLocal(highUnits + i)]),
      vectors === 1
        ? once
        : [
            [constant(vectors), setLocal(lane)],
            loop(
              [once, moves.map((local) => increase(local, 16))],
              [get(lane), constant(1), subtract, teeLocal(lane), branch(0)],
            ),
          ],
    ],
  }
}
