/**
 * Random blocks on anvil and on our VM: each transaction's result, gas and logs, and the whole state after each block.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Executor } from '../../src/run/executor.ts'
import { wasmExecutor } from '../../src/run/wasm.ts'
import type { Vm } from '../../src/vm/index.ts'
import { evms } from '../../src/vms/evm/spec.ts'
import { type Node, startAnvil } from './anvil.ts'
import { dumped, follow, mine, prepare, randomBlock, request, shown } from './evm-blocks.ts'

const BLOCKS = process.env.ONESTEP_SLOW === '1' ? 200 : 6

let node: Node
let executor: Executor
beforeAll(async () => {
  node = await startAnvil({ args: ['--hardfork', 'cancun', '--order', 'fifo'] })
  executor = wasmExecutor((evms.get('cancun') as Vm).machine)
  await request(node, 'evm_setAutomine', false)
  await request(node, 'anvil_autoImpersonateAccount', true)
}, 120_000)
afterAll(() => node?.stop())

test('random blocks of calls of random contracts, as anvil runs them', async () => {
  console.log(`evm: ${BLOCKS} random blocks against anvil${BLOCKS < 200 ? '; 200 with ONESTEP_SLOW=1' : ''}`)
  let transactions = 0
  await fc.assert(
    fc.asyncProperty(randomBlock, async (block) => {
      const snapshot = await request(node, 'evm_snapshot')
      try {
        await prepare(node, block)
        const before = await dumped(node)
        const mined = await mine(node, block)
        const { outcomes, after } = follow(executor, before, block, mined.block)
        expect(outcomes.map(({ succeeded, gasUsed, logs }) => ({ succeeded, gasUsed, logs }))).toEqual(
          mined.results,
        )
        expect(shown(after)).toEqual(shown(await dumped(node)))
        transactions += outcomes.length
      } finally {
        await request(node, 'evm_revert', snapshot)
      }
    }),
    { numRuns: BLOCKS },
  )
  console.log(`evm: ${transactions} transactions`)
}, 3_600_000)
