/**
 * Opens a game: two claims that agree on everything except the end.
 * @module
 */

import { keccak_256 } from '@noble/hashes/sha3.js'
import { concat, equal, fromBigint } from '../bytes/bytes.ts'
import { gameTag } from '../hash/tags.ts'
import {
  type Claim,
  claimDifferences,
  claimProblem,
  decodeClaim,
  encodeClaim,
  hashClaim,
  MAX_U64,
  show,
} from '../trace/claim.ts'
import { isRoot, MAX_ARITY } from './moves.ts'
import { phaseOf } from './segment.ts'
import type { Game, GameRefusal, Opening, OpeningReason, Rules, Segment, Side } from './types.ts'

const SIDES: readonly Side[] = ['defender', 'challenger']
const MAX_SECONDS = 2 ** 40
const MAX_BOND = 2n ** 128n - 1n

/**
 * Opens a game over two claims with the same VM, start, input and steps, and different final roots.
 *
 * @returns the game, with the defender's clock running, or why it cannot be opened
 * @example
 * const game = openGame({ claims, bonds, rules, now: 0 })
 * if (isRefusal(game)) console.log(game.refused) // 'SameFinalRoot': they agree
 */
export function openGame(opening: Opening): Game | GameRefusal<OpeningReason> {
  const refusal = openingRefusal(opening)
  if (refusal !== undefined) return refusal
  const claims = { defender: copy(opening.claims.defender), challenger: copy(opening.claims.challenger) }
  const { rules, bonds, now } = opening
  const salt = Uint8Array.from(opening.salt ?? new Uint8Array(32))
  const id = gameId({ claims, rules, bonds, now, salt })
  const segment: Segment = {
    start: 0n,
    end: claims.defender.steps,
    before: claims.defender.startRoot,
    after: { defender: claims.defender.finalRoot, challenger: claims.challenger.finalRoot },
  }
  const clock = { remaining: rules.clocks.budget, extended: 0 }
  return {
    id,
    opening: {
      claims,
      bonds: { defender: bonds.defender, challenger: bonds.challenger },
      rules: { ...rules, clocks: { ...rules.clocks } },
      now,
      salt,
    },
    phase: phaseOf(segment, rules.provable),
    segment,
    posted: [],
    clocks: { defender: clock, challenger: clock },
    turnStart: now,
    entries: [],
    digest: id,
  }
}

/** Whether an answer is a refusal rather than a game. */
export function isRefusal<R extends string>(answer: Game | GameRefusal<R>): answer is GameRefusal<R> {
  return 'refused' in answer
}

/**
 * H(0x06 || hashes of both claims || arity, 2 bytes || provable, 8 || budget, minimum and maximum extension, 8
 * each || bond, burn and both bonds, 16 each || time, 8 || salt).
 */
function gameId(opening: Required<Opening>): Uint8Array {
  const { claims, rules, bonds, now, salt } = opening
  const { budget, minimum, maxExtension } = rules.clocks
  return keccak_256(
    concat(
      Uint8Array.of(gameTag),
      hashClaim(claims.defender),
      hashClaim(claims.challenger),
      fromBigint(BigInt(rules.arity), 2),
      fromBigint(rules.provable, 8),
      ...[budget, minimum, maxExtension].map((seconds) => fromBigint(BigInt(seconds), 8)),
      ...[rules.bond, rules.burn, bonds.defender, bonds.challenger].map((amount) => fromBigint(amount, 16)),
      fromBigint(BigInt(now), 8),
      salt,
    ),
  )
}

function openingRefusal(opening: Opening): GameRefusal<OpeningReason> | undefined {
  if (!isObject(opening) || !isObject(opening.claims) || !isObject(opening.bonds)) {
    return { refused: 'MalformedOpening', detail: 'expected claims, bonds, rules and a time' }
  }
  const { claims, bonds, rules, now, salt } = opening
  if (!isSeconds(now))
    return { refused: 'MalformedOpening', detail: `"now" expected whole seconds, got ${show(now)}` }
  if (salt !== undefined && !isRoot(salt))
    return { refused: 'MalformedOpening', detail: '"salt" expected 32 bytes' }
  const wrong = rulesProblem(rules)
  if (wrong !== undefined) return { refused: 'MalformedRules', detail: wrong }
  for (const side of SIDES) {
    const problem = claimProblem(claims[side])
    if (problem !== undefined) return { refused: 'MalformedClaim', detail: `of the ${side}: ${problem}` }
    if (bonds[side] !== rules.bond) {
      return {
        refused: 'WrongBond',
        detail: `of the ${side}: expected ${rules.bond}, got ${show(bonds[side])}`,
      }
    }
  }
  const differences = claimDifferences(claims.defender, claims.challenger)
  if (differences.includes('vmId')) return { refused: 'DifferentVm' }
  if (differences.includes('startRoot')) return { refused: 'DifferentStart' }
  if (differences.includes('input')) return { refused: 'DifferentInput' }
  if (differences.includes('steps')) return { refused: 'DifferentSteps' }
  // A root commits to the status, so claims that differ only in the status contradict their own root.
  if (equal(claims.defender.finalRoot, claims.challenger.finalRoot)) return { refused: 'SameFinalRoot' }
  return undefined
}

function rulesProblem(rules: Rules): string | undefined {
  if (!isObject(rules) || !isObject(rules.clocks)) return '"rules" expected an object with clocks'
  const { arity, provable, clocks, bond, burn } = rules
  if (!Number.isInteger(arity) || arity < 2 || arity > MAX_ARITY) {
    return `"arity" expected an integer from 2 to ${MAX_ARITY}, got ${show(arity)}`
  }
  if (!isAmount(provable) || provable < 1n || provable > MAX_U64) {
    return `"provable" expected a 64-bit bigint of 1 or more, got ${show(provable)}`
  }
  if (!isSeconds(clocks.budget) || clocks.budget < 1)
    return `"budget" expected seconds of 1 or more, got ${show(clocks.budget)}`
  if (!isSeconds(clocks.minimum) || clocks.minimum > clocks.budget) {
    return `"minimum" expected seconds of at most the budget, got ${show(clocks.minimum)}`
  }
  if (!isSeconds(clocks.maxExtension))
    return `"maxExtension" expected seconds, got ${show(clocks.maxExtension)}`
  if (!isAmount(bond)) return `"bond" expected a bigint of at most 128 bits, got ${show(bond)}`
  if (!isAmount(burn) || burn > bond) return `"burn" expected a bigint of at most the bond, got ${show(burn)}`
  return undefined
}

/** Copies, so that a claim in a game does not change with its owner's buffers. */
function copy(claim: Claim): Claim {
  return decodeClaim(encodeClaim(claim))
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function isSeconds(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MAX_SECONDS
}

function isAmount(value: bigint): boolean {
  return typeof value === 'bigint' && value >= 0n && value <= MAX_BOND
}
