/**
 * circom sources to constraints (.r1cs), witness program (.wasm) and signal names (.sym), by circom2: circom as
 * WebAssembly, from npm.
 *
 * It runs in a child process: compiling blocks its thread for minutes, needs gigabytes, and ends by exiting.
 * Measured: 7,700 constraints 7 s, 62,000 47 s, 248,000 3 minutes; about a million is where its memory ends.
 * @module
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { OnestepError } from '../../bytes/errors.ts'
import { cacheDirectory } from '../../run/cache-directory.ts'
import { buildOnce } from '../groth16/cache.ts'
import type { CircuitSubject } from '../groth16/statement.ts'
import { hashSources, libraryPaths, readSources, stageSources } from './sources.ts'

export type CompileOptions = {
  /** The text of the main file, which ends in `component main = …`. */
  source: string
  /** The path that the text came from or could have come from: includes are searched beside it first. */
  path?: string
  /** How hard linear constraints are removed. 2 is for Groth16; 1 keeps PLONK's additions few. */
  optimization?: 1 | 2
  /** Directories searched for includes, after the file's own. Default: our gadgets, then circomlib. */
  libraries?: readonly string[]
  /** Ends the compiler. */
  signal?: AbortSignal
}

export type CompiledCircuit = {
  /** SHA-256 of all sources, the compiler's version and its options: the name in the cache. */
  hash: string
  /** Paths of the three artefacts. */
  r1cs: string
  wasm: string
  sym: string
  /** What the compiler counted. */
  constraints: number
  wires: number
  /** What its proofs are about, if it is the circuit of a VM's steps. Keys for it carry this. */
  proves?: CircuitSubject
}

const require = createRequire(import.meta.url)

/**
 * Compiles a circuit, or finds it in the cache.
 * @throws CircomError if the compiler refuses the source: file and line are named
 * @throws CircomSourceError if an include leads nowhere
 * @throws CacheError or CacheDirectoryError if the cache directory cannot be made
 * @example
 * const source = mainSource('add.circom', 'Add', [32])
 * const circuit = await compileCircom({ source })
 * console.log(circuit.constraints) // 33
 */
export async function compileCircom(options: CompileOptions): Promise<CompiledCircuit> {
  const { optimization = 2, signal } = options
  const { sources, compiler, hash, directory } = locate(options)
  if (existsSync(directory) && !isWhole(directory)) rmSync(directory, { recursive: true, force: true })
  await buildOnce(directory, async (temporary) => {
    const originals = stageSources(sources, temporary)
    const main = [...originals.keys()][0]!
    const cli = join(dirname(compiler), 'cli.js')
    const args = [cli, main, '--r1cs', '--wasm', '--sym', `--O${optimization}`]
    const { code, output } = await runNode(args, temporary, signal)
    if (code !== 0) throw new CircomError(output, originals)
    const stem = main.slice(2, -'.circom'.length)
    renameSync(join(temporary, `${stem}.r1cs`), join(temporary, 'circuit.r1cs'))
    renameSync(join(temporary, `${stem}.sym`), join(temporary, 'circuit.sym'))
    renameSync(join(temporary, `${stem}_js`, `${stem}.wasm`), join(temporary, 'circuit.wasm'))
    rmSync(join(temporary, `${stem}_js`), { recursive: true })
    for (const index of sources.keys()) rmSync(join(temporary, String(index)), { recursive: true })
    const bytes = Object.fromEntries(
      ARTEFACTS.map((extension) => [extension, statSync(join(temporary, `circuit.${extension}`)).size]),
    )
    writeFileSync(join(temporary, 'circuit.json'), JSON.stringify({ ...readCounts(output), bytes }))
  })
  const file = (extension: string) => join(directory, `circuit.${extension}`)
  const { constraints, wires } = JSON.parse(readFileSync(file('json'), 'utf8')) as Counts
  return { hash, r1cs: file('r1cs'), wasm: file('wasm'), sym: file('sym'), constraints, wires }
}

const ARTEFACTS = ['r1cs', 'wasm', 'sym'] as const

/** The content of circuit.json: what the compiler counted, and the sizes of its files. */
type Counts = {
  constraints: number
  wires: number
  bytes?: { [extension in (typeof ARTEFACTS)[number]]: number }
}

/** Whether a circuit of the cache is there with all its files, none of them cut: a full disk or a copy may have done that. */
function isWhole(directory: string): boolean {
  try {
    const { bytes } = JSON.parse(readFileSync(join(directory, 'circuit.json'), 'utf8')) as Counts
    return ARTEFACTS.every((extension) => {
      const { size } = statSync(join(directory, `circuit.${extension}`))
      return bytes === undefined || size === bytes[extension]
    })
  } catch {
    // Not there, or no JSON.
    return false
  }
}

/** Whether `compileCircom` would find these in the cache, so that it takes no time. */
export function isCompiled(options: CompileOptions): boolean {
  return isWhole(locate(options).directory)
}

/** The `hash` that `compileCircom` would name its result by; nothing is compiled. */
export function circuitHash(options: CompileOptions): string {
  return locate(options).hash
}

/** All that a compilation depends on, and where its result is kept. */
function locate({ source, path, optimization = 2, libraries = libraryPaths() }: CompileOptions) {
  const sources = readSources(source, resolve(path ?? 'main.circom'), libraries)
  const compiler = require.resolve('circom2/package.json')
  const { version } = JSON.parse(readFileSync(compiler, 'utf8')) as { version: string }
  const hash = hashSources(sources, version, `O${optimization}`)
  return { sources, compiler, hash, directory: join(cacheDirectory(), 'circuits', hash) }
}

/** The source of a main component: a template with its parameters, for tests and for generated circuits. */
export function mainSource(
  file: string,
  template: string,
  params: readonly unknown[] = [],
  publicInputs: readonly string[] = [],
): string {
  const shown = publicInputs.length > 0 ? ` {public [${publicInputs.join(', ')}]}` : ''
  const list = params
    .map((param) => (Array.isArray(param) ? `[${param.join(', ')}]` : String(param)))
    .join(', ')
  return `pragma circom 2.1.6;\ninclude "${file}";\ncomponent main${shown} = ${template}(${list});\n`
}

function runNode(args: readonly string[], cwd: string, signal?: AbortSignal) {
  return new Promise<{ code: number; output: string }>((done, fail) => {
    const child = spawn(process.execPath, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal ? { signal } : {}),
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    child.on('error', fail)
    child.on('close', (code, killedBy) => {
      if (killedBy) output += `\nended by ${killedBy}: circom2 may have run out of memory`
      done({ code: code ?? 1, output: stripColours(output) })
    })
  })
}

function readCounts(output: string): { constraints: number; wires: number } {
  const count = (title: string) => Number(output.match(new RegExp(`^${title}: (\\d+)`, 'm'))?.[1] ?? 0)
  return {
    constraints: count('non-linear constraints') + count('linear constraints'),
    wires: count('wires'),
  }
}

function stripColours(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are control characters
  return text.replace(/\x1b\[[0-9;]*m/g, '')
}

/** The compiler refused a source. */
export class CircomError extends OnestepError {
  override name = 'CircomError'
  /** What the compiler printed, with our file names. */
  readonly output: string

  constructor(output: string, originals: ReadonlyMap<string, string>) {
    let text = output
    for (const [staged, original] of originals) text = text.replaceAll(staged, original)
    const message = text.match(/^error\[\w+\]: (.+)$/m)?.[1] ?? text.trim().split('\n')[0] ?? 'no output'
    const place = text.match(/┌─ "?(.+?)"?:(\d+):(\d+)/)
    const where = place ? `${place[1]}:${place[2]}:${place[3]}` : 'circom'
    super(`${where}: ${message}`, { lines: text.trim().split('\n') })
    this.output = text
  }
}
