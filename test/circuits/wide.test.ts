import fc from 'fast-check'
import { describe } from 'vitest'
import { testGadget, word } from './gadget.ts'
import * as bv from './smtlib.ts'

const bit = (condition: boolean) => (condition ? 1n : 0n)

/** Words that agree in their upper limbs more often than chance has it, and operands that make long carries. */
const pair = (w: number) =>
  fc.oneof(
    fc.tuple(word(w), word(w)),
    word(w).map((x): [bigint, bigint] => [x, x]),
    fc.tuple(word(w), word(Math.min(w, 64))).map(([x, low]): [bigint, bigint] => [x, x ^ low]),
    word(w).map((x): [bigint, bigint] => [x, bv.truncate(w, -x)]),
  )

const shifts = { shl: bv.shl, lshr: bv.lshr, ashr: bv.ashr }

/** Constraints by width, measured: add (sub the same), mul, udivrem, slt less ult, shift with a variable direction. */
const costs = {
  72: { add: 73, ult: 68, mul: 141, divide: 218, shift: 356 },
  256: { add: 258, ult: 76, mul: 396, divide: 664, shift: 496 },
  // With an odd number of limbs, and the widest.
  300: { add: 303, ult: 80, mul: 528, divide: 825, shift: 779 },
  512: { add: 516, ult: 92, mul: 795, divide: 1334, shift: 930 },
}

describe.each([72, 256, 300, 512] as const)('words of %i bits in limbs', (w) => {
  const cost = costs[w]
  const limbs = (x: bigint) => bv.limbs(w, x)
  const sign = (x: bigint) => x >> BigInt(w - 1)
  const n = Math.ceil(w / 64)
  const top = w - 64 * (n - 1)
  const common = { params: [w], runs: 100, soundnessRuns: 3 }

  testGadget({
    ...common,
    file: 'wide_add.circom',
    template: 'WideAdd',
    constraints: cost.add,
    arbitrary: pair(w),
    inputs: ([a, b]) => ({ a: limbs(a), b: limbs(b) }),
    outputs: ([a, b]) => ({ out: limbs(bv.truncate(w, a + b)), carry: (a + b) >> BigInt(w) }),
  })
  testGadget({
    ...common,
    file: 'wide_sub.circom',
    template: 'WideSub',
    constraints: cost.add,
    arbitrary: pair(w),
    inputs: ([a, b]) => ({ a: limbs(a), b: limbs(b) }),
    outputs: ([a, b]) => ({ out: limbs(bv.truncate(w, a - b)), borrow: bit(a < b) }),
  })
  // Its two elements hold 384 bits.
  if (w <= 384)
    testGadget({
      ...common,
      file: 'wide_eq.circom',
      template: 'WideEq',
      constraints: n <= 3 ? 2 : 5,
      arbitrary: pair(w),
      inputs: ([a, b]) => ({ a: limbs(a), b: limbs(b) }),
      outputs: ([a, b]) => ({ out: bit(a === b) }),
    })
  testGadget({
    ...common,
    file: 'wide_ult.circom',
    template: 'WideULt',
    constraints: cost.ult,
    arbitrary: pair(w),
    inputs: ([a, b]) => ({ a: limbs(a), b: limbs(b) }),
    outputs: ([a, b]) => ({ out: bit(a < b) }),
  })
  testGadget({
    ...common,
    file: 'wide_slt.circom',
    template: 'WideSLt',
    constraints: cost.ult + 2 * top,
    arbitrary: pair(w),
    inputs: ([a, b]) => ({ a: limbs(a), b: limbs(b) }),
    outputs: ([a, b]) => ({ out: bit(bv.toSigned(w, a) < bv.toSigned(w, b)) }),
  })
  testGadget({
    ...common,
    file: 'wide_bitwise.circom',
    template: 'WideBitwise',
    constraints: 3 * w,
    arbitrary: pair(w),
    inputs: ([a, b]) => ({ a: limbs(a), b: limbs(b) }),
    outputs: ([a, b]) => ({ and: limbs(a & b), or: limbs(a | b), xor: limbs(a ^ b) }),
  })
  testGadget({
    ...common,
    file: 'negate_if.circom',
    template: 'NegateIf',
    constraints: 3 * n,
    arbitrary: fc.tuple(
      fc.oneof(
        word(w),
        word(w).map((x) => (x >> 64n) << 64n),
      ),
      fc.boolean(),
    ),
    inputs: ([x, negate]) => ({ in: limbs(x), negate: bit(negate) }),
    outputs: ([x, negate]) => ({ out: limbs(negate ? bv.truncate(w, -x) : x) }),
  })
  testGadget({
    ...common,
    file: 'wide_mul.circom',
    template: 'WideMul',
    constraints: cost.mul,
    arbitrary: pair(w),
    inputs: ([a, b]) => ({ a: limbs(a), b: limbs(b) }),
    outputs: ([a, b]) => ({ out: limbs(bv.truncate(w, a * b)) }),
  })
  const division = fc.oneof(pair(w), fc.tuple(word(w), fc.constantFrom(0n, 1n, bv.mask(w), 1n << 64n)))
  testGadget({
    ...common,
    file: 'wide_udivrem.circom',
    template: 'WideUDivRem',
    constraints: cost.divide,
    arbitrary: division,
    inputs: ([x, y]) => ({ x: limbs(x), y: limbs(y) }),
    outputs: ([x, y]) => ({ quotient: limbs(bv.udiv(w, x, y)), remainder: limbs(bv.urem(w, x, y)) }),
    runs: 50,
  })
  testGadget({
    ...common,
    file: 'wide_sdivrem.circom',
    template: 'WideSDivRem',
    constraints: cost.divide + 12 * n + 1,
    arbitrary: division,
    inputs: ([x, y]) => ({ x: limbs(x), y: limbs(y), signX: sign(x), signY: sign(y) }),
    outputs: ([x, y]) => ({ quotient: limbs(bv.sdiv(w, x, y)), remainder: limbs(bv.srem(w, x, y)) }),
    runs: 50,
  })
  const amounts = fc.oneof(
    { arbitrary: fc.bigInt(0n, BigInt(w + 70)), weight: 4 },
    { arbitrary: word(w), weight: 1 },
    {
      arbitrary: fc.constantFrom(64n, 63n, 65n, BigInt(w), BigInt(w - 1), 1n << 64n, (1n << 64n) + 3n),
      weight: 1,
    },
  )
  testGadget({
    ...common,
    file: 'wide_shift.circom',
    template: 'WideShift',
    constraints: cost.shift,
    arbitrary: fc.tuple(word(w), amounts, fc.constantFrom('shl' as const, 'lshr' as const, 'ashr' as const)),
    inputs: ([x, s, kind]) => ({
      in: limbs(x),
      amount: limbs(s),
      right: bit(kind !== 'shl'),
      sign: kind === 'ashr' ? sign(x) : 0n,
    }),
    outputs: ([x, s, kind]) => ({ out: limbs(shifts[kind](w, x, s)) }),
    runs: 300,
  })
})
