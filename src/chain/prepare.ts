/**
 * Turns an action into the call that carries it out.
 * @module
 */
import { encodeFunctionData, type Hex } from 'viem'
import { toHex } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'
import type { History } from '../trace/history.ts'
import { type BondlessAction, type Goal, leafKey, type Sendable } from './actions.ts'
import { historyKey } from './fronts.ts'
import { gameAbi } from './generated/game.ts'
import type { Provider } from './provider.ts'
import { type GameView, type MatchView, strideOf, type TournamentView } from './view.ts'

/** A call of a contract. */
export type Call = { readonly to: Hex; readonly data: Hex; readonly value: bigint }

/** What the party knows: the view, its histories, and its provider. */
export type Knowledge = {
  readonly view: GameView
  readonly histories: ReadonlyMap<string, History>
  readonly goal: Goal
  readonly provider: Provider
  /** Proofs of whole leaves that have been made, by `leafKey`. Default: the provider makes them. */
  readonly proofs?: ReadonlyMap<string, Uint8Array>
}

/** Bytes of a batch beyond which its other calls wait: nodes take transactions of up to 128 KiB. */
const LARGE = 100_000
/** Milliseconds after which it begins no further proof. */
const LONG = 2_000
const isProof = ({ kind }: BondlessAction) => kind === 'resolve' || kind === 'resolveInner'

/**
 * @throws whatever the provider throws if it cannot prove a step
 * @throws MissingHistoryError if `decide` did not choose the action from the same knowledge
 */
export async function prepare(action: Sendable, known: Knowledge): Promise<Call> {
  const { view, goal } = known
  const call = (data: Hex, value = 0n): Call => ({ to: view.config.address, data, value })
  switch (action.kind) {
    case 'open': {
      const { finalRoot, siblings } = claimOf(historyIn(known, undefined))
      const args = [goal.topic.vmId, goal.topic.startRoot, finalRoot, siblings] as const
      const data = encodeFunctionData({ abi: gameAbi, functionName: 'open', args })
      return call(data, bondToSend(known, 0))
    }
    case 'join': {
      const { finalRoot, siblings } = claimOf(historyIn(known, action.tournament))
      const args = [action.tournament, finalRoot, siblings] as const
      const level = view.tournaments.get(action.tournament)!.level
      const data = encodeFunctionData({ abi: gameAbi, functionName: 'join', args })
      return call(data, bondToSend(known, level))
    }
    case 'advance': {
      const { opening, child } = opened(historyIn(known, action.match.tournament), action.match)
      const args = [keyOf(action.match), opening, toHex(child.left), toHex(child.right)] as const
      return call(encodeFunctionData({ abi: gameAbi, functionName: 'advance', args }))
    }
    case 'seal': {
      const { opening, before, siblings } = leafOf(known, action.match)
      const args = [keyOf(action.match), opening, before, siblings] as const
      return call(encodeFunctionData({ abi: gameAbi, functionName: 'seal', args }))
    }
    case 'resolve': {
      const { opening, before, siblings, step, level } = leafOf(known, action.match)
      const proof = toHex(await proofOf(known, level, step))
      const args = [keyOf(action.match), opening, before, siblings, proof] as const
      return call(encodeFunctionData({ abi: gameAbi, functionName: 'resolve', args }))
    }
    case 'timeout': {
      const args = [keyOf(action.match)] as const
      return call(encodeFunctionData({ abi: gameAbi, functionName: 'timeout', args }))
    }
    case 'decide':
    case 'settle': {
      const args = [action.tournament] as const
      return call(encodeFunctionData({ abi: gameAbi, functionName: action.kind, args }))
    }
    case 'resolveInner': {
      const { level, startStep } = view.tournaments.get(action.tournament)!
      const proof = toHex(await proofOf(known, level - 1, startStep))
      const args = [action.tournament, proof] as const
      return call(encodeFunctionData({ abi: gameAbi, functionName: 'resolveInner', args }))
    }
    case 'shut': {
      const args = [action.tournament, BigInt(action.depth)] as const
      return call(encodeFunctionData({ abi: gameAbi, functionName: 'shut', args }))
    }
    case 'collect': {
      const args = [action.matches, goal.account] as const
      return call(encodeFunctionData({ abi: gameAbi, functionName: 'collect', args }))
    }
    case 'batch': {
      const calls: Hex[] = []
      let bytes = 0
      let failure: unknown
      const begun = performance.now()
      // Moves first: a proof may take long to make, and what is not there by then goes into the next transaction.
      for (const step of action.steps.toSorted((a, b) => Number(isProof(a)) - Number(isProof(b)))) {
        if (calls.length > 0 && performance.now() - begun > LONG) break
        try {
          const { data } = await prepare(step, known)
          bytes += data.length / 2
          if (calls.length > 0 && bytes > LARGE) break
          calls.push(data)
        } catch (error) {
          // The others go without it. Left alone in a later plan, it says why.
          failure ??= error
        }
      }
      if (calls.length === 0) throw failure
      return call(encodeFunctionData({ abi: gameAbi, functionName: 'batch', args: [calls] }))
    }
    case 'withdraw': {
      const args = [goal.account] as const
      return call(encodeFunctionData({ abi: gameAbi, functionName: 'withdraw', args }))
    }
  }
}

/** The value to send with a claim: its bond, minus what the game owes the account and uses first. */
function bondToSend({ view, goal }: Knowledge, level: number): bigint {
  const { bond } = view.config.levels[level]!
  const owed = view.owed.get(goal.account) ?? 0n
  return owed < bond ? bond - owed : 0n
}

/** What a claim posts: its last root, and the path of that leaf from the bottom up. */
export function claimOf(history: History): { finalRoot: Hex; siblings: Hex[] } {
  const last = (1n << BigInt(history.height)) - 1n
  return { finalRoot: toHex(history.leaf(last)), siblings: history.prove(last).map(toHex) }
}

/** The key that the contract's functions take for a match. */
export function keyOf(match: MatchView): { tournament: Hex; one: Hex; two: Hex } {
  return { tournament: match.tournament, one: match.one, two: match.two }
}

function historyIn(known: Knowledge, tournament: Hex | undefined): History {
  const its = tournament === undefined ? undefined : known.view.tournaments.get(tournament)
  const key = historyKey(known.view, known.goal.topic, its)
  const history = known.histories.get(key)
  if (history === undefined) throw new MissingHistoryError(key)
  return history
}

/** What the party on turn opens at the place to which a match has come, and what its rival has there. */
export function openingOf(history: History, match: MatchView) {
  const { left, right } = history.children(match.position >> BigInt(match.height), match.height)
  return {
    left: toHex(left),
    right: toHex(right),
    rivalLeft: match.left,
    rivalRight: match.right,
    position: match.position,
  }
}

/** The children that the party on turn has to reveal, and the children of the node on which its rival disagrees. */
function opened(history: History, match: MatchView) {
  const opening = openingOf(history, match)
  const goRight = opening.left === match.left
  const below = 2n * (match.position >> BigInt(match.height)) + (goRight ? 1n : 0n)
  return { opening, child: history.children(below, match.height - 1) }
}

function leafOf(known: Knowledge, match: MatchView) {
  const { view } = known
  const tournament = view.tournaments.get(match.tournament)!
  const history = historyIn(known, match.tournament)
  const opening = openingOf(history, match)
  const position = match.position + (opening.left === match.left ? 1n : 0n)
  const first = position === 0n
  return {
    opening,
    before: first ? tournament.startRoot : toHex(history.leaf(position - 1n)),
    siblings: first ? [] : history.prove(position - 1n).map(toHex),
    step: tournament.startStep + position * history.span.stride,
    level: tournament.level,
  }
}

/** The first step of the leaf at which a match ends, for a party that is on turn at height 1. */
export function leafStep(history: History, tournament: TournamentView, match: MatchView): bigint {
  const goRight = openingOf(history, match).left === match.left
  return tournament.startStep + (match.position + (goRight ? 1n : 0n)) * history.span.stride
}

/** A proof of all steps of a leaf of a level. */
function proofOf({ view, provider, proofs }: Knowledge, level: number, step: bigint): Promise<Uint8Array> {
  if (level + 1 === view.config.levels.length) return provider.prove(step)
  const steps = strideOf(view.config, level)
  const ready = proofs?.get(leafKey(step, steps))
  if (ready !== undefined) return Promise.resolve(ready)
  if (provider.proveSpan === undefined) throw new MissingSpanProofError(steps)
  return provider.proveSpan(step, steps)
}

/** A resolution above the last level, by a provider that proves segments alone. */
export class MissingSpanProofError extends OnestepError {
  override name = 'MissingSpanProofError'

  constructor(steps: bigint) {
    super(`The provider does not prove ${steps} steps at once.`, {
      lines: ['Expected: a provider with `spans` and `proveSpan`', 'Fix: seal the match instead'],
    })
  }
}

/** An action that needs a history which has not been built. */
export class MissingHistoryError extends OnestepError {
  override name = 'MissingHistoryError'

  constructor(key: string) {
    super(`The history ${key} has not been built.`, {
      lines: ['Fix: prepare an action with the view and histories for which it was decided'],
    })
  }
}
