/**
 * Implements `onestep commit --history`.
 * @module
 */
import { toHex } from '../bytes/bytes.ts'
import { commitHistory, spanProblem } from '../trace/history.ts'
import { rootsOfRun } from '../trace/roots.ts'
import type { Trace } from '../trace/trace.ts'
import { CliError } from './files.ts'
import { interruptible } from './interrupt.ts'
import { count } from './print.ts'
import { openQueue } from './redis.ts'
import { stage } from './stage.ts'

/** Roots of more take gigabytes. */
const MOST = 2n ** 24n

/** The root of the history of a run from its start. */
export function historyOfRun(
  trace: Trace,
  options: { height: number; stride?: bigint; jobs?: number; redis?: string },
): Promise<{ history: string }> {
  const { height, stride = 1n, jobs } = options
  const span = { start: 0n, stride, height }
  const problem = spanProblem(span)
  if (problem !== undefined) throw new CliError('There is no such history.', [problem])
  const all = 1n << BigInt(height)
  const moving = (trace.steps + stride - 1n) / stride || 1n
  // From the end of the run on, all roots are the same.
  const leaves = moving < all ? moving : all
  if (leaves > MOST) {
    throw new CliError(`A history of ${count(leaves)} distinct roots is too large.`, [
      `Expected: at most ${count(MOST)}`,
      'Fix: a larger --stride, or a smaller --history',
    ])
  }
  return interruptible(async (signal) => {
    const queue = options.redis === undefined ? undefined : await openQueue(options.redis, jobs)
    try {
      const roots = await stage(`computing ${count(leaves)} roots`, 1 + Number(leaves) / 50_000, (report) =>
        rootsOfRun(trace, {
          ...{ start: 0n, stride, count: Number(leaves), signal },
          ...(queue ? { queue } : jobs === undefined ? {} : { workers: jobs }),
          onProgress: (done) => report(done / Number(leaves)),
        }),
      )
      return { history: toHex(commitHistory({ roots, ...span }).root) }
    } finally {
      await queue?.close()
    }
  })
}
