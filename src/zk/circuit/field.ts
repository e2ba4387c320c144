/**
 * Arithmetic in the scalar field of BN254, whose elements are the values of wires.
 * @module
 */
import { poseidonModulus } from '../../hash/poseidon.ts'

/** The order of the groups of BN254: the modulus of wires and public inputs. */
export const scalarModulus = poseidonModulus

/** The modulus of the coordinates of points on BN254. */
export const baseModulus = 21888242871839275222246405745257275088696311157297823662689037894645226208583n

/** The representative in [0, p). */
export function mod(value: bigint, modulus: bigint = scalarModulus): bigint {
  const rest = value % modulus
  return rest < 0n ? rest + modulus : rest
}

export function power(base: bigint, exponent: bigint, modulus: bigint = scalarModulus): bigint {
  let result = 1n
  let square = mod(base, modulus)
  for (let e = exponent; e > 0n; e >>= 1n) {
    if (e & 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}

/**
 * The inverse modulo a prime, by the extended Euclidean algorithm.
 * @throws RangeError for 0
 */
export function inverse(value: bigint, modulus: bigint = scalarModulus): bigint {
  let [a, b] = [mod(value, modulus), modulus]
  if (a === 0n) throw new RangeError('"value" expected a field element other than 0, got 0')
  let [x, y] = [1n, 0n]
  while (b > 0n) {
    const quotient = a / b
    ;[a, b] = [b, a - quotient * b]
    ;[x, y] = [y, x - quotient * y]
  }
  return mod(x, modulus)
}

/** The inverses of many nonzero elements, at the cost of one inverse and three products per element. */
export function inverses(values: readonly bigint[]): bigint[] {
  const before: bigint[] = []
  let product = 1n
  for (const value of values) {
    before.push(product)
    product = (product * value) % scalarModulus
  }
  let rest = inverse(product)
  const result = new Array<bigint>(values.length)
  for (let i = values.length - 1; i >= 0; i--) {
    result[i] = (rest * before[i]!) % scalarModulus
    rest = (rest * values[i]!) % scalarModulus
  }
  return result
}

/** A square root, or undefined if there is none (Tonelli and Shanks; 2^28 divides p - 1). */
export function squareRoot(value: bigint): bigint | undefined {
  const p = scalarModulus
  const target = mod(value)
  if (target === 0n) return 0n
  if (power(target, (p - 1n) / 2n) !== 1n) return undefined
  let odd = p - 1n
  let twos = 0
  while ((odd & 1n) === 0n) {
    odd >>= 1n
    twos++
  }
  // 5 generates the multiplicative group, so it is not a square.
  let root = power(5n, odd)
  let result = power(target, (odd + 1n) / 2n)
  let error = power(target, odd)
  while (error !== 1n) {
    let order = 0
    for (let e = error; e !== 1n; e = (e * e) % p) order++
    const step = power(root, 1n << BigInt(twos - order - 1))
    result = (result * step) % p
    root = (step * step) % p
    error = (error * root) % p
    twos = order
  }
  return result
}
