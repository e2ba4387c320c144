import { describe, expect, test } from 'vitest'
import { deadline, isExpired, onTurn, opponent } from '../../src/dispute/clock.ts'
import { honest } from '../../src/dispute/honest.ts'
import { answer } from '../../src/dispute/moves.ts'
import { transition } from '../../src/dispute/transition.ts'
import type { Clocks, Game, Move } from '../../src/dispute/types.ts'
import { must, reason, toyGame, toyReferee, toyRun } from './toy.ts'

const run = toyRun(64)
const CLOCKS: Clocks = { budget: 100, minimum: 20, maxExtension: 50 }
const fresh = (clocks: Partial<Clocks> = {}, now = 1_000) =>
  toyGame(run, { steps: 64n, honest: 'challenger', rules: { clocks: { ...CLOCKS, ...clocks } }, now })

/** The move of the party on turn; the defender's roots are all lies, so that games are long. */
async function next(game: Game): Promise<Move> {
  const side = onTurn(game)
  if (game.phase === 'post') return answer(game, side, { kind: 'post', roots: [game.digest] })
  if (game.phase === 'pick') return (await honest(game, side, run, game.turnStart))!
  return answer(game, side, { kind: 'prove', proof: new Uint8Array(0) })
}

const moveAt = async (game: Game, now: number) => must(transition(game, await next(game), now, toyReferee))

describe('charging', () => {
  test('B21 the party on turn pays for its turn once, the other for nothing', async () => {
    let game = fresh()
    game = await moveAt(game, 1_007)
    expect(game.clocks).toEqual({
      defender: { remaining: 93, extended: 0 },
      challenger: { remaining: 100, extended: 0 },
    })
    game = await moveAt(game, 1_010)
    expect(game.clocks).toEqual({
      defender: { remaining: 93, extended: 0 },
      challenger: { remaining: 97, extended: 0 },
    })
    game = await moveAt(game, 1_010)
    expect(game.clocks.defender.remaining).toBe(93)
  })

  test('B21 refused moves, however many, cost the mover and the other nothing but the time that passes', async () => {
    const game = fresh()
    for (let now = 1_000; now < 1_050; now++) {
      expect(
        reason(transition(game, answer(game, 'defender', { kind: 'post', roots: [] }), now, toyReferee)),
      ).toBe('WrongRootCount')
    }
    expect((await moveAt(game, 1_050)).clocks.defender.remaining).toBe(50)
  })

  test('A17 time does not run backwards, so none is won back', async () => {
    const game = await moveAt(fresh(), 1_030)
    expect(reason(transition(game, await next(game), 1_029, toyReferee))).toBe('TimeWentBack')
    expect(reason(transition(game, answer(game, 'challenger', { kind: 'concede' }), 0, toyReferee))).toBe(
      'TimeWentBack',
    )
    expect(reason(transition(game, await next(game), 1_030, toyReferee))).toBeUndefined()
  })

  test('A17 remaining time only falls, but for counted extensions', async () => {
    let game = fresh()
    let now = 1_000
    while (game.phase !== 'prove') {
      now += 15
      const before = game
      game = await moveAt(game, now)
      const mover = onTurn(before)
      const other = opponent(mover)
      expect(game.clocks[mover]).toEqual({
        ...before.clocks[mover],
        remaining: before.clocks[mover].remaining - 15,
      })
      const got = game.clocks[other].extended - before.clocks[other].extended
      expect(game.clocks[other].remaining).toBe(before.clocks[other].remaining + got)
    }
  })
})

describe('the deadline', () => {
  test('A17 at every second, in every phase, either moves and proofs are possible or the timeout, never both', async () => {
    let game = fresh()
    const seen = new Set<string>()
    for (;;) {
      seen.add(game.phase)
      const end = deadline(game)
      for (const now of [game.turnStart, end - 2, end - 1, end, end + 1, end + 1_000]) {
        const expired = now >= end
        expect(isExpired(game, now)).toBe(expired)
        const timeout = transition(
          game,
          answer(game, opponent(onTurn(game)), { kind: 'timeout' }),
          now,
          toyReferee,
        )
        expect(reason(timeout)).toBe(expired ? undefined : 'ClockNotExpired')
        const concession = transition(game, answer(game, onTurn(game), { kind: 'concede' }), now, toyReferee)
        expect(reason(concession)).toBe(expired ? 'ClockExpired' : undefined)
        if (game.phase !== 'prove') {
          expect(reason(transition(game, await next(game), now, toyReferee))).toBe(
            expired ? 'ClockExpired' : undefined,
          )
          continue
        }
        for (const side of ['defender', 'challenger'] as const) {
          const proof = (await run.prove(game.segment.start)) as Uint8Array
          const proved = transition(game, answer(game, side, { kind: 'prove', proof }), now, toyReferee)
          expect(reason(proved)).toBe(expired ? 'ClockExpired' : undefined)
        }
      }
      if (game.phase === 'prove') break
      game = await moveAt(game, game.turnStart + 3)
    }
    expect([...seen]).toEqual(['post', 'pick', 'prove'])
  })

  test.each([0, 1, 59, 3_600, 10 ** 9, 2 ** 53 - 1 - 1_100])(
    'A18 a timeout called %i seconds late still works',
    (late) => {
      const game = fresh()
      const end = must(
        transition(game, answer(game, 'challenger', { kind: 'timeout' }), 1_100 + late, toyReferee),
      )
      expect(end.verdict).toMatchObject({ winner: 'challenger', by: 'timeout' })
      expect(end.clocks.defender.remaining).toBe(0)
    },
  )

  test('a timeout helps the other party whoever calls it', async () => {
    const game = await moveAt(fresh(), 1_005)
    for (const side of ['defender', 'challenger'] as const) {
      const end = must(transition(game, answer(game, side, { kind: 'timeout' }), 1_105, toyReferee))
      expect(end.verdict!.winner).toBe('defender')
    }
  })
})

describe('extensions', () => {
  test('A10 one that starts its turn with less than the minimum gets the minimum, once', async () => {
    let game = fresh()
    game = await moveAt(game, 1_095)
    expect(game.clocks.defender.remaining).toBe(5)
    game = await moveAt(game, 1_096)
    expect(game.clocks.defender).toEqual({ remaining: 20, extended: 15 })
    // Refused moves do not start a turn.
    for (let i = 0; i < 5; i++)
      transition(game, answer(game, 'defender', { kind: 'post', roots: [] }), 1_097, toyReferee)
    expect(game.clocks.defender).toEqual({ remaining: 20, extended: 15 })
    expect(deadline(game)).toBe(1_116)
  })

  test('A10 the same move sent twice extends once', async () => {
    const game = await moveAt(fresh(), 1_095)
    const move = await next(game)
    const once = must(transition(game, move, 1_096, toyReferee))
    expect(reason(transition(once, move, 1_097, toyReferee))).toBe('MoveAlreadyMade')
    expect(once.clocks.defender.extended).toBe(15)
  })

  test('A10 the turn to prove is extended like any other, neither skipped nor twice', async () => {
    let game = fresh({ maxExtension: 1_000 })
    let now = 1_000
    while (game.phase !== 'prove') {
      now = game.phase === 'post' ? deadline(game) - 1 : now + 1
      game = await moveAt(game, now)
    }
    // The first turn came in the last second of the budget, the others in that of the minimum.
    expect(game.clocks.defender).toEqual({ remaining: 20, extended: 6 * 19 })
  })

  test('A10 extensions end at their bound, and one that has none left still has its own time', async () => {
    let game = fresh()
    while (game.phase !== 'prove' && game.clocks.defender.extended < CLOCKS.maxExtension) {
      game = await moveAt(game, game.phase === 'post' ? deadline(game) - 1 : game.turnStart)
    }
    expect(game.clocks.defender).toEqual({ remaining: 1 + 12, extended: 50 })
    game = await moveAt(game, deadline(game) - 1)
    game = await moveAt(game, game.turnStart)
    expect(game.clocks.defender).toEqual({ remaining: 1, extended: 50 })
    expect(deadline(game)).toBe(game.turnStart + 1)
  })

  test('B21 the game is never longer than both budgets with all extensions', async () => {
    let game = fresh()
    while (game.phase !== 'prove') game = await moveAt(game, deadline(game) - 1)
    expect(deadline(game) - game.opening.now).toBeLessThanOrEqual(2 * (CLOCKS.budget + CLOCKS.maxExtension))
  })
})
