/**
 * Changed proofs: none is accepted, none hangs, and the verifier's memory stays within 512 MiB. Half of the changes hit any
 * bytes, the others one of the parts that a proof has, each kind of part in turn.
 */
import { beforeAll, expect, test } from 'vitest'
import { concat, toHex } from '../../src/bytes/bytes.ts'
import { poseidon2 } from '../../src/hash/index.ts'
import {
  decodeStarkRun,
  encodeStarkRun,
  proveRun,
  proveTables,
  StarkFileError,
  type StarkRun,
  verifyRun,
  verifyTables,
} from '../../src/stark/index.ts'
import { verifierInstance } from '../../src/stark/module.ts'
import { run } from '../../src/trace/index.ts'
import type { Sample } from '../targets/air/samples.ts'
import { countdown, tinyProgram } from '../vms/programs.ts'
import { tiny } from '../vms/tiny.ts'
import { changeAnywhere, partChanger, random } from './changes.ts'
import { smallSamples } from './samples.ts'
import { partsOf } from './sections.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const EDITS = slow ? 100_000 : 1_000
const FILE_EDITS = slow ? 20_000 : 100

const proofs: { readonly sample: Sample; readonly proof: Uint8Array }[] = []
beforeAll(async () => {
  for (const make of Object.values(smallSamples)) {
    const sample = make()
    const { program, traces, publics } = sample
    proofs.push({ sample, proof: await proveTables(program, traces, publics, { native: false }) })
  }
})

const seed = Number(process.env.ONESTEP_SEED ?? Math.floor(Math.random() * 2 ** 31))

test(`${EDITS} changed proofs are refused`, { timeout: 7_200_000 }, async () => {
  console.log(`ONESTEP_SEED=${seed}${slow ? '' : '; 100,000 edits with ONESTEP_SLOW=1'}`)
  const pick = random(seed)
  const changers = proofs.map(({ proof }, i) => partChanger(proof, proofs[(i + 1) % proofs.length]!.proof))
  const reasons = new Map<string, number>()
  const touched = new Set<string>()
  let [slowest, most] = [0, 0]
  for (let i = 0; i < EDITS; ) {
    const which = pick(proofs.length)
    const { sample, proof } = proofs[which]!
    const part = pick(2) === 0 ? changers[which]!(pick) : undefined
    const changed = part?.bytes ?? changeAnywhere(proof, proofs[pick(proofs.length)]!.proof, pick)
    if (Buffer.compare(changed, proof) === 0) continue
    i++
    if (part) touched.add(part.name)
    const start = performance.now()
    const verdict = await verifyTables(sample.program, sample.publics, changed)
    slowest = Math.max(slowest, performance.now() - start)
    if (verdict.valid)
      expect.fail(`edit ${i} of seed ${seed}${part ? `, of ${part.name},` : ''} was accepted`)
    reasons.set(verdict.reason, (reasons.get(verdict.reason) ?? 0) + 1)
    if (i % 1000 === 0) most = Math.max(most, process.memoryUsage().rss)
  }
  console.log(
    `slowest ${slowest.toFixed(0)} ms; the process has up to ${(most / 2 ** 20).toFixed(0)} MiB;`,
    Object.fromEntries(reasons),
  )
  // The edits reach the cryptography, not only the header, and all parts.
  expect(reasons.get('invalid-proof')).toBeGreaterThan(EDITS / 10)
  const names = new Set(proofs.flatMap(({ proof }) => partsOf(proof).map(({ name }) => name)))
  expect([...names].filter((name) => !touched.has(name))).toEqual([])
  expect(slowest).toBeLessThan(10_000)
})

/** What a file says, without the VM's name, which nothing depends on. */
const said = (run: StarkRun): string =>
  JSON.stringify({ ...run, vm: '' }, (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}` : value instanceof Uint8Array ? toHex(value) : value,
  )

test(`${FILE_EDITS} changed files of proofs of a run of the toy VM are refused`, {
  timeout: 7_200_000,
}, async () => {
  const trace = await run(tinyProgram(countdown(3)), { hash: poseidon2() })
  const file = encodeStarkRun(await proveRun(trace, { native: false }))
  const original = said(decodeStarkRun(file))
  const view = new DataView(file.buffer, file.byteOffset)
  const proofAt = 12 + view.getUint32(8, true)
  const changer = partChanger(file.slice(proofAt), proofs[0]!.proof)
  const pick = random(seed)
  const reasons = new Map<string, number>()
  const count = (reason: string) => reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  let slowest = 0
  for (let i = 0; i < FILE_EDITS; ) {
    const changed =
      pick(2) === 0
        ? withProof(file, proofAt, changer(pick).bytes)
        : changeAnywhere(file, proofs[pick(proofs.length)]!.proof, pick)
    const start = performance.now()
    try {
      const read = decodeStarkRun(changed)
      if (said(read) === original) continue
      i++
      const verdict = await verifyRun(tiny, read)
      if (verdict.valid) expect.fail(`edit ${i} of seed ${seed} of the file was accepted`)
      count(verdict.reason)
    } catch (error) {
      if (!(error instanceof StarkFileError)) throw error
      i++
      count('not read')
    }
    slowest = Math.max(slowest, performance.now() - start)
  }
  console.log(`files: slowest ${slowest.toFixed(0)} ms;`, Object.fromEntries(reasons))
  expect(reasons.get('invalid-proof')).toBeGreaterThan(FILE_EDITS / 100)
  expect(slowest).toBeLessThan(10_000)
})

/** The file of one segment with another proof, whose length its description states. */
function withProof(file: Uint8Array, proofAt: number, proof: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(file.subarray(12, proofAt))
  const other = new TextEncoder().encode(text.replace(/"bytes":\d+/, `"bytes":${proof.length}`))
  const head = file.slice(0, 12)
  new DataView(head.buffer).setUint32(8, other.length, true)
  return concat(head, other, proof)
}

test('the verifier cannot take more than 512 MiB', async () => {
  const { memory } = await verifierInstance()
  const pages = memory.buffer.byteLength / 65536
  expect(() => memory.grow(8192 - pages + 1)).toThrow(RangeError)
  expect(memory.grow(8192 - pages)).toBe(pages)
})
