/**
 * Finds out from which start states a game is to be played: from the configuration, from a command, or from a module.
 * @module
 */
import { execFile } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { OnestepError } from '../bytes/errors.ts'
import type { Provider, Topic } from '../chain/index.ts'
import { ConfigError, items, type Placed, text } from './checked.ts'
import { type ProgramSource, parseProgram, type StartSource } from './config.ts'

/** What a command reads on standard input, and a module's function gets. */
export type GameFacts = {
  readonly chainId: number
  readonly game: string
  /** Of the event that announced it; absent for a game of the configuration. */
  readonly announced?: { readonly block: string; readonly transaction: string; readonly args: object }
}

/** What to play: a program, or what a module computes itself. */
export type Start =
  | { readonly kind: 'program'; readonly program: ProgramSource }
  | { readonly kind: 'provider'; readonly topic: Topic; readonly provider: Provider; readonly post?: boolean }

/** Milliseconds that a command may take, and bytes that it may print. */
const [LONGEST, MOST] = [120_000, 2 ** 20]

/**
 * Asks a source for the starts of a game.
 * @param folder - where relative paths in the answer of a command start
 * @throws StartError if the command or module fails, or answers something else than programs
 */
export async function startsOf(
  source: StartSource,
  facts: GameFacts,
  folder: string,
  signal?: AbortSignal,
): Promise<Start[]> {
  if (source.kind === 'program') return [{ kind: 'program', program: source.program }]
  if (source.kind === 'command') {
    const answer = await runCommand(source.command, JSON.stringify(facts), signal)
    return starts(answer, source.command.join(' '), folder)
  }
  const module = (await import(pathToFileURL(source.path).href)) as { default?: unknown }
  if (typeof module.default !== 'function')
    throw new StartError(source.path, 'a default export that is a function', typeof module.default)
  return starts(await module.default(facts), source.path, dirname(source.path))
}

/** One start, a list of them, or null for none. */
function starts(answer: unknown, from: string, folder: string): Start[] {
  if (answer === null || answer === undefined) return []
  const placed: Placed = { value: Array.isArray(answer) ? answer : [answer], place: 'answer' }
  try {
    return items(placed).map((at) => {
      const { provider, topic, post } = (at.value ?? {}) as Partial<Extract<Start, { kind: 'provider' }>>
      if (provider !== undefined && topic !== undefined)
        return { kind: 'provider', topic, provider, ...(post === undefined ? {} : { post }) }
      const path = (one: Placed) => resolve(folder, text(one))
      return { kind: 'program', program: parseProgram(at, path) }
    })
  } catch (error) {
    if (error instanceof ConfigError)
      throw new StartError(from, 'programs as docs/operations.md has them', error.message)
    throw error
  }
}

function runCommand(command: readonly string[], input: string, signal?: AbortSignal): Promise<unknown> {
  const [file, ...args] = command
  return new Promise((done, fail) => {
    const options = { timeout: LONGEST, maxBuffer: MOST, ...(signal && { signal }) }
    const child = execFile(file!, args, options, (error, stdout, stderr) => {
      if (error) {
        const last = stderr.trim().split('\n').at(-1) ?? ''
        fail(new StartError(command.join(' '), 'exit code 0', last || error.message))
        return
      }
      try {
        done(stdout.trim() === '' ? null : JSON.parse(stdout))
      } catch {
        fail(new StartError(command.join(' '), 'JSON on standard output', stdout.slice(0, 80)))
      }
    })
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })
}

/** A command or module that says no start. */
export class StartError extends OnestepError {
  override name = 'StartError'

  constructor(from: string, expected: string, got: string) {
    super(`${from} does not say from which start to play.`, {
      lines: [`Expected: ${expected}`, `Got: ${got}`],
    })
  }
}
