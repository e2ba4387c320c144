/**
 * Elements as five limbs of 51 bits in doubles, for machines whose multiply-add rounds once.
 *
 * Such an instruction gives both halves of a product of limbs (Emmart, Zheng and Weems, Faster modular
 * exponentiation using double precision floating point arithmetic on the GPU, 2018): a b + 1.5 * 2^103 rounds
 * to the nearest multiple of 2^51, and a b minus that multiple is exact and at most 2^50. Next to 1.5 * 2^103
 * and 1.5 * 2^52, the bits of a double count units of its last place, so columns are sums of bit patterns as
 * integers; the initial value of each column cancels the bits of these two constants. A pair of limbs takes
 * five instructions, a product of elements 25 pairs and a square 15.
 *
 * A limb lies between -2^50 and 2^50, and the highest one between -2^51 and 2^51. So |a b| <= 2^102, also where
 * a square counts a limb twice, which is all that the rounding needs. This holds for elements of at most 2^255
 * = 2.645 p. A product has columns 0 to 9 and is divided by R = 2^306 in three parts:
 *
 * - the limbs of columns 0 to 2 are multiplied by 2^-153, 2^-102 and 2^-51 modulo p and added to column 3 and
 *   up;
 * - those of columns 3 and 4 are multiplied by 2^-102 and 2^-51 and added to column 5 and up;
 * - column 5 is cleared with a multiple q of p, by Montgomery's method, |q| <= 2^50.
 *
 * Modulo p, 2^-102 is 0.177 p and 2^-51 is 0.245 p. So the last two parts leave at most (0.177 + 0.245 + 1)
 * 2^50 p / 2^51, less than 0.712 p. The first part and the product itself, of up to 32 terms, are negligible:
 * below 2^-40 p. The element of a sum is a product and its constant is below p, so a sum lies between -1.43 p
 * and 2.43 p, and an input plus its constant between 0 and 2.1 p.
 *
 * A column has at most 5 * 32 + 30 pairs, whose halves are at most 2^50 each: below 2^59. Before a shift, 2^62
 * is added to make it positive.
 * @module
 */
import { vector } from './assemble.ts'
import { type Field, modulus } from './poseidon-field.ts'
import {
  columns,
  constantBytes,
  freeBase,
  highBits,
  inverseBase,
  type Kind,
  limbBits,
  limbs,
  lowBits,
  type MultiplyAdd,
  modulusBase,
  powersBase,
  productBase,
  routineOf,
  squareBase,
  units,
  unitsBase,
} from './poseidon-fused-wasm.ts'

const limbSize = 2 ** limbBits
/** A limb consists of three pieces, integers that can be shifted. */
const pieceBits = limbBits / 3
const pieceSize = 2 ** pieceBits
/** Columns that are no longer present in the result. */
const cleared = columns - limbs
const half = 1n << BigInt(limbBits - 1)
/** Added to columns that are shifted. */
const offset = 1n << 62n
const shiftedOffset = offset >> BigInt(limbBits)

/**
 * Initial values of the columns, which correct for the constants' bits, for shifts and for the rounding of low
 * limbs.
 */
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
  // Three low limbs; then two more and the quotient.
  pairs(3, 0, 3)
  pairs(5, 0, 3)
  const added = limbsOf(constant)
  // The quotient is read before the last low half of its column is added, whose bits are a multiple of 2^51.
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

/** Euclid's algorithm. */
function inverse(value: bigint, of: bigint): bigint {
  let [a, b, x, y] = [of, value % of, 0n, 1n]
  while (b > 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y]
  return x < 0n ? x + of : x
}

const modulusLimbs = limbsOf(modulus)
/** The modulus in units of the highest of 32 bytes, rounded up from 48.4. */
const modulusByte = 49

/**
 * The relaxed instruction. The machine chooses whether it rounds once, and the choice is the same for all code
 * that it runs.
 */
export const fusedField = fusedFieldOf((a, b, c) => [a, b, c, vector(0x107)])

/** @param multiplyAdd - products are wrong if it rounds twice */
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
        numbers.set(limbsOf(inverse(1n << BigInt(limbBits * power), modulus)), powersBase / 8 + i * limbs)
      numbers.set(limbsOf(modulus), modulusBase / 8)
      const unit = 1n << BigInt(limbBits)
      numbers[inverseBase / 8] = Number(BigInt.asIntN(limbBits, -inverse(modulus, unit)))
      const integers = new BigUint64Array(memory)
      integers.set(beginnings('elements', 1, 0n), productBase / 8)
      integers.set(beginnings('square', 1, 0n), squareBase / 8)
      integers.set(units, unitsBase / 8)
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
      // Its absolute value is below p, and it has the sign of its highest nonzero limb.
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
