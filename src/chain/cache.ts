/**
 * The histories that a challenger has computed, stored for a restart. They depend only on the topic and the
 * span, so honest parties can share them.
 *
 * A stored history has to be the one that was written, and our own, because claiming a wrong root costs the
 * bond. A file therefore ends with a digest of its name and contents, and some of its roots are compared with
 * the provider's.
 * @module
 */
import { createHash } from 'node:crypto'
import { concatAll, equal, utf8 } from '../bytes/bytes.ts'
import type { Metrics } from './metrics.ts'
import { reasonOf } from './node-errors.ts'
import { type Provider, rootsOf, type Span } from './provider.ts'
import type { Store } from './store.ts'
import type { Topic } from './view.ts'

/** Part of every name. Increase it to ignore files written before. */
const VERSION = 1
const DIGEST = 32
/** Milliseconds between two reports of progress. */
const BETWEEN = 2_000

/**
 * The roots of a span, from the store if it has them.
 * @param metrics - is told about damaged files and files that cannot be written; neither changes the roots
 */
export async function cachedRoots(
  store: Store,
  topic: Topic,
  provider: Provider,
  span: Span,
  metrics: Metrics,
  signal?: AbortSignal,
): Promise<{ roots: Uint8Array; stored: boolean }> {
  const name = nameOf(topic, span)
  const stored = read(store, name)
  if (stored) {
    const roots = rootsIn(name, stored, span)
    if (roots && (await areOf(provider, roots, span))) return { roots, stored: true }
    metrics({ event: 'cache-damaged', directory: store.directory, name })
  }
  const roots = await rootsOf(provider, span, {
    onProgress: progressTo(metrics),
    ...(signal ? { signal } : {}),
  })
  try {
    store.write(name, concatAll([roots, digestOf(name, roots)]))
  } catch (error) {
    metrics({ event: 'cache-unwritable', directory: store.directory, reason: reasonOf(error) })
  }
  return { roots, stored: false }
}

/** A file that cannot be read counts as damaged, so that it does not end a dispute. */
function read(store: Store, name: string): Uint8Array | undefined {
  try {
    return store.read(name)
  } catch {
    return new Uint8Array(0)
  }
}

/** Reports rate and remaining time at intervals. */
function progressTo(metrics: Metrics): (done: number, of: number) => void {
  const begun = performance.now()
  let next = begun + BETWEEN
  return (done, of) => {
    const now = performance.now()
    if (now < next) return
    next = now + BETWEEN
    const rate = (1000 * done) / (now - begun)
    metrics({
      event: 'building',
      done,
      of,
      rate: Math.round(rate),
      secondsLeft: Math.ceil((of - done) / rate),
    })
  }
}

function nameOf({ vmId, startRoot }: Topic, { start, stride, height }: Span): string {
  const key = [VERSION, vmId, startRoot, start, stride, height].join(' ').toLowerCase()
  return `history-${createHash('sha256').update(key).digest('hex')}.bin`
}

function digestOf(name: string, content: Uint8Array): Uint8Array {
  return createHash('sha256').update(utf8(name)).update(content).digest()
}

/** @returns undefined unless the bytes were written under this name */
function rootsIn(name: string, bytes: Uint8Array, { height }: Span): Uint8Array | undefined {
  const content = bytes.subarray(0, Math.max(0, bytes.length - DIGEST))
  const count = content.length / 32
  if (!Number.isInteger(count) || count < 1 || BigInt(count) > 1n << BigInt(height)) return undefined
  if (!equal(bytes.subarray(content.length), digestOf(name, content))) return undefined
  return new Uint8Array(content.buffer, content.byteOffset, content.length)
}

/** Whether the first, the middle and the last root agree with the provider, and the machine stops there. */
async function areOf(provider: Provider, roots: Uint8Array, span: Span): Promise<boolean> {
  const last = roots.length / 32 - 1
  const isRootOf = (leaf: number, root: Uint8Array) => equal(root, roots.subarray(32 * leaf, 32 * leaf + 32))
  for (const leaf of new Set([0, last >> 1, last])) {
    if (!isRootOf(leaf, await provider.rootAt(span.start + BigInt(leaf + 1) * span.stride))) return false
  }
  const end = span.start + (span.stride << BigInt(span.height))
  return isRootOf(last, await provider.rootAt(end))
}
