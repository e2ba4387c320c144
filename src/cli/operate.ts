/**
 * Implements `onestep operate`.
 * @module
 */
import { toHex } from '../bytes/bytes.ts'
import {
  checkGameVm,
  type GameConfig,
  jsonLines,
  type Metric,
  nodeFailure,
  providerOfTrace,
  type Store,
  stepsOf,
} from '../chain/index.ts'
import { fastKeccak256 } from '../hash/index.ts'
import { type ChainState, troubles } from '../operate/board.ts'
import { type ProgramSource, parseConfig } from '../operate/config.ts'
import { type Served, serve } from '../operate/http.ts'
import { operate } from '../operate/operate.ts'
import { createMeters, type Meters } from '../operate/prometheus.ts'
import type { Client, Labels } from '../operate/types.ts'
import type { Program } from '../run/program.ts'
import { commit } from '../trace/commit.ts'
import { type Cache, openCache } from './cache.ts'
import { cachedRun } from './cached-run.ts'
import { readInput } from './files.ts'
import { historiesIn } from './histories.ts'
import { onSignals } from './interrupt.ts'
import { narrator } from './narrate.ts'
import { openProgram } from './options.ts'
import { emit } from './output.ts'
import { line } from './print.ts'
import { vmNamed } from './vm-module.ts'

export type OperateArguments = { dryRun?: boolean; json?: boolean }

/** Seconds for which a game may not have been looked at, or five intervals. */
const LATE = 60
/** Milliseconds between two reports of a run. */
const RUNNING = 2_000

/**
 * Plays the games of a configuration until all are over, or a signal comes.
 * @returns the exit code, as defined in docs/operations.md
 * @throws what is wrong with the configuration or the accounts; nothing has been sent then
 */
export async function operateFrom(path: string, options: OperateArguments): Promise<number> {
  const { dryRun = false, json = false } = options
  const config = parseConfig(new TextDecoder().decode(readInput(path, 'configuration')), path)
  const stop = new AbortController()
  let signalled = 0
  let meters: Meters | undefined
  const tell = json ? logger() : talker()
  const report = (metric: Metric, labels: Labels) => {
    meters?.count(metric, labels)
    tell(metric, labels)
  }
  const release = onSignals((code) => {
    signalled = code
    if (!json) line('stopping after the current moves; press again to stop at once')
    stop.abort(new Error('stopped by a signal'))
  })
  const cache = openCache()
  let served: Served | undefined
  try {
    const operation = await operate({
      ...{ config, report, dryRun, signal: stop.signal },
      load: (program, game, client, told) =>
        loadProgram(program, game, { client, cache, tell: told, signal: stop.signal }),
      ...historiesOf(cache),
    })
    const { chains } = operation
    meters = createMeters(chains)
    const late = Math.max(LATE, 5 * config.interval)
    if (config.listen && !dryRun) {
      served = await serve(config.listen, meters, () => troubles(chains, late))
      if (!json) line(`metrics and health at http://${config.listen.host}:${served.port}`)
    }
    await operation.done
    return signalled !== 0 ? signalled : codeOf(chains, dryRun)
  } catch (error) {
    stop.abort(error)
    if (signalled !== 0) return signalled
    throw nodeFailure(error)
  } finally {
    await served?.close()
    release()
  }
}

/** 0 if all are won, 1 if another claim is settled somewhere. */
const codeOf = (chains: readonly ChainState[], dryRun: boolean): number =>
  !dryRun && chains.some(({ disputes }) => [...disputes.values()].some(({ standing }) => standing !== 'won'))
    ? 1
    : 0

type Loading = {
  readonly client: Client
  readonly cache: Cache
  readonly tell: (metric: Metric) => void
  readonly signal: AbortSignal
}

/** Tells of a long run, whose end nobody knows, how far and how fast it goes. */
export function runProgress(tell: Loading['tell']): (steps: bigint) => void {
  let first: { readonly at: number; readonly steps: bigint } | undefined
  let next = 0
  return (steps) => {
    const now = performance.now()
    // A run may continue one from the cache.
    first ??= { at: now, steps }
    next ||= now + RUNNING
    if (now < next) return
    next = now + RUNNING
    const rate = Number(steps - first.steps) / 1_000 / (now - first.at)
    tell({ event: 'running', steps, rate: Number(rate.toPrecision(2)) })
  }
}

async function loadProgram(
  source: ProgramSource,
  config: GameConfig,
  { client, cache, tell, signal }: Loading,
) {
  const program = await checkedProgram(source, config, client)
  const trace = await cachedRun(program, cache, {
    ...{ hash: await fastKeccak256(), maxSteps: stepsOf(config), signal },
    ...{ say: () => {}, onProgress: runProgress(tell) },
  })
  signal.throwIfAborted()
  const { vmId, startRoot } = commit(trace)
  return {
    topic: { vmId: toHex(vmId), startRoot: toHex(startRoot) },
    provider: providerOfTrace(trace),
  }
}

/** A program that the game can end disputes about. */
export async function checkedProgram(
  { program: file, args, vm, input, env, invoke, preimages }: ProgramSource,
  config: GameConfig,
  client: Client,
): Promise<Program> {
  const program = await openProgram(file, args, {
    ...{ ...(input && { input }), ...(env && { env: [...env] }), ...(invoke && { invoke }) },
    ...{ ...(preimages && { preimages }), ...(vm && { vm: await vmNamed(vm) }) },
  })
  await checkGameVm({ client, config }, { name: program.vm.name, id: toHex(program.vm.id) })
  return program
}

/** If there is no cache, histories are stored with each dispute. */
function historiesOf(cache: Cache): { histories?: Store } {
  try {
    return { histories: historiesIn(cache) }
  } catch {
    return {}
  }
}

/** One JSON object a line. */
function logger(): (metric: Metric, labels: Labels) => void {
  const lines = jsonLines(emit)
  return (metric, labels) => lines({ ...labels, ...metric })
}

/** Lines for people, each with its chain and dispute. */
function talker(): (metric: Metric, labels: Labels) => void {
  const narrators = new Map<string, ReturnType<typeof narrator>>()
  return (metric, { chain, dispute = '', game = '' }) => {
    const key = `${chain} ${dispute || game.slice(0, 10)}`.trim()
    let describe = narrators.get(key)
    if (describe === undefined) {
      describe = narrator()
      narrators.set(key, describe)
    }
    const text = describe(metric)
    if (text !== undefined) line(`${new Date().toISOString().slice(0, 19)}Z  [${key}] ${text}`)
  }
}
