/**
 * Products of elements of five limbs, whose bounds `poseidon-fused.ts` has.
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
/** What routines load once: Node 24's V8 would make a constant anew for each use, which takes 1.8 times as long (measured). */
export const units = [
  highBits,
  bitsOf(highUnit + lowUnit),
  lowBits,
  (1n << BigInt(limbBits)) - 1n,
  bitsOf(2 ** 52),
  bitsOf(2 ** 52 + 2 ** (limbBits - 1)),
]

/**
 * Where memory has 2^-153, 2^-102, 2^-51 and p; -1/p; what columns of products and squares begin with; the units; three
 * limbs.
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
 * The product goes by rows: five pairs of limbs for each limb of one factor, in six columns, which are then one further
 * on. So eleven rows, and one for each further term and limb; a column's low limb is found when it has all of its pairs.
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

  /** What the low half is added to: both units less the high half. */
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
  /** The limb that is low in a column. */
  const lowOf = (sum: number): Code => [
    [get(sum), get(mask), and, get(one52), or],
    [get(half52), minus],
  ]
  const carried = (from: number, to: number): Code => [
    [get(to), get(from), shiftRight(limbBits), addIntegers, setLocal(to)],
  ]
  const begin: Code = kind === 'constants' ? get(c) : constant(kind === 'square' ? squareBase : productBase)

  /** Adds a limb's rows. Of a square, what is not there already: i times i, and later ones twice. */
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
  /** Goes on to the next columns, and adds what carries from the first to them. */
  const next = (i: number): Code => [
    carried(first, second),
    sums.slice(1).map((sum, j) => [get(sum), setLocal(sums[j]!)]),
    [begin, loadSplat(8 * (i + limbs + 1)), setLocal(sums[limbs]!)],
  ]
  // Of the low limbs the first three wait in memory for a loop and the other two in registers: 7.7 µs a hash of two
  // elements on Node 20, 8.2 if all wait in memory, and 8.5 if none does (measured).
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
  /** The columns behind the first, as limbs; with the element that a sum adds. */
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
