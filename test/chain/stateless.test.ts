/**
 * Blocks from root to root on a node: the verifier answers as `verify` does about steps of the EVM, of the program that knows
 * Ethereum's tries, and of the bridge, and disputes about a step of each are settled. Its contracts are compiled here, for
 * minutes, so behind ONESTEP_SLOW=1.
 */
import { readFileSync } from 'node:fs'
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
import type { Vm } from '../../src/vm/index.ts'
import { statelessProgram } from '../../src/vms/stateless/load.ts'
import { statelessVms } from '../../src/vms/stateless/spec.ts'
import type { Question } from '../targets/solidity/chain.ts'
import { onNode } from '../targets/solidity/on-node.ts'
import { cheat, createArena, honest, playOut, settledRoot } from './arena.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const PARTS = 16
const vm = statelessVms.get('stateless-cancun') as Vm
const program = () => statelessProgram(new Uint8Array(readFileSync('fixtures/stateless/block.rlp')))
if (!slow) console.log('stateless: the dispute on a node is left out; ONESTEP_SLOW=1 runs it')

describe.runIf(slow)('blocks from root to root on a node', () => {
  const on = onNode([vm, PARTS])
  /** The first two steps of each name. */
  const places = new Map<string, bigint[]>()
  const first = (name: string): bigint => places.get(name)![0] as bigint

  test('steps of both parts and of the bridge lead to the same root', async () => {
    const live = new LiveState(vm.machine, program().state)
    for (let at = 0n; live.status.kind === 'running'; at++) {
      const name = live.step()?.name ?? 'fetch'
      const known = places.get(name) ?? []
      if (known.length < 2) places.set(name, [...known, at])
    }
    const trace = await run(program())
    const questions: Question[] = []
    for (const [name, all] of places)
      for (const [times, at] of all.entries()) {
        const before = trace.stateAt(at)
        const { before: header, proof } = proveStepFrom(vm, before, on.hash)
        questions.push({ vm, before: header, proof, note: name })
        if (times > 0 || !/^(guest\.outside|hook|put|get|evm\.(access|sload|sstore|block))/.test(name))
          continue
        for (const { kind, proof: tampered } of tampers(vm, before, on.hash))
          questions.push({ vm, before: header, proof: tampered, note: `${name}: ${kind}` })
      }
    for (let i = 0; i < questions.length; i += 500)
      expect(await on.verifiers.differences(questions.slice(i, i + 500), on.hash)).toEqual([])
    console.log(`stateless: ${questions.length} proofs of ${places.size} kinds of steps agree on chain`)
    expect(places.size).toBeGreaterThan(150)
  }, 3_600_000)

  test('disputes about a step of each part, and on the border, are won by who is right', async () => {
    const ours = await run(program())
    const deployer = { wallet: on.node.wallet, client: on.node.client, account: on.node.account(0) }
    const referee = await deployStepReferee(deployer, [on.verifiers.addressOf(vm)])
    const topic = { vmId: toHex(vm.id), startRoot: toHex(ours.rootAt(0n)) }
    for (const [after, how] of [
      // The EVM: gas that a frame has not.
      [first('evm.sload'), corruptRegister('evm.gas', 0, 1)],
      // The program: what it prints begins a byte later.
      [ours.steps - 5000n, corruptRegister('guest.outputSize', 0, 1)],
      // The border: what the program lays into the EVM.
      [first('hook.set') + 1n, corruptEntry('evm.world', 77n, 5n)],
    ] as const) {
      const arena = await createArena(on.node, { referee, heights: [14, 14] })
      const theirs = await corruptedRun(program(), { after, how, maxSteps: ours.steps + 1000n })
      expect(toHex(theirs.rootAt(1n << 28n))).not.toBe(toHex(ours.rootAt(1n << 28n)))
      const bob = honest(arena, { topic, provider: providerOfTrace(ours), index: 1 })
      const eve = cheat(arena, { topic, provider: providerOfTrace(theirs), index: 2 })
      const view = await playOut(arena, after % 2n === 0n ? [eve, bob] : [bob, eve], { topic })
      expect(settledRoot(view, topic)).toBe(toHex(ours.rootAt(1n << 28n)))
    }
  }, 3_600_000)
})
