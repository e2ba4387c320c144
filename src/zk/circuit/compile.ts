/**
 * Compiles circom sources to constraints (.r1cs), a witness program (.wasm) and signal names (.sym), with
 * circom2, an npm package of circom as WebAssembly.
 *
 * It runs in a child process: compiling blocks its thread for minutes, needs gigabytes, and ends by exiting.
 * Measured: 7,700 constraints take 7 s, 62,000 take 47 s, 248,000 take 3 minutes; at 308,000 of a step circuit whose text
 * has 9.7 MB it runs out of memory.
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

/** What to compile, and how. */
export type CompileOptions = {
  /** The text of the main file, which ends with `component main = …`. */
  source: string
  /** The path of the text. Includes are first searched beside it. */
  path?: string
  /**
   * The optimization level for linear constraints. 2 is for Groth16; 1 keeps the number of PLONK's additions
   * small.
   */
  optimization?: 1 | 2
  /** Directories that are searched for includes after the file's own. Default: our gadgets, then circomlib. */
  libraries?: readonly string[]
  /** Aborts the compiler. */
  signal?: AbortSignal
}

/** A compiled circuit in the cache. */
export type CompiledCircuit = {
  /** SHA-256 of all sources, the compiler's version and its options: the name in the cache. */
  hash: string
  /** Paths of the three artefacts. */
  r1cs: string
  wasm: string
  sym: string
  /** The compiler's statistics. */
  constraints: number
  wires: number
  /** What its proofs are about, if it is the circuit of a VM's steps. Keys for it carry this. */
  proves?: CircuitSubject
}

const require = createRequire(import.meta.url)

/**
 * Compiles a circuit, or finds it in the cache.
 * @throws CircomError if the compiler refuses the source; it names file and line
 * @throws CircomSourceError if an included file does not exist
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

/** The contents of circuit.json: the compiler's statistics, and the sizes of its files. */
type Counts = {
  constraints: number
  wires: number
  bytes?: { [extension in (typeof ARTEFACTS)[number]]: number }
}

/** Whether a cached circuit is complete: a full disk or an interrupted copy may have truncated files. */
function isWhole(directory: string): boolean {
  try {
    const { bytes } = JSON.parse(readFileSync(join(directory, 'circuit.json'), 'utf8')) as Counts
    return ARTEFACTS.every((extension) => {
      const { size } = statSync(join(directory, `circuit.${extension}`))
      return bytes === undefined || size === bytes[extension]
    })
  } catch {
    // It does not exist, or is not JSON.
    return false
  }
}

/** Whether `compileCircom` would find the circuit in the cache and take no time. */
export function isCompiled(options: CompileOptions): boolean {
  return isWhole(locate(options).directory)
}

/** The `hash` under which `compileCircom` would store its result; nothing is compiled. */
export function circuitHash(options: CompileOptions): string {
  return locate(options).hash
}

/** Everything that a compilation depends on, and where its result is stored. */
function locate({ source, path, optimization = 2, libraries = libraryPaths() }: CompileOptions) {
  const sources = readSources(source, resolve(path ?? 'main.circom'), libraries)
  const compiler = require.resolve('circom2/package.json')
  const { version } = JSON.parse(readFileSync(compiler, 'utf8')) as { version: string }
  const hash = hashSources(sources, version, `O${optimization}`)
  return { sources, compiler, hash, directory: join(cacheDirectory(), 'circuits', hash) }
}

/** The source of a main component, a template with its parameters: for tests and generated circuits. */
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

/** A source that the compiler refused, or a circuit that is too large for it. */
export class CircomError extends OnestepError {
  override name = 'CircomError'
  /** The compiler's output, with our file names. */
  readonly output: string

  constructor(output: string, originals: ReadonlyMap<string, string>) {
    let text = output
    for (const [staged, original] of originals) text = text.replaceAll(staged, original)
    if (/^memory allocation of \d+ bytes failed$|circom2 may have run out of memory$/m.test(text)) {
      const { constraints } = readCounts(text)
      super('circom ran out of memory: the circuit is too large.', {
        lines: [
          constraints > 0
            ? `It has ${constraints.toLocaleString('en-US')} constraints; circom2 compiles about 250,000.`
            : 'circom2 compiles about 250,000 constraints.',
          'Fix: move the largest instructions into microcode, whose steps are small',
        ],
      })
      this.output = text
      return
    }
    const message = text.match(/^error\[\w+\]: (.+)$/m)?.[1] ?? text.trim().split('\n')[0] ?? 'no output'
    const place = text.match(/┌─ "?(.+?)"?:(\d+):(\d+)/)
    const where = place ? `${place[1]}:${place[2]}:${place[3]}` : 'circom'
    super(`${where}: ${message}`, { lines: text.trim().split('\n') })
    this.output = text
  }
}
