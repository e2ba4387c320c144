/**
 * Programs for Linux in Go, Rust, Zig, C and C++ print and return what they do under qemu user mode. `build.sh` of
 * `fixtures/linux/programs` builds them, where the tools for it are.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { localKey } from '../../src/preimage/index.ts'
import { errorsOf, outputOf, type Program } from '../../src/run/program.ts'
import type { State } from '../../src/state/state.ts'
import { run } from '../../src/trace/trace.ts'
import { loadMips } from '../../src/vms/mips/load.ts'
import { missedCalls } from '../../src/vms/riscv/explain.ts'
import { loadRiscv } from '../../src/vms/riscv/load.ts'
import { oneOf } from '../rotation.ts'
import { rollup } from './riscv/fault-proof.ts'

const ROOT = join(import.meta.dirname, '../..')
const SOURCES = join(ROOT, 'fixtures/linux/programs')
const BUILT = join(ROOT, 'node_modules/.cache/onestep-linux')
const slow = process.env.ONESTEP_SLOW === '1'
if (!slow) console.log('programs for Linux are built and compared with qemu with ONESTEP_SLOW=1')

type Machine = {
  readonly name: string
  readonly qemu: readonly string[]
  readonly hasInput: boolean
  load(file: Uint8Array, input: Uint8Array): Program
  /** System calls that the program got no answer to. */
  missed(state: State): readonly unknown[]
}
const RISCV: Machine = {
  name: 'rv64gc',
  qemu: ['qemu-riscv64', '-0', 'program'],
  hasInput: true,
  load: (file, input) => loadRiscv(file, { input }),
  missed: missedCalls,
}
/** A call that Cannon does not know is a trap. */
const MIPS: Machine = {
  name: 'mips64',
  qemu: ['qemu-mips64', '-0', 'op-program'],
  hasInput: false,
  load: (file) => loadMips(file),
  missed: () => [],
}

type Said = { readonly exitCode: number; readonly stdout: string; readonly stderr: string }
type Group = {
  readonly machine: string
  /** Commands that have to succeed. */
  readonly tools: readonly string[]
  /** What `build.sh` builds, each with the file that it reads from standard input. */
  readonly programs: Readonly<Record<string, string>>
}
const read = <T>(name: string): T => JSON.parse(readFileSync(join(SOURCES, name), 'utf8'))
/** Written by `record.mjs` from what qemu says. */
const expected = read<Record<string, Record<string, Said>>>('expected.json')
const machines: Readonly<Record<string, Machine>> = { rv64gc: RISCV, mips64: MIPS }
const groups = Object.entries(read<Record<string, Group>>('programs.json')).map(([group, one]) => ({
  group,
  ...one,
  machine: machines[one.machine]!,
}))

/** What a run ended with, and what it has to end with. */
function said(machine: Machine, program: Program, trace: Awaited<ReturnType<typeof run>>) {
  const end = trace.stateAt(trace.steps)
  return {
    status: trace.status,
    stdout: Buffer.from(outputOf(program, end)).toString(),
    stderr: Buffer.from(errorsOf(program, end)).toString(),
    missed: machine.missed(end),
  }
}
const wanted = ({ exitCode, stdout, stderr }: Said) => ({
  status: { kind: 'halted', code: BigInt(exitCode) },
  stdout,
  stderr,
  missed: [],
})

const works = (command: string) => spawnSync('sh', ['-c', command]).status === 0

test('what each program prints under qemu is written down', () => {
  expect(Object.entries(expected).map(([group, programs]) => [group, Object.keys(programs)])).toEqual(
    groups.map(({ group, programs }) => [group, Object.keys(programs)]),
  )
})

/** Small enough to commit, copied from what `build.sh` makes of the group. */
const committed = ['threads', 'mathematics', 'library'].map((name) => ({ name, group: 'c-mips64' }))

test.each(oneOf('programs in C for Cannon', committed))('$name in C on mips64', async ({ name, group }) => {
  const program = MIPS.load(
    readFileSync(join(ROOT, `fixtures/linux/elf/${name}.mips64.elf`)),
    new Uint8Array(),
  )
  const trace = await run(program)
  expect(said(MIPS, program, trace)).toEqual(wanted(expected[group]![name]!))
})

describe.runIf(slow).each(groups)('$group', ({ group, machine, tools, programs }) => {
  const missing = slow ? tools.find((tool) => !works(tool)) : undefined
  if (missing !== undefined)
    console.log(`programs for Linux: ${group} is left out, because this fails: ${missing}`)
  const hasQemu = slow && works(`${machine.qemu[0]} --version`)
  if (slow && !hasQemu) console.log(`programs for Linux: no ${machine.qemu[0]}; only what was written down`)
  const folder = join(BUILT, group)

  test.skipIf(missing !== undefined)('builds', { timeout: 3_600_000 }, () => {
    mkdirSync(folder, { recursive: true })
    execFileSync('bash', [join(SOURCES, 'build.sh'), group, folder], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    for (const name of Object.keys(programs)) expect(existsSync(join(folder, name)), name).toBe(true)
  })

  test.skipIf(missing !== undefined).each(Object.entries(programs))(
    '%s',
    { timeout: 900_000 },
    async (name, given) => {
      const path = join(folder, name)
      // The machine for MIPS has no standard input: its programs have it in their files.
      const input = given === '' || !machine.hasInput ? new Uint8Array() : readFileSync(join(SOURCES, given))
      const recorded = expected[group]![name]!
      if (hasQemu) {
        const [command, ...args] = machine.qemu
        const theirs = spawnSync(command!, [...args, path], {
          input,
          env: { PATH: process.env.PATH },
          maxBuffer: 1 << 26,
        })
        expect({
          exitCode: theirs.status,
          stdout: theirs.stdout.toString(),
          stderr: theirs.stderr.toString(),
        }).toEqual(recorded)
      }
      const program = machine.load(readFileSync(path), new Uint8Array(input))
      const trace = await run(program)
      expect(said(machine, program, trace)).toEqual(wanted(recorded))
      expect((recorded.stdout + recorded.stderr).length).toBeGreaterThan(0)
    },
  )

  // It has no host under qemu.
  test.skipIf(missing !== undefined || group !== 'rust-riscv64')(
    'the fault proof program on kona-preimage obtains the root',
    { timeout: 900_000 },
    async () => {
      const { preimages, root, hints } = rollup(40)
      const source = (key: Uint8Array) => preimages.get(toHex(key))
      const program = loadRiscv(readFileSync(join(folder, 'fault-proof')), { preimages: true })
      const given: string[] = []
      const onHint = (hint: Uint8Array) => void given.push(Buffer.from(hint).toString())
      const trace = await run(program, { preimages: source, onHint })
      expect(outputOf(program, trace.stateAt(trace.steps))).toEqual(root)
      expect(trace.status).toEqual({ kind: 'halted', code: 0n })
      expect(given).toEqual(hints)
      const lie = (key: Uint8Array) => (toHex(key) === toHex(localKey(2n)) ? new Uint8Array(32) : source(key))
      expect((await run(program, { preimages: lie })).status).toEqual({ kind: 'halted', code: 1n })
    },
  )
})
