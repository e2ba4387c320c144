/**
 * Elements as five limbs of 51 bits in doubles, for machines whose multiply-add rounds once.
 *
 * Such an instruction gives both halves of a product of limbs (Emmart, Zheng and Weems, Faster modular exponentiation
 * using double precision floating point arithmetic on the GPU, 2018): a b + 1.5 * 2^103 rounds to the nearest multiple
 * of 2^51, and a b less that multiple is exact and at most 2^50. Beside 1.5 * 2^103 and 1.5 * 2^52 the bits of a double
 * count units of its last place, so columns are sums of bits as integers; what the two constants' bits come to is in
 * what the column begins with. A pair of limbs takes five instructions, a product of elements 25 pairs and a square 15.
 *
 * A limb lies between -2^50 and 2^50, the highest one between -2^51 and 2^51, so |a b| <= 2^102, also where a square
 * takes a limb twice: all that the rounding needs. That is for elements of at most 2^255 = 2.645 p. A product, columns 0
 * to 9, is divided by R = 2^306 in three parts:
 *
 * - the limbs of columns 0 to 2 go, as products with 2^-153, 2^-102 and 2^-51 modulo p, to column 3 and up;
 * - those of columns 3 and 4 go, with 2^-102 and 2^-51, to column 5 and up;
 * - column 5 is cleared with a multiple q of p, after Montgomery, |q| <= 2^50.
 *
 * Modulo p 2^-102 is 0.177 p and 2^-51 is 0.245 p: so the last two leave (0.177 + 0.245 + 1) 2^50 p / 2^51 at most, less
 * than 0.712 p, beside which the first and the product itself, of up to 32 terms, are nothing: below 2^-40 p. A sum's
 * element is a product and its constant below p, so a sum lies between -1.43 p and 2.43 p; an input with its constant
 * between 0 and 2.1 p.
 *
 * A column has at most 5 * 32 + 30 pairs, whose halves are at most 2^50 each: below 2^59, and 2^62 is added for it to be
 * shifted as a positive number.
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
  splatConstant,
  storeVector,
  subtract,
  teeLocal,
  v128,
  vector,
} from './assemble.ts'
import { type Field, modulus } from './poseidon-field.ts'

const limbs = 5
const limbBits = 51
const limbSize = 2 ** limbBits
/** A limb is three pieces, which are integers that shift. */
const pieceBits = limbBits / 3
const pieceSize = 2 ** pieceBits
const constantBytes = 8 * limbs
/** Columns of a product, and one more that its low limbs reach. */
const columns = 2 * limbs + 1
/** Columns that are gone in the result. */
const cleared = columns - limbs

const bitsOf = (value: number) => new BigUint64Array(Float64Array.of(value).buffer)[0]!
const [highUnit, lowUnit] = [1.5 * 2 ** 103, 1.5 * 2 ** 52]
const [highBits, lowBits] = [bitsOf(highUnit), bitsOf(lowUnit)]
const half = 1n << BigInt(limbBits - 1)
/** Added to columns that are shifted. */
const offset = 1n << 62n
const shiftedOffset = offset >> BigInt(limbBits)

/** Where memory has 2^-153, 2^-102, 2^-51 and p; -1/p; what columns of products and squares begin with; low limbs. */
const powersBase = 0
const modulusBase = 3 * constantBytes
const inverseBase = 4 * constantBytes
const productBase = inverseBase + 8
const squareBase = productBase + 8 * columns
const lowBase = 352
const freeBase = lowBase + 16 * limbs + 16

const plus = vector(0xf0)
const minus = vector(0xf1)
const and = vector(0x4e)
const or = vector(0x50)
const addIntegers = vector(0xce)

type Kind = 'square' | 'elements' | 'constants'
/** Code for a b + c. */
type MultiplyAdd = (a: Code, b: Code, c: Code) => Code

/**
 * The product goes by rows: five pairs of limbs for each limb of one factor, in six columns, which are then one further
 * on. So eleven rows, and one for each further term and limb; a column's low limb is found when it has all of its pairs.
 */
function routineOf(multiplyAdd: MultiplyAdd, kind: Kind, vectors: number): Routine {
  const [to, a, b, count, plusAt, c] = [0, 1, 2, 3, 4, 5]
  const params = kind === 'square' ? 2 : kind === 'elements' ? 3 : 6
  let locals = params
  const make = () => locals++
  const [x, y, left, row, low, lane] = [make(), make(), make(), make(), make(), make()]
  const integers = locals - params
  const sums = Array.from({ length: limbs + 1 }, make)
  const [limb, twice, other, high] = [make(), make(), make(), make()]
  const limbBytes = 16 * vectors
  const get = (local: number) => getLocal(local)
  const [first, second] = [sums[0]!, sums[1]!]

  const lessHigh: Code = [splatConstant(bitsOf(highUnit + lowUnit)), get(high), minus]
  const pair = (j: number, one: Code, factor: Code): Code => [
    [factor, setLocal(other)],
    [multiplyAdd(get(other), one, splatConstant(highBits)), setLocal(high)],
    [get(sums[j + 1]!), get(high), addIntegers, setLocal(sums[j + 1]!)],
    [get(sums[j]!), multiplyAdd(get(other), one, lessHigh), addIntegers, setLocal(sums[j]!)],
  ]
  const pairs = (factor: (j: number) => Code): Code =>
    Array.from({ length: limbs }, (_, j) => pair(j, get(limb), factor(j)))
  const constants = (at: Code, offset = 0): Code => pairs((j) => [at, loadSplat(offset + 8 * j)])
  const lowOf = (sum: number): Code => [
    [get(sum), splatConstant((1n << BigInt(limbBits)) - 1n), and, splatConstant(bitsOf(2 ** 52)), or],
    [splatConstant(bitsOf(2 ** 52 + 2 ** (limbBits - 1))), minus],
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
  /** Keeps the low limb of the first column, and goes on to the next ones. */
  const next = (i: number): Code => [
    [constant(lowBase), lowOf(first), storeVector(16 * i), carried(first, second)],
    sums.slice(1).map((sum, j) => [get(sum), setLocal(sums[j]!)]),
    [begin, loadSplat(8 * (i + limbs + 1)), setLocal(sums[limbs]!)],
  ]
  /** Adds low limbs, times powers of 2^-51 up to the first one's. */
  const fold = (from: number, past: number): Code => [
    [constant(lowBase + 16 * from), setLocal(low)],
    [constant(powersBase + constantBytes * (3 - (past - from))), setLocal(row)],
    loop(
      [get(low), loadVector(0), setLocal(limb), constants(get(row))],
      [increase(row, constantBytes), increase(low, 16)],
      [get(low), constant(lowBase + 16 * past), lessThan, branch(0)],
    ),
  ]
  const quotient: Code = [
    [lowOf(first), setLocal(limb), constant(0), loadSplat(inverseBase), setLocal(other)],
    [multiplyAdd(get(other), get(limb), splatConstant(highBits)), setLocal(high)],
    [multiplyAdd(get(other), get(limb), lessHigh), splatConstant(lowBits), minus, setLocal(limb)],
  ]
  const result = sums.slice(1).map((sum, i): Code => {
    const above = sums[i + 2]
    return [
      kind === 'constants'
        ? [
            [get(sum), get(plusAt), loadVector(i * limbBytes), splatConstant(lowBits), plus],
            [addIntegers, setLocal(sum)],
          ]
        : [],
      [get(to), above === undefined ? [get(sum), splatConstant(lowBits), minus] : lowOf(sum)],
      [storeVector(i * limbBytes), above === undefined ? [] : carried(sum, above)],
    ]
  })
  const once: Code = [
    sums.map((sum, j) => [begin, loadSplat(8 * j), setLocal(sum)]),
    [rows(0), next(0), rows(1), next(1), rows(2), next(2)],
    [rows(3), fold(0, 3), next(3)],
    [rows(4), next(4)],
    [fold(3, 5), quotient, constants(constant(0), modulusBase), carried(first, second)],
    result,
  ]
  const moves = [to, a, ...(kind === 'square' ? [] : kind === 'elements' ? [b] : [plusAt])]
  return {
    params,
    locals: [
      [integers, i32],
      [locals - params - integers, v128],
    ],
    body:
      vectors === 1
        ? once
        : [
            [constant(vectors), setLocal(lane)],
            loop(
              [once, moves.map((local) => increase(local, 16))],
              [get(lane), constant(1), subtract, teeLocal(lane), branch(0)],
            ),
          ],
  }
}

/** What columns begin with, for their bits to come to what they are, and for shifts and low limbs to round. */
function beginnings(kind: Kind, terms: number, constant: bigint): bigint[] {
  const high: bigint[] = Array(columns).fill(0n)
  const low: bigint[] = Array(columns).fill(0n)
  const pairs = (from: number, first: number, rows: number) => {
    for (let j = first; j < limbs; j++) {
      low[from + j]! += BigInt(rows)
      high[from + j + 1]! += BigInt(rows)
    }
  }
  for (let i = 0; i < limbs; i++) pairs(i, kind === 'square' ? i : 0, terms)
  pairs(3, 0, 3)
  pairs(5, 0, 3)
  const added = limbsOf(constant)
  // The quotient is read before the last low half of its column is there, whose bits are a multiple of 2^51.
  return high.map((_, k) => {
    const last = k === columns - 1
    let begin = last ? lowBits : offset + half
    begin -= highBits * high[k]! + lowBits * low[k]!
    if (k > 0) begin -= shiftedOffset
    if (k >= cleared) begin += BigInt(added[k - cleared]!) - (kind === 'constants' ? lowBits : 0n)
    return BigInt.asUintN(64, begin)
  })
}

/** The limbs of a number, from -2^50 to 2^50. */
function limbsOf(value: bigint): number[] {
  return Array.from({ length: limbs }, (_, i) => {
    const limb = i < limbs - 1 ? BigInt.asIntN(limbBits, value) : value
    value = (value - limb) >> BigInt(limbBits)
    return Number(limb)
  })
}

/** After Euclid. */
function inverse(value: bigint, of: bigint): bigint {
  let [a, b, x, y] = [of, value % of, 0n, 1n]
  while (b > 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y]
  return x < 0n ? x + of : x
}

const modulusLimbs = limbsOf(modulus)
/** What the highest byte of a number can have of the modulus, which is 48.4 there. */
const modulusByte = 49

/** The relaxed instruction: whether it rounds once is the machine's choice, which is the same for all that it runs. */
export const fusedField = fusedFieldOf((a, b, c) => [a, b, c, vector(0x107)])

/** @param multiplyAdd - where it rounds twice, products are wrong */
export function fusedFieldOf(multiplyAdd: MultiplyAdd): Field {
  const routine = (kind: Kind, vectors: number) => routineOf(multiplyAdd, kind, vectors)
  return {
    radix: 1n << BigInt(limbBits * cleared),
    storedLimbs: limbs,
    widest: 32,
    constantBytes,
    addendBytes: 8 * columns,
    freeBase,
    routines: (vectors) => [
      routine('square', vectors),
      routine('elements', vectors),
      routine('constants', vectors),
    ],
    writeTables(memory) {
      const numbers = new Float64Array(memory)
      for (const [i, power] of [3, 2, 1].entries())
        numbers.set(limbsOf(inverse(1n << BigInt(limbBits * power), modulus)), i * limbs)
      numbers.set(limbsOf(modulus), modulusBase / 8)
      const unit = 1n << BigInt(limbBits)
      numbers[inverseBase / 8] = Number(BigInt.asIntN(limbBits, -inverse(modulus, unit)))
      const integers = new BigUint64Array(memory)
      integers.set(beginnings('elements', 1, 0n), productBase / 8)
      integers.set(beginnings('square', 1, 0n), squareBase / 8)
    },
    writeSum(memory, at, factors, constant) {
      const numbers = new Float64Array(memory, at)
      for (const [i, factor] of factors.entries()) numbers.set(limbsOf(factor), i * limbs)
      new BigUint64Array(memory, at + factors.length * constantBytes).set(
        beginnings('constants', factors.length, constant),
      )
    },
    limbsOf,
    enter(numbers, to, stride, bytes, from, added) {
      const times = Math.floor(bytes[from]! / modulusByte)
      let i = from + 31
      let [bits, held, carry] = [0, 0, 0]
      for (let limb = 0; limb < limbs; limb++) {
        let own = carry + added[limb]! - times * modulusLimbs[limb]!
        for (let unit = 1; unit < limbSize; unit *= pieceSize) {
          for (; held < pieceBits; held += 8) bits |= bytes[i--]! << held
          own += (bits & (pieceSize - 1)) * unit
          bits >>= pieceBits
          held -= pieceBits
        }
        // The last of the 256 bits.
        if (limb === limbs - 1) own += bits * limbSize
        carry = limb < limbs - 1 ? Math.round(own / limbSize) : 0
        numbers[to + stride * limb] = own - carry * limbSize
      }
    },
    leave(numbers, from, stride, bytes, to) {
      // It is less than p away from zero, and has the sign of its highest limb that is not zero.
      let sign = 0
      for (let limb = limbs - 1; limb >= 0 && sign === 0; limb--) sign = numbers[from + stride * limb]!
      let i = to + 31
      let [bits, held, carry] = [0, 0, 0]
      for (let limb = 0; limb < limbs; limb++) {
        let own = carry + numbers[from + stride * limb]! + (sign < 0 ? modulusLimbs[limb]! : 0)
        carry = Math.floor(own / limbSize)
        own -= carry * limbSize
        for (let unit = 1; unit < limbSize; unit *= pieceSize) {
          const rest = Math.floor(own / pieceSize)
          bits |= (own - rest * pieceSize) << held
          own = rest
          for (held += pieceBits; held >= 8; held -= 8, bits >>= 8) bytes[i--] = bits
        }
      }
      bytes[i] = bits
    },
  }
}
