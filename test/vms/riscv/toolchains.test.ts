import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { utf8 } from '../../../src/bytes/bytes.ts'
import { fastKeccak256 } from '../../../src/hash/index.ts'
import { prove, verify } from '../../../src/proof/index.ts'
import { errorsOf, outputOf } from '../../../src/run/program.ts'
import { run } from '../../../src/trace/trace.ts'
import { missedCalls } from '../../../src/vms/riscv/explain.ts'
import { loadRiscv } from '../../../src/vms/riscv/load.ts'
import { ROOT, Run } from './machine.ts'

const FOLDER = join(ROOT, 'fixtures/linux')

type Expected = {
  file: string
  args: string[]
  stdin: string
  stdout: string
  stderr: string
  exitCode: number
}
const cases = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Expected[]
const load = ({ file, args, stdin }: Pick<Expected, 'file' | 'args' | 'stdin'>) =>
  loadRiscv(readFileSync(join(FOLDER, 'elf', file)), { args: ['program', ...args], input: utf8(stdin) })

describe('programs with a C library or a standard library do what they do under qemu', () => {
  test.each(cases)('$file $args', async (one) => {
    const program = load(one)
    const trace = await run(program)
    const end = trace.stateAt(trace.steps)
    expect({
      status: trace.status,
      stdout: Buffer.from(outputOf(program, end)).toString(),
      stderr: Buffer.from(errorsOf(program, end)).toString(),
      missed: missedCalls(end),
    }).toEqual({
      status: { kind: 'halted', code: BigInt(one.exitCode) },
      stdout: one.stdout,
      stderr: one.stderr,
      missed: [],
    })
  })
})

test('steps of system calls are proved: the proof gives the root that the executor has', async () => {
  const program = load(cases[0]!)
  // What each step is comes from the evaluator; the first steps of each routine are proved.
  const machine = new Run(program.vm, program.state)
  const chosen = new Map<string, bigint[]>()
  while (machine.steps < 20_000) {
    const step = BigInt(machine.steps)
    const name = machine.step()
    if (name === undefined) break
    const known = chosen.get(name) ?? []
    if (known.length < 4) chosen.set(name, [...known, step])
  }
  const wanted = program.vm.machine.microcode.map(({ name }) => name)
  const seen = wanted.filter((name) => chosen.has(name))
  expect(seen).toEqual(
    expect.arrayContaining(['vector', 'length', 'read', 'short', 'write', 'map', 'unmap', 'clear']),
  )
  const hash = await fastKeccak256()
  const trace = await run(program, { hash })
  for (const step of ['ecall', ...seen].flatMap((name) => chosen.get(name) ?? [])) {
    const verdict = verify(program.vm, trace.rootAt(step), prove(trace, { step }), { hash })
    expect('root' in verdict && verdict.root, `step ${step}`).toEqual(trace.rootAt(step + 1n))
  }
})
