/**
 * Random disputes on the rules, and what must hold in each.
 * @module
 */
import { randomFrom } from '../sim/spec.ts'
import { boundOf, drawTournament } from './draw.ts'
import { playTournament } from './tournament.ts'

export type Findings = {
  readonly wrong: readonly string[]
  /** The longest dispute over its bound, by number of levels. */
  readonly worst: ReadonlyMap<number, number>
  readonly games: number
}

/** Gives up after a few that are wrong. */
export function playMany(seeds: Iterable<number>): Findings {
  const worst = new Map<number, number>()
  const wrong: string[] = []
  let games = 0
  for (const seed of seeds) {
    const random = randomFrom(seed)
    const spec = drawTournament(random)
    const outcome = playTournament(spec, random)
    const bound = boundOf(spec, outcome)
    const levels = spec.rules.levels.length
    worst.set(levels, Math.max(worst.get(levels) ?? 0, outcome.seconds / bound))
    games++
    const isRight = outcome.truth && outcome.lost === 0 && outcome.balanced && outcome.gained >= 0n
    if (isRight && outcome.seconds <= bound) continue
    wrong.push(`seed ${seed}: ${JSON.stringify({ ...outcome, bound }, text)}`)
    if (wrong.length > 5) break
  }
  return { wrong, worst, games }
}

const text = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
