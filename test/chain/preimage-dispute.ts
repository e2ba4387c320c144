/**
 * A dispute about a fault proof program on a node, whose wrong step reads a preimage; what the step's proof does not carry
 * is published first.
 * @module
 */
import { expect } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import {
  deployPreimageOracle,
  deployStepReferee,
  deployVerifier,
  localContextOf,
  PreimagePendingError,
  type Provider,
  type PublishOptions,
  providerOfTrace,
  publishingProvider,
} from '../../src/chain/index.ts'
import type { Program } from '../../src/run/program.ts'
import { type Corruption, corruptedRun } from '../../src/testing/index.ts'
import type { Trace } from '../../src/trace/trace.ts'
import { artifactsOf } from '../targets/solidity/chain.ts'
import type { Node } from './anvil.ts'
import { cheat, createArena, honest, playOut, settledRoot } from './arena.ts'

/** Seconds in which the absorption of a large preimage can be challenged. */
const PERIOD = 600n

/** A program, its honest run, and the host. */
export type DisputedRun = {
  readonly program: Program
  readonly ours: Trace
  readonly preimages: (key: Uint8Array) => Uint8Array | undefined
  readonly own: PublishOptions & Required<Pick<PublishOptions, 'local'>>
  /** Contracts besides the first that the verifier is. */
  readonly parts: number
}

export const publisherOf = (node: Node, index: number) => ({
  wallet: node.wallet,
  client: node.client,
  account: node.account(index),
})

/**
 * Plays a dispute about a step in which the other party read something else. The honest party wins.
 * @param how - what is different in the state after the step
 * @returns whether it proved the step, for which the other one's clock may have run out before, and how often it waited
 */
async function play(
  node: Node,
  game: DisputedRun,
  step: bigint,
  how: Corruption,
  heights: readonly number[],
  first: 'honest' | 'cheat',
) {
  const { program, ours, preimages, own } = game
  const last = 1n << BigInt(heights.reduce((a, b) => a + b))
  expect(ours.steps).toBeLessThan(last)
  const theirs = await corruptedRun(program, {
    ...{ after: step, maxSteps: ours.steps + 1000n, preimages },
    how,
  })
  expect(toHex(theirs.rootAt(step))).toBe(toHex(ours.rootAt(step)))
  expect(toHex(theirs.rootAt(last))).not.toBe(toHex(ours.rootAt(last)))
  const publisher = (index: number) => publisherOf(node, index)
  const oracle = await deployPreimageOracle(publisher(0), { leastSize: 126_000n, period: PERIOD, bond: 1n })
  const [head, ...parts] = artifactsOf(program.vm, game.parts)
  const localContext = localContextOf(own.local)
  const verifier = await deployVerifier(publisher(0), head!, parts, { oracle, localContext })
  const referee = await deployStepReferee(publisher(0), [verifier])
  const topic = { vmId: toHex(program.vm.id), startRoot: toHex(ours.rootAt(0n)) }
  const arena = await createArena(node, { referee, heights: [...heights] })
  const publishing = publishingProvider(providerOfTrace(ours), ours, publisher(3), oracle, own)
  let waited = 0
  const provider: Provider = {
    ...publishing,
    async prove(at) {
      try {
        return await publishing.prove(at)
      } catch (error) {
        if (!(error instanceof PreimagePendingError)) throw error
        waited++
        await node.mineAt((await node.now()) + PERIOD + 1n)
        throw error
      }
    },
  }
  const bob = honest(arena, { topic, provider, index: 1 })
  const eve = cheat(arena, { topic, provider: providerOfTrace(theirs), index: 2 })
  const tenacious = { ...bob, act: () => bob.act().catch(() => true) }
  const parties = first === 'honest' ? [tenacious, eve] : [eve, tenacious]
  const view = await playOut(arena, parties, { topic })
  expect(settledRoot(view, topic)).toBe(toHex(ours.rootAt(last)))
  const proved = bob.metrics.some(({ event, key }) => event === 'sent' && String(key).startsWith('resolve'))
  return { proved, waited }
}

/** Plays until the honest party is the one that has to prove the step: whose turn that is differs. */
export async function settle(
  node: Node,
  game: DisputedRun,
  step: bigint,
  how: Corruption,
): Promise<{ waited: number }> {
  const bits = game.ours.steps.toString(2).length
  const heights = [Math.ceil(bits / 2), Math.floor(bits / 2)] as const
  for (const first of ['honest', 'cheat'] as const) {
    for (const levels of [heights, [heights[0] - 1, heights[1] + 1]]) {
      const { proved, waited } = await play(node, game, step, how, levels, first)
      if (proved) return { waited }
    }
  }
  throw new Error('the honest party had to prove nothing in four games')
}
