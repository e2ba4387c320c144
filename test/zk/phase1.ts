/**
 * A whole phase 1, as `snarkjs powersoftau prepare phase2` leaves one, computed from secrets that are known: it stands in
 * for the ceremony's file, which is large and not to be had everywhere, at sizes that snarkjs would take an hour for.
 */
import { concat, fromBigintLE } from '../../src/bytes/bytes.ts'
import { baseModulus, scalarModulus as p } from '../../src/zk/circuit/field.ts'
import { uint32, writeSections } from '../../src/zk/circuit/sections.ts'
import { multiplesOfGenerator } from '../../src/zk/setup/fixedbase.ts'
import { lagrangeAt } from '../../src/zk/setup/qap.ts'

/** @param power - it serves circuits of up to 2^power rows */
export async function knownPhase1(power: number): Promise<Uint8Array> {
  const [tau, alpha, beta] = [0x7a6bn ** 15n % p, 0xa1fan ** 15n % p, 0xbe7an ** 15n % p]
  const powers = new Array<bigint>((2 << power) - 1)
  for (let i = 0, value = 1n; i < powers.length; i++, value = (value * tau) % p) powers[i] = value
  const half = powers.slice(0, 1 << power)
  const times = (factor: bigint, list: readonly bigint[]) => list.map((value) => (factor * value) % p)
  const lagrange = (last: number) =>
    Array.from({ length: last + 1 }, (_, k) => (k === 0 ? [1n] : lagrangeAt(k, tau))).flat()
  const bases = lagrange(power)
  const inG1 = new Map([
    [2, powers],
    [4, times(alpha, half)],
    [5, times(beta, half)],
    [12, lagrange(power + 1)],
    [14, times(alpha, bases)],
    [15, times(beta, bases)],
  ])
  const inG2 = new Map([
    [3, half],
    [6, [beta]],
    [13, bases],
  ])
  const sections: [number, Uint8Array][] = [
    [1, concat(uint32(32), fromBigintLE(baseModulus, 32), uint32(power, power))],
    [7, uint32(0)],
  ]
  for (const [group, size, lists] of [['g1m', 64, inG1] as const, ['g2m', 128, inG2] as const]) {
    const points = await multiplesOfGenerator(group, [...lists.values()].flat())
    let at = 0
    for (const [id, list] of lists) {
      sections.push([id, points.subarray(at, at + size * list.length)])
      at += size * list.length
    }
  }
  return writeSections('ptau', 1, sections)
}
