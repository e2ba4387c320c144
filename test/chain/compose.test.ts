/**
 * A machine made of two on a node: its divided verifier answers as `verify` does, and a dispute whose one step crosses the
 * border between the parts is settled.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { deployStepReferee, providerOfTrace } from '../../src/chain/index.ts'
import { LiveState } from '../../src/state/access.ts'
import {
  corruptEntry,
  corruptedRun,
  corruptRegister,
  flippedBytes,
  proveStepFrom,
  stepCase,
  stepKinds,
  tampers,
} from '../../src/testing/index.ts'
import { run } from '../../src/trace/index.ts'
import type { Question } from '../targets/solidity/chain.ts'
import { onNode } from '../targets/solidity/on-node.ts'
import { calling, hybrid } from '../vms/hybrid.ts'
import { cheat, createArena, honest, playOut, settledRoot } from './arena.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const seed = Number(process.env.ONESTEP_SEED ?? Math.floor(Math.random() * 2 ** 31))

const on = onNode([hybrid, 1])

const program = { vm: hybrid, state: calling('wide', 3n) }

/** What each step of the program runs. */
function names(): (string | undefined)[] {
  const live = new LiveState(hybrid.machine, program.state)
  const all: (string | undefined)[] = []
  for (let step = live.step(); step; step = live.step()) all.push(step.name)
  return all
}

test('steps of both parts, of the bridge and of every kind lead to the root that TypeScript says', async () => {
  const questions: Question[] = []
  const live = new LiveState(hybrid.machine, program.state)
  do {
    const state = live.snapshot()
    questions.push({ vm: hybrid, ...proveStepFrom(hybrid, state, on.hash) })
  } while (live.step())
  for (const kind of stepKinds(hybrid)) {
    const states = fc.sample(stepCase(hybrid, kind), { numRuns: slow ? 100 : 5, seed })
    for (const [i, state] of states.entries()) {
      if (!state) continue
      const { before, proof } = proveStepFrom(hybrid, state, on.hash)
      questions.push({ vm: hybrid, before, proof, note: JSON.stringify(kind) })
      if (i > 0 && !slow) continue
      for (const { kind: what, proof: tampered } of [
        ...tampers(hybrid, state, on.hash),
        ...flippedBytes(proof),
      ])
        questions.push({ vm: hybrid, before, proof: tampered, note: what })
    }
  }
  for (let i = 0; i < questions.length; i += 1000)
    expect(await on.verifiers.differences(questions.slice(i, i + 1000), on.hash), `seed ${seed}`).toEqual([])
}, 3_600_000)

test('disputes about steps on either side of the border, and on it, are won by who is right', async () => {
  const ours = await run(program, { interval: 64n })
  const deployer = { wallet: on.node.wallet, client: on.node.client, account: on.node.account(0) }
  const referee = await deployStepReferee(deployer, [on.verifiers.addressOf(hybrid)])
  const topic = { vmId: toHex(hybrid.id), startRoot: toHex(ours.rootAt(0n)) }
  const all = names()
  const at = (name: string) => BigInt(all.indexOf(name))
  for (const [after, how] of [
    // The call itself: who cheats gives the callee more gas than its caller had.
    [at('wide.outside'), corruptRegister('narrow.fuel', 0, 20)],
    // The return: a result that nobody computed, and an entry in the map that both parts share.
    [at('narrow.when.halted'), corruptEntry('storage', 1n, 5n)],
    [at('narrow.add'), corruptRegister('narrow.x', 3, 1)],
  ] as const) {
    const arena = await createArena(on.node, { referee, heights: [5, 5] })
    const theirs = await corruptedRun(program, { after, how, maxSteps: ours.steps })
    const bob = honest(arena, { topic, provider: providerOfTrace(ours), index: 1 })
    const eve = cheat(arena, { topic, provider: providerOfTrace(theirs), index: 2 })
    const view = await playOut(arena, after % 2n === 0n ? [eve, bob] : [bob, eve], { topic })
    expect(settledRoot(view, topic)).toBe(toHex(ours.rootAt(1n << 10n)))
  }
}, 300_000)
