import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { deployStepReferee, deployVerifier, providerOfTrace } from '../../src/chain/index.ts'
import { corruptedRun, corruptRegister } from '../../src/testing/index.ts'
import { run } from '../../src/trace/index.ts'
import { loadRiscv } from '../../src/vms/riscv/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import { cheat, createArena, honest, playOut, settledRoot } from './arena.ts'
import { CONTRACTS } from './compile.ts'

let node: Node
beforeAll(async () => {
  node = await startAnvil()
})
afterAll(() => node.stop())

const ELF = join(import.meta.dirname, '../../fixtures/programs/elf/sha256.rv32im.O2.elf')

test('a RISC-V program, disputed over the generated step verifier: the honest party wins from either side', async () => {
  const program = loadRiscv(readFileSync(ELF), { input: new TextEncoder().encode('abc') })
  const ours = await run(program, { interval: 4096n })
  const deployer = { wallet: node.wallet, client: node.client, account: node.account(0) }
  // test/targets/solidity checks that the artifact is what the source compiles to.
  const artifact = readFileSync(join(CONTRACTS, 'generated/artifacts/Rv32imacStep.json'), 'utf8')
  const verifier = await deployVerifier(deployer, JSON.parse(artifact))
  const referee = await deployStepReferee(deployer, [verifier])
  const topic = { vmId: toHex(program.vm.id), startRoot: toHex(ours.rootAt(0n)) }
  for (const [after, order] of [
    [ours.steps / 3n, 'cheat'],
    [ours.steps - 1n, 'honest'],
  ] as const) {
    const arena = await createArena(node, { referee, heights: [10, 10] })
    const how = after === ours.steps - 1n ? {} : { how: corruptRegister('x', 31, 31) }
    const theirs = await corruptedRun(program, { after, maxSteps: ours.steps, ...how })
    const bob = honest(arena, { topic, provider: providerOfTrace(ours), index: 1 })
    const eve = cheat(arena, { topic, provider: providerOfTrace(theirs), index: 2 })
    const view = await playOut(arena, order === 'cheat' ? [eve, bob] : [bob, eve], { topic })
    expect(settledRoot(view, topic)).toBe(toHex(ours.rootAt(1n << 20n)))
    expect(arena.config.levels).toHaveLength(2)
    expect(
      bob.metrics.some(({ event, key }) => event === 'sent' && String(key).startsWith('resolve')) ||
        order === 'honest',
    ).toBe(true)
  }
}, 120_000)
