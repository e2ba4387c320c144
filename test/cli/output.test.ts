/**
 * Exit codes say how the work ended, whatever becomes of the output; and input and output may be of any kind and size.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtPackage } from './built.ts'
import { elf, expectOneError, onestep, scratch, shell, start } from './cli.ts'
import { cat, exit, flood, illegal, loop, makeElf } from './elf-file.ts'

const folder = scratch()

function program(name: string, code: readonly number[]): string {
  const path = folder.path(`${name}.elf`)
  writeFileSync(path, makeElf(code))
  return path
}

/** What ends with something other than 0, and what it ends with. */
const failures = (): [string, number, string][] => [
  ['a trap', 1, `run ${program('illegal', illegal)}`],
  ['exit code 9', 9, `run ${program('exit9', exit(9))}`],
  ['a stop', 124, `run ${program('loop', loop)} --max-steps 100`],
  ['a refused proof', 1, `verify ${refusedProof()}`],
  ['a missing file', 1, 'run none.elf'],
  ['a wrong call', 2, 'run --no-such-option'],
]

function refusedProof(): string {
  const path = folder.path('refused.proof')
  const accepted = readFileSync(acceptedProof)
  accepted[accepted.length - 1]! ^= 1
  writeFileSync(path, accepted)
  return path
}
const acceptedProof = folder.path('accepted.proof')
await onestep(['prove', program('proven', exit(0)), '--step', '1', '-o', acceptedProof])

describe('exit codes are the same', () => {
  test.each(failures())('with --json: %s', async (_, code, call) => {
    expect((await shell(`onestep ${call} --json`)).code).toBe(code)
    expect((await shell(`onestep ${call}`)).code).toBe(code)
  })

  test.each(failures())('where standard error cannot be written: %s', async (_, code, call) => {
    expect((await shell(`onestep ${call} 2>/dev/full`)).code).toBe(code)
    // A pipe whose reader has gone: what opens it is closed before anything is written.
    expect((await shell(`onestep ${call} 2> >(true)`)).code).toBe(code)
  })

  test.each(failures())('where standard output cannot be written: %s', async (_, code, call) => {
    expect((await shell(`onestep ${call} --json >/dev/full`)).code).toBe(code)
    expect((await shell(`onestep ${call} --json | true; exit \${PIPESTATUS[0]}`)).code).toBe(code)
  })

  test('success needs its output, and nothing on standard error', async () => {
    const call = `onestep verify ${acceptedProof}`
    expect((await shell(`${call} 2>/dev/full`)).code).toBe(0)
    expect((await shell(`${call} | true; exit \${PIPESTATUS[0]}`)).code).toBe(0)
    expectOneError(
      await shell(`${call} >/dev/full`),
      /^onestep: Standard output cannot be written: ENOSPC\.\n$/,
    )
  })
})

test('an output file that the disk cuts short is an error, not a short result with exit code 0', async () => {
  const input = folder.path('long.txt')
  writeFileSync(input, 'line\n'.repeat(40_000))
  const out = folder.path('cut.txt')
  const run = `onestep run ${program('cat', cat())} --input ${input} > ${out}`
  const { code, err } = await shell(`ulimit -f 100; ${run}`)
  expect(statSync(out).size).toBeLessThan(200_000)
  expect(err).toMatch(/^onestep: Standard output cannot be written: EFBIG\.\n$/)
  expect(code).toBe(1)
  expect((await shell(run)).code).toBe(0)
  expect(statSync(out).size).toBe(200_000)
})

test('a trace stops where its reader left', async () => {
  const call = `onestep trace ${program('loop', loop)} --to 1_000_000_000_000`
  const { code, out } = await shell(`${call} | head -n 2; exit \${PIPESTATUS[0]}`)
  expect(code).toBe(0)
  expect(out.toString().split('\n')).toHaveLength(3)
})

test('a socket can be standard input, as a parent process makes it', async () => {
  const args = ['run', elf('sha256.rv32im.O2'), '--input', '-']
  const child = spawn(process.execPath, [join(builtPackage(), 'dist/cli/main.js'), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stdin.end('abc')
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect({ code, out }).toEqual({ code: 0, out: `${createHash('sha256').update('abc').digest('hex')}\n` })
})

test('--json prints 420 MiB of output, which are more characters than a string can have', async () => {
  const mebibytes = 420
  const args = ['run', program('flood', flood(mebibytes)), '--json']
  const child = spawn(process.execPath, [join(builtPackage(), 'dist/cli/main.js'), ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let [size, head, tail] = [0, '', '']
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (head.length < 100) head += chunk.toString('latin1', 0, 100)
    tail = (tail + chunk.toString('latin1', Math.max(0, chunk.length - 200))).slice(-200)
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect(code).toBe(0)
  expect(head).toMatch(/^\{"vm":"rv32imac","steps":\d+,"status":"halted","exitCode":0,"output":"AAAA/)
  expect(tail).toMatch(/A+=*","root":"0x[0-9a-f]{64}","checkpoint":null\}\n$/)
  expect(size - (mebibytes * 2 ** 20 * 4) / 3).toBeLessThan(300)
}, 240_000)

test.each([
  ['SIGHUP', 129],
  ['SIGTERM', 143],
] as const)('%s stops a run like Ctrl-C, with a checkpoint', async (signal, code) => {
  const { child, ended } = start(['run', program('loop', loop)])
  // Its first sign of life, after some seconds.
  await new Promise((done) => child.stderr!.once('data', done))
  child.kill(signal)
  const result = await ended
  expect(result.code).toBe(code)
  expect(result.err).toMatch(/Checkpoint: /)
})

test('the demo ends without its reader', async () => {
  const demo = join(builtPackage(), 'dist/cli/demo.js')
  const { err } = await shell(`{ '${process.execPath}' '${demo}'; echo "exit $?" >&2; } | head -n 1`)
  expect(err).toMatch(/exit 0\n$/)
  expect(err).not.toMatch(/EPIPE|^ {4}at /m)
})
