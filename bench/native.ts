/**
 * Steps a second against native machines of other proof systems, where `cargo` or `go` is there to build them:
 * ckb-vm's assembly interpreter of RV64IMAC, on the same files; Cannon's emulator, on the loop of `spin` compiled by
 * Go for MIPS64, the only programs that it takes: against RV64, and against MIPS64 on the same file.
 * @module
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { outputOf, type Program } from '../src/run/program.ts'
import { run } from '../src/trace/trace.ts'
import { loadMips } from '../src/vms/mips/index.ts'
import { loadRiscv } from '../src/vms/riscv/index.ts'
import { cpuSeconds, median, type Row } from './measure.ts'

const ROUNDS = 3
const ELF = 'fixtures/programs/elf'
const PEERS = 'bench/peers'
const BUILT = resolve('node_modules/.cache/onestep-peers')
/** What Go 1.26 compiles runs on it: 64 bits, every call that its runtime makes. */
const CANNON_TYPE = 'multithreaded64-5'

const PROGRAMS = [
  ['mix.rv64imac.O2', '10000'],
  ['nbody.rv64imac.O0', '10000'],
  ['pi.rv64imac.O2', '6000'],
  ['spin.rv64imac.O2', '20000000'],
  ['tree.rv64imac.O2', '200000'],
] as const

/** Programs in Go that do more than a loop. */
const LIBRARIES = ['numbers', 'compress']

/** Two minutes, and another for a first build. */
export async function native(): Promise<Row[]> {
  return [...(await ckbVm()), ...(await cannon())]
}

async function ckbVm(): Promise<Row[]> {
  if (!has('cargo')) return missing('ckb-vm', 'cargo')
  const target = join(BUILT, 'ckb-vm')
  const manifest = join(PEERS, 'ckb-vm/Cargo.toml')
  build('cargo', ['build', '--release', '--locked', '--manifest-path', manifest, '--target-dir', target])
  const peer = join(target, 'release/ckb-vm-peer')
  const rows: Row[] = []
  const ratios: number[] = []
  for (const [file, size] of PROGRAMS) {
    const ours = await measure(file, size)
    const theirs = Array.from({ length: ROUNDS }, () => timed(peer, [join(ELF, `${file}.elf`), size]))
    const [{ stdout, stderr }] = theirs
    if (stdout !== ours.output) throw new Error(`${file}: ckb-vm writes ${stdout}, not ${ours.output}`)
    // Ours has more steps: those of the microcode of system calls.
    const instructions = Number(stderr)
    const ratio = median(theirs.map(({ seconds }) => seconds)) / ours.seconds
    ratios.push(ratio)
    const value = instructions / 1e6 / ours.seconds
    const note = `${(instructions / 1e6).toFixed(0)} million instructions`
    rows.push({
      name: `${file} ${size}`,
      value,
      unit: 'M steps/s',
      baseline: 'ckb-vm 0.24, asm',
      ratio,
      note,
    })
  }
  return [...rows, { name: 'against ckb-vm, median', value: median(ratios), unit: 'times its rate' }]
}

/** Another instruction set: steps a second of either, and how long the same work takes. */
async function cannon(): Promise<Row[]> {
  if (!has('go')) return missing('Cannon', 'go')
  const folder = join(BUILT, 'cannon')
  mkdirSync(folder, { recursive: true })
  const [peer, elf, state] = ['cannon', 'spin', 'state.bin.gz'].map((name) => join(folder, name))
  const cwd = resolve(PEERS, 'cannon')
  build('go', ['build', '-o', peer, 'github.com/ethereum-optimism/optimism/cannon'], { cwd })
  const mips = { GOOS: 'linux', GOARCH: 'mips64', GOMIPS64: 'softfloat' }
  build('go', ['build', '-o', elf, './spin'], { cwd, env: { ...process.env, ...mips } })
  build(peer, ['load-elf', '--type', CANNON_TYPE, '--path', elf, '--out', state, '--meta', ''])
  // It says where it is at every 100,000th step: its number of steps, to a quarter of a per cent.
  const args = ['run', '--meta', '', '--input', state, '--output', '', '--info-at', '%100000']
  const theirs = Array.from({ length: ROUNDS }, () => timed(peer, args))
  const ours = await measure('spin.rv64imac.O2', '1000000')
  const written = theirs[0].stdout + theirs[0].stderr
  if (!written.includes(ours.output.trim())) throw new Error(`Cannon writes ${written}, we ${ours.output}`)
  const steps = Number([...written.matchAll(/ step=(\d+)/g)].at(-1)![1])
  const seconds = median(theirs.map((one) => one.seconds))
  const [ourRate, theirRate] = [ours.steps / ours.seconds, steps / seconds]
  const own = new Uint8Array(readFileSync(elf))
  const same = await measured(() => loadMips(own))
  if (!written.includes(same.output.trim())) throw new Error(`Cannon writes ${written}, we ${same.output}`)
  const others: Row[] = []
  for (const name of LIBRARIES) others.push(await sameFile(name, folder, peer))
  return [
    {
      name: 'spin 1000000, rv64imac',
      value: ourRate / 1e6,
      unit: 'M steps/s',
      baseline: 'Cannon, MIPS64 in Go',
      ratio: ourRate / theirRate,
      note: `${(ours.steps / 1e6).toFixed(0)} million steps of RISC-V against ${(steps / 1e6).toFixed(0)} of MIPS64 with Go's runtime, loading included; the same output in 1/${(seconds / ours.seconds).toFixed(0)} of the time`,
    },
    {
      name: 'spin 1000000, mips64',
      value: steps / 1e6 / same.seconds,
      unit: 'M steps/s',
      baseline: 'Cannon, the same file',
      ratio: seconds / same.seconds,
      note: `${(steps / 1e6).toFixed(0)} million steps of Cannon's on either`,
    },
    ...others,
  ]
}

/** A program of `fixtures/linux/programs/go` on either machine. */
async function sameFile(name: string, folder: string, peer: string): Promise<Row> {
  const elf = join(folder, name)
  const state = `${elf}.bin.gz`
  const env = { ...process.env, GOOS: 'linux', GOARCH: 'mips64', GOMIPS64: 'softfloat', CGO_ENABLED: '0' }
  build('go', ['build', '-o', elf, `./${name}`], { cwd: resolve('fixtures/linux/programs/go'), env })
  build(peer, ['load-elf', '--type', CANNON_TYPE, '--path', elf, '--out', state, '--meta', ''])
  const theirs = timed(peer, ['run', '--meta', '', '--input', state, '--output', '', '--info-at', '%1000000'])
  const own = new Uint8Array(readFileSync(elf))
  const ours = await measured(() => loadMips(own))
  const [line] = ours.output.split('\n')
  const written = theirs.stdout + theirs.stderr
  if (!written.includes(line!)) throw new Error(`Cannon writes ${written}, we ${ours.output}`)
  return {
    name: `${name} in Go, mips64`,
    value: ours.steps / 1e6 / ours.seconds,
    unit: 'M steps/s',
    baseline: 'Cannon, the same file',
    ratio: theirs.seconds / ours.seconds,
    note: `${(ours.steps / 1e6).toFixed(0)} million steps, microcode included`,
  }
}

/** Warm: the median of later runs. */
function measure(file: string, size: string) {
  const elf = new Uint8Array(readFileSync(join(ELF, `${file}.elf`)))
  return measured(() => loadRiscv(elf, { args: [file, size] }))
}

async function measured(load: () => Program) {
  const go = () => run(load())
  const trace = await go()
  const seconds: number[] = []
  for (let round = 0; round < ROUNDS; round++) seconds.push(await cpuSeconds(go))
  const output = Buffer.from(outputOf(trace.program, trace.stateAt(trace.steps))).toString('latin1')
  return { steps: Number(trace.steps), seconds: median(seconds), output }
}

/** Processor time of another program, its start included. */
function timed(command: string, args: readonly string[]) {
  const script = `TIMEFORMAT='%U %S'; time "$@"`
  const { stdout, stderr } = spawnSync('bash', ['-c', script, 'bench', command, ...args], {
    encoding: 'latin1',
    maxBuffer: 1 << 26,
  })
  const lines = stderr.trim().split('\n')
  const [user, system] = lines.pop()!.split(' ').map(Number)
  return { stdout, stderr: lines.join('\n'), seconds: user + system }
}

const has = (tool: string) => spawnSync(tool, [tool === 'go' ? 'version' : '--version']).status === 0

function missing(peer: string, tool: string): Row[] {
  console.error(`not compared with ${peer}: ${tool}, which builds it, is not installed`)
  return []
}

function build(command: string, args: readonly string[], options = {}): void {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options })
}
