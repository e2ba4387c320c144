import { expect, test } from 'vitest'
import { randomFrom } from '../sim/spec.ts'
import { boundOf, drawTournament } from './draw.ts'
import { playTournament } from './tournament.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const only = process.env.ONESTEP_SEED
const count = only !== undefined ? 1 : slow ? 1_000_000 : 3_000
const first = only !== undefined ? Number(only) : 1
if (!slow) console.log(`tournaments on the rules alone: ${count}; a million with ONESTEP_SLOW=1`)

test('in random tournaments no honest bond is lost, the books balance, and no proven bound is exceeded', () => {
  const worst = new Map<string, number>()
  const wrong: string[] = []
  for (let seed = first; seed < first + count; seed++) {
    const random = randomFrom(seed)
    const spec = drawTournament(random)
    const outcome = playTournament(spec, random)
    const bound = boundOf(spec, outcome)
    const kind = `${spec.rules.levels.length} levels`
    const ratio = outcome.seconds / bound
    worst.set(kind, Math.max(worst.get(kind) ?? 0, ratio))
    const isRight = outcome.truth && outcome.lost === 0 && outcome.balanced && outcome.gained >= 0n
    if (!isRight || outcome.seconds > bound) {
      wrong.push(`seed ${seed}: ${JSON.stringify({ ...outcome, bound }, text)}`)
    }
    if (wrong.length > 5) break
  }
  console.log([...worst].map(([kind, ratio]) => `${kind}: at most ${ratio.toFixed(4)}`).join(', '))
  expect(wrong).toEqual([])
}, 14_400_000)

test('and a party that is censored for longer than its clock loses some of them', () => {
  let lost = 0
  for (let seed = 1; seed <= 300; seed++) {
    const random = randomFrom(seed)
    const spec = drawTournament(random)
    const { allowance } = spec.rules.levels[0]!
    const outcome = playTournament({ ...spec, censored: [[30, 30 + 1.3 * allowance]] }, random)
    if (!outcome.truth || outcome.lost > 0) lost++
    expect(outcome.balanced).toBe(true)
  }
  expect(lost).toBeGreaterThan(0)
})

const text = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
