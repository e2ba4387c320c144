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

const ROUNDS = 15

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

/** Milliseconds of processor time of a process, by its own account. */
function milliseconds(args: readonly string[], folder: string): number {
  const file = join(folder, 'usage')
  const hook = `import{writeFileSync}from'node:fs';process.on('exit',()=>{const{user,system}=process.cpuUsage();writeFileSync(${JSON.stringify(file)},String(user+system))})`
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, ...args],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`)
  return Number(readFileSync(file, 'utf8')) / 1000
}

export async function start(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'onestep-start-'))
  try {
    const times = COMMANDS.map((): number[] => [])
    // In turn, so that other work on the machine meets all of them.
    for (let round = 0; round < ROUNDS; round++)
      for (const [i, [, args]] of COMMANDS.entries()) times[i]!.push(milliseconds(args, folder))
    const node = median(times[0]!)
    return times.slice(1).map((own, i) => ({
      name: COMMANDS[i + 1]![0],
      value: median(own),
      unit: 'ms',
      baseline: 'Node alone',
      ratio: median(own) / node,
      less: true,
      spread: spreadOf(own),
    }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
