import { describe, expect, test } from 'vitest'
import { twist } from '../../src/dispute/dishonest.ts'
import { honest } from '../../src/dispute/honest.ts'
import { answer } from '../../src/dispute/moves.ts'
import { isRefusal, openGame } from '../../src/dispute/open.ts'
import { transition } from '../../src/dispute/transition.ts'
import type {
  Game,
  Move,
  MoveKind,
  MoveReason,
  Opening,
  Phase,
  Referee,
  Rules,
} from '../../src/dispute/types.ts'
import { must, RULES, reason, toyClaim, toyGame, toyReferee, toyRun } from './toy.ts'

const run = toyRun(16)
const fresh = (rules: Partial<Rules> = {}) => toyGame(run, { steps: 16n, honest: 'challenger', rules })
const roots = (count: number) => Array.from({ length: count }, (_, i) => twist(new Uint8Array(32), i))

/** A game in each phase. */
async function inPhase(phase: Phase): Promise<Game> {
  let game = fresh()
  if (phase === 'post') return game
  game = must(transition(game, answer(game, 'defender', { kind: 'post', roots: roots(1) }), 1, toyReferee))
  if (phase === 'pick') return game
  while (game.phase !== 'prove') {
    const side = game.phase === 'post' ? 'defender' : 'challenger'
    const move =
      side === 'defender'
        ? answer(game, side, { kind: 'post', roots: roots(1) })
        : await honest(game, side, run, 2)
    game = must(transition(game, move!, 2, toyReferee))
  }
  if (phase === 'prove') return game
  return must(transition(game, (await honest(game, 'challenger', run, 3))!, 3, toyReferee))
}

describe('the table', () => {
  // Every phase against every move by both sides, within the time of the party on turn.
  const expected: Record<
    Phase,
    Record<MoveKind, [defender: MoveReason | 'ok', challenger: MoveReason | 'ok']>
  > = {
    post: {
      post: ['ok', 'NotYourTurn'],
      pick: ['WrongPhase', 'NotYourTurn'],
      prove: ['WrongPhase', 'WrongPhase'],
      timeout: ['ClockNotExpired', 'ClockNotExpired'],
      concede: ['ok', 'ok'],
    },
    pick: {
      post: ['NotYourTurn', 'WrongPhase'],
      pick: ['NotYourTurn', 'ok'],
      prove: ['WrongPhase', 'WrongPhase'],
      timeout: ['ClockNotExpired', 'ClockNotExpired'],
      concede: ['ok', 'ok'],
    },
    prove: {
      post: ['WrongPhase', 'NotYourTurn'],
      pick: ['WrongPhase', 'NotYourTurn'],
      prove: ['ok', 'ok'],
      timeout: ['ClockNotExpired', 'ClockNotExpired'],
      concede: ['ok', 'ok'],
    },
    over: {
      post: ['GameOver', 'GameOver'],
      pick: ['GameOver', 'GameOver'],
      prove: ['GameOver', 'GameOver'],
      timeout: ['GameOver', 'GameOver'],
      concede: ['GameOver', 'GameOver'],
    },
  }
  const phases = ['post', 'pick', 'prove', 'over'] as const
  test.each(phases)('in phase %s', async (phase) => {
    const game = await inPhase(phase)
    expect(game.phase).toBe(phase)
    for (const [kind, outcomes] of Object.entries(expected[phase])) {
      for (const [i, side] of (['defender', 'challenger'] as const).entries()) {
        const proof = (await run.prove(game.segment.start)) as Uint8Array
        const content = {
          post: { roots: roots(1) },
          pick: { index: 0, after: roots(2)[1] },
          prove: { proof },
        }
        const move = {
          ...answer(game, side, { kind: 'concede' }),
          ...content[kind as 'post'],
          kind,
        } as unknown as Move
        const result = transition(game, move, 5, toyReferee)
        expect(isRefusal(result) ? result.refused : 'ok', `${kind} by the ${side}`).toBe(outcomes[i])
      }
    }
  })

  test('a refused move leaves the game as it was, and an accepted one makes another', async () => {
    const game = fresh()
    const before = structuredClone(game)
    transition(game, answer(game, 'challenger', { kind: 'post', roots: roots(1) }), 5, toyReferee)
    transition(game, answer(game, 'defender', { kind: 'post', roots: roots(1) }), 5, toyReferee)
    expect(game).toEqual(before)
  })

  test("a time that is no time is the caller's mistake", () => {
    const game = fresh()
    for (const now of [Number.NaN, -1, 0.5, 2 ** 53]) {
      expect(() => transition(game, answer(game, 'defender', { kind: 'concede' }), now, toyReferee)).toThrow(
        RangeError,
      )
    }
  })
})

describe('posting', () => {
  test.each([
    [2, 1],
    [4, 3],
    [16, 15],
    [256, 15],
  ])('arity %i of 16 steps takes exactly %i roots', (arity, count) => {
    const game = fresh({ arity })
    for (const wrong of [0, count - 1, count + 1]) {
      const move = answer(game, 'defender', { kind: 'post', roots: roots(wrong) })
      expect(reason(transition(game, move, 0, toyReferee))).toBe('WrongRootCount')
    }
    expect(
      reason(
        transition(game, answer(game, 'defender', { kind: 'post', roots: roots(count) }), 0, toyReferee),
      ),
    ).toBeUndefined()
  })

  test("what was posted does not change with the sender's buffers, Buffers included", () => {
    const game = fresh()
    const sent = Buffer.alloc(32, 7)
    const next = must(
      transition(game, answer(game, 'defender', { kind: 'post', roots: [sent] }), 0, toyReferee),
    )
    sent.fill(0)
    expect(next.posted[0]).toEqual(new Uint8Array(32).fill(7))
    expect(next.entries[0]!.move).toMatchObject({ roots: [new Uint8Array(32).fill(7)] })
  })
})

describe('picking', () => {
  const posted = (() => {
    const game = fresh({ arity: 4 })
    return must(transition(game, answer(game, 'defender', { kind: 'post', roots: roots(3) }), 0, toyReferee))
  })()
  const pick = (index: number, after: Uint8Array) =>
    transition(posted, answer(posted, 'challenger', { kind: 'pick', index, after }), 0, toyReferee)

  test('gives the part with both roots after it', () => {
    const mine = new Uint8Array(32).fill(9)
    const next = must(pick(1, mine))
    expect(next.segment).toEqual({
      start: 4n,
      end: 8n,
      before: roots(1)[0],
      after: { defender: roots(2)[1], challenger: mine },
    })
    expect(must(pick(0, mine)).segment.before).toEqual(posted.segment.before)
    expect(must(pick(3, posted.segment.after.challenger)).segment).toMatchObject({
      start: 12n,
      end: 16n,
      before: roots(3)[2],
    })
  })

  test('A02 a part outside the segment is refused: no position comes from a mover', () => {
    expect(reason(pick(4, new Uint8Array(32)))).toBe('PartOutOfRange')
    expect(reason(pick(255, new Uint8Array(32)))).toBe('PartOutOfRange')
  })

  test('a part whose end is not disputed, or disputed by another root than before, is refused', () => {
    expect(reason(pick(1, roots(2)[1]!))).toBe('SameRoot')
    expect(reason(pick(3, posted.segment.after.defender))).toBe('SameRoot')
    expect(reason(pick(3, new Uint8Array(32)))).toBe('BrokenCommitment')
  })
})

describe('proving', () => {
  test("the referee gets the agreed root, the prover's root, and the length", async () => {
    const game = await inPhase('prove')
    const asked: Parameters<Referee>[0][] = []
    const referee: Referee = (input) => {
      asked.push(input)
      return { reason: 'only looking' }
    }
    for (const side of ['defender', 'challenger'] as const) {
      const proof = new Uint8Array([1, 2, 3])
      const refused = transition(game, answer(game, side, { kind: 'prove', proof }), 5, referee)
      expect(refused).toEqual({ refused: 'ProofRefused', detail: 'only looking' })
      const { before, after } = game.segment
      expect(asked.pop()).toEqual({
        vmId: game.opening.claims.defender.vmId,
        before,
        claimedAfter: after[side],
        steps: 1n,
        proof,
      })
    }
  })

  test("whoever's root the referee obtains wins, whoever sent the proof; another root, and nobody does", async () => {
    const game = await inPhase('prove')
    const { after } = game.segment
    for (const sender of ['defender', 'challenger'] as const) {
      const move = answer(game, sender, { kind: 'prove', proof: new Uint8Array(0) })
      const winner = (root: Uint8Array) => must(transition(game, move, 5, () => ({ root }))).verdict
      expect(winner(after.defender)).toMatchObject({
        winner: 'defender',
        payout: { defender: 190n, challenger: 0n, burned: 10n },
      })
      expect(winner(after.challenger)).toMatchObject({
        winner: 'challenger',
        payout: { defender: 0n, challenger: 190n, burned: 10n },
      })
      expect(winner(twist(after.defender, 9))).toMatchObject({
        winner: 'nobody',
        payout: { defender: 0n, challenger: 0n, burned: 200n },
      })
    }
  })

  test('A16 a referee that throws or returns nonsense refuses the proof and does not end the game', async () => {
    const game = await inPhase('prove')
    const move = answer(game, 'defender', { kind: 'prove', proof: new Uint8Array(0) })
    const broken: unknown[] = [
      () => {
        throw new Error('out of memory')
      },
      () => {
        throw null
      },
      () => undefined,
      () => ({ root: new Uint8Array(31) }),
      () => ({ root: '0x' }),
    ]
    for (const referee of broken)
      expect(reason(transition(game, move, 5, referee as Referee))).toBe('ProofRefused')
    expect(
      reason(transition(game, (await honest(game, 'challenger', run, 6))!, 6, toyReferee)),
    ).toBeUndefined()
  })

  test('nobody proves: the defender, whose claim it is, loses by the clock', async () => {
    const game = await inPhase('prove')
    const end = must(transition(game, answer(game, 'challenger', { kind: 'timeout' }), 5_000, toyReferee))
    expect(end.verdict).toMatchObject({ winner: 'challenger', by: 'timeout' })
  })
})

test('who concedes loses, on turn or not, in every phase', async () => {
  for (const phase of ['post', 'pick', 'prove'] as const) {
    const game = await inPhase(phase)
    for (const [side, winner] of [
      ['defender', 'challenger'],
      ['challenger', 'defender'],
    ] as const) {
      const end = must(transition(game, answer(game, side, { kind: 'concede' }), 5, toyReferee))
      expect(end.verdict).toMatchObject({
        winner,
        by: 'concession',
        payout: { [winner]: 190n, [side]: 0n, burned: 10n },
      })
    }
  }
})

describe('opening', () => {
  const truth = toyClaim(run, 16n)
  const lie = { ...truth, finalRoot: twist(truth.finalRoot) }
  const opening: Opening = {
    claims: { defender: truth, challenger: lie },
    bonds: { defender: 100n, challenger: 100n },
    rules: RULES,
    now: 0,
  }
  const clocks = RULES.clocks
  const other = twist(truth.finalRoot, 3)
  test.each<[string, object, string]>([
    ['two equal claims', { claims: { defender: truth, challenger: truth } }, 'SameFinalRoot'],
    [
      'claims that differ in status alone',
      { claims: { defender: truth, challenger: { ...truth, status: { kind: 'running' } } } },
      'SameFinalRoot',
    ],
    [
      'A01 claims about two VMs',
      { claims: { defender: truth, challenger: { ...lie, vmId: other } } },
      'DifferentVm',
    ],
    [
      'A12 two start roots',
      { claims: { defender: truth, challenger: { ...lie, startRoot: other } } },
      'DifferentStart',
    ],
    ['two inputs', { claims: { defender: truth, challenger: { ...lie, input: other } } }, 'DifferentInput'],
    [
      'A02 two step counts',
      { claims: { defender: truth, challenger: { ...lie, steps: 2n ** 64n - 1n } } },
      'DifferentSteps',
    ],
    [
      'A02 steps beyond 64 bits',
      { claims: { defender: truth, challenger: { ...lie, steps: 2n ** 64n } } },
      'MalformedClaim',
    ],
    [
      'A06 no steps and a lie',
      {
        claims: {
          defender: { ...truth, steps: 0n, finalRoot: truth.startRoot },
          challenger: { ...lie, steps: 0n },
        },
      },
      'MalformedClaim',
    ],
    [
      'a short root',
      { claims: { defender: truth, challenger: { ...lie, finalRoot: new Uint8Array(31) } } },
      'MalformedClaim',
    ],
    ['one claim', { claims: { defender: truth } }, 'MalformedClaim'],
    ['no claims', { claims: undefined }, 'MalformedOpening'],
    ['no bonds', { bonds: undefined }, 'MalformedOpening'],
    ['a bond too small', { bonds: { defender: 99n, challenger: 100n } }, 'WrongBond'],
    ['a bond too large', { bonds: { defender: 100n, challenger: 101n } }, 'WrongBond'],
    ['a time with fractions', { now: 0.5 }, 'MalformedOpening'],
    ['a short salt', { salt: new Uint8Array(31) }, 'MalformedOpening'],
    ['no rules', { rules: undefined }, 'MalformedRules'],
    ['arity 1', { rules: { ...RULES, arity: 1 } }, 'MalformedRules'],
    ['A06 arity 257', { rules: { ...RULES, arity: 257 } }, 'MalformedRules'],
    ['arity 2.5', { rules: { ...RULES, arity: 2.5 } }, 'MalformedRules'],
    ['segments of no steps', { rules: { ...RULES, provable: 0n } }, 'MalformedRules'],
    ['no time', { rules: { ...RULES, clocks: { ...clocks, budget: 0 } } }, 'MalformedRules'],
    [
      'a minimum above the budget',
      { rules: { ...RULES, clocks: { ...clocks, minimum: 1_001 } } },
      'MalformedRules',
    ],
    [
      'endless extensions',
      { rules: { ...RULES, clocks: { ...clocks, maxExtension: Number.POSITIVE_INFINITY } } },
      'MalformedRules',
    ],
    ['a negative bond', { rules: { ...RULES, bond: -1n } }, 'MalformedRules'],
    ['A15 a burn above the bond', { rules: { ...RULES, burn: 101n } }, 'MalformedRules'],
  ])('%s start no game', (_, change, expected) => {
    expect(reason(openGame({ ...opening, ...change } as Opening))).toBe(expected)
  })

  test('the same opening has one id, and anything else another', () => {
    const id = (change: object) => must(openGame({ ...opening, ...change } as Opening)).id.join()
    expect(id({})).toBe(id({ salt: new Uint8Array(32) }))
    const changes = [
      { now: 1 },
      { salt: other },
      { claims: { defender: lie, challenger: truth } },
      { claims: { defender: truth, challenger: { ...lie, status: { kind: 'halted', code: 1n } } } },
      { bonds: { defender: 90n, challenger: 90n }, rules: { ...RULES, bond: 90n } },
      ...[{ arity: 3 }, { provable: 2n }, { burn: 11n }].map((rule) => ({ rules: { ...RULES, ...rule } })),
      ...[{ budget: 999 }, { minimum: 11 }, { maxExtension: 0 }].map((clock) => ({
        rules: { ...RULES, clocks: { ...clocks, ...clock } },
      })),
    ]
    expect(new Set([{}, ...changes].map(id)).size).toBe(changes.length + 1)
  })

  test('a claim of one step, or of no more than the referee takes, goes straight to the referee', () => {
    expect(toyGame(run, { steps: 1n, honest: 'defender' }).phase).toBe('prove')
    expect(fresh({ provable: 15n }).phase).toBe('post')
    expect(fresh({ provable: 16n }).phase).toBe('prove')
  })
})
