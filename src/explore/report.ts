/**
 * Makes a report of a run or a dispute: the parts of it that people look at, without the program.
 * @module
 */
import { OnestepError } from '../bytes/errors.ts'
import type { MemoryLines, Report, RunIndex, Source, Summary, Window } from './types.ts'

/** The most bytes of a report that is read. Reports that this version makes stay far below. */
export const MAX_REPORT = 32 * 2 ** 20

/** Steps before and after a place of interest. */
const AROUND = 200
/** Bytes of memory that are kept around an access. */
const LINE = 64n
/** The most lines of memory of a window. */
const MAX_LINES = 1024
/** The most bytes that are asked for at a time. */
const LONGEST = 2048n

/** Options of `makeReport`. */
export type ReportOptions = {
  /** The program that makes the report, with its version. */
  readonly madeBy: string
  /** Steps of interest besides the beginning, the end, and the disputed step. */
  readonly steps?: readonly number[]
}

/** Makes a report from what a source knows. */
export async function makeReport(source: Source, options: ReportOptions): Promise<Report> {
  const whole = await source.summary()
  const windows: Window[] = []
  const memories: MemoryLines[][] = []
  const { divergence } = whole
  const places = [...(divergence === null ? [] : [divergence]), ...(options.steps ?? [])]
  for (const [index, { steps }] of whole.runs.entries()) {
    const run = index as RunIndex
    const around = places.map((place) => [place - AROUND, place + AROUND] as const)
    for (const [from, to] of merged([[0, AROUND], ...around, [steps - AROUND, steps]], steps)) {
      const window = await windowOf(source, run, from, to)
      windows.push(window)
      memories.push(await linesOf(source, window))
    }
  }
  const shown = whole.runs.map(({ steps }, run) => {
    const all = places.flatMap((place) => [place, place + 1])
    return [...new Set([0, ...all, steps])]
      .filter((step) => step <= steps)
      .map((step) => source.state(run as RunIndex, step))
  })
  const states = await Promise.all(shown.flat())
  const proved = [...new Set(places)].filter((step) => step <= whole.runs[0]!.steps)
  return {
    kind: 'onestep report',
    version: 1,
    madeBy: options.madeBy,
    summary: { ...whole, contains: containedIn(whole, windows) },
    timeline: await source.timeline(),
    dispute: await source.dispute(),
    windows,
    memories,
    states,
    differences: divergence === null ? [] : [await source.difference(divergence)],
    proofs: await Promise.all(proved.map((step) => source.proof(0, step))),
  }
}

/** The first and the last step of each window, by run. */
export const containedIn = ({ runs }: Summary, windows: readonly Window[]) =>
  runs.map((_, run) =>
    windows
      .filter((window) => window.run === run)
      .map(({ from, rows }): [number, number] => [from, from + rows.length]),
  )

/** Stretches within a run, in order, those that touch made one. */
function merged(stretches: readonly (readonly [number, number])[], steps: number): [number, number][] {
  const within = stretches
    .map(([from, to]): [number, number] => [Math.max(0, from), Math.min(steps, to)])
    .filter(([from, to]) => from < to || steps === 0)
    .sort(([a], [b]) => a - b)
  const all: [number, number][] = []
  for (const [from, to] of within) {
    const last = all.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else all.push([from, to])
  }
  return all
}

/** A window of any length, of parts as long as a source gives. */
async function windowOf(source: Source, run: RunIndex, from: number, to: number): Promise<Window> {
  const first = await source.window(run, from, to - from)
  const rows = [...first.rows]
  while (from + rows.length < to) {
    const more = await source.window(run, from + rows.length, to - from - rows.length)
    if (more.rows.length === 0) break
    rows.push(...more.rows)
  }
  return { ...first, rows }
}

/** The memory that the steps of a window touch, as it is before the first of them. */
async function linesOf(source: Source, { run, from, rows }: Window): Promise<MemoryLines[]> {
  const touched = new Map<string, Set<bigint>>()
  let count = 0
  for (const { reads, changes } of rows) {
    const writes = changes.flatMap((change) =>
      change.kind === 'memory'
        ? [{ memory: change.name, address: change.address, size: change.to.length / 2 }]
        : [],
    )
    for (const { memory, address, size } of [...reads, ...writes]) {
      const lines = touched.get(memory) ?? new Set<bigint>()
      touched.set(memory, lines)
      const last = (BigInt(address) + BigInt(size - 1)) / LINE
      for (let line = BigInt(address) / LINE; line <= last; line++) {
        if (lines.has(line) || count === MAX_LINES) continue
        lines.add(line)
        count++
      }
    }
  }
  const asked: { name: string; first: bigint; size: bigint }[] = []
  for (const [name, lines] of touched) {
    for (const line of [...lines].sort((a, b) => (a < b ? -1 : 1))) {
      const last = asked.at(-1)
      const follows = last?.name === name && last.first + last.size === line * LINE && last.size < LONGEST
      if (last && follows) last.size += LINE
      else asked.push({ name, first: line * LINE, size: LINE })
    }
  }
  const views: MemoryLines[] = []
  for (const { name, first, size } of asked) {
    const { bytes } = await source.memory(run, from, name, `0x${first.toString(16)}`, Number(size))
    views.push({ name, address: `0x${first.toString(16)}`, bytes })
  }
  return views
}

/** A file that is not a report, or one that contradicts itself. */
export class ReportError extends OnestepError {
  override name = 'ReportError'

  constructor(problem: string) {
    super('The report cannot be read.', {
      lines: [problem, 'Fix: make it again with `onestep explore FILE -o NAME.onestep`, with this version'],
    })
  }
}
