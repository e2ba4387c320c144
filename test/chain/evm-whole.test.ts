/**
 * Whole blocks of an anvil as one program each: receipts, roots and the state after them; what fetch writes; and a block,
 * disputed on the anvil that it comes from.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toHex, utf8 } from '../../src/bytes/bytes.ts'
import { wasmExecutor } from '../../src/run/wasm.ts'
import { corruptRegister } from '../../src/testing/index.ts'
import { liveAt, run } from '../../src/trace/trace.ts'
import type { Vm } from '../../src/vm/index.ts'
import { blockOutcome, logsBloom, receiptsRoot, transactionsRoot } from '../../src/vms/evm/host/block.ts'
import { fetchWholeBlock } from '../../src/vms/evm/host/fetch-block.ts'
import { accountsOf, ethereumStateRoot } from '../../src/vms/evm/host/outcome.ts'
import { endOf } from '../../src/vms/evm/host/suite.ts'
import type { Accounts, BlockProgram } from '../../src/vms/evm/host/types.ts'
import { evmProgram, loadEvm } from '../../src/vms/evm/load.ts'
import { evms } from '../../src/vms/evm/spec.ts'
import type { Ask } from '../../src/vms/loader.ts'
import { onestep } from '../cli/cli.ts'
import { account } from '../vms/evm/assembler.ts'
import { kindOf } from '../vms/evm/sampled.ts'
import { KEYS, signedBytes, type Unsigned } from '../vms/evm/signing.ts'
import { type Node, startAnvil } from './anvil.ts'
import {
  dumped,
  minedBlock,
  place,
  prepare,
  type RandomBlock,
  randomBlock,
  request,
  shown,
} from './evm-blocks.ts'
import { evmReferee, settle } from './evm-settle.ts'

const BLOCKS = process.env.ONESTEP_SLOW === '1' ? 200 : 4
const CHAIN = 31_337n
const PRICE = 100n * 10n ** 9n

let node: Node
let ask: Ask
beforeAll(async () => {
  node = await startAnvil({ args: ['--hardfork', 'cancun', '--order', 'fifo'] })
  ask = (method, ...params) => request(node, method, ...params)
  await ask('evm_setAutomine', false)
  await place(
    node,
    KEYS.map(({ address }) => [address, account({ balance: 10n ** 24n })]),
  )
  await ask('evm_mine')
}, 120_000)
afterAll(() => node?.stop())

/** Signs the transactions of a block by our keys, and mines it. */
async function mine({ transactions }: RandomBlock, before: Accounts): Promise<Uint8Array[]> {
  const nonces = new Map(KEYS.map(({ address }) => [address, before.get(address)?.nonce ?? 0n]))
  const all: Uint8Array[] = []
  for (const { sender, to, data, gas, value, type, list } of transactions) {
    const key = KEYS[sender]
    const nonce = nonces.get(key.address) as bigint
    nonces.set(key.address, nonce + 1n)
    const tx: Unsigned = {
      ...{ type, nonce, gasLimit: gas, maxFee: PRICE, priorityFee: type === 2 ? 1n : 0n, value, data },
      ...{ chainId: CHAIN, accessList: list.map((address) => ({ address, slots: [1n] })) },
      ...(to === undefined ? {} : { to }),
    }
    all.push(signedBytes(tx, key))
    await ask('eth_sendRawTransaction', toHex(all.at(-1) as Uint8Array))
  }
  await ask('evm_mine')
  return all
}

/** The accounts with empty ones and slots that are zero, where the node keeps them in its tries: it forgets none that it has loaded. */
function withZeros(accounts: Accounts, kept: Accounts): Accounts {
  const all = new Map(accounts)
  for (const [address, loaded] of kept) {
    const one = all.get(address)
    const zeros = [...loaded.storage].filter(([, value]) => value === 0n)
    if (one) all.set(address, { ...one, storage: new Map([...zeros, ...one.storage]) })
    else if (loaded.nonce === 0n && loaded.balance === 0n && loaded.code.length === 0)
      all.set(address, loaded)
  }
  return all
}

test('random blocks: receipts, roots, bloom and the whole state are those of anvil', async () => {
  console.log(`evm: ${BLOCKS} whole blocks against anvil${BLOCKS < 200 ? '; 200 with ONESTEP_SLOW=1' : ''}`)
  const executor = wasmExecutor((evms.get('cancun') as Vm).machine)
  await fc.assert(
    fc.asyncProperty(randomBlock, async (block) => {
      const snapshot = await ask('evm_snapshot')
      try {
        await prepare(node, block)
        const accounts = await dumped(node)
        const transactions = await mine(block, accounts)
        const header = await ask('eth_getBlockByNumber', 'latest', false)
        const source: BlockProgram = {
          ...{ fork: 'cancun', block: await minedBlock(node), accounts, transactions },
          ...{ withdrawals: [], beaconRoot: 0n, systemCalls: false },
        }
        const state = endOf(evmProgram(source), executor, 1_000_000_000n)
        const { refusal, receipts, gasUsed } = blockOutcome(state)
        const after = accountsOf(state)
        expect(refusal).toBeUndefined()
        expect(shown(after)).toEqual(shown(await dumped(node)))
        expect({
          ...{
            gasUsed,
            receiptsRoot: toHex(receiptsRoot(receipts)),
            stateRoot: toHex(ethereumStateRoot(withZeros(after, await dumped(node, true)))),
          },
          ...{
            transactionsRoot: toHex(transactionsRoot(transactions)),
            logsBloom: toHex(logsBloom(receipts.flatMap(({ logs }) => logs))),
          },
        }).toEqual({
          ...{
            gasUsed: BigInt(header.gasUsed),
            receiptsRoot: header.receiptsRoot,
            stateRoot: header.stateRoot,
          },
          ...{ transactionsRoot: header.transactionsRoot, logsBloom: header.logsBloom },
        })
      } finally {
        await ask('evm_revert', snapshot)
      }
    }),
    { numRuns: BLOCKS },
  )
}, 3_600_000)

test('a block that is fetched runs as its header says; a wrong step of it is settled on the anvil', async () => {
  const [example] = fc.sample(randomBlock, { numRuns: 1, seed: 7 })
  await prepare(node, example)
  await ask('evm_mine')
  const [first, second] = KEYS
  const send = (tx: Unsigned, key = first) =>
    ask('eth_sendRawTransaction', toHex(signedBytes({ chainId: CHAIN, maxFee: PRICE, ...tx }, key)))
  await send({ to: 0xaaa1n, gasLimit: 200_000n })
  await send({ type: 2, to: 0x1001n, gasLimit: 200_000n, data: new Uint8Array(40).fill(9) }, second)
  await send({ to: second.address, value: 5n, nonce: 1n, gasLimit: 21_000n })
  await ask('evm_mine')
  const { number } = await ask('eth_getBlockByNumber', 'latest', false)
  const { file } = await fetchWholeBlock(ask, BigInt(number))

  const folder = mkdtempSync(join(tmpdir(), 'onestep-evm-whole-'))
  try {
    const fetched = await onestep([
      'evm',
      'fetch',
      '--rpc',
      node.url,
      '--block',
      String(Number(number)),
      '-o',
      join(folder, 'block'),
    ])
    expect([fetched.code, readdirSync(join(folder, 'block')).sort()]).toEqual([
      0,
      ['0.json', '1.json', '2.json', 'block.json'],
    ])
    const ran = await onestep(['run', join(folder, 'block', 'block.json')])
    expect([ran.code, ran.err]).toEqual([
      0,
      expect.stringMatching(/transaction 2 succeeded and used 21000 gas/),
    ])
    const header = await ask('eth_getBlockByNumber', number, false)
    expect(ran.err).toContain(`receipts root ${header.receiptsRoot}`)
  } finally {
    rmSync(folder, { recursive: true })
  }

  const program = loadEvm(utf8(JSON.stringify(file)))
  const trace = await run(program)
  // In the recovery of a signer: an operand of a product.
  let after = trace.steps / 2n
  while (kindOf(liveAt(trace, after + 1n)) !== 'field.mul') after++
  await ask('evm_setAutomine', true)
  await settle(node, await evmReferee(node), program, after, corruptRegister('args', 0, 1))
}, 900_000)
