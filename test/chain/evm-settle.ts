/**
 * Games about Ethereum transactions, with the committed verifier as their referee.
 */
import { expect } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { deployStepReferee, deployVerifier, providerOfTrace } from '../../src/chain/index.ts'
import { type Corruption, corruptedRun } from '../../src/testing/index.ts'
import { run } from '../../src/trace/trace.ts'
import type { Vm } from '../../src/vm/index.ts'
import type { EvmProgram } from '../../src/vms/evm/load.ts'
import { evms } from '../../src/vms/evm/spec.ts'
import { partsOf } from '../generate/vms.ts'
import { artifactsOf } from '../targets/solidity/chain.ts'
import type { Node } from './anvil.ts'
import { cheat, createArena, honest, playOut, settledRoot } from './arena.ts'

const slow = process.env.ONESTEP_SLOW === '1'
/** A claim covers 2^20 steps, in two levels. */
const HEIGHTS = [10, 10]

/** Deploys the verifier of Cancun, its parts, and a referee. */
export async function evmReferee(node: Node): Promise<`0x${string}`> {
  const deployer = { wallet: node.wallet, client: node.client, account: node.account(0) }
  const vm = evms.get('cancun') as Vm
  const [head, ...parts] = artifactsOf(vm, partsOf(vm))
  return deployStepReferee(deployer, [await deployVerifier(deployer, head, parts)])
}

/** The honest party wins, in the slow run whoever claims first, and the root that it claims is what the game settles on. */
export async function settle(
  node: Node,
  referee: `0x${string}`,
  program: EvmProgram,
  after: bigint,
  how: Corruption,
): Promise<void> {
  const ours = await run(program)
  const theirs = await corruptedRun(program, { after, maxSteps: ours.steps + 1000n, how })
  const last = 1n << BigInt(HEIGHTS[0] + HEIGHTS[1])
  expect(ours.steps).toBeLessThan(last)
  expect(toHex(theirs.rootAt(after))).toBe(toHex(ours.rootAt(after)))
  expect(toHex(theirs.rootAt(last))).not.toBe(toHex(ours.rootAt(last)))
  const topic = { vmId: toHex(program.vm.id), startRoot: toHex(ours.rootAt(0n)) }
  for (const order of slow ? (['cheat', 'honest'] as const) : (['cheat'] as const)) {
    const arena = await createArena(node, { referee, heights: HEIGHTS })
    const bob = honest(arena, { topic, provider: providerOfTrace(ours), index: 1 })
    const eve = cheat(arena, { topic, provider: providerOfTrace(theirs), index: 2 })
    const view = await playOut(arena, order === 'cheat' ? [eve, bob] : [bob, eve], { topic })
    expect(settledRoot(view, topic)).toBe(toHex(ours.rootAt(last)))
  }
}
