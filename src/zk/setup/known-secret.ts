/**
 * Recognizes keys with a public secret by their points: a stamp can be removed or changed, the secret cannot.
 *
 * The points are computed with plain integers, which takes 30 ms once; loading snarkjs's curve takes 300.
 */
import { inverse, mod, baseModulus as q } from '../circuit/field.ts'
import type { SnarkjsGroth16Key, SnarkjsPlonkKey } from '../groth16/snarkjs-json.ts'
import { developmentSeed, seededSecret } from './seed.ts'

/** Arithmetic in the field of a curve's coordinates. */
type Field<F> = {
  readonly add: (a: F, b: F) => F
  readonly sub: (a: F, b: F) => F
  readonly mul: (a: F, b: F) => F
  readonly inverse: (a: F) => F
  readonly isZero: (a: F) => boolean
}

type Pair = readonly [bigint, bigint]
/** As in `proof.ts`, which imports this file. */
type G1Point = Pair
type G2Point = readonly [Pair, Pair]

const base: Field<bigint> = {
  add: (a, b) => (a + b) % q,
  sub: (a, b) => mod(a - b, q),
  mul: (a, b) => (a * b) % q,
  inverse: (a) => inverse(a, q),
  isZero: (a) => a === 0n,
}

/** x + y u with u^2 = -1. */
const extension: Field<Pair> = {
  add: ([a, b], [c, d]) => [(a + c) % q, (b + d) % q],
  sub: ([a, b], [c, d]) => [mod(a - c, q), mod(b - d, q)],
  mul: ([a, b], [c, d]) => [mod(a * c - b * d, q), (a * d + b * c) % q],
  inverse([a, b]) {
    const norm = inverse(a * a + b * b, q)
    return [(a * norm) % q, mod(-b * norm, q)]
  },
  isZero: ([a, b]) => a === 0n && b === 0n,
}

/** A multiple of an affine point of y^2 = x^3 + b, by doubling and adding; `scalar` is from 1 to the group's order less 1. */
function multiple<F>(field: Field<F>, point: readonly [F, F], scalar: bigint): readonly [F, F] {
  const { add, sub, mul, isZero } = field
  const sum = ([x1, y1]: readonly [F, F], [x2, y2]: readonly [F, F]): readonly [F, F] => {
    const same = isZero(sub(x1, x2))
    const square = mul(x1, x1)
    const slope = same
      ? mul(add(square, add(square, square)), field.inverse(add(y1, y1)))
      : mul(sub(y2, y1), field.inverse(sub(x2, x1)))
    const x = sub(sub(mul(slope, slope), x1), x2)
    return [x, sub(mul(slope, sub(x1, x)), y1)]
  }
  // From the highest bit down, a point is added to a smaller multiple of itself only for a 1 bit, so never to
  // its opposite.
  let result: readonly [F, F] = point
  for (const bit of scalar.toString(2).slice(1)) {
    result = sum(result, result)
    if (bit === '1') result = sum(result, point)
  }
  return result
}

const g1: G1Point = [1n, 2n]
/** EIP-197's generator of G2. */
const g2: G2Point = [
  [
    10857046999023057135944570762232829481370756359578518086990519993285655852781n,
    11559732032986387107991004021392285783925812861821192530917403151452391805634n,
  ],
  [
    8495653923123431417604973247489272438418190587263600148770280649306958101930n,
    4082367875863433681332203403145435568316851327593401208105741076214120093531n,
  ],
]

export const timesG1 = (scalar: bigint): G1Point => multiple(base, g1, scalar)
export const timesG2 = (scalar: bigint): G2Point => multiple(extension, g2, scalar)

/** The affine coordinates of a point in a key, or undefined if it has none, or in another form than snarkjs's. */
export function affineG1(point: readonly string[]): G1Point | undefined {
  const [x, y, z, ...more] = point.map(BigInt)
  return z === 1n && more.length === 0 && inField(x!, y!) ? [x!, y!] : undefined
}

export function affineG2(point: readonly (readonly string[])[]): G2Point | undefined {
  const [x, y, z, ...more] = point.map((pair) => pair.map(BigInt))
  const whole = [x, y, z].every((pair) => pair?.length === 2) && more.length === 0
  if (!whole || z![0] !== 1n || z![1] !== 0n || !inField(...x!, ...y!)) return undefined
  return [
    [x![0]!, x![1]!],
    [y![0]!, y![1]!],
  ]
}

const inField = (...values: readonly bigint[]) => values.every((value) => value >= 0n && value < q)

const same = (a: unknown, b: unknown) => a !== undefined && String(a) === String(b)

let seeded: { readonly alpha: G1Point; readonly beta: G2Point; readonly tau: G2Point } | undefined

function seededPoints() {
  const secret = (of: 'key' | 'ptau', name: string) => seededSecret(of, name, developmentSeed)
  seeded ??= {
    alpha: timesG1(secret('key', 'alpha')),
    beta: timesG2(secret('key', 'beta')),
    tau: timesG2(secret('ptau', 'tau')),
  }
  return seeded
}

/**
 * Whether everyone can compute the secret of a verification key: alpha or beta (PLONK: tau) of the default
 * seed, or a delta to which nobody has contributed. Keys from other seeds are recognized by their stamp alone.
 * @returns also false for something that is not a key, which verification refuses
 */
export function hasKnownSecret(key: SnarkjsGroth16Key | SnarkjsPlonkKey): boolean {
  try {
    if ('X_2' in key) {
      const tau = affineG2(key.X_2)
      return same(tau, seededPoints().tau) || same(tau, g2)
    }
    const delta = affineG2(key.vk_delta_2)
    if (same(delta, affineG2(key.vk_gamma_2))) return true
    const { alpha, beta } = seededPoints()
    return same(affineG1(key.vk_alpha_1), alpha) || same(affineG2(key.vk_beta_2), beta)
  } catch {
    // BigInt throws on anything that is not a number.
    return false
  }
}
