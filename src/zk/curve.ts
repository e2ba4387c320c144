/**
 * BN254 through snarkjs's curves (ffjavascript, WebAssembly).
 *
 * A multi-threaded curve is one global object with worker threads that keep a process alive (snarkjs #152,
 * #393). Calls that may start it run within `withThreads`, which ends it when the last of them is done. The
 * single-threaded one has no workers and stays.
 * @module
 */
import type { Curve } from 'snarkjs'

let single: Promise<Curve> | undefined

/** The curve without worker threads; building it takes 0.3 s once. */
export function singleThreadedCurve(): Promise<Curve> {
  single ??= import('snarkjs').then(({ curves }) => curves.getCurveFromName('bn128', { singleThread: true }))
  return single
}

let users = 0

/** Runs what uses snarkjs's threads, and ends them when nobody uses them any more. */
export async function withThreads<T>(work: (snarkjs: typeof import('snarkjs')) => Promise<T>): Promise<T> {
  users++
  try {
    return await work(await import('snarkjs'))
  } finally {
    users--
    if (users === 0) await (globalThis as { curve_bn128?: Curve | null }).curve_bn128?.terminate()
  }
}
