/**
 * A phase 1 whose secret is derived from a seed; PLONK needs no other setup. INSECURE: whoever knows the seed
 * can prove anything. It exists only in memory, and the keys made with it are stamped.
 */
import { concat, fromBigintLE } from '../../bytes/bytes.ts'
import { baseModulus, scalarModulus as p } from '../circuit/field.ts'
import { uint32, writeSections } from '../circuit/sections.ts'
import { multiplesOfGenerator, type Progress } from '../setup/fixedbase.ts'
import { lagrangeAt } from '../setup/qap.ts'
import { seededSecret } from '../setup/seed.ts'

/** The secret of a seed. */
export function developmentTau(seed: string): bigint {
  return seededSecret('ptau', 'tau', seed)
}

/**
 * A .ptau file with the parts that a PLONK setup reads: powers of tau in G1 and G2 (sections 2 and 3), and
 * Lagrange polynomials at tau for every domain of up to 2^power (section 12, smaller ones first).
 */
export async function developmentPtau(
  power: number,
  seed: string,
  onProgress: Progress = () => {},
): Promise<Uint8Array> {
  const tau = developmentTau(seed)
  // PLONK's quotient is split into three polynomials, each with six coefficients more than the domain.
  const powers = new Array<bigint>((1 << power) + 6)
  for (let i = 0, value = 1n; i < powers.length; i++, value = (value * tau) % p) powers[i] = value
  const lagrange = Array.from({ length: power + 1 }, (_, k) => (k === 0 ? [1n] : lagrangeAt(k, tau))).flat()
  const inG1 = await multiplesOfGenerator('g1m', [...powers, ...lagrange], onProgress)
  const inG2 = await multiplesOfGenerator('g2m', [1n, tau])
  return writeSections('ptau', 1, [
    [1, concat(uint32(32), fromBigintLE(baseModulus, 32), uint32(power, power))],
    [2, inG1.subarray(0, 64 * powers.length)],
    [3, inG2],
    [12, inG1.subarray(64 * powers.length)],
  ])
}
