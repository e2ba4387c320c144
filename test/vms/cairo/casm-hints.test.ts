/**
 * Hints of Cairo 1 that find numbers: what they write has the property that the instructions behind them check.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CASM_HINTS, newHintState } from '../../../src/vms/cairo/hints/casm-hints.ts'
import { HintFailure } from '../../../src/vms/cairo/hints/values.ts'
import { PRIME } from '../../../src/vms/cairo/machine/state.ts'
import { B, mod, squareRoot } from '../../../src/vms/cairo/prover/curve.ts'

type Values = { readonly [name: string]: bigint }

/** Runs hints one after the other on one memory; @returns what each wrote, cells by name and memory by address */
function ran(...hints: readonly (readonly [name: string, values?: Values])[]): Values[] {
  const state = newHintState()
  const memory = new Map<bigint, bigint>()
  let segments = 0n
  return hints.map(([name, values = {}]) => {
    const written: { [name: string]: bigint } = {}
    const { operands, cells, run } = CASM_HINTS[name]
    run({
      get(key) {
        if (!operands.includes(key) || values[key] === undefined) throw new Error(`${name} reads ${key}`)
        return values[key]
      },
      put(key, value) {
        if (!cells.includes(key)) throw new Error(`${name} writes ${key}`)
        written[key] = value
      },
      machine: {
        ap: 0n,
        fp: 0n,
        pc: 0n,
        has: (address) => memory.has(address),
        addTemporary: () => 0n,
        relocate: () => {},
        segmentOf: (address) => address / 1_000_000n,
        read(address) {
          const value = memory.get(address)
          if (value === undefined) throw new HintFailure(`nothing at ${address}`)
          return value
        },
        write(address, value) {
          memory.set(address, value)
          written[String(address)] = value
        },
        addSegment: () => 1_000_000n * ++segments,
        addChained: () => 1_000_000n * ++segments,
        addSignature: () => {},
      },
      state,
    })
    return written
  })
}

const word = (bits: bigint) => fc.bigInt({ min: 0n, max: 2n ** bits - 1n })
const HALF = 2n ** 128n
const parts = (name: string, value: bigint, count = 2): Values =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`${name}${i}`, (value >> BigInt(128 * i)) % HALF]),
  )
const whole = (values: Values, name: string, count = 2): bigint =>
  Array.from({ length: count }, (_, i) => values[`${name}${i}`] << BigInt(128 * i)).reduce((a, b) => a + b)
const holds = <T>(values: fc.Arbitrary<T>, check: (value: T) => void) =>
  fc.assert(fc.property(values, check), { numRuns: 100 })

describe('division', () => {
  test('of felts', () => {
    holds(fc.tuple(word(251n), word(100n)), ([lhs, rhs]) => {
      const [{ quotient, remainder }] = ran(['DivMod', { lhs, rhs: rhs + 1n }])
      expect(quotient * (rhs + 1n) + remainder).toBe(lhs)
      expect(remainder <= rhs).toBe(true)
    })
    expect(() => ran(['DivMod', { lhs: 1n, rhs: 0n }])).toThrow(HintFailure)
  })

  test('of 256 and 512 bits', () => {
    holds(fc.tuple(word(512n), word(256n)), ([a, b]) => {
      const divisor = b + 1n === 2n ** 256n ? b : b + 1n
      const [wide] = ran([
        'Uint512DivModByUint256',
        { ...parts('dividend', a, 4), ...parts('divisor', divisor) },
      ])
      expect(whole(wide, 'quotient', 4) * divisor + whole(wide, 'remainder')).toBe(a)
      expect(whole(wide, 'remainder') < divisor).toBe(true)
      const low = a % 2n ** 256n
      const [narrow] = ran(['Uint256DivMod', { ...parts('dividend', low), ...parts('divisor', divisor) }])
      expect(whole(narrow, 'quotient') * divisor + whole(narrow, 'remainder')).toBe(low)
    })
  })

  test('into two summands', () => {
    holds(fc.tuple(word(251n), word(127n), word(127n)), ([value, scalar, most]) => {
      const [{ x, y }] = ran(['LinearSplit', { value, scalar: scalar + 1n, max_x: most }])
      expect(x * (scalar + 1n) + y).toBe(value)
      expect(x <= most).toBe(true)
    })
  })

  test('inverses modulo n, or a divisor that shows that there is none', () => {
    holds(
      fc.tuple(word(256n), fc.oneof(word(256n), fc.constantFrom(0n, 1n, 96n, 2n ** 255n))),
      ([b, less]) => {
        const n = less === 0n ? 1n : less
        const [out] = ran(['U256InvModN', { ...parts('b', b), ...parts('n', n) }])
        const [s, t] = [whole(out, 's_or_r'), whole(out, 't_or_k')]
        if (out.g0_or_no_inv === 0n) expect(b * s).toBe(1n + t * n)
        else {
          const shared = out.g0_or_no_inv + out.g1_option * HALF
          expect([s * shared, t * shared]).toEqual([b, n])
          expect(shared > 1n || n === 1n).toBe(true)
        }
      },
    )
  })
})

describe('roots and products', () => {
  test('of numbers', () => {
    holds(word(256n), (value) => {
      const [{ dst }] = ran(['SquareRoot', { value: value % HALF }])
      expect(dst * dst <= value % HALF && (dst + 1n) * (dst + 1n) > value % HALF).toBe(true)
      const [out] = ran(['Uint256SquareRoot', { value_low: value % HALF, value_high: value / HALF }])
      const root = out.sqrt0 + out.sqrt1 * 2n ** 64n
      const rest = out.remainder_low + out.remainder_high * HALF
      expect(root * root + rest).toBe(value)
      expect(rest <= 2n * root).toBe(true)
      expect(out.sqrt_mul_2_minus_remainder_ge_u128).toBe(2n * root - rest >= HALF ? 1n : 0n)
    })
  })

  test('of felts: the root of the value or of three times it', () => {
    holds(word(251n), (val) => {
      const [{ sqrt }] = ran(['FieldSqrt', { val }])
      expect([mod(val), mod(3n * val)]).toContain(mod(sqrt * sqrt))
    })
  })

  test('products of 128 bits, points of the curve, comparisons', () => {
    holds(fc.tuple(word(128n), word(128n)), ([lhs, rhs]) => {
      const [{ high, low }] = ran(['WideMul128', { lhs, rhs }])
      expect([high * HALF + low, low < HALF]).toEqual([lhs * rhs, true])
      const [less, most] = ran(['TestLessThan', { lhs, rhs }], ['TestLessThanOrEqual', { lhs, rhs: lhs }])
      expect([less.dst, most.dst]).toEqual([lhs < rhs ? 1n : 0n, 1n])
    })
    const [{ x, y }] = ran(['RandomEcPoint'])
    expect(mod(y * y)).toBe(mod(x * x * x + x + B))
    expect(squareRoot(mod(y * y))).toBe(y < PRIME - y ? y : PRIME - y)
  })
})

test('the two shorter arcs, each as a small number and a multiple of the bound', () => {
  const THIRD = ((PRIME / 3n) >> 128n) + 1n
  const SECOND = ((PRIME / 2n) >> 128n) + 1n
  holds(fc.tuple(word(251n), word(251n)), ([one, other]) => {
    const [a, b] = one < other ? [one, other] : [other, one]
    const [arcs, first, second] = ran(
      ['AssertLeFindSmallArcs', { range_check_ptr: 10n, a, b }],
      ['AssertLeIsFirstArcExcluded'],
      ['AssertLeIsSecondArcExcluded'],
    )
    const lengths = [a, b - a, PRIME - 1n - b]
    const excluded = first.skip_exclude_a_flag === 0n ? 0 : second.skip_exclude_b_minus_a === 0n ? 1 : 2
    const small = lengths.filter((_, i) => i !== excluded).sort((x, y) => (x < y ? -1 : 1))
    expect([arcs[10] + arcs[11] * THIRD, arcs[12] + arcs[13] * SECOND]).toEqual(small)
    for (const at of [10, 11, 12, 13]) expect(arcs[at] < HALF).toBe(true)
  })
})

test('places of a size come one behind the other', () => {
  const [a, b, c] = ran(
    ['AllocConstantSize', { size: 3n }],
    ['AllocConstantSize', { size: 5n }],
    ['AllocSegment'],
  )
  expect([b.dst - a.dst, c.dst > b.dst]).toEqual([3n, true])
})
