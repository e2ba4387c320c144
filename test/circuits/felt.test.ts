import fc from 'fast-check'
import { describe } from 'vitest'
import { slow, testGadget, word } from './gadget.ts'
import { limbs } from './smtlib.ts'

/** 2^251 + 17 * 2^192 + 1, the field of Cairo. */
const stark = (1n << 251n) + 17n * (1n << 192n) + 1n
/** 2^224 - 2^96 + 1: a prime of another width, with long runs of ones. */
const p224 = (1n << 224n) - (1n << 96n) + 1n

/** The field of ed25519, and one of as many bits as there are: both are above the circuit's own. */
const p25519 = (1n << 255n) - 19n
const secp256k1 = (1n << 256n) - (1n << 32n) - 977n

const primes = [
  ['Stark', stark, 252, { canonical: 254, add: 255, mul: 648, reduce: 266 }],
  ['2^255 - 19', p25519, 255, { canonical: 259, add: 262, mul: 724, reduce: 265 }],
  ['P-224', p224, 224, { canonical: 226, add: 227, mul: 592, reduce: 294 }],
  ['secp256k1', secp256k1, 256, { canonical: 265, add: 268, mul: 731, reduce: 269 }],
] as const
describe.each(slow ? primes : primes.slice(0, 2))('felts of %s', (_, prime, w, cost) => {
  const params = [w, limbs(256, prime)]
  const edges = [0n, 1n, 2n, prime - 1n, prime - 2n, prime >> 1n, 1n << 192n, (1n << 192n) - 1n]
  const felt = fc.oneof(fc.bigInt(0n, prime - 1n), fc.constantFrom(...edges))
  const pair = fc.tuple(felt, felt)
  const inputs = ([a, b]: [bigint, bigint]) => ({ a: limbs(256, a), b: limbs(256, b) })
  const mod = (x: bigint) => ({ out: limbs(256, ((x % prime) + prime) % prime) })

  testGadget({
    file: 'felt_canonical.circom',
    template: 'FeltCanonical',
    params,
    constraints: cost.canonical,
    arbitrary: felt,
    inputs: (x) => ({ in: limbs(256, x) }),
    outputs: () => ({}),
    refused: [
      prime,
      prime + 1n,
      prime + (1n << 192n),
      (1n << BigInt(w)) - 1n,
      1n << BigInt(w),
      (1n << 256n) - 1n,
    ]
      .filter((x) => x < 1n << 256n)
      .map((x) => ({ in: limbs(256, x) })),
    soundnessRuns: 3,
  })
  testGadget({
    file: 'felt_add.circom',
    template: 'FeltAdd',
    params,
    constraints: cost.add,
    arbitrary: pair,
    inputs,
    outputs: ([a, b]) => mod(a + b),
    soundnessRuns: 3,
  })
  testGadget({
    file: 'felt_sub.circom',
    template: 'FeltSub',
    params,
    constraints: cost.add,
    arbitrary: pair,
    inputs,
    outputs: ([a, b]) => mod(a - b),
    soundnessRuns: 3,
  })
  testGadget({
    file: 'felt_mul.circom',
    template: 'FeltMul',
    params,
    constraints: cost.mul,
    arbitrary: pair,
    inputs,
    outputs: ([a, b]) => mod(a * b),
    runs: 60,
    soundnessRuns: 3,
  })
  testGadget({
    file: 'felt_reduce.circom',
    template: 'FeltReduce',
    params,
    constraints: cost.reduce,
    arbitrary: fc
      .oneof(word(256), fc.constantFrom(prime, prime - 1n, 2n * prime - 1n, 2n * prime, 3n * prime))
      .map((x) => BigInt.asUintN(256, x)),
    inputs: (x) => ({ in: limbs(256, x) }),
    outputs: mod,
    runs: 50,
    soundnessRuns: 3,
  })
})
