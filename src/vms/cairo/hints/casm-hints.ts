/**
 * What the hints of Cairo 1 do, by the names that `cairo-lang-casm` gives them. As Cairo 0's they run in the prover alone,
 * and the instructions behind them check what they wrote.
 * @module
 */

import { isqrt } from '../library/numbers.ts'
import { PRIME } from '../machine/state.ts'
import { B, inverse, mod, squareRoot } from '../prover/curve.ts'
import { type CasmHintKind, type HintCall, type HintState, hint } from './casm-hint.ts'
import { DICTIONARY_HINTS, newDictionaries } from './dictionaries.ts'
import { bool, HintFailure } from './values.ts'

export const newHintState = (): HintState => ({
  dictionaries: newDictionaries(),
  excluded: 0,
  free: undefined,
})

const HALF = 128n
/** Of 256 bits, the two numbers of 128. */
const low = (value: bigint) => BigInt.asUintN(128, value)
const high = (value: bigint) => value >> HALF
const wide = (parts: readonly bigint[]) => parts.reduceRight((sum, part) => (sum << HALF) | part, 0n)

const divisor = (value: bigint): bigint => {
  if (value === 0n) throw new HintFailure('a division by zero')
  return value
}

/** The ends of arcs are told as numbers below these: a third and a half of the prime, without their low 128 bits. */
const [THIRD, SECOND] = [3n, 2n].map((by) => ((PRIME / by) >> HALF) + 1n)

const NOTHING = hint('', '', () => {})
const AT_MOST = hint('lhs rhs', 'dst', ({ get, put }) => put('dst', bool(get('lhs') <= get('rhs'))))

const ARITHMETIC: { readonly [name: string]: CasmHintKind } = {
  TestLessThan: hint('lhs rhs', 'dst', ({ get, put }) => put('dst', bool(get('lhs') < get('rhs')))),
  TestLessThanOrEqual: AT_MOST,
  TestLessThanOrEqualAddress: AT_MOST,
  /** What compilers before 2.8 call it. */
  TestLessThenOrEqualAddress: AT_MOST,
  WideMul128: hint('lhs rhs', 'high low', ({ get, put }) => {
    const product = get('lhs') * get('rhs')
    put('high', high(product))
    put('low', low(product))
  }),
  DivMod: hint('lhs rhs', 'quotient remainder', ({ get, put }) => {
    const [a, b] = [get('lhs'), divisor(get('rhs'))]
    put('quotient', a / b)
    put('remainder', a % b)
  }),
  Uint256DivMod: hint(
    'dividend0 dividend1 divisor0 divisor1',
    'quotient0 quotient1 remainder0 remainder1',
    ({ get, put }) => {
      const a = wide([get('dividend0'), get('dividend1')])
      const b = divisor(wide([get('divisor0'), get('divisor1')]))
      put('quotient0', low(a / b))
      put('quotient1', high(a / b))
      put('remainder0', low(a % b))
      put('remainder1', high(a % b))
    },
  ),
  Uint512DivModByUint256: hint(
    'dividend0 dividend1 dividend2 dividend3 divisor0 divisor1',
    'quotient0 quotient1 quotient2 quotient3 remainder0 remainder1',
    ({ get, put }) => {
      const a = wide([0, 1, 2, 3].map((i) => get(`dividend${i}`)))
      const b = divisor(wide([get('divisor0'), get('divisor1')]))
      for (let i = 0; i < 4; i++) put(`quotient${i}`, low((a / b) >> (HALF * BigInt(i))))
      put('remainder0', low(a % b))
      put('remainder1', high(a % b))
    },
  ),
  SquareRoot: hint('value', 'dst', ({ get, put }) => put('dst', isqrt(get('value')))),
  Uint256SquareRoot: hint(
    'value_low value_high',
    'sqrt0 sqrt1 remainder_low remainder_high sqrt_mul_2_minus_remainder_ge_u128',
    ({ get, put }) => {
      const value = wide([get('value_low'), get('value_high')])
      const root = isqrt(value)
      const rest = value - root * root
      put('sqrt0', BigInt.asUintN(64, root))
      put('sqrt1', root >> 64n)
      put('remainder_low', low(rest))
      put('remainder_high', high(rest))
      put('sqrt_mul_2_minus_remainder_ge_u128', bool(2n * root - rest >= 1n << HALF))
    },
  ),
  LinearSplit: hint('value scalar max_x', 'x y', ({ get, put }) => {
    const [value, scalar, most] = [get('value'), divisor(get('scalar')), get('max_x')]
    const x = value / scalar < most ? value / scalar : most
    put('x', x)
    put('y', value - x * scalar)
  }),
  FieldSqrt: hint('val', 'sqrt', ({ get, put }) => {
    // 3 is not a square, so one of the two has a root.
    const value = get('val')
    put('sqrt', squareRoot(value) ?? (squareRoot(mod(3n * value)) as bigint))
  }),
  U256InvModN: hint('b0 b1 n0 n1', 'g0_or_no_inv g1_option s_or_r0 s_or_r1 t_or_k0 t_or_k1', ({ get, put }) =>
    inverseModulo(wide([get('b0'), get('b1')]), wide([get('n0'), get('n1')]), put),
  ),
}

/** The inverse r of b modulo n with k = (r b - 1) / n, or a divisor of both that shows that there is no inverse. */
function inverseModulo(b: bigint, n: bigint, put: HintCall['put']): void {
  const pair = (first: string, second: string, value: bigint) => {
    put(first, low(value))
    put(second, high(value))
  }
  if (n === 0n) throw new HintFailure('an inverse modulo zero')
  let [gcd, rest] = [n, b % n]
  while (rest !== 0n) [gcd, rest] = [rest, gcd % rest]
  if (n === 1n || gcd !== 1n) {
    const shared = n === 1n ? 1n : gcd % 2n === 0n ? 2n : gcd
    pair('s_or_r0', 's_or_r1', b / shared)
    pair('t_or_k0', 't_or_k1', n / shared)
    pair('g0_or_no_inv', 'g1_option', shared)
    return
  }
  const r = inverse(b, n)
  pair('s_or_r0', 's_or_r1', r)
  pair('t_or_k0', 't_or_k1', (r * b - 1n) / n)
  put('g0_or_no_inv', 0n)
}

const ARCS: { readonly [name: string]: CasmHintKind } = {
  AssertLeFindSmallArcs: hint('range_check_ptr a b', '', ({ get, machine, state }) => {
    const [a, b, at] = [get('a'), get('b'), get('range_check_ptr')]
    const lengths = [a, mod(b - a), PRIME - 1n - b]
    const order = [0, 1, 2].sort((i, j) =>
      lengths[i] < lengths[j] ? -1 : lengths[i] > lengths[j] ? 1 : i - j,
    )
    state.excluded = order[2]
    for (const [i, bound] of [THIRD, SECOND].entries()) {
      machine.write(at + BigInt(2 * i), lengths[order[i]] % bound)
      machine.write(at + BigInt(2 * i + 1), lengths[order[i]] / bound)
    }
  }),
  AssertLeIsFirstArcExcluded: hint('', 'skip_exclude_a_flag', ({ put, state }) =>
    put('skip_exclude_a_flag', bool(state.excluded !== 0)),
  ),
  AssertLeIsSecondArcExcluded: hint('', 'skip_exclude_b_minus_a', ({ put, state }) =>
    put('skip_exclude_b_minus_a', bool(state.excluded !== 1)),
  ),
  AssertLeAssertThirdArcExcluded: NOTHING,
  AssertLtAssertValidInput: NOTHING,
}

const MEMORY: { readonly [name: string]: CasmHintKind } = {
  AllocSegment: hint('', 'dst', ({ put, machine }) => put('dst', machine.addSegment())),
  AllocConstantSize: hint('size', 'dst', ({ get, put, machine, state }) => {
    const at = (state.free ??= machine.addSegment())
    put('dst', at)
    state.free = at + get('size')
  }),
  // Any point will do whose sums are of different x.
  RandomEcPoint: hint('', 'x y', ({ put }) => {
    for (let x = 0x5eedn; ; x++) {
      const y = squareRoot(mod(x * x * x + x + B))
      if (y === undefined) continue
      put('x', x)
      put('y', y)
      return
    }
  }),
  DebugPrint: NOTHING,
  SystemCall: hint('', '', () => {
    throw new HintFailure('a system call, which needs Starknet')
  }),
}

/** The hints that are understood. */
export const CASM_HINTS: { readonly [name: string]: CasmHintKind } = {
  ...ARITHMETIC,
  ...ARCS,
  ...MEMORY,
  ...DICTIONARY_HINTS,
}
