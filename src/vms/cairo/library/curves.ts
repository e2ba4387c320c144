/**
 * Elliptic curves y^2 = x^3 + alpha x + beta over any prime field: the functions of `starkware.python.math_utils`.
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { concat, fromBigint, toBigint } from '../../../bytes/bytes.ts'
import { HintFailure, list, modulo, native, number, numeric, thing, type Value } from '../hints/values.ts'
import { PRIME } from '../machine/state.ts'
import { B } from '../prover/curve.ts'
import { divMod, power, squareRootModulo } from './numbers.ts'

type Point = readonly [x: bigint, y: bigint]

function lineSlope(a: Point, b: Point, p: bigint): bigint {
  if (modulo(a[0] - b[0], p) === 0n) throw new HintFailure('a line through two points with the same x')
  return divMod(a[1] - b[1], a[0] - b[0], p)
}

function tangentSlope(point: Point, alpha: bigint, p: bigint): bigint {
  if (modulo(point[1], p) === 0n) throw new HintFailure('a tangent at a point with y = 0')
  return divMod(3n * point[0] * point[0] + alpha, 2n * point[1], p)
}

function meet(a: Point, x2: bigint, slope: bigint, p: bigint): Value {
  const x = modulo(slope * slope - a[0] - x2, p)
  return [x, modulo(slope * (a[0] - x) - a[1], p)]
}

const ySquared = (x: bigint, alpha: bigint, beta: bigint, p: bigint) =>
  modulo(power(x, 3n, p) + alpha * x + beta, p)

/** The smaller y of a point on the curve, or undefined if no point has this x. */
const yOf = (x: bigint, alpha: bigint, beta: bigint, p: bigint) =>
  squareRootModulo(ySquared(x, alpha, beta, p), p)

/** A point that follows from a seed: x is tried from hashes of it, and the seed's lowest bit chooses the y. */
function seededPoint(p: bigint, alpha: bigint, beta: bigint, seed: Uint8Array): Value {
  const hash = sha256(seed)
  for (let i = 0n; i < 100n; i++) {
    const x = toBigint(sha256(concat(hash.subarray(1), fromBigint(i, 10).reverse())))
    const y = yOf(x, alpha, beta, p)
    if (y !== undefined) return [x, modulo(hash[0] & 1 ? -y : y, p)]
  }
  throw new HintFailure('Could not find a point on the curve.')
}

function pointOf(value: Value | undefined): Point {
  const [x, y, ...more] = list(value as Value).map(number)
  if (x === undefined || y === undefined || more.length > 0)
    throw new HintFailure('a point that is not x and y')
  return [x, y]
}

const prime = (value: Value | undefined) => {
  const p = number(value as Value)
  if (p <= 0n) throw new HintFailure(`a field of ${p} elements`)
  return p
}

export const CURVE_FUNCTIONS: { readonly [name: string]: Value } = {
  line_slope: native('line_slope', ['point1', 'point2', 'p'], (a, b, p) =>
    lineSlope(pointOf(a), pointOf(b), prime(p)),
  ),
  ec_add: native('ec_add', ['point1', 'point2', 'p'], (one, other, p) => {
    const [a, b] = [pointOf(one), pointOf(other)]
    return meet(a, b[0], lineSlope(a, b, prime(p)), prime(p))
  }),
  ec_double_slope: native('ec_double_slope', ['point', 'alpha', 'p'], (point, alpha, p) =>
    tangentSlope(pointOf(point), number(alpha as Value), prime(p)),
  ),
  ec_double: native('ec_double', ['point', 'alpha', 'p'], (point, alpha, p) => {
    const a = pointOf(point)
    return meet(a, a[0], tangentSlope(a, number(alpha as Value), prime(p)), prime(p))
  }),
  y_squared_from_x: numeric('y_squared_from_x', ['x', 'alpha', 'beta', 'field_prime'], ySquared),
  recover_y: numeric('recover_y', ['x', 'alpha', 'beta', 'field_prime'], (x, alpha, beta, p) => {
    const y = yOf(x, alpha, beta, p)
    if (y === undefined)
      throw new HintFailure(`${x} does not represent the x coordinate of a point on the curve.`)
    return y
  }),
  random_ec_point: native(
    'random_ec_point',
    ['field_prime', 'alpha', 'beta', 'seed'],
    (p, alpha, beta, seed) => {
      // Another run would find another point, and this one could not be repeated.
      if (!(seed instanceof Uint8Array)) throw new HintFailure('random_ec_point without a seed')
      return seededPoint(prime(p), number(alpha as Value), number(beta as Value), seed)
    },
    3,
  ),
}

/** The curve of Cairo's builtins: `starkware.crypto.signature.signature`. */
export const STARK_CURVE: { readonly [name: string]: Value } = { ALPHA: 1n, BETA: B, FIELD_PRIME: PRIME }

const K1 = {
  prime: 2n ** 256n - 2n ** 32n - 977n,
  order: 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n,
  alpha: 0n,
  beta: 7n,
}
/** NIST P-256. */
const R1 = {
  prime: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
  order: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
  alpha: 0xffffffff00000001000000000000000000000000fffffffffffffffffffffffcn,
  beta: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
}

/** `starkware.cairo.common.cairo_secp.secp256r1_utils`. */
export const SECP256R1: { readonly [name: string]: Value } = {
  SECP256R1_P: R1.prime,
  SECP256R1_N: R1.order,
  SECP256R1_ALPHA: R1.alpha,
  SECP256R1_BETA: R1.beta,
}

export const SECP_CONSTANTS: { readonly [name: string]: Value } = {
  SECP_P: K1.prime,
  N: K1.order,
  ALPHA: K1.alpha,
  BETA: K1.beta,
  SECP256K1: thing('SECP256K1', K1),
  SECP256R1: thing('SECP256R1', R1),
}
