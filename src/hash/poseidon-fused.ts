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
/** A limb is three pieces, which are integers that shift. */
const pieceBits = limbBits / 3
const pieceSize = 2 ** pieceBits
/** Columns that are gone in the result. */
const cleared = columns - limbs
const half = 1n << BigInt(limbBits - 1)
/** Added to columns that are shifted. */
const offset = 1n << 62n
const shiftedOffset = offset >> BigInt(limbBits)

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
  // Three low limbs; two more and the quotient.
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
