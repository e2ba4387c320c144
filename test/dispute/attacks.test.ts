/**
 * One test or more for each class of shared attacks that a two-party game in one process can have and that is not
 * tested where it belongs: A01, A02, A12, A16 with the transitions, A06, A19, B23 with the exhaustive games, A10, A17,
 * A18, B21 with the clocks, B24 with histories. docs/attacks.md lists them all.
 */
import { describe, expect, test } from 'vitest'
import { type Script, scriptsFrom, twist } from '../../src/dispute/dishonest.ts'
import { honest } from '../../src/dispute/honest.ts'
import { answer } from '../../src/dispute/moves.ts'
import { play, simulatedClock } from '../../src/dispute/play.ts'
import { deserialize, moveFromJson, moveToJson, serialize } from '../../src/dispute/serialize.ts'
import { transition } from '../../src/dispute/transition.ts'
import type { Game, Move, Player, Side, TraceProvider } from '../../src/dispute/types.ts'
import { must, RULES, reason, toyGame, toyReferee, toyRun } from './toy.ts'

const run = toyRun(64)
const SIDES: readonly Side[] = ['defender', 'challenger']
const fresh = (side: Side = 'challenger', salt?: Uint8Array) =>
  toyGame(run, { steps: 64n, honest: side, ...(salt === undefined ? {} : { salt }) })
const lying = scriptsFrom(64n, 23n)[0] as Script

/** An honest player on `side`, wrapped, against the plain lie. */
function against(
  side: Side,
  player: Player,
  options: { game?: Game; provider?: TraceProvider; retry?: number } = {},
) {
  const cheat = lying.player()
  return play({
    game: options.game ?? fresh(side),
    players:
      side === 'defender' ? { defender: player, challenger: cheat } : { defender: cheat, challenger: player },
    providers: { defender: run, challenger: run, [side]: options.provider ?? run },
    referee: toyReferee,
    clock: simulatedClock(),
    ...(options.retry === undefined ? {} : { retry: options.retry }),
  })
}

describe('A04 a move is bound to what it answers', () => {
  const post = (game: Game, byte: number) =>
    must(
      transition(
        game,
        answer(game, 'defender', { kind: 'post', roots: [new Uint8Array(32).fill(byte)] }),
        5,
        toyReferee,
      ),
    )

  test('A04 a reorg that swaps the roots under a pick makes it stale', async () => {
    const game = fresh()
    const [seen, swapped] = [post(game, 1), post(game, 2)]
    const move = (await honest(seen, 'challenger', run, 6))!
    expect(reason(transition(swapped, move, 6, toyReferee))).toBe('StaleMove')
    expect(reason(transition(seen, move, 6, toyReferee))).toBeUndefined()
  })

  test('A04 so does one that only moves the time, which the clocks depend on', async () => {
    const game = fresh()
    const move = answer(game, 'defender', { kind: 'post', roots: [twist(game.id)] })
    const [seen, later] = [
      must(transition(game, move, 5, toyReferee)),
      must(transition(game, move, 6, toyReferee)),
    ]
    expect(reason(transition(later, (await honest(seen, 'challenger', run, 7))!, 7, toyReferee))).toBe(
      'StaleMove',
    )
  })

  test('A04 the digest differs with every part of every move', () => {
    const game = fresh()
    const digests = new Set([1, 2, 3].map((byte) => post(game, byte).digest.join()))
    digests.add(
      must(transition(game, answer(game, 'defender', { kind: 'concede' }), 5, toyReferee)).digest.join(),
    )
    digests.add(
      must(transition(game, answer(game, 'challenger', { kind: 'concede' }), 5, toyReferee)).digest.join(),
    )
    expect(digests.size).toBe(5)
  })

  test('a move of a game over the same claims does not fit another', () => {
    const [one, two] = [fresh(), fresh('challenger', twist(new Uint8Array(32)))]
    const move = answer(one, 'defender', { kind: 'concede' })
    expect(reason(transition(two, move, 5, toyReferee))).toBe('ForeignGame')
    expect(reason(transition(two, { ...move, game: two.id }, 5, toyReferee))).toBe('StaleMove')
  })
})

describe('A09 after the end', () => {
  test('A09 nothing moves any more, not even the clock, and the verdict stands', async () => {
    for (const side of SIDES) {
      const { game } = await against(side, honest)
      for (const mover of SIDES) {
        for (const kind of ['timeout', 'concede'] as const) {
          expect(reason(transition(game, answer(game, mover, { kind }), 10 ** 6, toyReferee))).toBe(
            'GameOver',
          )
        }
        const proof = (await run.prove(game.segment.start)) as Uint8Array
        expect(
          reason(transition(game, answer(game, mover, { kind: 'prove', proof }), 10 ** 6, toyReferee)),
        ).toBe('GameOver')
        expect(await honest(game, mover, run, 10 ** 6)).toBeUndefined()
      }
    }
  })

  test('A08 a proof that answers the state before the timeout comes too late, and the reverse', async () => {
    let game = fresh()
    while (game.phase !== 'prove') {
      const side = game.phase === 'post' ? 'defender' : 'challenger'
      const player = side === 'defender' ? lying.player() : honest
      game = must(transition(game, (await player(game, side, run, 1))!, 1, toyReferee))
    }
    const proof = answer(game, 'challenger', {
      kind: 'prove',
      proof: (await run.prove(game.segment.start)) as Uint8Array,
    })
    const timeout = answer(game, 'challenger', { kind: 'timeout' })
    const proved = must(transition(game, proof, 2, toyReferee))
    expect(reason(transition(proved, timeout, 10 ** 6, toyReferee))).toBe('GameOver')
    const timedOut = must(transition(game, timeout, 10 ** 6, toyReferee))
    expect(reason(transition(timedOut, proof, 10 ** 6, toyReferee))).toBe('GameOver')
  })
})

describe('A15 playing against oneself', () => {
  test('A15 two parties in collusion lose the burn at least, whatever they do', async () => {
    const ends: Move[] = []
    const game = fresh()
    for (const side of SIDES) ends.push(answer(game, side, { kind: 'concede' }))
    for (const move of ends) {
      const { payout } = must(transition(game, move, 5, toyReferee)).verdict!
      expect(payout.defender + payout.challenger).toBe(2n * RULES.bond - RULES.burn)
      expect(payout.burned).toBe(RULES.burn)
    }
  })
})

describe('B20 the same move arrives first from someone else', () => {
  test('B20 it is told apart from a lost race, wherever the game is by then', async () => {
    const game = fresh()
    const move = (await lying.player()(game, 'defender', run, 1))!
    const once = must(transition(game, move, 1, toyReferee))
    expect(reason(transition(once, structuredClone(move), 1, toyReferee))).toBe('MoveAlreadyMade')
    const further = must(transition(once, (await honest(once, 'challenger', run, 2))!, 2, toyReferee))
    expect(reason(transition(further, move, 3, toyReferee))).toBe('MoveAlreadyMade')
    const over = must(transition(further, answer(further, 'defender', { kind: 'concede' }), 3, toyReferee))
    expect(reason(transition(over, move, 3, toyReferee))).toBe('MoveAlreadyMade')
    const other = answer(game, 'defender', { kind: 'post', roots: [twist(game.id)] })
    expect(reason(transition(further, other, 3, toyReferee))).toBe('StaleMove')
  })

  test('B20 the honest player, front-run at each of its moves, goes on and wins', async () => {
    for (const side of SIDES) {
      let game = fresh(side)
      let frontRun = 0
      const cheat = lying.player()
      for (let now = 0; game.phase !== 'over'; now++) {
        expect(now).toBeLessThan(100)
        for (const mover of SIDES) {
          const move = await (mover === side ? honest : cheat)(game, mover, run, now)
          if (move === undefined) continue
          game = must(transition(game, structuredClone(move), now, toyReferee))
          if (mover !== side) continue
          expect(reason(transition(game, move, now, toyReferee))).toBe('MoveAlreadyMade')
          frontRun++
        }
      }
      expect(game.verdict!.winner).toBe(side)
      // Six rounds; the proof is its own or, as the lie has only true proofs to give, the rival's.
      expect(frontRun).toBe(game.entries.filter(({ move }) => move.side === side).length)
      expect(frontRun).toBeGreaterThanOrEqual(6)
    }
  })
})

describe('B25 a missing input', () => {
  test('B25 a provider that fails now and then does not lose the game: the player is asked again', async () => {
    for (const side of SIDES) {
      let calls = 0
      const flaky = <T>(answered: () => T): T => {
        if (calls++ % 3 === 0) throw new Error('the input is not there yet')
        return answered()
      }
      const provider: TraceProvider = {
        steps: run.steps,
        rootAt: (step) => flaky(() => run.rootAt(step)),
        prove: (step) => flaky(() => run.prove(step)),
      }
      const { verdict, errors } = await against(side, honest, { provider, retry: 1 })
      expect(verdict).toMatchObject({ winner: side, by: 'proof' })
      expect(errors.length).toBeGreaterThan(0)
      expect(errors.every((error) => error.side === side)).toBe(true)
    }
  })

  test('B25 a provider that never answers loses by the clock alone, and the game ends', async () => {
    const provider: TraceProvider = {
      steps: run.steps,
      rootAt: () => Promise.reject(new Error('pruned')),
      prove: () => Promise.reject(new Error('pruned')),
    }
    const { verdict } = await against('challenger', honest, { provider })
    expect(verdict).toMatchObject({ winner: 'defender', by: 'timeout' })
  })

  test('B25 one that can give roots but no proof wins as challenger, on whom no proof is', async () => {
    const provider: TraceProvider = {
      steps: run.steps,
      rootAt: (step) => run.rootAt(step),
      prove: () => Promise.reject(new Error('pruned')),
    }
    const silent = scriptsFrom(64n, 23n).find((script) => script.name === 'silent in the end')!
    const { verdict } = await play({
      game: fresh('challenger'),
      players: { defender: silent.player(), challenger: honest },
      providers: { defender: run, challenger: provider },
      referee: toyReferee,
      clock: simulatedClock(),
    })
    expect(verdict).toMatchObject({ winner: 'challenger', by: 'timeout' })
  })
})

describe('B26 moves that get lost', () => {
  test('B26 a player whose moves are dropped in silence makes them again', async () => {
    for (const side of SIDES) {
      let sent = 0
      const lossy: Player = async (...args) => {
        const move = await honest(...args)
        return move === undefined || sent++ % 4 !== 3 ? undefined : move
      }
      const { verdict, moves } = await against(side, lossy, { retry: 1 })
      expect(verdict.winner).toBe(side)
      expect(sent).toBeGreaterThanOrEqual(4 * moves.filter(({ move }) => move.side === side).length)
      expect(moves.filter(({ move }) => move.side === side).length).toBeGreaterThanOrEqual(6)
    }
  })
})

describe('B27 a crash', () => {
  test('B27 at every move of the game, stored and read again: the same next move, the same end', async () => {
    for (const side of SIDES) {
      const stored: string[] = [serialize(fresh(side))]
      const whole = await play({
        game: fresh(side),
        players:
          side === 'defender'
            ? { defender: honest, challenger: lying.player() }
            : { defender: lying.player(), challenger: honest },
        providers: { defender: run, challenger: run },
        referee: toyReferee,
        clock: simulatedClock(),
        onMove: (game) => {
          stored.push(serialize(game))
        },
      })
      expect(stored.length).toBe(whole.moves.length + 1)
      for (const text of stored.slice(0, -1)) {
        const { verdict, game } = await against(side, honest, { game: deserialize(text) })
        expect(verdict).toEqual(whole.verdict)
        expect(game.digest).toEqual(whole.game.digest)
      }
      expect(deserialize(stored.at(-1)!)).toEqual(whole.game)
    }
  })

  test('B27 after sending, before storing: the move is made again, and known to be made', async () => {
    const game = fresh('defender')
    const before = serialize(game)
    const sent = (await honest(game, 'defender', run, 1))!
    const world = must(transition(game, sent, 1, toyReferee))
    const again = (await honest(deserialize(before), 'defender', run, 9))!
    expect(again).toEqual(sent)
    expect(reason(transition(world, again, 9, toyReferee))).toBe('MoveAlreadyMade')
  })

  test('B27 two processes that only exchange JSON play to the same end', async () => {
    const cheat = lying.player()
    const games: Record<Side, string> = { defender: serialize(fresh()), challenger: serialize(fresh()) }
    for (let now = 0; deserialize(games.defender).phase !== 'over'; now++) {
      expect(now).toBeLessThan(100)
      for (const side of SIDES) {
        const move = await (side === 'challenger' ? honest : cheat)(deserialize(games[side]), side, run, now)
        if (move === undefined) continue
        const wire = JSON.stringify(moveToJson(move))
        for (const to of SIDES) {
          const received = moveFromJson(JSON.parse(wire)) as Move
          games[to] = serialize(must(transition(deserialize(games[to]), received, now, toyReferee)))
        }
      }
    }
    expect(games.defender).toBe(games.challenger)
    expect(deserialize(games.defender).verdict!.winner).toBe('challenger')
  })
})
