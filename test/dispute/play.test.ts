import { describe, expect, test } from 'vitest'
import { dishonestClaim, scripts, scriptsFrom, twist } from '../../src/dispute/dishonest.ts'
import { checkClaim, honest, PlayerError } from '../../src/dispute/honest.ts'
import { answer } from '../../src/dispute/moves.ts'
import { play, simulatedClock, systemClock } from '../../src/dispute/play.ts'
import { transition } from '../../src/dispute/transition.ts'
import type { Player, TraceProvider } from '../../src/dispute/types.ts'
import { must, toyClaim, toyGame, toyReferee, toyRun } from './toy.ts'

const run = toyRun(20)
const cheat = () => scriptsFrom(20n, 6n)[0]!.player()
const game = () => toyGame(run, { steps: 20n, honest: 'challenger' })
const base = { providers: { defender: run, challenger: run }, referee: toyReferee }

describe('the transcript', () => {
  test('has the moves, the rounds, what was left, and who got what', async () => {
    const transcript = await play({
      ...base,
      game: game(),
      players: { defender: cheat(), challenger: honest },
      clock: simulatedClock(5),
    })
    expect(transcript.verdict).toMatchObject({ winner: 'challenger', by: 'proof', step: 5n })
    expect(transcript.verdict.obtained).toEqual(run.rootAt(6n))
    expect(transcript.disputed).toMatchObject({ start: 5n, end: 6n })
    expect(transcript.disputed.before).toEqual(run.rootAt(5n))
    expect(transcript.disputed.after.challenger).toEqual(run.rootAt(6n))
    expect(transcript.moves.map(({ move }) => move.kind).join(' ')).toBe(
      `${'post pick '.repeat(transcript.rounds)}prove`,
    )
    expect(transcript.payout).toEqual({ defender: 0n, challenger: 190n, burned: 10n })
    expect(transcript.moves.every(({ now }) => now === 5)).toBe(true)
    expect(transcript.refusals).toEqual([])
  })

  test('tells of refused moves and of players that threw', async () => {
    const broken: Player = () => {
      throw new Error('no disk')
    }
    const named = scripts(20n, 6n).find((script) => script.name === 'malformed moves only')!
    const transcript = await play({
      ...base,
      game: game(),
      players: { defender: named.player(), challenger: broken },
      clock: simulatedClock(),
    })
    expect(transcript.refusals[0]).toMatchObject({
      side: 'defender',
      now: 0,
      refusal: { refused: 'MalformedMove' },
    })
    expect(transcript.errors[0]).toMatchObject({ side: 'challenger', now: 0, error: new Error('no disk') })
    expect(transcript.verdict).toMatchObject({ winner: 'challenger', by: 'timeout' })
  })

  test('storing comes before the next move', async () => {
    const order: string[] = []
    const tell: Player = (...args) => {
      order.push('asked')
      return honest(...args)
    }
    await play({
      ...base,
      game: game(),
      players: { defender: cheat(), challenger: tell },
      clock: simulatedClock(),
      onMove: async () => {
        order.push('storing')
        await new Promise((resolve) => setTimeout(resolve, 1))
        order.push('stored')
      },
    })
    expect(order.join(' ')).not.toMatch(/storing (?!stored)/)
  })
})

describe('time', () => {
  test('two silent parties end at the deadline, the defender having lost', async () => {
    const silent = () => undefined
    const { verdict, moves } = await play({
      ...base,
      game: game(),
      players: { defender: silent, challenger: silent },
      clock: simulatedClock(3),
    })
    expect(verdict).toMatchObject({ winner: 'challenger', by: 'timeout' })
    expect(moves).toMatchObject([{ now: 1_000, move: { kind: 'timeout' } }])
  })

  test('a move that took too long to find is too late, though it was asked for in time', async () => {
    const clock = simulatedClock()
    const slow: Player = async (...args) => {
      const move = await cheat()(...args)
      await clock.sleepUntil(args[3] + 1_000)
      return move
    }
    const { verdict, refusals } = await play({
      ...base,
      game: game(),
      players: { defender: slow, challenger: honest },
      clock,
    })
    expect(refusals[0]).toMatchObject({ side: 'defender', refusal: { refused: 'ClockExpired' } })
    expect(verdict).toMatchObject({ winner: 'challenger', by: 'timeout' })
  })

  test('a clock that stands still is an error, not a loop', async () => {
    const stuck = { now: () => 0, sleepUntil: () => {} }
    const silent = () => undefined
    await expect(
      play({ ...base, game: game(), players: { defender: silent, challenger: silent }, clock: stuck }),
    ).rejects.toThrow(/"clock" expected to sleep until 999, got 0/)
  })

  test("the computer's clock plays a game in real seconds", async () => {
    const clock = systemClock()
    const rules = { clocks: { budget: 2, minimum: 1, maxExtension: 2 } }
    const real = toyGame(run, { steps: 20n, honest: 'challenger', rules, now: clock.now() })
    const silent = () => undefined
    const { verdict, game: end } = await play({
      ...base,
      game: real,
      players: { defender: silent, challenger: honest },
      clock,
    })
    expect(verdict).toMatchObject({ winner: 'challenger', by: 'timeout' })
    expect(end.turnStart - real.turnStart).toBeGreaterThanOrEqual(2)
  })
})

describe('the honest player', () => {
  test('asks its run for steps in order, and for few of them', async () => {
    const asked: bigint[] = []
    const provider: TraceProvider = {
      steps: run.steps,
      rootAt(step) {
        asked.push(step)
        return run.rootAt(step)
      },
      prove: (step) => run.prove(step),
    }
    const wide = toyGame(run, { steps: 20n, honest: 'challenger', rules: { arity: 16 } })
    const posted = must(transition(wide, (await cheat()(wide, 'defender', run, 0))!, 0, toyReferee))
    const move = await honest(posted, 'challenger', provider, 0)
    expect(move).toMatchObject({ kind: 'pick', index: 4 })
    expect(asked).toEqual([1n, 2n, 3n, 5n, 6n])
  })

  test('calls the timeout of its rival from the deadline on, and not its own', async () => {
    const start = game()
    expect(await honest(start, 'challenger', run, 999)).toBeUndefined()
    for (const now of [1_000, 10 ** 9]) {
      expect(await honest(start, 'challenger', run, now)).toEqual(
        answer(start, 'challenger', { kind: 'timeout' }),
      )
      expect(await honest(start, 'defender', run, now)).toBeUndefined()
    }
  })

  test('checks its claim before it bets on it', async () => {
    const claim = toyClaim(run, 20n)
    await checkClaim(claim, run)
    await expect(checkClaim(dishonestClaim(claim), run)).rejects.toThrow(/final root differs from the run/)
    await expect(checkClaim({ ...claim, startRoot: twist(claim.startRoot) }, run)).rejects.toThrow(
      /start root/,
    )
  })

  test('with a run that contradicts its claim says so rather than lose round by round', async () => {
    // Its run agrees with all that the defender says, so there is nothing to dispute.
    const truthful = toyGame(run, { steps: 20n, honest: 'defender' })
    const posted = must(transition(truthful, (await honest(truthful, 'defender', run, 0))!, 0, toyReferee))
    await expect(honest(posted, 'challenger', run, 0)).rejects.toThrow(PlayerError)
    // Its run ends neither where the defender nor where its own claim says.
    const other = toyRun(21)
    const move = answer(truthful, 'defender', { kind: 'post', roots: [other.rootAt(10n) as Uint8Array] })
    const agreed = must(transition(truthful, move, 0, toyReferee))
    await expect(honest(agreed, 'challenger', other, 0)).rejects.toThrow(
      /contradicts the root that the challenger committed to at step 20/,
    )
  })
})

test('every script has a name of its own, and a lie about no steps is no claim', () => {
  const names = scripts(20n, 6n).map((script) => script.name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBe(19)
  expect(() => dishonestClaim(toyClaim(run, 0n))).toThrow(RangeError)
})
