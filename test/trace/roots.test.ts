/**
 * With the package as it is published: a worker is a file of JavaScript.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { builtPackage } from '../cli/built.ts'
import { countdown, tinyProgram } from '../vms/programs.ts'

const dist = join(builtPackage(), 'dist')
const { rootsOfRun, run, RootsError }: typeof import('../../src/trace/index.ts') = await import(
  join(dist, 'trace/index.js')
)
const { poseidon }: typeof import('../../src/hash/index.ts') = await import(join(dist, 'hash/index.js'))

const program = tinyProgram(countdown(200))
const trace = await run(program, { interval: 50n })
const plainly = (start: bigint, stride: bigint, count: number) =>
  Array.from({ length: count }, (_, i) => toHex(trace.rootAt(start + BigInt(i + 1) * stride)))

const split = (roots: Uint8Array) =>
  Array.from({ length: roots.length / 32 }, (_, i) => roots.subarray(32 * i, 32 * i + 32))

test.each([
  ['every step, to the end and beyond', 0n, 1n, Number(trace.steps) + 40],
  ['a stride that meets no checkpoint', 13n, 7n, 60],
  ['behind the end', trace.steps + 5n, 1n, 20],
  ['two leaves', 3n, 100n, 2],
])('workers make the roots that one thread makes: %s', async (_, start, stride, count) => {
  const progress: number[] = []
  const options = { start, stride, count, onProgress: (done: number) => progress.push(done) }
  expect(split(await rootsOfRun(trace, { ...options, workers: 2 })).map(toHex)).toEqual(
    plainly(start, stride, count),
  )
  expect(progress.at(-1)).toBe(count)
  expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  expect(split(await rootsOfRun(trace, { ...options, workers: 1 })).map(toHex)).toEqual(
    plainly(start, stride, count),
  )
})

test('of a run that was stopped, and on another hash', async () => {
  const stopped = await run(program, { maxSteps: 101n, interval: 10n, hash: await poseidon() })
  const roots = split(await rootsOfRun(stopped, { start: 90n, stride: 1n, count: 20, workers: 3 }))
  expect(roots.map(toHex)).toEqual(roots.map((_, i) => toHex(stopped.rootAt(91n + BigInt(i)))))
  expect(toHex(roots[19])).toBe(toHex(roots[10]))
})

test('what a worker throws is passed on', async () => {
  // A text of the machine that does not parse: its blocks name registers that it does not have.
  const vm = { ...program.vm, machine: { ...program.vm.machine, registers: [] } }
  const foreign = { ...trace, program: { ...program, vm } }
  const error = await rootsOfRun(foreign, { start: 0n, stride: 1n, count: 50, workers: 2 }).catch((e) => e)
  expect(error).toBeInstanceOf(RootsError)
  expect(error.message).toMatch(/^A thread that computes state roots failed\.\n {2}Error: \S/)
})

test('a signal ends it, before and in the middle', async () => {
  const stop = new AbortController()
  const options = { start: 0n, stride: 1n, count: 5_000, workers: 2, signal: stop.signal }
  const begun = rootsOfRun(trace, { ...options, onProgress: () => stop.abort(new Error('enough')) })
  await expect(begun).rejects.toThrow('enough')
  await expect(rootsOfRun(trace, options)).rejects.toThrow('enough')
})

test('a process that made roots in workers ends by itself', async () => {
  const script = `
    const { rootsOfRun, run } = await import(${JSON.stringify(join(dist, 'trace/index.js'))})
    const { loadProgram } = await import(${JSON.stringify(join(dist, 'vms/index.js'))})
    const { readFileSync } = await import('node:fs')
    const name = ${JSON.stringify(join(dist, '../fixtures/programs/elf/sha256.rv32im.O2.elf'))}
    const trace = await run(loadProgram(readFileSync(name), { name, args: ['sha256'] }), { maxSteps: 2000n })
    const roots = await rootsOfRun(trace, { start: 0n, stride: 1n, count: 2000, workers: 2 })
    console.log(Buffer.compare(roots.subarray(32 * 1999), trace.rootAt(2000n)))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { timeout: 50_000 })
  let text = ''
  child.stdout.on('data', (chunk) => (text += chunk))
  child.stderr.on('data', (chunk) => (text += chunk))
  const ended = await new Promise((resolve) => child.on('close', (code, signal) => resolve([code, signal])))
  expect([ended, text]).toEqual([[0, null], '0\n'])
})
