/**
 * Two runs of the benches against each other. Rates differ from machine to machine, so ratios are compared: each is of two
 * things that were measured in the same run.
 * @module
 */
import type { Row } from './measure.ts'
import { figure } from './table.ts'

/** A run, as `--json` prints it. */
export type Run = {
  readonly machine: string
  /** ISO 8601. */
  readonly date: string
  readonly results: readonly {
    readonly bench: string
    /** Processor time that the bench took, processes of its own included. */
    readonly seconds: number
    readonly rows: readonly Row[]
  }[]
}

/** The share of a ratio that may be lost. */
const ALLOWED = 0.1

export type Comparison = {
  /** A line for each ratio that was measured in both runs and lost more than is allowed. */
  readonly losses: readonly string[]
  /** Ratios of the earlier run that this one lacks, although it has their bench. */
  readonly missing: readonly string[]
  readonly compared: number
}

export function compare(before: Run, now: Run): Comparison {
  const [losses, missing]: [string[], string[]] = [[], []]
  let compared = 0
  for (const { bench, rows } of before.results) {
    const again = now.results.find((one) => one.bench === bench)
    if (!again) continue
    for (const old of rows) {
      if (old.ratio === undefined) continue
      const row = again.rows.find((one) => nameOf(one) === nameOf(old) && one.ratio !== undefined)
      if (!row) {
        missing.push(`${bench}: ${nameOf(old)}`)
        continue
      }
      compared++
      const kept = goodness(row) / goodness(old)
      // A ratio that is not a number counts as a loss too.
      if (kept >= 1 - ALLOWED) continue
      losses.push(`${bench}: ${nameOf(row)}: ${figure(row.ratio!)}, was ${figure(old.ratio)}`)
    }
  }
  return { losses, missing, compared }
}

/** A ratio; higher is better. */
export const goodness = ({ ratio, less }: Row): number => (less ? 1 / ratio! : ratio!)

/** Two rows may be of one thing against two others. */
export const nameOf = ({ name, baseline }: Row): string =>
  baseline === undefined ? name : `${name}, against ${baseline}`
