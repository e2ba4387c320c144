/**
 * How a figure is taken: processor time, medians, and who it is compared with in the same run.
 * @module
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Row = {
  name: string
  value: number
  unit: string
  /** Who is compared with. */
  baseline?: string
  /** How many times the baseline's rate; with `less`, how many times what the baseline takes, so that less is better. */
  ratio?: number
  less?: boolean
  /** How far the rounds lie apart: (highest - lowest) / median. */
  spread?: number
  note?: string
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** How far values lie apart, as a share of their median. */
export const spreadOf = (values: readonly number[]): number =>
  (Math.max(...values) - Math.min(...values)) / median(values)

/** Seconds of processor time of this process, threads of the engine included. */
export async function cpuSeconds(work: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

/** Seconds that work takes: of the thread that does it, and of processor time with those of the engine. */
export type Taken = { readonly thread: number; readonly all: number }

/** Where the kernel does not tell threads apart, a thread takes as long as the clock says. */
export function timed(work: () => unknown): Taken {
  const [thread, used] = [threadSeconds(), process.cpuUsage()]
  work()
  const { user, system } = process.cpuUsage(used)
  return { thread: threadSeconds() - thread, all: (user + system) / 1e6 }
}

function threadSeconds(): number {
  try {
    // The kernel adds up a running thread's time at ticks, and when it is asked for this.
    process.cpuUsage()
    // Nanoseconds on a processor come first: Documentation/scheduler/sched-stats.rst of Linux.
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e9
  } catch {
    return performance.now() / 1000
  }
}

/** A tick of the kernel's accounts of processes. */
const TICK = 0.01

/** Seconds of processor time of this process and of those that it started and waited for; without /proc, by the clock. */
export function usedSeconds(): number {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8')
    // utime, stime, cutime, cstime: proc(5). The name before them may contain spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * TICK
  } catch {
    return performance.now() / 1000
  }
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

const TABLE = new Int32Array(4096)
const OFTEN = 1_000_000
let sink = 0

/**
 * Seconds that a fixed loop of arithmetic, loads and stores takes this thread now: two milliseconds on a processor that is
 * not shared, up to twice as long where its other half or its caches are somebody else's too. Called a few times first, so
 * that V8 optimizes it.
 */
export const yardstick = (): number =>
  timed(() => {
    let [a, b, c, d, e, f] = [1, 2, 3, 4, 5, sink]
    for (let i = 0; i < OFTEN; i++) {
      a = (Math.imul(a, 5) + i) | 0
      b = (b + TABLE[a & 4095]) | 0
      c ^= b >>> 3
      d = (d + i) | 0
      e = (e + TABLE[d & 4095]) | 0
      f ^= e << 1
      TABLE[i & 4095] = f
    }
    sink = a ^ b ^ c ^ d ^ e ^ f
  }).thread
