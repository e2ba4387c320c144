/**
 * How a figure is taken: processor time, medians, and who it is compared with in the same run.
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Row = {
  name: string
  value: number
  unit: string
  /** Who is compared with. */
  baseline?: string
  /** How many times the baseline's rate. */
  ratio?: number
  note?: string
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Seconds of processor time of this process, threads of the engine included. */
export async function cpuSeconds(work: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

/** Has a bench begin with no compiled code on disk, and leave none. */
export async function withOwnCache<T>(bench: () => Promise<T>): Promise<T> {
  const before = process.env.ONESTEP_CACHE
  const cache = mkdtempSync(join(tmpdir(), 'onestep-bench-'))
  process.env.ONESTEP_CACHE = cache
  try {
    return await bench()
  } finally {
    rmSync(cache, { recursive: true })
    if (before === undefined) delete process.env.ONESTEP_CACHE
    else process.env.ONESTEP_CACHE = before
  }
}
