/**
 * A WebAssembly module for Poseidon over the scalar field of BN254, which computes two or four hashes at once
 * in vectors of two doubles.
 *
 * It uses doubles because V8 multiplies or adds a vector of doubles in one instruction, but needs three to
 * multiply halves of integers. An element has eleven limbs of 24 bits, from -2^23 to 2^23, and each limb
 * carries its weight, 2^(24 (i - 11)), so products carry theirs too. The part of a column above 24 bits is
 * isolated by adding and then subtracting a large constant; it is the carry, already with the right weight.
 *
 * All arithmetic is exact. A column of a sum of n products is at most 11 n 2^46; the modulus adds 10 * 2^46 and
 * a carry 2^30. For ten products this is below 2^53, and no sum has more than `widest` products. Montgomery's
 * reduction (Modular multiplication without trial division, 1985) proceeds by columns, with R = 2^264. The
 * modulus p is 1 modulo 2^24, so each quotient is the negative of the low part of its column. R is 1354 p, so a
 * product lies between -0.6 p and 0.6 p, where the quotients contribute half of p, and a sum including its
 * addends lies between -5 p and 5 p. Only the inputs' limbs, after a constant is added, reach 2^24; they are
 * raised to a power, and their squares are below 2^52.
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
  splatConstant,
  storeVector,
  subtract,
  teeLocal,
  v128,
  vector,
} from './assemble.ts'
import { type Field, modulus } from './poseidon-field.ts'

const limbs = 11
const limbBits = 24
/** Terms of a sum that are reduced together. */
const widest = 8
/**
 * Columns that are computed together. Three is the fastest of 2, 3 and 4, with one or two vectors: six sums and
 * five limbs stay in registers.
 */
const tile = 3
/** Limbs of an element or a constant, including the zeros after it, which also precede the next one. */
const storedLimbs = limbs + tile - 1
const constantBytes = 8 * storedLimbs

/** The weight of a column of a product; columns from 11 on are the limbs of the result. */
const columnWeight = (column: number) => 2 ** (limbBits * (column - 2 * limbs))

/** Memory layout: the tables, then low parts of columns, then, from `freeBase` on, whatever else a module needs. */
const negatedModulusBase = 8 * (2 * limbs + tile)
const lowBase = 512
const freeBase = 1024

const plus = vector(0xf0)
const minus = vector(0xf1)
const multiply = vector(0xf2)

/**
 * (to, a, b, count, plus, c): a sum of products of consecutive elements at a with constants at b, divided by R,
 * plus an element and a constant. With fewer parameters: the product of the elements at a and b, or the square
 * of one.
 *
 * Several columns are computed at a time, in loops over the rows that meet there. V8 reorders straight-line
 * code, loads first, and then runs out of registers. Rows that meet only some of the columns find zeros for the
 * others.
 * @param vectors - of two hashes each
 */
function sumOf(kind: 'square' | 'elements' | 'constants', vectors: number): Routine {
  const [to, a, b, count, plusAt, c] = [0, 1, 2, 3, 4, 5]
  const params = kind === 'square' ? 2 : kind === 'elements' ? 3 : 6
  const [left, x, y, end, nextX, nextY] = [0, 1, 2, 3, 4, 5].map((i) => params + i) as [
    ...[number, number, number],
    ...[number, number, number],
  ]
  const integers = 6
  let locals = params + integers
  const make = () => Array.from({ length: vectors }, () => locals++)
  const sums = Array.from({ length: tile }, make)
  const lows = Array.from({ length: tile }, make)
  const [carry, limb] = [make(), make()]
  const factor = locals++
  const limbBytes = 16 * vectors
  const code: Code[] = []

  /** Adds a product to a sum. */
  const addTo = (sum: number, one: Code, other: Code): Code => [
    [getLocal(sum), one, other, multiply, plus, setLocal(sum)],
  ]
  /** Adds rows from x to `end`; their factors begin at y, one place lower for each row. */
  const rows = (areElements: boolean): Code =>
    loop(
      limb.map((local, v) => [getLocal(x), loadVector(16 * v), setLocal(local)]),
      sums.map((columnSums, column) => [
        areElements ? [] : [getLocal(y), loadSplat(8 * column), setLocal(factor)],
        columnSums.map((sum, v) => {
          const other = areElements
            ? [getLocal(y), loadVector(limbBytes * column + 16 * v)]
            : getLocal(factor)
          return addTo(sum, getLocal(limb[v]!), other)
        }),
      ]),
      increase(y, areElements ? -limbBytes : -8),
      [increase(x, limbBytes), getLocal(x), getLocal(end), lessThan, branch(0)],
    )
  const loadA = (i: number, v: number): Code => [getLocal(a), loadVector(i * limbBytes + 16 * v)]
  const squares = (k: number, from: number) => {
    // First the rows before all of their factors, then the remaining pairs; both are doubled; then the squares.
    const half = Math.floor((k + 1) / 2)
    if (from < half) {
      code.push([moved(a, from * limbBytes), setLocal(x), moved(a, half * limbBytes), setLocal(end)])
      code.push([moved(a, (k - from) * limbBytes), setLocal(y)], rows(true))
    }
    const pair = (i: number, j: number) =>
      code.push(sums[i + j - k]!.map((sum, v) => addTo(sum, loadA(i, v), loadA(j, v))))
    for (let n = k; n < k + tile; n++)
      for (let i = Math.max(half, n - limbs + 1); 2 * i < n; i++) pair(i, n - i)
    code.push(sums.flat().map((sum) => [getLocal(sum), getLocal(sum), plus, setLocal(sum)]))
    for (let i = half; 2 * i < k + tile && i < limbs; i++) pair(i, i)
  }
  const products = (k: number, from: number, past: number) => {
    if (from >= past) return
    if (kind === 'elements') {
      code.push([moved(a, from * limbBytes), setLocal(x), moved(a, past * limbBytes), setLocal(end)])
      code.push([moved(b, (k - from) * limbBytes), setLocal(y)], rows(true))
      return
    }
    code.push(
      [moved(a, from * limbBytes), setLocal(nextX), moved(b, (k - from) * 8), setLocal(nextY)],
      [getLocal(count), setLocal(left)],
      loop(
        [getLocal(nextX), setLocal(x), getLocal(nextY), setLocal(y)],
        [moved(x, (past - from) * limbBytes), setLocal(end)],
        rows(false),
        [increase(nextX, limbBytes * storedLimbs), increase(nextY, constantBytes)],
        [getLocal(left), constant(1), subtract, teeLocal(left), branch(0)],
      ),
    )
  }
  const quotients = (k: number, from: number, past: number) => {
    if (from >= past) return
    code.push([
      constant(lowBase + from * limbBytes),
      setLocal(x),
      constant(lowBase + past * limbBytes),
      setLocal(end),
    ])
    code.push([constant(negatedModulusBase + 8 * (k - from)), setLocal(y)], rows(false))
  }
  /** Propagates carries, to a quotient or to a limb of the result. */
  const finish = (k: number, column: number, v: number) => {
    const n = k + column
    const sum = sums[column]![v]!
    if (n > 0) code.push(getLocal(sum), getLocal(carry[v]!), plus, setLocal(sum))
    for (let i = k; i < Math.min(n, limbs); i++)
      code.push(
        addTo(sum, getLocal(lows[i - k]![v]!), [constant(0), loadSplat(negatedModulusBase + 8 * (n - i))]),
      )
    if (n >= limbs && kind === 'constants') {
      code.push([getLocal(sum), getLocal(plusAt), loadVector((n - limbs) * limbBytes + 16 * v), plus])
      code.push([getLocal(c), loadSplat(8 * (n - limbs)), plus, setLocal(sum)])
    }
    const round: Code = [constant(0), loadSplat(8 * n)]
    const low = lows[column]![v]!
    if (n < 2 * limbs - 1) code.push([getLocal(sum), round, plus, round, minus, setLocal(carry[v]!)])
    code.push(getLocal(sum), n < 2 * limbs - 1 ? [getLocal(carry[v]!), minus] : [], setLocal(low))
    const place: Code = n < limbs ? constant(lowBase) : getLocal(to)
    code.push(place, getLocal(low), storeVector((n % limbs) * limbBytes + 16 * v))
  }
  for (let k = 0; k < 2 * limbs; k += tile) {
    code.push(sums.flat().map((sum) => [splatConstant(0n), setLocal(sum)]))
    const from = Math.max(0, k - limbs + 1)
    if (kind === 'square') squares(k, from)
    else products(k, from, Math.min(limbs, k + tile))
    quotients(k, from, Math.min(limbs, k))
    for (let column = 0; column < tile && k + column < 2 * limbs; column++)
      for (let v = 0; v < vectors; v++) finish(k, column, v)
  }
  const [own, all] = [params + integers, locals]
  return {
    params,
    locals: [
      [integers, i32],
      [all - own, v128],
    ],
    body: code,
  }
}

/** The limbs of a number, from -2^23 to 2^23, without their weights. */
function limbsOf(value: bigint): number[] {
  const found: number[] = []
  for (let i = 0; i < limbs; i++) {
    const limb = i < limbs - 1 ? BigInt.asIntN(limbBits, value) : value
    found.push(Number(limb))
    value = (value - limb) >> BigInt(limbBits)
  }
  return found
}

const radix = 1n << BigInt(limbBits * limbs)
const limbSize = 2 ** limbBits
const modulusLimbs = limbsOf(modulus)
const weights = Array.from({ length: limbs }, (_, limb) => columnWeight(limb + limbs))

/** The field arithmetic, which gives the same results on every machine with vectors. */
export const doublesField: Field = {
  ...{ radix, storedLimbs, widest, constantBytes, addendBytes: constantBytes, freeBase, limbsOf },
  routines: (vectors) => [sumOf('square', vectors), sumOf('elements', vectors), sumOf('constants', vectors)],
  writeTables(memory) {
    const table = new Float64Array(memory)
    for (let column = 0; column < 2 * limbs - 1; column++)
      table[column] = 1.5 * 2 ** 52 * columnWeight(column + 1)
    for (let i = 1; i < limbs; i++)
      table[negatedModulusBase / 8 + i] = -modulusLimbs[i]! * 2 ** (limbBits * i)
  },
  writeSum(memory, at, factors, constant) {
    const numbers = new Float64Array(memory, at)
    for (const [i, value] of [...factors, constant].entries())
      for (const [limb, own] of limbsOf(value).entries())
        numbers[i * storedLimbs + limb] = own * weights[limb]!
  },
  enter(numbers, to, stride, bytes, from, added) {
    for (let limb = 0, i = from + 31, carry = 0; limb < limbs; limb++, i -= 3) {
      let own = carry + bytes[i]! + (bytes[i - 1]! << 8)
      if (limb < limbs - 1) own += bytes[i - 2]! << 16
      carry = own >= limbSize / 2 ? 1 : 0
      numbers[to + stride * limb] = (own - carry * limbSize + added[limb]!) * weights[limb]!
    }
  },
  leave(numbers, from, stride, bytes, to) {
    // The result's absolute value is below p, and it has the sign of its highest nonzero limb.
    let sign = 0
    for (let limb = limbs - 1; limb >= 0 && sign === 0; limb--) sign = numbers[from + stride * limb]!
    for (let limb = 0, i = to + 31, carry = 0; limb < limbs; limb++, i -= 3) {
      let own = carry + numbers[from + stride * limb]! / weights[limb]!
      if (sign < 0) own += modulusLimbs[limb]!
      carry = Math.floor(own / limbSize)
      own -= carry * limbSize
      bytes[i] = own
      bytes[i - 1] = own >> 8
      if (limb < limbs - 1) bytes[i - 2] = own >> 16
    }
  },
}
