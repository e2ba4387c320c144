/**
 * Games and moves as canonical JSON, for storing, sending, and continuing after a crash.
 *
 * A game is stored as its opening and its moves, and read by replaying them. A damaged or edited file can
 * therefore be refused, but never yields a state that no play leads to.
 * @module
 */
import { fromHex, toHex } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'
import { decodeClaim, encodeClaim } from '../trace/claim.ts'
import { parseMove } from './moves.ts'
import { isRefusal, openGame } from './open.ts'
import { transition } from './transition.ts'
import type { Entry, Game, Move, Opening, Rules } from './types.ts'

const VERSION = 1

/** A move with bytes as hex, to be sent as JSON. */
export function moveToJson(move: Move): Record<string, unknown> {
  const base = { kind: move.kind, game: toHex(move.game), side: move.side, answers: toHex(move.answers) }
  if (move.kind === 'post') return { ...base, roots: move.roots.map(toHex) }
  if (move.kind === 'pick') return { ...base, index: move.index, after: toHex(move.after) }
  return move.kind === 'prove' ? { ...base, proof: toHex(move.proof) } : base
}

/**
 * Reads a move that may come from anyone.
 *
 * @returns the move, or what is wrong with it
 */
export function moveFromJson(value: unknown): Move | string {
  if (typeof value !== 'object' || value === null) return 'a move expected an object'
  const fields = value as Record<string, unknown>
  const roots = Array.isArray(fields.roots) ? fields.roots.map(bytesOf) : fields.roots
  return parseMove({
    ...fields,
    roots,
    game: bytesOf(fields.game),
    answers: bytesOf(fields.answers),
    after: bytesOf(fields.after),
    proof: bytesOf(fields.proof),
  })
}

/**
 * A game as one line of JSON; the same game always gives the same text.
 *
 * @example
 * const again = deserialize(serialize(game))
 */
export function serialize(game: Game): string {
  return JSON.stringify({
    version: VERSION,
    opening: openingToJson(game.opening),
    entries: game.entries.map(entryToJson),
    digest: toHex(game.digest),
  })
}

/**
 * @throws GameError if the text is not exactly what `serialize` wrote
 */
export function deserialize(text: string): Game {
  let game: Game
  try {
    game = replay(JSON.parse(text))
  } catch (error) {
    if (error instanceof GameError) throw error
    throw new GameError(
      'The text is not a stored game',
      ['Expected: the JSON written by serialize(game)'],
      error,
    )
  }
  if (serialize(game) !== text) {
    throw new GameError(
      'The stored game is not in its canonical form, or its digest does not match its moves',
      [
        `Digest: ${toHex(game.digest)} after ${game.entries.length} moves`,
        'Fix: restore the file from a copy, or rebuild it from the moves',
      ],
    )
  }
  return game
}

// Reads without checking: mistakes fail here, in the game, or in the comparison of the texts.
function replay(stored: ReturnType<typeof JSON.parse>): Game {
  if (stored.version !== VERSION) {
    throw new GameError(`Unknown version ${JSON.stringify(stored.version)} of a stored game`, [
      `Expected: version ${VERSION}`,
      'Fix: read it with the version of onestep that wrote it',
    ])
  }
  const opened = openGame(openingFromJson(stored.opening))
  if (isRefusal(opened))
    throw new GameError(`The stored game cannot be opened: ${opened.refused}`, [opened.detail ?? ''])
  let game: Game = opened
  for (const [i, entry] of stored.entries.entries()) {
    const move = moveFromJson(entry.move)
    if (typeof move === 'string') throw new GameError(`Move ${i} of the stored game is malformed: ${move}`)
    // What a proof showed was decided when it was made, and the digest covers it.
    const next = transition(game, move, entry.now, () => ({ root: fromHex(entry.obtained) }))
    if (isRefusal(next))
      throw new GameError(`Move ${i} of the stored game is refused: ${next.refused}`, [next.detail ?? ''])
    game = next
  }
  return game
}

function entryToJson(entry: Entry): Record<string, unknown> {
  const json = { move: moveToJson(entry.move), now: entry.now }
  return entry.obtained === undefined ? json : { ...json, obtained: toHex(entry.obtained) }
}

function openingToJson({ claims, bonds, rules, now, salt }: Required<Opening>): Record<string, unknown> {
  const { arity, provable, clocks, bond, burn } = rules
  const { budget, minimum, maxExtension } = clocks
  return {
    claims: {
      defender: toHex(encodeClaim(claims.defender)),
      challenger: toHex(encodeClaim(claims.challenger)),
    },
    bonds: { defender: `${bonds.defender}`, challenger: `${bonds.challenger}` },
    rules: {
      arity,
      provable: `${provable}`,
      clocks: { budget, minimum, maxExtension },
      bond: `${bond}`,
      burn: `${burn}`,
    },
    now,
    salt: toHex(salt),
  }
}

function openingFromJson(stored: ReturnType<typeof JSON.parse>): Opening {
  const { claims, bonds, rules, now, salt } = stored
  const numbers: Rules = {
    arity: rules.arity,
    provable: BigInt(rules.provable),
    clocks: rules.clocks,
    bond: BigInt(rules.bond),
    burn: BigInt(rules.burn),
  }
  return {
    claims: {
      defender: decodeClaim(fromHex(claims.defender)),
      challenger: decodeClaim(fromHex(claims.challenger)),
    },
    bonds: { defender: BigInt(bonds.defender), challenger: BigInt(bonds.challenger) },
    rules: numbers,
    now,
    salt: fromHex(salt),
  }
}

function bytesOf(value: unknown): Uint8Array | undefined {
  if (typeof value !== 'string' || !/^0x([0-9a-f]{2})*$/.test(value)) return undefined
  return fromHex(value)
}

/** A stored game that cannot be read. */
export class GameError extends OnestepError {
  override name = 'GameError'

  constructor(message: string, lines: readonly string[] = [], cause?: unknown) {
    super(message, cause === undefined ? { lines } : { lines, cause })
  }
}
