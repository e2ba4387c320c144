import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { concat, utf8 } from '../../../src/bytes/bytes.ts'
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

/** The evaluator makes some 40,000 steps a second; the wasm executor's tests run all of them. */
const FAST = 25_000

const cases = JSON.parse(readFileSync(join(PROGRAMS, 'expected.json'), 'utf8')) as Case[]
const decode = (output: Output | undefined) =>
  output && 'base64' in output ? new Uint8Array(Buffer.from(output.base64, 'base64')) : new Uint8Array(0)

describe('programs do what they do under qemu', () => {
  const chosen = cases.filter(({ steps, stdout }) => steps <= FAST && 'base64' in stdout)

  test('there are some for each VM', () => {
    for (const arch of Object.keys(VMS)) expect(chosen.some((c) => c.arch === arch)).toBe(true)
    expect(chosen.length).toBeGreaterThan(20)
  })

  test.each(
    chosen.map(
      (c) =>
        [
          c.file.slice(4),
          [...c.args, 'text' in c.stdin ? c.stdin.text : c.stdin.file].join(' ').slice(0, 40),
          c,
        ] as const,
    ),
  )('%s %s', (_, __, c) => {
    const input =
      'text' in c.stdin ? utf8(c.stdin.text) : new Uint8Array(readFileSync(join(PROGRAMS, c.stdin.file)))
    const { vm, state } = loadRiscv(readFileSync(join(PROGRAMS, c.file)), {
      vm: VMS[c.arch],
      args: [c.name, ...c.args],
      env: c.env,
      input,
    })
    const run = new Run(vm, state).end(4 * FAST)
    expect(run.stopped).toBe(`exit ${c.exitCode}`)
    // Standard error comes at once, standard output from its buffer when the program ends.
    expect(Buffer.from(run.output()).toString()).toBe(
      Buffer.from(concat(decode(c.stderr), decode(c.stdout))).toString(),
    )
    // `args` walks the auxiliary vector, and qemu's has other entries than ours.
    if (c.name !== 'args') expect(run.instructions).toBe(c.steps)
  })
})
