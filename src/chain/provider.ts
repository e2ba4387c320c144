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

/** Answers for a run: roots and proofs. */
export type Provider = {
  /** The number of steps until the machine stops, if known; saves the search for it. */
  readonly steps?: bigint
  /** The state root after this many steps; beyond the end, the final root. */
  rootAt(step: bigint): Promise<Uint8Array>
  /** The roots at the first leaves of a span, 32 bytes each, if there is a faster way than one by one. */
  roots?(span: Span, count: number, options: RootsControl): Promise<Uint8Array>
  /** A proof of the segment that starts after this many steps, in the referee's format. */
  prove(step: bigint): Promise<Uint8Array>
  /**
   * Numbers of steps, longer than a segment, that `proveSpan` proves at once. Where they are those of a leaf above the
   * last level, and the referee can resolve so many, such a proof ends a match without an inner tournament.
   */
  readonly spans?: readonly bigint[]
  /**
   * A proof of so many steps after `step`, in the referee's format. The party seals without it if it takes longer than half
   * of the grace. It is asked for once; where it fails, or the referee refuses it, the match goes on without.
   * @param control.signal - ends the work when the party stops
   */
  proveSpan?(step: bigint, steps: bigint, control?: { readonly signal?: AbortSignal }): Promise<Uint8Array>
}

/** Control over a long computation of roots. */
export type RootsControl = {
  /** Called as roots are computed. */
  readonly onProgress?: (done: number, of: number) => void
  readonly signal?: AbortSignal
}

/**
 * A provider that answers from our own run.
 * @param options.workers - threads for computing many roots; default: one per processor if that is worth it
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

/** The leaves of a history: 2^height leaves at a distance of `stride` steps. */
export type Span = { readonly start: bigint; readonly stride: bigint; readonly height: number }

/** Histories of 2^24 roots take a gigabyte; a deployment whose levels need more has badly chosen heights. */
const MAX_DISTINCT = 2n ** 24n
/** Milliseconds for which computing may block everything else. */
const LONGEST_TURN = 50

/**
 * The roots at the leaves of a span, up to the one that repeats for ever.
 * @returns the roots consecutively, 32 bytes each
 * @throws TooManyLeavesError if more than 2^24 leaves differ
 * @throws the signal's reason if it is aborted before the last root
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
    // Awaiting a settled promise lets nothing else run, so a signal would have to wait for the last root.
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

/**
 * The history of a span.
 * @param roots - as returned by `rootsOf`, or one array for each
 */
export function historyOf(roots: readonly Uint8Array[] | Uint8Array, span: Span): History {
  return commitHistory({ roots, ...span })
}

/**
 * The number of leaves until the state no longer changes. "This step changes nothing" stays true once it is
 * true, so it can be found by bisection. "This root equals the last one" does not: a machine that runs in a
 * cycle returns to it.
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

/** A level that needs more roots than fit into memory. */
export class TooManyLeavesError extends OnestepError {
  override name = 'TooManyLeavesError'

  constructor(leaves: bigint) {
    super(`A history of ${leaves} distinct leaves is too large.`, {
      lines: [`Expected: at most ${MAX_DISTINCT}`, 'Fix: deploy the game with more levels of smaller height'],
    })
  }
}
