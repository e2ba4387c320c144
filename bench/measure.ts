/**
 * How a figure is taken: processor time, medians, and who it is compared with in the same run.
 * @module
 */

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
