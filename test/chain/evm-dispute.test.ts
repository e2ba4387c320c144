/**
 * Disputes about Ethereum transactions on a node, settled by the generated verifier: a wrong step inside a nested call
 * that reverts, and one inside a precompile.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LiveState } from '../../src/state/access.ts'
import { corruptByte, corruptRegister } from '../../src/testing/index.ts'
import { liveAt, run } from '../../src/trace/trace.ts'
import { transactionOutcome } from '../../src/vms/evm/host/outcome.ts'
import { evmProgram } from '../../src/vms/evm/load.ts'
import { oneOf } from '../rotation.ts'
import { code, contract, programOf } from '../vms/evm/assembler.ts'
import { kindOf } from '../vms/evm/sampled.ts'
import { precompileTransactions } from '../vms/evm/transactions.ts'
import { type Node, startAnvil } from './anvil.ts'
import { evmReferee, settle } from './evm-settle.ts'

let node: Node
let referee: `0x${string}`
beforeAll(async () => {
  node = await startAnvil()
  referee = await evmReferee(node)
}, 900_000)
afterAll(() => node?.stop())

test('a step of a nested call that reverts', async () => {
  const callee = 0xbbbbn
  const transaction = programOf({
    run: code(32, 0, 0, 0, 0, callee, 'gas call', 3, 'sstore', 0, 'sload', 4, 'sstore'),
    accounts: [[callee, contract(code(7, 1, 'sstore', 5, 0, 'mstore', 32, 0, 'revert'))]],
  })
  const program = evmProgram(transaction)
  const live = new LiveState(program.vm.machine, program.state)
  let step = 0n
  // The first instruction of the callee that writes storage.
  for (; !(live.get('depth') === 1n && kindOf(live) === 'sstore.write'); step++) live.step()
  const trace = await run(program)
  // A wrong value in storage is undone, and leaves nothing to dispute; a wrong old value in the journal stays.
  const written = trace.stateAt(step + 1n)
  const old = 64n * ((written.registers.journalTop as bigint) - 1n) + 63n
  await settle(node, referee, program, step, corruptByte('journal', old))
  await settle(node, referee, program, step, corruptRegister('gas', 0, 3))
  const end = trace.stateAt(trace.steps)
  expect(transactionOutcome(end).succeeded).toBe(true)
  expect([...end.maps!.world.values()]).not.toContain(7n)
}, 600_000)

/** Precompiles whose middle step is disputed, each with the routine of that step. */
const PRECOMPILES = [
  { name: 'precompile 1, input 0', routine: /^field/ },
  { name: 'precompile 2, input 2', routine: /^sha256/ },
  { name: 'precompile 5, input 1', routine: /^(modexp|limbs)/ },
  { name: 'precompile 8, input 0', routine: /^field/ },
] as const

test('a step inside a precompile', async () => {
  const all = new Map(precompileTransactions('cancun'))
  for (const { name, routine } of oneOf('evm: a dispute inside a precompile', PRECOMPILES)) {
    const program = evmProgram(all.get(name)!)
    const trace = await run(program)
    let after = trace.steps / 2n
    while (!routine.test(kindOf(liveAt(trace, after)))) after++
    await settle(node, referee, program, after, corruptRegister('gas', 0, 1))
  }
}, 1_200_000)
