/**
 * Work that is done by threads of this process.
 * @module
 */
import type { WorkCall, WorkFiles, WorkQueue } from './types.ts'

/** Each array that is shared has a number, and is copied once to where all threads see it. */
const numbers = new WeakMap<Uint8Array, { readonly sharing: number; readonly shared: Uint8Array }>()
let last = 0

function seenByAll(shared: Uint8Array) {
  const known = numbers.get(shared)
  if (known) return known
  const copy = new Uint8Array(new SharedArrayBuffer(shared.length))
  copy.set(shared)
  const made = { sharing: ++last, shared: copy }
  numbers.set(shared, made)
  return made
}

/**
 * Starts threads. The input of a task is handed over to one, and is gone for the caller.
 * @param files - the kinds of work that the threads do
 * @param count - how many threads
 * @param env - variables of the environment that they see in place of this process's own
 */
export async function threadQueue(
  files: WorkFiles,
  count: number,
  env: Readonly<Record<string, string>> = {},
): Promise<WorkQueue> {
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    ...{ minThreads: count, maxThreads: count },
    // Some options of this process are not allowed in a thread, such as --input-type.
    execArgv: [],
    env: { ...(process.env as Record<string, string>), ...env },
  })
  return {
    width: count,
    trusted: true,
    async run(task, accept, signal) {
      if (!Object.hasOwn(files, task.kind))
        throw new RangeError(`"kind" expected one of ${Object.keys(files).join(', ')}, got ${task.kind}`)
      const filename = files[task.kind]!.href
      // Of a view, all that it is a view on would be handed over.
      const { input } = task
      const own = input.byteLength === input.buffer.byteLength ? input : input.slice()
      const call: WorkCall = { ...seenByAll(task.shared), input: own }
      const transferList = [own.buffer as ArrayBuffer]
      const made: Uint8Array = await pool.run(call, { filename, transferList, ...(signal ? { signal } : {}) })
      return accept(made)
    },
    close: () => pool.destroy(),
  }
}

/** Keeps what is made of the last `shared`, for the file of a kind of work. */
export function keeping<T>(make: (shared: Uint8Array) => T): (call: WorkCall) => T {
  let kept: { readonly sharing: number; readonly made: T } | undefined
  return ({ sharing, shared }) => {
    // A copy of its own: not everything takes memory that threads share.
    if (kept?.sharing !== sharing) kept = { sharing, made: make(shared.slice()) }
    return kept.made
  }
}
