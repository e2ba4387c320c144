/**
 * The command line as a process of its own.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { builtPackage, ROOT } from './built.ts'

export type Result = { code: number | null; out: Buffer; err: string }

/** Longer than any call here takes on a busy machine: what meets it hangs. */
const TIMEOUT = 50_000

const main = join(builtPackage(), 'dist/cli/main.js')

/** Caches are a test file's own. */
export const cache = mkdtempSync(join(tmpdir(), 'onestep-cache-'))
afterAll(() => rmSync(cache, { recursive: true, force: true }))
const env = { ...process.env, ONESTEP_CACHE: cache }

export const fixture = (name: string) => join(ROOT, 'fixtures/programs', name)
export const elf = (name: string) => fixture(`elf/${name}.elf`)

/** Runs `onestep …`. */
export function onestep(args: readonly string[], options: { cwd?: string } = {}): Promise<Result> {
  return collect(process.execPath, [main, ...args], options)
}

/** Runs a line of shell, in which `onestep` is the command. */
export function shell(line: string, options: { cwd?: string } = {}): Promise<Result> {
  const command = `onestep() { '${process.execPath}' '${main}' "$@"; }\nset -o pipefail\n${line}`
  return collect('bash', ['-c', command], options)
}

/** Starts `onestep …`, to be sent signals. */
export function start(args: readonly string[]): { child: ChildProcess; ended: Promise<Result> } {
  const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  return { child, ended: resultOf(child) }
}

function collect(command: string, args: readonly string[], { cwd }: { cwd?: string }): Promise<Result> {
  return resultOf(spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: TIMEOUT }))
}

function resultOf(child: ChildProcess): Promise<Result> {
  return new Promise((resolve, reject) => {
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout!.on('data', (chunk) => out.push(chunk))
    child.stderr!.on('data', (chunk) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (signal) return reject(new Error(`${child.spawnargs.join(' ')} was ended by ${signal}`))
      resolve({ code, out: Buffer.concat(out), err: Buffer.concat(err).toString() })
    })
  })
}

/** The one JSON object that a call printed. */
export async function jsonOf(args: readonly string[]): Promise<Record<string, unknown>> {
  const { code, out, err } = await onestep([...args, '--json'])
  expect(err).toBe('')
  expect(code).toBe(0)
  expect(out.toString()).toMatch(/^\{.*\}\n$/)
  return JSON.parse(out.toString())
}

/** One `onestep: …` message, its further lines indented; no stack, no call for a bug report, nothing on stdout. */
export function expectOneError({ code, out, err }: Result, message: RegExp): void {
  expect(out.toString()).toBe('')
  const [first, ...rest] = err.trimEnd().split('\n')
  expect(first).toMatch(/^onestep: \S/)
  expect(err).toMatch(message)
  for (const line of rest) expect(line).toMatch(/^ {2}|^\(Did you mean/)
  expect(err).not.toMatch(/^\s+at |\bat (file|node):|bug in onestep|undefined|\[object/m)
  expect([1, 2]).toContain(code)
}

/** A temporary folder, removed after the tests of the file. */
export function scratch(): { path(name: string): string; names(): string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'onestep-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return { path: (name) => join(folder, name), names: () => readdirSync(folder).sort() }
}

/** What qemu says about the short runs of the fixtures. */
export const expected: readonly {
  name: string
  file: string
  args: string[]
  env: string[]
  stdin: { text?: string; file?: string }
  stdout: { base64?: string }
  stderr?: object
  exitCode: number
  steps: number
}[] = JSON.parse(readFileSync(fixture('expected.json'), 'utf8'))
