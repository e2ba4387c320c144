/**
 * Implements `onestep challenge`.
 * @module
 */
import { join } from 'node:path'
import { toHex } from '../../bytes/bytes.ts'
import {
  accountOf,
  type Connection,
  challenge,
  checkGameVm,
  connect,
  fundsOf,
  type Metric,
  nodeFailure,
  openStore,
  providerOfTrace,
  rehearse,
  type Store,
  stepsOf,
  type Topic,
  watch,
} from '../../chain/index.ts'
import { fastKeccak256 } from '../../hash/index.ts'
import { memoryStore } from '../../operate/memory-store.ts'
import type { Program } from '../../run/program.ts'
import { commit } from '../../trace/commit.ts'
import type { Trace } from '../../trace/trace.ts'
import { type Cache, openCache } from '../cache.ts'
import { cachedRun } from '../cached-run.ts'
import { CliError, readInput } from '../files.ts'
import { historiesIn } from '../histories.ts'
import { onSignals } from '../interrupt.ts'
import { type LoadingOptions, openProgram } from '../options.ts'
import { count, note, progress } from '../print.ts'
import { openReport, type Report } from '../report.ts'

export type ChallengeArguments = LoadingOptions & {
  rpc: string
  game: string
  program: string
  dir?: string
  keyFile?: string
  post?: boolean
  fromBlock?: bigint
  notOpenedBefore?: bigint
  confirmations?: bigint
  interval: number
  workers?: number
  dryRun?: boolean
  json?: string | true
}

/**
 * Plays until the claim is settled, or a signal comes.
 * @returns the exit code, as defined in docs/security.md
 * @throws CliError, or an error of the client, about the first problem found; nothing has been sent then
 */
export async function defend(args: readonly string[], options: ChallengeArguments): Promise<number> {
  // Checks everything on this machine that may be wrong before contacting the node.
  const key = readKey(options.keyFile)
  const program = await openProgram(options.program, args, options)
  const report = openReport(options.json)
  try {
    return await play(key, program, options, report)
  } catch (error) {
    throw nodeFailure(error)
  } finally {
    report.close()
  }
}

/** The account of the key in a file, or in `ONESTEP_KEY`. */
export function readKey(file: string | undefined) {
  const { ONESTEP_KEY } = process.env
  if (file !== undefined) {
    return accountOf(new TextDecoder().decode(readInput(file, 'key file')), `The content of ${file}`)
  }
  if (ONESTEP_KEY === undefined || ONESTEP_KEY === '') {
    throw new CliError('No private key to play with.', [
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
): Promise<number> {
  const game = await connect(options.rpc, options.game, options.fromBlock)
  await checkGameVm(game, { name: program.vm.name, id: toHex(program.vm.id) })
  const { client, config } = game
  report.say(`game ${config.address} on chain ${config.chainId}, as ${account.address}`)
  const funds = await fundsOf(game, account.address)
  if (!funds.enough) {
    note(
      `onestep: ${account.address} has ${funds.balance} ETH; a claim locks ${funds.bonds} ETH, and a dispute takes up to ${funds.gas} ETH of gas at a time.`,
    )
  }
  const cache = openCache()
  const trace = await runFor(game, program, cache, report.say)
  if (typeof trace === 'number') {
    report.say('stopped; repeat the command to continue the run')
    return trace
  }
  const topic = topicOf(trace)
  report.say(`the run has ${count(trace.steps)} steps, from ${topic.startRoot}`)

  const { dryRun = false } = options
  const store = dryRun ? memoryStore() : openDirectory(options.dir, game, topic, account.address)
  const watcher = watch(client, config, { store, metrics: report.metric })
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
      '  Input, environment and arguments are part of the start state, and so is the name of the program as its argument 0.',
    )
  }
  if (!dryRun) report.say(`directory ${store.directory}`)
  const provider = providerOfTrace(trace, options.workers === undefined ? {} : { workers: options.workers })
  const stop = new AbortController()
  let signalled = 0
  let isKnown = false
  const metrics = (metric: Metric) => {
    isKnown ||= metric.event === 'standing'
    report.metric(metric)
  }
  const release = onSignals((code) => {
    signalled = code
    report.say('stopping after the current move; press again to stop at once')
    stop.abort()
  })
  const party = {
    ...{ client, config, account, topic, watcher, store, provider, metrics },
    ...{ cache: historyStore(cache, store), post: options.post ?? false, signal: stop.signal },
    ...(options.notOpenedBefore === undefined ? {} : { notOpenedBefore: options.notOpenedBefore }),
  }
  try {
    if (dryRun) {
      const { action, standing } = await rehearse(party)
      metrics({ event: 'looked', standing, action: action?.kind ?? 'nothing' })
      return 0
    }
    const standing = await challenge({
      ...{ ...party, interval: options.interval * 1000 },
      ...(options.confirmations === undefined ? {} : { confirmations: options.confirmations }),
    })
    if (stop.signal.aborted) {
      report.say('stopped; the clocks keep running: repeat the command to continue from the chain')
      // If nobody has claimed anything, no clock runs that would require a supervisor to restart it.
      return isKnown && standing === 'idle' ? 0 : signalled
    }
    report.say(standing === 'won' ? 'won: there is nothing left to do' : 'lost: there is nothing left to do')
    return standing === 'won' ? 0 : 1
  } catch (error) {
    // The game goes on without it: it has only looked.
    if (dryRun && stop.signal.aborted) return signalled
    throw error
  } finally {
    release()
  }
}

/**
 * Runs the program for as many steps as the game covers; later steps cannot be disputed.
 * @returns the exit code of the signal, if one came first
 */
async function runFor({ config }: Connection, program: Program, cache: Cache, say: (text: string) => void) {
  const shown = await progress('running')
  const stop = new AbortController()
  let signalled = 0
  const release = onSignals((code) => {
    signalled = code
    stop.abort()
  })
  try {
    const trace = await cachedRun(program, cache, {
      hash: await fastKeccak256(),
      maxSteps: stepsOf(config),
      signal: stop.signal,
      onProgress: shown.update,
      say,
    })
    return stop.signal.aborted ? signalled : trace
  } finally {
    release()
    shown.stop()
  }
}

function topicOf(trace: Trace): Topic {
  const { vmId, startRoot } = commit(trace)
  return { vmId: toHex(vmId), startRoot: toHex(startRoot) }
}

/** One directory per dispute and account, so that the same command continues where it was. */
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
      'Fix: use --dir DIR with a directory that can be written',
    ])
  }
}

/** If there is no cache, the histories are stored with the dispute. */
function historyStore(cache: Cache, store: Store): Store {
  try {
    return historiesIn(cache)
  } catch {
    return store
  }
}
