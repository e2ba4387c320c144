import { describe, expect, test } from 'vitest'
import { type Script, scriptsFrom, scriptsOf } from '../../src/dispute/dishonest.ts'
import { honest } from '../../src/dispute/honest.ts'
import { play, simulatedClock, type Transcript } from '../../src/dispute/play.ts'
import type { Rules, Side, TraceProvider } from '../../src/dispute/types.ts'
import { RULES, toyGame, toyReferee, toyRun } from './toy.ts'

const SIDES: readonly Side[] = ['defender', 'challenger']
const ARITIES = [2, 4, 16]
const SLOW = process.env.ONESTEP_SLOW === '1'

/** Plays one honest party against a script and checks everything that must hold whatever the script. */
async function honestWins(
  run: TraceProvider,
  steps: bigint,
  side: Side,
  script: Script,
  rules: Partial<Rules>,
): Promise<Transcript> {
  const game = toyGame(run, { steps, honest: side, rules })
  const cheat = script.player()
  const transcript = await play({
    game,
    players:
      side === 'defender' ? { defender: honest, challenger: cheat } : { defender: cheat, challenger: honest },
    providers: { defender: run, challenger: run },
    referee: toyReferee,
    clock: simulatedClock(),
  })
  const context = `${script.name}, honest ${side}, ${steps} steps, arity ${rules.arity}`
  expect(transcript.verdict.winner, context).toBe(side)
  expect(transcript.payout[side], context).toBe(2n * RULES.bond - RULES.burn)
  expect(transcript.payout.defender + transcript.payout.challenger + transcript.payout.burned).toBe(
    2n * RULES.bond,
  )
  expect(
    transcript.refusals.filter((refusal) => refusal.side === side),
    context,
  ).toEqual([])
  expect(
    transcript.errors.filter((error) => error.side === side),
    context,
  ).toEqual([])
  return transcript
}

describe('the honest party wins and keeps its bond', () => {
  const lengths = SLOW
    ? Array.from({ length: 64 }, (_, i) => i + 1)
    : [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 63, 64]
  test.each(ARITIES)(
    'against every script that goes wrong, from every step of every length, arity %i',
    async (arity) => {
      let games = 0
      for (const length of lengths) {
        const steps = BigInt(length)
        const run = toyRun(length)
        // All of them on short runs; on long ones at the edges, unless there is time.
        for (let from = 1n; from <= steps; from++) {
          const all = scriptsFrom(steps, from)
          const edge = SLOW || length <= 9 || from <= 2n || from >= steps - 1n || from % 16n <= 1n
          for (const script of edge ? all : []) {
            for (const side of SIDES) {
              await honestWins(run, steps, side, script, { arity })
              games++
            }
          }
        }
      }
      expect(games).toBe(SLOW ? 54_080 : 2_158)
    },
    // All of them take about 90 s each arity.
    600_000,
  )

  test.each(ARITIES)(
    'the plain lie from every step of every length up to 64 ends at that very step, arity %i',
    async (arity) => {
      for (let length = 1; length <= 64; length++) {
        const steps = BigInt(length)
        const run = toyRun(length)
        for (let from = 1n; from <= steps; from++) {
          const [script] = scriptsFrom(steps, from)
          for (const side of SIDES) {
            const { verdict, disputed } = await honestWins(run, steps, side, script!, { arity })
            expect(verdict.by).toBe('proof')
            expect(verdict.step).toBe(from - 1n)
            expect(disputed.end - disputed.start).toBe(1n)
          }
        }
      }
    },
  )

  test.each(ARITIES)('against every other script, at every length up to 64, arity %i', async (arity) => {
    for (let length = 1; length <= 64; length++) {
      const run = toyRun(length)
      for (const script of scriptsOf(BigInt(length))) {
        for (const side of SIDES) await honestWins(run, BigInt(length), side, script, { arity })
      }
    }
  })

  test('when the referee decides segments of several steps', async () => {
    for (const provable of [2n, 3n, 7n, 64n, 1_000n]) {
      for (const length of [1, 2, 3, 10, 33, 64]) {
        const run = toyRun(length)
        for (let from = 1n; from <= BigInt(length); from += 3n) {
          const [script] = scriptsFrom(BigInt(length), from)
          for (const side of SIDES) {
            const { disputed } = await honestWins(run, BigInt(length), side, script!, { arity: 2, provable })
            expect(disputed.end - disputed.start <= provable).toBe(true)
            // Not split once more than it takes: the segment above was too long for the referee.
            const least = BigInt(length) <= provable ? BigInt(length) : (provable + 1n) / 2n
            expect(disputed.end - disputed.start >= least).toBe(true)
            expect(disputed.start < from && from <= disputed.end).toBe(true)
          }
        }
      }
    }
  })

  test('B23 when the run stops early and the dispute lies before, at, or after the stop', async () => {
    for (const halt of [0, 1, 5, 16]) {
      const run = toyRun(halt)
      for (const steps of [17n, 32n, 50n]) {
        for (let from = 1n; from <= steps; from++) {
          const [script] = scriptsFrom(steps, from)
          for (const side of SIDES) {
            const { verdict } = await honestWins(run, steps, side, script!, { arity: 4 })
            expect(verdict.step).toBe(from - 1n)
          }
        }
      }
    }
  })
})

describe('length', () => {
  test.each([
    [2, 48],
    [4, 24],
    [16, 12],
    [256, 6],
  ])('2^48 steps of a run that stops after 1,000, arity %i: %i rounds', async (arity, rounds) => {
    for (const from of [1n, 999n, 1_000n, 1_001n, 2n ** 40n + 12_345n, 2n ** 48n]) {
      for (const side of SIDES) {
        const run = toyRun(1_000)
        const [script] = scriptsFrom(2n ** 48n, from)
        const transcript = await honestWins(run, 2n ** 48n, side, script!, { arity })
        expect(transcript.rounds).toBe(rounds)
        expect(transcript.verdict.step).toBe(from - 1n)
        expect(transcript.moves.length).toBe(2 * rounds + 1)
      }
    }
  })

  test('A06 the longest claim, and lengths about it that no arity divides', async () => {
    for (const steps of [2n ** 64n - 1n, 2n ** 63n + 1n, 3n ** 40n]) {
      for (const arity of [2, 3, 7, 255, 256]) {
        const run = toyRun(10)
        for (const from of [1n, steps / 2n, steps]) {
          const [script] = scriptsFrom(steps, from)
          const { verdict } = await honestWins(run, steps, 'challenger', script!, { arity })
          expect(verdict.step).toBe(from - 1n)
        }
      }
    }
  })
})

describe('nobody is honest', () => {
  test('A19 every script against every script ends, with conserved bonds', async () => {
    const ended = new Set<string>()
    for (const steps of [1n, 3n, 10n]) {
      const run = toyRun(Number(steps))
      const names = [...scriptsFrom(steps, 1n), ...scriptsOf(steps)].map((script) => script.name)
      for (const [i] of names.entries()) {
        for (const [j] of names.entries()) {
          const [first, second] = [scripts(steps)[i]!, scripts(steps)[j]!]
          const { payout, verdict, disputed } = await play({
            game: toyGame(run, { steps, honest: 'nobody' }),
            players: { defender: first.player(), challenger: second.player() },
            providers: { defender: run, challenger: run },
            referee: toyReferee,
            clock: simulatedClock(),
          })
          expect(payout.defender + payout.challenger + payout.burned).toBe(2n * RULES.bond)
          expect(payout.burned >= RULES.burn).toBe(true)
          ended.add(`${verdict.winner} by ${verdict.by}`)
          if (verdict.by !== 'proof') continue
          const truth = await run.rootAt(disputed.end)
          expect(verdict.obtained).toEqual(truth)
          if (verdict.winner === 'nobody') expect(Object.values(disputed.after)).not.toContainEqual(truth)
          else expect(disputed.after[verdict.winner]).toEqual(truth)
        }
      }
    }
    expect([...ended].sort()).toEqual([
      'challenger by proof',
      'challenger by timeout',
      'defender by proof',
      'defender by timeout',
      'nobody by proof',
    ])
  })
})

function scripts(steps: bigint): Script[] {
  return [...scriptsFrom(steps, 1n), ...scriptsOf(steps)]
}

if (!SLOW)
  console.log(
    'test/dispute: some lengths are left out; ONESTEP_SLOW=1 plays every script at every step of all 64',
  )
