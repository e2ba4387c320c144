/**
 * What the page and its workers say to each other: calls by name with plain data, and their answers.
 * @module
 */
import type { Source } from '../explore/types.ts'

/** What is run. */
export type Subject =
  | {
      readonly kind: 'file'
      readonly name: string
      readonly bytes: Uint8Array
      readonly args: readonly string[]
      readonly input?: Uint8Array
    }
  /** CommonJS that exports `program`, from the editor. */
  | { readonly kind: 'module'; readonly code: string }

export type RunRequest = {
  readonly subject: Subject
  /** The step after which a dishonest party's run is corrupted. Absent: there is no dishonest party. */
  readonly corruptAfter?: number
  readonly maxSteps: number
}

export type Ran = { readonly vm: string; readonly steps: number; readonly seconds: number }

export type ProvenRun = {
  readonly bytes: number
  readonly proveSeconds: number
  readonly verifySeconds: number
  /** Why the verifier refuses the proof; null if it accepts. */
  readonly refused: string | null
  readonly file: Uint8Array
}

export type SolidityText = { readonly name: string; readonly text: string }

/** What the toolkit's worker answers. */
export type Toolkit = {
  run(request: RunRequest): Promise<Ran>
  ask(method: keyof Source, args: readonly unknown[]): Promise<unknown>
  solidity(): Promise<readonly SolidityText[]>
  proveRun(from: number, steps: number): Promise<ProvenRun>
}

/** A message of TypeScript about the editor's text. Places are offsets. */
export type Diagnostic = {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly isError: boolean
}

export type Completion = { readonly label: string; readonly kind: string }

/** What the worker with TypeScript answers. */
export type Checker = {
  check(text: string): Promise<readonly Diagnostic[]>
  complete(text: string, at: number): Promise<readonly Completion[]>
  hover(text: string, at: number): Promise<string | null>
  /** The text as CommonJS. @throws Error with the first mistake of syntax */
  compile(text: string): Promise<string>
}

type Call = { readonly id: number; readonly name: string; readonly args: readonly unknown[] }
type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string }
  | { readonly progress: string }

type Functions = { readonly [name: string]: (...args: never[]) => Promise<unknown> }

/** Answers the calls that a worker gets. */
export function answer(functions: Functions): (progress: string) => void {
  const post = (message: Answer) => (self as unknown as Worker).postMessage(message)
  self.addEventListener('message', async ({ data }: MessageEvent<Call>) => {
    const { id, name, args } = data
    try {
      post({ id, value: await functions[name]!(...(args as never[])) })
    } catch (error) {
      post({ id, error: error instanceof Error ? error.message : String(error) })
    }
  })
  return (progress) => post({ progress })
}

export type Caller<T> = {
  readonly api: T
  /** Ends the worker; calls that wait fail with the reason. */
  end(reason: string): void
}

/** Calls the functions of a worker. */
export function caller<T extends object>(
  worker: Worker,
  onProgress: (text: string) => void = () => {},
): Caller<T> {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let last = 0
  const end = (reason: string) => {
    worker.terminate()
    for (const { reject } of waiting.values()) reject(new Error(reason))
    waiting.clear()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if ('progress' in data) return onProgress(data.progress)
    const call = waiting.get(data.id)
    waiting.delete(data.id)
    if ('error' in data) call?.reject(new Error(data.error))
    else call?.resolve(data.value)
  })
  worker.addEventListener('error', (event) => end(event.message || 'The worker could not be started.'))
  const api = new Proxy({} as T, {
    get:
      (_, name: string) =>
      (...args: unknown[]) =>
        new Promise((resolve, reject) => {
          const id = ++last
          waiting.set(id, { resolve, reject })
          worker.postMessage({ id, name, args } satisfies Call)
        }),
  })
  return { api, end }
}
