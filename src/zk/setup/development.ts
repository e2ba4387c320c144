/**
 * Development keys: Groth16 keys whose secret is derived from a seed, so that they are the same everywhere and
 * take seconds, where a ceremony takes hours. WHOEVER KNOWS THE SEED CAN PROVE ANYTHING, and the seed is in the
 * key. The stamp is in the .zkey itself, in the field that names the circuit, which later contributions copy:
 * no contribution repairs such a key.
 * @module
 */
import { createHash } from 'node:crypto'
import { concat, utf8 } from '../../bytes/bytes.ts'
import { inverse, scalarModulus as p } from '../circuit/field.ts'
import type { R1cs } from '../circuit/r1cs.ts'
import { uint32, writeSections } from '../circuit/sections.ts'
import { multiplesOfGenerator, type Progress } from './fixedbase.ts'
import { columnValues, domainPower, lagrangeAt } from './qap.ts'
import { developmentSeed, seededSecret } from './seed.ts'
import { insecureStamp, proverCoefficients, type ZkeyHeader, zkeyHeader } from './zkey.ts'

export type DevelopmentOptions = {
  /** Default: `developmentSeed`. */
  seed?: string
  onProgress?: Progress
}

/**
 * Makes an INSECURE proving key, as a .zkey file. The same system and seed give the same bytes.
 *
 * Measured: 19,264 constraints (a domain of 2^15) in 5.7 s of one core.
 * @example
 * const zkey = await developmentKey(parseR1cs(await readFile(circuit.r1cs)))
 */
export async function developmentKey(r1cs: R1cs, options: DevelopmentOptions = {}): Promise<Uint8Array> {
  const { seed = developmentSeed, onProgress = () => {} } = options
  const secret = (name: string) => seededSecret('key', name, seed)
  const [tau, alpha, beta, delta] = [secret('tau'), secret('alpha'), secret('beta'), secret('delta')]
  const overDelta = inverse(delta)

  const k = domainPower(r1cs)
  const publics = r1cs.outputs + r1cs.publicInputs
  const lagrange = lagrangeAt(k, tau)
  const a = columnValues(r1cs, r1cs.a, lagrange)
  const b = columnValues(r1cs, r1cs.b, lagrange)
  const c = columnValues(r1cs, r1cs.c, lagrange)
  // A separate row for each public wire makes their polynomials independent, as Groth16's proof requires.
  for (let s = 0; s <= publics; s++) a[s] = (a[s]! + lagrange[r1cs.constraints + s]!) % p
  const mixed = a.map((value, s) => (beta * value + alpha * b[s]! + c[s]!) % p)
  // The quotient is given by its values at the odd roots of the doubled domain.
  const doubled = lagrangeAt(k + 1, tau)
  const h = Array.from({ length: 1 << k }, (_, i) => (doubled[2 * i + 1]! * overDelta) % p)

  const inG1 = [
    [alpha, beta, delta],
    mixed.slice(0, publics + 1),
    a,
    b,
    mixed.slice(publics + 1).map((value) => (value * overDelta) % p),
    h,
  ]
  // An addition in G2 takes about three times as long as in G1.
  const weight = r1cs.wires / (r1cs.wires + inG1.flat().length / 3)
  const g1 = await multiplesOfGenerator('g1m', inG1.flat(), (done) => onProgress((1 - weight) * done))
  const g2 = await multiplesOfGenerator('g2m', [beta, 1n, delta, ...b], (done) => {
    onProgress(1 - weight + weight * done)
  })
  let at = 0
  const [keys, ic, pointsA, pointsB1, pointsC, pointsH] = inG1.map((list) => {
    at += list.length
    return g1.subarray(64 * (at - list.length), 64 * at)
  }) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array]

  const header: ZkeyHeader = {
    wires: r1cs.wires,
    publics,
    domain: 1 << k,
    alpha1: keys.subarray(0, 64),
    beta1: keys.subarray(64, 128),
    delta1: keys.subarray(128, 192),
    beta2: g2.subarray(0, 128),
    gamma2: g2.subarray(128, 256),
    delta2: g2.subarray(256, 384),
  }
  const coefficients = proverCoefficients(r1cs)
  const identity = createHash('sha256').update(seed).update(coefficients).update(ic).update(pointsC).digest()
  return writeSections('zkey', 1, [
    [1, uint32(1)],
    [2, zkeyHeader(header)],
    [3, ic],
    [4, coefficients],
    [5, pointsA],
    [6, pointsB1],
    [7, g2.subarray(384)],
    [8, pointsC],
    [9, pointsH],
    [10, concat(utf8(insecureStamp), identity, uint32(0))],
  ])
}
