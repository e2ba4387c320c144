import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deadline, isExpired, onTurn, opponent } from '../../src/dispute/clock.ts'
import { twist } from '../../src/dispute/dishonest.ts'
import { honest } from '../../src/dispute/honest.ts'
import { answer } from '../../src/dispute/moves.ts'
import { isRefusal } from '../../src/dispute/open.ts'
import { pointsOf } from '../../src/dispute/segment.ts'
import { deserialize, serialize } from '../../src/dispute/serialize.ts'
import { transition } from '../../src/dispute/transition.ts'
import type { Game, Move, Rules, Side } from '../../src/dispute/types.ts'
import { must, toyGame, toyReferee, toyRun } from './toy.ts'

/** One try of a random party: what kind of move, or one that fits the phase, how wrong, and how long it thinks. */
type Try = { apt: boolean; side: Side; kind: number; salt: number; truth: boolean; wait: number }

/** The kind below that each phase expects of the party on turn. */
const APT = { post: 0, pick: 2, prove: 4, over: 5 }

const tries: fc.Arbitrary<Try[]> = fc.array(
  fc.record({
    // Without moves that fit hardly a random game would come to its proof.
    apt: fc.boolean(),
    side: fc.constantFrom<Side>('defender', 'challenger'),
    kind: fc.nat(6),
    salt: fc.nat(255),
    truth: fc.boolean(),
    wait: fc.oneof({ arbitrary: fc.nat(3), weight: 6 }, { arbitrary: fc.nat(40), weight: 1 }),
  }),
  { maxLength: 120 },
)

const rules: fc.Arbitrary<Rules> = fc
  .record({
    arity: fc.integer({ min: 2, max: 9 }),
    provable: fc.bigInt({ min: 1n, max: 4n }),
    budget: fc.integer({ min: 20, max: 400 }),
    minimum: fc.nat(20),
    maxExtension: fc.nat(60),
    bond: fc.bigInt({ min: 0n, max: 10n ** 20n }),
    share: fc.nat(100),
  })
  .map(({ arity, provable, budget, minimum, maxExtension, bond, share }) => ({
    arity,
    provable,
    clocks: { budget, minimum, maxExtension },
    bond,
    burn: (bond * BigInt(share)) / 100n,
  }))

const setups = fc.record({
  rules,
  steps: fc.integer({ min: 1, max: 80 }),
  halt: fc.nat(80),
  honest: fc.constantFrom<Side | 'nobody'>('defender', 'challenger', 'nobody'),
})

function moveOf(attempt: Try, game: Game, run: ReturnType<typeof toyRun>): Move {
  const { salt, truth, apt } = attempt
  const side = apt ? onTurn(game) : attempt.side
  const kind = apt ? APT[game.phase] : attempt.kind
  const points = pointsOf(game)
  const rootAt = (step: bigint) =>
    truth ? (run.rootAt(step) as Uint8Array) : twist(run.rootAt(step) as Uint8Array, salt % 3)
  const index = salt % (points.length - 1)
  switch (kind) {
    case 0:
    case 1:
      return answer(game, side, { kind: 'post', roots: points.slice(1, -1).map(rootAt) })
    case 2: {
      const after = index === points.length - 2 ? game.segment.after.challenger : rootAt(points[index + 1]!)
      return answer(game, side, { kind: 'pick', index, after })
    }
    case 3:
      return answer(game, side, { kind: 'pick', index: salt, after: rootAt(points[index + 1]!) })
    case 4:
      return answer(game, side, {
        kind: 'prove',
        proof: run.prove(game.segment.start + BigInt(truth ? 0 : salt % 2)) as Uint8Array,
      })
    case 5:
      return answer(game, side, { kind: 'timeout' })
    default:
      return salt < 32
        ? answer(game, side, { kind: 'concede' })
        : ({ ...answer(game, side, { kind: 'timeout' }), answers: twist(game.digest) } as Move)
  }
}

/** What holds after every accepted move. */
function checkStep(before: Game, after: Game, now: number): void {
  expect(after.entries.length).toBe(before.entries.length + 1)
  expect(after.digest).not.toEqual(before.digest)
  const { clocks } = after.opening.rules
  for (const side of ['defender', 'challenger'] as const) {
    const [was, is] = [before.clocks[side], after.clocks[side]]
    const got = is.extended - was.extended
    const paid = side === onTurn(before) ? Math.min(was.remaining, now - before.turnStart) : 0
    expect(is.remaining).toBe(was.remaining - paid + got)
    expect(is.remaining).toBeGreaterThanOrEqual(0)
    expect(got).toBeGreaterThanOrEqual(0)
    expect(is.extended).toBeLessThanOrEqual(clocks.maxExtension)
    if (side === onTurn(before)) expect(got).toBe(0)
  }
  if (after.verdict !== undefined) {
    const { defender, challenger, burned } = after.verdict.payout
    const { bonds, rules } = after.opening
    expect(defender + challenger + burned).toBe(bonds.defender + bonds.challenger)
    expect(burned >= rules.burn && defender >= 0n && challenger >= 0n).toBe(true)
    return
  }
  expect(after.segment.after.defender).not.toEqual(after.segment.after.challenger)
  expect(after.segment.start >= before.segment.start && after.segment.end <= before.segment.end).toBe(true)
  expect(deadline(after)).toBeLessThanOrEqual(after.opening.now + 2 * (clocks.budget + clocks.maxExtension))
  if (before.phase === 'pick') {
    const was = before.segment.end - before.segment.start
    const arity = BigInt(after.opening.rules.arity)
    expect(after.segment.end - after.segment.start <= (was + arity - 1n) / arity).toBe(true)
  }
}

describe('with random parties, rules and clocks', () => {
  test('bonds are conserved, clocks only fall but for extensions, roots stay bound, and the game ends', () => {
    const verdicts = new Map<string, number>()
    fc.assert(
      fc.property(setups, tries, (setup, all) => {
        const run = toyRun(setup.halt)
        let game = toyGame(run, { steps: BigInt(setup.steps), honest: setup.honest, rules: setup.rules })
        let now = 0
        for (const attempt of all) {
          now += attempt.wait
          const expired = isExpired(game, now)
          const next = transition(game, moveOf(attempt, game, run), now, toyReferee)
          if (isRefusal(next)) continue
          expect(game.phase).not.toBe('over')
          expect(next.verdict?.by === 'timeout').toBe(expired)
          checkStep(game, next, now)
          game = next
        }
        expect(deserialize(serialize(game))).toEqual(game)
        if (game.phase !== 'over') {
          const latest = 2 * (setup.rules.clocks.budget + setup.rules.clocks.maxExtension)
          const end = must(
            transition(
              game,
              answer(game, 'defender', { kind: 'timeout' }),
              Math.max(now, latest),
              toyReferee,
            ),
          )
          checkStep(game, end, Math.max(now, latest))
          game = end
        }
        const key = `${game.verdict!.winner} by ${game.verdict!.by}`
        verdicts.set(key, (verdicts.get(key) ?? 0) + 1)
      }),
      { numRuns: 1_500 },
    )
    // The random parties reach every kind of end, each often enough for this not to be luck.
    for (const end of [
      'defender by proof',
      'challenger by proof',
      'nobody by proof',
      'defender by timeout',
      'challenger by timeout',
      'defender by concession',
      'challenger by concession',
    ]) {
      expect(verdicts.get(end) ?? 0, end).toBeGreaterThan(0)
    }
  })

  test('an honest party that moves within its time wins, and keeps its bond', async () => {
    await fc.assert(
      fc.asyncProperty(
        setups,
        tries,
        fc.constantFrom<Side>('defender', 'challenger'),
        fc.nat(3),
        async (setup, all, side, delay) => {
          const run = toyRun(setup.halt)
          // Time for every honest turn: a turn a round, and one to prove or to time out.
          const budget = setup.rules.clocks.budget + 10 * (delay + 1)
          const rules = { ...setup.rules, clocks: { ...setup.rules.clocks, budget } }
          let game = toyGame(run, { steps: BigInt(setup.steps), honest: side, rules })
          let now = 0
          const rival = opponent(side)
          const queue = all.map((attempt) => ({ ...attempt, side: rival }))
          for (let turn = 0; game.phase !== 'over'; turn++) {
            expect(turn).toBeLessThan(1_000)
            const attempt = queue.shift()
            if (onTurn(game) === rival || attempt === undefined) {
              now =
                attempt === undefined && onTurn(game) === rival ? deadline(game) : now + (attempt?.wait ?? 0)
              const tried = attempt && transition(game, moveOf(attempt, game, run), now, toyReferee)
              if (tried !== undefined && !isRefusal(tried)) {
                game = tried
                continue
              }
            }
            if (onTurn(game) === side) now += delay
            const move = await honest(game, side, run, now)
            if (move !== undefined) game = must(transition(game, move, now, toyReferee))
          }
          expect(game.verdict!.winner).toBe(side)
          expect(game.verdict!.payout[side]).toBe(2n * rules.bond - rules.burn)
        },
      ),
      { numRuns: 1_500 },
    )
  })
})
