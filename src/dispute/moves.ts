/**
 * Moves: making them, checking them when they come from outside, and hashing them.
 * @module
 */

import { keccak_256 } from '@noble/hashes/sha3.js'
import { concat, fromBigint } from '../bytes/bytes.ts'
import { entryTag, moveTag } from '../hash/tags.ts'
import { show } from '../trace/claim.ts'
import type { Entry, Game, Move, MoveKind, Side } from './types.ts'

/** The largest arity; a move has at most one root less. */
export const MAX_ARITY = 256

const SIDES: readonly Side[] = ['defender', 'challenger']
const KINDS: readonly MoveKind[] = ['post', 'pick', 'prove', 'timeout', 'concede']

type Action<M> = M extends Move ? Omit<M, 'game' | 'side' | 'answers'> : never

/**
 * A move that answers the current state of a game.
 *
 * @example
 * answer(game, 'challenger', { kind: 'pick', index: 1, after })
 */
export function answer(game: Game, side: Side, action: Action<Move>): Move {
  return { game: game.id, side, answers: game.digest, ...action } as Move
}

/**
 * Checks the form of a move that may come from anyone, and copies it, so that later changes by the sender do
 * not change the game.
 *
 * @returns the move, or what is wrong with it
 */
export function parseMove(value: unknown): Move | string {
  if (typeof value !== 'object' || value === null) return `a move expected an object, got ${show(value)}`
  const { game, side, answers, kind, roots, index, after, proof } = value as Record<string, unknown>
  if (!isRoot(game)) return '"game" expected 32 bytes'
  if (!isRoot(answers)) return '"answers" expected 32 bytes'
  if (!SIDES.includes(side as Side)) return `"side" expected ${SIDES.join(' or ')}, got ${show(side)}`
  const base = { game: copy(game), side: side as Side, answers: copy(answers) }
  switch (kind) {
    case 'post': {
      if (!Array.isArray(roots)) return `"roots" expected an array, got ${show(roots)}`
      if (roots.length >= MAX_ARITY)
        return `"roots" expected at most ${MAX_ARITY - 1} roots, got ${roots.length}`
      // Not `every`, which skips the holes of a sparse array.
      for (let i = 0; i < roots.length; i++) if (!isRoot(roots[i])) return `"roots[${i}]" expected 32 bytes`
      return { ...base, kind, roots: roots.map(copy) }
    }
    case 'pick':
      if (!isByte(index)) return `"index" expected an integer from 0 to 255, got ${show(index)}`
      if (!isRoot(after)) return '"after" expected 32 bytes'
      return { ...base, kind, index, after: copy(after) }
    case 'prove':
      if (!(proof instanceof Uint8Array)) return `"proof" expected a Uint8Array, got ${show(proof)}`
      return { ...base, kind, proof: copy(proof) }
    case 'timeout':
    case 'concede':
      return { ...base, kind }
    default:
      return `"kind" expected ${KINDS.join(', ')}, got ${show(kind)}`
  }
}

/**
 * H(0x07 || game || answers || side || kind || content). Side and kind have one byte each; the content is the
 * roots consecutively, or the index (one byte) and the root, or the proof.
 */
export function hashMove(move: Move): Uint8Array {
  const head = Uint8Array.of(SIDES.indexOf(move.side), KINDS.indexOf(move.kind))
  return keccak_256(concat(Uint8Array.of(moveTag), move.game, move.answers, head, content(move)))
}

/**
 * The digest of a game after one more entry: H(0x08 || digest || move hash || time || root obtained or zeros).
 * The chain commits to the whole game, and adding to it takes two hashes.
 */
export function nextDigest(digest: Uint8Array, entry: Entry): Uint8Array {
  const time = fromBigint(BigInt(entry.now), 8)
  const obtained = entry.obtained ?? new Uint8Array(32)
  return keccak_256(concat(Uint8Array.of(entryTag), digest, hashMove(entry.move), time, obtained))
}

function content(move: Move): Uint8Array {
  if (move.kind === 'post') return concat(...move.roots)
  if (move.kind === 'pick') return concat(Uint8Array.of(move.index), move.after)
  return move.kind === 'prove' ? move.proof : new Uint8Array(0)
}

/** Whether a value is 32 bytes. */
export function isRoot(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array && value.length === 32
}

function isByte(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 255
}

/** Not `slice`, which shares memory when the bytes are a Buffer. */
function copy(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes)
}
