/**
 * The native prover, where there is one: the same crate as the WebAssembly module, with threads and wide vectors.
 * @module
 */
import { type AirProgram, type AirTrace, encodeTraces } from '../targets/air/index.ts'
import { publicBytes, StarkError, type StarkSecurity } from './module.ts'
import { programBytes } from './program.ts'

/**
 * `ONESTEP_PROVER`; or `onestep-prover` on the PATH, or where cargo builds it in the package's `prover` folder. Undefined
 * where there is none, as in a browser, and if `ONESTEP_PROVER` is empty.
 */
export async function findNativeProver(): Promise<string | undefined> {
  if (typeof process === 'undefined' || !process.versions?.node) return undefined
  if (process.env.ONESTEP_PROVER !== undefined) return process.env.ONESTEP_PROVER || undefined
  const { access, constants } = await import('node:fs/promises')
  const { delimiter, join } = await import('node:path')
  const { fileURLToPath } = await import('node:url')
  const name = process.platform === 'win32' ? 'onestep-prover.exe' : 'onestep-prover'
  const own = new URL('../../prover/target/release/', import.meta.url)
  const folders = (process.env.PATH ?? '').split(delimiter).filter((one) => one !== '')
  if (own.protocol === 'file:') folders.push(fileURLToPath(own))
  for (const folder of folders) {
    const binary = join(folder, name)
    const found = await access(binary, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (found) return binary
  }
  return undefined
}

/** Runs `onestep-prover prove program traces publics proof --security NAME` on files in a folder of its own. */
export async function proveNatively(
  binary: string,
  program: AirProgram,
  traces: readonly AirTrace[],
  publics: readonly number[],
  security: StarkSecurity,
): Promise<Uint8Array> {
  const { mkdtemp, readFile, rm, writeFile } = await import('node:fs/promises')
  const { execFile } = await import('node:child_process')
  const { tmpdir } = await import('node:os')
  const { join } = await import('node:path')
  const { promisify } = await import('node:util')
  const folder = await mkdtemp(join(tmpdir(), 'onestep-prover-'))
  const file = (name: string) => join(folder, name)
  try {
    await writeFile(file('program'), programBytes(program))
    await writeFile(file('traces'), encodeTraces(program, traces))
    await writeFile(file('publics'), publicBytes(publics))
    const files = ['program', 'traces', 'publics', 'proof'].map(file)
    await promisify(execFile)(binary, ['prove', ...files, '--security', security])
    return new Uint8Array(await readFile(file('proof')))
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string }
    throw new StarkError(`${binary} failed.`, {
      lines: [stderr?.trim() || message, 'Fix: set ONESTEP_PROVER to nothing, and WebAssembly proves.'],
      cause: error,
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
