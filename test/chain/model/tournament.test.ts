import { expect, test } from 'vitest'
import { seedsOf } from '../seeds.ts'
import { randomFrom } from '../sim/spec.ts'
import { drawTournament } from './draw.ts'
import { playMany } from './many.ts'
import { playTournament } from './tournament.ts'

test('in random tournaments no honest bond is lost, the books balance, and no proven bound is exceeded', () => {
  const seeds = seedsOf('tournaments on the rules alone', { few: 3_000, all: 1_000_000 })
  const { wrong, worst, games } = playMany(seeds)
  const shares = [...worst].map(([levels, ratio]) => `${levels} levels: ${ratio.toFixed(4)}`)
  console.log(`${games} games; the longest of its bound, ${shares.join(', ')}`)
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
