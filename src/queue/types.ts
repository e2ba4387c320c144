/**
 * Work that others do: threads of this process, or workers on other machines.
 * @module
 */

/** A piece of work that is bytes and gives bytes: the same ones, or equally good ones, whoever does it. */
export type WorkTask = {
  /** What is to be done, such as `stark`: a worker has a file for each kind. */
  readonly kind: string
  /** What many tasks have in common, such as a machine: the same array in each of them, which must not change. */
  readonly shared: Uint8Array
  readonly input: Uint8Array
  /** What not every worker has, such as a key: only workers that named it are given the task. Default: nothing. */
  readonly needs?: string
}

/** Where work is done. */
export type WorkQueue = {
  /** How many tasks at a time are worth asking for. */
  readonly width: number
  /** Whether results come from this process. All others are from anybody, and are to be checked. */
  readonly trusted: boolean
  /**
   * Has a task done.
   * @param accept - reads a result, and throws if it is wrong: the task is then done again, a few times
   * @param signal - ends the waiting, and in a thread the work
   * @returns what `accept` returned
   */
  run<T>(task: WorkTask, accept: (output: Uint8Array) => T | Promise<T>, signal?: AbortSignal): Promise<T>
  /** Ends threads or connections. Tasks that others have begun go on. */
  close(): Promise<void>
}

/** What the file of a kind of work is called with, in a thread. */
export type WorkCall = {
  readonly shared: Uint8Array
  /** The same number for the same `shared`, so that what is made of it can be kept. */
  readonly sharing: number
  readonly input: Uint8Array
}

/** For each kind of work, a JavaScript file whose default export takes a `WorkCall` and returns the result's bytes. */
export type WorkFiles = { readonly [kind: string]: URL }
