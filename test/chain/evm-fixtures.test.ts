/**
 * The transactions of `fixtures/evm` on an anvil, and on our VM in the anvil's block: result, gas, logs, and the whole
 * state afterwards.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { wasmExecutor } from '../../src/run/wasm.ts'
import { accountsOf, transactionOutcome } from '../../src/vms/evm/host/outcome.ts'
import { endOf } from '../../src/vms/evm/host/suite.ts'
import { evmProgram } from '../../src/vms/evm/load.ts'
import { evmFixtures } from '../vms/evm/fixtures.ts'
import { type Node, startAnvil } from './anvil.ts'
import { addressHex, dumped, minedBlock, place, request, resultOf, shown } from './evm-blocks.ts'

let node: Node
beforeAll(async () => {
  node = await startAnvil({ args: ['--hardfork', 'cancun'] })
  await request(node, 'anvil_autoImpersonateAccount', true)
}, 120_000)
afterAll(() => node?.stop())

test.each([...evmFixtures()])(
  '%s',
  async (_, fixture) => {
    const { transaction, accounts, fork } = fixture
    const snapshot = await request(node, 'evm_snapshot')
    await place(node, accounts)
    const before = await dumped(node)
    const hex = (value: bigint) => `0x${value.toString(16)}`
    const { sender, to, data, value, gasLimit, maxFee, priorityFee } = transaction
    const hash = await request(node, 'eth_sendTransaction', {
      ...{ from: addressHex(sender), data: toHex(data), value: hex(value), gas: hex(gasLimit), type: '0x2' },
      ...{ maxFeePerGas: hex(maxFee), maxPriorityFeePerGas: hex(priorityFee) },
      ...(to === undefined ? {} : { to: addressHex(to) }),
    })
    const nonce = before.get(sender)!.nonce
    const result = await resultOf(node, hash)
    const block = await minedBlock(node)
    const program = evmProgram({ fork, block, accounts: before, transaction: { ...transaction, nonce } })
    const state = endOf(program, wasmExecutor(program.vm.machine))
    const { succeeded, gasUsed, logs } = transactionOutcome(state)
    expect({ succeeded, gasUsed, logs }).toEqual(result)
    expect(succeeded).toBe(true)
    expect(shown(accountsOf(state))).toEqual(shown(await dumped(node)))
    await request(node, 'evm_revert', snapshot)
  },
  60_000,
)
