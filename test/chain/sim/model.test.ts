import { decodeFunctionData, type Hex, parseEventLogs } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gameAbi } from '../../../src/chain/index.ts'
import { type Node, startAnvil } from '../anvil.ts'
import { type Arena, cheat, createArena, honest, type Party, playOut, send } from '../arena.ts'
import { freshVm } from '../duel.ts'
import { toy, toyTopic } from '../toy.ts'
import { canonical } from './canonical.ts'
import { cloneGame, emptyGame, execute, heldBy, Revert } from './model.ts'

const HALT = 13n
const truth = toy({ halt: HALT })
const lie = (from: bigint, salt: string) => toy({ halt: HALT, lie: { from, salt } })

let node: Node
beforeAll(async () => {
  node = await startAnvil({ accounts: 12 })
})
afterAll(() => node.stop())

type Sent = { input: Hex; ok: boolean; events: { eventName: string; args: unknown }[] }

/** Replays every transaction to the game in the model, and compares. @returns what was sent */
async function compare(arena: Arena): Promise<Sent[]> {
  const { address, fromBlock } = arena.config
  const rules = { ...arena.config, halt: HALT }
  let state = emptyGame()
  const all: Sent[] = []
  const last = await node.client.getBlockNumber()
  for (let number = fromBlock; number <= last; number++) {
    const block = await node.client.getBlock({ blockNumber: number, includeTransactions: true })
    for (const { from, to, input, value, hash } of block.transactions) {
      if (to?.toLowerCase() !== address) continue
      const receipt = await node.receiptOf(hash)
      const events = parseEventLogs({ abi: gameAbi, logs: receipt.logs }).map(({ eventName, args }) => ({
        ...{ eventName: eventName as string, args: args as unknown },
      }))
      const next = cloneGame(state)
      let modelled: unknown
      try {
        modelled = execute(next, rules, { from, value, data: input }, block.timestamp).events
        state = next
      } catch (error) {
        if (!(error instanceof Revert)) throw error
        modelled = undefined
      }
      const ok = receipt.status === 'success'
      expect(canonical(modelled), decodeFunctionData({ abi: gameAbi, data: input }).functionName).toEqual(
        canonical(ok ? events : undefined),
      )
      all.push({ input, ok, events })
    }
    const held = await node.client.getBalance({ address, blockNumber: number })
    expect(heldBy(state, rules.gasPrice), `balance at block ${number}`).toBe(held)
  }
  return all
}

test.each<[string, number[], number]>([
  ['two levels', [2, 2], 3],
  ['three levels', [1, 2, 1], 2],
  ['one level', [4], 4],
])(
  'the model does what the contract does: %s, cheats that play, fall silent and send rubbish',
  async (_, heights, n) => {
    const arena = await createArena(node, { heights, halt: HALT, allowance: 4_000n })
    const topic = toyTopic(truth, freshVm())
    const bob = honest(arena, { topic, provider: truth, index: 1, patience: 1n })
    const parties: Party[] = Array.from({ length: n }, (_, i) => {
      let turn = 0
      return cheat(
        arena,
        { topic, provider: lie(3n + 3n * BigInt(i), `c${i}`), index: 2 + i, post: false },
        {
          async change(action, call) {
            turn++
            if (action.kind !== 'join' && (i + turn) % 5 === 0) return undefined
            if (action.kind !== 'join' && i === 1 && turn > 4) return undefined
            const made = await call()
            if ((i + turn) % 4 !== 0 || action.kind === 'withdraw') return made
            // With gas of our own: else the node would refuse it, and no block would have it.
            const rubbish = { ...made, data: `0x${made.data.slice(2, -64)}${'5a'.repeat(32)}` as Hex }
            await send(arena, node.account(2 + i), rubbish, 900_000n)
            return undefined
          },
        },
      )
    })
    await playOut(arena, [bob, ...parties], { topic })
    const sent = await compare(arena)
    const kinds = new Set(sent.filter(({ ok }) => ok).map(({ input }) => input.slice(0, 10)))
    expect(kinds.size).toBeGreaterThan(4)
    console.log(
      `compared ${sent.length} transactions, ${sent.filter(({ ok }) => !ok).length} of them reverted`,
    )
  },
)
