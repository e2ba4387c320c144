/**
 * Implements `onestep naysay`.
 * @module
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { equal, toHex } from '../bytes/bytes.ts'
import {
  createNaysayer,
  type Metric,
  type Naysayer,
  nodeFailure,
  openNode,
  openStore,
  readConfig,
  readOptimisticProofs,
} from '../chain/index.ts'
import { decodeStarkRun, proofRootOf, type StarkRun, type StarkStatement } from '../stark/index.ts'
import type { Vm } from '../vm/index.ts'
import { loaders, verifierGuest, vmOfName } from '../vms/index.ts'
import { CliError, readInput, writeOutput } from './files.ts'
import { onSignals } from './interrupt.ts'
import { count } from './print.ts'
import { openReport, type Report } from './report.ts'
import { readKey } from './verbs/defend.ts'

export type NaysayArguments = {
  rpc: string
  contract: string
  vm: string
  proven?: boolean
  post?: string
  proofs?: string
  dir?: string
  keyFile?: string
  fromBlock?: bigint
  interval: number
  json?: string | true
}

type Post = { readonly statement: StarkStatement; readonly proof: Uint8Array }

/**
 * Takes part until a signal comes or, with `--post`, until its own posts are over.
 * @returns the exit code: 0, or 1 if a post of its own was struck, or the signal's
 * @throws CliError, or an error of the client, about the first problem found; nothing has been sent then
 */
export async function naysay(options: NaysayArguments): Promise<number> {
  const account = readKey(options.keyFile)
  const vm = vmOfName(options.vm)
  if (!vm) {
    throw new CliError(`"${options.vm}" is not a known VM.`, [
      `VMs: ${loaders.flatMap(({ names }) => names).join(', ')}`,
    ])
  }
  const posts = options.post === undefined ? [] : postsIn(options.post, vm)
  const report = openReport(options.json)
  try {
    const security = options.proven ? 'proven' : 'conjectured'
    const { client, chainId } = await openNode(options.rpc)
    const guest = await verifierGuest(vm, security)
    const config = await readOptimisticProofs(client, options.contract, guest)
    const { fromBlock = 0n } = options
    const game = await readConfig(client, config.game, fromBlock)
    const parts = [config.address, account.address].map((hex) => hex.slice(2, 10))
    const directory = options.dir ?? join('.onestep', ['proofs', chainId, ...parts].join('-').toLowerCase())
    const store = openStore(directory)
    const folder = options.proofs ?? join(directory, 'proofs')
    mkdirSync(folder, { recursive: true })
    const fileOf = (root: string) => join(folder, `${root.slice(2)}.proof`)
    report.say(`contract ${config.address} on chain ${chainId}, as ${account.address}`)
    report.say(`proofs of ${vm.name}, 96 bits of ${security} security; folder ${folder}`)
    const naysayer = createNaysayer({
      ...{ client, account, config, game, guest, store, fromBlock },
      proofs: async ({ proofRoot }) =>
        existsSync(fileOf(proofRoot)) ? new Uint8Array(readFileSync(fileOf(proofRoot))) : undefined,
      metrics: (metric) => tell(report, metric),
    })
    for (const { proof } of posts) writeOutput(fileOf(toHex(proofRootOf(proof))), proof)
    return await takePart(naysayer, posts, options.interval * 1000, report)
  } catch (error) {
    throw nodeFailure(error)
  } finally {
    report.close()
  }
}

/** The segments of a file, each a post. */
function postsIn(file: string, vm: Vm): Post[] {
  const run: StarkRun = decodeStarkRun(readInput(file, 'proof'))
  if (!equal(run.vmId, vm.id)) {
    throw new CliError(`${file} is not a proof of ${vm.name}.`, [
      `Got: a proof of ${run.vm}`,
      'Fix: check --vm',
    ])
  }
  let { before } = run
  return run.segments.map(({ after: end, steps, proof }) => {
    const statement = { before, end, steps }
    before = end
    return { statement, proof }
  })
}

async function takePart(
  naysayer: Naysayer,
  posts: readonly Post[],
  interval: number,
  { say }: Report,
): Promise<number> {
  const stop = new AbortController()
  let signalled = 0
  const release = onSignals((code) => {
    signalled = code
    say('stopping after the current move; the clocks keep running: repeat the command to continue')
    stop.abort()
  })
  try {
    const ids: Awaited<ReturnType<Naysayer['post']>>[] = []
    for (const { statement, proof } of posts) {
      ids.push(await naysayer.post(statement, proof))
      say(`post ${ids.at(-1)}: ${count(statement.steps)} steps, ${count(proof.length)} bytes`)
    }
    while (!stop.signal.aborted) {
      const acted = await naysayer.tick()
      const fates = await Promise.all(ids.map((id) => naysayer.fateOf(id)))
      if (!acted && ids.length > 0 && fates.every((fate) => fate !== 'open')) {
        for (const [i, id] of ids.entries()) say(`post ${id}: ${fates[i]}`)
        return fates.includes('struck') ? 1 : 0
      }
      if (!acted) await pause(interval, stop.signal)
    }
    return signalled
  } finally {
    release()
  }
}

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((done) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      done()
    }
    const timer = setTimeout(end, milliseconds)
    signal.addEventListener('abort', end)
  })

/** What the party does, in words; the game's moves are the report's own. */
function tell(report: Report, metric: Metric): void {
  report.metric(metric)
  const { event, post, call, hash } = metric
  if (event === 'verified' && metric.valid === false) report.say(`post ${post}: its proof is wrong`)
  if (event === 'called') report.say(`${call}: transaction ${hash}`)
  if (event === 'disagreement') report.say(`post ${post}: the guest accepts what this program refuses`)
  if (event === 'failed' && post !== undefined) report.say(`post ${post}: ${metric.reason}`)
}
