import fc from 'fast-check'
import type { Hex } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gameAbi, keyOf, type Topic, tournamentOf } from '../../src/chain/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import { type Arena, checkSolvent, createArena, viewOf } from './arena.ts'
import { attempt, batchOf, type Call, freshVm, joinCall, openCall, perform, sideOf } from './duel.ts'
import { toy, toyTopic } from './toy.ts'

const HALT = 13n
const ACCOUNTS = [1, 2, 3, 4]
const slow = process.env.ONESTEP_SLOW === '1'
if (!slow) console.log('purse: 2 random sequences of calls; 60 with ONESTEP_SLOW=1')

let node: Node
let arena: Arena
beforeAll(async () => {
  node = await startAnvil()
  arena = await createArena(node, { heights: [2], halt: HALT })
})
afterAll(() => node.stop())

const owedTo = (account: number) =>
  node.client.readContract({
    ...{ address: arena.config.address, abi: gameAbi, functionName: 'owed' },
    args: [node.account(account).address],
  })

const who = fc.constantFrom(...ACCOUNTS)
/** Of the bond, in thirds; 4 is more than it. */
const thirds = fc.integer({ min: 0, max: 4 })
const action = fc.oneof(
  fc.record({ kind: fc.constant('open' as const), who, thirds }),
  fc.record({ kind: fc.constant('join' as const), who, thirds, from: fc.bigInt(1n, 4n) }),
  fc.record({ kind: fc.constant('withdraw' as const), who }),
  fc.record({ kind: fc.constant('many' as const), who, only: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('settle' as const), who, at: fc.nat(20) }),
  fc.record({ kind: fc.constant('wait' as const), who, seconds: fc.bigInt(1n, 4_000n) }),
)

test('whatever anybody calls, nobody`s credit falls but by a call of his own, and the books balance', async () => {
  let drawn = 0
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 20, maxLength: 30 }), async (actions) => {
      const bond = arena.config.levels[0]!.bond
      const truth = toy({ halt: HALT })
      // Everybody is owed a bond at first: an undisputed claim each.
      const first: Hex[] = []
      for (const account of ACCOUNTS) {
        const own = toyTopic(truth, freshVm())
        const call = openCall(arena, own, await sideOf(arena, truth, account))
        await perform(arena, node.account(account), call)
        first.push(tournamentOf(await viewOf(arena), own)!.id)
      }
      await node.mineAt((await node.now()) + 3_600n)
      await perform(arena, node.account(0), batchOf([], first))
      let topic: Topic = toyTopic(truth, freshVm())
      const keys: ReturnType<typeof keyOf>[] = []
      for (const step of actions) {
        const account = node.account(step.who)
        const view = await viewOf(arena)
        const ids = [...view.tournaments.keys()]
        for (const { matches } of view.tournaments.values()) keys.push(...[...matches.values()].map(keyOf))
        const before = await Promise.all(ACCOUNTS.map(owedTo))
        let call: Call | undefined
        let value = 0n
        if (step.kind === 'open') {
          topic = toyTopic(truth, freshVm())
          call = openCall(arena, topic, await sideOf(arena, truth, step.who))
        } else if (step.kind === 'join') {
          const side = await sideOf(arena, toy({ halt: HALT, lie: { from: step.from, salt: 'x' } }), step.who)
          const id = tournamentOf(view, topic)?.id ?? (`0x${'11'.repeat(32)}` as Hex)
          call = joinCall(arena, id, side)
        } else if (step.kind === 'withdraw') call = { functionName: 'withdraw', args: [account.address] }
        else if (step.kind === 'settle')
          call = { functionName: 'settle', args: [ids[step.at % Math.max(1, ids.length)] ?? topic.vmId] }
        else if (step.kind === 'many')
          // Those of matches that are over among them, many of them twice.
          call = batchOf(
            keys.filter((_, i) => i % step.only === 0),
            ids.filter((_, i) => i % step.only === 0),
          )
        else await node.mineAt((await node.now()) + step.seconds)
        if ('thirds' in step) value = step.thirds === 4 ? bond + 1n : (bond * BigInt(step.thirds)) / 3n
        const done = call !== undefined && (await attempt(arena, account, { ...call, value }))
        const after = await Promise.all(ACCOUNTS.map(owedTo))
        for (const [i, other] of ACCOUNTS.entries())
          if (other !== step.who || !done) expect(after[i]).toBeGreaterThanOrEqual(before[i]!)
        if (done && 'thirds' in step && value < bond) drawn++
        if (done && 'thirds' in step) expect(after[step.who - 1]).toBe(before[step.who - 1]! - (bond - value))
        const { view: now, head } = await arena.watcher.poll()
        await checkSolvent(arena, now, head.number)
      }
    }),
    { numRuns: slow ? 60 : 2, endOnFailure: true },
  )
  expect(drawn).toBeGreaterThan(0)
}, 900_000)
