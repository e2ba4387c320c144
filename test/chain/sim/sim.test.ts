import { expect, test } from 'vitest'
import { seedsOf } from '../seeds.ts'
import type { Manner, RivalSpec } from './rivals.ts'
import { type DisputeSpec, drawDispute } from './spec.ts'
import { type Outcome, playDispute } from './world.ts'

const only = process.env.ONESTEP_SEED

test('the challenger wins every simulated dispute with the funds that it is said to need, and loses no bond', async () => {
  const lost: string[] = []
  const calls = new Map<string, number>()
  let moves = 0
  let count = 0
  for (const seed of seedsOf('simulated disputes', { few: 100, all: 10_000 })) {
    count++
    const trace =
      only === undefined ? undefined : (metric: object) => console.log(JSON.stringify(metric, text))
    const outcome = await playDispute(drawDispute(seed), trace).catch((error: unknown) => String(error))
    if (typeof outcome !== 'string') {
      moves += outcome.moves
      for (const [name, count] of outcome.calls) calls.set(name, (calls.get(name) ?? 0) + count)
    }
    if (typeof outcome === 'string' || !isWon(outcome)) lost.push(`seed ${seed}: ${describe(outcome)}`)
  }
  console.log(`${count} disputes, ${moves} transactions, ${lost.length} lost`)
  console.log([...calls].map(([name, number]) => `${name} ${number}`).join(', '))
  expect(lost).toEqual([])
  // Disputes in which a rule never comes up say nothing about it.
  if (only === undefined) expect([...calls.keys()]).toEqual(expect.arrayContaining(RULES))
}, 7_200_000)

const level = (height: number, bond: bigint, group: number) => ({ height, allowance: 3_600n, bond, group })
const rival = (manner: Manner, from: bigint, until: bigint, since: number, salt: string): RivalSpec => ({
  ...{ manner, from, until, since, salt, moves: 2 },
})

/** Of the disputes above, as they were drawn: the truth was settled, and bonds below it were never paid back. */
const OUTLIVED: { readonly [what: string]: DisputeSpec } = {
  'whose last level is joined when no level is at stake any more': {
    ...{ seed: 4_251, halt: 14n, gasPrice: 21_000_000_000n, post: true, feeCap: undefined, interval: 24 },
    levels: [
      level(1, 31_080_000_000_000_000n, 4),
      level(1, 279_720_000_000_000_000n, 2),
      level(2, 34_440_000_000_000_000n, 4),
    ],
    ...{ market: { base: 28_350_000_000n, tip: 567_000_001n }, balance: 7_826_492_940_000_000_000n },
    rivals: [
      rival('play', 14n, 17n, 24, '4251.0'),
      rival('silent', 7n, 10n, 41, '4251.1'),
      rival('play', 7n, 9n, 15, '4251.2'),
      rival('plant', 12n, 14n, 0, '4251.3'),
    ],
    ...{ troubles: [{ kind: 'away', from: 13_776, until: 15_984 }], restarts: [] },
    reorgs: new Map([
      [35, 8],
      [43, 3],
      [58, 3],
    ]),
  },
  'below which somebody else made the claim': {
    ...{ seed: 7_978, halt: 11n, gasPrice: 4_000_000_000n, post: false, feeCap: 10n ** 18n, interval: 36 },
    levels: [
      level(1, 5_720_000_000_000_000n, 4),
      level(1, 5_720_000_000_000_000n, 2),
      level(2, 6_320_000_000_000_000n, 2),
    ],
    ...{ market: { base: 5_520_000_000n, tip: 110_400_001n }, balance: 495_492_096_000_000_000n },
    rivals: [
      rival('play', 8n, 10n, 0, '7978.0'),
      { ...rival('silent', 11n, 13n, 14, '7978.1'), moves: 3 },
      rival('copy', 11n, 14n, 22, '7978.2'),
      rival('play', 5n, 7n, 0, '7978.3'),
    ],
    troubles: [
      { kind: 'spike', from: 1_066, until: 1_294 },
      { kind: 'lagging', from: 3_364, until: 4_594 },
      { kind: 'narrow', from: 98, until: 659 },
    ],
    ...{
      restarts: [],
      reorgs: new Map([
        [41, 6],
        [51, 8],
      ]),
    },
  },
}

test.each(Object.entries(OUTLIVED))(
  'a bond in a tournament that outlives the game, %s, comes back',
  async (_, spec) => {
    const outcome = await playDispute(spec)
    expect(isWon(outcome), describe(outcome)).toBe(true)
  },
)

const RULES = [
  ...['advance', 'batch', 'collect', 'join', 'open', 'resolve', 'resolveInner', 'seal', 'settle', 'shut'],
  ...['timeout', 'withdraw'],
]
const isWon = ({ standing, truth, missing }: Outcome) => standing === 'won' && truth && missing === 0n
const text = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
const describe = (outcome: Outcome | string) =>
  typeof outcome === 'string' ? outcome : JSON.stringify(outcome, text)
