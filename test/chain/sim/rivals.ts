/**
 * What the rivals of a simulated dispute do. They see the whole chain and the mempool at once, have money without end,
 * and never miss a block.
 * @module
 */
import { type Address, encodeFunctionData } from 'viem'
import { toHex } from '../../../src/bytes/bytes.ts'
import {
  type Action,
  type BondlessAction,
  deadlineOf,
  decide,
  type GameView,
  type Goal,
  gameAbi,
  historyOf,
  livingClaims,
  type Provider,
  prepare,
  rootsOf,
  type Sendable,
  type Topic,
  tournamentOf,
} from '../../../src/chain/index.ts'
import type { History } from '../../../src/trace/history.ts'
import type { Message } from './model.ts'

/**
 * - `play`: every move in the next block
 * - `stall`: every move in the last seconds that it has
 * - `silent`: falls silent after so many moves
 * - `rush`: all that can be done in one block, the moves of the honest claim too
 * - `freeload`: posts the honest claim and does nothing more
 * - `copy`: sends whatever the honest party has in the mempool first
 * - `plant`: lies about some steps and ends in the true state, so that it joins the honest side of inner tournaments
 * - `settler`: settles inner tournaments as soon as it can, and never decides the matches above them
 * - `shortcut`: ends matches above inner tournaments by a proof of the whole leaf, which leaves the bonds below
 */
export type Manner =
  | 'play'
  | 'stall'
  | 'silent'
  | 'rush'
  | 'freeload'
  | 'copy'
  | 'plant'
  | 'settler'
  | 'shortcut'

export type RivalSpec = {
  readonly manner: Manner
  /** Step from which on it lies, and how. */
  readonly from: bigint
  readonly salt: string
  /** Block from which on it is there. */
  readonly since: number
  /** For `plant`: step from which on it says the truth again. */
  readonly until: bigint
  /** For `silent`: moves that it makes. For `shortcut`: minutes for which it leaves an inner tournament alone. */
  readonly moves: number
}

/** What is left to others: it brings nothing that a cheat needs. */
export const isTidy = (action: Action): boolean =>
  action.kind === 'batch' ? !isMove(action.steps[0]!) : TIDY.includes(action.kind)
const isMove = ({ kind }: BondlessAction) => kind === 'advance' || kind === 'seal'
const TIDY: readonly string[] = ['settle', 'decide', 'shut', 'collect']

/** What of an action cannot wait any longer. */
function lastMinute(view: GameView, action: Action, now: bigint): Action | undefined {
  const steps = action.kind === 'batch' ? action.steps : [action]
  if (action.kind === 'batch' && isTidy(action)) return action
  return steps.find((step) => {
    if (!('match' in step) || step.kind === 'timeout') return true
    return now + LATE >= deadlineOf(view.config, step.match)
  })
}

export type Rival = {
  /** What it puts into a block; `apply` carries a call out and says whether it went through. */
  act(view: () => GameView, now: bigint, apply: (message: Message) => boolean): Promise<void>
}

type Mind = { goal: Goal; provider: Provider; histories: Map<string, History> }

/** Seconds before a deadline at which a stalling party moves: a block and a bit. */
const LATE = 14n

/**
 * @param provider - of the lie
 * @param truth - of the honest trace
 */
export function createRival(
  spec: RivalSpec,
  account: Address,
  topic: Topic,
  { lie, truth }: { lie: Provider; truth: Provider },
): Rival {
  const mind = (provider: Provider): Mind => ({
    ...{ goal: { topic, account, post: true }, provider, histories: new Map() },
  })
  const [liar, honest] = [mind(lie), mind(truth)]
  let made = 0
  let joined = false

  const next = async (its: Mind, view: GameView, now: bigint) => {
    for (;;) {
      const plan = decide(view, its.histories, its.goal, now).plan.map((planned) => planned.action)
      const action = plan.find(({ kind }) => kind === 'build')
      if (action?.kind !== 'build') return plan
      its.histories.set(action.history, historyOf(await rootsOf(its.provider, action.span), action.span))
    }
  }
  const call = async (its: Mind, view: GameView, action: Action): Promise<Message> => {
    const known = { view, histories: its.histories, goal: its.goal, provider: its.provider }
    const { data, value } = await prepare(action as Sendable, known)
    return { from: account, data, value }
  }

  const shorten = async (view: GameView, now: bigint, apply: (message: Message) => boolean) => {
    for (const { id, origin, settled, startStep, opened } of [...view.tournaments.values()]) {
      if (origin === undefined || settled !== undefined || now < opened + 60n * BigInt(spec.moves)) continue
      const args = [id, toHex(await truth.prove(startStep))] as const
      const data = encodeFunctionData({ abi: gameAbi, functionName: 'resolveInner', args })
      apply({ from: account, data, value: 0n })
    }
  }

  const settle = (view: GameView, apply: (message: Message) => boolean) => {
    for (const tournament of [...view.tournaments.values()]) {
      const { id, origin, settled } = tournament
      if (origin === undefined || settled !== undefined || livingClaims(tournament).length > 1) continue
      apply({
        ...{ from: account, value: 0n },
        data: encodeFunctionData({ abi: gameAbi, functionName: 'settle', args: [id] }),
      })
    }
  }

  return {
    async act(view, now, apply) {
      if (spec.manner === 'copy') return
      if (spec.manner === 'settler') settle(view(), apply)
      if (spec.manner === 'shortcut') await shorten(view(), now, apply)
      if (spec.manner === 'freeload') {
        const [action] = await next(honest, view(), now)
        if (joined || !action || (action.kind !== 'open' && action.kind !== 'join')) return
        joined = apply(await call(honest, view(), action))
        return
      }
      const sides = spec.manner === 'rush' ? [liar, honest] : [liar]
      for (let round = 0; round < (spec.manner === 'rush' ? 12 : 1); round++) {
        let done = false
        for (const side of sides) {
          for (const wanted of await next(side, view(), now)) {
            const action = spec.manner === 'stall' ? lastMinute(view(), wanted, now) : wanted
            if (action === undefined) break
            // It makes the honest claim's moves when that serves it, and does not pay the bonds.
            if (side === honest && (action.kind === 'open' || action.kind === 'join')) break
            // Two lies that put each other out would open round after round. An opening that a reorg lost is made again.
            if (action.kind === 'open' && joined && tournamentOf(view(), topic)) break
            if (action.kind === 'withdraw') continue
            if (spec.manner !== 'rush' && isTidy(action)) break
            if (spec.manner === 'silent' && made >= spec.moves) break
            const went = apply(await call(side, view(), action))
            if (!went) continue
            made++
            joined ||= action.kind === 'open'
            done = true
            break
          }
        }
        if (!done) return
      }
    },
  }
}
