/**
 * Contracts of the EVM and programs in WebAssembly on a node: the verifier answers as `verify` does about steps of both and
 * of the bridge, and disputes about a step on each side, and on the border, are settled. Its contracts are compiled here,
 * for minutes, so behind ONESTEP_SLOW=1.
 */
import { describe, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { deployStepReferee, providerOfTrace } from '../../src/chain/index.ts'
import { LiveState } from '../../src/state/access.ts'
import {
  corruptEntry,
  corruptedRun,
  corruptRegister,
  proveStepFrom,
  tampers,
} from '../../src/testing/index.ts'
import { run } from '../../src/trace/index.ts'
import { stylusVm } from '../../src/vms/stylus/spec.ts'
import type { Question } from '../targets/solidity/chain.ts'
import { onNode } from '../targets/solidity/on-node.ts'
import { CONTRACT, hybridProgram } from '../vms/stylus/programs.ts'
import { cheat, createArena, honest, playOut, settledRoot } from './arena.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const PARTS = 16
if (!slow) console.log('stylus: the dispute on a node is left out; ONESTEP_SLOW=1 runs it')

describe.runIf(slow)('the EVM and programs on a node', () => {
  const on = onNode([stylusVm, PARTS])

  test('steps of both sides and of the bridge lead to the same root', async () => {
    const { state } = await hybridProgram(2n)
    const live = new LiveState(stylusVm.machine, state)
    const seen = new Map<string, number>()
    const questions: Question[] = []
    while (live.status.kind === 'running') {
      const before = live.snapshot()
      const name = live.step()?.name ?? 'fetch'
      const times = (seen.get(name) ?? 0) + 1
      seen.set(name, times)
      if (times > 2) continue
      const { before: header, proof } = proveStepFrom(stylusVm, before, on.hash)
      questions.push({ vm: stylusVm, before: header, proof, note: name })
      if (times > 1 || !/^(wasm\.outside|hook|back|begin|frame|copy|call)/.test(name)) continue
      for (const { kind, proof: tampered } of tampers(stylusVm, before, on.hash))
        questions.push({ vm: stylusVm, before: header, proof: tampered, note: `${name}: ${kind}` })
    }
    for (let i = 0; i < questions.length; i += 500)
      expect(await on.verifiers.differences(questions.slice(i, i + 500), on.hash)).toEqual([])
    console.log(`stylus: ${questions.length} proofs of ${seen.size} kinds of steps agree on chain`)
    expect(seen.size).toBeGreaterThan(100)
  }, 1_800_000)

  test('disputes about a step on each side, and on the border, are won by who is right', async () => {
    const program = await hybridProgram(2n)
    const ours = await run(program, { interval: 64n })
    const live = new LiveState(stylusVm.machine, program.state)
    const names: (string | undefined)[] = []
    for (let step = live.step(); step; step = live.step()) names.push(step.name)
    const at = (name: string) => BigInt(names.indexOf(name))
    const deployer = { wallet: on.node.wallet, client: on.node.client, account: on.node.account(0) }
    const referee = await deployStepReferee(deployer, [on.verifiers.addressOf(stylusVm)])
    const topic = { vmId: toHex(stylusVm.id), startRoot: toHex(ours.rootAt(0n)) }
    for (const [after, how] of [
      // The contract adds one to what the program returned.
      [at('evm.mul'), corruptRegister('evm.top', 0, 1)],
      // The program: more ink than it has left.
      [at('wasm.i32.mul'), corruptRegister('wasm.ink', 0, 1)],
      // The border: more ink than the caller's gas buys.
      [at('begin'), corruptRegister('wasm.ink', 0, 20)],
      // What the program stored, in the map that both share.
      [
        at('back.sstore'),
        corruptEntry('evm.world', [...(program.state.maps?.['evm.world'] ?? [])][0]![0], 5n),
      ],
    ] as const) {
      const arena = await createArena(on.node, { referee, heights: [6, 6] })
      const theirs = await corruptedRun(program, { after, how, maxSteps: ours.steps })
      const bob = honest(arena, { topic, provider: providerOfTrace(ours), index: 1 })
      const eve = cheat(arena, { topic, provider: providerOfTrace(theirs), index: 2 })
      const view = await playOut(arena, after % 2n === 0n ? [eve, bob] : [bob, eve], { topic })
      expect(settledRoot(view, topic)).toBe(toHex(ours.rootAt(1n << 12n)))
    }
    expect(program.source.accounts.has(CONTRACT)).toBe(true)
  }, 1_800_000)
})
