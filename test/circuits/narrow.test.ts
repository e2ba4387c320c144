import fc from 'fast-check'
import { describe } from 'vitest'
import { slow, testGadget, word } from './gadget.ts'
import * as bv from './smtlib.ts'

const p = 21888242871839275222246405745257275088548364400416034343698204186575808495617n
const pair = (w: number) => fc.tuple(word(w), word(w))
const sign = (w: number, x: bigint) => x >> BigInt(w - 1)
const bit = (condition: boolean) => (condition ? 1n : 0n)

describe.each(slow ? [3, 8, 16, 32, 64] : [3, 32])('words of %i bits', (w) => {
  const exhaust = w === 3 ? 10 : 0
  const size = 1n << BigInt(w)

  testGadget({
    file: 'range.circom',
    template: 'Range',
    params: [w],
    constraints: w,
    arbitrary: word(w),
    inputs: (x) => ({ in: x }),
    outputs: () => ({}),
    refused: [{ in: size }, { in: p - 1n }, { in: 2n * size - 1n }],
    exhaust,
  })
  testGadget({
    file: 'sign.circom',
    template: 'Sign',
    params: [w],
    constraints: w,
    arbitrary: word(w),
    inputs: (x) => ({ in: x }),
    outputs: (x) => ({ out: sign(w, x) }),
    refused: [{ in: size }, { in: p - 1n }],
    exhaust,
  })
  testGadget({
    file: 'eq.circom',
    template: 'Eq',
    params: [],
    constraints: 2,
    arbitrary: fc.oneof(
      pair(w),
      word(w).map((x): [bigint, bigint] => [x, x]),
    ),
    inputs: ([a, b]) => ({ a, b }),
    outputs: ([a, b]) => ({ out: bit(a === b) }),
    exhaust,
  })
  testGadget({
    file: 'mux.circom',
    template: 'Mux',
    params: [],
    constraints: 1,
    arbitrary: fc.tuple(fc.boolean(), word(w), word(w)),
    inputs: ([condition, then, otherwise]) => ({ condition: bit(condition), then, otherwise }),
    outputs: ([condition, then, otherwise]) => ({ out: condition ? then : otherwise }),
    exhaust,
  })
  testGadget({
    file: 'add.circom',
    template: 'Add',
    params: [w],
    constraints: w + 1,
    arbitrary: pair(w),
    inputs: ([a, b]) => ({ a, b }),
    outputs: ([a, b]) => ({ out: bv.truncate(w, a + b), carry: (a + b) >> BigInt(w) }),
    exhaust,
  })
  testGadget({
    file: 'sub.circom',
    template: 'Sub',
    params: [w],
    constraints: w + 1,
    arbitrary: pair(w),
    inputs: ([a, b]) => ({ a, b }),
    outputs: ([a, b]) => ({ out: bv.truncate(w, a - b), borrow: bit(a < b) }),
    exhaust,
  })
  testGadget({
    file: 'ult.circom',
    template: 'ULt',
    params: [w],
    constraints: w + 1,
    arbitrary: fc.oneof(
      pair(w),
      word(w).map((x): [bigint, bigint] => [x, x]),
    ),
    inputs: ([a, b]) => ({ a, b }),
    outputs: ([a, b]) => ({ out: bit(a < b) }),
    exhaust,
  })
  testGadget({
    file: 'slt.circom',
    template: 'SLt',
    params: [w],
    constraints: 3 * w + 1,
    arbitrary: fc.oneof(
      pair(w),
      word(w).map((x): [bigint, bigint] => [x, x]),
    ),
    inputs: ([a, b]) => ({ a, b }),
    outputs: ([a, b]) => ({ out: bit(bv.toSigned(w, a) < bv.toSigned(w, b)) }),
    refused: [
      { a: size, b: 0n },
      { a: 0n, b: size },
    ],
    exhaust,
  })
  testGadget({
    file: 'bitwise.circom',
    template: 'Bitwise',
    params: [w],
    constraints: 3 * w,
    arbitrary: pair(w),
    inputs: ([a, b]) => ({ a, b }),
    outputs: ([a, b]) => ({ and: a & b, or: a | b, xor: a ^ b }),
    refused: [
      { a: size, b: 0n },
      { a: 0n, b: size },
    ],
    exhaust,
  })
  testGadget({
    file: 'not.circom',
    template: 'Not',
    params: [w],
    constraints: 0,
    arbitrary: word(w),
    inputs: (x) => ({ in: x }),
    outputs: (x) => ({ out: x ^ bv.mask(w) }),
    exhaust,
  })
  testGadget({
    file: 'concat.circom',
    template: 'Concat',
    params: [w],
    constraints: 0,
    arbitrary: pair(w),
    inputs: ([high, low]) => ({ high, low }),
    outputs: ([high, low]) => ({ out: (high << BigInt(w)) | low }),
    exhaust,
  })
  testGadget({
    file: 'sext.circom',
    template: 'Sext',
    params: [w, w + 13],
    constraints: w,
    arbitrary: word(w),
    inputs: (x) => ({ in: x }),
    outputs: (x) => ({ out: bv.truncate(w + 13, bv.toSigned(w, x)) }),
    refused: [{ in: size }],
    exhaust,
  })
  for (const [high, low] of [
    [w - 1, 0],
    [w - 1, 1],
    [1, 0],
    [w - 2, 1],
    [2, 2],
  ] as const) {
    testGadget({
      file: 'extract.circom',
      template: 'Extract',
      params: [w, high, low],
      constraints: w,
      arbitrary: word(w),
      inputs: (x) => ({ in: x }),
      outputs: (x) => ({ out: (x >> BigInt(low)) & bv.mask(high - low + 1) }),
      refused: [{ in: size }],
      exhaust,
      soundnessRuns: 4,
    })
  }
  testGadget({
    file: 'mul.circom',
    template: 'Mul',
    params: [w],
    constraints: 2 * w + 1,
    arbitrary: pair(w),
    inputs: ([a, b]) => ({ a, b }),
    outputs: ([a, b]) => ({ low: bv.truncate(w, a * b), high: (a * b) >> BigInt(w) }),
    exhaust,
  })
  testGadget({
    file: 'mul_signed.circom',
    template: 'MulSigned',
    params: [w],
    constraints: 2 * w + 2,
    arbitrary: fc.tuple(word(w), word(w), fc.boolean(), fc.boolean()),
    inputs: ([a, b, signedA, signedB]) => ({
      a,
      b,
      signA: signedA ? sign(w, a) : 0n,
      signB: signedB ? sign(w, b) : 0n,
    }),
    outputs: ([a, b, signedA, signedB]) => {
      const product = (signedA ? bv.toSigned(w, a) : a) * (signedB ? bv.toSigned(w, b) : b)
      return { low: bv.truncate(w, product), high: bv.truncate(w, product >> BigInt(w)) }
    },
    exhaust,
  })
  const divisors = fc.tuple(word(w), fc.oneof(word(w), fc.constantFrom(0n, 1n, 2n, size - 1n)))
  testGadget({
    file: 'udivrem.circom',
    template: 'UDivRem',
    params: [w],
    constraints: 3 * w + 2,
    arbitrary: divisors,
    inputs: ([x, y]) => ({ x, y }),
    outputs: ([x, y]) => ({ quotient: bv.udiv(w, x, y), remainder: bv.urem(w, x, y) }),
    exhaust,
  })
  testGadget({
    file: 'sdivrem.circom',
    template: 'SDivRem',
    params: [w],
    constraints: 3 * w + 11,
    arbitrary: divisors,
    inputs: ([x, y]) => ({ x, y, signX: sign(w, x), signY: sign(w, y) }),
    outputs: ([x, y]) => ({ quotient: bv.sdiv(w, x, y), remainder: bv.srem(w, x, y) }),
    exhaust,
  })
})

const shifts = [
  [3, 2, 14],
  [3, 3, 16],
  [32, 5, 74],
  [64, 64, 201],
] as const
const slowShifts = [
  [4, 2, 12],
  [4, 3, 14],
  [8, 8, 30],
  [24, 5, 65],
  [32, 32, 104],
  [64, 6, 140],
] as const
describe.each(slow ? [...shifts, ...slowShifts] : shifts)(
  'shifts of %i bits by amounts of %i',
  (w, k, cost) => {
    const exhaust = w < 4 ? 2 : 0
    const amount = fc.oneof(word(k), fc.bigInt(0n, bv.mask(k) < BigInt(w) ? bv.mask(k) : BigInt(w)))
    const arbitrary = fc.tuple(word(w), amount)
    const refused = [{ in: 1n, amount: 1n << BigInt(k) }]
    testGadget({
      file: 'shl.circom',
      template: 'Shl',
      params: [w, k],
      constraints: cost,
      arbitrary,
      inputs: ([x, s]) => ({ in: x, amount: s }),
      outputs: ([x, s]) => ({ out: bv.shl(w, x, s) }),
      refused,
      exhaust,
    })
    testGadget({
      file: 'lshr.circom',
      template: 'Lshr',
      params: [w, k],
      constraints: cost,
      arbitrary,
      inputs: ([x, s]) => ({ in: x, amount: s }),
      outputs: ([x, s]) => ({ out: bv.lshr(w, x, s) }),
      refused,
      exhaust,
    })
    testGadget({
      file: 'ashr.circom',
      template: 'Ashr',
      params: [w, k],
      constraints: cost + 2,
      arbitrary,
      inputs: ([x, s]) => ({ in: x, amount: s, sign: sign(w, x) }),
      outputs: ([x, s]) => ({ out: bv.ashr(w, x, s) }),
      exhaust,
    })
  },
)
