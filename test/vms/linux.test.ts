/**
 * Programs for Linux in Go, Rust, Zig, C and C++ print and return what they do under qemu user mode. `build.sh` of
 * `fixtures/linux/programs` builds them, where the tools for it are.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toHex, utf8 } from '../../src/bytes/bytes.ts'
import { localKey } from '../../src/preimage/index.ts'
import { errorsOf, outputOf, type Program } from '../../src/run/program.ts'
import type { State } from '../../src/state/state.ts'
import { run } from '../../src/trace/trace.ts'
import { loadMips } from '../../src/vms/mips/load.ts'
import { missedCalls } from '../../src/vms/riscv/explain.ts'
import { loadRiscv } from '../../src/vms/riscv/load.ts'
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

const GO = [
  ...['channels', 'collector', 'compress', 'crypto', 'encodings', 'floats', 'generics', 'http', 'images'],
  ...['javascript', 'json', 'lua', 'numbers', 'panics', 'sqlite', 'syntax', 'text'],
]
const without = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '']))
const zig = process.env.ZIG ?? 'python3 -m ziglang'
const cargo = process.env.CARGO ?? 'cargo'
const WORDS = 'several words\nof several\nlines'

/** What `build.sh` builds at once: the tools that it needs, and the programs with what they read. */
const groups: readonly {
  readonly group: string
  readonly machine: Machine
  readonly tools: readonly string[]
  readonly programs: Readonly<Record<string, string>>
}[] = [
  { group: 'go-riscv64', machine: RISCV, tools: ['go version'], programs: without(GO) },
  {
    group: 'go-mips64',
    machine: MIPS,
    tools: ['go version'],
    // goja reads words at addresses that are not aligned, which qemu refuses and Cannon moves down.
    programs: without(GO.filter((name) => name !== 'javascript')),
  },
  {
    group: 'c',
    machine: RISCV,
    tools: ['riscv64-linux-gnu-gcc --version', 'riscv64-linux-gnu-g++ --version'],
    programs: { library: WORDS, threads: '', mathematics: '', streams: WORDS, containers: '' },
  },
  {
    group: 'registry',
    machine: RISCV,
    tools: ['riscv64-linux-gnu-gcc --version', 'cargo --version'],
    programs: { lua: 'script.lua', sqlite: 'script.sql', quickjs: 'script.js' },
  },
  { group: 'zig-riscv64', machine: RISCV, tools: [`${zig} version`], programs: { standard: '' } },
  {
    group: 'rust-riscv64',
    machine: RISCV,
    tools: [
      'riscv64-linux-gnu-gcc --version',
      `${cargo} --version`,
      `test -d "$(${process.env.RUSTC ?? 'rustc'} --print sysroot)/lib/rustlib/src/rust/library"`,
    ],
    programs: { collections: '', threads: '', crates: WORDS },
  },
]

const works = (command: string) => spawnSync('sh', ['-c', command]).status === 0

describe.runIf(slow).each(groups)('$group', ({ group, machine, tools, programs }) => {
  const missing = slow ? [`${machine.qemu[0]} --version`, ...tools].find((tool) => !works(tool)) : undefined
  if (missing !== undefined)
    console.log(`programs for Linux: ${group} is left out, because this fails: ${missing}`)
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
      const file = join(SOURCES, group, given)
      const input = given !== '' && existsSync(file) ? readFileSync(file) : utf8(given)
      const [command, ...args] = machine.qemu
      const theirs = spawnSync(command!, [...args, path], {
        input,
        env: { PATH: process.env.PATH },
        maxBuffer: 1 << 26,
      })
      const program = machine.load(readFileSync(path), new Uint8Array(input))
      const trace = await run(program)
      const end = trace.stateAt(trace.steps)
      expect({
        status: trace.status,
        output: Buffer.from(outputOf(program, end)).toString(),
        errors: Buffer.from(errorsOf(program, end)).toString(),
        missed: machine.missed(end),
      }).toEqual({
        status: { kind: 'halted', code: BigInt(theirs.status!) },
        output: theirs.stdout.toString(),
        errors: theirs.stderr.toString(),
        missed: [],
      })
      expect(theirs.stdout.length).toBeGreaterThan(0)
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
