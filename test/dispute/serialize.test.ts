import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scriptsFrom } from '../../src/dispute/dishonest.ts'
import { honest } from '../../src/dispute/honest.ts'
import { answer, hashMove, parseMove } from '../../src/dispute/moves.ts'
import { play, simulatedClock } from '../../src/dispute/play.ts'
import { deserialize, GameError, moveFromJson, moveToJson, serialize } from '../../src/dispute/serialize.ts'
import { transition } from '../../src/dispute/transition.ts'
import type { Game, Move } from '../../src/dispute/types.ts'
import { must, RULES, toyGame, toyReferee, toyRun } from './toy.ts'

const run = toyRun(10)

async function finished(): Promise<Game> {
  const { game } = await play({
    game: toyGame(run, { steps: 10n, honest: 'defender', now: 77, rules: { arity: 3 } }),
    players: { defender: honest, challenger: scriptsFrom(10n, 4n)[0]!.player() },
    providers: { defender: run, challenger: run },
    referee: toyReferee,
    clock: simulatedClock(80),
  })
  return game
}

describe('games', () => {
  test('come back equal, as canonical text', async () => {
    const game = await finished()
    const text = serialize(game)
    expect(deserialize(text)).toEqual(game)
    expect(serialize(deserialize(text))).toBe(text)
    expect(JSON.parse(text).version).toBe(1)
  })

  test('each with its own amounts, clocks and salt', () => {
    const rules = {
      ...RULES,
      arity: 256,
      provable: 2n ** 40n,
      bond: 10n ** 30n,
      burn: 7n,
      clocks: { budget: 9, minimum: 0, maxExtension: 0 },
    }
    const game = toyGame(run, {
      steps: 10n,
      honest: 'nobody',
      rules,
      now: 5,
      salt: new Uint8Array(32).fill(3),
    })
    expect(deserialize(serialize(game))).toEqual(game)
  })

  test('a verdict of nobody, and one by concession, come back too', () => {
    const game = toyGame(run, { steps: 1n, honest: 'nobody' })
    const move = answer(game, 'defender', { kind: 'prove', proof: run.prove(0n) as Uint8Array })
    const nobody = must(transition(game, move, 1, toyReferee))
    expect(nobody.verdict!.winner).toBe('nobody')
    const conceded = must(transition(game, answer(game, 'defender', { kind: 'concede' }), 1, toyReferee))
    for (const over of [nobody, conceded]) expect(deserialize(serialize(over))).toEqual(over)
  })

  test.each<[string, (stored: ReturnType<typeof JSON.parse>) => void]>([
    ['another version', (g) => (g.version = 2)],
    ['a field more', (g) => (g.extra = 1)],
    ['no opening', (g) => delete g.opening],
    ['another time', (g) => (g.opening.now = 78)],
    ['another bond', (g) => (g.opening.bonds.defender = '101')],
    ['a smaller burn', (g) => (g.opening.rules.burn = '0')],
    ['a claim cut off', (g) => (g.opening.claims.defender = g.opening.claims.defender.slice(0, -2))],
    ['a move left out', (g) => g.entries.splice(1, 1)],
    ['the last move left out', (g) => g.entries.pop()],
    ['a move twice', (g) => g.entries.push(g.entries.at(-1))],
    ['a root changed', (g) => (g.entries[0].move.roots[0] = `0x${'00'.repeat(32)}`)],
    ['a time changed', (g) => g.entries[0].now--],
    ['a time of no number', (g) => (g.entries[0].now = null)],
    ['another root obtained', (g) => (g.entries.at(-1).obtained = `0x${'11'.repeat(32)}`)],
    ['no root obtained', (g) => delete g.entries.at(-1).obtained],
    ['a root obtained where none is', (g) => (g.entries[0].obtained = `0x${'11'.repeat(32)}`)],
    ['another digest', (g) => (g.digest = `0x${'11'.repeat(32)}`)],
    ['a number as text', (g) => (g.opening.rules.arity = '3')],
    ['an amount with a leading zero', (g) => (g.opening.rules.bond = '0100')],
  ])('%s is refused', async (_, change) => {
    const stored = JSON.parse(serialize(await finished()))
    change(stored)
    expect(() => deserialize(JSON.stringify(stored))).toThrow(GameError)
  })

  test('text that is cut anywhere, or has a byte changed anywhere, is refused', async () => {
    const text = serialize(await finished())
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 32, max: 126 }), (at, code) => {
        expect(() => deserialize(text.slice(0, at))).toThrow(GameError)
        const changed = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1)
        if (changed !== text) expect(() => deserialize(changed)).toThrow(GameError)
      }),
      { numRuns: 300 },
    )
  })

  test.each(['', 'null', '[]', '{}', '{"version":1}', ' ', '"game"'])('%j is no game', (text) => {
    expect(() => deserialize(text)).toThrow(GameError)
  })
})

describe('moves', () => {
  const game = toyGame(run, { steps: 10n, honest: 'defender' })
  const root = fc.uint8Array({ minLength: 32, maxLength: 32 })
  const moves: fc.Arbitrary<Move> = fc
    .tuple(
      fc.constantFrom('defender' as const, 'challenger' as const),
      fc.oneof(
        fc.record({ kind: fc.constant('post' as const), roots: fc.array(root, { maxLength: 255 }) }),
        fc.record({ kind: fc.constant('pick' as const), index: fc.nat(255), after: root }),
        fc.record({ kind: fc.constant('prove' as const), proof: fc.uint8Array({ maxLength: 100 }) }),
        fc.constant({ kind: 'timeout' as const }),
        fc.constant({ kind: 'concede' as const }),
      ),
    )
    .map(([side, action]) => answer(game, side, action))

  test('come back equal', () => {
    fc.assert(
      fc.property(moves, (move) => {
        expect(moveFromJson(JSON.parse(JSON.stringify(moveToJson(move))))).toEqual(move)
      }),
    )
  })

  test('have a hash each', () => {
    fc.assert(
      fc.property(moves, moves, (a, b) => {
        expect(hashMove(a).join() === hashMove(b).join()).toBe(
          JSON.stringify(moveToJson(a)) === JSON.stringify(moveToJson(b)),
        )
      }),
    )
  })

  test('have at most 255 roots, and are refused before more are looked at', () => {
    const move = (count: number) =>
      answer(game, 'defender', { kind: 'post', roots: Array(count).fill(game.id) })
    expect(parseMove(move(255))).toEqual(move(255))
    expect(parseMove(move(256))).toMatch(/at most 255 roots, got 256/)
    expect(parseMove({ ...move(0), roots: new Array(2 ** 32 - 1) })).toMatch(/at most 255 roots/)
  })

  test('of any other form are refused with a text, and make no move', () => {
    const junk = fc.anything({
      withBigInt: true,
      withTypedArray: true,
      withNullPrototype: true,
      withSparseArray: true,
    })
    const parts = fc.dictionary(
      fc.constantFrom('kind', 'game', 'side', 'answers', 'roots', 'index', 'after', 'proof'),
      junk,
    )
    fc.assert(
      fc.property(moves, parts, junk, (move, change, other) => {
        const changed = { ...moveToJson(move), ...change }
        expect(['string', 'object']).toContain(typeof moveFromJson(changed))
        expect(typeof moveFromJson(other)).toBe('string')
        const result = transition(game, { ...move, ...change } as Move, 1, toyReferee)
        expect('refused' in result || result.entries.length === 1).toBe(true)
        expect(transition(game, other as Move, 1, toyReferee)).toMatchObject({ refused: 'MalformedMove' })
      }),
      { numRuns: 500 },
    )
  })
})
