import type { Hex } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import {
  type Action,
  type Call,
  changeTimes,
  deadlineOf,
  delayOf,
  tournamentOf,
} from '../../src/chain/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import {
  type Arena,
  cheat,
  createArena,
  honest,
  keeper,
  type Party,
  playOut,
  settledRoot,
  viewOf,
} from './arena.ts'
import { freshVm, joinCall, openCall, perform, sideOf } from './duel.ts'
import { toy, toyTopic } from './toy.ts'

const HALT = 13n
const [ALLOWANCE, GRACE] = [302_400n, 300n]
const truth = toy({ halt: HALT })
const slow = process.env.ONESTEP_SLOW === '1'
if (!slow) console.log('only with ONESTEP_SLOW=1: the delay that 16 and 17 claims buy')
let node: Node
beforeAll(async () => {
  node = await startAnvil({ accounts: 30 })
})
afterAll(() => node.stop())

/** A tournament of so many claims, the truth first. */
async function crowd(arena: Arena, claims: number): Promise<{ id: Hex; opened: bigint; tidier: Party }> {
  const topic = toyTopic(truth, freshVm())
  const first = await sideOf(arena, truth, 1)
  await perform(arena, first.account, openCall(arena, topic, first))
  const { id, opened } = tournamentOf(await viewOf(arena), topic)!
  for (let i = 1; i < claims; i++) {
    const rival = toy({ halt: HALT, lie: { from: 3n, salt: `s${i}` } })
    const side = await sideOf(arena, rival, 1 + i)
    await perform(arena, side.account, joinCall(arena, id, side))
  }
  return { id, opened, tidier: keeper(arena, topic, 25) }
}

/** Lets time pass until the tournament is settled; what can be ended is ended at once. @returns when */
async function pass(arena: Arena, { id, tidier }: { id: Hex; tidier: Party }): Promise<bigint> {
  for (let i = 0; i < 500; i++) {
    if (await tidier.act()) continue
    const view = await viewOf(arena)
    if (view.tournaments.get(id)!.settled !== undefined) return node.now()
    const now = await node.now()
    const next = changeTimes(view).filter((time) => time > now)
    await node.mineAt(next.reduce((a, b) => (a < b ? a : b)))
  }
  throw new Error('it does not end')
}

/** Claims, group size, and the rounds that the claims are worth: the logarithm to the base of the group's size. */
const cases: [number, number, bigint][] = [
  [2, 2, 1n],
  [4, 2, 2n],
  [4, 4, 1n],
  [5, 4, 2n],
  [8, 2, 3n],
  [8, 16, 1n],
]
if (slow) cases.push([16, 2, 4n], [16, 16, 1n], [17, 16, 2n])

test.each(cases)(
  'the delay that idle rivals buy: %i claims in groups of %i, an allowance and a grace for each of %i rounds',
  async (claims, group, rounds) => {
    const options = { heights: [4], groups: [group], halt: HALT, allowance: ALLOWANCE, grace: GRACE }
    const arena = await createArena(node, options)
    const game = await crowd(arena, claims)
    const took = (await pass(arena, game)) - game.opened
    const round = ALLOWANCE + GRACE + 60n
    expect(took).toBeGreaterThanOrEqual(ALLOWANCE * rounds)
    expect(took).toBeLessThan(rounds * round)
    // The bound of docs/security.md: no censorship, and a grace a turn.
    expect(took).toBeLessThanOrEqual(rounds * (ALLOWANCE + 4n * GRACE))
  },
  60_000,
)

test('rivals that seal and abandon: in two levels, within the bound', async () => {
  const [join, rivals] = [7_200n, 3]
  const arena = await createArena(node, {
    ...{ heights: [2, 2], groups: [2, 16], halt: HALT, allowance: ALLOWANCE, join, grace: GRACE },
  })
  const topic = toyTopic(truth, freshVm())
  const bob = honest(arena, { topic, provider: truth, index: 1 })
  await bob.act()
  const { id, opened } = tournamentOf(await viewOf(arena), topic)!
  const roots: Hex[] = []
  const rank = (root: Hex) => roots.indexOf(root)
  const parties: Party[] = [bob]
  for (let i = 0; i < rivals; i++) {
    const provider = toy({ halt: HALT, lie: { from: 3n, salt: `s${i}` } })
    const side = await sideOf(arena, provider, 2 + i)
    roots.push(side.root)
    await perform(arena, side.account, joinCall(arena, id, side))
    // Each burns its clock to the last seconds before it seals. The one to be spared joins below, and nobody plays there.
    const change = async (action: Action, call: () => Promise<Call>): Promise<Call | undefined> => {
      if (action.kind === 'advance' || action.kind === 'seal') {
        const { match } = action
        if (match.tournament !== id) return undefined
        const other = match.one === side.root ? match.two : match.one
        const spared = rank(other) >= 0 && rank(side.root) < rank(other)
        const left = deadlineOf(arena.config, match) - (await node.now())
        return spared || left <= 3n ? call() : undefined
      }
      if (action.kind !== 'join') return undefined
      const { origin } = (await viewOf(arena)).tournaments.get(action.tournament)!
      const above = (await viewOf(arena)).tournaments.get(id)!.matches.get(origin!.match)!
      const other = above.one === side.root ? above.two : above.one
      return rank(other) < 0 || rank(side.root) < rank(other) ? call() : undefined
    }
    parties.push(cheat(arena, { topic, provider, index: 2 + i }, { change }))
  }
  const view = await playOut(arena, parties, { topic, edges: true })
  expect(settledRoot(view, topic)).toBe(toHex(await truth.rootAt(16n)))
  const sealed = [...view.tournaments.values()].filter(({ level }) => level === 1)
  expect(sealed.length).toBeGreaterThanOrEqual(2)
  const took = (await node.now()) - opened
  console.log(`sealed and abandoned: ${(Number(took) / 86_400).toFixed(1)} days`)
  expect(took).toBeGreaterThan(ALLOWANCE)
  const { levels } = arena.config
  expect(took).toBeLessThanOrEqual(delayOf({ levels, grace: GRACE + 60n, rivals }))
}, 120_000)
