import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { utf8 } from '../../../src/bytes/bytes.ts'
import { wasmExecutor } from '../../../src/run/index.ts'
import { unpackHeader } from '../../../src/state/layout.ts'
import { loadRiscv } from '../../../src/vms/riscv/load.ts'
import { rv32, rv32im, rv64 } from '../../../src/vms/riscv/spec.ts'
import { ROOT, Run } from './machine.ts'

type Output = { base64: string } | { sha256: string; length: number }
type Case = {
  name: string
  file: string
  arch: 'rv32im' | 'rv32imac' | 'rv64imac'
  args: string[]
  env: string[]
  stdin: { text: string } | { file: string }
  stdout: Output
  stderr?: Output
  exitCode: number
  steps: number
}

const PROGRAMS = join(ROOT, 'fixtures/programs')
const VMS = { rv32im, rv32imac: rv32, rv64imac: rv64 }

/** The evaluator makes some 40,000 steps a second; WebAssembly runs all of them. */
const FAST = 25_000

const cases = JSON.parse(readFileSync(join(PROGRAMS, 'expected.json'), 'utf8')) as Case[]
const decode = (output: Output | undefined) =>
  output && 'base64' in output ? new Uint8Array(Buffer.from(output.base64, 'base64')) : new Uint8Array(0)

const title = (c: Case) =>
  [c.file.slice(4), ...c.args, 'text' in c.stdin ? c.stdin.text : c.stdin.file].join(' ').slice(0, 60)

function load(c: Case) {
  const input =
    'text' in c.stdin ? utf8(c.stdin.text) : new Uint8Array(readFileSync(join(PROGRAMS, c.stdin.file)))
  const args = [c.name, ...c.args]
  return loadRiscv(readFileSync(join(PROGRAMS, c.file)), { vm: VMS[c.arch], args, env: c.env, input })
}

function expectOutput(c: Case, output: Uint8Array, errors: Uint8Array) {
  expect(Buffer.from(errors).toString()).toBe(Buffer.from(decode(c.stderr)).toString())
  if ('sha256' in c.stdout) {
    expect([output.length, createHash('sha256').update(output).digest('hex')]).toEqual([
      c.stdout.length,
      c.stdout.sha256,
    ])
    return
  }
  expect(Buffer.from(output).toString()).toBe(Buffer.from(decode(c.stdout)).toString())
}

describe('programs do what they do under qemu: on the evaluator', () => {
  const chosen = cases.filter(({ steps }) => steps <= FAST)

  test('there are some for each VM', () => {
    for (const arch of Object.keys(VMS)) expect(chosen.some((c) => c.arch === arch)).toBe(true)
    expect(chosen.length).toBeGreaterThan(20)
  })

  test.each(chosen.map((c) => [title(c), c] as const))('%s', (_, c) => {
    const { vm, state } = load(c)
    const run = new Run(vm, state).end(4 * FAST)
    expect(run.stopped).toBe(`exit ${c.exitCode}`)
    expectOutput(c, run.output(), run.errors())
    // `args` walks the auxiliary vector, and qemu's has other entries than ours.
    if (c.name !== 'args') expect(run.instructions).toBe(c.steps)
  })
})

describe('programs do what they do under qemu: on WebAssembly', () => {
  test.each(cases.map((c) => [title(c), c] as const))('%s', (_, c) => {
    const { vm, state } = load(c)
    const executor = wasmExecutor(vm.machine)
    executor.restore(state)
    const steps = executor.run(2n * BigInt(c.steps) + 100_000n)
    const { status, registers } = unpackHeader(vm.machine, executor.header())
    expect(status).toEqual({ kind: 'halted', code: BigInt(c.exitCode) })
    const [size, errorSize] = [Number(registers.outputSize), Number(registers.errorSize)]
    expectOutput(c, executor.read(2, 0n, size), executor.read(2, 2n ** 31n, errorSize))
    // Microcode takes steps of its own.
    if (c.name !== 'args') expect(steps).toBeGreaterThanOrEqual(BigInt(c.steps))
  })
})
