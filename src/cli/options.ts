/**
 * Options that several verbs share, and their parsers.
 * @module
 */
import { mkdirSync } from 'node:fs'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { HASHES, type HashName, hashNames, isHashName } from '../hash/named.ts'
import type { Hash } from '../hash/types.ts'
import { preimageFault } from '../preimage/check.ts'
import type { PreimageSource } from '../preimage/store.ts'
import { preimageDirectory } from '../run/preimage-directory.ts'
import type { Program } from '../run/program.ts'
import { MAX_STEPS, type RunOptions, type Trace } from '../trace/trace.ts'
import { type ChoiceOptions, loadBy, loaderByMagic } from '../vms/choose.ts'
import { CliError, readInput } from './files.ts'
import { startHost } from './host.ts'
import { VM_HELP, type VmOption } from './vm-module.ts'

/** How a program is loaded. */
export type LoadingOptions = {
  input?: string
  vm?: VmOption
  env?: string[]
  invoke?: string
  builtins?: string
  signatures?: string
  preimages?: string
  host?: string
}

/** How it is run, and what is printed about it. */
export type ProgramOptions = LoadingOptions & { maxSteps?: bigint; hash: HashName; json?: boolean }

/** Adds FILE and guest arguments. */
export function programArguments(command: Command): Command {
  return command
    .argument('<file>', 'program, such as a static RISC-V ELF')
    .argument('[args...]', 'arguments for the program, after --')
}

/** Adds the options that say how to load a program. */
export function loadingOptions(command: Command): Command {
  return command
    .option('--input <file>', 'file with the input of the program; - for standard input')
    .option('--env <name=value>', 'set an environment variable of the program; repeatable', variables)
    .option(
      '--invoke <name>',
      'if FILE is a module: call this exported function; the arguments are its parameters',
    )
    .option('--vm <name>', VM_HELP)
    .option(
      '--preimages <dir>',
      'directory of the preimages that the program may ask for: a file for each, named by its key in hex',
    )
    .option(
      '--host <command>',
      'program that gives preimages over the pipes of the fault proof specification; --preimages keeps its answers',
    )
    .option(
      '--builtins <names>',
      'if FILE is a run made by another tool: its builtins in order, separated by commas',
    )
    .option(
      '--signatures <file>',
      'if FILE is a run made by another tool: file with r and s of each signature that it verifies',
    )
}

/** Adds FILE, guest arguments, and the options that say how to load and run it. */
export function programOptions(command: Command): Command {
  return loadingOptions(programArguments(command))
    .option('--max-steps <n>', 'stop after n steps', steps)
    .option('--hash <name>', `hash for the state roots: ${hashNames.join(', ')}`, hashName, 'keccak256')
    .option('--json', 'print one JSON object')
}

export async function openProgram(
  file: string,
  args: readonly string[],
  options: LoadingOptions,
): Promise<Program> {
  const input = options.input === undefined ? undefined : readInput(options.input, 'input file')
  const content = readInput(file, 'program file')
  const choice: ChoiceOptions = {
    name: file,
    // The name without its folder: arguments are part of the start root, on which all parties have to agree.
    args: [basename(file), ...args],
    ...(input ? { input } : {}),
    ...(options.env ? { env: options.env } : {}),
    ...((options.preimages ?? options.host) === undefined ? {} : { preimages: true }),
    ...(options.invoke === undefined ? {} : { invoke: options.invoke }),
    ...(options.vm === undefined ? {} : { vm: options.vm }),
    ...(options.builtins === undefined
      ? {}
      : { builtins: options.builtins.split(',').map((name) => name.trim()) }),
    ...(options.signatures === undefined
      ? {}
      : { signatures: readInput(options.signatures, 'file of signatures') }),
  }
  const loader = typeof choice.vm === 'object' ? choice.vm : await loaderByMagic(content, choice)
  if (loader) return loadBy(loader, content, choice)
  const { loadProgram } = await import('../vms/index.ts')
  return loadProgram(content, choice)
}

function variables(text: string, all: readonly string[] = []): readonly string[] {
  if (!/^[^=]+=/.test(text)) {
    throw new CliError(`"${text}" is not an environment variable.`, ['Expected: NAME=VALUE'])
  }
  return [...all, text]
}

/** The preimages that a verifier is given. @throws PreimageDirectoryError if that is not a directory */
export function givenPreimages({ preimages }: { readonly preimages?: string }): {
  preimages?: PreimageSource
} {
  return preimages === undefined ? {} : { preimages: preimageDirectory(preimages).get }
}

/**
 * Where a run gets its preimages: from a directory, from a host, or from a directory that keeps what the host answers.
 * @throws PreimageDirectoryError if that is not a directory
 */
export function preimagesOf({
  preimages: path,
  host: command,
}: LoadingOptions): Pick<RunOptions, 'preimages' | 'onHint'> {
  if (command === undefined) return path === undefined ? {} : { preimages: preimageDirectory(path).get }
  const host = startHost(command)
  if (path === undefined) return host
  mkdirSync(path, { recursive: true })
  const directory = preimageDirectory(path)
  return {
    onHint: host.onHint,
    async preimages(key) {
      const known = directory.get(key)
      if (known) return known
      const data = await host.preimages(key)
      // What is wrong is refused by the run, and not kept.
      if (preimageFault(key, data) === undefined) directory.put(key, data)
      return data
    },
  }
}

/** Parses a number of steps; `_` may group its digits. */
export function steps(text: string): bigint {
  const digits = text.replaceAll('_', '')
  if (!/^\d{1,20}$/.test(digits) || BigInt(digits) > MAX_STEPS) {
    throw new CliError(`"${text}" is not a number of steps.`, ['Expected: a whole number from 0 to 2^64 - 1'])
  }
  return BigInt(digits)
}

export const MAX_EXCLUDED_HELP =
  'with --batch: fail if the circuit excludes more than n instructions and routines'

/** Parses the number of `--max-excluded`. */
export function maxExcluded(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw new CliError('--max-excluded expected a number from 0 to 999999.', [`Got: ${text}`])
}

export const MAP_LEVELS_HELP =
  'levels that the step circuit opens in the trees of maps, from 1 to 127; default: 22'

/** Parses the number of `--map-levels`. */
export function mapLevels(text: string): number {
  if (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 127) return Number(text)
  throw new CliError('--map-levels expected a number from 1 to 127.', [`Got: ${text}`])
}

/** The error for a step that a run does not have. */
export function outOfRange(step: bigint, { steps, status }: Trace): CliError {
  const made = `The program ${status.kind === 'running' ? 'was stopped after' : 'has'} ${steps} steps`
  return new CliError(`Step ${step} is out of range.`, [
    steps === 0n ? `${made}.` : `${made}: 0 to ${steps - 1n}.`,
  ])
}

export function hashName(text: string): HashName {
  if (isHashName(text)) return text
  throw new CliError(`"${text}" is not a known hash.`, [`Expected: ${hashNames.join(', ')}`])
}

export const hashOf = (name: HashName): Promise<Hash> => HASHES[name].load()

/** A number for JSON: a number below 2^53, where it is exact, else a string. */
export const jsonNumber = (value: bigint): number | string =>
  value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : String(value)
