/**
 * Asks for confirmation before long work that the user did not explicitly request.
 * @module
 */
import { createInterface } from 'node:readline/promises'
import { type Estimate, showEstimate } from '../zk/circuits.ts'
import { CliError } from './files.ts'

/** The estimated seconds above which confirmation is required. */
const LONG = 60

/**
 * Asks on a terminal; elsewhere an option has to give the answer.
 * @param work - what has to be done first, as a sentence without its end
 * @param fixes - what can be done instead
 * @throws CliError if the answer is no, or there is no terminal to ask on
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
    throw new CliError(takes, ['Fix: add --yes to do it without asking', ...fixes])
  }
  // Not in raw mode, so that Ctrl-C remains a signal.
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false })
  try {
    const answer = await lines.question(`${takes}\nContinue? [y/N] `, { signal })
    if (!/^y(es)?$/i.test(answer.trim())) throw new CliError('Nothing was done.', fixes)
  } finally {
    lines.close()
  }
}
