/**
 * Roots at stride 1, and one-step proofs: bytes, microseconds to make and to verify.
 * @module
 */
import { readFileSync } from 'node:fs'
import { fastKeccak256 } from '../src/hash/index.ts'
import { prove } from '../src/proof/prove.ts'
import { verify } from '../src/proof/verify.ts'
import { LiveState } from '../src/state/access.ts'
import { rootsOfRun } from '../src/trace/roots.ts'
import { run, type Trace } from '../src/trace/trace.ts'
import { loadRiscv } from '../src/vms/riscv/index.ts'
import { cpuSeconds, median, type Row } from './measure.ts'

const LOADS = new Set(['lb', 'lh', 'lw', 'ld', 'lbu', 'lhu', 'lwu', 'c.lw', 'c.ld', 'c.lwsp', 'c.ldsp'])
const STORES = new Set(['sb', 'sh', 'sw', 'sd', 'c.sw', 'c.sd', 'c.swsp', 'c.sdsp'])
const SAMPLES = 1000

/** About a minute. */
export async function proofs(): Promise<Row[]> {
  const narrow = await run(load('elf/mix.rv32im.O2.elf', ['3']))
  const wide = await run(load('elf/demo.rv64imac.O2.elf', [], 'input/transfers.bin'))
  const long = await run(load('elf/mix.rv32im.O2.elf', ['1000']))
  return [await roots(narrow), await threads(long), ...(await oneStep(wide))]
}

const read = (path: string) => new Uint8Array(readFileSync(`fixtures/programs/${path}`))

const load = (file: string, args: string[], input?: string) =>
  loadRiscv(read(file), { args: [file, ...args], ...(input ? { input: read(input) } : {}) })

/** `rootAt` of each of a stretch of consecutive steps, five times. */
async function roots(trace: Trace): Promise<Row> {
  const count = 10_000n
  const rates: number[] = []
  for (let round = 0n; round < 5n; round++) {
    const start = 20_000n + round * count
    trace.rootAt(start - 1n)
    const seconds = await cpuSeconds(() => {
      for (let step = start; step < start + count; step++) trace.rootAt(step)
    })
    rates.push(Number(count) / seconds)
  }
  return { name: 'roots at stride 1, mix.rv32im.O2', value: median(rates), unit: 'roots/s' }
}

/** What a history of many roots takes on two threads, in time and not in processor time. */
async function threads(trace: Trace): Promise<Row> {
  const count = 1_000_000
  const options = { start: 1_000_000n, stride: 1n, count }
  const seconds = async (workers: number) => {
    const start = performance.now()
    await rootsOfRun(trace, { ...options, workers })
    return (performance.now() - start) / 1000
  }
  const [one, two]: [number[], number[]] = [[], []]
  for (let round = 0; round < 3; round++) {
    one.push(await seconds(1))
    two.push(await seconds(2))
  }
  const [alone, both] = [median(one), median(two)]
  return {
    name: 'a million roots by two threads, by the clock',
    value: count / both,
    unit: 'roots/s',
    baseline: 'one thread',
    ratio: alone / both,
    note: `${both.toFixed(1)} s against ${alone.toFixed(1)} s, start of the threads included`,
  }
}

/** Steps spread over a run of demo.rv64imac.O2, each proved and verified with the fast keccak-256. */
async function oneStep(trace: Trace): Promise<Row[]> {
  const { vm } = trace.program
  const hash = await fastKeccak256()
  const sizes: number[] = []
  const moves: number[] = []
  const made: number[] = []
  const verified: number[] = []
  for (let i = 0n; i < BigInt(SAMPLES); i++) {
    const step = (i * trace.steps) / BigInt(SAMPLES)
    const before = trace.rootAt(step)
    const instruction = new LiveState(vm.machine, trace.stateAt(step)).step()?.name ?? ''
    let proof = new Uint8Array(0)
    made.push(await cpuSeconds(() => (proof = prove(trace, { step }) as typeof proof)))
    verified.push(
      await cpuSeconds(() => {
        const verdict = verify(vm, before, proof, { hash })
        if ('reason' in verdict) throw new Error(verdict.reason)
      }),
    )
    sizes.push(proof.length)
    if (LOADS.has(instruction) || STORES.has(instruction)) moves.push(proof.length)
  }
  const note = `${moves.length} of ${SAMPLES} steps of demo.rv64imac.O2; 4,608 is what we allow`
  return [
    { name: 'proof of a load or store, rv64, median', value: median(moves), unit: 'bytes', note },
    { name: 'proof of a load or store, rv64, worst', value: Math.max(...moves), unit: 'bytes', note },
    { name: 'proof of any step, rv64, median', value: median(sizes), unit: 'bytes' },
    {
      name: 'make a one-step proof',
      value: median(made) * 1e6,
      unit: 'µs',
      note: 'the run is at that step already',
    },
    {
      name: 'verify a one-step proof',
      value: median(verified) * 1e6,
      unit: 'µs',
      note: 'own wasm keccak-256',
    },
  ]
}
