/** Changed proofs: none is accepted, none hangs, and the verifier's memory stays within 512 MiB. */
import { beforeAll, expect, test } from 'vitest'
import { proveTables, verifyTables } from '../../src/stark/index.ts'
import { verifierInstance } from '../../src/stark/module.ts'
import type { Sample } from '../targets/air/samples.ts'
import { smallSamples } from './samples.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const EDITS = slow ? 100_000 : 1_000

const proofs: { readonly sample: Sample; readonly proof: Uint8Array }[] = []
beforeAll(async () => {
  for (const make of Object.values(smallSamples)) {
    const sample = make()
    const { program, traces, publics } = sample
    proofs.push({ sample, proof: await proveTables(program, traces, publics, { native: false }) })
  }
})

const seed = Number(process.env.ONESTEP_SEED ?? Math.floor(Math.random() * 2 ** 31))

/** Mulberry32. */
function random(seed: number): (below: number) => number {
  return (below) => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

/** Changes bytes, words and lengths, and moves, doubles and removes pieces. */
function change(proof: Uint8Array, other: Uint8Array, pick: (below: number) => number): Uint8Array {
  const copy = proof.slice()
  // Half of the edits hit the first 600 bytes, where the header, the commitments and many lengths are.
  const at = pick(pick(2) === 0 ? Math.min(600, copy.length) : copy.length)
  const kind = pick(8)
  if (kind === 0) copy[at]! ^= 1 << pick(8)
  if (kind === 1) copy[at] = [0, 1, 127, 128, 254, 255][pick(6)]!
  if (kind === 2) copy.fill(255, at, at + 1 + pick(10))
  if (kind === 3) copy.fill(0, at, at + 1 + pick(40))
  if (kind === 4) copy.set(other.subarray(at, Math.min(other.length, at + 1 + pick(200), copy.length)), at)
  if (kind === 5) copy.copyWithin(at, pick(copy.length), pick(copy.length))
  if (kind === 6) return copy.slice(0, at)
  if (kind === 7) {
    // A piece less or twice, with the length in the header put right.
    const length = 1 + pick(64)
    const rest = copy.slice(at + (pick(2) === 0 ? length : 0))
    const whole = Uint8Array.of(...copy.slice(0, at + (pick(2) === 0 ? 0 : length)), ...rest)
    const lengthAt = 72 + copy[7]!
    if (whole.length > lengthAt + 4)
      new DataView(whole.buffer).setUint32(lengthAt, whole.length - lengthAt - 4, true)
    return whole
  }
  return copy
}

test(`${EDITS} changed proofs are refused`, { timeout: 3_600_000 }, async () => {
  console.log(`ONESTEP_SEED=${seed}${slow ? '' : '; 100,000 edits with ONESTEP_SLOW=1'}`)
  const pick = random(seed)
  const reasons = new Map<string, number>()
  let slowest = 0
  for (let i = 0; i < EDITS; i++) {
    const { sample, proof } = proofs[pick(proofs.length)]!
    const other = proofs[pick(proofs.length)]!.proof
    const changed = change(proof, other, pick)
    if (Buffer.compare(changed, proof) === 0) continue
    const start = performance.now()
    const verdict = await verifyTables(sample.program, sample.publics, changed)
    slowest = Math.max(slowest, performance.now() - start)
    if (verdict.valid) expect.fail(`edit ${i} of seed ${seed} was accepted`)
    reasons.set(verdict.reason, (reasons.get(verdict.reason) ?? 0) + 1)
  }
  console.log(`slowest ${slowest.toFixed(0)} ms;`, Object.fromEntries(reasons))
  // The edits reach the cryptography, not only the header.
  expect(reasons.get('invalid-proof')).toBeGreaterThan(EDITS / 10)
  expect(slowest).toBeLessThan(10_000)
})

test('the verifier cannot take more than 512 MiB', async () => {
  const { memory } = await verifierInstance()
  const pages = memory.buffer.byteLength / 65536
  expect(() => memory.grow(8192 - pages + 1)).toThrow(RangeError)
  expect(memory.grow(8192 - pages)).toBe(pages)
})
