/**
 * A Redis of its own for a test file, with a log of its data, so that it can be killed and started again; and workers.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, onTestFinished } from 'vitest'
import { builtPackage } from '../cli/built.ts'

/** Whether this machine has Redis; if not, a line is printed, and the tests are skipped. */
export const hasRedis = ((): boolean => {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    console.log(
      'Not run: queues on Redis, because there is no redis-server here (apt-get install redis-server).',
    )
    return false
  }
})()

/** Ends a process after the test that started it, or after the file's tests if none did. */
function afterwards(end: () => void | Promise<void>): void {
  try {
    onTestFinished(end)
  } catch {
    afterAll(end)
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

export type TestRedis = { readonly url: string; kill(): Promise<void>; start(): Promise<void> }

/** Redis on a free port, ended after the tests of the file. @param options - more of its command line */
export async function startRedis(options: readonly string[] = []): Promise<TestRedis> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'onestep-redis-'))
  let child: ChildProcess | undefined
  const start = async () => {
    const where = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder]
    const kept = ['--save', '', '--appendonly', 'yes', '--loglevel', 'warning']
    const started = spawn('redis-server', [...where, ...kept, ...options], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    started.stdout!.resume()
    child = started
    for (let tries = 0; ; tries++) {
      try {
        execFileSync('redis-cli', ['-p', `${port}`, 'ping'], { stdio: 'ignore' })
        return
      } catch (error) {
        if (tries > 100) throw error
        await sleep(50)
      }
    }
  }
  const kill = async () => {
    if (child!.exitCode !== null || child!.signalCode !== null) return
    const ended = new Promise((done) => child!.on('exit', done))
    child!.kill('SIGKILL')
    await ended
  }
  await start()
  afterwards(async () => {
    await kill()
    rmSync(folder, { recursive: true, force: true })
  })
  return { url: `redis://127.0.0.1:${port}`, kill, start }
}

export type WorkerLine = {
  readonly event: string
  readonly job?: string
  readonly reason?: string
  readonly build?: string
}

/** `onestep worker --json` as a process of its own, and the lines that it printed. */
export function startedWorker(url: string, more: readonly string[] = []) {
  const main = join(builtPackage(), 'dist/cli/main.js')
  const args = [main, 'worker', '--redis', url, '--json', ...more]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: WorkerLine[] = []
  let [text, err] = ['', '']
  child.stdout.on('data', (chunk) => {
    const whole = (text + chunk).split('\n')
    text = whole.pop()!
    lines.push(...whole.map((line) => JSON.parse(line)))
  })
  child.stderr.on('data', (chunk) => (err += chunk))
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal })),
  )
  afterwards(() => void child.kill('SIGKILL'))
  return {
    child,
    lines,
    ended,
    /** The first line of an event, when it has come. */
    async saw(event: string): Promise<WorkerLine> {
      for (;;) {
        const found = lines.find((line) => line.event === event)
        if (found) return found
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the worker ended: ${err}`)
        await sleep(20)
      }
    },
  }
}
