import { bisect, commit, equal, prove, run, verify } from 'onestep'
import { honest, isRefusal, openGame, play, providerOf, refereeOf, simulatedClock } from 'onestep'
import { corruptedRun } from 'onestep/testing'
import { expect, test } from 'vitest'
import { program } from './vm.ts'

const ours = await run(program)
const theirs = await corruptedRun(program, { after: 4n, maxSteps: ours.steps })

test('bisection finds the step at which two runs part, and its proof decides', async () => {
  const { step } = await bisect(ours, (i) => theirs.rootAt(i))
  expect(step).toBe(4n)

  const verdict = verify(program.vm, ours.rootAt(step), prove(ours, { step }))
  if ('reason' in verdict) throw new Error(verdict.reason)
  expect(equal(verdict.root, ours.rootAt(step + 1n))).toBe(true)
  expect(equal(verdict.root, theirs.rootAt(step + 1n))).toBe(false)
})

test('the honest challenger wins the game and the bond', async () => {
  const clocks = { budget: 3600, minimum: 60, maxExtension: 600 } // seconds
  const game = openGame({
    claims: { defender: commit(theirs, { steps: ours.steps }), challenger: commit(ours) },
    bonds: { defender: 100n, challenger: 100n },
    rules: { arity: 2, provable: 1n, clocks, bond: 100n, burn: 10n },
    now: 0,
  })
  if (isRefusal(game)) throw new Error(game.refused)
  const { verdict } = await play({
    game,
    players: { defender: honest, challenger: honest }, // each answers from its own run
    providers: { defender: providerOf(theirs), challenger: providerOf(ours) },
    referee: refereeOf(program.vm),
    clock: simulatedClock(),
  })
  expect(verdict).toMatchObject({ winner: 'challenger', step: 4n, payout: { challenger: 190n } })
})
