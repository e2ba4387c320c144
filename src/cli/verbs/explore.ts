/**
 * `onestep explore`: looks at a run, a dispute or a report on a local page.
 * @module
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { readReport } from '../../explore/check.ts'
import { type ExplorerOptions, explorerOf } from '../../explore/explorer.ts'
import { builtPage, gamePage, pageWith } from '../../explore/html.ts'
import { MAX_REPORT, makeReport } from '../../explore/report.ts'
import { type Served, serve } from '../../explore/server.ts'
import type { Report, Source } from '../../explore/types.ts'
import { type Corruption, corruptByte, corruptedRun, corruptRegister } from '../../testing/corrupt.ts'
import type { Trace } from '../../trace/trace.ts'
import { showOutput } from '../../vms/index.ts'
import { placeOf, viewsOf } from '../../vms/places.ts'
import { CliError, outputPath, readInput, writeOutput } from '../files.ts'
import { onSignals } from '../interrupt.ts'
import { outOfRange, type ProgramOptions, programOptions, steps } from '../options.ts'
import { json, line, note } from '../print.ts'
import { arity } from './dispute.ts'
import { runWithProgress } from './run.ts'

type ExploreOptions = ProgramOptions & {
  against?: string
  corruptAt?: bigint
  corrupt?: string
  step?: number[]
  arity: number
  output?: string
  port?: number
  game?: string
  rpc?: string[]
  fromBlock?: bigint
}

/** Checkpoints close together, so that any step is near one, and not so many that they fill the memory. */
const RUN = { interval: 1n << 20n, budget: 128 * 2 ** 20 }

export function addExplore(program: Command): void {
  const command = programOptions(program.command('explore'))
  // A game on chain needs no file.
  command.registeredArguments[0]!.argOptional()
  command
    .option('--against <file>', 'compare with the run of another program for the same VM')
    .option(
      '--corrupt-at <k>',
      'compare with a run that is corrupted after k steps, and show the dispute',
      steps,
    )
    .option(
      '--corrupt <place>',
      'what is corrupted: NAME, NAME[INDEX] or NAME[ADDRESS]; default: unused memory',
    )
    .option('--arity <k>', 'parts into which a round of the dispute splits the steps, 2 to 256', arity, 2)
    .option(
      '-o, --output <file>',
      'write a report, NAME.onestep, or a page that contains it, NAME.html, and exit',
    )
    .option('--step <k>', 'put the steps around step k into the report too; repeatable', stepList)
    .option('--game <address>', 'show a game on chain instead: claims, matches, clocks and money')
    .option('--rpc <url>', 'with --game: JSON-RPC URL of a node; repeat it to ask several', urls)
    .option('--from-block <n>', 'with --game: block in which it was deployed', steps)
    .option('--port <n>', 'port of 127.0.0.1; default: any that is free', port)
    .addHelpText('after', EXAMPLES)
    .action(async (file: string | undefined, args: string[], options: ExploreOptions) => {
      if (options.game !== undefined) return showGame(file, options)
      if (options.rpc !== undefined) throw new CliError('--rpc expected --game ADDRESS.')
      if (file === undefined)
        return command.error("error: missing required argument 'file', or --game", { exitCode: 2 })
      if (options.output !== undefined) kindOf(outputPath(options.output))
      if (isReport(file)) return openReport(file, args, options)
      const source = await sourceOf(file, args, options)
      if (options.output === undefined)
        return show(await serve(served(builtPage(), source, options)), options)
      const report = await makeReport(source, {
        madeBy: `onestep ${version()}`,
        ...(options.step ? { steps: options.step } : {}),
      })
      await write(options.output, report, options)
    })
}

const EXAMPLES = `
Examples:
  onestep explore program.elf --input input.bin
  onestep explore program.elf --corrupt-at 100000 --corrupt 'mem[0x80001000]'
  onestep explore program.elf --corrupt-at 100000 -o incident.onestep
  onestep explore incident.onestep
  onestep explore --game 0x5fbd… --rpc http://127.0.0.1:8545
`

async function showGame(file: string | undefined, options: ExploreOptions): Promise<void> {
  const { game, rpc, fromBlock, output, port } = options
  if (file !== undefined || output !== undefined)
    throw new CliError('--game shows a game, and no file.', ['Fix: leave out FILE and --output'])
  if (rpc === undefined) throw new CliError('--game expected --rpc URL.', ['Fix: name a node of its chain'])
  // The client of the chain takes half a second to load.
  const { followGame } = await import('../explore-game.ts')
  const look = await followGame(rpc, game!, fromBlock)
  const page = gamePage(builtPage())
  await show(await serve({ page, game: look, ...(port === undefined ? {} : { port }) }), options)
}

const urls = (text: string, all: readonly string[] = []): string[] => [...all, text]

const isReport = (path: string) => path.endsWith('.onestep')

/** Runs what is to be looked at. */
async function sourceOf(file: string, args: readonly string[], options: ExploreOptions): Promise<Source> {
  const { against, corruptAt: after, corrupt } = options
  if (against !== undefined && after !== undefined)
    throw new CliError('--against and --corrupt-at exclude each other.', ['Fix: leave out one of them'])
  if (corrupt !== undefined && after === undefined)
    throw new CliError('--corrupt expected --corrupt-at, which says after which step.')
  const ours = await runWithProgress(file, args, options, { label: 'run', ...RUN })
  let other: ExplorerOptions['against']
  if (against !== undefined) {
    const trace = await runWithProgress(against, args, options, { label: 'other run', ...RUN })
    if (trace.program.vm !== ours.program.vm) {
      throw new CliError(`${against} is for another VM.`, [
        `Expected: a program for ${ours.program.vm.name}, got one for ${trace.program.vm.name}`,
      ])
    }
    other = { trace, label: basename(against) }
  } else if (after !== undefined) {
    if (after >= ours.steps) throw outOfRange(after, ours)
    const how = corrupt === undefined ? {} : { how: corruptionOf(ours, corrupt) }
    const { program, hash, steps: maxSteps } = ours
    const trace = await corruptedRun(program, { after, hash, maxSteps, ...RUN, ...how })
    other = { trace, label: 'corrupted run', seam: Number(after) }
  }
  const longest = other && other.trace.steps > ours.steps ? other.trace : ours
  for (const one of options.step ?? [])
    if (BigInt(one) >= longest.steps) throw outOfRange(BigInt(one), longest)
  return explorerOf(ours, {
    title: basename(file),
    ...(after === undefined ? {} : { label: 'honest run' }),
    ...(against === undefined ? {} : { label: basename(file) }),
    arity: options.arity,
    locate: (program, address) => placeOf(program, address, options.vm),
    views: (program, state) => viewsOf(program, state, options.vm),
    show: (program, output) => showOutput(program, output, options.vm),
    ...(other ? { against: other } : {}),
  })
}

/** What `--corrupt` names. */
function corruptionOf({ program }: Trace, place: string): Corruption {
  const { registers, memories, name: vm } = program.vm.machine
  const [, name, at] = /^([A-Za-z_][\w.]*)(?:\[(0x[0-9a-fA-F]{1,16}|\d{1,20})\])?$/.exec(place) ?? []
  const register = registers.find((one) => one.name === name)
  const memory = memories.find((one) => one.name === name)
  const index = at === undefined ? undefined : BigInt(at)
  if (register && (register.count === undefined) === (index === undefined)) {
    if (index === undefined || index < BigInt(register.count ?? 1))
      return corruptRegister(name, Number(index ?? 0n))
  }
  if (memory && index !== undefined) return corruptByte(memory.name, index)
  throw new CliError(`--corrupt: "${place}" is not a place in the state of ${vm}.`, [
    `Expected: ${[...registers.map((one) => (one.count === undefined ? one.name : `${one.name}[INDEX]`)), ...memories.map((one) => `${one.name}[ADDRESS]`)].join(', ')}`,
  ])
}

async function openReport(file: string, args: readonly string[], options: ExploreOptions): Promise<void> {
  for (const name of ['against', 'corruptAt', 'corrupt', 'step', 'input', 'maxSteps', 'vm'] as const)
    if (options[name] !== undefined || args.length > 0)
      throw new CliError('A report is opened as it is.', ['Fix: leave out the options for running a program'])
  const bytes = readInput(file, 'report', MAX_REPORT)
  const report = readReport(new TextDecoder().decode(bytes))
  if (options.output !== undefined) return write(options.output, report, options)
  await show(await serve(served(pageWith(builtPage(), report), undefined, options)), options)
}

const served = (page: string, source: Source | undefined, { port }: ExploreOptions) => ({
  page,
  ...(source ? { source } : {}),
  ...(port === undefined ? {} : { port }),
})

/** Serves until a signal comes. */
async function show({ url, close }: Served, options: { json?: boolean }): Promise<void> {
  if (options.json) await json({ url })
  else {
    line(url)
    note('Open this address in a browser on this machine. Ctrl-C ends it.')
  }
  await new Promise<void>((resolve) => onSignals(() => resolve()))
  await close()
}

async function write(path: string, report: Report, options: { json?: boolean }): Promise<void> {
  const text = kindOf(path) === 'page' ? pageWith(builtPage(), report) : `${JSON.stringify(report)}\n`
  writeOutput(path, text)
  if (options.json) await json({ file: path, bytes: Buffer.byteLength(text) })
  else line(path)
}

function kindOf(path: string): 'page' | 'report' {
  if (/\.html?$/.test(path)) return 'page'
  if (isReport(path)) return 'report'
  throw new CliError(`${path} is neither a report nor a page.`, [
    'Expected: a name that ends in .onestep or .html',
  ])
}

function port(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_536) return Number(text)
  throw new CliError(`"${text}" is not a port.`, ['Expected: 1 to 65535'])
}

const stepList = (text: string, all: readonly number[] = []): number[] => [...all, Number(steps(text))]

const version = (): string =>
  JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).version
