#!/usr/bin/env node
/**
 * `npm run demo:chain`: a C program, two false claims about its output, and the game on a local Ethereum node. An honest
 * party plays both at once, and the game ends with them refuted and their bonds lost.
 * @module
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pc from 'picocolors'
import { equal, toHex, utf8 } from '../bytes/bytes.ts'
import {
  type Anvil,
  changeTimes,
  createChallenger,
  deployGame,
  deployStepReferee,
  deployVerifier,
  type GameView,
  gameAbi,
  type Metric,
  openStore,
  providerOfTrace,
  startAnvil,
  stepsOf,
  strideOf,
  type Topic,
  tournamentOf,
  type Watcher,
  watch,
} from '../chain/index.ts'
import { fastKeccak256 } from '../hash/index.ts'
import { outputOf } from '../run/program.ts'
import { corruptedRun, corruptRegister } from '../testing/corrupt.ts'
import { commit } from '../trace/commit.ts'
import { describeStep } from '../trace/describe.ts'
import { liveAt, run, type Trace } from '../trace/trace.ts'
import { loadRiscv } from '../vms/riscv/index.ts'
import { guardOutput } from './output.ts'
import { count, line, note, short } from './print.ts'

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

const INPUT = 'abc'
/** In the rounds of the hash: from here on the digests of Mallory and Trudy are wrong. */
const CHEATS = { Mallory: 5_432n, Trudy: 3_000n }
/** Claims that meet at once. */
const GROUP = 3
/** 2^7 stretches of 2^7 steps, slightly more than the run has. */
const HEIGHTS = [7, 7]
const ETHER = 10n ** 18n
const GWEI = 10n ** 9n
const HOUR = 3600n
/** The address to which the game sends the burned half of a loser's bond. */
const BURN = '0x000000000000000000000000000000000000dEaD'
const WIDTH = 32

const title = (number: number, text: string) => line(`\n${pc.bold(pc.cyan(` ${number} `))} ${pc.bold(text)}`)
const ether = (wei: bigint) => `${(Number(wei) / 1e18).toFixed(4).padStart(8)} ETH`

const duration = (seconds: bigint) => {
  if (seconds >= 60n) return `${seconds / 60n} minutes pass`
  return seconds === 1n ? '1 second passes' : `${seconds} seconds pass`
}

/** `proves`: a step, to end a match. */
type Move = { readonly kind: string; readonly hash: `0x${string}`; readonly proves: boolean }

type Party = {
  readonly name: string
  readonly index: number
  readonly trace: Trace
  /** Makes the moves that there are to make. @returns each with its transaction */
  act(): Promise<readonly Move[]>
}

async function main(node: Anvil, directory: string): Promise<void> {
  title(1, 'A local node, and the contracts on it')
  line(`    anvil at ${node.url}, blocks of 60 million gas`)
  const deployer = { wallet: node.wallet, client: node.client, account: node.account(0) }
  const verifier = await deployVerifier(
    deployer,
    JSON.parse(readFileSync(file('contracts/generated/artifacts/Rv32imacStep.json'), 'utf8')),
  )
  await tellContract(node, 'Rv32imacStep', verifier, 'replays one instruction')
  const referee = await deployStepReferee(deployer, [verifier])
  await tellContract(node, 'StepReferee', referee, 'maps VM ids to verifiers')
  const config = await deployGame(deployer, {
    ...{ referee, grace: 60n, gasPrice: GWEI },
    levels: HEIGHTS.map((height) => ({ height, allowance: HOUR, bond: ETHER, group: GROUP })),
  })
  await tellContract(
    node,
    'Game',
    config.address,
    `${HEIGHTS.length} levels, an hour and a bond of 1 ETH for each`,
  )

  title(2, `Three runs of sha256.c on "${INPUT}"`)
  const { alice, mallory, trudy } = await runs()
  tellRun('Alice', alice, mallory)
  tellRun('Mallory', mallory, alice)
  tellRun('Trudy', trudy, alice)
  const { vmId, startRoot } = commit(alice)
  const topic: Topic = { vmId: toHex(vmId), startRoot: toHex(startRoot) }
  const known = await node.now()

  title(
    3,
    'Mallory posts what her run says, and Trudy what hers does; Alice has a challenger that plays both',
  )
  const watcher = watch(node.client, config)
  const party = (name: string, index: number, trace: Trace): Party => {
    const sent: Metric[] = []
    const challenger = createChallenger({
      ...{ client: node.client, config, watcher, topic, account: node.account(index) },
      ...{
        provider: providerOfTrace(trace),
        store: openStore(join(directory, name)),
        post: name === 'Mallory',
      },
      metrics: (metric) => metric.event === 'sent' && sent.push(metric),
    })
    return {
      ...{ name, index, trace },
      async act() {
        const { action } = await challenger.tick()
        const kindOf = (key: unknown) => String(key).split(':')[0]!
        const inBatch = action?.kind === 'batch' ? action.steps.map(({ key }) => kindOf(key)) : []
        return sent.splice(0).map(({ key, hash }) => {
          const kind = kindOf(key)
          const kinds = key === action?.key ? [kind, ...inBatch] : [kind]
          return { kind, hash: hash as `0x${string}`, proves: kinds.includes('resolve') }
        })
      },
    }
  }
  // Alice looks first, so she joins an inner tournament first, and the last move there, the proof, is hers.
  const parties = [party('Alice', 1, alice), party('Mallory', 2, mallory), party('Trudy', 3, trudy)]
  const before = await Promise.all(parties.map((one) => balanceOf(node, one.index)))
  const spent = await playOut({ node, watcher, topic }, parties)

  title(4, 'Settled')
  const settled = await node.client.readContract({
    ...{ address: config.address, abi: gameAbi, functionName: 'settledAfter' },
    args: [topic.vmId, topic.startRoot, known],
  })
  const truth = toHex(alice.rootAt(stepsOf(config)))
  if (settled !== truth) throw new Error(`The game settled ${settled}, not ${truth}.`)
  line(
    `    after ${count(stepsOf(config))} steps the machine has the root ${pc.green(short(settled))}, as Alice claimed`,
  )
  line(`    ${pc.dim('other contracts read it with game.settledAfter(vmId, startRoot, notOpenedBefore)')}`)
  for (const [i, one] of parties.entries()) {
    const gas = spent.get(one.name) ?? 0n
    const change = (await balanceOf(node, one.index)) - before[i]! + gas
    const text = `${change < 0n ? '-' : '+'}${ether(change < 0n ? -change : change)}`
    line(
      `    ${one.name.padEnd(8)} ${change < 0n ? pc.red(text) : pc.green(text)}, and ${ether(gas).trim()} spent on gas`,
    )
  }
  line(
    `    burnt     ${ether(await node.client.getBalance({ address: BURN }))}, so cheating by playing both sides costs money`,
  )
  line(`    game      ${ether(await node.client.getBalance({ address: config.address }))} left in it`)
}

type Table = { readonly node: Anvil; readonly watcher: Watcher; readonly topic: Topic }

/** Lets the parties move in turn; when neither can, time passes. @returns what each spent on gas */
async function playOut({ node, watcher, topic }: Table, parties: readonly Party[]) {
  const spent = new Map<string, bigint>()
  line(
    pc.dim(
      `     ${'#'.padStart(2)}  ${'who'.padEnd(8)} ${'sends'.padEnd(9)} ${'gas'.padStart(9)}  remaining dispute`,
    ),
  )
  let number = 0
  const turn = async ({ name, trace, act }: Party): Promise<boolean> => {
    const [left] = disputesIn((await watcher.poll()).view)
    const moves = await act()
    const { view } = await watcher.poll()
    for (const [i, move] of moves.entries()) {
      const { gasUsed, effectiveGasPrice, status } = await node.receiptOf(move.hash)
      spent.set(name, (spent.get(name) ?? 0n) + gasUsed * effectiveGasPrice)
      if (move.proves && left) tellStep(name, trace, left.start, parties)
      const who = (name === 'Alice' ? pc.green : pc.red)(name.padEnd(8))
      const what = status === 'success' ? move.kind : `${move.kind}!`
      // What is left is known after the last of them.
      const after = i + 1 === moves.length ? leftOf(view) : pc.dim('and with it')
      line(
        `     ${String(++number).padStart(2)}  ${who} ${what.padEnd(9)} ${count(gasUsed).padStart(9)}  ${after}`,
      )
    }
    return moves.length > 0
  }
  for (;;) {
    let moved = false
    for (const party of parties) moved = (await turn(party)) || moved
    if (moved) continue
    const { view } = await watcher.poll()
    if (tournamentOf(view, topic)?.settled !== undefined) return spent
    const now = await node.now()
    const next = changeTimes(view)
      .filter((time) => time > now)
      .reduce((one, other) => (one < other ? one : other))
    line(pc.dim(`         ${duration(next - now)}, in which anyone may join`))
    await node.mineAt(next)
  }
}

type Dispute = { level: number; start: bigint; steps: bigint; claims: number; matched: boolean }

/** What is in dispute, the shortest first: matches, and the tournaments that wait for one. */
function disputesIn(view: GameView): Dispute[] {
  const disputes: Dispute[] = []
  for (const { level, startStep, settled, claims: all, matches, origin } of view.tournaments.values()) {
    const isVoid = origin && !view.tournaments.get(origin.parent)!.matches.has(origin.match)
    if (settled !== undefined || isVoid) continue
    const stride = strideOf(view.config, level)
    const claims = [...all.values()].filter(({ out }) => !out).length
    const whole = { position: 0n, height: view.config.levels[level]!.height, inner: undefined }
    for (const { position, height, inner } of matches.size > 0 ? matches.values() : [whole]) {
      if (inner !== undefined) continue
      const place = { start: startStep + position * stride, steps: stride << BigInt(height) }
      disputes.push({ level, claims, matched: matches.size > 0, ...place })
    }
  }
  return disputes.sort((a, b) => Number(a.steps - b.steps))
}

/** A bar of the run with all that is in dispute, and the shortest of it in numbers. */
function leftOf(view: GameView): string {
  const disputes = disputesIn(view)
  const [shortest] = disputes
  if (shortest === undefined) return 'nothing: the tournament is over'
  const at = (step: bigint) => Number((step * BigInt(WIDTH)) / stepsOf(view.config))
  const bar = Array.from({ length: WIDTH }, () => pc.dim('·'))
  for (const { start, steps } of disputes) {
    const from = at(start)
    bar.fill(pc.yellow('█'), from, Math.max(from + 1, at(start + steps)))
  }
  const { level, steps, claims, matched } = shortest
  const matches = disputes.filter((dispute) => dispute.matched).length
  const waiting = `level ${level}: ${claims === 1 ? '1 claim' : `${claims} claims`}`
  const what = matched ? `${matches} ${matches === 1 ? 'match' : 'matches'}` : waiting
  return `${bar.join('')} ${count(steps).padStart(6)} steps  ${pc.dim(what)}`
}

/** What the proof is about: of the two remaining steps, the one at which the runs diverge. */
function tellStep(name: string, trace: Trace, first: bigint, parties: readonly Party[]): void {
  const agree = (step: bigint) => (other: Party) => equal(trace.rootAt(step), other.trace.rootAt(step))
  const rivals = parties.filter((other) => other.name !== name).filter(agree(first))
  const step = rivals.every(agree(first + 1n)) ? first + 1n : first
  const { vm } = trace.program
  const { text, address } = describeStep(vm, liveAt(trace, step))
  line(
    pc.dim(
      `         of two steps they differ at step ${count(step)}; ${name} proves it, and the contract replays`,
    ),
  )
  line(`         0x${(address ?? 0n).toString(16)}  ${pc.bold(text)}`)
}

async function runs(): Promise<{ alice: Trace; mallory: Trace; trudy: Trace }> {
  const elf = new Uint8Array(readFileSync(file('fixtures/programs/elf/sha256.rv32im.O2.elf')))
  const program = loadRiscv(elf, { input: utf8(INPUT), args: ['sha256'] })
  const hash = await fastKeccak256()
  const alice = await run(program, { hash, interval: 4096n })
  const how = corruptRegister('x', 15, 7)
  const corrupted = (after: bigint) => corruptedRun(program, { after, how, hash, interval: 4096n })
  return { alice, mallory: await corrupted(CHEATS.Mallory), trudy: await corrupted(CHEATS.Trudy) }
}

function tellRun(name: string, trace: Trace, other: Trace): void {
  const output = ({ program, stateAt, steps }: Trace) =>
    new TextDecoder().decode(outputOf(program, stateAt(steps))).trim()
  const theirs = output(other)
  const digits = [...output(trace)].map((digit, i) => (digit === theirs[i] ? digit : pc.yellow(digit)))
  line(`    ${name.padEnd(8)} ${count(trace.steps)} steps  ${digits.join('')}`)
}

async function tellContract(node: Anvil, name: string, address: string, what: string): Promise<void> {
  // One block per transaction, on this node.
  const { gasUsed } = await node.client.getBlock()
  line(`    ${name.padEnd(13)} ${short(address)}  ${count(gasUsed).padStart(9)} gas  ${pc.dim(what)}`)
}

const balanceOf = (node: Anvil, index: number) =>
  node.client.getBalance({ address: node.account(index).address })

const directory = mkdtempSync(join(tmpdir(), 'onestep-demo-'))
let node: Anvil | undefined
guardOutput()
try {
  line(pc.bold('onestep: one dispute on a real node, from deployment to payout'))
  node = await startAnvil()
  await main(node, directory)
} catch (error) {
  note(`demo: ${(error as Error).message}`)
  process.exitCode = 1
} finally {
  await node?.stop()
  rmSync(directory, { recursive: true, force: true })
}
