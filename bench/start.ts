/**
 * Whole processes of short commands: what Node takes, and what onestep adds.
 * @module
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { median, type Row, spreadOf } from './measure.ts'

const ROUNDS = 20

/** Commands of the built package: `npm run build` comes first. */
const onestep = resolve('dist/cli/main.js')
const COMMANDS: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['node -e 0', ['-e', '0']],
  [
    "import 'onestep'",
    ['--input-type=module', '-e', `import ${JSON.stringify(pathToFileURL(resolve('dist/index.js')).href)}`],
  ],
  ['onestep --help', [onestep, '--help']],
  ['onestep run, a program of 7,000 steps', [onestep, 'run', 'fixtures/programs/elf/args.rv32im.Os.elf']],
  ['onestep run, a transaction of the EVM', [onestep, 'run', 'fixtures/evm/transfer.json']],
]

/** Milliseconds of a process: of processor time, by its own account, and by the clock of who waits for it. */
type Taken = { readonly used: number; readonly waited: number }

function taken(args: readonly string[], folder: string): Taken {
  const file = join(folder, 'usage')
  const hook = `import{writeFileSync}from'node:fs';process.on('exit',()=>{const{user,system}=process.cpuUsage();writeFileSync(${JSON.stringify(file)},String(user+system))})`
  const all = ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, ...args]
  const before = performance.now()
  const { status, stderr } = spawnSync(process.execPath, all, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  const waited = performance.now() - before
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`)
  return { used: Number(readFileSync(file, 'utf8')) / 1000, waited }
}

/** A minute. */
export async function start(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'onestep-start-'))
  try {
    const times = COMMANDS.map((): Taken[] => [])
    // In turn, so that other work on the machine meets all of them.
    for (let round = 0; round < ROUNDS; round++)
      for (const [i, [, args]] of COMMANDS.entries()) times[i]!.push(taken(args, folder))
    const node = medians(times[0]!)
    return times.slice(1).map((own, i) => {
      const { used, waited } = medians(own)
      return {
        name: COMMANDS[i + 1]![0],
        value: used,
        unit: 'ms',
        baseline: 'Node alone',
        ratio: used / node.used,
        less: true,
        spread: spreadOf(own.map((one) => one.used)),
        note: `${(used - node.used).toFixed(0)} ms more than Node alone; by the clock ${waited.toFixed(0)} ms, ${(waited - node.waited).toFixed(0)} more`,
      }
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const medians = (times: readonly Taken[]): Taken => ({
  used: median(times.map(({ used }) => used)),
  waited: median(times.map(({ waited }) => waited)),
})
