/**
 * Scripts of the specification's tests, as `wast2json` writes them.
 * @module
 */
import { wasmExecutor } from '../../../run/wasm.ts'
import type { SuiteCase } from '../../loader.ts'
import { decode } from '../binary/decode.ts'
import { WasmError } from '../binary/error.ts'
import type { Edition } from '../binary/types.ts'
import type { Exports } from '../link/store.ts'
import { exportedFunction, type Outcome, Session, type SessionOptions, WasmTrap } from '../session.ts'
import { wasmVm } from '../spec.ts'
import { validate } from '../validate/module.ts'
import { spectest } from './spectest.ts'

type Value = { readonly type: string; readonly value?: string }
type Action = {
  readonly type: 'invoke' | 'get'
  readonly module?: string
  readonly field: string
  readonly args?: readonly Value[]
}
type Command = {
  readonly type: string
  readonly line: number
  readonly name?: string
  readonly as?: string
  readonly filename?: string
  readonly module_type?: string
  readonly text?: string
  readonly action?: Action
  readonly expected?: readonly Value[]
}
export type Script = { readonly source_filename?: string; readonly commands: readonly Command[] }

const CANONICAL = { f32: 0x7fc0_0000n, f64: 0x7ff8_0000_0000_0000n }

/** @returns the script, or what is wrong with the file */
export function readScript(file: Uint8Array): Script | string {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(file))
    const { commands } = Object(json) as { commands?: unknown }
    return Array.isArray(commands) ? (json as Script) : 'there is no list of commands'
  } catch (error) {
    return (error as Error).message
  }
}

/**
 * The cases of a script: each command that asserts something or loads a module. They share their modules, so they run in
 * this order. Assertions about the text format are left out.
 * @param read - the content of a file beside the script
 */
export function* casesOf(
  script: Script,
  edition: Edition,
  read: (name: string) => Uint8Array,
  options: SessionOptions = {},
): Iterable<SuiteCase> {
  const run = new Runner(script, edition, read, options)
  const name = (script.source_filename ?? 'script').replace(/^.*\//, '')
  for (const command of script.commands) {
    if (command.module_type === 'text') continue
    yield {
      name,
      index: command.line,
      run() {
        try {
          return run.command(command)
        } catch (error) {
          if (error instanceof WasmError || error instanceof WasmTrap) return error.message
          throw error
        }
      },
    }
  }
}

/** A module and the session that it is in. */
type Loaded = { readonly session: Session; readonly exports: Exports }

class Runner {
  readonly #edition: Edition
  readonly #read: (name: string) => Uint8Array
  readonly #options: SessionOptions
  /** Modules that import from each other share a session; without such modules, each has one of its own. */
  readonly #shared: Session | undefined
  readonly #named = new Map<string, Loaded>()
  #last: Loaded | undefined

  constructor(script: Script, edition: Edition, read: (name: string) => Uint8Array, options: SessionOptions) {
    this.#edition = edition
    this.#read = read
    const { vm = wasmVm, executor = wasmExecutor } = options
    const made = executor(vm.machine)
    this.#options = { ...options, edition, executor: () => made }
    const isLinked = script.commands.some(({ type }) => type === 'register')
    this.#shared = isLinked ? this.#session() : undefined
  }

  #session(): Session {
    const session = new Session(this.#options)
    session.modules.set('spectest', spectest(session.store))
    session.lay()
    return session
  }

  /** @returns why the command fails, or undefined */
  command(command: Command): string | undefined {
    const { type, name, as, text = '' } = command
    switch (type) {
      case 'module': {
        this.#last = this.#load(command)
        if (name) this.#named.set(name, this.#last)
        return undefined
      }
      case 'register':
        this.#shared?.modules.set(as as string, this.#module(name).exports)
        return undefined
      case 'action':
      case 'assert_return': {
        const outcome = this.#act(command.action as Action)
        if ('trap' in outcome) return `trapped: ${outcome.trap}`
        return type === 'action' ? undefined : differs(outcome.results, command.expected ?? [])
      }
      case 'assert_trap':
      case 'assert_exhaustion': {
        const outcome = this.#act(command.action as Action)
        return 'trap' in outcome
          ? unlike(outcome.trap, text)
          : `expected a trap, got ${outcome.results.join(' ')}`
      }
      case 'assert_uninstantiable':
        return refused(() => this.#load(command), ['trap'])
      case 'assert_unlinkable':
        return refused(() => this.#load(command), ['unlinkable'])
      case 'assert_malformed':
      case 'assert_invalid':
        return this.#refused(command)
      default:
        return `unknown command ${type}`
    }
  }

  #load({ filename = '' }: Command): Loaded {
    const session = this.#shared ?? this.#session()
    return { session, exports: session.instantiate(this.#read(filename)).exports }
  }

  #refused({ type, filename = '', text = '' }: Command): string | undefined {
    const kinds = type === 'assert_malformed' ? ['malformed'] : ['invalid']
    return refused(
      () => validate(decode(this.#read(filename), this.#edition)),
      kinds,
      // The converter leaves out the data count of such modules.
      text.startsWith('unknown') ? ['data count section required'] : [],
    )
  }

  #module(name: string | undefined): Loaded {
    const found = name === undefined ? this.#last : this.#named.get(name)
    if (!found) throw new WasmError('unlinkable', `no module ${name ?? ''} was loaded`)
    return found
  }

  #act({ type, module, field, args = [] }: Action): Outcome {
    const { session, exports } = this.#module(module)
    if (type === 'invoke') return session.call(exportedFunction(exports, field), args.map(bitsOf))
    const found = exports.get(field)
    return found?.kind === 'global'
      ? { results: [session.valueOf(found.global)] }
      : { trap: 'no such global' }
  }
}

/** Runs what has to be refused. @param also - other reasons that count */
function refused(
  load: () => unknown,
  kinds: readonly string[],
  also: readonly string[] = [],
): string | undefined {
  try {
    load()
  } catch (error) {
    if (error instanceof WasmTrap) return kinds.includes('trap') ? undefined : error.message
    if (!(error instanceof WasmError)) throw error
    return kinds.includes(error.kind) || also.includes(error.reason) ? undefined : error.message
  }
  return `expected a module that is ${kinds.join(' or ')}, but it was accepted`
}

/** The script's reason begins as ours, or goes on with what an index is. */
const unlike = (reason: string, expected: string): string | undefined =>
  reason.startsWith(expected) || expected.startsWith(reason)
    ? undefined
    : `expected "${expected}", got "${reason}"`

function bitsOf({ type, value = '0' }: Value): bigint {
  if (value === 'null') return 0n
  if (value.startsWith('nan:')) return CANONICAL[type as 'f32']
  return type === 'externref' ? BigInt(value) + 1n : BigInt(value)
}

function differs(results: readonly bigint[], expected: readonly Value[]): string | undefined {
  const wrong = expected.findIndex((value, i) => !matches(results[i], value))
  if (wrong < 0 && results.length === expected.length) return undefined
  return `expected ${expected.map(({ type, value }) => `${type} ${value}`).join(', ')}, got ${results.join(', ')}`
}

function matches(result: bigint | undefined, expected: Value): boolean {
  const { type, value } = expected
  if (result === undefined) return false
  if (value === undefined) return type === 'externref' || result !== 0n
  if (value === 'nan:canonical' || value === 'nan:arithmetic') {
    // Any quiet NaN is arithmetic; ours are canonical, but for those that instructions only pass on.
    const quiet = CANONICAL[type as 'f32']
    return value === 'nan:canonical' ? (result & ~sign(type)) === quiet : (result & quiet) === quiet
  }
  return result === bitsOf(expected)
}

const sign = (type: string): bigint => (type === 'f32' ? 1n << 31n : 1n << 63n)
