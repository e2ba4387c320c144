/**
 * The native prover, where there is one: the same crate as the WebAssembly module, with threads and wide vectors.
 * @module
 */
import { concatAll } from '../bytes/bytes.ts'
import type { AirProgram, AirTrace } from '../targets/air/index.ts'
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

/** A native prover with a program loaded, in a process that is started when there is something to prove. */
export type NativeProver = {
  /** @throws StarkError with what the process says */
  prove(traces: readonly AirTrace[], publics: readonly number[]): Promise<Uint8Array>
  /** Ends the process. One that proves nothing for a while ends by itself. */
  close(): void
}

/** Milliseconds after which a process that has nothing to do ends: it holds some hundred MiB. */
const IDLE = 5000

/** `onestep-prover serve --security NAME`, which reads the program, then traces, and answers with proofs. */
export function nativeProver(binary: string, program: AirProgram, security: StarkSecurity): NativeProver {
  let running: Promise<Conversation> | undefined
  let idle: NodeJS.Timeout | undefined
  const close = () => {
    running?.then((one) => one.end()).catch(() => {})
    running = undefined
  }
  return {
    close,
    async prove(traces, publics) {
      clearTimeout(idle)
      running ??= conversation(binary, ['serve', '--security', security], programBytes(program))
      try {
        const answer = await (await running).ask([traceBytes(program, traces), [publicBytes(publics)]])
        idle = setTimeout(close, IDLE).unref()
        return answer
      } catch (error) {
        close()
        throw new StarkError(`${binary} failed.`, {
          lines: [(error as Error).message, 'Fix: set ONESTEP_PROVER to nothing, and WebAssembly proves.'],
          cause: error,
        })
      }
    },
  }
}

/** What `encodeTraces` makes, as views on the rows. */
function traceBytes(program: AirProgram, traces: readonly AirTrace[]): Uint8Array[] {
  const bytes = (words: Uint32Array) => new Uint8Array(words.buffer, words.byteOffset, words.byteLength)
  return [
    bytes(Uint32Array.of(traces.length)),
    ...traces.flatMap(({ height, values }, table) => [
      bytes(Uint32Array.of(height, program.tables[table]?.columns.length ?? 0)),
      bytes(values),
    ]),
  ]
}

type Conversation = {
  /** Sends parts, each a list of bytes to be joined, and reads one. @throws Error with what the process says */
  ask(parts: readonly (readonly Uint8Array[])[]): Promise<Uint8Array>
  end(): void
}

/** Starts a process and tells it the first part. It does not keep this one alive, but while it is asked something. */
async function conversation(
  binary: string,
  args: readonly string[],
  first: Uint8Array,
): Promise<Conversation> {
  const { spawn } = await import('node:child_process')
  const child = spawn(binary, args, { stdio: 'pipe' })
  const said: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const ended = new Promise<Error>((resolve) => {
    child.on('error', resolve)
    child.on('close', (code, signal) => {
      const text = Buffer.concat(said).toString().trim()
      resolve(new Error(text || `it ended with ${signal ?? code} before it answered`))
    })
  })
  // Whoever waits for an answer is told why there is none.
  child.stdin.on('error', () => {})
  const keep = (alive: boolean) => {
    for (const one of [child, child.stdin, child.stdout, child.stderr] as unknown as NodeJS.Timeout[])
      alive ? one.ref() : one.unref()
  }
  const send = (part: readonly Uint8Array[]) => {
    const length = new DataView(new ArrayBuffer(8))
    length.setBigUint64(0, BigInt(part.reduce((sum, { length }) => sum + length, 0)), true)
    for (const bytes of [new Uint8Array(length.buffer), ...part]) child.stdin.write(bytes)
  }
  const chunks: AsyncIterator<Buffer> = child.stdout[Symbol.asyncIterator]()
  let rest: Uint8Array = new Uint8Array()
  const read = async (length: number) => {
    const parts = [rest]
    for (let have = rest.length; have < length; have += parts.at(-1)!.length) {
      const { value, done } = await chunks.next()
      if (done) throw new Error('no answer')
      parts.push(value)
    }
    const all = concatAll(parts)
    rest = all.subarray(length)
    return all.slice(0, length)
  }
  send([first])
  keep(false)
  return {
    async ask(parts) {
      keep(true)
      try {
        for (const part of parts) send(part)
        const head = new DataView((await read(12)).buffer)
        const answer = await read(Number(head.getBigUint64(4, true)))
        if (head.getUint32(0, true) !== 0) throw new Refusal(new TextDecoder().decode(answer))
        return answer
      } catch (error) {
        throw error instanceof Refusal ? error : await ended
      } finally {
        keep(false)
      }
    },
    end: () => child.stdin.end(),
  }
}

/** The process answered that it cannot prove. */
class Refusal extends Error {}
