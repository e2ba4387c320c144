/** Proofs of runs by several threads, and in parts that are kept: with the package as it is published. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RunParts } from '../../src/stark/index.ts'
import { builtPackage } from '../cli/built.ts'
import { scratch } from '../cli/cli.ts'
import { countdown, tinyProgram } from '../vms/programs.ts'
import { tiny } from '../vms/tiny.ts'

const dist = join(builtPackage(), 'dist')
const { encodeStarkRun, folderParts, proveRun, verifyRun }: typeof import('../../src/stark/index.ts') =
  await import(join(dist, 'stark/index.js'))
const { run }: typeof import('../../src/trace/index.ts') = await import(join(dist, 'trace/index.js'))
const { poseidon2 }: typeof import('../../src/hash/index.ts') = await import(join(dist, 'hash/index.js'))

const trace = await run(tinyProgram(countdown(3)), { hash: poseidon2() })
const folder = scratch()
const options = { segmentSteps: 6, native: false } as const

test('threads make the proof that one thread makes, and a killed proof goes on', {
  timeout: 300_000,
}, async () => {
  expect(trace.steps).toBe(16n)
  const seen: bigint[] = []
  const parts = folderParts(folder.path('parts'))
  const two = await proveRun(trace, { ...options, workers: 2, parts, onProgress: (made) => seen.push(made) })
  expect(two.segments.map(({ steps }) => steps)).toEqual([6n, 6n, 4n])
  expect(seen.at(-1)).toBe(16n)
  expect(await verifyRun(tiny, two)).toMatchObject({ valid: true, status: trace.status })

  // As if the process had been killed: one part is missing, one is damaged, one is of another run.
  const files = readdirSync(folder.path('parts')).sort()
  expect(files).toEqual(['0-6.proof', '12-4.proof', '6-6.proof'])
  const at = (name: string) => join(folder.path('parts'), name)
  writeFileSync(at('6-6.proof'), readFileSync(at('6-6.proof')).subarray(0, 1000))
  writeFileSync(at('12-4.proof'), readFileSync(at('12-4.proof')).fill(7, 50_000, 50_064))
  const saved: bigint[] = []
  const watched: RunParts = {
    load: parts.load,
    save(from, part) {
      saved.push(from)
      return parts.save(from, part)
    },
  }
  const again = await proveRun(trace, { ...options, parts: watched })
  expect(saved).toEqual([6n, 12n])
  expect(encodeStarkRun(again)).toEqual(encodeStarkRun(two))

  const elsewhere = await run(tinyProgram(countdown(4)), { hash: poseidon2() })
  saved.length = 0
  await proveRun(elsewhere, { ...options, steps: 6n, parts: watched })
  expect(saved).toEqual([0n])
})

test('a signal stops threads', { timeout: 100_000 }, async () => {
  const stop = new AbortController()
  const made = proveRun(trace, { ...options, workers: 2, signal: stop.signal })
  setTimeout(() => stop.abort(new Error('enough')), 200)
  await expect(made).rejects.toThrow('enough')
  await expect(proveRun(trace, { workers: 0 })).rejects.toThrow(/"workers" expected a number from 1, got 0/)
})
