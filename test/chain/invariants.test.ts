import fc from 'fast-check'
import type { Hex } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { tournamentOf } from '../../src/chain/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import { cheat, createArena, honest, keeper, type Party, playOut, type Script, settledRoot } from './arena.ts'
import { freshVm } from './duel.ts'
import { toy, toyTopic } from './toy.ts'

const HALT = 13n
let node: Node
beforeAll(async () => {
  node = await startAnvil({ accounts: 20 })
})
afterAll(() => node.stop())

/** What a cheat does at its n-th chance: plays, does nothing, or sends something broken. */
const mood = fc.constantFrom('play', 'play', 'play', 'skip', 'garble', 'silent')
const cheatSpec = fc.record({
  from: fc.bigInt(1n, 16n),
  salt: fc.constantFrom('a', 'b', 'c'),
  moods: fc.array(mood, { minLength: 1, maxLength: 12 }),
})
const chance = fc.record({
  kind: fc.constantFrom('none', 'none', 'none', 'wait', 'reorg'),
  size: fc.integer({ min: 1, max: 100 }),
})
const gameSpec = fc.record({
  heights: fc.constantFrom<number[]>([2, 2], [1, 1, 2], [4], [1, 3]),
  groups: fc.array(fc.constantFrom(2, 3, 4), { minLength: 3, maxLength: 3 }),
  cheats: fc.array(cheatSpec, { minLength: 1, maxLength: 4 }),
  /** Where among the cheats the honest party acts; absent in one game of five. */
  honestAt: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 5 }),
  chances: fc.array(chance, { minLength: 10, maxLength: 40 }),
})

function scriptOf(moods: readonly string[]): Script {
  let turn = 0
  let opened = false
  return {
    async change(action, call) {
      // Two lies about the same step put each other out; without this they would open round after round.
      if (action.kind === 'open' && opened) return undefined
      opened ||= action.kind === 'open'
      const mood = moods[turn++ % moods.length]!
      if (moods.slice(0, turn).includes('silent') && action.kind !== 'join') return undefined
      if (mood === 'skip') return undefined
      const made = await call()
      return mood === 'garble' ? { ...made, data: `0x${made.data.slice(2, -64)}${'5a'.repeat(32)}` } : made
    },
  }
}

const slow = process.env.ONESTEP_SLOW === '1'
const numRuns = slow ? 200 : 4
if (!slow) console.log('invariants: 4 random games; 200 with ONESTEP_SLOW=1')

test('in random games the honest claim wins, no honest bond is lost, the books balance, every game ends', async () => {
  const truth = toy({ halt: HALT })
  await fc.assert(
    fc.asyncProperty(gameSpec, async (spec) => {
      const arena = await createArena(node, {
        heights: spec.heights,
        groups: spec.groups,
        halt: HALT,
        grace: 40n,
        allowance: 6_000n,
      })
      const topic = toyTopic(truth, freshVm())
      const parties: Party[] = spec.cheats.map(({ from, salt, moods }, i) => {
        const provider = toy({ halt: HALT, lie: { from, salt } })
        return cheat(arena, { topic, provider, index: 2 + i }, scriptOf(moods))
      })
      const bob = honest(arena, { topic, provider: truth, index: 1, patience: 1n })
      if (spec.honestAt !== null) parties.splice(spec.honestAt, 0, bob)
      // Somebody without a claim keeps the clocks, so that a game of silent cheats ends too.
      else parties.push(keeper(arena, topic, 9))
      const worth = () => node.client.getBalance({ address: bob.account.address })
      const before = await worth()

      // `playOut` checks after every round that the contract holds what it owes, and throws if there is no end.
      const view = await playOut(arena, parties, {
        topic,
        rounds: 600,
        async between(_view, round) {
          const { kind, size } = spec.chances[round] ?? { kind: 'none', size: 1 }
          if (kind === 'wait') await node.mineAt((await node.now()) + BigInt(size))
          const depth = (size % 3) + 1
          const blocks = (await node.client.getBlockNumber()) - arena.config.fromBlock
          if (kind === 'reorg' && blocks >= BigInt(depth)) await node.reorg(depth)
          return kind !== 'none'
        },
      })
      const last = tournamentOf(view, topic)
      // A game without an honest party may never begin, when all that there is of cheats does nothing.
      if (last === undefined && spec.honestAt === null) return
      expect(last?.settled).toBeDefined()
      if (spec.honestAt === null) return
      expect(settledRoot(view, topic)).toBe(toHex(await truth.rootAt(1n << 4n)))
      // Nothing is left behind, and but for the gas of its transactions it has not paid anything.
      expect(view.owed.get(bob.account.address.toLowerCase() as never)).toBeUndefined()
      let gas = 0n
      const hashes = new Set(
        bob.metrics.filter(({ event }) => event === 'signed').map(({ hash }) => hash as Hex),
      )
      for (const hash of hashes) {
        const receipt = await node.client.getTransactionReceipt({ hash }).catch(() => undefined)
        gas += (receipt?.gasUsed ?? 0n) * (receipt?.effectiveGasPrice ?? 0n)
      }
      expect((await worth()) + gas - before).toBeGreaterThanOrEqual(0n)
    }),
    { numRuns, endOnFailure: true },
  )
}, 3_600_000)
