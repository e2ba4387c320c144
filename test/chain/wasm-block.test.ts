/**
 * A claim about a block, from the state root before to that after, disputed on a node: the stateless executor's run on the
 * machine for WebAssembly, with the committed verifier as the referee. It takes minutes, so it is behind ONESTEP_SLOW=1.
 */
import { describe, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { deployStepReferee, providerOfTrace } from '../../src/chain/index.ts'
import { jitExecutor } from '../../src/run/index.ts'
import { outputOf } from '../../src/run/program.ts'
import { corruptedRun, corruptRegister } from '../../src/testing/index.ts'
import { run } from '../../src/trace/index.ts'
import { blockInput } from '../../src/vms/evm/host/block-input.ts'
import { loadWasm } from '../../src/vms/wasm/load.ts'
import { wasmVm } from '../../src/vms/wasm/spec.ts'
import { onNode } from '../targets/solidity/on-node.ts'
import { TARGET } from '../vms/evm/assembler.ts'
import { blockOf } from '../vms/evm/blocks.ts'
import { signedBytes } from '../vms/evm/signing.ts'
import { BLOCK } from '../vms/wasm/stateless.ts'
import { cheat, createArena, honest, playOut, settledRoot } from './arena.ts'

const slow = process.env.ONESTEP_SLOW === '1'
/** A claim covers 2^26 steps, in two levels. */
const HEIGHTS = [13, 13]
if (!slow) console.log('wasm: the dispute about a block is left out; ONESTEP_SLOW=1 runs it')

describe.runIf(slow)('a block on a node', () => {
  const on = onNode(wasmVm)

  test('who is right about the root after it wins', async () => {
    const block = blockInput(blockOf('cancun', { transactions: [signedBytes({ to: TARGET, value: 3n })] }))
    const program = loadWasm(BLOCK, { input: block.input })
    const options = {
      executor: (machine: Parameters<typeof jitExecutor>[0]) => jitExecutor(machine, { cache: undefined }),
    }
    const ours = await run(program, options)
    const last = 1n << BigInt(HEIGHTS[0]! + HEIGHTS[1]!)
    expect(ours.steps).toBeLessThan(last)
    const output = new TextDecoder().decode(outputOf(program, ours.stateAt(ours.steps)))
    expect(output).toContain(`before ${block.before}\nafter ${block.after}\n`)

    const after = ours.steps / 2n
    const theirs = await corruptedRun(program, {
      ...{ ...options, after, maxSteps: ours.steps, how: corruptRegister('r', 0, 3) },
    })
    const deployer = { wallet: on.node.wallet, client: on.node.client, account: on.node.account(0) }
    const referee = await deployStepReferee(deployer, [on.verifiers.addressOf(wasmVm)])
    const arena = await createArena(on.node, { referee, heights: HEIGHTS })
    const topic = { vmId: toHex(wasmVm.id), startRoot: toHex(ours.rootAt(0n)) }
    const bob = honest(arena, { topic, provider: providerOfTrace(ours), index: 1 })
    const eve = cheat(arena, { topic, provider: providerOfTrace(theirs), index: 2 })
    const view = await playOut(arena, [eve, bob], { topic })
    expect(settledRoot(view, topic)).toBe(toHex(ours.rootAt(last)))
    expect(toHex(theirs.rootAt(last))).not.toBe(toHex(ours.rootAt(last)))
    console.log(`wasm: a block of ${ours.steps} steps was disputed at step ${after}`)
  }, 3_600_000)
})
