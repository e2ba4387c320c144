/**
 * Scripted dishonest players, for testing any game: each claims a wrong final root and cheats in its own way.
 *
 * A script lies about a true run: its provider tells the truth about some steps and falsifies the others.
 * Players with their own moves are lists of attempts, tried in order until one is accepted.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { concat, fromBigint, utf8 } from '../bytes/bytes.ts'
import { type Claim, claimProblem } from '../trace/claim.ts'
import { deadline, onTurn, opponent } from './clock.ts'
import { honest } from './honest.ts'
import { answer } from './moves.ts'
import { pointsOf } from './segment.ts'
import type { Game, Move, Player, Side, TraceProvider } from './types.ts'

/** A dishonest player, by name. */
export type Script = {
  readonly name: string
  /** A player for one game. It is given the provider of the true run. */
  player(): Player
}

type Attempts = (
  game: Game,
  side: Side,
  provider: TraceProvider,
  now: number,
) => Promise<unknown[]> | unknown[]

/** A wrong root, always the same for the same true root. */
export function twist(root: Uint8Array, salt = 0): Uint8Array {
  return keccak_256(concat(utf8('twist'), Uint8Array.of(salt), root))
}

/** The claim that all scripts make: true except for the final root. */
export function dishonestClaim(claim: Claim): Claim {
  const lie = { ...claim, finalRoot: twist(claim.finalRoot) }
  const problem = claimProblem(lie)
  if (problem !== undefined) throw new RangeError(problem)
  return lie
}

/**
 * All scripts.
 *
 * @param steps - of the claim
 * @param from - first step after which the root is wrong, 1 to `steps`, for the scripts that take one
 * @example
 * for (const script of scripts(64n, 5n)) {
 *   await play({ game, providers, referee, clock, players: { defender: script.player(), challenger: honest } })
 * }
 */
export function scripts(steps: bigint, from: bigint): Script[] {
  return [...scriptsFrom(steps, from), ...scriptsOf(steps)]
}

/** The scripts that depend on the step from which the root is wrong. */
export function scriptsFrom(steps: bigint, from: bigint): Script[] {
  const wrong = (step: bigint) => step >= from
  const lying = player(steps, wrong)
  return [
    { name: 'wrong from a step', player: () => lying },
    // Correct again for a while after some steps, except at the end.
    {
      name: 'agrees, disagrees, agrees',
      player: () => player(steps, (step) => step >= from && step < from + (steps - from) / 2n + 1n),
    },
    { name: 'wrong at one step only', player: () => player(steps, (step) => step === from) },
    {
      name: 'proof of another step',
      player: () => withProof(steps, wrong, (provider, step) => provider.prove(step + 1n)),
    },
    {
      name: 'proof of the step before',
      player: () =>
        withProof(steps, wrong, (provider, step) => provider.prove(step === 0n ? steps : step - 1n)),
    },
    { name: 'garbage proof', player: () => withProof(steps, wrong, (_, step) => twist(fromBigint(step, 8))) },
    { name: 'empty proof', player: () => withProof(steps, wrong, () => new Uint8Array(0)) },
    {
      name: 'at the last second',
      player: () => (game, side, provider, now) =>
        now < deadline(game) - 1 ? undefined : lying(game, side, provider, now),
    },
    { name: 'malformed moves, then real ones', player: () => insistent(malformed, lying) },
    { name: 'copies the opponent', player: () => insistent(copies, lying) },
    { name: 'never yields', player: () => insistent(outOfTurn, lying) },
    { name: 'breaks its commitments', player: () => insistent(breakCommitments, lying) },
    {
      name: 'silent in the end',
      player: () => (game, side, provider, now) =>
        game.phase === 'prove' ? undefined : lying(game, side, provider, now),
    },
  ]
}

/** The scripts that do not depend on it. */
export function scriptsOf(steps: bigint): Script[] {
  const onlyEnd = player(steps, () => false)
  return [
    { name: 'wrong final root over an honest run', player: () => onlyEnd },
    { name: 'random roots', player: () => player(steps, (step) => twist(fromBigint(step, 8))[0]! % 2 === 0) },
    { name: 'lies only in the bisection', player: () => insistent(freshRoots, onlyEnd) },
    { name: 'another story each round', player: () => inconsistent(steps) },
    { name: 'silent', player: () => () => undefined },
    { name: 'malformed moves only', player: () => insistent(malformed, () => undefined) },
  ]
}

/** The honest player's strategy over a run that is falsified where `wrong` says, and at the end. */
function player(steps: bigint, wrong: (step: bigint) => boolean): Player {
  return (game, side, provider, now) => honest(game, side, twisted(provider, steps, wrong), now)
}

function twisted(provider: TraceProvider, steps: bigint, wrong: (step: bigint) => boolean): TraceProvider {
  return {
    ...provider,
    async rootAt(step) {
      const root = await provider.rootAt(step)
      return step > 0n && (wrong(step) || step >= steps) ? twist(root) : root
    },
    prove: (step, count) => provider.prove(step, count),
  }
}

function withProof(
  steps: bigint,
  wrong: (step: bigint) => boolean,
  prove: (provider: TraceProvider, step: bigint) => Uint8Array | Promise<Uint8Array>,
): Player {
  return (game, side, provider, now) => {
    const lying = twisted(provider, steps, wrong)
    return honest(game, side, { ...lying, prove: (step) => prove(provider, step) }, now)
  }
}

/** Tries moves in order at every state of the game, then falls back on a player. */
function insistent(attempts: Attempts, fallback: Player): Player {
  let digest = ''
  let tried = 0
  return async (game, side, provider, now) => {
    if (digest !== game.digest.join()) {
      digest = game.digest.join()
      tried = 0
    }
    const moves = await attempts(game, side, provider, now)
    return tried < moves.length ? (moves[tried++] as Move) : fallback(game, side, provider, now)
  }
}

/** In each round the run becomes wrong at another step, whatever was stated before. */
function inconsistent(steps: bigint): Player {
  const attempts: Attempts = async (game, side, provider) => {
    if (onTurn(game) !== side || game.phase === 'prove') return []
    const salt = game.entries.length % 256
    if (game.phase === 'post') {
      const points = pointsOf(game).slice(1, -1)
      const roots = await Promise.all(points.map(async (point) => twist(await provider.rootAt(point), salt)))
      return [answer(game, side, { kind: 'post', roots })]
    }
    const index = salt % (pointsOf(game).length - 1)
    return [answer(game, side, { kind: 'pick', index, after: twist(game.digest, salt) })]
  }
  return insistent(
    attempts,
    player(steps, () => true),
  )
}

const freshRoots: Attempts = (game, side) => {
  if (game.phase !== 'post' || side !== 'defender') return []
  const roots = pointsOf(game)
    .slice(1, -1)
    .map((point) => twist(concat(game.digest, fromBigint(point, 8))))
  return [answer(game, side, { kind: 'post', roots })]
}

const breakCommitments: Attempts = (game, side) => {
  if (game.phase !== 'pick' || side !== 'challenger') return []
  const last = pointsOf(game).length - 2
  const ends = [...game.posted, game.segment.after.defender]
  return [
    // Another root at a step where it has committed to one.
    answer(game, side, { kind: 'pick', index: last, after: twist(game.digest) }),
    // Parts whose end it does not dispute.
    ...ends.map((after, index) => answer(game, side, { kind: 'pick', index, after })),
    answer(game, side, { kind: 'pick', index: last + 1, after: twist(game.digest) }),
    answer(game, side, { kind: 'pick', index: 255, after: twist(game.digest) }),
  ].slice(0, 16)
}

const malformed: Attempts = (game, side) => {
  const base = { game: game.id, side, answers: game.digest }
  const count = pointsOf(game).length - 2
  const roots = (length: number, size: number) => Array.from({ length }, () => new Uint8Array(size))
  return [
    null,
    42,
    'post',
    [],
    {},
    { ...base },
    { ...base, kind: 'surrender' },
    { ...base, kind: 'post', roots: roots(count + 1, 31) },
    { ...base, kind: 'post', roots: roots(count + 1, 32) },
    { ...base, kind: 'post', roots: roots(256, 32) },
    { ...base, kind: 'pick', index: -1, after: new Uint8Array(32) },
    { ...base, kind: 'pick', index: 0.5, after: new Uint8Array(32) },
    { ...base, kind: 'pick', index: 0, after: new Uint8Array(33) },
    { ...base, kind: 'prove', proof: 'proof' },
    { ...base, kind: 'timeout', side: 'referee' },
    { ...base, kind: 'timeout', game: new Uint8Array(32) },
    { ...base, kind: 'timeout', answers: new Uint8Array(32) },
  ]
}

const copies: Attempts = (game, side) => {
  const theirs = game.entries.findLast(({ move }) => move.side !== side)?.move
  const mine = game.entries.findLast(({ move }) => move.side === side)?.move
  const moves: unknown[] = [mine, theirs].filter((move) => move !== undefined)
  if (theirs !== undefined) moves.push({ ...theirs, side }, { ...theirs, side, answers: game.digest })
  return moves
}

const outOfTurn: Attempts = (game, side) => {
  const other = opponent(side)
  const roots = pointsOf(game)
    .slice(1, -1)
    .map(() => twist(game.digest))
  return [
    answer(game, side, { kind: 'timeout' }),
    answer(game, other, { kind: 'timeout' }),
    ...(onTurn(game) === side ? [] : [answer(game, side, { kind: 'post', roots })]),
    ...(onTurn(game) === side
      ? []
      : [answer(game, side, { kind: 'pick', index: 0, after: twist(game.digest) })]),
    answer(game, side, { kind: 'prove', proof: game.digest }),
  ]
}
