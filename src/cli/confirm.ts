/**
 * Asking before long work that nobody asked for by name.
 * @module
 */
import { createInterface } from 'node:readline/promises'
import { type Estimate, showEstimate } from '../zk/circuits.ts'
import { CliError } from './files.ts'

/** Seconds from which on work is asked for. */
const LONG = 60

/**
 * Asks on a terminal; elsewhere it wants to be told.
 * @param work - what has to be done first, as a sentence without its end
 * @param fixes - what may be done instead
 * @throws CliError if the answer is no, or nobody is there to answer
 */
export async function confirm(
  work: string,
  estimate: Estimate,
  {
    yes = false,
    signal,
    fixes,
  }: { yes?: boolean | undefined; signal: AbortSignal; fixes: readonly string[] },
): Promise<void> {
  if (yes || estimate.seconds < LONG) return
  const takes = `${work}: ${showEstimate(estimate)}.`
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    throw new CliError(takes, ['Fix: --yes, to do it without asking', ...fixes])
  }
  // Not as a terminal of its own: Ctrl-C stays a signal.
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false })
  try {
    const answer = await lines.question(`${takes}\nGo on? [y/N] `, { signal })
    if (!/^y(es)?$/i.test(answer.trim())) throw new CliError('Nothing was done.', fixes)
  } finally {
    lines.close()
  }
}
