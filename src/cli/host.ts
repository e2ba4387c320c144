/**
 * `--host COMMAND`: a host of the user's, which answers over pipes as the server of Optimism's specification does
 * (https://specs.optimism.io/fault-proof/index.html#pre-image-communication). It reads hints from file 3 and acknowledges
 * each with a byte on file 4; it reads keys from file 5 and answers on file 6 with a length of 8 bytes and the data.
 * @module
 */
import { type ChildProcess, spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import { concat, fromBigint, toBigint } from '../bytes/bytes.ts'
import { CliError } from './files.ts'

export type Host = {
  preimages(key: Uint8Array): Promise<Uint8Array>
  onHint(hint: Uint8Array): Promise<void>
}

const [HINTS, ACKNOWLEDGED, KEYS, ANSWERS] = [3, 4, 5, 6]
const [LENGTH, HINT_LENGTH] = [8, 4]
/** The longest answer that is taken: it is held in memory as a whole. */
const MAX_ANSWER = 256n * 2n ** 20n

/**
 * Starts a host. Its output goes to standard error, since standard output is the program's; it ends when its pipes close.
 * @param command - for the shell
 */
export function startHost(command: string): Host {
  const child = spawn(command, { shell: true, stdio: ['ignore', 2, 2, 'pipe', 'pipe', 'pipe', 'pipe'] })
  const ends = [HINTS, ACKNOWLEDGED, KEYS, ANSWERS].map((file) => child.stdio[file] as Socket)
  const [hints, acknowledged, keys, answers] = ends as [Socket, Socket, Socket, Socket]
  const end = endOf(child, command)
  // A pipe that breaks is told by the end of the process.
  for (const stream of ends) stream.on('error', () => {})
  // The process is not to wait for a host that has nothing to do.
  const hold = (held: boolean) => {
    for (const one of [child, ...ends]) held ? one.ref() : one.unref()
  }
  hold(false)
  const speak = async <T>(talk: () => Promise<T>): Promise<T> => {
    hold(true)
    try {
      return await Promise.race([talk(), end])
    } finally {
      hold(false)
    }
  }
  return {
    onHint: (hint) =>
      speak(async () => {
        hints.write(concat(fromBigint(BigInt(hint.length), HINT_LENGTH), hint))
        await exactly(acknowledged, 1)
      }),
    preimages: (key) =>
      speak(async () => {
        keys.write(key)
        const length = toBigint(await exactly(answers, LENGTH))
        if (length > MAX_ANSWER) {
          throw new CliError(`The host "${command}" announced an answer of ${length} bytes.`, [
            `Expected: 8 bytes of a length, big-endian, of at most ${MAX_ANSWER}, then the data`,
          ])
        }
        return exactly(answers, Number(length))
      }),
  }
}

/** Rejects when the host ends. */
function endOf(child: ChildProcess, command: string): Promise<never> {
  const end = new Promise<never>((_, reject) => {
    const over = (how: string) =>
      reject(
        new CliError(`The host "${command}" ${how} before it answered.`, [
          'Expected: a program that answers on file 6 the keys that it reads from file 5',
        ]),
      )
    child.once('error', (error) => over(`could not be started (${error.message})`))
    child.once('exit', (code, signal) =>
      over(code === null ? `was ended by ${signal}` : `ended with exit code ${code}`),
    )
  })
  end.catch(() => {})
  return end
}

/** So many bytes of a stream, none more. Never settles if the stream ends before: the process then ends too. */
async function exactly(stream: Socket, size: number): Promise<Uint8Array> {
  const taken: Uint8Array[] = []
  let left = size
  while (left > 0) {
    const chunk = stream.read(Math.min(left, stream.readableLength)) as Uint8Array | null
    if (chunk && chunk.length > 0) {
      taken.push(chunk)
      left -= chunk.length
    } else await new Promise<void>((resolve) => stream.once('readable', () => resolve()))
  }
  return concat(...taken)
}
