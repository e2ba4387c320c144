/**
 * What `onestep challenge` does.
 * @module
 */
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { toHex } from '../bytes/bytes.ts'
import {
  accountOf,
  type Connection,
  challenge,
  checkVm,
  connect,
  fundsOf,
  jsonLines,
  type Metric,
  nodeFailure,
  openStore,
  providerOfTrace,
  type Standing,
  type Store,
  stepsOf,
  type Topic,
  watch,
} from '../chain/index.ts'
import { fastKeccak256 } from '../hash/index.ts'
import type { Program } from '../run/program.ts'
import { commit } from '../trace/commit.ts'
import type { Trace } from '../trace/trace.ts'
import { type Cache, openCache } from './cache.ts'
import { cachedRun } from './cached-run.ts'
import { CliError, outputPath, readInput } from './files.ts'
import { historiesIn } from './histories.ts'
import { onSignals } from './interrupt.ts'
import { narrator } from './narrate.ts'
import { type LoadingOptions, openProgram } from './options.ts'
import { count, line, note, progress } from './print.ts'

export type ChallengeArguments = LoadingOptions & {
  rpc: string
  game: string
  program: string
  dir?: string
  keyFile?: string
  post?: boolean
  fromBlock?: bigint
  notOpenedBefore?: bigint
  interval: number
  workers?: number
  json?: string | true
}

/**
 * Plays until the claim is settled, or a signal comes.
 * @returns how it stands then
 * @throws CliError, or an error of the client, about the first thing that is wrong
 */
export async function defend(args: readonly string[], options: ChallengeArguments): Promise<Standing> {
  const { key, program, report, close } = openFiles(args, options)
  try {
    return await play(key, program, options, report)
  } catch (error) {
    throw nodeFailure(error)
  } finally {
    close()
  }
}

type Report = { say(text: string): void; metric(metric: Metric): void }

/** Everything that may be wrong on this machine, before anybody is asked. */
function openFiles(args: readonly string[], options: ChallengeArguments) {
  const key = readKey(options.keyFile)
  const program = openProgram(options.program, args, options)
  const file = typeof options.json === 'string' ? openSync(outputPath(options.json), 'a') : undefined
  const lines = jsonLines((text) => (file === undefined ? process.stdout.write(text) : writeSync(file, text)))
  const describe = narrator()
  const say = (text: string) => {
    if (options.json !== true) line(`${new Date().toISOString().slice(0, 19)}Z  ${text}`)
  }
  const report: Report = {
    say,
    metric(metric) {
      if (options.json !== undefined) lines(metric)
      const text = describe(metric)
      if (text !== undefined) say(text)
    },
  }
  return { key, program, report, close: () => file !== undefined && closeSync(file) }
}

function readKey(file: string | undefined) {
  const { ONESTEP_KEY } = process.env
  if (file !== undefined) {
    return accountOf(new TextDecoder().decode(readInput(file, 'key file')), `The content of ${file}`)
  }
  if (ONESTEP_KEY === undefined || ONESTEP_KEY === '') {
    throw new CliError('There is no private key to play with.', [
      'Expected: --key-file FILE, or the key in the environment variable ONESTEP_KEY',
    ])
  }
  return accountOf(ONESTEP_KEY, 'The value of ONESTEP_KEY')
}

async function play(
  account: ReturnType<typeof readKey>,
  program: Program,
  options: ChallengeArguments,
  report: Report,
): Promise<Standing> {
  const game = await connect(options.rpc, options.game, options.fromBlock)
  await checkVm(game, { name: program.vm.name, id: toHex(program.vm.id) })
  const { client, config } = game
  report.say(`game ${config.address} on chain ${config.chainId}, as ${account.address}`)
  const funds = await fundsOf(game, account.address)
  if (!funds.enough) {
    note(
      `onestep: ${account.address} has ${funds.balance} ETH; a claim locks ${funds.bonds}, and gas comes on top.`,
    )
  }
  const cache = openCache()
  const trace = await runFor(game, program, cache, report.say)
  if (!trace) {
    report.say('stopped; the same call goes on with the run where it was')
    return 'idle'
  }
  const topic = topicOf(trace)
  report.say(`the run has ${count(trace.steps)} steps, from ${topic.startRoot}`)

  const watcher = watch(client, config)
  const { view } = await watcher.poll()
  const topics = [...view.tournaments.values()].flatMap(({ topic }) => topic ?? [])
  const elsewhere = topics.filter(
    ({ vmId, startRoot }) => vmId === topic.vmId && startRoot !== topic.startRoot,
  )
  if (elsewhere.length > 0 && elsewhere.length === topics.length) {
    note(
      `onestep: ${elsewhere.length} claims in this game are about other start states of ${program.vm.name}.`,
    )
    note(
      '  Input, environment and arguments are part of the start, the name of the program as its argument 0.',
    )
  }
  const store = openDirectory(options.dir, game, topic, account.address)
  report.say(`directory ${store.directory}`)
  const provider = providerOfTrace(trace, options.workers === undefined ? {} : { workers: options.workers })
  const stop = new AbortController()
  const release = onSignals(() => {
    report.say('stopping after what is under way; once more to stop at once')
    stop.abort()
  })
  try {
    const standing = await challenge({
      ...{ client, config, account, topic, watcher, store, provider },
      cache: historyStore(cache, store),
      ...{ post: options.post ?? false, interval: options.interval * 1000, signal: stop.signal },
      ...(options.notOpenedBefore === undefined ? {} : { notOpenedBefore: options.notOpenedBefore }),
      metrics: report.metric,
    })
    if (stop.signal.aborted)
      report.say('stopped; the clocks run on: call it again, and it goes on from the chain')
    else report.say(standing === 'won' ? 'won: nothing is left to do' : 'lost: nothing is left to do')
    return standing
  } finally {
    release()
  }
}

/**
 * Runs as far as the game looks: what comes later is no matter of dispute.
 * @returns undefined if a signal came before
 */
async function runFor({ config }: Connection, program: Program, cache: Cache, say: (text: string) => void) {
  const shown = progress('running')
  const stop = new AbortController()
  const release = onSignals(() => stop.abort())
  try {
    const trace = await cachedRun(program, cache, {
      hash: await fastKeccak256(),
      maxSteps: stepsOf(config),
      signal: stop.signal,
      onProgress: shown.update,
      say,
    })
    return stop.signal.aborted ? undefined : trace
  } finally {
    release()
    shown.stop()
  }
}

function topicOf(trace: Trace): Topic {
  const { vmId, startRoot } = commit(trace)
  return { vmId: toHex(vmId), startRoot: toHex(startRoot) }
}

/** A directory of its own for each dispute and account, so that the same call again goes on where it was. */
function openDirectory(
  given: string | undefined,
  { config }: Connection,
  topic: Topic,
  account: string,
): Store {
  const parts = [config.address, topic.startRoot, account].map((hex) => hex.slice(2, 10))
  const path = given ?? join('.onestep', [config.chainId, ...parts].join('-').toLowerCase())
  try {
    return openStore(path)
  } catch (error) {
    const { code } = error as { code?: string }
    throw new CliError(`The directory ${path} cannot be used: ${code}.`, [
      'Fix: --dir DIR, which can be written',
    ])
  }
}

/** Where there can be no cache, the histories lie with the dispute. */
function historyStore(cache: Cache, store: Store): Store {
  try {
    return historiesIn(cache)
  } catch {
    return store
  }
}
