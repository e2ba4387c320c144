/**
 * What a challenger asks of a machine, and the histories that it builds from the answers.
 * @module
 */
import { equal } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'
import { prove } from '../proof/prove.ts'
import { commitHistory, type History } from '../trace/history.ts'
import { rootsOfRun } from '../trace/roots.ts'
import type { Trace } from '../trace/trace.ts'

export type Provider = {
  /** Steps until the machine stops, if known; saves the search for them. */
  readonly steps?: bigint
  /** State root after so many steps; beyond the end, the final root. */
  rootAt(step: bigint): Promise<Uint8Array>
  /** The roots at the first so many leaves of a span, 32 bytes each, where there is a faster way than one by one. */
  roots?(span: Span, count: number, options: RootsControl): Promise<Uint8Array>
  /** Proof of the segment that starts after so many steps, as the referee wants it. */
  prove(step: bigint): Promise<Uint8Array>
}

export type RootsControl = {
  /** Called as roots are made. */
  readonly onProgress?: (done: number, of: number) => void
  readonly signal?: AbortSignal
}

/**
 * A provider over a run of ours.
 * @param options.workers - threads that make many roots; default: one for each processor, where that is worth it
 * @example
 * const provider = providerOfTrace(await run(program))
 */
export function providerOfTrace(trace: Trace, options: { workers?: number } = {}): Provider {
  return {
    steps: trace.steps,
    rootAt: async (step) => trace.rootAt(step),
    roots: ({ start, stride }, count, { onProgress, signal }) =>
      rootsOfRun(trace, {
        ...{ ...options, start, stride, count, onProgress: (done) => onProgress?.(done, count) },
        ...(signal ? { signal } : {}),
      }),
    prove: async (step) => prove(trace, { step }),
  }
}

export type Span = { readonly start: bigint; readonly stride: bigint; readonly height: number }

/** Histories of 2^24 roots are a gigabyte: a deployment whose levels need more has its heights wrong. */
const MAX_DISTINCT = 2n ** 24n
/** Milliseconds that computing may keep everything else waiting. */
const LONGEST_TURN = 50

/**
 * The roots at the leaves of a span, up to the one that repeats for ever.
 * @returns 32 bytes each, one behind the other
 * @throws TooManyLeavesError if more than 2^24 leaves differ
 * @throws the signal's reason if it comes before the last root
 */
export async function rootsOf(
  provider: Provider,
  span: Span,
  control: RootsControl = {},
): Promise<Uint8Array> {
  const distinct = await distinctLeaves(provider, span)
  if (distinct > MAX_DISTINCT) throw new TooManyLeavesError(distinct)
  if (provider.roots) return provider.roots(span, Number(distinct), control)
  const roots = new Uint8Array(32 * Number(distinct))
  let paused = performance.now()
  for (let leaf = 0n; leaf < distinct; leaf++) {
    // Awaiting what is there already lets nothing else run: a signal would wait for the last root.
    if (performance.now() - paused > LONGEST_TURN) {
      control.onProgress?.(Number(leaf), Number(distinct))
      await new Promise((resolve) => setImmediate(resolve))
      control.signal?.throwIfAborted()
      paused = performance.now()
    }
    roots.set(await provider.rootAt(span.start + (leaf + 1n) * span.stride), 32 * Number(leaf))
  }
  return roots
}

/** @param roots - as `rootsOf` returns them, or one array each */
export function historyOf(roots: readonly Uint8Array[] | Uint8Array, span: Span): History {
  return commitHistory({ roots, ...span })
}

/**
 * Leaves until the state stays the same. "This step changes nothing" stays true once it is true, so it can be
 * searched by halving. "This root equals the last one" could not: a machine that runs in a circle returns to it.
 */
async function distinctLeaves(provider: Provider, span: Span): Promise<bigint> {
  let [low, high] = [0n, (1n << BigInt(span.height)) - 1n]
  while (low < high) {
    const middle = (low + high) / 2n
    const step = span.start + (middle + 1n) * span.stride
    const stopped =
      provider.steps === undefined
        ? equal(await provider.rootAt(step), await provider.rootAt(step + 1n))
        : step >= provider.steps
    if (stopped) high = middle
    else low = middle + 1n
  }
  return low + 1n
}

/** A level needs more roots than fit in memory. */
export class TooManyLeavesError extends OnestepError {
  override name = 'TooManyLeavesError'

  constructor(leaves: bigint) {
    super(`A history of ${leaves} distinct leaves is too large.`, {
      lines: [
        `Expected: at most ${MAX_DISTINCT}`,
        'Fix: deploy the game with more levels of smaller height.',
      ],
    })
  }
}
