/**
 * Which random games a run plays. CI takes a few, other ones every day; ONESTEP_SLOW=1 takes all. Progress is printed, so
 * that a run which ends early can be gone on with: ONESTEP_SEEDS=5001-10000 plays that range, ONESTEP_SEED one alone.
 * @module
 */

const BETWEEN = 30_000

/** @returns seeds, one after the other; prints how far it has come */
export function* seedsOf(what: string, { few, all }: { few: number; all: number }): Generator<number> {
  const [first, last] = rangeOf(few, all)
  const range = first === last ? `seed ${first}` : `seeds ${first} to ${last}`
  console.log(`${what}: ${range}; 1 to ${all} with ONESTEP_SLOW=1, others with ONESTEP_SEEDS=FROM-TO`)
  let next = Date.now() + BETWEEN
  for (let seed = first; seed <= last; seed++) {
    yield seed
    if (Date.now() < next || seed === last) continue
    next = Date.now() + BETWEEN
    console.log(`${what}: ${seed - first + 1} done; go on with ONESTEP_SEEDS=${seed + 1}-${last}`)
  }
}

function rangeOf(few: number, all: number): [number, number] {
  const [one, range, slow] = [process.env.ONESTEP_SEED, process.env.ONESTEP_SEEDS, process.env.ONESTEP_SLOW]
  if (one !== undefined) return [Number(one), Number(one)]
  if (range !== undefined) {
    const [from = Number.NaN, to = from] = range.split('-').map(Number)
    if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from > to)
      throw new RangeError(`ONESTEP_SEEDS expected two whole numbers such as 1-1000, got ${range}`)
    return [from, to]
  }
  if (slow === '1') return [1, all]
  // Beyond those of the whole run, so that after a while CI has seen more than it.
  const day = Math.floor(Date.now() / 86_400_000)
  return [all + 1 + few * (day % 10_000), all + few * ((day % 10_000) + 1)]
}

/** Whether this run was asked to play many games, and can expect to see everything that is rare. */
export const plays = { many: process.env.ONESTEP_SLOW === '1' && process.env.ONESTEP_SEED === undefined }
