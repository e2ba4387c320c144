/**
 * BN254 by snarkjs's curves (ffjavascript, WebAssembly).
 *
 * A multi-threaded curve is a global object with worker threads that keep a process alive (snarkjs #152, #393).
 * Calls that may start it run within `withThreads`, which ends it after the last of them. The single-threaded
 * one has no workers and is kept.
 */
import type { Curve } from 'snarkjs'

let single: Promise<Curve> | undefined

/** The curve without worker threads. Building it takes 0.3 s once. */
export function singleThreadedCurve(): Promise<Curve> {
  single ??= import('snarkjs').then(({ curves }) => curves.getCurveFromName('bn128', { singleThread: true }))
  return single
}

let users = 0
let shared: Promise<Curve> | undefined

/** Runs something that uses snarkjs's threads, and ends them when nobody uses them any more. */
export async function withThreads<T>(work: (snarkjs: typeof import('snarkjs')) => Promise<T>): Promise<T> {
  const snarkjs = await import('snarkjs')
  // A curve started by other code in this process is not ours to end.
  if (!shared && globalCurve()) return work(snarkjs)
  users++
  try {
    // Built before use: two concurrent calls would build two, and the first would be lost with its threads.
    shared ??= snarkjs.curves.getCurveFromName('bn128')
    await shared
    return await work(snarkjs)
  } finally {
    users--
    if (users === 0) {
      const ended = shared
      shared = undefined
      await (await ended)?.terminate()
    }
  }
}

function globalCurve(): Curve | null | undefined {
  return (globalThis as { curve_bn128?: Curve | null }).curve_bn128
}
