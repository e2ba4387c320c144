/**
 * Steps a second on real programs: the WebAssembly executor, as `run` uses it, against qemu's user mode, which compiles to
 * machine code, and against a hand-written interpreter in JavaScript. The same programs in the same run, in turn.
 * @module
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { openSync, readFileSync } from 'node:fs'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { run } from '../src/trace/trace.ts'
import { loadRiscv } from '../src/vms/riscv/index.ts'
import { cpuSeconds, median, type Row, spreadOf, withOwnCache } from './measure.ts'
import { interpret, PEER_MEMORY } from './peer.ts'

const ROUNDS = 5
/** Runs before those that are measured, in which code is compiled: what is rare in a short program takes some. */
const WARM_UP = 7
/** A longer one is `memory.ts`'s. */
const LONGEST = 200_000_000
const FOLDER = 'fixtures/programs'

type Bench = {
  file: string
  arch: string
  args: string[]
  stdin: { text?: string; file?: string }
  exitCode: number
  steps: number
}

/** Every program of `bench.json`, medians of five. About three minutes. */
export const riscv = (): Promise<Row[]> => withOwnCache(measure)

async function measure(): Promise<Row[]> {
  const rows: Row[] = []
  const [ratios, first]: [number[], number[]] = [[], []]
  const benches: Bench[] = JSON.parse(readFileSync(join(FOLDER, 'bench.json'), 'utf8'))
  for (const bench of benches.filter(({ steps }) => steps < LONGEST)) {
    const qemu = `qemu-${bench.arch
      .slice(0, 7)
      .replace('rv', 'riscv')
      .replace(/(riscv\d\d).*/, '$1')}`
    const hasQemu = spawnSync(qemu, ['--version']).status === 0
    const ours: number[] = []
    const theirs: number[] = []
    const peers: number[] = []
    const atFirst = await ourRate(bench)
    for (let round = 1; round < WARM_UP; round++) await ourRate(bench)
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await ourRate(bench))
      if (hasQemu) theirs.push(bench.steps / 1e6 / qemuSeconds(qemu, bench))
      if (bench.arch === 'rv32im') peers.push(await peerRate(bench))
    }
    const name = [bench.file.slice('elf/'.length, -'.elf'.length), ...bench.args].join(' ')
    const value = median(ours)
    const note = `${(bench.steps / 1e6).toFixed(0)} million steps; ${atFirst.toFixed(0)} M steps/s at first`
    if (hasQemu) {
      ratios.push(value / median(theirs))
      first.push(atFirst / median(theirs))
      rows.push({
        ...{
          name,
          value,
          unit: 'M steps/s',
          baseline: qemu,
          ratio: ratios.at(-1)!,
          spread: spreadOf(ours),
          note,
        },
      })
    } else
      rows.push({ name, value, unit: 'M steps/s', note: `${note}; ${qemu} is not installed: not compared` })
    if (peers.length > 0) {
      const baseline = 'JavaScript interpreter'
      rows.push({ name, value, unit: 'M steps/s', baseline, ratio: value / median(peers), note })
    }
  }
  if (ratios.length > 0) {
    const unit = "of qemu's rate"
    rows.push({ name: 'median of the programs', value: median(ratios), unit })
    rows.push({ name: 'median of the programs, first run', value: median(first), unit })
  }
  return rows
}

const inputOf = ({ stdin }: Bench) =>
  stdin.file ? new Uint8Array(readFileSync(join(FOLDER, stdin.file))) : new TextEncoder().encode(stdin.text)

function load(bench: Bench, options = {}) {
  const args = [bench.file, ...bench.args]
  return loadRiscv(new Uint8Array(readFileSync(join(FOLDER, bench.file))), {
    args,
    input: inputOf(bench),
    ...options,
  })
}

/** Loading, generating the WebAssembly and checkpoints included; microcode's steps do not count. */
async function ourRate(bench: Bench): Promise<number> {
  const seconds = await cpuSeconds(async () => {
    const trace = await run(load(bench))
    if (trace.status.kind !== 'halted' || Number(trace.status.code) !== bench.exitCode)
      throw new Error(bench.file)
  })
  return bench.steps / 1e6 / seconds
}

async function peerRate(bench: Bench): Promise<number> {
  const program = load(bench, { top: BigInt(PEER_MEMORY) })
  const seconds = await cpuSeconds(() => {
    const code = interpret(program)
    if (code !== bench.exitCode) throw new Error(`the interpreter left ${bench.file} with ${code}`)
  })
  return bench.steps / 1e6 / seconds
}

/** Start and translation included, as for ours. */
function qemuSeconds(qemu: string, { file, args, stdin, exitCode }: Bench): number {
  const command = `TIMEFORMAT='%U %S'; time ${qemu} "$@" >/dev/null; exit \${PIPESTATUS[0]}`
  const input = openSync(stdin.file ? join(FOLDER, stdin.file) : devNull, 'r')
  const { status, stderr } = spawnSync('bash', ['-c', command, 'bench', join(FOLDER, file), ...args], {
    stdio: [input, 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (status !== exitCode && status !== 0) throw new Error(`${qemu} left ${file} with ${status}: ${stderr}`)
  const [user, system] = stderr.trim().split('\n').at(-1)!.split(' ').map(Number)
  return user + system
}

/** What the figures were taken on. */
export function machine(): string {
  const cpu = /model name\s*: (.*)/.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1] ?? 'unknown processor'
  const qemu = spawnSync('qemu-riscv32', ['--version'], { encoding: 'utf8' }).stdout?.split('\n')[0]
  const cores = execFileSync('nproc', { encoding: 'utf8' }).trim()
  return `${cpu}, ${cores} cores, Node ${process.versions.node}, ${qemu ?? 'no qemu'}`
}
